/* cmath.c: the module cmath (Modules/cmathmodule.c): after W. Kahan's "Branch cuts for complex elementary functions", with signed zeros
 * and scaling near the ends of the range; what is not finite goes by C99's Annex G, in tables. */
#include <float.h>
#include <math.h>

#include "modules/math_parts.h"
#include "object/type_int.h"

typedef struct C {
    f64 re, im;
} C;
typedef struct Result {
    C value;
    u32 status; /* MATH_… */
} Result;
#define LARGE      (DBL_MAX / 4.0)
#define LOG_LARGE  708.3964185322641 /* log(LARGE) */
#define SQRT_LARGE 6.703903964971298e+153
#define SQRT_MIN   1.4916681462400413e-154
#define OK(a, b)   ((Result){{(a), (b)}, MATH_OK})

/* ---- what is not finite. A row a kind of real part, a pair of letters a kind of imaginary part: -inf, negative, -0, 0, positive,
 * inf, NaN. '?': a domain error, '.': finite. ---- */
static const char acos_table[] = "TIPIPIPJPJTJNI"
                                 "HI........HJNN"
                                 "HI........HJHN"
                                 "HI........HJHN"
                                 "HI........HJNN"
                                 "FIzIzIzJzJFJNI"
                                 "NINNNNNNNNNJNN";
static const char acosh_table[] = "ItIQIQIPIPITIN"
                                  "IG........IHNN"
                                  "IG........IHNN"
                                  "IG........IHNN"
                                  "IG........IHNN"
                                  "IfIyIyIzIzIFIN"
                                  "INNNNNNNNNINNN";
static const char asinh_table[] = "JfJyJyJzJzJFJN"
                                  "JG........JHNN"
                                  "JG........JHNN"
                                  "IG........IHNN"
                                  "IG........IHNN"
                                  "IfIyIyIzIzIFIN"
                                  "INNNNyNzNNINNN";
static const char atanh_table[] = "yGyGyGyHyHyHyN"
                                  "yG........yHNN"
                                  "yG........yHyN"
                                  "zG........zHzN"
                                  "zG........zHNN"
                                  "zGzGzGzHzHzHzN"
                                  "zGNNNNNNNNzHNN";
static const char cosh_table[] = "??IIIzIyIJ??IN"
                                 "??........??NN"
                                 "??........??Nz"
                                 "??........??Nz"
                                 "??........??NN"
                                 "??IJIyIzII??IN"
                                 "NNNNNzNzNNNNNN";
static const char exp_table[] = "zzzyzyzzzzzzzz"
                                "??........??NN"
                                "??........??NN"
                                "??........??NN"
                                "??........??NN"
                                "??IJIyIzII??IN"
                                "NNNNNyNzNNNNNN";
static const char log_table[] = "ItIQIQIPIPITIN"
                                "IG........IHNN"
                                "IG........IHNN"
                                "IG........IHNN"
                                "IG........IHNN"
                                "IfIyIyIzIzIFIN"
                                "INNNNNNNNNINNN";
static const char sinh_table[] = "??JJJyJzJI??IN"
                                 "??........??NN"
                                 "??........??zN"
                                 "??........??zN"
                                 "??........??NN"
                                 "??IJIyIzII??IN"
                                 "NNNNNyNzNNNNNN";
static const char sqrt_table[] = "IJzJzJzIzIIINI"
                                 "IJ........IINN"
                                 "IJ........IINN"
                                 "IJ........IINN"
                                 "IJ........IINN"
                                 "IJIyIyIzIzIIIN"
                                 "IJNNNNNNNNIINN";
static const char tanh_table[] = "2z2y2y2z2z2z2z"
                                 "??........??NN"
                                 "??........??NN"
                                 "??........??NN"
                                 "??........??NN"
                                 "1z1y1y1z1z1z1z"
                                 "NNNNNyNzNNNNNN";
