/* stats.h: `ouro stats`: what stats.c counts, and how it is written: as text for people, as JSON for programs. */
#ifndef OURO_STATS_H
#define OURO_STATS_H

#include "memory/ledger.h"
#include "observe/reader.h"

typedef struct StatsMemory { /* what a walk over the memory finds */
    MemoryCensus c;
    u64 step;
    u64 asked;              /* bytes asked for, of the blocks in use that were noted */
    u64 wasted;             /* what these take beyond that */
    u64 wasted_runs;        /* that part of it that is in runs */
    u64 taken, taken_bytes; /* blocks taken so far, and the bytes asked for */
    u64 collections[3], collected[3], uncollectable[3];
} StatsMemory;

typedef struct StatsLine {
    const char *file; /* UTF-8, not ended by a NUL; empty: before the program's first line */
    u32 file_length, line;
    u64 bytes, blocks;           /* alive at the moment */
    u64 made_bytes, made_blocks; /* taken until then */
} StatsLine;

typedef struct StatsType {
    Ref type;
    u32 count, bytes; /* bytes: as sys.getsizeof says */
} StatsType;

typedef struct Stats { /* of one moment */
    StatsMemory memory;
    u64 objects, object_bytes, static_objects;
    RefMap map; /* its order holds the types, then the lines, both by bytes */
    u32 types, lines;
    bool watched, at_peak; /* at_peak: lines as they were then */
} Stats;
StatsType stats_type(Vm *vm, Stats *s, u32 i);
StatsLine stats_line(Vm *vm, Stats *s, u32 i);
const char *stats_policy(Vm *vm);

typedef enum StatsMoment { STATS_NOW, STATS_PEAK, STATS_END } StatsMoment;
void stats_text(Vm *vm, Stats *s, StatsMoment moment, const OuroSink *sink);
void stats_json(Vm *vm, Stats *s, const OuroSink *sink); /* one object */

/* For session.c */
void stats_begin(Vm *vm, bool watch);
void stats_program_starts(Vm *vm);
void stats_at_pause(Vm *vm); /* the run loop has come back */
void stats_at_end(Vm *vm);

#endif
