/* options.c: reads the command line; see options.h.
 *
 * As python3 does: what follows the program is the program's. The commands (trace, inspect, …) take their options on either
 * side of FILE; there the program's own arguments stand after `--`. */
#include <string.h>

#include "cli/options.h"
#include "cli/text.h"

const char options_help[] = "usage: ouro [OPTIONS] FILE [ARGS]       run a program, as python3 would\n"
                            "       ouro [OPTIONS] -c CODE [ARGS]    run the text CODE\n"
                            "       ouro [OPTIONS] -m MODULE [ARGS]  run MODULE.py, found beside you or in OUROPATH\n"
                            "       ouro [OPTIONS] - [ARGS]          run what standard input holds\n"
                            "       ouro [OPTIONS]                   run what you type, line by line\n"
                            "       ouro COMMAND [OPTIONS] FILE [-- ARGS]\n"
                            "\n"
                            "Ouro runs Python with CPython 3.11's memory behaviour and shows that memory.\n"
                            "\n"
                            "commands\n"
                            "  trace FILE [--max-steps N] [-o OUT]\n"
                            "                     write the memory transcript: for every step the frames, the objects and their\n"
                            "                     reference counts, one JSON record a line; with --collector a record more for each\n"
                            "                     phase of each collection\n"
                            "  inspect FILE --at STEP [--at STEP ...] [--format json]\n"
                            "                     the state at a step; STEP is a number, `end`, or line:N[:VISIT];\n"
                            "                     gc:N:PHASE: the collector's lists in the N-th collection after its PHASE: candidates,\n"
                            "                     counts, subtracted, unreachable, weakrefs, finalized, resurrected or cleared\n"
                            "  why FILE --at STEP EXPR [--format text|json]\n"
                            "                     every holder of the object that EXPR means there, its count explained; where it\n"
                            "                     was made; what keeps it alive. EXPR is a name, attributes and subscripts\n"
                            "                     (x, x.a[0]['k']), or an address (0x1304a40): it is looked at, nothing is run\n"
                            "  stats FILE [--format text|json] [-o OUT]\n"
                            "                     what the memory holds when it is fullest, and at the end: bytes, pools, holes,\n"
                            "                     objects by type, blocks by line; runs the program twice, its output is not shown\n"
                            "  dis FILE           the bytecode\n"
                            "\n"
                            "running\n"
                            "  --max-heap BYTES   bytes of memory the program may use (1G); k, M and G are understood\n"
                            "  --step-limit N     end the program after N steps: a message and exit status 124\n"
                            "  --max-output BYTES end the program when it has written so much: likewise\n"
                            "  --gc-threshold A,B,C\n"
                            "                     when the cycle collector runs (700,10,10)\n"
                            "  --alloc POLICY     how room is found for what is larger than 512 bytes: first, best, next, last,\n"
                            "                     worst or buddy (first)\n"
                            "  -i                 when the program has ended, run what you type in its __main__\n"
                            "  --times            the last line on stderr is startup_ms=... run_ms=...\n"
                            "\n"
                            "checking\n"
                            "  --audit[=exit|line|instruction]\n"
                            "                     recompute every reference count from the heap (line:N, instruction:N: at each\n"
                            "                     N-th of them only); the last line on stderr is\n"
                            "                     `audit: N checks, D differences`, the exit status 3 if D is not 0\n"
                            "  --leaks            when the program has ended, before its modules are cleared: what it made and is still\n"
                            "                     alive, by type and line, with who holds it, on stderr\n"
                            "  --digest N         every N steps a hash of the whole memory on stderr, and one at the end\n"
                            "  --stress WHAT      gc: collect at every allocation; alloc:N: fail the N-th; stack: a small stack;\n"
                            "                     decref: run Python at every drop; badcount: plant one wrong count\n"
                            "\n"
                            "  -V, --version      the version\n"
                            "  -h, --help         this text\n"
                            "\n"
                            "OUROPATH holds further folders for imports, joined with ':'.\n"
                            "exit status: the program's own, as python3's (1: uncaught exception, 2: wrong usage or no such file,\n"
                            "120: output could not be written); 3: the audit found a difference; 124: a limit ended the program.\n";

typedef struct Reader {
    const CliHost *host;
    int argc, at;
    const char *const *argv;
    Options *out;
} Reader;

static const struct {
    const char *word;
    Command command;
} commands[] = {
    {"trace", COMMAND_TRACE}, {"inspect", COMMAND_INSPECT}, {"why", COMMAND_WHY}, {"debug", COMMAND_DEBUG},
    {"dis", COMMAND_DIS},     {"stats", COMMAND_STATS},     {"dap", COMMAND_DAP},
};

