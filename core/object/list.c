/* list.c: lists (Objects/listobject.c): growth, free list of 80, items dropped last to first. */
#include "object/containers.h"
#include "object/int.h"
#include "object/protocol.h"
#include "object/sequence.h"
#include "object/str.h"
#include "object/type.h"

#define FREE_LIMIT 80u

/* [] : list header from the free list or new, untracked */
static Ref list_header(Vm *vm) {
    if (vm->list_free_count) {
        Ref r = vm->list_free[--vm->list_free_count];
        vm->list_free[vm->list_free_count] = 0;
        object_revive(vm, r, TYPE(list));
        return r;
    }
    return object_new_gc(vm, TYPE(list), 40);
}
Ref list_new(Vm *vm, u32 n) {
    Ref r = list_header(vm);
    if (!r) return 0;
    List *l = LIST_AT(r);
    if (n) {
        Ref items = n < 0x10000000 ? mem_alloc(vm, 8 * n) : raise_no_memory(vm);
        if (!items) {
            l->items = 0;
            l->length = l->allocated = 0;
            drop(vm, r);
            return 0;
        }
        memset(AT(char, items), 0, 4 * (size_t)n);
        SET(l->items, items);
    } else
        SET(l->items, 0);
    SET(l->length, n);
    SET(l->allocated, n);
    gc_track(vm, r);
    return r;
}
Ref list_from(Vm *vm, const Ref *items, u32 n) {
    Ref r = list_new(vm, n);
    for (u32 i = 0; r && i < n; i++) LIST_ITEMS(r)[i] = own(vm, items[i]);
    return r;
}

bool list_resize(Vm *vm, Ref list, u32 n) {
    List *l = LIST_AT(list);
    if (UNLIKELY(l->allocated == UINT32_MAX)) SET(l->allocated, 0); /* changed while it is sorted: sort.c finds out */
    u32 allocated = l->allocated;
    if (allocated >= n && n >= allocated >> 1) {
        SET(l->length, n);
        return true;
    }
    u64 want = ((u64)n + (n >> 3) + 6) & ~3ull;
    if ((i64)n - l->length > (i64)(want - n)) want = ((u64)n + 3) & ~3ull;
    if (n == 0) want = 0;
    if (want > 0x0fffffff) {
        raise_no_memory(vm);
        return false;
    }
    Ref items;
    if (want)
        items = mem_realloc(vm, l->items, 8 * (u32)want);
    else { /* realloc to nothing gives a byte of malloc's, not NULL: such a list does not count as never filled */
        items = run_malloc(vm, 1);
        if (items)
            mem_free(vm, l->items);
        else
            raise_no_memory(vm);
    }
    if (!items) return false;
    l = LIST_AT(list);
    SET(l->items, items);
    SET(l->length, n);
    SET(l->allocated, (u32)want);
    if (items) MARK_RANGE(AT(char, items), 8 * (u32)want);
    return true;
}
/* _PyList_AppendTakeRef: what is allocated is used, never given back here */
static bool one_more(Vm *vm, Ref list) {
    List *l = LIST_AT(list);
    if (UNLIKELY(l->length >= l->allocated || l->allocated == UINT32_MAX)) return list_resize(vm, list, l->length + 1);
    SET(l->length, l->length + 1);
    return true;
}
bool list_append_steal(Vm *vm, Ref list, Ref item) {
    if (!one_more(vm, list)) {
        drop(vm, item);
        return false;
    }
    SET(LIST_ITEMS(list)[LIST_AT(list)->length - 1], item);
    return true;
}
bool list_append(Vm *vm, Ref list, Ref item) {
    if (!one_more(vm, list)) return false;
    SET(LIST_ITEMS(list)[LIST_AT(list)->length - 1], own(vm, item));
    return true;
}
bool list_insert(Vm *vm, Ref list, i64 at, Ref item) {
    u32 n = LIST_AT(list)->length;
    if (at < 0) at += n;
    if (at < 0) at = 0;
    if (at > n) at = n;
    if (!list_resize(vm, list, n + 1)) return false;
    Ref *items = LIST_ITEMS(list);
    memmove(items + at + 1, items + at, 4 * (size_t)(n - at));
    MARK_RANGE(items + at, 4 * (u32)(n + 1 - at));
    items[at] = own(vm, item);
    return true;
}
/* Making an object may run a collection, and so Python: what is copied is looked at again afterwards. */
Ref list_as_tuple(Vm *vm, Ref list) {
    for (;;) {
        u32 n = LIST_AT(list)->length;
        Ref r = tuple_new(vm, n);
        if (!r) return 0;
        if (LIST_AT(list)->length == n) {
            for (u32 i = 0; i < n; i++) SET(TUPLE_ITEM(r, i), own(vm, LIST_ITEMS(list)[i]));
            return r;
        }
        drop(vm, r);
    }
}

