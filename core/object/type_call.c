/* type_call.c: calling a type: __new__, then __init__ (typeobject.c: type_call).
 *
 * 3.11 makes a tuple of the arguments (and a dict of keywords) for every type without tp_vectorcall, and holds them until the call is
 * over: part of what sys.getrefcount prints in __init__. With keywords a Python __init__ gets them unpacked again, one more holder. */
#include "object/type_int.h"

FRAME(TypeCall, (none, self, self_again, kwnames, args, kwargs), (type), u32 n; u32 unpacked; u32 pad_;);

/* Where the arguments stand: in the tuple, unless they had to be unpacked or copied behind the frame. */
static const Ref *arguments(Vm *vm, TypeCall *f) {
    if (f->unpacked) return SPAN(f);
    return f->args ? TUPLE_AT(f->args)->item : NULL;
}

static bool wants_init(Vm *vm, TypeCall *f) { return type_is_subtype(vm, TYPE_OF(f->self), f->type) && SLOT_OF(TYPE_OF(f->self), init); }

STEP(type_call_step, TypeCall) {
    BEGIN(TypeCall);
    if (!f->self) AWAIT(f->self, SLOT_OF(f->type, new)(vm, f->type, arguments(vm, f), f->n, f->kwnames));
    if (!wants_init(vm, f)) RETURN(f->self);
    if (f->unpacked) f->self_again = own(vm, f->self); /* _PyStack_UnpackDict unpacks it, too */
    AWAIT(f->none, SLOT_OF(TYPE_OF(f->self), init)(vm, f->self, arguments(vm, f), f->n, f->kwnames));
    if (f->none != NONE) return fail(vm, TYPE(TypeError), "__init__() should return None, not '%T'", f->none);
    RETURN(f->self);
    END;
}

/* Types with a tp_vectorcall of their own: no tuple. */
static bool has_vectorcall(Ref type) {
    switch (type_is_static(type) ? static_type_index(type) : TYPE_COUNT) {
    case TI_list:
    case TI_dict:
    case TI_tuple:
    case TI_set:
    case TI_frozenset:
    case TI_int:
    case TI_float:
    case TI_bool:
    case TI_range:
    case TI_enumerate:
    case TI_reversed:
    case TI_map:
    case TI_filter: return true;
    default: return false;
    }
}

static bool callable_type(Vm *vm, Ref type, u32 n) {
    if (type == TYPE(type) && n != 3) return refuse(vm, TYPE(TypeError), "type() takes 1 or 3 arguments");
    if (!SLOT_OF(type, new) || (TYPE_AT(type)->flags & TYPE_NO_NEW))
        return refuse(vm, TYPE(TypeError), "cannot create '%N' instances", type);
    return true;
}

/* args (a tuple) and kwargs (a dict or 0): both stolen. */
static Await start(Vm *vm, Ref type, Ref args, Ref kwargs) {
    u32 n = TUPLE_LENGTH(args), nkw = kwargs ? dict_length(vm, kwargs) : 0;
    Ref self = 0, names = nkw ? tuple_new(vm, nkw) : 0;
    bool deep = vm->recursion_depth >= vm->recursion_limit;
    if (deep) raise(vm, TYPE(RecursionError), "maximum recursion depth exceeded while calling a Python object");
    TypeCall *f = deep || (nkw && !names) ? NULL : PUSH_SPAN(TypeCall, type_call_step, nkw ? n + nkw : 0, 0);
    if (!f) {
        drop_null(vm, names);
        drop(vm, args);
        drop_null(vm, kwargs);
        return ERROR;
    }
    if (type != TYPE(str)) { /* 3.11 has an instruction for str(x) */
        vm->recursion_depth++;
        f->h.size += FRAME_LEVEL;
    }
    f->type = type;
    f->args = args;
    f->kwargs = kwargs;
    f->kwnames = names;
    f->n = n;
    f->self = self;
    if (nkw) {
        f->unpacked = 1;
        fill_call_span(vm, SPAN(f), args, kwargs, names);
    }
    return PENDING;
}

/* Exactly type(x): the type of x. */
static Await type_of_one(Vm *vm, const Ref *args, u32 n, Ref kwnames) {
    if (n == 1 && !(kwnames && TUPLE_LENGTH(kwnames))) return READY_OWN(TYPE_OF(args[0]));
    return ERROR;
}

Await type_call_tuple(Vm *vm, Ref type, Ref args, Ref kwargs) {
    if (type == TYPE(type) && !kwargs && TUPLE_LENGTH(args) == 1) return type_of_one(vm, TUPLE_AT(args)->item, 1, 0);
    if (!callable_type(vm, type, TUPLE_LENGTH(args))) return ERROR;
    return start(vm, type, own(vm, args), own_null(vm, kwargs));
}

/* No tuple: the caller's references are enough, as in 3.11. */
FRAME(VectorCall, (self), (type, kwnames), u32 n; u32 pad_;);
STEP(vector_call_step, VectorCall) {
    BEGIN(VectorCall);
    AWAIT(f->self, SLOT_OF(f->type, new)(vm, f->type, RAW_TAIL(f), f->n, f->kwnames));
    if (!type_is_subtype(vm, TYPE_OF(f->self), f->type) || !SLOT_OF(TYPE_OF(f->self), init)) RETURN(f->self);
    AWAIT_DROP(SLOT_OF(TYPE_OF(f->self), init)(vm, f->self, RAW_TAIL(f), f->n, f->kwnames));
    RETURN(f->self);
    END;
}
static Await vector_call(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    u32 all = n + (kwnames ? TUPLE_LENGTH(kwnames) : 0);
    InitFn init = SLOT_OF(type, init);
    if (!init || init == SLOT_OF(TYPE(object), init)) return SLOT_OF(type, new)(vm, type, args, n, kwnames);
    VectorCall *f = PUSH_SPAN(VectorCall, vector_call_step, 0, 4 * all);
    if (!f) return ERROR;
    f->type = type;
    f->kwnames = kwnames;
    f->n = n;
    if (all) memcpy(RAW_TAIL(f), args, 4 * (size_t)all);
    return PENDING;
}

Await type_call(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    if (kwnames && !TUPLE_LENGTH(kwnames)) kwnames = 0;
    if (type == TYPE(type) && n == 1 && !kwnames) return type_of_one(vm, args, n, kwnames);
    if (!callable_type(vm, type, n)) return ERROR;
    if (has_vectorcall(type)) return vector_call(vm, type, args, n, kwnames);
    Ref tuple = tuple_from(vm, args, n), kwargs = 0;
    if (tuple && kwnames) {
        kwargs = kwargs_as_dict(vm, args + n, kwnames);
        if (!kwargs) {
            drop(vm, tuple);
            return ERROR;
        }
    }
    return tuple ? start(vm, type, tuple, kwargs) : ERROR;
}

Ref args_as_tuple(Vm *vm, const Ref *args, u32 n) {
    FrameHead *h = AT(FrameHead, vm->frame);
    if (vm->frame && h->function == NATIVE_type_call_step) {
        TypeCall *f = (TypeCall *)h;
        if (f->args && f->n == n && args == arguments(vm, f)) return own(vm, f->args);
    }
    return tuple_from(vm, args, n);
}
