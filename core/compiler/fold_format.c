/* fold_format.c: '…%s…' % (a, b) becomes the f-string that gives the same text (ast_opt.c: optimize_format). Only %s, %r and %a
 * with flags, width and precision of up to two digits; anything else stays as it is. */
#include "compiler/compile_int.h"
#include "object/containers.h"
#include "object/str.h"

typedef struct Format {
    Ref text;
    u32 pos, spec;
    i32 width, precision;
    bool left;
} Format;

/* A Constant without a place. */
static Ref text_node(Compiler *c, Ref object) {
    Vm *vm = c->vm;
    if (!object) {
        c->failed = true;
        return 0;
    }
    Ref r = ast_node(&c->s, Constant_kind);
    if (!r) {
        drop(vm, object);
        compile_out_of_memory(c);
        return 0;
    }
    constant_set(c, r, object);
    Node *n = NODE_AT(r);
    n->lineno = n->end_lineno = n->col_offset = n->end_col_offset = (u32)-1;
    return r;
}

/* The text up to the next conversion, with %% as %; 0: there is none. */
static Ref literal(Compiler *c, Format *f) {
    Vm *vm = c->vm;
    u32 start = f->pos, n = STR_LENGTH(f->text);
    StrBuilder b = {0};
    while (f->pos < n) {
        u32 ch = str_char(vm, f->text, f->pos);
        if (ch == '%') {
            if (f->pos + 1 >= n || str_char(vm, f->text, f->pos + 1) != '%') break;
            f->pos++;
        }
        builder_char(vm, &b, ch);
        f->pos++;
    }
    if (f->pos == start) {
        builder_free(vm, &b);
        return 0;
    }
    return text_node(c, builder_finish(vm, &b));
}

static bool next_char(Compiler *c, Format *f, u32 *ch) {
    Vm *vm = c->vm;
    if (f->pos >= STR_LENGTH(f->text)) return false;
    *ch = str_char(vm, f->text, f->pos++);
    return true;
}

static bool digits(Compiler *c, Format *f, u32 *ch, i32 *out) {
    for (u32 n = 0; *ch >= '0' && *ch <= '9';) {
        *out = (n ? *out * 10 : 0) + (i32)(*ch - '0');
        if (!next_char(c, f, ch) || ++n >= 3) return false;
    }
    return true;
}

static bool parse_conversion(Compiler *c, Format *f) {
    u32 ch;
    f->width = f->precision = -1;
    f->left = false;
    do {
        if (!next_char(c, f, &ch)) return false;
        if (ch == '-') f->left = true;
    } while (ch == '-' || ch == '+' || ch == ' ' || ch == '#' || ch == '0');
    if (!digits(c, f, &ch, &f->width)) return false;
    if (ch == '.') {
        if (!next_char(c, f, &ch)) return false;
        f->precision = 0;
        if (!digits(c, f, &ch, &f->precision)) return false;
    }
    f->spec = ch;
    return ch == 's' || ch == 'r' || ch == 'a';
}

static Ref spec_node(Compiler *c, const Format *f) {
    Vm *vm = c->vm;
    StrBuilder b = {0};
    if (f->width < 0 && f->precision < 0) return 0;
    if (!f->left && f->width > 0) builder_char(vm, &b, '>');
    if (f->width >= 0) builder_i64(vm, &b, f->width);
    if (f->precision >= 0) {
        builder_char(vm, &b, '.');
        builder_i64(vm, &b, f->precision);
    }
    return text_node(c, builder_finish(vm, &b));
}

static Ref formatted_node(Compiler *c, const Format *f, Ref value) {
    Vm *vm = c->vm;
    Ref spec = spec_node(c, f), r = ast_node(&c->s, FormattedValue_kind);
    if (!r) {
        compile_out_of_memory(c);
        return 0;
    }
    Node *n = NODE_AT(r);
    const Node *v = NODE_AT(value);
    n->lineno = v->lineno, n->col_offset = v->col_offset;
    n->end_lineno = v->end_lineno, n->end_col_offset = v->end_col_offset;
    n->FormattedValue.value = value;
    n->FormattedValue.conversion = (i32)f->spec;
    n->FormattedValue.format_spec = spec;
    return r;
}

bool fold_format(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    Node *n = NODE_AT(r);
    const Node *left = NODE_AT(n->BinOp.left), *right = NODE_AT(n->BinOp.right);
    if (n->BinOp.op != Mod || left->kind != Constant_kind || right->kind != Tuple_kind || !IS(left->Constant.object, str)) return false;
    Ref elts = right->Tuple.elts;
    u32 count = seq_len(vm, elts), used = 0, size = 0;
    for (u32 i = 0; i < count; i++)
        if (NODE_AT(seq_item(vm, elts, i))->kind == Starred_kind) return true;
    Format f = {.text = left->Constant.object};
    Ref values = ast_seq(&c->s, 2 * count + 1);
    if (!values) {
        compile_out_of_memory(c);
        return true;
    }
    Seq *seq = AT(Seq, values);
    for (;;) {
        Ref part = literal(c, &f);
        if (part) seq->items[size++] = part;
        if (c->failed) return true;
        if (f.pos >= STR_LENGTH(f.text)) break;
        if (used >= count) return true;
        f.pos++;
        if (!parse_conversion(c, &f)) return true;
        part = formatted_node(c, &f, seq_item(vm, elts, used++));
        if (!part || c->failed) return true;
        seq->items[size++] = part;
    }
    if (used < count) return true;
    seq->n = size;
    n->kind = JoinedStr_kind;
    n->JoinedStr.values = values;
    return true;
}
