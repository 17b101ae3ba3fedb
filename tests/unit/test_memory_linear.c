/* test_memory_linear.c: the region itself: limits of the heap and of the process, and that a digest sees each part of it. */
#define _DEFAULT_SOURCE
#include "memory_fixture.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static void absurd_limits_are_cut(void **state) {
    (void)state;
    Vm *vm = new_memory(UINT32_MAX);
    assert_true(outside(vm)->heap_limit > HEAP_BASE + DEFAULT_MAX_HEAP);
    assert_int_equal(outside(vm)->heap_limit % BRK_UNIT, 0);
    assert_false(memory_set_brk(vm, UINT32_MAX));
    assert_false(memory_set_brk(vm, HEAP_BASE - BRK_UNIT));
    assert_true(memory_set_brk(vm, HEAP_BASE + 5 * BRK_UNIT));
    memory_free(vm);
}

/* ulimit -v: less is reserved, and the heap ends where the reserve ends. */
static void a_process_with_a_limit_gets_a_smaller_heap(void **state) {
    (void)state;
#ifdef __SANITIZE_ADDRESS__
    skip(); /* the sanitizer's own tables exceed every limit */
#else
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        static const Host quiet_host = {.write = no_write};
        struct rlimit limit = {300u << 20, 300u << 20};
        if (setrlimit(RLIMIT_AS, &limit) != 0) _exit(2);
        Vm *vm = memory_new(&quiet_host, DEFAULT_MAX_HEAP);
        if (!vm) _exit(3);
        u32 n = 0;
        while (run_malloc(vm, 1u << 20)) n++;
        _exit(n > 20 && n < 300 && !block_alloc(vm, 1u << 20) ? 0 : 4);
    }
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
#endif
}

static void a_digest_sees_every_byte(void **state) {
    (void)state;
    Vm *vm = new_memory(1u << 24);
    assert_true(memory_set_brk(vm, HEAP_BASE + 2 * BRK_UNIT));
    vm->stack_top = STACK_BASE + 4096;
    u64 before = memory_digest(vm);
    const Ref places[] = {ORIGIN + 40,    ORIGIN + (u32)sizeof(struct Vm) - 1,
                          STATIC_BASE,    STACK_BASE - 1,
                          STACK_BASE + 8, STACK_BASE + 4095,
                          HEAP_BASE,      HEAP_BASE + 8,
                          vm->brk - 1,    vm->brk - 9};
    for (u32 i = 0; i < ARRAY_LEN(places); i++) {
        *AT(u8, places[i]) ^= 1;
        assert_true(memory_digest(vm) != before);
        *AT(u8, places[i]) ^= 1;
        assert_true(memory_digest(vm) == before);
    }
    *AT(u8, STACK_BASE + 4096) = 1; /* above the stack's top: no part of an image */
    assert_true(memory_digest(vm) == before);
    memory_free(vm);
}

static void a_digest_sees_order(void **state) {
    (void)state;
    Vm *vm = new_memory(1u << 24);
    assert_true(memory_set_brk(vm, HEAP_BASE + BRK_UNIT));
    u64 seen[64];
    for (u32 i = 0; i < 64; i++) {
        *AT(u64, HEAP_BASE + 8 * i) = 1;
        seen[i] = memory_digest(vm);
        *AT(u64, HEAP_BASE + 8 * i) = 0;
        for (u32 k = 0; k < i; k++) assert_true(seen[i] != seen[k]);
    }
    memory_free(vm);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(absurd_limits_are_cut),
        cmocka_unit_test(a_process_with_a_limit_gets_a_smaller_heap),
        cmocka_unit_test(a_digest_sees_every_byte),
        cmocka_unit_test(a_digest_sees_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
