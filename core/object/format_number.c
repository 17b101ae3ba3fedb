/* format_number.c: numbers to text as format() and % want them: digits, exponent, alternate form, grouping and padding. */
#include <math.h>

#include "base/double_text.h"
#include "base/unicode.h"
#include "object/format_parts.h"
#include "object/int_parts.h"

#define MANY_DIGITS 1100

/* ---- doubles: format_float_short ---- */
static void put_special(Vm *vm, StrBuilder *b, f64 v, bool upper) {
    if (v != v)
        builder_ascii(vm, b, upper ? "NAN" : "nan");
    else
        builder_ascii(vm, b, v < 0 ? (upper ? "-INF" : "-inf") : upper ? "INF" : "inf");
}
static void put_exponent(Vm *vm, StrBuilder *b, i64 exponent, bool upper) {
    builder_char(vm, b, upper ? 'E' : 'e');
    builder_char(vm, b, exponent < 0 ? '-' : '+');
    if (exponent < 0) exponent = -exponent;
    if (exponent < 10) builder_char(vm, b, '0');
    builder_i64(vm, b, exponent);
}
static bool is_negative(f64 v) {
    u64 bits;
    memcpy(&bits, &v, 8);
    return bits >> 63;
}
void double_format(Vm *vm, StrBuilder *b, f64 v, u32 type, i64 precision, u32 flags) {
    char digits[1400];
    bool upper = type < 'a', add_dot = flags & DOUBLE_ADD_DOT_0, alternate = flags & DOUBLE_ALTERNATE;
    u32 lower = type | 32;
    if (v != v || v - v != 0.0) {
        put_special(vm, b, v, upper);
        return;
    }
    if (lower == 'e')
        precision++;
    else if (lower == 'g' && precision == 0)
        precision = 1;
    i64 ask = lower == 'r' ? 0 : precision > MANY_DIGITS ? MANY_DIGITS : precision;
    i32 point32 = 0;
    u32 n = double_digits(v, digits, sizeof digits, (i32)ask, lower == 'f', &point32);
    while (n && digits[n - 1] == '0') n--;
    i64 point = point32;
    if (!n) {
        point = v == 0.0 ? 1 : lower == 'f' ? -precision : 1;
        if (v == 0.0) {
            digits[0] = '0';
            n = 1;
        }
    }
    bool exponential =
        lower == 'e' || (lower == 'g' && (point <= -4 || point > precision - add_dot)) || (lower == 'r' && (point <= -4 || point > 16));
    i64 end = n, exponent = 0;
    if (lower == 'e' || (lower == 'g' && alternate)) end = precision;
    if (lower == 'f') end = point + precision;
    if (exponential) {
        exponent = point - 1;
        point = 1;
    }
    i64 start = point <= 0 ? point - 1 : 0, least = !exponential && add_dot ? point + 1 : point;
    if (end < least) end = least;
    bool zero = n == 0 || (n == 1 && digits[0] == '0');
    if (is_negative(v) && !(zero && (flags & DOUBLE_NO_NEGATIVE_ZERO))) builder_char(vm, b, '-');
    for (i64 i = start; i < end; i++) {
        if (i == point) builder_char(vm, b, '.');
        if (i >= n && i > point && end - i > 64) {
            builder_fill(vm, b, '0', end - i > UINT32_MAX ? UINT32_MAX : (u32)(end - i));
            break;
        }
        builder_char(vm, b, i >= 0 && i < n ? (u8)digits[i] : '0');
    }
    if (end <= point && alternate) builder_char(vm, b, '.');
    if (exponential) put_exponent(vm, b, exponent, upper);
}

/* ---- ints ---- */
bool int_format(Vm *vm, StrBuilder *b, Ref value, u32 base, bool prefix) {
    Ref text = int_text_now(vm, value, base);
    if (!text) return false;
    bool negative = STR_DATA1(text)[0] == '-';
    if (prefix && base != 10) {
        if (negative) builder_char(vm, b, '-');
        builder_char(vm, b, '0');
        builder_char(vm, b, base == 16 ? 'x' : base == 8 ? 'o' : 'b');
        builder_part(vm, b, text, negative, STR_LENGTH(text));
    } else
        builder_str(vm, b, text);
    drop(vm, text);
    return true;
}

/* ---- the parts of a formatted number: sign, prefix, grouped digits, the rest ---- */
typedef struct Number {
    const u8 *text; /* ASCII: digits, then the rest (point, fraction, exponent, percent sign) */
    u32 digits, rest;
    bool negative;
    const char *prefix;
    u32 one; /* not 0: this character in place of digits ('c') */
} Number;

