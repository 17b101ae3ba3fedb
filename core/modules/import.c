/* import.c: what `import` and `from … import` mean once a module is there: names relative to a package, which module of a dotted
 * name is the result, and what a from list asks for (Python/import.c and ceval.c of 3.11; importlib._bootstrap: _handle_fromlist). */
#include "modules/import.h"

/* ---- relative names ---- */

static i64 last_dot(Vm *vm, Ref text, u32 end) {
    while (end-- > 0)
        if (str_char(vm, text, end) == '.') return end;
    return -1;
}

/* The package that a relative import starts from, by __package__, __spec__.parent or __name__ and __path__. *spec: what to ask for
 * `parent` (borrowed), when nothing else tells. New; 0: error or ask the spec. */
static Ref package_of(Vm *vm, Ref globals, Ref *spec) {
    *spec = 0;
    if (!globals) return raise(vm, TYPE(KeyError), "'__name__' not in globals");
    if (!IS_SUB(globals, TYPE_DICT_SUBCLASS)) return raise(vm, TYPE(TypeError), "globals must be a dict");
    Ref package = dict_get_str(vm, globals, NAME(__package__));
    if (package && package != NONE) {
        if (!IS_SUB(package, TYPE_STR_SUBCLASS)) return raise(vm, TYPE(TypeError), "package must be a string");
        return own(vm, package);
    }
    *spec = dict_get_str(vm, globals, NAME(__spec__));
    if (*spec && *spec != NONE) return 0;
    *spec = 0;
    package = dict_get_str(vm, globals, NAME(__name__));
    if (!package) return raise(vm, TYPE(KeyError), "'__name__' not in globals");
    if (!IS_SUB(package, TYPE_STR_SUBCLASS)) return raise(vm, TYPE(TypeError), "__name__ must be a string");
    if (dict_get_str(vm, globals, NAME(__path__))) return own(vm, package);
    i64 dot = last_dot(vm, package, STR_LENGTH(package));
    if (dot < 0) return raise(vm, TYPE(ImportError), "attempted relative import with no known parent package");
    return str_slice(vm, package, 0, (u32)dot);
}

/* package and name, level packages up: new; 0: error */
static Ref absolute_name(Vm *vm, Ref package, Ref name, i64 level) {
    i64 end = STR_LENGTH(package);
    if (end == 0) return raise(vm, TYPE(ImportError), "attempted relative import with no known parent package");
    for (i64 up = 1; up < level; up++) {
        end = last_dot(vm, package, (u32)end);
        if (end < 0) return raise(vm, TYPE(ImportError), "attempted relative import beyond top-level package");
    }
    Ref base = str_slice(vm, package, 0, (u32)end);
    if (!base || STR_LENGTH(name) == 0) return base;
    Ref r = text_format(vm, "%S.%S", base, name);
    drop(vm, base);
    return r;
}

/* ---- from lists: what is no attribute of a package may be a submodule ---- */
FRAME(FromList, (names, item, value, from_name), (module), u32 i; u32 recursive; u32 unused_a;);

static Await bad_item(Vm *vm, FromList *f) {
    Ref own_name = f->recursive ? dict_get_str(vm, module_dict(vm, f->module), NAME(__name__)) : 0;
    if (own_name && IS_SUB(own_name, TYPE_STR_SUBCLASS))
        return fail(vm, TYPE(TypeError), "Item in %S.__all__ must be str, not %T", own_name, f->item);
    return fail(vm, TYPE(TypeError), "Item in ``from list'' must be str, not %T", f->item);
}

/* A ModuleNotFoundError about the very name, though sys.modules has a module for it (or None): that is forgiven. */
static bool forgiven(Vm *vm, Ref from_name) {
    if (!exception_matches(vm, TYPE(ModuleNotFoundError))) return false;
    Ref name = EXC_AT(vm->exc)->field[1], there = dict_get_str(vm, vm->modules, from_name);
    if (!name || !IS_SUB(name, TYPE_STR_SUBCLASS) || !str_equal(vm, name, from_name)) return false;
    if (there == NONE) return false;
    exception_clear(vm);
    return true;
}

static Await from_list(Vm *vm, Ref module, Ref names, u32 recursive);

