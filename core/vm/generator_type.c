/* generator_type.c: the types generator, coroutine and coroutine_wrapper (Objects/genobject.c): their methods and attributes. */
#include "vm/generator.h"

static Await gen_next(Vm *vm, Ref self) { return generator_resume(vm, self, 0, false); }
METHOD(gen_send) { return generator_resume(vm, self, args[0], true); }
METHOD(gen_close) { return generator_close(vm, self); }
Await generator_throw_args(Vm *vm, Ref gen, const Ref *args, u32 n) {
    return generator_throw(vm, gen, args[0], n > 1 ? args[1] : 0, n > 2 ? args[2] : 0, true);
}
METHOD(gen_throw) { return generator_throw_args(vm, self, args, n); }

Await generator_repr(Vm *vm, Ref self) {
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

Await generator_get_frame(Vm *vm, Ref self) {
    Generator *g = GEN(self);
    if (g->state == GEN_FINISHED) return READY_NONE;
    Ref o = frame_object_of(vm, &g->frame);
    return o ? READY_OWN(o) : ERROR;
}
static Await get_running(Vm *vm, Ref self) { return READY_BOOL(GEN(self)->state == GEN_RUNNING); }
static Await get_suspended(Vm *vm, Ref self) { return READY_BOOL(GEN(self)->state == GEN_SUSPENDED); }
Await generator_get_delegate(Vm *vm, Ref self) {
    Ref d = generator_delegate(vm, self);
    return READY_OWN(d ? d : NONE);
}

static Await set_text(Vm *vm, Ref *field, Ref value, const char *which) {
    if (!value || !IS_SUB(value, TYPE_STR_SUBCLASS)) return fail(vm, TYPE(TypeError), "%s must be set to a string object", which);
    REPLACE(*field, own(vm, value));
    return READY_NONE;
}
Await generator_get_name(Vm *vm, Ref self) { return READY_OWN(GEN(self)->name); }
Await generator_get_qualname(Vm *vm, Ref self) { return READY_OWN(GEN(self)->qualname); }
Await generator_set_name(Vm *vm, Ref self, Ref name, Ref value) { return set_text(vm, &GEN(self)->name, value, "__name__"); }
Await generator_set_qualname(Vm *vm, Ref self, Ref name, Ref value) { return set_text(vm, &GEN(self)->qualname, value, "__qualname__"); }

static const MethodDef gen_methods[] = {
    {"send", gen_send, 1, 1, 0, NULL, NULL, "send(arg) -> send 'arg' into generator,\nreturn next yielded value or raise StopIteration."},
    {"throw", gen_throw, 1, 3, 0, NULL, NULL,
     "throw(value)\nthrow(type[,value[,tb]])\n\nRaise exception in generator, return next yielded value or raise\nStopIteration."},
    {"close", gen_close, 0, 0, 0, NULL, NULL, "close() -> raise GeneratorExit inside generator."},
    {0},
};
static const MemberDef gen_members[] = {{"gi_code", offsetof(Generator, code), MEMBER_READONLY}, {0}};
static const GetSetDef gen_getsets[] = {
    {"__name__", generator_get_name, generator_set_name, "name of the generator"},
    {"__qualname__", generator_get_qualname, generator_set_qualname, "qualified name of the generator"},
    {"gi_yieldfrom", generator_get_delegate, NULL, "object being iterated by yield from, or None"},
    {"gi_running", get_running, NULL, NULL},
    {"gi_frame", generator_get_frame, NULL, NULL},
    {"gi_suspended", get_suspended, NULL, NULL},
    {0},
};
const TypeSpec generator_spec = {
    .basicsize = 152,
    .itemsize = 8,
    .flags = TYPE_HAS_GC | TYPE_NO_NEW | TYPE_HAS_FINALIZE,
    .methods = gen_methods,
    .members = gen_members,
    .getsets = gen_getsets,
    .weaklist_at = offsetof(Generator, weaklist),
    .dealloc = generator_dealloc,
    .traverse = generator_traverse,
    .edges = generator_edges,
    .finalize = generator_finalize,
    .repr = generator_repr,
    .iter = iterator_self,
    .next = gen_next,
};

/* ---- coroutine ---- */
typedef struct CoroutineWrapper { /* nominal 24 */
    Object head;
    Ref coroutine;
} CoroutineWrapper;
#define WRAPPED(r) (AT(CoroutineWrapper, r)->coroutine)

static Await coro_await(Vm *vm, Ref self) {
    Ref r = object_new_gc(vm, TYPE(coroutine_wrapper), 24);
    if (!r) return ERROR;
    SET(WRAPPED(r), own(vm, self));
    gc_track(vm, r);
    return READY(r);
}

static const MethodDef coro_methods[] = {
    {"send", gen_send, 1, 1, 0, NULL, NULL, "send(arg) -> send 'arg' into coroutine,\nreturn next iterated value or raise StopIteration."},
    {"throw", gen_throw, 1, 3, 0, NULL, NULL,
     "throw(value)\nthrow(type[,value[,traceback]])\n\nRaise exception in coroutine, return next iterated value or raise\nStopIteration."},
    {"close", gen_close, 0, 0, 0, NULL, NULL, "close() -> raise GeneratorExit inside coroutine."},
    {0},
};
static const MemberDef coro_members[] = {
    {"cr_code", offsetof(Generator, code), MEMBER_READONLY},
    {"cr_origin", offsetof(Generator, origin_or_finalizer), MEMBER_READONLY},
    {0},
};
static const GetSetDef coro_getsets[] = {
    {"__name__", generator_get_name, generator_set_name, "name of the coroutine"},
    {"__qualname__", generator_get_qualname, generator_set_qualname, "qualified name of the coroutine"},
    {"cr_await", generator_get_delegate, NULL, "object being awaited on, or None"},
    {"cr_running", get_running, NULL, NULL},
    {"cr_frame", generator_get_frame, NULL, NULL},
    {"cr_suspended", get_suspended, NULL, NULL},
    {0},
};
const TypeSpec coroutine_spec = {
    .basicsize = 152,
    .itemsize = 8,
    .flags = TYPE_HAS_GC | TYPE_NO_NEW | TYPE_HAS_FINALIZE,
    .methods = coro_methods,
    .members = coro_members,
    .getsets = coro_getsets,
    .weaklist_at = offsetof(Generator, weaklist),
    .dealloc = generator_dealloc,
    .traverse = generator_traverse,
    .edges = generator_edges,
    .finalize = generator_finalize,
    .repr = generator_repr,
    .await = coro_await,
};

/* ---- coroutine_wrapper: what coroutine.__await__() gives ---- */
static Await wrapper_next(Vm *vm, Ref self) { return generator_resume(vm, WRAPPED(self), 0, false); }
METHOD(wrapper_send) { return generator_resume(vm, WRAPPED(self), args[0], true); }
METHOD(wrapper_throw) { return generator_throw_args(vm, WRAPPED(self), args, n); }
METHOD(wrapper_close) { return generator_close(vm, WRAPPED(self)); }

static int wrapper_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(WRAPPED(self));
    return 0;
}
static void wrapper_edges(Vm *vm, Ref self, Edges *e) { EDGE(WRAPPED(self), "coroutine"); }
static void wrapper_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    CLEAR(WRAPPED(self));
    object_free_gc(vm, self);
}
static const MethodDef wrapper_methods[] = {
    {"send", wrapper_send, 1, 1, 0, NULL, NULL,
     "send(arg) -> send 'arg' into coroutine,\nreturn next iterated value or raise StopIteration."},
    {"throw", wrapper_throw, 1, 3, 0, NULL, NULL,
     "throw(value)\nthrow(type[,value[,traceback]])\n\nRaise exception in coroutine, return next iterated value or raise\nStopIteration."},
    {"close", wrapper_close, 0, 0, 0, NULL, NULL, "close() -> raise GeneratorExit inside coroutine."},
    {0},
};
const TypeSpec coroutine_wrapper_spec = {
    .basicsize = 24,
    .flags = TYPE_HAS_GC | TYPE_NO_NEW,
    .methods = wrapper_methods,
    .doc = "A wrapper object implementing __await__ for coroutines.",
    .dealloc = wrapper_dealloc,
    .traverse = wrapper_traverse,
    .edges = wrapper_edges,
    .iter = iterator_self,
    .next = wrapper_next,
};
