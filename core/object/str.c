/* str.c: making, comparing, joining and interning text (Objects/unicodeobject.c). The type with its methods is in str_type.c. */
#include "base/hash.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "object/containers.h"
#include "object/str.h"

#define MAX_LENGTH 0x10000000u

/* ---- kinds ---- */
static u32 kind_for(u32 max_char) { return max_char < 0x100 ? 1 : max_char < 0x10000 ? 2 : 4; }
u32 str_max_char(Vm *vm, Ref r) {
    const Str *s = STR_AT(r);
    return s->ascii ? 127 : s->kind == 1 ? 255 : s->kind == 2 ? 0xFFFF : 0x10FFFF;
}

/* A number that is 127, 255, 0xFFFF or 0x10FFFF at least where a character is above the step before. */
static u32 max_of(const void *data, u32 kind, u32 n) {
    u32 all = 0;
    if (kind == 1) return utf8_ascii_run(data, n) == n ? 127 : 255;
    if (kind == 2)
        for (u32 i = 0; i < n; i++) all |= ((const u16 *)data)[i];
    else
        for (u32 i = 0; i < n; i++) all |= ((const u32 *)data)[i];
    return all;
}

/* Copies n characters into a kind that holds them. */
static void copy_chars(void *to, u32 to_kind, u32 at, const void *from, u32 from_kind, u32 start, u32 n) {
    if (to_kind == from_kind) {
        memcpy((char *)to + (size_t)at * to_kind, (const char *)from + (size_t)start * to_kind, (size_t)n * to_kind);
        return;
    }
#define COPY(TO, FROM)                                                                                                                     \
    for (u32 i = 0; i < n; i++) ((TO *)to)[at + i] = (TO)((const FROM *)from)[start + i]
    if (to_kind == 1 && from_kind == 2)
        COPY(u8, u16);
    else if (to_kind == 1)
        COPY(u8, u32);
    else if (to_kind == 2 && from_kind == 1)
        COPY(u16, u8);
    else if (to_kind == 2)
        COPY(u16, u32);
    else if (from_kind == 1)
        COPY(u32, u8);
    else
        COPY(u32, u16);
#undef COPY
}

void str_put(Vm *vm, Ref r, u32 i, u32 c) {
    void *d = STR_DATA(r);
    switch (STR_KIND(r)) {
    case 1: ((u8 *)d)[i] = (u8)c; break;
    case 2: ((u16 *)d)[i] = (u16)c; break;
    default: ((u32 *)d)[i] = c;
    }
}
void str_copy(Vm *vm, Ref to, u32 at, Ref from, u32 start, u32 n) {
    copy_chars(STR_DATA(to), STR_KIND(to), at, STR_DATA(from), STR_KIND(from), start, n);
}

/* ---- making ---- */
static void fill_header(Str *s, u32 length, u32 kind, bool ascii) {
    s->length = length;
    s->kind = (u8)kind;
    s->ascii = ascii;
    s->interned = 0;
    s->indirect = 0;
    s->hash = -1;
    s->unused2_ = 0;
    if (!ascii) memset((char *)s + 48, 0, 24);
    memset((char *)s + (ascii ? 48 : 72) + (size_t)length * kind, 0, kind);
}

void str_make_header(Vm *vm, Ref r, u32 length, u32 max_char) {
    *HEADER(r) = (Object){1, TYPE(str), ++vm->clock};
    fill_header(STR_AT(r), length, kind_for(max_char), max_char < 128);
    MARK_RANGE(AT(char, r), (max_char < 128 ? 48 : 72) + (length + 1) * kind_for(max_char));
}

Ref str_new(Vm *vm, u32 length, u32 max_char) {
    if (!length) return own(vm, EMPTY_STR);
    u32 kind = kind_for(max_char);
    bool ascii = max_char < 128;
    if (length > MAX_LENGTH) return raise_no_memory(vm);
    Ref r = block_alloc(vm, (ascii ? 48 : 72) + (length + 1) * kind);
    if (UNLIKELY(!r)) return raise_no_memory(vm);
    *HEADER(r) = (Object){1, TYPE(str), ++vm->clock};
    fill_header(STR_AT(r), length, kind, ascii);
    return r;
}

