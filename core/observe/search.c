/* search.c: which objects are reached from which roots, by which path, and the names that follow from it; see why.h. */
#include "observe/why.h"

#define ROOT       1u
#define FIRST      2u
#define PATH_LIMIT 8u /* steps of a name */

typedef struct Search {
    RefMap *m;
    SearchFrom from;
    u32 parent, head, tail; /* the queue of numbers lies in the map's spare room */
    bool variables;         /* of what frames hold: variables, or the rest */
    Edge *wanted;           /* the root edge to this target is looked for, instead */
} Search;

static void enter(Vm *vm, Search *s, Ref r, u32 mark) {
    RefEntry *entry = ref_map_find(s->m, r);
    if (!entry || entry->extra) return;
    entry->extra = mark;
    AT(u32, s->m->spare)[s->tail++] = entry->number;
}

static void follow_edge(Vm *vm, Edges *e, Ref target, u32 kind, const char *label, Ref name, u32 index) {
    Search *s = e->arg;
    enter(vm, s, target, FIRST + s->parent);
}

static bool is_module_part(Vm *vm, Ref r) {
    Ref name;
    return IS(r, module) || r == vm->interned || r == vm->modules || dict_is_namespace(vm, r, &name);
}

static void follow(Vm *vm, Search *s, u32 most, bool through_modules) {
    Edges e = {.edge = follow_edge, .arg = s};
    while (s->head < s->tail && most--) {
        s->parent = AT(u32, s->m->spare)[s->head++];
        Ref r = ref_map_key(s->m, s->parent);
        if (through_modules || !is_module_part(vm, r)) reader_edges(vm, r, &e);
    }
}

/* ---- roots ---- */
static bool is_variable(Vm *vm, const Edges *e, u32 kind, const char *label) {
    if (!e->frame || !frame_is_python(AT(FrameHead, e->frame))) return false;
    return kind == EDGE_LOCAL || (label && !strcmp(label, "locals"));
}

static void root_edge(Vm *vm, Edges *e, Ref target, u32 kind, const char *label, Ref name, u32 index) {
    Search *s = e->arg;
    if (is_variable(vm, e, kind, label) != s->variables) return;
    if (!s->variables && target == main_namespace(vm)) return;
    if (!s->wanted)
        enter(vm, s, target, ROOT);
    else if (!s->wanted->target && target == s->wanted->from)
        *s->wanted = edge_make(vm, e, target, kind, label, name, index);
}

static void enter_roots(Vm *vm, Search *s, bool variables) {
    Edges e = {.edge = root_edge, .arg = s};
    s->variables = variables;
    reader_roots(vm, &e);
}

static void enter_modules(Vm *vm, Search *s) {
    const Ref lasting[] = {vm->modules, vm->builtins, vm->sysdict};
    for (u32 i = 0; i < ARRAY_LEN(lasting); i++)
        if (lasting[i]) enter(vm, s, lasting[i], ROOT);
    for (u32 i = 0; i < TYPE_COUNT; i++) enter(vm, s, STATIC_TYPES + STATIC_TYPE_STRIDE * i, ROOT);
}

void search_run(Vm *vm, RefMap *m, SearchFrom from, bool through_modules) {
    Search search = {.m = m, .from = from}, *s = &search;
    RefEntry *table = AT(RefEntry, m->table);
    for (u32 i = 0; i <= m->mask; i++) table[i].extra = 0;
    if ((from == FROM_MODULES || from == FROM_NAMES) && main_namespace(vm)) {
        enter(vm, s, main_namespace(vm), ROOT);
        follow(vm, s, 1, true);
    }
    if (from == FROM_FRAMES || from == FROM_NAMES) enter_roots(vm, s, true);
    if (from == FROM_NAMES) follow(vm, s, UINT32_MAX, false);
    if (from == FROM_MODULES || from == FROM_NAMES) enter_modules(vm, s);
    if (from == FROM_NAMES) { /* what was reached before has no better name, but modules are still to be looked into */
        s->head = 0;
        follow(vm, s, UINT32_MAX, true);
    }
    if (from == FROM_REST || from == FROM_NAMES) enter_roots(vm, s, false);
    follow(vm, s, UINT32_MAX, through_modules);
}

/* ---- one step ---- */
typedef struct Between {
    Ref to;
    Edge *out;
} Between;
static void match_edge(Vm *vm, Edges *e, Ref target, u32 kind, const char *label, Ref name, u32 index) {
    Between *b = e->arg;
    if (target != b->to || b->out->target) return;
    *b->out = edge_make(vm, e, target, kind, label, name, index);
}

bool edge_between(Vm *vm, Ref from, Ref to, Edge *out) {
    Between between = {to, out};
    Edges e = {.edge = match_edge, .arg = &between};
    memset(out, 0, sizeof *out);
    reader_edges(vm, from, &e);
    return out->target != 0;
}

