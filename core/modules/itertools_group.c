/* itertools_group.c: groupby and tee (Modules/itertoolsmodule.c of 3.11), and the module itertools itself. */
#include "modules/itertools.h"

/* ---- groupby: what is compared is held, since comparing may ask the same groupby again ---- */
typedef struct GroupBy { /* nominal 64 */
    Object head;
    Ref it, function, target, key, value; /* target: of the group handed out; key, value: of the item that was read ahead, or 0 */
    Ref grouper;                          /* the group handed out last, not counted: only compared */
} GroupBy;
#define GB(r) AT(GroupBy, r)
typedef struct Grouper { /* nominal 32 */
    Object head;
    Ref parent, target;
} Grouper;
#define GR(r) AT(Grouper, r)

static int groupby_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(GB(self)->it);
    VISIT(GB(self)->function);
    VISIT(GB(self)->target);
    VISIT(GB(self)->key);
    VISIT(GB(self)->value);
    return 0;
}
static void groupby_edges(Vm *vm, Ref self, Edges *e) {
    EDGE(GB(self)->it, "it");
    EDGE(GB(self)->function, "keyfunc");
    EDGE(GB(self)->target, "tgtkey");
    EDGE(GB(self)->key, "currkey");
    EDGE(GB(self)->value, "currvalue");
}
static void groupby_clear(Vm *vm, Ref self) {
    CLEAR(GB(self)->it);
    CLEAR(GB(self)->function);
    CLEAR(GB(self)->target);
    CLEAR(GB(self)->key);
    CLEAR(GB(self)->value);
}
static void groupby_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    groupby_clear(vm, self);
    object_free_gc(vm, self);
    trash_end(vm);
}
FRAME(Make, (iterator), (type, iterable, function), u32 unused_a; u32 pad_;);
STEP(groupby_make_step, Make) {
    BEGIN(Make);
    AWAIT(f->iterator, object_iter(vm, f->iterable));
    Ref r;
    r = object_new_var(vm, f->type, 0);
    if (!r) return ERROR;
    SET(GB(r)->function, own(vm, f->function));
    SET(GB(r)->it, f->iterator);
    f->iterator = 0;
    return READY(r);
    END;
}
static Await groupby_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    Ref out[2];
    if (!args_bind(vm, "groupby", "(iterable, key=None)", args, n, kwnames, out, 2)) return ERROR;
    Make *f = PUSH(Make, groupby_make_step);
    if (!f) return ERROR;
    f->type = type;
    f->iterable = out[0];
    f->function = out[1] ? out[1] : NONE;
    return PENDING;
}

