/* method.c: bound methods and built-in functions (Objects/classobject.c, methodobject.c). */
#include "object/type_int.h"

#define GETTER(name) static Await name(Vm *vm, Ref self)
static u64 pointer_hash(Ref r) { return (u64)r >> 4 | (u64)r << 60; }

/* ---- bound methods ---- */
Ref method_new(Vm *vm, Ref func, Ref self) {
    Ref r = object_new_gc(vm, TYPE(method), 48);
    if (!r) return 0;
    AT(Method, r)->func = own(vm, func);
    AT(Method, r)->self = own(vm, self);
    gc_track(vm, r);
    return r;
}
static int method_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(AT(Method, self)->func);
    VISIT(AT(Method, self)->self);
    return 0;
}
static void method_edges(Vm *vm, Ref self, Edges *e) {
    EDGE(AT(Method, self)->func, "__func__");
    EDGE(AT(Method, self)->self, "__self__");
}
static void method_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    if (AT(Method, self)->weaklist) weakrefs_clear(vm, self);
    CLEAR(AT(Method, self)->func);
    CLEAR(AT(Method, self)->self);
    object_free_gc(vm, self);
    trash_end(vm);
}
static Await method_call(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    return call_prepend(vm, AT(Method, self)->func, AT(Method, self)->self, args, n, kwnames);
}

FRAME(MethodRepr, (name, text), (method), u32 unused_a;);
STEP(method_repr_step, MethodRepr) {
    BEGIN(MethodRepr);
    AWAIT(f->name, object_getattr_default(vm, AT(Method, f->method)->func, NAME(__qualname__), NONE));
    if (!is_str(vm, f->name)) {
        DROP(f->name);
        AWAIT(f->name, object_getattr_default(vm, AT(Method, f->method)->func, NAME(__name__), NONE));
    }
    AWAIT(f->text, object_repr(vm, AT(Method, f->method)->self));
    if (!is_str(vm, f->name)) return READY(text_format(vm, "<bound method ? of %S>", f->text));
    return READY(text_format(vm, "<bound method %S of %S>", f->name, f->text));
    END;
}
static Await method_repr(Vm *vm, Ref self) {
    MethodRepr *f = PUSH_R(MethodRepr, method_repr_step, " while getting the repr of an object");
    if (!f) return ERROR;
    f->method = self;
    return PENDING;
}

