/* code_equal.c: when two code objects are equal (code_richcompare of 3.11's codeobject.c): the same instructions at the same places, the same
 * constants in type and value, the same names; the file does not matter. */
#include "compiler/compile_int.h"
#include "compiler/code_method.h"
#include "object/containers.h"
#include "object/int.h"
#include "object/str.h"

#define MAX_DEPTH     100u       /* of constants in constants: deeper ones are equal if they are one object */
#define VISIBLE_FLAGS 0x1ffffffu /* co_flags without our own */

static bool same(Vm *vm, Ref a, Ref b, u32 depth);

static bool same_items(Vm *vm, Ref a, Ref b, u32 depth) {
    if (TUPLE_LENGTH(a) != TUPLE_LENGTH(b)) return false;
    for (u32 i = 0; i < TUPLE_LENGTH(a); i++)
        if (!same(vm, TUPLE_ITEM(a, i), TUPLE_ITEM(b, i), depth)) return false;
    return true;
}
static bool same_set(Vm *vm, Ref a, Ref b, u32 depth) {
    if (AT(Set, a)->used != AT(Set, b)->used) return false;
    Ref x, y;
    i64 hash;
    for (u32 i = 0; set_next(vm, a, &i, &x, &hash);) {
        bool found = false;
        for (u32 k = 0; !found && set_next(vm, b, &k, &y, &hash);) found = same(vm, x, y, depth);
        if (!found) return false;
    }
    return true;
}
static bool same_bytes(Vm *vm, Ref a, Ref b) {
    u32 n = BYTES_AT(a)->length;
    return n == BYTES_AT(b)->length && !memcmp(BYTES_AT(a)->data, BYTES_AT(b)->data, n);
}
static bool same_instructions(Vm *vm, const Code *x, const Code *y) { /* what a cache has learnt is no difference */
    UNUSED(vm);
    if (x->words != y->words) return false;
    for (u32 i = 0; i < x->words; i += 1 + opcode_caches[INSTR_OP(x->instr[i])])
        if (x->instr[i] != y->instr[i]) return false;
    return true;
}
static bool same_code(Vm *vm, Ref a, Ref b, u32 depth) {
    const Code *x = CODE_AT(a), *y = CODE_AT(b);
    return str_equal(vm, x->name, y->name) && x->argcount == y->argcount && x->posonlyargcount == y->posonlyargcount &&
           x->kwonlyargcount == y->kwonlyargcount && ((x->flags ^ y->flags) & VISIBLE_FLAGS) == 0 && x->firstlineno == y->firstlineno &&
           same_instructions(vm, x, y) && same(vm, x->consts, y->consts, depth) && same(vm, x->names, y->names, depth) &&
           same(vm, x->localsplusnames, y->localsplusnames, depth) && same_bytes(vm, x->localspluskinds, y->localspluskinds) &&
           same_bytes(vm, x->locations, y->locations) && same_bytes(vm, x->exceptions, y->exceptions);
}
static bool same_float(f64 a, f64 b) { return !memcmp(&a, &b, sizeof a); } /* zeros by their sign */

static bool same(Vm *vm, Ref a, Ref b, u32 depth) {
    if (a == b) return true;
    if (TYPE_OF(a) != TYPE_OF(b) || depth > MAX_DEPTH) return false;
    if (IS(a, str)) return str_equal(vm, a, b);
    if (IS(a, int)) return int_compare(vm, a, b) == 0;
    if (IS(a, float)) return same_float(FLOAT_VALUE(a), FLOAT_VALUE(b));
    if (IS(a, complex))
        return same_float(AT(Complex, a)->real, AT(Complex, b)->real) && same_float(AT(Complex, a)->imag, AT(Complex, b)->imag);
    if (IS(a, bytes)) return same_bytes(vm, a, b);
    if (IS(a, tuple)) return same_items(vm, a, b, depth + 1);
    if (IS(a, frozenset)) return same_set(vm, a, b, depth + 1);
    return IS(a, code) && same_code(vm, a, b, depth + 1);
}

Await code_compare(Vm *vm, Ref a, Ref b, u32 op) {
    if ((op != OP_EQ && op != OP_NE) || !IS(a, code) || !IS(b, code)) return READY_NOT_IMPLEMENTED;
    return READY_BOOL((a == b || same_code(vm, a, b, 0)) == (op == OP_EQ));
}
bool code_hash(Vm *vm, Ref self, i64 *out) {
    const Code *c = CODE_AT(self);
    u64 h = (u64)str_hash(vm, c->name) ^ c->firstlineno;
    h = h * 31 + c->words;
    h = h * 31 + c->argcount + c->kwonlyargcount;
    h = h * 31 + TUPLE_LENGTH(c->names);
    *out = h == UINT64_MAX ? -2 : (i64)h;
    return true;
}
