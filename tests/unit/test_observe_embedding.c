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
    OuroHost host = {out, keep, no_line, no_clock, no_file, no_writing, no_size, NULL, NULL, NULL};
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

/* ---- completion ---- */
static void keep_word(void *self, const char *bytes, uint32_t n) { keep(self, 1, bytes, n); }

static void completes(Vm *vm, const char *line, uint32_t replaced, const char *candidates) {
    Output out;
    OuroSink sink = {&out, keep_word, NULL};
    uint64_t before = ouro_digest(vm);
    memset(&out, 0, sizeof out);
    assert_int_equal(ouro_complete(vm, line, (uint32_t)strlen(line), &sink), replaced);
    assert_string_equal(out.text[0], candidates);
    assert_true(ouro_digest(vm) == before);
}

static void words_are_completed(void **state) {
    Output out;
    Vm *vm = new_program(&out, "class Base:\n"
                               "    shared = [1]\n"
                               "    def method(self, a): pass\n"
                               "class Thing(Base):\n"
                               "    def method(self): pass\n"
                               "    @property\n"
                               "    def shown(self): print('run')\n"
                               "    @staticmethod\n"
                               "    def static(a): pass\n"
                               "    def __getattr__(self, name): print('run')\n"
                               "thing = Thing()\n"
                               "thing.apple = thing\n"
                               "thing._hidden = 1\n"
                               "th\u00f6ne = 2\n"
                               "def act(): pass\n"
                               "def add(a): pass\n"
                               "input()\n");
    (void)state;
    assert_int_equal(ouro_run(vm, 0), OURO_INPUT);
    completes(vm, "thin", 4, "thing\n");
    completes(vm, "x = [thing, thi", 3, "thing\n");
    completes(vm, "th", 2, "thing\nth\u00f6ne\n");
    completes(vm, "ac", 2, "act()\n");
    completes(vm, "ad", 2, "add(\n");
    completes(vm, "whi", 3, "while \n");
    completes(vm, "tr", 2, "try:\n");
    completes(vm, "Tru", 3, "True\n");
    completes(vm, "NotImplementedE", 15, "NotImplementedError(\n");
    completes(vm, "thing.", 6, "thing.apple\nthing.method()\nthing.shown\nthing.static(\nthing.shared\n");
    completes(vm, "thing._h", 8, "thing._hidden\n");
    completes(vm, "thing.apple.apple.me", 20, "thing.apple.apple.method()\n");
    completes(vm, "Thing.me", 8, "Thing.method(\n");
    completes(vm, "thing.shared.app", 16, "thing.shared.append(\n");
    completes(vm, "thing.shared.pop", 16, "thing.shared.pop(\n");
    completes(vm, "thing.shared.cle", 16, "thing.shared.clear()\n");
    completes(vm, "thing.shown.", 0, ""); /* only running it could tell */
    completes(vm, "thing.nothing.", 0, "");
    completes(vm, "(1).", 0, "");
    completes(vm, "", 0, "");
    completes(vm, "thing ", 0, "");
    assert_string_equal(out.text[0], "");
    ouro_free(vm);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_program_runs),       cmocka_unit_test(two_programs_run_side_by_side), cmocka_unit_test(a_run_stops_at_a_step),
        cmocka_unit_test(input_may_come_later), cmocka_unit_test(words_are_completed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
