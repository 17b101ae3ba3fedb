/* int_type.c: int() and the type int with its methods; bool. Its text is int_text.c's. */
#include "base/digits.h"
#include "base/unicode.h"
#include "object/bytes_parts.h"
#include "object/containers.h"
#include "object/int_parts.h"
#include "object/protocol.h"
#include "object/str.h"
#include "object/type.h"

/* ---- int() ---- */
static Ref as_type(Vm *vm, Ref type, Ref value) { /* value: an exact int, stolen; a subclass instance for other types */
    if (!value || type == TYPE(int)) return value;
    u32 n = ndigits(vm, value);
    Ref r = object_new_var(vm, type, n ? n : 1);
    if (r) {
        SIZE(r) = SIZE(value);
        memcpy(DIGITS(r), DIGITS(value), 4 * (size_t)n);
    }
    drop(vm, value);
    return r;
}

FRAME(IntOf, (value, held), (type, argument), u32 pad_; u32 unused_a;);
STEP(int_of_step, IntOf) {
    BEGIN(IntOf);
    f->held = own(vm, f->argument); /* int() has no vectorcall: a tuple has its argument */
    if (SLOT_OF(TYPE_OF(f->argument), to_int))
        AWAIT(f->value, SLOT_OF(TYPE_OF(f->argument), to_int)(vm, f->argument));
    else if (SLOT_OF(TYPE_OF(f->argument), to_index))
        AWAIT(f->value, SLOT_OF(TYPE_OF(f->argument), to_index)(vm, f->argument));
    else {
        AWAIT_DROP(warn_of_trunc(vm));
        AWAIT(f->value, call_special(vm, f->argument, NAME(__trunc__), NULL, 0));
        if (!IS_SUB(f->value, TYPE_INT_SUBCLASS)) {
            if (!SLOT_OF(TYPE_OF(f->value), to_index))
                return fail(vm, TYPE(TypeError), "__trunc__ returned non-Integral (type %T)", f->value);
            AWAIT_SET(f->value, number_index(vm, f->value));
        }
    }
    if (!IS_SUB(f->value, TYPE_INT_SUBCLASS)) {
        const char *hook;
        hook = SLOT_OF(TYPE_OF(f->argument), to_int) ? "__int__" : "__index__";
        return fail(vm, TYPE(TypeError), "%s returned non-int (type %T)", hook, f->value);
    }
    if (!IS(f->value, int) && SLOT_OF(TYPE_OF(f->argument), to_int))
        AWAIT_DROP(warn_of_subclass(vm, "__int__", "int", f->value));
    else if (!IS(f->value, int) && SLOT_OF(TYPE_OF(f->argument), to_index))
        AWAIT_DROP(warn_of_subclass(vm, "__index__", "int", f->value));
    Ref exact;
    exact = int_copy(vm, f->value);
    return READY(as_type(vm, f->type, exact));
    END;
}

