/* pool.h: pools: CPython 3.11's small object allocator (Objects/obmalloc.c), its structures and its rules of which block comes next. */
#ifndef OURO_POOL_H
#define OURO_POOL_H

#include "memory/vm.h"

#define POOL_ALIGN 16u
#define SMALL_REQUEST 512u
#define POOL_HEADER 48u

typedef struct Pool { /* struct pool_header */
    u32 used;         /* ref.count: blocks in use */
    Ref freeblock;    /* head of the list of freed blocks */
    Ref nextpool, prevpool;
    u32 arena;        /* index in vm->arenas */
    u32 szidx;        /* size class */
    u32 nextoffset;   /* first block never used */
    u32 maxnextoffset;
    u32 unused_[4];
} Pool;
_Static_assert(sizeof(Pool) == POOL_HEADER, "as CPython's header");
#define POOL_AT(r) AT(Pool, r)
#define POOL_OF(block) ((block) & ~(POOL_SIZE - 1))

Ref pool_alloc_slow(Vm *vm, u32 szidx);
void pool_free_slow(Vm *vm, Ref pool, u32 was_full);

INLINE bool pool_owns(Vm *vm, Ref block) { return vm->arena_of[block >> 20] != 0; }

#endif
