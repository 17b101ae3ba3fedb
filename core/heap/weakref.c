/* weakref.c: weak references (Objects/weakrefobject.c): each referenced object has a list of them, the shared one without a callback
 * first, then proxies, then those with callbacks, newest first behind it. They do not count their target. */
#include "heap/object.h"

typedef struct WeakRef { /* nominal 64 */
    Object head;
    Ref target;     /* 0: dead */
    Ref callback;   /* owned, 0 = none */
    i64 hash;       /* -1: not computed */
    Ref prev, next; /* in the target's list */
} WeakRef;
#define WR(r) AT(WeakRef, r)

bool object_is_weakref(Vm *vm, Ref r);
Ref weakref_list_first(Vm *vm, Ref object);
void weakref_clear_ref(Vm *vm, Ref wr);
Ref weakref_callback(Vm *vm, Ref wr);
Ref weakref_next(Vm *vm, Ref wr);
Ref weakref_plain_new(Vm *vm, Ref target);
Ref weakref_new(Vm *vm, Ref type, Ref target, Ref callback);
void weakref_parts(Vm *vm, Ref weakref, Ref *target, Ref *callback);
/* the proxies' too: object/weakproxy.c */
void weakref_dealloc(Vm *vm, Ref self);
int weakref_traverse(Vm *vm, Ref self, VisitFn visit, void *arg);
void weakref_edges(Vm *vm, Ref self, Edges *e);
void weakref_gc_clear(Vm *vm, Ref self);

bool object_is_weakref(Vm *vm, Ref r) {
    for (Ref t = TYPE_OF(r); t; t = TYPE_AT(t)->base)
        if (t == TYPE(weakref) || t == TYPE(weakproxy) || t == TYPE(weakcallableproxy)) return true;
    return false;
}

static Ref *list_of(Vm *vm, Ref object) {
    u32 at = TYPE_AT(TYPE_OF(object))->weaklist_at;
    return at ? AT(Ref, object + at) : NULL;
}

Ref weakref_list_first(Vm *vm, Ref object) {
    Ref *list = list_of(vm, object);
    return list ? *list : 0;
}
Ref weakref_callback(Vm *vm, Ref wr) { return WR(wr)->callback; }
Ref weakref_next(Vm *vm, Ref wr) { return WR(wr)->next; }
void weakref_parts(Vm *vm, Ref r, Ref *target, Ref *callback) {
    *target = WR(r)->target;
    *callback = WR(r)->callback;
}

/* Takes it out of its target's list; the callback stays. */
void weakref_clear_ref(Vm *vm, Ref r) {
    WeakRef *w = WR(r);
    if (!w->target) return;
    Ref *list = list_of(vm, w->target);
    if (*list == r) SET(*list, w->next);
    SET(w->target, 0);
    if (w->prev) SET(WR(w->prev)->next, w->next);
    if (w->next) SET(WR(w->next)->prev, w->prev);
    SET(w->prev, 0);
    SET(w->next, 0);
}

/* The reusable reference and proxy without callbacks, if they are there (get_basic_refs). */
static void basic_refs(Vm *vm, Ref head, Ref *ref, Ref *proxy) {
    *ref = *proxy = 0;
    if (head && !WR(head)->callback) {
        if (IS(head, weakref)) {
            *ref = head;
            head = WR(head)->next;
        }
        if (head && !WR(head)->callback && (IS(head, weakproxy) || IS(head, weakcallableproxy))) *proxy = head;
    }
}

static void insert_head(Vm *vm, Ref r, Ref *list) {
    WR(r)->prev = 0;
    WR(r)->next = *list;
    if (*list) SET(WR(*list)->prev, r);
    SET(*list, r);
}
static void insert_after(Vm *vm, Ref r, Ref before) {
    WR(r)->prev = before;
    WR(r)->next = WR(before)->next;
    if (WR(before)->next) SET(WR(WR(before)->next)->prev, r);
    SET(WR(before)->next, r);
}