static bool is_buffer(Vm *vm, Ref r) {
    const u8 *data;
    u32 n;
    return bytes_view(vm, r, &data, &n);
}
static bool is_byte_text(Vm *vm, Ref r) { /* with a base no other bytes-like object will do */
    return IS_SUB(r, TYPE_BYTES_SUBCLASS) || type_is_subtype(vm, TYPE_OF(r), TYPE(bytearray));
}
FRAME(IntRead, (value), (type, source), u32 base;);
STEP(int_of_text_step, IntRead) {
    BEGIN(IntRead);
    AWAIT(f->value, int_parse_long(vm, f->source, f->base));
    Ref exact;
    exact = f->value;
    f->value = 0;
    return READY(as_type(vm, f->type, exact));
    END;
}
/* int(text, base) */
static Await int_of_text(Vm *vm, Ref type, Ref source, u32 base) {
    u32 length = IS_SUB(source, TYPE_STR_SUBCLASS)     ? STR_LENGTH(source)
                 : IS_SUB(source, TYPE_BYTES_SUBCLASS) ? BYTES_AT(source)->length
                                                       : 0;
    if (length <= 8192) return READY(as_type(vm, type, int_parse(vm, source, base)));
    IntRead *f = PUSH(IntRead, int_of_text_step);
    if (!f) return ERROR;
    f->type = type;
    f->source = source;
    f->base = base;
    return PENDING;
}
static Await int_with_base(Vm *vm, Ref type, Ref x, Ref base) { /* base: an int */
    i64 b = int_as_i64_clamped(vm, base);
    if (b < 0 || b == 1 || b > 36) return fail(vm, TYPE(ValueError), "int() base must be >= 2 and <= 36, or 0");
    if (!IS_SUB(x, TYPE_STR_SUBCLASS) && !is_byte_text(vm, x))
        return fail(vm, TYPE(TypeError), "int() can't convert non-string with explicit base");
    return int_of_text(vm, type, x, (u32)b);
}
FRAME(IntBase, (base), (type, argument), u32 unused_a;);
STEP(int_base_step, IntBase) {
    BEGIN(IntBase);
    AWAIT_SET(f->base, number_index(vm, f->base));
    return int_with_base(vm, f->type, f->argument, f->base);
    END;
}
static Await int_new_method(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    Ref x = n ? args[0] : 0, base = n > 1 ? args[1] : 0;
    u32 named = kwnames ? TUPLE_LENGTH(kwnames) : 0;
    if (n + named > 2) return fail(vm, TYPE(TypeError), "int() takes at most 2 arguments (%u given)", n + named);
    for (u32 i = 0; i < named; i++) {
        if (!str_equal(vm, TUPLE_ITEM(kwnames, i), NAME(base)))
            return fail(vm, TYPE(TypeError), "'%S' is an invalid keyword argument for int()", TUPLE_ITEM(kwnames, i));
        base = args[n + i];
    }
    if (!x) return base ? fail(vm, TYPE(TypeError), "int() missing string argument") : READY(as_type(vm, type, own(vm, SMALL_INT(0))));
    if (base) {
        if (IS_SUB(base, TYPE_INT_SUBCLASS)) return int_with_base(vm, type, x, base);
        IntBase *f = PUSH(IntBase, int_base_step);
        if (!f) return ERROR;
        f->type = type;
        f->argument = x;
        f->base = own(vm, base);
        return PENDING;
    }
    if (IS(x, int)) return READY(as_type(vm, type, own(vm, x)));
    if (IS(x, bool)) return READY(as_type(vm, type, int_copy(vm, x)));
    if (IS(x, float)) return READY(as_type(vm, type, int_from_double(vm, FLOAT_VALUE(x))));
    if (!SLOT_OF(TYPE_OF(x), to_int) && !SLOT_OF(TYPE_OF(x), to_index) && !type_lookup(vm, TYPE_OF(x), NAME(__trunc__))) {
        if (IS_SUB(x, TYPE_STR_SUBCLASS) || is_buffer(vm, x)) return int_of_text(vm, type, x, 10);
        return fail(vm, TYPE(TypeError), "int() argument must be a string, a bytes-like object or a real number, not '%T'", x);
    }
    IntOf *f = PUSH(IntOf, int_of_step);
    if (!f) return ERROR;
    f->type = type;
    f->argument = x;
    return PENDING;
}

/* ---- slots ---- */
#define BOTH(a, b) (IS_SUB(a, TYPE_INT_SUBCLASS) && IS_SUB(b, TYPE_INT_SUBCLASS))
#define BINARY(name, call)                                                                                                                 \
    static Await name(Vm *vm, Ref a, Ref b) { return BOTH(a, b) ? READY(call) : READY_NOT_IMPLEMENTED; }
