/* compile_try.c: try, except, except*, finally and with (compile.c of CPython 3.11). */
#include "compiler/compile_int.h"

/* What an exception inside of a handler goes through: the handled one is restored, the new one raised on. */
static void pop_except_and_reraise(Compiler *c) {
    no_line(c);
    emit_i(c, OP_COPY, 3);
    emit(c, OP_POP_EXCEPT);
    emit_i(c, OP_RERAISE, 1);
}

static void unbind(Compiler *c, Ref name) {
    emit_const(c, NONE);
    compile_nameop(c, name, Store);
    compile_nameop(c, name, Del);
}

/* ---- try … except ---- */

static void named_handler(Compiler *c, const Node *h, Ref end) {
    Ref cleanup_end = block_new(c), body = block_new(c);
    compile_nameop(c, h->ExceptHandler.name, Store);
    emit_jump(c, P_SETUP_CLEANUP, cleanup_end);
    block_use(c, body);
    fblock_push(c, IN_HANDLER, body, 0, h->ExceptHandler.name);
    compile_suite(c, h->ExceptHandler.body);
    fblock_pop(c);
    no_line(c);
    emit(c, P_POP_BLOCK);
    emit(c, P_POP_BLOCK);
    emit(c, OP_POP_EXCEPT);
    unbind(c, h->ExceptHandler.name);
    emit_jump(c, P_JUMP, end);
    block_use(c, cleanup_end);
    no_line(c);
    unbind(c, h->ExceptHandler.name);
    emit_i(c, OP_RERAISE, 1);
}

static void bare_handler(Compiler *c, const Node *h, Ref end) {
    Ref body = block_new(c);
    emit(c, OP_POP_TOP);
    block_use(c, body);
    fblock_push(c, IN_HANDLER, body, 0, 0);
    compile_suite(c, h->ExceptHandler.body);
    fblock_pop(c);
    no_line(c);
    emit(c, P_POP_BLOCK);
    emit(c, OP_POP_EXCEPT);
    emit_jump(c, P_JUMP, end);
}

static void try_except(Compiler *c, const Node *n) {
    Vm *vm = c->vm;
    Ref body = block_new(c), except = block_new(c), end = block_new(c), cleanup = block_new(c);
    emit_jump(c, P_SETUP_FINALLY, except);
    block_use(c, body);
    fblock_push(c, IN_TRY, body, 0, 0);
    compile_suite(c, n->Try.body);
    fblock_pop(c);
    emit_no_line(c, P_POP_BLOCK);
    compile_suite(c, n->Try.orelse);
    emit_jump_no_line(c, P_JUMP, end);
    block_use(c, except);
    no_line(c);
    emit_jump(c, P_SETUP_CLEANUP, cleanup);
    emit(c, OP_PUSH_EXC_INFO);
    fblock_push(c, IN_EXCEPT, 0, 0, 0);
    u32 count = seq_len(vm, n->Try.handlers);
    for (u32 i = 0; i < count && !c->failed; i++) {
        Ref r = seq_item(vm, n->Try.handlers, i);
        const Node *h = NODE_AT(r);
        SOURCE(c, r);
        if (!h->ExceptHandler.type && i + 1 < count) {
            compile_error(c, UNIT(c)->loc, "default 'except:' must be last", 0);
            return;
        }
        except = block_new(c);
        if (h->ExceptHandler.type) {
            compile_expr(c, h->ExceptHandler.type);
            emit(c, OP_CHECK_EXC_MATCH);
            emit_jump(c, P_POP_JUMP_IF_FALSE, except);
        }
        if (h->ExceptHandler.name)
            named_handler(c, h, end);
        else
            bare_handler(c, h, end);
        block_use(c, except);
    }
    no_line(c);
    fblock_pop(c);
    emit_i(c, OP_RERAISE, 0);
    block_use(c, cleanup);
    pop_except_and_reraise(c);
    block_use(c, end);
}

/* ---- try … except* ----
 * Stack in a handler: [original group, list of what handlers raised and what is left, rest]; see compile.c of 3.11. */

