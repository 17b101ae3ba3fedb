/* ast.h: the abstract syntax tree: what the parser makes and the compiler reads.
 *
 * Nodes live in a Scratch and hold no host pointers: nodes, sequences and texts are Refs, 0 is None or empty. Kinds and
 * fields are those of CPython 3.11's Parser/Python.asdl (ast.def). The parser makes no Python objects: identifiers and
 * constants are Text; the compiler's constant pass puts the objects into Constant.object.
 *
 *     Node *n = AT(Node, ref);            (`vm` in scope)
 *     if (n->kind == BinOp_kind) visit(n->BinOp.left);
 *     for (u32 i = 0; i < seq_len(vm, n->Call.args); i++) visit(seq_item(vm, n->Call.args, i));
 *
 * All nodes have the same size, so that a pass may turn one into another in place (folding makes a BinOp a Constant). */
#ifndef OURO_AST_H
#define OURO_AST_H

#include "memory/memory.h"

typedef enum NodeKind {
    No_kind = 0,
#define AST(name, sort, fields) name##_kind,
#include "compiler/ast.def"
#undef AST
    NODE_KINDS
} NodeKind;

typedef enum ExprContext { Load = 1, Store = 2, Del = 3 } ExprContext;
typedef enum BoolOperator { And = 1, Or = 2 } BoolOperator;
typedef enum Operator { Add = 1, Sub, Mult, MatMult, Div, Mod, Pow, LShift, RShift, BitOr, BitXor, BitAnd, FloorDiv } Operator;
typedef enum UnaryOperator { Invert = 1, Not, UAdd, USub } UnaryOperator;
typedef enum CompareOperator { Eq = 1, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn } CompareOperator;

typedef enum ConstKind {
    CONST_NONE = 1, /* no text */
    CONST_TRUE,
    CONST_FALSE,
    CONST_ELLIPSIS,
    CONST_INT,     /* digits with their 0x, 0o, 0b prefix, no underscores */
    CONST_FLOAT,   /* as written, no underscores */
    CONST_COMPLEX, /* the imaginary part as written, without j and underscores */
    CONST_STR,     /* decoded, UTF-8; a lone surrogate is three bytes (WTF-8) */
    CONST_BYTES,   /* decoded */
    CONST_OBJECT   /* never made by the parser: only Constant.object counts (folded tuples, frozensets, …) */
} ConstKind;

/* Bytes in scratch: identifiers (NFKC-normalised UTF-8) and the texts of constants. Not terminated. */
typedef struct Text {
    u32 length;
    u8 bytes[];
} Text;

typedef struct Seq {
    u32 n;
    u32 items[];
} Seq;

/* NAME and NONE mean other things in heap/statics.h; they come back below. */
#pragma push_macro("NAME")
#pragma push_macro("NONE")
#undef NAME
#undef NONE
#define NODE(f)        u32 f;
#define OPT(f)         u32 f;
#define SEQ(f)         u32 f;
#define NAME(f)        u32 f;
#define OPTNAME(f)     u32 f;
#define NAMES(f)       u32 f;
#define INT(f)         i32 f;
#define ENUM(f, type)  u32 f;
#define ENUMS(f, type) u32 f;
/* const_kind; text: Ref of a Text or 0; object: 0, or the object that the constant pass made (borrowed: the pass says who
 * holds it); kind: 1 if a str was written with the prefix u (ast's kind='u'). */
#define CONST                                                                                                                              \
    u32 const_kind;                                                                                                                        \
    u32 text;                                                                                                                              \
    u32 object;                                                                                                                            \
    u32 kind;
#define NONE u32 none; /* C has no empty structs */

/* lineno counts from 1, columns from 0 in UTF-8 bytes, as in CPython. Zero in `plain` nodes and in mod. */
typedef struct Node {
    u16 kind;
    u16 mark; /* for the compiler's passes; 0 */
    u32 lineno, col_offset, end_lineno, end_col_offset;
    union {
#define AST(name, sort, fields)                                                                                                            \
    struct {                                                                                                                               \
        fields                                                                                                                             \
    } name;
#include "compiler/ast.def"
#undef AST
    };
} Node;

#include "compiler/ast_end.def"

INLINE u32 seq_len(Vm *vm, Ref seq) { return seq ? AT(Seq, seq)->n : 0; }
INLINE u32 seq_item(Vm *vm, Ref seq, u32 i) { return AT(Seq, seq)->items[i]; }

/* New, zeroed; REF_NULL if the scratch is out of memory (s->failed then stays set). */
Ref ast_node(Scratch *s, NodeKind kind);
Ref ast_seq(Scratch *s, u32 n);
Ref ast_text(Scratch *s, const void *bytes, u32 length);

#endif
