/* builtins.c: the functions of the module builtins (Python/bltinmodule.c). What consumes an iterator or calls what it was given is a
 * native frame; numbers, containers and text do their own work in object/. */
#include "modules/modules.h"

METHOD(b_abs) { return number_absolute(vm, args[0]); }
METHOD(b_ascii) { return object_ascii(vm, args[0]); }
METHOD(b_callable) { return READY_BOOL(object_callable(vm, args[0])); }
METHOD(b_divmod) { return number_divmod(vm, args[0], args[1]); }
METHOD(b_id) { return READY(int_from_u64(vm, args[0])); }
METHOD(b_isinstance) { return object_isinstance(vm, args[0], args[1]); }
METHOD(b_issubclass) { return object_issubclass(vm, args[0], args[1]); }
METHOD(b_len) { return object_length(vm, args[0]); }
METHOD(b_repr) { return object_repr(vm, args[0]); }
/* PyObject_SetAttr interns the name */
static Await set_named(Vm *vm, Ref r, Ref name, Ref value) {
    if (!IS(name, str)) return object_setattr(vm, r, name, value);
    own(vm, name);
    str_intern(vm, &name);
    Await a = object_setattr(vm, r, name, value);
    drop(vm, name); /* whoever is PENDING holds it */
    return a;
}
METHOD(b_setattr) { return set_named(vm, args[0], args[1], args[2]); }
METHOD(b_delattr) { return set_named(vm, args[0], args[1], 0); }
METHOD(b_build_class) { return build_class(vm, args, n, kwnames); }

METHOD(b_hash) {
    i64 h;
    return object_hash(vm, args[0], &h) ? READY(int_from_i64(vm, h)) : ERROR;
}

METHOD(b_chr) {
    i64 c;
    if (!int_as_i64(vm, args[0], &c)) return fail(vm, TYPE(OverflowError), "Python int too large to convert to C int");
    if (c < 0 || c > 0x10FFFF) return fail(vm, TYPE(ValueError), "chr() arg not in range(0x110000)");
    return READY(str_from_char(vm, (u32)c));
}

METHOD(b_ord) {
    Ref r = args[0];
    u32 length;
    if (IS_SUB(r, TYPE_STR_SUBCLASS)) {
        length = STR_LENGTH(r);
        if (length == 1) return READY(int_from_i64(vm, str_char(vm, r, 0)));
    } else if (IS_SUB(r, TYPE_BYTES_SUBCLASS)) {
        length = BYTES_AT(r)->length;
        if (length == 1) return READY(int_from_i64(vm, BYTES_AT(r)->data[0]));
    } else if (type_is_subtype(vm, TYPE_OF(r), TYPE(bytearray))) {
        const u8 *data = NULL;
        if (!bytes_view(vm, r, &data, &length)) return ERROR;
        if (length == 1) return READY(int_from_i64(vm, data[0]));
    } else
        return fail(vm, TYPE(TypeError), "ord() expected string of length 1, but %T found", r);
    return fail(vm, TYPE(TypeError), "ord() expected a character, but string of length %u found", length);
}

/* ---- bin, oct, hex ---- */
static Ref with_prefix(Vm *vm, Ref digits, u32 base) {
    StrBuilder b = {0};
    u32 skip = str_char(vm, digits, 0) == '-';
    builder_ascii(vm, &b, skip ? "-0" : "0");
    builder_char(vm, &b, base == 2 ? 'b' : base == 8 ? 'o' : 'x');
    for (u32 i = skip; i < STR_LENGTH(digits); i++) builder_char(vm, &b, str_char(vm, digits, i));
    return builder_finish(vm, &b);
}

FRAME(InBase, (index, digits), (number), u32 base; u32 pad_;);

STEP(in_base_step, InBase) {
    BEGIN(InBase);
    AWAIT(f->index, number_index(vm, f->number));
    AWAIT(f->digits, int_to_text(vm, f->index, f->base));
    return READY(with_prefix(vm, f->digits, f->base));
    END;
}

