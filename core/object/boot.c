/* boot.c: what exists before any module, in an order that every address depends on: static strings and numbers, singletons, then the types
 * with their dicts. */
#include "object/type_int.h"

static void make_singleton(Vm *vm, Ref r, Ref type, u32 count) { *HEADER(r) = (Object){count, type, ++vm->clock}; }

static void make_int(Vm *vm, Ref r, Ref type, i32 value, u32 count) {
    make_singleton(vm, r, type, count);
    Int *i = INT_AT(r);
    i->size = (value > 0) - (value < 0);
    i->unused_ = 0;
    i->digit[0] = (u32)(value < 0 ? -value : value);
    i->digit[1] = 0;
}

static void make_statics(Vm *vm) {
    make_singleton(vm, NONE, TYPE(none), 1);
    make_singleton(vm, ELLIPSIS, TYPE(ellipsis), 1);
    make_singleton(vm, NOT_IMPLEMENTED, TYPE(not_implemented), 1);
    make_int(vm, FALSE_REF, TYPE(bool), 0, 1);
    make_int(vm, TRUE_REF, TYPE(bool), 1, 1);
    for (i32 i = -5; i <= 256; i++) make_int(vm, SMALL_INT(i), TYPE(int), i, STATIC_COUNT);
    make_singleton(vm, EMPTY_TUPLE, TYPE(tuple), STATIC_COUNT);
    TUPLE_AT(EMPTY_TUPLE)->length = 0;
    *GC_HEAD(EMPTY_TUPLE) = (GcHead){0};
    str_boot(vm);
    Keys *k = KEYS_AT(EMPTY_KEYS); /* Py_EMPTY_KEYS: no room for an entry, so that nobody writes to it */
    *k = (Keys){.refcount = 1, .log2_index_bytes = 3, .kind = KEYS_UNICODE};
    memset(KEYS_INDICES(k), 0xff, 8);
}

bool objects_boot(Vm *vm) {
    for (u32 i = 0; i < TYPE_COUNT; i++) type_prepare_static(vm, i);
    make_statics(vm);
    if (!str_boot_intern(vm)) return false;
    for (u32 i = 0; i < TYPE_COUNT; i++)
        if (!type_ready_static(vm, i)) return false;
    vm->memory_error = exception_new(vm, TYPE(MemoryError), EMPTY_TUPLE);
    return vm->memory_error != 0;
}
