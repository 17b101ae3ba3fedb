/* percent.c: format % values for str, bytes and bytearray (PyUnicode_Format, _PyBytes_FormatEx): one native frame a format. */
#include "base/utf8.h"
#include "object/bytes_parts.h"
#include "object/format_parts.h"

enum { FLAG_LEFT = 1, FLAG_SIGN = 2, FLAG_BLANK = 4, FLAG_ALTERNATE = 8, FLAG_ZERO = 16 };
enum { RESULT_STR, RESULT_BYTES, RESULT_BYTEARRAY };

/* values: what the next value is taken from: the tuple, the one value, or what the mapping gave (own_values) */
FRAME(Percent, (own_values, key, value, text), (format, values, mapping, current), u32 at; u32 flags; u32 letter; i64 width, precision;
      i64 next, count; u32 result; u32 fast; StrBuilder out;);

#define IS_STR(f) ((f)->result == RESULT_STR)

static u32 char_at(Vm *vm, const Percent *f) {
    Text t = text_of(vm, f->format);
    return f->at < t.length ? text_char(&t, f->at) : 0;
}
static u32 format_length(Vm *vm, const Percent *f) { return text_of(vm, f->format).length; }

/* The next value, borrowed; 0: TypeError */
static Ref next_value(Vm *vm, Percent *f) {
    if (f->next < f->count) {
        i64 i = f->next++;
        return f->count < 0 ? f->values : TUPLE_ITEM(f->values, (u32)i);
    }
    return raise(vm, TYPE(TypeError), "not enough arguments for format string");
}

/* ---- reading: unicode_format_arg_parse ---- */
enum { PIECE_ERROR, PIECE_END, PIECE_KEY, PIECE_VALUE };
static void put_literal(Vm *vm, Percent *f) { /* up to the next '%' */
    Text t = text_of(vm, f->format);
    u32 from = f->at;
    while (f->at < t.length && text_char(&t, f->at) != '%') f->at++;
    if (IS_STR(f) && f->at >= t.length) f->out.mode = BUILDER_EXACT;
    if (IS_STR(f))
        builder_part(vm, &f->out, f->format, from, f->at);
    else
        builder_latin1(vm, &f->out, (const u8 *)t.data + from, f->at - from);
}
static bool read_key(Vm *vm, Percent *f) { /* behind '(' */
    Text t = text_of(vm, f->format);
    u32 depth = 1, from = f->at;
    if (!f->mapping) return refuse(vm, TYPE(TypeError), "format requires a mapping");
    while (depth && f->at < t.length) {
        u32 c = text_char(&t, f->at++);
        if (c == ')')
            depth--;
        else if (c == '(')
            depth++;
    }
    if (depth) return refuse(vm, TYPE(ValueError), "incomplete format key");
    f->key = IS_STR(f) ? str_slice(vm, f->format, from, f->at - 1) : bytes_from(vm, (const u8 *)t.data + from, f->at - 1 - from);
    return f->key != 0;
}
static u32 next_piece(Vm *vm, Percent *f) {
    for (;;) {
        put_literal(vm, f);
        if (f->at >= format_length(vm, f)) return PIECE_END;
        f->at++;
        if (f->at >= format_length(vm, f)) return refuse(vm, TYPE(ValueError), "incomplete format");
        if (char_at(vm, f) != '%') break;
        builder_char(vm, &f->out, '%');
        f->at++;
    }
    if (char_at(vm, f) != '(') return PIECE_VALUE;
    f->at++;
    return read_key(vm, f) ? PIECE_KEY : PIECE_ERROR;
}
/* Digits or '*'; false: error */
static bool read_size(Vm *vm, Percent *f, i64 *size, bool precision) {
    if (char_at(vm, f) == '*') {
        Ref v = next_value(vm, f);
        if (!v) return false;
        if (!IS_SUB(v, TYPE_INT_SUBCLASS)) return refuse(vm, TYPE(TypeError), "* wants int");
        if (!int_as_i64(vm, v, size))
            return refuse(vm, TYPE(OverflowError),
                          precision ? "Python int too large to convert to C int" : "Python int too large to convert to C ssize_t");
        f->at++;
        return true;
    }
    while (char_at(vm, f) >= '0' && char_at(vm, f) <= '9') {
        i64 d = char_at(vm, f) - '0', limit = precision ? INT32_MAX : INT64_MAX;
        if (*size < 0) *size = 0;
        if (*size > (limit - d) / 10) {
            const char *message = !precision ? "width too big" : IS_STR(f) ? "precision too big" : "prec too big";
            return refuse(vm, TYPE(ValueError), "%s", message);
        }
        *size = *size * 10 + d;
        f->at++;
    }
    return true;
}
static void expect_end(Vm *vm, Percent *f) { /* what comes last takes no more than it needs */
    if (IS_STR(f) && f->at >= format_length(vm, f)) f->out.mode = BUILDER_EXACT;
}
static bool read_conversion(Vm *vm, Percent *f) { /* flags, width, precision and the letter */
    f->flags = 0;
    f->width = f->precision = -1;
    for (;; f->at++) {
        u32 c = char_at(vm, f), flag = c == '-'   ? FLAG_LEFT
                                       : c == '+' ? FLAG_SIGN
                                       : c == ' ' ? FLAG_BLANK
                                       : c == '#' ? FLAG_ALTERNATE
                                       : c == '0' ? FLAG_ZERO
                                                  : 0;
        if (!flag) break;
        f->flags |= flag;
    }
    if (!read_size(vm, f, &f->width, false)) return false;
    if (f->width < -1) {
        f->flags |= FLAG_LEFT;
        f->width = -f->width;
    }
    if (char_at(vm, f) == '.') {
        f->at++;
        f->precision = 0;
        if (!read_size(vm, f, &f->precision, true)) return false;
        if (f->precision < 0) f->precision = 0;
    }
    u32 c = char_at(vm, f);
    if (c == 'h' || c == 'l' || c == 'L') f->at++;
    if (f->at >= format_length(vm, f)) return refuse(vm, TYPE(ValueError), "incomplete format");
    f->letter = char_at(vm, f);
    f->at++;
    expect_end(vm, f);
    return true;
}

