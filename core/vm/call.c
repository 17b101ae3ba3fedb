/* call.c: how arguments get into the frame of a Python function (ceval.c: initialize_locals), and calls from C. */
#include "vm/vm_int.h"

static Ref local_name(Vm *vm, Code *c, u32 i) { return TUPLE_ITEM(c->localsplusnames, i); }

/* The function's qualified name for messages. */
static Ref func_name(Vm *vm, Ref func) { return AT(Function, func)->qualname; }

static bool fail_positional(Vm *vm, Ref func, Code *c, u32 given, Ref *locals) {
    u32 defaults = AT(Function, func)->defaults ? TUPLE_LENGTH(AT(Function, func)->defaults) : 0;
    u32 kwonly_given = 0;
    for (u32 i = c->argcount; i < c->argcount + c->kwonlyargcount; i++) kwonly_given += locals[i] != 0;
    bool plural = defaults ? true : c->argcount != 1;
    Ref name = func_name(vm, func);
    const char *were = given != 1 && !kwonly_given ? "were" : given == 1 && !kwonly_given ? "was" : "were";
    StrBuilder b = {0};
    builder_str(vm, &b, name);
    builder_ascii(vm, &b, "() takes ");
    if (defaults) {
        builder_ascii(vm, &b, "from ");
        builder_i64(vm, &b, (i64)c->argcount - defaults);
        builder_ascii(vm, &b, " to ");
    }
    builder_i64(vm, &b, c->argcount);
    builder_ascii(vm, &b, plural ? " positional arguments but " : " positional argument but ");
    builder_i64(vm, &b, given);
    if (kwonly_given) {
        builder_ascii(vm, &b, given != 1 ? " positional arguments (and " : " positional argument (and ");
        builder_i64(vm, &b, kwonly_given);
        builder_ascii(vm, &b, kwonly_given != 1 ? " keyword-only arguments)" : " keyword-only argument)");
    }
    builder_ascii(vm, &b, " ");
    builder_ascii(vm, &b, were);
    builder_ascii(vm, &b, " given");
    Ref text = builder_finish(vm, &b);
    if (!text) return false;
    raise(vm, TYPE(TypeError), "%S", text);
    drop(vm, text);
    return false;
}

/* "f() missing 2 required positional arguments: 'a' and 'b'" (ceval.c: format_missing) */
static bool fail_missing(Vm *vm, Ref func, Code *c, Ref *locals, u32 from, u32 to, const char *kind) {
    u32 count = 0, seen = 0;
    for (u32 i = from; i < to; i++) count += locals[i] == 0;
    StrBuilder b = {0};
    builder_str(vm, &b, func_name(vm, func));
    builder_ascii(vm, &b, "() missing ");
    builder_i64(vm, &b, count);
    builder_ascii(vm, &b, " required ");
    builder_ascii(vm, &b, kind);
    builder_ascii(vm, &b, count == 1 ? " argument: " : " arguments: ");
    for (u32 i = from; i < to; i++) {
        if (locals[i]) continue;
        if (seen) builder_ascii(vm, &b, count == 2 ? " and " : seen + 1 == count ? ", and " : ", ");
        builder_ascii(vm, &b, "'");
        builder_str(vm, &b, local_name(vm, c, i));
        builder_ascii(vm, &b, "'");
        seen++;
    }
    Ref text = builder_finish(vm, &b);
    if (!text) return false;
    raise(vm, TYPE(TypeError), "%S", text);
    drop(vm, text);
    return false;
}

/* Index of the parameter named so, or -1. */
static i32 find_parameter(Vm *vm, Code *c, Ref name, u32 from, u32 to) {
    for (u32 i = from; i < to; i++)
        if (local_name(vm, c, i) == name) return (i32)i;
    for (u32 i = from; i < to; i++)
        if (str_equal(vm, local_name(vm, c, i), name)) return (i32)i;
    return -1;
}

