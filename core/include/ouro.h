/* ouro.h: all that an embedder of Ouro sees. The command line (cli/) and the browser build (wasm/) include nothing else.
 *
 * One program is one Vm: ouro_new, ouro_load, then ouro_run until it says OURO_DONE or OURO_STOPPED, ouro_finish,
 * ouro_free. The run loop is resumable: ouro_run comes back when its budget is used up, when the step asked for by
 * ouro_stop_at is reached, or when the host had no input yet, and is called again to go on. Where a run was cut cannot be
 * seen in its memory, its output or its digests.
 *
 * Natively several Vms may live in one process, each used by one thread at a time; on wasm there is one Vm an instance,
 * at a fixed address. Nothing here allocates with malloc, and nothing calls exit. All texts are UTF-8. */
#ifndef OURO_H
#define OURO_H

#include <stdbool.h>
#include <stdint.h>

typedef struct Vm Vm;

/* A host answers so when it cannot say yet: ouro_run then returns OURO_INPUT (read_line) or OURO_MODULE (file_read,
 * file_size, pack_read), and the same question comes again when ouro_run is called again. */
#define OURO_LATER (-1000)

/* What OuroHost.file_op is asked for. number, buf and n as noted; the result is 0 or what is noted, or -errno as Linux numbers it,
 * or OURO_LATER (before anything was done). An open file is a path and a place: hosts keep nothing open. */
enum {
    OURO_FILE_OPEN,     /* number: OURO_OPEN_… bits: may it be opened so? made and emptied as they say */
    OURO_FILE_READ,     /* up to n bytes from place number on into buf: how many */
    OURO_FILE_WRITE,    /* n bytes of buf at place number, -1: at the end: how many */
    OURO_FILE_TRUNCATE, /* to number bytes */
    OURO_FILE_STAT,     /* number 1: of what a link points at. buf: OURO_STAT_FIELDS int64_t: mode, ino, dev, nlink, uid, gid, size,
                         * atime, mtime, ctime (nanoseconds), blksize, blocks */
    OURO_FILE_LIST,     /* a folder's entries into buf, each a letter (f file, d folder, l link, o other), its name and a NUL: how many
                         * bytes there are in all; beyond n they are left out */
    OURO_FILE_MKDIR,    /* number: mode */
    OURO_FILE_RMDIR,
    OURO_FILE_UNLINK,
    OURO_FILE_RENAME, /* to other */
    OURO_FILE_CWD,    /* the current folder's name into buf: its length */
    OURO_FILE_CHDIR,
    OURO_FILE_READLINK, /* into buf: the length */
    OURO_FILE_SYMLINK,  /* other: what the new link path points at */
    OURO_FILE_LINK,     /* other: the new name */
    OURO_FILE_CHMOD,    /* number: mode */
    OURO_FILE_UTIME,    /* buf: two int64_t, atime and mtime in nanoseconds */
    OURO_FILE_ACCESS,   /* number: 4 read, 2 write, 1 run, 0 there at all */
};
enum { OURO_OPEN_READ = 1, OURO_OPEN_WRITE = 2, OURO_OPEN_CREATE = 4, OURO_OPEN_EXCLUSIVE = 8, OURO_OPEN_TRUNCATE = 16 };
#define OURO_STAT_FIELDS 12

/* What the host hands in: the core's only door to the outside. Every function may be called from inside a run, must not
 * call back into the Vm, and gets `self` as its first argument. Paths are the program's own, NUL-terminated. */
typedef struct OuroHost {
    void *self;
    /* Takes all n bytes. fd: 1 or 2. */
    void (*write)(void *self, uint32_t fd, const void *bytes, uint32_t n);
    /* Up to cap bytes of standard input, its newline included; 0: the end; -1: interrupted; or OURO_LATER. A line longer
     * than cap comes in pieces, only the last of which ends in a newline. */
    int64_t (*read_line)(void *self, char *buf, uint32_t cap);
    /* Nanoseconds since the epoch, or from any fixed point for monotonic. */
    uint64_t (*clock_ns)(void *self, bool monotonic);
    /* Puts the first bytes of a file, at most cap, into buf (cap 0: none) and returns the file's whole size, or -errno as
     * Linux numbers it (2 ENOENT, 13 EACCES, 21 EISDIR), or OURO_LATER. */
    int64_t (*file_read)(void *self, const char *path, void *buf, uint32_t cap);
    /* Creates or replaces a file, or appends to it; n, or -errno. */
    int64_t (*file_write)(void *self, const char *path, const void *buf, uint32_t n, bool append);
    /* A file's size, or -errno (a folder: -21), or OURO_LATER. */
    int64_t (*file_size)(void *self, const char *path);
    /* 64 random bits, for a program that asks for randomness. NULL: there are none. */
    uint64_t (*random)(void *self);
    /* All else that is done to files: see OURO_FILE_…. other: NULL but where noted. NULL: there are no files. */
    int64_t (*file_op)(void *self, uint32_t op, const char *path, const char *other, int64_t number, void *buf, uint32_t n);
    /* The pack of the library's module of that name (docs/image.md), as file_read gives a file. now: the run cannot wait for it, an
     * answer of OURO_LATER becomes an exception in the program. NULL: there are none. Not asked where the packs are inside. */
    int64_t (*pack_read)(void *self, const char *module, void *buf, uint32_t cap, bool now);
} OuroHost;