/* groupby_step: reads one item; None, or 0 at the end (or an error) */
FRAME(Ahead, (value, key), (self), u32 unused_a;);
STEP(groupby_ahead_step, Ahead) {
    BEGIN(Ahead);
    AWAIT_NEXT(f->value, iter_next(vm, GB(f->self)->it));
    if (!f->value) return ERROR;
    if (GB(f->self)->function == NONE)
        f->key = own(vm, f->value);
    else
        AWAIT(f->key, call1(vm, GB(f->self)->function, f->value));
    Ref old;
    old = GB(f->self)->value;
    SET(GB(f->self)->value, f->value);
    f->value = old; /* dropped last */
    MOVE(GB(f->self)->key, f->key);
    return READY_NONE;
    END;
}
static Await read_ahead(Vm *vm, Ref self) {
    Ahead *f = PUSH(Ahead, groupby_ahead_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}

static Ref group(Vm *vm, Ref self, Ref key) { /* (key, grouper) */
    Ref r = object_new_gc(vm, TYPE(itertools_grouper), 32);
    if (!r) return 0;
    GR(r)->parent = own(vm, self);
    GR(r)->target = own(vm, GB(self)->target);
    SET(GB(self)->grouper, r);
    gc_track(vm, r);
    return itertools_pair(vm, own(vm, key), r);
}
FRAME(Next, (done, a, b), (self), u32 unused_a; u32 unused_b;);
STEP(groupby_step, Next) {
    BEGIN(Next);
    SET(GB(f->self)->grouper, 0);
    for (;;) { /* past the rest of the last group */
        if (GB(f->self)->key) {
            if (!GB(f->self)->target) break;
            f->a = own(vm, GB(f->self)->target);
            f->b = own(vm, GB(f->self)->key);
            AWAIT(f->done, object_equal(vm, f->a, f->b));
            DROP(f->a);
            DROP(f->b);
            if (f->done != TRUE_REF && GB(f->self)->key) break;
            DROP(f->done);
        }
        AWAIT_TRY(f->done, read_ahead(vm, f->self));
        if (!f->done) return ERROR;
        DROP(f->done);
        BREATHE(1);
    }
    REPLACE(GB(f->self)->target, own(vm, GB(f->self)->key));
    return READY(GB(f->self)->key ? group(vm, f->self, GB(f->self)->key) : 0);
    END;
}
static Await groupby_next(Vm *vm, Ref self) {
    Next *f = PUSH(Next, groupby_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}
METHOD(groupby_reduce) {
    GroupBy *g = GB(self);
    Ref pair[2] = {g->it, g->function}, args2 = tuple_from(vm, pair, 2), state[3] = {g->key, g->value, g->target};
    if (!args2 || !g->target || !g->key || !g->value) return READY(itertools_pair(vm, own(vm, TYPE_OF(self)), args2));
    Ref t = tuple_from(vm, state, 3);
    return READY(itertools_triple(vm, own(vm, TYPE_OF(self)), args2, t));
}
METHOD(groupby_setstate) {
    if (!IS_SUB(args[0], TYPE_TUPLE_SUBCLASS)) return fail(vm, TYPE(TypeError), "state is not a tuple");
    if (TUPLE_LENGTH(args[0]) != 3)
        return fail(vm, TYPE(TypeError), "function takes exactly 3 arguments (%u given)", TUPLE_LENGTH(args[0]));
    Ref key = own(vm, TUPLE_ITEM(args[0], 0)), value = own(vm, TUPLE_ITEM(args[0], 1)), target = own(vm, TUPLE_ITEM(args[0], 2));
    REPLACE(GB(self)->key, key);
    REPLACE(GB(self)->value, value);
    REPLACE(GB(self)->target, target);
    return READY_NONE;
}
static const MethodDef groupby_methods[] = {REDUCE(groupby_reduce), SETSTATE(groupby_setstate), {0}};
const TypeSpec itertools_groupby_spec = {
    .basicsize = 64,
    .flags = TYPE_HAS_GC | TYPE_BASETYPE,
    .methods = groupby_methods,
    .doc = "make an iterator that returns consecutive keys and groups from the iterable",
    .dealloc = groupby_dealloc,
    .traverse = groupby_traverse,
    .clear = groupby_clear,
    .edges = groupby_edges,
    .iter = itertools_self,
    .next = groupby_next,
    .new = groupby_make,
};

/* ---- a group ---- */
static int grouper_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(GR(self)->parent);
    VISIT(GR(self)->target);
    return 0;
}
static void grouper_edges(Vm *vm, Ref self, Edges *e) {
    EDGE(GR(self)->parent, "parent");
    EDGE(GR(self)->target, "tgtkey");
}
static void grouper_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    CLEAR(GR(self)->parent);
    CLEAR(GR(self)->target);
    object_free_gc(vm, self);
    trash_end(vm);
}
static Await grouper_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    if (!refuse_keywords(vm, "_grouper", kwnames) || !check_positional(vm, "_grouper", n, 2, 2)) return ERROR;
    if (!type_is_subtype(vm, TYPE_OF(args[0]), TYPE(itertools_groupby)))
        return fail(vm, TYPE(TypeError), "_grouper() argument 1 must be itertools.groupby, not %T", args[0]);
    Ref r = object_new_gc(vm, TYPE(itertools_grouper), 32);
    if (!r) return ERROR;
    GR(r)->parent = own(vm, args[0]);
    GR(r)->target = own(vm, args[1]);
    SET(GB(args[0])->grouper, r);
    gc_track(vm, r);
    return READY(r);
}
FRAME(GrouperNext, (done, a, b, parent), (self), u32 pad_;);
STEP(grouper_step, GrouperNext) {
    BEGIN(GrouperNext);
    f->parent = own(vm, GR(f->self)->parent);
    if (GB(f->parent)->grouper != f->self) return ERROR;
    if (!GB(f->parent)->value) {
        AWAIT_TRY(f->done, read_ahead(vm, f->parent));
        if (!f->done) return ERROR;
        DROP(f->done);
    }
    if (!GB(f->parent)->key) return ERROR;
    f->a = own(vm, GR(f->self)->target);
    f->b = own(vm, GB(f->parent)->key);
    AWAIT(f->done, object_equal(vm, f->a, f->b));
    if (f->done != TRUE_REF) return ERROR;
    Ref r;
    r = GB(f->parent)->value;
    SET(GB(f->parent)->value, 0);
    CLEAR(GB(f->parent)->key);
    return READY(r);
    END;
}
static Await grouper_next(Vm *vm, Ref self) {
    if (!GR(self)->parent) return ERROR;
    GrouperNext *f = PUSH(GrouperNext, grouper_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}
METHOD(grouper_reduce) {
    if (GB(GR(self)->parent)->grouper != self) {
        Ref iter = dict_get_str(vm, vm->builtins, NAME(iter));
        if (!iter) return fail(vm, TYPE(AttributeError), "iter");
        own(vm, iter);
        Ref inner = EMPTY_TUPLE, args2 = tuple_from(vm, &inner, 1);
        return READY(itertools_pair(vm, iter, args2));
    }
    Ref pair[2] = {GR(self)->parent, GR(self)->target}, args2 = tuple_from(vm, pair, 2);
    return READY(itertools_pair(vm, own(vm, TYPE_OF(self)), args2));
}
static const MethodDef grouper_methods[] = {REDUCE(grouper_reduce), {0}};
const TypeSpec itertools_grouper_spec = {
    .basicsize = 32,
    .flags = TYPE_HAS_GC,
    .methods = grouper_methods,
    .dealloc = grouper_dealloc,
    .traverse = grouper_traverse,
    .edges = grouper_edges,
    .iter = itertools_self,
    .next = grouper_next,
    .new = grouper_make,
};

/* ---- tee: a chain of blocks of 57 items that all copies walk along; a block ends when the last copy has left it ---- */
#define LINK_CELLS 57u
typedef struct TeeData { /* nominal 496 */
    Object head;
    Ref it, next; /* next: the following block or 0 */
    u32 count, running;
    Ref value[LINK_CELLS];
} TeeData;
#define TD(r) AT(TeeData, r)
typedef struct Tee { /* nominal 40 */
    Object head;
    Ref data, weaklist;
    u32 index, unused_;
} Tee;
#define TEE(r) AT(Tee, r)

static int data_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(TD(self)->it);
    for (u32 i = 0; i < TD(self)->count; i++) VISIT(TD(self)->value[i]);
    VISIT(TD(self)->next);
    return 0;
}
static void data_edges(Vm *vm, Ref self, Edges *e) {
    EDGE(TD(self)->it, "it");
    for (u32 i = 0; i < TD(self)->count; i++) EDGE_AT(TD(self)->value[i], EDGE_ITEM, i);
    EDGE(TD(self)->next, "nextlink");
}
static void data_clear(Vm *vm, Ref self) {
    CLEAR(TD(self)->it);
    for (u32 i = 0; i < TD(self)->count; i++) CLEAR(TD(self)->value[i]);
    CLEAR(TD(self)->next);
}
static void data_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return; /* a long chain ends in pieces */
    data_clear(vm, self);
    object_free_gc(vm, self);
    trash_end(vm);
}
static Ref data_new(Vm *vm, Ref it) {
    Ref r = object_new_gc(vm, TYPE(itertools_tee_data), 496);
    if (!r) return 0;
    TD(r)->it = own(vm, it);
    gc_track(vm, r);
    return r;
}
static Await data_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) { /* (iterator, values, next) */
    if (!refuse_keywords(vm, "teedataobject", kwnames) || !check_positional(vm, "teedataobject", n, 3, 3)) return ERROR;
    if (!IS_SUB(args[1], TYPE_LIST_SUBCLASS)) return fail(vm, TYPE(TypeError), "teedataobject() argument 2 must be list, not %T", args[1]);
    u32 count = LIST_AT(args[1])->length;
    if (count > LINK_CELLS || (count < LINK_CELLS && args[2] != NONE) || (args[2] != NONE && !IS(args[2], itertools_tee_data)))
        return fail(vm, TYPE(ValueError), "Invalid arguments");
    Ref r = data_new(vm, args[0]);
    if (!r) return ERROR;
    for (u32 i = 0; i < count; i++) SET(TD(r)->value[i], own(vm, LIST_ITEMS(args[1])[i]));
    SET(TD(r)->count, count);
    if (args[2] != NONE) SET(TD(r)->next, own(vm, args[2]));
    return READY(r);
}
METHOD(data_reduce) {
    TeeData *d = TD(self);
    Ref values = list_from(vm, d->value, d->count),
        args2 = values ? itertools_triple(vm, own(vm, d->it), values, own(vm, d->next ? d->next : NONE)) : 0;
    return READY(itertools_pair(vm, own(vm, TYPE_OF(self)), args2));
}
static const MethodDef data_methods[] = {REDUCE(data_reduce), {0}};
const TypeSpec itertools_tee_data_spec = {
    .basicsize = 496,
    .flags = TYPE_HAS_GC,
    .methods = data_methods,
    .doc = "teedataobject(iterable, values, next, /)\n--\n\nData container common to multiple tee objects.",
    .dealloc = data_dealloc,
    .traverse = data_traverse,
    .clear = data_clear,
    .edges = data_edges,
    .new = data_make,
};

