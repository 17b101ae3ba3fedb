/* object_type.c: the type `object`: what everything inherits (Objects/typeobject.c: object_…). */
#include "object/type_int.h"

static void object_end(Vm *vm, Ref self) { object_free(vm, self); }

/* ---- text, hash, comparison ---- */
Await object_default_repr(Vm *vm, Ref self) {
    Ref type = TYPE_OF(self), module = type_get_module(vm, type), r;
    if (!module) exception_clear(vm);
    if (module && is_str(vm, module) && !str_equal(vm, module, NAME(builtins)))
        r = text_format(vm, "<%S.%S object at 0x%x>", module, type_get_qualname(vm, type), self);
    else
        r = text_format(vm, "<%N object at 0x%x>", type, self);
    drop_null(vm, module);
    return READY(r);
}
static Await object_repr_slot(Vm *vm, Ref self) { return object_default_repr(vm, self); }
static Await object_str_slot(Vm *vm, Ref self) { return object_repr(vm, self); }

/* _Py_HashPointer */
static bool object_hash_slot(Vm *vm, Ref self, i64 *out) {
    u64 y = self;
    *out = (i64)(y >> 4 | y << 60);
    if (*out == -1) *out = -2;
    return true;
}

FRAME(NotEqual, (result), (self, other), u32 truth; u32 pad_;);
STEP(not_equal_step, NotEqual) { /* != is the inverse of == */
    BEGIN(NotEqual);
    AWAIT(f->result, SLOT_OF(TYPE_OF(f->self), richcompare)(vm, f->self, f->other, OP_EQ));
    if (f->result == NOT_IMPLEMENTED) RETURN(f->result);
    AWAIT_TRUTH(f->truth, f->result);
    return READY_BOOL(!f->truth);
    END;
}
static Await object_richcompare(Vm *vm, Ref self, Ref other, u32 op) {
    if (op == OP_EQ) return self == other ? READY_BOOL(true) : READY_NOT_IMPLEMENTED;
    if (op != OP_NE) return READY_NOT_IMPLEMENTED;
    CompareFn compare = SLOT_OF(TYPE_OF(self), richcompare);
    if (!compare) return READY_NOT_IMPLEMENTED;
    if (compare == object_richcompare) return self == other ? READY_BOOL(false) : READY_NOT_IMPLEMENTED;
    NotEqual *f = PUSH(NotEqual, not_equal_step);
    if (!f) return ERROR;
    f->self = self;
    f->other = other;
    return PENDING;
}

/* ---- new, init ---- */
static bool has_arguments(Vm *vm, u32 n, Ref kwnames) { return n || (kwnames && TUPLE_LENGTH(kwnames)); }

static Await object_init(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    if (!has_arguments(vm, n, kwnames)) return READY_NONE;
    Ref type = TYPE_OF(self);
    if (SLOT_OF(type, init) != object_init)
        return fail(vm, TYPE(TypeError), "object.__init__() takes exactly one argument (the instance to initialize)");
    if (SLOT_OF(type, new) == object_spec.new)
        return fail(vm, TYPE(TypeError), "%N.__init__() takes exactly one argument (the instance to initialize)", type);
    return READY_NONE;
}

/* "Can't instantiate abstract class C with abstract methods a, b" */
FRAME(Abstract, (names, iterator, item), (type), u32 unused_a; u32 pad_;);
static Await fail_abstract(Vm *vm, Abstract *f) {
    u32 n = LIST_AT(f->names)->length;
    Ref comma = str_from_ascii(vm, ", "), text = comma ? str_join(vm, comma, LIST_ITEMS(f->names), n) : 0;
    drop_null(vm, comma);
    if (!text) return ERROR;
    raise(vm, TYPE(TypeError), "Can't instantiate abstract class %S with abstract method%s %S", TYPE_AT(f->type)->name, n > 1 ? "s" : "",
          text);
    drop(vm, text);
    return ERROR;
}
STEP(abstract_step, Abstract) {
    BEGIN(Abstract);
    AWAIT(f->iterator, object_getattr(vm, f->type, NAME(__abstractmethods__)));
    AWAIT(f->names, list_from_iterable(vm, f->iterator));
    AWAIT(f->item, list_sort(vm, f->names, 0, false));
    return fail_abstract(vm, f);
    END;
}

static Await object_new_slot(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    const Type *t = TYPE_AT(type);
    if (has_arguments(vm, n, kwnames)) {
        if (SLOT_OF(type, new) != object_new_slot)
            return fail(vm, TYPE(TypeError), "object.__new__() takes exactly one argument (the type to instantiate)");
        if (SLOT_OF(type, init) == object_init) return fail(vm, TYPE(TypeError), "%N() takes no arguments", type);
    }
    if (UNLIKELY(t->flags & TYPE_ABSTRACT)) {
        Abstract *f = PUSH(Abstract, abstract_step);
        if (!f) return ERROR;
        f->type = type;
        return PENDING;
    }
    Ref r = object_new_var(vm, type, 0);
    if (!r) return ERROR;
    if ((t->flags & TYPE_MANAGED_DICT) && !instance_init_values(vm, r)) {
        drop(vm, r);
        return ERROR;
    }
    return READY(r);
}

