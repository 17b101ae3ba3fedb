/* operator.c: the module _operator (Modules/_operator.c): the operators as functions; itemgetter, attrgetter and methodcaller.
 * lib/operator.py gives them their other names. */
#include "modules/modules.h"
#include "object/sequence.h"
#include "object/type_int.h"

/* ---- functions ---- */
#define BINARY(name, op)                                                                                                                   \
    METHOD(name) { return number_binary(vm, op, args[0], args[1]); }                                                                       \
    METHOD(i##name) { return number_binary(vm, (op) + BINARY_INPLACE, args[0], args[1]); }
BINARY(o_add, BINARY_ADD)
BINARY(o_sub, BINARY_SUBTRACT)
BINARY(o_mul, BINARY_MULTIPLY)
BINARY(o_matmul, BINARY_MATRIX_MULTIPLY)
BINARY(o_floordiv, BINARY_FLOOR_DIVIDE)
BINARY(o_truediv, BINARY_TRUE_DIVIDE)
BINARY(o_mod, BINARY_REMAINDER)
BINARY(o_lshift, BINARY_LSHIFT)
BINARY(o_rshift, BINARY_RSHIFT)
BINARY(o_and, BINARY_AND)
BINARY(o_or, BINARY_OR)
BINARY(o_xor, BINARY_XOR)
BINARY(o_pow, BINARY_POWER)

#define COMPARE(name, op)                                                                                                                  \
    METHOD(name) { return object_compare(vm, args[0], args[1], op); }
COMPARE(o_lt, OP_LT)
COMPARE(o_le, OP_LE)
COMPARE(o_eq, OP_EQ)
COMPARE(o_ne, OP_NE)
COMPARE(o_ge, OP_GE)
COMPARE(o_gt, OP_GT)

#define UNARY(name, call)                                                                                                                  \
    METHOD(name) { return call(vm, args[0]); }
UNARY(o_neg, number_negative)
UNARY(o_pos, number_positive)
UNARY(o_abs, number_absolute)
UNARY(o_invert, number_invert)
UNARY(o_index, number_index)
UNARY(o_truth, object_truth)

METHOD(o_is) { return READY_BOOL(args[0] == args[1]); }
METHOD(o_is_not) { return READY_BOOL(args[0] != args[1]); }
METHOD(o_contains) { return object_contains(vm, args[0], args[1]); }
METHOD(o_getitem) { return object_getitem(vm, args[0], args[1]); }
METHOD(o_setitem) { return object_setitem(vm, args[0], args[1], args[2]); }
METHOD(o_delitem) { return object_setitem(vm, args[0], args[1], 0); }
METHOD(o_call) { return object_call(vm, args[0], args + 1, n - 1, kwnames); }

FRAME(Not, (truth), (object), u32 unused_a; u32 unused_b;);
STEP(operator_not_step, Not) {
    BEGIN(Not);
    AWAIT(f->truth, object_truth(vm, f->object));
    return READY_BOOL(f->truth == FALSE_REF);
    END;
}
METHOD(o_not) {
    int t = truth_fast(vm, args[0]);
    if (t >= 0) return READY_BOOL(!t);
    Not *f = PUSH(Not, operator_not_step);
    if (!f) return ERROR;
    f->object = args[0];
    return PENDING;
}

/* PySequence_Concat: where there is no sq_concat, + among sequences */
static bool is_sequence(Vm *vm, Ref r) {
    if (IS_SUB(r, TYPE_DICT_SUBCLASS)) return false;
    return SLOT_OF(TYPE_OF(r), item) != NULL ||
           IS_SUB(r, TYPE_STR_SUBCLASS | TYPE_LIST_SUBCLASS | TYPE_TUPLE_SUBCLASS | TYPE_BYTES_SUBCLASS);
}
static Await concat(Vm *vm, Ref a, Ref b, u32 op) {
    BinaryFn fn = op == BINARY_ADD ? NULL : SLOT_OF(TYPE_OF(a), inplace_concat);
    if (!fn) fn = SLOT_OF(TYPE_OF(a), concat);
    if (fn) return fn(vm, a, b);
    if (is_sequence(vm, a) && is_sequence(vm, b)) return number_binary(vm, op, a, b);
    return fail(vm, TYPE(TypeError), "'%T' object can't be concatenated", a);
}
METHOD(o_concat) { return concat(vm, args[0], args[1], BINARY_ADD); }
METHOD(o_iconcat) { return concat(vm, args[0], args[1], BINARY_ADD + BINARY_INPLACE); }

FRAME(Search, (iterator, item, equal), (object, value), u32 count; u32 index_of; u32 n;);
STEP(operator_search_step, Search) { /* _PySequence_IterSearch: count or index */
    BEGIN(Search);
    AWAIT_TRY(f->iterator, object_iter(vm, f->object));
    if (!f->iterator) {
        if (!exception_matches(vm, TYPE(TypeError))) return ERROR;
        exception_clear(vm);
        return fail(vm, TYPE(TypeError), "argument of type '%T' is not iterable", f->object);
    }
    for (;; f->n++) {
        AWAIT_NEXT(f->item, iter_next(vm, f->iterator));
        if (!f->item) break;
        AWAIT(f->equal, object_equal(vm, f->item, f->value));
        if (f->equal == TRUE_REF) {
            if (f->index_of) return READY(int_from_i64(vm, f->n));
            f->count++;
        }
        DROP(f->equal);
        DROP(f->item);
        BREATHE(1);
    }
    if (f->index_of) return fail(vm, TYPE(ValueError), "sequence.index(x): x not in sequence");
    return READY(int_from_i64(vm, f->count));
    END;
}
static Await search(Vm *vm, Ref object, Ref value, bool index_of) {
    Search *f = PUSH(Search, operator_search_step);
    if (!f) return ERROR;
    f->object = object;
    f->value = value;
    f->index_of = index_of;
    return PENDING;
}
METHOD(o_count_of) { return search(vm, args[0], args[1], false); }
METHOD(o_index_of) { return search(vm, args[0], args[1], true); }

/* PyObject_LengthHint, with a default of one's own */
FRAME(LengthHint, (result, method), (object, fallback), u32 unused_a; u32 unused_b;);
STEP(operator_hint_step, LengthHint) {
    BEGIN(LengthHint);
    if (SLOT_OF(TYPE_OF(f->object), length)) {
        AWAIT_TRY(f->result, object_length(vm, f->object));
        if (f->result) RETURN(f->result);
        if (!exception_matches(vm, TYPE(TypeError))) return ERROR;
        exception_clear(vm);
    }
    f->method = lookup_special_bound(vm, f->object, NAME(__length_hint__));
    if (!f->method) return vm->exc ? ERROR : READY_OWN(f->fallback);
    AWAIT_TRY(f->result, call0(vm, f->method));
    if (!f->result) {
        if (!exception_matches(vm, TYPE(TypeError))) return ERROR;
        exception_clear(vm);
        return READY_OWN(f->fallback);
    }
    if (f->result == NOT_IMPLEMENTED) return READY_OWN(f->fallback);
    if (!IS_SUB(f->result, TYPE_INT_SUBCLASS)) return fail(vm, TYPE(TypeError), "__length_hint__ must be an integer, not %T", f->result);
    if (int_sign(vm, f->result) < 0) return fail(vm, TYPE(ValueError), "__length_hint__() should return >= 0");
    return READY(int_copy_exact(vm, f->result));
    END;
}
METHOD(o_length_hint) {
    LengthHint *f = PUSH(LengthHint, operator_hint_step);
    if (!f) return ERROR;
    f->object = args[0];
    f->fallback = n > 1 ? args[1] : SMALL_INT(0);
    return PENDING;
}

/* Equal, in a time that does not tell where the two differ. */
METHOD(o_compare_digest) {
    const u8 *a = NULL, *b = NULL;
    u32 na = 0, nb = 0, differ = 0;
    if (IS_SUB(args[0], TYPE_STR_SUBCLASS) && IS_SUB(args[1], TYPE_STR_SUBCLASS)) {
        if (!STR_AT(args[0])->ascii || !STR_AT(args[1])->ascii)
            return fail(vm, TYPE(TypeError), "comparing strings with non-ASCII characters is not supported");
        a = STR_DATA1(args[0]), na = STR_LENGTH(args[0]);
        b = STR_DATA1(args[1]), nb = STR_LENGTH(args[1]);
    } else {
        bool first = bytes_view(vm, args[0], &a, &na), second = bytes_view(vm, args[1], &b, &nb);
        if (!first && !second)
            return fail(vm, TYPE(TypeError), "unsupported operand types(s) or combination of types: '%T' and '%T'", args[0], args[1]);
        if (!first || !second) return fail(vm, TYPE(TypeError), "a bytes-like object is required, not '%T'", args[first ? 1 : 0]);
    }
    for (u32 i = 0; i < nb; i++) differ |= (u32)(b[i] ^ (na == nb ? a[i] : (u8)~b[i]));
    return READY_BOOL(na == nb && !differ);
}

/* ---- itemgetter: item is a tuple where there are several ---- */
typedef struct Getter { /* nominal 48 and 40: itemgetter, attrgetter */
    Object head;
    Ref item;
    u32 count;
    i64 index; /* of an exact tuple; -1: ask with item */
} Getter;
#define G(r) AT(Getter, r)

static int getter_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(G(self)->item);
    return 0;
}
static void getter_clear(Vm *vm, Ref self) { CLEAR(G(self)->item); }
static void getter_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    CLEAR(G(self)->item);
    object_free_gc(vm, self);
}
static void itemgetter_edges(Vm *vm, Ref self, Edges *e) { EDGE(G(self)->item, "item"); }
static Await itemgetter_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    i64 index;
    if (!refuse_keywords(vm, "itemgetter", kwnames) || !check_positional(vm, "itemgetter", n, 1, n < 2 ? 1 : n)) return ERROR;
    Ref item = n == 1 ? own(vm, args[0]) : tuple_from(vm, args, n), r = item ? object_new_gc(vm, type, 48) : 0;
    if (!r) {
        drop_null(vm, item);
        return ERROR;
    }
    G(r)->item = item;
    G(r)->count = n;
    G(r)->index = n == 1 && IS(item, int) && int_as_i64(vm, item, &index) && index >= 0 ? index : -1;
    gc_track(vm, r);
    return READY(r);
}
FRAME(ItemCall, (tuple, value), (self, object), u32 i; u32 unused_a;);
STEP(itemgetter_call_step, ItemCall) {
    BEGIN(ItemCall);
    f->tuple = tuple_new(vm, G(f->self)->count);
    if (!f->tuple) return ERROR;
    for (f->i = 0; f->i < G(f->self)->count; f->i++) {
        AWAIT(f->value, object_getitem(vm, f->object, TUPLE_ITEM(G(f->self)->item, f->i)));
        SET(TUPLE_ITEM(f->tuple, f->i), f->value);
        f->value = 0;
    }
    RETURN(f->tuple);
    END;
}
static Await itemgetter_call(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    if (!refuse_keywords(vm, "itemgetter", kwnames) || !check_positional(vm, "itemgetter", n, 1, 1)) return ERROR;
    i64 index = G(self)->index;
    if (index >= 0 && IS(args[0], tuple) && index < TUPLE_LENGTH(args[0])) return READY_OWN(TUPLE_ITEM(args[0], (u32)index));
    if (G(self)->count == 1) return object_getitem(vm, args[0], G(self)->item);
    ItemCall *f = PUSH(ItemCall, itemgetter_call_step);
    if (!f) return ERROR;
    f->self = self;
    f->object = args[0];
    return PENDING;
}
FRAME(ItemRepr, (text), (self), u32 unused_a; u32 unused_b;);
STEP(itemgetter_repr_step, ItemRepr) {
    BEGIN(ItemRepr);
    AWAIT(f->text, object_repr(vm, G(f->self)->item));
    return READY(text_format(vm, G(f->self)->count == 1 ? "operator.itemgetter(%S)" : "operator.itemgetter%S", f->text));
    END;
}
static Await itemgetter_repr(Vm *vm, Ref self) {
    if (repr_under_way(vm, NATIVE_itemgetter_repr_step, ItemRepr_owned, self)) return READY(str_from_ascii(vm, "operator.itemgetter(...)"));
    ItemRepr *f = PUSH_R(ItemRepr, itemgetter_repr_step, " while getting the repr of an object");
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}
static Ref pair_of(Vm *vm, Ref a, Ref b_stolen) { /* (a, b) */
    Ref pair[2] = {a, b_stolen}, r = b_stolen ? tuple_from(vm, pair, 2) : 0;
    drop_null(vm, b_stolen);
    return r;
}
METHOD(itemgetter_reduce) {
    Ref item = G(self)->item;
    return READY(pair_of(vm, TYPE_OF(self), G(self)->count == 1 ? tuple_from(vm, &item, 1) : own(vm, item)));
}
static const MethodDef itemgetter_methods[] = {
    {"__reduce__", itemgetter_reduce, 0, 0, 0, NULL, NULL, "Return state information for pickling"}, {0}};
