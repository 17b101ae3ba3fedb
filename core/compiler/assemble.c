/* assemble.c: from a unit's blocks to a code object (compile.c of CPython 3.11, assemble): the end of the function, its
 * prefix, lines, stack depth, exception targets, jumps; assemble_code.c writes the words and tables. */
#include "compiler/compile_int.h"
#include "object/containers.h"

#define EACH_BLOCK(b, entry) for (Block *b = (entry); b; b = b->next ? BLOCK_AT(b->next) : NULL)

/* Marks exits and blocks that do not fall through; jumps skip empty blocks. */
static void normalize_block(Compiler *c, Block *b) {
    Vm *vm = c->vm;
    for (u32 i = 0; i < b->n; i++) {
        Instr *in = instrs_of(c, b) + i;
        if (in->op == OP_RETURN_VALUE || in->op == OP_RAISE_VARARGS || in->op == OP_RERAISE) b->exit = b->no_fall = 1;
        if (in->op == P_JUMP || in->op == P_JUMP_NO_INTERRUPT) b->no_fall = 1;
        if (op_is_jump(in->op))
            while (!BLOCK_AT(in->target)->n && BLOCK_AT(in->target)->next) in->target = BLOCK_AT(in->target)->next;
    }
}

/* ---- cells and prefix ---- */

/* Where each cell and free variable lies among the locals: fixed[cells…, free…]. */
static u32 *fix_cells(Compiler *c, Unit *u) {
    Vm *vm = c->vm;
    u32 cells = u->cellvars.n, all = cells + u->freevars.n, at = u->varnames.n;
    Ref room = compile_alloc(c, (all + 1) * (u32)sizeof(u32));
    if (!room) return NULL;
    u32 *fixed = AT(u32, room);
    for (u32 i = 0; i < cells; i++) {
        u32 place;
        fixed[i] = map_get(c, &u->varnames, MAP_ENTRY(&u->cellvars, i).key, &place) ? place : at++;
    }
    for (u32 i = cells; i < all; i++) fixed[i] = at++;
    return fixed;
}

static bool uses_cell(u32 op) {
    return op == OP_LOAD_CLOSURE || op == OP_LOAD_DEREF || op == OP_STORE_DEREF || op == OP_DELETE_DEREF || op == OP_LOAD_CLASSDEREF;
}

static void insert_prefix(Compiler *c, Unit *u, Block *entry, const u32 *fixed) {
    Vm *vm = c->vm;
    const Scope *s = SCOPE_AT(u->scope);
    u32 at = 0, cells = u->cellvars.n;
    EACH_BLOCK(b, entry) {
        for (u32 i = 0; i < b->n; i++) {
            Instr *in = instrs_of(c, b) + i;
            if (uses_cell(in->op)) in->arg = fixed[in->arg];
        }
    }
    bool own_frame = s->type == ST_FUNCTION && (s->generator || s->coroutine);
    if (own_frame || (c->top_await && s->type == ST_MODULE && s->coroutine)) {
        i32 line = (i32)u->firstlineno;
        Instr make = {.op = OP_RETURN_GENERATOR, .loc = {line, line, -1, -1}};
        Instr pop = {.op = OP_POP_TOP, .loc = NO_LOC};
        if (!block_insert(c, entry, 0, &make) || !block_insert(c, entry, 1, &pop)) return;
    }
    /* in the order of their places: parameters first */
    for (u32 place = 0, done = 0; done < cells; place++) {
        for (u32 i = 0; i < cells; i++) {
            if (fixed[i] != place) continue;
            Instr make = {.op = OP_MAKE_CELL, .arg = place, .loc = NO_LOC};
            if (!block_insert(c, entry, at++, &make)) return;
            done++;
        }
    }
    if (u->freevars.n) {
        Instr copy = {.op = OP_COPY_FREE_VARS, .arg = u->freevars.n, .loc = NO_LOC};
        block_insert(c, entry, 0, &copy);
    }
}

/* ---- lines ---- */

static bool exits_without_line(Compiler *c, const Block *b) {
    if (!b->exit) return false;
    for (u32 i = 0; i < b->n; i++)
        if (instrs_of(c, b)[i].loc.line >= 0) return false;
    return true;
}

