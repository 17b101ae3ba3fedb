/* deque.c: collections.deque and its iterators (Modules/_collectionsmodule.c of 3.11): a doubly linked list of blocks of 64 items. A block is
 * 528 nominal bytes, which 3.11 leaves to malloc; up to 16 spare ones stay with their deque. What compares items or takes them from an
 * iterator is a native frame; a change of `state` meanwhile is an error. */
#include "modules/collections.h"
#include "modules/modules.h"
#include "object/sequence.h"
#include "object/type_int.h"

#define BLOCK_LENGTH 64
#define CENTER       ((BLOCK_LENGTH - 1) / 2)
#define BLOCK_BYTES  528u
#define MAX_SPARE    16u

typedef struct Block {
    Ref left, right;
    Ref hold; /* a record, while it is being emptied */
    u32 unused_;
    Ref data[BLOCK_LENGTH];
} Block;
typedef struct Deque { /* nominal 216 */
    Object head;
    u32 length, spare_count;
    Ref left, right; /* the outer blocks */
    i32 left_index, right_index;
    u64 state;  /* goes up when items move */
    i64 maxlen; /* -1: none */
    Ref weaklist;
    Ref spare[MAX_SPARE];
} Deque;
#define DQ(r)    AT(Deque, r)
#define BLOCK(r) AT(Block, r)

/* ---- blocks ---- */
static Ref take_block(Vm *vm, Deque *d) {
    if (d->spare_count) {
        SET(d->spare_count, d->spare_count - 1);
        return d->spare[d->spare_count];
    }
    return mem_alloc(vm, BLOCK_BYTES);
}
static void give_block(Vm *vm, Deque *d, Ref block) {
    if (d->spare_count < MAX_SPARE) {
        SET(d->spare[d->spare_count], block);
        SET(d->spare_count, d->spare_count + 1);
    } else
        mem_free(vm, block);
}
static void recenter(Vm *vm, Deque *d) {
    SET(d->left_index, CENTER + 1);
    SET(d->right_index, CENTER);
}

/* ---- both ends ---- */
static bool grow_right(Vm *vm, Deque *d) {
    if (d->right_index < BLOCK_LENGTH - 1) return true;
    Ref b = take_block(vm, d);
    if (!b) return false;
    SET(BLOCK(b)->left, d->right);
    SET(BLOCK(d->right)->right, b);
    SET(d->right, b);
    SET(d->right_index, -1);
    return true;
}
static bool grow_left(Vm *vm, Deque *d) {
    if (d->left_index > 0) return true;
    Ref b = take_block(vm, d);
    if (!b) return false;
    SET(BLOCK(b)->right, d->left);
    SET(BLOCK(d->left)->left, b);
    SET(d->left, b);
    SET(d->left_index, BLOCK_LENGTH);
    return true;
}
/* The item of a deque that has one: its reference is handed over. */
static Ref take_right(Vm *vm, Deque *d) {
    Ref item = BLOCK(d->right)->data[d->right_index];
    SET(d->right_index, d->right_index - 1);
    SET(d->length, d->length - 1);
    SET(d->state, d->state + 1);
    if (d->right_index >= 0) return item;
    if (d->length) {
        Ref previous = BLOCK(d->right)->left;
        give_block(vm, d, d->right);
        SET(d->right, previous);
        SET(d->right_index, BLOCK_LENGTH - 1);
    } else
        recenter(vm, d);
    return item;
}
static Ref take_left(Vm *vm, Deque *d) {
    Ref item = BLOCK(d->left)->data[d->left_index];
    SET(d->left_index, d->left_index + 1);
    SET(d->length, d->length - 1);
    SET(d->state, d->state + 1);
    if (d->left_index < BLOCK_LENGTH) return item;
    if (d->length) {
        Ref next = BLOCK(d->left)->right;
        give_block(vm, d, d->left);
        SET(d->left, next);
        SET(d->left_index, 0);
    } else
        recenter(vm, d);
    return item;
}
static bool needs_trim(const Deque *d) { return d->maxlen >= 0 && d->maxlen < (i64)d->length; }
/* item stolen, on failure dropped */
static bool append_right(Vm *vm, Ref self, Ref item) {
    Deque *d = DQ(self);
    if (!grow_right(vm, d)) {
        drop(vm, item);
        return false;
    }
    SET(d->length, d->length + 1);
    SET(d->right_index, d->right_index + 1);
    SET(BLOCK(d->right)->data[d->right_index], item);
    if (needs_trim(d))
        drop(vm, take_left(vm, d));
    else
        SET(d->state, d->state + 1);
    return true;
}
static bool append_left(Vm *vm, Ref self, Ref item) {
    Deque *d = DQ(self);
    if (!grow_left(vm, d)) {
        drop(vm, item);
        return false;
    }
    SET(d->length, d->length + 1);
    SET(d->left_index, d->left_index - 1);
    SET(BLOCK(d->left)->data[d->left_index], item);
    if (needs_trim(d))
        drop(vm, take_right(vm, d));
    else
        SET(d->state, d->state + 1);
    return true;
}

