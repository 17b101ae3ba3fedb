/* set.c: set and frozenset (Objects/setobject.c): open addressing with linear probes of 9, 8 entries inside, growth to four times. */
#include "object/containers.h"
#include "object/int.h"
#include "object/protocol.h"
#include "object/sequence.h"
#include "object/str.h"
#include "object/type.h"

#define LINEAR_PROBES 9u
#define PERTURB_SHIFT 5u
#define DUMMY_HASH    (-1) /* of a deleted entry: key 0, hash -1 */
#define S(r)          AT(Set, r)

static SetEntry *table(Vm *vm, Set *s) { return s->table ? AT(SetEntry, s->table) : s->small_; }
static bool is_any_set(Vm *vm, Ref r) { return (TYPE_AT(TYPE_OF(r))->flags & (TYPE_SET_SUBCLASS | TYPE_FROZENSET_SUBCLASS)) != 0; }
u32 set_nominal_size(Vm *vm, Ref r) { return 200 + (S(r)->table ? 16 * (S(r)->mask + 1) : 0); }

Ref set_new(Vm *vm, Ref type) {
    Ref r = object_new_gc(vm, type, TYPE_AT(type)->basicsize);
    if (!r) return 0;
    S(r)->mask = 7;
    S(r)->hash = -1;
    if ((TYPE_AT(type)->flags & TYPE_MANAGED_DICT) && !instance_init_values(vm, r)) {
        gc_track(vm, r);
        drop(vm, r);
        return 0;
    }
    gc_track(vm, r);
    return r;
}

