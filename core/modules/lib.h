/* lib.h: the library's modules that are written in Python (lib/), as packed text inside the core. */
#ifndef OURO_LIB_H
#define OURO_LIB_H

#include "base/base.h"

typedef struct LibModule {
    const char *name;
    const u8 *packed; /* its text: base/inflate.h */
    u32 packed_length, length, package;
} LibModule;
extern const LibModule lib_modules[]; /* sorted by name, ends with a NULL name; lib_text.c is made from lib/ by the build */
extern const u32 lib_module_count;

#endif
