/* unicode_names.c: character ↔ name over packed tables.
 *
 * A name is a row of words; a word that begins with - stands without a space before it (_ and ^ at its start mean a space before a
 * hyphen, and none before a letter). Words are numbered; sixteen make a group in which each takes its beginning from the one before.
 * Names are in the order of characters, aliases behind them at 0x110000 + c. A name tells how many words it shares with the one before,
 * and its further words; the commonest words take one byte, all others two. 64 names are a block, which can be read from its start. */
#include "base/unicode_names.h"
#include "base/cold.h"

#include "base/unicode_names.inc"
COLD_TABLES(NameTables, unicode_names)
#define TABLE COLD_TABLE(unicode_names)

#define ALIAS      0x110000u
#define WORDS_MOST 15u
#define HANGUL     0xAC00u
#define HANGUL_END 0xD7A3u

static const char *const hangul_first[] = {"G",  "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
                                           "SS", "",   "J", "JJ", "C",  "K", "T", "P", "H"};
static const char *const hangul_middle[] = {"A",  "AE", "YA", "YAE", "EO", "E",  "YEO", "YE", "O",  "WA", "WAE",
                                            "OE", "YO", "U",  "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
static const char *const hangul_last[] = {"",   "G",  "GG", "GS", "N",  "NJ", "NH", "D",  "L", "LG", "LM", "LB", "LS", "LT",
                                          "LP", "LH", "M",  "B",  "BS", "S",  "SS", "NG", "J", "C",  "K",  "T",  "P",  "H"};

/* Group g of words: the text of word i of it in out; its length. */
static u32 word_in_group(u32 group, u32 i, char *out) {
    const u8 *p = TABLE->word_text + TABLE->word_at[group];
    u32 length = 0;
    for (u32 k = 0; k <= i; k++) {
        u32 shared = *p >> 4, n = *p & 15;
        p++;
        if (n == 15) n = *p++;
        memcpy(out + shared, p, n);
        p += n;
        length = shared + n;
    }
    return length;
}
static u32 word_of(u32 number, char *out) { return word_in_group(number / 16, number % 16, out); }

typedef struct Names { /* the stream, name by name */
    const u8 *at;
    u32 c, shared, count;
    u16 word[WORDS_MOST + 1];
} Names;
static void start_block(Names *s, u32 block) {
    s->at = TABLE->name_text + TABLE->block_at[block];
    s->c = TABLE->block_first[block] - 1;
    s->count = 0;
}
static void next_name(Names *s) {
    u32 delta = 1;
    if (*s->at == 0xFF) {
        u32 shift = 0;
        delta = 0;
        do {
            s->at++;
            delta |= (u32)(*s->at & 127) << shift;
            shift += 7;
        } while (*s->at & 128);
        s->at++;
    }
    s->c += delta;
    s->shared = *s->at >> 4;
    s->count = s->shared + (*s->at & 15);
    s->at++;
    for (u32 i = s->shared; i < s->count; i++) {
        u32 b = *s->at++;
        s->word[i] = (u16)(b < COMMON_WORDS ? b : COMMON_WORDS + (b - COMMON_WORDS) * 256 + *s->at++);
    }
}

/* ---- names that are computed ---- */
static u32 put_text(char *out, const char *text) {
    u32 n = (u32)strlen(text);
    memcpy(out, text, n);
    return n;
}
static u32 hangul_name(u32 c, char *out) {
    u32 i = c - HANGUL, n = put_text(out, "HANGUL SYLLABLE ");
    n += put_text(out + n, hangul_first[i / 588]);
    n += put_text(out + n, hangul_middle[i % 588 / 28]);
    return n + put_text(out + n, hangul_last[i % 28]);
}
static u32 longest(const char *const *parts, u32 count, const char *at, u32 n, u32 *length) {
    u32 best = count;
    *length = 0;
    for (u32 i = 0; i < count; i++) {
        u32 k = (u32)strlen(parts[i]);
        if (k <= n && !memcmp(parts[i], at, k) && (best == count || k > *length)) {
            best = i;
            *length = k;
        }
    }
    return best;
}
static bool find_hangul(const char *name, u32 n, u32 *c) {
    if (n < 16 || memcmp(name, "HANGUL SYLLABLE ", 16) != 0) return false;
    u32 k, first = longest(hangul_first, 19, name + 16, n - 16, &k);
    u32 at = 16 + k, middle = longest(hangul_middle, 21, name + at, n - at, &k);
    at += k;
    u32 last = longest(hangul_last, 28, name + at, n - at, &k);
    if (middle == 21 || at + k != n) return false;
    *c = HANGUL + first * 588 + middle * 28 + last;
    return true;
}
#define COMPUTED ((u32)(sizeof computed_names / sizeof computed_names[0]))
static bool find_computed(const char *given, const char *upper, u32 n, u32 *c) {
    for (u32 i = 0; i < COMPUTED; i++) {
        const char *name = computed_names[i].prefix[4] == 'U' ? given : upper;
        u32 k = (u32)strlen(computed_names[i].prefix), value = 0;
        if (n < k + 4 || n > k + 5 || memcmp(name, computed_names[i].prefix, k) != 0) continue;
        for (; k < n; k++) {
            u32 d = (u32)(u8)name[k];
            d = d - '0' < 10 ? d - '0' : d - 'A' < 6 ? d - 'A' + 10 : 16;
            if (d == 16) return false;
            value = value * 16 + d;
        }
        if (value < computed_names[i].first || value > computed_names[i].last) continue;
        *c = value;
        return true;
    }
    return false;
}
static u32 computed_name(u32 c, char *out) {
    for (u32 i = 0; i < COMPUTED; i++) {
        if (c < computed_names[i].first || c > computed_names[i].last) continue;
        u32 n = put_text(out, computed_names[i].prefix);
        for (u32 shift = c > 0xFFFF ? 20 : 16; shift; n++) {
            shift -= 4;
            out[n] = "0123456789ABCDEF"[c >> shift & 15];
        }
        return n;
    }
    return 0;
}

u32 unicode_name_of(u32 c, char out[UNICODE_NAME_MAX]) {
    if (c >= HANGUL && c <= HANGUL_END) return hangul_name(c, out);
    u32 n = computed_name(c, out), low = 0, high = sizeof TABLE->block_first / sizeof TABLE->block_first[0];
    if (n || c >= ALIAS) return n;
    while (high - low > 1) {
        u32 middle = (low + high) / 2;
        if (TABLE->block_first[middle] <= c)
            low = middle;
        else
            high = middle;
    }
    Names s;
    start_block(&s, low);
    for (u32 i = 0; i < NAME_BLOCK && low * NAME_BLOCK + i < NAMES; i++) {
        next_name(&s);
        if (s.c < c) continue;
        if (s.c > c) return 0;
        for (u32 k = 0; k < s.count; k++) {
            char word[64];
            u32 length = word_of(s.word[k], word), from = word[0] == '_' || word[0] == '^';
            if (n && word[0] != '-' && word[0] != '^') out[n++] = ' ';
            memcpy(out + n, word + from, length - from);
            n += length - from;
        }
        return n;
    }
    return 0;
}

/* ---- names to characters: the name's words by number, then along the stream ---- */
static int compare_words(const char *a, u32 n, const char *b, u32 m) {
    int c = memcmp(a, b, u32_min(n, m));
    return c ? c : n < m ? -1 : n > m;
}
static u32 word_number(const char *word, u32 n) { /* WORDS: there is no such word */
    char text[64];
    for (u32 i = 0; i < COMMON_WORDS; i++)
        if (word_of(i, text) == n && !memcmp(text, word, n)) return i;
    u32 low = COMMON_WORDS, high = WORDS;
    while (low < high) {
        u32 middle = (low + high) / 2;
        int c = compare_words(text, word_of(middle, text), word, n);
        if (!c) return middle;
        if (c < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return WORDS;
}
static u32 numbers_of(const char *name, u32 n, u16 *out) { /* 0: not all are words */
    u32 count = 0;
    for (u32 at = 0; at < n;) {
        char word[64];
        u32 k = 0;
        bool space = name[at] == ' ';
        if (space) at++;
        if (at >= n || count == WORDS_MOST || name[at] == ' ') return 0;
        if (name[at] == '-' ? space : !space && count) word[k++] = name[at] == '-' ? '_' : '^';
        word[k++] = name[at++];
        while (at < n && name[at] != ' ' && name[at] != '-' && k < sizeof word) word[k++] = name[at++];
        if (k == sizeof word) return 0;
        u32 number = word_number(word, k);
        if (number == WORDS) return 0;
        out[count++] = (u16)number;
    }
    return count;
}
bool unicode_name_find(const char *name, u32 n, u32 *c) {
    char upper[UNICODE_NAME_MAX];
    u16 wanted[WORDS_MOST];
    if (!n || n > UNICODE_NAME_MAX) return false;
    for (u32 i = 0; i < n; i++) upper[i] = (char)(name[i] >= 'a' && name[i] <= 'z' ? name[i] - 32 : name[i]);
    if (find_hangul(name, n, c) || find_computed(name, upper, n, c)) return true; /* as in 3.11, these in capitals */
    u32 count = numbers_of(upper, n, wanted), same = 0;
    if (!count) return false;
    Names s = {0};
    for (u32 i = 0; i < NAMES; i++) {
        if (i % NAME_BLOCK == 0) start_block(&s, i / NAME_BLOCK);
        next_name(&s);
        if (s.shared < same) same = s.shared;
        if (same == s.shared) /* else the words that it shares differ already */
            while (same < s.count && same < count && s.word[same] == wanted[same]) same++;
        if (same != count || s.count != count) continue;
        *c = s.c >= ALIAS ? s.c - ALIAS : s.c;
        return true;
    }
    return false;
}