static Await in_base(Vm *vm, Ref number, u32 base) {
    InBase *f = PUSH(InBase, in_base_step);
    if (!f) return ERROR;
    f->number = number;
    f->base = base;
    return PENDING;
}
METHOD(b_bin) { return in_base(vm, args[0], 2); }
METHOD(b_oct) { return in_base(vm, args[0], 8); }
METHOD(b_hex) { return in_base(vm, args[0], 16); }

/* ---- any, all ---- */
FRAME(AnyAll, (iterator, item), (iterable), u32 any; u32 truth;);

STEP(any_all_step, AnyAll) {
    BEGIN(AnyAll);
    AWAIT(f->iterator, object_iter(vm, f->iterable));
    for (;;) {
        AWAIT_NEXT(f->item, iter_next(vm, f->iterator));
        if (!f->item) return READY_BOOL(!f->any);
        AWAIT_TRUTH(f->truth, f->item);
        if (f->truth == f->any) return READY_BOOL(f->any);
        BREATHE(1);
    }
    END;
}

static Await any_all(Vm *vm, Ref iterable, u32 any) {
    AnyAll *f = PUSH(AnyAll, any_all_step);
    if (!f) return ERROR;
    f->iterable = iterable;
    f->any = any;
    return PENDING;
}
METHOD(b_any) { return any_all(vm, args[0], 1); }
METHOD(b_all) { return any_all(vm, args[0], 0); }

/* ---- sum ---- */
FRAME(Sum, (acc, iterator, item), (iterable), u32 unused_a; u32 unused_b;);

/* Adds what the fast iterators give while all is small ints; leaves what is not in f->item. */
static bool sum_ints(Vm *vm, Sum *f, u32 limit) {
    i64 total;
    if (!IS(f->acc, int) || !int_as_i64(vm, f->acc, &total) || !IS(f->iterator, list_iterator)) return true;
    ListIterator *it = AT(ListIterator, f->iterator);
    u32 done = 0;
    while (it->sequence && it->index < LIST_AT(it->sequence)->length && done < limit) {
        Ref item = LIST_ITEMS(it->sequence)[it->index];
        i64 value;
        if (!IS(item, int) || !int_is_compact(vm, item)) break;
        value = int_compact_value(vm, item);
        if (__builtin_add_overflow(total, value, &total)) {
            total -= value; /* wraps back */
            break;
        }
        SET(it->index, it->index + 1);
        done++;
    }
    if (!done) return true;
    Ref r = int_from_i64(vm, total);
    if (!r) return false;
    REPLACE(f->acc, r);
    return true;
}

STEP(sum_step, Sum) {
    BEGIN(Sum);
    AWAIT(f->iterator, object_iter(vm, f->iterable));
    for (;;) {
        if (!sum_ints(vm, f, 4096)) return ERROR;
        AWAIT_NEXT(f->item, iter_next(vm, f->iterator));
        if (!f->item) RETURN(f->acc);
        AWAIT_SET(f->acc, number_binary(vm, BINARY_ADD, f->acc, f->item));
        DROP(f->item);
        BREATHE(1);
    }
    END;
}

METHOD(b_sum) {
    Ref out[2];
    if (!args_bind(vm, "sum", "(iterable, /, start=0)", args, n, kwnames, out, 2)) return ERROR;
    Ref start = out[1] ? out[1] : SMALL_INT(0);
    if (IS_SUB(start, TYPE_STR_SUBCLASS)) return fail(vm, TYPE(TypeError), "sum() can't sum strings [use ''.join(seq) instead]");
    if (IS_SUB(start, TYPE_BYTES_SUBCLASS)) return fail(vm, TYPE(TypeError), "sum() can't sum bytes [use b''.join(seq) instead]");
    if (IS(start, bytearray)) return fail(vm, TYPE(TypeError), "sum() can't sum bytearray [use b''.join(seq) instead]");
    Sum *f = PUSH(Sum, sum_step);
    if (!f) return ERROR;
    f->iterable = out[0];
    f->acc = own(vm, start);
    return PENDING;
}

