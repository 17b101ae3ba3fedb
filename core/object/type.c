/* type.c: type objects: static types made at boot, names, subclasses, and the attributes and methods of `type`
 * (Objects/typeobject.c). Making classes is in type_new.c, their method resolution order in type_mro.c, calling them in type_call.c. */
#include "heap/weakref.h"
#include "object/sequence.h"
#include "object/type_int.h"

/* ---- names ---- */
const char *static_type_text(u32 index) {
    static const char *const text[TYPE_COUNT] = {
#define TYPE_DEF(name, python_name, base) python_name,
#include "heap/types.def"
#undef TYPE_DEF
    };
    return text[index];
}

void builder_type(Vm *vm, StrBuilder *b, Ref type) {
    if (type_is_static(type))
        builder_ascii(vm, b, static_type_text(static_type_index(type)));
    else
        builder_str(vm, b, TYPE_AT(type)->name);
}

const char *type_name_utf8(Vm *vm, Ref type, char *buf, u32 cap) {
    if (type_is_static(type)) return static_type_text(static_type_index(type));
    u32 n = str_to_utf8(vm, TYPE_AT(type)->name, buf, cap - 1);
    buf[u32_min(n, cap - 1)] = 0;
    return buf;
}

Ref type_get_module(Vm *vm, Ref type) {
    if (type_is_heap(vm, type)) {
        Ref r = dict_get_str(vm, TYPE_AT(type)->dict, NAME(__module__));
        if (r) return own(vm, r);
        return raise_with(vm, TYPE(AttributeError), NAME(__module__));
    }
    const char *text = static_type_text(static_type_index(type)), *dot = strrchr_(text, '.');
    if (!dot) return own(vm, NAME(builtins));
    return str_intern_utf8(vm, text, (u32)(dot - text));
}

Ref type_get_qualname(Vm *vm, Ref type) {
    Type *t = TYPE_AT(type);
    return t->qualname ? t->qualname : t->name;
}

/* ---- subclasses: {address of the class: weak reference to it} ---- */

bool type_add_subclass(Vm *vm, Ref base, Ref type) {
    Ref key = int_from_u64(vm, type);
    if (!key) return false;
    bool ok = false;
    Ref dict = TYPE_AT(base)->subclasses;
    if (!dict) {
        dict = dict_new(vm);
        SET(TYPE_AT(base)->subclasses, dict);
    }
    if (dict) {
        Ref wr = weakref_plain_new(vm, type);
        ok = wr && dict_set(vm, dict, key, wr);
        drop_null(vm, wr);
    }
    drop(vm, key);
    return ok;
}

void type_remove_subclass(Vm *vm, Ref base, Ref type) {
    Ref dict = TYPE_AT(base)->subclasses, exc = exception_take(vm);
    Ref key = dict ? int_from_u64(vm, type) : 0, old;
    if (key && dict_pop(vm, dict, key, &old)) drop_null(vm, old);
    exception_clear(vm);
    drop_null(vm, key);
    if (dict && !dict_length(vm, dict)) CLEAR(TYPE_AT(base)->subclasses);
    vm->exc = exc;
}

Ref type_subclasses_list(Vm *vm, Ref type) {
    Ref list = list_new(vm, 0), key, value;
    if (!list || !TYPE_AT(type)->subclasses) return list;
    for (u32 position = 0; dict_next(vm, TYPE_AT(type)->subclasses, &position, &key, &value);) {
        Ref below = weakref_target(vm, value);
        if (below && !list_append(vm, list, below)) {
            drop(vm, list);
            return 0;
        }
    }
    return list;
}

