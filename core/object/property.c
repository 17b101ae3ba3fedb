/* property.c: property, staticmethod, classmethod (Objects/descrobject.c, funcobject.c). */
#include "object/type_int.h"

typedef struct Property { /* nominal 64 */
    Object head;
    Ref fget, fset, fdel, doc, name;
    u32 doc_from_getter;
} Property;
typedef struct Wrapped { /* staticmethod and classmethod: nominal 32 */
    Object head;
    Ref callable, unused_, dict, unused2_;
} Wrapped;
#define PROP(r)    AT(Property, r)
#define WRAPPED(r) AT(Wrapped, r)

void property_parts(Vm *vm, Ref property, Ref part[3]) {
    part[0] = PROP(property)->fget;
    part[1] = PROP(property)->fset;
    part[2] = PROP(property)->fdel;
}
Ref wrapped_callable(Vm *vm, Ref r) { return WRAPPED(r)->callable; }

/* ---- property ---- */
static int property_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(PROP(self)->fget);
    VISIT(PROP(self)->fset);
    VISIT(PROP(self)->fdel);
    VISIT(PROP(self)->doc);
    VISIT(PROP(self)->name);
    return 0;
}
static void property_edges(Vm *vm, Ref self, Edges *e) {
    EDGE(PROP(self)->fget, "fget");
    EDGE(PROP(self)->fset, "fset");
    EDGE(PROP(self)->fdel, "fdel");
    EDGE(PROP(self)->doc, "__doc__");
    EDGE(PROP(self)->name, "name");
}
static void property_clear(Vm *vm, Ref self) { CLEAR(PROP(self)->doc); }
static void property_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    CLEAR(PROP(self)->fget);
    CLEAR(PROP(self)->fset);
    CLEAR(PROP(self)->fdel);
    CLEAR(PROP(self)->doc);
    CLEAR(PROP(self)->name);
    object_free_gc(vm, self);
    trash_end(vm);
}

static Await fail_accessor(Vm *vm, Ref self, Ref object, const char *what) {
    Ref name = PROP(self)->name, shown = name && is_str(vm, name) ? str_repr(vm, name) : 0;
    Ref qualname = type_get_qualname(vm, TYPE_OF(object)), type = str_repr(vm, qualname);
    if (shown && type)
        raise(vm, TYPE(AttributeError), "property %S of %S object has no %s", shown, type, what);
    else if (type && !vm->exc)
        raise(vm, TYPE(AttributeError), "property of %S object has no %s", type, what);
    drop_null(vm, shown);
    drop_null(vm, type);
    return ERROR;
}

static Await property_get(Vm *vm, Ref self, Ref object, Ref type) {
    if (!object || object == NONE) return READY_OWN(self);
    Ref fget = PROP(self)->fget;
    if (fget && IS(fget, function)) return function_call_held(vm, fget, &object, 1, 0, false, self);
    return fget ? call1(vm, fget, object) : fail_accessor(vm, self, object, "getter");
}

FRAME(PropertySet, (result, property, type), (object, value), u32 unused_a;); /* the type and the descriptor are held, as in 3.11 */
STEP(property_set_step, PropertySet) {
    BEGIN(PropertySet);
    if (f->value)
        AWAIT(f->result, call2(vm, PROP(f->property)->fset, f->object, f->value));
    else
        AWAIT(f->result, call1(vm, PROP(f->property)->fdel, f->object));
    return READY_NONE;
    END;
}
static Await property_set(Vm *vm, Ref self, Ref object, Ref value) {
    if (!(value ? PROP(self)->fset : PROP(self)->fdel)) return fail_accessor(vm, self, object, value ? "setter" : "deleter");
    PropertySet *f = PUSH(PropertySet, property_set_step);
    if (!f) return ERROR;
    f->property = own(vm, self);
    f->type = type_is_heap(vm, TYPE_OF(object)) ? own(vm, TYPE_OF(object)) : 0;
    f->object = object;
    f->value = value;
    return PENDING;
}

static Ref unless_none(Ref r) { return r == NONE ? 0 : r; }

