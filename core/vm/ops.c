/* ops.c: instructions whose work is too long for the run loop. Each returns an Await, so that what calls Python is a native frame. */
#include "object/sequence.h"
#include "vm/vm_int.h"

Ref exception_handled(Vm *vm) {
    for (Ref at = vm->exc_info; at; at = AT(ExcState, at)->previous) {
        Ref value = AT(ExcState, at)->value;
        if (value && value != NONE) return value;
    }
    return 0;
}

void op_name_error(Vm *vm, Ref name) {
    raise(vm, TYPE(NameError), "name '%S' is not defined", name);
    if (vm->exc && exception_matches(vm, TYPE(NameError))) REPLACE(EXC_AT(vm->exc)->field[0], own(vm, name));
}

void op_unbound_local(Vm *vm, Frame *f, u32 slot) {
    raise(vm, TYPE(UnboundLocalError), "cannot access local variable '%S' where it is not associated with a value",
          TUPLE_ITEM(CODE_AT(f->code)->localsplusnames, slot));
}

void op_unbound_deref(Vm *vm, Frame *f, u32 slot) {
    Code *c = CODE_AT(f->code);
    Ref name = TUPLE_ITEM(c->localsplusnames, slot);
    if (slot < c->nlocalsplus - c->nfreevars)
        op_unbound_local(vm, f, slot);
    else {
        raise(vm, TYPE(NameError), "cannot access free variable '%S' where it is not associated with a value in enclosing scope", name);
        if (vm->exc && exception_matches(vm, TYPE(NameError))) REPLACE(EXC_AT(vm->exc)->field[0], own(vm, name));
    }
}

/* ---- names ---- */
FRAME(LoadName, (value), (name, globals, builtins), u32 unused_a; u32 unused_b;);

static Await from_globals(Vm *vm, Ref globals, Ref builtins, Ref name) {
    Ref r = dict_get_str(vm, globals, name);
    if (!r) r = dict_get_str(vm, builtins, name);
    if (r) return READY_OWN(r);
    if (!vm->exc) op_name_error(vm, name);
    return ERROR;
}

STEP(load_name_step, LoadName) { /* the namespace is a mapping of the user's */
    BEGIN(LoadName);
    AWAIT_TRY(f->value, object_getitem(vm, FRAME_AT(f->h.back)->locals, f->name));
    if (f->value) RETURN(f->value);
    if (!exception_matches(vm, TYPE(KeyError))) return ERROR;
    exception_clear(vm);
    return from_globals(vm, f->globals, f->builtins, f->name);
    END;
}

Await op_load_name(Vm *vm, Frame *f, Ref name) {
    if (!f->locals) return fail(vm, TYPE(SystemError), "no locals when loading %S", name);
    if (IS(f->locals, dict)) {
        Ref r = dict_get_str(vm, f->locals, name);
        if (r) return READY_OWN(r);
        return from_globals(vm, f->globals, f->builtins, name);
    }
    LoadName *n = PUSH(LoadName, load_name_step);
    if (!n) return ERROR;
    n->name = name;
    n->globals = f->globals;
    n->builtins = f->builtins;
    return PENDING;
}

FRAME(DeleteName, (value), (name), u32 unused_a; u32 unused_b;);

STEP(delete_name_step, DeleteName) { /* whatever went wrong, it is told as a name that is not there */
    BEGIN(DeleteName);
    AWAIT_TRY(f->value, object_setitem(vm, FRAME_AT(f->h.back)->locals, f->name, 0));
    if (f->value) return READY_NONE;
    exception_clear(vm);
    op_name_error(vm, f->name);
    return ERROR;
    END;
}

Await op_delete_name(Vm *vm, Frame *f, Ref name) {
    if (!f->locals) return fail(vm, TYPE(SystemError), "no locals when deleting %S", name);
    if (IS(f->locals, dict)) {
        if (dict_delete(vm, f->locals, name)) return READY_NONE;
        if (!exception_matches(vm, TYPE(KeyError))) return ERROR;
        exception_clear(vm);
        op_name_error(vm, name);
        return ERROR;
    }
    DeleteName *d = PUSH(DeleteName, delete_name_step);
    if (!d) return ERROR;
    d->name = name;
    return PENDING;
}

FRAME(ClassDeref, (value), (name), u32 slot; u32 unused_b;);

