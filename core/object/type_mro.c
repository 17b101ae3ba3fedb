/* type_mro.c: the method resolution order: C3, a metaclass's own mro(), and all that follows when a class gets other bases
 * (Objects/typeobject.c: mro_internal, mro_hierarchy, type_set_bases, compatible_for_assignment).
 *
 * A metaclass's mro() may do anything, set __bases__ of the class at hand included; it is rare, so a nested loop serves. */
#include "object/type_int.h"

/* ---- C3 ---- */
static Ref merge_of(Vm *vm, Ref bases, u32 i) { /* the i-th list to merge: the bases' mros, then the bases */
    return i < TUPLE_LENGTH(bases) ? TYPE_AT(TUPLE_ITEM(bases, i))->mro : bases;
}

static bool in_tail(Vm *vm, Ref list, u32 from, Ref r) {
    for (u32 i = from + 1; i < TUPLE_LENGTH(list); i++)
        if (TUPLE_ITEM(list, i) == r) return true;
    return false;
}

/* set_mro_error */
static COLD Ref fail_mro(Vm *vm, Ref bases, const u32 *remain) {
    StrBuilder b = {0};
    u32 n = TUPLE_LENGTH(bases) + 1, count = 0;
    builder_ascii(vm, &b, "Cannot create a consistent method resolution\norder (MRO) for bases");
    for (u32 i = 0; i < n; i++) {
        Ref list = merge_of(vm, bases, i);
        if (remain[i] >= TUPLE_LENGTH(list)) continue;
        Ref head = TUPLE_ITEM(list, remain[i]);
        bool seen = false;
        for (u32 k = 0; k < i && !seen; k++) {
            Ref other = merge_of(vm, bases, k);
            seen = remain[k] < TUPLE_LENGTH(other) && TUPLE_ITEM(other, remain[k]) == head;
        }
        if (seen) continue;
        builder_ascii(vm, &b, count++ ? ", " : " ");
        builder_str(vm, &b, TYPE_AT(head)->name);
    }
    Ref text = builder_finish(vm, &b);
    if (!text) return 0;
    raise(vm, TYPE(TypeError), "%S", text);
    drop(vm, text);
    return 0;
}

/* pmerge: remain[i] is how far list i has been taken. */
static bool merge(Vm *vm, Ref bases, u32 *remain, Ref result) {
    u32 n = TUPLE_LENGTH(bases) + 1;
    for (u32 i = 0, empty = 0; i < n;) {
        Ref list = merge_of(vm, bases, i), candidate;
        if (remain[i] >= TUPLE_LENGTH(list)) {
            empty++;
            i++;
            continue;
        }
        candidate = TUPLE_ITEM(list, remain[i]);
        bool ok = true;
        for (u32 k = 0; k < n && ok; k++) ok = !in_tail(vm, merge_of(vm, bases, k), remain[k], candidate);
        if (!ok) {
            i++;
            continue;
        }
        if (!list_append(vm, result, candidate)) return false;
        for (u32 k = 0; k < n; k++) {
            Ref other = merge_of(vm, bases, k);
            if (remain[k] < TUPLE_LENGTH(other) && TUPLE_ITEM(other, remain[k]) == candidate) remain[k]++;
        }
        i = empty = 0;
    }
    for (u32 i = 0; i < n; i++)
        if (remain[i] < TUPLE_LENGTH(merge_of(vm, bases, i))) return fail_mro(vm, bases, remain) != 0;
    return true;
}

