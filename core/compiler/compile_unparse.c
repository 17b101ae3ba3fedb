/* compile_unparse.c: expressions as text, for annotations under `from __future__ import annotations` (Python/ast_unparse.c of 3.11). The
 * nodes have their objects, nothing is folded. */
#include "compiler/compile_int.h"
#include "object/containers.h"
#include "object/int.h"
#include "object/protocol.h"
#include "object/str.h"

enum {
    PR_TUPLE,
    PR_TEST,
    PR_OR,
    PR_AND,
    PR_NOT,
    PR_CMP,
    PR_EXPR,
    PR_BOR = PR_EXPR,
    PR_BXOR,
    PR_BAND,
    PR_SHIFT,
    PR_ARITH,
    PR_TERM,
    PR_FACTOR,
    PR_POWER,
    PR_AWAIT,
    PR_ATOM
};
typedef struct Out {
    Compiler *c;
    Vm *vm;
    StrBuilder b;
} Out;

static void put_expr(Out *o, Ref r, u32 level);
static void put(Out *o, const char *text) { builder_ascii(o->vm, &o->b, text); }
static void put_if(Out *o, bool when, const char *text) {
    if (when) put(o, text);
}
static void put_str(Out *o, Ref str) {
    Vm *vm = o->vm;
    builder_str(vm, &o->b, str);
}
static void put_list(Out *o, Ref seq, u32 level) {
    Vm *vm = o->vm;
    for (u32 i = 0; i < seq_len(vm, seq); i++) {
        put_if(o, i > 0, ", ");
        put_expr(o, seq_item(vm, seq, i), level);
    }
}

/* ---- constants ---- */
static void put_number(Out *o, Ref repr) { /* inf is written as 1e309, which is read back as inf */
    Vm *vm = o->vm;
    for (u32 i = 0, n = STR_LENGTH(repr); i < n; i++) {
        bool inf = i + 3 <= n && str_char(vm, repr, i) == 'i' && str_char(vm, repr, i + 1) == 'n' && str_char(vm, repr, i + 2) == 'f';
        if (inf) {
            put(o, "1e309");
            i += 2;
        } else {
            builder_char(vm, &o->b, str_char(vm, repr, i));
        }
    }
}
static void put_constant(Out *o, const Node *n) {
    Vm *vm = o->vm;
    Ref object = n->Constant.object;
    if (object == ELLIPSIS) {
        put(o, "...");
        return;
    }
    put_if(o, n->Constant.kind != 0, "u");
    Ref repr = object_repr(vm, object).ref; /* at once: these are exact types */
    CHECK(repr != PENDING_REF);
    if (!repr) {
        o->c->failed = true;
        return;
    }
    if (IS(object, float) || IS(object, complex))
        put_number(o, repr);
    else
        put_str(o, repr);
    drop(vm, repr);
}

/* ---- f-strings: their text is put together first, and shown as a str's repr ---- */
static void put_format_part(Out *o, Ref r);
static void put_format_parts(Out *o, Ref values) {
    Vm *vm = o->vm;
    for (u32 i = 0; i < seq_len(vm, values); i++) put_format_part(o, seq_item(vm, values, i));
}
static void put_replacement(Out *o, const Node *n) {
    Vm *vm = o->vm;
    Out inner = {o->c, o->vm, BUILDER(BUILDER_SCRATCH, 0)};
    put_expr(&inner, n->FormattedValue.value, PR_TEST + 1);
    Ref text = builder_finish(vm, &inner.b);
    if (!text) {
        o->c->failed = true;
        return;
    }
    put(o, STR_LENGTH(text) && str_char(vm, text, 0) == '{' ? "{ " : "{");
    builder_take(vm, &o->b, text);
    if (n->FormattedValue.conversion > 0) {
        put(o, "!");
        builder_char(vm, &o->b, (u32)n->FormattedValue.conversion);
    }
    if (n->FormattedValue.format_spec) {
        put(o, ":");
        put_format_part(o, n->FormattedValue.format_spec);
    }
    put(o, "}");
}
static void put_format_part(Out *o, Ref r) {
    Vm *vm = o->vm;
    const Node *n = NODE_AT(r);
    if (!compile_enter(o->c)) return;
    if (n->kind == JoinedStr_kind) {
        put_format_parts(o, n->JoinedStr.values);
    } else if (n->kind == FormattedValue_kind) {
        put_replacement(o, n);
    } else if (n->kind == Constant_kind) {
        Ref text = n->Constant.object;
        for (u32 i = 0; i < STR_LENGTH(text); i++) {
            u32 c = str_char(vm, text, i);
            if (c == '{' || c == '}') builder_char(vm, &o->b, c);
            builder_char(vm, &o->b, c);
        }
    }
    compile_leave(o->c);
}
static void put_joined(Out *o, Ref r) {
    Vm *vm = o->vm;
    Out inner = {o->c, o->vm, BUILDER(BUILDER_SCRATCH, 0)};
    put_format_part(&inner, r);
    Ref body = builder_finish(vm, &inner.b), repr = body ? str_repr(vm, body) : 0;
    drop_null(vm, body);
    if (!repr) {
        o->c->failed = true;
        return;
    }
    put(o, "f");
    builder_take(vm, &o->b, repr);
}

