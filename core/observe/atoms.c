/* atoms.c: the text of numbers, strings and the like, written without allocating anything: observing must not change the memory. */
#include "base/digits.h"
#include "base/double_text.h"
#include "base/unicode.h"
#include "observe/transcript.h"

#define LIMIT 200u /* characters of a value's text */

typedef struct Text { /* at most LIMIT characters, into a buffer */
    u32 *out;
    u32 n;
} Text;

static void add(Text *t, u32 c) {
    if (t->n < LIMIT) t->out[t->n++] = c;
}
static void add_ascii(Text *t, const char *s) {
    for (; *s; s++) add(t, (u8)*s);
}
static void add_hex(Text *t, u32 c, u32 digits) {
    while (digits--) add(t, (u8) "0123456789abcdef"[c >> (4 * digits) & 15]);
}

/* Decimal text of any int: the digits are divided in a copy above brk when there are many. */
static void add_int(Vm *vm, Text *t, Ref r) {
    Int *v = INT_AT(r);
    u32 n = (u32)(v->size < 0 ? -v->size : v->size);
    u32 parts[1400], work[1024], count = 0;
    if (v->size < 0) add(t, '-');
    if (n > ARRAY_LEN(work)) {
        add_ascii(t, "(an int of ");
        char buf[12];
        u32 at = sizeof buf - 1, bits = n * 30;
        buf[at] = 0;
        do buf[--at] = (char)('0' + bits % 10);
        while (bits /= 10);
        add_ascii(t, buf + at);
        add_ascii(t, " bits)");
        return;
    }
    memcpy(work, v->digit, 4 * (size_t)n);
    while (n) {
        u64 rest = 0;
        for (u32 i = n; i-- > 0;) {
            rest = rest << 30 | work[i];
            work[i] = (u32)(rest / 1000000000u);
            rest %= 1000000000u;
        }
        parts[count++] = (u32)rest;
        while (n && !work[n - 1]) n--;
    }
    if (!count) add(t, '0');
    for (u32 i = count; i-- > 0;) {
        char buf[10];
        u32 part = parts[i];
        for (u32 k = 9; k-- > 0; part /= 10) buf[k] = (char)('0' + part % 10);
        buf[9] = 0;
        u32 skip = 0;
        if (i + 1 == count)
            while (skip < 8 && buf[skip] == '0') skip++;
        add_ascii(t, buf + skip);
    }
}

static void add_double(Text *t, f64 value) {
    char buf[64];
    buf[double_repr(value, buf)] = 0;
    add_ascii(t, buf);
}

static void add_quoted(Text *t, u32 c, u32 quote) {
    if (c == quote || c == '\\')
        add(t, '\\'), add(t, c);
    else if (c == '\t')
        add_ascii(t, "\\t");
    else if (c == '\n')
        add_ascii(t, "\\n");
    else if (c == '\r')
        add_ascii(t, "\\r");
    else if (c < ' ' || c == 0x7f)
        add_ascii(t, "\\x"), add_hex(t, c, 2);
    else if (c < 0x7f || unicode_is_printable(c))
        add(t, c);
    else if (c <= 0xff)
        add_ascii(t, "\\x"), add_hex(t, c, 2);
    else if (c <= 0xffff)
        add_ascii(t, "\\u"), add_hex(t, c, 4);
    else
        add_ascii(t, "\\U"), add_hex(t, c, 8);
}

static void add_str(Vm *vm, Text *t, Ref r) {
    bool single = false, twice = false;
    for (u32 i = 0; i < STR_LENGTH(r); i++) {
        u32 c = str_char(vm, r, i);
        single |= c == '\'';
        twice |= c == '"';
    }
    u32 quote = single && !twice ? '"' : '\'';
    add(t, quote);
    for (u32 i = 0; i < STR_LENGTH(r) && t->n < LIMIT; i++) add_quoted(t, str_char(vm, r, i), quote);
    add(t, quote);
}

static void add_bytes(Text *t, const u8 *data, u32 n) {
    bool single = memchr(data, '\'', n) != NULL, twice = memchr(data, '"', n) != NULL;
    u32 quote = single && !twice ? '"' : '\'';
    add(t, 'b');
    add(t, quote);
    for (u32 i = 0; i < n && t->n < LIMIT; i++) {
        if (data[i] < 0x7f)
            add_quoted(t, data[i], quote);
        else
            add_ascii(t, "\\x"), add_hex(t, data[i], 2);
    }
    add(t, quote);
}

static void add_range(Vm *vm, Text *t, Ref r) {
    Range *range = AT(Range, r);
    add_ascii(t, "range(");
    add_int(vm, t, range->start);
    add_ascii(t, ", ");
    add_int(vm, t, range->stop);
    if (range->step != SMALL_INT(1)) {
        add_ascii(t, ", ");
        add_int(vm, t, range->step);
    }
    add(t, ')');
}

static void add_complex(Text *t, f64 real, f64 imag) {
    bool whole = real != 0.0 || 1.0 / real < 0;
    char buf[64];
    if (whole) {
        add(t, '(');
        buf[double_repr(real, buf)] = 0;
        if (real == (i64)real && strchr(buf, '.')) *strchr(buf, '.') = 0;
        add_ascii(t, buf);
        if (imag >= 0 || imag != imag) add(t, '+');
    }
    buf[double_repr(imag, buf)] = 0;
    if (imag == (f64)(i64)imag && strchr(buf, '.') && !strchr(buf, 'e')) *strchr(buf, '.') = 0;
    add_ascii(t, buf);
    add(t, 'j');
    if (whole) add(t, ')');
}

u32 atom_text(Vm *vm, Ref r, u32 out[LIMIT]) {
    Text t = {out, 0};
    Ref type = TYPE_OF(r);
    u32 flags = TYPE_AT(type)->flags;
    if (r == NONE)
        add_ascii(&t, "None");
    else if (r == TRUE_REF)
        add_ascii(&t, "True");
    else if (r == FALSE_REF)
        add_ascii(&t, "False");
    else if (r == ELLIPSIS)
        add_ascii(&t, "Ellipsis");
    else if (r == NOT_IMPLEMENTED)
        add_ascii(&t, "NotImplemented");
    else if (flags & TYPE_INT_SUBCLASS)
        add_int(vm, &t, r);
    else if (flags & TYPE_STR_SUBCLASS)
        add_str(vm, &t, r);
    else if (flags & TYPE_BYTES_SUBCLASS)
        add_bytes(&t, BYTES_AT(r)->data, BYTES_AT(r)->length);
    else if (flags & TYPE_FLOAT_SUBCLASS)
        add_double(&t, FLOAT_VALUE(r));
    else if (type == TYPE(complex))
        add_complex(&t, AT(Complex, r)->real, AT(Complex, r)->imag);
    else if (type == TYPE(bytearray)) {
        ByteArray *b = AT(ByteArray, r);
        add_bytes(&t, b->data ? AT(u8, b->data + b->start) : (const u8 *)"", b->length);
    } else if (type == TYPE(range))
        add_range(vm, &t, r);
    return t.n;
}
