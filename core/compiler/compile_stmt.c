/* compile_stmt.c: code for statements, without try, with and match (compile.c of CPython 3.11). */
#include "compiler/compile_int.h"
#include "object/containers.h"
#include "object/int.h"
#include "object/protocol.h"
#include "object/str.h"

void compile_suite(Compiler *c, Ref seq) {
    Vm *vm = c->vm;
    for (u32 i = 0; i < seq_len(vm, seq) && !c->failed; i++) compile_statement(c, seq_item(vm, seq, i));
}

/* ---- bodies of modules and classes ---- */

static bool has_annotations(Compiler *c, Ref seq, u32 depth) {
    Vm *vm = c->vm;
    if (depth > 1000) return false;
    for (u32 i = 0; i < seq_len(vm, seq); i++) {
        const Node *n = NODE_AT(seq_item(vm, seq, i));
        bool found = false;
        switch (n->kind) {
        case AnnAssign_kind: return true;
        case For_kind:
        case AsyncFor_kind: found = has_annotations(c, n->For.body, depth + 1) || has_annotations(c, n->For.orelse, depth + 1); break;
        case While_kind:
        case If_kind: found = has_annotations(c, n->If.body, depth + 1) || has_annotations(c, n->If.orelse, depth + 1); break;
        case With_kind:
        case AsyncWith_kind: found = has_annotations(c, n->With.body, depth + 1); break;
        case Match_kind:
            for (u32 k = 0; k < seq_len(vm, n->Match.cases) && !found; k++)
                found = has_annotations(c, NODE_AT(seq_item(vm, n->Match.cases, k))->match_case.body, depth + 1);
            break;
        case Try_kind:
        case TryStar_kind:
            for (u32 k = 0; k < seq_len(vm, n->Try.handlers) && !found; k++)
                found = has_annotations(c, NODE_AT(seq_item(vm, n->Try.handlers, k))->ExceptHandler.body, depth + 1);
            found = found || has_annotations(c, n->Try.body, depth + 1) || has_annotations(c, n->Try.finalbody, depth + 1) ||
                    has_annotations(c, n->Try.orelse, depth + 1);
            break;
        default: break;
        }
        if (found) return true;
    }
    return false;
}

void compile_body(Compiler *c, Ref body) {
    Vm *vm = c->vm;
    u32 first = 0;
    if (!c->interactive && UNIT(c)->kind == SCOPE_MODULE && seq_len(vm, body)) SOURCE(c, seq_item(vm, body, 0));
    if (has_annotations(c, body, 0)) emit(c, OP_SETUP_ANNOTATIONS);
    if (!(c->interactive && UNIT(c)->kind == SCOPE_MODULE) && c->optimize < 2 && docstring_of(c, body)) {
        first = 1;
        compile_expr(c, NODE_AT(seq_item(vm, body, 0))->Expr.value);
        no_line(c);
        compile_nameop(c, NAME(__doc__), Store);
    }
    for (u32 i = first; i < seq_len(vm, body) && !c->failed; i++) compile_statement(c, seq_item(vm, body, i));
}

/* ---- loops and branches ---- */

static void compile_if(Compiler *c, const Node *n) {
    Ref end = block_new(c), next = n->If.orelse ? block_new(c) : end;
    compile_jump_if(c, n->If.test, next, false);
    compile_suite(c, n->If.body);
    if (n->If.orelse) {
        emit_jump_no_line(c, P_JUMP, end);
        block_use(c, next);
        compile_suite(c, n->If.orelse);
    }
    block_use(c, end);
}

static void compile_for(Compiler *c, const Node *n) {
    Ref start = block_new(c), body = block_new(c), cleanup = block_new(c), end = block_new(c);
    fblock_push(c, IN_FOR, start, end, 0);
    compile_expr(c, n->For.iter);
    emit(c, OP_GET_ITER);
    block_use(c, start);
    emit_jump(c, OP_FOR_ITER, cleanup);
    block_use(c, body);
    compile_expr(c, n->For.target);
    compile_suite(c, n->For.body);
    no_line(c);
    emit_jump(c, P_JUMP, start);
    block_use(c, cleanup);
    fblock_pop(c);
    compile_suite(c, n->For.orelse);
    block_use(c, end);
}

