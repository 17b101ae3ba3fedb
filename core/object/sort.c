/* sort.c: list.sort: stable; runs of natural order of at least minrun by binary insertion, then merges, as Objects/listsort.txt
 * describes (without galloping: the comparisons' results and the order are the same, their number can be larger).
 *
 * While it sorts the list looks empty. Keys and values stand in the frame's span, which owns them; the order is a permutation of indices
 * in the raw tail, so that every reference keeps one holder at every step. */
#include "object/containers.h"
#include "object/int.h"
#include "object/protocol.h"
#include "object/str.h"

#define MAX_RUNS 64u

FRAME(Sort, (result, key_function), (list), u32 n; u32 reverse; u32 i; u32 lo; u32 hi; u32 left; u32 right; u32 mid; u32 start; u32 minrun;
      u32 runs; u32 a; u32 b; u32 k; u32 less; u32 kind; u32 pivot; u32 from; u32 middle; u32 to; u32 has_keys; u32 failed;
      u32 run_base[MAX_RUNS]; u32 run_length[MAX_RUNS];);

/* values in SPAN[0..n), keys in SPAN[n..2n) where there is a key function; idx in RAW_TAIL[0..n), tmp in RAW_TAIL[n..2n) */
static Ref key_at(Vm *vm, Sort *f, u32 index) { return SPAN(f)[f->has_keys ? f->n + index : index]; }
#define IDX(f) RAW_TAIL(f)
#define TMP(f) (RAW_TAIL(f) + (f)->n)
enum { KIND_ANY, KIND_INT, KIND_FLOAT, KIND_STR };

static u32 kind_of(Vm *vm, Sort *f) {
    u32 kind = KIND_ANY;
    for (u32 i = 0; i < f->n; i++) {
        Ref r = key_at(vm, f, i);
        u32 k = IS(r, int) ? KIND_INT : IS(r, float) ? KIND_FLOAT : IS(r, str) ? KIND_STR : KIND_ANY;
        if (k == KIND_ANY || (i && k != kind)) return KIND_ANY;
        kind = k;
    }
    return kind;
}
static bool less_known(Vm *vm, u32 kind, Ref a, Ref b) {
    if (kind == KIND_INT) return int_compare(vm, a, b) < 0;
    if (kind == KIND_FLOAT) return FLOAT_VALUE(a) < FLOAT_VALUE(b);
    return str_compare(vm, a, b) < 0;
}
/* Merge sort of a known kind in place of all below: bottom-up, on indices. width doubles; returns at once for n < 2 */
static void sort_known(Vm *vm, Sort *f) {
    u32 *from = IDX(f), *to = TMP(f);
    for (u32 width = 1; width < f->n; width *= 2) {
        for (u32 lo = 0; lo < f->n; lo += 2 * width) {
            u32 mid = u32_min(lo + width, f->n), hi = u32_min(lo + 2 * width, f->n), a = lo, b = mid, k = lo;
            while (a < mid && b < hi) {
                bool take_b = less_known(vm, f->kind, key_at(vm, f, from[b]), key_at(vm, f, from[a]));
                to[k++] = take_b ? from[b++] : from[a++];
            }
            while (a < mid) to[k++] = from[a++];
            while (b < hi) to[k++] = from[b++];
        }
        u32 *t = from;
        from = to;
        to = t;
    }
    if (from != IDX(f)) memcpy(IDX(f), from, 4 * (size_t)f->n);
    outside(vm)->budget -= f->n;
}
static void reverse_range(u32 *a, u32 n) {
    for (u32 i = 0; i < n / 2; i++) {
        u32 t = a[i];
        a[i] = a[n - 1 - i];
        a[n - 1 - i] = t;
    }
}
static u32 minrun_of(u32 n) {
    u32 r = 0;
    while (n >= 64) {
        r |= n & 1;
        n >>= 1;
    }
    return n + r;
}
/* Which two neighbouring runs are to be merged: its index, or -1 (merge_collapse; at the end all: force) */
static i32 next_merge(const Sort *f, bool force) {
    u32 n = f->runs;
    const u32 *len = f->run_length;
    if (n < 2) return -1;
    u32 i = n - 2;
    if ((i > 0 && len[i - 1] <= len[i] + len[i + 1]) || (i > 1 && len[i - 2] <= len[i - 1] + len[i]))
        return (i32)(len[i - 1] < len[i + 1] ? i - 1 : i);
    if (len[i] <= len[i + 1]) return (i32)i;
    if (!force) return -1;
    return (i32)(i > 0 && len[i - 1] < len[i + 1] ? i - 1 : i);
}
static void give_back(Vm *vm, Sort *f) { /* the values return to the list in their new order */
    Ref list = f->list, old = LIST_AT(list)->items;
    u32 n = f->n, changed = LIST_AT(list)->length;
    if (f->reverse && !f->failed) reverse_range(IDX(f), n);
    Ref items = f->run_base[MAX_RUNS - 1];
    for (u32 i = 0; i < n; i++) {
        AT(Ref, items)[i] = SPAN(f)[IDX(f)[i]];
        SPAN(f)[IDX(f)[i]] = 0;
    }
    if (n) MARK_RANGE(AT(Ref, items), 4 * n);
    u32 allocated = f->run_length[MAX_RUNS - 1];
    SET(LIST_AT(list)->items, items);
    SET(LIST_AT(list)->length, n);
    SET(LIST_AT(list)->allocated, allocated);
    if (old) { /* what was put into it meanwhile */
        while (changed-- > 0) drop_null(vm, AT(Ref, old)[changed]);
        mem_free(vm, old);
    }
}

