/* bytes_parts.h: what bytes and bytearray share. */
#ifndef OURO_BYTES_PARTS_H
#define OURO_BYTES_PARTS_H

#include "object/buffer.h"
#include "object/str_parts.h"

/* ---- bytes_method.c ---- */
TEXT_METHOD(bytes_upper);
TEXT_METHOD(bytes_lower);
TEXT_METHOD(bytes_title);
TEXT_METHOD(bytes_swapcase);
TEXT_METHOD(bytes_capitalize);
TEXT_METHOD(bytes_isalnum);
TEXT_METHOD(bytes_isalpha);
TEXT_METHOD(bytes_isascii);
TEXT_METHOD(bytes_isdigit);
TEXT_METHOD(bytes_isspace);
TEXT_METHOD(bytes_islower);
TEXT_METHOD(bytes_isupper);
TEXT_METHOD(bytes_istitle);
TEXT_METHOD(bytes_hex);
TEXT_METHOD(bytes_maketrans);
TEXT_METHOD(bytes_translate);
TEXT_METHOD(bytes_decode_method);
TEXT_METHOD(bytes_join_method);
Await bytes_hex_of(Vm *vm, const u8 *data, u32 data_n, const Ref *args, u32 n, Ref kwnames); /* hex(sep=, bytes_per_sep=) */
bool bytes_read_hex(Vm *vm, Ref text, StrBuilder *b);                                        /* fromhex: false: ValueError or TypeError */
Await bytes_concat(Vm *vm, Ref a, Ref b);
Await bytes_contains(Vm *vm, Ref self, Ref value);
Await bytes_subscript(Vm *vm, Ref self, Ref key);
Await bytes_item(Vm *vm, Ref self, i64 i);
Await bytes_length(Vm *vm, Ref self);
/* The methods that both have, as entries of a method table. */
#define BYTES_METHODS                                                                                                                       \
    {"capitalize", bytes_capitalize, 0, 0, 0, NULL, NULL, "Return a copy with only its first character capitalized (ASCII)."},              \
        {"center", text_center, 1, 2, 0, "n", "($self, width, fillchar=b' ', /)", "Return a centered string of length width."},             \
        {"count", text_count_method, 0, -1, 0, "Oss", NULL, "B.count(sub[, start[, end]]) -> int"},                                         \
        {"decode",                                                                                                                          \
         bytes_decode_method,                                                                                                               \
         0,                                                                                                                                 \
         -1,                                                                                                                                \
         METH_KEYWORDS,                                                                                                                     \
         NULL,                                                                                                                              \
         "($self, /, encoding='utf-8', errors='strict')",                                                                                   \
         "Decode the bytes using the codec registered for encoding."},                                                                      \
        {"endswith", text_endswith, 0, -1, 0, "Oss", NULL, "B.endswith(suffix[, start[, end]]) -> bool"},                                   \
        {"expandtabs",                                                                                                                      \
         text_expandtabs,                                                                                                                   \
         0,                                                                                                                                 \
         -1,                                                                                                                                \
         METH_KEYWORDS,                                                                                                                     \
         NULL,                                                                                                                              \
         "($self, /, tabsize=8)",                                                                                                           \
         "Return a copy where all tab characters are expanded using spaces."},                                                              \
        {"find", text_find_method, 0, -1, 0, "Oss", NULL, "B.find(sub[, start[, end]]) -> int"},                                            \
        {"hex", bytes_hex, 0, -1, METH_KEYWORDS, NULL, NULL, "Create a string of hexadecimal numbers from a bytes object."},                \
        {"index", text_index_method, 0, -1, 0, "Oss", NULL, "B.index(sub[, start[, end]]) -> int"},                                         \
        {"isalnum", bytes_isalnum, 0, 0, 0, NULL, NULL, "B.isalnum() -> bool"},                                                             \
        {"isalpha", bytes_isalpha, 0, 0, 0, NULL, NULL, "B.isalpha() -> bool"},                                                             \
        {"isascii", bytes_isascii, 0, 0, 0, NULL, NULL, "B.isascii() -> bool"},                                                             \
        {"isdigit", bytes_isdigit, 0, 0, 0, NULL, NULL, "B.isdigit() -> bool"},                                                             \
        {"islower", bytes_islower, 0, 0, 0, NULL, NULL, "B.islower() -> bool"},                                                             \
        {"isspace", bytes_isspace, 0, 0, 0, NULL, NULL, "B.isspace() -> bool"},                                                             \
        {"istitle", bytes_istitle, 0, 0, 0, NULL, NULL, "B.istitle() -> bool"},                                                             \
        {"isupper", bytes_isupper, 0, 0, 0, NULL, NULL, "B.isupper() -> bool"},                                                             \
        {"join", bytes_join_method, 1, 1, 0, NULL, "($self, iterable_of_bytes, /)", "Concatenate any number of bytes objects."},            \
        {"ljust", text_ljust, 1, 2, 0, "n", "($self, width, fillchar=b' ', /)", "Return a left-justified string of length width."},         \
        {"lower", bytes_lower, 0, 0, 0, NULL, NULL, "B.lower() -> copy of B"},                                                              \
        {"lstrip", text_lstrip, 0, 1, 0, NULL, "($self, bytes=None, /)", "Strip leading bytes contained in the argument."},                 \
        {"maketrans", bytes_maketrans,                                                                                                      \
         2,           2,                                                                                                                    \
         METH_STATIC, NULL,                                                                                                                 \
         NULL,        "Return a translation table usable for the bytes or bytearray translate method."},                                    \
        {"partition", text_partition, 1, 1, 0, NULL, "($self, sep, /)", "Partition the bytes into three parts using the given separator."}, \
        {"removeprefix",                                                                                                                    \
         text_removeprefix,                                                                                                                 \
         1,                                                                                                                                 \
         1,                                                                                                                                 \
         0,                                                                                                                                 \
         NULL,                                                                                                                              \
         "($self, prefix, /)",                                                                                                              \
         "Return a bytes object with the given prefix string removed if present."},                                                         \
        {"removesuffix",                                                                                                                    \
         text_removesuffix,                                                                                                                 \
         1,                                                                                                                                 \
         1,                                                                                                                                 \
         0,                                                                                                                                 \
         NULL,                                                                                                                              \
         "($self, suffix, /)",                                                                                                              \
         "Return a bytes object with the given suffix string removed if present."},                                                         \
        {"replace",                                                                                                                         \
         text_replace,                                                                                                                      \
         2,                                                                                                                                 \
         3,                                                                                                                                 \
         0,                                                                                                                                 \
         "OOn",                                                                                                                             \
         "($self, old, new, count=-1, /)",                                                                                                  \
         "Return a copy with all occurrences of substring old replaced by new."},                                                           \
        {"rfind", text_rfind_method, 0, -1, 0, "Oss", NULL, "B.rfind(sub[, start[, end]]) -> int"},                                         \
        {"rindex", text_rindex_method, 0, -1, 0, "Oss", NULL, "B.rindex(sub[, start[, end]]) -> int"},                                      \
        {"rjust", text_rjust, 1, 2, 0, "n", "($self, width, fillchar=b' ', /)", "Return a right-justified string of length width."},        \
        {"rpartition",                                                                                                                      \
         text_rpartition,                                                                                                                   \
         1,                                                                                                                                 \
         1,                                                                                                                                 \
         0,                                                                                                                                 \
         NULL,                                                                                                                              \
         "($self, sep, /)",                                                                                                                 \
         "Partition the bytes into three parts using the given separator."},                                                                \
        {"rsplit",                                                                                                                          \
         text_rsplit,                                                                                                                       \
         0,                                                                                                                                 \
         -1,                                                                                                                                \
         METH_KEYWORDS,                                                                                                                     \
         NULL,                                                                                                                              \
         "($self, /, sep=None, maxsplit=-1)",                                                                                               \
         "Return a list of the sections in the bytes, using sep as the delimiter."},                                                        \
        {"rstrip", text_rstrip, 0, 1, 0, NULL, "($self, bytes=None, /)", "Strip trailing bytes contained in the argument."},                \
        {"split",                                                                                                                           \
         text_split,                                                                                                                        \
         0,                                                                                                                                 \
         -1,                                                                                                                                \
         METH_KEYWORDS,                                                                                                                     \
         NULL,                                                                                                                              \
         "($self, /, sep=None, maxsplit=-1)",                                                                                               \
         "Return a list of the sections in the bytes, using sep as the delimiter."},                                                        \
        {"splitlines",                                                                                                                      \
         text_splitlines,                                                                                                                   \
         0,                                                                                                                                 \
         -1,                                                                                                                                \
         METH_KEYWORDS,                                                                                                                     \
         NULL,                                                                                                                              \
         "($self, /, keepends=False)",                                                                                                      \
         "Return a list of the lines in the bytes, breaking at line boundaries."},                                                          \
        {"startswith", text_startswith, 0, -1, 0, "Oss", NULL, "B.startswith(prefix[, start[, end]]) -> bool"},                             \
        {"strip", text_strip, 0, 1, 0, NULL, "($self, bytes=None, /)", "Strip leading and trailing bytes contained in the argument."},      \
        {"swapcase", bytes_swapcase, 0, 0, 0, NULL, NULL, "B.swapcase() -> copy of B"},                                                     \
        {"title", bytes_title, 0, 0, 0, NULL, NULL, "B.title() -> copy of B"},                                                              \
        {"translate",                                                                                                                       \
         bytes_translate,                                                                                                                   \
         0,                                                                                                                                 \
         -1,                                                                                                                                \
         METH_KEYWORDS,                                                                                                                     \
         NULL,                                                                                                                              \
         "($self, table, /, delete=b'')",                                                                                                   \
         "Return a copy with each character mapped by the given translation table."},                                                       \
        {"upper", bytes_upper, 0, 0, 0, NULL, NULL, "B.upper() -> copy of B"},                                                              \
        {"zfill",                                                                                                                           \
         text_zfill,                                                                                                                        \
         1,                                                                                                                                 \
         1,                                                                                                                                 \
         0,                                                                                                                                 \
         "n",                                                                                                                               \
         "($self, width, /)",                                                                                                               \
         "Pad a numeric string with zeros on the left, to fill a field of the given width."}

