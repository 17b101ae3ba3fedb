/* text_method.c: the methods that str, bytes and bytearray share (Objects/stringlib). Each works on views of characters and makes
 * results of its own object's type. */
#include "base/unicode.h"
#include "object/buffer.h"
#include "object/containers.h"
#include "object/int.h"
#include "object/protocol.h"
#include "object/text.h"

/* ---- views and results ---- */
bool text_is_str(Vm *vm, Ref r) { return IS_SUB(r, TYPE_STR_SUBCLASS); }

Text text_of(Vm *vm, Ref r) {
    const u8 *data = NULL;
    u32 n = 0;
    if (text_is_str(vm, r)) return text_of_str(vm, r);
    bytes_view(vm, r, &data, &n);
    return (Text){data, n, 1};
}

Ref text_new(Vm *vm, Ref like, u32 n, u32 max_char, void **data) {
    Ref r = text_is_str(vm, like)               ? str_new(vm, n, max_char)
            : IS_SUB(like, TYPE_BYTES_SUBCLASS) ? bytes_from(vm, NULL, n)
                                                : bytearray_new(vm, n);
    if (!r) return 0;
    if (text_is_str(vm, r))
        *data = STR_DATA(r);
    else if (IS(r, bytes))
        *data = BYTES_AT(r)->data;
    else
        *data = n ? AT(u8, AT(ByteArray, r)->data + AT(ByteArray, r)->start) : NULL;
    return r;
}

Ref text_make(Vm *vm, Ref like, const Text *t, u32 from, u32 to) {
    if (from == 0 && to == t->length && (IS(like, str) || IS(like, bytes))) return own(vm, like);
    const char *data = (const char *)t->data + (size_t)from * t->kind;
    if (text_is_str(vm, like)) return str_from_kind(vm, data, t->kind, to - from);
    return IS_SUB(like, TYPE_BYTES_SUBCLASS) ? bytes_from(vm, data, to - from) : bytearray_from(vm, data, to - from);
}
static Ref unchanged(Vm *vm, Ref self) {
    Text t = text_of(vm, self);
    return text_make(vm, self, &t, 0, t.length);
}

/* A str that was made too wide: the narrowest of the same text, never a shared one (unicode_adjust_maxchar). */
static Ref narrowed(Vm *vm, Ref r) {
    if (!r || !text_is_str(vm, r) || STR_AT(r)->ascii) return r;
    u32 n = STR_LENGTH(r), all = 0, max;
    for (u32 i = 0; i < n; i++) all |= str_char(vm, r, i);
    max = all < 128 ? 127 : all < 256 ? 255 : all < 0x10000 ? 0xFFFF : 0x10FFFF;
    if (max == str_max_char(vm, r)) return r;
    Ref narrow = str_new(vm, n, max);
    if (narrow) str_copy(vm, narrow, 0, r, 0, n);
    drop(vm, r);
    return narrow;
}

typedef struct Writer { /* into a new text of a fixed kind */
    void *data;
    u32 kind, at;
} Writer;
static void write_char(Writer *w, u32 c) {
    switch (w->kind) {
    case 1: ((u8 *)w->data)[w->at] = (u8)c; break;
    case 2: ((u16 *)w->data)[w->at] = (u16)c; break;
    default: ((u32 *)w->data)[w->at] = c;
    }
    w->at++;
}
static void write_text(Writer *w, const Text *t, u32 from, u32 to) {
    if (w->kind == t->kind) {
        if (to > from)
            memcpy((char *)w->data + (size_t)w->at * w->kind, (const char *)t->data + (size_t)from * t->kind,
                   (size_t)(to - from) * t->kind);
        w->at += to - from;
    } else
        for (u32 i = from; i < to; i++) write_char(w, text_char(t, i));
}
static u32 max_char_of(Vm *vm, Ref r) { return text_is_str(vm, r) ? str_max_char(vm, r) : 255; }
static Ref start_text(Vm *vm, Ref like, u32 n, u32 max_char, Writer *w) {
    *w = (Writer){NULL, text_is_str(vm, like) ? (max_char < 256 ? 1 : max_char < 65536 ? 2 : 4) : 1, 0};
    return text_new(vm, like, n, max_char, &w->data);
}

