/* code_method.h: the methods of code objects, for the type in code_object.c. */
#ifndef OURO_CODE_METHOD_H
#define OURO_CODE_METHOD_H

#include "heap/object.h"

extern const MethodDef code_methods[];

/* code_equal.c */
Await code_compare(Vm *vm, Ref a, Ref b, u32 op);
bool code_hash(Vm *vm, Ref self, i64 *out);

#endif
