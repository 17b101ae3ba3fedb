/* call.c: calling any object: slots' call, arguments from tuples and dicts, built-in functions with their argument checks
 * (Objects/call.c, Python/getargs.c). Python functions are vm/call.c's, types are type_call.c's. */
#include "object/type_int.h"

/* ---- generic calls ---- */
/* A callable that answers or pushes its own frame, so that calling it straight from C nests C no deeper. */
static bool is_shallow(Vm *vm, Ref callable) {
    return IS(callable, function) || IS(callable, cfunction) || IS(callable, method_descriptor) || is_type(vm, callable);
}

FRAME(CallDeep, (result), (callable, kwnames), u32 n; u32 pad_;);
STEP(call_deep_step, CallDeep) { /* raw tail: the arguments, borrowed */
    BEGIN(CallDeep);
    AWAIT(f->result, object_call(vm, f->callable, RAW_TAIL(f), f->n, f->kwnames));
    RETURN(f->result);
    END;
}

static u32 keyword_count(Vm *vm, Ref kwnames) { return kwnames ? TUPLE_LENGTH(kwnames) : 0; }

/* Py_EnterRecursiveCall for what calls on: the step calls, so C does not nest. self: passed first, or 0 */
static Await call_deep(Vm *vm, Ref callable, Ref self, const Ref *args, u32 n, Ref kwnames) {
    u32 all = n + keyword_count(vm, kwnames), first = self != 0;
    if (vm->recursion_depth >= vm->recursion_limit)
        return fail(vm, TYPE(RecursionError), "maximum recursion depth exceeded while calling a Python object");
    CallDeep *f = PUSH_SPAN(CallDeep, call_deep_step, 0, 4 * (all + first));
    if (!f) return ERROR;
    vm->recursion_depth++;
    f->h.size += FRAME_LEVEL; /* its pop leaves the level again */
    f->callable = callable;
    f->kwnames = kwnames;
    f->n = n + first;
    Ref *tail = RAW_TAIL(f);
    if (self) tail[0] = self;
    memcpy(tail + first, args, 4 * (size_t)all);
    return PENDING;
}

Await object_call(Vm *vm, Ref callable, const Ref *args, u32 n, Ref kwnames) {
    CallFn call = SLOT_OF(TYPE_OF(callable), call);
    if (UNLIKELY(!call)) return fail(vm, TYPE(TypeError), "'%T' object is not callable", callable);
    return call(vm, callable, args, n, kwnames);
}

Await call0(Vm *vm, Ref callable) { return object_call(vm, callable, NULL, 0, 0); }
Await call1(Vm *vm, Ref callable, Ref a) { return object_call(vm, callable, &a, 1, 0); }
Await call2(Vm *vm, Ref callable, Ref a, Ref b) {
    Ref args[2] = {a, b};
    return object_call(vm, callable, args, 2, 0);
}
bool object_callable(Vm *vm, Ref r) { return SLOT_OF(TYPE_OF(r), call) != NULL; }

#define SMALL_CALL 8u
Await call_prepend(Vm *vm, Ref callable, Ref self, const Ref *args, u32 n, Ref kwnames) {
    u32 all = n + keyword_count(vm, kwnames);
    if (all > SMALL_CALL || !is_shallow(vm, callable)) return call_deep(vm, callable, self, args, n, kwnames);
    Ref buf[SMALL_CALL + 1];
    buf[0] = self;
    if (all) memcpy(buf + 1, args, 4 * (size_t)all);
    return object_call(vm, callable, buf, n + 1, kwnames);
}

Await call_dunder(Vm *vm, Ref function, Ref self, const Ref *args, u32 n, Ref kwnames) {
    u32 all = n + keyword_count(vm, kwnames);
    if (!IS(function, function) || all > SMALL_CALL) return call_held(vm, own(vm, function), self, args, n, kwnames);
    Ref buf[SMALL_CALL + 1];
    buf[0] = self;
    if (all) memcpy(buf + 1, args, 4 * (size_t)all);
    return function_call_held(vm, function, buf, n + 1, kwnames, true, 0);
}

