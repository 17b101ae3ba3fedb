/* side.c: memory that an observer keeps above brk: it is no part of an image and moves out of brk's way. */
#include "memory/vm.h"

/* Free room between brk and the side: half of the heap again, so that a growing heap seldom moves it. */
static u64 place_above(Ref brk) { return (u64)round_up(brk, BRK_UNIT) + u32_max(64 * BRK_UNIT, round_up((brk - HEAP_BASE) / 2, BRK_UNIT)); }

static bool move_to(Vm *vm, u64 base, u32 size) {
    Outside *o = outside(vm);
    if (base + size > UINT32_MAX || !memory_commit(vm, base + size)) return false;
    Ref old = o->side_base;
    u32 kept = u32_min(o->side_size, size);
    memmove(AT(char, base), AT(char, old), kept);
    if (o->side_size) { /* what it leaves may become heap, which begins as zero */
        u32 left = u32_min(o->side_size, (u32)base - old);
        memset(AT(char, old), 0, left);
    }
    o->side_base = (Ref)base;
    o->side_size = size;
    return true;
}

bool side_make_way(Vm *vm, Ref to) { return move_to(vm, place_above(to), outside(vm)->side_size); }

bool side_resize(Vm *vm, u32 bytes) {
    Outside *o = outside(vm);
    if (!bytes) {
        if (o->side_size) memset(AT(char, o->side_base), 0, o->side_size);
        o->side_base = o->side_size = 0;
        return true;
    }
    if (!o->side_size) return move_to(vm, place_above(vm->brk), bytes);
    if (bytes < o->side_size) memset(AT(char, o->side_base + bytes), 0, o->side_size - bytes);
    return move_to(vm, o->side_base, bytes);
}