/* ---- __class__ ---- */
static Await get_class(Vm *vm, Ref self) { return READY_OWN(TYPE_OF(self)); }

static Await set_class(Vm *vm, Ref self, Ref name, Ref value) {
    Ref old = TYPE_OF(self);
    if (!value) return fail(vm, TYPE(TypeError), "can't delete __class__ attribute");
    if (!is_type(vm, value)) return fail(vm, TYPE(TypeError), "__class__ must be set to a class, not '%T' object", value);
    if (!(type_is_heap(vm, value) && type_is_heap(vm, old)) &&
        !(type_is_subtype(vm, value, TYPE(module)) && type_is_subtype(vm, old, TYPE(module))))
        return fail(vm, TYPE(TypeError), "__class__ assignment only supported for mutable types or ModuleType subclasses");
    if (!type_may_replace(vm, old, value, "__class__")) return ERROR;
    if ((TYPE_AT(old)->flags & TYPE_MANAGED_DICT) && !instance_dict(vm, self)) return ERROR; /* the values belong to the old class's keys */
    if (type_is_heap(vm, value)) own(vm, value);
    SET(HEADER(self)->type, value);
    if (type_is_heap(vm, old)) drop(vm, old);
    return READY_NONE;
}

/* ---- methods ---- */
METHOD(object_subclasshook) { return READY_NOT_IMPLEMENTED; }
METHOD(object_init_subclass) { return READY_NONE; }
METHOD(object_format_method) {
    if (args[0] == NONE) return fail(vm, TYPE(TypeError), "__format__() argument must be str, not None");
    if (!is_str(vm, args[0])) return fail(vm, TYPE(TypeError), "__format__() argument must be str, not %T", args[0]);
    if (STR_LENGTH(args[0])) return fail(vm, TYPE(TypeError), "unsupported format string passed to %T.__format__", self);
    return object_str(vm, self);
}
METHOD(object_sizeof) {
    u32 flags = TYPE_AT(TYPE_OF(self))->flags;
    return READY(int_from_i64(vm, (i64)object_size(vm, self) - (flags & TYPE_HAS_GC ? 16 : 0) - (flags & TYPE_MANAGED_DICT ? 16 : 0)));
}
METHOD(object_dir_method) { return object_dir_names(vm, self); }

static const MethodDef object_methods[] = {
    {"__reduce_ex__", object_reduce_ex_method, 1, 1, 0, "n", "(self, protocol, /)", "Helper for pickle."},
    {"__reduce__", object_reduce_method, 0, 0, 0, NULL, "(self, /)", "Helper for pickle."},
    {"__getstate__", object_getstate_method, 0, 0, 0, NULL, "(self, /)", "Helper for pickle."},
    {"__subclasshook__", object_subclasshook, 0, -1, METH_CLASS, NULL, NULL,
     "Abstract classes can override this to customize issubclass().\n\n"
     "This is invoked early on by abc.ABCMeta.__subclasscheck__().\n"
     "It should return True, False or NotImplemented.  If it returns\n"
     "NotImplemented, the normal algorithm is used.  Otherwise, it\n"
     "overrides the normal algorithm (and the outcome is cached).\n"},
    {"__init_subclass__", object_init_subclass, 0, 0, METH_CLASS, NULL, NULL,
     "This method is called when a class is subclassed.\n\n"
     "The default implementation does nothing. It may be\n"
     "overridden to extend subclasses.\n"},
    {"__format__", object_format_method, 1, 1, 0, NULL, "(self, format_spec, /)", "Default object formatter."},
    {"__sizeof__", object_sizeof, 0, 0, 0, NULL, "(self, /)", "Size of object in memory, in bytes."},
    {"__dir__", object_dir_method, 0, 0, 0, NULL, "(self, /)", "Default dir() implementation."},
    {0},
};
static const GetSetDef object_getsets[] = {
    {"__class__", get_class, set_class, "the object's class"},
    {0},
};

const TypeSpec object_spec = {
    .basicsize = 16,
    .flags = TYPE_BASETYPE,
    .methods = object_methods,
    .getsets = object_getsets,
    .doc = "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\n"
           "instance that has no instance attributes and cannot be given any.\n",
    .new_signature = "()",
    .dealloc = object_end,
    .repr = object_repr_slot,
    .str = object_str_slot,
    .hash = object_hash_slot,
    .getattr = object_generic_getattr,
    .setattr = object_generic_setattr,
    .richcompare = object_richcompare,
    .init = object_init,
    .new = object_new_slot,
};
