/* import.h: what the files of the import system share: import.c (names, from lists), import_load.c (finding and running a module). */
#ifndef OURO_IMPORT_H
#define OURO_IMPORT_H

#include "modules/lib.h"
#include "modules/modules.h"

/* The module of that absolute name, from sys.modules or else loaded (importlib._bootstrap: _gcd_import). New. */
Await import_load(Vm *vm, Ref name);
/* sys.modules[name]: borrowed; 0: not there */
Ref import_known(Vm *vm, Ref name);
/* The library's module of that name; NULL: none */
const LibModule *import_library(Vm *vm, Ref name);
/* ModuleNotFoundError with its name */
Await import_not_found(Vm *vm, Ref name, Ref message_stolen);
/* module.__spec__._initializing, as far as no Python need be called */
bool module_is_initializing(Vm *vm, Ref module);

#endif
