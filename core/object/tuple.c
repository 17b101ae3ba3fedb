/* tuple.c: tuples (Objects/tupleobject.c): kept ones for lengths 1 to 19, 2000 of each (those of length 20 are kept, too, but never handed out
 * again, as in 3.11), items dropped last to first. */
#include "object/containers.h"
#include "object/int.h"
#include "object/protocol.h"
#include "object/sequence.h"
#include "object/str.h"
#include "object/type.h"

#define FREE_LIMIT 2000u

/* An exact tuple of n > 0 items, zero, untracked. */
static Ref take(Vm *vm, u32 n) {
    if (n < TUPLE_FREE_LISTS && vm->tuple_free[n - 1]) {
        Ref r = vm->tuple_free[n - 1];
        vm->tuple_free[n - 1] = TUPLE_ITEM(r, 0);
        vm->tuple_free_count[n - 1]--;
        object_revive(vm, r, TYPE(tuple));
        memset(TUPLE_AT(r)->item, 0, 4 * (size_t)n);
        MARK_RANGE(TUPLE_AT(r)->item, 4 * n);
        return r;
    }
    if (n > 0x0fffffff) return raise_no_memory(vm);
    Ref r = object_new_gc(vm, TYPE(tuple), 24 + 8 * n);
    if (r) TUPLE_AT(r)->length = n;
    return r;
}
Ref tuple_new(Vm *vm, u32 n) {
    if (!n) return own(vm, EMPTY_TUPLE);
    Ref r = take(vm, n);
    if (r) gc_track(vm, r);
    return r;
}
Ref tuple_from(Vm *vm, const Ref *items, u32 n) {
    Ref r = tuple_new(vm, n);
    if (r && n)
        for (u32 i = 0; i < n; i++) TUPLE_ITEM(r, i) = own(vm, items[i]);
    return r;
}
Ref tuple_steal(Vm *vm, const Ref *items, u32 n) {
    bool whole = true;
    for (u32 i = 0; i < n; i++) whole &= items[i] != 0;
    Ref r = whole ? tuple_new(vm, n) : 0;
    for (u32 i = 0; i < n; i++) {
        if (r)
            TUPLE_ITEM(r, i) = items[i];
        else
            drop_null(vm, items[i]);
    }
    return r;
}
/* _PyTuple_Resize: the tuple in *slot, which nobody else has, gets length n; false: MemoryError, *slot is 0. */
static bool resize(Vm *vm, Ref *slot, u32 n) {
    Ref r = *slot;
    u32 have = TUPLE_LENGTH(r);
    if (n == have) return true;
    if (n == 0 || have == 0) {
        *slot = 0;
        drop(vm, r);
        *slot = tuple_new(vm, n);
        return *slot != 0;
    }
    gc_untrack(vm, r);
    for (u32 i = n; i < have; i++) CLEAR(TUPLE_ITEM(r, i));
    Ref block = n > 0x0fffffff ? 0 : block_realloc(vm, r - 16, 16 + 24 + 8 * n);
    if (!block) {
        *slot = 0;
        drop(vm, r);
        raise_no_memory(vm);
        return false;
    }
    r = block + 16;
    if (n > have) memset(&TUPLE_ITEM(r, have), 0, 4 * (size_t)(n - have));
    TUPLE_AT(r)->length = n;
    MARK_RANGE(AT(char, block), 40 + 4 * n);
    gc_track(vm, r);
    *slot = r;
    return true;
}

