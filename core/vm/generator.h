/* generator.h: what the files about generators, coroutines and asynchronous generators share. */
#ifndef OURO_GENERATOR_H
#define OURO_GENERATOR_H

#include "vm/vm_int.h"

#define GEN(r) AT(Generator, r)

/* ---- generator.c ---- */
/* Resumes it by raising vm->exc inside. closing: a finished coroutine is no error. */
Await generator_raise(Vm *vm, Ref gen, bool closing);
/* throw(type, value or 0, tb or 0), all borrowed. close_at_exit: GeneratorExit closes what it delegates to (not for aclose and athrow). */
Await generator_throw(Vm *vm, Ref gen, Ref type, Ref value, Ref tb, bool close_at_exit);
/* What a suspended generator delegates to (yield from, await): borrowed, 0 = nothing. */
Ref generator_delegate(Vm *vm, Ref gen);
int generator_traverse(Vm *vm, Ref self, VisitFn visit, void *arg);
void generator_edges(Vm *vm, Ref self, Edges *e);
void generator_finalize(Vm *vm, Ref self);
void generator_dealloc(Vm *vm, Ref self);

/* ---- generator_type.c: getters that all three have ---- */
Await generator_repr(Vm *vm, Ref self);
Await generator_get_frame(Vm *vm, Ref self);
Await generator_get_delegate(Vm *vm, Ref self);
Await generator_get_name(Vm *vm, Ref self);
Await generator_set_name(Vm *vm, Ref self, Ref name, Ref value);
Await generator_get_qualname(Vm *vm, Ref self);
Await generator_set_qualname(Vm *vm, Ref self, Ref name, Ref value);
/* throw's arguments as a method got them: up to three */
Await generator_throw_args(Vm *vm, Ref gen, const Ref *args, u32 n);

/* ---- awaitable.c ---- */
/* _PyCoro_GetAwaitableIter: what `await` iterates; TypeError where r is no awaitable. */
Await awaitable_iter(Vm *vm, Ref r);
Ref coroutine_origin(Vm *vm, Ref frame); /* cr_origin of a coroutine made by what stands at frame: new; 0: MemoryError */
void coroutine_warn_unawaited(Vm *vm, Ref coroutine);

/* ---- async_generator.c ---- */
Await async_generator_anext(Vm *vm, Ref self);
Ref async_value_new(Vm *vm, Ref value); /* ASYNC_GEN_WRAP: what an asynchronous generator yields, value stolen on success; new */

#endif
