/* import_load.c: finding a module and running it: built-in ones, those of the library (written in Python, lib/), and files in the
 * folders of sys.path or of a package's __path__ (importlib._bootstrap and _bootstrap_external of 3.11).
 *
 * An import of a library module is no part of the user's program: the collector and the step clock stand still meanwhile. */
#include "heap/gc.h"
#include "include/ouro.h"
#include "memory/host.h"
#include "modules/import.h"
#include "modules/pack.h"

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
        bool ok = module_make_builtin_spec(vm, module) && dict_set(vm, vm->modules, name, module);
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
      u32 user; u32 quiet_enabled; i32 quiet_count; u32 asked; u32 unused_a;);

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
    strcpy(path + end, "/__init__.py");
    int found = what_is(vm, path);
    if (found < 0) return FOUND_LATER;
    if (found == 1) {
        f->package = 1;
        f->file = str_from_utf8(vm, path, end + 12);
        f->locations = f->file ? list_new(vm, 0) : 0;
        Ref place = f->locations ? str_from_utf8(vm, path, end) : 0;
        return place && list_append_steal(vm, f->locations, place) ? FOUND_FILE : FOUND_ERROR;
    }
    strcpy(path + end, ".py");
    found = what_is(vm, path);
    if (found < 0) return FOUND_LATER;
    if (found == 1) {
        f->file = str_from_utf8(vm, path, end + 3);
        return f->file ? FOUND_FILE : FOUND_ERROR;
    }
    path[end] = 0;
    found = what_is(vm, path);
    if (found < 0) return FOUND_LATER;
    if (found != 2) return FOUND_NOTHING;
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
static bool library_first(Vm *vm, const Load *f) {
    Frame *caller = f->user ? NULL : calling_frame(vm);
    return f->user == 2 || vm->clock_stopped || (caller && (CODE_AT(caller->code)->flags & CODE_LIBRARY));
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
    if (lib && (f->parent || library_first(vm, f))) return FOUND_LIBRARY;
    int found = find_file(vm, f, name);
    return lib && (found == FOUND_NOTHING || found == FOUND_FOLDERS) ? FOUND_LIBRARY : found;
}