STEP(class_deref_step, ClassDeref) {
    BEGIN(ClassDeref);
    AWAIT_TRY(f->value, object_getitem(vm, FRAME_AT(f->h.back)->locals, f->name));
    if (f->value) RETURN(f->value);
    if (!exception_matches(vm, TYPE(KeyError))) return ERROR;
    exception_clear(vm);
    Frame *frame = FRAME_AT(f->h.back);
    Ref content = AT(Cell, FRAME_SLOTS(frame)[f->slot])->content;
    if (content) return READY_OWN(content);
    op_unbound_deref(vm, frame, f->slot);
    return ERROR;
    END;
}

Await op_load_classderef(Vm *vm, Frame *frame, u32 slot) {
    ClassDeref *f = PUSH(ClassDeref, class_deref_step);
    if (!f) return ERROR;
    f->name = TUPLE_ITEM(CODE_AT(frame->code)->localsplusnames, slot);
    f->slot = slot;
    return PENDING;
}

FRAME(SetupAnnotations, (value), (unused), u32 unused_a; u32 unused_b;);

STEP(setup_annotations_step, SetupAnnotations) {
    BEGIN(SetupAnnotations);
    AWAIT_TRY(f->value, object_getitem(vm, FRAME_AT(f->h.back)->locals, NAME(__annotations__)));
    if (f->value) return READY_NONE;
    if (!exception_matches(vm, TYPE(KeyError))) return ERROR;
    exception_clear(vm);
    if (!(f->value = dict_new(vm))) return ERROR;
    AWAIT_DROP(object_setitem(vm, FRAME_AT(f->h.back)->locals, NAME(__annotations__), f->value));
    return READY_NONE;
    END;
}

Await op_setup_annotations(Vm *vm, Frame *f) {
    Ref name = NAME(__annotations__);
    if (!f->locals) return fail(vm, TYPE(SystemError), "no locals found when setting up annotations");
    if (!IS(f->locals, dict)) return PUSH(SetupAnnotations, setup_annotations_step) ? PENDING : ERROR;
    if (dict_get_str(vm, f->locals, name)) return READY_NONE;
    Ref d = dict_new(vm);
    if (!d) return ERROR;
    bool ok = dict_set(vm, f->locals, name, d);
    drop(vm, d);
    return ok ? READY_NONE : ERROR;
}

/* ---- attributes and calls ---- */
Ref op_find_method(Vm *vm, Ref self, Ref name) { /* _PyObject_GetMethod's short way */
    Ref type = TYPE_OF(self);
    if (SLOT_OF(type, getattr) != object_generic_getattr) return 0;
    Ref descr = type_lookup(vm, type, name);
    if (!descr || !(TYPE_AT(TYPE_OF(descr))->flags & TYPE_METHOD_DESCRIPTOR)) return 0;
    if (((TYPE_AT(type)->flags & TYPE_MANAGED_DICT) || TYPE_AT(type)->dict_at) && instance_get(vm, self, name)) return 0;
    return descr;
}

FRAME(NotIn, (value), (unused_a), u32 truth; u32 unused_b;);
FRAME(CallEx, (args, result), (callable, iterable, kwargs), u32 unused_a; u32 pad_;);

STEP(not_in_step, NotIn) {
    BEGIN(NotIn);
    AWAIT(f->value, object_contains(vm, AT(Ref, FRAME_AT(f->h.back)->sp)[-1], AT(Ref, FRAME_AT(f->h.back)->sp)[-2]));
    return READY_BOOL(f->value != TRUE_REF);
    END;
}

Await op_not_contains(Vm *vm, Ref container, Ref value) {
    NotIn *f = PUSH(NotIn, not_in_step);
    return f ? PENDING : ERROR;
}

STEP(call_ex_step, CallEx) {
    BEGIN(CallEx);
    AWAIT(f->args, op_star_arguments(vm, f->callable, f->iterable));
    REPLACE(AT(Ref, FRAME_AT(f->h.back)->sp)[f->kwargs ? -2 : -1], own(vm, f->args)); /* the tuple takes the iterable's place */
    f->iterable = 0;
    AWAIT(f->result, object_call_dict(vm, f->callable, f->args, f->kwargs));
    RETURN(f->result);
    END;
}

/* f(*x): "argument after * must be an iterable" */
FRAME(StarArguments, (value), (callable, iterable), u32 unused_a;);

