/* transcript.c: one event record: frames, then the objects breadth first (tests/oracle/README.md, 1.1 to 1.6). */
#include "heap/weakref.h"
#include "modules/collections.h"
#include "observe/transcript.h"

/* A picture has at most so many objects, and so many items of one; what a person looks at is far less. */
enum { PICTURE_OBJECTS = 3000, PICTURE_ITEMS = 128, PICTURE_LAST = 2, PICTURE_GARBAGE = 200 };

typedef struct Writer {
    Json j;
    RefMap m;
    bool pictures;
    bool returns; /* the event is a return, of a value */
} Writer;

static void key(Writer *w, const char *name) {
    json_raw(&w->j, ",\"");
    json_raw(&w->j, name);
    json_raw(&w->j, "\":");
}

static u32 number(Writer *w, Ref r) {
    bool fresh;
    RefEntry *e = ref_map_add(&w->m, r, &fresh);
    return e ? e->number : 0;
}

static void put_ref(Writer *w, Ref r) {
    if (r)
        json_number(&w->j, number(w, r));
    else
        json_raw(&w->j, "null");
}
static void put_field(Writer *w, const char *name, Ref r) {
    key(w, name);
    put_ref(w, r);
}
/* Of a long object a picture has the first items and the last two, and how many there are. */
static bool left_out(const Writer *w, u32 i, u32 n) {
    return w->pictures && n > PICTURE_ITEMS && i >= PICTURE_ITEMS - PICTURE_LAST && i < n - PICTURE_LAST;
}
static void put_length(Writer *w, u32 n) {
    if (!w->pictures || n <= PICTURE_ITEMS) return;
    key(w, "length");
    json_number(&w->j, n);
}
static void put_refs(Writer *w, const char *name, const Ref *items, u32 n) {
    key(w, name);
    json_raw(&w->j, "[");
    for (u32 i = 0; i < n; i++) {
        if (left_out(w, i, n)) continue;
        if (i) json_raw(&w->j, ",");
        put_ref(w, items[i]);
    }
    json_raw(&w->j, "]");
    put_length(w, n);
}
static void put_text(Writer *w, const char *name, Ref str) {
    key(w, name);
    json_str(&w->j, str, UINT32_MAX);
}
static void put_opaque(Writer *w) { json_raw(&w->j, ",\"opaque\":true"); }

static void put_value(Writer *w, Ref r) {
    u32 text[200], n = atom_text(w->j.vm, r, text);
    key(w, "value");
    json_string_begin(&w->j);
    for (u32 i = 0; i < n; i++) json_char(&w->j, text[i]);
    json_string_end(&w->j);
}

static void put_name_of(Writer *w, Ref name) {
    Vm *vm = w->j.vm;
    if (IS_SUB(name, TYPE_STR_SUBCLASS))
        json_str(&w->j, name, UINT32_MAX);
    else {
        u32 text[200], n = atom_text(vm, name, text);
        json_string_begin(&w->j);
        for (u32 i = 0; i < n; i++) json_char(&w->j, text[i]);
        json_string_end(&w->j);
    }
}

/* [[name, ref], …] of a dict */
static void put_pair(Writer *w, Ref name, Ref value, bool *first) {
    json_raw(&w->j, *first ? "[" : ",[");
    *first = false;
    put_name_of(w, name);
    json_raw(&w->j, ",");
    put_ref(w, value);
    json_raw(&w->j, "]");
}
static void put_pairs(Writer *w, const char *field, Ref dict) {
    Vm *vm = w->j.vm;
    bool first = true;
    Ref k, v;
    key(w, field);
    json_raw(&w->j, "[");
    for (u32 at = 0; dict_next(vm, dict, &at, &k, &v);) put_pair(w, k, v, &first);
    json_raw(&w->j, "]");
}
static void put_pair_of(Writer *w, Ref k, Ref v) {
    json_raw(&w->j, "[");
    put_ref(w, k);
    json_raw(&w->j, ",");
    put_ref(w, v);
    json_raw(&w->j, "]");
}
static void put_dict_items(Writer *w, Ref dict) {
    Vm *vm = w->j.vm;
    bool first = true;
    Ref k, v;
    u32 i = 0, n = dict_length(vm, dict);
    key(w, "items");
    json_raw(&w->j, "[");
    for (u32 at = 0; dict_next(vm, dict, &at, &k, &v);) {
        if (left_out(w, i++, n)) continue;
        if (!first) json_raw(&w->j, ",");
        first = false;
        put_pair_of(w, k, v);
    }
    json_raw(&w->j, "]");
    put_length(w, n);
}

