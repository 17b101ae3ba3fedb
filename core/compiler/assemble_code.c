/* assemble_code.c: writes a unit's words and tables: LINE instructions, jump operands, caches, locations, handlers. */
#include "compiler/compile_int.h"
#include "object/containers.h"
#include "object/str.h"

#define EACH_BLOCK(b, entry) for (Block *b = (entry); b; b = b->next ? BLOCK_AT(b->next) : NULL)
#define UNKNOWN_LINE         (-2) /* behind the first RESUME: the next instruction tells its line in any case */

static i32 line_after(const Instr *in) { return in->op == OP_RESUME && in->arg == 0 ? UNKNOWN_LINE : in->loc.line; }

/* A block begins with a LINE if some way into it comes from another line, or backward, or it is a handler. */
static void mark_lines(Compiler *c, Block *entry) {
    Vm *vm = c->vm;
    const Block *before = NULL;
    EACH_BLOCK(b, entry) {
        b->line = b->is_handler;
        b->visited = 0;
    }
    EACH_BLOCK(b, entry) {
        b->visited = 1;
        if (!b->n) {
            if (b->is_handler && b->next) BLOCK_AT(b->next)->line = 1;
            continue;
        }
        if (before && !before->no_fall && line_after(instrs_of(c, before) + before->n - 1) != instrs_of(c, b)->loc.line) b->line = 1;
        before = b;
        const Instr *last = instrs_of(c, b) + b->n - 1;
        if (!op_is_jump(last->op)) continue;
        Block *target = BLOCK_AT(last->target);
        if (target->visited ? last->op != OP_JUMP_BACKWARD_NO_INTERRUPT : false) target->line = 1;
        if (line_after(last) != instrs_of(c, target)->loc.line) target->line = 1;
    }
}

/* Whether a LINE stands before instruction i of the block; *started: the first RESUME is behind us. */
static bool wants_line(Compiler *c, const Block *b, u32 i, bool started) {
    if (!started) return false;
    if (i == 0) return b->line;
    const Instr *all = instrs_of(c, b);
    return line_after(&all[i - 1]) != all[i].loc.line;
}

static bool is_start(const Instr *in) { return in->op == OP_RESUME && in->arg == 0; }

/* Offsets of all blocks; the number of words. */
static u32 place_blocks(Compiler *c, Block *entry) {
    Vm *vm = c->vm;
    u32 at = 0;
    bool started = false;
    EACH_BLOCK(b, entry) {
        b->offset = at;
        for (u32 i = 0; i < b->n; i++) {
            const Instr *in = instrs_of(c, b) + i;
            if (wants_line(c, b, i, started)) at++;
            if (is_start(in)) started = true;
            at += 1 + opcode_caches[in->op];
        }
    }
    return at;
}

typedef struct Tables {
    Location *location;
    Handler *handler;
    u32 locations, handlers;
    Ref except; /* the block whose range is open */
    u32 except_start;
} Tables;

static i16 column_of(i32 column) { return (i16)(column > 32767 ? -1 : column); }

/* The library's modules have no text that columns could point into: lines alone (3.11's -X no_debug_ranges). */
static void add_location(const Compiler *c, Tables *t, u32 start, const Loc *loc) {
    Location now = {start, loc->line, loc->end_line, column_of(loc->column), column_of(loc->end_column)};
    if (c->flags & CODE_LIBRARY) now = (Location){start, loc->line, loc->line, -1, -1};
    if (t->locations) {
        const Location *last = &t->location[t->locations - 1];
        if (last->line == now.line && last->end_line == now.end_line && last->column == now.column && last->end_column == now.end_column)
            return;
    }
    t->location[t->locations++] = now;
}

static void close_range(Compiler *c, Tables *t, u32 end) {
    Vm *vm = c->vm;
    if (!t->except || end == t->except_start) return;
    const Block *h = BLOCK_AT(t->except);
    u32 depth = (u32)h->start_depth - 1 - h->keeps_lasti;
    t->handler[t->handlers++] = (Handler){t->except_start, end, h->offset, depth << 1 | h->keeps_lasti};
}

static void add_handler(Compiler *c, Tables *t, u32 at, Ref except) {
    if (except == t->except) return;
    close_range(c, t, at);
    t->except = except;
    t->except_start = at;
}