/* ---- arguments ---- */
bool parse_count(Vm *vm, const char *function, u32 n, u32 min, u32 max) {
    if (n >= min && n <= max) return true;
    u32 bound = n < min ? min : max;
    return refuse(vm, TYPE(TypeError), "%s() takes %s %u argument%s (%u given)", function,
                  min == max ? "exactly"
                  : n < min  ? "at least"
                             : "at most",
                  bound, bound == 1 ? "" : "s", n);
}
bool text_bad_argument(Vm *vm, const char *what, Ref r) { /* _PyArg_BadArgument */
    if (r == NONE) return refuse(vm, TYPE(TypeError), "%s, not None", what);
    return refuse(vm, TYPE(TypeError), "%s, not %T", what, r);
}
bool text_encoding_argument(Vm *vm, const char *function, const char *which, Ref r) {
    if (!r || text_is_str(vm, r)) return true;
    if (r == NONE) return refuse(vm, TYPE(TypeError), "%s() argument '%s' must be str, not None", function, which);
    return refuse(vm, TYPE(TypeError), "%s() argument '%s' must be str, not %T", function, which, r);
}
static bool size_of(Vm *vm, Ref r, i64 *out) { /* Py_ssize_t: r is an int, or was given by keyword */
    if (!IS_SUB(r, TYPE_INT_SUBCLASS)) {
        Ref index;
        NEST(index, "__index__ of an argument", number_index(vm, r));
        if (!index) return false;
        bool ok = size_of(vm, index, out);
        drop(vm, index);
        return ok;
    }
    if (int_as_i64(vm, r, out)) return true;
    return refuse(vm, TYPE(OverflowError), "Python int too large to convert to C ssize_t");
}

static bool strchr_(const char *s, char c) {
    while (*s && *s != c) s++;
    return *s != 0;
}
/* A bytes-like argument; a str where self is one, else a TypeError that begins with str_message. */
static bool like_argument(Vm *vm, Ref self, Ref arg, const char *str_message, Text *out) {
    if (text_is_str(vm, self)) {
        if (!text_is_str(vm, arg) && strchr_(str_message, '(')) return text_bad_argument(vm, str_message, arg);
        if (!text_is_str(vm, arg)) return refuse(vm, TYPE(TypeError), "%s, not %T", str_message, arg);
        *out = text_of_str(vm, arg);
        return true;
    }
    const u8 *data = NULL;
    u32 n = 0;
    if (!buffer_bytes(vm, arg, &data, &n)) return false;
    *out = (Text){data, n, 1};
    return true;
}
/* What to look for: for bytes an int is a byte. */
static bool what_argument(Vm *vm, Ref self, Ref arg, u8 *byte, Text *out) {
    if (text_is_str(vm, self)) return like_argument(vm, self, arg, "must be str", out);
    const u8 *data = NULL;
    u32 n = 0;
    i64 value = -1;
    if (buffer_supported(vm, arg)) {
        if (!buffer_bytes(vm, arg, &data, &n)) return false;
        *out = (Text){data, n, 1};
        return true;
    }
    if (!IS_SUB(arg, TYPE_INT_SUBCLASS))
        return refuse(vm, TYPE(TypeError), "argument should be integer or bytes-like object, not '%T'", arg);
    if (!int_as_i64(vm, arg, &value) || value < 0 || value > 255) return refuse(vm, TYPE(ValueError), "byte must be in range(0, 256)");
    *byte = (u8)value;
    *out = (Text){byte, 1, 1};
    return true;
}
static void bounds(Vm *vm, const Ref *args, u32 n, u32 at, u32 length, u32 *from, u32 *to) { /* ADJUST_INDICES; ready ints or None */
    i64 start = n > at && args[at] != NONE ? int_as_i64_clamped(vm, args[at]) : 0;
    i64 end = n > at + 1 && args[at + 1] != NONE ? int_as_i64_clamped(vm, args[at + 1]) : INT64_MAX;
    if (end > length)
        end = length;
    else if (end < 0)
        end = end + length < 0 ? 0 : end + length;
    if (start < 0) start = start + length < 0 ? 0 : start + length;
    if (start > (i64)length + 1) start = (i64)length + 1;
    *from = (u32)start;
    *to = (u32)end;
}