Ref weakref_new(Vm *vm, Ref type, Ref target, Ref callback) {
    Ref *list = list_of(vm, target), ref, proxy;
    if (!list) return raise(vm, TYPE(TypeError), "cannot create weak reference to '%T' object", target);
    if (callback == NONE) callback = 0;
    basic_refs(vm, *list, &ref, &proxy);
    bool is_proxy = type == TYPE(weakproxy) || type == TYPE(weakcallableproxy);
    if (!callback && type == TYPE(weakref) && ref) return own(vm, ref);
    if (!callback && is_proxy && proxy) return own(vm, proxy);
    Ref r = object_new_gc(vm, type, TYPE_AT(type)->basicsize);
    if (!r) return 0;
    WR(r)->target = target;
    WR(r)->callback = own_null(vm, callback);
    WR(r)->hash = -1;
    gc_track(vm, r);
    list = list_of(vm, target);
    basic_refs(vm, *list, &ref, &proxy); /* a collection may have changed the list */
    Ref before = proxy ? proxy : ref;    /* with a callback, or a subclass's: behind the shared ones */
    if (!callback && is_proxy) {
        if (proxy) { /* the collection has made one: that is the shared one */
            WR(r)->target = 0;
            drop(vm, r);
            return own(vm, proxy);
        }
        before = ref;
    } else if (!callback && type == TYPE(weakref))
        before = 0;
    if (before)
        insert_after(vm, r, before);
    else
        insert_head(vm, r, list);
    return r;
}

Ref weakref_plain_new(Vm *vm, Ref target) { return weakref_new(vm, TYPE(weakref), target, 0); }

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

Ref tuple_new(Vm *vm, u32 n); /* object/tuple.c */
Ref *tuple_items(Vm *vm, Ref tuple);

/* PyObject_ClearWeakRefs: the callback-less basic ones die silently; of several others all are dead, and held with their callbacks in a
 * tuple, before the first callback runs. */
void weakrefs_clear(Vm *vm, Ref self) {
    Ref *list = list_of(vm, self);
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
        Ref *pair = tuple_items(vm, tuple);
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
        pair = tuple_items(vm, tuple);
        for (u32 i = 0; i < count; i++)
            if (pair[2 * i + 1]) call_back(vm, pair[2 * i], pair[2 * i + 1]);
        hold_pop(vm, hold);
        drop(vm, tuple);
    }
    hold_pop(vm, hold_exc);
    vm->exc = exc;
}

/* ---- the type ---- */
bool refuse_keywords(Vm *vm, const char *function, Ref kwnames); /* object/call.c */
bool check_positional(Vm *vm, const char *function, u32 n, u32 min, u32 max);
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
    return READY_OWN(WR(self)->target ? WR(self)->target : NONE);
}
static Await weakref_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    if (!check_positional(vm, "__new__", n, 1, 2)) return ERROR; /* keywords are a subclass's matter */
    return READY(weakref_new(vm, type, args[0], n > 1 ? args[1] : 0));
}
static Await weakref_init(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    if (!refuse_keywords(vm, "ref", kwnames) || !check_positional(vm, "__init__", n, 1, 2)) return ERROR;
    return READY_NONE;
}
bool object_hash(Vm *vm, Ref r, i64 *out);               /* object/protocol.c */
Await object_compare_held(Vm *vm, Ref a, Ref b, u32 op); /* object/weakproxy.c */
static bool weakref_hash(Vm *vm, Ref self, i64 *out) {
    if (WR(self)->hash == -1) {
        if (!WR(self)->target) return refuse(vm, TYPE(TypeError), "weak object has gone away");
        Ref target = own(vm, WR(self)->target), hold = hold_push(vm, target, 0);
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
    if (!WR(a)->target || !WR(b)->target) return READY_BOOL((a == b) == (op == OP_EQ));
    return object_compare_held(vm, WR(a)->target, WR(b)->target, op);
}
static Await weakref_get_callback(Vm *vm, Ref self) { return READY_OWN(WR(self)->callback ? WR(self)->callback : NONE); }
static const GetSetDef weakref_getsets[] = {{"__callback__", weakref_get_callback, NULL, NULL}, {0}};
Ref weakref_text(Vm *vm, Ref self); /* modules/weakref.c */
static Await weakref_repr(Vm *vm, Ref self) { return READY(weakref_text(vm, self)); }

const TypeSpec weakref_spec = {
    .basicsize = 64,
    .flags = TYPE_HAS_GC | TYPE_BASETYPE,
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
