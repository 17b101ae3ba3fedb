/* module_spec.c: what a module knows of how it was found: ModuleSpec, the loader of source files (and of the library's modules), and
 * the class that stands for the loader of built-in modules (importlib._bootstrap and _bootstrap_external of 3.11). */
#include "modules/import.h"
#include "object/sequence.h"

#define SPEC_AT(r) AT(ModuleSpecObject, r)

typedef struct SourceLoader { /* nominal 48 */
    Object head;
    Ref name, path, dict, weaklist;
} SourceLoader;
#define LOADER_AT(r) AT(SourceLoader, r)

Ref module_spec_new(Vm *vm, Ref name, Ref loader, Ref origin, Ref locations, Ref cached) {
    Ref r = object_new_gc(vm, TYPE(module_spec), 64);
    if (!r) return 0;
    SPEC_AT(r)->name = own(vm, name);
    SPEC_AT(r)->loader = own_null(vm, loader);
    SPEC_AT(r)->origin = own_null(vm, origin);
    SPEC_AT(r)->locations = own_null(vm, locations);
    SPEC_AT(r)->cached = own_null(vm, cached);
    SPEC_AT(r)->has_location = cached != 0;
    gc_track(vm, r);
    return r;
}

Ref source_loader_new(Vm *vm, Ref name, Ref path) {
    Ref r = object_new_gc(vm, TYPE(source_loader), 48);
    if (!r) return 0;
    LOADER_AT(r)->name = own(vm, name);
    LOADER_AT(r)->path = own(vm, path);
    gc_track(vm, r);
    return r;
}

void module_set_initializing(Vm *vm, Ref module, bool on) {
    Ref spec = dict_get_str(vm, module_dict(vm, module), NAME(__spec__));
    if (spec && IS(spec, module_spec)) SET(SPEC_AT(spec)->initializing, on);
}

/* ---- ModuleSpec ---- */
static int spec_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    ModuleSpecObject *s = SPEC_AT(self);
    VISIT(s->name);
    VISIT(s->loader);
    VISIT(s->origin);
    VISIT(s->loader_state);
    VISIT(s->locations);
    VISIT(s->cached);
    VISIT(s->dict);
    return 0;
}
static void spec_edges(Vm *vm, Ref self, Edges *e) {
    ModuleSpecObject *s = SPEC_AT(self);
    EDGE(s->name, "name");
    EDGE(s->loader, "loader");
    EDGE(s->origin, "origin");
    EDGE(s->loader_state, "loader_state");
    EDGE(s->locations, "submodule_search_locations");
    EDGE(s->cached, "cached");
    EDGE(s->dict, "__dict__");
}
static void spec_clear(Vm *vm, Ref self) {
    CLEAR(SPEC_AT(self)->name);
    CLEAR(SPEC_AT(self)->loader);
    CLEAR(SPEC_AT(self)->origin);
    CLEAR(SPEC_AT(self)->loader_state);
    CLEAR(SPEC_AT(self)->locations);
    CLEAR(SPEC_AT(self)->cached);
    CLEAR(SPEC_AT(self)->dict);
}
static void spec_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    spec_clear(vm, self);
    object_free_gc(vm, self);
    trash_end(vm);
}

FRAME(SpecRepr, (name, loader, origin, locations), (self), u32 unused_a; u32 pad_;);
STEP(spec_repr_step, SpecRepr) {
    BEGIN(SpecRepr);
    StrBuilder b;
    AWAIT(f->name, object_repr(vm, SPEC_AT(f->self)->name ? SPEC_AT(f->self)->name : NONE));
    AWAIT(f->loader, object_repr(vm, SPEC_AT(f->self)->loader ? SPEC_AT(f->self)->loader : NONE));
    if (SPEC_AT(f->self)->origin && SPEC_AT(f->self)->origin != NONE) AWAIT(f->origin, object_repr(vm, SPEC_AT(f->self)->origin));
    if (SPEC_AT(f->self)->locations && SPEC_AT(f->self)->locations != NONE)
        AWAIT(f->locations, object_repr(vm, SPEC_AT(f->self)->locations));
    b = (StrBuilder){0};
    builder_str(vm, &b, TYPE_AT(TYPE_OF(f->self))->name);
    builder_ascii(vm, &b, "(name=");
    builder_str(vm, &b, f->name);
    builder_ascii(vm, &b, ", loader=");
    builder_str(vm, &b, f->loader);
    if (f->origin) {
        builder_ascii(vm, &b, ", origin=");
        builder_str(vm, &b, f->origin);
    }
    if (f->locations) {
        builder_ascii(vm, &b, ", submodule_search_locations=");
        builder_str(vm, &b, f->locations);
    }
    builder_ascii(vm, &b, ")");
    return READY(builder_finish(vm, &b));
    END;
}
static Await spec_repr(Vm *vm, Ref self) {
    SpecRepr *f = PUSH_R(SpecRepr, spec_repr_step, " while getting the repr of an object");
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}

