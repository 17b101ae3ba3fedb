/* session.c: the embedder's interface (include/ouro.h) over the core: settings, loading, running, and what is observed on the way.
 *
 * What a session needs beside the memory lies in the Outside page behind Outside itself, so that no image holds it and nothing is a
 * mutable global natively. */
#include "base/utf8.h"
#include "include/ouro.h"
#include "memory/digest.h"
#include "memory/host.h"
#include "modules/program.h"
#include "observe/stats.h"
#include "observe/transcript.h"
#include "observe/why.h"

/* Of the moment when the program's module has ended: what runs afterwards, while the interpreter exits, takes no steps. */
typedef struct End {
    u64 steps, collections[3];
    i64 garbage; /* objects that a collection would find */
    i32 gc_count[3];
    bool reached;
} End;

typedef struct Session {
    u64 step_limit, digest_every, stop_at, trace_max, traced; /* traced: events of the program's file so far */
    OuroSink sink, view_sink;
    OuroPlace place;
    u64 audits, differences, audit_every, instructions;
    u64 collections[3];
    End end;
    u32 audit;
    bool tracing, placed, done, stopped, gc_given, viewing, limit_told, truncated;
    i32 threshold[3];
    u64 booted, started;  /* the clock when the Vm stood, and when the program could begin */
    Made made, next_made; /* next_made: what is made from now on is made there */
    Journal journal;
    OuroSink leak_sink;
    void (*phase_stop)(void *self, Vm *vm, const OuroPhase *phase);
    void *phase_self;
    u64 collections_seen;
    char path[1024]; /* OUROPATH until the program is loaded */
} Session;

#ifdef __wasm__
static Session the_session;
#define SESSION(vm) (&the_session)
#else
#define SESSION_AT  8192u
_Static_assert(sizeof(Outside) <= SESSION_AT && SESSION_AT + sizeof(Session) <= OUTSIDE_SPACE, "both fit the page before the Vm");
#define SESSION(vm) ((Session *)((char *)outside(vm) + SESSION_AT))
#endif

/* What Ouro itself says does not count against the program's output limit. */
static void say_bytes(Vm *vm, const char *text, u32 n) { outside(vm)->host.write(outside(vm)->host.self, 2, text, n); }
static void say(Vm *vm, const char *text) { say_bytes(vm, text, (u32)strlen(text)); }
static void say_number(Vm *vm, u64 n) {
    char buf[24];
    u32 at = sizeof buf;
    do buf[--at] = (char)('0' + n % 10);
    while (n /= 10);
    say_bytes(vm, buf + at, (u32)sizeof buf - at);
}
static void say_hex(Vm *vm, u64 n) {
    char buf[16];
    for (u32 i = 16; i-- > 0; n >>= 4) buf[i] = "0123456789abcdef"[n & 15];
    say_bytes(vm, buf, 16);
}

u64 ouro_digest(Vm *vm) {
    stack_clean(vm);
    return memory_digest(vm);
}

static void audit_now(Vm *vm) {
    Session *s = SESSION(vm);
    s->audits++;
    s->differences += audit_run(vm, s->differences < 10);
}

static void say_digest(Vm *vm, u64 step) {
    say(vm, "digest ");
    say_number(vm, step);
    say(vm, " ");
    say_hex(vm, ouro_digest(vm));
    say(vm, "\n");
}

/* ---- the step clock ---- */
static bool watching(const Session *s) { return s->made.birth && !s->made.found; }

/* Cut at whole characters. */
static void copy_text(Vm *vm, Ref str, char *to, u32 cap) {
    u32 n = 0;
    for (u32 i = 0; i < STR_LENGTH(str) && n + 5 < cap; i++) n += utf8_put(to + n, str_char(vm, str, i));
    to[n] = 0;
}

