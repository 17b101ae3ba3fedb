/* type_new.c: making a class: type.__new__ (Objects/typeobject.c: type_new, best_base, PyType_Ready for heap types).
 *
 * The order of allocations and of the entries in the class's dict is 3.11's. What calls Python (__slots__ that must be iterated,
 * __set_name__, __init_subclass__) stands in one native frame; all between is plain C. */
#include "object/dict_int.h"
#include "object/type_int.h"

FRAME(TypeNew, (type, bases, slots, names, value, function, kwargs), (metatype, name, namespace, kwnames), u32 position; u32 unused_a;
      u32 pad_;);

/* ---- the best base ---- */
static bool has_dict(const Type *t) { return (t->flags & TYPE_MANAGED_DICT) || t->dict_at; }

/* extra_ivars: the type's instances hold more than the base's, but for a dict and a list of weak references */
static bool extends_layout(Vm *vm, Ref type, Ref base) {
    const Type *t = TYPE_AT(type), *b = TYPE_AT(base);
    u32 size = t->basicsize;
    if (t->itemsize || b->itemsize) return size != b->basicsize || t->itemsize != b->itemsize;
    if ((t->flags & TYPE_HEAP) && t->weaklist_at && !b->weaklist_at && t->weaklist_at + 8 == size) size -= 8;
    return size != b->basicsize;
}
Ref type_solid_base(Vm *vm, Ref type) {
    while (TYPE_AT(type)->base && !extends_layout(vm, type, TYPE_AT(type)->base)) type = TYPE_AT(type)->base;
    return type;
}

Ref type_best_base(Vm *vm, Ref bases) {
    Ref winner = 0, base = 0;
    for (u32 i = 0; i < TUPLE_LENGTH(bases); i++) {
        Ref b = TUPLE_ITEM(bases, i);
        if (!is_type(vm, b)) return raise(vm, TYPE(TypeError), "bases must be types");
        if (!(TYPE_AT(b)->flags & TYPE_BASETYPE)) return raise(vm, TYPE(TypeError), "type '%N' is not an acceptable base type", b);
        Ref candidate = type_solid_base(vm, b);
        if (!winner || (winner != candidate && type_is_subtype(vm, candidate, winner))) {
            winner = candidate;
            base = b;
        } else if (!type_is_subtype(vm, winner, candidate))
            return raise(vm, TYPE(TypeError), "multiple bases have instance lay-out conflict");
    }
    return base;
}

/* _PyType_CalculateMetaclass: borrowed, 0: TypeError */
Ref metaclass_of_bases(Vm *vm, Ref metatype, Ref bases) {
    Ref winner = metatype;
    for (u32 i = 0; i < TUPLE_LENGTH(bases); i++) {
        Ref t = TYPE_OF(TUPLE_ITEM(bases, i));
        if (type_is_subtype(vm, winner, t)) continue;
        if (type_is_subtype(vm, t, winner))
            winner = t;
        else
            return raise(vm, TYPE(TypeError),
                         "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the "
                         "metaclasses of all its bases");
    }
    return winner;
}

/* ---- __slots__ ---- */
typedef struct Layout {
    Ref base;
    bool may_dict, may_weak, add_dict, add_weak;
} Layout;

/* _Py_Mangle: new */
static Ref mangle(Vm *vm, Ref class_name, Ref name) {
    u32 n = STR_LENGTH(name), skip = 0;
    bool private_ = n > 2 && str_char(vm, name, 0) == '_' && str_char(vm, name, 1) == '_' &&
                    !(str_char(vm, name, n - 1) == '_' && str_char(vm, name, n - 2) == '_');
    while (skip < STR_LENGTH(class_name) && str_char(vm, class_name, skip) == '_') skip++;
    if (!private_ || skip == STR_LENGTH(class_name)) return own(vm, name);
    StrBuilder b = {0};
    builder_char(vm, &b, '_');
    for (u32 i = skip; i < STR_LENGTH(class_name); i++) builder_char(vm, &b, str_char(vm, class_name, i));
    builder_str(vm, &b, name);
    Ref r = builder_finish(vm, &b);
    if (r) str_intern(vm, &r);
    return r;
}

