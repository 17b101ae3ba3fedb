/* dict.c: dicts (Objects/dictobject.c of 3.11): insertion-ordered compact tables, str-only and general, split tables of instances. */
#include "object/dict_int.h"
#include "object/int.h"
#include "object/protocol.h"
#include "object/sequence.h"
#include "object/str.h"
#include "object/type.h"

#define FREE_LIMIT 80u
#define D(r)       DICT_AT(r)

Ref dict_header(Vm *vm) {
    if (vm->dict_free_count) {
        Ref r = vm->dict_free[--vm->dict_free_count];
        vm->dict_free[vm->dict_free_count] = 0;
        object_revive(vm, r, TYPE(dict));
        return r;
    }
    return object_new_gc(vm, TYPE(dict), 48);
}
static Ref with_keys(Vm *vm, Ref keys) { /* keys stolen */
    Ref r = dict_header(vm);
    if (!r) {
        keys_drop(vm, keys);
        return 0;
    }
    SET(D(r)->used, 0);
    SET(D(r)->unused_, 0);
    SET(D(r)->keys, keys);
    SET(D(r)->values, 0);
    return r;
}
Ref dict_new(Vm *vm) {
    KEYS_AT(EMPTY_KEYS)->refcount++;
    return with_keys(vm, EMPTY_KEYS);
}
Ref dict_new_presized(Vm *vm, u32 n) {
    if (n <= 5) return dict_new(vm);
    u32 log2 = 3;
    while (((1u << log2) << 1) / 3 < n) log2++;
    Ref keys = keys_new(vm, log2, KEYS_UNICODE);
    return keys ? with_keys(vm, keys) : 0;
}
u32 dict_length(Vm *vm, Ref d) { return D(d)->used; }
u32 dict_nominal_size(Vm *vm, Ref d) {
    u32 size = 48;
    if (D(d)->values) size += 8 * KEYS_AT(D(d)->keys)->nentries + 8 * KEYS_AT(D(d)->keys)->usable;
    if (KEYS_AT(D(d)->keys)->refcount == 1) size += D(d)->keys == EMPTY_KEYS ? 0 : keys_nominal_size(vm, D(d)->keys);
    return size;
}

/* ---- lookup ---- */
static Ref entry_value(Vm *vm, Ref d, i32 ix) {
    Keys *k = KEYS_AT(D(d)->keys);
    if (k->kind == KEYS_GENERAL) return GENERAL_ENTRIES(k)[ix].value;
    return D(d)->values ? VALUES_AT(D(d)->values)->value[ix] : UNICODE_ENTRIES(k)[ix].value;
}
static bool is_str(Vm *vm, Ref key) { return IS(key, str); }

static i32 find_slowly(Vm *vm, Ref d, Ref key, i64 hash) { /* dictkeys_generic_lookup, unicodekeys_lookup_generic */
again:;
    Ref keys = D(d)->keys;
    Keys *k = KEYS_AT(keys);
    u64 perturb = (u64)hash, mask = (1u << k->log2_size) - 1, i = (u64)hash & mask;
    for (;;) {
        i32 ix = keys_index(k, (u32)i);
        if (ix == IX_EMPTY) return IX_EMPTY;
        if (ix >= 0) {
            Ref c = k->kind == KEYS_GENERAL ? GENERAL_ENTRIES(k)[ix].key : UNICODE_ENTRIES(k)[ix].key;
            i64 h = k->kind == KEYS_GENERAL ? GENERAL_ENTRIES(k)[ix].hash : c ? STR_AT(c)->hash : 0;
            if (c == key) return ix;
            if (c && h == hash) {
                own(vm, c);
                int equal = object_equal_nested(vm, c, key);
                bool same = D(d)->keys == keys && (k->kind == KEYS_GENERAL ? GENERAL_ENTRIES(k)[ix].key : UNICODE_ENTRIES(k)[ix].key) == c;
                drop(vm, c);
                if (equal < 0) return IX_ERROR;
                if (!same) goto again; /* the table was changed by the comparison */
                if (equal) return ix;
            }
        }
        perturb >>= 5;
        i = mask & (i * 5 + perturb + 1);
    }
}
i32 dict_find(Vm *vm, Ref d, Ref key, i64 hash, Ref *value) {
    Keys *k = KEYS_AT(D(d)->keys);
    i32 ix = k->kind != KEYS_GENERAL && is_str(vm, key) ? keys_find_str(vm, D(d)->keys, key, hash) : find_slowly(vm, d, key, hash);
    *value = ix >= 0 ? entry_value(vm, d, ix) : 0;
    return ix;
}
bool dict_get_hash(Vm *vm, Ref d, Ref key, i64 hash, Ref *value) { return dict_find(vm, d, key, hash, value) != IX_ERROR; }
bool dict_get(Vm *vm, Ref d, Ref key, Ref *value) {
    i64 hash;
    *value = 0;
    return object_hash(vm, key, &hash) && dict_get_hash(vm, d, key, hash, value);
}
Ref dict_get_str(Vm *vm, Ref d, Ref str) {
    Ref value;
    i64 hash = STR_AT(str)->hash;
    if (hash == -1) hash = str_hash(vm, str);
    if (KEYS_AT(D(d)->keys)->kind != KEYS_GENERAL) {
        i32 ix = keys_find_str(vm, D(d)->keys, str, hash);
        return ix >= 0 ? entry_value(vm, d, ix) : 0;
    }
    if (dict_find(vm, d, str, hash, &value) == IX_ERROR) {
        exception_clear(vm);
        return 0;
    }
    return value;
}