/* The first event beyond the birth tells that the one before is where it was made. */
static void watch_birth(Vm *vm, Session *s, u64 step, u32 event) {
    if (vm->clock > s->made.birth) {
        s->next_made.birth = s->made.birth;
        s->made = s->next_made;
        s->made.found = true;
        return;
    }
    Made *made = &s->next_made;
    Frame *f = maker_frame(vm, event, &made->line);
    made->step = step;
    made->event = event;
    made->func[0] = made->file[0] = 0;
    if (!f) return;
    copy_text(vm, CODE_AT(f->code)->name, made->func, sizeof made->func);
    if (CODE_AT(f->code)->filename != vm->program_file) copy_text(vm, CODE_AT(f->code)->filename, made->file, sizeof made->file);
}

static void rearm(Vm *vm) {
    Session *s = SESSION(vm);
    u64 now = vm->steps, next = UINT64_MAX; /* number of the next event is now */
    bool observed = (s->tracing || s->journal.on || watching(s)) && !s->end.reached;
    if (s->audit == OURO_AUDIT_LINE || observed || vm->trace_function || vm->profile_function) next = now;
    if (s->digest_every) {
        u64 at = now + (s->digest_every - now % s->digest_every) % s->digest_every;
        if (at < next) next = at;
    }
    if (s->stop_at != UINT64_MAX && s->stop_at >= now && s->stop_at < next && !s->end.reached) next = s->stop_at;
    if (s->step_limit && s->step_limit - 1 < next) next = s->step_limit - 1 > now ? s->step_limit - 1 : now;
    outside(vm)->countdown = next == UINT64_MAX ? UINT64_MAX : next - now + 1;
}

static void collections_since(Vm *vm, Session *s, u32 out[3]) {
    for (u32 i = 0; i < 3; i++) {
        out[i] = (u32)(vm->gc_collections[i] - s->collections[i]);
        s->collections[i] = vm->gc_collections[i];
    }
}

/* The transcript numbers the events of the program's own file, whatever the modules do that it imports. */
static bool of_program_file(Vm *vm) {
    for (Ref at = vm->frame; at; at = AT(FrameHead, at)->back) {
        FrameHead *h = AT(FrameHead, at);
        if (frame_is_python(h) && !(((Frame *)h)->flags & FRAME_HIDDEN)) return CODE_AT(FRAME_AT(at)->code)->filename == vm->program_file;
    }
    return true;
}

static void trace_event(Vm *vm, u32 event, Ref arg) {
    Session *s = SESSION(vm);
    if (!of_program_file(vm)) return;
    u64 step = s->traced++;
    Record record = {.step = step, .event = event, .arg = arg};
    collections_since(vm, s, record.collections);
    if (!transcript_record(vm, &record, &s->sink)) say(vm, "ouro: no room for the transcript's tables\n");
    if (s->trace_max && step + 1 >= s->trace_max) {
        s->tracing = false;
        s->truncated = true;
    }
}

static u32 program_depth(Vm *vm) {
    u32 depth = 0;
    for (Ref at = vm->frame; at; at = AT(FrameHead, at)->back) {
        FrameHead *h = AT(FrameHead, at);
        depth += frame_is_python(h) && !(((Frame *)h)->flags & FRAME_HIDDEN);
    }
    return depth;
}

static void arrive(Vm *vm, u64 step, u32 event, Ref arg) {
    Session *s = SESSION(vm);
    Frame *f = NULL;
    for (Ref at = vm->frame; at && !f; at = AT(FrameHead, at)->back)
        if (frame_is_python(AT(FrameHead, at))) f = FRAME_AT(at);
    s->place = (OuroPlace){.step = step,
                           .event = event,
                           .line = f ? event_line(vm, f) : 0,
                           .depth = program_depth(vm),
                           .file = f ? CODE_AT(f->code)->filename : 0,
                           .live_bytes = vm->live_bytes,
                           .clock = vm->clock,
                           .collections = vm->gc_collections[0] + vm->gc_collections[1] + vm->gc_collections[2]};
    s->placed = true;
    s->stop_at = UINT64_MAX;
    outside(vm)->pause |= PAUSE_OBSERVER;
    outside(vm)->pause_arg = arg;
    if (!s->viewing) return;
    Record record = {.step = step, .event = event, .arg = arg, .pictures = 1};
    transcript_record(vm, &record, &s->view_sink);
    s->viewing = false;
}

