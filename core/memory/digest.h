/* digest.h: figures of the whole memory. */
#ifndef OURO_DIGEST_H
#define OURO_DIGEST_H

#include "memory/vm.h"

u64 memory_digest(Vm *vm); /* dead stack bytes must have been zeroed: stack_clean */
/* Every run in order of address. */
void run_walk(Vm *vm, void (*visit)(Vm *vm, Ref payload, u32 size, bool used, void *arg), void *arg);

#endif
