/* int_big.c: * // % divmod and ** of ints so long that they must not hold up the run loop: native frames that do the work in pieces
 * and count it against the budget. Short operands take the ways of int.c at once. */
#include "base/digits.h"
#include "base/ntt.h"
#include "object/containers.h"
#include "object/int_parts.h"
#include "object/str.h"

#define LONG_WORK (1ull << 20) /* products of two digits: about a millisecond */

static u64 work(Vm *vm, Ref a, Ref b) { return (u64)ndigits(vm, a) * ndigits(vm, b); }

/* ---- * ---- */
FRAME(IntMultiply, (product), (a, b), u32 i; u32 k; u32 pad_;);
static void multiply_piece(Vm *vm, IntMultiply *f) {
    u32 an = ndigits(vm, f->a), bn = ndigits(vm, f->b);
    digits_multiply_block(DIGITS(f->product) + f->i + f->k, DIGITS(f->a) + f->i, u32_min(DIGITS_BLOCK, an - f->i), DIGITS(f->b) + f->k,
                          u32_min(DIGITS_BLOCK, bn - f->k));
}
STEP(int_multiply_step, IntMultiply) {
    BEGIN(IntMultiply);
    f->product = int_new(vm, ndigits(vm, f->a) + ndigits(vm, f->b));
    if (!f->product) return ERROR;
    memset(DIGITS(f->product), 0, 4 * (size_t)ndigits(vm, f->product));
    for (f->i = 0; f->i < ndigits(vm, f->a); f->i += DIGITS_BLOCK)
        for (f->k = 0; f->k < ndigits(vm, f->b); f->k += DIGITS_BLOCK) {
            multiply_piece(vm, f);
            BREATHE(4096);
        }
    Ref r;
    r = f->product;
    f->product = 0;
    return READY(int_finish(vm, r, ndigits(vm, f->a) + ndigits(vm, f->b), (SIZE(f->a) < 0) != (SIZE(f->b) < 0)));
    END;
}
static Await multiply_blocks(Vm *vm, Ref a, Ref b) {
    IntMultiply *f = PUSH(IntMultiply, int_multiply_step);
    if (!f) return ERROR;
    f->a = a;
    f->b = b;
    return PENDING;
}

/* The longest products: by transforms (base/ntt.h). x, y: bytes with the two products modulo the primes; work: the second factor */
FRAME(IntConvolve, (product, x, y, work), (a, b), u32 log; u32 layer; u32 prime; u32 pad_;);
#define VALUES(r) ((u32 *)(void *)BYTES_AT(r)->data)
static u32 *target(Vm *vm, const IntConvolve *f) { return VALUES(f->prime ? f->y : f->x); }
static bool convolve_start(Vm *vm, IntConvolve *f) {
    u32 size = 4u << f->log;
    return (f->x = bytes_from(vm, NULL, size)) && (f->y = bytes_from(vm, NULL, size)) &&
           (f->a == f->b || (f->work = bytes_from(vm, NULL, size))) && (f->product = int_new(vm, ndigits(vm, f->a) + ndigits(vm, f->b)));
}
STEP(int_convolve_step, IntConvolve) {
    BEGIN(IntConvolve);
    if (!convolve_start(vm, f)) { /* no room for the transforms: slower, with less */
        exception_clear(vm);
        DROP(f->x);
        DROP(f->y);
        DROP(f->work);
        AWAIT(f->product, multiply_blocks(vm, f->a, f->b));
        RETURN(f->product);
    }
    for (f->prime = 0; f->prime < 2; f->prime++) {
        ntt_load(target(vm, f), f->log, DIGITS(f->a), ndigits(vm, f->a), f->prime);
        if (f->work) ntt_load(VALUES(f->work), f->log, DIGITS(f->b), ndigits(vm, f->b), f->prime);
        for (f->layer = 0; f->layer < f->log; f->layer++) {
            ntt_forward(target(vm, f), f->log, f->layer, f->prime);
            BREATHE(1u << f->log >> 4);
            if (f->work) {
                ntt_forward(VALUES(f->work), f->log, f->layer, f->prime);
                BREATHE(1u << f->log >> 4);
            }
        }
        ntt_product(target(vm, f), f->work ? VALUES(f->work) : target(vm, f), f->log, f->prime);
        for (f->layer = f->log; f->layer-- > 0;) {
            ntt_back(target(vm, f), f->log, f->layer, f->prime);
            BREATHE(1u << f->log >> 4);
        }
    }
    ntt_store(DIGITS(f->product), ndigits(vm, f->product), VALUES(f->x), VALUES(f->y), f->log);
    Ref r;
    r = f->product;
    f->product = 0;
    return READY(int_finish(vm, r, ndigits(vm, f->a) + ndigits(vm, f->b), (SIZE(f->a) < 0) != (SIZE(f->b) < 0)));
    END;
}
#define TRANSFORM_CUTOFF 2000u /* digits of the shorter factor from which on transforms are faster */
Await int_multiply(Vm *vm, Ref a, Ref b) {
    if (work(vm, a, b) <= LONG_WORK) return READY(int_multiply_now(vm, a, b));
    u32 an = ndigits(vm, a), bn = ndigits(vm, b), log = ntt_log(an, bn);
    if (u32_min(an, bn) < TRANSFORM_CUTOFF || log > NTT_MAX_LOG) return multiply_blocks(vm, a, b);
    IntConvolve *f = PUSH(IntConvolve, int_convolve_step);
    if (!f) return ERROR;
    f->a = a;
    f->b = b;
    f->log = log;
    return PENDING;
}