STEP(star_arguments_step, StarArguments) {
    BEGIN(StarArguments);
    if (!SLOT_OF(TYPE_OF(f->iterable), iter) && !SLOT_OF(TYPE_OF(f->iterable), item)) {
        Ref name = callable_text(vm, f->callable);
        if (!name) return ERROR;
        f->value = name;
        return fail(vm, TYPE(TypeError), "%S argument after * must be an iterable, not %T", name, f->iterable);
    }
    AWAIT(f->value, tuple_from_iterable(vm, f->iterable));
    RETURN(f->value);
    END;
}

Await op_star_arguments(Vm *vm, Ref callable, Ref iterable) {
    StarArguments *f = PUSH(StarArguments, star_arguments_step);
    if (!f) return ERROR;
    f->callable = callable;
    f->iterable = iterable;
    return PENDING;
}

Await op_call_ex(Vm *vm, Ref callable, Ref args, Ref kwargs) {
    if (IS(args, tuple)) return object_call_dict(vm, callable, args, kwargs);
    CallEx *f = PUSH(CallEx, call_ex_step);
    if (!f) return ERROR;
    f->callable = callable;
    f->iterable = args;
    f->kwargs = kwargs;
    return PENDING;
}

Await op_list_extend(Vm *vm, Ref list, Ref iterable) {
    if (!SLOT_OF(TYPE_OF(iterable), iter) && !SLOT_OF(TYPE_OF(iterable), item))
        return fail(vm, TYPE(TypeError), "Value after * must be an iterable, not %T", iterable);
    return list_extend(vm, list, iterable);
}

FRAME(Merging, (result), (dict, other, callable), u32 unused_a; u32 pad_;);

/* An AttributeError of what was merged says that it is no mapping (format_kwargs_error). */
static Await no_mapping(Vm *vm, Ref other, Ref callable) {
    Ref text = callable ? callable_text(vm, callable) : 0;
    if (text)
        raise(vm, TYPE(TypeError), "%S argument after ** must be a mapping, not %T", text, other);
    else if (!callable)
        raise(vm, TYPE(TypeError), "'%T' object is not a mapping", other);
    drop_null(vm, text);
    return ERROR;
}

STEP(merging_step, Merging) {
    BEGIN(Merging);
    if (f->callable)
        AWAIT_TRY(f->result, dict_merge_unique(vm, f->dict, f->other, f->callable));
    else
        AWAIT_TRY(f->result, dict_update(vm, f->dict, f->other));
    if (f->result) RETURN(f->result);
    if (!exception_matches(vm, TYPE(AttributeError))) return ERROR;
    exception_clear(vm);
    return no_mapping(vm, f->other, f->callable);
    END;
}

/* {**other}, and f(**other) with a callable */
static Await merge(Vm *vm, Ref dict, Ref other, Ref callable) {
    if (IS(other, dict)) return callable ? dict_merge_unique(vm, dict, other, callable) : dict_update(vm, dict, other);
    if (!IS_SUB(other, TYPE_DICT_SUBCLASS) && !type_lookup(vm, TYPE_OF(other), NAME(keys))) return no_mapping(vm, other, callable);
    Merging *f = PUSH(Merging, merging_step);
    if (!f) return ERROR;
    f->dict = dict;
    f->other = other;
    f->callable = callable;
    return PENDING;
}
Await op_dict_update(Vm *vm, Ref dict, Ref other) { return merge(vm, dict, other, 0); }
Await op_dict_merge(Vm *vm, Ref dict, Ref other, Ref callable) { return merge(vm, dict, other, callable); }

/* ---- unpacking ---- */
FRAME(Unpack, (iterator, items, item), (sequence), u32 before; i32 after; u32 i;);