/* callable (stolen) held while it runs */
FRAME(CallHeld, (callable, result), (self, kwnames), u32 n; u32 pad_;);
STEP(call_held_step, CallHeld) {
    BEGIN(CallHeld);
    if (f->self)
        AWAIT(f->result, call_prepend(vm, f->callable, f->self, RAW_TAIL(f), f->n, f->kwnames));
    else
        AWAIT(f->result, object_call(vm, f->callable, RAW_TAIL(f), f->n, f->kwnames));
    RETURN(f->result);
    END;
}
Await call_held(Vm *vm, Ref callable, Ref self, const Ref *args, u32 n, Ref kwnames) {
    u32 all = n + keyword_count(vm, kwnames);
    CallHeld *f = PUSH_SPAN(CallHeld, call_held_step, 0, 4 * all);
    if (!f) {
        drop(vm, callable);
        return ERROR;
    }
    f->callable = callable;
    f->self = self;
    f->kwnames = kwnames;
    f->n = n;
    if (all) memcpy(RAW_TAIL(f), args, 4 * (size_t)all);
    return PENDING;
}

/* ---- special methods ---- */
Ref lookup_special(Vm *vm, Ref r, Ref name, Ref *self) {
    Ref type = TYPE_OF(r), descr = type_lookup(vm, type, name);
    *self = 0;
    if (!descr) return 0;
    if (TYPE_AT(TYPE_OF(descr))->flags & TYPE_METHOD_DESCRIPTOR) {
        *self = r;
        return own(vm, descr);
    }
    TernaryFn get = SLOT_OF(TYPE_OF(descr), descr_get);
    if (!get) return own(vm, descr);
    if (TYPE_AT(TYPE_OF(descr))->owner[SLOT_descr_get] == SPEC_CLASS + 1 || IS(descr, property)) {
        Ref bound = 0, hold = hold_push(vm, own(vm, descr), 0);
        if (hold) NEST(bound, "__get__ of a special method", get(vm, descr, r, type));
        hold_pop(vm, hold);
        drop(vm, descr);
        return bound;
    }
    return get(vm, descr, r, type).ref;
}

/* _PyObject_LookupSpecial: a method comes bound, one more holder of r. New; 0: absent (or error) */
Ref lookup_special_bound(Vm *vm, Ref r, Ref name) {
    Ref self, f = lookup_special(vm, r, name, &self);
    if (!f || !self) return f;
    bool built_in = IS(f, method_descriptor);
    Ref method = built_in ? SLOT_OF(TYPE_OF(f), descr_get)(vm, f, r, TYPE_OF(r)).ref : method_new(vm, f, r);
    drop(vm, f);
    return method;
}

Await call_special_bound(Vm *vm, Ref r, Ref name, const Ref *args, u32 n) {
    Ref method = lookup_special_bound(vm, r, name);
    if (method) return call_held(vm, method, 0, args, n, 0);
    if (!vm->exc) raise_with(vm, TYPE(AttributeError), name);
    return ERROR;
}

/* The way of slots: a plain method of the class is called at once, as a tail call; *found false: no such method, nothing raised. */
Await call_special_found(Vm *vm, Ref r, Ref name, const Ref *args, u32 n, bool *found) {
    Ref descr = type_lookup(vm, TYPE_OF(r), name), self;
    *found = true;
    if (LIKELY(descr && IS(descr, function))) return call_dunder(vm, descr, r, args, n, 0);
    if (descr && IS(descr, method_descriptor)) return call_prepend(vm, descr, r, args, n, 0);
    Ref callable = lookup_special(vm, r, name, &self);
    if (callable) return call_held(vm, callable, self, args, n, 0);
    *found = vm->exc != 0;
    return ERROR;
}

Await call_special(Vm *vm, Ref r, Ref name, const Ref *args, u32 n) {
    bool found;
    Await a = call_special_found(vm, r, name, args, n, &found);
    if (!found) raise_with(vm, TYPE(AttributeError), name);
    return a;
}

/* ---- obj.name(…) ---- */
FRAME(CallMethod, (callable, result), (object, name), u32 n; u32 pad_;);
STEP(call_method_step, CallMethod) {
    BEGIN(CallMethod);
    AWAIT(f->callable, object_getattr(vm, f->object, f->name));
    AWAIT(f->result, object_call(vm, f->callable, RAW_TAIL(f), f->n, 0));
    RETURN(f->result);
    END;
}