static bool visit_slot_name(Vm *vm, Layout *l, Ref name) {
    if (!is_str(vm, name)) return refuse(vm, TYPE(TypeError), "__slots__ items must be strings, not '%T'", name);
    if (!str_is_identifier(vm, name)) return refuse(vm, TYPE(TypeError), "__slots__ must be identifiers");
    if (str_equal(vm, name, NAME(__dict__))) {
        if (!l->may_dict || l->add_dict) return refuse(vm, TYPE(TypeError), "__dict__ slot disallowed: we already got one");
        l->add_dict = true;
    } else if (str_equal(vm, name, NAME(__weakref__))) {
        if (!l->may_weak || l->add_weak)
            return refuse(vm, TYPE(TypeError), "__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0");
        l->add_weak = true;
    }
    return true;
}

static bool slot_conflicts(Vm *vm, Ref namespace, Ref name) {
    if (!dict_get_str(vm, namespace, name)) return false;
    return !str_equal(vm, name, NAME(__qualname__)) && !str_equal(vm, name, NAME(__classcell__));
}

static void sort_names(Vm *vm, Ref *item, u32 n) {
    for (u32 i = 1; i < n; i++)
        for (u32 k = i; k > 0 && str_compare(vm, item[k], item[k - 1]) < 0; k--) {
            Ref t = item[k];
            SET(item[k], item[k - 1]);
            SET(item[k - 1], t);
        }
}

/* type_new_slots: f->slots (a tuple of what was given) becomes the sorted tuple of mangled names. */
static bool read_slots(Vm *vm, TypeNew *f, Layout *l) {
    u32 n = TUPLE_LENGTH(f->slots);
    if (n && TYPE_AT(l->base)->itemsize)
        return refuse(vm, TYPE(TypeError), "nonempty __slots__ not supported for subtype of '%N'", l->base);
    for (u32 i = 0; i < n; i++)
        if (!visit_slot_name(vm, l, TUPLE_ITEM(f->slots, i))) return false;
    u32 count = n - l->add_dict - l->add_weak, k = 0;
    Ref list = list_new(vm, count);
    if (!list) return false;
    for (u32 i = 0; i < n; i++) {
        Ref name = TUPLE_ITEM(f->slots, i);
        if ((l->add_dict && str_equal(vm, name, NAME(__dict__))) || (l->add_weak && str_equal(vm, name, NAME(__weakref__)))) continue;
        Ref mangled = mangle(vm, f->name, name);
        if (mangled) {
            SET(LIST_ITEMS(list)[k], mangled); /* SET looks at its place twice */
            k++;
        }
        if (!mangled || slot_conflicts(vm, f->namespace, mangled)) {
            Ref shown = mangled ? str_repr(vm, name) : 0;
            if (shown) raise(vm, TYPE(ValueError), "%S in __slots__ conflicts with class variable", shown);
            drop_null(vm, shown);
            LIST_AT(list)->length = k;
            drop(vm, list);
            return false;
        }
    }
    if (count) sort_names(vm, LIST_ITEMS(list), count);
    Ref tuple = list_as_tuple(vm, list);
    drop(vm, list);
    if (!tuple) return false;
    REPLACE(f->slots, tuple);
    return true;
}

/* type_new_slots_bases: a secondary base may bring a dict or weak references */
static void secondary_bases(Vm *vm, Ref bases, Layout *l) {
    for (u32 i = 0; i < TUPLE_LENGTH(bases); i++) {
        Ref b = TUPLE_ITEM(bases, i);
        if (b == l->base) continue;
        if (l->may_dict && !l->add_dict && has_dict(TYPE_AT(b))) l->add_dict = true;
        if (l->may_weak && !l->add_weak && TYPE_AT(b)->weaklist_at) l->add_weak = true;
    }
}

