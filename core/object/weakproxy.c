/* weakproxy.c: proxies (Objects/weakrefobject.c: proxy_…): every operation goes to the object that the proxy refers to weakly, which is
 * held meanwhile. A dead one: ReferenceError.
 *
 * The list of an object's weak references, proxies among them, is heap/weakref.c's. */
#include "heap/weakref.h"
#include "object/type_int.h"

static bool is_proxy(Vm *vm, Ref r) { return IS(r, weakproxy) || IS(r, weakcallableproxy); }

/* What a proxy stands for, anything else as it is: borrowed. 0: ReferenceError */
static Ref unwrap(Vm *vm, Ref r) {
    if (!is_proxy(vm, r)) return r;
    Ref target = weakref_target(vm, r);
    return target ? target : raise(vm, TYPE(ReferenceError), "weakly-referenced object no longer exists");
}

enum {
    PROXY_GETATTR,
    PROXY_SETATTR,
    PROXY_STR,
    PROXY_COMPARE,
    PROXY_CALL,
    PROXY_ITER,
    PROXY_NEXT,
    PROXY_METHOD,
    PROXY_BINARY,
    PROXY_POWER,
    PROXY_INPLACE_POWER,
    PROXY_DIVMOD,
    PROXY_NEGATIVE,
    PROXY_POSITIVE,
    PROXY_ABSOLUTE,
    PROXY_INVERT,
    PROXY_TRUTH,
    PROXY_INT,
    PROXY_FLOAT,
    PROXY_INDEX,
    PROXY_LENGTH,
    PROXY_CONTAINS,
    PROXY_GETITEM,
    PROXY_SETITEM
};

FRAME(Proxied, (a, b, c, result), (kwnames), u32 op; u32 extra; u32 n;);
_Static_assert(sizeof(Proxied) % 8 == 0, "its arguments lie behind it");

static Await perform_number(Vm *vm, const Proxied *f) {
    switch (f->op) {
    case PROXY_BINARY: return number_binary(vm, f->extra, f->a, f->b);
    case PROXY_POWER: return number_power(vm, f->a, f->b, f->c);
    case PROXY_INPLACE_POWER: return number_binary(vm, BINARY_POWER + BINARY_INPLACE, f->a, f->b);
    case PROXY_DIVMOD: return number_divmod(vm, f->a, f->b);
    case PROXY_NEGATIVE: return number_negative(vm, f->a);
    case PROXY_POSITIVE: return number_positive(vm, f->a);
    case PROXY_ABSOLUTE: return number_absolute(vm, f->a);
    case PROXY_INVERT: return number_invert(vm, f->a);
    case PROXY_INT: return number_int(vm, f->a);
    case PROXY_FLOAT: return number_float(vm, f->a);
    case PROXY_INDEX: return number_index(vm, f->a);
    default: UNREACHABLE();
    }
}

static Await perform(Vm *vm, Proxied *f) {
    switch (f->op) {
    case PROXY_GETATTR: return object_getattr(vm, f->a, f->b);
    case PROXY_SETATTR: return object_setattr(vm, f->a, f->b, f->c);
    case PROXY_STR: return object_str(vm, f->a);
    case PROXY_COMPARE: return object_compare(vm, f->a, f->b, f->extra);
    case PROXY_CALL: return object_call(vm, f->a, RAW_TAIL(f), f->n, f->kwnames);
    case PROXY_ITER: return object_iter(vm, f->a);
    case PROXY_NEXT: return iter_next(vm, f->a);
    case PROXY_METHOD: return call_method(vm, f->a, f->b, NULL, 0);
    case PROXY_TRUTH: return object_truth(vm, f->a);
    case PROXY_LENGTH: return object_length(vm, f->a);
    case PROXY_CONTAINS: return object_contains(vm, f->a, f->b);
    case PROXY_GETITEM: return object_getitem(vm, f->a, f->b);
    case PROXY_SETITEM: return object_setitem(vm, f->a, f->b, f->c);
    default: return perform_number(vm, f);
    }
}