static Await spec_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) { return READY(object_new_var(vm, type, 0)); }
static Await spec_init(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    Ref a[5];
    if (!args_bind(vm, "ModuleSpec.__init__", "(name, loader, *, origin=None, loader_state=None, is_package=None)", args, n, kwnames, a, 5))
        return ERROR;
    int package = a[4] ? truth_fast(vm, a[4]) : 0;
    REPLACE(SPEC_AT(self)->name, own(vm, a[0]));
    REPLACE(SPEC_AT(self)->loader, own(vm, a[1]));
    REPLACE(SPEC_AT(self)->origin, own_null(vm, a[2]));
    REPLACE(SPEC_AT(self)->loader_state, own_null(vm, a[3]));
    Ref list = package > 0 ? list_new(vm, 0) : 0;
    if (package > 0 && !list) return ERROR;
    REPLACE(SPEC_AT(self)->locations, list);
    CLEAR(SPEC_AT(self)->cached);
    SET(SPEC_AT(self)->has_location, 0);
    return READY_NONE;
}

static Await get_parent(Vm *vm, Ref self) {
    Ref name = SPEC_AT(self)->name;
    if (!name || !IS_SUB(name, TYPE_STR_SUBCLASS))
        return fail(vm, TYPE(AttributeError), "'%T' object has no attribute 'rpartition'", name ? name : NONE);
    if (SPEC_AT(self)->locations && SPEC_AT(self)->locations != NONE) return READY_OWN(name);
    u32 n = STR_LENGTH(name);
    while (n && str_char(vm, name, n - 1) != '.') n--;
    return READY(str_slice(vm, name, 0, n ? n - 1 : 0));
}
/* __pycache__/NAME.cpython-311.pyc beside a source file: where 3.11 would keep its bytecode. New; 0: error */
Ref module_cached_name(Vm *vm, Ref file) {
    u32 n = STR_LENGTH(file), at = n;
    while (at && str_char(vm, file, at - 1) != '/') at--;
    StrBuilder b = {0};
    builder_part(vm, &b, file, 0, at);
    builder_ascii(vm, &b, "__pycache__/");
    builder_part(vm, &b, file, at, n > 3 ? n - 3 : n);
    builder_ascii(vm, &b, ".cpython-311.pyc");
    return builder_finish(vm, &b);
}
static Await get_cached(Vm *vm, Ref self) {
    ModuleSpecObject *s = SPEC_AT(self);
    if (!s->cached && s->has_location && s->origin && IS_SUB(s->origin, TYPE_STR_SUBCLASS)) {
        Ref cached = module_cached_name(vm, s->origin);
        if (!cached) return ERROR;
        SET(s->cached, cached);
    }
    return READY_OWN(s->cached ? s->cached : NONE);
}
static Await set_cached(Vm *vm, Ref self, Ref name, Ref value) {
    REPLACE(SPEC_AT(self)->cached, own_null(vm, value));
    return READY_NONE;
}
static Await get_has_location(Vm *vm, Ref self) { return READY_BOOL(SPEC_AT(self)->has_location); }
static Await set_has_location(Vm *vm, Ref self, Ref name, Ref value) {
    SET(SPEC_AT(self)->has_location, value && truth_fast(vm, value) > 0);
    return READY_NONE;
}
static const GetSetDef spec_getsets[] = {
    {"parent", get_parent, NULL, "The name of the module's parent."},
    {"cached", get_cached, set_cached, NULL},
    {"has_location", get_has_location, set_has_location, NULL},
    {0},
};
static const MemberDef spec_members[] = {
    {"name", offsetof(ModuleSpecObject, name), 0},
    {"loader", offsetof(ModuleSpecObject, loader), 0},
    {"origin", offsetof(ModuleSpecObject, origin), 0},
    {"loader_state", offsetof(ModuleSpecObject, loader_state), 0},
    {"submodule_search_locations", offsetof(ModuleSpecObject, locations), 0},
    {"_initializing", offsetof(ModuleSpecObject, initializing), MEMBER_BOOL},
    {"_set_fileattr", offsetof(ModuleSpecObject, has_location), MEMBER_BOOL},
    {0},
};
const TypeSpec module_spec_spec = {
    .basicsize = 64,
    .flags = TYPE_HAS_GC | TYPE_BASETYPE,
    .getsets = spec_getsets,
    .members = spec_members,
    .doc = "The specification for a module, used for loading.",
    .new_signature = "(name, loader, *, origin=None, loader_state=None, is_package=None)",
    .dict_at = offsetof(ModuleSpecObject, dict),
    .dealloc = spec_dealloc,
    .traverse = spec_traverse,
    .clear = spec_clear,
    .edges = spec_edges,
    .repr = spec_repr,
    .getattr = object_generic_getattr,
    .setattr = object_generic_setattr,
    .init = spec_init,
    .new = spec_make,
};

