/* str_builder.c: text under construction (_PyUnicodeWriter). What has failed once fails to its end, so that only builder_finish need be
 * tested. */
#include "base/utf8.h"
#include "object/str.h"

#define FIRST_SCRATCH    256u
#define MAX_CHARS        0x10000000u
#define USUAL_MIN_LENGTH 112u

static void fail_builder(Vm *vm, StrBuilder *b) {
    if (b->run && b->mode == BUILDER_SCRATCH)
        run_free(vm, b->run);
    else if (b->run)
        block_free(vm, b->run);
    b->run = 0;
    b->failed = 1;
    b->length = b->capacity = 0;
}

static u32 get(const void *data, u32 kind, u32 i) {
    return kind == 1 ? ((const u8 *)data)[i] : kind == 2 ? ((const u16 *)data)[i] : ((const u32 *)data)[i];
}
static void set(void *data, u32 kind, u32 i, u32 c) {
    switch (kind) {
    case 1: ((u8 *)data)[i] = (u8)c; break;
    case 2: ((u16 *)data)[i] = (u16)c; break;
    default: ((u32 *)data)[i] = c;
    }
}

/* From the last to the first, so that it may be done in place. */
static void widen(void *to, u32 to_kind, const void *from, u32 from_kind, u32 n) {
    for (u32 i = n; i-- > 0;) set(to, to_kind, i, get(from, from_kind, i));
}

static u32 class_max(u32 max_char) { return max_char < 128 ? 127 : max_char < 256 ? 255 : max_char < 0x10000 ? 0xFFFF : 0x10FFFF; }

static bool scratch_room(Vm *vm, StrBuilder *b, u32 n, u32 kind) {
    u32 inside = (u32)sizeof b->small / kind;
    if (!b->run && b->length + n <= inside) {
        if (kind != b->kind) widen(b->small, kind, b->small, b->kind, b->length);
        b->kind = kind;
        b->capacity = inside;
        return true;
    }
    u32 want = u32_max(FIRST_SCRATCH, b->capacity);
    while (want < b->length + n) want *= 2;
    Ref run = kind == b->kind && b->run ? run_realloc(vm, b->run, want * kind) : run_malloc(vm, want * kind);
    if (!run) {
        fail_builder(vm, b);
        return false;
    }
    if (!b->run || kind != b->kind) {
        if (kind == b->kind)
            memcpy(AT(char, run), b->small, (size_t)b->length * kind);
        else
            widen(AT(char, run), kind, builder_data(vm, b), b->kind, b->length);
        if (b->run) run_free(vm, b->run);
    }
    b->run = run;
    b->capacity = want;
    b->kind = kind;
    return true;
}

/* _PyUnicodeWriter_PrepareInternal: the block's size is that of a str of `want` characters up to max_char. */
static bool block_room(Vm *vm, StrBuilder *b, u32 n, u32 max_char) {
    u32 want = b->length + n, kind = max_char < 0x100 ? 1 : max_char < 0x10000 ? 2 : 4;
    if (b->run && want <= b->capacity)
        want = b->capacity; /* wider only */
    else {
        if (b->mode == BUILDER_GENEROUS) want += want / 4;
        want = u32_max(want, b->min_length ? b->min_length : USUAL_MIN_LENGTH);
    }
    u32 size = (max_char < 128 ? 48 : 72) + (want + 1) * kind;
    bool wider = !b->run || max_char > b->max_char;
    Ref block = wider ? block_alloc(vm, size) : block_realloc(vm, b->run, size);
    if (!block) {
        fail_builder(vm, b);
        return false;
    }
    if (wider && b->run) {
        widen(AT(char, block + (max_char < 128 ? 48 : 72)), kind, builder_data(vm, b), b->kind, b->length);
        block_free(vm, b->run);
    }
    b->run = block;
    b->capacity = want;
    b->kind = kind;
    b->max_char = max_char;
    MARK_RANGE(AT(char, block), size);
    return true;
}

/* Room for n more characters that are at most max_char. */
static bool make_room(Vm *vm, StrBuilder *b, u32 n, u32 max_char) {
    if (b->failed) return false;
    if (!b->kind) b->kind = 1;
    if (LIKELY(b->run && max_char <= b->max_char && n <= b->capacity - b->length)) return true;
    if (n > MAX_CHARS || b->length + n > MAX_CHARS) {
        fail_builder(vm, b);
        return false;
    }
    max_char = u32_max(class_max(max_char), b->max_char);
    if (b->mode != BUILDER_SCRATCH) return block_room(vm, b, n, max_char);
    u32 kind = max_char < 0x100 ? 1 : max_char < 0x10000 ? 2 : 4;
    b->max_char = max_char;
    return (kind == b->kind && b->length + n <= b->capacity) || scratch_room(vm, b, n, kind);
}
void builder_prepare(Vm *vm, StrBuilder *b, u32 n, u32 max_char) {
    if (n) make_room(vm, b, n, max_char);
}
/* Characters from `from` on were written: stores to the heap. */
static void wrote(Vm *vm, StrBuilder *b, u32 from) {
    if (b->run) MARK_RANGE((char *)builder_data(vm, b) + (size_t)from * b->kind, (b->length - from) * b->kind);
}

