/* errors.c: raising exceptions from C (Python/errors.c): the formatter, implicit chaining, MemoryError when there is no memory left. */
#include "object/type_int.h"
#include <stdarg.h>

/* ---- the formatter ---- */
static void put_argument(Vm *vm, StrBuilder *b, char letter, va_list *args) {
    switch (letter) {
    case 's': {
        const char *text = va_arg(*args, const char *);
        builder_utf8(vm, b, text, (u32)strlen(text));
        break;
    }
    case 'S': {
        Ref r = va_arg(*args, Ref);
        if (IS_SUB(r, TYPE_STR_SUBCLASS))
            builder_str(vm, b, r);
        else
            builder_ascii(vm, b, "?");
        break;
    }
    case 'T': builder_type(vm, b, TYPE_OF(va_arg(*args, Ref))); break;
    case 'N': builder_type(vm, b, va_arg(*args, Ref)); break;
    case 'd': builder_i64(vm, b, va_arg(*args, i32)); break;
    case 'u': builder_i64(vm, b, va_arg(*args, u32)); break;
    case 'z': builder_i64(vm, b, va_arg(*args, i64)); break;
    case 'c': builder_char(vm, b, va_arg(*args, u32)); break;
    case 'x': {
        u32 n = va_arg(*args, u32);
        char text[9];
        u32 at = 8;
        text[8] = 0;
        do text[--at] = "0123456789abcdef"[n & 15];
        while (n >>= 4);
        builder_ascii(vm, b, text + at);
        break;
    }
    case '%': builder_char(vm, b, '%'); break;
    default: CHECK(!"a known format letter");
    }
}

static Ref format_text(Vm *vm, const char *format, va_list *args) {
    StrBuilder b = BUILDER(BUILDER_GENEROUS, (u32)strlen(format) + 100);
    while (*format) {
        const char *end = format;
        while (*end && *end != '%') end++;
        if (end > format) builder_utf8(vm, &b, format, (u32)(end - format));
        if (!*end) break;
        put_argument(vm, &b, end[1], args);
        format = end + 2;
    }
    return builder_finish(vm, &b);
}

Ref text_format(Vm *vm, const char *format, ...) {
    va_list args;
    va_start(args, format);
    Ref r = format_text(vm, format, &args);
    va_end(args);
    return r;
}

/* ---- chaining ---- */
/* _PyErr_GetTopmostException: an ExcState is a value and the Ref of the one before (vm/frame.h) */
static Ref handled_exception(Vm *vm) {
    for (Ref at = vm->exc_info; at; at = AT(Ref, at)[1]) {
        Ref value = AT(Ref, at)[0];
        if (value && value != NONE) return value;
    }
    return 0;
}

void exception_chain(Vm *vm, Ref exception, Ref handled) {
    if (!handled || handled == NONE || handled == exception) return;
    Ref o = handled, slow = o;
    bool toggle = false;
    for (Ref context; (context = EXC_AT(o)->context);) {
        if (context == exception) {
            CLEAR(EXC_AT(o)->context);
            break;
        }
        o = context;
        if (o == slow) break; /* a cycle of the user's making */
        if (toggle) slow = EXC_AT(slow)->context;
        toggle = !toggle;
    }
    REPLACE(EXC_AT(exception)->context, own(vm, handled));
}

/* ---- raising ---- */
void exception_restore(Vm *vm, Ref exception) {
    Ref old = vm->exc, old_traceback = vm->reraised;
    vm->exc = exception;
    vm->raised_entries = 0;
    Ref traceback = EXC_AT(exception)->traceback;
    vm->reraised = traceback && traceback != NONE ? own(vm, traceback) : 0;
    drop_null(vm, old);
    drop_null(vm, old_traceback);
}

Ref raise_object(Vm *vm, Ref exception) {
    exception_chain(vm, exception, handled_exception(vm));
    exception_restore(vm, exception);
    return 0;
}

static Ref raise_text(Vm *vm, Ref type, const char *format, va_list *args) {
    exception_clear(vm);
    Ref text = format_text(vm, format, args);
    if (!text) return 0; /* MemoryError is set */
    raise_with(vm, type, text);
    drop(vm, text);
    return 0;
}

Ref raise(Vm *vm, Ref type, const char *format, ...) {
    va_list args;
    va_start(args, format);
    if (format && *format)
        raise_text(vm, type, format, &args);
    else
        raise_bare(vm, type);
    va_end(args);
    return 0;
}
Await fail(Vm *vm, Ref type, const char *format, ...) {
    va_list args;
    va_start(args, format);
    if (format && *format)
        raise_text(vm, type, format, &args);
    else
        raise_bare(vm, type);
    va_end(args);
    return ERROR;
}
bool refuse(Vm *vm, Ref type, const char *format, ...) {
    va_list args;
    va_start(args, format);
    raise_text(vm, type, format, &args);
    va_end(args);
    return false;
}

static Ref raise_args(Vm *vm, Ref type, Ref args) {
    Ref exception = exception_new(vm, type, args);
    return exception ? raise_object(vm, exception) : 0;
}

Ref raise_bare(Vm *vm, Ref type) { return raise_args(vm, type, EMPTY_TUPLE); }

Ref raise_with(Vm *vm, Ref type, Ref argument) {
    exception_clear(vm);
    Ref args = tuple_from(vm, &argument, 1);
    if (!args) return 0;
    raise_args(vm, type, args);
    drop(vm, args);
    return 0;
}

/* The instance kept ready serves every MemoryError: there may be no room for another. */
Ref raise_no_memory(Vm *vm) {
    if (!vm->memory_error) return 0; /* at boot: the host says so */
    exception_clear(vm);
    if (REFCOUNT(vm->memory_error) == 1) { /* nobody has it any more: as new */
        Exception *e = EXC_AT(vm->memory_error);
        CLEAR(e->traceback);
        CLEAR(e->context);
        CLEAR(e->cause);
    }
    return raise_object(vm, own(vm, vm->memory_error));
}
Await no_memory(Vm *vm) {
    raise_no_memory(vm);
    return ERROR;
}

/* ---- the exception being raised ---- */
bool exception_matches(Vm *vm, Ref type) { return vm->exc && type_is_subtype(vm, TYPE_OF(vm->exc), type); }

void exception_clear(Vm *vm) {
    CLEAR(vm->exc);
    if (vm->reraised) CLEAR(vm->reraised);
}

Ref exception_take(Vm *vm) {
    Ref e = vm->exc;
    vm->exc = 0;
    if (vm->reraised) CLEAR(vm->reraised);
    return e;
}

/* set_attribute_error_context: what "Did you mean" needs; a user's own AttributeError gets it, too. */
void attribute_error_context(Vm *vm, Ref object, Ref name) {
    if (!vm->exc || !type_is_subtype(vm, TYPE_OF(vm->exc), TYPE(AttributeError))) return;
    Exception *e = EXC_AT(vm->exc);
    if (e->field[0] || e->field[1]) return;
    SET(e->field[0], own(vm, object));
    SET(e->field[1], own(vm, name));
}
