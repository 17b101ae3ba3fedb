/* compile.c: the compiler's driver, units (code objects under construction), and what is emitted into them: instructions,
 * constants, names; the stack of enclosing statements and how it is unwound (CPython 3.11's Python/compile.c). */
#include "compiler/compile_int.h"
#include "compiler/tree.h"
#include "object/containers.h"
#include "object/int.h"
#include "object/str.h"

/* ---- blocks and instructions ---- */

Ref block_new(Compiler *c) {
    Vm *vm = c->vm;
    Ref r = compile_alloc(c, sizeof(Block));
    if (!r) return 0;
    BLOCK_AT(r)->list = UNIT(c)->blocks;
    UNIT(c)->blocks = r;
    return r;
}

void block_use(Compiler *c, Ref block) {
    Vm *vm = c->vm;
    if (c->failed) return;
    BLOCK_AT(UNIT(c)->current)->next = block;
    UNIT(c)->current = block;
}

Instr *block_add(Compiler *c, Block *b) {
    Vm *vm = c->vm;
    if (b->n == b->cap) {
        u32 cap = b->cap ? 2 * b->cap : 8;
        Ref fresh = compile_alloc(c, cap * (u32)sizeof(Instr));
        if (!fresh) return NULL;
        if (b->n) memcpy(AT(Instr, fresh), AT(Instr, b->instrs), b->n * sizeof(Instr));
        b->instrs = fresh;
        b->cap = cap;
    }
    Instr *i = AT(Instr, b->instrs) + b->n++;
    memset(i, 0, sizeof *i);
    return i;
}

bool block_insert(Compiler *c, Block *b, u32 at, const Instr *instr) {
    Vm *vm = c->vm;
    if (!block_add(c, b)) return false;
    Instr *i = AT(Instr, b->instrs);
    memmove(i + at + 1, i + at, (b->n - 1 - at) * sizeof(Instr));
    i[at] = *instr;
    return true;
}

static void emit_full(Compiler *c, u32 op, u32 arg, Ref target, Loc loc) {
    Vm *vm = c->vm;
    if (c->failed) return;
    Block *b = BLOCK_AT(UNIT(c)->current);
    if (b->n && op_ends_block(AT(Instr, b->instrs)[b->n - 1].op)) {
        Ref next = block_new(c);
        if (!next) return;
        block_use(c, next);
        b = BLOCK_AT(next);
    }
    Instr *i = block_add(c, b);
    if (!i) return;
    i->op = op;
    i->arg = arg;
    i->target = target;
    i->loc = loc;
    if (op == OP_RETURN_VALUE) b->returns = 1;
}

void emit(Compiler *c, u32 op) {
    Vm *vm = c->vm;
    emit_full(c, op, 0, 0, UNIT(c)->loc);
}
void emit_i(Compiler *c, u32 op, u32 arg) {
    Vm *vm = c->vm;
    emit_full(c, op, arg, 0, UNIT(c)->loc);
}
void emit_jump(Compiler *c, u32 op, Ref target) {
    Vm *vm = c->vm;
    emit_full(c, op, 0, target, UNIT(c)->loc);
}
void emit_jump_no_line(Compiler *c, u32 op, Ref target) { emit_full(c, op, 0, target, NO_LOC); }
void emit_no_line(Compiler *c, u32 op) { emit_full(c, op, 0, 0, NO_LOC); }

u32 const_index(Compiler *c, Ref object) {
    Vm *vm = c->vm;
    Ref merged = const_merge(c, object, true);
    return merged ? map_index(c, &UNIT(c)->consts, merged) : 0;
}

void emit_const(Compiler *c, Ref object) { emit_i(c, OP_LOAD_CONST, const_index(c, object)); }

void emit_const_new(Compiler *c, Ref object) {
    if (compile_hold(c, object)) emit_const(c, object);
}