/* What was found, once its pack is at hand */
static int with_pack(Vm *vm, const Load *f, int found) {
    if (found == FOUND_LIBRARY && pack_state(vm, &lib_modules[f->library], vm->nesting != 0) == PACK_LATER) return FOUND_LATER;
    return found;
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

/* The spec and the loader of what was found: new; *loader borrowed from it, 0 = none */
static Ref make_spec(Vm *vm, Load *f, Ref *loader) {
    Ref made = f->file ? source_loader_new(vm, f->name, f->file) : 0, cached = f->file ? module_cached_name(vm, f->file) : 0, spec = 0;
    *loader = made;
    if (!f->file || (made && cached)) spec = module_spec_new(vm, f->name, made, f->file, f->locations, cached);
    drop_null(vm, made);
    drop_null(vm, cached);
    return spec;
}

/* The module with its attributes, in 3.11's order (_init_module_attrs) */
static bool fill_module(Vm *vm, Load *f, Ref spec, Ref loader) {
    Ref d = module_dict(vm, f->module);
    if (!put(vm, d, NAME(__package__), parent_name(vm, f)) || !dict_set(vm, d, NAME(__loader__), loader ? loader : NONE) ||
        !dict_set(vm, d, NAME(__spec__), spec))
        return false;
    if (f->locations && !dict_set(vm, d, NAME(__path__), f->locations)) return false;
    if (!f->file) return dict_set(vm, d, NAME(__file__), NONE); /* a namespace package */
    return (dict_set(vm, d, NAME(__file__), f->file) && dict_set(vm, d, NAME(__cached__), AT(ModuleSpecObject, spec)->cached));
}

static bool make_module(Vm *vm, Load *f) {
    Ref loader, spec = make_spec(vm, f, &loader);
    if (!spec) return false;
    f->module = module_new(vm, f->name);
    bool ok = f->module && fill_module(vm, f, spec, loader);
    drop(vm, spec);
    if (ok) module_set_initializing(vm, f->module, true);
    return ok;
}

static bool ready_to_run(Vm *vm, Load *f) { return f->code && dict_set(vm, module_dict(vm, f->module), NAME(__builtins__), vm->builtins); }

/* The library's module that a place like <ouro>/copy.py belongs to; NULL: none */
static const LibModule *library_at(Vm *vm, const char *place) {
    char name[128];
    u32 n = 0;
    if (strncmp(place, "<ouro>/", 7) != 0) return NULL;
    for (place += 7; *place && n < sizeof name - 1; place++) name[n++] = *place == '/' ? '.' : *place;
    name[n] = 0;
    if (n > 12 && !strcmp(name + n - 12, ".__init__.py"))
        name[n - 12] = 0;
    else if (n > 3)
        name[n - 3] = 0;
    Ref text = str_from_ascii(vm, name);
    const LibModule *lib = text ? import_library(vm, text) : NULL;
    drop_null(vm, text);
    return lib;
}

Ref import_read(Vm *vm, Ref place) {
    char path[PATH_SPACE];
    if (!IS_SUB(place, TYPE_STR_SUBCLASS)) return raise(vm, TYPE(TypeError), "expected str, not %T", place);
    u32 n = str_to_utf8(vm, place, path, PATH_SPACE - 1);
    if (n >= PATH_SPACE) return raise(vm, TYPE(OSError), "File name too long");
    path[n] = 0;
    if (!strncmp(path, "<ouro>/", 7)) return os_error_set(vm, 2, place, 0); /* a module of the library has no text */
    i64 size = host_file_read(vm, path, NULL, 0);
    if (size < 0 || size > (1 << 28)) return os_error_set(vm, size < 0 ? (i32)-size : 5, place, 0);
    Ref r = bytes_from(vm, NULL, (u32)size);
    if (r && size && host_file_read(vm, path, BYTES_AT(r)->data, (u32)size) != size) {
        drop(vm, r);
        return os_error_set(vm, 5, place, 0);
    }
    return r;
}

Ref import_compile(Vm *vm, Ref place, const char *text, u32 length) {
    return compile_source(vm, text, length, place, COMPILE_EXEC, 0, NULL);
}

/* The library's module whose file has that name; NULL: another's file */
static const LibModule *library_file(Vm *vm, Ref place) {
    char path[256];
    u32 n = IS_SUB(place, TYPE_STR_SUBCLASS) ? str_to_utf8(vm, place, path, sizeof path - 1) : sizeof path;
    if (n >= sizeof path) return NULL;
    path[n] = 0;
    return library_at(vm, path);
}

bool import_is_library(Vm *vm, Ref place) { return library_file(vm, place) != NULL; }

bool import_must_wait(Vm *vm, Ref place) {
    const LibModule *lib = library_file(vm, place);
    return lib && pack_state(vm, lib, vm->nesting != 0) == PACK_LATER;
}

Ref import_code(Vm *vm, Ref place) {
    const LibModule *lib = library_file(vm, place);
    if (lib) return pack_load(vm, lib, place);
    Ref bytes = import_read(vm, place);
    if (!bytes) return 0;
    Ref code = import_compile(vm, place, (const char *)BYTES_AT(bytes)->data, BYTES_AT(bytes)->length);
    drop(vm, bytes);
    return code;
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

/* f->file and f->locations of the library's module that was found */
static bool library_names(Vm *vm, Load *f) {
    const LibModule *lib = &lib_modules[f->library];
    DROP(f->locations);
    DROP(f->file);
    f->file = library_place(vm, lib, lib->package ? "/__init__.py" : ".py");
    if (!f->file) return false;
    if (lib->package) {
        f->locations = list_new(vm, 0);
        Ref place = f->locations ? library_place(vm, lib, "") : 0;
        if (!place || !list_append_steal(vm, f->locations, place)) return false;
    }
    return true;
}

static bool load_library(Vm *vm, Load *f) {
    const LibModule *lib = &lib_modules[f->library];
    quiet_begin(vm, f);
    if (!library_names(vm, f) || !make_module(vm, f)) return false;
    f->code = pack_load(vm, lib, f->file);
    return ready_to_run(vm, f) && dict_set(vm, vm->modules, f->name, f->module);
}

static bool load_found(Vm *vm, Load *f, int found) {
    switch (found) {
    case FOUND_BUILTIN: f->module = own_null(vm, module_import_builtin(vm, f->name)); return f->module != 0;
    case FOUND_LIBRARY: return load_library(vm, f);
    case FOUND_FOLDERS: return make_module(vm, f) && dict_set(vm, vm->modules, f->name, f->module);
    case FOUND_FILE:
        if (!make_module(vm, f) || !dict_set(vm, vm->modules, f->name, f->module)) return false;
        f->code = import_code(vm, f->file);
        return ready_to_run(vm, f);
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
    module_set_initializing(vm, f->module, false);
    DROP(f->module);
    f->module = there;
    return dict_set(vm, vm->modules, f->name, there);
}

/* Does the program have finders of its own? Modules of the library come without them. */
static bool has_finders(Vm *vm, Load *f) {
    Ref finders = dict_get_str(vm, vm->sysdict, NAME(meta_path));
    if (!finders || !IS_SUB(finders, TYPE_LIST_SUBCLASS) || LIST_AT(finders)->length == 0 || vm->clock_stopped) return false;
    u32 n = STR_LENGTH(f->name), k = 0;
    static const char own_package[] = "importlib";
    while (k < 9 && k < n && str_char(vm, f->name, k) == (u32)own_package[k]) k++;
    return k < 9 || (n > 9 && str_char(vm, f->name, 9) != '.');
}
static Await load(Vm *vm, Ref name, u32 user);

STEP(load_step, Load) {
    BEGIN(Load);
    int found;
    Ref there, child;
    if (!split_name(vm, f, &child)) return ERROR;
    drop_null(vm, child);
    if (f->parent) {
        if (!import_known(vm, f->parent)) AWAIT_DROP(load(vm, f->parent, f->user));
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
    if (has_finders(vm, f)) {
        f->code = str_from_ascii(vm, "importlib._bootstrap");
        if (!f->code) return ERROR;
        AWAIT(f->module, import_library_module(vm, f->code));
        DROP(f->code);
        f->code = str_from_ascii(vm, "_ask_finders");
        if (!f->code) return ERROR;
        AWAIT(f->value, object_getattr(vm, f->module, f->code));
        DROP(f->code);
        DROP(f->module);
        AWAIT(f->module, call2(vm, f->value, f->name, f->parent ? f->path : NONE));
        DROP(f->value);
        if (f->module != NONE) goto loaded;
        DROP(f->module);
    }
    for (;;) {
        found = with_pack(vm, f, find_module(vm, f));
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
        AWAIT_TRY(f->value, code_run(vm, f->code, module_dict(vm, f->module), module_dict(vm, f->module), 0));
        quiet_end(vm, f);
        if (!f->value) {
            forget(vm, f->name);
            return ERROR;
        }
        DROP(f->value);
        DROP(f->code);
    }
    if (!settle_module(vm, f)) return ERROR;
loaded:
    if (f->parent) {
        if (!split_name(vm, f, &f->value)) return ERROR;
        AWAIT_DROP(object_setattr(vm, f->parent_module, f->value, f->module));
        DROP(f->value);
    }
    RETURN(f->module);
    END;
}

static Await load(Vm *vm, Ref name, u32 user) {
    Ref module = import_known(vm, name);
    if (module == NONE) return import_not_found(vm, name, text_format(vm, "import of %S halted; None in sys.modules", name));
    if (module) return READY_OWN(module);
    Load *f = PUSH(Load, load_step);
    if (!f) return ERROR;
    f->name = own(vm, name);
    f->user = user;
    return PENDING;
}
Await import_load(Vm *vm, Ref name) { return load(vm, name, 0); }
Await import_library_module(Vm *vm, Ref name) { return load(vm, name, 2); }

/* ---- a spec without its module: importlib.util.find_spec ---- */
STEP(find_spec_step, Load) {
    BEGIN(Load);
    int found;
    Ref child, loader;
    if (!split_name(vm, f, &child)) return ERROR;
    drop_null(vm, child);
    AWAIT_SET(f->path, list_from_iterable(vm, f->path));
    for (;;) {
        found = find_module(vm, f);
        if (found != FOUND_LATER) break;
        if (vm->nesting) return fail(vm, TYPE(RuntimeError), "a search for a module cannot wait inside of a finalizer or a callback");
        outside(vm)->waiting = RUN_MODULE;
        BREATHE_(__COUNTER__ - base_)
    }
    if (found == FOUND_ERROR) return ERROR;
    if (found == FOUND_NOTHING) return READY_NONE;
    if (found == FOUND_BUILTIN) {
        f->file = str_intern_utf8(vm, "built-in", 8);
        return READY(f->file ? module_spec_new(vm, f->name, TYPE(builtin_importer), f->file, 0, 0) : 0);
    }
    if (found == FOUND_LIBRARY && !library_names(vm, f)) return ERROR;
    return READY(make_spec(vm, f, &loader));
    END;
}
METHOD(imp_find_spec) {
    if (!IS_SUB(args[0], TYPE_STR_SUBCLASS)) return fail(vm, TYPE(TypeError), "find_spec() argument 1 must be str, not %T", args[0]);
    Ref path = n > 1 && args[1] != NONE ? args[1] : dict_get_str(vm, vm->sysdict, NAME(path));
    Load *f = PUSH(Load, find_spec_step);
    if (!f) return ERROR;
    f->name = own(vm, args[0]);
    f->path = own(vm, path ? path : EMPTY_TUPLE);
    f->user = 1;
    return PENDING;
}
METHOD(imp_load) { return load(vm, args[0], 1); }
METHOD(imp_compile) {
    const u8 *data;
    u32 length;
    if (!bytes_view(vm, args[0], &data, &length)) return fail(vm, TYPE(TypeError), "a bytes-like object is required, not '%T'", args[0]);
    return READY(import_compile(vm, args[1], (const char *)data, length));
}
METHOD(imp_is_builtin) { return READY(int_from_i64(vm, is_builtin(vm, args[0]))); }
METHOD(imp_library) {
    Ref list = list_new(vm, 0);
    for (u32 i = 0; list && i < lib_module_count; i++) {
        Ref name = str_from_ascii(vm, lib_modules[i].name);
        if (!name || !list_append_steal(vm, list, name)) {
            drop(vm, list);
            return ERROR;
        }
    }
    for (u32 i = 0; list && module_specs[i]; i++) {
        Ref name = str_from_ascii(vm, module_specs[i]->name);
        if (!name || !list_append_steal(vm, list, name)) {
            drop(vm, list);
            return ERROR;
        }
    }
    return READY(list);
}
METHOD(imp_nothing) { return READY_NONE; }
METHOD(imp_no) { return READY_BOOL(false); }

static const MethodDef methods[] = {
    {"find_spec", imp_find_spec, 1, 2, 0, NULL, NULL, NULL},
    {"load", imp_load, 1, 1, 0, NULL, NULL, NULL},
    {"compile_module", imp_compile, 2, 2, 0, NULL, NULL, NULL},
    {"is_builtin", imp_is_builtin, 1, 1, 0, NULL, "($module, name, /)", NULL},
    {"is_frozen", imp_no, 1, 1, 0, NULL, "($module, name, /)", NULL},
    {"library", imp_library, 0, 0, 0, NULL, NULL, NULL},
    {"acquire_lock", imp_nothing, 0, 0, 0, NULL, "($module, /)", NULL},
    {"release_lock", imp_nothing, 0, 0, 0, NULL, "($module, /)", NULL},
    {"lock_held", imp_no, 0, 0, 0, NULL, "($module, /)", NULL},
    {0},
};
static bool fill(Vm *vm, Ref module) {
    return module_add(vm, module, "ModuleSpec", own(vm, TYPE(module_spec))) &&
           module_add(vm, module, "SourceFileLoader", own(vm, TYPE(source_loader))) &&
           module_add(vm, module, "BuiltinImporter", own(vm, TYPE(builtin_importer)));
}
const ModuleSpec imp_module = {"_imp", methods, fill, "(Extremely) low-level import machinery bits as used by importlib."};

/* ---- -m MODULE (runpy: _run_module_as_main) ---- */

/* Says why on fd 2; the exit status is 1. */
static Await cannot_run(Vm *vm, Ref text) {
    if (!text) return ERROR;
    raise_with(vm, TYPE(SystemExit), text);
    drop(vm, text);
    return ERROR;
}

static bool is_main_name(Vm *vm, Ref name) {
    u32 n = STR_LENGTH(name);
    static const char end[] = "__main__";
    if (n < 8 || (n > 8 && str_char(vm, name, n - 9) != '.')) return false;
    for (u32 i = 0; i < 8; i++)
        if (str_char(vm, name, n - 8 + i) != (u32)end[i]) return false;
    return true;
}

/* A missing parent is told later, as what makes the module impossible to find; other errors are the program's. */
static bool parent_missing(Vm *vm, Load *f) {
    if (!exception_matches(vm, TYPE(ImportError))) return false;
    Ref name = EXC_AT(vm->exc)->field[1];
    if (!name || !IS_SUB(name, TYPE_STR_SUBCLASS)) return false;
    if (str_equal(vm, name, f->parent)) return true;
    u32 n = STR_LENGTH(name);
    return STR_LENGTH(f->parent) > n && str_char(vm, f->parent, n) == '.' && str_find(vm, f->parent, name, 0, n) == 0;
}

static Await cannot_find(Vm *vm, Load *f, Ref exception) {
    Ref text;
    NEST(text, "str of an exception", object_str(vm, exception));
    Ref r = text ? text_format(vm, "ouro: Error while finding module specification for '%S' (%T: %S)", f->name, exception, text) : 0;
    drop_null(vm, text);
    return cannot_run(vm, r);
}

/* __main__ gets what the module would have */
static bool fill_main(Vm *vm, Load *f, Ref spec, Ref loader) {
    Ref d = module_dict(vm, vm->main_module), list = dict_get_str(vm, vm->sysdict, NAME(argv));
    if (!put(vm, d, NAME(__package__), parent_name(vm, f)) || !dict_set(vm, d, NAME(__loader__), loader ? loader : NONE) ||
        !dict_set(vm, d, NAME(__spec__), spec) || !dict_set(vm, d, NAME(__file__), f->file) ||
        !dict_set(vm, d, NAME(__cached__), AT(ModuleSpecObject, spec)->cached))
        return false;
    if (list && IS(list, list) && LIST_AT(list)->length) REPLACE(LIST_ITEMS(list)[0], own(vm, f->file));
    return true;
}

/* f->asked: how the module was asked for by way of its package: 1 for PACKAGE.__main__ */
STEP(main_module_step, Load) {
    BEGIN(Load);
    int found;
    Ref child, loader, spec;
again:
    if (!split_name(vm, f, &child)) return ERROR;
    drop_null(vm, child);
    if (f->parent) {
        AWAIT_TRY(f->value, import_load(vm, f->parent));
        if (!f->value) {
            if (!parent_missing(vm, f)) return ERROR;
            f->value = exception_take(vm);
            return cannot_find(vm, f, f->value);
        }
        AWAIT_TRY(f->path, object_getattr(vm, f->value, NAME(__path__)));
        DROP(f->value);
        if (!f->path) {
            if (!exception_matches(vm, TYPE(AttributeError))) return ERROR;
            exception_clear(vm);
            return cannot_run(vm, text_format(vm,
                                              "ouro: Error while finding module specification for '%S' (ModuleNotFoundError: __path__ "
                                              "attribute not found on '%S' while trying to find '%S')",
                                              f->name, f->parent, f->name));
        }
    } else
        f->path = own_null(vm, dict_get_str(vm, vm->sysdict, NAME(path)));
    AWAIT_SET(f->path, list_from_iterable(vm, f->path ? f->path : EMPTY_TUPLE));
    for (;;) {
        found = with_pack(vm, f, find_module(vm, f));
        if (found != FOUND_LATER) break;
        outside(vm)->waiting = RUN_MODULE;
        BREATHE_(__COUNTER__ - base_)
    }
    if (found == FOUND_ERROR) return ERROR;
    if (found == FOUND_NOTHING && f->asked)
        return cannot_run(
            vm, text_format(vm, "ouro: No module named %S; '%S' is a package and cannot be directly executed", f->name, f->parent));
    if (found == FOUND_NOTHING) return cannot_run(vm, text_format(vm, "ouro: No module named %S", f->name));
    if (found == FOUND_LIBRARY && !library_names(vm, f)) return ERROR;
    if (f->locations && is_main_name(vm, f->name)) return cannot_run(vm, str_from_ascii(vm, "ouro: Cannot use package as __main__ module"));
    if (f->locations) {
        f->asked = 1;
        f->value = text_format(vm, "%S.__main__", f->name);
        if (!f->value) return ERROR;
        MOVE(f->name, f->value);
        DROP(f->parent);
        DROP(f->path);
        DROP(f->locations);
        DROP(f->file);
        goto again;
    }
    if (found == FOUND_BUILTIN) return cannot_run(vm, text_format(vm, "ouro: No code object available for %S", f->name));
    spec = make_spec(vm, f, &loader);
    if (!spec) return ERROR;
    f->value = spec;
    if (!fill_main(vm, f, spec, loader)) return ERROR;
    DROP(f->value);
    f->code = import_code(vm, f->file);
    if (!f->code) return ERROR;
    AWAIT(f->value, code_run(vm, f->code, module_dict(vm, vm->main_module), module_dict(vm, vm->main_module), 0));
    RETURN(f->value);
    END;
}
Await import_main(Vm *vm, Ref name) {
    Load *f = PUSH(Load, main_module_step);
    if (!f) return ERROR;
    f->name = own(vm, name);
    f->user = 1;
    return PENDING;
}
