/* containers.h: list, tuple, dict, set, slice, range: layouts and entry points. Items are u32 Refs inside blocks of CPython's nominal sizes. */
#ifndef OURO_CONTAINERS_H
#define OURO_CONTAINERS_H

#include "heap/native.h"

typedef struct Tuple { /* nominal 24 + 8n */
    Object head;
    u32 length, unused_;
    Ref item[];
} Tuple;
typedef struct List { /* nominal 40 */
    Object head;
    u32 length, allocated; /* slots; nominal 8 bytes each. While it is sorted: length 0, allocated 0xffffffff */
    Ref items;             /* raw block or 0 */
    u32 unused_;
} List;
typedef struct Slice { /* nominal 40 */
    Object head;
    Ref start, stop, step;
    u32 unused_;
} Slice;
typedef struct Range { /* nominal 48 */
    Object head;
    Ref start, stop, step, length; /* ints */
} Range;

#define TUPLE_AT(r)      AT(Tuple, r)
#define TUPLE_LENGTH(r)  (TUPLE_AT(r)->length)
#define TUPLE_ITEM(r, i) (TUPLE_AT(r)->item[i])
#define LIST_AT(r)       AT(List, r)
#define LIST_ITEMS(r)    AT(Ref, LIST_AT(r)->items)

Ref tuple_new(Vm *vm, u32 n);                     /* items 0, tracked (PyTuple_New); n == 0: EMPTY_TUPLE, new reference */
Ref tuple_from(Vm *vm, const Ref *items, u32 n);  /* items borrowed */
Ref tuple_steal(Vm *vm, const Ref *items, u32 n); /* items stolen, on failure dropped */
bool tuple_hash(Vm *vm, Ref t, i64 *out);
Ref list_new(Vm *vm, u32 n); /* n items 0 with exactly n slots (PyList_New; free list), tracked */
Ref list_from(Vm *vm, const Ref *items, u32 n);
bool list_append(Vm *vm, Ref list, Ref item);       /* item borrowed */
bool list_append_steal(Vm *vm, Ref list, Ref item); /* _PyList_AppendTakeRef */
bool list_insert(Vm *vm, Ref list, i64 at, Ref item);
bool list_resize(Vm *vm, Ref list, u32 n);         /* listobject.c: list_resize */
Await list_extend(Vm *vm, Ref list, Ref iterable); /* None */
Ref list_as_tuple(Vm *vm, Ref list);
Await list_from_iterable(Vm *vm, Ref iterable);           /* PySequence_List */
Await tuple_from_iterable(Vm *vm, Ref iterable);          /* PySequence_Tuple */
Await list_sort(Vm *vm, Ref list, Ref key, bool reverse); /* in place, key may be 0; None */
/* the method sort: keywords key and reverse, by kwnames, behind n positional arguments (which are refused) */
Await list_sort_with(Vm *vm, Ref list, const Ref *args, u32 n, Ref kwnames);
Ref list_reverse(Vm *vm, Ref list);                   /* None */
Ref slice_new(Vm *vm, Ref start, Ref stop, Ref step); /* borrowed, 0 = None; slice cache of 1 */
/* PySlice_Unpack + AdjustIndices for exact-int or None fields; false: they need __index__ (no error set) or error (Vm.exc set) */
bool slice_indices(Vm *vm, Ref slice, u32 length, i64 *start, i64 *stop, i64 *step, i64 *count);
Await slice_to_ints(Vm *vm, Ref slice); /* a new slice whose fields are exact ints or None: through __index__ */

/* ---- dict. Key tables as in dictobject.c of 3.11: indices of 1, 2, 4 bytes, then entries; unicode tables (all keys exact str)
 * have 8-byte entries (nominal 16), general ones 16 (nominal 24); split tables share keys among instances. ---- */
typedef struct Keys { /* PyDictKeysObject, a raw block with a count of its own; nominal 32 + indices + entries */
    u32 refcount;
    u8 log2_size, log2_index_bytes, kind; /* KEYS_… */
    u8 unused_;
    u32 version_; /* dk_version: 0, or a number for inline caches (vm/quick.c); a key that comes or goes makes it 0 */
    u32 usable, nentries;
    u32 unused2_[3];
    /* i8/i16/i32 indices[1 << log2_size] in 1 << log2_index_bytes bytes, then entries */
} Keys;
_Static_assert(sizeof(Keys) == 32, "as CPython's header");
enum { KEYS_GENERAL, KEYS_UNICODE, KEYS_SPLIT };
typedef struct UnicodeEntry {
    Ref key, value;
} UnicodeEntry;
typedef struct GeneralEntry {
    i64 hash;
    Ref key, value;
} GeneralEntry;
typedef struct Dict { /* nominal 48 */
    Object head;
    u32 used;
    u32 unused_;
    Ref keys;   /* counted through Keys.refcount */
    Ref values; /* Values block of a split dict, or 0 */
} Dict;
typedef struct Values { /* nominal: CPython's prefix + 8 per slot; see dict_values.c */
    u8 capacity, used, unused_[2];
    Ref value[]; /* behind them VALUES_ORDER, a byte a slot: together never more than nominal, also for one slot (16 bytes) */
} Values;
#define VALUES_ORDER(v) ((u8 *)((v)->value + (v)->capacity)) /* insertion order: the slot of the i-th value */
#define DICT_AT(r)      AT(Dict, r)
#define KEYS_AT(r)      AT(Keys, r)
#define KEYS_INDICES(k) ((void *)((k) + 1))
#define KEYS_ENTRIES(k) ((void *)((char *)((k) + 1) + (1u << (k)->log2_index_bytes)))

