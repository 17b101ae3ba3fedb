/* int_text.c: ints as text and back (longobject.c: long_to_decimal_string, long_from_string). Up to some thousand digits the plain
 * quadratic ways; longer numbers are halved by powers of the base, in native frames that count against the budget. */
#include "base/ascii.h"
#include "base/digits.h"
#include "base/unicode.h"
#include "object/bytes_parts.h"
#include "object/containers.h"
#include "object/int_parts.h"
#include "object/protocol.h"
#include "object/str.h"
#include "object/type.h"

#define TEN9 1000000000u

/* ---- text ---- */
static Ref power_of_two_text(Vm *vm, Ref r, u32 shift) {
    u32 bits = digits_bit_length(DIGITS(r), ndigits(vm, r)), n = bits ? (bits + shift - 1) / shift : 1, sign = SIZE(r) < 0;
    Ref s = str_new(vm, n + sign, 127);
    if (!s) return 0;
    u8 *out = STR_DATA1(s);
    if (sign) out[0] = '-';
    for (u32 i = 0; i < n; i++) {
        u32 at = i * shift, word = at / 30, off = at % 30;
        u64 d = word < ndigits(vm, r) ? DIGITS(r)[word] : 0;
        if (word + 1 < ndigits(vm, r)) d |= (u64)DIGITS(r)[word + 1] << 30;
        out[sign + n - 1 - i] = (u8) "0123456789abcdef"[d >> off & ((1u << shift) - 1)];
    }
    return s;
}

/* sys.set_int_max_str_digits: 0: no limit */
u32 int_digit_limit(Vm *vm) { return vm->int_digit_limit ? vm->int_digit_limit - 1 : 4300; }
static Ref too_long(Vm *vm) {
    return raise(vm, TYPE(ValueError),
                 "Exceeds the limit (%u digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit",
                 int_digit_limit(vm));
}
bool int_digits_allowed(Vm *vm, u64 digits) { return digits <= 640 || !int_digit_limit(vm) || digits <= int_digit_limit(vm); }

/* out: n digits of 30 bits as parts of nine decimal digits, at most n * 301 / 299 + 1; how many */
static u32 to_parts(u32 *out, const u32 *digit, u32 n) {
    u32 count = 0;
    for (u32 i = n; i-- > 0;) {
        u64 carry = digit[i];
        for (u32 k = 0; k < count; k++) {
            u64 v = (u64)out[k] << DIGIT_BITS | carry;
            carry = v / TEN9;
            out[k] = (u32)(v - carry * TEN9);
        }
        for (; carry; carry /= TEN9) out[count++] = (u32)(carry % TEN9);
    }
    return count;
}
static u32 part_width(u32 v) {
    u32 n = 1;
    for (; v >= 10; v /= 10) n++;
    return n;
}
/* The decimal text of parts, right-aligned before `end`; returns how many digits */
static u32 put_parts(u8 *end, const u32 *part, u32 count) {
    u32 total = 0;
    for (u32 i = 0; i < count; i++) {
        u32 v = part[i], width = i + 1 < count ? 9 : part_width(v);
        for (u32 k = 0; k < width; k++, v /= 10) *--end = (u8)('0' + v % 10);
        total += width;
    }
    return total;
}
static Ref parts_text(Vm *vm, const u32 *part, u32 count, bool negative) {
    u32 length = part_width(part[count - 1]) + 9 * (count - 1);
    if (!int_digits_allowed(vm, length)) return too_long(vm);
    Ref s = str_new(vm, length + negative, 127);
    if (!s) return 0;
    put_parts(STR_DATA1(s) + length + negative, part, count);
    if (negative) STR_DATA1(s)[0] = '-';
    return s;
}
Ref int_text_now(Vm *vm, Ref r, u32 base) {
    if (base == 2 || base == 4 || base == 8 || base == 16)
        return power_of_two_text(vm, r, base == 2 ? 1 : base == 8 ? 3 : base == 4 ? 2 : 4);
    u32 n = ndigits(vm, r), sign = SIZE(r) < 0, small[520];
    if (n <= 2) {
        char buf[24];
        u32 at = sizeof buf;
        u64 v = n ? DIGITS(r)[0] | (n > 1 ? (u64)DIGITS(r)[1] << 30 : 0) : 0;
        do buf[--at] = (char)('0' + v % 10);
        while (v /= 10);
        if (sign) buf[--at] = '-';
        Ref s = str_new(vm, (u32)sizeof buf - at, 127);
        if (s) memcpy(STR_DATA(s), buf + at, sizeof buf - at);
        return s;
    }
    if (!int_digits_allowed(vm, (u64)digits_bit_length(DIGITS(r), n) * 30102 / 100000)) return too_long(vm);
    outside(vm)->budget -= (i64)n * n / 64;
    if (n <= 500) {
        u32 count = to_parts(small, DIGITS(r), n);
        return parts_text(vm, small, count, sign);
    }
    Ref run = run_malloc(vm, 4 * (n + n / 100 + 8)), s;
    if (!run) return raise_no_memory(vm);
    u32 count = to_parts(AT(u32, run), DIGITS(r), n);
    s = parts_text(vm, AT(u32, run), count, sign);
    run_free(vm, run);
    return s;
}

