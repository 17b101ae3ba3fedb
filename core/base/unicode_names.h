/* unicode_names.h: the names of characters (Unicode 14.0), packed by script/lib/make-unicode-names: 175 KB. */
#ifndef OURO_UNICODE_NAMES_H
#define OURO_UNICODE_NAMES_H

#include "base/base.h"

#define UNICODE_NAME_MAX 128u

/* Is the table at hand? It is asked for (and, in a browser, fetched) before the other two. */
bool unicode_names_there(void);
const void *unicode_names_bytes(u32 *n); /* for the packer */

/* The character of this name (ASCII letters in any case, but for Hangul syllables and CJK ideographs), aliases included. */
bool unicode_name_find(const char *name, u32 n, u32 *c);
/* The name of c in out; its length, 0: it has none. */
u32 unicode_name_of(u32 c, char out[UNICODE_NAME_MAX]);

#endif
