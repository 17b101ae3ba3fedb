/* complex.c: complex numbers (Objects/complexobject.c). Quotients by Smith's method, powers by squaring up to 100, as there. */
#include <math.h>

#include "base/ascii.h"
#include "base/double_text.h"
#include "object/containers.h"
#include "object/int_parts.h"
#include "object/protocol.h"
#include "object/str.h"
#include "object/type.h"

typedef struct C {
    f64 real, imag;
} C;

static bool is_complex(Vm *vm, Ref r) {
    return IS(r, complex) || ((TYPE_AT(TYPE_OF(r))->flags & TYPE_HEAP) && type_is_subtype(vm, TYPE_OF(r), TYPE(complex)));
}
static C value_of(Vm *vm, Ref r) { return (C){AT(Complex, r)->real, AT(Complex, r)->imag}; }

Ref complex_new(Vm *vm, f64 real, f64 imag) {
    Ref r = object_new(vm, TYPE(complex), 32);
    if (!r) return 0;
    AT(Complex, r)->real = real;
    AT(Complex, r)->imag = imag;
    return r;
}
static Await made(Vm *vm, C v) { return READY(complex_new(vm, v.real, v.imag)); }
static Ref as_type(Vm *vm, Ref type, C v) {
    if (type == TYPE(complex)) return complex_new(vm, v.real, v.imag);
    Ref r = object_new_var(vm, type, 0);
    if (!r) return 0;
    AT(Complex, r)->real = v.real;
    AT(Complex, r)->imag = v.imag;
    if ((TYPE_AT(type)->flags & TYPE_MANAGED_DICT) && !instance_init_values(vm, r)) CLEAR(r);
    return r;
}

/* ---- arithmetic ---- */
static C product(C a, C b) { return (C){a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real}; }
static bool quotient(C a, C b, C *out) { /* false: b is 0 */
    f64 re = fabs(b.real), im = fabs(b.imag);
    if (re >= im) {
        if (re == 0.0) return false;
        f64 ratio = b.imag / b.real, d = b.real + b.imag * ratio;
        *out = (C){(a.real + a.imag * ratio) / d, (a.imag - a.real * ratio) / d};
    } else if (im >= re) {
        f64 ratio = b.real / b.imag, d = b.real * ratio + b.imag;
        *out = (C){(a.real * ratio + a.imag) / d, (a.imag * ratio - a.real) / d};
    } else
        *out = (C){NAN, NAN};
    return true;
}
static bool small_power(C a, i32 n, C *out) { /* false: 0 to a negative power */
    C r = {1.0, 0.0}, p = a;
    u32 e = (u32)(n < 0 ? -n : n);
    for (u32 mask = 1; mask <= e; mask <<= 1) {
        if (e & mask) r = product(r, p);
        p = product(p, p);
    }
    if (n > 0) {
        *out = r;
        return true;
    }
    return quotient((C){1.0, 0.0}, r, out);
}
static bool general_power(C a, C b, C *out) {
    *out = (C){b.real == 0.0 && b.imag == 0.0 ? 1.0 : 0.0, 0.0};
    if (out->real == 1.0) return true;
    if (a.real == 0.0 && a.imag == 0.0) return b.imag == 0.0 && b.real >= 0.0;
    f64 size = hypot(a.real, a.imag), length = pow(size, b.real), angle = atan2(a.imag, a.real), phase = angle * b.real;
    if (b.imag != 0.0) {
        length *= exp(-angle * b.imag);
        phase += b.imag * log(size);
    }
    if (isinf(phase)) return false; /* sin and cos set errno to EDOM */
    *out = (C){length * cos(phase), length * sin(phase)};
    return true;
}
Await complex_power(Vm *vm, f64 ar, f64 ai, f64 br, f64 bi) {
    C a = {ar, ai}, b = {br, bi}, r;
    bool whole = bi == 0.0 && br == floor(br) && fabs(br) <= 100.0;
    if (!(whole ? small_power(a, (i32)br, &r) : general_power(a, b, &r)))
        return fail(vm, TYPE(ZeroDivisionError), "0.0 to a negative or complex power");
    if (isinf(r.real) || isinf(r.imag)) return fail(vm, TYPE(OverflowError), "complex exponentiation");
    return made(vm, r);
}
/* false: not a number that mixes with complex (no exception), or too large an int */
static bool part(Vm *vm, Ref r, C *out) {
    out->imag = 0.0;
    if (!is_complex(vm, r)) return float_from_number(vm, r, &out->real);
    *out = value_of(vm, r);
    return true;
}
#define BINARY(name, body)                                                                                                                 \
    static Await name(Vm *vm, Ref ra, Ref rb) {                                                                                            \
        C a, b;                                                                                                                            \
        if (!part(vm, ra, &a) || !part(vm, rb, &b)) return vm->exc ? ERROR : READY_NOT_IMPLEMENTED;                                        \
        body                                                                                                                               \
    }
