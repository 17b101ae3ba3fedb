/* itertools_combine.c: product, combinations, combinations_with_replacement, permutations (Modules/itertoolsmodule.c of 3.11). Each holds its
 * pool (product: a tuple of pools), the tuple handed out last, which is filled anew when nobody else has it, and a block of indices. No
 * step calls Python; what drops an item finds it in the pool. */
#include "modules/itertools.h"

typedef struct Combine { /* nominal 56; permutations 64, product 48 */
    Object head;
    Ref pool, result;
    Ref indices, cycles; /* raw blocks of u32, 0: none */
    i64 r;               /* length of a result */
    u32 stopped, unused_;
} Combine;
#define CB(r) AT(Combine, r)
enum { KIND_COMBINATIONS, KIND_REPLACEMENT, KIND_PERMUTATIONS, KIND_PRODUCT };

static int combine_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(CB(self)->pool);
    VISIT(CB(self)->result);
    return 0;
}
static void combine_edges(Vm *vm, Ref self, Edges *e) {
    EDGE(CB(self)->pool, "pool");
    EDGE(CB(self)->result, "result");
}
static void combine_clear(Vm *vm, Ref self) {
    SET(CB(self)->stopped, 1);
    CLEAR(CB(self)->pool);
    CLEAR(CB(self)->result);
}
static void combine_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    combine_clear(vm, self);
    if (CB(self)->indices) mem_free(vm, CB(self)->indices);
    if (CB(self)->cycles) mem_free(vm, CB(self)->cycles);
    object_free_gc(vm, self);
    trash_end(vm);
}

/* ---- indices ---- */
static Ref indices_new(Vm *vm, i64 n) { /* n zeros, in a block of 8 nominal bytes each */
    if (n > (1 << 27)) return raise_no_memory(vm);
    Ref r = mem_alloc(vm, n ? 8 * (u32)n : 1);
    if (!r) return 0;
    memset(AT(u32, r), 0, 4 * (size_t)n);
    MARK_RANGE(AT(u32, r), 4 * (u32)n);
    return r;
}
#define INDEX(c, i) AT(u32, (c)->indices)[i]

/* ---- the result tuple ---- */
static bool result_first(Vm *vm, Combine *c) { /* a new one, to be filled */
    Ref r = tuple_new(vm, (u32)c->r);
    if (r) SET(c->result, r);
    return r != 0;
}
static bool result_again(Vm *vm, Combine *c) { /* the last one, or a copy where somebody has it */
    if (REFCOUNT(c->result) > 1) {
        Ref old = c->result, r = tuple_from(vm, TUPLE_AT(old)->item, (u32)c->r);
        if (!r) return false;
        SET(c->result, r);
        drop(vm, old);
    } else if (!gc_is_tracked(vm, c->result))
        gc_track(vm, c->result);
    return true;
}
static void put(Vm *vm, Combine *c, i64 i, Ref item) { REPLACE(TUPLE_ITEM(c->result, i), own(vm, item)); }
static Await give(Vm *vm, Combine *c) { return READY_OWN(c->result); }
static Await over(Vm *vm, Combine *c) {
    SET(c->stopped, 1);
    return ERROR;
}