static bool fail_keyword(Vm *vm, Ref func, Code *c, Ref name, Ref kwnames) {
    if (c->posonlyargcount && find_parameter(vm, c, name, 0, c->posonlyargcount) >= 0) {
        StrBuilder b = {0};
        u32 n = 0;
        for (u32 i = 0; i < TUPLE_LENGTH(kwnames); i++) {
            Ref k = TUPLE_ITEM(kwnames, i);
            if (find_parameter(vm, c, k, 0, c->posonlyargcount) < 0) continue;
            if (n++) builder_ascii(vm, &b, ", ");
            builder_str(vm, &b, k);
        }
        Ref names = builder_finish(vm, &b);
        if (!names) return false;
        raise(vm, TYPE(TypeError), "%S() got some positional-only arguments passed as keyword arguments: '%S'", func_name(vm, func), names);
        drop(vm, names);
        return false;
    }
    return refuse(vm, TYPE(TypeError), "%S() got an unexpected keyword argument '%S'", func_name(vm, func), name);
}

/* Drops what was handed over but did not get a place. */
static void drop_rest(Vm *vm, Ref *args, u32 from, u32 to, bool steal) {
    if (!steal) return;
    for (u32 i = from; i < to; i++) CLEAR(args[i]);
}

/* Values of kwnames into named parameters or **kwargs. */
static bool bind_keywords(Vm *vm, Ref func, Code *c, Ref *locals, Ref kwdict, Ref *values, Ref kwnames, bool steal) {
    u32 n = TUPLE_LENGTH(kwnames), total = c->argcount + c->kwonlyargcount;
    for (u32 i = 0; i < n; i++) {
        Ref name = TUPLE_ITEM(kwnames, i);
        if (!IS_SUB(name, TYPE_STR_SUBCLASS)) {
            drop_rest(vm, values, i, n, steal);
            return refuse(vm, TYPE(TypeError), "%S() keywords must be strings", func_name(vm, func));
        }
        i32 at = find_parameter(vm, c, name, c->posonlyargcount, total);
        if (at < 0) {
            if (!kwdict) {
                fail_keyword(vm, func, c, name, kwnames);
                drop_rest(vm, values, i, n, steal);
                return false;
            }
            bool ok = dict_set(vm, kwdict, name, values[i]);
            if (steal) CLEAR(values[i]);
            if (!ok) {
                drop_rest(vm, values, i, n, steal);
                return false;
            }
            continue;
        }
        if (locals[at]) {
            refuse(vm, TYPE(TypeError), "%S() got multiple values for argument '%S'", func_name(vm, func), name);
            drop_rest(vm, values, i, n, steal);
            return false;
        }
        locals[at] = steal ? values[i] : own(vm, values[i]);
        if (steal) values[i] = 0;
    }
    return true;
}

static bool fill_defaults(Vm *vm, Ref func, Code *c, Ref *locals, u32 given) {
    Function *fn = AT(Function, func);
    u32 defaults = fn->defaults ? TUPLE_LENGTH(fn->defaults) : 0, m = c->argcount - u32_min(defaults, c->argcount);
    u32 skip = defaults > c->argcount ? defaults - c->argcount : 0;
    for (u32 i = given; i < m; i++)
        if (!locals[i]) return fail_missing(vm, func, c, locals, 0, m, "positional");
    for (u32 i = m; i < c->argcount; i++)
        if (!locals[i]) locals[i] = own(vm, TUPLE_ITEM(fn->defaults, i - m + skip));
    return true;
}

static bool fill_kwdefaults(Vm *vm, Ref func, Code *c, Ref *locals) {
    Function *fn = AT(Function, func);
    u32 from = c->argcount, to = from + c->kwonlyargcount;
    bool missing = false;
    for (u32 i = from; i < to; i++) {
        if (locals[i]) continue;
        Ref value = fn->kwdefaults ? dict_get_str(vm, fn->kwdefaults, local_name(vm, c, i)) : 0;
        if (value)
            locals[i] = own(vm, value);
        else
            missing = true;
    }
    return missing ? fail_missing(vm, func, c, locals, from, to, "keyword-only") : true;
}