void emit_name_plain(Compiler *c, u32 op, Ref name) {
    Vm *vm = c->vm;
    if (!name) return;
    emit_i(c, op, map_index(c, &UNIT(c)->names, name));
}

void emit_name(Compiler *c, u32 op, Ref name) {
    Vm *vm = c->vm;
    emit_name_plain(c, op, compile_mangle(c, UNIT(c)->private_name, name));
}

/* ---- names ---- */

static void forbidden(Compiler *c, const char *format, Ref name) {
    Vm *vm = c->vm;
    compile_error(c, UNIT(c)->loc, format, name);
}

void check_name(Compiler *c, Ref name, ExprContext context) {
    Vm *vm = c->vm;
    if (c->failed || context == Load || !str_equal_ascii(vm, name, "__debug__")) return;
    forbidden(c, context == Store ? "cannot assign to %S" : "cannot delete %S", name);
}

void compile_nameop(Compiler *c, Ref name, ExprContext context) {
    static const u8 ops[4][3] = {{OP_LOAD_NAME, OP_STORE_NAME, OP_DELETE_NAME},
                                 {OP_LOAD_FAST, OP_STORE_FAST, OP_DELETE_FAST},
                                 {OP_LOAD_GLOBAL, OP_STORE_GLOBAL, OP_DELETE_GLOBAL},
                                 {OP_LOAD_DEREF, OP_STORE_DEREF, OP_DELETE_DEREF}};
    Vm *vm = c->vm;
    check_name(c, name, context);
    if (c->failed) return;
    Unit *u = UNIT(c);
    Ref mangled = compile_mangle(c, u->private_name, name);
    if (!mangled) return;
    u32 scope = SYMBOL_SCOPE(scope_symbol(c, u->scope, mangled)), how = 0, arg;
    bool function = SCOPE_AT(u->scope)->type == ST_FUNCTION;
    if (scope == FREE || scope == CELL)
        how = 3;
    else if (scope == LOCAL && function)
        how = 1;
    else if (scope == GLOBAL_EXPLICIT || (scope == GLOBAL_IMPLICIT && function))
        how = 2;
    u32 op = ops[how][context - 1];
    if (how == 3) {
        if (op == OP_LOAD_DEREF && SCOPE_AT(u->scope)->type == ST_CLASS) op = OP_LOAD_CLASSDEREF;
        arg = scope == CELL ? map_index(c, &u->cellvars, mangled) : u->ncellvars + map_index(c, &u->freevars, mangled);
    } else
        arg = map_index(c, how == 1 ? &u->varnames : &u->names, mangled);
    emit_i(c, op, op == OP_LOAD_GLOBAL ? arg << 1 : arg);
}

/* The closure's cells, the code, MAKE_FUNCTION. */
void compile_closure(Compiler *c, Ref code, u32 flags) {
    Vm *vm = c->vm;
    if (!code || c->failed) return;
    u32 n = CODE_AT(code)->nfreevars, all = CODE_AT(code)->nlocalsplus;
    Unit *u = UNIT(c);
    for (u32 i = all - n; i < all && !c->failed; i++) {
        Ref name = TUPLE_ITEM(CODE_AT(code)->localsplusnames, i);
        bool cell = u->kind == SCOPE_CLASS && name == NAME(__class__);
        if (!cell) cell = SYMBOL_SCOPE(scope_symbol(c, u->scope, name)) == CELL;
        emit_i(c, OP_LOAD_CLOSURE, cell ? map_index(c, &u->cellvars, name) : u->ncellvars + map_index(c, &u->freevars, name));
    }
    if (n) {
        flags |= 8;
        emit_i(c, OP_BUILD_TUPLE, n);
    }
    emit_const(c, code);
    emit_i(c, OP_MAKE_FUNCTION, flags);
}

/* ---- units ---- */

