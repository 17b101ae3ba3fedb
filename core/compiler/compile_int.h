/* compile_int.h: what the passes of the compiler's back end share (CPython 3.11: compile.c, symtable.c, ast_opt.c).
 *
 *   parse_module → const_pass (objects, folding; fold.c) → symtable (scopes) → compile*.c (blocks) → assemble*.c (code)
 *
 * Everything a pass makes lies in one Scratch, as Refs and plain numbers, so that freed memory looks the same on every
 * host; pointers live in C locals only, scratch does not move. The first failure sets `failed`; later steps do nothing
 * then, so that most functions need no result. Objects that scratch refers to are held by compile_hold to the end. */
#ifndef OURO_COMPILE_INT_H
#define OURO_COMPILE_INT_H

#include "compiler/ast.h"
#include "object/code.h"
#include "compiler/parser.h"

/* A small ordered map from numbers to numbers. */
typedef struct Map {
    Ref entries; /* MapEntry */
    Ref index;   /* u32: position + 1, open addressing */
    u32 n, cap, mask;
} Map;
typedef struct MapEntry {
    u32 key, value;
} MapEntry;

typedef struct Loc { /* line -1: none */
    i32 line, end_line, column, end_column;
} Loc;
#define NO_LOC ((Loc){-1, -1, -1, -1})

/* Instructions that the assembler replaces. */
enum {
    P_JUMP = 200,
    P_JUMP_NO_INTERRUPT,
    P_POP_JUMP_IF_FALSE,
    P_POP_JUMP_IF_TRUE,
    P_POP_JUMP_IF_NONE,
    P_POP_JUMP_IF_NOT_NONE,
    P_SETUP_FINALLY,
    P_SETUP_CLEANUP,
    P_SETUP_WITH,
    P_POP_BLOCK
};
typedef struct Instr {
    u32 op, arg;
    Ref target; /* Block */
    Ref except; /* Block that handles its exceptions, or 0 */
    Loc loc;
} Instr;
typedef struct Block {
    Ref next;   /* in code order */
    Ref list;   /* all blocks of the unit, newest first */
    Ref instrs; /* Instr */
    u32 n, cap;
    u32 predecessors;
    i32 start_depth;
    u32 offset;
    Ref handlers; /* HandlerStack while exception targets are labelled */
    u8 returns, exit, no_fall, keeps_lasti, visited, line, is_handler, unused_;
} Block;

enum { SCOPE_MODULE, SCOPE_CLASS, SCOPE_FUNCTION, SCOPE_LAMBDA, SCOPE_COMPREHENSION, SCOPE_ASYNC_FUNCTION };

/* ---- scopes (symtable.c) ---- */
enum {
    DEF_GLOBAL = 1,
    DEF_LOCAL = 2,
    DEF_PARAM = 4,
    DEF_NONLOCAL = 8,
    USE = 16,
    DEF_FREE_CLASS = 64,
    DEF_IMPORT = 128,
    DEF_ANNOT = 256,
    DEF_COMP_ITER = 512,
    DEF_BOUND = DEF_LOCAL | DEF_PARAM | DEF_IMPORT
};
enum { LOCAL = 1, GLOBAL_EXPLICIT, GLOBAL_IMPLICIT, FREE, CELL };
#define SCOPE_SHIFT         11u
#define SYMBOL_SCOPE(flags) ((flags) >> SCOPE_SHIFT & 15u)
enum { ST_FUNCTION, ST_CLASS, ST_MODULE };
enum { NO_COMPREHENSION, LIST_COMPREHENSION, DICT_COMPREHENSION, SET_COMPREHENSION, GENERATOR_EXPRESSION };
typedef struct Scope {
    Map symbols; /* mangled str → flags */
    Ref parent, first_child, last_child, sibling;
    Ref name;         /* str */
    Ref private_name; /* the class whose names are mangled, or 0 */
    Ref directives;   /* Directive list: global and nonlocal statements */
    Map params;       /* the parameters in order */
    Loc loc;
    u8 type, comprehension, nested, free, child_free, generator, coroutine;
    u8 varargs, varkeywords, returns_value, needs_class_closure, comp_iter_target, in_annotation, in_iter_expr;
    u8 unused_[2];
} Scope;
typedef struct Directive {
    Ref next, name;
    Loc loc;
} Directive;

/* ---- blocks that a statement stands in (compile.c's fblockinfo) ---- */
enum {
    IN_WHILE,
    IN_FOR,
    IN_TRY,
    IN_FINALLY_TRY,
    IN_FINALLY_END,
    IN_WITH,
    IN_ASYNC_WITH,
    IN_HANDLER,
    IN_POP_VALUE,
    IN_GROUP_HANDLER,
    IN_ASYNC_GENERATOR,
    IN_EXCEPT /* nothing to unwind */
};
typedef struct Fblock {
    Ref below;
    u32 kind;
    Ref block, exit; /* Blocks */
    Ref datum;       /* node, sequence of statements, or str */
} Fblock;

