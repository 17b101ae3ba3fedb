/* inflate.c: DEFLATE's decoder (RFC 1951): canonical Huffman codes, read bit by bit against the counts of each length. Short rather than
 * quick: a module's text takes well under a millisecond. */
#include "base/inflate.h"

#define MAX_BITS 15u

typedef struct Stream {
    const u8 *in;
    u8 *out;
    u32 n, at, out_n, out_at, bits, held; /* `held` bits, the lowest first, are in `bits` */
    bool bad;
} Stream;

typedef struct Huffman { /* how many codes of each length there are, and the symbols in the order of their codes */
    u16 count[MAX_BITS + 1], symbol[288];
} Huffman;

static u32 take(Stream *s, u32 n) {
    while (s->held < n) {
        if (s->at == s->n) {
            s->bad = true;
            return 0;
        }
        s->bits |= (u32)s->in[s->at++] << s->held;
        s->held += 8;
    }
    u32 r = s->bits & ((1u << n) - 1);
    s->bits >>= n;
    s->held -= n;
    return r;
}

static void make_codes(Huffman *h, const u8 *lengths, u32 n) {
    u16 at[MAX_BITS + 1];
    memset(h->count, 0, sizeof h->count);
    for (u32 i = 0; i < n; i++) h->count[lengths[i]]++;
    h->count[0] = 0;
    at[1] = 0;
    for (u32 i = 1; i < MAX_BITS; i++) at[i + 1] = (u16)(at[i] + h->count[i]);
    for (u32 i = 0; i < n; i++)
        if (lengths[i]) h->symbol[at[lengths[i]]++] = (u16)i;
}

static u32 decode(Stream *s, const Huffman *h) {
    i32 code = 0, first = 0, index = 0;
    for (u32 length = 1; length <= MAX_BITS && !s->bad; length++) {
        code |= (i32)take(s, 1);
        i32 count = h->count[length];
        if (code - count < first) return h->symbol[index + (code - first)];
        index += count;
        first = (first + count) << 1;
        code <<= 1;
    }
    s->bad = true;
    return 0;
}

static void copy_stored(Stream *s) {
    s->bits = s->held = 0;
    if (s->n - s->at < 4) {
        s->bad = true;
        return;
    }
    u32 n = s->in[s->at] | (u32)s->in[s->at + 1] << 8;
    s->at += 4;
    if (n > s->n - s->at || n > s->out_n - s->out_at) {
        s->bad = true;
        return;
    }
    memcpy(s->out + s->out_at, s->in + s->at, n);
    s->at += n;
    s->out_at += n;
}

static void copy_back(Stream *s, u32 distance, u32 length) {
    if (distance > s->out_at || length > s->out_n - s->out_at) {
        s->bad = true;
        return;
    }
    for (u32 i = 0; i < length; i++, s->out_at++) s->out[s->out_at] = s->out[s->out_at - distance];
}

static void read_codes(Stream *s, const Huffman *literals, const Huffman *distances) {
    static const u16 length_base[29] = {3,  4,  5,  6,  7,  8,  9,  10, 11,  13,  15,  17,  19,  23, 27,
                                        31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258};
    static const u8 length_extra[29] = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};
    static const u16 distance_base[30] = {1,   2,   3,   4,   5,   7,    9,    13,   17,   25,   33,   49,   65,    97,    129,
                                          193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577};
    for (;;) {
        u32 symbol = decode(s, literals);
        if (s->bad || symbol == 256) return;
        if (symbol < 256) {
            if (s->out_at == s->out_n)
                s->bad = true;
            else
                s->out[s->out_at++] = (u8)symbol;
            continue;
        }
        symbol -= 257;
        if (symbol >= 29) {
            s->bad = true;
            return;
        }
        u32 length = length_base[symbol] + take(s, length_extra[symbol]), d = decode(s, distances);
        if (d >= 30) {
            s->bad = true;
            return;
        }
        copy_back(s, distance_base[d] + take(s, d < 4 ? 0 : d / 2 - 1), length);
    }
}

static void fixed_codes(Huffman *literals, Huffman *distances) {
    u8 lengths[288];
    for (u32 i = 0; i < 288; i++) lengths[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
    make_codes(literals, lengths, 288);
    memset(lengths, 5, 30);
    make_codes(distances, lengths, 30);
}

static void own_codes(Stream *s, Huffman *literals, Huffman *distances) {
    static const u8 order[19] = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    u8 lengths[320];
    u32 n = take(s, 5) + 257, more = take(s, 5) + 1, codes = take(s, 4) + 4, at = 0;
    memset(lengths, 0, sizeof lengths);
    for (u32 i = 0; i < codes; i++) lengths[order[i]] = (u8)take(s, 3);
    make_codes(literals, lengths, 19);
    memset(lengths, 0, sizeof lengths);
    while (at < n + more && !s->bad) {
        u32 symbol = decode(s, literals), repeat;
        if (symbol < 16) {
            lengths[at++] = (u8)symbol;
            continue;
        }
        u8 what = symbol == 16 && at ? lengths[at - 1] : 0;
        repeat = symbol == 16 ? 3 + take(s, 2) : symbol == 17 ? 3 + take(s, 3) : 11 + take(s, 7);
        if (repeat > n + more - at) s->bad = true;
        while (!s->bad && repeat--) lengths[at++] = what;
    }
    if (n > 286 || more > 30) s->bad = true;
    if (s->bad) return;
    make_codes(literals, lengths, n);
    make_codes(distances, lengths + n, more);
}

bool inflate(const u8 *in, u32 n, u8 *out, u32 out_n) {
    Stream s = {in, out, n, 0, out_n, 0, 0, 0, false};
    Huffman literals, distances;
    memset(&literals, 0, sizeof literals);
    memset(&distances, 0, sizeof distances);
    for (bool last = false; !last && !s.bad;) {
        last = take(&s, 1) != 0;
        switch (take(&s, 2)) {
        case 0: copy_stored(&s); break;
        case 1:
            fixed_codes(&literals, &distances);
            read_codes(&s, &literals, &distances);
            break;
        case 2:
            own_codes(&s, &literals, &distances);
            if (!s.bad) read_codes(&s, &literals, &distances);
            break;
        default: s.bad = true;
        }
    }
    return !s.bad && s.out_at == out_n;
}
