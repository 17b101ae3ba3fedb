/* dis.c: a code object as text, in the manner of the dis module: line, target mark, index, name, operand, meaning. */
#include "compiler/dis.h"
#include "object/containers.h"
#include "object/int.h"
#include "object/str.h"

typedef struct Out {
    Vm *vm;
    void (*write)(void *arg, const char *text, u32 length);
    void *arg;
} Out;

enum {
    KIND_NONE,
    KIND_INT,
    KIND_CONST,
    KIND_NAME,
    KIND_LOCAL_,
    KIND_CELL_,
    KIND_JUMP,
    KIND_JUMP_BACK,
    KIND_COMPARE,
    KIND_BINARY,
    KIND_FLAGS
};
static const u8 operand_kinds[256] = {
#define OPERAND_NONE                     KIND_NONE
#define OPERAND_INT                      KIND_INT
#define OPERAND_CONST                    KIND_CONST
#define OPERAND_NAME                     KIND_NAME
#define OPERAND_LOCAL                    KIND_LOCAL_
#define OPERAND_CELL                     KIND_CELL_
#define OPERAND_JUMP                     KIND_JUMP
#define OPERAND_JUMP_BACK                KIND_JUMP_BACK
#define OPERAND_COMPARE                  KIND_COMPARE
#define OPERAND_BINARY                   KIND_BINARY
#define OPERAND_FLAGS                    KIND_FLAGS
#define OP(name, caches, operand, prose) [OP_##name] = OPERAND_##operand,
#include "object/opcode.def"
#undef OP
};

static void text(Out *o, const char *t) { o->write(o->arg, t, (u32)strlen(t)); }

static void number(Out *o, i64 value, u32 width) {
    char digits[24];
    u32 n = 0;
    u64 rest = value < 0 ? (u64)-value : (u64)value;
    do digits[n++] = (char)('0' + rest % 10);
    while (rest /= 10);
    if (value < 0) digits[n++] = '-';
    for (u32 pad = n; pad < width; pad++) text(o, " ");
    while (n) o->write(o->arg, &digits[--n], 1);
}

static void padded(Out *o, const char *t, u32 width) {
    text(o, t);
    for (u32 n = (u32)strlen(t); n < width; n++) text(o, " ");
}

/* ---- constants ---- */

#define SHOWN 60u

static void show_char(Out *o, u32 ch) {
    char b[4];
    u32 n;
    if (ch == '\n') {
        text(o, "\\n");
        return;
    }
    if (ch < 32 || ch == 127) {
        static const char hex[] = "0123456789abcdef";
        char e[4] = {'\\', 'x', hex[ch >> 4 & 15], hex[ch & 15]};
        o->write(o->arg, e, 4);
        return;
    }
    if (ch == '\'' || ch == '\\') text(o, "\\");
    if (ch < 0x80)
        b[0] = (char)ch, n = 1;
    else if (ch < 0x800)
        b[0] = (char)(0xc0 | ch >> 6), b[1] = (char)(0x80 | (ch & 63)), n = 2;
    else if (ch < 0x10000) {
        b[0] = (char)(0xe0 | ch >> 12), b[1] = (char)(0x80 | (ch >> 6 & 63)), b[2] = (char)(0x80 | (ch & 63)), n = 3;
    } else {
        b[0] = (char)(0xf0 | ch >> 18), b[1] = (char)(0x80 | (ch >> 12 & 63)), b[2] = (char)(0x80 | (ch >> 6 & 63));
        b[3] = (char)(0x80 | (ch & 63)), n = 4;
    }
    o->write(o->arg, b, n);
}

static void show_str(Out *o, Ref r, bool quoted) {
    Vm *vm = o->vm;
    u32 n = STR_LENGTH(r);
    if (quoted) text(o, "'");
    for (u32 i = 0; i < n && (!quoted || i < SHOWN); i++) show_char(o, str_char(vm, r, i));
    if (quoted) text(o, n > SHOWN ? "…'" : "'");
}

static void show(Out *o, Ref r, u32 depth) {
    Vm *vm = o->vm;
    i64 value;
    if (r == NONE)
        text(o, "None");
    else if (r == TRUE_REF)
        text(o, "True");
    else if (r == FALSE_REF)
        text(o, "False");
    else if (r == ELLIPSIS)
        text(o, "Ellipsis");
    else if (IS(r, int)) {
        if (int_as_i64(vm, r, &value))
            number(o, value, 0);
        else
            text(o, "<large int>");
    } else if (IS(r, str))
        show_str(o, r, true);
    else if (IS(r, bytes)) {
        text(o, "b'");
        for (u32 i = 0; i < BYTES_AT(r)->length && i < SHOWN; i++) show_char(o, BYTES_AT(r)->data[i] & 127u);
        text(o, BYTES_AT(r)->length > SHOWN ? "…'" : "'");
    } else if (IS(r, code)) {
        text(o, "<code ");
        show_str(o, CODE_AT(r)->qualname, false);
        text(o, ">");
    } else if (IS(r, tuple) && depth < 4) {
        text(o, "(");
        for (u32 i = 0; i < TUPLE_LENGTH(r) && i < SHOWN; i++) {
            if (i) text(o, ", ");
            show(o, TUPLE_ITEM(r, i), depth + 1);
        }
        text(o, TUPLE_LENGTH(r) == 1 ? ",)" : TUPLE_LENGTH(r) > SHOWN ? ", …)" : ")");
    } else if (IS(r, float)) {
        /* whole small numbers alone: the exact text would need memory of the Vm */
        f64 f = FLOAT_VALUE(r);
        if (f >= -1e15 && f <= 1e15 && f == (f64)(i64)f) {
            number(o, (i64)f, 0);
            text(o, ".0");
        } else
            text(o, "<float>");
    } else
        text(o, IS(r, frozenset) ? "frozenset({…})" : IS(r, complex) ? "<complex>" : "…");
}

