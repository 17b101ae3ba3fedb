/* ctypes.c: the module _ctypes: looking at the memory by address, for the part of ctypes that lib/ctypes/__init__.py makes.
 *
 * An id() is an address here as in CPython, but references take 32 bits. So an object is shown as a 64-bit CPython has it: the count in
 * its first 8 bytes, the type's id in the next 8, then the words of its type where it has the same ones; other places show what lies
 * there. Nothing outside of the memory can be read, and nothing is written. */
#include "modules/modules.h"
#include "object/buffer.h"
#include "object/type_int.h"

static bool is_type_ref(Vm *vm, Ref t) {
    if (type_is_static(t)) return (t - STATIC_TYPES) % STATIC_TYPE_STRIDE == 0;
    if (t < HEAP_BASE || t % 16 || (u64)t + sizeof(Type) > vm->brk) return false;
    return true;
}
#if defined(__SANITIZE_ADDRESS__)
#define ANY_MEMORY __attribute__((no_sanitize("address"), noinline)) /* freed blocks may be looked at */
#else
#define ANY_MEMORY
#endif
ANY_MEMORY static u32 word_at(Vm *vm, Ref at) { return *(const volatile u32 *)AT(u32, at); }
/* Whether an object begins at r. What it is not may still look like one: it is only read. */
ANY_MEMORY static bool is_object(Vm *vm, Ref r) {
    if (r % 16 || r < STATIC_BASE || (u64)r + 16 > vm->brk || (r >= STACK_BASE && r < HEAP_BASE)) return false;
    Ref type = word_at(vm, r + 4);
    if (!word_at(vm, r) || !is_type_ref(vm, type)) return false;
    Ref meta = word_at(vm, type + 4);
    return word_at(vm, type) && (meta == TYPE(type) || (is_type_ref(vm, meta) && word_at(vm, meta + 4) == TYPE(type)));
}
/* The i-th 8-byte word of an object as a 64-bit CPython has it; false: it is what lies there. */
ANY_MEMORY static bool nominal_word(Vm *vm, Ref r, u32 i, u64 *word) {
    if (i == 0) *word = REFCOUNT(r);
    if (i == 1) *word = TYPE_OF(r);
    if (i < 2) return true;
    u32 flags = TYPE_AT(TYPE_OF(r))->flags;
    if (flags & TYPE_LIST_SUBCLASS) {
        if (i > 4) return false;
        *word = i == 2 ? LIST_AT(r)->length : i == 3 ? LIST_AT(r)->items : LIST_AT(r)->allocated;
    } else if (flags & TYPE_TUPLE_SUBCLASS) {
        if (i > 2 && i - 3 >= TUPLE_LENGTH(r)) return false;
        *word = i == 2 ? TUPLE_LENGTH(r) : TUPLE_ITEM(r, i - 3);
    } else if (flags & TYPE_INT_SUBCLASS) {
        if (i > 2) return false;
        *word = (u64)(i64)INT_AT(r)->size;
    } else if (flags & (TYPE_STR_SUBCLASS | TYPE_BYTES_SUBCLASS | TYPE_DICT_SUBCLASS)) {
        if (i > 2) return false;
        *word = flags & TYPE_STR_SUBCLASS ? STR_LENGTH(r) : flags & TYPE_BYTES_SUBCLASS ? BYTES_AT(r)->length : DICT_AT(r)->used;
    } else if (flags & (TYPE_SET_SUBCLASS | TYPE_FROZENSET_SUBCLASS)) {
        if (i > 3) return false;
        *word = i == 2 ? AT(Set, r)->fill : AT(Set, r)->used;
    } else
        return false;
    return true;
}
/* The object whose header or fixed words `at` lies in; 0: none. */
static Ref object_around(Vm *vm, Ref at) {
    static const u32 reach = 48;
    for (u32 back = at % 16; back <= reach; back += 16)
        if (is_object(vm, at - back)) return at - back;
    return 0;
}
ANY_MEMORY static u8 byte_at(Vm *vm, Ref at) {
    Ref r = object_around(vm, at);
    u64 word;
    if (r && nominal_word(vm, r, (at - r) / 8, &word)) return (u8)(word >> (8 * (at % 8)));
    return (u8)(word_at(vm, at & ~3u) >> (8 * (at % 4)));
}
static bool in_memory(Vm *vm, Ref address, u32 n, Ref *at) {
    i64 v;
    if (!IS_SUB(address, TYPE_INT_SUBCLASS)) return refuse(vm, TYPE(TypeError), "integer expected");
    bool small = int_as_i64(vm, address, &v);
    if (small && v >= ORIGIN && v + n <= (i64)vm->brk && !(v + n > STACK_BASE && v < HEAP_BASE)) {
        *at = (Ref)v;
        return true;
    }
    return refuse(vm, TYPE(ValueError), "this address is not in Ouro's memory");
}
METHOD(c_peek) {
    i64 n_bytes = int_as_i64_clamped(vm, args[1]);
    Ref at;
    if (n_bytes < 0 || n_bytes > (1 << 20)) return fail(vm, TYPE(ValueError), "too many bytes to look at");
    if (!in_memory(vm, args[0], (u32)n_bytes, &at)) return ERROR;
    Ref r = bytes_from(vm, NULL, (u32)n_bytes);
    for (u32 i = 0; r && i < n_bytes; i++) BYTES_AT(r)->data[i] = byte_at(vm, at + i);
    return READY(r);
}
METHOD(c_object_at) {
    Ref at;
    if (!in_memory(vm, args[0], 16, &at)) return ERROR;
    if (!is_object(vm, at)) return fail(vm, TYPE(ValueError), "there is no object at this address");
    return READY_OWN(at);
}
static const MethodDef methods[] = {
    {"peek", c_peek, 2, 2, 0, "nn", "($module, address, size, /)", "Bytes of the memory, objects as a 64-bit CPython lays them out."},
    {"object_at", c_object_at, 1, 1, 0, "n", "($module, address, /)", "The object whose id() is address."},
    {0},
};
const ModuleSpec ctypes_module = {"_ctypes", methods, NULL, "Looking at the memory by address."};
