/* command.c: what the command does once its line is read: run, trace, inspect, dis. The same on every host. */
#include <string.h>

#include "cli/options.h"
#include "cli/sink.h"
#include "cli/tape.h"
#include "cli/text.h"

#define VERSION        "0.1.0"
#define PYTHON_VERSION "3.11"
#define MAX_ARGUMENTS  1024
#define MAX_PATH       4096
enum { EXIT_USAGE = 2, EXIT_OUTPUT = 120 };

/* A program being run by a command. */
typedef struct Run {
    const CliHost *host;
    const Options *options;
    const char *filename;
    const char *argv[MAX_ARGUMENTS + 1];
    int argc;
    char path[MAX_PATH]; /* of a folder's __main__.py */
    enum { OUTPUT_SHOWN, OUTPUT_KEPT, OUTPUT_DROPPED } output;
    bool loading;  /* <string> and <stdin> are files only then: a traceback shows no lines of theirs */
    bool too_much; /* output that could not be kept */
    bool editing;  /* lines of the prompt come from the host's editor */

    bool again; /* a run that repeats one: nothing of it is shown */
    Tape tape;  /* of commands that run the program more than once */
    Vm *vm;
} Run;

static Run the_run; /* too large for wasm's C stack; a command runs one program */
static FileSink the_sink;

/* ---- the host table that the core gets: the host's own, with the command's view of output and sources ---- */

static void run_write(void *self, uint32_t fd, const void *bytes, uint32_t n) {
    Run *run = self;
    const CliHost *host = run->host;
    if (run->again) return;
    if (fd != 1 || run->output == OUTPUT_SHOWN)
        host->core.write(host->core.self, fd, bytes, n);
    else if (run->output == OUTPUT_KEPT && !run->too_much)
        run->too_much = !host->keep(host->core.self, bytes, n);
}

static int64_t run_read_line(void *self, char *buf, uint32_t cap) {
    Run *run = self;
    const OuroHost *core = &run->host->core;
    int64_t n;
    if (tape_play(&run->tape, TAPE_LINE, &n, buf, cap)) return n;
    n = core->read_line(core->self, buf, cap);
    return tape_keep(&run->tape, TAPE_LINE, n, buf, n);
}

static uint64_t run_clock_ns(void *self, bool monotonic) {
    Run *run = self;
    const OuroHost *core = &run->host->core;
    int64_t ns;
    if (tape_play(&run->tape, TAPE_CLOCK, &ns, NULL, 0)) return (uint64_t)ns;
    return (uint64_t)tape_keep(&run->tape, TAPE_CLOCK, (int64_t)core->clock_ns(core->self, monotonic), NULL, 0);
}

static int64_t run_file_read(void *self, const char *path, void *buf, uint32_t cap) {
    Run *run = self;
    const CliHost *host = run->host;
    int64_t size;
    if (run->loading && run->options->source == SOURCE_CODE && same_text(path, run->filename)) {
        size_t n = strlen(run->options->program);
        memcpy(buf, run->options->program, n < cap ? n : cap);
        return (int64_t)n;
    }
    if (tape_play(&run->tape, TAPE_READ, &size, buf, cap)) return size;
    if (run->loading && run->options->source == SOURCE_STDIN && same_text(path, run->filename))
        size = host->stdin_read(host->core.self, buf, cap);
    else
        size = host->core.file_read(host->core.self, path, buf, cap);
    return tape_keep(&run->tape, TAPE_READ, size, buf, size < cap ? size : cap);
}

static int64_t run_file_size(void *self, const char *path) {
    Run *run = self;
    const CliHost *host = run->host;
    int64_t size;
    char none;
    if (run->loading && same_text(path, run->filename) && run->options->source != SOURCE_FILE) return run_file_read(self, path, &none, 0);
    if (tape_play(&run->tape, TAPE_SIZE, &size, NULL, 0)) return size;
    return tape_keep(&run->tape, TAPE_SIZE, host->core.file_size(host->core.self, path), NULL, 0);
}

static int64_t run_file_write(void *self, const char *path, const void *buf, uint32_t n, bool append) {
    Run *run = self;
    const OuroHost *core = &run->host->core;
    int64_t result;
    if (tape_play(&run->tape, TAPE_WRITE, &result, NULL, 0)) return result;
    return tape_keep(&run->tape, TAPE_WRITE, core->file_write(core->self, path, buf, n, append), NULL, 0);
}

