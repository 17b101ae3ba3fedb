/* why.c: every holder of one object: the count explained, what refers to it without counting, where it was made, what keeps it alive.
 *
 * The holders' references are found by asking every object, frame and root for its own (the reader): so their number and the stored count
 * are two independent figures, and a difference is said. See why.h. */
#include "observe/why.h"
#include "heap/gc.h"
#include "heap/weakref.h"
#include "observe/expression.h"
#include "observe/transcript.h"

#define FOUND      16u /* references of one holder that are told one by one */
#define TEXT_LINES 40u /* holders told one by one in a text; further ones by type */
#define TALLY      12u
#define PATH_STEPS 48u

typedef struct Why {
    Vm *vm;
    Json j;
    Say say;
    RefMap m;
    const WhyQuestion *q;
    Ref target;
    Edge found[FOUND];
    u32 kept, seen;        /* of the holder that is being asked */
    u32 total, lines;      /* references so far */
    bool first;            /* of a JSON list */
    Ref tally_type[TALLY]; /* holders beyond TEXT_LINES */
    u32 tally_references[TALLY], tally_objects[TALLY], tallied;
} Why;

/* ---- parts of the answer ---- */
static void json_key(Why *w, const char *key) {
    json_raw(&w->j, ",\"");
    json_raw(&w->j, key);
    json_raw(&w->j, "\":");
}
static void json_field(Why *w, const char *key, i64 n) {
    json_key(w, key);
    json_number(&w->j, n);
}
static void open_string(Why *w, const char *key) {
    json_key(w, key);
    json_string_begin(&w->j);
}
static void close_string(Why *w) { json_string_end(&w->j); }

/* z (list at 0x1304b00) */
static void say_object(Why *w, Ref r) {
    bool named = say_path(&w->say, w->vm, &w->m, r);
    say_text(&w->say, named ? " (" : "");
    say_described(&w->say, r, false);
    say_text(&w->say, named ? ")" : "");
}

/* Whose __dict__ a dict is. */
static Ref dict_owner(Why *w, Ref dict) {
    Vm *vm = w->vm;
    Edge edge;
    Ref parent = dict && IS(dict, dict) ? search_parent(vm, &w->m, dict) : 0;
    return parent && edge_between(vm, parent, dict, &edge) && edge.label && !strcmp(edge.label, "__dict__") ? parent : 0;
}

static void say_reference(Why *w, const Edge *edge) {
    const char *joint;
    Ref owner = dict_owner(w, edge->from);
    say_edge(&w->say, w->vm, edge, owner, &joint);
    if (!joint) return;
    say_text(&w->say, joint);
    say_object(w, owner ? owner : edge->from);
}

/* ---- the object ---- */
static const char *generation_of(Vm *vm, Ref r) {
    static const char *const names[] = {"generation 0", "generation 1", "generation 2", "permanent generation"};
    if (!object_is_gc(vm, r) || !gc_is_tracked(vm, r)) return NULL;
    for (u32 g = 0; g < LISTS_END; g++)
        for (Ref head = GEN_HEAD(g), at = GC_HEAD(head)->next; at && at != head; at = GC_HEAD(at)->next)
            if (at == r) return g < ARRAY_LEN(names) ? names[g] : "a collection under way";
    return NULL;
}

static const char *const event_names[] = {"call", "line", "return", "exception"};

static Frame *frame_here(Vm *vm) {
    for (Ref at = vm->frame; at; at = AT(FrameHead, at)->back)
        if (frame_of_program(vm, AT(FrameHead, at))) return FRAME_AT(at);
    return NULL;
}

