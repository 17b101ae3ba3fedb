/* descriptor.c: the descriptors that types show for what C supplies (Objects/descrobject.c): methods, class methods, getsets, members,
 * slot wrappers; filling a static type's dict with them; and method-wrapper. */
#include "heap/weakref.h"
#include "object/sequence.h"
#include "object/type_int.h"

bool dict_put_text(Vm *vm, Ref dict, const char *text, Ref value) {
    if (!value) return false;
    Ref key = str_intern_utf8(vm, text, (u32)strlen(text));
    bool ok = key && dict_set(vm, dict, key, value);
    drop_null(vm, key);
    drop(vm, value);
    return ok;
}

/* ---- the tables behind owner and index ---- */
static Await new_wrapper(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) { /* tp_new_wrapper; self: the static type */
    if (n < 1) return fail(vm, TYPE(TypeError), "%N.__new__(): not enough arguments", self);
    Ref sub = args[0];
    if (!is_type(vm, sub)) return fail(vm, TYPE(TypeError), "%N.__new__(X): X is not a type object (%T)", self, sub);
    if (!type_is_subtype(vm, sub, self))
        return fail(vm, TYPE(TypeError), "%N.__new__(%N): %N is not a subtype of %N", self, sub, sub, self);
    Ref base = sub; /* the nearest type whose __new__ is C's: it must be this one */
    while (base && TYPE_AT(base)->owner[SLOT_new] == SPEC_CLASS + 1) base = TYPE_AT(base)->base;
    if (base && SLOT_OF(base, new) != SLOT_OF(self, new))
        return fail(vm, TYPE(TypeError), "%N.__new__(%N) is not safe, use %N.__new__()", self, sub, base);
    return SLOT_OF(self, new)(vm, sub, args + 1, n - 1, kwnames);
}
static const MethodDef internal_methods[] = {
    {"__new__", new_wrapper, 0, -1, METH_KEYWORDS, NULL, "($type, *args, **kwargs)",
     "Create and return a new object.  See help(type) for accurate signature."},
};

/* get_builtin_base_with_dict: what a class inherits from C may have a __dict__ of its own kind (type, module); its descriptor, or 0 */
static Ref static_dict_descriptor(Vm *vm, Ref self) {
    Ref base = class_static_base(vm, TYPE_OF(self));
    return TYPE_AT(base)->dict_at ? type_lookup(vm, base, NAME(__dict__)) : 0;
}
static COLD Await fail_dict_descriptor(Vm *vm, Ref self) {
    return fail(vm, TYPE(TypeError), "this __dict__ descriptor does not support '%T' objects", self);
}
static Await get_dict(Vm *vm, Ref self) {
    Ref descr = static_dict_descriptor(vm, self);
    if (!descr) return instance_get_dict(vm, self);
    TernaryFn get = SLOT_OF(TYPE_OF(descr), descr_get);
    return get ? get(vm, descr, self, TYPE_OF(self)) : fail_dict_descriptor(vm, self);
}
static Await set_dict(Vm *vm, Ref self, Ref name, Ref value) {
    Ref descr = static_dict_descriptor(vm, self);
    if (descr) {
        SetFn set = SLOT_OF(TYPE_OF(descr), descr_set);
        return set ? set(vm, descr, self, value) : fail_dict_descriptor(vm, self);
    }
    if (!value) {
        Ref *slot = instance_dict(vm, self) ? instance_dict_slot(vm, self) : NULL;
        if (!slot) return ERROR;
        CLEAR(*slot);
        return READY_NONE;
    }
    if (!IS_SUB(value, TYPE_DICT_SUBCLASS)) return fail(vm, TYPE(TypeError), "__dict__ must be set to a dictionary, not a '%T'", value);
    if (!instance_dict(vm, self)) return ERROR; /* the values become a dict first, which is then replaced */
    REPLACE(*instance_dict_slot(vm, self), own(vm, value));
    return READY_NONE;
}
static Await get_weakref(Vm *vm, Ref self) {
    if (!TYPE_AT(TYPE_OF(self))->weaklist_at) return fail(vm, TYPE(AttributeError), "This object has no __weakref__");
    Ref first = weakref_list_first(vm, self);
    return READY_OWN(first ? first : NONE);
}
static const GetSetDef internal_getsets[] = {
    {"__dict__", get_dict, set_dict, "dictionary for instance variables (if defined)"},
    {"__weakref__", get_weakref, NULL, "list of weak references to the object (if defined)"},
};