/* Where longer texts go: transcripts, records, listings. write is called many times; the bytes are the callee's until it
 * returns. output (ouro_trace only; else NULL) gives back what the program wrote to fd 1 so far, from offset on: at most cap
 * bytes, 0 at the end. */
typedef struct OuroSink {
    void *self;
    void (*write)(void *self, const char *bytes, uint32_t n);
    uint32_t (*output)(void *self, uint64_t offset, char *buf, uint32_t cap);
} OuroSink;

enum { OURO_AUDIT_NONE, OURO_AUDIT_EXIT, OURO_AUDIT_LINE, OURO_AUDIT_INSTRUCTION };
enum { OURO_ALLOC_FIRST, OURO_ALLOC_BEST, OURO_ALLOC_NEXT };
enum { OURO_ALLOC_LAST = 3, OURO_ALLOC_WORST, OURO_ALLOC_BUDDY };

/* Settings of a Vm, read by ouro_new and not kept. A zeroed one is the default. */
typedef struct OuroConfig {
    uint32_t max_heap;   /* bytes of heap segment, rounded up to 64 KiB; 0: 1 GiB */
    uint64_t step_limit; /* after so many steps: a message on fd 2, OURO_STOPPED, exit status 124; 0: none */
    /* Every so many steps `digest STEP HEX16` on fd 2, and `digest end HEX16`; 0: none. */
    uint64_t digest_every;
    uint32_t audit;          /* OURO_AUDIT_…: when all counts are recomputed */
    uint32_t alloc;          /* OURO_ALLOC_…: the policy that finds room for runs */
    const char *stress;      /* NULL, or one of gc, alloc:N, stack, decref, badcount */
    uint64_t max_output;     /* bytes the program may write to fd 1 and 2; then as step_limit; 0: no limit */
    bool gc_threshold_given; /* else 700, 10, 10 */
    int32_t gc_threshold[3];
    /* Folders for imports after the program's own, joined with ':' (OUROPATH); NULL: none. */
    const char *path;
    bool unbuffered;      /* write each piece of output at once */
    bool interactive;     /* when the program has ended, lines of standard input are run in its __main__ (python3 -i) */
    uint64_t audit_every; /* with OURO_AUDIT_LINE and _INSTRUCTION: each so many of them; 0 and 1: all */
    /* Every block is noted, with the line that took it, for ouro_stats: the run takes about twice as long, and memory beside its own. */
    bool watch;
} OuroConfig;

/* A new Vm, or NULL: the host has no room for its memory, or config names something this build does not have (then a
 * message was written to fd 2). host is copied. The caller owns the Vm: ouro_free. */
Vm *ouro_new(const OuroHost *host, const OuroConfig *config);
void ouro_free(Vm *vm);

/* Compiles a program as __main__. source NULL: the file named filename is read through the host. argv[0] is sys.argv[0].
 * To be called once a Vm, before the first ouro_run. 0: ready to run; else the SyntaxError (MemoryError, …) has been
 * written to fd 2 as python3 does, and ouro_exit_status is 1. */
int ouro_load(Vm *vm, const char *filename, const char *source, uint32_t length, int argc, const char *const *argv);

/* The same for a module that is found as imports are and runs as __main__ (python3 -m): a package stands for its __main__. Whether
 * there is one shows in ouro_run: a message on fd 2 and exit status 1. argv[0] is replaced by the module's file. */
int ouro_load_module(Vm *vm, const char *module, int argc, const char *const *argv);

/* No program: the interactive prompt alone. */
int ouro_load_prompt(Vm *vm);

typedef enum OuroStatus {
    OURO_DONE,    /* the program has ended, exit handlers and output included; ouro_exit_status tells how */
    OURO_STEP,    /* at the step of ouro_stop_at, before what it announces is done */
    OURO_BUDGET,  /* the budget is used up */
    OURO_INPUT,   /* the host has no line yet */
    OURO_MODULE,  /* the host has not got a file or a module's pack yet */
    OURO_STOPPED, /* ended by a limit (a message has been written); ouro_exit_status is 124 */
} OuroStatus;