static void write_object_text(Why *w) {
    Vm *vm = w->vm;
    Frame *f = frame_here(vm);
    Ref r = w->target;
    json_raw(&w->j, w->q->expression);
    say_text(&w->say, " at step ");
    say_integer(&w->say, (i64)w->q->step);
    if (f) {
        say_text(&w->say, " (line ");
        say_integer(&w->say, event_line(vm, f));
        say_text(&w->say, " of ");
        say_str(&w->say, CODE_AT(f->code)->name, 60);
        say_text(&w->say, ")");
    }
    say_text(&w->say, ": ");
    say_described(&w->say, r, true);
    say_text(&w->say, "\ncount ");
    say_integer(&w->say, REFCOUNT(r));
    say_text(&w->say, " (sys.getrefcount prints ");
    say_integer(&w->say, (i64)REFCOUNT(r) + 1);
    say_text(&w->say, ")\n");
}

static void write_utf8(Why *w, const char *text) {
    json_string_begin(&w->j);
    for (u32 c; *text; text++) {
        c = (u8)*text;
        if (c == '"' || c == '\\' || c < ' ')
            json_char(&w->j, c);
        else
            json_bytes(&w->j, text, 1);
    }
    json_string_end(&w->j);
}

static void write_object_json(Why *w) {
    Vm *vm = w->vm;
    Frame *f = frame_here(vm);
    Ref r = w->target;
    const char *generation = generation_of(vm, r);
    json_raw(&w->j, "{\"step\":");
    json_number(&w->j, (i64)w->q->step);
    json_key(w, "event");
    json_ascii(&w->j, event_names[w->q->event]);
    json_field(w, "line", f ? event_line(vm, f) : 0);
    json_key(w, "func");
    if (f)
        json_str(&w->j, CODE_AT(f->code)->name, UINT32_MAX);
    else
        json_raw(&w->j, "null");
    json_key(w, "expression");
    write_utf8(w, w->q->expression);
    json_raw(&w->j, ",\"object\":{\"type\":\"");
    say_type(&w->say, TYPE_OF(r));
    json_raw(&w->j, "\"");
    open_string(w, "text");
    say_value(&w->say, r);
    close_string(w);
    json_field(w, "address", r);
    json_field(w, "birth", (i64)HEADER(r)->birth);
    json_field(w, "size", object_size(vm, r));
    json_field(w, "count", REFCOUNT(r));
    json_key(w, "static");
    json_raw(&w->j, ref_is_static(r) ? "true" : "false");
    json_key(w, "list");
    if (generation)
        json_ascii(&w->j, generation);
    else
        json_raw(&w->j, "null");
    json_raw(&w->j, "}");
}

/* ---- holders ---- */
static void line_begin(Why *w, u64 count) {
    char buf[24];
    u32 at = sizeof buf - 1;
    buf[at] = 0;
    do buf[--at] = (char)('0' + count % 10);
    while (count /= 10);
    while (sizeof buf - 1 - at < 5) buf[--at] = ' ';
    say_text(&w->say, buf + at);
    say_text(&w->say, "  ");
    w->lines++;
}

static void write_holder_json(Why *w, const Edge *edge, u32 count) {
    Vm *vm = w->vm;
    json_raw(&w->j, w->first ? "{\"count\":" : ",{\"count\":");
    w->first = false;
    json_number(&w->j, count);
    json_key(w, "kind");
    json_ascii(&w->j, edge_word(vm, edge));
    if (edge->name && IS(edge->name, str)) {
        json_key(w, "name");
        json_str(&w->j, edge->name, 200);
    }
    if (edge->kind == EDGE_ITEM || edge->kind == EDGE_STACK) json_field(w, "index", edge->index);
    if (edge->from) {
        json_raw(&w->j, ",\"holder\":{\"type\":\"");
        say_type(&w->say, TYPE_OF(edge->from));
        json_raw(&w->j, "\"");
        json_field(w, "address", edge->from);
        json_raw(&w->j, "}");
    }
    open_string(w, "text");
}

