/* function.c: function objects and cells (Objects/funcobject.c, cellobject.c). Calling one is vm/call.c's. */
#include "object/code.h"
#include "object/type_int.h"

#define FN(r)        AT(Function, r)
#define GETTER(name) static Await name(Vm *vm, Ref self)
#define SETTER(fn)   static Await fn(Vm *vm, Ref self, Ref name, Ref value)

/* _PyEval_BuiltinsFromGlobals: borrowed */
static Ref builtins_of(Vm *vm, Ref globals) {
    Ref r = dict_get_str(vm, globals, NAME(__builtins__));
    if (!r) return vm->builtins;
    return IS_SUB(r, TYPE_DICT_SUBCLASS) ? r : type_is_subtype(vm, TYPE_OF(r), TYPE(module)) ? AT(Module, r)->dict : vm->builtins;
}

Ref function_new(Vm *vm, Ref code, Ref globals) {
    Ref r = object_new_gc(vm, TYPE(function), 136);
    if (!r) return 0;
    Function *f = FN(r);
    const Code *c = CODE_AT(code);
    f->globals = own(vm, globals);
    f->builtins = own_null(vm, builtins_of(vm, globals));
    f->name = own(vm, c->name);
    f->qualname = own(vm, c->qualname);
    f->code = own(vm, code);
    Ref doc = TUPLE_LENGTH(c->consts) ? TUPLE_ITEM(c->consts, 0) : 0;
    f->doc = own(vm, doc && is_str(vm, doc) ? doc : NONE);
    f->module = own_null(vm, dict_get_str(vm, globals, NAME(__name__)));
    gc_track(vm, r);
    return r;
}

static int function_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    Function *f = FN(self);
    VISIT(f->code);
    VISIT(f->globals);
    VISIT(f->builtins);
    VISIT(f->module);
    VISIT(f->defaults);
    VISIT(f->kwdefaults);
    VISIT(f->doc);
    VISIT(f->name);
    VISIT(f->dict);
    VISIT(f->closure);
    VISIT(f->annotations);
    VISIT(f->qualname);
    return 0;
}
static void function_edges(Vm *vm, Ref self, Edges *e) {
    Function *f = FN(self);
    EDGE(f->code, "__code__");
    EDGE(f->globals, "__globals__");
    EDGE(f->builtins, "__builtins__");
    EDGE(f->module, "__module__");
    EDGE(f->defaults, "__defaults__");
    EDGE(f->kwdefaults, "__kwdefaults__");
    EDGE(f->doc, "__doc__");
    EDGE(f->name, "__name__");
    EDGE(f->dict, "__dict__");
    EDGE(f->closure, "__closure__");
    EDGE(f->annotations, "__annotations__");
    EDGE(f->qualname, "__qualname__");
}
/* func_clear: code and names stay, so that what still calls it does not fall */
static void function_clear(Vm *vm, Ref self) {
    Function *f = FN(self);
    f->version_ = 0;
    CLEAR(f->globals);
    CLEAR(f->builtins);
    CLEAR(f->module);
    CLEAR(f->defaults);
    CLEAR(f->kwdefaults);
    CLEAR(f->doc);
    CLEAR(f->dict);
    CLEAR(f->closure);
    CLEAR(f->annotations);
    REPLACE(f->name, own(vm, EMPTY_STR));
    REPLACE(f->qualname, own(vm, EMPTY_STR));
}
static void function_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return; /* 3.11 would fall over a chain of 100,000 closures */
    Function *f = FN(self);
    if (f->weaklist) weakrefs_clear(vm, self);
    function_clear(vm, self);
    CLEAR(f->code);
    CLEAR(f->name);
    CLEAR(f->qualname);
    object_free_gc(vm, self);
    trash_end(vm);
}

static Await function_repr(Vm *vm, Ref self) { return READY(text_format(vm, "<function %S at 0x%x>", FN(self)->qualname, self)); }
static Await function_get(Vm *vm, Ref self, Ref object, Ref type) {
    if (!object || object == NONE) return READY_OWN(self);
    return READY(method_new(vm, self, object));
}

/* ---- attributes ---- */
static Await or_none(Vm *vm, Ref r) { return READY_OWN(r ? r : NONE); }
GETTER(get_doc) { return or_none(vm, FN(self)->doc); }
GETTER(get_module) { return or_none(vm, FN(self)->module); }
GETTER(get_code) { return READY_OWN(FN(self)->code); }
GETTER(get_defaults) { return or_none(vm, FN(self)->defaults); }
GETTER(get_kwdefaults) { return or_none(vm, FN(self)->kwdefaults); }
GETTER(get_name) { return READY_OWN(FN(self)->name); }
GETTER(get_qualname) { return READY_OWN(FN(self)->qualname); }
/* func_get_annotation_dict: the compiler leaves a tuple of names and values */
static bool annotations_as_dict(Vm *vm, Function *f) {
    Ref old = f->annotations;
    if (old && !IS_SUB(old, TYPE_TUPLE_SUBCLASS)) return true;
    Ref d = dict_new(vm);
    for (u32 i = 0; d && old && i + 1 < TUPLE_LENGTH(old); i += 2)
        if (!dict_set(vm, d, TUPLE_ITEM(old, i), TUPLE_ITEM(old, i + 1))) {
            drop(vm, d);
            return false;
        }
    if (d) REPLACE(f->annotations, d);
    return d != 0;
}
GETTER(get_annotations) { return annotations_as_dict(vm, FN(self)) ? READY_OWN(FN(self)->annotations) : ERROR; }

