/* bytes_method.c: methods of bytes and bytearray that str has not, or has otherwise: ASCII case, hex, translate, join. */
#include "base/ascii.h"
#include "object/bytes_parts.h"
#include "object/sequence.h"

/* ---- ASCII case ---- */
static bool is_upper(u32 c) { return c >= 'A' && c <= 'Z'; }
static bool is_lower(u32 c) { return c >= 'a' && c <= 'z'; }
static bool is_alpha(u32 c) { return is_upper(c) || is_lower(c); }
static bool is_alnum(u32 c) { return is_alpha(c) || ascii_is_digit(c); }
static bool is_ascii(u32 c) { return c < 128; }
enum { UPPER, LOWER, TITLE, SWAP, CAPITALIZE };
static u8 change(u8 c, u32 how, bool before, bool first) {
    bool up = how == UPPER || (how == TITLE && !before) || (how == SWAP && is_lower(c)) || (how == CAPITALIZE && first);
    return up ? (is_lower(c) ? c ^ 32 : c) : is_upper(c) ? c ^ 32 : c;
}
static Await change_case(Vm *vm, Ref self, u32 how) {
    Text t = text_of(vm, self);
    void *data;
    Ref r = text_new(vm, self, t.length, 255, &data);
    bool before = false;
    for (u32 i = 0; r && i < t.length; i++) {
        u8 c = ((const u8 *)t.data)[i];
        ((u8 *)data)[i] = change(c, how, before, i == 0);
        before = is_alpha(c);
    }
    return READY(r);
}
TEXT_METHOD(bytes_upper) { return change_case(vm, self, UPPER); }
TEXT_METHOD(bytes_lower) { return change_case(vm, self, LOWER); }
TEXT_METHOD(bytes_title) { return change_case(vm, self, TITLE); }
TEXT_METHOD(bytes_swapcase) { return change_case(vm, self, SWAP); }
TEXT_METHOD(bytes_capitalize) { return change_case(vm, self, CAPITALIZE); }

static Await all_are(Vm *vm, Ref self, bool (*test)(u32), bool empty) {
    Text t = text_of(vm, self);
    for (u32 i = 0; i < t.length; i++)
        if (!test(text_char(&t, i))) return READY_BOOL(false);
    return READY_BOOL(t.length ? true : empty);
}
TEXT_METHOD(bytes_isalnum) { return all_are(vm, self, is_alnum, false); }
TEXT_METHOD(bytes_isalpha) { return all_are(vm, self, is_alpha, false); }
TEXT_METHOD(bytes_isascii) { return all_are(vm, self, is_ascii, true); }
TEXT_METHOD(bytes_isdigit) { return all_are(vm, self, ascii_is_digit, false); }
TEXT_METHOD(bytes_isspace) { return all_are(vm, self, ascii_is_space, false); }
static Await one_case(Vm *vm, Ref self, bool (*wanted)(u32), bool (*unwanted)(u32)) {
    Text t = text_of(vm, self);
    bool found = false;
    for (u32 i = 0; i < t.length; i++) {
        if (unwanted(text_char(&t, i))) return READY_BOOL(false);
        found |= wanted(text_char(&t, i));
    }
    return READY_BOOL(found);
}
TEXT_METHOD(bytes_islower) { return one_case(vm, self, is_lower, is_upper); }
TEXT_METHOD(bytes_isupper) { return one_case(vm, self, is_upper, is_lower); }
TEXT_METHOD(bytes_istitle) {
    Text t = text_of(vm, self);
    bool cased = false, before = false;
    for (u32 i = 0; i < t.length; i++) {
        u32 c = text_char(&t, i);
        if ((is_upper(c) && before) || (is_lower(c) && !before)) return READY_BOOL(false);
        before = is_alpha(c);
        cased |= before;
    }
    return READY_BOOL(cased);
}