/* ---- storing ---- */
static void track_for(Vm *vm, Ref d, Ref key, Ref value) { /* MAINTAIN_TRACKING */
    if (gc_is_tracked(vm, d)) return;
    bool k = object_is_gc(vm, key) && (!IS(key, tuple) || gc_is_tracked(vm, key)),
         v = object_is_gc(vm, value) && (!IS(value, tuple) || gc_is_tracked(vm, value));
    if (k || v) gc_track(vm, d);
}

/* A table of log2_size with all entries, in order (dictresize). */
static bool resize(Vm *vm, Ref d, u32 log2_size, bool unicode) {
    Ref old = D(d)->keys;
    Keys *o = KEYS_AT(old);
    unicode = unicode && o->kind != KEYS_GENERAL;
    Ref fresh = keys_new(vm, log2_size, unicode ? KEYS_UNICODE : KEYS_GENERAL);
    if (!fresh) return false;
    Keys *k = KEYS_AT(fresh);
    o = KEYS_AT(old);
    u32 n = 0;
    Ref values = D(d)->values;
    bool split = values != 0;
    u32 count = split ? VALUES_AT(values)->used : o->nentries;
    for (u32 i = 0; i < count; i++) {
        Ref key, value;
        i64 hash;
        u32 at = split ? VALUES_AT(values)->order[i] : i;
        if (o->kind == KEYS_GENERAL) {
            key = GENERAL_ENTRIES(o)[at].key;
            value = GENERAL_ENTRIES(o)[at].value;
            hash = GENERAL_ENTRIES(o)[at].hash;
        } else {
            key = UNICODE_ENTRIES(o)[at].key;
            value = split ? VALUES_AT(values)->value[at] : UNICODE_ENTRIES(o)[at].value;
            hash = key ? STR_AT(key)->hash : 0;
        }
        if (!value) continue;
        if (split) own(vm, key);
        if (unicode)
            UNICODE_ENTRIES(k)[n] = (UnicodeEntry){key, value};
        else
            GENERAL_ENTRIES(k)[n] = (GeneralEntry){hash, key, value};
        keys_set_index(vm, k, keys_empty_slot(vm, k, hash), (i32)n);
        n++;
    }
    k->nentries = n;
    k->usable -= n;
    MARK_RANGE(k, keys_nominal_size(vm, fresh));
    SET(D(d)->keys, fresh);
    SET(D(d)->values, 0);
    if (split) {
        keys_drop(vm, old);
        mem_free(vm, values);
    } else if (old == EMPTY_KEYS)
        o->refcount--;
    else
        keys_free_block(vm, old);
    return true;
}
static u32 log2_for(u32 minimum) {
    u32 log2 = 3;
    while ((1u << log2) < minimum) log2++;
    return log2;
}
static bool grow(Vm *vm, Ref d, bool unicode) { return resize(vm, d, log2_for(D(d)->used * 3), unicode); }

static bool insert_into_split(Vm *vm, Ref d, Ref key, Ref value, i64 hash) { /* a key of the class's table gets a value */
    Keys *k = KEYS_AT(D(d)->keys);
    Values *v = VALUES_AT(D(d)->values);
    i32 ix = is_str(vm, key) ? keys_find_str(vm, D(d)->keys, key, hash) : IX_EMPTY;
    if (ix < 0 || (u32)ix >= v->capacity) return false;
    UNUSED(k);
    SET(v->value[ix], own(vm, value));
    SET(v->order[v->used], (u8)ix);
    SET(v->used, (u8)(v->used + 1));
    SET(D(d)->used, D(d)->used + 1);
    return true;
}