/* ---- places ---- */
typedef struct Place {
    Ref block;
    i32 index;
} Place;
static Place place_of(Vm *vm, const Deque *d, u32 i) {
    u32 at = (u32)d->left_index + i, steps = at / BLOCK_LENGTH;
    Ref b = d->left;
    if (i == d->length - 1) return (Place){d->right, d->right_index};
    if (i < d->length / 2)
        for (; steps; steps--) b = BLOCK(b)->right;
    else {
        steps = ((u32)d->left_index + d->length - 1) / BLOCK_LENGTH - steps;
        for (b = d->right; steps; steps--) b = BLOCK(b)->left;
    }
    return (Place){b, (i32)(at % BLOCK_LENGTH)};
}
static void advance(Vm *vm, Ref *block, i32 *index) {
    if (++*index < BLOCK_LENGTH) return;
    *block = BLOCK(*block)->right;
    *index = 0;
}
static u32 block_count(const Deque *d) { return ((u32)d->left_index + d->length + BLOCK_LENGTH - 1) / BLOCK_LENGTH; }

/* ---- rotation: items go over in pieces from one end's block to the other's ---- */
static void move_items(Vm *vm, Ref *to, const Ref *from, i64 n) {
    memmove(to, from, 4 * (size_t)n); /* the ends may share a block */
    MARK_RANGE(to, 4 * (u32)n);
}
static bool rotate(Vm *vm, Ref self, i64 n) {
    Deque *d = DQ(self);
    Ref spare = 0;
    i64 length = d->length, half = length / 2;
    bool ok = true;
    if (length <= 1) return true;
    if (n > half || n < -half) {
        n %= length;
        if (n > half)
            n -= length;
        else if (n < -half)
            n += length;
    }
    Ref left = d->left, right = d->right;
    i32 left_index = d->left_index, right_index = d->right_index;
    SET(d->state, d->state + 1);
    while (ok && n > 0) {
        if (left_index == 0) {
            if (!spare && !(spare = take_block(vm, d))) {
                ok = false;
                break;
            }
            SET(BLOCK(spare)->right, left);
            SET(BLOCK(left)->left, spare);
            left = spare;
            left_index = BLOCK_LENGTH;
            spare = 0;
        }
        i64 m = n;
        if (m > right_index + 1) m = right_index + 1;
        if (m > left_index) m = left_index;
        right_index -= (i32)m;
        left_index -= (i32)m;
        move_items(vm, &BLOCK(left)->data[left_index], &BLOCK(right)->data[right_index + 1], m);
        n -= m;
        if (right_index < 0) {
            spare = right;
            right = BLOCK(right)->left;
            right_index = BLOCK_LENGTH - 1;
        }
    }
    while (ok && n < 0) {
        if (right_index == BLOCK_LENGTH - 1) {
            if (!spare && !(spare = take_block(vm, d))) {
                ok = false;
                break;
            }
            SET(BLOCK(spare)->left, right);
            SET(BLOCK(right)->right, spare);
            right = spare;
            right_index = -1;
            spare = 0;
        }
        i64 m = -n;
        if (m > BLOCK_LENGTH - left_index) m = BLOCK_LENGTH - left_index;
        if (m > BLOCK_LENGTH - 1 - right_index) m = BLOCK_LENGTH - 1 - right_index;
        move_items(vm, &BLOCK(right)->data[right_index + 1], &BLOCK(left)->data[left_index], m);
        left_index += (i32)m;
        right_index += (i32)m;
        n += m;
        if (left_index == BLOCK_LENGTH) {
            spare = left;
            left = BLOCK(left)->right;
            left_index = 0;
        }
    }
    if (spare) give_block(vm, d, spare);
    SET(d->left, left);
    SET(d->right, right);
    SET(d->left_index, left_index);
    SET(d->right_index, right_index);
    return ok;
}
static bool delete_at(Vm *vm, Ref self, i64 i) {
    if (!rotate(vm, self, -i)) return false;
    Ref item = take_left(vm, DQ(self));
    bool ok = rotate(vm, self, i);
    drop(vm, item);
    return ok;
}

/* ---- life ---- */
/* All items go: the deque is empty already when the first of them is dropped. */
static void clear_items(Vm *vm, Ref self) {
    Deque *d = DQ(self);
    if (!d->length) return;
    Ref fresh = take_block(vm, d);
    if (!fresh) { /* one by one, then */
        exception_clear(vm);
        while (d->length) drop(vm, take_right(vm, d));
        return;
    }
    Ref block = d->left, last = d->right, next;
    u32 first = (u32)d->left_index, end = (u32)d->right_index + 1;
    SET(d->length, 0);
    SET(d->left, fresh);
    SET(d->right, fresh);
    recenter(vm, d);
    SET(d->state, d->state + 1);
    /* Records of what is still to be dropped, the last block's first; each lies in its block. */
    for (Ref b = last;; b = BLOCK(b)->left) {
        u32 from = b == block ? first : 0, to = b == last ? end : BLOCK_LENGTH;
        SET(BLOCK(b)->hold, hold_refs(vm, REF_OF(&BLOCK(b)->data[from]), to - from, 4, 0, 1));
        if (b == block) break;
    }
    for (u32 from = first;; block = next, from = 0) {
        u32 to = block == last ? end : BLOCK_LENGTH;
        next = block == last ? 0 : BLOCK(block)->right;
        for (u32 i = from; i < to; i++) CLEAR(BLOCK(block)->data[i]);
        hold_pop(vm, BLOCK(block)->hold);
        give_block(vm, d, block);
        if (!next) break;
    }
}
static Ref deque_alloc(Vm *vm, Ref type) {
    Ref r = object_new_var(vm, type, 0), block;
    if (!r) return 0;
    Deque *d = DQ(r);
    block = take_block(vm, d);
    if (!block) {
        drop(vm, r);
        return 0;
    }
    SET(d->left, block);
    SET(d->right, block);
    SET(d->maxlen, -1);
    recenter(vm, d);
    return r;
}
static Await deque_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) { return READY(deque_alloc(vm, type)); }
static void deque_dealloc(Vm *vm, Ref self) {
    Deque *d = DQ(self);
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    if (d->weaklist) weakrefs_clear(vm, self);
    if (d->left) {
        clear_items(vm, self);
        give_block(vm, d, d->left);
        SET(d->left, 0);
        SET(d->right, 0);
    }
    for (u32 i = 0; i < d->spare_count; i++) mem_free(vm, d->spare[i]);
    object_free_gc(vm, self);
    trash_end(vm);
}
static int deque_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    Ref block = DQ(self)->left;
    i32 index = DQ(self)->left_index;
    for (u32 i = 0; i < DQ(self)->length; i++) {
        VISIT(BLOCK(block)->data[index]);
        advance(vm, &block, &index);
    }
    return 0;
}
static void deque_edges(Vm *vm, Ref self, Edges *e) {
    Ref block = DQ(self)->left;
    i32 index = DQ(self)->left_index;
    for (u32 i = 0; i < DQ(self)->length; i++) {
        EDGE_AT(BLOCK(block)->data[index], EDGE_ITEM, i);
        advance(vm, &block, &index);
    }
}

