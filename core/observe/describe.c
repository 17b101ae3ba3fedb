/* describe.c: objects and references in words; see describe.h. */
#include "observe/describe.h"
#include "modules/collections.h"
#include "observe/transcript.h"

#define SHOWN 4u /* items of a container */

/* ---- text ---- */
void say_text(Say *s, const char *text) {
    if (!s->json) {
        json_raw(s->j, text);
        return;
    }
    for (; *text; text++) say_char(s, (u8)*text);
}
void say_char(Say *s, u32 c) {
    if (s->json)
        json_char(s->j, c);
    else if (c < 0x80) {
        char one = (char)c;
        json_bytes(s->j, &one, 1);
    } else
        json_code_point(s->j, c);
}
void say_integer(Say *s, i64 n) { json_number(s->j, n); }

void say_address(Say *s, Ref r) {
    char buf[11];
    u32 at = sizeof buf - 1;
    buf[at] = 0;
    do buf[--at] = "0123456789abcdef"[r & 15];
    while (r >>= 4);
    say_text(s, "0x");
    say_text(s, buf + at);
}

void say_str(Say *s, Ref str, u32 most) {
    Vm *vm = s->j->vm;
    u32 n = STR_LENGTH(str);
    for (u32 i = 0; i < n && i < most; i++) say_char(s, str_char(vm, str, i));
    if (n > most) say_text(s, "...");
}

void say_type(Say *s, Ref type) {
    Vm *vm = s->j->vm;
    char name[256];
    if (type == TYPE(weakref)) { /* as in transcripts */
        say_text(s, "weakref");
        return;
    }
    if (TYPE_AT(type)->flags & TYPE_HEAP) {
        say_str(s, TYPE_AT(type)->name, 100);
        return;
    }
    const char *full = type_name_utf8(vm, type, name, sizeof name), *dot = strrchr(full, '.');
    say_text(s, dot ? dot + 1 : full);
}

/* ---- values ---- */
static bool is_atom(Vm *vm, Ref r) {
    Ref t = TYPE_OF(r);
    return t == TYPE(int) || t == TYPE(bool) || t == TYPE(float) || t == TYPE(complex) || t == TYPE(str) || t == TYPE(bytes) ||
           t == TYPE(bytearray) || t == TYPE(range) || t == TYPE(none) || t == TYPE(ellipsis) || t == TYPE(not_implemented);
}

void say_atom(Say *s, Ref r, u32 most) {
    u32 text[200], n = atom_text(s->j->vm, r, text);
    for (u32 i = 0; i < n && i < most; i++) say_char(s, text[i]);
    if (n > most) say_text(s, "...");
}

static void say_named(Say *s, const char *what, Ref name) {
    Vm *vm = s->j->vm;
    say_text(s, what);
    if (name && IS_SUB(name, TYPE_STR_SUBCLASS)) say_str(s, name, 60);
}

/* An item of a container: not what is in it. */
static void say_item(Say *s, Ref r) {
    Vm *vm = s->j->vm;
    u32 flags = TYPE_AT(TYPE_OF(r))->flags;
    if (is_atom(vm, r))
        say_atom(s, r, 24);
    else if (flags & TYPE_LIST_SUBCLASS)
        say_text(s, "[...]");
    else if (flags & TYPE_TUPLE_SUBCLASS)
        say_text(s, TUPLE_LENGTH(r) ? "(...)" : "()");
    else if (flags & (TYPE_DICT_SUBCLASS | TYPE_SET_SUBCLASS | TYPE_FROZENSET_SUBCLASS))
        say_text(s, "{...}");
    else if (flags & TYPE_TYPE_SUBCLASS) {
        say_text(s, "class ");
        say_type(s, r);
    } else if (IS(r, function))
        say_named(s, "function ", AT(Function, r)->name);
    else {
        say_type(s, TYPE_OF(r));
        say_text(s, " object");
    }
}

static void say_items(Say *s, const Ref *items, u32 n, const char *open, const char *close) {
    say_text(s, open);
    for (u32 i = 0; i < n && i < SHOWN; i++) {
        if (i) say_text(s, ", ");
        say_item(s, items[i]);
    }
    if (n > SHOWN) say_text(s, ", ...");
    say_text(s, close);
}

static void say_dict(Say *s, Ref r) {
    Vm *vm = s->j->vm;
    Ref key, value;
    u32 n = 0;
    say_text(s, "{");
    for (u32 at = 0; n <= SHOWN && dict_next(vm, r, &at, &key, &value); n++) {
        if (n) say_text(s, ", ");
        if (n == SHOWN) {
            say_text(s, "...");
            break;
        }
        say_item(s, key);
        say_text(s, ": ");
        say_item(s, value);
    }
    say_text(s, "}");
}

