/* str_format.c: str.format and format_map (Objects/stringlib/unicode_format.h): literal text, field names with attributes and items,
 * conversions, nested specifications. One native frame a format string; a nested specification is a frame on top of it. */
#include "object/format_parts.h"
#include "object/type_int.h"

enum { NUMBERS_OPEN, NUMBERS_AUTO, NUMBERS_MANUAL };

/* args: a tuple, or 0 with format_map; mapping: kwargs (a dict) or format_map's, or 0. The outermost frame owns both. */
FRAME(StrFormat, (own_args, own_mapping, object, key, value, spec), (text, args, mapping), u32 at, end, depth; u32 numbers, next_number;
      u32 name_at, name_end, spec_at, spec_end; u32 conversion; u16 nested, is_attribute; u32 pad_; StrBuilder out;);

/* ---- reading the format string: MarkupIterator_next, parse_field ---- */
static bool bad(Vm *vm, const char *message) { return refuse(vm, TYPE(ValueError), message); }

static bool read_spec(Vm *vm, StrFormat *f) { /* behind '!' or ':' */
    u32 depth = 1;
    f->spec_at = f->at;
    while (f->at < f->end) {
        u32 c = str_char(vm, f->text, f->at++);
        if (c == '{') {
            f->nested = 1;
            depth++;
        } else if (c == '}' && --depth == 0) {
            f->spec_end = f->at - 1;
            return true;
        }
    }
    return bad(vm, "unmatched '{' in format spec");
}
static bool read_field(Vm *vm, StrFormat *f) {
    u32 c = 0;
    f->conversion = f->nested = 0;
    f->spec_at = f->spec_end = 0;
    f->name_at = f->at;
    while (f->at < f->end) {
        c = str_char(vm, f->text, f->at++);
        if (c == '{') return bad(vm, "unexpected '{' in field name");
        if (c == '[') {
            while (f->at < f->end && str_char(vm, f->text, f->at) != ']') f->at++;
            continue;
        }
        if (c == '}' || c == ':' || c == '!') break;
    }
    f->name_end = f->at - 1;
    if (c == '!') {
        if (f->at >= f->end) return bad(vm, "end of string while looking for conversion specifier");
        f->conversion = str_char(vm, f->text, f->at++);
        if (f->at < f->end) {
            c = str_char(vm, f->text, f->at++);
            if (c == '}') return true;
            if (c != ':') return bad(vm, "expected ':' after conversion specifier");
        }
        return read_spec(vm, f);
    }
    if (c == ':') return read_spec(vm, f);
    return c == '}' || bad(vm, "expected '}' before end of string");
}
enum { PIECE_ERROR, PIECE_END, PIECE_TEXT, PIECE_FIELD };
static u32 next_piece(Vm *vm, StrFormat *f) {
    u32 start = f->at, c = 0;
    if (f->at >= f->end) return PIECE_END;
    while (f->at < f->end) {
        c = str_char(vm, f->text, f->at++);
        if (c == '{' || c == '}') break;
    }
    bool markup = c == '{' || c == '}', at_end = f->at >= f->end;
    u32 end = f->at;
    if (c == '}' && (at_end || str_char(vm, f->text, f->at) != '}')) return bad(vm, "Single '}' encountered in format string");
    if (c == '{' && at_end) return bad(vm, "Single '{' encountered in format string");
    if (markup) {
        if (str_char(vm, f->text, f->at) == c) {
            f->at++;
            markup = false;
        } else
            end--;
    }
    if (!markup && f->at >= f->end) f->out.mode = BUILDER_EXACT; /* what comes last takes no more than it needs */
    builder_part(vm, &f->out, f->text, start, end);
    if (!markup) return PIECE_TEXT;
    if (!read_field(vm, f)) return PIECE_ERROR;
    if (f->at >= f->end) f->out.mode = BUILDER_EXACT;
    return PIECE_FIELD;
}