Await call_method(Vm *vm, Ref r, Ref name, const Ref *args, u32 n) {
    Ref type = TYPE_OF(r);
    if (SLOT_OF(type, getattr) == object_generic_getattr) {
        Ref descr = type_lookup(vm, type, name);
        bool has_dict = (TYPE_AT(type)->flags & TYPE_MANAGED_DICT) || TYPE_AT(type)->dict_at;
        if (descr && (TYPE_AT(TYPE_OF(descr))->flags & TYPE_METHOD_DESCRIPTOR) && !(has_dict && instance_get(vm, r, name))) {
            if (IS(descr, function) || IS(descr, method_descriptor)) return call_prepend(vm, descr, r, args, n, 0);
            return call_held(vm, own(vm, descr), r, args, n, 0);
        }
    }
    CallMethod *f = PUSH_SPAN(CallMethod, call_method_step, 0, 4 * n);
    if (!f) return ERROR;
    f->object = r;
    f->name = name;
    f->n = n;
    if (n) memcpy(RAW_TAIL(f), args, 4 * (size_t)n);
    return PENDING;
}

/* ---- f(*args, **kwargs) ---- */
FRAME(CallDict, (kwnames, result), (callable), u32 n;);
STEP(call_dict_step, CallDict) { /* span: the arguments, then the keywords' values */
    BEGIN(CallDict);
    AWAIT(f->result, object_call(vm, f->callable, SPAN(f), f->n, f->kwnames));
    RETURN(f->result);
    END;
}

/* _PyStack_UnpackDict: span = the arguments and then kwargs' values, all owned; names (a new tuple) = its keys */
void fill_call_span(Vm *vm, Ref *span, Ref args, Ref kwargs, Ref names) {
    u32 n = TUPLE_LENGTH(args), position = 0, at = 0;
    for (u32 i = 0; i < n; i++) span[i] = own(vm, TUPLE_ITEM(args, i));
    for (Ref key, value; dict_next(vm, kwargs, &position, &key, &value); at++) {
        SET(TUPLE_ITEM(names, at), own(vm, key));
        span[n + at] = own(vm, value);
    }
}

Await object_call_dict(Vm *vm, Ref callable, Ref args, Ref kwargs) {
    u32 n = TUPLE_LENGTH(args), nkw = kwargs ? dict_length(vm, kwargs) : 0;
    if (SLOT_OF(TYPE_OF(callable), call) == type_call) return type_call_tuple(vm, callable, args, nkw ? kwargs : 0);
    if (IS(callable, method_wrapper) && (!nkw || method_wrapper_of_type(vm, callable)))
        return method_wrapper_call_tuple(vm, callable, args, nkw ? kwargs : 0);
    if (!nkw) return object_call(vm, callable, TUPLE_AT(args)->item, n, 0);
    Ref key, value;
    for (u32 position = 0; dict_next(vm, kwargs, &position, &key, &value);)
        if (!is_str(vm, key)) return fail(vm, TYPE(TypeError), "keywords must be strings");
    Ref names = tuple_new(vm, nkw);
    if (!names) return ERROR;
    CallDict *f = PUSH_SPAN(CallDict, call_dict_step, n + nkw, 0);
    if (!f) {
        drop(vm, names);
        return ERROR;
    }
    f->kwnames = names;
    f->callable = callable;
    f->n = n;
    fill_call_span(vm, SPAN(f), args, kwargs, names);
    return PENDING;
}

Ref kwargs_as_dict(Vm *vm, const Ref *values, Ref kwnames) {
    Ref d = dict_new(vm);
    for (u32 i = 0; d && i < keyword_count(vm, kwnames); i++)
        if (!dict_set(vm, d, TUPLE_ITEM(kwnames, i), values[i])) {
            drop(vm, d);
            return 0;
        }
    return d;
}