/* Names of that scope or with that flag, sorted: cellvars and freevars. */
static void names_by_kind(Compiler *c, Map *out, const Scope *s, u32 scope, u32 flag) {
    Vm *vm = c->vm;
    u32 n = 0;
    if (!s->symbols.n) return;
    Ref list = compile_alloc(c, s->symbols.n * (u32)sizeof(Ref));
    if (!list) return;
    Ref *names = AT(Ref, list);
    for (u32 i = 0; i < s->symbols.n; i++) {
        MapEntry e = MAP_ENTRY(&s->symbols, i);
        if (SYMBOL_SCOPE(e.value) != scope && !(e.value & flag)) continue;
        u32 k = n++;
        for (; k > 0 && str_compare(vm, names[k - 1], e.key) > 0; k--) names[k] = names[k - 1];
        names[k] = e.key;
    }
    for (u32 i = 0; i < n; i++) map_index(c, out, names[i]);
}

/* __qualname__ of the current unit (compiler_set_qualname). */
static Ref make_qualname(Compiler *c) {
    Vm *vm = c->vm;
    Unit *u = UNIT(c);
    if (!u->outer || !AT(Unit, u->outer)->outer) return u->name;
    const Unit *parent = AT(Unit, u->outer);
    if (u->kind == SCOPE_FUNCTION || u->kind == SCOPE_ASYNC_FUNCTION || u->kind == SCOPE_CLASS) {
        Ref mangled = compile_mangle(c, parent->private_name, u->name);
        if (!mangled) return 0;
        if (SYMBOL_SCOPE(scope_symbol(c, parent->scope, mangled)) == GLOBAL_EXPLICIT) return u->name;
    }
    StrBuilder b = {0};
    builder_str(vm, &b, parent->qualname);
    if (parent->kind == SCOPE_FUNCTION || parent->kind == SCOPE_ASYNC_FUNCTION || parent->kind == SCOPE_LAMBDA)
        builder_ascii(vm, &b, ".<locals>");
    builder_char(vm, &b, '.');
    builder_str(vm, &b, u->name);
    return compile_hold(c, builder_finish(vm, &b));
}

Ref unit_qualname(Compiler *c) {
    Vm *vm = c->vm;
    return UNIT(c)->qualname;
}

void unit_enter(Compiler *c, Ref name, u32 kind, Ref node, u32 lineno) {
    Vm *vm = c->vm;
    if (c->failed) return;
    Ref r = compile_alloc(c, sizeof(Unit)), scope = 0;
    if (!r || !map_get(c, &c->scopes, node, &scope)) {
        if (!c->failed) compile_out_of_memory(c);
        return;
    }
    Unit *u = AT(Unit, r);
    const Scope *s = SCOPE_AT(scope);
    u->outer = c->unit;
    u->scope = scope;
    u->kind = kind;
    u->name = name;
    u->firstlineno = lineno;
    if (c->unit) u->private_name = UNIT(c)->private_name;
    for (u32 i = 0; i < s->params.n; i++) map_index(c, &u->varnames, MAP_ENTRY(&s->params, i).key);
    if (s->needs_class_closure)
        map_index(c, &u->cellvars, NAME(__class__));
    else
        names_by_kind(c, &u->cellvars, s, CELL, 0);
    u->ncellvars = u->cellvars.n;
    names_by_kind(c, &u->freevars, s, FREE, DEF_FREE_CLASS);
    c->unit = r;
    u->current = block_new(c);
    if (c->failed) return;
    u->loc = (Loc){(i32)lineno, (i32)lineno, 0, 0};
    if (kind == SCOPE_MODULE) {
        u->loc.line = 0;
        u->loc.end_line = (i32)lineno;
        u->qualname = name;
    } else
        u->qualname = make_qualname(c);
    emit_i(c, OP_RESUME, 0);
    if (kind == SCOPE_MODULE) u->loc = NO_LOC;
}

Ref unit_finish(Compiler *c, bool add_none) {
    Vm *vm = c->vm;
    if (c->failed) return 0;
    Ref code = assemble_unit(c, add_none);
    c->unit = UNIT(c)->outer;
    return compile_hold(c, code);
}