typedef struct Groups { /* how long the next group from the right is; 0: no more groups */
    u32 size;
} Groups;
static u32 group_size(u32 grouping) { return grouping == GROUP_NONE ? 0 : grouping == GROUP_UNDERSCORE_FOUR ? 4 : 3; }

/* Digits with separators, zeros in front up to min_width; out NULL: only the length (_PyUnicode_InsertThousandsGrouping). */
static i64 put_grouped(Vm *vm, StrBuilder *b, const Number *n, i64 min_width, u32 grouping) {
    u32 size = group_size(grouping);
    i64 digits = n->digits, width = digits > 0 ? digits : 0;
    if (!digits) return 0;
    if (!size)
        width = digits > min_width ? digits : min_width;
    else {
        /* the narrowest k >= digits of digits whose text is at least min_width wide */
        i64 k = digits, text = k + (k - 1) / size;
        if (text < min_width) {
            k = min_width - min_width / (size + 1); /* digits in a text of min_width with a digit in front */
            if (k < digits) k = digits;
            if (k + (k - 1) / size < min_width) k++;
        }
        width = k;
    }
    if (b)
        for (i64 i = width; i-- > 0;) {
            if (i >= digits && !size && i - digits > 64) {
                builder_fill(vm, b, '0', (u32)(i - digits));
                i = digits;
            }
            builder_char(vm, b, i < digits ? n->text[digits - 1 - i] : '0');
            if (size && i && i % size == 0) builder_char(vm, b, grouping == GROUP_COMMA ? ',' : '_');
        }
    return size ? width + (width - 1) / size : width;
}

static bool put_number(Vm *vm, StrBuilder *b, const Number *n, const FormatSpec *s) {
    u32 sign = n->negative ? '-' : s->sign == '+' ? '+' : s->sign == ' ' ? ' ' : 0, prefix = n->prefix ? 2 : 0, one = n->one != 0;
    i64 others = (sign != 0) + prefix + n->rest + one, min_width = s->fill == '0' && s->align == '=' ? s->width - others : 0;
    i64 grouped = put_grouped(vm, NULL, n, min_width, s->grouping), padding = s->width - others - grouped;
    if (padding < 0) padding = 0;
    if (padding > 0x10000000 || min_width > 0x10000000) {
        raise_no_memory(vm);
        return false;
    }
    i64 left = s->align == '<' || s->align == '=' ? 0 : s->align == '^' ? padding / 2 : padding;
    builder_fill(vm, b, s->fill, (u32)left);
    if (sign) builder_char(vm, b, sign);
    if (prefix) builder_ascii(vm, b, n->prefix);
    if (s->align == '=') builder_fill(vm, b, s->fill, (u32)padding);
    if (one) builder_char(vm, b, n->one);
    put_grouped(vm, b, n, min_width, s->grouping);
    builder_latin1(vm, b, n->text + n->digits, n->rest);
    if (s->align != '=') builder_fill(vm, b, s->fill, (u32)(padding - left));
    return true;
}

/* ---- reading a specification ---- */
static bool is_align(u32 c) { return c == '<' || c == '>' || c == '=' || c == '^'; }
static bool unknown_type(Vm *vm, u32 c, Ref value) {
    if (c > 32 && c < 128) return refuse(vm, TYPE(ValueError), "Unknown format code '%c' for object of type '%T'", c, value);
    return refuse(vm, TYPE(ValueError), "Unknown format code '\\x%x' for object of type '%T'", c, value);
}
static bool bad_grouping(Vm *vm, u32 grouping, u32 type) {
    u32 specifier = grouping == GROUP_COMMA ? ',' : '_';
    if (type > 32 && type < 128) return refuse(vm, TYPE(ValueError), "Cannot specify '%c' with '%c'.", specifier, type);
    return refuse(vm, TYPE(ValueError), "Cannot specify '%c' with '\\x%x'.", specifier, type);
}
i64 format_read_integer(Vm *vm, Ref text, u32 *at, u32 to) {
    i64 n = -1;
    while (*at < to && (unicode_flags(str_char(vm, text, *at)) & UNICODE_DECIMAL)) {
        i64 d = unicode_digit(str_char(vm, text, *at));
        if (n < 0) n = 0;
        if (n > (INT64_MAX - d) / 10) {
            raise(vm, TYPE(ValueError), "Too many decimal digits in format string");
            return -2;
        }
        n = n * 10 + d;
        ++*at;
    }
    return n;
}