static bool wrong(Reader *r, const char *what, const char *word) {
    text_say(r->host, 2, "ouro: %s %s\ntry `ouro --help'\n", what, word);
    return false;
}

/* The value of `--name=value` or of `--name value`; NULL (and a message): there is none. */
static const char *value_of(Reader *r, const char *name, const char *inline_value) {
    if (inline_value) return inline_value;
    if (r->at < r->argc) return r->argv[r->at++];
    wrong(r, "a value is missing after", name);
    return NULL;
}

static bool read_count(Reader *r, const char *name, const char *inline_value, uint64_t *out) {
    const char *value = value_of(r, name, inline_value);
    if (!value) return false;
    return text_number(value, out) || wrong(r, name, "wants a number");
}

static bool read_size(Reader *r, const char *name, const char *inline_value, uint64_t *out) {
    const char *value = value_of(r, name, inline_value);
    if (!value) return false;
    return text_bytes(value, out) || wrong(r, name, "wants a number of bytes, as in 64M");
}

static bool read_max_heap(Reader *r, const char *inline_value) {
    uint64_t bytes;
    if (!read_size(r, "--max-heap", inline_value, &bytes)) return false;
    /* A Ref is 32 bits wide and the heap segment begins at 19 MiB. */
    if (bytes == 0 || bytes > (uint64_t)4000 << 20) return wrong(r, "--max-heap", "must be from 1 to 4000M");
    r->out->config.max_heap = (uint32_t)bytes;
    return true;
}

static bool read_thresholds(Reader *r, const char *inline_value) {
    const char *value = value_of(r, "--gc-threshold", inline_value);
    if (!value) return false;
    for (int i = 0; i < 3; i++) {
        uint64_t number = 0;
        if (*value < '0' || *value > '9') return wrong(r, "--gc-threshold", "wants three numbers: A,B,C");
        for (; *value >= '0' && *value <= '9'; value++) {
            number = number * 10 + (uint64_t)(*value - '0');
            if (number > INT32_MAX) return wrong(r, "--gc-threshold", "wants smaller numbers");
        }
        r->out->config.gc_threshold[i] = (int32_t)number;
        if (*value != (i < 2 ? ',' : '\0')) return wrong(r, "--gc-threshold", "wants three numbers: A,B,C");
        value++;
    }
    r->out->config.gc_threshold_given = true;
    return true;
}

static bool read_audit(Reader *r, const char *value) {
    static const char *const names[] = {"", "exit", "line", "instruction"};
    r->out->config.audit = OURO_AUDIT_EXIT;
    if (!value) return true;
    for (uint32_t i = OURO_AUDIT_EXIT; i <= OURO_AUDIT_INSTRUCTION; i++) {
        const char *rest = text_after(value, names[i]);
        if (!rest) continue;
        if (*rest && (i == OURO_AUDIT_EXIT || *rest != ':' || !text_number(rest + 1, &r->out->config.audit_every))) continue;
        r->out->config.audit = i;
        return true;
    }
    return wrong(r, "--audit is one of exit, line, instruction, not", value);
}

static bool read_alloc(Reader *r, const char *inline_value) {
    static const char *const names[] = {"first", "best", "next", "last", "worst", "buddy"};
    const char *value = value_of(r, "--alloc", inline_value);
    if (!value) return false;
    for (uint32_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (!same_text(value, names[i])) continue;
        r->out->config.alloc = i;
        r->out->alloc = value;
        return true;
    }
    return wrong(r, "--alloc is one of first, best, next, last, worst, buddy, not", value);
}

static bool read_stress(Reader *r, const char *inline_value) {
    const char *value = value_of(r, "--stress", inline_value);
    const char *count;
    uint64_t number;
    if (!value) return false;
    r->out->config.stress = value;
    if ((count = text_after(value, "alloc:"))) {
        if (text_number(count, &number) && number > 0) return true;
        return wrong(r, "--stress alloc:N", "wants a number from 1 on");
    }
    if (same_text(value, "gc") || same_text(value, "stack") || same_text(value, "decref") || same_text(value, "badcount")) return true;
    return wrong(r, "--stress is one of gc, alloc:N, stack, decref, badcount, not", value);
}

static bool read_at(Reader *r, const char *inline_value) {
    const char *value = value_of(r, "--at", inline_value);
    if (!value) return false;
    if (r->out->at_count == MAX_AT) return wrong(r, "too many", "--at");
    r->out->at[r->out->at_count++] = value;
    return true;
}