/* ---- writing: unicode_format_arg_output ---- */
static bool is_int_letter(u32 c) { return c == 'd' || c == 'i' || c == 'u' || c == 'o' || c == 'x' || c == 'X'; }
static bool is_float_letter(u32 c) { return c == 'e' || c == 'E' || c == 'f' || c == 'F' || c == 'g' || c == 'G'; }

typedef struct Piece { /* characters of a str, bytes or builder */
    Text text;
    Ref str; /* not 0: of this str, so that wide characters are copied at once */
} Piece;
static void put_part(Vm *vm, StrBuilder *b, const Piece *p, u32 from, u32 to) {
    if (p->str)
        builder_part(vm, b, p->str, from, to);
    else if (to > from)
        builder_latin1(vm, b, (const u8 *)p->text.data + from, to - from);
}
static bool put_padded(Vm *vm, Percent *f, const Piece *p, bool numeric) {
    u32 from = 0, to = p->text.length, sign = 0, prefix = 0;
    u32 fill = numeric && (f->flags & FLAG_ZERO) ? '0' : ' ';
    i64 padding;
    if (!numeric && f->letter != 'c' && f->precision >= 0 && f->precision < to) to = (u32)f->precision;
    if (numeric) {
        u32 c = to ? text_char(&p->text, 0) : 0;
        if (c == '-' || c == '+')
            sign = c, from++;
        else if (f->flags & FLAG_SIGN)
            sign = '+';
        else if (f->flags & FLAG_BLANK)
            sign = ' ';
        if ((f->flags & FLAG_ALTERNATE) && (f->letter == 'x' || f->letter == 'X' || f->letter == 'o')) prefix = 2;
    }
    padding = f->width - (i64)(to - from) - (sign != 0);
    if (padding < 0) padding = 0;
    if (padding > 0x10000000) {
        raise_no_memory(vm);
        return false;
    }
    bool left = (f->flags & FLAG_LEFT) != 0;
    if (!left && fill == ' ') builder_fill(vm, &f->out, ' ', (u32)padding);
    if (sign) builder_char(vm, &f->out, sign);
    put_part(vm, &f->out, p, from, from + prefix);
    if (!left && fill != ' ') builder_fill(vm, &f->out, fill, (u32)padding);
    put_part(vm, &f->out, p, from + prefix, to);
    if (left) builder_fill(vm, &f->out, ' ', (u32)padding);
    return true;
}
static bool put_text(Vm *vm, Percent *f, Ref r) { /* a str or bytes */
    Piece p = {text_of(vm, r), text_is_str(vm, r) ? r : 0};
    return put_padded(vm, f, &p, false);
}
static bool put_builder(Vm *vm, Percent *f, StrBuilder *b) {
    bool ok = !b->failed;
    if (!ok)
        raise_no_memory(vm);
    else {
        Piece p = {{builder_data(vm, b), b->length, 1}, 0};
        ok = put_padded(vm, f, &p, true);
    }
    builder_free(vm, b);
    return ok;
}

