/* frame_object.c: frame objects and tracebacks (Objects/frameobject.c, Python/traceback.c).
 *
 * A frame gets an object only when somebody asks (a traceback, sys._getframe, gi_frame). While its call lasts the object refers
 * to the frame where it stands; when the call ends and the object lives on, it takes the frame's contents over. */
#include "vm/generator.h"
#include "vm/vm_int.h"

#define FRAME_OBJECT(r) AT(FrameObject, r)

Ref frame_object_of(Vm *vm, Frame *f) {
    if (f->object) return f->object;
    Code *c = CODE_AT(f->code);
    Ref held = vm->exc; /* making an object must not meet a pending exception */
    vm->exc = 0;
    Ref r = object_new_gc(vm, TYPE(frame), 120 + 8 * (c->nlocalsplus + c->stacksize));
    if (!r) {
        drop_null(vm, held);
        return 0;
    }
    vm->exc = held;
    FRAME_OBJECT(r)->frame = REF_OF(f);
    gc_track(vm, r);
    SET(f->object, r);
    return r;
}

Frame *frame_of_object(Vm *vm, Ref frame_object) {
    Ref at = FRAME_OBJECT(frame_object)->frame;
    return at ? FRAME_AT(at) : NULL;
}

void frame_object_take_over(Vm *vm, Frame *f) {
    Ref r = f->object;
    FrameObject *o = FRAME_OBJECT(r);
    Code *c = CODE_AT(f->code);
    u32 n = (u32)(AT(Ref, f->sp) - FRAME_SLOTS(f));
    CHECK(n <= c->nlocalsplus + c->stacksize);
    UNUSED(c);
    Frame *own_frame = &o->own;
    memcpy(own_frame, f, sizeof(Frame) + 4 * n);
    MARK_RANGE(own_frame, (u32)sizeof(Frame) + 4 * n);
    own_frame->h.back = 0;
    own_frame->where = FRAME_IN_OBJECT;
    own_frame->object = own_frame->held = own_frame->held_too = 0;
    own_frame->generator = 0;
    own_frame->sp = REF_OF(FRAME_SLOTS(own_frame) + n);
    SET(o->frame, REF_OF(own_frame));
    memset(FRAME_SLOTS(f), 0, 4 * n);
    f->sp = REF_OF(FRAME_SLOTS(f));
    f->func = f->code = f->locals = f->object = 0;
    /* f_back is kept by a reference now, if the frame below has or gets an object (take_ownership of 3.11) */
    for (Ref at = f->h.back; at; at = AT(FrameHead, at)->back) {
        if (!frame_is_python(AT(FrameHead, at))) continue;
        Ref exc = vm->exc; /* it is passing through this frame */
        vm->exc = 0;
        Ref back = frame_object_of(vm, FRAME_AT(at));
        if (back)
            SET(o->back, own(vm, back));
        else
            exception_clear(vm);
        vm->exc = exc;
        break;
    }
    drop(vm, r);
}

u32 frame_line(Vm *vm, const Frame *f) {
    if (f->line) return f->line;
    u32 index = (f->ip - REF_OF(CODE_AT(f->code)->instr)) / 4;
    i32 line = code_line(vm, f->code, index ? index - 1 : 0);
    return line > 0 ? (u32)line : CODE_AT(f->code)->firstlineno;
}

bool traceback_here(Vm *vm, Frame *f) {
    Ref exc = vm->exc;
    Ref o = frame_object_of(vm, f);
    if (!o) return false;
    u32 index = (f->ip - REF_OF(CODE_AT(f->code)->instr)) / 4;
    index = index ? index - 1 : 0;
    i32 line = code_line(vm, f->code, index);
    vm->exc = 0;
    bool ok = traceback_add(vm, exc, o, index, line > 0 ? (u32)line : frame_line(vm, f));
    if (vm->exc && !ok) { /* no memory for the entry: the exception goes on without */
        Ref other = exception_take(vm);
        drop(vm, other);
    }
    vm->exc = exc;
    vm->raised_entries += ok;
    return ok;
}