static bool choose_layout(Vm *vm, TypeNew *f, Layout *l) {
    const Type *b = TYPE_AT(l->base);
    l->may_dict = !has_dict(b);
    l->may_weak = !b->weaklist_at && !b->itemsize;
    if (!f->slots) {
        l->add_dict = l->may_dict;
        l->add_weak = l->may_weak;
        return true;
    }
    if (!read_slots(vm, f, l)) return false;
    if (TUPLE_LENGTH(f->bases) > 1) secondary_bases(vm, f->bases, l);
    return true;
}

/* ---- the namespace's special entries ---- */
static bool set_module(Vm *vm, Ref dict) {
    if (dict_get_str(vm, dict, NAME(__module__))) return true;
    Ref globals = frame_globals(vm), module = globals ? dict_get_str(vm, globals, NAME(__name__)) : 0;
    return !module || dict_set(vm, dict, NAME(__module__), module);
}
static bool set_qualname(Vm *vm, Type *t) {
    Ref q = dict_get_str(vm, t->dict, NAME(__qualname__));
    if (q && !is_str(vm, q)) return refuse(vm, TYPE(TypeError), "type __qualname__ must be a str, not %T", q);
    SET(t->qualname, own(vm, q ? q : t->name));
    return !q || dict_delete(vm, t->dict, NAME(__qualname__));
}
static bool set_doc(Vm *vm, Type *t) {
    Ref doc = dict_get_str(vm, t->dict, NAME(__doc__));
    if (!doc || !is_str(vm, doc)) return true;
    if (!type_text_is_utf8(vm, doc)) return false;
    u32 n = str_to_utf8(vm, doc, NULL, 0);
    Ref block = mem_alloc(vm, n + 1);
    if (!block) return false;
    str_to_utf8(vm, doc, AT(char, block), n);
    AT(char, block)[n] = 0;
    MARK_RANGE(AT(char, block), n + 1);
    SET(t->doc, block);
    return true;
}
static bool wrap_entry(Vm *vm, Ref dict, Ref name, Ref (*wrap)(Vm *, Ref)) {
    Ref r = dict_get_str(vm, dict, name);
    if (!r || !IS(r, function)) return true;
    Ref wrapped = wrap(vm, r);
    bool ok = wrapped && dict_set(vm, dict, name, wrapped);
    drop_null(vm, wrapped);
    return ok;
}
static bool set_classcell(Vm *vm, Ref type) {
    Ref dict = TYPE_AT(type)->dict, cell = dict_get_str(vm, dict, NAME(__classcell__));
    if (!cell) return true;
    if (!IS(cell, cell)) return refuse(vm, TYPE(TypeError), "__classcell__ must be a nonlocal cell, not <class '%T'>", cell);
    REPLACE(AT(Cell, cell)->content, own(vm, type));
    return dict_delete(vm, dict, NAME(__classcell__));
}

/* Where slots, dict and list of weak references lie (type_new_descriptors). */
static void place_fields(Vm *vm, Type *t, const Layout *l) {
    u32 at = TYPE_AT(l->base)->basicsize;
    t->slots_at = at;
    t->slot_count = t->slots ? TUPLE_LENGTH(t->slots) : 0;
    at += 8 * t->slot_count;
    t->dict_at = TYPE_AT(l->base)->dict_at;
    t->weaklist_at = TYPE_AT(l->base)->weaklist_at;
    t->itemsize = TYPE_AT(l->base)->itemsize;
    if (l->add_dict && t->itemsize) {
        t->dict_at = DICT_AT_END;
        at += 8;
    }
    if (l->add_weak) {
        t->weaklist_at = at;
        at += 8;
    }
    if (l->add_dict && !t->itemsize) t->flags |= TYPE_MANAGED_DICT;
    t->basicsize = at;
    MARK_RANGE(t, 904);
}

