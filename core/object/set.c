/* set.c: set and frozenset (Objects/setobject.c): open addressing with linear probes of 9, 8 entries inside, growth to four times. Here: the table;
 * the types and their methods are in set_methods.c. */
#include "object/dict_int.h"
#include "object/protocol.h"
#include "object/sequence.h"
#include "object/set_int.h"
#include "object/type.h"

#define LINEAR_PROBES 9u
#define PERTURB_SHIFT 5u

static SetEntry *table(Vm *vm, Set *s) { return set_table(vm, s); }
u32 set_nominal_size(Vm *vm, Ref r) { return 200 + (S(r)->table ? 16 * (S(r)->mask + 1) : 0); }

Ref set_new(Vm *vm, Ref type) {
    Ref r = object_new_gc(vm, type, TYPE_AT(type)->basicsize);
    if (!r) return 0;
    S(r)->mask = 7;
    S(r)->hash = -1;
    gc_track(vm, r);
    return r;
}

/* set_lookkey, set_add_entry: the entry with key, or an empty one; *deleted: the last deleted entry on the way to it, or NULL. NULL: error */
INLINE SetEntry *look(Vm *vm, Ref set, Ref key, i64 hash, SetEntry **deleted, bool owned) { /* owned: by C, and no record says so yet */
again:;
    Set *s = S(set);
    *deleted = NULL;
    SetEntry *t = table(vm, s);
    Ref block = s->table;
    u64 perturb = (u64)hash, mask = s->mask, i = (u64)hash & mask;
    for (;;) {
        u32 probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
        for (SetEntry *e = &t[i];; e++) {
            if (!e->key) {
                if (e->hash == 0) return e;
                *deleted = e;
            } else if (e->hash == hash) {
                Ref c = e->key;
                if (c == key) return e;
                own(vm, c);
                int equal = equal_plain(vm, c, key);
                if (equal < 0) {
                    Ref hold = owned ? hold_if_room(vm, key, 0) : 0;
                    equal = object_equal_nested(vm, c, key);
                    hold_pop(vm, hold);
                }
                bool same = s->table == block && s->mask == mask && e->key == c;
                drop(vm, c);
                if (equal < 0) return NULL;
                if (!same) goto again;
                if (equal) return e;
            }
            if (!probes--) break;
        }
        perturb >>= PERTURB_SHIFT;
        i = (i * 5 + 1 + perturb) & mask;
    }
}
SetEntry *set_look(Vm *vm, Ref set, Ref key, i64 hash) {
    SetEntry *deleted;
    return look(vm, set, key, hash, &deleted, false);
}
static void insert_clean(SetEntry *t, u64 mask, Ref key, i64 hash) {
    u64 perturb = (u64)hash, i = (u64)hash & mask;
    for (;;) {
        u32 probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
        for (SetEntry *e = &t[i];; e++) {
            if (!e->key) {
                e->key = key;
                e->hash = hash;
                return;
            }
            if (!probes--) break;
        }
        perturb >>= PERTURB_SHIFT;
        i = (i * 5 + 1 + perturb) & mask;
    }
}
bool set_resize(Vm *vm, Ref set, u64 minused) {
    u64 size = 8;
    while (size <= minused) size <<= 1;
    if (size > 1u << 26) {
        raise_no_memory(vm);
        return false;
    }
    Set *s = S(set);
    SetEntry old_small[8];
    Ref old = s->table, fresh = 0;
    u32 old_size = s->mask + 1;
    if (size > 8) {
        fresh = mem_alloc(vm, 16 * (u32)size);
        if (!fresh) return false;
    } else if (!old && s->fill == s->used)
        return true;
    memcpy(old_small, s->small_, sizeof old_small);
    SetEntry *to = fresh ? AT(SetEntry, fresh) : s->small_, *from = old ? AT(SetEntry, old) : old_small;
    memset(to, 0, 16 * (size_t)size);
    SET(s->mask, (u32)size - 1);
    SET(s->table, fresh);
    for (u32 i = 0; i < old_size; i++)
        if (from[i].key) insert_clean(to, size - 1, from[i].key, from[i].hash);
    MARK_RANGE(to, 16 * (u32)size);
    SET(s->fill, s->used);
    if (fresh) memset(s->small_, 0, sizeof s->small_);
    if (old) mem_free(vm, old);
    return true;
}
bool set_add_hash(Vm *vm, Ref set, Ref key, i64 hash) {
    SetEntry *deleted, *e = look(vm, set, own(vm, key), hash, &deleted, true);
    if (!e || e->key) {
        drop(vm, key);
        return e != NULL;
    }
    Set *s = S(set);
    if (deleted) e = deleted; /* it takes the place of a deleted one: the table is no fuller then */
    SET(e->key, key);
    SET(e->hash, hash);
    SET(s->used, s->used + 1);
    if (deleted) return true;
    SET(s->fill, s->fill + 1);
    if ((u64)s->fill * 5 < (u64)s->mask * 3) return true;
    return set_resize(vm, set, set_growth(s));
}
bool set_add(Vm *vm, Ref set, Ref key) {
    i64 hash;
    return object_hash(vm, key, &hash) && set_add_hash(vm, set, key, hash);
}
int set_contains(Vm *vm, Ref set, Ref key) {
    i64 hash;
    if (!object_hash(vm, key, &hash)) return -1;
    SetEntry *e = set_look(vm, set, key, hash);
    return e ? e->key != 0 : -1;
}
bool set_discard_hash(Vm *vm, Ref set, Ref key, i64 hash, bool *was_there) {
    *was_there = false;
    SetEntry *e = set_look(vm, set, key, hash);
    if (!e) return false;
    if (!e->key) return true;
    Ref old = e->key;
    SET(e->key, 0);
    SET(e->hash, DUMMY_HASH);
    SET(S(set)->used, S(set)->used - 1);
    *was_there = true;
    drop(vm, old);
    return true;
}
bool set_discard(Vm *vm, Ref set, Ref key, bool *was_there) {
    i64 hash;
    *was_there = false;
    return object_hash(vm, key, &hash) && set_discard_hash(vm, set, key, hash, was_there);
}
bool set_next(Vm *vm, Ref set, u32 *position, Ref *key, i64 *hash) {
    Set *s = S(set);
    const SetEntry *t = table(vm, s);
    for (u32 i = *position; i <= s->mask; i++) {
        if (!t[i].key) continue;
        *key = t[i].key;
        *hash = t[i].hash;
        *position = i + 1;
        return true;
    }
    return false;
}
bool set_merge(Vm *vm, Ref set, Ref other) {
    Ref key;
    i64 hash;
    if (set == other || !S(other)->used) return true;
    outside(vm)->budget -= S(other)->used / 16;
    if ((u64)(S(set)->fill + S(other)->used) * 5 >= (u64)S(set)->mask * 3 && !set_resize(vm, set, 2 * ((u64)S(set)->used + S(other)->used)))
        return false;
    if (S(set)->fill == 0 && S(set)->mask == S(other)->mask && S(other)->fill == S(other)->used) {
        memcpy(table(vm, S(set)), table(vm, S(other)), 16 * ((size_t)S(other)->mask + 1));
        MARK_RANGE(table(vm, S(set)), 16 * (S(other)->mask + 1));
        for (u32 at = 0; set_next(vm, other, &at, &key, &hash);) own(vm, key);
        SET(S(set)->fill, S(other)->used);
        SET(S(set)->used, S(other)->used);
        return true;
    }
    if (S(set)->fill == 0) {
        for (u32 at = 0; set_next(vm, other, &at, &key, &hash);) insert_clean(table(vm, S(set)), S(set)->mask, own(vm, key), hash);
        MARK_RANGE(table(vm, S(set)), 16 * (S(set)->mask + 1));
        SET(S(set)->fill, S(other)->used);
        SET(S(set)->used, S(other)->used);
        return true;
    }
    for (u32 at = 0; set_next(vm, other, &at, &key, &hash);)
        if (!set_add_hash(vm, set, key, hash)) return false;
    return true;
}
/* set_update_internal's way with an exact dict: its keys, room for them at once */
static bool merge_keys(Vm *vm, Ref set, Ref dict) {
    Ref key, value;
    i64 hash;
    u32 n = DICT_AT(dict)->used;
    if (!n) return true;
    if ((u64)(S(set)->fill + n) * 5 >= (u64)S(set)->mask * 3 && !set_resize(vm, set, 2 * ((u64)S(set)->used + n))) return false;
    for (u32 at = 0; dict_next_hash(vm, dict, &at, &key, &value, &hash);)
        if (!set_add_hash(vm, set, key, hash)) return false;
    outside(vm)->budget -= n / 16;
    return true;
}
Ref frozenset_from(Vm *vm, const Ref *items, u32 n) {
    Ref r = set_new(vm, TYPE(frozenset));
    Ref hold = r ? hold_if_room(vm, r, 0) : 0;
    bool ok = r != 0;
    for (u32 i = 0; ok && i < n; i++) ok = set_add(vm, r, items[i]);
    hold_pop(vm, hold);
    if (r && !ok) CLEAR(r);
    return r;
}