BINARY(slot_add, int_add(vm, a, b))
BINARY(slot_subtract, int_subtract(vm, a, b))
static Await slot_multiply(Vm *vm, Ref a, Ref b) { return BOTH(a, b) ? int_multiply(vm, a, b) : READY_NOT_IMPLEMENTED; }
static Await slot_floor(Vm *vm, Ref a, Ref b) { return BOTH(a, b) ? int_floor_divide(vm, a, b) : READY_NOT_IMPLEMENTED; }
static Await slot_remainder(Vm *vm, Ref a, Ref b) { return BOTH(a, b) ? int_remainder(vm, a, b) : READY_NOT_IMPLEMENTED; }
BINARY(slot_true, int_true_divide(vm, a, b))
BINARY(slot_lshift, int_shift_left(vm, a, b))
BINARY(slot_rshift, int_shift_right(vm, a, b))
BINARY(slot_and, int_bitwise(vm, a, b, '&'))
BINARY(slot_or, int_bitwise(vm, a, b, '|'))
BINARY(slot_xor, int_bitwise(vm, a, b, '^'))
static Await slot_divmod(Vm *vm, Ref a, Ref b) { return BOTH(a, b) ? int_divmod(vm, a, b) : READY_NOT_IMPLEMENTED; }
static Await slot_power(Vm *vm, Ref a, Ref b, Ref mod) {
    if (!BOTH(a, b) || (mod != NONE && !IS_SUB(mod, TYPE_INT_SUBCLASS))) return READY_NOT_IMPLEMENTED;
    return int_power(vm, a, b, mod);
}
static Await slot_negative(Vm *vm, Ref a) { return READY(int_negate(vm, a)); }
static Await slot_positive(Vm *vm, Ref a) { return READY(int_copy(vm, a)); }
static Await slot_absolute(Vm *vm, Ref a) { return READY(SIZE(a) < 0 ? int_negate(vm, a) : int_copy(vm, a)); }
static Await slot_invert(Vm *vm, Ref a) {
    Ref n = int_add(vm, a, SMALL_INT(1)), r = n ? int_negate(vm, n) : 0;
    drop_null(vm, n);
    return READY(r);
}
static Await slot_truth(Vm *vm, Ref a) { return READY_BOOL(SIZE(a) != 0); }
static Await slot_float(Vm *vm, Ref a) {
    f64 v;
    return int_as_double(vm, a, &v) ? READY(float_new(vm, v)) : ERROR;
}
static Await slot_compare(Vm *vm, Ref a, Ref b, u32 op) {
    if (!BOTH(a, b)) return READY_NOT_IMPLEMENTED;
    i32 c = a == b ? 0 : int_compare(vm, a, b);
    static const u8 truth[6][3] = {{1, 0, 0}, {1, 1, 0}, {0, 1, 0}, {1, 0, 1}, {0, 0, 1}, {0, 1, 1}};
    return READY_BOOL(truth[op][c + 1]);
}
static Await slot_repr(Vm *vm, Ref a) { return int_to_text(vm, a, 10); }
static void int_dealloc(Vm *vm, Ref self) { object_free(vm, self); }