const MethodDef *method_def(Vm *vm, u16 owner, u16 index) {
    if (owner == INTERNAL_METHODS) return &internal_methods[index];
    if (owner >= 256) return &module_specs[owner - 256]->methods[index];
    return &type_specs[owner]->methods[index];
}
static const GetSetDef *getset_def(Vm *vm, const MethodDescriptor *d) {
    if (d->owner == INTERNAL_GETSETS) return &internal_getsets[d->index];
    return &type_specs[d->owner]->getsets[d->index];
}
static const MemberDef *member_def(Vm *vm, const MethodDescriptor *d) { return &type_specs[d->owner]->members[d->index]; }

/* ---- making them ---- */
static Ref descriptor_new(Vm *vm, Ref kind, u32 size, Ref type, const char *name, u16 owner, u16 index) {
    Ref text = str_intern_utf8(vm, name, (u32)strlen(name)), r = text ? object_new_gc(vm, kind, size) : 0;
    if (!r) {
        drop_null(vm, text);
        return 0;
    }
    MethodDescriptor *d = AT(MethodDescriptor, r);
    d->owner_type = own(vm, type);
    d->name = text;
    d->owner = owner;
    d->index = index;
    gc_track(vm, r);
    return r;
}

Ref class_getset_new(Vm *vm, Ref type, u16 index) {
    return descriptor_new(vm, TYPE(getset_descriptor), 48, type, internal_getsets[index].name, INTERNAL_GETSETS, index);
}
Ref class_member_new(Vm *vm, Ref type, Ref name, u32 offset) { /* name: interned */
    Ref r = object_new_gc(vm, TYPE(member_descriptor), 48);
    if (!r) return 0;
    SlotMember *d = AT(SlotMember, r);
    d->owner_type = own(vm, type);
    d->name = own(vm, name);
    d->index = SLOT_MEMBER;
    d->offset = offset;
    gc_track(vm, r);
    return r;
}

static bool add_methods(Vm *vm, Ref type, u32 owner) {
    const MethodDef *m = type_specs[owner]->methods;
    Ref dict = TYPE_AT(type)->dict;
    for (u32 i = 0; m && m[i].name; i++) {
        Ref key = str_intern_utf8(vm, m[i].name, (u32)strlen(m[i].name)), r;
        if (!key) return false;
        bool skip = !(m[i].flags & METH_COEXIST) && dict_get_str(vm, dict, key);
        drop(vm, key);
        if (skip) continue;
        if (m[i].flags & METH_CLASS)
            r = descriptor_new(vm, TYPE(classmethod_descriptor), 56, type, m[i].name, (u16)owner, (u16)i);
        else if (m[i].flags & METH_STATIC) {
            Ref f = cfunction_new(vm, (u16)owner, (u16)i, type, 0);
            r = f ? staticmethod_new(vm, f) : 0;
            drop_null(vm, f);
        } else
            r = descriptor_new(vm, TYPE(method_descriptor), 56, type, m[i].name, (u16)owner, (u16)i);
        if (!dict_put_text(vm, dict, m[i].name, r)) return false;
    }
    return true;
}

bool type_fill_dict(Vm *vm, Ref type) {
    u32 owner = static_type_index(type);
    const TypeSpec *spec = type_specs[owner];
    Ref dict = TYPE_AT(type)->dict;
    if (spec->new && !(spec->flags & TYPE_NO_NEW) &&
        !dict_put_text(vm, dict, "__new__", cfunction_new(vm, INTERNAL_METHODS, INTERNAL_NEW, type, 0)))
        return false;
    if (!type_add_wrappers(vm, type) || !add_methods(vm, type, owner)) return false;
    for (u32 i = 0; spec->members && spec->members[i].name; i++)
        if (!dict_put_text(vm, dict, spec->members[i].name,
                           descriptor_new(vm, TYPE(member_descriptor), 48, type, spec->members[i].name, (u16)owner, (u16)i)))
            return false;
    for (u32 i = 0; spec->getsets && spec->getsets[i].name; i++)
        if (!dict_put_text(vm, dict, spec->getsets[i].name,
                           descriptor_new(vm, TYPE(getset_descriptor), 48, type, spec->getsets[i].name, (u16)owner, (u16)i)))
            return false;
    return true;
}