static const char rect_table[] = "??JIJzJyJJ??IN"
                                 "??........??NN"
                                 "zz........zzzz"
                                 "zz........zzzz"
                                 "??........??NN"
                                 "??IJIyIzII??IN"
                                 "NNNNNzNzNNNNNN";

static u32 kind_of(f64 x) {
    if (x != x) return 6;
    if (isinf(x)) return x < 0.0 ? 0 : 5;
    if (x == 0.0) return signbit(x) ? 2 : 3;
    return x < 0.0 ? 1 : 4;
}
static f64 letter_value(char c) {
    switch (c) {
    case 'z': return 0.0;
    case 'y': return -0.0;
    case 'I': return HUGE_VAL;
    case 'J': return -HUGE_VAL;
    case 'P': return MATH_PI;
    case 'Q': return -MATH_PI;
    case 'H': return MATH_PI / 2;
    case 'G': return -MATH_PI / 2;
    case 'F': return MATH_PI / 4;
    case 'f': return -MATH_PI / 4;
    case 'T': return 3 * (MATH_PI / 4);
    case 't': return -3 * (MATH_PI / 4);
    case '1': return 1.0;
    case '2': return -1.0;
    default: return NAN;
    }
}
static bool special(C z, const char *table, Result *out) {
    if (isfinite(z.re) && isfinite(z.im)) return false;
    const char *p = table + 14 * kind_of(z.re) + 2 * kind_of(z.im);
    *out = (Result){{letter_value(p[0]), letter_value(p[1])}, p[0] == '?' ? MATH_DOMAIN : MATH_OK};
    return true;
}
static Result may_overflow(f64 re, f64 im) { return (Result){{re, im}, isinf(re) || isinf(im) ? MATH_RANGE : MATH_OK}; }
/* an infinite real part with a finite angle that is not zero */
static bool is_ray(C z) { return isinf(z.re) && isfinite(z.im) && z.im != 0.0; }
static bool is_large(C z) { return fabs(z.re) > LARGE || fabs(z.im) > LARGE; }
static f64 log_of_large(C z) { return log(hypot(z.re / 2.0, z.im / 2.0)) + MATH_LN2 * 2.0; }
static Result turned(Result r) { return (Result){{r.value.im, -r.value.re}, r.status}; } /* -i r */
static C times_i(C z) { return (C){-z.im, z.re}; }

