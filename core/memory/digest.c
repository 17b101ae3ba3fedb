/* digest.c: a hash of all that an image would hold, the census of the memory, and a walk over its parts. */
#include "memory/digest.h"
#include "memory/pool.h"
#include "memory/run.h"

#define LANES 4u

static u64 mix(u64 h, u64 word) {
    h ^= word * 0x9E3779B97F4A7C15u;
    return (h << 29 | h >> 35) * 0xBF58476D1CE4E5B9u;
}

/* Four independent lanes, since one would wait for its multiplication at each word. Freed blocks and spare room are part of the
 * image, poisoned or not. */
__attribute__((no_sanitize("address"))) static void hash_range(Vm *vm, u64 h[LANES], Ref from, Ref to) {
    typedef u64 __attribute__((may_alias)) Word;
    const Word *p = AT(const Word, from), *end = p + (to - from) / 8;
    u64 a = h[0], b = h[1], c = h[2], d = h[3];
    CHECK(from % 8 == 0 && to % 8 == 0);
    for (; end - p >= 4; p += 4) {
        a = mix(a, p[0]);
        b = mix(b, p[1]);
        c = mix(c, p[2]);
        d = mix(d, p[3]);
    }
    for (; p < end; p++) a = mix(a, *p);
    h[0] = mix(a, to);
    h[1] = b;
    h[2] = c;
    h[3] = d;
}

_Static_assert(sizeof(struct Vm) % 8 == 0, "the Vm is hashed in words");
u64 memory_digest(Vm *vm) {
    u64 h[LANES] = {0x6f75726fu, 1, 2, 3}, all = 0;
    hash_range(vm, h, ORIGIN, ORIGIN + (u32)sizeof(struct Vm));
    hash_range(vm, h, STATIC_BASE, STACK_BASE);
    hash_range(vm, h, STACK_BASE, vm->stack_top);
    hash_range(vm, h, HEAP_BASE, vm->brk);
    for (u32 i = 0; i < LANES; i++) all = mix(all, h[i]);
    return all ^ all >> 31;
}

void mark_range(Vm *vm, Ref from, u32 n) {
    u8 *marks = outside(vm)->marks;
    if (!marks || !n) return;
    for (u32 page = from / PAGE_SIZE; page <= (from + n - 1) / PAGE_SIZE; page++) marks[page] = 1;
}

/* ---- the walk ---- */
typedef struct Walk {
    MemoryVisitor visit;
    void *arg;
} Walk;

static void walk_pool(Vm *vm, Ref pool, const Walk *w) {
    const Pool *p = POOL_AT(pool);
    MemoryPart part = {.kind = PART_FREE_POOL, .at = pool, .size = POOL_SIZE};
    if (p->used) {
        part.kind = PART_POOL;
        part.block = BLOCK_SIZE(p->szidx);
        part.used = p->used;
        part.total = (POOL_SIZE - POOL_HEADER) / part.block;
    }
    w->visit(vm, &part, w->arg);
}

static void walk_arena(Vm *vm, Ref at, const Walk *w) {
    const Arena *a = &vm->arenas[vm->arena_of[at / ARENA_SIZE] - 1];
    MemoryPart part = {.kind = PART_ARENA, .at = at, .size = ARENA_SIZE};
    part.total = a->ntotalpools;
    part.used = a->ntotalpools - a->nfreepools;
    w->visit(vm, &part, w->arg);
    for (Ref pool = at; pool < at + ARENA_SIZE; pool += POOL_SIZE) {
        if (pool < a->pool_address) {
            walk_pool(vm, pool, w);
            continue;
        }
        part = (MemoryPart){.kind = PART_NEW_POOL, .at = pool, .size = POOL_SIZE};
        w->visit(vm, &part, w->arg);
    }
}

static void walk_run(Vm *vm, Ref payload, u32 size, bool used, void *arg) {
    const Walk *w = arg;
    if (payload % ARENA_SIZE == 0 && vm->arena_of[payload / ARENA_SIZE]) {
        walk_arena(vm, payload, w);
        return;
    }
    MemoryPart part = {.kind = used ? PART_RUN : PART_FREE_RUN, .at = payload, .size = size};
    w->visit(vm, &part, w->arg);
}

void memory_walk(Vm *vm, MemoryVisitor visit, void *arg) {
    Walk w = {visit, arg};
    run_walk(vm, walk_run, &w);
}

/* ---- census ---- */
typedef struct Counting {
    MemoryCensus *c;
    u32 pending, pending_bytes, pending_largest; /* free runs that are the top unless a run in use follows */
} Counting;

static void end_holes(Counting *k) {
    MemoryCensus *c = k->c;
    c->holes += k->pending;
    c->hole_bytes += k->pending_bytes;
    c->largest_hole = u32_max(c->largest_hole, k->pending_largest);
    k->pending = k->pending_bytes = k->pending_largest = 0;
}

static void count_part(Vm *vm, const MemoryPart *part, void *arg) {
    Counting *k = arg;
    MemoryCensus *c = k->c;
    u32 i = part->block / POOL_ALIGN - 1, whole = part->size + RUN_HEADER;
    switch (part->kind) {
    case PART_ARENA: end_holes(k); break;
    case PART_RUN:
        end_holes(k);
        c->runs++;
        c->runs_bytes += part->size;
        break;
    case PART_FREE_RUN:
        k->pending++;
        k->pending_bytes += whole;
        k->pending_largest = u32_max(k->pending_largest, whole);
        c->free_runs++;
        c->free_run_bytes += part->size;
        c->largest_free_run = u32_max(c->largest_free_run, part->size);
        break;
    case PART_POOL:
        c->pools++;
        c->blocks += part->used;
        c->blocks_bytes += part->used * part->block;
        c->class_pools[i]++;
        c->class_used[i] += part->used;
        c->class_spare[i] += part->total - part->used;
        break;
    default: c->unused_pools++; break;
    }
}

void memory_census(Vm *vm, MemoryCensus *out) {
    *out = (MemoryCensus){.brk = vm->brk, .arenas = vm->arenas_allocated};
    Counting k = {.c = out};
    memory_walk(vm, count_part, &k);
    out->top_bytes = k.pending_bytes;
}

u32 memory_fragmentation(const MemoryCensus *c) { return c->hole_bytes ? 1000 - (u32)((u64)c->largest_hole * 1000 / c->hole_bytes) : 0; }