/* Runs on for about `budget` units of work (an instruction is one; long work in C counts by its length); 0 or less: as long
 * as it takes. Always makes progress. After OURO_DONE and OURO_STOPPED it returns the same again. */
OuroStatus ouro_run(Vm *vm, int64_t budget);

/* ouro_run shall return OURO_STEP at the event of that number (the transcript's `step`, from 0 on). One stop is set at a
 * time and is gone once reached; UINT64_MAX: none. A step that has gone by is never reached. */
void ouro_stop_at(Vm *vm, uint64_t step);

/* KeyboardInterrupt in the program, as soon as it can be raised. May be called from a signal handler. */
void ouro_interrupt(Vm *vm);

/* Was the run told so and has not raised it yet? Then it will not: the host that waits for a line answers it with "interrupted". */
bool ouro_take_interrupt(Vm *vm);

/* As python3's: 0, 1 for an uncaught exception, the argument of sys.exit(), 120 when output could not be written. */
int ouro_exit_status(Vm *vm);

/* After the run: writes to fd 2 what the configuration asks to be said at the end (`digest end …`, then `audit: N checks, D
 * differences`). Returns the status that the process should exit with: 3 if the audit found a difference, else
 * ouro_exit_status. */
int ouro_finish(Vm *vm);

/* How many step events have fired: the number of the next one. At OURO_STEP of step k it is k + 1. */
uint64_t ouro_steps(Vm *vm);

/* A hash of all that an image would hold: the Vm, the stack up to its top, the heap up to brk. Equal on every host. */
uint64_t ouro_digest(Vm *vm);

/* The event at which the run stands (after OURO_STEP). false: it stands at none. */
typedef struct OuroPlace {
    uint64_t step;
    uint32_t event; /* OURO_CALL … */
    uint32_t line;
    uint32_t depth;                          /* program frames, the module's is 1 */
    uint32_t file;                           /* a number that stands for the file while the run lasts: see ouro_place_file */
    uint64_t live_bytes, clock, collections; /* bytes in use; the clock that births are read from; collections so far */
} OuroPlace;
enum { OURO_CALL, OURO_LINE, OURO_RETURN, OURO_EXCEPTION };
bool ouro_place(Vm *vm, OuroPlace *place);

/* The name of the file whose line the run stands at, as tracebacks name it. */
void ouro_place_file(Vm *vm, const OuroSink *sink);

/* Has the program ended, and is it the interactive prompt that runs or waits? The config asked for it, or ouro_load_prompt. */
bool ouro_prompting(Vm *vm);

/* OuroConfig.interactive once more, for a run that goes on: heeded when the program ends. */
void ouro_set_interactive(Vm *vm, bool on);

/* Writes the memory transcript of the run to come (JSON Lines, tests/oracle/README.md): a record an event, the first
 * max_steps of them (0: all), and the end record when the run ends. Between ouro_load and the first ouro_run; the sink is
 * copied and must last as long as the run. */
void ouro_trace(Vm *vm, uint64_t max_steps, const OuroSink *sink);

/* One event record of the state at which the run stands, as ouro_trace would write it, with its newline. */
void ouro_record(Vm *vm, const OuroSink *sink);

/* The same as one JSON object for a picture of it: each object also has `address`, `birth`, `size` (bytes of its block),
 * `static` and `tracked` (true or false), and the record has `brk`, `live_bytes` and `clock`. Frames, classes and functions are those of
 * all the user's files, each frame with its `file`; while the prompt waits one frame has the names of __main__. Of an object with
 * more than 128 items there are the first 126, the last 2 and their number as `length`; beyond 3000 objects `more_objects`. From number
 * `unreachable_from` on, where it is there, stand objects that only each other refers to, and what they refer to. */
void ouro_view(Vm *vm, const OuroSink *sink);

/* As ouro_stop_at, and the view of that step is written to sink when it is reached, also where the run cannot stop: inside of a
 * finalizer or a comparison of keys. ouro_run then returns OURO_STEP at the next place where it can. */
void ouro_view_at(Vm *vm, uint64_t step, const OuroSink *sink);

/* How the word at the end of a line's n bytes may go on at the prompt: keywords, names of __main__ and builtins, attributes. Each
 * candidate goes to sink as the whole word ("math.sin("), with a newline, in no order. Returns how many bytes they replace; 0: there are
 * none. Runs no Python code and changes nothing; for when ouro_run has come back. */
