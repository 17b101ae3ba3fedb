/* run_tree.c: the index of free runs: a treap inside of the free runs themselves, so that no policy ever looks at all of them.
 *
 * Its order is that of the addresses for first, next and last fit, and that of size, then address, for best and worst fit and for
 * buddies. Each node knows the largest run below it. Priorities are a hash of the address, so the shape depends on nothing else. */
#include "memory/run.h"

NO_ASAN static u32 size_of(Vm *vm, Ref r) { return RUN_AT(r)->size; } /* of a free run: bit 0 is 0 */
NO_ASAN static u32 largest_of(Vm *vm, Ref r) { return r ? RUN_AT(r)->largest : 0; }

static u32 priority(Ref r) {
    u32 h = r >> 4;
    h = (h ^ h >> 15) * 0x2c1b3c6du;
    h = (h ^ h >> 12) * 0x297a2d39u;
    return h ^ h >> 15;
}

static bool by_size(Vm *vm) {
    return vm->run_policy == OURO_ALLOC_BEST || vm->run_policy == OURO_ALLOC_WORST || vm->run_policy == OURO_ALLOC_BUDDY;
}

NO_ASAN static bool stands_before(Vm *vm, Ref a, Ref b) {
    if (by_size(vm) && size_of(vm, a) != size_of(vm, b)) return size_of(vm, a) < size_of(vm, b);
    return a < b;
}

NO_ASAN static void replace_child(Vm *vm, Ref parent, Ref old, Ref child) {
    if (!parent)
        RUN_ROOT(vm) = child;
    else if (RUN_AT(parent)->left == old)
        SET(RUN_AT(parent)->left, child);
    else
        SET(RUN_AT(parent)->right, child);
    if (child) SET(RUN_AT(child)->parent, parent);
}

NO_ASAN static void pull(Vm *vm, Ref r) {
    Run *n = RUN_AT(r);
    SET(n->largest, u32_max(n->size, u32_max(largest_of(vm, n->left), largest_of(vm, n->right))));
}

/* r takes its parent's place, the parent becomes its child. */
NO_ASAN static void rotate_up(Vm *vm, Ref r) {
    Ref p = RUN_AT(r)->parent, inner;
    replace_child(vm, RUN_AT(p)->parent, p, r);
    if (RUN_AT(p)->left == r) {
        inner = RUN_AT(r)->right;
        SET(RUN_AT(p)->left, inner);
        SET(RUN_AT(r)->right, p);
    } else {
        inner = RUN_AT(r)->left;
        SET(RUN_AT(p)->right, inner);
        SET(RUN_AT(r)->left, p);
    }
    if (inner) SET(RUN_AT(inner)->parent, p);
    SET(RUN_AT(p)->parent, r);
    pull(vm, p);
    pull(vm, r);
}

NO_ASAN void run_tree_insert(Vm *vm, Ref r) {
    Run *n = RUN_AT(r);
    Ref parent = 0, *at = &RUN_ROOT(vm);
    while (*at) {
        parent = *at;
        at = stands_before(vm, r, parent) ? &RUN_AT(parent)->left : &RUN_AT(parent)->right;
    }
    n->left = n->right = 0;
    n->parent = parent;
    n->largest = n->size;
    n->unused_[0] = n->unused_[1] = 0;
    MARK_RANGE(n, sizeof *n);
    *at = r;
    if (parent) MARK(at);
    for (Ref p = parent; p && RUN_AT(p)->largest < n->size; p = RUN_AT(p)->parent) SET(RUN_AT(p)->largest, n->size);
    while (n->parent && priority(n->parent) < priority(r)) rotate_up(vm, r);
}

NO_ASAN void run_tree_remove(Vm *vm, Ref r) {
    Run *n = RUN_AT(r);
    while (n->left || n->right) {
        bool left = n->left && (!n->right || priority(n->left) > priority(n->right));
        rotate_up(vm, left ? n->left : n->right);
    }
    Ref parent = n->parent;
    replace_child(vm, parent, r, 0);
    for (Ref p = parent; p; p = RUN_AT(p)->parent) {
        u32 was = RUN_AT(p)->largest;
        pull(vm, p);
        if (RUN_AT(p)->largest == was) break;
    }
    n->parent = n->largest = 0;
    MARK_RANGE(n, sizeof *n);
}

/* ---- searching: a subtree whose largest is too small is never entered ---- */
NO_ASAN static Ref leftmost(Vm *vm, Ref r, u32 need) {
    if (largest_of(vm, r) < need) return 0;
    for (;;) {
        const Run *n = RUN_AT(r);
        if (largest_of(vm, n->left) >= need)
            r = n->left;
        else if (n->size >= need)
            return r;
        else
            r = n->right;
    }
}

NO_ASAN static Ref rightmost(Vm *vm, Ref r, u32 need) {
    if (largest_of(vm, r) < need) return 0;
    for (;;) {
        const Run *n = RUN_AT(r);
        if (largest_of(vm, n->right) >= need)
            r = n->right;
        else if (n->size >= need)
            return r;
        else
            r = n->left;
    }
}

Ref run_tree_first(Vm *vm, u32 need) { return leftmost(vm, RUN_ROOT(vm), need); }

NO_ASAN Ref run_tree_next(Vm *vm, Ref r, u32 need) {
    Ref found = leftmost(vm, RUN_AT(r)->right, need);
    for (Ref p = RUN_AT(r)->parent; p && !found; r = p, p = RUN_AT(p)->parent) {
        if (RUN_AT(p)->right == r) continue;
        found = RUN_AT(p)->size >= need ? p : leftmost(vm, RUN_AT(p)->right, need);
    }
    return found;
}

/* The smallest that is large enough, among equals the lowest (in an index by size). */
NO_ASAN static Ref smallest(Vm *vm, u32 need) {
    Ref found = 0;
    for (Ref r = RUN_ROOT(vm); r;) {
        if (RUN_AT(r)->size >= need) {
            found = r;
            r = RUN_AT(r)->left;
        } else
            r = RUN_AT(r)->right;
    }
    return found;
}

/* The first from the rover on, else from the beginning. */
NO_ASAN static Ref next_fit(Vm *vm, u32 need) {
    Ref from = 0, r = RUN_ROOT(vm), found = 0;
    while (r) { /* the lowest free run at or behind the rover */
        if (r >= RUN_ROVER(vm)) {
            from = r;
            r = RUN_AT(r)->left;
        } else
            r = RUN_AT(r)->right;
    }
    if (from) found = RUN_AT(from)->size >= need ? from : run_tree_next(vm, from, need);
    return found ? found : run_tree_first(vm, need);
}

Ref run_tree_find(Vm *vm, u32 need) {
    u32 largest = largest_of(vm, RUN_ROOT(vm));
    if (largest < need) return 0;
    switch (vm->run_policy) {
    case OURO_ALLOC_NEXT: return next_fit(vm, need);
    case OURO_ALLOC_LAST: return rightmost(vm, RUN_ROOT(vm), need);
    case OURO_ALLOC_BEST:
    case OURO_ALLOC_BUDDY: return smallest(vm, need);
    case OURO_ALLOC_WORST: return smallest(vm, largest);
    default: return run_tree_first(vm, need);
    }
}