/* ---- frames ---- */
static bool is_dunder(Vm *vm, Ref name) {
    u32 n = STR_LENGTH(name);
    return n >= 2 && str_char(vm, name, 0) == '_' && str_char(vm, name, 1) == '_' &&
           (n < 4 ? n >= 2 && str_char(vm, name, n - 1) == '_' && str_char(vm, name, n - 2) == '_'
                  : str_char(vm, name, n - 1) == '_' && str_char(vm, name, n - 2) == '_');
}

static void put_locals(Writer *w, Frame *f) {
    Vm *vm = w->j.vm;
    Code *c = CODE_AT(f->code);
    bool optimized = (c->flags & CO_OPTIMIZED) != 0, first = true;
    key(w, "locals");
    json_raw(&w->j, "[");
    if (!optimized && f->locals && IS(f->locals, dict)) {
        Ref k, v;
        for (u32 at = 0; dict_next(vm, f->locals, &at, &k, &v);) {
            if (!IS(k, str) || is_dunder(vm, k) || IS(v, module)) continue;
            put_pair(w, k, v, &first);
        }
    }
    Ref *slot = FRAME_SLOTS(f), *end = AT(Ref, f->sp);
    for (u32 i = 0; i < c->nlocalsplus && slot + i < end; i++) {
        Ref name = TUPLE_ITEM(c->localsplusnames, i);
        if (!slot[i]) continue;
        if (!optimized && STR_LENGTH(name) > 1 && str_char(vm, name, 0) == '_' && str_char(vm, name, 1) == '_') continue;
        put_pair(w, name, slot[i], &first);
    }
    json_raw(&w->j, "]");
}

static bool of_program(Vm *vm, const Frame *f) { return CODE_AT(f->code)->filename == vm->program_file; }
static Ref main_dict(Vm *vm) { return vm->main_module ? module_dict(vm, vm->main_module) : 0; }

/* A transcript has the frames of the program's file, a picture those of all the user's files. */
static bool in_record(const Writer *w, Frame *f) { return w->pictures ? !(f->flags & FRAME_HIDDEN) : of_program(w->j.vm, f); }

/* The names of __main__ as the frame that they had: while the prompt waits, the program's own is gone. */
static void put_main_frame(Writer *w) {
    Vm *vm = w->j.vm;
    bool first = true;
    Ref k, v;
    json_raw(&w->j, ",\"frames\":[{\"func\":\"<module>\",\"line\":0");
    put_text(w, "file", vm->program_file);
    key(w, "locals");
    json_raw(&w->j, "[");
    for (u32 at = 0; dict_next(vm, main_dict(vm), &at, &k, &v);)
        if (IS(k, str) && !is_dunder(vm, k) && !IS(v, module)) put_pair(w, k, v, &first);
    json_raw(&w->j, "]}]");
}

static void put_frames(Writer *w) {
    Vm *vm = w->j.vm;
    u32 depth = 0;
    for (Ref at = vm->frame; at; at = AT(FrameHead, at)->back) depth += frame_is_python(AT(FrameHead, at)) && in_record(w, FRAME_AT(at));
    if (!depth && w->pictures && main_dict(vm)) {
        put_main_frame(w);
        return;
    }
    key(w, "frames");
    json_raw(&w->j, "[");
    for (u32 i = depth; i-- > 0;) { /* outermost first; the chain runs inwards out */
        u32 skip = i;
        Ref at = vm->frame;
        for (;; at = AT(FrameHead, at)->back) {
            if (!frame_is_python(AT(FrameHead, at)) || !in_record(w, FRAME_AT(at))) continue;
            if (skip-- == 0) break;
        }
        Frame *f = FRAME_AT(at);
        json_raw(&w->j, i + 1 == depth ? "{\"func\":" : ",{\"func\":");
        json_str(&w->j, CODE_AT(f->code)->name, UINT32_MAX);
        key(w, "line");
        json_number(&w->j, event_line(vm, f));
        if (w->pictures) put_text(w, "file", CODE_AT(f->code)->filename);
        put_locals(w, f);
        json_raw(&w->j, "}");
    }
    json_raw(&w->j, "]");
}

