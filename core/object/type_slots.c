/* type_slots.c: dunders and slots: the wrappers that static types show as methods, and which spec supplies each slot of a class
 * (Objects/typeobject.c: slotdefs, add_operators, inherit_slots, update_one_slot). The slots' own functions are in class_slots.c. */
#include "object/type_int.h"

enum {
    UNARY,
    HASH,
    CALL,
    BINARY,
    HOOK,
    SETATTR,
    DELATTR,
    COMPARE,
    NEXT,
    GET,
    SET /* no call of the macro */,
    DELETE,
    INIT,
    NEW,
    FINALIZE,
    REFLECTED,
    POWER,
    RPOWER,
    REPEAT,
    ITEM
};
const Wrapper wrappers[] = {
#define WRAPPER(name, slot, kind, op, doc) {#name, NAME(name), SLOT_##slot, kind, op, offsetof(TypeSpec, slot), doc},
#include "object/wrappers.def"
#undef WRAPPER
};
const u32 wrapper_count = ARRAY_LEN(wrappers);

const char *wrapper_signature(u32 index) {
    static const struct {
        const char *name, *signature;
    } odd[] = {{"__getattribute__", "($self, name, /)"},
               {"__setattr__", "($self, name, value, /)"},
               {"__delattr__", "($self, name, /)"},
               {"__call__", "($self, /, *args, **kwargs)"},
               {"__init__", "($self, /, *args, **kwargs)"},
               {"__pow__", "($self, value, mod=None, /)"},
               {"__rpow__", "($self, value, mod=None, /)"},
               {"__getitem__", "($self, key, /)"},
               {"__setitem__", "($self, key, value, /)"},
               {"__delitem__", "($self, key, /)"},
               {"__contains__", "($self, key, /)"},
               {"__get__", "($self, instance, owner=None, /)"},
               {"__set__", "($self, instance, value, /)"},
               {"__delete__", "($self, instance, /)"},
               {"__del__", NULL},
               {"__new__", NULL},
               {"__getattr__", NULL}};
    const Wrapper *w = &wrappers[index];
    for (u32 i = 0; i < ARRAY_LEN(odd); i++)
        if (!strcmp(odd[i].name, w->name)) return odd[i].signature;
    return w->kind == UNARY || w->kind == HASH || w->kind == NEXT ? "($self, /)" : "($self, value, /)";
}

typedef void (*AnyFn)(void);
#define HAS_SLOT(spec, at) (*(const AnyFn *)((const char *)(spec) + (at)) != NULL)
/* The function of a wrapper's slot in the spec of the static type that the descriptor belongs to. */
#define SPEC_FN(T, spec, w) (*(const T *)((const char *)(spec) + (w)->at))

/* ---- static types ---- */
bool type_add_wrappers(Vm *vm, Ref type) {
    const TypeSpec *spec = type_specs[static_type_index(type)];
    Ref dict = TYPE_AT(type)->dict;
    for (u32 i = 0; i < wrapper_count; i++) {
        const Wrapper *w = &wrappers[i];
        if (!HAS_SLOT(spec, w->at) || w->kind == HOOK || w->kind == NEW || w->kind == FINALIZE) continue;
        if (dict_get_str(vm, dict, w->name_ref)) continue;
        Ref r = object_new_gc(vm, TYPE(wrapper_descriptor), 56);
        if (!r) return false;
        MethodDescriptor *d = AT(MethodDescriptor, r);
        d->owner_type = own(vm, type);
        d->name = own(vm, w->name_ref);
        d->index = (u16)i;
        gc_track(vm, r);
        bool ok = dict_set(vm, dict, w->name_ref, r);
        drop(vm, r);
        if (!ok) return false;
    }
    return true;
}

