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
i32 keys_index(const Keys *k, u32 slot);
void keys_set_index(Vm *vm, Keys *k, u32 slot, i32 index);
u32 keys_slot_of(Vm *vm, const Keys *k, i64 hash, i32 ix);
u32 keys_empty_slot(Vm *vm, const Keys *k, i64 hash);
i32 keys_find_str(Vm *vm, Ref keys, Ref key, i64 hash);
/* _Py_dict_lookup: index or IX_EMPTY, IX_ERROR; *value borrowed */
i32 dict_find(Vm *vm, Ref dict, Ref key, i64 hash, Ref *value);
bool dict_set_hash(Vm *vm, Ref dict, Ref key, Ref value, i64 hash); /* key, value borrowed */
Ref dict_header(Vm *vm);
void values_free(Vm *vm, Ref keys, Ref values);
Ref dict_iterator_new(Vm *vm, Ref type, Ref dict);
Ref dict_view_new(Vm *vm, Ref type, Ref dict);

#endif