static Ref tee_object(Vm *vm, Ref data, u32 index) { /* data stolen, on failure dropped */
    Ref r = data ? object_new_gc(vm, TYPE(itertools_tee_), 40) : 0;
    if (!r) {
        drop_null(vm, data);
        return 0;
    }
    TEE(r)->data = data;
    TEE(r)->index = index;
    gc_track(vm, r);
    return r;
}
METHOD(tee_copy) { return READY(tee_object(vm, own(vm, TEE(self)->data), TEE(self)->index)); }

FRAME(TeeNext, (value, data), (self), u32 pad_;);
STEP(tee_next_step, TeeNext) { /* the first copy to come here asks the iterator */
    BEGIN(TeeNext);
    f->data = own(vm, TEE(f->self)->data);
    if (TD(f->data)->running) return fail(vm, TYPE(RuntimeError), "cannot re-enter the tee iterator");
    SET(TD(f->data)->running, 1);
    AWAIT_TRY(f->value, iter_next(vm, TD(f->data)->it));
    SET(TD(f->data)->running, 0);
    if (!f->value) return ERROR;
    SET(TD(f->data)->value[TD(f->data)->count], own(vm, f->value));
    SET(TD(f->data)->count, TD(f->data)->count + 1);
    SET(TEE(f->self)->index, TEE(f->self)->index + 1);
    RETURN(f->value);
    END;
}
static Await tee_next(Vm *vm, Ref self) {
    Tee *t = TEE(self);
    if (t->index >= LINK_CELLS) {
        Ref data = t->data;
        if (!TD(data)->next) {
            Ref fresh = data_new(vm, TD(data)->it);
            if (!fresh) return ERROR;
            SET(TD(data)->next, fresh);
        }
        SET(t->index, 0);
        REPLACE(t->data, own(vm, TD(data)->next));
    }
    if (t->index < TD(t->data)->count) {
        Ref value = own(vm, TD(t->data)->value[t->index]);
        SET(t->index, t->index + 1);
        return READY(value);
    }
    TeeNext *f = PUSH(TeeNext, tee_next_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}
FRAME(TeeMake, (iterator), (iterable), u32 unused_a; u32 unused_b;);
STEP(tee_make_step, TeeMake) { /* tee_fromiterable */
    BEGIN(TeeMake);
    AWAIT(f->iterator, object_iter(vm, f->iterable));
    if (IS(f->iterator, itertools_tee_)) return READY(tee_object(vm, own(vm, TEE(f->iterator)->data), TEE(f->iterator)->index));
    return READY(tee_object(vm, data_new(vm, f->iterator), 0));
    END;
}
static Await tee_from(Vm *vm, Ref iterable) {
    TeeMake *f = PUSH(TeeMake, tee_make_step);
    if (!f) return ERROR;
    f->iterable = iterable;
    return PENDING;
}
static Await tee_type_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    if (!refuse_keywords(vm, "_tee", kwnames) || !check_positional(vm, "_tee", n, 1, 1)) return ERROR;
    return tee_from(vm, args[0]);
}
static int tee_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(TEE(self)->data);
    return 0;
}
static void tee_edges(Vm *vm, Ref self, Edges *e) { EDGE(TEE(self)->data, "dataobj"); }
static void tee_clear(Vm *vm, Ref self) {
    if (TEE(self)->weaklist) weakrefs_clear(vm, self);
    CLEAR(TEE(self)->data);
}
static void tee_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    tee_clear(vm, self);
    object_free_gc(vm, self);
    trash_end(vm);
}
METHOD(tee_reduce) {
    Ref inner = EMPTY_TUPLE, args2 = tuple_from(vm, &inner, 1), index = int_from_u64(vm, TEE(self)->index);
    Ref state = itertools_pair(vm, own(vm, TEE(self)->data), index);
    return READY(itertools_triple(vm, own(vm, TYPE_OF(self)), args2, state));
}
METHOD(tee_setstate) {
    i64 index;
    if (!IS_SUB(args[0], TYPE_TUPLE_SUBCLASS)) return fail(vm, TYPE(TypeError), "state is not a tuple");
    if (TUPLE_LENGTH(args[0]) != 2)
        return fail(vm, TYPE(TypeError), "function takes exactly 2 arguments (%u given)", TUPLE_LENGTH(args[0]));
    Ref data = TUPLE_ITEM(args[0], 0), number = TUPLE_ITEM(args[0], 1);
    if (!IS(data, itertools_tee_data)) return fail(vm, TYPE(TypeError), "argument 1 must be itertools._tee_dataobject, not %T", data);
    if (!IS_SUB(number, TYPE_INT_SUBCLASS)) return fail(vm, TYPE(TypeError), "'%T' object cannot be interpreted as an integer", number);
    if (!int_as_i64(vm, number, &index) || index < 0 || index > (i64)TD(data)->count)
        return fail(vm, TYPE(ValueError), "Index out of range");
    REPLACE(TEE(self)->data, own(vm, data));
    SET(TEE(self)->index, (u32)index);
    return READY_NONE;
}
static const MethodDef tee_methods[] = {
    {"__copy__", tee_copy, 0, 0, 0, NULL, NULL, "Returns an independent iterator."}, REDUCE(tee_reduce), SETSTATE(tee_setstate), {0}};