/* How many bytes of buf a file_op has filled. */
static int64_t op_filled(uint32_t op, int64_t result, uint32_t n) {
    if (result < 0) return 0;
    switch (op) {
    case OURO_FILE_STAT: return OURO_STAT_FIELDS * (int64_t)sizeof(int64_t);
    case OURO_FILE_READ:
    case OURO_FILE_LIST:
    case OURO_FILE_CWD:
    case OURO_FILE_READLINK: return result < n ? result : n;
    default: return 0;
    }
}

static int64_t run_file_op(void *self, uint32_t op, const char *path, const char *other, int64_t number, void *buf, uint32_t n) {
    Run *run = self;
    const OuroHost *core = &run->host->core;
    int64_t result;
    uint32_t room = op == OURO_FILE_STAT ? OURO_STAT_FIELDS * (uint32_t)sizeof(int64_t) : n;
    if (tape_play(&run->tape, TAPE_OP, &result, buf, op_filled(op, 1, room) ? room : 0)) return result;
    result = core->file_op(core->self, op, path, other, number, buf, n);
    return tape_keep(&run->tape, TAPE_OP, result, buf, op_filled(op, result, n));
}

static uint64_t run_random(void *self) {
    Run *run = self;
    const OuroHost *core = &run->host->core;
    int64_t bits;
    if (tape_play(&run->tape, TAPE_RANDOM, &bits, NULL, 0)) return (uint64_t)bits;
    return (uint64_t)tape_keep(&run->tape, TAPE_RANDOM, (int64_t)core->random(core->self), NULL, 0);
}

static int64_t run_pack_read(void *self, const char *module, void *buf, uint32_t cap, bool now) {
    const OuroHost *core = &((Run *)self)->host->core;
    return core->pack_read(core->self, module, buf, cap, now);
}

static uint32_t run_kept(void *self, uint64_t offset, char *buf, uint32_t cap) {
    const CliHost *host = ((FileSink *)self)->host;
    return host->kept(host->core.self, offset, buf, cap);
}

static OuroHost run_host(Run *run) {
    return (OuroHost){run,
                      run_write,
                      run_read_line,
                      run_clock_ns,
                      run_file_read,
                      run_file_write,
                      run_file_size,
                      run->host->core.random ? run_random : NULL,
                      run->host->core.file_op ? run_file_op : NULL,
                      run->host->core.pack_read ? run_pack_read : NULL};
}

/* ---- finding the program ---- */

static const char *error_text(int64_t code) {
    switch (code) {
    case -2: return "[Errno 2] No such file or directory";
    case -13: return "[Errno 13] Permission denied";
    case -20: return "[Errno 20] Not a directory";
    case -21: return "[Errno 21] Is a directory";
    case -40: return "[Errno 40] Too many levels of symbolic links";
    default: return "[Errno 5] Input/output error";
    }
}

/* A folder is run by its __main__.py (python3 FOLDER). */
static bool folder_main(Run *run, const char *folder) {
    static const char end[] = "/__main__.py";
    const OuroHost *core = &run->host->core;
    size_t n = strlen(folder);
    while (n > 1 && folder[n - 1] == '/') n--;
    if (n + sizeof end > MAX_PATH) return false;
    memcpy(run->path, folder, n);
    memcpy(run->path + n, end, sizeof end);
    return core->file_size(core->self, run->path) >= 0;
}

