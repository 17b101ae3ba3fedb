/* test_memory_run.c: runs: layout, coalescing, policies, realloc, brk, and every request that may fail. */
#include "memory_fixture.h"

static void neighbours_coalesce(void **state) {
    (void)state;
    static const u8 orders[6][3] = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    for (u32 turn = 0; turn < 6; turn++) {
        Vm *vm = new_memory(1u << 24);
        Ref run[3], wall[2];
        wall[0] = run_malloc(vm, 1000);
        for (u32 i = 0; i < 3; i++) run[i] = run_malloc(vm, 1000);
        wall[1] = run_malloc(vm, 1000);
        u32 before = check_runs(vm).free_runs;
        for (u32 i = 0; i < 3; i++) run_free(vm, run[orders[turn][i]]);
        assert_int_equal(check_runs(vm).free_runs, before + 1);
        assert_int_equal(run_malloc(vm, 3 * (1008 + 16) - 16), run[0]); /* the three are one hole now */
        assert_true(wall[0] < run[0] && wall[1] > run[2]);
        memory_free(vm);
    }
}

/* Holes of 2000, 1000 and 3000 bytes; who gets a request for 900? */
static int taken_by(u32 policy) {
    Ref hole[3];
    Vm *vm = new_memory(1u << 24);
    assert_true(run_set_policy(vm, policy));
    static const u32 sizes[3] = {2000, 1000, 3000};
    Ref wall = 0;
    for (u32 i = 0; i < 3; i++) {
        hole[i] = run_malloc(vm, sizes[i]);
        wall = run_malloc(vm, 5000);
    }
    Ref rest = run_malloc(vm, vm->brk - (wall + 5008) - 16); /* all of the top */
    assert_true(hole[0] < hole[1] && hole[1] < hole[2] && wall < rest);
    for (u32 i = 0; i < 3; i++) run_free(vm, hole[i]);
    assert_int_equal(check_runs(vm).free_runs, 3);
    Ref got = run_malloc(vm, 900);
    check_runs(vm);
    memory_free(vm);
    for (int i = 0; i < 3; i++)
        if (got == hole[i]) return i;
    return -1;
}

static void each_policy_takes_its_hole(void **state) {
    (void)state;
    assert_int_equal(taken_by(OURO_ALLOC_FIRST), 0);
    assert_int_equal(taken_by(OURO_ALLOC_BEST), 1);
    assert_int_equal(taken_by(OURO_ALLOC_LAST), 2);
    assert_int_equal(taken_by(OURO_ALLOC_WORST), 2);
    assert_int_equal(taken_by(OURO_ALLOC_NEXT), 0); /* the rover stands at the end: round again */
}

static void next_fit_goes_on_where_it_was(void **state) {
    (void)state;
    Vm *vm = new_memory(1u << 24);
    assert_true(run_set_policy(vm, OURO_ALLOC_NEXT));
    Ref hole[3];
    for (u32 i = 0; i < 3; i++) {
        hole[i] = run_malloc(vm, 1000);
        assert_true(run_malloc(vm, 1000));
    }
    assert_true(run_malloc(vm, 50000));
    for (u32 i = 0; i < 3; i++) run_free(vm, hole[i]);
    assert_true(run_malloc(vm, 20000)); /* over the rest: the rover stands behind all holes or at the start */
    Ref first = run_malloc(vm, 600);
    Ref second = run_malloc(vm, 900);
    assert_true(second > first);
    memory_free(vm);
}

static void buddies_are_powers_of_two(void **state) {
    (void)state;
    Vm *vm = new_memory(1u << 24);
    assert_true(run_set_policy(vm, OURO_ALLOC_BUDDY));
    Ref a = run_malloc(vm, 1000), b = run_malloc(vm, 1000), c = run_malloc(vm, 3000);
    assert_int_equal(run_usable(vm, a), 1024 - 16);
    assert_int_equal(run_usable(vm, c), 4096 - 16);
    assert_int_equal((a - 16 - HEAP_BASE) % 1024, 0);
    assert_int_equal((c - 16 - HEAP_BASE) % 4096, 0);
    assert_int_equal(b - a, 1024);
    check_runs(vm);
    run_free(vm, a);
    run_free(vm, b);
    run_free(vm, c);
    assert_int_equal(check_runs(vm).free_runs, 1);      /* the halves have found each other again */
    assert_false(run_set_policy(vm, OURO_ALLOC_FIRST)); /* not while there is a heap */
    memory_free(vm);
}

