/* sys.c: the module sys, as far as programs that look at memory need it. Constants say what a 64-bit CPython 3.11 says, where a
 * program can see the difference; docs/differences.md lists the rest. */
#include "modules/modules.h"

METHOD(sys_getrefcount) { return READY(int_from_i64(vm, REFCOUNT(args[0]))); }

/* sys.getsizeof: type(object).__sizeof__ and what stands before the object (_PySys_GetSizeOf) */
FRAME(SizeOf, (method, value, held), (object, preset), u32 unused_a;);

static Await size_failed(Vm *vm, SizeOf *f) {
    if (!f->preset || !exception_matches(vm, TYPE(TypeError))) return ERROR;
    exception_clear(vm);
    return READY_OWN(f->preset);
}

STEP(sizeof_step, SizeOf) {
    BEGIN(SizeOf);
    i64 size;
    f->held = own(vm, f->object); /* METH_VARARGS */
    f->method = lookup_special_bound(vm, f->object, NAME(__sizeof__));
    if (!f->method) {
        if (!vm->exc) raise(vm, TYPE(TypeError), "Type %T doesn't define __sizeof__", f->object);
        return size_failed(vm, f);
    }
    AWAIT_TRY(f->value, call0(vm, f->method));
    if (!f->value) return size_failed(vm, f);
    if (!IS_SUB(f->value, TYPE_INT_SUBCLASS)) {
        raise(vm, TYPE(TypeError), "'%T' object cannot be interpreted as an integer", f->value);
        return size_failed(vm, f);
    }
    if (!int_as_i64(vm, f->value, &size)) {
        raise(vm, TYPE(OverflowError), "Python int too large to convert to C ssize_t");
        return size_failed(vm, f);
    }
    if (size < 0) return fail(vm, TYPE(ValueError), "__sizeof__() should return >= 0");
    size += (object_is_gc(vm, f->object) ? 16 : 0) + (TYPE_AT(TYPE_OF(f->object))->flags & TYPE_MANAGED_DICT ? 16 : 0);
    return READY(int_from_i64(vm, size));
    END;
}
METHOD(sys_getsizeof) {
    Ref out[2];
    if (!args_bind(vm, "getsizeof", "(object, default=None)", args, n, kwnames, out, 2)) return ERROR;
    Ref method = type_lookup(vm, TYPE_OF(out[0]), NAME(__sizeof__));
    if (method && IS(method, method_descriptor)) return READY(int_from_i64(vm, object_size(vm, out[0])));
    SizeOf *f = PUSH(SizeOf, sizeof_step);
    if (!f) return ERROR;
    f->object = out[0];
    f->preset = out[1];
    return PENDING;
}

METHOD(sys_intern) {
    if (!IS(args[0], str))
        return fail(vm, TYPE(TypeError), IS_SUB(args[0], TYPE_STR_SUBCLASS) ? "can't intern %T" : "intern() argument must be str, not %T",
                    args[0]);
    Ref r = own(vm, args[0]);
    str_intern(vm, &r);
    return READY(r);
}

METHOD(sys_exit) { /* PyErr_SetObject: None is no argument, a tuple holds them */
    if (n == 0 || args[0] == NONE) return fail(vm, TYPE(SystemExit), NULL);
    if (IS(args[0], tuple)) {
        Ref e = exception_new(vm, TYPE(SystemExit), args[0]);
        if (e) raise_object(vm, e);
        return ERROR;
    }
    Ref e = raise_with(vm, TYPE(SystemExit), args[0]);
    UNUSED(e);
    return ERROR;
}

METHOD(sys_getrecursionlimit) { return READY(int_from_i64(vm, vm->recursion_limit)); }
METHOD(sys_setrecursionlimit) {
    i64 limit;
    u32 depth = vm->recursion_depth + 1; /* this call's level included */
    if (!int_as_i64(vm, args[0], &limit) || limit > INT32_MAX || limit < INT32_MIN)
        return fail(vm, TYPE(OverflowError), "Python int too large to convert to C int");
    if (limit < 1) return fail(vm, TYPE(ValueError), "recursion limit must be greater or equal than 1");
    if (limit <= (i64)depth)
        return fail(vm, TYPE(RecursionError), "cannot set the recursion limit to %z at the recursion depth %u: the limit is too low", limit,
                    depth);
    vm->recursion_limit = limit > 1000000 ? 1000000 : (u32)limit;
    return READY_NONE;
}

