/* test_memory_pool.c: pools: the order of blocks against python3.11's own allocator, realloc's rule, contents, failures, figures. */
#include "memory_fixture.h"

/* ---- the same life as python3.11's ---- */
static Vm *the_vm;
static Ref arena_seen[64];
static u32 arenas_seen;

/* Arenas are numbered as they are made: one at the same place is a new one if it was gone in between. */
static u64 life_place(u64 block) {
    Vm *vm = the_vm;
    Ref at = (Ref)block & ~(ARENA_SIZE - 1);
    assert_true(block_is_pooled(vm, (Ref)block));
    for (u32 i = arenas_seen; i-- > 0;)
        if (arena_seen[i] == at) return (u64)i << 20 | (block - at);
    assert_true(arenas_seen < 64);
    arena_seen[arenas_seen] = at;
    return (u64)arenas_seen++ << 20 | (block - at);
}
static void forget_dead_arenas(void) {
    for (u32 i = 0; i < arenas_seen; i++)
        if (arena_seen[i] && !the_vm->arena_of[arena_seen[i] >> 20]) arena_seen[i] = 0;
}
static u64 life_alloc(u32 size) { return block_alloc(the_vm, size); }
static u64 life_realloc(u64 block, u32 size) {
    u64 r = block_realloc(the_vm, (Ref)block, size);
    forget_dead_arenas();
    return r;
}
static void life_free(u64 block) {
    block_free(the_vm, (Ref)block);
    forget_dead_arenas();
}
#include "pool_life.h"
#include "pool_order.inc"

static void blocks_come_in_the_order_of_python3_11(void **state) {
    static u64 sums[LIFE_SUMS];
    (void)state;
    the_vm = new_memory(1u << 28);
    life_run(sums);
    for (u32 i = 0; i < LIFE_SUMS; i++)
        if (sums[i] != python_sums[i]) fail_msg("another block than python3.11's before turn %u", (i + 1) * LIFE_EACH);
    assert_int_equal(arenas_seen, LIFE_ARENAS);
    assert_int_equal(the_vm->blocks_alive, 0);
    assert_int_equal(the_vm->live_bytes, 0);
    assert_int_equal(the_vm->arenas_allocated, 1); /* the last usable one is kept */
    check_runs(the_vm);
    memory_free(the_vm);
}

/* ---- single rules ---- */
static void a_pool_gives_what_was_freed_last(void **state) {
    (void)state;
    Vm *vm = new_memory(1u << 26);
    Ref a = block_alloc(vm, 30), b = block_alloc(vm, 32), c = block_alloc(vm, 17);
    assert_int_equal(a % POOL_SIZE, POOL_HEADER);
    assert_int_equal(b, a + 32);
    assert_int_equal(c, b + 32);
    block_free(vm, a);
    block_free(vm, c);
    assert_int_equal(block_alloc(vm, 20), c);
    assert_int_equal(block_alloc(vm, 20), a);
    assert_int_equal(block_alloc(vm, 20), c + 32);
    memory_free(vm);
}

static void blocks_per_pool_are_pythons(void **state) {
    static const u32 expected[][2] = {{16, 1021}, {32, 510}, {48, 340}, {64, 255}, {512, 31}};
    (void)state;
    for (u32 i = 0; i < ARRAY_LEN(expected); i++) {
        Vm *vm = new_memory(1u << 26);
        Ref first = block_alloc(vm, expected[i][0]);
        u32 n = 1;
        while ((block_alloc(vm, expected[i][0]) & ~(POOL_SIZE - 1)) == (first & ~(POOL_SIZE - 1))) n++;
        assert_int_equal(n, expected[i][1]);
        memory_free(vm);
    }
}

static void realloc_keeps_or_copies_as_python(void **state) {
    (void)state;
    Vm *vm = new_memory(1u << 26);
    Ref b = block_alloc(vm, 64);
    fill(vm, b, 64, 1);
    assert_int_equal(block_realloc(vm, b, 49), b); /* 4 * 49 > 3 * 64: it stays */
    check_filled(vm, b, 49, 1);
    Ref smaller = block_realloc(vm, b, 48); /* a quarter less: it is copied */
    assert_int_not_equal(smaller, b);
    assert_int_equal(block_usable(vm, smaller), 48);
    check_filled(vm, smaller, 48, 1);
    Ref run = block_realloc(vm, smaller, 513);
    assert_false(block_is_pooled(vm, run));
    check_filled(vm, run, 48, 1);
    Ref small_run = block_realloc(vm, run, 20); /* what was malloc's stays malloc's */
    assert_false(block_is_pooled(vm, small_run));
    check_filled(vm, small_run, 20, 1);
    assert_true(block_is_pooled(vm, block_realloc(vm, 0, 0)));
    assert_true(block_is_pooled(vm, block_alloc(vm, 0)));
    memory_free(vm);
}

/* ---- contents, failures, figures ---- */
enum { BLOCKS = 3000 };
static Ref block[BLOCKS];
static u32 size_of[BLOCKS];

