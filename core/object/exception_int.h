/* exception_int.h: what the files about exceptions share. */
#ifndef OURO_EXCEPTION_INT_H
#define OURO_EXCEPTION_INT_H

#include "object/type_int.h"

u32 exception_fields(Vm *vm, Ref exception);                                 /* how many of Exception.field its type uses */
Await exception_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames); /* BaseException.__new__ */
bool exception_set_args(Vm *vm, Ref self, const Ref *args, u32 n);
Await exception_init(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames); /* BaseException.__init__ */
bool exception_init_base(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames);
Await exception_str(Vm *vm, Ref self);                                                       /* BaseException.__str__ */
Ref exception_named(Vm *vm, Ref exception, const char *before, Ref text, const char *after); /* "ValueError" before text after */

extern const TypeSpec BaseExceptionGroup_spec, ExceptionGroup_spec; /* exception_group.c */

#endif