/* method_getattro: its type's attributes, then the function's */
static Await method_getattr(Vm *vm, Ref self, Ref name) {
    if (!is_str(vm, name)) return fail(vm, TYPE(TypeError), "attribute name must be string, not '%T'", name);
    Ref descr = type_lookup(vm, TYPE_OF(self), name);
    if (!descr) return object_getattr(vm, AT(Method, self)->func, name);
    TernaryFn get = SLOT_OF(TYPE_OF(descr), descr_get);
    return get ? get(vm, descr, self, TYPE_OF(self)) : READY_OWN(descr);
}
static Await method_compare(Vm *vm, Ref a, Ref b, u32 op) {
    if ((op != OP_EQ && op != OP_NE) || !IS(b, method)) return READY_NOT_IMPLEMENTED;
    Method *x = AT(Method, a), *y = AT(Method, b);
    if (x->self != y->self) return READY_BOOL(op == OP_NE);
    if (x->func == y->func) return READY_BOOL(op == OP_EQ);
    if (IS(x->func, function) && IS(y->func, function)) return READY_BOOL(op == OP_NE);
    return object_compare(vm, x->func, y->func, op);
}
static bool method_hash(Vm *vm, Ref self, i64 *out) {
    i64 h;
    if (!object_hash(vm, AT(Method, self)->func, &h)) return false;
    *out = (i64)pointer_hash(AT(Method, self)->self) ^ h;
    if (*out == -1) *out = -2;
    return true;
}
static Await method_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    if (!refuse_keywords(vm, "method", kwnames) || !check_positional(vm, "method", n, 2, 2)) return ERROR;
    if (!object_callable(vm, args[0])) return fail(vm, TYPE(TypeError), "first argument must be callable");
    if (args[1] == NONE) return fail(vm, TYPE(TypeError), "instance must not be None");
    return READY(method_new(vm, args[0], args[1]));
}
GETTER(method_doc) { return object_getattr_default(vm, AT(Method, self)->func, NAME(__doc__), NONE); }
static const MemberDef method_members[] = {
    {"__func__", offsetof(Method, func), MEMBER_READONLY},
    {"__self__", offsetof(Method, self), MEMBER_READONLY},
    {0},
};
static const GetSetDef method_getsets[] = {{"__doc__", method_doc, NULL, NULL}, {0}};
METHOD(method_reduce) { /* getattr(self, name) */
    Ref function = AT(Method, self)->func;
    if (!IS(function, function)) return fail(vm, TYPE(TypeError), "cannot pickle '%T' object", self);
    Ref key = str_from_ascii(vm, "getattr"), getter = key ? dict_get_str(vm, vm->builtins, key) : 0;
    Ref pair[2] = {AT(Method, self)->self, AT(Function, function)->name}, given = getter ? tuple_from(vm, pair, 2) : 0;
    Ref call[2] = {getter, given}, r = given ? tuple_from(vm, call, 2) : 0;
    drop_null(vm, key);
    drop_null(vm, given);
    return READY(r);
}
static const MethodDef method_methods[] = {{"__reduce__", method_reduce, 0, 0, 0, NULL, NULL, NULL}, {0}};
const TypeSpec method_spec = {
    .methods = method_methods,
    .basicsize = 48,
    .flags = TYPE_HAS_GC,
    .members = method_members,
    .getsets = method_getsets,
    .weaklist_at = offsetof(Method, weaklist),
    .doc = "Create a bound instance method object.",
    .dealloc = method_dealloc,
    .traverse = method_traverse,
    .edges = method_edges,
    .repr = method_repr,
    .hash = method_hash,
    .call = method_call,
    .getattr = method_getattr,
    .setattr = object_generic_setattr,
    .richcompare = method_compare,
    .new = method_make,
};

/* ---- built-in functions ---- */
Ref cfunction_new(Vm *vm, u16 owner, u16 index, Ref self, Ref module) {
    Ref r = object_new_gc(vm, TYPE(cfunction), 56);
    if (!r) return 0;
    CFunction *f = AT(CFunction, r);
    f->owner = owner;
    f->index = index;
    f->self = own_null(vm, self);
    f->module = own_null(vm, module);
    gc_track(vm, r);
    return r;
}
static const MethodDef *def_of(Vm *vm, Ref self) { return method_def(vm, AT(CFunction, self)->owner, AT(CFunction, self)->index); }