/* ---- looking for text ---- */
static bool look(Vm *vm, const char *name, Ref self, const Ref *args, u32 n, bool last, i64 *at) {
    Text t = text_of(vm, self), what;
    u8 byte = 0;
    u32 from, to;
    if (!parse_count(vm, name, n, 1, 3) || !what_argument(vm, self, args[0], &byte, &what)) return false;
    bounds(vm, args, n, 1, t.length, &from, &to);
    *at = last ? text_rfind(&t, &what, from, to) : text_find(&t, &what, from, to);
    return true;
}
TEXT_METHOD(text_find_method) {
    i64 at;
    return look(vm, "find", self, args, n, false, &at) ? READY(int_from_i64(vm, at)) : ERROR;
}
TEXT_METHOD(text_rfind_method) {
    i64 at;
    return look(vm, "rfind", self, args, n, true, &at) ? READY(int_from_i64(vm, at)) : ERROR;
}
static Await index_of(Vm *vm, const char *name, Ref self, const Ref *args, u32 n, bool last) {
    i64 at;
    if (!look(vm, name, self, args, n, last, &at)) return ERROR;
    if (at < 0) return fail(vm, TYPE(ValueError), text_is_str(vm, self) ? "substring not found" : "subsection not found");
    return READY(int_from_i64(vm, at));
}
TEXT_METHOD(text_index_method) { return index_of(vm, "index", self, args, n, false); }
TEXT_METHOD(text_rindex_method) { return index_of(vm, "rindex", self, args, n, true); }
TEXT_METHOD(text_count_method) {
    Text t = text_of(vm, self), what;
    u8 byte = 0;
    u32 from, to;
    if (!parse_count(vm, "count", n, 1, 3) || !what_argument(vm, self, args[0], &byte, &what)) return ERROR;
    bounds(vm, args, n, 1, t.length, &from, &to);
    return READY(int_from_i64(vm, text_count(&t, &what, from, to, UINT32_MAX)));
}

static bool ends_match(const Text *t, const Text *what, u32 from, u32 to, bool at_end) {
    if (from > to || what->length > to - from) return false;
    Text part = at_end ? text_part(t, to - what->length, to) : text_part(t, from, from + what->length);
    return text_equal(&part, what);
}
static Await test_end(Vm *vm, const char *name, Ref self, const Ref *args, u32 n, bool at_end) {
    Text t = text_of(vm, self), what;
    u32 from, to;
    const char *type = text_is_str(vm, self) ? "str" : "bytes";
    if (!parse_count(vm, name, n, 1, 3)) return ERROR;
    bounds(vm, args, n, 1, t.length, &from, &to);
    if (IS_SUB(args[0], TYPE_TUPLE_SUBCLASS)) {
        for (u32 i = 0; i < TUPLE_LENGTH(args[0]); i++) {
            Ref item = TUPLE_ITEM(args[0], i);
            if (text_is_str(vm, self) && !text_is_str(vm, item))
                return fail(vm, TYPE(TypeError), "tuple for %s must only contain str, not %T", name, item);
            if (!like_argument(vm, self, item, "", &what)) return ERROR;
            if (ends_match(&t, &what, from, to, at_end)) return READY_BOOL(true);
        }
        return READY_BOOL(false);
    }
    const u8 *data = NULL;
    u32 length = 0;
    if (text_is_str(vm, self) ? !text_is_str(vm, args[0]) : !bytes_view(vm, args[0], &data, &length))
        return fail(vm, TYPE(TypeError), "%s first arg must be %s or a tuple of %s, not %T", name, type, type, args[0]);
    what = text_of(vm, args[0]);
    return READY_BOOL(ends_match(&t, &what, from, to, at_end));
}
TEXT_METHOD(text_startswith) { return test_end(vm, "startswith", self, args, n, false); }
TEXT_METHOD(text_endswith) { return test_end(vm, "endswith", self, args, n, true); }

