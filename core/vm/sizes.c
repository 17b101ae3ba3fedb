/* sizes.c: the variable part of generators and frame objects, for sys.getsizeof. */
#include "vm/vm_int.h"

u32 frame_item_count(Vm *vm, Ref r);

u32 frame_item_count(Vm *vm, Ref r) {
    Ref code = 0;
    if (IS(r, generator) || IS(r, coroutine) || IS(r, async_generator)) code = AT(Generator, r)->code;
    else if (IS(r, frame)) code = frame_of_object(vm, r) ? frame_of_object(vm, r)->code : 0;
    return code ? CODE_AT(code)->nlocalsplus + CODE_AT(code)->stacksize : 0;
}
