/* sys_info.c: what sys says about itself: version_info, flags, float_info, int_info, hash_info, thread_info (tuples whose items have
 * names: Objects/structseq.c), implementation and the constants of a 64-bit CPython 3.11 on Linux. */
#include "modules/modules.h"

#define ITEM(i)        (offsetof(Tuple, item) + 4 * (i))
#define FIELD(i, name) {name, ITEM(i), MEMBER_READONLY}
#define MAX_FIELDS     20u

/* ---- their repr: sys.version_info(major=3, …) ---- */
FRAME(InfoRepr, (text, parts), (self), u32 i; u32 unused_a; u32 unused_b;);

static const MemberDef *fields_of(Vm *vm, Ref self) { return type_specs[TYPE_AT(TYPE_OF(self))->spec]->members; }

static bool add_field(Vm *vm, InfoRepr *f) {
    StrBuilder b = {0};
    if (f->parts)
        builder_str(vm, &b, f->parts);
    else {
        char name[64];
        builder_ascii(vm, &b, type_name_utf8(vm, TYPE_OF(f->self), name, sizeof name));
        builder_ascii(vm, &b, "(");
    }
    if (f->i) builder_ascii(vm, &b, ", ");
    builder_ascii(vm, &b, fields_of(vm, f->self)[f->i].name);
    builder_ascii(vm, &b, "=");
    builder_str(vm, &b, f->text);
    if (f->i + 1 == TUPLE_LENGTH(f->self)) builder_ascii(vm, &b, ")");
    Ref r = builder_finish(vm, &b);
    if (!r) return false;
    REPLACE(f->parts, r);
    return true;
}

STEP(info_repr_step, InfoRepr) {
    BEGIN(InfoRepr);
    for (f->i = 0; f->i < TUPLE_LENGTH(f->self) && fields_of(vm, f->self)[f->i].name; f->i++) {
        AWAIT(f->text, object_repr(vm, TUPLE_ITEM(f->self, f->i)));
        if (!add_field(vm, f)) return ERROR;
        DROP(f->text);
    }
    RETURN(f->parts);
    END;
}
static Await info_repr(Vm *vm, Ref self) {
    InfoRepr *f = PUSH_R(InfoRepr, info_repr_step, " while getting the repr of an object");
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}

#define INFO_TYPE(name, text, ...)                                                                                                         \
    static const MemberDef name##_members[] = {__VA_ARGS__, {0}};                                                                          \
    const TypeSpec name##_spec = {                                                                                                         \
        .basicsize = 24, .itemsize = 8, .flags = TYPE_HAS_GC | TYPE_NO_NEW, .members = name##_members, .doc = text, .repr = info_repr}

INFO_TYPE(sys_version_info, "sys.version_info\n\nVersion information as a named tuple.", FIELD(0, "major"), FIELD(1, "minor"),
          FIELD(2, "micro"), FIELD(3, "releaselevel"), FIELD(4, "serial"));
INFO_TYPE(asyncgen_hooks, "What sys.get_asyncgen_hooks() gives: the hooks of asynchronous generators.", FIELD(0, "firstiter"),
          FIELD(1, "finalizer"));
INFO_TYPE(unraisable_hook_args, "UnraisableHookArgs\n\nWhat sys.unraisablehook is given.", FIELD(0, "exc_type"), FIELD(1, "exc_value"),
          FIELD(2, "exc_traceback"), FIELD(3, "err_msg"), FIELD(4, "object"));
INFO_TYPE(sys_flags, "sys.flags\n\nFlags provided through command line arguments or environment vars.", FIELD(0, "debug"),
          FIELD(1, "inspect"), FIELD(2, "interactive"), FIELD(3, "optimize"), FIELD(4, "dont_write_bytecode"), FIELD(5, "no_user_site"),
          FIELD(6, "no_site"), FIELD(7, "ignore_environment"), FIELD(8, "verbose"), FIELD(9, "bytes_warning"), FIELD(10, "quiet"),
          FIELD(11, "hash_randomization"), FIELD(12, "isolated"), FIELD(13, "dev_mode"), FIELD(14, "utf8_mode"),
          FIELD(15, "warn_default_encoding"), FIELD(16, "safe_path"), FIELD(17, "int_max_str_digits"));