/* ---- built-in functions ---- */
/* "list.append" or "len": _PyObject_FunctionStr without the brackets; new */
static Ref def_text(Vm *vm, const MethodDef *def, Ref self) {
    if (self && IS(self, module)) {
        Ref name = AT(Module, self)->name;
        if (!name || !is_str(vm, name) || str_equal(vm, name, NAME(builtins))) return text_format(vm, "%s", def->name);
        return text_format(vm, "%S.%s", name, def->name);
    }
    if ((def->flags & METH_CLASS) && self && is_type(vm, self)) return text_format(vm, "%S.%s", type_get_qualname(vm, self), def->name);
    for (u32 pass = 0; self && pass < 2; pass++) {
        Ref mro = TYPE_AT(pass ? (is_type(vm, self) ? self : TYPE_OF(self)) : TYPE_OF(self))->mro;
        for (u32 i = 0; i < TUPLE_LENGTH(mro); i++) {
            Ref t = TUPLE_ITEM(mro, i);
            if (!type_is_static(t)) continue;
            const MethodDef *m = type_specs[static_type_index(t)]->methods;
            for (; m && m->name; m++)
                if (m == def) return text_format(vm, "%S.%s", TYPE_AT(t)->name, def->name);
        }
    }
    return text_format(vm, "%s", def->name);
}

static COLD bool fail_count(Vm *vm, const MethodDef *def, Ref self, u32 n) {
    if (def->max >= 0 && def->min == def->max && def->max <= 1) {
        Ref name = def_text(vm, def, self);
        if (!name) return false;
        if (def->max)
            raise(vm, TYPE(TypeError), "%S() takes exactly one argument (%u given)", name, n);
        else
            raise(vm, TYPE(TypeError), "%S() takes no arguments (%u given)", name, n);
        drop(vm, name);
        return false;
    }
    return check_positional(vm, def->name, n, (u32)def->min, def->max < 0 ? UINT32_MAX : (u32)def->max);
}

static COLD bool fail_keywords(Vm *vm, const MethodDef *def, Ref self) {
    Ref name = def_text(vm, def, self);
    if (!name) return false;
    raise(vm, TYPE(TypeError), "%S() takes no keyword arguments", name);
    drop(vm, name);
    return false;
}

/* What C wants ready (MethodDef.convert), where it takes Python to get it. span: what they were converted to, one after the other; raw: the arguments
 * as C gets them, those that the caller holds and those of the span. */
FRAME(Convert, (result), (self, kwnames), u32 n; u32 i; u16 owner; u16 index;);
static char convert_letter(Vm *vm, const Convert *f) {
    const char *letters = method_def(vm, f->owner, f->index)->convert;
    return f->i < strlen(letters) ? letters[f->i] : 'O';
}
STEP(convert_step, Convert) {
    BEGIN(Convert);
    for (f->i = 0; f->i < f->n; f->i++) {
        if (convert_letter(vm, f) == 'n') AWAIT(SPAN(f)[f->i], number_index(vm, RAW_TAIL(f)[f->i]));
        if (convert_letter(vm, f) == 't' && RAW_TAIL(f)[f->i] != NONE && !IS_SUB(RAW_TAIL(f)[f->i], TYPE_FLOAT_SUBCLASS))
            AWAIT(SPAN(f)[f->i], number_index(vm, RAW_TAIL(f)[f->i]));
        if (convert_letter(vm, f) == 'c') AWAIT(SPAN(f)[f->i], number_complex(vm, RAW_TAIL(f)[f->i]));
        if (convert_letter(vm, f) == 'd') AWAIT(SPAN(f)[f->i], number_real(vm, RAW_TAIL(f)[f->i]));
        if (convert_letter(vm, f) == 's' && RAW_TAIL(f)[f->i] != NONE) {
            if (!IS_SUB(RAW_TAIL(f)[f->i], TYPE_INT_SUBCLASS) && !SLOT_OF(TYPE_OF(RAW_TAIL(f)[f->i]), to_index))
                return fail(vm, TYPE(TypeError), "slice indices must be integers or None or have an __index__ method");
            AWAIT(SPAN(f)[f->i], number_index(vm, RAW_TAIL(f)[f->i]));
        }
        if (convert_letter(vm, f) == 'i') {
            if (!IS_SUB(RAW_TAIL(f)[f->i], TYPE_INT_SUBCLASS) && !SLOT_OF(TYPE_OF(RAW_TAIL(f)[f->i]), to_index))
                return fail(vm, TYPE(TypeError), "slice indices must be integers or have an __index__ method");
            AWAIT(SPAN(f)[f->i], number_index(vm, RAW_TAIL(f)[f->i]));
        }
        if (convert_letter(vm, f) == 'b') AWAIT(SPAN(f)[f->i], object_truth(vm, RAW_TAIL(f)[f->i]));
        if (SPAN(f)[f->i]) RAW_TAIL(f)[f->i] = SPAN(f)[f->i];
    }
    AWAIT(f->result, method_def(vm, f->owner, f->index)->fn(vm, f->self, RAW_TAIL(f), f->n, f->kwnames));
    RETURN(f->result);
    END;
}

