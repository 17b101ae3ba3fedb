/* struct.h: the layout of _struct.Struct, shared by struct_format.c (formats and single items) and struct.c (the module). */
#ifndef OURO_STRUCT_H
#define OURO_STRUCT_H

#include "modules/modules.h"
#include "object/buffer.h"

typedef struct StructCode { /* formatcode, nominal 32: a letter of the format with its count */
    i64 offset, size, repeat;
    u8 letter, big, native, exact_c, unused_[4]; /* native: errors are worded as for native formats; exact_c: mode "@" */
} StructCode;
typedef struct Struct { /* PyStructObject, nominal 56 */
    Object head;
    i64 size, length; /* bytes; values. -1: not initialized */
    Ref codes;        /* raw block of code_count StructCodes and a spare one */
    Ref format;       /* bytes, owned; 0: None */
    Ref weaklist;
    u32 code_count;
    u64 unused_;
} Struct;
_Static_assert(sizeof(StructCode) == 32 && sizeof(Struct) <= 56, "blocks of 3.11's sizes");
#define STRUCT_AT(r) AT(Struct, r)
#define CODES(r)     AT(StructCode, STRUCT_AT(r)->codes)

bool struct_prepare(Vm *vm, Ref self, Ref format);            /* format: bytes, borrowed; false: struct.error */
Ref struct_load(Vm *vm, const StructCode *c, const u8 *from); /* one value: new */
/* What a value needs before struct_store can take it: 0 nothing, 'n' __index__, 'f' __float__, '?' its truth */
char struct_needs(Vm *vm, const StructCode *c, Ref value);
bool struct_store(Vm *vm, const StructCode *c, u8 *to, Ref value); /* false: struct.error or OverflowError */
COLD bool struct_refuse(Vm *vm, const char *text);                 /* struct.error(text) */

#endif