/* ---- collector, reader, end ---- */
static int type_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    Type *t = TYPE_AT(self);
    VISIT(t->dict);
    VISIT(t->mro);
    VISIT(t->bases);
    VISIT(t->base);
    return 0;
}
static void type_edges(Vm *vm, Ref self, Edges *e) {
    Type *t = TYPE_AT(self);
    EDGE(t->name, "__name__");
    EDGE(t->qualname, "__qualname__");
    EDGE(t->base, "__base__");
    EDGE(t->bases, "__bases__");
    EDGE(t->mro, "__mro__");
    EDGE(t->dict, "__dict__");
    EDGE(t->subclasses, "subclasses");
    EDGE(t->slots, "__slots__");
    if (!t->cached_keys) return;
    Keys *k = KEYS_AT(t->cached_keys); /* the names that its instances share */
    UnicodeEntry *entry = KEYS_ENTRIES(k);
    for (u32 i = 0; i < k->nentries; i++) EDGE_NAMED(entry[i].key, EDGE_KEY, entry[i].key);
}
static void type_clear(Vm *vm, Ref self) {
    Type *t = TYPE_AT(self);
    type_modified(vm, self);
    if (t->cached_keys) {
        Ref keys = t->cached_keys;
        SET(t->cached_keys, 0);
        keys_drop(vm, keys);
    }
    if (t->dict) dict_clear(vm, t->dict);
    CLEAR(t->mro);
}
static void type_dealloc(Vm *vm, Ref self) {
    Type *t = TYPE_AT(self);
    gc_untrack(vm, self);
    type_modified(vm, self);
    for (u32 i = 0; t->bases && i < TUPLE_LENGTH(t->bases); i++) type_remove_subclass(vm, TUPLE_ITEM(t->bases, i), self);
    if (t->weaklist) weakrefs_clear(vm, self);
    Ref hold = hold_dying(vm, self);
    CLEAR(t->base);
    CLEAR(t->dict);
    CLEAR(t->bases);
    CLEAR(t->mro);
    CLEAR(t->subclasses);
    if (t->doc) mem_free(vm, t->doc);
    CLEAR(t->name);
    CLEAR(t->qualname);
    CLEAR(t->slots);
    hold_pop(vm, hold);
    if (t->cached_keys) keys_drop(vm, t->cached_keys);
    Ref metatype = TYPE_OF(self);
    bool counted = type_is_heap(vm, metatype) && type_specs[TYPE_AT(metatype)->owner[SLOT_dealloc] - 1] == &type_spec;
    object_free_gc(vm, self);
    if (counted) drop(vm, metatype);
}

/* ---- methods ---- */
#define GETTER(name) static Await name(Vm *vm, Ref self)
#define SETTER(name) static Await name(Vm *vm, Ref self, Ref attribute, Ref value)

static Await type_repr(Vm *vm, Ref self) {
    StrBuilder b = {0};
    Ref module = type_get_module(vm, self);
    if (!module) exception_clear(vm);
    builder_ascii(vm, &b, "<class '");
    if (module && is_str(vm, module) && !str_equal(vm, module, NAME(builtins))) {
        builder_str(vm, &b, module);
        builder_ascii(vm, &b, ".");
        builder_str(vm, &b, type_get_qualname(vm, self));
    } else
        builder_type(vm, &b, self);
    builder_ascii(vm, &b, "'>");
    drop_null(vm, module);
    return READY(builder_finish(vm, &b));
}

METHOD(type_mro) {
    Ref r = mro_for_bases(vm, self);
    if (r && IS(r, tuple)) {
        Ref list = list_from(vm, TUPLE_AT(r)->item, TUPLE_LENGTH(r));
        drop(vm, r);
        r = list;
    }
    return READY(r);
}
METHOD(type_subclasses) { return READY(type_subclasses_list(vm, self)); }
METHOD(type_prepare) { return READY(dict_new(vm)); }
METHOD(type_instancecheck) { return instance_of(vm, args[0], self); }
METHOD(type_subclasscheck) { return subclass_of(vm, args[0], self); }

METHOD(type_dir) { return type_dir_names(vm, self); }
METHOD(type_sizeof) { return READY(int_from_i64(vm, (i64)object_size(vm, self) - 16)); }

/* ---- attributes ---- */
static bool settable(Vm *vm, Ref self, Ref name, Ref value) {
    if (!type_is_heap(vm, self)) return refuse(vm, TYPE(TypeError), "cannot set '%S' attribute of immutable type '%N'", name, self);
    if (!value) return refuse(vm, TYPE(TypeError), "cannot delete '%S' attribute of immutable type '%N'", name, self);
    return true;
}