/* mro_implementation: a tuple (one base) or a list; 0: error */
Ref mro_for_bases(Vm *vm, Ref type) {
    Ref bases = TYPE_AT(type)->bases;
    u32 n = TUPLE_LENGTH(bases);
    for (u32 i = 0; i < n; i++)
        if (!TYPE_AT(TUPLE_ITEM(bases, i))->mro)
            return raise(vm, TYPE(TypeError), "Cannot extend an incomplete type '%N'", TUPLE_ITEM(bases, i));
    for (u32 i = 0; n > 1 && i < n; i++)
        if (in_tail(vm, bases, i, TUPLE_ITEM(bases, i)))
            return raise(vm, TYPE(TypeError), "duplicate base class %S", TYPE_AT(TUPLE_ITEM(bases, i))->name);
    if (n == 1) {
        Ref mro = TYPE_AT(TUPLE_ITEM(bases, 0))->mro;
        Ref r = tuple_new(vm, TUPLE_LENGTH(mro) + 1);
        if (!r) return 0;
        TUPLE_ITEM(r, 0) = own(vm, type);
        for (u32 i = 0; i < TUPLE_LENGTH(mro); i++) TUPLE_ITEM(r, i + 1) = own(vm, TUPLE_ITEM(mro, i));
        return r;
    }
    Ref remain = mem_alloc(vm, 4 * (n + 1)), result = remain ? list_new(vm, 1) : 0;
    bool ok = false;
    if (result) {
        memset(AT(u32, remain), 0, 4 * ((size_t)n + 1));
        MARK_RANGE(AT(u32, remain), 4 * (n + 1));
        LIST_ITEMS(result)[0] = own(vm, type);
        ok = merge(vm, bases, AT(u32, remain), result);
    }
    if (remain) mem_free(vm, remain);
    if (ok) return result;
    drop_null(vm, result);
    return 0;
}

/* ---- mro() ---- */
/* borrowed; 0: type's own serves */
static Ref own_method(Vm *vm, Ref type) {
    Ref metatype = TYPE_OF(type);
    if (metatype == TYPE(type)) return 0;
    Ref method = type_lookup(vm, metatype, NAME(mro));
    return method == type_lookup(vm, TYPE(type), NAME(mro)) ? 0 : method;
}

/* mro_check, for what a metaclass's mro() gave */
static bool check_mro(Vm *vm, Ref type, Ref mro) {
    Ref solid = type_solid_base(vm, type);
    for (u32 i = 0; i < TUPLE_LENGTH(mro); i++) {
        Ref c = TUPLE_ITEM(mro, i);
        if (!is_type(vm, c)) return refuse(vm, TYPE(TypeError), "mro() returned a non-class ('%T')", c);
        if (!type_is_subtype(vm, solid, type_solid_base(vm, c)))
            return refuse(vm, TYPE(TypeError), "mro() returned base with unsuitable layout ('%N')", c);
    }
    return true;
}

/* mro_invoke: a new tuple; 0: error */
static Ref invoke(Vm *vm, Ref type) {
    Ref r, tuple;
    bool own_one = own_method(vm, type) != 0;
    if (own_one)
        NEST(r, "mro()", call_special(vm, type, NAME(mro), NULL, 0));
    else
        r = mro_for_bases(vm, type);
    if (!r || IS(r, tuple))
        tuple = r;
    else {
        Ref hold = own_one ? hold_push(vm, r, 0) : 0;
        NEST(tuple, "mro()", tuple_from_iterable(vm, r));
        hold_pop(vm, hold);
        drop(vm, r);
    }
    if (tuple && !TUPLE_LENGTH(tuple)) raise(vm, TYPE(TypeError), "type MRO must not be empty");
    if (!tuple || (!vm->exc && (!own_one || check_mro(vm, type, tuple)))) return tuple;
    drop(vm, tuple);
    return 0;
}

/* type_mro_modified: lookups in classes whose mro holds what they do not inherit from are not remembered */
static bool may_remember(Vm *vm, Ref type) {
    if (own_method(vm, type)) return false;
    Ref bases = TYPE_AT(type)->bases;
    for (u32 i = 0; i < TUPLE_LENGTH(bases); i++)
        if (!type_is_subtype(vm, type, TUPLE_ITEM(bases, i))) return false;
    return true;
}

int type_make_mro(Vm *vm, Ref type, Ref *old) {
    Ref before = own_null(vm, TYPE_AT(type)->mro), hold = 0;
    if (before && own_method(vm, type)) {
        hold = hold_push(vm, before, 0);
        if (!hold) {
            drop(vm, before);
            return -1;
        }
    }
    Ref mro = invoke(vm, type);
    hold_pop(vm, hold);
    bool entered_again = TYPE_AT(type)->mro != before;
    if (!mro || entered_again) {
        drop_null(vm, before);
        drop_null(vm, mro);
        return mro ? 0 : -1;
    }
    SET(TYPE_AT(type)->mro, mro);
    drop_null(vm, before); /* one reference is left: that of the field */
    type_modified(vm, type);
    u32 flags = TYPE_AT(type)->flags;
    SET(TYPE_AT(type)->flags, may_remember(vm, type) ? flags & ~(u32)TYPE_NO_VERSION : flags | TYPE_NO_VERSION);
    type_modified(vm, type);
    if (old)
        *old = before;
    else
        drop_null(vm, before);
    return 1;
}