/* ---- long ints: value = quotient * power + rest, the powers being squares of one another ---- */
#define LEAF_WIDTH 2304u /* decimal digits of 10^…, the first power */
#define MAX_LEVELS 30u
/* span: the powers, then a stack of numbers still to be written; out: bytes */
FRAME(Decimal, (out, pair, exponent), (value), u32 powers; u32 depth; u32 at; u32 level; u8 levels[32];);
static Ref *powers(Decimal *f) { return SPAN(f); }
static Ref *stack(Decimal *f) { return SPAN(f) + MAX_LEVELS; }
/* The number on top of the stack is written if it is short. */
static bool write_top(Vm *vm, Decimal *f) {
    Ref top = stack(f)[f->depth - 1];
    u32 n = ndigits(vm, top), part[300], width = LEAF_WIDTH << f->levels[f->depth - 1];
    if (f->levels[f->depth - 1] && n > 255) return false;
    u8 *end = BYTES_AT(f->out)->data + f->at + width;
    u32 written = put_parts(end, part, to_parts(part, DIGITS(top), n));
    memset(end - width, '0', width - written);
    f->at += width;
    f->depth--;
    DROP(stack(f)[f->depth]);
    return true;
}
static void push_pair(Vm *vm, Decimal *f) { /* in place of the top: its rest below its quotient */
    u8 level = (u8)(f->levels[f->depth - 1] - 1);
    DROP(stack(f)[f->depth - 1]);
    stack(f)[f->depth - 1] = own(vm, TUPLE_ITEM(f->pair, 1));
    stack(f)[f->depth] = own(vm, TUPLE_ITEM(f->pair, 0));
    f->levels[f->depth - 1] = f->levels[f->depth] = level;
    f->depth++;
    DROP(f->pair);
}
static Await decimal_result(Vm *vm, Decimal *f) {
    const u8 *data = BYTES_AT(f->out)->data;
    u32 skip = 0, n = f->at, negative = SIZE(f->value) < 0;
    while (skip < n && data[skip] == '0') skip++;
    if (!int_digits_allowed(vm, n - skip)) {
        too_long(vm);
        return ERROR;
    }
    Ref s = str_new(vm, n - skip + negative, 127);
    if (!s) return ERROR;
    if (negative) STR_DATA1(s)[0] = '-';
    memcpy(STR_DATA1(s) + negative, data + skip, n - skip);
    return READY(s);
}
STEP(int_decimal_step, Decimal) {
    BEGIN(Decimal);
    f->exponent = int_from_i64(vm, LEAF_WIDTH);
    if (!f->exponent) return ERROR;
    AWAIT(powers(f)[0], int_power(vm, SMALL_INT(10), f->exponent, NONE));
    for (f->powers = 1; 2 * (u64)ndigits(vm, powers(f)[f->powers - 1]) - 1 <= ndigits(vm, f->value); f->powers++)
        AWAIT(powers(f)[f->powers], int_multiply(vm, powers(f)[f->powers - 1], powers(f)[f->powers - 1]));
    if (((u64)LEAF_WIDTH << f->powers) > 0x40000000u) return no_memory(vm);
    f->out = bytes_from(vm, NULL, LEAF_WIDTH << f->powers);
    if (!f->out) return ERROR;
    stack(f)[0] = int_magnitude(vm, f->value);
    if (!stack(f)[0]) return ERROR;
    f->levels[0] = (u8)f->powers;
    f->depth = 1;
    while (f->depth) {
        if (!write_top(vm, f)) {
            AWAIT(f->pair, int_divmod(vm, stack(f)[f->depth - 1], powers(f)[f->levels[f->depth - 1] - 1]));
            push_pair(vm, f);
        }
        BREATHE(1024);
    }
    return decimal_result(vm, f);
    END;
}
Await int_to_text(Vm *vm, Ref r, u32 base) {
    u32 n = ndigits(vm, r);
    if (base != 10 || n <= 500) return READY(int_text_now(vm, r, base));
    if (!int_digits_allowed(vm, (u64)digits_bit_length(DIGITS(r), n) * 30102 / 100000)) {
        too_long(vm);
        return ERROR;
    }
    Decimal *f = PUSH_SPAN(Decimal, int_decimal_step, 2 * MAX_LEVELS + 2, 0);
    if (!f) return ERROR;
    f->value = r;
    return PENDING;
}

