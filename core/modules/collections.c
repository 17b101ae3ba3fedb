/* collections.c: the module _collections (Modules/_collectionsmodule.c): defaultdict, what Counter counts with, and the descriptor of named
 * tuples' fields. deque is deque.c's, OrderedDict ordered_dict.c's, the rest lib/collections. */
#include "modules/collections.h"
#include "modules/modules.h"
#include "object/dict_int.h"
#include "object/sequence.h"
#include "object/type_int.h"

/* ---- defaultdict ---- */
typedef struct DefaultDict { /* nominal 56: a dict and one field more */
    Dict dict;
    Ref factory; /* 0 or None: none */
} DefaultDict;
#define FACTORY(r) (AT(DefaultDict, r)->factory)

Ref defaultdict_factory(Vm *vm, Ref self) { return FACTORY(self); }

static int dd_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(FACTORY(self));
    return SLOT_OF(TYPE(dict), traverse)(vm, self, visit, arg);
}
static void dd_edges(Vm *vm, Ref self, Edges *e) {
    EDGE(FACTORY(self), "default_factory");
    SLOT_OF(TYPE(dict), edges)(vm, self, e);
}
static void dd_clear(Vm *vm, Ref self) {
    CLEAR(FACTORY(self));
    dict_clear(vm, self);
}
static void dd_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    CLEAR(FACTORY(self));
    SLOT_OF(TYPE(dict), dealloc)(vm, self);
}
static Await dd_init(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    Ref fresh = n ? args[0] : 0;
    if (fresh && fresh != NONE && !object_callable(vm, fresh)) return fail(vm, TYPE(TypeError), "first argument must be callable or None");
    REPLACE(FACTORY(self), own_null(vm, fresh));
    return SLOT_OF(TYPE(dict), init)(vm, self, args + (n != 0), n - (n != 0), kwnames);
}

FRAME(Missing, (value), (self, key), u32 unused_a;);
STEP(dd_missing_step, Missing) {
    BEGIN(Missing);
    AWAIT(f->value, call0(vm, FACTORY(f->self)));
    AWAIT_DROP(object_setitem(vm, f->self, f->key, f->value));
    RETURN(f->value);
    END;
}
METHOD(dd_missing) {
    if (!FACTORY(self) || FACTORY(self) == NONE) {
        raise_with(vm, TYPE(KeyError), args[0]);
        return ERROR;
    }
    Missing *f = PUSH(Missing, dd_missing_step);
    if (!f) return ERROR;
    f->self = self;
    f->key = args[0];
    return PENDING;
}
static Await another(Vm *vm, Ref self, Ref contents) { /* type(self)(default_factory, contents) */
    return call2(vm, TYPE_OF(self), FACTORY(self) ? FACTORY(self) : NONE, contents);
}
METHOD(dd_copy) { return another(vm, self, self); }

FRAME(DefaultOr, (fresh, done), (self, left, right), u32 unused_a; u32 unused_b; u32 unused_c;);
STEP(dd_or_step, DefaultOr) {
    BEGIN(DefaultOr);
    AWAIT(f->fresh, another(vm, f->self, f->left));
    AWAIT(f->done, dict_update(vm, f->fresh, f->right));
    RETURN(f->fresh);
    END;
}
static Await dd_or(Vm *vm, Ref left, Ref right) {
    bool first = type_is_subtype(vm, TYPE_OF(left), TYPE(defaultdict));
    if (!IS_SUB(first ? right : left, TYPE_DICT_SUBCLASS)) return READY_NOT_IMPLEMENTED;
    DefaultOr *f = PUSH(DefaultOr, dd_or_step);
    if (!f) return ERROR;
    f->self = first ? left : right;
    f->left = left;
    f->right = right;
    return PENDING;
}

/* The factory's repr, unless it is under way already: a bound method of the dict itself. */
FRAME(FactoryRepr, (text, entered), (factory), u32 unused_a; u32 unused_b;);
STEP(dd_factory_step, FactoryRepr) {
    BEGIN(FactoryRepr);
    AWAIT(f->text, object_repr(vm, f->factory));
    RETURN(f->text);
    END;
}
static Await factory_repr(Vm *vm, Ref factory) {
    if (!factory) return READY(str_from_ascii(vm, "None"));
    if (repr_under_way(vm, NATIVE_dd_factory_step, FactoryRepr_owned, factory)) return READY(str_from_ascii(vm, "..."));
    FactoryRepr *f = PUSH(FactoryRepr, dd_factory_step);
    if (!f) return ERROR;
    f->factory = factory;
    f->entered = own(vm, factory);
    return PENDING;
}
FRAME(DefaultRepr, (factory, dict), (self), u32 unused_a;);
STEP(dd_repr_step, DefaultRepr) {
    BEGIN(DefaultRepr);
    AWAIT(f->dict, SLOT_OF(TYPE(dict), repr)(vm, f->self));
    AWAIT(f->factory, factory_repr(vm, FACTORY(f->self)));
    char name[128];
    const char *text, *dot;
    text = type_name_utf8(vm, TYPE_OF(f->self), name, sizeof name);
    dot = strrchr_(text, '.');
    return READY(text_format(vm, "%s(%S, %S)", dot ? dot + 1 : text, f->factory, f->dict));
    END;
}
static Await dd_repr(Vm *vm, Ref self) {
    DefaultRepr *f = PUSH_R(DefaultRepr, dd_repr_step, " while getting the repr of an object");
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}

