/* heapq.c: the modules _heapq and _bisect (Modules/_heapqmodule.c, _bisectmodule.c of 3.11): heaps in lists, and places in sorted sequences.
 * Plain items are compared at once; for others the sift waits, and the list may be another one when it goes on. */
#include "modules/modules.h"
#include "object/sequence.h"
#include "object/type_int.h"

/* ---- sifting: up from `pos` to a leaf, always to the smaller child (max: the larger), then down again to its place ---- */
FRAME(Sift, (a, b, less), (heap), u32 start; u32 pos; u32 end; u32 child; u32 up; u32 max; u32 truth; u32 pad_;);
static Ref item_at(Vm *vm, Sift *f, u32 i) { return LIST_ITEMS(f->heap)[i]; }
static void swap(Vm *vm, Sift *f, u32 i, u32 k) {
    Ref *items = LIST_ITEMS(f->heap), t = items[i];
    SET(items[i], items[k]);
    SET(items[k], t);
}
/* items[i] < items[k] without Python: the answer is in truth; else both are held in a and b. */
static bool compare_plain(Vm *vm, Sift *f, u32 i, u32 k) {
    Ref a = item_at(vm, f, i), b = item_at(vm, f, k);
    int less = less_plain(vm, a, b);
    f->truth = less == 1;
    if (less >= 0) return true;
    f->a = own(vm, a);
    f->b = own(vm, b);
    return false;
}
static bool same_size(Vm *vm, Sift *f) {
    return LIST_AT(f->heap)->length == f->end || refuse(vm, TYPE(RuntimeError), "list changed size during iteration");
}
STEP(heap_sift_step, Sift) {
    BEGIN(Sift);
    f->end = LIST_AT(f->heap)->length;
    if (f->pos >= f->end) return fail(vm, TYPE(IndexError), "index out of range");
    while (f->up && f->pos < f->end / 2) {
        f->child = 2 * f->pos + 1;
        if (f->child + 1 < f->end) {
            if (!compare_plain(vm, f, f->child + f->max, f->child + !f->max)) {
                AWAIT_BOOL(f->truth, f->less, object_compare(vm, f->a, f->b, OP_LT));
                DROP(f->b);
                DROP(f->a);
                if (!same_size(vm, f)) return ERROR;
            }
            f->child += !f->truth;
        }
        swap(vm, f, f->child, f->pos);
        f->pos = f->child;
        BREATHE(1);
    }
    while (f->pos > f->start) {
        f->child = (f->pos - 1) / 2; /* the parent */
        if (!compare_plain(vm, f, f->max ? f->child : f->pos, f->max ? f->pos : f->child)) {
            AWAIT_BOOL(f->truth, f->less, object_compare(vm, f->a, f->b, OP_LT));
            DROP(f->b);
            DROP(f->a);
            if (!same_size(vm, f)) return ERROR;
        }
        if (!f->truth) break;
        swap(vm, f, f->child, f->pos);
        f->pos = f->child;
        BREATHE(1);
    }
    return READY_NONE;
    END;
}
static Await sift(Vm *vm, Ref heap, u32 start, u32 pos, bool up, bool max) {
    Sift *f = PUSH(Sift, heap_sift_step);
    if (!f) return ERROR;
    f->heap = heap;
    f->start = start;
    f->pos = pos;
    f->up = up;
    f->max = max;
    return PENDING;
}

