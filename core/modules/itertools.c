/* itertools.c: the module itertools (Modules/itertoolsmodule.c of 3.11): the iterators that pass items on one by one. Those that combine
 * items of a pool are itertools_combine.c's, groupby and tee itertools_group.c's.
 *
 * An iterator whose end makes this one forget it is held while it is asked: whoever it calls may ask this one again. */
#include "modules/itertools.h"

Await itertools_self(Vm *vm, Ref self) { return READY_OWN(self); }
int itertools_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(ITER(self)->a);
    VISIT(ITER(self)->b);
    VISIT(ITER(self)->c);
    VISIT(ITER(self)->d);
    return 0;
}
void itertools_clear(Vm *vm, Ref self) {
    CLEAR(ITER(self)->a);
    CLEAR(ITER(self)->b);
    CLEAR(ITER(self)->c);
    CLEAR(ITER(self)->d);
}
void itertools_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    itertools_clear(vm, self);
    object_free_gc(vm, self);
    trash_end(vm);
}
void itertools_dealloc_ba(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    CLEAR(ITER(self)->b);
    CLEAR(ITER(self)->a);
    object_free_gc(vm, self);
    trash_end(vm);
}
Ref itertools_pair(Vm *vm, Ref a, Ref b) {
    Ref items[2] = {a, b};
    return tuple_steal(vm, items, 2);
}
Ref itertools_triple(Vm *vm, Ref a, Ref b, Ref c) {
    Ref items[3] = {a, b, c};
    return tuple_steal(vm, items, 3);
}
/* (type(self), (x, y)) with x and y borrowed; y may be 0 */
static Ref reduce_two(Vm *vm, Ref self, Ref x, Ref y) {
    Ref pair[2] = {x, y}, args = tuple_from(vm, pair, y ? 2 : 1);
    return args ? itertools_pair(vm, own(vm, TYPE_OF(self)), args) : 0;
}
static bool only_positional(Vm *vm, Ref type, u32 index, const char *name, Ref kwnames) { /* an __init__ of its own may take keywords */
    Ref base = STATIC_TYPES + STATIC_TYPE_STRIDE * index;
    return (type != base && SLOT_OF(type, init) != SLOT_OF(base, init)) || refuse_keywords(vm, name, kwnames);
}

/* ---- an iterator over x, then the object: b, c, d are borrowed ---- */
FRAME(Make, (iterator), (type, x, b, c, d), i64 n;);
STEP(itertools_make_step, Make) {
    BEGIN(Make);
    AWAIT(f->iterator, object_iter(vm, f->x));
    Ref r;
    r = object_new_var(vm, f->type, 0);
    if (!r) return ERROR;
    SET(ITER(r)->a, f->iterator);
    f->iterator = 0;
    if (f->b) SET(ITER(r)->b, own(vm, f->b));
    if (f->c) SET(ITER(r)->c, own(vm, f->c));
    if (f->d) SET(ITER(r)->d, own(vm, f->d));
    return READY(r);
    END;
}
static Await make(Vm *vm, Ref type, Ref x, Ref b, Ref c, Ref d) {
    Make *f = PUSH(Make, itertools_make_step);
    if (!f) return ERROR;
    f->type = type;
    f->x = x;
    f->b = b;
    f->c = c;
    f->d = d;
    return PENDING;
}
/* (function, iterable): a the iterator, b the function */
static Await make_with_function(Vm *vm, Ref type, u32 index, const char *name, const Ref *args, u32 n, Ref kwnames) {
    if (!only_positional(vm, type, index, name, kwnames) || !check_positional(vm, name, n, 2, 2)) return ERROR;
    return make(vm, type, args[1], args[0], 0, 0);
}
#define START(T, step)                                                                                                                     \
    T *f = PUSH(T, step);                                                                                                                  \
    if (!f) return ERROR;                                                                                                                  \
    f->self = self;                                                                                                                        \
    return PENDING