SETTER(set_doc) {
    REPLACE(FN(self)->doc, own_null(vm, value));
    return READY_NONE;
}
SETTER(set_module) {
    REPLACE(FN(self)->module, own_null(vm, value));
    return READY_NONE;
}
SETTER(set_code) {
    if (!value || !IS(value, code)) return fail(vm, TYPE(TypeError), "__code__ must be set to a code object");
    u32 closure = FN(self)->closure ? TUPLE_LENGTH(FN(self)->closure) : 0, free = CODE_AT(value)->nfreevars;
    if (closure != free)
        return fail(vm, TYPE(ValueError), "%S() requires a code object with %u free vars, not %u", FN(self)->name, closure, free);
    REPLACE(FN(self)->code, own(vm, value));
    return READY_NONE;
}
SETTER(set_defaults) {
    if (value == NONE) value = 0;
    if (value && !IS_SUB(value, TYPE_TUPLE_SUBCLASS)) return fail(vm, TYPE(TypeError), "__defaults__ must be set to a tuple object");
    REPLACE(FN(self)->defaults, own_null(vm, value));
    return READY_NONE;
}
SETTER(set_kwdefaults) {
    if (value == NONE) value = 0;
    if (value && !IS_SUB(value, TYPE_DICT_SUBCLASS)) return fail(vm, TYPE(TypeError), "__kwdefaults__ must be set to a dict object");
    REPLACE(FN(self)->kwdefaults, own_null(vm, value));
    return READY_NONE;
}
SETTER(set_annotations) {
    if (value == NONE) value = 0;
    if (value && !IS_SUB(value, TYPE_DICT_SUBCLASS)) return fail(vm, TYPE(TypeError), "__annotations__ must be set to a dict object");
    REPLACE(FN(self)->annotations, own_null(vm, value));
    return READY_NONE;
}
SETTER(set_name) {
    if (!value || !is_str(vm, value)) return fail(vm, TYPE(TypeError), "__name__ must be set to a string object");
    REPLACE(FN(self)->name, own(vm, value));
    return READY_NONE;
}
SETTER(set_qualname) {
    if (!value || !is_str(vm, value)) return fail(vm, TYPE(TypeError), "__qualname__ must be set to a string object");
    REPLACE(FN(self)->qualname, own(vm, value));
    return READY_NONE;
}
/* function(code, globals, name=None, argdefs=None, closure=None) */
static Await function_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    Ref a[5];
    if (!args_bind(vm, "function", "(code, globals, name=None, argdefs=None, closure=None)", args, n, kwnames, a, 5)) return ERROR;
    if (!IS(a[0], code)) return fail(vm, TYPE(TypeError), "function() argument 'code' must be code, not %T", a[0]);
    if (!IS_SUB(a[1], TYPE_DICT_SUBCLASS)) return fail(vm, TYPE(TypeError), "function() argument 'globals' must be dict, not %T", a[1]);
    Ref name = a[2] == NONE ? 0 : a[2], defaults = a[3] == NONE ? 0 : a[3], closure = a[4] == NONE ? 0 : a[4];
    if (name && !is_str(vm, name)) return fail(vm, TYPE(TypeError), "arg 3 (name) must be None or string");
    if (defaults && !IS_SUB(defaults, TYPE_TUPLE_SUBCLASS)) return fail(vm, TYPE(TypeError), "arg 4 (defaults) must be None or tuple");
    u32 free = CODE_AT(a[0])->nfreevars, given = closure && IS_SUB(closure, TYPE_TUPLE_SUBCLASS) ? TUPLE_LENGTH(closure) : 0;
    if (closure && !IS_SUB(closure, TYPE_TUPLE_SUBCLASS))
        return fail(vm, TYPE(TypeError), free ? "arg 5 (closure) must be tuple" : "arg 5 (closure) must be None or tuple");
    if (free && !closure) return fail(vm, TYPE(TypeError), "arg 5 (closure) must be tuple");
    if (free != given) return fail(vm, TYPE(ValueError), "%S requires closure of length %u, not %u", CODE_AT(a[0])->name, free, given);
    for (u32 i = 0; i < given; i++)
        if (!IS(TUPLE_ITEM(closure, i), cell))
            return fail(vm, TYPE(TypeError), "arg 5 (closure) expected cell, found %T", TUPLE_ITEM(closure, i));
    Ref r = function_new(vm, a[0], a[1]);
    if (!r) return ERROR;
    if (name) REPLACE(FN(r)->name, own(vm, name));
    SET(FN(r)->defaults, own_null(vm, defaults));
    SET(FN(r)->closure, own_null(vm, closure));
    return READY(r);
}

