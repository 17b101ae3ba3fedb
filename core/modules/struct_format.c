/* struct_format.c: formats of the module struct, and values going in and out of bytes by them (Modules/_struct.c). */
#include "base/ascii.h"
#include "modules/struct.h"

bool struct_refuse(Vm *vm, const char *text) { return refuse(vm, TYPE(struct_error), "%s", text); }

/* ---- formats ---- */
/* Bytes of a letter's item and its alignment; 0: no such letter in this mode. */
static u32 letter_size(u8 c, bool native, u32 *alignment) {
    u32 size;
    switch (c) {
    case 'x':
    case 's':
    case 'p': size = 1; break;
    case 'e': size = 2; break;
    case 'l':
    case 'L': size = native ? 8 : 4; break;
    case 'n':
    case 'N':
    case 'P': size = native ? 8 : 0; break;
    default: size = scalar_size((char)c);
    }
    *alignment = native ? size : 1;
    return size;
}

typedef struct Parse {
    const u8 *s;
    bool native, big;
    i64 size, length, count; /* so far: bytes, values, codes */
} Parse;
enum { CODE_BAD = -1, CODE_END = 0, CODE_GOOD = 1 };

static int too_long(Vm *vm) {
    struct_refuse(vm, "total struct size too long");
    return CODE_BAD;
}
/* The next letter, its count and where it lies. */
static int next_code(Vm *vm, Parse *p, StructCode *c) {
    while (ascii_is_space(*p->s)) p->s++;
    if (!*p->s) return CODE_END;
    i64 num = 1;
    if (ascii_is_digit(*p->s)) {
        for (num = 0; ascii_is_digit(*p->s); p->s++) {
            i64 digit = *p->s - '0';
            if (num > (INT64_MAX - digit) / 10) return too_long(vm);
            num = num * 10 + digit;
        }
        if (!*p->s) return struct_refuse(vm, "repeat count given without format specifier") ? CODE_GOOD : CODE_BAD;
    }
    u8 letter = *p->s++;
    u32 alignment, size = letter_size(letter, p->native, &alignment);
    if (!size) return struct_refuse(vm, "bad char in struct format") ? CODE_GOOD : CODE_BAD;
    if (alignment > 1 && p->size > 0) {
        i64 extra = (i64)alignment - 1 - (p->size - 1) % alignment;
        if (extra > INT64_MAX - p->size) return too_long(vm);
        p->size += extra;
    }
    bool text = letter == 's' || letter == 'p';
    u32 unused;
    *c = (StructCode){.offset = p->size,
                      .size = text ? num : size,
                      .repeat = text            ? 1
                                : letter == 'x' ? 0
                                                : num,
                      .letter = letter,
                      .big = p->big,
                      .exact_c = p->native,
                      .native = p->native || (!p->big && size == letter_size(letter, true, &unused))};
    if (num > (INT64_MAX - p->size) / size || c->repeat > INT64_MAX - p->length) return too_long(vm);
    p->size += num * size;
    p->length += c->repeat;
    p->count += c->repeat > 0;
    return CODE_GOOD;
}
static Parse parse_begin(const u8 *format) {
    Parse p = {.s = format, .native = true};
    if (*format == '@') p.s++;
    if (*format == '<' || *format == '>' || *format == '!' || *format == '=') {
        p.s++;
        p.native = false;
        p.big = *format == '>' || *format == '!';
    }
    return p;
}
bool struct_prepare(Vm *vm, Ref self, Ref format) {
    const u8 *text = BYTES_AT(format)->data;
    StructCode code;
    if (strlen((const char *)text) != BYTES_AT(format)->length) return struct_refuse(vm, "embedded null character");
    Parse p = parse_begin(text);
    int more;
    while ((more = next_code(vm, &p, &code)) == CODE_GOOD) continue;
    if (more == CODE_BAD) return false;
    Ref codes = p.count < 0x1000000 ? mem_alloc(vm, (u32)(p.count + 1) * sizeof(StructCode)) : raise_no_memory(vm);
    if (!codes) return false;
    Struct *s = STRUCT_AT(self);
    SET(s->size, p.size);
    SET(s->length, p.length);
    SET(s->code_count, (u32)p.count);
    Ref old = s->codes;
    SET(s->codes, codes);
    if (old) mem_free(vm, old);
    StructCode *to = CODES(self);
    memset(to, 0, (u32)(p.count + 1) * sizeof *to);
    p = parse_begin(text);
    while (next_code(vm, &p, &code) == CODE_GOOD)
        if (code.repeat) *to++ = code;
    MARK_RANGE(CODES(self), (u32)(p.count + 1) * sizeof *to);
    return true;
}

/* ---- values out of bytes ---- */
Ref struct_load(Vm *vm, const StructCode *c, const u8 *from) {
    switch (c->letter) {
    case 's': return bytes_from(vm, from, (u32)c->size);
    case 'p': {
        if (!c->size) return raise(vm, TYPE(SystemError), "Negative size passed to PyBytes_FromStringAndSize");
        u32 n = *from;
        if (n >= c->size) n = (u32)c->size - 1;
        return bytes_from(vm, from + 1, n);
    }
    case 'e':
    case 'f':
    case 'd': return float_new(vm, scalar_load_float(from, (u32)c->size, c->big));
    case 'c':
    case '?': return scalar_load(vm, from, (char)c->letter);
    default: return scalar_load_int(vm, from, (u32)c->size, c->letter >= 'a', c->big);
    }
}

