/* dict.c: dicts (Objects/dictobject.c of 3.11): insertion-ordered compact tables, str-only and general, split tables of instances. Here: looking up,
 * storing, taking out, copying, merging. Tables are in dict_keys.c, the type and its methods in dict_methods.c. */
#include "object/dict_int.h"
#include "object/int.h"
#include "object/protocol.h"
#include "object/sequence.h"
#include "object/str.h"
#include "object/type.h"

#define D(r)        DICT_AT(r)
#define MAX_PRESIZE 87381u /* USABLE_FRACTION of 128 Ki */

/* PyObject_GC_New, or a kept header; untracked */
Ref dict_header(Vm *vm) {
    if (vm->dict_free_count) {
        Ref r = vm->dict_free[--vm->dict_free_count];
        vm->dict_free[vm->dict_free_count] = 0;
        object_revive(vm, r, TYPE(dict));
        return r;
    }
    return object_new_gc(vm, TYPE(dict), 48);
}
static void set_fields(Vm *vm, Ref r, Ref keys, Ref values, u32 used) {
    SET(D(r)->used, used);
    SET(D(r)->unused_, 0);
    SET(D(r)->keys, keys);
    SET(D(r)->values, values);
}
static Ref with_keys(Vm *vm, Ref keys) { /* keys stolen */
    Ref r = dict_header(vm);
    if (r)
        set_fields(vm, r, keys, 0, 0);
    else
        keys_drop(vm, keys);
    return r;
}
Ref dict_new(Vm *vm) {
    KEYS_AT(EMPTY_KEYS)->refcount++;
    return with_keys(vm, EMPTY_KEYS);
}
/* calculate_log2_keysize, whose answer for 1 to 7 is a table of 16, and for a power of two (but 8) the next one */
static u32 log2_keysize(u64 minimum) {
    u64 n = ((minimum | 8) - 1) | 7;
    u32 bits = 0;
    for (; n; n >>= 1) bits++;
    return bits;
}
u32 dict_log2_estimate(u32 n) { return log2_keysize(((u64)n * 3 + 1) / 2); }
Ref dict_new_sized(Vm *vm, u32 n, bool unicode) {
    if (n <= 5) return dict_new(vm);
    Ref keys = keys_new(vm, n > MAX_PRESIZE ? 17 : dict_log2_estimate(n), unicode ? KEYS_UNICODE : KEYS_GENERAL);
    return keys ? with_keys(vm, keys) : 0;
}
u32 dict_length(Vm *vm, Ref d) { return D(d)->used; }
u32 dict_nominal_size(Vm *vm, Ref d) { /* _PyDict_SizeOf */
    u32 size = 48;
    Keys *k = KEYS_AT(D(d)->keys);
    if (D(d)->values) size += 8 * (k->nentries + k->usable);
    if (k->refcount == 1 && D(d)->keys != EMPTY_KEYS) size += keys_nominal_size(vm, D(d)->keys);
    return size;
}

/* ---- lookup ---- */
static Ref *value_slot(Vm *vm, Ref d, i32 ix) {
    Keys *k = KEYS_AT(D(d)->keys);
    if (k->kind == KEYS_GENERAL) return &GENERAL_ENTRIES(k)[ix].value;
    return D(d)->values ? &VALUES_AT(D(d)->values)->value[ix] : &UNICODE_ENTRIES(k)[ix].value;
}
static bool is_str(Vm *vm, Ref key) { return IS(key, str); }
static Ref key_of(const Keys *k, i32 ix) { return k->kind == KEYS_GENERAL ? GENERAL_ENTRIES(k)[ix].key : UNICODE_ENTRIES(k)[ix].key; }
static i64 hash_of(Vm *vm, const Keys *k, i32 ix) {
    return k->kind == KEYS_GENERAL ? GENERAL_ENTRIES(k)[ix].hash : STR_AT(UNICODE_ENTRIES(k)[ix].key)->hash;
}