static void realloc_stays_in_place_where_it_can(void **state) {
    (void)state;
    Vm *vm = new_memory(1u << 26);
    Ref low = run_malloc(vm, 1000), middle = run_malloc(vm, 1000), high = run_malloc(vm, 1000);
    fill(vm, low, 1000, 1);
    run_free(vm, middle);
    assert_int_equal(run_realloc(vm, low, 1900), low); /* into the hole behind it */
    check_filled(vm, low, 1000, 1);
    fill(vm, low, 1900, 1);
    assert_int_equal(run_realloc(vm, low, 600), low);
    check_filled(vm, low, 600, 1);
    assert_int_equal(run_malloc(vm, 1000), low + 608 + 16); /* what shrinking gave back */
    Ref moved = run_realloc(vm, low, 5000);                 /* no room: it moves */
    assert_int_not_equal(moved, low);
    check_filled(vm, moved, 600, 1);
    run_free(vm, moved);
    fill(vm, high, 1000, 3);
    assert_int_equal(run_realloc(vm, high, 3000000), high); /* the last one: over brk */
    check_filled(vm, high, 1000, 3);
    check_runs(vm);
    memory_free(vm);
}

static void brk_follows_the_top(void **state) {
    (void)state;
    Vm *vm = new_memory(1u << 26);
    Ref low = run_malloc(vm, 1000);
    Ref brk = vm->brk;
    for (u32 turn = 0; turn < 3; turn++) {
        Ref big = run_malloc(vm, 5000000);
        assert_true(big && vm->brk > brk + 5000000 - BRK_UNIT);
        for (u32 i = 0; turn && i < 5000000; i += 4096) /* pages that brk left and took again are zero, but for headers */
            if (big + i > low + 3 * BRK_UNIT) assert_int_equal(*AT(u8, big + i), 0);
        memset(AT(u8, big), 0x5a, 5000000);
        run_free(vm, big);
        assert_true(vm->brk <= brk + 2 * BRK_UNIT);
    }
    memory_free(vm);
}

static void a_small_turn_does_not_move_brk(void **state) {
    (void)state;
    Vm *vm = new_memory(1u << 26);
    run_free(vm, run_malloc(vm, 1000));
    run_free(vm, run_malloc(vm, 3 * BRK_UNIT));
    Ref brk = vm->brk;
    for (u32 i = 0; i < 10; i++) {
        Ref r = run_malloc(vm, 20000);
        assert_int_equal(vm->brk, brk);
        run_free(vm, r);
        assert_int_equal(vm->brk, brk);
    }
    memory_free(vm);
}

static void requests_too_large_fail_cleanly(void **state) {
    (void)state;
    Vm *vm = new_memory(1u << 24);
    Ref r = run_malloc(vm, 1000);
    u64 before = memory_digest(vm);
    assert_int_equal(run_malloc(vm, 1u << 25), 0);
    assert_int_equal(run_malloc(vm, UINT32_MAX), 0);
    assert_int_equal(run_calloc(vm, 65536, 65536), 0);
    assert_int_equal(run_calloc(vm, UINT32_MAX, 2), 0);
    assert_int_equal(run_realloc(vm, r, 1u << 25), 0);
    assert_int_equal(run_realloc(vm, r, UINT32_MAX), 0);
    assert_true(memory_digest(vm) == before);
    memory_free(vm);
}

enum { PIECES = 400 };

static u64 random_life(Vm *vm, u32 turns, u64 seed) {
    static Ref piece[PIECES];
    static u32 size[PIECES];
    u64 bytes = 0;
    memset(piece, 0, sizeof piece);
    for (u32 turn = 0; turn < turns; turn++) {
        u32 i = next_number(&seed) % PIECES, kind = next_number(&seed) % 4;
        u32 want = 1 + next_number(&seed) % (next_number(&seed) % 16 ? 3000 : 200000);
        if (!piece[i]) {
            piece[i] = kind == 3 ? run_calloc(vm, 1, want) : run_malloc(vm, want);
            if (kind == 3)
                for (u32 k = 0; k < want; k++) assert_int_equal(AT(u8, piece[i])[k], 0);
        } else if (kind == 0) {
            check_filled(vm, piece[i], size[i], i);
            run_free(vm, piece[i]);
            piece[i] = 0;
            continue;
        } else {
            Ref r = run_realloc(vm, piece[i], want);
            assert_int_not_equal(r, 0);
            check_filled(vm, r, u32_min(want, size[i]), i);
            piece[i] = r;
        }
        assert_int_not_equal(piece[i], 0);
        assert_int_equal(piece[i] % 16, 0);
        assert_true(run_usable(vm, piece[i]) >= want);
        size[i] = want;
        fill(vm, piece[i], want, i);
        if (turn % 64 == 0) {
            Seen seen = check_runs(vm);
            assert_int_equal(seen.used_bytes, vm->live_bytes);
        }
    }
    bytes = vm->live_bytes;
    u64 digest = memory_digest(vm);
    for (u32 i = 0; i < PIECES; i++) {
        if (piece[i]) check_filled(vm, piece[i], size[i], i);
        run_free(vm, piece[i]);
    }
    assert_true(bytes > 0);
    assert_int_equal(vm->live_bytes, 0);
    return digest;
}

static void a_random_life_under_each_policy(void **state) {
    (void)state;
    for (u32 policy = OURO_ALLOC_FIRST; policy <= OURO_ALLOC_BUDDY; policy++) {
        Vm *vm = new_memory(1u << 28);
        assert_true(run_set_policy(vm, policy));
        u64 digest = random_life(vm, 4000, policy + 1);
        Seen seen = check_runs(vm);
        if (policy != OURO_ALLOC_BUDDY) assert_true(seen.free_runs <= 1);
        Vm *again = new_memory(1u << 28);
        assert_true(run_set_policy(again, policy));
        assert_true(random_life(again, 4000, policy + 1) == digest);
        memory_free(again);
        memory_free(vm);
    }
}