/* ---- // % divmod ---- */
#define NEWTON_CUTOFF 2500u /* digits of divisor and quotient from which on int_newton.c's way is faster */
FRAME(IntDivide, (quotient, rest, divisor), (a, b), u32 want; u32 row; u32 shift;);
static bool divide_start(Vm *vm, IntDivide *f) {
    u32 an = ndigits(vm, f->a), bn = ndigits(vm, f->b);
    if (!(f->quotient = int_new(vm, an)) || !(f->rest = int_new(vm, an + 1)) || !(f->divisor = int_new(vm, bn))) return false;
    memset(DIGITS(f->quotient), 0, 4 * (size_t)an);
    memcpy(DIGITS(f->rest), DIGITS(f->a), 4 * (size_t)an);
    memcpy(DIGITS(f->divisor), DIGITS(f->b), 4 * (size_t)bn);
    f->shift = digits_divide_begin(DIGITS(f->rest), an, DIGITS(f->divisor), bn);
    f->row = an - bn + 1;
    return true;
}
static u32 divide_piece(Vm *vm, IntDivide *f) {
    u32 bn = ndigits(vm, f->b), rows = u32_min(f->row, (u32)(LONG_WORK / 4 / bn) + 1);
    digits_divide_rows(DIGITS(f->quotient), DIGITS(f->rest), DIGITS(f->divisor), bn, f->row - rows, f->row);
    f->row -= rows;
    return rows * bn / 64;
}
static Await divide_result(Vm *vm, IntDivide *f) {
    u32 rest_n = digits_divide_end(DIGITS(f->rest), DIGITS(f->divisor), ndigits(vm, f->b), f->shift);
    f->quotient = int_finish(vm, f->quotient, ndigits(vm, f->a), (SIZE(f->a) < 0) != (SIZE(f->b) < 0));
    f->rest = int_finish(vm, f->rest, rest_n, SIZE(f->a) < 0);
    int_floor_adjust(vm, f->b, &f->quotient, &f->rest);
    return int_divide_wanted(vm, f->quotient, f->rest, f->want);
}
Await int_divide_wanted(Vm *vm, Ref quotient, Ref rest, u32 want) {
    if (!quotient || !rest) return ERROR;
    if (want == WANT_QUOTIENT) return READY_OWN(quotient);
    if (want == WANT_REST) return READY_OWN(rest);
    Ref pair[2] = {own(vm, quotient), own(vm, rest)};
    return READY(tuple_steal(vm, pair, 2));
}
STEP(int_divide_step, IntDivide) {
    BEGIN(IntDivide);
    if (!divide_start(vm, f)) return ERROR;
    while (f->row) BREATHE(divide_piece(vm, f));
    return divide_result(vm, f);
    END;
}
static bool is_long(Vm *vm, Ref a, Ref b) {
    u64 an = ndigits(vm, a), bn = ndigits(vm, b);
    return bn > 1 && an >= bn && (an - bn + 1) * bn > LONG_WORK;
}
static Await divide_long(Vm *vm, Ref a, Ref b, u32 want) {
    if (ndigits(vm, b) >= NEWTON_CUTOFF && ndigits(vm, a) - ndigits(vm, b) >= NEWTON_CUTOFF) return int_divide_newton(vm, a, b, want);
    IntDivide *f = PUSH(IntDivide, int_divide_step);
    if (!f) return ERROR;
    f->a = a;
    f->b = b;
    f->want = want;
    return PENDING;
}
Await int_floor_divide(Vm *vm, Ref a, Ref b) {
    return is_long(vm, a, b) ? divide_long(vm, a, b, WANT_QUOTIENT) : READY(int_floor_now(vm, a, b));
}
Await int_remainder(Vm *vm, Ref a, Ref b) {
    return is_long(vm, a, b) ? divide_long(vm, a, b, WANT_REST) : READY(int_remainder_now(vm, a, b));
}
Await int_divmod(Vm *vm, Ref a, Ref b) {
    Ref pair[2];
    if (is_long(vm, a, b)) return divide_long(vm, a, b, WANT_BOTH);
    if (!int_divide(vm, a, b, &pair[0], &pair[1])) return ERROR;
    return READY(tuple_steal(vm, pair, 2));
}

