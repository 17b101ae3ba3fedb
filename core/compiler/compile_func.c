/* compile_func.c: functions, lambdas and classes. */
#include "compiler/compile_int.h"
#include "object/containers.h"
#include "object/str.h"

Ref docstring_of(Compiler *c, Ref body) {
    Vm *vm = c->vm;
    if (!seq_len(vm, body)) return 0;
    const Node *st = NODE_AT(seq_item(vm, body, 0));
    if (st->kind != Expr_kind) return 0;
    const Node *value = NODE_AT(st->Expr.value);
    return value->kind == Constant_kind && IS(value->Constant.object, str) ? value->Constant.object : 0;
}

/* What becomes of it as __doc__ */
static Ref kept_docstring(Compiler *c, Ref body) { return c->optimize < 2 ? docstring_of(c, body) : 0; }

static void decorators(Compiler *c, Ref list) {
    Vm *vm = c->vm;
    for (u32 i = 0; i < seq_len(vm, list); i++) compile_expr(c, seq_item(vm, list, i));
}

static void apply_decorators(Compiler *c, Ref list) {
    Vm *vm = c->vm;
    Loc before = UNIT(c)->loc;
    for (u32 i = seq_len(vm, list); i-- > 0 && !c->failed;) {
        SOURCE(c, seq_item(vm, list, i));
        emit_i(c, OP_CALL, 0);
    }
    UNIT(c)->loc = before;
}

/* ---- parameters ---- */

static void check_parameters(Compiler *c, Ref args) {
    Vm *vm = c->vm;
    for (u32 i = 0; i < seq_len(vm, args); i++) check_name(c, NODE_AT(seq_item(vm, args, i))->arg.arg, Store);
}

static void check_arguments(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    const Node *a = NODE_AT(r);
    check_parameters(c, a->arguments.posonlyargs);
    check_parameters(c, a->arguments.args);
    if (a->arguments.vararg) check_name(c, NODE_AT(a->arguments.vararg)->arg.arg, Store);
    check_parameters(c, a->arguments.kwonlyargs);
    if (a->arguments.kwarg) check_name(c, NODE_AT(a->arguments.kwarg)->arg.arg, Store);
}

static bool keyword_defaults(Compiler *c, Ref args, Ref values) {
    Vm *vm = c->vm;
    u32 n = 0, all = seq_len(vm, args);
    Ref names = all ? compile_alloc(c, all * (u32)sizeof(Ref)) : 0;
    for (u32 i = 0; i < all && !c->failed; i++) {
        if (!seq_item(vm, values, i)) continue;
        AT(Ref, names)[n] = compile_mangle(c, UNIT(c)->private_name, NODE_AT(seq_item(vm, args, i))->arg.arg);
        if (!AT(Ref, names)[n++]) return false;
        compile_expr(c, seq_item(vm, values, i));
    }
    if (!n || c->failed) return false;
    emit_const_new(c, tuple_from(vm, AT(Ref, names), n));
    emit_i(c, OP_BUILD_CONST_KEY_MAP, n);
    return true;
}

static u32 default_arguments(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    const Node *a = NODE_AT(r);
    u32 flags = 0, n = seq_len(vm, a->arguments.defaults);
    if (n) {
        flags |= 1;
        for (u32 i = 0; i < n; i++) compile_expr(c, seq_item(vm, a->arguments.defaults, i));
        emit_i(c, OP_BUILD_TUPLE, n);
    }
    if (seq_len(vm, a->arguments.kwonlyargs) && keyword_defaults(c, a->arguments.kwonlyargs, a->arguments.kw_defaults)) flags |= 2;
    return flags;
}

void compile_annotation(Compiler *c, Ref node) { compile_expr(c, node); }

static u32 annotation_of(Compiler *c, Ref name, Ref annotation) {
    Vm *vm = c->vm;
    if (!annotation || c->failed) return 0;
    Ref mangled = compile_mangle(c, UNIT(c)->private_name, name);
    if (!mangled) return 0;
    emit_const(c, mangled);
    Node *n = NODE_AT(annotation);
    if (n->kind == Starred_kind) { /* *args: *Ts */
        compile_expr(c, n->Starred.value);
        emit_i(c, OP_UNPACK_SEQUENCE, 1);
    } else
        compile_annotation(c, annotation);
    return 2;
}

static u32 annotations_of(Compiler *c, Ref args) {
    Vm *vm = c->vm;
    u32 n = 0;
    for (u32 i = 0; i < seq_len(vm, args); i++) {
        const Node *a = NODE_AT(seq_item(vm, args, i));
        n += annotation_of(c, a->arg.arg, a->arg.annotation);
    }
    return n;
}

