/* linear_native.c: the memory of a Vm on a 64-bit host: one reserved mapping, committed as it is needed.
 *
 * Layout of the mapping: the Outside space, then ORIGIN. Several Vms live in one process. One of the two files of the core that may
 * include a platform's header (the other is linear_wasm.c). */
#define _DEFAULT_SOURCE
#include "memory/vm.h"
#ifndef __wasm__
#include <sys/mman.h>

#define VM_MAGIC 0x6f72754fu               /* "Ouro" */
#define WHOLE    (0x100000000ull - ORIGIN) /* every Ref there is */
#ifdef OURO_MARKS
#define MARKS_SPACE (1u << 20) /* a byte for each page of the address space */
#else
#define MARKS_SPACE 0u
#endif
#define FRONT ((u64)MARKS_SPACE + OUTSIDE_SPACE)

static void *reserve(u64 size) {
    void *at = mmap(NULL, FRONT + size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    return at == MAP_FAILED ? NULL : at;
}

/* As much as the system gives: the whole address space, since observers' tables stand above the heap's limit; where that is too
 * much (a limit on the process), half of it, and so on. */
static void *reserve_most(u64 *size) {
    void *at = NULL;
    for (*size = WHOLE; *size >= HEAP_BASE - ORIGIN + BRK_UNIT; *size = *size / 2 / BRK_UNIT * BRK_UNIT)
        if ((at = reserve(*size))) break;
    return at;
}

Vm *memory_new(const Host *host, u32 max_heap) {
    u64 size, base = HEAP_BASE - ORIGIN;
    char *mapping = reserve_most(&size);
    if (!mapping) return NULL;
    Vm *vm = (Vm *)(mapping + FRONT);
    if (mprotect(mapping, FRONT + base, PROT_READ | PROT_WRITE) != 0) {
        munmap(mapping, FRONT + size);
        return NULL;
    }
    u64 room = u32_min(max_heap, UINT32_MAX - BRK_UNIT - HEAP_BASE);
    if (room > size - base) room = size - base;
    Outside *o = outside(vm);
    o->host = *host;
    o->reserve = size;
    o->heap_limit = HEAP_BASE + (u32)room / BRK_UNIT * BRK_UNIT;
    o->committed = HEAP_BASE;
    o->countdown = UINT64_MAX;
    o->marks = MARKS_SPACE ? (u8 *)mapping : NULL;
    vm->magic = VM_MAGIC;
    vm->brk = HEAP_BASE;
    vm->stack_top = STACK_BASE;
    return vm;
}

void memory_free(Vm *vm) {
    if (!vm) return;
    Outside *o = outside(vm);
    UNPOISON(ORIGIN, o->committed - ORIGIN); /* the addresses may be given to somebody else */
    munmap((char *)vm - FRONT, FRONT + o->reserve);
}

/* Pages that are taken again must read as zero. */
static bool give_pages(Vm *vm, Ref from, Ref to) {
#ifdef __linux__
    return madvise(AT(char, from), to - from, MADV_DONTNEED) == 0;
#else
    return mmap(AT(char, from), to - from, PROT_READ | PROT_WRITE, MAP_FIXED | MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0) !=
           MAP_FAILED;
#endif
}

bool memory_commit(Vm *vm, u64 end) {
    Outside *o = outside(vm);
    if (end <= o->committed) return true;
    end = (end + BRK_UNIT - 1) / BRK_UNIT * BRK_UNIT;
    if (end > UINT32_MAX || end - ORIGIN > o->reserve) return false;
    if (mprotect(AT(char, o->committed), (Ref)end - o->committed, PROT_READ | PROT_WRITE) != 0) return false;
    o->committed = (Ref)end;
    return true;
}

bool memory_set_brk(Vm *vm, Ref to) {
    if (to < HEAP_BASE || to > outside(vm)->heap_limit || !memory_commit(vm, to)) return false;
    if (outside(vm)->side_size && to > outside(vm)->side_base && !side_make_way(vm, to)) return false;
    if (to > vm->brk) mark_range(vm, vm->brk, to - vm->brk);
    if (to < vm->brk) {
        UNPOISON(to, vm->brk - to);
        if (!give_pages(vm, to, vm->brk)) memset(AT(char, to), 0, vm->brk - to);
    }
    vm->brk = to;
    return true;
}

void memory_lower_brk(Vm *vm, Ref to) {
    UNPOISON(to, vm->brk - to);
    vm->brk = to;
}
#endif
