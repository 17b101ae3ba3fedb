/* token.h: kinds of tokens, and the tokenizer's state.
 *
 * The tokenizer follows Parser/tokenizer.c of CPython 3.11 for a source held in memory: it takes the source line by line,
 * because what an error shows (line, column, text) depends on how far it has read. */
#ifndef OURO_TOKEN_H
#define OURO_TOKEN_H

#include "base/unicode.h"
#include "compiler/parser.h"

typedef enum TokenKind {
#define TOKEN(name, text)   TOKEN_##name,
#define KEYWORD(name, text) KEYWORD_##name,
#define SOFT(name, text)
#include "compiler/token.def"
#undef TOKEN
#undef KEYWORD
#undef SOFT
    TOKEN_KINDS
} TokenKind;

typedef enum SoftKeyword { SOFT_NONE, SOFT_UNDERSCORE, SOFT_CASE, SOFT_MATCH } SoftKeyword;

/* A token in scratch. It begins as a Node does, so that a place in the source can be taken from either. */
typedef struct Token {
    u16 node_kind; /* 0: no node */
    u8 kind, soft;
    u32 lineno, col_offset, end_lineno, end_col_offset; /* columns: 0xFFFFFFFF if the token has no text */
    u32 start, length;                                  /* its text, in the tokenizer's buffer */
    Ref memo;                                           /* results of memoised rules at this token */
    Ref node;                                           /* NAME, NUMBER: the node made from it, once it was wanted */
    u32 level;                                          /* parentheses open behind it */
} Token;

#define NO_COLUMN  0xFFFFFFFFu
#define MAX_PAREN  200 /* MAXLEVEL */
#define MAX_INDENT 100 /* MAXINDENT */

typedef enum TokenizerDone {
    DONE_OK,
    DONE_EOF,
    DONE_ERROR /* fault is set */,
    DONE_DEDENT,
    DONE_TABSPACE,
    DONE_TOODEEP,
    DONE_LINECONT,
    DONE_EOLS,
    DONE_DECODE
} TokenizerDone;

typedef struct Tokenizer {
    const char *text, *end; /* the source with \n line ends; *end == 0 */
    const char *cur, *inp;  /* next byte; end of the lines read so far */
    const char *buf;        /* where the line, or the token that spans lines, begins */
    const char *start;      /* of the current token; NULL between tokens */
    const char *line_start, *multi_line_start;
    TokenizerDone done;
    i32 lineno, first_lineno;
    i32 level, indent, pendin;
    bool atbol;
    SyntaxFault *fault;
    char paren[MAX_PAREN];
    i32 paren_line[MAX_PAREN], paren_col[MAX_PAREN];
    i32 indents[MAX_INDENT], alt_indents[MAX_INDENT];
} Tokenizer;

/* text must be followed by a zero byte and hold no other. */
void tokenizer_init(Tokenizer *t, const char *text, u32 length, SyntaxFault *fault);
/* The next token's kind (before keywords are told from names); *start and *end are its text, NULL if it has none.
 * TOKEN_ERROR: t->done says why; with DONE_ERROR t->fault is filled. */
TokenKind tokenizer_next(Tokenizer *t, const char **start, const char **end);
/* TOKEN_NAME, a KEYWORD_ kind, TOKEN_ASYNC or TOKEN_AWAIT; *soft is set for soft keywords. */
TokenKind token_name_kind(const char *name, u32 length, SoftKeyword *soft);

/* tokenizer_number.c: from the first digit, or from the digit behind a point, to the end. c is the character just read. */
TokenKind tokenizer_number(Tokenizer *t, i32 c, bool fraction);

/* For tokenizer_number.c: a character or -1 at the end; back over it; a fault at the current position. */
i32 tokenizer_char(Tokenizer *t);
void tokenizer_back(Tokenizer *t, i32 c);
TokenKind tokenizer_fault(Tokenizer *t, const char *format, ...);
TokenKind tokenizer_fault_range(Tokenizer *t, i32 col, i32 end_col, const char *message);

INLINE bool is_digit(i32 c) { return c >= '0' && c <= '9'; }
INLINE bool is_name_char(i32 c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_' || c >= 128; }

#endif
