/* class_slots.c: the slots of classes made in Python: each looks for its dunder and calls it (typeobject.c: slot_tp_repr, slot_nb_add, …).
 * Where nothing is left to do afterwards it is a tail call; what must be checked afterwards is a native frame, pushed before the call. */
#include "object/type_int.h"

#define SPECIAL(name, self, args, n) call_special(vm, (self), NAME(name), (args), (n))

/* ---- repr, str: a str is wanted ---- */
FRAME(TextCheck, (result), (self, name), u32 unused_a;);
STEP(text_check_step, TextCheck) {
    BEGIN(TextCheck);
    AWAIT(f->result, call_special(vm, f->self, f->name, NULL, 0));
    if (!is_str(vm, f->result)) return fail(vm, TYPE(TypeError), "%S returned non-string (type %T)", f->name, f->result);
    RETURN(f->result);
    END;
}
static Await text_check(Vm *vm, Ref self, Ref name, const char *why) {
    TextCheck *f = PUSH_R(TextCheck, text_check_step, why);
    if (!f) return ERROR;
    f->self = self;
    f->name = name;
    return PENDING;
}
static Await class_repr(Vm *vm, Ref self) {
    if (!type_lookup(vm, TYPE_OF(self), NAME(__repr__))) return object_default_repr(vm, self);
    return text_check(vm, self, NAME(__repr__), " while getting the repr of an object");
}
static Await class_str(Vm *vm, Ref self) { return text_check(vm, self, NAME(__str__), " while getting the str of an object"); }

/* ---- hash: callers cannot wait ---- */
static bool class_hash(Vm *vm, Ref self, i64 *out) {
    Ref function = type_lookup(vm, TYPE_OF(self), NAME(__hash__)), r;
    if (!function || function == NONE) return refuse(vm, TYPE(TypeError), "unhashable type: '%T'", self);
    NEST(r, "__hash__", SPECIAL(__hash__, self, NULL, 0));
    if (!r) return false;
    if (!IS_SUB(r, TYPE_INT_SUBCLASS)) {
        drop(vm, r);
        return refuse(vm, TYPE(TypeError), "__hash__ method should return an integer");
    }
    bool ok = int_as_i64(vm, r, out) || int_hash(vm, r, out);
    drop(vm, r);
    if (*out == -1) *out = -2;
    return ok;
}

/* ---- call, init, new, finalize ---- */
/* slot_tp_call: 3.11 comes here through tp_call, so the arguments stand in a tuple (and a dict), and with keywords once more unpacked,
 * self included. span: self and the arguments, where there are keywords. */
FRAME(ClassCall, (result, function, kwnames, args, kwargs), (self, bound), u32 n;);
STEP(class_call_step, ClassCall) {
    BEGIN(ClassCall);
    f->function = lookup_special(vm, f->self, NAME(__call__), &f->bound);
    if (!f->function) {
        if (!vm->exc) raise_with(vm, TYPE(AttributeError), NAME(__call__));
        return ERROR;
    }
    if (f->kwnames)
        AWAIT(f->result, object_call(vm, f->function, SPAN(f) + (f->bound ? 0 : 1), f->n + (f->bound ? 1 : 0), f->kwnames));
    else if (f->bound)
        AWAIT(f->result, call_prepend(vm, f->function, f->self, TUPLE_AT(f->args)->item, f->n, 0));
    else
        AWAIT(f->result, object_call(vm, f->function, TUPLE_AT(f->args)->item, f->n, 0));
    RETURN(f->result);
    END;
}
static Await class_call(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    u32 nkw = kwnames ? TUPLE_LENGTH(kwnames) : 0;
    if (vm->recursion_depth >= vm->recursion_limit)
        return fail(vm, TYPE(RecursionError), "maximum recursion depth exceeded while calling a Python object");
    Ref tuple = tuple_from(vm, args, n), kwargs = tuple && nkw ? kwargs_as_dict(vm, args + n, kwnames) : 0,
        names = kwargs ? tuple_new(vm, nkw) : 0;
    ClassCall *f = tuple && (!nkw || names) ? PUSH_SPAN(ClassCall, class_call_step, nkw ? 1 + n + nkw : 0, 0) : NULL;
    if (!f) {
        drop_null(vm, tuple);
        drop_null(vm, kwargs);
        drop_null(vm, names);
        return ERROR;
    }
    vm->recursion_depth++;
    f->h.size += FRAME_LEVEL;
    f->self = self;
    f->n = n;
    f->args = tuple;
    f->kwargs = kwargs;
    f->kwnames = names;
    if (nkw) {
        SPAN(f)[0] = own(vm, self);
        fill_call_span(vm, SPAN(f) + 1, tuple, kwargs, names);
    }
    return PENDING;
}