static bool read_text(Reader *r, const char *name, const char *inline_value, const char **out) {
    *out = value_of(r, name, inline_value);
    return *out != NULL;
}

/* `word` is --name or --name=…: then *value is what follows, NULL without '='. */
static bool named(const char *word, const char *name, const char **value) {
    const char *rest = text_after(word, name);
    if (!rest || (*rest != '\0' && *rest != '=')) return false;
    *value = *rest ? rest + 1 : NULL;
    return true;
}

static bool read_long_option(Reader *r, const char *word) {
    Options *o = r->out;
    const char *value;
    if (named(word, "--max-heap", &value)) return read_max_heap(r, value);
    if (named(word, "--step-limit", &value)) return read_count(r, "--step-limit", value, &o->config.step_limit);
    if (named(word, "--max-output", &value)) return read_size(r, "--max-output", value, &o->config.max_output);
    if (named(word, "--digest", &value)) return read_count(r, "--digest", value, &o->config.digest_every);
    if (named(word, "--gc-threshold", &value)) return read_thresholds(r, value);
    if (named(word, "--audit", &value)) return read_audit(r, value);
    if (named(word, "--alloc", &value)) return read_alloc(r, value);
    if (named(word, "--stress", &value)) return read_stress(r, value);
    if (named(word, "--max-steps", &value)) return read_count(r, "--max-steps", value, &o->max_steps);
    if (named(word, "--at", &value)) return read_at(r, value);
    if (named(word, "--format", &value)) return read_text(r, "--format", value, &o->format);
    if (named(word, "--record-budget", &value)) return read_size(r, "--record-budget", value, &o->record_budget);
    if (same_text(word, "--record")) return o->record = true;
    if (same_text(word, "--times")) return o->times = true;
    if (same_text(word, "--leaks")) return o->leaks = true;
    if (same_text(word, "--collector")) return o->collector = true;
    return wrong(r, "unknown option", word);
}

static bool read_option(Reader *r, const char *word) {
    Options *o = r->out;
    if (same_text(word, "-h") || same_text(word, "--help")) {
        o->command = COMMAND_HELP;
        return true;
    }
    if (same_text(word, "-V") || same_text(word, "--version")) {
        o->command = COMMAND_VERSION;
        return true;
    }
    if (same_text(word, "-i")) return o->config.interactive = true;
    if (same_text(word, "-u")) return o->config.unbuffered = true;
    if (same_text(word, "-o")) return read_text(r, "-o", NULL, &o->out);
    if (text_after(word, "--")) return read_long_option(r, word);
    return wrong(r, "unknown option", word);
}

/* The words after the program. A plain run: its arguments. A command: more options, `why`'s EXPR, arguments after `--`. */
static bool read_rest(Reader *r) {
    Options *o = r->out;
    while (o->command != COMMAND_RUN && r->at < r->argc) {
        const char *word = r->argv[r->at++];
        if (same_text(word, "--")) break;
        if (word[0] == '-') {
            Command command = o->command;
            if (!read_option(r, word)) return false;
            if (o->command != command) return true;
        } else if (o->command == COMMAND_WHY && !o->expression) {
            o->expression = word;
        } else {
            return wrong(r, "arguments of the program stand after `--':", word);
        }
    }
    o->arguments = r->argv + r->at;
    o->argument_count = r->argc - r->at;
    return true;
}

static bool read_program(Reader *r, Source source, const char *program) {
    r->out->source = source;
    r->out->program = program;
    return read_rest(r);
}

bool options_parse(const CliHost *host, int argc, const char *const *argv, Options *out) {
    Reader reader = {host, argc, 1, argv, out}, *r = &reader;
    memset(out, 0, sizeof *out);
    out->config.path = host->search_path;
    out->arguments = argv + argc;
    while (r->at < argc && out->command != COMMAND_HELP && out->command != COMMAND_VERSION) {
        const char *word = argv[r->at++];
        if (same_text(word, "-")) return read_program(r, SOURCE_STDIN, word);
        if (same_text(word, "-c") || same_text(word, "-m")) {
            const char *value = value_of(r, word, NULL);
            return value && read_program(r, word[1] == 'c' ? SOURCE_CODE : SOURCE_MODULE, value);
        }
        if (word[0] == '-') {
            if (!read_option(r, word)) return false;
            continue;
        }
        if (out->command == COMMAND_RUN) {
            uint32_t i = 0;
            while (i < sizeof commands / sizeof *commands && !same_text(word, commands[i].word)) i++;
            if (i < sizeof commands / sizeof *commands) {
                out->command = commands[i].command;
                continue;
            }
        }
        return read_program(r, SOURCE_FILE, word);
    }
    return true;
}
