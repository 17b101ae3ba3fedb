/* reduce.c: object.__reduce_ex__, __reduce__ and __getstate__ (Objects/typeobject.c: object___reduce_ex__, reduce_newobj,
 * object_getstate): how an instance is taken apart for copy and pickle. What needs Python text is copyreg's. */
#include "object/int.h"
#include "object/type_int.h"

/* ---- __getstate__ ---- */
FRAME(GetState, (copyreg, names, slots, state, value), (object), u32 required; u32 i;);

static bool names_of(Vm *vm, Ref type, Ref *names) { /* __slotnames__ of the class itself, as copyreg left it: new; 0: not there */
    Ref key = str_intern_utf8(vm, "__slotnames__", 13);
    *names = key ? own_null(vm, dict_get_str(vm, TYPE_AT(type)->dict, key)) : 0;
    drop_null(vm, key);
    return key != 0;
}
static bool dict_state(Vm *vm, GetState *f) { /* the instance's dict, or None for an empty one or none */
    const Type *t = TYPE_AT(TYPE_OF(f->object));
    Ref name, value, dict = NONE;
    u32 at = 0;
    if ((t->flags & TYPE_MANAGED_DICT || t->dict_at) && instance_next(vm, f->object, &at, &name, &value))
        dict = instance_dict(vm, f->object);
    if (!dict) return false;
    f->state = own(vm, dict);
    return true;
}
static bool has_hidden_fields(Vm *vm, GetState *f) { /* more in it than its dict, its weak references and its slots */
    const Type *t = TYPE_AT(TYPE_OF(f->object));
    u32 plain = 16 + (!(t->flags & TYPE_MANAGED_DICT) && t->dict_at ? 8 : 0) + (t->weaklist_at ? 8 : 0);
    if (f->names != NONE && IS(f->names, list)) plain += 8 * LIST_AT(f->names)->length;
    return t->basicsize > plain;
}
static Await import_copyreg(Vm *vm) {
    Ref name = str_intern_utf8(vm, "copyreg", 7), module = name ? dict_get_str(vm, vm->modules, name) : 0;
    Await r = module ? READY_OWN(module) : ERROR;
    Ref import = name && !module ? dict_get_str(vm, vm->builtins, NAME(__import__)) : 0;
    if (import) r = object_call(vm, import, &name, 1, 0); /* the intern table of the boot image keeps the name */
    drop_null(vm, name);
    return r;
}
static Await call_copyreg(Vm *vm, Ref copyreg, const char *function, const Ref *args, u32 n) {
    Ref name = str_intern_utf8(vm, function, (u32)strlen(function));
    Ref callable = name ? dict_get_str(vm, module_dict(vm, copyreg), name) : 0;
    if (name && !callable) raise(vm, TYPE(AttributeError), "module 'copyreg' has no attribute '%s'", function);
    drop_null(vm, name);
    return callable ? object_call(vm, callable, args, n, 0) : ERROR;
}
STEP(get_state_step, GetState) { /* object_getstate_default */
    BEGIN(GetState);
    if (f->required && (TYPE_AT(TYPE_OF(f->object))->itemsize || IS(f->object, code))) /* code objects are of no fixed size in 3.11 */
        return fail(vm, TYPE(TypeError), "cannot pickle %T objects", f->object);
    if (!dict_state(vm, f) || !names_of(vm, TYPE_OF(f->object), &f->names)) return ERROR;
    if (!f->names) {
        AWAIT(f->copyreg, import_copyreg(vm));
        AWAIT(f->names, call_copyreg(vm, f->copyreg, "_slotnames", &HEADER(f->object)->type, 1));
        if (f->names != NONE && !IS(f->names, list)) return fail(vm, TYPE(TypeError), "copyreg._slotnames didn't return a list or None");
    }
    if (f->required && has_hidden_fields(vm, f)) return fail(vm, TYPE(TypeError), "cannot pickle '%T' object", f->object);
    if (f->names == NONE || !IS(f->names, list) || !LIST_AT(f->names)->length) RETURN(f->state);
    f->slots = dict_new(vm);
    if (!f->slots) return ERROR;
    for (f->i = 0; f->i < LIST_AT(f->names)->length; f->i++) {
        AWAIT_TRY(f->value, object_getattr(vm, f->object, LIST_ITEMS(f->names)[f->i]));
        if (!f->value) {
            if (!exception_matches(vm, TYPE(AttributeError))) return ERROR;
            exception_clear(vm);
            continue;
        }
        if (f->i >= LIST_AT(f->names)->length) return fail(vm, TYPE(RuntimeError), "__slotsname__ changed size during iteration");
        if (!dict_set(vm, f->slots, LIST_ITEMS(f->names)[f->i], f->value)) return ERROR;
        DROP(f->value);
    }
    if (!dict_length(vm, f->slots)) RETURN(f->state);
    Ref pair[2];
    pair[0] = f->state;
    pair[1] = f->slots;
    return READY(tuple_from(vm, pair, 2));
    END;
}
static Await get_state(Vm *vm, Ref object, u32 required) {
    GetState *f = PUSH(GetState, get_state_step);
    if (!f) return ERROR;
    f->object = object;
    f->required = required;
    return PENDING;
}
Await object_getstate_method(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) { return get_state(vm, self, 0); }

