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
/* hold_refs.c. A record of the references (each at first, first + 4, …, stride apart, n times) in a block that is being emptied; hold_pop takes it away.
 * 0: none is needed, or there is no room for it. drop_refs: sets n references to 0 and drops them, one by one, with such a record. */
Ref hold_refs(Vm *vm, Ref block, u32 n, u32 stride, u32 first, u32 each);
Ref hold_block(Vm *vm, Ref block, u32 n, u32 stride, u32 first, u32 each); /* hold_refs, needed or not */
Ref hold_dying(Vm *vm, Ref self);         /* in a dealloc, if a field's end can run Python; hold_pop takes it away */
Ref held_dying(Vm *vm, FrameHead *frame); /* the object of such a record, or 0 */
bool is_quiet(Vm *vm, Ref r);
void hold_refs_edges(Vm *vm, FrameHead *frame, Edges *e);
Ref hold_if_room(Vm *vm, Ref a, Ref b); /* hold_push, but that there is no room for the record is no error */
void drop_both(Vm *vm, Ref first, Ref second);
void own_named(Vm *vm, Ref hold, Ref key);
void drop_named(Vm *vm, Ref hold, Ref key);
Ref few_push(Vm *vm, const Ref *refs, u32 n);
Ref few_block(Vm *vm, Ref hold);
void drop_refs(Vm *vm, Ref block, u32 n);
void drop_refs_backwards(Vm *vm, Ref block, u32 n);
void sort_edges(Vm *vm, Ref frame, Edges *e); /* sort.c: the holders of a list that is being sorted */
/* plain.c: 1, 0, or -1: not without Python */
int equal_plain(Vm *vm, Ref a, Ref b);
int less_plain(Vm *vm, Ref a, Ref b);
bool iterator_is_plain(Vm *vm, Ref iterator);
/* slice.c: subscripts whose key needs __index__: a frame that makes it ready and asks again */
/* start, stop and step as slice.indices gives them, for a ready slice and a length of any size: new ones; false: error */
bool slice_long_indices(Vm *vm, Ref slice, Ref length, Ref out[3]);
bool slice_is_ready(Vm *vm, Ref slice);
Await subscript_by_index(Vm *vm, Ref container, Ref key);
Await ass_subscript_by_index(Vm *vm, Ref container, Ref key, Ref value);

#endif