const TypeSpec itertools_tee__spec = {
    .basicsize = 40,
    .flags = TYPE_HAS_GC,
    .methods = tee_methods,
    .doc = "Iterator wrapped to make it copyable.",
    .weaklist_at = offsetof(Tee, weaklist),
    .dealloc = tee_dealloc,
    .traverse = tee_traverse,
    .clear = tee_clear,
    .edges = tee_edges,
    .iter = itertools_self,
    .next = tee_next,
    .new = tee_type_make,
};

/* tee(iterable, n=2): the iterator itself where it can be copied, else a tee of it; and its copies */
FRAME(TeeFunction, (result, iterator, copy, one), (iterable), u32 n; u32 i; u32 pad_;);
STEP(tee_function_step, TeeFunction) {
    BEGIN(TeeFunction);
    f->result = tuple_new(vm, f->n);
    if (!f->result) return ERROR;
    if (!f->n) RETURN(f->result);
    AWAIT(f->iterator, object_iter(vm, f->iterable));
    AWAIT(f->copy, object_getattr_default(vm, f->iterator, NAME(__copy__), 0));
    if (f->copy == NOT_IMPLEMENTED) {
        DROP(f->copy);
        AWAIT_SET(f->iterator, tee_from(vm, f->iterator));
        AWAIT(f->copy, object_getattr(vm, f->iterator, NAME(__copy__)));
    }
    SET(TUPLE_ITEM(f->result, 0), f->iterator);
    f->iterator = 0;
    for (f->i = 1; f->i < f->n; f->i++) {
        AWAIT(f->one, call0(vm, f->copy));
        SET(TUPLE_ITEM(f->result, f->i), f->one);
        f->one = 0;
        BREATHE(1);
    }
    RETURN(f->result);
    END;
}
METHOD(tee_function) {
    i64 count = 2;
    if (n > 1 && !int_as_i64(vm, args[1], &count)) return fail(vm, TYPE(OverflowError), "Python int too large to convert to C ssize_t");
    if (count < 0) return fail(vm, TYPE(ValueError), "n must be >= 0");
    if (count > (1 << 27)) return no_memory(vm);
    TeeFunction *f = PUSH(TeeFunction, tee_function_step);
    if (!f) return ERROR;
    f->iterable = args[0];
    f->n = (u32)count;
    return PENDING;
}