/* 0, or the exit status after a message. */
static int program_find(Run *run) {
    const Options *options = run->options;
    const OuroHost *core = &run->host->core;
    int64_t size;
    switch (options->source) {
    case SOURCE_NONE: run->filename = run->argv[0] = ""; break; /* the prompt */
    case SOURCE_CODE:
        run->filename = "<string>";
        run->argv[0] = "-c";
        break;
    case SOURCE_STDIN:
        run->filename = "<stdin>";
        run->argv[0] = options->program;
        break;
    case SOURCE_MODULE:
        run->filename = options->program;
        run->argv[0] = "-m";
        break;
    default:
        run->filename = run->argv[0] = options->program;
        size = core->file_size(core->self, options->program);
        if (size == -21 && folder_main(run, options->program)) {
            run->filename = run->path;
            break;
        }
        if (size == -21) {
            text_say(run->host, 2, "ouro: can't find '__main__' module in '%s'\n", options->program);
            return 1;
        }
        if (size < 0) {
            text_say(run->host, 2, "ouro: can't open file '%s': %s\n", options->program, error_text(size));
            return EXIT_USAGE;
        }
        break;
    }
    if (options->argument_count > MAX_ARGUMENTS - 1) {
        text_say(run->host, 2, "ouro: more than %u arguments\n", (uint64_t)MAX_ARGUMENTS - 1);
        return EXIT_USAGE;
    }
    for (int i = 0; i < options->argument_count; i++) run->argv[1 + i] = options->arguments[i];
    run->argc = 1 + options->argument_count;
    return 0;
}

/* ---- running it ---- */

/* A new Vm with the program in it, ready to run. 0, or the exit status after a message. */
static int run_load(Run *run) {
    OuroHost host = run_host(run);
    int failed;
    tape_rewind(&run->tape);
    run->vm = ouro_new(&host, &run->options->config);
    if (!run->vm) {
        text_say(run->host, 2, "ouro: the memory of the program could not be set up\n");
        return 1;
    }
    run->loading = true;
    failed = run->options->source == SOURCE_NONE     ? ouro_load_prompt(run->vm)
             : run->options->source == SOURCE_MODULE ? ouro_load_module(run->vm, run->filename, run->argc, run->argv)
                                                     : ouro_load(run->vm, run->filename, NULL, 0, run->argc, run->argv);
    run->loading = false;
    return failed ? ouro_exit_status(run->vm) : 0;
}

static void run_close(Run *run) {
    if (run->vm) ouro_free(run->vm);
    run->vm = NULL;
}

/* A wasm engine compiles the run loop well while it runs, but enters what it compiled at the next call only: so the loop is
 * called anew every few milliseconds. */
enum { RUN_BUDGET = 1 << 20 };

static OuroStatus run_on(Run *run) {
    const CliHost *host = run->host;
    OuroStatus status;
    if (host->running) host->running(host->core.self, run->vm);
    for (;;) {
        status = ouro_run(run->vm, RUN_BUDGET);
        if (status == OURO_INPUT && run->editing)
            host->edit_line(host->core.self, run->vm);
        else if (status != OURO_BUDGET)
            break;
    }
    if (host->running) host->running(host->core.self, NULL);
    return status;
}

static uint64_t cpu_now(const CliHost *host) { return host->cpu_ns(host->core.self); }
static uint64_t wall_now(const CliHost *host) { return host->core.clock_ns(host->core.self, true); }

static void say_times(Run *run, uint64_t wall, uint64_t cpu) {
    const CliHost *host = run->host;
    uint64_t wall_end = wall_now(host), cpu_end = cpu_now(host);
    text_say(host, 2, "startup_ms=%m run_ms=%m", wall - host->started_ns, wall_end - wall);
    if (cpu != CPU_UNKNOWN) text_say(host, 2, " startup_cpu_ms=%m run_cpu_ms=%m", cpu, cpu_end - cpu);
    text_say(host, 2, "\n");
}

/* --leaks: the journal goes where trace keeps the program's output, the report to stderr. */
static bool journal_put(void *self, const void *bytes, uint32_t n) {
    const CliHost *host = ((Run *)self)->host;
    return host->keep(host->core.self, bytes, n);
}
static uint32_t journal_get(void *self, uint64_t offset, char *buf, uint32_t n) {
    const CliHost *host = ((Run *)self)->host;
    return host->kept(host->core.self, offset, buf, n);
}
static void stderr_write(void *self, const char *bytes, uint32_t n) {
    const OuroHost *core = &((Run *)self)->host->core;
    core->write(core->self, 2, bytes, n);
}
static void watch_leaks(Run *run) {
    const OuroStore store = {run, journal_put, journal_get};
    const OuroSink sink = {run, stderr_write, NULL};
    ouro_leaks(run->vm, &store, &sink);
}

