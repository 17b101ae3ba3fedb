/* int.c: ints: making them, their arithmetic, text and type (Objects/longobject.c). Values of one digit have short ways. */
#include "object/int.h"
#include "base/digits.h"
#include "object/containers.h"
#include "object/int_parts.h"
#include "object/protocol.h"
#include "object/str.h"
#include "object/type.h"

INLINE Ref take(Vm *vm, u32 n, u32 size) {
    Ref block = block_alloc(vm, size);
    if (UNLIKELY(!block)) return raise_no_memory(vm);
    Object *o = HEADER(block);
    o->refcount = 1;
    o->type = TYPE(int);
    o->birth = ++vm->clock;
    INT_AT(block)->size = (i32)n;
    INT_AT(block)->unused_ = 0;
    DIGITS(block)[0] = 0;
    return block;
}
/* An int of n digits to be filled at once. */
Ref int_new(Vm *vm, u32 n) { return n > 0x4000000u ? raise_no_memory(vm) : take(vm, n, 24 + 4 * (n ? n : 1)); }

/* Trims, puts the sign, and takes the static object for small values. */
Ref int_finish(Vm *vm, Ref r, u32 n, bool negative) {
    n = digits_trim(DIGITS(r), n);
    if (n <= 1) {
        i32 v = n ? (i32)DIGITS(r)[0] : 0;
        if (negative) v = -v;
        if (v >= -5 && v <= 256) {
            block_free(vm, r);
            return own(vm, SMALL_INT(v));
        }
    }
    SIZE(r) = negative ? -(i32)n : (i32)n;
    return r;
}

Ref int_from_u64(Vm *vm, u64 v) {
    if (v <= 256) return own(vm, SMALL_INT((i32)v));
    u32 n = v >> 60 ? 3 : v >> 30 ? 2 : 1;
    Ref r = int_new(vm, n);
    if (!r) return 0;
    for (u32 i = 0; i < n; i++, v >>= 30) DIGITS(r)[i] = (u32)v & DIGIT_MASK;
    return r;
}
Ref int_from_i64(Vm *vm, i64 v) {
    if (v >= -5 && v <= 256) return own(vm, SMALL_INT((i32)v));
    u64 a = v < 0 ? -(u64)v : (u64)v;
    u32 n = a >> 60 ? 3 : a >> 30 ? 2 : 1;
    Ref r = take(vm, n, n == 1 ? 32 : 24 + 4 * n); /* _PyLong_FromMedium asks for sizeof(PyLongObject), padding included */
    if (!r) return 0;
    for (u32 i = 0; i < n; i++, a >>= 30) DIGITS(r)[i] = (u32)a & DIGIT_MASK;
    if (v < 0) SIZE(r) = -(i32)n;
    return r;
}

Ref int_from_words(Vm *vm, const u32 *words, u32 count) {
    u32 n = (u32)((u64)count * 32 / 30 + 1), at = 0, bits = 0;
    u64 v = 0;
    Ref r = int_new(vm, n);
    if (!r) return 0;
    for (u32 i = 0; i < n; i++) {
        if (bits < 30 && at < count) {
            v |= (u64)words[at++] << bits;
            bits += 32;
        }
        DIGITS(r)[i] = (u32)v & DIGIT_MASK;
        v >>= 30;
        bits = bits > 30 ? bits - 30 : 0;
    }
    return int_finish(vm, r, n, false);
}

bool int_as_i64(Vm *vm, Ref r, i64 *out) {
    u32 n = ndigits(vm, r);
    if (n > 3) return false;
    u64 v = 0;
    for (u32 i = n; i-- > 0;) {
        if (v >> 34) return false;
        v = v << 30 | DIGITS(r)[i];
    }
    if (SIZE(r) < 0) {
        if (v > 1ull << 63) return false;
        *out = (i64)-v;
    } else {
        if (v >> 63) return false;
        *out = (i64)v;
    }
    return true;
}
i64 int_as_i64_clamped(Vm *vm, Ref r) {
    i64 v;
    if (int_as_i64(vm, r, &v)) return v;
    return SIZE(r) < 0 ? INT64_MIN : INT64_MAX;
}
bool int_as_index(Vm *vm, Ref r, i64 *out) {
    return int_as_i64(vm, r, out) || refuse(vm, TYPE(IndexError), "cannot fit '%T' into an index-sized integer", r);
}
i32 int_sign(Vm *vm, Ref r) { return SIZE(r) < 0 ? -1 : SIZE(r) > 0; }
i32 int_compare(Vm *vm, Ref a, Ref b) {
    if (SIZE(a) != SIZE(b)) return SIZE(a) < SIZE(b) ? -1 : 1;
    i32 c = digits_compare(DIGITS(a), ndigits(vm, a), DIGITS(b), ndigits(vm, b));
    return SIZE(a) < 0 ? -c : c;
}

