/* test_memory_fits.c: each policy takes the hole that its name says, on random traffic, found here by looking at every hole; and the
 * figures of fragmentation. */
#include "memory_fixture.h"

#include "memory/run.h"

typedef struct Holes {
    u32 n;
    Ref at[4096];
    u32 size[4096]; /* headers included */
} Holes;

static void see_hole(Vm *vm, Ref payload, u32 size, bool used, void *arg) {
    Holes *h = arg;
    (void)vm;
    if (used) return;
    assert_true(h->n < 4096);
    h->at[h->n] = payload - RUN_HEADER;
    h->size[h->n++] = size + RUN_HEADER;
}

static u32 power_of_two(u32 n) {
    u32 power = MIN_RUN;
    while (power < n) power *= 2;
    return power;
}

/* Where a run of `need` bytes must go; 0: no hole is large enough. rover: where next fit goes on. */
static Ref expected(const Holes *h, u32 policy, u32 need, Ref rover) {
    Ref best = 0, first = 0;
    u32 best_size = 0;
    for (u32 i = 0; i < h->n; i++) {
        if (h->size[i] < need) continue;
        if (!first) first = h->at[i];
        bool better = !best;
        switch (policy) {
        case OURO_ALLOC_FIRST: break;
        case OURO_ALLOC_LAST: better = true; break;
        case OURO_ALLOC_NEXT: better = better && h->at[i] >= rover; break;
        case OURO_ALLOC_WORST: better = better || h->size[i] > best_size; break;
        default: better = better || h->size[i] < best_size; break; /* best fit; buddies halve the smallest that is large enough */
        }
        if (!better) continue;
        best = h->at[i];
        best_size = h->size[i];
    }
    return best ? best : first;
}

static Holes holes;

static void a_policy_does_what_its_name_says(u32 policy) {
    Vm *vm = new_memory(1u << 24);
    u64 seed = 5 + policy;
    Ref live[300] = {0}, rover = 0;
    u32 found = 0;
    assert_true(run_set_policy(vm, policy));
    for (u32 turn = 0; turn < 6000; turn++) {
        u32 i = next_number(&seed) % 300;
        if (live[i]) {
            run_free(vm, live[i]);
            live[i] = 0;
            continue;
        }
        u32 size = 1 + next_number(&seed) % (next_number(&seed) % 8 ? 900 : 9000);
        u32 need = u32_max(round_up(size, RUN_ALIGN) + RUN_HEADER, MIN_RUN);
        if (policy == OURO_ALLOC_BUDDY) need = power_of_two(need);
        holes.n = 0;
        run_walk(vm, see_hole, &holes);
        Ref at = expected(&holes, policy, need, rover);
        live[i] = run_malloc(vm, size);
        assert_true(live[i]);
        if (at) assert_int_equal(live[i] - RUN_HEADER, at);
        found += at != 0;
        rover = live[i] + run_usable(vm, live[i]);
        if (policy == OURO_ALLOC_BUDDY) {
            assert_int_equal(run_usable(vm, live[i]) + RUN_HEADER, need);
            assert_int_equal((live[i] - RUN_HEADER - HEAP_BASE) % need, 0);
        }
    }
    assert_true(found > 2500);
    check_runs(vm);
    memory_free(vm);
}

static void first_fit(void **state) { (void)state, a_policy_does_what_its_name_says(OURO_ALLOC_FIRST); }
static void best_fit(void **state) { (void)state, a_policy_does_what_its_name_says(OURO_ALLOC_BEST); }
static void next_fit(void **state) { (void)state, a_policy_does_what_its_name_says(OURO_ALLOC_NEXT); }
static void last_fit(void **state) { (void)state, a_policy_does_what_its_name_says(OURO_ALLOC_LAST); }
static void worst_fit(void **state) { (void)state, a_policy_does_what_its_name_says(OURO_ALLOC_WORST); }
static void buddies(void **state) { (void)state, a_policy_does_what_its_name_says(OURO_ALLOC_BUDDY); }

static void fragmentation_is_what_the_largest_hole_lacks(void **state) {
    (void)state;
    Vm *vm = new_memory(1u << 24);
    MemoryCensus c;
    Ref run[6];
    for (u32 i = 0; i < 6; i++) run[i] = run_malloc(vm, 1008); /* 1024 with its header */
    memory_census(vm, &c);
    assert_int_equal(c.holes, 0);
    assert_int_equal(memory_fragmentation(&c), 0);
    assert_int_equal(c.top_bytes, vm->brk - HEAP_BASE - 6 * 1024); /* what is free at the end is no hole */
    run_free(vm, run[1]);
    memory_census(vm, &c);
    assert_int_equal(c.holes, 1);
    assert_int_equal(c.hole_bytes, 1024);
    assert_int_equal(memory_fragmentation(&c), 0); /* one hole: all of it can be had */
    run_free(vm, run[3]);
    memory_census(vm, &c);
    assert_int_equal(c.holes, 2);
    assert_int_equal(memory_fragmentation(&c), 500);
    run_free(vm, run[2]); /* the three are one hole now */
    memory_census(vm, &c);
    assert_int_equal(c.holes, 1);
    assert_int_equal(c.largest_hole, 3 * 1024);
    assert_int_equal(memory_fragmentation(&c), 0);
    run_free(vm, run[5]); /* the last one: it joins the top */
    memory_census(vm, &c);
    assert_int_equal(c.holes, 1);
    assert_int_equal(c.top_bytes, vm->brk - HEAP_BASE - 5 * 1024);
    memory_free(vm);
}

static void all_bytes_are_accounted_for(void **state) {
    (void)state;
    for (u32 policy = OURO_ALLOC_FIRST; policy <= OURO_ALLOC_BUDDY; policy++) {
        Vm *vm = new_memory(1u << 25);
        u64 seed = 77;
        Ref live[900] = {0};
        assert_true(run_set_policy(vm, policy));
        for (u32 turn = 0; turn < 5000; turn++) {
            u32 i = next_number(&seed) % 900;
            block_free(vm, live[i]);
            live[i] = next_number(&seed) % 3 ? block_alloc(vm, 1 + next_number(&seed) % 2000) : 0;
        }
        MemoryCensus c;
        memory_census(vm, &c);
        u64 sum = (u64)c.pools * POOL_HEADER + (u64)c.unused_pools * POOL_SIZE;
        for (u32 i = 0; i < SIZE_CLASSES; i++) {
            u32 size = BLOCK_SIZE(i);
            sum += (u64)(c.class_used[i] + c.class_spare[i]) * size + (u64)c.class_pools[i] * ((POOL_SIZE - POOL_HEADER) % size);
        }
        assert_int_equal(sum, (u64)c.arenas * ARENA_SIZE);
        sum += c.runs_bytes + (u64)c.runs * RUN_HEADER + c.hole_bytes + c.top_bytes;
        assert_int_equal(sum, vm->brk - HEAP_BASE);
        memory_free(vm);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(first_fit),
        cmocka_unit_test(best_fit),
        cmocka_unit_test(next_fit),
        cmocka_unit_test(last_fit),
        cmocka_unit_test(worst_fit),
        cmocka_unit_test(buddies),
        cmocka_unit_test(fragmentation_is_what_the_largest_hole_lacks),
        cmocka_unit_test(all_bytes_are_accounted_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