STEP(sort_step, Sort) {
    BEGIN(Sort);
    if (f->has_keys)
        for (f->i = 0; f->i < f->n; f->i++) {
            AWAIT_TRY(SPAN(f)[f->n + f->i], call1(vm, f->key_function, SPAN(f)[f->i]));
            if (!SPAN(f)[f->n + f->i]) {
                f->failed = 1;
                break;
            }
        }
    if (!f->failed && f->reverse) reverse_range(IDX(f), f->n);
    if (!f->failed) f->kind = kind_of(vm, f);
    if (!f->failed && f->kind)
        sort_known(vm, f);
    else if (!f->failed) {
        f->minrun = minrun_of(f->n);
        for (f->lo = 0; f->lo < f->n && !f->failed;) {
            /* a natural run from lo: ascending, or strictly descending and then turned */
            f->hi = f->lo + 1;
            f->k = 0;
            while (f->hi < f->n) {
                AWAIT_TRY(f->result, object_compare(vm, key_at(vm, f, IDX(f)[f->hi]), key_at(vm, f, IDX(f)[f->hi - 1]), OP_LT));
                if (!f->result) goto give_up;
                AWAIT_TRUTH(f->less, f->result);
                if (f->hi == f->lo + 1)
                    f->k = f->less;
                else if (f->less != f->k)
                    break;
                f->hi++;
                BREATHE(1);
            }
            if (f->k) reverse_range(IDX(f) + f->lo, f->hi - f->lo);
            f->to = u32_min(f->lo + f->minrun, f->n);
            if (f->to < f->hi) f->to = f->hi;
            for (f->start = f->hi; f->start < f->to; f->start++) { /* binary insertion */
                f->pivot = IDX(f)[f->start];
                f->left = f->lo;
                f->right = f->start;
                while (f->left < f->right) {
                    f->mid = f->left + (f->right - f->left) / 2;
                    AWAIT_TRY(f->result, object_compare(vm, key_at(vm, f, f->pivot), key_at(vm, f, IDX(f)[f->mid]), OP_LT));
                    if (!f->result) goto give_up;
                    AWAIT_TRUTH(f->less, f->result);
                    if (f->less)
                        f->right = f->mid;
                    else
                        f->left = f->mid + 1;
                }
                memmove(IDX(f) + f->left + 1, IDX(f) + f->left, 4 * (size_t)(f->start - f->left));
                IDX(f)[f->left] = f->pivot;
                BREATHE(1);
            }
            f->run_base[f->runs] = f->lo;
            f->run_length[f->runs++] = f->to - f->lo;
            f->lo = f->to;
            for (;;) {
                i32 at;
                at = next_merge(f, f->lo == f->n);
                if (at < 0) break;
                f->start = (u32)at;
                f->from = f->run_base[at];
                f->middle = f->from + f->run_length[at];
                f->to = f->middle + f->run_length[at + 1];
                f->a = f->from;
                f->b = f->middle;
                f->k = f->from;
                while (f->a < f->middle && f->b < f->to) {
                    AWAIT_TRY(f->result, object_compare(vm, key_at(vm, f, IDX(f)[f->b]), key_at(vm, f, IDX(f)[f->a]), OP_LT));
                    if (!f->result) goto give_up;
                    AWAIT_TRUTH(f->less, f->result);
                    if (f->less)
                        TMP(f)[f->k++] = IDX(f)[f->b++];
                    else
                        TMP(f)[f->k++] = IDX(f)[f->a++];
                    BREATHE(1);
                }
                while (f->a < f->middle) TMP(f)[f->k++] = IDX(f)[f->a++];
                while (f->b < f->to) TMP(f)[f->k++] = IDX(f)[f->b++];
                memcpy(IDX(f) + f->from, TMP(f) + f->from, 4 * (size_t)(f->to - f->from));
                f->run_length[f->start] += f->run_length[f->start + 1];
                for (f->i = f->start + 1; f->i + 1 < f->runs; f->i++) {
                    f->run_base[f->i] = f->run_base[f->i + 1];
                    f->run_length[f->i] = f->run_length[f->i + 1];
                }
                f->runs--;
            }
        }
    }
    {
        bool changed;
        changed = LIST_AT(f->list)->allocated != UINT32_MAX;
        bool failed;
        failed = f->failed;
        give_back(vm, f);
        if (failed) return ERROR;
        if (changed) return fail(vm, TYPE(ValueError), "list modified during sort");
    }
    return READY_NONE;
give_up:
    f->failed = 1;
    give_back(vm, f);
    return ERROR;
    END;
}

Await list_sort(Vm *vm, Ref list, Ref key, bool reverse) {
    u32 n = LIST_AT(list)->length;
    if (LIST_AT(list)->allocated == UINT32_MAX) return fail(vm, TYPE(ValueError), "list modified during sort");
    Sort *f = PUSH_SPAN(Sort, sort_step, key ? 2 * n : n, 8 * n);
    if (!f) return ERROR;
    f->list = list;
    f->key_function = own_null(vm, key);
    f->has_keys = key != 0;
    f->n = n;
    f->reverse = reverse;
    for (u32 i = 0; i < n; i++) {
        SPAN(f)[i] = LIST_ITEMS(list)[i];
        IDX(f)[i] = i;
    }
    f->run_base[MAX_RUNS - 1] = LIST_AT(list)->items;
    f->run_length[MAX_RUNS - 1] = LIST_AT(list)->allocated;
    SET(LIST_AT(list)->items, 0);
    SET(LIST_AT(list)->length, 0);
    SET(LIST_AT(list)->allocated, UINT32_MAX);
    return PENDING;
}
