/* math_int.c: the functions of math on ints: factorial, perm, comb, isqrt, gcd, lcm. Products of many factors are trees, so that long
 * multiplications have operands of like length. */
#include <math.h>

#include "modules/math_parts.h"

/* ---- first * (first + 1) * … * last ---- */
#define LEAF_LIMIT (1ull << 60)
FRAME(RangeProduct, (leaf), (base), u32 depth; u32 pad_; u64 next; u64 last; u64 leaves;);
/* Factors as long as their product stays short. With a base (perm of a long int) the factors are base - next, … */
static Ref next_leaf(Vm *vm, RangeProduct *f) {
    if (f->base) {
        Ref i = int_from_u64(vm, f->next++), r = i ? int_subtract(vm, f->base, i) : 0;
        drop_null(vm, i);
        return r;
    }
    u64 product = f->next++;
    while (f->next <= f->last && product < LEAF_LIMIT / f->next) product *= f->next++;
    return int_from_u64(vm, product);
}
STEP(math_range_product_step, RangeProduct) { /* span: a stack of subtrees, like a binary counter's digits */
    BEGIN(RangeProduct);
    while (f->next <= f->last) {
        f->leaf = next_leaf(vm, f);
        if (!f->leaf) return ERROR;
        SPAN(f)[f->depth++] = f->leaf;
        f->leaf = 0;
        for (f->pad_ = (u32)__builtin_ctzll(++f->leaves); f->pad_; f->pad_--) {
            AWAIT_SET(SPAN(f)[f->depth - 2], int_multiply(vm, SPAN(f)[f->depth - 2], SPAN(f)[f->depth - 1]));
            f->depth--;
            DROP(SPAN(f)[f->depth]);
        }
        BREATHE(1);
    }
    if (!f->depth) return READY_OWN(SMALL_INT(1));
    while (f->depth > 1) {
        AWAIT_SET(SPAN(f)[f->depth - 2], int_multiply(vm, SPAN(f)[f->depth - 2], SPAN(f)[f->depth - 1]));
        f->depth--;
        DROP(SPAN(f)[f->depth]);
    }
    RETURN(SPAN(f)[0]);
    END;
}
static Await range_product(Vm *vm, Ref base, u64 first, u64 last) {
    RangeProduct *f = PUSH_SPAN(RangeProduct, math_range_product_step, 66, 0);
    if (!f) return ERROR;
    f->base = base;
    f->next = first;
    f->last = last;
    return PENDING;
}
static u64 small_factorial(u64 n) {
    u64 r = 1;
    for (u64 i = 2; i <= n; i++) r *= i;
    return r;
}
static Await factorial_of(Vm *vm, u64 n) {
    if (n <= 20) return READY(int_from_u64(vm, small_factorial(n)));
    return range_product(vm, 0, 2, n);
}
MATH_METHOD(math_factorial) {
    i64 x;
    if (int_sign(vm, args[0]) < 0) return fail(vm, TYPE(ValueError), "factorial() not defined for negative values");
    if (!int_as_i64(vm, args[0], &x)) return fail(vm, TYPE(OverflowError), "factorial() argument should not exceed %z", (i64)INT64_MAX);
    return factorial_of(vm, (u64)x);
}

