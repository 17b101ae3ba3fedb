/* optimize.c: the peephole passes over a unit's blocks (compile.c of CPython 3.11, optimize_cfg): constants in conditions,
 * tuples of constants, swaps, jumps to jumps, small exits copied, what cannot be reached removed. */
#include "compiler/compile_int.h"
#include "object/containers.h"
#include "object/protocol.h"

/* ---- single instructions ---- */

static Ref const_at(Compiler *c, Ref list, u32 i) {
    Vm *vm = c->vm;
    return LIST_ITEMS(list)[i];
}

/* The index of a merged constant in the list; it is added if it is new. */
static u32 list_index(Compiler *c, Ref list, Ref object) {
    Vm *vm = c->vm;
    u32 n = LIST_AT(list)->length;
    for (u32 i = 0; i < n; i++)
        if (const_at(c, list, i) == object) return i;
    if (!list_append(vm, list, object)) c->failed = true;
    return n;
}

static void fold_tuple(Compiler *c, Instr *first, u32 n, Ref list) {
    Vm *vm = c->vm;
    for (u32 i = 0; i < n; i++)
        if (first[i].op != OP_LOAD_CONST) return;
    Ref t = tuple_new(vm, n);
    for (u32 i = 0; t && i < n; i++) TUPLE_ITEM(t, i) = own(vm, const_at(c, list, first[i].arg));
    if (!compile_hold(c, t)) return;
    Ref merged = const_merge(c, t, false);
    if (!merged) return;
    u32 index = list_index(c, list, merged);
    for (u32 i = 0; i < n; i++) first[i].op = OP_NOP;
    first[n].op = OP_LOAD_CONST;
    first[n].arg = index;
}

static void constant_before(Compiler *c, Block *b, Instr *i, u32 left, Ref list) {
    Vm *vm = c->vm;
    if (left < 2) return;
    Ref object = const_at(c, list, i->arg);
    u32 next = i[1].op;
    if (next == P_POP_JUMP_IF_FALSE || next == P_POP_JUMP_IF_TRUE) {
        int truth = truth_fast(vm, object);
        if (truth < 0) return;
        i->op = OP_NOP;
        if (truth == (next == P_POP_JUMP_IF_TRUE)) {
            i[1].op = P_JUMP;
            b->no_fall = 1;
        } else
            i[1].op = OP_NOP;
    } else if (next == OP_JUMP_IF_FALSE_OR_POP || next == OP_JUMP_IF_TRUE_OR_POP) {
        int truth = truth_fast(vm, object);
        if (truth < 0) return;
        if (truth == (next == OP_JUMP_IF_TRUE_OR_POP)) {
            i[1].op = P_JUMP;
            b->no_fall = 1;
        } else
            i->op = i[1].op = OP_NOP;
    } else if (next == OP_IS_OP && object == NONE && left > 2) {
        u32 jump = i[2].op;
        if (jump != P_POP_JUMP_IF_FALSE && jump != P_POP_JUMP_IF_TRUE) return;
        bool inverted = i[1].arg == 1;
        i->op = i[1].op = OP_NOP;
        i[2].op = inverted != (jump == P_POP_JUMP_IF_FALSE) ? P_POP_JUMP_IF_NOT_NONE : P_POP_JUMP_IF_NONE;
    }
}

/* ---- swaps ---- */

#define MAX_SWAP_DEPTH 1024u

