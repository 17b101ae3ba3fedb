/* import_load.c: finding a module and running it: built-in ones, those of the library (written in Python, lib/), and files in the
 * folders of sys.path or of a package's __path__ (importlib._bootstrap and _bootstrap_external of 3.11).
 *
 * An import of a library module is no part of the user's program: the collector and the step clock stand still meanwhile. */
#include "heap/gc.h"
#include "include/ouro.h"
#include "memory/host.h"
#include "modules/import.h"

#define PATH_SPACE 4096u

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

Ref import_known(Vm *vm, Ref name) { return dict_get_str(vm, vm->modules, name); }

/* sorted by name */
const LibModule *import_library(Vm *vm, Ref name) {
    char text[128];
    u32 n = str_to_utf8(vm, name, text, sizeof text - 1), low = 0, high = lib_module_count;
    if (n >= sizeof text) return NULL;
    text[n] = 0;
    while (low < high) {
        u32 middle = (low + high) / 2;
        int order = strcmp(text, lib_modules[middle].name);
        if (order == 0) return strlen(text) == n ? &lib_modules[middle] : NULL;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

bool module_is_initializing(Vm *vm, Ref module) {
    UNUSED(vm);
    UNUSED(module);
    return false;
}

Await import_not_found(Vm *vm, Ref name, Ref message) {
    if (!message) return ERROR;
    raise_with(vm, TYPE(ModuleNotFoundError), message);
    drop(vm, message);
    if (vm->exc && exception_matches(vm, TYPE(ModuleNotFoundError))) REPLACE(EXC_AT(vm->exc)->field[1], own(vm, name));
    return ERROR;
}

static Ref quoted(Vm *vm, const char *format, Ref name, Ref other) {
    Ref a = str_repr(vm, name), b = a && other ? str_repr(vm, other) : 0, r = 0;
    if (a && (b || !other)) r = other ? text_format(vm, format, a, b) : text_format(vm, format, a);
    drop_null(vm, a);
    drop_null(vm, b);
    return r;
}

/* ---- finding ---- */
enum { FOUND_ERROR = -1, FOUND_NOTHING, FOUND_BUILTIN, FOUND_LIBRARY, FOUND_FILE, FOUND_FOLDERS, FOUND_LATER };

FRAME(Load, (name, parent, parent_module, path, file, locations, module, code, value), (unused_), u32 library; u32 package; u32 quiet;
      u32 quiet_enabled; i32 quiet_count; u32 unused_a; u32 unused_b; u32 unused_c;);

/* 1 a file, 2 a folder, 0 neither, -1 the host will know later */
static int what_is(Vm *vm, const char *path) {
    Outside *o = outside(vm);
    i64 size = o->host.file_size ? o->host.file_size(o->host.self, path) : -2;
    return size == OURO_LATER ? -1 : size == -21 ? 2 : size >= 0 ? 1 : 0;
}

static const char *tail_of(const char *name) {
    const char *dot = strrchr(name, '.');
    return dot ? dot + 1 : name;
}

/* Looks into one folder; path: text of PATH_SPACE bytes that holds its name, `end` bytes long */
static int find_in_folder(Vm *vm, Load *f, char *path, u32 end, const char *tail) {
    u32 n = (u32)strlen(tail);
    if (end + n + 16 > PATH_SPACE) return FOUND_NOTHING;
    if (end && path[end - 1] != '/') path[end++] = '/';
    memcpy(path + end, tail, n + 1);
    end += n;
    int folder = what_is(vm, path), found;
    if (folder < 0) return FOUND_LATER;
    if (folder == 2) {
        strcpy(path + end, "/__init__.py");
        found = what_is(vm, path);
        if (found < 0) return FOUND_LATER;
        if (found == 1) {
            f->package = 1;
            f->file = str_from_utf8(vm, path, end + 12);
            f->locations = f->file ? list_new(vm, 0) : 0;
            Ref place = f->locations ? str_from_utf8(vm, path, end) : 0;
            return place && list_append_steal(vm, f->locations, place) ? FOUND_FILE : FOUND_ERROR;
        }
    }
    strcpy(path + end, ".py");
    found = what_is(vm, path);
    if (found < 0) return FOUND_LATER;
    if (found == 1) {
        f->file = str_from_utf8(vm, path, end + 3);
        return f->file ? FOUND_FILE : FOUND_ERROR;
    }
    if (folder != 2) return FOUND_NOTHING;
    if (!f->locations) f->locations = list_new(vm, 0);
    Ref place = f->locations ? str_from_utf8(vm, path, end) : 0;
    return place && list_append_steal(vm, f->locations, place) ? FOUND_FOLDERS : FOUND_ERROR;
}

/* In the folders of f->path, a list. A folder without __init__.py counts when nothing else is found in any. */
static int find_file(Vm *vm, Load *f, const char *name) {
    char path[PATH_SPACE];
    bool folders = false;
    DROP(f->locations);
    f->package = 0;
    for (u32 i = 0; i < LIST_AT(f->path)->length; i++) {
        Ref folder = LIST_ITEMS(f->path)[i];
        if (!IS_SUB(folder, TYPE_STR_SUBCLASS)) continue;
        u32 n = str_to_utf8(vm, folder, path, PATH_SPACE);
        if (n >= PATH_SPACE) continue;
        Ref before = f->locations;
        f->locations = 0;
        int found = find_in_folder(vm, f, path, n, tail_of(name));
        if (found == FOUND_FOLDERS) {
            folders = true;
            if (before && !list_append(vm, before, LIST_ITEMS(f->locations)[0])) found = FOUND_ERROR;
        }
        if (before && (found == FOUND_FOLDERS || found == FOUND_NOTHING)) {
            drop_null(vm, f->locations);
            f->locations = before;
        } else
            drop_null(vm, before);
        if (found != FOUND_NOTHING && found != FOUND_FOLDERS) return found;
    }
    return folders ? FOUND_FOLDERS : FOUND_NOTHING;
}

/* The library's modules stand behind the user's folders; code of the library finds them first. */
static bool library_first(Vm *vm) {
    Frame *caller = calling_frame(vm);
    return vm->clock_stopped || (caller && (caller->flags & FRAME_HIDDEN));
}

/* A submodule is the library's when its package is. */
static bool may_be_library(Vm *vm, Load *f) {
    if (!f->parent) return true;
    for (u32 i = 0; i < LIST_AT(f->path)->length; i++) {
        Ref place = LIST_ITEMS(f->path)[i];
        if (!IS_SUB(place, TYPE_STR_SUBCLASS) || STR_LENGTH(place) < 7) continue;
        char text[8] = {0};
        for (u32 k = 0; k < 7; k++) text[k] = (char)str_char(vm, place, k);
        if (!strcmp(text, "<ouro>/")) return true;
    }
    return false;
}

static bool is_builtin(Vm *vm, Ref name) {
    for (u32 i = 0; module_specs[i]; i++)
        if (str_equal_ascii(vm, name, module_specs[i]->name)) return true;
    return false;
}

static int find_module(Vm *vm, Load *f) {
    char name[PATH_SPACE];
    u32 n = str_to_utf8(vm, f->name, name, sizeof name - 1);
    if (n >= sizeof name) return FOUND_NOTHING;
    name[n] = 0;
    if (strlen(name) != n) return FOUND_NOTHING;
    if (!f->parent && is_builtin(vm, f->name)) return FOUND_BUILTIN;
    const LibModule *lib = may_be_library(vm, f) ? import_library(vm, f->name) : NULL;
    if (lib) f->library = (u32)(lib - lib_modules);
    if (lib && (f->parent || library_first(vm))) return FOUND_LIBRARY;
    int found = find_file(vm, f, name);
    return lib && (found == FOUND_NOTHING || found == FOUND_FOLDERS) ? FOUND_LIBRARY : found;
}

/* ---- making ---- */

static bool put(Vm *vm, Ref dict, Ref name, Ref value) {
    bool ok = value && dict_set(vm, dict, name, value);
    drop_null(vm, value);
    return ok;
}

static Ref parent_name(Vm *vm, Load *f) {
    if (f->locations) return own(vm, f->name);
    return f->parent ? own(vm, f->parent) : own(vm, EMPTY_STR);
}

static Ref cached_name(Vm *vm, Ref file) {
    u32 n = STR_LENGTH(file), at = n;
    while (at && str_char(vm, file, at - 1) != '/') at--;
    StrBuilder b = {0};
    builder_part(vm, &b, file, 0, at);
    builder_ascii(vm, &b, "__pycache__/");
    builder_part(vm, &b, file, at, n - 3);
    builder_ascii(vm, &b, ".cpython-311.pyc");
    return builder_finish(vm, &b);
}

/* The module with its attributes, in 3.11's order (_init_module_attrs) */
static bool make_module(Vm *vm, Load *f) {
    f->module = module_new(vm, f->name);
    if (!f->module) return false;
    Ref d = module_dict(vm, f->module);
    if (!put(vm, d, NAME(__package__), parent_name(vm, f))) return false;
    if (f->locations && !dict_set(vm, d, NAME(__path__), f->locations)) return false;
    if (f->file && (!dict_set(vm, d, NAME(__file__), f->file) || !put(vm, d, NAME(__cached__), cached_name(vm, f->file)))) return false;
    return true;
}

static bool compile_module(Vm *vm, Load *f, const char *text, u32 length, u32 flags) {
    f->code = compile_source(vm, text, length, f->file, COMPILE_EXEC, flags, NULL);
    return f->code && dict_set(vm, module_dict(vm, f->module), NAME(__builtins__), vm->builtins);
}

static bool load_file(Vm *vm, Load *f) {
    char path[PATH_SPACE];
    u32 n = str_to_utf8(vm, f->file, path, PATH_SPACE - 1);
    if (n >= PATH_SPACE) return refuse(vm, TYPE(ImportError), "the path of the module is too long");
    path[n] = 0;
    i64 size = host_file_read(vm, path, NULL, 0);
    if (size < 0 || size > (1 << 28)) return refuse(vm, TYPE(ImportError), "cannot read '%S'", f->file);
    Ref run = run_malloc(vm, (u32)size + 1);
    if (!run) return raise_no_memory(vm) != 0;
    i64 got = host_file_read(vm, path, AT(char, run), (u32)size);
    bool ok = got == size ? compile_module(vm, f, AT(char, run), (u32)size, 0) : refuse(vm, TYPE(ImportError), "cannot read '%S'", f->file);
    run_free(vm, run);
    return ok;
}

static void quiet_begin(Vm *vm, Load *f) {
    f->quiet = 1;
    if (vm->clock_stopped++) return;
    f->quiet_enabled = vm->gc_enabled;
    f->quiet_count = vm->gc_count[0];
    vm->gc_enabled = 0;
    gc_set_aside(vm);
}
static void quiet_end(Vm *vm, Load *f) {
    if (!f->quiet) return;
    f->quiet = 0;
    if (--vm->clock_stopped) return;
    gc_put_back(vm);
    vm->gc_enabled = f->quiet_enabled;
    vm->gc_count[0] = f->quiet_count;
}

/* <ouro>/NAME.py or <ouro>/NAME/__init__.py, dots being folders */
static Ref library_place(Vm *vm, const LibModule *lib, const char *end) {
    StrBuilder b = {0};
    builder_ascii(vm, &b, "<ouro>/");
    for (const char *c = lib->name; *c; c++) builder_char(vm, &b, *c == '.' ? '/' : (u8)*c);
    builder_ascii(vm, &b, end);
    return builder_finish(vm, &b);
}

static bool load_library(Vm *vm, Load *f) {
    const LibModule *lib = &lib_modules[f->library];
    quiet_begin(vm, f);
    DROP(f->locations);
    DROP(f->file);
    f->file = library_place(vm, lib, lib->package ? "/__init__.py" : ".py");
    if (!f->file) return false;
    if (lib->package) {
        f->locations = list_new(vm, 0);
        Ref place = f->locations ? library_place(vm, lib, "") : 0;
        if (!place || !list_append_steal(vm, f->locations, place)) return false;
    }
    return make_module(vm, f) && compile_module(vm, f, lib->source, lib->length, CODE_LIBRARY) &&
           dict_set(vm, vm->modules, f->name, f->module);
}

static bool load_found(Vm *vm, Load *f, int found) {
    switch (found) {
    case FOUND_BUILTIN: f->module = own_null(vm, module_import_builtin(vm, f->name)); return f->module != 0;
    case FOUND_LIBRARY: return load_library(vm, f);
    case FOUND_FOLDERS: return make_module(vm, f) && dict_set(vm, vm->modules, f->name, f->module);
    case FOUND_FILE:
        if (!make_module(vm, f) || !dict_set(vm, vm->modules, f->name, f->module)) return false;
        return load_file(vm, f);
    default: return false;
    }
}

/* ---- loading ---- */

static bool split_name(Vm *vm, Load *f, Ref *child) {
    u32 dot = STR_LENGTH(f->name);
    *child = 0;
    while (dot && str_char(vm, f->name, dot - 1) != '.') dot--;
    if (!dot) return true;
    *child = str_slice(vm, f->name, dot, STR_LENGTH(f->name));
    if (!f->parent) f->parent = str_slice(vm, f->name, 0, dot - 1);
    return *child && f->parent;
}

static void forget(Vm *vm, Ref name) {
    Ref exc = exception_take(vm), old = 0;
    if (dict_pop(vm, vm->modules, name, &old))
        drop_null(vm, old);
    else
        exception_clear(vm);
    vm->exc = exc;
}

/* What sys.modules has now under the name goes to its end: the module may have put another in its place. */
static bool settle_module(Vm *vm, Load *f) {
    Ref there = 0;
    if (!dict_pop(vm, vm->modules, f->name, &there)) return false;
    if (!there) return raise_with(vm, TYPE(KeyError), f->name) != 0;
    DROP(f->module);
    f->module = there;
    return dict_set(vm, vm->modules, f->name, there);
}

STEP(load_step, Load) {
    BEGIN(Load);
    int found;
    Ref there, child;
    if (!split_name(vm, f, &child)) return ERROR;
    drop_null(vm, child);
    if (f->parent) {
        if (!import_known(vm, f->parent)) AWAIT_DROP(import_load(vm, f->parent));
        there = import_known(vm, f->name);
        if (there) return READY_OWN(there);
        there = import_known(vm, f->parent);
        if (!there) return raise_with(vm, TYPE(KeyError), f->parent) ? ERROR : ERROR;
        f->parent_module = own(vm, there);
        AWAIT_TRY(f->value, object_getattr(vm, f->parent_module, NAME(__path__)));
        if (!f->value) {
            if (!exception_matches(vm, TYPE(AttributeError))) return ERROR;
            exception_clear(vm);
            return import_not_found(vm, f->name, quoted(vm, "No module named %S; %S is not a package", f->name, f->parent));
        }
    } else
        f->value = own_null(vm, dict_get_str(vm, vm->sysdict, NAME(path)));
    if (f->value && IS(f->value, list)) {
        f->path = f->value;
        f->value = 0;
    } else if (f->value && f->value != NONE)
        AWAIT(f->path, list_from_iterable(vm, f->value));
    else
        f->path = list_new(vm, 0);
    if (!f->path) return ERROR;
    DROP(f->value);
    for (;;) {
        found = find_module(vm, f);
        if (found != FOUND_LATER) break;
        if (vm->nesting)
            return fail(vm, TYPE(RuntimeError), "a first import cannot wait inside of a finalizer, a comparison of keys or a callback");
        outside(vm)->waiting = RUN_MODULE;
        BREATHE_(__COUNTER__ - base_)
    }
    if (found == FOUND_NOTHING) return import_not_found(vm, f->name, quoted(vm, "No module named %S", f->name, 0));
    if (!load_found(vm, f, found)) {
        quiet_end(vm, f);
        if (found != FOUND_BUILTIN) forget(vm, f->name);
        return ERROR;
    }
    if (f->code) {
        AWAIT_TRY(f->value, code_run(vm, f->code, module_dict(vm, f->module), module_dict(vm, f->module)));
        quiet_end(vm, f);
        if (!f->value) {
            forget(vm, f->name);
            return ERROR;
        }
        DROP(f->value);
        DROP(f->code);
    }
    if (!settle_module(vm, f)) return ERROR;
    if (f->parent) {
        if (!split_name(vm, f, &f->value)) return ERROR;
        AWAIT_DROP(object_setattr(vm, f->parent_module, f->value, f->module));
        DROP(f->value);
    }
    RETURN(f->module);
    END;
}

Await import_load(Vm *vm, Ref name) {
    Ref module = import_known(vm, name);
    if (module == NONE) return import_not_found(vm, name, text_format(vm, "import of %S halted; None in sys.modules", name));
    if (module) return READY_OWN(module);
    Load *f = PUSH(Load, load_step);
    if (!f) return ERROR;
    f->name = own(vm, name);
    return PENDING;
}
