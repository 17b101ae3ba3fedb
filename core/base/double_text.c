/* double_text.c: exact conversions with big integers: digit generation by dragon4 (Steele and White, Free-format; Burger and
 * Dybvig), reading by Clinger's fast path or an exact quotient. Only + - * / on doubles: the same bits on every host. */
#include "base/double_text.h"

#define BIG_WORDS 80u /* 2^1100 × 10^k fits */
typedef struct Big {
    u32 n;
    u32 w[BIG_WORDS];
} Big;

static void big_trim(Big *b) {
    while (b->n && !b->w[b->n - 1]) b->n--;
}
static void big_set(Big *b, u64 v) {
    b->w[0] = (u32)v;
    b->w[1] = (u32)(v >> 32);
    b->n = 2;
    big_trim(b);
}
static void big_mul(Big *b, u32 f) {
    u64 carry = 0;
    for (u32 i = 0; i < b->n; i++) {
        carry += (u64)b->w[i] * f;
        b->w[i] = (u32)carry;
        carry >>= 32;
    }
    if (carry && b->n < BIG_WORDS) b->w[b->n++] = (u32)carry;
}
static void big_pow10(Big *b, u32 k) {
    for (; k >= 9; k -= 9) big_mul(b, 1000000000u);
    static const u32 tens[] = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000};
    if (k) big_mul(b, tens[k]);
}
static void big_shift(Big *b, u32 bits) {
    u32 words = bits / 32, rest = bits % 32;
    if (!b->n) return;
    for (u32 i = b->n; i-- > 0;) b->w[i + words] = b->w[i];
    for (u32 i = 0; i < words; i++) b->w[i] = 0;
    b->n += words;
    if (!rest) return;
    u32 carry = 0;
    for (u32 i = words; i < b->n; i++) {
        u32 w = b->w[i];
        b->w[i] = w << rest | carry;
        carry = w >> (32 - rest);
    }
    if (carry) b->w[b->n++] = carry;
}
static i32 big_cmp(const Big *a, const Big *b) {
    if (a->n != b->n) return a->n < b->n ? -1 : 1;
    for (u32 i = a->n; i-- > 0;)
        if (a->w[i] != b->w[i]) return a->w[i] < b->w[i] ? -1 : 1;
    return 0;
}
static void big_add(Big *a, const Big *b) {
    u64 carry = 0;
    u32 n = u32_max(a->n, b->n);
    for (u32 i = 0; i < n; i++) {
        carry += (u64)(i < a->n ? a->w[i] : 0) + (i < b->n ? b->w[i] : 0);
        a->w[i] = (u32)carry;
        carry >>= 32;
    }
    a->n = n;
    if (carry) a->w[a->n++] = (u32)carry;
}
static void big_sub(Big *a, const Big *b) {
    i64 borrow = 0;
    for (u32 i = 0; i < a->n; i++) {
        i64 v = (i64)a->w[i] - (i < b->n ? b->w[i] : 0) + borrow;
        a->w[i] = (u32)v;
        borrow = v < 0 ? -1 : 0;
    }
    big_trim(a);
}
/* a = a mod b, returns a / b (at most 9) */
static u32 big_digit(Big *a, const Big *b) {
    u32 d = 0;
    while (big_cmp(a, b) >= 0) {
        big_sub(a, b);
        d++;
    }
    return d;
}

static void split(f64 value, u64 *mantissa, i32 *exponent) {
    u64 bits;
    memcpy(&bits, &value, 8);
    *mantissa = bits & 0xfffffffffffffu;
    u32 e = (u32)(bits >> 52) & 0x7ff;
    if (e) *mantissa |= 1ull << 52;
    *exponent = (i32)(e ? e : 1) - 1075;
}

/* ceil(log10(value)) or one less */
static i32 estimate(u64 mantissa, i32 exponent) {
    i32 bits = 64 - __builtin_clzll(mantissa) + exponent;
    f64 x = (bits - 1) * 0.30102999566398120;
    i32 k = (i32)x;
    if (x > (f64)k) k++;
    return k;
}

