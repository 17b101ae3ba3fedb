/* awaitable.c: the await protocol (Objects/genobject.c, iterobject.c; ceval.c: GET_AWAITABLE, GET_AITER, GET_ANEXT): what can be awaited,
 * aiter() and anext(), and what is told of coroutines: where they were made, that nobody awaited them. */
#include "memory/host.h"
#include "object/sequence.h"
#include "vm/generator.h"

/* gen_is_coroutine: made by types.coroutine */
static bool is_generator_coroutine(Vm *vm, Ref r) { return IS(r, generator) && (CODE_AT(GEN(r)->code)->flags & CO_ITERABLE_COROUTINE); }

/* ---- what await iterates ---- */
FRAME(AwaitableIter, (result), (self), u32 unused_a; u32 unused_b;);

STEP(awaitable_iter_step, AwaitableIter) {
    BEGIN(AwaitableIter);
    AWAIT(f->result, SLOT_OF(TYPE_OF(f->self), await)(vm, f->self));
    if (IS(f->result, coroutine) || is_generator_coroutine(vm, f->result))
        return fail(vm, TYPE(TypeError), "__await__() returned a coroutine");
    if (!object_is_iterator(vm, f->result)) return fail(vm, TYPE(TypeError), "__await__() returned non-iterator of type '%T'", f->result);
    RETURN(f->result);
    END;
}

Await awaitable_iter(Vm *vm, Ref r) {
    if (IS(r, coroutine) || is_generator_coroutine(vm, r)) return READY_OWN(r);
    if (!SLOT_OF(TYPE_OF(r), await)) return fail(vm, TYPE(TypeError), "object %T can't be used in 'await' expression", r);
    AwaitableIter *f = PUSH(AwaitableIter, awaitable_iter_step);
    if (!f) return ERROR;
    f->self = r;
    return PENDING;
}

static Await check_free(Vm *vm, Ref iterator) { /* stolen */
    if (!IS(iterator, coroutine) || !generator_delegate(vm, iterator)) return READY(iterator);
    drop(vm, iterator);
    return fail(vm, TYPE(RuntimeError), "coroutine is being awaited already");
}

Await op_get_awaitable(Vm *vm, Ref r, u32 why) {
    if (IS(r, coroutine) || is_generator_coroutine(vm, r)) return check_free(vm, own(vm, r));
    if (why && !SLOT_OF(TYPE_OF(r), await))
        return fail(vm, TYPE(TypeError), "'async with' received an object from %s that does not implement __await__: %T",
                    why == 1 ? "__aenter__" : "__aexit__", r);
    return awaitable_iter(vm, r);
}

/* ---- async for ---- */
FRAME(GetAiter, (result), (self), u32 unused_a; u32 unused_b;);

STEP(get_aiter_step, GetAiter) {
    BEGIN(GetAiter);
    AWAIT(f->result, SLOT_OF(TYPE_OF(f->self), aiter)(vm, f->self));
    if (!SLOT_OF(TYPE_OF(f->result), anext))
        return fail(vm, TYPE(TypeError), "'async for' received an object from __aiter__ that does not implement __anext__: %T", f->result);
    RETURN(f->result);
    END;
}

Await op_get_aiter(Vm *vm, Ref r) {
    if (IS(r, async_generator)) return READY_OWN(r);
    if (!SLOT_OF(TYPE_OF(r), aiter)) return fail(vm, TYPE(TypeError), "'async for' requires an object with __aiter__ method, got %T", r);
    GetAiter *f = PUSH(GetAiter, get_aiter_step);
    if (!f) return ERROR;
    f->self = r;
    return PENDING;
}

FRAME(GetAnext, (next, result), (self), u32 unused_a;);

static void from_cause(Vm *vm, Ref next) { /* _PyErr_FormatFromCause */
    Ref cause = exception_take(vm);
    raise(vm, TYPE(TypeError), "'async for' received an invalid object from __anext__: %T", next);
    if (vm->exc) {
        REPLACE(EXC_AT(vm->exc)->cause, own(vm, cause));
        REPLACE(EXC_AT(vm->exc)->context, own(vm, cause));
        EXC_AT(vm->exc)->suppress_context = 1;
    }
    drop(vm, cause);
}