Ref str_from_char(Vm *vm, u32 c) {
    if (c < 256) return own(vm, LATIN1(c));
    Ref r = str_new(vm, 1, c);
    if (r) str_put(vm, r, 0, c);
    return r;
}

Ref str_from_kind(Vm *vm, const void *data, u32 kind, u32 n) {
    if (n == 1) return str_from_char(vm, kind == 1 ? *(const u8 *)data : kind == 2 ? *(const u16 *)data : *(const u32 *)data);
    Ref r = str_new(vm, n, n ? max_of(data, kind, n) : 0);
    if (r && n) copy_chars(STR_DATA(r), STR_KIND(r), 0, data, kind, 0, n);
    return r;
}
Ref str_from_latin1(Vm *vm, const u8 *data, u32 n) { return str_from_kind(vm, data, 1, n); }

Ref str_from_ascii(Vm *vm, const char *text) { return str_from_latin1(vm, (const u8 *)text, (u32)strlen(text)); }

Ref str_from_utf8(Vm *vm, const void *bytes, u32 n) { /* unicode_decode_utf8: a block for n ASCII characters first */
    if (utf8_ascii_run(bytes, n) == n) return str_from_latin1(vm, bytes, n);
    StrBuilder b = BUILDER(BUILDER_EXACT, n);
    builder_prepare(vm, &b, n, 127);
    builder_utf8(vm, &b, bytes, n);
    return builder_finish(vm, &b);
}

Ref str_exact(Vm *vm, Ref r) {
    if (IS(r, str)) return own(vm, r);
    if (!STR_LENGTH(r)) return own(vm, EMPTY_STR);
    Ref copy = str_new(vm, STR_LENGTH(r), str_max_char(vm, r));
    if (copy) str_copy(vm, copy, 0, r, 0, STR_LENGTH(r));
    return copy;
}

u32 str_to_utf8(Vm *vm, Ref r, char *buf, u32 cap) {
    u32 n = 0;
    char bytes[4];
    if (STR_AT(r)->ascii) {
        if (cap) memcpy(buf, STR_DATA(r), u32_min(cap, STR_LENGTH(r)));
        return STR_LENGTH(r);
    }
    for (u32 i = 0; i < STR_LENGTH(r); i++) {
        u32 k = utf8_put(bytes, str_char(vm, r, i));
        for (u32 j = 0; j < k; j++, n++)
            if (n < cap) buf[n] = bytes[j];
    }
    return n;
}

/* ---- comparing ---- */
bool str_equal(Vm *vm, Ref a, Ref b) {
    const Str *x = STR_AT(a), *y = STR_AT(b);
    if (a == b) return true;
    if (x->length != y->length || x->kind != y->kind) return false;
    return !memcmp(STR_DATA(a), STR_DATA(b), (size_t)x->length * x->kind);
}
bool str_equal_ascii(Vm *vm, Ref a, const char *text) {
    u32 n = (u32)strlen(text);
    return STR_LENGTH(a) == n && STR_KIND(a) == 1 && !memcmp(STR_DATA(a), text, n);
}
i32 str_compare(Vm *vm, Ref a, Ref b) {
    u32 an = STR_LENGTH(a), bn = STR_LENGTH(b), n = u32_min(an, bn);
    if (STR_KIND(a) == 1 && STR_KIND(b) == 1) {
        int c = memcmp(STR_DATA(a), STR_DATA(b), n);
        if (c) return c < 0 ? -1 : 1;
    } else
        for (u32 i = 0; i < n; i++) {
            u32 x = str_char(vm, a, i), y = str_char(vm, b, i);
            if (x != y) return x < y ? -1 : 1;
        }
    return an < bn ? -1 : an > bn;
}
i64 str_hash(Vm *vm, Ref r) {
    Str *s = STR_AT(r);
    if (s->hash == -1) SET(s->hash, hash_bytes(STR_DATA(r), s->length * s->kind));
    return s->hash;
}

/* ---- joining ---- */
Ref str_concat(Vm *vm, Ref a, Ref b) {
    if (!STR_LENGTH(a)) return str_exact(vm, b);
    if (!STR_LENGTH(b)) return str_exact(vm, a);
    u32 an = STR_LENGTH(a), bn = STR_LENGTH(b);
    Ref r = str_new(vm, an + bn, u32_max(str_max_char(vm, a), str_max_char(vm, b)));
    if (!r) return 0;
    str_copy(vm, r, 0, a, 0, an);
    str_copy(vm, r, an, b, 0, bn);
    return r;
}

