/* run.c: runs: what CPython leaves to malloc: requests over 512 bytes, arenas, the compiler's scratch.
 *
 * The heap segment from HEAP_BASE to brk is a sequence of runs without gaps. Each has a 16-byte header in front of its payload:
 * its size and the size of the run before it (boundary tags, Knuth 2.5), so that neighbours coalesce when one is freed. Free runs
 * are linked in order of address; first fit takes the lowest that is large enough. When the last run is free and large, brk goes
 * down. */
#include "memory/digest.h"

#define ALIGN 16u
#define MIN_RUN 32u             /* header and the smallest payload */
#define KEEP_TOP (2 * BRK_UNIT) /* free bytes that may stay below brk, so that it does not flutter */

typedef struct Run {
    u32 size;   /* of the run, header included; bit 0: in use */
    u32 before; /* size of the run in front of it, 0 = it is the first */
    Ref next_free, prev_free; /* of free runs: headers; 0 = none. Of runs in use: 0 */
} Run;
_Static_assert(sizeof(Run) == ALIGN, "payloads stay aligned");

#define RUN(r) AT(Run, r)
#define IN_USE 1u
static u32 run_size(Vm *vm, Ref r) { return RUN(r)->size & ~IN_USE; }
static bool in_use(Vm *vm, Ref r) { return RUN(r)->size & IN_USE; }
static Ref after(Vm *vm, Ref r) {
    Ref n = r + run_size(vm, r);
    return n < vm->brk ? n : 0;
}

static void set_size(Vm *vm, Ref r, u32 size, u32 flag) {
    SET(RUN(r)->size, size | flag);
    Ref n = r + size;
    if (n < vm->brk) SET(RUN(n)->before, size);
    else vm->run_last = r;
}

/* The free list is in order of address. vm->run_free_list[0] is its head. The free run before r is found along the runs in
 * front of it: mostly a near one. */
static void link_free(Vm *vm, Ref r) {
    Ref prev = 0, next = vm->run_free_list[0];
    if (next && next < r) {
        for (prev = r - RUN(r)->before; in_use(vm, prev); prev -= RUN(prev)->before) {}
        next = RUN(prev)->next_free;
    }
    SET(RUN(r)->next_free, next);
    SET(RUN(r)->prev_free, prev);
    if (next) SET(RUN(next)->prev_free, r);
    if (prev) SET(RUN(prev)->next_free, r);
    else vm->run_free_list[0] = r;
}

static void unlink_free(Vm *vm, Ref r) {
    Ref prev = RUN(r)->prev_free, next = RUN(r)->next_free;
    if (next) SET(RUN(next)->prev_free, prev);
    if (prev) SET(RUN(prev)->next_free, next);
    else vm->run_free_list[0] = next;
    SET(RUN(r)->next_free, 0);
    SET(RUN(r)->prev_free, 0);
}

static void poison_payload(Vm *vm, Ref r) { POISON(r + ALIGN, run_size(vm, r) - ALIGN); }

/* More room at the top: at least `size` bytes in one free run there. false: none to be had. */
static bool extend(Vm *vm, u32 size) {
    Ref last = vm->run_last, old = vm->brk;
    u32 have = last && !in_use(vm, last) ? run_size(vm, last) : 0;
    u64 to = (u64)old + (size - have);
    to = (to + BRK_UNIT - 1) / BRK_UNIT * BRK_UNIT;
    if (to > UINT32_MAX || !memory_set_brk(vm, (Ref)to)) return false;
    if (have) {
        set_size(vm, last, have + ((Ref)to - old), 0);
    } else {
        RUN(old)->before = last ? run_size(vm, last) : 0;
        RUN(old)->next_free = RUN(old)->prev_free = 0;
        set_size(vm, old, (Ref)to - old, 0);
        link_free(vm, old);
    }
    poison_payload(vm, vm->run_last);
    return true;
}

/* Cuts a run in use down to size; the rest becomes free. */
static void split(Vm *vm, Ref r, u32 size) {
    u32 rest = run_size(vm, r) - size;
    if (rest < MIN_RUN) return;
    Ref tail = r + size;
    UNPOISON(tail, ALIGN);
    SET(RUN(r)->size, size | IN_USE);
    RUN(tail)->before = size;
    RUN(tail)->next_free = RUN(tail)->prev_free = 0;
    set_size(vm, tail, rest, 0);
    Ref n = after(vm, tail);
    if (n && !in_use(vm, n)) {
        unlink_free(vm, n);
        set_size(vm, tail, rest + run_size(vm, n), 0);
    }
    link_free(vm, tail);
    MARK_RANGE(RUN(tail), ALIGN);
    poison_payload(vm, tail);
}

/* The lowest free run of at least `need` bytes whose payload can be aligned: its header; *skip: bytes to leave in front. */
static Ref first_fit(Vm *vm, u32 need, u32 align, u32 *skip) {
    for (Ref r = vm->run_free_list[0]; r; r = RUN(r)->next_free) {
        Ref payload = round_up(r + ALIGN, align);
        *skip = payload - ALIGN - r;
        while (*skip && *skip < MIN_RUN) *skip += align;
        if ((u64)*skip + need <= run_size(vm, r)) return r;
    }
    return 0;
}