/* A run of SWAPs becomes the shortest one with the same effect. */
static bool shorten_swaps(Compiler *c, Block *b, u32 *at) {
    Vm *vm = c->vm;
    Instr *i = instrs_of(c, b) + *at;
    u32 len = 1, depth = i->arg, left = b->n - *at;
    bool more = false;
    for (; len < left; len++) {
        if (i[len].op == OP_SWAP) {
            depth = u32_max(depth, i[len].arg);
            more = true;
        } else if (i[len].op != OP_NOP)
            break;
    }
    if (!more || depth > MAX_SWAP_DEPTH) return true;
    Ref room = compile_alloc(c, depth * (u32)sizeof(i32));
    if (!room) return false;
    i32 *stack = AT(i32, room);
    for (u32 k = 0; k < depth; k++) stack[k] = (i32)k;
    for (u32 k = 0; k < len; k++) {
        if (i[k].op != OP_SWAP) continue;
        i32 top = stack[0];
        stack[0] = stack[i[k].arg - 1];
        stack[i[k].arg - 1] = top;
    }
    i32 current = (i32)len - 1;
    for (u32 k = 0; k < depth; k++) {
        if (stack[k] == -1 || stack[k] == (i32)k) continue;
        for (i32 j = (i32)k;;) {
            if (j) {
                i[current].op = OP_SWAP;
                i[current--].arg = (u32)j + 1;
            }
            if (stack[j] == -1) break;
            i32 next = stack[j];
            stack[j] = -1;
            j = next;
        }
    }
    while (current >= 0) i[current--].op = OP_NOP;
    *at += len - 1;
    return true;
}

static i32 next_swappable(Compiler *c, const Block *b, i32 i, i32 line) {
    const Instr *all = instrs_of(c, b);
    while (++i < (i32)b->n) {
        if (line >= 0 && all[i].loc.line != line) return -1;
        if (all[i].op == OP_NOP) continue;
        return all[i].op == OP_STORE_FAST || all[i].op == OP_POP_TOP ? i : -1;
    }
    return -1;
}

static i32 stores_to(const Instr *i) { return i->op == OP_STORE_FAST ? (i32)i->arg : -1; }

static bool swap_is_safe(const Instr *all, i32 j, i32 k) {
    i32 a = stores_to(&all[j]), b = stores_to(&all[k]);
    if (a < 0 && b < 0) return true;
    if (a == b) return false;
    for (i32 i = j + 1; i < k; i++) {
        i32 s = stores_to(&all[i]);
        if (s >= 0 && (s == a || s == b)) return false;
    }
    return true;
}

/* SWAPs to the left are done now by exchanging the stores to the right. */
static void apply_swaps(Compiler *c, Block *b, i32 i) {
    Instr *all = instrs_of(c, b);
    for (; i >= 0; i--) {
        u32 op = all[i].op;
        if (op != OP_SWAP) {
            if (op == OP_NOP || op == OP_STORE_FAST || op == OP_POP_TOP) continue;
            return;
        }
        i32 j = next_swappable(c, b, i, -1);
        if (j < 0) return;
        i32 k = j, line = all[j].loc.line;
        for (u32 count = all[i].arg - 1; count > 0; count--) {
            k = next_swappable(c, b, k, line);
            if (k < 0) return;
        }
        if (!swap_is_safe(all, j, k)) return;
        all[i].op = OP_NOP;
        Instr t = all[j];
        all[j] = all[k];
        all[k] = t;
    }
}

/* ---- jumps ---- */

static bool thread_jump(Instr *i, const Instr *target, u32 op) {
    if (i->loc.line != target->loc.line || i->target == target->target) return false;
    i->target = target->target;
    i->op = op;
    return true;
}

/* true: look at it once more */
static bool conditional_or_pop(Compiler *c, Instr *i, const Instr *target) {
    Vm *vm = c->vm;
    bool is_false = i->op == OP_JUMP_IF_FALSE_OR_POP;
    u32 same_pop = is_false ? P_POP_JUMP_IF_FALSE : P_POP_JUMP_IF_TRUE;
    u32 other = is_false ? OP_JUMP_IF_TRUE_OR_POP : OP_JUMP_IF_FALSE_OR_POP;
    u32 other_pop = is_false ? P_POP_JUMP_IF_TRUE : P_POP_JUMP_IF_FALSE;
    if (target->op == same_pop) return thread_jump(i, target, same_pop);
    if (target->op == P_JUMP || target->op == i->op) return thread_jump(i, target, i->op);
    if (target->op != other && target->op != other_pop) return false;
    if (i->loc.line != target->loc.line) return false;
    i->op = same_pop;
    i->target = BLOCK_AT(i->target)->next;
    return true;
}

