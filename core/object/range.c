/* range.c: range and its iterators (Objects/rangeobject.c). */
#include "object/containers.h"
#include "object/int_parts.h"
#include "object/iterator_state.h"
#include "object/protocol.h"
#include "object/sequence.h"
#include "object/str.h"
#include "object/type.h"

#define R(r) AT(Range, r)
typedef struct LongIterator {
    Object head;
    Ref index, start, step, length;
} LongIterator;

static Ref compute_length(Vm *vm, Ref start, Ref stop, Ref step) {
    i64 a, b, s;
    if (int_as_i64(vm, start, &a) && int_as_i64(vm, stop, &b) && int_as_i64(vm, step, &s) && a > -(1ll << 61) && a < 1ll << 61 &&
        b > -(1ll << 61) && b < 1ll << 61 && s > -(1ll << 61) && s < 1ll << 61) {
        if (s > 0 ? a >= b : a <= b) return own(vm, SMALL_INT(0));
        return int_from_i64(vm, s > 0 ? (b - a - 1) / s + 1 : (a - b - 1) / -s + 1);
    }
    i32 sign = int_sign(vm, step), c = int_compare(vm, start, stop);
    if (sign > 0 ? c >= 0 : c <= 0) return own(vm, SMALL_INT(0));
    Ref lo = sign > 0 ? start : stop, hi = sign > 0 ? stop : start, d = int_subtract(vm, hi, lo),
        d1 = d ? int_subtract(vm, d, SMALL_INT(1)) : 0;
    Ref width = sign > 0 ? own(vm, step) : int_negate(vm, step), q = d1 && width ? int_floor_now(vm, d1, width) : 0,
        n = q ? int_add(vm, q, SMALL_INT(1)) : 0;
    drop_null(vm, d);
    drop_null(vm, d1);
    drop_null(vm, width);
    drop_null(vm, q);
    return n;
}

Ref range_new(Vm *vm, Ref start, Ref stop, Ref step) {
    if (!INT_AT(step)->size) return raise(vm, TYPE(ValueError), "range() arg 3 must not be zero");
    Ref length = compute_length(vm, start, stop, step), r = length ? object_new(vm, TYPE(range), 48) : 0;
    if (!r) {
        drop_null(vm, length);
        return 0;
    }
    R(r)->start = own(vm, start);
    R(r)->stop = own(vm, stop);
    R(r)->step = own(vm, step);
    R(r)->length = length;
    return r;
}