/* ---- min, max ---- */
FRAME(MinMax, (iterable, iterator, item, key, best, best_key, tmp, held), (function, preset), u32 op; u32 better; u32 given;);

STEP(min_max_step, MinMax) {
    BEGIN(MinMax);
    AWAIT(f->iterator, object_iter(vm, f->iterable));
    for (;;) {
        AWAIT_NEXT(f->item, iter_next(vm, f->iterator));
        if (!f->item) break;
        if (f->function)
            AWAIT(f->key, call1(vm, f->function, f->item));
        else
            f->key = own(vm, f->item);
        if (f->best) {
            AWAIT_BOOL(f->better, f->tmp, object_compare(vm, f->key, f->best_key, f->op));
        } else
            f->better = 1;
        if (f->better) {
            MOVE(f->best, f->item);
            MOVE(f->best_key, f->key);
        }
        DROP(f->item);
        DROP(f->key);
        BREATHE(1);
    }
    if (f->best) RETURN(f->best);
    if (f->preset) return READY_OWN(f->preset);
    return fail(vm, TYPE(ValueError), f->op == OP_GT ? "max() arg is an empty sequence" : "min() arg is an empty sequence");
    END;
}

static Await min_max(Vm *vm, const Ref *args, u32 n, Ref kwnames, u32 op) {
    const char *name = op == OP_GT ? "max" : "min";
    Ref out[2];
    if (n == 0) return fail(vm, TYPE(TypeError), "%s expected at least 1 argument, got 0", name);
    if (!args_bind(vm, name, "(*, key=None, default=None)", args + n, 0, kwnames, out, 2)) return ERROR;
    Ref key = out[0], preset = out[1];
    if (n > 1 && preset) return fail(vm, TYPE(TypeError), "Cannot specify a default for %s() with multiple positional arguments", name);
    Ref iterable = n > 1 ? tuple_from(vm, args, n) : own(vm, args[0]);
    if (!iterable) return ERROR;
    MinMax *f = PUSH_R(MinMax, min_max_step, " while calling a Python object");
    if (!f) {
        drop(vm, iterable);
        return ERROR;
    }
    f->iterable = iterable;
    f->function = key == NONE ? 0 : key;
    f->held = own_null(vm, key); /* by the dict of the keywords */
    f->preset = preset;
    f->op = op;
    f->given = n;
    return PENDING;
}
METHOD(b_min) { return min_max(vm, args, n, kwnames, OP_LT); }
METHOD(b_max) { return min_max(vm, args, n, kwnames, OP_GT); }

/* ---- iteration ---- */
FRAME(Next, (item), (iterator, preset), u32 unused_a;);

STEP(next_step, Next) {
    BEGIN(Next);
    AWAIT_TRY(f->item, iter_next(vm, f->iterator));
    if (f->item) RETURN(f->item);
    if (f->preset) return iter_ended(vm) ? READY_OWN(f->preset) : ERROR;
    if (!vm->exc) raise(vm, TYPE(StopIteration), NULL);
    return ERROR;
    END;
}

METHOD(b_next) {
    if (!object_is_iterator(vm, args[0])) return fail(vm, TYPE(TypeError), "'%T' object is not an iterator", args[0]);
    Next *f = PUSH(Next, next_step);
    if (!f) return ERROR;
    f->iterator = args[0];
    f->preset = n > 1 ? args[1] : 0;
    return PENDING;
}

METHOD(b_iter) {
    if (n == 1) return object_iter(vm, args[0]);
    if (!object_callable(vm, args[0])) return fail(vm, TYPE(TypeError), "iter(v, w): v must be callable");
    return READY(callable_iterator_new(vm, args[0], args[1]));
}

METHOD(b_aiter) { return object_aiter(vm, args[0]); }
METHOD(b_anext) { return object_anext(vm, args[0], n > 1 ? args[1] : 0); }

/* ---- sorted ---- */
FRAME(Sorted, (list, method, done), (iterable, kwnames), u32 unused_a; u32 unused_b;);

