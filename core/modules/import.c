/* import.c: import: sys.modules, the built-in modules, modules of the library (written in Python, lib/), and .py files beside
 * the program. */
#include "heap/gc.h"
#include "include/ouro.h"
#include "memory/host.h"
#include "modules/lib.h"
#include "modules/modules.h"

bool module_add(Vm *vm, Ref module, const char *name, Ref value) {
    if (!value) return false;
    Ref key = str_intern_utf8(vm, name, (u32)strlen(name));
    bool ok = key && dict_set(vm, module_dict(vm, module), key, value);
    drop_null(vm, key);
    drop(vm, value);
    return ok;
}

Ref module_import_builtin(Vm *vm, Ref name) {
    Ref module = dict_get_str(vm, vm->modules, name);
    if (module) return module;
    for (u32 i = 0; module_specs[i]; i++) {
        if (!str_equal_ascii(vm, name, module_specs[i]->name)) continue;
        module = module_from_spec(vm, i);
        if (!module) return 0;
        bool ok = dict_set(vm, vm->modules, name, module);
        drop(vm, module);
        return ok ? module : 0;
    }
    return 0;
}

/* ---- modules written in Python ---- */

static const LibModule *find_library(Vm *vm, Ref name) {
    for (const LibModule *m = lib_modules; m->name; m++)
        if (str_equal_ascii(vm, name, m->name)) return m;
    return NULL;
}

/* Text of a .py file beside the program or in OUROPATH, as a run; 0: not there (or Vm.exc). *path: new str. */
static Ref find_file(Vm *vm, Ref name, Ref *path, u32 *length, bool *later) {
    *later = false;
    for (u32 i = 0; vm->path && i < LIST_AT(vm->path)->length; i++) {
        Ref folder = LIST_ITEMS(vm->path)[i];
        if (!IS(folder, str)) continue;
        StrBuilder b = {0};
        builder_str(vm, &b, folder);
        if (STR_LENGTH(folder) && str_char(vm, folder, STR_LENGTH(folder) - 1) != '/') builder_char(vm, &b, '/');
        for (u32 k = 0; k < STR_LENGTH(name); k++) builder_char(vm, &b, str_char(vm, name, k) == '.' ? '/' : str_char(vm, name, k));
        builder_ascii(vm, &b, ".py");
        Ref file = builder_finish(vm, &b);
        if (!file) return 0;
        char text[4096];
        u32 n = str_to_utf8(vm, file, text, sizeof text - 1);
        if (n < sizeof text) {
            text[n] = 0;
            i64 size = host_file_read(vm, text, NULL, 0);
            if (size == OURO_LATER) *later = true;
            if (size >= 0 && size < (1 << 28)) {
                Ref run = run_malloc(vm, (u32)size + 1);
                if (!run) {
                    drop(vm, file);
                    return raise_no_memory(vm);
                }
                host_file_read(vm, text, AT(char, run), (u32)size);
                *path = file;
                *length = (u32)size;
                return run;
            }
        }
        drop(vm, file);
        if (*later) return 0;
    }
    return 0;
}

FRAME(Import, (module, code, value, path), (name, fromlist), u32 from; u32 quiet_enabled; i32 quiet_count; u32 quiet;);

static bool new_module(Vm *vm, Import *f, const char *text, u32 length, bool library) {
    f->module = module_new(vm, f->name);
    if (!f->module) return false;
    Ref d = module_dict(vm, f->module);
    if (!dict_set(vm, d, NAME(__builtins__), vm->builtins) || !dict_set(vm, d, NAME(__file__), f->path)) return false;
    f->code = compile_source(vm, text, length, f->path, COMPILE_EXEC, library ? CODE_LIBRARY : 0, NULL);
    return f->code && dict_set(vm, vm->modules, f->name, f->module);
}

/* An import of a library module changes no collection of the user's. Imports that it makes are part of it. */
static void quiet_begin(Vm *vm, Import *f) {
    f->quiet = 1;
    if (vm->clock_stopped++) return;
    f->quiet_enabled = vm->gc_enabled;
    f->quiet_count = vm->gc_count[0];
    vm->gc_enabled = 0;
    gc_set_aside(vm);
}
static void quiet_end(Vm *vm, Import *f) {
    if (!f->quiet) return;
    f->quiet = 0;
    if (--vm->clock_stopped) return;
    gc_put_back(vm);
    vm->gc_enabled = f->quiet_enabled;
    vm->gc_count[0] = f->quiet_count;
}

static bool load_library(Vm *vm, Import *f, const LibModule *lib) {
    quiet_begin(vm, f);
    StrBuilder b = {0};
    builder_ascii(vm, &b, "<ouro>/");
    builder_ascii(vm, &b, lib->name);
    builder_ascii(vm, &b, ".py");
    f->path = builder_finish(vm, &b);
    return f->path && new_module(vm, f, lib->source, lib->length, true);
}

/* 1 found and compiled, 0 not there, -1 error, 2 later */
static int load_file(Vm *vm, Import *f) {
    u32 length;
    bool later;
    Ref run = find_file(vm, f->name, &f->path, &length, &later);
    if (!run) return later ? 2 : vm->exc ? -1 : 0;
    bool ok = new_module(vm, f, AT(char, run), length, false);
    run_free(vm, run);
    return ok ? 1 : -1;
}