/* ---- hex ---- */
static u32 hex_value(u32 c) { return ascii_is_digit(c) ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : 16; }
bool bytes_read_hex(Vm *vm, Ref text, StrBuilder *b) {
    if (!text_is_str(vm, text)) return text_bad_argument(vm, "fromhex() argument must be str", text);
    u32 n = STR_LENGTH(text);
    for (u32 i = 0; i < n; i += 2) {
        while (i < n && ascii_is_space(str_char(vm, text, i))) i++;
        if (i == n) break;
        u32 high = hex_value(str_char(vm, text, i)), low = i + 1 < n ? hex_value(str_char(vm, text, i + 1)) : 16;
        if (high > 15 || low > 15) {
            builder_free(vm, b);
            return refuse(vm, TYPE(ValueError), "non-hexadecimal number found in fromhex() arg at position %u", high > 15 ? i : i + 1);
        }
        builder_char(vm, b, high << 4 | low);
    }
    return true;
}
TEXT_METHOD(bytes_hex) {
    Text t = text_of(vm, self);
    Ref out[2];
    const u8 *sep = NULL;
    u32 length = 0;
    if (!args_bind(vm, "hex", "(sep=None, bytes_per_sep=1)", args, n, kwnames, out, 2)) return ERROR;
    if (out[0] && bytes_view(vm, out[0], &sep, &length) && length == 1 && *sep > 127) /* for the result is a str, unlike hexlify's */
        return fail(vm, TYPE(ValueError), "sep must be ASCII.");
    return bytes_hex_of(vm, t.data, t.length, args, n, kwnames);
}
Await bytes_hex_of(Vm *vm, const u8 *data, u32 data_n, const Ref *args, u32 n, Ref kwnames) {
    Ref out[2];
    Text t = {data, data_n, 1};
    i64 group = 1;
    u32 separator = 256;
    if (!args_bind(vm, "hex", "(sep=None, bytes_per_sep=1)", args, n, kwnames, out, 2)) return ERROR;
    if (out[1] && !IS_SUB(out[1], TYPE_INT_SUBCLASS))
        return fail(vm, TYPE(TypeError), "'%T' object cannot be interpreted as an integer", out[1]);
    if (out[1]) group = int_as_i64_clamped(vm, out[1]);
    if (group > INT32_MAX || group < INT32_MIN) return fail(vm, TYPE(OverflowError), "Python int too large to convert to C int");
    if (out[0]) {
        const u8 *sep = NULL;
        u32 length = 0;
        if (!text_is_str(vm, out[0]) && !bytes_view(vm, out[0], &sep, &length)) {
            if (length_fast(vm, out[0]) < 0) return fail(vm, TYPE(TypeError), "object of type '%T' has no len()", out[0]);
            if (length_fast(vm, out[0]) != 1) return fail(vm, TYPE(ValueError), "sep must be length 1.");
            return fail(vm, TYPE(TypeError), "sep must be str or bytes.");
        }
        Text s = text_of(vm, out[0]);
        if (s.length != 1) return fail(vm, TYPE(ValueError), "sep must be length 1.");
        separator = text_char(&s, 0);
        if (separator > 127 && text_is_str(vm, out[0])) return fail(vm, TYPE(ValueError), "sep must be ASCII.");
    }
    StrBuilder b = {0};
    u64 size = group < 0 ? 0 - (u64)group : (u64)group;
    for (u32 i = 0; i < t.length; i++) {
        bool cut = separator < 256 && size && i && (group > 0 ? (t.length - i) % size == 0 : i % size == 0);
        if (cut) builder_char(vm, &b, separator);
        builder_char(vm, &b, (u8) "0123456789abcdef"[text_char(&t, i) >> 4]);
        builder_char(vm, &b, (u8) "0123456789abcdef"[text_char(&t, i) & 15]);
    }
    return READY(builder_finish(vm, &b));
}

