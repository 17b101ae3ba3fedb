/* str.h: text and bytes: layouts (PEP 393 as in CPython) and entry points. */
#ifndef OURO_STR_H
#define OURO_STR_H

#include "heap/native.h"

typedef struct Str { /* nominal 48 + n + 1 for ASCII, else 72 + (n + 1) * kind */
    Object head;
    u32 length; /* in code points */
    u8 kind;    /* bytes per code point: 1, 2, 4 */
    u8 ascii;
    u8 interned; /* 0, 1 */
    u8 indirect; /* an instance of a subclass: the text is in a raw block, its Ref at ref + 72 */
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
    Ref data;           /* raw block */
    u32 start, exports; /* exports: views of it; while there are any its size cannot change */
} ByteArray;

#define STR_AT(r)     AT(Str, r)
#define STR_LENGTH(r) (STR_AT(r)->length)
#define STR_KIND(r)   (STR_AT(r)->kind)
#define STR_DATA(r)   str_data(vm, (r))
#define STR_DATA1(r)  ((u8 *)STR_DATA(r))
#define BYTES_AT(r)   AT(Bytes, r)

INLINE void *str_data(Vm *vm, Ref r) {
    Str *s = STR_AT(r);
    char *at = (char *)s;
    if (UNLIKELY(s->indirect)) return AT(char, *(const Ref *)(at + 72));
    return at + (s->ascii ? 48 : 72);
}
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
Ref str_from_utf8(Vm *vm, const void *bytes,
                  u32 n); /* WTF-8 accepted (lone surrogates); invalid bytes become U+FFFD: for our own text and literals */
Ref str_from_ascii(Vm *vm, const char *text);
Ref str_from_char(Vm *vm, u32 c);
Ref str_intern_utf8(Vm *vm, const void *bytes, u32 n); /* new reference to the interned str */
void str_intern(Vm *vm, Ref *slot);                    /* PyUnicode_InternInPlace: may replace *slot (owned) by the interned equal */
bool str_equal(Vm *vm, Ref a, Ref b);
i32 str_compare(Vm *vm, Ref a, Ref b);
bool str_equal_ascii(Vm *vm, Ref a, const char *text);
i64 str_hash(Vm *vm, Ref r); /* cached */
Ref str_concat(Vm *vm, Ref a, Ref b);
bool str_append(Vm *vm, Ref *left,
                Ref right); /* PyUnicode_Append: *left is owned; resized in place when nobody else holds it; false: error, *left is 0 */
Ref str_slice(Vm *vm, Ref r, u32 from, u32 to);
Ref str_item(Vm *vm, Ref r, u32 i);
Ref str_join(Vm *vm, Ref separator, const Ref *items,
             u32 n); /* all str (checked: TypeError "sequence item %d: expected str instance, %T found") */
i64 str_find(Vm *vm, Ref text, Ref what, u32 from, u32 to); /* -1: no */
Ref str_repr(Vm *vm, Ref r);
Ref str_ascii_repr(Vm *vm, Ref repr); /* the repr with non-ASCII escaped: ascii() */
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

/* Text under construction: _PyUnicodeWriter, block for block: the text grows in a block of the size that 3.11's writer takes, and the
 * finished str is that block cut to its length; so what is allocated meanwhile and after gets 3.11's addresses. Keep it in a raw
 * field of a native frame or a C local; builder_free on every way out that does not finish. All zero: a writer that takes more than
 * it needs and at least 112 characters, as PyUnicode_FromFormat's does. */