STEP(sorted_step, Sorted) { /* a list of the items, and its sort() with the keywords as they came */
    BEGIN(Sorted);
    AWAIT(f->list, list_from_iterable(vm, f->iterable));
    AWAIT(f->method, object_getattr(vm, f->list, NAME(sort))); /* 3.11 calls it, and holds the list by it meanwhile */
    AWAIT(f->done, list_sort_with(vm, f->list, RAW_TAIL(f), 0, f->kwnames));
    DROP(f->method);
    RETURN(f->list);
    END;
}

METHOD(b_sorted) {
    u32 nkw = kwnames ? TUPLE_LENGTH(kwnames) : 0;
    if (n != 1) return fail(vm, TYPE(TypeError), "sorted expected 1 argument, got %u", n);
    Sorted *f = PUSH_SPAN(Sorted, sorted_step, 0, 4 * nkw);
    if (!f) return ERROR;
    f->iterable = args[0];
    f->kwnames = kwnames;
    if (nkw) memcpy(RAW_TAIL(f), args + 1, 4 * (size_t)nkw);
    return PENDING;
}

/* ---- attributes ---- */
static bool name_is_str(Vm *vm, Ref name, const char *function) {
    return IS_SUB(name, TYPE_STR_SUBCLASS) || refuse(vm, TYPE(TypeError), "attribute name must be string, not '%T'", name);
}

METHOD(b_getattr) {
    if (!name_is_str(vm, args[1], "getattr")) return ERROR;
    return n > 2 ? object_getattr_default(vm, args[0], args[1], args[2]) : object_getattr(vm, args[0], args[1]);
}

FRAME(HasAttr, (value), (object, name), u32 unused_a;);

STEP(hasattr_step, HasAttr) {
    BEGIN(HasAttr);
    AWAIT_TRY(f->value, object_getattr(vm, f->object, f->name));
    if (f->value) return READY_BOOL(true);
    if (!exception_matches(vm, TYPE(AttributeError))) return ERROR;
    exception_clear(vm);
    return READY_BOOL(false);
    END;
}

METHOD(b_hasattr) {
    if (!IS_SUB(args[1], TYPE_STR_SUBCLASS)) return fail(vm, TYPE(TypeError), "attribute name must be string, not '%T'", args[1]);
    HasAttr *f = PUSH(HasAttr, hasattr_step);
    if (!f) return ERROR;
    f->object = args[0];
    f->name = args[1];
    return PENDING;
}

METHOD(b_globals) {
    Frame *f = calling_frame(vm);
    return f ? READY_OWN(f->globals) : fail(vm, TYPE(SystemError), "globals do not exist");
}
METHOD(b_locals) {
    Frame *f = calling_frame(vm);
    return f ? READY(frame_locals(vm, f)) : fail(vm, TYPE(SystemError), "locals do not exist");
}
FRAME(Vars, (dict), (object), u32 unused_a; u32 unused_b;);
STEP(vars_step, Vars) {
    BEGIN(Vars);
    AWAIT_TRY(f->dict, object_getattr(vm, f->object, NAME(__dict__)));
    if (f->dict) RETURN(f->dict);
    if (!exception_matches(vm, TYPE(AttributeError))) return ERROR;
    exception_clear(vm);
    return fail(vm, TYPE(TypeError), "vars() argument must have __dict__ attribute");
    END;
}
static Await vars_of(Vm *vm, Ref object) {
    Vars *f = PUSH(Vars, vars_step);
    if (!f) return ERROR;
    f->object = object;
    return PENDING;
}

METHOD(b_vars) {
    if (n == 0) return b_locals(vm, self, args, 0, 0);
    return vars_of(vm, args[0]);
}

