/* generator.c: generators and coroutines (Objects/genobject.c). The frame stands in the generator; to run it is linked on top
 * of the frames, to suspend it is unlinked, so that a generator costs no C stack.
 *
 * Who resumes decides what the end looks like: iteration gets 0 without an exception, send() and throw() a StopIteration. */
#include "vm/vm_int.h"

#define GEN(r) AT(Generator, r)

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

static Await fail_running(Vm *vm, Ref gen) {
    return fail(vm, TYPE(ValueError), "%s already executing", IS(gen, coroutine) ? "coroutine" : "generator");
}

/* Links the frame on top; the caller holds the generator as long as it runs. raising: vm->exc is raised where it stands. */
static Await enter(Vm *vm, Ref gen, bool raising) {
    Generator *g = GEN(gen);
    Frame *f = &g->frame;
    if (vm->recursion_depth >= vm->recursion_limit) return fail(vm, TYPE(RecursionError), "maximum recursion depth exceeded");
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
        if (IS(gen, coroutine)) return fail(vm, TYPE(RuntimeError), "cannot reuse already awaited coroutine");
        return send ? fail(vm, TYPE(StopIteration), NULL) : ERROR;
    }
    if (g->state == GEN_CREATED && value && value != NONE)
        return fail(vm, TYPE(TypeError), "can't send non-None value to a just-started %s", IS(gen, coroutine) ? "coroutine" : "generator");
    SET(g->raises_at_end, send);
    Await entered = enter(vm, gen, false);
    if (entered.ref == PENDING_REF) push_value(vm, &g->frame, value ? value : NONE);
    return entered;
}

/* Resumes it by raising vm->exc inside. */
static Await generator_raise(Vm *vm, Ref gen) {
    SET(GEN(gen)->raises_at_end, 1);
    Ref exc = exception_take(vm);
    Await entered = enter(vm, gen, true);
    if (entered.ref != PENDING_REF) {
        drop_null(vm, exc);
        return entered;
    }
    vm->exc = exc;
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
    Ref *sp = AT(Ref, f->sp), *end = FRAME_SLOTS(f) + frame_slots(c);
    memset(sp, 0, (size_t)((char *)end - (char *)sp));
}

void generator_finish(Vm *vm, Frame *f) {
    Ref gen = f->generator;
    Generator *g = GEN(gen);
    unlink_exc(vm, g);
    SET(g->state, GEN_FINISHED);
    CLEAR(g->exc.value);
    if (vm->exc && exception_matches(vm, TYPE(StopIteration))) { /* PEP 479 */
        Ref cause = exception_take(vm);
        raise(vm, TYPE(RuntimeError), "%s raised StopIteration", IS(gen, coroutine) ? "coroutine" : "generator");
        if (vm->exc) {
            REPLACE(EXC_AT(vm->exc)->cause, own(vm, cause));
            REPLACE(EXC_AT(vm->exc)->context, own(vm, cause));
            EXC_AT(vm->exc)->suppress_context = 1;
        }
        drop(vm, cause);
    }
}

void generator_returned(Vm *vm, Ref gen, Ref value) {
    if (value != NONE)
        raise_with(vm, TYPE(StopIteration), value);
    else if (GEN(gen)->raises_at_end)
        raise(vm, TYPE(StopIteration), NULL);
    drop(vm, value);
}

/* What a suspended generator delegates to (yield from): borrowed, 0 = nothing. */
static Ref delegate(Vm *vm, Ref gen) {
    Generator *g = GEN(gen);
    if (g->state != GEN_SUSPENDED) return 0;
    Ref ip = g->frame.ip;
    const u32 *next = AT(u32, ip);
    while (INSTR_OP(*next) == OP_LINE) next++;
    if (INSTR_OP(*next) != OP_RESUME || INSTR_OPERAND(*next) < 2) return 0;
    return AT(Ref, g->frame.sp)[-1];
}

/* ---- close ---- */
FRAME(GenClose, (target, method, result), (gen), u32 unused_a; u32 unused_b;);

