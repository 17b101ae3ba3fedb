/* digest.h: hash functions as plain functions on a state (digest.c); hashlib.c makes objects of them. */
#ifndef OURO_DIGEST_H
#define OURO_DIGEST_H

#include "base/base.h"

enum {
    DIGEST_MD5,
    DIGEST_SHA1,
    DIGEST_SHA224,
    DIGEST_SHA256,
    DIGEST_SHA384,
    DIGEST_SHA512,
    DIGEST_SHA3_224,
    DIGEST_SHA3_256,
    DIGEST_SHA3_384,
    DIGEST_SHA3_512,
    DIGEST_SHAKE128,
    DIGEST_SHAKE256,
    DIGEST_BLAKE2B,
    DIGEST_BLAKE2S,
    DIGEST_COUNT
};
typedef struct DigestKind {
    const char *name;
    u8 digest_size, block_size;
} DigestKind;
extern const DigestKind digest_kinds[DIGEST_COUNT];
typedef struct Digest {
    u8 kind, digest_size, block_size, unused_;
    u32 fill;
    u64 total; /* bytes so far */
    u64 h[25];
    u8 block[168];
} Digest;
void digest_start(Digest *s, u32 kind);
void digest_parameters(Digest *s, const u8 *block); /* BLAKE2's parameter block: 64 or 32 bytes */
void digest_update(Digest *s, const u8 *data, u32 n);
void digest_finish(const Digest *s, u8 *out, u32 n); /* n: its digest size; SHAKE: any. The state may go on */

#endif