static void tuple_dealloc(Vm *vm, Ref self) {
    Tuple *t = TUPLE_AT(self);
    u32 n = t->length;
    if (self == EMPTY_TUPLE) {
        SET(REFCOUNT(self), 1);
        return;
    }
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    for (u32 i = n; i-- > 0;) CLEAR(t->item[i]);
    if (IS(self, tuple) && n && n <= TUPLE_FREE_LISTS && vm->tuple_free_count[n - 1] < FREE_LIMIT) {
        GC_HEAD(self)->flags = 0;
        SET(t->item[0], vm->tuple_free[n - 1]);
        vm->tuple_free[n - 1] = self;
        vm->tuple_free_count[n - 1]++;
    } else
        object_free_gc(vm, self);
    trash_end(vm);
}
static int tuple_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    for (u32 i = TUPLE_LENGTH(self); i-- > 0;) VISIT(TUPLE_ITEM(self, i));
    return 0;
}
static void tuple_edges(Vm *vm, Ref self, Edges *e) {
    for (u32 i = 0; i < TUPLE_LENGTH(self); i++) EDGE_AT(TUPLE_ITEM(self, i), EDGE_ITEM, i);
}
void tuple_maybe_untrack(Vm *vm, Ref t) {
    if (!IS(t, tuple) || !gc_is_tracked(vm, t)) return;
    for (u32 i = 0; i < TUPLE_LENGTH(t); i++) {
        Ref v = TUPLE_ITEM(t, i);
        if (!v) return;                                                             /* under construction */
        if (object_is_gc(vm, v) && (!IS(v, tuple) || gc_is_tracked(vm, v))) return; /* _PyObject_GC_MAY_BE_TRACKED */
    }
    gc_untrack(vm, t);
}
/* xxHash, as in tuplehash. Tuples in tuples are no recursion in C: the levels stand in a small array, later in a run. */
typedef struct HashLevel {
    Ref tuple;
    u32 i;
    u64 acc;
} HashLevel;
#define HASH_SEED         2870177450012600261u
#define HASH_LEVELS       16u
#define HASH_MIX(a, lane) ((a) += (u64)(lane) * 14029467366897019727u, (a) = (a) << 31 | (a) >> 33, (a) *= 11400714785074694791u)

static i64 hash_end(Vm *vm, const HashLevel *level) {
    u64 acc = level->acc + (TUPLE_LENGTH(level->tuple) ^ (HASH_SEED ^ 3527539u));
    return acc == (u64)-1 ? 1546275796 : (i64)acc;
}
static HashLevel *more_levels(Vm *vm, const HashLevel *levels, Ref *run, u32 *capacity) {
    u32 bytes = *capacity * (u32)sizeof(HashLevel);
    Ref bigger = bytes < UINT32_MAX / 4 ? (*run ? run_realloc(vm, *run, 2 * bytes) : run_malloc(vm, 2 * bytes)) : 0;
    if (!bigger) return NULL;
    if (!*run) memcpy(AT(HashLevel, bigger), levels, bytes);
    *run = bigger;
    *capacity *= 2;
    return AT(HashLevel, bigger);
}
static bool hash_levels(Vm *vm, HashLevel *levels, Ref *run, i64 *out) {
    u32 depth = 0, capacity = HASH_LEVELS;
    for (;;) {
        HashLevel *l = &levels[depth];
        i64 lane;
        if (l->i == TUPLE_LENGTH(l->tuple)) {
            lane = hash_end(vm, l);
            if (!depth) {
                *out = lane;
                return true;
            }
            l = &levels[--depth];
        } else {
            Ref item = TUPLE_ITEM(l->tuple, l->i++);
            if (IS(item, tuple)) {
                if (++depth == capacity && !(levels = more_levels(vm, levels, run, &capacity))) return raise_no_memory(vm) != 0;
                levels[depth] = (HashLevel){item, 0, HASH_SEED};
                continue;
            }
            if (!object_hash(vm, item, &lane)) return false;
        }
        HASH_MIX(l->acc, lane);
    }
}
bool tuple_hash(Vm *vm, Ref t, i64 *out) {
    HashLevel levels[HASH_LEVELS];
    Ref run = 0;
    levels[0] = (HashLevel){t, 0, HASH_SEED};
    bool ok = hash_levels(vm, levels, &run, out);
    if (run) run_free(vm, run);
    return ok;
}

