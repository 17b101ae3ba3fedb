/* math_special.c: the functions of math that CPython has of its own instead of libm's (Modules/mathmodule.c): gamma and lgamma by
 * Lanczos' approximation, remainder, the scaled norm behind hypot and dist, and fsum's exact partial sums (Shewchuk). Pure C on
 * doubles. */
#include <float.h>
#include <math.h>

#include "modules/math_parts.h"

/* ---- gamma ---- */
static const f64 lanczos_num[13] = {
    23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408};
static const f64 lanczos_den[13] = {0.0,       39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0,
                                    2637558.0, 357423.0,   32670.0,     1925.0,      66.0,        1.0};
#define LANCZOS_G            6.024680040776729583740234375
#define LANCZOS_G_MINUS_HALF 5.524680040776729583740234375
#define LOG_PI               1.144729885849400174143427351353058711647

/* numerator over denominator, each by Horner from the end that keeps the powers small */
static f64 lanczos_sum(f64 x) {
    f64 num = 0.0, den = 0.0;
    if (x < 5.0)
        for (u32 i = 13; i-- > 0;) {
            num = num * x + lanczos_num[i];
            den = den * x + lanczos_den[i];
        }
    else
        for (u32 i = 0; i < 13; i++) {
            num = num / x + lanczos_num[i];
            den = den / x + lanczos_den[i];
        }
    return num / den;
}
static f64 sin_pi(f64 x) {
    f64 y = fmod(fabs(x), 2.0), r = 0.0;
    switch ((i32)round(2.0 * y)) {
    case 0: r = sin(MATH_PI * y); break;
    case 1: r = cos(MATH_PI * (y - 0.5)); break;
    case 2: r = sin(MATH_PI * (1.0 - y)); break;
    case 3: r = -cos(MATH_PI * (y - 1.5)); break;
    case 4: r = sin(MATH_PI * (y - 2.0)); break;
    default: break;
    }
    return copysign(1.0, x) * r;
}
static f64 whole_gamma(i32 n) { /* (n - 1)!, exact up to 23 */
    f64 r = 1.0;
    for (i32 i = 2; i < n; i++) r *= i;
    return r;
}
f64 math_gamma(f64 x, u32 *status) {
    *status = MATH_OK;
    if (!isfinite(x)) {
        if (x != x || x > 0.0) return x;
        *status = MATH_DOMAIN;
        return NAN;
    }
    if (x == 0.0 || (x < 0.0 && x == floor(x))) {
        *status = MATH_DOMAIN;
        return NAN;
    }
    if (x == floor(x) && x <= 23.0) return whole_gamma((i32)x);
    f64 size = fabs(x), r;
    if (size < 1e-20) {
        r = 1.0 / x;
        if (isinf(r)) *status = MATH_RANGE;
        return r;
    }
    if (size > 200.0) {
        if (x < 0.0) return 0.0 / sin_pi(x);
        *status = MATH_RANGE;
        return HUGE_VAL;
    }
    f64 y = size + LANCZOS_G_MINUS_HALF, z; /* z: what rounding y lost */
    if (size > LANCZOS_G_MINUS_HALF) {
        f64 q = y - size;
        z = q - LANCZOS_G_MINUS_HALF;
    } else {
        f64 q = y - LANCZOS_G_MINUS_HALF;
        z = q - size;
    }
    z = z * LANCZOS_G / y;
    if (x < 0.0) {
        r = -MATH_PI / sin_pi(size) / size * exp(y) / lanczos_sum(size);
        r -= z * r;
        if (size < 140.0)
            r /= pow(y, size - 0.5);
        else {
            f64 root = pow(y, size / 2.0 - 0.25);
            r /= root;
            r /= root;
        }
    } else {
        r = lanczos_sum(size) / exp(y);
        r += z * r;
        if (size < 140.0)
            r *= pow(y, size - 0.5);
        else {
            f64 root = pow(y, size / 2.0 - 0.25);
            r *= root;
            r *= root;
        }
    }
    if (isinf(r)) *status = MATH_RANGE;
    return r;
}
f64 math_lgamma(f64 x, u32 *status) {
    *status = MATH_OK;
    if (!isfinite(x)) return x != x ? x : HUGE_VAL;
    if (x == floor(x) && x <= 2.0) {
        if (x > 0.0) return 0.0;
        *status = MATH_DOMAIN;
        return HUGE_VAL;
    }
    f64 size = fabs(x);
    if (size < 1e-20) return -log(size);
    f64 r = log(lanczos_sum(size)) - LANCZOS_G;
    r += (size - 0.5) * (log(size + LANCZOS_G - 0.5) - 1);
    if (x < 0.0) r = LOG_PI - log(fabs(sin_pi(size))) - log(size) - r;
    if (isinf(r)) *status = MATH_RANGE;
    return r;
}