static bool may_grow(Vm *vm, Ref left, Ref right) { /* unicode_modifiable, and the kinds agree */
    const Str *l = STR_AT(left), *r = STR_AT(right);
    return l->head.refcount == 1 && l->hash == -1 && !l->interned && IS(left, str) && IS(right, str) && r->kind <= l->kind &&
           !(l->ascii && !r->ascii);
}

bool str_append(Vm *vm, Ref *left, Ref right) {
    Ref l = *left;
    if (!STR_LENGTH(right)) return true;
    if (l == EMPTY_STR) {
        *left = own(vm, right);
        drop(vm, l);
        return true;
    }
    u32 ln = STR_LENGTH(l), rn = STR_LENGTH(right), kind = STR_KIND(l);
    if (!may_grow(vm, l, right)) {
        *left = str_concat(vm, l, right);
        drop(vm, l);
        return *left != 0;
    }
    Ref grown = ln + rn > MAX_LENGTH ? 0 : block_realloc(vm, l, (STR_AT(l)->ascii ? 48 : 72) + (ln + rn + 1) * kind);
    if (!grown) {
        *left = 0;
        drop(vm, l);
        raise_no_memory(vm);
        return false;
    }
    *left = grown;
    SET(STR_AT(grown)->length, ln + rn);
    char *end = (char *)STR_DATA(grown) + (size_t)ln * kind;
    copy_chars(end, kind, 0, STR_DATA(right), STR_KIND(right), 0, rn);
    memset(end + (size_t)rn * kind, 0, kind);
    MARK_RANGE(end, (rn + 1) * kind);
    return true;
}

Ref str_repeat(Vm *vm, Ref r, i64 n) {
    u32 length = STR_LENGTH(r);
    if (n < 1 || !length) return own(vm, EMPTY_STR);
    if (n == 1) return str_exact(vm, r);
    if (n > MAX_LENGTH / length) return raise_no_memory(vm);
    u32 total = length * (u32)n, kind = STR_KIND(r);
    Ref out = str_new(vm, total, str_max_char(vm, r));
    if (!out) return 0;
    char *d = STR_DATA(out);
    if (length == 1 && kind == 1)
        memset(d, *STR_DATA1(r), total);
    else {
        u32 bytes = length * kind, all = total * kind;
        memcpy(d, STR_DATA(r), bytes);
        for (u32 have = bytes; have < all; have += u32_min(have, all - have)) memcpy(d + have, d, u32_min(have, all - have));
    }
    return out;
}

Ref str_join(Vm *vm, Ref separator, const Ref *items, u32 n) {
    if (!n) return own(vm, EMPTY_STR);
    if (n == 1 && IS(items[0], str)) return own(vm, items[0]);
    u64 length = (u64)(n - 1) * STR_LENGTH(separator);
    u32 max = n > 1 ? str_max_char(vm, separator) : 0;
    if (n > 1 && !STR_LENGTH(separator)) max = 0;
    for (u32 i = 0; i < n; i++) {
        if (!IS_SUB(items[i], TYPE_STR_SUBCLASS))
            return raise(vm, TYPE(TypeError), "sequence item %u: expected str instance, %T found", i, items[i]);
        length += STR_LENGTH(items[i]);
        max = u32_max(max, str_max_char(vm, items[i]));
        if (length > MAX_LENGTH) return raise(vm, TYPE(OverflowError), "join() result is too long for a Python string");
    }
    Ref r = str_new(vm, (u32)length, max);
    if (!r || !length) return r;
    void *d = STR_DATA(r);
    u32 kind = STR_KIND(r), at = 0, gap = STR_LENGTH(separator);
    for (u32 i = 0; i < n; i++) {
        if (i && gap) {
            copy_chars(d, kind, at, STR_DATA(separator), STR_KIND(separator), 0, gap);
            at += gap;
        }
        u32 k = STR_LENGTH(items[i]);
        copy_chars(d, kind, at, STR_DATA(items[i]), STR_KIND(items[i]), 0, k);
        at += k;
    }
    return r;
}

