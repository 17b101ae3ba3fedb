/* exception.c: BaseException: what all exceptions share (Objects/exceptions.c). The types with fields of their own are in
 * exception_types.c. */
#include "object/exception_int.h"

#define GETTER(name) static Await name(Vm *vm, Ref self)
#define SETTER(name) static Await name(Vm *vm, Ref self, Ref attribute, Ref value)

/* ---- fields ---- */
static u32 own_fields(u32 index) {
    switch (index) {
    case TI_StopIteration:
    case TI_SystemExit:
    case TI_NameError: return 1;
    case TI_AttributeError:
    case TI_BaseExceptionGroup: return 2;
    case TI_ImportError: return 3;
    case TI_UnicodeEncodeError:
    case TI_UnicodeDecodeError:
    case TI_UnicodeTranslateError:
    case TI_OSError: return 5;
    case TI_SyntaxError: return 8;
    default: return 0;
    }
}
u32 exception_fields(Vm *vm, Ref exception) {
    for (Ref t = TYPE_OF(exception); t != TYPE(BaseException) && t; t = TYPE_AT(t)->base) {
        u32 n = type_is_static(t) ? own_fields(static_type_index(t)) : 0;
        if (n) return n;
    }
    return 0;
}

/* ---- collector, end ---- */
static int exception_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    Exception *e = EXC_AT(self);
    u32 n = exception_fields(vm, self);
    for (u32 i = 0; i < n; i++) VISIT(e->field[i]);
    VISIT(e->dict);
    VISIT(e->args);
    VISIT(e->notes);
    VISIT(e->traceback);
    VISIT(e->cause);
    VISIT(e->context);
    return 0;
}
static void exception_edges(Vm *vm, Ref self, Edges *e) {
    Exception *x = EXC_AT(self);
    u32 n = exception_fields(vm, self);
    for (u32 i = 0; i < n; i++) EDGE_AT(x->field[i], EDGE_FIELD, i);
    EDGE(x->dict, "__dict__");
    EDGE(x->args, "args");
    EDGE(x->notes, "__notes__");
    EDGE(x->traceback, "__traceback__");
    EDGE(x->cause, "__cause__");
    EDGE(x->context, "__context__");
}
static void exception_clear_slot(Vm *vm, Ref self) {
    Exception *e = EXC_AT(self);
    u32 n = exception_fields(vm, self);
    for (u32 i = 0; i < n; i++) CLEAR(e->field[i]);
    CLEAR(e->dict);
    CLEAR(e->args);
    CLEAR(e->notes);
    CLEAR(e->traceback);
    CLEAR(e->cause);
    CLEAR(e->context);
}
static void exception_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return; /* chains of exceptions are as deep as a program likes */
    if (IS(self, ExceptionGroup) && *AT(Ref, self + TYPE_AT(TYPE(ExceptionGroup))->weaklist_at)) weakrefs_clear(vm, self);
    exception_clear_slot(vm, self);
    object_free_gc(vm, self);
    trash_end(vm);
}

/* ---- making ---- */
Await exception_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    Ref r = object_new_var(vm, type, 0);
    if (!r) return ERROR;
    Ref tuple = args_as_tuple(vm, args, n);
    if (!tuple) {
        drop(vm, r);
        return ERROR;
    }
    SET(EXC_AT(r)->args, tuple);
    return READY(r);
}

bool exception_set_args(Vm *vm, Ref self, const Ref *args, u32 n) {
    Ref tuple = args_as_tuple(vm, args, n);
    if (!tuple) return false;
    REPLACE(EXC_AT(self)->args, tuple);
    return true;
}

bool exception_init_base(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    if (kwnames && TUPLE_LENGTH(kwnames)) return refuse(vm, TYPE(TypeError), "%T() takes no keyword arguments", self);
    return exception_set_args(vm, self, args, n);
}
Await exception_init(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    return exception_init_base(vm, self, args, n, kwnames) ? READY_NONE : ERROR;
}

/* A static type's instance, made without calling anything. */
Ref exception_new(Vm *vm, Ref type, Ref args) {
    Ref r = object_new_gc(vm, type, TYPE_AT(type)->basicsize);
    if (!r) return 0;
    EXC_AT(r)->args = own(vm, args);
    gc_track(vm, r);
    exception_set_fields(vm, r);
    return r;
}

/* ---- text ---- */
static const char *last_part(const char *name) {
    const char *dot = strrchr_(name, '.');
    return dot ? dot + 1 : name;
}