BINARY(c_add, return made(vm, (C){a.real + b.real, a.imag + b.imag});)
BINARY(c_subtract, return made(vm, (C){a.real - b.real, a.imag - b.imag});)
BINARY(c_multiply, return made(vm, product(a, b));)
BINARY(c_divide, C q; if (!quotient(a, b, &q)) return fail(vm, TYPE(ZeroDivisionError), "complex division by zero"); return made(vm, q);)
static Await c_power(Vm *vm, Ref ra, Ref rb, Ref mod) {
    C a, b;
    if (!part(vm, ra, &a) || !part(vm, rb, &b)) return vm->exc ? ERROR : READY_NOT_IMPLEMENTED;
    if (mod != NONE) return fail(vm, TYPE(ValueError), "complex modulo");
    return complex_power(vm, a.real, a.imag, b.real, b.imag);
}
static Await c_negative(Vm *vm, Ref a) { return made(vm, (C){-AT(Complex, a)->real, -AT(Complex, a)->imag}); }
static Await c_positive(Vm *vm, Ref a) { return IS(a, complex) ? READY_OWN(a) : made(vm, value_of(vm, a)); }
static Await c_truth(Vm *vm, Ref a) { return READY_BOOL(AT(Complex, a)->real != 0.0 || AT(Complex, a)->imag != 0.0); }
static Await c_absolute(Vm *vm, Ref a) {
    C v = value_of(vm, a);
    f64 r = isinf(v.real) || isinf(v.imag) ? HUGE_VAL : hypot(v.real, v.imag);
    if (isinf(r) && isfinite(v.real) && isfinite(v.imag)) return fail(vm, TYPE(OverflowError), "absolute value too large");
    return READY(float_new(vm, r));
}
bool float_int_equal(Vm *vm, f64 v, Ref i) {
    if (!isfinite(v) || v != floor(v)) return false;
    Ref whole = int_from_double(vm, v);
    bool same = whole && int_compare(vm, whole, i) == 0;
    drop_null(vm, whole);
    return same;
}
static Await c_compare(Vm *vm, Ref ra, Ref rb, u32 op) {
    C a = value_of(vm, ra), b;
    bool same;
    if (op != OP_EQ && op != OP_NE) return READY_NOT_IMPLEMENTED;
    if (IS_SUB(rb, TYPE_INT_SUBCLASS))
        same = a.imag == 0.0 && float_int_equal(vm, a.real, rb);
    else if (part(vm, rb, &b))
        same = a.real == b.real && a.imag == b.imag;
    else
        return READY_NOT_IMPLEMENTED;
    if (vm->exc) return ERROR;
    return READY_BOOL(same == (op == OP_EQ));
}
static bool c_hash(Vm *vm, Ref a, i64 *out) {
    C v = value_of(vm, a);
    u64 own_hash = (u64)a >> 4, re = v.real != v.real ? own_hash : double_hash(v.real),
        im = v.imag != v.imag ? own_hash : double_hash(v.imag);
    *out = (i64)(re + 1000003u * im);
    if (*out == -1) *out = -2;
    return true;
}

