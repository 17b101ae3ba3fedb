/* array.h: the layout of array.array, shared by array.c (the type's life, methods and the module) and array_item.c (items: in and out,
 * parts, comparison, search). */
#ifndef OURO_ARRAY_H
#define OURO_ARRAY_H

#include "modules/modules.h"
#include "object/buffer.h"
#include "object/sequence.h"
#include "object/text.h"
#include "object/type_int.h"

typedef struct Array { /* arrayobject, nominal 64 */
    Object head;
    u32 length, allocated;
    Ref items; /* raw block or 0 */
    Ref weaklist;
    u32 exports;
    u8 letter, itemsize, unused_[2];
    u64 unused2_[3];
} Array;
_Static_assert(sizeof(Array) == 64, "as in 3.11");
#define ARRAY_AT(r)      AT(Array, r)
#define ARRAY_DATA(r)    AT(u8, ARRAY_AT(r)->items)
#define ARRAY_ITEM(r, i) (ARRAY_DATA(r) + (size_t)(i) * ARRAY_AT(r)->itemsize)
INLINE bool is_array(Vm *vm, Ref r) { return IS(r, array) || type_is_subtype(vm, TYPE_OF(r), TYPE(array)); }

/* ---- array.c ---- */
Ref array_new(Vm *vm, Ref type, char letter, u32 n); /* n items to be filled in */
bool array_resize(Vm *vm, Ref self, u32 n);
bool array_can_resize(Vm *vm, Ref self);
bool array_append_bytes(Vm *vm, Ref self, const u8 *data, u32 n); /* data may be self's own */

/* ---- array_item.c ---- */
Ref array_load(Vm *vm, Ref self, u32 i);              /* new */
bool array_ready(Vm *vm, Ref self, Ref value);        /* no Python is needed to store it */
bool array_store(Vm *vm, Ref self, u32 i, Ref value); /* a ready value; i == UINT32_MAX only checks */
Await array_prepare(Vm *vm, Ref self, Ref value);     /* makes it ready */
Await array_subscript(Vm *vm, Ref self, Ref key);
Await array_ass_subscript(Vm *vm, Ref self, Ref key, Ref value);
Await array_item(Vm *vm, Ref self, i64 i);
Await array_compare(Vm *vm, Ref a, Ref b, u32 op);
Await array_contains(Vm *vm, Ref self, Ref value);
Await array_index_of(Vm *vm, Ref self, const Ref *args, u32 n);
Await array_count_of(Vm *vm, Ref self, Ref value);
Await array_remove_value(Vm *vm, Ref self, Ref value);
Ref array_tolist(Vm *vm, Ref self);
void array_delete(Vm *vm, Ref self, u32 from, u32 to); /* the size may change; nothing fails */

#endif