/* ---- remainder, ulp ---- */
f64 math_remainder(f64 x, f64 y) {
    if (isfinite(x) && isfinite(y)) {
        if (y == 0.0) return NAN;
        f64 ax = fabs(x), ay = fabs(y), m = fmod(ax, ay), c = ay - m, r;
        if (m < c)
            r = m;
        else if (m > c)
            r = -c;
        else /* half way: to the even multiple */
            r = m - 2.0 * fmod(0.5 * (ax - m), ay);
        return copysign(1.0, x) * r;
    }
    if (x != x) return x;
    if (y != y) return y;
    return isinf(x) ? NAN : x;
}
f64 math_ulp(f64 x) {
    if (x != x) return x;
    x = fabs(x);
    if (isinf(x)) return x;
    f64 next = nextafter(x, HUGE_VAL);
    return isinf(next) ? x - nextafter(x, -HUGE_VAL) : next - x;
}

/* ---- sqrt(sum of squares): scaled by a power of two, squares split into halves, then one step of correction ---- */
typedef struct Norm {
    f64 sum, low[3];
} Norm;
static void norm_add(Norm *s, f64 x, u32 i) {
    f64 old = s->sum;
    s->sum += x;
    s->low[i] += (old - s->sum) + x;
}
static void norm_square(Norm *s, f64 x, f64 sign) { /* adds sign * x * x */
    f64 t = x * 134217729.0, high = t - (t - x), low = x - high;
    norm_add(s, sign * high * high, 0);
    norm_add(s, sign * 2.0 * high * low, 1);
    s->low[2] += sign * low * low;
}
static f64 norm_rest(const Norm *s) { return s->sum - 1.0 + (s->low[0] + s->low[1] + s->low[2]); }
f64 math_vector_norm(u32 n, f64 *v, f64 max, bool found_nan) {
    if (isinf(max)) return max;
    if (found_nan) return NAN;
    if (max == 0.0 || n <= 1) return max;
    int e;
    frexp(max, &e);
    Norm s = {1.0, {0.0, 0.0, 0.0}};
    if (e < -1023) { /* the scale would overflow: less exactly, by the largest */
        for (u32 i = 0; i < n; i++) norm_add(&s, (v[i] / max) * (v[i] / max), 0);
        return max * sqrt(norm_rest(&s));
    }
    f64 scale = ldexp(1.0, -e);
    for (u32 i = 0; i < n; i++) norm_square(&s, v[i] * scale, 1.0);
    f64 h = sqrt(norm_rest(&s));
    norm_square(&s, h, -1.0);
    return (h + norm_rest(&s) / (2.0 * h)) / scale;
}

/* ---- fsum ---- */
typedef struct Fsum {
    f64 special, infinite; /* sums of the summands that are not finite: all, infinities only */
    u32 n, pad_;
    f64 partial[64]; /* growing, not overlapping: at most 2098 / 53 of them */
} Fsum;
_Static_assert(sizeof(Fsum) <= FSUM_BYTES, "fits");
void fsum_start(void *state) { memset(state, 0, sizeof(Fsum)); }
u32 fsum_add(void *state, f64 x) {
    Fsum *s = state;
    f64 given = x;
    u32 i = 0;
    for (u32 k = 0; k < s->n; k++) {
        f64 y = s->partial[k];
        if (fabs(x) < fabs(y)) {
            f64 t = x;
            x = y;
            y = t;
        }
        f64 high = x + y, rounded = high - x, low = y - rounded;
        if (low != 0.0) s->partial[i++] = low;
        x = high;
    }
    s->n = i;
    if (x == 0.0) return FSUM_OK;
    if (isfinite(x)) {
        if (s->n < ARRAY_LEN(s->partial)) s->partial[s->n++] = x;
        return FSUM_OK;
    }
    if (isfinite(given)) return FSUM_OVERFLOW;
    if (isinf(given)) s->infinite += given;
    s->special += given;
    s->n = 0;
    return FSUM_OK;
}
u32 fsum_result(void *state, f64 *out) {
    Fsum *s = state;
    *out = s->special;
    if (s->special != 0.0) return s->infinite != s->infinite ? FSUM_INVALID : FSUM_OK;
    f64 high = 0.0, low = 0.0;
    u32 n = s->n;
    if (n) {
        high = s->partial[--n];
        while (n) {
            f64 x = high, y = s->partial[--n];
            high = x + y;
            f64 rounded = high - x;
            low = y - rounded;
            if (low != 0.0) break;
        }
        /* a tie of the last addition goes by the sign of what is left */
        if (n && ((low < 0.0 && s->partial[n - 1] < 0.0) || (low > 0.0 && s->partial[n - 1] > 0.0))) {
            f64 y = low * 2.0, x = high + y, rounded = x - high;
            if (y == rounded) high = x;
        }
    }
    *out = high;
    return FSUM_OK;
}
