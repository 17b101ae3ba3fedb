/* module.c: modules, mappingproxy and types.SimpleNamespace (Objects/moduleobject.c, descrobject.c, namespaceobject.c). */
#include "object/sequence.h"
#include "object/type_int.h"

#define MODULE(r) AT(Module, r)

/* ---- modules ---- */
static bool module_fill(Vm *vm, Ref module, Ref name, Ref doc) {
    Ref d = MODULE(module)->dict;
    if (!d) {
        d = dict_new(vm);
        if (!d) return false;
        SET(MODULE(module)->dict, d);
    }
    if (!dict_set(vm, d, NAME(__name__), name) || !dict_set(vm, d, NAME(__doc__), doc) || !dict_set(vm, d, NAME(__package__), NONE) ||
        !dict_set(vm, d, NAME(__loader__), NONE) || !dict_set(vm, d, NAME(__spec__), NONE))
        return false;
    REPLACE(MODULE(module)->name, own(vm, name));
    return true;
}

Ref module_new(Vm *vm, Ref name) {
    Ref r = object_new_gc(vm, TYPE(module), 56);
    if (!r) return 0;
    if (!module_fill(vm, r, name, NONE)) {
        drop(vm, r);
        return 0;
    }
    gc_track(vm, r);
    return r;
}

Ref module_from_spec(Vm *vm, u32 index) {
    const ModuleSpec *spec = module_specs[index];
    Ref name = str_intern_utf8(vm, spec->name, (u32)strlen(spec->name)), module = name ? module_new(vm, name) : 0;
    if (!module) goto fail;
    if (spec->doc && !dict_put_text(vm, MODULE(module)->dict, "__doc__", str_from_utf8(vm, spec->doc, (u32)strlen(spec->doc)))) goto fail;
    for (u32 i = 0; spec->methods && spec->methods[i].name; i++)
        if (!dict_put_text(vm, MODULE(module)->dict, spec->methods[i].name, cfunction_new(vm, (u16)(256 + index), (u16)i, module, name)))
            goto fail;
    if (spec->fill && !spec->fill(vm, module)) goto fail;
    drop(vm, name);
    return module;
fail:
    drop_null(vm, name);
    drop_null(vm, module);
    return 0;
}

Ref module_dict(Vm *vm, Ref module) { return MODULE(module)->dict; }

static int module_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(MODULE(self)->dict);
    return 0;
}
static void module_edges(Vm *vm, Ref self, Edges *e) {
    EDGE(MODULE(self)->dict, "__dict__");
    EDGE(MODULE(self)->name, "name");
}
static void module_clear(Vm *vm, Ref self) { CLEAR(MODULE(self)->dict); }
static void module_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (MODULE(self)->weaklist) weakrefs_clear(vm, self);
    Ref dict = MODULE(self)->dict, name = MODULE(self)->name;
    SET(MODULE(self)->dict, 0);
    SET(MODULE(self)->name, 0);
    drop_both(vm, dict, name); /* the end of what it names can run anything */
    object_free_gc(vm, self);
}

bool module_is_initializing(Vm *vm, Ref module) {
    Ref d = type_is_subtype(vm, TYPE_OF(module), TYPE(module)) ? MODULE(module)->dict : 0;
    Ref spec = d ? dict_get_str(vm, d, NAME(__spec__)) : 0;
    return spec && IS(spec, module_spec) && AT(ModuleSpecObject, spec)->initializing;
}

/* importlib._bootstrap: _module_repr, with and without a ModuleSpec */
FRAME(ModuleRepr, (name, file, loader), (module), u32 has_location; u32 pad_;);

