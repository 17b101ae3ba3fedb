/* parse_machine.h: the parser's state, and the operations of the machine that runs the grammar.
 *
 * The grammar (python.peg) is a parsing expression grammar: alternatives in order, unlimited look-ahead, results of
 * chosen rules kept by position. Its code (parse_tables.c) is run by a machine with a stack of its own in scratch, so
 * that nesting costs no C stack; the limit is 3.11's MAXSTACK. */
#ifndef OURO_PARSE_MACHINE_H
#define OURO_PARSE_MACHINE_H

#include "compiler/token.h"

enum {
    OP_FAIL,    /* the rule fails */
    OP_ALT,     /* set, next: an alternative begins; go to next if the token is not in set, or when it fails */
    OP_INVALID, /* next: go there in the first pass */
    OP_CUT,     /* next: from here on a failure goes there */
    OP_TOKEN,   /* kind: match */
    OP_TOKENV,  /* … and push */
    OP_TOKEN_OPT,
    OP_TOKEN_OPTV, /* push the token or 0 */
    OP_TOKEN_AND,
    OP_TOKEN_NOT,
    OP_SOFT, /* k: match a soft keyword */
    OP_SOFTV,
    OP_SOFT_NOT,
    OP_ANYSOFT,
    OP_FORCE, /* kind: match, or the error "expected 'x'" */
    OP_CALL,  /* rule */
    OP_CALLV,
    OP_CALL_OPT,
    OP_CALL_OPTV,
    OP_CALL_AND,
    OP_CALL_NOT,
    OP_LOOP,    /* end: a turn of a loop begins; a failure in it ends the loop */
    OP_JUMP,    /* to */
    OP_COLLECT, /* least: return the pushed values as a Seq, fail if there are fewer */
    OP_GROW,    /* a left-recursive rule has a result; now try to extend it */
    OP_RETURN,  /* the one value pushed */
    OP_RETURN_TRUE,
    OP_RETURN_SEED, /* the result that could not be extended further */
    OP_ACTION,      /* n: return what the action makes */
    OP_ACTION_GROW  /* n, back: the action's result is the new seed */
};

#define PARSE_MAX_LEVEL 6000u /* MAXSTACK */
#define TOKEN_CHUNK     64u

typedef struct Frame {
    u32 start, base; /* the token where the rule began; its first value */
    u32 mark, keep;  /* where and with how many values a failure goes on */
    u16 back, fail, rule;
    u8 kind;        /* the OP_CALL… that called */
    u8 was_invalid; /* Parser.invalid to put back */
} Frame;

typedef struct Names { /* identifiers by text, so that equal ones are one Text */
    Ref table;
    u32 size, used;
} Names;

typedef struct Tables { /* what grows in scratch; a parser of f-strings' expressions uses the last one's again */
    Ref chunks;         /* table of token chunks */
    u32 chunks_size;
    Ref frames, values;
    u32 frames_size, values_size;
    Ref inner; /* the Tables of expressions in this one's f-strings, once there was one */
} Tables;

typedef struct Parser {
    Vm *vm;
    Scratch *s;
    SyntaxFault *fault;   /* the first fault stays */
    bool failed;          /* a fault was reported, or memory ran out */
    bool invalid;         /* second pass: the invalid_… rules are tried */
    bool single;          /* PARSE_SINGLE */
    bool is_file;         /* PARSE_FILE without PARSE_STR: faults show the file's lines */
    bool bom, line_added; /* of the file, see Decoded */
    bool characters;      /* columns of faults count characters, not bytes */
    bool ended;           /* the first pass failed at the end of the source, or in a string that it cut */
    bool parsing_started;
    const char *odd_escape; /* the first escape of the text at hand that a warning is for; its backslash */
    bool imply_dedent;      /* PARSE_SINGLE: the end of the source closes all blocks */
    u8 depth;               /* parsers within parsers: expressions of f-strings */
    u32 start_rule;
    i32 starting_lineno, starting_col; /* of an f-string's expression in the file */
    u32 fill, mark, level;
    u64 work, work_limit; /* calls of rules */
    u32 place_first;      /* the token at which the action's node begins */
    Tables tables;
    Names *names;
    Tokenizer tok;
} Parser;

/* The start rule's value, 0 = failed (then p->failed tells an error from text that does not match). */
Ref parse_run(Parser *p, u32 rule);
/* The token at a position, read if it was not yet; NULL = error. */
/* parser.c: the first pass, and the second if that failed. */
Ref parse_twice(Parser *p);
u64 parse_work_limit(u32 size);
/* parse_actions.c */
Ref parse_action(Parser *p, u32 action, const u32 *v);

INLINE Token *token_seen(Parser *p, u32 position) {
    Vm *vm = p->vm;
    return AT(Token, AT(u32, p->tables.chunks)[position / TOKEN_CHUNK]) + position % TOKEN_CHUNK;
}

#endif