FRAME(SetUpdate, (iterator, key), (set, iterable), u32 give_set;);
STEP(set_update_step, SetUpdate) {
    BEGIN(SetUpdate);
    AWAIT(f->iterator, object_iter(vm, f->iterable));
    for (;;) {
        AWAIT_NEXT(f->key, iter_next(vm, f->iterator));
        if (!f->key) return READY_NONE;
        if (!set_add(vm, f->set, f->key)) return ERROR;
        DROP(f->key);
        BREATHE(1);
    }
    END;
}
Await set_update(Vm *vm, Ref set, Ref iterable) {
    if (is_any_set(vm, iterable)) return set_merge(vm, set, iterable) ? READY_NONE : ERROR;
    if (IS(iterable, dict)) return merge_keys(vm, set, iterable) ? READY_NONE : ERROR;
    SetUpdate *f = PUSH(SetUpdate, set_update_step);
    if (!f) return ERROR;
    f->set = set;
    f->iterable = iterable;
    return PENDING;
}

/* ---- life ---- */
void set_clear(Vm *vm, Ref self) {
    Set *s = S(self);
    Ref old = s->table;
    u32 size = s->mask + 1;
    SetEntry small[8];
    memcpy(small, s->small_, sizeof small);
    if (!s->fill) return;
    SET(s->table, 0);
    SET(s->mask, 7);
    SET(s->fill, 0);
    SET(s->used, 0);
    SET(s->hash, -1);
    memset(s->small_, 0, sizeof s->small_);
    MARK_RANGE(s->small_, sizeof s->small_);
    Ref few[8], hold = 0;
    u32 n = 0;
    if (old) {
        SetEntry *t = AT(SetEntry, old);
        hold = hold_refs(vm, old, size, sizeof(SetEntry), offsetof(SetEntry, key), 1);
        for (u32 i = 0; i < size; i++) CLEAR(t[i].key);
        hold_pop(vm, hold);
    } else {
        for (u32 i = 0; i < size; i++)
            if (small[i].key) few[n++] = small[i].key;
        hold = n > 1 ? few_push(vm, few, n) : 0;
        if (hold) drop_refs(vm, few_block(vm, hold), n);
        for (u32 i = 0; !hold && i < n; i++) drop(vm, few[i]);
        hold_pop(vm, hold);
    }
    if (old) mem_free(vm, old);
}
void set_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    if (S(self)->weaklist) weakrefs_clear(vm, self);
    SetEntry *t = table(vm, S(self));
    for (u32 i = 0; i <= S(self)->mask; i++) CLEAR(t[i].key);
    if (S(self)->table) mem_free(vm, S(self)->table);
    S(self)->table = 0;
    object_free_gc(vm, self);
    trash_end(vm);
}
int set_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    Ref key;
    i64 hash;
    for (u32 at = 0; set_next(vm, self, &at, &key, &hash);) VISIT(key);
    return 0;
}
void set_edges(Vm *vm, Ref self, Edges *e) {
    Ref key;
    i64 hash;
    for (u32 at = 0; set_next(vm, self, &at, &key, &hash);) EDGE_AT(key, EDGE_ITEM, at - 1);
}
