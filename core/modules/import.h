/* import.h: what the files of the import system share: import.c (names, from lists), import_load.c (finding and running a module). */
#ifndef OURO_IMPORT_H
#define OURO_IMPORT_H

#include "modules/lib.h"
#include "modules/modules.h"

/* The module of that absolute name, from sys.modules or else loaded (importlib._bootstrap: _gcd_import). New. */
Await import_load(Vm *vm, Ref name);
/* Runs the module of that name as __main__, as -m does; errors that are none of its own end in SystemExit. */
Await import_main(Vm *vm, Ref name);
/* sys.modules[name]: borrowed; 0: not there */
Ref import_known(Vm *vm, Ref name);
/* The library's module of that name; NULL: none */
const LibModule *import_library(Vm *vm, Ref name);
/* ModuleNotFoundError with its name */
Await import_not_found(Vm *vm, Ref name, Ref message_stolen);
/* A file's bytes: new bytes; 0: OSError (the library's modules, <ouro>/…, have no text) */
Ref import_read(Vm *vm, Ref path);
/* Code of a module's text: new; 0: error */
Ref import_compile(Vm *vm, Ref path, const char *text, u32 length);
/* Code of a module by its file's name, of the library, too: new; 0: error. Ask first whether it must be waited for. */
Ref import_code(Vm *vm, Ref path);
bool import_must_wait(Vm *vm, Ref path);
bool import_is_library(Vm *vm, Ref path);

/* ---- module_spec.c: all borrow; locations and cached may be 0 ---- */
Ref module_spec_new(Vm *vm, Ref name, Ref loader, Ref origin, Ref locations, Ref cached);
Ref source_loader_new(Vm *vm, Ref name, Ref path);
Ref module_cached_name(Vm *vm, Ref file);
void module_set_initializing(Vm *vm, Ref module, bool on);
bool module_make_builtin_spec(Vm *vm, Ref module);

#endif
