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
        return raise(vm, TYPE(TypeError), "%s() arg 1 must be a string, bytes or %s object", function, function[0] == 'c' ? "AST" : "code");
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
    if (!str_equal(vm, filename, vm->program_file)) flags |= CODE_NO_STEPS;
    Ref code = compile_source(vm, text + skip, length - skip, filename, mode, flags, NULL);
    run_free(vm, run);
    return code;
}

/* exec and eval: a native frame holds the code and the namespaces while it runs. */
FRAME(Exec, (compiled, own_locals, closure, value), (code, globals, locals), u32 eval; u32 unused_a;);

STEP(exec_step, Exec) {
    BEGIN(Exec);
    AWAIT(f->value, code_run(vm, f->code, f->globals, f->locals, f->closure));
    if (f->eval) RETURN(f->value);
    return READY_NONE;
    END;
}

/* The messages of exec and of eval differ, as they do in bltinmodule.c. */
static bool check_namespaces(Vm *vm, Ref globals, Ref locals, bool eval) {
    if (eval && locals && locals != NONE && !SLOT_OF(TYPE_OF(locals), subscript))
        return refuse(vm, TYPE(TypeError), "locals must be a mapping");
    if (globals && globals != NONE && !IS_SUB(globals, TYPE_DICT_SUBCLASS)) {
        if (!eval) return refuse(vm, TYPE(TypeError), "exec() globals must be a dict, not %T", globals);
        bool mapping = SLOT_OF(TYPE_OF(globals), subscript) != 0;
        return refuse(vm, TYPE(TypeError), mapping ? "globals must be a real dict; try eval(expr, {}, mapping)" : "globals must be a dict");
    }
    if (!eval && locals && locals != NONE && !SLOT_OF(TYPE_OF(locals), subscript))
        return refuse(vm, TYPE(TypeError), "locals must be a mapping or None, not %T", locals);
    return true;
}

/* closure (0: none given): the cells for the code's free variables. */
static bool check_closure(Vm *vm, Ref source, Ref closure, bool eval) {
    if (!IS(source, code)) {
        if (closure) return refuse(vm, TYPE(TypeError), "closure can only be used when source is a code object");
        return true;
    }
    u32 wanted = CODE_AT(source)->nfreevars;
    if (!wanted) {
        if (closure) return refuse(vm, TYPE(TypeError), "cannot use a closure with this code object");
        return true;
    }
    if (eval) return refuse(vm, TYPE(TypeError), "code object passed to eval() may not contain free variables");
    bool fits = closure && IS(closure, tuple) && TUPLE_LENGTH(closure) == wanted;
    for (u32 i = 0; fits && i < wanted; i++) fits = IS(TUPLE_ITEM(closure, i), cell);
    return fits || refuse(vm, TYPE(TypeError), "code object requires a closure of exactly length %u", wanted);
}

/* The namespaces, borrowed: the caller's arguments or frame hold them. *made: new, the snapshot of a function's locals; else 0. */
static bool find_namespaces(Vm *vm, Ref *globals, Ref *locals, Ref *made, const char *function) {
    Frame *caller = calling_frame(vm);
    *made = 0;
    if (!*globals || *globals == NONE) {
        if (!caller) return refuse(vm, TYPE(SystemError), "%s(): globals do not exist", function);
        *globals = caller->globals;
        if (!*locals || *locals == NONE) *locals = caller->locals ? caller->locals : (*made = frame_locals(vm, caller));
        return *locals != 0;
    }
    if (!*locals || *locals == NONE) *locals = *globals;
    return dict_get_str(vm, *globals, NAME(__builtins__)) || dict_set(vm, *globals, NAME(__builtins__), vm->builtins);
}

static Await run_source(Vm *vm, const Ref *args, u32 n, Ref closure, bool eval) {
    const char *function = eval ? "eval" : "exec";
    Ref globals = n > 1 ? args[1] : 0, locals = n > 2 ? args[2] : 0, compiled = 0, made;
    if (!check_namespaces(vm, globals, locals, eval) || !check_closure(vm, args[0], closure, eval)) return ERROR;
    if (!IS(args[0], code)) {
        compiled = compile_object(vm, args[0], NAME(anon_string), eval ? COMPILE_EVAL : COMPILE_EXEC, function);
        if (!compiled) return ERROR;
    }
    Exec *f = find_namespaces(vm, &globals, &locals, &made, function) ? PUSH(Exec, exec_step) : NULL;
    if (!f) {
        drop_null(vm, compiled);
        drop_null(vm, made);
        return ERROR;
    }
    f->compiled = compiled;
    f->own_locals = made;
    f->code = compiled ? compiled : args[0];
    f->globals = globals;
    f->locals = locals;
    f->closure = closure ? own(vm, closure) : 0;
    f->eval = eval;
    return PENDING;
}

Await builtin_exec(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    Ref closure = 0;
    for (u32 i = 0; kwnames && i < TUPLE_LENGTH(kwnames); i++) {
        Ref name = TUPLE_ITEM(kwnames, i);
        if (!str_equal_ascii(vm, name, "closure")) return fail(vm, TYPE(TypeError), "'%S' is an invalid keyword argument for exec()", name);
        closure = args[n + i] != NONE ? args[n + i] : 0;
    }
    return run_source(vm, args, n, closure, false);
}
Await builtin_eval(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) { return run_source(vm, args, n, 0, true); }

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