bool deque_next(Vm *vm, Ref self, ItemCursor *cursor, Ref *item) {
    Deque *d = DQ(self);
    if (cursor->count >= d->length) return false;
    if (!cursor->count++) {
        cursor->at = d->left;
        cursor->index = d->left_index;
    } else
        advance(vm, &cursor->at, &cursor->index);
    *item = BLOCK(cursor->at)->data[cursor->index];
    return true;
}

/* ---- taking items from an iterable ---- */
FRAME(DequeExtend, (iterator, item, result), (deque, iterable), u32 left;);
STEP(deque_extend_step, DequeExtend) { /* result: what the caller wants back */
    BEGIN(DequeExtend);
    if (f->deque == f->iterable) {
        AWAIT(f->item, list_from_iterable(vm, f->iterable));
        AWAIT(f->iterator, object_iter(vm, f->item));
        DROP(f->item);
    } else
        AWAIT(f->iterator, object_iter(vm, f->iterable));
    if (DQ(f->deque)->maxlen != 0 && !DQ(f->deque)->length) { /* room on the side where it is needed */
        SET(DQ(f->deque)->left_index, f->left ? BLOCK_LENGTH - 1 : 1);
        SET(DQ(f->deque)->right_index, f->left ? BLOCK_LENGTH - 2 : 0);
    }
    for (;;) {
        AWAIT_NEXT(f->item, iter_next(vm, f->iterator));
        if (!f->item) break;
        if (DQ(f->deque)->maxlen == 0)
            DROP(f->item);
        else {
            Ref item = f->item;
            f->item = 0;
            if (!(f->left ? append_left(vm, f->deque, item) : append_right(vm, f->deque, item))) return ERROR;
        }
        BREATHE(1);
    }
    RETURN(f->result);
    END;
}
/* result stolen */
static Await extend(Vm *vm, Ref self, Ref iterable, bool left, Ref result) {
    DequeExtend *f = PUSH(DequeExtend, deque_extend_step);
    if (!f) {
        drop(vm, result);
        return ERROR;
    }
    f->deque = self;
    f->iterable = iterable;
    f->left = left;
    f->result = result;
    return PENDING;
}
METHOD(d_extend) { return extend(vm, self, args[0], false, own(vm, NONE)); }
METHOD(d_extendleft) { return extend(vm, self, args[0], true, own(vm, NONE)); }
static Await deque_iadd(Vm *vm, Ref self, Ref other) { return extend(vm, self, other, false, own(vm, self)); }

static Await deque_init(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    Ref out[2];
    i64 maxlen = -1;
    if (!args_bind(vm, "deque", "(iterable=(), maxlen=None)", args, n, kwnames, out, 2)) return ERROR;
    if (out[1] && out[1] != NONE) {
        if (!IS_SUB(out[1], TYPE_INT_SUBCLASS)) return fail(vm, TYPE(TypeError), "an integer is required");
        if (!int_as_i64(vm, out[1], &maxlen)) return fail(vm, TYPE(OverflowError), "Python int too large to convert to C ssize_t");
        if (maxlen < 0) return fail(vm, TYPE(ValueError), "maxlen must be non-negative");
    }
    SET(DQ(self)->maxlen, maxlen);
    clear_items(vm, self);
    return out[0] ? extend(vm, self, out[0], false, own(vm, NONE)) : READY_NONE;
}

