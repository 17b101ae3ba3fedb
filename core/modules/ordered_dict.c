/* ordered_dict.c: collections.OrderedDict (Objects/odictobject.c of 3.11): a dict with a doubly linked list of its keys, and a table that finds
 * the node of an entry by the entry's index (fast_nodes). Each node counts its key once more. Views and the iterator, too. */
#include "modules/collections.h"
#include "modules/modules.h"
#include "object/dict_int.h"
#include "object/sequence.h"
#include "object/type_int.h"

typedef struct Node { /* nominal 32, a raw block */
    Ref key, next, prev;
    u32 unused_;
    i64 hash;
} Node;
typedef struct OrderedDict { /* nominal 112 */
    Dict dict;
    Ref first, last; /* nodes */
    Ref fast_nodes;  /* a raw block of Refs, one for each place of the key table, or 0 */
    u32 fast_size;
    Ref sentinel; /* the key table that fast_nodes fits */
    Ref instance_dict, weaklist;
    u32 unused_;
    u64 state; /* goes up when the list changes */
} OrderedDict;
_Static_assert(sizeof(OrderedDict) <= 112, "nominal size");
#define OD(r)   AT(OrderedDict, r)
#define NODE(r) AT(Node, r)

static bool is_exact(Vm *vm, Ref r) { return IS(r, ordered_dict); }
static bool is_odict(Vm *vm, Ref r) { return type_is_subtype(vm, TYPE_OF(r), TYPE(ordered_dict)); }
static u32 dict_size(Vm *vm, Ref self) { return 1u << KEYS_AT(DICT_AT(self)->keys)->log2_size; }
static Await no_key(Vm *vm, Ref key) {
    raise_with(vm, TYPE(KeyError), key);
    return ERROR;
}

/* ---- the table of nodes ---- */
/* The place of a key's entry, that of a new entry if it has none; -1: error. */
static i64 raw_index(Vm *vm, Ref self, Ref key, i64 hash) {
    Ref value;
    i32 ix = dict_find(vm, self, key, hash, &value);
    if (ix == IX_ERROR) return -1;
    return ix < 0 ? (i64)KEYS_AT(DICT_AT(self)->keys)->nentries : ix;
}
static bool rebuild(Vm *vm, Ref self) { /* _odict_resize */
    u32 size = dict_size(vm, self);
    Ref fresh = mem_alloc(vm, 8 * size);
    if (!fresh) return false;
    memset(AT(Ref, fresh), 0, 4 * (size_t)size);
    MARK_RANGE(AT(Ref, fresh), 4 * size);
    for (Ref n = OD(self)->first; n; n = NODE(n)->next) {
        i64 i = raw_index(vm, self, NODE(n)->key, NODE(n)->hash);
        if (i < 0 || i >= size) {
            mem_free(vm, fresh);
            return i < 0 ? false : refuse(vm, TYPE(RuntimeError), "OrderedDict mutated during iteration");
        }
        SET(AT(Ref, fresh)[i], n);
    }
    if (OD(self)->fast_nodes) mem_free(vm, OD(self)->fast_nodes);
    SET(OD(self)->fast_nodes, fresh);
    SET(OD(self)->fast_size, size);
    SET(OD(self)->sentinel, DICT_AT(self)->keys);
    return true;
}
static i64 index_of(Vm *vm, Ref self, Ref key, i64 hash) {
    OrderedDict *d = OD(self);
    if ((d->sentinel != d->dict.keys || d->fast_size != dict_size(vm, self)) && !rebuild(vm, self)) return -1;
    i64 i = raw_index(vm, self, key, hash);
    if (i >= (i64)OD(self)->fast_size) /* the comparison changed the dict */
        return refuse(vm, TYPE(RuntimeError), "OrderedDict mutated during iteration"), -1;
    return i;
}
static Ref find_node_hash(Vm *vm, Ref self, Ref key, i64 hash) { /* 0: none, or error */
    if (!OD(self)->first) return 0;
    i64 i = index_of(vm, self, key, hash);
    return i < 0 ? 0 : AT(Ref, OD(self)->fast_nodes)[i];
}
static Ref find_node(Vm *vm, Ref self, Ref key) {
    i64 hash;
    if (!OD(self)->first || !object_hash(vm, key, &hash)) return 0;
    return find_node_hash(vm, self, key, hash);
}