/* ---- translate ---- */
static bool need_bytes(Vm *vm, Ref r, const u8 **data, u32 *n) { return buffer_bytes(vm, r, data, n); }
TEXT_METHOD(bytes_maketrans) {
    const u8 *from = NULL, *to = NULL;
    u32 from_n = 0, to_n = 0;
    if (!need_bytes(vm, args[0], &from, &from_n) || !need_bytes(vm, args[1], &to, &to_n)) return ERROR;
    if (from_n != to_n) return fail(vm, TYPE(ValueError), "maketrans arguments must have same length");
    Ref r = bytes_from(vm, NULL, 256);
    if (!r) return ERROR;
    for (u32 i = 0; i < 256; i++) BYTES_AT(r)->data[i] = (u8)i;
    for (u32 i = 0; i < from_n; i++) BYTES_AT(r)->data[from[i]] = to[i];
    return READY(r);
}
TEXT_METHOD(bytes_translate) {
    Ref out[2];
    Text t = text_of(vm, self);
    const u8 *table = NULL, *gone = NULL;
    u32 table_n = 0, gone_n = 0, at = 0;
    bool drop_it[256] = {false};
    if (!args_bind(vm, "translate", "(table, /, delete=b'')", args, n, kwnames, out, 2)) return ERROR;
    if (out[0] != NONE && !need_bytes(vm, out[0], &table, &table_n)) return ERROR;
    if (table && table_n != 256) return fail(vm, TYPE(ValueError), "translation table must be 256 characters long");
    if (out[1] && !need_bytes(vm, out[1], &gone, &gone_n)) return ERROR;
    for (u32 i = 0; i < gone_n; i++) drop_it[gone[i]] = true;
    StrBuilder b = BUILDER(BUILDER_SCRATCH, 0);
    for (u32 i = 0; i < t.length; i++) {
        u8 c = ((const u8 *)t.data)[i];
        if (!drop_it[c]) builder_char(vm, &b, table ? table[c] : c);
    }
    at = b.length;
    bool same = at == t.length && IS(self, bytes) && (!at || !memcmp(builder_data(vm, &b), t.data, at));
    Text made = {builder_data(vm, &b), at, 1};
    Ref r = b.failed ? raise_no_memory(vm) : same ? own(vm, self) : 0;
    if (!r && !b.failed) r = IS_SUB(self, TYPE_BYTES_SUBCLASS) ? bytes_from(vm, made.data, at) : bytearray_from(vm, made.data, at);
    builder_free(vm, &b);
    return READY(r);
}
TEXT_METHOD(bytes_decode_method) {
    Ref out[2];
    Text t = text_of(vm, self);
    if (!args_bind(vm, "decode", "(encoding='utf-8', errors='strict')", args, n, kwnames, out, 2)) return ERROR;
    if (!text_encoding_argument(vm, "decode", "encoding", out[0]) || !text_encoding_argument(vm, "decode", "errors", out[1])) return ERROR;
    return bytes_decode_any(vm, t.data, t.length, self, out[0], out[1]);
}

/* ---- join ---- */
static Ref join_items(Vm *vm, Ref self, const Ref *items, u32 n) {
    Text separator = text_of(vm, self);
    u64 total = n ? (u64)(n - 1) * separator.length : 0;
    const u8 *data = NULL;
    u32 length = 0;
    if (n == 1 && IS(items[0], bytes) && IS_SUB(self, TYPE_BYTES_SUBCLASS)) return own(vm, items[0]);
    for (u32 i = 0; i < n; i++) {
        if (!bytes_view(vm, items[i], &data, &length))
            return raise(vm, TYPE(TypeError), "sequence item %u: expected a bytes-like object, %T found", i, items[i]);
        total += length;
        if (total > 0x20000000u) return raise(vm, TYPE(OverflowError), "join() result is too long");
    }
    void *to;
    Ref r = text_new(vm, self, (u32)total, 255, &to);
    u8 *p = to;
    for (u32 i = 0; r && total && i < n; i++) {
        if (i && separator.length) {
            memcpy(p, separator.data, separator.length);
            p += separator.length;
        }
        bytes_view(vm, items[i], &data, &length);
        if (length) memcpy(p, data, length);
        p += length;
    }
    return r;
}
FRAME(BytesJoin, (iterator, list), (self, iterable), u32 unused_a; u32 unused_b;);
STEP(bytes_join_step, BytesJoin) {
    BEGIN(BytesJoin);
    AWAIT_TRY(f->iterator, object_iter(vm, f->iterable));
    if (!f->iterator) {
        if (!exception_matches(vm, TYPE(TypeError))) return ERROR;
        return fail(vm, TYPE(TypeError), "can only join an iterable");
    }
    AWAIT(f->list, list_from_iterable(vm, f->iterator));
    DROP(f->iterator);
    return READY(join_items(vm, f->self, LIST_AT(f->list)->length ? LIST_ITEMS(f->list) : NULL, LIST_AT(f->list)->length));
    END;
}
TEXT_METHOD(bytes_join_method) {
    Ref r = args[0];
    if (IS(r, list)) return READY(join_items(vm, self, LIST_AT(r)->length ? LIST_ITEMS(r) : NULL, LIST_AT(r)->length));
    if (IS(r, tuple)) return READY(join_items(vm, self, TUPLE_AT(r)->item, TUPLE_LENGTH(r)));
    BytesJoin *f = PUSH(BytesJoin, bytes_join_step);
    if (!f) return ERROR;
    f->self = self;
    f->iterable = r;
    return PENDING;
}