/* ---- copies ---- */
static bool is_deque(Vm *vm, Ref r) { return type_is_subtype(vm, TYPE_OF(r), TYPE(deque)); }
static Ref copy_exact(Vm *vm, Ref self) { /* another deque with the same items and maxlen */
    Ref r = deque_alloc(vm, TYPE(deque));
    if (!r) return 0;
    SET(DQ(r)->maxlen, DQ(self)->maxlen);
    if (DQ(self)->length > 1) {
        SET(DQ(r)->left_index, 1);
        SET(DQ(r)->right_index, 0);
    }
    Ref block = DQ(self)->left;
    i32 index = DQ(self)->left_index;
    for (u32 i = 0; i < DQ(self)->length; i++) {
        if (!append_right(vm, r, own(vm, BLOCK(block)->data[index]))) {
            drop(vm, r);
            return 0;
        }
        advance(vm, &block, &index);
    }
    return r;
}
FRAME(DequeCopy, (number, copy), (self), u32 unused_a;);
STEP(deque_copy_step, DequeCopy) { /* a subclass makes its own: type(self)(self[, maxlen]) */
    BEGIN(DequeCopy);
    if (DQ(f->self)->maxlen < 0)
        AWAIT(f->copy, call1(vm, TYPE_OF(f->self), f->self));
    else {
        f->number = int_from_i64(vm, DQ(f->self)->maxlen);
        if (!f->number) return ERROR;
        AWAIT(f->copy, call2(vm, TYPE_OF(f->self), f->self, f->number));
    }
    if (!is_deque(vm, f->copy)) return fail(vm, TYPE(TypeError), "%N() must return a deque, not %T", TYPE_OF(f->self), f->copy);
    RETURN(f->copy);
    END;
}
static Await copy(Vm *vm, Ref self) {
    if (IS(self, deque)) return READY(copy_exact(vm, self));
    DequeCopy *f = PUSH(DequeCopy, deque_copy_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}
METHOD(d_copy) { return copy(vm, self); }

/* ---- + and * ---- */
FRAME(DequeMore, (copy, list, done), (self, other), u32 in_place; i64 times; i64 i;);
STEP(deque_more_step, DequeMore) { /* other: what is added; 0: repetition */
    BEGIN(DequeMore);
    if (f->in_place)
        f->copy = own(vm, f->self);
    else
        AWAIT(f->copy, copy(vm, f->self));
    if (f->other) {
        AWAIT(f->done, extend(vm, f->copy, f->other, false, own(vm, NONE)));
        RETURN(f->copy);
    }
    if (!DQ(f->copy)->length || f->times == 1) RETURN(f->copy);
    if (f->times <= 0) {
        clear_items(vm, f->copy);
        RETURN(f->copy);
    }
    if (DQ(f->copy)->length > INT32_MAX / f->times + 1 && DQ(f->copy)->maxlen < 0) return no_memory(vm);
    AWAIT(f->list, list_from_iterable(vm, f->copy));
    if (DQ(f->copy)->maxlen >= 0 && f->times > DQ(f->copy)->maxlen / LIST_AT(f->list)->length + 1)
        f->times = (DQ(f->copy)->maxlen + LIST_AT(f->list)->length - 1) / LIST_AT(f->list)->length;
    for (f->i = 0; f->i + 1 < f->times; f->i++) AWAIT_DROP(extend(vm, f->copy, f->list, false, own(vm, NONE)));
    RETURN(f->copy);
    END;
}
static Await more(Vm *vm, Ref self, Ref other, i64 times, bool in_place) {
    DequeMore *f = PUSH(DequeMore, deque_more_step);
    if (!f) return ERROR;
    f->self = self;
    f->other = other;
    f->times = times;
    f->in_place = in_place;
    return PENDING;
}
static Await deque_concat(Vm *vm, Ref self, Ref other) {
    if (!is_deque(vm, other)) return fail(vm, TYPE(TypeError), "can only concatenate deque (not \"%T\") to deque", other);
    return more(vm, self, other, 0, false);
}
static Await deque_repeat(Vm *vm, Ref self, Ref number) {
    i64 times;
    if (!int_as_i64(vm, number, &times)) return fail(vm, TYPE(OverflowError), "cannot fit 'int' into an index-sized integer");
    return more(vm, self, 0, times, false);
}
static Await deque_irepeat(Vm *vm, Ref self, Ref number) {
    i64 times;
    if (!int_as_i64(vm, number, &times)) return fail(vm, TYPE(OverflowError), "cannot fit 'int' into an index-sized integer");
    return more(vm, self, 0, times, true);
}

/* ---- searching: count, in, index, remove ---- */
enum { SEARCH_COUNT, SEARCH_IN, SEARCH_INDEX, SEARCH_REMOVE };
FRAME(DequeSearch, (item, equal, text), (self, value), Ref block; i32 index; u32 mode; u64 state; u32 i; u32 stop; u32 count; u32 pad_;);
static Await search_found(Vm *vm, DequeSearch *f) {
    if (f->mode == SEARCH_IN) return READY_BOOL(true);
    if (f->mode == SEARCH_INDEX) return READY(int_from_i64(vm, f->i));
    return delete_at(vm, f->self, f->i) ? READY_NONE : ERROR;
}
STEP(deque_search_step, DequeSearch) {
    BEGIN(DequeSearch);
    for (; f->i < f->stop; f->i++) {
        f->item = own(vm, BLOCK(f->block)->data[f->index]);
        AWAIT(f->equal, object_equal(vm, f->item, f->value));
        DROP(f->item);
        if (f->equal == TRUE_REF && (f->mode == SEARCH_IN || f->mode == SEARCH_INDEX)) return search_found(vm, f);
        if (f->state != DQ(f->self)->state)
            return fail(vm, f->mode == SEARCH_REMOVE ? TYPE(IndexError) : TYPE(RuntimeError), "deque mutated during iteration");
        if (f->equal == TRUE_REF) {
            if (f->mode == SEARCH_REMOVE) return search_found(vm, f);
            f->count++;
        }
        DROP(f->equal);
        advance(vm, &f->block, &f->index);
        BREATHE(1);
    }
    if (f->mode == SEARCH_COUNT) return READY(int_from_i64(vm, f->count));
    if (f->mode == SEARCH_IN) return READY_BOOL(false);
    AWAIT(f->text, object_repr(vm, f->value));
    return fail(vm, TYPE(ValueError), "%S is not in deque", f->text);
    END;
}
static Await search(Vm *vm, Ref self, Ref value, u32 mode, u32 start, u32 stop) {
    DequeSearch *f = PUSH(DequeSearch, deque_search_step);
    if (!f) return ERROR;
    f->self = self;
    f->value = value;
    f->mode = mode;
    f->i = start;
    f->stop = stop;
    f->state = DQ(self)->state;
    if (start < stop) {
        Place p = place_of(vm, DQ(self), start);
        f->block = p.block;
        f->index = p.index;
    }
    return PENDING;
}
METHOD(d_count) { return search(vm, self, args[0], SEARCH_COUNT, 0, DQ(self)->length); }
METHOD(d_remove) { return search(vm, self, args[0], SEARCH_REMOVE, 0, DQ(self)->length); }
static Await deque_contains(Vm *vm, Ref self, Ref value) { return search(vm, self, value, SEARCH_IN, 0, DQ(self)->length); }
static Await index_between(Vm *vm, Ref self, Ref value, i64 start, i64 stop) {
    i64 length = DQ(self)->length;
    if (start < 0) start = start < -length ? 0 : start + length;
    if (stop < 0) stop = stop < -length ? 0 : stop + length;
    if (stop > length) stop = length;
    if (start > stop) start = stop;
    return search(vm, self, value, SEARCH_INDEX, (u32)start, (u32)stop);
}
FRAME(DequeIndex, (number, result), (self), u32 i; i64 bound[2]; u32 n; u32 pad_;);
STEP(deque_index_step, DequeIndex) { /* raw tail: value, start, stop: _PyEval_SliceIndexNotNone */
    BEGIN(DequeIndex);
    f->bound[1] = DQ(f->self)->length;
    for (f->i = 1; f->i < f->n; f->i++) {
        if (!SLOT_OF(TYPE_OF(RAW_TAIL(f)[f->i]), to_index) && !IS_SUB(RAW_TAIL(f)[f->i], TYPE_INT_SUBCLASS))
            return fail(vm, TYPE(TypeError), "slice indices must be integers or have an __index__ method");
        AWAIT(f->number, number_index(vm, RAW_TAIL(f)[f->i]));
        f->bound[f->i - 1] = int_as_i64_clamped(vm, f->number);
        DROP(f->number);
    }
    AWAIT(f->result, index_between(vm, f->self, RAW_TAIL(f)[0], f->bound[0], f->bound[1]));
    RETURN(f->result);
    END;
}
METHOD(d_index) {
    if (n == 1) return search(vm, self, args[0], SEARCH_INDEX, 0, DQ(self)->length);
    DequeIndex *f = PUSH_SPAN(DequeIndex, deque_index_step, 0, 12);
    if (!f) return ERROR;
    f->self = self;
    f->n = n;
    for (u32 i = 0; i < n; i++) RAW_TAIL(f)[i] = args[i];
    return PENDING;
}

/* ---- methods ---- */
METHOD(d_append) { return append_right(vm, self, own(vm, args[0])) ? READY_NONE : ERROR; }
METHOD(d_appendleft) { return append_left(vm, self, own(vm, args[0])) ? READY_NONE : ERROR; }
METHOD(d_pop) {
    if (!DQ(self)->length) return fail(vm, TYPE(IndexError), "pop from an empty deque");
    return READY(take_right(vm, DQ(self)));
}
METHOD(d_popleft) {
    if (!DQ(self)->length) return fail(vm, TYPE(IndexError), "pop from an empty deque");
    return READY(take_left(vm, DQ(self)));
}
METHOD(d_clear) {
    clear_items(vm, self);
    return READY_NONE;
}
METHOD(d_rotate) {
    if (!check_positional(vm, "deque.rotate", n, 0, 1)) return ERROR;
    i64 by = 1;
    if (n && !int_as_i64(vm, args[0], &by)) return fail(vm, TYPE(OverflowError), "Python int too large to convert to C ssize_t");
    return rotate(vm, self, by) ? READY_NONE : ERROR;
}
METHOD(d_reverse) {
    Deque *d = DQ(self);
    Ref left = d->left, right = d->right;
    i32 left_index = d->left_index, right_index = d->right_index;
    for (u32 n2 = d->length / 2; n2; n2--) {
        Ref item = BLOCK(left)->data[left_index];
        SET(BLOCK(left)->data[left_index], BLOCK(right)->data[right_index]);
        SET(BLOCK(right)->data[right_index], item);
        advance(vm, &left, &left_index);
        if (--right_index < 0) {
            right = BLOCK(right)->left;
            right_index = BLOCK_LENGTH - 1;
        }
    }
    return READY_NONE;
}
METHOD(d_insert) {
    i64 length = DQ(self)->length, i;
    if (!int_as_i64(vm, args[0], &i)) return fail(vm, TYPE(OverflowError), "Python int too large to convert to C ssize_t");
    if (DQ(self)->maxlen == length) return fail(vm, TYPE(IndexError), "deque already at its maximum size");
    if (i >= length) return d_append(vm, self, args + 1, 1, 0);
    if (i <= -length || i == 0) return d_appendleft(vm, self, args + 1, 1, 0);
    if (!rotate(vm, self, -i)) return ERROR;
    if (!(i < 0 ? append_right(vm, self, own(vm, args[1])) : append_left(vm, self, own(vm, args[1])))) return ERROR;
    return rotate(vm, self, i) ? READY_NONE : ERROR;
}
static u32 deque_size(Vm *vm, Ref self) { return TYPE_AT(TYPE_OF(self))->basicsize + BLOCK_BYTES * block_count(DQ(self)); }
METHOD(d_sizeof) { return READY(int_from_i64(vm, deque_size(vm, self))); }
METHOD(d_class_getitem) { return READY(generic_alias_new(vm, self, args[0])); }

static Await deque_length(Vm *vm, Ref self) { return READY(int_from_i64(vm, DQ(self)->length)); }

/* a sequence's subscript: an int, or what has __index__ */
static bool valid_index(Vm *vm, Ref self, i64 i) {
    return (i >= 0 && i < DQ(self)->length) || refuse(vm, TYPE(IndexError), "deque index out of range");
}
static Await deque_item(Vm *vm, Ref self, i64 i) {
    if (!valid_index(vm, self, i)) return ERROR;
    Place p = place_of(vm, DQ(self), (u32)i);
    return READY_OWN(BLOCK(p.block)->data[p.index]);
}
static Await deque_subscript(Vm *vm, Ref self, Ref key) {
    i64 i;
    if (!IS_SUB(key, TYPE_INT_SUBCLASS)) {
        if (SLOT_OF(TYPE_OF(key), to_index)) return subscript_by_index(vm, self, key);
        return fail(vm, TYPE(TypeError), "sequence index must be integer, not '%T'", key);
    }
    if (!int_as_index(vm, key, &i)) return ERROR;
    return deque_item(vm, self, i < 0 ? i + DQ(self)->length : i);
}
static Await deque_ass_subscript(Vm *vm, Ref self, Ref key, Ref value) {
    i64 i;
    if (!IS_SUB(key, TYPE_INT_SUBCLASS)) {
        if (SLOT_OF(TYPE_OF(key), to_index)) return ass_subscript_by_index(vm, self, key, value);
        return fail(vm, TYPE(TypeError), "sequence index must be integer, not '%T'", key);
    }
    if (!int_as_index(vm, key, &i)) return ERROR;
    if (i < 0) i += DQ(self)->length;
    if (!valid_index(vm, self, i)) return ERROR;
    if (!value) return delete_at(vm, self, i) ? READY_NONE : ERROR;
    Place p = place_of(vm, DQ(self), (u32)i);
    REPLACE(BLOCK(p.block)->data[p.index], own(vm, value));
    return READY_NONE;
}
static Await deque_get_maxlen(Vm *vm, Ref self) { return DQ(self)->maxlen < 0 ? READY_NONE : READY(int_from_i64(vm, DQ(self)->maxlen)); }

/* ---- repr, comparison, pickling ---- */
FRAME(DequeRepr, (list, text, entered), (self), u32 unused_a;);
STEP(deque_repr_step, DequeRepr) {
    BEGIN(DequeRepr);
    AWAIT(f->list, list_from_iterable(vm, f->self));
    AWAIT(f->text, object_repr(vm, f->list));
    char name[128];
    const char *text, *dot;
    text = type_name_utf8(vm, TYPE_OF(f->self), name, sizeof name);
    dot = strrchr_(text, '.');
    if (DQ(f->self)->maxlen >= 0) return READY(text_format(vm, "%s(%S, maxlen=%z)", dot ? dot + 1 : text, f->text, DQ(f->self)->maxlen));
    return READY(text_format(vm, "%s(%S)", dot ? dot + 1 : text, f->text));
    END;
}
static Await deque_repr(Vm *vm, Ref self) {
    if (repr_under_way(vm, NATIVE_deque_repr_step, DequeRepr_owned, self)) return READY(str_from_ascii(vm, "[...]"));
    DequeRepr *f = PUSH_R(DequeRepr, deque_repr_step, " while getting the repr of an object");
    if (!f) return ERROR;
    f->self = self;
    f->entered = own(vm, self);
    return PENDING;
}

FRAME(DequeCompare, (ia, ib, x, y, result), (a, b), u32 op;);
STEP(deque_compare_step, DequeCompare) {
    BEGIN(DequeCompare);
    AWAIT(f->ia, object_iter(vm, f->a));
    AWAIT(f->ib, object_iter(vm, f->b));
    for (;;) {
        AWAIT_NEXT(f->x, iter_next(vm, f->ia));
        AWAIT_NEXT(f->y, iter_next(vm, f->ib));
        if (!f->x || !f->y) break;
        AWAIT(f->result, object_equal(vm, f->x, f->y));
        if (f->result == FALSE_REF) {
            if (f->op == OP_EQ || f->op == OP_NE) return READY_BOOL(f->op == OP_NE);
            DROP(f->result);
            AWAIT(f->result, object_compare(vm, f->x, f->y, f->op));
            AWAIT_SET(f->result, object_truth(vm, f->result));
            RETURN(f->result);
        }
        DROP(f->result);
        DROP(f->x);
        DROP(f->y);
        BREATHE(1);
    }
    bool verdict[] = {f->y != 0, !f->x, f->x == f->y, f->x != f->y, f->x != 0, !f->y}; /* by which one is longer */
    return READY_BOOL(verdict[f->op]);
    END;
}
static Await deque_compare(Vm *vm, Ref a, Ref b, u32 op) {
    if (!is_deque(vm, a) || !is_deque(vm, b)) return READY_NOT_IMPLEMENTED;
    if (op == OP_EQ || op == OP_NE) {
        if (a == b) return READY_BOOL(op == OP_EQ);
        if (DQ(a)->length != DQ(b)->length) return READY_BOOL(op == OP_NE);
    }
    DequeCompare *f = PUSH_R(DequeCompare, deque_compare_step, " in comparison");
    if (!f) return ERROR;
    f->a = a;
    f->b = b;
    f->op = op;
    return PENDING;
}

FRAME(DequeReduce, (name, state, iterator, number, args), (self), u32 unused_a; u32 pad_;);
STEP(deque_reduce_step, DequeReduce) {
    BEGIN(DequeReduce);
    f->name = str_intern_utf8(vm, "__getstate__", 12);
    if (!f->name) return ERROR;
    AWAIT(f->state, call_method(vm, f->self, f->name, NULL, 0));
    AWAIT(f->iterator, object_iter(vm, f->self));
    Ref parts[4], pair[2];
    if (DQ(f->self)->maxlen < 0)
        f->args = own(vm, EMPTY_TUPLE);
    else {
        f->number = int_from_i64(vm, DQ(f->self)->maxlen);
        pair[0] = EMPTY_TUPLE;
        pair[1] = f->number;
        f->args = f->number ? tuple_from(vm, pair, 2) : 0;
    }
    if (!f->args) return ERROR;
    parts[0] = TYPE_OF(f->self);
    parts[1] = f->args;
    parts[2] = f->state;
    parts[3] = f->iterator;
    return READY(tuple_from(vm, parts, 4));
    END;
}
METHOD(d_reduce) {
    DequeReduce *f = PUSH(DequeReduce, deque_reduce_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}

/* ---- iterators ---- */
typedef struct DequeIterator { /* nominal 56 */
    Object head;
    Ref deque, block; /* block: the deque's, good while the state is the same */
    i32 index;
    u32 left; /* items to come */
    u64 state;
} DequeIterator;
#define IT(r) AT(DequeIterator, r)
static Ref iterator_new(Vm *vm, Ref type, Ref deque) {
    Ref r = object_new_gc(vm, type, 56);
    if (!r) return 0;
    Deque *d = DQ(deque);
    bool forward = type == TYPE(deque_iterator);
    IT(r)->deque = own(vm, deque);
    IT(r)->block = forward ? d->left : d->right;
    IT(r)->index = forward ? d->left_index : d->right_index;
    IT(r)->left = d->length;
    IT(r)->state = d->state;
    gc_track(vm, r);
    return r;
}
static Await deque_iter(Vm *vm, Ref self) { return READY(iterator_new(vm, TYPE(deque_iterator), self)); }
METHOD(d_reversed) { return READY(iterator_new(vm, TYPE(deque_reverse_iterator), self)); }
static int it_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(IT(self)->deque);
    return 0;
}
static void it_edges(Vm *vm, Ref self, Edges *e) { EDGE(IT(self)->deque, "deque"); }
static void it_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    CLEAR(IT(self)->deque);
    object_free_gc(vm, self);
}
static Ref it_item(Vm *vm, DequeIterator *it, bool *failed) { /* borrowed; 0: the end or failed */
    *failed = it->state != DQ(it->deque)->state;
    if (*failed) {
        SET(it->left, 0);
        return raise(vm, TYPE(RuntimeError), "deque mutated during iteration");
    }
    return it->left ? BLOCK(it->block)->data[it->index] : 0;
}
static Await it_next(Vm *vm, Ref self) {
    DequeIterator *it = IT(self);
    bool failed;
    Ref item = it_item(vm, it, &failed);
    if (!item) return ERROR;
    SET(it->left, it->left - 1);
    SET(it->index, it->index + 1);
    if (it->index == BLOCK_LENGTH && it->left) {
        SET(it->block, BLOCK(it->block)->right);
        SET(it->index, 0);
    }
    return READY_OWN(item);
}
static Await it_previous(Vm *vm, Ref self) {
    DequeIterator *it = IT(self);
    bool failed;
    if (!it->left) return ERROR; /* before the state is looked at */
    Ref item = it_item(vm, it, &failed);
    if (!item) return ERROR;
    SET(it->left, it->left - 1);
    SET(it->index, it->index - 1);
    if (it->index < 0 && it->left) {
        SET(it->block, BLOCK(it->block)->left);
        SET(it->index, BLOCK_LENGTH - 1);
    }
    return READY_OWN(item);
}
METHOD(it_hint) { return READY(int_from_i64(vm, IT(self)->left)); }
METHOD(it_reduce) {
    Ref number = int_from_i64(vm, (i64)DQ(IT(self)->deque)->length - IT(self)->left), pair[2] = {IT(self)->deque, number};
    Ref inner = number ? tuple_from(vm, pair, 2) : 0, outer[2] = {TYPE_OF(self), inner}, r = inner ? tuple_from(vm, outer, 2) : 0;
    drop_null(vm, number);
    drop_null(vm, inner);
    return READY(r);
}
static Await it_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) { /* (deque, how many to pass by) */
    i64 skip = 0;
    bool failed;
    const char *name = type == TYPE(deque_iterator) ? "_deque_iterator" : "_deque_reverse_iterator";
    if (!refuse_keywords(vm, name, kwnames)) return ERROR;
    if (n < 1 || n > 2)
        return fail(vm, TYPE(TypeError), "function takes at %s %u argument%s (%u given)", n ? "most" : "least", n ? 2 : 1, n ? "s" : "", n);
    if (!is_deque(vm, args[0])) return fail(vm, TYPE(TypeError), "argument 1 must be collections.deque, not %T", args[0]);
    if (n > 1 && !IS_SUB(args[1], TYPE_INT_SUBCLASS))
        return fail(vm, TYPE(TypeError), "'%T' object cannot be interpreted as an integer", args[1]);
    if (n > 1 && !int_as_i64(vm, args[1], &skip)) return fail(vm, TYPE(OverflowError), "Python int too large to convert to C ssize_t");
    Ref r = iterator_new(vm, type, args[0]);
    for (i64 i = 0; r && i < skip; i++) {
        Await a = type == TYPE(deque_iterator) ? it_next(vm, r) : it_previous(vm, r);
        failed = !a.ref;
        if (!failed) drop(vm, a.ref);
        if (failed) break;
    }
    if (r && vm->exc) CLEAR(r);
    return READY(r);
}
static const MethodDef it_methods[] = {
    {"__length_hint__", it_hint, 0, 0, 0, NULL, NULL, "Private method returning an estimate of len(list(it))."},
    {"__reduce__", it_reduce, 0, 0, 0, NULL, NULL, "Return state information for pickling."},
    {0},
};
#define ITERATOR                                                                                                                           \
    .basicsize = 56, .flags = TYPE_HAS_GC, .methods = it_methods, .dealloc = it_dealloc, .traverse = it_traverse, .edges = it_edges,       \
    .iter = iterator_self, .new = it_make
