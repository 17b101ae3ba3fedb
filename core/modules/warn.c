/* warn.c: warnings of C functions (Python/_warnings.c: PyErr_WarnEx): they go through the library's module warnings, where filters and
 * registries are. */
#include "modules/modules.h"

FRAME(Warn, (category, text, module, function), (unused_), u32 pad_;);

static Await call_warn(Vm *vm, const Warn *f) {
    Ref args[2] = {f->text, f->category};
    return object_call(vm, f->function, args, 2, 0);
}

STEP(warn_step, Warn) {
    BEGIN(Warn);
    AWAIT(f->module, import_library_module(vm, NAME(warnings)));
    f->function = str_intern_utf8(vm, "warn", 4);
    if (!f->function) return ERROR;
    AWAIT_SET(f->function, object_getattr(vm, f->module, f->function));
    AWAIT_DROP(call_warn(vm, f));
    return READY_NONE;
    END;
}

Await object_warn(Vm *vm, Ref category, Ref text) {
    Warn *f = text ? PUSH(Warn, warn_step) : NULL;
    if (!f) {
        drop_null(vm, text);
        return ERROR;
    }
    f->category = own(vm, category);
    f->text = text;
    return PENDING;
}