/* ---- reading ---- */
static u32 digit_value(u32 c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'z') return c - 'a' + 10;
    if (c >= 'A' && c <= 'Z') return c - 'A' + 10;
    return 99;
}

static Ref from_power_of_two_text(Vm *vm, const char *text, u32 length, u32 shift) {
    if ((u64)length * shift > 0x40000000u) return raise_no_memory(vm);
    u32 n = length * shift / DIGIT_BITS + 2;
    Ref r = int_new(vm, n);
    if (!r) return 0;
    memset(DIGITS(r), 0, 4 * (size_t)n);
    for (u32 i = 0, bit = 0; i < length; i++, bit += shift) {
        u64 d = (u64)digit_value((u8)text[length - 1 - i]) << (bit % DIGIT_BITS);
        DIGITS(r)[bit / DIGIT_BITS] |= (u32)d & DIGIT_MASK;
        DIGITS(r)[bit / DIGIT_BITS + 1] |= (u32)(d >> DIGIT_BITS);
    }
    return int_finish(vm, r, n, false);
}
/* As many characters at once as a digit holds: base^chunk_of(base) <= 2^30 */
static u32 chunk_of(u32 base, u32 *power) {
    u32 n = 0;
    for (*power = 1; (u64)*power * base <= DIGIT_BASE; n++) *power *= base;
    return n;
}
Ref int_from_digits_text(Vm *vm, const char *text, u32 length, u32 base) {
    if (length <= 9 && base <= 10) {
        i64 v = 0;
        for (u32 i = 0; i < length; i++) v = v * base + digit_value((u8)text[i]);
        return int_from_i64(vm, v);
    }
    if (!(base & (base - 1))) return from_power_of_two_text(vm, text, length, (u32)__builtin_ctz(base));
    u32 n = (u32)((u64)length * (base <= 10 ? 333 : 517) / 100 / 30 + 2), whole, chunk = chunk_of(base, &whole);
    Ref r = int_new(vm, n);
    if (!r) return 0;
    u32 used = 0;
    for (u32 i = 0; i < length;) {
        u64 carry = 0;
        u32 factor = 1, take = u32_min(chunk, length - i);
        for (u32 k = 0; k < take; k++, factor *= base) carry = carry * base + digit_value((u8)text[i++]);
        for (u32 k = 0; k < used; k++) {
            carry += (u64)DIGITS(r)[k] * factor;
            DIGITS(r)[k] = (u32)carry & DIGIT_MASK;
            carry >>= 30;
        }
        if (carry) DIGITS(r)[used++] = (u32)carry;
    }
    outside(vm)->budget -= (i64)used * used / 64;
    return int_finish(vm, r, used, false);
}