STEP(from_list_step, FromList) {
    BEGIN(FromList);
    AWAIT_SET(f->names, tuple_from_iterable(vm, f->names));
    for (f->i = 0; f->i < TUPLE_LENGTH(f->names); f->i++) {
        f->item = own(vm, TUPLE_ITEM(f->names, f->i));
        if (!IS_SUB(f->item, TYPE_STR_SUBCLASS)) return bad_item(vm, f);
        if (STR_LENGTH(f->item) == 1 && str_char(vm, f->item, 0) == '*') {
            if (!f->recursive) {
                AWAIT_TRY(f->value, object_getattr(vm, f->module, NAME(__all__)));
                if (f->value) {
                    AWAIT_DROP(from_list(vm, f->module, f->value, 1));
                    DROP(f->value);
                } else if (exception_matches(vm, TYPE(AttributeError)))
                    exception_clear(vm);
                else
                    return ERROR;
            }
            DROP(f->item);
            continue;
        }
        AWAIT_TRY(f->value, object_getattr(vm, f->module, f->item));
        if (!f->value) {
            if (!exception_matches(vm, TYPE(AttributeError))) return ERROR;
            exception_clear(vm);
            AWAIT(f->value, object_getattr(vm, f->module, NAME(__name__)));
            f->from_name = text_format(vm, "%S.%S", f->value, f->item);
            if (!f->from_name) return ERROR;
            DROP(f->value);
            AWAIT_TRY(f->value, import_load(vm, f->from_name));
            if (!f->value && !forgiven(vm, f->from_name)) return ERROR;
            DROP(f->from_name);
        }
        DROP(f->value);
        DROP(f->item);
        BREATHE(1);
    }
    return READY_NONE;
    END;
}

static Await from_list(Vm *vm, Ref module, Ref names, u32 recursive) {
    FromList *f = PUSH(FromList, from_list_step);
    if (!f) return ERROR;
    f->module = module;
    f->names = own(vm, names);
    f->recursive = recursive;
    return PENDING;
}

/* ---- __import__ ---- */
FRAME(Import, (name, absolute, package, module, value), (globals, fromlist), u32 level; u32 wanted; u32 unused_a;);

/* import a.b.c gives a; __import__("b.c", level=1) gives what the first word of the name stands for: borrowed; 0: *front is to be
 * loaded, or error */
static Ref first_module(Vm *vm, Import *f, Ref *front) {
    u32 n = STR_LENGTH(f->name), dot = 0;
    *front = 0;
    if (n == 0) return f->module;
    while (dot < n && str_char(vm, f->name, dot) != '.') dot++;
    if (dot == n) return f->module;
    if (f->level == 0) {
        *front = str_slice(vm, f->name, 0, dot);
        return 0;
    }
    Ref to_return = str_slice(vm, f->absolute, 0, STR_LENGTH(f->absolute) - (n - dot));
    if (!to_return) return 0;
    Ref module = dict_get_str(vm, vm->modules, to_return);
    if (!module) raise(vm, TYPE(KeyError), "'%S' not in sys.modules as expected", to_return);
    drop(vm, to_return);
    return module;
}

STEP(import_step, Import) {
    BEGIN(Import);
    Ref spec, module, front;
    if (f->level) {
        f->package = package_of(vm, f->globals, &spec);
        if (!f->package) {
            if (!spec) return ERROR;
            AWAIT(f->package, object_getattr(vm, dict_get_str(vm, f->globals, NAME(__spec__)), NAME(parent)));
            if (!IS_SUB(f->package, TYPE_STR_SUBCLASS)) return fail(vm, TYPE(TypeError), "__spec__.parent must be a string");
        }
        f->absolute = absolute_name(vm, f->package, f->name, f->level);
        if (!f->absolute) return ERROR;
        DROP(f->package);
    } else
        f->absolute = own(vm, f->name);
    AWAIT(f->module, import_load(vm, f->absolute));
    if (f->fromlist && f->fromlist != NONE) {
        AWAIT(f->value, object_truth(vm, f->fromlist));
        f->wanted = f->value == TRUE_REF;
        DROP(f->value);
    }
    if (!f->wanted) {
        module = first_module(vm, f, &front);
        if (module) return READY_OWN(module);
        if (!front) return ERROR;
        REPLACE(f->absolute, front);
        AWAIT(f->value, import_load(vm, f->absolute));
        RETURN(f->value);
    }
    AWAIT_TRY(f->value, object_getattr(vm, f->module, NAME(__path__)));
    if (f->value) {
        AWAIT_DROP(from_list(vm, f->module, f->fromlist, 0));
    } else if (exception_matches(vm, TYPE(AttributeError)))
        exception_clear(vm);
    else
        return ERROR;
    RETURN(f->module);
    END;
}

/* A module that is there and that nothing more is asked of: borrowed; 0: the long way */
static Ref plain_module(Vm *vm, Ref name, Ref fromlist) {
    Ref module = dict_get_str(vm, vm->modules, name);
    if (!module || !IS(module, module)) return 0;
    if (fromlist && fromlist != NONE && !(IS(fromlist, tuple) && TUPLE_LENGTH(fromlist) == 0))
        return dict_get_str(vm, module_dict(vm, module), NAME(__path__)) || dict_get_str(vm, module_dict(vm, module), NAME(__getattr__))
                   ? 0
                   : module;
    for (u32 i = 0; i < STR_LENGTH(name); i++)
        if (str_char(vm, name, i) == '.') return 0;
    return module;
}

