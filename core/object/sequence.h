/* sequence.h: what list, tuple and their iterators share. */
#ifndef OURO_SEQUENCE_H
#define OURO_SEQUENCE_H

#include "object/containers.h"

u32 sequence_length(Vm *vm, Ref r); /* list or tuple */
Ref sequence_item(Vm *vm, Ref r, u32 i);
Await sequence_repr(Vm *vm, Ref self);
Await sequence_compare(Vm *vm, Ref a, Ref b, u32 op);
Await sequence_search(Vm *vm, Ref self, Ref value, u32 mode, i64 start, i64 stop);
Await sequence_index(Vm *vm, Ref self, const Ref *args, u32 n);
bool repr_under_way(Vm *vm, u32 function, u32 borrowed_at, Ref self);
Ref tuple_as_type(Vm *vm, Ref type, Ref tuple);
bool list_delete_at(Vm *vm, Ref list, u32 i);
Ref sequence_iterator_of(Vm *vm, Ref type, Ref sequence); /* list_iterator, tuple_iterator, …: a new ListIterator */
/* slice.c: subscripts whose key needs __index__: a frame that makes it ready and asks again */
bool slice_is_ready(Vm *vm, Ref slice);
Await subscript_by_index(Vm *vm, Ref container, Ref key);
Await ass_subscript_by_index(Vm *vm, Ref container, Ref key, Ref value);

#endif
