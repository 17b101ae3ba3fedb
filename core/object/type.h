/* type.h: classes, attribute lookup, functions, methods, descriptors, modules, exceptions: layouts and entry points. */
#ifndef OURO_TYPE_H
#define OURO_TYPE_H

#include "heap/native.h"

/* ---- types ---- */
Ref type_lookup(Vm *vm, Ref type, Ref name); /* _PyType_Lookup: borrowed, 0 = none, no exception; runs no Python */
bool type_is_subtype(Vm *vm, Ref a, Ref b);  /* by mro */
void type_modified(Vm *vm, Ref type);        /* PyType_Modified */
u32 type_version(Vm *vm, Ref type);          /* a valid version tag, assigned if need be; 0: none left */
Await type_new_class(Vm *vm, Ref metatype, Ref name, Ref bases, Ref namespace, const Ref *kwargs, Ref kwnames); /* type.__new__ */
bool type_ready_static(Vm *vm, u32 index);                              /* boot: makes the static type TI_… from its spec */
Await type_call(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames); /* type.__call__: __new__, __init__ */
Await build_class(Vm *vm, const Ref *args, u32 n, Ref kwnames);         /* __build_class__ */
const char *type_name_utf8(Vm *vm, Ref type, char *buf, u32 cap);       /* tp_name for messages */
Ref generic_alias_new(Vm *vm, Ref origin, Ref args);                    /* origin[args]: a new types.GenericAlias */
Ref mappingproxy_new(Vm *vm, Ref mapping);
Ref mappingproxy_mapping(Vm *vm, Ref proxy); /* borrowed */
bool objects_boot(Vm *vm);                   /* boot.c: the static objects and types; false: no memory */

/* ---- functions ---- */
Ref callable_text(Vm *vm, Ref callable); /* "f()" for messages: new. call.c */
typedef struct Function {                /* nominal 136 (152 with GC head) */
    Object head;
    Ref globals, builtins, name, qualname, code, defaults, kwdefaults, closure, doc, dict, weaklist, module, annotations;
    u32 version_;
} Function;
typedef struct Method {
    Object head;
    Ref func, self, weaklist;
    u32 unused_;
} Method; /* nominal 48 */
typedef struct Cell {
    Object head;
    Ref content;
    u32 unused_;
} Cell;                    /* nominal 24 */
typedef struct CFunction { /* nominal 56 */
    Object head;
    u16 owner, index; /* method_def(vm, owner, index) */
    Ref self, module, weaklist;
} CFunction;
typedef struct
    MethodDescriptor { /* method_descriptor, classmethod_descriptor, getset_, member_, wrapper_descriptor: nominal 56, getset and member 48 */
    Object head;
    Ref owner_type, name, qualname;
    u16 owner, index; /* MethodDef, GetSetDef or MemberDef; wrapper: index of wrappers.def */
} MethodDescriptor;
typedef struct SlotMember {
    Object head;
    Ref owner_type, name, qualname;
    u16 owner, index;
    u32 offset, unused_;
} SlotMember; /* member_descriptor of __slots__: index 0xffff marks it; see descriptor.c */

Ref function_new(Vm *vm, Ref code, Ref globals); /* PyFunction_New; borrowed */
Ref method_new(Vm *vm, Ref func, Ref self);
Ref cell_new(Vm *vm, Ref content);                                     /* content stolen or 0 */
Ref cfunction_new(Vm *vm, u16 owner, u16 index, Ref self, Ref module); /* self, module borrowed or 0 */
/* owner: TI_… of a type, or 256 + index of a module spec (modules/specs) */
const MethodDef *method_def(Vm *vm, u16 owner, u16 index);
Await cfunction_invoke(Vm *vm, u16 owner, u16 index, Ref self, const Ref *args, u32 n, Ref kwnames); /* checks counts, converts, calls */
u32 frame_item_count(Vm *vm, Ref r); /* vm/holds.c: Py_SIZE of a generator or frame object: its locals and stack; else 0 */
Await function_call(Vm *vm, Ref function, const Ref *args, u32 n, Ref kwnames); /* vm/call.c: pushes a Python frame */
/* The same with the function held once more until it returns (hold): how 3.11's slot functions call the dunders that they looked up; and
 * with a descriptor held (or 0): how generic attribute access calls a property's getter. */
Await function_call_held(Vm *vm, Ref function, const Ref *args, u32 n, Ref kwnames, bool hold, Ref descriptor);
/* Runs a function's code with this namespace as locals (class bodies); its return value. vm/call.c */
Await function_run_body(Vm *vm, Ref function, Ref locals);
/* Runs a code object as exec does: makes a function for it (as PyEval_EvalCode). globals, locals, closure (a tuple of
 * cells as long as co_freevars, or 0) borrowed. */
Await code_run(Vm *vm, Ref code, Ref globals, Ref locals, Ref closure);
Ref staticmethod_new(Vm *vm, Ref callable);
Ref classmethod_new(Vm *vm, Ref callable);