/* dir() without argument: the sorted names of locals(), which eval and class bodies may have replaced by any mapping */
FRAME(Dir, (locals, keys, names, done), (unused_), u32 unused_a; u32 pad_;);
STEP(dir_step, Dir) {
    BEGIN(Dir);
    if (IS(f->locals, dict))
        f->names = dict_keys_list(vm, f->locals);
    else {
        AWAIT(f->keys, call_method(vm, f->locals, NAME(keys), NULL, 0));
        AWAIT_TRY(f->names, list_from_iterable(vm, f->keys));
        if (!f->names && exception_matches(vm, TYPE(TypeError)))
            return fail(vm, TYPE(TypeError), "%T.keys() returned a non-iterable (type %T)", f->locals, f->keys);
    }
    if (!f->names) return ERROR;
    AWAIT(f->done, list_sort(vm, f->names, 0, false));
    RETURN(f->names);
    END;
}
METHOD(b_dir) {
    if (n) return object_dir(vm, args[0]);
    Frame *caller = calling_frame(vm);
    Ref d = caller ? frame_locals(vm, caller) : 0;
    if (!d) return vm->exc ? ERROR : fail(vm, TYPE(SystemError), "frame does not exist");
    Dir *f = PUSH(Dir, dir_step);
    if (!f) {
        drop(vm, d);
        return ERROR;
    }
    f->locals = d;
    return PENDING;
}

/* ---- numbers and text ---- */
METHOD(b_pow) {
    Ref out[3];
    if (!args_bind(vm, "pow", "(base, exp, mod=None)", args, n, kwnames, out, 3)) return ERROR;
    return number_power(vm, out[0], out[1], out[2] ? out[2] : NONE);
}

METHOD(b_round) {
    Ref out[2];
    if (!args_bind(vm, "round", "(number, ndigits=None)", args, n, kwnames, out, 2)) return ERROR;
    Ref method = lookup_special_bound(vm, out[0], NAME(__round__));
    if (!method) return vm->exc ? ERROR : fail(vm, TYPE(TypeError), "type %T doesn't define __round__ method", out[0]);
    return call_held(vm, method, 0, &out[1], out[1] && out[1] != NONE ? 1 : 0, 0);
}

METHOD(b_format) {
    if (n > 1 && !IS_SUB(args[1], TYPE_STR_SUBCLASS))
        return args[1] == NONE ? fail(vm, TYPE(TypeError), "format() argument 2 must be str, not None")
                               : fail(vm, TYPE(TypeError), "format() argument 2 must be str, not %T", args[1]);
    return object_format(vm, args[0], n > 1 ? args[1] : EMPTY_STR);
}

/* ---- print ---- */
/* The values stay on the caller's evaluation stack, which holds them; the frame refers to them through a span. */
FRAME(PrintSpan, (text, arguments), (separator, end, file), u32 i; u32 n; u32 flush; u32 values;);

STEP(print_span_step, PrintSpan) {
    BEGIN(PrintSpan);
    for (f->i = 0; f->i < f->n; f->i++) {
        if (f->i) {
            if (IS(f->file, text_stream)) {
                if (!text_stream_write(vm, f->file, f->separator)) return ERROR;
            } else
                AWAIT_DROP(call_method(vm, f->file, NAME(write), &f->separator, 1));
        }
        AWAIT(f->text, object_str(vm, RAW_TAIL(f)[f->i]));
        if (IS(f->file, text_stream)) {
            if (!text_stream_write(vm, f->file, f->text)) return ERROR;
        } else
            AWAIT_DROP(call_method(vm, f->file, NAME(write), &f->text, 1));
        DROP(f->text);
    }
    if (IS(f->file, text_stream)) {
        if (!text_stream_write(vm, f->file, f->end)) return ERROR;
    } else
        AWAIT_DROP(call_method(vm, f->file, NAME(write), &f->end, 1));
    if (f->flush && !IS(f->file, text_stream)) AWAIT_DROP(call_method(vm, f->file, NAME(flush), NULL, 0));
    return READY_NONE;
    END;
}

static Await print_values(Vm *vm, const Ref *values, u32 n, Ref separator, Ref end, Ref file, bool flush) {
    Ref tuple = tuple_from(vm, values, n);
    PrintSpan *f = tuple ? PUSH_SPAN(PrintSpan, print_span_step, 0, 4 * n) : NULL;
    if (!f) {
        drop_null(vm, tuple);
        return ERROR;
    }
    memcpy(RAW_TAIL(f), values, 4 * (size_t)n);
    f->arguments = tuple;
    f->separator = separator;
    f->end = end;
    f->file = file;
    f->n = n;
    f->flush = flush;
    return PENDING;
}