/* ---- SourceFileLoader ---- */
static int loader_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(LOADER_AT(self)->name);
    VISIT(LOADER_AT(self)->path);
    VISIT(LOADER_AT(self)->dict);
    return 0;
}
static void loader_edges(Vm *vm, Ref self, Edges *e) {
    EDGE(LOADER_AT(self)->name, "name");
    EDGE(LOADER_AT(self)->path, "path");
    EDGE(LOADER_AT(self)->dict, "__dict__");
}
static void loader_clear(Vm *vm, Ref self) {
    CLEAR(LOADER_AT(self)->name);
    CLEAR(LOADER_AT(self)->path);
    CLEAR(LOADER_AT(self)->dict);
}
static void loader_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (LOADER_AT(self)->weaklist) weakrefs_clear(vm, self);
    Ref hold = hold_dying(vm, self);
    loader_clear(vm, self);
    hold_pop(vm, hold);
    object_free_gc(vm, self);
}
static Await loader_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) { return READY(object_new_var(vm, type, 0)); }
static Await loader_init(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    Ref a[2];
    if (!args_bind(vm, "FileLoader.__init__", "(fullname, path)", args, n, kwnames, a, 2)) return ERROR;
    REPLACE(LOADER_AT(self)->name, own(vm, a[0]));
    REPLACE(LOADER_AT(self)->path, own(vm, a[1]));
    return READY_NONE;
}

/* A module that the loader is asked about must be its own. */
static bool own_name(Vm *vm, Ref self, const Ref *args, u32 n) {
    Ref name = LOADER_AT(self)->name;
    if (n == 0 || args[0] == NONE || !name || !IS_SUB(name, TYPE_STR_SUBCLASS) || !IS_SUB(args[0], TYPE_STR_SUBCLASS)) return true;
    if (str_equal(vm, name, args[0])) return true;
    raise(vm, TYPE(ImportError), "loader for %S cannot handle %S", name, args[0]);
    if (vm->exc && exception_matches(vm, TYPE(ImportError))) REPLACE(EXC_AT(vm->exc)->field[1], own(vm, args[0]));
    return false;
}
METHOD(loader_create_module) { return READY_NONE; }
METHOD(loader_get_filename) { return own_name(vm, self, args, n) ? READY_OWN(LOADER_AT(self)->path) : ERROR; }
METHOD(loader_is_package) {
    if (!own_name(vm, self, args, n)) return ERROR;
    Ref path = LOADER_AT(self)->path;
    u32 length = IS_SUB(path, TYPE_STR_SUBCLASS) ? STR_LENGTH(path) : 0;
    if (length < 11) return READY_BOOL(false);
    Ref tail = str_slice(vm, path, length - 11, length);
    if (!tail) return ERROR;
    bool is = str_equal_ascii(vm, tail, "__init__.py") && (length == 11 || str_char(vm, path, length - 12) == '/');
    drop(vm, tail);
    return READY_BOOL(is);
}
METHOD(loader_get_data) { return READY(import_read(vm, args[0])); }
METHOD(loader_get_source) {
    if (!own_name(vm, self, args, n)) return ERROR;
    if (import_is_library(vm, LOADER_AT(self)->path)) return READY_NONE; /* as of a module that came without its text */
    Ref bytes = import_read(vm, LOADER_AT(self)->path);
    if (!bytes) return ERROR;
    Ref text = str_from_utf8(vm, BYTES_AT(bytes)->data, BYTES_AT(bytes)->length);
    drop(vm, bytes);
    return READY(text);
}

