/* generator.c: what generators, coroutines and asynchronous generators share (Objects/genobject.c): making, resuming, closing, throwing,
 * the end. The frame stands in the generator; to run it is linked on top of the frames, to suspend it is unlinked, so that a generator
 * costs no C stack. The types are in generator_type.c and async_generator.c.
 *
 * Who resumes decides what the end looks like: iteration gets 0 without an exception, send() and throw() a StopIteration. */
#include "vm/generator.h"

/* PyGenObject without its frame's slots, and 8 bytes a slot: CPython's nominal size */
static u32 generator_size(const Code *c) { return 152 + 8 * (c->nlocalsplus + c->stacksize); }
static u32 own_size(const Code *c) { return (u32)sizeof(Generator) + 4 * frame_slots(c); }

Ref generator_make(Vm *vm, Frame *f) {
    Code *c = CODE_AT(f->code);
    Ref type = (c->flags & CO_COROUTINE) ? TYPE(coroutine) : (c->flags & CO_ASYNC_GENERATOR) ? TYPE(async_generator) : TYPE(generator);
    Ref r = object_new_gc(vm, type, u32_max(generator_size(c), own_size(c)));
    if (!r) return 0;
    Generator *g = GEN(r);
    Function *fn = AT(Function, f->func);
    g->name = own(vm, fn->name);
    g->qualname = own(vm, fn->qualname);
    g->code = own(vm, f->code);
    g->state = GEN_CREATED;
    if ((c->flags & CO_COROUTINE) && vm->origin_depth && !(g->origin_or_finalizer = coroutine_origin(vm, f->h.back))) {
        g->state = GEN_FINISHED;
        drop(vm, r);
        return 0;
    }
    memcpy(&g->frame, f, sizeof(Frame) + 4 * c->nlocalsplus);
    Frame *own_frame = &g->frame;
    own_frame->h.back = 0;
    own_frame->held = own_frame->held_too = 0;
    own_frame->where = FRAME_IN_GENERATOR;
    own_frame->generator = r;
    own_frame->sp = REF_OF(FRAME_SLOTS(own_frame) + c->nlocalsplus);
    if (own_frame->object) SET(AT(FrameObject, own_frame->object)->frame, REF_OF(own_frame));
    f->sp = REF_OF(FRAME_SLOTS(f)); /* its slots have moved */
    gc_track(vm, r);
    return r;
}

static const char *kind_text(Vm *vm, Ref gen) {
    return IS(gen, coroutine) ? "coroutine" : IS(gen, async_generator) ? "async generator" : "generator";
}
static Await fail_running(Vm *vm, Ref gen) { return fail(vm, TYPE(ValueError), "%s already executing", kind_text(vm, gen)); }
static Await fail_reused(Vm *vm) { return fail(vm, TYPE(RuntimeError), "cannot reuse already awaited coroutine"); }

/* ---- linking its frame ---- */
static void unlink_frame(Vm *vm, Frame *f) {
    CHECK(vm->frame == REF_OF(f));
    vm->frame = f->h.back;
    SET(f->h.back, 0);
}

/* The end of a generator whose frame is not linked: gen_send_ex2's last lines. */
static void end(Vm *vm, Ref gen) {
    Generator *g = GEN(gen);
    SET(g->state, GEN_FINISHED);
    CLEAR(g->exc.value);
    frame_clear(vm, &g->frame);
}

/* Links the frame on top; the caller holds the generator as long as it runs. raising: vm->exc is raised where it stands. */
static Await enter(Vm *vm, Ref gen, bool raising) {
    Generator *g = GEN(gen);
    Frame *f = &g->frame;
    if (vm->recursion_depth >= vm->recursion_limit) {
        raise(vm, TYPE(RecursionError), "maximum recursion depth exceeded");
        end(vm, gen);
        return ERROR;
    }
    vm->recursion_depth++;
    SET(f->h.back, vm->frame);
    f->h.on_return = raising ? ON_RAISE : ON_PUSH;
    f->pops = 0;
    SET(g->exc.previous, vm->exc_info);
    vm->exc_info = REF_OF(&g->exc);
    SET(g->state, GEN_RUNNING);
    vm->frame = REF_OF(f);
    return PENDING;
}