/* ---- bytes.c ---- */
/* bytes(…) and bytearray(…) collect their source through one frame. into: 0, or a bytearray to be filled (its __init__) */
Await bytes_collect(Vm *vm, Ref type, Ref source, Ref into);
bool byte_value(Vm *vm, Ref r, u8 *out); /* an int in range(256), else ValueError or TypeError */
bool bytes_arguments(Vm *vm, const char *function, const Ref *args, u32 n, Ref kwnames, Ref out[3]);
bool bytes_need_encoding(Vm *vm, Ref encoding); /* false: 0, TypeError */
Await bytes_of_text(Vm *vm, Ref type, Ref text, Ref encoding, Ref errors,
                    Ref into);                        /* into: a bytearray, then None; or 0, then bytes of type */
Await bytes_of_subclass(Vm *vm, Ref type, Ref value); /* type(value); stolen, 0: an error is set */
Ref bytes_copy(Vm *vm, const void *data, u32 n);      /* never one of the shared ones */
Ref bytes_as_type(Vm *vm, Ref type, Ref bytes);       /* bytes: exact, stolen, may be 0 */

/* ---- bytearray.c ---- */
bool bytearray_resize(Vm *vm, Ref self, u32 n);                                /* PyByteArray_Resize */
bool bytearray_set(Vm *vm, Ref self, u32 from, u32 to, const u8 *data, u32 n); /* self[from:to] = data */
u8 *bytearray_data(Vm *vm, Ref self);

#endif