STEP(get_anext_step, GetAnext) {
    BEGIN(GetAnext);
    AWAIT(f->next, SLOT_OF(TYPE_OF(f->self), anext)(vm, f->self));
    AWAIT_TRY(f->result, awaitable_iter(vm, f->next));
    if (!f->result) {
        from_cause(vm, f->next);
        return ERROR;
    }
    RETURN(f->result);
    END;
}

Await op_get_anext(Vm *vm, Ref r) {
    if (IS(r, async_generator)) return async_generator_anext(vm, r);
    if (!SLOT_OF(TYPE_OF(r), anext)) return fail(vm, TYPE(TypeError), "'async for' requires an iterator with __anext__ method, got %T", r);
    GetAnext *f = PUSH(GetAnext, get_anext_step);
    if (!f) return ERROR;
    f->self = r;
    return PENDING;
}

Ref op_async_gen_wrap(Vm *vm, Ref value) { return async_value_new(vm, value); }

/* ---- aiter(), anext() ---- */
FRAME(Aiter, (result), (self), u32 unused_a; u32 unused_b;);

STEP(aiter_step, Aiter) {
    BEGIN(Aiter);
    AWAIT(f->result, SLOT_OF(TYPE_OF(f->self), aiter)(vm, f->self));
    if (!SLOT_OF(TYPE_OF(f->result), anext))
        return fail(vm, TYPE(TypeError), "aiter() returned not an async iterator of type '%T'", f->result);
    RETURN(f->result);
    END;
}
Await object_aiter(Vm *vm, Ref r) {
    if (!SLOT_OF(TYPE_OF(r), aiter)) return fail(vm, TYPE(TypeError), "'%T' object is not an async iterable", r);
    Aiter *f = PUSH(Aiter, aiter_step);
    if (!f) return ERROR;
    f->self = r;
    return PENDING;
}

typedef struct AnextAwaitable { /* nominal 32 */
    Object head;
    Ref wrapped, value;
} AnextAwaitable;
#define ANEXT(r) AT(AnextAwaitable, r)

static Ref anext_awaitable_new(Vm *vm, Ref awaitable, Ref value) {
    Ref r = object_new_gc(vm, TYPE(anext_awaitable), 32);
    if (!r) return 0;
    SET(ANEXT(r)->wrapped, own(vm, awaitable));
    SET(ANEXT(r)->value, own(vm, value));
    gc_track(vm, r);
    return r;
}

FRAME(Anext, (awaitable), (self, value), u32 unused_a;);

STEP(anext_step, Anext) {
    BEGIN(Anext);
    AWAIT(f->awaitable, SLOT_OF(TYPE_OF(f->self), anext)(vm, f->self));
    return READY(anext_awaitable_new(vm, f->awaitable, f->value));
    END;
}
Await object_anext(Vm *vm, Ref r, Ref value) {
    UnaryFn next = SLOT_OF(TYPE_OF(r), anext);
    if (!next) return fail(vm, TYPE(TypeError), "'%T' object is not an async iterator", r);
    if (!value) return next(vm, r);
    Anext *f = PUSH(Anext, anext_step);
    if (!f) return ERROR;
    f->self = r;
    f->value = value;
    return PENDING;
}

/* ---- anext_awaitable: StopAsyncIteration becomes the default ---- */
FRAME(AnextIter, (awaitable, iterator), (self), u32 unused_a;);