/* An exit that several jumps share gets the line of each: it is copied. */
static void duplicate_exits(Compiler *c, Unit *u, Block *entry) {
    Vm *vm = c->vm;
    for (Ref r = u->blocks; r && !c->failed; r = BLOCK_AT(r)->list) {
        Block *b = BLOCK_AT(r);
        if (!b->n || !op_is_jump(instrs_of(c, b)[b->n - 1].op)) continue;
        Block *target = BLOCK_AT(instrs_of(c, b)[b->n - 1].target);
        if (!exits_without_line(c, target) || target->predecessors < 2) continue;
        Ref copy = compile_alloc(c, sizeof(Block));
        if (!copy) return;
        Block *fresh = BLOCK_AT(copy);
        for (u32 i = 0; i < target->n; i++) {
            Instr *in = block_add(c, fresh);
            if (!in) return;
            *in = instrs_of(c, target)[i];
        }
        fresh->exit = fresh->no_fall = 1;
        fresh->list = u->blocks; /* not walked again: the walk is past it */
        u->blocks = copy;
        Instr *last = instrs_of(c, b) + b->n - 1;
        instrs_of(c, fresh)->loc = last->loc;
        last->target = copy;
        target->predecessors--;
        fresh->predecessors = 1;
        fresh->next = target->next;
        target->next = copy;
    }
    EACH_BLOCK(b, entry) {
        while (b->next && !BLOCK_AT(b->next)->n) b->next = BLOCK_AT(b->next)->next;
    }
}

static void propagate_lines(Compiler *c, Block *entry) {
    Vm *vm = c->vm;
    EACH_BLOCK(b, entry) {
        if (!b->n) continue;
        Loc before = NO_LOC;
        Instr *all = instrs_of(c, b);
        for (u32 i = 0; i < b->n; i++) {
            if (all[i].loc.line < 0)
                all[i].loc = before;
            else
                before = all[i].loc;
        }
        if (!b->no_fall && b->next && BLOCK_AT(b->next)->predecessors == 1) {
            Block *next = BLOCK_AT(b->next);
            if (next->n && instrs_of(c, next)->loc.line < 0) instrs_of(c, next)->loc = before;
        }
        if (op_is_jump(all[b->n - 1].op)) {
            Block *target = BLOCK_AT(all[b->n - 1].target);
            if (target->predecessors == 1 && instrs_of(c, target)->loc.line < 0) instrs_of(c, target)->loc = before;
        }
    }
}

static void lines_for_exits(Compiler *c, Block *entry, u32 first) {
    Vm *vm = c->vm;
    Loc loc = {(i32)first, (i32)first, -1, -1};
    i32 line = (i32)first;
    EACH_BLOCK(b, entry) {
        if (!b->n) continue;
        Instr *all = instrs_of(c, b), *last = all + b->n - 1;
        if (last->loc.line >= 0) {
            line = last->loc.line;
            continue;
        }
        if (last->op != OP_RETURN_VALUE) continue;
        loc.line = loc.end_line = line;
        for (u32 i = 0; i < b->n; i++) all[i].loc = loc;
    }
}

/* ---- stack depth ---- */

static void depth_push(Compiler *c, Ref r, i32 depth, Ref *stack, u32 *n) {
    Vm *vm = c->vm;
    Block *b = BLOCK_AT(r);
    if (b->start_depth >= depth) return;
    bool waiting = b->start_depth >= 0;
    b->start_depth = depth;
    if (!waiting) stack[(*n)++] = r;
}

static u32 count_blocks(Compiler *c, Block *entry) {
    Vm *vm = c->vm;
    u32 n = 0;
    EACH_BLOCK(b, entry) n++;
    return n;
}