static Ref bad_literal(Vm *vm, Ref source, u32 base) {
    Ref text = IS_SUB(source, TYPE_STR_SUBCLASS) ? str_repr(vm, source) : 0, copy = 0;
    if (!text && !vm->exc) { /* shown as bytes, a bytearray, too */
        const u8 *data;
        u32 n;
        bytes_view(vm, source, &data, &n);
        copy = bytes_from(vm, data, n);
        text = copy ? bytes_repr(vm, copy) : 0;
    }
    if (text) raise(vm, TYPE(ValueError), "invalid literal for int() with base %u: %S", base, text);
    drop_null(vm, text);
    drop_null(vm, copy);
    return 0;
}

/* The text as ASCII in a run: of a str, other digits and blanks become ASCII ones (_PyUnicode_TransformDecimalAndSpaceToASCII), what is
 * neither becomes '?'. *n: its length. 0: no memory */
Ref number_text(Vm *vm, Ref source, u32 *n) {
    const u8 *data = NULL;
    bool str = IS_SUB(source, TYPE_STR_SUBCLASS), ascii = true;
    if (str)
        *n = STR_LENGTH(source);
    else if (!bytes_view(vm, source, &data, n))
        return 0;
    Ref run = run_malloc(vm, *n + 1);
    if (!run) return raise_no_memory(vm);
    if (str) {
        for (u32 i = 0; i < *n; i++) ascii &= str_char(vm, source, i) < 128;
        for (u32 i = 0; i < *n; i++) {
            u32 c = str_char(vm, source, i);
            if (!ascii && unicode_is_space(c))
                c = ' ';
            else if (c >= 128)
                c = unicode_flags(c) & UNICODE_DECIMAL ? '0' + unicode_digit(c) : '?';
            AT(char, run)[i] = (char)c;
        }
    } else
        memcpy(AT(char, run), data, *n);
    return run;
}

/* text[i..n): digits of the base with single underscores between them, moved together to the front; 0: no such thing */
static u32 take_digits(char *text, u32 i, u32 n, u32 base, bool prefixed) {
    u32 count = 0;
    bool digit = prefixed;
    for (; i < n; i++) {
        if (text[i] == '_' && digit && i + 1 < n) {
            digit = false;
            continue;
        }
        if (digit_value((u8)text[i]) >= base) return 0;
        digit = true;
        text[count++] = text[i];
    }
    return count;
}
typedef struct Scanned {
    u32 base, count; /* of digits, at the front of the run */
    bool negative;
} Scanned;
/* The digits of a literal in a run: new; 0: an error */
static Ref scan(Vm *vm, Ref source, u32 base, Scanned *out) {
    u32 n, i = 0, given = base;
    Ref run = number_text(vm, source, &n);
    if (!run) return 0;
    char *text = AT(char, run);
    while (i < n && ascii_is_space((u8)text[i])) i++;
    while (n > i && ascii_is_space((u8)text[n - 1])) n--;
    bool negative = i < n && text[i] == '-', zeros_only = false;
    if (i < n && (text[i] == '+' || text[i] == '-')) i++;
    u32 letter = i + 1 < n && text[i] == '0' ? text[i + 1] | 32 : 0, implied = letter == 'x'   ? 16
                                                                               : letter == 'o' ? 8
                                                                               : letter == 'b' ? 2
                                                                                               : 0;
    bool prefixed = implied && (base == 0 || base == implied);
    if (prefixed) {
        base = implied;
        i += 2;
    } else if (base == 0) {
        base = 10;
        zeros_only = i < n && text[i] == '0';
    }
    u32 count = take_digits(text, i, n, base, prefixed);
    for (u32 k = 0; zeros_only && k < count; k++)
        if (text[k] != '0') count = 0;
    if (!count)
        bad_literal(vm, source, given);
    else if ((base & (base - 1)) && !int_digits_allowed(vm, count))
        raise(vm, TYPE(ValueError),
              "Exceeds the limit (%u digits) for integer string conversion: value has %u digits; use sys.set_int_max_str_digits() to "
              "increase the limit",
              int_digit_limit(vm), count);
    else {
        *out = (Scanned){base, count, negative};
        return run;
    }
    run_free(vm, run);
    return 0;
}
static Ref with_sign(Vm *vm, Ref r, bool negative) { /* r stolen, may be 0 */
    if (!r || !negative) return r;
    Ref m = int_negate(vm, r);
    drop(vm, r);
    return m;
}
Ref int_parse(Vm *vm, Ref source, u32 base) {
    Scanned s;
    Ref run = scan(vm, source, base, &s);
    if (!run) return 0;
    Ref r = int_from_digits_text(vm, AT(char, run), s.count, s.base);
    run_free(vm, run);
    return with_sign(vm, r, s.negative);
}