static void drop_items(Vm *vm, Ref self);
static Ref garbage_room(Vm *vm, u32 n) { return mem_alloc(vm, 8 * n); }

/* Up to eight references of C's, last to first; but for the last one they stand where the reader finds them. */
static void drop_few(Vm *vm, const Ref *refs, u32 n) {
    if (n == 1) drop(vm, refs[0]);
    if (n < 2) return;
    Ref hold = few_push(vm, refs, n);
    if (hold)
        drop_refs_backwards(vm, few_block(vm, hold), n);
    else
        while (n-- > 0) drop(vm, refs[n]);
    hold_pop(vm, hold);
}

/* Replaces items [from, to) by n new ones (borrowed); the old ones are dropped when all is in place (list_ass_slice), last to first. */
static bool splice(Vm *vm, Ref list, u32 from, u32 to, const Ref *items, u32 n) {
    u32 length = LIST_AT(list)->length, gone = to - from;
    if (length - gone + n == 0) {
        drop_items(vm, list);
        return true;
    }
    Ref few[8], block = 0, *held = few; /* beyond 8 old items CPython, too, takes a block for them; else they go by way of the C stack */
    if (gone > 8) {
        block = garbage_room(vm, gone);
        if (!block) return false;
        held = AT(Ref, block);
    }
    if (gone) memcpy(held, LIST_ITEMS(list) + from, 4 * (size_t)gone);
    if (block) MARK_RANGE(held, 4 * gone);
    if (n < gone) memmove(LIST_ITEMS(list) + from + n, LIST_ITEMS(list) + to, 4 * (size_t)(length - to));
    if (n != gone && !list_resize(vm, list, length - gone + n)) {
        if (n < gone) {
            memmove(LIST_ITEMS(list) + to, LIST_ITEMS(list) + from + n, 4 * (size_t)(length - to));
            memcpy(LIST_ITEMS(list) + from, held, 4 * (size_t)gone);
        }
        if (block) mem_free(vm, block);
        return false;
    }
    if (n > gone) memmove(LIST_ITEMS(list) + from + n, LIST_ITEMS(list) + to, 4 * (size_t)(length - to));
    for (u32 i = 0; i < n; i++) LIST_ITEMS(list)[from + i] = own(vm, items[i]);
    MARK_RANGE(LIST_ITEMS(list), 4 * LIST_AT(list)->length);
    if (block) {
        drop_refs_backwards(vm, block, gone);
        mem_free(vm, block);
    } else
        drop_few(vm, few, gone);
    return true;
}
bool list_delete_at(Vm *vm, Ref list, u32 i) { return i >= LIST_AT(list)->length || splice(vm, list, i, i + 1, NULL, 0); }

/* ---- life ---- */
static void drop_items(Vm *vm, Ref self) { /* list_clear: the list is empty before the first item goes */
    List *l = LIST_AT(self);
    Ref items = l->items;
    u32 n = l->length;
    if (!items) return;
    SET(l->items, 0);
    SET(l->length, 0);
    SET(l->allocated, 0);
    drop_refs_backwards(vm, items, n);
    mem_free(vm, items);
}
static void list_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    List *l = LIST_AT(self);
    if (l->items) {
        for (u32 i = l->length; i-- > 0;) CLEAR(LIST_ITEMS(self)[i]);
        mem_free(vm, l->items);
        l->items = 0;
        l->length = l->allocated = 0;
    }
    if (IS(self, list) && vm->list_free_count < FREE_LIMIT) {
        GC_HEAD(self)->flags = 0;
        vm->list_free[vm->list_free_count++] = self;
    } else
        object_free_gc(vm, self);
    trash_end(vm);
}
static int list_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    for (u32 i = LIST_AT(self)->length; i-- > 0;) VISIT(LIST_ITEMS(self)[i]);
    return 0;
}
static void list_edges(Vm *vm, Ref self, Edges *e) {
    if (LIST_AT(self)->unused_) sort_edges(vm, LIST_AT(self)->unused_, e);
    for (u32 i = 0; i < LIST_AT(self)->length; i++) EDGE_AT(LIST_ITEMS(self)[i], EDGE_ITEM, i);
}
static void list_clear_slot(Vm *vm, Ref self) { drop_items(vm, self); }

