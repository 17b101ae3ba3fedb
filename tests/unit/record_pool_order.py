#!/usr/bin/python3.11
"""tests/unit/record_pool_order.py: writes pool_order.inc: which blocks python3.11's own small object allocator gives in the life of
pool_life.h. The arenas are ours (PyObject_SetArenaAllocator), 1 MiB at multiples of 1 MiB; what the interpreter uses itself is first
filled up, so that the life begins without a partly used pool and without a usable arena."""
import ctypes
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = r"""
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
typedef struct { void *ctx; void *(*alloc)(void *, size_t); void (*free)(void *, void *, size_t); } ArenaAllocator;
void *PyObject_Malloc(size_t);
void *PyObject_Realloc(void *, size_t);
void PyObject_Free(void *);
void PyObject_SetArenaAllocator(ArenaAllocator *);

static struct { char *at; int alive; } arenas[1000];
static unsigned long arenas_made;
static void *make_arena(void *ctx, size_t size) {
    (void)ctx;
    char *at = aligned_alloc(1 << 20, size);
    if (size != 1 << 20 || !at || arenas_made == 1000) abort();
    arenas[arenas_made].at = at;
    arenas[arenas_made++].alive = 1;
    return at;
}
static void give_arena(void *ctx, void *at, size_t size) {
    (void)ctx, (void)size;
    for (unsigned long i = 0; i < arenas_made; i++)
        if (arenas[i].alive && arenas[i].at == at) { arenas[i].alive = 0; free(at); return; }
    /* an arena of the time before: kept, nobody needs it */
}
static unsigned long first;
static unsigned long life_place(unsigned long block) {
    char *at = (char *)(block & ~((1ul << 20) - 1));
    for (unsigned long i = arenas_made; i-- > 0;)
        if (arenas[i].alive && arenas[i].at == at) {
            if (i < first) abort();
            return (i - first) << 20 | (block & ((1ul << 20) - 1));
        }
    abort();
}
#define life_alloc(n) (unsigned long)PyObject_Malloc(n)
#define life_realloc(b, n) (unsigned long)PyObject_Realloc((void *)(b), n)
#define life_free(b) PyObject_Free((void *)(b))
#include "pool_life.h"

static int in_ours(void *block) {
    char *at = (char *)((unsigned long)block & ~((1ul << 20) - 1));
    return arenas_made && arenas[arenas_made - 1].at == at;
}
void run(uint64_t *sums) {
    ArenaAllocator a = {0, make_arena, give_arena};
    PyObject_SetArenaAllocator(&a);
    while (!arenas_made) PyObject_Malloc(512); /* all pools of the older arenas are taken */
    for (int class = 1; class <= 32; class++) {
        unsigned long size = class * 16ul, last = (16384 - 48) / size - 1;
        for (;;) { /* the last block of a pool in our arena: then no pool of this class has room */
            void *block = PyObject_Malloc(size);
            if (in_ours(block) && (((unsigned long)block & 16383) - 48) / size == last) break;
        }
    }
    for (int pool = 0; pool < 64; pool++) { /* the rest of the arena */
        unsigned long made = arenas_made;
        char *block = PyObject_Malloc(512);
        if (arenas_made != made) break;
        while ((((unsigned long)block & 16383) - 48) / 512 != 30) block = PyObject_Malloc(512);
        if (((unsigned long)block & 0xfffff) >> 14 == 63) break;
    }
    first = arenas_made;
    life_run(sums);
    if (first != 1) abort();
}
unsigned long made(void) { return arenas_made - first; }
"""


def main():
    with tempfile.TemporaryDirectory() as folder:
        source, library = os.path.join(folder, "life.c"), os.path.join(folder, "life.so")
        with open(source, "w") as f:
            f.write(SOURCE)
        subprocess.run(["gcc", "-std=c11", "-O1", "-D_DEFAULT_SOURCE", "-shared", "-fPIC", "-I", HERE, source, "-o", library], check=True)
        lib = ctypes.CDLL(library)
    n = 240
    sums = (ctypes.c_uint64 * n)()
    lib.run(sums)
    out = [f"/* Made by record_pool_order.py from python{sys.version.split()[0]}; do not edit. */",
           f"enum {{ LIFE_ARENAS = {lib.made()} }};", "static const u64 python_sums[LIFE_SUMS] = {"]
    out += [f"    {', '.join(f'0x{s:016x}u' for s in sums[i:i + 4])}," for i in range(0, n, 4)]
    with open(os.path.join(HERE, "pool_order.inc"), "w") as f:
        f.write("\n".join(out + ["};"]) + "\n")


main()