/* ---- text ---- */
static void put_part(Vm *vm, StrBuilder *b, f64 v) {
    char buf[40];
    u32 n = double_repr(v, buf);
    if (n > 2 && buf[n - 2] == '.' && buf[n - 1] == '0') n -= 2;
    builder_utf8(vm, b, buf, n);
}
static Await c_repr(Vm *vm, Ref a) {
    C v = value_of(vm, a);
    StrBuilder b = {0};
    bool alone = v.real == 0.0 && !signbit(v.real);
    if (!alone) {
        builder_char(vm, &b, '(');
        put_part(vm, &b, v.real);
        if (!signbit(v.imag) || v.imag != v.imag) builder_char(vm, &b, '+');
    }
    put_part(vm, &b, v.imag);
    builder_ascii(vm, &b, alone ? "j" : "j)");
    return READY(builder_finish(vm, &b));
}

/* The longest number at text[*i]; moves *i behind it. false: none there */
static bool take_number(const char *text, u32 n, u32 *i, f64 *out) {
    u32 start = *i, end = start, best = start;
    f64 v;
    if (end < n && (text[end] == '+' || text[end] == '-')) end++;
    if (end < n && ((text[end] | 32) == 'i' || (text[end] | 32) == 'n')) { /* inf, infinity, nan */
        while (end < n && (text[end] | 32) >= 'a' && (text[end] | 32) <= 'z' && (text[end] | 32) != 'j') end++;
        if (!double_parse(text + start, end - start, out)) return false;
        *i = end;
        return true;
    }
    while (end < n && ((text[end] >= '0' && text[end] <= '9') || text[end] == '.')) end++;
    if (double_parse(text + start, end - start, out)) best = end;
    if (best > start && end < n && (text[end] | 32) == 'e') {
        end++;
        if (end < n && (text[end] == '+' || text[end] == '-')) end++;
        while (end < n && text[end] >= '0' && text[end] <= '9') end++;
        if (double_parse(text + start, end - start, &v)) {
            *out = v;
            best = end;
        }
    }
    *i = best;
    return best > start;
}
/* A sign alone (or nothing) before j stands for 1. */
static bool take_unit(const char *text, u32 n, u32 *i, f64 *out) {
    *out = 1.0;
    if (*i < n && (text[*i] == '+' || text[*i] == '-')) *out = text[(*i)++] == '-' ? -1.0 : 1.0;
    return *i < n && (text[*i] | 32) == 'j';
}
static bool parse(const char *text, u32 n, C *out) { /* complex_from_string_inner */
    u32 i = 0;
    bool bracket = false;
    f64 v;
    *out = (C){0.0, 0.0};
    while (i < n && ascii_is_space((u8)text[i])) i++;
    if (i < n && text[i] == '(') {
        bracket = true;
        for (i++; i < n && ascii_is_space((u8)text[i]);) i++;
    }
    if (take_number(text, n, &i, &v)) {
        if (i < n && (text[i] == '+' || text[i] == '-')) { /* a real part, then an imaginary one */
            out->real = v;
            if (!take_number(text, n, &i, &out->imag) && !take_unit(text, n, &i, &out->imag)) return false;
            if (i >= n || (text[i] | 32) != 'j') return false;
            i++;
        } else if (i < n && (text[i] | 32) == 'j') {
            out->imag = v;
            i++;
        } else
            out->real = v;
    } else {
        if (!take_unit(text, n, &i, &out->imag)) return false;
        i++;
    }
    while (i < n && ascii_is_space((u8)text[i])) i++;
    if (bracket) {
        if (i >= n || text[i] != ')') return false;
        for (i++; i < n && ascii_is_space((u8)text[i]);) i++;
    }
    return i == n;
}
static bool between_digits(const char *text, u32 n, u32 i) {
    return i && i + 1 < n && text[i - 1] >= '0' && text[i - 1] <= '9' && text[i + 1] >= '0' && text[i + 1] <= '9';
}
static Await from_text(Vm *vm, Ref type, Ref source) {
    u32 n, k = 0;
    C v = {0};
    Ref run = number_text(vm, source, &n);
    if (!run) return ERROR;
    char *text = AT(char, run);
    bool ok, placed = true;
    for (u32 i = 0; i < n; i++)
        if (text[i] == '_') placed &= between_digits(text, n, i);
    for (u32 i = 0; i < n; i++)
        if (text[i] != '_') text[k++] = text[i];
    ok = placed && parse(text, k, &v);
    run_free(vm, run);
    if (!placed) { /* _Py_string_to_number_with_underscores has a message of its own */
        Ref shown = str_repr(vm, source);
        if (shown) raise(vm, TYPE(ValueError), "could not convert string to complex: %S", shown);
        drop_null(vm, shown);
        return ERROR;
    }
    return ok ? READY(as_type(vm, type, v)) : fail(vm, TYPE(ValueError), "complex() arg is a malformed string");
}