static void say_set(Say *s, Ref r) {
    Vm *vm = s->j->vm;
    Ref key;
    i64 hash;
    u32 n = 0;
    say_text(s, AT(Set, r)->used ? "{" : "{}");
    for (u32 at = 0; n <= SHOWN && set_next(vm, r, &at, &key, &hash); n++) {
        if (n) say_text(s, ", ");
        if (n == SHOWN) {
            say_text(s, "...");
            break;
        }
        say_item(s, key);
    }
    if (AT(Set, r)->used) say_text(s, "}");
}

void say_value(Say *s, Ref r) {
    Vm *vm = s->j->vm;
    Ref type = TYPE_OF(r), module;
    if (is_atom(vm, r))
        say_atom(s, r, 60);
    else if (type == TYPE(list))
        say_items(s, LIST_AT(r)->items ? LIST_ITEMS(r) : NULL, LIST_AT(r)->length, "[", "]");
    else if (type == TYPE(tuple))
        say_items(s, TUPLE_AT(r)->item, TUPLE_LENGTH(r), "(", TUPLE_LENGTH(r) == 1 ? ",)" : ")");
    else if (type == TYPE(dict) && dict_is_namespace(vm, r, &module))
        say_named(s, "namespace of module ", module);
    else if (type == TYPE(dict))
        say_dict(s, r);
    else if (type == TYPE(set) || type == TYPE(frozenset))
        say_set(s, r);
    else if (type == TYPE(function))
        say_named(s, "function ", AT(Function, r)->name);
    else if (type == TYPE(code))
        say_named(s, "code of ", CODE_AT(r)->name);
    else if (type == TYPE(module))
        say_named(s, "module ", AT(Module, r)->name);
    else if (type == TYPE(generator) || type == TYPE(coroutine) || type == TYPE(async_generator))
        say_named(s, "of ", AT(Generator, r)->name);
    else if (type == TYPE(cell) && AT(Cell, r)->content) {
        say_text(s, "of ");
        say_item(s, AT(Cell, r)->content);
    } else if (TYPE_AT(type)->flags & TYPE_TYPE_SUBCLASS) {
        say_text(s, "class ");
        say_type(s, r);
    } else if (type == TYPE(frame) && frame_of_object(vm, r) && frame_of_object(vm, r)->code)
        say_named(s, "of ", CODE_AT(frame_of_object(vm, r)->code)->name);
    else
        say_text(s, "object");
}

/* Of these the value tells the type. */
static bool tells_type(Vm *vm, Ref r) { return IS(r, function) || IS(r, module) || IS_SUB(r, TYPE_TYPE_SUBCLASS); }

void say_described(Say *s, Ref r, bool value) {
    Vm *vm = s->j->vm;
    if (!tells_type(vm, r)) say_type(s, TYPE_OF(r));
    if (tells_type(vm, r) || value) {
        if (!tells_type(vm, r)) say_text(s, " ");
        say_value(s, r);
    }
    say_text(s, " at ");
    say_address(s, r);
}

/* ---- references ---- */
Edge edge_make(Vm *vm, const Edges *e, Ref target, u32 kind, const char *label, Ref name, u32 index) {
    Edge edge = {e->from, e->frame, target, kind, label, name, index, ""};
    if (!label || !e->frame || frame_is_python(AT(FrameHead, e->frame))) return edge;
    u32 n = 0; /* native_edges makes a label for the time of a call */
    for (; label[n] && n + 1 < sizeof edge.text; n++) edge.text[n] = label[n];
    edge.label = NULL;
    return edge;
}
static const char *label_of(const Edge *e) { return e->label ? e->label : e->text[0] ? e->text : NULL; }

Ref main_namespace(Vm *vm) { return vm->main_module ? module_dict(vm, vm->main_module) : 0; }

/* A str key's value, found without a comparison that could call anything. */
static Ref text_entry(Vm *vm, Ref dict, Ref name) {
    Ref key, value;
    for (u32 at = 0; dict_next(vm, dict, &at, &key, &value);)
        if (key == name || (IS(key, str) && IS(name, str) && str_equal(vm, key, name))) return value;
    return 0;
}

bool dict_is_namespace(Vm *vm, Ref dict, Ref *module_name) {
    *module_name = 0;
    if (!IS(dict, dict) || !dict_length(vm, dict) || !text_entry(vm, dict, NAME(__spec__))) return false;
    Ref name = text_entry(vm, dict, NAME(__name__));
    if (!name || !IS(name, str)) return false;
    *module_name = name;
    return true;
}

bool frame_of_program(Vm *vm, const FrameHead *h) {
    const Frame *f = (const Frame *)h;
    return frame_is_python(h) && f->code && !(f->flags & FRAME_HIDDEN);
}

static void say_quoted(Say *s, Ref name) {
    Vm *vm = s->j->vm;
    say_text(s, "`");
    if (IS_SUB(name, TYPE_STR_SUBCLASS))
        say_str(s, name, 60);
    else
        say_item(s, name);
    say_text(s, "`");
}