static int command_run(Run *run) {
    const CliHost *host = run->host;
    /* Making the memory counts as start-up, reading and compiling the program as running. */
    uint64_t wall = wall_now(host), cpu = cpu_now(host);
    int status = run_load(run);
    if (run->vm && status == 0) {
        bool prompt = run->options->source == SOURCE_NONE || run->options->config.interactive;
        run->editing = prompt && host->edit_begin && host->edit_begin(host->core.self);

        if (run->options->leaks) watch_leaks(run);
        run_on(run);
        if (run->editing) host->edit_end(host->core.self);
        status = ouro_finish(run->vm);
    }
    run_close(run);
    if (run->options->times) say_times(run, wall, cpu);
    return status;
}

static int sink_status(Run *run, int status) {
    const char *out = run->options->out;
    if (!sink_end(&the_sink)) {
        text_say(run->host, 2, "ouro: can't write %s\n", out ? out : "to standard output");
        return EXIT_OUTPUT;
    }
    if (run->too_much) {
        text_say(run->host, 2, "ouro: the program printed more than a transcript can hold on this host\n");
        return EXIT_OUTPUT;
    }
    return status;
}

static const OuroSink phase_sink = {&the_sink, sink_write, NULL};
static void write_phase(void *self, Vm *vm, const OuroPhase *phase) {
    (void)self;
    ouro_phase_record(vm, phase, &phase_sink);
}

static int command_trace(Run *run) {
    OuroSink sink = {&the_sink, sink_write, run_kept};
    int status;
    run->output = OUTPUT_KEPT;
    status = run_load(run);
    if (run->vm && status == 0) {
        sink_begin(&the_sink, run->host, run->options->out);
        ouro_trace(run->vm, run->options->max_steps, &sink);
        if (run->options->collector) ouro_watch_collector(run->vm, write_phase, run);
        run_on(run);
        status = sink_status(run, ouro_finish(run->vm));
    }
    run_close(run);
    return status;
}

static int command_dis(Run *run) {
    OuroSink sink = {&the_sink, sink_write, NULL};
    int status = run_load(run);
    if (run->vm && status == 0) {
        sink_begin(&the_sink, run->host, run->options->out);
        ouro_disassemble(run->vm, &sink);
        status = sink_status(run, 0);
    }
    run_close(run);
    return status;
}

/* ---- stats: once to find when the memory is fullest, once more to look ---- */

static int command_stats(Run *run, Options *options) {
    OuroSink sink = {&the_sink, sink_write, NULL};
    const char *format = options->format;
    uint32_t as = format && same_text(format, "json") ? OURO_JSON : OURO_TEXT;
    uint64_t peak = 0;
    int status;
    if (format && as == OURO_TEXT && !same_text(format, "text")) {
        text_say(run->host, 2, "ouro: stats: --format is one of text, json, not %s\n", format);
        return EXIT_USAGE;
    }
    options->config.watch = true;
    run->output = OUTPUT_DROPPED;
    run->tape.host = run->host;
    run->again = true;
    status = run_load(run);
    if (run->vm && status == 0) {
        run_on(run);
        peak = ouro_peak(run->vm);
    }
    run_close(run);
    run->again = false;
    status = run_load(run);
    if (run->vm && status == 0) {
        sink_begin(&the_sink, run->host, options->out);
        ouro_stats_of_run(run->vm, peak, as, &sink);
        run_on(run);
        status = sink_status(run, ouro_finish(run->vm));
    }
    run_close(run);
    return status;
}

/* ---- inspect: run to a step and write its record ---- */

/* Starts afresh if the step has gone by. 0: standing there; else the exit status, after a message. */
static int go_to_step(Run *run, uint64_t step) {
    OuroPlace place;
    int status;
    if (run->vm && step < ouro_steps(run->vm)) run_close(run);
    if (!run->vm && (status = run_load(run))) return status;
    ouro_stop_at(run->vm, step);
    if (run_on(run) == OURO_STEP) {
        if (ouro_place(run->vm, &place) && place.step == step) return 0;
        text_say(run->host, 2, "ouro: step %u is inside of a finalizer or a comparison of keys; trace has it\n", step);
        return EXIT_USAGE;
    }
    text_say(run->host, 2, "ouro: there is no step %u: the program has %u\n", step, ouro_steps(run->vm));
    return EXIT_USAGE;
}

