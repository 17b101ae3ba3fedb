/* dict_values.c: the attributes of instances: values beside the class's shared key table until a dict is asked for (3.11's inline
 * values; Objects/dictobject.c: init_inline_values, _PyObject_StoreInstanceAttribute, make_dict_from_instance_attributes). */
#include "object/dict_int.h"
#include "object/protocol.h"
#include "object/sequence.h"
#include "object/str.h"
#include "object/type.h"

/* CPython's block: a prefix of capacity + 2 bytes rounded up to 8, and 8 bytes a slot */
static u32 nominal(u32 capacity) { return (capacity + 2 + 7) / 8 * 8 + 8 * capacity; }

Ref values_new(Vm *vm, u32 capacity) {
    u32 size = nominal(capacity);
    CHECK(sizeof(Values) + 5 * capacity <= size);
    Ref r = mem_alloc(vm, size);
    if (!r) return 0;
    memset(AT(char, r), 0, size);
    VALUES_AT(r)->capacity = (u8)capacity;
    MARK_RANGE(AT(char, r), size);
    return r;
}
void values_add(Vm *vm, Values *v, u32 ix) {
    SET(VALUES_ORDER(v)[v->used], (u8)ix);
    SET(v->used, (u8)(v->used + 1));
}
void values_forget(Vm *vm, Values *v, u32 ix) { /* delete_index_from_values */
    u32 i = 0;
    while (VALUES_ORDER(v)[i] != ix) i++;
    for (; i + 1 < v->used; i++) VALUES_ORDER(v)[i] = VALUES_ORDER(v)[i + 1];
    SET(v->used, (u8)(v->used - 1));
    MARK_RANGE(VALUES_ORDER(v), v->capacity);
}
void values_free(Vm *vm, Ref values) {
    u32 n = VALUES_AT(values)->capacity;
    for (u32 i = 0; i < n; i++) CLEAR(VALUES_AT(values)->value[i]);
    mem_free(vm, values);
}

/* Room for values shrinks by one with each instance, since few have as many attributes as fit. */
bool instance_init_values(Vm *vm, Ref object) {
    Keys *k = KEYS_AT(TYPE_AT(TYPE_OF(object))->cached_keys);
    if (k->usable > 1) SET(k->usable, k->usable - 1);
    Ref r = values_new(vm, k->nentries + k->usable);
    if (!r) return false;
    SET(PRE_HEAD(object)->values, r);
    return true;
}

Ref *instance_dict_slot(Vm *vm, Ref object) {
    Type *t = TYPE_AT(TYPE_OF(object));
    if (t->flags & TYPE_MANAGED_DICT) return &PRE_HEAD(object)->dict;
    if (!t->dict_at) return NULL;
    if (t->dict_at != DICT_AT_END) return AT(Ref, object + t->dict_at);
    i32 n = *AT(i32, object + 16); /* ob_size of a variable-sized base: its items end before the dict */
    u32 count = (u32)(n < 0 ? -n : n);
    return AT(Ref, object + (t->basicsize - 8 + t->itemsize * count + 7) / 8 * 8);
}
static bool managed(Vm *vm, Ref object) { return (TYPE_AT(TYPE_OF(object))->flags & TYPE_MANAGED_DICT) != 0; }

Ref instance_get(Vm *vm, Ref object, Ref name) {
    if (managed(vm, object) && PRE_HEAD(object)->values) {
        Ref keys = TYPE_AT(TYPE_OF(object))->cached_keys;
        if (!IS(name, str)) { /* compared as keys are: by the dict */
            Ref d = instance_dict(vm, object), value = 0;
            return d && dict_get(vm, d, name, &value) ? value : 0;
        }
        i32 ix = keys_find_str(vm, keys, name, str_hash(vm, name));
        Values *v = VALUES_AT(PRE_HEAD(object)->values);
        return ix >= 0 && (u32)ix < v->capacity ? v->value[ix] : 0;
    }
    Ref *slot = instance_dict_slot(vm, object), value = 0;
    if (!slot || !*slot) return 0;
    if (IS(name, str)) return dict_get_str(vm, *slot, name);
    return dict_get(vm, *slot, name, &value) ? value : 0;
}

