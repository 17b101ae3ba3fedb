/* tape.c: see tape.h. An entry is a head and the bytes that the call gave. */
#include <string.h>

#include "cli/tape.h"

typedef struct Entry {
    uint32_t kind, n;
    int64_t result;
} Entry;

static void get(Tape *tape, void *to, uint32_t n) {
    uint32_t had = 0;
    while (had < n) {
        uint32_t part = tape->host->kept(tape->host->core.self, tape->at + had, (char *)to + had, n - had);
        if (!part) break;
        had += part;
    }
}

bool tape_play(Tape *tape, TapeKind kind, int64_t *result, void *buf, uint32_t cap) {
    Entry entry;
    uint32_t n;
    if (!tape->host || tape->at >= tape->end) return false;
    get(tape, &entry, sizeof entry);
    if (entry.kind != (uint32_t)kind) { /* not the same run: from here on it is on its own */
        tape->broken = true;
        tape->at = tape->end;
        return false;
    }
    tape->at += sizeof entry;
    n = entry.n < cap ? entry.n : cap;
    if (n) get(tape, buf, n);
    tape->at += entry.n;
    *result = entry.result;
    return true;
}

int64_t tape_keep(Tape *tape, TapeKind kind, int64_t result, const void *buf, int64_t n) {
    const Entry entry = {(uint32_t)kind, n > 0 ? (uint32_t)n : 0, result};
    void *self;
    if (!tape->host || tape->broken || result == OURO_LATER) return result;
    self = tape->host->core.self;
    if (!tape->host->keep(self, &entry, sizeof entry) || (entry.n && !tape->host->keep(self, buf, entry.n))) {
        tape->broken = true;
        return result;
    }
    tape->end += sizeof entry + entry.n;
    tape->at = tape->end;
    return result;
}

void tape_rewind(Tape *tape) { tape->at = 0; }
