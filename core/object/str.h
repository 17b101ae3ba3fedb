/* str.h: text and bytes: layouts (PEP 393 as in CPython) and entry points. */
#ifndef OURO_STR_H
#define OURO_STR_H

#include "heap/native.h"

typedef struct Str { /* nominal 48 + n + 1 for ASCII, else 72 + (n + 1) * kind */
    Object head;
    u32 length;  /* in code points */
    u8 kind;     /* bytes per code point: 1, 2, 4 */
    u8 ascii;
    u8 interned; /* 0, 1 */
    u8 unused_;
    i64 hash;    /* -1: not computed yet */
    u64 unused2_;
    /* ASCII data here (ref + 48 in CPython's terms), others at ref + 72 */
} Str;
typedef struct Bytes { /* nominal 33 + n */
    Object head;
    u32 length, unused_;
    i64 hash;
    u8 data[]; /* NUL behind the end */
} Bytes;
typedef struct ByteArray { /* nominal 56 */
    Object head;
    u32 length, allocated;
    Ref data;    /* raw block */
    u32 start, exports;
} ByteArray;

#define STR_AT(r) AT(Str, r)
#define STR_LENGTH(r) (STR_AT(r)->length)
#define STR_KIND(r) (STR_AT(r)->kind)
#define STR_DATA(r) ((void *)((char *)STR_AT(r) + (STR_AT(r)->ascii ? 48 : 72)))
#define STR_DATA1(r) ((u8 *)STR_DATA(r))
#define BYTES_AT(r) AT(Bytes, r)

INLINE u32 str_char(Vm *vm, Ref r, u32 i) { /* the code point at i < length */
    const void *d = STR_DATA(r);
    switch (STR_KIND(r)) {
    case 1: return ((const u8 *)d)[i];
    case 2: return ((const u16 *)d)[i];
    default: return ((const u32 *)d)[i];
    }
}

/* New references; 0: MemoryError. */
Ref str_new(Vm *vm, u32 length, u32 max_char); /* contents to be filled in at once; length 0 → the static '' */
Ref str_from_utf8(Vm *vm, const void *bytes, u32 n); /* WTF-8 accepted (lone surrogates); invalid bytes become U+FFFD: for our own text and literals */
Ref str_from_ascii(Vm *vm, const char *text);
Ref str_from_char(Vm *vm, u32 c);
Ref str_intern_utf8(Vm *vm, const void *bytes, u32 n); /* new reference to the interned str */
void str_intern(Vm *vm, Ref *slot);    /* PyUnicode_InternInPlace: may replace *slot (owned) by the interned equal */
bool str_equal(Vm *vm, Ref a, Ref b);
i32 str_compare(Vm *vm, Ref a, Ref b);
bool str_equal_ascii(Vm *vm, Ref a, const char *text);
i64 str_hash(Vm *vm, Ref r);           /* cached */
Ref str_concat(Vm *vm, Ref a, Ref b);
bool str_append(Vm *vm, Ref *left, Ref right); /* PyUnicode_Append: *left is owned; resized in place when nobody else holds it; false: error, *left is 0 */
Ref str_slice(Vm *vm, Ref r, u32 from, u32 to);
Ref str_item(Vm *vm, Ref r, u32 i);
Ref str_join(Vm *vm, Ref separator, const Ref *items, u32 n); /* all str (checked: TypeError "sequence item %d: expected str instance, %T found") */
i64 str_find(Vm *vm, Ref text, Ref what, u32 from, u32 to);   /* -1: no */
Ref str_repr(Vm *vm, Ref r);
Ref str_ascii_repr(Vm *vm, Ref repr);  /* the repr with non-ASCII escaped: ascii() */
bool str_is_identifier(Vm *vm, Ref r);
bool str_all_name_chars(Vm *vm, Ref r); /* [A-Za-z0-9_]*: constants that are interned */
/* UTF-8 of r (WTF-8 for surrogates) into buf of cap bytes; returns the full length */
u32 str_to_utf8(Vm *vm, Ref r, char *buf, u32 cap);
Ref bytes_from(Vm *vm, const void *data, u32 n); /* data may be NULL: to be filled */
Ref bytes_repr(Vm *vm, Ref r);
Await str_format_percent(Vm *vm, Ref format, Ref args); /* % */
/* FORMAT_VALUE: conversion 0, 's', 'r', 'a'; spec: str or 0 */
Await format_value(Vm *vm, Ref value, u32 conversion, Ref spec);
Await object_format(Vm *vm, Ref value, Ref spec); /* format(value, spec) */

/* Text under construction: one run that grows; lives outside of pools, so that it leaves no trace in them. Keep it in a raw
 * field of a native frame or a C local; builder_free on every way out that does not finish. */
typedef struct StrBuilder {
    Ref run;
    u32 length, capacity, kind, max_char, failed, pad_;
} StrBuilder;
void builder_char(Vm *vm, StrBuilder *b, u32 c);
void builder_ascii(Vm *vm, StrBuilder *b, const char *text);
void builder_utf8(Vm *vm, StrBuilder *b, const void *bytes, u32 n);
void builder_str(Vm *vm, StrBuilder *b, Ref str);
void builder_i64(Vm *vm, StrBuilder *b, i64 n);
Ref builder_finish(Vm *vm, StrBuilder *b); /* new str; 0: MemoryError (also if any step failed); the builder is empty */
void builder_free(Vm *vm, StrBuilder *b);

#endif
