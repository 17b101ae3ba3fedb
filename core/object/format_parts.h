/* format_parts.h: the format mini-language and what % and format() share (Python/formatter_unicode.c, pystrtod.c). */
#ifndef OURO_FORMAT_PARTS_H
#define OURO_FORMAT_PARTS_H

#include "object/str_parts.h"

typedef struct FormatSpec { /* InternalFormatSpec */
    u32 fill, align, sign, type;
    i64 width, precision; /* -1: not given */
    bool alternate, no_negative_zero;
    u8 grouping; /* GROUP_… */
} FormatSpec;
enum { GROUP_NONE, GROUP_COMMA, GROUP_UNDERSCORE, GROUP_UNDERSCORE_FOUR };

/* PyOS_double_to_string: type is one of e f g r (E F G: upper case); r: shortest, precision 0 */
enum { DOUBLE_ADD_DOT_0 = 1, DOUBLE_ALTERNATE = 2, DOUBLE_NO_NEGATIVE_ZERO = 4 };
void double_format(Vm *vm, StrBuilder *b, f64 value, u32 type, i64 precision, u32 flags);

/* The text of an int (or subclass) in base 10, 16, 8, 2 with sign and, if wanted, prefix, appended; false: error */
bool int_format(Vm *vm, StrBuilder *b, Ref value, u32 base, bool prefix);

/* Puts format(value, spec) for exact str, int, bool's int part, float; false: error. spec: the text from..to */
bool format_str_into(Vm *vm, StrBuilder *b, Ref value, Ref spec, u32 from, u32 to);
bool format_int_into(Vm *vm, StrBuilder *b, Ref value, Ref spec, u32 from, u32 to);
bool format_complex_into(Vm *vm, StrBuilder *b, Ref value, Ref spec, u32 from, u32 to);
bool format_float_into(Vm *vm, StrBuilder *b, Ref value, Ref spec, u32 from, u32 to);
/* Digits (Unicode decimals, too) as a number; *at moves on. -1: none there; -2: ValueError "Too many decimal digits in format string" */
i64 format_read_integer(Vm *vm, Ref text, u32 *at, u32 to);
INLINE bool format_is_simple(Vm *vm, Ref r) { return IS(r, str) || IS(r, int) || IS(r, float); }

#endif
