/* symtable_analyze.c: decides for each name of each scope whether it is local, global, free or a cell. */
#include "compiler/compile_int.h"

/* A set of names is a Map; values mean nothing. */
static bool has(Compiler *c, const Map *m, Ref name) {
    u32 value;
    return map_get(c, m, name, &value) && value;
}
static void put(Compiler *c, Map *m, Ref name) { map_set(c, m, name, 1); }
static void discard(Compiler *c, Map *m, Ref name) {
    if (has(c, m, name)) map_set(c, m, name, 0);
}
static void update(Compiler *c, Map *m, const Map *other) {
    Vm *vm = c->vm;
    for (u32 i = 0; i < other->n; i++) {
        MapEntry e = MAP_ENTRY(other, i);
        if (e.value) put(c, m, e.key);
    }
}

static void error_at_directive(Compiler *c, Scope *s, Ref name, const char *format) {
    Vm *vm = c->vm;
    for (Ref r = s->directives; r; r = AT(Directive, r)->next)
        if (AT(Directive, r)->name == name) {
            scope_error(c, AT(Directive, r)->loc, format, name);
            return;
        }
    scope_error(c, s->loc, format, name);
}

static void analyze_name(Compiler *c, Scope *s, Map *scopes, Ref name, u32 flags, Map *bound, Map *local, Map *free, Map *global) {
    if (flags & DEF_GLOBAL) {
        if (flags & DEF_NONLOCAL) {
            error_at_directive(c, s, name, "name '%S' is nonlocal and global");
            return;
        }
        map_set(c, scopes, name, GLOBAL_EXPLICIT);
        put(c, global, name);
        if (bound) discard(c, bound, name);
        return;
    }
    if (flags & DEF_NONLOCAL) {
        if (!bound) {
            error_at_directive(c, s, name, "nonlocal declaration not allowed at module level");
            return;
        }
        if (!has(c, bound, name)) {
            error_at_directive(c, s, name, "no binding for nonlocal '%S' found");
            return;
        }
        map_set(c, scopes, name, FREE);
        s->free = 1;
        put(c, free, name);
        return;
    }
    if (flags & DEF_BOUND) {
        map_set(c, scopes, name, LOCAL);
        put(c, local, name);
        discard(c, global, name);
        return;
    }
    if (bound && has(c, bound, name)) {
        map_set(c, scopes, name, FREE);
        s->free = 1;
        put(c, free, name);
        return;
    }
    if (!(global && has(c, global, name)) && s->nested) s->free = 1;
    map_set(c, scopes, name, GLOBAL_IMPLICIT);
}

/* Free names of the children that are local here become cells. */
static void analyze_cells(Compiler *c, Map *scopes, Map *free) {
    Vm *vm = c->vm;
    for (u32 i = 0; i < scopes->n; i++) {
        MapEntry *e = &MAP_ENTRY(scopes, i);
        if (e->value != LOCAL || !has(c, free, e->key)) continue;
        e->value = CELL;
        discard(c, free, e->key);
    }
}

static void update_symbols(Compiler *c, Scope *s, Map *scopes, Map *bound, Map *free, bool is_class) {
    Vm *vm = c->vm;
    for (u32 i = 0; i < s->symbols.n; i++) {
        MapEntry *e = &MAP_ENTRY(&s->symbols, i);
        u32 scope = 0;
        map_get(c, scopes, e->key, &scope);
        e->value |= scope << SCOPE_SHIFT;
    }
    for (u32 i = 0; i < free->n && !c->failed; i++) {
        MapEntry f = MAP_ENTRY(free, i);
        u32 flags;
        if (!f.value) continue;
        if (map_get(c, &s->symbols, f.key, &flags)) {
            if (is_class && (flags & (DEF_BOUND | DEF_GLOBAL))) map_set(c, &s->symbols, f.key, flags | DEF_FREE_CLASS);
            continue;
        }
        if (bound && !has(c, bound, f.key)) continue; /* a global of this scope */
        map_set(c, &s->symbols, f.key, (u32)FREE << SCOPE_SHIFT);
    }
}

static void analyze_block(Compiler *c, Ref r, Map *bound, Map *free, Map *global);

static void analyze_child(Compiler *c, Ref r, const Map *bound, Map *free, const Map *global, Map *child_free) {
    Map b = {0}, f = {0}, g = {0};
    update(c, &b, bound);
    update(c, &f, free);
    update(c, &g, global);
    analyze_block(c, r, &b, &f, &g);
    update(c, child_free, &f);
}

static void analyze_block(Compiler *c, Ref r, Map *bound, Map *free, Map *global) {
    Vm *vm = c->vm;
    if (!compile_enter(c)) return;
    Scope *s = SCOPE_AT(r);
    Map local = {0}, scopes = {0}, new_global = {0}, new_free = {0}, new_bound = {0};
    /* names of a class body are not seen by the scopes in it */
    if (s->type == ST_CLASS) {
        update(c, &new_global, global);
        if (bound) update(c, &new_bound, bound);
    }
    for (u32 i = 0; i < s->symbols.n && !c->failed; i++) {
        MapEntry e = MAP_ENTRY(&s->symbols, i);
        analyze_name(c, s, &scopes, e.key, e.value, bound, &local, free, global);
    }
    if (s->type != ST_CLASS) {
        if (s->type == ST_FUNCTION) update(c, &new_bound, &local);
        if (bound) update(c, &new_bound, bound);
        update(c, &new_global, global);
    } else
        put(c, &new_bound, NAME(__class__));
    Map all_free = {0};
    for (Ref child = s->first_child; child && !c->failed; child = SCOPE_AT(child)->sibling) {
        analyze_child(c, child, &new_bound, &new_free, &new_global, &all_free);
        if (SCOPE_AT(child)->free || SCOPE_AT(child)->child_free) s->child_free = 1;
    }
    update(c, &new_free, &all_free);
    if (s->type == ST_FUNCTION)
        analyze_cells(c, &scopes, &new_free);
    else if (s->type == ST_CLASS && has(c, &new_free, NAME(__class__))) {
        discard(c, &new_free, NAME(__class__));
        s->needs_class_closure = 1;
    }
    update_symbols(c, s, &scopes, bound, &new_free, s->type == ST_CLASS);
    update(c, free, &new_free);
    compile_leave(c);
}

void symtable_analyze(Compiler *c) {
    Map free = {0}, global = {0};
    analyze_block(c, c->top_scope, NULL, &free, &global);
}