/* While somebody looks, the exception being raised holds its type once more (curexc_type of 3.11's thread state). */
static void exception_shown(Vm *vm) {
    if (vm->exc) vm->exc_type = own(vm, TYPE_OF(vm->exc));
}
static void exception_hidden(Vm *vm) {
    if (vm->exc_type) CLEAR(vm->exc_type);
}

static void on_step(Vm *vm, u32 event, Ref arg) {
    Session *s = SESSION(vm);
    u64 step = vm->steps - 1;
    exception_shown(vm);
    if (s->audit == OURO_AUDIT_LINE && step % s->audit_every == 0) audit_now(vm);
    if (s->digest_every && step % s->digest_every == 0) say_digest(vm, step);
    if (s->tracing && !s->end.reached) trace_event(vm, event, arg);
    if (watching(s) && !s->end.reached) watch_birth(vm, s, step, event);
    if (s->journal.on && !s->end.reached) journal_event(vm, &s->journal, event);
    if (step == s->stop_at && !s->end.reached) arrive(vm, step, event, arg);
    exception_hidden(vm);
    if (s->step_limit && vm->steps >= s->step_limit) {
        s->stopped = true;
        outside(vm)->pause |= PAUSE_OBSERVER;
        outside(vm)->stop = 1; /* ends a nested loop, too */
        outside(vm)->budget = 0;
        outside(vm)->countdown = UINT64_MAX;
        return;
    }
    rearm(vm);
}

static void audit_instruction(Vm *vm) {
    Session *s = SESSION(vm);
    if (s->instructions++ % s->audit_every == 0) audit_now(vm);
}

/* The program has ended and nothing is finalized yet: the end record's figures are taken here. */
static void on_end(Vm *vm) {
    Session *s = SESSION(vm);
    End *e = &s->end;
    e->reached = true;
    e->steps = vm->steps;
    for (u32 i = 0; i < 3; i++) e->gc_count[i] = vm->gc_count[i];
    for (u32 i = 0; i < 3; i++) e->collections[i] = vm->gc_collections[i];
    if (s->sink.write) e->garbage = audit_cyclic_garbage(vm);
    if (s->journal.on) leaks_write(vm, &s->journal, s->started, &s->leak_sink);
    stats_at_end(vm);
    rearm(vm);
}

/* ---- starting ---- */
static bool set_stress(Vm *vm, const char *stress) {
    Outside *o = outside(vm);
    if (!stress) return true;
    if (!strcmp(stress, "gc"))
        o->stress |= STRESS_GC;
    else if (!strcmp(stress, "decref"))
        o->stress |= STRESS_DECREF;
    else if (!strcmp(stress, "badcount"))
        o->stress |= STRESS_BADCOUNT;
    else if (!strcmp(stress, "stack"))
        o->stress |= STRESS_STACK;
    else if (!strncmp(stress, "alloc:", 6)) {
        i64 n = 0;
        for (const char *p = stress + 6; *p >= '0' && *p <= '9'; p++) n = n * 10 + (*p - '0');
        if (n <= 0) return false;
        o->fail_at = -n; /* armed when the program starts */
    } else
        return false;
    return true;
}

