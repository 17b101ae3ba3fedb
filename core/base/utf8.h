/* utf8.h: UTF-8 in and out, lone surrogates as three bytes (WTF-8) where the caller allows them. */
#ifndef OURO_UTF8_H
#define OURO_UTF8_H

#include "base/base.h"

/* Puts c into at most 4 bytes; returns how many. */
u32 utf8_put(char *out, u32 c);
/* The code point at p (n bytes are there); returns its length, 0 if it is not well-formed. Surrogates are decoded, too. */
u32 utf8_decode(const u8 *p, u32 n, u32 *c);
/* The same, strictly: surrogates are not well-formed. */
u32 utf8_decode_strict(const u8 *p, u32 n, u32 *c);
/* What is wrong at p, where utf8_decode_strict fails: CPython's reason; returns how many bytes are at fault. */
u32 utf8_fault(const u8 *p, u32 n, const char **reason);
/* Bytes of p that are ASCII, from the start on. */
u32 utf8_ascii_run(const u8 *p, u32 n);

#endif