/* ---- repr of sequences: shared with list ---- */
FRAME(SequenceRepr, (item, text, entered), (self), u32 i; StrBuilder b;);
static u32 repr_min_length(Vm *vm, Ref self) { /* as list_repr and tuplerepr guess: an item is one character */
    u32 n = sequence_length(vm, self);
    return IS_SUB(self, TYPE_LIST_SUBCLASS) || n > 1 ? 3 * n : 4;
}
STEP(sequence_repr_step, SequenceRepr) {
    BEGIN(SequenceRepr);
    f->b = BUILDER(BUILDER_GENEROUS, repr_min_length(vm, f->self));
    builder_char(vm, &f->b, IS_SUB(f->self, TYPE_LIST_SUBCLASS) ? '[' : '(');
    for (f->i = 0; f->i < sequence_length(vm, f->self); f->i++) {
        if (f->i) builder_ascii(vm, &f->b, ", ");
        /* 3.11 takes no reference of its own here. An instance whose class has a __repr__ is held by that function's frame; all else is held. */
        if (TYPE_AT(TYPE_OF(sequence_item(vm, f->self, f->i)))->owner[SLOT_repr] != SPEC_CLASS + 1)
            f->item = own(vm, sequence_item(vm, f->self, f->i));
        AWAIT_TRY(f->text, object_repr(vm, sequence_item(vm, f->self, f->i)));
        if (!f->text) {
            builder_free(vm, &f->b);
            return ERROR;
        }
        builder_str(vm, &f->b, f->text);
        DROP(f->text);
        DROP(f->item);
        BREATHE(1);
    }
    f->b.mode = BUILDER_EXACT; /* the end takes no more than it needs */
    if (!IS_SUB(f->self, TYPE_LIST_SUBCLASS) && f->i == 1)
        builder_ascii(vm, &f->b, ",)");
    else
        builder_char(vm, &f->b, IS_SUB(f->self, TYPE_LIST_SUBCLASS) ? ']' : ')');
    return READY(builder_finish(vm, &f->b));
    END;
}
u32 sequence_length(Vm *vm, Ref r) { return IS_SUB(r, TYPE_LIST_SUBCLASS) ? LIST_AT(r)->length : TUPLE_LENGTH(r); }
Ref sequence_item(Vm *vm, Ref r, u32 i) { return IS_SUB(r, TYPE_LIST_SUBCLASS) ? LIST_ITEMS(r)[i] : TUPLE_ITEM(r, i); }

/* Is a frame of this step under way for this object? Py_ReprEnter, by walking the frames, which hold it as 3.11's list of such objects
 * does (`entered`). */
bool repr_under_way(Vm *vm, u32 function, u32 borrowed_at, Ref self) {
    for (Ref at = vm->frame; at; at = AT(FrameHead, at)->back) {
        FrameHead *h = AT(FrameHead, at);
        if (h->function == function && ((Ref *)(h + 1))[borrowed_at] == self) return true;
    }
    return false;
}
Await sequence_repr(Vm *vm, Ref self) {
    bool list = IS_SUB(self, TYPE_LIST_SUBCLASS);
    if (!sequence_length(vm, self)) return READY(str_from_ascii(vm, list ? "[]" : "()"));
    if (repr_under_way(vm, NATIVE_sequence_repr_step, SequenceRepr_owned, self)) return READY(str_from_ascii(vm, list ? "[...]" : "(...)"));
    SequenceRepr *f = PUSH_R(SequenceRepr, sequence_repr_step, " while getting the repr of an object");
    if (!f) return ERROR;
    f->self = self;
    f->entered = own(vm, self);
    return PENDING;
}

/* ---- comparison of sequences, item by item ---- */
FRAME(SequenceCompare, (a_item, b_item, result), (a, b), u32 op; u32 i; u32 equal;);
/* From *i on, items whose comparison runs no Python: stops at the first pair that differs (0) or that must be asked (-1), at the end (1), or after
 * limit pairs (2). */
