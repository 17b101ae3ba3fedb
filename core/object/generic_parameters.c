/* generic_parameters.c: type variables of list[T] and int | T: finding them and putting something in their place
 * (Objects/genericaliasobject.c of 3.11: _Py_make_parameters, subs_tvars, _Py_subs_parameters). What a type variable is, its methods
 * say: __typing_subst__, __typing_prepare_subst__; so all of this may call Python. */
#include "object/generic_alias.h"

static Await attribute_or_none(Vm *vm, Ref r, Ref name) { return object_getattr_default(vm, r, name, NONE); }

static i32 index_of(Vm *vm, Ref tuple, Ref item) {
    for (u32 i = 0; i < TUPLE_LENGTH(tuple); i++)
        if (TUPLE_ITEM(tuple, i) == item) return (i32)i;
    return -1;
}
static bool add_once(Vm *vm, Ref list, Ref item) {
    for (u32 i = 0; i < LIST_AT(list)->length; i++)
        if (LIST_ITEMS(list)[i] == item) return true;
    return list_append(vm, list, item);
}
static bool add_all(Vm *vm, Ref list, Ref tuple, bool once) {
    for (u32 i = 0; i < TUPLE_LENGTH(tuple); i++)
        if (!(once ? add_once(vm, list, TUPLE_ITEM(tuple, i)) : list_append(vm, list, TUPLE_ITEM(tuple, i)))) return false;
    return true;
}

/* ---- __parameters__ ---- */
FRAME(MakeParameters, (list, value), (args), u32 i;);
static Ref at(Vm *vm, const MakeParameters *f) { return TUPLE_ITEM(f->args, f->i); }
STEP(make_parameters_step, MakeParameters) {
    BEGIN(MakeParameters);
    f->list = list_new(vm, 0);
    if (!f->list) return ERROR;
    gc_untrack(vm, f->list); /* nobody else may find it */
    for (f->i = 0; f->i < TUPLE_LENGTH(f->args); f->i++) {
        if (is_type(vm, at(vm, f))) continue; /* a class's own __parameters__ are not meant */
        AWAIT(f->value, attribute_or_none(vm, at(vm, f), NAME(__typing_subst__)));
        if (f->value != NONE) {
            if (!add_once(vm, f->list, at(vm, f))) return ERROR;
        } else {
            AWAIT_SET(f->value, attribute_or_none(vm, at(vm, f), NAME(__parameters__)));
            if (IS_SUB(f->value, TYPE_TUPLE_SUBCLASS) && !add_all(vm, f->list, f->value, true)) return ERROR;
        }
        DROP(f->value);
    }
    return READY(list_as_tuple(vm, f->list));
    END;
}
Await generic_make_parameters(Vm *vm, Ref args) {
    MakeParameters *f = PUSH(MakeParameters, make_parameters_step);
    if (!f) return ERROR;
    f->args = args;
    return PENDING;
}

