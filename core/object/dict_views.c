/* dict_views.c: keys(), values(), items() and the iterators of dicts (Objects/dictobject.c). */
#include "object/dict_int.h"
#include "object/int.h"
#include "object/iterator_state.h"
#include "object/protocol.h"
#include "object/sequence.h"
#include "object/str.h"
#include "object/type.h"

typedef struct DictIterator { /* nominal 56 */
    Object head;
    Ref dict, result; /* result: the pair that items() hands out again when nobody else has it */
    u32 used, position;
    u32 left, unused_;
} DictIterator;
typedef struct View {
    Object head;
    Ref dict;
    u32 unused_;
} View; /* nominal 24 */
#define IT(r) AT(DictIterator, r)
#define V(r)  (AT(View, r)->dict)

static bool is_reverse(Vm *vm, Ref type) {
    return type == TYPE(dict_reversekeyiterator) || type == TYPE(dict_reversevalueiterator) || type == TYPE(dict_reverseitemiterator);
}

static bool is_split(Vm *vm, Ref dict) { return DICT_AT(dict)->values != 0; }

Ref dict_iterator_new(Vm *vm, Ref type, Ref dict) {
    Ref r = object_new_gc(vm, type, 56);
    if (!r) return 0;
    DictIterator *it = IT(r);
    it->dict = own(vm, dict);
    it->used = DICT_AT(dict)->used;
    it->left = it->used;
    if (is_reverse(vm, type)) it->position = is_split(vm, dict) ? it->used : KEYS_AT(DICT_AT(dict)->keys)->nentries;
    if (type == TYPE(dict_itemiterator) || type == TYPE(dict_reverseitemiterator)) {
        Ref none[2] = {NONE, NONE};
        it->result = tuple_from(vm, none, 2);
        if (!it->result) {
            gc_track(vm, r);
            drop(vm, r);
            return 0;
        }
    }
    gc_track(vm, r);
    return r;
}
/* reversed: position counts down; entries without a value are passed over */
static bool entry_before(Vm *vm, Ref dict, u32 *position, Ref *key, Ref *value) {
    while (*position)
        if (dict_entry(vm, dict, --*position, key, value)) return true;
    return false;
}
static bool step(Vm *vm, Ref self, Ref *key, Ref *value) {
    DictIterator *it = IT(self);
    if (!it->dict) return false;
    if (it->used != DICT_AT(it->dict)->used) {
        SET(it->used, UINT32_MAX); /* and so it stays */
        return refuse(vm, TYPE(RuntimeError), "dictionary changed size during iteration");
    }
    bool there = is_reverse(vm, TYPE_OF(self)) ? entry_before(vm, it->dict, &it->position, key, value)
                                               : dict_next(vm, it->dict, &it->position, key, value);
    MARK(&it->position);
    if (there && (it->left || is_reverse(vm, TYPE_OF(self)))) {
        SET(it->left, it->left - (it->left != 0));
        return true;
    }
    CLEAR(it->dict);
    return there ? refuse(vm, TYPE(RuntimeError), "dictionary keys changed during iteration") : false;
}
static Await next_key(Vm *vm, Ref self) {
    Ref k, v;
    return step(vm, self, &k, &v) ? READY_OWN(k) : ERROR;
}
static Await next_value(Vm *vm, Ref self) {
    Ref k, v;
    return step(vm, self, &k, &v) ? READY_OWN(v) : ERROR;
}
static Await next_item(Vm *vm, Ref self) {
    Ref k, v, pair[2];
    if (!step(vm, self, &k, &v)) return ERROR;
    Ref result = IT(self)->result;
    if (REFCOUNT(result) == 1) {
        own(vm, k);
        own(vm, v);
        Ref old_key = TUPLE_ITEM(result, 0), old_value = TUPLE_ITEM(result, 1);
        SET(TUPLE_ITEM(result, 0), k);
        SET(TUPLE_ITEM(result, 1), v);
        own(vm, result);
        drop(vm, old_key);
        drop(vm, old_value);
        if (!gc_is_tracked(vm, result)) gc_track(vm, result); /* a collection may have untracked it */
        return READY(result);
    }
    pair[0] = own(vm, k); /* before anything is made: that may run a collection */
    pair[1] = own(vm, v);
    return READY(tuple_steal(vm, pair, 2));
}
static int it_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(IT(self)->dict);
    VISIT(IT(self)->result);
    return 0;
}
static void it_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    Ref hold = IT(self)->result && !is_quiet(vm, IT(self)->dict) ? hold_dying(vm, self) : 0;
    CLEAR(IT(self)->dict);
    hold_pop(vm, hold);
    CLEAR(IT(self)->result);
    object_free_gc(vm, self);
}
METHOD(it_hint) {
    DictIterator *it = IT(self);
    return READY(int_from_i64(vm, it->dict && it->used == DICT_AT(it->dict)->used ? it->left : 0));
}
METHOD(it_reduce) { /* with a list of what is left; the iterator stays where it is */
    DictIterator *it = IT(self);
    Ref dict = own_null(vm, it->dict), rest = list_new(vm, 0), key, value;
    u32 position = it->position, left = it->left;
    while (dict && rest && step(vm, self, &key, &value)) {
        Ref pair[2] = {key, value}, item;
        if (it->result) {
            own(vm, key);
            own(vm, value);
            item = tuple_steal(vm, pair, 2);
        } else
            item = own(vm, IS(self, dict_valueiterator) || IS(self, dict_reversevalueiterator) ? value : key);
        if (!item || !list_append_steal(vm, rest, item)) CLEAR(rest);
    }
    if (dict && !it->dict) SET(it->dict, own(vm, dict));
    drop_null(vm, dict);
    SET(it->position, position);
    SET(it->left, left);
    if (vm->exc && rest) CLEAR(rest);
    return READY(rest ? reduce_to(vm, builtin_named(vm, NAME(iter)), rest, 0) : 0);
}
static const MethodDef it_methods[] = {{"__length_hint__", it_hint, 0, 0, 0, NULL, NULL, "About how many items are left."},
                                       {"__reduce__", it_reduce, 0, 0, 0, NULL, NULL, "What copy and pickle make it again from."},
                                       {0}};
