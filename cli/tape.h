/* tape.h: what comes in from outside while a program runs, kept so that a second run of it sees the same: inspect and why run a program
 * anew to go back. Writes to files are on it, too: they are done once. */
#ifndef CLI_TAPE_H
#define CLI_TAPE_H

#include "cli/host.h"

typedef struct Tape {
    const CliHost *host; /* keeps the bytes; NULL: no tape */
    uint64_t at, end;
    bool broken; /* no more room: from here on every run sees the world as it is */
} Tape;

typedef enum TapeKind { TAPE_LINE, TAPE_CLOCK, TAPE_RANDOM, TAPE_READ, TAPE_SIZE, TAPE_WRITE, TAPE_OP } TapeKind;

/* true: the call was made by an earlier run: its result, and what it put into buf (at most cap bytes). */
bool tape_play(Tape *tape, TapeKind kind, int64_t *result, void *buf, uint32_t cap);
/* The call has been made now; it put n bytes into buf. Returns result. */
int64_t tape_keep(Tape *tape, TapeKind kind, int64_t result, const void *buf, int64_t n);
void tape_rewind(Tape *tape);

#endif
