/* int_gcd.c: greatest common divisors by Lehmer's algorithm (longobject.c: _PyLong_GCD): the quotients of several of Euclid's steps are
 * found from the leading 60 bits and then applied to the long numbers in one pass. */
#include "base/digits.h"
#include "object/int_parts.h"

static u64 two_digits(Vm *vm, Ref r) {
    u32 n = ndigits(vm, r);
    return n ? DIGITS(r)[0] | (n > 1 ? (u64)DIGITS(r)[1] << DIGIT_BITS : 0) : 0;
}
static u64 gcd_u64(u64 x, u64 y) {
    while (y) {
        u64 t = x % y;
        x = y;
        y = t;
    }
    return x;
}
/* a copy that nobody else has, without its sign */
static Ref private_copy(Vm *vm, Ref a) {
    u32 n = ndigits(vm, a);
    Ref r = int_new(vm, n);
    if (r) memcpy(DIGITS(r), DIGITS(a), 4 * (size_t)n);
    return r;
}
Ref int_magnitude(Vm *vm, Ref a) { return SIZE(a) < 0 ? int_negate(vm, a) : int_copy(vm, a); }
u64 int_bit_length(Vm *vm, Ref a) { return digits_bit_length(DIGITS(a), ndigits(vm, a)); }
Ref int_shift(Vm *vm, Ref a, i64 bits) {
    Ref count = int_from_i64(vm, bits < 0 ? -bits : bits);
    Ref r = !count ? 0 : bits < 0 ? int_shift_right(vm, a, count) : int_shift_left(vm, a, count);
    drop_null(vm, count);
    return r;
}

/* a has three digits or more. The quotients of Euclid's steps that the leading bits are sure of, as a matrix; false: none */
typedef struct Matrix {
    i64 A, B, C, D;
} Matrix;
static bool sure_steps(Vm *vm, Ref a, Ref b, Matrix *out) {
    u32 n = ndigits(vm, a), bn = ndigits(vm, b);
    const u32 *p = DIGITS(a), *q = DIGITS(b);
    u32 bits = 32 - (u32)__builtin_clz(p[n - 1]);
    i64 x = (i64)((u64)p[n - 1] << (60 - bits) | (u64)p[n - 2] << (30 - bits) | p[n - 3] >> bits);
    i64 y = (i64)((bn >= n - 2 ? q[n - 3] >> bits : 0) | (bn >= n - 1 ? (u64)q[n - 2] << (30 - bits) : 0) |
                  (bn >= n ? (u64)q[n - 1] << (60 - bits) : 0));
    i64 A = 1, B = 0, C = 0, D = 1;
    u32 k = 0;
    for (;; k++) {
        if (y == C) break;
        i64 w = (x + (A - 1)) / (y - C), s = B + w * D, t = x - w * y;
        if (s > t) break;
        x = y;
        y = t;
        t = A + w * C;
        A = D;
        B = C;
        C = s;
        D = t;
    }
    *out = k & 1 ? (Matrix){-B, -A, -D, -C} : (Matrix){A, B, C, D};
    return k != 0;
}
/* a, b = A a - B b, D b - C a, in place: both are private and the results are shorter */
static void apply(Vm *vm, Ref a, Ref b, Matrix m) {
    u32 n = ndigits(vm, a), bn = ndigits(vm, b);
    u32 *p = DIGITS(a), *q = DIGITS(b);
    i64 ca = 0, cb = 0;
    for (u32 i = 0; i < n; i++) {
        i64 x = p[i], y = i < bn ? q[i] : 0;
        ca += m.A * x - m.B * y;
        cb += m.D * y - m.C * x;
        p[i] = (u32)ca & DIGIT_MASK;
        if (i < bn) q[i] = (u32)cb & DIGIT_MASK;
        ca >>= DIGIT_BITS;
        cb >>= DIGIT_BITS;
    }
    SIZE(a) = (i32)digits_trim(p, n);
    SIZE(b) = (i32)digits_trim(q, bn);
}

FRAME(IntGcd, (a, b, rest), (larger, smaller), u32 unused_a;);
STEP(int_gcd_step, IntGcd) {
    BEGIN(IntGcd);
    f->a = private_copy(vm, f->larger);
    f->b = f->a ? private_copy(vm, f->smaller) : 0;
    if (!f->b) return ERROR;
    while (ndigits(vm, f->a) > 2 && ndigits(vm, f->b)) {
        Matrix m;
        if (ndigits(vm, f->b) > 1 && !ref_is_static(f->b) && sure_steps(vm, f->a, f->b, &m))
            apply(vm, f->a, f->b, m);
        else {
            AWAIT(f->rest, int_remainder(vm, f->a, f->b));
            DROP(f->a);
            f->a = f->b;
            f->b = f->rest;
            f->rest = 0;
        }
        BREATHE(1 + ndigits(vm, f->a) / 32);
    }
    if (!ndigits(vm, f->b)) {
        if (ndigits(vm, f->a) > 1) RETURN(f->a);
    }
    return READY(int_from_u64(vm, gcd_u64(two_digits(vm, f->a), two_digits(vm, f->b))));
    END;
}
Await int_gcd(Vm *vm, Ref a, Ref b) {
    if (ndigits(vm, a) <= 2 && ndigits(vm, b) <= 2) return READY(int_from_u64(vm, gcd_u64(two_digits(vm, a), two_digits(vm, b))));
    i32 c = digits_compare(DIGITS(a), ndigits(vm, a), DIGITS(b), ndigits(vm, b));
    IntGcd *f = PUSH(IntGcd, int_gcd_step);
    if (!f) return ERROR;
    f->larger = c < 0 ? b : a;
    f->smaller = c < 0 ? a : b;
    return PENDING;
}
