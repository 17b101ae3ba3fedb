/* memory.h: the linear memory of a Vm: its map, references into it, stores to it, and brk.
 *
 * A Vm owns one contiguous region. A Ref is a 32-bit number counted from the same origin on every host: on wasm it is the
 * linear address itself, natively the region is mapped so that `vm` stands at ORIGIN. Nothing inside holds a host pointer,
 * so an image is a copy of bytes.
 *
 *   0x0020_0000  ORIGIN         struct Vm (vm.h): roots, counters, configuration, the table of arenas
 *   0x0023_0000  STATIC_BASE    static types, None, small ints, one-character strings, names (heap/statics.h)
 *   0x0030_0000  STACK_BASE     stack segment, 16 MiB of address space
 *   0x0130_0000  HEAP_BASE      heap segment up to brk
 */
#ifndef OURO_MEMORY_H
#define OURO_MEMORY_H

#include "base/base.h"
#include "include/ouro.h"

typedef u32 Ref;
typedef struct Vm Vm;

#define REF_NULL         ((Ref)0)
#define ORIGIN           0x00200000u
#define STATIC_BASE      0x00230000u
#define STACK_BASE       0x00300000u
#define STACK_LIMIT      0x01300000u
#define HEAP_BASE        0x01300000u
#define DEFAULT_MAX_HEAP (1u << 30) /* bytes of heap segment */
#define PAGE_SIZE        4096u      /* unit of marks and of checkpoints */
#define BRK_UNIT         65536u     /* brk moves in these (a page of wasm memory) */

/* AT(T, ref): the T that ref refers to. A variable `vm` must be in scope. REF_OF(p) is the inverse. */
#ifdef __wasm__
#define AT(T, ref) ((void)(vm), (T *)(uintptr_t)(ref)) /* vm is mentioned so that it is never unused */
#define REF_OF(p)  ((Ref)(uintptr_t)(p))
#else
#define AT(T, ref) ((T *)((char *)vm + (u64)(Ref)(ref) - ORIGIN))
#define REF_OF(p)  ((Ref)((const char *)(p) - (const char *)vm + ORIGIN))
#endif

/* Every store to the heap segment goes through SET (one field) or is followed by MARK_RANGE (bulk), so that a recording
 * build knows which pages changed. Stores into a block that was allocated just now, before anything else may run, may be
 * plain: the allocator has marked its pages. The Vm, the static objects and the stack segment need no mark. */
#ifdef OURO_MARKS
#define PAGE_MARKS       ((u8 *)outside(vm)->marks)
#define MARK(p)          ((void)(PAGE_MARKS[REF_OF(p) / PAGE_SIZE] = 1))
#define MARK_RANGE(p, n) mark_range(vm, REF_OF(p), (n))
#else
#define MARK(p)          ((void)0)
#define MARK_RANGE(p, n) ((void)sizeof(n))
#endif
#define SET(lvalue, value) ((lvalue) = (value), MARK(&(lvalue)))

/* What the host hands in: the only door to the outside. It is part of the embedder's header. */
typedef OuroHost Host;

/* Told of a block that was taken (size: as it was asked for), given back, or taken out of a free list by an object of its size. false,
 * of one that was taken: there is no room to remember it, the request fails. */
typedef bool (*BlockHook)(Vm *vm, u32 event, Ref block, u32 size);
enum { BLOCK_TAKEN, BLOCK_FREED, BLOCK_REVIVED };
enum { WATCH_PROGRAM = 1, WATCH_OBSERVER = 2, WATCH_FAIL = 4 }; /* the first two: on_block[0], on_block[1] */