/* ---- the functions ---- */
static bool is_heap(Vm *vm, const char *function, Ref r, bool only) {
    if (IS_SUB(r, TYPE_LIST_SUBCLASS)) return true;
    return refuse(vm, TYPE(TypeError), only ? "%s() argument must be list, not %T" : "%s() argument 1 must be list, not %T", function, r);
}
METHOD(heappush) {
    if (!is_heap(vm, "heappush", args[0], false) || !list_append(vm, args[0], args[1])) return ERROR;
    return sift(vm, args[0], 0, LIST_AT(args[0])->length - 1, false, false);
}
/* A sift, and then what the function gives back. */
FRAME(Give, (result, top), (heap, item), u32 max; u32 compare; u32 truth; u32 pad_;);
STEP(heap_give_step, Give) {
    BEGIN(Give);
    if (f->compare) { /* heappushpop: only if the top is smaller */
        f->top = own(vm, LIST_ITEMS(f->heap)[0]);
        AWAIT_BOOL(f->truth, f->result, object_compare(vm, f->top, f->item, OP_LT));
        DROP(f->top);
        if (!f->truth) return READY_OWN(f->item);
        if (!LIST_AT(f->heap)->length) return fail(vm, TYPE(IndexError), "index out of range");
    }
    if (f->item) {
        f->result = LIST_ITEMS(f->heap)[0];
        SET(LIST_ITEMS(f->heap)[0], own(vm, f->item));
    }
    AWAIT_DROP(sift(vm, f->heap, 0, 0, true, f->max));
    RETURN(f->result);
    END;
}
static Await give(Vm *vm, Ref heap, Ref item, Ref result, bool max, bool compare) { /* result stolen */
    Give *f = PUSH(Give, heap_give_step);
    if (!f) {
        drop_null(vm, result);
        return ERROR;
    }
    f->heap = heap;
    f->item = item;
    f->result = result;
    f->max = max;
    f->compare = compare;
    return PENDING;
}
static Await out_of_range(Vm *vm) { return fail(vm, TYPE(IndexError), "index out of range"); }
static Await pop(Vm *vm, const char *function, Ref heap, bool max) {
    if (!is_heap(vm, function, heap, true)) return ERROR;
    u32 n = LIST_AT(heap)->length;
    if (!n) return out_of_range(vm);
    Ref last = own(vm, LIST_ITEMS(heap)[n - 1]), top;
    if (!list_delete_at(vm, heap, n - 1)) {
        drop(vm, last);
        return ERROR;
    }
    if (!LIST_AT(heap)->length) return READY(last);
    top = LIST_ITEMS(heap)[0];
    SET(LIST_ITEMS(heap)[0], last);
    return give(vm, heap, 0, top, max, false);
}
static Await replace(Vm *vm, const char *function, const Ref *args, bool max) {
    if (!is_heap(vm, function, args[0], false)) return ERROR;
    if (!LIST_AT(args[0])->length) return out_of_range(vm);
    return give(vm, args[0], args[1], 0, max, false);
}
METHOD(heappop) { return pop(vm, "heappop", args[0], false); }
METHOD(heappop_max) { return pop(vm, "_heappop_max", args[0], true); }
METHOD(heapreplace) { return replace(vm, "heapreplace", args, false); }
METHOD(heapreplace_max) { return replace(vm, "_heapreplace_max", args, true); }
METHOD(heappushpop) {
    if (!is_heap(vm, "heappushpop", args[0], false)) return ERROR;
    if (!LIST_AT(args[0])->length) return READY_OWN(args[1]);
    return give(vm, args[0], args[1], 0, false, true);
}

/* heapify: all that have children, the last first; a large heap in the order of cache_friendly_heapify, which sifts a parent as soon as
 * both of its children are heaps. */
