/* string_literal.h: the pieces of string literals, for string_literal.c and parse_fstring.c. */
#ifndef OURO_STRING_LITERAL_H
#define OURO_STRING_LITERAL_H

#include "compiler/parse_build.h"

/* A STRING token taken apart: the bytes between its quotes and what its prefix says. */
typedef struct Literal {
    const char *from, *end;
    bool bytes, raw, format;
} Literal;

/* Texts being joined, in scratch. */
typedef struct Joined {
    Ref text; /* a Text with room for `room` bytes, or 0 */
    u32 room;
} Joined;

/* How far newlines in the token at hand have been counted. */
typedef struct LinePlace {
    const char *at, *line; /* line: where the line that `at` is in begins */
    i32 lineno;
} LinePlace;

/* The nodes of a literal in the making: constants and, in an f-string, formatted values. */
typedef struct StringBuild {
    Token *first, *last; /* the node's place */
    Token *token;        /* the one at hand */
    LinePlace *place;
    Joined pending; /* text that is no node yet */
    Ref items;      /* u32[] */
    u32 n, size;
    bool format, bytes;
} StringBuild;

bool joined_add(Parser *p, Joined *j, const char *bytes, u32 length);
/* Appends what the escapes in from..end mean. Errors are faults; false. token: where a warning is placed. */
bool string_decode(Parser *p, Joined *j, const char *from, const char *end, const Token *token);
/* Warns of the escape whose backslash is at e; NULL: of none. false: it is an error, which is raised. */
bool string_odd_escape(Parser *p, const char *e, const Token *token);
/* A str Constant of the pending text, 0 bytes included. */
Ref string_constant(Parser *p, StringBuild *b);
bool build_append(Parser *p, StringBuild *b, Ref node);
bool build_flush(Parser *p, StringBuild *b); /* pending text becomes a node */
Ref build_joined(Parser *p, StringBuild *b); /* JoinedStr */
Ref string_place(Parser *p, StringBuild *b, Ref node);
/* parse_fstring.c: the text of one f-string literal at `level` 0, or of a format spec. *at is moved on. */
bool fstring_parts(Parser *p, StringBuild *b, const char **at, const char *end, bool raw, u32 level);

#endif