/* ---- complex(real, imag) ---- */
FRAME(ComplexOf, (real, imag, hook), (type), );
static bool is_number(Vm *vm, Ref r) { return SLOT_OF(TYPE_OF(r), to_float) || SLOT_OF(TYPE_OF(r), to_index); }
static Await assemble(Vm *vm, ComplexOf *f) { /* complex_new: i times the second added to the first */
    C re = {0.0, 0.0}, im = {0.0, 0.0};
    if (f->real && !part(vm, f->real, &re)) return ERROR;
    if (!f->imag) return READY(as_type(vm, f->type, re));
    if (!part(vm, f->imag, &im)) return ERROR;
    if (is_complex(vm, f->imag)) re.real -= im.imag;
    if (f->real && is_complex(vm, f->real)) im.real += re.imag;
    return READY(as_type(vm, f->type, (C){re.real, im.real}));
}
STEP(complex_of_step, ComplexOf) {
    BEGIN(ComplexOf);
    if (f->real && !IS(f->real, complex)) { /* a subclass may have a __complex__ of its own */
        f->hook = lookup_special_bound(vm, f->real, NAME(__complex__));
        if (f->hook) {
            AWAIT_SET(f->real, call0(vm, f->hook));
            if (!is_complex(vm, f->real)) return fail(vm, TYPE(TypeError), "__complex__ returned non-complex (type %T)", f->real);
            if (!IS(f->real, complex)) AWAIT_DROP(warn_of_subclass(vm, "__complex__", "complex", f->real));
        } else if (vm->exc)
            return ERROR;
    }
    if (f->real && !is_complex(vm, f->real) && !is_number(vm, f->real))
        return fail(vm, TYPE(TypeError), "complex() first argument must be a string or a number, not '%T'", f->real);
    if (f->imag && !is_complex(vm, f->imag) && !is_number(vm, f->imag))
        return fail(vm, TYPE(TypeError), "complex() second argument must be a number, not '%T'", f->imag);
    if (f->real && !is_complex(vm, f->real)) AWAIT_SET(f->real, number_float(vm, f->real));
    if (f->imag && !is_complex(vm, f->imag)) AWAIT_SET(f->imag, number_float(vm, f->imag));
    return assemble(vm, f);
    END;
}
static Await c_new(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    Ref out[2];
    if (!args_bind(vm, "complex", "(real=0, imag=0)", args, n, kwnames, out, 2)) return ERROR;
    if (out[0] && !out[1] && type == TYPE(complex) && IS(out[0], complex)) return READY_OWN(out[0]);
    if (out[0] && IS_SUB(out[0], TYPE_STR_SUBCLASS))
        return out[1] ? fail(vm, TYPE(TypeError), "complex() can't take second arg if first is a string") : from_text(vm, type, out[0]);
    if (out[1] && IS_SUB(out[1], TYPE_STR_SUBCLASS)) return fail(vm, TYPE(TypeError), "complex() second arg can't be a string");
    ComplexOf *f = PUSH(ComplexOf, complex_of_step);
    if (!f) return ERROR;
    f->type = type;
    f->real = own_null(vm, out[0]);
    f->imag = own_null(vm, out[1]);
    return PENDING;
}

