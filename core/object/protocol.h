/* protocol.h: what can be done with any object (Objects/abstract.c, object.c), through its type's slots.
 * An Await is a new reference, ERROR or PENDING (native.h). Arguments are borrowed; the caller holds them until the result. */
#ifndef OURO_PROTOCOL_H
#define OURO_PROTOCOL_H

#include "heap/native.h"

Await object_repr(Vm *vm, Ref r);
Await object_str(Vm *vm, Ref r);
Await object_ascii(Vm *vm, Ref r);
bool object_hash(Vm *vm, Ref r, i64 *out);          /* may nest; TypeError "unhashable type: 'list'" */
Await object_compare(Vm *vm, Ref a, Ref b, u32 op); /* rich comparison, any result object */
Await object_equal(Vm *vm, Ref a, Ref b);           /* identity first, then ==, then truth: True or False (PyObject_RichCompareBool EQ) */
int object_equal_nested(Vm *vm, Ref a, Ref b);      /* the same for table probes: 1, 0, -1; the caller owns a reference of its own to a */
int truth_fast(Vm *vm, Ref r);                      /* 1, 0 without calling Python; -1: use object_truth */
Await object_length(Vm *vm, Ref r);                 /* int; TypeError "object of type 'int' has no len()" */
Await object_length_hint_or(Vm *vm, Ref r, u32 preset); /* __length_hint__: int; preset (at most 256) if none */
Await iterator_self(Vm *vm, Ref self);                  /* the slot iter of what is its own iterator: PyObject_SelfIter */
i64 length_fast(Vm *vm, Ref r);                         /* exact built-in containers; -1: use object_length */
Await object_iter(Vm *vm, Ref r);                       /* TypeError "'int' object is not iterable" */
Await iter_next(Vm *vm, Ref iterator);                  /* 0 without exception (or with StopIteration): the end; use AWAIT_NEXT */
bool object_is_iterator(Vm *vm, Ref r);
Await object_getattr(Vm *vm, Ref r, Ref name);
Await object_setattr(Vm *vm, Ref r, Ref name, Ref value); /* value 0 deletes; None */
Await object_generic_getattr(Vm *vm, Ref r, Ref name);
Await object_generic_setattr(Vm *vm, Ref r, Ref name, Ref value);
Await object_getattr_default(Vm *vm, Ref r, Ref name, Ref value); /* AttributeError → value (0: NOT_IMPLEMENTED stands for "none") */
Await object_getitem(Vm *vm, Ref r, Ref key);
Await object_setitem(Vm *vm, Ref r, Ref key, Ref value); /* value 0 deletes; None */
Await object_contains(Vm *vm, Ref container, Ref value); /* True or False */
Await object_dir(Vm *vm, Ref r);
Await object_isinstance(Vm *vm, Ref r, Ref cls); /* True or False */
Await object_issubclass(Vm *vm, Ref cls, Ref base);
Await object_call(Vm *vm, Ref callable, const Ref *args, u32 n, Ref kwnames);  /* args as in CallFn */
Await object_call_dict(Vm *vm, Ref callable, Ref args_tuple, Ref kwargs_dict); /* kwargs 0: none */
Await call0(Vm *vm, Ref callable);
Await call1(Vm *vm, Ref callable, Ref a);
Await call2(Vm *vm, Ref callable, Ref a, Ref b);
/* obj.name(args…) without making a bound method where possible. Looked up on the instance as attribute access does. */
Await call_method(Vm *vm, Ref r, Ref name, const Ref *args, u32 n);
/* type(obj).__name__(obj, args…) : special method lookup. Absent: READY(0) is not an error: *found tells. */
Ref lookup_special(
    Vm *vm, Ref r, Ref name,
    Ref *
        self); /* new reference to the function or bound thing; 0: absent (or error: Vm.exc); *self: r if it is to be passed as first argument, else 0 */
Ref lookup_special_bound(Vm *vm, Ref r, Ref name); /* _PyObject_LookupSpecial: methods come bound. New; 0: absent (or error) */
Await call_held(Vm *vm, Ref callable, Ref self, const Ref *args, u32 n, Ref kwnames); /* callable stolen; self 0: not passed */
Await call_special_bound(Vm *vm, Ref r, Ref name, const Ref *args, u32 n);            /* call_special of what lookup_special_bound gives */
Await call_special(Vm *vm, Ref r, Ref name, const Ref *args, u32 n);                  /* TypeError-free: absent → AttributeError(name) */
bool object_callable(Vm *vm, Ref r);

/* BINARY_OP's operand, in 3.11's order (NB_ADD …): + & // << @ * % | ** >> - / ^, then the same thirteen in place */
enum {
    BINARY_ADD,
    BINARY_AND,
    BINARY_FLOOR_DIVIDE,
    BINARY_LSHIFT,
    BINARY_MATRIX_MULTIPLY,
    BINARY_MULTIPLY,
    BINARY_REMAINDER,
    BINARY_OR,
    BINARY_POWER,
    BINARY_RSHIFT,
    BINARY_SUBTRACT,
    BINARY_TRUE_DIVIDE,
    BINARY_XOR,
    BINARY_INPLACE
};
Await number_binary(Vm *vm, u32 op, Ref a, Ref b); /* op + BINARY_INPLACE: in place */
Await number_power(Vm *vm, Ref a, Ref b, Ref mod);
Await number_divmod(Vm *vm, Ref a, Ref b);
Await number_negative(Vm *vm, Ref r);
Await number_positive(Vm *vm, Ref r);
Await number_invert(Vm *vm, Ref r);
Await number_absolute(Vm *vm, Ref r);
Await object_warn(Vm *vm, Ref category,
                  Ref text); /* PyErr_WarnEx, level 1: warnings.warn(text, category). text: stolen, 0: an error is set. modules/warn.c */
/* DeprecationWarnings of conversions: of a result that is an instance of a strict subclass, of int() through __trunc__ */
Await warn_of_subclass(Vm *vm, const char *hook, const char *type, Ref value);
Await warn_of_float(Vm *vm, Ref object, Ref value);
Await warn_of_trunc(Vm *vm);
Await number_index(Vm *vm, Ref r); /* exact int; TypeError "'str' object cannot be interpreted as an integer" */
Await number_int(Vm *vm, Ref r);   /* int(r) */
Await number_float(Vm *vm, Ref r);
Await number_real(Vm *vm, Ref r);    /* PyFloat_AsDouble: a float (or r, a plain real); TypeError "must be real number, not str" */
Await number_complex(Vm *vm, Ref r); /* PyComplex_AsCComplex: what complex_value takes */
bool number_is_plain_complex(Vm *vm, Ref r);
bool number_is_plain_real(Vm *vm, Ref r); /* a float, or an int whose class has no __float__ of its own: float_from_number takes it */

Ref sequence_iterator_new(Vm *vm, Ref sequence);               /* `iterator`: calls item(0), item(1), …; object/iterators.c */
Ref callable_iterator_new(Vm *vm, Ref callable, Ref sentinel); /* iter(callable, sentinel): new */

/* Argument binding for METH_KEYWORDS functions by their signature text "(iterable, /, *, key=None, reverse=False)": out[i] is the i-th
 * parameter's borrowed value or 0. false: TypeError in 3.11's words set. */
bool args_bind(Vm *vm, const char *function, const char *signature, const Ref *args, u32 n, Ref kwnames, Ref *out, u32 out_n);

#endif
