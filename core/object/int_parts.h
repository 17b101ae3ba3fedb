/* int_parts.h: what the files of int share. */
#ifndef OURO_INT_PARTS_H
#define OURO_INT_PARTS_H

#include "object/int.h"

#define SIZE(r)   (INT_AT(r)->size)
#define DIGITS(r) (INT_AT(r)->digit)
INLINE u32 ndigits(Vm *vm, Ref r) { return (u32)(SIZE(r) < 0 ? -SIZE(r) : SIZE(r)); }

Ref int_new(Vm *vm, u32 n);
enum { WANT_QUOTIENT, WANT_REST, WANT_BOTH };
Await int_divide_wanted(Vm *vm, Ref quotient, Ref rest, u32 want); /* borrowed; 0: an error is passed on */
Await int_divide_newton(Vm *vm, Ref a, Ref b, u32 want);           /* int_newton.c: a and b long */
Ref int_finish(Vm *vm, Ref r, u32 n, bool negative);
Ref int_fit(Vm *vm, Ref r, u32 n, bool negative);
Ref int_copy(Vm *vm, Ref a);
Ref int_multiply_now(Vm *vm, Ref a, Ref b);
Ref int_floor_now(Vm *vm, Ref a, Ref b);
Ref int_remainder_now(Vm *vm, Ref a, Ref b);
Ref int_power_now(Vm *vm, Ref a, Ref b, Ref mod);
bool int_divide(Vm *vm, Ref a, Ref b, Ref *quotient, Ref *rest);
void int_floor_adjust(Vm *vm, Ref divisor, Ref *quotient, Ref *rest);
Ref number_text(Vm *vm, Ref source, u32 *n); /* a run of ASCII for int(), float(), complex(): int_text.c */
Ref int_shift_left(Vm *vm, Ref a, Ref b);
Ref int_shift_right(Vm *vm, Ref a, Ref b);
Ref int_bitwise(Vm *vm, Ref a, Ref b, char op); /* & | ^ */
Ref int_true_divide(Vm *vm, Ref a, Ref b);
Await int_parse_long(Vm *vm, Ref source, u32 base); /* as int_parse, of texts of any length */
Ref int_text_now(Vm *vm, Ref r, u32 base);
Await complex_power(Vm *vm, f64 ar, f64 ai, f64 br, f64 bi); /* complex.c: a ** b */
bool float_int_equal(Vm *vm, f64 v, Ref i);                  /* exactly */
f64 double_power(f64 x, f64 y);                              /* float_math.c: pow of the one libm */

#endif