/* ---- **: from the exponent's highest bit down, square and multiply ---- */
FRAME(IntPower, (value, next), (base, exponent, mod), u32 bit;);
static bool exponent_bit(Vm *vm, const IntPower *f) { return DIGITS(f->exponent)[f->bit / DIGIT_BITS] >> (f->bit % DIGIT_BITS) & 1; }
STEP(int_power_step, IntPower) {
    BEGIN(IntPower);
    f->value = own(vm, SMALL_INT(1));
    f->bit = digits_bit_length(DIGITS(f->exponent), ndigits(vm, f->exponent));
    while (f->bit) {
        f->bit--;
        AWAIT_SET(f->value, int_multiply(vm, f->value, f->value));
        if (f->mod != NONE) AWAIT_SET(f->value, int_remainder(vm, f->value, f->mod));
        if (exponent_bit(vm, f)) {
            AWAIT_SET(f->value, int_multiply(vm, f->value, f->base));
            if (f->mod != NONE) AWAIT_SET(f->value, int_remainder(vm, f->value, f->mod));
        }
        BREATHE(1);
    }
    RETURN(f->value);
    END;
}
/* The result (or with a modulus the whole work) is short: no frame. */
static bool power_is_short(Vm *vm, Ref a, Ref b, Ref mod) {
    u64 bits = digits_bit_length(DIGITS(b), ndigits(vm, b)), an = ndigits(vm, a);
    if (SIZE(b) < 0 || !SIZE(b)) return true;
    if (mod != NONE) return !SIZE(mod) || bits * (ndigits(vm, mod) + an) * (ndigits(vm, mod) + an) <= LONG_WORK;
    if (an == 0 || (an == 1 && DIGITS(a)[0] == 1)) return bits < LONG_WORK / 64;
    return bits <= 20 && an * (DIGITS(b)[0] | 1) <= 1024;
}
Await int_power(Vm *vm, Ref a, Ref b, Ref mod) {
    if (power_is_short(vm, a, b, mod)) return READY(int_power_now(vm, a, b, mod));
    IntPower *f = PUSH(IntPower, int_power_step);
    if (!f) return ERROR;
    f->base = a;
    f->exponent = b;
    f->mod = mod;
    return PENDING;
}
