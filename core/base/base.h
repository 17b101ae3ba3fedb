/* base.h: fixed-width types, assertions and the few attributes that every room uses.
 *
 * Nothing in core/ uses int, long or size_t for what is stored in memory: images must be the same on every host.
 * C's int and unsigned stay in use for small local numbers. */
#ifndef OURO_BASE_H
#define OURO_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Slot and step functions share their signatures, so a parameter that one of them does not need is no mistake. */
#pragma GCC diagnostic ignored "-Wunused-parameter"

typedef uint8_t u8;
typedef uint16_t u16;
typedef uint32_t u32;
typedef uint64_t u64;
typedef int8_t i8;
typedef int16_t i16;
typedef int32_t i32;
typedef int64_t i64;
typedef double f64;

#ifdef OURO_SMALL /* a room where size counts more than time */
#define INLINE static inline __attribute__((unused))
#else
#define INLINE static inline __attribute__((always_inline, unused))
#endif
#define COLD         __attribute__((cold, noinline))
#define LIKELY(x)    __builtin_expect(!!(x), 1)
#define UNLIKELY(x)  __builtin_expect(!!(x), 0)
#define ARRAY_LEN(a) ((u32)(sizeof(a) / sizeof((a)[0])))
#define UNUSED(x)    ((void)(x))
#define FALLTHROUGH  __attribute__((fallthrough))

/* CHECK: a broken invariant of ours, tested in debug builds only. Never for what a user's program can cause. */
#ifdef OURO_DEBUG
COLD _Noreturn void check_failed(const char *what, const char *file, u32 line);
#define CHECK(x) (LIKELY(x) ? (void)0 : check_failed(#x, __FILE__, __LINE__))
#else
#define CHECK(x) ((void)sizeof(x))
#endif
#define UNREACHABLE() __builtin_unreachable()

INLINE u32 u32_max(u32 a, u32 b) { return a > b ? a : b; }
INLINE u32 u32_min(u32 a, u32 b) { return a < b ? a : b; }
INLINE u32 round_up(u32 n, u32 to) { return (n + to - 1) / to * to; }

#endif