/* ---- perm, comb ---- */
static Await product_down(Vm *vm, Ref n, u64 k) { /* n (n - 1) … of k factors; n >= k */
    i64 top;
    if (!int_as_i64(vm, n, &top)) return range_product(vm, n, 0, k - 1);
    return range_product(vm, 0, (u64)top - k + 1, (u64)top);
}
static bool not_negative(Vm *vm, Ref r, const char *which) {
    return int_sign(vm, r) >= 0 || refuse(vm, TYPE(ValueError), "%s must be a non-negative integer", which);
}
FRAME(Perm, (n, k, result), (unused_), u32 unused_a; u32 pad_;);
static Await perm_of(Vm *vm, Ref n, Ref k) {
    i64 count;
    if (!not_negative(vm, n, "n") || !not_negative(vm, k, "k")) return ERROR;
    if (int_compare(vm, n, k) < 0) return READY_OWN(SMALL_INT(0));
    if (!int_as_i64(vm, k, &count)) return fail(vm, TYPE(OverflowError), "k must not exceed %z", (i64)INT64_MAX);
    if (!count) return READY_OWN(SMALL_INT(1));
    return product_down(vm, n, (u64)count);
}
STEP(math_perm_step, Perm) {
    BEGIN(Perm);
    AWAIT_SET(f->n, number_index(vm, f->n));
    if (f->k == NONE)
        AWAIT(f->result, math_factorial(vm, 0, &f->n, 1, 0));
    else {
        AWAIT_SET(f->k, number_index(vm, f->k));
        AWAIT(f->result, perm_of(vm, f->n, f->k));
    }
    RETURN(f->result);
    END;
}
MATH_METHOD(math_perm) {
    Perm *f = PUSH(Perm, math_perm_step);
    if (!f) return ERROR;
    f->n = own(vm, args[0]);
    f->k = own(vm, n > 1 ? args[1] : NONE);
    return PENDING;
}

FRAME(Comb, (k, over, under), (n), u32 unused_a; u64 count;);
STEP(math_comb_step, Comb) {
    BEGIN(Comb);
    AWAIT(f->over, product_down(vm, f->n, f->count));
    AWAIT(f->under, factorial_of(vm, f->count));
    AWAIT_SET(f->over, int_floor_divide(vm, f->over, f->under));
    RETURN(f->over);
    END;
}
static Await small_comb(Vm *vm, u64 n, u64 k) { /* n <= 62: all steps fit in 64 bits */
    u64 r = 1;
    for (u64 i = 0; i < k; i++) r = r / (i + 1) * (n - i) + r % (i + 1) * (n - i) / (i + 1);
    return READY(int_from_u64(vm, r));
}
MATH_METHOD(math_comb) {
    i64 whole, count;
    if (!not_negative(vm, args[0], "n") || !not_negative(vm, args[1], "k")) return ERROR;
    if (int_compare(vm, args[0], args[1]) < 0) return READY_OWN(SMALL_INT(0));
    Ref rest = int_subtract(vm, args[0], args[1]), k = 0;
    if (!rest) return ERROR;
    k = int_compare(vm, rest, args[1]) < 0 ? rest : args[1];
    bool fits = int_as_i64(vm, k, &count);
    drop(vm, rest);
    if (!fits) return fail(vm, TYPE(OverflowError), "min(n - k, k) must not exceed %z", (i64)INT64_MAX);
    if (!count) return READY_OWN(SMALL_INT(1));
    if (int_as_i64(vm, args[0], &whole) && whole <= 62) return small_comb(vm, (u64)whole, (u64)count);
    Comb *f = PUSH(Comb, math_comb_step);
    if (!f) return ERROR;
    f->n = args[0];
    f->count = (u64)count;
    return PENDING;
}