static i32 find_slowly(Vm *vm, Ref d, Ref key, i64 hash) { /* dictkeys_generic_lookup, unicodekeys_lookup_generic */
again:;
    Ref keys = D(d)->keys;
    const Keys *k = KEYS_AT(keys);
    u64 perturb = (u64)hash, mask = (1u << k->log2_size) - 1, i = (u64)hash & mask;
    for (;;) {
        i32 ix = keys_index(k, (u32)i);
        if (ix == IX_EMPTY) return IX_EMPTY;
        if (ix >= 0) {
            Ref c = key_of(k, ix);
            if (c == key) return ix;
            if (hash_of(vm, k, ix) == hash) {
                own(vm, c);
                int equal = object_equal_nested(vm, c, key);
                bool same = D(d)->keys == keys && (1u << k->log2_size) - 1 == mask && ix < (i32)k->nentries && key_of(k, ix) == c;
                drop(vm, c);
                if (equal < 0) return IX_ERROR;
                if (!same) goto again; /* the comparison has changed the table */
                if (equal) return ix;
            }
        }
        perturb >>= 5;
        i = mask & (i * 5 + perturb + 1);
    }
}
i32 dict_find(Vm *vm, Ref d, Ref key, i64 hash, Ref *value) {
    const Keys *k = KEYS_AT(D(d)->keys);
    i32 ix = k->kind != KEYS_GENERAL && is_str(vm, key) ? keys_find_str(vm, D(d)->keys, key, hash) : find_slowly(vm, d, key, hash);
    *value = ix >= 0 ? *value_slot(vm, d, ix) : 0;
    return ix;
}
bool dict_get_hash(Vm *vm, Ref d, Ref key, i64 hash, Ref *value) { return dict_find(vm, d, key, hash, value) != IX_ERROR; }
static bool hash_key(Vm *vm, Ref key, i64 *hash) { /* a str's hash is asked for once */
    if (is_str(vm, key)) {
        *hash = STR_AT(key)->hash;
        if (*hash == -1) *hash = str_hash(vm, key);
        return true;
    }
    return object_hash(vm, key, hash);
}
bool dict_get(Vm *vm, Ref d, Ref key, Ref *value) {
    i64 hash;
    *value = 0;
    return hash_key(vm, key, &hash) && dict_get_hash(vm, d, key, hash, value);
}
Ref dict_get_str(Vm *vm, Ref d, Ref str) {
    Ref value;
    i64 hash = STR_AT(str)->hash;
    if (hash == -1) hash = str_hash(vm, str);
    if (KEYS_AT(D(d)->keys)->kind != KEYS_GENERAL) {
        i32 ix = keys_find_str(vm, D(d)->keys, str, hash);
        return ix >= 0 ? *value_slot(vm, d, ix) : 0;
    }
    if (dict_find(vm, d, str, hash, &value) == IX_ERROR) {
        exception_clear(vm);
        return 0;
    }
    return value;
}

/* ---- tables: growing ---- */
static bool may_be_tracked(Vm *vm, Ref r) { return object_is_gc(vm, r) && (!IS(r, tuple) || gc_is_tracked(vm, r)); }
static void track_for(Vm *vm, Ref d, Ref key, Ref value) { /* MAINTAIN_TRACKING */
    if (!gc_is_tracked(vm, d) && (may_be_tracked(vm, key) || may_be_tracked(vm, value))) gc_track(vm, d);
}
static void append_entry(Vm *vm, Keys *k, u32 n, Ref key, Ref value, i64 hash) { /* n: its number; both references are taken over */
    if (k->kind == KEYS_GENERAL)
        GENERAL_ENTRIES(k)[n] = (GeneralEntry){hash, key, value};
    else
        UNICODE_ENTRIES(k)[n] = (UnicodeEntry){key, value};
    keys_set_index(vm, k, keys_empty_slot(vm, k, hash), (i32)n);
}
bool dict_resize(Vm *vm, Ref d, u32 log2_size, bool unicode) {
    Ref old = D(d)->keys, values = D(d)->values;
    Keys *o = KEYS_AT(old);
    unicode = unicode && o->kind != KEYS_GENERAL;
    Ref fresh = keys_new(vm, log2_size, unicode ? KEYS_UNICODE : KEYS_GENERAL);
    if (!fresh) return false;
    Keys *k = KEYS_AT(fresh);
    u32 n = 0, count = values ? VALUES_AT(values)->used : o->nentries;
    for (u32 i = 0; i < count; i++) {
        u32 at = values ? VALUES_ORDER(VALUES_AT(values))[i] : i;
        Ref value = *value_slot(vm, d, (i32)at);
        if (!value) continue;
        Ref key = key_of(o, (i32)at);
        append_entry(vm, k, n++, values ? own(vm, key) : key, value, hash_of(vm, o, (i32)at));
    }
    k->nentries = n;
    k->usable -= n;
    MARK_RANGE(k, keys_nominal_size(vm, fresh));
    SET(D(d)->keys, fresh);
    SET(D(d)->values, 0);
    if (values) {
        keys_drop(vm, old);
        mem_free(vm, values);
    } else if (old == EMPTY_KEYS)
        o->refcount--;
    else
        keys_free_block(vm, old);
    return true;
}
bool dict_grow(Vm *vm, Ref d, bool unicode) { return dict_resize(vm, d, log2_keysize((u64)D(d)->used * 3), unicode); }

