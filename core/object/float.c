/* float.c: floats (Objects/floatobject.c), with 3.11's free list of 100. */
#include <math.h>

#include "base/ascii.h"
#include "base/double_text.h"
#include "object/containers.h"
#include "object/int_parts.h"
#include "object/protocol.h"
#include "object/str.h"
#include "object/type.h"

f64 double_power(f64 x, f64 y) { return pow(x, y); }

Ref float_new(Vm *vm, f64 value) {
    Ref r = vm->float_free;
    if (LIKELY(r)) {
        vm->float_free = TYPE_OF(r); /* linked through the type, as ob_type in CPython */
        vm->float_free_count--;
        object_revive(vm, r, TYPE(float));
    } else {
        r = block_alloc(vm, 24);
        if (!r) return raise_no_memory(vm);
        *HEADER(r) = (Object){1, TYPE(float), ++vm->clock};
    }
    if (value != value) { /* one NaN on every host */
        u64 nan = 0x7ff8000000000000u, bits;
        memcpy(&bits, &value, 8);
        nan |= bits & 0x8000000000000000u;
        memcpy(&value, &nan, 8);
    }
    SET(FLOAT_VALUE(r), value);
    return r;
}
static void float_dealloc(Vm *vm, Ref self) {
    if (!IS(self, float) || vm->float_free_count >= FLOAT_FREE_LIMIT) {
        object_free(vm, self);
        return;
    }
    SET(TYPE_OF(self), vm->float_free);
    vm->float_free = self;
    vm->float_free_count++;
}

bool float_from_text(Vm *vm, const char *text, u32 n, f64 *out) {
    char buf[1024];
    u32 k = 0;
    bool digit = false;
    for (u32 i = 0; i < n; i++) {
        if (text[i] == '_') {
            if (!digit || i + 1 >= n || text[i + 1] < '0' || text[i + 1] > '9') return false;
            digit = false;
            continue;
        }
        digit = text[i] >= '0' && text[i] <= '9';
        if (k == sizeof buf) return double_parse(text, n, out);
        buf[k++] = text[i];
    }
    return double_parse(buf, k, out);
}
Ref float_to_text(Vm *vm, f64 value) {
    char buf[40];
    u32 n = double_repr(value, buf);
    Ref r = str_new(vm, n, 127);
    if (r) memcpy(STR_DATA(r), buf, n);
    return r;
}
bool float_from_number(Vm *vm, Ref r, f64 *out) {
    if (IS_SUB(r, TYPE_FLOAT_SUBCLASS))
        *out = FLOAT_VALUE(r);
    else if (IS_SUB(r, TYPE_INT_SUBCLASS))
        return int_as_double(vm, r, out);
    else
        return false;
    return true;
}
u64 double_hash(f64 v) { /* _Py_HashDouble */
    if (v != v) return 0;
    if (isinf(v)) return v > 0 ? 314159 : (u64)-314159;
    int e;
    f64 m = frexp(v < 0 ? -v : v, &e);
    u64 x = 0;
    const u64 mod = (1ull << 61) - 1;
    while (m != 0.0) {
        x = (x << 28 & mod) | x >> 33;
        m *= 268435456.0;
        e -= 28;
        u64 y = (u64)m;
        m -= (f64)y;
        x += y;
        if (x >= mod) x -= mod;
    }
    e = e >= 0 ? e % 61 : 60 - (-1 - e) % 61;
    x = (x << e & mod) | x >> (61 - e);
    i64 h = v < 0 ? -(i64)x : (i64)x;
    return (u64)(h == -1 ? -2 : h);
}

/* ---- arithmetic ---- */
static bool two(Vm *vm, Ref a, Ref b, f64 *x, f64 *y, bool *error) {
    *error = false;
    bool ok = float_from_number(vm, a, x) && float_from_number(vm, b, y);
    *error = !ok && vm->exc;
    return ok;
}
#define BINARY(name, body)                                                                                                                 \
    static Await name(Vm *vm, Ref a, Ref b) {                                                                                              \
        f64 x, y;                                                                                                                          \
        bool error;                                                                                                                        \
        if (!two(vm, a, b, &x, &y, &error)) return error ? ERROR : READY_NOT_IMPLEMENTED;                                                  \
        body                                                                                                                               \
    }
