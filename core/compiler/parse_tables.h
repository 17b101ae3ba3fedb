/* Made from python.peg by script/lib/make-parser; do not edit. */
/* clang-format off */
#ifndef OURO_PARSE_TABLES_H
#define OURO_PARSE_TABLES_H

#include "base/base.h"

enum { START_FILE = 0, START_INTERACTIVE = 1, START_EVAL = 2, START_FSTRING = 3 };

/* A rule: where its code begins, the set of tokens that may begin it (or PARSE_ANY), RULE_ flags. */
typedef struct ParseRule {
    u16 code, first, flags;
} ParseRule;
enum { RULE_MEMO = 1, RULE_LEFT = 2, RULE_NO_INVALID = 4 };

#define PARSE_ANY 0xFFFFu
extern const u16 parse_code[7114];
extern const ParseRule parse_rules[355];
extern const u64 parse_first[151][2];

#endif
