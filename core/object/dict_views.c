/* dict_views.c: keys(), values(), items() and the iterators of dicts (Objects/dictobject.c). */
#include "object/dict_int.h"
#include "object/int.h"
#include "object/protocol.h"
#include "object/str.h"
#include "object/type.h"

typedef struct DictIterator { /* nominal 64 */
    Object head;
    Ref dict, result; /* result: the pair that items() hands out again when nobody else has it */
    u32 used, position;
    i32 left;
    u32 unused_;
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

Ref dict_iterator_new(Vm *vm, Ref type, Ref dict) {
    Ref r = object_new_gc(vm, type, 48);
    if (!r) return 0;
    DictIterator *it = IT(r);
    it->dict = own(vm, dict);
    it->used = DICT_AT(dict)->used;
    it->left = (i32)it->used;
    if (is_reverse(vm, type)) it->position = it->used;
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
/* reversed: the n-th living entry counted from the front; quadratic only for reversed iteration over dicts with holes */
static bool entry_before(Vm *vm, Ref dict, u32 n, Ref *key, Ref *value) {
    u32 at = 0;
    for (u32 i = 0; i < n; i++)
        if (!dict_next(vm, dict, &at, key, value)) return false;
    return n > 0;
}
static bool step(Vm *vm, Ref self, Ref *key, Ref *value) {
    DictIterator *it = IT(self);
    if (!it->dict) return false;
    if (it->used != DICT_AT(it->dict)->used) {
        it->used = UINT32_MAX;
        return refuse(vm, TYPE(RuntimeError), "dictionary changed size during iteration");
    }
    bool there = is_reverse(vm, TYPE_OF(self)) ? entry_before(vm, it->dict, it->position, key, value)
                                               : dict_next(vm, it->dict, &it->position, key, value);
    if (there && is_reverse(vm, TYPE_OF(self))) it->position--;
    MARK(&it->position);
    if (there && it->left-- > 0) return true;
    if (there) return refuse(vm, TYPE(RuntimeError), "dictionary keys changed during iteration");
    CLEAR(it->dict);
    return false;
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
        if (!gc_is_tracked(vm, result)) gc_track(vm, result);
        drop(vm, old_key);
        drop(vm, old_value);
        return READY(result);
    }
    pair[0] = k;
    pair[1] = v;
    return READY(tuple_from(vm, pair, 2));
}
static Await it_iter(Vm *vm, Ref self) { return READY_OWN(self); }
static int it_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(IT(self)->dict);
    VISIT(IT(self)->result);
    return 0;
}
static void it_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    CLEAR(IT(self)->dict);
    CLEAR(IT(self)->result);
    object_free_gc(vm, self);
}
METHOD(it_hint) {
    DictIterator *it = IT(self);
    return READY(int_from_i64(vm, it->dict && it->used == DICT_AT(it->dict)->used ? it->left : 0));
}
static const MethodDef it_methods[] = {{"__length_hint__", it_hint, 0, 0, 0, NULL, NULL, NULL}, {0}};
#define ITERATOR(name, fn)                                                                                                                 \
    const TypeSpec name##_spec = {.basicsize = 48,                                                                                         \
                                  .flags = TYPE_HAS_GC | TYPE_NO_NEW,                                                                      \
                                  .methods = it_methods,                                                                                   \
                                  .dealloc = it_dealloc,                                                                                   \
                                  .traverse = it_traverse,                                                                                 \
                                  .iter = it_iter,                                                                                         \
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
static Await keys_contains(Vm *vm, Ref self, Ref key) { return object_contains(vm, V(self), key); }
static Await items_contains(Vm *vm, Ref self, Ref item) {
    Ref value;
    if (!IS(item, tuple) || TUPLE_LENGTH(item) != 2) return READY_BOOL(false);
    if (!dict_get(vm, V(self), TUPLE_ITEM(item, 0), &value)) return ERROR;
    return value ? object_equal(vm, value, TUPLE_ITEM(item, 1)) : READY_BOOL(false);
}
FRAME(ViewRepr, (list, text, done), (self), u32 unused_a;);
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
    ViewRepr *f = PUSH(ViewRepr, view_repr_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}
