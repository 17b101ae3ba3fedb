/* text_iterator.c: iterators of str, bytes and bytearray: the object and a position, nominal 32. */
#include "object/int.h"
#include "object/iterator_state.h"
#include "object/sequence.h"
#include "object/str_parts.h"

#define IT(r) AT(ListIterator, r)

Await text_iter(Vm *vm, Ref self) {
    Ref type = text_is_str(vm, self)               ? (STR_AT(self)->ascii ? TYPE(str_ascii_iterator) : TYPE(str_iterator))
               : IS_SUB(self, TYPE_BYTES_SUBCLASS) ? TYPE(bytes_iterator)
                                                   : TYPE(bytearray_iterator);
    return READY(sequence_iterator_of(vm, type, self));
}
static int iterator_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(IT(self)->sequence);
    return 0;
}
static void iterator_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    CLEAR(IT(self)->sequence);
    object_free_gc(vm, self);
}
static Await iterator_next(Vm *vm, Ref self) {
    ListIterator *it = IT(self);
    if (!it->sequence) return ERROR;
    Text t = text_of(vm, it->sequence);
    if (it->index < t.length) {
        u32 c = text_char(&t, it->index);
        SET(it->index, it->index + 1);
        return READY(text_is_str(vm, it->sequence) ? str_from_char(vm, c) : own(vm, SMALL_INT(c)));
    }
    CLEAR(it->sequence);
    return ERROR;
}
static TEXT_METHOD(length_hint) {
    ListIterator *it = IT(self);
    u32 length = it->sequence ? text_of(vm, it->sequence).length : 0;
    return READY(int_from_i64(vm, length > it->index ? length - it->index : 0));
}
static TEXT_METHOD(reduce) {
    bool str = IS(self, str_iterator) || IS(self, str_ascii_iterator);
    return READY(reduce_iterator(vm, IT(self)->sequence, IT(self)->index, own(vm, str ? EMPTY_STR : EMPTY_TUPLE)));
}
static TEXT_METHOD(setstate) { return set_position(vm, self, args[0], IT(self)->sequence ? text_of(vm, IT(self)->sequence).length : 0); }
static const MethodDef methods[] = {{"__length_hint__", length_hint, 0, 0, 0, NULL, NULL, "About how many items are left."},
                                    {"__reduce__", reduce, 0, 0, 0, NULL, NULL, "What copy and pickle make it again from."},
                                    {"__setstate__", setstate, 1, 1, 0, NULL, NULL, "Moves it to a position that __reduce__ gave."},
                                    {0}};
#define ITERATOR(name)                                                                                                                     \
    const TypeSpec name##_spec = {.basicsize = 32,                                                                                         \
                                  .flags = TYPE_HAS_GC | TYPE_NO_NEW,                                                                      \
                                  .methods = methods,                                                                                      \
                                  .dealloc = iterator_dealloc,                                                                             \
                                  .traverse = iterator_traverse,                                                                           \
                                  .iter = iterator_self,                                                                                   \
                                  .next = iterator_next}
ITERATOR(str_iterator);
ITERATOR(str_ascii_iterator);
ITERATOR(bytes_iterator);
ITERATOR(bytearray_iterator);