static Ref allocate(Vm *vm, u32 size, u32 align) {
    if (size > 0xF0000000u) return 0;
    if (outside(vm)->fail_at > 0 && --outside(vm)->fail_at == 0) return 0;
    u32 need = u32_max(round_up(size, ALIGN) + ALIGN, MIN_RUN), skip;
    Ref r = first_fit(vm, need, align, &skip);
    if (!r) {
        u64 room = (u64)need + (align > ALIGN ? align + MIN_RUN : 0);
        if (room > UINT32_MAX || !extend(vm, (u32)room)) return 0;
        r = first_fit(vm, need, align, &skip);
        if (!r) return 0;
    }
    UNPOISON(r, run_size(vm, r));
    unlink_free(vm, r);
    if (skip) { /* what lies before an aligned run stays free */
        u32 whole = run_size(vm, r);
        Ref front = r;
        r += skip;
        RUN(r)->before = skip;
        RUN(r)->next_free = RUN(r)->prev_free = 0;
        SET(RUN(front)->size, skip);
        link_free(vm, front);
        poison_payload(vm, front);
        set_size(vm, r, whole - skip, IN_USE);
    } else set_size(vm, r, run_size(vm, r), IN_USE);
    split(vm, r, need);
    vm->live_bytes += run_size(vm, r);
    if (vm->live_bytes > vm->peak_bytes) vm->peak_bytes = vm->live_bytes;
    MARK_RANGE(RUN(r), run_size(vm, r));
    return r + ALIGN;
}

Ref run_malloc(Vm *vm, u32 size) { return allocate(vm, size, ALIGN); }
Ref run_malloc_aligned(Vm *vm, u32 size, u32 align) { return allocate(vm, size, align); }

Ref run_calloc(Vm *vm, u32 n, u32 size) {
    u64 total = (u64)n * size;
    Ref r = total > UINT32_MAX ? 0 : run_malloc(vm, (u32)total);
    if (r) memset(AT(char, r), 0, (size_t)total);
    return r;
}

static void trim(Vm *vm) {
    Ref last = vm->run_last;
    if (!last || in_use(vm, last) || run_size(vm, last) <= KEEP_TOP + BRK_UNIT) return;
    Ref keep = round_up(last + BRK_UNIT, BRK_UNIT);
    if (keep >= vm->brk) return;
    UNPOISON(last, run_size(vm, last));
    SET(RUN(last)->size, keep - last);
    memory_set_brk(vm, keep);
    set_size(vm, last, keep - last, 0);
    poison_payload(vm, last);
}

void run_free(Vm *vm, Ref payload) {
    if (!payload) return;
    Ref r = payload - ALIGN;
    u32 size = run_size(vm, r);
    CHECK(in_use(vm, r));
    vm->live_bytes -= size;
    Ref n = after(vm, r);
    if (n && !in_use(vm, n)) {
        unlink_free(vm, n);
        size += run_size(vm, n);
    }
    if (RUN(r)->before && !in_use(vm, r - RUN(r)->before)) {
        r -= RUN(r)->before;
        unlink_free(vm, r);
        size += run_size(vm, r);
    }
    set_size(vm, r, size, 0);
    link_free(vm, r);
    poison_payload(vm, r);
    trim(vm);
}

u32 run_usable(Vm *vm, Ref payload) { return run_size(vm, payload - ALIGN) - ALIGN; }

Ref run_realloc(Vm *vm, Ref payload, u32 size) {
    if (!payload) return run_malloc(vm, size);
    Ref r = payload - ALIGN;
    u32 have = run_size(vm, r);
    if (size > 0xF0000000u) return 0;
    u32 need = u32_max(round_up(size, ALIGN) + ALIGN, MIN_RUN);
    Ref n = after(vm, r);
    if (need > have && n && !in_use(vm, n) && have + run_size(vm, n) >= need) {
        if (outside(vm)->fail_at > 0 && --outside(vm)->fail_at == 0) return 0;
        UNPOISON(n, run_size(vm, n));
        unlink_free(vm, n);
        vm->live_bytes += run_size(vm, n);
        have += run_size(vm, n);
        set_size(vm, r, have, IN_USE);
        MARK_RANGE(RUN(r), have);
    }
    if (need <= have) {
        split(vm, r, need);
        vm->live_bytes -= have - run_size(vm, r);
        if (vm->live_bytes > vm->peak_bytes) vm->peak_bytes = vm->live_bytes;
        return payload;
    }
    Ref bigger = run_malloc(vm, size);
    if (!bigger) return 0;
    memcpy(AT(char, bigger), AT(char, payload), have - ALIGN);
    run_free(vm, payload);
    return bigger;
}

void run_walk(Vm *vm, void (*visit)(Vm *vm, Ref payload, u32 size, bool used, void *arg), void *arg) {
    for (Ref r = vm->brk > HEAP_BASE ? HEAP_BASE : 0; r; r = after(vm, r)) visit(vm, r + ALIGN, run_size(vm, r) - ALIGN, in_use(vm, r), arg);
}
