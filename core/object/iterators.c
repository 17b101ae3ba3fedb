/* iterators.c: the iterators of list and tuple, of the old sequence protocol and of callables; enumerate, reversed, zip, map, filter
 * (Objects/listobject.c, tupleobject.c, iterobject.c, enumobject.c; Python/bltinmodule.c). */
#include "object/containers.h"
#include "object/int.h"
#include "object/iterator_state.h"
#include "object/protocol.h"
#include "object/sequence.h"
#include "object/str.h"
#include "object/type.h"

#define LI(r) AT(ListIterator, r)
static bool no_keywords(Vm *vm, Ref type, Ref base, Ref kwnames, const char *name) { /* a subclass's own __init__ may take some */
    return !kwnames || SLOT_OF(type, init) != SLOT_OF(base, init) || !TUPLE_LENGTH(kwnames) ||
           refuse(vm, TYPE(TypeError), "%s() takes no keyword arguments", name);
}

/* ---- one sequence and a position: nominal 32 ---- */
Ref sequence_iterator_of(Vm *vm, Ref type, Ref sequence) {
    Ref r = object_new_gc(vm, type, 32);
    if (!r) return 0;
    LI(r)->sequence = own(vm, sequence);
    gc_track(vm, r);
    return r;
}
Ref sequence_iterator_new(Vm *vm, Ref sequence) { return sequence_iterator_of(vm, TYPE(iterator), sequence); }
static int li_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(LI(self)->sequence);
    return 0;
}
static void li_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    CLEAR(LI(self)->sequence);
    object_free_gc(vm, self);
}
static Await li_next(Vm *vm, Ref self) {
    ListIterator *it = LI(self);
    if (!it->sequence) return ERROR;
    if (it->index < sequence_length(vm, it->sequence)) {
        Ref r = sequence_item(vm, it->sequence, it->index);
        SET(it->index, it->index + 1);
        return READY_OWN(r);
    }
    CLEAR(it->sequence);
    return ERROR;
}
METHOD(li_hint) {
    ListIterator *it = LI(self);
    u32 length = it->sequence ? sequence_length(vm, it->sequence) : 0;
    return READY(int_from_i64(vm, length > it->index ? length - it->index : 0));
}
METHOD(list_it_reduce) { return READY(reduce_iterator(vm, LI(self)->sequence, LI(self)->index, list_new(vm, 0))); }
METHOD(tuple_it_reduce) { return READY(reduce_iterator(vm, LI(self)->sequence, LI(self)->index, own(vm, EMPTY_TUPLE))); }
METHOD(list_it_setstate) { return set_position(vm, self, args[0], LI(self)->sequence ? sequence_length(vm, LI(self)->sequence) : 0); }
#define HINT(fn)     {"__length_hint__", fn, 0, 0, 0, NULL, NULL, "About how many items are left."}
#define REDUCE(fn)   {"__reduce__", fn, 0, 0, 0, NULL, NULL, "What copy and pickle make it again from."}
#define SETSTATE(fn) {"__setstate__", fn, 1, 1, 0, NULL, NULL, "Moves it to a position that __reduce__ gave."}
static const MethodDef list_it_methods[] = {HINT(li_hint), REDUCE(list_it_reduce), SETSTATE(list_it_setstate), {0}};
static const MethodDef tuple_it_methods[] = {HINT(li_hint), REDUCE(tuple_it_reduce), SETSTATE(list_it_setstate), {0}};
#define ONE .basicsize = 32, .flags = TYPE_HAS_GC | TYPE_NO_NEW, .dealloc = li_dealloc, .traverse = li_traverse, .iter = iterator_self
const TypeSpec list_iterator_spec = {ONE, .methods = list_it_methods, .next = li_next};
const TypeSpec tuple_iterator_spec = {ONE, .methods = tuple_it_methods, .next = li_next};
static Await reverse_next(Vm *vm, Ref self) {
    ListIterator *it = LI(self);
    if (!it->sequence) return ERROR;
    if (it->index && it->index <= LIST_AT(it->sequence)->length) { /* index: one beyond the next item */
        SET(it->index, it->index - 1);
        return READY_OWN(LIST_ITEMS(it->sequence)[it->index]);
    }
    CLEAR(it->sequence);
    return ERROR;
}
METHOD(reverse_hint) {
    ListIterator *it = LI(self);
    return READY(int_from_i64(vm, it->sequence && it->index <= LIST_AT(it->sequence)->length ? it->index : 0));
}
METHOD(reverse_reduce) {
    ListIterator *it = LI(self);
    if (!it->sequence) return READY(reduce_to(vm, builtin_named(vm, NAME(iter)), list_new(vm, 0), 0));
    Ref state = int_from_i64(vm, (i64)it->index - 1);
    return READY(reduce_to(vm, builtin_named(vm, NAME(reversed)), own(vm, it->sequence), state));
}
METHOD(reverse_setstate) {
    ListIterator *it = LI(self);
    i64 at;
    if (!state_as_ssize(vm, args[0], &at)) return ERROR;
    u32 length = it->sequence ? LIST_AT(it->sequence)->length : 0;
    if (it->sequence) SET(it->index, at < 0 ? 0 : at >= length ? length : (u32)at + 1);
    return READY_NONE;
}
static const MethodDef reverse_methods[] = {HINT(reverse_hint), REDUCE(reverse_reduce), SETSTATE(reverse_setstate), {0}};
const TypeSpec list_reverseiterator_spec = {ONE, .methods = reverse_methods, .next = reverse_next};

