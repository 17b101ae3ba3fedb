/* iterator_state.h: what the __reduce__ and __setstate__ of iterators share. All results are new references, 0 with an exception. */
#ifndef OURO_ITERATOR_STATE_H
#define OURO_ITERATOR_STATE_H

#include "object/containers.h"

/* (callable, (argument,), state), or without a state if that is 0; all three are taken over, and any may be 0 after an error */
Ref reduce_to(Vm *vm, Ref callable, Ref argument, Ref state);
Ref reduce_with(Vm *vm, Ref callable, Ref arguments, Ref state); /* the same with a tuple of arguments */
Ref builtin_named(Vm *vm, Ref name);                             /* what the module builtins has by this name now (_PyEval_GetBuiltin) */
/* (iter, (sequence,), index); for an iterator that has ended (sequence 0): (iter, (when_ended,)); when_ended is taken over */
Ref reduce_iterator(Vm *vm, Ref sequence, i64 index, Ref when_ended);
bool state_as_ssize(Vm *vm, Ref state, i64 *out); /* false: TypeError or OverflowError, as PyLong_AsSsize_t */
/* __setstate__ of a ListIterator: between 0 and length; None */
Await set_position(Vm *vm, Ref iterator, Ref state, u32 length);

#endif