/* ---- objects ---- */
bool class_is_of_program(Vm *vm, Ref type) {
    if (!(TYPE_AT(type)->flags & TYPE_HEAP) || !TYPE_AT(type)->dict) return false;
    Ref module = dict_get_str(vm, TYPE_AT(type)->dict, NAME(__module__));
    return module && IS(module, str) && str_equal(vm, module, NAME(__main__));
}

/* Of a module that the user wrote and the program imported: it has a file, and that is none of the library's. */
static bool class_is_of_users(Vm *vm, Ref type) {
    if (!(TYPE_AT(type)->flags & TYPE_HEAP) || !TYPE_AT(type)->dict) return false;
    Ref name = dict_get_str(vm, TYPE_AT(type)->dict, NAME(__module__));
    Ref module = name && IS(name, str) && vm->modules && IS(vm->modules, dict) ? dict_get_str(vm, vm->modules, name) : 0;
    Ref file = module && IS(module, module) && module_dict(vm, module) ? dict_get_str(vm, module_dict(vm, module), NAME(__file__)) : 0;
    return file && IS(file, str) && STR_LENGTH(file) && str_char(vm, file, 0) != '<';
}
static bool class_in_record(const Writer *w, Ref type) {
    return class_is_of_program(w->j.vm, type) || (w->pictures && class_is_of_users(w->j.vm, type));
}

static void put_type(Writer *w, Ref type) {
    char name[256];
    Vm *vm = w->j.vm;
    key(w, "type");
    if (type == TYPE(weakref))
        json_ascii(&w->j, "weakref");
    else if (TYPE_AT(type)->flags & TYPE_HEAP)
        json_str(&w->j, TYPE_AT(type)->name, UINT32_MAX);
    else {
        const char *full = type_name_utf8(vm, type, name, sizeof name), *dot = strrchr(full, '.');
        json_ascii(&w->j, dot ? dot + 1 : full);
    }
}

static void put_count(Writer *w, Ref r, bool counted) {
    Vm *vm = w->j.vm;
    key(w, "refcount");
    if (counted && REFCOUNT(r) < 500000000)
        json_number(&w->j, REFCOUNT(r));
    else
        json_raw(&w->j, "null");
}

static void put_picture(Writer *w, Ref r) {
    Vm *vm = w->j.vm;
    if (!w->pictures) return;
    key(w, "address");
    json_number(&w->j, r);
    key(w, "birth");
    json_number(&w->j, (i64)HEADER(r)->birth);
    key(w, "size");
    json_number(&w->j, object_size(vm, r));
    key(w, "count");
    json_number(&w->j, REFCOUNT(r));
    key(w, "static");
    json_raw(&w->j, ref_is_static(r) ? "true" : "false");
    key(w, "tracked");
    json_raw(&w->j, object_is_gc(vm, r) && gc_is_tracked(vm, r) ? "true" : "false");
}

static void put_exception_fields(Writer *w, Ref r) {
    Vm *vm = w->j.vm;
    Exception *e = EXC_AT(r);
    put_refs(w, "args", e->args ? TUPLE_AT(e->args)->item : NULL, e->args ? TUPLE_LENGTH(e->args) : 0);
    put_field(w, "context", e->context);
    put_field(w, "cause", e->cause);
    Ref traceback = e->traceback;
    if (r == vm->exc) /* what came since it was raised belongs to the raising, not yet to the object (PyErr_Fetch) */
        for (u32 i = 0; i < vm->raised_entries && traceback && traceback != NONE; i++) traceback = AT(Traceback, traceback)->next;
    put_field(w, "traceback", traceback);
}

static void put_function(Writer *w, Ref r) {
    Vm *vm = w->j.vm;
    Function *f = AT(Function, r);
    bool own_function = f->globals == main_dict(vm) || (w->pictures && !(CODE_AT(f->code)->flags & CODE_LIBRARY));
    put_count(w, r, own_function);
    put_text(w, "name", f->name);
    if (!own_function) {
        put_opaque(w);
        return;
    }
    if (f->defaults) put_refs(w, "defaults", TUPLE_AT(f->defaults)->item, TUPLE_LENGTH(f->defaults));
    if (f->kwdefaults) put_pairs(w, "kwdefaults", f->kwdefaults);
    if (f->closure) put_refs(w, "closure", TUPLE_AT(f->closure)->item, TUPLE_LENGTH(f->closure));
    if (f->dict && dict_length(vm, f->dict)) put_pairs(w, "attrs", f->dict);
}

