/* number.c: operators (Objects/abstract.c: binary_op1, binary_iop1, ternary_op and what stands on them).
 *
 * A static type's slot says NotImplemented at once or not at all, so its PENDING may be passed on. Only where a class made in Python is
 * asked must a native frame wait to see whether the other operand has to be asked, too. */
#include "object/type_int.h"

typedef struct Operator {
    u16 slot, inplace;
    u32 at, inplace_at;
    const char *text, *inplace_text;
} Operator;
#define OPERATOR(name, text)                                                                                                               \
    {SLOT_##name, SLOT_inplace_##name, offsetof(TypeSpec, name), offsetof(TypeSpec, inplace_##name), text, text "="}
static const Operator operators[] = {
    OPERATOR(add, "+"),
    OPERATOR(and, "&"),
    OPERATOR(floor_divide, "//"),
    OPERATOR(lshift, "<<"),
    OPERATOR(matrix_multiply, "@"),
    OPERATOR(multiply, "*"),
    OPERATOR(remainder, "%"),
    OPERATOR(or, "|"),
    {SLOT_power, SLOT_inplace_power, offsetof(TypeSpec, power), offsetof(TypeSpec, inplace_power), "** or pow()", "**="},
    OPERATOR(rshift, ">>"),
    OPERATOR(subtract, "-"),
    OPERATOR(true_divide, "/"),
    OPERATOR(xor, "^"),
};
enum { DIVMOD = 2 * BINARY_INPLACE, ATTEMPTS = 4 };
static const Operator divmod_operator = {SLOT_divmod, 0, offsetof(TypeSpec, divmod), 0, "divmod()", NULL};

typedef struct Attempt {
    u32 owner; /* 0: nobody */
    u32 at;
} Attempt;
#define FN(T, a) (*(const T *)((const char *)type_specs[(a).owner - 1] + (a).at))

static const Operator *operator_of(u32 op) { return op == DIVMOD ? &divmod_operator : &operators[op % BINARY_INPLACE]; }

/* The i-th slot to ask: in place; the right one if it is a subclass's; the left one; the right one. */
static Attempt attempt(Vm *vm, u32 op, Ref a, Ref b, u32 i) {
    const Operator *o = operator_of(op);
    const Type *ta = TYPE_AT(TYPE_OF(a)), *tb = TYPE_AT(TYPE_OF(b));
    if (i == 0) return op >= BINARY_INPLACE && op != DIVMOD ? (Attempt){ta->owner[o->inplace], o->inplace_at} : (Attempt){0, 0};
    u32 left = ta->owner[o->slot], right = ta == tb ? 0 : tb->owner[o->slot];
    if (right == left) right = 0;
    if (i == 2) return (Attempt){left, o->at};
    bool right_first = left && right && type_is_subtype(vm, TYPE_OF(b), TYPE_OF(a));
    return (Attempt){right_first == (i == 1) ? right : 0, o->at};
}

static Await ask(Vm *vm, u32 op, Attempt t, Ref a, Ref b, Ref mod) {
    if (op == BINARY_POWER || op == BINARY_POWER + BINARY_INPLACE) return FN(TernaryFn, t)(vm, a, b, mod);
    return FN(BinaryFn, t)(vm, a, b);
}

static Await fail_operands(Vm *vm, u32 op, Ref a, Ref b) {
    const Operator *o = operator_of(op);
    const char *text = op >= BINARY_INPLACE && op != DIVMOD ? o->inplace_text : o->text;
    if (o->slot == SLOT_rshift && op < BINARY_INPLACE && IS(a, cfunction)) { /* who still writes Python 2 */
        const MethodDef *def = method_def(vm, AT(CFunction, a)->owner, AT(CFunction, a)->index);
        if (!strcmp(def->name, "print"))
            return fail(vm, TYPE(TypeError),
                        "unsupported operand type(s) for %s: '%T' and '%T'. Did you mean \"print(<message>, file=<output_stream>)\"?", text,
                        a, b);
    }
    return fail(vm, TYPE(TypeError), "unsupported operand type(s) for %s: '%T' and '%T'", text, a, b);
}

/* ---- sequences: + and * ---- */
static bool has_index(Vm *vm, Ref r) { return IS_SUB(r, TYPE_INT_SUBCLASS) || SLOT_OF(TYPE_OF(r), to_index); }

FRAME(Repeat, (index, result), (sequence, count), u32 inplace;);
static Await repeat_now(Vm *vm, Ref sequence, Ref count, u32 inplace) {
    i64 n;
    if (!int_as_i64(vm, count, &n)) return fail(vm, TYPE(OverflowError), "cannot fit '%T' into an index-sized integer", count);
    BinaryFn fn = inplace ? SLOT_OF(TYPE_OF(sequence), inplace_repeat) : NULL;
    if (!fn) fn = SLOT_OF(TYPE_OF(sequence), repeat);
    return fn(vm, sequence, count);
}
STEP(repeat_step, Repeat) {
    BEGIN(Repeat);
    AWAIT(f->index, number_index(vm, f->count));
    AWAIT(f->result, repeat_now(vm, f->sequence, f->index, f->inplace));
    RETURN(f->result);
    END;
}
static Await sequence_repeat(Vm *vm, Ref sequence, Ref count, u32 inplace) {
    if (!has_index(vm, count)) return fail(vm, TYPE(TypeError), "can't multiply sequence by non-int of type '%T'", count);
    if (IS(count, int)) return repeat_now(vm, sequence, count, inplace);
    Repeat *f = PUSH(Repeat, repeat_step);
    if (!f) return ERROR;
    f->sequence = sequence;
    f->count = count;
    f->inplace = inplace;
    return PENDING;
}

/* When no number slot answered. */
static Await binary_rest(Vm *vm, u32 op, Ref a, Ref b) {
    bool inplace = op >= BINARY_INPLACE;
    if (op == BINARY_ADD || op == BINARY_ADD + BINARY_INPLACE) {
        BinaryFn concat = inplace ? SLOT_OF(TYPE_OF(a), inplace_concat) : NULL;
        if (!concat) concat = SLOT_OF(TYPE_OF(a), concat);
        if (concat) return concat(vm, a, b);
    } else if (op == BINARY_MULTIPLY || op == BINARY_MULTIPLY + BINARY_INPLACE) {
        if (SLOT_OF(TYPE_OF(a), repeat)) return sequence_repeat(vm, a, b, inplace);
        if (SLOT_OF(TYPE_OF(b), repeat)) return sequence_repeat(vm, b, a, 0);
    }
    return fail_operands(vm, op, a, b);
}

FRAME(Binary, (result), (a, b), u32 op; u32 i; u32 pad_;);
STEP(binary_step, Binary) {
    BEGIN(Binary);
    for (; f->i < ATTEMPTS; f->i++) {
        if (!attempt(vm, f->op, f->a, f->b, f->i).owner) continue;
        AWAIT(f->result, ask(vm, f->op, attempt(vm, f->op, f->a, f->b, f->i), f->a, f->b, NONE));
        if (f->result != NOT_IMPLEMENTED) RETURN(f->result);
        DROP(f->result);
    }
    AWAIT(f->result, binary_rest(vm, f->op, f->a, f->b));
    RETURN(f->result);
    END;
}

Await number_binary(Vm *vm, u32 op, Ref a, Ref b) {
    for (u32 i = 0; i < ATTEMPTS; i++) {
        Attempt t = attempt(vm, op, a, b, i);
        if (!t.owner) continue;
        if (t.owner == SPEC_CLASS + 1) {
            Binary *f = PUSH(Binary, binary_step);
            if (!f) return ERROR;
            f->a = a;
            f->b = b;
            f->op = op;
            f->i = i;
            return PENDING;
        }
        Await r = ask(vm, op, t, a, b, NONE);
        if (r.ref != NOT_IMPLEMENTED) return r;
        drop(vm, r.ref);
    }
    return binary_rest(vm, op, a, b);
}

Await number_divmod(Vm *vm, Ref a, Ref b) { return number_binary(vm, DIVMOD, a, b); }

/* ---- power with a modulus: ternary_op ---- */
FRAME(Power, (result), (a, b, mod), u32 i; u32 pad_;);
static u32 power_owner(Vm *vm, Ref a, Ref b, Ref mod, u32 i) {
    if (i < 3) return attempt(vm, BINARY_POWER, a, b, i + 1).owner;
    u32 owner = TYPE_AT(TYPE_OF(mod))->owner[SLOT_power];
    return owner == TYPE_AT(TYPE_OF(a))->owner[SLOT_power] || owner == TYPE_AT(TYPE_OF(b))->owner[SLOT_power] ? 0 : owner;
}
STEP(power_step, Power) {
    BEGIN(Power);
    for (; f->i < 4; f->i++) {
        if (!power_owner(vm, f->a, f->b, f->mod, f->i)) continue;
        AWAIT(f->result, type_specs[power_owner(vm, f->a, f->b, f->mod, f->i) - 1]->power(vm, f->a, f->b, f->mod));
        if (f->result != NOT_IMPLEMENTED) RETURN(f->result);
        DROP(f->result);
    }
    return fail(vm, TYPE(TypeError), "unsupported operand type(s) for ** or pow(): '%T', '%T', '%T'", f->a, f->b, f->mod);
    END;
}
Await number_power(Vm *vm, Ref a, Ref b, Ref mod) {
    if (!mod || mod == NONE) return number_binary(vm, BINARY_POWER, a, b);
    Power *f = PUSH(Power, power_step);
    if (!f) return ERROR;
    f->a = a;
    f->b = b;
    f->mod = mod;
    return PENDING;
}

/* ---- unary ---- */
#define UNARY(name, slot, what)                                                                                                            \
    Await name(Vm *vm, Ref r) {                                                                                                            \
        UnaryFn fn = SLOT_OF(TYPE_OF(r), slot);                                                                                            \
        return fn ? fn(vm, r) : fail(vm, TYPE(TypeError), "bad operand type for " what ": '%T'", r);                                       \
    }
UNARY(number_negative, negative, "unary -")
UNARY(number_positive, positive, "unary +")
UNARY(number_invert, invert, "unary ~")
UNARY(number_absolute, absolute, "abs()")

/* ---- conversions ---- */
/* _PyLong_Copy: an int subclass's value */
Ref int_copy_exact(Vm *vm, Ref r) {
    i64 value;
    if (int_as_i64(vm, r, &value)) return int_from_i64(vm, value);
    return int_add(vm, r, SMALL_INT(0));
}
static Ref exact_int(Vm *vm, Ref r) { return int_copy_exact(vm, r); }

Await warn_of_subclass(Vm *vm, const char *hook, const char *type, Ref value) {
    return object_warn(vm, TYPE(DeprecationWarning),
                       text_format(vm,
                                   "%s returned non-%s (type %T).  The ability to return an instance of a strict subclass of %s is "
                                   "deprecated, and may be removed in a future version of Python.",
                                   hook, type, value, type));
}
Await warn_of_float(Vm *vm, Ref object, Ref value) {
    return object_warn(vm, TYPE(DeprecationWarning),
                       text_format(vm,
                                   "%T.__float__ returned non-float (type %T).  The ability to return an instance of a strict subclass of "
                                   "float is deprecated, and may be removed in a future version of Python.",
                                   object, value));
}
Await warn_of_trunc(Vm *vm) {
    return object_warn(vm, TYPE(DeprecationWarning), str_from_ascii(vm, "The delegation of int() to __trunc__ is deprecated."));
}

FRAME(Index, (result), (object, name), u32 unused_a; u32 pad_;);
STEP(index_step, Index) { /* __index__ of a class: an int is wanted */
    BEGIN(Index);
    AWAIT(f->result, SLOT_OF(TYPE_OF(f->object), to_index)(vm, f->object));
    if (IS(f->result, int)) RETURN(f->result);
    if (!IS_SUB(f->result, TYPE_INT_SUBCLASS)) return fail(vm, TYPE(TypeError), "__index__ returned non-int (type %T)", f->result);
    AWAIT_DROP(warn_of_subclass(vm, "__index__", "int", f->result));
    return READY(exact_int(vm, f->result));
    END;
}
Await number_index(Vm *vm, Ref r) {
    if (IS(r, int)) return READY_OWN(r);
    if (IS_SUB(r, TYPE_INT_SUBCLASS)) return READY(exact_int(vm, r));
    if (!SLOT_OF(TYPE_OF(r), to_index)) return fail(vm, TYPE(TypeError), "'%T' object cannot be interpreted as an integer", r);
    Index *f = PUSH(Index, index_step);
    if (!f) return ERROR;
    f->object = r;
    return PENDING;
}

FRAME(ToInt, (result), (object), u32 unused_a;);
STEP(to_int_step, ToInt) { /* PyNumber_Long, for what is no number or text of the core's */
    BEGIN(ToInt);
    if (SLOT_OF(TYPE_OF(f->object), to_int)) {
        AWAIT(f->result, SLOT_OF(TYPE_OF(f->object), to_int)(vm, f->object));
        if (!IS_SUB(f->result, TYPE_INT_SUBCLASS)) return fail(vm, TYPE(TypeError), "__int__ returned non-int (type %T)", f->result);
        if (IS(f->result, int)) RETURN(f->result);
        AWAIT_DROP(warn_of_subclass(vm, "__int__", "int", f->result));
        return READY(exact_int(vm, f->result));
    }
    if (SLOT_OF(TYPE_OF(f->object), to_index)) {
        AWAIT(f->result, number_index(vm, f->object));
        RETURN(f->result);
    }
    AWAIT_DROP(warn_of_trunc(vm));
    AWAIT(f->result, call_special(vm, f->object, NAME(__trunc__), NULL, 0));
    AWAIT_SET(f->result, number_index(vm, f->result));
    RETURN(f->result);
    END;
}
Await number_int(Vm *vm, Ref r) {
    if (IS(r, int)) return READY_OWN(r);
    if (!SLOT_OF(TYPE_OF(r), to_int) && !SLOT_OF(TYPE_OF(r), to_index) && !type_lookup(vm, TYPE_OF(r), NAME(__trunc__))) {
        if (is_str(vm, r)) return READY(int_parse(vm, r, 10));
        if (IS_SUB(r, TYPE_BYTES_SUBCLASS)) {
            Ref text = str_from_utf8(vm, BYTES_AT(r)->data, BYTES_AT(r)->length);
            Ref value = text ? int_parse(vm, text, 10) : 0;
            drop_null(vm, text);
            return READY(value);
        }
        return fail(vm, TYPE(TypeError), "int() argument must be a string, a bytes-like object or a real number, not '%T'", r);
    }
    ToInt *f = PUSH(ToInt, to_int_step);
    if (!f) return ERROR;
    f->object = r;
    return PENDING;
}

FRAME(ToFloat, (result), (object), u32 unused_a;);
STEP(to_float_step, ToFloat) { /* PyNumber_Float */
    BEGIN(ToFloat);
    if (SLOT_OF(TYPE_OF(f->object), to_float)) {
        AWAIT(f->result, SLOT_OF(TYPE_OF(f->object), to_float)(vm, f->object));
        if (IS(f->result, float)) RETURN(f->result);
        if (!IS_SUB(f->result, TYPE_FLOAT_SUBCLASS))
            return fail(vm, TYPE(TypeError), "%T.__float__ returned non-float (type %T)", f->object, f->result);
        AWAIT_DROP(warn_of_float(vm, f->object, f->result));
        return READY(float_new(vm, FLOAT_VALUE(f->result)));
    }
    AWAIT(f->result, number_index(vm, f->object));
    return int_as_float(vm, f->result);
    END;
}
Await int_as_float(Vm *vm, Ref r) {
    f64 value;
    return int_as_double(vm, r, &value) ? READY(float_new(vm, value)) : ERROR;
}
Await number_float(Vm *vm, Ref r) {
    if (IS(r, float)) return READY_OWN(r);
    if (!SLOT_OF(TYPE_OF(r), to_float) && !SLOT_OF(TYPE_OF(r), to_index))
        return fail(vm, TYPE(TypeError), "float() argument must be a string or a real number, not '%T'", r);
    ToFloat *f = PUSH(ToFloat, to_float_step);
    if (!f) return ERROR;
    f->object = r;
    return PENDING;
}

/* ---- what C functions take as a double (PyFloat_AsDouble) ---- */
bool number_is_plain_real(Vm *vm, Ref r) {
    return IS_SUB(r, TYPE_FLOAT_SUBCLASS) || (IS_SUB(r, TYPE_INT_SUBCLASS) && !has_class_slot(vm, r, SLOT_to_float));
}
Await number_real(Vm *vm, Ref r) {
    if (number_is_plain_real(vm, r)) return READY_OWN(r);
    if (!SLOT_OF(TYPE_OF(r), to_float) && !SLOT_OF(TYPE_OF(r), to_index))
        return fail(vm, TYPE(TypeError), "must be real number, not %T", r);
    return number_float(vm, r);
}