/* ---- replace ---- */
static Ref replaced(Vm *vm, Ref self, const Text *t, const Text *old, const Text *new, u32 max_char, u32 limit) {
    u32 count = text_count(t, old, 0, t->length, limit);
    if (!count) return unchanged(vm, self);
    u64 size = (u64)t->length + (u64)count * new->length - (u64)count * old->length;
    if (size > 0x10000000u)
        return raise(vm, TYPE(OverflowError), text_is_str(vm, self) ? "replace string is too long" : "replace bytes is too long");
    Writer w;
    Ref r = start_text(vm, self, (u32)size, max_char, &w);
    if (!r || !size) return r;
    u32 at = 0;
    for (u32 i = 0; i < count; i++) {
        if (!old->length) { /* between all characters */
            write_text(&w, new, 0, new->length);
            if (at < t->length) write_char(&w, text_char(t, at++));
            continue;
        }
        u32 hit = (u32)text_find(t, old, at, t->length);
        write_text(&w, t, at, hit);
        write_text(&w, new, 0, new->length);
        at = hit + old->length;
    }
    write_text(&w, t, at, t->length);
    return narrowed(vm, r);
}
TEXT_METHOD(text_replace) {
    Text t = text_of(vm, self), old, new;
    i64 limit = -1;
    if (!like_argument(vm, self, args[0], "replace() argument 1 must be str", &old)) return ERROR;
    if (!like_argument(vm, self, args[1], "replace() argument 2 must be str", &new)) return ERROR;
    if (n > 2 && !size_of(vm, args[2], &limit)) return ERROR;
    if (limit == 0 || (args[0] == args[1] && old.length)) return READY(unchanged(vm, self));
    u32 max = text_is_str(vm, self) ? u32_max(max_char_of(vm, self), max_char_of(vm, args[1])) : 255;
    return READY(replaced(vm, self, &t, &old, &new, max, limit < 0 || limit > UINT32_MAX ? UINT32_MAX : (u32)limit));
}

