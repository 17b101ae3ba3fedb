/* test_memory_map.c: the map of the linear memory, brk, and the doors to blocks and runs, as memory.h promises them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "memory/vm.h"

static void no_write(void *self, u32 fd, const void *bytes, u32 n) { (void)self, (void)fd, (void)bytes, (void)n; }

static const Host quiet_host = {.write = no_write};

static Vm *new_memory(u32 max_heap) {
    Vm *vm = memory_new(&quiet_host, max_heap);
    assert_non_null(vm);
    return vm;
}

static void vm_stands_at_origin(void **state) {
    (void)state;
    Vm *vm = new_memory(1u << 24);
    assert_int_equal(REF_OF(vm), ORIGIN);
    assert_ptr_equal(AT(Vm, ORIGIN), vm);
    assert_int_equal(vm->brk, HEAP_BASE);
    memory_free(vm);
}

static void fresh_pages_read_as_zero(void **state) {
    (void)state;
    Vm *vm = new_memory(1u << 24);
    for (int turn = 0; turn < 2; turn++) {
        assert_true(memory_set_brk(vm, HEAP_BASE + 3 * BRK_UNIT));
        u8 *bytes = AT(u8, HEAP_BASE);
        for (u32 i = 0; i < 3 * BRK_UNIT; i++) assert_int_equal(bytes[i], 0);
        memset(bytes, 0xa5, 3 * BRK_UNIT);
        assert_true(memory_set_brk(vm, HEAP_BASE));
    }
    memory_free(vm);
}

static void brk_stops_at_the_limit(void **state) {
    (void)state;
    Vm *vm = new_memory(4 * BRK_UNIT);
    assert_true(memory_set_brk(vm, HEAP_BASE + 4 * BRK_UNIT));
    assert_false(memory_set_brk(vm, HEAP_BASE + 5 * BRK_UNIT));
    assert_int_equal(vm->brk, HEAP_BASE + 4 * BRK_UNIT);
    memory_free(vm);
}

static void two_memories_are_apart(void **state) {
    (void)state;
    Vm *one = new_memory(1u << 20), *other = new_memory(1u << 20), *vm;
    assert_true(memory_set_brk(one, HEAP_BASE + BRK_UNIT));
    assert_true(memory_set_brk(other, HEAP_BASE + BRK_UNIT));
    vm = one;
    *AT(u32, HEAP_BASE) = 1;
    vm = other;
    assert_int_equal(*AT(u32, HEAP_BASE), 0);
    memory_free(one);
    memory_free(other);
}

/* The same requests give the same Refs in every memory: that is what makes ids equal on all hosts. */
static void the_same_requests_give_the_same_refs(void **state) {
    enum { COUNT = 300 };
    static Ref seen[2][COUNT];
    (void)state;
    for (int turn = 0; turn < 2; turn++) {
        Vm *vm = new_memory(1u << 26);
        for (u32 i = 0; i < COUNT; i++) {
            Ref block = block_alloc(vm, 1 + i * 37 % 900);
            assert_int_not_equal(block, REF_NULL);
            assert_int_equal(block % 16, 0);
            assert_true(block >= HEAP_BASE && block < vm->brk);
            seen[turn][i] = block;
            if (i % 3 == 2) block_free(vm, seen[turn][i - 1]);
        }
        memory_free(vm);
    }
    assert_memory_equal(seen[0], seen[1], sizeof seen[0]);
}

static void a_hole_is_taken_again(void **state) {
    (void)state;
    Vm *vm = new_memory(1u << 26);
    Ref low = run_malloc(vm, 3000), hole = run_malloc(vm, 9000), high = run_malloc(vm, 3000);
    assert_true(low && hole && high);
    run_free(vm, hole);
    assert_int_equal(run_malloc(vm, 8000), hole); /* first fit */
    memory_free(vm);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(vm_stands_at_origin),
        cmocka_unit_test(fresh_pages_read_as_zero),
        cmocka_unit_test(brk_stops_at_the_limit),
        cmocka_unit_test(two_memories_are_apart),
        cmocka_unit_test(the_same_requests_give_the_same_refs),
        cmocka_unit_test(a_hole_is_taken_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