INFO_TYPE(
    sys_float_info,
    "sys.float_info\n\nA named tuple holding information about the float type. It contains low level\ninformation about the precision "
    "and internal representation. Please study\nyour system's :file:`float.h` for more information.",
    FIELD(0, "max"), FIELD(1, "max_exp"), FIELD(2, "max_10_exp"), FIELD(3, "min"), FIELD(4, "min_exp"), FIELD(5, "min_10_exp"),
    FIELD(6, "dig"), FIELD(7, "mant_dig"), FIELD(8, "epsilon"), FIELD(9, "radix"), FIELD(10, "rounds"));
INFO_TYPE(
    sys_int_info,
    "sys.int_info\n\nA named tuple that holds information about Python's\ninternal representation of integers.  The attributes are read "
    "only.",
    FIELD(0, "bits_per_digit"), FIELD(1, "sizeof_digit"), FIELD(2, "default_max_str_digits"), FIELD(3, "str_digits_check_threshold"));
INFO_TYPE(sys_hash_info, "hash_info\n\nA named tuple providing parameters used for computing hashes. The attributes are read only.",
          FIELD(0, "width"), FIELD(1, "modulus"), FIELD(2, "inf"), FIELD(3, "nan"), FIELD(4, "imag"), FIELD(5, "algorithm"),
          FIELD(6, "hash_bits"), FIELD(7, "seed_bits"), FIELD(8, "cutoff"));
INFO_TYPE(sys_thread_info, "sys.thread_info\n\nA named tuple holding information about the thread implementation.", FIELD(0, "name"),
          FIELD(1, "lock"), FIELD(2, "version"));

/* Items stolen; 0 among them: an error that is passed on. */
static Ref info_new(Vm *vm, Ref type, const Ref *items, u32 n) {
    bool ok = true;
    for (u32 i = 0; i < n; i++) ok = ok && items[i];
    Ref r = ok ? object_new_gc(vm, type, 24 + 8 * n) : 0;
    if (!r) {
        for (u32 i = 0; i < n; i++) drop_null(vm, items[i]);
        return 0;
    }
    SET(TUPLE_AT(r)->length, n);
    for (u32 i = 0; i < n; i++) SET(TUPLE_ITEM(r, i), items[i]);
    gc_track(vm, r);
    return r;
}

static Ref version_info(Vm *vm) {
    Ref items[5] = {own(vm, SMALL_INT(3)), own(vm, SMALL_INT(11)), own(vm, SMALL_INT(7)), str_from_ascii(vm, "final"),
                    own(vm, SMALL_INT(0))};
    return info_new(vm, TYPE(sys_version_info), items, 5);
}
static Ref flags(Vm *vm) {
    Ref items[18];
    for (u32 i = 0; i < 17; i++) items[i] = own(vm, SMALL_INT(0));
    for (u32 i = 13; i < 17; i += 3) {
        drop(vm, items[i]);
        items[i] = own(vm, FALSE_REF);
    }
    drop(vm, items[4]);
    items[4] = own(vm, SMALL_INT(1)); /* nothing is ever written to __pycache__ */
    items[17] = int_from_i64(vm, -1);
    return info_new(vm, TYPE(sys_flags), items, 18);
}
static Ref float_info(Vm *vm) {
    Ref items[11] = {float_new(vm, 1.7976931348623157e308),
                     int_from_i64(vm, 1024),
                     int_from_i64(vm, 308),
                     float_new(vm, 2.2250738585072014e-308),
                     int_from_i64(vm, -1021),
                     int_from_i64(vm, -307),
                     int_from_i64(vm, 15),
                     int_from_i64(vm, 53),
                     float_new(vm, 2.220446049250313e-16),
                     int_from_i64(vm, 2),
                     int_from_i64(vm, 1)};
    return info_new(vm, TYPE(sys_float_info), items, 11);
}
static Ref int_info(Vm *vm) {
    Ref items[4] = {int_from_i64(vm, 30), int_from_i64(vm, 4), int_from_i64(vm, 4300), int_from_i64(vm, 640)};
    return info_new(vm, TYPE(sys_int_info), items, 4);
}
static Ref hash_info(Vm *vm) {
    Ref items[9] = {int_from_i64(vm, 64),      int_from_i64(vm, ((i64)1 << 61) - 1), int_from_i64(vm, 314159), int_from_i64(vm, 0),
                    int_from_i64(vm, 1000003), str_from_ascii(vm, "siphash13"),      int_from_i64(vm, 64),     int_from_i64(vm, 128),
                    int_from_i64(vm, 0)};
    return info_new(vm, TYPE(sys_hash_info), items, 9);
}
static Ref thread_info(Vm *vm) {
    Ref items[3] = {str_from_ascii(vm, "pthread"), str_from_ascii(vm, "semaphore"), str_from_ascii(vm, "NPTL 2.36")};
    return info_new(vm, TYPE(sys_thread_info), items, 3);
}