FRAME(ExcRepr, (text), (exception), u32 unused_a;);
STEP(exc_repr_step, ExcRepr) {
    BEGIN(ExcRepr);
    if (TUPLE_LENGTH(EXC_AT(f->exception)->args) == 1) {
        AWAIT(f->text, object_repr(vm, TUPLE_ITEM(EXC_AT(f->exception)->args, 0)));
        return READY(exception_named(vm, f->exception, "(", f->text, ")"));
    }
    AWAIT(f->text, object_repr(vm, EXC_AT(f->exception)->args));
    return READY(exception_named(vm, f->exception, "", f->text, ""));
    END;
}
Ref exception_named(Vm *vm, Ref exception, const char *before, Ref text, const char *after) {
    Ref type = TYPE_OF(exception);
    if (type_is_static(type)) return text_format(vm, "%s%s%S%s", last_part(static_type_text(static_type_index(type))), before, text, after);
    return text_format(vm, "%S%s%S%s", TYPE_AT(type)->name, before, text, after);
}
static Await exception_repr(Vm *vm, Ref self) {
    if (!EXC_AT(self)->args) return READY(exception_named(vm, self, "()", EMPTY_STR, ""));
    ExcRepr *f = PUSH_R(ExcRepr, exc_repr_step, " while getting the repr of an object");
    if (!f) return ERROR;
    f->exception = self;
    return PENDING;
}
Await exception_str(Vm *vm, Ref self) {
    Ref args = EXC_AT(self)->args;
    if (!args || !TUPLE_LENGTH(args)) return READY_OWN(EMPTY_STR);
    return object_str(vm, TUPLE_LENGTH(args) == 1 ? TUPLE_ITEM(args, 0) : args);
}

/* ---- methods ---- */
METHOD(exception_reduce) {
    Exception *e = EXC_AT(self);
    Ref item[3] = {TYPE_OF(self), e->args, e->dict};
    return READY(tuple_from(vm, item, e->dict ? 3 : 2));
}
FRAME(SetState, (key, value, none), (exception, state), u32 at; u32 pad_;);
STEP(set_state_step, SetState) { /* BaseException_setstate: as if they were assigned */
    BEGIN(SetState);
    for (;;) {
        if (!dict_next(vm, f->state, &f->at, &f->key, &f->value)) {
            f->key = f->value = 0;
            return READY_NONE;
        }
        own(vm, f->key);
        own(vm, f->value);
        AWAIT(f->none, object_setattr(vm, f->exception, f->key, f->value));
        DROP(f->none);
        DROP(f->key);
        DROP(f->value);
    }
    END;
}
METHOD(exception_setstate) {
    if (args[0] == NONE) return READY_NONE;
    if (!IS_SUB(args[0], TYPE_DICT_SUBCLASS)) return fail(vm, TYPE(TypeError), "state is not a dictionary");
    SetState *f = PUSH(SetState, set_state_step);
    if (!f) return ERROR;
    f->exception = self;
    f->state = args[0];
    return PENDING;
}
static bool set_traceback(Vm *vm, Ref self, Ref value) {
    if (value != NONE && !IS(value, traceback)) return refuse(vm, TYPE(TypeError), "__traceback__ must be a traceback or None");
    REPLACE(EXC_AT(self)->traceback, own(vm, value)); /* None, too, as in 3.11 */
    return true;
}
METHOD(exception_with_traceback) { return set_traceback(vm, self, args[0]) ? READY_OWN(self) : ERROR; }

FRAME(AddNote, (notes, none), (exception, note), u32 unused_a; u32 pad_;);
STEP(add_note_step, AddNote) {
    BEGIN(AddNote);
    AWAIT(f->notes, object_getattr_default(vm, f->exception, NAME(__notes__), 0));
    if (f->notes == NOT_IMPLEMENTED) {
        DROP(f->notes);
        f->notes = list_new(vm, 0);
        if (!f->notes) return ERROR;
        AWAIT(f->none, object_setattr(vm, f->exception, NAME(__notes__), f->notes));
    }
    if (!IS_SUB(f->notes, TYPE_LIST_SUBCLASS)) return fail(vm, TYPE(TypeError), "Cannot add note: __notes__ is not a list");
    if (!list_append(vm, f->notes, f->note)) return ERROR;
    return READY_NONE;
    END;
}
METHOD(exception_add_note) {
    if (!is_str(vm, args[0])) return fail(vm, TYPE(TypeError), "note must be a str, not '%T'", args[0]);
    AddNote *f = PUSH(AddNote, add_note_step);
    if (!f) return ERROR;
    f->exception = self;
    f->note = args[0];
    return PENDING;
}