/* ---- the list ---- */
static void link_last(Vm *vm, OrderedDict *d, Ref n) {
    SET(NODE(n)->prev, d->last);
    SET(NODE(n)->next, 0);
    if (d->first)
        SET(NODE(d->last)->next, n);
    else
        SET(d->first, n);
    SET(d->last, n);
    SET(d->state, d->state + 1);
}
static void link_first(Vm *vm, OrderedDict *d, Ref n) {
    SET(NODE(n)->prev, 0);
    SET(NODE(n)->next, d->first);
    if (d->first)
        SET(NODE(d->first)->prev, n);
    else
        SET(d->last, n);
    SET(d->first, n);
    SET(d->state, d->state + 1);
}
static void unlink_node(Vm *vm, OrderedDict *d, Ref n) {
    Ref prev = NODE(n)->prev, next = NODE(n)->next;
    if (d->first == n)
        SET(d->first, next);
    else if (prev)
        SET(NODE(prev)->next, next);
    if (d->last == n)
        SET(d->last, prev);
    else if (next)
        SET(NODE(next)->prev, prev);
    SET(NODE(n)->prev, 0);
    SET(NODE(n)->next, 0);
    SET(d->state, d->state + 1);
}
static bool add_node(Vm *vm, Ref self, Ref key, i64 hash) {
    i64 i = index_of(vm, self, key, hash);
    if (i < 0) return false;
    if (AT(Ref, OD(self)->fast_nodes)[i]) return true; /* the key has its place */
    Ref n = mem_alloc(vm, 32);
    if (!n) return false;
    *NODE(n) = (Node){own(vm, key), 0, 0, 0, hash};
    MARK_RANGE(NODE(n), sizeof(Node));
    link_last(vm, OD(self), n);
    SET(AT(Ref, OD(self)->fast_nodes)[i], n);
    return true;
}
static bool remove_node(Vm *vm, Ref self, Ref key, i64 hash) { /* _odict_clear_node: of a key that may have none */
    if (!OD(self)->first) return true;
    i64 i = index_of(vm, self, key, hash);
    if (i < 0) return false;
    Ref n = AT(Ref, OD(self)->fast_nodes)[i];
    if (!n) return true;
    SET(AT(Ref, OD(self)->fast_nodes)[i], 0);
    unlink_node(vm, OD(self), n);
    Ref old = NODE(n)->key;
    mem_free(vm, n);
    drop(vm, old);
    return true;
}
static void remove_all_nodes(Vm *vm, Ref self) {
    OrderedDict *d = OD(self);
    if (d->fast_nodes) mem_free(vm, d->fast_nodes);
    SET(d->fast_nodes, 0);
    SET(d->fast_size, 0);
    SET(d->sentinel, 0);
    while (d->first) { /* what is not dropped yet stays in the list, and has its holder */
        Ref n = d->first, old = NODE(n)->key;
        SET(d->first, NODE(n)->next);
        if (d->first)
            SET(NODE(d->first)->prev, 0);
        else
            SET(d->last, 0);
        mem_free(vm, n);
        drop(vm, old);
    }
}

/* ---- storing and deleting ---- */
static bool set_item_hash(Vm *vm, Ref self, Ref key, Ref value, i64 hash) {
    if (!dict_set_hash(vm, self, key, value, hash)) return false;
    if (add_node(vm, self, key, hash)) return true;
    Ref exc = exception_take(vm), old; /* the dict as it was */
    if (dict_pop_hash(vm, self, key, hash, &old)) drop_null(vm, old);
    exception_clear(vm);
    vm->exc = exc;
    return false;
}
static bool set_item(Vm *vm, Ref self, Ref key, Ref value) {
    i64 hash;
    own(vm, key);
    own(vm, value);
    Ref hold = hold_push(vm, key, value);
    bool ok = hold && object_hash(vm, key, &hash) && set_item_hash(vm, self, key, value, hash);
    hold_pop(vm, hold);
    drop(vm, key);
    drop(vm, value);
    return ok;
}
static bool delete_item(Vm *vm, Ref self, Ref key) {
    i64 hash;
    Ref value;
    if (!object_hash(vm, key, &hash) || !remove_node(vm, self, key, hash) || !dict_pop_hash(vm, self, key, hash, &value)) return false;
    if (!value) return no_key(vm, key).ref != 0;
    drop(vm, value);
    return true;
}
static Await od_ass_subscript(Vm *vm, Ref self, Ref key, Ref value) {
    return (value ? set_item(vm, self, key, value) : delete_item(vm, self, key)) ? READY_NONE : ERROR;
}

/* ---- life ---- */
static int od_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(OD(self)->instance_dict);
    for (Ref n = OD(self)->first; n; n = NODE(n)->next) VISIT(NODE(n)->key);
    return SLOT_OF(TYPE(dict), traverse)(vm, self, visit, arg);
}
static void od_edges(Vm *vm, Ref self, Edges *e) {
    EDGE(OD(self)->instance_dict, "__dict__");
    for (Ref n = OD(self)->first; n; n = NODE(n)->next) EDGE_NAMED(NODE(n)->key, EDGE_KEY, NODE(n)->key);
    SLOT_OF(TYPE(dict), edges)(vm, self, e);
}
static void od_clear(Vm *vm, Ref self) {
    CLEAR(OD(self)->instance_dict);
    dict_clear(vm, self);
    remove_all_nodes(vm, self);
}
static void od_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    CLEAR(OD(self)->instance_dict);
    if (OD(self)->weaklist) weakrefs_clear(vm, self);
    remove_all_nodes(vm, self);
    vm->trash_delete_nesting--; /* dict's dealloc runs on this level */
    SLOT_OF(TYPE(dict), dealloc)(vm, self);
    vm->trash_delete_nesting++;
    trash_end(vm);
}

