/* class.c: instances of classes made in Python: what the collector sees of them, and how they end (typeobject.c: subtype_dealloc,
 * subtype_traverse, subtype_clear). */
#include "object/type_int.h"

Ref class_static_base(Vm *vm, Ref type) {
    while (type_is_heap(vm, type)) type = TYPE_AT(type)->base;
    return type;
}

/* _PyObject_ComputedDictPointer */
u32 instance_dict_at(Vm *vm, Ref self) {
    const Type *t = TYPE_AT(TYPE_OF(self));
    if (t->dict_at != DICT_AT_END) return t->dict_at;
    u32 items;
    if (t->flags & TYPE_INT_SUBCLASS) {
        i32 size = INT_AT(self)->size;
        items = (u32)(size < 0 ? -size : size);
    } else
        items = TUPLE_LENGTH(self); /* tuple and bytes: the length comes first */
    return round_up(t->basicsize + t->itemsize * items, 8) - 8;
}
_Static_assert(offsetof(Bytes, length) == offsetof(Tuple, length), "one field for both");

/* A class may lose its members by del C.slot; the layout stays. So slots are found by their place: after the base's part. */
static u32 first_slot(Vm *vm, Ref type) { return TYPE_AT(type)->slots_at; }
#define SLOT_REF(self, type, i) (*AT(Ref, (self) + first_slot(vm, (type)) + 8u * (i)))

static bool adds_dict(Vm *vm, Ref type, Ref base) { /* a dict that is not managed: at the end of a variable-sized object */
    return TYPE_AT(type)->dict_at && !TYPE_AT(base)->dict_at;
}

int class_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    Ref type = TYPE_OF(self), base = type;
    for (; type_is_heap(vm, base); base = TYPE_AT(base)->base)
        for (u32 i = 0; i < TYPE_AT(base)->slot_count; i++) VISIT(SLOT_REF(self, base, i));
    if (TYPE_AT(type)->flags & TYPE_MANAGED_DICT) {
        int s = instance_visit(vm, self, visit, arg);
        if (s) return s;
    } else if (adds_dict(vm, type, base))
        VISIT(*AT(Ref, self + instance_dict_at(vm, self)));
    VISIT(type);
    TraverseFn traverse = SLOT_OF(base, traverse);
    return traverse ? traverse(vm, self, visit, arg) : 0;
}

void class_edges(Vm *vm, Ref self, Edges *e) {
    Ref type = TYPE_OF(self), base = type;
    for (; type_is_heap(vm, base); base = TYPE_AT(base)->base) {
        for (u32 i = 0; i < TYPE_AT(base)->slot_count; i++) {
            Ref value = SLOT_REF(self, base, i);
            if (TYPE_AT(base)->slots && i < TUPLE_LENGTH(TYPE_AT(base)->slots))
                EDGE_NAMED(value, EDGE_ATTR, TUPLE_ITEM(TYPE_AT(base)->slots, i));
            else
                EDGE_AT(value, EDGE_ATTR, i);
        }
    }
    if (TYPE_AT(type)->flags & TYPE_MANAGED_DICT)
        instance_edges(vm, self, e);
    else if (adds_dict(vm, type, base))
        EDGE(*AT(Ref, self + instance_dict_at(vm, self)), "__dict__");
    EdgesFn edges = SLOT_OF(base, edges);
    TraverseFn traverse = SLOT_OF(base, traverse);
    if (edges)
        edges(vm, self, e);
    else if (traverse)
        traverse(vm, self, edge_by_index, e);
}

/* For traverse functions as edges: see class_edges. */
int edge_by_index(Vm *vm, Ref target, void *arg) {
    Edges *e = arg;
    EDGE_AT(target, EDGE_FIELD, 0);
    return 0;
}

static void clear_slots(Vm *vm, Ref self, Ref type) {
    for (u32 i = 0; i < TYPE_AT(type)->slot_count; i++) CLEAR(SLOT_REF(self, type, i));
}

void class_clear(Vm *vm, Ref self) {
    Ref type = TYPE_OF(self), base = type;
    for (; type_is_heap(vm, base); base = TYPE_AT(base)->base) clear_slots(vm, self, base);
    if (TYPE_AT(type)->flags & TYPE_MANAGED_DICT)
        instance_clear(vm, self);
    else if (adds_dict(vm, type, base))
        CLEAR(*AT(Ref, self + instance_dict_at(vm, self)));
    ClearFn clear = SLOT_OF(base, clear);
    if (clear) clear(vm, self);
}

void class_dealloc(Vm *vm, Ref self) {
    Ref type = TYPE_OF(self);
    gc_untrack(vm, self);
    if (!trash_begin_class(vm, self)) return;
    if (SLOT_OF(type, finalize)) {
        gc_track(vm, self);
        if (!object_finalize_from_dealloc(vm, self)) {
            trash_end(vm);
            return;
        }
        gc_untrack(vm, self);
        type = TYPE_OF(self); /* __class__ may have been set */
    }
    Ref base = class_static_base(vm, type);
    Type *t = TYPE_AT(type);
    if (t->weaklist_at && !TYPE_AT(base)->weaklist_at) weakrefs_clear(vm, self);
    for (Ref k = type; type_is_heap(vm, k); k = TYPE_AT(k)->base) clear_slots(vm, self, k);
    if (t->flags & TYPE_MANAGED_DICT)
        instance_free_attributes(vm, self);
    else if (adds_dict(vm, type, base))
        CLEAR(*AT(Ref, self + instance_dict_at(vm, self)));
    if (TYPE_AT(base)->flags & TYPE_HAS_GC) gc_track(vm, self); /* the base's dealloc untracks */
    vm->trash_delete_nesting--;                                 /* the base's dealloc runs on this level */
    SLOT_OF(base, dealloc)(vm, self);
    vm->trash_delete_nesting++;
    drop(vm, type);
    trash_end(vm);
}

bool type_slot(Vm *vm, Ref type, u32 i, Ref instance, Ref *name, Ref *value) {
    Type *t = TYPE_AT(type);
    if (i >= t->slot_count || !t->slots || i >= TUPLE_LENGTH(t->slots)) return false;
    *name = TUPLE_ITEM(t->slots, i);
    *value = SLOT_REF(instance, type, i);
    return true;
}