/* The value rounded to nearest even as *top * 2^*e, *top at most 2^53 (_PyLong_Frexp) */
static void top_bits(Vm *vm, Ref r, u64 *out, i32 *e) {
    u32 n = ndigits(vm, r), bits = digits_bit_length(DIGITS(r), n);
    u64 m = 0;
    i32 shift = (i32)bits - 64;
    bool sticky = false;
    for (u32 i = shift > 30 ? (u32)shift / 30 : 0; i-- > 0 && !sticky;) sticky = DIGITS(r)[i] != 0;
    for (u32 i = shift > 30 ? (u32)shift / 30 : 0; i < n; i++) {
        i32 at = (i32)(30 * i) - shift;
        u64 d = DIGITS(r)[i];
        if (at <= -30)
            sticky |= d != 0;
        else if (at < 0) {
            sticky |= (d & ((1ull << -at) - 1)) != 0;
            m |= d >> -at;
        } else if (at < 64)
            m |= d << at;
    }
    u64 low = m & 0x7ff, half = 0x400, top = m >> 11;
    if (low > half || (low == half && (sticky || (top & 1)))) top++;
    *out = top;
    *e = shift + 11;
}
bool int_as_double(Vm *vm, Ref r, f64 *out) {
    u32 bits = digits_bit_length(DIGITS(r), ndigits(vm, r));
    if (int_is_compact(vm, r)) {
        *out = (f64)int_compact_value(vm, r);
        return true;
    }
    if (bits > 1024) return refuse(vm, TYPE(OverflowError), "int too large to convert to float");
    u64 top;
    i32 e;
    top_bits(vm, r, &top, &e);
    f64 v = (f64)top;
    if (bits && e > 971 + (top < 1ull << 53 ? 0 : -1)) return refuse(vm, TYPE(OverflowError), "int too large to convert to float");
    for (; e > 0; e--) v *= 2.0;
    for (; e < 0; e++) v *= 0.5;
    *out = SIZE(r) < 0 ? -v : v;
    return true;
}
f64 int_frexp(Vm *vm, Ref r, i64 *e) {
    u64 top;
    i32 shift;
    *e = 0;
    if (!SIZE(r)) return 0.0;
    top_bits(vm, r, &top, &shift);
    bool carried = top >> 53;
    *e = (i64)shift + 53 + carried;
    f64 m = carried ? 0.5 : (f64)top / 9007199254740992.0;
    return SIZE(r) < 0 ? -m : m;
}

Ref int_from_double(Vm *vm, f64 value) {
    if (value != value) return raise(vm, TYPE(ValueError), "cannot convert float NaN to integer");
    u64 bits;
    memcpy(&bits, &value, 8);
    bits &= 0x7fffffffffffffffu; /* -0.0 is not < 0: the sign goes with its bit */
    f64 a = value < 0 ? -value : value;
    if (bits >= 0x7ff0000000000000u) return raise(vm, TYPE(OverflowError), "cannot convert float infinity to integer");
    if (a < 9007199254740992.0) return int_from_i64(vm, (i64)value);
    u64 m = (bits & 0xfffffffffffffu) | 1ull << 52;
    u32 e = (u32)(bits >> 52) - 1075, n = (e + 53) / 30 + 1;
    Ref r = int_new(vm, n + 1);
    if (!r) return 0;
    u32 parts[2] = {(u32)m & DIGIT_MASK, (u32)(m >> 30)};
    n = digits_shift_left(DIGITS(r), parts, 2, e);
    return int_finish(vm, r, n, value < 0);
}