/* None is checked by type_call, the only caller */
static Await class_init(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    Ref descr = type_lookup(vm, TYPE_OF(self), NAME(__init__)), bound;
    if (LIKELY(descr && IS(descr, function))) return call_dunder(vm, descr, self, args, n, kwnames);
    Ref callable = lookup_special(vm, self, NAME(__init__), &bound);
    if (!callable) return vm->exc ? ERROR : (raise_with(vm, TYPE(AttributeError), NAME(__init__)), ERROR);
    return call_held(vm, callable, bound, args, n, kwnames);
}

FRAME(ClassNew, (function, result), (type, kwnames), u32 n; u32 pad_;);
STEP(class_new_step, ClassNew) { /* __new__ by attribute access on the class, then called with the class first */
    BEGIN(ClassNew);
    AWAIT(f->function, object_getattr(vm, f->type, NAME(__new__)));
    AWAIT(f->result, call_prepend(vm, f->function, f->type, RAW_TAIL(f), f->n, f->kwnames));
    RETURN(f->result);
    END;
}
static Await class_new(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    u32 all = n + (kwnames ? TUPLE_LENGTH(kwnames) : 0);
    ClassNew *f = PUSH_SPAN(ClassNew, class_new_step, 0, 4 * all);
    if (!f) return ERROR;
    f->type = type;
    f->kwnames = kwnames;
    f->n = n;
    if (all) memcpy(RAW_TAIL(f), args, 4 * (size_t)all);
    return PENDING;
}

static void class_finalize(Vm *vm, Ref self) {
    Ref exc = exception_take(vm), bound, r;
    Ref del = lookup_special(vm, self, NAME(__del__), &bound);
    if (del) {
        Ref hold = hold_push(vm, del, exc);
        if (!hold) exception_clear(vm);
        r = call_nested(vm, "__del__", del, &bound, bound ? 1 : 0);
        if (r)
            drop(vm, r);
        else
            exception_unraisable(vm, del);
        hold_pop(vm, hold);
        drop(vm, del);
    } else if (vm->exc)
        exception_clear(vm);
    vm->exc = exc;
}

/* ---- attributes ---- */
FRAME(GetattrHook, (result, hook, getattr, getattribute), (self, name, bound), u32 unused_a;);
STEP(getattr_hook_step, GetattrHook) { /* slot_tp_getattr_hook: __getattribute__, and at an AttributeError __getattr__ */
    BEGIN(GetattrHook);
    if (default_getattribute(vm, f->self))
        AWAIT_TRY(f->result, object_generic_getattr(vm, f->self, f->name));
    else {
        f->getattribute = own_null(vm, type_lookup(vm, TYPE_OF(f->self), NAME(__getattribute__)));
        f->hook = lookup_special_bound(vm, f->self, NAME(__getattribute__));
        if (!f->hook) return ERROR;
        AWAIT_TRY(f->result, call1(vm, f->hook, f->name));
        DROP(f->hook);
        CLEAR(f->getattribute);
    }
    if (f->result) RETURN(f->result);
    if (!exception_matches(vm, TYPE(AttributeError))) return ERROR;
    if (!type_lookup(vm, TYPE_OF(f->self), NAME(__getattr__))) return ERROR;
    exception_clear(vm);
    f->hook = lookup_special_bound(vm, f->self, NAME(__getattr__));
    if (!f->hook) return ERROR;
    AWAIT_TRY(f->result, call1(vm, f->hook, f->name));
    if (!f->result) {
        attribute_error_context(vm, f->self, f->name);
        return ERROR;
    }
    RETURN(f->result);
    END;
}