static void peephole(Compiler *c, Block *b, Ref list) {
    static const Instr nop = {.op = OP_NOP};
    Vm *vm = c->vm;
    for (u32 at = 0; at < b->n && !c->failed; at++) {
        Instr *i = instrs_of(c, b) + at;
        u32 next = at + 1 < b->n ? i[1].op : 0;
        const Instr *target = &nop;
        if (op_has_target(i->op)) {
            while (!BLOCK_AT(i->target)->n) i->target = BLOCK_AT(i->target)->next;
            target = instrs_of(c, BLOCK_AT(i->target));
        }
        bool again = false;
        switch (i->op) {
        case OP_LOAD_CONST: constant_before(c, b, i, b->n - at, list); break;
        case OP_BUILD_TUPLE:
            if (next == OP_UNPACK_SEQUENCE && i->arg == i[1].arg && i->arg >= 1 && i->arg <= 3) {
                i[1].op = i->arg == 1 ? OP_NOP : OP_SWAP;
                i->op = OP_NOP;
            } else if (at >= i->arg)
                fold_tuple(c, i - i->arg, i->arg, list);
            break;
        case OP_JUMP_IF_FALSE_OR_POP:
        case OP_JUMP_IF_TRUE_OR_POP: again = conditional_or_pop(c, i, target); break;
        case P_POP_JUMP_IF_FALSE:
        case P_POP_JUMP_IF_TRUE:
        case P_POP_JUMP_IF_NONE:
        case P_POP_JUMP_IF_NOT_NONE:
            if (target->op == P_JUMP) again = thread_jump(i, target, i->op);
            break;
        case P_JUMP:
        case P_JUMP_NO_INTERRUPT:
            if (target->op == P_JUMP)
                again = thread_jump(i, target, P_JUMP);
            else if (target->op == P_JUMP_NO_INTERRUPT)
                again = thread_jump(i, target, i->op);
            break;
        case OP_SWAP:
            if (i->arg == 1)
                i->op = OP_NOP;
            else if (shorten_swaps(c, b, &at))
                apply_swaps(c, b, (i32)at);
            break;
        case OP_PUSH_NULL:
            if (next == OP_LOAD_GLOBAL && !(i[1].arg & 1)) {
                i->op = OP_NOP;
                i->arg = 0;
                i[1].arg |= 1;
            }
            break;
        default: break;
        }
        if (again) at--;
    }
}

/* ---- blocks ---- */

/* NOPs go where no line is lost with them. */
void clean_block(Compiler *c, Block *b, i32 previous) {
    Vm *vm = c->vm;
    Instr *all = instrs_of(c, b);
    u32 to = 0;
    for (u32 i = 0; i < b->n; i++) {
        i32 line = all[i].loc.line;
        if (all[i].op == OP_NOP) {
            if (line < 0 || line == previous) continue;
            if (i + 1 < b->n) {
                i32 next = all[i + 1].loc.line;
                if (next < 0 || next == line) {
                    if (next < 0) all[i + 1].loc = all[i].loc;
                    continue;
                }
            } else {
                Ref next = b->next;
                while (next && !BLOCK_AT(next)->n) next = BLOCK_AT(next)->next;
                if (next && line == instrs_of(c, BLOCK_AT(next))->loc.line) continue;
            }
        }
        if (to != i) all[to] = all[i];
        to++;
        previous = line;
    }
    b->n = to;
}

static bool is_exit_without_line(Compiler *c, const Block *b) {
    if (!b->exit || b->n > 4) return false;
    for (u32 i = 0; i < b->n; i++)
        if (instrs_of(c, b)[i].loc.line >= 0) return false;
    return true;
}