static void tally(Why *w, Ref type, u32 references) {
    u32 i = 0;
    while (i < w->tallied && w->tally_type[i] != type) i++;
    if (i == TALLY) i = TALLY - 1, type = 0; /* the last one: of further types */
    if (i == w->tallied) w->tallied++;
    w->tally_type[i] = type;
    w->tally_references[i] += references;
    w->tally_objects[i]++;
}

/* `count` references of one kind; edge is the first of them, n are in list */
static void write_group(Why *w, const Edge *list, u32 n, u32 count) {
    Vm *vm = w->vm;
    bool json = w->q->json;
    if (!json && w->lines >= TEXT_LINES && list->from) {
        tally(w, TYPE_OF(list->from), count);
        return;
    }
    if (json)
        write_holder_json(w, list, count);
    else
        line_begin(w, count);
    say_reference(w, list);
    if (count > 1) {
        say_text(&w->say, ", also ");
        if (list->kind != EDGE_ITEM) say_text(&w->say, "further ones");
        for (u32 i = 1; list->kind == EDGE_ITEM && i < n && i < 6; i++) {
            say_text(&w->say, i > 1 ? ", " : "");
            say_integer(&w->say, list[i].index);
        }
        if (list->kind == EDGE_ITEM && count > 6) say_text(&w->say, ", ...");
    }
    if (json) {
        close_string(w);
        json_raw(&w->j, "}");
    } else
        say_text(&w->say, "\n");
}

/* Tells the references that one holder was found to have. */
static void flush(Why *w) {
    u32 items = 0, more = w->seen - w->kept;
    for (u32 i = 0; i < w->kept; i++) items += w->found[i].kind == EDGE_ITEM;
    if (items == w->kept && w->kept)
        write_group(w, w->found, w->kept, w->seen);
    else
        for (u32 i = 0; i < w->kept; i++) write_group(w, &w->found[i], 1, i ? 1 : 1 + more);
    w->total += w->seen;
    w->kept = w->seen = 0;
}

static void collect_edge(Vm *vm, Edges *e, Ref target, u32 kind, const char *label, Ref name, u32 index) {
    Why *w = e->arg;
    if (target != w->target) return;
    if (w->kept && !e->from) flush(w); /* roots have nothing in common */
    if (w->kept < FOUND) w->found[w->kept++] = edge_make(vm, e, target, kind, label, name, index);
    w->seen++;
}

static void write_base(Why *w, u32 base) {
    const char *text = base == 1 ? "its own existence: static, never freed" : "static base: 3.11's count for what is never freed";
    if (!base) return;
    w->total += base;
    if (!w->q->json) {
        line_begin(w, base);
        say_text(&w->say, text);
        say_text(&w->say, "\n");
        return;
    }
    json_raw(&w->j, w->first ? "{\"count\":" : ",{\"count\":");
    w->first = false;
    json_number(&w->j, base);
    json_key(w, "kind");
    json_ascii(&w->j, "static");
    json_key(w, "text");
    json_ascii(&w->j, text);
    json_raw(&w->j, "}");
}

static void write_tally(Why *w) {
    for (u32 i = 0; i < w->tallied; i++) {
        line_begin(w, w->tally_references[i]);
        say_text(&w->say, "from ");
        say_integer(&w->say, w->tally_objects[i]);
        say_text(&w->say, " further ");
        if (w->tally_type[i])
            say_type(&w->say, w->tally_type[i]);
        else
            say_text(&w->say, "other");
        say_text(&w->say, w->tally_objects[i] == 1 ? " object\n" : " objects\n");
    }
}

