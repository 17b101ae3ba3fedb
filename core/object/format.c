/* format.c: format(value, spec): __format__ of str, int and float, and what the FORMAT_VALUE instruction asks for. */
#include "object/format_parts.h"

static bool put_simple(Vm *vm, StrBuilder *b, Ref value, Ref spec) { /* exact str, int, float; spec is not empty */
    u32 n = STR_LENGTH(spec);
    if (IS(value, str)) return format_str_into(vm, b, value, spec, 0, n);
    return IS(value, int) ? format_int_into(vm, b, value, spec, 0, n) : format_float_into(vm, b, value, spec, 0, n);
}
static Ref finish(Vm *vm, StrBuilder *b, bool ok) {
    if (ok) return builder_finish(vm, b);
    builder_free(vm, b);
    return 0;
}
/* Text that is no longer than the value's own is the value itself, as in CPython's writer. */
static Ref same_if_equal(Vm *vm, Ref value, Ref text) {
    if (!text || text == value || !IS(value, str) || !str_equal(vm, text, value)) return text;
    drop(vm, text);
    return own(vm, value);
}

static bool spec_is_str(Vm *vm, Ref spec) {
    return text_is_str(vm, spec) || text_bad_argument(vm, "__format__() argument must be str", spec);
}
Ref str_format_spec(Vm *vm, Ref value, Ref spec) {
    StrBuilder b = BUILDER(BUILDER_EXACT, 1);
    if (!STR_LENGTH(spec)) return str_exact(vm, value);
    bool ok = format_str_into(vm, &b, value, spec, 0, STR_LENGTH(spec));
    return same_if_equal(vm, value, finish(vm, &b, ok));
}
Await int_format_method(Vm *vm, Ref self, Ref spec) {
    StrBuilder b = BUILDER(BUILDER_EXACT, 1);
    if (!spec_is_str(vm, spec)) return ERROR;
    if (!STR_LENGTH(spec)) return object_str(vm, self);
    bool ok = format_int_into(vm, &b, self, spec, 0, STR_LENGTH(spec));
    return READY(finish(vm, &b, ok));
}
Await float_format_method(Vm *vm, Ref self, Ref spec) {
    StrBuilder b = BUILDER(BUILDER_EXACT, 1);
    if (!spec_is_str(vm, spec)) return ERROR;
    if (!STR_LENGTH(spec)) return object_str(vm, self);
    bool ok = format_float_into(vm, &b, self, spec, 0, STR_LENGTH(spec));
    return READY(finish(vm, &b, ok));
}
Await complex_format_method(Vm *vm, Ref self, Ref spec) {
    StrBuilder b = BUILDER(BUILDER_EXACT, 1);
    if (!spec_is_str(vm, spec)) return ERROR;
    if (!STR_LENGTH(spec)) return object_str(vm, self);
    bool ok = format_complex_into(vm, &b, self, spec, 0, STR_LENGTH(spec));
    return READY(finish(vm, &b, ok));
}

/* ---- PyObject_Format ---- */
FRAME(ObjectFormat, (result, method), (value, spec), u32 unused_a; u32 pad_;);
STEP(object_format_step, ObjectFormat) {
    BEGIN(ObjectFormat);
    f->method = lookup_special_bound(vm, f->value, NAME(__format__));
    if (!f->method) return vm->exc ? ERROR : fail(vm, TYPE(TypeError), "Type %T doesn't define __format__", f->value);
    AWAIT(f->result, call1(vm, f->method, f->spec));
    if (!text_is_str(vm, f->result)) return fail(vm, TYPE(TypeError), "__format__ must return a str, not %T", f->result);
    RETURN(f->result);
    END;
}
Await object_format(Vm *vm, Ref value, Ref spec) {
    if (!spec) spec = EMPTY_STR;
    if (!text_is_str(vm, spec)) return fail(vm, TYPE(TypeError), "Format specifier must be a string, not %T", spec);
    if (format_is_simple(vm, value)) {
        StrBuilder b = BUILDER(BUILDER_EXACT, 1);
        if (!STR_LENGTH(spec) && !IS(value, float)) return object_str(vm, value);
        Ref method = lookup_special_bound(vm, value, NAME(__format__)); /* 3.11 makes it, too */
        if (!method) return ERROR;
        bool ok = !STR_LENGTH(spec) || put_simple(vm, &b, value, spec);
        Await r = STR_LENGTH(spec) ? READY(same_if_equal(vm, value, finish(vm, &b, ok))) : object_str(vm, value);
        drop(vm, method);
        return r;
    }
    ObjectFormat *f = PUSH(ObjectFormat, object_format_step);
    if (!f) return ERROR;
    f->value = value;
    f->spec = spec;
    return PENDING;
}

/* ---- FORMAT_VALUE ---- */
static Await convert(Vm *vm, Ref value, u32 conversion) {
    if (conversion == 's') return object_str(vm, value);
    return conversion == 'r' ? object_repr(vm, value) : object_ascii(vm, value);
}
FRAME(FormatValue, (text, result), (value, spec), u32 conversion; u32 pad_;);
STEP(format_value_step, FormatValue) {
    BEGIN(FormatValue);
    AWAIT(f->text, convert(vm, f->value, f->conversion));
    if (!f->spec && IS(f->text, str)) RETURN(f->text);
    AWAIT(f->result, object_format(vm, f->text, f->spec));
    RETURN(f->result);
    END;
}
Await format_value(Vm *vm, Ref value, u32 conversion, Ref spec) {
    if (!conversion || (conversion == 's' && IS(value, str))) {
        if (!spec && IS(value, str)) return READY_OWN(value);
        return object_format(vm, value, spec);
    }
    if (!spec && (conversion == 's' || conversion == 'r') && format_is_simple(vm, value)) return convert(vm, value, conversion);
    FormatValue *f = PUSH(FormatValue, format_value_step);
    if (!f) return ERROR;
    f->value = value;
    f->spec = spec;
    f->conversion = conversion;
    return PENDING;
}