/* The dict takes the values over as a split table. */
static Ref dict_from_values(Vm *vm, Ref object) {
    Ref d = dict_header(vm), keys = TYPE_AT(TYPE_OF(object))->cached_keys, values = PRE_HEAD(object)->values;
    if (!d) return 0;
    if (!values) { /* a collection has asked for the dict meanwhile */
        object_free_gc(vm, d);
        return instance_dict(vm, object);
    }
    SET(KEYS_AT(keys)->refcount, KEYS_AT(keys)->refcount + 1);
    SET(DICT_AT(d)->keys, keys);
    SET(DICT_AT(d)->values, values);
    SET(DICT_AT(d)->used, VALUES_AT(values)->used);
    SET(DICT_AT(d)->unused_, 0);
    SET(PRE_HEAD(object)->values, 0);
    SET(PRE_HEAD(object)->dict, d);
    Values *v = VALUES_AT(values);
    for (u32 i = 0; i < v->used; i++) {
        Ref x = v->value[VALUES_ORDER(v)[i]];
        if (object_is_gc(vm, x) && (!IS(x, tuple) || gc_is_tracked(vm, x))) {
            gc_track(vm, d);
            break;
        }
    }
    return d;
}
Ref instance_dict(Vm *vm, Ref object) {
    Ref *slot = instance_dict_slot(vm, object);
    if (!slot) return 0;
    if (managed(vm, object) && PRE_HEAD(object)->values) return dict_from_values(vm, object);
    if (!*slot) {
        Ref d = dict_new(vm);
        if (!d) return 0;
        REPLACE(*slot, d); /* what a collection has put there goes */
    }
    return *slot;
}

/* insert_into_dictkeys: the index of the name in the class's table, where it is entered if there is room; IX_EMPTY: none. That a name which is only
 * deleted is entered, too, is 3.11's way. */
static i32 share_key(Vm *vm, Ref keys, Ref name) {
    Keys *k = KEYS_AT(keys);
    i64 hash = str_hash(vm, name);
    i32 ix = keys_find_str(vm, keys, name, hash);
    if (ix >= 0 || !k->usable) return ix;
    u32 n = k->nentries;
    keys_set_index(vm, k, keys_empty_slot(vm, k, hash), (i32)n);
    SET(UNICODE_ENTRIES(k)[n].key, own(vm, name));
    SET(k->nentries, n + 1);
    SET(k->usable, k->usable - 1);
    return (i32)n;
}
static bool no_attribute(Vm *vm, Ref name) {
    raise_with(vm, TYPE(AttributeError), name);
    return false;
}
/* What _PyObject_GenericSetAttrWithDict holds while the old value ends, and that may run Python: the type. */
static void drop_old(Vm *vm, Ref type, Ref old) {
    if (REFCOUNT(old) > 1 || !(TYPE_AT(TYPE_OF(old))->flags & TYPE_HAS_GC)) {
        drop(vm, old);
        return;
    }
    Ref hold = hold_push(vm, own(vm, type), 0);
    if (!hold) exception_clear(vm); /* no room: nobody sees this holder's name then */
    drop(vm, old);
    hold_pop(vm, hold);
    drop(vm, type);
}
static bool set_in_values(Vm *vm, Ref object, u32 ix, Ref name, Ref value) {
    Ref values = PRE_HEAD(object)->values, type = TYPE_OF(object);
    Values *v = VALUES_AT(values);
    Ref old = v->value[ix];
    if (!old && !value) return no_attribute(vm, name);
    SET(v->value[ix], own_null(vm, value));
    if (!old)
        values_add(vm, v, ix);
    else if (!value)
        values_forget(vm, v, ix);
    if (old) drop_old(vm, type, old);
    return true;
}
/* new_dict_with_shared_keys: for an instance that has neither values nor a dict yet */
static Ref dict_with_shared_keys(Vm *vm, Ref keys) {
    Keys *k = KEYS_AT(keys);
    Ref values = values_new(vm, k->nentries + k->usable), d = values ? dict_header(vm) : 0;
    if (!d) {
        if (values) mem_free(vm, values);
        return 0;
    }
    SET(k->refcount, k->refcount + 1);
    SET(DICT_AT(d)->keys, keys);
    SET(DICT_AT(d)->values, values);
    SET(DICT_AT(d)->used, 0);
    SET(DICT_AT(d)->unused_, 0);
    return d;
}
bool instance_set(Vm *vm, Ref object, Ref name, Ref value) { /* _PyObject_StoreInstanceAttribute, _PyObjectDict_SetItem */
    Ref keys = managed(vm, object) ? TYPE_AT(TYPE_OF(object))->cached_keys : 0;
    if (keys && PRE_HEAD(object)->values) {
        i32 ix = IS(name, str) ? share_key(vm, keys, name) : IX_EMPTY;
        if (ix >= 0) return set_in_values(vm, object, (u32)ix, name, value);
        if (!value) return no_attribute(vm, name);
        if (!dict_from_values(vm, object)) return false;
    }
    Ref *slot = instance_dict_slot(vm, object);
    if (!*slot) {
        if (!value) return no_attribute(vm, name);
        Ref d = keys ? dict_with_shared_keys(vm, keys) : dict_new(vm);
        if (!d) return false;
        REPLACE(*slot, d);
    }
    Ref d = own(vm, *slot), old = IS(name, str) ? dict_get_str(vm, d, name) : 0;
    Ref hold = is_quiet(vm, old) ? 0 : hold_if_room(vm, d, 0);
    bool ok = value ? dict_set(vm, d, name, value) : dict_delete(vm, d, name);
    hold_pop(vm, hold);
    drop(vm, d);
    if (ok || value || !exception_matches(vm, TYPE(KeyError))) return ok;
    exception_clear(vm);
    return no_attribute(vm, name);
}