Await module_import(Vm *vm, Ref name, Ref globals, Ref fromlist, i64 level) {
    if (!IS_SUB(name, TYPE_STR_SUBCLASS)) return fail(vm, TYPE(TypeError), "module name must be a string");
    if (level < 0) return fail(vm, TYPE(ValueError), "level must be >= 0");
    if (level == 0) {
        if (STR_LENGTH(name) == 0) return fail(vm, TYPE(ValueError), "Empty module name");
        Ref module = plain_module(vm, name, fromlist);
        if (module) return READY_OWN(module);
    }
    Import *f = PUSH(Import, import_step);
    if (!f) return ERROR;
    f->name = own(vm, name);
    f->globals = globals;
    f->fromlist = fromlist;
    f->level = level > 1000000 ? 1000000 : (u32)level;
    return PENDING;
}

Await builtin_import(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    Ref out[5];
    i64 level = 0;
    if (!args_bind(vm, "__import__", "(name, globals=None, locals=None, fromlist=(), level=0)", args, n, kwnames, out, 5)) return ERROR;
    if (out[4] && !IS_SUB(out[4], TYPE_INT_SUBCLASS))
        return fail(vm, TYPE(TypeError), "'%T' object cannot be interpreted as an integer", out[4]);
    if (out[4] && !int_as_i64(vm, out[4], &level)) return fail(vm, TYPE(OverflowError), "Python int too large to convert to C int");
    return module_import(vm, out[0], out[1] == NONE ? 0 : out[1], out[3] ? out[3] : EMPTY_TUPLE, level);
}

/* ---- IMPORT_NAME: through builtins.__import__, which a program may have replaced ---- */
FRAME(ImportHook, (hook, locals, value), (globals, name, fromlist, level), u32 unused_a;);
static Await call_hook(Vm *vm, ImportHook *f) {
    Ref args[5] = {f->name, f->globals, f->locals, f->fromlist, f->level};
    return object_call(vm, f->hook, args, 5, 0);
}
STEP(import_hook_step, ImportHook) {
    BEGIN(ImportHook);
    AWAIT(f->value, call_hook(vm, f));
    RETURN(f->value);
    END;
}

static bool is_own_import(Vm *vm, Ref hook) {
    return IS(hook, cfunction) && method_def(vm, AT(CFunction, hook)->owner, AT(CFunction, hook)->index)->fn == builtin_import;
}

Await op_import_name(Vm *vm, Frame *frame, Ref name, Ref level, Ref fromlist) {
    Ref hook = dict_get_str(vm, frame->builtins, NAME(__import__));
    if (!hook) return fail(vm, TYPE(ImportError), "__import__ not found");
    if (!is_own_import(vm, hook)) {
        ImportHook *f = PUSH(ImportHook, import_hook_step);
        if (!f) return ERROR;
        f->hook = own(vm, hook);
        f->locals = own(vm, frame->locals ? frame->locals : NONE);
        f->globals = frame->globals;
        f->name = name;
        f->fromlist = fromlist;
        f->level = level;
        return PENDING;
    }
    i64 n = 0;
    if (!int_as_i64(vm, level, &n)) n = 1;
    return module_import(vm, name, frame->globals, fromlist, n);
}

/* ---- from m import x ---- */
FRAME(ImportFrom, (value, module_name, file, full_name), (module, name), u32 unused_a; u32 unused_b;);

static Await cannot_import(Vm *vm, ImportFrom *f) {
    bool known = f->module_name && IS_SUB(f->module_name, TYPE_STR_SUBCLASS), file = f->file && IS_SUB(f->file, TYPE_STR_SUBCLASS);
    Ref name = str_repr(vm, f->name), from = known ? str_repr(vm, f->module_name) : str_from_ascii(vm, "'<unknown module name>'");
    if (name && from) {
        if (!file)
            raise(vm, TYPE(ImportError), "cannot import name %S from %S (unknown location)", name, from);
        else
            raise(vm, TYPE(ImportError),
                  module_is_initializing(vm, f->module)
                      ? "cannot import name %S from partially initialized module %S (most likely due to a circular import) (%S)"
                      : "cannot import name %S from %S (%S)",
                  name, from, f->file);
        if (vm->exc && exception_matches(vm, TYPE(ImportError))) {
            REPLACE(EXC_AT(vm->exc)->field[1], own_null(vm, known ? f->module_name : 0));
            REPLACE(EXC_AT(vm->exc)->field[2], own_null(vm, file ? f->file : 0));
        }
    }
    drop_null(vm, name);
    drop_null(vm, from);
    return ERROR;
}