static int cfunction_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(AT(CFunction, self)->self);
    VISIT(AT(CFunction, self)->module);
    return 0;
}
static void cfunction_edges(Vm *vm, Ref self, Edges *e) {
    EDGE(AT(CFunction, self)->self, "__self__");
    EDGE(AT(CFunction, self)->module, "__module__");
}
static void cfunction_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    if (AT(CFunction, self)->weaklist) weakrefs_clear(vm, self);
    CLEAR(AT(CFunction, self)->self);
    CLEAR(AT(CFunction, self)->module);
    object_free_gc(vm, self);
    trash_end(vm);
}
static Await cfunction_call(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    CFunction *f = AT(CFunction, self);
    return cfunction_invoke(vm, f->owner, f->index, f->self, args, n, kwnames);
}
static Await cfunction_repr(Vm *vm, Ref self) {
    Ref bound = AT(CFunction, self)->self;
    if (!bound || IS(bound, module)) return READY(text_format(vm, "<built-in function %s>", def_of(vm, self)->name));
    return READY(text_format(vm, "<built-in method %s of %T object at 0x%x>", def_of(vm, self)->name, bound, bound));
}
static Await cfunction_compare(Vm *vm, Ref a, Ref b, u32 op) {
    if ((op != OP_EQ && op != OP_NE) || !IS(b, cfunction)) return READY_NOT_IMPLEMENTED;
    CFunction *x = AT(CFunction, a), *y = AT(CFunction, b);
    return READY_BOOL((x->self == y->self && x->owner == y->owner && x->index == y->index) == (op == OP_EQ));
}
static bool cfunction_hash(Vm *vm, Ref self, i64 *out) {
    CFunction *f = AT(CFunction, self);
    *out = (i64)(pointer_hash(f->self) ^ pointer_hash(0x10000000u + ((u32)f->owner << 16 | f->index)));
    if (*out == -1) *out = -2;
    return true;
}
GETTER(cfunction_name) { return READY(str_intern_utf8(vm, def_of(vm, self)->name, (u32)strlen(def_of(vm, self)->name))); }
GETTER(cfunction_qualname) {
    Ref bound = AT(CFunction, self)->self;
    if (!bound || IS(bound, module)) return cfunction_name(vm, self);
    return READY(text_format(vm, "%S.%s", type_get_qualname(vm, is_type(vm, bound) ? bound : TYPE_OF(bound)), def_of(vm, self)->name));
}
GETTER(cfunction_self) { return READY_OWN(AT(CFunction, self)->self ? AT(CFunction, self)->self : NONE); }
GETTER(cfunction_module) { return READY_OWN(AT(CFunction, self)->module ? AT(CFunction, self)->module : NONE); }
GETTER(cfunction_doc) {
    const char *doc = def_of(vm, self)->doc;
    return doc ? READY(str_from_utf8(vm, doc, (u32)strlen(doc))) : READY_NONE;
}
/* a method's self is told by its $ */
Await signature_text(Vm *vm, const char *text) {
    if (!text) return READY_NONE;
    return READY(strncmp(text, "(self", 5) ? str_from_ascii(vm, text) : text_format(vm, "($%s", text + 1));
}
GETTER(cfunction_signature) { return signature_text(vm, def_of(vm, self)->signature); }
static const GetSetDef cfunction_getsets[] = {
    {"__doc__", cfunction_doc, NULL, NULL},
    {"__name__", cfunction_name, NULL, NULL},
    {"__qualname__", cfunction_qualname, NULL, NULL},
    {"__self__", cfunction_self, NULL, NULL},
    {"__text_signature__", cfunction_signature, NULL, NULL},
    {"__module__", cfunction_module, NULL, NULL},
    {0},
};
METHOD(cfunction_reduce) { /* a function of a module by its name, a method through getattr */
    const MethodDef *def = method_def(vm, AT(CFunction, self)->owner, AT(CFunction, self)->index);
    Ref name = str_from_ascii(vm, def->name), owner = AT(CFunction, self)->self;
    if (!name || !owner || IS(owner, module)) return READY(name);
    Ref key = str_from_ascii(vm, "getattr"), function = key ? dict_get_str(vm, vm->builtins, key) : 0, pair[2] = {owner, name};
    Ref given = function ? tuple_from(vm, pair, 2) : 0, call[2] = {function, given};
    Ref r = given ? tuple_from(vm, call, 2) : 0;
    drop_null(vm, key);
    drop_null(vm, given);
    drop(vm, name);
    return READY(r);
}
static const MethodDef cfunction_methods[] = {{"__reduce__", cfunction_reduce, 0, 0, 0, NULL, NULL, NULL}, {0}};
const TypeSpec cfunction_spec = {
    .basicsize = 56,
    .flags = TYPE_HAS_GC | TYPE_NO_NEW,
    .methods = cfunction_methods,
    .getsets = cfunction_getsets,
    .weaklist_at = offsetof(CFunction, weaklist),
    .dealloc = cfunction_dealloc,
    .traverse = cfunction_traverse,
    .edges = cfunction_edges,
    .repr = cfunction_repr,
    .hash = cfunction_hash,
    .call = cfunction_call,
    .getattr = object_generic_getattr,
    .richcompare = cfunction_compare,
};