METHOD(sys_getframe) {
    i64 depth = 0;
    if (n && !int_as_i64(vm, args[0], &depth)) depth = 1 << 30;
    for (Ref at = vm->frame; at; at = AT(FrameHead, at)->back) {
        if (!frame_is_python(AT(FrameHead, at))) continue;
        if (depth-- > 0) continue;
        Ref o = frame_object_of(vm, FRAME_AT(at));
        return o ? READY_OWN(o) : ERROR;
    }
    return fail(vm, TYPE(ValueError), "call stack is not deep enough");
}

METHOD(sys_exc_info) {
    Ref e = exception_handled(vm);
    if (!e) {
        Ref nothing[3] = {NONE, NONE, NONE};
        return READY(tuple_from(vm, nothing, 3));
    }
    Ref tb = EXC_AT(e)->traceback;
    Ref info[3] = {TYPE_OF(e), e, tb ? tb : NONE};
    return READY(tuple_from(vm, info, 3));
}
METHOD(sys_exception) {
    Ref e = exception_handled(vm);
    return READY_OWN(e ? e : NONE);
}

FRAME(Display, (text, out), (value, newline), u32 unused_a; u32 unused_b;);
STEP(displayhook_step, Display) {
    BEGIN(Display);
    AWAIT(f->text, object_repr(vm, f->value));
    Ref out;
    out = dict_get_str(vm, vm->sysdict, NAME(the_stdout));
    if (out && IS(out, text_stream)) {
        if (!text_stream_write(vm, out, f->text) || !text_stream_write(vm, out, LATIN1('\n'))) return ERROR;
    } else if (out && out != NONE) {
        f->out = own(vm, out);
        AWAIT_DROP(call_method(vm, f->out, NAME(write), &f->text, 1));
        f->newline = LATIN1('\n');
        AWAIT_DROP(call_method(vm, f->out, NAME(write), &f->newline, 1));
    }
    DROP(f->text);
    f->text = str_from_ascii(vm, "_");
    if (!f->text || !dict_set(vm, vm->builtins, f->text, f->value)) return ERROR;
    return READY_NONE;
    END;
}
METHOD(sys_displayhook) {
    if (args[0] == NONE) return READY_NONE;
    Display *f = PUSH(Display, displayhook_step);
    if (!f) return ERROR;
    f->value = args[0];
    return PENDING;
}

/* What the program put in place of sys.stderr gets the text by write() and a flush(); its errors are nobody's (PyErr_Display). */
FRAME(Report, (text, out, result), (unused_), u32 unused_a;);
STEP(report_step, Report) {
    BEGIN(Report);
    AWAIT_TRY(f->result, call_method(vm, f->out, NAME(write), &f->text, 1));
    exception_clear(vm);
    DROP(f->result);
    AWAIT_TRY(f->result, call_method(vm, f->out, NAME(flush), NULL, 0));
    exception_clear(vm);
    return READY_NONE;
    END;
}
METHOD(sys_excepthook) {
    Ref err = dict_get_str(vm, vm->sysdict, NAME(the_stderr)), e = args[1], text;
    if (IS_SUB(e, TYPE_EXC_SUBCLASS) && !EXC_AT(e)->traceback && IS(args[2], traceback)) SET(EXC_AT(e)->traceback, own(vm, args[2]));
    if (err == NONE) return READY_NONE;
    bool usual = !err || err == dict_get_str(vm, vm->sysdict, NAME(__stderr__));
    if (IS_SUB(e, TYPE_EXC_SUBCLASS)) {
        if (usual) {
            exception_print(vm, e);
            return READY_NONE;
        }
        text = exception_text(vm, e);
    } else
        text = text_format(vm, "TypeError: print_exception(): Exception expected for value, %T found\n", e);
    Report *f = text ? PUSH(Report, report_step) : NULL;
    if (!f) {
        drop_null(vm, text);
        return ERROR;
    }
    f->text = text;
    f->out = own(vm, err ? err : NONE);
    return PENDING;
}
METHOD(sys_getdefaultencoding) { return READY(str_from_ascii(vm, "utf-8")); }
METHOD(sys_getfilesystemencodeerrors) { return READY(str_from_ascii(vm, "surrogateescape")); }
METHOD(sys_none) { return READY_NONE; }
METHOD(sys_getswitchinterval) { return READY(float_new(vm, 0.005)); }
METHOD(sys_setswitchinterval) {
    f64 seconds = IS(args[0], float) ? FLOAT_VALUE(args[0]) : 0;
    i64 whole;
    if (IS_SUB(args[0], TYPE_INT_SUBCLASS) && int_as_i64(vm, args[0], &whole)) seconds = (f64)whole;
    if (!IS(args[0], float) && !IS_SUB(args[0], TYPE_INT_SUBCLASS))
        return fail(vm, TYPE(TypeError), "must be real number, not %T", args[0]);
    return seconds > 0 ? READY_NONE : fail(vm, TYPE(ValueError), "switch interval must be strictly positive");
}
METHOD(sys_call_tracing) {
    if (!IS_SUB(args[1], TYPE_TUPLE_SUBCLASS)) return fail(vm, TYPE(TypeError), "call_tracing() argument 2 must be tuple, not %T", args[1]);
    return object_call(vm, args[0], TUPLE_AT(args[1])->item, TUPLE_LENGTH(args[1]), 0);
}