#define ITERATOR(name, fn)                                                                                                                 \
    const TypeSpec name##_spec = {.basicsize = 56,                                                                                         \
                                  .flags = TYPE_HAS_GC | TYPE_NO_NEW,                                                                      \
                                  .methods = it_methods,                                                                                   \
                                  .dealloc = it_dealloc,                                                                                   \
                                  .traverse = it_traverse,                                                                                 \
                                  .iter = iterator_self,                                                                                   \
                                  .next = fn};
ITERATOR(dict_keyiterator, next_key)
ITERATOR(dict_valueiterator, next_value)
ITERATOR(dict_itemiterator, next_item)
ITERATOR(dict_reversekeyiterator, next_key)
ITERATOR(dict_reversevalueiterator, next_value)
ITERATOR(dict_reverseitemiterator, next_item)

/* ---- views ---- */
Ref dict_view_new(Vm *vm, Ref type, Ref dict) {
    Ref r = object_new_gc(vm, type, 24);
    if (!r) return 0;
    V(r) = own(vm, dict);
    gc_track(vm, r);
    return r;
}
static int view_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(V(self));
    return 0;
}
static void view_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    CLEAR(V(self));
    object_free_gc(vm, self);
}
static Await view_length(Vm *vm, Ref self) { return READY(int_from_i64(vm, DICT_AT(V(self))->used)); }
static Await keys_iter(Vm *vm, Ref self) { return READY(dict_iterator_new(vm, TYPE(dict_keyiterator), V(self))); }
static Await values_iter(Vm *vm, Ref self) { return READY(dict_iterator_new(vm, TYPE(dict_valueiterator), V(self))); }
static Await items_iter(Vm *vm, Ref self) { return READY(dict_iterator_new(vm, TYPE(dict_itemiterator), V(self))); }
METHOD(keys_reversed) { return READY(dict_iterator_new(vm, TYPE(dict_reversekeyiterator), V(self))); }
METHOD(values_reversed) { return READY(dict_iterator_new(vm, TYPE(dict_reversevalueiterator), V(self))); }
METHOD(items_reversed) { return READY(dict_iterator_new(vm, TYPE(dict_reverseitemiterator), V(self))); }
static Await keys_contains(Vm *vm, Ref self, Ref key) {
    Ref value;
    return dict_get(vm, V(self), key, &value) ? READY_BOOL(value != 0) : ERROR;
}
FRAME(ItemsContains, (found, result), (item), u32 unused_a;);
STEP(items_contains_step, ItemsContains) {
    BEGIN(ItemsContains);
    AWAIT(f->result, object_equal(vm, f->found, TUPLE_ITEM(f->item, 1)));
    RETURN(f->result);
    END;
}
static Await items_contains(Vm *vm, Ref self, Ref item) {
    Ref value;
    if (!IS_SUB(item, TYPE_TUPLE_SUBCLASS) || TUPLE_LENGTH(item) != 2) return READY_BOOL(false);
    if (!dict_get(vm, V(self), TUPLE_ITEM(item, 0), &value)) return ERROR;
    if (!value) return READY_BOOL(false);
    int e = equal_plain(vm, value, TUPLE_ITEM(item, 1));
    if (e >= 0) return READY_BOOL(e);
    ItemsContains *f = PUSH(ItemsContains, items_contains_step);
    if (!f) return ERROR;
    f->found = own(vm, value);
    f->item = item;
    return PENDING;
}
FRAME(ViewRepr, (list, text, done, entered), (self), u32 unused_a;);
STEP(view_repr_step, ViewRepr) {
    BEGIN(ViewRepr);
    AWAIT(f->list, list_from_iterable(vm, f->self));
    AWAIT(f->text, object_repr(vm, f->list));
    StrBuilder b;
    char name[64];
    b = (StrBuilder){0};
    builder_ascii(vm, &b, type_name_utf8(vm, TYPE_OF(f->self), name, sizeof name));
    builder_char(vm, &b, '(');
    builder_str(vm, &b, f->text);
    builder_char(vm, &b, ')');
    return READY(builder_finish(vm, &b));
    END;
}
static Await view_repr(Vm *vm, Ref self) {
    if (repr_under_way(vm, NATIVE_view_repr_step, ViewRepr_owned, self)) return READY(str_from_ascii(vm, "..."));
    ViewRepr *f = PUSH(ViewRepr, view_repr_step);
    if (!f) return ERROR;
    f->self = self;
    f->entered = own(vm, self);
    return PENDING;
}