void frame_edges(Vm *vm, Frame *f, Edges *e) {
    if (f->object) EDGE(f->object, "frame object");
    if (!f->code) return;
    Code *c = CODE_AT(f->code);
    EDGE(f->func, "function");
    EDGE(f->held, "function, held by its caller");
    EDGE(f->held_too, "descriptor, held by the attribute access");
    EDGE(f->code, "code");
    EDGE(f->locals, "locals");
    Ref *slot = FRAME_SLOTS(f), *end = AT(Ref, f->sp);
    for (u32 i = 0; slot + i < end; i++) {
        if (!slot[i]) continue;
        if (i < c->nlocalsplus)
            EDGE_NAMED(slot[i], EDGE_LOCAL, TUPLE_ITEM(c->localsplusnames, i));
        else
            EDGE_AT(slot[i], EDGE_STACK, i - c->nlocalsplus);
    }
}

/* ---- the type frame ---- */
static bool owns_frame(Vm *vm, Ref self) {
    Frame *f = frame_of_object(vm, self);
    return f && f->where == FRAME_IN_OBJECT;
}

static int frame_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    FrameObject *o = FRAME_OBJECT(self);
    VISIT(o->back);
    VISIT(o->trace);
    if (!owns_frame(vm, self)) return 0;
    Frame *f = &o->own;
    VISIT(f->locals);
    VISIT(f->func);
    VISIT(f->code);
    for (Ref *p = FRAME_SLOTS(f), *end = AT(Ref, f->sp); p < end; p++) VISIT(*p);
    return 0;
}

static void frame_object_edges(Vm *vm, Ref self, Edges *e) {
    FrameObject *o = FRAME_OBJECT(self);
    EDGE(o->back, "f_back");
    EDGE(o->trace, "f_trace");
    if (owns_frame(vm, self)) frame_edges(vm, &o->own, e);
}

static void clear_own(Vm *vm, Frame *f) {
    Ref *end = AT(Ref, f->sp);
    for (Ref *slot = FRAME_SLOTS(f); slot < end; slot++) CLEAR(*slot);
    SET(f->sp, REF_OF(FRAME_SLOTS(f)));
}

static void frame_object_clear(Vm *vm, Ref self) {
    if (owns_frame(vm, self)) clear_own(vm, &FRAME_OBJECT(self)->own);
}

static void frame_dealloc(Vm *vm, Ref self) {
    FrameObject *o = FRAME_OBJECT(self);
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    if (owns_frame(vm, self)) {
        Frame *f = &o->own;
        CLEAR(f->func);
        CLEAR(f->locals);
        clear_own(vm, f);
    }
    CLEAR(o->back);
    CLEAR(o->trace);
    Ref code = owns_frame(vm, self) ? o->own.code : 0;
    object_free_gc(vm, self);
    drop_null(vm, code);
    trash_end(vm);
}

static Frame *alive(Vm *vm, Ref self) { return frame_of_object(vm, self); }

