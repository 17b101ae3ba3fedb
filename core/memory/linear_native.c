/* linear_native.c: the memory of a Vm on a 64-bit host: one reserved mapping, committed page by page as it is needed.
 *
 * Layout of the mapping: the Outside page, then ORIGIN. Several Vms live in one process. One of the two files of the core that may
 * include a platform's header (the other is linear_wasm.c). */
#define _DEFAULT_SOURCE
#include "memory/vm.h"
#ifndef __wasm__
#include <sys/mman.h>

#define VM_MAGIC 0x6f72754fu /* "Ouro" */

static u64 reserve_size(u32 max_heap) { return (u64)HEAP_BASE - ORIGIN + max_heap; }

static bool commit(Vm *vm, Ref from, Ref to) {
    return to <= from || mprotect(AT(char, from), to - from, PROT_READ | PROT_WRITE) == 0;
}

Vm *memory_new(const Host *host, u32 max_heap) {
    /* the observers' tables stand above the heap limit: room for them, too, where the system has it */
    u64 size = 0x100000000ull - ORIGIN;
    void *mapping = MAP_FAILED;
    for (; size >= reserve_size(max_heap); size = size / 2 < reserve_size(max_heap) && size > reserve_size(max_heap) ? reserve_size(max_heap) : size / 2) {
        mapping = mmap(NULL, OUTSIDE_SPACE + size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (mapping != MAP_FAILED) break;
    }
    while (mapping == MAP_FAILED && max_heap > BRK_UNIT) { /* a small limit of the process: a smaller heap */
        max_heap = max_heap / 2 / BRK_UNIT * BRK_UNIT;
        size = reserve_size(max_heap);
        mapping = mmap(NULL, OUTSIDE_SPACE + size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    }
    if (mapping == MAP_FAILED) return NULL;
    Vm *vm = (Vm *)((char *)mapping + OUTSIDE_SPACE);
    if (mprotect(mapping, OUTSIDE_SPACE + (HEAP_BASE - ORIGIN), PROT_READ | PROT_WRITE) != 0) {
        munmap(mapping, OUTSIDE_SPACE + size);
        return NULL;
    }
    Outside *o = outside(vm);
    o->host = *host;
    o->reserve = size;
    o->heap_limit = HEAP_BASE + max_heap;
    o->committed = HEAP_BASE;
    o->countdown = UINT64_MAX;
    vm->magic = VM_MAGIC;
    vm->brk = HEAP_BASE;
    vm->stack_top = STACK_BASE;
    return vm;
}

void memory_free(Vm *vm) {
    if (vm) munmap((char *)vm - OUTSIDE_SPACE, OUTSIDE_SPACE + outside(vm)->reserve);
}

bool memory_set_brk(Vm *vm, Ref to) {
    Outside *o = outside(vm);
    if (to < HEAP_BASE || to > o->heap_limit || to - ORIGIN > o->reserve) return false;
    if (to > o->committed) {
        if (!commit(vm, o->committed, to)) return false;
        o->committed = to;
    } else if (to < vm->brk) {
        UNPOISON(to, vm->brk - to);
        madvise(AT(char, to), vm->brk - to, MADV_DONTNEED); /* reads as zero when it is taken again */
    }
    vm->brk = to;
    return true;
}
#endif
