/* random.c: the C part of the module random (Modules/_randommodule.c): a Mersenne Twister (Matsumoto and Nishimura, MT19937) as a type;
 * lib/random.py has the distributions. Without a seed it starts from the host's random bits. */
#include "base/sha512.h"
#include "memory/host.h"
#include "modules/modules.h"
#include "object/type_int.h"

#define N 624u
#define M 397u

typedef struct Twister { /* nominal 2520 */
    Object head;
    i32 index;
    u32 state[N];
    u32 unused_;
} Twister;
_Static_assert(sizeof(Twister) == 2520, "as CPython's RandomObject");
#define TWISTER(r) AT(Twister, r)

/* ---- the generator ---- */
static void refill(u32 *s) {
    for (u32 k = 0; k < N; k++) {
        u32 y = (s[k] & 0x80000000u) | (s[(k + 1) % N] & 0x7fffffffu);
        s[k] = s[(k + M) % N] ^ y >> 1 ^ (y & 1 ? 0x9908b0dfu : 0);
    }
}
static u32 next_u32(Twister *t) {
    if (t->index >= (i32)N) {
        refill(t->state);
        t->index = 0;
    }
    u32 y = t->state[t->index++];
    y ^= y >> 11;
    y ^= y << 7 & 0x9d2c5680u;
    y ^= y << 15 & 0xefc60000u;
    return y ^ y >> 18;
}
static f64 next_double(Twister *t) { /* 53 bits */
    u32 a = next_u32(t) >> 5, b = next_u32(t) >> 6;
    return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
}
static void start_from_number(Twister *t, u32 seed) {
    t->state[0] = seed;
    for (u32 i = 1; i < N; i++) t->state[i] = 1812433253u * (t->state[i - 1] ^ t->state[i - 1] >> 30) + i;
    t->index = (i32)N;
}
static u32 key_word(const u32 *digit, u32 n, u32 i) { /* word i of a number of 30-bit digits */
    u64 at = (u64)i * 32, word = at / INT_DIGIT_BITS, off = at % INT_DIGIT_BITS;
    u64 v = word < n ? digit[word] : 0;
    if (word + 1 < n) v |= (u64)digit[word + 1] << INT_DIGIT_BITS;
    if (word + 2 < n) v |= (u64)digit[word + 2] << 2 * INT_DIGIT_BITS;
    return (u32)(v >> off);
}
/* init_by_array: the key is the number's 32-bit words, at least one */
static void start_from_key(Twister *t, const u32 *digit, u32 n, u32 words) {
    u32 *s = t->state, i = 1, j = 0;
    start_from_number(t, 19650218u);
    for (u32 k = words > N ? words : N; k; k--) {
        s[i] = (s[i] ^ (s[i - 1] ^ s[i - 1] >> 30) * 1664525u) + key_word(digit, n, j) + j;
        if (++i >= N) {
            s[0] = s[N - 1];
            i = 1;
        }
        if (++j >= words) j = 0;
    }
    for (u32 k = N - 1; k; k--) {
        s[i] = (s[i] ^ (s[i - 1] ^ s[i - 1] >> 30) * 1566083941u) - i;
        if (++i >= N) {
            s[0] = s[N - 1];
            i = 1;
        }
    }
    s[0] = 0x80000000u;
}
static bool start_anew(Vm *vm, Twister *t) { /* from what the host has */
    u32 digit[16];
    for (u32 i = 0; i < ARRAY_LEN(digit); i += 2) {
        u64 bits = host_random(vm);
        digit[i] = (u32)bits & 0x3fffffff;
        digit[i + 1] = (u32)(bits >> 32) & 0x3fffffff;
    }
    start_from_key(t, digit, ARRAY_LEN(digit), ARRAY_LEN(digit) * INT_DIGIT_BITS / 32);
    return true;
}
static bool seed(Vm *vm, Ref self, Ref value) { /* random_seed; value: 0 or None: none */
    if (!value || value == NONE) return start_anew(vm, TWISTER(self));
    Ref number = 0;
    if (IS_SUB(value, TYPE_INT_SUBCLASS))
        number = own(vm, value);
    else {
        i64 h;
        if (object_hash(vm, value, &h)) number = int_from_u64(vm, (u64)h);
    }
    if (!number) return false;
    u64 bits = int_bit_length(vm, number);
    i32 n = INT_AT(number)->size;
    start_from_key(TWISTER(self), INT_AT(number)->digit, (u32)(n < 0 ? -n : n), bits ? (u32)((bits - 1) / 32 + 1) : 1);
    outside(vm)->budget -= (i64)bits / 32 + 64;
    drop(vm, number);
    return true;
}

