/* set_methods.c: the types set and frozenset: construction, algebra, comparison, hash, iteration, methods (Objects/setobject.c). What comes from an
 * iterable that is no set is taken item by item, in a native frame. */
#include "object/dict_int.h"
#include "object/int.h"
#include "object/iterator_state.h"
#include "object/protocol.h"
#include "object/sequence.h"
#include "object/set_int.h"
#include "object/str.h"
#include "object/type.h"

static Ref base_type(Vm *vm, Ref self) { return IS_SUB(self, TYPE_SET_SUBCLASS) ? TYPE(set) : TYPE(frozenset); } /* make_new_set_basetype */
/* A new set r (stolen; 0: an error) and what becomes of it in a C function that may ask Python: r, or 0. */
static Ref after(Vm *vm, Ref r, Ref hold, bool ok) {
    hold_pop(vm, hold);
    if (r && !ok) CLEAR(r);
    return r;
}
static Ref hold_new(Vm *vm, Ref r) { return hold_if_room(vm, r, 0); }
static Ref merged(Vm *vm, Ref r, Ref other) {
    Ref hold = hold_new(vm, r);
    return after(vm, r, hold, r && set_merge(vm, r, other));
}
static Ref copy_as(Vm *vm, Ref self, Ref type) {
    Ref r = set_new(vm, type);
    return merged(vm, r, self);
}
static Ref copy(Vm *vm, Ref self) { return copy_as(vm, self, base_type(vm, self)); }

/* ---- construction ---- */
FRAME(SetOf, (set, done), (type, iterable), u32 unused_a;);
STEP(set_of_step, SetOf) {
    BEGIN(SetOf);
    f->set = set_new(vm, f->type);
    if (!f->set) return ERROR;
    AWAIT(f->done, set_update(vm, f->set, f->iterable));
    RETURN(f->set);
    END;
}
static Await make_from(Vm *vm, Ref type, Ref iterable) {
    if (is_any_set(vm, iterable)) return READY(copy_as(vm, iterable, type));
    SetOf *f = PUSH(SetOf, set_of_step);
    if (!f) return ERROR;
    f->type = type;
    f->iterable = iterable;
    return PENDING;
}
static Await set_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) { return READY(set_new(vm, type)); }
static bool no_keywords(Vm *vm, Ref kwnames, const char *name) {
    return !kwnames || !TUPLE_LENGTH(kwnames) || refuse(vm, TYPE(TypeError), "%s() takes no keyword arguments", name);
}
static Await set_init(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    if (!no_keywords(vm, kwnames, "set")) return ERROR;
    if (n > 1) return fail(vm, TYPE(TypeError), "set expected at most 1 argument, got %u", n);
    set_clear(vm, self);
    SET(S(self)->hash, -1);
    return n ? set_update(vm, self, args[0]) : READY_NONE;
}
static Await frozenset_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    if (SLOT_OF(type, init) == SLOT_OF(TYPE(frozenset), init) && !no_keywords(vm, kwnames, "frozenset")) return ERROR;
    if (n > 1) return fail(vm, TYPE(TypeError), "frozenset expected at most 1 argument, got %u", n);
    if (!n) return READY(set_new(vm, type));
    if (type == TYPE(frozenset) && IS(args[0], frozenset)) return READY_OWN(args[0]);
    return make_from(vm, type, args[0]);
}

