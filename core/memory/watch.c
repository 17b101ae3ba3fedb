/* watch.c: who looks at blocks: hooks that are told of each one, for tracemalloc and for the statistics; and requests made to fail. */
#include "memory/vm.h"

_Static_assert(sizeof(((Outside *)0)->short_way) == MAX_ARENAS, "an entry for each MiB");

static void rearm(Vm *vm) {
    Outside *o = outside(vm);
    bool looked_at = (o->watch & ~WATCH_FAIL) != 0;
    for (u32 i = 0; i < MAX_ARENAS; i++) o->short_way[i] = vm->arena_of[i] && !looked_at;
}

void memory_watch(Vm *vm, u32 who, BlockHook hook) {
    Outside *o = outside(vm);
    o->on_block[who == WATCH_OBSERVER] = hook;
    o->watch = hook ? o->watch | who : o->watch & ~who;
    rearm(vm);
}

void memory_fail_at(Vm *vm, i64 n) {
    Outside *o = outside(vm);
    o->fail_at = n;
    o->watch = n > 0 ? o->watch | WATCH_FAIL : o->watch & ~(u32)WATCH_FAIL;
}

bool block_was_taken(Vm *vm, Ref block, u32 size) {
    Outside *o = outside(vm);
    if (o->on_block[0] && !o->on_block[0](vm, BLOCK_TAKEN, block, size)) return false;
    if (!o->on_block[1] || o->on_block[1](vm, BLOCK_TAKEN, block, size)) return true;
    if (o->on_block[0]) o->on_block[0](vm, BLOCK_FREED, block, 0);
    return false;
}

static void tell(Vm *vm, u32 event, Ref block) {
    Outside *o = outside(vm);
    for (u32 i = 0; i < 2; i++)
        if (o->on_block[i]) o->on_block[i](vm, event, block, 0);
}
void block_was_freed(Vm *vm, Ref block) { tell(vm, BLOCK_FREED, block); }
void block_was_revived(Vm *vm, Ref block) { tell(vm, BLOCK_REVIVED, block); }