static void star_handler(Compiler *c, Ref r, Ref except, Ref except_end) {
    Vm *vm = c->vm;
    const Node *h = NODE_AT(r);
    Ref no_match = block_new(c), cleanup_end = block_new(c), body = block_new(c);
    if (h->ExceptHandler.type) {
        compile_expr(c, h->ExceptHandler.type);
        emit(c, OP_CHECK_EG_MATCH);
        emit_i(c, OP_COPY, 1);
        emit_jump(c, P_POP_JUMP_IF_NONE, no_match);
    }
    if (h->ExceptHandler.name)
        compile_nameop(c, h->ExceptHandler.name, Store);
    else
        emit(c, OP_POP_TOP);
    emit_jump(c, P_SETUP_CLEANUP, cleanup_end);
    block_use(c, body);
    fblock_push(c, IN_GROUP_HANDLER, body, 0, h->ExceptHandler.name);
    compile_suite(c, h->ExceptHandler.body);
    fblock_pop(c);
    no_line(c);
    emit(c, P_POP_BLOCK);
    if (h->ExceptHandler.name) unbind(c, h->ExceptHandler.name);
    emit_jump(c, P_JUMP, except);
    block_use(c, cleanup_end);
    no_line(c);
    if (h->ExceptHandler.name) unbind(c, h->ExceptHandler.name);
    emit_i(c, OP_LIST_APPEND, 3); /* the exception that the handler raised */
    emit(c, OP_POP_TOP);          /* lasti */
    emit_jump(c, P_JUMP, except_end);
    block_use(c, except);
    emit(c, OP_NOP);
    emit_jump(c, P_JUMP, except_end);
    block_use(c, no_match);
    emit(c, OP_POP_TOP); /* the None that stands for no match */
    block_use(c, except_end);
}

static void try_star_except(Compiler *c, const Node *n) {
    Vm *vm = c->vm;
    Ref body = block_new(c), except = block_new(c), orelse = block_new(c), end = block_new(c), cleanup = block_new(c),
        reraise_star = block_new(c);
    emit_jump(c, P_SETUP_FINALLY, except);
    block_use(c, body);
    fblock_push(c, IN_TRY, body, 0, 0);
    compile_suite(c, n->TryStar.body);
    fblock_pop(c);
    emit_no_line(c, P_POP_BLOCK);
    emit_jump_no_line(c, P_JUMP, orelse);
    u32 count = seq_len(vm, n->TryStar.handlers);
    block_use(c, except);
    no_line(c);
    emit_jump(c, P_SETUP_CLEANUP, cleanup);
    emit(c, OP_PUSH_EXC_INFO);
    fblock_push(c, IN_GROUP_HANDLER, 0, 0, 0);
    for (u32 i = 0; i < count && !c->failed; i++) {
        Ref r = seq_item(vm, n->TryStar.handlers, i);
        SOURCE(c, r);
        Ref next = block_new(c);
        if (i == 0) {
            emit_i(c, OP_COPY, 1);
            emit_i(c, OP_BUILD_LIST, 0);
            emit_i(c, OP_SWAP, 2);
        }
        Ref handled = block_new(c);
        star_handler(c, r, next, handled);
        if (i + 1 == count) {
            emit_i(c, OP_LIST_APPEND, 1);
            emit_jump(c, P_JUMP, reraise_star);
        }
    }
    fblock_pop(c);
    Ref reraise = block_new(c);
    block_use(c, reraise_star);
    emit(c, OP_PREP_RERAISE_STAR);
    emit_i(c, OP_COPY, 1);
    emit_jump(c, P_POP_JUMP_IF_NOT_NONE, reraise);
    emit(c, OP_POP_TOP);
    emit(c, P_POP_BLOCK);
    emit(c, OP_POP_EXCEPT);
    emit_jump(c, P_JUMP, end);
    block_use(c, reraise);
    emit(c, P_POP_BLOCK);
    emit_i(c, OP_SWAP, 2);
    emit(c, OP_POP_EXCEPT);
    emit_i(c, OP_RERAISE, 0);
    block_use(c, cleanup);
    pop_except_and_reraise(c);
    block_use(c, orelse);
    compile_suite(c, n->TryStar.orelse);
    block_use(c, end);
}

/* ---- finally ---- */