/* object.__getattribute__ (or type's, …): the static base's slot serves */
bool default_getattribute(Vm *vm, Ref self) {
    Ref r = type_lookup(vm, TYPE_OF(self), NAME(__getattribute__));
    return r && IS(r, wrapper_descriptor) && AT(MethodDescriptor, r)->owner_type == TYPE(object);
}

static Await class_getattr(Vm *vm, Ref self, Ref name) {
    Ref hook = type_lookup(vm, TYPE_OF(self), NAME(__getattr__));
    if (!hook) return SPECIAL(__getattribute__, self, &name, 1);
    if (default_getattribute(vm, self)) { /* found without calling Python: no frame */
        Ref r = generic_getattr_quick(vm, self, name);
        if (r) return READY(r);
        if (vm->exc && !exception_matches(vm, TYPE(AttributeError))) return ERROR;
        exception_clear(vm);
    }
    GetattrHook *f = PUSH(GetattrHook, getattr_hook_step);
    if (!f) return ERROR;
    f->self = self;
    f->name = name;
    f->getattr = own(vm, hook);
    return PENDING;
}

/* A result that is dropped in favour of None. */
FRAME(ToNone, (result, held, type), (self, name, a, b), u32 n;);
STEP(to_none_step, ToNone) {
    BEGIN(ToNone);
    AWAIT(f->result, call_special(vm, f->self, f->name, &f->a, f->n));
    return READY_NONE;
    END;
}
static Await to_none(Vm *vm, Ref self, Ref name, Ref a, Ref b) {
    ToNone *f = PUSH(ToNone, to_none_step);
    if (!f) return ERROR;
    f->self = self;
    f->name = name;
    f->a = a;
    f->b = b;
    f->n = b ? 2 : 1;
    return PENDING;
}
static Await class_setattr(Vm *vm, Ref self, Ref name, Ref value) {
    return to_none(vm, self, value ? NAME(__setattr__) : NAME(__delattr__), name, value);
}
static Await class_descr_set(Vm *vm, Ref self, Ref object, Ref value) {
    Await a = to_none(vm, self, value ? NAME(__set__) : NAME(__delete__), object, value);
    if (a.ref == PENDING_REF) { /* generic attribute access holds the descriptor and the type */
        AT(ToNone, vm->frame)->held = own(vm, self);
        AT(ToNone, vm->frame)->type = own(vm, TYPE_OF(object));
    }
    return a;
}
static Await class_ass_subscript(Vm *vm, Ref self, Ref key, Ref value) {
    return to_none(vm, self, value ? NAME(__setitem__) : NAME(__delitem__), key, value);
}
static Await class_descr_get(Vm *vm, Ref self, Ref object, Ref type) {
    Ref args[2] = {object ? object : NONE, type ? type : NONE};
    Ref function = type_lookup(vm, TYPE_OF(self), NAME(__get__));
    if (!function) return READY_OWN(self);
    if (IS(function, function)) {
        Ref three[3] = {self, args[0], args[1]};
        return function_call_held(vm, function, three, 3, 0, false, self);
    }
    return SPECIAL(__get__, self, args, 2);
}

/* ---- comparison, iteration ---- */
FRAME(CompareBound, (bound, result), (other), u32 pad_;);
STEP(compare_bound_step, CompareBound) {
    BEGIN(CompareBound);
    AWAIT(f->result, call1(vm, f->bound, f->other));
    RETURN(f->result);
    END;
}
/* By what a descriptor of the class gives; where it raises there is no comparison. */
static Await compare_bound(Vm *vm, Ref self, Ref other, Ref name) {
    Ref bound = lookup_special_bound(vm, self, name);
    if (!bound) {
        exception_clear(vm);
        return READY_NOT_IMPLEMENTED;
    }
    CompareBound *f = PUSH(CompareBound, compare_bound_step);
    if (!f) {
        drop(vm, bound);
        return ERROR;
    }
    f->bound = bound;
    f->other = other;
    return PENDING;
}
static Await class_richcompare(Vm *vm, Ref self, Ref other, u32 op) {
    static const Ref names[] = {NAME(__lt__), NAME(__le__), NAME(__eq__), NAME(__ne__), NAME(__gt__), NAME(__ge__)};
    bool found;
    Ref function = type_lookup(vm, TYPE_OF(self), names[op]);
    if (function && !(TYPE_AT(TYPE_OF(function))->flags & TYPE_METHOD_DESCRIPTOR) && SLOT_OF(TYPE_OF(function), descr_get))
        return compare_bound(vm, self, other, names[op]);
    Await a = call_special_found(vm, self, names[op], &other, 1, &found);
    return found ? a : READY_NOT_IMPLEMENTED;
}

