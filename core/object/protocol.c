/* protocol.c: what can be done with any object: text, hash, comparison, truth, length, iteration (Objects/object.c, abstract.c).
 * Numbers are in number.c, items and containment in sequence.c, attributes in attributes.c. */
#include "object/sequence.h"
#include "object/type_int.h"

/* ---- text ---- */
Await object_repr(Vm *vm, Ref r) {
    UnaryFn repr = SLOT_OF(TYPE_OF(r), repr);
    return repr ? repr(vm, r) : object_default_repr(vm, r);
}

Await object_str(Vm *vm, Ref r) {
    if (IS(r, str)) return READY_OWN(r);
    UnaryFn str = SLOT_OF(TYPE_OF(r), str);
    return str ? str(vm, r) : object_repr(vm, r);
}

FRAME(Ascii, (text), (object), u32 unused_a;);
STEP(ascii_step, Ascii) {
    BEGIN(Ascii);
    AWAIT(f->text, object_repr(vm, f->object));
    return READY(str_ascii_repr(vm, f->text));
    END;
}
Await object_ascii(Vm *vm, Ref r) {
    Ascii *f = PUSH(Ascii, ascii_step);
    if (!f) return ERROR;
    f->object = r;
    return PENDING;
}

/* ---- hash ---- */
bool object_hash(Vm *vm, Ref r, i64 *out) {
    HashFn hash = SLOT_OF(TYPE_OF(r), hash);
    if (LIKELY(hash)) return hash(vm, r, out);
    return refuse(vm, TYPE(TypeError), "unhashable type: '%T'", r);
}

/* ---- comparison ---- */
static const u8 swapped_op[] = {OP_GT, OP_GE, OP_EQ, OP_NE, OP_LT, OP_LE};
static const char *const op_text[] = {"<", "<=", "==", "!=", ">", ">="};

FRAME(Compare, (result), (a, b), u32 op; u32 tried_reverse;);

static bool right_first(Vm *vm, Ref a, Ref b) {
    return TYPE_OF(a) != TYPE_OF(b) && type_is_subtype(vm, TYPE_OF(b), TYPE_OF(a)) && SLOT_OF(TYPE_OF(b), richcompare);
}

static Await compare_default(Vm *vm, Ref a, Ref b, u32 op) {
    if (op == OP_EQ || op == OP_NE) return READY_BOOL((a == b) == (op == OP_EQ));
    return fail(vm, TYPE(TypeError), "'%s' not supported between instances of '%T' and '%T'", op_text[op], a, b);
}

STEP(compare_step, Compare) { /* do_richcompare */
    BEGIN(Compare);
    if (right_first(vm, f->a, f->b)) {
        f->tried_reverse = 1;
        AWAIT(f->result, SLOT_OF(TYPE_OF(f->b), richcompare)(vm, f->b, f->a, swapped_op[f->op]));
        if (f->result != NOT_IMPLEMENTED) RETURN(f->result);
        DROP(f->result);
    }
    if (SLOT_OF(TYPE_OF(f->a), richcompare)) {
        AWAIT(f->result, SLOT_OF(TYPE_OF(f->a), richcompare)(vm, f->a, f->b, f->op));
        if (f->result != NOT_IMPLEMENTED) RETURN(f->result);
        DROP(f->result);
    }
    if (!f->tried_reverse && SLOT_OF(TYPE_OF(f->b), richcompare)) {
        AWAIT(f->result, SLOT_OF(TYPE_OF(f->b), richcompare)(vm, f->b, f->a, swapped_op[f->op]));
        if (f->result != NOT_IMPLEMENTED) RETURN(f->result);
        DROP(f->result);
    }
    return compare_default(vm, f->a, f->b, f->op);
    END;
}

