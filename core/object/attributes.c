/* attributes.c: attribute access: the generic way over type, instance and descriptors, and that of types
 * (Objects/object.c: _PyObject_GenericGetAttrWithDict, typeobject.c: type_getattro). */
#include "object/type_int.h"

static bool name_is_str(Vm *vm, Ref name) {
    if (LIKELY(is_str(vm, name))) return true;
    return refuse(vm, TYPE(TypeError), "attribute name must be string, not '%T'", name);
}

static bool has_dict(Vm *vm, Ref self) {
    const Type *t = TYPE_AT(TYPE_OF(self));
    return (t->flags & TYPE_MANAGED_DICT) || t->dict_at;
}

bool attribute_missing(Vm *vm, Ref object, Ref name) {
    raise(vm, TYPE(AttributeError), "'%T' object has no attribute '%S'", object, name);
    attribute_error_context(vm, object, name);
    return false;
}

/* An instance's dict whose keys are not all exact strs: an __eq__ of theirs may take what was found in the class away. */
static bool has_odd_keys(Vm *vm, Ref self) {
    Ref *dict = instance_dict_slot(vm, self);
    return dict && *dict && KEYS_AT(DICT_AT(*dict)->keys)->kind == KEYS_GENERAL;
}
FRAME(GetOdd, (descr, type, result), (self, name), u32 unused_a; u32 pad_;);
STEP(get_odd_step, GetOdd) {
    BEGIN(GetOdd);
    f->result = own_null(vm, instance_get(vm, f->self, f->name));
    if (f->result) RETURN(f->result);
    if (!SLOT_OF(TYPE_OF(f->descr), descr_get)) RETURN(f->descr);
    AWAIT(f->result, SLOT_OF(TYPE_OF(f->descr), descr_get)(vm, f->descr, f->self, f->type));
    RETURN(f->result);
    END;
}
static COLD Await getattr_odd(Vm *vm, Ref self, Ref name, Ref descr) {
    GetOdd *f = PUSH(GetOdd, get_odd_step);
    if (!f) return ERROR;
    f->descr = own(vm, descr);
    f->type = own(vm, TYPE_OF(self));
    f->self = self;
    f->name = name;
    return PENDING;
}

Await object_generic_getattr(Vm *vm, Ref self, Ref name) {
    if (!name_is_str(vm, name)) return ERROR;
    Ref type = TYPE_OF(self), descr = type_lookup(vm, type, name), r;
    TernaryFn get = NULL;
    if (descr) {
        get = SLOT_OF(TYPE_OF(descr), descr_get);
        if (get && SLOT_OF(TYPE_OF(descr), descr_set)) return get(vm, descr, self, type);
    }
    bool dict = has_dict(vm, self);
    if (UNLIKELY(descr && dict && has_odd_keys(vm, self))) return getattr_odd(vm, self, name, descr);
    if (dict && (r = instance_get(vm, self, name))) return READY_OWN(r);
    if (get) return get(vm, descr, self, type);
    if (descr) return READY_OWN(descr);
    attribute_missing(vm, self, name);
    return ERROR;
}

/* Descriptors of the core that answer at once. */
static bool is_quick(Vm *vm, Ref descr) {
    return IS(descr, function) || IS(descr, member_descriptor) || IS(descr, getset_descriptor) || IS(descr, method_descriptor) ||
           IS(descr, wrapper_descriptor) || IS(descr, staticmethod);
}
Ref generic_getattr_quick(Vm *vm, Ref self, Ref name) {
    if (!is_str(vm, name)) return 0;
    Ref type = TYPE_OF(self), descr = type_lookup(vm, type, name), r;
    if (descr && SLOT_OF(TYPE_OF(descr), descr_get)) {
        if (!is_quick(vm, descr) || (has_dict(vm, self) && has_odd_keys(vm, self))) return 0;
        if (SLOT_OF(TYPE_OF(descr), descr_set)) {
            if (IS(descr, member_descriptor)) return 0; /* an empty slot raises: __getattr__ is to see that */
            return SLOT_OF(TYPE_OF(descr), descr_get)(vm, descr, self, type).ref;
        }
    }
    if (has_dict(vm, self) && (r = instance_get(vm, self, name))) return own(vm, r);
    if (!descr) return 0;
    TernaryFn get = SLOT_OF(TYPE_OF(descr), descr_get);
    return get ? get(vm, descr, self, type).ref : own(vm, descr);
}

Await object_generic_setattr(Vm *vm, Ref self, Ref name, Ref value) {
    if (!name_is_str(vm, name)) return ERROR;
    Ref type = TYPE_OF(self), descr = type_lookup(vm, type, name);
    SetFn set = descr ? SLOT_OF(TYPE_OF(descr), descr_set) : NULL;
    if (set) return set(vm, descr, self, value);
    if (has_dict(vm, self)) {
        if (instance_set(vm, self, name, value)) return READY_NONE;
        if (!value && (exception_matches(vm, TYPE(AttributeError)) || exception_matches(vm, TYPE(KeyError)))) {
            return fail(vm, TYPE(AttributeError), "'%T' object has no attribute '%S'", self, name);
        }
        return ERROR;
    }
    /* no name and obj in these, unlike what getting raises */
    if (!descr) return fail(vm, TYPE(AttributeError), "'%T' object has no attribute '%S'", self, name);
    return fail(vm, TYPE(AttributeError), "'%T' object attribute '%S' is read-only", self, name);
}