/* ---- accumulate: a the function or 0, b the iterator, c the total or 0, d the first total or 0 ---- */
FRAME(AccumulateMake, (iterator), (type, iterable, function, initial), u32 unused_a;);
STEP(accumulate_make_step, AccumulateMake) {
    BEGIN(AccumulateMake);
    AWAIT(f->iterator, object_iter(vm, f->iterable));
    Ref r;
    r = object_new_var(vm, f->type, 0);
    if (!r) return ERROR;
    if (f->function && f->function != NONE) SET(ITER(r)->a, own(vm, f->function));
    SET(ITER(r)->b, f->iterator);
    f->iterator = 0;
    SET(ITER(r)->d, own(vm, f->initial ? f->initial : NONE));
    return READY(r);
    END;
}
static Await accumulate_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    Ref out[3];
    if (!args_bind(vm, "accumulate", "(iterable, func=None, *, initial=None)", args, n, kwnames, out, 3)) return ERROR;
    AccumulateMake *f = PUSH(AccumulateMake, accumulate_make_step);
    if (!f) return ERROR;
    f->type = type;
    f->iterable = out[0];
    f->function = out[1];
    f->initial = out[2];
    return PENDING;
}
FRAME(Accumulate, (item, total, held), (self), u32 pad_; u32 unused_a;);
STEP(accumulate_step, Accumulate) {
    BEGIN(Accumulate);
    if (ITER(f->self)->d != NONE) {
        Ref first = ITER(f->self)->d;
        SET(ITER(f->self)->d, own(vm, NONE));
        REPLACE(ITER(f->self)->c, first);
        return READY_OWN(first);
    }
    AWAIT_NEXT(f->item, iter_next(vm, ITER(f->self)->b));
    if (!f->item) return ERROR;
    if (!ITER(f->self)->c) {
        SET(ITER(f->self)->c, own(vm, f->item));
        RETURN(f->item);
    }
    if (ITER(f->self)->a) {
        if (!IS(ITER(f->self)->a, function)) f->held = own(vm, ITER(f->self)->c); /* a Python function holds its arguments itself */
        AWAIT(f->total, call2(vm, ITER(f->self)->a, ITER(f->self)->c, f->item));
    } else {
        f->held = own(vm, ITER(f->self)->c);
        AWAIT(f->total, number_binary(vm, BINARY_ADD, f->held, f->item));
    }
    DROP(f->held);
    DROP(f->item);
    REPLACE(ITER(f->self)->c, own(vm, f->total));
    RETURN(f->total);
    END;
}
static Await accumulate_next(Vm *vm, Ref self) { START(Accumulate, accumulate_step); }
FRAME(AccumulateReduce, (first, rest, iterator), (self), u32 unused_a; u32 pad_;);
STEP(accumulate_reduce_step, AccumulateReduce) {
    BEGIN(AccumulateReduce);
    Iter *it;
    Ref function, pair[2];
    it = ITER(f->self);
    if (it->d == NONE && it->c != NONE) {
        pair[0] = it->b;
        pair[1] = it->a ? it->a : NONE;
        f->first = tuple_from(vm, pair, 2);
        if (!f->first) return ERROR;
        return READY(itertools_triple(vm, own(vm, TYPE_OF(f->self)), own(vm, f->first), own(vm, it->c ? it->c : NONE)));
    }
    /* (an initial value still to come, or a total of None): chain it before the rest, as 3.11 does */
    pair[0] = it->d != NONE ? it->d : it->c;
    f->first = tuple_from(vm, pair, 1);
    if (!f->first) return ERROR;
    pair[0] = f->first;
    pair[1] = it->b;
    AWAIT(f->iterator, object_call(vm, TYPE(itertools_chain), pair, 2, 0));
    it = ITER(f->self);
    function = it->a ? it->a : NONE;
    if (it->d != NONE) {
        pair[0] = f->iterator;
        pair[1] = function;
        f->rest = tuple_from(vm, pair, 2);
        if (!f->rest) return ERROR;
        return READY(itertools_triple(vm, own(vm, TYPE_OF(f->self)), own(vm, f->rest), own(vm, NONE)));
    }
    pair[0] = f->iterator;
    pair[1] = function;
    f->rest = object_new_var(vm, TYPE(itertools_accumulate), 0);
    if (!f->rest) return ERROR;
    if (it->a) SET(ITER(f->rest)->a, own(vm, it->a));
    SET(ITER(f->rest)->b, own(vm, f->iterator));
    SET(ITER(f->rest)->d, own(vm, NONE));
    DROP(f->first);
    f->first = tuple_from(vm, (Ref[]){f->rest, SMALL_INT(1), NONE}, 3);
    if (!f->first) return ERROR;
    return READY(itertools_pair(vm, own(vm, TYPE(itertools_islice)), own(vm, f->first)));
    END;
}
METHOD(accumulate_reduce) { START(AccumulateReduce, accumulate_reduce_step); }
METHOD(accumulate_setstate) {
    REPLACE(ITER(self)->c, own(vm, args[0]));
    return READY_NONE;
}
static const MethodDef accumulate_methods[] = {REDUCE(accumulate_reduce), SETSTATE(accumulate_setstate), {0}};
EDGES4(accumulate, "func", "it", "total", "initial")
static void accumulate_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    CLEAR(ITER(self)->a);
    CLEAR(ITER(self)->c);
    CLEAR(ITER(self)->b);
    CLEAR(ITER(self)->d);
    object_free_gc(vm, self);
    trash_end(vm);
}
const TypeSpec itertools_accumulate_spec = {
    ITERATOR(48, accumulate_dealloc), .methods = accumulate_methods,
    .edges = accumulate_edges,        .doc = "Return series of accumulated sums (or other binary function results).",
    .next = accumulate_next,          .new = accumulate_make};

/* ---- chain: a what gives the iterables, b the iterator that is being used up ---- */
static Await chain_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    if (!only_positional(vm, type, TI_itertools_chain, "chain", kwnames)) return ERROR;
    Ref all = args_as_tuple(vm, args, n), source = all ? object_iter(vm, all).ref : 0, r = source ? object_new_var(vm, type, 0) : 0;
    if (r)
        SET(ITER(r)->a, source);
    else
        drop_null(vm, source);
    drop_null(vm, all);
    return READY(r);
}
METHOD(chain_from_iterable) { return make(vm, self, args[0], 0, 0, 0); }
FRAME(Chain, (item, held), (self), u32 unused_a;);
STEP(chain_step, Chain) {
    BEGIN(Chain);
    while (ITER(f->self)->a) {
        if (!ITER(f->self)->b) {
            f->held = own(vm, ITER(f->self)->a);
            AWAIT_NEXT(f->item, iter_next(vm, f->held));
            DROP(f->held);
            if (!f->item) {
                CLEAR(ITER(f->self)->a);
                return ERROR;
            }
            AWAIT_TRY(f->held, object_iter(vm, f->item));
            DROP(f->item);
            if (!f->held) {
                CLEAR(ITER(f->self)->a);
                return ERROR;
            }
            MOVE(ITER(f->self)->b, f->held);
        }
        f->held = own(vm, ITER(f->self)->b);
        AWAIT_NEXT(f->item, iter_next(vm, f->held));
        DROP(f->held);
        if (f->item) RETURN(f->item);
        CLEAR(ITER(f->self)->b);
        BREATHE(1);
    }
    return ERROR;
    END;
}
static Await chain_next(Vm *vm, Ref self) { START(Chain, chain_step); }
METHOD(chain_reduce) {
    Iter *it = ITER(self);
    if (!it->a) return READY(itertools_pair(vm, own(vm, TYPE_OF(self)), own(vm, EMPTY_TUPLE)));
    Ref parts[2] = {it->a, it->b}, state = tuple_from(vm, parts, it->b ? 2 : 1);
    return state ? READY(itertools_triple(vm, own(vm, TYPE_OF(self)), own(vm, EMPTY_TUPLE), state)) : ERROR;
}
METHOD(chain_setstate) {
    if (!IS_SUB(args[0], TYPE_TUPLE_SUBCLASS)) return fail(vm, TYPE(TypeError), "state is not a tuple");
    u32 count = TUPLE_LENGTH(args[0]);
    if (count < 1 || count > 2)
        return fail(vm, TYPE(TypeError), "function takes at %s %u argument%s (%u given)", count ? "most" : "least", count ? 2 : 1,
                    count ? "s" : "", count);
    Ref source = TUPLE_ITEM(args[0], 0), active = count == 2 ? TUPLE_ITEM(args[0], 1) : 0;
    if (!object_is_iterator(vm, source) || (active && !object_is_iterator(vm, active)))
        return fail(vm, TYPE(TypeError), "Arguments must be iterators.");
    REPLACE(ITER(self)->a, own(vm, source));
    REPLACE(ITER(self)->b, own_null(vm, active));
    return READY_NONE;
}
METHOD(chain_class_getitem) { return READY(generic_alias_new(vm, self, args[0])); }
static const MethodDef chain_methods[] = {{"from_iterable", chain_from_iterable, 1, 1, METH_CLASS, NULL, "($type, iterable, /)",
                                           "Alternative chain() constructor taking a single iterable argument that evaluates lazily."},
                                          REDUCE(chain_reduce),
                                          SETSTATE(chain_setstate),
                                          {"__class_getitem__", chain_class_getitem, 1, 1, METH_CLASS, NULL, NULL, "See PEP 585"},
                                          {0}};