/* ---- operands ---- */

static void show_name(Out *o, Ref tuple, u32 i) {
    Vm *vm = o->vm;
    if (i < TUPLE_LENGTH(tuple)) show_str(o, TUPLE_ITEM(tuple, i), false);
}

static void meaning(Out *o, Ref code, u32 op, u32 arg, u32 after) {
    static const char *const compare[] = {"<", "<=", "==", "!=", ">", ">="};
    static const char *const binary[] = {"+", "&", "//", "<<", "@", "*", "%", "|", "**", ">>", "-", "/", "^"};
    Vm *vm = o->vm;
    const Code *c = CODE_AT(code);
    switch (operand_kinds[op]) {
    case KIND_CONST:
        if (arg < TUPLE_LENGTH(c->consts)) show(o, TUPLE_ITEM(c->consts, arg), 0);
        break;
    case KIND_NAME:
        if (op == OP_LOAD_GLOBAL && arg & 1) text(o, "NULL + ");
        show_name(o, c->names, op == OP_LOAD_GLOBAL ? arg >> 1 : arg);
        break;
    case KIND_LOCAL_:
    case KIND_CELL_: show_name(o, c->localsplusnames, arg); break;
    case KIND_JUMP:
    case KIND_JUMP_BACK:
        text(o, "to ");
        number(o, operand_kinds[op] == KIND_JUMP ? (i64)after + arg : (i64)after - arg, 0);
        break;
    case KIND_COMPARE:
        if (arg < ARRAY_LEN(compare)) text(o, compare[arg]);
        break;
    case KIND_BINARY:
        text(o, binary[arg % ARRAY_LEN(binary)]);
        if (arg >= ARRAY_LEN(binary)) text(o, "=");
        break;
    default: break;
    }
}

static bool is_target(Vm *vm, Ref code, u32 index) {
    const Code *c = CODE_AT(code);
    for (u32 i = 0; i < c->words;) {
        u32 op = INSTR_OP(c->instr[i]), arg = INSTR_OPERAND(c->instr[i]), after = i + 1 + opcode_caches[op];
        if (operand_kinds[op] == KIND_JUMP && after + arg == index) return true;
        if (operand_kinds[op] == KIND_JUMP_BACK && after - arg == index) return true;
        i = after;
    }
    return false;
}

static void show_code(Out *o, Ref code) {
    Vm *vm = o->vm;
    const Code *c = CODE_AT(code);
    i32 line = -2;
    bool marks = c->words <= 4000; /* looking for each target takes a walk */
    for (u32 i = 0; i < c->words;) {
        u32 op = INSTR_OP(c->instr[i]), arg = INSTR_OPERAND(c->instr[i]), after = i + 1 + opcode_caches[op];
        i32 now = code_line(vm, code, i);
        if (now != line && now >= 0)
            number(o, now, 5);
        else
            text(o, "     ");
        line = now;
        text(o, marks && is_target(vm, code, i) ? " >> " : "    ");
        number(o, i, 5);
        text(o, " ");
        if (operand_kinds[op] == KIND_NONE)
            text(o, opcode_names[op] ? opcode_names[op] : "?");
        else {
            padded(o, opcode_names[op] ? opcode_names[op] : "?", 30);
            number(o, arg, 4);
            text(o, "  ");
            meaning(o, code, op, arg, after);
        }
        text(o, "\n");
        i = after;
    }
    const Handler *h = (const Handler *)(const void *)BYTES_AT(c->exceptions)->data;
    u32 n = BYTES_AT(c->exceptions)->length / (u32)sizeof(Handler);
    if (n) text(o, "Exception table:\n");
    for (u32 i = 0; i < n; i++) {
        text(o, "  ");
        number(o, h[i].start, 0);
        text(o, " to ");
        number(o, h[i].end, 0);
        text(o, " -> ");
        number(o, h[i].target, 0);
        text(o, " [");
        number(o, h[i].depth_lasti >> 1, 0);
        text(o, h[i].depth_lasti & 1 ? "] lasti\n" : "]\n");
    }
}

static void show_all(Out *o, Ref code, u32 depth) {
    Vm *vm = o->vm;
    const Code *c = CODE_AT(code);
    if (depth) {
        text(o, "\nCode of ");
        show_str(o, c->qualname, false);
        text(o, ", line ");
        number(o, c->firstlineno, 0);
        text(o, ":\n");
    }
    show_code(o, code);
    for (u32 i = 0; i < TUPLE_LENGTH(c->consts) && depth < 100; i++)
        if (IS(TUPLE_ITEM(c->consts, i), code)) show_all(o, TUPLE_ITEM(c->consts, i), depth + 1);
}

void code_disassemble(Vm *vm, Ref code, void (*write)(void *arg, const char *text, u32 length), void *arg) {
    Out o = {vm, write, arg};
    show_all(&o, code, 0);
}