FRAME(PropertyInit, (doc, none), (property), u32 unused_a; u32 pad_;);
STEP(property_init_step, PropertyInit) { /* the getter's doc serves: property_init_impl */
    BEGIN(PropertyInit);
    AWAIT(f->doc, object_getattr_default(vm, PROP(f->property)->fget, NAME(__doc__), NONE));
    if (f->doc == NONE) return READY_NONE;
    if (IS(f->property, property)) {
        MOVE(PROP(f->property)->doc, f->doc);
    } else
        AWAIT(f->none, object_setattr(vm, f->property, NAME(__doc__), f->doc));
    SET(PROP(f->property)->doc_from_getter, 1);
    return READY_NONE;
    END;
}
static Await property_init(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    Ref a[4];
    if (!args_bind(vm, "property", "(fget=None, fset=None, fdel=None, doc=None)", args, n, kwnames, a, 4)) return ERROR;
    Property *p = PROP(self);
    REPLACE(p->fget, own_null(vm, unless_none(a[0])));
    REPLACE(p->fset, own_null(vm, unless_none(a[1])));
    REPLACE(p->fdel, own_null(vm, unless_none(a[2])));
    REPLACE(p->doc, own_null(vm, a[3]));
    CLEAR(p->name);
    SET(p->doc_from_getter, 0);
    if ((a[3] && a[3] != NONE) || !p->fget) return READY_NONE;
    if (IS(p->fget, function) && IS(self, property)) {
        Ref doc = AT(Function, p->fget)->doc;
        if (!doc || doc == NONE) return READY_NONE;
        REPLACE(p->doc, own(vm, doc));
        SET(p->doc_from_getter, 1);
        return READY_NONE;
    }
    PropertyInit *f = PUSH(PropertyInit, property_init_step);
    if (!f) return ERROR;
    f->property = self;
    return PENDING;
}
static Await property_new(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) { return READY(object_new_var(vm, type, 0)); }

FRAME(PropertyCopy, (result), (old, get, set, del, doc), u32 pad_;);
STEP(property_copy_step, PropertyCopy) {
    BEGIN(PropertyCopy);
    AWAIT(f->result, object_call(vm, TYPE_OF(f->old), &f->get, 4, 0));
    if (IS(f->old, property) && IS(f->result, property)) REPLACE(PROP(f->result)->name, own_null(vm, PROP(f->old)->name));
    RETURN(f->result);
    END;
}
static Await property_copy(Vm *vm, Ref old, Ref get, Ref set, Ref del) {
    Property *p = PROP(old);
    PropertyCopy *f = PUSH(PropertyCopy, property_copy_step);
    if (!f) return ERROR;
    f->old = old;
    f->get = get && get != NONE ? get : p->fget ? p->fget : NONE;
    f->set = set && set != NONE ? set : p->fset ? p->fset : NONE;
    f->del = del && del != NONE ? del : p->fdel ? p->fdel : NONE;
    f->doc = p->doc_from_getter && f->get != NONE ? NONE : p->doc ? p->doc : NONE;
    return PENDING;
}
METHOD(property_getter) { return property_copy(vm, self, args[0], 0, 0); }
METHOD(property_setter) { return property_copy(vm, self, 0, args[0], 0); }
METHOD(property_deleter) { return property_copy(vm, self, 0, 0, args[0]); }
METHOD(property_set_name) {
    if (n != 2) return fail(vm, TYPE(TypeError), "__set_name__() takes 2 positional arguments but %u were given", n);
    REPLACE(PROP(self)->name, own(vm, args[1]));
    return READY_NONE;
}

FRAME(IsAbstract, (value), (property), u32 i; u32 truth; u32 pad_;);
STEP(is_abstract_step, IsAbstract) { /* any of the three */
    BEGIN(IsAbstract);
    for (f->i = 0; f->i < 3; f->i++) {
        if (!(&PROP(f->property)->fget)[f->i]) continue;
        AWAIT(f->value, object_getattr_default(vm, (&PROP(f->property)->fget)[f->i], NAME(__isabstractmethod__), FALSE_REF));
        AWAIT_TRUTH(f->truth, f->value);
        if (f->truth) return READY_BOOL(true);
    }
    return READY_BOOL(false);
    END;
}
static Await property_is_abstract(Vm *vm, Ref self) {
    IsAbstract *f = PUSH(IsAbstract, is_abstract_step);
    if (!f) return ERROR;
    f->property = self;
    return PENDING;
}