static bool insert(Vm *vm, Ref d, Ref key, Ref value, i64 hash) {
    Keys *k = KEYS_AT(D(d)->keys);
    bool str = is_str(vm, key);
    if (D(d)->values) {
        track_for(vm, d, key, value);
        if (insert_into_split(vm, d, key, value, hash)) return true;
        if (!grow(vm, d, str)) return false;
    } else if (k->kind == KEYS_UNICODE && !str) {
        if (D(d)->keys == EMPTY_KEYS ? !resize(vm, d, 3, false) : !grow(vm, d, false)) return false;
    }
    k = KEYS_AT(D(d)->keys);
    if (k->usable == 0) {
        if (D(d)->keys == EMPTY_KEYS ? !resize(vm, d, 3, str) : !grow(vm, d, str)) return false;
        k = KEYS_AT(D(d)->keys);
    }
    track_for(vm, d, key, value);
    u32 n = k->nentries;
    keys_set_index(vm, k, keys_empty_slot(vm, k, hash), (i32)n);
    own(vm, key);
    own(vm, value);
    if (k->kind == KEYS_GENERAL) {
        SET(GENERAL_ENTRIES(k)[n].hash, hash);
        SET(GENERAL_ENTRIES(k)[n].key, key);
        SET(GENERAL_ENTRIES(k)[n].value, value);
    } else {
        SET(UNICODE_ENTRIES(k)[n].key, key);
        SET(UNICODE_ENTRIES(k)[n].value, value);
    }
    SET(k->nentries, n + 1);
    SET(k->usable, k->usable - 1);
    SET(D(d)->used, D(d)->used + 1);
    return true;
}
static Ref *value_slot(Vm *vm, Ref d, i32 ix) {
    Keys *k = KEYS_AT(D(d)->keys);
    if (k->kind == KEYS_GENERAL) return &GENERAL_ENTRIES(k)[ix].value;
    return D(d)->values ? &VALUES_AT(D(d)->values)->value[ix] : &UNICODE_ENTRIES(k)[ix].value;
}
bool dict_set_hash(Vm *vm, Ref d, Ref key, Ref value, i64 hash) {
    Ref old;
    i32 ix = dict_find(vm, d, key, hash, &old);
    if (ix == IX_ERROR) return false;
    if (ix < 0 || !old) return insert(vm, d, key, value, hash);
    track_for(vm, d, key, value);
    REPLACE(*value_slot(vm, d, ix), own(vm, value));
    return true;
}
bool dict_set(Vm *vm, Ref d, Ref key, Ref value) {
    i64 hash;
    if (IS(key, str)) return object_hash(vm, key, &hash) && dict_set_hash(vm, d, key, value, hash);
    own(vm, key); /* PyDict_SetItem holds both from the start: __hash__ and __eq__ can see it */
    own(vm, value);
    bool plain = !(TYPE_AT(TYPE_OF(key))->flags & TYPE_HEAP) && !IS(key, tuple);
    Ref hold = plain ? 0 : hold_push(vm, key, value);
    bool ok = (plain || hold) && object_hash(vm, key, &hash) && dict_set_hash(vm, d, key, value, hash);
    hold_pop(vm, hold);
    drop(vm, key);
    drop(vm, value);
    return ok;
}

/* ---- deleting ---- */
static void forget_value(Values *v, u32 ix) {
    u32 i = 0;
    while (v->order[i] != ix) i++;
    for (; i + 1 < v->used; i++) v->order[i] = v->order[i + 1];
    v->used--;
}
/* Takes entry ix out; key and value references are handed over (key 0 for split tables). */
static void take_out(Vm *vm, Ref d, i32 ix, i64 hash, Ref *key, Ref *value) {
    Keys *k = KEYS_AT(D(d)->keys);
    SET(D(d)->used, D(d)->used - 1);
    *key = 0;
    if (D(d)->values) {
        Values *v = VALUES_AT(D(d)->values);
        *value = v->value[ix];
        SET(v->value[ix], 0);
        forget_value(v, (u32)ix);
        MARK_RANGE(v, 40);
        return;
    }
    keys_set_index(vm, k, keys_slot_of(vm, k, hash, ix), IX_DUMMY);
    if (k->kind == KEYS_GENERAL) {
        GeneralEntry *e = &GENERAL_ENTRIES(k)[ix];
        *key = e->key;
        *value = e->value;
        SET(e->key, 0);
        SET(e->value, 0);
        SET(e->hash, 0);
    } else {
        UnicodeEntry *e = &UNICODE_ENTRIES(k)[ix];
        *key = e->key;
        *value = e->value;
        SET(e->key, 0);
        SET(e->value, 0);
    }
}
bool dict_pop(Vm *vm, Ref d, Ref key, Ref *value) {
    i64 hash;
    Ref old, old_key;
    *value = 0;
    if (!D(d)->used) return true;
    if (!object_hash(vm, key, &hash)) return false;
    i32 ix = dict_find(vm, d, key, hash, &old);
    if (ix == IX_ERROR) return false;
    if (ix < 0 || !old) return true;
    take_out(vm, d, ix, hash, &old_key, value);
    drop_null(vm, old_key);
    return true;
}
bool dict_delete(Vm *vm, Ref d, Ref key) {
    i64 hash;
    Ref old, old_key, value;
    if (!object_hash(vm, key, &hash)) return false;
    i32 ix = dict_find(vm, d, key, hash, &old);
    if (ix == IX_ERROR) return false;
    if (ix < 0 || !old) {
        raise_with(vm, TYPE(KeyError), key);
        return false;
    }
    take_out(vm, d, ix, hash, &old_key, &value);
    drop_null(vm, old_key);
    drop(vm, value);
    return true;
}