typedef struct Unit { /* a code object under construction */
    Ref outer;
    Ref scope;
    u32 kind; /* SCOPE_… */
    Ref name, qualname;
    Ref private_name;
    Map consts, names, varnames, cellvars, freevars;
    u32 argcount, posonlyargcount, kwonlyargcount;
    Ref blocks, current; /* newest Block; the Block that grows */
    Ref fblock;
    u32 fblock_depth;
    u32 firstlineno;
    Loc loc;
    u32 const_count; /* constants that the optimizer added are counted, too */
    u32 nested, ncellvars;
} Unit;

typedef struct Compiler {
    Vm *vm;
    Scratch s;
    Ref filename;
    u32 flags;         /* CODE_LIBRARY, … */
    Ref constants;     /* list of all constants */
    Ref held;          /* chunks of Refs to drop at the end */
    Ref const_buckets; /* merged constants: see const_merge.c */
    u32 const_count, const_mask;
    Map scopes; /* node → Scope */
    Ref top_scope;
    Ref unit;
    Ref scope; /* symtable: the current one */
    Ref module_node;
    u32 depth, depth_limit;
    u32 future_line; /* of the last from __future__ import at the beginning */
    u32 mode;
    bool interactive, failed, future_annotations, from_str, parse_more, tell_incomplete;
    bool top_await;  /* COMPILE_TOP_AWAIT */
    u8 optimize;     /* 1: no assert; 2: no docstrings */
    bool as_written; /* const_pass: nothing is folded now */
    const char *source;
    u32 source_length;
} Compiler;

#define NODE_AT(r)  AT(Node, r)
#define UNIT(c)     AT(Unit, (c)->unit)
#define BLOCK_AT(r) AT(Block, r)
#define SCOPE_AT(r) AT(Scope, r)

/* ---- compile_util.c ---- */
void compile_release(Compiler *c);         /* drops what is held; before the scratch is given back */
Ref compile_alloc(Compiler *c, u32 bytes); /* zeroed; 0: failed is set */
/* Before Python runs amid a compilation: records that name what it holds. Taken away by hold_pop until Vm.frame is what it was. */
void compile_name_held(Compiler *c);
Ref compile_hold(Compiler *c, Ref object); /* takes a new reference over (0: failure) and returns it borrowed */
void compile_out_of_memory(Compiler *c);   /* MemoryError, failed */
bool compile_enter(Compiler *c);           /* a level of recursion; false: RecursionError or already failed */
void compile_leave(Compiler *c);
COLD void compile_error(Compiler *c, Loc loc, const char *format, Ref name); /* SyntaxError; %S in format is name */
COLD void scope_error(Compiler *c, Loc loc, const char *format, Ref name); /* of scopes and future statements: args are the message alone */
void compile_fault(Compiler *c, const SyntaxFault *fault);
bool map_get(Compiler *c, const Map *m, u32 key, u32 *value);
void map_set(Compiler *c, Map *m, u32 key, u32 value); /* keeps the place of a key that is there */
u32 map_index(Compiler *c, Map *m, u32 key);           /* the place of the key, added at the end if new: value = place */
#define MAP_ENTRY(m, i) (AT(MapEntry, (m)->entries)[i])
Ref compile_mangle(Compiler *c, Ref private_name, Ref name); /* borrowed; _Py_Mangle */
Loc node_loc(Compiler *c, Ref node);
Ref compile_name(Compiler *c, const char *text); /* an interned str, held */

/* ---- const_pass.c, fold.c ---- */
void const_pass(Compiler *c, Ref root);
void constant_set(Compiler *c, Ref node,
                  Ref object);               /* makes the node a Constant; object: new reference, 0 = leave it and clear the error */
void fold_expression(Compiler *c, Ref node); /* after its children */
void fold_iterable(Compiler *c, Ref node);
void fold_pattern_value(Compiler *c, Ref node);

/* ---- const_merge.c ---- */
Ref const_merge(Compiler *c, Ref object, bool items); /* the equal one that was merged first; borrowed, held */

/* ---- tree_validate.c ---- */
bool tree_validate(Compiler *c, Ref root); /* of a tree that the program made: false: the exception is set */

/* ---- symtable.c ---- */
void symtable_build(Compiler *c, Ref root);
u32 scope_symbol(Compiler *c, Ref scope, Ref mangled_name); /* flags, 0: none */