/* ---- the module ---- */
static const MethodDef methods[] = {
    {"tee", tee_function, 1, 2, 0, "On", "($module, iterable, n=2, /)", "Returns a tuple of n independent iterators."},
    {0},
};
static bool fill(Vm *vm, Ref module) {
    static const u16 types[] = {TI_itertools_accumulate,  TI_itertools_combinations, TI_itertools_combinations_with_replacement,
                                TI_itertools_cycle,       TI_itertools_dropwhile,    TI_itertools_takewhile,
                                TI_itertools_islice,      TI_itertools_starmap,      TI_itertools_chain,
                                TI_itertools_compress,    TI_itertools_filterfalse,  TI_itertools_count,
                                TI_itertools_zip_longest, TI_itertools_pairwise,     TI_itertools_permutations,
                                TI_itertools_product,     TI_itertools_repeat,       TI_itertools_groupby,
                                TI_itertools_grouper,     TI_itertools_tee_,         TI_itertools_tee_data};
    for (u32 i = 0; i < ARRAY_LEN(types); i++) {
        const char *name = strrchr_(static_type_text(types[i]), '.') + 1;
        if (!module_add(vm, module, name, own(vm, STATIC_TYPES + STATIC_TYPE_STRIDE * types[i]))) return false;
    }
    return true;
}
const ModuleSpec itertools_module = {"itertools", methods, fill, "Functional tools for creating and using iterators."};