METHOD(bit_length) { return READY(int_from_i64(vm, digits_bit_length(DIGITS(self), ndigits(vm, self)))); }
METHOD(bit_count) {
    i64 count = 0;
    for (u32 i = 0; i < ndigits(vm, self); i++) count += __builtin_popcount(DIGITS(self)[i]);
    return READY(int_from_i64(vm, count));
}
METHOD(as_itself) { return READY(int_copy(vm, self)); }
METHOD(as_integer_ratio) {
    Ref pair[2] = {int_copy(vm, self), own(vm, SMALL_INT(1))};
    return READY(pair[0] ? tuple_steal(vm, pair, 2) : 0);
}
METHOD(m_round) {
    if (!n || SIZE(args[0]) >= 0) return READY(int_copy(vm, self));
    /* to a multiple of 10**-ndigits, ties to even */
    Ref minus = int_negate(vm, args[0]), ten = int_from_i64(vm, 10), unit = minus && ten ? int_power_now(vm, ten, minus, NONE) : 0, q = 0,
        r = 0, out = 0;
    if (unit && int_divide(vm, self, unit, &q, &r)) {
        Ref twice = int_add(vm, r, r);
        i32 c = twice ? int_compare(vm, twice, unit) : 0;
        if (twice && (c > 0 || (c == 0 && ndigits(vm, q) && (DIGITS(q)[0] & 1)))) {
            Ref up = int_add(vm, q, SMALL_INT(1));
            drop(vm, q);
            q = up;
        }
        out = q ? int_multiply_now(vm, q, unit) : 0;
        drop_null(vm, twice);
    }
    drop_null(vm, minus);
    drop_null(vm, ten);
    drop_null(vm, unit);
    drop_null(vm, q);
    drop_null(vm, r);
    return READY(out);
}
static bool byte_order(Vm *vm, const char *function, Ref order, bool *little) { /* order: 0 or the argument */
    *little = false;
    if (!order) return true;
    if (!IS_SUB(order, TYPE_STR_SUBCLASS))
        return refuse(vm, TYPE(TypeError), "%s() argument 'byteorder' must be str, not %T", function, order);
    *little = str_equal(vm, order, NAME(little));
    return *little || str_equal(vm, order, NAME(big)) || refuse(vm, TYPE(ValueError), "byteorder must be either 'little' or 'big'");
}
/* the least number of bits that hold the value (_PyLong_AsByteArray); a negative one needs a bit less for -2^k */
static u64 bits_needed(Vm *vm, Ref r, bool is_signed) {
    u32 n = ndigits(vm, r);
    u64 bits = digits_bit_length(DIGITS(r), n);
    if (!is_signed || !n) return bits;
    bool power = SIZE(r) < 0 && !(DIGITS(r)[n - 1] & (DIGITS(r)[n - 1] - 1));
    for (u32 i = 0; power && i + 1 < n; i++) power = !DIGITS(r)[i];
    return bits + !power;
}
static Ref bytes_of_int(Vm *vm, Ref self, i64 length, bool little, bool is_signed) {
    if (length < 0) return raise(vm, TYPE(ValueError), "length argument must be non-negative");
    if (SIZE(self) < 0 && !is_signed) return raise(vm, TYPE(OverflowError), "can't convert negative int to unsigned");
    u32 n = ndigits(vm, self), carry = 1;
    if (!length && SIZE(self) == -1 && DIGITS(self)[0] == 1) return bytes_from(vm, NULL, 0); /* as 3.11 has it */
    if (length < 1ll << 28 && bits_needed(vm, self, is_signed) > (u64)length * 8)
        return raise(vm, TYPE(OverflowError), "int too big to convert");
    if (length >= 1ll << 31) return raise_no_memory(vm);
    Ref r = bytes_from(vm, NULL, (u32)length);
    for (u32 i = 0; r && i < length; i++) {
        u64 at = (u64)i * 8, word = at / 30, off = at % 30, d = word < n ? DIGITS(self)[word] : 0;
        if (word + 1 < n) d |= (u64)DIGITS(self)[word + 1] << 30;
        u32 byte = d >> off & 255;
        if (SIZE(self) < 0) {
            byte = (byte ^ 255) + carry;
            carry = byte >> 8;
        }
        BYTES_AT(r)->data[little ? i : length - 1 - i] = (u8)byte;
    }
    return r;
}
FRAME(IntToBytes, (length, is_signed), (self), u32 little;);
STEP(int_to_bytes_step, IntToBytes) {
    BEGIN(IntToBytes);
    AWAIT_SET(f->length, number_index(vm, f->length));
    AWAIT_SET(f->is_signed, object_truth(vm, f->is_signed));
    i64 length;
    if (!int_as_i64(vm, f->length, &length)) return fail(vm, TYPE(OverflowError), "Python int too large to convert to C ssize_t");
    return READY(bytes_of_int(vm, f->self, length, f->little, f->is_signed == TRUE_REF));
    END;
}
METHOD(to_bytes) {
    Ref out[3];
    bool little;
    if (!args_bind(vm, "to_bytes", "(length=1, byteorder='big', *, signed=False)", args, n, kwnames, out, 3)) return ERROR;
    if (!byte_order(vm, "to_bytes", out[1], &little)) return ERROR;
    i64 length = 1;
    int is_signed = out[2] ? truth_fast(vm, out[2]) : 0;
    if (is_signed >= 0 && (!out[0] || (IS(out[0], int) && int_as_i64(vm, out[0], &length))))
        return READY(bytes_of_int(vm, self, length, little, is_signed));
    IntToBytes *f = PUSH(IntToBytes, int_to_bytes_step);
    if (!f) return ERROR;
    f->self = self;
    f->little = little;
    f->length = own(vm, out[0] ? out[0] : SMALL_INT(1));
    f->is_signed = own(vm, out[2] ? out[2] : FALSE_REF);
    return PENDING;
}
static Ref int_of_bytes(Vm *vm, Ref bytes, bool little, bool is_signed) {
    u32 length = BYTES_AT(bytes)->length, nd = (u32)((u64)length * 8 / 30 + 2), carry = 1;
    const u8 *data = BYTES_AT(bytes)->data;
    Ref r = int_new(vm, nd);
    if (!r) return 0;
    memset(DIGITS(r), 0, 4 * (size_t)nd);
    bool negative = is_signed && length && data[little ? length - 1 : 0] >> 7;
    for (u32 i = 0; i < length; i++) {
        u32 byte = data[little ? i : length - 1 - i];
        u64 at = (u64)i * 8;
        if (negative) {
            byte = (byte ^ 255) + carry;
            carry = byte >> 8;
            byte &= 255;
        }
        u64 d = (u64)byte << (at % 30);
        DIGITS(r)[at / 30] |= (u32)d & DIGIT_MASK;
        DIGITS(r)[at / 30 + 1] |= (u32)(d >> 30);
    }
    if (negative && carry) DIGITS(r)[(u64)length * 8 / 30] |= 1u << ((u64)length * 8 % 30); /* -2^k alone: all bytes were zero */
    return int_finish(vm, r, nd, negative);
}
FRAME(IntFromBytes, (bytes, is_signed, value), (type, source), u32 little;);
STEP(int_from_bytes_step, IntFromBytes) {
    BEGIN(IntFromBytes);
    AWAIT_SET(f->is_signed, object_truth(vm, f->is_signed));
    if (IS(f->source, bytes))
        f->bytes = own(vm, f->source);
    else
        AWAIT(f->bytes, bytes_collect(vm, TYPE(bytes), f->source, 0));
    f->value = int_of_bytes(vm, f->bytes, f->little, f->is_signed == TRUE_REF);
    if (!f->value) return ERROR;
    if (f->type != TYPE(int)) AWAIT_SET(f->value, call1(vm, f->type, f->value));
    RETURN(f->value);
    END;
}
METHOD(from_bytes) {
    Ref out[3];
    bool little;
    if (!args_bind(vm, "from_bytes", "(bytes, byteorder='big', *, signed=False)", args, n, kwnames, out, 3)) return ERROR;
    if (!byte_order(vm, "from_bytes", out[1], &little)) return ERROR;
    if (type_lookup(vm, TYPE_OF(out[0]), NAME(__bytes__))) {
        /* PyObject_Bytes asks it first */
    } else if (IS_SUB(out[0], TYPE_STR_SUBCLASS) || (!SLOT_OF(TYPE_OF(out[0]), iter) && !is_buffer(vm, out[0])))
        return fail(vm, TYPE(TypeError), "cannot convert '%T' object to bytes", out[0]);
    IntFromBytes *f = PUSH(IntFromBytes, int_from_bytes_step);
    if (!f) return ERROR;
    f->type = self;
    f->source = out[0];
    f->little = little;
    f->is_signed = own(vm, out[2] ? out[2] : FALSE_REF);
    return PENDING;
}
METHOD(m_format) { return int_format_method(vm, self, args[0]); }
METHOD(getnewargs) {
    Ref v = int_copy(vm, self);
    return READY(v ? tuple_steal(vm, &v, 1) : 0);
}
static Await get_real(Vm *vm, Ref self) { return READY(int_copy(vm, self)); }
static Await get_zero(Vm *vm, Ref self) { return READY_OWN(SMALL_INT(0)); }
static Await get_one(Vm *vm, Ref self) { return READY_OWN(SMALL_INT(1)); }
static const MethodDef methods[] = {
    {"bit_length", bit_length, 0, 0, 0, NULL, "($self, /)", "Number of bits necessary to represent self in binary."},
    {"bit_count", bit_count, 0, 0, 0, NULL, "($self, /)", "Number of ones in the binary representation of the absolute value of self."},
    {"conjugate", as_itself, 0, 0, 0, NULL, NULL, "Returns self, the complex conjugate of any int."},
    {"__trunc__", as_itself, 0, 0, 0, NULL, NULL, NULL},
    {"__floor__", as_itself, 0, 0, 0, NULL, NULL, NULL},
    {"__ceil__", as_itself, 0, 0, 0, NULL, NULL, NULL},
    {"__round__", m_round, 0, 1, 0, "n", NULL, NULL},
    {"as_integer_ratio", as_integer_ratio, 0, 0, 0, NULL, NULL, NULL},
    {"to_bytes", to_bytes, 0, -1, METH_KEYWORDS, NULL, "($self, /, length=1, byteorder='big', *, signed=False)",
     "Return an array of bytes representing an integer."},
    {"from_bytes", from_bytes, 0, -1, METH_KEYWORDS | METH_CLASS, NULL, "($type, /, bytes, byteorder='big', *, signed=False)",
     "Return the integer represented by the given array of bytes."},
    {"__format__", m_format, 1, 1, 0, NULL, NULL, NULL},
    {"__getnewargs__", getnewargs, 0, 0, 0, NULL, NULL, NULL},
    {0},
};
static const GetSetDef getsets[] = {{"real", get_real, NULL, NULL},
                                    {"imag", get_zero, NULL, NULL},
                                    {"numerator", get_real, NULL, NULL},
                                    {"denominator", get_one, NULL, NULL},
                                    {0}};