EDGES4(chain, "source", "active", "", "")
const TypeSpec itertools_chain_spec = {ITERATOR(32, itertools_dealloc_ba),          .methods = chain_methods, .edges = chain_edges,
                                       .doc = "chain(*iterables) --> chain object", .next = chain_next,       .new = chain_make};

/* ---- compress: a the data, b the selectors ---- */
FRAME(CompressMake, (data, selectors), (type, x, y), u32 pad_; u32 unused_a; u32 unused_b;);
STEP(compress_make_step, CompressMake) {
    BEGIN(CompressMake);
    AWAIT(f->data, object_iter(vm, f->x));
    AWAIT(f->selectors, object_iter(vm, f->y));
    Ref r;
    r = object_new_var(vm, f->type, 0);
    if (!r) return ERROR;
    SET(ITER(r)->a, f->data);
    SET(ITER(r)->b, f->selectors);
    f->data = f->selectors = 0;
    return READY(r);
    END;
}
static Await compress_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    Ref out[2];
    if (!args_bind(vm, "compress", "(data, selectors)", args, n, kwnames, out, 2)) return ERROR;
    CompressMake *f = PUSH(CompressMake, compress_make_step);
    if (!f) return ERROR;
    f->type = type;
    f->x = out[0];
    f->y = out[1];
    return PENDING;
}
FRAME(Compress, (item, selector), (self), u32 truth;);
STEP(compress_step, Compress) {
    BEGIN(Compress);
    for (;;) {
        AWAIT_NEXT(f->item, iter_next(vm, ITER(f->self)->a));
        if (!f->item) return ERROR;
        AWAIT_NEXT(f->selector, iter_next(vm, ITER(f->self)->b));
        if (!f->selector) return ERROR;
        AWAIT_TRUTH(f->truth, f->selector);
        if (f->truth) RETURN(f->item);
        DROP(f->item);
        BREATHE(1);
    }
    END;
}
static Await compress_next(Vm *vm, Ref self) { START(Compress, compress_step); }
METHOD(compress_reduce) { return READY(reduce_two(vm, self, ITER(self)->a, ITER(self)->b)); }
static const MethodDef compress_methods[] = {REDUCE(compress_reduce), {0}};
EDGES4(compress, "data", "selectors", "", "")
const TypeSpec itertools_compress_spec = {
    ITERATOR(32, itertools_dealloc), .methods = compress_methods,
    .edges = compress_edges,         .doc = "Return data elements corresponding to true selector elements.",
    .next = compress_next,           .new = compress_make};

