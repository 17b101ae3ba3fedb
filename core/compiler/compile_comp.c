/* compile_comp.c: comprehensions and generator expressions: functions of their own that take the first iterator as `.0`. */
#include "compiler/compile_int.h"

typedef struct Parts {
    u32 kind;
    Ref generators, elt, value;
} Parts;

static void generator(Compiler *c, const Parts *p, u32 at, u32 depth);

/* What the innermost loop does with each element. */
static void element(Compiler *c, const Parts *p, u32 depth) {
    Vm *vm = c->vm;
    compile_expr(c, p->elt);
    switch (p->kind) {
    case GENERATOR_EXPRESSION:
        if (SCOPE_AT(UNIT(c)->scope)->coroutine) emit(c, OP_ASYNC_GEN_WRAP);
        emit(c, OP_YIELD_VALUE);
        emit_i(c, OP_RESUME, 1);
        emit(c, OP_POP_TOP);
        break;
    case LIST_COMPREHENSION: emit_i(c, OP_LIST_APPEND, depth + 1); break;
    case SET_COMPREHENSION: emit_i(c, OP_SET_ADD, depth + 1); break;
    default:
        compile_expr(c, p->value);
        emit_i(c, OP_MAP_ADD, depth + 1);
        break;
    }
}

static void inside(Compiler *c, const Parts *p, u32 at, u32 depth, Ref if_cleanup) {
    Vm *vm = c->vm;
    const Node *g = NODE_AT(seq_item(vm, p->generators, at));
    compile_expr(c, g->comprehension.target);
    for (u32 i = 0; i < seq_len(vm, g->comprehension.ifs) && !c->failed; i++)
        compile_jump_if(c, seq_item(vm, g->comprehension.ifs, i), if_cleanup, false);
    if (at + 1 < seq_len(vm, p->generators))
        generator(c, p, at + 1, depth);
    else
        element(c, p, depth);
    block_use(c, if_cleanup);
}

/* `for y in [f(x)]` is an assignment. */
static Ref only_element(Compiler *c, Ref iter) {
    Vm *vm = c->vm;
    const Node *n = NODE_AT(iter);
    if (n->kind != List_kind && n->kind != Tuple_kind) return 0;
    if (seq_len(vm, n->List.elts) != 1) return 0;
    Ref elt = seq_item(vm, n->List.elts, 0);
    return NODE_AT(elt)->kind == Starred_kind ? 0 : elt;
}

static void first_iterator(Compiler *c) {
    Vm *vm = c->vm;
    UNIT(c)->argcount = 1;
    emit_i(c, OP_LOAD_FAST, 0);
}

static void plain_generator(Compiler *c, const Parts *p, u32 at, u32 depth) {
    Vm *vm = c->vm;
    const Node *g = NODE_AT(seq_item(vm, p->generators, at));
    Ref start = block_new(c), if_cleanup = block_new(c), anchor = block_new(c);
    if (at == 0)
        first_iterator(c);
    else {
        Ref elt = only_element(c, g->comprehension.iter);
        compile_expr(c, elt ? elt : g->comprehension.iter);
        if (elt)
            start = 0;
        else
            emit(c, OP_GET_ITER);
    }
    if (start) {
        depth++;
        block_use(c, start);
        emit_jump(c, OP_FOR_ITER, anchor);
    }
    inside(c, p, at, depth, if_cleanup);
    if (start) {
        emit_jump(c, P_JUMP, start);
        block_use(c, anchor);
    }
}

static void async_generator(Compiler *c, const Parts *p, u32 at, u32 depth) {
    Vm *vm = c->vm;
    const Node *g = NODE_AT(seq_item(vm, p->generators, at));
    Ref start = block_new(c), except = block_new(c), if_cleanup = block_new(c);
    if (at == 0)
        first_iterator(c);
    else {
        compile_expr(c, g->comprehension.iter);
        emit(c, OP_GET_AITER);
    }
    block_use(c, start);
    fblock_push(c, IN_ASYNC_GENERATOR, start, 0, 0);
    emit_jump(c, P_SETUP_FINALLY, except);
    emit(c, OP_GET_ANEXT);
    emit_const(c, NONE);
    emit_yield_from(c, true);
    emit(c, P_POP_BLOCK);
    inside(c, p, at, depth + 1, if_cleanup);
    emit_jump(c, P_JUMP, start);
    fblock_pop(c);
    block_use(c, except);
    emit(c, OP_END_ASYNC_FOR);
}

static void generator(Compiler *c, const Parts *p, u32 at, u32 depth) {
    Vm *vm = c->vm;
    if (!compile_enter(c)) return;
    if (NODE_AT(seq_item(vm, p->generators, at))->comprehension.is_async)
        async_generator(c, p, at, depth);
    else
        plain_generator(c, p, at, depth);
    compile_leave(c);
}

void compile_comprehension(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    const Node *n = NODE_AT(r);
    Parts p = {GENERATOR_EXPRESSION, n->GeneratorExp.generators, n->GeneratorExp.elt, 0};
    Ref name = NAME(anon_genexpr);
    u32 build = 0;
    if (n->kind == ListComp_kind) p.kind = LIST_COMPREHENSION, name = NAME(anon_listcomp), build = OP_BUILD_LIST;
    if (n->kind == SetComp_kind) p.kind = SET_COMPREHENSION, name = NAME(anon_setcomp), build = OP_BUILD_SET;
    if (n->kind == DictComp_kind) {
        p = (Parts){DICT_COMPREHENSION, n->DictComp.generators, n->DictComp.key, n->DictComp.value};
        name = NAME(anon_dictcomp), build = OP_BUILD_MAP;
    }
    u32 outer = UNIT(c)->kind;
    bool top = is_top_level_await(c);
    unit_enter(c, name, SCOPE_COMPREHENSION, r, n->lineno);
    if (c->failed) return;
    SOURCE(c, r);
    bool async = SCOPE_AT(UNIT(c)->scope)->coroutine && p.kind != GENERATOR_EXPRESSION;
    if (async && outer != SCOPE_ASYNC_FUNCTION && outer != SCOPE_COMPREHENSION && !top) {
        compile_error(c, node_loc(c, r), "asynchronous comprehension outside of an asynchronous function", 0);
        return;
    }
    if (build) emit_i(c, build, 0);
    generator(c, &p, 0, 0);
    if (build) emit(c, OP_RETURN_VALUE);
    Ref code = unit_finish(c, true);
    compile_closure(c, code, 0);
    if (c->failed) return;
    const Node *first = NODE_AT(seq_item(vm, p.generators, 0));
    compile_expr(c, first->comprehension.iter);
    emit(c, first->comprehension.is_async ? OP_GET_AITER : OP_GET_ITER);
    emit_i(c, OP_CALL, 0);
    if (!async) return;
    emit_i(c, OP_GET_AWAITABLE, 0);
    emit_const(c, NONE);
    emit_yield_from(c, true);
}