static int compare_piece(Vm *vm, Ref a, Ref b, u32 *i, u32 limit) {
    u32 n = u32_min(sequence_length(vm, a), sequence_length(vm, b));
    for (u32 end = limit < n - u32_min(*i, n) ? *i + limit : n; *i < end; ++*i) {
        int e = equal_plain(vm, sequence_item(vm, a, *i), sequence_item(vm, b, *i));
        if (e != 1) return e;
    }
    return *i >= n ? 1 : 2;
}
static Await compare_lengths(Vm *vm, Ref a, Ref b, u32 op) {
    u32 x = sequence_length(vm, a), y = sequence_length(vm, b);
    return READY_BOOL(op == OP_LT   ? x < y
                      : op == OP_LE ? x <= y
                      : op == OP_EQ ? x == y
                      : op == OP_NE ? x != y
                      : op == OP_GT ? x > y
                                    : x >= y);
}
STEP(sequence_compare_step, SequenceCompare) {
    BEGIN(SequenceCompare);
    for (;;) {
        int plain;
        plain = compare_piece(vm, f->a, f->b, &f->i, 1024);
        if (plain == 1) return compare_lengths(vm, f->a, f->b, f->op);
        if (plain == 2) {
            BREATHE(256);
            continue;
        }
        if (plain == 0) break;
        if (IS_SUB(f->a, TYPE_LIST_SUBCLASS)) { /* a list may lose its items meanwhile, a tuple cannot */
            f->a_item = own(vm, sequence_item(vm, f->a, f->i));
            f->b_item = own(vm, sequence_item(vm, f->b, f->i));
        }
        AWAIT(f->result, object_equal(vm, sequence_item(vm, f->a, f->i), sequence_item(vm, f->b, f->i)));
        f->equal = f->result == TRUE_REF;
        DROP(f->result);
        DROP(f->a_item);
        DROP(f->b_item);
        if (!f->equal) break;
        f->i++;
        BREATHE(1);
    }
    if (f->i >= sequence_length(vm, f->a) || f->i >= sequence_length(vm, f->b)) return compare_lengths(vm, f->a, f->b, f->op);
    if (f->op == OP_EQ) return READY_BOOL(false);
    if (f->op == OP_NE) return READY_BOOL(true);
    if (IS_SUB(f->a, TYPE_LIST_SUBCLASS)) {
        f->a_item = own(vm, sequence_item(vm, f->a, f->i));
        f->b_item = own(vm, sequence_item(vm, f->b, f->i));
    }
    AWAIT(f->result, object_compare(vm, sequence_item(vm, f->a, f->i), sequence_item(vm, f->b, f->i), f->op));
    RETURN(f->result);
    END;
}
Await sequence_compare(Vm *vm, Ref a, Ref b, u32 op) {
    u32 i = 0;
    if (IS_SUB(a, TYPE_LIST_SUBCLASS) && sequence_length(vm, a) != sequence_length(vm, b) && (op == OP_EQ || op == OP_NE))
        return READY_BOOL(op == OP_NE);
    int plain = compare_piece(vm, a, b, &i, 32);
    if (plain == 1) return compare_lengths(vm, a, b, op);
    if (plain == 0 && (op == OP_EQ || op == OP_NE)) return READY_BOOL(op == OP_NE);
    if (plain == 0 && op == OP_LT) {
        int less = less_plain(vm, sequence_item(vm, a, i), sequence_item(vm, b, i));
        if (less >= 0) return READY_BOOL(less);
    }
    SequenceCompare *f = PUSH_R(SequenceCompare, sequence_compare_step, " in comparison");
    if (!f) return ERROR;
    f->a = a;
    f->b = b;
    f->op = op;
    f->i = i;
    return PENDING;
}
static Await tuple_compare(Vm *vm, Ref a, Ref b, u32 op) {
    if (!IS_SUB(a, TYPE_TUPLE_SUBCLASS) || !IS_SUB(b, TYPE_TUPLE_SUBCLASS)) return READY_NOT_IMPLEMENTED;
    return sequence_compare(vm, a, b, op);
}

