/* re.h: regular expressions (Modules/_sre.c, Lib/re of 3.11 in behaviour): what the files re*.c share.
 *
 *   re_source.c    the text of a pattern or template, token by token, and re.error
 *   re_parse.c     what a pattern means, with every message
 *   re_emit.c      its program: words, written while the text is read; no tree stands between
 *   re_set.c       sets of characters, letters without case
 *   re_match.c     the matcher (re_match_core.h once for each width of characters): its choices and all that it must undo lie on
 *                  a stack of its own, so C does not recurse and it can stop anywhere
 *   re_scan.c      match, search, findall, split, sub, …: native frames that drive the matcher
 *   re_template.c  replacement templates
 *   re_pattern.c   the types re.Pattern and SRE_Scanner, and the module _sre
 *   re_object.c    the type re.Match
 */
#ifndef OURO_RE_H
#define OURO_RE_H

#include "modules/modules.h"
#include "object/text.h"
#include "object/type_int.h"

enum { /* flags, as in the module */
       RE_TEMPLATE = 1,
       RE_IGNORECASE = 2,
       RE_LOCALE = 4,
       RE_MULTILINE = 8,
       RE_DOTALL = 16,
       RE_UNICODE = 32,
       RE_VERBOSE = 64,
       RE_DEBUG = 128,
       RE_ASCII = 256,
       RE_TYPE_FLAGS = RE_ASCII | RE_LOCALE | RE_UNICODE,
};

/* The program: words. Distances count from the word of the operation on. */
enum {
    RE_SUCCESS,
    RE_CHAR,       /* c */
    RE_CHAR_I,     /* lower-case c, mode: one of CASE_… */
    RE_NOT_CHAR,   /* c */
    RE_NOT_CHAR_I, /* c, mode */
    RE_ANY,        /* not a line feed */
    RE_ANY_ALL,
    RE_SET,      /* length, SET_… flags, 8 words: which characters below 256, ranges, categories, then lo hi …, category … */
    RE_MARK,     /* 2 * group, + 1 at its end */
    RE_AT,       /* one of AT_… */
    RE_GROUPREF, /* group (from 0), mode */
    RE_COND,     /* group, distance if it has not matched */
    RE_SPLIT,    /* distance of the other choice */
    RE_JUMP,     /* distance */
    RE_ONE_MAX,  /* distance behind it, min, max; one of the operations above for one character */
    RE_ONE_MIN,
    RE_ONE_POSSESSIVE,
    RE_LOOP,     /* distance behind it, min, max, LOOP_…, number of the loop; body; RE_LOOP_END */
    RE_LOOP_END, /* distance back to RE_LOOP */
    RE_ASSERT,   /* distance behind it, characters to step back; body; RE_SUB_END */
    RE_ASSERT_NOT,
    RE_ATOMIC, /* distance behind it; body; RE_SUB_END */
    RE_SUB_END,
    RE_NEVER,
};
enum { CASE_EXACT, CASE_ASCII, CASE_UNICODE };
enum { LOOP_MAX, LOOP_MIN, LOOP_POSSESSIVE };
enum { SET_NEGATE = 1, SET_ASCII = 2, SET_UNICODE = 4 };
enum { SET_HEAD = 13, SET_BITS = 3, SET_RANGES = 11, SET_CATEGORIES = 12 };
enum {
    AT_BEGINNING,
    AT_BEGINNING_LINE,
    AT_BEGINNING_STRING,
    AT_BOUNDARY, /* + 1: by ASCII alone */
    AT_BOUNDARY_ASCII,
    AT_NON_BOUNDARY,
    AT_NON_BOUNDARY_ASCII,
    AT_END,
    AT_END_LINE,
    AT_END_STRING
};
enum { CATEGORY_DIGIT, CATEGORY_NOT_DIGIT, CATEGORY_SPACE, CATEGORY_NOT_SPACE, CATEGORY_WORD, CATEGORY_NOT_WORD, CATEGORY_ASCII = 8 };
#define RE_FOREVER 0xffffffffu
#define RE_UNSET   0xffffffffu /* a mark */

/* The head of a program */
enum { HEAD_FLAGS, HEAD_LITERAL, HEAD_WIDTH, HEAD_LOOPS, HEAD_BITS, HEAD_HIGH = HEAD_BITS + 8, HEAD_SIZE };
enum { HEAD_FIRST = 1, HEAD_ONE_FIRST = 2, HEAD_ANCHORED = 4 }; /* first characters are known; there is but one; only at the start */

typedef struct Pattern { /* nominal 96 + 4 a word */
    Object head;
    u32 length, groups, flags, is_bytes;
    Ref groupindex, indexgroup, pattern, weaklist; /* dict of names, tuple of names by number, the text or None */
    u64 unused_[6];
    u32 code[]; /* at 96 */
} Pattern;
_Static_assert(sizeof(Pattern) == 96, "as 3.11's");
typedef struct Match { /* nominal 88 + 16 a group (group 0 among them) */
    Object head;
    Ref string, regs, pattern;
    u32 groups; /* with group 0 */
    u32 pos, endpos;
    i32 lastindex; /* -1: none */
    u32 mark[];    /* two a group, RE_UNSET: not matched */
} Match;
typedef struct Scanner { /* nominal 232 */
    Object head;
    Ref pattern, string;
    u32 start, end, pos, over; /* over: no more */
    u32 must_advance, unused_;
} Scanner;
#define PATTERN(r) AT(Pattern, r)
#define MATCH(r)   AT(Match, r)
#define SCANNER(r) AT(Scanner, r)

