/* math.c: the module math (Modules/mathmodule.c): functions of one and two doubles. What errno tells CPython is told by the values:
 * a NaN out of numbers is a domain error, an infinity out of finite ones a range error (or a domain error, where the function has a
 * pole). libm is musl's on every host. Ints are math_int.c's, sums math_sum.c's. */
#include <math.h>

#include "modules/math_parts.h"
#include "object/type_int.h"

COLD Await math_domain_error(Vm *vm) { return fail(vm, TYPE(ValueError), "math domain error"); }
COLD Await math_range_error(Vm *vm) { return fail(vm, TYPE(OverflowError), "math range error"); }

/* ---- one argument ---- */
enum { POLE, OVERFLOWS };
static Await one(Vm *vm, Ref arg, f64 (*fn)(f64), u32 infinite) {
    f64 x, r;
    if (!float_from_number(vm, arg, &x)) return ERROR;
    r = fn(x);
    if (r != r && x == x) return math_domain_error(vm);
    if (isinf(r) && isfinite(x)) return infinite == OVERFLOWS ? math_range_error(vm) : math_domain_error(vm);
    return READY(float_new(vm, r));
}
#define ONE(name, fn, infinite)                                                                                                            \
    METHOD(name) { return one(vm, args[0], fn, infinite); }
ONE(m_acos, acos, POLE)
ONE(m_acosh, acosh, POLE)
ONE(m_asin, asin, POLE)
ONE(m_asinh, asinh, POLE)
ONE(m_atan, atan, POLE)
ONE(m_atanh, atanh, POLE)
ONE(m_cbrt, cbrt, POLE)
ONE(m_cos, cos, POLE)
ONE(m_cosh, cosh, OVERFLOWS)
ONE(m_erf, erf, POLE)
ONE(m_erfc, erfc, POLE)
ONE(m_exp, exp, OVERFLOWS)
ONE(m_exp2, exp2, OVERFLOWS)
ONE(m_expm1, expm1, OVERFLOWS)
ONE(m_fabs, fabs, POLE)
ONE(m_log1p, log1p, POLE)
ONE(m_sin, sin, POLE)
ONE(m_sinh, sinh, OVERFLOWS)
ONE(m_sqrt, sqrt, POLE)
ONE(m_tan, tan, POLE)
ONE(m_tanh, tanh, POLE)
static f64 to_degrees(f64 x) { return x * (180.0 / MATH_PI); }
static f64 to_radians(f64 x) { return x * (MATH_PI / 180.0); }
#define PLAIN(name, result)                                                                                                                \
    METHOD(name) {                                                                                                                         \
        f64 x;                                                                                                                             \
        return float_from_number(vm, args[0], &x) ? READY(result) : ERROR;                                                                 \
    }
PLAIN(m_degrees, float_new(vm, to_degrees(x)))
PLAIN(m_radians, float_new(vm, to_radians(x)))
PLAIN(m_ulp, float_new(vm, math_ulp(x)))
PLAIN(m_isfinite, own(vm, BOOL_REF(isfinite(x))))
PLAIN(m_isinf, own(vm, BOOL_REF(isinf(x))))
PLAIN(m_isnan, own(vm, BOOL_REF(x != x)))

static Await with_status(Vm *vm, f64 r, u32 status) {
    if (status == MATH_DOMAIN) return math_domain_error(vm);
    if (status == MATH_RANGE && fabs(r) >= 1.5) return math_range_error(vm);
    return READY(float_new(vm, r));
}
METHOD(m_gamma) {
    f64 x;
    u32 status;
    if (!float_from_number(vm, args[0], &x)) return ERROR;
    f64 r = math_gamma(x, &status);
    return with_status(vm, r, status);
}
METHOD(m_lgamma) {
    f64 x;
    u32 status;
    if (!float_from_number(vm, args[0], &x)) return ERROR;
    f64 r = math_lgamma(x, &status);
    return with_status(vm, r, status);
}

