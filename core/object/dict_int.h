/* dict_int.h: what the files of dict share: key tables and lookups. */
#ifndef OURO_DICT_INT_H
#define OURO_DICT_INT_H

#include "object/containers.h"

#define IX_EMPTY           (-1)
#define IX_DUMMY           (-2)
#define IX_ERROR           (-3)
#define UNICODE_ENTRIES(k) ((UnicodeEntry *)KEYS_ENTRIES(k))
#define GENERAL_ENTRIES(k) ((GeneralEntry *)KEYS_ENTRIES(k))
#define VALUES_AT(r)       AT(Values, r)

Ref keys_new(Vm *vm, u32 log2_size, u32 kind); /* 0: MemoryError */
void keys_free_block(Vm *vm, Ref keys);
void keys_drop_held(Vm *vm, Ref keys, Ref hold); /* keys_drop, and hold_pop when the entries are gone */
i32 keys_index(const Keys *k, u32 slot);
void keys_set_index(Vm *vm, Keys *k, u32 slot, i32 index);
u32 keys_slot_of(Vm *vm, const Keys *k, i64 hash, i32 ix);
u32 keys_empty_slot(Vm *vm, const Keys *k, i64 hash);
i32 keys_find_str(Vm *vm, Ref keys, Ref key, i64 hash);
/* _Py_dict_lookup: index or IX_EMPTY, IX_ERROR; *value borrowed */
i32 dict_find(Vm *vm, Ref dict, Ref key, i64 hash, Ref *value);
bool dict_set_hash(Vm *vm, Ref dict, Ref key, Ref value, i64 hash);  /* key, value borrowed */
bool dict_pop_hash(Vm *vm, Ref dict, Ref key, i64 hash, Ref *value); /* as dict_pop, the hash known */
Ref dict_header(Vm *vm);
/* GROWTH_RATE's table, the keys turned to general ones unless unicode */
bool dict_grow(Vm *vm, Ref dict, bool unicode);
/* dictresize: a table of 1 << log2_size for all entries */
bool dict_resize(Vm *vm, Ref dict, u32 log2_size, bool unicode);
u32 dict_log2_estimate(u32 n);                                    /* estimate_log2_keysize */
bool dict_insert(Vm *vm, Ref dict, Ref key, Ref value, i64 hash); /* a key that is known not to be there */
bool dict_make_ready(Vm *vm, Ref dict, Ref key); /* insertdict's first part: a table that takes this key; before the lookup */
bool dict_entry(Vm *vm, Ref dict, u32 position, Ref *key, Ref *value); /* what dict_next finds right there; false: nothing */
bool dict_next_hash(Vm *vm, Ref dict, u32 *position, Ref *key, Ref *value, i64 *hash);
/* dict_merge with a dict whose __iter__ is dict's own. override: 1, or 0: there already is kept, or 2: there already is an error, *twice its key
 * (borrowed, no exception) */
bool dict_merge_dict(Vm *vm, Ref dict, Ref other, u32 override, Ref *twice);
bool dict_is_iterated_plainly(Vm *vm, Ref r); /* a dict whose class has no __iter__ of its own */
Ref dict_pop_last(Vm *vm, Ref dict);          /* popitem: a new pair; 0: KeyError */
Ref values_new(Vm *vm, u32 capacity);         /* no value in it; 0: MemoryError */
void values_add(Vm *vm, Values *v, u32 ix);   /* the order: ix comes last */
void values_forget(Vm *vm, Values *v, u32 ix);
void values_free(Vm *vm, Ref values); /* drops the values, in the order of the keys */
Ref dict_iterator_new(Vm *vm, Ref type, Ref dict);
Ref dict_view_new(Vm *vm, Ref type, Ref dict);

#endif