static bool text_or_none(Vm *vm, Ref r, const char *name, Ref preset, Ref *out) {
    if (!r || r == NONE)
        *out = preset;
    else if (IS_SUB(r, TYPE_STR_SUBCLASS))
        *out = r;
    else
        return refuse(vm, TYPE(TypeError), "%s must be None or a string, not %T", name, r);
    return true;
}

METHOD(b_print) {
    Ref option[4] = {0}; /* sep, end, file, flush */
    static const char *const names[4] = {"sep", "end", "file", "flush"};
    for (u32 i = 0; kwnames && i < TUPLE_LENGTH(kwnames); i++) {
        u32 k = 0;
        while (k < 4 && !str_equal_ascii(vm, TUPLE_ITEM(kwnames, i), names[k])) k++;
        if (k == 4) return fail(vm, TYPE(TypeError), "'%S' is an invalid keyword argument for print()", TUPLE_ITEM(kwnames, i));
        option[k] = args[n + i];
    }
    Ref separator = 0, end = 0, file = option[2];
    if (!text_or_none(vm, option[0], "sep", LATIN1(' '), &separator)) return ERROR;
    if (!text_or_none(vm, option[1], "end", LATIN1('\n'), &end)) return ERROR;
    if (!file || file == NONE) {
        file = dict_get_str(vm, vm->sysdict, NAME(the_stdout));
        if (!file) return fail(vm, TYPE(RuntimeError), "lost sys.stdout");
        if (file == NONE) return READY_NONE;
    }
    int flush = option[3] ? truth_fast(vm, option[3]) : 0;
    /* exact strs and ints to the built-in stream: no frame */
    if (IS(file, text_stream)) {
        u32 i = 0;
        while (i < n && IS(args[i], str)) i++;
        if (i == n) {
            for (i = 0; i < n; i++) {
                if (i && !text_stream_write(vm, file, separator)) return ERROR;
                if (!text_stream_write(vm, file, args[i])) return ERROR;
            }
            return text_stream_write(vm, file, end) ? READY_NONE : ERROR;
        }
    }
    return print_values(vm, args, n, separator, end, file, flush != 0);
}

/* ---- input ---- */
METHOD(b_input) { return stream_input(vm, n ? args[0] : 0); }

METHOD(b_breakpoint) {
    Ref hook = dict_get_str(vm, vm->sysdict, NAME(breakpointhook));
    if (!hook) return fail(vm, TYPE(RuntimeError), "lost sys.breakpointhook");
    return object_call(vm, hook, args, n, kwnames);
}