/* _PyUnicode_FormatLong: sign, prefix, digits up to the precision */
static bool put_int(Vm *vm, Percent *f, Ref value) {
    u32 base = f->letter == 'o' ? 8 : (f->letter | 32) == 'x' ? 16 : 10;
    StrBuilder plain = BUILDER(BUILDER_SCRATCH, 0), b = BUILDER(BUILDER_SCRATCH, 0);
    if (!int_format(vm, &plain, value, base, false)) return false;
    if (plain.failed || f->precision > 0x10000000) {
        builder_free(vm, &plain);
        if (f->precision > INT32_MAX - 3) return refuse(vm, TYPE(ValueError), "precision too large");
        raise_no_memory(vm);
        return false;
    }
    const u8 *p = builder_data(vm, &plain);
    u32 n = plain.length;
    if (p[0] == '-') {
        builder_char(vm, &b, '-');
        p++;
        n--;
    }
    if (base != 10 && (f->flags & FLAG_ALTERNATE)) {
        builder_char(vm, &b, '0');
        builder_char(vm, &b, base == 8 ? 'o' : f->letter);
    }
    if (f->precision > n) builder_fill(vm, &b, '0', (u32)f->precision - n);
    for (u32 i = 0; i < n; i++) builder_char(vm, &b, f->letter == 'X' && p[i] >= 'a' ? p[i] & 0xDF : p[i]);
    builder_free(vm, &plain);
    return put_builder(vm, f, &b);
}
static bool put_float(Vm *vm, Percent *f, f64 v) {
    StrBuilder b = BUILDER(BUILDER_SCRATCH, 0);
    double_format(vm, &b, v, f->letter, f->precision < 0 ? 6 : f->precision, f->flags & FLAG_ALTERNATE ? DOUBLE_ALTERNATE : 0);
    return put_builder(vm, f, &b);
}
static bool put_character(Vm *vm, Percent *f, Ref v, Ref index) { /* index: the int that v stands for, or 0 */
    i64 c;
    const u8 *data = NULL;
    u32 n = 0;
    Piece p = {{&c, 1, 1}, 0};
    u32 wide;
    if (IS_STR(f) && text_is_str(vm, v)) {
        if (STR_LENGTH(v) != 1) return refuse(vm, TYPE(TypeError), "%%c requires int or char");
        return put_text(vm, f, v);
    }
    if (!IS_STR(f) && bytes_view(vm, v, &data, &n)) {
        if (n != 1) return refuse(vm, TYPE(TypeError), "%%c requires an integer in range(256) or a single byte");
        p.text.data = data;
        return put_padded(vm, f, &p, false);
    }
    if (!index)
        return refuse(vm, TYPE(TypeError),
                      IS_STR(f) ? "%%c requires int or char" : "%%c requires an integer in range(256) or a single byte");
    if (!int_as_i64(vm, index, &c) || c < 0 || c > (IS_STR(f) ? (i64)0x10FFFF : 255))
        return refuse(vm, TYPE(OverflowError), IS_STR(f) ? "%%c arg not in range(0x110000)" : "%%c arg not in range(256)");
    wide = (u32)c;
    u32 width = f->width > 1 ? (u32)u32_min(0x10000000u, (u32)(f->width - 1)) : 0;
    if (!(f->flags & FLAG_LEFT)) builder_fill(vm, &f->out, ' ', width);
    builder_char(vm, &f->out, wide);
    if (f->flags & FLAG_LEFT) builder_fill(vm, &f->out, ' ', width);
    return true;
}

