/* items.c: items and containment of any object (Objects/abstract.c: PyObject_GetItem, PySequence_Contains). */
#include "object/type_int.h"

Await object_getitem(Vm *vm, Ref r, Ref key) {
    BinaryFn subscript = SLOT_OF(TYPE_OF(r), subscript);
    if (LIKELY(subscript)) return subscript(vm, r, key);
    if (SLOT_OF(TYPE_OF(r), item)) {
        i64 i;
        if (!IS_SUB(key, TYPE_INT_SUBCLASS)) return fail(vm, TYPE(TypeError), "sequence index must be integer, not '%T'", key);
        if (!int_as_index(vm, key, &i)) return ERROR;
        return SLOT_OF(TYPE_OF(r), item)(vm, r, i);
    }
    if (is_type(vm, r)) return generic_alias_for(vm, r, key);
    return fail(vm, TYPE(TypeError), "'%T' object is not subscriptable", r);
}

Await object_setitem(Vm *vm, Ref r, Ref key, Ref value) {
    SetFn set = SLOT_OF(TYPE_OF(r), ass_subscript);
    if (LIKELY(set)) return set(vm, r, key, value);
    if (value) return fail(vm, TYPE(TypeError), "'%T' object does not support item assignment", r);
    return fail(vm, TYPE(TypeError), "'%T' object %s item deletion", r,
                SLOT_OF(TYPE_OF(r), item) || SLOT_OF(TYPE_OF(r), subscript) ? "doesn't support" : "does not support");
}

FRAME(Search, (iterator, item, equal), (object, value), u32 unused_a;);
STEP(search_step, Search) { /* _PySequence_IterSearch with PY_ITERSEARCH_CONTAINS */
    BEGIN(Search);
    AWAIT_TRY(f->iterator, object_iter(vm, f->object));
    if (!f->iterator) {
        if (!exception_matches(vm, TYPE(TypeError))) return ERROR;
        exception_clear(vm);
        return fail(vm, TYPE(TypeError), "argument of type '%T' is not iterable", f->object);
    }
    for (;;) {
        AWAIT_NEXT(f->item, iter_next(vm, f->iterator));
        if (!f->item) return READY_BOOL(false);
        AWAIT(f->equal, object_equal(vm, f->item, f->value));
        if (f->equal == TRUE_REF) RETURN(f->equal);
        DROP(f->equal);
        DROP(f->item);
        BREATHE(1);
    }
    END;
}
Await sequence_contains(Vm *vm, Ref self, Ref value) {
    Search *f = PUSH(Search, search_step);
    if (!f) return ERROR;
    f->object = self;
    f->value = value;
    return PENDING;
}

Await object_contains(Vm *vm, Ref container, Ref value) {
    BinaryFn contains = SLOT_OF(TYPE_OF(container), contains);
    if (contains) return contains(vm, container, value);
    Ref function = type_lookup(vm, TYPE_OF(container), NAME(__contains__));
    if (function == NONE) return fail(vm, TYPE(TypeError), "'%T' object is not a container", container);
    return sequence_contains(vm, container, value);
}
