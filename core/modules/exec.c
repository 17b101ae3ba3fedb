/* exec.c: exec, eval and compile. Code runs in a frame of its own, so that it can be looked at and stopped as all else. */
#include "modules/tree.h"
#include "object/type_int.h"

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
        return raise(vm, TYPE(TypeError), "%s() arg 1 must be a string%s %s", function, function[0] == 's' ? " or" : ", bytes or",
                     function[0] == 's'   ? "bytes object"
                     : function[0] == 'c' ? "AST object"
                                          : "code object");
    if (!run) return raise_no_memory(vm);
    if (memchr(AT(char, run), 0, *length)) {
        run_free(vm, run);
        return raise(vm, TYPE(ValueError), "source code string cannot contain null bytes");
    }
    return run;
}

enum { /* compile()'s flags; CO_FUTURE_… besides */
       ONLY_AST = 0x400,
       TYPE_COMMENTS = 0x1000,
       TOP_LEVEL_AWAIT = 0x2000,
       DONT_IMPLY_DEDENT = 0x200,
       INCOMPLETE_INPUT = 0x4000,
       FUTURES = 0x1fe0000,
       KNOWN_FLAGS = ONLY_AST | TYPE_COMMENTS | TOP_LEVEL_AWAIT | DONT_IMPLY_DEDENT | INCOMPLETE_INPUT | FUTURES | 0x10
};

/* compile()'s flags as compile_source's: the caller's futures hold, too, unless it says otherwise. */
static u32 flags_for(Vm *vm, u32 given, bool inherit) {
    Frame *caller = calling_frame(vm);
    u32 flags = given & FUTURES, above = caller ? CODE_AT(caller->code)->flags : 0;
    if (inherit) flags |= above & FUTURES;
    if (inherit && (above & CODE_LIBRARY)) flags |= CODE_LIBRARY; /* the library's own: no steps of the user's */
    if (given & DONT_IMPLY_DEDENT) flags |= COMPILE_MORE;
    if (given & INCOMPLETE_INPUT) flags |= COMPILE_INCOMPLETE;
    return flags;
}

typedef struct SourceText {
    Ref run;
    const char *text;
    u32 length, flags; /* flags: COMPILE_STR */
} SourceText;
static bool read_source(Vm *vm, Ref source, enum CompileMode mode, const char *function, SourceText *out) {
    u32 length = 0, skip = 0;
    out->run = source_of(vm, source, function, &length);
    if (!out->run) return false;
    const char *text = AT(char, out->run);
    if (mode == COMPILE_EVAL && function[0] == 'e')
        while (skip < length && (text[skip] == ' ' || text[skip] == '\t')) skip++;
    out->text = text + skip;
    out->length = length - skip;
    out->flags = IS_SUB(source, TYPE_STR_SUBCLASS) ? COMPILE_STR : 0;
    return true;
}

/* only what stands in the program's file gives steps */
static u32 steps_of(Vm *vm, Ref filename) { return str_equal(vm, filename, vm->program_file) ? 0 : CODE_NO_STEPS; }

