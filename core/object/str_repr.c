/* str_repr.c: repr and ascii of text and bytes (unicode_repr, PyBytes_Repr). */
#include "base/unicode.h"
#include "object/str.h"

#define NO_QUOTE UINT32_MAX

static const char hex_digits[] = "0123456789abcdef";

/* How c stands in a repr between `quote`s: its length, 1 for itself; text: at least 10 bytes. */
static u32 escape(u32 c, u32 quote, bool ascii, char *text) {
    if (LIKELY(c >= ' ' && c < 127 && c != quote && c != '\\')) return 1;
    text[0] = '\\';
    if (c == quote || c == '\\') {
        text[1] = (char)c;
        return 2;
    }
    if (c == '\t' || c == '\n' || c == '\r') {
        text[1] = c == '\t' ? 't' : c == '\n' ? 'n' : 'r';
        return 2;
    }
    if (c > 127 && !ascii && unicode_is_printable(c)) return 1;
    u32 digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
    text[1] = digits == 2 ? 'x' : digits == 4 ? 'u' : 'U';
    for (u32 i = 0; i < digits; i++) text[2 + i] = hex_digits[c >> 4 * (digits - 1 - i) & 15];
    return 2 + digits;
}

static u32 quote_for(u32 single, u32 doubled) { return single && !doubled ? '"' : '\''; }

Ref str_repr(Vm *vm, Ref r) {
    u32 n = STR_LENGTH(r), max = 127, single = 0, doubled = 0;
    u64 size = 2;
    char text[12];
    for (u32 i = 0; i < n; i++) {
        u32 c = str_char(vm, r, i), k = escape(c, NO_QUOTE, false, text);
        size += k;
        if (k == 1) max = u32_max(max, c);
        single += c == '\'';
        doubled += c == '"';
    }
    u32 quote = quote_for(single, doubled);
    if (quote == '\'') size += single;
    if (size > 0x10000000u) return raise(vm, TYPE(OverflowError), "string is too long to generate repr");
    Ref out = str_new(vm, (u32)size, max);
    if (!out) return 0;
    str_put(vm, out, 0, quote);
    if (size == (u64)n + 2)
        str_copy(vm, out, 1, r, 0, n);
    else
        for (u32 i = 0, at = 1; i < n; i++) {
            u32 c = str_char(vm, r, i), k = escape(c, quote, false, text);
            if (k == 1)
                str_put(vm, out, at++, c);
            else
                for (u32 j = 0; j < k; j++) str_put(vm, out, at++, (u8)text[j]);
        }
    str_put(vm, out, (u32)size - 1, quote);
    return out;
}

Ref str_ascii_repr(Vm *vm, Ref repr) {
    if (STR_AT(repr)->ascii) return own(vm, repr);
    StrBuilder b = {0};
    char text[12];
    for (u32 i = 0; i < STR_LENGTH(repr); i++) {
        u32 c = str_char(vm, repr, i);
        if (c < 128)
            builder_char(vm, &b, c);
        else
            builder_latin1(vm, &b, text, escape(c, NO_QUOTE, true, text));
    }
    return builder_finish(vm, &b);
}

/* b'…'; a bytearray's escapes each ' even between double quotes */
void builder_bytes_repr(Vm *vm, StrBuilder *b, const u8 *p, u32 n, bool is_bytearray) {
    u32 single = 0, doubled = 0;
    char text[12];
    for (u32 i = 0; i < n; i++) {
        single += p[i] == '\'';
        doubled += p[i] == '"';
    }
    u32 quote = quote_for(single, doubled);
    builder_char(vm, b, 'b');
    builder_char(vm, b, quote);
    for (u32 i = 0; i < n; i++) {
        u32 k = escape(p[i], is_bytearray && p[i] == '\'' ? '\'' : quote, true, text);
        if (k == 1)
            builder_char(vm, b, p[i]);
        else
            builder_latin1(vm, b, text, k);
    }
    builder_char(vm, b, quote);
}

Ref bytes_repr(Vm *vm, Ref r) {
    StrBuilder b = {0};
    builder_bytes_repr(vm, &b, BYTES_AT(r)->data, BYTES_AT(r)->length, false);
    return builder_finish(vm, &b);
}
