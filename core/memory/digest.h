/* digest.h: figures of the whole memory, and a walk over its parts. */
#ifndef OURO_DIGEST_H
#define OURO_DIGEST_H

#include "memory/vm.h"

u64 memory_digest(Vm *vm); /* dead stack bytes must have been zeroed: stack_clean */
/* Every run in order of address. An arena is a used run whose payload is all of it. */
void run_walk(Vm *vm, void (*visit)(Vm *vm, Ref payload, u32 size, bool used, void *arg), void *arg);

/* What the heap segment consists of, in order of address: runs, and for each arena first itself, then its pools. */
enum { PART_RUN, PART_FREE_RUN, PART_ARENA, PART_POOL, PART_FREE_POOL, PART_NEW_POOL };
typedef struct MemoryPart {
    u32 kind;
    Ref at;    /* of a run: its payload */
    u32 size;  /* bytes from there on */
    u32 block; /* PART_POOL: size of its blocks. Other pools: 0 */
    u32 used;  /* PART_POOL: blocks in use. PART_ARENA: pools in use */
    u32 total; /* PART_POOL: blocks. PART_ARENA: pools */
} MemoryPart;
typedef void (*MemoryVisitor)(Vm *vm, const MemoryPart *part, void *arg);
void memory_walk(Vm *vm, MemoryVisitor visit, void *arg); /* pool_free_map (pool.h) tells a pool's blocks apart */

#endif