u32 double_digits(f64 value, char *digits, u32 cap, i32 count, bool by_point, i32 *exponent) {
    u64 m;
    i32 e;
    split(value < 0 ? -value : value, &m, &e);
    *exponent = 1;
    if (!m) return 0;
    Big r, s, up, down;
    bool shortest = count <= 0 && !by_point, even = !(m & 1), uneven = m == 1ull << 52 && e > -1074;
    big_set(&r, m);
    big_set(&s, 1);
    big_set(&up, 1);
    big_set(&down, 1);
    big_shift(&r, uneven ? 2 : 1);
    big_shift(&s, uneven ? 2 : 1);
    if (uneven) big_shift(&up, 1);
    if (e >= 0) {
        big_shift(&r, (u32)e);
        big_shift(&up, (u32)e);
        big_shift(&down, (u32)e);
    } else
        big_shift(&s, (u32)-e);
    i32 k = estimate(m, e);
    if (k >= 0)
        big_pow10(&s, (u32)k);
    else {
        big_pow10(&r, (u32)-k);
        big_pow10(&up, (u32)-k);
        big_pow10(&down, (u32)-k);
    }
    Big high = r;
    if (shortest) big_add(&high, &up);
    i32 c = big_cmp(&high, &s);
    if (shortest ? (even ? c >= 0 : c > 0) : c >= 0)
        k++;
    else {
        big_mul(&r, 10);
        big_mul(&up, 10);
        big_mul(&down, 10);
    }
    *exponent = k;
    u32 n = 0;
    if (shortest) {
        for (;;) {
            u32 d = big_digit(&r, &s);
            Big sum = r;
            big_add(&sum, &up);
            i32 lo = big_cmp(&r, &down), hi = big_cmp(&sum, &s);
            bool low = even ? lo <= 0 : lo < 0, over = even ? hi >= 0 : hi > 0;
            if (!low && !over) {
                digits[n++] = (char)('0' + d);
                big_mul(&r, 10);
                big_mul(&up, 10);
                big_mul(&down, 10);
                continue;
            }
            if (low && over) {
                Big twice = r;
                big_shift(&twice, 1);
                i32 half = big_cmp(&twice, &s);
                over = half > 0 || (half == 0 && (d & 1));
            }
            digits[n++] = (char)('0' + d + (over ? 1 : 0));
            break;
        }
        for (u32 i = n; i-- > 0 && digits[i] > '9';) { /* 9 + 1 */
            digits[i] = '0';
            if (i)
                digits[i - 1]++;
            else {
                digits[0] = '1';
                ++*exponent;
            }
        }
        while (n > 1 && digits[n - 1] == '0') n--;
        return n;
    }
    i64 want = by_point ? (i64)k + count : count;
    if (want < 0) return 0;
    if (want > (i64)cap - 2) want = (i64)cap - 2;
    for (i64 i = 0; i < want; i++) {
        digits[n++] = (char)('0' + big_digit(&r, &s));
        big_mul(&r, 10);
    }
    /* r now is ten times the rest: rest >= half ⇔ r >= 5 s */
    Big five = s;
    big_mul(&five, 5);
    i32 half = big_cmp(&r, &five);
    if (half > 0 || (half == 0 && n && (digits[n - 1] & 1))) {
        u32 i = n;
        while (i > 0 && digits[i - 1] == '9') digits[--i] = '0';
        if (i > 0)
            digits[i - 1]++;
        else {
            for (u32 q = n; q > 0; q--) digits[q] = digits[q - 1];
            digits[0] = '1';
            n += by_point;
            ++*exponent;
            if (!n) n = 1;
        }
    }
    return n;
}

u32 double_repr(f64 value, char *out) {
    u32 n = 0;
    u64 bits;
    memcpy(&bits, &value, 8);
    if (value != value) {
        memcpy(out, "nan", 3);
        return 3;
    }
    if (bits >> 63) out[n++] = '-';
    if ((bits << 1) == 0xffe0000000000000u) {
        memcpy(out + n, "inf", 3);
        return n + 3;
    }
    char d[32];
    i32 e;
    u32 count = double_digits(value, d, sizeof d, 0, false, &e);
    if (!count) {
        memcpy(out + n, "0.0", 3);
        return n + 3;
    }
    if (e > -4 && e <= 16) {
        if (e <= 0) {
            out[n++] = '0';
            out[n++] = '.';
            for (i32 i = e; i < 0; i++) out[n++] = '0';
            for (u32 i = 0; i < count; i++) out[n++] = d[i];
            return n;
        }
        for (i32 i = 0; i < e; i++) out[n++] = (u32)i < count ? d[i] : '0';
        out[n++] = '.';
        if ((u32)e >= count) out[n++] = '0';
        for (u32 i = (u32)e; i < count; i++) out[n++] = d[i];
        return n;
    }
    out[n++] = d[0];
    if (count > 1) {
        out[n++] = '.';
        for (u32 i = 1; i < count; i++) out[n++] = d[i];
    }
    out[n++] = 'e';
    i32 x = e - 1;
    out[n++] = x < 0 ? '-' : '+';
    u32 ax = (u32)(x < 0 ? -x : x);
    if (ax >= 100) out[n++] = (char)('0' + ax / 100);
    out[n++] = (char)('0' + ax / 10 % 10);
    out[n++] = (char)('0' + ax % 10);
    return n;
}