static bool annotations(Compiler *c, Ref r, Ref returns) {
    Vm *vm = c->vm;
    const Node *a = NODE_AT(r);
    u32 n = annotations_of(c, a->arguments.posonlyargs) + annotations_of(c, a->arguments.args);
    if (a->arguments.vararg) n += annotation_of(c, NODE_AT(a->arguments.vararg)->arg.arg, NODE_AT(a->arguments.vararg)->arg.annotation);
    n += annotations_of(c, a->arguments.kwonlyargs);
    if (a->arguments.kwarg) n += annotation_of(c, NODE_AT(a->arguments.kwarg)->arg.arg, NODE_AT(a->arguments.kwarg)->arg.annotation);
    if (returns) n += annotation_of(c, compile_name(c, "return"), returns);
    if (n) emit_i(c, OP_BUILD_TUPLE, n);
    return n > 0;
}

static void count_arguments(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    const Node *a = NODE_AT(r);
    Unit *u = UNIT(c);
    u->posonlyargcount = seq_len(vm, a->arguments.posonlyargs);
    u->argcount = u->posonlyargcount + seq_len(vm, a->arguments.args);
    u->kwonlyargcount = seq_len(vm, a->arguments.kwonlyargs);
}

/* ---- functions ---- */

void compile_function(Compiler *c, Ref r, bool async) {
    Vm *vm = c->vm;
    const Node *n = NODE_AT(r);
    Ref list = n->FunctionDef.decorator_list, body = n->FunctionDef.body;
    check_arguments(c, n->FunctionDef.args);
    decorators(c, list);
    u32 first = seq_len(vm, list) ? NODE_AT(seq_item(vm, list, 0))->lineno : n->lineno;
    u32 flags = default_arguments(c, n->FunctionDef.args);
    if (annotations(c, n->FunctionDef.args, n->FunctionDef.returns)) flags |= 4;
    unit_enter(c, n->FunctionDef.name, async ? SCOPE_ASYNC_FUNCTION : SCOPE_FUNCTION, r, first);
    if (c->failed) return;
    Ref doc = kept_docstring(c, body);
    const_index(c, doc ? doc : NONE);
    count_arguments(c, n->FunctionDef.args);
    for (u32 i = doc ? 1 : 0; i < seq_len(vm, body) && !c->failed; i++) compile_statement(c, seq_item(vm, body, i));
    Ref code = unit_finish(c, true);
    compile_closure(c, code, flags);
    if (c->failed) return;
    apply_decorators(c, list);
    compile_nameop(c, n->FunctionDef.name, Store);
}

void compile_lambda(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    const Node *n = NODE_AT(r);
    check_arguments(c, n->Lambda.args);
    u32 flags = default_arguments(c, n->Lambda.args);
    unit_enter(c, NAME(anon_lambda), SCOPE_LAMBDA, r, n->lineno);
    if (c->failed) return;
    const_index(c, NONE); /* no docstring */
    count_arguments(c, n->Lambda.args);
    compile_expr(c, n->Lambda.body);
    Ref code;
    if (SCOPE_AT(UNIT(c)->scope)->generator)
        code = unit_finish(c, false);
    else {
        UNIT(c)->loc.line = UNIT(c)->loc.end_line = (i32)NODE_AT(n->Lambda.body)->lineno;
        emit(c, OP_RETURN_VALUE);
        code = unit_finish(c, true);
    }
    compile_closure(c, code, flags);
}

/* ---- classes ---- */

static void class_body(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    const Node *n = NODE_AT(r);
    UNIT(c)->private_name = n->ClassDef.name;
    compile_nameop(c, NAME(__name__), Load);
    compile_nameop(c, NAME(__module__), Store);
    emit_const(c, unit_qualname(c));
    compile_nameop(c, NAME(__qualname__), Store);
    compile_body(c, n->ClassDef.body);
    if (c->failed) return;
    UNIT(c)->loc = NO_LOC;
    if (SCOPE_AT(UNIT(c)->scope)->needs_class_closure) {
        emit_i(c, OP_LOAD_CLOSURE, 0);
        emit_i(c, OP_COPY, 1);
        compile_nameop(c, NAME(__classcell__), Store);
    } else
        emit_const(c, NONE);
    emit(c, OP_RETURN_VALUE);
}

void compile_class(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    const Node *n = NODE_AT(r);
    Ref list = n->ClassDef.decorator_list;
    decorators(c, list);
    u32 first = seq_len(vm, list) ? NODE_AT(seq_item(vm, list, 0))->lineno : n->lineno;
    unit_enter(c, n->ClassDef.name, SCOPE_CLASS, r, first);
    if (c->failed) return;
    class_body(c, r);
    Ref code = unit_finish(c, true);
    if (c->failed) return;
    emit(c, OP_PUSH_NULL);
    emit(c, OP_LOAD_BUILD_CLASS);
    compile_closure(c, code, 0);
    emit_const(c, n->ClassDef.name);
    compile_call_arguments(c, 2, n->ClassDef.bases, n->ClassDef.keywords);
    if (c->failed) return;
    apply_decorators(c, list);
    compile_nameop(c, n->ClassDef.name, Store);
}
