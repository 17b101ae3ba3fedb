/* token_source.h: a file's bytes to the text that the tokenizer reads. */
#ifndef OURO_TOKEN_SOURCE_H
#define OURO_TOKEN_SOURCE_H

#include "compiler/parser.h"

/* A copy in scratch, UTF-8 without byte order mark, lines ended by \n only, followed by a zero byte; in PARSE_FILE the
 * last line is ended, too. By byte order mark or coding cookie (utf-8, ascii, latin-1 and their aliases), else UTF-8;
 * with PARSE_STR cookies mean nothing. *encoded: the encoding was told (3.11 then counts columns in characters, else in
 * bytes). false: *fault is filled. */
bool source_decode(Scratch *s, const char *source, u32 length, u32 mode, const char **text, u32 *size,
                   bool *encoded, SyntaxFault *fault);

#endif