/* Where the name, the place and the loader stand; false: nothing says */
static void repr_parts(Vm *vm, ModuleRepr *f) {
    Ref d = MODULE(f->module)->dict, spec = d ? dict_get_str(vm, d, NAME(__spec__)) : 0, file = d ? dict_get_str(vm, d, NAME(__file__)) : 0;
    if (spec && IS(spec, module_spec)) {
        ModuleSpecObject *s = AT(ModuleSpecObject, spec);
        f->name = own_null(vm, s->name);
        f->file = s->origin == NONE ? 0 : own_null(vm, s->origin);
        f->loader = s->loader == NONE ? 0 : own_null(vm, s->loader);
        f->has_location = s->has_location;
        return;
    }
    Ref loader = d ? dict_get_str(vm, d, NAME(__loader__)) : 0;
    f->name = own_null(vm, d ? dict_get_str(vm, d, NAME(__name__)) : 0);
    f->file = own_null(vm, file);
    f->loader = loader == NONE ? 0 : own_null(vm, loader);
    f->has_location = 1;
}

STEP(module_repr_step, ModuleRepr) {
    BEGIN(ModuleRepr);
    repr_parts(vm, f);
    if (!f->name)
        f->name = str_from_ascii(vm, "'?'");
    else
        AWAIT_SET(f->name, object_repr(vm, f->name));
    if (!f->name) return ERROR;
    if (!f->file) {
        if (!f->loader) return READY(text_format(vm, "<module %S>", f->name));
        AWAIT_SET(f->loader, object_repr(vm, f->loader));
        return READY(text_format(vm, "<module %S (%S)>", f->name, f->loader));
    }
    if (f->has_location)
        AWAIT_SET(f->file, object_repr(vm, f->file));
    else
        AWAIT_SET(f->file, object_str(vm, f->file));
    return READY(text_format(vm, f->has_location ? "<module %S from %S>" : "<module %S (%S)>", f->name, f->file));
    END;
}
static Await module_repr(Vm *vm, Ref self) {
    ModuleRepr *f = PUSH(ModuleRepr, module_repr_step);
    if (!f) return ERROR;
    f->module = self;
    return PENDING;
}

/* module_getattro: then the module's own __getattr__ */
static Await module_getattr(Vm *vm, Ref self, Ref name) {
    Await a = object_generic_getattr(vm, self, name);
    if (a.ref || !exception_matches(vm, TYPE(AttributeError)) || !is_str(vm, name)) return a;
    exception_clear(vm);
    Ref d = MODULE(self)->dict, hook = d ? dict_get_str(vm, d, NAME(__getattr__)) : 0,
        own_name = d ? dict_get_str(vm, d, NAME(__name__)) : 0;
    if (hook) return call1(vm, hook, name);
    if (own_name && is_str(vm, own_name))
        raise(vm, TYPE(AttributeError),
              module_is_initializing(vm, self)
                  ? "partially initialized module '%S' has no attribute '%S' (most likely due to a circular import)"
                  : "module '%S' has no attribute '%S'",
              own_name, name);
    else
        raise(vm, TYPE(AttributeError), "module has no attribute '%S'", name);
    attribute_error_context(vm, self, name);
    return ERROR;
}

static Await module_init(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    Ref a[2];
    if (!args_bind(vm, "module", "(name, doc=None)", args, n, kwnames, a, 2)) return ERROR;
    if (!is_str(vm, a[0])) return fail(vm, TYPE(TypeError), "module() argument 'name' must be str, not %T", a[0]);
    return module_fill(vm, self, a[0], a[1] ? a[1] : NONE) ? READY_NONE : ERROR;
}
static Await module_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    Ref r = object_new_var(vm, type, 0);
    if (!r) return ERROR;
    Ref d = dict_new(vm);
    if (!d) {
        drop(vm, r);
        return ERROR;
    }
    SET(MODULE(r)->dict, d);
    return READY(r);
}
METHOD(module_dir) { return module_dir_names(vm, self); }
static Await module_get_annotations(Vm *vm, Ref self) {
    Ref d = MODULE(self)->dict, r = dict_get_str(vm, d, NAME(__annotations__));
    if (r) return READY_OWN(r);
    r = dict_new(vm);
    if (!r) return ERROR;
    if (dict_set(vm, d, NAME(__annotations__), r)) return READY(r);
    drop(vm, r);
    return ERROR;
}
static Await module_set_annotations(Vm *vm, Ref self, Ref name, Ref value) {
    Ref d = MODULE(self)->dict;
    if (value) return dict_set(vm, d, NAME(__annotations__), value) ? READY_NONE : ERROR;
    if (dict_delete(vm, d, NAME(__annotations__))) return READY_NONE;
    if (exception_matches(vm, TYPE(KeyError))) return fail(vm, TYPE(AttributeError), "__annotations__");
    return ERROR;
}
static const MethodDef module_methods[] = {
    {"__dir__", module_dir, 0, 0, 0, NULL, NULL, "__dir__() -> list\nspecialized dir() implementation"}, {0}};