static void write_holders(Why *w) {
    Vm *vm = w->vm;
    Edges e = {.edge = collect_edge, .arg = w};
    Ref globals = main_namespace(vm);
    w->first = true;
    if (w->q->json) json_raw(&w->j, ",\"holders\":[");
    write_base(w, reader_base(w->target));
    reader_roots(vm, &e);
    flush(w);
    if (globals && ref_map_find(&w->m, globals)) {
        reader_edges(vm, globals, &e);
        flush(w);
    }
    for (u32 i = 0; i < w->m.count; i++) {
        Ref r = ref_map_key(&w->m, i);
        if (r == globals) continue;
        reader_edges(vm, r, &e);
        if (w->seen) flush(w);
    }
    if (w->q->json) {
        json_raw(&w->j, "]");
        json_field(w, "held", w->total);
        return;
    }
    write_tally(w);
    if (w->total == REFCOUNT(w->target)) return;
    say_text(&w->say, "these are ");
    say_integer(&w->say, w->total);
    say_text(&w->say, ": a fault of Ouro, which --audit=line finds the place of\n");
}

/* ---- what refers without counting ---- */
/* The whole list of what does: docs/memory.md has the reasons in full. */
static const struct {
    const char *kind, *reason;
} uncounted[] = {
    {"weak reference", "it must not keep its target alive"},
    {"intern table", "else no interned string would ever end"},
    {"collector", "the collector's lists link what exists; they hold nothing"},
    {"frame", "borrowed: the function that runs holds it"},
    {"built-in code", "borrowed: its caller holds it while it runs"},
    {"cache", "borrowed: valid while the type's version is the one noted"},
    {"instances", "a static type is never freed, so its instances need not hold it"},
    {"generator", "the generator is held by who runs it"},
};
enum { BY_WEAKREF, BY_INTERNED, BY_COLLECTOR, BY_FRAME, BY_NATIVE, BY_CACHE, BY_INSTANCES, BY_GENERATOR };

static void uncounted_begin(Why *w, u32 by) {
    if (!w->q->json) {
        if (w->first) say_text(&w->say, "not counted\n");
        say_text(&w->say, "       ");
    } else {
        json_raw(&w->j, w->first ? "{\"kind\":" : ",{\"kind\":");
        json_ascii(&w->j, uncounted[by].kind);
        json_key(w, "reason");
        json_ascii(&w->j, uncounted[by].reason);
        open_string(w, "text");
    }
    w->first = false;
}
static void uncounted_end(Why *w) {
    if (w->q->json) {
        close_string(w);
        json_raw(&w->j, "}");
    } else
        say_text(&w->say, "\n");
}

static void write_weakrefs(Why *w) {
    Vm *vm = w->vm;
    Ref *list = weakref_list(vm, w->target);
    u32 n = 0;
    for (Ref r = list ? *list : 0; r && n < TEXT_LINES; r = WR(r)->next, n++) {
        uncounted_begin(w, BY_WEAKREF);
        say_text(&w->say, "weak reference ");
        say_object(w, r);
        uncounted_end(w);
    }
}

static void write_borrowers(Why *w) {
    Vm *vm = w->vm;
    for (Ref at = vm->frame; at; at = AT(FrameHead, at)->back) {
        FrameHead *h = AT(FrameHead, at);
        Frame *f = (Frame *)h;
        if (frame_is_python(h)) {
            if (!f->code) continue;
            bool globals = f->func && f->globals == w->target, builtins = f->func && f->builtins == w->target;
            if (!globals && !builtins && f->kwnames != w->target && f->generator != w->target) continue;
            uncounted_begin(w, f->generator == w->target ? BY_GENERATOR : BY_FRAME);
            say_text(&w->say, globals                     ? "globals"
                              : builtins                  ? "builtins"
                              : f->generator == w->target ? "the frame"
                                                          : "names of keyword arguments");
            say_text(&w->say, " of ");
            say_str(&w->say, CODE_AT(f->code)->name, 60);
            say_text(&w->say, " under way");
            uncounted_end(w);
            continue;
        }
        Ref *slot = (Ref *)(h + 1);
        for (u32 i = 0; i < h->borrowed; i++) {
            if (slot[h->owned + i] != w->target) continue;
            uncounted_begin(w, BY_NATIVE);
            say_text(&w->say, "built-in code under way: ");
            say_text(&w->say, native_specs[h->function]->name);
            uncounted_end(w);
        }
    }
}

