/* digits.c: see digits.h. */
#include "base/digits.h"

u32 digits_trim(const u32 *a, u32 n) {
    while (n && !a[n - 1]) n--;
    return n;
}
i32 digits_compare(const u32 *a, u32 an, const u32 *b, u32 bn) {
    if (an != bn) return an < bn ? -1 : 1;
    for (u32 i = an; i-- > 0;)
        if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
    return 0;
}
u32 digits_add(u32 *out, const u32 *a, u32 an, const u32 *b, u32 bn) {
    u32 carry = 0, n = u32_max(an, bn);
    for (u32 i = 0; i < n; i++) {
        carry += (i < an ? a[i] : 0) + (i < bn ? b[i] : 0);
        out[i] = carry & DIGIT_MASK;
        carry >>= DIGIT_BITS;
    }
    if (carry) out[n++] = carry;
    return n;
}
u32 digits_subtract(u32 *out, const u32 *a, u32 an, const u32 *b, u32 bn) {
    u32 borrow = 0;
    for (u32 i = 0; i < an; i++) {
        u32 v = a[i] - (i < bn ? b[i] : 0) - borrow;
        out[i] = v & DIGIT_MASK;
        borrow = v >> 31;
    }
    return digits_trim(out, an);
}
static void schoolbook(u32 *out, const u32 *a, u32 an, const u32 *b, u32 bn) {
    memset(out, 0, 4 * ((size_t)an + bn));
    for (u32 i = 0; i < an; i++) {
        u64 carry = 0, f = a[i];
        for (u32 k = 0; k < bn; k++) {
            carry += out[i + k] + f * b[k];
            out[i + k] = (u32)carry & DIGIT_MASK;
            carry >>= DIGIT_BITS;
        }
        out[i + bn] = (u32)carry;
    }
}
/* out[0..n) += a, out[0..n) -= a: what is carried out of an digits goes on; it ends before n */
static void add_into(u32 *out, const u32 *a, u32 an) {
    u32 carry = 0, i = 0;
    for (; i < an; i++) {
        carry += out[i] + a[i];
        out[i] = carry & DIGIT_MASK;
        carry >>= DIGIT_BITS;
    }
    for (; carry; i++) {
        carry += out[i];
        out[i] = carry & DIGIT_MASK;
        carry >>= DIGIT_BITS;
    }
}
static void subtract_from(u32 *out, const u32 *a, u32 an) {
    u32 borrow = 0, i = 0;
    for (; i < an || borrow; i++) {
        u32 v = out[i] - (i < an ? a[i] : 0) - borrow;
        out[i] = v & DIGIT_MASK;
        borrow = v >> 31;
    }
}
#define KARATSUBA_CUTOFF 70u
/* Karatsuba: three products of half the size. out: 2n; work: 4n + 64. The depth is bounded by DIGITS_BLOCK / KARATSUBA_CUTOFF. */
static void karatsuba(u32 *out, const u32 *a, const u32 *b, u32 n, u32 *work) {
    if (n <= KARATSUBA_CUTOFF) {
        schoolbook(out, a, n, b, n);
        return;
    }
    u32 low = n / 2, high = n - low, *sum_a = work, *sum_b = sum_a + high + 1, *middle = sum_b + high + 1, *rest = middle + 2 * high + 2;
    karatsuba(out, a, b, low, rest);
    karatsuba(out + 2 * low, a + low, b + low, high, rest);
    sum_a[high] = sum_b[high] = 0;
    digits_add(sum_a, a + low, high, a, low);
    digits_add(sum_b, b + low, high, b, low);
    karatsuba(middle, sum_a, sum_b, high + 1, rest);
    subtract_from(middle, out, 2 * low);
    subtract_from(middle, out + 2 * low, 2 * high);
    add_into(out + low, middle, digits_trim(middle, 2 * high + 2));
}
void digits_multiply_block(u32 *out, const u32 *a, u32 an, const u32 *b, u32 bn) {
    u32 product[2 * DIGITS_BLOCK], work[4 * DIGITS_BLOCK + 128];
    if (an != bn || an <= KARATSUBA_CUTOFF)
        schoolbook(product, a, an, b, bn);
    else
        karatsuba(product, a, b, an, work);
    add_into(out, product, digits_trim(product, an + bn));
}
u32 digits_multiply(u32 *out, const u32 *a, u32 an, const u32 *b, u32 bn) {
    if (an <= KARATSUBA_CUTOFF || bn <= KARATSUBA_CUTOFF) {
        schoolbook(out, a, an, b, bn);
        return digits_trim(out, an + bn);
    }
    memset(out, 0, 4 * ((size_t)an + bn));
    u32 size = u32_min(u32_min(an, bn), DIGITS_BLOCK);
    for (u32 i = 0; i < an; i += size)
        for (u32 k = 0; k < bn; k += size) digits_multiply_block(out + i + k, a + i, u32_min(size, an - i), b + k, u32_min(size, bn - k));
    return digits_trim(out, an + bn);
}
u32 digits_divide_small(u32 *out, const u32 *a, u32 an, u32 d, u32 *rest) {
    u64 r = 0;
    for (u32 i = an; i-- > 0;) {
        r = r << DIGIT_BITS | a[i];
        out[i] = (u32)(r / d);
        r %= d;
    }
    *rest = (u32)r;
    return digits_trim(out, an);
}
static void shift_up(u32 *a, u32 n, u32 s) {
    u32 carry = 0;
    for (u32 i = 0; i < n; i++) {
        u64 v = (u64)a[i] << s | carry;
        a[i] = (u32)v & DIGIT_MASK;
        carry = (u32)(v >> DIGIT_BITS);
    }
}
static void shift_down(u32 *a, u32 n, u32 s) {
    u32 carry = 0;
    for (u32 i = n; i-- > 0;) {
        u64 v = (u64)carry << DIGIT_BITS | a[i];
        a[i] = (u32)(v >> s);
        carry = (u32)(v & ((1u << s) - 1));
    }
}
/* Knuth, The Art of Computer Programming 2, 4.3.1, algorithm D */
u32 digits_divide_begin(u32 *a, u32 an, u32 *b, u32 bn) {
    u32 s = (u32)__builtin_clz(b[bn - 1]) - 2;
    a[an] = 0;
    shift_up(a, an + 1, s);
    shift_up(b, bn, s);
    return s;
}
void digits_divide_rows(u32 *q, u32 *a, const u32 *b, u32 bn, u32 from, u32 to) {
    for (u32 j = to; j-- > from;) {
        u64 top = (u64)a[j + bn] << DIGIT_BITS | a[j + bn - 1], guess = top / b[bn - 1], rest = top % b[bn - 1];
        while (guess >= DIGIT_BASE || guess * b[bn - 2] > (rest << DIGIT_BITS | a[j + bn - 2])) {
            guess--;
            rest += b[bn - 1];
            if (rest >= DIGIT_BASE) break;
        }
        i64 borrow = 0;
        u64 carry = 0;
        for (u32 i = 0; i < bn; i++) {
            carry += guess * b[i];
            i64 v = (i64)a[i + j] - (i64)(carry & DIGIT_MASK) + borrow;
            carry >>= DIGIT_BITS;
            a[i + j] = (u32)v & DIGIT_MASK;
            borrow = v >> DIGIT_BITS;
        }
        i64 v = (i64)a[j + bn] - (i64)carry + borrow;
        a[j + bn] = (u32)v & DIGIT_MASK;
        if (v < 0) {
            guess--;
            u32 c = 0;
            for (u32 i = 0; i < bn; i++) {
                c += a[i + j] + b[i];
                a[i + j] = c & DIGIT_MASK;
                c >>= DIGIT_BITS;
            }
            a[j + bn] = (a[j + bn] + c) & DIGIT_MASK;
        }
        q[j] = (u32)guess;
    }
}
u32 digits_divide_end(u32 *a, u32 *b, u32 bn, u32 s) {
    shift_down(a, bn, s);
    shift_down(b, bn, s);
    return digits_trim(a, bn);
}
u32 digits_divide(u32 *q, u32 *a, u32 an, u32 *b, u32 bn, u32 *rest_n) {
    if (bn == 1) {
        u32 rest, n = digits_divide_small(q, a, an, b[0], &rest);
        a[0] = rest;
        *rest_n = rest != 0;
        return n;
    }
    u32 s = digits_divide_begin(a, an, b, bn);
    digits_divide_rows(q, a, b, bn, 0, an - bn + 1);
    *rest_n = digits_divide_end(a, b, bn, s);
    return digits_trim(q, an - bn + 1);
}
u32 digits_shift_left(u32 *out, const u32 *a, u32 an, u32 bits) {
    u32 words = bits / DIGIT_BITS, rest = bits % DIGIT_BITS, carry = 0;
    memset(out, 0, 4 * (size_t)words);
    for (u32 i = 0; i < an; i++) {
        u64 v = (u64)a[i] << rest | carry;
        out[i + words] = (u32)v & DIGIT_MASK;
        carry = (u32)(v >> DIGIT_BITS);
    }
    out[an + words] = carry;
    return digits_trim(out, an + words + 1);
}
u32 digits_shift_right(u32 *out, const u32 *a, u32 an, u32 bits, bool *lost) {
    u32 words = bits / DIGIT_BITS, rest = bits % DIGIT_BITS;
    *lost = false;
    for (u32 i = 0; i < an && i < words; i++) *lost |= a[i] != 0;
    if (words >= an) return 0;
    *lost |= (a[words] & ((1u << rest) - 1)) != 0;
    for (u32 i = words; i < an; i++)
        out[i - words] = a[i] >> rest | (i + 1 < an ? (u32)((u64)a[i + 1] << (DIGIT_BITS - rest)) & DIGIT_MASK : 0);
    return digits_trim(out, an - words);
}
u32 digits_bit_length(const u32 *a, u32 an) { return an ? an * DIGIT_BITS - ((u32)__builtin_clz(a[an - 1]) - 2) : 0; }
