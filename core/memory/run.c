/* run.c: runs: what CPython leaves to malloc: requests over 512 bytes, arenas, the compiler's scratch.
 *
 * The heap segment from HEAP_BASE to brk is a sequence of runs without gaps (layout: run.h). Free neighbours coalesce when one is
 * freed, so no two free runs touch; a policy says which free run a request is cut from (run_tree.c; first fit unless told
 * otherwise). brk goes up by whole units when nothing fits, and down when its top is free.
 *
 * Buddies (Knuth 2.5) use the same layout with other rules: sizes are powers of two, a run stands at a multiple of its size, a
 * request halves a run until it just fits, and only the two halves of one run coalesce. */
#include "memory/run.h"
#include "memory/digest.h"

/* With more than TRIM_AT free bytes at the top, brk goes down so that between one and two units stay: enough that a loop which takes
 * and gives a little does not move brk each turn. */
#define TRIM_AT (3 * BRK_UNIT)
#define MAX_RUN 0xF0000000u

static bool buddies(Vm *vm) { return vm->run_policy == OURO_ALLOC_BUDDY; }

/* ---- layout ---- */
static bool is_arena(Vm *vm, Ref r) { return r % ARENA_SIZE == 0 && vm->arena_of[r / ARENA_SIZE]; }

NO_ASAN static u32 size_of(Vm *vm, Ref r) { return is_arena(vm, r) ? ARENA_SIZE : RUN_AT(r)->size & ~RUN_IN_USE; }
NO_ASAN static bool in_use(Vm *vm, Ref r) { return is_arena(vm, r) || (RUN_AT(r)->size & RUN_IN_USE); }
NO_ASAN static u32 before(Vm *vm, Ref r) { return is_arena(vm, r) ? vm->arena_before[r / ARENA_SIZE] : RUN_AT(r)->before; }
NO_ASAN static void set_before(Vm *vm, Ref r, u32 size) {
    if (is_arena(vm, r))
        vm->arena_before[r / ARENA_SIZE] = size;
    else
        SET(RUN_AT(r)->before, size);
}
/* The run behind r hears of r's size; without one r is the last. */
static void tell_next(Vm *vm, Ref r, u32 size) {
    if (r + size < vm->brk)
        set_before(vm, r + size, size);
    else
        vm->run_last = r;
}
NO_ASAN static void set_header(Vm *vm, Ref r, u32 size, u32 ahead, bool used) {
    Run *n = RUN_AT(r);
    n->size = used ? size | RUN_IN_USE : size;
    n->before = ahead;
    n->left = n->right = 0;
    MARK_RANGE(n, RUN_HEADER);
    tell_next(vm, r, size);
}

static bool is_free_run(Vm *vm, Ref r) { return r < vm->brk && !in_use(vm, r); }

/* ---- becoming free ---- */
/* [r, r + size) is free from now on; `ahead`: the size of the run in front of it. Returns the free run that it is part of. */
static Ref release(Vm *vm, Ref r, u32 size, u32 ahead) {
    POISON(r, size);
    if (is_free_run(vm, r + size)) {
        run_tree_remove(vm, r + size);
        size += size_of(vm, r + size);
    }
    if (ahead && !in_use(vm, r - ahead)) {
        r -= ahead;
        size += ahead;
        run_tree_remove(vm, r);
        ahead = before(vm, r);
    }
    set_header(vm, r, size, ahead, false);
    run_tree_insert(vm, r);
    return r;
}

static Ref release_buddy(Vm *vm, Ref r, u32 size, u32 ahead) {
    POISON(r, size);
    for (;;) {
        Ref other = HEAP_BASE + ((r - HEAP_BASE) ^ size);
        if (other > r ? !is_free_run(vm, other) : ahead != size || in_use(vm, other)) break;
        if (size_of(vm, other) != size) break;
        run_tree_remove(vm, other);
        if (other < r) {
            r = other;
            ahead = before(vm, r);
        }
        size *= 2;
    }
    set_header(vm, r, size, ahead, false);
    run_tree_insert(vm, r);
    return r;
}

/* Gives [r, r + size) back; with buddies it is cut into runs that may stand where they stand. */
static void release_range(Vm *vm, Ref r, u32 size, u32 ahead) {
    if (!buddies(vm)) {
        release(vm, r, size, ahead);
        return;
    }
    while (size) {
        u32 at = r - HEAP_BASE, part = at ? at & (0u - at) : 0x80000000u;
        while (part > size) part /= 2;
        set_header(vm, r, part, ahead, true);
        if (part < size) set_header(vm, r + part, size - part, part, true); /* not free yet: nobody's buddy */
        Ref whole = release_buddy(vm, r, part, ahead);
        ahead = r + part - whole;
        r += part;
        size -= part;
    }
}