/* ---- + - ---- */
static Ref add_signed(Vm *vm, Ref a, Ref b, bool b_negative) {
    u32 an = ndigits(vm, a), bn = ndigits(vm, b);
    bool a_negative = SIZE(a) < 0;
    if (a_negative == b_negative) {
        Ref r = int_new(vm, u32_max(an, bn) + 1);
        if (!r) return 0;
        u32 n = digits_add(DIGITS(r), DIGITS(a), an, DIGITS(b), bn);
        return int_fit(vm, r, n, a_negative);
    }
    i32 c = digits_compare(DIGITS(a), an, DIGITS(b), bn);
    if (c == 0) return own(vm, SMALL_INT(0));
    Ref r = int_new(vm, u32_max(an, bn));
    if (!r) return 0;
    u32 n = c > 0 ? digits_subtract(DIGITS(r), DIGITS(a), an, DIGITS(b), bn) : digits_subtract(DIGITS(r), DIGITS(b), bn, DIGITS(a), an);
    return int_fit(vm, r, n, c > 0 ? a_negative : b_negative);
}
Ref int_add(Vm *vm, Ref a, Ref b) {
    if (int_is_compact(vm, a) && int_is_compact(vm, b)) return int_from_i64(vm, int_compact_value(vm, a) + int_compact_value(vm, b));
    return add_signed(vm, a, b, SIZE(b) < 0);
}
Ref int_subtract(Vm *vm, Ref a, Ref b) {
    if (int_is_compact(vm, a) && int_is_compact(vm, b)) return int_from_i64(vm, int_compact_value(vm, a) - int_compact_value(vm, b));
    return add_signed(vm, a, b, SIZE(b) > 0);
}

/* CPython keeps the block it allocated, though a result may need a digit less; so do we: only the size shrinks. */
Ref int_fit(Vm *vm, Ref r, u32 n, bool negative) { return int_finish(vm, r, n, negative); }

static Ref multiply(Vm *vm, Ref a, Ref b) {
    u32 an = ndigits(vm, a), bn = ndigits(vm, b);
    if (!an || !bn) return own(vm, SMALL_INT(0));
    Ref r = int_new(vm, an + bn);
    if (!r) return 0;
    return int_finish(vm, r, digits_multiply(DIGITS(r), DIGITS(a), an, DIGITS(b), bn), (SIZE(a) < 0) != (SIZE(b) < 0));
}
Ref int_multiply_now(Vm *vm, Ref a, Ref b) {
    if (int_is_compact(vm, a) && int_is_compact(vm, b)) return int_from_i64(vm, int_compact_value(vm, a) * int_compact_value(vm, b));
    outside(vm)->budget -= (i64)ndigits(vm, a) * ndigits(vm, b) / 64;
    return multiply(vm, a, b);
}

