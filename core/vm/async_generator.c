/* async_generator.c: asynchronous generators and what their methods return (Objects/genobject.c).
 *
 * An asynchronous generator runs as a generator does; what it yields for its user is wrapped (ASYNC_GEN_WRAP), so that the awaitables of
 * asend(), athrow() and aclose() can tell it from what an await inside of it yields: the former ends the awaitable, the latter goes on
 * to the event loop. */
#include "object/sequence.h"
#include "vm/generator.h"

enum { STATE_INIT, STATE_ITER, STATE_CLOSED };

typedef struct AsyncStep { /* async_generator_asend and _athrow: nominal 40 */
    Object head;
    Ref gen;
    Ref value; /* asend's value, 0: __anext__; athrow's arguments as a tuple, 0: aclose */
    u32 state;
} AsyncStep;
#define STEP_AT(r) AT(AsyncStep, r)

typedef struct AsyncValue { /* nominal 24 */
    Object head;
    Ref value;
} AsyncValue;

#define FREE_LIMIT 80u

/* ---- async_generator_wrapped_value ---- */
Ref async_value_new(Vm *vm, Ref value) {
    Ref r;
    if (vm->async_value_free_count) {
        r = vm->async_value_free[--vm->async_value_free_count];
        vm->async_value_free[vm->async_value_free_count] = 0;
        object_revive(vm, r, TYPE(async_generator_wrapped_value));
    } else
        r = object_new_gc(vm, TYPE(async_generator_wrapped_value), 24);
    if (!r) return 0;
    SET(AT(AsyncValue, r)->value, value);
    gc_track(vm, r);
    return r;
}
static void value_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    CLEAR(AT(AsyncValue, self)->value);
    if (vm->async_value_free_count < FREE_LIMIT) {
        GC_HEAD(self)->flags = 0;
        vm->async_value_free[vm->async_value_free_count++] = self;
    } else
        object_free_gc(vm, self);
}
static int value_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(AT(AsyncValue, self)->value);
    return 0;
}
static void value_edges(Vm *vm, Ref self, Edges *e) { EDGE(AT(AsyncValue, self)->value, "value"); }
const TypeSpec async_generator_wrapped_value_spec = {
    .basicsize = 24,
    .flags = TYPE_HAS_GC | TYPE_NO_NEW,
    .dealloc = value_dealloc,
    .traverse = value_traverse,
    .edges = value_edges,
};

/* ---- making the awaitables ---- */
static Ref asend_new(Vm *vm, Ref gen, Ref value) {
    Ref r;
    if (vm->asend_free_count) {
        r = vm->asend_free[--vm->asend_free_count];
        vm->asend_free[vm->asend_free_count] = 0;
        object_revive(vm, r, TYPE(async_generator_asend));
    } else
        r = object_new_gc(vm, TYPE(async_generator_asend), 40);
    if (!r) return 0;
    SET(STEP_AT(r)->gen, own(vm, gen));
    SET(STEP_AT(r)->value, own_null(vm, value));
    SET(STEP_AT(r)->state, STATE_INIT);
    gc_track(vm, r);
    return r;
}
static Ref athrow_new(Vm *vm, Ref gen, Ref args) {
    Ref r = object_new_gc(vm, TYPE(async_generator_athrow), 40);
    if (!r) return 0;
    SET(STEP_AT(r)->gen, own(vm, gen));
    SET(STEP_AT(r)->value, own_null(vm, args));
    gc_track(vm, r);
    return r;
}

FRAME(FirstUse, (first, result, value), (gen), u32 throws; u32 unused_a;);

static Ref make_step(Vm *vm, Ref gen, Ref value, bool throws) { return throws ? athrow_new(vm, gen, value) : asend_new(vm, gen, value); }
STEP(async_first_step, FirstUse) {
    BEGIN(FirstUse);
    AWAIT(f->result, call1(vm, f->first, f->gen));
    return READY(make_step(vm, f->gen, f->value, f->throws != 0));
    END;
}