/* A policy may be changed while there are runs: the index is made anew. */
static void policies_can_be_changed(void **state) {
    (void)state;
    Vm *vm = new_memory(1u << 28);
    Ref run[100];
    for (u32 policy = OURO_ALLOC_FIRST; policy < OURO_ALLOC_BUDDY; policy++) {
        assert_true(run_set_policy(vm, policy));
        for (u32 i = 0; i < 100; i++) assert_int_not_equal(run[i] = run_malloc(vm, 600 + i * 7), 0);
        for (u32 i = 0; i < 100; i += 2) run_free(vm, run[i]);
        assert_true(run_set_policy(vm, (policy + 1) % OURO_ALLOC_BUDDY));
        check_runs(vm);
        for (u32 i = 1; i < 100; i += 2) run_free(vm, run[i]);
        assert_int_equal(check_runs(vm).free_runs, 1);
    }
    assert_false(run_set_policy(vm, OURO_ALLOC_BUDDY));
    assert_false(run_set_policy(vm, 99));
    memory_free(vm);
}

/* Many holes, none large enough: a request must not look at each of them. Also freed in the order that is worst for a list. */
static void many_holes_cost_little(void **state) {
    enum { COUNT = 100000 };
    static Ref run[COUNT];
    (void)state;
    Vm *vm = new_memory(1u << 28);
    for (u32 i = 0; i < COUNT; i++) assert_int_not_equal(run[i] = run_malloc(vm, 600), 0);
    for (u32 i = COUNT; i-- > 0;)
        if (i % 2) run_free(vm, run[i]);
    for (u32 i = 1; i < COUNT; i += 2) assert_true((run[i] = run_malloc(vm, 700)) > run[COUNT - 2]);
    for (u32 i = 0; i < COUNT; i++) run_free(vm, run[i]);
    assert_int_equal(check_runs(vm).free_runs, 1);
    memory_free(vm);
}

static void every_request_may_fail(void **state) {
    (void)state;
    for (i64 at = 1; at < 40; at++) {
        Vm *vm = new_memory(1u << 26);
        memory_fail_at(vm, at);
        Ref run[12] = {0};
        u32 failures = 0, size[12] = {0};
        for (u32 i = 0; i < 36; i++) {
            u32 want = 600 + 200 * i;
            Ref r = run_realloc(vm, run[i % 12], want);
            if (!r) {
                failures++;
                if (run[i % 12]) check_filled(vm, run[i % 12], size[i % 12], i % 12); /* the old one stands */
                continue;
            }
            run[i % 12] = r;
            size[i % 12] = want;
            fill(vm, r, want, i % 12);
        }
        check_runs(vm);
        assert_int_equal(failures, at <= 36);
        for (u32 i = 0; i < 12; i++) run_free(vm, run[i]);
        assert_int_equal(vm->live_bytes, 0);
        memory_free(vm);
    }
}

static void arenas_stand_side_by_side(void **state) {
    (void)state;
    Vm *vm = new_memory(1u << 26);
    Ref a = run_take_arena(vm, 1), b = run_take_arena(vm, 2), c = run_take_arena(vm, 3);
    assert_int_equal(a, HEAP_BASE);
    assert_int_equal(b, a + ARENA_SIZE);
    assert_int_equal(c, b + ARENA_SIZE);
    assert_int_equal(vm->brk, c + ARENA_SIZE);
    Ref r = run_malloc(vm, 1000);
    assert_int_equal(r, c + ARENA_SIZE + 16);
    run_give_arena(vm, b);
    assert_int_equal(run_malloc(vm, 2000), b + 16); /* the hole is like any other */
    Ref d = run_take_arena(vm, 2);
    assert_int_equal(d % ARENA_SIZE, 0);
    assert_true(d > r);
    check_runs(vm);
    run_give_arena(vm, a);
    run_give_arena(vm, d);
    run_give_arena(vm, c);
    check_runs(vm);
    memory_free(vm);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(neighbours_coalesce),
        cmocka_unit_test(each_policy_takes_its_hole),
        cmocka_unit_test(next_fit_goes_on_where_it_was),
        cmocka_unit_test(buddies_are_powers_of_two),
        cmocka_unit_test(realloc_stays_in_place_where_it_can),
        cmocka_unit_test(brk_follows_the_top),
        cmocka_unit_test(a_small_turn_does_not_move_brk),
        cmocka_unit_test(requests_too_large_fail_cleanly),
        cmocka_unit_test(a_random_life_under_each_policy),
        cmocka_unit_test(policies_can_be_changed),
        cmocka_unit_test(many_holes_cost_little),
        cmocka_unit_test(every_request_may_fail),
        cmocka_unit_test(arenas_stand_side_by_side),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