/* ---- what they have in common ---- */
static int descr_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(AT(MethodDescriptor, self)->owner_type);
    return 0;
}
static void descr_edges(Vm *vm, Ref self, Edges *e) {
    MethodDescriptor *d = AT(MethodDescriptor, self);
    EDGE(d->owner_type, "__objclass__");
    EDGE(d->name, "__name__");
    EDGE(d->qualname, "__qualname__");
}
static void descr_dealloc(Vm *vm, Ref self) {
    MethodDescriptor *d = AT(MethodDescriptor, self);
    gc_untrack(vm, self);
    Ref hold = is_quiet(vm, d->owner_type) ? 0 : hold_dying(vm, self);
    CLEAR(d->owner_type);
    hold_pop(vm, hold);
    CLEAR(d->name);
    CLEAR(d->qualname);
    object_free_gc(vm, self);
}

static bool applies(Vm *vm, Ref descr, Ref object) { /* descr_check */
    MethodDescriptor *d = AT(MethodDescriptor, descr);
    if (LIKELY(type_is_subtype(vm, TYPE_OF(object), d->owner_type))) return true;
    return refuse(vm, TYPE(TypeError), "descriptor '%S' for '%N' objects doesn't apply to a '%T' object", d->name, d->owner_type, object);
}

static const char *descr_doc(Vm *vm, Ref self) {
    MethodDescriptor *d = AT(MethodDescriptor, self);
    if (IS(self, wrapper_descriptor)) return wrappers[d->index].doc;
    if (IS(self, getset_descriptor)) return getset_def(vm, d)->doc;
    if (IS(self, member_descriptor)) return NULL;
    return method_def(vm, d->owner, d->index)->doc;
}
static Await get_doc(Vm *vm, Ref self) {
    const char *doc = descr_doc(vm, self);
    return doc ? READY(str_from_utf8(vm, doc, (u32)strlen(doc))) : READY_NONE;
}
static Await get_signature(Vm *vm, Ref self) {
    MethodDescriptor *d = AT(MethodDescriptor, self);
    const char *text = IS(self, wrapper_descriptor) ? wrapper_signature(d->index) : method_def(vm, d->owner, d->index)->signature;
    return signature_text(vm, text);
}
static Await get_name(Vm *vm, Ref self) { return READY_OWN(AT(MethodDescriptor, self)->name); }
static Await get_objclass(Vm *vm, Ref self) { return READY_OWN(AT(MethodDescriptor, self)->owner_type); }
static Await get_qualname(Vm *vm, Ref self) {
    MethodDescriptor *d = AT(MethodDescriptor, self);
    return READY(text_format(vm, "%S.%S", type_get_qualname(vm, d->owner_type), d->name));
}
static const GetSetDef method_getsets[] = {
    {"__objclass__", get_objclass, NULL, NULL},
    {"__name__", get_name, NULL, NULL},
    {"__doc__", get_doc, NULL, NULL},
    {"__qualname__", get_qualname, NULL, NULL},
    {"__text_signature__", get_signature, NULL, NULL},
    {0},
};
static const GetSetDef data_getsets[] = {
    {"__objclass__", get_objclass, NULL, NULL},
    {"__name__", get_name, NULL, NULL},
    {"__doc__", get_doc, NULL, NULL},
    {"__qualname__", get_qualname, NULL, NULL},
    {0},
};

#define REPR(fn, what)                                                                                                                     \
    static Await fn(Vm *vm, Ref self) {                                                                                                    \
        MethodDescriptor *d = AT(MethodDescriptor, self);                                                                                  \
        return READY(text_format(vm, "<" what " '%S' of '%N' objects>", d->name, d->owner_type));                                          \
    }
REPR(method_repr, "method")
REPR(getset_repr, "attribute")
REPR(member_repr, "member")
REPR(wrapper_repr, "slot wrapper")