/* ---- item by item: what is in self too; taking away; tests ---- */
enum { EACH_AND, EACH_DISCARD, EACH_ALL, EACH_NONE };
static bool each_one(Vm *vm, u32 mode, Ref self, Ref set, Ref item, bool *stop) {
    i64 hash;
    bool there;
    if (!object_hash(vm, item, &hash)) return false;
    if (mode == EACH_DISCARD) return set_discard_hash(vm, set, item, hash, &there);
    SetEntry *e = set_look(vm, self, item, hash);
    if (!e) return false;
    there = e->key != 0;
    if (mode == EACH_AND) return !there || set_add_hash(vm, set, item, hash);
    *stop = there != (mode == EACH_ALL);
    return true;
}
/* If more than a quarter of the entries are deleted ones, they are cleared away. */
static bool sweep(Vm *vm, Ref set) {
    Set *s = S(set);
    return s->fill - s->used <= s->mask / 4 || set_resize(vm, set, set_growth(s));
}
FRAME(SetEach, (iterator, item, set), (self, iterable), u32 mode;);
STEP(set_each_step, SetEach) {
    BEGIN(SetEach);
    AWAIT(f->iterator, object_iter(vm, f->iterable));
    for (;;) {
        bool stop;
        AWAIT_NEXT(f->item, iter_next(vm, f->iterator));
        if (!f->item) break;
        stop = false;
        if (!each_one(vm, f->mode, f->self, f->set, f->item, &stop)) return ERROR;
        if (stop) return READY_BOOL(false);
        DROP(f->item);
        BREATHE(1);
    }
    if (f->mode == EACH_DISCARD && !sweep(vm, f->set)) return ERROR;
    if (!f->set) return READY_BOOL(true);
    RETURN(f->set);
    END;
}
static Await each(Vm *vm, Ref self, Ref set, Ref iterable, u32 mode) { /* set: new reference, taken over; or 0 */
    SetEach *f = PUSH(SetEach, set_each_step);
    if (!f) {
        drop_null(vm, set);
        return ERROR;
    }
    f->self = self;
    f->set = set;
    f->iterable = iterable;
    f->mode = mode;
    return PENDING;
}

/* ---- intersection ---- */
static Ref intersect_sets(Vm *vm, Ref so, Ref other) {
    Ref r = set_new(vm, base_type(vm, so)), key;
    i64 hash;
    if (S(other)->used > S(so)->used) {
        Ref t = so;
        so = other;
        other = t;
    }
    Ref hold = hold_new(vm, r);
    bool ok = r != 0;
    for (u32 at = 0; ok && set_next(vm, other, &at, &key, &hash);) {
        own_named(vm, hold, key);
        SetEntry *e = set_look(vm, so, key, hash);
        ok = e && (!e->key || set_add_hash(vm, r, key, hash));
        drop_named(vm, hold, key);
    }
    return after(vm, r, hold, ok);
}
static Await intersection(Vm *vm, Ref so, Ref other) {
    if (so == other) return READY(copy(vm, so));
    if (is_any_set(vm, other)) return READY(intersect_sets(vm, so, other));
    Ref r = set_new(vm, base_type(vm, so));
    return r ? each(vm, so, r, other, EACH_AND) : ERROR;
}

/* ---- difference ---- */
static bool subtract_set(Vm *vm, Ref so, Ref other) { /* set_difference_update_internal */
    Ref key, less = 0;
    i64 hash;
    bool there, ok = true;
    if (so == other) {
        set_clear(vm, so);
        return true;
    }
    if (S(other)->used >> 3 > S(so)->used) { /* a far larger one: only what is common counts */
        less = intersect_sets(vm, so, other);
        if (!less) return false;
        other = less;
    }
    Ref hold = hold_new(vm, less);
    for (u32 at = 0; ok && set_next(vm, other, &at, &key, &hash);) {
        own_named(vm, hold, key);
        ok = set_discard_hash(vm, so, key, hash, &there);
        drop_named(vm, hold, key);
    }
    hold_pop(vm, hold);
    drop_null(vm, less);
    return ok && sweep(vm, so);
}
static Await difference_update(Vm *vm, Ref so, Ref other) { /* so, a new reference to it */
    if (is_any_set(vm, other)) return subtract_set(vm, so, other) ? READY_OWN(so) : ERROR;
    return each(vm, so, own(vm, so), other, EACH_DISCARD);
}
static int is_in(Vm *vm, Ref other, Ref key, i64 hash) { /* a set or an exact dict */
    if (IS(other, dict)) {
        Ref value;
        return dict_get_hash(vm, other, key, hash, &value) ? value != 0 : -1;
    }
    SetEntry *e = set_look(vm, other, key, hash);
    return e ? e->key != 0 : -1;
}
static Ref difference_of(Vm *vm, Ref so, Ref other) { /* what of so is not in other */
    Ref r = set_new(vm, base_type(vm, so)), key;
    i64 hash;
    Ref hold = hold_new(vm, r);
    bool ok = r != 0;
    for (u32 at = 0; ok && set_next(vm, so, &at, &key, &hash);) {
        own_named(vm, hold, key);
        int there = is_in(vm, other, key, hash);
        ok = there >= 0 && (there || set_add_hash(vm, r, key, hash));
        drop_named(vm, hold, key);
    }
    return after(vm, r, hold, ok);
}
static Await difference(Vm *vm, Ref so, Ref other) {
    u32 n = is_any_set(vm, other) ? S(other)->used : IS(other, dict) ? DICT_AT(other)->used : UINT32_MAX;
    if (S(so)->used >> 2 <= n && n != UINT32_MAX) return READY(difference_of(vm, so, other));
    Ref r = copy(vm, so);
    if (!r) return ERROR;
    if (!is_any_set(vm, other)) return each(vm, so, r, other, EACH_DISCARD);
    Ref hold = hold_new(vm, r);
    return READY(after(vm, r, hold, subtract_set(vm, r, other)));
}