/* ---- split: lists start with 12 places, as CPython's do (PREALLOC_SIZE) ---- */
#define PREALLOCATED 12u
typedef struct Parts {
    Ref list;
    u32 count;
} Parts;
static bool parts_begin(Vm *vm, Parts *p, i64 limit) {
    p->count = 0;
    p->list = list_new(vm, limit >= PREALLOCATED ? PREALLOCATED : (u32)limit + 1);
    return p->list != 0;
}
static bool parts_add(Vm *vm, Parts *p, Ref part) {
    if (part && p->count < PREALLOCATED) {
        SET(LIST_ITEMS(p->list)[p->count], part); /* SET looks at its place twice */
        p->count++;
        return true;
    }
    if (part && list_append_steal(vm, p->list, part)) {
        p->count++;
        return true;
    }
    drop(vm, p->list);
    p->list = 0;
    return false;
}
static Ref parts_end(Vm *vm, Parts *p, bool reversed) {
    SET(LIST_AT(p->list)->length, p->count);
    if (reversed) drop(vm, list_reverse(vm, p->list));
    return p->list;
}
static bool is_space(const Text *t, bool str, u32 i) {
    u32 c = text_char(t, i);
    return str ? unicode_is_space(c) : c == ' ' || (c >= 9 && c <= 13);
}
static Ref split_spaces(Vm *vm, Ref self, i64 limit) {
    Text t = text_of(vm, self);
    bool str = text_is_str(vm, self);
    Parts p;
    u32 i = 0;
    if (!parts_begin(vm, &p, limit)) return 0;
    while (limit-- > 0) {
        while (i < t.length && is_space(&t, str, i)) i++;
        if (i == t.length) break;
        u32 from = i;
        while (i < t.length && !is_space(&t, str, i)) i++;
        if (!parts_add(vm, &p, text_make(vm, self, &t, from, i))) return 0;
    }
    while (i < t.length && is_space(&t, str, i)) i++;
    if (i < t.length && !parts_add(vm, &p, text_make(vm, self, &t, i, t.length))) return 0;
    return parts_end(vm, &p, false);
}
static Ref rsplit_spaces(Vm *vm, Ref self, i64 limit) {
    Text t = text_of(vm, self);
    bool str = text_is_str(vm, self);
    Parts p;
    u32 i = t.length;
    if (!parts_begin(vm, &p, limit)) return 0;
    while (limit-- > 0) {
        while (i > 0 && is_space(&t, str, i - 1)) i--;
        if (!i) break;
        u32 to = i;
        while (i > 0 && !is_space(&t, str, i - 1)) i--;
        if (!parts_add(vm, &p, text_make(vm, self, &t, i, to))) return 0;
    }
    while (i > 0 && is_space(&t, str, i - 1)) i--;
    if (i > 0 && !parts_add(vm, &p, text_make(vm, self, &t, 0, i))) return 0;
    return parts_end(vm, &p, true);
}
static Ref split_at(Vm *vm, Ref self, const Text *separator, i64 limit) {
    Text t = text_of(vm, self);
    Parts p;
    u32 at = 0;
    i64 hit;
    if (!parts_begin(vm, &p, limit)) return 0;
    while (limit-- > 0 && (hit = text_find(&t, separator, at, t.length)) >= 0) {
        if (!parts_add(vm, &p, text_make(vm, self, &t, at, (u32)hit))) return 0;
        at = (u32)hit + separator->length;
    }
    if (!parts_add(vm, &p, text_make(vm, self, &t, at, t.length))) return 0;
    return parts_end(vm, &p, false);
}
static Ref rsplit_at(Vm *vm, Ref self, const Text *separator, i64 limit) {
    Text t = text_of(vm, self);
    Parts p;
    u32 to = t.length;
    i64 hit;
    if (!parts_begin(vm, &p, limit)) return 0;
    while (limit-- > 0 && (hit = text_rfind(&t, separator, 0, to)) >= 0) {
        if (!parts_add(vm, &p, text_make(vm, self, &t, (u32)hit + separator->length, to))) return 0;
        to = (u32)hit;
    }
    if (!parts_add(vm, &p, text_make(vm, self, &t, 0, to))) return 0;
    return parts_end(vm, &p, true);
}
static Await split(Vm *vm, const char *name, Ref self, const Ref *args, u32 n, Ref kwnames, bool from_right) {
    Ref out[2];
    i64 limit = -1;
    Text separator;
    if (!args_bind(vm, name, "(sep=None, maxsplit=-1)", args, n, kwnames, out, 2)) return ERROR;
    if (out[1] && !size_of(vm, out[1], &limit)) return ERROR;
    if (limit < 0) limit = INT64_MAX;
    if (!out[0] || out[0] == NONE) return READY(from_right ? rsplit_spaces(vm, self, limit) : split_spaces(vm, self, limit));
    if (!like_argument(vm, self, out[0], "must be str or None", &separator)) return ERROR;
    if (!separator.length) return fail(vm, TYPE(ValueError), "empty separator");
    return READY(from_right ? rsplit_at(vm, self, &separator, limit) : split_at(vm, self, &separator, limit));
}
TEXT_METHOD(text_split) { return split(vm, "split", self, args, n, kwnames, false); }
TEXT_METHOD(text_rsplit) { return split(vm, "rsplit", self, args, n, kwnames, true); }

TEXT_METHOD(text_splitlines) {
    Ref out[1];
    Text t = text_of(vm, self);
    bool str = text_is_str(vm, self);
    i64 keep = 0;
    if (!args_bind(vm, "splitlines", "(keepends=False)", args, n, kwnames, out, 1) || (out[0] && !size_of(vm, out[0], &keep))) return ERROR;
    Ref list = list_new(vm, 0);
    for (u32 i = 0; list && i < t.length;) {
        u32 from = i, end;
        while (i < t.length && !(str ? unicode_is_line_break(text_char(&t, i)) : text_char(&t, i) == 10 || text_char(&t, i) == 13)) i++;
        end = i;
        if (i < t.length) {
            i += text_char(&t, i) == '\r' && i + 1 < t.length && text_char(&t, i + 1) == '\n' ? 2 : 1;
            if (keep) end = i;
        }
        Ref line = text_make(vm, self, &t, from, end);
        if (!line || !list_append_steal(vm, list, line)) CLEAR(list);
    }
    return READY(list);
}

