/* ast_dump.c: prints an AST as ast.dump(tree, include_attributes=True) of Python 3.11 does, with strings as ascii() shows
 * them. For tests only: it recurses and uses the C library. */
#include "ast_dump.h"

#include <stdlib.h>

typedef struct Dump {
    Vm *vm;
    FILE *out;
} Dump;

static void dump_node(Dump *d, Ref ref);

/* ---- constants ---- */

static void dump_quoted(FILE *out, const Text *t, bool bytes) {
    bool single = memchr(t->bytes, '\'', t->length), twice = memchr(t->bytes, '"', t->length);
    char quote = single && !twice ? '"' : '\'';
    if (bytes) fputc('b', out);
    fputc(quote, out);
    for (u32 i = 0; i < t->length; i++) {
        u32 c = t->bytes[i];
        if (!bytes && c >= 0xC0) {
            u32 more = c >= 0xF0 ? 3 : c >= 0xE0 ? 2 : 1;
            c &= 0x3Fu >> more;
            for (; more; more--) c = c << 6 | (t->bytes[++i] & 63u);
        }
        if (c == (u8)quote || c == '\\')
            fprintf(out, "\\%c", (char)c);
        else if (c == '\n')
            fputs("\\n", out);
        else if (c == '\r')
            fputs("\\r", out);
        else if (c == '\t')
            fputs("\\t", out);
        else if (c >= ' ' && c < 127)
            fputc((int)c, out);
        else if (c < 256)
            fprintf(out, "\\x%02x", c);
        else if (c < 65536)
            fprintf(out, "\\u%04x", c);
        else
            fprintf(out, "\\U%08x", c);
    }
    fputc(quote, out);
}

/* Digits of any base to decimal, by schoolbook. */
static void dump_int(FILE *out, const Text *t) {
    const char *s = (const char *)t->bytes;
    u32 n = t->length, base = 10, i = 0, size = 1, room = n / 4 + 2;
    if (n > 2 && s[0] == '0' && s[1] > '9') {
        base = (s[1] | 32) == 'x' ? 16 : (s[1] | 32) == 'o' ? 8 : 2;
        i = 2;
    }
    u32 *words = calloc(room, sizeof(u32));
    for (; i < n; i++) {
        u64 carry = s[i] <= '9' ? (u32)(s[i] - '0') : (u32)((s[i] | 32) - 'a' + 10);
        for (u32 k = 0; k < size; k++) {
            carry += (u64)words[k] * base;
            words[k] = (u32)(carry % 1000000000);
            carry /= 1000000000;
        }
        if (carry) words[size++] = (u32)carry;
    }
    fprintf(out, "%u", words[size - 1]);
    for (u32 k = size - 1; k-- > 0;) fprintf(out, "%09u", words[k]);
    free(words);
}

/* repr() of a float: the shortest digits that read back as the same number. */
static void dump_float(FILE *out, const Text *t, bool imaginary) {
    char text[4096], digits[40], *e;
    snprintf(text, sizeof text, "%.*s", (int)t->length, (const char *)t->bytes);
    double value = strtod(text, NULL);
    int precision = 0;
    if (value > 1.7976931348623157e308) {
        fputs("inf", out);
        return;
    }
    do snprintf(digits, sizeof digits, "%.*e", precision++, value);
    while (strtod(digits, NULL) != value);
    e = strchr(digits, 'e');
    int exponent = atoi(e + 1), n = 0;
    char plain[40];
    for (char *s = digits; s < e; s++)
        if (*s != '.') plain[n++] = *s;
    if (exponent < -4 || exponent >= 16) {
        fprintf(out, "%c", plain[0]);
        if (n > 1) fprintf(out, ".%.*s", n - 1, plain + 1);
        fprintf(out, "e%c%02d", exponent < 0 ? '-' : '+', abs(exponent));
    } else if (exponent < 0) {
        fprintf(out, "0.%.*s%.*s", -exponent - 1, "0000", n, plain);
    } else {
        for (int i = 0; i <= exponent; i++) fputc(i < n ? plain[i] : '0', out);
        if (n > exponent + 1)
            fprintf(out, ".%.*s", n - exponent - 1, plain + exponent + 1);
        else if (!imaginary)
            fputs(".0", out);
    }
}