STEP(generator_close_step, GenClose) {
    BEGIN(GenClose);
    f->target = own_null(vm, delegate(vm, f->gen));
    if (f->target) {
        SET(GEN(f->gen)->state, GEN_RUNNING);
        if (IS(f->target, generator))
            AWAIT_TRY(f->result, generator_close(vm, f->target));
        else {
            AWAIT_TRY(f->method, object_getattr_default(vm, f->target, NAME(close), 0));
            if (f->method && f->method != NOT_IMPLEMENTED) AWAIT_TRY(f->result, call0(vm, f->method));
        }
        SET(GEN(f->gen)->state, GEN_SUSPENDED);
        DROP(f->result);
    }
    if (!vm->exc) raise(vm, TYPE(GeneratorExit), NULL);
    AWAIT_TRY(f->result, generator_raise(vm, f->gen));
    if (f->result) return fail(vm, TYPE(RuntimeError), "%s ignored GeneratorExit", IS(f->gen, coroutine) ? "coroutine" : "generator");
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

/* The instruction behind the SEND loop of a frame suspended in yield from: SEND's jump target. */
static Ref after_send(Vm *vm, const Frame *f) {
    const u32 *ip = AT(u32, f->ip);
    while (INSTR_OP(*ip) != OP_JUMP_BACKWARD_NO_INTERRUPT && INSTR_OP(*ip) != OP_JUMP_BACKWARD) ip++;
    const u32 *send = ip + 1 - INSTR_OPERAND(*ip);
    while (INSTR_OP(*send) == OP_LINE) send++;
    return REF_OF(send + 1 + INSTR_OPERAND(*send));
}
/* ---- throw ---- */
FRAME(GenThrow, (exception, target, method, result), (gen), u32 unused_a;);

STEP(generator_throw_step, GenThrow) {
    BEGIN(GenThrow);
    f->target = own_null(vm, delegate(vm, f->gen));
    if (f->target) {
        if (type_is_subtype(vm, TYPE_OF(f->exception), TYPE(GeneratorExit))) {
            SET(GEN(f->gen)->state, GEN_RUNNING);
            if (IS(f->target, generator))
                AWAIT_TRY(f->result, generator_close(vm, f->target));
            else {
                AWAIT_TRY(f->method, object_getattr_default(vm, f->target, NAME(close), 0));
                if (f->method && f->method != NOT_IMPLEMENTED) AWAIT_TRY(f->result, call0(vm, f->method));
            }
            SET(GEN(f->gen)->state, GEN_SUSPENDED);
            if (!vm->exc) goto into_generator;
            DROP(f->exception);
            f->exception = exception_take(vm);
        } else {
            SET(GEN(f->gen)->state, GEN_RUNNING);
            AWAIT_TRY(f->method, object_getattr_default(vm, f->target, NAME(throw), 0));
            if (f->method == NOT_IMPLEMENTED) {
                SET(GEN(f->gen)->state, GEN_SUSPENDED);
                goto into_generator;
            }
            if (f->method) AWAIT_TRY(f->result, call1(vm, f->method, f->exception));
            SET(GEN(f->gen)->state, GEN_SUSPENDED);
            if (f->result) RETURN(f->result);
            DROP(f->target);
            { /* the delegate has ended: its value is the value of the yield from, or its exception comes out there */
                Frame *g = &GEN(f->gen)->frame;
                Ref *sp = AT(Ref, g->sp) - 1;
                g->sp = REF_OF(sp);
                CLEAR(*sp);
                g->ip = after_send(vm, g);
            }
            if (!vm->exc || exception_matches(vm, TYPE(StopIteration))) {
                Ref value;
                value = own(vm, NONE);
                if (vm->exc) {
                    Ref stop = exception_take(vm), v = EXC_AT(stop)->field[0];
                    drop(vm, value);
                    value = own(vm, v ? v : NONE);
                    drop(vm, stop);
                }
                f->result = value;
                AWAIT(f->target, generator_resume(vm, f->gen, f->result, true));
                RETURN(f->target);
            }
            DROP(f->exception);
            f->exception = exception_take(vm);
        }
    }
into_generator:
    DROP(f->result);
    vm->exc = f->exception;
    f->exception = 0;
    AWAIT(f->result, generator_raise(vm, f->gen));
    RETURN(f->result);
    END;
}

static Await gen_throw(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    Generator *g = GEN(self);
    if (g->state == GEN_RUNNING) return fail_running(vm, self);
    Ref type = args[0], value = n > 1 && args[1] != NONE ? args[1] : 0, tb = n > 2 && args[2] != NONE ? args[2] : 0;
    GenThrow *f = PUSH(GenThrow, generator_throw_begin);
    if (!f) return ERROR;
    f->gen = self;
    f->exception = own(vm, type);
    f->method = own_null(vm, value);
    f->target = own_null(vm, tb);
    return PENDING;
}

/* makes the exception instance first, then goes on as generator_throw_step */
STEP(generator_throw_begin, GenThrow) {
    BEGIN(GenThrow);
    if (f->target && !IS(f->target, traceback)) return fail(vm, TYPE(TypeError), "throw() third argument must be a traceback object");
    if (IS_SUB(f->exception, TYPE_TYPE_SUBCLASS) && (TYPE_AT(f->exception)->flags & TYPE_EXC_SUBCLASS)) {
        if (f->method && type_is_subtype(vm, TYPE_OF(f->method), f->exception)) {
            DROP(f->exception);
            f->exception = f->method;
            f->method = 0;
        } else if (f->method && IS_SUB(f->method, TYPE_TUPLE_SUBCLASS))
            AWAIT_SET(f->exception, object_call_dict(vm, f->exception, f->method, 0));
        else
            AWAIT_SET(f->exception, f->method ? call1(vm, f->exception, f->method) : call0(vm, f->exception));
    } else if (IS_SUB(f->exception, TYPE_EXC_SUBCLASS)) {
        if (f->method) return fail(vm, TYPE(TypeError), "instance exception may not have a separate value");
    } else
        return fail(vm, TYPE(TypeError), "exceptions must be classes or instances deriving from BaseException, not %T", f->exception);
    if (f->target) REPLACE(EXC_AT(f->exception)->traceback, own(vm, f->target));
    DROP(f->target);
    DROP(f->method);
    if (GEN(f->gen)->state == GEN_FINISHED) {
        vm->exc = f->exception;
        f->exception = 0;
        return ERROR;
    }
    f->h.function = NATIVE_generator_throw_step; /* a frame of the same shape goes on in the other step */
    f->h.state = 0;
    return generator_throw_step_spec.step(vm, &f->h, 0);
    END;
}

/* ---- the types ---- */
static Await gen_iter(Vm *vm, Ref self) { return READY_OWN(self); }
static Await gen_next(Vm *vm, Ref self) { return generator_resume(vm, self, NONE, false); }
static Await gen_send(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) { return generator_resume(vm, self, args[0], true); }
static Await gen_close(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) { return generator_close(vm, self); }

static int gen_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    Generator *g = GEN(self);
    VISIT(g->code);
    VISIT(g->name);
    VISIT(g->qualname);
    if (g->state < GEN_FINISHED) {
        Frame *f = &g->frame;
        VISIT(f->object);
        VISIT(f->locals);
        VISIT(f->func);
        VISIT(f->code);
        for (Ref *p = FRAME_SLOTS(f), *end = AT(Ref, f->sp); p < end; p++) VISIT(*p);
    }
    VISIT(g->exc.value);
    return 0;
}