static u32 stack_depth(Compiler *c, Unit *u, Block *entry) {
    Vm *vm = c->vm;
    const Scope *s = SCOPE_AT(u->scope);
    i32 max = 0;
    u32 n = 0;
    Ref room = compile_alloc(c, count_blocks(c, entry) * (u32)sizeof(Ref));
    if (!room) return 0;
    Ref *stack = AT(Ref, room);
    EACH_BLOCK(b, entry) b->start_depth = -1;
    depth_push(c, REF_OF(entry), s->generator || s->coroutine ? 1 : 0, stack, &n);
    while (n) {
        Block *b = BLOCK_AT(stack[--n]);
        i32 depth = b->start_depth;
        bool falls = true;
        for (u32 i = 0; i < b->n && falls; i++) {
            const Instr *in = instrs_of(c, b) + i;
            i32 after = depth + op_stack_effect(in->op, in->arg, false);
            if (after > max) max = after;
            if (op_has_target(in->op)) {
                i32 there = depth + op_stack_effect(in->op, in->arg, true);
                if (there > max) max = there;
                depth_push(c, in->target, there, stack, &n);
            }
            depth = after;
            if (in->op == P_JUMP || in->op == P_JUMP_NO_INTERRUPT || in->op == OP_RETURN_VALUE || in->op == OP_RAISE_VARARGS ||
                in->op == OP_RERAISE)
                falls = false;
        }
        if (falls && b->next) depth_push(c, b->next, depth, stack, &n);
    }
    return (u32)max;
}

/* ---- exception targets ---- */

typedef struct HandlerStack {
    Ref below, block;
} HandlerStack;

static Ref handler_top(Compiler *c, Ref stack) {
    Vm *vm = c->vm;
    return stack ? AT(HandlerStack, stack)->block : 0;
}

static void visit_later(Compiler *c, Ref block, Ref handlers, Ref *todo, u32 *n) {
    Vm *vm = c->vm;
    Block *b = BLOCK_AT(block);
    if (b->visited) return;
    b->visited = 1;
    b->handlers = handlers;
    todo[(*n)++] = block;
}

/* Says for each instruction which block handles its exceptions. */
static void label_exceptions(Compiler *c, Block *entry) {
    Vm *vm = c->vm;
    u32 n = 0;
    Ref room = compile_alloc(c, count_blocks(c, entry) * (u32)sizeof(Ref));
    if (!room) return;
    Ref *todo = AT(Ref, room);
    EACH_BLOCK(b, entry) b->visited = 0;
    visit_later(c, REF_OF(entry), 0, todo, &n);
    while (n) {
        Block *b = BLOCK_AT(todo[--n]);
        Ref handlers = b->handlers;
        for (u32 i = 0; i < b->n; i++) {
            Instr *in = instrs_of(c, b) + i;
            if (op_is_block_push(in->op)) {
                visit_later(c, in->target, handlers, todo, &n);
                Ref r = compile_alloc(c, sizeof(HandlerStack));
                if (!r) return;
                *AT(HandlerStack, r) = (HandlerStack){handlers, in->target};
                handlers = r;
                BLOCK_AT(in->target)->is_handler = 1;
                if (in->op != P_SETUP_FINALLY) BLOCK_AT(in->target)->keeps_lasti = 1;
            } else if (in->op == P_POP_BLOCK) {
                if (handlers) handlers = AT(HandlerStack, handlers)->below;
            } else {
                in->except = handler_top(c, handlers);
                if (op_is_jump(in->op)) visit_later(c, in->target, handlers, todo, &n);
            }
        }
        if (!b->no_fall && b->next) visit_later(c, b->next, handlers, todo, &n);
    }
}

static void remove_block_marks(Compiler *c, Block *entry) {
    Vm *vm = c->vm;
    EACH_BLOCK(b, entry) {
        for (u32 i = 0; i < b->n; i++) {
            Instr *in = instrs_of(c, b) + i;
            if (op_is_block_push(in->op) || in->op == P_POP_BLOCK) in->op = OP_NOP;
        }
    }
    EACH_BLOCK(b, entry) clean_block(c, b, -1);
}

/* ---- jumps ---- */

