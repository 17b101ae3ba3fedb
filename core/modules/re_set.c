/* re_set.c: which characters one operation of a pattern takes: sets, categories, letters without case (Modules/_sre.c: charset,
 * Lib/re/_compiler.py: _optimize_charset). */
#include "base/unicode.h"
#include "modules/re.h"

/* Letters whose case is not a pair: (lower-case letter, a further one that matches it without case), sorted. Made by
 * script/lib/make-re-cases. */
static const u16 odd_cases[][2] = {
#include "modules/re_cases.inc"
};
#define ODD_COUNT ((u32)(sizeof odd_cases / sizeof odd_cases[0]))

u32 re_lower(u32 c, u32 mode) {
    if (c < 128) return c - 'A' < 26 && mode != CASE_EXACT ? c + 32 : c;
    if (mode != CASE_UNICODE || c > 0x10ffff) return c;
    u32 out[3];
    return c == 0x130 ? 'i' : unicode_map(c, CASE_LOWER, out) == 1 ? out[0] : c;
}
static u32 upper_of(u32 c, u32 mode) {
    if (c < 128) return c - 'a' < 26 && mode != CASE_EXACT ? c - 32 : c;
    if (mode != CASE_UNICODE || c > 0x10ffff) return c;
    u32 out[3];
    return unicode_map(c, CASE_UPPER, out) == 1 ? out[0] : c;
}
static u32 odd_begin(u32 lower) {
    u32 from = 0, to = ODD_COUNT;
    while (from < to) {
        u32 middle = (from + to) / 2;
        if (odd_cases[middle][0] < lower)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}
bool re_case_is_odd(u32 lower) {
    u32 i = odd_begin(lower);
    return i < ODD_COUNT && odd_cases[i][0] == lower;
}
u32 re_odd_cases(u32 lower, u32 *out) {
    u32 n = 0;
    for (u32 i = odd_begin(lower); i < ODD_COUNT && odd_cases[i][0] == lower && n < 8; i++) out[n++] = odd_cases[i][1];
    return n;
}
bool re_case_matters(u32 c, u32 mode) {
    u32 lower = re_lower(c, mode);
    return lower != c || upper_of(c, mode) != c || (mode == CASE_UNICODE && re_case_is_odd(lower));
}

bool re_category_has(u32 category, u32 c) {
    bool ascii = category & CATEGORY_ASCII, has;
    u32 kind = category & 7;
    if (c < 128) {
        if (kind < CATEGORY_SPACE)
            has = c - '0' < 10;
        else if (kind < CATEGORY_WORD)
            has = c == ' ' || c - 9 < 5 || (!ascii && c - 0x1c < 4);
        else
            has = c - '0' < 10 || (c | 32) - 'a' < 26 || c == '_';
    } else {
        u32 wanted = kind < CATEGORY_SPACE ? UNICODE_DECIMAL : kind < CATEGORY_WORD ? UNICODE_SPACE : UNICODE_ALNUM;
        has = !ascii && c <= 0x10ffff && (unicode_flags(c) & wanted);
    }
    return has != (kind & 1);
}

static bool in_ranges(const u32 *range, u32 n, u32 c) {
    for (u32 i = 0; i < n; i++)
        if (c - range[2 * i] <= range[2 * i + 1] - range[2 * i]) return true;
    return false;
}
/* without the table of characters below 256 */
static bool set_has(const u32 *set, u32 c) {
    u32 flags = set[2], n = set[SET_RANGES], categories = set[SET_CATEGORIES];
    u32 mode = flags & SET_UNICODE ? CASE_UNICODE : flags & SET_ASCII ? CASE_ASCII : CASE_EXACT;
    const u32 *range = set + SET_HEAD;
    if (mode != CASE_EXACT) c = re_lower(c, mode);
    bool has = in_ranges(range, n, c);
    if (!has && mode != CASE_EXACT) {
        has = in_ranges(range, n, upper_of(c, mode));
        if (mode == CASE_UNICODE)
            for (u32 i = odd_begin(c); !has && i < ODD_COUNT && odd_cases[i][0] == c; i++) has = in_ranges(range, n, odd_cases[i][1]);
    }
    for (u32 i = 0; !has && i < categories; i++) has = re_category_has(range[2 * n + i], c);
    return has != (flags & SET_NEGATE);
}
bool re_set_has(const u32 *set, u32 c) {
    if (c < 256) return set[SET_BITS + c / 32] >> c % 32 & 1;
    return set_has(set, c);
}
void re_set_make_bits(u32 *set) {
    memset(set + SET_BITS, 0, 32);
    for (u32 c = 0; c < 256; c++)
        if (set_has(set, c)) set[SET_BITS + c / 32] |= 1u << c % 32;
}

bool re_one_has(const u32 *op, u32 c) {
    switch (op[0]) {
    case RE_CHAR: return c == op[1];
    case RE_NOT_CHAR: return c != op[1];
    case RE_CHAR_I: return re_lower(c, op[2]) == op[1];
    case RE_NOT_CHAR_I: return re_lower(c, op[2]) != op[1];
    case RE_ANY: return c != '\n';
    case RE_ANY_ALL: return true;
    case RE_SET: return re_set_has(op, c);
    default: return false;
    }
}