typedef struct StrBuilder {
    Ref run; /* the block, or BUILDER_SCRATCH's run; 0: none yet */
    u32 length, capacity, kind, max_char, failed;
    u32 mode;       /* BUILDER_… */
    u32 min_length; /* of the first block; 0: 112 */
    u32 small[16];  /* where a BUILDER_SCRATCH begins */
} StrBuilder;
enum {
    BUILDER_GENEROUS, /* overallocate: a quarter more than is needed */
    BUILDER_EXACT,    /* no more than is needed (or than min_length) */
    BUILDER_SCRATCH,  /* outside of the pools: bytes and other text that is no str in 3.11 */
};
#define BUILDER(mode, min_length) ((StrBuilder){0, 0, 0, 0, 0, 0, (mode), (min_length), {0}})
/* Its characters so far; good until the next one is added. */
INLINE void *builder_data(Vm *vm, StrBuilder *b) {
    if (!b->run) return b->small;
    return AT(char, b->run + (b->mode == BUILDER_SCRATCH ? 0 : b->max_char < 128 ? 48 : 72));
}
void str_make_header(Vm *vm, Ref block, u32 length, u32 max_char); /* for builder_finish: the block becomes a str; its text is there */
void builder_prepare(Vm *vm, StrBuilder *b, u32 n, u32 max_char);  /* _PyUnicodeWriter_Prepare: room for n more */
void builder_char(Vm *vm, StrBuilder *b, u32 c);
void builder_ascii(Vm *vm, StrBuilder *b, const char *text);
void builder_utf8(Vm *vm, StrBuilder *b, const void *bytes, u32 n);
void builder_str(Vm *vm, StrBuilder *b, Ref str);
void builder_take(Vm *vm, StrBuilder *b, Ref str); /* stolen */
void builder_latin1(Vm *vm, StrBuilder *b, const void *bytes, u32 n);
void builder_part(Vm *vm, StrBuilder *b, Ref str, u32 from, u32 to);
void builder_fill(Vm *vm, StrBuilder *b, u32 c, u32 n);
void builder_bytes_repr(Vm *vm, StrBuilder *b, const u8 *data, u32 n, bool is_bytearray);
void builder_i64(Vm *vm, StrBuilder *b, i64 n);
Ref builder_finish(Vm *vm, StrBuilder *b); /* new str; 0: MemoryError (also if any step failed); the builder is empty */
void builder_free(Vm *vm, StrBuilder *b);

/* ---- boot ---- */
void str_boot(Vm *vm);        /* makes '', b'', the one-character and one-byte objects and the names; nothing else need exist */
bool str_boot_intern(Vm *vm); /* makes the intern table with the names in it; dicts work */

/* ---- more ---- */
Ref str_from_kind(Vm *vm, const void *data, u32 kind, u32 n); /* PyUnicode_FromKindAndData: the narrowest that holds it */
Ref str_from_latin1(Vm *vm, const u8 *data, u32 n);
Ref str_exact(Vm *vm, Ref r);    /* PyUnicode_FromObject: r itself, or an exact copy of a subclass's instance; new reference */
u32 str_max_char(Vm *vm, Ref r); /* 127, 255, 65535 or 0x10ffff */
Ref str_repeat(Vm *vm, Ref r, i64 n);
void str_put(Vm *vm, Ref r, u32 i, u32 c);                         /* into a new str whose kind holds c */
void str_copy(Vm *vm, Ref to, u32 at, Ref from, u32 start, u32 n); /* into a new str of the same or a wider kind */
/* codecs (str_codec.c). encoding, errors: str or 0 for utf-8 and strict. 0: error. errors that only Python could handle: LookupError */
Ref str_encode(Vm *vm, Ref r, Ref encoding, Ref errors);
Ref bytes_decode(Vm *vm, const u8 *data, u32 n, Ref object, Ref encoding, Ref errors); /* object: what a UnicodeDecodeError shows */
/* The same for every codec and handler that the module codecs knows. */
Await str_encode_any(Vm *vm, Ref r, Ref encoding, Ref errors);
Await bytes_decode_any(Vm *vm, const u8 *data, u32 n, Ref object, Ref encoding, Ref errors);
/* bytes, bytearray (and what else shows its bytes): where they are; false: none of these, no error */
bool bytes_view(Vm *vm, Ref r, const u8 **data, u32 *n);
Ref bytearray_from(Vm *vm, const void *data, u32 n);
/* number methods that share the format language (format.c) */
Await int_format_method(Vm *vm, Ref self, Ref spec);
Await float_format_method(Vm *vm, Ref self, Ref spec);
Await complex_format_method(Vm *vm, Ref self, Ref spec);
Await bytes_format_percent(Vm *vm, Ref format, Ref args, bool as_bytearray);

#endif