/* ---- the old protocol: __getitem__ with 0, 1, 2, … until IndexError ---- */
FRAME(SequenceNext, (item), (self), u32 unused_a; u32 unused_b;);
STEP(sequence_next_step, SequenceNext) {
    BEGIN(SequenceNext);
    AWAIT_TRY(f->item, SLOT_OF(TYPE_OF(LI(f->self)->sequence), item)(vm, LI(f->self)->sequence, LI(f->self)->index));
    if (f->item) {
        SET(LI(f->self)->index, LI(f->self)->index + 1);
        RETURN(f->item);
    }
    if (!exception_matches(vm, TYPE(IndexError)) && !exception_matches(vm, TYPE(StopIteration))) return ERROR;
    exception_clear(vm);
    CLEAR(LI(f->self)->sequence);
    return ERROR;
    END;
}
static Await sequence_next(Vm *vm, Ref self) {
    if (!LI(self)->sequence) return ERROR;
    SequenceNext *f = PUSH(SequenceNext, sequence_next_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}
FRAME(SequenceHint, (length), (self), u32 unused_a; u32 unused_b;);
STEP(sequence_hint_step, SequenceHint) {
    BEGIN(SequenceHint);
    AWAIT(f->length, object_length(vm, LI(f->self)->sequence));
    i64 n;
    if (!LI(f->self)->sequence || !int_as_i64(vm, f->length, &n) || n <= LI(f->self)->index) return READY_OWN(SMALL_INT(0));
    return READY(int_from_i64(vm, n - LI(f->self)->index));
    END;
}
METHOD(sequence_hint) {
    if (!LI(self)->sequence) return READY_OWN(SMALL_INT(0));
    if (!SLOT_OF(TYPE_OF(LI(self)->sequence), length)) return READY_NOT_IMPLEMENTED;
    SequenceHint *f = PUSH(SequenceHint, sequence_hint_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}
METHOD(sequence_it_setstate) { return set_position(vm, self, args[0], UINT32_MAX); }
static const MethodDef sequence_it_methods[] = {HINT(sequence_hint), REDUCE(tuple_it_reduce), SETSTATE(sequence_it_setstate), {0}};
const TypeSpec iterator_spec = {ONE, .methods = sequence_it_methods, .next = sequence_next};

/* ---- up to three references and a number: callable_iterator, enumerate, reversed, zip, map, filter ---- */
typedef struct Pair {
    Object head;
    Ref a, b;  /* nominal 32 from here on for most */
    i64 index; /* enumerate, reversed, zip (strict) */
    Ref long_; /* enumerate: the number once it is beyond i64 (only there is room for it) */
    u32 unused_;
} Pair;
#define P(r) AT(Pair, r)
static Ref pair_new(Vm *vm, Ref type, Ref a, Ref b) {
    Ref r = object_new_gc(vm, type, TYPE_AT(type)->basicsize);
    if (!r) return 0;
    P(r)->a = own_null(vm, a);
    P(r)->b = own_null(vm, b);
    gc_track(vm, r);
    return r;
}
static int pair_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(P(self)->a);
    VISIT(P(self)->b);
    return 0;
}
static void pair_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    CLEAR(P(self)->a);
    CLEAR(P(self)->b);
    object_free_gc(vm, self);
    trash_end(vm);
}
#define TWO(size) .basicsize = size, .flags = TYPE_HAS_GC, .dealloc = pair_dealloc, .traverse = pair_traverse, .iter = iterator_self
#define TWO_BASE(size)                                                                                                                     \
    .basicsize = size, .flags = TYPE_HAS_GC | TYPE_BASETYPE, .dealloc = pair_dealloc, .traverse = pair_traverse, .iter = iterator_self

