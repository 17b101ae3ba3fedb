/* program.c: a program's run from its first instruction to the interpreter's end (Python/pylifecycle.c: Py_FinalizeEx and
 * finalize_modules of 3.11, whose order of destruction programs can see). */
#include "heap/weakref.h"
#include "memory/host.h"
#include "modules/import.h"
#include "modules/program.h"

FRAME(Program, (code, value, module_name, exception, hook), (unused_), u32 unused_a;);

/* SystemExit's code as an exit status (pythonrun.c: _Py_HandleSystemExit) */
static i32 exit_status_of(Vm *vm, Ref e) {
    Ref code = EXC_AT(e)->field[0];
    i64 status;
    if (!code || code == NONE) return 0;
    if (IS_SUB(code, TYPE_INT_SUBCLASS)) return int_as_i64(vm, code, &status) ? (i32)(status & 0xff) : 255;
    Ref text, err = dict_get_str(vm, vm->sysdict, NAME(the_stderr));
    NEST(text, "str of an exit code", object_str(vm, code));
    if (text && err && IS(err, text_stream)) {
        text_stream_write(vm, err, text);
        text_stream_write(vm, err, LATIN1('\n'));
    }
    if (!text) exception_clear(vm);
    drop_null(vm, text);
    return 1;
}

/* sys.last_type and its like keep what an uncaught exception holds until the modules go (PyErr_PrintEx) */
static void remember_last(Vm *vm, Ref e) {
    Ref d = vm->sysdict, tb = EXC_AT(e)->traceback;
    if (!dict_set(vm, d, NAME(last_type), TYPE_OF(e)) || !dict_set(vm, d, NAME(last_value), e) ||
        !dict_set(vm, d, NAME(last_traceback), tb ? tb : NONE))
        exception_clear(vm);
}

void program_uncaught(Vm *vm) {
    Ref e = exception_take(vm), hold = hold_push(vm, e, 0);
    if (!hold) exception_clear(vm);
    if (type_is_subtype(vm, TYPE_OF(e), TYPE(SystemExit)))
        vm->exit_code = exit_status_of(vm, e);
    else {
        vm->exit_code = type_is_subtype(vm, TYPE_OF(e), TYPE(KeyboardInterrupt)) ? 130 : 1;
        remember_last(vm, e);
        exception_print(vm, e);
    }
    hold_pop(vm, hold);
    drop(vm, e);
}

/* ---- the end ---- */
static void set_none(Vm *vm, Ref dict, Ref name) {
    if (dict_get_str(vm, dict, name) && !dict_set(vm, dict, name, NONE)) exception_clear(vm);
}

/* _PyModule_ClearDict: names with one leading underscore first, then the others but __builtins__, to None */
static void clear_module_dict(Vm *vm, Ref dict) {
    Ref k, v;
    for (u32 pass = 0; pass < 2; pass++)
        for (u32 at = 0; dict_next(vm, dict, &at, &k, &v);) {
            if (v == NONE || !IS(k, str) || !STR_LENGTH(k)) continue;
            bool one = str_char(vm, k, 0) == '_' && (STR_LENGTH(k) < 2 || str_char(vm, k, 1) != '_');
            if (pass == 0 ? !one : str_char(vm, k, 0) == '_' && str_equal_ascii(vm, k, "__builtins__")) continue;
            if (!dict_set(vm, dict, k, NONE)) exception_clear(vm);
        }
}

static void delete_special(Vm *vm) {
    Ref d = vm->sysdict;
    static const Ref names[] = {NAME(last_type), NAME(last_value), NAME(last_traceback), NAME(path), NAME(argv), NAME(ps1), NAME(ps2)};
    for (u32 i = 0; i < ARRAY_LEN(names); i++) set_none(vm, d, names[i]);
}

/* Weak references to what sys.modules holds, in its order, into the list; it stops where there is no memory. */
static void forget_modules(Vm *vm, Ref alive) {
    Ref k, v;
    bool room = alive != 0;
    for (u32 at = 0; dict_next(vm, vm->modules, &at, &k, &v);) {
        if (IS(v, module) && room) {
            Ref weak = weakref_plain_new(vm, v);
            room = weak && list_append(vm, alive, weak);
            drop_null(vm, weak);
        }
        if (!dict_set(vm, vm->modules, k, NONE)) exception_clear(vm);
    }
    exception_clear(vm);
}

static void clear_survivors(Vm *vm, Ref alive) {
    for (u32 i = LIST_AT(alive)->length; i-- > 0;) {
        Ref module = WR(LIST_ITEMS(alive)[i])->target;
        Ref dict = module ? module_dict(vm, module) : 0;
        if (!dict || dict == vm->builtins || dict == vm->sysdict) continue;
        own(vm, dict);
        Ref hold = hold_push(vm, dict, 0);
        clear_module_dict(vm, dict);
        hold_pop(vm, hold);
        drop(vm, dict);
    }
}

/* 3.11 keeps the two modules that it needs itself alive through others; here a reference does */
static void finalize_modules(Vm *vm) {
    delete_special(vm);
    vm->main_module = 0;
    Ref builtins = own_null(vm, dict_get_str(vm, vm->modules, NAME(builtins))),
        sys = own_null(vm, dict_get_str(vm, vm->modules, NAME(sys)));
    Ref alive = list_new(vm, 0), hold = hold_push(vm, builtins, sys), hold_alive = hold_push(vm, alive, 0);
    forget_modules(vm, alive);
    dict_clear(vm, vm->modules);
    gc_collect_no_fail(vm);
    if (alive) clear_survivors(vm, alive);
    hold_pop(vm, hold_alive);
    drop_null(vm, alive);
    clear_module_dict(vm, vm->sysdict);
    clear_module_dict(vm, vm->builtins);
    hold_pop(vm, hold);
    drop_null(vm, sys);
    drop_null(vm, builtins);
}