static void gen_edges(Vm *vm, Ref self, Edges *e) {
    Generator *g = GEN(self);
    EDGE(g->code, "gi_code");
    EDGE(g->name, "__name__");
    EDGE(g->qualname, "__qualname__");
    if (g->state < GEN_FINISHED && g->state != GEN_RUNNING) frame_edges(vm, &g->frame, e);
    EDGE(g->exc.value, "handled exception");
}

/* _PyGen_Finalize: a dropped generator is closed, in a nested loop */
static void gen_finalize(Vm *vm, Ref self) {
    Generator *g = GEN(self);
    if (g->state >= GEN_RUNNING) return;
    if (g->state == GEN_CREATED && IS(self, coroutine)) return;
    Ref r;
    NEST(r, "close a dropped generator", generator_close(vm, self));
    if (r)
        drop(vm, r);
    else
        exception_unraisable(vm, self);
}

static void gen_dealloc(Vm *vm, Ref self) {
    Generator *g = GEN(self);
    gc_untrack(vm, self);
    if (g->weaklist) weakrefs_clear(vm, self);
    gc_track(vm, self);
    if (!object_finalize_from_dealloc(vm, self)) return;
    gc_untrack(vm, self);
    if (g->state < GEN_FINISHED) {
        g->state = GEN_FINISHED;
        frame_clear(vm, &g->frame);
    }
    CLEAR(g->code);
    CLEAR(g->name);
    CLEAR(g->qualname);
    CLEAR(g->exc.value);
    object_free_gc(vm, self);
}

