/* sizes.c: the variable part of generators and frame objects, for sys.getsizeof; calls that hold what they call. */
#include "vm/vm_int.h"

u32 frame_item_count(Vm *vm, Ref r);

u32 frame_item_count(Vm *vm, Ref r) {
    Ref code = 0;
    if (IS(r, generator) || IS(r, coroutine) || IS(r, async_generator)) code = AT(Generator, r)->code;
    else if (IS(r, frame)) code = frame_of_object(vm, r) ? frame_of_object(vm, r)->code : 0;
    return code ? CODE_AT(code)->nlocalsplus + CODE_AT(code)->stacksize : 0;
}

Await function_call_held(Vm *vm, Ref function, const Ref *args, u32 n, Ref kwnames, bool hold, Ref descriptor) {
    Await a = function_call(vm, function, args, n, kwnames);
    if (a.ref != PENDING_REF) return a;
    Frame *f = FRAME_AT(vm->frame);
    if (hold) f->held = own(vm, function);
    f->held_too = own_null(vm, descriptor);
    return a;
}