static Await class_iter(Vm *vm, Ref self) {
    Ref function = type_lookup(vm, TYPE_OF(self), NAME(__iter__));
    if (function && function != NONE) return SPECIAL(__iter__, self, NULL, 0);
    if (function == NONE || !SLOT_OF(TYPE_OF(self), item)) return fail(vm, TYPE(TypeError), "'%T' object is not iterable", self);
    return READY(sequence_iterator_new(vm, self));
}
static Await class_next(Vm *vm, Ref self) { return SPECIAL(__next__, self, NULL, 0); }

/* ---- binary operators: SLOT1BINFULL ---- */
FRAME(ClassBinary, (result), (self, other, name, reflected), u32 spec_at; u32 do_other; u32 found;);

/* method_is_overloaded: other's class has its own reflected method */
static bool is_overloaded(Vm *vm, Ref left, Ref right, Ref name) {
    Ref b = type_lookup(vm, TYPE_OF(right), name), a = type_lookup(vm, TYPE_OF(left), name);
    return b && a != b;
}

static Await maybe(Vm *vm, Ref self, Ref name, Ref other) { /* vectorcall_maybe */
    bool found;
    Await a = call_special_found(vm, self, name, &other, 1, &found);
    return found ? a : READY_NOT_IMPLEMENTED;
}

STEP(class_binary_step, ClassBinary) { /* only where a second attempt may be needed */
    BEGIN(ClassBinary);
    if (f->do_other == 2) { /* a subclass on the right goes first */
        AWAIT(f->result, maybe(vm, f->other, f->reflected, f->self));
        if (f->result != NOT_IMPLEMENTED) RETURN(f->result);
        DROP(f->result);
    }
    AWAIT(f->result, maybe(vm, f->self, f->name, f->other));
    if (f->result != NOT_IMPLEMENTED || f->do_other != 1) RETURN(f->result);
    DROP(f->result);
    AWAIT(f->result, maybe(vm, f->other, f->reflected, f->self));
    RETURN(f->result);
    END;
}

static Await class_binary(Vm *vm, u32 slot, Ref self, Ref other, Ref name, Ref reflected) {
    bool same = TYPE_OF(self) == TYPE_OF(other), do_other = !same && has_class_slot(vm, other, slot);
    if (!has_class_slot(vm, self, slot)) return do_other ? maybe(vm, other, reflected, self) : READY_NOT_IMPLEMENTED;
    if (!do_other) return maybe(vm, self, name, other);
    ClassBinary *f = PUSH(ClassBinary, class_binary_step);
    if (!f) return ERROR;
    f->self = self;
    f->other = other;
    f->name = name;
    f->reflected = reflected;
    f->do_other = type_is_subtype(vm, TYPE_OF(other), TYPE_OF(self)) && is_overloaded(vm, self, other, reflected) ? 2 : 1;
    return PENDING;
}

#define BINARY_SLOT(slot, dunder, reflected)                                                                                               \
    static Await class_##slot(Vm *vm, Ref a, Ref b) { return class_binary(vm, SLOT_##slot, a, b, NAME(dunder), NAME(reflected)); }
BINARY_SLOT(add, __add__, __radd__)
BINARY_SLOT(subtract, __sub__, __rsub__)
BINARY_SLOT(multiply, __mul__, __rmul__)
BINARY_SLOT(remainder, __mod__, __rmod__)
BINARY_SLOT(divmod, __divmod__, __rdivmod__)
BINARY_SLOT(lshift, __lshift__, __rlshift__)
BINARY_SLOT(rshift, __rshift__, __rrshift__)
BINARY_SLOT(and, __and__, __rand__)
BINARY_SLOT(xor, __xor__, __rxor__)
BINARY_SLOT(or, __or__, __ror__)
BINARY_SLOT(floor_divide, __floordiv__, __rfloordiv__)
BINARY_SLOT(true_divide, __truediv__, __rtruediv__)
BINARY_SLOT(matrix_multiply, __matmul__, __rmatmul__)

