/* pool.c: see pool.h. The vocabulary is obmalloc.c's: usedpools, freepools, usable_arenas, nfp2lasta. */
#include "memory/pool.h"

#define POOLS_PER_ARENA (ARENA_SIZE / POOL_SIZE)

/* ---- rings of partly used pools: vm->usedpools[szidx] is the first; a ring links back to itself; 0 = none ---- */
static void ring_insert_front(Vm *vm, Ref pool, u32 szidx) {
    Ref next = vm->usedpools[szidx];
    Pool *p = POOL_AT(pool);
    if (!next) {
        SET(p->nextpool, pool);
        SET(p->prevpool, pool);
    } else {
        Ref last = POOL_AT(next)->prevpool;
        SET(p->nextpool, next);
        SET(p->prevpool, last);
        SET(POOL_AT(last)->nextpool, pool);
        SET(POOL_AT(next)->prevpool, pool);
    }
    vm->usedpools[szidx] = pool;
}

static void ring_remove(Vm *vm, Ref pool, u32 szidx) {
    Pool *p = POOL_AT(pool);
    Ref next = p->nextpool;
    if (next == pool)
        vm->usedpools[szidx] = 0;
    else {
        SET(POOL_AT(p->prevpool)->nextpool, next);
        SET(POOL_AT(next)->prevpool, p->prevpool);
        if (vm->usedpools[szidx] == pool) vm->usedpools[szidx] = next;
    }
}

/* ---- arenas: indices are stored + 1, 0 = none ---- */
#define ARENA(i) (&vm->arenas[(i) - 1])

static u32 new_arena(Vm *vm) {
    u32 index = 0;
    if (vm->unused_arenas) {
        index = vm->unused_arenas;
        vm->unused_arenas = ARENA(index)->nextarena;
    } else if (vm->arenas_highwater < MAX_ARENAS)
        index = ++vm->arenas_highwater;
    if (!index) return 0;
    Ref at = run_take_arena(vm, index);
    if (!at) {
        ARENA(index)->nextarena = vm->unused_arenas;
        vm->unused_arenas = index;
        return 0;
    }
    Arena *a = ARENA(index);
    *a = (Arena){.address = at, .pool_address = at, .nfreepools = POOLS_PER_ARENA, .ntotalpools = POOLS_PER_ARENA};
    vm->arenas_allocated++;
    vm->arenas_made++;
    return index;
}

/* A pool of the arena with the fewest free ones (allocate_from_new_pool). */
static Ref take_pool(Vm *vm) {
    if (!vm->usable_arenas) {
        u32 index = new_arena(vm);
        if (!index) return 0;
        vm->usable_arenas = index;
        ARENA(index)->nextarena = ARENA(index)->prevarena = 0;
        vm->nfp2lasta[ARENA(index)->nfreepools] = index;
    }
    u32 index = vm->usable_arenas;
    Arena *a = ARENA(index);
    if (vm->nfp2lasta[a->nfreepools] == index) vm->nfp2lasta[a->nfreepools] = 0;
    if (a->nfreepools > 1) vm->nfp2lasta[a->nfreepools - 1] = index;
    Ref pool = a->freepools;
    if (pool)
        a->freepools = POOL_AT(pool)->nextpool;
    else {
        pool = a->pool_address;
        UNPOISON(pool, POOL_SIZE);
        Pool *p = POOL_AT(pool);
        memset(p, 0, sizeof *p);
        p->arena = index;
        p->szidx = NO_CLASS;
        a->pool_address += POOL_SIZE;
        MARK_RANGE(p, sizeof *p);
    }
    if (--a->nfreepools == 0) {
        vm->usable_arenas = a->nextarena;
        if (vm->usable_arenas) ARENA(vm->usable_arenas)->prevarena = 0;
    }
    return pool;
}

static Ref first_block(Vm *vm, Ref pool, u32 szidx) {
    Pool *p = POOL_AT(pool);
    ring_insert_front(vm, pool, szidx);
    SET(p->used, 1);
    u32 size = BLOCK_SIZE(szidx);
    if (p->szidx == szidx) { /* it served this class before: its free list still stands */
        Ref block = p->freeblock;
        UNPOISON(block, POOL_ALIGN);
        SET(p->freeblock, *AT(Ref, block));
        return block;
    }
    SET(p->szidx, szidx);
    SET(p->nextoffset, POOL_HEADER + 2 * size);
    SET(p->maxnextoffset, POOL_SIZE - size);
    Ref block = pool + POOL_HEADER;
    POISON(block, POOL_SIZE - POOL_HEADER);
    UNPOISON(block, 2 * size);
    SET(p->freeblock, block + size);
    SET(*AT(Ref, block + size), 0);
    POISON(block + size, size);
    return block;
}