static Await get_back(Vm *vm, Ref self) {
    FrameObject *o = FRAME_OBJECT(self);
    if (o->back) return READY_OWN(o->back);
    Frame *f = alive(vm, self);
    if (!f || f->where == FRAME_IN_OBJECT) return READY_NONE;
    for (Ref at = f->h.back; at; at = AT(FrameHead, at)->back) {
        if (!frame_is_python(AT(FrameHead, at))) continue;
        Ref back = frame_object_of(vm, FRAME_AT(at));
        return back ? READY_OWN(back) : ERROR;
    }
    return READY_NONE;
}
static Await get_code(Vm *vm, Ref self) { return READY_OWN(alive(vm, self)->code); }
static Await get_globals(Vm *vm, Ref self) { return READY_OWN(alive(vm, self)->globals); }
static Await get_builtins(Vm *vm, Ref self) { return READY_OWN(alive(vm, self)->builtins); }
static Await get_lineno(Vm *vm, Ref self) { return READY(int_from_i64(vm, frame_line(vm, alive(vm, self)))); }
static Await get_lasti(Vm *vm, Ref self) {
    Frame *f = alive(vm, self);
    return READY(int_from_i64(vm, 2 * ((i64)(f->ip - REF_OF(CODE_AT(f->code)->instr)) / 4 - 1)));
}
static Await get_trace(Vm *vm, Ref self) {
    Ref trace = FRAME_OBJECT(self)->trace;
    return READY_OWN(trace ? trace : NONE);
}
static Await set_trace(Vm *vm, Ref self, Ref name, Ref value) {
    REPLACE(FRAME_OBJECT(self)->trace, value && value != NONE ? own(vm, value) : 0);
    return READY_NONE;
}
static Await get_trace_lines(Vm *vm, Ref self) { return READY_BOOL(!FRAME_OBJECT(self)->no_trace_lines); }
static Await set_trace_lines(Vm *vm, Ref self, Ref name, Ref value) {
    if (!value) return fail(vm, TYPE(TypeError), "cannot delete numeric/char attribute");
    if (!IS(value, bool)) return fail(vm, TYPE(TypeError), "attribute value type must be bool");
    SET(FRAME_OBJECT(self)->no_trace_lines, value != TRUE_REF);
    return READY_NONE;
}
static Await get_trace_opcodes(Vm *vm, Ref self) { return READY_BOOL(FRAME_OBJECT(self)->trace_opcodes); }
static Await set_trace_opcodes(Vm *vm, Ref self, Ref name, Ref value) {
    if (!value) return fail(vm, TYPE(TypeError), "cannot delete numeric/char attribute");
    if (!IS(value, bool)) return fail(vm, TYPE(TypeError), "attribute value type must be bool");
    SET(FRAME_OBJECT(self)->trace_opcodes, value == TRUE_REF);
    return READY_NONE;
}
static Await set_lineno(Vm *vm, Ref self, Ref name, Ref value) {
    if (!value) return fail(vm, TYPE(AttributeError), "cannot delete attribute");
    if (!IS_SUB(value, TYPE_INT_SUBCLASS)) return fail(vm, TYPE(ValueError), "lineno must be an integer");
    if (!FRAME_OBJECT(self)->trace) return fail(vm, TYPE(ValueError), "f_lineno can only be set by a trace function");
    return fail(vm, TYPE(ValueError), "f_lineno cannot be set in this version: a frame does not jump");
}
static Await get_locals(Vm *vm, Ref self) {
    Ref d = frame_locals(vm, alive(vm, self));
    return READY(d);
}
static Await frame_repr(Vm *vm, Ref self) {
    Frame *f = alive(vm, self);
    StrBuilder b = {0};
    builder_ascii(vm, &b, "<frame at 0x");
    static const char hex[] = "0123456789abcdef";
    char text[9];
    u32 n = 0;
    for (i32 shift = 28; shift >= 0; shift -= 4)
        if (n || (self >> shift & 15)) text[n++] = hex[self >> shift & 15];
    text[n] = 0;
    builder_ascii(vm, &b, text);
    builder_ascii(vm, &b, ", file '");
    builder_str(vm, &b, CODE_AT(f->code)->filename);
    builder_ascii(vm, &b, "', line ");
    builder_i64(vm, &b, frame_line(vm, f));
    builder_ascii(vm, &b, ", code ");
    builder_str(vm, &b, CODE_AT(f->code)->name);
    builder_ascii(vm, &b, ">");
    return READY(builder_finish(vm, &b));
}
/* A generator that does not run is closed (a coroutine that never ran is told of, and stays). */
static Await clear_generator(Vm *vm, Ref generator) {
    Ref hold = hold_push(vm, own(vm, generator), 0);
    if (hold) generator_finalize(vm, generator);
    hold_pop(vm, hold);
    drop(vm, generator);
    return hold ? READY_NONE : ERROR;
}
static Await frame_clear_method(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    Frame *f = frame_of_object(vm, self);
    if (f && f->where == FRAME_IN_GENERATOR && GEN(f->generator)->state != GEN_RUNNING) return clear_generator(vm, f->generator);
    if (!owns_frame(vm, self)) return fail(vm, TYPE(RuntimeError), "cannot clear an executing frame");
    clear_own(vm, &FRAME_OBJECT(self)->own);
    return READY_NONE;
}