/* What observing and running need but no image holds. Natively it lies in front of the Vm, on wasm it is static data. */
typedef struct Outside {
    Host host;
    u64 countdown;                               /* step clock: events until on_step is called; 0 = never */
    void (*on_step)(Vm *vm, u32 event, u32 arg); /* see timeline/clock.h */
    void *observer;                              /* for on_step */
    void (*on_end)(Vm *vm);                      /* the program has ended, nothing of it is finalized yet; may be NULL */
    i64 budget;                                  /* units of work left before ouro_run returns BUDGET */
    void (*instruction_hook)(Vm *vm);            /* --audit=instruction; read when a run loop starts */
    void (*on_phase)(Vm *vm, u32 phase,
                     u32 generation); /* a phase of a collection is done (heap/gc.h); looks, changes nothing; may be NULL */
    u32 waiting;                      /* RUN_INPUT or RUN_MODULE: a native frame waits for the host */
    u32 output_over;                  /* max_output was reached */
    u32 interactive;                  /* the prompt follows the program: 1, 2 with its first lines */
    u32 prompting;                    /* the program has ended, the prompt runs */
    u32 pause_arg;                    /* the value or exception of the event at which the run stands */
    u32 pause, resume;                /* PAUSE_…: an observer asks to stop at this event (which event's rest is to be done
                                                    then), or functions of sys.settrace are to be called */
    u64 stop;                         /* a host sets it to 1 to ask for a stop */
    u32 heap_limit;                   /* the Ref that brk may not pass */
    u32 committed;                    /* native: end of the pages that may be touched */
    u8 *marks;                        /* a byte a page, in recording builds */
    u64 reserve;                      /* native: bytes of the mapping from ORIGIN on */
    u64 max_output, output_written;
    i64 fail_at;  /* --stress alloc:N: countdown to a failing allocation; 0 = off */
    u32 stress;   /* STRESS_… flags */
    u32 poisoned; /* 1: freed blocks are poisoned for ASan */
    void *report; /* a StrBuilder that takes the text of tracebacks in place of fd 2; see vm/traceback_print.c */
    /* Who looks at blocks (watch.c). While anybody does, no request takes the short way through pool.h and no block is freed by it. */
    u32 watch; /* WATCH_… */
    BlockHook on_block[2];
    Ref side_base; /* memory above brk that an observer keeps, 0 = none: side.c */
    u32 side_size;
    u8 short_way[4096]; /* by ref >> 20: 1: an arena whose blocks are freed without anybody looking */
} Outside;
enum { PAUSE_OBSERVER = 1, PAUSE_TRACE = 2 }; /* Outside.pause */
enum { STRESS_GC = 1, STRESS_DECREF = 2, STRESS_BADCOUNT = 4, STRESS_STACK = 8 };

#ifdef __wasm__
extern Outside ouro_outside;
#define outside(vm) ((void)(vm), &ouro_outside)
#else
#define OUTSIDE_SPACE 65536u /* a multiple of every host's page size */
#define outside(vm)   ((Outside *)((char *)(vm) - OUTSIDE_SPACE))
#endif

/* Makes a memory with an empty heap segment (brk == HEAP_BASE) and a zeroed Vm. NULL: the host has no room.
 * max_heap: bytes of heap segment, a multiple of BRK_UNIT. */
Vm *memory_new(const Host *host, u32 max_heap);
void memory_free(Vm *vm);
/* Moves brk to `to` (a multiple of BRK_UNIT from HEAP_BASE). false: no room, brk unchanged. Fresh pages read as zero. */
bool memory_set_brk(Vm *vm, Ref to);
/* Moves brk down to `to` when what is above it reads as zero already: no page is given back to the host. */
void memory_lower_brk(Vm *vm, Ref to);
void mark_range(Vm *vm, Ref from, u32 n);
bool memory_commit(Vm *vm, u64 end); /* pages up to `end` may be touched. false: no room */

/* ---- side.c: memory of an observer's own, above brk and no part of an image. It moves up when brk needs its place, so what lies in it
 * is found from its base each time. One at a time. ---- */
bool side_resize(Vm *vm, u32 bytes); /* what it held stays, what is new reads as zero; 0: gives it back. false: no room, unchanged */
bool side_make_way(Vm *vm, Ref to);  /* for memory_set_brk: brk is about to pass the side's base */

/* ---- watch.c: hooks on blocks, and requests that fail ---- */
void memory_watch(Vm *vm, u32 who, BlockHook hook); /* WATCH_PROGRAM or WATCH_OBSERVER; NULL: no longer */
void memory_fail_at(Vm *vm, i64 n);                 /* the n-th request from now on fails; 0: none */
bool block_was_taken(Vm *vm, Ref block, u32 size);  /* pool.c tells the hooks. false: one of them refused */
void block_was_freed(Vm *vm, Ref block);
void block_was_revived(Vm *vm, Ref block);