/* A static type's slots: its own, else its base's. own_hash: the dict has __eq__ or __hash__, so hash and comparison are not inherited. */
void type_inherit_slots(Vm *vm, Ref type, Ref base, bool own_hash) {
    Type *t = TYPE_AT(type);
    static const u32 at[SLOT_COUNT] = {
#define SLOT(name, T) offsetof(TypeSpec, name),
#include "heap/slots.def"
#undef SLOT
    };
    u32 index = static_type_index(type);
    const TypeSpec *spec = type_specs[index];
    for (u32 i = 0; i < SLOT_COUNT; i++) {
        if (HAS_SLOT(spec, at[i]))
            t->owner[i] = (u8)(index + 1);
        else if (base)
            t->owner[i] = TYPE_AT(base)->owner[i];
    }
    if (base && (spec->richcompare || spec->hash || own_hash)) {
        if (!spec->hash) t->owner[SLOT_hash] = 0;
        if (!spec->richcompare) t->owner[SLOT_richcompare] = 0;
    }
    if (base && (spec->traverse || spec->clear)) { /* both or neither come from the base */
        if (!spec->traverse) t->owner[SLOT_traverse] = 0;
        if (!spec->clear) t->owner[SLOT_clear] = 0;
    }
    if (base && !spec->edges && spec->traverse) t->owner[SLOT_edges] = 0;
}

/* ---- classes ---- */
/* find_name_in_mro, past the cache: borrowed, 0 = none */
static Ref find_in_mro(Vm *vm, Ref type, Ref name) {
    Ref mro = TYPE_AT(type)->mro;
    for (u32 i = 0; mro && i < TUPLE_LENGTH(mro); i++) {
        Ref r = dict_get_str(vm, TYPE_AT(TUPLE_ITEM(mro, i))->dict, name);
        if (r) return r;
    }
    return 0;
}

static bool is_new_wrapper(Vm *vm, Ref r) {
    return IS(r, cfunction) && AT(CFunction, r)->owner == INTERNAL_METHODS && AT(CFunction, r)->index == 0;
}

typedef struct SlotChoice {
    u32 specific; /* owner */
    bool generic, dunder;
} SlotChoice;

/* resolve_slotdups: of the slots with this name one is filled, and not this one */
static bool only_another(Vm *vm, Ref type, const Wrapper *w) {
    u32 filled = 0;
    for (u32 i = 0; i < wrapper_count; i++)
        if (wrappers[i].name_ref == w->name_ref && TYPE_AT(type)->owner[wrappers[i].slot]) {
            if (wrappers[i].slot == w->slot) return false;
            filled++;
        }
    return filled == 1;
}

/* update_one_slot, for one dunder of the slot */
static void choose(Vm *vm, Ref type, const Wrapper *w, SlotChoice *c) {
    Ref descr = find_in_mro(vm, type, w->name_ref);
    if (!descr) return;
    if (IS(descr, wrapper_descriptor)) {
        MethodDescriptor *d = AT(MethodDescriptor, descr);
        const Wrapper *dw = &wrappers[d->index];
        if (dw->name_ref == w->name_ref) {
            if (dw->slot != w->slot) { /* another slot of the same name: __add__ of a sequence; but items are asked for by __getitem__ */
                c->generic |= w->slot == SLOT_item || !only_another(vm, type, w);
                return;
            }
            if (type_is_subtype(vm, type, d->owner_type)) {
                u32 owner = static_type_index(d->owner_type) + 1;
                if (!c->specific || c->specific == owner) {
                    c->specific = owner;
                    return;
                }
            }
        }
        c->generic = true;
        return;
    }
    if (w->kind == NEW && is_new_wrapper(vm, descr)) {
        c->specific = TYPE_AT(type)->owner[SLOT_new]; /* as it was, also where a base's Python __new__ is replaced by object's */
        return;
    }
    if (w->kind == HASH && descr == NONE) return; /* unhashable: nobody supplies it */
    c->generic = true;
}

static void update_one_slot(Vm *vm, Ref type, u32 slot) {
    SlotChoice c = {0};
    for (u32 i = 0; i < wrapper_count; i++)
        if (wrappers[i].slot == slot) choose(vm, type, &wrappers[i], &c);
    u32 generic = 0;
    if (c.generic || !c.specific) {
        for (u32 i = 0; i < wrapper_count; i++)
            if (wrappers[i].slot == slot && c.generic && HAS_SLOT(&class_spec, wrappers[i].at)) generic = SPEC_CLASS + 1;
        c.specific = generic;
    }
    SET(TYPE_AT(type)->owner[slot], (u8)c.specific);
}

