/* sort.c: list.sort, comparison for comparison as Objects/listobject.c of 3.11 does it (listsort.txt: natural runs, binary insertion, powersort's
 * order of merges, galloping), so that user-defined __lt__ sees the same calls in the same order.
 *
 * The algorithm is a machine in plain C: advance() runs until it wants to know whether one key is less than another and leaves the question in the
 * frame; the step answers it, without a frame where it can, and goes on. It moves indices only: values and keys stay where they are until the end,
 * so that every reference has one holder at every step. While it sorts, the list looks empty; its unused_ field has the frame, through which
 * sort_edges names the holders. */
#include "object/containers.h"
#include "object/int.h"
#include "object/protocol.h"
#include "object/sequence.h"
#include "object/str.h"

#define MAX_RUNS   85u /* MAX_MERGE_PENDING */
#define MIN_GALLOP 7
#define SMALL      256u /* up to here keys and indices stand in the frame, beyond in a run */
#define PIECE      4096u

FRAME(Sort, (result, truth), (list, key_function), u32 n; u32 reverse; u32 has_keys; u32 failed; u32 kind; u32 i; u32 less; u32 changed;
      Ref same_type; u32 unused_a; Ref items; u32 allocated;
      Ref block;            /* the list's own block; keys, indices and room to merge, if they are in a run */
      u32 at; u32 x; u32 y; /* where advance() goes on; its question: key x < key y? */
      u32 gat; u32 gkey; u32 gtmp; i32 gbase; i32 gn; i32 ghint; u32 gright; i32 last; i32 ofs; i32 max; /* a gallop under way */
      i32 lo; i32 rest; i32 run; i32 descending; i32 left; i32 right; i32 start; u32 pivot; i32 minrun; u32 merging; i32 na; i32 nb;
      i32 dest; i32 sa; i32 sb; i32 basea; i32 acount; i32 bcount; i32 min_gallop; i32 stored_gallop; i32 merge; u32 power; u32 runs;
      i32 base[MAX_RUNS]; i32 len[MAX_RUNS]; u32 powers[MAX_RUNS];);
_Static_assert(sizeof(Sort) % 8 == 0, "the tail stands at a multiple of 8");
enum { KIND_ANY, KIND_INT, KIND_FLOAT, KIND_STR };
enum { MERGE_NONE, MERGE_LO, MERGE_HI };

static u32 *room(Vm *vm, Sort *f) { return f->block ? AT(u32, f->block) : RAW_TAIL(f); }
static Ref *keys_of(Vm *vm, Sort *f) { return f->has_keys ? room(vm, f) : AT(Ref, f->items); }
static u32 *index_of(Vm *vm, Sort *f) { return room(vm, f) + (f->has_keys ? f->n : 0); }
static u32 *spare_of(Vm *vm, Sort *f) { return index_of(vm, f) + f->n; }
static u32 room_size(u32 n, bool keys) { return 4 * (n * (keys ? 2 : 1) + n / 2 + 1); }

void sort_edges(Vm *vm, Ref frame, Edges *e) { /* the holders that a list has while it is sorted */
    Sort *f = AT(Sort, frame);
    for (u32 i = 0; i < f->n; i++) EDGE_AT(AT(Ref, f->items)[i], EDGE_ITEM, i);
    for (u32 i = 0; f->has_keys && i < f->n; i++) EDGE(keys_of(vm, f)[i], "key while sorting");
}

static void reverse_range(u32 *a, i32 n) {
    for (i32 i = 0; i < n / 2; i++) {
        u32 t = a[i];
        a[i] = a[n - 1 - i];
        a[n - 1 - i] = t;
    }
}
static i32 minrun_of(i32 n) {
    i32 r = 0;
    while (n >= 64) {
        r |= n & 1;
        n >>= 1;
    }
    return n + r;
}
static u32 power_of(i64 s1, i64 n1, i64 n2, i64 n) { /* powerloop: the first bit in which the runs' middles, as fractions of n, differ */
    u32 power = 0;
    i64 a = 2 * s1 + n1, b = a + n1 + n2;
    for (;;) {
        power++;
        if (a >= n) {
            a -= n;
            b -= n;
        } else if (b >= n)
            return power;
        a <<= 1;
        b <<= 1;
    }
}

