/* math_sum.c: the functions of math that take many numbers: fsum, prod, hypot, dist, isclose. */
#include <math.h>

#include "modules/math_parts.h"

/* ---- fsum ---- */
FRAME(FloatSum, (iterator, item), (iterable), u32 unused_a;);
STEP(math_fsum_step, FloatSum) { /* raw tail: the partial sums */
    BEGIN(FloatSum);
    f64 x;
    u32 status;
    AWAIT(f->iterator, object_iter(vm, f->iterable));
    fsum_start(RAW_TAIL(f));
    for (;;) {
        AWAIT_NEXT(f->item, iter_next(vm, f->iterator));
        if (!f->item) break;
        if (!number_is_plain_real(vm, f->item)) AWAIT_SET(f->item, number_real(vm, f->item));
        if (!float_from_number(vm, f->item, &x)) return ERROR;
        DROP(f->item);
        if (fsum_add(RAW_TAIL(f), x) == FSUM_OVERFLOW) return fail(vm, TYPE(OverflowError), "intermediate overflow in fsum");
        BREATHE(1);
    }
    status = fsum_result(RAW_TAIL(f), &x);
    return status == FSUM_INVALID ? fail(vm, TYPE(ValueError), "-inf + inf in fsum") : READY(float_new(vm, x));
    END;
}
MATH_METHOD(math_fsum) {
    FloatSum *f = PUSH_SPAN(FloatSum, math_fsum_step, 0, FSUM_BYTES);
    if (!f) return ERROR;
    f->iterable = args[0];
    return PENDING;
}

/* ---- prod ---- */
FRAME(Product, (acc, iterator, item), (iterable), u32 unused_a; u32 unused_b;);
STEP(math_prod_step, Product) {
    BEGIN(Product);
    AWAIT(f->iterator, object_iter(vm, f->iterable));
    for (;;) {
        AWAIT_NEXT(f->item, iter_next(vm, f->iterator));
        if (!f->item) RETURN(f->acc);
        AWAIT_SET(f->acc, number_binary(vm, BINARY_MULTIPLY, f->acc, f->item));
        DROP(f->item);
        BREATHE(1);
    }
    END;
}
MATH_METHOD(math_prod) {
    Ref out[2];
    if (!args_bind(vm, "prod", "(iterable, /, *, start=1)", args, n, kwnames, out, 2)) return ERROR;
    Product *f = PUSH(Product, math_prod_step);
    if (!f) return ERROR;
    f->iterable = out[0];
    f->acc = own(vm, out[1] ? out[1] : SMALL_INT(1));
    return PENDING;
}