/* ---- storing ---- */
bool dict_make_ready(Vm *vm, Ref d, Ref key) {
    if (D(d)->keys == EMPTY_KEYS) return dict_resize(vm, d, 3, is_str(vm, key)); /* insert_to_emptydict */
    return KEYS_AT(D(d)->keys)->kind == KEYS_GENERAL || is_str(vm, key) || dict_grow(vm, d, false);
}
bool dict_insert(Vm *vm, Ref d, Ref key, Ref value, i64 hash) {
    Keys *k = KEYS_AT(D(d)->keys);
    track_for(vm, d, key, value);
    if (k->usable == 0 || (k->kind != KEYS_GENERAL && !is_str(vm, key))) { /* the latter: a comparison has put another table here */
        if (!dict_grow(vm, d, is_str(vm, key))) return false;
        k = KEYS_AT(D(d)->keys);
    }
    if (k->version_) SET(k->version_, 0);
    u32 n = k->nentries;
    own(vm, key);
    own(vm, value);
    if (D(d)->values) { /* a key for all instances of the class */
        append_entry(vm, k, n, key, 0, hash);
        SET(VALUES_AT(D(d)->values)->value[n], value);
        values_add(vm, VALUES_AT(D(d)->values), n);
    } else
        append_entry(vm, k, n, key, value, hash);
    if (k->kind == KEYS_GENERAL)
        MARK_RANGE(&GENERAL_ENTRIES(k)[n], 16);
    else
        MARK_RANGE(&UNICODE_ENTRIES(k)[n], 8);
    SET(k->nentries, n + 1);
    SET(k->usable, k->usable - 1);
    SET(D(d)->used, D(d)->used + 1);
    return true;
}
/* insertdict; *gone: the old value, the caller's to drop */
static bool store(Vm *vm, Ref d, Ref key, Ref value, i64 hash, Ref *gone) {
    Ref old = 0;
    bool empty = D(d)->keys == EMPTY_KEYS;
    *gone = 0;
    if (!dict_make_ready(vm, d, key)) return false;
    i32 ix = empty ? IX_EMPTY : dict_find(vm, d, key, hash, &old);
    if (ix == IX_ERROR) return false;
    if (ix < 0) return dict_insert(vm, d, key, value, hash);
    track_for(vm, d, key, value);
    if (old == value) return true;
    SET(*value_slot(vm, d, ix), own(vm, value));
    *gone = old;
    if (old) return true;
    values_add(vm, VALUES_AT(D(d)->values), (u32)ix); /* the class knows the key, this instance had no value yet */
    SET(D(d)->used, D(d)->used + 1);
    return true;
}
bool dict_set_hash(Vm *vm, Ref d, Ref key, Ref value, i64 hash) {
    Ref gone;
    bool ok = store(vm, d, key, value, hash, &gone);
    drop_null(vm, gone);
    return ok;
}
bool dict_set(Vm *vm, Ref d, Ref key, Ref value) {
    i64 hash;
    Ref gone = 0;
    if (is_str(vm, key)) return hash_key(vm, key, &hash) && dict_set_hash(vm, d, key, value, hash);
    if (!(TYPE_AT(TYPE_OF(key))->flags & TYPE_HEAP) && !IS(key, tuple))
        return object_hash(vm, key, &hash) && dict_set_hash(vm, d, key, value, hash);
    own(vm, key); /* PyDict_SetItem holds both from the start: __hash__ and __eq__ can see it */
    own(vm, value);
    Ref hold = hold_push(vm, key, value);
    bool ok = hold && object_hash(vm, key, &hash) && store(vm, d, key, value, hash, &gone);
    hold_pop(vm, hold);
    drop(vm, value);
    drop_both(vm, gone, key);
    return ok;
}