Ref dict_new(Vm *vm);                            /* {} : PyDict_New, with its free list; untracked, EMPTY_KEYS */
Ref dict_new_sized(Vm *vm, u32 n, bool unicode); /* the same; unicode: all keys will be exact strs */
/* Lookups may call __eq__ and __hash__ in a nested loop. *value: borrowed, 0 = not there. false: error. */
bool dict_get(Vm *vm, Ref dict, Ref key, Ref *value);
bool dict_get_hash(Vm *vm, Ref dict, Ref key, i64 hash, Ref *value);
Ref dict_get_str(Vm *vm, Ref dict,
                 Ref str); /* str key, exact str keys compare only (general tables: nested as needed, errors cleared): borrowed or 0 */
bool dict_set(Vm *vm, Ref dict, Ref key, Ref value);  /* key, value borrowed */
bool dict_delete(Vm *vm, Ref dict, Ref key);          /* false: KeyError(key) or another error */
bool dict_pop(Vm *vm, Ref dict, Ref key, Ref *value); /* *value new, 0 = not there */
/* Position 0 to start; false at the end. key, value borrowed. Insertion order. */
bool dict_next(Vm *vm, Ref dict, u32 *position, Ref *key, Ref *value);
u32 dict_length(Vm *vm, Ref dict);
Ref dict_copy(Vm *vm, Ref dict);
Await dict_update(Vm *vm, Ref dict, Ref other); /* a mapping or pairs; None */
Await dict_merge_unique(Vm *vm, Ref dict, Ref other,
                        Ref callable); /* DICT_MERGE: duplicate → TypeError "got multiple values for keyword argument" */
void dict_clear(Vm *vm, Ref dict);
Ref dict_keys_list(Vm *vm, Ref dict);
u32 keys_nominal_size(Vm *vm, Ref keys);
u32 dict_nominal_size(Vm *vm, Ref dict); /* getsizeof without GC head */

/* ---- instance attributes in values and managed dicts (dict_values.c; CPython: dictobject.c, "shared keys") ---- */
bool instance_init_values(Vm *vm, Ref object);  /* _PyObject_InitializeDict: at creation, for TYPE_MANAGED_DICT */
Ref instance_get(Vm *vm, Ref object, Ref name); /* from values or dict: borrowed, 0 = not there */
bool instance_set(Vm *vm, Ref object, Ref name,
                  Ref value);          /* value 0 deletes; false: error; deleting what is not there: AttributeError(name) */
Ref instance_dict(Vm *vm, Ref object); /* makes the dict from the values if there is none (PyObject_GenericGetDict): borrowed; 0: error */
Await instance_get_dict(Vm *vm, Ref self); /* getter and setter of __dict__: PyObject_GenericGetDict, GenericSetDict */
Await instance_set_dict(Vm *vm, Ref self, Ref name, Ref value);
Ref *instance_dict_slot(Vm *vm, Ref object);                                  /* where the dict's Ref lives (managed or dict_at), or NULL */
bool instance_next(Vm *vm, Ref object, u32 *position, Ref *name, Ref *value); /* as dict_next, over values or dict, makes nothing */
void instance_free_attributes(Vm *vm, Ref object);                            /* dealloc: values or dict */
int instance_visit(Vm *vm, Ref object, VisitFn visit, void *arg);
void instance_edges(Vm *vm, Ref object, Edges *e);
void instance_clear(Vm *vm, Ref object);
Ref keys_new_shared(Vm *vm); /* cached_keys of a new class */
void keys_drop(Vm *vm, Ref keys);

/* ---- set, frozenset: setobject.c, linear probes, 8 entries inside ---- */
typedef struct SetEntry {
    i64 hash;
    Ref key;
    u32 unused_;
} SetEntry;          /* nominal 16 */
typedef struct Set { /* nominal 200 */
    Object head;
    u32 fill, used, mask, finger;
    i64 hash;  /* frozenset, -1: not computed */
    Ref table; /* raw block, or 0: small_ is it */
    Ref weaklist;
    SetEntry small_[8];
} Set;
Ref set_new(Vm *vm, Ref type);              /* TYPE(set) or TYPE(frozenset), empty, tracked */
bool set_add(Vm *vm, Ref set, Ref key);     /* borrowed */
int set_contains(Vm *vm, Ref set, Ref key); /* 1, 0, -1 error */
bool set_discard(Vm *vm, Ref set, Ref key, bool *was_there);
bool set_next(Vm *vm, Ref set, u32 *position, Ref *key, i64 *hash); /* table order; borrowed */
Await set_update(Vm *vm, Ref set, Ref iterable);                    /* None */
Ref frozenset_from(Vm *vm, const Ref *items, u32 n);
u32 set_nominal_size(Vm *vm, Ref set);

Ref range_new(Vm *vm, Ref start, Ref stop, Ref step); /* exact ints */
/* small ranges: fields of a range_iterator over i64, for FOR_ITER */
typedef struct RangeIterator {
    Object head;
    i64 start, step, length, index;
} RangeIterator; /* nominal 48 */
typedef struct ListIterator {
    Object head;
    Ref sequence;
    u32 index;
} ListIterator; /* nominal 32; also tuple_iterator; sequence 0 when exhausted */

#endif