/* ---- brk ---- */
/* A free run of at least `need` bytes at the top, if there is room. */
static bool extend_to(Vm *vm, u64 to) {
    Ref old = vm->brk, last = vm->run_last;
    to = (to + BRK_UNIT - 1) / BRK_UNIT * BRK_UNIT;
    if (to > UINT32_MAX || !memory_set_brk(vm, (Ref)to)) return false;
    release_range(vm, old, (Ref)to - old, old > HEAP_BASE ? old - last : 0);
    return true;
}

static Ref top(Vm *vm) { return vm->run_last && !in_use(vm, vm->run_last) ? vm->run_last : vm->brk; }

static bool extend(Vm *vm, u32 need) {
    if (!buddies(vm)) return extend_to(vm, (u64)top(vm) + need);
    return extend_to(vm, ((u64)vm->brk - HEAP_BASE + need - 1) / need * need + HEAP_BASE + need);
}

static void trim(Vm *vm) {
    Ref last = vm->run_last;
    if (!last || in_use(vm, last) || size_of(vm, last) <= TRIM_AT) return;
    u32 ahead = before(vm, last);
    Ref keep = buddies(vm) ? last : round_up(last + BRK_UNIT, BRK_UNIT);
    run_tree_remove(vm, last);
    memory_set_brk(vm, keep);
    if (keep > last) {
        set_header(vm, last, keep - last, ahead, false);
        run_tree_insert(vm, last);
    } else
        vm->run_last = ahead ? last - ahead : 0;
}

/* ---- taking ---- */
static u32 whole_size(Vm *vm, u32 payload) {
    u32 need = u32_max(round_up(payload, RUN_ALIGN) + RUN_HEADER, MIN_RUN);
    if (!buddies(vm)) return need;
    u32 power = MIN_RUN;
    while (power < need && power < 0x80000000u) power *= 2;
    return power < need ? need : power;
}

static bool fails(Vm *vm) { return UNLIKELY(outside(vm)->fail_at > 0) && --outside(vm)->fail_at == 0; }

static void count_bytes(Vm *vm, u32 more) {
    vm->live_bytes += more;
    if (vm->live_bytes > vm->peak_bytes) vm->peak_bytes = vm->live_bytes;
}

/* Takes [at, at + size) out of the free run r that it lies in; what is left in front and behind stays free. All parts are in use
 * until their headers are right, so that none coalesces with another. */
static void carve(Vm *vm, Ref r, Ref at, u32 size) {
    u32 ahead = before(vm, r), front = at - r, rest = size_of(vm, r) - front - size;
    run_tree_remove(vm, r);
    if (rest) set_header(vm, at + size, rest, size, true);
    set_header(vm, at, size, front ? front : ahead, true);
    if (front) {
        set_header(vm, r, front, ahead, true);
        release_range(vm, r, front, ahead);
    }
    if (rest) release_range(vm, at + size, rest, size);
}

static Ref allocate(Vm *vm, u32 size) {
    if (size > MAX_RUN) return 0;
    u32 need = whole_size(vm, size);
    Ref r = run_tree_find(vm, need);
    if (!r) {
        if (!extend(vm, need)) return 0;
        r = run_tree_find(vm, need);
        if (!r) return 0;
    }
    if (size_of(vm, r) - need < MIN_RUN) need = size_of(vm, r);
    carve(vm, r, r, need);
    RUN_ROVER(vm) = r + need;
    count_bytes(vm, need);
    UNPOISON(r + RUN_HEADER, size);
    MARK_RANGE(AT(char, r), need);
    return r + RUN_HEADER;
}

Ref run_malloc(Vm *vm, u32 size) { return fails(vm) ? 0 : allocate(vm, size); }

Ref run_calloc(Vm *vm, u32 n, u32 size) {
    u64 total = (u64)n * size;
    Ref r = total > MAX_RUN ? 0 : run_malloc(vm, (u32)total);
    if (r) memset(AT(char, r), 0, (size_t)total);
    return r;
}

void run_free(Vm *vm, Ref payload) {
    if (!payload) return;
    Ref r = payload - RUN_HEADER;
    CHECK(in_use(vm, r));
    TOUCH(payload);
    u32 size = size_of(vm, r);
    vm->live_bytes -= size;
    release_range(vm, r, size, before(vm, r));
    trim(vm);
}

u32 run_usable(Vm *vm, Ref payload) { return size_of(vm, payload - RUN_HEADER) - RUN_HEADER; }

/* ---- realloc: in place where it can be ---- */
static void shrink(Vm *vm, Ref r, u32 need) {
    u32 have = size_of(vm, r), ahead = before(vm, r);
    if (have - need < MIN_RUN) return;
    set_header(vm, r, need, ahead, true);
    set_header(vm, r + need, have - need, need, true);
    vm->live_bytes -= have - need;
    release_range(vm, r + need, have - need, need);
    trim(vm);
}

