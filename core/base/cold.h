/* cold.h: large tables that few programs need. In the browser's build (OURO_COLD) they are no part of the module: there is room for them,
 * below the program's memory, and the first use fetches them from where the packs are (docs/image.md). On other hosts they are inside.
 *
 * What uses one of them asks X_there() first, and says so when it is not. */
#ifndef OURO_COLD_H
#define OURO_COLD_H

#include "base/base.h"

#ifdef OURO_COLD
/* modules/pack_read.c: fills n bytes with the table of that name; false: it could not be fetched, or is not this build's. */
bool cold_fetch(const char *name, void *to, u32 n);
#define COLD_TABLES(Type, name)                                                                                                            \
    static Type name##_room;                                                                                                               \
    static bool name##_ready;                                                                                                              \
    bool name##_there(void) { return name##_ready || (name##_ready = cold_fetch(#name, &name##_room, sizeof name##_room)); }
#define COLD_TABLE(name) (&name##_room)
#else
/* NAME_inside is the table; the build's packer writes its bytes. */
#define COLD_TABLES(Type, name)                                                                                                            \
    bool name##_there(void) { return true; }                                                                                               \
    const void *name##_bytes(u32 *n) {                                                                                                     \
        *n = sizeof name##_inside;                                                                                                         \
        return &name##_inside;                                                                                                             \
    }
#define COLD_TABLE(name) (&name##_inside)
#endif

#endif
