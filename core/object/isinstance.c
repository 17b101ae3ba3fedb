/* isinstance.c: isinstance and issubclass (Objects/abstract.c: object_recursive_isinstance, object_issubclass). Tuples nest as deep as a
 * user likes, so they are native frames. */
#include "object/type_int.h"

/* abstract_get_bases finds a tuple: something that looks like a class */
FRAME(InstanceOf, (kind, result), (object, cls), u32 unused_a;);
FRAME(CheckEach, (result), (object, classes), u32 i; u32 subclass; u32 truth; u32 pad_;);
FRAME(CheckHook, (result), (object, cls), u32 subclass;);
FRAME(AbstractSubclass, (bases, below), (cls, base), u32 i;);

STEP(instance_of_step, InstanceOf) { /* type(object) is no subclass: its __class__ may say more */
    BEGIN(InstanceOf);
    AWAIT_TRY(f->kind, object_getattr_default(vm, f->object, NAME(__class__), NONE));
    if (!f->kind) return ERROR;
    return READY_BOOL(is_type(vm, f->kind) && f->kind != TYPE_OF(f->object) && type_is_subtype(vm, f->kind, f->cls));
    END;
}

STEP(abstract_subclass_step, AbstractSubclass) { /* cls.__bases__ is followed where cls is no type */
    BEGIN(AbstractSubclass);
    if (f->cls == f->base) return READY_BOOL(true);
    AWAIT(f->bases, object_getattr_default(vm, f->cls, NAME(__bases__), NONE));
    if (!IS_SUB(f->bases, TYPE_TUPLE_SUBCLASS)) return READY_BOOL(false);
    for (f->i = 0; f->i < TUPLE_LENGTH(f->bases); f->i++) {
        AWAIT(f->below, abstract_subclass(vm, TUPLE_ITEM(f->bases, f->i), f->base));
        if (f->below == TRUE_REF) RETURN(f->below);
        DROP(f->below);
    }
    return READY_BOOL(false);
    END;
}
Await abstract_subclass(Vm *vm, Ref cls, Ref base) {
    AbstractSubclass *f = PUSH_R(AbstractSubclass, abstract_subclass_step, " in __issubclass__");
    if (!f) return ERROR;
    f->cls = cls;
    f->base = base;
    return PENDING;
}

/* object_isinstance: cls is a type, or has __bases__ */
Await instance_of(Vm *vm, Ref r, Ref cls) {
    if (!is_type(vm, cls)) return instance_of_abstract(vm, r, cls);
    if (type_is_subtype(vm, TYPE_OF(r), cls)) return READY_BOOL(true);
    if (SLOT_OF(TYPE_OF(r), getattr) == object_generic_getattr && !type_is_heap(vm, TYPE_OF(r))) return READY_BOOL(false);
    if (SLOT_OF(TYPE_OF(r), getattr) == object_generic_getattr && class_attribute_is_plain(vm, TYPE_OF(r))) return READY_BOOL(false);
    InstanceOf *f = PUSH(InstanceOf, instance_of_step);
    if (!f) return ERROR;
    f->object = r;
    f->cls = cls;
    return PENDING;
}

/* __class__ is object's own: it says what TYPE_OF says */
bool class_attribute_is_plain(Vm *vm, Ref type) {
    Ref descr = type_lookup(vm, type, NAME(__class__));
    return descr && IS(descr, getset_descriptor) && AT(MethodDescriptor, descr)->owner_type == TYPE(object);
}

FRAME(InstanceAbstract, (bases, kind, result), (object, cls), u32 unused_a; u32 pad_;);
STEP(instance_abstract_step, InstanceAbstract) {
    BEGIN(InstanceAbstract);
    AWAIT(f->bases, object_getattr_default(vm, f->cls, NAME(__bases__), NONE));
    if (!IS_SUB(f->bases, TYPE_TUPLE_SUBCLASS))
        return fail(vm, TYPE(TypeError), "isinstance() arg 2 must be a type, a tuple of types, or a union");
    AWAIT(f->kind, object_getattr_default(vm, f->object, NAME(__class__), NONE));
    if (f->kind == NONE) return READY_BOOL(false);
    AWAIT(f->result, abstract_subclass(vm, f->kind, f->cls));
    RETURN(f->result);
    END;
}
Await instance_of_abstract(Vm *vm, Ref r, Ref cls) {
    InstanceAbstract *f = PUSH(InstanceAbstract, instance_abstract_step);
    if (!f) return ERROR;
    f->object = r;
    f->cls = cls;
    return PENDING;
}