FRAME(DefaultReduce, (items, iterator), (self), u32 unused_a;);
STEP(dd_reduce_step, DefaultReduce) { /* (type, (default_factory,), None, None, iter(items())) */
    BEGIN(DefaultReduce);
    AWAIT(f->items, call_method(vm, f->self, NAME(items), NULL, 0));
    AWAIT(f->iterator, object_iter(vm, f->items));
    Ref args, parts[5], r;
    args = FACTORY(f->self) && FACTORY(f->self) != NONE ? tuple_from(vm, &FACTORY(f->self), 1) : own(vm, EMPTY_TUPLE);
    if (!args) return ERROR;
    parts[0] = TYPE_OF(f->self);
    parts[1] = args;
    parts[2] = parts[3] = NONE;
    parts[4] = f->iterator;
    r = tuple_from(vm, parts, 5);
    drop(vm, args);
    return READY(r);
    END;
}
METHOD(dd_reduce) {
    DefaultReduce *f = PUSH(DefaultReduce, dd_reduce_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}
METHOD(dd_class_getitem) { return READY(generic_alias_new(vm, self, args[0])); }
static const MethodDef dd_methods[] = {
    {"__missing__", dd_missing, 1, 1, 0, NULL, NULL,
     "__missing__(key) # Called by __getitem__ for missing key; pseudo-code:\n  if self.default_factory is None: raise KeyError((key,))\n"
     "  self[key] = value = self.default_factory()\n  return value\n"},
    {"copy", dd_copy, 0, 0, 0, NULL, NULL, "D.copy() -> a shallow copy of D."},
    {"__copy__", dd_copy, 0, 0, 0, NULL, NULL, "D.copy() -> a shallow copy of D."},
    {"__reduce__", dd_reduce, 0, 0, 0, NULL, NULL, "Return state information for pickling."},
    {"__class_getitem__", dd_class_getitem, 1, 1, METH_CLASS, NULL, NULL, "See PEP 585"},
    {0},
};
static const MemberDef dd_members[] = {{"default_factory", offsetof(DefaultDict, factory), 0}, {0}};
const TypeSpec defaultdict_spec = {
    .basicsize = 56,
    .flags = TYPE_HAS_GC | TYPE_BASETYPE,
    .methods = dd_methods,
    .members = dd_members,
    .doc = "defaultdict(default_factory=None, /, [...]) --> dict with default factory\n\nA key that is not there gets the value that "
           "default_factory() returns.",
    .dealloc = dd_dealloc,
    .traverse = dd_traverse,
    .clear = dd_clear,
    .edges = dd_edges,
    .repr = dd_repr,
    .or = dd_or,
    .init = dd_init,
};

/* ---- _count_elements ---- */
FRAME(Count, (iterator, key, get, old, fresh), (mapping, iterable), u32 plain; i64 hash;);
static bool is_plain_counter(Vm *vm, Ref mapping) { /* get and __setitem__ are dict's */
    Ref type = TYPE_OF(mapping);
    return IS_SUB(mapping, TYPE_DICT_SUBCLASS) && type_lookup(vm, type, NAME(get)) == type_lookup(vm, TYPE(dict), NAME(get)) &&
           type_lookup(vm, type, NAME(__setitem__)) == type_lookup(vm, TYPE(dict), NAME(__setitem__));
}
STEP(count_step, Count) {
    BEGIN(Count);
    AWAIT(f->iterator, object_iter(vm, f->iterable));
    f->plain = is_plain_counter(vm, f->mapping);
    if (!f->plain) AWAIT(f->get, object_getattr(vm, f->mapping, NAME(get)));
    for (;;) {
        AWAIT_NEXT(f->key, iter_next(vm, f->iterator));
        if (!f->key) return READY_NONE;
        if (f->plain) {
            Ref old;
            if (!object_hash(vm, f->key, &f->hash) || !dict_get_hash(vm, f->mapping, f->key, f->hash, &old)) return ERROR;
            f->old = own(vm, old ? old : SMALL_INT(0));
        } else
            AWAIT(f->old, call2(vm, f->get, f->key, SMALL_INT(0)));
        AWAIT(f->fresh, number_binary(vm, BINARY_ADD, f->old, SMALL_INT(1)));
        DROP(f->old);
        if (f->plain) {
            if (!dict_set_hash(vm, f->mapping, f->key, f->fresh, f->hash)) return ERROR;
        } else
            AWAIT_DROP(object_setitem(vm, f->mapping, f->key, f->fresh));
        DROP(f->fresh);
        DROP(f->key);
        BREATHE(1);
    }
    END;
}
METHOD(count_elements) {
    Count *f = PUSH(Count, count_step);
    if (!f) return ERROR;
    f->mapping = args[0];
    f->iterable = args[1];
    return PENDING;
}

/* ---- _tuplegetter: item `index` of a tuple as an attribute ---- */
typedef struct TupleGetter { /* nominal 32 */
    Object head;
    Ref doc;
    u32 unused_;
    i64 index;
} TupleGetter;
#define TG(r) AT(TupleGetter, r)

static int tg_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(TG(self)->doc);
    return 0;
}
static void tg_edges(Vm *vm, Ref self, Edges *e) { EDGE(TG(self)->doc, "__doc__"); }
static void tg_clear(Vm *vm, Ref self) { CLEAR(TG(self)->doc); }
static void tg_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    CLEAR(TG(self)->doc);
    object_free_gc(vm, self);
}
static Await tg_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    i64 index;
    if (!refuse_keywords(vm, "_tuplegetter", kwnames) || !check_positional(vm, "_tuplegetter", n, 2, 2)) return ERROR;
    if (!IS_SUB(args[0], TYPE_INT_SUBCLASS)) return fail(vm, TYPE(TypeError), "'%T' object cannot be interpreted as an integer", args[0]);
    if (!int_as_i64(vm, args[0], &index)) return fail(vm, TYPE(OverflowError), "Python int too large to convert to C ssize_t");
    Ref r = object_new_var(vm, type, 0);
    if (!r) return ERROR;
    SET(TG(r)->index, index);
    SET(TG(r)->doc, own(vm, args[1]));
    return READY(r);
}
static Await tg_get(Vm *vm, Ref self, Ref object, Ref type) {
    if (!object || (object == NONE && !IS_SUB(object, TYPE_TUPLE_SUBCLASS))) return READY_OWN(self);
    i64 index = TG(self)->index;
    if (!IS_SUB(object, TYPE_TUPLE_SUBCLASS))
        return fail(vm, TYPE(TypeError), "descriptor for index '%z' for tuple subclasses doesn't apply to '%T' object", index, object);
    if (index < 0 || index >= TUPLE_LENGTH(object)) return fail(vm, TYPE(IndexError), "tuple index out of range");
    return READY_OWN(TUPLE_ITEM(object, (u32)index));
}
static Await tg_set(Vm *vm, Ref self, Ref object, Ref value) {
    return fail(vm, TYPE(AttributeError), value ? "can't set attribute" : "can't delete attribute");
}
FRAME(GetterRepr, (text), (self), u32 unused_a; u32 unused_b;);
STEP(tg_repr_step, GetterRepr) {
    BEGIN(GetterRepr);
    AWAIT(f->text, object_repr(vm, TG(f->self)->doc ? TG(f->self)->doc : NONE));
    return READY(text_format(vm, "_tuplegetter(%z, %S)", TG(f->self)->index, f->text));
    END;
}
static Await tg_repr(Vm *vm, Ref self) {
    GetterRepr *f = PUSH(GetterRepr, tg_repr_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}
METHOD(tg_reduce) {
    Ref pair[2] = {int_from_i64(vm, TG(self)->index), own(vm, TG(self)->doc ? TG(self)->doc : NONE)}, outer[2];
    outer[1] = tuple_steal(vm, pair, 2);
    if (!outer[1]) return ERROR;
    outer[0] = own(vm, TYPE_OF(self));
    return READY(tuple_steal(vm, outer, 2));
}
static const MethodDef tg_methods[] = {{"__reduce__", tg_reduce, 0, 0, 0, NULL, NULL, NULL}, {0}};
static const MemberDef tg_members[] = {{"__doc__", offsetof(TupleGetter, doc), 0}, {0}};
const TypeSpec tuplegetter_spec = {
    .basicsize = 32,
    .flags = TYPE_HAS_GC,
    .methods = tg_methods,
    .members = tg_members,
    .dealloc = tg_dealloc,
    .traverse = tg_traverse,
    .clear = tg_clear,
    .edges = tg_edges,
    .repr = tg_repr,
    .descr_get = tg_get,
    .descr_set = tg_set,
    .new = tg_make,
};

/* ---- the module ---- */
static const MethodDef methods[] = {
    {"_count_elements", count_elements, 2, 2, 0, NULL, "($module, mapping, iterable, /)",
     "Count elements in the iterable, updating the mapping"},
    {0},
};
static bool fill(Vm *vm, Ref module) {
    return module_add(vm, module, "deque", own(vm, TYPE(deque))) && module_add(vm, module, "defaultdict", own(vm, TYPE(defaultdict))) &&
           module_add(vm, module, "OrderedDict", own(vm, TYPE(ordered_dict))) &&
           module_add(vm, module, "_deque_iterator", own(vm, TYPE(deque_iterator))) &&
           module_add(vm, module, "_deque_reverse_iterator", own(vm, TYPE(deque_reverse_iterator))) &&
           module_add(vm, module, "_tuplegetter", own(vm, TYPE(tuplegetter)));
}
const ModuleSpec collections_module = {"_collections", methods, fill, "High performance data structures."};