/* ---- long texts: halves, put together with powers of the base that are squares of one another ---- */
#define LEAF_CHARS 2048u
/* span: the powers, then a stack of numbers, the one of the leftmost characters on top; text: bytes */
FRAME(ReadLong, (text, value, exponent, number), (unused_), u32 base; u32 left; u32 depth; u32 powers; u32 negative; u8 levels[32];);
static Ref *read_powers(ReadLong *f) { return SPAN(f); }
static Ref *read_stack(ReadLong *f) { return SPAN(f) + MAX_LEVELS; }
static bool read_leaf(Vm *vm, ReadLong *f) { /* the rightmost characters that are left */
    u32 take = u32_min(f->left, LEAF_CHARS);
    f->left -= take;
    Ref r = int_from_digits_text(vm, (const char *)BYTES_AT(f->text)->data + f->left, take, f->base);
    if (!r) return false;
    read_stack(f)[f->depth] = r;
    f->levels[f->depth++] = 0;
    return true;
}
static bool wants_joining(const ReadLong *f) {
    if (f->depth < 2) return false;
    return !f->left || f->levels[f->depth - 1] == f->levels[f->depth - 2];
}
static bool join_top(Vm *vm, ReadLong *f) { /* value: the top times its power */
    Ref sum = int_add(vm, f->value, read_stack(f)[f->depth - 2]);
    if (!sum) return false;
    DROP(f->value);
    f->depth--;
    DROP(read_stack(f)[f->depth]);
    DROP(read_stack(f)[f->depth - 1]);
    read_stack(f)[f->depth - 1] = sum;
    f->levels[f->depth - 1]++;
    return true;
}
STEP(int_read_step, ReadLong) {
    BEGIN(ReadLong);
    f->exponent = int_from_i64(vm, LEAF_CHARS);
    f->number = f->exponent ? int_from_i64(vm, f->base) : 0;
    if (!f->number) return ERROR;
    AWAIT(read_powers(f)[0], int_power(vm, f->number, f->exponent, NONE));
    f->powers = 1;
    while (f->left) {
        if (!read_leaf(vm, f)) return ERROR;
        while (wants_joining(f)) {
            for (; f->powers <= f->levels[f->depth - 2]; f->powers++)
                AWAIT(read_powers(f)[f->powers], int_multiply(vm, read_powers(f)[f->powers - 1], read_powers(f)[f->powers - 1]));
            AWAIT(f->value, int_multiply(vm, read_stack(f)[f->depth - 1], read_powers(f)[f->levels[f->depth - 2]]));
            if (!join_top(vm, f)) return ERROR;
        }
        BREATHE(1024);
    }
    Ref r;
    r = read_stack(f)[0];
    read_stack(f)[0] = 0;
    return READY(with_sign(vm, r, f->negative));
    END;
}
Await int_parse_long(Vm *vm, Ref source, u32 base) {
    Scanned s;
    Ref run = scan(vm, source, base, &s), text, r;
    if (!run) return ERROR;
    if (s.count <= 4 * LEAF_CHARS || !(s.base & (s.base - 1))) {
        r = int_from_digits_text(vm, AT(char, run), s.count, s.base);
        run_free(vm, run);
        return READY(with_sign(vm, r, s.negative));
    }
    text = bytes_from(vm, AT(char, run), s.count);
    run_free(vm, run);
    ReadLong *f = text ? PUSH_SPAN(ReadLong, int_read_step, 2 * MAX_LEVELS + 2, 0) : NULL;
    if (!f) {
        drop_null(vm, text);
        return ERROR;
    }
    f->text = text;
    f->base = s.base;
    f->left = s.count;
    f->negative = s.negative;
    return PENDING;
}
