/* abc.c: the module _abc (Modules/_abc.c of 3.11): what ABCMeta keeps for each class, and its checks; lib/abc.py is the rest. Whatever
 * asks a class is a native frame; looking into a set of weak references may nest, as every table does. */
#include "heap/weakref.h"
#include "modules/modules.h"
#include "object/sequence.h"
#include "object/type_int.h"

typedef struct AbcData { /* nominal 48 */
    Object head;
    Ref registry, cache, negative_cache; /* sets of weak references to classes; 0: none yet */
    u32 unused_;
    u64 negative_version; /* Vm.abc_version when negative_cache was begun */
} AbcData;
#define DATA(r) AT(AbcData, r)

static int data_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(DATA(self)->registry);
    VISIT(DATA(self)->cache);
    VISIT(DATA(self)->negative_cache);
    return 0;
}
static void data_edges(Vm *vm, Ref self, Edges *e) {
    EDGE(DATA(self)->registry, "_abc_registry");
    EDGE(DATA(self)->cache, "_abc_cache");
    EDGE(DATA(self)->negative_cache, "_abc_negative_cache");
}
static void data_clear(Vm *vm, Ref self) {
    CLEAR(DATA(self)->registry);
    CLEAR(DATA(self)->cache);
    CLEAR(DATA(self)->negative_cache);
}
static void data_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    Ref hold = hold_dying(vm, self);
    data_clear(vm, self);
    hold_pop(vm, hold);
    object_free_gc(vm, self);
}
static Ref data_new(Vm *vm) {
    Ref r = object_new_gc(vm, TYPE(abc_data), 48);
    if (!r) return 0;
    DATA(r)->negative_version = vm->abc_version;
    gc_track(vm, r);
    return r;
}
static Await data_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) { return READY(data_new(vm)); }

/* ---- sets of weak references ---- */
/* The callback of an entry: self is a weak reference to the set, args[0] the dead entry. */
METHOD(entry_died) {
    Ref set = IS(self, weakref) ? weakref_target(vm, self) : 0;
    bool there;
    if (!set) return READY_NONE;
    own(vm, set);
    Ref hold = hold_push(vm, set, 0);
    bool ok = hold && set_discard(vm, set, args[0], &there);
    hold_pop(vm, hold);
    drop(vm, set);
    return ok ? READY_NONE : ERROR;
}
static const MethodDef data_methods[] = {{"_destroy", entry_died, 1, 1, 0, NULL, NULL, NULL}, {0}};
const TypeSpec abc_data_spec = {
    .basicsize = 48,
    .flags = TYPE_HAS_GC,
    .methods = data_methods,
    .doc = "Internal state held by ABC machinery.",
    .dealloc = data_dealloc,
    .traverse = data_traverse,
    .clear = data_clear,
    .edges = data_edges,
    .new = data_make,
};

/* 1, 0; -1: error. What cannot be referred to weakly is in no set. */
static int in_weak_set(Vm *vm, Ref set, Ref object) {
    if (!set || !AT(Set, set)->used) return 0;
    Ref wr = weakref_plain_new(vm, object);
    if (!wr) {
        if (!exception_matches(vm, TYPE(TypeError))) return -1;
        exception_clear(vm);
        return 0;
    }
    Ref hold = hold_push(vm, wr, 0);
    int r = hold ? set_contains(vm, set, wr) : -1;
    hold_pop(vm, hold);
    drop(vm, wr);
    return r;
}
static bool add_to_weak_set(Vm *vm, Ref *slot, Ref object) {
    if (!*slot) {
        Ref fresh = set_new(vm, TYPE(set));
        if (!fresh) return false;
        SET(*slot, fresh);
    }
    Ref set = *slot, to_set = weakref_plain_new(vm, set), callback = to_set ? cfunction_new(vm, TI_abc_data, 0, to_set, 0) : 0;
    Ref wr = callback ? weakref_new(vm, TYPE(weakref), object, callback) : 0, hold = 0;
    bool ok = wr && (hold = hold_push(vm, wr, callback)) && set_add(vm, set, wr);
    hold_pop(vm, hold);
    drop_null(vm, wr);
    drop_null(vm, callback);
    drop_null(vm, to_set);
    return ok;
}