static void compile_async_for(Compiler *c, const Node *n) {
    Vm *vm = c->vm;
    if (is_top_level_await(c))
        SCOPE_AT(UNIT(c)->scope)->coroutine = 1;
    else if (UNIT(c)->kind != SCOPE_ASYNC_FUNCTION) {
        error_here(c, "'async for' outside async function", 0);
        return;
    }
    Ref start = block_new(c), except = block_new(c), end = block_new(c);
    compile_expr(c, n->AsyncFor.iter);
    emit(c, OP_GET_AITER);
    block_use(c, start);
    fblock_push(c, IN_FOR, start, end, 0);
    emit_jump(c, P_SETUP_FINALLY, except);
    emit(c, OP_GET_ANEXT);
    emit_const(c, NONE);
    emit_yield_from(c, true);
    emit(c, P_POP_BLOCK);
    compile_expr(c, n->AsyncFor.target);
    compile_suite(c, n->AsyncFor.body);
    no_line(c);
    emit_jump(c, P_JUMP, start);
    fblock_pop(c);
    if (c->failed) return;
    block_use(c, except);
    SOURCE(c, n->AsyncFor.iter);
    emit(c, OP_END_ASYNC_FOR);
    compile_suite(c, n->AsyncFor.orelse);
    block_use(c, end);
}

static void compile_while(Compiler *c, Ref r, const Node *n) {
    Vm *vm = c->vm;
    Ref loop = block_new(c), body = block_new(c), anchor = block_new(c), end = block_new(c);
    block_use(c, loop);
    fblock_push(c, IN_WHILE, loop, end, 0);
    compile_jump_if(c, n->While.test, anchor, false);
    block_use(c, body);
    compile_suite(c, n->While.body);
    if (c->failed) return;
    SOURCE(c, r);
    compile_jump_if(c, n->While.test, body, true);
    fblock_pop(c);
    block_use(c, anchor);
    compile_suite(c, n->While.orelse);
    block_use(c, end);
}

static void compile_return(Compiler *c, Ref r, const Node *n) {
    Vm *vm = c->vm;
    Ref value = n->Return.value;
    const Scope *s = SCOPE_AT(UNIT(c)->scope);
    bool keep = value && NODE_AT(value)->kind != Constant_kind;
    if (s->type != ST_FUNCTION) {
        error_here(c, "'return' outside function", 0);
        return;
    }
    if (value && s->coroutine && s->generator) {
        error_here(c, "'return' with value in async generator", 0);
        return;
    }
    if (keep)
        compile_expr(c, value);
    else if (value) {
        SOURCE(c, value);
        emit(c, OP_NOP);
    }
    if (!value || NODE_AT(value)->lineno != n->lineno) {
        SOURCE(c, r);
        emit(c, OP_NOP);
    }
    fblock_unwind_all(c, keep, false);
    if (!value)
        emit_const(c, NONE);
    else if (!keep)
        emit_const(c, NODE_AT(value)->Constant.object);
    emit(c, OP_RETURN_VALUE);
}

static void compile_leave_loop(Compiler *c, bool again) {
    Vm *vm = c->vm;
    Loc loc = UNIT(c)->loc;
    emit(c, OP_NOP);
    Ref loop = fblock_unwind_all(c, false, true);
    if (c->failed) return;
    if (!loop) {
        UNIT(c)->loc = loc;
        error_here(c, again ? "'continue' not properly in loop" : "'break' outside loop", 0);
        return;
    }
    if (!again) fblock_unwind(c, loop, false);
    emit_jump(c, P_JUMP, again ? AT(Fblock, loop)->block : AT(Fblock, loop)->exit);
}

