/* scratch.c: the compiler's bump memory: chunks taken as runs, given back all at once. */
#include "memory/vm.h"

#define CHUNK      65536u
#define CHUNK_HEAD 16u

Ref scratch_alloc(Scratch *s, u32 bytes) {
    Vm *vm = s->vm;
    if (s->failed || bytes > 0x70000000u) {
        s->failed = true;
        return 0;
    }
    bytes = round_up(bytes, 8);
    if (!s->chunk || s->used + bytes > s->size) {
        u32 size = u32_max(CHUNK, bytes + CHUNK_HEAD);
        Ref chunk = run_malloc(vm, size);
        if (!chunk) {
            s->failed = true;
            return 0;
        }
        memset(AT(char, chunk), 0, size);
        *AT(Ref, chunk) = s->chunk;
        s->chunk = chunk;
        s->used = CHUNK_HEAD;
        s->size = size;
    }
    Ref r = s->chunk + s->used;
    s->used += bytes;
    return r;
}

void scratch_free(Scratch *s) {
    Vm *vm = s->vm;
    while (s->chunk) {
        Ref before = *AT(Ref, s->chunk);
        run_free(vm, s->chunk);
        s->chunk = before;
    }
    s->used = s->size = 0;
    s->failed = false;
}
