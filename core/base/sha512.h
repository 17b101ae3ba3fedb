/* sha512.h: SHA-384 and SHA-512 (FIPS 180-4) over data that comes in pieces. A Sha512 is plain bytes: it can be copied, and kept in
 * the memory of a Vm. */
#ifndef OURO_SHA512_H
#define OURO_SHA512_H

#include "base/base.h"

typedef struct Sha512 {
    u64 state[8];
    u64 length; /* bytes so far */
    u8 block[128];
} Sha512;

void sha512_start(Sha512 *s, bool is_384);
void sha512_add(Sha512 *s, const void *data, u32 n);
void sha512_end(Sha512 s, u8 digest[64]); /* takes a copy: s may go on */

#endif