/* ---- deleting ---- */
/* Takes entry ix out; key and value references are handed over (key 0 for split tables). */
static void take_out(Vm *vm, Ref d, i32 ix, i64 hash, Ref *key, Ref *value) {
    Keys *k = KEYS_AT(D(d)->keys);
    if (k->version_) SET(k->version_, 0);
    Ref *slot = value_slot(vm, d, ix);
    SET(D(d)->used, D(d)->used - 1);
    *value = *slot;
    SET(*slot, 0);
    *key = 0;
    if (D(d)->values) {
        values_forget(vm, VALUES_AT(D(d)->values), (u32)ix);
        return;
    }
    keys_set_index(vm, k, keys_slot_of(vm, k, hash, ix), IX_DUMMY);
    *key = key_of(k, ix);
    if (k->kind == KEYS_GENERAL) {
        SET(GENERAL_ENTRIES(k)[ix].key, 0);
        SET(GENERAL_ENTRIES(k)[ix].hash, 0);
    } else
        SET(UNICODE_ENTRIES(k)[ix].key, 0);
}
bool dict_pop_hash(Vm *vm, Ref d, Ref key, i64 hash, Ref *value) {
    Ref old, old_key;
    *value = 0;
    i32 ix = dict_find(vm, d, key, hash, &old);
    if (ix == IX_ERROR) return false;
    if (ix < 0 || !old) return true;
    take_out(vm, d, ix, hash, &old_key, value);
    Ref hold = old_key ? hold_if_room(vm, *value, 0) : 0;
    drop_null(vm, old_key);
    hold_pop(vm, hold);
    return true;
}
bool dict_pop(Vm *vm, Ref d, Ref key, Ref *value) {
    i64 hash;
    *value = 0;
    if (!D(d)->used) return true;
    return hash_key(vm, key, &hash) && dict_pop_hash(vm, d, key, hash, value);
}
bool dict_delete(Vm *vm, Ref d, Ref key) {
    i64 hash;
    Ref old, old_key, value;
    if (!hash_key(vm, key, &hash)) return false;
    i32 ix = dict_find(vm, d, key, hash, &old);
    if (ix == IX_ERROR) return false;
    if (ix < 0 || !old) {
        raise_with(vm, TYPE(KeyError), key);
        return false;
    }
    take_out(vm, d, ix, hash, &old_key, &value);
    drop_both(vm, old_key, value);
    return true;
}
Ref dict_pop_last(Vm *vm, Ref d) {
    Ref pair = tuple_new(vm, 2), value;
    if (!pair) return 0;
    if (!D(d)->used) {
        drop(vm, pair);
        Ref text = str_from_ascii(vm, "popitem(): dictionary is empty");
        if (text) {
            raise_with(vm, TYPE(KeyError), text);
            drop(vm, text);
        }
        return 0;
    }
    if (D(d)->values && !dict_resize(vm, d, KEYS_AT(D(d)->keys)->log2_size, true)) {
        drop(vm, pair);
        return 0;
    }
    Keys *k = KEYS_AT(D(d)->keys);
    i32 i = (i32)k->nentries - 1;
    while (!*value_slot(vm, d, i)) i--;
    i64 hash = hash_of(vm, k, i);
    take_out(vm, d, i, hash, &TUPLE_ITEM(pair, 0), &value);
    TUPLE_ITEM(pair, 1) = value;
    SET(k->nentries, (u32)i); /* usable does not go up: the index keeps a dummy */
    return pair;
}

/* ---- iteration ---- */
bool dict_next(Vm *vm, Ref d, u32 *position, Ref *key, Ref *value) {
    const Keys *k = KEYS_AT(D(d)->keys);
    u32 i = *position, n = D(d)->values ? VALUES_AT(D(d)->values)->used : k->nentries;
    for (; i < n; i++) {
        i32 ix = D(d)->values ? VALUES_ORDER(VALUES_AT(D(d)->values))[i] : (i32)i;
        *value = *value_slot(vm, d, ix);
        if (!*value) continue;
        *key = key_of(k, ix);
        *position = i + 1;
        return true;
    }
    return false;
}
bool dict_entry(Vm *vm, Ref d, u32 i, Ref *key, Ref *value) {
    const Keys *k = KEYS_AT(D(d)->keys);
    if (i >= (D(d)->values ? VALUES_AT(D(d)->values)->used : k->nentries)) return false;
    i32 ix = D(d)->values ? VALUES_ORDER(VALUES_AT(D(d)->values))[i] : (i32)i;
    *value = *value_slot(vm, d, ix);
    *key = key_of(k, ix);
    return *value != 0;
}
bool dict_next_hash(Vm *vm, Ref d, u32 *position, Ref *key, Ref *value, i64 *hash) {
    if (!dict_next(vm, d, position, key, value)) return false;
    const Keys *k = KEYS_AT(D(d)->keys);
    *hash = k->kind == KEYS_GENERAL ? GENERAL_ENTRIES(k)[*position - 1].hash : STR_AT(*key)->hash;
    return true;
}
Ref dict_keys_list(Vm *vm, Ref d) {
    Ref r = list_new(vm, D(d)->used), key, value;
    while (r && LIST_AT(r)->length != D(d)->used) { /* a collection has changed the dict */
        drop(vm, r);
        r = list_new(vm, D(d)->used);
    }
    u32 n = 0;
    for (u32 at = 0; r && dict_next(vm, d, &at, &key, &value);) LIST_ITEMS(r)[n++] = own(vm, key);
    return r;
}