static Await no_module(Vm *vm, Ref name) {
    raise(vm, TYPE(ModuleNotFoundError), "No module named '%S'", name);
    if (vm->exc && exception_matches(vm, TYPE(ModuleNotFoundError))) {
        REPLACE(EXC_AT(vm->exc)->field[1], own(vm, name));
    }
    return ERROR;
}

STEP(import_step, Import) {
    BEGIN(Import);
    int loaded;
    const LibModule *lib;
    for (;;) {
        lib = find_library(vm, f->name);
        if (lib) {
            loaded = load_library(vm, f, lib) ? 1 : -1;
            break;
        }
        loaded = load_file(vm, f);
        if (loaded != 2) break;
        if (vm->nesting)
            return fail(vm, TYPE(RuntimeError), "a first import cannot wait inside of a finalizer, a comparison of keys or a callback");
        outside(vm)->waiting = RUN_MODULE;
        BREATHE_(__COUNTER__ - base_)
    }
    if (loaded == 0) return no_module(vm, f->name);
    if (loaded < 0) {
        quiet_end(vm, f);
        return ERROR;
    }
    AWAIT_TRY(f->value, code_run(vm, f->code, module_dict(vm, f->module), module_dict(vm, f->module)));
    quiet_end(vm, f);
    if (!f->value) {
        Ref exc = exception_take(vm), old;
        if (dict_pop(vm, vm->modules, f->name, &old))
            drop_null(vm, old);
        else
            exception_clear(vm);
        vm->exc = exc;
        return ERROR;
    }
    DROP(f->code);
    RETURN(f->module);
    END;
}

Await module_import(Vm *vm, Ref name, Ref globals, Ref fromlist, i64 level) {
    if (!IS_SUB(name, TYPE_STR_SUBCLASS)) return fail(vm, TYPE(TypeError), "__import__() argument 1 must be str, not %T", name);
    if (level > 0) return fail(vm, TYPE(ImportError), "attempted relative import with no known parent package");
    if (STR_LENGTH(name) == 0) return fail(vm, TYPE(ValueError), "Empty module name");
    Ref module = module_import_builtin(vm, name);
    if (module) return READY_OWN(module);
    if (vm->exc) return ERROR;
    Import *f = PUSH(Import, import_step);
    if (!f) return ERROR;
    f->name = name;
    f->fromlist = fromlist;
    return PENDING;
}

Await op_import_name(Vm *vm, Frame *frame, Ref name, Ref level, Ref fromlist) {
    i64 n = 0;
    if (!int_as_i64(vm, level, &n)) n = 1;
    return module_import(vm, name, frame->globals, fromlist, n);
}

/* ---- from m import x ---- */
FRAME(ImportFrom, (value, module_name), (module, name), u32 unused_a;);

STEP(import_from_step, ImportFrom) {
    BEGIN(ImportFrom);
    AWAIT_TRY(f->value, object_getattr(vm, f->module, f->name));
    if (f->value) RETURN(f->value);
    if (!exception_matches(vm, TYPE(AttributeError))) return ERROR;
    exception_clear(vm);
    AWAIT(f->module_name, object_getattr_default(vm, f->module, NAME(__name__), NONE));
    AWAIT(f->value, object_getattr_default(vm, f->module, NAME(__file__), NONE));
    Ref where;
    where = f->value == NONE ? str_from_ascii(vm, "unknown location") : own(vm, f->value);
    if (!where) return ERROR;
    if (f->module_name == NONE)
        raise(vm, TYPE(ImportError), "cannot import name '%S' from '<unknown module name>' (%S)", f->name, where);
    else
        raise(vm, TYPE(ImportError), "cannot import name '%S' from '%S' (%S)", f->name, f->module_name, where);
    drop(vm, where);
    return ERROR;
    END;
}

Await op_import_from(Vm *vm, Ref module, Ref name) {
    ImportFrom *f = PUSH(ImportFrom, import_from_step);
    if (!f) return ERROR;
    f->module = module;
    f->name = name;
    return PENDING;
}

Await op_import_star(Vm *vm, Frame *frame, Ref module) {
    if (!IS(module, module) || !frame->locals) return fail(vm, TYPE(ImportError), "from-import-* object has no __dict__ and no __all__");
    Ref d = module_dict(vm, module), all = dict_get_str(vm, d, NAME(__all__)), key, value;
    if (all && IS_SUB(all, TYPE_LIST_SUBCLASS)) {
        for (u32 i = 0; i < LIST_AT(all)->length; i++) {
            key = LIST_ITEMS(all)[i];
            value = dict_get_str(vm, d, key);
            if (!value) return fail(vm, TYPE(AttributeError), "module '%S' has no attribute '%S'", AT(Module, module)->name, key);
            if (!dict_set(vm, frame->locals, key, value)) return ERROR;
        }
        return READY_NONE;
    }
    for (u32 at = 0; dict_next(vm, d, &at, &key, &value);) {
        if (!IS(key, str) || (STR_LENGTH(key) && str_char(vm, key, 0) == '_')) continue;
        if (!dict_set(vm, frame->locals, key, value)) return ERROR;
    }
    return READY_NONE;
}
