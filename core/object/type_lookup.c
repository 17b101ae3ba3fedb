/* type_lookup.c: finding a name in a type's mro: version tags and the cache over them (typeobject.c: _PyType_Lookup, assign_version_tag,
 * PyType_Modified). */
#include "heap/weakref.h"
#include "object/sequence.h"
#include "object/type_int.h"

bool type_is_subtype(Vm *vm, Ref a, Ref b) {
    if (a == b || b == TYPE(object)) return true;
    Ref mro = TYPE_AT(a)->mro;
    if (mro) {
        for (u32 i = 0; i < TUPLE_LENGTH(mro); i++)
            if (TUPLE_ITEM(mro, i) == b) return true;
        return false;
    }
    for (; a && a != TYPE(object); a = TYPE_AT(a)->base) /* not ready yet */
        if (a == b) return true;
    return false;
}

/* A type and all classes below it, chained through Type.link (1: the end): no recursion, no memory. type_unchain takes the chain down. */
void type_chain(Vm *vm, Ref type) {
    Ref tail = type;
    SET(TYPE_AT(type)->link, 1);
    for (Ref t = type; t != 1; t = TYPE_AT(t)->link) {
        if (!TYPE_AT(t)->subclasses) continue;
        Ref key, value;
        for (u32 position = 0; dict_next(vm, TYPE_AT(t)->subclasses, &position, &key, &value);) {
            Ref below = WR(value)->target;
            if (!below || TYPE_AT(below)->link) continue;
            SET(TYPE_AT(below)->link, 1);
            SET(TYPE_AT(tail)->link, below);
            tail = below;
        }
    }
}
void type_unchain(Vm *vm, Ref type) {
    while (type != 1) {
        Ref next = TYPE_AT(type)->link;
        SET(TYPE_AT(type)->link, 0);
        type = next;
    }
}

void type_modified(Vm *vm, Ref type) {
    if (!TYPE_AT(type)->version) return; /* then no class below has one either */
    if (!TYPE_AT(type)->subclasses) {
        SET(TYPE_AT(type)->version, 0);
        return;
    }
    type_chain(vm, type);
    for (Ref t = type; t != 1; t = TYPE_AT(t)->link) SET(TYPE_AT(t)->version, 0);
    type_unchain(vm, type);
}

u32 type_version(Vm *vm, Ref type) {
    Type *t = TYPE_AT(type);
    if (LIKELY(t->version)) return t->version;
    if (!(t->flags & TYPE_READY) || !t->mro || vm->type_version == UINT32_MAX) return 0;
    for (u32 i = TUPLE_LENGTH(t->mro); i-- > 0;) { /* bases first: a type with a version has only bases with one */
        Type *base = TYPE_AT(TUPLE_ITEM(t->mro, i));
        if (base->flags & TYPE_NO_VERSION) return 0;
        if (!base->version) SET(base->version, ++vm->type_version);
    }
    return t->version;
}

static Ref find_in_mro(Vm *vm, Ref type, Ref name) {
    Ref mro = TYPE_AT(type)->mro;
    if (!mro) return TYPE_AT(type)->dict ? dict_get_str(vm, TYPE_AT(type)->dict, name) : 0;
    Ref r = 0, held = 0, hold = 0;
    for (u32 i = 0; !r && i < TUPLE_LENGTH(mro); i++) {
        Ref dict = TYPE_AT(TUPLE_ITEM(mro, i))->dict;
        if (UNLIKELY(dict && !held && KEYS_AT(DICT_AT(dict)->keys)->kind == KEYS_GENERAL)) { /* their __eq__ may set __bases__ */
            held = own(vm, mro);
            hold = hold_if_room(vm, mro, 0);
        }
        r = dict ? dict_get_str(vm, dict, name) : 0;
    }
    if (UNLIKELY(held)) {
        hold_pop(vm, hold);
        drop(vm, held);
    }
    return r;
}

Ref type_lookup(Vm *vm, Ref type, Ref name) {
    u32 version = TYPE_AT(type)->version;
    TypeCacheEntry *e = &vm->type_cache[(version ^ name >> 4) % TYPE_CACHE_SIZE];
    if (LIKELY(version && e->version == version && e->name == name && e->name_birth == HEADER(name)->birth)) return e->value;
    Ref r = find_in_mro(vm, type, name);
    if (!IS(name, str) || !STR_AT(name)->interned) return r;
    version = type_version(vm, type);
    if (!version) return r;
    e = &vm->type_cache[(version ^ name >> 4) % TYPE_CACHE_SIZE];
    *e = (TypeCacheEntry){version, name, HEADER(name)->birth, r, 0};
    return r;
}
