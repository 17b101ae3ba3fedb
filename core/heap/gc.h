/* gc.h: the cycle collector's inner figures, for the module gc and for observers. */
#ifndef OURO_GC_H
#define OURO_GC_H

#include "heap/object.h"

#define GENERATIONS 3u
#define PERMANENT   3u
/* The lists of a collection under way stand behind those of the generations: GEN_HEAD(LIST_…). */
enum { LIST_UNREACHABLE = 4, LIST_FINAL, LIST_SEEN, LIST_CALLBACKS, LIST_ASIDE, LISTS_END };

enum { GC_DEBUG_STATS = 1, GC_DEBUG_COLLECTABLE = 2, GC_DEBUG_UNCOLLECTABLE = 4, GC_DEBUG_SAVEALL = 32 };

void gc_freeze(Vm *vm);
void gc_unfreeze(Vm *vm);
u32 gc_list_size(Vm *vm, u32 list);
void gc_start_program(Vm *vm);
void gc_collect_no_fail(Vm *vm);
/* Around an import of a library module: what is tracked meanwhile becomes permanent, counts are as before. Not nested. */
void gc_set_aside(Vm *vm);
void gc_put_back(Vm *vm);
void freelists_clear(Vm *vm); /* object/freelists.c */

#endif