void type_update_slots(Vm *vm, Ref type) {
    Type *t = TYPE_AT(type);
    Ref base = t->base;
    memcpy(t->owner, TYPE_AT(base)->owner, SLOT_COUNT);
    MARK_RANGE(t, 904);
    t->owner[SLOT_dealloc] = t->owner[SLOT_traverse] = t->owner[SLOT_clear] = t->owner[SLOT_edges] = SPEC_CLASS + 1;
    u8 done[SLOT_COUNT] = {0};
    for (u32 i = 0; i < wrapper_count; i++) {
        u32 slot = wrappers[i].slot;
        if (done[slot] || slot == SLOT_finalize) continue;
        done[slot] = 1;
        update_one_slot(vm, type, slot);
    }
    if (find_in_mro(vm, type, NAME(__del__))) update_one_slot(vm, type, SLOT_finalize);
}

bool name_is_dunder(Vm *vm, Ref name) {
    u32 n = STR_LENGTH(name);
    return n > 4 && str_char(vm, name, 0) == '_' && str_char(vm, name, 1) == '_' && str_char(vm, name, n - 1) == '_' &&
           str_char(vm, name, n - 2) == '_';
}

/* update_slot */
void type_update_slot(Vm *vm, Ref type, Ref name) {
    bool known = false;
    for (u32 i = 0; i < wrapper_count && !known; i++) known = str_equal(vm, wrappers[i].name_ref, name);
    if (!known) return;
    type_chain(vm, type);
    for (Ref t = type; t != 1; t = TYPE_AT(t)->link) {
        if (!type_is_heap(vm, t)) continue;
        for (u32 i = 0; i < wrapper_count; i++)
            if (str_equal(vm, wrappers[i].name_ref, name)) update_one_slot(vm, t, wrappers[i].slot);
    }
    type_unchain(vm, type);
}

/* ---- calling a wrapper: object.__repr__(x), super().__init__() ---- */
FRAME(WrapNext, (item), (self), u32 spec; u32 pad_;);
FRAME(WrapRepeat, (count), (self), u32 spec; u32 at;);

STEP(wrap_next_step, WrapNext) {
    BEGIN(WrapNext);
    AWAIT_TRY(f->item, type_specs[f->spec]->next(vm, f->self));
    if (f->item) RETURN(f->item);
    if (!vm->exc) raise_bare(vm, TYPE(StopIteration));
    END;
}

STEP(wrap_repeat_step, WrapRepeat) {
    BEGIN(WrapRepeat);
    AWAIT_SET(f->count, number_index(vm, f->count));
    AWAIT_SET(f->count, (*(const BinaryFn *)((const char *)type_specs[f->spec] + f->at))(vm, f->self, f->count));
    RETURN(f->count);
    END;
}

static Await wrap_next(Vm *vm, u32 spec, Ref self) {
    WrapNext *f = PUSH(WrapNext, wrap_next_step);
    if (!f) return ERROR;
    f->self = self;
    f->spec = spec;
    return PENDING;
}
static Await wrap_repeat(Vm *vm, u32 spec, const Wrapper *w, Ref self, Ref count) {
    WrapRepeat *f = PUSH(WrapRepeat, wrap_repeat_step);
    if (!f) return ERROR;
    f->self = self;
    f->count = own(vm, count);
    f->spec = spec;
    f->at = w->at;
    return PENDING;
}

static Await wrap_hash(Vm *vm, const TypeSpec *spec, Ref self) {
    i64 h;
    if (!spec->hash(vm, self, &h)) return ERROR;
    return READY(int_from_i64(vm, h));
}

static Await wrap_item(Vm *vm, const TypeSpec *spec, Ref self, Ref index) {
    i64 i;
    if (!IS_SUB(index, TYPE_INT_SUBCLASS)) return fail(vm, TYPE(TypeError), "'%T' object cannot be interpreted as an integer", index);
    if (!int_as_index(vm, index, &i)) return ERROR;
    return spec->item(vm, self, i);
}