/* ---- count: a the number where it is no i64 (or the step is not 1), b the step, n the number ---- */
static bool is_number(Vm *vm, Ref r) {
    Ref t = TYPE_OF(r);
    return SLOT_OF(t, to_index) || SLOT_OF(t, to_int) || SLOT_OF(t, to_float) || type_is_subtype(vm, t, TYPE(complex));
}
static Await count_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    Ref out[2];
    i64 start = 0, step = 1;
    if (!args_bind(vm, "count", "(start=0, step=1)", args, n, kwnames, out, 2)) return ERROR;
    if ((out[0] && !is_number(vm, out[0])) || (out[1] && !is_number(vm, out[1]))) return fail(vm, TYPE(TypeError), "a number is required");
    bool fast = (!out[0] || IS_SUB(out[0], TYPE_INT_SUBCLASS)) && (!out[1] || IS_SUB(out[1], TYPE_INT_SUBCLASS));
    if (fast && out[0] && (!int_as_i64(vm, out[0], &start))) fast = false;
    if (fast && out[1] && (!int_as_i64(vm, out[1], &step) || step != 1)) fast = false;
    Ref r = object_new_var(vm, type, 0);
    if (!r) return ERROR;
    SET(ITER(r)->n, fast ? start : INT64_MAX);
    if (!fast) SET(ITER(r)->a, own(vm, out[0] ? out[0] : SMALL_INT(0)));
    SET(ITER(r)->b, own(vm, out[1] ? out[1] : SMALL_INT(1)));
    return READY(r);
}
FRAME(Count, (sum, old), (self), u32 unused_a;);
STEP(count_next_step, Count) {
    BEGIN(Count);
    if (!ITER(f->self)->a) {
        Ref top = int_from_i64(vm, INT64_MAX);
        if (!top) return ERROR;
        SET(ITER(f->self)->a, top);
    }
    f->old = own(vm, ITER(f->self)->a);
    AWAIT(f->sum, number_binary(vm, BINARY_ADD, f->old, ITER(f->self)->b));
    MOVE(ITER(f->self)->a, f->sum);
    RETURN(f->old);
    END;
}
static Await count_next(Vm *vm, Ref self) {
    if (ITER(self)->n != INT64_MAX) {
        Ref r = int_from_i64(vm, ITER(self)->n);
        if (r) SET(ITER(self)->n, ITER(self)->n + 1);
        return READY(r);
    }
    START(Count, count_next_step);
}
FRAME(CountRepr, (number, step), (self), u32 unused_a;);
static bool step_is_one(Vm *vm, Ref step) {
    i64 v;
    return IS_SUB(step, TYPE_INT_SUBCLASS) && int_as_i64(vm, step, &v) && v == 1;
}
static const char *short_name(Vm *vm, Ref self, char *buf, u32 cap) {
    const char *text = type_name_utf8(vm, TYPE_OF(self), buf, cap), *dot = strrchr_(text, '.');
    return dot ? dot + 1 : text;
}
STEP(count_repr_step, CountRepr) {
    BEGIN(CountRepr);
    AWAIT(f->number, object_repr(vm, ITER(f->self)->a));
    char name[128];
    if (step_is_one(vm, ITER(f->self)->b)) return READY(text_format(vm, "%s(%S)", short_name(vm, f->self, name, sizeof name), f->number));
    AWAIT(f->step, object_repr(vm, ITER(f->self)->b));
    return READY(text_format(vm, "%s(%S, %S)", short_name(vm, f->self, name, sizeof name), f->number, f->step));
    END;
}
static Await count_repr(Vm *vm, Ref self) {
    char name[128];
    if (ITER(self)->n != INT64_MAX) return READY(text_format(vm, "%s(%z)", short_name(vm, self, name, sizeof name), ITER(self)->n));
    if (!ITER(self)->a) return READY(text_format(vm, "%s(<NULL>)", short_name(vm, self, name, sizeof name))); /* as 3.11 shows it */
    START(CountRepr, count_repr_step);
}
METHOD(count_reduce) {
    if (ITER(self)->n == INT64_MAX && ITER(self)->a) return READY(reduce_two(vm, self, ITER(self)->a, ITER(self)->b));
    Ref number = int_from_i64(vm, ITER(self)->n), r = number ? reduce_two(vm, self, number, 0) : 0;
    drop_null(vm, number);
    return READY(r);
}
static const MethodDef count_methods[] = {REDUCE(count_reduce), {0}};
EDGES4(count, "cnt", "step", "", "")
const TypeSpec itertools_count_spec = {ITERATOR(40, itertools_dealloc),
                                       .methods = count_methods,
                                       .edges = count_edges,
                                       .doc = "Return a count object whose .__next__() method returns consecutive values.",
                                       .repr = count_repr,
                                       .next = count_next,
                                       .new = count_make};

/* ---- cycle: a the iterator, b the list of its items, n the place in it, m: nothing more is saved ---- */
FRAME(CycleMake, (iterator, saved), (type, x), u32 unused_a; u32 unused_b;);
STEP(cycle_make_step, CycleMake) {
    BEGIN(CycleMake);
    AWAIT(f->iterator, object_iter(vm, f->x));
    f->saved = list_new(vm, 0);
    Ref r;
    r = f->saved ? object_new_var(vm, f->type, 0) : 0;
    if (!r) return ERROR;
    SET(ITER(r)->a, f->iterator);
    SET(ITER(r)->b, f->saved);
    f->iterator = f->saved = 0;
    return READY(r);
    END;
}
static Await cycle_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    if (!only_positional(vm, type, TI_itertools_cycle, "cycle", kwnames) || !check_positional(vm, "cycle", n, 1, 1)) return ERROR;
    CycleMake *f = PUSH(CycleMake, cycle_make_step);
    if (!f) return ERROR;
    f->type = type;
    f->x = args[0];
    return PENDING;
}
static Await cycle_again(Vm *vm, Ref self) { /* from the list */
    Iter *it = ITER(self);
    if (!it->b || it->n < 0 || it->n >= LIST_AT(it->b)->length) return ERROR;
    Ref item = own(vm, LIST_ITEMS(it->b)[it->n]);
    SET(it->n, it->n + 1 >= LIST_AT(it->b)->length ? 0 : it->n + 1);
    return READY(item);
}
FRAME(Cycle, (item, held), (self), u32 unused_a;);
STEP(cycle_step, Cycle) {
    BEGIN(Cycle);
    f->held = own(vm, ITER(f->self)->a);
    AWAIT_NEXT(f->item, iter_next(vm, f->held));
    DROP(f->held);
    if (f->item) {
        if (!ITER(f->self)->m && !list_append(vm, ITER(f->self)->b, f->item)) return ERROR;
        RETURN(f->item);
    }
    CLEAR(ITER(f->self)->a);
    return cycle_again(vm, f->self);
    END;
}
static Await cycle_next(Vm *vm, Ref self) {
    if (!ITER(self)->a) return cycle_again(vm, self);
    START(Cycle, cycle_step);
}
static Ref cycle_state(Vm *vm, Ref self, Ref iterator, bool first) { /* (type, (iterator,), (saved, first)) */
    Ref args = tuple_from(vm, &iterator, 1), state = args ? itertools_pair(vm, own(vm, ITER(self)->b), own(vm, BOOL_REF(first))) : 0;
    if (state) return itertools_triple(vm, own(vm, TYPE_OF(self)), args, state);
    drop_null(vm, args);
    return 0;
}
METHOD(cycle_reduce) {
    if (ITER(self)->a) return READY(cycle_state(vm, self, ITER(self)->a, ITER(self)->m != 0));
    Ref it = object_iter(vm, ITER(self)->b).ref, r;
    if (!it) return ERROR;
    AT(ListIterator, it)->index = (u32)ITER(self)->n;
    r = cycle_state(vm, self, it, true);
    drop(vm, it);
    return READY(r);
}
METHOD(cycle_setstate) {
    i64 first;
    if (!IS_SUB(args[0], TYPE_TUPLE_SUBCLASS)) return fail(vm, TYPE(TypeError), "state is not a tuple");
    if (TUPLE_LENGTH(args[0]) != 2)
        return fail(vm, TYPE(TypeError), "function takes exactly 2 arguments (%u given)", TUPLE_LENGTH(args[0]));
    Ref saved = TUPLE_ITEM(args[0], 0), flag = TUPLE_ITEM(args[0], 1);
    if (!IS_SUB(saved, TYPE_LIST_SUBCLASS)) return fail(vm, TYPE(TypeError), "argument 1 must be list, not %T", saved);
    if (!IS_SUB(flag, TYPE_INT_SUBCLASS)) return fail(vm, TYPE(TypeError), "'%T' object cannot be interpreted as an integer", flag);
    if (!int_as_i64(vm, flag, &first)) return fail(vm, TYPE(OverflowError), "Python int too large to convert to C int");
    REPLACE(ITER(self)->b, own(vm, saved));
    SET(ITER(self)->m, first != 0);
    SET(ITER(self)->n, 0);
    return READY_NONE;
}
static const MethodDef cycle_methods[] = {REDUCE(cycle_reduce), SETSTATE(cycle_setstate), {0}};
EDGES4(cycle, "it", "saved", "", "")
const TypeSpec itertools_cycle_spec = {
    ITERATOR(48, itertools_dealloc),
    .methods = cycle_methods,
    .edges = cycle_edges,
    .doc = "Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.",
    .next = cycle_next,
    .new = cycle_make};

