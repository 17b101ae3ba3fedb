/* run.h: runs as run.c and run_tree.c share them: the layout of a run, and the index of the free ones.
 *
 * A run's header stands in front of its payload and says its size and that of the run ahead of it (boundary tags). Arenas are the
 * exception: 1 MiB at a multiple of 1 MiB, without a header, so that they can stand side by side; their size is known and what lies
 * ahead of them is noted in the Vm. Headers and the payloads of free runs are poisoned for ASan, so whoever reads them is NO_ASAN. */
#ifndef OURO_RUN_H
#define OURO_RUN_H

#include "memory/vm.h"

#define RUN_ALIGN  16u
#define RUN_HEADER 16u
#define MIN_RUN    32u /* a free run has room for its place in the index */
#define RUN_IN_USE 1u

typedef struct Run {
    u32 size;        /* header included; bit 0: in use */
    u32 before;      /* size of the run ahead of it in memory; 0: it is the first */
    Ref left, right; /* in the index; 0 in runs in use */
    Ref parent;      /* from here on: free runs only */
    u32 largest;     /* size of the largest run in the subtree */
    u32 unused_[2];
} Run;
_Static_assert(sizeof(Run) == MIN_RUN, "a free run holds it");
_Static_assert(offsetof(Run, parent) == RUN_HEADER, "what a run in use has of it");
#define RUN_AT(r) AT(Run, r)
#define NO_ASAN   __attribute__((no_sanitize("address")))

/* Where the policies keep what they remember: Vm.run_free_list. */
#define RUN_ROOT(vm)  ((vm)->run_free_list[0])
#define RUN_ROVER(vm) ((vm)->run_free_list[1]) /* next fit goes on from here */

void run_tree_insert(Vm *vm, Ref r); /* its size must be set */
void run_tree_remove(Vm *vm, Ref r);
Ref run_tree_find(Vm *vm, u32 need);        /* by the policy; 0: no free run is large enough */
Ref run_tree_first(Vm *vm, u32 need);       /* in the index's order */
Ref run_tree_next(Vm *vm, Ref r, u32 need); /* the next one behind r */

#endif