Vm *ouro_new(const OuroHost *host, const OuroConfig *config) {
    u32 max_heap = config->max_heap ? config->max_heap : DEFAULT_MAX_HEAP;
    if (max_heap > 0xE0000000u) max_heap = 0xE0000000u;
    Vm *vm = memory_new(host, round_up(max_heap, BRK_UNIT));
    if (!vm) return NULL;
    Session *s = SESSION(vm);
    memset(s, 0, sizeof *s);
    s->step_limit = config->step_limit;
    s->digest_every = config->digest_every;
    s->audit = config->audit;
    s->audit_every = config->audit_every ? config->audit_every : 1;
    s->stop_at = UINT64_MAX;
    s->gc_given = config->gc_threshold_given;
    memcpy(s->threshold, config->gc_threshold, sizeof s->threshold);
    outside(vm)->max_output = config->max_output;
    outside(vm)->interactive = config->interactive;
    if (!set_stress(vm, config->stress)) {
        say(vm, "ouro: --stress: expected gc, alloc:N, stack, decref or badcount\n");
        memory_free(vm);
        return NULL;
    }
    if (!run_set_policy(vm, config->alloc)) {
        say(vm, "ouro: --alloc: no such policy\n");
        memory_free(vm);
        return NULL;
    }
    stats_begin(vm, config->watch);
    if (!vm_boot(vm)) {
        say(vm, "ouro: no memory to start with\n");
        memory_free(vm);
        return NULL;
    }
    s->booted = vm->clock;
    if (config->path && strlen(config->path) < sizeof s->path) memcpy(s->path, config->path, strlen(config->path) + 1);
    return vm;
}

void ouro_free(Vm *vm) { memory_free(vm); }

static bool append_text(Vm *vm, Ref list, const char *text, u32 n) {
    Ref r = str_from_utf8(vm, text, n);
    bool ok = r && list_append(vm, list, r);
    drop_null(vm, r);
    return ok;
}

/* sys.argv, and sys.path: the program's folder, then those of the path setting */
static bool set_arguments(Vm *vm, const char *filename, int argc, const char *const *argv) {
    Ref d = vm->sysdict;
    Ref list = dict_get_str(vm, d, NAME(argv)), path = dict_get_str(vm, d, NAME(path));
    for (int i = 0; i < argc; i++)
        if (!append_text(vm, list, argv[i], (u32)strlen(argv[i]))) return false;
    const char *slash = strrchr(filename, '/');
    if (!append_text(vm, path, filename, slash ? (u32)(slash - filename) : 0)) return false;
    const char *more = SESSION(vm)->path;
    while (more && *more) {
        const char *end = strchr(more, ':');
        u32 n = end ? (u32)(end - more) : (u32)strlen(more);
        if (n && !append_text(vm, path, more, n)) return false;
        more = end ? end + 1 : NULL;
    }
    vm->argv = own(vm, list);
    return true;
}

/* The collector's state when a program starts: what exists is frozen, counts 0, free lists empty (tests/oracle/README.md, 2). */
static void settle(Vm *vm, const Session *s) {
    gc_start_program(vm);
    if (s->gc_given)
        for (u32 i = 0; i < 3; i++) vm->gc_threshold[i] = s->threshold[i];
    vm->gc_enabled = 1;
}

static Ref read_source(Vm *vm, const char *filename, u32 *length) {
    i64 size = host_file_read(vm, filename, NULL, 0);
    if (size < 0 || size > INT32_MAX) {
        say(vm, "ouro: can't open file '");
        say(vm, filename);
        say(vm, size == -2    ? "': [Errno 2] No such file or directory\n"
                : size == -21 ? "': [Errno 21] Is a directory\n"
                              : "': it cannot be read\n");
        return 0;
    }
    Ref run = run_malloc(vm, (u32)size + 1);
    if (!run) {
        say(vm, "ouro: no memory for the program's text\n");
        return 0;
    }
    host_file_read(vm, filename, AT(char, run), (u32)size);
    *length = (u32)size;
    return run;
}

static int load_failed(Vm *vm) {
    Session *s = SESSION(vm);
    if (vm->exc)
        program_uncaught(vm);
    else
        vm->exit_code = 2;
    s->done = true;
    return 1;
}