/* truncated quotient and rest to floored ones: 0 in either: MemoryError */
void int_floor_adjust(Vm *vm, Ref b, Ref *q, Ref *r) {
    if (!SIZE(*r) || (SIZE(*r) < 0) == (SIZE(b) < 0)) return;
    Ref r2 = int_add(vm, *r, b), q2 = r2 ? int_subtract(vm, *q, SMALL_INT(1)) : 0;
    drop(vm, *r);
    drop(vm, *q);
    *r = r2;
    *q = q2;
}
/* ---- division: floor, with the sign of the divisor for the rest ---- */
bool int_divide(Vm *vm, Ref a, Ref b, Ref *quotient, Ref *rest) {
    u32 an = ndigits(vm, a), bn = ndigits(vm, b);
    Ref q = 0, r = 0, d = 0;
    if (!bn) return refuse(vm, TYPE(ZeroDivisionError), "integer division or modulo by zero");
    if (int_is_compact(vm, a) && int_is_compact(vm, b)) {
        i64 x = int_compact_value(vm, a), y = int_compact_value(vm, b), m = x % y, v = x / y;
        if (m && (m < 0) != (y < 0)) m += y, v--;
        q = int_from_i64(vm, v);
        r = q ? int_from_i64(vm, m) : 0;
    } else if (digits_compare(DIGITS(a), an, DIGITS(b), bn) < 0) {
        q = own(vm, SMALL_INT(0));
        r = own(vm, a);
        if (TYPE_OF(a) != TYPE(int)) {
            drop(vm, r);
            r = int_copy(vm, a);
        }
    } else {
        q = int_new(vm, an);
        r = q ? int_new(vm, an + 1) : 0;
        d = r ? int_new(vm, bn) : 0;
        if (!d) goto fail;
        memcpy(DIGITS(r), DIGITS(a), 4 * (size_t)an);
        memcpy(DIGITS(d), DIGITS(b), 4 * (size_t)bn);
        outside(vm)->budget -= (i64)(an - bn + 1) * bn / 64;
        u32 rn, qn = digits_divide(DIGITS(q), DIGITS(r), an, DIGITS(d), bn, &rn);
        drop(vm, d);
        q = int_finish(vm, q, qn, (SIZE(a) < 0) != (SIZE(b) < 0));
        r = int_finish(vm, r, rn, SIZE(a) < 0);
    }
    if (q && r) int_floor_adjust(vm, b, &q, &r);
    if (q && r) {
        *quotient = q;
        *rest = r;
        return true;
    }
fail:
    drop_null(vm, q);
    drop_null(vm, r);
    return false;
}
Ref int_copy(Vm *vm, Ref a) { /* an exact int of the same value */
    if (IS(a, int)) return own(vm, a);
    u32 n = ndigits(vm, a);
    Ref r = int_new(vm, n);
    if (!r) return 0;
    memcpy(DIGITS(r), DIGITS(a), 4 * (size_t)n);
    return int_finish(vm, r, n, SIZE(a) < 0);
}
static Ref one_of(Vm *vm, Ref a, Ref b, bool want_rest) {
    Ref q, r;
    if (!int_divide(vm, a, b, &q, &r)) return 0;
    drop(vm, want_rest ? q : r);
    return want_rest ? r : q;
}
Ref int_floor_now(Vm *vm, Ref a, Ref b) { return one_of(vm, a, b, false); }
Ref int_remainder_now(Vm *vm, Ref a, Ref b) {
    if (!SIZE(b)) return raise(vm, TYPE(ZeroDivisionError), "integer modulo by zero");
    return one_of(vm, a, b, true);
}

/* ---- power: left to right binary ---- */
static Ref reduce(Vm *vm, Ref r, Ref mod) {
    if (!r || mod == NONE) return r;
    Ref m = int_remainder_now(vm, r, mod);
    drop(vm, r);
    return m;
}
/* x with a * x = 1 modulo n > 0, by Euclid (long_invmod); 0: ValueError */
static Ref inverse(Vm *vm, Ref a, Ref n) {
    Ref b = own(vm, SMALL_INT(1)), c = own(vm, SMALL_INT(0)), q, r;
    own(vm, a);
    own(vm, n);
    while (SIZE(n)) {
        if (!int_divide(vm, a, n, &q, &r)) break;
        Ref t = int_multiply_now(vm, q, c), next = t ? int_subtract(vm, b, t) : 0;
        drop(vm, q);
        drop_null(vm, t);
        drop(vm, a);
        a = n;
        n = r;
        if (!next) break;
        drop(vm, b);
        b = c;
        c = next;
    }
    if (!vm->exc && (SIZE(a) != 1 || DIGITS(a)[0] != 1)) raise(vm, TYPE(ValueError), "base is not invertible for the given modulus");
    drop(vm, a);
    drop(vm, n);
    drop(vm, c);
    if (vm->exc) CLEAR(b);
    return b;
}
static Ref inverse_power(Vm *vm, Ref a, Ref b, Ref mod) {
    if (ndigits(vm, mod) == 1 && DIGITS(mod)[0] == 1) return own(vm, SMALL_INT(0));
    Ref n = SIZE(mod) < 0 ? int_negate(vm, mod) : int_copy(vm, mod), x = n ? inverse(vm, a, n) : 0, e = x ? int_negate(vm, b) : 0;
    Ref r = e ? int_power_now(vm, x, e, mod) : 0;
    drop_null(vm, n);
    drop_null(vm, x);
    drop_null(vm, e);
    return r;
}
Ref int_power_now(Vm *vm, Ref a, Ref b, Ref mod) {
    if (mod != NONE && !SIZE(mod)) return raise(vm, TYPE(ValueError), "pow() 3rd argument cannot be 0");
    if (SIZE(b) < 0) {
        if (mod != NONE) return inverse_power(vm, a, b, mod);
        f64 x, y;
        if (!int_as_double(vm, a, &x) || !int_as_double(vm, b, &y)) return 0;
        if (x == 0.0) return raise(vm, TYPE(ZeroDivisionError), "0.0 cannot be raised to a negative power");
        return float_new(vm, double_power(x, y));
    }
    Ref r = reduce(vm, own(vm, SMALL_INT(1)), mod);
    for (u32 i = ndigits(vm, b); r && i-- > 0;)
        for (u32 bit = DIGIT_BITS; r && bit-- > 0;) {
            Ref square = int_multiply_now(vm, r, r);
            drop(vm, r);
            r = reduce(vm, square, mod);
            if (!r || !(DIGITS(b)[i] >> bit & 1)) continue;
            Ref product = int_multiply_now(vm, r, a);
            drop(vm, r);
            r = reduce(vm, product, mod);
        }
    return r;
}