/* ---- _abc_init ---- */
static bool take_collection_flags(Vm *vm, Ref cls) { /* __abc_tpflags__, in the bits of 3.11's tp_flags */
    Ref dict = TYPE_AT(cls)->dict, flags = dict_get_str(vm, dict, NAME(__abc_tpflags__));
    i64 bits = 0;
    if (!flags) return true;
    if (IS(flags, int)) {
        if (!int_as_i64(vm, flags, &bits)) return refuse(vm, TYPE(OverflowError), "Python int too large to convert to C long");
        if ((bits & 0x60) == 0x60)
            return refuse(vm, TYPE(TypeError), "__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING");
        u32 mine = (bits & 0x20 ? TYPE_SEQUENCE : 0) | (bits & 0x40 ? TYPE_MAPPING : 0);
        SET(TYPE_AT(cls)->flags, TYPE_AT(cls)->flags | mine);
    }
    return dict_delete(vm, dict, NAME(__abc_tpflags__));
}

FRAME(AbcInit, (abstracts, items, bases, iterator, key, value, flag), (cls), u32 i; u32 truth; u32 unused_a; u32 unused_b;);
#define ITEM(f, k) TUPLE_ITEM(LIST_ITEMS((f)->items)[(f)->i], k)
STEP(abc_init_step, AbcInit) {
    BEGIN(AbcInit);
    f->abstracts = set_new(vm, TYPE(set));
    if (!f->abstracts) return ERROR;
    AWAIT(f->value, object_getattr(vm, f->cls, NAME(__dict__)));
    AWAIT(f->iterator, call_method(vm, f->value, NAME(items), NULL, 0));
    DROP(f->value);
    AWAIT(f->items, list_from_iterable(vm, f->iterator));
    DROP(f->iterator);
    for (f->i = 0; f->i < LIST_AT(f->items)->length; f->i++) { /* the class's own */
        if (!IS(LIST_ITEMS(f->items)[f->i], tuple) || TUPLE_LENGTH(LIST_ITEMS(f->items)[f->i]) != 2)
            return fail(vm, TYPE(TypeError), "items() returned item which size is not 2");
        AWAIT(f->flag, object_getattr_default(vm, ITEM(f, 1), NAME(__isabstractmethod__), FALSE_REF));
        AWAIT_TRUTH(f->truth, f->flag);
        if (f->truth && !set_add(vm, f->abstracts, ITEM(f, 0))) return ERROR;
    }
    AWAIT(f->bases, object_getattr(vm, f->cls, NAME(__bases__)));
    if (!IS(f->bases, tuple)) return fail(vm, TYPE(TypeError), "__bases__ is not tuple");
    for (f->i = 0; f->i < TUPLE_LENGTH(f->bases); f->i++) { /* what the bases left open and the class does not fill */
        AWAIT(f->value, object_getattr_default(vm, TUPLE_ITEM(f->bases, f->i), NAME(__abstractmethods__), EMPTY_TUPLE));
        AWAIT(f->iterator, object_iter(vm, f->value));
        DROP(f->value);
        for (;;) {
            AWAIT_NEXT(f->key, iter_next(vm, f->iterator));
            if (!f->key) break;
            AWAIT(f->value, object_getattr_default(vm, f->cls, f->key, FALSE_REF));
            AWAIT(f->flag, object_getattr_default(vm, f->value, NAME(__isabstractmethod__), FALSE_REF));
            AWAIT_TRUTH(f->truth, f->flag);
            if (f->truth && !set_add(vm, f->abstracts, f->key)) return ERROR;
            DROP(f->value);
            DROP(f->key);
        }
        DROP(f->iterator);
    }
    AWAIT(f->value, call1(vm, TYPE(frozenset), f->abstracts));
    AWAIT_DROP(object_setattr(vm, f->cls, NAME(__abstractmethods__), f->value));
    DROP(f->value);
    f->value = data_new(vm);
    if (!f->value) return ERROR;
    AWAIT_DROP(object_setattr(vm, f->cls, NAME(_abc_impl), f->value));
    if (is_type(vm, f->cls) && !take_collection_flags(vm, f->cls)) return ERROR;
    return READY_NONE;
    END;
}
METHOD(abc_init) {
    AbcInit *f = PUSH(AbcInit, abc_init_step);
    if (!f) return ERROR;
    f->cls = args[0];
    return PENDING;
}