STEP(unpack_step, Unpack) {
    BEGIN(Unpack);
    if (!SLOT_OF(TYPE_OF(f->sequence), iter) && !SLOT_OF(TYPE_OF(f->sequence), item))
        return fail(vm, TYPE(TypeError), "cannot unpack non-iterable %T object", f->sequence);
    AWAIT(f->iterator, object_iter(vm, f->sequence));
    f->items = tuple_new(vm, f->before + (f->after >= 0 ? (u32)f->after + 1 : 0));
    if (!f->items) return ERROR;
    for (f->i = 0; f->i < f->before; f->i++) {
        AWAIT_NEXT(f->item, iter_next(vm, f->iterator));
        if (!f->item) {
            if (f->after < 0) return fail(vm, TYPE(ValueError), "not enough values to unpack (expected %u, got %u)", f->before, f->i);
            return fail(vm, TYPE(ValueError), "not enough values to unpack (expected at least %u, got %u)", f->before + (u32)f->after,
                        f->i);
        }
        SET(TUPLE_ITEM(f->items, f->i), f->item);
        f->item = 0;
    }
    if (f->after < 0) {
        AWAIT_NEXT(f->item, iter_next(vm, f->iterator));
        if (f->item) return fail(vm, TYPE(ValueError), "too many values to unpack (expected %u)", f->before);
        RETURN(f->items);
    }
    AWAIT(f->item, list_from_iterable(vm, f->iterator));
    if (LIST_AT(f->item)->length < (u32)f->after)
        return fail(vm, TYPE(ValueError), "not enough values to unpack (expected at least %u, got %u)", f->before + (u32)f->after,
                    f->before + LIST_AT(f->item)->length);
    unpack_tail(vm, f->items, f->before, f->item, (u32)f->after);
    f->item = 0;
    RETURN(f->items);
    END;
}

/* The last `after` items move from the list (stolen) into the tuple, the list takes its place before them. */
void unpack_tail(Vm *vm, Ref items, u32 before, Ref list, u32 after) {
    List *l = LIST_AT(list);
    u32 keep = l->length - after;
    for (u32 i = 0; i < after; i++) SET(TUPLE_ITEM(items, before + 1 + i), LIST_ITEMS(list)[keep + i]);
    SET(l->length, keep);
    SET(TUPLE_ITEM(items, before), list);
}

Await op_unpack(Vm *vm, Ref sequence, u32 before, i32 after) {
    Unpack *f = PUSH(Unpack, unpack_step);
    if (!f) return ERROR;
    f->sequence = sequence;
    f->before = before;
    f->after = after;
    return PENDING;
}

/* ---- raising and catching ---- */
static bool is_exception_class(Vm *vm, Ref r) { return IS_SUB(r, TYPE_TYPE_SUBCLASS) && (TYPE_AT(r)->flags & TYPE_EXC_SUBCLASS); }

FRAME(Raise, (instance, cause, text), (exception, given), u32 unused_a; u32 unused_b;);

STEP(raise_step, Raise) {
    BEGIN(Raise);
    if (is_exception_class(vm, f->exception)) {
        AWAIT(f->instance, call0(vm, f->exception));
        if (!IS_SUB(f->instance, TYPE_EXC_SUBCLASS)) {
            AWAIT(f->cause, object_repr(vm, f->exception));
            AWAIT(f->text, object_repr(vm, TYPE_OF(f->instance)));
            return fail(vm, TYPE(TypeError), "calling %S should have returned an instance of BaseException, not %S", f->cause, f->text);
        }
    } else if (IS_SUB(f->exception, TYPE_EXC_SUBCLASS))
        f->instance = own(vm, f->exception);
    else
        return fail(vm, TYPE(TypeError), "exceptions must derive from BaseException");
    if (f->given) {
        if (is_exception_class(vm, f->given))
            AWAIT(f->cause, call0(vm, f->given));
        else if (IS_SUB(f->given, TYPE_EXC_SUBCLASS))
            f->cause = own(vm, f->given);
        else if (f->given != NONE)
            return fail(vm, TYPE(TypeError), "exception causes must derive from BaseException");
        MOVE(EXC_AT(f->instance)->cause, f->cause);
        SET(EXC_AT(f->instance)->suppress_context, 1);
    }
    raise_object(vm, f->instance);
    f->instance = 0;
    return ERROR;
    END;
}

Await op_raise(Vm *vm, Ref exception, Ref cause) {
    if (!cause && IS_SUB(exception, TYPE_EXC_SUBCLASS)) {
        raise_object(vm, own(vm, exception));
        return ERROR;
    }
    Raise *f = PUSH(Raise, raise_step);
    if (!f) return ERROR;
    f->exception = exception;
    f->given = cause;
    return PENDING;
}

bool op_check_exc_type(Vm *vm, Ref type) {
    static const char text[] = "catching classes that do not inherit from BaseException is not allowed";
    if (!IS_SUB(type, TYPE_TUPLE_SUBCLASS)) return is_exception_class(vm, type) ? true : refuse(vm, TYPE(TypeError), text);
    for (u32 i = 0; i < TUPLE_LENGTH(type); i++)
        if (!is_exception_class(vm, TUPLE_ITEM(type, i))) return refuse(vm, TYPE(TypeError), text);
    return true;
}