static bool read_grouping(Vm *vm, Ref spec, u32 *at, u32 to, FormatSpec *s) {
    static const char both[] = "Cannot specify both ',' and '_'.";
    if (*at < to && str_char(vm, spec, *at) == ',') {
        s->grouping = GROUP_COMMA;
        ++*at;
    }
    if (*at < to && str_char(vm, spec, *at) == '_') {
        if (s->grouping) return refuse(vm, TYPE(ValueError), both);
        s->grouping = GROUP_UNDERSCORE;
        ++*at;
    }
    if (*at < to && str_char(vm, spec, *at) == ',' && s->grouping == GROUP_UNDERSCORE) return refuse(vm, TYPE(ValueError), both);
    return true;
}
static bool check_grouping(Vm *vm, FormatSpec *s) {
    if (!s->grouping) return true;
    switch (s->type) {
    case 'd':
    case 'e':
    case 'f':
    case 'g':
    case 'E':
    case 'G':
    case '%':
    case 'F':
    case 0: return true;
    case 'b':
    case 'o':
    case 'x':
    case 'X':
        if (s->grouping != GROUP_UNDERSCORE) return bad_grouping(vm, s->grouping, s->type);
        s->grouping = GROUP_UNDERSCORE_FOUR;
        return true;
    default: return bad_grouping(vm, s->grouping, s->type);
    }
}
static bool read_spec(Vm *vm, Ref value, Ref spec, u32 at, u32 to, u32 type, u32 align, FormatSpec *s) {
    u32 start = at;
    bool fill_given = false, align_given = false;
    *s = (FormatSpec){.fill = ' ', .align = align, .type = type, .width = -1, .precision = -1};
#define AT_CHAR (at < to ? str_char(vm, spec, at) : 0)
    if (to - at >= 2 && is_align(str_char(vm, spec, at + 1))) {
        s->fill = AT_CHAR;
        s->align = str_char(vm, spec, at + 1);
        fill_given = align_given = true;
        at += 2;
    } else if (is_align(AT_CHAR)) {
        s->align = AT_CHAR;
        align_given = true;
        at++;
    }
    if (AT_CHAR == ' ' || AT_CHAR == '+' || AT_CHAR == '-') s->sign = str_char(vm, spec, at++);
    if (AT_CHAR == 'z') {
        s->no_negative_zero = true;
        at++;
    }
    if (AT_CHAR == '#') {
        s->alternate = true;
        at++;
    }
    if (!fill_given && AT_CHAR == '0') {
        s->fill = '0';
        if (!align_given && align == '>') s->align = '=';
        at++;
    }
    s->width = format_read_integer(vm, spec, &at, to);
    if (s->width == -2 || !read_grouping(vm, spec, &at, to, s)) return false;
    if (AT_CHAR == '.') {
        at++;
        s->precision = format_read_integer(vm, spec, &at, to);
        if (s->precision == -2) return false;
        if (s->precision == -1) return refuse(vm, TYPE(ValueError), "Format specifier missing precision");
    }
#undef AT_CHAR
    if (to - at > 1) {
        Ref actual = str_slice(vm, spec, start, to);
        if (!actual) return false;
        raise(vm, TYPE(ValueError), "Invalid format specifier '%S' for object of type '%T'", actual, value);
        drop(vm, actual);
        return false;
    }
    if (to > at) s->type = str_char(vm, spec, at);
    return check_grouping(vm, s);
}

/* ---- str ---- */
bool format_str_into(Vm *vm, StrBuilder *b, Ref value, Ref spec, u32 from, u32 to) {
    FormatSpec s;
    u32 n = STR_LENGTH(value);
    if (!read_spec(vm, value, spec, from, to, 's', '<', &s)) return false;
    if (s.type != 's') return unknown_type(vm, s.type, value);
    if (s.sign)
        return refuse(vm, TYPE(ValueError),
                      s.sign == ' ' ? "Space not allowed in string format specifier" : "Sign not allowed in string format specifier");
    if (s.no_negative_zero) return refuse(vm, TYPE(ValueError), "Negative zero coercion (z) not allowed in string format specifier");
    if (s.alternate) return refuse(vm, TYPE(ValueError), "Alternate form (#) not allowed in string format specifier");
    if (s.align == '=') return refuse(vm, TYPE(ValueError), "'=' alignment not allowed in string format specifier");
    if (s.precision >= 0 && s.precision < n) n = (u32)s.precision;
    i64 padding = s.width > n ? s.width - n : 0, left = s.align == '>' ? padding : s.align == '^' ? padding / 2 : 0;
    if (padding > 0x10000000) {
        raise_no_memory(vm);
        return false;
    }
    builder_fill(vm, b, s.fill, (u32)left);
    builder_part(vm, b, value, 0, n);
    builder_fill(vm, b, s.fill, (u32)(padding - left));
    return true;
}

