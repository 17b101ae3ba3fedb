/* int.h: ints of any size, bools, floats, complex: layouts and the entry points that the VM and other types use.
 * Digits are 30 bits, little endian, as in CPython (Include/cpython/longintrepr.h); sizes are CPython's nominal ones. */
#ifndef OURO_INT_H
#define OURO_INT_H

#include "heap/native.h"

#define INT_DIGIT_BITS 30u

typedef struct Int { /* nominal 24 + 4 * digits; also bool */
    Object head;
    i32 size; /* ob_size: number of digits, negative for negative ints, 0 for zero */
    u32 unused_;
    u32 digit[];
} Int;
typedef struct Float {
    Object head;
    f64 value;
} Float; /* nominal 24 */
typedef struct Complex {
    Object head;
    f64 real, imag;
} Complex;

#define INT_AT(r)        AT(Int, r)
#define FLOAT_VALUE(r)   (AT(Float, r)->value)
#define FLOAT_FREE_LIMIT 100u /* floats that the free list keeps (PyFloat_MAXFREELIST) */
/* exact int of at most one digit: its value is cheap */
INLINE bool int_is_compact(Vm *vm, Ref r) { return (u32)(INT_AT(r)->size + 1) <= 2; }
INLINE i64 int_compact_value(Vm *vm, Ref r) { return INT_AT(r)->size * (i64)INT_AT(r)->digit[0]; }

/* All results are new references; 0: MemoryError (or the named error). Small ints are the static objects. */
Ref int_from_i64(Vm *vm, i64 value);
Ref int_from_u64(Vm *vm, u64 value);
Ref int_from_words(Vm *vm, const u32 *words, u32 n);                      /* 32-bit words, the lowest first; outside of Vm memory or held */
Ref int_from_double(Vm *vm, f64 value);                                   /* truncates; OverflowError / ValueError as int(float) */
Ref int_from_digits_text(Vm *vm, const char *text, u32 length, u32 base); /* a literal: no sign, no underscores, no prefix */
bool int_as_i64(Vm *vm, Ref r, i64 *out);                                 /* any int or bool; false: does not fit, no exception set */
i64 int_as_i64_clamped(Vm *vm, Ref r);                                    /* the nearest: for slice indices */
bool int_as_index(Vm *vm, Ref r, i64 *out);  /* false: IndexError "cannot fit 'int' into an index-sized integer" set */
bool int_as_double(Vm *vm, Ref r, f64 *out); /* false: OverflowError "int too large to convert to float" */
f64 int_frexp(Vm *vm, Ref r, i64 *e);        /* m * 2^*e with 0.5 <= |m| < 1, rounded to nearest even; 0.0 for 0 */
i32 int_sign(Vm *vm, Ref r);
i32 int_compare(Vm *vm, Ref a, Ref b); /* exact values, -1 0 1 */
/* Arithmetic on ints (exact or subclass instances, by value). Long work may come back PENDING (it counts against the budget). */
Ref int_add(Vm *vm, Ref a, Ref b);
Ref int_subtract(Vm *vm, Ref a, Ref b);
Await int_multiply(Vm *vm, Ref a, Ref b);
Await int_floor_divide(Vm *vm, Ref a, Ref b);
Await int_remainder(Vm *vm, Ref a, Ref b);
Await int_divmod(Vm *vm, Ref a, Ref b);
Await int_power(Vm *vm, Ref a, Ref b, Ref mod);
Ref int_negate(Vm *vm, Ref a);
Ref int_magnitude(Vm *vm, Ref a);       /* |a| as an exact int */
Await int_gcd(Vm *vm, Ref a, Ref b);    /* never negative */
Ref int_shift(Vm *vm, Ref a, i64 bits); /* a << bits, or >> -bits (floored) */
u64 int_bit_length(Vm *vm, Ref a);
Ref int_binary_fold(Vm *vm, u32 op, Ref a,
                    Ref b); /* for the constant folder: op is a BINARY_… of protocol.h; never PENDING, limits are the folder's */
bool int_hash(Vm *vm, Ref r, i64 *out);
Await int_to_text(Vm *vm, Ref r, u32 base);  /* str, without prefix */
u32 int_digit_limit(Vm *vm);                 /* sys.get_int_max_str_digits(); 0: none */
bool int_digits_allowed(Vm *vm, u64 digits); /* within that limit; up to 640 always */
Ref int_parse(Vm *vm, Ref str, u32 base);    /* int("…", base) with its ValueErrors */

Ref float_new(Vm *vm, f64 value);
bool float_from_text(Vm *vm, const char *text, u32 length, f64 *out); /* float("…"): false: not a float, no exception set */
u64 double_hash(f64 value);
Ref float_to_text(Vm *vm, f64 value); /* repr */
Ref complex_new(Vm *vm, f64 real, f64 imag);
bool complex_value(Vm *vm, Ref r, f64 *real, f64 *imag); /* of a plain complex or real; false: neither, or OverflowError */
bool complex_quotient(f64 ar, f64 ai, f64 br, f64 bi, f64 *real, f64 *imag); /* false: b is 0 */
bool float_from_number(Vm *vm, Ref r,
                       f64 *out); /* exact int or float (or subclasses) without calling Python; false: neither or too large */

#endif