static bool put_value(Vm *vm, Ref dict, const char *name, Ref value) {
    Ref key = value ? str_intern_utf8(vm, name, (u32)strlen(name)) : 0;
    bool ok = key && dict_set(vm, dict, key, value);
    drop_null(vm, key);
    drop_null(vm, value);
    return ok;
}

static Ref implementation(Vm *vm, Ref version) {
    Ref ns = object_new_var(vm, TYPE(simple_namespace), 0), dict = ns ? dict_new(vm) : 0;
    if (dict) REPLACE(*instance_dict_slot(vm, ns), dict);
    bool ok = dict && put_value(vm, dict, "name", str_from_ascii(vm, "cpython")) &&
              put_value(vm, dict, "cache_tag", str_from_ascii(vm, "cpython-311")) && put_value(vm, dict, "version", own(vm, version)) &&
              put_value(vm, dict, "hexversion", int_from_i64(vm, 0x030b07f0)) &&
              put_value(vm, dict, "_multiarch", str_from_ascii(vm, "x86_64-linux-gnu"));
    if (ok) return ns;
    drop_null(vm, ns);
    return 0;
}

static Ref builtin_names(Vm *vm) {
    u32 n = 0;
    while (module_specs[n]) n++;
    Ref t = tuple_new(vm, n);
    for (u32 i = 0; t && i < n; i++) {
        Ref name = str_intern_utf8(vm, module_specs[i]->name, (u32)strlen(module_specs[i]->name));
        if (!name) {
            drop(vm, t);
            return 0;
        }
        TUPLE_ITEM(t, i) = name;
    }
    return t;
}