Ref callable_iterator_new(Vm *vm, Ref callable, Ref sentinel) { return pair_new(vm, TYPE(callable_iterator), callable, sentinel); }
FRAME(CallableNext, (item, result, sentinel), (self), u32 unused_a; u32 unused_b;);
STEP(callable_next_step, CallableNext) {
    BEGIN(CallableNext);
    AWAIT_TRY(f->item, call0(vm, P(f->self)->a));
    if (!f->item) {
        if (!exception_matches(vm, TYPE(StopIteration))) return ERROR;
        exception_clear(vm);
    } else if (P(f->self)->b) { /* or the call has ended this very iterator */
        f->sentinel = own(vm, P(f->self)->b);
        AWAIT(f->result, object_equal(vm, f->sentinel, f->item));
        if (f->result != TRUE_REF) RETURN(f->item);
    }
    CLEAR(P(f->self)->a);
    CLEAR(P(f->self)->b);
    return ERROR;
    END;
}
static Await callable_next(Vm *vm, Ref self) {
    if (!P(self)->a) return ERROR;
    CallableNext *f = PUSH(CallableNext, callable_next_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}
METHOD(callable_reduce) {
    Ref pair[2] = {P(self)->a, P(self)->b}, iter = builtin_named(vm, NAME(iter)), args_of = 0;
    if (!iter || !pair[0] || !pair[1]) return READY(reduce_to(vm, iter, own(vm, EMPTY_TUPLE), 0));
    args_of = tuple_from(vm, pair, 2);
    return READY(reduce_with(vm, iter, args_of, 0));
}
static const MethodDef callable_methods[] = {REDUCE(callable_reduce), {0}};
const TypeSpec callable_iterator_spec = {.basicsize = 32,
                                         .methods = callable_methods,
                                         .flags = TYPE_HAS_GC | TYPE_NO_NEW,
                                         .dealloc = pair_dealloc,
                                         .traverse = pair_traverse,
                                         .iter = iterator_self,
                                         .next = callable_next};

/* ---- enumerate: a the iterator, b the pair handed out again, index the number; nominal 56 ---- */
FRAME(EnumerateNew, (iterator, start), (type, iterable), u32 unused_a;);
STEP(enumerate_new_step, EnumerateNew) {
    BEGIN(EnumerateNew);
    if (f->start) AWAIT_SET(f->start, number_index(vm, f->start));
    AWAIT(f->iterator, object_iter(vm, f->iterable));
    i64 index;
    Ref none[2], r, pair;
    index = 0;
    none[0] = none[1] = NONE;
    r = pair_new(vm, f->type, f->iterator, 0);
    if (!r) return ERROR;
    pair = tuple_from(vm, none, 2);
    SET(P(r)->b, pair);
    if (f->start && !int_as_i64(vm, f->start, &index)) SET(P(r)->long_, own(vm, f->start));
    P(r)->index = index;
    if (!pair) CLEAR(r);
    return READY(r);
    END;
}
/* enumerate_vectorcall's look at keywords: the first that does not fit */
static bool enumerate_keywords(Vm *vm, u32 n, Ref kwnames) {
    static const char *const names[] = {"iterable", "start"};
    u32 nkw = kwnames ? TUPLE_LENGTH(kwnames) : 0;
    bool swapped = nkw == 2 && str_equal_ascii(vm, TUPLE_ITEM(kwnames, 0), "start");
    for (u32 i = 0; i < nkw; i++)
        if (!str_equal_ascii(vm, TUPLE_ITEM(kwnames, i), names[swapped ? 1 - i : n + i]))
            return refuse(vm, TYPE(TypeError), "'%S' is an invalid keyword argument for enumerate()", TUPLE_ITEM(kwnames, i));
    return true;
}
static Await enumerate_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    Ref out[2];
    u32 all = n + (kwnames ? TUPLE_LENGTH(kwnames) : 0);
    if (type == TYPE(enumerate) && all && all <= 2 && !enumerate_keywords(vm, n, kwnames)) return ERROR;
    if (all == 0 || (n == 0 && all > 2)) return fail(vm, TYPE(TypeError), "enumerate() missing required argument 'iterable'");
    if (all > 2) return fail(vm, TYPE(TypeError), "enumerate() takes at most 2 arguments (%u given)", all);
    if (!args_bind(vm, "enumerate", "(iterable, start=0)", args, n, kwnames, out, 2)) return ERROR;
    EnumerateNew *f = PUSH(EnumerateNew, enumerate_new_step);
    if (!f) return ERROR;
    f->type = type;
    f->iterable = out[0];
    f->start = own_null(vm, out[1]);
    return PENDING;
}
static Ref next_number(Vm *vm, Ref self) { /* en_index, or en_longindex */
    Pair *p = P(self);
    if (!p->long_) {
        if (p->index < INT64_MAX) {
            SET(p->index, p->index + 1);
            return int_from_i64(vm, p->index - 1);
        }
        Ref big = int_from_i64(vm, INT64_MAX);
        if (!big) return 0;
        SET(p->long_, big);
    }
    Ref number = p->long_, more = int_add(vm, number, SMALL_INT(1));
    if (!more) return 0;
    SET(p->long_, more);
    return number;
}
/* (number, item) in the tuple that was handed out last, if nobody else has it */
static Ref counted(Vm *vm, Ref self, Ref item) { /* item stolen */
    Ref number = next_number(vm, self), t = P(self)->b, pair[2] = {number, item};
    if (!number) {
        drop(vm, item);
        return 0;
    }
    if (REFCOUNT(t) != 1) return tuple_steal(vm, pair, 2);
    Ref old[2] = {TUPLE_ITEM(t, 0), TUPLE_ITEM(t, 1)};
    own(vm, t);
    SET(TUPLE_ITEM(t, 0), number);
    SET(TUPLE_ITEM(t, 1), item);
    Ref hold = is_quiet(vm, old[1]) ? 0 : hold_if_room(vm, t, 0);
    drop(vm, old[0]); /* a number */
    drop(vm, old[1]);
    hold_pop(vm, hold);
    if (!gc_is_tracked(vm, t)) gc_track(vm, t); /* a collection may have untracked it */
    return t;
}
FRAME(EnumerateNext, (item), (self), u32 unused_a; u32 unused_b;);
STEP(enumerate_next_step, EnumerateNext) {
    BEGIN(EnumerateNext);
    AWAIT_NEXT(f->item, iter_next(vm, P(f->self)->a));
    if (!f->item) return ERROR;
    Ref item;
    item = f->item;
    f->item = 0;
    return READY(counted(vm, f->self, item));
    END;
}
static Await enumerate_next(Vm *vm, Ref self) {
    if (iterator_is_plain(vm, P(self)->a)) {
        Await r = iter_next(vm, P(self)->a);
        return r.ref ? READY(counted(vm, self, r.ref)) : ERROR;
    }
    EnumerateNext *f = PUSH(EnumerateNext, enumerate_next_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}
static int enumerate_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(P(self)->long_);
    return pair_traverse(vm, self, visit, arg);
}
static void enumerate_dealloc(Vm *vm, Ref self) {
    CLEAR(P(self)->long_);
    pair_dealloc(vm, self);
}
METHOD(enumerate_class_getitem) { return READY(generic_alias_new(vm, self, args[0])); }
METHOD(enumerate_reduce) {
    Pair *p = P(self);
    Ref of[2] = {own(vm, p->a), p->long_ ? own(vm, p->long_) : int_from_i64(vm, p->index)};
    return READY(reduce_with(vm, own(vm, TYPE_OF(self)), tuple_steal(vm, of, 2), 0));
}
static const MethodDef enumerate_methods[] = {
    REDUCE(enumerate_reduce), {"__class_getitem__", enumerate_class_getitem, 1, 1, METH_CLASS, NULL, NULL, "See PEP 585"}, {0}};
