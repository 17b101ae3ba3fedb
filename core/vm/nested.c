/* nested.c: run loops inside of C functions: finalizers, callbacks, __eq__ and __hash__ in a table probe. Nothing else
 * nests; 200 deep, then RecursionError.
 *
 * A hold record below the nested frames tells the reader who waits, and keeps what the nested part must not disturb. */
#include "vm/vm_int.h"

#define MAX_NESTING 200u

FRAME(NestHold, (exception, result), (unused_), u32 unused_a; u32 unused_b;);

STEP(nest_hold_step, NestHold) { /* never stepped: its run loop ends when a result is to be delivered to it */
    BEGIN(NestHold);
    UNUSED(f);
    END;
}

Ref nest_begin(Vm *vm, const char *what) {
    UNUSED(what); /* for readers of the source */
    if (vm->nesting >= MAX_NESTING) return raise(vm, TYPE(RecursionError), "maximum recursion depth exceeded");
    Ref exc = vm->exc;
    vm->exc = 0;
    NestHold *f = PUSH(NestHold, nest_hold_step);
    if (!f) {
        drop_null(vm, exc);
        return 0;
    }
    f->exception = exc;
    f->result = vm->result;
    vm->result = 0;
    vm->nesting++;
    return REF_OF(f);
}

Ref nest_end(Vm *vm, Ref hold, Await pending) {
    Ref r = pending.ref;
    if (r == PENDING_REF) {
        run_loop(vm, hold);
        r = vm->result;
    }
    NestHold *f = AT(NestHold, hold);
    CHECK(vm->frame == hold);
    vm->nesting--;
    Ref exc = f->exception;
    vm->result = f->result;
    f->exception = f->result = 0;
    frame_pop(vm, &f->h);
    if (r)
        vm->exc = exc;
    else
        drop_null(vm, exc);
    return r;
}

Ref call_nested(Vm *vm, const char *what, Ref callable, const Ref *args, u32 n) {
    Ref r;
    NEST(r, what, object_call(vm, callable, args, n, 0));
    return r;
}