static void push_value(Vm *vm, Frame *f, Ref value) {
    Ref *sp = AT(Ref, f->sp);
    SET(*sp, own(vm, value));
    SET(f->sp, REF_OF(sp + 1));
}

Await generator_resume(Vm *vm, Ref gen, Ref value, bool send) {
    Generator *g = GEN(gen);
    if (g->state == GEN_RUNNING) return fail_running(vm, gen);
    if (g->state == GEN_FINISHED) {
        if (IS(gen, coroutine)) return fail_reused(vm);
        if (!send) return ERROR;
        raise(vm, IS(gen, async_generator) ? TYPE(StopAsyncIteration) : TYPE(StopIteration), NULL);
        return ERROR;
    }
    if (g->state == GEN_CREATED && value && value != NONE)
        return fail(vm, TYPE(TypeError), "can't send non-None value to a just-started %s", kind_text(vm, gen));
    SET(g->raises_at_end, send);
    Await entered = enter(vm, gen, false);
    if (entered.ref == PENDING_REF) push_value(vm, &g->frame, value ? value : NONE);
    return entered;
}

Await generator_raise(Vm *vm, Ref gen, bool closing) {
    Generator *g = GEN(gen);
    if (g->state == GEN_RUNNING) return fail_running(vm, gen);
    if (g->state == GEN_FINISHED) return IS(gen, coroutine) && !closing ? fail_reused(vm) : ERROR;
    SET(g->raises_at_end, 1);
    Ref exc = exception_take(vm);
    Await entered = enter(vm, gen, true);
    if (entered.ref != PENDING_REF) {
        drop(vm, exc);
        return entered;
    }
    exception_chain(vm, exc, g->exc.value);
    exception_restore(vm, exc);
    return entered;
}

static void unlink_exc(Vm *vm, Generator *g) {
    vm->exc_info = g->exc.previous;
    SET(g->exc.previous, 0);
}

void generator_suspend(Vm *vm, Frame *f) {
    Ref gen = f->generator;
    Generator *g = GEN(gen);
    unlink_exc(vm, g);
    SET(g->state, GEN_SUSPENDED);
    const Code *c = CODE_AT(g->code);
    Ref *sp = AT(Ref, f->sp), *stop = FRAME_SLOTS(f) + frame_slots(c);
    memset(sp, 0, (size_t)((char *)stop - (char *)sp));
}

/* PEP 479: vm->exc must not look like the end of the generator */
static void replace_stop(Vm *vm, Ref gen, const char *what) {
    Ref cause = exception_take(vm);
    raise(vm, TYPE(RuntimeError), "%s raised %s", kind_text(vm, gen), what);
    if (vm->exc) {
        REPLACE(EXC_AT(vm->exc)->cause, own(vm, cause));
        REPLACE(EXC_AT(vm->exc)->context, own(vm, cause));
        EXC_AT(vm->exc)->suppress_context = 1;
    }
    drop(vm, cause);
}

void generator_finish(Vm *vm, Frame *f) {
    Ref gen = f->generator;
    Generator *g = GEN(gen);
    vm->recursion_depth--;
    unlink_frame(vm, f);
    unlink_exc(vm, g);
    if (vm->exc && exception_matches(vm, TYPE(StopIteration)))
        replace_stop(vm, gen, "StopIteration");
    else if (vm->exc && IS(gen, async_generator) && exception_matches(vm, TYPE(StopAsyncIteration)))
        replace_stop(vm, gen, "StopAsyncIteration");
    end(vm, gen);
}

void generator_returned(Vm *vm, Ref gen, Ref value) {
    if (IS(gen, async_generator))
        raise(vm, TYPE(StopAsyncIteration), NULL);
    else if (value != NONE)
        raise_with(vm, TYPE(StopIteration), value);
    else if (GEN(gen)->raises_at_end)
        raise(vm, TYPE(StopIteration), NULL);
    drop(vm, value);
}

