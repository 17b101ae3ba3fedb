/* weakref.c: the type weakref.ReferenceType, and what the end of an object does to the references to it. */
#include "heap/weakref.h"
#include "object/type_int.h"

static void call_back(Vm *vm, Ref wr, Ref callback) {
    Ref r = call_nested(vm, "weak reference callback", callback, &wr, 1);
    if (r)
        drop(vm, r);
    else
        exception_unraisable(vm, callback);
}

static bool may_call(Vm *vm, Ref r) { return REFCOUNT(r) > 0; }

/* The one that is left: its callback runs without a tuple. */
static void clear_one(Vm *vm, Ref r) {
    Ref callback = WR(r)->callback;
    bool call = may_call(vm, r);
    SET(WR(r)->callback, 0);
    weakref_clear_ref(vm, r);
    if (!callback) return;
    Ref hold = call ? hold_push(vm, callback, 0) : 0;
    if (call) call_back(vm, r, callback);
    hold_pop(vm, hold);
    drop(vm, callback);
}

/* PyObject_ClearWeakRefs: the callback-less basic ones die silently; of several others all are dead, and held with their callbacks in a
 * tuple, before the first callback runs. */
void weakrefs_clear(Vm *vm, Ref self) {
    Ref *list = weakref_list(vm, self);
    if (!list || !*list) return;
    while (*list && !WR(*list)->callback) weakref_clear_ref(vm, *list);
    if (!*list) return;
    Ref exc = exception_take(vm), hold_exc = exc ? hold_push(vm, exc, 0) : 0;
    u32 count = 0;
    for (Ref r = *list; r; r = WR(r)->next) count++;
    Ref tuple = count == 1 ? 0 : tuple_new(vm, 2 * count);
    if (count == 1)
        clear_one(vm, *list);
    else if (!tuple) {
        exception_clear(vm); /* no memory: they die without a call */
        while (*list) {
            CLEAR(WR(*list)->callback);
            weakref_clear_ref(vm, *list);
        }
    } else {
        Ref *pair = TUPLE_AT(tuple)->item;
        for (Ref r; (r = *list); pair += 2) {
            Ref callback = WR(r)->callback;
            SET(WR(r)->callback, 0);
            if (may_call(vm, r)) {
                SET(pair[0], own(vm, r));
                SET(pair[1], callback);
                callback = 0;
            }
            weakref_clear_ref(vm, r);
            drop_null(vm, callback);
        }
        Ref hold = hold_push(vm, tuple, 0);
        pair = TUPLE_AT(tuple)->item;
        for (u32 i = 0; i < count; i++)
            if (pair[2 * i + 1]) call_back(vm, pair[2 * i], pair[2 * i + 1]);
        hold_pop(vm, hold);
        drop(vm, tuple);
    }
    hold_pop(vm, hold_exc);
    vm->exc = exc;
}

/* ---- the type ---- */
void weakref_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    weakref_clear_ref(vm, self);
    CLEAR(WR(self)->callback);
    object_free_gc(vm, self);
}
int weakref_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(WR(self)->callback);
    return 0;
}
void weakref_edges(Vm *vm, Ref self, Edges *e) { EDGE(WR(self)->callback, "__callback__"); }
void weakref_gc_clear(Vm *vm, Ref self) {
    weakref_clear_ref(vm, self);
    CLEAR(WR(self)->callback);
}
static Await weakref_call(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    if (!refuse_keywords(vm, "weakref", kwnames) || !check_positional(vm, "weakref", n, 0, 0)) return ERROR;
    return READY_OWN(weakref_target(vm, self) ? weakref_target(vm, self) : NONE);
}
static Await weakref_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    if (!check_positional(vm, "__new__", n, 1, 2)) return ERROR; /* keywords are a subclass's matter */
    return READY(weakref_new(vm, type, args[0], n > 1 ? args[1] : 0));
}
static Await weakref_init(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    if (!refuse_keywords(vm, "ref", kwnames) || !check_positional(vm, "__init__", n, 1, 2)) return ERROR;
    return READY_NONE;
}
static bool weakref_hash(Vm *vm, Ref self, i64 *out) {
    if (WR(self)->hash == -1) {
        if (!weakref_target(vm, self)) return refuse(vm, TYPE(TypeError), "weak object has gone away");
        Ref target = own(vm, weakref_target(vm, self)), hold = hold_push(vm, target, 0);
        if (!hold) {
            drop(vm, target);
            return false;
        }
        bool ok = object_hash(vm, target, &WR(self)->hash);
        hold_pop(vm, hold);
        drop(vm, target);
        if (!ok) return false;
    }
    *out = WR(self)->hash;
    return true;
}
static Await weakref_compare(Vm *vm, Ref a, Ref b, u32 op) {
    if ((op != OP_EQ && op != OP_NE) || !object_is_weakref(vm, b)) return READY_NOT_IMPLEMENTED;
    if (!weakref_target(vm, a) || !weakref_target(vm, b)) return READY_BOOL((a == b) == (op == OP_EQ));
    return object_compare_held(vm, weakref_target(vm, a), weakref_target(vm, b), op);
}
static Await weakref_get_callback(Vm *vm, Ref self) { return READY_OWN(WR(self)->callback ? WR(self)->callback : NONE); }
static const GetSetDef weakref_getsets[] = {{"__callback__", weakref_get_callback, NULL, NULL}, {0}};
static Await weakref_repr(Vm *vm, Ref self) {
    Ref target = weakref_target(vm, self);
    if (!target) return READY(text_format(vm, "<weakref at 0x%x; dead>", self));
    return READY(text_format(vm, "<weakref at 0x%x; to '%T' at 0x%x>", self, target, target));
}

METHOD(weakref_class_getitem) { return READY(generic_alias_new(vm, self, args[0])); }
static const MethodDef weakref_methods[] = {
    {"__class_getitem__", weakref_class_getitem, 1, 1, METH_CLASS, NULL, NULL, "See PEP 585"},
    {0},
};
const TypeSpec weakref_spec = {
    .basicsize = 64,
    .flags = TYPE_HAS_GC | TYPE_BASETYPE,
    .methods = weakref_methods,
    .getsets = weakref_getsets,
    .dealloc = weakref_dealloc,
    .traverse = weakref_traverse,
    .clear = weakref_gc_clear,
    .edges = weakref_edges,
    .repr = weakref_repr,
    .hash = weakref_hash,
    .call = weakref_call,
    .richcompare = weakref_compare,
    .new = weakref_make,
    .init = weakref_init,
};