static Await convert_start(Vm *vm, u16 owner, u16 index, Ref self, const Ref *args, u32 n, Ref kwnames) {
    u32 all = n + keyword_count(vm, kwnames);
    Convert *f = PUSH_SPAN(Convert, convert_step, n, 4 * all);
    if (!f) return ERROR;
    f->self = self;
    f->kwnames = kwnames;
    f->n = n;
    f->owner = owner;
    f->index = index;
    if (all) memcpy(RAW_TAIL(f), args, 4 * (size_t)all);
    return PENDING;
}

/* Functions of one argument hold a recursion level while they run (3.11's CALL_NO_KW_BUILTIN_O). */
static Await one_argument(Vm *vm, const MethodDef *def, Ref self, const Ref *args) {
    if (UNLIKELY(vm->recursion_depth >= vm->recursion_limit))
        return fail(vm, TYPE(RecursionError), "maximum recursion depth exceeded while calling a Python object");
    Ref before = vm->frame;
    vm->recursion_depth++;
    Await a = def->fn(vm, self, args, 1, 0);
    if (a.ref != PENDING_REF || !frame_take_level(vm, before)) vm->recursion_depth--;
    return a;
}

Await cfunction_invoke(Vm *vm, u16 owner, u16 index, Ref self, const Ref *args, u32 n, Ref kwnames) {
    const MethodDef *def = method_def(vm, owner, index);
    if (kwnames && !(def->flags & METH_KEYWORDS)) {
        if (TUPLE_LENGTH(kwnames) && !fail_keywords(vm, def, self)) return ERROR;
        kwnames = 0;
    }
    if (UNLIKELY(n < (u32)def->min || (def->max >= 0 && n > (u32)def->max)) && !fail_count(vm, def, self, n)) return ERROR;
    if (def->min == 1 && def->max == 1 && !def->flags && !def->convert /* METH_O */) return one_argument(vm, def, self, args);
    if (LIKELY(!def->convert)) return def->fn(vm, self, args, n, kwnames);
    Ref buf[SMALL_CALL];
    u32 all = n + keyword_count(vm, kwnames);
    if (all > SMALL_CALL) return convert_start(vm, owner, index, self, args, n, kwnames);
    if (all) memcpy(buf, args, 4 * (size_t)all);
    for (u32 i = 0; i < n && def->convert[i]; i++) {
        if ((def->convert[i] == 'n' || def->convert[i] == 'i') && !IS_SUB(args[i], TYPE_INT_SUBCLASS))
            return convert_start(vm, owner, index, self, args, n, kwnames);
        if (def->convert[i] == 't' && args[i] != NONE && !IS_SUB(args[i], TYPE_FLOAT_SUBCLASS | TYPE_INT_SUBCLASS))
            return convert_start(vm, owner, index, self, args, n, kwnames);
        if (def->convert[i] == 'c' && !number_is_plain_complex(vm, args[i])) return convert_start(vm, owner, index, self, args, n, kwnames);
        if (def->convert[i] == 'd' && !number_is_plain_real(vm, args[i])) return convert_start(vm, owner, index, self, args, n, kwnames);
        if (def->convert[i] == 's' && args[i] != NONE && !IS_SUB(args[i], TYPE_INT_SUBCLASS))
            return convert_start(vm, owner, index, self, args, n, kwnames);
        if (def->convert[i] != 'b') continue;
        int truth = truth_fast(vm, args[i]);
        if (truth < 0) return convert_start(vm, owner, index, self, args, n, kwnames);
        buf[i] = BOOL_REF(truth);
    }
    return def->fn(vm, self, buf, n, kwnames);
}