static void write_caches(Why *w) {
    Vm *vm = w->vm;
    for (u32 i = 0; i < TYPE_CACHE_SIZE; i++) {
        const TypeCacheEntry *entry = &vm->type_cache[i];
        if (!entry->version || entry->value != w->target) continue;
        uncounted_begin(w, BY_CACHE);
        say_text(&w->say, "type cache: a lookup in version ");
        say_integer(&w->say, entry->version);
        uncounted_end(w);
    }
    for (u32 i = 0; i < w->m.count; i++) {
        Ref r = ref_map_key(&w->m, i);
        if (!IS(r, code)) continue;
        const Code *c = CODE_AT(r);
        for (u32 at = 0; at < c->words; at += 1 + opcode_caches[INSTR_OP(c->instr[at])]) {
            if (INSTR_OP(c->instr[at]) != OP_LOAD_METHOD || !c->instr[at + 1] || c->instr[at + 4] != w->target) continue;
            uncounted_begin(w, BY_CACHE);
            say_text(&w->say, "inline cache of a method call in ");
            say_str(&w->say, c->name, 60);
            say_text(&w->say, " (line ");
            say_integer(&w->say, code_line(vm, r, at));
            say_text(&w->say, ")");
            uncounted_end(w);
        }
    }
}

static void write_instances(Why *w) {
    Vm *vm = w->vm;
    u32 n = 0;
    if (!IS_SUB(w->target, TYPE_TYPE_SUBCLASS) || !ref_is_static(w->target)) return;
    for (u32 i = 0; i < w->m.count; i++) n += TYPE_OF(ref_map_key(&w->m, i)) == w->target;
    if (!n) return;
    uncounted_begin(w, BY_INSTANCES);
    say_integer(&w->say, n);
    say_text(&w->say, n == 1 ? " object is of this type" : " objects are of this type");
    uncounted_end(w);
}

static void write_uncounted(Why *w) {
    Vm *vm = w->vm;
    const char *generation = generation_of(vm, w->target);
    w->first = true;
    if (w->q->json) json_raw(&w->j, ",\"uncounted\":[");
    write_weakrefs(w);
    if (IS(w->target, str) && STR_AT(w->target)->interned) {
        uncounted_begin(w, BY_INTERNED);
        say_text(&w->say, "the intern table, as key and as value");
        uncounted_end(w);
    }
    if (generation) {
        uncounted_begin(w, BY_COLLECTOR);
        say_text(&w->say, "the collector's list: ");
        say_text(&w->say, generation);
        uncounted_end(w);
    }
    write_borrowers(w);
    write_caches(w);
    write_instances(w);
    if (w->q->json) json_raw(&w->j, "]");
}

/* ---- where it was made ---- */
static void say_utf8(Why *w, const char *text) {
    if (!w->q->json) {
        json_raw(&w->j, text);
        return;
    }
    for (; *text; text++) {
        if (*text == '"' || *text == '\\')
            json_char(&w->j, (u8)*text);
        else
            json_bytes(&w->j, text, 1);
    }
}

static void say_made(Why *w) {
    Vm *vm = w->vm;
    const WhyQuestion *q = w->q;
    u64 birth = HEADER(w->target)->birth;
    if (ref_is_static(w->target))
        say_text(&w->say, "static: there before any program");
    else if (birth <= q->booted)
        say_text(&w->say, "part of the interpreter: there before the program");
    else if (birth <= q->started)
        say_text(&w->say, "before the first step: when the program was compiled and its module made");
    else if (q->made && q->made->found && q->made->birth == birth) {
        say_text(&w->say, "at step ");
        say_integer(&w->say, (i64)q->made->step);
        say_text(&w->say, ", line ");
        say_integer(&w->say, q->made->line);
        say_text(&w->say, " of ");
        say_utf8(w, q->made->func);
        if (q->made->file[0]) {
            say_text(&w->say, " in ");
            say_utf8(w, q->made->file);
        }
    } else {
        say_text(&w->say, "at clock ");
        say_integer(&w->say, (i64)birth);
    }
}