/* ---- two arguments ---- */
static bool two(Vm *vm, const Ref *args, f64 *x, f64 *y) { return float_from_number(vm, args[0], x) && float_from_number(vm, args[1], y); }
static Await two_of(Vm *vm, const Ref *args, f64 (*fn)(f64, f64)) {
    f64 x, y, r;
    if (!two(vm, args, &x, &y)) return ERROR;
    r = fn(x, y);
    if (r != r && x == x && y == y) return math_domain_error(vm);
    if (isinf(r) && isfinite(x) && isfinite(y)) return math_range_error(vm);
    return READY(float_new(vm, r));
}
METHOD(m_atan2) { return two_of(vm, args, atan2); }
METHOD(m_copysign) { return two_of(vm, args, copysign); }
METHOD(m_remainder) { return two_of(vm, args, math_remainder); }
METHOD(m_nextafter) {
    f64 x, y;
    return two(vm, args, &x, &y) ? READY(float_new(vm, x == y ? y : nextafter(x, y))) : ERROR;
}
METHOD(m_fmod) {
    f64 x, y;
    if (!two(vm, args, &x, &y)) return ERROR;
    if (isinf(y) && isfinite(x)) return READY(float_new(vm, x));
    f64 r = fmod(x, y);
    return r != r && x == x && y == y ? math_domain_error(vm) : READY(float_new(vm, r));
}
/* the special cases of C99's Annex F, whatever libm does */
static f64 power_not_finite(f64 x, f64 y) {
    if (x != x) return y == 0.0 ? 1.0 : x;
    if (y != y) return x == 1.0 ? 1.0 : y;
    if (isinf(x)) {
        bool odd = isfinite(y) && fmod(fabs(y), 2.0) == 1.0;
        if (y > 0.0) return odd ? x : fabs(x);
        return y == 0.0 ? 1.0 : odd ? copysign(0.0, x) : 0.0;
    }
    if (fabs(x) == 1.0) return 1.0;
    if (y > 0.0) return fabs(x) > 1.0 ? y : 0.0;
    return fabs(x) < 1.0 ? -y : 0.0;
}
METHOD(m_pow) {
    f64 x, y;
    if (!two(vm, args, &x, &y)) return ERROR;
    if (!isfinite(x) || !isfinite(y)) return READY(float_new(vm, power_not_finite(x, y)));
    f64 r = pow(x, y);
    if (r != r) return math_domain_error(vm);
    if (isinf(r)) return x == 0.0 ? math_domain_error(vm) : math_range_error(vm);
    return READY(float_new(vm, r));
}