/* ---- symmetric difference ---- */
static bool toggle(Vm *vm, Ref hold, Ref so, Ref key, i64 hash) {
    bool there;
    own_named(vm, hold, key);
    bool ok = set_discard_hash(vm, so, key, hash, &there) && (there || set_add_hash(vm, so, key, hash));
    drop_named(vm, hold, key);
    return ok;
}
static bool toggle_set(Vm *vm, Ref so, Ref other) {
    Ref key;
    i64 hash;
    Ref hold = hold_if_room(vm, 0, 0);
    bool ok = true;
    for (u32 at = 0; ok && set_next(vm, other, &at, &key, &hash);) ok = toggle(vm, hold, so, key, hash);
    hold_pop(vm, hold);
    return ok;
}
static bool toggle_dict(Vm *vm, Ref so, Ref dict) {
    Ref key, value;
    i64 hash;
    Ref hold = hold_if_room(vm, 0, 0);
    bool ok = true;
    for (u32 at = 0; ok && dict_next_hash(vm, dict, &at, &key, &value, &hash);) ok = toggle(vm, hold, so, key, hash);
    hold_pop(vm, hold);
    return ok;
}
FRAME(SetXor, (other), (self, iterable), u32 update;);
STEP(set_xor_step, SetXor) {
    BEGIN(SetXor);
    AWAIT(f->other, make_from(vm, base_type(vm, f->self), f->iterable));
    if (f->update) return toggle_set(vm, f->self, f->other) ? READY_NONE : ERROR;
    if (!toggle_set(vm, f->other, f->self)) return ERROR;
    RETURN(f->other);
    END;
}
static Await xor_frame(Vm *vm, Ref self, Ref iterable, u32 update) {
    SetXor *f = PUSH(SetXor, set_xor_step);
    if (!f) return ERROR;
    f->self = self;
    f->iterable = iterable;
    f->update = update;
    return PENDING;
}
static Await xor_update(Vm *vm, Ref so, Ref other) { /* None */
    if (so == other) {
        set_clear(vm, so);
        return READY_NONE;
    }
    if (IS(other, dict)) return toggle_dict(vm, so, other) ? READY_NONE : ERROR;
    if (is_any_set(vm, other)) return toggle_set(vm, so, other) ? READY_NONE : ERROR;
    return xor_frame(vm, so, other, 1);
}
static Await symmetric_difference(Vm *vm, Ref so, Ref other) { /* a set of the other's items, toggled with ours */
    if (!is_any_set(vm, other)) return xor_frame(vm, so, other, 0);
    Ref r = copy_as(vm, other, base_type(vm, so));
    Ref hold = hold_new(vm, r);
    return READY(after(vm, r, hold, r && toggle_set(vm, r, so)));
}

/* ---- operators: both must be sets ---- */
#define BOTH_SETS                                                                                                                          \
    if (!is_any_set(vm, a) || !is_any_set(vm, b)) return READY_NOT_IMPLEMENTED