static const MethodDef frame_methods[] = {
    {"clear", frame_clear_method, 0, 0, 0, NULL, NULL, "F.clear(): clear most references held by the frame"},
    {0},
};
static const GetSetDef frame_getsets[] = {
    {"f_back", get_back, NULL, NULL},
    {"f_locals", get_locals, NULL, NULL},
    {"f_lineno", get_lineno, set_lineno, NULL},
    {"f_globals", get_globals, NULL, NULL},
    {"f_builtins", get_builtins, NULL, NULL},
    {"f_code", get_code, NULL, NULL},
    {"f_lasti", get_lasti, NULL, NULL},
    {"f_trace", get_trace, set_trace, NULL},
    {"f_trace_lines", get_trace_lines, set_trace_lines, NULL},
    {"f_trace_opcodes", get_trace_opcodes, set_trace_opcodes, NULL},
    {0},
};
const TypeSpec frame_spec = {
    .basicsize = 120,
    .itemsize = 8,
    .flags = TYPE_HAS_GC | TYPE_NO_NEW,
    .methods = frame_methods,
    .getsets = frame_getsets,
    .dealloc = frame_dealloc,
    .traverse = frame_traverse,
    .clear = frame_object_clear,
    .edges = frame_object_edges,
    .repr = frame_repr,
};

/* locals(): module and class body: the namespace; function: a new dict of what is bound, kept as the frame's own locals as 3.11's
 * PyFrame_FastToLocals does. New reference. */
Ref frame_locals(Vm *vm, Frame *f) {
    Code *c = CODE_AT(f->code);
    if (!(c->flags & CO_OPTIMIZED) && f->locals) return own(vm, f->locals);
    if (!f->locals) {
        Ref d = dict_new(vm);
        if (!d) return 0;
        SET(f->locals, d);
    }
    Ref *slot = FRAME_SLOTS(f);
    for (u32 i = 0; i < c->nlocalsplus; i++) {
        Ref name = TUPLE_ITEM(c->localsplusnames, i), value = slot[i];
        u32 kind = BYTES_AT(c->localspluskinds)->data[i];
        if (value && (kind & (KIND_CELL | KIND_FREE)) && IS(value, cell)) value = AT(Cell, value)->content;
        bool ok;
        if (value)
            ok = dict_set(vm, f->locals, name, value);
        else {
            Ref old;
            ok = dict_pop(vm, f->locals, name, &old);
            if (ok) drop_null(vm, old);
        }
        if (!ok) return 0;
    }
    return own(vm, f->locals);
}

/* ---- traceback objects ---- */
bool traceback_add(Vm *vm, Ref exception, Ref frame_object, u32 lasti, u32 lineno) {
    Ref r = object_new_gc(vm, TYPE(traceback), 40);
    if (!r) return false;
    Traceback *t = AT(Traceback, r);
    Exception *e = EXC_AT(exception);
    if (e->traceback == NONE) CLEAR(e->traceback); /* set so by the user */
    t->next = e->traceback;                        /* moves */
    t->frame = own(vm, frame_object);
    t->lasti = lasti;
    t->lineno = lineno;
    SET(e->traceback, r);
    gc_track(vm, r);
    return true;
}