bool sys_fill_info(Vm *vm, Ref module) {
    static const struct {
        const char *name, *text;
    } texts[] = {
        {"version", "3.11.7 (Ouro)"},
        {"platform", "linux"},
        {"byteorder", "little"},
        {"executable", "ouro"},
        {"_base_executable", "ouro"},
        {"prefix", "/usr"},
        {"exec_prefix", "/usr"},
        {"base_prefix", "/usr"},
        {"base_exec_prefix", "/usr"},
        {"platlibdir", "lib"},
        {"abiflags", ""},
        {"float_repr_style", "short"},
        {"copyright", "Copyright (c) 2001-2023 Python Software Foundation.\nAll Rights Reserved.\n\nCopyright (c) 2000 "
                      "BeOpen.com.\nAll Rights Reserved.\n\nCopyright (c) 1995-2001 Corporation for National Research Initiatives.\nAll "
                      "Rights Reserved.\n\nCopyright (c) 1991-1995 Stichting Mathematisch Centrum, Amsterdam.\nAll Rights Reserved."},
    };
    for (u32 i = 0; i < ARRAY_LEN(texts); i++)
        if (!module_add(vm, module, texts[i].name, str_from_ascii(vm, texts[i].text))) return false;
    Ref version = version_info(vm);
    if (!version) return false;
    Ref impl = implementation(vm, version);
    return module_add(vm, module, "version_info", version) && module_add(vm, module, "implementation", impl) &&
           module_add(vm, module, "hexversion", int_from_i64(vm, 0x030b07f0)) &&
           module_add(vm, module, "api_version", int_from_i64(vm, 1013)) &&
           module_add(vm, module, "maxsize", int_from_i64(vm, INT64_MAX)) &&
           module_add(vm, module, "maxunicode", int_from_i64(vm, 0x10FFFF)) && module_add(vm, module, "flags", flags(vm)) &&
           module_add(vm, module, "float_info", float_info(vm)) && module_add(vm, module, "int_info", int_info(vm)) &&
           module_add(vm, module, "hash_info", hash_info(vm)) && module_add(vm, module, "thread_info", thread_info(vm)) &&
           module_add(vm, module, "builtin_module_names", builtin_names(vm)) && module_add(vm, module, "meta_path", list_new(vm, 0)) &&
           module_add(vm, module, "path_hooks", list_new(vm, 0)) && module_add(vm, module, "path_importer_cache", dict_new(vm)) &&
           module_add(vm, module, "warnoptions", list_new(vm, 0)) && module_add(vm, module, "_xoptions", dict_new(vm)) &&
           module_add(vm, module, "dont_write_bytecode", own(vm, TRUE_REF)) && module_add(vm, module, "pycache_prefix", own(vm, NONE));
}

Ref sys_asyncgen_hooks(Vm *vm) {
    Ref items[2] = {own(vm, vm->asyncgen_firstiter ? vm->asyncgen_firstiter : NONE),
                    own(vm, vm->asyncgen_finalizer ? vm->asyncgen_finalizer : NONE)};
    return info_new(vm, TYPE(asyncgen_hooks), items, 2);
}

/* ---- exceptions that nobody can catch: those of finalizers and callbacks (Python/errors.c: _PyErr_WriteUnraisableMsg) ---- */

/* sys.unraisablehook, where the program has put another one there: new; 0: it has not */
static Ref own_hook(Vm *vm) {
    Ref name = str_from_ascii(vm, "unraisablehook"), builtin_name = str_from_ascii(vm, "__unraisablehook__");
    Ref hook = name && builtin_name && vm->sysdict ? dict_get_str(vm, vm->sysdict, name) : 0;
    if (hook && hook == dict_get_str(vm, vm->sysdict, builtin_name)) hook = 0;
    own_null(vm, hook);
    drop_null(vm, name);
    drop_null(vm, builtin_name);
    exception_clear(vm);
    return hook;
}

/* false: the hook could not be called or has raised: Vm.exc */
static bool call_hook(Vm *vm, Ref hook, Ref e, Ref where) {
    Ref traceback = EXC_AT(e)->traceback;
    Ref items[5] = {own(vm, TYPE_OF(e)), own(vm, e), own(vm, traceback ? traceback : NONE), own(vm, NONE), own(vm, where ? where : NONE)};
    Ref args = info_new(vm, TYPE(unraisable_hook_args), items, 5);
    if (!args) return false;
    Ref hold = hold_push(vm, args, hook), r = call_nested(vm, "sys.unraisablehook", hook, &args, 1);
    hold_pop(vm, hold);
    drop(vm, args);
    drop_null(vm, r);
    return r != 0;
}

void exception_unraisable(Vm *vm, Ref where) {
    Ref e = exception_take(vm);
    if (!e) return;
    Ref hold = hold_push(vm, e, 0);
    if (!hold) exception_clear(vm);
    Ref hook = own_hook(vm);
    if (!hook)
        exception_print_ignored(vm, e, where, NULL);
    else if (!call_hook(vm, hook, e, where)) {
        Ref other = exception_take(vm), hold_other = hold_push(vm, other, hook);
        if (other) exception_print_ignored(vm, other, hook, "Exception ignored in sys.unraisablehook: ");
        hold_pop(vm, hold_other);
        drop_null(vm, other);
    }
    drop_null(vm, hook);
    hold_pop(vm, hold);
    drop(vm, e);
}