static int go_to_end(Run *run) {
    uint64_t steps;
    int status;
    run_close(run);
    if ((status = run_load(run))) return status;
    run_on(run);
    steps = ouro_steps(run->vm);
    return go_to_step(run, steps ? steps - 1 : 0);
}

static int go_to_line(Run *run, uint64_t line, uint64_t visit) {
    OuroPlace place;
    int status;
    run_close(run);
    if ((status = run_load(run))) return status;
    for (uint64_t seen = 0;;) {
        ouro_stop_at(run->vm, ouro_steps(run->vm));
        if (run_on(run) != OURO_STEP) {
            text_say(run->host, 2, "ouro: line %u is reached %u times\n", line, seen);
            return EXIT_USAGE;
        }
        if (ouro_place(run->vm, &place) && place.event == OURO_LINE && place.line == line && ++seen == visit) return 0;
    }
}

/* ---- gc:N:PHASE ---- */
typedef struct PhaseWanted {
    uint64_t collection, seen;
    uint32_t phase;
    bool found;
} PhaseWanted;

static void meet_phase(void *self, Vm *vm, const OuroPhase *phase) {
    PhaseWanted *wanted = self;
    wanted->seen = phase->collection;
    if (wanted->found || phase->collection != wanted->collection || phase->phase != wanted->phase) return;
    ouro_phase_record(vm, phase, &phase_sink);
    wanted->found = true;
    ouro_stop_at(vm, ouro_steps(vm)); /* no need to run on */
}

/* Writes the record, too. */
static int inspect_phase(Run *run, const char *at, const char *rest) {
    PhaseWanted wanted = {0};
    char number[24];
    size_t n = strcspn(rest, ":");
    int status;
    if (n < sizeof number) {
        memcpy(number, rest, n);
        number[n] = '\0';
    }
    while (rest[n] && wanted.phase < OURO_PHASES && !same_text(rest + n + 1, ouro_phase_names[wanted.phase])) wanted.phase++;
    if (n >= sizeof number || !text_number(number, &wanted.collection) || !rest[n] || wanted.phase == OURO_PHASES) {
        text_say(run->host, 2, "ouro: --at gc:N:PHASE wants the number of a collection and a phase (see --help), not %s\n", at);
        return EXIT_USAGE;
    }
    run_close(run);
    if ((status = run_load(run))) return status;
    ouro_watch_collector(run->vm, meet_phase, &wanted);
    run_on(run);
    run_close(run); /* the next --at begins anew */
    if (wanted.found) return 0;
    text_say(run->host, 2, "ouro: there is no collection %u: the program has %u\n", wanted.collection, wanted.seen);
    return EXIT_USAGE;
}

/* STEP, end, line:N or line:N:VISIT. 0: standing there. */
static int go_to(Run *run, const char *at) {
    const char *rest = text_after(at, "line:");
    char number[24];
    uint64_t line, visit = 1;
    if (same_text(at, "end")) return go_to_end(run);
    if (!rest && text_number(at, &line)) return go_to_step(run, line);
    if (rest) {
        size_t n = strcspn(rest, ":");
        if (n < sizeof number) {
            memcpy(number, rest, n);
            number[n] = '\0';
            if (text_number(number, &line) && (!rest[n] || text_number(rest + n + 1, &visit)) && visit > 0)
                return go_to_line(run, line, visit);
        }
    }
    text_say(run->host, 2, "ouro: --at wants a step, `end' or line:N[:VISIT], not %s\n", at);
    return EXIT_USAGE;
}

static int command_inspect(Run *run) {
    const Options *options = run->options;
    OuroSink sink = {&the_sink, sink_write, NULL};
    int status = 0;
    if (options->at_count == 0) {
        text_say(run->host, 2, "ouro: inspect wants --at STEP\n");
        return EXIT_USAGE;
    }
    run->output = OUTPUT_DROPPED;
    run->tape.host = run->host;
    sink_begin(&the_sink, run->host, options->out);
    for (int i = 0; i < options->at_count && status == 0; i++) {
        const char *phase = text_after(options->at[i], "gc:");
        status = phase ? inspect_phase(run, options->at[i], phase) : go_to(run, options->at[i]);
        if (status == 0 && !phase) ouro_record(run->vm, &sink);
    }
    status = sink_status(run, status);
    run_close(run);
    return status;
}