/* ---- partition ---- */
static Await partition(Vm *vm, Ref self, Ref arg, bool from_right) {
    Text t = text_of(vm, self), separator;
    if (!like_argument(vm, self, arg, "must be str", &separator)) return ERROR;
    if (!separator.length) return fail(vm, TYPE(ValueError), "empty separator");
    i64 at = from_right ? text_rfind(&t, &separator, 0, t.length) : text_find(&t, &separator, 0, t.length);
    bool mutable = !text_is_str(vm, self) && !IS_SUB(self, TYPE_BYTES_SUBCLASS);
    Ref part[3];
    if (at >= 0) {
        part[0] = text_make(vm, self, &t, 0, (u32)at);
        part[1] = mutable ? bytearray_from(vm, separator.data, separator.length) : own(vm, arg);
        part[2] = text_make(vm, self, &t, (u32)at + separator.length, t.length);
    } else {
        u32 whole = from_right ? 2 : 0;
        for (u32 i = 0; i < 3; i++)
            part[i] = i != whole ? text_make(vm, self, &t, 0, 0) : mutable ? bytearray_from(vm, t.data, t.length) : own(vm, self);
    }
    if (part[0] && part[1] && part[2]) return READY(tuple_steal(vm, part, 3));
    for (u32 i = 0; i < 3; i++) drop_null(vm, part[i]);
    return ERROR;
}
TEXT_METHOD(text_partition) { return partition(vm, self, args[0], false); }
TEXT_METHOD(text_rpartition) { return partition(vm, self, args[0], true); }

/* ---- strip ---- */
static bool in_set(const Text *set, u32 c) {
    for (u32 i = 0; i < set->length; i++)
        if (text_char(set, i) == c) return true;
    return false;
}
enum { LEFT = 1, RIGHT = 2 };
static Await strip(Vm *vm, const char *name, Ref self, const Ref *args, u32 n, u32 sides) {
    Text t = text_of(vm, self), set = {NULL, 0, 1};
    bool str = text_is_str(vm, self), spaces = !n || args[0] == NONE;
    if (!spaces) {
        if (str && !text_is_str(vm, args[0])) return fail(vm, TYPE(TypeError), "%s arg must be None or str", name);
        if (!like_argument(vm, self, args[0], "", &set)) return ERROR;
    }
    u32 from = 0, to = t.length;
    if (sides & LEFT)
        while (from < to && (spaces ? is_space(&t, str, from) : in_set(&set, text_char(&t, from)))) from++;
    if (sides & RIGHT)
        while (to > from && (spaces ? is_space(&t, str, to - 1) : in_set(&set, text_char(&t, to - 1)))) to--;
    return READY(text_make(vm, self, &t, from, to));
}
TEXT_METHOD(text_strip) { return strip(vm, "strip", self, args, n, LEFT | RIGHT); }
TEXT_METHOD(text_lstrip) { return strip(vm, "lstrip", self, args, n, LEFT); }
TEXT_METHOD(text_rstrip) { return strip(vm, "rstrip", self, args, n, RIGHT); }

TEXT_METHOD(text_removeprefix) {
    Text t = text_of(vm, self), what;
    if (!like_argument(vm, self, args[0], "removeprefix() argument must be str", &what)) return ERROR;
    bool there = ends_match(&t, &what, 0, t.length, false);
    return READY(text_make(vm, self, &t, there ? what.length : 0, t.length));
}
TEXT_METHOD(text_removesuffix) {
    Text t = text_of(vm, self), what;
    if (!like_argument(vm, self, args[0], "removesuffix() argument must be str", &what)) return ERROR;
    bool there = ends_match(&t, &what, 0, t.length, true);
    return READY(text_make(vm, self, &t, 0, there ? t.length - what.length : t.length));
}