/* ---- PyType_Ready ---- */
static bool add_descriptor(Vm *vm, Ref dict, Ref name, Ref descriptor, bool replace) {
    bool ok = descriptor && ((!replace && dict_get_str(vm, dict, name)) || dict_set(vm, dict, name, descriptor));
    drop_null(vm, descriptor);
    return ok;
}
static bool add_descriptors(Vm *vm, Ref type, const Layout *l) {
    Type *t = TYPE_AT(type);
    for (u32 i = 0; i < t->slot_count; i++) {
        Ref name = TUPLE_ITEM(t->slots, i);
        if (!add_descriptor(vm, t->dict, name, class_member_new(vm, type, name, t->slots_at + 8 * i), true)) return false;
    }
    if (l->add_dict && !add_descriptor(vm, t->dict, NAME(__dict__), class_getset_new(vm, type, INTERNAL_DICT), false)) return false;
    if (l->add_weak && !add_descriptor(vm, t->dict, NAME(__weakref__), class_getset_new(vm, type, INTERNAL_WEAKREF), false)) return false;
    return dict_get_str(vm, t->dict, NAME(__doc__)) || dict_set(vm, t->dict, NAME(__doc__), NONE);
}

static bool ready(Vm *vm, Ref type, const Layout *l) {
    Type *t = TYPE_AT(type);
    if (type_make_mro(vm, type, NULL) < 0 || !add_descriptors(vm, type, l)) return false;
    for (u32 i = 0; i < TUPLE_LENGTH(t->mro); i++) /* inherit_patma_flags */
        t->flags |= TYPE_AT(TUPLE_ITEM(t->mro, i))->flags & (TYPE_SEQUENCE | TYPE_MAPPING);
    if (dict_get_str(vm, t->dict, NAME(__eq__)) && !dict_get_str(vm, t->dict, NAME(__hash__)) &&
        !dict_set(vm, t->dict, NAME(__hash__), NONE))
        return false;
    for (u32 i = 0; i < TUPLE_LENGTH(t->bases); i++)
        if (!type_add_subclass(vm, TUPLE_ITEM(t->bases, i), type)) return false;
    SET(t->flags, t->flags | TYPE_READY);
    type_update_slots(vm, type);
    if (t->flags & TYPE_MANAGED_DICT) {
        Ref keys = keys_new_shared(vm);
        if (!keys) return false;
        SET(t->cached_keys, keys);
    }
    return true;
}

/* type_new_init and what follows up to the class that can be used. f->type receives it. */
static bool create(Vm *vm, TypeNew *f) {
    Layout l = {.base = type_best_base(vm, f->bases)};
    if (!l.base || !choose_layout(vm, f, &l)) return false;
    Ref dict = f->names ? f->names : dict_copy(vm, f->namespace);
    f->names = 0;
    Ref type = dict ? object_new_var(vm, f->metatype, f->slots ? TUPLE_LENGTH(f->slots) : 0) : 0;
    if (!type) {
        drop_null(vm, dict);
        return false;
    }
    Type *t = TYPE_AT(type);
    const Type *base = TYPE_AT(l.base);
    f->type = type;
    t->dict = dict;
    t->flags = TYPE_HEAP | TYPE_BASETYPE | TYPE_HAS_GC | (base->flags & (TYPE_INHERITED | TYPE_MANAGED_DICT));
    t->base = own(vm, l.base);
    t->bases = own(vm, f->bases);
    t->name = own(vm, f->name);
    t->spec = base->spec;
    t->slots = own_null(vm, f->slots);
    memcpy(t->owner, base->owner, SLOT_COUNT); /* the collector may look before the slots are chosen */
    place_fields(vm, t, &l);
    return set_module(vm, dict) && set_qualname(vm, t) && set_doc(vm, t) && wrap_entry(vm, dict, NAME(__new__), staticmethod_new) &&
           wrap_entry(vm, dict, NAME(__init_subclass__), classmethod_new) &&
           wrap_entry(vm, dict, NAME(__class_getitem__), classmethod_new) && set_classcell(vm, type) && ready(vm, type, &l);
}

