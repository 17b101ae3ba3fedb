/* test_observe_embedding.c: what include/ouro.h promises an embedder, used as an embedder would: nothing else is included. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "include/ouro.h"

typedef struct Output {
    char text[2][4096];
    uint32_t n[2];
} Output;

static void keep(void *self, uint32_t fd, const void *bytes, uint32_t n) {
    Output *out = self;
    uint32_t *at = &out->n[fd - 1];
    assert_true(*at + n < sizeof out->text[0]);
    memcpy(out->text[fd - 1] + *at, bytes, n);
    out->text[fd - 1][ *at += n] = '\0';
}

static int64_t no_line(void *self, char *buf, uint32_t cap) { return (void)self, (void)buf, (void)cap, OURO_LATER; }
static uint64_t no_clock(void *self, bool monotonic) { return (void)self, (void)monotonic, 0; }
static int64_t no_file(void *self, const char *path, void *buf, uint32_t cap) { return (void)self, (void)path, (void)buf, (void)cap, -2; }
static int64_t no_writing(void *self, const char *path, const void *buf, uint32_t n, bool append) {
    return (void)self, (void)path, (void)buf, (void)n, (void)append, -13;
}
static int64_t no_size(void *self, const char *path) { return (void)self, (void)path, -2; }

static Vm *new_program(Output *out, const char *source) {
    static const char *const argv[] = {"program.py"};
    OuroHost host = {out, keep, no_line, no_clock, no_file, no_writing, no_size, NULL, NULL};
    OuroConfig config;
    Vm *vm;
    memset(out, 0, sizeof *out);
    memset(&config, 0, sizeof config);
    config.max_heap = 64u << 20;
    vm = ouro_new(&host, &config);
    assert_non_null(vm);
    assert_int_equal(ouro_load(vm, "program.py", source, (uint32_t)strlen(source), 1, argv), 0);
    return vm;
}

static const char counting[] = "total = 0\n"
                               "for i in range(50):\n"
                               "    total += len([i] * i)\n"
                               "print('total', total)\n";

static void a_program_runs(void **state) {
    Output out;
    Vm *vm = new_program(&out, counting);
    (void)state;
    assert_int_equal(ouro_run(vm, 0), OURO_DONE);
    assert_string_equal(out.text[0], "total 1225\n");
    assert_string_equal(out.text[1], "");
    assert_int_equal(ouro_finish(vm), 0);
    ouro_free(vm);
}

static void two_programs_run_side_by_side(void **state) {
    Output one_out, other_out;
    Vm *one = new_program(&one_out, counting), *other = new_program(&other_out, counting);
    bool one_done = false, other_done = false;
    (void)state;
    for (int turn = 0; turn < 100000 && !(one_done && other_done); turn++) {
        if (!one_done) one_done = ouro_run(one, 10) == OURO_DONE;
        if (!other_done) other_done = ouro_run(other, 37) == OURO_DONE;
    }
    assert_true(one_done && other_done);
    assert_string_equal(one_out.text[0], "total 1225\n");
    assert_string_equal(other_out.text[0], "total 1225\n");
    assert_true(ouro_digest(one) == ouro_digest(other)); /* and slices leave no trace */
    ouro_free(one);
    ouro_free(other);
}

static void a_run_stops_at_a_step(void **state) {
    Output out;
    OuroPlace place;
    Vm *vm = new_program(&out, "a = 1\nb = 2\nprint(a + b)\n");
    (void)state;
    ouro_stop_at(vm, 3); /* call, line 1, line 2, line 3 */
    assert_int_equal(ouro_run(vm, 0), OURO_STEP);
    assert_true(ouro_place(vm, &place));
    assert_int_equal(place.step, 3);
    assert_int_equal(place.event, OURO_LINE);
    assert_int_equal(place.line, 3);
    assert_int_equal(place.depth, 1);
    assert_int_equal(ouro_steps(vm), 4);
    assert_string_equal(out.text[0], "");
    assert_int_equal(ouro_run(vm, 0), OURO_DONE);
    assert_string_equal(out.text[0], "3\n");
    ouro_free(vm);
}

static void input_may_come_later(void **state) {
    Output out;
    Vm *vm = new_program(&out, "input()\n");
    (void)state;
    assert_int_equal(ouro_run(vm, 0), OURO_INPUT);
    assert_int_equal(ouro_run(vm, 0), OURO_INPUT);
    ouro_free(vm);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_program_runs),
        cmocka_unit_test(two_programs_run_side_by_side),
        cmocka_unit_test(a_run_stops_at_a_step),
        cmocka_unit_test(input_may_come_later),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