FRAME(Heapify, (none), (heap), u32 max; u32 row; i64 i; i64 j; i64 m; i64 leftmost;);
static i64 top_bit(i64 n) { /* the largest power of two that is no larger */
    i64 bit = 1;
    while (bit <= n / 2) bit *= 2;
    return bit;
}
STEP(heapify_step, Heapify) {
    BEGIN(Heapify);
    f->m = LIST_AT(f->heap)->length / 2;
    if (LIST_AT(f->heap)->length <= 2500) {
        for (f->i = f->m - 1; f->i >= 0; f->i--) AWAIT_DROP(sift(vm, f->heap, (u32)f->i, (u32)f->i, true, f->max));
        return READY_NONE;
    }
    f->leftmost = top_bit(f->m + 1) - 1; /* of the row in which m, the first without children, stands */
    for (f->row = 0; f->row < 2; f->row++)
        for (f->i = (f->row ? f->m : f->leftmost) - 1; f->i >= (f->row ? f->leftmost : f->m / 2); f->i--)
            for (f->j = f->i;; f->j >>= 1) {
                AWAIT_DROP(sift(vm, f->heap, (u32)f->j, (u32)f->j, true, f->max));
                if (!(f->j & 1)) break;
            }
    return READY_NONE;
    END;
}
static Await heapify_start(Vm *vm, const char *function, Ref heap, bool max) {
    if (!is_heap(vm, function, heap, true)) return ERROR;
    Heapify *f = PUSH(Heapify, heapify_step);
    if (!f) return ERROR;
    f->heap = heap;
    f->max = max;
    return PENDING;
}
METHOD(heapify) { return heapify_start(vm, "heapify", args[0], false); }
METHOD(heapify_max) { return heapify_start(vm, "_heapify_max", args[0], true); }

static const MethodDef heap_methods[] = {
    {"heappush", heappush, 2, 2, 0, NULL, "($module, heap, item, /)", "Push item onto heap, maintaining the heap invariant."},
    {"heappushpop", heappushpop, 2, 2, 0, NULL, "($module, heap, item, /)",
     "Push item on the heap, then pop and return the smallest item from the heap."},
    {"heappop", heappop, 1, 1, 0, NULL, "($module, heap, /)", "Pop the smallest item off the heap, maintaining the heap invariant."},
    {"heapreplace", heapreplace, 2, 2, 0, NULL, "($module, heap, item, /)",
     "Pop and return the current smallest value, and add the new item."},
    {"heapify", heapify, 1, 1, 0, NULL, "($module, heap, /)", "Transform list into a heap, in-place, in O(len(heap)) time."},
    {"_heappop_max", heappop_max, 1, 1, 0, NULL, "($module, heap, /)", "Maxheap variant of heappop."},
    {"_heapify_max", heapify_max, 1, 1, 0, NULL, "($module, heap, /)", "Maxheap variant of heapify."},
    {"_heapreplace_max", heapreplace_max, 2, 2, 0, NULL, "($module, heap, item, /)", "Maxheap variant of heapreplace."},
    {0},
};
const ModuleSpec heapq_module = {"_heapq", heap_methods, NULL, "Heap queue algorithm (a.k.a. priority queue)."};

