/* token_source.h: a file's bytes to the text that the tokenizer reads. */
#ifndef OURO_TOKEN_SOURCE_H
#define OURO_TOKEN_SOURCE_H

#include "compiler/parser.h"

/* What became of a source. */
typedef struct Decoded {
    const char *text; /* in scratch, UTF-8, lines ended by \n only, a zero byte behind it */
    u32 size;
    bool encoded;    /* the encoding was told: 3.11 then counts columns in characters, else in bytes */
    bool bom;        /* there was a byte order mark; it lies before text */
    bool line_added; /* the last newline was not in the source (added in PARSE_FILE) */
} Decoded;

/* By byte order mark or coding cookie (utf-8, ascii, latin-1 and their aliases), else UTF-8; with PARSE_STR cookies mean
 * nothing. false: *fault is filled. */
bool source_decode(Scratch *s, const char *source, u32 length, u32 mode, Decoded *out, SyntaxFault *fault);

#endif