/* What is left to do once the bottom frame stands: 0 */
static int start_program(Vm *vm) {
    Session *s = SESSION(vm);
    if (outside(vm)->stress & STRESS_BADCOUNT) REFCOUNT(vm->main_module)++; /* a wrong count, for the audit to find */
    s->started = vm->clock;
    outside(vm)->on_step = on_step;
    outside(vm)->on_end = on_end;
    if (s->audit == OURO_AUDIT_INSTRUCTION) outside(vm)->instruction_hook = audit_instruction;
    stats_program_starts(vm);
    rearm(vm);
    return 0;
}

int ouro_load(Vm *vm, const char *filename, const char *source, uint32_t length, int argc, const char *const *argv) {
    Session *s = SESSION(vm);
    Ref run = 0;
    if (!source) {
        run = read_source(vm, filename, &length);
        if (!run) return load_failed(vm);
        source = AT(char, run);
    }
    Ref name = str_from_utf8(vm, filename, (u32)strlen(filename)), code = 0;
    bool ok = name && set_arguments(vm, filename, argc, argv);
    settle(vm, s);
    if (ok) {
        vm->program_file = name;
        vm->main_module = main_module_new(vm, name);
        ok = vm->main_module != 0;
        /* the __main__.py of a folder that was named */
        size_t n = argc ? strlen(argv[0]) : 0;
        if (ok && n && !strncmp(filename, argv[0], n) && strcmp(filename + n, "/__main__.py") == 0)
            ok = dict_set(vm, module_dict(vm, vm->main_module), NAME(__package__), EMPTY_STR);
    }
    if (outside(vm)->fail_at < 0) memory_fail_at(vm, -outside(vm)->fail_at);
    if (ok) code = compile_source(vm, source, length, name, COMPILE_EXEC, 0, &vm->constants_list);
    if (run) run_free(vm, run);
    if (!code) return load_failed(vm);
    ok = program_start(vm, code, 0);
    drop(vm, code);
    return ok ? start_program(vm) : load_failed(vm);
}

int ouro_load_module(Vm *vm, const char *module, int argc, const char *const *argv) {
    Ref name = str_from_utf8(vm, module, (u32)strlen(module));
    bool ok = name && set_arguments(vm, "", argc, argv);
    settle(vm, SESSION(vm));
    if (ok) {
        vm->program_file = name;
        vm->main_module = main_module_new(vm, name);
        ok = vm->main_module != 0;
    }
    if (outside(vm)->fail_at < 0) memory_fail_at(vm, -outside(vm)->fail_at);
    return ok && program_start(vm, 0, name) ? start_program(vm) : load_failed(vm);
}

int ouro_load_prompt(Vm *vm) {
    static const char *const argv[] = {""};
    Ref name = str_from_ascii(vm, "<stdin>");
    bool ok = name && set_arguments(vm, "", 1, argv);
    settle(vm, SESSION(vm));
    if (ok) {
        vm->program_file = name;
        vm->main_module = main_module_new(vm, name);
        ok = vm->main_module && dict_delete(vm, module_dict(vm, vm->main_module), NAME(__file__));
    }
    outside(vm)->interactive = 2;
    if (outside(vm)->fail_at < 0) memory_fail_at(vm, -outside(vm)->fail_at);
    return ok && program_start(vm, 0, 0) ? start_program(vm) : load_failed(vm);
}

/* ---- running ---- */
static OuroStatus stopped(Vm *vm) {
    Session *s = SESSION(vm);
    if (!s->limit_told) {
        say(vm,
            outside(vm)->output_over ? "ouro: stopped: the output limit is reached\n" : "ouro: stopped: the step limit is reached after ");
        if (!outside(vm)->output_over) {
            say_number(vm, s->step_limit);
            say(vm, " steps\n");
        }
    }
    s->limit_told = true;
    vm->exit_code = 124;
    return OURO_STOPPED;
}