/* ---- functions, with ---- */
Ref op_make_function(Vm *vm, Frame *f, u32 flags, Ref *sp) {
    Ref r = function_new(vm, sp[-1], f->globals);
    if (!r) return 0;
    Function *fn = AT(Function, r);
    Ref *part = sp - 2;
    if (flags & 8) SET(fn->closure, *part), *part-- = 0;
    if (flags & 4) SET(fn->annotations, *part), *part-- = 0;
    if (flags & 2) SET(fn->kwdefaults, *part), *part-- = 0;
    if (flags & 1) SET(fn->defaults, *part), *part-- = 0;
    return r;
}

static Ref before_with(Vm *vm, Ref *slot, Ref enter_name, Ref exit_name, const char *kind) {
    Ref manager = *slot;
    Ref enter = lookup_special_bound(vm, manager, enter_name);
    if (!enter)
        return vm->exc ? 0 : raise(vm, TYPE(TypeError), "'%T' object does not support the %scontext manager protocol", manager, kind);
    Ref hold = hold_if_room(vm, enter, 0); /* the exit may be looked up by a descriptor of the user's */
    Ref exit = lookup_special_bound(vm, manager, exit_name);
    hold_pop(vm, hold);
    if (!exit) {
        drop(vm, enter);
        if (vm->exc) return 0;
        return raise(vm, TYPE(TypeError), "'%T' object does not support the %scontext manager protocol (missed %S method)", manager, kind,
                     exit_name);
    }
    *slot = exit;
    drop(vm, manager);
    return enter;
}
Ref op_before_with(Vm *vm, Ref *slot) { return before_with(vm, slot, NAME(__enter__), NAME(__exit__), ""); }
Ref op_before_async_with(Vm *vm, Ref *slot) { return before_with(vm, slot, NAME(__aenter__), NAME(__aexit__), "asynchronous "); }

Await op_get_yield_from_iter(Vm *vm, Frame *f, Ref r) {
    if (IS(r, generator)) return READY_OWN(r);
    if (IS(r, coroutine)) {
        if (CODE_AT(f->code)->flags & (CO_COROUTINE | CO_ITERABLE_COROUTINE)) return READY_OWN(r);
        return fail(vm, TYPE(TypeError), "cannot 'yield from' a coroutine object in a non-coroutine generator");
    }
    return object_iter(vm, r);
}

/* ---- match ---- */
FRAME(MatchKeys, (getter, seen, marker, value, values), (subject, keys), u32 i;);

/* Is it the first time that this key is asked for? 1; 0: no; -1: an exception */
static int is_new_key(Vm *vm, Ref seen, Ref key) {
    int there = set_contains(vm, seen, key);
    if (there) return there < 0 ? -1 : 0;
    return set_add(vm, seen, key) ? 1 : -1;
}

STEP(match_keys_step, MatchKeys) { /* ceval.c: match_keys */
    BEGIN(MatchKeys);
    AWAIT(f->getter, object_getattr(vm, f->subject, NAME(get)));
    f->seen = set_new(vm, TYPE(set));
    if (!f->seen) return ERROR;
    AWAIT(f->marker, call0(vm, TYPE(object)));
    f->values = tuple_new(vm, TUPLE_LENGTH(f->keys));
    if (!f->values) return ERROR;
    for (f->i = 0; f->i < TUPLE_LENGTH(f->keys); f->i++) {
        int fresh;
        fresh = is_new_key(vm, f->seen, TUPLE_ITEM(f->keys, f->i));
        if (fresh < 0) return ERROR;
        if (!fresh) {
            AWAIT(f->value, object_repr(vm, TUPLE_ITEM(f->keys, f->i)));
            return fail(vm, TYPE(ValueError), "mapping pattern checks duplicate key (%S)", f->value);
        }
        AWAIT(f->value, call2(vm, f->getter, TUPLE_ITEM(f->keys, f->i), f->marker));
        if (f->value == f->marker) return READY_NONE;
        SET(TUPLE_ITEM(f->values, f->i), f->value);
        f->value = 0;
    }
    RETURN(f->values);
    END;
}

Await op_match_keys(Vm *vm, Ref subject, Ref keys) {
    MatchKeys *f = PUSH(MatchKeys, match_keys_step);
    if (!f) return ERROR;
    f->subject = subject;
    f->keys = keys;
    return PENDING;
}

FRAME(MatchClass, (match_args, value, values), (subject, cls, names), u32 positional; u32 i; u32 self_match; u32 unused_a;);

