/* unicode.c: see unicode.h. */
#include "base/unicode.h"

static const UnicodeLongCase *long_case(u32 c) {
    u32 low = 0, high = unicode_long_case_count;
    while (low < high) {
        u32 middle = (low + high) / 2;
        if (unicode_long_cases[middle].character < c)
            low = middle + 1;
        else
            high = middle;
    }
    return &unicode_long_cases[low];
}

u32 unicode_map(u32 c, u32 which, u32 out[3]) {
    const UnicodeRecord *r = unicode_record(c);
    if (!(r->flags & UNICODE_LONG_CASE)) {
        out[0] = (u32)((i32)c + r->distance[which]);
        return 1;
    }
    const u16 *mapped = long_case(c)->mapped[which];
    u32 n = 0;
    while (n < 3 && mapped[n]) {
        out[n] = mapped[n];
        n++;
    }
    return n;
}

static bool has(u32 c, u32 flag) { return c <= 0x10FFFF && (unicode_flags(c) & flag); }

bool unicode_is_name_start(u32 c) { return has(c, UNICODE_NAME_START); }
bool unicode_is_name_part(u32 c) { return has(c, UNICODE_NAME_PART); }
bool unicode_is_printable(u32 c) { return has(c, UNICODE_PRINTABLE); }

bool unicode_is_line_break(u32 c) {
    if (c < 0x20) return (c >= 10 && c <= 13) || (c >= 0x1c && c <= 0x1e);
    return c == 0x85 || c == 0x2028 || c == 0x2029;
}