/* ---- what C functions take as a complex number (PyComplex_AsCComplex) ---- */
bool number_is_plain_complex(Vm *vm, Ref r) { return is_complex(vm, r) || IS(r, float) || IS(r, int) || IS(r, bool); }
FRAME(ToComplex, (hook, value), (object), u32 unused_a; u32 unused_b;);
STEP(to_complex_step, ToComplex) {
    BEGIN(ToComplex);
    f->hook = lookup_special_bound(vm, f->object, NAME(__complex__));
    if (f->hook) {
        AWAIT(f->value, call0(vm, f->hook));
        if (!is_complex(vm, f->value)) return fail(vm, TYPE(TypeError), "__complex__ returned non-complex (type %T)", f->value);
        if (!IS(f->value, complex)) AWAIT_DROP(warn_of_subclass(vm, "__complex__", "complex", f->value));
    } else if (vm->exc)
        return ERROR;
    else
        AWAIT(f->value, number_real(vm, f->object));
    RETURN(f->value);
    END;
}
Await number_complex(Vm *vm, Ref r) {
    if (number_is_plain_complex(vm, r)) return READY_OWN(r);
    ToComplex *f = PUSH(ToComplex, to_complex_step);
    if (!f) return ERROR;
    f->object = r;
    return PENDING;
}
bool complex_value(Vm *vm, Ref r, f64 *real, f64 *imag) {
    C v;
    if (!part(vm, r, &v)) return false;
    *real = v.real;
    *imag = v.imag;
    return true;
}
bool complex_quotient(f64 ar, f64 ai, f64 br, f64 bi, f64 *real, f64 *imag) {
    C q;
    if (!quotient((C){ar, ai}, (C){br, bi}, &q)) return false;
    *real = q.real;
    *imag = q.imag;
    return true;
}

METHOD(m_conjugate) { return made(vm, (C){AT(Complex, self)->real, -AT(Complex, self)->imag}); }
METHOD(m_format) { return complex_format_method(vm, self, args[0]); }
METHOD(m_complex) { return c_positive(vm, self); }
METHOD(m_getnewargs) {
    Ref pair[2] = {float_new(vm, AT(Complex, self)->real), 0};
    pair[1] = pair[0] ? float_new(vm, AT(Complex, self)->imag) : 0;
    if (pair[1]) return READY(tuple_steal(vm, pair, 2));
    drop_null(vm, pair[0]);
    return ERROR;
}
static void c_dealloc(Vm *vm, Ref self) { object_free(vm, self); }
static const MethodDef methods[] = {
    {"conjugate", m_conjugate, 0, 0, 0, NULL, "($self, /)", "Return the complex conjugate of its argument. (3-4j).conjugate() == 3+4j."},
    {"__complex__", m_complex, 0, 0, 0, NULL, "($self, /)", "Convert this value to exact type complex."},
    {"__getnewargs__", m_getnewargs, 0, 0, 0, NULL, "($self, /)", NULL},
    {"__format__", m_format, 1, 1, 0, NULL, "($self, format_spec, /)", "Convert to a string according to format_spec."},
    {0},
};
static const MemberDef members[] = {
    {"real", offsetof(Complex, real), MEMBER_F64 | MEMBER_READONLY}, {"imag", offsetof(Complex, imag), MEMBER_F64 | MEMBER_READONLY}, {0}};
const TypeSpec complex_spec = {
    .new_signature = "(real=0, imag=0)",
    .basicsize = 32,
    .flags = TYPE_BASETYPE,
    .methods = methods,
    .members = members,
    .doc = "Create a complex number from a real part and an optional imaginary part.\n\nThis is equivalent to (real + imag*1j) where imag "
           "defaults to 0.",
    .dealloc = c_dealloc,
    .repr = c_repr,
    .hash = c_hash,
    .richcompare = c_compare,
    .new = c_new,
    .add = c_add,
    .subtract = c_subtract,
    .multiply = c_multiply,
    .true_divide = c_divide,
    .power = c_power,
    .negative = c_negative,
    .positive = c_positive,
    .truth = c_truth,
    .absolute = c_absolute,
};
