/* parser.h: source text to AST. The grammar, its order of attempts and its messages are CPython 3.11's. */
#ifndef OURO_PARSER_H
#define OURO_PARSER_H

#include "compiler/ast.h"

typedef enum ParseMode { PARSE_FILE, PARSE_EVAL, PARSE_SINGLE } ParseMode;

typedef enum FaultKind {
    FAULT_NONE,
    FAULT_SYNTAX,      /* SyntaxError */
    FAULT_INDENTATION, /* IndentationError */
    FAULT_TAB,         /* TabError */
    FAULT_MEMORY,      /* MemoryError without a message: no room, or nested deeper than 3.11's parser goes */
    FAULT_VALUE,       /* ValueError with the message: "source code string cannot contain null bytes", … */
    FAULT_UNICODE      /* UnicodeDecodeError while decoding a literal never gets here: 3.11 makes it a SyntaxError */
} FaultKind;

/* What 3.11 puts into the exception's attributes. Offsets count characters from 1, as the attributes do; 0 and -1 are
 * values that 3.11 shows, too. text_start..text_end: the bytes of the attribute `text` within `source`; if text_missing
 * is set, `text` is None. */
typedef struct SyntaxFault {
    FaultKind kind;
    i32 lineno, offset, end_lineno, end_offset;
    bool text_missing;
    bool incomplete; /* PARSE_SINGLE: the source ended where more could follow (a REPL asks for another line) */
    u32 text_length;
    char message[512]; /* UTF-8, terminated */
    char text[1024];   /* the line with its newline, UTF-8; cut at 1000 bytes */
} SyntaxFault;

/* The root node, or REF_NULL with *fault filled. `source` (UTF-8, or what its coding cookie says) stays valid during the
 * call and need not be terminated. Nodes go to s; on a fault the scratch may be freed or reused at once. */
Ref parse_module(Scratch *s, const char *source, u32 length, ParseMode mode, SyntaxFault *fault);

#endif
