/* ntt.c: see ntt.h. Arithmetic is Montgomery's, so that a product costs three multiplications and no division; the passes go through
 * memory in order with one root for each stretch, whose order of roots makes up for the bit-reversed order of the values. */
#include "base/ntt.h"

typedef struct Prime {
    u32 p, generator;
    u32 negated_inverse; /* -1 / p modulo 2^32 */
    u32 one, square;     /* 2^32 and 2^64 modulo p */
} Prime;
static const u32 moduli[2] = {2013265921u, 1811939329u}; /* 15 * 2^27 + 1, 27 * 2^26 + 1 */
static const u32 generators[2] = {31u, 13u};

static Prime prime_of(u32 which) {
    Prime q = {moduli[which], generators[which], 1, 0, 0};
    for (u32 i = 0; i < 5; i++) q.negated_inverse *= 2 - q.p * q.negated_inverse; /* Newton: 1 / p */
    q.negated_inverse = (u32) - (i32)q.negated_inverse;
    q.one = (u32)((1ull << 32) % q.p);
    q.square = (u32)((u64)q.one * q.one % q.p);
    return q;
}
INLINE u32 times(const Prime *q, u32 a, u32 b) {
    u64 t = (u64)a * b;
    u32 m = (u32)t * q->negated_inverse;
    u32 r = (u32)((t + (u64)m * q->p) >> 32); /* t < p^2, m p < 2^32 p: no overflow as p < 2^31 */
    return r >= q->p ? r - q->p : r;
}
INLINE u32 plus(const Prime *q, u32 a, u32 b) {
    u32 r = a + b;
    return r >= q->p ? r - q->p : r;
}
INLINE u32 minus(const Prime *q, u32 a, u32 b) { return a >= b ? a - b : a + q->p - b; }
static u32 power(const Prime *q, u32 base, u64 e) { /* base in Montgomery's form */
    u32 r = q->one;
    for (; e; e >>= 1, base = times(q, base, base))
        if (e & 1) r = times(q, r, base);
    return r;
}

/* step[k]: from the root of stretch s to that of s + 1, where s ends in k ones */
static void steps_of(const Prime *q, bool back, u32 step[32]) {
    u32 twos = (u32)__builtin_ctz(q->p - 1), g = times(q, q->generator, q->square), product = q->one;
    for (u32 i = 0; i + 2 <= twos; i++) {
        u32 root = power(q, g, (q->p - 1) >> (i + 2)), inverse = power(q, root, q->p - 2);
        step[i] = times(q, back ? inverse : root, product);
        product = times(q, product, back ? root : inverse);
    }
}

u32 ntt_log(u32 an, u32 bn) {
    u64 pieces = 2 * ((u64)an + bn);
    u32 log = 1;
    while (1ull << log < pieces) log++;
    return log;
}
void ntt_load(u32 *a, u32 log, const u32 *digits, u32 n, u32 prime) {
    Prime q = prime_of(prime);
    for (u32 i = 0; i < n; i++) { /* into Montgomery's form */
        a[2 * i] = times(&q, digits[i] & 0x7fff, q.square);
        a[2 * i + 1] = times(&q, digits[i] >> 15, q.square);
    }
    memset(a + 2 * (size_t)n, 0, 4 * (((size_t)1 << log) - 2 * (size_t)n));
}
void ntt_forward(u32 *a, u32 log, u32 layer, u32 prime) {
    Prime q = prime_of(prime);
    u32 step[32] = {0}, half = 1u << (log - layer - 1), root = q.one;
    steps_of(&q, false, step);
    for (u32 s = 0; s < 1u << layer; s++) {
        u32 *x = a + (size_t)s * 2 * half, *y = x + half;
        for (u32 i = 0; i < half; i++) {
            u32 u = x[i], v = times(&q, y[i], root);
            x[i] = plus(&q, u, v);
            y[i] = minus(&q, u, v);
        }
        root = times(&q, root, step[__builtin_ctz(~s)]);
    }
}
void ntt_back(u32 *a, u32 log, u32 layer, u32 prime) {
    Prime q = prime_of(prime);
    u32 step[32] = {0}, half = 1u << (log - layer - 1), root = q.one;
    steps_of(&q, true, step);
    for (u32 s = 0; s < 1u << layer; s++) {
        u32 *x = a + (size_t)s * 2 * half, *y = x + half;
        for (u32 i = 0; i < half; i++) {
            u32 u = x[i], v = y[i];
            x[i] = plus(&q, u, v);
            y[i] = times(&q, minus(&q, u, v), root);
        }
        root = times(&q, root, step[__builtin_ctz(~s)]);
    }
}
void ntt_product(u32 *a, const u32 *b, u32 log, u32 prime) {
    Prime q = prime_of(prime);
    u32 scale = power(&q, times(&q, (1u << log) % q.p, q.square), q.p - 2); /* 1 / 2^log */
    for (size_t i = 0; i < (size_t)1 << log; i++) a[i] = times(&q, times(&q, a[i], b[i]), scale);
}
void ntt_store(u32 *digits, u32 n, const u32 *x, const u32 *y, u32 log) {
    Prime p = prime_of(0), q = prime_of(1);
    u32 p_in_q = times(&q, p.p % q.p, q.square), inverse = power(&q, p_in_q, q.p - 2); /* 1 / p modulo q */
    u64 carry = 0, size = 1ull << log;
    for (u32 i = 0; i < n; i++) {
        u32 half[2];
        for (u32 k = 0; k < 2; k++) {
            u64 at = 2 * (u64)i + k, value = 0;
            if (at < size) {
                u32 r = times(&p, x[at], 1), s = times(&q, y[at], 1); /* out of Montgomery's form */
                u32 d = times(&q, minus(&q, s, r % q.p), inverse);
                value = r + (u64)p.p * d;
            }
            value += carry;
            half[k] = value & 0x7fff;
            carry = value >> 15;
        }
        digits[i] = half[0] | half[1] << 15;
    }
}