GETTER(get_basicsize) { return READY(int_from_i64(vm, TYPE_AT(self)->basicsize)); }
GETTER(get_itemsize) { return READY(int_from_i64(vm, TYPE_AT(self)->itemsize)); }
/* tp_dictoffset and tp_weaklistoffset of the static types: 3.11's, where our fields lie closer together */
static const struct {
    u16 type, dict, weak;
} nominal_offsets[] = {
    {TI_type, 264, 368},          {TI_function, 88, 96},     {TI_module, 16, 40},    {TI_BaseException, 16, 0}, {TI_method, 0, 32},
    {TI_cfunction, 0, 40},        {TI_set, 0, 192},          {TI_frozenset, 0, 192}, {TI_staticmethod, 24, 0},  {TI_classmethod, 24, 0},
    {TI_simple_namespace, 16, 0}, {TI_generic_alias, 0, 40}, {TI_code, 0, 144},
};
static i64 nominal_offset(Vm *vm, Ref type, u32 at, bool weak) {
    for (; at && type; type = TYPE_AT(type)->base)
        for (u32 i = 0; i < ARRAY_LEN(nominal_offsets); i++)
            if (type == STATIC_TYPES + STATIC_TYPE_STRIDE * nominal_offsets[i].type &&
                at == (weak ? TYPE_AT(type)->weaklist_at : TYPE_AT(type)->dict_at))
                return weak ? nominal_offsets[i].weak : nominal_offsets[i].dict;
    return at;
}
i64 type_dictoffset(Vm *vm, Ref type) {
    const Type *t = TYPE_AT(type);
    if (!(t->flags & TYPE_MANAGED_DICT)) return t->dict_at == DICT_AT_END ? -8 : nominal_offset(vm, type, t->dict_at, false);
    while (TYPE_AT(t->base)->flags & TYPE_MANAGED_DICT) t = TYPE_AT(t->base); /* the class that brought it */
    return -(i64)t->basicsize - 24;
}
GETTER(get_weakrefoffset) { return READY(int_from_i64(vm, nominal_offset(vm, self, TYPE_AT(self)->weaklist_at, true))); }
GETTER(get_dictoffset) { return READY(int_from_i64(vm, type_dictoffset(vm, self))); }
GETTER(get_base) { return READY_OWN(TYPE_AT(self)->base ? TYPE_AT(self)->base : NONE); }
GETTER(get_mro) { return READY_OWN(TYPE_AT(self)->mro ? TYPE_AT(self)->mro : NONE); }
GETTER(get_bases) { return READY_OWN(TYPE_AT(self)->bases); }
/* A static type's name is C text: every access makes a str of it. */
static Await name_or_copy(Vm *vm, Ref type, Ref name) {
    if (type_is_heap(vm, type)) return READY_OWN(name);
    char text[64];
    text[u32_min(str_to_utf8(vm, name, text, 63), 63)] = 0;
    return READY(str_from_ascii(vm, text));
}
GETTER(get_name) { return name_or_copy(vm, self, TYPE_AT(self)->name); }
GETTER(get_qualname) { return name_or_copy(vm, self, type_get_qualname(vm, self)); }
GETTER(get_module) { RETURN_REF(type_get_module(vm, self)); }

GETTER(get_flags) { /* Py_TPFLAGS_…, as far as they have a meaning here */
    static const struct {
        u32 ours, theirs;
    } bits[] = {
        {TYPE_HEAP, 9},
        {TYPE_BASETYPE, 10},
        {TYPE_HAS_GC, 14},
        {TYPE_IMMUTABLE, 8},
        {TYPE_READY, 12},
        {TYPE_MANAGED_DICT, 4},
        {TYPE_METHOD_DESCRIPTOR, 17},
        {TYPE_ABSTRACT, 20},
        {TYPE_INT_SUBCLASS, 24},
        {TYPE_LIST_SUBCLASS, 25},
        {TYPE_TUPLE_SUBCLASS, 26},
        {TYPE_BYTES_SUBCLASS, 27},
        {TYPE_STR_SUBCLASS, 28},
        {TYPE_DICT_SUBCLASS, 29},
        {TYPE_EXC_SUBCLASS, 30},
        {TYPE_TYPE_SUBCLASS, 31},
        {TYPE_SEQUENCE, 5},
        {TYPE_MAPPING, 6},
        {TYPE_NO_NEW, 7},
    };
    u64 flags = TYPE_AT(self)->version ? 1u << 19 : 0;
    for (u32 i = 0; i < ARRAY_LEN(bits); i++)
        if (TYPE_AT(self)->flags & bits[i].ours) flags |= (u64)1 << bits[i].theirs;
    return READY(int_from_u64(vm, flags));
}