/* ---- values that need Python to become text or numbers ---- */
static COLD Await wrong_number(Vm *vm, Percent *f, Ref v) {
    bool whole = f->letter == 'o' || (f->letter | 32) == 'x';
    return fail(vm, TYPE(TypeError), "%%%c format: %s, not %T", f->letter, whole ? "an integer is required" : "a real number is required",
                v);
}
static Await as_int(Vm *vm, Percent *f, Ref v) {
    bool whole = f->letter == 'o' || (f->letter | 32) == 'x';
    if (whole) return SLOT_OF(TYPE_OF(v), to_index) ? number_index(vm, v) : wrong_number(vm, f, v);
    if (!SLOT_OF(TYPE_OF(v), to_int) && !SLOT_OF(TYPE_OF(v), to_index)) return wrong_number(vm, f, v);
    return number_int(vm, v);
}
static Await as_float(Vm *vm, Percent *f, Ref v) {
    if (!SLOT_OF(TYPE_OF(v), to_float) && !SLOT_OF(TYPE_OF(v), to_index))
        return fail(vm, TYPE(TypeError), IS_STR(f) ? "must be real number, not %T" : "float argument required, not %T", v);
    return number_float(vm, v);
}
static Await as_text(Vm *vm, Percent *f, Ref v) {
    if (f->letter == 's') return object_str(vm, v);
    return f->letter == 'r' && IS_STR(f) ? object_repr(vm, v) : object_ascii(vm, v);
}
static Await as_bytes(Vm *vm, Ref v) { /* for %b */
    if (type_lookup(vm, TYPE_OF(v), NAME(__bytes__))) return call_special(vm, v, NAME(__bytes__), NULL, 0);
    return fail(vm, TYPE(TypeError), "%%b requires a bytes-like object, or an object that implements __bytes__, not '%T'", v);
}
static Await bad_letter(Vm *vm, Percent *f) {
    u32 c = f->letter, shown = c > 31 && c < 127 ? c : (u32)'?';
    return fail(vm, TYPE(ValueError), "unsupported format character '%c' (0x%x) at index %u", shown, c, f->at - 1);
}

/* What needs no Python: 1 done, 0 not so, -1 error. */
static int put_at_once(Vm *vm, Percent *f, Ref v) {
    u32 c = f->letter;
    const u8 *data = NULL;
    u32 n = 0;
    f64 d;
    if (is_int_letter(c) && IS_SUB(v, TYPE_INT_SUBCLASS)) return put_int(vm, f, v) ? 1 : -1;
    if (is_float_letter(c) && (IS(v, float) || IS(v, int)))
        return IS(v, float) ? (put_float(vm, f, FLOAT_VALUE(v)) ? 1 : -1) : (int_as_double(vm, v, &d) && put_float(vm, f, d) ? 1 : -1);
    if (c == 'c' && (IS_SUB(v, TYPE_INT_SUBCLASS) || !SLOT_OF(TYPE_OF(v), to_index)))
        return put_character(vm, f, v, IS_SUB(v, TYPE_INT_SUBCLASS) ? v : 0) ? 1 : -1;
    if (IS_STR(f) && c == 's' && IS(v, str)) return put_text(vm, f, v) ? 1 : -1;
    if (!IS_STR(f) && (c == 's' || c == 'b') && bytes_view(vm, v, &data, &n)) {
        Piece p = {{data, n, 1}, 0};
        return put_padded(vm, f, &p, false) ? 1 : -1;
    }
    return 0;
}
static bool put_converted(Vm *vm, Percent *f, Ref v) { /* f->text is what v became */
    u32 c = f->letter;
    if (is_int_letter(c)) return put_int(vm, f, f->text);
    if (is_float_letter(c)) return put_float(vm, f, FLOAT_VALUE(f->text));
    if (c == 'c') return put_character(vm, f, v, f->text);
    if (!IS_STR(f) && (c == 's' || c == 'b') && !IS_SUB(f->text, TYPE_BYTES_SUBCLASS))
        return refuse(vm, TYPE(TypeError), "__bytes__ returned non-bytes (type %T)", f->text);
    return put_text(vm, f, f->text);
}
static Await to_text_or_number(Vm *vm, Percent *f, Ref v) {
    u32 c = f->letter;
    if (is_int_letter(c)) return as_int(vm, f, v);
    if (is_float_letter(c)) return as_float(vm, f, v);
    if (c == 'c') return number_index(vm, v);
    if (c == 's' || (c == 'b' && !IS_STR(f))) return IS_STR(f) ? as_text(vm, f, v) : as_bytes(vm, v);
    if (c == 'r' || c == 'a') return as_text(vm, f, v);
    return bad_letter(vm, f);
}

static bool failed_as_number(Vm *vm, Percent *f) {
    return (is_int_letter(f->letter) || f->letter == 'c') && exception_matches(vm, TYPE(TypeError));
}