/* ---- accessors for the reader: borrowed ---- */
void property_parts(Vm *vm, Ref property, Ref part[3]); /* fget, fset, fdel; 0 or NONE: not there */
Ref wrapped_callable(Vm *vm, Ref staticmethod_or_classmethod);
/* The i-th of the class's own __slots__ (in the order of its members) in an instance. value 0: not set */
bool type_slot(Vm *vm, Ref type, u32 i, Ref instance, Ref *name, Ref *value);

/* ---- modules ---- */
typedef struct Module {
    Object head;
    Ref dict, def_, weaklist, name;
    u64 unused_;
} Module; /* nominal 56 */
typedef struct ModuleSpec {
    const char *name;
    const MethodDef *methods;
    bool (*fill)(Vm *vm, Ref module); /* further contents; may be NULL */
    const char *doc;
} ModuleSpec;
Ref module_new(Vm *vm, Ref name);
Ref module_from_spec(Vm *vm, u32 index);       /* index in module_specs */
extern const ModuleSpec *const module_specs[]; /* modules/specs.c; ends with NULL */
Ref module_dict(Vm *vm, Ref module);           /* borrowed */
typedef struct ModuleSpecObject {              /* ModuleSpec, see modules/module_spec.c; nominal 64 */
    Object head;
    Ref name, loader, origin, loader_state, locations, cached, dict;
    u8 has_location, initializing, unused_[2];
} ModuleSpecObject;
/* module.__spec__._initializing, as far as no Python need be called */
bool module_is_initializing(Vm *vm, Ref module);

/* ---- exceptions: nominal 72 (88 with GC head), StopIteration, SystemExit, … 80, NameError 80, AttributeError 88, OSError 104 …, SyntaxError 136 ---- */
typedef struct Exception {
    Object head;
    Ref dict, args, notes, traceback, context, cause; /* 0 = none */
    u8 suppress_context, unused_[7];
    Ref field[8]; /* by type: StopIteration value; SystemExit code; NameError name; AttributeError obj, name; ImportError msg, name, path;
                     OSError errno, strerror, filename, filename2; SyntaxError msg, filename, lineno, offset, text, end_lineno, end_offset, print_file_and_line;
                     only as many as the nominal size holds */
} Exception;
#define EXC_AT(r) AT(Exception, r)
/* With Vm.exc an AttributeError that leaves an attribute access: its obj and name, unless it has them (set_attribute_error_context). Immediate results
 * have been served by object_getattr; the run loop calls it where an exception arrives at LOAD_ATTR or LOAD_METHOD. */
void attribute_error_context(Vm *vm, Ref object, Ref name);
Ref exception_new(Vm *vm, Ref type, Ref args_tuple); /* of a static type, without calling Python; args borrowed */
Ref os_error_type(Vm *vm, i64 number);               /* the subclass of OSError for Linux's number; 0: OSError itself */
typedef struct Traceback {
    Object head;
    Ref next, frame;
    u32 lasti, lineno;
    u64 unused_;
} Traceback; /* nominal 48 */
/* PyTraceBack_Here for the exception in Vm.exc: prepends an entry; frame: a frame object (borrowed) */
bool traceback_add(Vm *vm, Ref exception, Ref frame_object, u32 lasti, u32 lineno);
/* Set __context__ as _PyErr_SetObject does: handled is the exception being handled (borrowed, may be 0 or NONE) */
void exception_chain(Vm *vm, Ref exception, Ref handled);
void exception_restore(Vm *vm, Ref exception);                  /* raised again with the traceback that it has (_PyErr_Restore); stolen */
bool exception_given_matches(Vm *vm, Ref exception, Ref types); /* types: an exception type or a tuple of them, as checked before */
/* For except* (vm/except_star.c): the part of a group whose leaves' ids are in a set: group or None; and that set, new, 0: error. */
Await exception_group_project(Vm *vm, Ref group, Ref ids);
Ref exception_leaf_ids(Vm *vm, Ref exceptions);
/* The text that python3.11 prints for an uncaught exception, traceback and carets included, to fd 2. May nest (str(e)). vm/traceback_print.c */
void exception_print(Vm *vm, Ref exception);
Ref exception_text(Vm *vm, Ref exception); /* the same text as a new str; 0: MemoryError */
/* What sys.unraisablehook says of an exception that nobody could catch. where: what it came from, or 0; what: the words before it, NULL:
 * "Exception ignored in: " */
void exception_print_ignored(Vm *vm, Ref exception, Ref where, const char *what);

/* zero-argument super(): the running function's __class__ cell content and first argument, borrowed; false: RuntimeError set. vm/ */
bool frame_super_arguments(Vm *vm, Ref *type, Ref *self);
/* globals() of the calling Python frame, borrowed, 0 = none. vm/ */
Ref frame_globals(Vm *vm);

#endif