static f64 mod_of(f64 x, f64 y) {
    f64 m = fmod(x, y);
    if (m != 0.0) {
        if ((y < 0) != (m < 0)) m += y;
    } else
        m = copysign(0.0, y);
    return m;
}
static f64 floor_of(f64 x, f64 y) {
    f64 m = fmod(x, y), d = (x - m) / y, q;
    if (m != 0.0 && (y < 0) != (m < 0)) d -= 1.0;
    if (d == 0.0) return copysign(0.0, x / y);
    q = floor(d);
    return d - q > 0.5 ? q + 1.0 : q;
}
BINARY(f_add, return READY(float_new(vm, x + y));)
BINARY(f_subtract, return READY(float_new(vm, x - y));)
BINARY(f_multiply, return READY(float_new(vm, x *y));)
BINARY(f_true, if (y == 0.0) return fail(vm, TYPE(ZeroDivisionError), "float division by zero"); return READY(float_new(vm, x / y));)
BINARY(f_floor, if (y == 0.0) return fail(vm, TYPE(ZeroDivisionError), "float floor division by zero");
       return READY(float_new(vm, floor_of(x, y)));)
BINARY(f_mod, if (y == 0.0) return fail(vm, TYPE(ZeroDivisionError), "float modulo"); return READY(float_new(vm, mod_of(x, y)));)
static Await divmod_of(Vm *vm, f64 x, f64 y) {
    Ref pair[2] = {float_new(vm, floor_of(x, y)), float_new(vm, mod_of(x, y))};
    return READY(tuple_steal(vm, pair, 2));
}
BINARY(f_divmod, if (y == 0.0) return fail(vm, TYPE(ZeroDivisionError), "float divmod()"); return divmod_of(vm, x, y);)
static Await overflow(Vm *vm) { /* as PyErr_SetFromErrno(PyExc_OverflowError) */
    raise(vm, TYPE(OverflowError), NULL);
    if (vm->exc) {
        Ref text = str_from_ascii(vm, "Numerical result out of range"), pair[2] = {own(vm, SMALL_INT(34)), text};
        Ref args = text ? tuple_steal(vm, pair, 2) : 0;
        if (args) REPLACE(EXC_AT(vm->exc)->args, args);
    }
    return ERROR;
}
static bool is_odd(f64 y) { return fmod(fabs(y), 2.0) == 1.0; }
/* float_pow of floatobject.c: the special cases are its own, not the library's */
static Await power_of(Vm *vm, f64 x, f64 y) {
    if (y == 0) return READY(float_new(vm, 1.0));
    if (x != x) return READY(float_new(vm, x));
    if (y != y) return READY(float_new(vm, x == 1.0 ? 1.0 : y));
    if (isinf(y)) {
        x = fabs(x);
        return READY(float_new(vm, x == 1.0 ? 1.0 : (y > 0) == (x > 1.0) ? fabs(y) : 0.0));
    }
    if (isinf(x)) return READY(float_new(vm, y > 0 ? (is_odd(y) ? x : fabs(x)) : is_odd(y) ? copysign(0.0, x) : 0.0));
    if (x == 0.0) {
        if (y < 0) return fail(vm, TYPE(ZeroDivisionError), "0.0 cannot be raised to a negative power");
        return READY(float_new(vm, is_odd(y) ? x : 0.0));
    }
    if (x < 0 && y != floor(y)) return complex_power(vm, x, 0.0, y, 0.0);
    bool negative = x < 0 && is_odd(y);
    f64 r = fabs(x) == 1.0 ? 1.0 : pow(fabs(x), y);
    if (isinf(r)) return overflow(vm);
    return READY(float_new(vm, negative ? -r : r));
}
static Await f_power(Vm *vm, Ref a, Ref b, Ref mod) {
    f64 x, y;
    bool error;
    if (mod != NONE) return fail(vm, TYPE(TypeError), "pow() 3rd argument not allowed unless all arguments are integers");
    if (!two(vm, a, b, &x, &y, &error)) return error ? ERROR : READY_NOT_IMPLEMENTED;
    return power_of(vm, x, y);
}
static Await f_negative(Vm *vm, Ref a) { return READY(float_new(vm, -FLOAT_VALUE(a))); }
static Await f_positive(Vm *vm, Ref a) { return IS(a, float) ? READY_OWN(a) : READY(float_new(vm, FLOAT_VALUE(a))); }
static Await f_absolute(Vm *vm, Ref a) { return READY(float_new(vm, fabs(FLOAT_VALUE(a)))); }
static Await f_truth(Vm *vm, Ref a) { return READY_BOOL(FLOAT_VALUE(a) != 0.0); }
static Await f_int(Vm *vm, Ref a) { return READY(int_from_double(vm, FLOAT_VALUE(a))); }
static Await f_repr(Vm *vm, Ref a) { return READY(float_to_text(vm, FLOAT_VALUE(a))); }
static bool f_hash(Vm *vm, Ref a, i64 *out) {
    f64 v = FLOAT_VALUE(a);
    if (v != v)
        *out = (i64)((u64)a >> 4);
    else
        *out = (i64)double_hash(v);
    return true;
}
/* exact comparison with ints of any size: -1, 0, 1; 2: unordered */
static i32 compare_values(Vm *vm, Ref a, Ref b) {
    f64 x, y;
    if (IS_SUB(a, TYPE_FLOAT_SUBCLASS) && IS_SUB(b, TYPE_FLOAT_SUBCLASS))
        x = FLOAT_VALUE(a), y = FLOAT_VALUE(b);
    else if (IS_SUB(a, TYPE_FLOAT_SUBCLASS)) {
        x = FLOAT_VALUE(a);
        if (x != x) return 2;
        if (isinf(x)) return x > 0 ? 1 : -1;
        f64 whole = floor(x);
        Ref i = int_from_double(vm, whole);
        if (!i) return 2;
        i32 c = int_compare(vm, i, b);
        drop(vm, i);
        return c == 0 ? x > whole : c;
    } else {
        i32 c = compare_values(vm, b, a);
        return c == 2 ? 2 : -c;
    }
    return x < y ? -1 : x > y ? 1 : x == y ? 0 : 2;
}
static Await f_compare(Vm *vm, Ref a, Ref b, u32 op) {
    if (!IS_SUB(b, TYPE_FLOAT_SUBCLASS) && !IS_SUB(b, TYPE_INT_SUBCLASS)) return READY_NOT_IMPLEMENTED;
    i32 c = compare_values(vm, a, b);
    if (vm->exc) return ERROR;
    if (c == 2) return READY_BOOL(op == OP_NE);
    static const u8 truth[6][3] = {{1, 0, 0}, {1, 1, 0}, {0, 1, 0}, {1, 0, 1}, {0, 0, 1}, {0, 1, 1}};
    return READY_BOOL(truth[op][c + 1]);
}

