/* pool.c: see pool.h. The vocabulary is obmalloc.c's: usedpools, freepools, usable_arenas, nfp2lasta. */
#include "memory/pool.h"

#define BLOCK_SIZE(szidx) (((szidx) + 1) * POOL_ALIGN)
#define POOLS_PER_ARENA (ARENA_SIZE / POOL_SIZE)
#define NO_CLASS 0xffffu

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
    if (next == pool) vm->usedpools[szidx] = 0;
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
    } else if (vm->arenas_highwater < MAX_ARENAS) index = ++vm->arenas_highwater;
    if (!index) return 0;
    Ref at = run_malloc_aligned(vm, ARENA_SIZE, ARENA_SIZE);
    if (!at) {
        ARENA(index)->nextarena = vm->unused_arenas;
        vm->unused_arenas = index;
        return 0;
    }
    vm->live_bytes -= run_usable(vm, at) + 16; /* its blocks are counted, not the arena */
    Arena *a = ARENA(index);
    *a = (Arena){.address = at, .pool_address = at, .nfreepools = POOLS_PER_ARENA, .ntotalpools = POOLS_PER_ARENA};
    vm->arena_of[at >> 20] = (u16)index;
    vm->arenas_allocated++;
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
    if (pool) a->freepools = POOL_AT(pool)->nextpool;
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
        UNPOISON(block, size);
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

static void count_alloc(Vm *vm, u32 szidx) {
    vm->blocks_alive++;
    vm->blocks_made++;
    vm->live_bytes += BLOCK_SIZE(szidx);
    if (vm->live_bytes > vm->peak_bytes) vm->peak_bytes = vm->live_bytes;
}

Ref block_alloc(Vm *vm, u32 size) {
    if (UNLIKELY(size - 1 >= SMALL_REQUEST)) {
        Ref r = run_malloc(vm, size ? size : 1);
        if (r) vm->blocks_alive++, vm->blocks_made++;
        return r;
    }
    if (UNLIKELY(outside(vm)->fail_at > 0) && --outside(vm)->fail_at == 0) return 0;
    u32 szidx = (size - 1) / POOL_ALIGN;
    Ref pool = vm->usedpools[szidx], block;
    if (LIKELY(pool)) {
        Pool *p = POOL_AT(pool);
        block = p->freeblock;
        UNPOISON(block, BLOCK_SIZE(szidx));
        SET(p->used, p->used + 1);
        SET(p->freeblock, *AT(Ref, block));
        if (UNLIKELY(!p->freeblock)) extend_pool(vm, pool, szidx);
    } else {
        pool = take_pool(vm);
        if (!pool) return 0;
        block = first_block(vm, pool, szidx);
    }
    count_alloc(vm, szidx);
    MARK_RANGE(AT(char, block), BLOCK_SIZE(szidx));
    return block;
}

static void free_arena(Vm *vm, u32 index) {
    Arena *a = ARENA(index);
    if (a->prevarena) ARENA(a->prevarena)->nextarena = a->nextarena;
    else vm->usable_arenas = a->nextarena;
    if (a->nextarena) ARENA(a->nextarena)->prevarena = a->prevarena;
    Ref at = a->address;
    vm->arena_of[at >> 20] = 0;
    vm->live_bytes += run_usable(vm, at) + 16;
    *a = (Arena){.nextarena = vm->unused_arenas};
    vm->unused_arenas = index;
    vm->arenas_allocated--;
    UNPOISON(at, ARENA_SIZE);
    run_free(vm, at);
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
    if (a->prevarena) ARENA(a->prevarena)->nextarena = a->nextarena;
    else vm->usable_arenas = a->nextarena;
    ARENA(a->nextarena)->prevarena = a->prevarena;
    a->prevarena = lastnf;
    a->nextarena = ARENA(lastnf)->nextarena;
    if (a->nextarena) ARENA(a->nextarena)->prevarena = index;
    ARENA(lastnf)->nextarena = index;
}

void block_free(Vm *vm, Ref block) {
    if (!block) return;
    vm->blocks_alive--;
    if (!pool_owns(vm, block)) {
        run_free(vm, block);
        return;
    }
    Ref pool = POOL_OF(block);
    Pool *p = POOL_AT(pool);
    u32 szidx = p->szidx;
    Ref last = p->freeblock;
    CHECK(p->used > 0);
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

u32 block_usable(Vm *vm, Ref block) { return pool_owns(vm, block) ? BLOCK_SIZE(POOL_AT(POOL_OF(block))->szidx) : run_usable(vm, block); }
bool block_is_pooled(Vm *vm, Ref at) { return pool_owns(vm, at); }

/* pymalloc_realloc: a block that still fits stays, unless it would waste more than a quarter. */
Ref block_realloc(Vm *vm, Ref block, u32 size) {
    if (!block) return block_alloc(vm, size);
    if (!pool_owns(vm, block)) {
        if (size > SMALL_REQUEST) return run_realloc(vm, block, size);
        /* CPython leaves a shrunk large block with malloc */
        return run_realloc(vm, block, size ? size : 1);
    }
    u32 have = block_usable(vm, block);
    if (size <= have) {
        if (4 * size > 3 * have) return block;
    }
    Ref bigger = block_alloc(vm, size);
    if (!bigger) return 0;
    memcpy(AT(char, bigger), AT(char, block), u32_min(size, have));
    block_free(vm, block);
    return bigger;
}