static const MethodDef property_methods[] = {
    {"getter", property_getter, 1, 1, 0, NULL, NULL, "Descriptor to obtain a copy of the property with a different getter."},
    {"setter", property_setter, 1, 1, 0, NULL, NULL, "Descriptor to obtain a copy of the property with a different setter."},
    {"deleter", property_deleter, 1, 1, 0, NULL, NULL, "Descriptor to obtain a copy of the property with a different deleter."},
    {"__set_name__", property_set_name, 0, -1, 0, NULL, NULL, "Method to set name of a property."},
    {0},
};
static const MemberDef property_members[] = {
    {"fget", offsetof(Property, fget), MEMBER_READONLY},
    {"fset", offsetof(Property, fset), MEMBER_READONLY},
    {"fdel", offsetof(Property, fdel), MEMBER_READONLY},
    {"__doc__", offsetof(Property, doc), 0},
    {0},
};
static const GetSetDef property_getsets[] = {{"__isabstractmethod__", property_is_abstract, NULL, NULL}, {0}};
const TypeSpec property_spec = {
    .basicsize = 64,
    .flags = TYPE_HAS_GC | TYPE_BASETYPE,
    .methods = property_methods,
    .members = property_members,
    .getsets = property_getsets,
    .doc = "Property attribute.\n\n  fget\n    function to be used for getting an attribute value\n  fset\n    function to be used for "
           "setting an attribute value\n"
           "  fdel\n    function to be used for del'ing an attribute\n  doc\n    docstring\n\nTypical use is to define a managed attribute "
           "x:\n\n"
           "class C(object):\n    def getx(self): return self._x\n    def setx(self, value): self._x = value\n    def delx(self): del "
           "self._x\n"
           "    x = property(getx, setx, delx, \"I'm the 'x' property.\")\n\nDecorators make defining new properties or modifying existing "
           "ones easy:\n\n"
           "class C(object):\n    @property\n    def x(self):\n        \"I am the 'x' property.\"\n        return self._x\n    @x.setter\n"
           "    def x(self, value):\n        self._x = value\n    @x.deleter\n    def x(self):\n        del self._x",
    .new_signature = "(fget=None, fset=None, fdel=None, doc=None)",
    .dealloc = property_dealloc,
    .traverse = property_traverse,
    .clear = property_clear,
    .edges = property_edges,
    .getattr = object_generic_getattr,
    .descr_get = property_get,
    .descr_set = property_set,
    .init = property_init,
    .new = property_new,
};

/* ---- staticmethod, classmethod ---- */
static int wrapped_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(WRAPPED(self)->callable);
    VISIT(WRAPPED(self)->dict);
    return 0;
}
static void wrapped_edges(Vm *vm, Ref self, Edges *e) {
    EDGE(WRAPPED(self)->callable, "__func__");
    EDGE(WRAPPED(self)->dict, "__dict__");
}
static void wrapped_clear(Vm *vm, Ref self) {
    CLEAR(WRAPPED(self)->callable);
    CLEAR(WRAPPED(self)->dict);
}
static void wrapped_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    CLEAR(WRAPPED(self)->callable);
    CLEAR(WRAPPED(self)->dict);
    object_free_gc(vm, self);
    trash_end(vm);
}

/* functools_wraps: what the callable has of these is copied into the wrapper's dict */
FRAME(Wraps, (value, none), (wrapper), u32 i; u32 pad_;);
static Ref wrapped_name(u32 i) {
    static const Ref names[] = {NAME(__module__), NAME(__name__), NAME(__qualname__), NAME(__doc__), NAME(__annotations__)};
    return i < ARRAY_LEN(names) ? names[i] : 0;
}
STEP(wraps_step, Wraps) {
    BEGIN(Wraps);
    for (; wrapped_name(f->i); f->i++) {
        AWAIT(f->value, object_getattr_default(vm, WRAPPED(f->wrapper)->callable, wrapped_name(f->i), 0));
        if (f->value != NOT_IMPLEMENTED) {
            AWAIT(f->none, object_setattr(vm, f->wrapper, wrapped_name(f->i), f->value));
            DROP(f->none);
        }
        DROP(f->value);
    }
    return READY_NONE;
    END;
}
/* A plain function's wrapper needs no frame. */
static bool wraps_function(Vm *vm, Ref self) {
    Ref dict = instance_dict(vm, self);
    for (u32 i = 0; dict && wrapped_name(i); i++) {
        Ref value = object_generic_getattr(vm, WRAPPED(self)->callable, wrapped_name(i)).ref;
        if (!value) return false;
        bool ok = dict_set(vm, dict, wrapped_name(i), value);
        drop(vm, value);
        if (!ok) return false;
    }
    return dict != 0;
}
static Await wrapped_init(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    const char *name = static_type_text(static_type_index(class_static_base(vm, TYPE_OF(self))));
    if (!refuse_keywords(vm, name, kwnames) || !check_positional(vm, name, n, 1, 1)) return ERROR;
    REPLACE(WRAPPED(self)->callable, own(vm, args[0]));
    if (IS(args[0], function) && !type_is_heap(vm, TYPE_OF(self))) return wraps_function(vm, self) ? READY_NONE : ERROR;
    Wraps *f = PUSH(Wraps, wraps_step);
    if (!f) return ERROR;
    f->wrapper = self;
    return PENDING;
}
static Await wrapped_new(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) { return READY(object_new_var(vm, type, 0)); }

static Ref wrap(Vm *vm, Ref type, Ref callable) { /* PyStaticMethod_New: no attributes are copied */
    Ref r = object_new_var(vm, type, 0);
    if (r) SET(WRAPPED(r)->callable, own(vm, callable));
    return r;
}
Ref staticmethod_new(Vm *vm, Ref callable) { return wrap(vm, TYPE(staticmethod), callable); }
Ref classmethod_new(Vm *vm, Ref callable) { return wrap(vm, TYPE(classmethod), callable); }

