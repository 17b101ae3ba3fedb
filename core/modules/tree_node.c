/* tree_node.c: the class ast.AST, the base of all nodes (Parser/asdl_c.py of 3.11: ast_type_init, ast_type_reduce), and the C part of
 * the module _ast: names of kinds for lib/_ast.py, which makes the other classes. */
#include "modules/tree.h"
#include "object/type_int.h"

typedef struct NodeObject { /* nominal 24 */
    Object head;
    Ref dict;
    u32 unused_;
} NodeObject;
#define NODE_OBJECT(r) AT(NodeObject, r)

static int node_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(NODE_OBJECT(self)->dict);
    return 0;
}
static void node_edges(Vm *vm, Ref self, Edges *e) { EDGE(NODE_OBJECT(self)->dict, "__dict__"); }
static void node_clear(Vm *vm, Ref self) { CLEAR(NODE_OBJECT(self)->dict); }
static void node_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    CLEAR(NODE_OBJECT(self)->dict);
    object_free_gc(vm, self);
    trash_end(vm);
}
static Await node_new(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) { return READY(object_new_var(vm, type, 0)); }

/* Positional arguments set the fields in order; keywords set whatever they name. */
FRAME(NodeInit, (fields, name), (self, kwnames), u32 i; u32 n;);
static Ref field_for(Vm *vm, NodeInit *f) { /* the name of the i-th argument: new, 0: refused */
    if (f->i < f->n) return own(vm, TUPLE_ITEM(f->fields, f->i));
    Ref name = TUPLE_ITEM(f->kwnames, f->i - f->n);
    for (u32 k = 0; f->fields && k < TUPLE_LENGTH(f->fields) && k < f->n; k++) {
        Ref field = TUPLE_ITEM(f->fields, k);
        if (IS_SUB(field, TYPE_STR_SUBCLASS) && str_equal(vm, field, name))
            return raise(vm, TYPE(TypeError), "%S got multiple values for argument '%S'", TYPE_AT(TYPE_OF(f->self))->name, name);
    }
    return own(vm, name);
}
STEP(node_init_step, NodeInit) {
    BEGIN(NodeInit);
    f->name = str_intern_utf8(vm, "_fields", 7);
    if (!f->name) return ERROR;
    AWAIT(f->fields, object_getattr_default(vm, TYPE_OF(f->self), f->name, 0));
    DROP(f->name);
    if (f->fields == NOT_IMPLEMENTED)
        DROP(f->fields);
    else {
        AWAIT_DROP(object_length(vm, f->fields)); /* a sequence */
        AWAIT_SET(f->fields, tuple_from_iterable(vm, f->fields));
    }
    if (f->n > (f->fields ? TUPLE_LENGTH(f->fields) : 0)) {
        u32 most = f->fields ? TUPLE_LENGTH(f->fields) : 0;
        return fail(vm, TYPE(TypeError), "%S constructor takes at most %u positional argument%s", TYPE_AT(TYPE_OF(f->self))->name, most,
                    most == 1 ? "" : "s");
    }
    for (f->i = 0; f->i < f->n + (f->kwnames ? TUPLE_LENGTH(f->kwnames) : 0); f->i++) {
        f->name = field_for(vm, f);
        if (!f->name) return ERROR;
        AWAIT_DROP(object_setattr(vm, f->self, f->name, RAW_TAIL(f)[f->i]));
        DROP(f->name);
    }
    return READY_NONE;
    END;
}
static Await node_init(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    u32 all = n + (kwnames ? TUPLE_LENGTH(kwnames) : 0);
    NodeInit *f = PUSH_SPAN(NodeInit, node_init_step, 0, 4 * (all + (all & 1)));
    if (!f) return ERROR;
    f->self = self;
    f->kwnames = kwnames;
    f->n = n;
    if (all) memcpy(RAW_TAIL(f), args, 4 * (size_t)all);
    return PENDING;
}