static void put_class(Writer *w, Ref r) {
    Vm *vm = w->j.vm;
    Type *t = TYPE_AT(r);
    put_count(w, r, false);
    if (!class_in_record(w, r)) {
        char name[256];
        key(w, "name");
        if (t->flags & TYPE_HEAP)
            json_str(&w->j, t->name, UINT32_MAX);
        else {
            const char *full = type_name_utf8(vm, r, name, sizeof name), *dot = strrchr(full, '.');
            json_ascii(&w->j, dot ? dot + 1 : full);
        }
        put_opaque(w);
        return;
    }
    key(w, "class_refcount");
    json_number(&w->j, REFCOUNT(r));
    put_text(w, "name", t->name);
    key(w, "bases");
    json_raw(&w->j, "[");
    bool first = true;
    for (u32 i = 0; i < TUPLE_LENGTH(t->bases); i++) {
        Ref base = TUPLE_ITEM(t->bases, i);
        if (base == TYPE(object)) continue;
        if (!first) json_raw(&w->j, ",");
        first = false;
        put_ref(w, base);
    }
    json_raw(&w->j, "]");
    key(w, "attrs");
    json_raw(&w->j, "[");
    first = true;
    Ref k, v;
    for (u32 at = 0; dict_next(vm, t->dict, &at, &k, &v);) {
        if (k == NAME(__dict__) || k == NAME(__weakref__) || k == NAME(__module__) || (k == NAME(__doc__) && v == NONE)) continue;
        put_pair(w, k, v, &first);
    }
    json_raw(&w->j, "]");
}

/* YIELD_VALUE suspends a generator before it tells of the return */
static bool yields_now(Writer *w, const Generator *g) {
    Vm *vm = w->j.vm;
    return w->returns && g->state == GEN_RUNNING && vm->frame == REF_OF(&g->frame) && INSTR_OP(AT(u32, g->frame.ip)[-1]) == OP_YIELD_VALUE;
}

static void put_generator(Writer *w, Ref r) {
    Vm *vm = w->j.vm;
    Generator *g = AT(Generator, r);
    u32 state = yields_now(w, g) ? GEN_SUSPENDED : g->state;
    static const char *const states[] = {"created", "suspended", "running", "finished"};
    put_count(w, r, true);
    put_text(w, "name", g->name);
    key(w, "state");
    json_ascii(&w->j, states[state]);
    if (state > GEN_SUSPENDED) return;
    if (w->pictures ? (g->frame.flags & FRAME_HIDDEN) != 0 : !of_program(vm, &g->frame)) {
        put_opaque(w);
        return;
    }
    if (state == GEN_SUSPENDED) {
        key(w, "line");
        json_number(&w->j, frame_line(vm, &g->frame));
    }
    put_locals(w, &g->frame);
}

/* __dict__ entries in order, then the set slots, base class first */
static void put_attributes(Writer *w, Ref r) {
    Vm *vm = w->j.vm;
    Ref type = TYPE_OF(r), k, v;
    bool first = true;
    key(w, "attrs");
    json_raw(&w->j, "[");
    for (u32 at = 0; instance_next(vm, r, &at, &k, &v);) put_pair(w, k, v, &first);
    Ref mro = TYPE_AT(type)->mro;
    for (u32 i = TUPLE_LENGTH(mro); i-- > 0;) {
        Ref c = TUPLE_ITEM(mro, i);
        if (!class_in_record(w, c)) continue;
        for (u32 s = 0; s < TYPE_AT(c)->slot_count; s++) {
            if (!type_slot(vm, c, s, r, &k, &v) || !v) continue;
            put_pair(w, k, v, &first);
        }
    }
    json_raw(&w->j, "]");
    put_field(w, "class", type);
}

static void put_set(Writer *w, Ref r) {
    Vm *vm = w->j.vm;
    Set *s = AT(Set, r);
    Ref items[1024];
    u32 n = set_canonical(vm, r, &w->m, items, ARRAY_LEN(items));
    put_count(w, r, !(IS(r, frozenset) && s->used == 0));
    put_refs(w, "items", items, n);
}