STEP(proxied_step, Proxied) {
    BEGIN(Proxied);
    AWAIT_TRY(f->result, perform(vm, f)); /* 0 may be an iterator's end */
    RETURN(f->result);
    END;
}

/* a, and b and c where there are any, are unwrapped; all are held until the result is there. */
static Proxied *begin(Vm *vm, u32 op, Ref a, Ref b, Ref c, u32 arguments) {
    a = unwrap(vm, a);
    if (a && b) b = unwrap(vm, b);
    if (!a || vm->exc) return NULL;
    if (c) c = unwrap(vm, c);
    if (vm->exc) return NULL;
    Proxied *f = PUSH_SPAN(Proxied, proxied_step, 0, 4 * arguments);
    if (!f) return NULL;
    f->op = op;
    f->a = own(vm, a);
    f->b = own_null(vm, b);
    f->c = own_null(vm, c);
    return f;
}
static Await start(Vm *vm, u32 op, Ref a, Ref b, Ref c, u32 extra) {
    Proxied *f = begin(vm, op, a, b, c, 0);
    if (!f) return ERROR;
    f->extra = extra;
    return PENDING;
}

/* Keys, names and values are handed on as they are, proxies or not. */
static Await start_plain(Vm *vm, u32 op, Ref a, Ref b, Ref c) {
    Proxied *f = begin(vm, op, a, 0, 0, 0);
    if (!f) return ERROR;
    f->b = own_null(vm, b);
    f->c = own_null(vm, c);
    return PENDING;
}

/* ---- slots ---- */
static Await proxy_repr(Vm *vm, Ref self) {
    Ref target = weakref_target(vm, self) ? weakref_target(vm, self) : NONE;
    return READY(text_format(vm, "<weakproxy at 0x%x to %T at 0x%x>", self, target, target));
}
static Await proxy_getattr(Vm *vm, Ref self, Ref name) { return start(vm, PROXY_GETATTR, self, name, 0, 0); }
static Await proxy_setattr(Vm *vm, Ref self, Ref name, Ref value) { return start_plain(vm, PROXY_SETATTR, self, name, value); }
static Await proxy_compare(Vm *vm, Ref a, Ref b, u32 op) { return start(vm, PROXY_COMPARE, a, b, 0, op); }
/* weakref_richcompare */
Await object_compare_held(Vm *vm, Ref a, Ref b, u32 op) { return start(vm, PROXY_COMPARE, a, b, 0, op); }
static Await proxy_contains(Vm *vm, Ref self, Ref value) { return start_plain(vm, PROXY_CONTAINS, self, value, 0); }
static Await proxy_getitem(Vm *vm, Ref self, Ref key) { return start(vm, PROXY_GETITEM, self, key, 0, 0); }
static Await proxy_setitem(Vm *vm, Ref self, Ref key, Ref value) { return start_plain(vm, PROXY_SETITEM, self, key, value); }
static Await proxy_next(Vm *vm, Ref self) {
    Ref target = unwrap(vm, self);
    if (!target) return ERROR;
    if (!object_is_iterator(vm, target)) return fail(vm, TYPE(TypeError), "Weakref proxy referenced a non-iterator '%T' object", target);
    return start(vm, PROXY_NEXT, self, 0, 0, 0);
}
static Await proxy_call(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    u32 all = n + (kwnames ? TUPLE_LENGTH(kwnames) : 0);
    Proxied *f = begin(vm, PROXY_CALL, self, 0, 0, all);
    if (!f) return ERROR;
    f->n = n;
    f->kwnames = kwnames;
    if (all) memcpy(RAW_TAIL(f), args, 4 * (size_t)all);
    return PENDING;
}
static Await proxy_bytes(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    return start(vm, PROXY_METHOD, self, NAME(__bytes__), 0, 0);
}
static Await proxy_reversed(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    return start(vm, PROXY_METHOD, self, NAME(__reversed__), 0, 0);
}