/* ---- reading ---- */
static f64 from_bits(u64 bits) {
    f64 v;
    memcpy(&v, &bits, 8);
    return v;
}

static f64 make(u64 mantissa, i32 exponent) { /* mantissa × 2^exponent, mantissa at most 53 bits, result in range or rounded before */
    f64 v = (f64)mantissa;
    for (; exponent > 0; exponent -= u32_min((u32)exponent, 1000)) {
        u32 step = u32_min((u32)exponent, 1000);
        u64 bits = (u64)(1023 + step) << 52;
        f64 f;
        memcpy(&f, &bits, 8);
        v *= f;
    }
    for (; exponent < 0;) {
        u32 step = u32_min((u32)-exponent, 1000);
        u64 bits = (u64)(1023 - step) << 52;
        f64 f;
        memcpy(&f, &bits, 8);
        v *= f;
        exponent += (i32)step;
    }
    return v;
}

typedef struct Wide { /* numbers of up to 2900 bits for exact quotients */
    u32 n;
    u32 w[104];
} Wide;
static void wide_mul_add(Wide *b, u32 f, u32 a) {
    u64 carry = a;
    for (u32 i = 0; i < b->n; i++) {
        carry += (u64)b->w[i] * f;
        b->w[i] = (u32)carry;
        carry >>= 32;
    }
    if (carry) b->w[b->n++] = (u32)carry;
}
static u32 wide_bits(const Wide *b) { return b->n ? 32 * b->n - (u32)__builtin_clz(b->w[b->n - 1]) : 0; }
static void wide_shift(Wide *b, u32 bits) {
    u32 words = bits / 32, rest = bits % 32;
    for (u32 i = b->n; i-- > 0;) b->w[i + words] = b->w[i];
    for (u32 i = 0; i < words; i++) b->w[i] = 0;
    b->n += words;
    if (!rest) return;
    u32 carry = 0;
    for (u32 i = words; i < b->n; i++) {
        u32 w = b->w[i];
        b->w[i] = w << rest | carry;
        carry = w >> (32 - rest);
    }
    if (carry) b->w[b->n++] = carry;
}
static i32 wide_cmp(const Wide *a, const Wide *b) {
    if (a->n != b->n) return a->n < b->n ? -1 : 1;
    for (u32 i = a->n; i-- > 0;)
        if (a->w[i] != b->w[i]) return a->w[i] < b->w[i] ? -1 : 1;
    return 0;
}
static void wide_sub(Wide *a, const Wide *b) {
    i64 borrow = 0;
    for (u32 i = 0; i < a->n; i++) {
        i64 v = (i64)a->w[i] - (i < b->n ? b->w[i] : 0) + borrow;
        a->w[i] = (u32)v;
        borrow = v < 0 ? -1 : 0;
    }
    while (a->n && !a->w[a->n - 1]) a->n--;
}