/* The class's first pool has no free block left: carve the next one, or take it out of the ring (pymalloc_pool_extend). */
static void extend_pool(Vm *vm, Ref pool, u32 szidx) {
    Pool *p = POOL_AT(pool);
    if (p->nextoffset <= p->maxnextoffset) {
        Ref block = pool + p->nextoffset;
        UNPOISON(block, POOL_ALIGN);
        SET(p->freeblock, block);
        SET(p->nextoffset, p->nextoffset + BLOCK_SIZE(szidx));
        SET(*AT(Ref, block), 0);
        POISON(block, BLOCK_SIZE(szidx));
        return;
    }
    ring_remove(vm, pool, szidx);
}

static Ref alloc_unwatched(Vm *vm, u32 size) {
    if (size > SMALL_REQUEST) {
        Ref r = run_malloc(vm, size);
        if (r) vm->blocks_alive++, vm->blocks_made++;
        return r;
    }
    if (outside(vm)->fail_at > 0 && --outside(vm)->fail_at == 0) return 0;
    u32 szidx = (size - 1) / POOL_ALIGN;
    Ref pool = vm->usedpools[szidx], block;
    if (pool) {
        Pool *p = POOL_AT(pool);
        block = p->freeblock;
        UNPOISON(block, POOL_ALIGN);
        SET(p->used, p->used + 1);
        SET(p->freeblock, *AT(Ref, block));
        if (!p->freeblock) extend_pool(vm, pool, szidx);
    } else {
        pool = take_pool(vm);
        if (!pool) return 0;
        block = first_block(vm, pool, szidx);
    }
    block_taken(vm, block, size);
    return block;
}

static void free_unwatched(Vm *vm, Ref block);

static Ref alloc_watched(Vm *vm, u32 size) {
    Ref block = alloc_unwatched(vm, size);
    if (!block || block_was_taken(vm, block, size)) return block;
    free_unwatched(vm, block);
    return 0;
}

/* An arena may be needed, or the class's first pool gives its last block, or somebody looks: all that block_alloc_inline leaves over. */
COLD Ref pool_alloc_slow(Vm *vm, u32 size) {
    if (!size) return block_alloc(vm, 1); /* as everywhere in CPython */
    if (UNLIKELY(outside(vm)->watch & ~WATCH_FAIL)) return alloc_watched(vm, size);
    return alloc_unwatched(vm, size);
}

Ref block_alloc(Vm *vm, u32 size) { return block_alloc_inline(vm, size); }

bool pools_stand_ready(Vm *vm) {
    for (u32 i = 0; i < SIZE_CLASSES; i++)
        if (!vm->usedpools[i] && !block_alloc(vm, BLOCK_SIZE(i))) return false;
    return true;
}

static void free_arena(Vm *vm, u32 index) {
    Arena *a = ARENA(index);
    if (a->prevarena)
        ARENA(a->prevarena)->nextarena = a->nextarena;
    else
        vm->usable_arenas = a->nextarena;
    if (a->nextarena) ARENA(a->nextarena)->prevarena = a->prevarena;
    Ref at = a->address;
    *a = (Arena){.nextarena = vm->unused_arenas};
    vm->unused_arenas = index;
    vm->arenas_allocated--;
    run_give_arena(vm, at);
}

/* A pool has become empty: it goes to its arena, which keeps its place in the order of free pools (insert_to_freepool). */
static void give_pool(Vm *vm, Ref pool) {
    Pool *p = POOL_AT(pool);
    u32 index = p->arena;
    Arena *a = ARENA(index);
    SET(p->nextpool, a->freepools);
    a->freepools = pool;
    u32 nf = a->nfreepools, lastnf = vm->nfp2lasta[nf];
    if (lastnf == index) {
        u32 before = a->prevarena;
        vm->nfp2lasta[nf] = before && ARENA(before)->nfreepools == nf ? before : 0;
    }
    a->nfreepools = ++nf;
    if (nf == a->ntotalpools && a->nextarena) { /* all free, and it is not the last: give it back */
        free_arena(vm, index);
        return;
    }
    if (nf == 1) { /* it was full: to the front */
        a->nextarena = vm->usable_arenas;
        a->prevarena = 0;
        if (vm->usable_arenas) ARENA(vm->usable_arenas)->prevarena = index;
        vm->usable_arenas = index;
        if (!vm->nfp2lasta[1]) vm->nfp2lasta[1] = index;
        return;
    }
    if (!vm->nfp2lasta[nf]) vm->nfp2lasta[nf] = index;
    if (index == lastnf) return; /* it was the rightmost of its number: still in order */
    /* behind the rightmost one of the number it had */
    if (a->prevarena)
        ARENA(a->prevarena)->nextarena = a->nextarena;
    else
        vm->usable_arenas = a->nextarena;
    ARENA(a->nextarena)->prevarena = a->prevarena;
    a->prevarena = lastnf;
    a->nextarena = ARENA(lastnf)->nextarena;
    if (a->nextarena) ARENA(a->nextarena)->prevarena = index;
    ARENA(lastnf)->nextarena = index;
}