static void put(Vm *vm, StrBuilder *b, u32 c) {
    set(builder_data(vm, b), b->kind, b->length++, c);
    wrote(vm, b, b->length - 1);
}

void builder_char(Vm *vm, StrBuilder *b, u32 c) {
    if (LIKELY(c < 128 && b->kind == 1 && b->length < b->capacity)) {
        ((u8 *)builder_data(vm, b))[b->length++] = (u8)c;
        wrote(vm, b, b->length - 1);
        return;
    }
    if (make_room(vm, b, 1, c)) put(vm, b, c);
}

void builder_fill(Vm *vm, StrBuilder *b, u32 c, u32 n) {
    if (!n || !make_room(vm, b, n, c)) return;
    if (b->kind == 1) {
        memset((u8 *)builder_data(vm, b) + b->length, (int)c, n);
        b->length += n;
        wrote(vm, b, b->length - n);
    } else
        while (n--) put(vm, b, c);
}

void builder_latin1(Vm *vm, StrBuilder *b, const void *bytes, u32 n) {
    const u8 *p = bytes;
    if (!n || !make_room(vm, b, n, utf8_ascii_run(p, n) == n ? 0 : 255)) return;
    if (b->kind == 1) {
        memcpy((u8 *)builder_data(vm, b) + b->length, p, n);
        b->length += n;
        wrote(vm, b, b->length - n);
    } else
        for (u32 i = 0; i < n; i++) put(vm, b, p[i]);
}

void builder_ascii(Vm *vm, StrBuilder *b, const char *text) { builder_latin1(vm, b, text, (u32)strlen(text)); }

void builder_utf8(Vm *vm, StrBuilder *b, const void *bytes, u32 n) {
    const u8 *p = bytes;
    while (n) {
        u32 run = utf8_ascii_run(p, n), c = 0xFFFD;
        builder_latin1(vm, b, p, run);
        p += run;
        n -= run;
        if (!n) return;
        const char *reason;
        u32 k = utf8_decode(p, n, &c);
        if (!k) k = utf8_fault(p, n, &reason);
        builder_char(vm, b, c);
        p += k;
        n -= k;
    }
}

void builder_part(Vm *vm, StrBuilder *b, Ref str, u32 from, u32 to) {
    u32 kind = STR_KIND(str), n = to - from;
    if (to <= from) return;
    const char *data = (const char *)STR_DATA(str) + (size_t)from * kind;
    if (kind == 1) {
        builder_latin1(vm, b, data, n);
        return;
    }
    u32 all = 0;
    for (u32 i = from; i < to; i++) all |= str_char(vm, str, i);
    if (!make_room(vm, b, n, all)) return;
    if (b->kind == kind) {
        memcpy((char *)builder_data(vm, b) + (size_t)b->length * kind, data, (size_t)n * kind);
        b->length += n;
        wrote(vm, b, b->length - n);
    } else
        for (u32 i = from; i < to; i++) put(vm, b, str_char(vm, str, i));
}
void builder_str(Vm *vm, StrBuilder *b, Ref str) { builder_part(vm, b, str, 0, STR_LENGTH(str)); }

void builder_i64(Vm *vm, StrBuilder *b, i64 n) {
    char text[21];
    u32 at = sizeof text;
    u64 v = n < 0 ? 0 - (u64)n : (u64)n;
    do text[--at] = (char)('0' + v % 10);
    while (v /= 10);
    if (n < 0) text[--at] = '-';
    builder_latin1(vm, b, text + at, (u32)sizeof text - at);
}

/* Steals str: as the whole text where nothing else is there or wanted, else copied. */
void builder_take(Vm *vm, StrBuilder *b, Ref str) {
    const Str *s = STR_AT(str);
    if (!b->run && !b->failed && b->mode == BUILDER_EXACT && s->head.refcount == 1 && IS(str, str) && !s->interned && !ref_is_static(str)) {
        b->length = b->capacity = s->length;
        b->kind = s->kind;
        b->max_char = str_max_char(vm, str);
        b->run = str; /* its block */
        return;
    }
    builder_str(vm, b, str);
    drop(vm, str);
}

void builder_free(Vm *vm, StrBuilder *b) {
    u32 mode = b->mode, min_length = b->min_length;
    if (b->run && mode == BUILDER_SCRATCH)
        run_free(vm, b->run);
    else if (b->run)
        block_free(vm, b->run);
    *b = BUILDER(mode, min_length);
}

Ref builder_finish(Vm *vm, StrBuilder *b) {
    Ref r = 0;
    u32 n = b->length, max = b->max_char, kind = b->kind;
    if (b->failed)
        raise_no_memory(vm);
    else if (!n)
        r = own(vm, EMPTY_STR);
    else if (b->mode == BUILDER_SCRATCH)
        r = str_from_kind(vm, builder_data(vm, b), kind, n);
    else if (n == 1 && max < 256)
        r = own(vm, LIKELY(kind == 1) ? LATIN1(*(const u8 *)builder_data(vm, b)) : 0);
    else {
        Ref block = n == b->capacity ? b->run : block_realloc(vm, b->run, (max < 128 ? 48 : 72) + (n + 1) * kind); /* resize_compact */
        if (!block)
            raise_no_memory(vm);
        else {
            r = block;
            b->run = 0;
            str_make_header(vm, r, n, max);
        }
    }
    builder_free(vm, b);
    return r;
}