static u32 operand(Compiler *c, const Instr *in, u32 after) {
    Vm *vm = c->vm;
    if (!op_is_jump(in->op)) return in->arg;
    u32 target = BLOCK_AT(in->target)->offset;
    return target >= after ? target - after : after - target;
}

static u32 write_words(Compiler *c, Block *entry, u32 *words, Tables *t) {
    Vm *vm = c->vm;
    u32 at = 0, first = 0;
    bool started = false;
    EACH_BLOCK(b, entry) {
        for (u32 i = 0; i < b->n; i++) {
            const Instr *in = instrs_of(c, b) + i;
            add_location(c, t, at, &in->loc);
            add_handler(c, t, at, in->except);
            if (wants_line(c, b, i, started)) words[at++] = INSTR(OP_LINE, in->loc.line < 0 ? 0 : in->loc.line);
            if (is_start(in) && !started) {
                first = at;
                started = true;
            }
            u32 caches = opcode_caches[in->op];
            words[at] = INSTR(in->op, operand(c, in, at + 1 + caches));
            at += 1 + caches; /* caches are zero */
        }
    }
    close_range(c, t, at);
    return first;
}

/* ---- names ---- */

static Ref tuple_of_keys(Compiler *c, const Map *m) {
    Vm *vm = c->vm;
    Ref t = tuple_new(vm, m->n);
    for (u32 i = 0; t && i < m->n; i++) TUPLE_ITEM(t, i) = own(vm, MAP_ENTRY(m, i).key);
    return compile_hold(c, t);
}

/* Strings that look like names are interned, in tuples and frozensets, too (intern_string_constants). */
static bool intern_constants(Compiler *c, Ref tuple, u32 depth) {
    Vm *vm = c->vm;
    if (depth > 200) return true;
    for (u32 i = 0; i < TUPLE_LENGTH(tuple); i++) {
        Ref item = TUPLE_ITEM(tuple, i);
        if (IS(item, str) && str_all_name_chars(vm, item)) {
            Ref slot = item;
            str_intern(vm, &slot);
            SET(TUPLE_ITEM(tuple, i), slot);
        } else if (IS(item, tuple))
            intern_constants(c, item, depth + 1);
        else if (IS(item, frozenset) && AT(Set, item)->used) {
            u32 at = 0;
            Ref key;
            i64 hash;
            bool strings = false;
            while (set_next(vm, item, &at, &key, &hash)) strings = strings || (IS(key, str) && str_all_name_chars(vm, key));
            if (!strings) continue;
            u32 n = AT(Set, item)->used, k = 0;
            Ref t = tuple_new(vm, n);
            if (!t) return false;
            for (at = 0; k < n && set_next(vm, item, &at, &key, &hash);) TUPLE_ITEM(t, k++) = own(vm, key);
            intern_constants(c, t, depth + 1);
            Ref fresh = frozenset_from(vm, TUPLE_AT(t)->item, n);
            drop(vm, t);
            if (!fresh) return false;
            REPLACE(TUPLE_ITEM(tuple, i), fresh);
        }
    }
    return true;
}

static Ref const_tuple(Compiler *c, Ref list) {
    Vm *vm = c->vm;
    Ref t = compile_hold(c, tuple_from(vm, LIST_ITEMS(list), LIST_AT(list)->length));
    t = const_merge(c, t, false);
    if (t && !intern_constants(c, t, 0)) c->failed = true;
    return c->failed ? 0 : t;
}

static u32 code_flags(Compiler *c, const Unit *u) {
    Vm *vm = c->vm;
    const Scope *s = SCOPE_AT(u->scope);
    u32 flags = c->flags;
    if (c->top_await && s->type == ST_MODULE && s->coroutine) flags |= CO_COROUTINE;
    if (s->type != ST_FUNCTION) return flags;
    flags |= CO_NEWLOCALS | CO_OPTIMIZED;
    if (s->nested) flags |= CO_NESTED;
    if (s->generator)
        flags |= s->coroutine ? CO_ASYNC_GENERATOR : CO_GENERATOR;
    else if (s->coroutine)
        flags |= CO_COROUTINE;
    if (s->varargs) flags |= CO_VARARGS;
    if (s->varkeywords) flags |= CO_VARKEYWORDS;
    return flags;
}

