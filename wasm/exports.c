/* exports.c: the functions of ouro.wasm that package/loader.js calls, and the host behind them.
 *
 * Two doors: engine_… runs one program in slices (the playground, index.js), command() is the whole command line (ouro.mjs).
 * No signature has a 64-bit int, so that both compilers give plain numbers; steps, sizes and budgets are doubles (exact up
 * to 2^53). Texts go in through the transfer area, which is what lies between the static data and ORIGIN: the core asks for
 * no memory there. Texts come out by the imports below, as address and length. */
#include <stddef.h>
#include <string.h>

#include "cli/host.h"

#define EXPORT(name) __attribute__((export_name(#name), visibility("default")))
#define IMPORT(name) __attribute__((import_module("ouro"), import_name(#name)))
#define TRANSFER_END 0x00200000u

IMPORT(write) void js_write(uint32_t fd, const void *bytes, uint32_t n);
IMPORT(read_line) double js_read_line(char *buf, uint32_t cap);
IMPORT(clock_ms) double js_clock_ms(uint32_t monotonic);
IMPORT(cpu_ms) double js_cpu_ms(void);
IMPORT(file_read) double js_file_read(const char *path, void *buf, uint32_t cap);
IMPORT(file_write) double js_file_write(const char *path, const void *buf, uint32_t n, uint32_t append);
IMPORT(file_size) double js_file_size(const char *path);
IMPORT(file_op) double js_file_op(uint32_t op, const char *path, const char *other, double number, void *buf, uint32_t n);
IMPORT(pack_read) double js_pack_read(const char *module, void *buf, uint32_t cap, uint32_t now);
IMPORT(stdin_read) double js_stdin_read(void *buf, uint32_t cap);
IMPORT(random) double js_random(void);
IMPORT(keep) uint32_t js_keep(const void *bytes, uint32_t n);
IMPORT(kept) uint32_t js_kept(double offset, char *buf, uint32_t cap);
IMPORT(text) void js_text(const char *bytes, uint32_t n);

extern char __heap_base;

static Vm *the_vm;

/* ---- the host ---- */

static void host_write(void *self, uint32_t fd, const void *bytes, uint32_t n) {
    (void)self;
    js_write(fd, bytes, n);
}

static int64_t host_read_line(void *self, char *buf, uint32_t cap) {
    (void)self;
    return (int64_t)js_read_line(buf, cap);
}

static uint64_t nanoseconds(double ms) { return (uint64_t)(ms * 1e6); }

static uint64_t host_clock_ns(void *self, bool monotonic) {
    (void)self;
    return nanoseconds(js_clock_ms(monotonic));
}

static int64_t host_file_read(void *self, const char *path, void *buf, uint32_t cap) {
    (void)self;
    return (int64_t)js_file_read(path, buf, cap);
}

static int64_t host_file_write(void *self, const char *path, const void *buf, uint32_t n, bool append) {
    (void)self;
    return (int64_t)js_file_write(path, buf, n, append);
}

static int64_t host_file_size(void *self, const char *path) {
    (void)self;
    return (int64_t)js_file_size(path);
}

static int64_t host_file_op(void *self, uint32_t op, const char *path, const char *other, int64_t number, void *buf, uint32_t n) {
    (void)self;
    return (int64_t)js_file_op(op, path, other, (double)number, buf, n);
}

static uint64_t host_random(void *self) {
    (void)self;
    return (uint64_t)js_random() << 32 | (uint64_t)js_random();
}

static int64_t host_pack_read(void *self, const char *module, void *buf, uint32_t cap, bool now) {
    (void)self;
    return (int64_t)js_pack_read(module, buf, cap, now);
}

static const OuroHost the_host = {NULL,           host_write,  host_read_line, host_clock_ns, host_file_read, host_file_write,
                                  host_file_size, host_random, host_file_op,   host_pack_read};

static void text_write(void *self, const char *bytes, uint32_t n) {
    (void)self;
    js_text(bytes, n);
}

static uint32_t host_kept(void *self, uint64_t offset, char *buf, uint32_t cap) {
    (void)self;
    return js_kept((double)offset, buf, cap);
}

static const OuroSink the_sink = {NULL, text_write, host_kept};

/* ---- transfer ---- */

EXPORT(transfer) void *transfer(void) { return &__heap_base; }
EXPORT(transfer_size) uint32_t transfer_size(void) { return TRANSFER_END - (uint32_t)(uintptr_t)&__heap_base; }

/* ---- one program in slices ---- */

/* stress and path: NULL, or texts in the transfer area. thresholds: NULL, or three numbers there. 1: ready; 0: no room. */
EXPORT(engine_new)
uint32_t engine_new(double max_heap, double step_limit, double digest_every, uint32_t audit, uint32_t alloc, double max_output,
                    const char *stress, const char *path, const int32_t *thresholds, uint32_t interactive, uint32_t watch) {
    OuroConfig config;
    memset(&config, 0, sizeof config);
    config.max_heap = (uint32_t)max_heap;
    config.step_limit = (uint64_t)step_limit;
    config.digest_every = (uint64_t)digest_every;
    config.audit = audit;
    config.alloc = alloc;
    config.max_output = (uint64_t)max_output;
    config.stress = stress;
    config.path = path;
    config.interactive = interactive;
    config.watch = watch != 0;
    if (thresholds) {
        config.gc_threshold_given = true;
        memcpy(config.gc_threshold, thresholds, sizeof config.gc_threshold);
    }
    the_vm = ouro_new(&the_host, &config);
    return the_vm != NULL;
}

