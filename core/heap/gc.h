/* gc.h: the cycle collector's inner figures, for the module gc and for observers. */
#ifndef OURO_GC_H
#define OURO_GC_H

#include "heap/object.h"

#define GENERATIONS 3u
#define PERMANENT   3u
/* The lists of a collection under way stand behind those of the generations: GEN_HEAD(LIST_…). */
enum { LIST_UNREACHABLE = 4, LIST_FINAL, LIST_SEEN, LIST_CALLBACKS, LIST_ASIDE, LISTS_END };

/* What outside(vm)->on_phase is told of, in this order. The lists that are of interest then: */
enum {
    PHASE_CANDIDATES,  /* the generation, younger ones merged into it */
    PHASE_COUNTS,      /* gc_refs is each candidate's count */
    PHASE_SUBTRACTED,  /* … less the references from other candidates: what is left comes from outside */
    PHASE_UNREACHABLE, /* what is not reached from those is in LIST_UNREACHABLE; the generation has the others */
    PHASE_WEAKREFS,    /* weak references to it are dead; those whose callbacks are due are in LIST_CALLBACKS */
    PHASE_FINALIZED,   /* its finalizers have run */
    PHASE_RESURRECTED, /* what they have made reachable has left: the rest is in LIST_FINAL */
    PHASE_CLEARED,     /* … and is gone, or cleared */
    PHASE_COUNT
};

enum { GC_DEBUG_STATS = 1, GC_DEBUG_COLLECTABLE = 2, GC_DEBUG_UNCOLLECTABLE = 4, GC_DEBUG_SAVEALL = 32 };

void gc_freeze(Vm *vm);
void gc_unfreeze(Vm *vm);
u32 gc_list_size(Vm *vm, u32 list);
void gc_start_program(Vm *vm);
void gc_collect_no_fail(Vm *vm);
/* Around an import of a library module: what is tracked meanwhile becomes permanent, counts are as before. Not nested. */
void gc_set_aside(Vm *vm);
void gc_put_back(Vm *vm);

/* ---- what the collector asks of the rooms above ---- */
void freelists_clear(Vm *vm);                /* object/freelists.c */
void tuple_maybe_untrack(Vm *vm, Ref tuple); /* object/tuple.c: _PyTuple_MaybeUntrack */
void dict_maybe_untrack(Vm *vm, Ref dict);   /* object/dict.c: MAINTAIN_TRACKING undone by full collections */
/* modules/gc.c: what gc.callbacks are called with (new; 0: no memory) and which they are (borrowed), what the flags of gc.set_debug
 * have it keep and print */
Ref gc_info_dict(Vm *vm, u32 generation, i64 collected);
Ref gc_phase_text(Vm *vm, const char *phase);
u32 gc_callback_count(Vm *vm);
Ref gc_callback_at(Vm *vm, u32 i);
void gc_save_garbage(Vm *vm, Ref r);
void gc_report_start(Vm *vm, u32 generation);
void gc_report_collectable(Vm *vm, Ref r);
void gc_report_end(Vm *vm, i64 unreachable);

#endif
