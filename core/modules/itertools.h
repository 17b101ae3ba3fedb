/* itertools.h: what the files of the module itertools share: one layout for most iterators, and its life. */
#ifndef OURO_ITERTOOLS_H
#define OURO_ITERTOOLS_H

#include "modules/modules.h"
#include "object/type_int.h"

typedef struct Iter { /* nominal 32 to 56: as many numbers as there is room for */
    Object head;
    Ref a, b, c, d; /* owned or 0, in the order in which 3.11 visits them */
    i64 n, m, k;
} Iter;
#define ITER(r) AT(Iter, r)

Await itertools_self(Vm *vm, Ref self);
int itertools_traverse(Vm *vm, Ref self, VisitFn visit, void *arg);
void itertools_clear(Vm *vm, Ref self);
void itertools_dealloc(Vm *vm, Ref self);    /* drops a, b, c, d */
void itertools_dealloc_ba(Vm *vm, Ref self); /* drops b, a: the function goes before its iterator */
/* A new tuple of what the arguments own, or 0 with all of them dropped where one is 0: evaluate them in order before. */
Ref itertools_pair(Vm *vm, Ref a, Ref b);
Ref itertools_triple(Vm *vm, Ref a, Ref b, Ref c);
#define ITERATOR(size, dealloc_)                                                                                                           \
    .basicsize = size, .flags = TYPE_HAS_GC | TYPE_BASETYPE, .dealloc = dealloc_, .traverse = itertools_traverse,                          \
    .clear = itertools_clear, .iter = itertools_self
#define EDGES4(name, la, lb, lc, ld)                                                                                                       \
    static void name##_edges(Vm *vm, Ref self, Edges *e) {                                                                                 \
        EDGE(ITER(self)->a, la);                                                                                                           \
        EDGE(ITER(self)->b, lb);                                                                                                           \
        EDGE(ITER(self)->c, lc);                                                                                                           \
        EDGE(ITER(self)->d, ld);                                                                                                           \
    }
#define REDUCE(fn)   {"__reduce__", fn, 0, 0, 0, NULL, NULL, "Return state information for pickling."}
#define SETSTATE(fn) {"__setstate__", fn, 1, 1, 0, NULL, NULL, "Set state information for unpickling."}

#endif