static void try_finally(Compiler *c, const Node *n, bool star) {
    Ref body = block_new(c), end = block_new(c), exit = block_new(c), cleanup = block_new(c);
    emit_jump(c, P_SETUP_FINALLY, end);
    block_use(c, body);
    fblock_push(c, IN_FINALLY_TRY, body, end, n->Try.finalbody);
    if (!n->Try.handlers)
        compile_suite(c, n->Try.body);
    else if (star)
        try_star_except(c, n);
    else
        try_except(c, n);
    emit_no_line(c, P_POP_BLOCK);
    fblock_pop(c);
    compile_suite(c, n->Try.finalbody);
    emit_jump_no_line(c, P_JUMP, exit);
    block_use(c, end);
    fblock_push(c, IN_FINALLY_END, end, 0, 0);
    no_line(c);
    emit_jump(c, P_SETUP_CLEANUP, cleanup);
    emit(c, OP_PUSH_EXC_INFO);
    compile_suite(c, n->Try.finalbody);
    emit_i(c, OP_RERAISE, 0);
    fblock_pop(c);
    block_use(c, cleanup);
    pop_except_and_reraise(c);
    block_use(c, exit);
}

void compile_try(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    const Node *n = NODE_AT(r);
    if (n->Try.finalbody)
        try_finally(c, n, false);
    else
        try_except(c, n);
}

void compile_try_star(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    const Node *n = NODE_AT(r);
    if (n->TryStar.finalbody)
        try_finally(c, n, true);
    else
        try_star_except(c, n);
}

/* ---- with ---- */

void emit_exit_call(Compiler *c) {
    for (u32 i = 0; i < 3; i++) emit_const(c, NONE);
    emit_i(c, OP_CALL, 2);
}

static void await_top(Compiler *c, u32 why) {
    emit_i(c, OP_GET_AWAITABLE, why);
    emit_const(c, NONE);
    emit_yield_from(c, true);
}

static void with_except_finish(Compiler *c, Ref cleanup) {
    Ref suppressed = block_new(c);
    emit_jump(c, P_POP_JUMP_IF_TRUE, suppressed);
    emit_i(c, OP_RERAISE, 2);
    block_use(c, cleanup);
    pop_except_and_reraise(c);
    block_use(c, suppressed);
    emit(c, OP_POP_TOP); /* the exception */
    emit(c, P_POP_BLOCK);
    emit(c, OP_POP_EXCEPT);
    emit(c, OP_POP_TOP);
    emit(c, OP_POP_TOP);
}

static void with_item(Compiler *c, Ref r, u32 at, bool async) {
    Vm *vm = c->vm;
    const Node *n = NODE_AT(r);
    const Node *item = NODE_AT(seq_item(vm, n->With.items, at));
    if (!compile_enter(c)) return;
    Ref block = block_new(c), final = block_new(c), exit = block_new(c), cleanup = block_new(c);
    compile_expr(c, item->withitem.context_expr);
    emit(c, async ? OP_BEFORE_ASYNC_WITH : OP_BEFORE_WITH);
    if (async) await_top(c, 1);
    emit_jump(c, P_SETUP_WITH, final);
    block_use(c, block);
    fblock_push(c, async ? IN_ASYNC_WITH : IN_WITH, block, final, r);
    if (item->withitem.optional_vars)
        compile_expr(c, item->withitem.optional_vars);
    else
        emit(c, OP_POP_TOP);
    if (at + 1 < seq_len(vm, n->With.items))
        with_item(c, r, at + 1, async);
    else
        compile_suite(c, n->With.body);
    no_line(c);
    emit(c, P_POP_BLOCK);
    fblock_pop(c);
    if (c->failed) return;
    SOURCE(c, r);
    emit_exit_call(c);
    if (async) await_top(c, 2);
    emit(c, OP_POP_TOP);
    emit_jump(c, P_JUMP, exit);
    block_use(c, final);
    emit_jump(c, P_SETUP_CLEANUP, cleanup);
    emit(c, OP_PUSH_EXC_INFO);
    emit(c, OP_WITH_EXCEPT_START);
    if (async) await_top(c, 2);
    with_except_finish(c, cleanup);
    block_use(c, exit);
    compile_leave(c);
}

void compile_with(Compiler *c, Ref r, u32 at) { with_item(c, r, at, false); }

void compile_async_with(Compiler *c, Ref r, u32 at) {
    Vm *vm = c->vm;
    if (is_top_level_await(c))
        SCOPE_AT(UNIT(c)->scope)->coroutine = 1;
    else if (UNIT(c)->kind != SCOPE_ASYNC_FUNCTION) {
        compile_error(c, UNIT(c)->loc, "'async with' outside async function", 0);
        return;
    }
    with_item(c, r, at, true);
}