/* A question, and the place behind it. */
#define ASK_(field, n, p, q)                                                                                                               \
    do {                                                                                                                                   \
        f->x = (p);                                                                                                                        \
        f->y = (q);                                                                                                                        \
        f->field = (n);                                                                                                                    \
        return true;                                                                                                                       \
    case (n):;                                                                                                                             \
    } while (0)

/* gallop_left, gallop_right: where gkey belongs in the gn sorted keys from gbase on, near ghint; the answer is in ofs. */
static bool gallop(Vm *vm, Sort *f) {
    const u32 *a = (f->gtmp ? spare_of(vm, f) : index_of(vm, f)) + f->gbase;
    switch (f->gat) {
        enum { gallop_base_ = __COUNTER__ };
#define GASK(p, q) ASK_(gat, (u32)(__COUNTER__ - gallop_base_), p, q)
    default: UNREACHABLE();
    case 0:
        f->last = 0;
        f->ofs = 1;
        if (f->gright)
            GASK(f->gkey, a[f->ghint]);
        else
            GASK(a[f->ghint], f->gkey);
        if (f->less == f->gright) { /* to the left for the right one, to the right … */
            if (f->gright) {
                f->max = f->ghint + 1;
                while (f->ofs < f->max) {
                    GASK(f->gkey, a[f->ghint - f->ofs]);
                    if (!f->less) break;
                    f->last = f->ofs;
                    f->ofs = (f->ofs << 1) + 1;
                }
            } else {
                f->max = f->ghint + 1;
                while (f->ofs < f->max) {
                    GASK(a[f->ghint - f->ofs], f->gkey);
                    if (f->less) break;
                    f->last = f->ofs;
                    f->ofs = (f->ofs << 1) + 1;
                }
            }
            if (f->ofs > f->max) f->ofs = f->max;
            i32 k = f->last;
            f->last = f->ghint - f->ofs;
            f->ofs = f->ghint - k;
        } else {
            f->max = f->gn - f->ghint;
            while (f->ofs < f->max) {
                if (f->gright)
                    GASK(f->gkey, a[f->ghint + f->ofs]);
                else
                    GASK(a[f->ghint + f->ofs], f->gkey);
                if (f->less == f->gright) break;
                f->last = f->ofs;
                f->ofs = (f->ofs << 1) + 1;
            }
            if (f->ofs > f->max) f->ofs = f->max;
            f->last += f->ghint;
            f->ofs += f->ghint;
        }
        f->last++;
        while (f->last < f->ofs) {
            f->max = f->last + ((f->ofs - f->last) >> 1);
            if (f->gright)
                GASK(f->gkey, a[f->max]);
            else
                GASK(a[f->max], f->gkey);
            if (f->less == f->gright)
                f->ofs = f->max;
            else
                f->last = f->max + 1;
        }
    }
    return false;
}
static void gallop_start(Sort *f, u32 right, u32 key, u32 in_spare, i32 base, i32 n, i32 hint) {
    f->gright = right;
    f->gkey = key;
    f->gtmp = in_spare;
    f->gbase = base;
    f->gn = n;
    f->ghint = hint;
    f->gat = 0;
}
static void forget_run(Sort *f, u32 i) { /* run i + 1 has become a part of run i */
    f->len[i] += f->len[i + 1];
    if (i + 3 == f->runs) {
        f->base[i + 1] = f->base[i + 2];
        f->len[i + 1] = f->len[i + 2];
        f->powers[i + 1] = f->powers[i + 2];
    }
    f->runs--;
}
/* What is in the spare room goes back: after a merge, and when a comparison fails in one. */
static void put_back(Vm *vm, Sort *f) {
    u32 *a = index_of(vm, f), *spare = spare_of(vm, f);
    if (f->merging == MERGE_LO && f->na > 0) memcpy(a + f->dest, spare + f->sa, 4 * (size_t)f->na);
    if (f->merging == MERGE_HI && f->nb > 0) memcpy(a + f->dest - (f->nb - 1), spare, 4 * (size_t)f->nb);
    f->merging = MERGE_NONE;
}
static void copy_last_of_b(Vm *vm, Sort *f) { /* CopyB: the one left of run a comes last */
    u32 *a = index_of(vm, f);
    memmove(a + f->dest, a + f->sb, 4 * (size_t)f->nb);
    a[f->dest + f->nb] = spare_of(vm, f)[f->sa];
    f->merging = MERGE_NONE;
}
static void copy_first_of_a(Vm *vm, Sort *f) { /* CopyA: the one left of run b comes first */
    u32 *a = index_of(vm, f);
    memmove(a + f->dest + 1 - f->na, a + f->sa + 1 - f->na, 4 * (size_t)f->na);
    a[f->dest - f->na] = spare_of(vm, f)[f->sb];
    f->merging = MERGE_NONE;
}