/* ASan: spare and freed bytes are poisoned through these two, and nothing else. TOUCH reports a second free. */
#if !defined(__SANITIZE_ADDRESS__) && defined(__has_feature)
#if __has_feature(address_sanitizer)
#define __SANITIZE_ADDRESS__ 1
#endif
#endif
#if defined(__SANITIZE_ADDRESS__)
void __asan_poison_memory_region(void const volatile *, size_t);
void __asan_unpoison_memory_region(void const volatile *, size_t);
#define POISON(ref, n)   __asan_poison_memory_region(AT(char, ref), (n))
#define UNPOISON(ref, n) __asan_unpoison_memory_region(AT(char, ref), (n))
#define TOUCH(ref)       ((void)*(volatile u8 *)AT(u8, ref))
#else
#define POISON(ref, n)   ((void)(ref), (void)(n))
#define UNPOISON(ref, n) ((void)(ref), (void)(n))
#define TOUCH(ref)       ((void)(ref))
#endif

/* ---- blocks (pool.c): CPython's small object allocator. size in nominal bytes ----
 * block_alloc: a 16-aligned block of at least `size` bytes; requests over 512 are runs. Contents undefined (but
 * deterministic). REF_NULL: out of memory, no exception set. block_realloc keeps the content; on failure the old block
 * stays. block_free(REF_NULL) does nothing. All find the pool by the address, as pymalloc does. */
Ref block_alloc(Vm *vm, u32 size);
Ref block_realloc(Vm *vm, Ref block, u32 size);
void block_free(Vm *vm, Ref block);
u32 block_usable(Vm *vm, Ref block);  /* bytes of the block's size class or run */
bool block_is_pooled(Vm *vm, Ref at); /* address_in_range */

/* ---- runs (run.c): what CPython leaves to malloc. 16-aligned payloads ---- */
Ref run_malloc(Vm *vm, u32 size);
Ref run_calloc(Vm *vm, u32 n, u32 size);
Ref run_realloc(Vm *vm, Ref run, u32 size);
void run_free(Vm *vm, Ref run);
u32 run_usable(Vm *vm, Ref run);
/* An arena: ARENA_SIZE bytes at a multiple of it, without a header, entered in Vm.arena_of. For pool.c alone. */
Ref run_take_arena(Vm *vm, u32 index);
void run_give_arena(Vm *vm, Ref at);
/* Who decides which free run is taken: OURO_ALLOC_…. false: not now (buddies: only while the heap segment is empty). */
bool run_set_policy(Vm *vm, u32 policy);

/* ---- scratch (scratch.c): the compiler's chunked bump memory, made of runs ----
 * A scratch's bytes are zeroed. Nothing is freed singly; scratch_free gives every chunk back. */
typedef struct Scratch {
    Vm *vm;
    Ref chunk; /* the newest chunk; its first word links to the one before */
    u32 used, size;
    bool failed; /* out of memory: set once, every later scratch_alloc returns REF_NULL */
} Scratch;
Ref scratch_alloc(Scratch *s, u32 bytes); /* 8-aligned */
void scratch_free(Scratch *s);

/* ---- census and digest figures ---- */
typedef struct MemoryCensus {
    u32 brk, arenas, pools, blocks, blocks_bytes, runs, runs_bytes, free_runs, free_run_bytes, largest_free_run;
    /* of the free runs: those with a run in use behind them are holes, what is free at the end is the top; headers included */
    u32 holes, hole_bytes, largest_hole, top_bytes;
    u32 unused_pools;
    u32 class_pools[32], class_used[32], class_spare[32]; /* by size class: pools, blocks in use, free blocks */
} MemoryCensus;
void memory_census(Vm *vm, MemoryCensus *out);
/* External fragmentation, in thousandths: 1 - largest hole / all holes. 0: all that is free between runs is in one piece. */
u32 memory_fragmentation(const MemoryCensus *c);

#endif