/* ---- why: the object is found at the step; a second run notes where it was made ---- */

static int why_at(Run *run, const char *at, const OuroSink *sink) {
    const char *expression = run->options->expression;
    const OuroSink error = {run, stderr_write, NULL};
    OuroFound found;
    OuroPlace place;
    int status = go_to(run, at);
    if (status) return status;
    if (!ouro_find(run->vm, expression, &found, &error)) return EXIT_USAGE;
    if (!found.before) {
        ouro_place(run->vm, &place);
        run_close(run);
        run->again = true;
        if ((status = run_load(run))) return status;
        ouro_watch_birth(run->vm, found.birth);
        status = go_to_step(run, place.step);
        run->again = false;
        if (status) return status;
    }
    ouro_why(run->vm, expression, run->options->format && same_text(run->options->format, "json"), sink, &error);
    return 0;
}

static int command_why(Run *run) {
    const Options *options = run->options;
    OuroSink sink = {&the_sink, sink_write, NULL};
    int status = 0;
    if (options->at_count == 0 || !options->expression) {
        text_say(run->host, 2, "ouro: why wants %s\n", options->at_count ? "an expression: ouro why FILE --at STEP EXPR" : "--at STEP");
        return EXIT_USAGE;
    }
    run->output = OUTPUT_DROPPED;
    run->tape.host = run->host;
    sink_begin(&the_sink, run->host, options->out);
    for (int i = 0; i < options->at_count && status == 0; i++) status = why_at(run, options->at[i], &sink);
    status = sink_status(run, status);
    run_close(run);
    return status;
}

/* ---- the command ---- */

/* What is planned and not in this version: refused with the way there is today. */
static const char *not_there(const Options *options) {
    switch (options->command) {
    case COMMAND_WHY:
        if (options->format && !same_text(options->format, "json") && !same_text(options->format, "text"))
            return "why has --format text and --format json";
        break;
    case COMMAND_DEBUG: return "debug is not in this version; `ouro trace FILE' writes every step";
    case COMMAND_DAP: return "dap is not in this version; `ouro trace FILE' writes every step";
    case COMMAND_INSPECT:
        if (!options->format || !same_text(options->format, "json"))
            return "inspect has only --format json in this version; text, dot, heapsnapshot and image come "
                   "from the same "
                   "records later";
        break;
    default: break;
    }
    if (options->record || options->record_budget) return "--record is not in this version; inspect and trace run the program anew";
    return NULL;
}

int command_main(const CliHost *host, int argc, const char *const *argv) {
    static Options options;
    Run *run = &the_run;
    const char *missing;
    int status;
    if (!options_parse(host, argc, argv, &options)) return EXIT_USAGE;
    if (options.command == COMMAND_HELP) {
        host->core.write(host->core.self, 1, options_help, (uint32_t)strlen(options_help));
        return 0;
    }
    if (options.command == COMMAND_VERSION) {
        text_say(host, 1, "ouro %s (Python %s)\n", VERSION, PYTHON_VERSION);
        return 0;
    }
    if (options.source == SOURCE_NONE && options.command == COMMAND_RUN && !host->terminal && !options.config.interactive) {
        options.source = SOURCE_STDIN; /* as python3: without a terminal, standard input is the program */
        options.program = "";
    }
    if ((missing = not_there(&options))) {
        text_say(host, 2, "ouro: %s\n", missing);
        return EXIT_USAGE;
    }
    if (options.source == SOURCE_NONE && options.command != COMMAND_RUN) {
        text_say(host, 2, "ouro: which program? try `ouro --help'\n");
        return EXIT_USAGE;
    }
    memset(run, 0, sizeof *run);
    run->host = host;
    run->options = &options;
    if ((status = program_find(run))) return status;
    switch (options.command) {
    case COMMAND_TRACE: return command_trace(run);
    case COMMAND_INSPECT: return command_inspect(run);
    case COMMAND_WHY: return command_why(run);
    case COMMAND_DIS: return command_dis(run);
    case COMMAND_STATS: return command_stats(run, &options);
    default: return command_run(run);
    }
}
