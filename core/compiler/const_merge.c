/* const_merge.c: equal constants of all code objects of one compilation become one object (compile.c's const cache and
 * _PyCode_ConstantKey): equal in type and value, zeros with their signs; tuples and frozensets item by item; code objects by all they hold. */
#include "compiler/compile_int.h"
#include "object/containers.h"
#include "object/int.h"
#include "object/str.h"

static u64 mix(u64 h, u64 x) { return (h ^ x) * 0x9e3779b97f4a7c15u ^ h >> 29; }

static u64 float_bits(f64 value) {
    u64 bits;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}

static u64 key_hash(Vm *vm, Ref r) {
    u64 h = mix(7, TYPE_OF(r));
    if (IS(r, int)) {
        i32 size = INT_AT(r)->size;
        u32 n = (u32)(size < 0 ? -size : size);
        h = mix(h, (u32)size);
        for (u32 i = 0; i < n; i++) h = mix(h, INT_AT(r)->digit[i]);
    } else if (IS(r, float))
        h = mix(h, float_bits(FLOAT_VALUE(r)));
    else if (IS(r, complex))
        h = mix(mix(h, float_bits(AT(Complex, r)->real)), float_bits(AT(Complex, r)->imag));
    else if (IS(r, str))
        h = mix(h, (u64)str_hash(vm, r));
    else if (IS(r, bytes)) {
        h = mix(h, BYTES_AT(r)->length);
        for (u32 i = 0; i < BYTES_AT(r)->length; i++) h = mix(h, BYTES_AT(r)->data[i]);
    } else if (IS(r, tuple)) {
        for (u32 i = 0; i < TUPLE_LENGTH(r); i++) h = mix(h, key_hash(vm, TUPLE_ITEM(r, i)));
    } else if (IS(r, frozenset)) {
        u32 at = 0;
        Ref key;
        i64 hash;
        u64 sum = 0;
        while (set_next(vm, r, &at, &key, &hash)) sum += key_hash(vm, key);
        h = mix(h, sum);
    } else if (IS(r, code))
        h = mix(mix(mix(h, CODE_AT(r)->firstlineno), CODE_AT(r)->words), CODE_AT(r)->name);
    else
        h = mix(h, r);
    return h;
}

static bool key_equal(Vm *vm, Ref a, Ref b);

/* A suite that is compiled twice (finally) gives equal code objects. Their tuples have been merged. */
static bool codes_equal(Vm *vm, Ref a, Ref b) {
    const Code *x = CODE_AT(a), *y = CODE_AT(b);
    if (x->words != y->words || x->flags != y->flags || x->firstlineno != y->firstlineno || x->name != y->name) return false;
    if (x->argcount != y->argcount || x->posonlyargcount != y->posonlyargcount || x->kwonlyargcount != y->kwonlyargcount) return false;
    if (x->consts != y->consts || x->names != y->names || !key_equal(vm, x->localsplusnames, y->localsplusnames)) return false;
    if (!key_equal(vm, x->localspluskinds, y->localspluskinds) || !key_equal(vm, x->locations, y->locations)) return false;
    return key_equal(vm, x->exceptions, y->exceptions) && !memcmp(x->instr, y->instr, 4 * (size_t)x->words);
}

static bool sets_equal(Vm *vm, Ref a, Ref b) {
    if (AT(Set, a)->used != AT(Set, b)->used) return false;
    u32 i = 0;
    Ref x, y;
    i64 hash;
    while (set_next(vm, a, &i, &x, &hash)) {
        u32 j = 0;
        bool found = false;
        while (!found && set_next(vm, b, &j, &y, &hash)) found = key_equal(vm, x, y);
        if (!found) return false;
    }
    return true;
}