static const MethodDef methods[] = {
    {"__build_class__", b_build_class, 0, -1, METH_KEYWORDS, NULL, NULL,
     "__build_class__(func, name, /, *bases, [metaclass], **kwds) -> class\n\nInternal helper function used by the class statement."},
    {"__import__", builtin_import, 0, -1, METH_KEYWORDS, NULL,
     "($module, /, name, globals=None, locals=None, fromlist=(),\n           level=0)", "Import a module."},
    {"abs", b_abs, 1, 1, 0, NULL, "($module, x, /)", "Return the absolute value of the argument."},
    {"all", b_all, 1, 1, 0, NULL, "($module, iterable, /)",
     "Return True if bool(x) is True for all values x in the iterable.\n\nIf the iterable is empty, return True."},
    {"any", b_any, 1, 1, 0, NULL, "($module, iterable, /)",
     "Return True if bool(x) is True for any x in the iterable.\n\nIf the iterable is empty, return False."},
    {"ascii", b_ascii, 1, 1, 0, NULL, "($module, obj, /)", "Return an ASCII-only representation of an object."},
    {"bin", b_bin, 1, 1, 0, NULL, "($module, number, /)", "Return the binary representation of an integer."},
    {"breakpoint", b_breakpoint, 0, -1, METH_KEYWORDS, NULL, NULL, "breakpoint(*args, **kws)\n\nCall sys.breakpointhook(*args, **kws)."},
    {"callable", b_callable, 1, 1, 0, NULL, "($module, obj, /)", "Return whether the object is callable (i.e., some kind of function)."},
    {"chr", b_chr, 1, 1, 0, "n", "($module, i, /)", "Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff."},
    {"compile", builtin_compile, 0, -1, METH_KEYWORDS, NULL,
     "($module, /, source, filename, mode, flags=0,\n        dont_inherit=False, optimize=-1, *, _feature_version=-1)",
     "Compile source into a code object that can be executed by exec() or eval()."},
    {"delattr", b_delattr, 2, 2, 0, NULL, "($module, obj, name, /)", "Deletes the named attribute from the given object."},
    {"dir", b_dir, 0, 1, 0, NULL, NULL, "dir([object]) -> list of strings"},
    {"divmod", b_divmod, 2, 2, 0, NULL, "($module, x, y, /)", "Return the tuple (x//y, x%y).  Invariant: div*y + mod == x."},
    {"eval", builtin_eval, 1, 3, 0, NULL, "($module, source, globals=None, locals=None, /)",
     "Evaluate the given source in the context of globals and locals."},
    {"exec", builtin_exec, 1, 3, METH_KEYWORDS, NULL, "($module, source, globals=None, locals=None, /, *, closure=None)",
     "Execute the given source in the context of globals and locals."},
    {"format", b_format, 1, 2, 0, NULL, "($module, value, format_spec='', /)", "Return value.__format__(format_spec)"},
    {"getattr", b_getattr, 2, 3, 0, NULL, NULL, "getattr(object, name[, default]) -> value"},
    {"globals", b_globals, 0, 0, 0, NULL, "($module, /)", "Return the dictionary containing the current scope's global variables."},
    {"hasattr", b_hasattr, 2, 2, 0, NULL, "($module, obj, name, /)", "Return whether the object has an attribute with the given name."},
    {"hash", b_hash, 1, 1, 0, NULL, "($module, obj, /)", "Return the hash value for the given object."},
    {"hex", b_hex, 1, 1, 0, NULL, "($module, number, /)", "Return the hexadecimal representation of an integer."},
    {"id", b_id, 1, 1, 0, NULL, "($module, obj, /)", "Return the identity of an object."},
    {"input", b_input, 0, 1, 0, NULL, "($module, prompt='', /)", "Read a string from standard input.  The trailing newline is stripped."},
    {"isinstance", b_isinstance, 2, 2, 0, NULL, "($module, obj, class_or_tuple, /)",
     "Return whether an object is an instance of a class or of a subclass thereof."},
    {"issubclass", b_issubclass, 2, 2, 0, NULL, "($module, cls, class_or_tuple, /)",
     "Return whether 'cls' is derived from another class or is the same class."},
    {"iter", b_iter, 1, 2, 0, NULL, NULL, "iter(iterable) -> iterator\niter(callable, sentinel) -> iterator"},
    {"aiter", b_aiter, 1, 1, 0, NULL, "($module, async_iterable, /)", "Return an AsyncIterator for an AsyncIterable object."},
    {"len", b_len, 1, 1, METH_NO_LEVEL, NULL, "($module, obj, /)", "Return the number of items in a container."},
    {"locals", b_locals, 0, 0, 0, NULL, "($module, /)", "Return a dictionary containing the current scope's local variables."},
    {"max", b_max, 0, -1, METH_KEYWORDS, NULL, NULL, "max(iterable, *[, default=obj, key=func]) -> value"},
    {"min", b_min, 0, -1, METH_KEYWORDS, NULL, NULL, "min(iterable, *[, default=obj, key=func]) -> value"},
    {"next", b_next, 1, 2, 0, NULL, NULL, "next(iterator[, default])"},
    {"anext", b_anext, 1, 2, 0, NULL, "($module, aiterator, default=<unrepresentable>, /)",
     "The awaitable of an async iterator's next item."},
    {"oct", b_oct, 1, 1, 0, NULL, "($module, number, /)", "Return the octal representation of an integer."},
    {"open", builtin_open, 0, -1, METH_KEYWORDS, NULL,
     "($module, /, file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
     "Open file and return a stream.  Raise OSError upon failure."},
    {"ord", b_ord, 1, 1, 0, NULL, "($module, c, /)", "Return the Unicode code point for a one-character string."},
    {"pow", b_pow, 0, -1, METH_KEYWORDS, NULL, "($module, /, base, exp, mod=None)",
     "Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments."},
    {"print", b_print, 0, -1, METH_KEYWORDS, NULL, "($module, /, *args, sep=' ', end='\\n', file=None, flush=False)",
     "Prints the values to a stream, or to sys.stdout by default."},
    {"repr", b_repr, 1, 1, 0, NULL, "($module, obj, /)", "Return the canonical string representation of the object."},
    {"round", b_round, 0, -1, METH_KEYWORDS, NULL, "($module, /, number, ndigits=None)",
     "Round a number to a given precision in decimal digits."},
    {"setattr", b_setattr, 3, 3, 0, NULL, "($module, obj, name, value, /)",
     "Sets the named attribute on the given object to the specified value."},
    {"sorted", b_sorted, 0, -1, METH_KEYWORDS, NULL, "($module, iterable, /, *, key=None, reverse=False)",
     "Return a new list containing all items from the iterable in ascending order."},
    {"sum", b_sum, 0, -1, METH_KEYWORDS, NULL, "($module, iterable, /, start=0)",
     "Return the sum of a 'start' value (default: 0) plus an iterable of numbers"},
    {"vars", b_vars, 0, 1, 0, NULL, NULL, "vars([object]) -> dictionary"},
    {0},
};