/* ---- logarithms: of ints of any size ---- */
static f64 log_of(f64 x, u32 base) { return base == 2 ? log2(x) : base == 10 ? log10(x) : log(x); }
static bool log_double(Vm *vm, f64 x, u32 base, f64 *out) {
    if (!(x > 0.0) && x == x) {
        math_domain_error(vm);
        return false;
    }
    *out = isfinite(x) ? log_of(x, base) : x;
    return true;
}
static bool log_number(Vm *vm, Ref r, u32 base, f64 *out) { /* r: an int, or a plain real */
    f64 x, two_log;
    if (!IS_SUB(r, TYPE_INT_SUBCLASS)) return float_from_number(vm, r, &x) && log_double(vm, x, base, out);
    if (int_sign(vm, r) <= 0) {
        math_domain_error(vm);
        return false;
    }
    if (int_as_double(vm, r, &x)) return log_double(vm, x, base, out);
    if (!exception_matches(vm, TYPE(OverflowError))) return false;
    exception_clear(vm);
    i64 e;
    x = int_frexp(vm, r, &e);
    two_log = base == 2 ? 1.0 : base == 10 ? 0.30102999566398119521373889472449302677 : MATH_LN2;
    *out = log_of(x, base) + two_log * (f64)e;
    return true;
}
FRAME(Log, (number, base), (unused_), u32 unused_a;);
STEP(math_log_step, Log) { /* the number's logarithm comes before the base is looked at */
    BEGIN(Log);
    f64 x, y;
    if (!IS_SUB(f->number, TYPE_INT_SUBCLASS)) AWAIT_SET(f->number, number_real(vm, f->number));
    if (!log_number(vm, f->number, 0, &x)) return ERROR;
    if (!f->base) return READY(float_new(vm, x));
    if (!IS_SUB(f->base, TYPE_INT_SUBCLASS)) AWAIT_SET(f->base, number_real(vm, f->base));
    if (!log_number(vm, f->number, 0, &x) || !log_number(vm, f->base, 0, &y)) return ERROR;
    if (y == 0.0) return fail(vm, TYPE(ZeroDivisionError), "float division by zero");
    return READY(float_new(vm, x / y));
    END;
}
METHOD(m_log) {
    if (!refuse_keywords(vm, "log", kwnames)) return ERROR;
    if (n < 1 || n > 2) return fail(vm, TYPE(TypeError), "math.log requires 1 to 2 arguments");
    f64 x;
    if (n == 1 && IS(args[0], float)) return log_double(vm, FLOAT_VALUE(args[0]), 0, &x) ? READY(float_new(vm, x)) : ERROR;
    Log *f = PUSH(Log, math_log_step);
    if (!f) return ERROR;
    f->number = own(vm, args[0]);
    f->base = n > 1 ? own(vm, args[1]) : 0;
    return PENDING;
}
/* log2, log10: ints by value, else a real */
FRAME(LogBase, (number), (unused_), u32 base; u32 pad_;);
STEP(math_log_base_step, LogBase) {
    BEGIN(LogBase);
    f64 x;
    AWAIT_SET(f->number, number_real(vm, f->number));
    return log_number(vm, f->number, f->base, &x) ? READY(float_new(vm, x)) : ERROR;
    END;
}
static Await log_base(Vm *vm, Ref r, u32 base) {
    f64 x;
    if (IS_SUB(r, TYPE_INT_SUBCLASS) || number_is_plain_real(vm, r)) return log_number(vm, r, base, &x) ? READY(float_new(vm, x)) : ERROR;
    LogBase *f = PUSH(LogBase, math_log_base_step);
    if (!f) return ERROR;
    f->number = own(vm, r);
    f->base = base;
    return PENDING;
}
METHOD(m_log2) { return log_base(vm, args[0], 2); }
METHOD(m_log10) { return log_base(vm, args[0], 10); }

/* ---- parts of a double ---- */
static Await pair_of(Vm *vm, Ref a, Ref b) {
    Ref pair[2] = {a, b};
    if (a && b) return READY(tuple_steal(vm, pair, 2));
    drop_null(vm, a);
    drop_null(vm, b);
    return ERROR;
}
METHOD(m_frexp) {
    f64 x;
    int e = 0;
    if (!float_from_number(vm, args[0], &x)) return ERROR;
    if (isfinite(x) && x != 0.0) x = frexp(x, &e);
    Ref m = float_new(vm, x);
    return pair_of(vm, m, m ? int_from_i64(vm, e) : 0);
}
METHOD(m_modf) {
    f64 x, whole;
    if (!float_from_number(vm, args[0], &x)) return ERROR;
    f64 part = isinf(x) ? copysign(0.0, x) : x;
    whole = x;
    if (isfinite(x)) part = modf(x, &whole);
    Ref m = float_new(vm, part);
    return pair_of(vm, m, m ? float_new(vm, whole) : 0);
}
METHOD(m_ldexp) {
    f64 x;
    if (!float_from_number(vm, args[0], &x)) return ERROR;
    if (!IS_SUB(args[1], TYPE_INT_SUBCLASS)) return fail(vm, TYPE(TypeError), "Expected an int as second argument to ldexp.");
    i64 e = int_as_i64_clamped(vm, args[1]);
    if (x == 0.0 || !isfinite(x)) return READY(float_new(vm, x));
    if (e > INT32_MAX) return math_range_error(vm);
    if (e < INT32_MIN) return READY(float_new(vm, copysign(0.0, x)));
    f64 r = ldexp(x, (int)e);
    return isinf(r) ? math_range_error(vm) : READY(float_new(vm, r));
}