const TypeSpec itemgetter_spec = {
    .basicsize = 48,
    .flags = TYPE_HAS_GC,
    .methods = itemgetter_methods,
    .doc = "itemgetter(item, ...) --> itemgetter object\n\nReturn a callable object that fetches the given item(s) from its operand.",
    .dealloc = getter_dealloc,
    .traverse = getter_traverse,
    .clear = getter_clear,
    .edges = itemgetter_edges,
    .repr = itemgetter_repr,
    .call = itemgetter_call,
    .new = itemgetter_make,
};

/* ---- attrgetter: item is a tuple of names, a dotted one as a tuple of its parts ---- */
static Ref dotted(Vm *vm, Ref name) { /* the interned name, or a tuple of interned parts: new */
    u32 n = STR_LENGTH(name), dots = 0, from = 0, k = 0;
    for (u32 i = 0; i < n; i++) dots += str_char(vm, name, i) == '.';
    if (!dots) {
        Ref r = own(vm, name);
        if (IS(r, str)) str_intern(vm, &r);
        return r;
    }
    Ref tuple = tuple_new(vm, dots + 1);
    for (u32 i = 0; tuple && i <= n; i++) {
        if (i < n && str_char(vm, name, i) != '.') continue;
        Ref part = str_slice(vm, name, from, i);
        if (!part) {
            drop(vm, tuple);
            return 0;
        }
        str_intern(vm, &part);
        SET(TUPLE_ITEM(tuple, k), part);
        k++;
        from = i + 1;
    }
    return tuple;
}
static Await attrgetter_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    if (!refuse_keywords(vm, "attrgetter", kwnames) || !check_positional(vm, "attrgetter", n, 1, n < 2 ? 1 : n)) return ERROR;
    Ref names = tuple_new(vm, n), r = 0;
    for (u32 i = 0; names && i < n; i++) {
        Ref part = IS_SUB(args[i], TYPE_STR_SUBCLASS) ? dotted(vm, args[i]) : raise(vm, TYPE(TypeError), "attribute name must be a string");
        if (part)
            SET(TUPLE_ITEM(names, i), part);
        else
            CLEAR(names);
    }
    if (names) r = object_new_gc(vm, type, 40);
    if (!r) {
        drop_null(vm, names);
        return ERROR;
    }
    G(r)->item = names;
    G(r)->count = n;
    gc_track(vm, r);
    return READY(r);
}
static void attrgetter_edges(Vm *vm, Ref self, Edges *e) { EDGE(G(self)->item, "attr"); }
FRAME(AttrCall, (tuple, value), (self, object), u32 i; u32 k;);
static Ref attr_of(Vm *vm, AttrCall *f) { return TUPLE_ITEM(G(f->self)->item, f->i); }
STEP(attrgetter_call_step, AttrCall) {
    BEGIN(AttrCall);
    if (G(f->self)->count > 1) {
        f->tuple = tuple_new(vm, G(f->self)->count);
        if (!f->tuple) return ERROR;
    }
    for (f->i = 0; f->i < G(f->self)->count; f->i++) {
        if (IS(attr_of(vm, f), tuple)) {
            f->value = own(vm, f->object);
            for (f->k = 0; f->k < TUPLE_LENGTH(attr_of(vm, f)); f->k++)
                AWAIT_SET(f->value, object_getattr(vm, f->value, TUPLE_ITEM(attr_of(vm, f), f->k)));
        } else
            AWAIT(f->value, object_getattr(vm, f->object, attr_of(vm, f)));
        if (!f->tuple) RETURN(f->value);
        SET(TUPLE_ITEM(f->tuple, f->i), f->value);
        f->value = 0;
    }
    RETURN(f->tuple);
    END;
}
static Await attrgetter_call(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    if (!refuse_keywords(vm, "attrgetter", kwnames) || !check_positional(vm, "attrgetter", n, 1, 1)) return ERROR;
    if (G(self)->count == 1 && !IS(TUPLE_ITEM(G(self)->item, 0), tuple)) return object_getattr(vm, args[0], TUPLE_ITEM(G(self)->item, 0));
    AttrCall *f = PUSH(AttrCall, attrgetter_call_step);
    if (!f) return ERROR;
    f->self = self;
    f->object = args[0];
    return PENDING;
}
static Ref attr_names(Vm *vm, Ref self) { /* as they were given: a new tuple */
    Ref dot = LATIN1('.'), r = tuple_new(vm, G(self)->count);
    for (u32 i = 0; r && i < G(self)->count; i++) {
        Ref attr = TUPLE_ITEM(G(self)->item, i);
        Ref name = IS(attr, tuple) ? str_join(vm, dot, TUPLE_AT(attr)->item, TUPLE_LENGTH(attr)) : own(vm, attr);
        if (name)
            SET(TUPLE_ITEM(r, i), name);
        else
            CLEAR(r);
    }
    return r;
}
FRAME(AttrRepr, (names, text), (self), u32 unused_a;);
STEP(attrgetter_repr_step, AttrRepr) {
    BEGIN(AttrRepr);
    f->names = attr_names(vm, f->self);
    if (!f->names) return ERROR;
    if (G(f->self)->count == 1) {
        AWAIT(f->text, object_repr(vm, TUPLE_ITEM(f->names, 0)));
        return READY(text_format(vm, "operator.attrgetter(%S)", f->text));
    }
    AWAIT(f->text, object_repr(vm, f->names));
    return READY(text_format(vm, "operator.attrgetter%S", f->text));
    END;
}
static Await attrgetter_repr(Vm *vm, Ref self) {
    AttrRepr *f = PUSH(AttrRepr, attrgetter_repr_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}
METHOD(attrgetter_reduce) { return READY(pair_of(vm, TYPE_OF(self), attr_names(vm, self))); }
static const MethodDef attrgetter_methods[] = {
    {"__reduce__", attrgetter_reduce, 0, 0, 0, NULL, NULL, "Return state information for pickling"}, {0}};
const TypeSpec attrgetter_spec = {
    .basicsize = 40,
    .flags = TYPE_HAS_GC,
    .methods = attrgetter_methods,
    .doc = "attrgetter(attr, ...) --> attrgetter object\n\nReturn a callable object that fetches the given attribute(s) from its operand.",
    .dealloc = getter_dealloc,
    .traverse = getter_traverse,
    .clear = getter_clear,
    .edges = attrgetter_edges,
    .repr = attrgetter_repr,
    .call = attrgetter_call,
    .new = attrgetter_make,
};

/* ---- methodcaller ---- */
typedef struct MethodCaller { /* nominal 40 */
    Object head;
    Ref name, args, kwds; /* kwds: a dict or 0 */
    u32 unused_;
} MethodCaller;
#define MC(r) AT(MethodCaller, r)
static int mc_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(MC(self)->name);
    VISIT(MC(self)->args);
    VISIT(MC(self)->kwds);
    return 0;
}
static void mc_edges(Vm *vm, Ref self, Edges *e) {
    EDGE(MC(self)->name, "name");
    EDGE(MC(self)->args, "args");
    EDGE(MC(self)->kwds, "kwds");
}
static void mc_clear(Vm *vm, Ref self) {
    CLEAR(MC(self)->name);
    CLEAR(MC(self)->args);
    CLEAR(MC(self)->kwds);
}
static void mc_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    Ref hold = hold_dying(vm, self);
    mc_clear(vm, self);
    hold_pop(vm, hold);
    object_free_gc(vm, self);
}
static Await mc_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    if (!n) return fail(vm, TYPE(TypeError), "methodcaller needs at least one argument, the method name");
    if (!IS_SUB(args[0], TYPE_STR_SUBCLASS)) return fail(vm, TYPE(TypeError), "method name must be a string");
    Ref r = object_new_gc(vm, type, 40);
    if (!r) return ERROR;
    bool keywords = kwnames && TUPLE_LENGTH(kwnames);
    MC(r)->name = own(vm, args[0]);
    if (IS(args[0], str)) str_intern(vm, &MC(r)->name);
    MC(r)->args = tuple_from(vm, args + 1, n - 1);
    if (MC(r)->args && keywords) MC(r)->kwds = kwargs_as_dict(vm, args + n, kwnames);
    gc_track(vm, r);
    if (!MC(r)->args || (keywords && !MC(r)->kwds)) CLEAR(r);
    return READY(r);
}
FRAME(MethodCall, (method, result, held), (self, object), u32 unused_a;);
STEP(methodcaller_call_step, MethodCall) {
    BEGIN(MethodCall);
    AWAIT(f->method, object_getattr(vm, f->object, MC(f->self)->name));
    AWAIT(f->result, object_call_dict(vm, f->method, MC(f->self)->args, MC(f->self)->kwds));
    RETURN(f->result);
    END;
}
static Await mc_call(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    if (!refuse_keywords(vm, "methodcaller", kwnames) || !check_positional(vm, "methodcaller", n, 1, 1)) return ERROR;
    MethodCall *f = PUSH(MethodCall, methodcaller_call_step);
    if (!f) return ERROR;
    f->self = self;
    f->object = args[0];
    f->held = own(vm, args[0]); /* called through tp_call: a tuple has its argument */
    return PENDING;
}
FRAME(McRepr, (text, piece), (self), u32 i; u32 at; Ref key; Ref value; u32 pad_;);
static bool mc_add(Vm *vm, McRepr *f, Ref key) { /* ", piece" or ", key=piece" */
    Ref r = key ? text_format(vm, "%S, %S=%S", f->text, key, f->piece) : text_format(vm, "%S, %S", f->text, f->piece);
    if (!r) return false;
    REPLACE(f->text, r);
    DROP(f->piece);
    return true;
}
static bool next_keyword(Vm *vm, McRepr *f) { return MC(f->self)->kwds && dict_next(vm, MC(f->self)->kwds, &f->at, &f->key, &f->value); }
STEP(methodcaller_repr_step, McRepr) {
    BEGIN(McRepr);
    AWAIT(f->piece, object_repr(vm, MC(f->self)->name));
    f->text = text_format(vm, "operator.methodcaller(%S", f->piece);
    DROP(f->piece);
    if (!f->text) return ERROR;
    for (f->i = 0; f->i < TUPLE_LENGTH(MC(f->self)->args); f->i++) {
        AWAIT(f->piece, object_repr(vm, TUPLE_ITEM(MC(f->self)->args, f->i)));
        if (!mc_add(vm, f, 0)) return ERROR;
    }
    while (next_keyword(vm, f)) {
        AWAIT(f->piece, object_repr(vm, f->value));
        if (!mc_add(vm, f, f->key)) return ERROR;
    }
    return READY(text_format(vm, "%S)", f->text));
    END;
}
static Await mc_repr(Vm *vm, Ref self) {
    if (repr_under_way(vm, NATIVE_methodcaller_repr_step, McRepr_owned, self))
        return READY(str_from_ascii(vm, "operator.methodcaller(...)"));
    McRepr *f = PUSH_R(McRepr, methodcaller_repr_step, " while getting the repr of an object");
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}
/* (type, (name, *args)), or with keywords (functools.partial(type, name, **kwds), args) */
FRAME(McReduce, (names, module, partial, one, result), (self), u32 unused_a; u32 pad_;);
static Ref name_and_args(Vm *vm, Ref self) {
    u32 n = TUPLE_LENGTH(MC(self)->args);
    Ref t = tuple_new(vm, n + 1);
    if (!t) return 0;
    SET(TUPLE_ITEM(t, 0), own(vm, MC(self)->name));
    for (u32 i = 0; i < n; i++) SET(TUPLE_ITEM(t, i + 1), own(vm, TUPLE_ITEM(MC(self)->args, i)));
    return t;
}
STEP(methodcaller_reduce_step, McReduce) {
    BEGIN(McReduce);
    Ref pair[2];
    AWAIT(f->module, module_import(vm, NAME(functools), 0, 0, 0));
    f->names = str_intern_utf8(vm, "partial", 7);
    if (!f->names) return ERROR;
    AWAIT(f->partial, object_getattr(vm, f->module, f->names));
    pair[0] = TYPE_OF(f->self);
    pair[1] = MC(f->self)->name;
    f->one = tuple_from(vm, pair, 2);
    if (!f->one) return ERROR;
    AWAIT(f->result, object_call_dict(vm, f->partial, f->one, MC(f->self)->kwds));
    pair[0] = f->result;
    pair[1] = MC(f->self)->args;
    return READY(tuple_from(vm, pair, 2));
    END;
}
METHOD(mc_reduce) {
    if (!MC(self)->kwds || !dict_length(vm, MC(self)->kwds)) return READY(pair_of(vm, TYPE_OF(self), name_and_args(vm, self)));
    McReduce *f = PUSH(McReduce, methodcaller_reduce_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}
static const MethodDef mc_methods[] = {{"__reduce__", mc_reduce, 0, 0, 0, NULL, NULL, "Return state information for pickling"}, {0}};
const TypeSpec methodcaller_spec = {
    .basicsize = 40,
    .flags = TYPE_HAS_GC,
    .methods = mc_methods,
    .doc = "methodcaller(name, ...) --> methodcaller object\n\nReturn a callable object that calls the given method on its operand.",
    .dealloc = mc_dealloc,
    .traverse = mc_traverse,
    .clear = mc_clear,
    .edges = mc_edges,
    .repr = mc_repr,
    .call = mc_call,
    .new = mc_make,
};

/* ---- the module ---- */
#define ONE(name, fn, doc)   {name, fn, 1, 1, 0, NULL, "($module, a, /)", doc}
#define TWO(name, fn, doc)   {name, fn, 2, 2, 0, NULL, "($module, a, b, /)", doc}
#define THREE(name, fn, doc) {name, fn, 3, 3, 0, NULL, "($module, a, b, c, /)", doc}
static const MethodDef methods[] = {
    ONE("truth", o_truth, "Return True if a is true, False otherwise."),
    TWO("contains", o_contains, "Same as b in a (note reversed operands)."),
    TWO("indexOf", o_index_of, "Return the first index of b in a."),
    TWO("countOf", o_count_of, "Return the number of items in a which are, or which equal, b."),
    TWO("is_", o_is, "Same as a is b."),
    TWO("is_not", o_is_not, "Same as a is not b."),
    TWO("add", o_add, "Same as a + b."),
    TWO("sub", o_sub, "Same as a - b."),
    TWO("mul", o_mul, "Same as a * b."),
    TWO("matmul", o_matmul, "Same as a @ b."),
    TWO("floordiv", o_floordiv, "Same as a // b."),
    TWO("truediv", o_truediv, "Same as a / b."),
    TWO("mod", o_mod, "Same as a % b."),
    ONE("neg", o_neg, "Same as -a."),
    ONE("pos", o_pos, "Same as +a."),
    ONE("abs", o_abs, "Same as abs(a)."),
    ONE("inv", o_invert, "Same as ~a."),
    ONE("invert", o_invert, "Same as ~a."),
    TWO("lshift", o_lshift, "Same as a << b."),
    TWO("rshift", o_rshift, "Same as a >> b."),
    ONE("not_", o_not, "Same as not a."),
    TWO("and_", o_and, "Same as a & b."),
    TWO("xor", o_xor, "Same as a ^ b."),
    TWO("or_", o_or, "Same as a | b."),
    TWO("iadd", io_add, "Same as a += b."),
    TWO("isub", io_sub, "Same as a -= b."),
    TWO("imul", io_mul, "Same as a *= b."),
    TWO("imatmul", io_matmul, "Same as a @= b."),
    TWO("ifloordiv", io_floordiv, "Same as a //= b."),
    TWO("itruediv", io_truediv, "Same as a /= b."),
    TWO("imod", io_mod, "Same as a %= b."),
    TWO("ilshift", io_lshift, "Same as a <<= b."),
    TWO("irshift", io_rshift, "Same as a >>= b."),
    TWO("iand", io_and, "Same as a &= b."),
    TWO("ixor", io_xor, "Same as a ^= b."),
    TWO("ior", io_or, "Same as a |= b."),
    TWO("concat", o_concat, "Same as a + b, for a and b sequences."),
    TWO("iconcat", o_iconcat, "Same as a += b, for a and b sequences."),
    TWO("getitem", o_getitem, "Same as a[b]."),
    THREE("setitem", o_setitem, "Same as a[b] = c."),
    TWO("delitem", o_delitem, "Same as del a[b]."),
    TWO("pow", o_pow, "Same as a ** b."),
    TWO("ipow", io_pow, "Same as a **= b."),
    TWO("eq", o_eq, "Same as a == b."),
    TWO("ne", o_ne, "Same as a != b."),
    TWO("lt", o_lt, "Same as a < b."),
    TWO("le", o_le, "Same as a <= b."),
    TWO("gt", o_gt, "Same as a > b."),
    TWO("ge", o_ge, "Same as a >= b."),
    ONE("index", o_index, "Same as a.__index__()"),
    {"length_hint", o_length_hint, 1, 2, 0, "On", "($module, obj, default=0, /)", "Return an estimate of the number of items in obj."},
    {"_compare_digest", o_compare_digest, 2, 2, 0, NULL, "($module, a, b, /)",
     "Return 'a == b', in a time that does not depend on where they differ."},
    {"call", o_call, 1, -1, METH_KEYWORDS, NULL, "($module, obj, /, *args, **kwargs)", "Same as obj(*args, **kwargs)."},
    {0},
};
static bool fill(Vm *vm, Ref module) {
    return module_add(vm, module, "itemgetter", own(vm, TYPE(itemgetter))) &&
           module_add(vm, module, "attrgetter", own(vm, TYPE(attrgetter))) &&
           module_add(vm, module, "methodcaller", own(vm, TYPE(methodcaller)));
}
const ModuleSpec operator_module = {"_operator", methods, fill, "Operator interface: Python's operators as functions."};