bool instance_next(Vm *vm, Ref object, u32 *position, Ref *name, Ref *value) {
    if (managed(vm, object) && PRE_HEAD(object)->values) {
        Values *v = VALUES_AT(PRE_HEAD(object)->values);
        while (*position < v->used && !v->value[VALUES_ORDER(v)[*position]]) ++*position; /* while they are cleared */
        if (*position >= v->used) return false;
        u32 ix = VALUES_ORDER(v)[(*position)++];
        *name = UNICODE_ENTRIES(KEYS_AT(TYPE_AT(TYPE_OF(object))->cached_keys))[ix].key;
        *value = v->value[ix];
        return true;
    }
    Ref *slot = instance_dict_slot(vm, object);
    return slot && *slot && dict_next(vm, *slot, position, name, value);
}

void instance_free_attributes(Vm *vm, Ref object) {
    if (managed(vm, object) && PRE_HEAD(object)->values) {
        values_free(vm, PRE_HEAD(object)->values); /* it holds the rest while each one ends */
        SET(PRE_HEAD(object)->values, 0);
        return;
    }
    Ref *slot = instance_dict_slot(vm, object);
    if (slot) CLEAR(*slot);
}
int instance_visit(Vm *vm, Ref object, VisitFn visit, void *arg) {
    if (managed(vm, object) && PRE_HEAD(object)->values) {
        Values *v = VALUES_AT(PRE_HEAD(object)->values);
        for (u32 i = 0; i < v->capacity; i++) VISIT(v->value[i]);
        return 0;
    }
    Ref *slot = instance_dict_slot(vm, object);
    if (slot) VISIT(*slot);
    return 0;
}
void instance_edges(Vm *vm, Ref object, Edges *e) {
    if (managed(vm, object) && PRE_HEAD(object)->values) {
        Ref name, value;
        for (u32 at = 0; instance_next(vm, object, &at, &name, &value);) EDGE_NAMED(value, EDGE_ATTR, name);
        return;
    }
    Ref *slot = instance_dict_slot(vm, object);
    if (slot) EDGE(*slot, "__dict__");
}
void instance_clear(Vm *vm, Ref object) {
    if (managed(vm, object) && PRE_HEAD(object)->values) {
        Values *v = VALUES_AT(PRE_HEAD(object)->values);
        for (u32 i = 0; i < v->capacity; i++) {
            Ref old = v->value[i];
            if (!old) continue;
            SET(v->value[i], 0);
            values_forget(vm, v, i);
            drop(vm, old);
            if (PRE_HEAD(object)->values != REF_OF(v)) return; /* they have become a dict meanwhile */
        }
        return;
    }
    Ref *slot = instance_dict_slot(vm, object);
    if (slot) CLEAR(*slot);
}

Await instance_get_dict(Vm *vm, Ref self) {
    Ref d = instance_dict(vm, self);
    return d ? READY_OWN(d) : ERROR;
}
Await instance_set_dict(Vm *vm, Ref self, Ref name, Ref value) {
    if (!value) return fail(vm, TYPE(TypeError), "cannot delete __dict__");
    if (!IS_SUB(value, TYPE_DICT_SUBCLASS)) return fail(vm, TYPE(TypeError), "__dict__ must be set to a dictionary, not a '%T'", value);
    REPLACE(*instance_dict_slot(vm, self), own(vm, value));
    return READY_NONE;
}
