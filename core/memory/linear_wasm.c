/* linear_wasm.c: the memory of the one Vm of a wasm instance: it stands at ORIGIN of the instance's own linear memory. */
#include "memory/vm.h"
#ifdef __wasm__

#define VM_MAGIC  0x6f72754fu
#define WASM_PAGE 65536u
_Static_assert(BRK_UNIT == WASM_PAGE, "brk moves in pages of wasm");

Outside ouro_outside;
#ifdef OURO_MARKS
static u8 page_marks[1u << 20]; /* a byte for each page of the address space */
#endif

static bool grow_to(u32 end) {
    u64 have = (u64)__builtin_wasm_memory_size(0) * WASM_PAGE;
    return end <= have || __builtin_wasm_memory_grow(0, (end - have + WASM_PAGE - 1) / WASM_PAGE) != (size_t)-1;
}

/* What an earlier program has left. Above its brk everything is zero. */
static void clear(Vm *vm) {
    if (vm->magic == VM_MAGIC) memset((void *)ORIGIN, 0, vm->brk - ORIGIN);
    if (ouro_outside.side_size) memset((void *)(uintptr_t)ouro_outside.side_base, 0, ouro_outside.side_size);
    memset(&ouro_outside, 0, sizeof ouro_outside);
#ifdef OURO_MARKS
    memset(page_marks, 0, sizeof page_marks);
    ouro_outside.marks = page_marks;
#endif
}

Vm *memory_new(const Host *host, u32 max_heap) {
    if (!grow_to(HEAP_BASE)) return NULL;
    Vm *vm = (Vm *)ORIGIN;
    clear(vm);
    Outside *o = &ouro_outside;
    o->host = *host;
    o->heap_limit = HEAP_BASE + u32_min(max_heap, UINT32_MAX - BRK_UNIT - HEAP_BASE) / BRK_UNIT * BRK_UNIT;
    o->countdown = UINT64_MAX;
    vm->magic = VM_MAGIC;
    vm->brk = HEAP_BASE;
    vm->stack_top = STACK_BASE;
    return vm;
}

void memory_free(Vm *vm) { UNUSED(vm); }

bool memory_commit(Vm *vm, u64 end) {
    UNUSED(vm);
    return end <= UINT32_MAX - WASM_PAGE && grow_to((u32)end);
}

bool memory_set_brk(Vm *vm, Ref to) {
    if (to < HEAP_BASE || to > ouro_outside.heap_limit || !grow_to(to)) return false;
    if (ouro_outside.side_size && to > ouro_outside.side_base && !side_make_way(vm, to)) return false;
    if (to > vm->brk) mark_range(vm, vm->brk, to - vm->brk);
    if (to < vm->brk) memset(AT(char, to), 0, vm->brk - to); /* wasm memory never shrinks: pages taken again read as zero */
    vm->brk = to;
    return true;
}

void memory_lower_brk(Vm *vm, Ref to) { vm->brk = to; }
#endif