/* ---- afterwards: __set_name__ and __init_subclass__ ---- */
/* The next entry whose type has __set_name__: its name; f->value holds it. 0: no more */
static Ref next_set_name(Vm *vm, TypeNew *f) {
    Ref name, value;
    u32 at = 0, index = 0;
    while (dict_next(vm, f->names, &at, &name, &value)) {
        if (index++ < f->position) continue;
        f->position++;
        Ref type = TYPE_OF(value);
        if (type == TYPE(function) || !type_lookup(vm, type, NAME(__set_name__))) continue;
        f->value = own(vm, value);
        return name;
    }
    return 0;
}

/* _PyErr_FormatFromCause */
static COLD Await fail_set_name(Vm *vm, TypeNew *f) {
    Ref cause = exception_take(vm), key = 0, value = 0;
    u32 at = 0;
    for (u32 i = 0; i < f->position; i++) dict_next(vm, f->names, &at, &key, &value);
    Ref shown = is_str(vm, key) ? str_repr(vm, key) : own(vm, EMPTY_STR);
    if (shown) raise(vm, TYPE(RuntimeError), "Error calling __set_name__ on '%T' instance %S in '%N'", f->value, shown, f->type);
    drop_null(vm, shown);
    if (vm->exc) {
        REPLACE(EXC_AT(vm->exc)->cause, own(vm, cause));
        REPLACE(EXC_AT(vm->exc)->context, own(vm, cause));
        SET(EXC_AT(vm->exc)->suppress_context, 1);
    }
    drop(vm, cause);
    return ERROR;
}

static Ref current_key(Vm *vm, TypeNew *f) {
    Ref key = 0, value;
    u32 at = 0;
    for (u32 i = 0; i < f->position; i++) dict_next(vm, f->names, &at, &key, &value);
    return key;
}
static Await call_set_name(Vm *vm, TypeNew *f) {
    Ref args[2] = {f->type, current_key(vm, f)};
    return call_special(vm, f->value, NAME(__set_name__), args, 2);
}
static Await new_super(Vm *vm, Ref type) {
    Ref args[2] = {type, type};
    return object_call(vm, TYPE(super), args, 2, 0);
}

STEP(type_new_step, TypeNew) {
    BEGIN(TypeNew);
    if (f->slots && is_str(vm, f->slots)) {
        Ref one = tuple_from(vm, &f->slots, 1);
        if (!one) return ERROR;
        REPLACE(f->slots, one);
    } else if (f->slots)
        AWAIT_SET(f->slots, tuple_from_iterable(vm, f->slots));
    if (!dict_is_iterated_plainly(vm, f->namespace)) { /* an OrderedDict: in its own order */
        f->names = dict_new(vm);
        if (!f->names) return ERROR;
        AWAIT_DROP(dict_update(vm, f->names, f->namespace));
    }
    if (!create(vm, f)) return ERROR;
    f->names = dict_copy(vm, TYPE_AT(f->type)->dict);
    if (!f->names) return ERROR;
    while (next_set_name(vm, f)) {
        AWAIT_TRY(f->function, call_set_name(vm, f));
        if (!f->function) return fail_set_name(vm, f);
        DROP(f->function);
        DROP(f->value);
    }
    DROP(f->names);
    AWAIT(f->value, new_super(vm, f->type));
    AWAIT(f->function, object_getattr(vm, f->value, NAME(__init_subclass__)));
    DROP(f->value);
    AWAIT(f->value, object_call(vm, f->function, RAW_TAIL(f), 0, f->kwnames));
    DROP(f->value);
    RETURN(f->type);
    END;
}

static COLD Await fail_argument(Vm *vm, u32 which, const char *wanted, Ref got) {
    return fail(vm, TYPE(TypeError), "type.__new__() argument %u must be %s, not %T", which, wanted, got);
}