static Await set_and(Vm *vm, Ref a, Ref b) {
    BOTH_SETS;
    return intersection(vm, a, b);
}
static Await set_or(Vm *vm, Ref a, Ref b) {
    BOTH_SETS;
    Ref r = copy(vm, a);
    return READY(a == b ? r : merged(vm, r, b));
}
static Await set_xor(Vm *vm, Ref a, Ref b) {
    BOTH_SETS;
    return symmetric_difference(vm, a, b);
}
static Await set_subtract(Vm *vm, Ref a, Ref b) {
    BOTH_SETS;
    return difference(vm, a, b);
}
/* set_swap_bodies: the contents of other move into self */
static void swap_in(Vm *vm, Ref self, Ref other) {
    Set *a = S(self), *b = S(other), t = *a;
    Object head_a = a->head, head_b = b->head;
    Ref weak_a = a->weaklist, weak_b = b->weaklist;
    *a = *b;
    *b = t;
    a->head = head_a;
    b->head = head_b;
    a->weaklist = weak_a;
    b->weaklist = weak_b;
    MARK_RANGE(a, sizeof *a);
    MARK_RANGE(b, sizeof *b);
}
static Await set_iand(Vm *vm, Ref a, Ref b) {
    BOTH_SETS;
    Ref r = a == b ? copy(vm, a) : intersect_sets(vm, a, b);
    if (!r) return ERROR;
    swap_in(vm, a, r);
    drop(vm, r);
    return READY_OWN(a);
}
static Await set_ior(Vm *vm, Ref a, Ref b) {
    BOTH_SETS;
    return set_merge(vm, a, b) ? READY_OWN(a) : ERROR;
}
static Await set_ixor(Vm *vm, Ref a, Ref b) {
    BOTH_SETS;
    if (a == b)
        set_clear(vm, a);
    else if (!toggle_set(vm, a, b))
        return ERROR;
    return READY_OWN(a);
}
static Await set_isub(Vm *vm, Ref a, Ref b) {
    BOTH_SETS;
    return subtract_set(vm, a, b) ? READY_OWN(a) : ERROR;
}

/* ---- comparison, hash ---- */
static int is_subset(Vm *vm, Ref a, Ref b) {
    Ref key;
    i64 hash;
    if (S(a)->used > S(b)->used) return 0;
    Ref hold = hold_if_room(vm, 0, 0);
    int there = 1;
    for (u32 at = 0; there == 1 && set_next(vm, a, &at, &key, &hash);) {
        own_named(vm, hold, key);
        there = is_in(vm, b, key, hash);
        drop_named(vm, hold, key);
    }
    hold_pop(vm, hold);
    return there;
}
static int is_equal(Vm *vm, Ref a, Ref b) {
    if (S(a)->used != S(b)->used) return 0;
    if (S(a)->hash != -1 && S(b)->hash != -1 && S(a)->hash != S(b)->hash) return 0;
    return is_subset(vm, a, b);
}
static Await set_compare(Vm *vm, Ref a, Ref b, u32 op) {
    if (!is_any_set(vm, b)) return READY_NOT_IMPLEMENTED;
    int r;
    switch (op) {
    case OP_EQ:
    case OP_NE: r = is_equal(vm, a, b); return r < 0 ? ERROR : READY_BOOL((r == 1) == (op == OP_EQ));
    case OP_LE: r = is_subset(vm, a, b); break;
    case OP_GE: r = is_subset(vm, b, a); break;
    case OP_LT: r = S(a)->used < S(b)->used ? is_subset(vm, a, b) : 0; break;
    default: r = S(b)->used < S(a)->used ? is_subset(vm, b, a) : 0;
    }
    return r < 0 ? ERROR : READY_BOOL(r);
}
static bool frozenset_hash(Vm *vm, Ref self, i64 *out) {
    Set *s = S(self);
    if (s->hash == -1) {
        const SetEntry *t = set_table(vm, s);
        u64 h = 0;
        for (u32 i = 0; i <= s->mask; i++) {
            u64 x = (u64)t[i].hash;
            h ^= ((x ^ 89869747u) ^ (x << 16)) * 3644798167u;
        }
        if ((s->mask + 1 - s->fill) & 1) h ^= 89869747ull * 3644798167u;
        u64 d = (u64)DUMMY_HASH;
        if ((s->fill - s->used) & 1) h ^= ((d ^ 89869747u) ^ (d << 16)) * 3644798167u;
        h ^= ((u64)s->used + 1) * 1927868237u;
        h ^= (h >> 11) ^ (h >> 25);
        h = h * 69069u + 907133923u;
        SET(s->hash, (i64)h == -1 ? 590923713 : (i64)h);
    }
    *out = s->hash;
    return true;
}
static Await set_length(Vm *vm, Ref self) { return READY(int_from_i64(vm, S(self)->used)); }

