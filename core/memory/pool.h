/* pool.h: pools: CPython 3.11's small object allocator (Objects/obmalloc.c), its structures and its rules of which block comes next. */
#ifndef OURO_POOL_H
#define OURO_POOL_H

#include "memory/vm.h"

#define POOL_ALIGN    16u
#define SMALL_REQUEST 512u
#define POOL_HEADER   48u

typedef struct Pool { /* struct pool_header */
    u32 used;         /* ref.count: blocks in use */
    Ref freeblock;    /* head of the list of freed blocks */
    Ref nextpool, prevpool;
    u32 arena;      /* index in vm->arenas */
    u32 szidx;      /* size class */
    u32 nextoffset; /* first block never used */
    u32 maxnextoffset;
    u32 unused_[4];
} Pool;
_Static_assert(sizeof(Pool) == POOL_HEADER, "as CPython's header");
#define POOL_AT(r)     AT(Pool, r)
#define POOL_OF(block) ((block) & ~(POOL_SIZE - 1))

#define BLOCK_SIZE(szidx) (((szidx) + 1) * POOL_ALIGN)
#define NO_CLASS          0xffffu /* szidx of a pool that has served none yet */

Ref pool_alloc_slow(Vm *vm, u32 size);
/* Each size class has a partly used pool from here on, as in CPython when a program starts: a block of those that have none is taken for
 * good. Else a class's first pool would become another's as soon as it is empty, and ids be used again that 3.11 would not. */
bool pools_stand_ready(Vm *vm);
/* Which blocks of a pool with a class are free: bit i of map (128 bytes) for its i-th block. Returns the number of its blocks. */
u32 pool_free_map(Vm *vm, Ref pool, u8 map[128]);

INLINE bool pool_owns(Vm *vm, Ref block) { return vm->arena_of[block >> 20] != 0; }

INLINE void block_taken(Vm *vm, Ref block, u32 size) {
    u32 whole = (size + POOL_ALIGN - 1) & ~(POOL_ALIGN - 1);
    vm->blocks_alive++;
    vm->blocks_made++;
    vm->live_bytes += whole;
    if (UNLIKELY(vm->live_bytes > vm->peak_bytes)) vm->peak_bytes = vm->live_bytes;
    POISON(block, whole);
    UNPOISON(block, size);
    MARK_RANGE(AT(char, block), whole);
}

/* block_alloc for those who make an object each time: the usual case in place (pymalloc_alloc). */
INLINE Ref block_alloc_inline(Vm *vm, u32 size) {
    if (UNLIKELY(size - 1 >= SMALL_REQUEST) || UNLIKELY(outside(vm)->watch)) return pool_alloc_slow(vm, size);
    Ref pool = vm->usedpools[(size - 1) / POOL_ALIGN];
    if (UNLIKELY(!pool)) return pool_alloc_slow(vm, size);
    Pool *p = POOL_AT(pool);
    Ref block = p->freeblock;
    UNPOISON(block, POOL_ALIGN);
    Ref next = *AT(Ref, block);
    if (UNLIKELY(!next)) return pool_alloc_slow(vm, size);
    SET(p->used, p->used + 1);
    SET(p->freeblock, next);
    block_taken(vm, block, size);
    return block;
}

#endif
