/* expression.h: the object that a name, attribute or subscript means at the event where the run stands, found by looking: nothing is
 * called, nothing is made, no count changes. */
#ifndef OURO_EXPRESSION_H
#define OURO_EXPRESSION_H

#include "observe/describe.h"

/* `x`, `x.a`, `x[0]`, `x['k']`, `x[i].b`, … in the innermost frame of the user's files; or an address, 0x…, of an object that is in m.
 * m holds every object (reader_objects). Borrowed; 0: why not has been said to `error`, without a newline. */
Ref expression_find(Vm *vm, RefMap *m, const char *text, Say *error);

#endif