FRAME(SubclassAbstract, (bases, result), (cls, base), u32 unused_a;);
STEP(subclass_abstract_step, SubclassAbstract) {
    BEGIN(SubclassAbstract);
    AWAIT(f->bases, object_getattr_default(vm, f->cls, NAME(__bases__), NONE));
    if (!IS_SUB(f->bases, TYPE_TUPLE_SUBCLASS)) return fail(vm, TYPE(TypeError), "issubclass() arg 1 must be a class");
    DROP(f->bases);
    AWAIT(f->bases, object_getattr_default(vm, f->base, NAME(__bases__), NONE));
    if (!is_type(vm, f->base) && !IS_SUB(f->bases, TYPE_TUPLE_SUBCLASS))
        return fail(vm, TYPE(TypeError), "issubclass() arg 2 must be a class, a tuple of classes, or a union");
    AWAIT(f->result, abstract_subclass(vm, f->cls, f->base));
    RETURN(f->result);
    END;
}
Await subclass_of(Vm *vm, Ref cls, Ref base) {
    if (is_type(vm, cls) && is_type(vm, base)) return READY_BOOL(type_is_subtype(vm, cls, base));
    SubclassAbstract *f = PUSH(SubclassAbstract, subclass_abstract_step);
    if (!f) return ERROR;
    f->cls = cls;
    f->base = base;
    return PENDING;
}

STEP(check_hook_step, CheckHook) { /* type(cls).__instancecheck__(cls, object), as a truth */
    BEGIN(CheckHook);
    AWAIT(f->result, call_special_bound(vm, f->cls, f->subclass ? NAME(__subclasscheck__) : NAME(__instancecheck__), &f->object, 1));
    AWAIT_SET(f->result, object_truth(vm, f->result));
    RETURN(f->result);
    END;
}

STEP(check_each_step, CheckEach) {
    BEGIN(CheckEach);
    for (f->i = 0; f->i < TUPLE_LENGTH(f->classes); f->i++) {
        AWAIT(f->result, check(vm, f->object, TUPLE_ITEM(f->classes, f->i), f->subclass));
        if (f->result == TRUE_REF) RETURN(f->result);
        DROP(f->result);
    }
    return READY_BOOL(false);
    END;
}

Await check(Vm *vm, Ref r, Ref cls, u32 subclass) {
    if (!subclass && TYPE_OF(r) == cls) return READY_BOOL(true);
    if (IS(cls, type)) return subclass ? subclass_of(vm, r, cls) : instance_of(vm, r, cls);
    if (IS(cls, union_type)) cls = union_args(vm, cls);
    if (IS_SUB(cls, TYPE_TUPLE_SUBCLASS)) {
        CheckEach *f = PUSH_R(CheckEach, check_each_step, subclass ? " in __subclasscheck__" : " in __instancecheck__");
        if (!f) return ERROR;
        f->object = r;
        f->classes = cls;
        f->subclass = subclass;
        return PENDING;
    }
    if (!type_lookup(vm, TYPE_OF(cls), subclass ? NAME(__subclasscheck__) : NAME(__instancecheck__)))
        return subclass ? subclass_of(vm, r, cls) : instance_of(vm, r, cls);
    CheckHook *f = PUSH_R(CheckHook, check_hook_step, subclass ? " in __subclasscheck__" : " in __instancecheck__");
    if (!f) return ERROR;
    f->object = r;
    f->cls = cls;
    f->subclass = subclass;
    return PENDING;
}

Await object_isinstance(Vm *vm, Ref r, Ref cls) { return check(vm, r, cls, 0); }
Await object_issubclass(Vm *vm, Ref cls, Ref base) { return check(vm, cls, base, 1); }
