/* parse_build.h: what the actions of python.peg call: nodes, sequences, faults.
 *
 * All take and return Refs into the parser's scratch. 0 is "none" as an argument; as a result it is a failure, after
 * which p->failed is set, unless said otherwise. */
#ifndef OURO_PARSE_BUILD_H
#define OURO_PARSE_BUILD_H

#include "compiler/parse_machine.h"

/* N(kind, fields…): a node from the first to the last token of the rule being reduced. P: one without a place. */
#define N(kind, ...) build_node(p, kind##_kind, true, (const u32[]){__VA_ARGS__}, sizeof((const u32[]){__VA_ARGS__}))
#define P(kind, ...) build_node(p, kind##_kind, false, (const u32[]){__VA_ARGS__}, sizeof((const u32[]){__VA_ARGS__}))
Ref build_node(Parser *p, NodeKind kind, bool placed, const u32 *fields, u32 bytes);

/* ---- names and numbers ---- */
Ref name_node(Parser *p, Token *t);
Ref number_node(Parser *p, Token *t);
Ref intern_text(Parser *p, const char *bytes, u32 length);     /* equal texts are one Text */
Ref identifier_text(Parser *p, const char *bytes, u32 length); /* … NFKC-normalised (parse_identifier.c) */
Ref words_of(Parser *p, const char *word);
Ref id_of(Parser *p, Ref name);    /* of a Name node; 0 for 0 */
Ref as_store(Parser *p, Ref name); /* a copy of a Name node */
Ref as_del(Parser *p, Ref name);
Ref join_dotted(Parser *p, Ref name, Ref last);
Ref ensure_real(Parser *p, Ref number);
Ref ensure_imaginary(Parser *p, Ref number);
u32 is_not_equal(Parser *p, Ref token); /* 0: the token is <>, no failure */
u32 count_dots(Parser *p, Ref tokens);
Ref interactive_exit(Parser *p);

/* ---- sequences ---- */
Ref seq_one(Parser *p, u32 item);
Ref seq_front(Parser *p, u32 item, Ref seq);
Ref seq_flatten(Parser *p, Ref seqs);
Ref seq_join(Parser *p, Ref a, Ref b); /* 0 if both are empty, no failure */
Ref seq_of_ids(Parser *p, Ref names);
Ref seq_last(Parser *p, Ref seq);
Ref build_pair(Parser *p, u32 a, u32 b);
Ref build_triple(Parser *p, u32 a, u32 b, u32 c);
u32 pair_first(Parser *p, Ref pair);
u32 pair_second(Parser *p, Ref pair);
Ref pairs_first(Parser *p, Ref pairs); /* of a Seq of pairs; 0 for 0 */
Ref pairs_second(Parser *p, Ref pairs);

/* ---- calls, parameters, definitions ---- */
Ref call_args(Parser *p, Ref call); /* fields of a Call node; 0 for 0, no failure */
Ref call_keywords(Parser *p, Ref call);
Ref starred_of(Parser *p, Ref kwargs); /* the Starred ones of a Seq of keyword and Starred nodes; 0 if none, no failure */
Ref keywords_of(Parser *p, Ref kwargs);
Ref or_no_arguments(Parser *p, Ref arguments);
Ref build_arguments(Parser *p, Ref slash, Ref slash_with_default, Ref plain, Ref with_default, Ref star_etc);
Ref build_decorated(Parser *p, Ref decorators, Ref definition);

/* ---- strings (string_literal.c, parse_fstring.c) ---- */
Ref string_concatenate(Parser *p, Ref tokens);

/* ---- faults (syntax_error_raise.c); all return 0 ----
 * Places are nodes or tokens. raise_last: at the last token read. raise_from: to where the tokenizer stands. */
typedef enum TargetKind { STAR_TARGETS, DEL_TARGETS, FOR_TARGETS } TargetKind;
Ref raise_memory(Parser *p);
Ref raise_tokenizer(Parser *p);
Ref raise_place(Parser *p, FaultKind kind, i32 lineno, i32 col, i32 end_lineno, i32 end_col, const char *format, ...);
Ref raise_at(Parser *p, Ref at, const char *format, ...);
Ref raise_range(Parser *p, Ref from, Ref to, const char *format, ...);
Ref raise_from(Parser *p, Ref from, const char *message);
Ref raise_last(Parser *p, const char *format, ...);
Ref raise_indentation(Parser *p, const char *message);
Ref raise_no_block(Parser *p, const char *after, Ref at);
Ref raise_after_key(Parser *p, Ref key);
Ref raise_target(Parser *p, TargetKind kind, Ref target); /* nothing if the target is good */
Ref raise_legacy(Parser *p, Ref name, Ref to);            /* nothing if the name is not print or exec */
Ref raise_missing_comma(Parser *p, Ref from, Ref to);     /* nothing outside parentheses and behind print or exec */
Ref raise_bare_genexp(Parser *p, Ref call, Ref clauses);  /* nothing if it is the only argument */
Ref raise_argument_order(Parser *p, Ref call);
Ref raise_unclosed(Parser *p);
/* After a failed second pass: the fault of the most general kind, or one that the rest of the source shows. */
void raise_general(Parser *p, u32 last_token);
/* Reads to the end of the source: an error of the tokenizer replaces a fault of the parser. */
void parse_check_rest(Parser *p);
const char *expr_name(Parser *p, Ref node);
const Text *token_text(Parser *p, Ref token);
Ref last_comprehension_item(Parser *p, Ref clauses);

#endif