/* ---- dropwhile, takewhile, filterfalse: a the iterator, b the function, n: started, stopped ---- */
FRAME(While, (item, verdict), (self), u32 truth;);
STEP(dropwhile_step, While) {
    BEGIN(While);
    for (;;) {
        AWAIT_NEXT(f->item, iter_next(vm, ITER(f->self)->a));
        if (!f->item) return ERROR;
        if (ITER(f->self)->n) RETURN(f->item);
        AWAIT(f->verdict, call1(vm, ITER(f->self)->b, f->item));
        AWAIT_TRUTH(f->truth, f->verdict);
        if (!f->truth) {
            SET(ITER(f->self)->n, 1);
            RETURN(f->item);
        }
        DROP(f->item);
        BREATHE(1);
    }
    END;
}
STEP(takewhile_step, While) {
    BEGIN(While);
    AWAIT_NEXT(f->item, iter_next(vm, ITER(f->self)->a));
    if (!f->item) return ERROR;
    AWAIT(f->verdict, call1(vm, ITER(f->self)->b, f->item));
    AWAIT_TRUTH(f->truth, f->verdict);
    if (f->truth) RETURN(f->item);
    DROP(f->item);
    SET(ITER(f->self)->n, 1);
    return ERROR;
    END;
}
STEP(filterfalse_step, While) {
    BEGIN(While);
    for (;;) {
        AWAIT_NEXT(f->item, iter_next(vm, ITER(f->self)->a));
        if (!f->item) return ERROR;
        if (ITER(f->self)->b == NONE || ITER(f->self)->b == TYPE(bool))
            f->verdict = own(vm, f->item);
        else
            AWAIT(f->verdict, call1(vm, ITER(f->self)->b, f->item));
        AWAIT_TRUTH(f->truth, f->verdict);
        if (!f->truth) RETURN(f->item);
        DROP(f->item);
        BREATHE(1);
    }
    END;
}
static Await dropwhile_next(Vm *vm, Ref self) { START(While, dropwhile_step); }
static Await takewhile_next(Vm *vm, Ref self) {
    if (ITER(self)->n) return ERROR;
    START(While, takewhile_step);
}
static Await filterfalse_next(Vm *vm, Ref self) { START(While, filterfalse_step); }
METHOD(while_reduce) { /* (type, (function, iterator), flag) */
    Ref pair[2] = {ITER(self)->b, ITER(self)->a}, args2 = tuple_from(vm, pair, 2);
    return args2 ? READY(itertools_triple(vm, own(vm, TYPE_OF(self)), args2, own(vm, SMALL_INT(ITER(self)->n != 0)))) : ERROR;
}
METHOD(while_setstate) {
    SET(ITER(self)->n, args[0] == TRUE_REF);
    return READY_NONE;
}
METHOD(function_reduce) { return READY(reduce_two(vm, self, ITER(self)->b, ITER(self)->a)); }
static const MethodDef while_methods[] = {
    REDUCE(while_reduce), {"__setstate__", while_setstate, 1, 1, 0, "b", NULL, "Set state information for unpickling."}, {0}};
static const MethodDef function_methods[] = {REDUCE(function_reduce), {0}};
EDGES4(function, "it", "func", "", "")
#define WITH_FUNCTION(name, size, methods_, text)                                                                                          \
    static Await name##_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {                                                      \
        return make_with_function(vm, type, TI_itertools_##name, #name, args, n, kwnames);                                                 \
    }                                                                                                                                      \
    const TypeSpec itertools_##name##_spec = {ITERATOR(size, itertools_dealloc_ba),                                                        \
                                              .methods = methods_,                                                                         \
                                              .edges = function_edges,                                                                     \
                                              .doc = text,                                                                                 \
                                              .next = name##_next,                                                                         \
                                              .new = name##_make};
WITH_FUNCTION(dropwhile, 40, while_methods, "Drop items from the iterable while predicate(item) is true.")
WITH_FUNCTION(takewhile, 40, while_methods,
              "Return successive entries from an iterable as long as the predicate evaluates to true for each entry.")
WITH_FUNCTION(filterfalse, 32, function_methods, "Return those items of iterable for which function(item) is false.")

/* ---- starmap ---- */
FRAME(Starmap, (args, result), (self), u32 unused_a;);
STEP(starmap_step, Starmap) {
    BEGIN(Starmap);
    AWAIT_NEXT(f->args, iter_next(vm, ITER(f->self)->a));
    if (!f->args) return ERROR;
    if (!IS(f->args, tuple)) AWAIT_SET(f->args, tuple_from_iterable(vm, f->args));
    AWAIT(f->result, object_call_dict(vm, ITER(f->self)->b, f->args, 0));
    RETURN(f->result);
    END;
}
static Await starmap_next(Vm *vm, Ref self) { START(Starmap, starmap_step); }
WITH_FUNCTION(
    starmap, 32, function_methods,
    "Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.")

