/* transcript.h: the memory transcript (tests/oracle/README.md is its contract) and the record of one state for pictures. */
#ifndef OURO_TRANSCRIPT_H
#define OURO_TRANSCRIPT_H

#include "observe/json.h"
#include "observe/reader.h"

/* The text of an atom (int, float, str, …), at most 200 code points, without allocating. */
u32 atom_text(Vm *vm, Ref r, u32 out[200]);

typedef struct Record {
    u64 step;
    u32 event, pictures; /* pictures: the additional keys of ouro_view */
    Ref arg;             /* of return (0: left by an exception) and exception */
    u32 collections[3];
} Record;
/* Writes one event record and a newline. false: no room above brk. */
bool transcript_record(Vm *vm, const Record *record, const OuroSink *sink);

/* set_order.c: the elements of a set in canonical order (1.5): fills out with at most cap items, returns how many. */
u32 set_canonical(Vm *vm, Ref set, RefMap *m, Ref *out, u32 cap);
bool class_is_of_program(Vm *vm, Ref type);
u32 event_line(Vm *vm, Frame *f); /* what sys.settrace reports for the frame's present event */

#endif