bool bind_arguments(Vm *vm, Frame *f, Ref func, Ref *args, u32 n, Ref kwnames, bool steal) {
    Code *c = CODE_AT(f->code);
    Ref *locals = FRAME_SLOTS(f);
    u32 nkw = kwnames ? TUPLE_LENGTH(kwnames) : 0;
    u32 taken = u32_min(n, c->argcount), total = c->argcount + c->kwonlyargcount;
    for (u32 i = 0; i < taken; i++) {
        locals[i] = steal ? args[i] : own(vm, args[i]);
        if (steal) args[i] = 0;
    }
    if (LIKELY(n == c->argcount && !nkw && !c->kwonlyargcount && !(c->flags & (CO_VARARGS | CO_VARKEYWORDS)))) return true;
    Ref kwdict = 0;
    if (c->flags & CO_VARKEYWORDS) {
        kwdict = dict_new(vm);
        if (!kwdict) goto fail;
        locals[total + ((c->flags & CO_VARARGS) ? 1 : 0)] = kwdict;
    }
    if (c->flags & CO_VARARGS) {
        Ref rest = steal ? tuple_steal(vm, args + taken, n - taken) : tuple_from(vm, args + taken, n - taken);
        if (steal)
            for (u32 i = taken; i < n; i++) args[i] = 0;
        if (!rest) goto fail;
        locals[total] = rest;
    }
    if (nkw && !bind_keywords(vm, func, c, locals, kwdict, args + n, kwnames, steal)) goto fail;
    if (n > c->argcount && !(c->flags & CO_VARARGS)) {
        fail_positional(vm, func, c, n, locals);
        goto fail;
    }
    if (n < c->argcount && !fill_defaults(vm, func, c, locals, n)) goto fail;
    if (c->kwonlyargcount && !fill_kwdefaults(vm, func, c, locals)) goto fail;
    return true;
fail:
    drop_rest(vm, args, 0, n + nkw, steal);
    return false;
}

static void frame_abandon(Vm *vm, Frame *f) { frame_leave(vm, f); }

Await function_call(Vm *vm, Ref function, const Ref *args, u32 n, Ref kwnames) {
    Frame *f = frame_push(vm, own(vm, function), 0);
    if (!f) return ERROR;
    if (bind_arguments(vm, f, function, (Ref *)(uintptr_t)args, n, kwnames, false)) return PENDING;
    frame_abandon(vm, f);
    return ERROR;
}

Await function_run_body(Vm *vm, Ref function, Ref locals) {
    Frame *f = frame_push(vm, own(vm, function), locals);
    return f ? PENDING : ERROR;
}

Await code_run(Vm *vm, Ref code, Ref globals, Ref locals, Ref closure) {
    Ref func = function_new(vm, code, globals);
    if (!func) return ERROR;
    if (closure) REPLACE(AT(Function, func)->closure, own(vm, closure));
    Frame *f = frame_push(vm, func, locals);
    return f ? PENDING : ERROR;
}

Frame *calling_frame(Vm *vm) {
    for (Ref at = vm->frame; at; at = AT(FrameHead, at)->back)
        if (frame_is_python(AT(FrameHead, at))) return FRAME_AT(at);
    return NULL;
}

Ref frame_globals(Vm *vm) {
    Frame *f = calling_frame(vm);
    return f ? f->globals : 0;
}

/* super() without arguments: Objects/typeobject.c, super_init_without_args. */
bool frame_super_arguments(Vm *vm, Ref *type, Ref *self) {
    Frame *f = calling_frame(vm);
    if (!f) return refuse(vm, TYPE(RuntimeError), "super(): no current frame");
    Code *c = CODE_AT(f->code);
    Ref *slots = FRAME_SLOTS(f);
    if (c->argcount == 0) return refuse(vm, TYPE(RuntimeError), "super(): no arguments");
    Ref first = slots[0];
    if (first && (BYTES_AT(c->localspluskinds)->data[0] & KIND_CELL)) first = AT(Cell, first)->content;
    if (!first) return refuse(vm, TYPE(RuntimeError), "super(): arg[0] deleted");
    for (u32 i = c->nlocalsplus - c->nfreevars; i < c->nlocalsplus; i++) {
        if (!str_equal(vm, local_name(vm, c, i), NAME(__class__))) continue;
        Ref cell = slots[i];
        if (!cell || !AT(Cell, cell)->content) return refuse(vm, TYPE(RuntimeError), "super(): empty __class__ cell");
        *type = AT(Cell, cell)->content;
        *self = first;
        return true;
    }
    return refuse(vm, TYPE(RuntimeError), "super(): __class__ cell not found");
}