static bool key_equal(Vm *vm, Ref a, Ref b) {
    if (a == b) return true;
    if (TYPE_OF(a) != TYPE_OF(b)) return false;
    if (IS(a, int)) return int_compare(vm, a, b) == 0;
    if (IS(a, float)) return FLOAT_VALUE(a) == FLOAT_VALUE(b) && float_bits(FLOAT_VALUE(a)) == float_bits(FLOAT_VALUE(b));
    if (IS(a, complex)) {
        const Complex *x = AT(Complex, a), *y = AT(Complex, b);
        return float_bits(x->real) == float_bits(y->real) && float_bits(x->imag) == float_bits(y->imag);
    }
    if (IS(a, str)) return str_equal(vm, a, b);
    if (IS(a, bytes)) {
        u32 n = BYTES_AT(a)->length;
        return n == BYTES_AT(b)->length && !memcmp(BYTES_AT(a)->data, BYTES_AT(b)->data, n);
    }
    if (IS(a, tuple)) {
        u32 n = TUPLE_LENGTH(a);
        if (n != TUPLE_LENGTH(b)) return false;
        for (u32 i = 0; i < n; i++)
            if (!key_equal(vm, TUPLE_ITEM(a, i), TUPLE_ITEM(b, i))) return false;
        return true;
    }
    if (IS(a, frozenset)) return sets_equal(vm, a, b);
    if (IS(a, code)) return codes_equal(vm, a, b);
    return false;
}

typedef struct Merged {
    u64 hash;
    Ref object, unused_;
} Merged;

static bool grow(Compiler *c) {
    Vm *vm = c->vm;
    u32 size = c->const_buckets ? 2 * (c->const_mask + 1) : 64;
    Ref fresh = compile_alloc(c, size * (u32)sizeof(Merged));
    if (!fresh) return false;
    Merged *to = AT(Merged, fresh);
    for (u32 i = 0; c->const_buckets && i <= c->const_mask; i++) {
        Merged m = AT(Merged, c->const_buckets)[i];
        if (!m.object) continue;
        u32 k = (u32)m.hash & (size - 1);
        while (to[k].object) k = (k + 1) & (size - 1);
        to[k] = m;
    }
    c->const_buckets = fresh;
    c->const_mask = size - 1;
    return true;
}

/* The items of a tuple are replaced in it; a frozenset is made anew. */
static Ref merge_items(Compiler *c, Ref object) {
    Vm *vm = c->vm;
    if (IS(object, tuple)) {
        for (u32 i = 0; i < TUPLE_LENGTH(object) && !c->failed; i++) {
            Ref item = TUPLE_ITEM(object, i), merged = const_merge(c, item, true);
            if (merged && merged != item) REPLACE(TUPLE_ITEM(object, i), own(vm, merged));
        }
        return object;
    }
    if (!IS(object, frozenset) || !AT(Set, object)->used) return object;
    u32 n = AT(Set, object)->used, at = 0, count = 0;
    Ref items = compile_alloc(c, n * (u32)sizeof(Ref)), key;
    i64 hash;
    while (!c->failed && count < n && set_next(vm, object, &at, &key, &hash)) AT(Ref, items)[count++] = const_merge(c, key, true);
    if (c->failed) return 0;
    return compile_hold(c, frozenset_from(vm, AT(Ref, items), n));
}

Ref const_merge(Compiler *c, Ref object, bool items) {
    Vm *vm = c->vm;
    if (!object || c->failed) return 0;
    if ((c->const_count + 1) * 2 > c->const_mask && !grow(c)) return 0;
    u64 hash = key_hash(vm, object);
    Merged *table = AT(Merged, c->const_buckets);
    for (u32 i = (u32)hash & c->const_mask; table[i].object; i = (i + 1) & c->const_mask)
        if (table[i].hash == hash && key_equal(vm, table[i].object, object)) return table[i].object;
    if (!compile_hold(c, own(vm, object))) return 0;
    if (items && !(object = merge_items(c, object))) return 0;
    if ((c->const_count + 1) * 2 > c->const_mask && !grow(c)) return 0; /* items may have filled it */
    table = AT(Merged, c->const_buckets);
    u32 i = (u32)hash & c->const_mask;
    while (table[i].object) i = (i + 1) & c->const_mask;
    table[i] = (Merged){hash, object, 0};
    c->const_count++;
    return object;
}