/* What a subclass instance of the program has from its builtin base. */
static void put_base_part(Writer *w, Ref r) {
    Vm *vm = w->j.vm;
    u32 flags = TYPE_AT(TYPE_OF(r))->flags;
    if (flags & TYPE_EXC_SUBCLASS)
        put_exception_fields(w, r);
    else if (flags & TYPE_LIST_SUBCLASS)
        put_refs(w, "items", LIST_AT(r)->items ? LIST_ITEMS(r) : NULL, LIST_AT(r)->length);
    else if (flags & TYPE_TUPLE_SUBCLASS)
        put_refs(w, "items", TUPLE_AT(r)->item, TUPLE_LENGTH(r));
    else if (flags & TYPE_DICT_SUBCLASS)
        put_dict_items(w, r);
    else if (flags & (TYPE_INT_SUBCLASS | TYPE_STR_SUBCLASS | TYPE_BYTES_SUBCLASS | TYPE_FLOAT_SUBCLASS))
        put_value(w, r);
    else if (flags & (TYPE_SET_SUBCLASS | TYPE_FROZENSET_SUBCLASS)) {
        Ref items[1024];
        put_refs(w, "items", items, set_canonical(vm, r, &w->m, items, ARRAY_LEN(items)));
    }
}

static bool is_atom(Vm *vm, Ref type) {
    return type == TYPE(int) || type == TYPE(float) || type == TYPE(complex) || type == TYPE(str) || type == TYPE(bytes) ||
           type == TYPE(bool) || type == TYPE(none) || type == TYPE(ellipsis) || type == TYPE(not_implemented) || type == TYPE(range) ||
           type == TYPE(bytearray);
}

static bool atom_counts(Vm *vm, Ref r) {
    Ref type = TYPE_OF(r);
    if (type == TYPE(int)) return !ref_is_static(r);
    if (type == TYPE(str)) {
        Str *s = STR_AT(r);
        return !(s->length == 0 || s->interned || (s->length == 1 && s->kind == 1));
    }
    if (type == TYPE(bytes)) return BYTES_AT(r)->length > 1;
    return type == TYPE(float) || type == TYPE(complex) || type == TYPE(range) || type == TYPE(bytearray);
}

static void put_cfunction(Writer *w, Ref r) {
    Vm *vm = w->j.vm;
    CFunction *c = AT(CFunction, r);
    bool opaque = !c->self || IS(c->self, module) || IS_SUB(c->self, TYPE_TYPE_SUBCLASS);
    put_count(w, r, !opaque);
    key(w, "name");
    json_ascii(&w->j, method_def(vm, c->owner, c->index)->name);
    if (opaque)
        put_opaque(w);
    else
        put_field(w, "self", c->self);
}

static void put_weakref(Writer *w, Ref r) {
    Vm *vm = w->j.vm;
    Ref target = WR(r)->target, callback = WR(r)->callback;
    put_count(w, r, true);
    put_field(w, "target", target && REFCOUNT(target) ? target : 0);
    if (callback) put_field(w, "callback", callback);
}

static void put_frame_object(Writer *w, Ref r) {
    Vm *vm = w->j.vm;
    Frame *f = frame_of_object(vm, r);
    put_count(w, r, true);
    if (!f || !f->code || !of_program(vm, f)) {
        put_opaque(w);
        return;
    }
    put_text(w, "func", CODE_AT(f->code)->name);
    key(w, "line");
    json_number(&w->j, frame_line(vm, f));
    put_locals(w, f);
}

static void put_container(Writer *w, Ref r, const Ref *items, u32 n, bool counted) {
    put_count(w, r, counted);
    put_refs(w, "items", items, n);
}

static bool put_wrapped(Writer *w, Ref r) {
    Vm *vm = w->j.vm;
    Ref part[3];
    put_count(w, r, true);
    if (TYPE_OF(r) == TYPE(property)) {
        static const char *const names[3] = {"fget", "fset", "fdel"};
        property_parts(vm, r, part);
        for (u32 i = 0; i < 3; i++)
            if (part[i] && part[i] != NONE) put_field(w, names[i], part[i]);
    } else
        put_field(w, "func", wrapped_callable(vm, r));
    return true;
}