static Await static_get(Vm *vm, Ref self, Ref object, Ref type) {
    Ref callable = WRAPPED(self)->callable;
    return callable ? READY_OWN(callable) : fail(vm, TYPE(RuntimeError), "uninitialized staticmethod object");
}
static Await static_call(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    Ref callable = WRAPPED(self)->callable;
    if (!callable) return fail(vm, TYPE(RuntimeError), "uninitialized staticmethod object");
    if (IS(callable, function)) return function_call(vm, callable, args, n, kwnames);
    return call_held(vm, own(vm, callable), 0, args, n, kwnames);
}
static Await class_get(Vm *vm, Ref self, Ref object, Ref type) {
    Ref callable = WRAPPED(self)->callable;
    if (!callable) return fail(vm, TYPE(RuntimeError), "uninitialized classmethod object");
    if (!type) type = TYPE_OF(object);
    TernaryFn get = SLOT_OF(TYPE_OF(callable), descr_get);
    if (get) return get(vm, callable, type, type);
    return READY(method_new(vm, callable, type));
}

FRAME(WrappedRepr, (text), (wrapper), u32 unused_a;);
STEP(wrapped_repr_step, WrappedRepr) {
    BEGIN(WrappedRepr);
    AWAIT(f->text, object_repr(vm, WRAPPED(f->wrapper)->callable ? WRAPPED(f->wrapper)->callable : NONE));
    return READY(text_format(vm, "<%s(%S)>", static_type_text(static_type_index(class_static_base(vm, TYPE_OF(f->wrapper)))), f->text));
    END;
}
static Await wrapped_repr(Vm *vm, Ref self) {
    WrappedRepr *f = PUSH_R(WrappedRepr, wrapped_repr_step, " while getting the repr of an object");
    if (!f) return ERROR;
    f->wrapper = self;
    return PENDING;
}
static Await wrapped_abstract(Vm *vm, Ref self) {
    Ref callable = WRAPPED(self)->callable;
    if (!callable) return READY_BOOL(false);
    return object_getattr_default(vm, callable, NAME(__isabstractmethod__), FALSE_REF);
}
static const MemberDef wrapped_members[] = {
    {"__func__", offsetof(Wrapped, callable), MEMBER_READONLY},
    {"__wrapped__", offsetof(Wrapped, callable), MEMBER_READONLY},
    {0},
};
static const GetSetDef wrapped_getsets[] = {
    {"__isabstractmethod__", wrapped_abstract, NULL, NULL},
    {"__dict__", instance_get_dict, NULL, NULL},
    {0},
};
#define WRAPPER_TYPE                                                                                                                       \
    .basicsize = 32, .flags = TYPE_HAS_GC | TYPE_BASETYPE, .members = wrapped_members, .getsets = wrapped_getsets,                         \
    .dict_at = offsetof(Wrapped, dict), .dealloc = wrapped_dealloc, .traverse = wrapped_traverse, .clear = wrapped_clear,                  \
    .edges = wrapped_edges, .repr = wrapped_repr, .init = wrapped_init, .new = wrapped_new
const TypeSpec staticmethod_spec = {
    WRAPPER_TYPE,
    .call = static_call,
    .descr_get = static_get,
    .doc = "staticmethod(function) -> method\n\nConvert a function to be a static method.\n\nA static method does not receive an implicit "
           "first argument.\n"
           "To declare a static method, use this idiom:\n\n     class C:\n         @staticmethod\n         def f(arg1, arg2, ...):\n       "
           "      ...\n\n"
           "It can be called either on the class (e.g. C.f()) or on an instance\n(e.g. C().f()). Both the class and the instance are "
           "ignored, and\n"
           "neither is passed implicitly as the first argument to the method.\n\nStatic methods in Python are similar to those found in "
           "Java or C++.\n"
           "For a more advanced concept, see the classmethod builtin.",
};
const TypeSpec classmethod_spec = {
    WRAPPER_TYPE,
    .descr_get = class_get,
    .doc = "classmethod(function) -> method\n\nConvert a function to be a class method.\n\nA class method receives the class as implicit "
           "first argument,\n"
           "just like an instance method receives the instance.\nTo declare a class method, use this idiom:\n\n  class C:\n      "
           "@classmethod\n"
           "      def f(cls, arg1, arg2, ...):\n          ...\n\nIt can be called either on the class (e.g. C.f()) or on an instance\n"
           "(e.g. C().f()).  The instance is ignored except for its class.\nIf a class method is called for a derived class, the derived "
           "class\n"
           "object is passed as the implied first argument.\n\nClass methods are different than C++ or Java static methods.\n"
           "If you want those, see the staticmethod builtin.",
};