/* ---- values into bytes ---- */
static bool is_float_letter(u8 c) { return c == 'e' || c == 'f' || c == 'd'; }
char struct_needs(Vm *vm, const StructCode *c, Ref value) {
    if (c->letter == 's' || c->letter == 'p' || c->letter == 'c') return 0;
    if (c->letter == '?') return value == TRUE_REF || value == FALSE_REF ? 0 : '?';
    if (is_float_letter(c->letter)) return IS_SUB(value, TYPE_FLOAT_SUBCLASS) || IS(value, int) ? 0 : 'f';
    return !IS_SUB(value, TYPE_INT_SUBCLASS) && SLOT_OF(TYPE_OF(value), to_index) ? 'n' : 0;
}
static bool out_of_range(Vm *vm, const StructCode *c, Ref value) {
    static const char *const native_names[] = {"byte", "ubyte", "short", "ushort"};
    bool is_signed = c->letter >= 'a';
    i64 v;
    bool word = int_as_i64(vm, value, &v); /* the C long of the conversion */
    if (c->letter == 'P' || (c->size == 8 && !c->native)) return struct_refuse(vm, "int too large to convert");
    bool by_long = is_signed || c->letter == 'B' || (c->letter == 'H' && c->native);
    if (c->size == 8 || (by_long ? !word : int_sign(vm, value) < 0)) return struct_refuse(vm, "argument out of range");
    if (!word) { /* above 2**63: a C unsigned long may still hold it */
        u8 bytes[8];
        if (!scalar_store_int(vm, bytes, 8, false, false, value)) return struct_refuse(vm, "argument out of range");
    }
    i64 high = ((i64)1 << (8 * c->size - (is_signed ? 1 : 0))) - 1, low = is_signed ? -high - 1 : 0;
    const char *name = c->letter == 'b'                ? native_names[0]
                       : c->letter == 'B'              ? native_names[1]
                       : c->native && c->letter == 'h' ? native_names[2]
                       : c->native && c->letter == 'H' ? native_names[3]
                                                       : NULL;
    if (name) return refuse(vm, TYPE(struct_error), "%s format requires %z <= number <= %z", name, low, high);
    return refuse(vm, TYPE(struct_error), "'%c' format requires %z <= number <= %z", (u32)c->letter, low, high);
}
static bool store_text(Vm *vm, const StructCode *c, u8 *to, Ref value) {
    const u8 *data = NULL;
    u32 n = 0;
    bool text = IS_SUB(value, TYPE_BYTES_SUBCLASS) || type_is_subtype(vm, TYPE_OF(value), TYPE(bytearray));
    if (!text || !bytes_view(vm, value, &data, &n))
        return struct_refuse(vm, c->letter == 's' ? "argument for 's' must be a bytes object" : "argument for 'p' must be a bytes object");
    if (!c->size) return true;
    u32 head = c->letter == 'p', room = (u32)c->size - head;
    if (n > room) n = room;
    if (n) memcpy(to + head, data, n);
    if (head) *to = (u8)(n > 255 ? 255 : n);
    return true;
}
static bool store_float(Vm *vm, const StructCode *c, u8 *to, Ref value) {
    f64 x;
    if (!float_from_number(vm, value, &x)) {
        exception_clear(vm);
        return struct_refuse(vm, "required argument is not a float");
    }
    if (scalar_store_float(to, (u32)c->size, c->big, x)) return true;
    if (c->letter == 'f' && c->native && !c->big && c->exact_c) {
        float y = (float)x; /* "@f": what C makes of it */
        memcpy(to, &y, 4);
        return true;
    }
    if (IS_SUB(value, TYPE_INT_SUBCLASS)) return struct_refuse(vm, "int too large to convert");
    return refuse(vm, TYPE(OverflowError), "float too large to pack with %c format", (u32)c->letter);
}
bool struct_store(Vm *vm, const StructCode *c, u8 *to, Ref value) {
    if (c->letter == 's' || c->letter == 'p') return store_text(vm, c, to, value);
    if (c->letter == 'c') {
        if (!IS_SUB(value, TYPE_BYTES_SUBCLASS) || BYTES_AT(value)->length != 1)
            return struct_refuse(vm, "char format requires a bytes object of length 1");
        *to = BYTES_AT(value)->data[0];
        return true;
    }
    if (c->letter == '?') {
        *to = value == TRUE_REF;
        return true;
    }
    if (is_float_letter(c->letter)) return store_float(vm, c, to, value);
    if (!IS_SUB(value, TYPE_INT_SUBCLASS)) return struct_refuse(vm, "required argument is not an integer");
    bool is_signed = c->letter >= 'a' || (c->letter == 'P' && int_sign(vm, value) < 0);
    return scalar_store_int(vm, to, (u32)c->size, is_signed, c->big, value) || out_of_range(vm, c, value);
}