/* ---- float() ---- */
/* text[0..n) without the underscores that stand between digits: the new length; 0: one stands elsewhere */
static u32 drop_underscores(char *text, u32 n) {
    u32 k = 0;
    for (u32 i = 0; i < n; i++) {
        if (text[i] != '_')
            text[k++] = text[i];
        else if (!i || i + 1 >= n || text[i - 1] < '0' || text[i - 1] > '9' || text[i + 1] < '0' || text[i + 1] > '9')
            return 0;
    }
    return k;
}
static bool parse_float(Vm *vm, Ref source, f64 *out) {
    u32 n, i = 0;
    Ref run = number_text(vm, source, &n), copy = 0, text;
    if (!run) return false;
    char *chars = AT(char, run);
    while (i < n && ascii_is_space((u8)chars[i])) i++;
    while (n > i && ascii_is_space((u8)chars[n - 1])) n--;
    n = drop_underscores(chars + i, n - i);
    bool ok = n && double_parse(chars + i, n, out);
    run_free(vm, run);
    if (ok) return true;
    if (IS_SUB(source, TYPE_STR_SUBCLASS))
        text = str_repr(vm, source);
    else {
        const u8 *data;
        bytes_view(vm, source, &data, &n);
        copy = bytes_from(vm, data, n);
        text = copy ? bytes_repr(vm, copy) : 0;
    }
    if (text) raise(vm, TYPE(ValueError), "could not convert string to float: %S", text);
    drop_null(vm, text);
    drop_null(vm, copy);
    return false;
}
static Ref as_type(Vm *vm, Ref type, f64 v) {
    if (type == TYPE(float)) return float_new(vm, v);
    Ref r = object_new_var(vm, type, 0);
    if (!r) return 0;
    FLOAT_VALUE(r) = v;
    return r;
}
FRAME(FloatOf, (value), (type, argument), u32 unused_a;);
STEP(float_of_step, FloatOf) {
    BEGIN(FloatOf);
    if (SLOT_OF(TYPE_OF(f->argument), to_float)) {
        AWAIT(f->value, SLOT_OF(TYPE_OF(f->argument), to_float)(vm, f->argument));
        if (!IS_SUB(f->value, TYPE_FLOAT_SUBCLASS))
            return fail(vm, TYPE(TypeError), "%T.__float__ returned non-float (type %T)", f->argument, f->value);
        if (!IS(f->value, float)) AWAIT_DROP(warn_of_float(vm, f->argument, f->value));
        return READY(as_type(vm, f->type, FLOAT_VALUE(f->value)));
    }
    AWAIT(f->value, number_index(vm, f->argument));
    f64 v;
    return int_as_double(vm, f->value, &v) ? READY(as_type(vm, f->type, v)) : ERROR;
    END;
}
static Await f_new(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    f64 v = 0.0;
    if (kwnames && TUPLE_LENGTH(kwnames)) return fail(vm, TYPE(TypeError), "float() takes no keyword arguments");
    if (n > 1) return fail(vm, TYPE(TypeError), "float expected at most 1 argument, got %u", n);
    if (!n) return READY(as_type(vm, type, 0.0));
    Ref x = args[0];
    if (IS(x, float) && type == TYPE(float)) return READY_OWN(x);
    const u8 *data;
    u32 length;
    if (IS(x, str) || IS(x, bytes)) return parse_float(vm, x, &v) ? READY(as_type(vm, type, v)) : ERROR;
    if (IS(x, int) || IS(x, bool)) return int_as_double(vm, x, &v) ? READY(as_type(vm, type, v)) : ERROR;
    if (!SLOT_OF(TYPE_OF(x), to_float) && !SLOT_OF(TYPE_OF(x), to_index)) {
        if (IS_SUB(x, TYPE_STR_SUBCLASS) || bytes_view(vm, x, &data, &length))
            return parse_float(vm, x, &v) ? READY(as_type(vm, type, v)) : ERROR;
        return fail(vm, TYPE(TypeError), "float() argument must be a string or a real number, not '%T'", x);
    }
    FloatOf *f = PUSH(FloatOf, float_of_step);
    if (!f) return ERROR;
    f->type = type;
    f->argument = x;
    return PENDING;
}