/* True: f->x and f->y are to be compared, the answer goes to f->less. False: sorted. */
static bool advance(Vm *vm, Sort *f) {
    u32 *const a = index_of(vm, f), *const spare = spare_of(vm, f);
    switch (f->at) {
        enum { advance_base_ = __COUNTER__ };
#define ASK(p, q) ASK_(at, (u32)(__COUNTER__ - advance_base_), p, q)
#define GALLOP_(n)                                                                                                                         \
    f->at = (n);                                                                                                                           \
    FALLTHROUGH;                                                                                                                           \
    case (n):                                                                                                                              \
        if (gallop(vm, f)) return true
#define GALLOP(right, key, in_spare, base, n, hint)                                                                                        \
    gallop_start(f, right, key, in_spare, base, n, hint);                                                                                  \
    GALLOP_((u32)(__COUNTER__ - advance_base_))
    default: UNREACHABLE();
    case 0:
        f->rest = (i32)f->n;
        f->minrun = minrun_of(f->rest);
        f->stored_gallop = MIN_GALLOP;
        while (f->rest > 0) {
            /* count_run: a natural run, ascending or strictly descending */
            f->run = 1;
            f->descending = 0;
            if (f->rest > 1) {
                f->run = 2;
                ASK(a[f->lo + 1], a[f->lo]);
                f->descending = (i32)f->less;
                for (; f->run < f->rest; f->run++) {
                    ASK(a[f->lo + f->run], a[f->lo + f->run - 1]);
                    if ((i32)f->less != f->descending) break;
                }
                if (f->descending) reverse_range(a + f->lo, f->run);
            }
            if (f->run < f->minrun) { /* binarysort: up to minrun items */
                f->start = f->lo + f->run;
                f->run = f->rest < f->minrun ? f->rest : f->minrun;
                for (; f->start < f->lo + f->run; f->start++) {
                    f->left = f->lo;
                    f->right = f->start;
                    f->pivot = a[f->start];
                    while (f->left < f->right) {
                        ASK(f->pivot, a[f->left + ((f->right - f->left) >> 1)]);
                        if (f->less)
                            f->right = f->left + ((f->right - f->left) >> 1);
                        else
                            f->left += ((f->right - f->left) >> 1) + 1;
                    }
                    memmove(a + f->left + 1, a + f->left, 4 * (size_t)(f->start - f->left));
                    a[f->left] = f->pivot;
                }
            }
            f->power = f->runs ? power_of(f->base[f->runs - 1], f->len[f->runs - 1], f->run, (i64)f->n) : 0;
            for (;;) { /* found_new_run; at the end, merge_force_collapse */
                if (f->rest > 0 && (f->runs < 2 || f->powers[f->runs - 2] <= f->power)) {
                    if (f->runs) f->powers[f->runs - 1] = f->power;
                    f->base[f->runs] = f->lo;
                    f->len[f->runs++] = f->run;
                    f->lo += f->run;
                    f->rest -= f->run;
                    if (f->rest > 0) break;
                }
                if (f->runs < 2) break;
                f->merge = (i32)f->runs - 2;
                if (f->rest == 0 && f->merge > 0 && f->len[f->merge - 1] < f->len[f->merge + 1]) f->merge--;
                /* merge_at: what of the first run lies before the second, and what of the second behind the first, stays */
                f->sa = f->base[f->merge];
                f->na = f->len[f->merge];
                f->sb = f->base[f->merge + 1];
                f->nb = f->len[f->merge + 1];
                forget_run(f, (u32)f->merge);
                GALLOP(1, a[f->sb], 0, f->sa, f->na, 0);
                f->sa += f->ofs;
                f->na -= f->ofs;
                if (f->na == 0) continue;
                GALLOP(0, a[f->sa + f->na - 1], 0, f->sb, f->nb, f->nb - 1);
                f->nb = f->ofs;
                if (f->nb <= 0) continue;
                f->min_gallop = f->stored_gallop;
                if (f->na > f->nb) goto merge_hi;
                /* merge_lo: the first run moves to the spare room, the merge goes upwards */
                memcpy(spare, a + f->sa, 4 * (size_t)f->na);
                f->merging = MERGE_LO;
                f->dest = f->sa;
                f->sa = 0;
                a[f->dest++] = a[f->sb++];
                f->nb--;
                if (f->nb == 0) goto lo_done;
                if (f->na == 1) goto lo_copy;
                for (;;) {
                    f->acount = f->bcount = 0;
                    for (;;) { /* one at a time, until one run wins again and again */
                        ASK(a[f->sb], spare[f->sa]);
                        if (f->less) {
                            a[f->dest++] = a[f->sb++];
                            f->bcount++;
                            f->acount = 0;
                            f->nb--;
                            if (f->nb == 0) goto lo_done;
                            if (f->bcount >= f->min_gallop) break;
                        } else {
                            a[f->dest++] = spare[f->sa++];
                            f->acount++;
                            f->bcount = 0;
                            f->na--;
                            if (f->na == 1) goto lo_copy;
                            if (f->acount >= f->min_gallop) break;
                        }
                    }
                    f->min_gallop++;
                    do {
                        f->min_gallop -= f->min_gallop > 1;
                        f->stored_gallop = f->min_gallop;
                        GALLOP(1, a[f->sb], 1, f->sa, f->na, 0);
                        f->acount = f->ofs;
                        if (f->ofs) {
                            memcpy(a + f->dest, spare + f->sa, 4 * (size_t)f->ofs);
                            f->dest += f->ofs;
                            f->sa += f->ofs;
                            f->na -= f->ofs;
                            if (f->na == 1) goto lo_copy;
                            if (f->na == 0) goto lo_done; /* an inconsistent comparison */
                        }
                        a[f->dest++] = a[f->sb++];
                        f->nb--;
                        if (f->nb == 0) goto lo_done;
                        GALLOP(0, spare[f->sa], 0, f->sb, f->nb, 0);
                        f->bcount = f->ofs;
                        if (f->ofs) {
                            memmove(a + f->dest, a + f->sb, 4 * (size_t)f->ofs);
                            f->dest += f->ofs;
                            f->sb += f->ofs;
                            f->nb -= f->ofs;
                            if (f->nb == 0) goto lo_done;
                        }
                        a[f->dest++] = spare[f->sa++];
                        f->na--;
                        if (f->na == 1) goto lo_copy;
                    } while (f->acount >= MIN_GALLOP || f->bcount >= MIN_GALLOP);
                    f->min_gallop++;
                    f->stored_gallop = f->min_gallop;
                }
            lo_done:
                put_back(vm, f);
                continue;
            lo_copy:
                copy_last_of_b(vm, f);
                continue;
            merge_hi: /* the second run moves to the spare room, the merge goes downwards */
                memcpy(spare, a + f->sb, 4 * (size_t)f->nb);
                f->merging = MERGE_HI;
                f->dest = f->sb + f->nb - 1;
                f->sb = f->nb - 1;
                f->basea = f->sa;
                f->sa += f->na - 1;
                a[f->dest--] = a[f->sa--];
                f->na--;
                if (f->na == 0) goto hi_done;
                if (f->nb == 1) goto hi_copy;
                for (;;) {
                    f->acount = f->bcount = 0;
                    for (;;) {
                        ASK(spare[f->sb], a[f->sa]);
                        if (f->less) {
                            a[f->dest--] = a[f->sa--];
                            f->acount++;
                            f->bcount = 0;
                            f->na--;
                            if (f->na == 0) goto hi_done;
                            if (f->acount >= f->min_gallop) break;
                        } else {
                            a[f->dest--] = spare[f->sb--];
                            f->bcount++;
                            f->acount = 0;
                            f->nb--;
                            if (f->nb == 1) goto hi_copy;
                            if (f->bcount >= f->min_gallop) break;
                        }
                    }
                    f->min_gallop++;
                    do {
                        f->min_gallop -= f->min_gallop > 1;
                        f->stored_gallop = f->min_gallop;
                        GALLOP(1, spare[f->sb], 0, f->basea, f->na, f->na - 1);
                        f->acount = f->na - f->ofs;
                        if (f->acount) {
                            f->dest -= f->acount;
                            f->sa -= f->acount;
                            memmove(a + f->dest + 1, a + f->sa + 1, 4 * (size_t)f->acount);
                            f->na -= f->acount;
                            if (f->na == 0) goto hi_done;
                        }
                        a[f->dest--] = spare[f->sb--];
                        f->nb--;
                        if (f->nb == 1) goto hi_copy;
                        GALLOP(0, a[f->sa], 1, 0, f->nb, f->nb - 1);
                        f->bcount = f->nb - f->ofs;
                        if (f->bcount) {
                            f->dest -= f->bcount;
                            f->sb -= f->bcount;
                            memcpy(a + f->dest + 1, spare + f->sb + 1, 4 * (size_t)f->bcount);
                            f->nb -= f->bcount;
                            if (f->nb == 1) goto hi_copy;
                            if (f->nb == 0) goto hi_done;
                        }
                        a[f->dest--] = a[f->sa--];
                        f->na--;
                        if (f->na == 0) goto hi_done;
                    } while (f->acount >= MIN_GALLOP || f->bcount >= MIN_GALLOP);
                    f->min_gallop++;
                    f->stored_gallop = f->min_gallop;
                }
            hi_done:
                put_back(vm, f);
                continue;
            hi_copy:
                copy_first_of_a(vm, f);
            }
        }
    }
    return false;
}