/* A class keeps its name and docstring as UTF-8, too: what cannot be encoded is refused. */
bool type_text_is_utf8(Vm *vm, Ref text) {
    if (str_max_char(vm, text) < 128) return true;
    Ref bytes = str_encode(vm, text, 0, 0);
    drop_null(vm, bytes);
    return bytes != 0;
}
SETTER(set_name) {
    if (!settable(vm, self, NAME(__name__), value)) return ERROR;
    if (!is_str(vm, value)) return fail(vm, TYPE(TypeError), "can only assign string to %N.__name__, not '%T'", self, value);
    if (str_find(vm, value, LATIN1(0), 0, STR_LENGTH(value)) >= 0)
        return fail(vm, TYPE(ValueError), "type name must not contain null characters");
    if (!type_text_is_utf8(vm, value)) return ERROR;
    REPLACE(TYPE_AT(self)->name, own(vm, value));
    return READY_NONE;
}
SETTER(set_qualname) {
    if (!settable(vm, self, NAME(__qualname__), value)) return ERROR;
    if (!is_str(vm, value)) return fail(vm, TYPE(TypeError), "can only assign string to %N.__qualname__, not '%T'", self, value);
    REPLACE(TYPE_AT(self)->qualname, own(vm, value));
    return READY_NONE;
}
static Await set_entry(Vm *vm, Ref self, Ref name, Ref value) {
    if (!settable(vm, self, name, value)) return ERROR;
    type_modified(vm, self);
    return dict_set(vm, TYPE_AT(self)->dict, name, value) ? READY_NONE : ERROR;
}
SETTER(set_module) { return set_entry(vm, self, NAME(__module__), value); }
SETTER(set_bases) {
    if (!settable(vm, self, NAME(__bases__), value)) return ERROR;
    return type_set_bases(vm, self, value);
}

GETTER(get_abstract) {
    Ref r = self == TYPE(type) ? 0 : dict_get_str(vm, TYPE_AT(self)->dict, NAME(__abstractmethods__));
    if (!r) return fail(vm, TYPE(AttributeError), "__abstractmethods__");
    return READY_OWN(r);
}
FRAME(SetAbstract, (value), (self), u32 truth;);
STEP(set_abstract_step, SetAbstract) {
    BEGIN(SetAbstract);
    AWAIT_TRUTH(f->truth, f->value);
    SET(TYPE_AT(f->self)->flags, (TYPE_AT(f->self)->flags & ~(u32)TYPE_ABSTRACT) | (f->truth ? TYPE_ABSTRACT : 0));
    return READY_NONE;
    END;
}
SETTER(set_abstract) {
    if (!value) {
        type_modified(vm, self);
        if (!dict_delete(vm, TYPE_AT(self)->dict, NAME(__abstractmethods__))) {
            if (exception_matches(vm, TYPE(KeyError))) return fail(vm, TYPE(AttributeError), "__abstractmethods__");
            return ERROR;
        }
        SET(TYPE_AT(self)->flags, TYPE_AT(self)->flags & ~(u32)TYPE_ABSTRACT);
        return READY_NONE;
    }
    type_modified(vm, self);
    if (!dict_set(vm, TYPE_AT(self)->dict, NAME(__abstractmethods__), value)) return ERROR;
    SetAbstract *f = PUSH(SetAbstract, set_abstract_step);
    if (!f) return ERROR;
    f->self = self;
    f->value = own(vm, value);
    return PENDING;
}

GETTER(get_dict) {
    if (!TYPE_AT(self)->dict) return READY_NONE;
    RETURN_REF(mappingproxy_new(vm, TYPE_AT(self)->dict));
}
GETTER(get_doc) {
    Ref r;
    if (!type_is_heap(vm, self)) {
        const char *doc = type_specs[static_type_index(self)]->doc;
        if (doc) return READY(str_from_utf8(vm, doc, (u32)strlen(doc)));
        r = dict_get_str(vm, TYPE_AT(self)->dict, NAME(__doc__));
        return READY_OWN(r && is_str(vm, r) ? r : NONE);
    }
    r = dict_get_str(vm, TYPE_AT(self)->dict, NAME(__doc__));
    if (!r) return READY_NONE;
    TernaryFn get = SLOT_OF(TYPE_OF(r), descr_get);
    return get ? get(vm, r, 0, self) : READY_OWN(r);
}
SETTER(set_doc) { return set_entry(vm, self, NAME(__doc__), value); }
GETTER(get_text_signature) {
    if (type_is_heap(vm, self)) return READY_NONE;
    const char *text = type_specs[static_type_index(self)]->new_signature;
    return text ? READY(str_from_ascii(vm, text)) : READY_NONE;
}
GETTER(get_annotations) {
    if (!type_is_heap(vm, self)) return fail(vm, TYPE(AttributeError), "type object '%N' has no attribute '__annotations__'", self);
    Ref r = dict_get_str(vm, TYPE_AT(self)->dict, NAME(__annotations__));
    if (r) {
        TernaryFn get = SLOT_OF(TYPE_OF(r), descr_get);
        return get ? get(vm, r, 0, self) : READY_OWN(r);
    }
    r = dict_new(vm);
    if (!r) return ERROR;
    type_modified(vm, self);
    if (dict_set(vm, TYPE_AT(self)->dict, NAME(__annotations__), r)) return READY(r);
    drop(vm, r);
    return ERROR;
}
SETTER(set_annotations) {
    if (!type_is_heap(vm, self)) return fail(vm, TYPE(TypeError), "cannot set '__annotations__' attribute of immutable type '%N'", self);
    if (value) return set_entry(vm, self, NAME(__annotations__), value);
    type_modified(vm, self);
    if (dict_delete(vm, TYPE_AT(self)->dict, NAME(__annotations__))) return READY_NONE;
    if (exception_matches(vm, TYPE(KeyError))) return fail(vm, TYPE(AttributeError), "__annotations__");
    return ERROR;
}