/* ---- float ---- */
static bool put_float(Vm *vm, StrBuilder *b, f64 v, FormatSpec *s) {
    u32 type = s->type, flags = (s->alternate ? DOUBLE_ALTERNATE : 0) | (s->no_negative_zero ? DOUBLE_NO_NEGATIVE_ZERO : 0);
    i64 usual = 6;
    bool percent = type == '%';
    if (s->precision > INT32_MAX) return refuse(vm, TYPE(ValueError), "precision too big");
    if (type == 0) {
        flags |= DOUBLE_ADD_DOT_0;
        type = 'r';
        usual = 0;
    }
    if (type == 'r') usual = 0; /* a complex number's part: as repr, without .0 */
    if (type == 'n') type = 'g';
    if (percent) {
        type = 'f';
        v *= 100;
    }
    if (s->precision >= 0 && type == 'r') type = 'g';
    StrBuilder text = BUILDER(BUILDER_SCRATCH, 0);
    double_format(vm, &text, v, type, s->precision < 0 ? usual : s->precision, flags);
    if (percent) builder_char(vm, &text, '%');
    bool ok = !text.failed;
    if (!ok)
        raise_no_memory(vm);
    else {
        const u8 *p = builder_data(vm, &text);
        Number n = {p, 0, text.length, false, NULL, 0};
        if (p[0] == '-') {
            n.negative = true;
            n.text++;
            n.rest--;
        }
        while (n.rest && n.text[n.digits] >= '0' && n.text[n.digits] <= '9') n.digits++, n.rest--;
        Ref same = s->sign == '+' || s->sign == ' ' || s->width != -1 || s->grouping ? str_from_latin1(vm, p, text.length)
                                                                                     : 0; /* 3.11's unicode_tmp */
        ok = put_number(vm, b, &n, s);
        drop_null(vm, same);
    }
    builder_free(vm, &text);
    return ok;
}
static bool is_float_type(u32 c) { return c == 'e' || c == 'E' || c == 'f' || c == 'F' || c == 'g' || c == 'G' || c == '%'; }
bool format_float_into(Vm *vm, StrBuilder *b, Ref value, Ref spec, u32 from, u32 to) {
    FormatSpec s;
    if (!read_spec(vm, value, spec, from, to, 0, '>', &s)) return false;
    if (s.type && s.type != 'n' && !is_float_type(s.type)) return unknown_type(vm, s.type, value);
    return put_float(vm, b, FLOAT_VALUE(value), &s);
}

/* ---- complex: both parts without padding, then the whole padded (format_complex_internal) ---- */
static bool put_complex(Vm *vm, StrBuilder *b, f64 real, f64 imag, const FormatSpec *s) {
    FormatSpec part = *s;
    part.width = -1;
    part.align = '<';
    part.fill = ' ';
    bool plain = !s->type, alone = plain && real == 0.0 && !signbit(real);
    if (plain) part.type = 'r';
    StrBuilder text = BUILDER(BUILDER_SCRATCH, 0);
    if (plain && !alone) builder_char(vm, &text, '(');
    bool ok = alone || put_float(vm, &text, real, &part);
    if (!alone) part.sign = '+';
    ok = ok && put_float(vm, &text, imag, &part);
    builder_ascii(vm, &text, plain && !alone ? "j)" : "j");
    if (ok && text.failed) {
        raise_no_memory(vm);
        ok = false;
    }
    if (ok) {
        i64 padding = s->width > (i64)text.length ? s->width - text.length : 0;
        i64 left = s->align == '<' ? 0 : s->align == '^' ? padding / 2 : padding;
        if (padding > 0x10000000) {
            raise_no_memory(vm);
            ok = false;
        } else {
            builder_fill(vm, b, s->fill, (u32)left);
            builder_latin1(vm, b, builder_data(vm, &text), text.length);
            builder_fill(vm, b, s->fill, (u32)(padding - left));
        }
    }
    builder_free(vm, &text);
    return ok;
}
bool format_complex_into(Vm *vm, StrBuilder *b, Ref value, Ref spec, u32 from, u32 to) {
    FormatSpec s;
    f64 real, imag;
    if (!read_spec(vm, value, spec, from, to, 0, '>', &s) || !complex_value(vm, value, &real, &imag)) return false;
    if (s.type && s.type != 'n' && (!is_float_type(s.type) || s.type == '%')) return unknown_type(vm, s.type, value);
    if (s.precision > INT32_MAX) return refuse(vm, TYPE(ValueError), "precision too big");
    if (s.fill == '0') return refuse(vm, TYPE(ValueError), "Zero padding is not allowed in complex format specifier");
    if (s.align == '=') return refuse(vm, TYPE(ValueError), "'=' alignment flag is not allowed in complex format specifier");
    return put_complex(vm, b, real, imag, &s);
}