/* list_preallocate_exact for an empty list whose source knows its length */
static bool preallocate(Vm *vm, Ref list, u32 n) {
    if (n > 0x0ffffff0) {
        raise_no_memory(vm);
        return false;
    }
    n += n & 1;
    Ref items = mem_alloc(vm, 8 * n);
    if (!items) return false;
    SET(LIST_AT(list)->items, items);
    SET(LIST_AT(list)->allocated, n);
    return true;
}
/* Room for what an iterable says it has; a list that has none yet takes exactly that. */
static bool make_room(Vm *vm, Ref list, Ref hint) {
    i64 n;
    u32 length = LIST_AT(list)->length;
    if (!int_as_i64(vm, hint, &n) || (n > 0x0ffffff0 && n <= INT64_MAX - length)) {
        raise_no_memory(vm);
        return false;
    }
    if (n > 0x0ffffff0) return true; /* their sum does not fit: the guess may be a lie, and there may be room enough */
    if (!LIST_AT(list)->items) return n == 0 || preallocate(vm, list, (u32)n);
    if (!list_resize(vm, list, length + (u32)n)) return false;
    SET(LIST_AT(list)->length, length);
    return true;
}

/* ---- extending: exact lists and tuples at once, all else through a frame ---- */
static bool extend_fast(Vm *vm, Ref list, Ref other) {
    u32 n = sequence_length(vm, other), have = LIST_AT(list)->length;
    if (!n) return true;
    if (LIST_AT(list)->items ? !list_resize(vm, list, have + n) : !preallocate(vm, list, n)) return false;
    SET(LIST_AT(list)->length, have + n);
    const Ref *from = IS_SUB(other, TYPE_LIST_SUBCLASS) ? LIST_ITEMS(other) : TUPLE_AT(other)->item;
    for (u32 i = 0; i < n; i++) LIST_ITEMS(list)[have + i] = own(vm, from[i]);
    MARK_RANGE(LIST_ITEMS(list) + have, 4 * n);
    outside(vm)->budget -= n / 64;
    return true;
}

FRAME(Extend, (iterator, item, hint), (list, iterable), u32 plain;);
enum { TOOK_ALL, TOOK_SOME, TOOK_ERROR };
/* Items of an iterator that runs no Python, in pieces. */
static u32 take_plain(Vm *vm, Ref list, Ref iterator, u32 limit) {
    for (u32 i = 0; i < limit; i++) {
        Ref item = iter_next(vm, iterator).ref;
        if (!item) return iter_ended(vm) ? TOOK_ALL : TOOK_ERROR;
        List *l = LIST_AT(list);
        if (l->length < l->allocated && l->allocated != UINT32_MAX) {
            SET(LIST_ITEMS(list)[l->length], item);
            SET(l->length, l->length + 1);
        } else if (!list_append_steal(vm, list, item))
            return TOOK_ERROR;
    }
    return TOOK_SOME;
}
static bool take_one(Vm *vm, Ref list, Ref *item) { /* moves it into the list */
    Ref r = *item;
    List *l = LIST_AT(list);
    *item = 0;
    if (l->length >= l->allocated || l->allocated == UINT32_MAX) return list_append_steal(vm, list, r);
    SET(LIST_ITEMS(list)[l->length], r);
    SET(l->length, l->length + 1);
    return true;
}
STEP(list_extend_step, Extend) {
    BEGIN(Extend);
    AWAIT(f->iterator, object_iter(vm, f->iterable));
    AWAIT(f->hint, object_length_hint_or(vm, f->iterable, 8));
    if (!make_room(vm, f->list, f->hint)) return ERROR;
    DROP(f->hint);
    f->plain = iterator_is_plain(vm, f->iterator);
    for (;;) {
        if (f->plain) {
            u32 took;
            took = take_plain(vm, f->list, f->iterator, 1024);
            if (took == TOOK_ERROR) return ERROR;
            if (took == TOOK_ALL) break;
            BREATHE(512);
            continue;
        }
        AWAIT_NEXT(f->item, iter_next(vm, f->iterator));
        if (!f->item) break;
        if (!take_one(vm, f->list, &f->item)) return ERROR;
        BREATHE(1);
    }
    /* what was taken too much is given back */
    if (LIST_AT(f->list)->length < LIST_AT(f->list)->allocated && LIST_AT(f->list)->allocated != UINT32_MAX &&
        !list_resize(vm, f->list, LIST_AT(f->list)->length))
        return ERROR;
    return READY_NONE;
    END;
}
static Await extend_by_frame(Vm *vm, Ref list, Ref iterable) {
    Extend *f = PUSH(Extend, list_extend_step);
    if (!f) return ERROR;
    f->list = list;
    f->iterable = iterable;
    return PENDING;
}
Await list_extend(Vm *vm, Ref list, Ref iterable) {
    if (IS(iterable, list) || IS(iterable, tuple) || iterable == list) return extend_fast(vm, list, iterable) ? READY_NONE : ERROR;
    return extend_by_frame(vm, list, iterable);
}