/* type.__or__: int | str */
static Await type_or(Vm *vm, Ref a, Ref b) { return union_or(vm, a, b); }

static Await type_init(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    if (kwnames && n == 1 && TUPLE_LENGTH(kwnames)) return fail(vm, TYPE(TypeError), "type.__init__() takes no keyword arguments");
    if (n != 1 && n != 3) return fail(vm, TYPE(TypeError), "type.__init__() takes 1 or 3 arguments");
    return READY_NONE;
}

static const MethodDef type_methods[] = {
    {"mro", type_mro, 0, 0, 0, NULL, "(self, /)", "Return a type's method resolution order."},
    {"__subclasses__", type_subclasses, 0, 0, 0, NULL, "(self, /)", "Return a list of immediate subclasses."},
    {"__prepare__", type_prepare, 0, -1, METH_CLASS | METH_KEYWORDS, NULL, NULL,
     "__prepare__() -> dict\nused to create the namespace for the class statement"},
    {"__instancecheck__", type_instancecheck, 1, 1, 0, NULL, "(self, instance, /)", "Check if an object is an instance."},
    {"__subclasscheck__", type_subclasscheck, 1, 1, 0, NULL, "(self, subclass, /)", "Check if a class is a subclass."},
    {"__dir__", type_dir, 0, 0, 0, NULL, "(self, /)", "Specialized __dir__ implementation for types."},
    {"__sizeof__", type_sizeof, 0, 0, 0, NULL, "(self, /)", "Return memory consumption of the type object."},
    {0},
};
static const GetSetDef type_getsets[] = {
    {"__basicsize__", get_basicsize, NULL, NULL},
    {"__itemsize__", get_itemsize, NULL, NULL},
    {"__flags__", get_flags, NULL, NULL},
    {"__weakrefoffset__", get_weakrefoffset, NULL, NULL},
    {"__base__", get_base, NULL, NULL},
    {"__dictoffset__", get_dictoffset, NULL, NULL},
    {"__mro__", get_mro, NULL, NULL},
    {"__name__", get_name, set_name, NULL},
    {"__qualname__", get_qualname, set_qualname, NULL},
    {"__bases__", get_bases, set_bases, NULL},
    {"__module__", get_module, set_module, NULL},
    {"__abstractmethods__", get_abstract, set_abstract, NULL},
    {"__dict__", get_dict, NULL, NULL},
    {"__doc__", get_doc, set_doc, NULL},
    {"__text_signature__", get_text_signature, NULL, NULL},
    {"__annotations__", get_annotations, set_annotations, NULL},
    {0},
};
const TypeSpec type_spec = {
    .basicsize = 904,
    .itemsize = 40,
    .flags = TYPE_HAS_GC | TYPE_BASETYPE,
    .methods = type_methods,
    .getsets = type_getsets,
    .doc = "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type",
    .dict_at = offsetof(Type, dict),
    .weaklist_at = offsetof(Type, weaklist),
    .dealloc = type_dealloc,
    .traverse = type_traverse,
    .clear = type_clear,
    .edges = type_edges,
    .repr = type_repr,
    .call = type_call,
    .getattr = type_getattr,
    .setattr = type_setattr,
    .init = type_init,
    .new = type_new,
    .or = type_or,
};