void program_finalize(Vm *vm) {
    trace_end(vm);
    if (vm->gc_enabled) gc_collect(vm, 2);
    vm->finalizing = 1;
    finalize_modules(vm);
    exception_clear(vm);
}

/* ---- hooks of the program's own ---- */

/* sys.excepthook, if it (or sys.stderr, where it writes) is not the built-in one and the exception is for it: new; 0: none */
static Ref own_hook(Vm *vm) {
    Ref hook = dict_get_str(vm, vm->sysdict, NAME(excepthook)), builtin = dict_get_str(vm, vm->sysdict, NAME(__excepthook__));
    Ref err = dict_get_str(vm, vm->sysdict, NAME(the_stderr)), usual = dict_get_str(vm, vm->sysdict, NAME(__stderr__));
    if (!hook || (hook == builtin && (!err || err == usual)) || type_is_subtype(vm, TYPE_OF(vm->exc), TYPE(SystemExit))) return 0;
    return own(vm, hook);
}

static Await call_excepthook(Vm *vm, Program *f) {
    Ref e = f->exception, tb = EXC_AT(e)->traceback;
    Ref args[3] = {TYPE_OF(e), e, tb ? tb : NONE};
    return object_call(vm, f->hook, args, 3, 0);
}

static void say(Vm *vm, const char *text) { host_write(vm, 2, text, (u32)strlen(text)); }

/* The hook failed: both exceptions are told (PyErr_PrintEx). */
static void hook_failed(Vm *vm, Program *f) {
    say(vm, "Error in sys.excepthook:\n");
    Ref e = exception_take(vm);
    exception_print(vm, e);
    drop(vm, e);
    say(vm, "\nOriginal exception was:\n");
    exception_print(vm, f->exception);
}

/* atexit._run_exitfuncs: new; 0: the module was never imported */
static Ref exit_functions(Vm *vm) {
    Ref name = str_from_ascii(vm, "atexit"), module = name ? dict_get_str(vm, vm->modules, name) : 0;
    drop_null(vm, name);
    if (!module || !IS(module, module)) return 0;
    name = str_from_ascii(vm, "_run_exitfuncs");
    Ref r = name ? own_null(vm, dict_get_str(vm, module_dict(vm, module), name)) : 0;
    drop_null(vm, name);
    return r;
}

/* ---- the prompt: _repl.start(with_banner) ---- */
FRAME(Prompt, (module, name, value, banner), (unused_), u32 with_banner; u32 pad_;);
STEP(prompt_step, Prompt) {
    BEGIN(Prompt);
    f->name = str_from_ascii(vm, "_repl");
    if (!f->name) return ERROR;
    AWAIT(f->module, import_library_module(vm, f->name));
    REPLACE(f->name, str_from_ascii(vm, "start"));
    if (!f->name) return ERROR;
    AWAIT(f->value, object_getattr(vm, f->module, f->name));
    f->banner = own(vm, BOOL_REF(f->with_banner));
    AWAIT_SET(f->value, call1(vm, f->value, f->banner));
    RETURN(f->value);
    END;
}
static Await prompt_start(Vm *vm, bool with_banner) {
    Prompt *f = PUSH(Prompt, prompt_step);
    if (!f) return ERROR;
    f->with_banner = with_banner;
    return PENDING;
}

STEP(program_step, Program) {
    BEGIN(Program);
    if (f->module_name)
        AWAIT_TRY(f->value, import_main(vm, f->module_name));
    else if (f->code)
        AWAIT_TRY(f->value, code_run(vm, f->code, module_dict(vm, vm->main_module), module_dict(vm, vm->main_module), 0));
    DROP(f->value);
    DROP(f->code);
    if (vm->exc) f->hook = own_hook(vm);
    if (f->hook) {
        vm->exit_code = type_is_subtype(vm, TYPE_OF(vm->exc), TYPE(KeyboardInterrupt)) ? 130 : 1;
        f->exception = exception_take(vm);
        remember_last(vm, f->exception);
        AWAIT_TRY(f->value, call_excepthook(vm, f));
        if (vm->exc) hook_failed(vm, f);
        DROP(f->value);
        DROP(f->exception);
        DROP(f->hook);
    } else if (vm->exc)
        program_uncaught(vm);
    CLEAR(vm->constants_list);
    if (outside(vm)->interactive) {
        outside(vm)->prompting = true;
        AWAIT_TRY(f->value, prompt_start(vm, outside(vm)->interactive == 2));
        outside(vm)->prompting = false;
        DROP(f->value);
        if (vm->exc)
            program_uncaught(vm);
        else
            vm->exit_code = 0;
    }
    f->hook = exit_functions(vm);
    if (f->hook) AWAIT_TRY(f->value, call0(vm, f->hook));
    exception_clear(vm);
    DROP(f->value);
    DROP(f->hook);
    if (outside(vm)->on_end) outside(vm)->on_end(vm);
    program_finalize(vm);
    return READY_NONE;
    END;
}

bool program_start(Vm *vm, Ref code, Ref module_name) {
    Program *f = PUSH(Program, program_step);
    if (!f) return false;
    f->code = own_null(vm, code);
    f->module_name = own_null(vm, module_name);
    return true;
}
