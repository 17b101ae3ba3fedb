/* natives.c: the table of native frames' step functions. */
#include "heap/native.h"

const NativeSpec *const native_specs[NATIVE_COUNT] = {
    [NATIVE_python] = NULL,
#define NATIVE(step) [NATIVE_##step] = &step##_spec,
#include "heap/natives.def"
#undef NATIVE
};