/* ---- next ---- */
static Await combinations_next(Vm *vm, Ref self) {
    Combine *c = CB(self);
    if (c->stopped) return ERROR;
    i64 n = TUPLE_LENGTH(c->pool), r = c->r, i;
    if (!c->result) {
        if (!result_first(vm, c)) return ERROR;
        i = 0;
    } else {
        if (!result_again(vm, c)) return ERROR;
        for (i = r - 1; i >= 0 && INDEX(c, i) == i + n - r; i--) {
        }
        if (i < 0) return over(vm, c);
        SET(INDEX(c, i), INDEX(c, i) + 1);
        for (i64 j = i + 1; j < r; j++) SET(INDEX(c, j), INDEX(c, j - 1) + 1);
    }
    for (; i < r; i++) put(vm, c, i, TUPLE_ITEM(c->pool, INDEX(c, i)));
    return give(vm, c);
}
static Await replacement_next(Vm *vm, Ref self) {
    Combine *c = CB(self);
    if (c->stopped) return ERROR;
    i64 n = TUPLE_LENGTH(c->pool), r = c->r, i = 0;
    u32 index = 0;
    if (!c->result) {
        if (!result_first(vm, c)) return ERROR;
    } else {
        if (!result_again(vm, c)) return ERROR;
        for (i = r - 1; i >= 0 && INDEX(c, i) == n - 1; i--) {
        }
        if (i < 0) return over(vm, c);
        index = INDEX(c, i) + 1;
    }
    for (; i < r; i++) {
        SET(INDEX(c, i), index);
        put(vm, c, i, TUPLE_ITEM(c->pool, index));
    }
    return give(vm, c);
}
static bool permute(Vm *vm, Combine *c) { /* to the next order; false: that was the last */
    i64 n = TUPLE_LENGTH(c->pool), r = c->r;
    u32 *indices = AT(u32, c->indices), *cycles = AT(u32, c->cycles);
    for (i64 i = r - 1; i >= 0; i--) {
        SET(cycles[i], cycles[i] - 1);
        if (!cycles[i]) { /* this place has had all: its item goes to the end, the place before moves on */
            u32 index = indices[i];
            memmove(indices + i, indices + i + 1, 4 * (size_t)(n - 1 - i));
            indices[n - 1] = index;
            MARK_RANGE(indices + i, 4 * (u32)(n - i));
            SET(cycles[i], (u32)(n - i));
            continue;
        }
        i64 j = n - cycles[i];
        u32 index = indices[i];
        SET(indices[i], indices[j]);
        SET(indices[j], index);
        for (i64 k = i; k < r; k++) put(vm, c, k, TUPLE_ITEM(c->pool, indices[k]));
        return true;
    }
    return false;
}
static Await permutations_next(Vm *vm, Ref self) {
    Combine *c = CB(self);
    if (c->stopped) return ERROR;
    if (c->result) {
        if (!TUPLE_LENGTH(c->pool)) return over(vm, c);
        if (!result_again(vm, c)) return ERROR;
        return permute(vm, c) ? give(vm, c) : over(vm, c);
    }
    if (!result_first(vm, c)) return ERROR;
    for (i64 i = 0; i < c->r; i++) put(vm, c, i, TUPLE_ITEM(c->pool, INDEX(c, i)));
    return give(vm, c);
}
static Await product_next(Vm *vm, Ref self) {
    Combine *c = CB(self);
    if (c->stopped) return ERROR;
    i64 n = c->r, i;
    if (!c->result) {
        if (!result_first(vm, c)) return ERROR;
        for (i = 0; i < n; i++) {
            Ref pool = TUPLE_ITEM(c->pool, i);
            if (!TUPLE_LENGTH(pool)) return over(vm, c);
            put(vm, c, i, TUPLE_ITEM(pool, 0));
        }
        return give(vm, c);
    }
    if (!result_again(vm, c)) return ERROR;
    for (i = n - 1; i >= 0; i--) { /* like the digits of a number */
        Ref pool = TUPLE_ITEM(c->pool, i);
        u32 index = INDEX(c, i) + 1;
        if (index == TUPLE_LENGTH(pool)) index = 0;
        SET(INDEX(c, i), index);
        put(vm, c, i, TUPLE_ITEM(pool, index));
        if (index) return give(vm, c);
    }
    return over(vm, c);
}