/* The slots of static types say NotImplemented at once or not at all, so that their PENDING may be passed on: no frame. */
Await object_compare(Vm *vm, Ref a, Ref b, u32 op) {
    if (!has_class_slot(vm, a, SLOT_richcompare) && !has_class_slot(vm, b, SLOT_richcompare)) {
        bool reverse = right_first(vm, a, b);
        for (u32 i = 0; i < 2; i++) {
            bool from_right = (i == 0) == reverse;
            CompareFn fn = SLOT_OF(TYPE_OF(from_right ? b : a), richcompare);
            if (!fn) continue;
            Await r = from_right ? fn(vm, b, a, swapped_op[op]) : fn(vm, a, b, op);
            if (r.ref != NOT_IMPLEMENTED) return r;
            drop(vm, r.ref);
        }
        return compare_default(vm, a, b, op);
    }
    Compare *f = PUSH_R(Compare, compare_step, " in comparison");
    if (!f) return ERROR;
    f->a = a;
    f->b = b;
    f->op = op;
    return PENDING;
}

FRAME(Equal, (result), (a, b), u32 truth;);
STEP(equal_step, Equal) {
    BEGIN(Equal);
    AWAIT_BOOL(f->truth, f->result, object_compare(vm, f->a, f->b, OP_EQ));
    return READY_BOOL(f->truth);
    END;
}
Await object_equal(Vm *vm, Ref a, Ref b) {
    if (a == b) return READY_BOOL(true);
    if (!has_class_slot(vm, a, SLOT_richcompare) && !has_class_slot(vm, b, SLOT_richcompare)) return object_compare(vm, a, b, OP_EQ);
    Equal *f = PUSH(Equal, equal_step);
    if (!f) return ERROR;
    f->a = a;
    f->b = b;
    return PENDING;
}

/* Types whose == runs no Python and takes no time. */
static bool is_plain(Vm *vm, Ref r) { return IS(r, str) || IS(r, int) || IS(r, float) || IS(r, bool) || IS(r, bytes) || r == NONE; }

int object_equal_nested(Vm *vm, Ref a, Ref b) {
    if (a == b) return 1;
    if (IS(a, str) && IS(b, str)) return str_equal(vm, a, b);
    Ref r;
    int plain = IS(a, tuple) ? equal_plain(vm, a, b) : -1;
    if (plain >= 0) return plain;
    if (is_plain(vm, a) && is_plain(vm, b))
        r = object_compare(vm, a, b, OP_EQ).ref;
    else {
        Ref hold = hold_push(vm, a, 0);
        if (!hold) return -1;
        NEST(r, "== in a table", object_equal(vm, a, b));
        hold_pop(vm, hold);
    }
    if (!r) return -1;
    int equal = r == TRUE_REF;
    drop(vm, r);
    return equal;
}

/* ---- truth ---- */
int truth_fast(Vm *vm, Ref r) {
    if (r == TRUE_REF) return 1;
    if (r == FALSE_REF || r == NONE) return 0;
    Ref type = TYPE_OF(r);
    if (!type_is_heap(vm, type)) {
        if (type == TYPE(int)) return INT_AT(r)->size != 0;
        if (type == TYPE(str)) return STR_LENGTH(r) != 0;
        if (!SLOT_OF(type, truth)) {
            if (!SLOT_OF(type, length)) return 1;
            i64 n = length_fast(vm, r);
            if (n >= 0) return n != 0;
        }
        return -1;
    }
    const Type *t = TYPE_AT(type);
    return t->owner[SLOT_truth] || t->owner[SLOT_length] ? -1 : 1;
}

FRAME(LengthTruth, (length), (object), u32 unused_a;);
STEP(length_truth_step, LengthTruth) {
    BEGIN(LengthTruth);
    AWAIT(f->length, SLOT_OF(TYPE_OF(f->object), length)(vm, f->object));
    return READY_BOOL(int_sign(vm, f->length) != 0);
    END;
}
Await object_truth(Vm *vm, Ref r) {
    int fast = truth_fast(vm, r);
    if (fast >= 0) return READY_BOOL(fast);
    UnaryFn truth = SLOT_OF(TYPE_OF(r), truth);
    if (truth) return truth(vm, r);
    if (!SLOT_OF(TYPE_OF(r), length)) return READY_BOOL(true);
    LengthTruth *f = PUSH(LengthTruth, length_truth_step);
    if (!f) return ERROR;
    f->object = r;
    return PENDING;
}

