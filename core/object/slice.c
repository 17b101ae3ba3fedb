/* slice.c: slices (Objects/sliceobject.c) with the cache of one; subscripts whose key must be made an int first. */
#include "object/containers.h"
#include "object/int_parts.h"
#include "object/protocol.h"
#include "object/sequence.h"
#include "object/str.h"
#include "object/type.h"

#define SL(r) AT(Slice, r)

Ref slice_new(Vm *vm, Ref start, Ref stop, Ref step) {
    Ref r = vm->slice_cache;
    if (r) {
        vm->slice_cache = 0;
        object_revive(vm, r, TYPE(slice));
    } else
        r = object_new_gc(vm, TYPE(slice), 40);
    if (!r) return 0;
    SET(SL(r)->start, own(vm, start ? start : NONE));
    SET(SL(r)->stop, own(vm, stop ? stop : NONE));
    SET(SL(r)->step, own(vm, step ? step : NONE));
    gc_track(vm, r);
    return r;
}
static void slice_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    Ref hold = is_quiet(vm, SL(self)->step) && is_quiet(vm, SL(self)->start) ? 0 : hold_dying(vm, self);
    CLEAR(SL(self)->step);
    CLEAR(SL(self)->start);
    hold_pop(vm, hold);
    CLEAR(SL(self)->stop);
    if (!vm->slice_cache) {
        GC_HEAD(self)->flags = 0;
        vm->slice_cache = self;
    } else
        object_free_gc(vm, self);
}
static bool ready(Vm *vm, Ref r) { return r == NONE || IS_SUB(r, TYPE_INT_SUBCLASS); }
bool slice_is_ready(Vm *vm, Ref s) { return ready(vm, SL(s)->start) && ready(vm, SL(s)->stop) && ready(vm, SL(s)->step); }

bool slice_indices(Vm *vm, Ref s, u32 length, i64 *start, i64 *stop, i64 *step, i64 *count) {
    i64 n = length;
    *step = SL(s)->step == NONE ? 1 : int_as_i64_clamped(vm, SL(s)->step);
    if (*step == 0) return refuse(vm, TYPE(ValueError), "slice step cannot be zero");
    if (*step < -INT64_MAX) *step = -INT64_MAX;
    *start = SL(s)->start == NONE ? (*step < 0 ? INT64_MAX : 0) : int_as_i64_clamped(vm, SL(s)->start);
    *stop = SL(s)->stop == NONE ? (*step < 0 ? INT64_MIN : INT64_MAX) : int_as_i64_clamped(vm, SL(s)->stop);
    i64 low = *step < 0 ? -1 : 0, high = *step < 0 ? n - 1 : n;
    if (*start < 0) {
        *start += n;
        if (*start < 0) *start = low;
    } else if (*start >= n)
        *start = high;
    if (*stop < 0) {
        *stop = *stop < -n ? -1 - n : *stop;
        *stop += n;
        if (*stop < 0) *stop = low;
    } else if (*stop >= n)
        *stop = high;
    if (*step < 0)
        *count = *stop < *start ? (*start - *stop - 1) / -*step + 1 : 0;
    else
        *count = *start < *stop ? (*stop - *start - 1) / *step + 1 : 0;
    return true;
}

static Await no_slice_end(Vm *vm) {
    return fail(vm, TYPE(TypeError), "slice indices must be integers or None or have an __index__ method");
}
FRAME(SliceInts, (start, stop, step), (slice), u32 unused_a; u32 unused_b;);
STEP(slice_ints_step, SliceInts) {
    BEGIN(SliceInts); /* in PySlice_Unpack's order */
    if (!ready(vm, SL(f->slice)->step)) {
        if (!SLOT_OF(TYPE_OF(SL(f->slice)->step), to_index)) return no_slice_end(vm);
        AWAIT(f->step, number_index(vm, SL(f->slice)->step));
    } else
        f->step = own(vm, SL(f->slice)->step);
    if (f->step != NONE && int_sign(vm, f->step) == 0) return fail(vm, TYPE(ValueError), "slice step cannot be zero");
    if (!ready(vm, SL(f->slice)->start)) {
        if (!SLOT_OF(TYPE_OF(SL(f->slice)->start), to_index)) return no_slice_end(vm);
        AWAIT(f->start, number_index(vm, SL(f->slice)->start));
    } else
        f->start = own(vm, SL(f->slice)->start);
    if (!ready(vm, SL(f->slice)->stop)) {
        if (!SLOT_OF(TYPE_OF(SL(f->slice)->stop), to_index)) return no_slice_end(vm);
        AWAIT(f->stop, number_index(vm, SL(f->slice)->stop));
    } else
        f->stop = own(vm, SL(f->slice)->stop);
    return READY(slice_new(vm, f->start, f->stop, f->step));
    END;
}
Await slice_to_ints(Vm *vm, Ref slice) {
    SliceInts *f = PUSH(SliceInts, slice_ints_step);
    if (!f) return ERROR;
    f->slice = slice;
    return PENDING;
}