/* ---- set operations: into a new set, as Objects/dictobject.c: _PyDictView_Intersect, dictviews_sub, _or, _xor ---- */
static bool is_set_view(Vm *vm, Ref r) { return IS(r, dict_keys) || IS(r, dict_items) || IS(r, odict_keys) || IS(r, odict_items); }
static bool is_keys(Vm *vm, Ref r) { return IS(r, dict_keys) || IS(r, odict_keys); }
static Ref source_of(Vm *vm, Ref view) { return is_keys(vm, view) && IS(V(view), dict) ? V(view) : view; } /* sets know dicts */

FRAME(ViewAnd, (set, iterator, item, there), (view, other), u32 unused_a;);
STEP(view_and_step, ViewAnd) { /* what of other is in the view */
    BEGIN(ViewAnd);
    f->set = set_new(vm, TYPE(set));
    if (!f->set) return ERROR;
    AWAIT(f->iterator, object_iter(vm, f->other));
    for (;;) {
        AWAIT_NEXT(f->item, iter_next(vm, f->iterator));
        if (!f->item) RETURN(f->set);
        AWAIT(f->there, object_contains(vm, f->view, f->item));
        if (f->there == TRUE_REF && !set_add(vm, f->set, f->item)) return ERROR;
        DROP(f->there);
        DROP(f->item);
        BREATHE(1);
    }
    END;
}
static Await view_and(Vm *vm, Ref a, Ref b) {
    if (!is_set_view(vm, a)) { /* the view stands on the right */
        Ref t = a;
        a = b;
        b = t;
    }
    u32 length = DICT_AT(V(a))->used;
    if (is_set_view(vm, b) && DICT_AT(V(b))->used > length) {
        Ref t = a;
        a = b;
        b = t;
    }
    if (IS(b, set) && AT(Set, b)->used > length) return call_method(vm, b, NAME(intersection), &a, 1);
    ViewAnd *f = PUSH(ViewAnd, view_and_step);
    if (!f) return ERROR;
    f->view = a;
    f->other = b;
    return PENDING;
}
FRAME(ViewSet, (set), (a, b), u32 op; u32 pad_;);
STEP(view_set_step, ViewSet) {
    BEGIN(ViewSet);
    f->set = set_new(vm, TYPE(set));
    if (!f->set) return ERROR;
    AWAIT_DROP(set_update(vm, f->set, is_set_view(vm, f->a) ? source_of(vm, f->a) : f->a));
    if (f->op == BINARY_OR)
        AWAIT_DROP(set_update(vm, f->set, f->b));
    else
        AWAIT_DROP(
            call_method(vm, f->set, f->op == BINARY_SUBTRACT ? NAME(difference_update) : NAME(symmetric_difference_update), &f->b, 1));
    RETURN(f->set);
    END;
}
static Await view_set(Vm *vm, Ref a, Ref b, u32 op) {
    ViewSet *f = PUSH(ViewSet, view_set_step);
    if (!f) return ERROR;
    f->a = a;
    f->b = b;
    f->op = op;
    return PENDING;
}
static Await view_or(Vm *vm, Ref a, Ref b) { return view_set(vm, a, b, BINARY_OR); }
/* Items of one dict that are not in the other: values are compared, not hashed (dictitems_xor). */
FRAME(ItemsXor, (rest, set, key, value, mine, equal), (a, b), u32 at; u32 unused_a;);
STEP(items_xor_step, ItemsXor) {
    BEGIN(ItemsXor);
    AWAIT(f->rest, call_method(vm, V(f->a), NAME(copy), NULL, 0));
    f->set = set_new(vm, TYPE(set));
    if (!f->set) return ERROR;
    for (;;) {
        Ref key, value, mine, pair;
        if (!dict_next(vm, V(f->b), &f->at, &key, &value)) break;
        f->key = own(vm, key);
        f->value = own(vm, value);
        if (!dict_get(vm, f->rest, f->key, &mine)) return ERROR;
        if (mine) {
            f->mine = own(vm, mine);
            AWAIT(f->equal, object_equal(vm, f->mine, f->value));
        }
        if (f->equal == TRUE_REF) {
            if (!dict_delete(vm, f->rest, f->key)) return ERROR;
        } else {
            Ref both[2] = {f->key, f->value};
            pair = tuple_from(vm, both, 2);
            bool ok = pair && set_add(vm, f->set, pair);
            drop_null(vm, pair);
            if (!ok) return ERROR;
        }
        DROP(f->key);
        DROP(f->mine);
        DROP(f->value);
        DROP(f->equal);
        BREATHE(1);
    }
    f->mine = dict_view_new(vm, TYPE(dict_items), f->rest);
    if (!f->mine) return ERROR;
    AWAIT_DROP(set_update(vm, f->set, f->mine));
    RETURN(f->set);
    END;
}
static bool is_items(Vm *vm, Ref r) { return IS(r, dict_items) || IS(r, odict_items); }
static Await view_xor(Vm *vm, Ref a, Ref b) {
    if (!is_items(vm, a) || !is_items(vm, b) || !IS(V(a), dict)) return view_set(vm, a, b, BINARY_XOR);
    ItemsXor *f = PUSH(ItemsXor, items_xor_step);
    if (!f) return ERROR;
    f->a = a;
    f->b = b;
    return PENDING;
}
static Await view_subtract(Vm *vm, Ref a, Ref b) { return view_set(vm, a, b, BINARY_SUBTRACT); }