/* ---- iteration ---- */
bool dict_next(Vm *vm, Ref d, u32 *position, Ref *key, Ref *value) {
    Keys *k = KEYS_AT(D(d)->keys);
    u32 i = *position;
    if (D(d)->values) {
        Values *v = VALUES_AT(D(d)->values);
        if (i >= v->used) return false;
        u32 ix = v->order[i];
        *key = UNICODE_ENTRIES(k)[ix].key;
        *value = v->value[ix];
        *position = i + 1;
        return true;
    }
    for (; i < k->nentries; i++) {
        if (k->kind == KEYS_GENERAL) {
            *key = GENERAL_ENTRIES(k)[i].key;
            *value = GENERAL_ENTRIES(k)[i].value;
        } else {
            *key = UNICODE_ENTRIES(k)[i].key;
            *value = UNICODE_ENTRIES(k)[i].value;
        }
        if (!*value) continue;
        *position = i + 1;
        return true;
    }
    return false;
}
Ref dict_keys_list(Vm *vm, Ref d) {
    Ref r = list_new(vm, D(d)->used), key, value;
    u32 n = 0;
    for (u32 at = 0; r && n < LIST_AT(r)->length && dict_next(vm, d, &at, &key, &value);) LIST_ITEMS(r)[n++] = own(vm, key);
    return r;
}

void dict_clear(Vm *vm, Ref d) {
    Ref keys = D(d)->keys, values = D(d)->values;
    if (keys == EMPTY_KEYS) return;
    KEYS_AT(EMPTY_KEYS)->refcount++;
    SET(D(d)->keys, EMPTY_KEYS);
    SET(D(d)->values, 0);
    SET(D(d)->used, 0);
    if (values) values_free(vm, keys, values);
    keys_drop(vm, keys);
}

Ref dict_copy(Vm *vm, Ref d) {
    Ref r, key, value;
    if (!D(d)->used) return dict_new(vm);
    if (!D(d)->values && D(d)->used >= KEYS_AT(D(d)->keys)->nentries * 2 / 3) { /* clone_combined_dict_keys: the same table */
        Keys *k = KEYS_AT(D(d)->keys);
        u32 size = keys_nominal_size(vm, D(d)->keys);
        Ref keys = mem_alloc(vm, size);
        if (!keys) return 0;
        k = KEYS_AT(D(d)->keys);
        memcpy(AT(char, keys), k, size);
        KEYS_AT(keys)->refcount = 1;
        for (u32 i = 0; i < k->nentries; i++) {
            own_null(vm, k->kind == KEYS_GENERAL ? GENERAL_ENTRIES(k)[i].key : UNICODE_ENTRIES(k)[i].key);
            own_null(vm, k->kind == KEYS_GENERAL ? GENERAL_ENTRIES(k)[i].value : UNICODE_ENTRIES(k)[i].value);
        }
        r = with_keys(vm, keys);
        if (!r) return 0;
        SET(D(r)->used, D(d)->used);
        if (gc_is_tracked(vm, d)) gc_track(vm, r);
        return r;
    }
    r = dict_new_presized(vm, D(d)->used);
    for (u32 at = 0; r && dict_next(vm, d, &at, &key, &value);)
        if (!dict_set(vm, r, key, value)) CLEAR(r);
    return r;
}

void dict_maybe_untrack(Vm *vm, Ref d) {
    Ref key, value;
    if (!IS(d, dict) || !gc_is_tracked(vm, d)) return;
    for (u32 at = 0; dict_next(vm, d, &at, &key, &value);) {
        if (object_is_gc(vm, value) && (!IS(value, tuple) || gc_is_tracked(vm, value))) return;
        if (object_is_gc(vm, key) && (!IS(key, tuple) || gc_is_tracked(vm, key))) return;
    }
    gc_untrack(vm, d);
}

/* ---- life ---- */
static void dict_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    Ref keys = D(self)->keys, values = D(self)->values;
    if (values) values_free(vm, keys, values); /* it holds the rest while each one ends */
    if (!values && keys) keys_drop(vm, keys);
    D(self)->values = 0;
    D(self)->keys = 0;
    if (values) keys_drop(vm, keys);
    if (IS(self, dict) && vm->dict_free_count < FREE_LIMIT) {
        GC_HEAD(self)->flags = 0;
        vm->dict_free[vm->dict_free_count++] = self;
    } else
        object_free_gc(vm, self);
    trash_end(vm);
}
static int dict_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    Ref key, value;
    if (!D(self)->keys) return 0;
    bool general = KEYS_AT(D(self)->keys)->kind == KEYS_GENERAL;
    for (u32 at = 0; dict_next(vm, self, &at, &key, &value);) {
        VISIT(value);
        if (general) VISIT(key);
    }
    return 0;
}
static void dict_edges(Vm *vm, Ref self, Edges *e) {
    Ref key, value;
    if (!D(self)->keys) return;
    bool own_keys = !D(self)->values;
    for (u32 at = 0; dict_next(vm, self, &at, &key, &value);) {
        if (own_keys) EDGE_NAMED(key, EDGE_KEY, key);
        EDGE_NAMED(value, EDGE_VALUE, key);
    }
}
static void dict_clear_slot(Vm *vm, Ref self) { dict_clear(vm, self); }