/* ---- isqrt: Newton's steps with as many bits of n as the next guess has use for (as mathmodule.c explains) ---- */
FRAME(Isqrt, (a, shifted, quotient), (n), u32 s; u64 c; u64 d; u64 e;);
static u64 root_u64(u64 n) {
    u64 r = (u64)sqrt((f64)n);
    if (r > 4294967295u) r = 4294967295u;
    while (r * r > n) r--;
    while (r < 4294967295u && (r + 1) * (r + 1) <= n) r++;
    return r;
}
static Ref next_guess(Vm *vm, Isqrt *f) { /* (a << (d - e - 1)) + quotient */
    Ref grown = int_shift(vm, f->a, (i64)(f->d - f->e) - 1), r = grown ? int_add(vm, grown, f->quotient) : 0;
    drop_null(vm, grown);
    return r;
}
STEP(math_isqrt_step, Isqrt) {
    BEGIN(Isqrt);
    f->a = own(vm, SMALL_INT(1));
    f->c = (int_bit_length(vm, f->n) - 1) / 2;
    for (f->s = 64 - (u32)__builtin_clzll(f->c); f->s-- > 0;) {
        f->e = f->d;
        f->d = f->c >> f->s;
        f->shifted = int_shift(vm, f->n, -(i64)(2 * f->c - f->e - f->d + 1));
        if (!f->shifted) return ERROR;
        AWAIT(f->quotient, int_floor_divide(vm, f->shifted, f->a));
        DROP(f->shifted);
        f->shifted = next_guess(vm, f);
        if (!f->shifted) return ERROR;
        DROP(f->quotient);
        DROP(f->a);
        f->a = f->shifted;
        f->shifted = 0;
        BREATHE(1);
    }
    AWAIT(f->shifted, int_multiply(vm, f->a, f->a));
    if (int_compare(vm, f->shifted, f->n) > 0) return READY(int_subtract(vm, f->a, SMALL_INT(1)));
    RETURN(f->a);
    END;
}
MATH_METHOD(math_isqrt) {
    i64 small;
    if (int_sign(vm, args[0]) < 0) return fail(vm, TYPE(ValueError), "isqrt() argument must be nonnegative");
    if (int_as_i64(vm, args[0], &small)) return READY(int_from_u64(vm, root_u64((u64)small)));
    Isqrt *f = PUSH(Isqrt, math_isqrt_step);
    if (!f) return ERROR;
    f->n = args[0];
    return PENDING;
}

/* ---- gcd, lcm of any number of arguments ---- */
FRAME(GcdLcm, (acc, part), (unused_), u32 n; u32 i; u32 lcm; u32 pad_;);
STEP(math_gcd_step, GcdLcm) { /* span: the arguments */
    BEGIN(GcdLcm);
    AWAIT_SET(SPAN(f)[0], number_index(vm, SPAN(f)[0]));
    f->acc = int_magnitude(vm, SPAN(f)[0]);
    if (!f->acc) return ERROR;
    for (f->i = 1; f->i < f->n; f->i++) {
        AWAIT_SET(SPAN(f)[f->i], number_index(vm, SPAN(f)[f->i]));
        if (f->lcm && (f->acc == SMALL_INT(0) || !int_sign(vm, SPAN(f)[f->i]))) {
            DROP(f->acc);
            f->acc = own(vm, SMALL_INT(0));
            continue;
        }
        if (!f->lcm && f->acc == SMALL_INT(1)) continue;
        AWAIT(f->part, int_gcd(vm, f->acc, SPAN(f)[f->i]));
        if (f->lcm) {
            AWAIT_SET(f->acc, int_floor_divide(vm, f->acc, f->part));
            AWAIT_SET(f->acc, int_multiply(vm, f->acc, SPAN(f)[f->i]));
            DROP(f->part);
            f->part = int_magnitude(vm, f->acc);
            if (!f->part) return ERROR;
        }
        DROP(f->acc);
        f->acc = f->part;
        f->part = 0;
        BREATHE(1);
    }
    RETURN(f->acc);
    END;
}
static Await gcd_lcm(Vm *vm, const Ref *args, u32 n, u32 lcm) {
    if (!n) return READY_OWN(SMALL_INT(lcm ? 1 : 0));
    if (n == 2 && !lcm && IS(args[0], int) && IS(args[1], int)) return int_gcd(vm, args[0], args[1]);
    GcdLcm *f = PUSH_SPAN(GcdLcm, math_gcd_step, n, 0);
    if (!f) return ERROR;
    f->n = n;
    f->lcm = lcm;
    for (u32 i = 0; i < n; i++) SPAN(f)[i] = own(vm, args[i]);
    return PENDING;
}
MATH_METHOD(math_gcd) { return gcd_lcm(vm, args, n, 0); }
MATH_METHOD(math_lcm) { return gcd_lcm(vm, args, n, 1); }
