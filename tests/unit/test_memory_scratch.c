/* test_memory_scratch.c: the compiler's scratch: zeroed, aligned, apart from each other, given back at once, and failing for good. */
#include "memory_fixture.h"

static void pieces_are_zeroed_aligned_and_apart(void **state) {
    enum { COUNT = 5000 };
    static Ref piece[COUNT];
    static u32 size[COUNT];
    (void)state;
    Vm *vm = new_memory(1u << 28);
    for (u32 turn = 0; turn < 2; turn++) { /* the second time in memory that was used before */
        Scratch s = {.vm = vm};
        u64 seed = 7;
        for (u32 i = 0; i < COUNT; i++) {
            size[i] = 1 + next_number(&seed) % (i % 100 ? 300 : 200000);
            piece[i] = scratch_alloc(&s, size[i]);
            assert_int_not_equal(piece[i], 0);
            assert_int_equal(piece[i] % 8, 0);
            for (u32 k = 0; k < size[i]; k++)
                if (AT(u8, piece[i])[k]) fail_msg("byte %u of piece %u is not zero", k, i);
            fill(vm, piece[i], size[i], i);
        }
        for (u32 i = 0; i < COUNT; i++) check_filled(vm, piece[i], size[i], i);
        scratch_free(&s);
        assert_int_equal(vm->live_bytes, 0);
        check_runs(vm);
    }
    memory_free(vm);
}

static void failing_is_remembered(void **state) {
    (void)state;
    Vm *vm = new_memory(1u << 20);
    Scratch s = {.vm = vm};
    assert_int_not_equal(scratch_alloc(&s, 100), 0);
    assert_int_equal(scratch_alloc(&s, 2u << 20), 0);
    assert_true(s.failed);
    assert_int_equal(scratch_alloc(&s, 8), 0); /* also what would fit */
    scratch_free(&s);
    assert_int_equal(vm->live_bytes, 0);
    assert_int_not_equal(scratch_alloc(&s, 8), 0); /* a new life */
    assert_int_equal(scratch_alloc(&s, UINT32_MAX), 0);
    scratch_free(&s);
    memory_free(vm);
}

static void every_chunk_may_fail(void **state) {
    (void)state;
    for (i64 at = 1; at < 12; at++) {
        Vm *vm = new_memory(1u << 26);
        Scratch s = {.vm = vm};
        u32 got = 0;
        memory_fail_at(vm, at);
        for (u32 i = 0; i < 10; i++) got += scratch_alloc(&s, 60000) != 0;
        assert_int_equal(got, at <= 10 ? at - 1 : 10);
        assert_int_equal(s.failed, at <= 10);
        scratch_free(&s);
        assert_int_equal(vm->live_bytes, 0);
        memory_free(vm);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pieces_are_zeroed_aligned_and_apart),
        cmocka_unit_test(failing_is_remembered),
        cmocka_unit_test(every_chunk_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
