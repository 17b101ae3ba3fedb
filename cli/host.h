/* host.h: what the command needs of its surroundings: the core's host table and a little more.
 *
 * host_posix.c fills it natively and under WASI, wasm/exports.c in the browser build, so that the command line, its messages
 * and its exit statuses are one text on every host. */
#ifndef CLI_HOST_H
#define CLI_HOST_H

#include <stddef.h>
#include <stdint.h>

#include "include/ouro.h"

#define CPU_UNKNOWN UINT64_MAX

typedef struct CliHost {
    OuroHost core;                  /* what the program sees; core.self belongs to whoever filled this */
    uint64_t started_ns;            /* the monotonic clock when the process began */
    uint64_t (*cpu_ns)(void *self); /* processor time of the process so far, or CPU_UNKNOWN */
    const char *search_path;        /* OUROPATH, or NULL */
    bool terminal;                  /* standard input is one */
    /* Keeps n more bytes of the program's output for a transcript (false: no room), and gives them back. */
    bool (*keep)(void *self, const void *bytes, uint32_t n);
    uint32_t (*kept)(void *self, uint64_t offset, char *buf, uint32_t cap);
    /* All of standard input, as file_read gives a file. */
    int64_t (*stdin_read)(void *self, void *buf, uint32_t cap);
    /* Called with the Vm before it runs and with NULL after: for a signal handler. May be NULL. */
    void (*running)(void *self, Vm *vm);
    /* Line editing at the prompt; NULL: this host has none. edit_begin: from now on a line that is not there yet makes ouro_run return
     * OURO_INPUT, and edit_line, called then, waits for it (false: plain lines). edit_end: when the run is over. */
    bool (*edit_begin)(void *self);
    void (*edit_line)(void *self, Vm *vm);
    void (*edit_end)(void *self);
} CliHost;

/* The whole command: argv[0] is its name. Returns the exit status. */
int command_main(const CliHost *host, int argc, const char *const *argv);

#endif