const TypeSpec int_spec = {
    .basicsize = 24,
    .itemsize = 4,
    .flags = TYPE_BASETYPE,
    .methods = methods,
    .getsets = getsets,
    .doc = "int([x]) -> integer\nint(x, base=10) -> integer",
    .dealloc = int_dealloc,
    .repr = slot_repr,
    .hash = int_hash,
    .richcompare = slot_compare,
    .new = int_new_method,
    .add = slot_add,
    .subtract = slot_subtract,
    .multiply = slot_multiply,
    .remainder = slot_remainder,
    .divmod = slot_divmod,
    .power = slot_power,
    .lshift = slot_lshift,
    .rshift = slot_rshift,
    .and = slot_and,
    .xor = slot_xor,
    .or = slot_or,
    .floor_divide = slot_floor,
    .true_divide = slot_true,
    .negative = slot_negative,
    .positive = slot_positive,
    .absolute = slot_absolute,
    .invert = slot_invert,
    .truth = slot_truth,
    .to_int = slot_positive,
    .to_float = slot_float,
    .to_index = slot_positive,
};

/* ---- bool ---- */
static Await bool_repr(Vm *vm, Ref self) { return READY(str_from_ascii(vm, self == TRUE_REF ? "True" : "False")); }
static Await bool_new(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    if (kwnames && TUPLE_LENGTH(kwnames)) return fail(vm, TYPE(TypeError), "bool() takes no keyword arguments");
    if (n > 1) return fail(vm, TYPE(TypeError), "bool expected at most 1 argument, got %u", n);
    if (!n) return READY_BOOL(false);
    return object_truth(vm, args[0]);
}
#define LOGIC(name, op, fallback)                                                                                                          \
    static Await name(Vm *vm, Ref a, Ref b) {                                                                                              \
        if (!IS(a, bool) || !IS(b, bool)) return fallback(vm, a, b);                                                                       \
        return READY_BOOL((a == TRUE_REF) op(b == TRUE_REF));                                                                              \
    }