/* ---- the type ---- */
static Await r_new(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    Ref r = object_new_var(vm, type, 0);
    if (!r) return ERROR;
    TWISTER(r)->index = (i32)N;
    if ((TYPE_AT(type)->flags & TYPE_MANAGED_DICT) && !instance_init_values(vm, r)) CLEAR(r);
    return READY(r);
}
static Await r_init(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    if (kwnames && TUPLE_LENGTH(kwnames)) return fail(vm, TYPE(TypeError), "Random() takes no keyword arguments");
    if (n > 1) return fail(vm, TYPE(TypeError), "Random() requires 0 or 1 argument");
    return seed(vm, self, n ? args[0] : 0) ? READY_NONE : ERROR;
}
static void r_dealloc(Vm *vm, Ref self) { object_free(vm, self); }
METHOD(r_seed) { return seed(vm, self, n ? args[0] : 0) ? READY_NONE : ERROR; }
METHOD(r_random) { return READY(float_new(vm, next_double(TWISTER(self)))); }
static Ref bits_of(Vm *vm, Ref self, u32 k) {
    if (k <= 32) return int_from_u64(vm, k ? next_u32(TWISTER(self)) >> (32 - k) : 0);
    u32 words = (k - 1) / 32 + 1;
    Ref run = run_malloc(vm, 4 * words);
    if (!run) return raise_no_memory(vm);
    for (u32 i = 0; i < words; i++, k -= 32) {
        u32 w = next_u32(TWISTER(self));
        AT(u32, run)[i] = k < 32 ? w >> (32 - k) : w;
    }
    outside(vm)->budget -= words / 8;
    Ref r = int_from_words(vm, AT(u32, run), words);
    run_free(vm, run);
    return r;
}
METHOD(r_getrandbits) {
    i64 k;
    if (!int_as_i64(vm, args[0], &k) || k > INT32_MAX || k < INT32_MIN)
        return fail(vm, TYPE(OverflowError), "Python int too large to convert to C int");
    if (k < 0) return fail(vm, TYPE(ValueError), "number of bits must be non-negative");
    return READY(bits_of(vm, self, (u32)k));
}
/* What random.py calls _randbelow: getrandbits(n.bit_length()) until it is less than n */
METHOD(r_below) {
    if (int_sign(vm, args[0]) <= 0) return fail(vm, TYPE(ValueError), "n must be positive");
    u64 bits = int_bit_length(vm, args[0]);
    for (;;) {
        Ref r = bits_of(vm, self, (u32)bits);
        if (!r || int_compare(vm, r, args[0]) < 0) return READY(r);
        drop(vm, r);
    }
}
METHOD(r_getstate) {
    Ref t = tuple_new(vm, N + 1);
    for (u32 i = 0; t && i <= N; i++) {
        Ref v = i < N ? int_from_u64(vm, TWISTER(self)->state[i]) : int_from_i64(vm, TWISTER(self)->index);
        if (v)
            SET(TUPLE_ITEM(t, i), v);
        else
            CLEAR(t);
    }
    return READY(t);
}
METHOD(r_setstate) {
    u32 fresh[N];
    i64 index = 0;
    if (!IS_SUB(args[0], TYPE_TUPLE_SUBCLASS)) return fail(vm, TYPE(TypeError), "state vector must be a tuple");
    if (TUPLE_LENGTH(args[0]) != N + 1) return fail(vm, TYPE(ValueError), "state vector is the wrong size");
    for (u32 i = 0; i <= N; i++) {
        Ref item = TUPLE_ITEM(args[0], i);
        i64 v = 0;
        if (!IS_SUB(item, TYPE_INT_SUBCLASS)) return fail(vm, TYPE(TypeError), "an integer is required");
        bool fits = int_as_i64(vm, item, &v);
        if (i == N) {
            if (!fits) return fail(vm, TYPE(OverflowError), "Python int too large to convert to C long");
            index = v;
        } else if (int_sign(vm, item) < 0)
            return fail(vm, TYPE(OverflowError), "can't convert negative value to unsigned int");
        else if (int_bit_length(vm, item) > 64)
            return fail(vm, TYPE(OverflowError), "Python int too large to convert to C unsigned long");
        else if (i < N)
            fresh[i] = INT_AT(item)->size ? key_word(INT_AT(item)->digit, (u32)INT_AT(item)->size, 0) : 0;
    }
    if (index < 0 || index > (i64)N) return fail(vm, TYPE(ValueError), "invalid state");
    TWISTER(self)->index = (i32)index;
    memcpy(TWISTER(self)->state, fresh, sizeof fresh);
    return READY_NONE;
}
static const MethodDef methods[] = {
    {"random", r_random, 0, 0, 0, NULL, "($self, /)", "The next float, at least 0 and less than 1."},
    {"seed", r_seed, 0, 1, 0, NULL, "($self, n=None, /)", "Starts anew from a number, or from the system's randomness."},
    {"getstate", r_getstate, 0, 0, 0, NULL, "($self, /)", "The state, as a tuple for setstate()."},
    {"setstate", r_setstate, 1, 1, 0, NULL, "($self, state, /)", "Goes back to a state of getstate()."},
    {"getrandbits", r_getrandbits, 1, 1, 0, "n", "($self, k, /)", "An int of k random bits."},
    {"_randbelow", r_below, 1, 1, 0, "n", "($self, n, /)", "A random int of range(n)."},
    {0},
};
const TypeSpec twister_spec = {
    .basicsize = 2520,
    .flags = TYPE_BASETYPE,
    .methods = methods,
    .doc = "Random() -> create a random number generator with its own internal state.",
    .dealloc = r_dealloc,
    .new = r_new,
    .init = r_init,
};

