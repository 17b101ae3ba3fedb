/* specs.c: the table of built-in modules. Append only: an index is part of images. */
#include "modules/modules.h"

extern const ModuleSpec gc_module, weakref_module;

const ModuleSpec *const module_specs[] = {
    &builtins_module, &sys_module, &gc_module, &weakref_module, NULL,
};