const TypeSpec enumerate_spec = {
    .basicsize = 56,
    .flags = TYPE_HAS_GC | TYPE_BASETYPE,
    .methods = enumerate_methods,
    .doc = "Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\nThe enumerate object yields pairs containing "
           "a count (from start, "
           "which\ndefaults to zero) and a value yielded by the iterable argument.\n\nenumerate is useful for obtaining an indexed list:\n"
           "    (0, seq[0]), (1, seq[1]), (2, seq[2]), ...",
    .dealloc = enumerate_dealloc,
    .traverse = enumerate_traverse,
    .iter = iterator_self,
    .next = enumerate_next,
    .new = enumerate_make,
    .new_signature = "(iterable, start=0)",
};

/* ---- reversed: a the sequence, index the next position ---- */
FRAME(ReversedNew, (length, result), (type, sequence), u32 unused_a;);
STEP(reversed_new_step, ReversedNew) {
    BEGIN(ReversedNew);
    if (type_lookup(vm, TYPE_OF(f->sequence), NAME(__reversed__))) {
        if (type_lookup(vm, TYPE_OF(f->sequence), NAME(__reversed__)) == NONE)
            return fail(vm, TYPE(TypeError), "'%T' object is not reversible", f->sequence);
        AWAIT(f->result, call_special_bound(vm, f->sequence, NAME(__reversed__), NULL, 0));
        RETURN(f->result);
    }
    if (!SLOT_OF(TYPE_OF(f->sequence), item) || IS_SUB(f->sequence, TYPE_DICT_SUBCLASS))
        return fail(vm, TYPE(TypeError), "'%T' object is not reversible", f->sequence);
    AWAIT(f->length, object_length(vm, f->sequence));
    f->result = pair_new(vm, f->type, f->sequence, 0);
    if (!f->result) return ERROR;
    P(f->result)->index = int_as_i64_clamped(vm, f->length) - 1;
    RETURN(f->result);
    END;
}
static Await reversed_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    if (!no_keywords(vm, type, TYPE(reversed), kwnames, "reversed")) return ERROR;
    if (n != 1) return fail(vm, TYPE(TypeError), "reversed expected 1 argument, got %u", n);
    ReversedNew *f = PUSH(ReversedNew, reversed_new_step);
    if (!f) return ERROR;
    f->type = type;
    f->sequence = args[0];
    return PENDING;
}
FRAME(ReversedNext, (item), (self), u32 unused_a; u32 unused_b;);
STEP(reversed_next_step, ReversedNext) {
    BEGIN(ReversedNext);
    AWAIT_TRY(f->item, SLOT_OF(TYPE_OF(P(f->self)->a), item)(vm, P(f->self)->a, P(f->self)->index));
    if (f->item) {
        SET(P(f->self)->index, P(f->self)->index - 1);
        RETURN(f->item);
    }
    if (!exception_matches(vm, TYPE(IndexError)) && !exception_matches(vm, TYPE(StopIteration))) return ERROR;
    exception_clear(vm);
    CLEAR(P(f->self)->a);
    return ERROR;
    END;
}
static Await reversed_next(Vm *vm, Ref self) {
    if (!P(self)->a) return ERROR;
    if (P(self)->index < 0) {
        CLEAR(P(self)->a);
        return ERROR;
    }
    if (IS(P(self)->a, tuple) && P(self)->index < TUPLE_LENGTH(P(self)->a)) {
        Ref r = TUPLE_ITEM(P(self)->a, P(self)->index);
        SET(P(self)->index, P(self)->index - 1);
        return READY_OWN(r);
    }
    ReversedNext *f = PUSH(ReversedNext, reversed_next_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}
FRAME(ReversedHint, (length), (self), u32 unused_a; u32 unused_b;);
STEP(reversed_hint_step, ReversedHint) {
    BEGIN(ReversedHint);
    AWAIT(f->length, object_length(vm, P(f->self)->a));
    bool shorter;
    shorter = P(f->self)->index < 0 || int_as_i64_clamped(vm, f->length) < P(f->self)->index + 1;
    return READY(int_from_i64(vm, shorter ? 0 : P(f->self)->index + 1));
    END;
}
METHOD(reversed_hint) {
    if (!P(self)->a) return READY_OWN(SMALL_INT(0));
    ReversedHint *f = PUSH(ReversedHint, reversed_hint_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}
METHOD(reversed_reduce) {
    Pair *p = P(self);
    if (!p->a) return READY(reduce_to(vm, own(vm, TYPE_OF(self)), own(vm, EMPTY_TUPLE), 0));
    return READY(reduce_to(vm, own(vm, TYPE_OF(self)), own(vm, p->a), int_from_i64(vm, p->index)));
}
FRAME(ReversedSetstate, (length), (self), i64 at;);
STEP(reversed_setstate_step, ReversedSetstate) {
    BEGIN(ReversedSetstate);
    AWAIT(f->length, object_length(vm, P(f->self)->a));
    i64 n;
    n = int_as_i64_clamped(vm, f->length);
    SET(P(f->self)->index, f->at < 0 ? -1 : f->at > n - 1 ? n - 1 : f->at);
    return READY_NONE;
    END;
}
METHOD(reversed_setstate) {
    i64 at;
    if (!state_as_ssize(vm, args[0], &at)) return ERROR;
    if (!P(self)->a) return READY_NONE;
    ReversedSetstate *f = PUSH(ReversedSetstate, reversed_setstate_step);
    if (!f) return ERROR;
    f->self = self;
    f->at = at;
    return PENDING;
}
static const MethodDef reversed_methods[] = {HINT(reversed_hint), REDUCE(reversed_reduce), SETSTATE(reversed_setstate), {0}};
const TypeSpec reversed_spec = {TWO_BASE(32),
                                .methods = reversed_methods,
                                .new_signature = "(sequence, /)",
                                .doc = "Return a reverse iterator over the values of the given sequence.",
                                .next = reversed_next,
                                .new = reversed_make};

/* ---- zip, map: a the tuple of iterators, b the function (map) or the pair handed out last (zip) ---- */
FRAME(ManyNew, (iterators, extra, result), (type, function), u32 i; u32 n; u32 strict; u32 unused_a;);
STEP(many_new_step, ManyNew) {
    BEGIN(ManyNew);
    f->iterators = tuple_new(vm, f->n);
    if (!f->iterators) return ERROR;
    for (f->i = 0; f->i < f->n; f->i++) {
        AWAIT_TRY(f->extra, object_iter(vm, RAW_TAIL(f)[f->i]));
        if (!f->extra) return ERROR;
        TUPLE_ITEM(f->iterators, f->i) = f->extra;
        f->extra = 0;
    }
    if (!f->function) {
        f->extra = tuple_new(vm, f->n);
        if (!f->extra) return ERROR;
        for (u32 i = 0; i < f->n; i++) TUPLE_ITEM(f->extra, i) = own(vm, NONE);
    } else
        f->extra = own(vm, f->function);
    f->result = pair_new(vm, f->type, f->iterators, f->extra);
    if (!f->result) return ERROR;
    if (!f->function) P(f->result)->index = f->strict;
    RETURN(f->result);
    END;
}
static Await many(Vm *vm, Ref type, Ref function, const Ref *iterables, u32 n, bool strict) {
    ManyNew *f = PUSH_SPAN(ManyNew, many_new_step, 0, 4 * n);
    if (!f) return ERROR;
    f->type = type;
    f->function = function;
    f->n = n;
    f->strict = strict;
    memcpy(RAW_TAIL(f), iterables, 4 * (size_t)n);
    return PENDING;
}
FRAME(ZipStrict, (done, iterables), (type, flag), u32 strict;);
STEP(zip_strict_step, ZipStrict) { /* strict= whose truth Python decides */
    BEGIN(ZipStrict);
    AWAIT(f->done, object_truth(vm, f->flag));
    f->strict = f->done == TRUE_REF;
    DROP(f->done);
    AWAIT(f->done, many(vm, f->type, 0, TUPLE_AT(f->iterables)->item, TUPLE_LENGTH(f->iterables), f->strict != 0));
    RETURN(f->done);
    END;
}
static Await zip_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    u32 nkw = kwnames ? TUPLE_LENGTH(kwnames) : 0;
    if (nkw == 0) return many(vm, type, 0, args, n, false);
    if (nkw > 1) return fail(vm, TYPE(TypeError), "zip() takes at most 1 keyword argument (%u given)", nkw);
    if (!str_equal_ascii(vm, TUPLE_ITEM(kwnames, 0), "strict"))
        return fail(vm, TYPE(TypeError), "'%S' is an invalid keyword argument for zip()", TUPLE_ITEM(kwnames, 0));
    int strict = truth_fast(vm, args[n]);
    if (strict >= 0) return many(vm, type, 0, args, n, strict != 0);
    Ref iterables = tuple_from(vm, args, n);
    ZipStrict *f = iterables ? PUSH(ZipStrict, zip_strict_step) : NULL;
    if (!f) {
        drop_null(vm, iterables);
        return ERROR;
    }
    f->type = type;
    f->flag = args[n];
    f->iterables = iterables;
    return PENDING;
}
static Await map_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    if (!no_keywords(vm, type, TYPE(map), kwnames, "map")) return ERROR;
    if (n < 2) return fail(vm, TYPE(TypeError), "map() must have at least two arguments.");
    return many(vm, type, args[0], args + 1, n - 1, false);
}
FRAME(ZipNext, (tuple, item), (self), u32 i; u32 again;);
STEP(zip_next_step, ZipNext) {
    BEGIN(ZipNext);
    if (!TUPLE_LENGTH(P(f->self)->a)) return ERROR;
    /* the last tuple is filled anew when nobody else has it */
    f->again = REFCOUNT(P(f->self)->b) == 1;
    f->tuple = f->again ? own(vm, P(f->self)->b) : tuple_new(vm, TUPLE_LENGTH(P(f->self)->a));
    if (!f->tuple) return ERROR;
    for (f->i = 0; f->i < TUPLE_LENGTH(P(f->self)->a); f->i++) {
        AWAIT_NEXT(f->item, iter_next(vm, TUPLE_ITEM(P(f->self)->a, f->i)));
        if (!f->item) break;
        MOVE(TUPLE_ITEM(f->tuple, f->i), f->item);
    }
    if (f->i == TUPLE_LENGTH(P(f->self)->a)) {
        if (f->again && !gc_is_tracked(vm, f->tuple)) gc_track(vm, f->tuple);
        RETURN(f->tuple);
    }
    if (!P(f->self)->index) return ERROR;
    if (f->i) return fail(vm, TYPE(ValueError), "zip() argument %u is shorter than argument%s%u", f->i + 1, f->i == 1 ? " " : "s 1-", f->i);
    for (f->i = 1; f->i < TUPLE_LENGTH(P(f->self)->a); f->i++) {
        AWAIT_NEXT(f->item, iter_next(vm, TUPLE_ITEM(P(f->self)->a, f->i)));
        if (f->item)
            return fail(vm, TYPE(ValueError), "zip() argument %u is longer than argument%s%u", f->i + 1, f->i == 1 ? " " : "s 1-", f->i);
    }
    return ERROR;
    END;
}
/* All iterators answer at once, and the last tuple is free again: no frame. */
static bool zip_is_plain(Vm *vm, Ref self) {
    Ref its = P(self)->a;
    if (TUPLE_LENGTH(its) > 8 || P(self)->index) return false;
    for (u32 i = 0; i < TUPLE_LENGTH(its); i++)
        if (!iterator_is_plain(vm, TUPLE_ITEM(its, i))) return false;
    return true;
}
static Await zip_at_once(Vm *vm, Ref self) {
    Ref its = P(self)->a, t;
    u32 n = TUPLE_LENGTH(its);
    bool again = REFCOUNT(P(self)->b) == 1;
    t = again ? own(vm, P(self)->b) : tuple_new(vm, n);
    for (u32 i = 0; t && i < n; i++) {
        Ref item = iter_next(vm, TUPLE_ITEM(its, i)).ref;
        if (!item) {
            CLEAR(t);
            break;
        }
        Ref hold = is_quiet(vm, TUPLE_ITEM(t, i)) ? 0 : hold_if_room(vm, t, 0);
        REPLACE(TUPLE_ITEM(t, i), item);
        hold_pop(vm, hold);
    }
    if (t && again && !gc_is_tracked(vm, t)) gc_track(vm, t);
    return READY(t);
}
static Await zip_next(Vm *vm, Ref self) {
    if (!TUPLE_LENGTH(P(self)->a)) return ERROR;
    if (zip_is_plain(vm, self)) return zip_at_once(vm, self);
    ZipNext *f = PUSH(ZipNext, zip_next_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}
METHOD(zip_reduce) {
    Pair *p = P(self);
    return READY(reduce_with(vm, own(vm, TYPE_OF(self)), own(vm, p->a), p->index ? own(vm, TRUE_REF) : 0));
}
FRAME(ZipSetstate, (truth), (self, state), u32 unused_a;);
STEP(zip_setstate_step, ZipSetstate) {
    BEGIN(ZipSetstate);
    AWAIT(f->truth, object_truth(vm, f->state));
    SET(P(f->self)->index, f->truth == TRUE_REF);
    return READY_NONE;
    END;
}
METHOD(zip_setstate) {
    ZipSetstate *f = PUSH(ZipSetstate, zip_setstate_step);
    if (!f) return ERROR;
    f->self = self;
    f->state = args[0];
    return PENDING;
}
static const MethodDef zip_methods[] = {REDUCE(zip_reduce), SETSTATE(zip_setstate), {0}};
const TypeSpec zip_spec = {TWO_BASE(48), .methods = zip_methods,
                           .doc = "zip(*iterables, strict=False) --> Yield tuples until an input is exhausted.", .next = zip_next,
                           .new = zip_make};
FRAME(MapNext, (item, result), (self), u32 i;);
STEP(map_next_step, MapNext) {
    BEGIN(MapNext);
    for (f->i = 0; f->i < TUPLE_LENGTH(P(f->self)->a); f->i++) {
        AWAIT_NEXT(f->item, iter_next(vm, TUPLE_ITEM(P(f->self)->a, f->i)));
        if (!f->item) return ERROR;
        SPAN(f)[f->i] = f->item;
        f->item = 0;
    }
    AWAIT(f->result, object_call(vm, P(f->self)->b, SPAN(f), f->h.span, 0));
    RETURN(f->result);
    END;
}
static Await map_next(Vm *vm, Ref self) {
    MapNext *f = PUSH_SPAN(MapNext, map_next_step, TUPLE_LENGTH(P(self)->a), 0);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}
METHOD(map_reduce) {
    u32 n_of = TUPLE_LENGTH(P(self)->a);
    Ref of = tuple_new(vm, n_of + 1);
    if (!of) return ERROR;
    TUPLE_ITEM(of, 0) = own(vm, P(self)->b);
    for (u32 i = 0; i < n_of; i++) TUPLE_ITEM(of, i + 1) = own(vm, TUPLE_ITEM(P(self)->a, i));
    return READY(reduce_with(vm, own(vm, TYPE_OF(self)), of, 0));
}
static const MethodDef map_methods[] = {REDUCE(map_reduce), {0}};
const TypeSpec map_spec = {TWO_BASE(32), .methods = map_methods, .doc = "map(func, *iterables) --> map object", .next = map_next,
                           .new = map_make};

/* ---- filter: a the iterator, b the function or None ---- */
FRAME(FilterNew, (iterator), (type, function, iterable), u32 unused_a; u32 unused_b;);
STEP(filter_new_step, FilterNew) {
    BEGIN(FilterNew);
    AWAIT(f->iterator, object_iter(vm, f->iterable));
    return READY(pair_new(vm, f->type, f->iterator, f->function));
    END;
}
static Await filter_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    if (!no_keywords(vm, type, TYPE(filter), kwnames, "filter")) return ERROR;
    if (n != 2) return fail(vm, TYPE(TypeError), "filter expected 2 arguments, got %u", n);
    FilterNew *f = PUSH(FilterNew, filter_new_step);
    if (!f) return ERROR;
    f->type = type;
    f->function = args[0];
    f->iterable = args[1];
    return PENDING;
}
FRAME(FilterNext, (item, verdict), (self), u32 truth;);
STEP(filter_next_step, FilterNext) {
    BEGIN(FilterNext);
    for (;;) {
        AWAIT_NEXT(f->item, iter_next(vm, P(f->self)->a));
        if (!f->item) return ERROR;
        if (P(f->self)->b == NONE || P(f->self)->b == TYPE(bool)) {
            AWAIT(f->verdict, object_truth(vm, f->item));
            f->truth = f->verdict == TRUE_REF;
            DROP(f->verdict);
        } else {
            AWAIT(f->verdict, call1(vm, P(f->self)->b, f->item));
            AWAIT_TRUTH(f->truth, f->verdict);
        }
        if (f->truth) RETURN(f->item);
        DROP(f->item);
        BREATHE(1);
    }
    END;
}
static Await filter_next(Vm *vm, Ref self) {
    FilterNext *f = PUSH(FilterNext, filter_next_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}
METHOD(filter_reduce) {
    Ref of[2] = {P(self)->b, P(self)->a};
    return READY(reduce_with(vm, own(vm, TYPE_OF(self)), tuple_from(vm, of, 2), 0));
}
static const MethodDef filter_methods[] = {REDUCE(filter_reduce), {0}};
const TypeSpec filter_spec = {TWO_BASE(32), .methods = filter_methods, .doc = "filter(function or None, iterable) --> filter object",
                              .next = filter_next, .new = filter_make};
