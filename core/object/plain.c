/* plain.c: comparisons that run no Python and take a short time: ints, floats, strs, bytes, None and exact tuples of them. Loops over items ask
 * here first and push a frame only where the answer is "unknown". */
#include "object/int.h"
#include "object/sequence.h"
#include "object/str.h"

#define DEPTH      4u
#define LONG_TUPLE 64u

enum { GROUP_NONE, GROUP_NUMBER, GROUP_STR, GROUP_BYTES, GROUP_UNKNOWN };

static u32 group_of(Vm *vm, Ref r) {
    if (IS(r, int) || IS(r, bool)) return GROUP_NUMBER;
    if (IS(r, str)) return GROUP_STR;
    if (r == NONE) return GROUP_NONE;
    if (IS(r, bytes)) return GROUP_BYTES;
    return GROUP_UNKNOWN;
}
static bool bytes_same(Vm *vm, Ref a, Ref b) {
    u32 n = BYTES_AT(a)->length;
    return n == BYTES_AT(b)->length && !memcmp(BYTES_AT(a)->data, BYTES_AT(b)->data, n);
}
static bool short_tuple(Vm *vm, Ref r) { return IS(r, tuple) && TUPLE_LENGTH(r) <= LONG_TUPLE; }

static int equal_at(Vm *vm, Ref a, Ref b, u32 depth);
/* Index of the first pair that differs, or of the end of the shorter; -1: unknown. */
static i64 first_difference(Vm *vm, Ref a, Ref b, u32 depth) {
    u32 n = u32_min(TUPLE_LENGTH(a), TUPLE_LENGTH(b)), i = 0;
    for (; i < n; i++) {
        int e = equal_at(vm, TUPLE_ITEM(a, i), TUPLE_ITEM(b, i), depth - 1);
        if (e < 0) return -1;
        if (!e) break;
    }
    return i;
}
static int equal_at(Vm *vm, Ref a, Ref b, u32 depth) { /* bounded: DEPTH levels of C */
    if (a == b) return 1;
    if (IS(a, float) && IS(b, float)) return FLOAT_VALUE(a) == FLOAT_VALUE(b);
    u32 x = group_of(vm, a), y = group_of(vm, b);
    if (x != GROUP_UNKNOWN && y != GROUP_UNKNOWN) {
        if (x != y || x == GROUP_NONE) return 0;
        return x == GROUP_NUMBER ? int_compare(vm, a, b) == 0 : x == GROUP_STR ? str_equal(vm, a, b) : bytes_same(vm, a, b);
    }
    if (!depth || !short_tuple(vm, a) || !short_tuple(vm, b)) return -1;
    i64 i = first_difference(vm, a, b, depth);
    return i < 0 ? -1 : i == TUPLE_LENGTH(a) && i == TUPLE_LENGTH(b);
}
int equal_plain(Vm *vm, Ref a, Ref b) { return equal_at(vm, a, b, DEPTH); }

int less_plain(Vm *vm, Ref a, Ref b) {
    for (u32 depth = DEPTH;; depth--) {
        if (IS(a, int) && IS(b, int)) return int_compare(vm, a, b) < 0;
        if (IS(a, str) && IS(b, str)) return str_compare(vm, a, b) < 0;
        if (IS(a, float) && IS(b, float)) return FLOAT_VALUE(a) < FLOAT_VALUE(b);
        if (!depth || !short_tuple(vm, a) || !short_tuple(vm, b)) return -1;
        i64 i = first_difference(vm, a, b, depth);
        if (i < 0) return -1;
        if (i == TUPLE_LENGTH(a) || i == TUPLE_LENGTH(b)) return TUPLE_LENGTH(a) < TUPLE_LENGTH(b);
        Ref x = TUPLE_ITEM(a, i), y = TUPLE_ITEM(b, i);
        a = x;
        b = y;
    }
}

/* Is next() of this iterator an answer at once, without Python and without a frame? */
bool iterator_is_plain(Vm *vm, Ref it) {
    return IS(it, list_iterator) || IS(it, tuple_iterator) || IS(it, range_iterator) || IS(it, str_ascii_iterator) ||
           IS(it, str_iterator) || IS(it, bytes_iterator) || IS(it, dict_keyiterator) || IS(it, dict_valueiterator) ||
           IS(it, dict_itemiterator) || IS(it, set_iterator) || IS(it, list_reverseiterator);
}