FRAME(ListFrom, (list, done), (iterable), u32 unused_a;);
STEP(list_from_step, ListFrom) {
    BEGIN(ListFrom);
    f->list = list_new(vm, 0);
    if (!f->list) return ERROR;
    AWAIT(f->done, list_extend(vm, f->list, f->iterable));
    RETURN(f->list);
    END;
}
Await list_from_iterable(Vm *vm, Ref iterable) { /* PySequence_List */
    if (IS(iterable, list) || IS(iterable, tuple)) {
        Ref r = list_new(vm, 0);
        if (r && !extend_fast(vm, r, iterable)) CLEAR(r);
        return READY(r);
    }
    ListFrom *f = PUSH(ListFrom, list_from_step);
    if (!f) return ERROR;
    f->iterable = iterable;
    return PENDING;
}

/* ---- construction ---- */
static Await list_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) { return READY(object_new_var(vm, type, 0)); }
static Await list_init(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    bool own_new = SLOT_OF(TYPE_OF(self), new) != SLOT_OF(TYPE(list), new); /* then its __new__ has seen the keywords */
    if (kwnames && TUPLE_LENGTH(kwnames) && !own_new) return fail(vm, TYPE(TypeError), "list() takes no keyword arguments");
    if (n > 1) return fail(vm, TYPE(TypeError), "list expected at most 1 argument, got %u", n);
    drop_items(vm, self);
    if (!n) return READY_NONE;
    if (IS(args[0], list) || IS(args[0], tuple)) return extend_fast(vm, self, args[0]) ? READY_NONE : ERROR;
    return extend_by_frame(vm, self, args[0]);
}

/* ---- items ---- */
static Ref sliced(Vm *vm, Ref self, i64 start, i64 step, i64 count) {
    Ref r = list_new(vm, count < 0 ? 0 : (u32)count);
    if (!r || count <= 0) return r;
    u32 length = LIST_AT(self)->length, n = 0;
    for (i64 at = start; n < count && at >= 0 && at < length; at += step) LIST_ITEMS(r)[n++] = own(vm, LIST_ITEMS(self)[at]);
    SET(LIST_AT(r)->length, n); /* fewer if a collection has shortened the list */
    return r;
}
static Await list_subscript(Vm *vm, Ref self, Ref key) {
    if (IS_SUB(key, TYPE_INT_SUBCLASS)) {
        i64 i;
        if (!int_as_index(vm, key, &i)) return ERROR;
        if (i < 0) i += LIST_AT(self)->length;
        if (i < 0 || i >= LIST_AT(self)->length) return fail(vm, TYPE(IndexError), "list index out of range");
        return READY_OWN(LIST_ITEMS(self)[i]);
    }
    if (IS(key, slice)) {
        i64 start, stop, step, count;
        if (!slice_is_ready(vm, key)) return subscript_by_index(vm, self, key);
        if (!slice_indices(vm, key, LIST_AT(self)->length, &start, &stop, &step, &count)) return ERROR;
        return READY(sliced(vm, self, start, step, count));
    }
    if (SLOT_OF(TYPE_OF(key), to_index)) return subscript_by_index(vm, self, key);
    return fail(vm, TYPE(TypeError), "list indices must be integers or slices, not %T", key);
}