STEP(import_from_step, ImportFrom) {
    BEGIN(ImportFrom);
    Ref found;
    AWAIT_TRY(f->value, object_getattr(vm, f->module, f->name));
    if (f->value) RETURN(f->value);
    if (!exception_matches(vm, TYPE(AttributeError))) return ERROR;
    exception_clear(vm);
    AWAIT_TRY(f->module_name, object_getattr(vm, f->module, NAME(__name__)));
    if (!f->module_name) {
        if (!exception_matches(vm, TYPE(AttributeError))) return ERROR;
        exception_clear(vm);
    } else if (IS_SUB(f->module_name, TYPE_STR_SUBCLASS)) { /* a submodule under way is in sys.modules before its package has it */
        f->full_name = text_format(vm, "%S.%S", f->module_name, f->name);
        if (!f->full_name) return ERROR;
        found = dict_get_str(vm, vm->modules, f->full_name);
        if (found) return READY_OWN(found);
    }
    AWAIT_TRY(f->file, object_getattr(vm, f->module, NAME(__file__)));
    if (!f->file) {
        if (!exception_matches(vm, TYPE(AttributeError))) return ERROR;
        exception_clear(vm);
    }
    return cannot_import(vm, f);
    END;
}

Await op_import_from(Vm *vm, Ref module, Ref name) {
    if (IS(module, module) && module_dict(vm, module)) {
        Ref value = dict_get_str(vm, module_dict(vm, module), name);
        if (value) return READY_OWN(value);
    }
    ImportFrom *f = PUSH(ImportFrom, import_from_step);
    if (!f) return ERROR;
    f->module = module;
    f->name = name;
    return PENDING;
}

/* ---- from m import * ---- */
FRAME(ImportStar, (names, iterator, name, value, locals), (module), u32 skip; u32 unused_a; u32 unused_b;);

static Await bad_name(Vm *vm, ImportStar *f) {
    if (!f->value || !IS_SUB(f->value, TYPE_STR_SUBCLASS))
        return fail(vm, TYPE(TypeError), "module __name__ must be a string, not %T", f->value ? f->value : NONE);
    return fail(vm, TYPE(TypeError), "%s in %S.%s must be str, not %T", f->skip ? "Key" : "Item", f->value,
                f->skip ? "__dict__" : "__all__", f->name);
}

STEP(import_star_step, ImportStar) {
    BEGIN(ImportStar);
    AWAIT_TRY(f->names, object_getattr(vm, f->module, NAME(__all__)));
    if (!f->names) {
        if (!exception_matches(vm, TYPE(AttributeError))) return ERROR;
        exception_clear(vm);
        AWAIT_TRY(f->value, object_getattr(vm, f->module, NAME(__dict__)));
        if (!f->value) {
            if (!exception_matches(vm, TYPE(AttributeError))) return ERROR;
            exception_clear(vm);
            return fail(vm, TYPE(ImportError), "from-import-* object has no __dict__ and no __all__");
        }
        if (IS(f->value, dict))
            f->names = dict_keys_list(vm, f->value);
        else {
            AWAIT(f->name, call_method(vm, f->value, NAME(keys), NULL, 0));
            AWAIT(f->names, list_from_iterable(vm, f->name));
            DROP(f->name);
        }
        if (!f->names) return ERROR;
        DROP(f->value);
        f->skip = 1;
    }
    AWAIT(f->iterator, object_iter(vm, f->names));
    for (;;) {
        AWAIT_NEXT(f->name, iter_next(vm, f->iterator));
        if (!f->name) return READY_NONE;
        if (!IS_SUB(f->name, TYPE_STR_SUBCLASS)) {
            AWAIT(f->value, object_getattr(vm, f->module, NAME(__name__)));
            return bad_name(vm, f);
        }
        if (!f->skip || !STR_LENGTH(f->name) || str_char(vm, f->name, 0) != '_') {
            AWAIT(f->value, object_getattr(vm, f->module, f->name));
            if (IS(f->locals, dict)) {
                if (!dict_set(vm, f->locals, f->name, f->value)) return ERROR;
            } else
                AWAIT_DROP(object_setitem(vm, f->locals, f->name, f->value));
            DROP(f->value);
        }
        DROP(f->name);
        BREATHE(1);
    }
    END;
}

Await op_import_star(Vm *vm, Frame *frame, Ref module) {
    if (!frame->locals) return fail(vm, TYPE(SystemError), "no locals found during 'import *'");
    ImportStar *f = PUSH(ImportStar, import_star_step);
    if (!f) return ERROR;
    f->module = module;
    f->locals = own(vm, frame->locals);
    return PENDING;
}
