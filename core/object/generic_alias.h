/* generic_alias.h: what generic_alias.c, union_type.c and generic_parameters.c share: list[int], int | str and their parameters. */
#ifndef OURO_GENERIC_ALIAS_H
#define OURO_GENERIC_ALIAS_H

#include "object/type_int.h"

typedef struct Alias { /* nominal 64 */
    Object head;
    Ref origin, args, parameters, weaklist;
    u32 starred; /* *tuple[int] */
} Alias;
typedef struct Union { /* nominal 32 */
    Object head;
    Ref args, parameters;
} Union;
#define ALIAS(r) AT(Alias, r)
#define UNION(r) AT(Union, r)
INLINE bool is_alias(Vm *vm, Ref r) { return type_is_subtype(vm, TYPE_OF(r), TYPE(generic_alias)); }

/* Type variables among args, each once, in order: a tuple (_Py_make_parameters). */
Await generic_make_parameters(Vm *vm, Ref args);
/* args with item (one argument, or a tuple of them) in the place of parameters: a tuple (_Py_subs_parameters). self: for messages */
Await generic_substitute(Vm *vm, Ref self, Ref args, Ref parameters, Ref item);
/* self.__parameters__, made at the first time and kept; self: an alias or a union */
Await generic_parameters(Vm *vm, Ref self);
/* "list[int]", "int | str" */
Await generic_repr(Vm *vm, Ref self, bool is_union);
extern const TypeSpec union_type_spec;

#endif
