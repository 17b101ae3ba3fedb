/* unicode_data.c: lookups in the tables of unicode_data.inc. Neighbours with the same record are a run (first character << 11 |
 * record); numbers are runs whose values go up by one; decompositions a stream of small differences, 32 to a block. */
#include "base/unicode_data.h"
#include "base/cold.h"

typedef struct NumberRun {
    u32 first;
    i32 numerator;
    u8 length, kind;
    u16 denominator; /* 0: times 10000 */
} NumberRun;
#include "base/unicode_data.inc"
COLD_TABLES(DataTables, unicode_data)
#define TABLE COLD_TABLE(unicode_data)

#define COUNT(a) ((u32)(sizeof(a) / sizeof((a)[0])))
#define HANGUL   0xAC00u
#define L_BASE   0x1100u
#define V_BASE   0x1161u
#define T_BASE   0x11A7u

static const u8 *record_of(u32 c) {
    u32 low = 0, high = COUNT(TABLE->runs);
    while (high - low > 1) {
        u32 middle = (low + high) / 2;
        if (TABLE->runs[middle] >> 11 <= c)
            low = middle;
        else
            high = middle;
    }
    return TABLE->records[TABLE->runs[low] & 2047];
}
UnicodeData unicode_data(u32 c) {
    const u8 *r = record_of(c);
    return (UnicodeData){categories[r[0]], bidirectional[r[1]], widths[r[3]], r[2], r[4] != 0};
}
u32 unicode_combining(u32 c) { return c < 0x300 ? 0 : record_of(c)[2]; }

bool unicode_number(u32 c, u32 kind, f64 *value) {
    u32 low = 0, high = COUNT(TABLE->numbers);
    while (high - low > 1) {
        u32 middle = (low + high) / 2;
        if (TABLE->numbers[middle].first <= c)
            low = middle;
        else
            high = middle;
    }
    const NumberRun *n = &TABLE->numbers[low];
    if (c < n->first || c - n->first >= n->length || n->kind < kind) return false;
    f64 v = (f64)n->numerator + (f64)(c - n->first);
    *value = n->denominator ? v / n->denominator : v * 10000;
    return true;
}

static u32 read_number(const u8 **at) {
    u32 value = 0, shift = 0;
    do {
        value |= (u32)(**at & 127) << shift;
        shift += 7;
    } while (*(*at)++ & 128);
    return value;
}
u32 unicode_decomposition(u32 c, u32 out[DECOMPOSITION_MAX], const char **tag) {
    u32 low = 0, high = COUNT(TABLE->decomposition_first);
    if (c < TABLE->decomposition_first[0]) return 0;
    while (high - low > 1) {
        u32 middle = (low + high) / 2;
        if (TABLE->decomposition_first[middle] <= c)
            low = middle;
        else
            high = middle;
    }
    const u8 *at = TABLE->decomposition_text + TABLE->decomposition_at[low];
    u32 now = TABLE->decomposition_first[low];
    for (u32 i = 0; i < 32 && 32 * low + i < DECOMPOSITIONS; i++) {
        now += read_number(&at);
        const char *name = tags[*at++];
        u32 n = *at++, before = now;
        for (u32 k = 0; k < n; k++) {
            u32 step = read_number(&at);
            before = step & 1 ? before - (step + 1) / 2 : before + step / 2;
            out[k] = before;
        }
        if (now > c) return 0;
        if (now < c) continue;
        *tag = name;
        return n;
    }
    return 0;
}
u32 unicode_decompose(u32 c, bool compatible, u32 out[DECOMPOSITION_MAX]) {
    u32 stack[2 * DECOMPOSITION_MAX], top = 1, n = 0, parts[DECOMPOSITION_MAX];
    stack[0] = c;
    while (top) {
        const char *tag = "";
        u32 x = stack[--top], count;
        if (x - HANGUL < 11172) {
            u32 i = x - HANGUL;
            out[n++] = L_BASE + i / 588;
            out[n++] = V_BASE + i % 588 / 28;
            if (i % 28) out[n++] = T_BASE + i % 28;
            continue;
        }
        count = unicode_decomposition(x, parts, &tag);
        if (!count || (*tag && !compatible)) {
            out[n++] = x;
            continue;
        }
        while (count) stack[top++] = parts[--count];
    }
    return n;
}

u32 unicode_compose(u32 a, u32 b) {
    if (a - L_BASE < 19 && b - V_BASE < 21) return HANGUL + ((a - L_BASE) * 21 + b - V_BASE) * 28;
    if (a - HANGUL < 11172 && (a - HANGUL) % 28 == 0 && b - T_BASE - 1 < 27) return a + b - T_BASE;
    for (u32 i = 0; i < COUNT(TABLE->large_pairs); i++)
        if (TABLE->large_pairs[i][0] == a && TABLE->large_pairs[i][1] == b) return TABLE->large_pairs[i][2];
    u32 low = 0, high = COUNT(TABLE->pairs);
    while (low < high) {
        u32 middle = (low + high) / 2;
        const u16 *p = TABLE->pairs[middle];
        if (p[0] == a && p[1] == b) return p[2];
        if (p[0] < a || (p[0] == a && p[1] < b))
            low = middle + 1;
        else
            high = middle;
    }
    return 0;
}