static const MemberDef module_members[] = {{"__dict__", offsetof(Module, dict), MEMBER_READONLY}, {0}};
static const GetSetDef module_getsets[] = {
    {"__annotations__", module_get_annotations, module_set_annotations, NULL},
    {0},
};
const TypeSpec module_spec = {
    .basicsize = 56,
    .flags = TYPE_HAS_GC | TYPE_BASETYPE,
    .methods = module_methods,
    .getsets = module_getsets,
    .members = module_members,
    .doc = "Create a module object.\n\nThe name must be a string; the optional docstring can have any type.",
    .new_signature = "(name, doc=None)",
    .dict_at = offsetof(Module, dict),
    .weaklist_at = offsetof(Module, weaklist),
    .dealloc = module_dealloc,
    .traverse = module_traverse,
    .clear = module_clear,
    .edges = module_edges,
    .repr = module_repr,
    .getattr = module_getattr,
    .setattr = object_generic_setattr,
    .init = module_init,
    .new = module_make,
};

/* ---- mappingproxy: a read-only view; everything goes to the mapping ---- */
typedef struct Proxy { /* nominal 24 */
    Object head;
    Ref mapping, unused_;
} Proxy;
#define MAPPING(r) (AT(Proxy, r)->mapping)

Ref mappingproxy_new(Vm *vm, Ref mapping) {
    Ref r = object_new_gc(vm, TYPE(mappingproxy), 24);
    if (!r) return 0;
    MAPPING(r) = own(vm, mapping);
    gc_track(vm, r);
    return r;
}
Ref mappingproxy_mapping(Vm *vm, Ref proxy) { return MAPPING(proxy); }
static int proxy_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(MAPPING(self));
    return 0;
}
static void proxy_edges(Vm *vm, Ref self, Edges *e) { EDGE(MAPPING(self), "mapping"); }
static void proxy_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    CLEAR(MAPPING(self));
    object_free_gc(vm, self);
    trash_end(vm);
}
FRAME(ProxyRepr, (text), (proxy), u32 unused_a;);
STEP(proxy_repr_step, ProxyRepr) {
    BEGIN(ProxyRepr);
    AWAIT(f->text, object_repr(vm, MAPPING(f->proxy)));
    return READY(text_format(vm, "mappingproxy(%S)", f->text));
    END;
}
static Await proxy_repr(Vm *vm, Ref self) {
    ProxyRepr *f = PUSH_R(ProxyRepr, proxy_repr_step, " while getting the repr of an object");
    if (!f) return ERROR;
    f->proxy = self;
    return PENDING;
}
static Await proxy_str(Vm *vm, Ref self) { return object_str(vm, MAPPING(self)); }
static Await proxy_iter(Vm *vm, Ref self) { return object_iter(vm, MAPPING(self)); }
static Await proxy_length(Vm *vm, Ref self) { return object_length(vm, MAPPING(self)); }
static Await proxy_subscript(Vm *vm, Ref self, Ref key) { return object_getitem(vm, MAPPING(self), key); }
static Await proxy_contains(Vm *vm, Ref self, Ref key) { return object_contains(vm, MAPPING(self), key); }
static bool proxy_hash(Vm *vm, Ref self, i64 *out) { return object_hash(vm, MAPPING(self), out); }
static Await proxy_compare(Vm *vm, Ref a, Ref b, u32 op) {
    if (!IS(a, mappingproxy)) return READY_NOT_IMPLEMENTED;
    return object_compare(vm, MAPPING(a), b, op);
}
static Await proxy_or(Vm *vm, Ref a, Ref b) {
    return number_binary(vm, BINARY_OR, IS(a, mappingproxy) ? MAPPING(a) : a, IS(b, mappingproxy) ? MAPPING(b) : b);
}
static Await proxy_inplace_or(Vm *vm, Ref a, Ref b) { return fail(vm, TYPE(TypeError), "'|=' is not supported by %T; use '|' instead", a); }
static Await proxy_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    Ref a[1];
    if (!args_bind(vm, "mappingproxy", "(mapping)", args, n, kwnames, a, 1)) return ERROR;
    if (!SLOT_OF(TYPE_OF(a[0]), subscript) || IS_SUB(a[0], TYPE_LIST_SUBCLASS) || IS_SUB(a[0], TYPE_TUPLE_SUBCLASS))
        return fail(vm, TYPE(TypeError), "mappingproxy() argument must be a mapping, not %T", a[0]);
    return READY(mappingproxy_new(vm, a[0]));
}
METHOD(proxy_get) {
    Ref pair[2] = {args[0], n > 1 ? args[1] : NONE};
    return call_method(vm, MAPPING(self), NAME(get), pair, 2);
}
METHOD(proxy_keys) { return call_method(vm, MAPPING(self), NAME(keys), NULL, 0); }
METHOD(proxy_values) { return call_method(vm, MAPPING(self), NAME(values), NULL, 0); }
METHOD(proxy_items) { return call_method(vm, MAPPING(self), NAME(items), NULL, 0); }
METHOD(proxy_copy) { return call_method(vm, MAPPING(self), NAME(copy), NULL, 0); }
METHOD(proxy_reversed) { return call_special(vm, MAPPING(self), NAME(__reversed__), NULL, 0); }
METHOD(proxy_class_getitem) { return READY(generic_alias_new(vm, self, args[0])); }
static const MethodDef proxy_methods[] = {
    {"get", proxy_get, 1, 2, 0, NULL, NULL, "Return the value for key if key is in the mapping, else default."},
    {"keys", proxy_keys, 0, 0, 0, NULL, NULL, "D.keys() -> a set-like object providing a view on D's keys"},
    {"values", proxy_values, 0, 0, 0, NULL, NULL, "D.values() -> an object providing a view on D's values"},
    {"items", proxy_items, 0, 0, 0, NULL, NULL, "D.items() -> a set-like object providing a view on D's items"},
    {"copy", proxy_copy, 0, 0, 0, NULL, NULL, "D.copy() -> a shallow copy of D"},
    {"__class_getitem__", proxy_class_getitem, 1, 1, METH_CLASS, NULL, NULL, "See PEP 585"},
    {"__reversed__", proxy_reversed, 0, 0, 0, NULL, NULL, "D.__reversed__() -> reverse iterator"},
    {0},
};
const TypeSpec mappingproxy_spec = {
    .basicsize = 24,
    .flags = TYPE_HAS_GC,
    .methods = proxy_methods,
    .dealloc = proxy_dealloc,
    .traverse = proxy_traverse,
    .edges = proxy_edges,
    .repr = proxy_repr,
    .str = proxy_str,
    .hash = proxy_hash,
    .richcompare = proxy_compare,
    .iter = proxy_iter,
    .length = proxy_length,
    .subscript = proxy_subscript,
    .contains = proxy_contains,
    .or = proxy_or,
    .inplace_or = proxy_inplace_or,
    .new = proxy_make,
};