/* ---- islice: next the place to give, stop where to end (-1: never), place how many were taken ---- */
typedef struct Islice { /* nominal 56 */
    Object head;
    Ref it;
    u32 unused_;
    i64 next, stop, step, place;
} Islice;
#define IS_AT(r) AT(Islice, r)
static int islice_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(IS_AT(self)->it);
    return 0;
}
static void islice_edges(Vm *vm, Ref self, Edges *e) { EDGE(IS_AT(self)->it, "it"); }
static void islice_clear(Vm *vm, Ref self) { CLEAR(IS_AT(self)->it); }
static void islice_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    CLEAR(IS_AT(self)->it);
    object_free_gc(vm, self);
    trash_end(vm);
}
FRAME(IsliceMake, (number, iterator), (type), u32 n; i64 value[4];);
/* The i-th argument as PyNumber_AsSsize_t sees it: -1 where it is no such number. */
STEP(islice_make_step, IsliceMake) { /* raw tail: iterable, start, stop, step; value: the last three */
    BEGIN(IsliceMake);
    for (f->n = 1; f->n < 4; f->n++) {
        if (RAW_TAIL(f)[f->n] == NONE) continue;
        AWAIT_TRY(f->number, number_index(vm, RAW_TAIL(f)[f->n]));
        if (!f->number || !int_as_i64(vm, f->number, &f->value[f->n])) f->value[f->n] = -1;
        exception_clear(vm);
        DROP(f->number);
        if (f->n == 2 && f->value[2] == -1)
            return fail(vm, TYPE(ValueError), "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
        if (f->n == 2 && (f->value[1] < 0 || f->value[2] < 0))
            return fail(vm, TYPE(ValueError), "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
        if (f->n == 3 && f->value[3] < 1) break;
    }
    if (f->value[1] < 0) return fail(vm, TYPE(ValueError), "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    if (f->value[3] < 1) return fail(vm, TYPE(ValueError), "Step for islice() must be a positive integer or None.");
    AWAIT(f->iterator, object_iter(vm, RAW_TAIL(f)[0]));
    Ref r;
    r = object_new_var(vm, f->type, 0);
    if (!r) return ERROR;
    SET(IS_AT(r)->it, f->iterator);
    f->iterator = 0;
    SET(IS_AT(r)->next, f->value[1]);
    SET(IS_AT(r)->stop, f->value[2]);
    SET(IS_AT(r)->step, f->value[3]);
    return READY(r);
    END;
}
static Await islice_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    if (!only_positional(vm, type, TI_itertools_islice, "islice", kwnames) || !check_positional(vm, "islice", n, 2, 4)) return ERROR;
    IsliceMake *f = PUSH_SPAN(IsliceMake, islice_make_step, 0, 16);
    if (!f) return ERROR;
    f->type = type;
    f->value[2] = -1;
    f->value[3] = 1;
    RAW_TAIL(f)[0] = args[0];
    RAW_TAIL(f)[1] = n > 2 ? args[1] : NONE;
    RAW_TAIL(f)[2] = n > 2 ? args[2] : args[1];
    RAW_TAIL(f)[3] = n > 3 ? args[3] : NONE;
    return PENDING;
}
FRAME(IsliceNext, (item, held), (self), u32 unused_a;);
static bool islice_over(Vm *vm, Ref self) { return IS_AT(self)->stop != -1 && IS_AT(self)->place >= IS_AT(self)->stop; }
STEP(islice_step, IsliceNext) {
    BEGIN(IsliceNext);
    f->held = own(vm, IS_AT(f->self)->it);
    while (IS_AT(f->self)->place < IS_AT(f->self)->next) { /* passed by */
        AWAIT_TRY(f->item, iter_next(vm, f->held));
        if (!f->item) goto over;
        DROP(f->item);
        SET(IS_AT(f->self)->place, IS_AT(f->self)->place + 1);
        BREATHE(1);
    }
    if (islice_over(vm, f->self)) goto over;
    AWAIT_TRY(f->item, iter_next(vm, f->held));
    if (f->item) {
        Islice *it = IS_AT(f->self);
        SET(it->place, it->place + 1);
        i64 next = (i64)((u64)it->next + (u64)it->step);
        if (next < it->next || (it->stop != -1 && next > it->stop)) next = it->stop;
        SET(it->next, next);
        RETURN(f->item);
    }
over:
    CLEAR(IS_AT(f->self)->it);
    return ERROR;
    END;
}
static Await islice_next(Vm *vm, Ref self) {
    if (!IS_AT(self)->it) return ERROR;
    if (IS_AT(self)->place >= IS_AT(self)->next && islice_over(vm, self)) {
        CLEAR(IS_AT(self)->it);
        return ERROR;
    }
    START(IsliceNext, islice_step);
}
METHOD(islice_reduce) {
    Islice *it = IS_AT(self);
    Ref inner[4];
    u32 count = 4;
    if (it->it) {
        inner[0] = own(vm, it->it);
        inner[1] = int_from_i64(vm, it->next);
        inner[2] = it->stop == -1 ? own(vm, NONE) : int_from_i64(vm, it->stop);
        inner[3] = int_from_i64(vm, it->step);
    } else {
        Ref list = list_new(vm, 0);
        inner[0] = list ? object_iter(vm, list).ref : 0;
        inner[1] = own(vm, SMALL_INT(0));
        count = 2;
        drop_null(vm, list);
    }
    Ref t = tuple_steal(vm, inner, count), place;
    if (!t) return ERROR;
    place = it->it ? int_from_i64(vm, it->place) : own(vm, SMALL_INT(0));
    return READY(itertools_triple(vm, own(vm, TYPE_OF(self)), t, place));
}
METHOD(islice_setstate) {
    i64 place;
    if (!IS_SUB(args[0], TYPE_INT_SUBCLASS)) return fail(vm, TYPE(TypeError), "an integer is required");
    if (!int_as_i64(vm, args[0], &place)) return fail(vm, TYPE(OverflowError), "Python int too large to convert to C ssize_t");
    SET(IS_AT(self)->place, place);
    return READY_NONE;
}
static const MethodDef islice_methods[] = {REDUCE(islice_reduce), SETSTATE(islice_setstate), {0}};
const TypeSpec itertools_islice_spec = {
    .basicsize = 56,
    .flags = TYPE_HAS_GC | TYPE_BASETYPE,
    .methods = islice_methods,
    .doc = "islice(iterable, stop) --> islice object\nislice(iterable, start, stop[, step]) --> islice object",
    .dealloc = islice_dealloc,
    .traverse = islice_traverse,
    .clear = islice_clear,
    .edges = islice_edges,
    .iter = itertools_self,
    .next = islice_next,
    .new = islice_make,
};

/* ---- pairwise: a the iterator, b the item before ---- */
static Await pairwise_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    if (!only_positional(vm, type, TI_itertools_pairwise, "pairwise", kwnames) || !check_positional(vm, "pairwise", n, 1, 1)) return ERROR;
    return make(vm, type, args[0], 0, 0, 0);
}
FRAME(Pairwise, (item, held), (self), u32 unused_a;);
STEP(pairwise_step, Pairwise) {
    BEGIN(Pairwise);
    f->held = own(vm, ITER(f->self)->a);
    if (!ITER(f->self)->b) {
        AWAIT_TRY(f->item, iter_next(vm, f->held));
        if (!f->item) {
            CLEAR(ITER(f->self)->a);
            return ERROR;
        }
        MOVE(ITER(f->self)->b, f->item);
        if (!ITER(f->self)->a) { /* it was asked meanwhile, and is at its end */
            CLEAR(ITER(f->self)->b);
            return ERROR;
        }
    }
    AWAIT_TRY(f->item, iter_next(vm, f->held));
    if (!f->item || !ITER(f->self)->b) {
        CLEAR(ITER(f->self)->a);
        CLEAR(ITER(f->self)->b);
        return ERROR;
    }
    Ref old, pair;
    old = ITER(f->self)->b;
    pair = itertools_pair(vm, own(vm, old), own(vm, f->item));
    MOVE(ITER(f->self)->b, f->item);
    return READY(pair);
    END;
}
static Await pairwise_next(Vm *vm, Ref self) {
    if (!ITER(self)->a) return ERROR;
    START(Pairwise, pairwise_step);
}
EDGES4(pairwise, "it", "old", "", "")
const TypeSpec itertools_pairwise_spec = {ITERATOR(32, itertools_dealloc), .edges = pairwise_edges,
                                          .doc = "Return an iterator of overlapping pairs taken from the input iterator.",
                                          .next = pairwise_next, .new = pairwise_make};

/* ---- repeat ---- */
typedef struct Repeat { /* nominal 32 */
    Object head;
    Ref element;
    u32 unused_;
    i64 left; /* -1: for ever */
} Repeat;
#define RP(r) AT(Repeat, r)
static int repeat_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(RP(self)->element);
    return 0;
}
static void repeat_edges(Vm *vm, Ref self, Edges *e) { EDGE(RP(self)->element, "object"); }
static void repeat_clear(Vm *vm, Ref self) { CLEAR(RP(self)->element); }
static void repeat_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    CLEAR(RP(self)->element);
    object_free_gc(vm, self);
    trash_end(vm);
}
FRAME(RepeatMake, (number), (type, element, times), i64 count;);
STEP(repeat_make_step, RepeatMake) {
    BEGIN(RepeatMake);
    f->count = -1;
    if (f->times) {
        AWAIT(f->number, number_index(vm, f->times));
        if (!int_as_i64(vm, f->number, &f->count)) return fail(vm, TYPE(OverflowError), "Python int too large to convert to C ssize_t");
        if (f->count < 0) f->count = 0;
    }
    Ref r;
    r = object_new_var(vm, f->type, 0);
    if (!r) return ERROR;
    SET(RP(r)->element, own(vm, f->element));
    SET(RP(r)->left, f->count);
    return READY(r);
    END;
}
static Await repeat_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    Ref out[2];
    if (!args_bind(vm, "repeat", "(object, times=None)", args, n, kwnames, out, 2)) return ERROR;
    RepeatMake *f = PUSH(RepeatMake, repeat_make_step);
    if (!f) return ERROR;
    f->type = type;
    f->element = out[0];
    f->times = out[1];
    return PENDING;
}
static Await repeat_next(Vm *vm, Ref self) {
    if (!RP(self)->left || !RP(self)->element) return ERROR;
    if (RP(self)->left > 0) SET(RP(self)->left, RP(self)->left - 1);
    return READY_OWN(RP(self)->element);
}
FRAME(RepeatRepr, (text), (self), u32 unused_a; u32 unused_b;);
STEP(repeat_repr_step, RepeatRepr) {
    BEGIN(RepeatRepr);
    AWAIT(f->text, object_repr(vm, RP(f->self)->element));
    char name[128];
    if (RP(f->self)->left == -1) return READY(text_format(vm, "%s(%S)", short_name(vm, f->self, name, sizeof name), f->text));
    return READY(text_format(vm, "%s(%S, %z)", short_name(vm, f->self, name, sizeof name), f->text, RP(f->self)->left));
    END;
}
static Await repeat_repr(Vm *vm, Ref self) { START(RepeatRepr, repeat_repr_step); }
METHOD(repeat_hint) {
    if (RP(self)->left == -1) return fail(vm, TYPE(TypeError), "len() of unsized object");
    return READY(int_from_i64(vm, RP(self)->left));
}
METHOD(repeat_reduce) {
    Ref pair[2] = {RP(self)->element, 0};
    if (RP(self)->left >= 0 && !(pair[1] = int_from_i64(vm, RP(self)->left))) return ERROR;
    Ref r = reduce_two(vm, self, pair[0], pair[1]);
    drop_null(vm, pair[1]);
    return READY(r);
}
static const MethodDef repeat_methods[] = {
    {"__length_hint__", repeat_hint, 0, 0, 0, NULL, NULL, "Private method returning an estimate of len(list(it))."},
    REDUCE(repeat_reduce),
    {0}};