/* ---- clearing, copying ---- */
void dict_clear(Vm *vm, Ref d) {
    Ref keys = D(d)->keys, values = D(d)->values;
    if (keys == EMPTY_KEYS) return;
    KEYS_AT(EMPTY_KEYS)->refcount++;
    SET(D(d)->keys, EMPTY_KEYS);
    SET(D(d)->values, 0);
    SET(D(d)->used, 0);
    Keys *k = KEYS_AT(keys); /* its entries, or the values: nobody but we have them now */
    u32 first = (u32)((const char *)KEYS_ENTRIES(k) - (const char *)k);
    Ref hold = values                    ? hold_refs(vm, values, VALUES_AT(values)->capacity, 4, offsetof(Values, value), 1)
               : k->kind == KEYS_GENERAL ? hold_refs(vm, keys, k->nentries, 16, first + 8, 2)
                                         : hold_refs(vm, keys, k->nentries, 8, first, 2);
    if (values) values_free(vm, values);
    if (values) hold_pop(vm, hold);
    keys_drop_held(vm, keys, values ? 0 : hold);
}
static Ref clone_keys(Vm *vm, Ref from) { /* clone_combined_dict_keys: not from the kept tables */
    u32 size = keys_nominal_size(vm, from);
    Ref keys = mem_alloc(vm, size);
    if (!keys) return 0;
    Keys *k = KEYS_AT(keys);
    memcpy(k, KEYS_AT(from), size);
    k->refcount = 1;
    for (u32 i = 0; i < k->nentries; i++) {
        own_null(vm, key_of(k, (i32)i));
        own_null(vm, k->kind == KEYS_GENERAL ? GENERAL_ENTRIES(k)[i].value : UNICODE_ENTRIES(k)[i].value);
    }
    return keys;
}
static Ref copy_split(Vm *vm, Ref d) {
    Keys *k = KEYS_AT(D(d)->keys);
    Ref values = values_new(vm, k->nentries + k->usable), r = values ? object_new_gc(vm, TYPE(dict), 48) : 0;
    if (!r) {
        if (values) mem_free(vm, values);
        return 0;
    }
    if (!D(d)->values || VALUES_AT(values)->capacity != k->nentries + k->usable ||
        D(d)->keys != REF_OF(k)) { /* a collection has changed it */
        mem_free(vm, values);
        object_free_gc(vm, r);
        return dict_copy(vm, d);
    }
    Values *to = VALUES_AT(values), *from = VALUES_AT(D(d)->values);
    memcpy(VALUES_ORDER(to), VALUES_ORDER(from), from->used);
    to->used = from->used;
    for (u32 i = 0; i < to->capacity; i++) to->value[i] = i < from->capacity ? own_null(vm, from->value[i]) : 0;
    SET(k->refcount, k->refcount + 1);
    set_fields(vm, r, D(d)->keys, values, D(d)->used);
    if (gc_is_tracked(vm, d)) gc_track(vm, r);
    return r;
}
bool dict_is_iterated_plainly(Vm *vm, Ref r) {
    return IS_SUB(r, TYPE_DICT_SUBCLASS) && SLOT_OF(TYPE_OF(r), iter) == SLOT_OF(TYPE(dict), iter);
}

