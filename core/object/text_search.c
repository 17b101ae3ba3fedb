/* text_search.c: finding text in text. Short patterns are looked for place by place; long ones with the two-way algorithm of
 * Crochemore and Perrin, so that no pattern takes longer than a few looks at each character. Looking from the end is looking
 * from the start with all steps turned round. */
#include "object/text.h"

#define SHORT_PATTERN 12u

/* For each kind: h and p point to the first character in the direction of `s` (1 or -1). The place is counted from there. */
#define DEFINE_SEARCH(T, NAME)                                                                                                             \
    static i64 maximal_suffix_##NAME(const T *p, i64 m, i64 s, bool reversed, i64 *period) {                                               \
        i64 i = -1, j = 0, k = 1, w = 1;                                                                                                   \
        while (j + k < m) {                                                                                                                \
            T a = p[(i + k) * s], b = p[(j + k) * s];                                                                                      \
            if (a == b) {                                                                                                                  \
                if (k == w) {                                                                                                              \
                    j += w;                                                                                                                \
                    k = 1;                                                                                                                 \
                } else                                                                                                                     \
                    k++;                                                                                                                   \
            } else if (reversed ? a < b : a > b) {                                                                                         \
                j += k;                                                                                                                    \
                k = 1;                                                                                                                     \
                w = j - i;                                                                                                                 \
            } else {                                                                                                                       \
                i = j++;                                                                                                                   \
                k = w = 1;                                                                                                                 \
            }                                                                                                                              \
        }                                                                                                                                  \
        *period = w;                                                                                                                       \
        return i;                                                                                                                          \
    }                                                                                                                                      \
    static i64 two_way_##NAME(const T *h, i64 n, const T *p, i64 m, i64 s) {                                                               \
        i64 w1, w2, cut1 = maximal_suffix_##NAME(p, m, s, false, &w1), cut2 = maximal_suffix_##NAME(p, m, s, true, &w2);                   \
        i64 cut = cut2 > cut1 ? cut2 : cut1, w = cut2 > cut1 ? w2 : w1, keep = m - w, known = 0, at = 0;                                   \
        for (i64 i = 0; i <= cut; i++)                                                                                                     \
            if (i + w >= m || p[i * s] != p[(i + w) * s]) { /* not periodic */                                                             \
                keep = 0;                                                                                                                  \
                w = (cut > m - cut - 1 ? cut : m - cut - 1) + 1;                                                                           \
                break;                                                                                                                     \
            }                                                                                                                              \
        while (at + m <= n) {                                                                                                              \
            i64 k = cut + 1 > known ? cut + 1 : known;                                                                                     \
            while (k < m && p[k * s] == h[(at + k) * s]) k++;                                                                              \
            if (k < m) {                                                                                                                   \
                at += k - cut;                                                                                                             \
                known = 0;                                                                                                                 \
                continue;                                                                                                                  \
            }                                                                                                                              \
            k = cut + 1;                                                                                                                   \
            while (k > known && p[(k - 1) * s] == h[(at + k - 1) * s]) k--;                                                                \
            if (k <= known) return at;                                                                                                     \
            at += w;                                                                                                                       \
            known = keep;                                                                                                                  \
        }                                                                                                                                  \
        return -1;                                                                                                                         \
    }                                                                                                                                      \
    static i64 search_##NAME(const T *h, i64 n, const T *p, i64 m, i64 s) {                                                                \
        if (m > SHORT_PATTERN) return two_way_##NAME(h, n, p, m, s);                                                                       \
        T first = p[0], last = p[(m - 1) * s];                                                                                             \
        for (i64 at = 0; at + m <= n; at++) {                                                                                              \
            if (sizeof(T) == 1 && s == 1) {                                                                                                \
                const T *hit = memchr(h + at, first, (size_t)(n - m + 1 - at));                                                            \
                if (!hit) return -1;                                                                                                       \
                at = hit - h;                                                                                                              \
            } else if (h[at * s] != first)                                                                                                 \
                continue;                                                                                                                  \
            if (h[(at + m - 1) * s] != last) continue;                                                                                     \
            i64 k = 1;                                                                                                                     \
            while (k < m - 1 && h[(at + k) * s] == p[k * s]) k++;                                                                          \
            if (k >= m - 1) return at;                                                                                                     \
        }                                                                                                                                  \
        return -1;                                                                                                                         \
    }