/* ---- update ---- */
FRAME(Update, (iterator, item, key, value, pair, method), (dict, other), u32 i;);
STEP(dict_update_step, Update) {
    BEGIN(Update);
    if (type_lookup(vm, TYPE_OF(f->other), NAME(keys)) || (IS_SUB(f->other, TYPE_DICT_SUBCLASS))) {
        AWAIT(f->item, call_method(vm, f->other, NAME(keys), NULL, 0));
        AWAIT(f->iterator, object_iter(vm, f->item));
        DROP(f->item);
        for (;;) {
            AWAIT_NEXT(f->key, iter_next(vm, f->iterator));
            if (!f->key) return READY_NONE;
            AWAIT(f->value, object_getitem(vm, f->other, f->key));
            if (!dict_set(vm, f->dict, f->key, f->value)) return ERROR;
            DROP(f->key);
            DROP(f->value);
            BREATHE(1);
        }
    }
    AWAIT(f->iterator, object_iter(vm, f->other));
    for (f->i = 0;; f->i++) {
        AWAIT_NEXT(f->item, iter_next(vm, f->iterator));
        if (!f->item) return READY_NONE;
        if (!SLOT_OF(TYPE_OF(f->item), iter) && !SLOT_OF(TYPE_OF(f->item), item))
            return fail(vm, TYPE(TypeError), "cannot convert dictionary update sequence element #%u to a sequence", f->i);
        AWAIT(f->pair, list_from_iterable(vm, f->item));
        if (LIST_AT(f->pair)->length != 2)
            return fail(vm, TYPE(ValueError), "dictionary update sequence element #%u has length %u; 2 is required", f->i,
                        LIST_AT(f->pair)->length);
        if (!dict_set(vm, f->dict, LIST_ITEMS(f->pair)[0], LIST_ITEMS(f->pair)[1])) return ERROR;
        DROP(f->pair);
        DROP(f->item);
        BREATHE(1);
    }
    END;
}
static bool update_exact(Vm *vm, Ref d, Ref other) {
    Ref key, value;
    if (d == other) return true;
    u32 used = D(other)->used;
    for (u32 at = 0; dict_next(vm, other, &at, &key, &value);) {
        own(vm, key);
        own(vm, value);
        bool ok = dict_set(vm, d, key, value);
        drop(vm, key);
        drop(vm, value);
        if (!ok) return false;
        if (D(other)->used != used) return refuse(vm, TYPE(RuntimeError), "dict mutated during update");
    }
    return true;
}
Await dict_update(Vm *vm, Ref d, Ref other) {
    if (IS(other, dict)) return update_exact(vm, d, other) ? READY_NONE : ERROR;
    Update *f = PUSH(Update, dict_update_step);
    if (!f) return ERROR;
    f->dict = d;
    f->other = other;
    return PENDING;
}
static bool merge_one(Vm *vm, Ref d, Ref key, Ref value, Ref callable) {
    Ref there, text = 0;
    if (!dict_get(vm, d, key, &there)) return false;
    if (there) {
        text = callable_text(vm, callable);
        if (text) raise(vm, TYPE(TypeError), "%S got multiple values for keyword argument '%S'", text, key);
        drop_null(vm, text);
        return false;
    }
    return dict_set(vm, d, key, value);
}
FRAME(Merge, (keys, iterator, key, value), (dict, other, callable), u32 unused_a;);
STEP(dict_merge_step, Merge) {
    BEGIN(Merge);
    AWAIT(f->keys, call_method(vm, f->other, NAME(keys), NULL, 0));
    AWAIT(f->iterator, object_iter(vm, f->keys));
    for (;;) {
        AWAIT_NEXT(f->key, iter_next(vm, f->iterator));
        if (!f->key) return READY_NONE;
        AWAIT(f->value, object_getitem(vm, f->other, f->key));
        if (!merge_one(vm, f->dict, f->key, f->value, f->callable)) return ERROR;
        DROP(f->key);
        DROP(f->value);
    }
    END;
}
Await dict_merge_unique(Vm *vm, Ref d, Ref other, Ref callable) {
    Ref key, value;
    if (!IS_SUB(other, TYPE_DICT_SUBCLASS) && !type_lookup(vm, TYPE_OF(other), NAME(keys))) {
        Ref text = callable_text(vm, callable);
        if (text) raise(vm, TYPE(TypeError), "%S argument after ** must be a mapping, not %T", text, other);
        drop_null(vm, text);
        return ERROR;
    }
    if (IS(other, dict)) {
        for (u32 at = 0; dict_next(vm, other, &at, &key, &value);)
            if (!merge_one(vm, d, key, value, callable)) return ERROR;
        return READY_NONE;
    }
    Merge *f = PUSH(Merge, dict_merge_step);
    if (!f) return ERROR;
    f->dict = d;
    f->other = other;
    f->callable = callable;
    return PENDING;
}