/* the types that are names of builtins */
static const struct {
    const char *name;
    u32 index;
} type_names[] = {
#define T(name) {#name, TI_##name}
    T(object), T(type),      T(int),      T(float),     T(complex), T(str),    T(bytes),      T(bytearray),    T(list),
    T(tuple),  T(dict),      T(set),      T(frozenset), T(slice),   T(range),  T(property),   T(staticmethod), T(classmethod),
    T(super),  T(enumerate), T(reversed), T(zip),       T(map),     T(filter), T(memoryview),
#undef T
};

static bool fill(Vm *vm, Ref module) {
    bool ok = module_add(vm, module, "None", own(vm, NONE)) && module_add(vm, module, "Ellipsis", own(vm, ELLIPSIS)) &&
              module_add(vm, module, "NotImplemented", own(vm, NOT_IMPLEMENTED)) && module_add(vm, module, "False", own(vm, FALSE_REF)) &&
              module_add(vm, module, "True", own(vm, TRUE_REF)) && module_add(vm, module, "bool", own(vm, TYPE(bool)));
    for (u32 i = 0; ok && i < ARRAY_LEN(type_names); i++)
        ok = module_add(vm, module, type_names[i].name, own(vm, STATIC_TYPES + STATIC_TYPE_STRIDE * type_names[i].index));
    for (u32 i = TI_BaseException; ok && i <= TI_ExceptionGroup; i++) {
        Ref type = STATIC_TYPES + STATIC_TYPE_STRIDE * i;
        ok = dict_set(vm, module_dict(vm, module), TYPE_AT(type)->name, type);
    }
    return ok && module_add(vm, module, "EnvironmentError", own(vm, TYPE(OSError))) &&
           module_add(vm, module, "IOError", own(vm, TYPE(OSError))) && module_add(vm, module, "__debug__", own(vm, TRUE_REF)) &&
           site_fill(vm, module);
}

const ModuleSpec builtins_module = {"builtins", methods, fill,
                                    "Built-in functions, exceptions, and other objects.\n\nNoteworthy: None is the `nil' "
                                    "object; Ellipsis represents `...' in slices."};
