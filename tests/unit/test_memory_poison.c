/* test_memory_poison.c: in a build with AddressSanitizer a use after free is caught, also inside of our own memory. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "memory/vm.h"

#ifdef __SANITIZE_ADDRESS__
int __asan_address_is_poisoned(void const volatile *);

static void quiet(void *self, u32 fd, const void *bytes, u32 n) { (void)self, (void)fd, (void)bytes, (void)n; }
static const Host quiet_host = {.write = quiet};

static bool poisoned(Vm *vm, Ref at) { return __asan_address_is_poisoned(AT(char, at)) != 0; }

static void used_blocks_are_open_and_freed_ones_closed(void **state) {
    static const u32 sizes[] = {1, 16, 48, 512, 513, 5000, 300000};
    (void)state;
    Vm *vm = memory_new(&quiet_host, 1u << 26);
    assert_non_null(vm);
    for (u32 i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        Ref block = block_alloc(vm, sizes[i]), guard = block_alloc(vm, sizes[i]);
        assert_true(block && guard);
        for (u32 k = 0; k < sizes[i]; k++) assert_false(poisoned(vm, block + k));
        block_free(vm, block);
        assert_true(poisoned(vm, block + sizes[i] / 2));
        assert_false(poisoned(vm, guard));
    }
    memory_free(vm);
}
#else
static void used_blocks_are_open_and_freed_ones_closed(void **state) {
    (void)state;
    skip();
}
#endif

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(used_blocks_are_open_and_freed_ones_closed)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