/* ---- search: in, index, count, remove ---- */
FRAME(Search, (item, result), (self, value), u32 i; u32 count; u32 mode; i64 start; i64 stop;);
enum { SEARCH_IN, SEARCH_INDEX, SEARCH_COUNT, SEARCH_REMOVE };
enum { SEEK_END, SEEK_FOUND, SEEK_ASK, SEEK_MORE };
/* Items whose == runs no Python, in pieces; those that are equal are counted if that is wanted. */
static u32 seek(Vm *vm, Search *f) {
    for (u32 left = 1024; f->i < sequence_length(vm, f->self) && (i64)f->i < f->stop; f->i++) {
        int e = left-- ? equal_plain(vm, sequence_item(vm, f->self, f->i), f->value) : 2;
        if (e == 2) return SEEK_MORE;
        if (e < 0) return SEEK_ASK;
        if (e && f->mode != SEARCH_COUNT) return SEEK_FOUND;
        f->count += (u32)e;
    }
    return SEEK_END;
}
static Await found(Vm *vm, Search *f) {
    if (f->mode == SEARCH_IN) return READY_BOOL(true);
    if (f->mode == SEARCH_INDEX) return READY(int_from_i64(vm, f->i));
    return list_delete_at(vm, f->self, f->i) ? READY_NONE : ERROR;
}
STEP(sequence_search_step, Search) {
    BEGIN(Search);
    for (f->i = (u32)f->start;;) {
        u32 how;
        how = seek(vm, f);
        if (how == SEEK_END) break;
        if (how == SEEK_FOUND) return found(vm, f);
        if (how == SEEK_MORE) {
            BREATHE(256);
            continue;
        }
        if (IS_SUB(f->self, TYPE_LIST_SUBCLASS)) f->item = own(vm, sequence_item(vm, f->self, f->i));
        AWAIT(f->result, object_equal(vm, sequence_item(vm, f->self, f->i), f->value));
        DROP(f->item);
        if (f->result == TRUE_REF) {
            if (f->mode != SEARCH_COUNT) return found(vm, f);
            f->count++;
        }
        DROP(f->result);
        f->i++;
        BREATHE(1);
    }
    if (f->mode == SEARCH_IN) return READY_BOOL(false);
    if (f->mode == SEARCH_COUNT) return READY(int_from_i64(vm, f->count));
    if (f->mode == SEARCH_REMOVE) return fail(vm, TYPE(ValueError), "list.remove(x): x not in list");
    if (IS_SUB(f->self, TYPE_TUPLE_SUBCLASS)) return fail(vm, TYPE(ValueError), "tuple.index(x): x not in tuple");
    AWAIT(f->item, object_repr(vm, f->value));
    return fail(vm, TYPE(ValueError), "%S is not in list", f->item);
    END;
}
Await sequence_search(Vm *vm, Ref self, Ref value, u32 mode, i64 start, i64 stop) {
    if (mode == SEARCH_IN && sequence_length(vm, self) <= 64) { /* short and plain: no frame */
        u32 i = 0, n = sequence_length(vm, self);
        for (; i < n; i++) {
            int e = equal_plain(vm, sequence_item(vm, self, i), value);
            if (e == 1) return READY_BOOL(true);
            if (e < 0) break;
        }
        if (i == n) return READY_BOOL(false);
        start = i;
    }
    Search *f = PUSH(Search, sequence_search_step);
    if (!f) return ERROR;
    f->self = self;
    f->value = value;
    f->mode = mode;
    f->start = start;
    f->stop = stop;
    return PENDING;
}
static i64 clamp(i64 v, i64 n) {
    if (v < 0) v += n;
    return v < 0 ? 0 : v;
}
Await sequence_index(Vm *vm, Ref self, const Ref *args, u32 n) {
    i64 length = sequence_length(vm, self), start = n > 1 ? clamp(int_as_i64_clamped(vm, args[1]), length) : 0;
    i64 stop = n > 2 ? clamp(int_as_i64_clamped(vm, args[2]), length) : INT64_MAX;
    if (start > length) start = length;
    return sequence_search(vm, self, args[0], SEARCH_INDEX, start, stop);
}
static Await tuple_contains(Vm *vm, Ref self, Ref value) { return sequence_search(vm, self, value, SEARCH_IN, 0, INT64_MAX); }
METHOD(tuple_index) { return sequence_index(vm, self, args, n); }
METHOD(tuple_count) { return sequence_search(vm, self, args[0], SEARCH_COUNT, 0, INT64_MAX); }
METHOD(tuple_getnewargs) {
    Ref t = IS(self, tuple) ? own(vm, self) : tuple_from(vm, TUPLE_AT(self)->item, TUPLE_LENGTH(self));
    return READY(t ? tuple_steal(vm, &t, 1) : 0);
}
METHOD(class_getitem) { return READY(generic_alias_new(vm, self, args[0])); }