static const MemberDef function_members[] = {
    {"__closure__", offsetof(Function, closure), MEMBER_READONLY},
    {"__globals__", offsetof(Function, globals), MEMBER_READONLY},
    {"__builtins__", offsetof(Function, builtins), MEMBER_READONLY},
    {0},
};
static const GetSetDef function_getsets[] = {
    {"__doc__", get_doc, set_doc, NULL},
    {"__module__", get_module, set_module, NULL},
    {"__code__", get_code, set_code, NULL},
    {"__defaults__", get_defaults, set_defaults, NULL},
    {"__kwdefaults__", get_kwdefaults, set_kwdefaults, NULL},
    {"__annotations__", get_annotations, set_annotations, NULL},
    {"__dict__", instance_get_dict, instance_set_dict, NULL},
    {"__name__", get_name, set_name, NULL},
    {"__qualname__", get_qualname, set_qualname, NULL},
    {0},
};
const TypeSpec function_spec = {
    .basicsize = 136,
    .flags = TYPE_HAS_GC | TYPE_METHOD_DESCRIPTOR,
    .members = function_members,
    .getsets = function_getsets,
    .doc = "Create a function object.\n\n  code\n    a code object\n  globals\n    the globals dictionary\n  name\n"
           "    a string that overrides the name from the code object\n  argdefs\n    a tuple that specifies the default argument values\n"
           "  closure\n    a tuple that supplies the bindings for free variables",
    .new_signature = "(code, globals, name=None, argdefs=None, closure=None)",
    .dict_at = offsetof(Function, dict),
    .weaklist_at = offsetof(Function, weaklist),
    .dealloc = function_dealloc,
    .traverse = function_traverse,
    .clear = function_clear,
    .edges = function_edges,
    .repr = function_repr,
    .call = function_call,
    .getattr = object_generic_getattr,
    .setattr = object_generic_setattr,
    .descr_get = function_get,
    .new = function_make,
};

/* ---- cells ---- */
Ref cell_new(Vm *vm, Ref content) {
    Ref r = object_new_gc(vm, TYPE(cell), 24);
    if (!r) {
        drop_null(vm, content);
        return 0;
    }
    AT(Cell, r)->content = content;
    gc_track(vm, r);
    return r;
}
static int cell_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(AT(Cell, self)->content);
    return 0;
}
static void cell_edges(Vm *vm, Ref self, Edges *e) { EDGE(AT(Cell, self)->content, "cell_contents"); }
static void cell_clear(Vm *vm, Ref self) { CLEAR(AT(Cell, self)->content); }
static void cell_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    CLEAR(AT(Cell, self)->content);
    object_free_gc(vm, self);
    trash_end(vm);
}
static Await cell_repr(Vm *vm, Ref self) {
    Ref r = AT(Cell, self)->content;
    if (!r) return READY(text_format(vm, "<cell at 0x%x: empty>", self));
    return READY(text_format(vm, "<cell at 0x%x: %T object at 0x%x>", self, r, r));
}
static Await cell_compare(Vm *vm, Ref a, Ref b, u32 op) {
    if (!IS(b, cell)) return READY_NOT_IMPLEMENTED;
    Ref x = AT(Cell, a)->content, y = AT(Cell, b)->content;
    if (x && y) return object_compare(vm, x, y, op);
    i32 order = (y == 0) - (x == 0);
    switch (op) {
    case OP_LT: return READY_BOOL(order < 0);
    case OP_LE: return READY_BOOL(order <= 0);
    case OP_EQ: return READY_BOOL(order == 0);
    case OP_NE: return READY_BOOL(order != 0);
    case OP_GT: return READY_BOOL(order > 0);
    default: return READY_BOOL(order >= 0);
    }
}
GETTER(get_contents) {
    Ref r = AT(Cell, self)->content;
    return r ? READY_OWN(r) : fail(vm, TYPE(ValueError), "Cell is empty");
}
SETTER(set_contents) {
    REPLACE(AT(Cell, self)->content, own_null(vm, value));
    return READY_NONE;
}
static Await cell_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    if (!refuse_keywords(vm, "cell", kwnames) || !check_positional(vm, "cell", n, 0, 1)) return ERROR;
    return READY(cell_new(vm, n ? own(vm, args[0]) : 0));
}
static const GetSetDef cell_getsets[] = {{"cell_contents", get_contents, set_contents, NULL}, {0}};
const TypeSpec cell_spec = {
    .basicsize = 24,
    .flags = TYPE_HAS_GC,
    .getsets = cell_getsets,
    .doc = "Create a new cell object.\n\n  contents\n    the contents of the cell. If not specified, the cell will be empty,\n    and \n "
           "further attempts to access its cell_contents attribute will\n    raise a ValueError.",
    .dealloc = cell_dealloc,
    .traverse = cell_traverse,
    .clear = cell_clear,
    .edges = cell_edges,
    .repr = cell_repr,
    .richcompare = cell_compare,
    .new = cell_make,
};
