/* quick.c: filling inline caches: the words behind LOAD_GLOBAL, LOAD_ATTR, LOAD_METHOD and STORE_ATTR. A cache holds what the slow way
 * found and the versions under which it is still true; the run loop tests them and takes the short cut (3.11's specialized instructions).
 *
 * A cached method is not counted: while its type's version is as noted, the type's mro holds it. Filling is a function of what the program
 * did alone, so images and digests stay equal on all hosts. A cache that could not be filled waits before it tries again. */
#include "object/dict_int.h"
#include "object/str.h"
#include "vm/vm_int.h"

#define WAIT 32u /* tries of the slow way after one in vain */

static bool waits(Vm *vm, u32 *cache) {
    if (!cache[2]) return false;
    SET(cache[2], cache[2] - 1);
    return true;
}
static void give_up(Vm *vm, u32 *cache) {
    SET(cache[0], 0);
    SET(cache[2], WAIT);
}

/* The number of the instance's value called name; -1: it has no values of its own, or its class no such name. */
static i32 value_index(Vm *vm, Ref self, Ref name) {
    Type *t = TYPE_AT(TYPE_OF(self));
    if (!(t->flags & TYPE_MANAGED_DICT) || !PRE_HEAD(self)->values || !IS(name, str)) return -1;
    i32 ix = keys_find_str(vm, t->cached_keys, name, str_hash(vm, name));
    return ix >= 0 && (u32)ix < VALUES_AT(PRE_HEAD(self)->values)->capacity ? ix : -1;
}
static bool is_data_descriptor(Vm *vm, Ref descr) { return descr && SLOT_OF(TYPE_OF(descr), descr_set) != NULL; }

static void fill(Vm *vm, u32 *cache, Ref type, i32 ix) {
    u32 version = type_version(vm, type);
    if (!version) {
        give_up(vm, cache);
        return;
    }
    SET(cache[0], version);
    SET(cache[1], (u32)ix);
}

void quick_load_attr(Vm *vm, Ref self, Ref name, u32 *cache) {
    if (waits(vm, cache)) return;
    Ref type = TYPE_OF(self);
    i32 ix = SLOT_OF(type, getattr) == object_generic_getattr ? value_index(vm, self, name) : -1;
    if (ix < 0 || is_data_descriptor(vm, type_lookup(vm, type, name)))
        give_up(vm, cache);
    else
        fill(vm, cache, type, ix);
}

void quick_store_attr(Vm *vm, Ref self, Ref name, u32 *cache) {
    if (waits(vm, cache)) return;
    Ref type = TYPE_OF(self);
    i32 ix = SLOT_OF(type, setattr) == object_generic_setattr ? value_index(vm, self, name) : -1;
    if (ix < 0 || is_data_descriptor(vm, type_lookup(vm, type, name)))
        give_up(vm, cache);
    else
        fill(vm, cache, type, ix);
}

void quick_load_method(Vm *vm, Ref self, Ref name, u32 *cache) {
    if (waits(vm, cache)) return;
    Ref type = TYPE_OF(self), method = op_find_method(vm, self, name);
    Type *t = TYPE_AT(type);
    bool managed = (t->flags & TYPE_MANAGED_DICT) != 0;
    if (!method || t->dict_at || (managed && (!PRE_HEAD(self)->values || value_index(vm, self, name) >= 0))) {
        give_up(vm, cache);
        return;
    }
    fill(vm, cache, type, managed ? (i32)KEYS_AT(t->cached_keys)->nentries + 1 : 0);
    SET(cache[3], method);
}

/* ---- globals ---- */
/* The table's version, given now if it has none; 0: this kind of table has none. */
static u32 table_version(Vm *vm, Ref dict) {
    Keys *k = KEYS_AT(DICT_AT(dict)->keys);
    if (k->kind != KEYS_UNICODE || DICT_AT(dict)->values || DICT_AT(dict)->keys == EMPTY_KEYS) return 0;
    if (!k->version_ && vm->keys_version < UINT32_MAX) SET(k->version_, ++vm->keys_version);
    return k->version_;
}
static i32 entry_index(Vm *vm, Ref dict, Ref name) {
    i32 ix = keys_find_str(vm, DICT_AT(dict)->keys, name, str_hash(vm, name));
    return ix >= 0 && UNICODE_ENTRIES(KEYS_AT(DICT_AT(dict)->keys))[ix].value ? ix : -1;
}

void quick_load_global(Vm *vm, Frame *f, Ref name, u32 *cache) {
    SET(cache[0], 0);
    u32 globals = table_version(vm, f->globals), builtins = 0;
    if (!globals) return;
    i32 ix = entry_index(vm, f->globals, name);
    if (ix < 0) {
        builtins = table_version(vm, f->builtins);
        ix = builtins ? entry_index(vm, f->builtins, name) : -1;
        if (ix < 0) return;
    }
    SET(cache[0], globals);
    SET(cache[1], builtins);
    SET(cache[2], (u32)ix);
}