static void compile_assert(Compiler *c, const Node *n) {
    warn_assert(c, n->Assert.test);
    if (c->optimize) return;
    Ref end = block_new(c);
    compile_jump_if(c, n->Assert.test, end, true);
    emit(c, OP_LOAD_ASSERTION_ERROR);
    if (n->Assert.msg) {
        compile_expr(c, n->Assert.msg);
        emit_i(c, OP_CALL, 0);
    }
    emit_i(c, OP_RAISE_VARARGS, 1);
    block_use(c, end);
}

/* ---- imports ---- */

/* The part of a dotted name from `from` on; *end: the dot behind it, or the length. */
static Ref name_part(Compiler *c, Ref name, u32 from, u32 *end) {
    Vm *vm = c->vm;
    u32 to = from;
    while (to < STR_LENGTH(name) && str_char(vm, name, to) != '.') to++;
    *end = to;
    if (!from && to == STR_LENGTH(name)) return name;
    Ref part = str_slice(vm, name, from, to);
    if (part) str_intern(vm, &part);
    return compile_hold(c, part);
}

static void import_as(Compiler *c, Ref name, Ref asname) {
    Vm *vm = c->vm;
    u32 dot;
    name_part(c, name, 0, &dot);
    bool dotted = dot < STR_LENGTH(name);
    while (dot < STR_LENGTH(name) && !c->failed) {
        Ref part = name_part(c, name, dot + 1, &dot);
        if (!part) return;
        emit_name_plain(c, OP_IMPORT_FROM, part);
        if (dot == STR_LENGTH(name)) break;
        emit_i(c, OP_SWAP, 2);
        emit(c, OP_POP_TOP);
    }
    compile_nameop(c, asname, Store);
    if (dotted) emit(c, OP_POP_TOP);
}

static void compile_import(Compiler *c, const Node *n) {
    Vm *vm = c->vm;
    for (u32 i = 0; i < seq_len(vm, n->Import.names) && !c->failed; i++) {
        const Node *a = NODE_AT(seq_item(vm, n->Import.names, i));
        emit_const(c, SMALL_INT(0));
        emit_const(c, NONE);
        emit_name(c, OP_IMPORT_NAME, a->alias.name);
        if (a->alias.asname) {
            import_as(c, a->alias.name, a->alias.asname);
            continue;
        }
        u32 dot;
        Ref head = name_part(c, a->alias.name, 0, &dot);
        if (head) compile_nameop(c, head, Store);
    }
}

static void compile_import_from(Compiler *c, const Node *n) {
    Vm *vm = c->vm;
    if (n->lineno > c->future_line && n->ImportFrom.module && str_equal_ascii(vm, n->ImportFrom.module, "__future__")) {
        compile_error(c, UNIT(c)->loc, "from __future__ imports must occur at the beginning of the file", 0);
        return;
    }
    u32 count = seq_len(vm, n->ImportFrom.names);
    emit_const_new(c, int_from_i64(vm, n->ImportFrom.level));
    Ref names = tuple_new(vm, count);
    for (u32 i = 0; names && i < count; i++) TUPLE_ITEM(names, i) = own(vm, NODE_AT(seq_item(vm, n->ImportFrom.names, i))->alias.name);
    emit_const_new(c, names);
    emit_name(c, OP_IMPORT_NAME, n->ImportFrom.module ? n->ImportFrom.module : EMPTY_STR);
    for (u32 i = 0; i < count && !c->failed; i++) {
        const Node *a = NODE_AT(seq_item(vm, n->ImportFrom.names, i));
        if (i == 0 && str_equal_ascii(vm, a->alias.name, "*")) {
            emit(c, OP_IMPORT_STAR);
            return;
        }
        emit_name(c, OP_IMPORT_FROM, a->alias.name);
        compile_nameop(c, a->alias.asname ? a->alias.asname : a->alias.name, Store);
    }
    emit(c, OP_POP_TOP);
}

/* ---- assignments ---- */

