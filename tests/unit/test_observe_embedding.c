/* test_observe_embedding.c: what include/ouro.h promises an embedder, used as an embedder would: nothing else is included. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "include/ouro.h"

typedef struct Output {
    char text[2][65536];
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

/* ---- why, and the collector's phases ---- */
static void keep_answer(void *self, const char *bytes, uint32_t n) { keep(self, 1, bytes, n); }
static void keep_error(void *self, const char *bytes, uint32_t n) { keep(self, 2, bytes, n); }

static void holders_are_told(void **state) {
    Output out, said;
    OuroFound found, same;
    char address[16] = "0x";
    const OuroSink answer = {&said, keep_answer, NULL}, error = {&said, keep_error, NULL};
    Vm *vm = new_program(&out, "x = [1]\ny = (x, x)\nprint(y)\n");
    uint64_t digest;
    (void)state;
    memset(&said, 0, sizeof said);
    ouro_stop_at(vm, 3);
    assert_int_equal(ouro_run(vm, 0), OURO_STEP);
    digest = ouro_digest(vm);
    assert_true(ouro_find(vm, "y[1]", &found, &error));
    assert_false(found.before);
    assert_true(ouro_why(vm, "x", false, &answer, &error));
    assert_non_null(strstr(said.text[0], "\ncount 3 "));
    assert_non_null(strstr(said.text[0], "\n    2  item 0 of y (tuple at "));
    assert_string_equal(said.text[1], "");
    for (int i = 0; i < 8; i++) address[2 + i] = "0123456789abcdef"[found.address >> (28 - 4 * i) & 15];
    assert_true(ouro_find(vm, address, &same, &error));
    assert_int_equal(same.address, found.address);
    assert_false(ouro_find(vm, "z", &found, &error));
    assert_non_null(strstr(said.text[1], "no name `z`"));
    assert_false(ouro_why(vm, "x[1]", true, &answer, &error));
    assert_true(ouro_digest(vm) == digest);
    ouro_free(vm);
}

typedef struct Phases {
    uint32_t n[OURO_PHASES];
    Output *said;
} Phases;
static void count_phase(void *self, Vm *vm, const OuroPhase *phase) {
    Phases *phases = self;
    OuroSink sink = {phases->said, keep_answer, NULL};
    phases->n[phase->phase]++;
    phases->said->n[0] = 0;
    ouro_phase_record(vm, phase, &sink);
}

static void phases_are_told(void **state) {
    static const char source[] = "import gc\ngc.collect()\nx = []\nx.append(x)\ndel x\nprint(gc.collect())\n";
    Output out, said;
    Vm *plain = new_program(&out, source), *watched;
    Phases phases = {.said = &said};
    uint64_t digest;
    (void)state;
    assert_int_equal(ouro_run(plain, 0), OURO_DONE);
    digest = ouro_digest(plain);
    ouro_free(plain);
    memset(&said, 0, sizeof said);
    watched = new_program(&out, source);
    ouro_watch_collector(watched, count_phase, &phases);
    assert_int_equal(ouro_run(watched, 0), OURO_DONE);
    assert_string_equal(out.text[0], "1\n");
    assert_true(phases.n[0] >= 2);
    for (int i = 1; i < OURO_PHASES; i++) assert_int_equal(phases.n[i], phases.n[0]);
    assert_non_null(strstr(said.text[0], "\"phase\":\"cleared\""));
    assert_true(ouro_digest(watched) == digest);
    ouro_free(watched);
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
        cmocka_unit_test(input_may_come_later), cmocka_unit_test(words_are_completed),           cmocka_unit_test(holders_are_told),
        cmocka_unit_test(phases_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