/* ---- the rest ---- */
static void put_argument(Out *o, Ref arg) {
    Vm *vm = o->vm;
    put_str(o, NODE_AT(arg)->arg.arg);
}
static void put_arguments(Out *o, const Node *a) {
    Vm *vm = o->vm;
    u32 posonly = seq_len(vm, a->arguments.posonlyargs), all = posonly + seq_len(vm, a->arguments.args);
    u32 without = all - seq_len(vm, a->arguments.defaults);
    bool first = true;
    for (u32 i = 0; i < all; i++) {
        put_if(o, !first, ", ");
        first = false;
        put_argument(o, i < posonly ? seq_item(vm, a->arguments.posonlyargs, i) : seq_item(vm, a->arguments.args, i - posonly));
        if (i >= without) {
            put(o, "=");
            put_expr(o, seq_item(vm, a->arguments.defaults, i - without), PR_TEST);
        }
        put_if(o, i + 1 == posonly, ", /");
    }
    if (a->arguments.vararg || seq_len(vm, a->arguments.kwonlyargs)) {
        put(o, first ? "*" : ", *");
        first = false;
        if (a->arguments.vararg) put_argument(o, a->arguments.vararg);
    }
    for (u32 i = 0; i < seq_len(vm, a->arguments.kwonlyargs); i++) {
        Ref value = seq_item(vm, a->arguments.kw_defaults, i);
        put_if(o, !first, ", ");
        first = false;
        put_argument(o, seq_item(vm, a->arguments.kwonlyargs, i));
        if (!value) continue;
        put(o, "=");
        put_expr(o, value, PR_TEST);
    }
    if (!a->arguments.kwarg) return;
    put(o, first ? "**" : ", **");
    put_argument(o, a->arguments.kwarg);
}
static void put_comprehensions(Out *o, Ref generators) {
    Vm *vm = o->vm;
    for (u32 i = 0; i < seq_len(vm, generators); i++) {
        const Node *g = NODE_AT(seq_item(vm, generators, i));
        put(o, g->comprehension.is_async ? " async for " : " for ");
        put_expr(o, g->comprehension.target, PR_TUPLE);
        put(o, " in ");
        put_expr(o, g->comprehension.iter, PR_TEST + 1);
        for (u32 k = 0; k < seq_len(vm, g->comprehension.ifs); k++) {
            put(o, " if ");
            put_expr(o, seq_item(vm, g->comprehension.ifs, k), PR_TEST + 1);
        }
    }
}
static void put_comprehension(Out *o, const char *open, Ref elt, Ref generators, const char *close) {
    put(o, open);
    put_expr(o, elt, PR_TEST);
    put_comprehensions(o, generators);
    put(o, close);
}
static void put_binary(Out *o, const Node *n, u32 level) {
    static const struct {
        const char *text;
        u32 level;
    } ops[] = {[Add] = {" + ", PR_ARITH},     [Sub] = {" - ", PR_ARITH}, [Mult] = {" * ", PR_TERM},   [MatMult] = {" @ ", PR_TERM},
               [Div] = {" / ", PR_TERM},      [Mod] = {" % ", PR_TERM},  [Pow] = {" ** ", PR_POWER},  [LShift] = {" << ", PR_SHIFT},
               [RShift] = {" >> ", PR_SHIFT}, [BitOr] = {" | ", PR_BOR}, [BitXor] = {" ^ ", PR_BXOR}, [BitAnd] = {" & ", PR_BAND},
               [FloorDiv] = {" // ", PR_TERM}};
    u32 pr = ops[n->BinOp.op].level, right = n->BinOp.op == Pow;
    put_if(o, level > pr, "(");
    put_expr(o, n->BinOp.left, pr + right);
    put(o, ops[n->BinOp.op].text);
    put_expr(o, n->BinOp.right, pr + !right);
    put_if(o, level > pr, ")");
}
static void put_boolean(Out *o, const Node *n, u32 level) {
    Vm *vm = o->vm;
    u32 pr = n->BoolOp.op == And ? PR_AND : PR_OR;
    put_if(o, level > pr, "(");
    for (u32 i = 0; i < seq_len(vm, n->BoolOp.values); i++) {
        put_if(o, i > 0, n->BoolOp.op == And ? " and " : " or ");
        put_expr(o, seq_item(vm, n->BoolOp.values, i), pr + 1);
    }
    put_if(o, level > pr, ")");
}
static void put_compare(Out *o, const Node *n, u32 level) {
    static const char *const ops[] = {[Eq] = " == ",  [NotEq] = " != ", [Lt] = " < ",         [LtE] = " <= ", [Gt] = " > ",
                                      [GtE] = " >= ", [Is] = " is ",    [IsNot] = " is not ", [In] = " in ",  [NotIn] = " not in "};
    Vm *vm = o->vm;
    put_if(o, level > PR_CMP, "(");
    put_expr(o, n->Compare.left, PR_CMP + 1);
    for (u32 i = 0; i < seq_len(vm, n->Compare.ops); i++) {
        put(o, ops[seq_item(vm, n->Compare.ops, i)]);
        put_expr(o, seq_item(vm, n->Compare.comparators, i), PR_CMP + 1);
    }
    put_if(o, level > PR_CMP, ")");
}
static void put_call(Out *o, const Node *n) {
    Vm *vm = o->vm;
    u32 args = seq_len(vm, n->Call.args), keywords = seq_len(vm, n->Call.keywords);
    put_expr(o, n->Call.func, PR_ATOM);
    if (args == 1 && !keywords && NODE_AT(seq_item(vm, n->Call.args, 0))->kind == GeneratorExp_kind) {
        put_expr(o, seq_item(vm, n->Call.args, 0), PR_TEST);
        return;
    }
    put(o, "(");
    put_list(o, n->Call.args, PR_TEST);
    for (u32 i = 0; i < keywords; i++) {
        const Node *k = NODE_AT(seq_item(vm, n->Call.keywords, i));
        put_if(o, args + i > 0, ", ");
        if (k->keyword.arg) {
            put_str(o, k->keyword.arg);
            put(o, "=");
        } else {
            put(o, "**");
        }
        put_expr(o, k->keyword.value, PR_TEST);
    }
    put(o, ")");
}
static void put_dict(Out *o, const Node *n) {
    Vm *vm = o->vm;
    put(o, "{");
    for (u32 i = 0; i < seq_len(vm, n->Dict.values); i++) {
        Ref key = seq_item(vm, n->Dict.keys, i);
        put_if(o, i > 0, ", ");
        if (key) {
            put_expr(o, key, PR_TEST);
            put(o, ": ");
        } else {
            put(o, "**");
        }
        put_expr(o, seq_item(vm, n->Dict.values, i), key ? PR_TEST : PR_EXPR);
    }
    put(o, "}");
}
static void put_tuple(Out *o, const Node *n, u32 level) {
    Vm *vm = o->vm;
    u32 count = seq_len(vm, n->Tuple.elts);
    if (!count) {
        put(o, "()");
        return;
    }
    put_if(o, level > PR_TUPLE, "(");
    put_list(o, n->Tuple.elts, PR_TEST);
    put_if(o, count == 1, ",");
    put_if(o, level > PR_TUPLE, ")");
}
static void put_unary(Out *o, const Node *n, u32 level) {
    static const char *const ops[] = {[Invert] = "~", [Not] = "not ", [UAdd] = "+", [USub] = "-"};
    u32 pr = n->UnaryOp.op == Not ? PR_NOT : PR_FACTOR;
    put_if(o, level > pr, "(");
    put(o, ops[n->UnaryOp.op]);
    put_expr(o, n->UnaryOp.operand, pr);
    put_if(o, level > pr, ")");
}
static void put_slice(Out *o, const Node *n) {
    if (n->Slice.lower) put_expr(o, n->Slice.lower, PR_TEST);
    put(o, ":");
    if (n->Slice.upper) put_expr(o, n->Slice.upper, PR_TEST);
    if (!n->Slice.step) return;
    put(o, ":");
    put_expr(o, n->Slice.step, PR_TEST);
}
static void put_conditional(Out *o, const Node *n, u32 level) {
    put_if(o, level > PR_TEST, "(");
    put_expr(o, n->IfExp.body, PR_TEST + 1);
    put(o, " if ");
    put_expr(o, n->IfExp.test, PR_TEST + 1);
    put(o, " else ");
    put_expr(o, n->IfExp.orelse, PR_TEST);
    put_if(o, level > PR_TEST, ")");
}
static void put_lambda(Out *o, const Node *n, u32 level) {
    Vm *vm = o->vm;
    const Node *a = NODE_AT(n->Lambda.args);
    bool any = seq_len(vm, a->arguments.posonlyargs) || seq_len(vm, a->arguments.args) || seq_len(vm, a->arguments.kwonlyargs) ||
               a->arguments.vararg || a->arguments.kwarg;
    put_if(o, level > PR_TEST, "(");
    put(o, any ? "lambda " : "lambda");
    put_arguments(o, a);
    put(o, ": ");
    put_expr(o, n->Lambda.body, PR_TEST);
    put_if(o, level > PR_TEST, ")");
}
static void put_attribute(Out *o, const Node *n) {
    Vm *vm = o->vm;
    const Node *value = NODE_AT(n->Attribute.value);
    put_expr(o, n->Attribute.value, PR_ATOM);
    put(o, value->kind == Constant_kind && IS(value->Constant.object, int) ? " ." : ".");
    put_str(o, n->Attribute.attr);
}
static void put_wrapped(Out *o, const char *before, Ref value, u32 level, const char *behind) {
    put(o, before);
    if (value) put_expr(o, value, level);
    put(o, behind);
}
static void expression(Out *o, const Node *n, Ref r, u32 level) {
    switch (n->kind) {
    case BoolOp_kind: put_boolean(o, n, level); break;
    case BinOp_kind: put_binary(o, n, level); break;
    case UnaryOp_kind: put_unary(o, n, level); break;
    case Lambda_kind: put_lambda(o, n, level); break;
    case IfExp_kind: put_conditional(o, n, level); break;
    case Dict_kind: put_dict(o, n); break;
    case Set_kind:
        put(o, "{");
        put_list(o, n->Set.elts, PR_TEST);
        put(o, "}");
        break;
    case GeneratorExp_kind: put_comprehension(o, "(", n->GeneratorExp.elt, n->GeneratorExp.generators, ")"); break;
    case ListComp_kind: put_comprehension(o, "[", n->ListComp.elt, n->ListComp.generators, "]"); break;
    case SetComp_kind: put_comprehension(o, "{", n->SetComp.elt, n->SetComp.generators, "}"); break;
    case DictComp_kind:
        put_wrapped(o, "{", n->DictComp.key, PR_TEST, ": ");
        put_comprehension(o, "", n->DictComp.value, n->DictComp.generators, "}");
        break;
    case Yield_kind: put_wrapped(o, n->Yield.value ? "(yield " : "(yield", n->Yield.value, PR_TEST, ")"); break;
    case YieldFrom_kind: put_wrapped(o, "(yield from ", n->YieldFrom.value, PR_TEST, ")"); break;
    case Await_kind: put_wrapped(o, level > PR_AWAIT ? "(await " : "await ", n->Await.value, PR_ATOM, level > PR_AWAIT ? ")" : ""); break;
    case Compare_kind: put_compare(o, n, level); break;
    case Call_kind: put_call(o, n); break;
    case Constant_kind: put_constant(o, n); break;
    case JoinedStr_kind:
    case FormattedValue_kind: put_joined(o, r); break;
    case Attribute_kind: put_attribute(o, n); break;
    case Starred_kind: put_wrapped(o, "*", n->Starred.value, PR_EXPR, ""); break;
    case Name_kind: put_str(o, n->Name.id); break;
    case List_kind:
        put(o, "[");
        put_list(o, n->List.elts, PR_TEST);
        put(o, "]");
        break;
    case Tuple_kind: put_tuple(o, n, level); break;
    case Subscript_kind:
        put_expr(o, n->Subscript.value, PR_ATOM);
        put_wrapped(o, "[", n->Subscript.slice, PR_TUPLE, "]");
        break;
    case Slice_kind: put_slice(o, n); break;
    case NamedExpr_kind:
        put_wrapped(o, level > PR_TUPLE ? "(" : "", n->NamedExpr.target, PR_ATOM, " := ");
        put_wrapped(o, "", n->NamedExpr.value, PR_ATOM, level > PR_TUPLE ? ")" : "");
        break;
    default: break;
    }
}
static void put_expr(Out *o, Ref r, u32 level) {
    Vm *vm = o->vm;
    if (o->c->failed || !compile_enter(o->c)) return;
    expression(o, NODE_AT(r), r, level);
    compile_leave(o->c);
}
Ref compile_unparse(Compiler *c, Ref node) {
    Out o = {c, c->vm, BUILDER(BUILDER_SCRATCH, 0)};
    put_expr(&o, node, PR_TEST);
    Ref r = builder_finish(c->vm, &o.b);
    if (!r || c->failed) {
        c->failed = true;
        if (r) {
            Vm *vm = c->vm;
            drop(vm, r);
        }
        return 0;
    }
    return r;
}
