/* vm.h: struct Vm, the first bytes of the memory: every root, counter and setting that decides what happens next.
 *
 * One struct for all rooms, so that an image has one header and each root one name; each room touches its own part only.
 * Plain numbers and Refs; the rooms give them their meaning. Append at the end of a part, never reorder. */
#ifndef OURO_VM_H
#define OURO_VM_H

#include "memory/memory.h"

#define SIZE_CLASSES     32u
#define ARENA_SIZE       (1u << 20)
#define POOL_SIZE        (1u << 14)
#define MAX_ARENAS       4096u /* one for each MiB of the address space: arena_of[ref >> 20] */
#define TUPLE_FREE_LISTS 20u

typedef struct Arena { /* struct arena_object of obmalloc.c */
    Ref address;       /* 0: this entry is unused */
    Ref pool_address;  /* next pool never carved */
    u32 nfreepools, ntotalpools;
    Ref freepools;            /* singly linked */
    u32 nextarena, prevarena; /* index + 1, 0 = none */
} Arena;

#define TYPE_CACHE_SIZE 2048u
typedef struct TypeCacheEntry { /* a lookup in a type's mro; counts nothing. See object/type_lookup.c */
    u32 version;                /* of the type; 0: empty */
    Ref name;
    u64 name_birth; /* a name's Ref may be another str's later, its birth never is */
    Ref value;
    u32 unused_;
} TypeCacheEntry;

struct Vm {
    /* memory */
    u32 magic, version;
    Ref brk;
    Ref run_last; /* see run.c */
    u32 run_policy;
    Ref run_free_list[4];             /* see run.h */
    u32 usedpools[SIZE_CLASSES];      /* head of the ring of partly used pools of a class */
    u32 unused_arenas, usable_arenas; /* index + 1 */
    u32 nfp2lasta[ARENA_SIZE / POOL_SIZE + 2];
    u32 arenas_allocated, arenas_highwater;
    u64 live_bytes, peak_bytes; /* nominal bytes of blocks and runs in use */
    u64 blocks_alive, blocks_made;

    /* heap */
    u64 clock; /* goes up by one with each allocation and each step: birth numbers */
    Ref trash_delete_later;
    u32 trash_delete_nesting;
    Ref exc;      /* the exception being raised (owned), 0 = none */
    Ref exc_type; /* its type, owned while an event is looked at, as 3.11 holds it all the time; else 0 */
    u32 exc_unused_;
    Ref memory_error; /* kept ready */
    Ref float_free;
    u32 float_free_count;
    Ref tuple_free[TUPLE_FREE_LISTS];
    u32 tuple_free_count[TUPLE_FREE_LISTS];
    Ref list_free[80];
    u32 list_free_count;
    Ref dict_free[80];
    u32 dict_free_count;
    Ref keys_free[80];
    u32 keys_free_count;
    Ref slice_cache;
    u32 type_version;
    u32 gc_enabled, gc_collecting, gc_debug;
    i64 gc_long_lived_pending, gc_long_lived_total;
    Ref gc_garbage, gc_callbacks;
    u64 gc_collections[3], gc_collected[3], gc_uncollectable[3];
    i32 gc_threshold[4], gc_count[4];
    u64 abc_version; /* get_cache_token(): goes up when a class is registered with an ABC */

    /* vm */
    Ref frame;       /* the top frame, 0 = none */
    Ref stack_top;   /* first free byte of the stack segment */
    Ref result;      /* what the top frame is being given: a Ref, 0 = error */
    Ref exc_info;    /* Ref of the innermost ExcState */
    Ref exc_base[2]; /* the bottom ExcState: exc_value, previous */
    u32 recursion_depth, recursion_limit, nesting;
    Ref interned; /* dict of interned strings; does not count its keys and values */
    Ref modules;  /* sys.modules */
    Ref builtins; /* dict of the builtins module */
    Ref main_module;
    Ref constants_list; /* the parser arena's list of the running program's constants */
    Ref argv, path;
    i32 exit_code;
    Ref program_file; /* the str that every code object of the program has as co_filename */

    /* timeline */
    u64 steps; /* events of the user's files so far */
    u32 clock_stopped;

    u32 finalizing;
    u32 raised_entries; /* traceback entries that vm->exc has got since it was raised: its object shows them when it is caught */
    Ref sysdict;        /* dict of the sys module, also when sys.modules is gone */
    Arena arenas[MAX_ARENAS];
    u16 arena_of[MAX_ARENAS]; /* by ref >> 20: index + 1 of the arena there */
    TypeCacheEntry type_cache[TYPE_CACHE_SIZE];
    Ref ast_tables; /* the classes of syntax tree nodes (modules/tree.h), or 0 */
    u32 unused_ast_;
    u32 arena_before[MAX_ARENAS]; /* by ref >> 20: size of the run ahead of the arena there, see run.h */
    Ref struct_cache;             /* struct's dict of Structs by format, or 0 */
    u32 int_digit_limit;          /* 1 + what sys.set_int_max_str_digits was given; 0: nothing yet */
    Ref dying[64]; /* by trash_delete_nesting: the object whose dealloc is at work there; it still holds what it has not dropped yet */
    Ref asyncgen_firstiter, asyncgen_finalizer; /* sys.set_asyncgen_hooks; owned, 0 = none */
    u32 origin_depth;                           /* sys.set_coroutine_origin_tracking_depth */
    u32 asend_free_count, async_value_free_count;
    Ref asend_free[80], async_value_free[80];
    u32 keys_version;                     /* the last Keys.version_ given */
    Ref leaving;                          /* frames that are unlinked while what they hold is dropped, by Frame.kwnames */
    Ref trace_function, profile_function; /* sys.settrace, sys.setprofile; owned, 0 = none */
    u32 tracing;                          /* calls of them under way: no events are told */
    Ref reraised;     /* owned: the traceback of an exception raised again, which 3.11 holds beside the exception's own reference */
    Ref trace_ledger; /* tracemalloc's, a run; 0: it does not trace. See modules/tracemalloc.c */
    u32 trace_limit;  /* frames that it keeps of each place; 0 stands for 1 */
    u32 trace_paused; /* what it allocates itself is not traced */
    Ref trace_files;  /* a run of owned names of files */
    u32 trace_file_count, trace_file_room;
    u32 arenas_made; /* ever */
};
_Static_assert(sizeof(struct Vm) <= STATIC_BASE - ORIGIN, "struct Vm must end before the static objects");

#endif
