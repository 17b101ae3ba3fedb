/* check.c: where a broken invariant stops: the debugger's stack, or the sanitizer's report, shows what and where. */
#include "base/base.h"

#ifdef OURO_DEBUG
void check_failed(const char *what, const char *file, u32 line) {
    volatile const char *seen[2] = {what, file};
    volatile u32 at = line;
    UNUSED(seen);
    UNUSED(at);
    __builtin_trap();
}
#endif
