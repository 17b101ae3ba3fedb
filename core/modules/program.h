/* program.h: running a program to the interpreter's end. */
#ifndef OURO_PROGRAM_H
#define OURO_PROGRAM_H

#include "modules/modules.h"

/* Pushes the bottom frame, which runs code (or, where code is 0, the module of that name) in __main__ (vm->main_module), reports what is uncaught and finalizes. */
bool program_start(Vm *vm, Ref code, Ref module_name);
/* Vm.exc as python3 treats it at the top: SystemExit becomes the exit status, others are printed. Clears it. */
void program_uncaught(Vm *vm);
void program_finalize(Vm *vm);
void gc_start_program(
    Vm *vm); /* heap/gc.c: the collector's state at a program's start: what exists is frozen, counts 0, free lists empty */
void gc_collect_no_fail(Vm *vm); /* heap/gc.c: _PyGC_CollectNoFail: a full collection, enabled or not */

#endif