static bool matches_self(Vm *vm, Ref cls) { /* _Py_TPFLAGS_MATCH_SELF */
    static const u32 flags = TYPE_INT_SUBCLASS | TYPE_LIST_SUBCLASS | TYPE_TUPLE_SUBCLASS | TYPE_BYTES_SUBCLASS | TYPE_STR_SUBCLASS |
                             TYPE_DICT_SUBCLASS | TYPE_SET_SUBCLASS | TYPE_FROZENSET_SUBCLASS | TYPE_FLOAT_SUBCLASS;
    return (TYPE_AT(cls)->flags & flags) || cls == TYPE(bytearray);
}

/* A name may be looked up once only, be it given by place or by keyword. */
static bool check_match_attribute(Vm *vm, const MatchClass *f) {
#define ATTRIBUTE(i) ((i) < f->positional ? TUPLE_ITEM(f->match_args, (i)) : TUPLE_ITEM(f->names, (i) - f->positional))
    Ref name = ATTRIBUTE(f->i);
    if (!IS_SUB(name, TYPE_STR_SUBCLASS)) return refuse(vm, TYPE(TypeError), "__match_args__ elements must be strings (got %T)", name);
    for (u32 k = 0; k < f->i; k++) {
        if (f->self_match && k < f->positional) continue;
        if (!str_equal(vm, name, ATTRIBUTE(k))) continue;
        Ref text = str_repr(vm, name);
        if (text) raise(vm, TYPE(TypeError), "%N() got multiple sub-patterns for attribute %S", f->cls, text);
        drop_null(vm, text);
        return false;
    }
    return true;
#undef ATTRIBUTE
}

STEP(match_class_step, MatchClass) { /* ceval.c: match_class */
    BEGIN(MatchClass);
    if (!IS_SUB(f->cls, TYPE_TYPE_SUBCLASS)) return fail(vm, TYPE(TypeError), "called match pattern must be a type");
    AWAIT(f->value, object_isinstance(vm, f->subject, f->cls));
    if (f->value != TRUE_REF) return READY_NONE;
    DROP(f->value);
    f->values = tuple_new(vm, f->positional + TUPLE_LENGTH(f->names));
    if (!f->values) return ERROR;
    if (f->positional) {
        AWAIT(f->match_args, object_getattr_default(vm, f->cls, NAME(__match_args__), 0));
        if (f->match_args == NOT_IMPLEMENTED)
            f->self_match = matches_self(vm, f->cls);
        else if (!IS(f->match_args, tuple))
            return fail(vm, TYPE(TypeError), "%N.__match_args__ must be a tuple (got %T)", f->cls, f->match_args);
        u32 allowed;
        allowed = f->self_match ? 1 : f->match_args == NOT_IMPLEMENTED ? 0 : TUPLE_LENGTH(f->match_args);
        if (allowed < f->positional)
            return fail(vm, TYPE(TypeError), "%N() accepts %u positional sub-pattern%s (%u given)", f->cls, allowed,
                        allowed == 1 ? "" : "s", f->positional);
    }
    for (f->i = 0; f->i < TUPLE_LENGTH(f->values); f->i++) {
        if (f->i < f->positional && f->self_match) {
            SET(TUPLE_ITEM(f->values, f->i), own(vm, f->subject));
            continue;
        }
        if (!check_match_attribute(vm, f)) return ERROR;
        AWAIT(f->value,
              object_getattr_default(
                  vm, f->subject, f->i < f->positional ? TUPLE_ITEM(f->match_args, f->i) : TUPLE_ITEM(f->names, f->i - f->positional), 0));
        if (f->value == NOT_IMPLEMENTED) return READY_NONE;
        SET(TUPLE_ITEM(f->values, f->i), f->value);
        f->value = 0;
    }
    RETURN(f->values);
    END;
}

Await op_match_class(Vm *vm, Ref subject, Ref cls, u32 positional, Ref names) {
    MatchClass *f = PUSH(MatchClass, match_class_step);
    if (!f) return ERROR;
    f->subject = subject;
    f->cls = cls;
    f->positional = positional;
    f->names = names;
    return PENDING;
}

Await op_print_expr(Vm *vm, Ref value) {
    Ref hook = dict_get_str(vm, vm->sysdict, NAME(displayhook));
    if (!hook) return fail(vm, TYPE(RuntimeError), "lost sys.displayhook");
    return call1(vm, hook, value);
}