static void compile_assign(Compiler *c, const Node *n) {
    Vm *vm = c->vm;
    u32 count = seq_len(vm, n->Assign.targets);
    compile_expr(c, n->Assign.value);
    for (u32 i = 0; i < count && !c->failed; i++) {
        if (i + 1 < count) emit_i(c, OP_COPY, 1);
        compile_expr(c, seq_item(vm, n->Assign.targets, i));
    }
}

static void augment_load(Compiler *c, Ref target) {
    Vm *vm = c->vm;
    const Node *t = NODE_AT(target);
    SOURCE(c, target);
    switch (t->kind) {
    case Attribute_kind:
        compile_expr(c, t->Attribute.value);
        emit_i(c, OP_COPY, 1);
        compile_at_attribute(c, target);
        emit_name(c, OP_LOAD_ATTR, t->Attribute.attr);
        break;
    case Subscript_kind:
        compile_expr(c, t->Subscript.value);
        compile_expr(c, t->Subscript.slice);
        emit_i(c, OP_COPY, 2);
        emit_i(c, OP_COPY, 2);
        emit(c, OP_BINARY_SUBSCR);
        break;
    default: compile_nameop(c, t->Name.id, Load); break;
    }
}

/* Only a tree that a program made has such a target. */
static void wrong_target(Compiler *c, const Node *n, const char *format) {
    if (!c->failed) raise(c->vm, TYPE(SystemError), format, n->kind - (u32)BoolOp_kind + 1);
    c->failed = true;
}
static void compile_augmented(Compiler *c, Ref r, const Node *n) {
    Vm *vm = c->vm;
    Ref target = n->AugAssign.target;
    const Node *t = NODE_AT(target);
    if (t->kind != Name_kind && t->kind != Attribute_kind && t->kind != Subscript_kind) {
        wrong_target(c, t, "invalid node type (%u) for augmented assignment");
        return;
    }
    augment_load(c, target);
    SOURCE(c, r);
    compile_expr(c, n->AugAssign.value);
    emit_i(c, OP_BINARY_OP, binary_operand(n->AugAssign.op) + BINARY_INPLACE);
    if (c->failed) return;
    SOURCE(c, target);
    switch (t->kind) {
    case Attribute_kind:
        compile_at_attribute(c, target);
        check_name(c, t->Attribute.attr, Store);
        emit_i(c, OP_SWAP, 2);
        emit_name(c, OP_STORE_ATTR, t->Attribute.attr);
        break;
    case Subscript_kind:
        emit_i(c, OP_SWAP, 3);
        emit_i(c, OP_SWAP, 2);
        emit(c, OP_STORE_SUBSCR);
        break;
    default: compile_nameop(c, t->Name.id, Store); break;
    }
}

static void evaluate(Compiler *c, Ref node) {
    if (!node) return;
    compile_expr(c, node);
    emit(c, OP_POP_TOP);
}

/* Parts of an annotated target without a value are evaluated, too (check_ann_subscr). */
static void evaluate_subscript(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    const Node *n = NODE_AT(r);
    if (n->kind == Slice_kind) {
        evaluate(c, n->Slice.lower);
        evaluate(c, n->Slice.upper);
        evaluate(c, n->Slice.step);
    } else if (n->kind == Tuple_kind) {
        for (u32 i = 0; i < seq_len(vm, n->Tuple.elts) && !c->failed; i++) {
            Ref elt = seq_item(vm, n->Tuple.elts, i);
            if (NODE_AT(elt)->kind == Slice_kind || NODE_AT(elt)->kind == Constant_kind)
                evaluate_subscript(c, elt);
            else
                evaluate(c, elt);
        }
    } else
        evaluate(c, r);
}