Ref search_parent(Vm *vm, RefMap *m, Ref r) {
    RefEntry *entry = ref_map_find(m, r);
    return entry && entry->extra >= FIRST ? ref_map_key(m, entry->extra - FIRST) : 0;
}

bool search_edge(Vm *vm, RefMap *m, SearchFrom from, Ref r, Edge *out) {
    Ref parent = search_parent(vm, m, r);
    if (parent) return edge_between(vm, parent, r, out);
    Search s = {.m = m, .wanted = out};
    memset(out, 0, sizeof *out);
    out->from = r; /* root_edge looks for it */
    if (from == FROM_FRAMES || from == FROM_NAMES) enter_roots(vm, &s, true);
    if (!out->target && (from == FROM_REST || from == FROM_NAMES)) enter_roots(vm, &s, false);
    if (out->target) return true;
    out->from = 0;
    out->target = r;
    out->kind = EDGE_FIELD;
    out->label = r == main_namespace(vm) ? "the program's globals"
                 : r == vm->modules      ? "sys.modules"
                 : r == vm->builtins     ? "builtins"
                 : r == vm->sysdict      ? "sys"
                                         : "a static type";
    return r == main_namespace(vm) || r == vm->modules || r == vm->builtins || r == vm->sysdict || ref_is_static(r);
}

/* ---- names ---- */
static bool plain_word(const char *label) {
    if (!label || !*label || !strcmp(label, "subclasses")) return false;
    for (; *label; label++)
        if (!(*label == '_' || (*label >= 'a' && *label <= 'z') || (*label >= '0' && *label <= '9'))) return false;
    return true;
}

static bool is_code(const Edge *e) { return e->frame && e->label && !strcmp(e->label, "code"); }

static bool begins_name(Vm *vm, const Edge *e) {
    Ref name;
    if (e->frame) return e->kind == EDGE_LOCAL || is_code(e);
    return e->from && e->kind == EDGE_VALUE && dict_is_namespace(vm, e->from, &name);
}

static bool goes_on(Vm *vm, const Edge *e) {
    switch (e->kind) {
    case EDGE_ITEM: return IS_SUB(e->from, TYPE_LIST_SUBCLASS | TYPE_TUPLE_SUBCLASS) || IS(e->from, deque);
    case EDGE_VALUE: return IS(e->name, str) || IS(e->name, int);
    case EDGE_ATTR: return e->name && IS(e->name, str);
    case EDGE_FIELD: return plain_word(e->label);
    default: return false;
    }
}

static void say_step(Say *s, Vm *vm, const Edge *e, bool of_dict) {
    switch (e->kind) {
    case EDGE_ITEM:
        say_char(s, '[');
        say_integer(s, e->index);
        say_char(s, ']');
        break;
    case EDGE_VALUE:
        say_text(s, of_dict ? "." : "[");
        if (of_dict)
            say_str(s, e->name, 60);
        else
            say_atom(s, e->name, 40);
        say_text(s, of_dict ? "" : "]");
        break;
    case EDGE_ATTR:
        say_char(s, '.');
        say_str(s, e->name, 60);
        break;
    default: say_char(s, '.'); say_text(s, e->label);
    }
}

static void say_first(Say *s, Vm *vm, const Edge *e) {
    Ref module;
    if (is_code(e)) {
        say_value(s, e->target);
        return;
    }
    if (!e->frame && e->from != main_namespace(vm) && dict_is_namespace(vm, e->from, &module)) {
        say_str(s, module, 60);
        say_char(s, '.');
    }
    say_str(s, e->name, 60);
}

bool say_path(Say *s, Vm *vm, RefMap *m, Ref r) {
    Edge edge[PATH_LIMIT];
    u32 n = 0;
    if (r == vm->modules || r == vm->constants_list) {
        say_text(s, r == vm->modules ? "sys.modules" : "the constants of the source");
        return true;
    }
    for (Ref at = r;; at = search_parent(vm, m, at)) {
        RefEntry *entry = ref_map_find(m, at);
        if (n == PATH_LIMIT || !entry || !entry->extra || !search_edge(vm, m, FROM_NAMES, at, &edge[n])) return false;
        if (begins_name(vm, &edge[n])) break;
        if (!edge[n].from || !goes_on(vm, &edge[n])) return false;
        n++;
    }
    say_first(s, vm, &edge[n]);
    while (n--) {
        bool dict = edge[n].kind == EDGE_FIELD && !strcmp(edge[n].label, "__dict__");
        if (dict && n) { /* x.__dict__['a'] is x.a */
            n--;
            say_step(s, vm, &edge[n], true);
        } else
            say_step(s, vm, &edge[n], false);
    }
    return true;
}
