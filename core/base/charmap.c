/* charmap.c: see charmap.h. The tables are made from python3.11's. */
#include "base/charmap.h"

#include <string.h>

#include "base/charmap_data.inc"

const u16 *charmap_find(const char *name) {
    for (u32 i = 0; i < ARRAY_LEN(charmap_names); i++)
        if (!strcmp(charmap_names[i].name, name)) return charmaps[charmap_names[i].map];
    return NULL;
}