FRAME(RangeOf, (start, stop, step), (from, to, by), u32 n; u32 unused_a;);
STEP(range_of_step, RangeOf) {
    BEGIN(RangeOf);
    AWAIT(f->start, number_index(vm, f->from));
    AWAIT(f->stop, number_index(vm, f->to));
    AWAIT(f->step, number_index(vm, f->by));
    return READY(range_new(vm, f->start, f->stop, f->step));
    END;
}
static Await range_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    if (kwnames && TUPLE_LENGTH(kwnames)) return fail(vm, TYPE(TypeError), "range() takes no keyword arguments");
    if (n < 1 || n > 3)
        return fail(vm, TYPE(TypeError), n ? "range expected at most 3 arguments, got %u" : "range expected at least 1 argument, got %u",
                    n);
    Ref start = n > 1 ? args[0] : SMALL_INT(0), stop = n > 1 ? args[1] : args[0], step = n > 2 ? args[2] : SMALL_INT(1);
    if (IS(start, int) && IS(stop, int) && IS(step, int)) return READY(range_new(vm, start, stop, step));
    RangeOf *f = PUSH(RangeOf, range_of_step);
    if (!f) return ERROR;
    f->from = start;
    f->to = stop;
    f->by = step;
    return PENDING;
}
static void range_dealloc(Vm *vm, Ref self) {
    CLEAR(R(self)->start);
    CLEAR(R(self)->stop);
    CLEAR(R(self)->step);
    CLEAR(R(self)->length);
    object_free(vm, self);
}
static void range_edges(Vm *vm, Ref self, Edges *e) {
    EDGE(R(self)->start, "start");
    EDGE(R(self)->stop, "stop");
    EDGE(R(self)->step, "step");
    EDGE(R(self)->length, "length");
}
static Ref item_at(Vm *vm, Ref self, Ref index) {
    Ref p = int_multiply_now(vm, index, R(self)->step), r = p ? int_add(vm, R(self)->start, p) : 0;
    drop_null(vm, p);
    return r;
}
static Ref range_slice(Vm *vm, Ref self, Ref slice) { /* compute_slice; a ready slice */
    Ref at[3];
    if (!slice_long_indices(vm, slice, R(self)->length, at)) return 0;
    Ref a = item_at(vm, self, at[0]), b = item_at(vm, self, at[1]), s = int_multiply_now(vm, at[2], R(self)->step),
        r = a && b && s ? range_new(vm, a, b, s) : 0;
    for (u32 i = 0; i < 3; i++) drop(vm, at[i]);
    drop_null(vm, a);
    drop_null(vm, b);
    drop_null(vm, s);
    return r;
}
static Await range_subscript(Vm *vm, Ref self, Ref key) {
    if (IS(key, slice)) return slice_is_ready(vm, key) ? READY(range_slice(vm, self, key)) : subscript_by_index(vm, self, key);
    if (!IS_SUB(key, TYPE_INT_SUBCLASS) && SLOT_OF(TYPE_OF(key), to_index)) return subscript_by_index(vm, self, key);
    if (!IS_SUB(key, TYPE_INT_SUBCLASS)) return fail(vm, TYPE(TypeError), "range indices must be integers or slices, not %T", key);
    Ref i = int_sign(vm, key) < 0 ? int_add(vm, key, R(self)->length) : int_copy(vm, key), r = 0;
    if (!i) return ERROR;
    if (int_sign(vm, i) < 0 || int_compare(vm, i, R(self)->length) >= 0)
        raise(vm, TYPE(IndexError), "range object index out of range");
    else
        r = item_at(vm, self, i);
    drop(vm, i);
    return READY(r);
}
static Await range_item(Vm *vm, Ref self, i64 i) {
    Ref key = int_from_i64(vm, i);
    if (!key) return ERROR;
    Await r = range_subscript(vm, self, key);
    drop(vm, key);
    return r;
}
static Await range_length(Vm *vm, Ref self) {
    i64 n;
    if (!int_as_i64(vm, R(self)->length, &n)) return fail(vm, TYPE(OverflowError), "Python int too large to convert to C ssize_t");
    return READY_OWN(R(self)->length);
}
static Await range_truth(Vm *vm, Ref self) { return READY_BOOL(INT_AT(R(self)->length)->size != 0); }
static Await range_repr(Vm *vm, Ref self) {
    StrBuilder b = {0};
    Ref parts[3] = {R(self)->start, R(self)->stop, R(self)->step};
    builder_ascii(vm, &b, "range(");
    for (u32 i = 0; i < (parts[2] == SMALL_INT(1) ? 2u : 3u); i++) {
        Ref t = int_text_now(vm, parts[i], 10);
        if (i) builder_ascii(vm, &b, ", ");
        if (t) builder_str(vm, &b, t);
        drop_null(vm, t);
    }
    builder_ascii(vm, &b, ")");
    return READY(builder_finish(vm, &b));
}
/* index of an exact int or -1 */
static bool find(Vm *vm, Ref self, Ref value, Ref *index) {
    *index = 0;
    Ref step = R(self)->step, d, q, r;
    bool up = int_sign(vm, step) > 0;
    if (up ? int_compare(vm, value, R(self)->start) < 0 || int_compare(vm, value, R(self)->stop) >= 0
           : int_compare(vm, value, R(self)->start) > 0 || int_compare(vm, value, R(self)->stop) <= 0)
        return true;
    d = int_subtract(vm, value, R(self)->start);
    if (!d || !int_divide(vm, d, step, &q, &r)) {
        drop_null(vm, d);
        return false;
    }
    if (!INT_AT(r)->size) *index = own(vm, q);
    drop(vm, d);
    drop(vm, q);
    drop(vm, r);
    return true;
}
/* What is no int is looked for item by item (_PySequence_IterSearch). */
enum { SEEK_IN, SEEK_INDEX, SEEK_COUNT };
FRAME(RangeSearch, (iterator, item, result), (self, value), u32 mode; u64 at; u64 count;);
STEP(range_search_step, RangeSearch) {
    BEGIN(RangeSearch);
    AWAIT(f->iterator, object_iter(vm, f->self));
    for (;; f->at++) {
        AWAIT_NEXT(f->item, iter_next(vm, f->iterator));
        if (!f->item) break;
        AWAIT(f->result, object_equal(vm, f->item, f->value));
        if (f->result == TRUE_REF) {
            if (f->mode == SEEK_IN) RETURN(f->result);
            if (f->mode == SEEK_INDEX) return READY(int_from_u64(vm, f->at));
            f->count++;
        }
        DROP(f->result);
        DROP(f->item);
        BREATHE(1);
    }
    if (f->mode == SEEK_IN) return READY_BOOL(false);
    if (f->mode == SEEK_COUNT) return READY(int_from_u64(vm, f->count));
    return fail(vm, TYPE(ValueError), "sequence.index(x): x not in sequence");
    END;
}
static Await range_search(Vm *vm, Ref self, Ref value, u32 mode) {
    RangeSearch *f = PUSH(RangeSearch, range_search_step);
    if (!f) return ERROR;
    f->self = self;
    f->value = value;
    f->mode = mode;
    return PENDING;
}
static Await range_contains(Vm *vm, Ref self, Ref value) {
    Ref index;
    if (IS(value, int) || IS(value, bool)) {
        if (!find(vm, self, value, &index)) return ERROR;
        bool there = index != 0;
        drop_null(vm, index);
        return READY_BOOL(there);
    }
    return range_search(vm, self, value, SEEK_IN);
}
static Await range_compare(Vm *vm, Ref a, Ref b, u32 op) {
    if ((op != OP_EQ && op != OP_NE) || !IS(b, range)) return READY_NOT_IMPLEMENTED;
    bool same = int_compare(vm, R(a)->length, R(b)->length) == 0;
    if (same && INT_AT(R(a)->length)->size) {
        same = int_compare(vm, R(a)->start, R(b)->start) == 0;
        if (same && R(a)->length != SMALL_INT(1)) same = int_compare(vm, R(a)->step, R(b)->step) == 0;
    }
    return READY_BOOL(same == (op == OP_EQ));
}
static bool range_hash(Vm *vm, Ref self, i64 *out) {
    Ref parts[3] = {R(self)->length, NONE, NONE};
    if (INT_AT(R(self)->length)->size) {
        parts[1] = R(self)->start;
        if (R(self)->length != SMALL_INT(1)) parts[2] = R(self)->step;
    }
    Ref t = tuple_from(vm, parts, 3);
    bool ok = t && tuple_hash(vm, t, out);
    drop_null(vm, t);
    return ok;
}
/* fits: all that it computes is within i64, as 3.11 sees it from start, stop and step */
static Ref iterator_of(Vm *vm, Ref start, Ref step, Ref length, bool fits) {
    i64 a, s, n;
    if (fits && int_as_i64(vm, start, &a) && int_as_i64(vm, step, &s) && int_as_i64(vm, length, &n)) {
        Ref r = object_new(vm, TYPE(range_iterator), 48);
        if (!r) return 0;
        RangeIterator *it = AT(RangeIterator, r);
        it->start = a;
        it->step = s;
        it->length = n;
        return r;
    }
    Ref r = object_new(vm, TYPE(longrange_iterator), 48);
    if (!r) return 0;
    LongIterator *it = AT(LongIterator, r);
    it->index = own(vm, SMALL_INT(0));
    it->start = own(vm, start);
    it->step = own(vm, step);
    it->length = own(vm, length);
    return r;
}
static Await range_iter(Vm *vm, Ref self) {
    i64 stop, step;
    bool fits = int_as_i64(vm, R(self)->stop, &stop) && int_as_i64(vm, R(self)->step, &step) &&
                (step > 0 ? stop <= INT64_MAX - (step - 1) : stop >= INT64_MIN + (-1 - step));
    return READY(iterator_of(vm, R(self)->start, R(self)->step, R(self)->length, fits));
}
METHOD(range_reversed) {
    i64 end, stop;
    Ref last = int_subtract(vm, R(self)->length, SMALL_INT(1)), start = last ? item_at(vm, self, last) : 0,
        step = start ? int_negate(vm, R(self)->step) : 0, before = step ? int_add(vm, R(self)->start, step) : 0;
    bool fits = before && int_as_i64(vm, before, &end) && int_as_i64(vm, R(self)->stop, &stop);
    Ref r = before ? iterator_of(vm, start, step, R(self)->length, fits) : 0;
    drop_null(vm, last);
    drop_null(vm, start);
    drop_null(vm, step);
    drop_null(vm, before);
    return READY(r);
}
static Await not_in_range(Vm *vm, Ref value) {
    Ref text = int_text_now(vm, value, 10);
    if (text) raise(vm, TYPE(ValueError), "%S is not in range", text);
    drop_null(vm, text);
    return ERROR;
}
METHOD(range_index) {
    Ref index = 0;
    if (!IS(args[0], int) && !IS(args[0], bool)) return range_search(vm, self, args[0], SEEK_INDEX);
    if (!find(vm, self, args[0], &index)) return ERROR;
    return index ? READY(index) : not_in_range(vm, args[0]);
}
METHOD(range_count) {
    Ref index = 0;
    if (!IS(args[0], int) && !IS(args[0], bool)) return range_search(vm, self, args[0], SEEK_COUNT);
    if (!find(vm, self, args[0], &index)) return ERROR;
    bool there = index != 0;
    drop_null(vm, index);
    return READY_OWN(SMALL_INT(there));
}
METHOD(range_reduce) {
    Ref of[3] = {R(self)->start, R(self)->stop, R(self)->step};
    return READY(reduce_with(vm, own(vm, TYPE(range)), tuple_from(vm, of, 3), 0));
}
static const MethodDef range_methods[] = {
    {"__reversed__", range_reversed, 0, 0, 0, NULL, NULL, "Return a reverse iterator."},
    {"__reduce__", range_reduce, 0, 0, 0, NULL, NULL, NULL},
    {"count", range_count, 1, 1, 0, NULL, NULL, "rangeobject.count(value) -> integer -- return number of occurrences of value"},
    {"index", range_index, 1, 1, 0, NULL, NULL,
     "rangeobject.index(value) -> integer -- return index of value.\nRaise ValueError if the value is not present."},
    {0},
};
static const MemberDef range_members[] = {{"start", offsetof(Range, start), MEMBER_READONLY},
                                          {"stop", offsetof(Range, stop), MEMBER_READONLY},
                                          {"step", offsetof(Range, step), MEMBER_READONLY},
                                          {0}};
