/* unicode_names.h: the names of characters (Unicode 14.0), packed by script/lib/make-unicode-names. */
#ifndef OURO_UNICODE_NAMES_H
#define OURO_UNICODE_NAMES_H

#include "base/base.h"

#define UNICODE_NAME_MAX 128u

/* The character of this name (ASCII letters in any case), aliases included; sequences of characters are no single one. */
bool unicode_name_find(const char *name, u32 n, u32 *c);

#endif
