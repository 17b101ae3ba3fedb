/* dict_keys.c: key tables: making, growing, probing (Objects/dictobject.c of 3.11: dictkeys). */
#include "object/dict_int.h"
#include "object/protocol.h"
#include "object/str.h"

#define LOG_MINSIZE   3u
#define PERTURB_SHIFT 5u
#define FREE_LIMIT    80u

static u32 usable_of(u32 log2_size) { return ((1u << log2_size) << 1) / 3; }

static u32 entry_nominal(u32 kind) { return kind == KEYS_GENERAL ? 24 : 16; }
static u32 index_bytes_of(u32 log2_size) {
    if (log2_size < 8) return log2_size;
    if (log2_size < 16) return log2_size + 1;
    return log2_size + 2;
}
u32 keys_nominal_size(Vm *vm, Ref keys) {
    Keys *k = KEYS_AT(keys);
    return 32 + (1u << k->log2_index_bytes) + usable_of(k->log2_size) * entry_nominal(k->kind);
}

Ref keys_new(Vm *vm, u32 log2_size, u32 kind) {
    Ref r = 0;
    if (log2_size > 26) return raise_no_memory(vm);
    u32 index = u32_max(index_bytes_of(log2_size), 3), usable = usable_of(log2_size),
        size = 32 + (1u << index) + usable * entry_nominal(kind);
    if (log2_size == LOG_MINSIZE && kind == KEYS_UNICODE && vm->keys_free_count) {
        r = vm->keys_free[--vm->keys_free_count];
        vm->keys_free[vm->keys_free_count] = 0;
    } else {
        r = mem_alloc(vm, size);
        if (!r) return 0;
    }
    Keys *k = KEYS_AT(r);
    memset(k, 0, size);
    k->refcount = 1;
    k->log2_size = (u8)log2_size;
    k->log2_index_bytes = (u8)index;
    k->kind = (u8)kind;
    k->usable = usable;
    memset(KEYS_INDICES(k), 0xff, 1u << index);
    MARK_RANGE(k, size);
    return r;
}
void keys_drop(Vm *vm, Ref keys) { keys_drop_held(vm, keys, 0); }
void keys_drop_held(Vm *vm, Ref keys, Ref hold) {
    Keys *k = KEYS_AT(keys);
    SET(k->refcount, k->refcount - 1);
    if (k->refcount || keys == EMPTY_KEYS) {
        hold_pop(vm, hold);
        return;
    }
    for (u32 i = 0; i < k->nentries; i++) {
        Ref *key = k->kind == KEYS_GENERAL ? &GENERAL_ENTRIES(k)[i].key : &UNICODE_ENTRIES(k)[i].key;
        Ref *value = k->kind == KEYS_GENERAL ? &GENERAL_ENTRIES(k)[i].value : &UNICODE_ENTRIES(k)[i].value;
        CLEAR(*key);
        CLEAR(*value);
    }
    hold_pop(vm, hold);
    keys_free_block(vm, keys);
}
void keys_free_block(Vm *vm, Ref keys) {
    Keys *k = KEYS_AT(keys);
    if (k->kind == KEYS_UNICODE && k->log2_size == LOG_MINSIZE && vm->keys_free_count < FREE_LIMIT)
        vm->keys_free[vm->keys_free_count++] = keys;
    else
        mem_free(vm, keys);
}
Ref keys_new_shared(Vm *vm) { /* _PyDict_NewKeysForClass: 64 slots, 30 usable */
    Ref r = keys_new(vm, 6, KEYS_UNICODE);
    if (!r) return 0;
    KEYS_AT(r)->kind = KEYS_SPLIT;
    KEYS_AT(r)->usable = 30;
    return r;
}

i32 keys_index(const Keys *k, u32 slot) {
    const void *t = KEYS_INDICES(k);
    if (k->log2_size < 8) return ((const i8 *)t)[slot];
    if (k->log2_size < 16) return ((const i16 *)t)[slot];
    return ((const i32 *)t)[slot];
}
void keys_set_index(Vm *vm, Keys *k, u32 slot, i32 index) {
    void *t = KEYS_INDICES(k);
    if (k->log2_size < 8)
        SET(((i8 *)t)[slot], (i8)index);
    else if (k->log2_size < 16)
        SET(((i16 *)t)[slot], (i16)index);
    else
        SET(((i32 *)t)[slot], index);
}

/* Slot of the index that is ix. */
u32 keys_slot_of(Vm *vm, const Keys *k, i64 hash, i32 ix) {
    u64 perturb = (u64)hash, mask = (1u << k->log2_size) - 1, i = (u64)hash & mask;
    while (keys_index(k, (u32)i) != ix) {
        perturb >>= PERTURB_SHIFT;
        i = mask & (i * 5 + perturb + 1);
    }
    return (u32)i;
}
u32 keys_empty_slot(Vm *vm, const Keys *k, i64 hash) {
    u64 perturb = (u64)hash, mask = (1u << k->log2_size) - 1, i = (u64)hash & mask;
    while (keys_index(k, (u32)i) >= 0) {
        perturb >>= PERTURB_SHIFT;
        i = mask & (i * 5 + perturb + 1);
    }
    return (u32)i;
}

/* Exact str key in a table of strs: the entry, or IX_EMPTY. */
i32 keys_find_str(Vm *vm, Ref keys, Ref key, i64 hash) {
    const Keys *k = KEYS_AT(keys);
    u64 perturb = (u64)hash, mask = (1u << k->log2_size) - 1, i = (u64)hash & mask;
    const UnicodeEntry *e = UNICODE_ENTRIES(k);
    for (;;) {
        i32 ix = keys_index(k, (u32)i);
        if (ix >= 0) {
            Ref c = e[ix].key;
            if (c == key || (c && STR_AT(c)->hash == hash && str_equal(vm, c, key))) return ix;
        } else if (ix == IX_EMPTY)
            return IX_EMPTY;
        perturb >>= PERTURB_SHIFT;
        i = mask & (i * 5 + perturb + 1);
    }
}