/* ---- compile.c ---- */
#define SOURCE(c, node) (UNIT(c)->loc = node_loc((c), (node)))
Ref block_new(Compiler *c);
void block_use(Compiler *c, Ref block); /* the code goes on in this block */
void emit(Compiler *c, u32 op);
void emit_i(Compiler *c, u32 op, u32 arg);
void emit_jump(Compiler *c, u32 op, Ref target);
void emit_jump_no_line(Compiler *c, u32 op, Ref target);
void emit_no_line(Compiler *c, u32 op);
void emit_const(Compiler *c, Ref object);      /* borrowed */
void emit_const_new(Compiler *c, Ref object);  /* new reference */
void emit_name(Compiler *c, u32 op, Ref name); /* names, mangled */
void emit_name_plain(Compiler *c, u32 op, Ref name);
u32 const_index(Compiler *c, Ref object);
void unit_enter(Compiler *c, Ref name, u32 kind, Ref node, u32 lineno);
Ref unit_finish(Compiler *c, bool add_none); /* assembles, leaves; borrowed code object, 0: failed */
Ref unit_qualname(Compiler *c);              /* of the current unit */
void compile_nameop(Compiler *c, Ref name, ExprContext context);
void compile_closure(Compiler *c, Ref code, u32 flags);
void fblock_push(Compiler *c, u32 kind, Ref block, Ref exit, Ref datum);
void fblock_pop(Compiler *c);
void fblock_unwind(Compiler *c, Ref fblock, bool keep_top);
Ref fblock_unwind_all(Compiler *c, bool keep_top, bool to_loop); /* the loop's Fblock, or 0 */
void compile_annotation(Compiler *c, Ref node);

/* ---- compile_stmt.c, compile_try.c, compile_match.c ---- */
void compile_body(Compiler *c, Ref body);
void compile_suite(Compiler *c, Ref statements); /* a sequence of statements */
void compile_statement(Compiler *c, Ref node);
void compile_try(Compiler *c, Ref node);
void compile_try_star(Compiler *c, Ref node);
void compile_with(Compiler *c, Ref node, u32 at);
void compile_async_with(Compiler *c, Ref node, u32 at);
void compile_match(Compiler *c, Ref node);
void emit_exit_call(Compiler *c); /* exit(None, None, None) */
void emit_yield_from(Compiler *c, bool await);
/* Is it module level with await allowed there? IS_TOP_LEVEL_AWAIT */
bool is_top_level_await(const Compiler *c);
/* Is it module level, and await is allowed there? IS_TOP_LEVEL_AWAIT */
bool is_top_level_await(const Compiler *c);
Ref docstring_of(Compiler *c, Ref body); /* str, borrowed, or 0 */

/* ---- compile_expr.c, compile_comp.c, compile_func.c ---- */
void compile_expr(Compiler *c, Ref node);
void compile_at_attribute(Compiler *c, Ref attribute);
void compile_jump_if(Compiler *c, Ref node, Ref target, bool condition);
void compile_comprehension(Compiler *c, Ref node);
void compile_lambda(Compiler *c, Ref node);
void compile_function(Compiler *c, Ref node, bool async);
void compile_class(Compiler *c, Ref node);
void compile_call_arguments(Compiler *c, u32 n, Ref args, Ref keywords);
void check_name(Compiler *c, Ref name, ExprContext context);
u32 binary_operand(u32 op);

/* ---- compile_warn.c: SyntaxWarnings, at UNIT(c)->loc ---- */
void warn_compare(Compiler *c, const Node *compare);
void warn_call(Compiler *c, Ref callee);
void warn_subscript(Compiler *c, Ref value, Ref slice);
void warn_assert(Compiler *c, Ref test);
/* Tells what the parser has found. -1: all is told; else the number of the one that is to be an error; -2: an exception is set. */
i64 warn_of_literals(Compiler *c, const ParseWarnings *w);

/* ---- compile_unparse.c ---- */
Ref compile_unparse(Compiler *c, Ref node); /* an expression's text: new str; 0: failed */

/* ---- tree_symbols.c ---- */
Ref scope_tuple(Compiler *c, Ref scope); /* new; 0: an exception, or c->failed */

/* ---- symtable_analyze.c ---- */
void symtable_analyze(Compiler *c);

/* ---- fold_format.c ---- */
bool fold_format(Compiler *c, Ref node); /* "…" % (…) becomes an f-string */

/* ---- optimize.c, assemble.c ---- */
bool op_is_jump(u32 op);
bool op_is_block_push(u32 op);
bool op_has_target(u32 op);
bool op_ends_block(u32 op);
i32 op_stack_effect(u32 op, u32 arg, bool jump);
Instr *block_add(Compiler *c, Block *b); /* a zeroed instruction at its end, NULL: failed */
bool block_insert(Compiler *c, Block *b, u32 at, const Instr *instr);
void optimize_unit(Compiler *c, Unit *u, Block *entry, Ref *const_list);
void clean_block(Compiler *c, Block *b, i32 previous_line);
Ref assemble_unit(Compiler *c, bool add_none);                                                       /* new code object */
Ref assemble_code(Compiler *c, Unit *u, Block *entry, Ref consts, u32 stack_size, const u32 *fixed); /* assemble_code.c: its last part */
INLINE Instr *instrs_of(Compiler *c, const Block *b) {
    Vm *vm = c->vm;
    return AT(Instr, b->instrs);
}
INLINE void error_here(Compiler *c, const char *format, Ref name) { /* name: for %S, or 0 */
    Vm *vm = c->vm;
    if (!c->failed) compile_error(c, UNIT(c)->loc, format, name);
}
INLINE void no_line(Compiler *c) { /* what follows belongs to no line */
    Vm *vm = c->vm;
    if (!c->failed) UNIT(c)->loc = NO_LOC;
}

#endif
