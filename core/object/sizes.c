/* sizes.c: sys.getsizeof: CPython 3.11's nominal size of every object, with the headers before it. */
#include "object/code.h"
#include "object/type_int.h"

#define STATIC_TYPE 408u /* sizeof(PyTypeObject) */

static u32 str_size(Vm *vm, Ref r) {
    u32 n = STR_LENGTH(r) + 1, kind = STR_KIND(r);
    if (!IS(r, str)) return 80 + n * kind; /* sizeof(PyUnicodeObject): a subclass keeps its text apart */
    return STR_AT(r)->ascii ? 48 + n : 72 + n * kind;
}

static u32 type_size(Vm *vm, Ref r) {
    if (!type_is_heap(vm, r)) return STATIC_TYPE;
    return 904 + (TYPE_AT(r)->cached_keys ? keys_nominal_size(vm, TYPE_AT(r)->cached_keys) : 0);
}

/* Without the headers: what obj.__sizeof__() says */
static u32 plain_size(Vm *vm, Ref r) {
    const Type *t = TYPE_AT(TYPE_OF(r));
    if (SLOT_OF(TYPE_OF(r), size)) return SLOT_OF(TYPE_OF(r), size)(vm, r);
    if (t->flags & TYPE_INT_SUBCLASS) {
        i32 n = INT_AT(r)->size;
        return 24 + 4 * (n == 0 ? 1 : (u32)(n < 0 ? -n : n));
    }
    if (t->flags & TYPE_STR_SUBCLASS) return str_size(vm, r);
    if (t->flags & TYPE_BYTES_SUBCLASS) return t->basicsize + BYTES_AT(r)->length;
    if (t->flags & TYPE_TUPLE_SUBCLASS) return t->basicsize + 8 * TUPLE_LENGTH(r);
    if (t->flags & TYPE_LIST_SUBCLASS) return t->basicsize + (LIST_AT(r)->items ? 8 * LIST_AT(r)->allocated : 0);
    if (t->flags & TYPE_DICT_SUBCLASS) return dict_nominal_size(vm, r) + t->basicsize - 48;
    if (t->flags & (TYPE_SET_SUBCLASS | TYPE_FROZENSET_SUBCLASS)) return set_nominal_size(vm, r) + t->basicsize - 200;
    if (t->flags & TYPE_TYPE_SUBCLASS) return type_size(vm, r);
    Ref base = class_static_base(vm, TYPE_OF(r));
    if (base == TYPE(bytearray)) return t->basicsize + AT(ByteArray, r)->allocated;
    if (base == TYPE(code)) return 176 + 4 * CODE_AT(r)->words;
    return t->basicsize + (t->itemsize ? t->itemsize * frame_item_count(vm, r) : 0);
}

u32 object_size(Vm *vm, Ref r) {
    u32 flags = TYPE_AT(TYPE_OF(r))->flags; /* _PyType_PreHeaderSize asks the type, not the object */
    return plain_size(vm, r) + (flags & TYPE_HAS_GC ? 16 : 0) + (flags & TYPE_MANAGED_DICT ? 16 : 0);
}