/* Are all of inner in outer (all_contained_in), or none of them (isdisjoint)? */
FRAME(ViewAll, (iterator, item, there), (inner, outer), u32 want;);
STEP(view_compare_step, ViewAll) {
    BEGIN(ViewAll);
    AWAIT(f->iterator, object_iter(vm, f->inner));
    for (;;) {
        AWAIT_NEXT(f->item, iter_next(vm, f->iterator));
        if (!f->item) return READY_OWN(f->want & 2 ? FALSE_REF : TRUE_REF);
        AWAIT(f->there, object_contains(vm, f->outer, f->item));
        if ((f->there == TRUE_REF) != (f->want & 1)) return READY_OWN(f->want & 2 ? TRUE_REF : FALSE_REF);
        DROP(f->there);
        DROP(f->item);
        BREATHE(1);
    }
    END;
}
/* want: 1: all, 0: none; 2 turns the answer round */
static Await view_all(Vm *vm, Ref inner, Ref outer, u32 want) {
    ViewAll *f = PUSH(ViewAll, view_compare_step);
    if (!f) return ERROR;
    f->inner = inner;
    f->outer = outer;
    f->want = want;
    return PENDING;
}
static Await view_compare(Vm *vm, Ref a, Ref b, u32 op) {
    bool set = IS_SUB(b, TYPE_SET_SUBCLASS) || IS_SUB(b, TYPE_FROZENSET_SUBCLASS);
    if (!set && !is_set_view(vm, b)) return READY_NOT_IMPLEMENTED;
    u32 x = DICT_AT(V(a))->used, y = set ? AT(Set, b)->used : DICT_AT(V(b))->used;
    switch (op) {
    case OP_NE:
    case OP_EQ: return x == y ? view_all(vm, a, b, op == OP_NE ? 3 : 1) : READY_BOOL(op == OP_NE);
    case OP_LT: return x < y ? view_all(vm, a, b, 1) : READY_BOOL(false);
    case OP_LE: return x <= y ? view_all(vm, a, b, 1) : READY_BOOL(false);
    case OP_GT: return x > y ? view_all(vm, b, a, 1) : READY_BOOL(false);
    default: return x >= y ? view_all(vm, b, a, 1) : READY_BOOL(false);
    }
}
METHOD(view_isdisjoint) {
    Ref other = args[0];
    bool set = IS_SUB(other, TYPE_SET_SUBCLASS) || IS_SUB(other, TYPE_FROZENSET_SUBCLASS);
    if (self == other) return READY_BOOL(DICT_AT(V(self))->used == 0);
    if ((set || is_set_view(vm, other)) && (set ? AT(Set, other)->used : DICT_AT(V(other))->used) > DICT_AT(V(self))->used)
        return view_all(vm, self, other, 0);
    return view_all(vm, other, self, 0);
}
static Await get_mapping(Vm *vm, Ref self) { return READY(mappingproxy_new(vm, V(self))); }
static const GetSetDef view_getsets[] = {{"mapping", get_mapping, NULL, NULL}, {0}};
#define ISDISJOINT                                                                                                                         \
    {"isdisjoint", view_isdisjoint, 1, 1, 0, NULL, NULL, "Return True if the view and the given iterable have a null intersection."}
static const MethodDef keys_methods[] = {ISDISJOINT, {"__reversed__", keys_reversed, 0, 0, 0, NULL, NULL, NULL}, {0}};
static const MethodDef values_methods[] = {{"__reversed__", values_reversed, 0, 0, 0, NULL, NULL, NULL}, {0}};
static const MethodDef items_methods[] = {ISDISJOINT, {"__reversed__", items_reversed, 0, 0, 0, NULL, NULL, NULL}, {0}};
#define VIEW                                                                                                                               \
    .basicsize = 24, .flags = TYPE_HAS_GC | TYPE_NO_NEW, .getsets = view_getsets, .dealloc = view_dealloc, .traverse = view_traverse,      \
    .repr = view_repr, .length = view_length
#define SETLIKE .and = view_and, .or = view_or, .xor = view_xor, .subtract = view_subtract, .richcompare = view_compare
const TypeSpec dict_keys_spec = {VIEW, SETLIKE, .methods = keys_methods, .iter = keys_iter, .contains = keys_contains};
const TypeSpec dict_values_spec = {VIEW, .methods = values_methods, .iter = values_iter};
const TypeSpec dict_items_spec = {VIEW, SETLIKE, .methods = items_methods, .iter = items_iter, .contains = items_contains};
