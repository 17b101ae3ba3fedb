/* unicode_data.h: what the module unicodedata tells about a character (Unicode 14.0), and normal forms; 75 KB of tables made by
 * script/lib/make-unicode-data. */
#ifndef OURO_UNICODE_DATA_H
#define OURO_UNICODE_DATA_H

#include "base/base.h"

/* Is the table at hand? It is asked for (and, in a browser, fetched) before anything else. */
bool unicode_data_there(void);
const void *unicode_data_bytes(u32 *n); /* for the packer */
typedef struct UnicodeData {
    const char *category, *bidirectional, *width;
    u32 combining;
    bool mirrored;
} UnicodeData;
UnicodeData unicode_data(u32 c);
u32 unicode_combining(u32 c);
enum { NUMBER_NUMERIC, NUMBER_DIGIT, NUMBER_DECIMAL };
/* The character's value; false: it has none of this kind (a decimal is a digit, a digit is numeric). */
bool unicode_number(u32 c, u32 kind, f64 *value);
#define DECOMPOSITION_MAX 18u
/* What c is made of, as the database has it (one step; Hangul syllables left aside): how many, 0: nothing. *tag: "" or "<…>" */
u32 unicode_decomposition(u32 c, u32 out[DECOMPOSITION_MAX], const char **tag);
/* All steps, Hangul included; c itself where there is nothing. compatible: also those with a tag */
u32 unicode_decompose(u32 c, bool compatible, u32 out[DECOMPOSITION_MAX]);
u32 unicode_compose(u32 first, u32 second); /* 0: they make none */

#endif
