/* weakref.h: weak references and the list that each referenced object has of them (Objects/weakrefobject.c): the shared one without a
 * callback first, then the shared proxy, then all others, newest first behind them. They do not count their target. What the type and
 * the callbacks do is object/weakref.c's. */
#ifndef OURO_WEAKREF_H
#define OURO_WEAKREF_H

#include "heap/object.h"

typedef struct WeakRef { /* nominal 64 */
    Object head;
    Ref target;     /* 0: dead */
    Ref callback;   /* owned, 0 = none */
    i64 hash;       /* -1: not computed */
    Ref prev, next; /* in the target's list */
} WeakRef;
#define WR(r) AT(WeakRef, r)

bool object_is_weakref(Vm *vm, Ref r); /* a proxy or an instance of a subclass, too */
/* The type or proxy type given; callback 0 or NONE: none. New; 0: TypeError or MemoryError. */
/* PyWeakref_GET_OBJECT: borrowed, 0: dead, or about to be (what the trashcan keeps has no owner any more) */
INLINE Ref weakref_target(Vm *vm, Ref r) {
    Ref target = AT(WeakRef, r)->target;
    return target && REFCOUNT(target) ? target : 0;
}
Ref weakref_new(Vm *vm, Ref type, Ref target, Ref callback);
Ref weakref_plain_new(Vm *vm, Ref target);
Ref *weakref_list(Vm *vm, Ref object);       /* the head of an object's list; NULL: its type has none */
Ref weakref_list_first(Vm *vm, Ref object);  /* borrowed; 0: none */
void weakref_clear_ref(Vm *vm, Ref weakref); /* out of its target's list: dead; the callback stays */

#endif
