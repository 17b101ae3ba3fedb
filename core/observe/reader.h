/* reader.h: the one reader of a Vm's memory. It finds every object and names every counted reference; transcript, view, exports and
 * audit are its visitors and never read layouts by themselves.
 *
 * Observing leaves no trace: what a reader needs to remember stands above brk, is zeroed again, and is no part of an image.
 * Nothing here recurses on the heap. */
#ifndef OURO_READER_H
#define OURO_READER_H

#include "vm/vm_int.h"

/* ---- a map from Refs to two numbers, in the spare memory above brk ---- */
typedef struct RefMap {
    Vm *vm;
    Ref old_brk, table, order; /* order: the keys as they came */
    Ref spare;                 /* room for `capacity` u32 of the user's, zero */
    u32 mask, count, capacity;
} RefMap;
typedef struct RefEntry {
    Ref key;
    u32 number; /* when it came: 0, 1, … */
    u32 edges;  /* free for the user */
    u32 extra;  /* free for the user */
} RefEntry;
/* false: no room above brk. One map at a time; ref_map_close gives the memory back. Nothing may be allocated while one is open. */
bool ref_map_open(RefMap *m, Vm *vm);
void ref_map_close(RefMap *m);
RefEntry *ref_map_find(RefMap *m, Ref key);             /* NULL: not in it */
RefEntry *ref_map_add(RefMap *m, Ref key, bool *fresh); /* NULL: full */
Ref ref_map_key(RefMap *m, u32 number);

/* ---- edges ---- */
/* Every counted reference that an object holds, its type's included where it counts. */
void reader_edges(Vm *vm, Ref object, Edges *e);
/* Every counted reference from outside of objects: roots of the Vm, frames, native frames. */
void reader_roots(Vm *vm, Edges *e);
/* Holders that are no references in memory: the base of static objects, the static existence of types and singletons. */
u32 reader_base(Ref r);
/* Every object that exists: the static ones, the tracked ones, and all that these and the roots refer to; RefEntry.edges: how many
 * counted references there are to it. false: no room. */
bool reader_objects(Vm *vm, RefMap *m);

/* ---- audit.c ---- */
/* Recomputes all counts. Returns the number of differences; the first few are written to fd 2. */
u32 audit_run(Vm *vm, bool report);
/* What gc.collect() would return now, counted without touching anything (-1: no room) */
i64 audit_cyclic_garbage(Vm *vm);
/* The first of them, at most cap; how many there are in out. */
u32 audit_garbage_list(Vm *vm, Ref *out, u32 cap);

#endif
