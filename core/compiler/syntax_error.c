/* syntax_error.c: see syntax_error.h. */
#include "compiler/syntax_error.h"
#include "base/utf8.h"

u32 utf8_character(const char *from, const char *end, u32 *c, u32 *skip) {
    const u8 *s = (const u8 *)from;
    u32 room = (u32)(end - from), lead = s[0], need, low = 0x80, high = 0xBF;
    if (lead < 0x80) {
        *c = lead;
        return 1;
    }
    *c = 0xFFFD;
    *skip = 1;
    if (lead < 0xC2 || lead > 0xF4) return 0;
    need = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
    u32 value = lead & (0x3Fu >> need);
    for (u32 i = 1; i <= need; i++) {
        if (i >= room || s[i] < low || s[i] > high) {
            *skip = i;
            return 0;
        }
        value = value << 6 | (s[i] & 63u);
        low = 0x80;
        high = 0xBF;
    }
    *c = value;
    return need + 1;
}

i32 utf8_characters(const char *from, u32 length) {
    const char *end = from + length;
    i32 n = 0;
    while (from < end) {
        u32 c, skip = 0, size = utf8_character(from, end, &c, &skip);
        from += size ? size : skip;
        n++;
    }
    return n;
}

void fault_set_text(SyntaxFault *fault, const char *from, u32 length) {
    const char *end = from + length;
    u32 n = 0;
    fault->line = from;
    fault->line_length = length;
    while (from < end && n + 4 <= sizeof fault->text) {
        u32 c, skip = 0, size = utf8_character(from, end, &c, &skip);
        n += utf8_put(fault->text + n, c);
        from += size ? size : skip;
    }
    fault->text_length = n;
    fault->text_missing = false;
}

typedef struct Out {
    char *at, *end;
} Out;

static void put_bytes(Out *o, const char *bytes, u32 n) {
    u32 room = (u32)(o->end - o->at);
    if (n > room) {
        n = room;
        while (n && ((u8)bytes[n] & 0xC0) == 0x80) n--;
        o->end = o->at + n;
    }
    memcpy(o->at, bytes, n);
    o->at += n;
}

static void put_number(Out *o, u32 value, u32 base, u32 least) {
    char digits[12];
    u32 n = 0;
    do {
        digits[sizeof digits - ++n] = "0123456789ABCDEF"[value % base];
        value /= base;
    } while (value || n < least);
    put_bytes(o, digits + sizeof digits - n, n);
}

static void put_directive(Out *o, char directive, va_list *args) {
    char utf8[4];
    if (directive == 's') {
        const char *s = va_arg(*args, const char *);
        put_bytes(o, s, (u32)strlen(s));
    } else if (directive == 'd') {
        i32 d = va_arg(*args, i32);
        if (d < 0) put_bytes(o, "-", 1);
        put_number(o, d < 0 ? 0u - (u32)d : (u32)d, 10, 1);
    } else if (directive == 'c') {
        put_bytes(o, utf8, utf8_put(utf8, va_arg(*args, u32)));
    } else if (directive == 'X') {
        put_number(o, va_arg(*args, u32), 16, 4);
    } else if (directive == 't') {
        const Text *t = va_arg(*args, const Text *);
        put_bytes(o, (const char *)t->bytes, t->length);
    } else {
        put_bytes(o, "%", 1);
    }
}

void fault_format(SyntaxFault *fault, const char *prefix, const char *format, va_list args) {
    Out o = {fault->message, fault->message + sizeof fault->message - 1};
    va_list copy;
    va_copy(copy, args);
    put_bytes(&o, prefix, (u32)strlen(prefix));
    while (*format) {
        if (*format == '%') {
            put_directive(&o, format[1], &copy);
            format += 2;
        } else {
            const char *next = format;
            while (*next && *next != '%') next++;
            put_bytes(&o, format, (u32)(next - format));
            format = next;
        }
    }
    va_end(copy);
    *o.at = 0;
}