/* ---- __reduce_ex__ ---- */
FRAME(Reduce, (copyreg, method, args, kwargs, maker, call, state, list, dict, value), (object), u32 required; i64 protocol;);

static bool check_new_arguments(Vm *vm, Reduce *f, bool pair) {
    if (!IS_SUB(f->value, TYPE_TUPLE_SUBCLASS))
        return refuse(vm, TYPE(TypeError), "%s should return a tuple, not '%T'", pair ? "__getnewargs_ex__" : "__getnewargs__", f->value);
    if (!pair) {
        f->args = own(vm, f->value);
        return true;
    }
    if (TUPLE_LENGTH(f->value) != 2)
        return refuse(vm, TYPE(ValueError), "__getnewargs_ex__ should return a tuple of length 2, not %u", TUPLE_LENGTH(f->value));
    f->args = own(vm, TUPLE_ITEM(f->value, 0));
    f->kwargs = own(vm, TUPLE_ITEM(f->value, 1));
    if (!IS_SUB(f->args, TYPE_TUPLE_SUBCLASS))
        return refuse(vm, TYPE(TypeError), "first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '%T'", f->args);
    if (!IS_SUB(f->kwargs, TYPE_DICT_SUBCLASS))
        return refuse(vm, TYPE(TypeError), "second item of the tuple returned by __getnewargs_ex__ must be a dict, not '%T'", f->kwargs);
    return true;
}
static bool make_call(Vm *vm, Reduce *f) { /* copyreg's function, and what it is to be called with */
    bool keywords = f->kwargs && dict_length(vm, f->kwargs);
    Ref name = str_intern_utf8(vm, keywords ? "__newobj_ex__" : "__newobj__", keywords ? 13 : 10);
    if (!name) return false;
    f->maker = own_null(vm, dict_get_str(vm, module_dict(vm, f->copyreg), name));
    if (!f->maker) raise(vm, TYPE(AttributeError), "module 'copyreg' has no attribute '%S'", name);
    drop(vm, name);
    if (!f->maker) return false;
    if (keywords) {
        Ref three[3] = {TYPE_OF(f->object), f->args, f->kwargs};
        f->call = tuple_from(vm, three, 3);
    } else {
        u32 n = f->args ? TUPLE_LENGTH(f->args) : 0;
        f->call = tuple_new(vm, n + 1);
        for (u32 i = 0; f->call && i <= n; i++) {
            Ref item = i ? TUPLE_ITEM(f->args, i - 1) : TYPE_OF(f->object);
            SET(TUPLE_AT(f->call)->item[i], own(vm, item));
        }
    }
    f->required = !f->args && !IS_SUB(f->object, TYPE_LIST_SUBCLASS) && !IS_SUB(f->object, TYPE_DICT_SUBCLASS);
    return f->call != 0;
}
static bool is_default_getstate(Vm *vm, Ref method, Ref object) {
    if (!IS(method, cfunction) || AT(CFunction, method)->self != object) return false;
    const MethodDef *def = method_def(vm, AT(CFunction, method)->owner, AT(CFunction, method)->index);
    return def && def->fn == object_getstate_method;
}
STEP(reduce_new_step, Reduce) { /* _common_reduce */
    BEGIN(Reduce);
    if (f->protocol < 2) {
        AWAIT(f->copyreg, import_copyreg(vm));
        f->args = tuple_new(vm, 2);
        f->value = int_from_i64(vm, f->protocol);
        if (!f->args || !f->value) return ERROR;
        SET(TUPLE_AT(f->args)->item[0], own(vm, f->object));
        SET(TUPLE_AT(f->args)->item[1], f->value);
        f->value = 0;
        AWAIT(f->value, call_copyreg(vm, f->copyreg, "_reduce_ex", TUPLE_AT(f->args)->item, 2));
        RETURN(f->value);
    }
    if (((TYPE_AT(TYPE_OF(f->object))->flags & TYPE_NO_NEW) && !IS(f->object, code)) ||
        (!SLOT_OF(TYPE_OF(f->object), new) && !IS(f->object, code)))
        return fail(vm, TYPE(TypeError), "cannot pickle '%T' object", f->object);
    f->method = lookup_special_bound(vm, f->object, NAME(__getnewargs_ex__));
    if (f->method) {
        AWAIT(f->value, call0(vm, f->method));
        if (!check_new_arguments(vm, f, true)) return ERROR;
    } else {
        if (vm->exc) return ERROR;
        f->method = lookup_special_bound(vm, f->object, NAME(__getnewargs__));
        if (!f->method && vm->exc) return ERROR;
        if (f->method) {
            AWAIT(f->value, call0(vm, f->method));
            if (!check_new_arguments(vm, f, false)) return ERROR;
        }
    }
    DROP(f->method);
    DROP(f->value);
    AWAIT(f->copyreg, import_copyreg(vm));
    if (!make_call(vm, f)) return ERROR;
    AWAIT(f->method, object_getattr(vm, f->object, NAME(__getstate__)));
    if (is_default_getstate(vm, f->method, f->object))
        AWAIT(f->state, get_state(vm, f->object, f->required));
    else
        AWAIT(f->state, call0(vm, f->method));
    if (IS_SUB(f->object, TYPE_LIST_SUBCLASS))
        AWAIT(f->list, object_iter(vm, f->object));
    else
        f->list = own(vm, NONE);
    if (IS_SUB(f->object, TYPE_DICT_SUBCLASS)) {
        AWAIT(f->value, call_method(vm, f->object, NAME(items), NULL, 0));
        AWAIT(f->dict, object_iter(vm, f->value));
    } else
        f->dict = own(vm, NONE);
    Ref five[5];
    five[0] = f->maker;
    five[1] = f->call;
    five[2] = f->state;
    five[3] = f->list;
    five[4] = f->dict;
    return READY(tuple_from(vm, five, 5));
    END;
}
static Await common_reduce(Vm *vm, Ref object, i64 protocol) {
    Reduce *f = PUSH(Reduce, reduce_new_step);
    if (!f) return ERROR;
    f->object = object;
    f->protocol = protocol;
    return PENDING;
}
Await object_reduce_method(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) { return common_reduce(vm, self, 0); }