/* A jump to a short exit that belongs to no line becomes the exit itself. */
static void extend_block(Compiler *c, Block *b) {
    Vm *vm = c->vm;
    if (!b->n) return;
    Instr *last = instrs_of(c, b) + b->n - 1;
    if (last->op != P_JUMP) return;
    const Block *to = BLOCK_AT(last->target);
    if (!is_exit_without_line(c, to)) return;
    last->op = OP_NOP;
    for (u32 i = 0; i < to->n; i++) {
        Instr copy = instrs_of(c, to)[i], *added = block_add(c, b);
        if (!added) return;
        *added = copy;
    }
    b->exit = 1;
}

static bool reach(Compiler *c, Block *entry) {
    Vm *vm = c->vm;
    u32 count = 0, n = 0;
    for (Block *b = entry;; b = BLOCK_AT(b->next)) {
        count++;
        if (!b->next) break;
    }
    Ref room = compile_alloc(c, count * (u32)sizeof(Ref));
    if (!room) return false;
    Ref *stack = AT(Ref, room);
    stack[n++] = REF_OF(entry);
    entry->predecessors = 1;
    while (n) {
        Block *b = BLOCK_AT(stack[--n]);
        if (b->next && !b->no_fall) {
            Block *next = BLOCK_AT(b->next);
            if (!next->predecessors++) stack[n++] = b->next;
        }
        for (u32 i = 0; i < b->n; i++) {
            const Instr *in = instrs_of(c, b) + i;
            if (!op_has_target(in->op)) continue;
            if (!BLOCK_AT(in->target)->predecessors++) stack[n++] = in->target;
        }
    }
    return true;
}

static void skip_empty_blocks(Compiler *c, Block *entry) {
    Vm *vm = c->vm;
    for (Block *b = entry; b; b = b->next ? BLOCK_AT(b->next) : NULL) {
        if (!b->next) break;
        Ref next = b->next;
        while (!BLOCK_AT(next)->n && BLOCK_AT(next)->next) next = BLOCK_AT(next)->next;
        b->next = next;
    }
    for (Block *b = entry; b; b = b->next ? BLOCK_AT(b->next) : NULL) {
        for (u32 i = 0; i < b->n; i++) {
            Instr *in = instrs_of(c, b) + i;
            if (!op_has_target(in->op)) continue;
            while (!BLOCK_AT(in->target)->n && BLOCK_AT(in->target)->next) in->target = BLOCK_AT(in->target)->next;
        }
    }
}

#define EACH_BLOCK(b, entry) for (Block *b = (entry); b; b = b->next ? BLOCK_AT(b->next) : NULL)

void optimize_unit(Compiler *c, Unit *u, Block *entry, Ref *list) {
    Vm *vm = c->vm;
    EACH_BLOCK(b, entry) {
        peephole(c, b, *list);
        if (c->failed) return;
        clean_block(c, b, -1);
    }
    for (Ref r = u->blocks; r && !c->failed; r = BLOCK_AT(r)->list) extend_block(c, BLOCK_AT(r));
    if (c->failed || !reach(c, entry)) return;
    EACH_BLOCK(b, entry) {
        if (b->predecessors) continue;
        b->n = 0;
        b->no_fall = 0;
    }
    const Block *before = NULL;
    EACH_BLOCK(b, entry) {
        i32 previous = -1;
        if (before && before->n) previous = instrs_of(c, before)[before->n - 1].loc.line;
        clean_block(c, b, previous);
        before = b->no_fall ? NULL : b;
    }
    skip_empty_blocks(c, entry);
    bool empty = false;
    EACH_BLOCK(b, entry) {
        if (!b->n) continue;
        Instr *last = instrs_of(c, b) + b->n - 1;
        if ((last->op != P_JUMP && last->op != P_JUMP_NO_INTERRUPT) || last->target != b->next) continue;
        b->no_fall = 0;
        last->op = OP_NOP;
        empty = true;
    }
    if (empty) skip_empty_blocks(c, entry);
}
