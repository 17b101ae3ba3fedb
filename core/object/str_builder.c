/* str_builder.c: text under construction, in a run outside of the pools: _PyUnicodeWriter's purpose without its traces. What has
 * failed once fails to its end, so that only builder_finish need be tested. */
#include "base/utf8.h"
#include "object/str.h"

#define FIRST_CAPACITY 256u
#define MAX_CHARS      0x10000000u

static void fail_builder(Vm *vm, StrBuilder *b) {
    if (b->run) run_free(vm, b->run);
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

/* Room for n more characters that are at most max_char. */
static bool make_room(Vm *vm, StrBuilder *b, u32 n, u32 max_char) {
    if (b->failed) return false;
    if (!b->kind) b->kind = 1;
    u32 kind = u32_max(b->kind, max_char < 0x100 ? 1 : max_char < 0x10000 ? 2 : 4);
    b->max_char |= max_char;
    if (LIKELY(kind == b->kind && b->length + n <= b->capacity)) return true;
    if (n > MAX_CHARS || b->length + n > MAX_CHARS) {
        fail_builder(vm, b);
        return false;
    }
    u32 inside = (u32)sizeof b->small / kind;
    if (!b->run && b->length + n <= inside) {
        if (kind != b->kind) widen(b->small, kind, b->small, b->kind, b->length);
        b->kind = kind;
        b->capacity = inside;
        return true;
    }
    u32 want = u32_max(FIRST_CAPACITY, b->capacity);
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

static void put(Vm *vm, StrBuilder *b, u32 c) { set(builder_data(vm, b), b->kind, b->length++, c); }

void builder_char(Vm *vm, StrBuilder *b, u32 c) {
    if (LIKELY(c < 128 && b->kind == 1 && b->length < b->capacity)) {
        ((u8 *)builder_data(vm, b))[b->length++] = (u8)c;
        return;
    }
    if (make_room(vm, b, 1, c)) put(vm, b, c);
}

void builder_fill(Vm *vm, StrBuilder *b, u32 c, u32 n) {
    if (!n || !make_room(vm, b, n, c)) return;
    if (b->kind == 1) {
        memset((u8 *)builder_data(vm, b) + b->length, (int)c, n);
        b->length += n;
    } else
        while (n--) put(vm, b, c);
}

void builder_latin1(Vm *vm, StrBuilder *b, const void *bytes, u32 n) {
    const u8 *p = bytes;
    if (!n || !make_room(vm, b, n, utf8_ascii_run(p, n) == n ? 0 : 255)) return;
    if (b->kind == 1) {
        memcpy((u8 *)builder_data(vm, b) + b->length, p, n);
        b->length += n;
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
        u32 k = utf8_decode(p, n, &c);
        builder_char(vm, b, c);
        p += k ? k : 1;
        n -= k ? k : 1;
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

void builder_free(Vm *vm, StrBuilder *b) {
    if (b->run) run_free(vm, b->run);
    *b = (StrBuilder){0};
}

Ref builder_finish(Vm *vm, StrBuilder *b) {
    Ref r = 0;
    if (b->failed)
        raise_no_memory(vm);
    else if (!b->length)
        r = own(vm, EMPTY_STR);
    else if (b->kind == 1 && b->max_char < 128 && b->length > 1) {
        r = str_new(vm, b->length, 127);
        if (r) memcpy(STR_DATA(r), builder_data(vm, b), b->length);
    } else
        r = str_from_kind(vm, builder_data(vm, b), b->kind, b->length);
    builder_free(vm, b);
    return r;
}