/* The value of a node's key: at the cursor's place of the table where nothing was moved, else by searching it. */
static Ref value_at_node(Vm *vm, Ref self, Ref node, ItemCursor *cursor) {
    Ref key, value;
    u32 at = (u32)cursor->index;
    if (dict_next(vm, self, &at, &key, &value) && key == NODE(node)->key) {
        cursor->index = (i32)at;
        return value;
    }
    for (at = 0; dict_next(vm, self, &at, &key, &value);)
        if (key == NODE(node)->key) {
            cursor->index = (i32)at;
            return value;
        }
    return 0;
}
bool ordered_dict_next(Vm *vm, Ref self, ItemCursor *cursor, Ref *key, Ref *value) {
    if (!OD(self)->first) { /* being emptied */
        u32 at = (u32)cursor->index;
        bool there = DICT_AT(self)->keys && dict_next(vm, self, &at, key, value);
        cursor->index = (i32)at;
        return there;
    }
    do {
        cursor->at = cursor->count++ ? NODE(cursor->at)->next : OD(self)->first;
        if (!cursor->at) return false;
        *key = NODE(cursor->at)->key;
        *value = value_at_node(vm, self, cursor->at, cursor);
    } while (!*value);
    return true;
}

/* ---- update: (what has keys, what has items, or pairs), then keywords ---- */
FRAME(Pairs, (iterator, pair, inner, key, value, end), (self, pairs), u32 unused_a; u32 unused_b; u32 pad_;);
STEP(od_pairs_step, Pairs) {
    BEGIN(Pairs);
    AWAIT(f->iterator, object_iter(vm, f->pairs));
    for (;;) {
        AWAIT_NEXT(f->pair, iter_next(vm, f->iterator));
        if (!f->pair) return READY_NONE;
        AWAIT(f->inner, object_iter(vm, f->pair));
        AWAIT_NEXT(f->key, iter_next(vm, f->inner));
        if (!f->key) return fail(vm, TYPE(ValueError), "need more than 0 values to unpack");
        AWAIT_NEXT(f->value, iter_next(vm, f->inner));
        if (!f->value) return fail(vm, TYPE(ValueError), "need more than 1 value to unpack");
        AWAIT_NEXT(f->end, iter_next(vm, f->inner));
        if (f->end) return fail(vm, TYPE(ValueError), "too many values to unpack (expected 2)");
        AWAIT_DROP(object_setitem(vm, f->self, f->key, f->value));
        DROP(f->inner);
        DROP(f->key);
        DROP(f->value);
        DROP(f->pair);
        BREATHE(1);
    }
    END;
}
static Await add_pairs(Vm *vm, Ref self, Ref pairs) {
    Pairs *f = PUSH(Pairs, od_pairs_step);
    if (!f) return ERROR;
    f->self = self;
    f->pairs = pairs;
    return PENDING;
}
FRAME(Update, (method, keys, iterator, key, value, result), (self, other, kwnames), u32 n; u32 i; u32 unused_a;);
STEP(od_update_step, Update) { /* raw tail: the keywords' values; result: what the caller wants back */
    BEGIN(Update);
    if (!f->other) goto keywords;
    if (IS(f->other, dict)) {
        f->keys = dict_view_new(vm, TYPE(dict_items), f->other);
        if (!f->keys) return ERROR;
        AWAIT(f->iterator, list_from_iterable(vm, f->keys));
        AWAIT_DROP(add_pairs(vm, f->self, f->iterator));
        goto keywords;
    }
    AWAIT(f->method, object_getattr_default(vm, f->other, NAME(keys), 0));
    if (f->method != NOT_IMPLEMENTED) {
        AWAIT(f->keys, call0(vm, f->method));
        AWAIT(f->iterator, object_iter(vm, f->keys));
        for (;;) {
            AWAIT_NEXT(f->key, iter_next(vm, f->iterator));
            if (!f->key) goto keywords;
            AWAIT(f->value, object_getitem(vm, f->other, f->key));
            AWAIT_DROP(object_setitem(vm, f->self, f->key, f->value));
            DROP(f->key);
            DROP(f->value);
            BREATHE(1);
        }
    }
    DROP(f->method);
    AWAIT(f->method, object_getattr_default(vm, f->other, NAME(items), 0));
    if (f->method != NOT_IMPLEMENTED) {
        AWAIT(f->keys, call0(vm, f->method));
        AWAIT_DROP(add_pairs(vm, f->self, f->keys));
    } else
        AWAIT_DROP(add_pairs(vm, f->self, f->other));
keywords:
    for (f->i = 0; f->i < f->n; f->i++) AWAIT_DROP(object_setitem(vm, f->self, TUPLE_ITEM(f->kwnames, f->i), RAW_TAIL(f)[f->i]));
    RETURN(f->result);
    END;
}
/* result stolen; values: of the keywords */
static Await update(Vm *vm, Ref self, Ref other, const Ref *values, Ref kwnames, Ref result) {
    u32 nkw = kwnames ? TUPLE_LENGTH(kwnames) : 0;
    Update *f = PUSH_SPAN(Update, od_update_step, 0, 4 * nkw);
    if (!f) {
        drop(vm, result);
        return ERROR;
    }
    f->self = self;
    f->other = other;
    f->kwnames = kwnames;
    f->n = nkw;
    f->result = result;
    for (u32 i = 0; i < nkw; i++) RAW_TAIL(f)[i] = values[i];
    return PENDING;
}
METHOD(od_update) {
    if (n > 1) return fail(vm, TYPE(TypeError), "update() takes at most 1 positional argument (%u given)", n);
    return update(vm, self, n ? args[0] : 0, args + n, kwnames, own(vm, NONE));
}
static Await od_init(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    if (n > 1) return fail(vm, TYPE(TypeError), "expected at most 1 arguments, got %u", n);
    if (!n && !(kwnames && TUPLE_LENGTH(kwnames))) return READY_NONE;
    return od_update(vm, self, args, n, kwnames);
}
static Await od_ior(Vm *vm, Ref self, Ref other) { return update(vm, self, other, NULL, 0, own(vm, self)); }
FRAME(Or, (fresh, result), (type, left, right), u32 unused_a; u32 unused_b; u32 unused_c;);
STEP(od_or_step, Or) {
    BEGIN(Or);
    AWAIT(f->fresh, call1(vm, f->type, f->left));
    AWAIT(f->result, update(vm, f->fresh, f->right, NULL, 0, own(vm, f->fresh)));
    RETURN(f->result);
    END;
}
static Await od_or(Vm *vm, Ref left, Ref right) {
    bool first = is_odict(vm, left);
    if (!IS_SUB(first ? right : left, TYPE_DICT_SUBCLASS)) return READY_NOT_IMPLEMENTED;
    Or *f = PUSH(Or, od_or_step);
    if (!f) return ERROR;
    f->type = TYPE_OF(first ? left : right);
    f->left = left;
    f->right = right;
    return PENDING;
}