/* ---- the type ---- */
static Await dict_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    Ref r = object_new_gc(vm, type, TYPE_AT(type)->basicsize); /* dict() takes no header from the free list */
    if (!r) return ERROR;
    KEYS_AT(EMPTY_KEYS)->refcount++;
    D(r)->keys = EMPTY_KEYS;
    if (type != TYPE(dict)) gc_track(vm, r);
    if ((TYPE_AT(type)->flags & TYPE_MANAGED_DICT) && !instance_init_values(vm, r)) CLEAR(r);
    return READY(r);
}
FRAME(DictInit, (done), (dict, other), u32 unused_a;);
STEP(dict_init_step, DictInit) {
    BEGIN(DictInit);
    AWAIT(f->done, dict_update(vm, f->dict, f->other));
    Ref names;
    names = RAW_TAIL(f)[0];
    for (u32 i = 0; names && i < TUPLE_LENGTH(names); i++)
        if (!dict_set(vm, f->dict, TUPLE_ITEM(names, i), RAW_TAIL(f)[1 + i])) return ERROR;
    return READY_NONE;
    END;
}
static Await dict_init(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    u32 nkw = kwnames ? TUPLE_LENGTH(kwnames) : 0;
    if (n > 1) return fail(vm, TYPE(TypeError), "dict expected at most 1 argument, got %u", n);
    if (!n) {
        for (u32 i = 0; i < nkw; i++)
            if (!dict_set(vm, self, TUPLE_ITEM(kwnames, i), args[i])) return ERROR;
        return READY_NONE;
    }
    DictInit *f = PUSH_SPAN(DictInit, dict_init_step, 0, 4 * (nkw + 1));
    if (!f) return ERROR;
    f->dict = self;
    f->other = args[0];
    RAW_TAIL(f)[0] = kwnames;
    for (u32 i = 0; i < nkw; i++) RAW_TAIL(f)[1 + i] = args[n + i];
    return PENDING;
}
static Await dict_length_slot(Vm *vm, Ref self) { return READY(int_from_i64(vm, D(self)->used)); }
static Await dict_subscript(Vm *vm, Ref self, Ref key) {
    Ref value;
    if (!dict_get(vm, self, key, &value)) return ERROR;
    if (value) return READY_OWN(value);
    if (!IS(self, dict) && type_lookup(vm, TYPE_OF(self), NAME(__missing__))) return call_special(vm, self, NAME(__missing__), &key, 1);
    raise_with(vm, TYPE(KeyError), key);
    return ERROR;
}
static Await dict_ass_subscript(Vm *vm, Ref self, Ref key, Ref value) {
    return (value ? dict_set(vm, self, key, value) : dict_delete(vm, self, key)) ? READY_NONE : ERROR;
}
static Await dict_contains(Vm *vm, Ref self, Ref key) {
    Ref value;
    return dict_get(vm, self, key, &value) ? READY_BOOL(value != 0) : ERROR;
}
static Await dict_iter(Vm *vm, Ref self) { return READY(dict_iterator_new(vm, TYPE(dict_keyiterator), self)); }