/* ---- items ---- */
static Ref sliced(Vm *vm, Ref self, Ref slice) {
    i64 start, stop, step, count;
    if (!slice_indices(vm, slice, TUPLE_LENGTH(self), &start, &stop, &step, &count)) return 0;
    if (count <= 0) return own(vm, EMPTY_TUPLE);
    if (start == 0 && step == 1 && count == TUPLE_LENGTH(self) && IS(self, tuple)) return own(vm, self);
    Ref r = tuple_new(vm, (u32)count);
    for (i64 i = 0; r && i < count; i++) TUPLE_ITEM(r, i) = own(vm, TUPLE_ITEM(self, start + i * step));
    return r;
}
static Await tuple_subscript(Vm *vm, Ref self, Ref key) {
    if (IS_SUB(key, TYPE_INT_SUBCLASS)) {
        i64 i;
        if (!int_as_index(vm, key, &i)) return ERROR;
        if (i < 0) i += TUPLE_LENGTH(self);
        if (i < 0 || i >= TUPLE_LENGTH(self)) return fail(vm, TYPE(IndexError), "tuple index out of range");
        return READY_OWN(TUPLE_ITEM(self, i));
    }
    if (IS(key, slice)) {
        if (!slice_is_ready(vm, key)) return subscript_by_index(vm, self, key);
        return READY(sliced(vm, self, key));
    }
    if (SLOT_OF(TYPE_OF(key), to_index)) return subscript_by_index(vm, self, key);
    return fail(vm, TYPE(TypeError), "tuple indices must be integers or slices, not %T", key);
}
static Await tuple_length_slot(Vm *vm, Ref self) { return READY(int_from_i64(vm, TUPLE_LENGTH(self))); }
static Await tuple_item_slot(Vm *vm, Ref self, i64 i) {
    if (i < 0 || i >= TUPLE_LENGTH(self)) return fail(vm, TYPE(IndexError), "tuple index out of range");
    return READY_OWN(TUPLE_ITEM(self, i));
}
static Await tuple_concat(Vm *vm, Ref a, Ref b) {
    if (!IS_SUB(b, TYPE_TUPLE_SUBCLASS)) return fail(vm, TYPE(TypeError), "can only concatenate tuple (not \"%T\") to tuple", b);
    u32 an = TUPLE_LENGTH(a), bn = TUPLE_LENGTH(b);
    if (!bn && IS(a, tuple)) return READY_OWN(a);
    if (!an && IS(b, tuple)) return READY_OWN(b);
    Ref r = tuple_new(vm, an + bn);
    if (!r) return ERROR;
    for (u32 i = 0; i < an; i++) TUPLE_ITEM(r, i) = own(vm, TUPLE_ITEM(a, i));
    for (u32 i = 0; i < bn; i++) TUPLE_ITEM(r, an + i) = own(vm, TUPLE_ITEM(b, i));
    outside(vm)->budget -= (an + bn) / 64;
    return READY(r);
}
static Await tuple_repeat(Vm *vm, Ref a, Ref count) {
    i64 n = int_as_i64_clamped(vm, count);
    u32 an = TUPLE_LENGTH(a);
    if (an == 0 || n == 1) return IS(a, tuple) ? READY_OWN(a) : READY(tuple_from(vm, TUPLE_AT(a)->item, an));
    if (n <= 0) return READY_OWN(EMPTY_TUPLE);
    if ((u64)n > 0x0fffffff / an) return no_memory(vm);
    Ref r = tuple_new(vm, an * (u32)n);
    if (!r) return ERROR;
    for (u32 i = 0; i < an * (u32)n; i++) TUPLE_ITEM(r, i) = own(vm, TUPLE_ITEM(a, i % an));
    outside(vm)->budget -= an * n / 64;
    return READY(r);
}
static Await tuple_iter(Vm *vm, Ref self) { return READY(sequence_iterator_of(vm, TYPE(tuple_iterator), self)); }