/* ---- method_descriptor, classmethod_descriptor ---- */
static Await method_get(Vm *vm, Ref self, Ref object, Ref type) {
    MethodDescriptor *d = AT(MethodDescriptor, self);
    if (!object) return READY_OWN(self);
    return applies(vm, self, object) ? READY(cfunction_new(vm, d->owner, d->index, object, 0)) : ERROR;
}
static Await method_call(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    MethodDescriptor *d = AT(MethodDescriptor, self);
    if (UNLIKELY(n < 1)) return fail(vm, TYPE(TypeError), "unbound method %N.%S() needs an argument", d->owner_type, d->name);
    if (!applies(vm, self, args[0])) return ERROR;
    return cfunction_invoke(vm, d->owner, d->index, args[0], args + 1, n - 1, kwnames);
}
static Await classmethod_get(Vm *vm, Ref self, Ref object, Ref type) {
    MethodDescriptor *d = AT(MethodDescriptor, self);
    if (!type) {
        if (!object)
            return fail(vm, TYPE(TypeError), "descriptor '%S' for type '%N' needs either an object or a type", d->name, d->owner_type);
        type = TYPE_OF(object);
    }
    if (!is_type(vm, type))
        return fail(vm, TYPE(TypeError), "descriptor '%S' for type '%N' needs a type, not a '%T' as arg 2", d->name, d->owner_type, type);
    if (!type_is_subtype(vm, type, d->owner_type))
        return fail(vm, TYPE(TypeError), "descriptor '%S' requires a subtype of '%N' but received '%N'", d->name, d->owner_type, type);
    return READY(cfunction_new(vm, d->owner, d->index, type, 0));
}
static Await classmethod_call(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    MethodDescriptor *d = AT(MethodDescriptor, self);
    if (n < 1) return fail(vm, TYPE(TypeError), "descriptor '%S' of '%N' object needs an argument", d->name, d->owner_type);
    Ref bound = classmethod_get(vm, self, 0, args[0]).ref;
    if (!bound) return ERROR;
    drop(vm, bound); /* it was the check */
    return cfunction_invoke(vm, d->owner, d->index, args[0], args + 1, n - 1, kwnames);
}

/* ---- getset, member ---- */
static Await getset_get(Vm *vm, Ref self, Ref object, Ref type) {
    MethodDescriptor *d = AT(MethodDescriptor, self);
    if (!object) return READY_OWN(self);
    if (!applies(vm, self, object)) return ERROR;
    const GetSetDef *def = getset_def(vm, d);
    if (def->get) return def->get(vm, object);
    return fail(vm, TYPE(AttributeError), "attribute '%S' of '%N' objects is not readable", d->name, d->owner_type);
}
static Await getset_set(Vm *vm, Ref self, Ref object, Ref value) {
    MethodDescriptor *d = AT(MethodDescriptor, self);
    if (!applies(vm, self, object)) return ERROR;
    const GetSetDef *def = getset_def(vm, d);
    if (def->set) return def->set(vm, object, d->name, value);
    return fail(vm, TYPE(AttributeError), "attribute '%S' of '%N' objects is not writable", d->name, d->owner_type);
}

