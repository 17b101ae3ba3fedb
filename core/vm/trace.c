/* trace.c: sys.settrace and sys.setprofile (3.11's Python/ceval.c: trace_function_entry, trace_function_exit, call_exc_trace,
 * maybe_call_line_trace; Python/sysmodule.c: trace_trampoline, profile_trampoline).
 *
 * The events are the step clock's, so nothing is asked where none is set: while a function is set, the clock rings at each event, and
 * the run loop then pushes a native frame that calls the functions and hands the run back to the place of the event (Frame.h.on_return:
 * ON_TRACED …). Library code has no events. While a function is called none are told (Vm.tracing). */
#include "vm/vm_int.h"

FRAME(Trace, (exception, traceback, frame, name, arg, callback, result), (unused_), u32 event; u32 entries; u32 pad_;);

bool trace_wanted(Vm *vm) { return (vm->trace_function || vm->profile_function) && !vm->tracing; }

static FrameObject *object_of(Vm *vm, Ref frame_object) { return AT(FrameObject, frame_object); }

/* Would anybody be called? A line or an exception concerns only the frame's own f_trace. */
static bool has_listener(Vm *vm, const Frame *f, u32 event) {
    const FrameObject *o = f->object ? object_of(vm, f->object) : NULL;
    bool local = vm->trace_function && o && o->trace;
    switch (event) {
    case EVENT_CALL: return true;
    case EVENT_LINE: return local && !o->no_trace_lines;
    case EVENT_RETURN: return local || vm->profile_function;
    default: return local;
    }
}

bool trace_push(Vm *vm, Frame *f, u32 event, Ref arg, u32 on_return) {
    outside(vm)->pause &= ~PAUSE_TRACE;
    if (!has_listener(vm, f, event)) return false;
    Ref exception = vm->exc, traceback = vm->reraised;
    vm->exc = vm->reraised = 0;
    Trace *t = PUSH(Trace, trace_step);
    if (!t) { /* no room on the stack: the event is lost, the next call will say so */
        exception_clear(vm);
        vm->exc = exception;
        vm->reraised = traceback;
        return false;
    }
    t->exception = exception;
    t->traceback = traceback;
    t->entries = vm->raised_entries;
    t->event = event;
    if (event == EVENT_RETURN && arg) t->arg = own(vm, arg);
    f->h.on_return = (u8)on_return;
    return true;
}

/* sys.exc_info() of the exception under way: what its event's function gets. 0: no memory */
static Ref exception_triple(Vm *vm, Ref e) {
    Ref traceback = EXC_AT(e)->traceback;
    Ref parts[3] = {TYPE_OF(e), e, traceback ? traceback : NONE};
    return tuple_from(vm, parts, 3);
}

/* Fills in what the functions get, and the first function, if there is one. false: no memory */
static bool prepare(Vm *vm, Trace *t) {
    static const char *const names[] = {
        [EVENT_CALL] = "call", [EVENT_LINE] = "line", [EVENT_RETURN] = "return", [EVENT_EXCEPTION] = "exception"};
    Ref object = frame_object_of(vm, FRAME_AT(t->h.back));
    if (!object) return false;
    t->frame = own(vm, object);
    t->name = str_intern_utf8(vm, names[t->event], (u32)strlen(names[t->event]));
    if (!t->name) return false;
    if (t->event == EVENT_EXCEPTION)
        t->arg = exception_triple(vm, t->exception);
    else if (!t->arg)
        t->arg = own(vm, NONE);
    if (!t->arg) return false;
    if (vm->trace_function) t->callback = own_null(vm, t->event == EVENT_CALL ? vm->trace_function : object_of(vm, object)->trace);
    return true;
}

static Await call(Vm *vm, const Trace *t) {
    Ref args[3] = {t->frame, t->name, t->arg};
    return object_call(vm, t->callback, args, 3, 0);
}

/* The trace function has answered: its result is the frame's from now on; after an exception there is no tracing any more. */
static void trace_answered(Vm *vm, Trace *t) {
    FrameObject *o = object_of(vm, t->frame);
    if (!t->result) {
        traceback_here(vm, FRAME_AT(t->h.back));
        CLEAR(vm->trace_function);
        CLEAR(o->trace);
    } else if (t->result != NONE)
        REPLACE(o->trace, own(vm, t->result));
    if (t->result) CLEAR(t->result);
    CLEAR(t->callback);
}

static bool profile_wanted(Vm *vm, Trace *t) {
    if (vm->exc || !vm->profile_function || (t->event != EVENT_CALL && t->event != EVENT_RETURN)) return false;
    t->callback = own(vm, vm->profile_function);
    return true;
}
static void profile_answered(Vm *vm, Trace *t) {
    if (t->result) {
        CLEAR(t->result);
        return;
    }
    traceback_here(vm, FRAME_AT(t->h.back));
    CLEAR(vm->profile_function);
}

/* The exception under way goes on as it was, unless a function has raised another. */
static Await finish(Vm *vm, Trace *t) {
    vm->tracing--;
    if (vm->exc) return ERROR;
    if (!t->exception) return READY_NONE;
    vm->exc = t->exception;
    vm->reraised = t->traceback;
    vm->raised_entries = t->entries;
    t->exception = t->traceback = 0;
    return ERROR;
}

STEP(trace_step, Trace) {
    BEGIN(Trace);
    vm->tracing++;
    if (prepare(vm, f)) {
        if (f->callback) {
            AWAIT_TRY(f->result, call(vm, f));
            trace_answered(vm, f);
        }
        if (profile_wanted(vm, f)) {
            AWAIT_TRY(f->result, call(vm, f));
            profile_answered(vm, f);
        }
    }
    return finish(vm, f);
    END;
}

void trace_set(Vm *vm, Ref *place, Ref function) {
    REPLACE(*place, function == NONE ? 0 : own(vm, function));
    outside(vm)->countdown = 1; /* the clock's hands are set anew at the next event */
}

void trace_end(Vm *vm) {
    CLEAR(vm->trace_function);
    CLEAR(vm->profile_function);
}
