/* digest.c: a hash of all that an image would hold, and the census of the memory. */
#include "memory/digest.h"
#include "memory/pool.h"

static u64 mix(u64 h, u64 word) {
    h ^= word * 0x9E3779B97F4A7C15u;
    h = (h << 29 | h >> 35) * 0xBF58476D1CE4E5B9u;
    return h;
}

typedef u64 __attribute__((may_alias)) Word;

/* Freed blocks and spare room are part of the image, poisoned or not. */
__attribute__((no_sanitize("address"))) static u64 hash_range(Vm *vm, u64 h, Ref from, Ref to) {
    const Word *p = AT(const Word, from), *end = p + (to - from) / 8;
    for (; p < end; p++) h = mix(h, *p);
    return h;
}

u64 memory_digest(Vm *vm) {
    u64 h = 0x6f75726fu;
    h = hash_range(vm, h, ORIGIN, ORIGIN + (u32)sizeof(struct Vm) / 8 * 8);
    h = hash_range(vm, h, STATIC_BASE, STACK_BASE);
    h = hash_range(vm, h, STACK_BASE, vm->stack_top);
    h = hash_range(vm, h, HEAP_BASE, vm->brk);
    return h ^ h >> 31;
}

void mark_range(Vm *vm, Ref from, u32 n) {
    u8 *marks = outside(vm)->marks;
    if (!marks || !n) return;
    for (u32 page = from / PAGE_SIZE; page <= (from + n - 1) / PAGE_SIZE; page++) marks[page] = 1;
}

static void count_run(Vm *vm, Ref payload, u32 size, bool used, void *arg) {
    MemoryCensus *c = arg;
    if (used) {
        if (vm->arena_of[payload >> 20]) return;
        c->runs++;
        c->runs_bytes += size;
    } else {
        c->free_runs++;
        c->free_run_bytes += size;
        c->largest_free_run = u32_max(c->largest_free_run, size);
    }
}

void memory_census(Vm *vm, MemoryCensus *out) {
    *out = (MemoryCensus){.brk = vm->brk, .arenas = vm->arenas_allocated};
    run_walk(vm, count_run, out);
    for (u32 i = 0; i < vm->arenas_highwater; i++) {
        Arena *a = &vm->arenas[i];
        for (Ref pool = a->address; pool && pool < a->pool_address; pool += POOL_SIZE) {
            Pool *p = POOL_AT(pool);
            if (!p->used) continue;
            out->pools++;
            out->blocks += p->used;
            out->blocks_bytes += p->used * (p->szidx + 1) * POOL_ALIGN;
        }
    }
}
