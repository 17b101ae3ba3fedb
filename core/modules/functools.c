/* functools.c: the module _functools (Modules/_functoolsmodule.c of 3.11): partial, reduce and cmp_to_key; lru_cache's wrapper is lru_cache.c's,
 * the rest lib/functools.py. */
#include "modules/modules.h"
#include "object/sequence.h"
#include "object/type_int.h"

/* ---- partial ---- */
typedef struct Partial { /* nominal 64 */
    Object head;
    Ref function, args, keywords, dict, weaklist;
    u32 unused_;
} Partial;
#define PT(r) AT(Partial, r)

static int partial_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(PT(self)->function);
    VISIT(PT(self)->args);
    VISIT(PT(self)->keywords);
    VISIT(PT(self)->dict);
    return 0;
}
static void partial_edges(Vm *vm, Ref self, Edges *e) {
    EDGE(PT(self)->function, "func");
    EDGE(PT(self)->args, "args");
    EDGE(PT(self)->keywords, "keywords");
    EDGE(PT(self)->dict, "__dict__");
}
static void partial_clear(Vm *vm, Ref self) {
    CLEAR(PT(self)->function);
    CLEAR(PT(self)->args);
    CLEAR(PT(self)->keywords);
    CLEAR(PT(self)->dict);
}
static void partial_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    if (PT(self)->weaklist) weakrefs_clear(vm, self);
    partial_clear(vm, self);
    object_free_gc(vm, self);
    trash_end(vm);
}
static Ref joined(Vm *vm, Ref tuple, const Ref *items, u32 n) { /* tuple + items: new */
    u32 length = TUPLE_LENGTH(tuple);
    if (!n) return own(vm, tuple);
    Ref r = tuple_new(vm, length + n);
    for (u32 i = 0; r && i < length + n; i++) SET(TUPLE_ITEM(r, i), own(vm, i < length ? TUPLE_ITEM(tuple, i) : items[i - length]));
    return r;
}
static bool add_keywords(Vm *vm, Ref dict, const Ref *values, Ref kwnames) {
    for (u32 i = 0; kwnames && i < TUPLE_LENGTH(kwnames); i++)
        if (!dict_set(vm, dict, TUPLE_ITEM(kwnames, i), values[i])) return false;
    return true;
}
static Await partial_call(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames);
static Await partial_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    if (!n) return fail(vm, TYPE(TypeError), "type 'partial' takes at least one argument");
    Ref function = args[0], first = 0, keywords = 0;
    if (SLOT_OF(TYPE_OF(function), call) == partial_call && !PT(function)->dict) { /* a partial of a partial is one partial */
        first = PT(function)->args;
        keywords = PT(function)->keywords;
        function = PT(function)->function;
    }
    if (!object_callable(vm, function)) return fail(vm, TYPE(TypeError), "the first argument must be callable");
    Ref r = object_new_var(vm, type, 0);
    if (!r) return ERROR;
    SET(PT(r)->function, own(vm, function));
    Ref t = first ? joined(vm, first, args + 1, n - 1) : tuple_from(vm, args + 1, n - 1);
    if (t) SET(PT(r)->args, t);
    Ref d = !t ? 0 : keywords && dict_length(vm, keywords) ? dict_copy(vm, keywords) : dict_new(vm);
    if (d) SET(PT(r)->keywords, d);
    if (!d || !add_keywords(vm, d, args + n, kwnames)) CLEAR(r);
    return READY(r);
}

/* Without keywords of its own: its arguments, then the call's (raw tail, borrowed: the tuple is held). With: a tuple and a dict of all. */
FRAME(PartialCall, (held, args, kwargs, result), (self, kwnames, function), u32 n;);
STEP(partial_call_step, PartialCall) {
    BEGIN(PartialCall);
    if (f->kwargs)
        AWAIT(f->result, object_call_dict(vm, f->function, f->args, f->kwargs));
    else
        AWAIT(f->result, object_call(vm, f->function, RAW_TAIL(f), f->n, f->kwnames));
    RETURN(f->result);
    END;
}
static Await call_merged(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    Ref all = joined(vm, PT(self)->args, args, n), kwargs = all ? dict_copy(vm, PT(self)->keywords) : 0;
    PartialCall *f = kwargs && add_keywords(vm, kwargs, args + n, kwnames) ? PUSH(PartialCall, partial_call_step) : NULL;
    if (!f) {
        drop_null(vm, all);
        drop_null(vm, kwargs);
        return ERROR;
    }
    f->function = PT(self)->function;
    if (!IS(f->function, function)) f->held = own(vm, f->function);
    f->args = all;
    f->kwargs = kwargs;
    f->self = self;
    return PENDING;
}
static Await partial_call(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    u32 nkw = kwnames ? TUPLE_LENGTH(kwnames) : 0, first;
    if (!PT(self)->function || !PT(self)->args || !PT(self)->keywords) return fail(vm, TYPE(TypeError), "partial object is not ready");
    if (dict_length(vm, PT(self)->keywords)) return call_merged(vm, self, args, n, kwnames);
    first = TUPLE_LENGTH(PT(self)->args);
    PartialCall *f = PUSH_SPAN(PartialCall, partial_call_step, 0, 4 * (first + n + nkw));
    if (!f) return ERROR;
    f->self = self;
    f->function = PT(self)->function;
    if (!IS(f->function, function)) f->held = own(vm, f->function); /* a Python function is held by its frame */
    f->args = own(vm, PT(self)->args);
    f->kwnames = kwnames;
    f->n = first + n;
    for (u32 i = 0; i < first; i++) RAW_TAIL(f)[i] = TUPLE_ITEM(f->args, i);
    for (u32 i = 0; i < n + nkw; i++) RAW_TAIL(f)[first + i] = args[i];
    return PENDING;
}

