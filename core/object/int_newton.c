/* int_newton.c: division of long ints by a reciprocal (Newton's iteration, each step with twice the digits), so that it costs a few
 * multiplications. a is taken in pieces as long as b. */
#include "base/digits.h"
#include "object/int_parts.h"

#define START_BITS 1800u /* the first reciprocal is a plain division */
FRAME(IntNewton, (num, den, top, x, t, e, quotient, rest, piece), (a, b), u32 want; u32 pieces; u32 skip; u64 bits; u64 k; u64 k_next;);

static Ref one_shifted(Vm *vm, u64 bits) { return int_shift(vm, SMALL_INT(1), (i64)bits); }
/* Replaces an owned slot; false: no memory */
static bool put(Vm *vm, Ref *slot, Ref value) {
    if (!value) return false;
    Ref old = *slot;
    *slot = value;
    drop_null(vm, old);
    return true;
}
/* bits [at, at + n) of r */
static Ref bits_of(Vm *vm, Ref r, u64 at, u64 n) {
    u64 first = at / DIGIT_BITS, last = (at + n) / DIGIT_BITS + 1, have = ndigits(vm, r);
    if (first >= have) return own(vm, SMALL_INT(0));
    if (last > have) last = have;
    Ref out = int_new(vm, (u32)(last - first) + 1);
    if (!out) return 0;
    bool lost;
    u32 m = digits_shift_right(DIGITS(out), DIGITS(r) + first, (u32)(last - first), (u32)(at % DIGIT_BITS), &lost);
    u32 whole = (u32)(n / DIGIT_BITS);
    if (m > whole) {
        DIGITS(out)[whole] &= (1u << n % DIGIT_BITS) - 1;
        m = whole + 1;
    }
    return int_finish(vm, out, digits_trim(DIGITS(out), m), false);
}
/* The precisions: bits, then about half of it, … down to START_BITS. */
static u64 precision(u64 bits, u32 level) {
    for (; level; level--) bits = bits / 2 + 8;
    return bits;
}
static u32 levels(u64 bits) {
    u32 n = 0;
    for (; bits > START_BITS; bits = bits / 2 + 8) n++;
    return n;
}
static u64 next_precision(u64 bits, u64 k) { /* the smallest of them above k */
    for (u32 level = levels(bits); level-- > 0;)
        if (precision(bits, level) > k) return precision(bits, level);
    return bits;
}
static bool newton_start(Vm *vm, IntNewton *f) {
    if (!put(vm, &f->num, int_magnitude(vm, f->a)) || !put(vm, &f->den, int_magnitude(vm, f->b))) return false;
    u64 n = int_bit_length(vm, f->den), m = int_bit_length(vm, f->num), q = m - n + 1;
    f->skip = q + 32 < n ? (u32)(n - q - 32) : 0; /* a short quotient: the leading bits decide it, but for one */
    f->bits = n - f->skip;
    f->pieces = f->skip ? 1 : (u32)((m + n - 1) / n);
    if (!put(vm, &f->top, int_shift(vm, f->den, -(i64)f->skip))) return false;
    f->k = precision(f->bits, levels(f->bits));
    /* the numerator of the first reciprocal and its divisor */
    return put(vm, &f->t, one_shifted(vm, 2 * f->k)) && put(vm, &f->e, int_shift(vm, f->top, -(i64)(f->bits - f->k)));
}
static bool newton_error(Vm *vm, IntNewton *f) { /* e = 2^(k + k_next) - t */
    Ref one = one_shifted(vm, f->k + f->k_next), e = one ? int_subtract(vm, one, f->t) : 0;
    drop_null(vm, one);
    return put(vm, &f->e, e);
}
static bool newton_improve(Vm *vm, IntNewton *f) { /* x = (x << (k_next - k)) + (t >> 2 k) */
    Ref grown = int_shift(vm, f->x, (i64)(f->k_next - f->k)), more = grown ? int_shift(vm, f->t, -(i64)(2 * f->k)) : 0;
    bool ok = more && put(vm, &f->x, int_add(vm, grown, more));
    drop_null(vm, grown);
    drop_null(vm, more);
    return ok;
}
/* piece: what stands in front of the rest so far and the next bits of num */
static bool next_piece(Vm *vm, IntNewton *f) {
    f->pieces--;
    if (f->skip) return put(vm, &f->piece, own(vm, f->num)) && put(vm, &f->t, int_shift(vm, f->num, -(i64)f->skip));
    Ref low = bits_of(vm, f->num, f->bits * f->pieces, f->bits), high = low ? int_shift(vm, f->rest, (i64)f->bits) : 0;
    bool ok = high && put(vm, &f->piece, int_add(vm, high, low)) && put(vm, &f->t, own(vm, f->piece));
    drop_null(vm, low);
    drop_null(vm, high);
    return ok;
}
/* t is e den: the rest of the piece, and e put right by at most a few units; then appended to the quotient */
static bool settle(Vm *vm, IntNewton *f) {
    bool ok = put(vm, &f->rest, int_subtract(vm, f->piece, f->t));
    while (ok && SIZE(f->rest) < 0)
        ok = put(vm, &f->rest, int_add(vm, f->rest, f->den)) && put(vm, &f->e, int_subtract(vm, f->e, SMALL_INT(1)));
    while (ok && int_compare(vm, f->rest, f->den) >= 0)
        ok = put(vm, &f->rest, int_subtract(vm, f->rest, f->den)) && put(vm, &f->e, int_add(vm, f->e, SMALL_INT(1)));
    if (!ok) return false;
    Ref grown = int_shift(vm, f->quotient, (i64)f->bits);
    ok = grown && put(vm, &f->quotient, int_add(vm, grown, f->e));
    drop_null(vm, grown);
    return ok;
}
static Await newton_result(Vm *vm, IntNewton *f) {
    bool ok = true;
    if ((SIZE(f->a) < 0) != (SIZE(f->b) < 0)) ok = put(vm, &f->quotient, int_negate(vm, f->quotient));
    if (ok && SIZE(f->a) < 0) ok = put(vm, &f->rest, int_negate(vm, f->rest));
    if (!ok) return ERROR;
    int_floor_adjust(vm, f->b, &f->quotient, &f->rest);
    return int_divide_wanted(vm, f->quotient, f->rest, f->want);
}
STEP(int_newton_step, IntNewton) {
    BEGIN(IntNewton);
    if (!newton_start(vm, f)) return ERROR;
    AWAIT(f->x, int_floor_divide(vm, f->t, f->e));
    while (f->k < f->bits) {
        f->k_next = next_precision(f->bits, f->k);
        if (!put(vm, &f->e, int_shift(vm, f->top, -(i64)(f->bits - f->k_next)))) return ERROR;
        AWAIT_SET(f->t, int_multiply(vm, f->e, f->x));
        if (!newton_error(vm, f)) return ERROR;
        AWAIT_SET(f->t, int_multiply(vm, f->x, f->e));
        if (!newton_improve(vm, f)) return ERROR;
        f->k = f->k_next;
        BREATHE(1 + f->k / 64);
    }
    f->quotient = own(vm, SMALL_INT(0));
    f->rest = own(vm, SMALL_INT(0));
    while (f->pieces) {
        if (!next_piece(vm, f)) return ERROR;
        AWAIT_SET(f->t, int_multiply(vm, f->t, f->x));
        if (!put(vm, &f->e, int_shift(vm, f->t, -(i64)(2 * f->bits)))) return ERROR;
        AWAIT_SET(f->t, int_multiply(vm, f->e, f->den));
        if (!settle(vm, f)) return ERROR;
        BREATHE(1 + f->bits / 64);
    }
    return newton_result(vm, f);
    END;
}
Await int_divide_newton(Vm *vm, Ref a, Ref b, u32 want) {
    IntNewton *f = PUSH(IntNewton, int_newton_step);
    if (!f) return ERROR;
    f->a = a;
    f->b = b;
    f->want = want;
    return PENDING;
}
