/* statics.h: the fixed Refs of objects that exist before any program: types, singletons, small ints, one-character
 * strings, one-byte bytes and the interpreter's own names. A type test is a comparison with a constant.
 *
 * They are made once, by boot (modules/boot.c), and never freed: their count starts at STATIC_COUNT as in CPython 3.11
 * (Include/internal/pycore_global_objects.h), except None, True, False, Ellipsis, NotImplemented and the types, which
 * start at 1, held by "static". */
#ifndef OURO_STATICS_H
#define OURO_STATICS_H

#include "memory/memory.h"

#define STATIC_COUNT 999999999u

#define STATIC_TYPES       STATIC_BASE /* 1024 bytes each */
#define STATIC_TYPE_STRIDE 1024u
#define STATIC_SINGLES     0x00272000u
#define SMALL_INTS         0x00273000u /* 32 bytes each, -5 .. 256 */
#define LATIN1_STRINGS     0x00276000u /* 80 bytes each */
#define ONE_BYTES          0x0027B000u /* 48 bytes each */
#define STATIC_NAMES       0x00280000u /* 96 bytes each: at most 47 characters */
#define STATIC_NAME_STRIDE 96u
#define STATIC_END         STACK_BASE

enum {
#define TYPE_DEF(name, python_name, base) TI_##name,
#include "heap/types.def"
#undef TYPE_DEF
    TYPE_COUNT
};
_Static_assert(TYPE_COUNT <= 253, "static types fill their place, and their number fits Type.owner");
#define TYPE(name) (STATIC_TYPES + STATIC_TYPE_STRIDE * (u32)TI_##name)

enum {
#define NAME_DEF(text) NI_##text,
#include "heap/names.def"
#undef NAME_DEF
#define ODD_NAME_DEF(name, text) NI_##name,
#include "heap/odd_names.def"
#undef ODD_NAME_DEF
    NAME_COUNT
};
_Static_assert(STATIC_NAMES + NAME_COUNT * STATIC_NAME_STRIDE <= STATIC_END, "names fill their place");
#define NAME(text) (STATIC_NAMES + STATIC_NAME_STRIDE * (u32)NI_##text) /* NAME(__init__): a static interned str */

#define NONE            (STATIC_SINGLES + 0x00u)
#define FALSE_REF       (STATIC_SINGLES + 0x20u)
#define TRUE_REF        (STATIC_SINGLES + 0x40u)
#define ELLIPSIS        (STATIC_SINGLES + 0x60u)
#define NOT_IMPLEMENTED (STATIC_SINGLES + 0x80u)
#define EMPTY_TUPLE     (STATIC_SINGLES + 0xB0u) /* its GC head stands before it */
#define EMPTY_STR       (STATIC_SINGLES + 0x100u)
#define EMPTY_BYTES     (STATIC_SINGLES + 0x160u)
#define EMPTY_KEYS      (STATIC_SINGLES + 0x1C0u)                    /* the shared table of empty dicts */
#define GEN_HEAD(g)     (STATIC_SINGLES + 0x410u + 0x40u * (u32)(g)) /* list heads of generations 0..2, 3 = permanent */

#define SMALL_INT(i) (SMALL_INTS + 32u * (u32)((i) + 5)) /* -5 <= i <= 256 */
#define LATIN1(c)    (LATIN1_STRINGS + 80u * (u32)(c))
#define ONE_BYTE(c)  (ONE_BYTES + 48u * (u32)(c))
#define BOOL_REF(b)  ((b) ? TRUE_REF : FALSE_REF)

INLINE bool ref_is_static(Ref r) { return r >= STATIC_BASE && r < STATIC_END; }

#endif