/* Into the free run behind it, or over brk where it is the last. */
static bool grow(Vm *vm, Ref r, u32 need) {
    if (buddies(vm)) return false;
    u32 have = size_of(vm, r);
    Ref next = r + have;
    bool free = is_free_run(vm, next);
    u32 room = have + (free ? size_of(vm, next) : 0);
    if (room < need) {
        if (r + room != vm->brk || !extend_to(vm, (u64)r + need)) return false;
    }
    u32 more = u32_min(need - have, size_of(vm, next));
    if (size_of(vm, next) - more < MIN_RUN) more = size_of(vm, next);
    carve(vm, next, next, more);
    set_header(vm, r, have + more, before(vm, r), true);
    MARK_RANGE(AT(char, next), more);
    count_bytes(vm, more);
    return true;
}

static Ref move(Vm *vm, Ref payload, u32 size) {
    u32 have = run_usable(vm, payload);
    Ref bigger = allocate(vm, size);
    if (!bigger) return 0;
    UNPOISON(payload, have); /* how much of it was asked for is not known */
    memcpy(AT(char, bigger), AT(char, payload), have);
    run_free(vm, payload);
    return bigger;
}

Ref run_realloc(Vm *vm, Ref payload, u32 size) {
    if (!payload) return run_malloc(vm, size);
    if (size > MAX_RUN) return 0;
    Ref r = payload - RUN_HEADER;
    CHECK(in_use(vm, r));
    TOUCH(payload);
    u32 need = whole_size(vm, size);
    if (need <= size_of(vm, r))
        shrink(vm, r, need);
    else {
        if (fails(vm)) return 0;
        if (!grow(vm, r, need)) return move(vm, payload, size);
    }
    UNPOISON(payload, size);
    POISON(payload + size, run_usable(vm, payload) - size);
    return payload;
}

/* ---- arenas ---- */
/* Where in [r, r + size) an arena can stand: what it leaves in front and behind must be able to be free runs. 0: nowhere */
static Ref arena_place(Ref r, u64 size) {
    u64 at = ((u64)r + ARENA_SIZE - 1) / ARENA_SIZE * ARENA_SIZE;
    if (at != r && at - r < MIN_RUN) at += ARENA_SIZE;
    u64 end = at + ARENA_SIZE, limit = r + size;
    return end == limit || (end < limit && limit - end >= MIN_RUN) ? (Ref)at : 0;
}

static Ref find_arena_place(Vm *vm, Ref *run) {
    for (Ref r = run_tree_first(vm, ARENA_SIZE); r; r = run_tree_next(vm, r, ARENA_SIZE)) {
        Ref at = arena_place(r, size_of(vm, r));
        *run = r;
        if (at) return at;
    }
    return 0;
}

Ref run_take_arena(Vm *vm, u32 index) {
    Ref r, at;
    if (fails(vm)) return 0;
    at = find_arena_place(vm, &r);
    if (!at) {
        u64 to = top(vm);
        to = (to + ARENA_SIZE - 1) / ARENA_SIZE * ARENA_SIZE;
        if (to != top(vm) && to - top(vm) < MIN_RUN) to += ARENA_SIZE;
        if (!extend_to(vm, to + ARENA_SIZE)) return 0;
        at = find_arena_place(vm, &r);
        if (!at) return 0;
    }
    carve(vm, r, at, ARENA_SIZE);
    vm->arena_before[at / ARENA_SIZE] = before(vm, at);
    vm->arena_of[at / ARENA_SIZE] = (u16)index; /* from here on it has no header */
    outside(vm)->short_way[at / ARENA_SIZE] = !(outside(vm)->watch & ~WATCH_FAIL);
    return at;
}

void run_give_arena(Vm *vm, Ref at) {
    u32 ahead = vm->arena_before[at / ARENA_SIZE];
    vm->arena_of[at / ARENA_SIZE] = 0;
    outside(vm)->short_way[at / ARENA_SIZE] = 0;
    vm->arena_before[at / ARENA_SIZE] = 0;
    set_header(vm, at, ARENA_SIZE, ahead, true);
    release_range(vm, at, ARENA_SIZE, ahead);
    trim(vm);
}

/* ---- policies and walks ---- */
bool run_set_policy(Vm *vm, u32 policy) {
    if (policy > OURO_ALLOC_BUDDY) return false;
    if (policy == vm->run_policy) return true;
    if (vm->brk != HEAP_BASE && (policy == OURO_ALLOC_BUDDY || buddies(vm))) return false;
    vm->run_policy = policy;
    RUN_ROOT(vm) = RUN_ROVER(vm) = 0;
    for (Ref r = HEAP_BASE; r < vm->brk; r += size_of(vm, r))
        if (!in_use(vm, r)) run_tree_insert(vm, r);
    return true;
}

void run_walk(Vm *vm, void (*visit)(Vm *vm, Ref payload, u32 size, bool used, void *arg), void *arg) {
    for (Ref r = HEAP_BASE; r < vm->brk; r += size_of(vm, r)) {
        if (is_arena(vm, r))
            visit(vm, r, ARENA_SIZE, true, arg);
        else
            visit(vm, r + RUN_HEADER, size_of(vm, r) - RUN_HEADER, in_use(vm, r), arg);
    }
}
