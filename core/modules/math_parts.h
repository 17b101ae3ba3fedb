/* math_parts.h: what the files of the module math share. */
#ifndef OURO_MATH_PARTS_H
#define OURO_MATH_PARTS_H

#include "modules/modules.h"

#define MATH_PI   3.141592653589793238462643383279502884
#define MATH_E    2.718281828459045235360287471352662498
#define MATH_TAU  6.2831853071795864769252867665590057683943
#define MATH_LN2  0.69314718055994530941723212145817656808
#define MATH_LN10 2.302585092994045684017991454684364208

/* How a function on doubles says that it cannot (errno in C). */
enum { MATH_OK, MATH_DOMAIN, MATH_RANGE };

Await math_domain_error(Vm *vm);
Await math_range_error(Vm *vm);

/* ---- math_special.c: functions that CPython has of its own ---- */
f64 math_gamma(f64 x, u32 *status);
f64 math_lgamma(f64 x, u32 *status);
f64 math_remainder(f64 x, f64 y);
f64 math_vector_norm(u32 n, f64 *v, f64 max, bool found_nan); /* changes v */
f64 math_ulp(f64 x);
void fsum_start(void *state); /* the state is FSUM_BYTES, 8-aligned */
u32 fsum_add(void *state, f64 x);
u32 fsum_result(void *state, f64 *out);
#define FSUM_BYTES 544u
enum { FSUM_OK, FSUM_OVERFLOW, FSUM_INVALID };

/* ---- math_int.c, math_sum.c: methods ---- */
#define MATH_METHOD(name) Await name(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames)
MATH_METHOD(math_factorial);
MATH_METHOD(math_comb);
MATH_METHOD(math_perm);
MATH_METHOD(math_isqrt);
MATH_METHOD(math_gcd);
MATH_METHOD(math_lcm);
MATH_METHOD(math_fsum);
MATH_METHOD(math_prod);
MATH_METHOD(math_hypot);
MATH_METHOD(math_dist);
MATH_METHOD(math_isclose);
Await math_norm_of_difference(Vm *vm, Ref p, Ref q); /* two tuples of the same length */

#endif
