/* specs.c: the table of built-in modules, made from modules.def. */
#include "modules/modules.h"

#define MODULE_DEF(name) extern const ModuleSpec name##_module;
#include "modules/modules.def"
#undef MODULE_DEF

const ModuleSpec *const module_specs[] = {
#define MODULE_DEF(name) &name##_module,
#include "modules/modules.def"
#undef MODULE_DEF
    NULL,
};