FRAME(PartialRepr, (text, piece, value, keys, entered), (self), u32 i; u32 at; u32 pad_;);
static bool add_piece(Vm *vm, PartialRepr *f, Ref key) { /* text + ", piece" or ", key=piece" */
    Ref r = key ? text_format(vm, "%S, %S=%S", f->text, key, f->piece) : text_format(vm, "%S, %S", f->text, f->piece);
    if (!r) return false;
    REPLACE(f->text, r);
    DROP(f->piece);
    return true;
}
static bool next_keyword(Vm *vm, PartialRepr *f) {
    Ref key, value;
    if (!dict_next(vm, PT(f->self)->keywords, &f->at, &key, &value)) return false;
    f->keys = own(vm, key);
    f->value = own(vm, value);
    return true;
}
STEP(partial_repr_step, PartialRepr) {
    BEGIN(PartialRepr);
    char name[128];
    f->text = str_from_ascii(vm, "");
    for (f->i = 0; f->i < TUPLE_LENGTH(PT(f->self)->args); f->i++) {
        f->value = own(vm, TUPLE_ITEM(PT(f->self)->args, f->i));
        AWAIT(f->piece, object_repr(vm, f->value));
        DROP(f->value);
        if (!add_piece(vm, f, 0)) return ERROR;
    }
    while (next_keyword(vm, f)) {
        AWAIT_SET(f->keys, object_str(vm, f->keys));
        AWAIT(f->piece, object_repr(vm, f->value));
        DROP(f->value);
        if (!add_piece(vm, f, f->keys)) return ERROR;
        DROP(f->keys);
    }
    f->value = own(vm, PT(f->self)->function);
    AWAIT(f->piece, object_repr(vm, f->value));
    return READY(text_format(vm, "%s(%S%S)", type_name_utf8(vm, TYPE_OF(f->self), name, sizeof name), f->piece, f->text));
    END;
}
static Await partial_repr(Vm *vm, Ref self) {
    if (repr_under_way(vm, NATIVE_partial_repr_step, PartialRepr_owned, self)) return READY(str_from_ascii(vm, "..."));
    PartialRepr *f = PUSH_R(PartialRepr, partial_repr_step, " while getting the repr of an object");
    if (!f) return ERROR;
    f->self = self;
    f->entered = own(vm, self);
    return PENDING;
}
METHOD(partial_reduce) {
    Partial *p = PT(self);
    Ref state[4] = {p->function, p->args, p->keywords, p->dict ? p->dict : NONE}, outer[3] = {own(vm, TYPE_OF(self)), 0, 0};
    outer[1] = tuple_from(vm, &p->function, 1);
    outer[2] = outer[1] ? tuple_from(vm, state, 4) : 0;
    return READY(tuple_steal(vm, outer, 3));
}
FRAME(SetState, (args, keywords), (self, state), u32 pad_; u32 unused_a;);
static bool valid_state(Vm *vm, Ref state) { /* (function, args, keywords, dict) */
    if (!IS_SUB(state, TYPE_TUPLE_SUBCLASS) || TUPLE_LENGTH(state) != 4 || !object_callable(vm, TUPLE_ITEM(state, 0)) ||
        !IS_SUB(TUPLE_ITEM(state, 1), TYPE_TUPLE_SUBCLASS) ||
        (TUPLE_ITEM(state, 2) != NONE && !IS_SUB(TUPLE_ITEM(state, 2), TYPE_DICT_SUBCLASS)))
        return refuse(vm, TYPE(TypeError), "invalid partial state");
    return true;
}
STEP(partial_setstate_step, SetState) {
    BEGIN(SetState);
    if (IS(TUPLE_ITEM(f->state, 1), tuple))
        f->args = own(vm, TUPLE_ITEM(f->state, 1));
    else
        AWAIT(f->args, tuple_from_iterable(vm, TUPLE_ITEM(f->state, 1)));
    if (TUPLE_ITEM(f->state, 2) == NONE)
        f->keywords = dict_new(vm);
    else
        f->keywords = IS(TUPLE_ITEM(f->state, 2), dict) ? own(vm, TUPLE_ITEM(f->state, 2)) : dict_copy(vm, TUPLE_ITEM(f->state, 2));
    if (!f->keywords) return ERROR;
    Ref args, keywords, dict;
    args = f->args;
    keywords = f->keywords;
    dict = TUPLE_ITEM(f->state, 3);
    f->args = f->keywords = 0;
    REPLACE(PT(f->self)->function, own(vm, TUPLE_ITEM(f->state, 0)));
    REPLACE(PT(f->self)->args, args);
    REPLACE(PT(f->self)->keywords, keywords);
    REPLACE(PT(f->self)->dict, dict == NONE ? 0 : own(vm, dict));
    return READY_NONE;
    END;
}
METHOD(partial_setstate) {
    if (!valid_state(vm, args[0])) return ERROR;
    SetState *f = PUSH(SetState, partial_setstate_step);
    if (!f) return ERROR;
    f->self = self;
    f->state = args[0];
    return PENDING;
}
METHOD(partial_class_getitem) { return READY(generic_alias_new(vm, self, args[0])); }
static const MethodDef partial_methods[] = {
    {"__reduce__", partial_reduce, 0, 0, 0, NULL, NULL, NULL},
    {"__setstate__", partial_setstate, 1, 1, 0, NULL, NULL, NULL},
    {"__class_getitem__", partial_class_getitem, 1, 1, METH_CLASS, NULL, NULL, "See PEP 585"},
    {0},
};
static const MemberDef partial_members[] = {
    {"func", offsetof(Partial, function), MEMBER_READONLY},
    {"args", offsetof(Partial, args), MEMBER_READONLY},
    {"keywords", offsetof(Partial, keywords), MEMBER_READONLY},
    {0},
};
static const GetSetDef partial_getsets[] = {{"__dict__", instance_get_dict, instance_set_dict, NULL}, {0}};
const TypeSpec partial_spec = {
    .basicsize = 64,
    .flags = TYPE_HAS_GC | TYPE_BASETYPE,
    .methods = partial_methods,
    .members = partial_members,
    .getsets = partial_getsets,
    .doc = "partial(func, *args, **keywords) - new function with partial application\n    of the given arguments and keywords.\n",
    .dict_at = offsetof(Partial, dict),
    .weaklist_at = offsetof(Partial, weaklist),
    .dealloc = partial_dealloc,
    .traverse = partial_traverse,
    .clear = partial_clear,
    .edges = partial_edges,
    .repr = partial_repr,
    .call = partial_call,
    .new = partial_make,
};