/* ---- type.__bases__ = … ---- */
/* As 3.11 sees a type's layout: a type and its base that differ in nothing are one. */
static bool adds_nothing(Vm *vm, Ref type) {
    const Type *t = TYPE_AT(type), *b = t->base ? TYPE_AT(t->base) : NULL;
    if (!b || t->basicsize != b->basicsize || t->itemsize != b->itemsize || t->weaklist_at != b->weaklist_at) return false;
    if ((t->flags ^ b->flags) & TYPE_HAS_GC || type_dictoffset(vm, type) != type_dictoffset(vm, t->base)) return false;
    return type_is_heap(vm, type) || !(t->flags & TYPE_HAS_GC) || t->owner[SLOT_clear] == b->owner[SLOT_clear];
}
static bool same_names(Vm *vm, Ref a, Ref b) {
    bool same = TUPLE_LENGTH(a) == TUPLE_LENGTH(b);
    for (u32 i = 0; same && i < TUPLE_LENGTH(a); i++) same = str_equal(vm, TUPLE_ITEM(a, i), TUPLE_ITEM(b, i));
    return same;
}
static bool same_slots_added(Vm *vm, Ref a, Ref b) {
    if (!type_is_heap(vm, a) || !type_is_heap(vm, b)) return false;
    const Type *s = TYPE_AT(a), *t = TYPE_AT(b);
    if ((s->flags ^ t->flags) & TYPE_MANAGED_DICT) return false; /* instances begin elsewhere */
    u32 size = TYPE_AT(s->base)->basicsize;
    if (type_dictoffset(vm, a) == size && type_dictoffset(vm, b) == size) size += 8;
    if (s->weaklist_at == size && t->weaklist_at == size) size += 8;
    if (s->slots && t->slots) {
        if (!same_names(vm, s->slots, t->slots)) return false;
        size += 8 * TUPLE_LENGTH(s->slots);
    }
    return size == s->basicsize && size == t->basicsize;
}
bool type_may_replace(Vm *vm, Ref from, Ref to, const char *attribute) {
    if ((TYPE_AT(from)->flags ^ TYPE_AT(to)->flags) & TYPE_HAS_GC)
        return refuse(vm, TYPE(TypeError), "%s assignment: '%N' deallocator differs from '%N'", attribute, to, from);
    Ref a = to, b = from;
    while (adds_nothing(vm, a)) a = TYPE_AT(a)->base;
    while (adds_nothing(vm, b)) b = TYPE_AT(b)->base;
    if (a == b || (TYPE_AT(a)->base == TYPE_AT(b)->base && same_slots_added(vm, a, b))) return true;
    return refuse(vm, TYPE(TypeError), "%s assignment: '%N' object layout differs from '%N'", attribute, to, from);
}

static bool has_base(Vm *vm, Ref type, Ref base) { /* by __base__ alone */
    for (; type; type = TYPE_AT(type)->base)
        if (type == base) return true;
    return false;
}
static bool bases_allowed(Vm *vm, Ref type, Ref bases) {
    if (!IS_SUB(bases, TYPE_TUPLE_SUBCLASS))
        return refuse(vm, TYPE(TypeError), "can only assign tuple to %N.__bases__, not %T", type, bases);
    if (!TUPLE_LENGTH(bases)) return refuse(vm, TYPE(TypeError), "can only assign non-empty tuple to %N.__bases__, not ()", type);
    for (u32 i = 0; i < TUPLE_LENGTH(bases); i++) {
        Ref b = TUPLE_ITEM(bases, i);
        if (!is_type(vm, b)) return refuse(vm, TYPE(TypeError), "%N.__bases__ must be tuple of classes, not '%T'", type, b);
        /* where mro() assigns __bases__, __base__ is set already and __mro__ is not */
        if (type_is_subtype(vm, b, type) || (TYPE_AT(b)->mro && has_base(vm, b, type)))
            return refuse(vm, TYPE(TypeError), "a __bases__ item causes an inheritance cycle");
    }
    return true;
}

/* mro_hierarchy: type and all classes below it, each before its subclasses. done: a list of what was set, three items each: class, new
 * mro, old mro (or None). */
