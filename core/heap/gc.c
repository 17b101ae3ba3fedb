/* gc.c: the cycle collector: Modules/gcmodule.c of 3.11, step by step, the order of its lists included.
 *
 * A generation is a doubly linked ring through the objects' GC heads with a fixed head (GEN_HEAD). The copy of the count lies in
 * gc_refs, so that links stay whole during a collection. */
#include "heap/gc.h"
#include "heap/weakref.h"

#define NEXT(r) (GC_HEAD(r)->next)
#define PREV(r) (GC_HEAD(r)->prev)

/* ---- lists ---- */
static void list_init(Vm *vm, Ref head) {
    NEXT(head) = head;
    PREV(head) = head;
}
static bool list_empty(Vm *vm, Ref head) { return NEXT(head) == head; }

static void list_append(Vm *vm, Ref r, Ref head) {
    Ref last = PREV(head);
    SET(NEXT(last), r);
    SET(PREV(r), last);
    SET(NEXT(r), head);
    SET(PREV(head), r);
}
static void list_remove(Vm *vm, Ref r) {
    Ref p = PREV(r), n = NEXT(r);
    SET(NEXT(p), n);
    SET(PREV(n), p);
    SET(NEXT(r), 0);
}
static void list_move(Vm *vm, Ref r, Ref head) {
    list_remove(vm, r);
    list_append(vm, r, head);
}
static void list_merge(Vm *vm, Ref from, Ref to) {
    if (!list_empty(vm, from)) {
        Ref last = PREV(to), first = NEXT(from), end = PREV(from);
        SET(NEXT(last), first);
        SET(PREV(first), last);
        SET(NEXT(end), to);
        SET(PREV(to), end);
    }
    list_init(vm, from);
}
static u32 list_size(Vm *vm, Ref head) {
    u32 n = 0;
    for (Ref r = NEXT(head); r != head; r = NEXT(r)) n++;
    return n;
}
u32 gc_list_size(Vm *vm, u32 list) { return list_size(vm, GEN_HEAD(list)); }

/* ---- tracking ---- */
bool object_is_gc(Vm *vm, Ref r) {
    const Type *t = TYPE_AT(TYPE_OF(r));
    if (!(t->flags & TYPE_HAS_GC)) return false;
    if (t->flags & TYPE_TYPE_SUBCLASS) return (TYPE_AT(r)->flags & TYPE_HEAP) != 0;
    return true;
}

void gc_track(Vm *vm, Ref r) {
    CHECK(!gc_is_tracked(vm, r));
    list_append(vm, r, GEN_HEAD(0));
}

void gc_untrack(Vm *vm, Ref r) {
    if (!gc_is_tracked(vm, r)) return;
    list_remove(vm, r);
    SET(PREV(r), 0);
    SET(GC_HEAD(r)->flags, GC_HEAD(r)->flags & GC_FINALIZED);
}

/* ---- finding what is unreachable ---- */
static void update_refs(Vm *vm, Ref list) {
    for (Ref r = NEXT(list); r != list; r = NEXT(r)) {
        GcHead *h = GC_HEAD(r);
        SET(h->gc_refs, (i32)REFCOUNT(r));
        h->flags |= GC_COLLECTING;
    }
}

static bool is_collecting(Vm *vm, Ref r) { return object_is_gc(vm, r) && (GC_HEAD(r)->flags & GC_COLLECTING); }

static int visit_decref(Vm *vm, Ref target, void *arg) {
    UNUSED(arg);
    if (is_collecting(vm, target)) SET(GC_HEAD(target)->gc_refs, GC_HEAD(target)->gc_refs - 1);
    return 0;
}

static void traverse(Vm *vm, Ref r, VisitFn visit, void *arg) {
    TraverseFn fn = SLOT_OF(TYPE_OF(r), traverse);
    if (fn) fn(vm, r, visit, arg);
}

static void subtract_refs(Vm *vm, Ref list) {
    for (Ref r = NEXT(list); r != list; r = NEXT(r)) traverse(vm, r, visit_decref, NULL);
}