FRAME(DictCompare, (iterator, pair, result), (a, b), u32 ne;);
STEP(dict_compare_step, DictCompare) {
    BEGIN(DictCompare);
    f->iterator = dict_iterator_new(vm, TYPE(dict_itemiterator), f->a);
    if (!f->iterator) return ERROR;
    for (;;) {
        AWAIT_NEXT(f->pair, iter_next(vm, f->iterator));
        if (!f->pair) return READY_BOOL(!f->ne);
        Ref other;
        if (!dict_get(vm, f->b, TUPLE_ITEM(f->pair, 0), &other)) return ERROR;
        if (!other) return READY_BOOL(f->ne);
        f->result = own(vm, other);
        AWAIT_SET(f->result, object_equal(vm, TUPLE_ITEM(f->pair, 1), f->result));
        if (f->result != TRUE_REF) return READY_BOOL(f->ne);
        DROP(f->result);
        DROP(f->pair);
        BREATHE(1);
    }
    END;
}
static Await dict_compare(Vm *vm, Ref a, Ref b, u32 op) {
    if (!IS_SUB(b, TYPE_DICT_SUBCLASS) || (op != OP_EQ && op != OP_NE)) return READY_NOT_IMPLEMENTED;
    if (D(a)->used != D(b)->used) return READY_BOOL(op == OP_NE);
    DictCompare *f = PUSH_R(DictCompare, dict_compare_step, " in comparison");
    if (!f) return ERROR;
    f->a = a;
    f->b = b;
    f->ne = op == OP_NE;
    return PENDING;
}
FRAME(DictRepr, (key, value, text), (self), u32 i; u32 at; u32 unused_a; StrBuilder b;);
STEP(dict_repr_step, DictRepr) {
    BEGIN(DictRepr);
    f->b = BUILDER(BUILDER_GENEROUS, 6 * D(f->self)->used);
    builder_char(vm, &f->b, '{');
    for (f->i = 0;; f->i++) {
        Ref key, value;
        if (!dict_next(vm, f->self, &f->at, &key, &value)) break;
        f->key = own(vm, key);
        f->value = own(vm, value);
        if (f->i) builder_ascii(vm, &f->b, ", ");
        AWAIT_TRY(f->text, object_repr(vm, f->key));
        if (!f->text) {
            builder_free(vm, &f->b);
            return ERROR;
        }
        builder_str(vm, &f->b, f->text);
        DROP(f->text);
        builder_ascii(vm, &f->b, ": ");
        AWAIT_TRY(f->text, object_repr(vm, f->value));
        if (!f->text) {
            builder_free(vm, &f->b);
            return ERROR;
        }
        builder_str(vm, &f->b, f->text);
        DROP(f->text);
        DROP(f->key);
        DROP(f->value);
        BREATHE(1);
    }
    f->b.mode = BUILDER_EXACT; /* the end takes no more than it needs */
    builder_char(vm, &f->b, '}');
    return READY(builder_finish(vm, &f->b));
    END;
}
static Await dict_repr(Vm *vm, Ref self) {
    if (!D(self)->used) return READY(str_from_ascii(vm, "{}"));
    if (repr_under_way(vm, NATIVE_dict_repr_step, DictRepr_owned, self)) return READY(str_from_ascii(vm, "{...}"));
    DictRepr *f = PUSH_R(DictRepr, dict_repr_step, " while getting the repr of an object");
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}
FRAME(DictOr, (copy, done), (other), u32 unused_a;);
STEP(dict_or_step, DictOr) {
    BEGIN(DictOr);
    AWAIT(f->done, dict_update(vm, f->copy, f->other));
    RETURN(f->copy);
    END;
}
static Await merged(Vm *vm, Ref into, Ref other) { /* into: new reference, taken over */
    DictOr *f = into ? PUSH(DictOr, dict_or_step) : NULL;
    if (!f) {
        drop_null(vm, into);
        return ERROR;
    }
    f->copy = into;
    f->other = other;
    return PENDING;
}
static Await dict_or(Vm *vm, Ref a, Ref b) {
    if (!IS_SUB(a, TYPE_DICT_SUBCLASS) || !IS_SUB(b, TYPE_DICT_SUBCLASS)) return READY_NOT_IMPLEMENTED;
    return merged(vm, dict_copy(vm, a), b);
}
static Await dict_ior(Vm *vm, Ref a, Ref b) { return merged(vm, own(vm, a), b); }