static Await slot_get(Vm *vm, Ref self, Ref object) {
    SlotMember *d = AT(SlotMember, self);
    Ref value = *AT(Ref, object + d->offset);
    if (value) return READY_OWN(value);
    attribute_missing(vm, object, d->name);
    return ERROR;
}
static Await slot_set(Vm *vm, Ref self, Ref object, Ref value) {
    SlotMember *d = AT(SlotMember, self);
    Ref *slot = AT(Ref, object + d->offset), old = *slot;
    if (!value && !old) {
        raise_with(vm, TYPE(AttributeError), d->name);
        return ERROR;
    }
    SET(*slot, own_null(vm, value));
    drop_null(vm, old);
    return READY_NONE;
}
static Await member_get(Vm *vm, Ref self, Ref object, Ref type) {
    MethodDescriptor *d = AT(MethodDescriptor, self);
    if (!object) return READY_OWN(self);
    if (!applies(vm, self, object)) return ERROR;
    if (d->index == SLOT_MEMBER) return slot_get(vm, self, object);
    const MemberDef *m = member_def(vm, d);
    if (m->flags & MEMBER_U32) return READY(int_from_i64(vm, *AT(u32, object + m->offset)));
    if (m->flags & MEMBER_F64) return READY(float_new(vm, *AT(f64, object + m->offset)));
    if (m->flags & MEMBER_BOOL) return READY_BOOL(*AT(u8, object + m->offset));
    Ref value = *AT(Ref, object + m->offset);
    if (value) return READY_OWN(value);
    if (m->flags & MEMBER_SSIZE) return READY(int_from_i64(vm, 0));
    if (!(m->flags & MEMBER_EX)) return READY_NONE;
    attribute_missing(vm, object, d->name);
    return ERROR;
}
static Await ssize_set(Vm *vm, Ref *slot, Ref value) {
    i64 number;
    if (!value) return fail(vm, TYPE(TypeError), "can't delete numeric/char attribute");
    if (!IS_SUB(value, TYPE_INT_SUBCLASS)) return fail(vm, TYPE(TypeError), "an integer is required");
    if (!int_as_i64(vm, value, &number)) return fail(vm, TYPE(OverflowError), "Python int too large to convert to C ssize_t");
    Ref r = int_from_i64(vm, number);
    if (!r) return ERROR;
    REPLACE(*slot, r);
    return READY_NONE;
}
static Await member_set(Vm *vm, Ref self, Ref object, Ref value) {
    MethodDescriptor *d = AT(MethodDescriptor, self);
    if (!applies(vm, self, object)) return ERROR;
    if (d->index == SLOT_MEMBER) return slot_set(vm, self, object, value);
    const MemberDef *m = member_def(vm, d);
    if (m->flags & MEMBER_READONLY) return fail(vm, TYPE(AttributeError), "readonly attribute");
    if (m->flags & MEMBER_BOOL) {
        if (!value) return fail(vm, TYPE(TypeError), "can't delete numeric/char attribute");
        if (!IS(value, bool)) return fail(vm, TYPE(TypeError), "attribute value type must be bool");
        SET(*AT(u8, object + m->offset), value == TRUE_REF);
        return READY_NONE;
    }
    if (m->flags & MEMBER_U32) return fail(vm, TYPE(AttributeError), "readonly attribute");
    if (m->flags & MEMBER_SSIZE) return ssize_set(vm, AT(Ref, object + m->offset), value);
    Ref *slot = AT(Ref, object + m->offset), old = *slot;
    if (!value && (m->flags & MEMBER_EX) && !old) {
        raise_with(vm, TYPE(AttributeError), d->name);
        return ERROR;
    }
    SET(*slot, own_null(vm, value));
    drop_null(vm, old);
    return READY_NONE;
}

/* ---- wrapper_descriptor, method-wrapper ---- */
typedef struct MethodWrapper { /* nominal 32 */
    Object head;
    Ref descriptor, self;
    u64 unused_;
} MethodWrapper;

static Await wrapper_get(Vm *vm, Ref self, Ref object, Ref type) {
    if (!object) return READY_OWN(self);
    if (!applies(vm, self, object)) return ERROR;
    Ref r = object_new_gc(vm, TYPE(method_wrapper), 32);
    if (!r) return ERROR;
    AT(MethodWrapper, r)->descriptor = own(vm, self);
    AT(MethodWrapper, r)->self = own(vm, object);
    gc_track(vm, r);
    return READY(r);
}
/* Wrappers are called through tp_call: their arguments stand in a tuple, and where the descriptor itself is called (`whole`), self and the
 * arguments in one and the arguments in another (wrapperdescr_call, wrapper_call). C does not nest for a wrapper of a wrapper. */
