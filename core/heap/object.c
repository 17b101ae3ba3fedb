/* object.c: making and unmaking objects: blocks with their headers, deallocation, the trashcan, finalizers (Objects/object.c). */
#include "heap/object.h"

#define TRASH_LEVEL 50u /* _PyTrash_UNWIND_LEVEL */

static Ref out_of_memory(Vm *vm) { return raise_no_memory(vm); }

static Ref take_block(Vm *vm, u32 before, u32 size) {
    if (size > UINT32_MAX - 64) return out_of_memory(vm);
    Ref block = block_alloc(vm, before + size);
    if (UNLIKELY(!block)) return out_of_memory(vm);
    memset(AT(char, block), 0, before + size);
    vm->clock++;
    return block + before;
}

static void set_header(Vm *vm, Ref r, Ref type) {
    Object *o = HEADER(r);
    o->refcount = 1;
    o->type = type;
    o->birth = vm->clock;
    if (TYPE_AT(type)->flags & TYPE_HEAP) own(vm, type);
}

Ref object_new(Vm *vm, Ref type, u32 size) {
    Ref r = take_block(vm, 0, size);
    if (r) set_header(vm, r, type);
    return r;
}

static u32 head_size(Vm *vm, Ref type) { return (TYPE_AT(type)->flags & TYPE_MANAGED_DICT) ? 32 : 16; }

Ref object_new_gc(Vm *vm, Ref type, u32 size) {
    Ref r = take_block(vm, head_size(vm, type), size);
    if (!r) return 0;
    /* _PyObject_GC_Link: the block is taken, the collection runs before there is an object in it */
    gc_count_allocation(vm);
    set_header(vm, r, type);
    return r;
}

Ref object_new_var(Vm *vm, Ref type, u32 items) {
    const Type *t = TYPE_AT(type);
    u64 size = (u64)t->basicsize + (u64)t->itemsize * (items + 1ull); /* one more, as _PyType_AllocNoTrack */
    if (!t->itemsize) size = t->basicsize;
    size = (size + 7) / 8 * 8;
    if (size > 0x70000000u) return out_of_memory(vm);
    if (!(t->flags & TYPE_HAS_GC)) return object_new(vm, type, (u32)size);
    Ref r = object_new_gc(vm, type, (u32)size);
    if (r) gc_track(vm, r);
    return r;
}

/* Py_TYPE(self)->tp_free: an instance of a class has a GC head even where its static base has none. */
void object_free(Vm *vm, Ref self) {
    if (TYPE_AT(TYPE_OF(self))->flags & TYPE_HAS_GC)
        object_free_gc(vm, self);
    else
        block_free(vm, self);
}

void object_free_gc(Vm *vm, Ref self) {
    u32 level = vm->trash_delete_nesting; /* one less while class_dealloc lends its level to the base's */
    if (vm->dying[level] == self) vm->dying[level] = 0;
    if (level && vm->dying[level - 1] == self) vm->dying[level - 1] = 0;
    gc_untrack(vm, self);
    gc_count_free(vm);
    block_free(vm, self - head_size(vm, TYPE_OF(self)));
}

void object_revived(Vm *vm, Ref r, Ref type) { block_was_revived(vm, (TYPE_AT(type)->flags & TYPE_HAS_GC) ? r - 16 : r); }

Ref mem_alloc(Vm *vm, u32 nominal) {
    Ref r = block_alloc(vm, nominal ? nominal : 1);
    return r ? r : out_of_memory(vm);
}
Ref mem_realloc(Vm *vm, Ref block, u32 nominal) {
    Ref r = block_realloc(vm, block, nominal ? nominal : 1);
    return r ? r : out_of_memory(vm);
}
void mem_free(Vm *vm, Ref block) { block_free(vm, block); }

void object_dealloc(Vm *vm, Ref self) {
    DeallocFn dealloc = SLOT_OF(TYPE_OF(self), dealloc);
    CHECK(dealloc);
    dealloc(vm, self);
}

/* ---- trashcan ---- */
/* Py_TRASHCAN_BEGIN tests that the type's dealloc is the one at work: a class's instance is queued by class_dealloc alone, never by
 * the dealloc of its static base (which class_dealloc calls one level higher, so that this level counts for nothing). */
bool trash_begin(Vm *vm, Ref self) {
    if (TYPE_AT(TYPE_OF(self))->flags & TYPE_HEAP) {
        vm->dying[vm->trash_delete_nesting++] = self;
        return true;
    }
    return trash_begin_class(vm, self);
}

bool trash_begin_class(Vm *vm, Ref self) {
    if (vm->trash_delete_nesting >= TRASH_LEVEL) {
        SET(GC_HEAD(self)->prev, vm->trash_delete_later);
        vm->trash_delete_later = self;
        return false;
    }
    vm->dying[vm->trash_delete_nesting++] = self;
    return true;
}

static void destroy_chain(Vm *vm) {
    vm->trash_delete_nesting++;
    while (vm->trash_delete_later) {
        Ref r = vm->trash_delete_later;
        vm->trash_delete_later = GC_HEAD(r)->prev;
        SET(GC_HEAD(r)->prev, 0);
        object_dealloc(vm, r);
    }
    vm->trash_delete_nesting--;
}

void trash_end(Vm *vm) {
    vm->dying[--vm->trash_delete_nesting] = 0;
    if (vm->trash_delete_later && vm->trash_delete_nesting == 0) destroy_chain(vm);
}

/* ---- finalizers ---- */
void object_finalize(Vm *vm, Ref self) {
    FinalizeFn finalize = SLOT_OF(TYPE_OF(self), finalize);
    if (!finalize) return;
    bool gc = object_is_gc(vm, self);
    if (gc && (GC_HEAD(self)->flags & GC_FINALIZED)) return;
    Ref hold = hold_push(vm, self, 0); /* the reference that keeps it alive meanwhile */
    if (!hold) CLEAR(vm->exc);
    finalize(vm, self);
    hold_pop(vm, hold);
    if (gc) SET(GC_HEAD(self)->flags, GC_HEAD(self)->flags | GC_FINALIZED);
}

bool object_finalize_from_dealloc(Vm *vm, Ref self) {
    if (!SLOT_OF(TYPE_OF(self), finalize)) return true;
    SET(REFCOUNT(self), 1);
    object_finalize(vm, self);
    SET(REFCOUNT(self), REFCOUNT(self) - 1);
    return REFCOUNT(self) == 0;
}
