/* set_int.h: what the two files of set share. */
#ifndef OURO_SET_INT_H
#define OURO_SET_INT_H

#include "object/containers.h"

#define DUMMY_HASH (-1) /* of a deleted entry: key 0, hash -1 */
#define S(r)       AT(Set, r)

INLINE SetEntry *set_table(Vm *vm, Set *s) { return s->table ? AT(SetEntry, s->table) : s->small_; }
INLINE bool is_any_set(Vm *vm, Ref r) { return (TYPE_AT(TYPE_OF(r))->flags & (TYPE_SET_SUBCLASS | TYPE_FROZENSET_SUBCLASS)) != 0; }
INLINE u64 set_growth(const Set *s) { return s->used > 50000 ? (u64)s->used * 2 : (u64)s->used * 4; }

/* set_lookkey: the entry with key, or an empty one; NULL: error. May nest; the caller holds key. */
SetEntry *set_look(Vm *vm, Ref set, Ref key, i64 hash);
bool set_resize(Vm *vm, Ref set, u64 minused);
bool set_add_hash(Vm *vm, Ref set, Ref key, i64 hash);
bool set_discard_hash(Vm *vm, Ref set, Ref key, i64 hash, bool *was_there);
bool set_merge(Vm *vm, Ref set, Ref other); /* other: a set */
void set_clear(Vm *vm, Ref set);
void set_dealloc(Vm *vm, Ref self);
int set_traverse(Vm *vm, Ref self, VisitFn visit, void *arg);
void set_edges(Vm *vm, Ref self, Edges *e);

#endif