METHOD(sys_unraisablehook) {
    if (!IS(args[0], unraisable_hook_args)) return fail(vm, TYPE(TypeError), "sys.unraisablehook argument type must be UnraisableHookArgs");
    Ref value = TUPLE_ITEM(args[0], 1), object = TUPLE_ITEM(args[0], 4);
    if (IS_SUB(value, TYPE_EXC_SUBCLASS)) exception_print_ignored(vm, value, object == NONE ? 0 : object, NULL);
    return READY_NONE;
}
METHOD(sys_breakpointhook) {
    return fail(vm, TYPE(RuntimeError), "breakpoint() needs pdb, which is not in this version; run `ouro trace'");
}
METHOD(sys_gettrace) { return READY_OWN(vm->trace_function ? vm->trace_function : NONE); }
METHOD(sys_settrace) {
    trace_set(vm, &vm->trace_function, args[0]);
    return READY_NONE;
}
METHOD(sys_getprofile) { return READY_OWN(vm->profile_function ? vm->profile_function : NONE); }
METHOD(sys_setprofile) {
    trace_set(vm, &vm->profile_function, args[0]);
    return READY_NONE;
}
METHOD(sys_getallocatedblocks) { return READY(int_from_u64(vm, vm->blocks_alive)); }
METHOD(sys_set_int_max_str_digits) {
    Ref out[1];
    i64 limit;
    if (!args_bind(vm, "set_int_max_str_digits", "(maxdigits)", args, n, kwnames, out, 1)) return ERROR;
    if (!IS_SUB(out[0], TYPE_INT_SUBCLASS)) return fail(vm, TYPE(TypeError), "'%T' object cannot be interpreted as an integer", out[0]);
    if (!int_as_i64(vm, out[0], &limit) || limit > INT32_MAX || limit < INT32_MIN)
        return fail(vm, TYPE(OverflowError), "Python int too large to convert to C int");
    if (limit && limit < 640) return fail(vm, TYPE(ValueError), "maxdigits must be 0 or larger than 640");
    vm->int_digit_limit = (u32)limit + 1;
    return READY_NONE;
}
METHOD(sys_get_int_max_str_digits) { return READY(int_from_i64(vm, int_digit_limit(vm))); }
METHOD(sys_is_finalizing) { return READY_BOOL(vm->finalizing != 0); }

