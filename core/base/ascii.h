/* ascii.h: kinds of ASCII characters; for Unicode's, see unicode.h. */
#ifndef OURO_ASCII_H
#define OURO_ASCII_H

#include "base/base.h"

INLINE bool ascii_is_space(u32 c) { return c == ' ' || (c >= 9 && c <= 13); }
INLINE bool ascii_is_digit(u32 c) { return c >= '0' && c <= '9'; }

#endif