const TypeSpec deque_iterator_spec = {ITERATOR, .next = it_next};
const TypeSpec deque_reverse_iterator_spec = {ITERATOR, .next = it_previous};

static const MethodDef deque_methods[] = {
    {"append", d_append, 1, 1, 0, NULL, NULL, "Add an element to the right side of the deque."},
    {"appendleft", d_appendleft, 1, 1, 0, NULL, NULL, "Add an element to the left side of the deque."},
    {"clear", d_clear, 0, 0, 0, NULL, NULL, "Remove all elements from the deque."},
    {"__copy__", d_copy, 0, 0, 0, NULL, NULL, "Return a shallow copy of a deque."},
    {"copy", d_copy, 0, 0, 0, NULL, NULL, "Return a shallow copy of a deque."},
    {"count", d_count, 1, 1, 0, NULL, NULL, "D.count(value) -- return number of occurrences of value"},
    {"extend", d_extend, 1, 1, 0, NULL, NULL, "Extend the right side of the deque with elements from the iterable"},
    {"extendleft", d_extendleft, 1, 1, 0, NULL, NULL, "Extend the left side of the deque with elements from the iterable"},
    {"index", d_index, 1, 3, 0, NULL, NULL,
     "D.index(value, [start, [stop]]) -- return first index of value.\nRaises ValueError if the value is not present."},
    {"insert", d_insert, 2, 2, 0, "n", NULL, "D.insert(index, object) -- insert object before index"},
    {"pop", d_pop, 0, 0, 0, NULL, NULL, "Remove and return the rightmost element."},
    {"popleft", d_popleft, 0, 0, 0, NULL, NULL, "Remove and return the leftmost element."},
    {"__reduce__", d_reduce, 0, 0, 0, NULL, NULL, "Return state information for pickling."},
    {"remove", d_remove, 1, 1, 0, NULL, NULL, "D.remove(value) -- remove first occurrence of value."},
    {"__reversed__", d_reversed, 0, 0, 0, NULL, NULL, "D.__reversed__() -- return a reverse iterator over the deque"},
    {"reverse", d_reverse, 0, 0, 0, NULL, NULL, "D.reverse() -- reverse *IN PLACE*"},
    {"rotate", d_rotate, 0, -1, 0, "n", NULL, "Rotate the deque n steps to the right (default n=1).  If n is negative, rotates left."},
    {"__sizeof__", d_sizeof, 0, 0, 0, NULL, NULL, "D.__sizeof__() -- size of D in memory, in bytes"},
    {"__class_getitem__", d_class_getitem, 1, 1, METH_CLASS, NULL, NULL, "See PEP 585"},
    {0},
};
static const GetSetDef deque_getsets[] = {{"maxlen", deque_get_maxlen, NULL, "maximum size of a deque or None if unbounded"}, {0}};
const TypeSpec deque_spec = {
    .basicsize = 216,
    .flags = TYPE_HAS_GC | TYPE_BASETYPE | TYPE_SEQUENCE,
    .methods = deque_methods,
    .getsets = deque_getsets,
    .doc = "deque([iterable[, maxlen]]) --> deque object\n\nA list-like sequence optimized for data accesses near its endpoints.",
    .weaklist_at = offsetof(Deque, weaklist),
    .dealloc = deque_dealloc,
    .traverse = deque_traverse,
    .clear = clear_items,
    .edges = deque_edges,
    .repr = deque_repr,
    .richcompare = deque_compare,
    .iter = deque_iter,
    .init = deque_init,
    .new = deque_make,
    .size = deque_size,
    .length = deque_length,
    .concat = deque_concat,
    .repeat = deque_repeat,
    .inplace_concat = deque_iadd,
    .inplace_repeat = deque_irepeat,
    .item = deque_item,
    .contains = deque_contains,
    .subscript = deque_subscript,
    .ass_subscript = deque_ass_subscript,
};