static int visit_reachable(Vm *vm, Ref target, void *arg) {
    const Ref *young = arg;
    if (!is_collecting(vm, target)) return 0;
    GcHead *h = GC_HEAD(target);
    if (h->flags & GC_UNREACHABLE) { /* it was moved away too early: back to the end of the list */
        h->flags &= ~(u32)GC_UNREACHABLE;
        list_move(vm, target, *young);
        SET(h->gc_refs, 1);
    } else if (h->gc_refs == 0)
        SET(h->gc_refs, 1);
    return 0;
}

static void move_unreachable(Vm *vm, Ref young, Ref unreachable) {
    for (Ref r = NEXT(young); r != young;) {
        GcHead *h = GC_HEAD(r);
        Ref next;
        if (h->gc_refs) {
            traverse(vm, r, visit_reachable, &young);
            SET(h->flags, h->flags & ~(u32)GC_COLLECTING);
            next = NEXT(r);
        } else {
            next = NEXT(r);
            list_move(vm, r, unreachable);
            h->flags |= GC_UNREACHABLE;
        }
        r = next;
    }
}

static void phase_done(Vm *vm, u32 phase, u32 generation) {
    if (outside(vm)->on_phase) outside(vm)->on_phase(vm, phase, generation);
}

static void deduce_unreachable(Vm *vm, Ref base, Ref unreachable) {
    update_refs(vm, base);
    subtract_refs(vm, base);
    list_init(vm, unreachable);
    move_unreachable(vm, base, unreachable);
}
/* The same on the generation itself, with its phases told. */
static void deduce_told(Vm *vm, Ref base, Ref unreachable, u32 generation) {
    update_refs(vm, base);
    phase_done(vm, PHASE_COUNTS, generation);
    subtract_refs(vm, base);
    phase_done(vm, PHASE_SUBTRACTED, generation);
    list_init(vm, unreachable);
    move_unreachable(vm, base, unreachable);
    phase_done(vm, PHASE_UNREACHABLE, generation);
}

static void clear_flag(Vm *vm, Ref list, u32 flag) {
    for (Ref r = NEXT(list); r != list; r = NEXT(r)) SET(GC_HEAD(r)->flags, GC_HEAD(r)->flags & ~flag);
}

static void untrack_tuples(Vm *vm, Ref list) {
    for (Ref r = NEXT(list), next; r != list; r = next) {
        next = NEXT(r);
        if (IS(r, tuple)) tuple_maybe_untrack(vm, r);
    }
}
static void untrack_dicts(Vm *vm, Ref list) {
    for (Ref r = NEXT(list), next; r != list; r = next) {
        next = NEXT(r);
        if (IS(r, dict)) dict_maybe_untrack(vm, r);
    }
}

/* ---- weak references to garbage ---- */

static i64 handle_weakrefs(Vm *vm, Ref unreachable, Ref old, u32 generation) {
    Ref calls = GEN_HEAD(LIST_CALLBACKS);
    i64 freed = 0;
    list_init(vm, calls);
    for (Ref r = NEXT(unreachable); r != unreachable; r = NEXT(r)) {
        if (object_is_weakref(vm, r)) weakref_clear_ref(vm, r);
        if (!TYPE_AT(TYPE_OF(r))->weaklist_at) continue;
        for (Ref wr; (wr = weakref_list_first(vm, r));) {
            weakref_clear_ref(vm, wr);
            if (!WR(wr)->callback) continue;
            if (GC_HEAD(wr)->flags & GC_COLLECTING) continue; /* it is trash itself: no call */
            own(vm, wr);
            list_move(vm, wr, calls);
        }
    }
    phase_done(vm, PHASE_WEAKREFS, generation);
    while (!list_empty(vm, calls)) {
        Ref wr = NEXT(calls), callback = WR(wr)->callback;
        Ref r = call_nested(vm, "weak reference callback", callback, &wr, 1);
        if (r)
            drop(vm, r);
        else
            exception_unraisable(vm, callback);
        drop(vm, wr);
        if (NEXT(calls) == wr)
            list_move(vm, wr, old);
        else
            freed++;
    }
    return freed;
}