/* ---- floor, ceil, trunc: through the class ---- */
FRAME(Rounded, (value), (object), u32 up; u32 unused_a;);
STEP(math_round_step, Rounded) { /* there is no such method: a real number will do */
    BEGIN(Rounded);
    f64 x;
    AWAIT(f->value, number_real(vm, f->object));
    if (!float_from_number(vm, f->value, &x)) return ERROR;
    return READY(int_from_double(vm, f->up ? ceil(x) : floor(x)));
    END;
}
static Await rounded(Vm *vm, Ref r, u32 up) {
    if (IS(r, float)) return READY(int_from_double(vm, up ? ceil(FLOAT_VALUE(r)) : floor(FLOAT_VALUE(r))));
    Ref name = up ? NAME(__ceil__) : NAME(__floor__);
    if (type_lookup(vm, TYPE_OF(r), name)) return call_special_bound(vm, r, name, NULL, 0);
    Rounded *f = PUSH(Rounded, math_round_step);
    if (!f) return ERROR;
    f->object = r;
    f->up = up;
    return PENDING;
}
METHOD(m_floor) { return rounded(vm, args[0], 0); }
METHOD(m_ceil) { return rounded(vm, args[0], 1); }
METHOD(m_trunc) {
    if (IS(args[0], float)) return READY(int_from_double(vm, FLOAT_VALUE(args[0])));
    if (!type_lookup(vm, TYPE_OF(args[0]), NAME(__trunc__)))
        return fail(vm, TYPE(TypeError), "type %T doesn't define __trunc__ method", args[0]);
    return call_special(vm, args[0], NAME(__trunc__), NULL, 0);
}