/* ---- new: (iterable, r) ---- */
FRAME(Make, (pool, number), (type, iterable, r), u32 kind; i64 length;);
static Ref build(Vm *vm, Make *f) {
    i64 n = TUPLE_LENGTH(f->pool), r = f->length;
    bool permutations = f->kind == KIND_PERMUTATIONS, stopped = f->kind == KIND_REPLACEMENT ? !n && r > 0 : r > n;
    Ref indices = indices_new(vm, stopped ? 0 : permutations ? n : r), cycles = 0;
    if (!indices) return 0;
    if (permutations && !(cycles = indices_new(vm, stopped ? 0 : r))) {
        mem_free(vm, indices);
        return 0;
    }
    if (!stopped && f->kind != KIND_REPLACEMENT)
        for (i64 i = 0; i < (permutations ? n : r); i++) SET(AT(u32, indices)[i], (u32)i);
    for (i64 i = 0; permutations && !stopped && i < r; i++) SET(AT(u32, cycles)[i], (u32)(n - i));
    Ref self = object_new_var(vm, f->type, 0);
    if (!self) {
        mem_free(vm, indices);
        if (cycles) mem_free(vm, cycles);
        return 0;
    }
    Combine *c = CB(self);
    SET(c->pool, f->pool);
    f->pool = 0;
    SET(c->indices, indices);
    SET(c->cycles, cycles);
    SET(c->r, r);
    SET(c->stopped, stopped);
    return self;
}
STEP(combine_make_step, Make) {
    BEGIN(Make);
    if (f->kind != KIND_PERMUTATIONS) AWAIT(f->number, number_index(vm, f->r));
    AWAIT(f->pool, tuple_from_iterable(vm, f->iterable));
    if (f->kind == KIND_PERMUTATIONS && f->r && f->r != NONE) {
        if (!IS_SUB(f->r, TYPE_INT_SUBCLASS)) return fail(vm, TYPE(TypeError), "Expected int as r");
        f->number = own(vm, f->r);
    }
    if (!f->number)
        f->length = TUPLE_LENGTH(f->pool);
    else if (!int_as_i64(vm, f->number, &f->length))
        return fail(vm, TYPE(OverflowError), "Python int too large to convert to C ssize_t");
    if (f->length < 0) return fail(vm, TYPE(ValueError), "r must be non-negative");
    return READY(build(vm, f));
    END;
}
static Await make(Vm *vm, Ref type, Ref iterable, Ref r, u32 kind) {
    Make *f = PUSH(Make, combine_make_step);
    if (!f) return ERROR;
    f->type = type;
    f->iterable = iterable;
    f->r = r;
    f->kind = kind;
    return PENDING;
}
static Await combinations_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    Ref out[2];
    return args_bind(vm, "combinations", "(iterable, r)", args, n, kwnames, out, 2) ? make(vm, type, out[0], out[1], KIND_COMBINATIONS)
                                                                                    : ERROR;
}
static Await replacement_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    Ref out[2];
    if (!args_bind(vm, "combinations_with_replacement", "(iterable, r)", args, n, kwnames, out, 2)) return ERROR;
    return make(vm, type, out[0], out[1], KIND_REPLACEMENT);
}
static Await permutations_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    Ref out[2];
    if (!args_bind(vm, "permutations", "(iterable, r=None)", args, n, kwnames, out, 2)) return ERROR;
    return make(vm, type, out[0], out[1], KIND_PERMUTATIONS);
}

/* product(*iterables, repeat=1) */
FRAME(ProductMake, (pools, pool, number), (type, repeat), u32 n; i64 times; i64 i;);
STEP(product_make_step, ProductMake) { /* raw tail: the iterables */
    BEGIN(ProductMake);
    f->times = 1;
    if (f->repeat) {
        AWAIT(f->number, number_index(vm, f->repeat));
        if (!int_as_i64(vm, f->number, &f->times)) return fail(vm, TYPE(OverflowError), "Python int too large to convert to C ssize_t");
        if (f->times < 0) return fail(vm, TYPE(ValueError), "repeat argument cannot be negative");
    }
    if (!f->times) f->n = 0;
    if (f->times > INT64_MAX / 8 / (f->n ? f->n : 1)) return fail(vm, TYPE(OverflowError), "repeat argument too large");
    if (f->n * f->times > (1 << 27)) return no_memory(vm);
    f->pools = tuple_new(vm, (u32)(f->n * f->times));
    if (!f->pools) return ERROR;
    for (f->i = 0; f->i < f->n; f->i++) {
        AWAIT(f->pool, tuple_from_iterable(vm, RAW_TAIL(f)[f->i]));
        SET(TUPLE_ITEM(f->pools, f->i), f->pool);
        f->pool = 0;
    }
    for (; f->i < f->n * f->times; f->i++) {
        SET(TUPLE_ITEM(f->pools, f->i), own(vm, TUPLE_ITEM(f->pools, f->i - f->n)));
        BREATHE(1);
    }
    Ref self, indices;
    indices = indices_new(vm, f->n * f->times);
    self = indices ? object_new_var(vm, f->type, 0) : 0;
    if (!self) {
        if (indices) mem_free(vm, indices);
        return ERROR;
    }
    SET(CB(self)->pool, f->pools);
    f->pools = 0;
    SET(CB(self)->indices, indices);
    SET(CB(self)->r, f->n * f->times);
    return READY(self);
    END;
}
static Await product_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    Ref out[1], *repeat = NULL;
    if (kwnames && TUPLE_LENGTH(kwnames)) {
        if (!args_bind(vm, "product", "(*, repeat=1)", args + n, 0, kwnames, out, 1)) return ERROR;
        repeat = out;
    }
    ProductMake *f = PUSH_SPAN(ProductMake, product_make_step, 0, 4 * n);
    if (!f) return ERROR;
    f->type = type;
    f->repeat = repeat ? *repeat : 0;
    f->n = n;
    if (n) memcpy(RAW_TAIL(f), args, 4 * (size_t)n);
    return PENDING;
}

