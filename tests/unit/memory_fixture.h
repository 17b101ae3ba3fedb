/* memory_fixture.h: what the tests of core/memory share: a Vm with a host that does nothing, a generator of numbers that is the same
 * everywhere, and the invariants of the heap segment. */
#ifndef OURO_MEMORY_FIXTURE_H
#define OURO_MEMORY_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "memory/digest.h"
#include "memory/pool.h"

static inline void no_write(void *self, u32 fd, const void *bytes, u32 n) { (void)self, (void)fd, (void)bytes, (void)n; }

static inline Vm *new_memory(u32 max_heap) {
    static const Host quiet_host = {.write = no_write};
    Vm *vm = memory_new(&quiet_host, max_heap);
    assert_non_null(vm);
    return vm;
}

static inline u32 next_number(u64 *state) {
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (u32)(*state >> 33);
}

typedef struct Seen {
    Ref end;
    bool free_before;
    bool free_runs_may_touch; /* buddies */
    u64 used_bytes;
    u32 free_runs;
} Seen;

/* Runs follow each other without gaps, and no two free ones touch. */
static inline void see_run(Vm *vm, Ref payload, u32 size, bool used, void *arg) {
    Seen *s = arg;
    bool arena = payload % ARENA_SIZE == 0 && vm->arena_of[payload / ARENA_SIZE];
    assert_int_equal(arena ? payload : payload - 16, s->end);
    assert_int_equal(size % 16, 0);
    if (!s->free_runs_may_touch) assert_false(!used && s->free_before);
    s->free_before = !used;
    s->end = payload + size;
    if (used && !arena) s->used_bytes += size + 16;
    s->free_runs += !used;
}

static inline Seen check_runs(Vm *vm) {
    Seen s = {.end = HEAP_BASE, .free_runs_may_touch = vm->run_policy == OURO_ALLOC_BUDDY};
    run_walk(vm, see_run, &s);
    assert_int_equal(s.end, vm->brk);
    assert_int_equal(vm->brk % BRK_UNIT, HEAP_BASE % BRK_UNIT);
    return s;
}

/* The byte that a piece of memory with this number is filled with. */
static inline void fill(Vm *vm, Ref r, u32 size, u32 number) { memset(AT(u8, r), (int)(number * 37 + 11) & 255, size); }
static inline void check_filled(Vm *vm, Ref r, u32 size, u32 number) {
    const u8 *p = AT(u8, r);
    u8 want = (u8)(number * 37 + 11);
    for (u32 i = 0; i < size; i++)
        if (p[i] != want) fail_msg("byte %u of piece %u has changed", i, number);
}

#endif