/* ---- cmp_to_key ---- */
typedef struct KeyWrapper { /* nominal 32 */
    Object head;
    Ref compare, object;
} KeyWrapper;
#define KW(r) AT(KeyWrapper, r)
static int kw_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(KW(self)->compare);
    VISIT(KW(self)->object);
    return 0;
}
static void kw_edges(Vm *vm, Ref self, Edges *e) {
    EDGE(KW(self)->compare, "cmp");
    EDGE(KW(self)->object, "obj");
}
static void kw_clear(Vm *vm, Ref self) {
    CLEAR(KW(self)->compare);
    CLEAR(KW(self)->object);
}
static void kw_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    Ref hold = hold_dying(vm, self);
    kw_clear(vm, self);
    hold_pop(vm, hold);
    object_free_gc(vm, self);
}
static Ref kw_new(Vm *vm, Ref compare, Ref object) {
    Ref r = object_new_gc(vm, TYPE(keywrapper), 32);
    if (!r) return 0;
    KW(r)->compare = own(vm, compare);
    KW(r)->object = own_null(vm, object);
    gc_track(vm, r);
    return r;
}
static Await kw_call(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    Ref out[1];
    return args_bind(vm, "K", "(obj)", args, n, kwnames, out, 1) ? READY(kw_new(vm, KW(self)->compare, out[0])) : ERROR;
}
FRAME(KwCompare, (order, answer, held, held_x, held_y), (function, x, y), u32 op; u32 unused_a;);
STEP(keywrapper_compare_step, KwCompare) {
    BEGIN(KwCompare);
    Ref pair[2];
    pair[0] = f->x;
    pair[1] = f->y;
    AWAIT(f->order, object_call(vm, f->function, pair, 2, 0));
    AWAIT(f->answer, object_compare(vm, f->order, SMALL_INT(0), f->op));
    RETURN(f->answer);
    END;
}
static Await kw_compare(Vm *vm, Ref a, Ref b, u32 op) {
    if (TYPE_OF(a) != TYPE_OF(b)) return fail(vm, TYPE(TypeError), "other argument must be K instance");
    if (!KW(a)->object || !KW(b)->object) return fail(vm, TYPE(AttributeError), "object");
    KwCompare *f = PUSH(KwCompare, keywrapper_compare_step);
    if (!f) return ERROR;
    f->function = KW(a)->compare;
    f->x = KW(a)->object;
    f->y = KW(b)->object;
    if (!IS(f->function, function)) { /* a Python function's frame holds all three */
        f->held = own(vm, f->function);
        f->held_x = own(vm, f->x);
        f->held_y = own(vm, f->y);
    }
    f->op = op;
    return PENDING;
}
static const MemberDef kw_members[] = {{"obj", offsetof(KeyWrapper, object), 0}, {0}};
const TypeSpec keywrapper_spec = {
    .basicsize = 32,
    .flags = TYPE_HAS_GC | TYPE_NO_NEW,
    .members = kw_members,
    .dealloc = kw_dealloc,
    .traverse = kw_traverse,
    .clear = kw_clear,
    .edges = kw_edges,
    .call = kw_call,
    .richcompare = kw_compare,
};
METHOD(cmp_to_key) {
    Ref out[1];
    return args_bind(vm, "cmp_to_key", "(mycmp)", args, n, kwnames, out, 1) ? READY(kw_new(vm, out[0], 0)) : ERROR;
}