/* ---- the functions ---- */
static Result c_sqrt(C z) {
    Result r;
    if (special(z, sqrt_table, &r)) return r;
    if (z.re == 0.0 && z.im == 0.0) return OK(0.0, z.im);
    f64 ax = fabs(z.re), ay = fabs(z.im), s;
    if (ax < DBL_MIN && ay < DBL_MIN) {
        ax = ldexp(ax, 53);
        s = ldexp(sqrt(ax + hypot(ax, ldexp(ay, 53))), -27);
    } else {
        ax /= 8.0;
        s = 2.0 * sqrt(ax + hypot(ax, ay / 8.0));
    }
    f64 d = ay / (2.0 * s);
    return z.re >= 0.0 ? OK(s, copysign(d, z.im)) : OK(d, copysign(s, z.im));
}
static Result c_acos(C z) {
    Result r;
    if (special(z, acos_table, &r)) return r;
    if (is_large(z)) {
        f64 angle = atan2(fabs(z.im), z.re), length = log_of_large(z);
        return OK(angle, z.re < 0.0 ? -copysign(length, z.im) : copysign(length, -z.im));
    }
    C a = c_sqrt((C){1.0 - z.re, -z.im}).value, b = c_sqrt((C){1.0 + z.re, z.im}).value;
    return OK(2.0 * atan2(a.re, b.re), asinh(b.re * a.im - b.im * a.re));
}
static Result c_acosh(C z) {
    Result r;
    if (special(z, acosh_table, &r)) return r;
    if (is_large(z)) return OK(log_of_large(z), atan2(z.im, z.re));
    C a = c_sqrt((C){z.re - 1.0, z.im}).value, b = c_sqrt((C){z.re + 1.0, z.im}).value;
    return OK(asinh(a.re * b.re + a.im * b.im), 2.0 * atan2(a.im, b.re));
}
static Result c_asinh(C z) {
    Result r;
    if (special(z, asinh_table, &r)) return r;
    if (is_large(z)) {
        f64 length = log_of_large(z);
        return OK(z.im >= 0.0 ? copysign(length, z.re) : -copysign(length, -z.re), atan2(z.im, fabs(z.re)));
    }
    C a = c_sqrt((C){1.0 + z.im, -z.re}).value, b = c_sqrt((C){1.0 - z.im, z.re}).value;
    return OK(asinh(a.re * b.im - b.re * a.im), atan2(z.im, a.re * b.re - a.im * b.im));
}
static Result c_asin(C z) { return turned(c_asinh(times_i(z))); }
static Result atanh_right(C z) { /* the right half plane */
    f64 ay = fabs(z.im);
    if (z.re > SQRT_LARGE || ay > SQRT_LARGE) {
        f64 h = hypot(z.re / 2.0, z.im / 2.0);
        return OK(z.re / 4.0 / h / h, -copysign(MATH_PI / 2.0, -z.im));
    }
    if (z.re == 1.0 && ay < SQRT_MIN) {
        if (ay == 0.0) return (Result){{HUGE_VAL, z.im}, MATH_DOMAIN};
        return OK(-log(sqrt(ay) / sqrt(hypot(ay, 2.0))), copysign(atan2(2.0, -ay) / 2.0, z.im));
    }
    f64 d = 1.0 - z.re;
    return OK(log1p(4.0 * z.re / (d * d + ay * ay)) / 4.0, -atan2(-2.0 * z.im, d * (1.0 + z.re) - ay * ay) / 2.0);
}
static Result c_atanh(C z) {
    Result r;
    if (special(z, atanh_table, &r)) return r;
    if (!signbit(z.re)) return atanh_right(z);
    r = atanh_right((C){-z.re, -z.im});
    return (Result){{-r.value.re, -r.value.im}, r.status};
}
static Result c_atan(C z) { return turned(c_atanh(times_i(z))); }
static Result c_cosh(C z) {
    Result r;
    if (is_ray(z)) return OK(copysign(HUGE_VAL, cos(z.im)), z.re > 0.0 ? copysign(HUGE_VAL, sin(z.im)) : -copysign(HUGE_VAL, sin(z.im)));
    if (special(z, cosh_table, &r)) return r;
    if (fabs(z.re) > LOG_LARGE) {
        f64 x = z.re - copysign(1.0, z.re);
        return may_overflow(cos(z.im) * cosh(x) * MATH_E, sin(z.im) * sinh(x) * MATH_E);
    }
    return may_overflow(cos(z.im) * cosh(z.re), sin(z.im) * sinh(z.re));
}
static Result c_cos(C z) { return c_cosh(times_i(z)); }
static Result c_sinh(C z) {
    Result r;
    if (is_ray(z)) return OK(z.re > 0.0 ? copysign(HUGE_VAL, cos(z.im)) : -copysign(HUGE_VAL, cos(z.im)), copysign(HUGE_VAL, sin(z.im)));
    if (special(z, sinh_table, &r)) return r;
    if (fabs(z.re) > LOG_LARGE) {
        f64 x = z.re - copysign(1.0, z.re);
        return may_overflow(cos(z.im) * sinh(x) * MATH_E, sin(z.im) * cosh(x) * MATH_E);
    }
    return may_overflow(cos(z.im) * sinh(z.re), sin(z.im) * cosh(z.re));
}
static Result c_sin(C z) { return turned(c_sinh(times_i(z))); }
static Result c_tanh(C z) {
    Result r;
    if (is_ray(z)) return OK(copysign(1.0, z.re), copysign(0.0, 2.0 * sin(z.im) * cos(z.im)));
    if (special(z, tanh_table, &r)) return r;
    if (fabs(z.re) > LOG_LARGE) return OK(copysign(1.0, z.re), 4.0 * sin(z.im) * cos(z.im) * exp(-2.0 * fabs(z.re)));
    f64 x = tanh(z.re), y = tan(z.im), c = 1.0 / cosh(z.re), xy = x * y, d = 1.0 + xy * xy;
    return OK(x * (1.0 + y * y) / d, ((y / d) * c) * c);
}
static Result c_tan(C z) { return turned(c_tanh(times_i(z))); }
static Result c_exp(C z) {
    Result r;
    if (is_ray(z)) {
        f64 size = z.re > 0.0 ? HUGE_VAL : 0.0;
        return OK(copysign(size, cos(z.im)), copysign(size, sin(z.im)));
    }
    if (special(z, exp_table, &r)) return r;
    if (z.re > LOG_LARGE) {
        f64 length = exp(z.re - 1.0);
        return may_overflow(length * cos(z.im) * MATH_E, length * sin(z.im) * MATH_E);
    }
    f64 length = exp(z.re);
    return may_overflow(length * cos(z.im), length * sin(z.im));
}
static f64 log_size(f64 ax, f64 ay) {
    if (ax > LARGE || ay > LARGE) return log(hypot(ax / 2.0, ay / 2.0)) + MATH_LN2;
    if (ax < DBL_MIN && ay < DBL_MIN) return log(hypot(ldexp(ax, 53), ldexp(ay, 53))) - 53 * MATH_LN2;
    f64 h = hypot(ax, ay);
    if (h < 0.71 || h > 1.73) return log(h);
    f64 more = ax > ay ? ax : ay, less = ax > ay ? ay : ax; /* near the unit circle: without cancellation */
    return log1p((more - 1) * (more + 1) + less * less) / 2.0;
}
static Result c_log(C z) {
    Result r;
    if (special(z, log_table, &r)) return r;
    f64 angle = atan2(z.im, z.re);
    if (z.re == 0.0 && z.im == 0.0) return (Result){{-HUGE_VAL, angle}, MATH_DOMAIN};
    return OK(log_size(fabs(z.re), fabs(z.im)), angle);
}
static Result c_log10(C z) {
    Result r = c_log(z);
    return (Result){{r.value.re / MATH_LN10, r.value.im / MATH_LN10}, r.status};
}