FRAME(WrapperCall, (args, all, kwargs, result), (descriptor, self, kwnames), u32 n;);
static bool is_type_call(Vm *vm, Ref descriptor) { /* type.__call__ */
    MethodDescriptor *d = AT(MethodDescriptor, descriptor);
    return d->owner_type == TYPE(type) && d->name == NAME(__call__);
}
STEP(wrapper_call_step, WrapperCall) {
    BEGIN(WrapperCall);
    if (is_type_call(vm, f->descriptor))
        AWAIT(f->result, type_call_tuple(vm, f->self, f->args, f->kwargs));
    else
        AWAIT(f->result, wrapper_call(vm, f->descriptor, f->self, RAW_TAIL(f), f->n, f->kwnames));
    RETURN(f->result);
    END;
}
static Await call_in_tuple(Vm *vm, Ref descriptor, Ref self, const Ref *args, u32 n, Ref kwnames, bool whole) {
    u32 nkw = kwnames ? TUPLE_LENGTH(kwnames) : 0;
    if (!n && !nkw && !IS(self, method_wrapper)) return wrapper_call(vm, descriptor, self, args, 0, 0);
    Ref tuple = tuple_from(vm, args, n), kwargs = tuple && nkw ? kwargs_as_dict(vm, args + n, kwnames) : 0;
    Ref all = tuple && whole ? tuple_from(vm, args - 1, n + 1) : 0;
    bool made = tuple && (kwargs || !nkw) && (all || !whole);
    WrapperCall *f = made ? PUSH_SPAN(WrapperCall, wrapper_call_step, 0, 4 * (n + nkw)) : NULL;
    if (!f) {
        drop_null(vm, tuple);
        drop_null(vm, kwargs);
        drop_null(vm, all);
        return ERROR;
    }
    f->args = tuple;
    f->all = all;
    f->kwargs = kwargs;
    f->descriptor = descriptor;
    f->self = self;
    f->kwnames = kwnames;
    f->n = n;
    if (n + nkw) memcpy(RAW_TAIL(f), args, 4 * (size_t)(n + nkw));
    return PENDING;
}
static Await wrapper_descr_call(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    MethodDescriptor *d = AT(MethodDescriptor, self);
    if (n < 1) return fail(vm, TYPE(TypeError), "descriptor '%S' of '%N' object needs an argument", d->name, d->owner_type);
    if (!type_is_subtype(vm, TYPE_OF(args[0]), d->owner_type))
        return fail(vm, TYPE(TypeError), "descriptor '%S' requires a '%N' object but received a '%T'", d->name, d->owner_type, args[0]);
    return call_in_tuple(vm, self, args[0], args + 1, n - 1, kwnames, true);
}

static int mw_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(AT(MethodWrapper, self)->descriptor);
    VISIT(AT(MethodWrapper, self)->self);
    return 0;
}
static void mw_edges(Vm *vm, Ref self, Edges *e) {
    EDGE(AT(MethodWrapper, self)->descriptor, "descriptor");
    EDGE(AT(MethodWrapper, self)->self, "__self__");
}
static void mw_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    CLEAR(AT(MethodWrapper, self)->descriptor);
    CLEAR(AT(MethodWrapper, self)->self);
    object_free_gc(vm, self);
    trash_end(vm);
}
static Await mw_call(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    MethodWrapper *w = AT(MethodWrapper, self);
    return call_in_tuple(vm, w->descriptor, w->self, args, n, kwnames, false);
}
bool method_wrapper_of_type(Vm *vm, Ref self) { return is_type_call(vm, AT(MethodWrapper, self)->descriptor); }
Await method_wrapper_call_tuple(Vm *vm, Ref self, Ref args, Ref kwargs) {
    MethodWrapper *w = AT(MethodWrapper, self);
    if (is_type_call(vm, w->descriptor)) return type_call_tuple(vm, w->self, args, kwargs);
    if (IS(w->self, method_wrapper)) return call_in_tuple(vm, w->descriptor, w->self, TUPLE_AT(args)->item, TUPLE_LENGTH(args), 0, false);
    return wrapper_call(vm, w->descriptor, w->self, TUPLE_AT(args)->item, TUPLE_LENGTH(args), 0);
}
static Await mw_repr(Vm *vm, Ref self) {
    MethodWrapper *w = AT(MethodWrapper, self);
    return READY(
        text_format(vm, "<method-wrapper '%S' of %T object at 0x%x>", AT(MethodDescriptor, w->descriptor)->name, w->self, w->self));
}
static Await mw_compare(Vm *vm, Ref a, Ref b, u32 op) {
    if ((op != OP_EQ && op != OP_NE) || !IS(b, method_wrapper)) return READY_NOT_IMPLEMENTED;
    MethodWrapper *x = AT(MethodWrapper, a), *y = AT(MethodWrapper, b);
    return READY_BOOL((x->descriptor == y->descriptor && x->self == y->self) == (op == OP_EQ));
}
static bool mw_hash(Vm *vm, Ref self, i64 *out) {
    u64 x = AT(MethodWrapper, self)->self, y = AT(MethodWrapper, self)->descriptor;
    *out = (i64)((x >> 4 | x << 60) ^ (y >> 4 | y << 60));
    if (*out == -1) *out = -2;
    return true;
}
static Await mw_self(Vm *vm, Ref self) { return READY_OWN(AT(MethodWrapper, self)->self); }
static Await mw_name(Vm *vm, Ref self) { return READY_OWN(AT(MethodDescriptor, AT(MethodWrapper, self)->descriptor)->name); }
static Await mw_objclass(Vm *vm, Ref self) { return READY_OWN(AT(MethodDescriptor, AT(MethodWrapper, self)->descriptor)->owner_type); }
static Await mw_qualname(Vm *vm, Ref self) { return get_qualname(vm, AT(MethodWrapper, self)->descriptor); }
static Await mw_doc(Vm *vm, Ref self) { return get_doc(vm, AT(MethodWrapper, self)->descriptor); }
static Await mw_signature(Vm *vm, Ref self) { return get_signature(vm, AT(MethodWrapper, self)->descriptor); }
static const GetSetDef mw_getsets[] = {
    {"__self__", mw_self, NULL, NULL},
    {"__objclass__", mw_objclass, NULL, NULL},
    {"__name__", mw_name, NULL, NULL},
    {"__qualname__", mw_qualname, NULL, NULL},
    {"__doc__", mw_doc, NULL, NULL},
    {"__text_signature__", mw_signature, NULL, NULL},
    {0},
};