static Await percent_failed(Vm *vm, Percent *f) {
    builder_free(vm, &f->out);
    return ERROR;
}
static Await percent_done(Vm *vm, Percent *f) {
    if (f->next < f->count && !f->mapping) {
        fail(vm, TYPE(TypeError),
             IS_STR(f) ? "not all arguments converted during string formatting" : "not all arguments converted during bytes formatting");
        return percent_failed(vm, f);
    }
    if (IS_STR(f)) return READY(builder_finish(vm, &f->out));
    const u8 *data = builder_data(vm, &f->out);
    Ref r = f->out.failed               ? raise_no_memory(vm)
            : f->result == RESULT_BYTES ? bytes_from(vm, data, f->out.length)
                                        : bytearray_from(vm, data, f->out.length);
    builder_free(vm, &f->out);
    return READY(r);
}
/* A whole '%s' gives the str itself. */
static bool is_whole(Vm *vm, Percent *f, Ref v) {
    return IS_STR(f) && f->letter == 's' && IS(v, str) && f->at >= format_length(vm, f) && !f->out.length &&
           !(f->next < f->count && !f->mapping) && f->width <= STR_LENGTH(v) && (f->precision < 0 || f->precision >= STR_LENGTH(v)) &&
           !(f->flags & (FLAG_SIGN | FLAG_BLANK));
}

STEP(str_percent_step, Percent) {
    BEGIN(Percent);
    for (;;) {
        u32 piece;
        piece = next_piece(vm, f);
        if (piece == PIECE_ERROR) return percent_failed(vm, f);
        if (piece == PIECE_END) return percent_done(vm, f);
        if (piece == PIECE_KEY) {
            AWAIT_TRY(f->value, object_getitem(vm, f->mapping, f->key));
            if (!f->value) return percent_failed(vm, f);
            DROP(f->key);
            DROP(f->own_values);
            f->values = f->own_values = f->value;
            f->value = 0;
            f->next = -2;
            f->count = -1;
        }
        if (!read_conversion(vm, f)) return percent_failed(vm, f);
        Ref v;
        v = next_value(vm, f);
        if (!v) return percent_failed(vm, f);
        if (is_whole(vm, f, v)) return READY_OWN(v);
        f->current = v;
        int done;
        done = put_at_once(vm, f, v);
        if (done < 0) return percent_failed(vm, f);
        if (!done) {
            AWAIT_TRY(f->text, to_text_or_number(vm, f, f->current));
            if (!f->text) {
                if (failed_as_number(vm, f)) {
                    if (f->letter == 'c')
                        put_character(vm, f, f->current, 0);
                    else
                        wrong_number(vm, f, f->current);
                }
                return percent_failed(vm, f);
            }
            if (!put_converted(vm, f, f->current)) return percent_failed(vm, f);
            DROP(f->text);
        }
        if (f->mapping && f->next < f->count) {
            fail(vm, TYPE(TypeError), "not all arguments converted during string formatting");
            return percent_failed(vm, f);
        }
        BREATHE(1);
    }
    END;
}

static Await start(Vm *vm, Ref format, Ref values, u32 result) {
    Percent *f = PUSH(Percent, str_percent_step);
    if (!f) return ERROR;
    f->format = format;
    f->values = values;
    f->result = result;
    f->out = BUILDER(result == RESULT_STR ? BUILDER_GENEROUS : BUILDER_SCRATCH, result == RESULT_STR ? STR_LENGTH(format) + 100 : 0);
    bool tuple = IS_SUB(values, TYPE_TUPLE_SUBCLASS);
    f->count = tuple ? (i64)TUPLE_LENGTH(values) : -1;
    f->next = tuple ? 0 : -2;
    bool text = result == RESULT_STR ? text_is_str(vm, values)
                                     : IS_SUB(values, TYPE_BYTES_SUBCLASS) || IS(values, bytearray) || text_is_str(vm, values);
    if (SLOT_OF(TYPE_OF(values), subscript) && !tuple && !text) f->mapping = values;
    return PENDING;
}
Await str_format_percent(Vm *vm, Ref format, Ref args) {
    bool nothing = IS_SUB(args, TYPE_TUPLE_SUBCLASS) ? !TUPLE_LENGTH(args) : IS(args, dict);
    if (nothing && IS(format, str) && str_find(vm, format, LATIN1('%'), 0, STR_LENGTH(format)) < 0) return READY_OWN(format);
    return start(vm, format, args, RESULT_STR);
}
Await bytes_format_percent(Vm *vm, Ref format, Ref args, bool as_bytearray) {
    return start(vm, format, args, as_bytearray ? RESULT_BYTEARRAY : RESULT_BYTES);
}