OuroStatus ouro_run(Vm *vm, int64_t budget) {
    Session *s = SESSION(vm);
    Outside *o = outside(vm);
    if (s->done) return OURO_DONE;
    if (s->stopped) return stopped(vm);
    o->budget = o->stop ? 1 : budget > 0 ? budget : INT64_MAX; /* what was asked for between two runs is heard where a budget ends */
    o->pause = 0;
    s->placed = false;
    rearm(vm);
    u32 status = run_loop(vm, 0);
    stats_at_pause(vm);
    if (s->stopped || o->output_over) {
        s->stopped = true;
        return stopped(vm);
    }
    switch (status) {
    case RUN_DONE:
        s->done = true;
        if (vm->result) CLEAR(vm->result);
        if (vm->exc) program_uncaught(vm);
        return OURO_DONE;
    case RUN_STEP: return OURO_STEP;
    case RUN_INPUT: return OURO_INPUT;
    case RUN_MODULE: return OURO_MODULE;
    default: return OURO_BUDGET;
    }
}

void ouro_stop_at(Vm *vm, uint64_t step) {
    SESSION(vm)->stop_at = step;
    rearm(vm);
}

void ouro_view_at(Vm *vm, uint64_t step, const OuroSink *sink) {
    Session *s = SESSION(vm);
    s->view_sink = *sink;
    s->viewing = true;
    ouro_stop_at(vm, step);
}

void ouro_interrupt(Vm *vm) {
    outside(vm)->stop = 1;
    outside(vm)->budget = 0;
}

bool ouro_take_interrupt(Vm *vm) {
    bool was = outside(vm)->stop != 0;
    outside(vm)->stop = 0;
    return was;
}

int ouro_exit_status(Vm *vm) { return vm->exit_code; }
uint64_t ouro_steps(Vm *vm) { return SESSION(vm)->end.reached ? SESSION(vm)->end.steps : vm->steps; }

bool ouro_place(Vm *vm, OuroPlace *place) {
    *place = SESSION(vm)->place;
    return SESSION(vm)->placed;
}

bool ouro_prompting(Vm *vm) { return outside(vm)->prompting; }
void ouro_set_interactive(Vm *vm, bool on) { outside(vm)->interactive = on; }

/* ---- transcript ---- */
void ouro_trace(Vm *vm, uint64_t max_steps, const OuroSink *sink) {
    Session *s = SESSION(vm);
    s->sink = *sink;
    s->tracing = true;
    s->trace_max = max_steps;
    rearm(vm);
}

static void write_output(Json *j, const OuroSink *sink) {
    char buf[4096];
    u64 offset = 0;
    u32 kept = 0;
    json_string_begin(j);
    while (sink->output) {
        u32 n = sink->output(sink->self, offset, buf + kept, (u32)sizeof buf - kept);
        offset += n;
        n += kept;
        u32 at = 0;
        while (at < n) {
            u32 c, size = utf8_decode((const u8 *)buf + at, n - at, &c);
            if (!size) break; /* cut in the middle of a character: the next piece completes it */
            json_char(j, c);
            at += size;
        }
        kept = n - at;
        memmove(buf, buf + at, kept);
        if (n == kept || !n) break;
    }
    json_string_end(j);
}

static void write_end(Vm *vm) {
    Session *s = SESSION(vm);
    Json j = {.vm = vm, .sink = &s->sink};
    json_raw(&j, "{\"exit\":");
    json_number(&j, vm->exit_code);
    json_raw(&j, ",\"stdout\":");
    write_output(&j, &s->sink);
    json_raw(&j, ",\"gc_counts_at_exit\":[");
    for (u32 i = 0; i < 3; i++) {
        if (i) json_raw(&j, ",");
        json_number(&j, s->end.gc_count[i]);
    }
    json_raw(&j, "],\"collections\":[");
    for (u32 i = 0; i < 3; i++) {
        if (i) json_raw(&j, ",");
        json_number(&j, (i64)s->end.collections[i]);
    }
    json_raw(&j, "],\"live_cyclic_garbage\":");
    json_number(&j, s->end.garbage);
    json_raw(&j, ",\"steps\":");
    json_number(&j, (i64)ouro_steps(vm));
    if (s->truncated) json_raw(&j, ",\"truncated\":true");
    json_raw(&j, "}\n");
    json_flush(&j);
}