STEP(reduce_ex_step, Reduce) { /* a __reduce__ of the class comes first */
    BEGIN(Reduce);
    AWAIT_TRY(f->method, object_getattr(vm, f->object, NAME(__reduce__)));
    if (f->method) {
        AWAIT(f->value, object_getattr(vm, TYPE_OF(f->object), NAME(__reduce__)));
        if (f->value != dict_get_str(vm, TYPE_AT(TYPE(object))->dict, NAME(__reduce__))) {
            DROP(f->value);
            AWAIT(f->value, call0(vm, f->method));
            RETURN(f->value);
        }
    } else {
        if (!exception_matches(vm, TYPE(AttributeError))) return ERROR;
        exception_clear(vm);
    }
    DROP(f->value);
    AWAIT(f->value, common_reduce(vm, f->object, f->protocol));
    RETURN(f->value);
    END;
}
Await object_reduce_ex_method(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    i64 protocol;
    if (!int_as_i64(vm, args[0], &protocol) || protocol > INT32_MAX || protocol < INT32_MIN)
        return fail(vm, TYPE(OverflowError), "Python int too large to convert to C int");
    Reduce *f = PUSH(Reduce, reduce_ex_step);
    if (!f) return ERROR;
    f->object = self;
    f->protocol = protocol;
    return PENDING;
}