/* del list[a:b:step] with a step */
static bool delete_extended(Vm *vm, Ref self, i64 start, i64 step, i64 count) {
    if (count <= 0) return true;
    if (step < 0) {
        start += step * (count - 1);
        step = -step;
    }
    Ref held = garbage_room(vm, (u32)count);
    if (!held) return false;
    u32 n = LIST_AT(self)->length, out = (u32)start, gone = 0;
    Ref *items = LIST_ITEMS(self);
    for (u32 i = (u32)start; i < n; i++) {
        if (gone < count && (i - start) % step == 0)
            AT(Ref, held)[gone++] = items[i];
        else
            items[out++] = items[i];
    }
    SET(LIST_AT(self)->length, out);
    bool ok = list_resize(vm, self, out); /* if a smaller block was refused, the old one serves; MemoryError is told */
    if (LIST_AT(self)->items) MARK_RANGE(LIST_ITEMS(self), 4 * LIST_AT(self)->length);
    drop_refs(vm, held, gone);
    mem_free(vm, held);
    return ok;
}

/* list[a:b:step] = values, a list or tuple: the old items go when all are in place */
static bool assign_extended(Vm *vm, Ref self, i64 start, i64 step, u32 count, const Ref *items) {
    if (!count) return true;
    Ref held = garbage_room(vm, count);
    if (!held) return false;
    Ref *at = LIST_ITEMS(self);
    for (u32 i = 0; i < count; i++) {
        AT(Ref, held)[i] = at[start + i * step];
        at[start + i * step] = own(vm, items[i]);
    }
    MARK_RANGE(at, 4 * LIST_AT(self)->length);
    drop_refs(vm, held, count);
    mem_free(vm, held);
    return true;
}
static const Ref *items_of(Vm *vm, Ref r) {
    return IS_SUB(r, TYPE_LIST_SUBCLASS) ? (LIST_AT(r)->length ? LIST_ITEMS(r) : NULL) : TUPLE_AT(r)->item;
}
FRAME(SetSlice, (iterator, values), (list, slice, iterable), u32 pad_; i64 start; i64 stop; i64 step;);
STEP(list_set_slice_step, SetSlice) {
    BEGIN(SetSlice);
    i64 count, start, stop, step;
    if (!slice_indices(vm, f->slice, LIST_AT(f->list)->length, &f->start, &f->stop, &f->step, &count)) return ERROR;
    if (f->iterable == f->list) {
        f->values = sliced(vm, f->list, 0, 1, LIST_AT(f->list)->length);
        if (!f->values) return ERROR;
    } else if (IS(f->iterable, list) || IS(f->iterable, tuple))
        f->values = own(vm, f->iterable);
    else {
        AWAIT_TRY(f->iterator, object_iter(vm, f->iterable));
        if (!f->iterator) {
            if (!exception_matches(vm, TYPE(TypeError))) return ERROR;
            exception_clear(vm);
            return fail(vm, TYPE(TypeError), f->step == 1 ? "can only assign an iterable" : "must assign iterable to extended slice");
        }
        AWAIT(f->values, list_from_iterable(vm, f->iterator));
    }
    u32 n, length;
    n = sequence_length(vm, f->values);
    length = LIST_AT(f->list)->length;
    if (f->step == 1) { /* the list may have changed meanwhile */
        if (f->start > length) f->start = length;
        if (f->stop < f->start) f->stop = f->start;
        if (f->stop > length) f->stop = length;
        return splice(vm, f->list, (u32)f->start, (u32)f->stop, items_of(vm, f->values), n) ? READY_NONE : ERROR;
    }
    if (!slice_indices(vm, f->slice, length, &start, &stop, &step, &count)) return ERROR;
    if (count < 0) count = 0;
    if (n != count) return fail(vm, TYPE(ValueError), "attempt to assign sequence of size %u to extended slice of size %z", n, count);
    return assign_extended(vm, f->list, start, step, n, items_of(vm, f->values)) ? READY_NONE : ERROR;
    END;
}
static Await list_ass_subscript(Vm *vm, Ref self, Ref key, Ref value) {
    if (IS_SUB(key, TYPE_INT_SUBCLASS)) {
        i64 i;
        if (!int_as_index(vm, key, &i)) return ERROR;
        if (i < 0) i += LIST_AT(self)->length;
        if (i < 0 || i >= LIST_AT(self)->length) return fail(vm, TYPE(IndexError), "list assignment index out of range");
        if (!value) return list_delete_at(vm, self, (u32)i) ? READY_NONE : ERROR;
        REPLACE(LIST_ITEMS(self)[i], own(vm, value));
        return READY_NONE;
    }
    if (IS(key, slice)) {
        i64 start, stop, step, count;
        if (!slice_is_ready(vm, key)) return ass_subscript_by_index(vm, self, key, value);
        if (value) {
            SetSlice *f = PUSH(SetSlice, list_set_slice_step);
            if (!f) return ERROR;
            f->list = self;
            f->slice = key;
            f->iterable = value;
            return PENDING;
        }
        if (!slice_indices(vm, key, LIST_AT(self)->length, &start, &stop, &step, &count)) return ERROR;
        if (step == 1) return stop <= start || splice(vm, self, (u32)start, (u32)stop, NULL, 0) ? READY_NONE : ERROR;
        return delete_extended(vm, self, start, step, count) ? READY_NONE : ERROR;
    }
    if (SLOT_OF(TYPE_OF(key), to_index)) return ass_subscript_by_index(vm, self, key, value);
    return fail(vm, TYPE(TypeError), "list indices must be integers or slices, not %T", key);
}
static Await list_length_slot(Vm *vm, Ref self) { return READY(int_from_i64(vm, LIST_AT(self)->length)); }
static Await list_item_slot(Vm *vm, Ref self, i64 i) {
    if (i < 0 || i >= LIST_AT(self)->length) return fail(vm, TYPE(IndexError), "list index out of range");
    return READY_OWN(LIST_ITEMS(self)[i]);
}
static Await list_concat(Vm *vm, Ref a, Ref b) {
    if (!IS_SUB(b, TYPE_LIST_SUBCLASS)) return fail(vm, TYPE(TypeError), "can only concatenate list (not \"%T\") to list", b);
    u32 an = LIST_AT(a)->length, bn = LIST_AT(b)->length;
    Ref r = list_new(vm, an + bn);
    if (!r) return ERROR;
    an = u32_min(an, LIST_AT(a)->length);
    bn = u32_min(bn, LIST_AT(b)->length);
    for (u32 i = 0; i < an; i++) LIST_ITEMS(r)[i] = own(vm, LIST_ITEMS(a)[i]);
    for (u32 i = 0; i < bn; i++) LIST_ITEMS(r)[an + i] = own(vm, LIST_ITEMS(b)[i]);
    SET(LIST_AT(r)->length, an + bn);
    outside(vm)->budget -= (an + bn) / 64;
    return READY(r);
}
static Await list_repeat(Vm *vm, Ref a, Ref count) {
    i64 n = int_as_i64_clamped(vm, count);
    u32 an = LIST_AT(a)->length;
    if (n <= 0 || !an) return READY(list_new(vm, 0));
    if ((u64)n > 0x0fffffff / an) return no_memory(vm);
    Ref r = list_new(vm, an * (u32)n);
    if (!r) return ERROR;
    if (LIST_AT(a)->length < an) an = LIST_AT(a)->length;
    for (u32 i = 0; i < an * (u32)n; i++) LIST_ITEMS(r)[i] = own(vm, LIST_ITEMS(a)[i % an]);
    SET(LIST_AT(r)->length, an * (u32)n);
    outside(vm)->budget -= an * (i64)n / 64;
    return READY(r);
}
FRAME(InplaceConcat, (done), (list, other), u32 unused_a;);
STEP(list_iadd_step, InplaceConcat) {
    BEGIN(InplaceConcat);
    AWAIT(f->done, list_extend(vm, f->list, f->other));
    return READY_OWN(f->list);
    END;
}
static Await list_inplace_concat(Vm *vm, Ref a, Ref b) {
    if (IS(b, list) || IS(b, tuple)) return extend_fast(vm, a, b) ? READY_OWN(a) : ERROR;
    InplaceConcat *f = PUSH(InplaceConcat, list_iadd_step);
    if (!f) return ERROR;
    f->list = a;
    f->other = b;
    return PENDING;
}
static Await list_inplace_repeat(Vm *vm, Ref a, Ref count) {
    i64 n = int_as_i64_clamped(vm, count);
    u32 an = LIST_AT(a)->length;
    if (n == 1 || !an) return READY_OWN(a);
    if (n < 1) {
        drop_items(vm, a);
        return READY_OWN(a);
    }
    if ((u64)n > 0x0fffffff / an) return no_memory(vm);
    if (!list_resize(vm, a, an * (u32)n)) return ERROR;
    for (u32 i = an; i < an * (u32)n; i++) LIST_ITEMS(a)[i] = own(vm, LIST_ITEMS(a)[i - an]);
    return READY_OWN(a);
}
static Await list_compare(Vm *vm, Ref a, Ref b, u32 op) {
    if (!IS_SUB(a, TYPE_LIST_SUBCLASS) || !IS_SUB(b, TYPE_LIST_SUBCLASS)) return READY_NOT_IMPLEMENTED;
    return sequence_compare(vm, a, b, op);
}
static Await list_contains(Vm *vm, Ref self, Ref value) { return sequence_search(vm, self, value, 0, 0, INT64_MAX); }
static Await list_iter(Vm *vm, Ref self) { return READY(sequence_iterator_of(vm, TYPE(list_iterator), self)); }