/* ---- methods ---- */
static Await result_of(Vm *vm, Result r) {
    if (r.status == MATH_DOMAIN) return math_domain_error(vm);
    if (r.status == MATH_RANGE) return math_range_error(vm);
    return READY(complex_new(vm, r.value.re, r.value.im));
}
static bool value_of(Vm *vm, Ref r, C *z) { return complex_value(vm, r, &z->re, &z->im); }
#define FUNCTION(name)                                                                                                                     \
    METHOD(m_##name) {                                                                                                                     \
        C z;                                                                                                                               \
        return value_of(vm, args[0], &z) ? result_of(vm, c_##name(z)) : ERROR;                                                             \
    }
FUNCTION(acos)
FUNCTION(acosh)
FUNCTION(asin)
FUNCTION(asinh)
FUNCTION(atan)
FUNCTION(atanh)
FUNCTION(cos)
FUNCTION(cosh)
FUNCTION(exp)
FUNCTION(log10)
FUNCTION(sin)
FUNCTION(sinh)
FUNCTION(sqrt)
FUNCTION(tan)
FUNCTION(tanh)
METHOD(m_log) {
    C z, base;
    if (!value_of(vm, args[0], &z)) return ERROR;
    Result r = c_log(z);
    if (n < 2) return result_of(vm, r);
    if (!value_of(vm, args[1], &base)) return ERROR;
    Result b = c_log(base);
    if (r.status != MATH_OK) return result_of(vm, r);
    if (b.status != MATH_OK) return result_of(vm, b);
    if (!complex_quotient(r.value.re, r.value.im, b.value.re, b.value.im, &r.value.re, &r.value.im)) return math_domain_error(vm);
    return result_of(vm, r);
}
#define TEST(name, test)                                                                                                                   \
    METHOD(name) {                                                                                                                         \
        C z;                                                                                                                               \
        return value_of(vm, args[0], &z) ? READY_BOOL(test) : ERROR;                                                                       \
    }
TEST(m_isfinite, isfinite(z.re) && isfinite(z.im))
TEST(m_isinf, isinf(z.re) || isinf(z.im))
TEST(m_isnan, z.re != z.re || z.im != z.im)
METHOD(m_phase) {
    C z;
    return value_of(vm, args[0], &z) ? READY(float_new(vm, atan2(z.im, z.re))) : ERROR;
}
static f64 size_of(C z) { return isinf(z.re) || isinf(z.im) ? HUGE_VAL : hypot(z.re, z.im); }
METHOD(m_polar) {
    C z;
    if (!value_of(vm, args[0], &z)) return ERROR;
    f64 r = size_of(z);
    if (isinf(r) && isfinite(z.re) && isfinite(z.im)) return math_range_error(vm);
    Ref pair[2] = {float_new(vm, r), float_new(vm, atan2(z.im, z.re))};
    if (pair[0] && pair[1]) return READY(tuple_steal(vm, pair, 2));
    drop_null(vm, pair[0]);
    drop_null(vm, pair[1]);
    return ERROR;
}
METHOD(m_rect) {
    C z;
    if (!float_from_number(vm, args[0], &z.re) || !float_from_number(vm, args[1], &z.im)) return ERROR;
    f64 sign = z.re > 0.0 ? 1.0 : -1.0;
    Result r;
    if (is_ray(z))
        r = OK(sign * copysign(HUGE_VAL, cos(z.im)), sign * copysign(HUGE_VAL, sin(z.im)));
    else if (special(z, rect_table, &r))
        ;
    else if (z.im == 0.0)
        r = OK(z.re, z.re * z.im);
    else
        r = OK(z.re * cos(z.im), z.re * sin(z.im));
    return result_of(vm, r);
}

/* ---- isclose ---- */
FRAME(ComplexClose, (a, b, relative, absolute), (unused_), u32 unused_a;);
static Await close_result(Vm *vm, const ComplexClose *f) {
    C a, b;
    f64 relative = 1e-9, absolute = 0.0;
    if (!value_of(vm, f->a, &a) || !value_of(vm, f->b, &b)) return ERROR;
    if (f->relative && !float_from_number(vm, f->relative, &relative)) return ERROR;
    if (f->absolute && !float_from_number(vm, f->absolute, &absolute)) return ERROR;
    if (relative < 0.0 || absolute < 0.0) return fail(vm, TYPE(ValueError), "tolerances must be non-negative");
    if (a.re == b.re && a.im == b.im) return READY_BOOL(true);
    if (isinf(a.re) || isinf(a.im) || isinf(b.re) || isinf(b.im)) return READY_BOOL(false);
    f64 d = size_of((C){a.re - b.re, a.im - b.im});
    return READY_BOOL(d <= relative * size_of(b) || d <= relative * size_of(a) || d <= absolute);
}
STEP(cmath_isclose_step, ComplexClose) {
    BEGIN(ComplexClose);
    AWAIT_SET(f->a, number_complex(vm, f->a));
    AWAIT_SET(f->b, number_complex(vm, f->b));
    if (f->relative) AWAIT_SET(f->relative, number_real(vm, f->relative));
    if (f->absolute) AWAIT_SET(f->absolute, number_real(vm, f->absolute));
    return close_result(vm, f);
    END;
}
METHOD(m_isclose) {
    Ref out[4];
    if (!args_bind(vm, "isclose", "(a, b, *, rel_tol=1e-09, abs_tol=0.0)", args, n, kwnames, out, 4)) return ERROR;
    ComplexClose *f = PUSH(ComplexClose, cmath_isclose_step);
    if (!f) return ERROR;
    f->a = own(vm, out[0]);
    f->b = own(vm, out[1]);
    f->relative = own_null(vm, out[2]);
    f->absolute = own_null(vm, out[3]);
    return PENDING;
}

#define Z "($module, z, /)"
static const MethodDef methods[] = {
    {"acos", m_acos, 1, 1, 0, "c", Z, "The arc cosine of z."},
    {"acosh", m_acosh, 1, 1, 0, "c", Z, "The inverse hyperbolic cosine of z."},
    {"asin", m_asin, 1, 1, 0, "c", Z, "The arc sine of z."},
    {"asinh", m_asinh, 1, 1, 0, "c", Z, "The inverse hyperbolic sine of z."},
    {"atan", m_atan, 1, 1, 0, "c", Z, "The arc tangent of z."},
    {"atanh", m_atanh, 1, 1, 0, "c", Z, "The inverse hyperbolic tangent of z."},
    {"cos", m_cos, 1, 1, 0, "c", Z, "The cosine of z."},
    {"cosh", m_cosh, 1, 1, 0, "c", Z, "The hyperbolic cosine of z."},
    {"exp", m_exp, 1, 1, 0, "c", Z, "e to the power of z."},
    {"isclose", m_isclose, 0, -1, METH_KEYWORDS, NULL, "($module, /, a, b, *, rel_tol=1e-09, abs_tol=0.0)",
     "Whether two complex numbers differ by no more than the tolerances allow."},
    {"isfinite", m_isfinite, 1, 1, 0, "c", Z, "Whether both parts of z are finite."},
    {"isinf", m_isinf, 1, 1, 0, "c", Z, "Whether a part of z is infinite."},
    {"isnan", m_isnan, 1, 1, 0, "c", Z, "Whether a part of z is a NaN."},
    {"log", m_log, 1, 2, 0, "cc", "($module, z, base=<unrepresentable>, /)", "The logarithm of z to the given base, e if there is none."},
    {"log10", m_log10, 1, 1, 0, "c", Z, "The logarithm of z to the base 10."},
    {"phase", m_phase, 1, 1, 0, "c", Z, "The angle of z in the plane, in radians."},
    {"polar", m_polar, 1, 1, 0, "c", Z, "(r, phi): the size of z and its angle."},
    {"rect", m_rect, 2, 2, 0, "dd", "($module, r, phi, /)", "The number of that size and angle."},
    {"sin", m_sin, 1, 1, 0, "c", Z, "The sine of z."},
    {"sinh", m_sinh, 1, 1, 0, "c", Z, "The hyperbolic sine of z."},
    {"sqrt", m_sqrt, 1, 1, 0, "c", Z, "The square root of z."},
    {"tan", m_tan, 1, 1, 0, "c", Z, "The tangent of z."},
    {"tanh", m_tanh, 1, 1, 0, "c", Z, "The hyperbolic tangent of z."},
    {0},
};
static bool fill(Vm *vm, Ref module) {
    static const struct {
        const char *name;
        f64 value;
    } constants[] = {{"pi", MATH_PI}, {"e", MATH_E}, {"tau", MATH_TAU}, {"inf", HUGE_VAL}, {"nan", NAN}};
    bool ok = true;
    for (u32 i = 0; ok && i < ARRAY_LEN(constants); i++) ok = module_add(vm, module, constants[i].name, float_new(vm, constants[i].value));
    return ok && module_add(vm, module, "infj", complex_new(vm, 0.0, HUGE_VAL)) &&
           module_add(vm, module, "nanj", complex_new(vm, 0.0, NAN));
}
const ModuleSpec cmath_module = {"cmath", methods, fill, "Mathematical functions of complex numbers."};