/* ---- the field's first name ---- */
static bool numbers_agree(Vm *vm, StrFormat *f, bool automatic) {
    if (f->numbers == NUMBERS_OPEN) f->numbers = automatic ? NUMBERS_AUTO : NUMBERS_MANUAL;
    if (f->numbers == NUMBERS_MANUAL && automatic)
        return bad(vm, "cannot switch from manual field specification to automatic field numbering");
    if (f->numbers == NUMBERS_AUTO && !automatic)
        return bad(vm, "cannot switch from automatic field numbering to manual field specification");
    return true;
}
/* A whole text of digits as a number; -1: it is none, -2: error */
static i64 whole_integer(Vm *vm, Ref text, u32 from, u32 to) {
    u32 at = from;
    i64 n = format_read_integer(vm, text, &at, to);
    return n == -2 ? -2 : at == to ? n : -1;
}
/* Sets object, or key where the mapping has to be asked; name_at moves behind the first name. */
static bool first_object(Vm *vm, StrFormat *f) {
    u32 from = f->name_at, to = from;
    while (to < f->name_end && str_char(vm, f->text, to) != '.' && str_char(vm, f->text, to) != '[') to++;
    i64 index = whole_integer(vm, f->text, from, to);
    bool empty = from == to;
    f->name_at = to;
    if (index == -2) return false;
    if ((empty || index >= 0) && !numbers_agree(vm, f, empty)) return false;
    if (empty) index = f->next_number++;
    if (index < 0) {
        f->key = str_slice(vm, f->text, from, to);
        if (f->key && !f->mapping) raise_with(vm, TYPE(KeyError), f->key);
        return f->key && f->mapping;
    }
    if (!f->args) return bad(vm, "Format string contains positional fields");
    if (index >= TUPLE_LENGTH(f->args))
        return refuse(vm, TYPE(IndexError), "Replacement index %z out of range for positional args tuple", index);
    f->object = own(vm, TUPLE_ITEM(f->args, (u32)index));
    return true;
}
/* The next ".name" or "[key]": key is set. 0: error, 1: there is none, 2: there is one */
static u32 next_name(Vm *vm, StrFormat *f) {
    if (f->name_at >= f->name_end) return 1;
    u32 c = str_char(vm, f->text, f->name_at++), from = f->name_at, at = from;
    if (c != '.' && c != '[') return bad(vm, "Only '.' or '[' may follow ']' in format field specifier");
    f->is_attribute = c == '.';
    if (f->is_attribute) {
        while (at < f->name_end && str_char(vm, f->text, at) != '.' && str_char(vm, f->text, at) != '[') at++;
        f->name_at = at;
    } else {
        while (at < f->name_end && str_char(vm, f->text, at) != ']') at++;
        if (at == f->name_end) return bad(vm, "Missing ']' in format string");
        f->name_at = at + 1;
    }
    i64 index = f->is_attribute ? -1 : whole_integer(vm, f->text, from, at);
    if (index == -2) return 0;
    if (at == from) return bad(vm, "Empty attribute in format string");
    f->key = index >= 0 ? int_from_i64(vm, index) : str_slice(vm, f->text, from, at);
    return f->key ? 2 : 0;
}

/* ---- the field's text ---- */
static Await convert(Vm *vm, StrFormat *f) {
    u32 c = f->conversion;
    if (c == 'r') return object_repr(vm, f->object);
    if (c == 's') return object_str(vm, f->object);
    if (c == 'a') return object_ascii(vm, f->object);
    if (c > 32 && c < 127) return fail(vm, TYPE(ValueError), "Unknown conversion specifier %c", c);
    return fail(vm, TYPE(ValueError), "Unknown conversion specifier \\x%x", c);
}
static Await push_format(Vm *vm, Ref text, u32 at, u32 end, Ref args, Ref mapping, u32 depth);
static Await nested_spec(Vm *vm, StrFormat *f) {
    if (f->depth <= 1) return fail(vm, TYPE(ValueError), "Max string recursion exceeded");
    Await pending = push_format(vm, f->text, f->spec_at, f->spec_end, f->args, f->mapping, f->depth - 1);
    if (pending.ref == PENDING_REF) {
        StrFormat *child = AT(StrFormat, vm->frame);
        child->numbers = f->numbers;
        child->next_number = f->next_number;
    }
    return pending;
}
static bool put_simple(Vm *vm, StrFormat *f) {
    if (IS(f->object, str)) return format_str_into(vm, &f->out, f->object, f->spec, 0, STR_LENGTH(f->spec));
    if (IS(f->object, int)) return format_int_into(vm, &f->out, f->object, f->spec, 0, STR_LENGTH(f->spec));
    return format_float_into(vm, &f->out, f->object, f->spec, 0, STR_LENGTH(f->spec));
}
static Await format_failed(Vm *vm, StrFormat *f) {
    builder_free(vm, &f->out);
    return ERROR;
}
/* A text that is all of the result is the result itself. */
static bool is_whole(StrFormat *f) { return f->at >= f->end && !f->out.length && f->depth == 2; }