Await object_getattr(Vm *vm, Ref r, Ref name) {
    BinaryFn get = SLOT_OF(TYPE_OF(r), getattr);
    Await a = get(vm, r, name);
    if (UNLIKELY(!a.ref)) attribute_error_context(vm, r, name);
    return a;
}

Await object_setattr(Vm *vm, Ref r, Ref name, Ref value) {
    if (!name_is_str(vm, name)) return ERROR;
    return SLOT_OF(TYPE_OF(r), setattr)(vm, r, name, value);
}

/* ---- with a default ---- */
FRAME(GetattrDefault, (result), (object, name, value), u32 unused_a; u32 pad_;);
STEP(getattr_default_step, GetattrDefault) {
    BEGIN(GetattrDefault);
    AWAIT_TRY(f->result, object_getattr(vm, f->object, f->name));
    if (f->result) RETURN(f->result);
    if (!exception_matches(vm, TYPE(AttributeError))) return ERROR;
    exception_clear(vm);
    return READY_OWN(f->value ? f->value : NOT_IMPLEMENTED);
    END;
}
Await object_getattr_default(Vm *vm, Ref r, Ref name, Ref value) {
    if (!name_is_str(vm, name)) return ERROR;
    if (SLOT_OF(TYPE_OF(r), getattr) == object_generic_getattr) { /* _PyObject_LookupAttr makes no exception here */
        Ref found = generic_getattr_quick(vm, r, name);
        if (found) return READY(found);
        if (vm->exc && !exception_matches(vm, TYPE(AttributeError))) return ERROR;
        if (vm->exc || !type_lookup(vm, TYPE_OF(r), name)) {
            exception_clear(vm);
            return READY_OWN(value ? value : NOT_IMPLEMENTED);
        }
    }
    GetattrDefault *f = PUSH(GetattrDefault, getattr_default_step);
    if (!f) return ERROR;
    f->object = r;
    f->name = name;
    f->value = value;
    return PENDING;
}

/* ---- types ---- */
Await type_getattr(Vm *vm, Ref type, Ref name) {
    if (!name_is_str(vm, name)) return ERROR;
    Ref metatype = TYPE_OF(type), meta = type_lookup(vm, metatype, name);
    TernaryFn meta_get = meta ? SLOT_OF(TYPE_OF(meta), descr_get) : NULL;
    if (meta_get && SLOT_OF(TYPE_OF(meta), descr_set)) return meta_get(vm, meta, type, metatype);
    Ref r = type_lookup(vm, type, name);
    if (r) {
        TernaryFn get = SLOT_OF(TYPE_OF(r), descr_get);
        return get ? get(vm, r, 0, type) : READY_OWN(r);
    }
    if (meta_get) return meta_get(vm, meta, type, metatype);
    if (meta) return READY_OWN(meta);
    raise(vm, TYPE(AttributeError), "type object '%N' has no attribute '%S'", type, name);
    attribute_error_context(vm, type, name);
    return ERROR;
}

static Await set_in_type(Vm *vm, Ref type, Ref name, Ref value) {
    Ref dict = TYPE_AT(type)->dict;
    type_modified(vm, type);
    bool ok = value ? dict_set(vm, dict, name, value) : dict_delete(vm, dict, name);
    if (!ok) {
        if (value || !exception_matches(vm, TYPE(KeyError))) return ERROR;
        return fail(vm, TYPE(AttributeError), "type object '%N' has no attribute '%S'", type, name);
    }
    type_modified(vm, type); /* the old value's end may have looked something up */
    if (name_is_dunder(vm, name)) type_update_slot(vm, type, name);
    return vm->exc ? ERROR : READY_NONE;
}

Await type_setattr(Vm *vm, Ref type, Ref name, Ref value) {
    if (!name_is_str(vm, name)) return ERROR;
    if (TYPE_AT(type)->flags & TYPE_IMMUTABLE)
        return fail(vm, TYPE(TypeError), "cannot set '%S' attribute of immutable type '%N'", name, type);
    Ref descr = type_lookup(vm, TYPE_OF(type), name);
    SetFn set = descr ? SLOT_OF(TYPE_OF(descr), descr_set) : NULL;
    if (set) return set(vm, descr, type, value);
    Ref interned = own(vm, name);
    if (IS(name, str)) str_intern(vm, &interned);
    Await a = set_in_type(vm, type, interned, value);
    drop(vm, interned);
    return a;
}

/* ---- dir() ---- */
FRAME(Dir, (names, result, held), (object), u32 pad_; u32 unused_a;);
STEP(object_dir_step, Dir) {
    BEGIN(Dir);
    if (!type_lookup(vm, TYPE_OF(f->object), NAME(__dir__))) return fail(vm, TYPE(TypeError), "object does not provide __dir__");
    f->held = own(vm, f->object); /* dir() is METH_VARARGS: a tuple has its argument */
    AWAIT(f->result, call_special_bound(vm, f->object, NAME(__dir__), NULL, 0));
    AWAIT(f->names, list_from_iterable(vm, f->result));
    AWAIT_SET(f->result, list_sort(vm, f->names, 0, false));
    RETURN(f->names);
    END;
}
Await object_dir(Vm *vm, Ref r) {
    Dir *f = PUSH(Dir, object_dir_step);
    if (!f) return ERROR;
    f->object = r;
    return PENDING;
}