/* ---- padding ---- */
static Ref padded(Vm *vm, Ref self, u64 left, u64 right, u32 fill) {
    Text t = text_of(vm, self);
    if (!left && !right) return unchanged(vm, self);
    if (left + right + t.length > 0x10000000u) {
        if (text_is_str(vm, self) && left + right > INT64_MAX - (u64)t.length)
            return raise(vm, TYPE(OverflowError), "padded string is too long");
        return raise_no_memory(vm);
    }
    Writer w;
    Ref r = start_text(vm, self, t.length + (u32)(left + right), u32_max(max_char_of(vm, self), fill), &w);
    if (!r) return 0;
    while (left--) write_char(&w, fill);
    write_text(&w, &t, 0, t.length);
    while (right--) write_char(&w, fill);
    return r;
}
static bool fill_argument(Vm *vm, const char *name, Ref self, Ref arg, u32 *fill) {
    if (text_is_str(vm, self)) {
        if (!text_is_str(vm, arg)) return refuse(vm, TYPE(TypeError), "The fill character must be a unicode character, not %T", arg);
        if (STR_LENGTH(arg) != 1) return refuse(vm, TYPE(TypeError), "The fill character must be exactly one character long");
        *fill = str_char(vm, arg, 0);
        return true;
    }
    const u8 *data = NULL;
    u32 n = 0;
    if (!bytes_view(vm, arg, &data, &n) || n != 1) {
        if (arg == NONE) return refuse(vm, TYPE(TypeError), "%s() argument 2 must be a byte string of length 1, not None", name);
        return refuse(vm, TYPE(TypeError), "%s() argument 2 must be a byte string of length 1, not %T", name, arg);
    }
    *fill = data[0];
    return true;
}
static Await justify(Vm *vm, const char *name, Ref self, const Ref *args, u32 n, u32 sides) {
    u32 length = text_of(vm, self).length, fill = ' ';
    i64 width;
    if (!size_of(vm, args[0], &width) || (n > 1 && !fill_argument(vm, name, self, args[1], &fill))) return ERROR;
    if (width <= length) return READY(unchanged(vm, self));
    u64 margin = (u64)width - length, left = sides == LEFT ? 0 : sides == RIGHT ? margin : margin / 2 + (margin & (u64)width & 1);
    return READY(padded(vm, self, left, margin - left, fill));
}
TEXT_METHOD(text_center) { return justify(vm, "center", self, args, n, LEFT | RIGHT); }
TEXT_METHOD(text_ljust) { return justify(vm, "ljust", self, args, n, LEFT); }
TEXT_METHOD(text_rjust) { return justify(vm, "rjust", self, args, n, RIGHT); }

TEXT_METHOD(text_zfill) {
    Text t = text_of(vm, self);
    i64 width;
    if (!size_of(vm, args[0], &width)) return ERROR;
    if (width <= t.length) return READY(unchanged(vm, self));
    u32 first = t.length ? text_char(&t, 0) : 0;
    Ref r = padded(vm, self, (u64)width - t.length, 0, '0');
    if (r && (first == '+' || first == '-')) {
        Text z = text_of(vm, r);
        Writer w = {(void *)(uintptr_t)z.data, z.kind, 0};
        write_char(&w, first);
        w.at = (u32)(width - t.length);
        write_char(&w, '0');
    }
    return READY(r);
}

TEXT_METHOD(text_expandtabs) {
    Ref out[1];
    Text t = text_of(vm, self);
    i64 tab = 8, column = 0, size = 0;
    bool found = false;
    if (!args_bind(vm, "expandtabs", "(tabsize=8)", args, n, kwnames, out, 1) || (out[0] && !size_of(vm, out[0], &tab))) return ERROR;
    if (tab > INT32_MAX) return fail(vm, TYPE(OverflowError), "Python int too large to convert to C int");
    for (u32 i = 0; i < t.length; i++) {
        u32 c = text_char(&t, i);
        if (c == '\t') {
            found = true;
            i64 add = tab > 0 ? tab - column % tab : 0;
            column += add;
            size += add;
        } else {
            column = c == '\n' || c == '\r' ? 0 : column + 1;
            size++;
        }
        if (size > 0x10000000) return fail(vm, TYPE(OverflowError), text_is_str(vm, self) ? "new string is too long" : "result too long");
    }
    if (!found) return READY(unchanged(vm, self));
    Writer w;
    Ref r = start_text(vm, self, (u32)size, max_char_of(vm, self), &w);
    column = 0;
    for (u32 i = 0; r && size && i < t.length; i++) {
        u32 c = text_char(&t, i);
        if (c == '\t') {
            for (i64 add = tab > 0 ? tab - column % tab : 0; add > 0; add--, column++) write_char(&w, ' ');
        } else {
            column = c == '\n' || c == '\r' ? 0 : column + 1;
            write_char(&w, c);
        }
    }
    if (r && size == 1 && text_is_str(vm, r)) { /* one of the shared characters */
        Ref shared = str_item(vm, r, 0);
        drop(vm, r);
        r = shared;
    }
    return READY(r);
}
