/* const_pass.c: the walk that turns the parser's texts into objects and folds constants on the way (ast_opt.c).
 *
 * After it every NAME field is the Ref of an interned str (borrowed, held by the compiler) and every Constant has its
 * object (borrowed, held by the list of constants: what 3.11's parser arena holds). */
#include "compiler/compile_int.h"
#include "compiler/tree.h"
#include "object/containers.h"
#include "object/int.h"
#include "object/str.h"

/* A letter for each field's word: n node, o optional node, s sequence of nodes, t name, u optional name, v names. */
#pragma push_macro("NAME")
#pragma push_macro("NONE")
#undef NAME
#undef NONE
#define NODE(f)        "n"
#define OPT(f)         "o"
#define SEQ(f)         "s"
#define NAME(f)        "t"
#define OPTNAME(f)     "u"
#define NAMES(f)       "v"
#define INT(f)         "."
#define ENUM(f, type)  "."
#define ENUMS(f, type) "."
#define CONST          ""
#define NONE           ""
static const char *const node_fields[NODE_KINDS] = {
    [No_kind] = "",
#define AST(name, sort, fields) [name##_kind] = fields,
#include "compiler/ast.def"
#undef AST
};
#include "compiler/ast_end.def"

/* ---- objects ---- */

static Ref int_constant(Vm *vm, const char *text, u32 n) {
    u32 base = 10;
    if (n > 2 && text[0] == '0') {
        char letter = (char)(text[1] | 32);
        base = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 10;
    }
    if (base != 10) text += 2, n -= 2;
    return int_from_digits_text(vm, text, n, base);
}

Ref tree_constant(Vm *vm, const Node *node) {
    if (node->Constant.object) return own(vm, node->Constant.object); /* of a tree that the program made */
    const Text *t = node->Constant.text ? AT(Text, node->Constant.text) : NULL;
    const char *bytes = t ? (const char *)t->bytes : "";
    u32 n = t ? t->length : 0;
    f64 value = 0;
    switch (node->Constant.const_kind) {
    case CONST_NONE: return own(vm, NONE);
    case CONST_TRUE: return own(vm, TRUE_REF);
    case CONST_FALSE: return own(vm, FALSE_REF);
    case CONST_ELLIPSIS: return own(vm, ELLIPSIS);
    case CONST_INT: return int_constant(vm, bytes, n);
    case CONST_FLOAT: float_from_text(vm, bytes, n, &value); return float_new(vm, value);
    case CONST_COMPLEX: float_from_text(vm, bytes, n, &value); return complex_new(vm, 0.0, value);
    case CONST_STR: return str_from_utf8(vm, bytes, n);
    case CONST_BYTES: return bytes_from(vm, bytes, n);
    default: return 0;
    }
}

static void constant_hold(Compiler *c, Node *node, Ref object) {
    Vm *vm = c->vm;
    if (!object || !list_append_steal(vm, c->constants, object)) {
        if (!vm->exc) raise_no_memory(vm);
        c->failed = true;
        return;
    }
    node->Constant.object = object;
}

void constant_set(Compiler *c, Ref r, Ref object) {
    Vm *vm = c->vm;
    if (!object || object == PENDING_REF) {
        if (vm->exc) exception_clear(vm);
        return;
    }
    Node *node = NODE_AT(r);
    node->kind = Constant_kind;
    node->Constant.const_kind = CONST_OBJECT;
    node->Constant.text = node->Constant.kind = node->Constant.object = 0;
    constant_hold(c, node, object);
}

static u32 intern_text(Compiler *c, Ref text) {
    Vm *vm = c->vm;
    const Text *t = AT(Text, text);
    return compile_hold(c, str_intern_utf8(vm, t->bytes, t->length));
}

/* ---- the walk ---- */

static void pass_node(Compiler *c, Ref r);

static void pass_sequence(Compiler *c, Ref seq) {
    Vm *vm = c->vm;
    for (u32 i = 0; i < seq_len(vm, seq) && !c->failed; i++)
        if (seq_item(vm, seq, i)) pass_node(c, seq_item(vm, seq, i));
}

static bool is_docstring(Compiler *c, Ref body) {
    Vm *vm = c->vm;
    if (!seq_len(vm, body)) return false;
    const Node *st = NODE_AT(seq_item(vm, body, 0));
    if (st->kind != Expr_kind) return false;
    const Node *value = NODE_AT(st->Expr.value);
    if (value->kind != Constant_kind) return false;
    if (value->Constant.const_kind == CONST_STR) return true;
    return value->Constant.object && IS(value->Constant.object, str);
}

