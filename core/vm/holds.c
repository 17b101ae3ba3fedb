/* holds.c: calls that hold what they call, and records of what C functions own while a nested run loop is inside of them; the variable
 * part of generators and frame objects, for sys.getsizeof. */
#include "vm/vm_int.h"

FRAME(Hold, (a, b), (unused_), u32 pad_;);
STEP(hold_step, Hold) { /* never stepped: its C function takes it away again */
    BEGIN(Hold);
    UNUSED(f);
    END;
}

Ref hold_push(Vm *vm, Ref a, Ref b) {
    Hold *f = PUSH(Hold, hold_step);
    if (!f) return 0;
    f->a = a;
    f->b = b;
    return REF_OF(f);
}
void hold_pop(Vm *vm, Ref hold) {
    if (!hold) return;
    CHECK(vm->frame == hold);
    Hold *f = AT(Hold, hold);
    f->a = f->b = 0;
    frame_pop(vm, &f->h);
}

u32 frame_item_count(Vm *vm, Ref r) {
    Ref code = 0;
    if (IS(r, generator) || IS(r, coroutine) || IS(r, async_generator))
        code = AT(Generator, r)->code;
    else if (IS(r, frame))
        code = frame_of_object(vm, r) ? frame_of_object(vm, r)->code : 0;
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