static void say_frame(Say *s, Ref at) {
    Vm *vm = s->j->vm;
    Frame *f = FRAME_AT(at);
    say_str(s, CODE_AT(f->code)->name, 60);
    say_text(s, " (line ");
    say_integer(s, event_line(vm, f));
    if (CODE_AT(f->code)->filename != vm->program_file) {
        Ref file = CODE_AT(f->code)->filename;
        u32 n = STR_LENGTH(file), from = n;
        while (from && str_char(vm, file, from - 1) != '/') from--;
        say_text(s, " of ");
        for (u32 i = from; i < n && i < from + 60; i++) say_char(s, str_char(vm, file, i));
    }
    say_text(s, ")");
}

static void say_frame_edge(Say *s, Vm *vm, const Edge *e) {
    const FrameHead *h = AT(FrameHead, e->frame);
    if (!frame_is_python(h)) {
        const char *name = native_specs[h->function]->name;
        say_text(s, "built-in code under way: ");
        say_text(s, name);
        say_text(s, ", ");
        if (label_of(e))
            say_text(s, label_of(e));
        else {
            say_text(s, "item ");
            say_integer(s, e->index);
        }
        return;
    }
    if (!((const Frame *)h)->code) {
        say_text(s, label_of(e) ? label_of(e) : "a frame that is ending");
        return;
    }
    switch (e->kind) {
    case EDGE_LOCAL:
        say_text(s, IS(e->target, cell) ? "cell variable " : "local ");
        say_quoted(s, e->name);
        say_text(s, " of ");
        break;
    case EDGE_STACK:
        say_text(s, "evaluation stack, slot ");
        say_integer(s, e->index);
        say_text(s, ", of ");
        break;
    default:
        say_text(s, label_of(e) && !strcmp(label_of(e), "locals") ? "namespace" : label_of(e) ? label_of(e) : "field");
        say_text(s, " of the frame of ");
        break;
    }
    say_frame(s, e->frame);
}

static void say_dict_edge(Say *s, Vm *vm, const Edge *e, Ref owner, const char **joint) {
    Ref module;
    bool key = e->kind == EDGE_KEY;
    if (e->from == main_namespace(vm)) {
        say_text(s, key ? "the name of global " : "global ");
        say_quoted(s, e->name);
        *joint = NULL;
    } else if (dict_is_namespace(vm, e->from, &module)) {
        say_text(s, key ? "the name " : "");
        say_quoted(s, e->name);
        say_text(s, " of module ");
        say_str(s, module, 60);
        *joint = NULL;
    } else if (owner) {
        say_text(s, key ? "the name of attribute " : "attribute ");
        say_quoted(s, e->name);
    } else {
        say_text(s, key ? "key " : "value of key ");
        say_item(s, e->name);
    }
}

void say_edge(Say *s, Vm *vm, const Edge *e, Ref owner, const char **joint) {
    *joint = e->from ? " of " : NULL;
    if (e->frame) {
        say_frame_edge(s, vm, e);
        return;
    }
    if (!e->from) {
        say_text(s, label_of(e) ? label_of(e) : "the runtime");
        return;
    }
    switch (e->kind) {
    case EDGE_ITEM:
        say_text(s, IS_SUB(e->from, TYPE_SET_SUBCLASS | TYPE_FROZENSET_SUBCLASS) ? "element" : "item ");
        if (!IS_SUB(e->from, TYPE_SET_SUBCLASS | TYPE_FROZENSET_SUBCLASS)) say_integer(s, e->index);
        break;
    case EDGE_KEY:
    case EDGE_VALUE:
        if (IS_SUB(e->from, TYPE_TYPE_SUBCLASS)) {
            say_text(s, "shared key ");
            say_quoted(s, e->name);
            *joint = " of the instances of ";
        } else
            say_dict_edge(s, vm, e, owner, joint);
        break;
    case EDGE_ATTR:
        say_text(s, "attribute ");
        if (e->name)
            say_quoted(s, e->name);
        else
            say_integer(s, e->index);
        break;
    case EDGE_LOCAL:
        say_text(s, IS(e->target, cell) ? "cell variable " : "local ");
        say_quoted(s, e->name);
        *joint = " in ";
        break;
    case EDGE_STACK:
        say_text(s, "evaluation stack, slot ");
        say_integer(s, e->index);
        *joint = " in ";
        break;
    default:
        if (label_of(e) && *label_of(e))
            say_text(s, label_of(e));
        else {
            say_text(s, "reference ");
            say_integer(s, e->index);
        }
    }
}

const char *edge_word(Vm *vm, const Edge *e) {
    if (e->frame && !frame_is_python(AT(FrameHead, e->frame))) return "native";
    if (!e->frame && !e->from) return "runtime";
    if (e->kind == EDGE_VALUE && e->from && e->from == main_namespace(vm)) return "global";
    switch (e->kind) {
    case EDGE_ITEM: return "item";
    case EDGE_KEY: return "key";
    case EDGE_VALUE: return "value";
    case EDGE_ATTR: return "attribute";
    case EDGE_LOCAL: return "local";
    case EDGE_STACK: return "stack";
    default: return "field";
    }
}