/* ---- _abc_register ---- */
static bool is_data(Vm *vm, Ref r) { return IS(r, abc_data) || refuse(vm, TYPE(TypeError), "_abc_impl is set to a wrong type"); }

/* set_collection_flag_recursive: the class and what is below it match sequence or mapping patterns. */
static void give_flags(Vm *vm, Ref cls, u32 flags) {
    type_chain(vm, cls);
    for (Ref t = cls, next; t > 1; t = next) {
        next = TYPE_AT(t)->link;
        if (type_is_heap(vm, t)) SET(TYPE_AT(t)->flags, (TYPE_AT(t)->flags & ~(u32)(TYPE_SEQUENCE | TYPE_MAPPING)) | flags);
    }
    type_unchain(vm, cls);
}

FRAME(AbcRegister, (answer, data), (cls, subclass), u32 unused_a; u32 unused_b;);
STEP(abc_register_step, AbcRegister) {
    BEGIN(AbcRegister);
    if (!is_type(vm, f->subclass)) return fail(vm, TYPE(TypeError), "Can only register classes");
    AWAIT(f->answer, object_issubclass(vm, f->subclass, f->cls));
    if (f->answer == TRUE_REF) return READY_OWN(f->subclass); /* already */
    DROP(f->answer);
    AWAIT(f->answer, object_issubclass(vm, f->cls, f->subclass));
    if (f->answer == TRUE_REF) return fail(vm, TYPE(RuntimeError), "Refusing to create an inheritance cycle");
    AWAIT(f->data, object_getattr(vm, f->cls, NAME(_abc_impl)));
    if (!is_data(vm, f->data) || !add_to_weak_set(vm, &DATA(f->data)->registry, f->subclass)) return ERROR;
    vm->abc_version++; /* what other classes remember as no subclass may be one now */
    if (is_type(vm, f->cls) && (TYPE_AT(f->cls)->flags & (TYPE_SEQUENCE | TYPE_MAPPING)))
        give_flags(vm, f->subclass, TYPE_AT(f->cls)->flags & (TYPE_SEQUENCE | TYPE_MAPPING));
    return READY_OWN(f->subclass);
    END;
}
METHOD(abc_register) {
    AbcRegister *f = PUSH(AbcRegister, abc_register_step);
    if (!f) return ERROR;
    f->cls = args[0];
    f->subclass = args[1];
    return PENDING;
}

/* ---- _abc_instancecheck ---- */
FRAME(AbcInstance, (data, kind, answer), (cls, object), u32 truth; u32 unused_a; u32 unused_b;);
STEP(abc_instance_step, AbcInstance) {
    BEGIN(AbcInstance);
    AWAIT(f->data, object_getattr(vm, f->cls, NAME(_abc_impl)));
    if (!is_data(vm, f->data)) return ERROR;
    AWAIT(f->kind, object_getattr(vm, f->object, NAME(__class__)));
    int there;
    there = in_weak_set(vm, DATA(f->data)->cache, f->kind);
    if (there) return there < 0 ? ERROR : READY_BOOL(true);
    if (f->kind == TYPE_OF(f->object) && DATA(f->data)->negative_version == vm->abc_version) {
        there = in_weak_set(vm, DATA(f->data)->negative_cache, f->kind);
        if (there) return there < 0 ? ERROR : READY_BOOL(false);
    }
    AWAIT(f->answer, call_method(vm, f->cls, NAME(__subclasscheck__), &f->kind, 1));
    if (f->kind == TYPE_OF(f->object)) RETURN(f->answer);
    AWAIT_TRUTH(f->truth, f->answer);
    if (f->truth) return READY_BOOL(true);
    AWAIT(f->answer, call_method(vm, f->cls, NAME(__subclasscheck__), &TYPE_OF(f->object), 1));
    RETURN(f->answer);
    END;
}
METHOD(abc_instancecheck) {
    AbcInstance *f = PUSH(AbcInstance, abc_instance_step);
    if (!f) return ERROR;
    f->cls = args[0];
    f->object = args[1];
    return PENDING;
}

