/* lib.h: the library's modules that are written in Python (lib/): which there are, and their packs where these are inside of the program. */
#ifndef OURO_LIB_H
#define OURO_LIB_H

#include "base/base.h"

typedef struct LibModule {
    const char *name;
    const u8 *pack; /* the pack file's bytes; NULL: the host has them (OuroHost.pack_read) */
    u32 length, package;
    u64 digest; /* of the pack file: the first 8 bytes of its SHA-512, the first one lowest; another file is refused */
} LibModule;
extern const LibModule lib_modules[]; /* sorted by name, ends with a NULL name; made from lib/ by the build (script/lib/lib_packs.py) */
extern const u32 lib_module_count;

#define COLD_FILE_MAX 131072u
extern const LibModule cold_tables[]; /* base/cold.h; ends with a NULL name */

#endif