METHOD(is_integer) {
    f64 v = FLOAT_VALUE(self);
    return READY_BOOL(isfinite(v) && floor(v) == v);
}
METHOD(as_integer_ratio) {
    f64 v = FLOAT_VALUE(self);
    if (isinf(v)) return fail(vm, TYPE(OverflowError), "cannot convert Infinity to integer ratio");
    if (v != v) return fail(vm, TYPE(ValueError), "cannot convert NaN to integer ratio");
    int e;
    f64 m = frexp(v, &e);
    for (u32 i = 0; i < 300 && m != floor(m); i++) m *= 2.0, e--;
    Ref pair[2] = {int_from_double(vm, m), own(vm, SMALL_INT(1))}, count = int_from_i64(vm, e < 0 ? -e : e);
    if (!pair[0] || !count) return ERROR;
    Ref *grow = e > 0 ? &pair[0] : &pair[1];
    Ref big = int_shift_left(vm, *grow, count);
    drop(vm, *grow);
    drop(vm, count);
    *grow = big;
    return READY(big ? tuple_steal(vm, pair, 2) : 0);
}
static f64 round_digits(f64 v, i32 digits) {
    char d[400], text[420];
    i32 e;
    u32 n = double_digits(v, d, sizeof d, digits, true, &e), at = 0;
    if (!n) return copysign(0.0, v);
    if (v < 0) text[at++] = '-';
    text[at++] = '0';
    text[at++] = '.';
    for (u32 i = 0; i < n && i < 350; i++) text[at++] = d[i];
    text[at++] = 'e';
    if (e < 0) text[at++] = '-';
    u32 ae = (u32)(e < 0 ? -e : e);
    text[at++] = (char)('0' + ae / 100 % 10);
    text[at++] = (char)('0' + ae / 10 % 10);
    text[at++] = (char)('0' + ae % 10);
    f64 out = v;
    double_parse(text, at, &out);
    return out;
}
static Await rounded(Vm *vm, f64 v, Ref ndigits) { /* ndigits: an int */
    i64 digits = int_as_i64_clamped(vm, ndigits);
    if (!isfinite(v) || digits > 323) return READY(float_new(vm, v));
    if (digits < -308) return READY(float_new(vm, 0.0 * v));
    f64 r = round_digits(v, (i32)digits);
    if (isinf(r)) return fail(vm, TYPE(OverflowError), "rounded value too large to represent");
    return READY(float_new(vm, r));
}
FRAME(FloatRound, (digits), (self), u32 unused_a; u32 unused_b;);
STEP(float_round_step, FloatRound) {
    BEGIN(FloatRound);
    AWAIT_SET(f->digits, number_index(vm, f->digits));
    return rounded(vm, FLOAT_VALUE(f->self), f->digits);
    END;
}
METHOD(m_round) {
    f64 v = FLOAT_VALUE(self);
    if (!n || args[0] == NONE) {
        f64 r = round(v);
        if (fabs(v - r) == 0.5) r = 2.0 * round(v / 2.0);
        return READY(int_from_double(vm, r));
    }
    if (IS_SUB(args[0], TYPE_INT_SUBCLASS)) return rounded(vm, v, args[0]);
    FloatRound *f = PUSH(FloatRound, float_round_step);
    if (!f) return ERROR;
    f->self = self;
    f->digits = own(vm, args[0]);
    return PENDING;
}
METHOD(m_trunc) { return READY(int_from_double(vm, FLOAT_VALUE(self))); }
METHOD(m_floor) { return READY(int_from_double(vm, floor(FLOAT_VALUE(self)))); }
METHOD(m_ceil) { return READY(int_from_double(vm, ceil(FLOAT_VALUE(self)))); }
METHOD(m_conjugate) { return f_positive(vm, self); }
METHOD(m_format) { return float_format_method(vm, self, args[0]); }
METHOD(m_hex) {
    f64 v = FLOAT_VALUE(self);
    if (!isfinite(v)) return f_repr(vm, self);
    StrBuilder b = {0};
    int e;
    f64 m = frexp(fabs(v), &e);
    if (signbit(v)) builder_char(vm, &b, '-');
    if (v == 0.0)
        builder_ascii(vm, &b, "0x0.0p+0");
    else {
        i32 shift = 1 - (e > -1021 ? 0 : -1021 - e);
        m = ldexp(m, shift);
        e -= shift;
        builder_ascii(vm, &b, "0x");
        builder_char(vm, &b, '0' + (u32)m);
        m -= (u32)m;
        builder_char(vm, &b, '.');
        for (u32 i = 0; i < 13; i++) {
            m *= 16.0;
            builder_char(vm, &b, (u8) "0123456789abcdef"[(u32)m]);
            m -= (u32)m;
        }
        builder_ascii(vm, &b, e < 0 ? "p-" : "p+");
        builder_i64(vm, &b, e < 0 ? -e : e);
    }
    return READY(builder_finish(vm, &b));
}
static u32 hex_digit(char c) {
    return c >= '0' && c <= '9' ? (u32)(c - '0') : (c | 32) >= 'a' && (c | 32) <= 'f' ? (u32)((c | 32) - 'a' + 10) : 16;
}
enum { HEX_OK, HEX_MALFORMED, HEX_TOO_LARGE };
/* [sign] [0x] digits [. digits] [p exponent], without blanks around: rounded half to even, once */
static u32 parse_hex(const char *s, u32 n, f64 *out) {
    u32 i = 0, digits = 0, seen = 0;
    bool negative = n && s[0] == '-', sticky = false, point = false;
    if (negative || (n && s[0] == '+')) i++;
    if (i < n && (s[i] | 32) >= 'i' && (s[i] | 32) <= 'n') return double_parse(s, n, out) ? HEX_OK : HEX_MALFORMED;
    if (i + 1 < n && s[i] == '0' && (s[i + 1] | 32) == 'x') i += 2;
    u64 m = 0;
    i64 e = 0;
    for (; i < n; i++) {
        u32 d = hex_digit(s[i]);
        if (s[i] == '.' && !point)
            point = true;
        else if (d == 16)
            break;
        else {
            seen++;
            if (point && digits < 15) e -= 4;
            if (!point && digits >= 15) e += 4;
            if (digits >= 15)
                sticky |= d != 0;
            else {
                m = m << 4 | d;
                digits += m != 0;
            }
        }
    }
    if (!seen) return HEX_MALFORMED;
    if (i < n && (s[i] | 32) == 'p') {
        bool minus = ++i < n && s[i] == '-';
        i64 x = 0;
        if (i < n && (s[i] == '-' || s[i] == '+')) i++;
        if (i >= n) return HEX_MALFORMED;
        for (; i < n && s[i] >= '0' && s[i] <= '9'; i++)
            if (x < 1ll << 50) x = x * 10 + (s[i] - '0');
        if (s[i - 1] < '0' || s[i - 1] > '9') return HEX_MALFORMED;
        e += minus ? -x : x;
    }
    if (i != n) return HEX_MALFORMED;
    *out = negative ? -0.0 : 0.0;
    if (!m) return HEX_OK;
    i64 bits = 64 - __builtin_clzll(m), top = e + bits; /* 2^(top - 1) <= value < 2^top */
    if (top > 1024) return HEX_TOO_LARGE;
    if (top < -1074) return HEX_OK;
    i64 cut = bits - (top < -1021 ? top + 1074 : 53); /* bits that must go */
    if (cut > 0) {
        u64 rest = m & ((1ull << cut) - 1), half = 1ull << (cut - 1);
        m >>= cut;
        if (rest > half || (rest == half && (sticky || (m & 1)))) m++;
        e += cut;
    }
    f64 v = ldexp((f64)m, (int)e);
    if (isinf(v)) return HEX_TOO_LARGE;
    *out = negative ? -v : v;
    return HEX_OK;
}
FRAME(FloatMake, (value, result), (type), u32 unused_a;);
STEP(float_make_step, FloatMake) {
    BEGIN(FloatMake);
    AWAIT(f->result, call1(vm, f->type, f->value));
    RETURN(f->result);
    END;
}
METHOD(m_fromhex) {
    Ref text = args[0];
    if (!IS_SUB(text, TYPE_STR_SUBCLASS)) return fail(vm, TYPE(TypeError), "bad argument type for built-in operation");
    u32 length, i = 0, status = HEX_MALFORMED;
    f64 v = 0;
    Ref run = number_text(vm, text, &length);
    if (!run) return ERROR;
    char *chars = AT(char, run);
    for (u32 k = 0; k < length; k++)
        if (str_char(vm, text, k) >= 128) chars[k] = '?';
    while (i < length && ascii_is_space((u8)chars[i])) i++;
    while (length > i && ascii_is_space((u8)chars[length - 1])) length--;
    if (length > i) status = parse_hex(chars + i, length - i, &v);
    run_free(vm, run);
    if (status == HEX_MALFORMED) return fail(vm, TYPE(ValueError), "invalid hexadecimal floating-point string");
    if (status == HEX_TOO_LARGE) return fail(vm, TYPE(OverflowError), "hexadecimal value too large to represent as a float");
    Ref r = float_new(vm, v);
    if (!r || self == TYPE(float)) return READY(r);
    FloatMake *f = PUSH(FloatMake, float_make_step);
    if (f) {
        f->value = r;
        f->type = self;
        return PENDING;
    }
    drop(vm, r);
    return ERROR;
}
METHOD(m_getformat) {
    if (!IS_SUB(args[0], TYPE_STR_SUBCLASS)) return fail(vm, TYPE(TypeError), "__getformat__() argument must be str, not %T", args[0]);
    if (!str_equal_ascii(vm, args[0], "double") && !str_equal_ascii(vm, args[0], "float"))
        return fail(vm, TYPE(ValueError), "__getformat__() argument 1 must be 'double' or 'float'");
    return READY(str_from_ascii(vm, "IEEE, little-endian"));
}
METHOD(m_getnewargs) {
    Ref v = float_new(vm, FLOAT_VALUE(self));
    return READY(v ? tuple_steal(vm, &v, 1) : 0);
}
static Await get_real(Vm *vm, Ref self) { return f_positive(vm, self); }
static Await get_imag(Vm *vm, Ref self) { return READY(float_new(vm, 0.0)); }
static const MethodDef methods[] = {
    {"is_integer", is_integer, 0, 0, 0, NULL, NULL, "Return True if the float is an integer."},
    {"as_integer_ratio", as_integer_ratio, 0, 0, 0, NULL, NULL, NULL},
    {"__round__", m_round, 0, 1, 0, NULL, NULL, NULL},
    {"__trunc__", m_trunc, 0, 0, 0, NULL, NULL, NULL},
    {"__floor__", m_floor, 0, 0, 0, NULL, NULL, NULL},
    {"__ceil__", m_ceil, 0, 0, 0, NULL, NULL, NULL},
    {"conjugate", m_conjugate, 0, 0, 0, NULL, NULL, NULL},
    {"__format__", m_format, 1, 1, 0, NULL, NULL, NULL},
    {"hex", m_hex, 0, 0, 0, NULL, NULL, "Return a hexadecimal representation of a floating-point number."},

    {"fromhex", m_fromhex, 1, 1, METH_CLASS, NULL, NULL, "Create a floating-point number from a hexadecimal string."},
    {"__getformat__", m_getformat, 1, 1, METH_CLASS, NULL, NULL, NULL},
    {"__getnewargs__", m_getnewargs, 0, 0, 0, NULL, NULL, NULL},
    {0},
};
static const GetSetDef getsets[] = {{"real", get_real, NULL, NULL}, {"imag", get_imag, NULL, NULL}, {0}};
const TypeSpec float_spec = {
    .new_signature = "(x=0, /)",
    .basicsize = 24,
    .flags = TYPE_BASETYPE,
    .methods = methods,
    .getsets = getsets,
    .doc = "Convert a string or number to a floating point number, if possible.",
    .dealloc = float_dealloc,
    .repr = f_repr,
    .hash = f_hash,
    .richcompare = f_compare,
    .new = f_new,
    .add = f_add,
    .subtract = f_subtract,
    .multiply = f_multiply,
    .remainder = f_mod,
    .divmod = f_divmod,
    .power = f_power,
    .floor_divide = f_floor,
    .true_divide = f_true,
    .negative = f_negative,
    .positive = f_positive,
    .absolute = f_absolute,
    .truth = f_truth,
    .to_int = f_int,
    .to_float = f_positive,
};