/* ---- parts ---- */
Ref str_slice(Vm *vm, Ref r, u32 from, u32 to) {
    u32 n = STR_LENGTH(r), kind = STR_KIND(r);
    if (to > n) to = n;
    if (from == 0 && to == n) return str_exact(vm, r);
    if (from >= to) return own(vm, EMPTY_STR);
    return str_from_kind(vm, (const char *)STR_DATA(r) + (size_t)from * kind, kind, to - from);
}
Ref str_item(Vm *vm, Ref r, u32 i) { return str_from_char(vm, str_char(vm, r, i)); }

/* ---- names ---- */
bool str_is_identifier(Vm *vm, Ref r) {
    u32 n = STR_LENGTH(r);
    if (!n || !unicode_is_name_start(str_char(vm, r, 0))) return false;
    for (u32 i = 1; i < n; i++)
        if (!unicode_is_name_part(str_char(vm, r, i))) return false;
    return true;
}
bool str_all_name_chars(Vm *vm, Ref r) {
    if (!STR_AT(r)->ascii) return false;
    const u8 *p = STR_DATA1(r);
    for (u32 i = 0; i < STR_LENGTH(r); i++)
        if (!(unicode_flags(p[i]) & UNICODE_NAME_PART)) return false;
    return true;
}

/* ---- interning ---- */
void str_intern(Vm *vm, Ref *slot) {
    Ref r = *slot, known;
    if (!IS(r, str) || STR_AT(r)->interned) return;
    if (!vm->interned) return; /* while booting: str_boot_intern comes later */
    known = dict_get_str(vm, vm->interned, r);
    if (known) {
        *slot = own(vm, known);
        drop(vm, r);
        return;
    }
    if (!dict_set(vm, vm->interned, r, r)) {
        exception_clear(vm); /* as CPython: without room it stays what it is */
        return;
    }
    SET(REFCOUNT(r), REFCOUNT(r) - 2); /* the table does not count */
    SET(STR_AT(r)->interned, 1);
}

Ref str_intern_utf8(Vm *vm, const void *bytes, u32 n) {
    Ref r = str_from_utf8(vm, bytes, n);
    if (r) str_intern(vm, &r);
    return r;
}

/* ---- boot ---- */
static void make_static(Vm *vm, Ref r, const char *text, u32 n) { /* Latin-1 */
    *HEADER(r) = (Object){STATIC_COUNT, TYPE(str), ++vm->clock};
    bool ascii = utf8_ascii_run((const u8 *)text, n) == n;
    fill_header(STR_AT(r), n, 1, ascii);
    memcpy(STR_DATA(r), text, n);
}
static void make_static_bytes(Vm *vm, Ref r, const void *data, u32 n) {
    *HEADER(r) = (Object){STATIC_COUNT, TYPE(bytes), ++vm->clock};
    Bytes *b = BYTES_AT(r);
    b->length = n;
    b->unused_ = 0;
    b->hash = -1;
    memcpy(b->data, data, n);
    b->data[n] = 0;
}

static const char *const name_texts[NAME_COUNT] = {
#define NAME_DEF(text) #text,
#include "heap/names.def"
#undef NAME_DEF
#define ODD_NAME_DEF(name, text) text,
#include "heap/odd_names.def"
#undef ODD_NAME_DEF
};

void str_boot(Vm *vm) {
    make_static(vm, EMPTY_STR, "", 0);
    make_static_bytes(vm, EMPTY_BYTES, "", 0);
    for (u32 c = 0; c < 256; c++) {
        char byte = (char)c;
        make_static(vm, LATIN1(c), &byte, 1);
        make_static_bytes(vm, ONE_BYTE(c), &byte, 1);
    }
    for (u32 i = 0; i < NAME_COUNT; i++) make_static(vm, STATIC_NAMES + STATIC_NAME_STRIDE * i, name_texts[i], (u32)strlen(name_texts[i]));
}

bool str_boot_intern(Vm *vm) {
    vm->interned = dict_new(vm);
    if (!vm->interned) return false;
    for (u32 i = 0; i < NAME_COUNT; i++) {
        Ref name = STATIC_NAMES + STATIC_NAME_STRIDE * i, slot = name;
        str_intern(vm, &slot);
        if (slot != name || !STR_AT(name)->interned) return false;
    }
    return true;
}