/* ---- reduce: one tuple carries the arguments of all calls, unless a callee keeps it ---- */
FRAME(Reduce, (iterator, args, result, item, held), (function, sequence), u32 unused_a; u32 pad_;);
static bool fresh_args(Vm *vm, Reduce *f) {
    if (f->args && REFCOUNT(f->args) == 1) return true;
    DROP(f->args);
    f->args = tuple_new(vm, 2);
    return f->args != 0;
}
STEP(reduce_step, Reduce) {
    BEGIN(Reduce);
    AWAIT_TRY(f->iterator, object_iter(vm, f->sequence));
    if (!f->iterator) {
        if (!exception_matches(vm, TYPE(TypeError))) return ERROR;
        exception_clear(vm);
        return fail(vm, TYPE(TypeError), "reduce() arg 2 must support iteration");
    }
    for (;;) {
        if (!fresh_args(vm, f)) return ERROR;
        AWAIT_NEXT(f->item, iter_next(vm, f->iterator));
        if (!f->item) break;
        if (!f->result) {
            f->result = f->item;
            f->item = 0;
            continue;
        }
        MOVE(TUPLE_ITEM(f->args, 0), f->result);
        MOVE(TUPLE_ITEM(f->args, 1), f->item);
        AWAIT(f->result, object_call_dict(vm, f->function, f->args, 0));
        if (!gc_is_tracked(vm, f->args)) gc_track(vm, f->args);
        BREATHE(1);
    }
    if (!f->result) return fail(vm, TYPE(TypeError), "reduce() of empty iterable with no initial value");
    RETURN(f->result);
    END;
}
METHOD(reduce) { /* METH_VARARGS: its name alone in messages */
    if (!refuse_keywords(vm, "reduce", kwnames) || !check_positional(vm, "reduce", n, 2, 3)) return ERROR;
    Ref tuple = tuple_from(vm, args, n);
    Reduce *f = tuple ? PUSH(Reduce, reduce_step) : NULL;
    if (!f) {
        drop_null(vm, tuple);
        return ERROR;
    }
    f->held = tuple;
    f->function = args[0];
    f->sequence = args[1];
    if (n > 2) f->result = own(vm, args[2]);
    return PENDING;
}

static const MethodDef methods[] = {
    {"reduce", reduce, 0, -1, METH_KEYWORDS, NULL, NULL,
     "reduce(function, iterable[, initial]) -> value\n\nApply a function of two arguments cumulatively to the items of a sequence\nor "
     "iterable, from left to right, so as to reduce the iterable to a single\nvalue."},
    {"cmp_to_key", cmp_to_key, 0, -1, METH_KEYWORDS, NULL, "($module, /, mycmp)", "Convert a cmp= function into a key= function."},
    {0},
};
static bool fill(Vm *vm, Ref module) {
    return module_add(vm, module, "_kwd_mark", object_new(vm, TYPE(object), 16)) &&
           module_add(vm, module, "partial", own(vm, TYPE(partial))) &&
           module_add(vm, module, "_lru_cache_wrapper", own(vm, TYPE(lru_cache_wrapper)));
}
const ModuleSpec functools_module = {"_functools", methods, fill, "Tools that operate on functions."};