/* ---- bisect ---- */
FRAME(Bisect, (item, number, less, own_wanted, result), (list, x, key, wanted), u32 left; u32 insert; u32 truth; i64 lo; i64 hi; i64 mid;);
STEP(bisect_step, Bisect) { /* raw tail: lo, hi as they were given, or 0 */
    BEGIN(Bisect);
    f->hi = -1;
    if (RAW_TAIL(f)[0]) {
        AWAIT(f->number, number_index(vm, RAW_TAIL(f)[0]));
        if (!int_as_i64(vm, f->number, &f->lo)) return fail(vm, TYPE(OverflowError), "Python int too large to convert to C ssize_t");
        DROP(f->number);
    }
    if (RAW_TAIL(f)[1] && RAW_TAIL(f)[1] != NONE) {
        if (!IS_SUB(RAW_TAIL(f)[1], TYPE_INT_SUBCLASS) && !SLOT_OF(TYPE_OF(RAW_TAIL(f)[1]), to_index))
            return fail(vm, TYPE(TypeError), "argument should be integer or None, not '%T'", RAW_TAIL(f)[1]);
        AWAIT(f->number, number_index(vm, RAW_TAIL(f)[1]));
        if (!int_as_i64(vm, f->number, &f->hi)) return fail(vm, TYPE(IndexError), "cannot fit 'int' into an index-sized integer");
        DROP(f->number);
    }
    if (f->insert && f->key) /* the new item's own key */
        AWAIT(f->own_wanted, call1(vm, f->key, f->x));
    f->wanted = f->own_wanted ? f->own_wanted : f->x;
    if (f->lo < 0) return fail(vm, TYPE(ValueError), "lo must be non-negative");
    if (f->hi == -1) {
        AWAIT(f->number, object_length(vm, f->list));
        f->hi = int_as_i64_clamped(vm, f->number);
        DROP(f->number);
    }
    while (f->lo < f->hi) {
        f->mid = (i64)(((u64)f->lo + (u64)f->hi) / 2);
        f->number = int_from_i64(vm, f->mid);
        if (!f->number) return ERROR;
        if (IS_SUB(f->list, TYPE_DICT_SUBCLASS) && !SLOT_OF(TYPE_OF(f->list), item))
            return fail(vm, TYPE(TypeError), "%T is not a sequence", f->list);
        AWAIT(f->item, object_getitem(vm, f->list, f->number));
        DROP(f->number);
        if (f->key) AWAIT_SET(f->item, call1(vm, f->key, f->item));
        if (f->left)
            AWAIT_BOOL(f->truth, f->less, object_compare(vm, f->item, f->wanted, OP_LT));
        else
            AWAIT_BOOL(f->truth, f->less, object_compare(vm, f->wanted, f->item, OP_LT));
        DROP(f->item);
        if (f->left == f->truth)
            f->lo = f->mid + 1;
        else
            f->hi = f->mid;
        BREATHE(1);
    }
    if (!f->insert) return READY(int_from_i64(vm, f->lo));
    if (IS(f->list, list)) return list_insert(vm, f->list, f->lo, f->x) ? READY_NONE : ERROR;
    Ref pair[2];
    f->number = int_from_i64(vm, f->lo);
    if (!f->number) return ERROR;
    pair[0] = f->number;
    pair[1] = f->x;
    AWAIT_DROP(call_method(vm, f->list, NAME(insert), pair, 2));
    return READY_NONE;
    END;
}
static Await bisect(Vm *vm, const char *function, const Ref *args, u32 n, Ref kwnames, bool left, bool insert) {
    Ref out[5];
    if (!args_bind(vm, function, "(a, x, lo=0, hi=None, *, key=None)", args, n, kwnames, out, 5)) return ERROR;
    Bisect *f = PUSH_SPAN(Bisect, bisect_step, 0, 8);
    if (!f) return ERROR;
    f->list = out[0];
    f->x = out[1];
    f->key = out[4] == NONE ? 0 : out[4];
    f->left = left;
    f->insert = insert;
    RAW_TAIL(f)[0] = out[2];
    RAW_TAIL(f)[1] = out[3];
    return PENDING;
}
METHOD(bisect_right) { return bisect(vm, "bisect_right", args, n, kwnames, false, false); }
METHOD(bisect_left) { return bisect(vm, "bisect_left", args, n, kwnames, true, false); }
METHOD(insort_right) { return bisect(vm, "insort_right", args, n, kwnames, false, true); }
METHOD(insort_left) { return bisect(vm, "insort_left", args, n, kwnames, true, true); }
#define BISECT(name, text) {#name, name, 0, -1, METH_KEYWORDS, NULL, "($module, /, a, x, lo=0, hi=None, *, key=None)", text}
static const MethodDef bisect_methods[] = {
    BISECT(bisect_right, "Return the index where to insert item x in list a, assuming a is sorted: behind all that equal it."),
    BISECT(insort_right, "Insert item x in list a, and keep it sorted assuming a is sorted: behind all that equal it."),
    BISECT(bisect_left, "Return the index where to insert item x in list a, assuming a is sorted: before all that equal it."),
    BISECT(insort_left, "Insert item x in list a, and keep it sorted assuming a is sorted: before all that equal it."),
    {0},
};
const ModuleSpec bisect_module = {"_bisect", bisect_methods, NULL, "Bisection algorithms."};
