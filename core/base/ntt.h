/* ntt.h: products of long numbers by number-theoretic transforms: convolutions of 15-bit pieces modulo two primes, put together by the
 * Chinese remainder theorem. Exact, the same on every host, and done in pieces that the caller paces: each call is one pass. */
#ifndef OURO_NTT_H
#define OURO_NTT_H

#include "base/base.h"

#define NTT_MAX_LOG 26u /* the longest transform: 2^26 pieces of 15 bits */

/* The transform's length for a product of an and bn digits of 30 bits, as a power of two; above NTT_MAX_LOG: too long */
u32 ntt_log(u32 an, u32 bn);
/* a[0 .. 2^log) = the pieces of n digits, as residues of prime 0 or 1 */
void ntt_load(u32 *a, u32 log, const u32 *digits, u32 n, u32 prime);
/* One of `log` passes forward (layer 0 first) or back (layer log - 1 first, down to 0). */
void ntt_forward(u32 *a, u32 log, u32 layer, u32 prime);
void ntt_back(u32 *a, u32 log, u32 layer, u32 prime);
void ntt_product(u32 *a, const u32 *b, u32 log, u32 prime); /* a = a b / 2^log, item by item; b may be a */
/* digits[0 .. n) = the number whose pieces are x (modulo prime 0) and y (modulo prime 1) */
void ntt_store(u32 *digits, u32 n, const u32 *x, const u32 *y, u32 log);

#endif