#define INPLACE_SLOT(slot, dunder)                                                                                                         \
    static Await class_##slot(Vm *vm, Ref a, Ref b) { return SPECIAL(dunder, a, &b, 1); }
INPLACE_SLOT(inplace_add, __iadd__)
INPLACE_SLOT(inplace_subtract, __isub__)
INPLACE_SLOT(inplace_multiply, __imul__)
INPLACE_SLOT(inplace_remainder, __imod__)
INPLACE_SLOT(inplace_lshift, __ilshift__)
INPLACE_SLOT(inplace_rshift, __irshift__)
INPLACE_SLOT(inplace_and, __iand__)
INPLACE_SLOT(inplace_xor, __ixor__)
INPLACE_SLOT(inplace_or, __ior__)
INPLACE_SLOT(inplace_floor_divide, __ifloordiv__)
INPLACE_SLOT(inplace_true_divide, __itruediv__)
INPLACE_SLOT(inplace_matrix_multiply, __imatmul__)

static Await class_power(Vm *vm, Ref a, Ref b, Ref mod) {
    if (mod == NONE) return class_binary(vm, SLOT_power, a, b, NAME(__pow__), NAME(__rpow__));
    /* three arguments: only the first decides (slot_nb_power) */
    Ref args[2] = {b, mod};
    if (has_class_slot(vm, a, SLOT_power)) return SPECIAL(__pow__, a, args, 2);
    return READY_NOT_IMPLEMENTED;
}
static Await class_inplace_power(Vm *vm, Ref a, Ref b, Ref mod) { return SPECIAL(__ipow__, a, &b, 1); }

/* ---- unary operators ---- */
#define UNARY_SLOT(slot, dunder)                                                                                                           \
    static Await class_##slot(Vm *vm, Ref self) { return SPECIAL(dunder, self, NULL, 0); }
UNARY_SLOT(negative, __neg__)
UNARY_SLOT(positive, __pos__)
UNARY_SLOT(absolute, __abs__)
UNARY_SLOT(invert, __invert__)
UNARY_SLOT(to_int, __int__)
UNARY_SLOT(to_float, __float__)
UNARY_SLOT(to_index, __index__)
UNARY_SLOT(await, __await__)
UNARY_SLOT(aiter, __aiter__)
UNARY_SLOT(anext, __anext__)

