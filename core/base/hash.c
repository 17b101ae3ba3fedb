/* hash.c: SipHash-1-3 (Aumasson and Bernstein) with key 0. */
#include "base/hash.h"

#define ROTL(x, b) ((x) << (b) | (x) >> (64 - (b)))
#define ROUND(a, b, c, d)                                                                                                                  \
    do {                                                                                                                                   \
        a += b;                                                                                                                            \
        c += d;                                                                                                                            \
        b = ROTL(b, 13);                                                                                                                   \
        d = ROTL(d, 16);                                                                                                                   \
        b ^= a;                                                                                                                            \
        d ^= c;                                                                                                                            \
        a = ROTL(a, 32);                                                                                                                   \
        c += b;                                                                                                                            \
        a += d;                                                                                                                            \
        b = ROTL(b, 17);                                                                                                                   \
        d = ROTL(d, 21);                                                                                                                   \
        b ^= c;                                                                                                                            \
        d ^= a;                                                                                                                            \
        c = ROTL(c, 32);                                                                                                                   \
    } while (0)

i64 hash_bytes(const void *data, u32 n) {
    if (!n) return 0;
    const u8 *p = data;
    u64 a = 0x736f6d6570736575u, b = 0x646f72616e646f6du, c = 0x6c7967656e657261u, d = 0x7465646279746573u;
    u64 last = (u64)n << 56;
    u32 left = n;
    for (; left >= 8; left -= 8, p += 8) {
        u64 m;
        memcpy(&m, p, 8);
        d ^= m;
        ROUND(a, b, c, d);
        a ^= m;
    }
    for (u32 i = 0; i < left; i++) last |= (u64)p[i] << (8 * i);
    d ^= last;
    ROUND(a, b, c, d);
    a ^= last;
    c ^= 0xff;
    ROUND(a, b, c, d);
    ROUND(a, b, c, d);
    ROUND(a, b, c, d);
    i64 h = (i64)(a ^ b ^ c ^ d);
    return h == -1 ? -2 : h;
}