Ref generator_delegate(Vm *vm, Ref gen) {
    Generator *g = GEN(gen);
    if (g->state != GEN_SUSPENDED) return 0;
    Ref ip = g->frame.ip;
    const u32 *next = AT(u32, ip);
    while (INSTR_OP(*next) == OP_LINE) next++;
    if (INSTR_OP(*next) != OP_RESUME || INSTR_OPERAND(*next) < 2) return 0;
    return AT(Ref, g->frame.sp)[-1];
}

/* ---- close ---- */
static bool is_delegate_kind(Vm *vm, Ref r) { return IS(r, generator) || IS(r, coroutine); }

FRAME(CloseDelegate, (method, result), (target), u32 unused_a;);

STEP(close_delegate_step, CloseDelegate) { /* gen_close_iter; None */
    BEGIN(CloseDelegate);
    AWAIT_TRY(f->method, object_getattr_default(vm, f->target, NAME(close), 0));
    if (!f->method) {
        exception_unraisable(vm, f->target);
        return READY_NONE;
    }
    if (f->method == NOT_IMPLEMENTED) return READY_NONE;
    AWAIT(f->result, call0(vm, f->method));
    return READY_NONE;
    END;
}
static Await close_delegate(Vm *vm, Ref target) {
    if (is_delegate_kind(vm, target)) return generator_close(vm, target);
    CloseDelegate *f = PUSH(CloseDelegate, close_delegate_step);
    if (!f) return ERROR;
    f->target = target;
    return PENDING;
}

FRAME(GenClose, (target, result), (gen), u32 unused_a;);

STEP(generator_close_step, GenClose) {
    BEGIN(GenClose);
    f->target = own_null(vm, generator_delegate(vm, f->gen));
    if (f->target) {
        SET(GEN(f->gen)->state, GEN_RUNNING);
        AWAIT_TRY(f->result, close_delegate(vm, f->target));
        SET(GEN(f->gen)->state, GEN_SUSPENDED);
        DROP(f->target);
        DROP(f->result);
    }
    if (!vm->exc) raise(vm, TYPE(GeneratorExit), NULL);
    AWAIT_TRY(f->result, generator_raise(vm, f->gen, true));
    if (f->result) return fail(vm, TYPE(RuntimeError), "%s ignored GeneratorExit", kind_text(vm, f->gen));
    if (vm->exc && !exception_matches(vm, TYPE(StopIteration)) && !exception_matches(vm, TYPE(GeneratorExit))) return ERROR;
    exception_clear(vm);
    return READY_NONE;
    END;
}

Await generator_close(Vm *vm, Ref gen) {
    Generator *g = GEN(gen);
    if (g->state == GEN_RUNNING) return fail_running(vm, gen);
    if (g->state == GEN_FINISHED) return READY_NONE;
    GenClose *f = PUSH(GenClose, generator_close_step);
    if (!f) return ERROR;
    f->gen = gen;
    return PENDING;
}

/* ---- throw ---- */
/* The instruction behind the SEND loop of a frame suspended in yield from: SEND's jump target. */
static Ref after_send(Vm *vm, const Frame *f) {
    const u32 *ip = AT(u32, f->ip);
    while (INSTR_OP(*ip) != OP_JUMP_BACKWARD_NO_INTERRUPT && INSTR_OP(*ip) != OP_JUMP_BACKWARD) ip++;
    const u32 *send = ip + 1 - INSTR_OPERAND(*ip);
    while (INSTR_OP(*send) == OP_LINE) send++;
    return REF_OF(send + 1 + INSTR_OPERAND(*send));
}

/* What it delegates to has ended: its place on the stack goes, the frame stands behind the yield from. */
static void leave_delegate(Vm *vm, Frame *f) {
    Ref *sp = AT(Ref, f->sp) - 1;
    SET(f->sp, REF_OF(sp));
    SET(f->ip, after_send(vm, f));
    CLEAR(*sp);
}

/* type, value, tb as throw() got them; exception: the instance made of them. */
FRAME(GenThrow, (exception, target, method, result), (gen, type, value, tb), u32 close_at_exit; u32 unused_a;);

static bool is_exception_class(Vm *vm, Ref r) { return IS_SUB(r, TYPE_TYPE_SUBCLASS) && (TYPE_AT(r)->flags & TYPE_EXC_SUBCLASS); }