/* get_code and, with a dict to run it in, exec_module: the host may not have a pack yet */
FRAME(LoaderCode, (path, code, dict), (unused_), u32 pad_;);
STEP(loader_code_step, LoaderCode) {
    BEGIN(LoaderCode);
    while (import_must_wait(vm, f->path)) {
        if (vm->nesting)
            return fail(vm, TYPE(RuntimeError), "a first import cannot wait inside of a finalizer, a comparison of keys or a callback");
        outside(vm)->waiting = RUN_MODULE;
        BREATHE_(__COUNTER__ - base_)
    }
    f->code = import_code(vm, f->path);
    if (!f->code) return ERROR;
    if (!f->dict) RETURN(f->code);
    if (!dict_set(vm, f->dict, NAME(__builtins__), vm->builtins)) return ERROR;
    AWAIT_DROP(code_run(vm, f->code, f->dict, f->dict, 0));
    return READY_NONE;
    END;
}
static Await loader_code(Vm *vm, Ref self, Ref dict) {
    LoaderCode *f = PUSH(LoaderCode, loader_code_step);
    if (!f) return ERROR;
    f->path = own(vm, LOADER_AT(self)->path);
    f->dict = own_null(vm, dict);
    return PENDING;
}
METHOD(loader_get_code) { return own_name(vm, self, args, n) ? loader_code(vm, self, 0) : ERROR; }
METHOD(loader_exec_module) {
    if (!type_is_subtype(vm, TYPE_OF(args[0]), TYPE(module)))
        return fail(vm, TYPE(TypeError), "exec_module() argument must be a module, not %T", args[0]);
    return loader_code(vm, self, module_dict(vm, args[0]));
}
METHOD(loader_load_module) { return import_load(vm, n ? args[0] : LOADER_AT(self)->name); }
static const MethodDef loader_methods[] = {
    {"create_module", loader_create_module, 1, 1, 0, NULL, "($self, spec)", "Use default semantics for module creation."},
    {"exec_module", loader_exec_module, 1, 1, 0, NULL, "($self, module)", "Execute the module."},
    {"load_module", loader_load_module, 0, 1, 0, NULL, "($self, name=None)", NULL},
    {"get_filename", loader_get_filename, 0, 1, 0, NULL, "($self, name=None)",
     "Return the path to the source file as found by the finder."},
    {"get_data", loader_get_data, 1, 1, 0, NULL, "($self, path)", "Return the data from path as raw bytes."},
    {"get_source", loader_get_source, 1, 1, 0, NULL, "($self, fullname)", "Concrete implementation of InspectLoader.get_source."},
    {"get_code", loader_get_code, 1, 1, 0, NULL, "($self, fullname)", "Concrete implementation of InspectLoader.get_code."},
    {"is_package", loader_is_package, 1, 1, 0, NULL, "($self, fullname)", NULL},
    {0},
};
static const MemberDef loader_members[] = {{"name", offsetof(SourceLoader, name), 0}, {"path", offsetof(SourceLoader, path), 0}, {0}};
const TypeSpec source_loader_spec = {
    .basicsize = 48,
    .flags = TYPE_HAS_GC | TYPE_BASETYPE,
    .methods = loader_methods,
    .members = loader_members,
    .doc = "Concrete implementation of SourceLoader using the file system.",
    .dict_at = offsetof(SourceLoader, dict),
    .weaklist_at = offsetof(SourceLoader, weaklist),
    .dealloc = loader_dealloc,
    .traverse = loader_traverse,
    .clear = loader_clear,
    .edges = loader_edges,
    .getattr = object_generic_getattr,
    .setattr = object_generic_setattr,
    .init = loader_init,
    .new = loader_make,
};

/* ---- BuiltinImporter: a class that is never instantiated ---- */
METHOD(builtin_none) { return READY_NONE; }
METHOD(builtin_not_package) { return READY_BOOL(false); }
static const MethodDef builtin_methods[] = {
    {"create_module", builtin_none, 1, 1, METH_STATIC, NULL, NULL, "Create a built-in module"},
    {"exec_module", builtin_none, 1, 1, METH_STATIC, NULL, NULL, "Exec a built-in module"},
    {"get_code", builtin_none, 1, 1, METH_STATIC, NULL, NULL, "Return None as built-in modules do not have code objects."},
    {"get_source", builtin_none, 1, 1, METH_STATIC, NULL, NULL, "Return None as built-in modules do not have source code."},
    {"is_package", builtin_not_package, 1, 1, METH_STATIC, NULL, NULL, "Return False as built-in modules are never packages."},
    {0},
};
const TypeSpec builtin_importer_spec = {
    .basicsize = 16,
    .flags = TYPE_NO_NEW,
    .methods = builtin_methods,
    .doc = "Meta path import for built-in modules.\n\n    All methods are either class or static methods to avoid the need to\n    "
           "instantiate the class.\n\n    ",
};

bool module_make_builtin_spec(Vm *vm, Ref module) {
    Ref origin = str_intern_utf8(vm, "built-in", 8), d = module_dict(vm, module), name = dict_get_str(vm, d, NAME(__name__));
    Ref spec = origin ? module_spec_new(vm, name, TYPE(builtin_importer), origin, 0, 0) : 0;
    bool ok = spec && dict_set(vm, d, NAME(__spec__), spec) && dict_set(vm, d, NAME(__loader__), TYPE(builtin_importer)) &&
              dict_set(vm, d, NAME(__package__), EMPTY_STR);
    drop_null(vm, spec);
    drop_null(vm, origin);
    return ok;
}