/* ---- what both do as sequences ---- */
Await bytes_concat(Vm *vm, Ref a, Ref b) {
    const u8 *x = NULL, *y = NULL;
    u32 xn = 0, yn = 0;
    if (!bytes_view(vm, a, &x, &xn) || !bytes_view(vm, b, &y, &yn)) return fail(vm, TYPE(TypeError), "can't concat %T to %T", b, a);
    if (IS_SUB(a, TYPE_BYTES_SUBCLASS) && !xn && IS(b, bytes)) return READY_OWN(b);
    if (!yn && IS(a, bytes)) return READY_OWN(a);
    if ((u64)xn + yn > 0x20000000u) return no_memory(vm);
    void *to;
    Ref r = text_new(vm, a, xn + yn, 255, &to);
    if (r && xn) memcpy(to, x, xn);
    if (r && yn) memcpy((u8 *)to + xn, y, yn);
    return READY(r);
}
Await bytes_contains(Vm *vm, Ref self, Ref value) {
    Text t = text_of(vm, self), what;
    u8 byte;
    if (IS_SUB(value, TYPE_INT_SUBCLASS)) {
        i64 v;
        if (!int_as_i64(vm, value, &v) || v < 0 || v > 255) return fail(vm, TYPE(ValueError), "byte must be in range(0, 256)");
        byte = (u8)v;
        what = (Text){&byte, 1, 1};
    } else {
        const u8 *data = NULL;
        u32 length = 0;
        if (!need_bytes(vm, value, &data, &length)) return ERROR;
        what = (Text){data, length, 1};
    }
    return READY_BOOL(text_find(&t, &what, 0, t.length) >= 0);
}
Await bytes_item(Vm *vm, Ref self, i64 i) {
    Text t = text_of(vm, self);
    if (i < 0 || i >= t.length)
        return fail(vm, TYPE(IndexError), IS_SUB(self, TYPE_BYTES_SUBCLASS) ? "index out of range" : "bytearray index out of range");
    return READY_OWN(SMALL_INT(text_char(&t, (u32)i)));
}
Await bytes_length(Vm *vm, Ref self) { return READY(int_from_i64(vm, text_of(vm, self).length)); }
Await bytes_subscript(Vm *vm, Ref self, Ref key) {
    Text t = text_of(vm, self);
    i64 i, stop, step, count;
    if (IS_SUB(key, TYPE_INT_SUBCLASS)) {
        if (!int_as_index(vm, key, &i)) return ERROR;
        return bytes_item(vm, self, i < 0 ? i + t.length : i);
    }
    if (IS(key, slice)) {
        if (!slice_is_ready(vm, key)) return subscript_by_index(vm, self, key);
        if (!slice_indices(vm, key, t.length, &i, &stop, &step, &count)) return ERROR;
        if (count <= 0) return READY(text_make(vm, self, &t, 0, 0));
        if (step == 1) return READY(text_make(vm, self, &t, (u32)i, (u32)(i + count)));
        void *to;
        Ref r = text_new(vm, self, (u32)count, 255, &to);
        for (i64 k = 0; r && k < count; k++) ((u8 *)to)[k] = ((const u8 *)t.data)[i + k * step];
        return READY(r);
    }
    if (SLOT_OF(TYPE_OF(key), to_index)) return subscript_by_index(vm, self, key);
    return fail(vm, TYPE(TypeError), "%s indices must be integers or slices, not %T",
                IS_SUB(self, TYPE_BYTES_SUBCLASS) ? "byte" : "bytearray", key);
}
