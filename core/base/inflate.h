/* inflate.h: unpacking what was packed by DEFLATE (RFC 1951): the library's text is stored so. */
#ifndef OURO_INFLATE_H
#define OURO_INFLATE_H

#include "base/base.h"

/* Unpacks a raw DEFLATE stream whose result is exactly out_n bytes long. false: the stream is damaged or of another length. */
bool inflate(const u8 *in, u32 n, u8 *out, u32 out_n);

#endif