static bool closes(Vm *vm, const GenThrow *f) {
    Ref type = IS_SUB(f->type, TYPE_EXC_SUBCLASS) ? TYPE_OF(f->type) : f->type;
    return f->close_at_exit && is_exception_class(vm, type) && type_is_subtype(vm, type, TYPE(GeneratorExit));
}

/* A generator's throw runs with the delegating frame linked below it, so that tracebacks and sys._getframe see it (ON_LINKED). */
static Await throw_into_delegate(Vm *vm, GenThrow *f) {
    SET(GEN(f->gen)->state, GEN_RUNNING);
    if (!is_delegate_kind(vm, f->target)) {
        Ref args[3] = {f->type, f->value, f->tb};
        return object_call(vm, f->method, args, f->tb ? 3 : f->value ? 2 : 1, 0);
    }
    Frame *own_frame = &GEN(f->gen)->frame;
    SET(own_frame->h.back, vm->frame);
    SET(own_frame->h.on_return, ON_LINKED);
    vm->frame = REF_OF(own_frame);
    Await a = generator_throw(vm, f->target, f->type, f->value, f->tb, f->close_at_exit != 0);
    if (a.ref != PENDING_REF) unlink_frame(vm, own_frame);
    return a;
}

void generator_unlink(Vm *vm, Frame *f) { unlink_frame(vm, f); }

/* Anything that cannot be raised is a TypeError at once; what goes wrong in the making is thrown in the exception's place. */
static bool instance_is_given(Vm *vm, GenThrow *f) {
    if (is_exception_class(vm, f->type)) {
        if (!f->value || f->value == NONE || !type_is_subtype(vm, TYPE_OF(f->value), f->type)) return false;
        f->exception = own(vm, f->value);
    } else
        f->exception = own(vm, f->type);
    return true;
}
static Await make_instance(Vm *vm, Ref type, Ref value) {
    if (!value || value == NONE) return call0(vm, type);
    return IS_SUB(value, TYPE_TUPLE_SUBCLASS) ? object_call_dict(vm, type, value, 0) : call1(vm, type, value);
}
static bool throw_allowed(Vm *vm, GenThrow *f) {
    if (f->tb == NONE) f->tb = 0;
    if (f->tb && !IS(f->tb, traceback)) return refuse(vm, TYPE(TypeError), "throw() third argument must be a traceback object");
    if (is_exception_class(vm, f->type)) return true;
    if (!IS_SUB(f->type, TYPE_EXC_SUBCLASS))
        return refuse(vm, TYPE(TypeError), "exceptions must be classes or instances deriving from BaseException, not %T", f->type);
    if (f->value && f->value != NONE) return refuse(vm, TYPE(TypeError), "instance exception may not have a separate value");
    return true;
}
static void set_thrown(Vm *vm, GenThrow *f) {
    if (f->tb)
        REPLACE(EXC_AT(f->exception)->traceback, own(vm, f->tb));
    else if (f->exception == f->value)
        CLEAR(EXC_AT(f->exception)->traceback);
    exception_restore(vm, f->exception);
    f->exception = 0;
}

STEP(generator_throw_step, GenThrow) { /* _gen_throw */
    BEGIN(GenThrow);
    f->target = own_null(vm, generator_delegate(vm, f->gen));
    if (f->target && closes(vm, f)) {
        SET(GEN(f->gen)->state, GEN_RUNNING);
        AWAIT_TRY(f->result, close_delegate(vm, f->target));
        SET(GEN(f->gen)->state, GEN_SUSPENDED);
        DROP(f->target);
        if (!f->result) goto raise_there;
        DROP(f->result);
    }
    if (f->target && !is_delegate_kind(vm, f->target)) {
        AWAIT(f->method, object_getattr_default(vm, f->target, NAME(throw), 0));
        if (f->method == NOT_IMPLEMENTED) DROP(f->target);
    }
    if (f->target) {
        AWAIT_TRY(f->result, throw_into_delegate(vm, f));
        SET(GEN(f->gen)->state, GEN_SUSPENDED);
        DROP(f->method);
        DROP(f->target);
        if (f->result) RETURN(f->result);
        leave_delegate(vm, &GEN(f->gen)->frame);
        f->target = stop_value(vm);
        if (!f->target) goto raise_there;
        AWAIT(f->result, generator_resume(vm, f->gen, f->target, true));
        RETURN(f->result);
    }
    if (!throw_allowed(vm, f)) return ERROR;
    if (!instance_is_given(vm, f)) {
        AWAIT_TRY(f->exception, make_instance(vm, f->type, f->value));
        if (f->exception && !IS_SUB(f->exception, TYPE_EXC_SUBCLASS)) {
            AWAIT_TRY(f->method, object_repr(vm, f->type));
            if (f->method)
                raise(vm, TYPE(TypeError), "calling %S should have returned an instance of BaseException, not %T", f->method, f->exception);
            DROP(f->exception);
        }
        if (!f->exception) f->exception = exception_take(vm);
    }
    set_thrown(vm, f);
raise_there:
    AWAIT(f->result, generator_raise(vm, f->gen, false));
    RETURN(f->result);
    END;
}