/* set operations: by way of sets */
FRAME(ViewSet, (a, b, done), (x, y), u32 op;);
STEP(view_set_step, ViewSet) {
    BEGIN(ViewSet);
    f->a = set_new(vm, TYPE(set));
    if (!f->a) return ERROR;
    AWAIT_DROP(set_update(vm, f->a, f->x));
    if (!IS_SUB(f->y, TYPE_SET_SUBCLASS) && !IS_SUB(f->y, TYPE_FROZENSET_SUBCLASS)) {
        f->b = set_new(vm, TYPE(set));
        if (!f->b) return ERROR;
        AWAIT_DROP(set_update(vm, f->b, f->y));
    } else
        f->b = own(vm, f->y);
    AWAIT(f->done, number_binary(vm, f->op, f->a, f->b));
    RETURN(f->done);
    END;
}
static Await view_set(Vm *vm, Ref a, Ref b, u32 op) {
    if (!SLOT_OF(TYPE_OF(a), iter) || !SLOT_OF(TYPE_OF(b), iter)) return READY_NOT_IMPLEMENTED;
    ViewSet *f = PUSH(ViewSet, view_set_step);
    if (!f) return ERROR;
    f->x = a;
    f->y = b;
    f->op = op;
    return PENDING;
}
static Await view_and(Vm *vm, Ref a, Ref b) { return view_set(vm, a, b, BINARY_AND); }
static Await view_or(Vm *vm, Ref a, Ref b) { return view_set(vm, a, b, BINARY_OR); }
static Await view_xor(Vm *vm, Ref a, Ref b) { return view_set(vm, a, b, BINARY_XOR); }
static Await view_subtract(Vm *vm, Ref a, Ref b) { return view_set(vm, a, b, BINARY_SUBTRACT); }
FRAME(ViewCompare, (a, b, done), (x, y), u32 op;);
STEP(view_compare_step, ViewCompare) {
    BEGIN(ViewCompare);
    f->a = set_new(vm, TYPE(set));
    f->b = f->a ? set_new(vm, TYPE(set)) : 0;
    if (!f->b) return ERROR;
    AWAIT_DROP(set_update(vm, f->a, f->x));
    AWAIT_DROP(set_update(vm, f->b, f->y));
    AWAIT(f->done, object_compare(vm, f->a, f->b, f->op));
    RETURN(f->done);
    END;
}
static Await view_compare(Vm *vm, Ref a, Ref b, u32 op) {
    bool other = IS_SUB(b, TYPE_SET_SUBCLASS) || IS_SUB(b, TYPE_FROZENSET_SUBCLASS) || IS(b, dict_keys) || IS(b, dict_items);
    if (!other) return READY_NOT_IMPLEMENTED;
    ViewCompare *f = PUSH(ViewCompare, view_compare_step);
    if (!f) return ERROR;
    f->x = a;
    f->y = b;
    f->op = op;
    return PENDING;
}
static Await get_mapping(Vm *vm, Ref self) { return READY(mappingproxy_new(vm, V(self))); }
static const GetSetDef view_getsets[] = {{"mapping", get_mapping, NULL, NULL}, {0}};
static const MethodDef keys_methods[] = {{"__reversed__", keys_reversed, 0, 0, 0, NULL, NULL, NULL}, {0}};
static const MethodDef values_methods[] = {{"__reversed__", values_reversed, 0, 0, 0, NULL, NULL, NULL}, {0}};
static const MethodDef items_methods[] = {{"__reversed__", items_reversed, 0, 0, 0, NULL, NULL, NULL}, {0}};
#define VIEW                                                                                                                               \
    .basicsize = 24, .flags = TYPE_HAS_GC | TYPE_NO_NEW, .getsets = view_getsets, .dealloc = view_dealloc, .traverse = view_traverse,      \
    .repr = view_repr, .length = view_length
#define SETLIKE .and = view_and, .or = view_or, .xor = view_xor, .subtract = view_subtract, .richcompare = view_compare
const TypeSpec dict_keys_spec = {VIEW, SETLIKE, .methods = keys_methods, .iter = keys_iter, .contains = keys_contains};
const TypeSpec dict_values_spec = {VIEW, .methods = values_methods, .iter = values_iter};
const TypeSpec dict_items_spec = {VIEW, SETLIKE, .methods = items_methods, .iter = items_iter, .contains = items_contains};