static void write_made(Why *w) {
    Vm *vm = w->vm;
    const Made *made = w->q->made;
    if (!w->q->json) {
        say_text(&w->say, "made ");
        say_made(w);
        say_text(&w->say, "\n");
        return;
    }
    json_raw(&w->j, ",\"made\":{\"birth\":");
    json_number(&w->j, (i64)HEADER(w->target)->birth);
    if (made && made->found && made->birth == HEADER(w->target)->birth) {
        json_field(w, "step", (i64)made->step);
        json_key(w, "event");
        json_ascii(&w->j, event_names[made->event]);
        json_field(w, "line", made->line);
        json_key(w, "func");
        write_utf8(w, made->func);
        json_key(w, "file");
        if (made->file[0])
            write_utf8(w, made->file);
        else
            json_raw(&w->j, "null");
    }
    open_string(w, "text");
    say_made(w);
    close_string(w);
    json_raw(&w->j, "}");
}

/* ---- what keeps it alive ---- */
static void path_open(Why *w, const char *root) {
    if (w->q->json) {
        json_raw(&w->j, w->first ? "{\"root\":" : ",{\"root\":");
        json_ascii(&w->j, root);
        json_raw(&w->j, ",\"path\":[");
    } else
        say_text(&w->say, w->first ? "kept alive by " : "          and ");
    w->first = false;
}

static void path_step(Why *w, const Edge *edge, Ref r, bool first) {
    const char *joint;
    Vm *vm = w->vm;
    if (w->q->json) {
        json_raw(&w->j, first ? "{\"text\":\"" : ",{\"text\":\"");
        say_edge(&w->say, vm, edge, dict_owner(w, edge->from), &joint);
        json_raw(&w->j, "\",\"type\":\"");
        say_type(&w->say, TYPE_OF(r));
        json_raw(&w->j, "\"");
        json_field(w, "address", r);
        json_raw(&w->j, "}");
        return;
    }
    say_text(&w->say, first ? "" : " > ");
    say_edge(&w->say, vm, edge, dict_owner(w, edge->from), &joint);
}
static void path_close(Why *w) { json_raw(&w->j, w->q->json ? "]}" : "\n"); }

/* What is before the last namespace of a path says nothing: `x` of module m is enough. */
static u32 path_start(Why *w, const Ref *chain, u32 n) {
    Vm *vm = w->vm;
    Ref name;
    for (u32 i = 0; i + 1 < n; i++)
        if (chain[i + 1] == main_namespace(vm) || dict_is_namespace(vm, chain[i + 1], &name)) return i;
    return n - 1;
}

static bool write_path(Why *w, SearchFrom from, const char *root) {
    Vm *vm = w->vm;
    Ref chain[PATH_STEPS]; /* from the object up to a root */
    u32 n = 0;
    Edge edge;
    search_run(vm, &w->m, from, from == FROM_MODULES);
    RefEntry *entry = ref_map_find(&w->m, w->target);
    if (!entry->extra) return false;
    for (Ref at = w->target; at && n < PATH_STEPS; at = search_parent(vm, &w->m, at)) chain[n++] = at;
    path_open(w, root);
    u32 top = n == PATH_STEPS ? n - 1 : path_start(w, chain, n);
    for (u32 i = top + 1; i-- > 0;) {
        bool ok = i + 1 < n ? edge_between(vm, chain[i + 1], chain[i], &edge) : search_edge(vm, &w->m, from, chain[i], &edge);
        if (ok) path_step(w, &edge, chain[i], i == top);
    }
    path_close(w);
    return true;
}

static void note_parent(Vm *vm, Edges *e, Ref target, u32 kind, const char *label, Ref name, u32 index) {
    Edge *found = e->arg;
    if (target == found->target && !found->from) *found = edge_make(vm, e, target, kind, label, name, index);
}