STEP(anext_iter_step, AnextIter) { /* anextawaitable_getiter */
    BEGIN(AnextIter);
    AWAIT(f->awaitable, awaitable_iter(vm, ANEXT(f->self)->wrapped));
    if (!IS(f->awaitable, coroutine)) RETURN(f->awaitable);
    AWAIT(f->iterator, SLOT_OF(TYPE(coroutine), await)(vm, f->awaitable));
    RETURN(f->iterator);
    END;
}
static Await anext_iterator(Vm *vm, Ref self) {
    AnextIter *f = PUSH(AnextIter, anext_iter_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}

/* name 0: __next__; else the method of that name is called with the arguments in the span */
FRAME(AnextRun, (iterator, result), (self, name), u32 unused_a; u32 unused_b;);

static Await anext_forward(Vm *vm, AnextRun *f) {
    if (!f->name) return iter_next(vm, f->iterator);
    return call_method(vm, f->iterator, f->name, SPAN(f), f->h.span);
}
STEP(anext_run_step, AnextRun) {
    BEGIN(AnextRun);
    AWAIT(f->iterator, anext_iterator(vm, f->self));
    AWAIT_TRY(f->result, anext_forward(vm, f));
    DROP(f->iterator);
    if (f->result) RETURN(f->result);
    if (vm->exc && exception_matches(vm, TYPE(StopAsyncIteration))) raise_with(vm, TYPE(StopIteration), ANEXT(f->self)->value);
    return ERROR;
    END;
}
static Await anext_run(Vm *vm, Ref self, Ref name, const Ref *args, u32 n) {
    AnextRun *f = PUSH_SPAN(AnextRun, anext_run_step, n, 0);
    if (!f) return ERROR;
    f->self = self;
    f->name = name;
    for (u32 i = 0; i < n; i++) SPAN(f)[i] = own(vm, args[i]);
    return PENDING;
}

static Await anext_next(Vm *vm, Ref self) { return anext_run(vm, self, 0, NULL, 0); }
METHOD(anext_send) { return anext_run(vm, self, NAME(send), args, n); }
METHOD(anext_throw) { return anext_run(vm, self, NAME(throw), args, n); }
METHOD(anext_close) { return anext_run(vm, self, NAME(close), args, 0); }

static int anext_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(ANEXT(self)->wrapped);
    VISIT(ANEXT(self)->value);
    return 0;
}
static void anext_edges(Vm *vm, Ref self, Edges *e) {
    EDGE(ANEXT(self)->wrapped, "awaitable");
    EDGE(ANEXT(self)->value, "default");
}
static void anext_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    Ref hold = is_quiet(vm, ANEXT(self)->wrapped) ? 0 : hold_dying(vm, self);
    CLEAR(ANEXT(self)->wrapped);
    hold_pop(vm, hold);
    CLEAR(ANEXT(self)->value);
    object_free_gc(vm, self);
}
static const MethodDef anext_methods[] = {
    {"send", anext_send, 1, 1, 0, NULL, NULL,
     "send(arg) -> send 'arg' into the wrapped iterator,\nreturn next yielded value or raise StopIteration."},
    {"throw", anext_throw, 0, -1, 0, NULL, NULL,
     "throw(typ[,val[,tb]]) -> raise exception in the wrapped iterator,\nreturn next yielded value or raise StopIteration."},
    {"close", anext_close, 0, -1, 0, NULL, NULL, "close() -> raise GeneratorExit inside generator."},
    {0},
};
const TypeSpec anext_awaitable_spec = {
    .basicsize = 32,
    .flags = TYPE_HAS_GC | TYPE_NO_NEW,
    .methods = anext_methods,
    .dealloc = anext_dealloc,
    .traverse = anext_traverse,
    .edges = anext_edges,
    .iter = iterator_self,
    .next = anext_next,
    .await = iterator_self,
};

/* ---- where a coroutine was made ---- */
static Ref frame_below(Vm *vm, Ref at) {
    while (at && !frame_is_python(AT(FrameHead, at))) at = AT(FrameHead, at)->back;
    return at;
}
static Ref origin_entry(Vm *vm, Frame *f) {
    Code *c = CODE_AT(f->code);
    Ref line = int_from_i64(vm, frame_line(vm, f));
    if (!line) return 0;
    Ref items[3] = {own(vm, c->filename), line, own(vm, c->name)};
    return tuple_steal(vm, items, 3);
}
Ref coroutine_origin(Vm *vm, Ref frame) { /* compute_cr_origin */
    u32 n = 0;
    for (Ref at = frame_below(vm, frame); at && n < vm->origin_depth; at = frame_below(vm, AT(FrameHead, at)->back)) n++;
    Ref r = tuple_new(vm, n);
    Ref at = frame_below(vm, frame);
    for (u32 i = 0; r && i < n; i++, at = frame_below(vm, AT(FrameHead, at)->back)) {
        Ref entry = origin_entry(vm, FRAME_AT(at));
        if (!entry) {
            drop(vm, r);
            return 0;
        }
        SET(TUPLE_ITEM(r, i), entry);
    }
    return r;
}