static Ref compile_object(Vm *vm, Ref source, Ref filename, enum CompileMode mode, u32 flags, const char *function) {
    SourceText s;
    if (!read_source(vm, source, mode, function, &s)) return 0;
    Ref code = compile_source(vm, s.text, s.length, filename, mode, flags | s.flags | steps_of(vm, filename), NULL);
    run_free(vm, s.run);
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
        if (*locals && *locals != NONE) return true;
        bool had_dict = caller->locals != 0; /* it is brought up to date, and the frame holds it */
        *locals = frame_locals(vm, caller);
        if (had_dict && *locals)
            drop(vm, *locals);
        else
            *made = *locals;
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
        compiled = compile_object(vm, args[0], NAME(anon_string), eval ? COMPILE_EVAL : COMPILE_EXEC, flags_for(vm, 0, true), function);
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

/* ---- compile ---- */
FRAME(Compile, (filename, module, tables, records), (source), u32 mode; u32 flags; u32 given; u32 pad_;);

static Ref parse_objects(Vm *vm, Compile *f) {
    SourceText s;
    Scratch scratch;
    if (!read_source(vm, f->source, (enum CompileMode)f->mode, "compile", &s)) return 0;
    Ref root = tree_parse(vm, &scratch, s.text, s.length, f->filename, (enum CompileMode)f->mode, f->flags | s.flags);
    run_free(vm, s.run);
    Ref objects = root ? tree_objects(vm, f->tables, root) : 0;
    scratch_free(&scratch);
    return objects;
}
static bool check_root(Vm *vm, Compile *f) {
    static const u32 kinds[] = {Module_kind, Expression_kind, Interactive_kind};
    static const char *const names[] = {"Module", "Expression", "Interactive"};
    Ref wanted = TUPLE_ITEM(TUPLE_ITEM(f->tables, 0), kinds[f->mode] - 1);
    if (type_is_subtype(vm, TYPE_OF(f->source), wanted)) return true;
    return refuse(vm, TYPE(TypeError), "expected %s node, got %T", names[f->mode], f->source);
}
static bool path_text(Vm *vm, Compile *f) {
    if (IS_SUB(f->filename, TYPE_STR_SUBCLASS)) return true;
    if (!IS_SUB(f->filename, TYPE_BYTES_SUBCLASS))
        return refuse(vm, TYPE(TypeError), "expected str, bytes or os.PathLike object, not %T", f->filename);
    Ref text = str_from_utf8(vm, BYTES_AT(f->filename)->data, BYTES_AT(f->filename)->length);
    if (text) REPLACE(f->filename, text);
    return text != 0;
}
STEP(compile_step, Compile) {
    BEGIN(Compile);
    if (!IS_SUB(f->filename, TYPE_STR_SUBCLASS) && !IS_SUB(f->filename, TYPE_BYTES_SUBCLASS)) {
        f->records = str_intern_utf8(vm, "__fspath__", 10);
        if (!f->records) return ERROR;
        if (!type_lookup(vm, TYPE_OF(f->filename), f->records))
            return fail(vm, TYPE(TypeError), "expected str, bytes or os.PathLike object, not %T", f->filename);
        AWAIT_SET(f->filename, call_special(vm, f->filename, f->records, NULL, 0));
        DROP(f->records);
    }
    if (!path_text(vm, f)) return ERROR;
    if (!type_is_subtype(vm, TYPE_OF(f->source), TYPE(ast_node)) && !(f->given & ONLY_AST))
        return READY(compile_object(vm, f->source, f->filename, (enum CompileMode)f->mode, f->flags, "compile"));
    if ((f->given & ONLY_AST) && type_is_subtype(vm, TYPE_OF(f->source), TYPE(ast_node))) return READY_OWN(f->source);
    if (!tree_tables(vm)) {
        f->records = str_intern_utf8(vm, "_ast", 4);
        if (!f->records) return ERROR;
        AWAIT(f->module, import_library_module(vm, f->records));
        DROP(f->records);
    }
    f->tables = tree_tables(vm);
    if (!f->tables) return fail(vm, TYPE(SystemError), "the module _ast has made no classes");
    own(vm, f->tables);
    if (f->given & ONLY_AST) return READY(parse_objects(vm, f));
    if (!check_root(vm, f)) return ERROR;
    f->records = list_new(vm, 0);
    if (!f->records) return ERROR;
    gc_untrack(vm, f->records); /* nobody else may find it */
    AWAIT_DROP(tree_read(vm, f->source, f->tables, f->records, SORT_mod));
    TreeRecords records = {vm, f->records};
    return READY(
        tree_compile(vm, tree_from_records, &records, f->filename, (enum CompileMode)f->mode, f->flags | steps_of(vm, f->filename)));
    END;
}

static bool compile_mode(Vm *vm, Ref mode, u32 flags, u32 *out) {
    static const char *const modes[] = {"exec", "eval", "single"};
    for (*out = 0; *out < 3; ++*out)
        if (str_equal_ascii(vm, mode, modes[*out])) return true;
    if (!str_equal_ascii(vm, mode, "func_type"))
        return refuse(vm, TYPE(ValueError), "compile() mode must be %s",
                      flags & ONLY_AST ? "'exec', 'eval', 'single' or 'func_type'" : "'exec', 'eval' or 'single'");
    if (!(flags & ONLY_AST)) return refuse(vm, TYPE(ValueError), "compile() mode 'func_type' requires flag PyCF_ONLY_AST");
    return refuse(vm, TYPE(NotImplementedError), "compile() mode 'func_type'");
}
static bool int_argument(Vm *vm, Ref r, i64 preset, i64 *out) {
    *out = preset;
    if (!r) return true;
    if (!IS_SUB(r, TYPE_INT_SUBCLASS)) return refuse(vm, TYPE(TypeError), "'%T' object cannot be interpreted as an integer", r);
    if (int_as_i64(vm, r, out) && *out == (i32)*out) return true;
    return refuse(vm, TYPE(OverflowError), "Python int too large to convert to C int");
}

Await builtin_compile(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    Ref out[7];
    i64 flags, optimize;
    u32 mode;
    if (!args_bind(vm, "compile", "(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)", args, n,
                   kwnames, out, 7))
        return ERROR;
    if (!IS_SUB(out[2], TYPE_STR_SUBCLASS)) return fail(vm, TYPE(TypeError), "compile() argument 'mode' must be str, not %T", out[2]);
    if (!int_argument(vm, out[3], 0, &flags) || !int_argument(vm, out[5], -1, &optimize)) return ERROR;
    if (flags & ~(i64)KNOWN_FLAGS) return fail(vm, TYPE(ValueError), "compile(): unrecognised flags");
    if (optimize < -1 || optimize > 2) return fail(vm, TYPE(ValueError), "compile(): invalid optimize value");
    if (!compile_mode(vm, out[2], (u32)flags, &mode)) return ERROR;
    bool inherit = !out[4] || truth_fast(vm, out[4]) == 0;
    u32 real = flags_for(vm, (u32)flags, inherit);
    if (optimize > 0) real |= optimize == 1 ? COMPILE_NO_ASSERT : COMPILE_NO_ASSERT | COMPILE_NO_DOC;
    if (flags & TOP_LEVEL_AWAIT) real |= COMPILE_TOP_AWAIT;
    Compile *f = PUSH(Compile, compile_step);
    if (!f) return ERROR;
    f->source = out[0];
    f->filename = own(vm, out[1]);
    f->mode = mode;
    f->given = (u32)flags;
    f->flags = real;
    return PENDING;
}

/* _astnode.symtable(source, filename, mode): see compiler/tree_symbols.c */
Await source_symbols(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    static const char *const modes[] = {"exec", "eval", "single"};
    u32 mode = 0;
    SourceText s;
    if (!IS_SUB(args[1], TYPE_STR_SUBCLASS)) return fail(vm, TYPE(TypeError), "expected str, bytes or os.PathLike object, not %T", args[1]);
    if (!IS_SUB(args[2], TYPE_STR_SUBCLASS)) return fail(vm, TYPE(TypeError), "symtable() argument 3 must be str, not %T", args[2]);
    while (mode < 3 && !str_equal_ascii(vm, args[2], modes[mode])) mode++;
    if (mode == 3) return fail(vm, TYPE(ValueError), "symtable() arg 3 must be 'exec' or 'eval' or 'single'");
    if (!read_source(vm, args[0], (enum CompileMode)mode, "symtable", &s)) return ERROR;
    Ref r = tree_symbols(vm, s.text, s.length, args[1], (enum CompileMode)mode, s.flags);
    run_free(vm, s.run);
    return READY(r);
}
