/* parser.h: source text to AST. The grammar, its order of attempts and its messages are CPython 3.11's. */
#ifndef OURO_PARSER_H
#define OURO_PARSER_H

#include "compiler/ast.h"

/* PARSE_STR may be or'ed to the mode: the source is a str's UTF-8, not the bytes of a file. A coding cookie then means
 * nothing, and columns of faults count characters; in bytes without cookie or byte order mark 3.11 counts bytes.
 * PARSE_MORE with PARSE_SINGLE: the end of the source closes no block (codeop's PyCF_DONT_IMPLY_DEDENT). */
typedef enum ParseMode { PARSE_FILE, PARSE_EVAL, PARSE_SINGLE, PARSE_STR = 8, PARSE_MORE = 16, PARSE_WARN = 32 } ParseMode;

/* What the parser warns of, in the source's order: literals that a later Python will refuse. */
typedef enum ParseWarningKind { WARN_ESCAPE, WARN_OCTAL_ESCAPE, WARN_NUMBER } ParseWarningKind;
typedef struct ParseWarning {
    u32 line, kind;
    char text[16]; /* the escape's character, or the kind of number */
} ParseWarning;
typedef struct ParseWarnings {
    Scratch *s;
    Ref items; /* ParseWarning[] */
    u32 n, room;
    u32 refused; /* 1 + the number of the one that is an error, 0: none */
} ParseWarnings;

typedef enum FaultKind {
    FAULT_NONE,
    FAULT_SYNTAX,      /* SyntaxError */
    FAULT_INDENTATION, /* IndentationError */
    FAULT_TAB,         /* TabError */
    FAULT_MEMORY,      /* MemoryError without a message: no room, or nested deeper than 3.11's parser goes */
    FAULT_VALUE        /* ValueError with the message */
} FaultKind;

/* What 3.11 puts into the exception's attributes. Offsets count from 1, as the attributes do; 0 and -1 are values that 3.11
 * shows, too. If text_missing is set, `text` is None. In the message the byte 1 stands for the file's name (in the one
 * message that tells it). `text` is what 3.11 shows of a file, or, with PARSE_STR, of a str. */
typedef struct SyntaxFault {
    FaultKind kind;
    i32 lineno, offset, end_lineno, end_offset;
    bool text_missing;
    bool bare;       /* the message is all: no file, no line */
    bool incomplete; /* the source ended where more could follow: a REPL asks for another line */
    u32 text_length, line_length;
    const char *line;        /* the same as text, but whole: in the scratch, until that is freed */
    ParseWarnings *warnings; /* with PARSE_WARN set by the caller: what is found goes there; else NULL */
    char message[512];       /* UTF-8, terminated */
    char text[1024];         /* the line, UTF-8; with its newline where 3.11 has it; cut where it is full */
} SyntaxFault;

/* The root node, or REF_NULL with *fault filled. `source` (UTF-8, or what its coding cookie says) stays valid during the
 * call and need not be terminated. Nodes go to s; on a fault the scratch may be freed or reused at once. */
Ref parse_module(Scratch *s, const char *source, u32 length, ParseMode mode, SyntaxFault *fault);

/* A warning is found. false: this one is an error, to be raised at once. */
bool parse_warning(SyntaxFault *fault, u32 line, ParseWarningKind kind, const char *text, u32 length);

#endif
