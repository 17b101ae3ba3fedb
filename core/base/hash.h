/* hash.h: the hashes of CPython 3.11 under PYTHONHASHSEED=0. */
#ifndef OURO_HASH_H
#define OURO_HASH_H

#include "base/base.h"

/* str and bytes: SipHash-1-3 with key 0; empty: 0; -1 becomes -2 (Python/pyhash.c) */
i64 hash_bytes(const void *data, u32 n);

#endif