static void compile_annotated(Compiler *c, const Node *n) {
    Vm *vm = c->vm;
    Ref target = n->AnnAssign.target, value = n->AnnAssign.value;
    const Node *t = NODE_AT(target);
    bool kept = UNIT(c)->kind == SCOPE_MODULE || UNIT(c)->kind == SCOPE_CLASS;
    if (value) {
        compile_expr(c, value);
        compile_expr(c, target);
    }
    if (c->failed) return;
    if (t->kind == Name_kind) {
        check_name(c, t->Name.id, Store);
        if (n->AnnAssign.simple && kept) {
            compile_annotation(c, n->AnnAssign.annotation);
            emit_name(c, OP_LOAD_NAME, NAME(__annotations__));
            Ref mangled = compile_mangle(c, UNIT(c)->private_name, t->Name.id);
            if (mangled) emit_const(c, mangled);
            emit(c, OP_STORE_SUBSCR);
        }
    } else if (t->kind == Attribute_kind) {
        check_name(c, t->Attribute.attr, Store);
        if (!value) evaluate(c, t->Attribute.value);
    } else if (t->kind == Subscript_kind && !value) {
        evaluate(c, t->Subscript.value);
        evaluate_subscript(c, t->Subscript.slice);
    } else if (t->kind != Subscript_kind)
        wrong_target(c, t, "invalid node type (%u) for annotated assignment");
    if (!n->AnnAssign.simple && kept && !c->future_annotations) evaluate(c, n->AnnAssign.annotation);
}

/* ---- all ---- */

static void compile_expression_statement(Compiler *c, const Node *n) {
    Vm *vm = c->vm;
    if (c->interactive && UNIT(c)->kind == SCOPE_MODULE) {
        compile_expr(c, n->Expr.value);
        emit(c, OP_PRINT_EXPR);
    } else if (NODE_AT(n->Expr.value)->kind == Constant_kind)
        emit(c, OP_NOP);
    else {
        compile_expr(c, n->Expr.value);
        no_line(c);
        emit(c, OP_POP_TOP);
    }
}

static void statement(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    const Node *n = NODE_AT(r);
    switch (n->kind) {
    case FunctionDef_kind: compile_function(c, r, false); break;
    case AsyncFunctionDef_kind: compile_function(c, r, true); break;
    case ClassDef_kind: compile_class(c, r); break;
    case Return_kind: compile_return(c, r, n); break;
    case Delete_kind:
        for (u32 i = 0; i < seq_len(vm, n->Delete.targets); i++) compile_expr(c, seq_item(vm, n->Delete.targets, i));
        break;
    case Assign_kind: compile_assign(c, n); break;
    case AugAssign_kind: compile_augmented(c, r, n); break;
    case AnnAssign_kind: compile_annotated(c, n); break;
    case For_kind: compile_for(c, n); break;
    case AsyncFor_kind: compile_async_for(c, n); break;
    case While_kind: compile_while(c, r, n); break;
    case If_kind: compile_if(c, n); break;
    case With_kind: compile_with(c, r, 0); break;
    case AsyncWith_kind: compile_async_with(c, r, 0); break;
    case Match_kind: compile_match(c, r); break;
    case Raise_kind:
        if (n->Raise.exc) compile_expr(c, n->Raise.exc);
        if (n->Raise.cause) compile_expr(c, n->Raise.cause);
        emit_i(c, OP_RAISE_VARARGS, (n->Raise.exc != 0) + (n->Raise.cause != 0));
        break;
    case Try_kind: compile_try(c, r); break;
    case TryStar_kind: compile_try_star(c, r); break;
    case Assert_kind: compile_assert(c, n); break;
    case Import_kind: compile_import(c, n); break;
    case ImportFrom_kind: compile_import_from(c, n); break;
    case Expr_kind: compile_expression_statement(c, n); break;
    case Pass_kind: emit(c, OP_NOP); break;
    case Break_kind: compile_leave_loop(c, false); break;
    case Continue_kind: compile_leave_loop(c, true); break;
    default: break;
    }
}

void compile_statement(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    if (!compile_enter(c)) return;
    SOURCE(c, r);
    statement(c, r);
    compile_leave(c);
}
