/* test_memory_faults.c: planted faults inside of our own memory: AddressSanitizer must end the process for each of them. */
#define _POSIX_C_SOURCE 200809L
#include "memory_fixture.h"

#ifdef __SANITIZE_ADDRESS__
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile u8 sink;
static void read_freed_block(Vm *vm) {
    Ref r = block_alloc(vm, 40);
    block_alloc(vm, 40);
    block_free(vm, r);
    sink = *AT(u8, r);
}
static void write_freed_block_after_reuse_of_its_pool(Vm *vm) {
    Ref r[600];
    for (u32 i = 0; i < 600; i++) r[i] = block_alloc(vm, 40);
    for (u32 i = 0; i < 600; i++) block_free(vm, r[i]);
    for (u32 i = 0; i < 20; i++) r[i] = block_alloc(vm, 64);
    *AT(u32, r[599] + 8) = 1;
}
static void write_behind_a_block(Vm *vm) {
    Ref r = block_alloc(vm, 40);
    block_alloc(vm, 40);
    *AT(u8, r + 40) = 1; /* in the slack of its class */
}
static void write_behind_a_shrunk_block(Vm *vm) {
    Ref r = block_realloc(vm, block_alloc(vm, 64), 56);
    *AT(u8, r + 56) = 1;
}
static void free_a_block_twice(Vm *vm) {
    Ref r = block_alloc(vm, 40);
    block_alloc(vm, 40);
    block_free(vm, r);
    block_free(vm, r);
}
static void read_freed_run(Vm *vm) {
    Ref r = run_malloc(vm, 1000);
    run_malloc(vm, 1000);
    run_free(vm, r);
    sink = *AT(u8, r);
}
static void write_behind_a_run(Vm *vm) {
    Ref r = run_malloc(vm, 1000);
    *AT(u8, r + 1000) = 1;
}
static void write_before_a_run(Vm *vm) {
    Ref r = run_malloc(vm, 1000);
    *AT(u8, r - 1) = 1;
}
static void use_where_a_run_was_moved_from(Vm *vm) {
    Ref r = run_malloc(vm, 1000);
    run_malloc(vm, 1000);
    run_realloc(vm, r, 9000);
    sink = *AT(u8, r + 500);
}
static void free_a_run_twice(Vm *vm) {
    Ref r = run_malloc(vm, 1000);
    run_malloc(vm, 1000);
    run_free(vm, r);
    run_free(vm, r);
}
static void use_scratch_after_its_end(Vm *vm) {
    Scratch s = {.vm = vm};
    Ref r = scratch_alloc(&s, 100);
    run_malloc(vm, 1000);
    scratch_free(&s);
    sink = *AT(u8, r);
}
static void nothing_wrong(Vm *vm) {
    Ref r = block_alloc(vm, 40), run = run_malloc(vm, 1000);
    memset(AT(u8, r), 1, 40);
    memset(AT(u8, run), 1, 1000);
    block_free(vm, r);
    run_free(vm, run);
}

/* Exit status of a child that commits the fault. */
static int status_after(void (*fault)(Vm *vm)) {
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        static const Host quiet_host = {.write = no_write};
        signal(SIGILL, SIG_DFL); /* a failed CHECK, which cmocka would take for a failed test */
        signal(SIGTRAP, SIG_DFL);
        int null = open("/dev/null", O_WRONLY);
        dup2(null, 2);
        fault(memory_new(&quiet_host, 1u << 26));
        _exit(0);
    }
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    return status;
}

static void each_fault_is_caught(void **state) {
    static const struct {
        const char *name;
        void (*fault)(Vm *vm);
    } faults[] = {
        {"read_freed_block", read_freed_block},
        {"write_freed_block_after_reuse_of_its_pool", write_freed_block_after_reuse_of_its_pool},
        {"write_behind_a_block", write_behind_a_block},
        {"write_behind_a_shrunk_block", write_behind_a_shrunk_block},
        {"free_a_block_twice", free_a_block_twice},
        {"read_freed_run", read_freed_run},
        {"write_behind_a_run", write_behind_a_run},
        {"write_before_a_run", write_before_a_run},
        {"use_where_a_run_was_moved_from", use_where_a_run_was_moved_from},
        {"free_a_run_twice", free_a_run_twice},
        {"use_scratch_after_its_end", use_scratch_after_its_end},
    };
    (void)state;
    assert_int_equal(status_after(nothing_wrong), 0);
    for (u32 i = 0; i < ARRAY_LEN(faults); i++)
        if (status_after(faults[i].fault) == 0) fail_msg("nobody noticed: %s", faults[i].name);
}

/* The addresses of a memory that is gone are clean for whoever gets them next. */
static void a_second_memory_is_not_poisoned_by_the_first(void **state) {
    (void)state;
    for (u32 i = 0; i < 8; i++) {
        Vm *vm = new_memory(1u << 26);
        assert_true(memory_set_brk(vm, HEAP_BASE + 4 * BRK_UNIT));
        memset(AT(u8, HEAP_BASE), 1, 4 * BRK_UNIT);
        assert_true(memory_set_brk(vm, HEAP_BASE));
        for (u32 k = 0; k < 2000; k++) block_free(vm, block_alloc(vm, 1 + k % 3000));
        memory_free(vm);
    }
}
#else
static void each_fault_is_caught(void **state) {
    (void)state;
    skip();
}
static void a_second_memory_is_not_poisoned_by_the_first(void **state) {
    (void)state;
    skip();
}
#endif

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_fault_is_caught),
        cmocka_unit_test(a_second_memory_is_not_poisoned_by_the_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