/* ---- _abc_subclasscheck ---- */
/* The registry's members at this moment (span: the weak references) asked in turn: True or False. */
FRAME(AbcRegistry, (member, answer), (subclass), u32 i;);
STEP(abc_registry_step, AbcRegistry) {
    BEGIN(AbcRegistry);
    for (f->i = 0; f->i < f->h.span; f->i++) {
        if (!weakref_target(vm, SPAN(f)[f->i])) continue;
        f->member = own(vm, weakref_target(vm, SPAN(f)[f->i]));
        AWAIT(f->answer, object_issubclass(vm, f->subclass, f->member));
        if (f->answer == TRUE_REF) RETURN(f->answer);
        DROP(f->answer);
        DROP(f->member);
    }
    return READY_BOOL(false);
    END;
}
static Await ask_registry(Vm *vm, Ref set, Ref subclass) {
    if (!set || !AT(Set, set)->used) return READY_BOOL(false);
    AbcRegistry *f = PUSH_SPAN(AbcRegistry, abc_registry_step, AT(Set, set)->used, 0);
    if (!f) return ERROR;
    Ref key;
    i64 hash;
    u32 n = 0;
    for (u32 at = 0; n < f->h.span && set_next(vm, set, &at, &key, &hash);) SPAN(f)[n++] = own(vm, key);
    f->subclass = subclass;
    return PENDING;
}

FRAME(AbcSubclass, (data, answer, below, name), (cls, subclass), u32 i; u32 unused_a;);
static Await remember(Vm *vm, AbcSubclass *f, bool yes) { /* the answer, kept for the next time */
    Ref *set = yes ? &DATA(f->data)->cache : &DATA(f->data)->negative_cache;
    return add_to_weak_set(vm, set, f->subclass) ? READY_BOOL(yes) : ERROR;
}
static int known(Vm *vm, AbcSubclass *f) { /* 1 yes, 0 no, -1 error, 2 not known */
    AbcData *d = DATA(f->data);
    int there = in_weak_set(vm, d->cache, f->subclass);
    if (there) return there;
    if (d->negative_version < vm->abc_version) { /* a class was registered somewhere: begin anew */
        if (d->negative_cache) {
            Ref none = set_new(vm, TYPE(set));
            if (!none) return -1;
            REPLACE(d->negative_cache, none);
        }
        SET(d->negative_version, vm->abc_version);
        return 2;
    }
    there = in_weak_set(vm, d->negative_cache, f->subclass);
    return there < 0 ? -1 : there ? 0 : 2;
}
STEP(abc_subclass_step, AbcSubclass) {
    BEGIN(AbcSubclass);
    if (!is_type(vm, f->subclass)) return fail(vm, TYPE(TypeError), "issubclass() arg 1 must be a class");
    AWAIT(f->data, object_getattr(vm, f->cls, NAME(_abc_impl)));
    if (!is_data(vm, f->data)) return ERROR;
    int there;
    there = known(vm, f);
    if (there < 0) return ERROR;
    if (there < 2) return READY_BOOL(there);
    AWAIT(f->answer, call_method(vm, f->cls, NAME(__subclasshook__), &f->subclass, 1));
    if (f->answer == TRUE_REF || f->answer == FALSE_REF) return remember(vm, f, f->answer == TRUE_REF);
    if (f->answer != NOT_IMPLEMENTED)
        return fail(vm, TYPE(AssertionError), "__subclasshook__ must return either False, True, or NotImplemented");
    DROP(f->answer);
    if (type_is_subtype(vm, f->subclass, f->cls)) return remember(vm, f, true);
    there = in_weak_set(vm, DATA(f->data)->registry, f->subclass);
    if (there) return there < 0 ? ERROR : READY_BOOL(true);
    AWAIT(f->answer, ask_registry(vm, DATA(f->data)->registry, f->subclass));
    if (f->answer == TRUE_REF) return remember(vm, f, true);
    DROP(f->answer);
    f->name = str_intern_utf8(vm, "__subclasses__", 14);
    if (!f->name) return ERROR;
    AWAIT(f->below, call_method(vm, f->cls, f->name, NULL, 0));
    if (!IS_SUB(f->below, TYPE_LIST_SUBCLASS)) return fail(vm, TYPE(TypeError), "__subclasses__() must return a list");
    for (f->i = 0; f->i < LIST_AT(f->below)->length; f->i++) {
        AWAIT(f->answer, object_issubclass(vm, f->subclass, LIST_ITEMS(f->below)[f->i]));
        if (f->answer == TRUE_REF) return remember(vm, f, true);
        DROP(f->answer);
    }
    return remember(vm, f, false);
    END;
}
METHOD(abc_subclasscheck) {
    AbcSubclass *f = PUSH(AbcSubclass, abc_subclass_step);
    if (!f) return ERROR;
    f->cls = args[0];
    f->subclass = args[1];
    return PENDING;
}