/* Nothing that runs or lasts reaches it: who holds it, and who holds that, until one comes again: a cycle. */
static void write_garbage(Why *w) {
    Vm *vm = w->vm;
    Ref chain[PATH_STEPS];
    Edge edge[PATH_STEPS];
    u32 n = 0, turn = PATH_STEPS;
    for (Ref at = w->target; n < PATH_STEPS && turn == PATH_STEPS; n++) {
        chain[n] = at;
        memset(&edge[n], 0, sizeof edge[n]);
        edge[n].target = at;
        Edges e = {.edge = note_parent, .arg = &edge[n]};
        for (u32 i = 0; i < w->m.count && !edge[n].from; i++) reader_edges(vm, ref_map_key(&w->m, i), &e);
        if (!(at = edge[n].from)) break;
        for (u32 i = 0; i <= n; i++)
            if (chain[i] == at) turn = i;
    }
    path_open(w, "cycle");
    if (!w->q->json) say_text(&w->say, "a cycle that nothing else reaches, until the collector finds it: ");
    for (u32 i = n; i-- > 0;) {
        if (!edge[i].from) continue;
        path_step(w, &edge[i], chain[i], i + 1 == n);
        if (w->q->json) continue;
        say_text(&w->say, " of ");
        say_type(&w->say, TYPE_OF(edge[i].from));
    }
    path_close(w);
}

static void write_alive(Why *w) {
    w->first = true;
    if (w->q->json) json_raw(&w->j, ",\"alive\":[");
    if (ref_is_static(w->target)) {
        path_open(w, "static");
        if (!w->q->json) say_text(&w->say, "its static base: it is never freed");
        path_close(w);
    } else {
        bool any = write_path(w, FROM_MODULES, "module");
        any |= write_path(w, FROM_FRAMES, "frame");
        any |= write_path(w, FROM_REST, "runtime");
        if (!any) write_garbage(w);
    }
    if (w->q->json) json_raw(&w->j, "]");
}

/* ---- the whole ---- */
static Ref find(Vm *vm, RefMap *m, const char *expression, const OuroSink *error) {
    Json j = {.vm = vm, .sink = error};
    Say say = {&j, false};
    say_text(&say, "ouro: ");
    Ref r = expression_find(vm, m, expression, &say);
    if (r) return r;
    say_text(&say, "\n");
    json_flush(&j);
    return 0;
}

static bool open_map(Vm *vm, RefMap *m, const OuroSink *error) {
    static const char text[] = "ouro: no room for the tables of all objects\n";
    if (ref_map_open(m, vm)) {
        if (reader_objects(vm, m)) return true;
        ref_map_close(m);
    }
    error->write(error->self, text, sizeof text - 1);
    return false;
}

Ref why_find(Vm *vm, const char *expression, const OuroSink *error) {
    RefMap m;
    if (!open_map(vm, &m, error)) return 0;
    Ref r = find(vm, &m, expression, error);
    ref_map_close(&m);
    return r;
}

bool why_write(Vm *vm, const WhyQuestion *question, const OuroSink *sink, const OuroSink *error) {
    Why why = {.vm = vm, .j = {.vm = vm, .sink = sink}, .q = question}, *w = &why;
    if (!open_map(vm, &w->m, error)) return false;
    w->say = (Say){&w->j, question->json};
    w->target = find(vm, &w->m, question->expression, error);
    if (w->target) {
        search_run(vm, &w->m, FROM_NAMES, true);
        if (question->json)
            write_object_json(w);
        else
            write_object_text(w);
        write_holders(w);
        write_uncounted(w);
        write_made(w);
        write_alive(w);
        json_raw(&w->j, question->json ? "}\n" : "");
        json_flush(&w->j);
    }
    ref_map_close(&w->m);
    return w->target != 0;
}