static u32 jump_kind(u32 op, bool forward) {
    switch (op) {
    case P_JUMP: return forward ? OP_JUMP_FORWARD : OP_JUMP_BACKWARD;
    case P_JUMP_NO_INTERRUPT: return forward ? OP_JUMP_FORWARD : OP_JUMP_BACKWARD_NO_INTERRUPT;
    case P_POP_JUMP_IF_FALSE: return forward ? OP_POP_JUMP_FORWARD_IF_FALSE : OP_POP_JUMP_BACKWARD_IF_FALSE;
    case P_POP_JUMP_IF_TRUE: return forward ? OP_POP_JUMP_FORWARD_IF_TRUE : OP_POP_JUMP_BACKWARD_IF_TRUE;
    case P_POP_JUMP_IF_NONE: return forward ? OP_POP_JUMP_FORWARD_IF_NONE : OP_POP_JUMP_BACKWARD_IF_NONE;
    case P_POP_JUMP_IF_NOT_NONE: return forward ? OP_POP_JUMP_FORWARD_IF_NOT_NONE : OP_POP_JUMP_BACKWARD_IF_NOT_NONE;
    default: return op;
    }
}

static void normalize_jumps(Compiler *c, Block *entry) {
    Vm *vm = c->vm;
    EACH_BLOCK(b, entry) b->visited = 0;
    EACH_BLOCK(b, entry) {
        b->visited = 1;
        if (!b->n) continue;
        Instr *last = instrs_of(c, b) + b->n - 1;
        if (!op_is_jump(last->op)) continue;
        while (!BLOCK_AT(last->target)->n && BLOCK_AT(last->target)->next) last->target = BLOCK_AT(last->target)->next;
        last->op = jump_kind(last->op, !BLOCK_AT(last->target)->visited);
    }
}

/* ---- constants ---- */

/* A new list of the unit's constants. */
static Ref const_list(Compiler *c, Unit *u) {
    Vm *vm = c->vm;
    Ref list = list_new(vm, 0);
    for (u32 i = 0; list && i < u->consts.n; i++)
        if (!list_append(vm, list, MAP_ENTRY(&u->consts, i).key)) {
            drop(vm, list);
            list = 0;
        }
    return compile_hold(c, list);
}

/* Constants at the end that nothing loads any more go; the first stays, it may be the docstring. */
static bool trim_consts(Compiler *c, Block *entry, Ref list) {
    Vm *vm = c->vm;
    u32 max = 0;
    EACH_BLOCK(b, entry) {
        for (u32 i = 0; i < b->n; i++) {
            const Instr *in = instrs_of(c, b) + i;
            if ((in->op == OP_LOAD_CONST || in->op == OP_KW_NAMES) && in->arg > max) max = in->arg;
        }
    }
    for (u32 n = LIST_AT(list)->length; n > max + 1; n--) {
        Ref last = LIST_ITEMS(list)[n - 1];
        LIST_ITEMS(list)[n - 1] = 0;
        LIST_AT(list)->length = n - 1;
        drop(vm, last);
    }
    return true;
}

/* ---- all ---- */

Ref assemble_unit(Compiler *c, bool add_none) {
    Vm *vm = c->vm;
    Unit *u = UNIT(c);
    if (!BLOCK_AT(u->current)->returns) {
        u->loc = NO_LOC;
        if (add_none) emit_const(c, NONE);
        emit(c, OP_RETURN_VALUE);
    }
    if (c->failed) return 0;
    Block *entry = NULL;
    for (Ref r = u->blocks; r; r = BLOCK_AT(r)->list) {
        normalize_block(c, BLOCK_AT(r));
        entry = BLOCK_AT(r);
    }
    const u32 *fixed = fix_cells(c, u);
    if (!fixed) return 0;
    insert_prefix(c, u, entry, fixed);
    Ref consts = c->failed ? 0 : const_list(c, u);
    if (!consts) return 0;
    optimize_unit(c, u, entry, &consts);
    if (!c->failed) duplicate_exits(c, u, entry);
    if (c->failed) return 0;
    trim_consts(c, entry, consts);
    propagate_lines(c, entry);
    lines_for_exits(c, entry, u->firstlineno);
    u32 depth = stack_depth(c, u, entry);
    label_exceptions(c, entry);
    if (c->failed) return 0;
    remove_block_marks(c, entry);
    normalize_jumps(c, entry);
    return assemble_code(c, u, entry, consts, depth, fixed);
}
