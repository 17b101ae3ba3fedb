/* super.c: super objects (Objects/typeobject.c: super_…). */
#include "object/type_int.h"

typedef struct Super { /* nominal 40 */
    Object head;
    Ref type, object, object_type;
    u32 unused_[3];
} Super;
_Static_assert(sizeof(Super) == 40, "as CPython's");
#define SUPER(r) AT(Super, r)

static int super_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(SUPER(self)->object);
    VISIT(SUPER(self)->type);
    VISIT(SUPER(self)->object_type);
    return 0;
}
static void super_edges(Vm *vm, Ref self, Edges *e) {
    EDGE(SUPER(self)->object, "__self__");
    EDGE(SUPER(self)->type, "__thisclass__");
    EDGE(SUPER(self)->object_type, "__self_class__");
}
static void super_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    CLEAR(SUPER(self)->object);
    CLEAR(SUPER(self)->type);
    CLEAR(SUPER(self)->object_type);
    object_free_gc(vm, self);
    trash_end(vm);
}
static Await super_repr(Vm *vm, Ref self) {
    Super *s = SUPER(self);
    const char *none = "NULL";
    if (!s->object_type)
        return s->type ? READY(text_format(vm, "<super: <class '%N'>, NULL>", s->type))
                       : READY(text_format(vm, "<super: <class '%s'>, NULL>", none));
    return READY(text_format(vm, "<super: <class '%N'>, <%N object>>", s->type, s->object_type));
}

static Await super_getattr(Vm *vm, Ref self, Ref name) {
    Super *s = SUPER(self);
    Ref start = s->object_type;
    if (!start || !is_str(vm, name) || str_equal(vm, name, NAME(__class__))) return object_generic_getattr(vm, self, name);
    Ref mro = TYPE_AT(start)->mro;
    u32 n = mro ? TUPLE_LENGTH(mro) : 0, i = 0;
    while (i < n && TUPLE_ITEM(mro, i) != s->type) i++;
    for (i++; i < n; i++) {
        Ref r = dict_get_str(vm, TYPE_AT(TUPLE_ITEM(mro, i))->dict, name);
        if (!r) continue;
        TernaryFn get = SLOT_OF(TYPE_OF(r), descr_get);
        return get ? get(vm, r, s->object == start ? 0 : s->object, start) : READY_OWN(r);
    }
    return object_generic_getattr(vm, self, name);
}

static bool in_mro(Vm *vm, Ref type, Ref wanted) { /* a metaclass's mro() may have left out the type itself */
    Ref mro = TYPE_AT(type)->mro;
    for (u32 i = 0; mro && i < TUPLE_LENGTH(mro); i++)
        if (TUPLE_ITEM(mro, i) == wanted) return true;
    return !mro && type_is_subtype(vm, type, wanted);
}

/* supercheck without obj.__class__: borrowed, 0: TypeError */
static Ref check_object(Vm *vm, Ref type, Ref object) {
    if (is_type(vm, object) && in_mro(vm, object, type)) return object;
    if (type_is_subtype(vm, TYPE_OF(object), type)) return TYPE_OF(object);
    if (SLOT_OF(TYPE_OF(object), getattr) != object_generic_getattr ||
        !class_attribute_is_plain(vm, TYPE_OF(object))) { /* a proxy: its __class__ may fit */
        Ref cls;
        NEST(cls, "__class__ for super()", object_getattr_default(vm, object, NAME(__class__), NONE));
        if (!cls) return 0;
        bool fits = is_type(vm, cls) && cls != TYPE_OF(object) && type_is_subtype(vm, cls, type) && REFCOUNT(cls) > 1;
        drop(vm, cls);
        if (fits) return cls;
    }
    return raise(vm, TYPE(TypeError), "super(type, obj): obj must be an instance or subtype of type");
}

static Await super_init(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    Ref type = 0, object = 0, object_type = 0;
    if (!refuse_keywords(vm, "super", kwnames)) return ERROR;
    if (n > 2) return fail(vm, TYPE(TypeError), "super() expected at most 2 arguments, got %u", n);
    if (n && !is_type(vm, args[0])) return fail(vm, TYPE(TypeError), "super() argument 1 must be a type, not %T", args[0]);
    if (n)
        type = args[0];
    else if (!frame_super_arguments(vm, &type, &object))
        return ERROR;
    if (n > 1 && args[1] != NONE) object = args[1];
    if (object) {
        object_type = check_object(vm, type, object);
        if (!object_type) return ERROR;
    }
    Super *s = SUPER(self);
    REPLACE(s->type, own(vm, type));
    REPLACE(s->object, own_null(vm, object));
    REPLACE(s->object_type, own_null(vm, object_type));
    return READY_NONE;
}
static Await super_new(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) { return READY(object_new_var(vm, type, 0)); }

static Await super_get(Vm *vm, Ref self, Ref object, Ref type) {
    Super *s = SUPER(self);
    if (!object || object == NONE || s->object) return READY_OWN(self);
    Ref args[2] = {s->type, object};
    if (!IS(self, super)) return object_call(vm, TYPE_OF(self), args, 2, 0);
    Ref object_type = check_object(vm, s->type, object);
    Ref r = object_type ? object_new_var(vm, TYPE(super), 0) : 0;
    if (!r) return ERROR;
    SET(SUPER(r)->type, own(vm, s->type));
    SET(SUPER(r)->object, own(vm, object));
    SET(SUPER(r)->object_type, own(vm, object_type));
    return READY(r);
}

static const MemberDef super_members[] = {
    {"__thisclass__", offsetof(Super, type), MEMBER_READONLY},
    {"__self__", offsetof(Super, object), MEMBER_READONLY},
    {"__self_class__", offsetof(Super, object_type), MEMBER_READONLY},
    {0},
};
const TypeSpec super_spec = {
    .basicsize = 40,
    .flags = TYPE_HAS_GC | TYPE_BASETYPE,
    .members = super_members,
    .doc = "super() -> same as super(__class__, <first argument>)\nsuper(type) -> unbound super object\n"
           "super(type, obj) -> bound super object; requires isinstance(obj, type)\nsuper(type, type2) -> bound super object; requires "
           "issubclass(type2, type)\n"
           "Typical use to call a cooperative superclass method:\nclass C(B):\n    def meth(self, arg):\n        super().meth(arg)\n"
           "This works for class methods too:\nclass C(B):\n    @classmethod\n    def cmeth(cls, arg):\n        super().cmeth(arg)\n",
    .dealloc = super_dealloc,
    .traverse = super_traverse,
    .edges = super_edges,
    .repr = super_repr,
    .getattr = super_getattr,
    .descr_get = super_get,
    .init = super_init,
    .new = super_new,
};