/* A set is looked up as a frozenset of the same items: true: tmp is it, and the error is gone. */
static bool frozen_key(Vm *vm, Ref key, Ref *tmp) {
    if (!IS_SUB(key, TYPE_SET_SUBCLASS) || !exception_matches(vm, TYPE(TypeError))) return false;
    exception_clear(vm);
    *tmp = copy_as(vm, key, TYPE(frozenset));
    return *tmp != 0;
}
static Await set_contains_slot(Vm *vm, Ref self, Ref key) {
    Ref tmp;
    int r = set_contains(vm, self, key);
    if (r < 0 && frozen_key(vm, key, &tmp)) {
        Ref hold = hold_new(vm, tmp);
        r = set_contains(vm, self, tmp);
        hold_pop(vm, hold);
        drop(vm, tmp);
    }
    return r < 0 ? ERROR : READY_BOOL(r);
}

/* ---- repr ---- */
FRAME(SetRepr, (list, text, entered), (self), u32 unused_a;);
STEP(set_repr_step, SetRepr) {
    BEGIN(SetRepr);
    AWAIT(f->list, list_from_iterable(vm, f->self));
    AWAIT(f->text, object_repr(vm, f->list));
    StrBuilder b;
    bool plain;
    b = (StrBuilder){0};
    plain = IS(f->self, set);
    if (!plain) {
        builder_str(vm, &b, TYPE_AT(TYPE_OF(f->self))->name);
        builder_char(vm, &b, '(');
    }
    builder_char(vm, &b, '{');
    builder_part(vm, &b, f->text, 1, STR_LENGTH(f->text) - 1);
    builder_char(vm, &b, '}');
    if (!plain) builder_char(vm, &b, ')');
    return READY(builder_finish(vm, &b));
    END;
}
static Await set_repr(Vm *vm, Ref self) {
    if (!S(self)->used || repr_under_way(vm, NATIVE_set_repr_step, SetRepr_owned, self)) {
        StrBuilder b = {0};
        builder_str(vm, &b, TYPE_AT(TYPE_OF(self))->name);
        builder_ascii(vm, &b, S(self)->used ? "(...)" : "()");
        return READY(builder_finish(vm, &b));
    }
    SetRepr *f = PUSH_R(SetRepr, set_repr_step, " while getting the repr of an object");
    if (!f) return ERROR;
    f->self = self;
    f->entered = own(vm, self);
    return PENDING;
}

/* ---- iterator ---- */
typedef struct SetIterator {
    Object head;
    Ref set;
    u32 used, position, left;
} SetIterator; /* nominal 48 */
#define IT(r) AT(SetIterator, r)
static Await set_iter(Vm *vm, Ref self) {
    Ref r = object_new_gc(vm, TYPE(set_iterator), 48);
    if (!r) return ERROR;
    IT(r)->set = own(vm, self);
    IT(r)->used = IT(r)->left = S(self)->used;
    gc_track(vm, r);
    return READY(r);
}
static Await it_next(Vm *vm, Ref self) {
    SetIterator *it = IT(self);
    Ref key;
    i64 hash;
    if (!it->set) return ERROR;
    if (it->used != S(it->set)->used) {
        SET(it->used, UINT32_MAX);
        return fail(vm, TYPE(RuntimeError), "Set changed size during iteration");
    }
    bool there = set_next(vm, it->set, &it->position, &key, &hash);
    MARK(&it->position);
    if (there) {
        SET(it->left, it->left - 1);
        return READY_OWN(key);
    }
    CLEAR(it->set);
    return ERROR;
}
static int it_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(IT(self)->set);
    return 0;
}
static void it_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    CLEAR(IT(self)->set);
    object_free_gc(vm, self);
}
METHOD(it_hint) { return READY(int_from_i64(vm, IT(self)->set && IT(self)->used == S(IT(self)->set)->used ? IT(self)->left : 0)); }
METHOD(it_reduce) { /* with a list of what is left; the iterator stays where it is */
    Ref set = own_null(vm, IT(self)->set), rest = list_new(vm, 0);
    u32 position = IT(self)->position, left = IT(self)->left;
    while (set && rest) {
        Ref item = it_next(vm, self).ref;
        if (!item) break;
        if (!list_append_steal(vm, rest, item)) CLEAR(rest);
    }
    if (set && !IT(self)->set) SET(IT(self)->set, own(vm, set));
    drop_null(vm, set);
    SET(IT(self)->position, position);
    SET(IT(self)->left, left);
    if (vm->exc && rest) CLEAR(rest);
    return READY(rest ? reduce_to(vm, builtin_named(vm, NAME(iter)), rest, 0) : 0);
}
static const MethodDef it_methods[] = {{"__length_hint__", it_hint, 0, 0, 0, NULL, NULL, "About how many items are left."},
                                       {"__reduce__", it_reduce, 0, 0, 0, NULL, NULL, "What copy and pickle make it again from."},
                                       {0}};