/* hackcheck: object.__setattr__(a class, …) must not go round the class's own */
static bool setattr_allowed(Vm *vm, Ref self, Ref owner, const char *what) {
    Ref type = TYPE_OF(self);
    while (type && type_is_heap(vm, type)) type = TYPE_AT(type)->base;
    if (SLOT_OF(type, setattr) == type_specs[static_type_index(owner)]->setattr) return true;
    if (type_is_subtype(vm, owner, type)) return true;
    return refuse(vm, TYPE(TypeError), "can't apply this %s to %T object", what, self);
}

static bool wrapper_counts(Vm *vm, const Wrapper *w, u32 n) {
    switch (w->kind) {
    case UNARY:
    case HASH:
    case NEXT: return check_plain(vm, n, 0, 0);
    case BINARY:
    case REFLECTED:
    case DELATTR:
    case COMPARE:
    case DELETE:
    case REPEAT:
    case ITEM: return check_plain(vm, n, 1, 1);
    case SETATTR:
    case SET: return check_plain(vm, n, 2, 2);
    case GET:
    case POWER:
    case RPOWER: return check_plain(vm, n, 1, 2);
    default: return true;
    }
}

Await wrapper_call(Vm *vm, Ref descriptor, Ref self, const Ref *args, u32 n, Ref kwnames) {
    MethodDescriptor *d = AT(MethodDescriptor, descriptor);
    const Wrapper *w = &wrappers[d->index];
    u32 owner = static_type_index(d->owner_type);
    const TypeSpec *spec = type_specs[owner];
    if (w->kind != CALL && w->kind != INIT && kwnames && TUPLE_LENGTH(kwnames))
        return fail(vm, TYPE(TypeError), "wrapper %s() takes no keyword arguments", w->name);
    if (!wrapper_counts(vm, w, n)) return ERROR;
    switch (w->kind) {
    case UNARY: return SPEC_FN(UnaryFn, spec, w)(vm, self);
    case HASH: return wrap_hash(vm, spec, self);
    case CALL: return spec->call(vm, self, args, n, kwnames);
    case BINARY: return SPEC_FN(BinaryFn, spec, w)(vm, self, args[0]);
    case REFLECTED: return SPEC_FN(BinaryFn, spec, w)(vm, args[0], self);
    case COMPARE: return spec->richcompare(vm, self, args[0], w->op);
    case SETATTR:
        if (!setattr_allowed(vm, self, d->owner_type, "__setattr__")) return ERROR;
        return spec->setattr(vm, self, args[0], args[1]);
    case DELATTR:
        if (!setattr_allowed(vm, self, d->owner_type, "__delattr__")) return ERROR;
        return spec->setattr(vm, self, args[0], 0);
    case NEXT: return wrap_next(vm, owner, self);
    case GET: {
        Ref object = args[0] == NONE ? 0 : args[0], type = n > 1 && args[1] != NONE ? args[1] : 0;
        if (!object && !type) return fail(vm, TYPE(TypeError), "__get__(None, None) is invalid");
        return spec->descr_get(vm, self, object, type);
    }
    case SET: return SPEC_FN(SetFn, spec, w)(vm, self, args[0], args[1]);
    case DELETE: return SPEC_FN(SetFn, spec, w)(vm, self, args[0], 0);
    case INIT: return spec->init(vm, self, args, n, kwnames);
    case POWER: return SPEC_FN(TernaryFn, spec, w)(vm, self, args[0], n > 1 ? args[1] : NONE);
    case RPOWER: return SPEC_FN(TernaryFn, spec, w)(vm, args[0], self, n > 1 ? args[1] : NONE);
    case REPEAT: return wrap_repeat(vm, owner, w, self, args[0]);
    case ITEM: return wrap_item(vm, spec, self, args[0]);
    default: return fail(vm, TYPE(SystemError), "%s cannot be called so", w->name);
    }
}