void ouro_place_file(Vm *vm, const OuroSink *sink) {
    Ref name = SESSION(vm)->place.file;
    if (!SESSION(vm)->placed || !name) return;
    Json j = {.vm = vm, .sink = sink};
    json_str(&j, name, UINT32_MAX);
    json_flush(&j);
}

static void record_now(Vm *vm, const OuroSink *sink, u32 pictures) {
    Session *s = SESSION(vm);
    Record record = {.step = s->place.step,
                     .event = s->place.event,
                     .arg = s->place.event >= EVENT_RETURN ? outside(vm)->pause_arg : 0,
                     .pictures = pictures};
    exception_shown(vm);
    transcript_record(vm, &record, sink);
    exception_hidden(vm);
}
void ouro_record(Vm *vm, const OuroSink *sink) { record_now(vm, sink, 0); }
void ouro_view(Vm *vm, const OuroSink *sink) { record_now(vm, sink, 1); }

/* ---- why ---- */
bool ouro_find(Vm *vm, const char *expression, OuroFound *found, const OuroSink *error) {
    Ref r = why_find(vm, expression, error);
    if (!r) return false;
    *found = (OuroFound){.address = r, .birth = HEADER(r)->birth};
    found->before = ref_is_static(r) || found->birth <= SESSION(vm)->started;
    return true;
}

bool ouro_why(Vm *vm, const char *expression, bool json, const OuroSink *sink, const OuroSink *error) {
    Session *s = SESSION(vm);
    const WhyQuestion question = {.expression = expression,
                                  .step = s->place.step,
                                  .event = s->place.event,
                                  .json = json,
                                  .booted = s->booted,
                                  .started = s->started,
                                  .made = &s->made};
    return why_write(vm, &question, sink, error);
}

void ouro_watch_birth(Vm *vm, uint64_t birth) {
    SESSION(vm)->made = (Made){.birth = birth};
    rearm(vm);
}

static void on_phase(Vm *vm, u32 phase, u32 generation) {
    Session *s = SESSION(vm);
    s->collections_seen += phase == OURO_PHASE_CANDIDATES;
    const OuroPhase at = {s->collections_seen, generation, phase};
    s->phase_stop(s->phase_self, vm, &at);
}

void ouro_watch_collector(Vm *vm, void (*stop)(void *self, Vm *vm, const OuroPhase *phase), void *self) {
    Session *s = SESSION(vm);
    s->phase_stop = stop;
    s->phase_self = self;
    outside(vm)->on_phase = stop ? on_phase : NULL;
}

void ouro_leaks(Vm *vm, const OuroStore *store, const OuroSink *sink) {
    Session *s = SESSION(vm);
    s->journal = (Journal){.store = *store, .on = true};
    s->leak_sink = *sink;
    rearm(vm);
}

int ouro_finish(Vm *vm) {
    Session *s = SESSION(vm);
    if (s->sink.write) write_end(vm);
    stats_at_end(vm);
    if (s->digest_every) {
        say(vm, "digest end ");
        say_hex(vm, ouro_digest(vm));
        say(vm, "\n");
    }
    if (s->audit) {
        audit_now(vm);
        say(vm, "audit: ");
        say_number(vm, s->audits);
        say(vm, s->audits == 1 ? " checks, " : " checks, ");
        say_number(vm, s->differences);
        say(vm, " differences\n");
        if (s->differences) return 3;
    }
    return vm->exit_code;
}