/* ---- attributes ---- */
GETTER(get_args) { return READY_OWN(EXC_AT(self)->args ? EXC_AT(self)->args : NONE); }
FRAME(SetArgs, (tuple), (exception, value), u32 pad_;);
STEP(set_args_step, SetArgs) {
    BEGIN(SetArgs);
    AWAIT(f->tuple, tuple_from_iterable(vm, f->value));
    MOVE(EXC_AT(f->exception)->args, f->tuple);
    return READY_NONE;
    END;
}
SETTER(set_args) {
    if (!value) return fail(vm, TYPE(TypeError), "args may not be deleted");
    if (IS(value, tuple)) {
        REPLACE(EXC_AT(self)->args, own(vm, value));
        return READY_NONE;
    }
    SetArgs *f = PUSH(SetArgs, set_args_step);
    if (!f) return ERROR;
    f->exception = self;
    f->value = value;
    return PENDING;
}
GETTER(get_traceback) { return READY_OWN(EXC_AT(self)->traceback ? EXC_AT(self)->traceback : NONE); }
SETTER(set_traceback_attribute) {
    if (!value) return fail(vm, TYPE(TypeError), "__traceback__ may not be deleted");
    return set_traceback(vm, self, value) ? READY_NONE : ERROR;
}
GETTER(get_context) { return READY_OWN(EXC_AT(self)->context ? EXC_AT(self)->context : NONE); }
SETTER(set_context) {
    if (!value) return fail(vm, TYPE(TypeError), "__context__ may not be deleted");
    if (value != NONE && !IS_SUB(value, TYPE_EXC_SUBCLASS))
        return fail(vm, TYPE(TypeError), "exception context must be None or derive from BaseException");
    REPLACE(EXC_AT(self)->context, value == NONE ? 0 : own(vm, value));
    return READY_NONE;
}
GETTER(get_cause) { return READY_OWN(EXC_AT(self)->cause ? EXC_AT(self)->cause : NONE); }
SETTER(set_cause) {
    if (!value) return fail(vm, TYPE(TypeError), "__cause__ may not be deleted");
    if (value != NONE && !IS_SUB(value, TYPE_EXC_SUBCLASS))
        return fail(vm, TYPE(TypeError), "exception cause must be None or derive from BaseException");
    SET(EXC_AT(self)->suppress_context, 1);
    REPLACE(EXC_AT(self)->cause, value == NONE ? 0 : own(vm, value));
    return READY_NONE;
}

static const MethodDef methods[] = {
    {"__reduce__", exception_reduce, 0, 0, 0, NULL, NULL, NULL},
    {"__setstate__", exception_setstate, 1, 1, 0, NULL, NULL, NULL},
    {"with_traceback", exception_with_traceback, 1, 1, 0, NULL, NULL,
     "Exception.with_traceback(tb) --\n    set self.__traceback__ to tb and return self."},
    {"add_note", exception_add_note, 1, 1, 0, NULL, NULL, "Exception.add_note(note) --\n    add a note to the exception"},
    {0},
};
static const MemberDef members[] = {{"__suppress_context__", offsetof(Exception, suppress_context), MEMBER_BOOL}, {0}};
static const GetSetDef getsets[] = {
    {"__dict__", instance_get_dict, instance_set_dict, NULL},        {"args", get_args, set_args, NULL},
    {"__traceback__", get_traceback, set_traceback_attribute, NULL}, {"__context__", get_context, set_context, "exception context"},
    {"__cause__", get_cause, set_cause, "exception cause"},          {0},
};
const TypeSpec BaseException_spec = {
    .basicsize = 72,
    .flags = TYPE_HAS_GC | TYPE_BASETYPE,
    .methods = methods,
    .members = members,
    .getsets = getsets,
    .doc = "Common base class for all exceptions",
    .dict_at = offsetof(Exception, dict),
    .dealloc = exception_dealloc,
    .traverse = exception_traverse,
    .clear = exception_clear_slot,
    .edges = exception_edges,
    .repr = exception_repr,
    .str = exception_str,
    .getattr = object_generic_getattr,
    .setattr = object_generic_setattr,
    .init = exception_init,
    .new = exception_make,
};