/* ---- shifts and bits ---- */
Ref int_shift_left(Vm *vm, Ref a, Ref b) {
    i64 n;
    if (SIZE(b) < 0) return raise(vm, TYPE(ValueError), "negative shift count");
    if (!SIZE(a)) return own(vm, SMALL_INT(0));
    if (!int_as_i64(vm, b, &n) || n > 1ll << 34) return raise(vm, TYPE(OverflowError), "too many digits in integer");
    u32 an = ndigits(vm, a);
    Ref r = int_new(vm, an + (u32)(n / 30) + 1);
    if (!r) return 0;
    return int_finish(vm, r, digits_shift_left(DIGITS(r), DIGITS(a), an, (u32)n), SIZE(a) < 0);
}
Ref int_shift_right(Vm *vm, Ref a, Ref b) {
    i64 n;
    if (SIZE(b) < 0) return raise(vm, TYPE(ValueError), "negative shift count");
    if (!int_as_i64(vm, b, &n) || n > UINT32_MAX) return own(vm, SIZE(a) < 0 ? SMALL_INT(-1) : SMALL_INT(0));
    u32 an = ndigits(vm, a);
    Ref r = int_new(vm, an + 1);
    bool lost;
    if (!r) return 0;
    u32 rn = digits_shift_right(DIGITS(r), DIGITS(a), an, (u32)n, &lost);
    if (SIZE(a) < 0 && lost) { /* floor: one more away from zero */
        u32 one = 1;
        rn = digits_add(DIGITS(r), DIGITS(r), rn, &one, 1);
    }
    return int_finish(vm, r, rn, SIZE(a) < 0);
}
static u32 twos(Vm *vm, Ref a, u32 i, u32 *carry) { /* digit i of the two's complement */
    u32 n = ndigits(vm, a), d = i < n ? DIGITS(a)[i] : 0;
    if (SIZE(a) >= 0) return d;
    d = (d ^ DIGIT_MASK) + *carry;
    *carry = d >> DIGIT_BITS;
    return d & DIGIT_MASK;
}
Ref int_bitwise(Vm *vm, Ref a, Ref b, char op) {
    u32 n = u32_max(ndigits(vm, a), ndigits(vm, b)) + 1, ca = 1, cb = 1;
    Ref r = int_new(vm, n + 1);
    if (!r) return 0;
    for (u32 i = 0; i < n; i++) {
        u32 x = twos(vm, a, i, &ca), y = twos(vm, b, i, &cb);
        DIGITS(r)[i] = op == '&' ? x & y : op == '|' ? x | y : x ^ y;
    }
    bool negative = DIGITS(r)[n - 1] >> (DIGIT_BITS - 1);
    if (negative) {
        u32 carry = 1;
        for (u32 i = 0; i < n; i++) {
            u32 d = (DIGITS(r)[i] ^ DIGIT_MASK) + carry;
            carry = d >> DIGIT_BITS;
            DIGITS(r)[i] = d & DIGIT_MASK;
        }
    }
    return int_finish(vm, r, n, negative);
}
Ref int_negate(Vm *vm, Ref a) {
    Ref r = int_new(vm, ndigits(vm, a));
    if (!r) return 0;
    memcpy(DIGITS(r), DIGITS(a), 4 * (size_t)ndigits(vm, a));
    return int_finish(vm, r, ndigits(vm, a), SIZE(a) > 0);
}