DEFINE_SEARCH(u8, u8)
DEFINE_SEARCH(u16, u16)
DEFINE_SEARCH(u32, u32)

static i64 search(const Text *h, const Text *p, i64 s) {
    i64 n = h->length, m = p->length, hf = s < 0 ? n - 1 : 0, pf = s < 0 ? m - 1 : 0;
    switch (h->kind) {
    case 1: return search_u8((const u8 *)h->data + hf, n, (const u8 *)p->data + pf, m, s);
    case 2: return search_u16((const u16 *)h->data + hf, n, (const u16 *)p->data + pf, m, s);
    default: return search_u32((const u32 *)h->data + hf, n, (const u32 *)p->data + pf, m, s);
    }
}

/* A pattern of a narrower kind than the text: widened where it is short, else compared character by character with a rolling hash
 * in front, so that no memory is needed. */
#define WIDEN 256u
static void widen(const Text *p, u32 kind, u32 *room) {
    for (u32 i = 0; i < p->length; i++) {
        if (kind == 2)
            ((u16 *)room)[i] = (u16)text_char(p, i);
        else
            room[i] = text_char(p, i);
    }
}
static bool matches(const Text *h, u32 at, const Text *p) {
    for (u32 i = 0; i < p->length; i++)
        if (text_char(h, at + i) != text_char(p, i)) return false;
    return true;
}
static i64 search_hashed(const Text *h, const Text *p, bool last) {
    u32 m = p->length, base = 0x01000193, want = 0, have = 0, power = 1;
    i64 found = -1;
    for (u32 i = 0; i < m; i++) {
        want = want * base + text_char(p, i);
        have = have * base + text_char(h, i);
        if (i) power *= base;
    }
    for (u32 at = 0;; at++) {
        if (have == want && matches(h, at, p)) {
            found = at;
            if (!last) return found;
        }
        if (at + m >= h->length) return found;
        have = (have - text_char(h, at) * power) * base + text_char(h, at + m);
    }
}

static i64 find(const Text *text, const Text *what, u32 from, u32 to, bool last) {
    if (to > text->length) to = text->length;
    if (from > to || what->length > to - from) return -1;
    if (!what->length) return last ? to : from;
    if (what->kind > text->kind) return -1;
    Text h = text_part(text, from, to), p = *what;
    u32 room[WIDEN];
    i64 at;
    if (p.kind < h.kind) {
        if (p.length > WIDEN) {
            at = search_hashed(&h, &p, last);
            return at < 0 ? -1 : at + from;
        }
        widen(&p, h.kind, room);
        p = (Text){room, p.length, h.kind};
    }
    at = search(&h, &p, last ? -1 : 1);
    if (at < 0) return -1;
    return (last ? (i64)h.length - p.length - at : at) + from;
}
i64 text_find(const Text *text, const Text *what, u32 from, u32 to) { return find(text, what, from, to, false); }
i64 text_rfind(const Text *text, const Text *what, u32 from, u32 to) { return find(text, what, from, to, true); }

u32 text_count(const Text *text, const Text *what, u32 from, u32 to, u32 limit) {
    if (to > text->length) to = text->length;
    if (from > to) return 0;
    if (!what->length) return u32_min(to - from + 1, limit);
    u32 count = 0;
    if (what->length == 1 && what->kind == 1 && text->kind == 1) {
        u8 c = *(const u8 *)what->data;
        for (u32 i = from; i < to && count < limit; i++) count += ((const u8 *)text->data)[i] == c;
        return count;
    }
    for (i64 at = from; count < limit && (at = text_find(text, what, (u32)at, to)) >= 0; at += what->length) count++;
    return count;
}

bool text_equal(const Text *a, const Text *b) {
    if (a->length != b->length) return false;
    if (a->kind == b->kind) return !memcmp(a->data, b->data, (size_t)a->length * a->kind);
    return matches(a, 0, b);
}

i64 str_find(Vm *vm, Ref text, Ref what, u32 from, u32 to) {
    Text t = text_of_str(vm, text), w = text_of_str(vm, what);
    return text_find(&t, &w, from, to);
}