FRAME(Parameters, (value), (self), u32 unused_a; u32 pad_;);
static Ref *kept_at(Vm *vm, Ref self) { return IS(self, union_type) ? &UNION(self)->parameters : &ALIAS(self)->parameters; }
STEP(generic_parameters_step, Parameters) {
    BEGIN(Parameters);
    AWAIT(f->value, generic_make_parameters(vm, IS(f->self, union_type) ? UNION(f->self)->args : ALIAS(f->self)->args));
    if (!*kept_at(vm, f->self)) MOVE(*kept_at(vm, f->self), f->value);
    return READY_OWN(*kept_at(vm, f->self));
    END;
}
static bool all_classes(Vm *vm, Ref args) {
    for (u32 i = 0; i < TUPLE_LENGTH(args); i++)
        if (!is_type(vm, TUPLE_ITEM(args, i))) return false;
    return true;
}
Await generic_parameters(Vm *vm, Ref self) {
    Ref *kept = kept_at(vm, self);
    if (!*kept && all_classes(vm, IS(self, union_type) ? UNION(self)->args : ALIAS(self)->args)) SET(*kept, own(vm, EMPTY_TUPLE));
    if (*kept) return READY_OWN(*kept);
    Parameters *f = PUSH(Parameters, generic_parameters_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}

/* ---- substitution: the arguments first ---- */

/* Unpacked tuples give their items, unless they end in `...`: a tuple. */
FRAME(UnpackArgs, (list, value), (items), u32 i; u32 single; u32 pad_;);
static u32 item_count(Vm *vm, const UnpackArgs *f) { return f->single ? 1 : TUPLE_LENGTH(f->items); }
static Ref item_at(Vm *vm, const UnpackArgs *f) { return f->single ? f->items : TUPLE_ITEM(f->items, f->i); }
static bool is_finite_tuple(Vm *vm, Ref r) {
    return IS_SUB(r, TYPE_TUPLE_SUBCLASS) && !(TUPLE_LENGTH(r) && TUPLE_ITEM(r, TUPLE_LENGTH(r) - 1) == ELLIPSIS);
}
STEP(unpack_args_step, UnpackArgs) {
    BEGIN(UnpackArgs);
    f->list = list_new(vm, 0);
    if (!f->list) return ERROR;
    gc_untrack(vm, f->list);
    for (f->i = 0; f->i < item_count(vm, f); f->i++) {
        f->value = own(vm, NONE);
        if (!is_type(vm, item_at(vm, f))) AWAIT_SET(f->value, attribute_or_none(vm, item_at(vm, f), NAME(__typing_unpacked_tuple_args__)));
        if (!(is_finite_tuple(vm, f->value) ? add_all(vm, f->list, f->value, false) : list_append(vm, f->list, item_at(vm, f))))
            return ERROR;
        DROP(f->value);
    }
    return READY(list_as_tuple(vm, f->list));
    END;
}
static Await unpack_args(Vm *vm, Ref item) {
    UnpackArgs *f = PUSH(UnpackArgs, unpack_args_step);
    if (!f) return ERROR;
    f->items = item;
    f->single = !IS_SUB(item, TYPE_TUPLE_SUBCLASS);
    return PENDING;
}

/* ---- what stands for a parameter inside of another generic: obj[its parameters, each replaced] (subs_tvars) ---- */
FRAME(SubstituteIn, (value, list), (object, parameters, items), u32 unused_a; u32 pad_;);
static bool collect(Vm *vm, SubstituteIn *f) {
    for (u32 i = 0; i < TUPLE_LENGTH(f->value); i++) {
        Ref arg = TUPLE_ITEM(f->value, i);
        i32 k = index_of(vm, f->parameters, arg);
        bool many = k >= 0 && SLOT_OF(TYPE_OF(TUPLE_ITEM(f->parameters, k)), iter) && IS_SUB(TUPLE_ITEM(f->items, k), TYPE_TUPLE_SUBCLASS);
        if (k >= 0) arg = TUPLE_ITEM(f->items, k);
        if (!(many ? add_all(vm, f->list, arg, false) : list_append(vm, f->list, arg))) return false;
    }
    return true;
}
STEP(substitute_in_step, SubstituteIn) {
    BEGIN(SubstituteIn);
    AWAIT(f->value, attribute_or_none(vm, f->object, NAME(__parameters__)));
    if (!IS_SUB(f->value, TYPE_TUPLE_SUBCLASS) || !TUPLE_LENGTH(f->value)) return READY_OWN(f->object);
    f->list = list_new(vm, 0);
    if (!f->list || !collect(vm, f)) return ERROR;
    DROP(f->value);
    f->value = list_as_tuple(vm, f->list);
    DROP(f->list);
    if (!f->value) return ERROR;
    AWAIT(f->list, object_getitem(vm, f->object, f->value));
    RETURN(f->list);
    END;
}
static Await substitute_in(Vm *vm, Ref object, Ref parameters, Ref items) {
    SubstituteIn *f = PUSH(SubstituteIn, substitute_in_step);
    if (!f) return ERROR;
    f->object = object;
    f->parameters = parameters;
    f->items = items;
    return PENDING;
}

/* ---- the whole ---- */
FRAME(Substitute, (items, list, value, function), (self, args, parameters, item), u32 i; u32 unpack;);
static Ref arg_at(Vm *vm, const Substitute *f) { return TUPLE_ITEM(f->args, f->i); }
static Ref prepare_args(Vm *vm, Substitute *f) { /* items as one argument */
    if (!IS_SUB(f->items, TYPE_TUPLE_SUBCLASS)) {
        Ref t = tuple_from(vm, &f->items, 1);
        if (t) REPLACE(f->items, t);
        if (!t) return 0;
    }
    return f->items;
}
static bool add_substituted(Vm *vm, Substitute *f) {
    if (f->unpack && IS_SUB(f->value, TYPE_TUPLE_SUBCLASS)) return add_all(vm, f->list, f->value, false);
    if (f->unpack) return refuse(vm, TYPE(TypeError), "expected a tuple for an unpacked type variable, not %T", f->value);
    return list_append(vm, f->list, f->value);
}
STEP(substitute_step, Substitute) {
    BEGIN(Substitute);
    if (!TUPLE_LENGTH(f->parameters)) {
        AWAIT(f->value, object_repr(vm, f->self));
        return fail(vm, TYPE(TypeError), "%S is not a generic class", f->value);
    }
    AWAIT(f->items, unpack_args(vm, f->item));
    for (f->i = 0; f->i < TUPLE_LENGTH(f->parameters); f->i++) {
        AWAIT(f->function, attribute_or_none(vm, TUPLE_ITEM(f->parameters, f->i), NAME(__typing_prepare_subst__)));
        if (f->function != NONE) {
            if (!prepare_args(vm, f)) return ERROR;
            AWAIT_SET(f->items, call2(vm, f->function, f->self, f->items));
        }
        DROP(f->function);
    }
    if (!prepare_args(vm, f)) return ERROR;
    if (TUPLE_LENGTH(f->items) != TUPLE_LENGTH(f->parameters)) {
        AWAIT(f->value, object_repr(vm, f->self));
        bool many = TUPLE_LENGTH(f->items) > TUPLE_LENGTH(f->parameters);
        return fail(vm, TYPE(TypeError), "Too %s arguments for %S; actual %u, expected %u", many ? "many" : "few", f->value,
                    TUPLE_LENGTH(f->items), TUPLE_LENGTH(f->parameters));
    }
    f->list = list_new(vm, 0);
    if (!f->list) return ERROR;
    gc_untrack(vm, f->list);
    for (f->i = 0; f->i < TUPLE_LENGTH(f->args); f->i++) {
        if (is_type(vm, arg_at(vm, f))) {
            if (!list_append(vm, f->list, arg_at(vm, f))) return ERROR;
            continue;
        }
        AWAIT(f->value, object_getattr_default(vm, arg_at(vm, f), NAME(__typing_is_unpacked_typevartuple__), FALSE_REF));
        AWAIT_TRUTH(f->unpack, f->value);
        AWAIT(f->function, attribute_or_none(vm, arg_at(vm, f), NAME(__typing_subst__)));
        if (f->function != NONE && index_of(vm, f->parameters, arg_at(vm, f)) < 0)
            return fail(vm, TYPE(SystemError), "a type variable is not among the parameters");
        if (f->function != NONE)
            AWAIT(f->value, call1(vm, f->function, TUPLE_ITEM(f->items, index_of(vm, f->parameters, arg_at(vm, f)))));
        else
            AWAIT(f->value, substitute_in(vm, arg_at(vm, f), f->parameters, f->items));
        DROP(f->function);
        if (!add_substituted(vm, f)) return ERROR;
        DROP(f->value);
    }
    return READY(list_as_tuple(vm, f->list));
    END;
}
Await generic_substitute(Vm *vm, Ref self, Ref args, Ref parameters, Ref item) {
    Substitute *f = PUSH(Substitute, substitute_step);
    if (!f) return ERROR;
    f->self = self;
    f->args = args;
    f->parameters = parameters;
    f->item = item;
    return PENDING;
}
