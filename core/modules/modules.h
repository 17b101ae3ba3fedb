/* modules.h: the built-in modules: one file a module, each a ModuleSpec; boot makes builtins and sys, import the others. */
#ifndef OURO_MODULES_H
#define OURO_MODULES_H

#include "vm/vm_int.h"

/* Builds everything that exists before a program: static objects, types, sys, builtins, sys.modules, streams. false: no memory. */
bool vm_boot(Vm *vm);
/* A fresh __main__ module for a program: borrowed (sys.modules holds it); 0: error. */
Ref main_module_new(Vm *vm, Ref filename);
/* A built-in module by name: borrowed from sys.modules; 0: no such module (no exception) or error. */
Ref module_import_builtin(Vm *vm, Ref name);
/* import.c: __import__ */
Await builtin_import(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames);
Await module_import(Vm *vm, Ref name, Ref globals, Ref fromlist, i64 level);

/* sys_info.c: what sys says about itself; false: no memory */
Ref sys_asyncgen_hooks(Vm *vm); /* sys.get_asyncgen_hooks(): new */
bool sys_fill_info(Vm *vm, Ref module);
Await sys_debugmallocstats(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames); /* sys_malloc.c */

/* io.c: the text streams sys.stdin, stdout, stderr */
Ref text_stream_new(Vm *vm, u32 fd);
bool text_stream_write(Vm *vm, Ref stream, Ref str); /* false: an error is set (surrogates, a closed stream) */
Await stream_input(Vm *vm, Ref prompt);              /* input(); prompt borrowed or 0 */
Await stream_read_bytes(Vm *vm);                     /* a line of standard input as bytes; empty: the end */
Await builtin_open(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames);
Await import_library_module(Vm *vm, Ref name);                           /* a module of the library, whatever the user's folders have */
bool module_add(Vm *vm, Ref module, const char *name, Ref value_stolen); /* 0: passes an error on */

/* errno.c: OSError of Linux's number, of its subclass and with its text; filenames borrowed, 0 = none. 0 */
COLD Ref os_error_set(Vm *vm, i32 number, Ref filename, Ref filename2);
Ref os_error_text(Vm *vm, i64 number); /* strerror: new str */

bool site_fill(Vm *vm, Ref builtins); /* site.c: exit, quit, help, …; false: no memory */

/* exec.c */
Await builtin_exec(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames);
Await builtin_eval(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames);
Await builtin_compile(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames);
Await source_symbols(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames);

#endif