/* async_gen_init_hooks, then the awaitable. value: stolen, 0 for none */
static Await first_then(Vm *vm, Ref gen, Ref value, bool throws) {
    Generator *g = GEN(gen);
    if (!(g->async & ASYNC_HOOKED)) {
        SET(g->async, g->async | ASYNC_HOOKED);
        if (vm->asyncgen_finalizer) SET(g->origin_or_finalizer, own(vm, vm->asyncgen_finalizer));
        if (vm->asyncgen_firstiter) {
            FirstUse *f = PUSH(FirstUse, async_first_step);
            if (!f) {
                drop_null(vm, value);
                return ERROR;
            }
            f->first = own(vm, vm->asyncgen_firstiter);
            f->gen = gen;
            f->value = value;
            f->throws = throws;
            return PENDING;
        }
    }
    Ref r = make_step(vm, gen, value, throws);
    drop_null(vm, value);
    return READY(r);
}
Await async_generator_anext(Vm *vm, Ref self) { return first_then(vm, self, 0, false); }
METHOD(agen_asend) { return first_then(vm, self, own(vm, args[0]), false); }
METHOD(agen_aclose) { return first_then(vm, self, 0, true); }
METHOD(agen_athrow) {
    Ref tuple = tuple_from(vm, args, n);
    return tuple ? first_then(vm, self, tuple, true) : ERROR;
}
METHOD(agen_class_getitem) { return READY(generic_alias_new(vm, self, args[0])); }

/* ---- stepping ---- */
static void not_running(Vm *vm, Ref gen) { SET(GEN(gen)->running_async, 0); }
static void closed(Vm *vm, Ref gen) { SET(GEN(gen)->async, GEN(gen)->async | ASYNC_CLOSED); }
static bool ended(Vm *vm) { return exception_matches(vm, TYPE(StopAsyncIteration)) || exception_matches(vm, TYPE(GeneratorExit)); }

/* async_gen_unwrap_value: what a resumed generator gave (stolen; 0: an exception or nothing) as the awaitable's own result */
static Ref unwrap(Vm *vm, Ref gen, Ref result) {
    if (!result) {
        if (!vm->exc) raise(vm, TYPE(StopAsyncIteration), NULL);
        if (ended(vm)) closed(vm, gen);
        not_running(vm, gen);
        return 0;
    }
    if (!IS(result, async_generator_wrapped_value)) return result;
    not_running(vm, gen);
    raise_with(vm, TYPE(StopIteration), AT(AsyncValue, result)->value);
    drop(vm, result);
    return 0;
}

enum { MODE_SEND, MODE_THROW };
/* args: throw's, held by the caller; arg: the value sent, 0 = none */
FRAME(AsyncRun, (result), (self, arg, type, value, tb), u32 mode; u32 starting;);

static void unwrap_result(Vm *vm, AsyncRun *f) {
    Ref r = f->result;
    f->result = 0;
    f->result = unwrap(vm, STEP_AT(f->self)->gen, r);
}

static Await run(Vm *vm, AsyncRun *f) {
    Ref gen = STEP_AT(f->self)->gen;
    if (f->mode == MODE_THROW) return generator_throw(vm, gen, f->type, f->value, f->tb, true);
    return generator_resume(vm, gen, f->arg, true);
}

STEP(asend_run_step, AsyncRun) {
    BEGIN(AsyncRun);
    AWAIT_TRY(f->result, run(vm, f));
    unwrap_result(vm, f);
    if (!f->result) {
        SET(STEP_AT(f->self)->state, STATE_CLOSED);
        return ERROR;
    }
    RETURN(f->result);
    END;
}

static Await asend_send(Vm *vm, Ref self, Ref arg) {
    AsyncStep *s = STEP_AT(self);
    Generator *g = GEN(s->gen);
    if (s->state == STATE_CLOSED) return fail(vm, TYPE(RuntimeError), "cannot reuse already awaited __anext__()/asend()");
    if (s->state == STATE_INIT) {
        if (g->running_async) return fail(vm, TYPE(RuntimeError), "anext(): asynchronous generator is already running");
        if (!arg || arg == NONE) arg = s->value;
    }
    AsyncRun *f = PUSH(AsyncRun, asend_run_step);
    if (!f) return ERROR;
    SET(s->state, STATE_ITER);
    SET(g->running_async, 1);
    f->self = self;
    f->arg = arg;
    return PENDING;
}
static Await asend_next(Vm *vm, Ref self) { return asend_send(vm, self, 0); }
METHOD(asend_send_method) { return asend_send(vm, self, args[0]); }
METHOD(asend_throw) {
    if (STEP_AT(self)->state == STATE_CLOSED) return fail(vm, TYPE(RuntimeError), "cannot reuse already awaited __anext__()/asend()");
    AsyncRun *f = PUSH(AsyncRun, asend_run_step);
    if (!f) return ERROR;
    f->self = self;
    f->mode = MODE_THROW;
    f->type = args[0];
    f->value = n > 1 ? args[1] : 0;
    f->tb = n > 2 ? args[2] : 0;
    return PENDING;
}
METHOD(step_close) {
    SET(STEP_AT(self)->state, STATE_CLOSED);
    return READY_NONE;
}