/* ---- RuntimeWarning: coroutine 'f' was never awaited ----
 * warnings._warn_unawaited_coroutine does it once a program has that module; else the line is printed here as it would print it, once
 * for each line of a module (__warningregistry__). */
static bool warned_before(Vm *vm, Ref globals, Ref text, u32 line) {
    Ref registry = dict_get_str(vm, globals, NAME(__warningregistry__)), number = int_from_i64(vm, line);
    Ref items[3] = {own(vm, text), own(vm, TYPE(RuntimeWarning)), number};
    Ref key = number ? tuple_steal(vm, items, 3) : 0, found = 0;
    if (key && !registry) {
        registry = dict_new(vm);
        if (registry && dict_set(vm, globals, NAME(__warningregistry__), registry)) drop(vm, registry);
    }
    bool known = false;
    if (key && registry && IS(registry, dict)) {
        known = dict_get(vm, registry, key, &found) && found;
        if (!known && !vm->exc) dict_set(vm, registry, key, TRUE_REF);
    }
    drop_null(vm, key);
    exception_clear(vm);
    return known;
}

static void warn_print(Vm *vm, Ref text, Ref filename, u32 line) {
    StrBuilder b = {0};
    builder_str(vm, &b, filename);
    builder_ascii(vm, &b, ":");
    builder_i64(vm, &b, line);
    builder_ascii(vm, &b, ": RuntimeWarning: ");
    builder_str(vm, &b, text);
    builder_ascii(vm, &b, "\n");
    Ref source = vm->finalizing ? 0 : source_line_text(vm, filename, line); /* at the end 3.11 cannot import what reads it */
    if (source) {
        builder_ascii(vm, &b, "  ");
        builder_str(vm, &b, source);
        builder_ascii(vm, &b, "\n");
        drop(vm, source);
    }
    if (!vm->finalizing) builder_ascii(vm, &b, "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n");
    Ref message = builder_finish(vm, &b), err = dict_get_str(vm, vm->sysdict, NAME(the_stderr)), done = 0;
    if (message && err) NEST(done, "a warning", call_method(vm, err, NAME(write), &message, 1));
    drop_null(vm, done);
    drop_null(vm, message);
    exception_clear(vm);
}

static Ref warnings_function(Vm *vm) {
    Ref module = vm->modules ? dict_get_str(vm, vm->modules, NAME(warnings)) : 0;
    return module && IS(module, module) ? dict_get_str(vm, module_dict(vm, module), NAME(_warn_unawaited_coroutine)) : 0;
}

static Ref unawaited_text(Vm *vm, Ref coroutine) {
    StrBuilder b = {0};
    builder_ascii(vm, &b, "coroutine '");
    builder_str(vm, &b, GEN(coroutine)->qualname);
    builder_ascii(vm, &b, "' was never awaited");
    return builder_finish(vm, &b);
}

void coroutine_warn_unawaited(Vm *vm, Ref coroutine) {
    Ref held = exception_take(vm);
    Ref hold = hold_push(vm, held, 0), function = warnings_function(vm);
    if (function) {
        own(vm, function);
        Ref r = call_nested(vm, "warnings._warn_unawaited_coroutine", function, &coroutine, 1);
        drop(vm, function);
        if (r)
            drop(vm, r);
        else
            exception_unraisable(vm, coroutine);
    } else {
        Frame *f = calling_frame(vm);
        u32 line = f ? frame_line(vm, f) : 1;
        Ref text = unawaited_text(vm, coroutine), filename = f ? own(vm, CODE_AT(f->code)->filename) : own(vm, NAME(sys));
        if (text && !warned_before(vm, f ? f->globals : vm->sysdict, text, line)) warn_print(vm, text, filename, line);
        drop_null(vm, text);
        drop(vm, filename);
        exception_clear(vm);
    }
    hold_pop(vm, hold);
    vm->exc = held;
}