Ref dict_copy(Vm *vm, Ref d) {
    if (!D(d)->used) return dict_new(vm);
    if (D(d)->values) return copy_split(vm, d);
    Ref r;
    if (dict_is_iterated_plainly(vm, d) && D(d)->used >= KEYS_AT(D(d)->keys)->nentries * 2 / 3) {
        u32 used = D(d)->used;
        bool tracked = gc_is_tracked(vm, d);
        Ref keys = clone_keys(vm, D(d)->keys);
        r = keys ? with_keys(vm, keys) : 0;
        if (!r) return 0;
        SET(D(r)->used, used);
        if (tracked) gc_track(vm, r);
        return r;
    }
    Ref twice;
    r = dict_new(vm);
    Ref hold = r ? hold_if_room(vm, r, 0) : 0;
    bool ok = r && dict_merge_dict(vm, r, d, 1, &twice);
    hold_pop(vm, hold);
    if (r && !ok) CLEAR(r);
    return r;
}
void dict_maybe_untrack(Vm *vm, Ref d) {
    Ref key, value;
    if (!IS(d, dict) || !gc_is_tracked(vm, d)) return;
    for (u32 at = 0; dict_next(vm, d, &at, &key, &value);)
        if (may_be_tracked(vm, value) || may_be_tracked(vm, key)) return;
    gc_untrack(vm, d);
}

/* ---- merging ---- */
/* An empty dict takes a whole, tightly filled table over. */
static bool may_clone(Vm *vm, Ref d, Ref other) {
    const Keys *k = KEYS_AT(D(other)->keys);
    u32 half = 1u << k->log2_size >> 1;
    return !D(d)->used && !D(other)->values && D(other)->used == k->nentries && (k->log2_size == 3 || (half << 1) / 3 < D(other)->used);
}
static bool take_clone(Vm *vm, Ref d, Ref other) {
    Ref keys = clone_keys(vm, D(other)->keys), old = D(d)->keys, values = D(d)->values;
    if (!keys) return false;
    SET(D(d)->keys, keys);
    SET(D(d)->values, 0);
    SET(D(d)->used, D(other)->used);
    keys_drop(vm, old);
    if (values) values_free(vm, values);
    if (gc_is_tracked(vm, other) && !gc_is_tracked(vm, d)) gc_track(vm, d);
    return true;
}
static bool is_unicode(Vm *vm, Ref d) { return KEYS_AT(D(d)->keys)->kind != KEYS_GENERAL; } /* no comparison can run Python */
static bool merge_entry(Vm *vm, Ref d, Ref key, Ref value, i64 hash, u32 override, Ref *twice) {
    Ref there = 0;
    if (override != 1) {
        if (!dict_get_hash(vm, d, key, hash, &there)) return false;
        if (there && override == 2) *twice = key;
        if (there) return override == 0;
    }
    Ref gone = 0;
    if (is_unicode(vm, d) && IS(key, str)) { /* only the end of an old value can run Python: then the caller's references get a holder */
        bool ok = store(vm, d, key, value, hash, &gone);
        if (!gone) return ok;
        Ref hold = hold_if_room(vm, key, value);
        drop(vm, gone);
        hold_pop(vm, hold);
        return ok;
    }
    Ref hold = hold_if_room(vm, own(vm, key), own(vm, value)); /* insertdict gets references of its own */
    bool ok = store(vm, d, key, value, hash, &gone);
    hold_pop(vm, hold);
    drop(vm, value);
    drop_both(vm, gone, key);
    return ok;
}
bool dict_merge_dict(Vm *vm, Ref d, Ref other, u32 override, Ref *twice) {
    Ref key, value;
    i64 hash;
    *twice = 0;
    if (d == other || !D(other)->used) return true;
    if (!D(d)->used) {
        override = 1;
        if (may_clone(vm, d, other)) return take_clone(vm, d, other);
    }
    if (((1u << KEYS_AT(D(d)->keys)->log2_size) << 1) / 3 < D(other)->used) {
        bool unicode = KEYS_AT(D(other)->keys)->kind != KEYS_GENERAL;
        if (!dict_resize(vm, d, dict_log2_estimate(D(d)->used + D(other)->used), unicode)) return false;
    }
    u32 entries = KEYS_AT(D(other)->keys)->nentries;
    for (u32 at = 0; dict_next_hash(vm, other, &at, &key, &value, &hash);) {
        own(vm, key);
        own(vm, value);
        Ref hold = IS(key, str) && is_unicode(vm, d) ? 0 : hold_if_room(vm, key, value);
        bool ok = merge_entry(vm, d, key, value, hash, override, twice);
        hold_pop(vm, hold);
        drop_both(vm, value, key);
        if (!ok) return false;
        if (KEYS_AT(D(other)->keys)->nentries != entries) return refuse(vm, TYPE(RuntimeError), "dict mutated during update");
    }
    outside(vm)->budget -= D(other)->used / 16;
    return true;
}
