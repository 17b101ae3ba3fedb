/* hold_refs.c: references that an object has let go all at once (list.clear, del l[a:b], dict.clear) and that are dropped one by one, while Python
 * may run: a record on the stack segment names their holder meanwhile. Where nothing can run, there is no record. */
#include "object/sequence.h"

FRAME(HoldRefs, (a, b), (unused_), Ref block; u32 n; u32 stride; u32 first; u32 each;
      u32 pad_;);                /* begins as vm/holds.c's records, for hold_pop */
STEP(hold_refs_step, HoldRefs) { /* never stepped: its C function takes it away again */
    BEGIN(HoldRefs);
    UNUSED(f);
    END;
}

static Ref ref_at(Vm *vm, Ref block, u32 at) { return *AT(Ref, block + at); }

void hold_refs_edges(Vm *vm, FrameHead *frame, Edges *e) {
    HoldRefs *f = (HoldRefs *)frame;
    for (u32 i = 0; i < f->n; i++)
        for (u32 k = 0; k < f->each; k++) EDGE_AT(ref_at(vm, f->block, f->first + i * f->stride + 4 * k), EDGE_ITEM, i);
}

/* An object without a trashcan of its own whose fields are dropped one by one: the reader then asks it for what it still holds. */
Ref hold_dying(Vm *vm, Ref self) { return hold_block(vm, self, 0, 0, 0, 0); }
Ref held_dying(Vm *vm, FrameHead *frame) {
    const HoldRefs *f = (const HoldRefs *)frame;
    return f->h.function == NATIVE_hold_refs_step && !f->n ? f->block : 0;
}

/* Dropping it cannot run Python. */
bool is_quiet(Vm *vm, Ref r) { return !r || REFCOUNT(r) > 1 || !(TYPE_AT(TYPE_OF(r))->flags & (TYPE_HEAP | TYPE_HAS_GC)); }

Ref hold_refs(Vm *vm, Ref block, u32 n, u32 stride, u32 first, u32 each) {
    u32 i = 0;
    while (i < n * each && is_quiet(vm, ref_at(vm, block, first + i / each * stride + i % each * 4))) i++;
    return i == n * each ? 0 : hold_block(vm, block, n, stride, first, each);
}
Ref hold_block(Vm *vm, Ref block, u32 n, u32 stride, u32 first, u32 each) {
    Ref exc = vm->exc;
    vm->exc = 0;
    HoldRefs *f = PUSH(HoldRefs, hold_refs_step);
    if (!f) exception_clear(vm); /* no room for the record: they are dropped without */
    vm->exc = exc;
    if (!f) return 0;
    f->block = block;
    f->n = n;
    f->stride = stride;
    f->first = first;
    f->each = each;
    return REF_OF(f);
}

/* A few references that stand on the C stack move into a record, to be emptied by drop_refs. 0: no room, they stay where they are. */
Ref few_push(Vm *vm, const Ref *refs, u32 n) {
    Ref exc = vm->exc;
    vm->exc = 0;
    HoldRefs *f = PUSH_SPAN(HoldRefs, hold_refs_step, 0, 4 * n);
    if (!f) exception_clear(vm);
    vm->exc = exc;
    if (!f) return 0;
    memcpy(RAW_TAIL(f), refs, 4 * (size_t)n);
    return REF_OF(f);
}
Ref few_block(Vm *vm, Ref hold) { return REF_OF(RAW_TAIL(AT(HoldRefs, hold))); }

void drop_refs_backwards(Vm *vm, Ref block, u32 n) {
    Ref hold = n > 1 ? hold_refs(vm, block, n, 4, 0, 1) : 0;
    while (n-- > 0) CLEAR(AT(Ref, block)[n]);
    hold_pop(vm, hold);
}
void drop_refs(Vm *vm, Ref block, u32 n) {
    Ref hold = n > 1 ? hold_refs(vm, block, n, 4, 0, 1) : 0;
    for (u32 i = 0; i < n; i++) CLEAR(AT(Ref, block)[i]);
    hold_pop(vm, hold);
}

Ref hold_if_room(Vm *vm, Ref a, Ref b) {
    Ref exc = vm->exc;
    vm->exc = 0;
    Ref hold = hold_push(vm, a, b);
    if (!hold) exception_clear(vm);
    vm->exc = exc;
    return hold;
}
/* Drops two references (either may be 0), the first one first; the second is named meanwhile. */
void drop_both(Vm *vm, Ref first, Ref second) {
    Ref hold = first && second && !is_quiet(vm, first) ? hold_if_room(vm, second, 0) : 0;
    drop_null(vm, first);
    hold_pop(vm, hold);
    drop_null(vm, second);
}
/* One more reference to a key while tables are asked for it; the record (0: none) names it meanwhile, beside what else it names. */
void own_named(Vm *vm, Ref hold, Ref key) {
    own(vm, key);
    if (hold) AT(HoldRefs, hold)->b = key;
}
void drop_named(Vm *vm, Ref hold, Ref key) {
    if (hold) AT(HoldRefs, hold)->b = 0;
    drop(vm, key);
}