/* ---- argument counts in 3.11's words (Python/getargs.c) ---- */
bool check_positional(Vm *vm, const char *function, u32 n, u32 min, u32 max) {
    if (n >= min && n <= max) return true;
    bool low = n < min;
    u32 bound = low ? min : max;
    const char *how = min == max ? "" : low ? "at least " : "at most ";
    return refuse(vm, TYPE(TypeError), "%s expected %s%u argument%s, got %u", function, how, bound, bound == 1 ? "" : "s", n);
}

bool check_plain(Vm *vm, u32 n, u32 min, u32 max) {
    if (n >= min && n <= max) return true;
    const char *gap = max > 1 ? " " : ""; /* these are unpacked by a function that has no name to put before */
    if (min == max) return refuse(vm, TYPE(TypeError), "%sexpected %u argument%s, got %u", gap, min, min == 1 ? "" : "s", n);
    u32 bound = n < min ? min : max;
    return refuse(vm, TYPE(TypeError), " expected at %s %u argument%s, got %u", n < min ? "least" : "most", bound, bound == 1 ? "" : "s",
                  n);
}

bool refuse_keywords(Vm *vm, const char *function, Ref kwnames) {
    if (!kwnames || !TUPLE_LENGTH(kwnames)) return true;
    return refuse(vm, TYPE(TypeError), "%s() takes no keyword arguments", function);
}

/* ---- args_bind: _PyArg_UnpackKeywords over a signature text ---- */
typedef struct Parameter {
    const char *name;
    u32 length;
    bool positional_only, keyword_only, required;
} Parameter;
#define MAX_PARAMETERS 24u

/* Reads "(self, a, /, b=None, *, c)"; a leading self is left out. */
static u32 read_signature(const char *s, Parameter *p) {
    u32 n = 0, depth = 0;
    bool keyword_only = false;
    if (*s == '(') s++;
    while (*s && *s != ')') {
        while (*s == ' ' || *s == ',' || *s == '\n') s++;
        if (*s == ')' || !*s) break;
        const char *from = s;
        bool has_default = false;
        while (*s && (depth || (*s != ',' && *s != ')'))) {
            if (*s == '(' || *s == '[' || *s == '{') depth++;
            if (*s == ')' || *s == ']' || *s == '}') depth--;
            if (*s == '=' && !has_default) has_default = true;
            s++;
        }
        if (*from == '/') {
            for (u32 i = 0; i < n; i++) p[i].positional_only = true;
            continue;
        }
        if (*from == '*') {
            keyword_only = true;
            continue;
        }
        u32 length = 0;
        if (*from == '$') from++;
        while (from + length < s && from[length] != '=' && from[length] != ' ' && from[length] != ':') length++;
        if (n == 0 && length == 4 && !memcmp(from, "self", 4)) continue;
        CHECK(n < MAX_PARAMETERS);
        p[n++] = (Parameter){from, length, false, keyword_only, !has_default};
    }
    return n;
}

static bool parameter_is(Vm *vm, const Parameter *p, Ref name) {
    if (!is_str(vm, name) || STR_LENGTH(name) != p->length) return false;
    for (u32 i = 0; i < p->length; i++)
        if (str_char(vm, name, i) != (u8)p->name[i]) return false;
    return true;
}

static void parameter_text(const Parameter *p, char *buf, u32 cap) {
    u32 n = u32_min(p->length, cap - 1);
    memcpy(buf, p->name, n);
    buf[n] = 0;
}

static bool bind_counts(Vm *vm, const char *f, const Parameter *p, u32 count, u32 n, u32 nkw) {
    u32 positional = 0, required = 0, required_only = 0;
    for (u32 i = 0; i < count; i++) {
        positional += !p[i].keyword_only;
        required += p[i].required && !p[i].keyword_only;
        required_only += p[i].required && p[i].positional_only;
    }
    if (n + nkw > count)
        return refuse(vm, TYPE(TypeError), "%s() takes %s %u %sargument%s (%u given)", f, "at most", count, n == 0 ? "keyword " : "",
                      count == 1 ? "" : "s", n + nkw);
    if (n > positional) {
        if (!positional) return refuse(vm, TYPE(TypeError), "%s() takes no positional arguments", f);
        return refuse(vm, TYPE(TypeError), "%s() takes %s %u positional argument%s (%u given)", f,
                      required < positional ? "at most" : "exactly", positional, positional == 1 ? "" : "s", n);
    }
    if (n < required_only)
        return refuse(vm, TYPE(TypeError), "%s() takes %s %u positional argument%s (%u given)", f,
                      required_only < positional ? "at least" : "exactly", required_only, required_only == 1 ? "" : "s", n);
    return true;
}