/* ---- statements that enclose others ---- */

#define MAX_FBLOCKS 20u

void fblock_push(Compiler *c, u32 kind, Ref block, Ref exit, Ref datum) {
    Vm *vm = c->vm;
    if (c->failed) return;
    Unit *u = UNIT(c);
    if (u->fblock_depth >= MAX_FBLOCKS) {
        forbidden(c, "too many statically nested blocks", 0);
        return;
    }
    Ref r = compile_alloc(c, sizeof(Fblock));
    if (!r) return;
    *AT(Fblock, r) = (Fblock){u->fblock, kind, block, exit, datum};
    u->fblock = r;
    u->fblock_depth++;
}

void fblock_pop(Compiler *c) {
    Vm *vm = c->vm;
    if (c->failed) return;
    Unit *u = UNIT(c);
    u->fblock = AT(Fblock, u->fblock)->below;
    u->fblock_depth--;
}

static void pop_under(Compiler *c, bool keep_top) {
    if (keep_top) emit_i(c, OP_SWAP, 2);
    emit(c, OP_POP_TOP);
}

static void unwind_finally(Compiler *c, const Fblock *f, bool keep_top) {
    Vm *vm = c->vm;
    emit(c, P_POP_BLOCK); /* has the line of the statement that unwinds */
    if (keep_top) fblock_push(c, IN_POP_VALUE, 0, 0, 0);
    compile_suite(c, f->datum);
    if (keep_top) fblock_pop(c);
    UNIT(c)->loc = NO_LOC;
}

static void unwind_with(Compiler *c, const Fblock *f, bool keep_top) {
    Vm *vm = c->vm;
    SOURCE(c, f->datum);
    emit(c, P_POP_BLOCK);
    if (keep_top) emit_i(c, OP_SWAP, 2);
    emit_exit_call(c);
    if (f->kind == IN_ASYNC_WITH) {
        emit_i(c, OP_GET_AWAITABLE, 2);
        emit_const(c, NONE);
        emit_yield_from(c, true);
    }
    emit(c, OP_POP_TOP);
    UNIT(c)->loc = NO_LOC;
}

/* The code that leaves one enclosing statement; keep_top: a value on top of the stack stays. */
void fblock_unwind(Compiler *c, Ref fblock, bool keep_top) {
    Vm *vm = c->vm;
    const Fblock *f = AT(Fblock, fblock);
    switch (f->kind) {
    case IN_FOR:
    case IN_POP_VALUE: pop_under(c, keep_top); break;
    case IN_TRY: emit(c, P_POP_BLOCK); break;
    case IN_FINALLY_TRY: unwind_finally(c, f, keep_top); break;
    case IN_FINALLY_END:
        pop_under(c, keep_top);
        if (keep_top) emit_i(c, OP_SWAP, 2);
        emit(c, P_POP_BLOCK);
        emit(c, OP_POP_EXCEPT);
        break;
    case IN_WITH:
    case IN_ASYNC_WITH: unwind_with(c, f, keep_top); break;
    case IN_HANDLER:
        if (f->datum) emit(c, P_POP_BLOCK);
        if (keep_top) emit_i(c, OP_SWAP, 2);
        emit(c, P_POP_BLOCK);
        emit(c, OP_POP_EXCEPT);
        if (f->datum) {
            emit_const(c, NONE);
            compile_nameop(c, f->datum, Store);
            compile_nameop(c, f->datum, Del);
        }
        break;
    default: break;
    }
}