/* ---- asynchronous generators and coroutines ---- */
METHOD(sys_get_asyncgen_hooks) { return READY(sys_asyncgen_hooks(vm)); }
static bool hook_allowed(Vm *vm, Ref hook, const char *which) {
    if (!hook || hook == NONE || object_callable(vm, hook)) return true;
    return refuse(vm, TYPE(TypeError), "callable %s expected, got %T", which, hook);
}
static void set_hook(Vm *vm, Ref *place, Ref hook) {
    if (hook) REPLACE(*place, hook == NONE ? 0 : own(vm, hook));
}
METHOD(sys_set_asyncgen_hooks) {
    Ref out[2];
    if (!args_bind(vm, "set_asyncgen_hooks", "(firstiter=None, finalizer=None)", args, n, kwnames, out, 2)) return ERROR;
    if (!hook_allowed(vm, out[1], "finalizer") || !hook_allowed(vm, out[0], "firstiter")) return ERROR;
    set_hook(vm, &vm->asyncgen_finalizer, out[1]);
    set_hook(vm, &vm->asyncgen_firstiter, out[0]);
    return READY_NONE;
}
METHOD(sys_get_origin_depth) { return READY(int_from_i64(vm, vm->origin_depth)); }
METHOD(sys_set_origin_depth) {
    i64 depth = 0;
    Ref out[1];
    if (!args_bind(vm, "set_coroutine_origin_tracking_depth", "(depth)", args, n, kwnames, out, 1)) return ERROR;
    if (!IS_SUB(out[0], TYPE_INT_SUBCLASS)) return fail(vm, TYPE(TypeError), "'%T' object cannot be interpreted as an integer", out[0]);
    if (!int_as_i64(vm, out[0], &depth) || depth > INT32_MAX || depth < INT32_MIN)
        return fail(vm, TYPE(OverflowError), "Python int too large to convert to C int");
    if (depth < 0) return fail(vm, TYPE(ValueError), "depth must be >= 0");
    vm->origin_depth = (u32)depth;
    return READY_NONE;
}