METHOD(node_reduce) {
    Ref dict = instance_dict(vm, self), parts[3] = {TYPE_OF(self), EMPTY_TUPLE, dict};
    return READY(dict ? tuple_from(vm, parts, 3) : 0);
}
static const MethodDef node_methods[] = {{"__reduce__", node_reduce, 0, 0, 0, NULL, NULL, NULL}, {0}};
static const GetSetDef node_getsets[] = {{"__dict__", instance_get_dict, instance_set_dict, NULL}, {0}};
const TypeSpec ast_node_spec = {
    .basicsize = 24,
    .flags = TYPE_HAS_GC | TYPE_BASETYPE,
    .methods = node_methods,
    .getsets = node_getsets,
    .dict_at = offsetof(NodeObject, dict),
    .dealloc = node_dealloc,
    .traverse = node_traverse,
    .clear = node_clear,
    .edges = node_edges,
    .getattr = object_generic_getattr,
    .setattr = object_generic_setattr,
    .init = node_init,
    .new = node_new,
};

/* ---- the module _astnode ---- */
Ref tree_tables(Vm *vm) { return vm->ast_tables; }

static bool is_tuple_of(Vm *vm, Ref r, u32 n) { return IS(r, tuple) && TUPLE_LENGTH(r) == n; }
static bool is_node_class(Vm *vm, Ref r) { return is_type(vm, r) && type_is_heap(vm, r) && type_is_subtype(vm, r, TYPE(ast_node)); }
static bool are_tables(Vm *vm, Ref tables) {
    static const u8 counts[] = {3, 2, 13, 4, 10};
    bool ok = is_tuple_of(vm, tables, 4) && is_tuple_of(vm, TUPLE_ITEM(tables, 0), NODE_KINDS - 1) &&
              is_tuple_of(vm, TUPLE_ITEM(tables, 1), ENUM_KINDS - 1) && is_node_class(vm, TUPLE_ITEM(tables, 2));
    for (u32 i = 0; ok && i < NODE_KINDS - 1; i++) ok = is_node_class(vm, TUPLE_ITEM(TUPLE_ITEM(tables, 0), i));
    for (u32 i = 0; ok && i < ENUM_KINDS - 1; i++) ok = is_tuple_of(vm, TUPLE_ITEM(TUPLE_ITEM(tables, 1), i), counts[i]);
    return ok;
}
/* remember() gives what was remembered, or None; remember(tables) sets it. */
METHOD(astnode_remember) {
    if (!n) return READY_OWN(vm->ast_tables ? vm->ast_tables : NONE);
    if (!are_tables(vm, args[0])) return fail(vm, TYPE(TypeError), "these are no tables of syntax tree nodes");
    own(vm, args[0]);
    REPLACE(vm->ast_tables, args[0]);
    return READY_NONE;
}

static bool set_empty(Vm *vm, const char *attribute) {
    Ref name = str_intern_utf8(vm, attribute, (u32)strlen(attribute));
    bool ok = name && dict_set(vm, TYPE_AT(TYPE(ast_node))->dict, name, EMPTY_TUPLE);
    drop_null(vm, name);
    return ok;
}
static bool fill(Vm *vm, Ref module) {
    Ref names = tuple_new(vm, NODE_KINDS - 1);
    for (u32 i = 1; names && i < NODE_KINDS; i++) {
        const char *name = tree_kinds[i].name;
        Ref text = str_intern_utf8(vm, name, (u32)strlen(name));
        if (!text) {
            drop(vm, names);
            return false;
        }
        SET(TUPLE_ITEM(names, i - 1), text);
    }
    TYPE_AT(TYPE(ast_node))->flags &= ~(u32)TYPE_IMMUTABLE; /* as a type that is made at import */
    return names && module_add(vm, module, "kinds", names) && module_add(vm, module, "AST", own(vm, TYPE(ast_node))) &&
           set_empty(vm, "_fields") && set_empty(vm, "_attributes") && set_empty(vm, "__match_args__");
}
static const MethodDef astnode_methods[] = {
    {"remember", astnode_remember, 0, 1, 0, NULL, NULL, "The classes that compile() makes and takes."},
    {"symtable", source_symbols, 3, 3, 0, NULL, "($module, source, filename, mode, /)", "The scopes of a source."},
    {0},
};
const ModuleSpec astnode_module = {"_astnode", astnode_methods, fill, "The base of syntax tree nodes."};