/* ---- length ---- */
i64 length_fast(Vm *vm, Ref r) {
    if (IS(r, list)) return LIST_AT(r)->length;
    if (IS(r, tuple)) return TUPLE_LENGTH(r);
    if (IS(r, str)) return STR_LENGTH(r);
    if (IS(r, dict)) return dict_length(vm, r);
    if (IS(r, set) || IS(r, frozenset)) return AT(Set, r)->used;
    if (IS(r, bytes)) return BYTES_AT(r)->length;
    return -1;
}

Await object_length(Vm *vm, Ref r) {
    i64 n = length_fast(vm, r);
    if (n >= 0) return READY(int_from_i64(vm, n));
    UnaryFn length = SLOT_OF(TYPE_OF(r), length);
    if (length) return length(vm, r);
    return fail(vm, TYPE(TypeError), "object of type '%T' has no len()", r);
}

FRAME(LengthHint, (hint), (object), u32 preset;);
STEP(length_hint_step, LengthHint) { /* PyObject_LengthHint */
    BEGIN(LengthHint);
    if (SLOT_OF(TYPE_OF(f->object), length)) {
        AWAIT_TRY(f->hint, object_length(vm, f->object));
        if (f->hint) RETURN(f->hint);
        if (!exception_matches(vm, TYPE(TypeError))) return ERROR;
        exception_clear(vm);
    }
    if (!type_lookup(vm, TYPE_OF(f->object), NAME(__length_hint__))) return READY_OWN(SMALL_INT(f->preset));
    AWAIT_TRY(f->hint, call_special(vm, f->object, NAME(__length_hint__), NULL, 0));
    if (!f->hint) {
        if (!exception_matches(vm, TYPE(TypeError))) return ERROR;
        exception_clear(vm);
        return READY_OWN(SMALL_INT(f->preset));
    }
    if (f->hint == NOT_IMPLEMENTED) return READY_OWN(SMALL_INT(f->preset));
    if (!IS_SUB(f->hint, TYPE_INT_SUBCLASS)) return fail(vm, TYPE(TypeError), "__length_hint__ must be an integer, not %T", f->hint);
    i64 n;
    if (!int_as_i64(vm, f->hint, &n)) return fail(vm, TYPE(OverflowError), "Python int too large to convert to C ssize_t");
    if (n < 0) return fail(vm, TYPE(ValueError), "__length_hint__() should return >= 0");
    RETURN(f->hint);
    END;
}
Await object_length_hint_or(Vm *vm, Ref r, u32 preset) {
    i64 n = length_fast(vm, r);
    if (n >= 0) return READY(int_from_i64(vm, n));
    LengthHint *f = PUSH(LengthHint, length_hint_step);
    if (!f) return ERROR;
    f->object = r;
    f->preset = preset;
    return PENDING;
}
Await iterator_self(Vm *vm, Ref self) { return READY_OWN(self); }

/* ---- iteration ---- */
bool object_is_iterator(Vm *vm, Ref r) { return SLOT_OF(TYPE_OF(r), next) != NULL; }

FRAME(IterCheck, (iterator), (object), u32 unused_a;);
STEP(iter_check_step, IterCheck) {
    BEGIN(IterCheck);
    AWAIT(f->iterator, SLOT_OF(TYPE_OF(f->object), iter)(vm, f->object));
    if (!object_is_iterator(vm, f->iterator)) return fail(vm, TYPE(TypeError), "iter() returned non-iterator of type '%T'", f->iterator);
    RETURN(f->iterator);
    END;
}
Await object_iter(Vm *vm, Ref r) {
    UnaryFn iter = SLOT_OF(TYPE_OF(r), iter);
    if (!iter) {
        if (SLOT_OF(TYPE_OF(r), item) && !IS_SUB(r, TYPE_DICT_SUBCLASS)) return READY(sequence_iterator_new(vm, r));
        return fail(vm, TYPE(TypeError), "'%T' object is not iterable", r);
    }
    if (!has_class_slot(vm, r, SLOT_iter)) return iter(vm, r);
    IterCheck *f = PUSH(IterCheck, iter_check_step);
    if (!f) return ERROR;
    f->object = r;
    return PENDING;
}

Await iter_next(Vm *vm, Ref iterator) {
    UnaryFn next = SLOT_OF(TYPE_OF(iterator), next);
    if (LIKELY(next)) return next(vm, iterator);
    return fail(vm, TYPE(TypeError), "'%T' object is not an iterator", iterator);
}