/* ---- types.SimpleNamespace ---- */
typedef struct Namespace { /* nominal 24 */
    Object head;
    Ref dict, unused_;
} Namespace;
#define NS_DICT(r) (AT(Namespace, r)->dict)

static int ns_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(NS_DICT(self));
    return 0;
}
static void ns_edges(Vm *vm, Ref self, Edges *e) { EDGE(NS_DICT(self), "__dict__"); }
static void ns_clear(Vm *vm, Ref self) { CLEAR(NS_DICT(self)); }
static void ns_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    CLEAR(NS_DICT(self));
    object_free_gc(vm, self);
    trash_end(vm);
}
FRAME(NsRepr, (parts, text, key, value, entered), (self), u32 position;);
static bool ns_next(Vm *vm, NsRepr *f) {
    Ref key, value;
    while (dict_next(vm, NS_DICT(f->self), &f->position, &key, &value)) {
        if (!is_str(vm, key) || !STR_LENGTH(key)) continue;
        f->key = own(vm, key);
        f->value = own(vm, value);
        return true;
    }
    return false;
}
static bool ns_add(Vm *vm, NsRepr *f) {
    Ref piece = text_format(vm, "%S=%S", f->key, f->text);
    return piece && list_append_steal(vm, f->parts, piece);
}
static Ref ns_finish(Vm *vm, NsRepr *f) {
    Ref comma = str_from_ascii(vm, ", "),
        joined = comma ? str_join(vm, comma, LIST_AT(f->parts)->items ? LIST_ITEMS(f->parts) : NULL, LIST_AT(f->parts)->length) : 0;
    Ref r = 0;
    if (joined) r = IS(f->self, simple_namespace) ? text_format(vm, "namespace(%S)", joined) : text_format(vm, "%T(%S)", f->self, joined);
    drop_null(vm, comma);
    drop_null(vm, joined);
    return r;
}
STEP(ns_repr_step, NsRepr) {
    BEGIN(NsRepr);
    f->parts = list_new(vm, 0);
    if (!f->parts) return ERROR;
    while (NS_DICT(f->self) && ns_next(vm, f)) {
        AWAIT(f->text, object_repr(vm, f->value));
        if (!ns_add(vm, f)) return ERROR;
        DROP(f->text);
        DROP(f->value);
        DROP(f->key);
    }
    return READY(ns_finish(vm, f));
    END;
}
static bool ns_under_way(Vm *vm, Ref self) { /* Py_ReprEnter: a frame of the same function and object stands below */
    for (Ref at = vm->frame; at; at = AT(FrameHead, at)->back)
        if (AT(FrameHead, at)->function == NATIVE_ns_repr_step && AT(NsRepr, at)->self == self) return true;
    return false;
}
static Await ns_repr(Vm *vm, Ref self) {
    if (ns_under_way(vm, self)) return READY(text_format(vm, IS(self, simple_namespace) ? "namespace(...)" : "%T(...)", self));
    NsRepr *f = PUSH_R(NsRepr, ns_repr_step, " while getting the repr of an object");
    if (!f) return ERROR;
    f->self = self;
    f->entered = own(vm, self);
    return PENDING;
}
static Await ns_compare(Vm *vm, Ref a, Ref b, u32 op) {
    if (!type_is_subtype(vm, TYPE_OF(a), TYPE(simple_namespace)) || !type_is_subtype(vm, TYPE_OF(b), TYPE(simple_namespace)))
        return READY_NOT_IMPLEMENTED;
    return object_compare(vm, NS_DICT(a), NS_DICT(b), op);
}
static Await ns_new(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    Ref r = object_new_var(vm, type, 0), d = r ? dict_new(vm) : 0;
    if (!d) {
        drop_null(vm, r);
        return ERROR;
    }
    SET(NS_DICT(r), d);
    return READY(r);
}
static Await ns_init(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    if (n) return fail(vm, TYPE(TypeError), "no positional arguments expected");
    for (u32 i = 0; kwnames && i < TUPLE_LENGTH(kwnames); i++)
        if (!dict_set(vm, NS_DICT(self), TUPLE_ITEM(kwnames, i), args[n + i])) return ERROR;
    return READY_NONE;
}
static const MemberDef ns_members[] = {{"__dict__", offsetof(Namespace, dict), MEMBER_READONLY}, {0}};
const TypeSpec simple_namespace_spec = {
    .basicsize = 24,
    .flags = TYPE_HAS_GC | TYPE_BASETYPE,
    .members = ns_members,
    .doc = "A simple attribute-based namespace.\n\nSimpleNamespace(**kwargs)",
    .dict_at = offsetof(Namespace, dict),
    .dealloc = ns_dealloc,
    .traverse = ns_traverse,
    .clear = ns_clear,
    .edges = ns_edges,
    .repr = ns_repr,
    .richcompare = ns_compare,
    .getattr = object_generic_getattr,
    .setattr = object_generic_setattr,
    .init = ns_init,
    .new = ns_new,
};