/* ---- truth, length ---- */
FRAME(TruthCheck, (result), (self), u32 unused_a;);
STEP(truth_check_step, TruthCheck) {
    BEGIN(TruthCheck);
    if (type_lookup(vm, TYPE_OF(f->self), NAME(__bool__))) {
        AWAIT(f->result, SPECIAL(__bool__, f->self, NULL, 0));
        if (!IS(f->result, bool)) return fail(vm, TYPE(TypeError), "__bool__ should return bool, returned %T", f->result);
        RETURN(f->result);
    }
    if (!type_lookup(vm, TYPE_OF(f->self), NAME(__len__))) return READY_BOOL(true);
    AWAIT(f->result, object_length(vm, f->self));
    return READY_BOOL(int_sign(vm, f->result) != 0);
    END;
}
static Await class_truth(Vm *vm, Ref self) {
    TruthCheck *f = PUSH(TruthCheck, truth_check_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}

FRAME(LengthCheck, (result), (self), u32 unused_a;);
STEP(length_check_step, LengthCheck) {
    BEGIN(LengthCheck);
    AWAIT(f->result, SPECIAL(__len__, f->self, NULL, 0));
    AWAIT_SET(f->result, number_index(vm, f->result));
    if (int_sign(vm, f->result) < 0) return fail(vm, TYPE(ValueError), "__len__() should return >= 0");
    if (!int_as_length(vm, f->result)) return ERROR;
    RETURN(f->result);
    END;
}
bool int_as_length(Vm *vm, Ref r) {
    i64 n;
    if (int_as_i64(vm, r, &n)) return true;
    return refuse(vm, TYPE(OverflowError), "cannot fit 'int' into an index-sized integer");
}
static Await class_length(Vm *vm, Ref self) {
    LengthCheck *f = PUSH(LengthCheck, length_check_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}

/* ---- items ---- */
static Await class_subscript(Vm *vm, Ref self, Ref key) { return SPECIAL(__getitem__, self, &key, 1); }

FRAME(ItemCall, (index, result), (self), u32 unused_a; u32 pad_;);
STEP(item_call_step, ItemCall) {
    BEGIN(ItemCall);
    AWAIT(f->result, SPECIAL(__getitem__, f->self, &f->index, 1));
    RETURN(f->result);
    END;
}
static Await class_item(Vm *vm, Ref self, i64 index) { /* the old way to iterate: __getitem__(0), (1), … */
    Ref key = int_from_i64(vm, index);
    ItemCall *f = key ? PUSH(ItemCall, item_call_step) : NULL;
    if (!f) {
        drop_null(vm, key);
        return ERROR;
    }
    f->self = self;
    f->index = key;
    return PENDING;
}

FRAME(ContainsCheck, (result), (self, value), u32 truth; u32 pad_;);
STEP(contains_check_step, ContainsCheck) {
    BEGIN(ContainsCheck);
    AWAIT_BOOL(f->truth, f->result, SPECIAL(__contains__, f->self, &f->value, 1));
    return READY_BOOL(f->truth);
    END;
}
static Await class_contains(Vm *vm, Ref self, Ref value) {
    Ref function = type_lookup(vm, TYPE_OF(self), NAME(__contains__));
    if (function == NONE) return fail(vm, TYPE(TypeError), "'%T' object is not a container", self);
    if (!function) return sequence_contains(vm, self, value);
    ContainsCheck *f = PUSH(ContainsCheck, contains_check_step);
    if (!f) return ERROR;
    f->self = self;
    f->value = value;
    return PENDING;
}

const TypeSpec class_spec = {
    .basicsize = 24,
    .flags = TYPE_HAS_GC | TYPE_HEAP | TYPE_BASETYPE,
    .dealloc = class_dealloc,
    .traverse = class_traverse,
    .clear = class_clear,
    .edges = class_edges,
    .finalize = class_finalize,
    .repr = class_repr,
    .str = class_str,
    .hash = class_hash,
    .call = class_call,
    .getattr = class_getattr,
    .setattr = class_setattr,
    .richcompare = class_richcompare,
    .iter = class_iter,
    .next = class_next,
    .descr_get = class_descr_get,
    .descr_set = class_descr_set,
    .init = class_init,
    .new = class_new,
    .add = class_add,
    .subtract = class_subtract,
    .multiply = class_multiply,
    .remainder = class_remainder,
    .divmod = class_divmod,
    .power = class_power,
    .lshift = class_lshift,
    .rshift = class_rshift,
    .and = class_and,
    .xor = class_xor,
    .or = class_or,
    .floor_divide = class_floor_divide,
    .true_divide = class_true_divide,
    .matrix_multiply = class_matrix_multiply,
    .inplace_add = class_inplace_add,
    .inplace_subtract = class_inplace_subtract,
    .inplace_multiply = class_inplace_multiply,
    .inplace_remainder = class_inplace_remainder,
    .inplace_power = class_inplace_power,
    .inplace_lshift = class_inplace_lshift,
    .inplace_rshift = class_inplace_rshift,
    .inplace_and = class_inplace_and,
    .inplace_xor = class_inplace_xor,
    .inplace_or = class_inplace_or,
    .inplace_floor_divide = class_inplace_floor_divide,
    .inplace_true_divide = class_inplace_true_divide,
    .inplace_matrix_multiply = class_inplace_matrix_multiply,
    .negative = class_negative,
    .positive = class_positive,
    .absolute = class_absolute,
    .invert = class_invert,
    .truth = class_truth,
    .to_int = class_to_int,
    .to_float = class_to_float,
    .to_index = class_to_index,
    .length = class_length,
    .item = class_item,
    .contains = class_contains,
    .subscript = class_subscript,
    .ass_subscript = class_ass_subscript,
    .await = class_await,
    .aiter = class_aiter,
    .anext = class_anext,
};