FRAME(ByIndex, (ready_key, result), (container, key, value), u32 store;);
STEP(by_index_step, ByIndex) {
    BEGIN(ByIndex);
    if (IS(f->key, slice))
        AWAIT(f->ready_key, slice_to_ints(vm, f->key));
    else
        AWAIT(f->ready_key, number_index(vm, f->key));
    i64 fits;
    if (!IS(f->key, slice) && !int_as_i64(vm, f->ready_key, &fits))
        return fail(vm, TYPE(IndexError), "cannot fit '%T' into an index-sized integer", f->key);
    if (f->store)
        AWAIT(f->result, object_setitem(vm, f->container, f->ready_key, f->value));
    else
        AWAIT(f->result, object_getitem(vm, f->container, f->ready_key));
    RETURN(f->result);
    END;
}
static Await by_index(Vm *vm, Ref container, Ref key, Ref value, u32 store) {
    ByIndex *f = PUSH(ByIndex, by_index_step);
    if (!f) return ERROR;
    f->container = container;
    f->key = key;
    f->value = value;
    f->store = store;
    return PENDING;
}
Await subscript_by_index(Vm *vm, Ref container, Ref key) { return by_index(vm, container, key, 0, 0); }
Await ass_subscript_by_index(Vm *vm, Ref container, Ref key, Ref value) { return by_index(vm, container, key, value, 1); }