/* ---- methods ---- */
METHOD(m_get) {
    Ref value;
    if (!dict_get(vm, self, args[0], &value)) return ERROR;
    return READY_OWN(value ? value : n > 1 ? args[1] : NONE);
}
METHOD(m_setdefault) {
    Ref value;
    if (!dict_get(vm, self, args[0], &value)) return ERROR;
    if (value) return READY_OWN(value);
    value = n > 1 ? args[1] : NONE;
    return dict_set(vm, self, args[0], value) ? READY_OWN(value) : ERROR;
}
METHOD(m_pop) {
    Ref value;
    if (!dict_pop(vm, self, args[0], &value)) return ERROR;
    if (value) return READY(value);
    if (n > 1) return READY_OWN(args[1]);
    raise_with(vm, TYPE(KeyError), args[0]);
    return ERROR;
}
METHOD(m_popitem) {
    Ref key = 0, value = 0, k, v, pair[2];
    if (!D(self)->used) {
        Ref text = str_from_ascii(vm, "popitem(): dictionary is empty");
        if (text) raise_with(vm, TYPE(KeyError), text);
        drop_null(vm, text);
        return ERROR;
    }
    if (D(self)->values && !resize(vm, self, log2_for(D(self)->used * 3), true)) return ERROR;
    for (u32 at = 0; dict_next(vm, self, &at, &k, &v);) key = k, value = v;
    own(vm, key);
    if (!dict_pop(vm, self, key, &value)) {
        drop(vm, key);
        return ERROR;
    }
    Keys *t = KEYS_AT(D(self)->keys);
    while (t->nentries &&
           !(t->kind == KEYS_GENERAL ? GENERAL_ENTRIES(t)[t->nentries - 1].value : UNICODE_ENTRIES(t)[t->nentries - 1].value))
        SET(t->nentries, t->nentries - 1);
    pair[0] = key;
    pair[1] = value;
    return READY(tuple_steal(vm, pair, 2));
}
METHOD(m_clear) {
    dict_clear(vm, self);
    return READY_NONE;
}
METHOD(m_copy) { return READY(dict_copy(vm, self)); }
METHOD(m_update) {
    if (n > 1) return fail(vm, TYPE(TypeError), "update expected at most 1 argument, got %u", n);
    return dict_init(vm, self, args, n, kwnames);
}
METHOD(m_keys) { return READY(dict_view_new(vm, TYPE(dict_keys), self)); }
METHOD(m_values) { return READY(dict_view_new(vm, TYPE(dict_values), self)); }
METHOD(m_items) { return READY(dict_view_new(vm, TYPE(dict_items), self)); }
METHOD(m_contains) { return dict_contains(vm, self, args[0]); }
METHOD(m_reversed) { return READY(dict_iterator_new(vm, TYPE(dict_reversekeyiterator), self)); }
METHOD(m_sizeof) { return READY(int_from_i64(vm, dict_nominal_size(vm, self))); }
FRAME(FromKeys, (iterator, key, dict, done), (iterable, value), u32 exact;);
STEP(dict_fromkeys_step, FromKeys) {
    BEGIN(FromKeys);
    AWAIT(f->iterator, object_iter(vm, f->iterable));
    for (;;) {
        AWAIT_NEXT(f->key, iter_next(vm, f->iterator));
        if (!f->key) RETURN(f->dict);
        if (IS(f->dict, dict)) {
            if (!dict_set(vm, f->dict, f->key, f->value)) return ERROR;
        } else
            AWAIT_DROP(object_setitem(vm, f->dict, f->key, f->value));
        DROP(f->key);
        BREATHE(1);
    }
    END;
}
METHOD(m_fromkeys) {
    Ref d = 0;
    if (self == TYPE(dict))
        d = dict_new(vm);
    else
        NEST(d, "dict.fromkeys", call0(vm, self));
    FromKeys *f = d ? PUSH(FromKeys, dict_fromkeys_step) : NULL;
    if (!f) {
        drop_null(vm, d);
        return ERROR;
    }
    f->dict = d;
    f->iterable = args[0];
    f->value = n > 1 ? args[1] : NONE;
    return PENDING;
}
METHOD(class_getitem) { return READY(generic_alias_new(vm, self, args[0])); }
static const MethodDef methods[] = {
    {"__contains__", m_contains, 1, 1, METH_COEXIST, NULL, NULL, "True if the dictionary has the specified key, else False."},
    {"get", m_get, 1, 2, 0, NULL, "($self, key, default=None, /)", "Return the value for key if key is in the dictionary, else default."},
    {"setdefault", m_setdefault, 1, 2, 0, NULL, "($self, key, default=None, /)",
     "Insert key with a value of default if key is not in the dictionary."},
    {"pop", m_pop, 1, 2, 0, NULL, NULL, "D.pop(k[,d]) -> v, remove specified key and return the corresponding value."},
    {"popitem", m_popitem, 0, 0, 0, NULL, "($self, /)", "Remove and return a (key, value) pair as a 2-tuple."},
    {"keys", m_keys, 0, 0, 0, NULL, NULL, "D.keys() -> a set-like object providing a view on D's keys"},
    {"items", m_items, 0, 0, 0, NULL, NULL, "D.items() -> a set-like object providing a view on D's items"},
    {"values", m_values, 0, 0, 0, NULL, NULL, "D.values() -> an object providing a view on D's values"},
    {"update", m_update, 0, -1, METH_KEYWORDS, NULL, NULL, "D.update([E, ]**F) -> None."},
    {"clear", m_clear, 0, 0, 0, NULL, NULL, "D.clear() -> None."},
    {"copy", m_copy, 0, 0, 0, NULL, NULL, "D.copy() -> a shallow copy of D"},
    {"__reversed__", m_reversed, 0, 0, 0, NULL, NULL, NULL},
    {"__sizeof__", m_sizeof, 0, 0, 0, NULL, NULL, NULL},
    {"fromkeys", m_fromkeys, 1, 2, METH_CLASS, NULL, NULL, "Create a new dictionary with keys from iterable and values set to value."},
    {"__class_getitem__", class_getitem, 1, 1, METH_CLASS, NULL, NULL, "See PEP 585"},
    {0},
};
const TypeSpec dict_spec = {
    .basicsize = 48,
    .flags = TYPE_HAS_GC | TYPE_BASETYPE | TYPE_MAPPING,
    .methods = methods,
    .doc = "dict() -> new empty dictionary",
    .dealloc = dict_dealloc,
    .traverse = dict_traverse,
    .clear = dict_clear_slot,
    .edges = dict_edges,
    .repr = dict_repr,
    .richcompare = dict_compare,
    .iter = dict_iter,
    .init = dict_init,
    .new = dict_make,
    .or = dict_or,
    .inplace_or = dict_ior,
    .length = dict_length_slot,
    .contains = dict_contains,
    .subscript = dict_subscript,
    .ass_subscript = dict_ass_subscript,
};