static void dump_constant(Dump *d, u32 kind, Ref text) {
    Vm *vm = d->vm;
    const Text *t = text ? AT(Text, text) : NULL;
    switch (kind) {
    case CONST_NONE: fputs("None", d->out); break;
    case CONST_TRUE: fputs("True", d->out); break;
    case CONST_FALSE: fputs("False", d->out); break;
    case CONST_ELLIPSIS: fputs("Ellipsis", d->out); break;
    case CONST_INT: dump_int(d->out, t); break;
    case CONST_FLOAT: dump_float(d->out, t, false); break;
    case CONST_COMPLEX:
        dump_float(d->out, t, true);
        fputc('j', d->out);
        break;
    default: dump_quoted(d->out, t, kind == CONST_BYTES);
    }
}

/* ---- fields ---- */

static const char *comma(const char **separator) {
    const char *now = *separator;
    *separator = ", ";
    return now;
}

static void dump_seq(Dump *d, Ref seq, bool names) {
    Vm *vm = d->vm;
    fputc('[', d->out);
    for (u32 i = 0; i < seq_len(vm, seq); i++) {
        if (i) fputs(", ", d->out);
        Ref item = seq_item(vm, seq, i);
        if (!item)
            fputs("None", d->out);
        else if (names)
            dump_quoted(d->out, AT(Text, item), false);
        else
            dump_node(d, item);
    }
    fputc(']', d->out);
}

static const char *const ExprContext_names[] = {"?", "Load", "Store", "Del"};
static const char *const BoolOperator_names[] = {"?", "And", "Or"};
static const char *const Operator_names[] = {"?",   "Add",    "Sub",    "Mult",  "MatMult", "Div",    "Mod",
                                             "Pow", "LShift", "RShift", "BitOr", "BitXor",  "BitAnd", "FloorDiv"};
static const char *const UnaryOperator_names[] = {"?", "Invert", "Not", "UAdd", "USub"};
static const char *const CompareOperator_names[] = {"?", "Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"};
static const char *const ConstKind_names[] = {"?", "None", "True", "False"};

static void dump_enums(Dump *d, Ref seq, const char *const *names) {
    Vm *vm = d->vm;
    fputc('[', d->out);
    for (u32 i = 0; i < seq_len(vm, seq); i++) fprintf(d->out, "%s%s()", i ? ", " : "", names[seq_item(vm, seq, i)]);
    fputc(']', d->out);
}

static void dump_name(Dump *d, Ref text) {
    Vm *vm = d->vm;
    dump_quoted(d->out, AT(Text, text), false);
}

#define LABEL(f) fprintf(d->out, "%s" #f "=", comma(&separator))
#define NODE(f)  LABEL(f), dump_node(d, fields->f);
#define OPT(f)                                                                                                                             \
    if (fields->f) LABEL(f), dump_node(d, fields->f);
#define SEQ(f)  LABEL(f), dump_seq(d, fields->f, false);
#define NAME(f) LABEL(f), dump_name(d, fields->f);
#define OPTNAME(f)                                                                                                                         \
    if (fields->f) LABEL(f), dump_name(d, fields->f);
#define NAMES(f)       LABEL(f), dump_seq(d, fields->f, true);
#define INT(f)         LABEL(f), fprintf(d->out, "%d", fields->f);
#define ENUM(f, type)  LABEL(f), fprintf(d->out, "%s%s", type##_names[fields->f], type##_names[1][0] == 'N' ? "" : "()");
#define ENUMS(f, type) LABEL(f), dump_enums(d, fields->f, type##_names);
#define CONST                                                                                                                              \
    LABEL(value), dump_constant(d, fields->const_kind, fields->text);                                                                      \
    if (fields->kind) LABEL(kind), fputs("'u'", d->out);
#define NONE (void)fields;

enum { sort_mod, sort_plain, sort_stmt, sort_expr, sort_excepthandler, sort_located, sort_pattern };

static void dump_node(Dump *d, Ref ref) {
    Vm *vm = d->vm;
    const Node *n = AT(Node, ref);
    const char *separator = "";
    int sort = sort_mod;
    switch (n->kind) {
#define AST(name, the_sort, all)                                                                                                           \
    case name##_kind: {                                                                                                                    \
        const __typeof__(n->name) *fields = &n->name;                                                                                      \
        sort = sort_##the_sort;                                                                                                            \
        fputs(#name "(", d->out);                                                                                                          \
        all break;                                                                                                                         \
    }
#include "compiler/ast.def"
    default: fputs("?", d->out);
    }
    if (sort > sort_plain)
        fprintf(d->out, "%slineno=%u, col_offset=%u, end_lineno=%u, end_col_offset=%u", separator, n->lineno, n->col_offset, n->end_lineno,
                n->end_col_offset);
    fputc(')', d->out);
}

void ast_dump(Vm *vm, Ref root, FILE *out) {
    Dump d = {vm, out};
    dump_node(&d, root);
    fputc('\n', out);
}