/* Leaves all enclosing statements, or those up to a loop. */
Ref fblock_unwind_all(Compiler *c, bool keep_top, bool to_loop) {
    Vm *vm = c->vm;
    Unit *u = UNIT(c);
    Ref top = u->fblock, loop = 0;
    u32 depth = u->fblock_depth;
    while (u->fblock && !c->failed) {
        const Fblock *f = AT(Fblock, u->fblock);
        if (f->kind == IN_GROUP_HANDLER) {
            forbidden(c, "'break', 'continue' and 'return' cannot appear in an except* block", 0);
            break;
        }
        if (to_loop && (f->kind == IN_WHILE || f->kind == IN_FOR)) {
            loop = u->fblock;
            break;
        }
        Ref now = u->fblock;
        u->fblock = f->below;
        u->fblock_depth--;
        fblock_unwind(c, now, keep_top);
    }
    u->fblock = top;
    u->fblock_depth = depth;
    return loop;
}

/* ---- driver ---- */

static Ref compile_root(Compiler *c, Ref root) {
    Vm *vm = c->vm;
    const Node *n = NODE_AT(root);
    bool add_none = true;
    unit_enter(c, NAME(anon_module), SCOPE_MODULE, root, 1);
    if (c->failed) return 0;
    if (n->kind == Expression_kind) {
        compile_expr(c, n->Expression.body);
        add_none = false;
    } else {
        c->interactive = n->kind == Interactive_kind;
        compile_body(c, n->Module.body);
    }
    return unit_finish(c, add_none);
}

/* `from __future__ import …` at the head of a module (future.c). */
static void find_futures(Compiler *c, Ref root) {
    static const char *const known[] = {"nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
                                        "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",  "annotations"};
    Vm *vm = c->vm;
    if (NODE_AT(root)->kind == Expression_kind) return;
    Ref body = NODE_AT(root)->Module.body;
    bool done = false, first = true;
    u32 line_before = 0;
    for (u32 i = 0; i < seq_len(vm, body) && !c->failed; i++) {
        Ref st = seq_item(vm, body, i);
        const Node *n = NODE_AT(st);
        if (done && n->lineno > line_before) return; /* what comes too late is the statement's own matter */
        line_before = n->lineno;
        if (n->kind == ImportFrom_kind && n->ImportFrom.level == 0 && n->ImportFrom.module &&
            str_equal_ascii(vm, n->ImportFrom.module, "__future__")) {
            if (done) {
                Loc loc = node_loc(c, st);
                loc.column--; /* as 3.11 shows it here */
                loc.end_column = -2;
                scope_error(c, loc, "from __future__ imports must occur at the beginning of the file", 0);
                return;
            }
            c->future_line = n->lineno;
            for (u32 k = 0; k < seq_len(vm, n->ImportFrom.names); k++) {
                Ref alias = seq_item(vm, n->ImportFrom.names, k);
                Ref name = NODE_AT(alias)->alias.name;
                u32 which = 0;
                while (which < ARRAY_LEN(known) && !str_equal_ascii(vm, name, known[which])) which++;
                if (which < ARRAY_LEN(known)) continue;
                bool braces = str_equal_ascii(vm, name, "braces");
                Loc loc = node_loc(c, st);
                loc.end_column = -2; /* shown as None */
                scope_error(c, loc, braces ? "not a chance" : "future feature %S is not defined", name);
                return;
            }
        } else if (!(first && n->kind == Expr_kind && docstring_of(c, body)))
            done = true;
        first = false;
    }
}

static bool text_is(Vm *vm, Ref text, const char *word) {
    const Text *t = text ? AT(Text, text) : NULL;
    return t && t->length == strlen(word) && !memcmp(t->bytes, word, t->length);
}
/* Whether the module begins with `from __future__ import annotations`; its names are still the parser's texts. */
static bool wants_text_annotations(Compiler *c, Ref root) {
    Vm *vm = c->vm;
    if (NODE_AT(root)->kind == Expression_kind) return false;
    Ref body = NODE_AT(root)->Module.body;
    for (u32 i = 0; i < seq_len(vm, body); i++) {
        const Node *n = NODE_AT(seq_item(vm, body, i));
        if (n->kind == Expr_kind && i == 0) continue;
        if (n->kind != ImportFrom_kind || n->ImportFrom.level || !text_is(vm, n->ImportFrom.module, "__future__")) return false;
        for (u32 k = 0; k < seq_len(vm, n->ImportFrom.names); k++)
            if (text_is(vm, NODE_AT(seq_item(vm, n->ImportFrom.names, k))->alias.name, "annotations")) return true;
    }
    return false;
}

