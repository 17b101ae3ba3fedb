/* tree_objects.c: from the parser's tree to objects (3.11's ast2obj_… of Python-ast.c): depth first, with a stack of its own in scratch. */
#include "modules/tree.h"
#include "object/type_int.h"

typedef struct Level {
    Ref node, object, list; /* list: the field that is being filled item by item, or 0 */
    u32 field, item, word;
} Level;
typedef struct Grower {
    Vm *vm;
    Scratch s;
    Ref tables;
    Ref kept; /* a list: owns every node and list until the end, so that nothing a collection calls can take one away */
    Ref levels;
    u32 depth, room;
} Grower;

static bool keep(Grower *g, Ref object) { return object && list_append(g->vm, g->kept, object); }

/* A new node object on a new level; borrowed (kept), 0: error */
static Ref push(Grower *g, Ref node) {
    Vm *vm = g->vm;
    if (g->depth >= 3 * vm->recursion_limit)
        return raise(vm, TYPE(RecursionError), "maximum recursion depth exceeded during ast construction");
    if (g->depth == g->room) {
        u32 room = g->room ? 2 * g->room : 64;
        Ref fresh = scratch_alloc(&g->s, room * (u32)sizeof(Level));
        if (!fresh) return raise_no_memory(vm);
        if (g->depth) memcpy(AT(Level, fresh), AT(Level, g->levels), g->depth * sizeof(Level));
        g->levels = fresh;
        g->room = room;
    }
    Ref object = object_new_var(vm, TUPLE_ITEM(TUPLE_ITEM(g->tables, 0), AT(Node, node)->kind - 1u), 0);
    bool ok = keep(g, object);
    drop_null(vm, object);
    if (!ok) return 0;
    AT(Level, g->levels)[g->depth++] = (Level){node, object, 0, 0, 0, 0};
    return object;
}

/* The value goes into the field or the list at hand; value borrowed */
static bool attach(Grower *g, Level *l, const char *field, Ref value) {
    Vm *vm = g->vm;
    if (l->list) {
        SET(LIST_ITEMS(l->list)[l->item], own(vm, value));
        return true;
    }
    Ref name = str_intern_utf8(vm, field, (u32)strlen(field));
    bool ok = name && instance_set(vm, l->object, name, value);
    drop_null(vm, name);
    return ok;
}
static bool attach_new(Grower *g, Level *l, const char *field, Ref value) {
    bool ok = value && attach(g, l, field, value);
    drop_null(g->vm, value);
    return ok;
}
static Ref text_object(Vm *vm, Ref text) {
    return text ? str_intern_utf8(vm, AT(Text, text)->bytes, AT(Text, text)->length) : own(vm, NONE);
}
static Ref enum_object(Grower *g, u32 enumeration, u32 value) {
    Vm *vm = g->vm;
    if (enumeration == ENUM_ConstKind) return own(vm, value == CONST_NONE ? NONE : BOOL_REF(value == CONST_TRUE));
    return own(vm, TUPLE_ITEM(TUPLE_ITEM(TUPLE_ITEM(g->tables, 1), enumeration), value - 1));
}

/* One item or field: attached, or (a node) attached empty with a level of its own on top. */
static bool put(Grower *g, u32 level, const TreeField *f, u32 word) {
    Vm *vm = g->vm;
    Level *l = &AT(Level, g->levels)[level];
    switch (f->what) {
    case TREE_NODE:
    case TREE_OPT:
    case TREE_SEQ: {
        if (!word) return attach(g, l, f->name, NONE);
        Ref child = push(g, word);
        return child && attach(g, &AT(Level, g->levels)[level], f->name, child);
    }
    case TREE_INT: return attach_new(g, l, f->name, int_from_i64(vm, (i32)word));
    case TREE_ENUM:
    case TREE_ENUMS: return attach_new(g, l, f->name, enum_object(g, f->enumeration, word));
    case TREE_CONST: return attach_new(g, l, f->name, tree_constant(vm, AT(Node, l->node)));
    case TREE_KIND: return attach_new(g, l, f->name, AT(Node, l->node)->Constant.kind ? str_intern_utf8(vm, "u", 1) : own(vm, NONE));
    default: return attach_new(g, l, f->name, text_object(vm, word));
    }
}

static bool begin_list(Grower *g, Level *l, const TreeField *f, Ref seq) {
    Vm *vm = g->vm;
    Ref list = list_new(vm, seq_len(vm, seq));
    bool ok = keep(g, list) && attach(g, l, f->name, list);
    drop_null(vm, list);
    if (ok && seq_len(vm, seq)) l->list = list;
    return ok;
}

static bool end_node(Grower *g, Level *l) {
    Vm *vm = g->vm;
    const Node *n = AT(Node, l->node);
    const u32 place[4] = {n->lineno, n->col_offset, n->end_lineno, n->end_col_offset};
    static const char *const names[4] = {"lineno", "col_offset", "end_lineno", "end_col_offset"};
    for (u32 i = 0; i < 4 && tree_has_place(n->kind); i++)
        if (!attach_new(g, l, names[i], int_from_i64(vm, (i32)place[i]))) return false;
    g->depth--;
    return true;
}

/* One step of the topmost level. */
static bool grow(Grower *g) {
    Vm *vm = g->vm;
    u32 level = g->depth - 1;
    Level *l = &AT(Level, g->levels)[level];
    const Node *n = AT(Node, l->node);
    const TreeField *f = &tree_kinds[n->kind].fields[l->field];
    if (!f->name) return end_node(g, l);
    u32 word = (&n->Module.body)[l->field];
    bool many = f->what == TREE_SEQ || f->what == TREE_NAMES || f->what == TREE_ENUMS;
    if (many && !l->list) {
        if (!begin_list(g, l, f, word)) return false;
        if (!l->list) l->field++;
        return true;
    }
    if (many) {
        bool ok = put(g, level, f, seq_item(vm, word, l->item));
        l = &AT(Level, g->levels)[level];
        if (++l->item == seq_len(vm, word)) l->list = l->item = 0, l->field++;
        return ok;
    }
    l->field++;
    return put(g, level, f, f->what == TREE_CONST || f->what == TREE_KIND ? 0 : word);
}

Ref tree_objects(Vm *vm, Ref tables, Ref root) {
    Grower grower = {vm, {0}, tables, list_new(vm, 0), 0, 0, 0}, *g = &grower;
    g->s.vm = vm;
    if (!g->kept) return 0;
    gc_untrack(vm, g->kept);
    Ref hold = hold_push(vm, g->kept, 0), object = hold ? push(g, root) : 0;
    if (object) own(vm, object);
    bool ok = object != 0;
    while (ok && g->depth) ok = grow(g);
    scratch_free(&g->s);
    hold_pop(vm, hold);
    if (!ok && object) drop(vm, object);
    drop(vm, g->kept);
    return ok ? object : 0;
}