/* num / den × 2^shift, rounded to nearest even */
static f64 quotient(Wide *num, Wide *den, i32 shift) {
    i32 bits = (i32)wide_bits(num) - (i32)wide_bits(den);
    i32 up = 64 - bits; /* so that the quotient has 64 or 65 bits */
    if (up > 0)
        wide_shift(num, (u32)up);
    else
        wide_shift(den, (u32)-up);
    shift -= up;
    u64 q = 0;
    u32 extra = 0;
    wide_shift(den, 64);
    for (i32 i = 64; i >= 0; i--) {
        if (wide_cmp(num, den) >= 0) {
            wide_sub(num, den);
            if (i == 64) extra = 1;
            if (i < 64) q |= 1ull << i;
        }
        for (u32 k = 0; k < den->n; k++) den->w[k] = den->w[k] >> 1 | (k + 1 < den->n ? den->w[k + 1] << 31 : 0);
        while (den->n && !den->w[den->n - 1]) den->n--;
    }
    bool sticky = num->n != 0;
    if (extra) {
        sticky |= q & 1;
        q = q >> 1 | 1ull << 63;
        shift++;
    }
    if (!q) return 0.0;
    u32 lead = (u32)__builtin_clzll(q);
    q <<= lead;
    shift -= (i32)lead;
    i32 top = shift + 63; /* exponent of the leading bit */
    if (top > 1023) return from_bits(0x7ff0000000000000u);
    u32 keep = top >= -1022 ? 53 : top < -1075 ? 0 : (u32)(53 + top + 1022);
    if (top < -1075) return 0.0;
    u32 cut = 64 - keep;
    u64 m, rest, half;
    if (cut == 64) {
        m = 0;
        rest = q;
        half = 1ull << 63;
    } else {
        m = q >> cut;
        rest = q & ((1ull << cut) - 1);
        half = 1ull << (cut - 1);
    }
    if (rest > half || (rest == half && (sticky || (m & 1)))) m++;
    i32 e = shift + (i32)cut;
    if (m == 1ull << 53) {
        m >>= 1;
        e++;
    }
    if (e > 971) {
        return from_bits(0x7ff0000000000000u);
    }
    return make(m, e);
}

static bool word(const char *text, u32 n, const char *what) {
    if (strlen(what) != n) return false;
    for (u32 i = 0; i < n; i++)
        if ((text[i] | 32) != what[i]) return false;
    return true;
}

bool double_parse(const char *text, u32 n, f64 *out) {
    u32 i = 0, digits = 0, seen = 0;
    bool negative = false, point = false, sticky = false;
    if (n && (text[0] == '+' || text[0] == '-')) negative = text[i++] == '-';
    if (word(text + i, n - i, "inf") || word(text + i, n - i, "infinity")) {
        *out = from_bits(negative ? 0xfff0000000000000u : 0x7ff0000000000000u);
        return true;
    }
    if (word(text + i, n - i, "nan")) {
        *out = from_bits(negative ? 0xfff8000000000000u : 0x7ff8000000000000u);
        return true;
    }
    Wide num = {0}, den = {0};
    i64 exponent = 0;
    u64 small = 0;
    for (; i < n; i++) {
        if (text[i] == '.' && !point) {
            point = true;
            continue;
        }
        if (text[i] < '0' || text[i] > '9') break;
        seen++;
        u32 d = (u32)(text[i] - '0');
        if (digits || d) {
            if (digits < 780) {
                if (digits < 19) small = small * 10 + d;
                wide_mul_add(&num, 10, d);
                digits++;
                if (point) exponent--;
            } else {
                sticky |= d != 0;
                if (!point) exponent++;
            }
        } else if (point)
            exponent--;
    }
    if (!seen) return false;
    if (i < n && (text[i] | 32) == 'e') {
        u32 k = i + 1;
        bool minus = false;
        i64 x = 0;
        if (k < n && (text[k] == '+' || text[k] == '-')) minus = text[k++] == '-';
        if (k >= n || text[k] < '0' || text[k] > '9') return false;
        for (; k < n && text[k] >= '0' && text[k] <= '9'; k++)
            if (x < 100000000) x = x * 10 + (text[k] - '0');
        exponent += minus ? -x : x;
        i = k;
    }
    if (i != n) return false;
    f64 v;
    static const f64 tens[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                               1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    i64 top = (i64)digits + exponent;
    if (!digits)
        v = 0.0;
    else if (digits <= 15 && exponent >= -22 && exponent <= 22)
        v = exponent < 0 ? (f64)small / tens[-exponent] : (f64)small * tens[exponent];
    else if (top > 310)
        v = from_bits(0x7ff0000000000000u);
    else if (top < -326)
        v = 0.0;
    else {
        if (sticky) { /* one more digit that only says: a bit more */
            wide_mul_add(&num, 10, 1);
            exponent--;
        }
        den.n = 1;
        den.w[0] = 1;
        for (i64 k = 0; k < exponent; k++) wide_mul_add(&num, 5, 0);
        for (i64 k = 0; k > exponent; k--) wide_mul_add(&den, 5, 0);
        v = quotient(&num, &den, (i32)exponent);
    }
    *out = negative ? -v : v;
    return true;
}
