/* weakref.c: making weak references, and the lists that they stand in. See weakref.h. */
#include "heap/weakref.h"

bool object_is_weakref(Vm *vm, Ref r) {
    for (Ref t = TYPE_OF(r); t; t = TYPE_AT(t)->base)
        if (t == TYPE(weakref) || t == TYPE(weakproxy) || t == TYPE(weakcallableproxy)) return true;
    return false;
}

Ref *weakref_list(Vm *vm, Ref object) {
    u32 at = TYPE_AT(TYPE_OF(object))->weaklist_at;
    return at ? AT(Ref, object + at) : NULL;
}

Ref weakref_list_first(Vm *vm, Ref object) {
    Ref *list = weakref_list(vm, object);
    return list ? *list : 0;
}

void weakref_clear_ref(Vm *vm, Ref r) {
    WeakRef *w = WR(r);
    if (!w->target) return;
    Ref *list = weakref_list(vm, w->target);
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
    Ref *list = weakref_list(vm, target), ref, proxy;
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
    list = weakref_list(vm, target);
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