/* ---- hypot, dist: coordinates made reals one after the other ---- */
FRAME(Norm, (item, p, q), (unused_), u32 n; u32 i; u32 nan; u32 pad_; f64 max; f64 first;);
#define VECTOR(f) ((f64 *)(SPAN(f) + (f)->h.span))
static void norm_take(Vm *vm, Norm *f, f64 x) { /* hypot's and dist's reading of one coordinate */
    x = fabs(x);
    VECTOR(f)[f->i] = x;
    f->nan |= x != x;
    if (x > f->max) f->max = x;
    UNUSED(vm);
}
STEP(math_hypot_step, Norm) { /* span: the coordinates; raw tail: the vector */
    BEGIN(Norm);
    f64 x;
    for (f->i = 0; f->i < f->n; f->i++) {
        AWAIT_SET(SPAN(f)[f->i], number_real(vm, SPAN(f)[f->i]));
        if (!float_from_number(vm, SPAN(f)[f->i], &x)) return ERROR;
        norm_take(vm, f, x);
        BREATHE(1);
    }
    return READY(float_new(vm, math_vector_norm(f->n, VECTOR(f), f->max, f->nan)));
    END;
}
MATH_METHOD(math_hypot) {
    u32 pad = n & 1; /* the vector is 8-aligned behind the Refs */
    if (n == 2 && IS(args[0], float) && IS(args[1], float)) {
        f64 v[2] = {fabs(FLOAT_VALUE(args[0])), fabs(FLOAT_VALUE(args[1]))}, max = v[0] > 0.0 ? v[0] : 0.0;
        if (v[1] > max) max = v[1];
        return READY(float_new(vm, math_vector_norm(2, v, max, v[0] != v[0] || v[1] != v[1])));
    }
    Norm *f = PUSH_SPAN(Norm, math_hypot_step, n + pad, 8 * n);
    if (!f) return ERROR;
    f->n = n;
    for (u32 i = 0; i < n; i++) SPAN(f)[i] = own(vm, args[i]);
    return PENDING;
}
FRAME(Distance, (p, q, result), (unused_), u32 unused_a; u32 pad_;);
STEP(math_dist_step, Distance) {
    BEGIN(Distance);
    if (!IS_SUB(f->p, TYPE_TUPLE_SUBCLASS)) AWAIT_SET(f->p, tuple_from_iterable(vm, f->p));
    if (!IS_SUB(f->q, TYPE_TUPLE_SUBCLASS)) AWAIT_SET(f->q, tuple_from_iterable(vm, f->q));
    if (TUPLE_LENGTH(f->p) != TUPLE_LENGTH(f->q)) return fail(vm, TYPE(ValueError), "both points must have the same number of dimensions");
    AWAIT(f->result, math_norm_of_difference(vm, f->p, f->q));
    RETURN(f->result);
    END;
}
STEP(math_difference_step, Norm) {
    BEGIN(Norm);
    f64 x;
    for (f->i = 0; f->i < f->n; f->i++) {
        AWAIT(f->item, number_real(vm, TUPLE_ITEM(f->p, f->i)));
        if (!float_from_number(vm, f->item, &f->first)) return ERROR;
        DROP(f->item);
        AWAIT(f->item, number_real(vm, TUPLE_ITEM(f->q, f->i)));
        if (!float_from_number(vm, f->item, &x)) return ERROR;
        DROP(f->item);
        norm_take(vm, f, f->first - x);
        BREATHE(1);
    }
    return READY(float_new(vm, math_vector_norm(f->n, VECTOR(f), f->max, f->nan)));
    END;
}
Await math_norm_of_difference(Vm *vm, Ref p, Ref q) {
    Norm *f = PUSH_SPAN(Norm, math_difference_step, 0, 8 * TUPLE_LENGTH(p));
    if (!f) return ERROR;
    f->p = own(vm, p);
    f->q = own(vm, q);
    f->n = TUPLE_LENGTH(p);
    return PENDING;
}
MATH_METHOD(math_dist) {
    Distance *f = PUSH(Distance, math_dist_step);
    if (!f) return ERROR;
    f->p = own(vm, args[0]);
    f->q = own(vm, args[1]);
    return PENDING;
}

/* ---- isclose ---- */
static Await is_close(Vm *vm, f64 a, f64 b, f64 relative, f64 absolute) {
    if (relative < 0.0 || absolute < 0.0) return fail(vm, TYPE(ValueError), "tolerances must be non-negative");
    if (a == b) return READY_BOOL(true);
    if (isinf(a) || isinf(b)) return READY_BOOL(false);
    f64 d = fabs(b - a);
    return READY_BOOL(d <= fabs(relative * b) || d <= fabs(relative * a) || d <= absolute);
}
FRAME(IsClose, (a, b, relative, absolute), (unused_), u32 unused_a;);
static bool close_values(Vm *vm, const IsClose *f, f64 v[4]) {
    v[2] = 1e-9;
    v[3] = 0.0;
    return float_from_number(vm, f->a, &v[0]) && float_from_number(vm, f->b, &v[1]) &&
           (!f->relative || float_from_number(vm, f->relative, &v[2])) && (!f->absolute || float_from_number(vm, f->absolute, &v[3]));
}
STEP(math_isclose_step, IsClose) {
    BEGIN(IsClose);
    f64 v[4];
    AWAIT_SET(f->a, number_real(vm, f->a));
    AWAIT_SET(f->b, number_real(vm, f->b));
    if (f->relative) AWAIT_SET(f->relative, number_real(vm, f->relative));
    if (f->absolute) AWAIT_SET(f->absolute, number_real(vm, f->absolute));
    return close_values(vm, f, v) ? is_close(vm, v[0], v[1], v[2], v[3]) : ERROR;
    END;
}
MATH_METHOD(math_isclose) {
    Ref out[4];
    if (!args_bind(vm, "isclose", "(a, b, *, rel_tol=1e-09, abs_tol=0.0)", args, n, kwnames, out, 4)) return ERROR;
    IsClose *f = PUSH(IsClose, math_isclose_step);
    if (!f) return ERROR;
    f->a = own(vm, out[0]);
    f->b = own(vm, out[1]);
    f->relative = own_null(vm, out[2]);
    f->absolute = own_null(vm, out[3]);
    return PENDING;
}