/* ---- __reduce__, __setstate__, __sizeof__ ---- */
static Ref numbers(Vm *vm, Ref block, i64 n) { /* a new tuple of them */
    Ref t = tuple_new(vm, (u32)n);
    for (i64 i = 0; t && i < n; i++) {
        Ref v = int_from_u64(vm, AT(u32, block)[i]);
        if (v)
            SET(TUPLE_ITEM(t, i), v);
        else
            CLEAR(t);
    }
    return t;
}
static Ref pool_and_r(Vm *vm, Combine *c, Ref pool) {
    Ref r = int_from_i64(vm, c->r);
    return itertools_pair(vm, own(vm, pool), r);
}
METHOD(combine_reduce) {
    Combine *c = CB(self);
    Ref type = TYPE_OF(self), args2, state;
    bool begun = c->result != 0, permutations = type_is_subtype(vm, type, TYPE(itertools_permutations));
    if (begun && c->stopped) return READY(itertools_pair(vm, own(vm, type), pool_and_r(vm, c, EMPTY_TUPLE)));
    args2 = pool_and_r(vm, c, c->pool);
    if (!begun || !args2) return READY(itertools_pair(vm, own(vm, type), args2));
    state = numbers(vm, c->indices, permutations ? TUPLE_LENGTH(c->pool) : c->r);
    if (state && permutations) {
        Ref cycles = numbers(vm, c->cycles, c->r);
        state = itertools_pair(vm, state, cycles);
    }
    return READY(itertools_triple(vm, own(vm, type), args2, state));
}
METHOD(product_reduce) {
    Combine *c = CB(self);
    if (c->stopped) {
        Ref none = EMPTY_TUPLE, args2 = tuple_from(vm, &none, 1);
        return READY(itertools_pair(vm, own(vm, TYPE_OF(self)), args2));
    }
    if (!c->result) return READY(itertools_pair(vm, own(vm, TYPE_OF(self)), own(vm, c->pool)));
    Ref state = numbers(vm, c->indices, c->r);
    return READY(itertools_triple(vm, own(vm, TYPE_OF(self)), own(vm, c->pool), state));
}
static bool is_tuple_of(Vm *vm, Ref r, i64 n) { return IS_SUB(r, TYPE_TUPLE_SUBCLASS) && TUPLE_LENGTH(r) == n; }
static Await invalid(Vm *vm) { return fail(vm, TYPE(ValueError), "invalid arguments"); }
static bool index_in(Vm *vm, Ref r, i64 low, i64 high, i64 *out) { /* moved into the bounds */
    if (!IS_SUB(r, TYPE_INT_SUBCLASS)) return refuse(vm, TYPE(TypeError), "an integer is required");
    *out = int_as_i64_clamped(vm, r);
    if (*out < low) *out = low;
    if (*out > high) *out = high;
    return true;
}
/* The result that belongs to the indices: of the pool, or each of its own pool. */
static bool result_from_indices(Vm *vm, Combine *c, bool product) {
    Ref t = tuple_new(vm, (u32)c->r);
    if (!t) return false;
    for (i64 i = 0; i < c->r; i++) SET(TUPLE_ITEM(t, i), own(vm, TUPLE_ITEM(product ? TUPLE_ITEM(c->pool, i) : c->pool, INDEX(c, i))));
    REPLACE(c->result, t);
    return true;
}
static Await set_indices(Vm *vm, Ref self, Ref state, u32 kind) {
    Combine *c = CB(self);
    i64 n = TUPLE_LENGTH(c->pool), v;
    if (!is_tuple_of(vm, state, c->r)) return invalid(vm);
    for (i64 i = 0; i < c->r; i++) {
        i64 top = kind == KIND_COMBINATIONS ? i + n - c->r : n - 1;
        if (kind == KIND_PRODUCT) {
            top = (i64)TUPLE_LENGTH(TUPLE_ITEM(c->pool, i)) - 1;
            if (top < 0) {
                SET(c->stopped, 1);
                return READY_NONE;
            }
        }
        if (!index_in(vm, TUPLE_ITEM(state, i), 0, top, &v)) return ERROR;
        if (v < 0 || c->stopped) return invalid(vm); /* an empty pool has no places */
        SET(INDEX(c, i), (u32)v);
    }
    return result_from_indices(vm, c, kind == KIND_PRODUCT) ? READY_NONE : ERROR;
}
METHOD(combinations_setstate) { return set_indices(vm, self, args[0], KIND_COMBINATIONS); }
METHOD(replacement_setstate) { return set_indices(vm, self, args[0], KIND_REPLACEMENT); }
METHOD(product_setstate) { return set_indices(vm, self, args[0], KIND_PRODUCT); }
METHOD(permutations_setstate) {
    Combine *c = CB(self);
    i64 length = TUPLE_LENGTH(c->pool), v;
    Ref state = args[0], part;
    if (!IS_SUB(state, TYPE_TUPLE_SUBCLASS)) return fail(vm, TYPE(TypeError), "state is not a tuple");
    if (TUPLE_LENGTH(state) != 2) return fail(vm, TYPE(TypeError), "function takes exactly 2 arguments (%u given)", TUPLE_LENGTH(state));
    for (u32 i = 0; i < 2; i++) {
        part = TUPLE_ITEM(state, i);
        if (!IS_SUB(part, TYPE_TUPLE_SUBCLASS)) return fail(vm, TYPE(TypeError), "argument %u must be tuple, not %T", i + 1, part);
    }
    if (TUPLE_LENGTH(TUPLE_ITEM(state, 0)) != length || TUPLE_LENGTH(TUPLE_ITEM(state, 1)) != c->r || c->stopped) return invalid(vm);
    for (i64 i = 0; i < length; i++) {
        if (!index_in(vm, TUPLE_ITEM(TUPLE_ITEM(state, 0), i), 0, length - 1, &v)) return ERROR;
        SET(INDEX(c, i), (u32)v);
    }
    for (i64 i = 0; i < c->r; i++) {
        if (!index_in(vm, TUPLE_ITEM(TUPLE_ITEM(state, 1), i), 1, length - i, &v)) return ERROR;
        SET(AT(u32, c->cycles)[i], (u32)v);
    }
    return result_from_indices(vm, c, false) ? READY_NONE : ERROR;
}
static u32 combine_size(Vm *vm, Ref self) { return TYPE_AT(TYPE_OF(self))->basicsize + 8 * (u32)CB(self)->r; }
METHOD(combine_sizeof) { return READY(int_from_i64(vm, combine_size(vm, self))); }
static u32 permutations_size(Vm *vm, Ref self) { return combine_size(vm, self) + (CB(self)->pool ? 8 * TUPLE_LENGTH(CB(self)->pool) : 0); }
METHOD(permutations_sizeof) { return READY(int_from_i64(vm, permutations_size(vm, self))); }
#define replacement_size  combine_size
#define combinations_size combine_size
#define product_size      combine_size