const TypeSpec range_spec = {
    .basicsize = 48,
    .flags = TYPE_SEQUENCE,
    .methods = range_methods,
    .members = range_members,
    .doc = "range(stop) -> range object\nrange(start, stop[, step]) -> range object",
    .dealloc = range_dealloc,
    .edges = range_edges,
    .repr = range_repr,
    .hash = range_hash,
    .richcompare = range_compare,
    .iter = range_iter,
    .new = range_make,
    .truth = range_truth,
    .length = range_length,
    .item = range_item,
    .contains = range_contains,
    .subscript = range_subscript,
};
/* ---- iterators ---- */
static void plain_dealloc(Vm *vm, Ref self) { object_free(vm, self); }
static Await ri_next(Vm *vm, Ref self) {
    RangeIterator *it = AT(RangeIterator, self);
    if (it->index >= it->length) return ERROR;
    i64 v = it->start + it->index * it->step;
    SET(it->index, it->index + 1);
    return READY(int_from_i64(vm, v));
}
METHOD(ri_hint) {
    RangeIterator *it = AT(RangeIterator, self);
    return READY(int_from_i64(vm, it->length - it->index));
}
/* (iter, (the range it goes over,), index); start and step are taken over */
static Ref reduce_over(Vm *vm, Ref start, Ref step, Ref length, Ref index) {
    Ref p = start && step && length ? int_multiply_now(vm, length, step) : 0, stop = p ? int_add(vm, start, p) : 0,
        range = stop ? range_new(vm, start, stop, step) : 0, iter = range && index ? builtin_named(vm, NAME(iter)) : 0;
    drop_null(vm, start);
    drop_null(vm, step);
    drop_null(vm, length);
    drop_null(vm, p);
    drop_null(vm, stop);
    return reduce_to(vm, iter, range, index);
}
METHOD(ri_reduce) {
    RangeIterator *it = AT(RangeIterator, self);
    return READY(reduce_over(vm, int_from_i64(vm, it->start), int_from_i64(vm, it->step), int_from_i64(vm, it->length),
                             int_from_i64(vm, it->index)));
}
METHOD(ri_setstate) {
    RangeIterator *it = AT(RangeIterator, self);
    i64 at;
    if (!int_as_i64(vm, args[0], &at)) return fail(vm, TYPE(OverflowError), "Python int too large to convert to C long");
    SET(it->index, at < 0 ? 0 : at > it->length ? it->length : at);
    return READY_NONE;
}
static const MethodDef ri_methods[] = {{"__length_hint__", ri_hint, 0, 0, 0, NULL, NULL, "About how many items are left."},
                                       {"__reduce__", ri_reduce, 0, 0, 0, NULL, NULL, "What copy and pickle make it again from."},
                                       {"__setstate__", ri_setstate, 1, 1, 0, "n", NULL, "Moves it to a position that __reduce__ gave."},
                                       {0}};