const TypeSpec itertools_repeat_spec = {
    .basicsize = 32,
    .flags = TYPE_HAS_GC | TYPE_BASETYPE,
    .methods = repeat_methods,
    .doc = "repeat(object [,times]) -> create an iterator which returns the object\nfor the specified number of times.",
    .dealloc = repeat_dealloc,
    .traverse = repeat_traverse,
    .clear = repeat_clear,
    .edges = repeat_edges,
    .repr = repeat_repr,
    .iter = itertools_self,
    .next = repeat_next,
    .new = repeat_make,
};

/* ---- zip_longest: a the tuple of iterators (0 where one is at its end), b the tuple handed out last, c what fills, n how many are active ---- */
FRAME(LongestMake, (iterators, item), (type, fill), u32 i; u32 n;);
STEP(zip_longest_make_step, LongestMake) { /* raw tail: the iterables */
    BEGIN(LongestMake);
    f->iterators = tuple_new(vm, f->n);
    if (!f->iterators) return ERROR;
    for (f->i = 0; f->i < f->n; f->i++) {
        AWAIT(f->item, object_iter(vm, RAW_TAIL(f)[f->i]));
        SET(TUPLE_ITEM(f->iterators, f->i), f->item);
        f->item = 0;
    }
    Ref r;
    f->item = tuple_new(vm, f->n);
    if (!f->item) return ERROR;
    for (u32 i = 0; i < f->n; i++) SET(TUPLE_ITEM(f->item, i), own(vm, NONE));
    r = object_new_var(vm, f->type, 0);
    if (!r) return ERROR;
    SET(ITER(r)->a, f->iterators);
    SET(ITER(r)->b, f->item);
    f->iterators = f->item = 0;
    SET(ITER(r)->c, own(vm, f->fill ? f->fill : NONE));
    SET(ITER(r)->n, f->n);
    return READY(r);
    END;
}
static Await zip_longest_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    Ref fill = 0;
    if (kwnames && TUPLE_LENGTH(kwnames)) {
        if (TUPLE_LENGTH(kwnames) > 1 || !str_equal_ascii(vm, TUPLE_ITEM(kwnames, 0), "fillvalue"))
            return fail(vm, TYPE(TypeError), "zip_longest() got an unexpected keyword argument");
        fill = args[n];
    }
    LongestMake *f = PUSH_SPAN(LongestMake, zip_longest_make_step, 0, 4 * n);
    if (!f) return ERROR;
    f->type = type;
    f->fill = fill;
    f->n = n;
    if (n) memcpy(RAW_TAIL(f), args, 4 * (size_t)n);
    return PENDING;
}
FRAME(Longest, (tuple, item, held), (self), u32 i; u32 pad_;);
STEP(zip_longest_step, Longest) {
    BEGIN(Longest);
    f->tuple = REFCOUNT(ITER(f->self)->b) == 1 ? own(vm, ITER(f->self)->b) : tuple_new(vm, TUPLE_LENGTH(ITER(f->self)->a));
    if (!f->tuple) return ERROR;
    for (f->i = 0; f->i < TUPLE_LENGTH(ITER(f->self)->a); f->i++) {
        if (TUPLE_ITEM(ITER(f->self)->a, f->i)) {
            f->held = own(vm, TUPLE_ITEM(ITER(f->self)->a, f->i));
            AWAIT_TRY(f->item, iter_next(vm, f->held));
            DROP(f->held);
            if (!f->item) {
                if (vm->exc && !iter_ended(vm)) {
                    SET(ITER(f->self)->n, 0);
                    return ERROR;
                }
                if (TUPLE_ITEM(ITER(f->self)->a, f->i)) SET(ITER(f->self)->n, ITER(f->self)->n - 1);
                if (ITER(f->self)->n <= 0) {
                    SET(ITER(f->self)->n, 0);
                    return ERROR;
                }
                CLEAR(TUPLE_ITEM(ITER(f->self)->a, f->i));
            }
        }
        if (!f->item) f->item = own(vm, ITER(f->self)->c);
        MOVE(TUPLE_ITEM(f->tuple, f->i), f->item);
    }
    if (!gc_is_tracked(vm, f->tuple)) gc_track(vm, f->tuple);
    RETURN(f->tuple);
    END;
}
static Await zip_longest_next(Vm *vm, Ref self) {
    if (!ITER(self)->n) return ERROR;
    START(Longest, zip_longest_step);
}
METHOD(zip_longest_reduce) {
    u32 count = TUPLE_LENGTH(ITER(self)->a);
    Ref t = tuple_new(vm, count);
    if (!t) return ERROR;
    for (u32 i = 0; i < count; i++)
        SET(TUPLE_ITEM(t, i), own(vm, TUPLE_ITEM(ITER(self)->a, i) ? TUPLE_ITEM(ITER(self)->a, i) : EMPTY_TUPLE));
    return READY(itertools_triple(vm, own(vm, TYPE_OF(self)), t, own(vm, ITER(self)->c)));
}
METHOD(zip_longest_setstate) {
    REPLACE(ITER(self)->c, own(vm, args[0]));
    return READY_NONE;
}
static const MethodDef zip_longest_methods[] = {REDUCE(zip_longest_reduce), SETSTATE(zip_longest_setstate), {0}};
EDGES4(zip_longest, "iterators", "result", "fillvalue", "")
const TypeSpec itertools_zip_longest_spec = {
    ITERATOR(56, itertools_dealloc), .methods = zip_longest_methods,
    .edges = zip_longest_edges,      .doc = "zip_longest(iter1 [,iter2 [...]], [fillvalue=None]) --> zip_longest object",
    .next = zip_longest_next,        .new = zip_longest_make};