static Await gen_repr(Vm *vm, Ref self) {
    StrBuilder b = {0};
    char text[32];
    static const char hex[] = "0123456789abcdef";
    builder_ascii(vm, &b,
                  IS(self, coroutine)   ? "<coroutine object "
                  : IS(self, generator) ? "<generator object "
                                        : "<async_generator object ");
    builder_str(vm, &b, GEN(self)->qualname);
    builder_ascii(vm, &b, " at 0x");
    u32 n = 0;
    for (i32 shift = 28; shift >= 0; shift -= 4) {
        u32 d = self >> shift & 15;
        if (n || d) text[n++] = hex[d];
    }
    text[n] = 0;
    builder_ascii(vm, &b, text);
    builder_ascii(vm, &b, ">");
    return READY(builder_finish(vm, &b));
}

static Await get_frame(Vm *vm, Ref self) {
    Generator *g = GEN(self);
    if (g->state == GEN_FINISHED) return READY_NONE;
    Ref o = frame_object_of(vm, &g->frame);
    return o ? READY_OWN(o) : ERROR;
}
static Await get_running(Vm *vm, Ref self) { return READY_BOOL(GEN(self)->state == GEN_RUNNING); }
static Await get_suspended(Vm *vm, Ref self) { return READY_BOOL(GEN(self)->state == GEN_SUSPENDED); }
static Await get_yieldfrom(Vm *vm, Ref self) {
    Ref d = delegate(vm, self);
    return READY_OWN(d ? d : NONE);
}
static Await get_name(Vm *vm, Ref self) { return READY_OWN(GEN(self)->name); }
static Await get_qualname(Vm *vm, Ref self) { return READY_OWN(GEN(self)->qualname); }
static Await get_code(Vm *vm, Ref self) { return READY_OWN(GEN(self)->code); }

static const MethodDef gen_methods[] = {
    {"send", gen_send, 1, 1, 0, NULL, "($self, arg, /)",
     "send(arg) -> send 'arg' into generator,\nreturn next yielded value or raise StopIteration."},
    {"throw", gen_throw, 1, 3, 0, NULL, NULL, "throw(value)\nthrow(type[,value[,tb]])"},
    {"close", gen_close, 0, 0, 0, NULL, NULL, "close() -> raise GeneratorExit inside generator."},
    {0},
};
static const GetSetDef gen_getsets[] = {
    {"__name__", get_name, NULL, NULL},          {"__qualname__", get_qualname, NULL, NULL},
    {"gi_yieldfrom", get_yieldfrom, NULL, NULL}, {"gi_running", get_running, NULL, NULL},
    {"gi_frame", get_frame, NULL, NULL},         {"gi_suspended", get_suspended, NULL, NULL},
    {"gi_code", get_code, NULL, NULL},           {0},
};
static const GetSetDef coro_getsets[] = {
    {"__name__", get_name, NULL, NULL},      {"__qualname__", get_qualname, NULL, NULL},
    {"cr_await", get_yieldfrom, NULL, NULL}, {"cr_running", get_running, NULL, NULL},
    {"cr_frame", get_frame, NULL, NULL},     {"cr_suspended", get_suspended, NULL, NULL},
    {"cr_code", get_code, NULL, NULL},       {0},
};

const TypeSpec generator_spec = {
    .basicsize = 152,
    .itemsize = 8,
    .flags = TYPE_HAS_GC | TYPE_NO_NEW | TYPE_HAS_FINALIZE,
    .methods = gen_methods,
    .getsets = gen_getsets,
    .weaklist_at = offsetof(Generator, weaklist),
    .dealloc = gen_dealloc,
    .traverse = gen_traverse,
    .edges = gen_edges,
    .finalize = gen_finalize,
    .repr = gen_repr,
    .iter = gen_iter,
    .next = gen_next,
};
const TypeSpec coroutine_spec = {
    .basicsize = 152,
    .itemsize = 8,
    .flags = TYPE_HAS_GC | TYPE_NO_NEW | TYPE_HAS_FINALIZE,
    .methods = gen_methods,
    .getsets = coro_getsets,
    .weaklist_at = offsetof(Generator, weaklist),
    .dealloc = gen_dealloc,
    .traverse = gen_traverse,
    .edges = gen_edges,
    .finalize = gen_finalize,
    .repr = gen_repr,
};
const TypeSpec async_generator_spec = {
    .basicsize = 184,
    .itemsize = 8,
    .flags = TYPE_HAS_GC | TYPE_NO_NEW,
    .weaklist_at = offsetof(Generator, weaklist),
    .dealloc = gen_dealloc,
    .traverse = gen_traverse,
    .edges = gen_edges,
    .repr = gen_repr,
};