uint32_t ouro_complete(Vm *vm, const char *line, uint32_t n, const OuroSink *sink);

/* ---- why an object is there ---- */

/* At the event where the run stands: what an expression means, in the innermost frame of the user's files. Names, attributes and
 * subscripts (`x`, `x.a[0]['k']`) are read from the memory: nothing runs and nothing changes; or an address, 0x1304a40. false: it means no
 * object; a line that says why has gone to `error`. */
typedef struct OuroFound {
    uint32_t address;
    uint64_t birth;
    bool before; /* it was there before the program's first step */
} OuroFound;
bool ouro_find(Vm *vm, const char *expression, OuroFound *found, const OuroSink *error);

/* Every holder of that object (their references make its count exactly), what refers to it without counting, where it was made, and what
 * keeps it alive; as text, or as one line of JSON (docs/memory.md). The step at which it was made is known if the run was asked to watch
 * for its birth. */
bool ouro_why(Vm *vm, const char *expression, bool json, const OuroSink *sink, const OuroSink *error);

/* Between ouro_load and the first ouro_run: the event after which the object of this birth is made shall be noted for ouro_why. */
void ouro_watch_birth(Vm *vm, uint64_t birth);

/* Likewise: when the program and its exit handlers have ended, before its modules are cleared, a report of what the program made and
 * is still alive goes to sink: by type and line, with who holds it; cycles that nothing else holds are named. store keeps the run's
 * journal: it grows by entries of the size given, and must last as long as the run. */
typedef struct OuroStore {
    void *self;
    bool (*put)(void *self, const void *bytes, uint32_t n);              /* at the end; false: no room */
    uint32_t (*get)(void *self, uint64_t offset, char *buf, uint32_t n); /* how many bytes there were */
} OuroStore;
void ouro_leaks(Vm *vm, const OuroStore *store, const OuroSink *sink);
/* ---- statistics: what the memory holds ----
 * Bytes used, free and wasted, pools by size class, runs and holes, objects by type, and, with OuroConfig.watch, blocks by the line that
 * took them. */
enum { OURO_TEXT, OURO_JSON };
/* Of the moment at which the run stands. */
void ouro_stats(Vm *vm, uint32_t format, const OuroSink *sink);
/* Of the run to come, in one report: of the moment when its memory was fullest, and of its end, before anything is finalized. Between
 * ouro_load and the first ouro_run, with OuroConfig.watch. peak: what ouro_peak said after an earlier run of the same program with the
 * same input; 0: the end alone. The sink is copied and must last as long as the run. */
void ouro_stats_of_run(Vm *vm, uint64_t peak, uint32_t format, const OuroSink *sink);
/* Which block's taking, counted from the beginning, made the memory fullest so far; 0: none (or OuroConfig.watch was not set). */
uint64_t ouro_peak(Vm *vm);

/* ---- a collection, phase by phase ---- */

/* The collector stops for an observer after each phase of each collection: `stop` is called, looks (ouro_phase_record), and returns. It
 * must not run, load or free the Vm; ouro_stop_at is allowed. Nothing of it can be seen in the memory. NULL: no more. */
typedef struct OuroPhase {
    uint64_t collection; /* from 1 on */
    uint32_t generation;
    uint32_t phase; /* OURO_PHASE_… */
} OuroPhase;
enum {
    OURO_PHASE_CANDIDATES,
    OURO_PHASE_COUNTS,
    OURO_PHASE_SUBTRACTED,
    OURO_PHASE_UNREACHABLE,
    OURO_PHASE_WEAKREFS,
    OURO_PHASE_FINALIZED,
    OURO_PHASE_RESURRECTED,
    OURO_PHASE_CLEARED,
    OURO_PHASES
};
extern const char *const ouro_phase_names[OURO_PHASES];
void ouro_watch_collector(Vm *vm, void (*stop)(void *self, Vm *vm, const OuroPhase *phase), void *self);

/* From inside of `stop` only: one line of JSON: which collection and phase, at which step and line, and the lists that the phase is about,
 * each object with its count and, while it means something, its gc_refs (docs/memory.md). */
void ouro_phase_record(Vm *vm, const OuroPhase *phase, const OuroSink *sink);

/* The bytecode of the loaded program and of all code in it, as text. */
void ouro_disassemble(Vm *vm, const OuroSink *sink);

/* For the build of Ouro itself (pack_write.c is in no host's program): compiles the library's module of that file name (<ouro>/…),
 * writes its pack to sink, not packed yet. false: what is wrong has been written to fd 2. */
bool ouro_pack(Vm *vm, const char *filename, const char *source, uint32_t length, const OuroSink *sink);

#endif