/* ---- int ---- */
static bool put_character(Vm *vm, StrBuilder *b, Ref value, FormatSpec *s) {
    i64 c;
    if (s->sign) return refuse(vm, TYPE(ValueError), "Sign not allowed with integer format specifier 'c'");
    if (s->alternate) return refuse(vm, TYPE(ValueError), "Alternate form (#) not allowed with integer format specifier 'c'");
    if (!int_as_i64(vm, value, &c)) return refuse(vm, TYPE(OverflowError), "Python int too large to convert to C long");
    if (c < 0 || c > 0x10FFFF) return refuse(vm, TYPE(OverflowError), "%%c arg not in range(0x110000)");
    if (!c) { /* as digits of one character: a zero one is no sign for "none" */
        Number zero = {(const u8 *)"", 0, 1, false, NULL, 0};
        return put_number(vm, b, &zero, s);
    }
    Number n = {(const u8 *)"", 0, 0, false, NULL, (u32)c};
    return put_number(vm, b, &n, s);
}
static bool put_int(Vm *vm, StrBuilder *b, Ref value, FormatSpec *s) {
    static const char *const prefixes[] = {"0x", "0X", "0o", "0b"};
    u32 base = s->type == 'b' ? 2 : s->type == 'o' ? 8 : s->type == 'x' || s->type == 'X' ? 16 : 10;
    if (s->type == 'c') return put_character(vm, b, value, s);
    Ref text = int_text_now(vm, value, base);
    if (!text) return false;
    u8 *p = STR_DATA1(text);
    Number n = {p, STR_LENGTH(text), 0, p[0] == '-', NULL, 0};
    if (n.negative) {
        n.text++;
        n.digits--;
    }
    if (s->sign != '+' && s->sign != ' ' && s->width == -1 && s->type != 'X' && !s->grouping && !(s->alternate && base != 10)) {
        builder_take(vm, b, text); /* nothing else goes with it */
        return true;
    }
    Ref upper = 0;
    if (s->type == 'X') { /* the text may be shared: change a copy */
        upper = str_new(vm, n.digits, 127);
        if (!upper) {
            drop(vm, text);
            return false;
        }
        for (u32 i = 0; i < n.digits; i++) STR_DATA1(upper)[i] = n.text[i] >= 'a' ? n.text[i] & 0xDF : n.text[i];
        n.text = STR_DATA1(upper);
    }
    if (s->alternate && base != 10) n.prefix = prefixes[s->type == 'X' ? 1 : base == 16 ? 0 : base == 8 ? 2 : 3];
    bool ok = put_number(vm, b, &n, s);
    drop(vm, text);
    drop_null(vm, upper);
    return ok;
}
bool format_int_into(Vm *vm, StrBuilder *b, Ref value, Ref spec, u32 from, u32 to) {
    FormatSpec s;
    if (!read_spec(vm, value, spec, from, to, 'd', '>', &s)) return false;
    if (is_float_type(s.type)) {
        f64 v;
        return int_as_double(vm, value, &v) && put_float(vm, b, v, &s);
    }
    if (s.type != 'd' && s.type != 'b' && s.type != 'c' && s.type != 'o' && s.type != 'x' && s.type != 'X' && s.type != 'n')
        return unknown_type(vm, s.type, value);
    if (s.precision != -1) return refuse(vm, TYPE(ValueError), "Precision not allowed in integer format specifier");
    if (s.no_negative_zero) return refuse(vm, TYPE(ValueError), "Negative zero coercion (z) not allowed in integer format specifier");
    return put_int(vm, b, value, &s);
}