/* set_lookkey: the entry with key, or an empty one; NULL: error */
static SetEntry *look(Vm *vm, Ref set, Ref key, i64 hash) {
again:;
    Set *s = S(set);
    SetEntry *t = table(vm, s);
    Ref block = s->table;
    u64 perturb = (u64)hash, mask = s->mask, i = (u64)hash & mask;
    for (;;) {
        u32 probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
        for (SetEntry *e = &t[i];; e++) {
            if (!e->key && e->hash == 0) return e;
            if (e->key && e->hash == hash) {
                Ref c = e->key;
                if (c == key) return e;
                own(vm, c);
                int equal = object_equal_nested(vm, c, key);
                bool same = s->table == block && e->key == c;
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
static bool resize(Vm *vm, Ref set, u64 minused) {
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
static bool add_hash(Vm *vm, Ref set, Ref key, i64 hash) {
    own(vm, key);
    SetEntry *e = look(vm, set, key, hash);
    if (!e || e->key) {
        drop(vm, key);
        return e != NULL;
    }
    Set *s = S(set);
    SET(e->key, key);
    SET(e->hash, hash);
    SET(s->fill, s->fill + 1);
    SET(s->used, s->used + 1);
    if ((u64)s->fill * 5 < (u64)s->mask * 3) return true;
    return resize(vm, set, s->used > 50000 ? (u64)s->used * 2 : (u64)s->used * 4);
}
bool set_add(Vm *vm, Ref set, Ref key) {
    i64 hash;
    return object_hash(vm, key, &hash) && add_hash(vm, set, key, hash);
}
int set_contains(Vm *vm, Ref set, Ref key) {
    i64 hash;
    if (!object_hash(vm, key, &hash)) return -1;
    SetEntry *e = look(vm, set, key, hash);
    return e ? e->key != 0 : -1;
}
bool set_discard(Vm *vm, Ref set, Ref key, bool *was_there) {
    i64 hash;
    *was_there = false;
    if (!object_hash(vm, key, &hash)) return false;
    SetEntry *e = look(vm, set, key, hash);
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
static bool merge(Vm *vm, Ref set, Ref other) { /* set_merge */
    Ref key;
    i64 hash;
    if (set == other || !S(other)->used) return true;
    if ((u64)(S(set)->fill + S(other)->used) * 5 >= (u64)S(set)->mask * 3 && !resize(vm, set, 2 * ((u64)S(set)->used + S(other)->used)))
        return false;
    if (S(set)->fill == 0 && S(set)->mask == S(other)->mask && S(other)->fill == S(other)->used) {
        memcpy(table(vm, S(set)), table(vm, S(other)), 16 * ((size_t)S(other)->mask + 1));
        for (u32 at = 0; set_next(vm, other, &at, &key, &hash);) own(vm, key);
        SET(S(set)->fill, S(other)->used);
        SET(S(set)->used, S(other)->used);
        return true;
    }
    if (S(set)->fill == 0) {
        for (u32 at = 0; set_next(vm, other, &at, &key, &hash);) insert_clean(table(vm, S(set)), S(set)->mask, own(vm, key), hash);
        SET(S(set)->fill, S(other)->used);
        SET(S(set)->used, S(other)->used);
        return true;
    }
    for (u32 at = 0; set_next(vm, other, &at, &key, &hash);)
        if (!add_hash(vm, set, key, hash)) return false;
    return true;
}
Ref frozenset_from(Vm *vm, const Ref *items, u32 n) {
    Ref r = set_new(vm, TYPE(frozenset));
    for (u32 i = 0; r && i < n; i++)
        if (!set_add(vm, r, items[i])) CLEAR(r);
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
    if (is_any_set(vm, iterable)) return merge(vm, set, iterable) ? READY_NONE : ERROR;
    SetUpdate *f = PUSH(SetUpdate, set_update_step);
    if (!f) return ERROR;
    f->set = set;
    f->iterable = iterable;
    return PENDING;
}

/* ---- life ---- */
static void clear_table(Vm *vm, Ref self) {
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
    SetEntry *t = old ? AT(SetEntry, old) : small;
    for (u32 i = 0; i < size; i++) drop_null(vm, t[i].key);
    if (old) mem_free(vm, old);
}
static void set_dealloc(Vm *vm, Ref self) {
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
static int set_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    Ref key;
    i64 hash;
    for (u32 at = 0; set_next(vm, self, &at, &key, &hash);) VISIT(key);
    return 0;
}
static void set_edges(Vm *vm, Ref self, Edges *e) {
    Ref key;
    i64 hash;
    for (u32 at = 0; set_next(vm, self, &at, &key, &hash);) EDGE_AT(key, EDGE_ITEM, at - 1);
}
static void set_clear_slot(Vm *vm, Ref self) { clear_table(vm, self); }

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
    SetOf *f = PUSH(SetOf, set_of_step);
    if (!f) return ERROR;
    f->type = type;
    f->iterable = iterable;
    return PENDING;
}
static Await set_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) { return READY(set_new(vm, type)); }
static Await set_init(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    if (kwnames && TUPLE_LENGTH(kwnames)) return fail(vm, TYPE(TypeError), "set() takes no keyword arguments");
    if (n > 1) return fail(vm, TYPE(TypeError), "set expected at most 1 argument, got %u", n);
    clear_table(vm, self);
    return n ? set_update(vm, self, args[0]) : READY_NONE;
}
static Await frozenset_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    if (kwnames && TUPLE_LENGTH(kwnames)) return fail(vm, TYPE(TypeError), "frozenset() takes no keyword arguments");
    if (n > 1) return fail(vm, TYPE(TypeError), "frozenset expected at most 1 argument, got %u", n);
    if (!n) return READY(set_new(vm, type));
    if (type == TYPE(frozenset) && IS(args[0], frozenset)) return READY_OWN(args[0]);
    return make_from(vm, type, args[0]);
}
static Await frozenset_init(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) { return READY_NONE; }
static Ref copy_as(Vm *vm, Ref self, Ref type) {
    Ref r = set_new(vm, type);
    if (r && !merge(vm, r, self)) CLEAR(r);
    return r;
}
static Ref result_type(Vm *vm, Ref self) { return (TYPE_AT(TYPE_OF(self))->flags & TYPE_SET_SUBCLASS) ? TYPE(set) : TYPE(frozenset); }

/* ---- the algebra: into a new set, b a set ---- */
static Ref combine(Vm *vm, Ref a, Ref b, u32 op) {
    Ref r, key;
    i64 hash;
    if (op == BINARY_OR) {
        r = copy_as(vm, a, result_type(vm, a));
        if (r && !merge(vm, r, b)) CLEAR(r);
        return r;
    }
    r = set_new(vm, result_type(vm, a));
    if (op == BINARY_AND && S(b)->used > S(a)->used) {
        Ref t = a;
        a = b;
        b = t;
    }
    Ref each = op == BINARY_AND ? b : a, test = op == BINARY_AND ? a : b;
    for (u32 at = 0; r && set_next(vm, each, &at, &key, &hash);) {
        own(vm, key);
        SetEntry *e = look(vm, test, key, hash);
        bool there = e && e->key, ok = e != NULL;
        if (ok && there == (op == BINARY_AND)) ok = add_hash(vm, r, key, hash);
        drop(vm, key);
        if (!ok) CLEAR(r);
    }
    if (op != BINARY_XOR) return r;
    for (u32 at = 0; r && set_next(vm, b, &at, &key, &hash);) {
        SetEntry *e = look(vm, a, key, hash);
        if (!e || (!e->key && !add_hash(vm, r, key, hash))) CLEAR(r);
    }
    return r;
}
static Await operate(Vm *vm, Ref a, Ref b, u32 op) {
    if (!is_any_set(vm, a) || !is_any_set(vm, b)) return READY_NOT_IMPLEMENTED;
    return READY(combine(vm, a, b, op));
}
static Await set_and(Vm *vm, Ref a, Ref b) { return operate(vm, a, b, BINARY_AND); }
static Await set_or(Vm *vm, Ref a, Ref b) { return operate(vm, a, b, BINARY_OR); }
static Await set_xor(Vm *vm, Ref a, Ref b) { return operate(vm, a, b, BINARY_XOR); }
static Await set_subtract(Vm *vm, Ref a, Ref b) { return operate(vm, a, b, BINARY_SUBTRACT); }
/* The contents of other move into self. */
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
static bool operate_inplace(Vm *vm, Ref a, Ref b, u32 op) {
    if (op == BINARY_OR) return merge(vm, a, b);
    Ref r = combine(vm, a, b, op);
    if (!r) return false;
    swap_in(vm, a, r);
    drop(vm, r);
    return true;
}
static Await inplace(Vm *vm, Ref a, Ref b, u32 op) {
    if (!is_any_set(vm, b)) return READY_NOT_IMPLEMENTED;
    return operate_inplace(vm, a, b, op) ? READY_OWN(a) : ERROR;
}
static Await set_iand(Vm *vm, Ref a, Ref b) { return inplace(vm, a, b, BINARY_AND); }
static Await set_ior(Vm *vm, Ref a, Ref b) { return inplace(vm, a, b, BINARY_OR); }
static Await set_ixor(Vm *vm, Ref a, Ref b) { return inplace(vm, a, b, BINARY_XOR); }
static Await set_isub(Vm *vm, Ref a, Ref b) { return inplace(vm, a, b, BINARY_SUBTRACT); }

static int is_subset(Vm *vm, Ref a, Ref b) {
    Ref key;
    i64 hash;
    if (S(a)->used > S(b)->used) return 0;
    for (u32 at = 0; set_next(vm, a, &at, &key, &hash);) {
        SetEntry *e = look(vm, b, key, hash);
        if (!e) return -1;
        if (!e->key) return 0;
    }
    return 1;
}
static Await set_compare(Vm *vm, Ref a, Ref b, u32 op) {
    if (!is_any_set(vm, b)) return READY_NOT_IMPLEMENTED;
    int r;
    switch (op) {
    case OP_EQ:
    case OP_NE: r = S(a)->used == S(b)->used ? is_subset(vm, a, b) : 0; return r < 0 ? ERROR : READY_BOOL((r == 1) == (op == OP_EQ));
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
        const SetEntry *t = table(vm, s);
        u64 h = 0;
        for (u32 i = 0; i <= s->mask; i++) {
            u64 x = (u64)t[i].hash;
            h ^= ((x ^ 89869747u) ^ (x << 16)) * 3644798167u;
        }
        if ((s->mask + 1 - s->fill) & 1) h ^= ((0 ^ 89869747u) ^ 0) * 3644798167u;
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
static Await set_contains_slot(Vm *vm, Ref self, Ref key) {
    int r = set_contains(vm, self, key);
    if (r < 0 && IS_SUB(key, TYPE_SET_SUBCLASS) && exception_matches(vm, TYPE(TypeError))) { /* a set is looked up as a frozenset */
        exception_clear(vm);
        Ref f = copy_as(vm, key, TYPE(frozenset));
        r = f ? set_contains(vm, self, f) : -1;
        drop_null(vm, f);
    }
    return r < 0 ? ERROR : READY_BOOL(r);
}

/* ---- repr ---- */
FRAME(SetRepr, (list, text), (self), u32 unused_a;);
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
    for (u32 i = 1; i + 1 < STR_LENGTH(f->text); i++) builder_char(vm, &b, str_char(vm, f->text, i));
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
        it->used = UINT32_MAX;
        return fail(vm, TYPE(RuntimeError), "Set changed size during iteration");
    }
    bool there = set_next(vm, it->set, &it->position, &key, &hash);
    MARK(&it->position);
    if (there) {
        it->left--;
        return READY_OWN(key);
    }
    CLEAR(it->set);
    return ERROR;
}
static Await it_iter(Vm *vm, Ref self) { return READY_OWN(self); }
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
static const MethodDef it_methods[] = {{"__length_hint__", it_hint, 0, 0, 0, NULL, NULL, NULL}, {0}};
const TypeSpec set_iterator_spec = {
    .basicsize = 48,
    .flags = TYPE_HAS_GC | TYPE_NO_NEW,
    .methods = it_methods,
    .dealloc = it_dealloc,
    .traverse = it_traverse,
    .iter = it_iter,
    .next = it_next,
};

/* ---- methods that take any iterables: each becomes a set first ---- */
enum {
    FOLD_UNION,
    FOLD_UPDATE,
    FOLD_AND,
    FOLD_AND_UPDATE,
    FOLD_SUB,
    FOLD_SUB_UPDATE,
    FOLD_XOR,
    FOLD_XOR_UPDATE,
    FOLD_SUBSET,
    FOLD_SUPERSET,
    FOLD_DISJOINT
};
FRAME(Fold, (acc, other, done), (self), u32 i; u32 n; u32 mode; u32 op;);
STEP(set_fold_step, Fold) {
    BEGIN(Fold);
    for (f->i = 0; f->i < f->n; f->i++) {
        if (is_any_set(vm, RAW_TAIL(f)[f->i]))
            f->other = own(vm, RAW_TAIL(f)[f->i]);
        else
            AWAIT(f->other, make_from(vm, TYPE(set), RAW_TAIL(f)[f->i]));
        int r;
        if (f->mode == FOLD_SUBSET || f->mode == FOLD_SUPERSET) {
            r = f->mode == FOLD_SUBSET ? is_subset(vm, f->self, f->other) : is_subset(vm, f->other, f->self);
            return r < 0 ? ERROR : READY_BOOL(r);
        }
        if (f->mode == FOLD_DISJOINT) {
            f->done = combine(vm, f->self, f->other, BINARY_AND);
            return f->done ? READY_BOOL(!S(f->done)->used) : ERROR;
        }
        if (!operate_inplace(vm, f->acc, f->other, f->op)) return ERROR;
        DROP(f->other);
    }
    if (f->acc == f->self) return READY_NONE;
    RETURN(f->acc);
    END;
}
static Await fold(Vm *vm, Ref self, const Ref *args, u32 n, u32 mode) {
    static const u8 ops[] = {BINARY_OR,  BINARY_OR, BINARY_AND, BINARY_AND, BINARY_SUBTRACT, BINARY_SUBTRACT, BINARY_XOR,
                             BINARY_XOR, 0,         0,          0};
    bool updates = mode == FOLD_UPDATE || mode == FOLD_AND_UPDATE || mode == FOLD_SUB_UPDATE || mode == FOLD_XOR_UPDATE;
    Ref acc = mode >= FOLD_SUBSET || updates ? own(vm, self) : copy_as(vm, self, result_type(vm, self));
    Fold *f = acc ? PUSH_SPAN(Fold, set_fold_step, 0, 4 * n) : NULL;
    if (!f) {
        drop_null(vm, acc);
        return ERROR;
    }
    f->acc = acc;
    f->self = self;
    f->n = n;
    f->mode = mode;
    f->op = ops[mode];
    memcpy(RAW_TAIL(f), args, 4 * (size_t)n);
    return PENDING;
}
METHOD(m_add) { return set_add(vm, self, args[0]) ? READY_NONE : ERROR; }
METHOD(m_discard) {
    bool there;
    return set_discard(vm, self, args[0], &there) ? READY_NONE : ERROR;
}
METHOD(m_remove) {
    bool there;
    if (!set_discard(vm, self, args[0], &there)) return ERROR;
    if (there) return READY_NONE;
    raise_with(vm, TYPE(KeyError), args[0]);
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
    SetEntry *t = table(vm, s);
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
    clear_table(vm, self);
    return READY_NONE;
}
METHOD(m_copy) { return IS(self, frozenset) ? READY_OWN(self) : READY(copy_as(vm, self, result_type(vm, self))); }
METHOD(m_union) { return fold(vm, self, args, n, FOLD_UNION); }
METHOD(m_update) { return fold(vm, self, args, n, FOLD_UPDATE); }
METHOD(m_intersection) { return fold(vm, self, args, n, FOLD_AND); }
METHOD(m_intersection_update) { return fold(vm, self, args, n, FOLD_AND_UPDATE); }
METHOD(m_difference) { return fold(vm, self, args, n, FOLD_SUB); }
METHOD(m_difference_update) { return fold(vm, self, args, n, FOLD_SUB_UPDATE); }
METHOD(m_symmetric_difference) { return fold(vm, self, args, n, FOLD_XOR); }
METHOD(m_symmetric_difference_update) { return fold(vm, self, args, n, FOLD_XOR_UPDATE); }
METHOD(m_issubset) { return fold(vm, self, args, n, FOLD_SUBSET); }
METHOD(m_issuperset) { return fold(vm, self, args, n, FOLD_SUPERSET); }
METHOD(m_isdisjoint) { return fold(vm, self, args, n, FOLD_DISJOINT); }
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
    .basicsize = 200, .weaklist_at = offsetof(Set, weaklist), .dealloc = set_dealloc, .traverse = set_traverse, .clear = set_clear_slot,   \
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
    .init = frozenset_init,
};
