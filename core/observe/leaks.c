/* leaks.c: what the program made and is alive when it ends, by type and line, with who holds it; see why.h.
 *
 * The objects are those with a birth after the program's start. They are asked for in three passes: those that the program's globals hold
 * (through its own classes and functions, too, but not through library modules); those that nothing reaches, which are cycles (and what
 * these hold); and instances of the program's classes that only something else holds: a library's registry, a frame.
 * Lines come from the journal of the run. */
#include "observe/why.h"
#include "heap/gc.h"
#include "observe/transcript.h"

#define GROUPS 256u
#define SHOWN  40u

enum { HELD_GLOBAL, HELD_ELSEWHERE, HELD_CYCLE };
typedef struct Group {
    Ref type, code; /* code: of the line; 0: not known */
    u32 line, held, count;
    u64 bytes;
    Ref first; /* an object of the group */
} Group;

typedef struct Report {
    Vm *vm;
    Json j;
    Say say;
    RefMap m;
    Journal *journal;
    u64 started;
    Group group[GROUPS];
    u32 groups, further; /* further: objects of groups beyond the last */
} Report;

/* ---- the journal ---- */
Frame *maker_frame(Vm *vm, u32 event, u32 *line) {
    u32 skip = event == EVENT_RETURN; /* what follows a return is done by the caller */
    *line = 0;
    for (Ref at = vm->frame; at; at = AT(FrameHead, at)->back) {
        if (!frame_of_program(vm, AT(FrameHead, at)) || skip--) continue;
        *line = event == EVENT_RETURN ? frame_line(vm, FRAME_AT(at)) : event_line(vm, FRAME_AT(at));
        return FRAME_AT(at);
    }
    return NULL;
}

static void journal_put(Journal *journal) {
    if (journal->full) return;
    if (journal->store.put(journal->store.self, &journal->place, sizeof journal->place))
        journal->count++;
    else
        journal->full = true;
}

void journal_event(Vm *vm, Journal *journal, u32 event) {
    if (vm->clock > journal->place.clock + 1) journal_put(journal); /* else nothing was made there: an event takes one of the clock */
    Frame *f = maker_frame(vm, event, &journal->place.line);
    journal->place.clock = vm->clock;
    journal->place.code = f ? f->code : 0;
}

static BirthPlace entry_at(Journal *journal, u64 i) {
    BirthPlace place = {0};
    journal->store.get(journal->store.self, i * sizeof place, (char *)&place, sizeof place);
    return place;
}