const TypeSpec set_iterator_spec = {
    .basicsize = 48,
    .flags = TYPE_HAS_GC | TYPE_NO_NEW,
    .methods = it_methods,
    .dealloc = it_dealloc,
    .traverse = it_traverse,
    .iter = iterator_self,
    .next = it_next,
};

/* ---- methods that take any number of iterables ---- */
enum { FOLD_UNION, FOLD_UPDATE, FOLD_AND, FOLD_AND_UPDATE, FOLD_SUB, FOLD_SUB_UPDATE };
FRAME(Fold, (acc, done), (self), u32 i; u32 n; u32 mode; u32 pad_;);
STEP(set_fold_step, Fold) {
    BEGIN(Fold);
    if (f->mode == FOLD_UNION || (f->n == 0 && f->mode != FOLD_UPDATE && f->mode != FOLD_SUB_UPDATE))
        f->acc = copy(vm, f->self);
    else
        f->acc = own(vm, f->self);
    if (!f->acc) return ERROR;
    for (f->i = 0; f->i < f->n; f->i++) {
        if (f->mode == FOLD_UNION || f->mode == FOLD_UPDATE) {
            if (RAW_TAIL(f)[f->i] != f->self) AWAIT_DROP(set_update(vm, f->acc, RAW_TAIL(f)[f->i]));
        } else if (f->mode == FOLD_AND || f->mode == FOLD_AND_UPDATE)
            AWAIT_SET(f->acc, intersection(vm, f->acc, RAW_TAIL(f)[f->i]));
        else if (f->mode == FOLD_SUB && f->i == 0)
            AWAIT_SET(f->acc, difference(vm, f->acc, RAW_TAIL(f)[f->i]));
        else
            AWAIT_DROP(difference_update(vm, f->acc, RAW_TAIL(f)[f->i]));
    }
    if (f->mode == FOLD_AND_UPDATE) swap_in(vm, f->self, f->acc);
    if (f->mode & 1) return READY_NONE;
    RETURN(f->acc);
    END;
}
static Await fold(Vm *vm, Ref self, const Ref *args, u32 n, u32 mode) {
    Fold *f = PUSH_SPAN(Fold, set_fold_step, 0, 4 * n);
    if (!f) return ERROR;
    f->self = self;
    f->n = n;
    f->mode = mode;
    if (n) memcpy(RAW_TAIL(f), args, 4 * (size_t)n);
    return PENDING;
}
FRAME(SubsetOf, (common), (self, other), u32 unused_a;);
STEP(set_subset_step, SubsetOf) {
    BEGIN(SubsetOf);
    AWAIT(f->common, intersection(vm, f->self, f->other));
    return READY_BOOL(S(f->common)->used == S(f->self)->used);
    END;
}
METHOD(m_issubset) {
    if (is_any_set(vm, args[0])) return set_compare(vm, self, args[0], OP_LE);
    SubsetOf *f = PUSH(SubsetOf, set_subset_step);
    if (!f) return ERROR;
    f->self = self;
    f->other = args[0];
    return PENDING;
}
METHOD(m_issuperset) {
    if (is_any_set(vm, args[0])) return set_compare(vm, args[0], self, OP_LE);
    return each(vm, self, 0, args[0], EACH_ALL);
}
static int disjoint_sets(Vm *vm, Ref so, Ref other) {
    Ref key;
    i64 hash;
    if (so == other) return !S(so)->used;
    if (S(other)->used > S(so)->used) {
        Ref t = so;
        so = other;
        other = t;
    }
    Ref hold = hold_if_room(vm, 0, 0);
    int there = 0;
    for (u32 at = 0; !there && set_next(vm, other, &at, &key, &hash);) {
        own_named(vm, hold, key);
        there = is_in(vm, so, key, hash);
        drop_named(vm, hold, key);
    }
    hold_pop(vm, hold);
    return there < 0 ? -1 : !there;
}
METHOD(m_isdisjoint) {
    if (!is_any_set(vm, args[0])) return each(vm, self, 0, args[0], EACH_NONE);
    int r = disjoint_sets(vm, self, args[0]);
    return r < 0 ? ERROR : READY_BOOL(r);
}
METHOD(m_add) { return set_add(vm, self, args[0]) ? READY_NONE : ERROR; }
static int discard(Vm *vm, Ref self, Ref key) { /* 1: it was there, 0: not, -1: error */
    bool there;
    Ref tmp;
    bool ok = set_discard(vm, self, key, &there);
    if (!ok && frozen_key(vm, key, &tmp)) {
        Ref hold = hold_new(vm, tmp);
        ok = set_discard(vm, self, tmp, &there);
        hold_pop(vm, hold);
        drop(vm, tmp);
    }
    return ok ? there : -1;
}
METHOD(m_discard) { return discard(vm, self, args[0]) < 0 ? ERROR : READY_NONE; }
METHOD(m_remove) {
    int r = discard(vm, self, args[0]);
    if (r == 1) return READY_NONE;
    if (r == 0) raise_with(vm, TYPE(KeyError), args[0]);
    return ERROR;
}
METHOD(m_pop) {
    Set *s = S(self);
    if (!s->used) {
        Ref text = str_from_ascii(vm, "pop from an empty set");
        if (text) raise_with(vm, TYPE(KeyError), text);
        drop_null(vm, text);
        return ERROR;
    }
    SetEntry *t = set_table(vm, s);
    u32 i = s->finger & s->mask;
    while (!t[i].key) i = i == s->mask ? 0 : i + 1;
    Ref key = t[i].key;
    SET(t[i].key, 0);
    SET(t[i].hash, DUMMY_HASH);
    SET(s->used, s->used - 1);
    SET(s->finger, i + 1);
    return READY(key);
}
METHOD(m_clear) {
    set_clear(vm, self);
    return READY_NONE;
}
METHOD(m_copy) { return IS(self, frozenset) ? READY_OWN(self) : READY(copy(vm, self)); }
METHOD(m_union) { return fold(vm, self, args, n, FOLD_UNION); }
METHOD(m_update) { return n == 1 ? set_update(vm, self, args[0]) : fold(vm, self, args, n, FOLD_UPDATE); }
METHOD(m_intersection) { return n == 1 ? intersection(vm, self, args[0]) : fold(vm, self, args, n, FOLD_AND); }
METHOD(m_intersection_update) { return fold(vm, self, args, n, FOLD_AND_UPDATE); }
METHOD(m_difference) { return n == 1 ? difference(vm, self, args[0]) : fold(vm, self, args, n, FOLD_SUB); }
METHOD(m_difference_update) { return fold(vm, self, args, n, FOLD_SUB_UPDATE); }
METHOD(m_symmetric_difference) { return symmetric_difference(vm, self, args[0]); }
METHOD(m_symmetric_difference_update) { return xor_update(vm, self, args[0]); }
FRAME(SetReduce, (keys, state), (self), u32 unused_a;);
STEP(set_reduce_step, SetReduce) {
    BEGIN(SetReduce);
    AWAIT(f->keys, list_from_iterable(vm, f->self));
    AWAIT(f->state, call_method(vm, f->self, NAME(__getstate__), NULL, 0));
    Ref keys, state;
    keys = f->keys;
    state = f->state;
    f->keys = f->state = 0;
    return READY(reduce_to(vm, own(vm, TYPE_OF(f->self)), keys, state));
    END;
}
METHOD(m_reduce) {
    SetReduce *f = PUSH(SetReduce, set_reduce_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}
METHOD(m_contains) { return set_contains_slot(vm, self, args[0]); }
METHOD(m_sizeof) { return READY(int_from_i64(vm, set_nominal_size(vm, self))); }
METHOD(class_getitem) { return READY(generic_alias_new(vm, self, args[0])); }
#define COMMON                                                                                                                              \
    {"copy", m_copy, 0, 0, 0, NULL, NULL, "Return a shallow copy of a set."},                                                               \
        {"union", m_union, 0, -1, 0, NULL, NULL, "Return the union of sets as a new set."},                                                 \
        {"intersection", m_intersection, 0, -1, 0, NULL, NULL, "Return the intersection of two sets as a new set."},                        \
        {"difference", m_difference, 0, -1, 0, NULL, NULL, "Return the difference of two or more sets as a new set."},                      \
        {"symmetric_difference", m_symmetric_difference, 1, 1, 0, NULL, NULL, "Return the symmetric difference of two sets as a new set."}, \
        {"issubset", m_issubset, 1, 1, 0, NULL, NULL, "Report whether another set contains this set."},                                     \
        {"issuperset", m_issuperset, 1, 1, 0, NULL, NULL, "Report whether this set contains another set."},                                 \
        {"isdisjoint", m_isdisjoint, 1, 1, 0, NULL, NULL, "Return True if two sets have a null intersection."},                             \
        {"__reduce__", m_reduce, 0, 0, 0, NULL, NULL, "What copy and pickle make it again from."},                                          \
        {"__sizeof__", m_sizeof, 0, 0, 0, NULL, NULL, "S.__sizeof__() -> size of S in memory, in bytes"},                                   \
        {"__contains__", m_contains, 1, 1, METH_COEXIST, NULL, NULL, "x.__contains__(y) <==> y in x."},                                     \
        {"__class_getitem__", class_getitem, 1, 1, METH_CLASS, NULL, NULL, "See PEP 585"}
static const MethodDef set_methods[] = {
    COMMON,
    {"add", m_add, 1, 1, 0, NULL, NULL, "Add an element to a set."},
    {"discard", m_discard, 1, 1, 0, NULL, NULL, "Remove an element from a set if it is a member."},
    {"remove", m_remove, 1, 1, 0, NULL, NULL, "Remove an element from a set; it must be a member."},
    {"pop", m_pop, 0, 0, 0, NULL, NULL, "Remove and return an arbitrary set element."},
    {"clear", m_clear, 0, 0, 0, NULL, NULL, "Remove all elements from this set."},
    {"update", m_update, 0, -1, 0, NULL, NULL, "Update a set with the union of itself and others."},
    {"intersection_update", m_intersection_update, 0, -1, 0, NULL, NULL, NULL},
    {"difference_update", m_difference_update, 0, -1, 0, NULL, NULL, NULL},
    {"symmetric_difference_update", m_symmetric_difference_update, 1, 1, 0, NULL, NULL, NULL},
    {0},
};
static const MethodDef frozenset_methods[] = {COMMON, {0}};
#define BOTH                                                                                                                               \
    .basicsize = 200, .weaklist_at = offsetof(Set, weaklist), .dealloc = set_dealloc, .traverse = set_traverse, .clear = set_clear,        \
    .edges = set_edges, .repr = set_repr, .richcompare = set_compare, .iter = set_iter, .and = set_and, .or = set_or, .xor = set_xor,      \
    .subtract = set_subtract, .length = set_length, .contains = set_contains_slot
const TypeSpec set_spec = {
    BOTH,
    .flags = TYPE_HAS_GC | TYPE_BASETYPE,
    .methods = set_methods,
    .doc = "set() -> new empty set object\nset(iterable) -> new set object",
    .new = set_make,
    .init = set_init,
    .inplace_and = set_iand,
    .inplace_or = set_ior,
    .inplace_xor = set_ixor,
    .inplace_subtract = set_isub,
};
const TypeSpec frozenset_spec = {
    BOTH,
    .flags = TYPE_HAS_GC | TYPE_BASETYPE,
    .methods = frozenset_methods,
    .doc = "frozenset() -> empty frozenset object",
    .hash = frozenset_hash,
    .new = frozenset_make,
};
