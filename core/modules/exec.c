/* exec.c: exec, eval and compile. Code runs in a frame of its own, so that it can be looked at and stopped as all else. */
#include "object/code.h"
#include "modules/modules.h"

/* Source text of str or bytes as a run that the caller frees; 0: error. */
static Ref source_of(Vm *vm, Ref source, const char *function, u32 *length) {
    Ref run;
    const u8 *data;
    if (IS_SUB(source, TYPE_STR_SUBCLASS)) {
        *length = str_to_utf8(vm, source, NULL, 0);
        run = run_malloc(vm, *length + 1);
        if (run) str_to_utf8(vm, source, AT(char, run), *length + 1);
    } else if (bytes_view(vm, source, &data, length)) {
        run = run_malloc(vm, *length + 1);
        if (run) memcpy(AT(char, run), data, *length);
    } else
        return raise(vm, TYPE(TypeError), "%s() arg 1 must be a string, bytes or code object", function);
    if (!run) return raise_no_memory(vm);
    if (memchr(AT(char, run), 0, *length)) {
        run_free(vm, run);
        return raise(vm, TYPE(ValueError), "source code string cannot contain null bytes");
    }
    return run;
}

static Ref compile_object(Vm *vm, Ref source, Ref filename, enum CompileMode mode, const char *function) {
    u32 length = 0;
    Ref run = source_of(vm, source, function, &length);
    if (!run) return 0;
    const char *text = AT(char, run);
    u32 skip = 0;
    if (mode == COMPILE_EVAL)
        while (skip < length && (text[skip] == ' ' || text[skip] == '\t')) skip++;
    u32 flags = IS_SUB(source, TYPE_STR_SUBCLASS) ? COMPILE_STR : 0;
    Frame *caller = calling_frame(vm);
    if (caller && (CODE_AT(caller->code)->flags & CODE_LIBRARY)) flags |= CODE_LIBRARY; /* the library's own: no steps of the user's */
    Ref code = compile_source(vm, text + skip, length - skip, filename, mode, flags, NULL);
    run_free(vm, run);
    return code;
}

/* exec and eval: a native frame holds the code and the namespaces while it runs. */
FRAME(Exec, (code, globals, locals, value), (unused_), u32 eval; u32 unused_a;);

STEP(exec_step, Exec) {
    BEGIN(Exec);
    AWAIT(f->value, code_run(vm, f->code, f->globals, f->locals));
    if (f->eval) RETURN(f->value);
    return READY_NONE;
    END;
}

static bool find_namespaces(Vm *vm, Ref *globals, Ref *locals, const char *function) {
    Frame *caller = calling_frame(vm);
    if (!*globals || *globals == NONE) {
        if (!caller) return refuse(vm, TYPE(SystemError), "%s(): globals do not exist", function);
        *globals = own(vm, caller->globals);
        *locals = *locals && *locals != NONE ? own(vm, *locals) : frame_locals(vm, caller);
        if (!*locals) drop(vm, *globals);
        return *locals != 0;
    }
    if (!IS_SUB(*globals, TYPE_DICT_SUBCLASS))
        return refuse(vm, TYPE(TypeError), "%s() globals must be a dict, not %T", function, *globals);
    own(vm, *globals);
    *locals = own(vm, *locals && *locals != NONE ? *locals : *globals);
    if (!dict_get_str(vm, *globals, NAME(__builtins__)) && !dict_set(vm, *globals, NAME(__builtins__), vm->builtins)) {
        drop(vm, *globals);
        drop(vm, *locals);
        return false;
    }
    return true;
}

static Await run_source(Vm *vm, const Ref *args, u32 n, bool eval) {
    const char *function = eval ? "eval" : "exec";
    Ref globals = n > 1 ? args[1] : 0, locals = n > 2 ? args[2] : 0, code;
    if (IS(args[0], code)) {
        if (CODE_AT(args[0])->nfreevars)
            return fail(vm, TYPE(TypeError), "code object passed to %s() may not contain free variables", function);
        code = own(vm, args[0]);
    } else
        code = compile_object(vm, args[0], NAME(anon_string), eval ? COMPILE_EVAL : COMPILE_EXEC, function);
    if (!code) return ERROR;
    if (!find_namespaces(vm, &globals, &locals, function)) {
        drop(vm, code);
        return ERROR;
    }
    Exec *f = PUSH(Exec, exec_step);
    if (!f) {
        drop(vm, code);
        drop(vm, globals);
        drop(vm, locals);
        return ERROR;
    }
    f->code = code;
    f->globals = globals;
    f->locals = locals;
    f->eval = eval;
    return PENDING;
}

Await builtin_exec(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    if (kwnames && TUPLE_LENGTH(kwnames)) return fail(vm, TYPE(NotImplementedError), "exec() with keyword arguments is not supported yet");
    return run_source(vm, args, n, false);
}
Await builtin_eval(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) { return run_source(vm, args, n, true); }

Await builtin_compile(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    Ref out[6];
    if (!args_bind(vm, "compile", "(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)", args, n, kwnames, out, 6))
        return ERROR;
    if (!IS_SUB(out[1], TYPE_STR_SUBCLASS)) return fail(vm, TYPE(TypeError), "expected str, bytes or os.PathLike object, not %T", out[1]);
    if (!IS_SUB(out[2], TYPE_STR_SUBCLASS)) return fail(vm, TYPE(TypeError), "compile() argument 'mode' must be str, not %T", out[2]);
    static const char *const modes[] = {"exec", "eval", "single"};
    for (u32 mode = 0; mode < 3; mode++)
        if (str_equal_ascii(vm, out[2], modes[mode])) return READY(compile_object(vm, out[0], out[1], (enum CompileMode)mode, "compile"));
    return fail(vm, TYPE(ValueError), "compile() mode must be 'exec', 'eval' or 'single'");
}
