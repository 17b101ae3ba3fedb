/* specs.c: the table of the types' behaviour, in the order of types.def; the last one is that of classes made in Python. */
#include "heap/object.h"

#define TYPE_DEF(name, python_name, base) extern const TypeSpec name##_spec;
#include "heap/types.def"
#undef TYPE_DEF
extern const TypeSpec class_spec;

const TypeSpec no_spec = {0};

const TypeSpec *const type_specs[TYPE_COUNT + 1] = {
#define TYPE_DEF(name, python_name, base) [TI_##name] = &name##_spec,
#include "heap/types.def"
#undef TYPE_DEF
    [SPEC_CLASS] = &class_spec,
};