/* The last entry whose clock is below the birth. */
static BirthPlace place_of(Journal *journal, u64 birth) {
    u64 low = 0, high = journal->count;
    while (low < high) {
        u64 middle = low + (high - low) / 2;
        if (entry_at(journal, middle).clock < birth)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? entry_at(journal, low - 1) : (BirthPlace){0};
}

/* ---- who is reached ---- */
typedef struct Walk {
    RefMap *m;
    u32 parent, tail;
    bool own_only; /* not beyond the program's own functions and classes */
} Walk;

static void enter(Vm *vm, Walk *w, Ref r, u32 mark) {
    RefEntry *entry = ref_map_find(w->m, r);
    if (!entry || entry->extra) return;
    entry->extra = mark;
    AT(u32, w->m->spare)[w->tail++] = entry->number;
}

/* Of a class or function of the program: what a user has put there. */
static bool user_part(const char *label) {
    static const char *const parts[] = {"__dict__", "__defaults__", "__kwdefaults__", "__closure__"};
    for (u32 i = 0; i < ARRAY_LEN(parts); i++)
        if (label && !strcmp(label, parts[i])) return true;
    return false;
}

static bool of_program(Vm *vm, Ref r) {
    Ref name;
    if (IS_SUB(r, TYPE_TYPE_SUBCLASS)) return class_is_of_program(vm, r);
    if (IS(r, function)) return AT(Function, r)->globals == main_namespace(vm);
    return !IS(r, module) && !IS(r, code) && !(r != main_namespace(vm) && dict_is_namespace(vm, r, &name));
}

static void walk_edge(Vm *vm, Edges *e, Ref target, u32 kind, const char *label, Ref name, u32 index) {
    Walk *w = e->arg;
    bool part = e->from && (IS(e->from, function) || IS_SUB(e->from, TYPE_TYPE_SUBCLASS));
    if (w->own_only && ((part && !user_part(label)) || (kind == EDGE_FIELD && label && !strcmp(label, "__class__")))) return;
    if (w->own_only && kind == EDGE_KEY && dict_is_namespace(vm, e->from, &name)) return;
    enter(vm, w, target, w->parent + 2);
}

static void walk(Vm *vm, Walk *w) {
    Edges e = {.edge = walk_edge, .arg = w};
    for (u32 head = 0; head < w->tail; head++) {
        w->parent = AT(u32, w->m->spare)[head];
        Ref r = ref_map_key(w->m, w->parent);
        if (!w->own_only || of_program(vm, r)) reader_edges(vm, r, &e);
    }
}

static void clear_marks(Vm *vm, RefMap *m) {
    RefEntry *table = AT(RefEntry, m->table);
    for (u32 i = 0; i <= m->mask; i++) table[i].extra = 0;
}

static void seed_edge(Vm *vm, Edges *e, Ref target, u32 kind, const char *label, Ref name, u32 index) { enter(vm, e->arg, target, 1); }

/* ---- groups ---- */
/* Not what a def, class or import statement leaves behind: that is the program itself. */
static bool is_reported(Vm *vm, Ref r) {
    Ref type = TYPE_OF(r);
    return !(type == TYPE(function) || type == TYPE(code) || type == TYPE(module) || type == TYPE(cell) ||
             type == TYPE(getset_descriptor) || type == TYPE(member_descriptor) || type == TYPE(staticmethod) ||
             type == TYPE(classmethod) || type == TYPE(property) || (TYPE_AT(type)->flags & TYPE_TYPE_SUBCLASS));
}

static bool code_is_there(Report *r, const BirthPlace *place) {
    Vm *vm = r->vm;
    return place->code && ref_map_find(&r->m, place->code) && IS(place->code, code) && HEADER(place->code)->birth < place->clock;
}

static void group_add(Report *r, Ref object, u32 held) {
    Vm *vm = r->vm;
    BirthPlace place = place_of(r->journal, HEADER(object)->birth);
    if (!code_is_there(r, &place)) place.code = 0;
    u32 i = 0;
    while (i < r->groups && !(r->group[i].type == TYPE_OF(object) && r->group[i].line == place.line && r->group[i].code == place.code &&
                              r->group[i].held == held))
        i++;
    if (i == GROUPS) {
        r->further++;
        return;
    }
    Group *g = &r->group[i];
    if (i == r->groups) {
        r->groups++;
        *g = (Group){.type = TYPE_OF(object), .code = place.code, .line = place.line, .held = held, .first = object};
    }
    g->count++;
    g->bytes += object_size(vm, object);
}

static bool is_of_run(Report *r, Ref object) {
    Vm *vm = r->vm;
    return !ref_is_static(object) && HEADER(object)->birth > r->started;
}

/* The dict of a class is part of it; its own attributes, what they name, is not. */
static bool is_class_part(Report *r, Ref object) {
    Vm *vm = r->vm;
    Ref parent = search_parent(vm, &r->m, object);
    return parent && IS_SUB(parent, TYPE_TYPE_SUBCLASS);
}
static bool is_class_text(Report *r, Ref object) { /* __qualname__, __doc__, names */
    Vm *vm = r->vm;
    Ref parent = search_parent(vm, &r->m, object);
    if (!parent || !IS(object, str)) return false;
    Ref above = search_parent(vm, &r->m, parent);
    return above && IS_SUB(above, TYPE_TYPE_SUBCLASS);
}

static void pass_globals(Report *r) {
    Vm *vm = r->vm;
    Walk w = {.m = &r->m, .own_only = true};
    clear_marks(vm, &r->m);
    if (main_namespace(vm)) enter(vm, &w, main_namespace(vm), 1);
    walk(vm, &w);
    for (u32 i = 0; i < r->m.count; i++) {
        Ref object = ref_map_key(&r->m, i);
        RefEntry *entry = ref_map_find(&r->m, object);
        bool known = entry->extra != 0;
        if (!known || object == main_namespace(vm) || !is_of_run(r, object)) continue;
        if (is_reported(vm, object) && !is_class_part(r, object) && !is_class_text(r, object)) group_add(r, object, HELD_GLOBAL);
    }
    for (u32 i = 0; i < r->m.count; i++) { /* edges is free from here on: 1 = told */
        RefEntry *entry = ref_map_find(&r->m, ref_map_key(&r->m, i));
        entry->edges = entry->extra != 0;
    }
}

static void pass_rest(Report *r) {
    Vm *vm = r->vm;
    Walk w = {.m = &r->m};
    Edges e = {.edge = seed_edge, .arg = &w};
    clear_marks(vm, &r->m);
    for (u32 i = 0; i < TYPE_COUNT; i++) enter(vm, &w, STATIC_TYPES + STATIC_TYPE_STRIDE * i, 1);
    /* what importing library modules made lasts, garbage included, and is not the program's */
    for (Ref head = GEN_HEAD(PERMANENT), at = GC_HEAD(head)->next; at != head; at = GC_HEAD(at)->next) enter(vm, &w, at, 1);
    reader_roots(vm, &e);
    walk(vm, &w);
    for (u32 i = 0; i < r->m.count; i++) {
        Ref object = ref_map_key(&r->m, i);
        RefEntry *entry = ref_map_find(&r->m, object);
        if (entry->edges || !is_of_run(r, object)) continue;
        if (!entry->extra)
            group_add(r, object, HELD_CYCLE);
        else if (class_is_of_program(vm, TYPE_OF(object)))
            group_add(r, object, HELD_ELSEWHERE);
    }
}

/* ---- the report ---- */
static void put_padded(Report *r, u64 n, u32 width) {
    char buf[24];
    u32 at = sizeof buf - 1;
    buf[at] = 0;
    do buf[--at] = (char)('0' + n % 10);
    while (n /= 10);
    while (sizeof buf - 1 - at < width) buf[--at] = ' ';
    say_text(&r->say, buf + at);
}

static void put_place(Report *r, const Group *g) {
    Vm *vm = r->vm;
    say_text(&r->say, " made at line ");
    say_integer(&r->say, g->line);
    if (!g->code) return;
    say_text(&r->say, " of ");
    say_str(&r->say, CODE_AT(g->code)->name, 60);
    if (CODE_AT(g->code)->filename == vm->program_file) return;
    say_text(&r->say, " in ");
    say_str(&r->say, CODE_AT(g->code)->filename, 80);
}

/* Who holds the first of the group: its path from a root, or the way round a cycle. */
static void note_holder(Vm *vm, Edges *e, Ref target, u32 kind, const char *label, Ref name, u32 index) {
    Edge *found = e->arg;
    if (target == found->target && !found->from && !found->frame && !found->kind)
        *found = edge_make(vm, e, target, kind, label, name, index);
}

static void put_edge(Report *r, const Edge *edge) {
    Vm *vm = r->vm;
    const char *joint;
    Ref owner = 0;
    Edge dict;
    if (edge->from && IS(edge->from, dict)) {
        Ref parent = search_parent(vm, &r->m, edge->from);
        if (parent && edge_between(vm, parent, edge->from, &dict) && dict.label && !strcmp(dict.label, "__dict__")) owner = parent;
    }
    say_edge(&r->say, vm, edge, owner, &joint);
    if (!joint) return;
    say_text(&r->say, joint);
    if (!say_path(&r->say, vm, &r->m, owner ? owner : edge->from)) {
        say_text(&r->say, "a ");
        say_type(&r->say, TYPE_OF(owner ? owner : edge->from));
    }
}

static void put_holder(Report *r, const Group *g) {
    Vm *vm = r->vm;
    Edge edge;
    if (g->held == HELD_CYCLE) {
        memset(&edge, 0, sizeof edge);
        edge.target = g->first;
        Edges e = {.edge = note_holder, .arg = &edge};
        for (u32 i = 0; i < r->m.count && !edge.from; i++) reader_edges(vm, ref_map_key(&r->m, i), &e);
        if (!edge.from) {
            say_text(&r->say, "  by nobody that can be named");
            return;
        }
    } else if (!search_edge(vm, &r->m, FROM_NAMES, g->first, &edge))
        return;
    say_text(&r->say, "  by ");
    put_edge(r, &edge);
    if (g->count > 1) say_text(&r->say, ", ...");
}

static const char *const headings[] = {"held by the program's globals", "held by something else",
                                       "in cycles that nothing else holds, or held by such a cycle"};

static void put_groups(Report *r, u32 held) {
    Vm *vm = r->vm;
    u32 shown = 0, objects = 0;
    u64 bytes = 0;
    for (u32 i = 0; i < r->groups; i++) {
        if (r->group[i].held != held) continue;
        objects += r->group[i].count;
        bytes += r->group[i].bytes;
    }
    if (!objects) return;
    say_text(&r->say, "leaks: ");
    say_integer(&r->say, objects);
    say_text(&r->say, objects == 1 ? " object, " : " objects, ");
    say_integer(&r->say, (i64)bytes);
    say_text(&r->say, " bytes, ");
    say_text(&r->say, headings[held]);
    say_text(&r->say, "\n");
    for (u32 i = 0; i < r->groups; i++) {
        const Group *g = &r->group[i];
        if (g->held != held) continue;
        if (shown++ == SHOWN) {
            say_text(&r->say, "leaks:   and further groups\n");
            break;
        }
        say_text(&r->say, "leaks: ");
        put_padded(r, g->count, 6);
        say_text(&r->say, " ");
        say_type(&r->say, TYPE_OF(g->first));
        say_text(&r->say, ", ");
        say_integer(&r->say, (i64)g->bytes);
        say_text(&r->say, " bytes,");
        put_place(r, g);
        put_holder(r, g);
        say_text(&r->say, "\n");
    }
}

static void sort_groups(Report *r) { /* most bytes first; equal ones by line */
    for (u32 i = 1; i < r->groups; i++) {
        Group g = r->group[i];
        u32 at = i;
        for (; at && (r->group[at - 1].bytes < g.bytes || (r->group[at - 1].bytes == g.bytes && r->group[at - 1].line > g.line)); at--)
            r->group[at] = r->group[at - 1];
        r->group[at] = g;
    }
}

void leaks_write(Vm *vm, Journal *journal, u64 started, const OuroSink *sink) {
    Report report, *r = &report;
    memset(r, 0, sizeof *r);
    r->vm = vm;
    r->j.vm = vm;
    r->j.sink = sink;
    r->say = (Say){&r->j, false};
    r->journal = journal;
    r->started = started;
    if (!ref_map_open(&r->m, vm)) {
        say_text(&r->say, "leaks: no room for the tables of all objects\n");
        json_flush(&r->j);
        return;
    }
    journal_put(journal);
    reader_objects(vm, &r->m);
    pass_globals(r);
    pass_rest(r);
    sort_groups(r);
    search_run(vm, &r->m, FROM_NAMES, true);
    if (!r->groups) say_text(&r->say, "leaks: nothing that the program made is alive at its end\n");
    put_groups(r, HELD_CYCLE);
    put_groups(r, HELD_ELSEWHERE);
    put_groups(r, HELD_GLOBAL);
    if (r->further) {
        say_text(&r->say, "leaks: and ");
        say_integer(&r->say, r->further);
        say_text(&r->say, " objects of further types and lines\n");
    }
    if (journal->full) say_text(&r->say, "leaks: the journal was full: later lines are not known\n");
    json_flush(&r->j);
    ref_map_close(&r->m);
}
