/* clock.c: the step clock rings: what an observer asked for has come. */
#include "vm/vm_int.h"

void clock_ring(Vm *vm, u32 event, Ref arg) {
    Outside *o = outside(vm);
    o->countdown = UINT64_MAX;
    if (o->on_step) o->on_step(vm, event, arg);
    if (trace_wanted(vm)) o->pause |= PAUSE_TRACE;
}
