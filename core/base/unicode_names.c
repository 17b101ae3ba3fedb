#include "base/unicode_names.h"
bool unicode_name_find(const char *name, u32 n, u32 *c) {
    UNUSED(name);
    UNUSED(n);
    UNUSED(c);
    return false;
}