#define METHODS(reduce, setstate, size)                                                                                                    \
    {REDUCE(reduce), SETSTATE(setstate), {"__sizeof__", size, 0, 0, 0, NULL, NULL, "Returns size in memory, in bytes."}, {0}}
static const MethodDef combinations_methods[] = METHODS(combine_reduce, combinations_setstate, combine_sizeof);
static const MethodDef replacement_methods[] = METHODS(combine_reduce, replacement_setstate, combine_sizeof);
static const MethodDef permutations_methods[] = METHODS(combine_reduce, permutations_setstate, permutations_sizeof);
static const MethodDef product_methods[] = METHODS(product_reduce, product_setstate, combine_sizeof);
#define COMBINE(name, bytes, prefix, text)                                                                                                 \
    const TypeSpec itertools_##name##_spec = {.basicsize = bytes,                                                                          \
                                              .flags = TYPE_HAS_GC | TYPE_BASETYPE,                                                        \
                                              .methods = prefix##_methods,                                                                 \
                                              .doc = text,                                                                                 \
                                              .dealloc = combine_dealloc,                                                                  \
                                              .traverse = combine_traverse,                                                                \
                                              .clear = combine_clear,                                                                      \
                                              .edges = combine_edges,                                                                      \
                                              .iter = itertools_self,                                                                      \
                                              .next = prefix##_next,                                                                       \
                                              .new = prefix##_make,                                                                        \
                                              .size = prefix##_size};
COMBINE(combinations, 56, combinations, "Return successive r-length combinations of elements in the iterable.")
COMBINE(combinations_with_replacement, 56, replacement,
        "Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.")
COMBINE(permutations, 64, permutations, "Return successive r-length permutations of elements in the iterable.")
COMBINE(product, 48, product, "product(*iterables, repeat=1) --> product object\n\nCartesian product of input iterables.")