/* ---- methods ---- */
METHOD(m_append) { return list_append(vm, self, args[0]) ? READY_NONE : ERROR; }
METHOD(m_extend) { return list_extend(vm, self, args[0]); }
static bool as_ssize(Vm *vm, Ref r, i64 *out) {
    return int_as_i64(vm, r, out) || refuse(vm, TYPE(OverflowError), "Python int too large to convert to C ssize_t");
}
METHOD(m_insert) {
    i64 at;
    return as_ssize(vm, args[0], &at) && list_insert(vm, self, at, args[1]) ? READY_NONE : ERROR;
}
METHOD(m_pop) {
    u32 length = LIST_AT(self)->length;
    i64 i = -1;
    if (n && !as_ssize(vm, args[0], &i)) return ERROR;
    if (!length) return fail(vm, TYPE(IndexError), "pop from empty list");
    if (i < 0) i += length;
    if (i < 0 || i >= length) return fail(vm, TYPE(IndexError), "pop index out of range");
    Ref v = own(vm, LIST_ITEMS(self)[i]);
    if (i == length - 1) {
        if (!list_resize(vm, self, length - 1)) {
            drop(vm, v);
            return ERROR;
        }
        REFCOUNT(v)--; /* the list's reference has moved to the result */
        MARK(HEADER(v));
        return READY(v);
    }
    if (!splice(vm, self, (u32)i, (u32)i + 1, NULL, 0)) {
        drop(vm, v);
        return ERROR;
    }
    return READY(v);
}
METHOD(m_clear) {
    drop_items(vm, self);
    return READY_NONE;
}
METHOD(m_copy) { return READY(sliced(vm, self, 0, 1, LIST_AT(self)->length)); }
METHOD(m_index) { return sequence_index(vm, self, args, n); }
METHOD(m_count) { return sequence_search(vm, self, args[0], 2, 0, INT64_MAX); }
METHOD(m_remove) { return sequence_search(vm, self, args[0], 3, 0, INT64_MAX); }
Ref list_reverse(Vm *vm, Ref list) {
    u32 n = LIST_AT(list)->length;
    Ref *items = n ? LIST_ITEMS(list) : NULL;
    for (u32 i = 0; i < n / 2; i++) {
        Ref t = items[i];
        items[i] = items[n - 1 - i];
        items[n - 1 - i] = t;
    }
    if (n) MARK_RANGE(items, 4 * n);
    return own(vm, NONE);
}
METHOD(m_reverse) { return READY(list_reverse(vm, self)); }
static bool as_c_int(Vm *vm, Ref r, i64 *out) {
    return (int_as_i64(vm, r, out) && *out >= INT32_MIN && *out <= INT32_MAX) ||
           refuse(vm, TYPE(OverflowError), "Python int too large to convert to C int");
}
FRAME(SortBy, (reverse, done), (list, key, flag), u32 unused_a;);
STEP(sort_by_index_step, SortBy) { /* reverse= with an __index__ of its own */
    BEGIN(SortBy);
    AWAIT(f->reverse, number_index(vm, f->flag));
    i64 reverse;
    if (!as_c_int(vm, f->reverse, &reverse)) return ERROR;
    AWAIT(f->done, list_sort(vm, f->list, f->key, int_sign(vm, f->reverse) != 0));
    RETURN(f->done);
    END;
}
static Await sort_by_index(Vm *vm, Ref list, Ref key, Ref flag) {
    SortBy *f = PUSH(SortBy, sort_by_index_step);
    if (!f) return ERROR;
    f->list = list;
    f->key = key;
    f->flag = flag;
    return PENDING;
}
Await list_sort_with(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    Ref out[2];
    if (!args_bind(vm, "sort", "(*, key=None, reverse=False)", args, n, kwnames, out, 2)) return ERROR;
    i64 reverse = 0;
    if (out[1] && !IS_SUB(out[1], TYPE_INT_SUBCLASS)) return sort_by_index(vm, self, out[0], out[1]);
    if (out[1] && !as_c_int(vm, out[1], &reverse)) return ERROR;
    return list_sort(vm, self, out[0], reverse != 0);
}
METHOD(m_sort) { return list_sort_with(vm, self, args, n, kwnames); }
METHOD(m_reversed) {
    Ref r = sequence_iterator_of(vm, TYPE(list_reverseiterator), self);
    if (r) AT(ListIterator, r)->index = LIST_AT(self)->length;
    return READY(r);
}
METHOD(m_getitem) { return list_subscript(vm, self, args[0]); }
METHOD(m_sizeof) { return READY(int_from_i64(vm, 40 + 8 * (i64)LIST_AT(self)->allocated)); }
METHOD(class_getitem) { return READY(generic_alias_new(vm, self, args[0])); }
static const MethodDef methods[] = {
    {"__getitem__", m_getitem, 1, 1, METH_COEXIST, NULL, NULL, "x.__getitem__(y) <==> x[y]"},
    {"append", m_append, 1, 1, METH_NO_LEVEL, NULL, "($self, object, /)", "Append object to the end of the list."},
    {"clear", m_clear, 0, 0, 0, NULL, "($self, /)", "Remove all items from list."},
    {"copy", m_copy, 0, 0, 0, NULL, "($self, /)", "Return a shallow copy of the list."},
    {"count", m_count, 1, 1, 0, NULL, "($self, value, /)", "Return number of occurrences of value."},
    {"extend", m_extend, 1, 1, 0, NULL, "($self, iterable, /)", "Extend list by appending elements from the iterable."},
    {"index", m_index, 1, 3, 0, "Oii", "($self, value, start=0, stop=sys.maxsize, /)", "Return first index of value."},
    {"insert", m_insert, 2, 2, 0, "nO", "($self, index, object, /)", "Insert object before index."},
    {"pop", m_pop, 0, 1, 0, "n", "($self, index=-1, /)", "Remove and return item at index (default last)."},
    {"remove", m_remove, 1, 1, 0, NULL, "($self, value, /)", "Remove first occurrence of value."},
    {"reverse", m_reverse, 0, 0, 0, NULL, "($self, /)", "Reverse *IN PLACE*."},
    {"sort", m_sort, 0, -1, METH_KEYWORDS, NULL, "($self, /, *, key=None, reverse=False)",
     "Sort the list in ascending order and return None."},
    {"__reversed__", m_reversed, 0, 0, 0, NULL, "($self, /)", "Return a reverse iterator over the list."},
    {"__sizeof__", m_sizeof, 0, 0, 0, NULL, "($self, /)", "The list's size in bytes."},
    {"__class_getitem__", class_getitem, 1, 1, METH_CLASS, NULL, NULL, "See PEP 585"},
    {0},
};
const TypeSpec list_spec = {
    .basicsize = 40,
    .flags = TYPE_HAS_GC | TYPE_BASETYPE | TYPE_SEQUENCE,
    .methods = methods,
    .doc = "Built-in mutable sequence.",
    .new_signature = "(iterable=(), /)",
    .dealloc = list_dealloc,
    .traverse = list_traverse,
    .clear = list_clear_slot,
    .edges = list_edges,
    .repr = sequence_repr,
    .richcompare = list_compare,
    .iter = list_iter,
    .init = list_init,
    .new = list_make,
    .length = list_length_slot,
    .concat = list_concat,
    .repeat = list_repeat,
    .inplace_concat = list_inplace_concat,
    .inplace_repeat = list_inplace_repeat,
    .item = list_item_slot,
    .contains = list_contains,
    .subscript = list_subscript,
    .ass_subscript = list_ass_subscript,
};
