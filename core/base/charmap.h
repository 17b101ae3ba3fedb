/* charmap.h: encodings with one byte a character, for sources whose coding cookie names one. */
#ifndef OURO_CHARMAP_H
#define OURO_CHARMAP_H

#include "base/base.h"

/* What the bytes 128 to 255 stand for, CHARMAP_NOTHING where they stand for nothing. name: lower case, with '-' for '_'. NULL: no such. */
#define CHARMAP_NOTHING 0xFFFEu
const u16 *charmap_find(const char *name);

#endif