static void free_pooled(Vm *vm, Ref block) {
    Ref pool = POOL_OF(block);
    Pool *p = POOL_AT(pool);
    u32 szidx = p->szidx;
    Ref last = p->freeblock;
    CHECK(p->used > 0);
    TOUCH(block);
    UNPOISON(block, POOL_ALIGN);
    vm->live_bytes -= BLOCK_SIZE(szidx);
    SET(*AT(Ref, block), last);
    SET(p->freeblock, block);
    SET(p->used, p->used - 1);
    POISON(block, BLOCK_SIZE(szidx));
    if (UNLIKELY(!last)) { /* it was full: link it to the front, its block is the next one out */
        ring_insert_front(vm, pool, szidx);
        return;
    }
    if (LIKELY(p->used)) return;
    ring_remove(vm, pool, szidx);
    give_pool(vm, pool);
}

static void free_unwatched(Vm *vm, Ref block) {
    vm->blocks_alive--;
    if (pool_owns(vm, block))
        free_pooled(vm, block);
    else
        run_free(vm, block);
}

static COLD void free_slow(Vm *vm, Ref block) {
    if (!block) return;
    block_was_freed(vm, block);
    free_unwatched(vm, block);
}

void block_free(Vm *vm, Ref block) {
    if (UNLIKELY(!outside(vm)->short_way[block >> 20])) { /* 0 among them */
        free_slow(vm, block);
        return;
    }
    vm->blocks_alive--;
    free_pooled(vm, block);
}

u32 block_usable(Vm *vm, Ref block) { return pool_owns(vm, block) ? BLOCK_SIZE(POOL_AT(POOL_OF(block))->szidx) : run_usable(vm, block); }
bool block_is_pooled(Vm *vm, Ref at) { return pool_owns(vm, at); }

/* pymalloc_realloc: a block that still fits stays, unless it would waste more than a quarter. What CPython gave to malloc stays
 * with realloc, whatever its new size. */
static Ref realloc_unwatched(Vm *vm, Ref block, u32 size) {
    if (!pool_owns(vm, block)) return run_realloc(vm, block, size);
    u32 have = block_usable(vm, block);
    TOUCH(block);
    if (size <= have && 4 * size > 3 * have) {
        UNPOISON(block, size);
        POISON(block + size, have - size);
        return block;
    }
    Ref other = alloc_unwatched(vm, size);
    if (!other) return 0;
    u32 n = u32_min(size, have);
    UNPOISON(block, n); /* how much of it was asked for is not known */
    memcpy(AT(char, other), AT(char, block), n);
    free_unwatched(vm, block);
    return other;
}

/* One that cannot be remembered any more stays where it is, unknown. */
static COLD Ref realloc_watched(Vm *vm, Ref block, u32 size) {
    Ref other = realloc_unwatched(vm, block, size);
    if (!other) return 0;
    block_was_freed(vm, block);
    block_was_taken(vm, other, size);
    return other;
}

Ref block_realloc(Vm *vm, Ref block, u32 size) {
    if (!block) return block_alloc(vm, size);
    if (!size) size = 1;
    if (UNLIKELY(outside(vm)->watch & ~WATCH_FAIL)) return realloc_watched(vm, block, size);
    return realloc_unwatched(vm, block, size);
}

__attribute__((no_sanitize("address"))) u32 pool_free_map(Vm *vm, Ref pool, u8 map[128]) {
    const Pool *p = POOL_AT(pool);
    u32 size = BLOCK_SIZE(p->szidx), blocks = (POOL_SIZE - POOL_HEADER) / size;
    memset(map, 0, 128);
    for (Ref b = p->freeblock; b; b = *AT(Ref, b)) {
        u32 i = (b - pool - POOL_HEADER) / size;
        map[i / 8] |= (u8)(1u << i % 8);
    }
    for (u32 i = (p->nextoffset - POOL_HEADER) / size; i < blocks; i++) map[i / 8] |= (u8)(1u << i % 8);
    return blocks;
}