bool args_bind(Vm *vm, const char *function, const char *signature, const Ref *args, u32 n, Ref kwnames, Ref *out, u32 out_n) {
    Parameter p[MAX_PARAMETERS];
    u32 count = read_signature(signature, p), nkw = keyword_count(vm, kwnames);
    char text[64];
    CHECK(count <= out_n);
    UNUSED(out_n);
    if (!bind_counts(vm, function, p, count, n, nkw)) return false;
    for (u32 i = 0; i < count; i++) out[i] = i < n ? args[i] : 0;
    for (u32 k = 0; k < nkw; k++) {
        u32 i = n;
        while (i < count && (p[i].positional_only || !parameter_is(vm, &p[i], TUPLE_ITEM(kwnames, k)))) i++;
        if (i < count) out[i] = args[n + k];
    }
    for (u32 i = 0; i < count; i++) {
        if (out[i] || !p[i].required) continue;
        parameter_text(&p[i], text, sizeof text);
        return refuse(vm, TYPE(TypeError), "%s() missing required argument '%s' (pos %u)", function, text, i + 1);
    }
    for (u32 k = 0; k < nkw; k++) { /* what is missing comes before what is too much */
        Ref name = TUPLE_ITEM(kwnames, k);
        u32 i = 0;
        while (i < count && (p[i].positional_only || !parameter_is(vm, &p[i], name))) i++;
        if (!is_str(vm, name)) return refuse(vm, TYPE(TypeError), "keywords must be strings");
        if (i == count) return refuse(vm, TYPE(TypeError), "'%S' is an invalid keyword argument for %s()", name, function);
        if (i < n) return refuse(vm, TYPE(TypeError), "argument for %s() given by name ('%S') and position (%u)", function, name, i + 1);
    }
    return true;
}

/* _PyObject_FunctionStr: __module__.__qualname__(), the module only if it is not builtins */
Ref callable_text(Vm *vm, Ref callable) {
    StrBuilder b = {0};
    if (IS(callable, method)) callable = AT(Method, callable)->func;
    if (IS(callable, function)) {
        Function *fn = AT(Function, callable);
        if (fn->module && IS(fn->module, str) && !str_equal(vm, fn->module, NAME(builtins))) {
            builder_str(vm, &b, fn->module);
            builder_ascii(vm, &b, ".");
        }
        builder_str(vm, &b, fn->qualname);
        builder_ascii(vm, &b, "()");
    } else if (IS_SUB(callable, TYPE_TYPE_SUBCLASS)) {
        Ref module = type_get_module(vm, callable);
        if (!module) exception_clear(vm);
        if (module && IS(module, str) && !str_equal(vm, module, NAME(builtins))) {
            builder_str(vm, &b, module);
            builder_ascii(vm, &b, ".");
        }
        drop_null(vm, module);
        builder_str(vm, &b, type_get_qualname(vm, callable));
        builder_ascii(vm, &b, "()");
    } else if (IS(callable, cfunction)) {
        CFunction *c = AT(CFunction, callable);
        if (c->self && !IS(c->self, module)) {
            builder_str(vm, &b, type_get_qualname(vm, IS_SUB(c->self, TYPE_TYPE_SUBCLASS) ? c->self : TYPE_OF(c->self)));
            builder_ascii(vm, &b, ".");
        } else if (c->module && IS(c->module, str) && !str_equal(vm, c->module, NAME(builtins))) {
            builder_str(vm, &b, c->module);
            builder_ascii(vm, &b, ".");
        }
        builder_ascii(vm, &b, method_def(vm, c->owner, c->index)->name);
        builder_ascii(vm, &b, "()");
    } else {
        builder_str(vm, &b, TYPE_AT(TYPE_OF(callable))->name);
        builder_ascii(vm, &b, " object");
    }
    return builder_finish(vm, &b);
}
