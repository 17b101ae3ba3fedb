/* scalar.c: single items in binary form, as memoryview, array and struct read and write them (Modules/_struct.c, Objects/floatobject.c:
 * PyFloat_Pack2 and its family). Sizes are those of a 64-bit machine, bytes are put together one by one: no alignment, no host order. */
#include <math.h>

#include "object/buffer.h"
#include "object/int.h"
#include "object/protocol.h"
#include "object/str.h"

u32 scalar_size(char letter) {
    switch (letter) {
    case 'c':
    case 'b':
    case 'B':
    case '?': return 1;
    case 'h':
    case 'H': return 2;
    case 'i':
    case 'I':
    case 'f': return 4;
    case 'l':
    case 'L':
    case 'q':
    case 'Q':
    case 'n':
    case 'N':
    case 'P':
    case 'd': return 8;
    default: return 0;
    }
}
char scalar_letter(const char *format) {
    if (*format == '@') format++;
    return format[0] && !format[1] && scalar_size(format[0]) ? format[0] : 0;
}

static u64 load_bits(const u8 *p, u32 size, bool big) {
    u64 bits = 0;
    for (u32 i = 0; i < size; i++) bits |= (u64)p[big ? size - 1 - i : i] << (8 * i);
    return bits;
}
static void store_bits(u8 *p, u32 size, bool big, u64 bits) {
    for (u32 i = 0; i < size; i++) p[big ? size - 1 - i : i] = (u8)(bits >> (8 * i));
}

Ref scalar_load_int(Vm *vm, const u8 *p, u32 size, bool is_signed, bool big) {
    u64 bits = load_bits(p, size, big);
    if (!is_signed) return int_from_u64(vm, bits);
    u32 spare = 64 - 8 * size;
    return int_from_i64(vm, (i64)(bits << spare) >> spare);
}
bool scalar_store_int(Vm *vm, u8 *p, u32 size, bool is_signed, bool big, Ref value) {
    i64 v;
    if (int_as_i64(vm, value, &v)) {
        i64 limit = size == 8 ? INT64_MAX : ((i64)1 << (8 * size - (is_signed ? 1 : 0))) - 1;
        if (v > limit || v < (is_signed ? -limit - 1 : 0)) return false;
        store_bits(p, size, big, (u64)v);
        return true;
    }
    const Int *n = INT_AT(value); /* 2**63 and above */
    if (is_signed || size != 8 || n->size != 3 || n->digit[2] > 15) return false;
    store_bits(p, 8, big, n->digit[0] | (u64)n->digit[1] << 30 | (u64)n->digit[2] << 60);
    return true;
}

/* ---- floats ---- */
static f64 half_value(u32 bits) {
    u32 e = bits >> 10 & 31, m = bits & 1023;
    f64 x = e == 31 ? (m ? (f64)NAN : (f64)INFINITY) : e ? ldexp(1.0 + m / 1024.0, (int)e - 15) : ldexp(m / 1024.0, -14);
    return bits & 0x8000 ? -x : x;
}
static bool half_bits(f64 x, u32 *out) { /* rounds half to even */
    u32 sign = signbit(x) ? 0x8000 : 0;
    if (x == 0.0 || isinf(x) || x != x) {
        *out = sign | (x == 0.0 ? 0 : isinf(x) ? 0x7c00 : 0x7e00);
        return true;
    }
    int e;
    f64 f = frexp(fabs(x), &e) * 2.0; /* 1 <= f < 2 */
    e--;
    if (e >= 16) return false;
    if (e < -25) {
        *out = sign;
        return true;
    }
    if (e < -14) {
        f = ldexp(f, 14 + e);
        e = 0;
    } else {
        e += 15;
        f -= 1.0;
    }
    f *= 1024.0;
    u32 m = (u32)f;
    f -= m;
    if (f > 0.5 || (f == 0.5 && (m & 1))) m++;
    if (m == 1024) {
        m = 0;
        if (++e == 31) return false;
    }
    *out = sign | (u32)e << 10 | m;
    return true;
}
f64 scalar_load_float(const u8 *p, u32 size, bool big) {
    u64 bits = load_bits(p, size, big);
    if (size == 2) return half_value((u32)bits);
    if (size == 8) {
        f64 x;
        memcpy(&x, &bits, 8);
        return x;
    }
    u32 low = (u32)bits;
    float x;
    memcpy(&x, &low, 4);
    return (f64)x;
}
bool scalar_store_float(u8 *p, u32 size, bool big, f64 value) {
    u64 bits;
    if (size == 2) {
        u32 half;
        if (!half_bits(value, &half)) return false;
        bits = half;
    } else if (size == 4) {
        float x = (float)value;
        u32 low;
        if (isinf(x) && !isinf(value)) return false;
        memcpy(&low, &x, 4);
        bits = value != value ? 0x7fc00000u | (signbit(value) ? 0x80000000u : 0) : low;
    } else
        memcpy(&bits, &value, 8);
    store_bits(p, size, big, bits);
    return true;
}

Ref scalar_load(Vm *vm, const u8 *p, char letter) {
    u32 size = scalar_size(letter);
    switch (letter) {
    case 'c': return bytes_from(vm, p, 1);
    case '?': return own(vm, BOOL_REF(*p != 0));
    case 'f':
    case 'd': return float_new(vm, scalar_load_float(p, size, false));
    case 'b':
    case 'h':
    case 'i':
    case 'l':
    case 'q':
    case 'n': return scalar_load_int(vm, p, size, true, false);
    default: return scalar_load_int(vm, p, size, false, false);
    }
}

Await scalar_float(Vm *vm, Ref r) {
    if (IS(r, float)) return READY_OWN(r);
    if (IS_SUB(r, TYPE_FLOAT_SUBCLASS)) return READY(float_new(vm, FLOAT_VALUE(r)));
    if (!SLOT_OF(TYPE_OF(r), to_float) && !SLOT_OF(TYPE_OF(r), to_index))
        return fail(vm, TYPE(TypeError), "must be real number, not %T", r);
    return number_float(vm, r);
}