#define UNARY(name, OP)                                                                                                                    \
    static Await name(Vm *vm, Ref self) { return start(vm, OP, self, 0, 0, 0); }
UNARY(proxy_str, PROXY_STR)
UNARY(proxy_iter, PROXY_ITER)
UNARY(proxy_negative, PROXY_NEGATIVE)
UNARY(proxy_positive, PROXY_POSITIVE)
UNARY(proxy_absolute, PROXY_ABSOLUTE)
UNARY(proxy_invert, PROXY_INVERT)
UNARY(proxy_truth, PROXY_TRUTH)
UNARY(proxy_int, PROXY_INT)
UNARY(proxy_float, PROXY_FLOAT)
UNARY(proxy_index, PROXY_INDEX)
UNARY(proxy_length, PROXY_LENGTH)

#define BINARY(name, OP)                                                                                                                   \
    static Await proxy_##name(Vm *vm, Ref a, Ref b) { return start(vm, PROXY_BINARY, a, b, 0, BINARY_##OP); }                              \
    static Await proxy_inplace_##name(Vm *vm, Ref a, Ref b) { return start(vm, PROXY_BINARY, a, b, 0, BINARY_##OP + BINARY_INPLACE); }
BINARY(add, ADD)
BINARY(subtract, SUBTRACT)
BINARY(multiply, MULTIPLY)
BINARY(remainder, REMAINDER)
BINARY(lshift, LSHIFT)
BINARY(rshift, RSHIFT)
BINARY(and, AND)
BINARY(xor, XOR)
BINARY(or, OR)
BINARY(floor_divide, FLOOR_DIVIDE)
BINARY(true_divide, TRUE_DIVIDE)
BINARY(matrix_multiply, MATRIX_MULTIPLY)
static Await proxy_divmod(Vm *vm, Ref a, Ref b) { return start(vm, PROXY_DIVMOD, a, b, 0, 0); }
static Await proxy_power(Vm *vm, Ref a, Ref b, Ref mod) { return start(vm, PROXY_POWER, a, b, mod, 0); }
static Await proxy_inplace_power(Vm *vm, Ref a, Ref b, Ref mod) { return start(vm, PROXY_INPLACE_POWER, a, b, 0, 0); }

static const MethodDef proxy_methods[] = {
    {"__bytes__", proxy_bytes, 0, 0, 0, NULL, NULL, NULL},
    {"__reversed__", proxy_reversed, 0, 0, 0, NULL, NULL, NULL},
    {0},
};

#define OPERATOR(name) .name = proxy_##name, .inplace_##name = proxy_inplace_##name
#define PROXY                                                                                                                              \
    .basicsize = 64, .flags = TYPE_HAS_GC | TYPE_NO_NEW, .methods = proxy_methods, .dealloc = weakref_dealloc,                             \
    .traverse = weakref_traverse, .clear = weakref_gc_clear, .edges = weakref_edges, .repr = proxy_repr, .str = proxy_str,                 \
    .getattr = proxy_getattr, .setattr = proxy_setattr, .richcompare = proxy_compare, .iter = proxy_iter, .next = proxy_next,              \
    OPERATOR(add), OPERATOR(subtract), OPERATOR(multiply), OPERATOR(remainder), OPERATOR(power), OPERATOR(lshift), OPERATOR(rshift),       \
    OPERATOR(and), OPERATOR(xor), OPERATOR(or), OPERATOR(floor_divide), OPERATOR(true_divide), OPERATOR(matrix_multiply),                  \
    .divmod = proxy_divmod, .negative = proxy_negative, .positive = proxy_positive, .absolute = proxy_absolute, .invert = proxy_invert,    \
    .truth = proxy_truth, .to_int = proxy_int, .to_float = proxy_float, .to_index = proxy_index, .length = proxy_length,                   \
    .contains = proxy_contains, .subscript = proxy_getitem, .ass_subscript = proxy_setitem
const TypeSpec weakproxy_spec = {PROXY};
const TypeSpec weakcallableproxy_spec = {PROXY, .call = proxy_call};
