/* unicode.h: what str's methods know about a character, by Unicode 14.0 as python3.11 has it. The tables are made by
 * script/lib/make-unicode; 30 KB in all. */
#ifndef OURO_UNICODE_H
#define OURO_UNICODE_H

#include "base/base.h"

enum {
    UNICODE_ALPHA = 1,
    UNICODE_DECIMAL = 2,
    UNICODE_DIGIT = 4,
    UNICODE_NUMERIC = 8,
    UNICODE_SPACE = 16,
    UNICODE_PRINTABLE = 32,
    UNICODE_NAME_START = 64, /* identifiers */
    UNICODE_NAME_PART = 128,
    UNICODE_LOWER = 256,
    UNICODE_UPPER = 512,
    UNICODE_TITLE = 1024,
    UNICODE_CASE_IGNORABLE = 2048,
    UNICODE_LONG_CASE = 4096, /* a mapping of more than one character */
    UNICODE_CASED = UNICODE_LOWER | UNICODE_UPPER | UNICODE_TITLE,
    UNICODE_ALNUM = UNICODE_ALPHA | UNICODE_DECIMAL | UNICODE_DIGIT | UNICODE_NUMERIC,
};
enum { CASE_UPPER, CASE_LOWER, CASE_TITLE, CASE_FOLD };

typedef struct UnicodeRecord {
    u16 flags;
    u8 digit;
    i32 distance[4]; /* from the character to its mapping, by CASE_… */
} UnicodeRecord;
typedef struct UnicodeLongCase {
    u32 character;
    u16 mapped[4][3]; /* zeros behind the end */
} UnicodeLongCase;
extern const UnicodeRecord unicode_records[];
extern const u8 unicode_rows[], unicode_kinds[];
extern const u16 unicode_blocks[];
extern const u32 unicode_long_case_count;
extern const UnicodeLongCase unicode_long_cases[];

INLINE const UnicodeRecord *unicode_record(u32 c) { /* c <= 0x10FFFF */
    u32 block = unicode_blocks[unicode_rows[c >> 9] << 5 | (c >> 4 & 31)];
    return &unicode_records[unicode_kinds[block << 4 | (c & 15)]];
}
INLINE u32 unicode_flags(u32 c) { return unicode_record(c)->flags; }
INLINE u32 unicode_digit(u32 c) { return unicode_record(c)->digit; } /* 0 if c is no digit */
/* The characters that c becomes (1 to 3). A final sigma is the caller's matter. */
u32 unicode_map(u32 c, u32 which, u32 out[3]);
INLINE bool unicode_is_space(u32 c) {
    if (c < 128) return c == ' ' || c - 9 < 5 || c - 0x1c < 4;
    return c <= 0x10FFFF && (unicode_flags(c) & UNICODE_SPACE);
}
bool unicode_is_line_break(u32 c); /* as splitlines */
bool unicode_is_name_start(u32 c);
bool unicode_is_name_part(u32 c);
bool unicode_is_printable(u32 c);

#endif