/* ---- athrow and aclose ---- */
static Await athrow_start(Vm *vm, AsyncRun *f) {
    AsyncStep *s = STEP_AT(f->self);
    if (!s->value) return generator_throw(vm, s->gen, TYPE(GeneratorExit), 0, 0, false);
    const Ref *item = TUPLE_AT(s->value)->item;
    u32 n = TUPLE_LENGTH(s->value);
    if (n < 1 || n > 3)
        return fail(vm, TYPE(TypeError), n ? "athrow expected at most 3 arguments, got %u" : "athrow expected at least 1 argument, got %u",
                    n);
    return generator_throw(vm, s->gen, item[0], n > 1 ? item[1] : 0, n > 2 ? item[2] : 0, false);
}

/* aclose: the generator must not yield again; its end is the awaitable's end */
static Await close_answer(Vm *vm, AsyncRun *f) {
    AsyncStep *s = STEP_AT(f->self);
    if (f->result && !IS(f->result, async_generator_wrapped_value)) {
        Ref r = f->result;
        f->result = 0;
        return READY(r);
    }
    if (f->result || f->mode == MODE_SEND) {
        not_running(vm, s->gen);
        SET(s->state, STATE_CLOSED);
    }
    if (f->result) {
        DROP(f->result);
        return fail(vm, TYPE(RuntimeError), "async generator ignored GeneratorExit");
    }
    if (ended(vm)) {
        exception_clear(vm);
        raise(vm, TYPE(StopIteration), NULL);
    }
    return ERROR;
}

STEP(athrow_run_step, AsyncRun) {
    BEGIN(AsyncRun);
    if (f->starting)
        AWAIT_TRY(f->result, athrow_start(vm, f));
    else
        AWAIT_TRY(f->result, run(vm, f));
    if (!STEP_AT(f->self)->value) return close_answer(vm, f);
    unwrap_result(vm, f);
    if (f->result) RETURN(f->result);
    if (f->starting) {
        not_running(vm, STEP_AT(f->self)->gen);
        SET(STEP_AT(f->self)->state, STATE_CLOSED);
    }
    return ERROR;
    END;
}

/* The first step: false: an exception is set */
static bool athrow_may_start(Vm *vm, Ref self, Ref arg) {
    AsyncStep *s = STEP_AT(self);
    Generator *g = GEN(s->gen);
    if (g->running_async) {
        SET(s->state, STATE_CLOSED);
        return refuse(vm, TYPE(RuntimeError),
                      s->value ? "athrow(): asynchronous generator is already running"
                               : "aclose(): asynchronous generator is already running");
    }
    if (g->async & ASYNC_CLOSED) {
        SET(s->state, STATE_CLOSED);
        raise(vm, TYPE(StopAsyncIteration), NULL);
        return false;
    }
    if (arg != NONE) return refuse(vm, TYPE(RuntimeError), "can't send non-None value to a just-started coroutine");
    return true;
}

static Await athrow_send(Vm *vm, Ref self, Ref arg) {
    AsyncStep *s = STEP_AT(self);
    Generator *g = GEN(s->gen);
    if (s->state == STATE_CLOSED) return fail(vm, TYPE(RuntimeError), "cannot reuse already awaited aclose()/athrow()");
    if (g->state == GEN_FINISHED) {
        SET(s->state, STATE_CLOSED);
        return fail(vm, TYPE(StopIteration), NULL);
    }
    bool starting = s->state == STATE_INIT;
    if (starting && !athrow_may_start(vm, self, arg)) return ERROR;
    AsyncRun *f = PUSH(AsyncRun, athrow_run_step);
    if (!f) return ERROR;
    f->self = self;
    f->arg = arg;
    f->starting = starting;
    if (starting) {
        SET(s->state, STATE_ITER);
        SET(g->running_async, 1);
        if (!s->value) closed(vm, s->gen);
    }
    return PENDING;
}
static Await athrow_next(Vm *vm, Ref self) { return athrow_send(vm, self, NONE); }
METHOD(athrow_send_method) { return athrow_send(vm, self, args[0]); }
METHOD(athrow_throw) {
    if (STEP_AT(self)->state == STATE_CLOSED) return fail(vm, TYPE(RuntimeError), "cannot reuse already awaited aclose()/athrow()");
    AsyncRun *f = PUSH(AsyncRun, athrow_run_step);
    if (!f) return ERROR;
    f->self = self;
    f->mode = MODE_THROW;
    f->type = args[0];
    f->value = n > 1 ? args[1] : 0;
    f->tb = n > 2 ? args[2] : 0;
    return PENDING;
}

