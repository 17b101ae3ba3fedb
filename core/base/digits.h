/* digits.h: arithmetic on numbers of 30-bit digits, least significant first, as CPython's int has them. Pure functions over arrays of
 * the caller. Results carry no leading zero digits; lengths are returned. */
#ifndef OURO_DIGITS_H
#define OURO_DIGITS_H

#include "base/base.h"

#define DIGIT_BITS 30u
#define DIGIT_BASE (1u << 30)
#define DIGIT_MASK (DIGIT_BASE - 1)

u32 digits_trim(const u32 *a, u32 n);
i32 digits_compare(const u32 *a, u32 an, const u32 *b, u32 bn);
u32 digits_add(u32 *out, const u32 *a, u32 an, const u32 *b, u32 bn);      /* out: max + 1 */
u32 digits_subtract(u32 *out, const u32 *a, u32 an, const u32 *b, u32 bn); /* a >= b */
u32 digits_multiply(u32 *out, const u32 *a, u32 an, const u32 *b, u32 bn); /* out: an + bn */
/* quotient: an digits; a becomes the remainder: room for an + 1. b: bn >= 1 digits, changed and put back. */
u32 digits_divide(u32 *quotient, u32 *a, u32 an, u32 *b, u32 bn, u32 *rest_n);
/* One block of a long product: out (with room for all of it, zeroed before the first block) += a * b, an and bn at most DIGITS_BLOCK.
 * About (an * bn)^0.8 work: callers charge it and may stop between blocks. */
#define DIGITS_BLOCK 1024u
void digits_multiply_block(u32 *out, const u32 *a, u32 an, const u32 *b, u32 bn);
/* A division in pieces, for bn >= 2: begin; rows from j = an - bn down to 0, as many at a time as one likes; end. digits_divide is
 * the three in one. Each row costs bn. */
u32 digits_divide_begin(u32 *a, u32 an, u32 *b, u32 bn);                                /* returns the shift that end wants */
void digits_divide_rows(u32 *quotient, u32 *a, const u32 *b, u32 bn, u32 from, u32 to); /* rows to > j >= from */
u32 digits_divide_end(u32 *a, u32 *b, u32 bn, u32 shift);                               /* length of the remainder in a */
u32 digits_divide_small(u32 *out, const u32 *a, u32 an, u32 d, u32 *rest);
u32 digits_shift_left(u32 *out, const u32 *a, u32 an, u32 bits);              /* out: an + bits / 30 + 1 */
u32 digits_shift_right(u32 *out, const u32 *a, u32 an, u32 bits, bool *lost); /* lost: a one was shifted out */
u32 digits_bit_length(const u32 *a, u32 an);

#endif