LOGIC(bool_and, &, slot_and)
LOGIC(bool_or, |, slot_or)
LOGIC(bool_xor, ^, slot_xor)
static void bool_dealloc(Vm *vm, Ref self) { SET(REFCOUNT(self), 1); }
const TypeSpec bool_spec = {.basicsize = 24,
                            .itemsize = 4,
                            .doc = "bool(x) -> bool",
                            .dealloc = bool_dealloc,
                            .repr = bool_repr,
                            .new = bool_new,
                            .and = bool_and,
                            .or = bool_or,
                            .xor = bool_xor};

/* ---- folding of constants ---- */
Ref int_binary_fold(Vm *vm, u32 op, Ref a, Ref b) {
    switch (op) {
    case BINARY_ADD: return int_add(vm, a, b);
    case BINARY_SUBTRACT: return int_subtract(vm, a, b);
    case BINARY_MULTIPLY: return int_multiply_now(vm, a, b);
    case BINARY_FLOOR_DIVIDE: return int_floor_now(vm, a, b);
    case BINARY_REMAINDER: return int_remainder_now(vm, a, b);
    case BINARY_TRUE_DIVIDE: return int_true_divide(vm, a, b);
    case BINARY_POWER: return int_power_now(vm, a, b, NONE);
    case BINARY_LSHIFT: return int_shift_left(vm, a, b);
    case BINARY_RSHIFT: return int_shift_right(vm, a, b);
    case BINARY_AND: return int_bitwise(vm, a, b, '&');
    case BINARY_OR: return int_bitwise(vm, a, b, '|');
    case BINARY_XOR: return int_bitwise(vm, a, b, '^');
    default: return 0;
    }
}
