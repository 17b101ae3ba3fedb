/* double_text.h: doubles to text and back, exactly, without the C library. */
#ifndef OURO_DOUBLE_TEXT_H
#define OURO_DOUBLE_TEXT_H

#include "base/base.h"

/* repr(value): shortest digits that read back as the same; at most 32 bytes, not terminated; returns the length */
u32 double_repr(f64 value, char *out);
/* Significant digits, correctly rounded half to even: `count` of them (mode 0: as many as needed, shortest), or so many behind the
 * point (by_point). digits: at least 800 + bytes; *exponent: value = 0.d1d2… × 10^exponent. Returns how many digits (0 for zero). */
u32 double_digits(f64 value, char *digits, u32 cap, i32 count, bool by_point, i32 *exponent);
/* "12.5e3", "inf", "nan": the whole text, no blanks, no underscores. false: not a number */
bool double_parse(const char *text, u32 n, f64 *out);

#endif