/* ---- comparison: with another OrderedDict the order counts ---- */
FRAME(OdCompare, (equal, key, other), (a, b), u32 op; u64 state_a; u64 state_b; Ref at_a; Ref at_b;);
STEP(od_compare_step, OdCompare) {
    BEGIN(OdCompare);
    AWAIT(f->equal, SLOT_OF(TYPE(dict), richcompare)(vm, f->a, f->b, OP_EQ));
    if (f->equal != TRUE_REF || !is_odict(vm, f->b)) return READY_BOOL((f->equal == TRUE_REF) == (f->op == OP_EQ));
    f->state_a = OD(f->a)->state;
    f->state_b = OD(f->b)->state;
    f->at_a = OD(f->a)->first;
    f->at_b = OD(f->b)->first;
    while (f->at_a && f->at_b) {
        DROP(f->equal);
        f->key = own(vm, NODE(f->at_a)->key);
        f->other = own(vm, NODE(f->at_b)->key);
        AWAIT(f->equal, object_equal(vm, f->key, f->other));
        if (f->state_a != OD(f->a)->state || f->state_b != OD(f->b)->state || !OD(f->a)->first || !OD(f->b)->first)
            return fail(vm, TYPE(RuntimeError), "OrderedDict mutated during iteration");
        if (f->equal != TRUE_REF) return READY_BOOL(f->op == OP_NE);
        DROP(f->key);
        DROP(f->other);
        f->at_a = NODE(f->at_a)->next;
        f->at_b = NODE(f->at_b)->next;
        BREATHE(1);
    }
    return READY_BOOL((!f->at_a && !f->at_b) == (f->op == OP_EQ));
    END;
}
static Await od_compare(Vm *vm, Ref a, Ref b, u32 op) {
    if (!IS_SUB(b, TYPE_DICT_SUBCLASS) || (op != OP_EQ && op != OP_NE)) return READY_NOT_IMPLEMENTED;
    OdCompare *f = PUSH_R(OdCompare, od_compare_step, " in comparison");
    if (!f) return ERROR;
    f->a = a;
    f->b = b;
    f->op = op;
    return PENDING;
}

/* ---- repr ---- */
static bool exact_pairs(Vm *vm, Ref self, Ref list) {
    for (Ref n = OD(self)->first; n; n = NODE(n)->next) {
        Ref value, pair[2] = {NODE(n)->key, 0};
        if (!dict_get_hash(vm, self, NODE(n)->key, NODE(n)->hash, &value)) return false;
        if (!value) return no_key(vm, NODE(n)->key).ref != 0;
        pair[1] = value;
        Ref t = tuple_from(vm, pair, 2);
        if (!t || !list_append_steal(vm, list, t)) return false;
    }
    return true;
}
FRAME(OdRepr, (items, pieces, text, entered), (self), u32 unused_a; u32 pad_;);
STEP(od_repr_step, OdRepr) {
    BEGIN(OdRepr);
    if (is_exact(vm, f->self)) {
        f->pieces = list_new(vm, 0);
        if (!f->pieces || !exact_pairs(vm, f->self, f->pieces)) return ERROR;
    } else {
        AWAIT(f->items, call_method(vm, f->self, NAME(items), NULL, 0));
        AWAIT(f->pieces, list_from_iterable(vm, f->items));
    }
    AWAIT(f->text, object_repr(vm, f->pieces));
    char name[128];
    const char *text, *dot;
    text = type_name_utf8(vm, TYPE_OF(f->self), name, sizeof name);
    dot = strrchr_(text, '.');
    return READY(text_format(vm, "%s(%S)", dot ? dot + 1 : text, f->text));
    END;
}
static Await od_repr(Vm *vm, Ref self) {
    char name[128];
    const char *text = type_name_utf8(vm, TYPE_OF(self), name, sizeof name), *dot = strrchr_(text, '.');
    if (!DICT_AT(self)->used) return READY(text_format(vm, "%s()", dot ? dot + 1 : text));
    if (repr_under_way(vm, NATIVE_od_repr_step, OdRepr_owned, self)) return READY(str_from_ascii(vm, "..."));
    OdRepr *f = PUSH_R(OdRepr, od_repr_step, " while getting the repr of an object");
    if (!f) return ERROR;
    f->self = self;
    f->entered = own(vm, self);
    return PENDING;
}