static Ref whole_or_same(Vm *vm, StrFormat *f) {
    Ref r = builder_finish(vm, &f->out);
    if (!r || !str_equal(vm, r, f->object)) return r;
    drop(vm, r);
    return own(vm, f->object);
}

STEP(str_format_step, StrFormat) {
    BEGIN(StrFormat);
    for (;;) {
        u32 piece;
        piece = next_piece(vm, f);
        if (piece == PIECE_ERROR) return format_failed(vm, f);
        if (piece == PIECE_END) break;
        if (piece == PIECE_TEXT) continue;
        if (!first_object(vm, f)) return format_failed(vm, f);
        if (!f->object) {
            AWAIT_TRY(f->object, object_getitem(vm, f->mapping, f->key));
            if (!f->object) return format_failed(vm, f);
            DROP(f->key);
        }
        for (;;) {
            u32 more;
            more = next_name(vm, f);
            if (!more) return format_failed(vm, f);
            if (more == 1) break;
            AWAIT_TRY(f->value, f->is_attribute ? object_getattr(vm, f->object, f->key) : object_getitem(vm, f->object, f->key));
            if (!f->value) {
                if (f->is_attribute) attribute_error_context(vm, f->object, f->key);
                return format_failed(vm, f);
            }
            DROP(f->key);
            DROP(f->object);
            f->object = f->value;
            f->value = 0;
        }
        if (f->conversion) {
            AWAIT_TRY(f->value, convert(vm, f));
            if (!f->value) return format_failed(vm, f);
            DROP(f->object);
            f->object = f->value;
            f->value = 0;
        }
        if (f->nested)
            AWAIT_TRY(f->spec, nested_spec(vm, f));
        else
            f->spec = f->spec_end > f->spec_at ? str_slice(vm, f->text, f->spec_at, f->spec_end) : own(vm, EMPTY_STR);
        if (!f->spec) return format_failed(vm, f);
        if (format_is_simple(vm, f->object) && STR_LENGTH(f->spec)) {
            bool whole;
            whole = is_whole(f) && IS(f->object, str);
            if (!put_simple(vm, f)) return format_failed(vm, f);
            if (whole) return READY(whole_or_same(vm, f));
        } else {
            AWAIT_TRY(f->value, format_is_simple(vm, f->object) ? object_str(vm, f->object) : object_format(vm, f->object, f->spec));
            if (!f->value) return format_failed(vm, f);
            if (is_whole(f) && (IS(f->object, str) || !format_is_simple(vm, f->object))) RETURN(f->value);
            builder_str(vm, &f->out, f->value);
            DROP(f->value);
        }
        DROP(f->spec);
        DROP(f->object);
        BREATHE(1);
    }
    if (f->depth == 1) { /* the one below goes on counting from here */
        StrFormat *outer;
        outer = AT(StrFormat, f->h.back);
        outer->numbers = f->numbers;
        outer->next_number = f->next_number;
    }
    return READY(builder_finish(vm, &f->out));
    END;
}
static Await push_format(Vm *vm, Ref text, u32 at, u32 end, Ref args, Ref mapping, u32 depth) {
    StrFormat *f = PUSH(StrFormat, str_format_step);
    if (!f) return ERROR;
    f->text = text;
    f->args = args;
    f->mapping = mapping;
    f->at = at;
    f->end = end;
    f->depth = depth;
    f->out = BUILDER(BUILDER_GENEROUS, STR_LENGTH(text) + 100);
    return PENDING;
}
TEXT_METHOD(str_format_method) {
    Ref tuple = tuple_from(vm, args, n), mapping = 0;
    if (tuple && kwnames && TUPLE_LENGTH(kwnames)) {
        mapping = kwargs_as_dict(vm, args + n, kwnames);
        if (!mapping) CLEAR(tuple);
    }
    Await pending = tuple ? push_format(vm, self, 0, STR_LENGTH(self), tuple, mapping, 2) : ERROR;
    if (pending.ref == PENDING_REF) {
        StrFormat *f = AT(StrFormat, vm->frame);
        f->own_args = tuple;
        f->own_mapping = mapping;
    } else {
        drop_null(vm, mapping);
        drop_null(vm, tuple);
    }
    return pending;
}
TEXT_METHOD(str_format_map) { return push_format(vm, self, 0, STR_LENGTH(self), 0, args[0], 2); }