#define X "($module, x, /)"
static const MethodDef methods[] = {
    {"acos", m_acos, 1, 1, 0, "d", X, "The angle in radians, between 0 and pi, whose cosine is x."},
    {"acosh", m_acosh, 1, 1, 0, "d", X, "The inverse hyperbolic cosine of x."},
    {"asin", m_asin, 1, 1, 0, "d", X, "The angle in radians, between -pi/2 and pi/2, whose sine is x."},
    {"asinh", m_asinh, 1, 1, 0, "d", X, "The inverse hyperbolic sine of x."},
    {"atan", m_atan, 1, 1, 0, "d", X, "The angle in radians, between -pi/2 and pi/2, whose tangent is x."},
    {"atan2", m_atan2, 2, 2, 0, "dd", "($module, y, x, /)", "The angle in radians of the point (x, y), signs considered."},
    {"atanh", m_atanh, 1, 1, 0, "d", X, "The inverse hyperbolic tangent of x."},
    {"cbrt", m_cbrt, 1, 1, 0, "d", X, "The cube root of x."},
    {"ceil", m_ceil, 1, 1, 0, NULL, X, "The smallest integer that is not less than x."},
    {"copysign", m_copysign, 2, 2, 0, "dd", "($module, x, y, /)", "A float with the size of x and the sign of y."},
    {"cos", m_cos, 1, 1, 0, "d", X, "The cosine of x, in radians."},
    {"cosh", m_cosh, 1, 1, 0, "d", X, "The hyperbolic cosine of x."},
    {"degrees", m_degrees, 1, 1, 0, "d", X, "Radians to degrees."},
    {"dist", math_dist, 2, 2, 0, NULL, "($module, p, q, /)", "The distance of two points, each a sequence of coordinates."},
    {"erf", m_erf, 1, 1, 0, "d", X, "The error function at x."},
    {"erfc", m_erfc, 1, 1, 0, "d", X, "One less the error function at x."},
    {"exp", m_exp, 1, 1, 0, "d", X, "e to the power of x."},
    {"exp2", m_exp2, 1, 1, 0, "d", X, "2 to the power of x."},
    {"expm1", m_expm1, 1, 1, 0, "d", X, "exp(x) - 1, precise for small x, too."},
    {"fabs", m_fabs, 1, 1, 0, "d", X, "The absolute value as a float."},
    {"factorial", math_factorial, 1, 1, 0, "n", X, "The product of the integers from 1 to x."},
    {"floor", m_floor, 1, 1, 0, NULL, X, "The largest integer that is not greater than x."},
    {"fmod", m_fmod, 2, 2, 0, "dd", "($module, x, y, /)", "The rest of x / y with the sign of x, as C has it."},
    {"frexp", m_frexp, 1, 1, 0, "d", X, "(m, e) with x = m * 2**e and 0.5 <= abs(m) < 1."},
    {"fsum", math_fsum, 1, 1, 0, NULL, "($module, seq, /)", "The sum of floats, rounded once."},
    {"gamma", m_gamma, 1, 1, 0, "d", X, "The gamma function at x."},
    {"gcd", math_gcd, 0, -1, 0, NULL, "($module, *integers)", "The greatest common divisor."},
    {"hypot", math_hypot, 0, -1, 0, NULL, "($module, *coordinates)", "The length of a vector with these coordinates."},
    {"isclose", math_isclose, 0, -1, METH_KEYWORDS, NULL, "($module, /, a, b, *, rel_tol=1e-09, abs_tol=0.0)",
     "Whether two numbers differ by no more than the tolerances allow."},
    {"isfinite", m_isfinite, 1, 1, 0, "d", X, "Whether x is neither infinite nor a NaN."},
    {"isinf", m_isinf, 1, 1, 0, "d", X, "Whether x is an infinity."},
    {"isnan", m_isnan, 1, 1, 0, "d", X, "Whether x is a NaN."},
    {"isqrt", math_isqrt, 1, 1, 0, "n", "($module, n, /)", "The integer part of the square root."},
    {"lcm", math_lcm, 0, -1, 0, NULL, "($module, *integers)", "The least common multiple."},
    {"ldexp", m_ldexp, 2, 2, 0, "d", "($module, x, i, /)", "x * 2**i"},
    {"lgamma", m_lgamma, 1, 1, 0, "d", X, "The natural logarithm of the size of gamma(x)."},
    {"log", m_log, 0, -1, METH_KEYWORDS, NULL, NULL, "log(x, [base=math.e])\nThe logarithm of x to the given base, e if there is none."},
    {"log10", m_log10, 1, 1, 0, NULL, X, "The logarithm of x to the base 10."},
    {"log1p", m_log1p, 1, 1, 0, "d", X, "log(1 + x), precise for small x, too."},
    {"log2", m_log2, 1, 1, 0, NULL, X, "The logarithm of x to the base 2."},
    {"modf", m_modf, 1, 1, 0, "d", X, "The fraction and the integer part of x, both with its sign."},
    {"nextafter", m_nextafter, 2, 2, 0, "dd", "($module, x, y, /)", "The next float from x towards y."},
    {"perm", math_perm, 1, 2, 0, NULL, "($module, n, k=None, /)", "In how many ways k of n items can be taken, in order."},
    {"comb", math_comb, 2, 2, 0, "nn", "($module, n, k, /)", "In how many ways k of n items can be taken, in any order."},
    {"pow", m_pow, 2, 2, 0, "dd", "($module, x, y, /)", "x to the power of y, as floats."},
    {"prod", math_prod, 0, -1, METH_KEYWORDS, NULL, "($module, iterable, /, *, start=1)", "The product of the items."},
    {"radians", m_radians, 1, 1, 0, "d", X, "Degrees to radians."},
    {"remainder", m_remainder, 2, 2, 0, "dd", "($module, x, y, /)", "x less the multiple of y that is nearest, as IEEE 754 has it."},
    {"sin", m_sin, 1, 1, 0, "d", X, "The sine of x, in radians."},
    {"sinh", m_sinh, 1, 1, 0, "d", X, "The hyperbolic sine of x."},
    {"sqrt", m_sqrt, 1, 1, 0, "d", X, "The square root of x."},
    {"tan", m_tan, 1, 1, 0, "d", X, "The tangent of x, in radians."},
    {"tanh", m_tanh, 1, 1, 0, "d", X, "The hyperbolic tangent of x."},
    {"trunc", m_trunc, 1, 1, 0, NULL, X, "x without its fraction, through its __trunc__."},
    {"ulp", m_ulp, 1, 1, 0, "d", X, "The value of the least significant bit of x."},
    {0},
};
static bool fill(Vm *vm, Ref module) {
    static const struct {
        const char *name;
        f64 value;
    } constants[] = {{"pi", MATH_PI}, {"e", MATH_E}, {"tau", MATH_TAU}, {"inf", HUGE_VAL}, {"nan", NAN}};
    bool ok = true;
    for (u32 i = 0; ok && i < ARRAY_LEN(constants); i++) ok = module_add(vm, module, constants[i].name, float_new(vm, constants[i].value));
    return ok;
}
const ModuleSpec math_module = {"math", methods, fill, "The mathematical functions of the C standard, and more."};