/* ---- answers ---- */
static u32 kind_of(Vm *vm, Ref r) { return IS(r, int) ? KIND_INT : IS(r, float) ? KIND_FLOAT : IS(r, str) ? KIND_STR : KIND_ANY; }
INLINE int less_known(Vm *vm, u32 kind, Ref x, Ref y) {
    switch (kind) {
    case KIND_INT:
        if (LIKELY(int_is_compact(vm, x) && int_is_compact(vm, y))) return int_compact_value(vm, x) < int_compact_value(vm, y);
        return int_compare(vm, x, y) < 0;
    case KIND_FLOAT: return FLOAT_VALUE(x) < FLOAT_VALUE(y);
    case KIND_STR: return str_compare(vm, x, y) < 0;
    default: return less_plain(vm, x, y);
    }
}
/* Keys that are all of one type are asked through its slot first (unsafe_object_compare): what does not know is asked once more, by the operator. */
static Await less_of(Vm *vm, Sort *f, Ref x, Ref y) {
    CompareFn compare = f->same_type ? SLOT_OF(f->same_type, richcompare) : NULL;
    if (!compare || TYPE_OF(x) != f->same_type || TYPE_OF(y) != f->same_type) return object_compare(vm, x, y, OP_LT);
    return compare(vm, x, y, OP_LT);
}
enum { PIECE_DONE, PIECE_MORE, PIECE_ASK };
/* Up to PIECE comparisons that need no Python. */
static u32 sort_piece(Vm *vm, Sort *f) {
    const Ref *keys = keys_of(vm, f);
    u32 kind = f->kind;
    for (u32 i = 0; i < PIECE; i++) {
        if (!advance(vm, f)) return PIECE_DONE;
        int less = less_known(vm, kind, keys[f->x], keys[f->y]);
        if (less < 0) return PIECE_ASK;
        f->less = (u32)less;
    }
    return PIECE_MORE;
}
/* Looks at PIECE keys from f->i on: are all of one kind? */
static void look_at_kinds(Vm *vm, Sort *f) {
    const Ref *keys = keys_of(vm, f);
    u32 end = u32_min(f->i + PIECE, f->n);
    if (f->i == 0) f->kind = kind_of(vm, keys[0]);
    if (f->i == 0) f->same_type = f->n > 1 ? TYPE_OF(keys[0]) : 0;
    for (; f->i < end; f->i++) {
        if (kind_of(vm, keys[f->i]) != f->kind) f->kind = KIND_ANY;
        if (TYPE_OF(keys[f->i]) != f->same_type) f->same_type = 0;
    }
}
/* The keys go, then the values return to the list in their new order. */
static void finish(Vm *vm, Sort *f) {
    Ref list = f->list, items = f->items;
    u32 n = f->n, *a = index_of(vm, f), *spare;
    put_back(vm, f);
    for (u32 i = 0; f->has_keys && i < n; i++) { /* in their new order; where the key function failed: last to first */
        Ref *key = &keys_of(vm, f)[f->i < n ? n - 1 - i : a[i]];
        CLEAR(*key);
    }
    f->changed = LIST_AT(list)->allocated != UINT32_MAX;
    if (f->reverse) reverse_range(a, (i32)n);
    /* a permutation in place: follow each cycle */
    spare = a;
    Ref *v = AT(Ref, items);
    for (u32 i = 0; i < n; i++) {
        if (spare[i] == i) continue;
        Ref first = v[i];
        u32 to = i;
        while (spare[to] != i) {
            u32 from = spare[to];
            v[to] = v[from];
            spare[to] = to;
            to = from;
        }
        v[to] = first;
        spare[to] = to;
    }
    if (n) MARK_RANGE(v, 4 * n);
    List *l = LIST_AT(list);
    Ref old = l->items;
    u32 left = l->length;
    SET(l->items, items);
    SET(l->length, n);
    SET(l->allocated, f->allocated);
    SET(l->unused_, 0);
    f->items = 0;
    if (f->block) run_free(vm, f->block);
    f->block = 0;
    if (!old) return;
    drop_refs_backwards(vm, old, left); /* what was put into it meanwhile */
    mem_free(vm, old);
}