/* ---- finalizing and clearing ---- */
static void finalize_garbage(Vm *vm, Ref list) {
    Ref seen = GEN_HEAD(LIST_SEEN);
    list_init(vm, seen);
    while (!list_empty(vm, list)) {
        Ref r = NEXT(list);
        list_move(vm, r, seen);
        FinalizeFn finalize = SLOT_OF(TYPE_OF(r), finalize);
        if (!finalize || (GC_HEAD(r)->flags & GC_FINALIZED)) continue;
        GC_HEAD(r)->flags |= GC_FINALIZED;
        own(vm, r);
        Ref hold = hold_push(vm, r, 0);
        if (!hold) CLEAR(vm->exc);
        finalize(vm, r);
        hold_pop(vm, hold);
        drop(vm, r);
    }
    list_merge(vm, seen, list);
}

static void handle_resurrected(Vm *vm, Ref unreachable, Ref still, Ref old) {
    clear_flag(vm, unreachable, GC_COLLECTING | GC_UNREACHABLE);
    deduce_unreachable(vm, unreachable, still);
    clear_flag(vm, still, GC_UNREACHABLE);
    list_merge(vm, unreachable, old);
}

/* modules/gc.c: what gc.set_debug asks for */

static void delete_garbage(Vm *vm, Ref list, Ref old) {
    while (!list_empty(vm, list)) {
        Ref r = NEXT(list);
        ClearFn clear = SLOT_OF(TYPE_OF(r), clear);
        if (vm->gc_debug & GC_DEBUG_SAVEALL)
            gc_save_garbage(vm, r);
        else if (clear) {
            own(vm, r);
            Ref hold = hold_push(vm, r, 0);
            clear(vm, r);
            if (vm->exc) exception_unraisable(vm, 0);
            hold_pop(vm, hold);
            drop(vm, r);
        }
        if (NEXT(list) == r) {
            SET(GC_HEAD(r)->flags, GC_HEAD(r)->flags & ~(u32)GC_COLLECTING);
            list_move(vm, r, old);
        }
    }
}

static void report_collectable(Vm *vm, Ref list) {
    for (Ref r = NEXT(list); r != list; r = NEXT(r)) gc_report_collectable(vm, r);
}

static i64 collect_main(Vm *vm, u32 generation) {
    Ref young = GEN_HEAD(generation), old = generation < 2 ? GEN_HEAD(generation + 1) : young;
    Ref unreachable = GEN_HEAD(LIST_UNREACHABLE), final = GEN_HEAD(LIST_FINAL);
    i64 m = 0;
    if (vm->gc_debug & GC_DEBUG_STATS) gc_report_start(vm, generation);
    if (generation + 1 < GENERATIONS) vm->gc_count[generation + 1]++;
    for (u32 i = 0; i <= generation; i++) vm->gc_count[i] = 0;
    for (u32 i = 0; i < generation; i++) list_merge(vm, GEN_HEAD(i), young);
    phase_done(vm, PHASE_CANDIDATES, generation);
    deduce_told(vm, young, unreachable, generation);
    untrack_tuples(vm, young);
    if (young != old) {
        if (generation == GENERATIONS - 2) vm->gc_long_lived_pending += list_size(vm, young);
        list_merge(vm, young, old);
    } else {
        untrack_dicts(vm, young);
        vm->gc_long_lived_pending = 0;
        vm->gc_long_lived_total = list_size(vm, young);
    }
    clear_flag(vm, unreachable, GC_UNREACHABLE); /* move_legacy_finalizers: there are none */
    if (vm->gc_debug & GC_DEBUG_COLLECTABLE) report_collectable(vm, unreachable);
    m += handle_weakrefs(vm, unreachable, old, generation);
    finalize_garbage(vm, unreachable);
    phase_done(vm, PHASE_FINALIZED, generation);
    list_init(vm, final);
    handle_resurrected(vm, unreachable, final, old);
    phase_done(vm, PHASE_RESURRECTED, generation);
    m += list_size(vm, final);
    delete_garbage(vm, final, old);
    phase_done(vm, PHASE_CLEARED, generation);
    if (vm->gc_debug & GC_DEBUG_STATS) gc_report_end(vm, m);
    if (generation == GENERATIONS - 1) freelists_clear(vm);
    vm->gc_collections[generation]++;
    vm->gc_collected[generation] += (u64)m;
    return m;
}

static void call_callbacks(Vm *vm, const char *phase, u32 generation, i64 collected);

static i64 collect_with_callbacks(Vm *vm, u32 generation) {
    call_callbacks(vm, "start", generation, 0);
    i64 n = collect_main(vm, generation);
    call_callbacks(vm, "stop", generation, n);
    return n;
}