/* The __new__ of a metaclass that the bases have, with more keywords than fit a C array */
FRAME(DerivedNew, (made), (winner, name, bases, namespace, kwnames), u32 unused_a; u32 pad_;);
STEP(derived_new_step, DerivedNew) {
    BEGIN(DerivedNew);
    AWAIT(f->made, SLOT_OF(f->winner, new)(vm, f->winner, RAW_TAIL(f), 3, f->kwnames));
    RETURN(f->made);
    END;
}
static Await derived_new(Vm *vm, Ref winner, const Ref three[3], const Ref *kwargs, Ref kwnames) {
    u32 n = TUPLE_LENGTH(kwnames);
    DerivedNew *f = PUSH_SPAN(DerivedNew, derived_new_step, 0, 4 * (3 + n));
    if (!f) return ERROR;
    f->winner = winner;
    f->name = three[0];
    f->bases = three[1];
    f->namespace = three[2];
    f->kwnames = kwnames;
    memcpy(RAW_TAIL(f), three, 4 * 3);
    memcpy(RAW_TAIL(f) + 3, kwargs, 4 * (size_t)n);
    return PENDING;
}

Await type_new_class(Vm *vm, Ref metatype, Ref name, Ref bases, Ref namespace, const Ref *kwargs, Ref kwnames) {
    u32 nkw = kwnames ? TUPLE_LENGTH(kwnames) : 0;
    Ref winner = metaclass_of_bases(vm, metatype, bases);
    if (!winner) return ERROR;
    if (winner != metatype && SLOT_OF(winner, new) != type_new) { /* its __new__ makes the class */
        Ref stack[3 + 8] = {name, bases, namespace};
        if (nkw > 8) return derived_new(vm, winner, stack, kwargs, kwnames);
        for (u32 i = 0; i < nkw; i++) stack[3 + i] = kwargs[i];
        return SLOT_OF(winner, new)(vm, winner, stack, 3, kwnames);
    }
    Ref object = TYPE(object);
    Ref held = TUPLE_LENGTH(bases) ? own(vm, bases) : tuple_from(vm, &object, 1);
    if (!held) return ERROR;
    TypeNew *f = PUSH_SPAN(TypeNew, type_new_step, 0, 4 * nkw);
    if (!f) {
        drop(vm, held);
        return ERROR;
    }
    f->metatype = winner;
    f->name = name;
    f->bases = held;
    f->namespace = namespace;
    f->kwnames = kwnames;
    if (nkw) memcpy(RAW_TAIL(f), kwargs, 4 * (size_t)nkw);
    f->slots = own_null(vm, dict_get_str(vm, namespace, NAME(__slots__)));
    return PENDING;
}

Await type_new(Vm *vm, Ref metatype, const Ref *args, u32 n, Ref kwnames) {
    if (n != 3) return fail(vm, TYPE(TypeError), "type.__new__() takes exactly 3 arguments (%u given)", n);
    if (!is_str(vm, args[0])) return fail_argument(vm, 1, "str", args[0]);
    if (str_find(vm, args[0], LATIN1(0), 0, STR_LENGTH(args[0])) >= 0)
        return fail(vm, TYPE(ValueError), "type name must not contain null characters");
    if (!type_text_is_utf8(vm, args[0])) return ERROR;
    if (!IS_SUB(args[1], TYPE_TUPLE_SUBCLASS)) return fail_argument(vm, 2, "tuple", args[1]);
    if (!IS_SUB(args[2], TYPE_DICT_SUBCLASS)) return fail_argument(vm, 3, "dict", args[2]);
    for (u32 i = 0; i < TUPLE_LENGTH(args[1]); i++) {
        Ref b = TUPLE_ITEM(args[1], i);
        if (is_type(vm, b)) continue;
        if (type_lookup(vm, TYPE_OF(b), NAME(__mro_entries__)))
            return fail(vm, TYPE(TypeError), "type() doesn't support MRO entry resolution; use types.new_class()");
    }
    return type_new_class(vm, metatype, args[0], args[1], args[2], args + 3, kwnames);
}
