/* digest.c: the hash functions behind hashlib: MD5 (RFC 1321), SHA-1 and SHA-2 (FIPS 180-4), SHA-3 and SHAKE (FIPS 202), BLAKE2 (RFC 7693).
 * Plain functions on a state of fixed size that lies in the memory; bytes are put together one by one, so every host computes alike. */
#include "modules/digest.h"

/* sines; fractions of the roots of primes: SHA-256 uses the upper halves of SHA-512's */
static const u32 md5_constants[64] = {
    0xd76aa478u, 0xe8c7b756u, 0x242070dbu, 0xc1bdceeeu, 0xf57c0fafu, 0x4787c62au, 0xa8304613u, 0xfd469501u, 0x698098d8u, 0x8b44f7afu,
    0xffff5bb1u, 0x895cd7beu, 0x6b901122u, 0xfd987193u, 0xa679438eu, 0x49b40821u, 0xf61e2562u, 0xc040b340u, 0x265e5a51u, 0xe9b6c7aau,
    0xd62f105du, 0x02441453u, 0xd8a1e681u, 0xe7d3fbc8u, 0x21e1cde6u, 0xc33707d6u, 0xf4d50d87u, 0x455a14edu, 0xa9e3e905u, 0xfcefa3f8u,
    0x676f02d9u, 0x8d2a4c8au, 0xfffa3942u, 0x8771f681u, 0x6d9d6122u, 0xfde5380cu, 0xa4beea44u, 0x4bdecfa9u, 0xf6bb4b60u, 0xbebfbc70u,
    0x289b7ec6u, 0xeaa127fau, 0xd4ef3085u, 0x04881d05u, 0xd9d4d039u, 0xe6db99e5u, 0x1fa27cf8u, 0xc4ac5665u, 0xf4292244u, 0x432aff97u,
    0xab9423a7u, 0xfc93a039u, 0x655b59c3u, 0x8f0ccc92u, 0xffeff47du, 0x85845dd1u, 0x6fa87e4fu, 0xfe2ce6e0u, 0xa3014314u, 0x4e0811a1u,
    0xf7537e82u, 0xbd3af235u, 0x2ad7d2bbu, 0xeb86d391u,
};
static const u64 sha512_constants[80] = {
    0x428a2f98d728ae22ull, 0x7137449123ef65cdull, 0xb5c0fbcfec4d3b2full, 0xe9b5dba58189dbbcull, 0x3956c25bf348b538ull,
    0x59f111f1b605d019ull, 0x923f82a4af194f9bull, 0xab1c5ed5da6d8118ull, 0xd807aa98a3030242ull, 0x12835b0145706fbeull,
    0x243185be4ee4b28cull, 0x550c7dc3d5ffb4e2ull, 0x72be5d74f27b896full, 0x80deb1fe3b1696b1ull, 0x9bdc06a725c71235ull,
    0xc19bf174cf692694ull, 0xe49b69c19ef14ad2ull, 0xefbe4786384f25e3ull, 0x0fc19dc68b8cd5b5ull, 0x240ca1cc77ac9c65ull,
    0x2de92c6f592b0275ull, 0x4a7484aa6ea6e483ull, 0x5cb0a9dcbd41fbd4ull, 0x76f988da831153b5ull, 0x983e5152ee66dfabull,
    0xa831c66d2db43210ull, 0xb00327c898fb213full, 0xbf597fc7beef0ee4ull, 0xc6e00bf33da88fc2ull, 0xd5a79147930aa725ull,
    0x06ca6351e003826full, 0x142929670a0e6e70ull, 0x27b70a8546d22ffcull, 0x2e1b21385c26c926ull, 0x4d2c6dfc5ac42aedull,
    0x53380d139d95b3dfull, 0x650a73548baf63deull, 0x766a0abb3c77b2a8ull, 0x81c2c92e47edaee6ull, 0x92722c851482353bull,
    0xa2bfe8a14cf10364ull, 0xa81a664bbc423001ull, 0xc24b8b70d0f89791ull, 0xc76c51a30654be30ull, 0xd192e819d6ef5218ull,
    0xd69906245565a910ull, 0xf40e35855771202aull, 0x106aa07032bbd1b8ull, 0x19a4c116b8d2d0c8ull, 0x1e376c085141ab53ull,
    0x2748774cdf8eeb99ull, 0x34b0bcb5e19b48a8ull, 0x391c0cb3c5c95a63ull, 0x4ed8aa4ae3418acbull, 0x5b9cca4f7763e373ull,
    0x682e6ff3d6b2b8a3ull, 0x748f82ee5defb2fcull, 0x78a5636f43172f60ull, 0x84c87814a1f0ab72ull, 0x8cc702081a6439ecull,
    0x90befffa23631e28ull, 0xa4506cebde82bde9ull, 0xbef9a3f7b2c67915ull, 0xc67178f2e372532bull, 0xca273eceea26619cull,
    0xd186b8c721c0c207ull, 0xeada7dd6cde0eb1eull, 0xf57d4f7fee6ed178ull, 0x06f067aa72176fbaull, 0x0a637dc5a2c898a6ull,
    0x113f9804bef90daeull, 0x1b710b35131c471bull, 0x28db77f523047d84ull, 0x32caab7b40c72493ull, 0x3c9ebe0a15c9bebcull,
    0x431d67c49c100d4cull, 0x4cc5d4becb3e42b6ull, 0x597f299cfc657e2aull, 0x5fcb6fab3ad6faecull, 0x6c44198c4a475817ull,
};
static const u64 sha512_start[8] = {
    0x6a09e667f3bcc908ull, 0xbb67ae8584caa73bull, 0x3c6ef372fe94f82bull, 0xa54ff53a5f1d36f1ull,
    0x510e527fade682d1ull, 0x9b05688c2b3e6c1full, 0x1f83d9abfb41bd6bull, 0x5be0cd19137e2179ull,
};
static const u64 sha384_start[8] = {
    0xcbbb9d5dc1059ed8ull, 0x629a292a367cd507ull, 0x9159015a3070dd17ull, 0x152fecd8f70e5939ull,
    0x67332667ffc00b31ull, 0x8eb44a8768581511ull, 0xdb0c2e0d64f98fa7ull, 0x47b5481dbefa4fa4ull,
};
static const u64 keccak_constants[24] = {
    0x0000000000000001ull, 0x0000000000008082ull, 0x800000000000808aull, 0x8000000080008000ull, 0x000000000000808bull,
    0x0000000080000001ull, 0x8000000080008081ull, 0x8000000000008009ull, 0x000000000000008aull, 0x0000000000000088ull,
    0x0000000080008009ull, 0x000000008000000aull, 0x000000008000808bull, 0x800000000000008bull, 0x8000000000008089ull,
    0x8000000000008003ull, 0x8000000000008002ull, 0x8000000000000080ull, 0x000000000000800aull, 0x800000008000000aull,
    0x8000000080008081ull, 0x8000000000008080ull, 0x0000000080000001ull, 0x8000000080008008ull,
};
static const u8 blake2_order[10][16] = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}, {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
    {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4}, {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
    {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13}, {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
    {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11}, {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
    {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5}, {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0},
};

static u32 rotl32(u32 x, u32 n) { return x << n | x >> (32 - n); }
static u32 rotr32(u32 x, u32 n) { return x >> n | x << (32 - n); }
static u64 rotr64(u64 x, u32 n) { return x >> n | x << (64 - n); }
static u64 rotl64(u64 x, u32 n) { return n ? x << n | x >> (64 - n) : x; }
static u64 load(const u8 *p, u32 n, bool big) {
    u64 x = 0;
    for (u32 i = 0; i < n; i++) x |= (u64)p[big ? n - 1 - i : i] << (8 * i);
    return x;
}
static void store(u8 *p, u32 n, bool big, u64 x) {
    for (u32 i = 0; i < n; i++) p[big ? n - 1 - i : i] = (u8)(x >> (8 * i));
}

/* ---- the blocks ---- */
static void md5_block(u64 *h, const u8 *p) {
    static const u8 shift[4][4] = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
    u32 m[16], a = (u32)h[0], b = (u32)h[1], c = (u32)h[2], d = (u32)h[3];
    for (u32 i = 0; i < 16; i++) m[i] = (u32)load(p + 4 * i, 4, false);
    for (u32 i = 0; i < 64; i++) {
        u32 f, g;
        switch (i / 16) {
        case 0: f = (b & c) | (~b & d), g = i; break;
        case 1: f = (d & b) | (~d & c), g = (5 * i + 1) & 15; break;
        case 2: f = b ^ c ^ d, g = (3 * i + 5) & 15; break;
        default: f = c ^ (b | ~d), g = (7 * i) & 15;
        }
        f += a + md5_constants[i] + m[g];
        a = d;
        d = c;
        c = b;
        b += rotl32(f, shift[i / 16][i & 3]);
    }
    h[0] = (u32)(h[0] + a), h[1] = (u32)(h[1] + b), h[2] = (u32)(h[2] + c), h[3] = (u32)(h[3] + d);
}
static void sha1_block(u64 *h, const u8 *p) {
    u32 w[80], a = (u32)h[0], b = (u32)h[1], c = (u32)h[2], d = (u32)h[3], e = (u32)h[4];
    for (u32 i = 0; i < 80; i++) w[i] = i < 16 ? (u32)load(p + 4 * i, 4, true) : rotl32(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    for (u32 i = 0; i < 80; i++) {
        u32 f = i < 20   ? ((b & c) | (~b & d)) + 0x5a827999u
                : i < 40 ? (b ^ c ^ d) + 0x6ed9eba1u
                : i < 60 ? ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdcu
                         : (b ^ c ^ d) + 0xca62c1d6u;
        f += rotl32(a, 5) + e + w[i];
        e = d;
        d = c;
        c = rotl32(b, 30);
        b = a;
        a = f;
    }
    h[0] = (u32)(h[0] + a), h[1] = (u32)(h[1] + b), h[2] = (u32)(h[2] + c), h[3] = (u32)(h[3] + d), h[4] = (u32)(h[4] + e);
}
static void sha256_block(u64 *h, const u8 *p) {
    u32 w[64], v[8];
    for (u32 i = 0; i < 16; i++) w[i] = (u32)load(p + 4 * i, 4, true);
    for (u32 i = 16; i < 64; i++) {
        u32 x = w[i - 15], y = w[i - 2];
        w[i] = w[i - 16] + (rotr32(x, 7) ^ rotr32(x, 18) ^ x >> 3) + w[i - 7] + (rotr32(y, 17) ^ rotr32(y, 19) ^ y >> 10);
    }
    for (u32 i = 0; i < 8; i++) v[i] = (u32)h[i];
    for (u32 i = 0; i < 64; i++) {
        u32 s1 = rotr32(v[4], 6) ^ rotr32(v[4], 11) ^ rotr32(v[4], 25), choose = (v[4] & v[5]) ^ (~v[4] & v[6]);
        u32 t1 = v[7] + s1 + choose + (u32)(sha512_constants[i] >> 32) + w[i];
        u32 s0 = rotr32(v[0], 2) ^ rotr32(v[0], 13) ^ rotr32(v[0], 22), most = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]);
        memmove(v + 1, v, 7 * sizeof *v);
        v[4] += t1;
        v[0] = t1 + s0 + most;
    }
    for (u32 i = 0; i < 8; i++) h[i] = (u32)(h[i] + v[i]);
}
static void sha512_block(u64 *h, const u8 *p) {
    u64 w[80], v[8];
    for (u32 i = 0; i < 16; i++) w[i] = load(p + 8 * i, 8, true);
    for (u32 i = 16; i < 80; i++) {
        u64 x = w[i - 15], y = w[i - 2];
        w[i] = w[i - 16] + (rotr64(x, 1) ^ rotr64(x, 8) ^ x >> 7) + w[i - 7] + (rotr64(y, 19) ^ rotr64(y, 61) ^ y >> 6);
    }
    memcpy(v, h, sizeof v);
    for (u32 i = 0; i < 80; i++) {
        u64 s1 = rotr64(v[4], 14) ^ rotr64(v[4], 18) ^ rotr64(v[4], 41), choose = (v[4] & v[5]) ^ (~v[4] & v[6]);
        u64 t1 = v[7] + s1 + choose + sha512_constants[i] + w[i];
        u64 s0 = rotr64(v[0], 28) ^ rotr64(v[0], 34) ^ rotr64(v[0], 39), most = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]);
        memmove(v + 1, v, 7 * sizeof *v);
        v[4] += t1;
        v[0] = t1 + s0 + most;
    }
    for (u32 i = 0; i < 8; i++) h[i] += v[i];
}
static void keccak(u64 *a) {
    for (u32 round = 0; round < 24; round++) {
        u64 c[5], d, t = a[1];
        for (u32 x = 0; x < 5; x++) c[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
        for (u32 x = 0; x < 5; x++) {
            d = c[(x + 4) % 5] ^ rotl64(c[(x + 1) % 5], 1);
            for (u32 y = 0; y < 25; y += 5) a[x + y] ^= d;
        }
        t = a[1];
        for (u32 i = 0, x = 1, y = 0; i < 24; i++) { /* turned and moved to (y, 2x + 3y) */
            u32 next = (2 * x + 3 * y) % 5, at = y + 5 * next;
            u64 old = a[at];
            a[at] = rotl64(t, (i + 1) * (i + 2) / 2 % 64);
            t = old;
            x = y;
            y = next;
        }
        for (u32 y = 0; y < 25; y += 5) {
            for (u32 x = 0; x < 5; x++) c[x] = a[y + x];
            for (u32 x = 0; x < 5; x++) a[y + x] = c[x] ^ (~c[(x + 1) % 5] & c[(x + 2) % 5]);
        }
        a[0] ^= keccak_constants[round];
    }
}
/* One BLAKE2 block of words of `bits` bits; last: nothing follows. */
static void blake2_block(Digest *s, const u8 *p, bool last) {
    bool wide = s->kind == DIGEST_BLAKE2B;
    u32 bytes = wide ? 8 : 4, rounds = wide ? 12 : 10;
    static const u8 turns[2][4] = {{16, 12, 8, 7}, {32, 24, 16, 63}};
    u64 mask = wide ? UINT64_MAX : 0xffffffffu, v[16], m[16];
    for (u32 i = 0; i < 16; i++) m[i] = load(p + bytes * i, bytes, false);
    for (u32 i = 0; i < 8; i++) {
        v[i] = s->h[i];
        v[i + 8] = wide ? sha512_start[i] : sha512_start[i] >> 32;
    }
    v[12] ^= wide ? s->total : s->total & mask;
    v[13] ^= wide ? 0 : s->total >> 32;
    if (last) v[14] ^= mask;
    for (u32 r = 0; r < rounds; r++) {
        const u8 *order = blake2_order[r % 10];
        for (u32 i = 0; i < 8; i++) {
            u32 a = i & 3, b = 4 + ((i & 3) + i / 4) % 4, c = 8 + ((i & 3) + 2 * (i / 4)) % 4, d = 12 + ((i & 3) + 3 * (i / 4)) % 4;
            for (u32 half = 0; half < 2; half++) {
                u32 n1 = turns[wide][2 * half], n2 = turns[wide][2 * half + 1];
                v[a] = (v[a] + v[b] + m[order[2 * i + half]]) & mask;
                v[d] = wide ? rotr64(v[d] ^ v[a], n1) : rotr32((u32)(v[d] ^ v[a]), n1);
                v[c] = (v[c] + v[d]) & mask;
                v[b] = wide ? rotr64(v[b] ^ v[c], n2) : rotr32((u32)(v[b] ^ v[c]), n2);
            }
        }
    }
    for (u32 i = 0; i < 8; i++) s->h[i] ^= v[i] ^ v[i + 8];
}
static void absorb(Digest *s, const u8 *p) {
    switch (s->kind) {
    case DIGEST_MD5: md5_block(s->h, p); break;
    case DIGEST_SHA1: sha1_block(s->h, p); break;
    case DIGEST_SHA224:
    case DIGEST_SHA256: sha256_block(s->h, p); break;
    case DIGEST_SHA384:
    case DIGEST_SHA512: sha512_block(s->h, p); break;
    case DIGEST_BLAKE2B:
    case DIGEST_BLAKE2S: blake2_block(s, p, false); break;
    default:
        for (u32 i = 0; i < s->block_size / 8u; i++) s->h[i] ^= load(p + 8 * i, 8, false);
        keccak(s->h);
    }
}

/* ---- the doors ---- */
const DigestKind digest_kinds[DIGEST_COUNT] = {
    {"md5", 16, 64},       {"sha1", 20, 64},      {"sha224", 28, 64},    {"sha256", 32, 64},    {"sha384", 48, 128},
    {"sha512", 64, 128},   {"sha3_224", 28, 144}, {"sha3_256", 32, 136}, {"sha3_384", 48, 104}, {"sha3_512", 64, 72},
    {"shake_128", 0, 168}, {"shake_256", 0, 136}, {"blake2b", 64, 128},  {"blake2s", 32, 64},
};
void digest_start(Digest *s, u32 kind) {
    static const u32 simple[5] = {0x67452301u, 0xefcdab89u, 0x98badcfeu, 0x10325476u, 0xc3d2e1f0u};
    memset(s, 0, sizeof *s);
    s->kind = (u8)kind;
    s->digest_size = digest_kinds[kind].digest_size;
    s->block_size = digest_kinds[kind].block_size;
    for (u32 i = 0; i < 8; i++) {
        switch (kind) {
        case DIGEST_MD5:
        case DIGEST_SHA1: s->h[i] = i < (kind == DIGEST_MD5 ? 4u : 5u) ? simple[i] : 0; break;
        case DIGEST_SHA224: s->h[i] = (u32)sha384_start[i]; break;
        case DIGEST_SHA384: s->h[i] = sha384_start[i]; break;
        case DIGEST_SHA256:
        case DIGEST_BLAKE2S: s->h[i] = sha512_start[i] >> 32; break;
        case DIGEST_SHA512:
        case DIGEST_BLAKE2B: s->h[i] = sha512_start[i]; break;
        default: break;
        }
    }
}
void digest_parameters(Digest *s, const u8 *block) { /* BLAKE2: the parameter block */
    u32 bytes = s->kind == DIGEST_BLAKE2B ? 8 : 4;
    for (u32 i = 0; i < 8; i++) s->h[i] ^= load(block + bytes * i, bytes, false);
    s->digest_size = block[0];
}
static bool is_blake2(const Digest *s) { return s->kind >= DIGEST_BLAKE2B; }
void digest_update(Digest *s, const u8 *data, u32 n) {
    while (n) {
        if (is_blake2(s) && s->fill == s->block_size) { /* not the last one after all */
            absorb(s, s->block);
            s->fill = 0;
        }
        u32 part = u32_min(n, s->block_size - s->fill);
        memcpy(s->block + s->fill, data, part);
        s->fill += part;
        s->total += part;
        data += part;
        n -= part;
        if (!is_blake2(s) && s->fill == s->block_size) {
            absorb(s, s->block);
            s->fill = 0;
        }
    }
}
static void finish_sha3(Digest *s, u8 *out, u32 n) {
    memset(s->block + s->fill, 0, s->block_size - s->fill);
    s->block[s->fill] = s->kind >= DIGEST_SHAKE128 ? 0x1f : 0x06;
    s->block[s->block_size - 1] |= 0x80;
    absorb(s, s->block);
    for (u32 i = 0; i < n; i++) {
        if (i && i % s->block_size == 0) keccak(s->h);
        out[i] = (u8)(s->h[i % s->block_size / 8] >> (8 * (i % 8)));
    }
}
void digest_finish(const Digest *state, u8 *out, u32 n) {
    Digest s = *state;
    if (s.kind >= DIGEST_SHA3_224 && s.kind <= DIGEST_SHAKE256) {
        finish_sha3(&s, out, n);
        return;
    }
    u32 word = s.kind == DIGEST_SHA384 || s.kind == DIGEST_SHA512 || s.kind == DIGEST_BLAKE2B ? 8 : 4;
    bool big = s.kind >= DIGEST_SHA1 && s.kind <= DIGEST_SHA512;
    if (is_blake2(&s)) {
        memset(s.block + s.fill, 0, s.block_size - s.fill);
        blake2_block(&s, s.block, true);
    } else {
        u32 tail = word * 2; /* where the length goes */
        s.block[s.fill++] = 0x80;
        if (s.fill > s.block_size - tail) {
            memset(s.block + s.fill, 0, s.block_size - s.fill);
            absorb(&s, s.block);
            s.fill = 0;
        }
        memset(s.block + s.fill, 0, s.block_size - s.fill);
        store(s.block + s.block_size - 8, 8, big, s.total * 8);
        if (tail == 16) s.block[s.block_size - 9] = (u8)(s.total >> 61);
        absorb(&s, s.block);
    }
    for (u32 i = 0; i < n; i++) {
        u64 x = s.h[i / word];
        out[i] = (u8)(x >> (8 * (big ? word - 1 - i % word : i % word)));
    }
}