#define DESCRIPTOR .dealloc = descr_dealloc, .traverse = descr_traverse, .edges = descr_edges, .getattr = object_generic_getattr
const TypeSpec method_descriptor_spec = {
    .basicsize = 56,
    .flags = TYPE_HAS_GC | TYPE_METHOD_DESCRIPTOR | TYPE_NO_NEW,
    .getsets = method_getsets,
    DESCRIPTOR,
    .repr = method_repr,
    .call = method_call,
    .descr_get = method_get,
};
const TypeSpec classmethod_descriptor_spec = {
    .basicsize = 56,
    .flags = TYPE_HAS_GC | TYPE_NO_NEW,
    .getsets = method_getsets,
    DESCRIPTOR,
    .repr = method_repr,
    .call = classmethod_call,
    .descr_get = classmethod_get,
};
const TypeSpec getset_descriptor_spec = {
    .basicsize = 48,
    .flags = TYPE_HAS_GC | TYPE_NO_NEW,
    .getsets = data_getsets,
    DESCRIPTOR,
    .repr = getset_repr,
    .descr_get = getset_get,
    .descr_set = getset_set,
};
const TypeSpec member_descriptor_spec = {
    .basicsize = 48,
    .flags = TYPE_HAS_GC | TYPE_NO_NEW,
    .getsets = data_getsets,
    DESCRIPTOR,
    .repr = member_repr,
    .descr_get = member_get,
    .descr_set = member_set,
};
const TypeSpec wrapper_descriptor_spec = {
    .basicsize = 56,
    .flags = TYPE_HAS_GC | TYPE_METHOD_DESCRIPTOR | TYPE_NO_NEW,
    .getsets = method_getsets,
    DESCRIPTOR,
    .repr = wrapper_repr,
    .call = wrapper_descr_call,
    .descr_get = wrapper_get,
};
const TypeSpec method_wrapper_spec = {
    .basicsize = 32,
    .flags = TYPE_HAS_GC | TYPE_NO_NEW,
    .getsets = mw_getsets,
    .dealloc = mw_dealloc,
    .traverse = mw_traverse,
    .edges = mw_edges,
    .repr = mw_repr,
    .hash = mw_hash,
    .call = mw_call,
    .richcompare = mw_compare,
    .getattr = object_generic_getattr,
};