EXPORT(engine_free) void engine_free(void) {
    if (the_vm) ouro_free(the_vm);
    the_vm = NULL;
}

/* The program is read from the host's file of that name. 0: ready to run. */
EXPORT(engine_load) int32_t engine_load(const char *filename, int argc, const char *const *argv) {
    return ouro_load(the_vm, filename, NULL, 0, argc, argv);
}

EXPORT(engine_run) uint32_t engine_run(double budget) { return (uint32_t)ouro_run(the_vm, (int64_t)budget); }
/* A negative step: none. */
EXPORT(engine_stop_at) void engine_stop_at(double step) { ouro_stop_at(the_vm, step < 0 ? UINT64_MAX : (uint64_t)step); }
/* The same, and its view goes to the import `text` when it is reached, also where the run cannot stop. */
EXPORT(engine_view_at) void engine_view_at(double step) { ouro_view_at(the_vm, (uint64_t)step, &the_sink); }
EXPORT(engine_interrupt) void engine_interrupt(void) { ouro_interrupt(the_vm); }
EXPORT(engine_exit_status) int32_t engine_exit_status(void) { return ouro_exit_status(the_vm); }
EXPORT(engine_finish) int32_t engine_finish(void) { return ouro_finish(the_vm); }
EXPORT(engine_steps) double engine_steps(void) { return (double)ouro_steps(the_vm); }

EXPORT(engine_set_interactive) void engine_set_interactive(uint32_t on) { ouro_set_interactive(the_vm, on); }
EXPORT(engine_prompting) uint32_t engine_prompting(void) { return ouro_prompting(the_vm); }

/* step, event, line, depth, file, live bytes, clock, collections as doubles. 0: the run stands at no event. */
EXPORT(engine_place) uint32_t engine_place(double *out) {
    OuroPlace place;
    if (!ouro_place(the_vm, &place)) return 0;
    out[0] = (double)place.step;
    out[1] = place.event;
    out[2] = place.line;
    out[3] = place.depth;
    out[4] = place.file;
    out[5] = (double)place.live_bytes;
    out[6] = (double)place.clock;
    out[7] = (double)place.collections;
    return 1;
}
EXPORT(engine_place_file) void engine_place_file(void) { ouro_place_file(the_vm, &the_sink); }

/* Sixteen hexadecimal digits, by the import `text`. */
EXPORT(engine_digest) void engine_digest(void) {
    uint64_t digest = ouro_digest(the_vm);
    char digits[16];
    for (int i = 15; i >= 0; i--, digest >>= 4) digits[i] = "0123456789abcdef"[digest & 15];
    js_text(digits, sizeof digits);
}

EXPORT(engine_trace) void engine_trace(double max_steps) { ouro_trace(the_vm, (uint64_t)max_steps, &the_sink); }
EXPORT(engine_record) void engine_record(void) { ouro_record(the_vm, &the_sink); }
EXPORT(engine_view) void engine_view(void) { ouro_view(the_vm, &the_sink); }
/* The candidates go to the import `text`; the result is ouro_complete's. */
EXPORT(engine_complete) uint32_t engine_complete(const char *line, uint32_t n) { return ouro_complete(the_vm, line, n, &the_sink); }
/* JSON by the import `text`, or (0) the message. */
EXPORT(engine_why) uint32_t engine_why(const char *expression) { return ouro_why(the_vm, expression, true, &the_sink, &the_sink); }
EXPORT(engine_watch_birth) void engine_watch_birth(double birth) { ouro_watch_birth(the_vm, (uint64_t)birth); }
/* Statistics of where the run stands, as JSON; of its end, see engine_stats_of_run. */
EXPORT(engine_stats) void engine_stats(uint32_t format) { ouro_stats(the_vm, format, &the_sink); }
EXPORT(engine_peak) double engine_peak(void) { return (double)ouro_peak(the_vm); }
EXPORT(engine_stats_of_run) void engine_stats_of_run(double peak, uint32_t format) {
    ouro_stats_of_run(the_vm, (uint64_t)peak, format, &the_sink);
}
EXPORT(engine_disassemble) void engine_disassemble(void) { ouro_disassemble(the_vm, &the_sink); }

/* ---- the whole command line ---- */

static uint64_t command_cpu_ns(void *self) {
    double ms = js_cpu_ms();
    (void)self;
    return ms < 0 ? CPU_UNKNOWN : nanoseconds(ms);
}

static bool command_keep(void *self, const void *bytes, uint32_t n) {
    (void)self;
    return js_keep(bytes, n);
}

static int64_t command_stdin_read(void *self, void *buf, uint32_t cap) {
    (void)self;
    return (int64_t)js_stdin_read(buf, cap);
}

EXPORT(command)
int32_t command(int argc, const char *const *argv, const char *search_path, uint32_t terminal) {
    CliHost host;
    memset(&host, 0, sizeof host);
    host.core = the_host;
    host.cpu_ns = command_cpu_ns; /* started_ns stays 0: performance.now() counts from the start of the process */
    host.search_path = search_path;
    host.terminal = terminal;
    host.keep = command_keep;
    host.kept = host_kept;
    host.stdin_read = command_stdin_read;
    return command_main(&host, argc, argv);
}