/* dx * 2^e, exact but for overflow; dx has at most 53 significant bits that the result can hold */
static f64 scaled(f64 dx, i32 e) {
    for (; e > 0; e--) dx *= 2.0;
    for (; e < 0; e++) dx *= 0.5;
    return dx;
}
static Ref too_large(Vm *vm) { return raise(vm, TYPE(OverflowError), "integer division result too large for a float"); }
/* |a| / |b| as 55 or 56 bits of quotient (fewer for results below the normal range), the last one sticky, times 2^shift */
static bool quotient_bits(Vm *vm, Ref a, Ref b, i32 shift, u64 *out) {
    Ref count = int_from_i64(vm, shift < 0 ? -shift : shift), num = 0, den = 0, q = 0, r = 0;
    bool ok = false;
    if (count) num = SIZE(a) < 0 ? int_negate(vm, a) : int_copy(vm, a);
    if (num) den = SIZE(b) < 0 ? int_negate(vm, b) : int_copy(vm, b);
    if (den) {
        Ref *grow = shift < 0 ? &num : &den, more = int_shift_left(vm, *grow, count);
        drop(vm, *grow);
        *grow = more;
        ok = more && int_divide(vm, num, den, &q, &r);
    }
    if (ok) {
        *out = 0;
        for (u32 i = ndigits(vm, q); i-- > 0;) *out = *out << DIGIT_BITS | DIGITS(q)[i];
        *out |= SIZE(r) != 0;
    }
    drop_null(vm, count);
    drop_null(vm, num);
    drop_null(vm, den);
    drop_null(vm, q);
    drop_null(vm, r);
    return ok;
}
/* a / b rounded once, to nearest even (long_true_divide) */
Ref int_true_divide(Vm *vm, Ref a, Ref b) {
    if (!SIZE(b)) return raise(vm, TYPE(ZeroDivisionError), "division by zero");
    f64 x, y;
    bool negative = (SIZE(a) < 0) != (SIZE(b) < 0);
    u32 abits = digits_bit_length(DIGITS(a), ndigits(vm, a)), bbits = digits_bit_length(DIGITS(b), ndigits(vm, b));
    if (abits <= 53 && bbits <= 53) {
        int_as_double(vm, a, &x);
        int_as_double(vm, b, &y);
        return float_new(vm, SIZE(a) ? x / y : negative ? -0.0 : 0.0);
    }
    i64 diff = (i64)abits - (i64)bbits;
    if (diff > 1024) return too_large(vm);
    if (!SIZE(a) || diff < -1075) return float_new(vm, negative ? -0.0 : 0.0);
    i32 shift = (i32)(diff < -1021 ? -1021 : diff) - 55;
    u64 q = 0;
    if (!quotient_bits(vm, a, b, shift, &q)) return 0;
    i32 bits = q ? 64 - __builtin_clzll(q) : 0, extra = (bits > -1021 - shift ? bits : -1021 - shift) - 53;
    u64 mask = 1ull << (extra - 1);
    if ((q & mask) && (q & (3 * mask - 1))) q += mask;
    q &= ~(2 * mask - 1);
    if (shift + bits > 1024 || (shift + bits == 1024 && q >> bits)) return too_large(vm);
    x = scaled((f64)q, shift);
    return float_new(vm, negative ? -x : x);
}

bool int_hash(Vm *vm, Ref r, i64 *out) { /* modulus 2^61 - 1 */
    u64 h = 0;
    for (u32 i = ndigits(vm, r); i-- > 0;) {
        h = (h << 30 & ((1ull << 61) - 1)) | h >> 31;
        h += DIGITS(r)[i];
        if (h >= (1ull << 61) - 1) h -= (1ull << 61) - 1;
    }
    *out = SIZE(r) < 0 ? -(i64)h : (i64)h;
    if (*out == -1) *out = -2;
    return true;
}