/* ---- static types, at boot ---- */
static u32 kind_flag(u32 index) {
    switch (index) {
    case TI_int: return TYPE_INT_SUBCLASS;
    case TI_list: return TYPE_LIST_SUBCLASS | TYPE_SEQUENCE;
    case TI_tuple: return TYPE_TUPLE_SUBCLASS | TYPE_SEQUENCE;
    case TI_bytes: return TYPE_BYTES_SUBCLASS;
    case TI_str: return TYPE_STR_SUBCLASS;
    case TI_dict: return TYPE_DICT_SUBCLASS | TYPE_MAPPING;
    case TI_BaseException: return TYPE_EXC_SUBCLASS;
    case TI_type: return TYPE_TYPE_SUBCLASS;
    case TI_set: return TYPE_SET_SUBCLASS;
    case TI_frozenset: return TYPE_FROZENSET_SUBCLASS;
    case TI_float: return TYPE_FLOAT_SUBCLASS;
    case TI_range:
    case TI_memoryview:
    case TI_deque: return TYPE_SEQUENCE;
    case TI_mappingproxy: return TYPE_MAPPING;
    default: return 0;
    }
}

static Ref static_base(u32 index) {
    static const u16 base[TYPE_COUNT] = {
#define TYPE_DEF(name, python_name, base) TI_##base,
#include "heap/types.def"
#undef TYPE_DEF
    };
    return index == TI_object ? 0 : STATIC_TYPES + STATIC_TYPE_STRIDE * (u32)base[index];
}

/* The struct alone: enough for objects to be made of the type. Before any static object. */
void type_prepare_static(Vm *vm, u32 index) {
    Ref type = STATIC_TYPES + STATIC_TYPE_STRIDE * index, base = static_base(index);
    Type *t = TYPE_AT(type);
    const TypeSpec *spec = type_specs[index];
    memset(t, 0, sizeof *t);
    t->head.refcount = 1;
    t->head.type = TYPE(type);
    t->spec = index;
    t->flags = spec->flags | kind_flag(index) | TYPE_IMMUTABLE;
    t->basicsize = spec->basicsize;
    t->itemsize = spec->itemsize;
    t->dict_at = spec->dict_at;
    t->weaklist_at = spec->weaklist_at;
    if (base) {
        Type *b = TYPE_AT(base); /* a base stands before its subtypes in types.def */
        u32 inherited = b->flags & TYPE_INHERITED;
        if ((b->flags & TYPE_EXC_SUBCLASS)) inherited |= TYPE_BASETYPE;
        t->flags |= inherited;
        if (!t->basicsize) t->basicsize = b->basicsize;
        if (!t->itemsize) t->itemsize = b->itemsize;
        if (!t->dict_at) t->dict_at = b->dict_at;
        if (!t->weaklist_at) t->weaklist_at = b->weaklist_at;
    }
    type_inherit_slots(vm, type, base, type_has_method(spec, "__eq__") || type_has_method(spec, "__hash__"));
}

bool type_ready_static(Vm *vm, u32 index) {
    Ref type = STATIC_TYPES + STATIC_TYPE_STRIDE * index, base = static_base(index);
    Type *t = TYPE_AT(type);
    const TypeSpec *spec = type_specs[index];
    const char *text = static_type_text(index), *dot = strrchr_(text, '.');
    const char *name = dot ? dot + 1 : text;
    t->name = str_intern_utf8(vm, name, (u32)strlen(name));
    t->dict = t->name ? dict_new(vm) : 0;
    if (!t->dict) return false;
    if (base) {
        t->base = own(vm, base);
        Ref bases[2] = {base, TYPE(Exception)}; /* ExceptionGroup has two */
        t->bases = tuple_from(vm, bases, index == TI_ExceptionGroup ? 2 : 1);
        if (!t->bases || type_make_mro(vm, type, NULL) < 0) return false;
    } else {
        t->bases = own(vm, EMPTY_TUPLE);
        t->mro = tuple_from(vm, &type, 1);
        if (!t->mro) return false;
    }
    if (!type_fill_dict(vm, type)) return false;
    Ref hash = dict_get_str(vm, t->dict, NAME(__hash__));
    if (!hash && base && !t->owner[SLOT_hash] && !dict_set(vm, t->dict, NAME(__hash__), NONE)) return false;
    t->flags |= TYPE_READY;
    if (!dict_get_str(vm, t->dict, NAME(__doc__))) {
        Ref doc = spec->doc ? str_from_utf8(vm, spec->doc, (u32)strlen(spec->doc)) : own(vm, NONE);
        if (!dict_put_text(vm, t->dict, "__doc__", doc)) return false;
    }
    for (u32 i = 0; i < TUPLE_LENGTH(t->bases); i++)
        if (!type_add_subclass(vm, TUPLE_ITEM(t->bases, i), type)) return false;
    return true;
}
