/* utf8.c: see utf8.h. */
#include "base/utf8.h"

u32 utf8_put(char *out, u32 c) {
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    if (c < 0x800) {
        out[0] = (char)(0xC0 | c >> 6);
        out[1] = (char)(0x80 | (c & 63));
        return 2;
    }
    if (c < 0x10000) {
        out[0] = (char)(0xE0 | c >> 12);
        out[1] = (char)(0x80 | (c >> 6 & 63));
        out[2] = (char)(0x80 | (c & 63));
        return 3;
    }
    out[0] = (char)(0xF0 | c >> 18);
    out[1] = (char)(0x80 | (c >> 12 & 63));
    out[2] = (char)(0x80 | (c >> 6 & 63));
    out[3] = (char)(0x80 | (c & 63));
    return 4;
}

u32 utf8_decode(const u8 *p, u32 n, u32 *c) {
    if (!n) return 0;
    u32 b = p[0], need, low;
    if (b < 0x80) {
        *c = b;
        return 1;
    }
    if (b >= 0xC2 && b < 0xE0)
        need = 1, low = 0x80, b &= 31;
    else if (b >= 0xE0 && b < 0xF0)
        need = 2, low = 0x800, b &= 15;
    else if (b >= 0xF0 && b < 0xF5)
        need = 3, low = 0x10000, b &= 7;
    else
        return 0;
    if (n <= need) return 0;
    for (u32 i = 1; i <= need; i++) {
        if ((p[i] & 0xC0) != 0x80) return 0;
        b = b << 6 | (p[i] & 63);
    }
    if (b < low || b > 0x10FFFF) return 0;
    *c = b;
    return need + 1;
}

u32 utf8_decode_strict(const u8 *p, u32 n, u32 *c) {
    u32 length = utf8_decode(p, n, c);
    return length == 3 && *c >= 0xD800 && *c < 0xE000 ? 0 : length;
}

/* Which second bytes a first byte allows (Unicode, table 3-7). */
static bool second_fits(u32 first, u32 second) {
    u32 low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    u32 high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    return second >= low && second <= high;
}

u32 utf8_fault(const u8 *p, u32 n, const char **reason) {
    u32 need = p[0] >= 0xF0 ? 4 : p[0] >= 0xE0 ? 3 : 2;
    if (p[0] < 0xC2 || p[0] > 0xF4) {
        *reason = "invalid start byte";
        return 1;
    }
    for (u32 i = 1; i < need; i++) {
        if (i == n) {
            *reason = "unexpected end of data";
            return n;
        }
        if (i == 1 ? second_fits(p[0], p[1]) : (p[i] & 0xC0) == 0x80) continue;
        *reason = "invalid continuation byte";
        return i;
    }
    UNREACHABLE();
}

u32 utf8_ascii_run(const u8 *p, u32 n) {
    u32 i = 0;
    for (; i + 8 <= n; i += 8) {
        u64 word;
        memcpy(&word, p + i, 8);
        if (word & 0x8080808080808080u) break;
    }
    while (i < n && p[i] < 0x80) i++;
    return i;
}