/* ---- the type ---- */
static int slice_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(SL(self)->start);
    VISIT(SL(self)->stop);
    VISIT(SL(self)->step);
    return 0;
}
static Await slice_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    if (kwnames && TUPLE_LENGTH(kwnames)) return fail(vm, TYPE(TypeError), "slice() takes no keyword arguments");
    if (n < 1 || n > 3)
        return fail(vm, TYPE(TypeError), n ? "slice expected at most 3 arguments, got %u" : "slice expected at least 1 argument, got %u",
                    n);
    return READY(n == 1 ? slice_new(vm, 0, args[0], 0) : slice_new(vm, args[0], args[1], n > 2 ? args[2] : 0));
}
static Ref as_tuple(Vm *vm, Ref self) {
    Ref parts[3] = {SL(self)->start, SL(self)->stop, SL(self)->step};
    return tuple_from(vm, parts, 3);
}
FRAME(SliceRepr, (tuple, text), (self), u32 unused_a;);
STEP(slice_repr_step, SliceRepr) {
    BEGIN(SliceRepr);
    f->tuple = as_tuple(vm, f->self);
    if (!f->tuple) return ERROR;
    AWAIT(f->text, object_repr(vm, f->tuple));
    StrBuilder b;
    b = (StrBuilder){0};
    builder_ascii(vm, &b, "slice");
    builder_str(vm, &b, f->text);
    return READY(builder_finish(vm, &b));
    END;
}
static Await slice_repr(Vm *vm, Ref self) {
    SliceRepr *f = PUSH(SliceRepr, slice_repr_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}
FRAME(SliceCompare, (a_tuple, b_tuple, result), (a, b), u32 op;);
STEP(slice_compare_step, SliceCompare) {
    BEGIN(SliceCompare);
    f->a_tuple = as_tuple(vm, f->a);
    f->b_tuple = f->a_tuple ? as_tuple(vm, f->b) : 0;
    if (!f->b_tuple) return ERROR;
    AWAIT(f->result, object_compare(vm, f->a_tuple, f->b_tuple, f->op));
    RETURN(f->result);
    END;
}
static Await slice_compare(Vm *vm, Ref a, Ref b, u32 op) {
    if (!IS(b, slice)) return READY_NOT_IMPLEMENTED;
    SliceCompare *f = PUSH(SliceCompare, slice_compare_step);
    if (!f) return ERROR;
    f->a = a;
    f->b = b;
    f->op = op;
    return PENDING;
}
/* An end of a slice of `length` items, counted from the front and kept between low and high: new. */
static Ref clip_end(Vm *vm, Ref end, Ref length, Ref low, Ref high) {
    if (int_sign(vm, end) >= 0) return own(vm, int_compare(vm, end, high) > 0 ? high : end);
    Ref r = int_add(vm, end, length);
    if (r && int_compare(vm, r, low) < 0) REPLACE(r, own(vm, low));
    return r;
}
bool slice_long_indices(Vm *vm, Ref s, Ref length, Ref out[3]) { /* _PySlice_GetLongIndices */
    bool back = SL(s)->step != NONE && int_sign(vm, SL(s)->step) < 0;
    if (SL(s)->step != NONE && int_sign(vm, SL(s)->step) == 0) return refuse(vm, TYPE(ValueError), "slice step cannot be zero");
    Ref low = own(vm, back ? SMALL_INT(-1) : SMALL_INT(0)), high = back ? int_add(vm, length, low) : own(vm, length);
    out[2] = SL(s)->step == NONE ? own(vm, SMALL_INT(1)) : int_copy(vm, SL(s)->step);
    out[0] = !high ? 0 : SL(s)->start == NONE ? own(vm, back ? high : low) : clip_end(vm, SL(s)->start, length, low, high);
    out[1] = !high ? 0 : SL(s)->stop == NONE ? own(vm, back ? low : high) : clip_end(vm, SL(s)->stop, length, low, high);
    drop(vm, low);
    drop_null(vm, high);
    if (out[0] && out[1] && out[2]) return true;
    for (u32 i = 0; i < 3; i++) drop_null(vm, out[i]);
    return false;
}
static Await indices_of(Vm *vm, Ref slice, Ref length) { /* a ready slice */
    Ref parts[3];
    if (int_sign(vm, length) < 0) return fail(vm, TYPE(ValueError), "length should not be negative");
    if (!slice_long_indices(vm, slice, length, parts)) return ERROR;
    return READY(tuple_steal(vm, parts, 3));
}
FRAME(Indices, (ready_slice), (slice, length), u32 unused_a;);
STEP(slice_indices_step, Indices) {
    BEGIN(Indices);
    AWAIT(f->ready_slice, slice_to_ints(vm, f->slice));
    return indices_of(vm, f->ready_slice, f->length);
    END;
}
static Await m_indices(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    if (slice_is_ready(vm, self) || int_sign(vm, args[0]) < 0) return indices_of(vm, self, args[0]);
    Indices *f = PUSH(Indices, slice_indices_step);
    if (!f) return ERROR;
    f->slice = self;
    f->length = args[0];
    return PENDING;
}
static Await m_reduce(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    Ref parts[2] = {own(vm, TYPE(slice)), as_tuple(vm, self)};
    return READY(tuple_steal(vm, parts, 2));
}
static const MethodDef methods[] = {{"indices", m_indices, 1, 1, 0, "n", NULL, "S.indices(len) -> (start, stop, stride)"},
                                    {"__reduce__", m_reduce, 0, 0, 0, NULL, NULL, "What copy and pickle make it again from."},
                                    {0}};
static const MemberDef members[] = {
    {"start", offsetof(Slice, start), MEMBER_READONLY},
    {"stop", offsetof(Slice, stop), MEMBER_READONLY},
    {"step", offsetof(Slice, step), MEMBER_READONLY},
    {0},
};
const TypeSpec slice_spec = {
    .basicsize = 40,
    .flags = TYPE_HAS_GC,
    .methods = methods,
    .members = members,
    .doc = "slice(stop)\nslice(start, stop[, step])",
    .dealloc = slice_dealloc,
    .traverse = slice_traverse,
    .repr = slice_repr,
    .richcompare = slice_compare,
    .new = slice_make,
};