/* ---- the iterator ---- */
enum { ITER_REVERSED = 1, ITER_KEYS = 2, ITER_VALUES = 4, ITER_ITEMS = 6 };
typedef struct OdIterator { /* nominal 64 */
    Object head;
    Ref dict, result, current; /* current: the next key; result: the pair that items() hands out again when nobody else has it */
    u32 kind;
    i64 size;
    u64 state;
} OdIterator;
#define IT(r) AT(OdIterator, r)
static Ref iterator_new(Vm *vm, Ref dict, u32 kind) {
    Ref r = object_new_gc(vm, TYPE(odict_iterator), 64);
    if (!r) return 0;
    if ((kind & ITER_ITEMS) == ITER_ITEMS) {
        Ref none[2] = {NONE, NONE};
        IT(r)->result = tuple_from(vm, none, 2);
        if (!IT(r)->result) {
            drop(vm, r);
            return 0;
        }
    }
    Ref n = kind & ITER_REVERSED ? OD(dict)->last : OD(dict)->first;
    IT(r)->kind = kind;
    IT(r)->current = n ? own(vm, NODE(n)->key) : 0;
    IT(r)->size = DICT_AT(dict)->used;
    IT(r)->state = OD(dict)->state;
    IT(r)->dict = own(vm, dict);
    gc_track(vm, r);
    return r;
}
static int it_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(IT(self)->dict);
    VISIT(IT(self)->current);
    VISIT(IT(self)->result);
    return 0;
}
static void it_edges(Vm *vm, Ref self, Edges *e) {
    EDGE(IT(self)->dict, "dict");
    EDGE(IT(self)->current, "current");
    EDGE(IT(self)->result, "result");
}
static void it_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    Ref hold = is_quiet(vm, IT(self)->dict) && is_quiet(vm, IT(self)->current) ? 0 : hold_dying(vm, self);
    CLEAR(IT(self)->dict);
    CLEAR(IT(self)->current);
    hold_pop(vm, hold);
    CLEAR(IT(self)->result);
    object_free_gc(vm, self);
}
static Ref next_key(Vm *vm, OdIterator *it) { /* new; 0: the end or an error */
    if (!it->dict) return 0;
    if (!it->current) {
        CLEAR(it->dict);
        return 0;
    }
    if (OD(it->dict)->state != it->state) {
        raise(vm, TYPE(RuntimeError), "OrderedDict mutated during iteration");
        CLEAR(it->dict);
        return 0;
    }
    if (it->size != DICT_AT(it->dict)->used) {
        SET(it->size, -1); /* and so it stays */
        return raise(vm, TYPE(RuntimeError), "OrderedDict changed size during iteration");
    }
    Ref n = find_node(vm, it->dict, it->current);
    if (!n) {
        if (!vm->exc) raise_with(vm, TYPE(KeyError), it->current);
        CLEAR(it->current);
        return 0;
    }
    Ref key = it->current, next = it->kind & ITER_REVERSED ? NODE(n)->prev : NODE(n)->next;
    SET(it->current, next ? own(vm, NODE(next)->key) : 0);
    return key;
}
static Ref reuse_pair(Vm *vm, OdIterator *it, Ref key, Ref value) { /* both stolen */
    Ref t = it->result, pair[2] = {key, value};
    if (REFCOUNT(t) != 1) return tuple_steal(vm, pair, 2);
    own(vm, t);
    Ref old[2] = {TUPLE_ITEM(t, 0), TUPLE_ITEM(t, 1)};
    SET(TUPLE_ITEM(t, 0), key);
    SET(TUPLE_ITEM(t, 1), value);
    if (!gc_is_tracked(vm, t)) gc_track(vm, t);
    drop(vm, old[0]);
    drop(vm, old[1]);
    return t;
}
static Await it_next(Vm *vm, Ref self) {
    OdIterator *it = IT(self);
    Ref key = next_key(vm, it), value;
    if (!key) return ERROR;
    if (!(it->kind & ITER_VALUES)) return READY(key);
    if (!dict_get(vm, it->dict, key, &value)) exception_clear(vm);
    if (!value) {
        raise_with(vm, TYPE(KeyError), key);
        drop(vm, key);
        CLEAR(it->current);
        CLEAR(it->dict);
        return ERROR;
    }
    own(vm, value);
    if (it->kind & ITER_KEYS) return READY(reuse_pair(vm, it, key, value));
    drop(vm, key);
    return READY(value);
}
FRAME(IterReduce, (copy, list, name, iter), (self), u32 unused_a;);
static Ref copy_iterator(Vm *vm, const OdIterator *it) {
    if (!it->dict) return own(vm, EMPTY_TUPLE);
    Ref r = iterator_new(vm, it->dict, it->kind);
    if (!r) return 0;
    REPLACE(IT(r)->current, own_null(vm, it->current));
    SET(IT(r)->size, it->size);
    SET(IT(r)->state, it->state);
    return r;
}
STEP(od_iter_reduce_step, IterReduce) { /* iter([what is left]) */
    BEGIN(IterReduce);
    f->copy = copy_iterator(vm, IT(f->self));
    if (!f->copy) return ERROR;
    AWAIT(f->list, list_from_iterable(vm, f->copy));
    f->iter = dict_get_str(vm, vm->builtins, NAME(iter));
    if (!f->iter) return fail(vm, TYPE(AttributeError), "iter");
    own(vm, f->iter);
    Ref args, pair[2];
    args = tuple_from(vm, &f->list, 1);
    if (!args) return ERROR;
    pair[0] = own(vm, f->iter);
    pair[1] = args;
    return READY(tuple_steal(vm, pair, 2));
    END;
}
METHOD(it_reduce) {
    IterReduce *f = PUSH(IterReduce, od_iter_reduce_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}
static const MethodDef it_methods[] = {{"__reduce__", it_reduce, 0, 0, 0, NULL, NULL, "Return state information for pickling"}, {0}};
const TypeSpec odict_iterator_spec = {
    .basicsize = 64,
    .flags = TYPE_HAS_GC | TYPE_NO_NEW,
    .methods = it_methods,
    .dealloc = it_dealloc,
    .traverse = it_traverse,
    .edges = it_edges,
    .iter = iterator_self,
    .next = it_next,
};

/* ---- views ---- */
typedef struct View { /* as dict_views.c's */
    Object head;
    Ref dict;
} View;
#define VIEWED(r) (AT(View, r)->dict)
#define VIEW(name, kind)                                                                                                                   \
    static Await name##_iter(Vm *vm, Ref self) { return READY(iterator_new(vm, VIEWED(self), kind)); }                                     \
    METHOD(name##_reversed) { return READY(iterator_new(vm, VIEWED(self), (kind) | ITER_REVERSED)); }                                      \
    static const MethodDef name##_methods[] = {{"__reversed__", name##_reversed, 0, 0, 0, NULL, NULL, NULL}, {0}};                         \
    const TypeSpec name##_spec = {.basicsize = 24, .flags = TYPE_HAS_GC | TYPE_NO_NEW, .methods = name##_methods, .iter = name##_iter};
VIEW(odict_keys, ITER_KEYS)
VIEW(odict_values, ITER_VALUES)
VIEW(odict_items, ITER_ITEMS)

/* ---- methods ---- */
static Await od_iter(Vm *vm, Ref self) { return READY(iterator_new(vm, self, ITER_KEYS)); }
METHOD(od_reversed) { return READY(iterator_new(vm, self, ITER_KEYS | ITER_REVERSED)); }
METHOD(od_keys) { return READY(dict_view_new(vm, TYPE(odict_keys), self)); }
METHOD(od_values) { return READY(dict_view_new(vm, TYPE(odict_values), self)); }
METHOD(od_items) { return READY(dict_view_new(vm, TYPE(odict_items), self)); }
METHOD(od_clear_method) {
    dict_clear(vm, self);
    remove_all_nodes(vm, self);
    return READY_NONE;
}
static u32 od_size(Vm *vm, Ref self) {
    u32 size = dict_nominal_size(vm, self) + TYPE_AT(TYPE_OF(self))->basicsize - 48 + 8 * OD(self)->fast_size;
    return size + (OD(self)->first ? 32 * DICT_AT(self)->used : 0);
}
METHOD(od_sizeof) { return READY(int_from_i64(vm, od_size(vm, self))); }

/* _odict_popkey_hash: the value of a key that goes, or fallback (0: KeyError): new */
static Ref pop(Vm *vm, Ref self, Ref key, i64 hash, Ref fallback) {
    Ref n = find_node_hash(vm, self, key, hash), value = 0;
    if (vm->exc) return 0;
    if (n && (!remove_node(vm, self, key, hash) || !dict_pop_hash(vm, self, key, hash, &value))) return 0;
    if (value) return value;
    return fallback ? own(vm, fallback) : raise_with(vm, TYPE(KeyError), key);
}
METHOD(od_pop) {
    Ref out[2];
    i64 hash;
    if (!args_bind(vm, "pop", "(key, default=None)", args, n, kwnames, out, 2) || !object_hash(vm, out[0], &hash)) return ERROR;
    return READY(pop(vm, self, out[0], hash, out[1]));
}
static bool truth_argument(Vm *vm, Ref value, bool *out) { /* an argument of the kind `bool` */
    int t = truth_fast(vm, value);
    if (t < 0) {
        Ref r;
        NEST(r, "truth of an argument", object_truth(vm, value));
        if (!r) return false;
        t = r == TRUE_REF;
        drop(vm, r);
    }
    *out = t;
    return true;
}
METHOD(od_popitem) {
    Ref out[1];
    bool last = true;
    if (!args_bind(vm, "popitem", "(last=True)", args, n, kwnames, out, 1) || (out[0] && !truth_argument(vm, out[0], &last))) return ERROR;
    Ref node = last ? OD(self)->last : OD(self)->first;
    if (!node) {
        Ref text = str_from_ascii(vm, "dictionary is empty");
        if (text) raise_with(vm, TYPE(KeyError), text);
        drop_null(vm, text);
        return ERROR;
    }
    Ref pair[2] = {own(vm, NODE(node)->key), 0}, hold = hold_push(vm, pair[0], 0);
    if (hold) pair[1] = pop(vm, self, pair[0], NODE(node)->hash, 0);
    hold_pop(vm, hold);
    return READY(tuple_steal(vm, pair, 2));
}
METHOD(od_move_to_end) {
    Ref out[2];
    bool last = true;
    if (!args_bind(vm, "move_to_end", "(key, last=True)", args, n, kwnames, out, 2) || (out[1] && !truth_argument(vm, out[1], &last)))
        return ERROR;
    Ref node = last ? OD(self)->last : OD(self)->first;
    if (!node) return no_key(vm, out[0]);
    if (NODE(node)->key == out[0]) return READY_NONE;
    node = find_node(vm, self, out[0]);
    if (!node) return vm->exc ? ERROR : no_key(vm, out[0]);
    if (node == (last ? OD(self)->last : OD(self)->first)) return READY_NONE;
    unlink_node(vm, OD(self), node);
    if (last)
        link_last(vm, OD(self), node);
    else
        link_first(vm, OD(self), node);
    return READY_NONE;
}
FRAME(SetDefault, (there, value), (self, key, fallback), u32 unused_a; u32 unused_b; u32 unused_c;);
STEP(od_setdefault_step, SetDefault) {
    BEGIN(SetDefault);
    AWAIT(f->there, object_contains(vm, f->self, f->key));
    if (f->there == TRUE_REF) {
        AWAIT(f->value, object_getitem(vm, f->self, f->key));
        RETURN(f->value);
    }
    AWAIT_DROP(object_setitem(vm, f->self, f->key, f->fallback));
    return READY_OWN(f->fallback);
    END;
}
METHOD(od_setdefault) {
    Ref out[2], value;
    if (!args_bind(vm, "setdefault", "(key, default=None)", args, n, kwnames, out, 2)) return ERROR;
    if (!out[1]) out[1] = NONE;
    if (is_exact(vm, self)) {
        if (!dict_get(vm, self, out[0], &value)) return ERROR;
        if (value) return READY_OWN(value);
        return set_item(vm, self, out[0], out[1]) ? READY_OWN(out[1]) : ERROR;
    }
    SetDefault *f = PUSH(SetDefault, od_setdefault_step);
    if (!f) return ERROR;
    f->self = self;
    f->key = out[0];
    f->fallback = out[1];
    return PENDING;
}

static Ref copy_exact(Vm *vm, Ref self) {
    Ref r = SLOT_OF(TYPE(dict), new)(vm, TYPE(ordered_dict), NULL, 0, 0).ref, value;
    for (Ref n = OD(self)->first; r && n; n = NODE(n)->next) {
        bool ok = dict_get_hash(vm, self, NODE(n)->key, NODE(n)->hash, &value);
        if (ok && !value) ok = no_key(vm, NODE(n)->key).ref != 0;
        if (!ok || !set_item_hash(vm, r, NODE(n)->key, value, NODE(n)->hash)) CLEAR(r);
    }
    return r;
}
FRAME(Copy, (copy, keys, key, value), (self), u32 i;);
static Ref all_keys(Vm *vm, Ref self) {
    Ref list = list_new(vm, 0);
    for (Ref n = OD(self)->first; list && n; n = NODE(n)->next)
        if (!list_append(vm, list, NODE(n)->key)) CLEAR(list);
    return list;
}
STEP(od_copy_step, Copy) { /* a subclass: by its own class, __getitem__ and __setitem__ */
    BEGIN(Copy);
    AWAIT(f->copy, call0(vm, TYPE_OF(f->self)));
    f->keys = all_keys(vm, f->self);
    if (!f->keys) return ERROR;
    for (f->i = 0; f->i < LIST_AT(f->keys)->length; f->i++) {
        f->key = own(vm, LIST_ITEMS(f->keys)[f->i]);
        AWAIT(f->value, object_getitem(vm, f->self, f->key));
        AWAIT_DROP(object_setitem(vm, f->copy, f->key, f->value));
        DROP(f->value);
        DROP(f->key);
    }
    RETURN(f->copy);
    END;
}
METHOD(od_copy) {
    if (is_exact(vm, self)) return READY(copy_exact(vm, self));
    Copy *f = PUSH(Copy, od_copy_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}

FRAME(OdReduce, (name, state, items, iterator), (self), u32 unused_a;);
STEP(od_reduce_step, OdReduce) { /* (type, (), state, None, iter(items())) */
    BEGIN(OdReduce);
    f->name = str_intern_utf8(vm, "__getstate__", 12);
    if (!f->name) return ERROR;
    AWAIT(f->state, call_method(vm, f->self, f->name, NULL, 0));
    AWAIT(f->items, call_method(vm, f->self, NAME(items), NULL, 0));
    AWAIT(f->iterator, object_iter(vm, f->items));
    Ref parts[5];
    parts[0] = TYPE_OF(f->self);
    parts[1] = EMPTY_TUPLE;
    parts[2] = f->state;
    parts[3] = NONE;
    parts[4] = f->iterator;
    return READY(tuple_from(vm, parts, 5));
    END;
}
METHOD(od_reduce) {
    OdReduce *f = PUSH(OdReduce, od_reduce_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}

FRAME(FromKeys, (dict, iterator, key), (type, iterable, value), u32 unused_a; u32 pad_;);
STEP(od_fromkeys_step, FromKeys) {
    BEGIN(FromKeys);
    AWAIT(f->dict, call0(vm, f->type));
    AWAIT(f->iterator, object_iter(vm, f->iterable));
    for (;;) {
        AWAIT_NEXT(f->key, iter_next(vm, f->iterator));
        if (!f->key) RETURN(f->dict);
        AWAIT_DROP(object_setitem(vm, f->dict, f->key, f->value));
        DROP(f->key);
        BREATHE(1);
    }
    END;
}
METHOD(od_fromkeys) {
    Ref out[2];
    if (!args_bind(vm, "fromkeys", "(iterable, value=None)", args, n, kwnames, out, 2)) return ERROR;
    FromKeys *f = PUSH(FromKeys, od_fromkeys_step);
    if (!f) return ERROR;
    f->type = self;
    f->iterable = out[0];
    f->value = out[1] ? out[1] : NONE;
    return PENDING;
}

static const GetSetDef od_getsets[] = {{"__dict__", instance_get_dict, instance_set_dict, NULL}, {0}};

static const MethodDef od_methods[] = {
    {"fromkeys", od_fromkeys, 0, -1, METH_KEYWORDS | METH_CLASS, NULL, "($type, /, iterable, value=None)",
     "Create a new ordered dictionary with keys from iterable and values set to value."},
    {"__sizeof__", od_sizeof, 0, 0, 0, NULL, NULL, NULL},
    {"__reduce__", od_reduce, 0, 0, 0, NULL, NULL, "Return state information for pickling"},
    {"setdefault", od_setdefault, 0, -1, METH_KEYWORDS, NULL, "($self, /, key, default=None)",
     "Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else "
     "default."},
    {"pop", od_pop, 0, -1, METH_KEYWORDS, NULL, NULL,
     "od.pop(key[,default]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default "
     "if "
     "given; otherwise,\nraise a KeyError."},
    {"popitem", od_popitem, 0, -1, METH_KEYWORDS, NULL, "($self, /, last=True)",
     "Remove and return a (key, value) pair from the dictionary.\n\nPairs are returned in LIFO order if last is true or FIFO order if "
     "false."},
    {"keys", od_keys, 0, 0, 0, NULL, NULL, NULL},
    {"values", od_values, 0, 0, 0, NULL, NULL, NULL},
    {"items", od_items, 0, 0, 0, NULL, NULL, NULL},
    {"update", od_update, 0, -1, METH_KEYWORDS, NULL, NULL, NULL},
    {"clear", od_clear_method, 0, 0, 0, NULL, NULL, "od.clear() -> None.  Remove all items from od."},
    {"copy", od_copy, 0, 0, 0, NULL, NULL, "od.copy() -> a shallow copy of od"},
    {"__reversed__", od_reversed, 0, 0, 0, NULL, NULL, "od.__reversed__() <==> reversed(od)"},
    {"move_to_end", od_move_to_end, 0, -1, METH_KEYWORDS, NULL, "($self, /, key, last=True)",
     "Move an existing element to the end (or beginning if last is false).\n\nRaise KeyError if the element does not exist."},
    {0},
};
const TypeSpec ordered_dict_spec = {
    .basicsize = 112,
    .flags = TYPE_HAS_GC | TYPE_BASETYPE,
    .methods = od_methods,
    .getsets = od_getsets,
    .doc = "Dictionary that remembers insertion order",
    .dict_at = offsetof(OrderedDict, instance_dict),
    .weaklist_at = offsetof(OrderedDict, weaklist),
    .dealloc = od_dealloc,
    .traverse = od_traverse,
    .clear = od_clear,
    .edges = od_edges,
    .repr = od_repr,
    .richcompare = od_compare,
    .iter = od_iter,
    .init = od_init,
    .or = od_or,
    .inplace_or = od_ior,
    .size = od_size,
    .ass_subscript = od_ass_subscript,
};