/* A string that only folding has made is no docstring: it is hidden in an f-string. */
static void pass_body(Compiler *c, Ref body) {
    Vm *vm = c->vm;
    bool before = is_docstring(c, body);
    pass_sequence(c, body);
    if (c->failed || before || !is_docstring(c, body)) return;
    Ref st = seq_item(vm, body, 0), value = NODE_AT(st)->Expr.value;
    Ref values = ast_seq(&c->s, 1), joined = values ? ast_node(&c->s, JoinedStr_kind) : 0;
    if (!joined) {
        compile_out_of_memory(c);
        return;
    }
    AT(Seq, values)->items[0] = value;
    Node *j = NODE_AT(joined);
    const Node *v = NODE_AT(value);
    j->lineno = v->lineno, j->col_offset = v->col_offset;
    j->end_lineno = v->end_lineno, j->end_col_offset = v->end_col_offset;
    j->JoinedStr.values = values;
    NODE_AT(st)->Expr.value = joined;
}

static bool has_docstring(u32 kind) {
    return kind == Module_kind || kind == FunctionDef_kind || kind == AsyncFunctionDef_kind || kind == ClassDef_kind;
}

static void pass_fields(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    Node *node = NODE_AT(r);
    const char *fields = node_fields[node->kind];
    u32 *word = &node->Module.body;
    u32 kind = node->kind;
    bool body = has_docstring(kind);
    for (u32 i = 0; fields[i] && !c->failed; i++) {
        switch (fields[i]) {
        case 'n':
        case 'o':
            if (word[i]) pass_node(c, word[i]);
            break;
        case 's':
            if (body && &word[i] == (kind == Module_kind     ? &node->Module.body
                                     : kind == ClassDef_kind ? &node->ClassDef.body
                                                             : &node->FunctionDef.body))
                pass_body(c, word[i]);
            else if (kind != Module_kind)
                pass_sequence(c, word[i]);
            break;
        case 't':
        case 'u':
            if (word[i]) word[i] = intern_text(c, word[i]);
            break;
        case 'v':
            for (u32 k = 0; k < seq_len(vm, word[i]) && !c->failed; k++)
                AT(Seq, word[i])->items[k] = intern_text(c, seq_item(vm, word[i], k));
            break;
        default: break;
        }
    }
}

/* In a pattern only numbers with a sign or an imaginary part are folded. Its parts are visited as they stand. */
static void pass_pattern_expr(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    Node *n = NODE_AT(r);
    if (!compile_enter(c)) return;
    switch (n->kind) {
    case UnaryOp_kind:
        pass_pattern_expr(c, n->UnaryOp.operand);
        fold_pattern_value(c, r);
        break;
    case BinOp_kind:
        pass_pattern_expr(c, n->BinOp.left);
        pass_pattern_expr(c, n->BinOp.right);
        fold_pattern_value(c, r);
        break;
    default: pass_node(c, r); break;
    }
    compile_leave(c);
}

/* Under `from __future__ import annotations` an annotation is the text of what was written. */
static void pass_annotation(Compiler *c, const u32 *slot) {
    Ref node = *slot;
    if (!node) return;
    c->as_written = true;
    pass_node(c, node);
    c->as_written = false;
    Ref text = c->failed ? 0 : compile_unparse(c, node);
    if (text) constant_set(c, node, text);
}
static u32 *annotation_of(Node *n) {
    switch (n->kind) {
    case FunctionDef_kind:
    case AsyncFunctionDef_kind: return &n->FunctionDef.returns;
    case AnnAssign_kind: return &n->AnnAssign.annotation;
    case arg_kind: return &n->arg.annotation;
    default: return NULL;
    }
}

/* Names that 3.11 does not visit in the order of the fields do not matter: objects are the same in any order. */
static void pass_node(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    if (!compile_enter(c)) return;
    Node *n = NODE_AT(r);
    switch (n->kind) {
    case Constant_kind: constant_hold(c, n, tree_constant(vm, n)); break;
    case MatchValue_kind: pass_pattern_expr(c, n->MatchValue.value); break;
    case MatchMapping_kind:
        for (u32 i = 0; i < seq_len(vm, n->MatchMapping.keys); i++) pass_pattern_expr(c, seq_item(vm, n->MatchMapping.keys, i));
        pass_sequence(c, n->MatchMapping.patterns);
        if (n->MatchMapping.rest) n->MatchMapping.rest = intern_text(c, n->MatchMapping.rest);
        break;
    default: {
        u32 *slot = c->future_annotations ? annotation_of(n) : NULL, annotation = 0;
        if (slot) {
            pass_annotation(c, slot);
            annotation = *slot;
            *slot = 0;
        }
        if (!c->failed) pass_fields(c, r);
        if (slot) *slot = annotation;
        if (c->failed || c->as_written) break;
        if (n->kind == For_kind)
            fold_iterable(c, n->For.iter);
        else if (n->kind == AsyncFor_kind)
            fold_iterable(c, n->AsyncFor.iter);
        else if (n->kind == comprehension_kind)
            fold_iterable(c, n->comprehension.iter);
        else
            fold_expression(c, r);
        break;
    }
    }
    compile_leave(c);
}

void const_pass(Compiler *c, Ref root) { pass_node(c, root); }