STEP(sort_step, Sort) {
    BEGIN(Sort);
    if (f->has_keys)
        for (; f->i < f->n; f->i++) {
            AWAIT_TRY(f->result, call1(vm, f->key_function, AT(Ref, f->items)[f->i]));
            if (!f->result) {
                f->failed = 1;
                f->reverse = 0;
                break;
            }
            keys_of(vm, f)[f->i] = f->result;
            if (f->block) MARK(&keys_of(vm, f)[f->i]);
            f->result = 0;
            BREATHE(1);
        }
    if (!f->failed) {
        for (f->i = 0; f->i < f->n;) {
            look_at_kinds(vm, f);
            BREATHE(PIECE / 16);
        }
        if (f->reverse) reverse_range(index_of(vm, f), (i32)f->n);
        for (;;) {
            u32 more;
            more = sort_piece(vm, f);
            if (more == PIECE_DONE) break;
            if (more == PIECE_MORE) {
                BREATHE(PIECE);
                continue;
            }
            AWAIT_TRY(f->result, less_of(vm, f, keys_of(vm, f)[f->x], keys_of(vm, f)[f->y]));
            if (f->result == NOT_IMPLEMENTED) {
                DROP(f->result);
                AWAIT_TRY(f->result, object_compare(vm, keys_of(vm, f)[f->x], keys_of(vm, f)[f->y], OP_LT));
            }
            if (f->result && truth_fast(vm, f->result) >= 0) {
                f->less = (u32)truth_fast(vm, f->result);
                DROP(f->result);
            } else if (f->result) {
                AWAIT_TRY(f->truth, object_truth(vm, f->result));
                DROP(f->result);
                f->failed = !f->truth;
                f->less = f->truth == TRUE_REF;
                DROP(f->truth);
            } else
                f->failed = 1;
            if (f->failed) break;
            BREATHE(1);
        }
    }
    finish(vm, f);
    if (f->failed) return ERROR;
    if (f->changed) return fail(vm, TYPE(ValueError), "list modified during sort");
    return READY_NONE;
    END;
}

Await list_sort(Vm *vm, Ref list, Ref key, bool reverse) {
    List *l = LIST_AT(list);
    u32 n = l->length;
    if (l->allocated == UINT32_MAX || !n) return READY_NONE; /* while it is sorted a list looks empty, for sort, too */
    if (key == NONE) key = 0;
    u32 size = room_size(n, key != 0);
    Ref block = n > SMALL ? run_malloc(vm, size) : 0;
    if (n > SMALL && !block) return no_memory(vm);
    Sort *f = PUSH_SPAN(Sort, sort_step, 0, block ? 0 : size);
    if (!f) {
        if (block) run_free(vm, block);
        return ERROR;
    }
    f->list = list;
    f->key_function = key;
    f->has_keys = key != 0;
    f->n = n;
    f->reverse = reverse;
    f->items = l->items;
    f->allocated = l->allocated;
    f->block = block;
    if (block) {
        memset(AT(char, block), 0, size);
        MARK_RANGE(AT(char, block), size);
    }
    for (u32 i = 0; i < n; i++) index_of(vm, f)[i] = i;
    SET(l->items, 0);
    SET(l->length, 0);
    SET(l->allocated, UINT32_MAX);
    SET(l->unused_, REF_OF(f));
    return PENDING;
}