Await generator_throw(Vm *vm, Ref gen, Ref type, Ref value, Ref tb, bool close_at_exit) {
    GenThrow *f = PUSH(GenThrow, generator_throw_step);
    if (!f) return ERROR;
    f->gen = gen;
    f->type = type;
    f->value = value;
    f->tb = tb;
    f->close_at_exit = close_at_exit;
    return PENDING;
}

/* ---- what the three types share ---- */
int generator_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    Generator *g = GEN(self);
    if (IS(self, async_generator)) VISIT(g->origin_or_finalizer);
    VISIT(g->code);
    VISIT(g->name);
    VISIT(g->qualname);
    if (g->state < GEN_FINISHED) {
        Frame *f = &g->frame;
        VISIT(f->object);
        VISIT(f->locals);
        VISIT(f->func);
        VISIT(f->code);
        for (Ref *p = FRAME_SLOTS(f), *stop = AT(Ref, f->sp); p < stop; p++) VISIT(*p);
    }
    VISIT(g->exc.value);
    return 0;
}

void generator_edges(Vm *vm, Ref self, Edges *e) {
    Generator *g = GEN(self);
    EDGE(g->origin_or_finalizer, IS(self, coroutine) ? "cr_origin" : "finalizer");
    EDGE(g->code, IS(self, coroutine) ? "cr_code" : IS(self, generator) ? "gi_code" : "ag_code");
    EDGE(g->name, "__name__");
    EDGE(g->qualname, "__qualname__");
    if (g->state != GEN_RUNNING || !g->frame.h.back) frame_edges(vm, &g->frame, e); /* a linked one is among the frames */
    EDGE(g->exc.value, "handled exception");
}

/* _PyGen_Finalize: a dropped generator is closed, in a nested loop; a coroutine that nobody awaited is told of */
void generator_finalize(Vm *vm, Ref self) {
    Generator *g = GEN(self);
    if (g->state >= GEN_RUNNING) return;
    Ref r;
    if (IS(self, async_generator) && g->origin_or_finalizer && !(g->async & ASYNC_CLOSED))
        r = call_nested(vm, "finalizer of an asynchronous generator", g->origin_or_finalizer, &self, 1);
    else if (g->state == GEN_CREATED && (CODE_AT(g->code)->flags & CO_COROUTINE)) {
        coroutine_warn_unawaited(vm, self);
        return;
    } else
        NEST(r, "close a dropped generator", generator_close(vm, self));
    if (r)
        drop(vm, r);
    else
        exception_unraisable(vm, self);
}

void generator_dealloc(Vm *vm, Ref self) {
    Generator *g = GEN(self);
    gc_untrack(vm, self);
    if (g->weaklist) weakrefs_clear(vm, self);
    gc_track(vm, self);
    if (!object_finalize_from_dealloc(vm, self)) return;
    gc_untrack(vm, self);
    if (IS(self, async_generator)) CLEAR(g->origin_or_finalizer);
    if (g->state < GEN_FINISHED) {
        g->state = GEN_FINISHED;
        frame_clear(vm, &g->frame);
    }
    CLEAR(g->origin_or_finalizer);
    CLEAR(g->code);
    CLEAR(g->name);
    CLEAR(g->qualname);
    CLEAR(g->exc.value);
    object_free_gc(vm, self);
}