/* ---- the matcher ---- */
typedef struct ReState { /* all of it but the stack: marks, loops (two words each), then what is to be undone or tried */
    u32 pc, at, top, barrier;
    u32 start, end;
    u32 groups, loops; /* without group 0 */
    i32 lastindex;
    u32 must_advance; /* no empty match at the first start */
    u32 must_not_end; /* that start */
    u8 search, whole, running, unused_;
} ReState;
enum { RE_NO, RE_YES, RE_MORE, RE_GROW };
/* Goes on with what `s` says, for about *fuel units of work: RE_MORE when they are gone, RE_GROW when the stack of `capacity` words is
 * full. RE_YES: s->start and s->at are the match. */
int re_run(Vm *vm, ReState *s, const Text *text, const u32 *program, u32 *stack, u32 capacity, i64 *fuel);
INLINE u32 re_stack_base(const ReState *s) { return 2 * (s->groups + s->loops); }

/* ---- re_set.c ---- */
u32 re_lower(u32 c, u32 mode);
bool re_category_has(u32 category, u32 c);
bool re_set_has(const u32 *set, u32 c); /* `set`: at its RE_SET */
bool re_one_has(const u32 *op, u32 c);  /* any operation for one character */
void re_set_make_bits(u32 *set);
bool re_case_matters(u32 c, u32 mode);
bool re_case_is_odd(u32 lower);        /* more than one lower-case letter has its upper-case one */
u32 re_odd_cases(u32 lower, u32 *out); /* the others, at most 4 */

/* ---- re_parse.c, re_emit.c ---- */
typedef struct ReCode { /* words under construction, in a run */
    Vm *vm;
    Ref run;
    u32 length, capacity;
    bool failed;
    u8 unused_[3];
} ReCode;
u32 *code_words(ReCode *c);
void code_put(ReCode *c, u32 word);
void code_insert(ReCode *c, u32 at, u32 n); /* n zero words */
void code_free(ReCode *c);
void re_make_head(ReCode *c, u32 loops, u64 min_width);

typedef struct ReSource { /* a pattern or template, a token at a time: a character, or a backslash and one */
    Vm *vm;
    Ref object;
    Text text;
    bool is_text, failed; /* failed: message and where are set, or (message 0) an exception is */
    bool escape, end;     /* of the next token */
    u32 next;             /* its character */
    u32 index;            /* behind it */
    Ref message;          /* owned */
    u32 where;            /* RE_UNSET: nowhere */
    u32 unused_;
} ReSource;
bool source_open(Vm *vm, ReSource *s, Ref object); /* false: TypeError */
void source_advance(ReSource *s);
INLINE u32 source_tell(const ReSource *s) { return s->index - (s->end ? 0 : s->escape ? 2 : 1); }
bool source_match(ReSource *s, u32 c);
bool source_fail(ReSource *s, u32 offset, Ref message); /* message stolen (0: no memory); false. At tell - offset */
bool source_fail_text(ReSource *s, u32 offset, const char *message);
Ref source_part(ReSource *s, u32 from, u32 to); /* a new str; 0: no memory, failed */
bool source_until(ReSource *s, u32 end, const char *what, u32 *from, u32 *to);
bool source_check_name(ReSource *s, Ref name, u32 offset, Ref warnings);
/* A group's number as int() reads it. false: none. plain: only digits 0 to 9 */
bool source_group_number(Vm *vm, Ref name, i64 *number, bool *plain);
bool source_warn(ReSource *s, Ref warnings, Ref category, Ref message); /* message stolen; appended to the list as a pair */
/* The RE_… Pattern: new; 0: an exception, or *message and *where: an re.error. warnings: a list or 0 */
Ref re_compile(Vm *vm, Ref text, u32 flags, Ref warnings, Ref *message, u32 *where);
Await re_raise(Vm *vm, Ref message, Ref text, u32 where); /* raises re.error; message stolen */

/* ---- re_template.c ---- */
/* A list of str or bytes and ints (groups): new; 0: as re_compile. */
Ref re_template_parse(Vm *vm, Ref pattern, Ref text, Ref *message, u32 *where);

/* ---- re_object.c, re_scan.c ---- */
Ref match_new(Vm *vm, Ref pattern, Ref string, const ReState *s, const u32 *marks, u32 pos, u32 endpos);
bool re_text_of(Vm *vm, Ref pattern, Ref string, Text *out);       /* false: TypeError */
Ref re_slice(Vm *vm, Ref string, const Text *t, u32 from, u32 to); /* of str: str; else bytes */
enum { SCAN_MATCH, SCAN_SEARCH, SCAN_FULL, SCAN_FINDALL, SCAN_SPLIT, SCAN_SUB, SCAN_SUBN, SCAN_NEXT_MATCH, SCAN_NEXT_SEARCH };
Await re_match_once(Vm *vm, Ref pattern, Ref string, u32 pos, u32 endpos, u32 mode);
Await re_scanner_next(Vm *vm, Ref scanner, bool search);
Await re_find_all(Vm *vm, Ref pattern, Ref string, u32 pos, u32 endpos);
Await re_split(Vm *vm, Ref pattern, Ref string, i64 limit);
Await re_sub(Vm *vm, Ref pattern, Ref replacement, Ref string, i64 limit, bool with_count);
Await re_expand(Vm *vm, Ref match, Ref template_);
Ref re_scanner_new(Vm *vm, Ref pattern, Ref string, u32 pos, u32 endpos);

#endif
