/* linear_wasm.c: the memory of the one Vm of a wasm instance: it stands at ORIGIN of the instance's own linear memory. */
#include "memory/vm.h"
#ifdef __wasm__

#define VM_MAGIC 0x6f72754fu
#define WASM_PAGE 65536u

Outside ouro_outside;

static u32 memory_end(void) { return (u32)__builtin_wasm_memory_size(0) * WASM_PAGE; }
static bool grow_to(u32 end) {
    u32 have = memory_end();
    return end <= have || __builtin_wasm_memory_grow(0, (end - have + WASM_PAGE - 1) / WASM_PAGE) != (size_t)-1;
}

Vm *memory_new(const Host *host, u32 max_heap) {
    if (!grow_to(HEAP_BASE)) return NULL;
    Vm *vm = (Vm *)ORIGIN;
    if (vm->magic == VM_MAGIC) memset((void *)ORIGIN, 0, memory_end() - ORIGIN); /* an earlier program's */
    Outside *o = &ouro_outside;
    memset(o, 0, sizeof *o);
    o->host = *host;
    o->heap_limit = HEAP_BASE + max_heap;
    o->countdown = UINT64_MAX;
    vm->magic = VM_MAGIC;
    vm->brk = HEAP_BASE;
    vm->stack_top = STACK_BASE;
    return vm;
}

void memory_free(Vm *vm) { UNUSED(vm); }

bool memory_set_brk(Vm *vm, Ref to) {
    if (to < HEAP_BASE || to > ouro_outside.heap_limit || !grow_to(to)) return false;
    if (to < vm->brk) memset(AT(char, to), 0, vm->brk - to);
    vm->brk = to;
    return true;
}
#endif