static void random_life(Vm *vm, u32 turns, u64 seed) {
    for (u32 turn = 0; turn < turns; turn++) {
        u32 i = next_number(&seed) % BLOCKS, want = 1 + next_number(&seed) % 700, kind = next_number(&seed) % 3;
        if (block[i]) check_filled(vm, block[i], u32_min(size_of[i], 64), i);
        if (block[i] && kind == 0) {
            block_free(vm, block[i]);
            block[i] = 0;
            continue;
        }
        Ref r = block_realloc(vm, block[i], want);
        assert_int_not_equal(r, 0);
        assert_int_equal(r % 16, 0);
        if (block[i]) check_filled(vm, r, u32_min(size_of[i], want), i);
        block[i] = r;
        size_of[i] = want;
        fill(vm, r, want, i);
    }
}

typedef struct Sum {
    u64 blocks, bytes;
    Ref end;
    u32 pools_to_come;
} Sum;
static void add_part(Vm *vm, const MemoryPart *part, void *arg) {
    Sum *s = arg;
    bool run = part->kind == PART_RUN || part->kind == PART_FREE_RUN;
    if (part->kind == PART_ARENA)
        s->pools_to_come = part->total;
    else if (!run)
        s->pools_to_come--;
    else
        assert_int_equal(s->pools_to_come, 0);
    if (part->kind != PART_ARENA) {
        assert_int_equal(part->at, s->end + (run ? 16 : 0));
        s->end = part->at + part->size;
    }
    if (part->kind == PART_RUN) s->blocks++, s->bytes += part->size + 16;
    if (part->kind != PART_POOL) return;
    u8 map[128];
    u32 n = pool_free_map(vm, part->at, map), free = 0;
    assert_int_equal(n, part->total);
    for (u32 i = 0; i < n; i++) free += map[i / 8] >> i % 8 & 1;
    assert_int_equal(n - free, part->used);
    s->blocks += part->used;
    s->bytes += part->used * part->block;
}

static void figures_agree(void **state) {
    (void)state;
    Vm *vm = new_memory(1u << 26);
    memset(block, 0, sizeof block);
    for (u32 turn = 0; turn < 20; turn++) {
        random_life(vm, 1000, turn);
        Sum sum = {.end = HEAP_BASE};
        memory_walk(vm, add_part, &sum);
        assert_int_equal(sum.end, vm->brk);
        assert_int_equal(sum.blocks, vm->blocks_alive);
        assert_int_equal(sum.bytes, vm->live_bytes);
        MemoryCensus census;
        memory_census(vm, &census);
        assert_int_equal(census.blocks + census.runs, vm->blocks_alive);
        assert_int_equal(census.blocks_bytes + census.runs_bytes + census.runs * 16, vm->live_bytes);
        assert_int_equal(census.arenas, vm->arenas_allocated);
        assert_true(vm->peak_bytes >= vm->live_bytes);
    }
    for (u32 i = 0; i < BLOCKS; i++) block_free(vm, block[i]);
    assert_int_equal(vm->blocks_alive, 0);
    assert_int_equal(vm->live_bytes, 0);
    memory_free(vm);
}

static void every_request_may_fail(void **state) {
    (void)state;
    for (i64 at = 1; at < 60; at++) {
        Vm *vm = new_memory(1u << 26);
        u32 failures = 0;
        Ref got[50];
        memory_fail_at(vm, at);
        for (u32 i = 0; i < 50; i++) {
            got[i] = block_alloc(vm, 1 + i * 13);
            if (!got[i])
                failures++;
            else
                fill(vm, got[i], 1 + i * 13, i);
        }
        assert_int_equal(failures, at <= 51); /* 50 blocks and one arena */
        for (u32 i = 0; i < 50; i++) {
            if (got[i]) check_filled(vm, got[i], 1 + i * 13, i);
            block_free(vm, got[i]);
        }
        assert_int_equal(vm->blocks_alive, 0);
        assert_int_equal(vm->live_bytes, 0);
        check_runs(vm);
        memory_free(vm);
    }
}

static void memory_ends_and_comes_back(void **state) {
    (void)state;
    Vm *vm = new_memory(5u << 20);
    Ref last = 0, r;
    u32 n = 0;
    while ((r = block_alloc(vm, 100))) {
        *AT(Ref, r) = last;
        last = r;
        n++;
    }
    assert_int_equal(n, 5 * 64 * ((POOL_SIZE - POOL_HEADER) / 112)); /* not a byte of it is lost */
    assert_int_equal(block_alloc(vm, 600), 0);
    while (last) {
        r = *AT(Ref, last);
        block_free(vm, last);
        last = r;
    }
    assert_int_equal(vm->live_bytes, 0);
    assert_int_not_equal(block_alloc(vm, 3u << 20), 0);
    memory_free(vm);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blocks_come_in_the_order_of_python3_11),
        cmocka_unit_test(a_pool_gives_what_was_freed_last),
        cmocka_unit_test(blocks_per_pool_are_pythons),
        cmocka_unit_test(realloc_keeps_or_copies_as_python),
        cmocka_unit_test(figures_agree),
        cmocka_unit_test(every_request_may_fail),
        cmocka_unit_test(memory_ends_and_comes_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