const TypeSpec range_iterator_spec = {
    .basicsize = 48, .flags = TYPE_NO_NEW, .methods = ri_methods, .dealloc = plain_dealloc, .iter = iterator_self, .next = ri_next};
static Await li_next(Vm *vm, Ref self) {
    LongIterator *it = AT(LongIterator, self);
    if (int_compare(vm, it->index, it->length) >= 0) return ERROR;
    Ref p = int_multiply_now(vm, it->index, it->step), r = p ? int_add(vm, it->start, p) : 0,
        next = r ? int_add(vm, it->index, SMALL_INT(1)) : 0;
    drop_null(vm, p);
    if (!next) {
        drop_null(vm, r);
        return ERROR;
    }
    REPLACE(it->index, next);
    return READY(r);
}
static void li_dealloc(Vm *vm, Ref self) {
    LongIterator *it = AT(LongIterator, self);
    CLEAR(it->index);
    CLEAR(it->start);
    CLEAR(it->step);
    CLEAR(it->length);
    object_free(vm, self);
}
static void li_edges(Vm *vm, Ref self, Edges *e) {
    LongIterator *it = AT(LongIterator, self);
    EDGE(it->index, "index");
    EDGE(it->start, "start");
    EDGE(it->step, "step");
    EDGE(it->length, "length");
}
METHOD(li_hint) {
    LongIterator *it = AT(LongIterator, self);
    return READY(int_subtract(vm, it->length, it->index));
}
METHOD(li_reduce) {
    LongIterator *it = AT(LongIterator, self);
    return READY(reduce_over(vm, own(vm, it->start), own(vm, it->step), own(vm, it->length), own(vm, it->index)));
}
METHOD(li_setstate) { /* what is no int is compared first, and taken as it is if that works */
    LongIterator *it = AT(LongIterator, self);
    if (!IS_SUB(args[0], TYPE_INT_SUBCLASS))
        return fail(vm, TYPE(TypeError), "'<' not supported between instances of '%T' and 'int'", args[0]);
    Ref at = int_sign(vm, args[0]) < 0 ? SMALL_INT(0) : int_compare(vm, args[0], it->length) > 0 ? it->length : args[0];
    REPLACE(it->index, int_copy(vm, at));
    return READY_NONE;
}
static const MethodDef li_methods[] = {{"__length_hint__", li_hint, 0, 0, 0, NULL, NULL, "About how many items are left."},
                                       {"__reduce__", li_reduce, 0, 0, 0, NULL, NULL, "What copy and pickle make it again from."},
                                       {"__setstate__", li_setstate, 1, 1, 0, NULL, NULL, "Moves it to a position that __reduce__ gave."},
                                       {0}};
const TypeSpec longrange_iterator_spec = {.methods = li_methods,
                                          .basicsize = 48,
                                          .flags = TYPE_NO_NEW,
                                          .dealloc = li_dealloc,
                                          .edges = li_edges,
                                          .iter = iterator_self,
                                          .next = li_next};
