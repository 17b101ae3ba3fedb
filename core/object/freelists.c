/* freelists.c: giving the kept blocks back, as a full collection does (gcmodule.c: clear_freelists). */
#include "heap/gc.h"
#include "object/containers.h"
#include "object/int.h"

void freelists_clear(Vm *vm) {
    for (u32 n = 0; n < TUPLE_FREE_LISTS; n++) {
        while (vm->tuple_free[n]) {
            Ref r = vm->tuple_free[n];
            vm->tuple_free[n] = TUPLE_ITEM(r, 0);
            block_free(vm, r - 16);
        }
        vm->tuple_free_count[n] = 0;
    }
    while (vm->float_free) {
        Ref r = vm->float_free;
        vm->float_free = TYPE_OF(r);
        block_free(vm, r);
    }
    vm->float_free_count = 0;
    while (vm->list_free_count) {
        block_free(vm, vm->list_free[--vm->list_free_count] - 16);
        vm->list_free[vm->list_free_count] = 0;
    }
    while (vm->dict_free_count) {
        block_free(vm, vm->dict_free[--vm->dict_free_count] - 16);
        vm->dict_free[vm->dict_free_count] = 0;
    }
    while (vm->keys_free_count) {
        block_free(vm, vm->keys_free[--vm->keys_free_count]);
        vm->keys_free[vm->keys_free_count] = 0;
    }
    while (vm->asend_free_count) {
        block_free(vm, vm->asend_free[--vm->asend_free_count] - 16);
        vm->asend_free[vm->asend_free_count] = 0;
    }
    while (vm->async_value_free_count) {
        block_free(vm, vm->async_value_free[--vm->async_value_free_count] - 16);
        vm->async_value_free[vm->async_value_free_count] = 0;
    }
    /* 3.11 keeps the slice cache */
}