/* deque, defaultdict and OrderedDict, property and its like */
static bool put_library(Writer *w, Ref r) {
    Vm *vm = w->j.vm;
    Ref type = TYPE_OF(r);
    if (type == TYPE(property) || type == TYPE(staticmethod) || type == TYPE(classmethod)) return put_wrapped(w, r);
    if (type != TYPE(deque) && type != TYPE(ordered_dict) && type != TYPE(defaultdict)) return false;
    put_count(w, r, true);
    if (type == TYPE(defaultdict)) {
        put_dict_items(w, r);
        put_field(w, "default_factory", defaultdict_factory(vm, r));
        return true;
    }
    ItemCursor cursor = {0};
    Ref k, v = 0;
    key(w, "items");
    json_raw(&w->j, "[");
    for (bool first = true; type == TYPE(deque) ? deque_next(vm, r, &cursor, &k) : ordered_dict_next(vm, r, &cursor, &k, &v);
         first = false) {
        if (!first) json_raw(&w->j, ",");
        if (type == TYPE(deque))
            put_ref(w, k);
        else
            put_pair_of(w, k, v);
    }
    json_raw(&w->j, "]");
    return true;
}

/* The fields of the builtin types of 1.4. false: none of them. */
static bool put_builtin(Writer *w, Ref r) {
    Vm *vm = w->j.vm;
    Ref type = TYPE_OF(r);
    if (is_atom(vm, type)) {
        put_count(w, r, atom_counts(vm, r));
        put_value(w, r);
    } else if (type == TYPE(list))
        put_container(w, r, LIST_AT(r)->items ? LIST_ITEMS(r) : NULL, LIST_AT(r)->length, true);
    else if (type == TYPE(tuple))
        put_container(w, r, TUPLE_AT(r)->item, TUPLE_LENGTH(r), TUPLE_LENGTH(r) != 0);
    else if (type == TYPE(set) || type == TYPE(frozenset))
        put_set(w, r);
    else if (type == TYPE(slice)) {
        Slice *s = AT(Slice, r);
        Ref parts[3] = {s->start, s->stop, s->step};
        put_container(w, r, parts, 3, true);
    } else if (type == TYPE(dict)) {
        if (r == main_dict(vm)) {
            put_count(w, r, false);
            json_raw(&w->j, ",\"opaque\":true,\"name\":\"globals\"");
        } else {
            put_count(w, r, true);
            put_dict_items(w, r);
        }
    } else if (type == TYPE(function))
        put_function(w, r);
    else if (type == TYPE(method)) {
        put_count(w, r, true);
        put_field(w, "func", AT(Method, r)->func);
        put_field(w, "self", AT(Method, r)->self);
    } else if (type == TYPE(cfunction))
        put_cfunction(w, r);
    else if (type == TYPE(cell)) {
        put_count(w, r, true);
        put_field(w, "content", AT(Cell, r)->content);
    } else if (type == TYPE(generator))
        put_generator(w, r);
    else if (type == TYPE(weakref))
        put_weakref(w, r);
    else if (type == TYPE(traceback)) {
        Traceback *t = AT(Traceback, r);
        put_count(w, r, true);
        key(w, "line");
        json_number(&w->j, t->lineno);
        put_field(w, "frame", t->frame);
        put_field(w, "next", t->next);
    } else if (type == TYPE(frame))
        put_frame_object(w, r);
    else if (type == TYPE(module)) {
        put_count(w, r, false);
        put_text(w, "name", AT(Module, r)->name);
        put_opaque(w);
    } else if (type == TYPE(code) || type == TYPE(getset_descriptor) || type == TYPE(member_descriptor) ||
               type == TYPE(method_descriptor) || type == TYPE(wrapper_descriptor) || type == TYPE(classmethod_descriptor)) {
        put_count(w, r, false);
        put_opaque(w);
    } else
        return put_library(w, r);
    return true;
}

/* Exceptions whose types are static in 3.11; ExceptionGroup and those of modules are heap types there. */
static bool static_exception(Vm *vm, Ref type) {
    char name[64];
    const Type *t = TYPE_AT(type);
    return (t->flags & TYPE_EXC_SUBCLASS) && !(t->flags & TYPE_HEAP) && type != TYPE(ExceptionGroup) &&
           !strchr(type_name_utf8(vm, type, name, sizeof name), '.');
}

static void put_object(Writer *w, u32 n) {
    Vm *vm = w->j.vm;
    Ref r = ref_map_key(&w->m, n), type = TYPE_OF(r);
    json_raw(&w->j, n ? ",{\"n\":" : "{\"n\":");
    json_number(&w->j, n);
    put_type(w, type);
    put_picture(w, r);
    if (IS_SUB(r, TYPE_TYPE_SUBCLASS))
        put_class(w, r);
    else if (put_builtin(w, r)) {
        /* done */
    } else {
        bool own_class = class_in_record(w, type);
        put_count(w, r, true);
        if (own_class) {
            put_base_part(w, r);
            put_attributes(w, r);
        } else if (static_exception(vm, type))
            put_exception_fields(w, r);
        else
            put_opaque(w);
    }
    json_raw(&w->j, "}");
}