/* localsplusnames and localspluskinds. */
static bool write_locals(Compiler *c, Unit *u, Ref code, const u32 *fixed) {
    Vm *vm = c->vm;
    u32 cells = u->cellvars.n, free = u->freevars.n, all = u->varnames.n;
    for (u32 i = 0; i < cells; i++)
        if (fixed[i] >= u->varnames.n) all++;
    all += free;
    Ref names = tuple_new(vm, all), kinds = names ? bytes_from(vm, NULL, all) : 0;
    if (!kinds) {
        drop_null(vm, names);
        return false;
    }
    u8 *kind = BYTES_AT(kinds)->data;
    if (all) memset(kind, 0, all);
    for (u32 i = 0; i < u->varnames.n; i++) {
        TUPLE_ITEM(names, i) = own(vm, MAP_ENTRY(&u->varnames, i).key);
        kind[i] = KIND_LOCAL;
    }
    for (u32 i = 0; i < cells + free; i++) {
        Ref name = i < cells ? MAP_ENTRY(&u->cellvars, i).key : MAP_ENTRY(&u->freevars, i - cells).key;
        if (!TUPLE_ITEM(names, fixed[i])) TUPLE_ITEM(names, fixed[i]) = own(vm, name);
        kind[fixed[i]] |= i < cells ? KIND_CELL : KIND_FREE;
    }
    Code *k = CODE_AT(code);
    k->localsplusnames = names;
    k->localspluskinds = kinds;
    k->nlocalsplus = all;
    k->nlocals = u->varnames.n;
    k->ncellvars = cells;
    k->nfreevars = free;
    return true;
}

static void fill_code(Compiler *c, Unit *u, Ref code, u32 stack_size) {
    Vm *vm = c->vm;
    Code *k = CODE_AT(code);
    k->flags = code_flags(c, u);
    k->argcount = u->argcount;
    k->posonlyargcount = u->posonlyargcount;
    k->kwonlyargcount = u->kwonlyargcount;
    k->stacksize = stack_size;
    k->firstlineno = u->firstlineno;
    k->filename = own(vm, c->filename);
    k->name = own(vm, u->name);
    k->qualname = own(vm, u->qualname ? u->qualname : u->name);
}

static bool write_tables(Compiler *c, Ref code, const Tables *t) {
    Vm *vm = c->vm;
    Ref locations = bytes_from(vm, t->location, t->locations * (u32)sizeof(Location));
    if (!locations) return false;
    CODE_AT(code)->locations = locations;
    Ref handlers = bytes_from(vm, t->handler, t->handlers * (u32)sizeof(Handler));
    if (!handlers) return false;
    CODE_AT(code)->exceptions = handlers;
    return true;
}

Ref assemble_code(Compiler *c, Unit *u, Block *entry, Ref consts, u32 stack_size, const u32 *fixed) {
    Vm *vm = c->vm;
    mark_lines(c, entry);
    u32 n = place_blocks(c, entry);
    if (n >= 1u << 22) {
        compile_out_of_memory(c); /* jumps would not fit */
        return 0;
    }
    Ref location = compile_alloc(c, n * (u32)sizeof(Location)), handler = compile_alloc(c, n * (u32)sizeof(Handler));
    Ref names = tuple_of_keys(c, &u->names);
    if (names) names = const_merge(c, names, false);
    consts = const_tuple(c, consts);
    if (c->failed || !names || !consts) return 0;
    Ref code = object_new(vm, TYPE(code), 176 + 4 * n);
    if (!code) return 0;
    Tables t = {AT(Location, location), AT(Handler, handler), 0, 0, 0, 0};
    Code *k = CODE_AT(code);
    k->words = n;
    k->names = own(vm, names);
    k->consts = own(vm, consts);
    fill_code(c, u, code, stack_size);
    k->first_traceable = write_words(c, entry, k->instr, &t);
    if (!write_tables(c, code, &t) || !write_locals(c, u, code, fixed)) {
        drop(vm, code);
        return 0;
    }
    return code;
}