/* ---- the awaitables' types ---- */
static int step_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(STEP_AT(self)->gen);
    VISIT(STEP_AT(self)->value);
    return 0;
}
static void step_edges(Vm *vm, Ref self, Edges *e) {
    EDGE(STEP_AT(self)->gen, "generator");
    EDGE(STEP_AT(self)->value, IS(self, async_generator_asend) ? "value" : "arguments");
}
static void step_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    Ref hold = is_quiet(vm, STEP_AT(self)->gen) ? 0 : hold_dying(vm, self);
    CLEAR(STEP_AT(self)->gen);
    hold_pop(vm, hold);
    CLEAR(STEP_AT(self)->value);
    if (IS(self, async_generator_asend) && vm->asend_free_count < FREE_LIMIT) {
        GC_HEAD(self)->flags = 0;
        vm->asend_free[vm->asend_free_count++] = self;
    } else
        object_free_gc(vm, self);
}
#define STEP_METHODS(send, throw)                                                                                                          \
    {"send", send, 1, 1, 0, NULL, NULL, "send(arg) -> send 'arg' into generator,\nreturn next yielded value or raise StopIteration."},     \
        {"throw",                                                                                                                          \
         throw,                                                                                                                            \
         1,                                                                                                                                \
         3,                                                                                                                                \
         0,                                                                                                                                \
         NULL,                                                                                                                             \
         NULL,                                                                                                                             \
         "throw(value)\nthrow(type[,value[,tb]])\n\nRaise exception in generator, return next yielded value or raise\nStopIteration."},    \
        {"close", step_close, 0, 0, 0, NULL, NULL, "close() -> raise GeneratorExit inside generator."}, {0}
static const MethodDef asend_methods[] = {STEP_METHODS(asend_send_method, asend_throw)};
static const MethodDef athrow_methods[] = {STEP_METHODS(athrow_send_method, athrow_throw)};
const TypeSpec async_generator_asend_spec = {
    .basicsize = 40,
    .flags = TYPE_HAS_GC | TYPE_NO_NEW,
    .methods = asend_methods,
    .dealloc = step_dealloc,
    .traverse = step_traverse,
    .edges = step_edges,
    .iter = iterator_self,
    .next = asend_next,
    .await = iterator_self,
};
const TypeSpec async_generator_athrow_spec = {
    .basicsize = 40,
    .flags = TYPE_HAS_GC | TYPE_NO_NEW,
    .methods = athrow_methods,
    .dealloc = step_dealloc,
    .traverse = step_traverse,
    .edges = step_edges,
    .iter = iterator_self,
    .next = athrow_next,
    .await = iterator_self,
};

/* ---- async_generator ---- */
static const MethodDef agen_methods[] = {
    {"asend", agen_asend, 1, 1, 0, NULL, NULL, "asend(v) -> send 'v' in generator."},
    {"athrow", agen_athrow, 0, -1, 0, NULL, NULL, "athrow(typ[,val[,tb]]) -> raise exception in generator."},
    {"aclose", agen_aclose, 0, 0, 0, NULL, NULL, "aclose() -> raise GeneratorExit inside generator."},
    {"__class_getitem__", agen_class_getitem, 1, 1, METH_CLASS, NULL, NULL, "See PEP 585"},
    {0},
};
static const MemberDef agen_members[] = {{"ag_running", offsetof(Generator, running_async), MEMBER_BOOL | MEMBER_READONLY},
                                         {"ag_code", offsetof(Generator, code), MEMBER_READONLY},
                                         {0}};
static const GetSetDef agen_getsets[] = {
    {"__name__", generator_get_name, generator_set_name, "name of the async generator"},
    {"__qualname__", generator_get_qualname, generator_set_qualname, "qualified name of the async generator"},
    {"ag_await", generator_get_delegate, NULL, "object being awaited on, or None"},
    {"ag_frame", generator_get_frame, NULL, NULL},
    {0},
};
const TypeSpec async_generator_spec = {
    .basicsize = 152,
    .itemsize = 8,
    .flags = TYPE_HAS_GC | TYPE_NO_NEW | TYPE_HAS_FINALIZE,
    .methods = agen_methods,
    .members = agen_members,
    .getsets = agen_getsets,
    .weaklist_at = offsetof(Generator, weaklist),
    .dealloc = generator_dealloc,
    .traverse = generator_traverse,
    .edges = generator_edges,
    .finalize = generator_finalize,
    .repr = generator_repr,
    .aiter = iterator_self,
    .anext = async_generator_anext,
};