/* ---- the module ---- */
METHOD(m_urandom) {
    i64 count;
    if (!int_as_i64(vm, args[0], &count)) return fail(vm, TYPE(OverflowError), "Python int too large to convert to C ssize_t");
    if (count < 0) return fail(vm, TYPE(ValueError), "negative argument not allowed");
    if (count >= 1ll << 31) return no_memory(vm);
    Ref r = bytes_from(vm, NULL, (u32)count);
    u64 bits = 0;
    for (u32 i = 0; r && i < count; i++, bits >>= 8) {
        if (i % 8 == 0) bits = host_random(vm);
        BYTES_AT(r)->data[i] = (u8)bits;
    }
    outside(vm)->budget -= count / 8;
    return READY(r);
}
METHOD(m_sha512) { /* the digest of bytes */
    const u8 *data;
    u32 length;
    u8 digest[64];
    Sha512 s;
    if (!bytes_view(vm, args[0], &data, &length)) return fail(vm, TYPE(TypeError), "a bytes-like object is required, not '%T'", args[0]);
    sha512_start(&s, false);
    sha512_add(&s, data, length);
    sha512_end(s, digest);
    outside(vm)->budget -= length / 4;
    return READY(bytes_from(vm, digest, sizeof digest));
}
static const MethodDef functions[] = {
    {"_urandom", m_urandom, 1, 1, 0, "n", NULL, "Bytes from the system's randomness."},
    {"_sha512", m_sha512, 1, 1, 0, NULL, NULL, "The SHA-512 digest of bytes."},
    {0},
};
static bool fill(Vm *vm, Ref module) { return module_add(vm, module, "Random", own(vm, TYPE(twister))); }
const ModuleSpec random_module = {"_random", functions, fill, "Module implements the Mersenne Twister random number generator."};