static int tb_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(AT(Traceback, self)->next);
    VISIT(AT(Traceback, self)->frame);
    return 0;
}
static void tb_edges(Vm *vm, Ref self, Edges *e) {
    EDGE(AT(Traceback, self)->next, "tb_next");
    EDGE(AT(Traceback, self)->frame, "tb_frame");
}
static void tb_clear(Vm *vm, Ref self) {
    CLEAR(AT(Traceback, self)->next);
    CLEAR(AT(Traceback, self)->frame);
}
static void tb_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    tb_clear(vm, self);
    object_free_gc(vm, self);
    trash_end(vm);
}
static Await tb_lineno(Vm *vm, Ref self) { return READY(int_from_i64(vm, AT(Traceback, self)->lineno)); }
static Await tb_lasti(Vm *vm, Ref self) { return READY(int_from_i64(vm, 2 * (i64)AT(Traceback, self)->lasti)); }
static Await tb_frame(Vm *vm, Ref self) { return READY_OWN(AT(Traceback, self)->frame); }
static Await tb_next(Vm *vm, Ref self) {
    Ref next = AT(Traceback, self)->next;
    return READY_OWN(next ? next : NONE);
}
static Await tb_set_next(Vm *vm, Ref self, Ref name, Ref value) {
    if (!value) return fail(vm, TYPE(TypeError), "can't delete tb_next attribute");
    if (value != NONE && !IS(value, traceback)) return fail(vm, TYPE(TypeError), "expected traceback object, got '%T'", value);
    for (Ref t = value; t && t != NONE; t = AT(Traceback, t)->next)
        if (t == self) return fail(vm, TYPE(ValueError), "traceback loop detected");
    REPLACE(AT(Traceback, self)->next, value == NONE ? 0 : own(vm, value));
    return READY_NONE;
}
/* TracebackType(tb_next, tb_frame, tb_lasti, tb_lineno) */
static Await tb_new(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    Ref out[4];
    i64 lasti = 0, lineno = 0;
    if (!args_bind(vm, "TracebackType", "(tb_next, tb_frame, tb_lasti, tb_lineno)", args, n, kwnames, out, 4)) return ERROR;
    if (!IS(out[1], frame)) return fail(vm, TYPE(TypeError), "TracebackType() argument 'tb_frame' must be frame, not %T", out[1]);
    for (u32 i = 2; i < 4; i++)
        if (!IS_SUB(out[i], TYPE_INT_SUBCLASS)) return fail(vm, TYPE(TypeError), "'%T' object cannot be interpreted as an integer", out[i]);
    if (!int_as_i64(vm, out[2], &lasti) || !int_as_i64(vm, out[3], &lineno) || lasti != (i32)lasti || lineno != (i32)lineno)
        return fail(vm, TYPE(OverflowError), "Python int too large to convert to C int");
    if (out[0] != NONE && !IS(out[0], traceback)) return fail(vm, TYPE(TypeError), "expected traceback object or None, got '%T'", out[0]);
    Ref r = object_new_gc(vm, type, 40);
    if (!r) return ERROR;
    Traceback *t = AT(Traceback, r);
    t->next = out[0] == NONE ? 0 : own(vm, out[0]);
    t->frame = own(vm, out[1]);
    t->lasti = lasti < 0 ? 0 : (u32)lasti / 2;
    t->lineno = (u32)lineno;
    gc_track(vm, r);
    return READY(r);
}
static const GetSetDef tb_getsets[] = {
    {"tb_next", tb_next, tb_set_next, NULL},
    {"tb_frame", tb_frame, NULL, NULL},
    {"tb_lasti", tb_lasti, NULL, NULL},
    {"tb_lineno", tb_lineno, NULL, NULL},
    {0},
};
const TypeSpec traceback_spec = {
    .basicsize = 40,
    .flags = TYPE_HAS_GC,
    .getsets = tb_getsets,
    .new_signature = "(tb_next, tb_frame, tb_lasti, tb_lineno)",
    .new = tb_new,
    .dealloc = tb_dealloc,
    .traverse = tb_traverse,
    .clear = tb_clear,
    .edges = tb_edges,
};