/* SyntaxError "incomplete input": its place is the last token, the end of the source's last line, or where a
 * string begins that has no end. */
static void tell_incomplete(Compiler *c, SyntaxFault *fault) {
    const char *text = c->source, *end = text + c->source_length, *line = text;
    bool string = !strncmp(fault->message, "unterminated triple", 19),
         last_token = !strcmp(fault->message, "invalid syntax") && fault->offset;
    i32 lineno = 1;
    for (const char *p = text; p + 1 < end && !(string && lineno == fault->lineno); p++)
        if (*p == '\n') line = p + 1, lineno++;
    u32 length = (u32)(end - line), characters = 0;
    for (u32 i = 0; i < length; i++) characters += ((u8)line[i] & 0xc0) != 0x80;
    fault->kind = FAULT_SYNTAX;
    memcpy(fault->message, "incomplete input", sizeof "incomplete input");
    if (last_token) return;
    if (!string) fault->offset = (i32)characters;
    fault->lineno = fault->end_lineno = lineno;
    fault->end_offset = -1;
    fault->text_length = length < sizeof fault->text ? length : (u32)sizeof fault->text;
    fault->text_missing = false;
    memcpy(fault->text, line, fault->text_length);
}
static Ref compile_parse(Compiler *c) {
    static const u8 modes[] = {[COMPILE_EXEC] = PARSE_FILE, [COMPILE_EVAL] = PARSE_EVAL, [COMPILE_SINGLE] = PARSE_SINGLE};
    SyntaxFault fault;
    ParseWarnings warnings = {.s = &c->s};
    u32 mode = modes[c->mode] | (c->from_str ? PARSE_STR : 0u) | (c->parse_more ? PARSE_MORE : 0u);
    if (!(c->flags & CODE_LIBRARY) || c->from_str) mode |= PARSE_WARN;
    fault.warnings = &warnings;
    Ref root = parse_module(&c->s, c->source, c->source_length, (ParseMode)mode, &fault);
    if (warnings.n && fault.kind != FAULT_MEMORY) {
        i64 refused = warn_of_literals(c, &warnings);
        if (refused == -2) {
            c->failed = true;
            return 0;
        }
        if (refused >= 0) { /* parsed again up to there, for its place */
            warnings.n = 0;
            warnings.refused = (u32)refused + 1;
            root = parse_module(&c->s, c->source, c->source_length, (ParseMode)mode, &fault);
        }
    }
    if (!root && c->tell_incomplete && fault.incomplete && fault.kind != FAULT_MEMORY && fault.kind != FAULT_VALUE)
        tell_incomplete(c, &fault);
    if (!root) compile_fault(c, &fault);
    return root;
}

static Ref compile_tree(Compiler *c, Ref root) {
    Vm *vm = c->vm;
    c->module_node = root;
    c->future_annotations = (c->flags & CODE_FUTURE_ANNOTATIONS) || wants_text_annotations(c, root);
    if (c->future_annotations) c->flags |= CODE_FUTURE_ANNOTATIONS;
    const_pass(c, root);
    if (!c->failed) find_futures(c, root);
    if (!c->failed) symtable_build(c, root);
    if (c->failed) return 0;
    c->depth = 0;
    c->depth_limit += 100; /* scopes have passed the limit; some nodes count twice here */
    Ref code = compile_root(c, root);
    return c->failed ? 0 : own(vm, code);
}