static bool note_done(Vm *vm, Ref done, Ref type, Ref old) {
    bool ok = list_append(vm, done, type) && list_append(vm, done, TYPE_AT(type)->mro) && list_append(vm, done, old ? old : NONE);
    drop_null(vm, old);
    return ok;
}
static bool push_subclasses(Vm *vm, Ref todo, Ref type) { /* the first one last */
    Ref below = type_subclasses_list(vm, type);
    bool ok = below != 0;
    for (u32 i = below ? LIST_AT(below)->length : 0; ok && i-- > 0;) ok = list_append(vm, todo, LIST_ITEMS(below)[i]);
    drop_null(vm, below);
    return ok;
}
static bool make_hierarchy(Vm *vm, Ref type, Ref todo, Ref done) {
    bool ok = list_append(vm, todo, type);
    while (ok && LIST_AT(todo)->length) {
        u32 last = LIST_AT(todo)->length - 1;
        Ref t = LIST_ITEMS(todo)[last], old = 0;
        int made = type_make_mro(vm, t, &old);
        ok = made >= 0 && (!made || note_done(vm, done, t, old));
        SET(LIST_AT(todo)->length, last); /* t moves out of the list */
        if (made > 0 && ok) ok = push_subclasses(vm, todo, t);
        drop(vm, t);
    }
    return ok;
}
static void take_back(Vm *vm, Ref done) {
    for (u32 i = LIST_AT(done)->length; i >= 3; i -= 3) {
        Ref t = LIST_ITEMS(done)[i - 3], old = LIST_ITEMS(done)[i - 1];
        if (TYPE_AT(t)->mro != LIST_ITEMS(done)[i - 2]) continue; /* it has a newer one */
        REPLACE(TYPE_AT(t)->mro, old == NONE ? 0 : own(vm, old));
        type_modified(vm, t);
    }
}

/* The class stands below its new bases, and every slot of it and of those below it is chosen again. */
static bool move_below(Vm *vm, Ref type, Ref old_bases, Ref bases) {
    for (u32 i = 0; i < TUPLE_LENGTH(old_bases); i++) type_remove_subclass(vm, TUPLE_ITEM(old_bases, i), type);
    bool ok = true;
    for (u32 i = 0; ok && i < TUPLE_LENGTH(bases); i++) ok = type_add_subclass(vm, TUPLE_ITEM(bases, i), type);
    type_modified(vm, type);
    type_chain(vm, type);
    for (Ref k = type; k != 1; k = TYPE_AT(k)->link) type_update_slots(vm, k);
    type_unchain(vm, type);
    return ok;
}

static bool set_bases(Vm *vm, Ref type, Ref bases, Ref base) {
    Type *t = TYPE_AT(type);
    Ref old_bases = t->bases, old_base = t->base, todo = list_new(vm, 0), done = todo ? list_new(vm, 0) : 0;
    Ref hold = done ? hold_push(vm, todo, done) : 0, hold_old = hold ? hold_push(vm, old_bases, old_base) : 0;
    bool ok = hold_old != 0;
    if (ok) {
        SET(t->bases, own(vm, bases));
        SET(t->base, own(vm, base));
        ok = make_hierarchy(vm, type, todo, done);
    }
    if (hold_old && !ok) take_back(vm, done);
    bool current = hold_old && t->bases == bases; /* no mro() has assigned others */
    if (ok && current) ok = move_below(vm, type, old_bases, bases);
    hold_pop(vm, hold_old);
    hold_pop(vm, hold);
    if (!ok && current) { /* as it was */
        Ref new_base = t->base;
        SET(t->bases, old_bases);
        SET(t->base, old_base);
        old_bases = bases;
        old_base = new_base;
    }
    drop_null(vm, done);
    drop_null(vm, todo);
    if (!hold_old) return false;
    drop(vm, old_bases);
    drop(vm, old_base);
    return ok;
}

Await type_set_bases(Vm *vm, Ref type, Ref bases) {
    if (!bases_allowed(vm, type, bases)) return ERROR;
    Ref base = type_best_base(vm, bases);
    if (!base || !type_may_replace(vm, TYPE_AT(type)->base, base, "__bases__")) return ERROR;
    return set_bases(vm, type, bases, base) ? READY_NONE : ERROR;
}
