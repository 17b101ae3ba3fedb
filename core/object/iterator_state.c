/* iterator_state.c: what pickle and copy ask iterators for: __reduce__ gives how an iterator of the same kind is made (a call of iter or reversed, or of
 * its class) and how far it has got, __setstate__ moves it there (listobject.c, tupleobject.c, iterobject.c, enumobject.c, rangeobject.c of 3.11). The
 * tables of methods are with the types. */
#include "object/int.h"
#include "object/iterator_state.h"
#include "object/sequence.h"
#include "object/type.h"

Ref reduce_to(Vm *vm, Ref callable, Ref argument, Ref state) {
    return reduce_with(vm, callable, argument ? tuple_steal(vm, &argument, 1) : 0, state);
}
Ref reduce_with(Vm *vm, Ref callable, Ref arguments, Ref state) {
    Ref parts[3] = {callable, arguments, state};
    if (parts[0] && parts[1] && (state || !vm->exc)) return tuple_steal(vm, parts, state ? 3 : 2);
    for (u32 i = 0; i < 3; i++) drop_null(vm, parts[i]);
    return 0;
}
Ref builtin_named(Vm *vm, Ref name) {
    Ref r = dict_get_str(vm, vm->builtins, name);
    if (!r) raise_with(vm, TYPE(AttributeError), name);
    return own_null(vm, r);
}
Ref reduce_iterator(Vm *vm, Ref sequence, i64 index, Ref when_ended) {
    if (!sequence) return reduce_to(vm, builtin_named(vm, NAME(iter)), when_ended, 0);
    drop_null(vm, when_ended);
    Ref state = int_from_i64(vm, index);
    return state ? reduce_to(vm, builtin_named(vm, NAME(iter)), own(vm, sequence), state) : 0;
}
bool state_as_ssize(Vm *vm, Ref state, i64 *out) {
    if (!IS_SUB(state, TYPE_INT_SUBCLASS)) return refuse(vm, TYPE(TypeError), "an integer is required");
    return int_as_i64(vm, state, out) || refuse(vm, TYPE(OverflowError), "Python int too large to convert to C ssize_t");
}
Await set_position(Vm *vm, Ref iterator, Ref state, u32 length) {
    ListIterator *it = AT(ListIterator, iterator);
    i64 at;
    if (!state_as_ssize(vm, state, &at)) return ERROR;
    if (it->sequence) SET(it->index, at < 0 ? 0 : at > length ? length : (u32)at);
    return READY_NONE;
}