/* invoke_gc_callback */
static void call_callbacks(Vm *vm, const char *phase, u32 generation, i64 collected) {
    if (!vm->gc_callbacks || !gc_callback_count(vm)) return;
    Ref args[2] = {gc_phase_text(vm, phase), gc_info_dict(vm, generation, collected)};
    for (u32 i = 0; args[0] && args[1] && i < gc_callback_count(vm); i++) {
        Ref callback = own(vm, gc_callback_at(vm, i));
        own(vm, args[1]); /* PyObject_CallFunction builds its arguments anew */
        Ref hold = hold_push(vm, args[0], args[1]), again = hold_push(vm, callback, args[1]);
        Ref r = call_nested(vm, "gc callback", callback, args, 2);
        hold_pop(vm, again);
        hold_pop(vm, hold);
        drop(vm, args[1]);
        if (r)
            drop(vm, r);
        else
            exception_unraisable(vm, callback);
        drop(vm, callback);
    }
    if (vm->exc) exception_unraisable(vm, 0);
    drop_null(vm, args[0]);
    drop_null(vm, args[1]);
}

i64 gc_collect(Vm *vm, u32 generation) {
    if (vm->gc_collecting) return 0;
    vm->gc_collecting = 1;
    Ref exc = vm->exc;
    vm->exc = 0;
    i64 n = collect_with_callbacks(vm, generation);
    vm->exc = exc;
    vm->gc_collecting = 0;
    return n;
}

void gc_collect_no_fail(Vm *vm) {
    if (vm->gc_collecting) return;
    vm->gc_collecting = 1;
    collect_main(vm, GENERATIONS - 1);
    vm->gc_collecting = 0;
}

static void collect_generations(Vm *vm) {
    for (u32 i = GENERATIONS; i-- > 0;) {
        if (vm->gc_count[i] <= vm->gc_threshold[i]) continue;
        if (i == GENERATIONS - 1 && vm->gc_long_lived_pending < vm->gc_long_lived_total / 4) continue;
        collect_with_callbacks(vm, i);
        return;
    }
}

void gc_count_allocation(Vm *vm) {
    vm->gc_count[0]++;
    bool stress = outside(vm)->stress & STRESS_GC;
    if (LIKELY(vm->gc_count[0] <= vm->gc_threshold[0]) && !stress) return;
    if (!vm->gc_enabled || (!vm->gc_threshold[0] && !stress) || vm->gc_collecting || vm->exc) return;
    vm->gc_collecting = 1;
    if (stress)
        collect_with_callbacks(vm, GENERATIONS - 1);
    else
        collect_generations(vm);
    vm->gc_collecting = 0;
}

void gc_count_free(Vm *vm) {
    if (vm->gc_count[0] > 0) vm->gc_count[0]--;
}

/* ---- states ---- */
void gc_init(Vm *vm) {
    for (u32 i = 0; i < LISTS_END; i++) list_init(vm, GEN_HEAD(i));
    vm->gc_threshold[0] = 700;
    vm->gc_threshold[1] = vm->gc_threshold[2] = 10;
}

void gc_freeze(Vm *vm) {
    for (u32 i = 0; i < GENERATIONS; i++) {
        list_merge(vm, GEN_HEAD(i), GEN_HEAD(PERMANENT));
        vm->gc_count[i] = 0;
    }
}
void gc_unfreeze(Vm *vm) { list_merge(vm, GEN_HEAD(PERMANENT), GEN_HEAD(GENERATIONS - 1)); }

void gc_set_aside(Vm *vm) { list_merge(vm, GEN_HEAD(0), GEN_HEAD(LIST_ASIDE)); }
void gc_put_back(Vm *vm) {
    list_merge(vm, GEN_HEAD(0), GEN_HEAD(PERMANENT));
    list_merge(vm, GEN_HEAD(LIST_ASIDE), GEN_HEAD(0));
}

void gc_start_program(Vm *vm) {
    freelists_clear(vm);
    gc_freeze(vm);
    vm->gc_long_lived_pending = vm->gc_long_lived_total = 0;
    for (u32 i = 0; i < GENERATIONS; i++) vm->gc_collections[i] = vm->gc_collected[i] = vm->gc_uncollectable[i] = 0;
}