FRAME(TupleOf, (tuple), (type, iterable), u32 unused_a;);
STEP(tuple_of_step, TupleOf) { /* an instance of a subclass */
    BEGIN(TupleOf);
    AWAIT(f->tuple, tuple_from_iterable(vm, f->iterable));
    return READY(tuple_as_type(vm, f->type, f->tuple));
    END;
}
Ref tuple_as_type(Vm *vm, Ref type, Ref tuple) {
    u32 n = TUPLE_LENGTH(tuple);
    Ref r = object_new_var(vm, type, n);
    if (!r) return 0;
    TUPLE_AT(r)->length = n;
    for (u32 i = 0; i < n; i++) TUPLE_ITEM(r, i) = own(vm, TUPLE_ITEM(tuple, i));
    return r;
}
static Await tuple_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    bool own_init = SLOT_OF(type, init) != SLOT_OF(TYPE(tuple), init); /* then its __init__ will see the keywords */
    if (kwnames && TUPLE_LENGTH(kwnames) && !own_init) return fail(vm, TYPE(TypeError), "tuple() takes no keyword arguments");
    if (n > 1) return fail(vm, TYPE(TypeError), "tuple expected at most 1 argument, got %u", n);
    if (type == TYPE(tuple)) return n ? tuple_from_iterable(vm, args[0]) : READY_OWN(EMPTY_TUPLE);
    if (!n) return READY(tuple_as_type(vm, type, EMPTY_TUPLE));
    TupleOf *f = PUSH(TupleOf, tuple_of_step);
    if (!f) return ERROR;
    f->type = type;
    f->iterable = args[0];
    return PENDING;
}
FRAME(TupleFrom, (iterator, tuple, item, hint), (iterable), u32 i;);
/* The next item's place; the tuple grows by a quarter and ten. */
static bool put_item(Vm *vm, TupleFrom *f) {
    u32 n = TUPLE_LENGTH(f->tuple);
    if (f->i >= n && !resize(vm, &f->tuple, n + 10 + (n + 10) / 4)) return false;
    SET(TUPLE_ITEM(f->tuple, f->i), f->item);
    f->item = 0;
    f->i++;
    return true;
}
STEP(tuple_from_step, TupleFrom) { /* PySequence_Tuple */
    BEGIN(TupleFrom);
    AWAIT(f->iterator, object_iter(vm, f->iterable));
    AWAIT(f->hint, object_length_hint_or(vm, f->iterable, 10));
    i64 n;
    if (!int_as_i64(vm, f->hint, &n) || n > 0x0fffffff) return no_memory(vm);
    f->tuple = tuple_new(vm, (u32)n);
    if (!f->tuple) return ERROR;
    for (;;) {
        AWAIT_NEXT(f->item, iter_next(vm, f->iterator));
        if (!f->item) break;
        if (!put_item(vm, f)) return ERROR;
        BREATHE(1);
    }
    if (!resize(vm, &f->tuple, f->i)) return ERROR;
    RETURN(f->tuple);
    END;
}
Await tuple_from_iterable(Vm *vm, Ref iterable) {
    if (IS(iterable, tuple)) return READY_OWN(iterable);
    if (IS(iterable, list)) return READY(list_as_tuple(vm, iterable));
    TupleFrom *f = PUSH(TupleFrom, tuple_from_step);
    if (!f) return ERROR;
    f->iterable = iterable;
    return PENDING;
}
static const MethodDef methods[] = {
    {"index", tuple_index, 1, 3, 0, "Oii", "($self, value, start=0, stop=sys.maxsize, /)", "Return first index of value."},
    {"count", tuple_count, 1, 1, 0, NULL, "($self, value, /)", "Return number of occurrences of value."},
    {"__getnewargs__", tuple_getnewargs, 0, 0, 0, NULL, "($self, /)", NULL},
    {"__class_getitem__", class_getitem, 1, 1, METH_CLASS, NULL, NULL, "See PEP 585"},
    {0},
};
const TypeSpec tuple_spec = {
    .new_signature = "(iterable=(), /)",
    .basicsize = 24,
    .itemsize = 8,
    .flags = TYPE_HAS_GC | TYPE_BASETYPE | TYPE_SEQUENCE,
    .methods = methods,
    .doc = "Built-in immutable sequence.",
    .dealloc = tuple_dealloc,
    .traverse = tuple_traverse,
    .edges = tuple_edges,
    .repr = sequence_repr,
    .hash = tuple_hash,
    .richcompare = tuple_compare,
    .iter = tuple_iter,
    .new = tuple_make,
    .length = tuple_length_slot,
    .concat = tuple_concat,
    .repeat = tuple_repeat,
    .item = tuple_item_slot,
    .contains = tuple_contains,
    .subscript = tuple_subscript,
};