/* Is it one that a person would know: of the user's classes, or a container? */
static bool in_picture(const Writer *w, Ref r) {
    Vm *vm = w->j.vm;
    Ref type = TYPE_OF(r);
    return class_in_record(w, type) || type == TYPE(list) || type == TYPE(dict) || type == TYPE(set) || type == TYPE(tuple) ||
           type == TYPE(generator) || (type == TYPE(function) && !(CODE_AT(AT(Function, r)->code)->flags & CODE_LIBRARY));
}

static Frame *innermost(const Writer *w) {
    Vm *vm = w->j.vm;
    for (Ref at = vm->frame; at; at = AT(FrameHead, at)->back)
        if (frame_is_python(AT(FrameHead, at)) && in_record(w, FRAME_AT(at))) return FRAME_AT(at);
    return NULL;
}

/* The line that sys.settrace would report: a call event of the module has line 0. */
u32 event_line(Vm *vm, Frame *f) {
    Code *c = CODE_AT(f->code);
    u32 index = (f->ip - REF_OF(c->instr)) / 4;
    if (index <= c->first_traceable + 1 && f->line == 0) return (c->flags & CO_OPTIMIZED) || f->locals != f->globals ? c->firstlineno : 0;
    return frame_line(vm, f);
}

bool transcript_record(Vm *vm, const Record *record, const OuroSink *sink) {
    static const char *const events[] = {"call", "line", "return", "exception"};
    Writer w = {.j = {.vm = vm, .sink = sink}, .pictures = record->pictures != 0, .returns = record->event == EVENT_RETURN && record->arg};
    Ref garbage[PICTURE_GARBAGE];
    u32 n_garbage = w.pictures ? audit_garbage_list(vm, garbage, PICTURE_GARBAGE) : 0;
    if (!ref_map_open(&w.m, vm)) return false;
    Frame *f = innermost(&w);
    json_raw(&w.j, "{\"step\":");
    json_number(&w.j, (i64)record->step);
    key(&w, "event");
    json_ascii(&w.j, events[record->event]);
    key(&w, "line");
    json_number(&w.j, f ? event_line(vm, f) : 0);
    key(&w, "func");
    if (f)
        json_str(&w.j, CODE_AT(f->code)->name, UINT32_MAX);
    else
        json_raw(&w.j, "null");
    put_frames(&w);
    if (record->event >= EVENT_RETURN) put_field(&w, "arg", record->arg);
    const u32 *c = record->collections;
    if (c[0] | c[1] | c[2]) {
        key(&w, "collections");
        json_raw(&w.j, "[");
        for (u32 i = 0; i < 3; i++) {
            if (i) json_raw(&w.j, ",");
            json_number(&w.j, c[i]);
        }
        json_raw(&w.j, "]");
    }
    if (w.pictures) {
        key(&w, "brk");
        json_number(&w.j, w.m.old_brk);
        key(&w, "live_bytes");
        json_number(&w.j, (i64)vm->live_bytes);
        key(&w, "clock");
        json_number(&w.j, (i64)vm->clock);
    }
    key(&w, "objects");
    json_raw(&w.j, "[");
    u32 most = w.pictures ? PICTURE_OBJECTS : UINT32_MAX, n = 0;
    for (; n < w.m.count && n < most; n++) put_object(&w, n);
    u32 reached = n;
    for (u32 i = 0; i < n_garbage; i++)
        if (in_picture(&w, garbage[i])) number(&w, garbage[i]);
    for (; n < w.m.count && n < most; n++) put_object(&w, n);
    json_raw(&w.j, "]");
    if (n > reached) { /* what nothing but such objects refers to: they wait for the collector */
        key(&w, "unreachable_from");
        json_number(&w.j, reached);
    }
    if (w.m.count > most) { /* the others were met, and may lead to more */
        key(&w, "more_objects");
        json_number(&w.j, w.m.count - most);
    }
    json_raw(&w.j, "}\n");
    json_flush(&w.j);
    ref_map_close(&w.m);
    return true;
}