/* ---- looking inside, for tests and ABCMeta._dump_registry ---- */
METHOD(abc_cache_token) { return READY(int_from_u64(vm, vm->abc_version)); }

enum { SHOW, RESET_REGISTRY, RESET_CACHES };
static Ref copied(Vm *vm, Ref set) {
    Ref fresh = set_new(vm, TYPE(set)), key;
    i64 hash;
    for (u32 at = 0; fresh && set && set_next(vm, set, &at, &key, &hash);)
        if (!set_add(vm, fresh, key)) CLEAR(fresh);
    return fresh;
}
static Await show(Vm *vm, const AbcData *d) {
    Ref parts[4] = {copied(vm, d->registry), copied(vm, d->cache), copied(vm, d->negative_cache), int_from_u64(vm, d->negative_version)};
    if (parts[0] && parts[1] && parts[2] && parts[3]) return READY(tuple_steal(vm, parts, 4));
    for (u32 i = 0; i < 4; i++) drop_null(vm, parts[i]);
    return ERROR;
}
FRAME(AbcInside, (data), (cls), u32 what; u32 unused_a;);
STEP(abc_inside_step, AbcInside) {
    BEGIN(AbcInside);
    AWAIT(f->data, object_getattr(vm, f->cls, NAME(_abc_impl)));
    if (!is_data(vm, f->data)) return ERROR;
    if (f->what == SHOW) return show(vm, DATA(f->data));
    if (f->what == RESET_REGISTRY)
        CLEAR(DATA(f->data)->registry);
    else {
        CLEAR(DATA(f->data)->cache);
        CLEAR(DATA(f->data)->negative_cache);
    }
    return READY_NONE;
    END;
}
static Await inside(Vm *vm, Ref cls, u32 what) {
    AbcInside *f = PUSH(AbcInside, abc_inside_step);
    if (!f) return ERROR;
    f->cls = cls;
    f->what = what;
    return PENDING;
}
METHOD(abc_get_dump) { return inside(vm, args[0], SHOW); }
METHOD(abc_reset_registry) { return inside(vm, args[0], RESET_REGISTRY); }
METHOD(abc_reset_caches) { return inside(vm, args[0], RESET_CACHES); }

static const MethodDef methods[] = {
    {"get_cache_token", abc_cache_token, 0, 0, 0, NULL, "($module, /)", "Returns the current ABC cache token."},
    {"_abc_init", abc_init, 1, 1, 0, NULL, "($module, self, /)", "Internal ABC helper for class set-up."},
    {"_abc_register", abc_register, 2, 2, 0, NULL, "($module, self, subclass, /)", "Internal ABC helper for subclass registration."},
    {"_abc_instancecheck", abc_instancecheck, 2, 2, 0, NULL, "($module, self, instance, /)", "Internal ABC helper for instance checks."},
    {"_abc_subclasscheck", abc_subclasscheck, 2, 2, 0, NULL, "($module, self, subclass, /)", "Internal ABC helper for subclass checks."},
    {"_get_dump", abc_get_dump, 1, 1, 0, NULL, "($module, self, /)", "Internal ABC helper for cache and registry debugging."},
    {"_reset_registry", abc_reset_registry, 1, 1, 0, NULL, "($module, self, /)", "Internal ABC helper to reset registry of a given class."},
    {"_reset_caches", abc_reset_caches, 1, 1, 0, NULL, "($module, self, /)", "Internal ABC helper to reset both caches of a given class."},
    {0},
};
const ModuleSpec abc_module = {"_abc", methods, NULL, "Module contains faster C implementation of abc.ABCMeta"};
