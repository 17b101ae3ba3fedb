/* tree.h: the syntax tree for those who stand above the compiler: the tables of its nodes (ast.def as data), parsing without
 * compiling, and compiling a tree that was made elsewhere. The module _ast turns it into objects and back. */
#ifndef OURO_TREE_H
#define OURO_TREE_H

#include "compiler/ast.h"
#include "object/code.h"

/* What a field's word is: ast.def's words as letters. */
enum {
    TREE_NODE = 'n',
    TREE_OPT = 'o',
    TREE_SEQ = 's',
    TREE_NAME = 't',
    TREE_OPTNAME = 'u',
    TREE_NAMES = 'v',
    TREE_INT = 'i',
    TREE_ENUM = 'e',
    TREE_ENUMS = 'f',
    TREE_CONST = 'c', /* four words: see ast.h */
    TREE_KIND = 'k'   /* Constant.kind: has no word of its own */
};
enum { ENUM_ExprContext, ENUM_BoolOperator, ENUM_Operator, ENUM_UnaryOperator, ENUM_CompareOperator, ENUM_ConstKind, ENUM_KINDS };
/* What a node must be where a field wants one: a kind (arguments, keyword, …) or one of these. */
enum {
    SORT_mod = NODE_KINDS,
    SORT_stmt,
    SORT_expr,
    SORT_excepthandler,
    SORT_pattern,
    SORT_type_ignore,
    SORT_plain,
    SORT_located,
    SORT_END
};

typedef struct TreeField {
    const char *name;
    u8 what, enumeration; /* ENUM_… of TREE_ENUM and TREE_ENUMS */
} TreeField;
typedef struct TreeKind {
    const char *name, *why; /* why: the end of a RecursionError's message */
    u32 sort;
    const TreeField *fields; /* ends with a NULL name */
} TreeKind;
extern const TreeKind tree_kinds[NODE_KINDS];
const char *tree_sort_name(u32 sort); /* of a SORT_… or a kind */
u32 tree_field_sort(u32 kind, const char *field);
bool tree_has_place(u32 sort); /* lineno, col_offset, … */

/* Parses: the root, nodes in s; 0: the exception is set. flags as compile_source's. */
Ref tree_parse(Vm *vm, Scratch *s, const char *source, u32 length, Ref filename, enum CompileMode mode, u32 flags);
/* The object of a Constant as the parser made it: new; 0: an exception. */
Ref tree_constant(Vm *vm, const Node *constant);
/* Compiles the root that build makes in s (names are Texts, constants have their object, which the caller holds). New code, or 0. */
typedef Ref (*TreeBuild)(Scratch *s, void *arg);
Ref tree_compile(Vm *vm, TreeBuild build, void *arg, Ref filename, enum CompileMode mode, u32 flags);

/* The scopes of a source, see tree_symbols.c: new; 0: an exception. */
Ref tree_symbols(Vm *vm, const char *source, u32 length, Ref filename, enum CompileMode mode, u32 flags);

#endif