static const MethodDef methods[] = {
    {"getrefcount", sys_getrefcount, 1, 1, 0, NULL, "($module, object, /)",
     "Return the reference count of object.\n\nThe count returned is generally one higher than you might expect,\nbecause it includes the "
     "(temporary) reference as an argument to\ngetrefcount()."},
    {"getsizeof", sys_getsizeof, 0, -1, METH_KEYWORDS, NULL, NULL,
     "getsizeof(object [, default]) -> int\n\nReturn the size of object in bytes."},
    {"intern", sys_intern, 1, 1, 0, NULL, "($module, string, /)", "``Intern'' the given string."},
    {"exit", sys_exit, 0, 1, 0, NULL, "($module, status=None, /)", "Exit the interpreter by raising SystemExit(status)."},
    {"getrecursionlimit", sys_getrecursionlimit, 0, 0, 0, NULL, NULL, "Return the current value of the recursion limit."},
    {"setrecursionlimit", sys_setrecursionlimit, 1, 1, 0, "n", NULL, "Set the maximum depth of the Python interpreter stack to n."},
    {"_getframe", sys_getframe, 0, 1, 0, "n", NULL, "Return a frame object from the call stack."},
    {"exc_info", sys_exc_info, 0, 0, 0, NULL, NULL, "Return current exception information: (type, value, traceback)."},
    {"exception", sys_exception, 0, 0, 0, NULL, NULL, "Return the current exception."},
    {"displayhook", sys_displayhook, 1, 1, 0, NULL, NULL, "Print an object to sys.stdout and also save it in builtins._"},
    {"excepthook", sys_excepthook, 3, 3, 0, NULL, NULL, "Handle an exception by displaying it with a traceback on sys.stderr."},
    {"getdefaultencoding", sys_getdefaultencoding, 0, 0, 0, NULL, NULL,
     "Return the current default encoding used by the Unicode implementation."},
    {"getfilesystemencoding", sys_getdefaultencoding, 0, 0, 0, NULL, "($module, /)",
     "Return the encoding used to convert Unicode filenames to OS filenames."},
    {"getfilesystemencodeerrors", sys_getfilesystemencodeerrors, 0, 0, 0, NULL, "($module, /)",
     "Return the error mode used for Unicode to OS filename conversion."},
    {"getswitchinterval", sys_getswitchinterval, 0, 0, 0, NULL, "($module, /)", "Return the current thread switch interval."},
    {"setswitchinterval", sys_setswitchinterval, 1, 1, 0, NULL, "($module, interval, /)",
     "Set the ideal thread switching delay inside the Python interpreter."},
    {"call_tracing", sys_call_tracing, 2, 2, 0, NULL, "($module, func, args, /)", "Call func(*args), while tracing is enabled."},
    {"_clear_type_cache", sys_none, 0, 0, 0, NULL, "($module, /)", "Clear the internal type lookup cache."},
    {"audit", sys_none, 1, -1, 0, NULL, NULL, "audit(event, *args)\n\nPasses the event to any hooks that are attached."},
    {"addaudithook", sys_none, 1, 1, 0, NULL, NULL, "Adds a new audit hook callback."},
    {"unraisablehook", sys_unraisablehook, 1, 1, 0, NULL, "($module, unraisable, /)", "Handle an unraisable exception."},
    {"breakpointhook", sys_breakpointhook, 0, -1, METH_KEYWORDS, NULL, NULL,
     "breakpointhook(*args, **kws)\n\nThis hook function is called by built-in breakpoint()."},
    {"getprofile", sys_getprofile, 0, 0, 0, NULL, NULL, "Return the profiling function set with sys.setprofile."},
    {"setprofile", sys_setprofile, 1, 1, 0, NULL, NULL, "Set the function that is told of calls and returns; None: none."},
    {"gettrace", sys_gettrace, 0, 0, 0, NULL, NULL, "Return the function set with sys.settrace, or None."},
    {"settrace", sys_settrace, 1, 1, 0, NULL, NULL, "Set the function that is told of calls, lines, returns and exceptions; None: none."},
    {"_debugmallocstats", sys_debugmallocstats, 0, 0, 0, NULL, NULL, "Print the state of the pools and of the free lists to stderr."},
    {"getallocatedblocks", sys_getallocatedblocks, 0, 0, 0, NULL, NULL, "Return the number of memory blocks currently allocated."},
    {"set_int_max_str_digits", sys_set_int_max_str_digits, 0, -1, METH_KEYWORDS, NULL, NULL,
     "Set the maximum string digits limit for non-binary int<->str conversions."},
    {"get_int_max_str_digits", sys_get_int_max_str_digits, 0, 0, 0, NULL, NULL, NULL},
    {"is_finalizing", sys_is_finalizing, 0, 0, 0, NULL, NULL, NULL},
    {"get_asyncgen_hooks", sys_get_asyncgen_hooks, 0, 0, 0, NULL, NULL, "The hooks of asynchronous generators: (firstiter, finalizer)."},
    {"set_asyncgen_hooks", sys_set_asyncgen_hooks, 0, -1, METH_KEYWORDS, NULL, NULL,
     "set_asyncgen_hooks(* [, firstiter] [, finalizer])\n\nSet a finalizer for async generators objects."},
    {"get_coroutine_origin_tracking_depth", sys_get_origin_depth, 0, 0, 0, NULL, "($module, /)",
     "How many frames a coroutine's cr_origin tells."},
    {"set_coroutine_origin_tracking_depth", sys_set_origin_depth, 0, -1, METH_KEYWORDS, NULL, "($module, /, depth)",
     "Let new coroutines note the `depth` frames that made them; 0: none."},
    {0},
};

static bool fill(Vm *vm, Ref module) {
    bool ok = sys_fill_info(vm, module) && module_add(vm, module, "modules", own(vm, vm->modules)) &&
              module_add(vm, module, "path", list_new(vm, 0)) && module_add(vm, module, "argv", list_new(vm, 0)) &&
              module_add(vm, module, "orig_argv", list_new(vm, 0)) && module_add(vm, module, "stdin", text_stream_new(vm, 0)) &&
              module_add(vm, module, "stdout", text_stream_new(vm, 1)) && module_add(vm, module, "stderr", text_stream_new(vm, 2));
    Ref d = module_dict(vm, module);
    static const char *const copies[] = {"displayhook", "excepthook", "unraisablehook", "breakpointhook", "stdout", "stderr", "stdin"};
    for (u32 i = 0; ok && i < ARRAY_LEN(copies); i++) {
        char name[32] = "__";
        Ref key = str_from_ascii(vm, copies[i]), value = key ? dict_get_str(vm, d, key) : 0;
        strcat(strcat(name, copies[i]), "__");
        ok = value && module_add(vm, module, name, own(vm, value));
        drop_null(vm, key);
    }
    return ok;
}

const ModuleSpec sys_module = {"sys", methods, fill, "This module provides access to some objects used or maintained by the interpreter."};