static void compile_begin(Compiler *c, Vm *vm, Ref filename, enum CompileMode mode, u32 flags) {
    memset(c, 0, sizeof *c);
    c->vm = vm;
    c->s.vm = vm;
    c->filename = filename;
    c->mode = mode;
    c->optimize = flags & COMPILE_NO_DOC ? 2 : flags & COMPILE_NO_ASSERT ? 1 : 0;
    c->top_await = (flags & COMPILE_TOP_AWAIT) != 0;
    c->flags = flags & ~(u32)(COMPILE_STR | COMPILE_MORE | COMPILE_INCOMPLETE | COMPILE_NO_ASSERT | COMPILE_NO_DOC | COMPILE_TOP_AWAIT);
    c->from_str = (flags & COMPILE_STR) != 0;
    c->parse_more = (flags & COMPILE_MORE) != 0;
    c->tell_incomplete = (flags & COMPILE_INCOMPLETE) != 0;
    c->depth_limit = vm->recursion_limit * 3;
    if (c->depth_limit > 600) c->depth_limit = 600; /* the smallest C stack of a host: a wasm engine with half a megabyte */
    u32 used = vm->recursion_depth < vm->recursion_limit ? vm->recursion_depth * 3 : 0;
    if (used < c->depth_limit) c->depth_limit -= used;
}

Ref compile_source(Vm *vm, const char *source, u32 length, Ref filename, enum CompileMode mode, u32 flags, Ref *constants) {
    Compiler compiler, *c = &compiler;
    compile_begin(c, vm, filename, mode, flags);
    c->source = source;
    c->source_length = length;
    c->constants = list_new(vm, 0);
    Ref root = c->constants ? compile_parse(c) : 0, code = root ? compile_tree(c, root) : 0;
    compile_release(c);
    scratch_free(&c->s);
    if (code && constants)
        *constants = c->constants;
    else
        drop_null(vm, c->constants);
    if (!code && !vm->exc) raise_no_memory(vm);
    return code;
}

Ref tree_parse(Vm *vm, Scratch *s, const char *source, u32 length, Ref filename, enum CompileMode mode, u32 flags) {
    Compiler compiler, *c = &compiler;
    compile_begin(c, vm, filename, mode, flags);
    c->source = source;
    c->source_length = length;
    Ref root = compile_parse(c);
    if (!root && !vm->exc) raise_no_memory(vm);
    *s = c->s;
    return root;
}

Ref tree_compile(Vm *vm, TreeBuild build, void *arg, Ref filename, enum CompileMode mode, u32 flags) {
    Compiler compiler, *c = &compiler;
    compile_begin(c, vm, filename, mode, flags | COMPILE_STR); /* there is no source to show */
    c->constants = list_new(vm, 0);
    Ref root = c->constants ? build(&c->s, arg) : 0, code = 0;
    if (root && tree_validate(c, root)) {
        c->depth = 0;
        code = compile_tree(c, root);
    }
    compile_release(c);
    scratch_free(&c->s);
    drop_null(vm, c->constants);
    if (!code && !vm->exc) raise_no_memory(vm);
    return code;
}

Ref tree_symbols(Vm *vm, const char *source, u32 length, Ref filename, enum CompileMode mode, u32 flags) {
    Compiler compiler, *c = &compiler;
    compile_begin(c, vm, filename, mode, flags);
    c->source = source;
    c->source_length = length;
    c->constants = list_new(vm, 0);
    Ref root = c->constants ? compile_parse(c) : 0, result = 0;
    if (root) {
        c->module_node = root;
        c->as_written = true; /* what folding takes away has names, too */
        const_pass(c, root);
        c->as_written = false;
        if (!c->failed) find_futures(c, root);
        if (!c->failed) symtable_build(c, root);
        c->depth = 0;
        if (!c->failed) result = scope_tuple(c, c->top_scope);
    }
    compile_release(c);
    scratch_free(&c->s);
    drop_null(vm, c->constants);
    if (!result && !vm->exc) raise_no_memory(vm);
    return result;
}
