/* tree_validate.c: what a tree made by a program must keep to, so that the compiler may trust it (3.11's validator in Python/ast.c:
 * its checks in its order, its messages). Names are Texts, constants have their object. */
#include "compiler/compile_int.h"
#include "object/containers.h"
#include "object/type.h"

static bool check_exprs(Compiler *c, Ref seq, u32 context, bool null_ok);
static bool check_expr(Compiler *c, Ref r, u32 context);
static bool check_stmts(Compiler *c, Ref seq);

static bool wrong(Compiler *c, const char *format, const char *a, const char *b) {
    raise(c->vm, TYPE(ValueError), format, a, b);
    c->failed = true;
    return false;
}

static bool check_place(Compiler *c, const Node *n) {
    i32 line = (i32)n->lineno, end = (i32)n->end_lineno, column = (i32)n->col_offset, end_column = (i32)n->end_col_offset;
    Vm *vm = c->vm;
    if (line > end)
        raise(vm, TYPE(ValueError), "AST node line range (%d, %d) is not valid", line, end);
    else if ((line < 0 && end != line) || (column < 0 && column != end_column))
        raise(vm, TYPE(ValueError), "AST node column range (%d, %d) for line range (%d, %d) is not valid", column, end_column, line, end);
    else if (line == end && column > end_column)
        raise(vm, TYPE(ValueError), "line %d, column %d-%d is not a valid range", line, column, end_column);
    else
        return true;
    c->failed = true;
    return false;
}

static bool text_is(Compiler *c, Ref text, const char *word) {
    Vm *vm = c->vm;
    const Text *t = AT(Text, text);
    return t->length == strlen(word) && !memcmp(t->bytes, word, t->length);
}
static bool check_identifier(Compiler *c, Ref text) {
    static const char *const forbidden[] = {"None", "True", "False"};
    for (u32 i = 0; i < 3; i++)
        if (text_is(c, text, forbidden[i])) return wrong(c, "identifier field can't represent '%s' constant", forbidden[i], 0);
    return true;
}
static bool check_capture(Compiler *c, Ref text) {
    if (text_is(c, text, "_")) return wrong(c, "can't capture name '_' in patterns", 0, 0);
    return check_identifier(c, text);
}
static bool check_names(Compiler *c, Ref seq) { /* 3.11 reads what is not there */
    Vm *vm = c->vm;
    for (u32 i = 0; i < seq_len(vm, seq); i++)
        if (!seq_item(vm, seq, i)) return wrong(c, "None disallowed in identifier list", 0, 0);
    return true;
}
static bool check_nonempty(Compiler *c, Ref seq, const char *what, const char *owner) {
    return seq_len(c->vm, seq) || wrong(c, "empty %s on %s", what, owner);
}
static bool check_body(Compiler *c, Ref body, const char *owner) { return check_nonempty(c, body, "body", owner) && check_stmts(c, body); }
static bool check_opt(Compiler *c, Ref r) { return !r || check_expr(c, r, Load); }
static bool check_loads(Compiler *c, Ref seq) { return check_exprs(c, seq, Load, false); }

static bool check_comprehension(Compiler *c, Ref seq) {
    Vm *vm = c->vm;
    if (!seq_len(vm, seq)) return wrong(c, "comprehension with no generators", 0, 0);
    for (u32 i = 0; i < seq_len(vm, seq); i++) {
        const Node *n = NODE_AT(seq_item(vm, seq, i));
        if (!check_expr(c, n->comprehension.target, Store) || !check_expr(c, n->comprehension.iter, Load) ||
            !check_loads(c, n->comprehension.ifs))
            return false;
    }
    return true;
}
static bool check_keywords(Compiler *c, Ref seq) {
    Vm *vm = c->vm;
    for (u32 i = 0; i < seq_len(vm, seq); i++)
        if (!check_expr(c, NODE_AT(seq_item(vm, seq, i))->keyword.value, Load)) return false;
    return true;
}
static bool check_args(Compiler *c, Ref seq) {
    Vm *vm = c->vm;
    for (u32 i = 0; i < seq_len(vm, seq); i++) {
        const Node *n = NODE_AT(seq_item(vm, seq, i));
        if (!check_place(c, n) || !check_opt(c, n->arg.annotation)) return false;
    }
    return true;
}
static bool check_arguments(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    const Node *n = NODE_AT(r);
    if (!check_args(c, n->arguments.posonlyargs) || !check_args(c, n->arguments.args)) return false;
    if (n->arguments.vararg && !check_opt(c, NODE_AT(n->arguments.vararg)->arg.annotation)) return false;
    if (!check_args(c, n->arguments.kwonlyargs)) return false;
    if (n->arguments.kwarg && !check_opt(c, NODE_AT(n->arguments.kwarg)->arg.annotation)) return false;
    if (seq_len(vm, n->arguments.defaults) > seq_len(vm, n->arguments.posonlyargs) + seq_len(vm, n->arguments.args))
        return wrong(c, "more positional defaults than args on arguments", 0, 0);
    if (seq_len(vm, n->arguments.kw_defaults) != seq_len(vm, n->arguments.kwonlyargs))
        return wrong(c, "length of kwonlyargs is not the same as kw_defaults on arguments", 0, 0);
    return check_loads(c, n->arguments.defaults) && check_exprs(c, n->arguments.kw_defaults, Load, true);
}

static bool is_plain_constant(Vm *vm, Ref r) { return IS(r, int) || IS(r, float) || IS(r, complex) || IS(r, str) || IS(r, bytes); }
static bool check_constant(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    if (r == NONE || r == ELLIPSIS || IS(r, bool) || is_plain_constant(vm, r)) return true;
    bool ok = true;
    if (!IS(r, tuple) && !IS(r, frozenset)) {
        raise(vm, TYPE(TypeError), "got an invalid type in Constant: %T", r);
        c->failed = true;
        return false;
    }
    if (!compile_enter(c)) return false;
    if (IS(r, tuple)) {
        for (u32 i = 0; ok && i < TUPLE_LENGTH(r); i++) ok = check_constant(c, TUPLE_ITEM(r, i));
    } else {
        Ref key;
        i64 hash;
        for (u32 at = 0; ok && set_next(vm, r, &at, &key, &hash);) ok = check_constant(c, key);
    }
    compile_leave(c);
    return ok;
}

/* ---- expressions ---- */

static bool check_context(Compiler *c, const Node *n, u32 context) {
    static const char *const names[] = {"", "Load", "Store", "Del"};
    u32 actual;
    switch (n->kind) {
    case Attribute_kind: actual = n->Attribute.ctx; break;
    case Subscript_kind: actual = n->Subscript.ctx; break;
    case Starred_kind: actual = n->Starred.ctx; break;
    case Name_kind:
        if (!check_identifier(c, n->Name.id)) return false;
        actual = n->Name.ctx;
        break;
    case List_kind: actual = n->List.ctx; break;
    case Tuple_kind: actual = n->Tuple.ctx; break;
    default:
        if (context != Load) return wrong(c, "expression which can't be assigned to in %s context", names[context], 0);
        return true;
    }
    return actual == context || wrong(c, "expression must have %s context but has %s instead", names[context], names[actual]);
}

static bool check_compare(Compiler *c, const Node *n) {
    Vm *vm = c->vm;
    u32 count = seq_len(vm, n->Compare.comparators);
    if (!count) return wrong(c, "Compare with no comparators", 0, 0);
    if (count != seq_len(vm, n->Compare.ops)) return wrong(c, "Compare has a different number of comparators and operands", 0, 0);
    return check_loads(c, n->Compare.comparators) && check_expr(c, n->Compare.left, Load);
}

static bool check_expr_parts(Compiler *c, const Node *n, u32 context) {
    Vm *vm = c->vm;
    switch (n->kind) {
    case BoolOp_kind:
        if (seq_len(vm, n->BoolOp.values) < 2) return wrong(c, "BoolOp with less than 2 values", 0, 0);
        return check_loads(c, n->BoolOp.values);
    case BinOp_kind: return check_expr(c, n->BinOp.left, Load) && check_expr(c, n->BinOp.right, Load);
    case UnaryOp_kind: return check_expr(c, n->UnaryOp.operand, Load);
    case Lambda_kind: return check_arguments(c, n->Lambda.args) && check_expr(c, n->Lambda.body, Load);
    case IfExp_kind:
        return check_expr(c, n->IfExp.test, Load) && check_expr(c, n->IfExp.body, Load) && check_expr(c, n->IfExp.orelse, Load);
    case Dict_kind:
        if (seq_len(vm, n->Dict.keys) != seq_len(vm, n->Dict.values))
            return wrong(c, "Dict doesn't have the same number of keys as values", 0, 0);
        return check_exprs(c, n->Dict.keys, Load, true) && check_loads(c, n->Dict.values);
    case Set_kind: return check_loads(c, n->Set.elts);
    case ListComp_kind:
    case SetComp_kind:
    case GeneratorExp_kind: return check_comprehension(c, n->ListComp.generators) && check_expr(c, n->ListComp.elt, Load);
    case DictComp_kind:
        return check_comprehension(c, n->DictComp.generators) && check_expr(c, n->DictComp.key, Load) &&
               check_expr(c, n->DictComp.value, Load);
    case Yield_kind: return check_opt(c, n->Yield.value);
    case YieldFrom_kind: return check_expr(c, n->YieldFrom.value, Load);
    case Await_kind: return check_expr(c, n->Await.value, Load);
    case Compare_kind: return check_compare(c, n);
    case Call_kind: return check_expr(c, n->Call.func, Load) && check_loads(c, n->Call.args) && check_keywords(c, n->Call.keywords);
    case Constant_kind: return check_constant(c, n->Constant.object);
    case JoinedStr_kind: return check_loads(c, n->JoinedStr.values);
    case FormattedValue_kind: return check_expr(c, n->FormattedValue.value, Load) && check_opt(c, n->FormattedValue.format_spec);
    case Attribute_kind: return check_expr(c, n->Attribute.value, Load);
    case Subscript_kind: return check_expr(c, n->Subscript.slice, Load) && check_expr(c, n->Subscript.value, Load);
    case Starred_kind: return check_expr(c, n->Starred.value, context);
    case List_kind: return check_exprs(c, n->List.elts, context, false);
    case Tuple_kind: return check_exprs(c, n->Tuple.elts, context, false);
    case NamedExpr_kind: return check_expr(c, n->NamedExpr.value, Load);
    case Slice_kind: return check_opt(c, n->Slice.lower) && check_opt(c, n->Slice.upper) && check_opt(c, n->Slice.step);
    default: return true;
    }
}

static bool check_expr(Compiler *c, Ref r, u32 context) {
    Vm *vm = c->vm;
    const Node *n = NODE_AT(r);
    if (!check_place(c, n) || !compile_enter(c)) return false;
    bool ok = check_context(c, n, context) && check_expr_parts(c, n, context);
    compile_leave(c);
    return ok;
}

static bool check_exprs(Compiler *c, Ref seq, u32 context, bool null_ok) {
    Vm *vm = c->vm;
    for (u32 i = 0; i < seq_len(vm, seq); i++) {
        Ref item = seq_item(vm, seq, i);
        if (item ? !check_expr(c, item, context) : !null_ok && !wrong(c, "None disallowed in expression list", 0, 0)) return false;
    }
    return true;
}

/* ---- patterns ---- */

static bool is_number(Compiler *c, Ref r, bool real, bool imaginary) {
    Vm *vm = c->vm;
    if (NODE_AT(r)->kind != Constant_kind) return false;
    Ref value = NODE_AT(r)->Constant.object;
    return (real && (IS(value, int) || IS(value, float))) || (imaginary && IS(value, complex));
}
static bool is_negative_number(Compiler *c, Ref r, bool imaginary) {
    Vm *vm = c->vm;
    const Node *n = NODE_AT(r);
    return n->kind == UnaryOp_kind && n->UnaryOp.op == USub && is_number(c, n->UnaryOp.operand, true, imaginary);
}
static bool is_complex_sum(Compiler *c, const Node *n) {
    Vm *vm = c->vm;
    if (n->BinOp.op != Add && n->BinOp.op != Sub) return false;
    Ref left = n->BinOp.left;
    bool ok = NODE_AT(left)->kind == Constant_kind ? is_number(c, left, true, false) : is_negative_number(c, left, false);
    return ok && is_number(c, n->BinOp.right, false, true);
}
static bool check_match_value(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    const Node *n = NODE_AT(r);
    if (!check_expr(c, r, Load)) return false;
    switch (n->kind) {
    case Constant_kind:
        return is_plain_constant(vm, n->Constant.object) || wrong(c, "unexpected constant inside of a literal pattern", 0, 0);
    case Attribute_kind:
    case JoinedStr_kind: return true; /* f-strings are the compiler's matter */
    case UnaryOp_kind:
        if (is_negative_number(c, r, true)) return true;
        break;
    case BinOp_kind:
        if (is_complex_sum(c, n)) return true;
        break;
    default: break;
    }
    return wrong(c, "patterns may only match literals and attribute lookups", 0, 0);
}

static bool check_pattern(Compiler *c, Ref r, bool star_ok);
static bool check_patterns(Compiler *c, Ref seq, bool star_ok) {
    Vm *vm = c->vm;
    for (u32 i = 0; i < seq_len(vm, seq); i++) {
        if (!seq_item(vm, seq, i)) return wrong(c, "None disallowed in pattern list", 0, 0);
        if (!check_pattern(c, seq_item(vm, seq, i), star_ok)) return false;
    }
    return true;
}
static bool check_mapping(Compiler *c, const Node *n) {
    Vm *vm = c->vm;
    Ref keys = n->MatchMapping.keys;
    if (seq_len(vm, keys) != seq_len(vm, n->MatchMapping.patterns))
        return wrong(c, "MatchMapping doesn't have the same number of keys as patterns", 0, 0);
    if (n->MatchMapping.rest && !check_capture(c, n->MatchMapping.rest)) return false;
    for (u32 i = 0; i < seq_len(vm, keys); i++) {
        Ref key = seq_item(vm, keys, i);
        if (!key) return wrong(c, "None disallowed in expression list", 0, 0);
        Ref value = NODE_AT(key)->kind == Constant_kind ? NODE_AT(key)->Constant.object : 0;
        if (value && (value == NONE || value == TRUE_REF || value == FALSE_REF)) continue;
        if (!check_match_value(c, key)) return false;
    }
    return check_patterns(c, n->MatchMapping.patterns, false);
}
static bool check_match_class(Compiler *c, const Node *n) {
    Vm *vm = c->vm;
    Ref names = n->MatchClass.kwd_attrs, cls = n->MatchClass.cls;
    if (seq_len(vm, names) != seq_len(vm, n->MatchClass.kwd_patterns))
        return wrong(c, "MatchClass doesn't have the same number of keyword attributes as patterns", 0, 0);
    if (!check_expr(c, cls, Load)) return false;
    while (NODE_AT(cls)->kind == Attribute_kind) cls = NODE_AT(cls)->Attribute.value;
    if (NODE_AT(cls)->kind != Name_kind) return wrong(c, "MatchClass cls field can only contain Name or Attribute nodes.", 0, 0);
    if (!check_names(c, names)) return false;
    for (u32 i = 0; i < seq_len(vm, names); i++)
        if (!check_identifier(c, seq_item(vm, names, i))) return false;
    return check_patterns(c, n->MatchClass.patterns, false) && check_patterns(c, n->MatchClass.kwd_patterns, false);
}
static bool check_pattern_parts(Compiler *c, const Node *n, bool star_ok) {
    Vm *vm = c->vm;
    switch (n->kind) {
    case MatchValue_kind: return check_match_value(c, n->MatchValue.value);
    case MatchSingleton_kind: return n->MatchSingleton.value || wrong(c, "MatchSingleton can only contain True, False and None", 0, 0);
    case MatchSequence_kind: return check_patterns(c, n->MatchSequence.patterns, true);
    case MatchMapping_kind: return check_mapping(c, n);
    case MatchClass_kind: return check_match_class(c, n);
    case MatchStar_kind:
        if (!star_ok) return wrong(c, "can't use MatchStar here", 0, 0);
        return !n->MatchStar.name || check_capture(c, n->MatchStar.name);
    case MatchAs_kind:
        if (n->MatchAs.name && !check_capture(c, n->MatchAs.name)) return false;
        if (!n->MatchAs.pattern) return true;
        if (!n->MatchAs.name) return wrong(c, "MatchAs must specify a target name if a pattern is given", 0, 0);
        return check_pattern(c, n->MatchAs.pattern, false);
    default:
        if (seq_len(vm, n->MatchOr.patterns) < 2) return wrong(c, "MatchOr requires at least 2 patterns", 0, 0);
        return check_patterns(c, n->MatchOr.patterns, false);
    }
}
static bool check_pattern(Compiler *c, Ref r, bool star_ok) {
    Vm *vm = c->vm;
    const Node *n = NODE_AT(r);
    if (!check_place(c, n) || !compile_enter(c)) return false;
    bool ok = check_pattern_parts(c, n, star_ok);
    compile_leave(c);
    return ok;
}

/* ---- statements ---- */

static bool check_targets(Compiler *c, Ref seq, u32 context) {
    return check_nonempty(c, seq, "targets", context == Del ? "Delete" : "Assign") && check_exprs(c, seq, context, false);
}
static bool check_with(Compiler *c, const Node *n, const char *name) {
    Vm *vm = c->vm;
    if (!check_nonempty(c, n->With.items, "items", name)) return false;
    for (u32 i = 0; i < seq_len(vm, n->With.items); i++) {
        const Node *item = NODE_AT(seq_item(vm, n->With.items, i));
        Ref target = item->withitem.optional_vars;
        if (!check_expr(c, item->withitem.context_expr, Load) || (target && !check_expr(c, target, Store))) return false;
    }
    return check_body(c, n->With.body, name);
}
static bool check_match(Compiler *c, const Node *n) {
    Vm *vm = c->vm;
    if (!check_expr(c, n->Match.subject, Load) || !check_nonempty(c, n->Match.cases, "cases", "Match")) return false;
    for (u32 i = 0; i < seq_len(vm, n->Match.cases); i++) {
        const Node *m = NODE_AT(seq_item(vm, n->Match.cases, i));
        if (!check_pattern(c, m->match_case.pattern, false) || !check_opt(c, m->match_case.guard) ||
            !check_body(c, m->match_case.body, "match_case"))
            return false;
    }
    return true;
}
static bool check_try(Compiler *c, const Node *n, const char *name) {
    Vm *vm = c->vm;
    u32 handlers = seq_len(vm, n->Try.handlers);
    if (!check_body(c, n->Try.body, name)) return false;
    if (!handlers && !seq_len(vm, n->Try.finalbody)) return wrong(c, "%s has neither except handlers nor finalbody", name, 0);
    if (!handlers && seq_len(vm, n->Try.orelse)) return wrong(c, "%s has orelse but no except handlers", name, 0);
    for (u32 i = 0; i < handlers; i++) {
        if (!seq_item(vm, n->Try.handlers, i)) return wrong(c, "None disallowed in handler list", 0, 0);
        const Node *h = NODE_AT(seq_item(vm, n->Try.handlers, i));
        if (!check_place(c, h) || !check_opt(c, h->ExceptHandler.type) || !check_body(c, h->ExceptHandler.body, "ExceptHandler"))
            return false;
    }
    return check_stmts(c, n->Try.finalbody) && check_stmts(c, n->Try.orelse);
}
static bool check_function(Compiler *c, const Node *n, const char *name) {
    return check_body(c, n->FunctionDef.body, name) && check_arguments(c, n->FunctionDef.args) &&
           check_loads(c, n->FunctionDef.decorator_list) && check_opt(c, n->FunctionDef.returns);
}
static bool check_ann_assign(Compiler *c, const Node *n) {
    Vm *vm = c->vm;
    if (NODE_AT(n->AnnAssign.target)->kind != Name_kind && n->AnnAssign.simple) {
        raise(vm, TYPE(TypeError), "AnnAssign with simple non-Name target");
        c->failed = true;
        return false;
    }
    return check_expr(c, n->AnnAssign.target, Store) && check_opt(c, n->AnnAssign.value) && check_expr(c, n->AnnAssign.annotation, Load);
}
static bool check_for(Compiler *c, const Node *n, const char *name) {
    return check_expr(c, n->For.target, Store) && check_expr(c, n->For.iter, Load) && check_body(c, n->For.body, name) &&
           check_stmts(c, n->For.orelse);
}

static bool check_stmt_parts(Compiler *c, const Node *n) {
    switch (n->kind) {
    case FunctionDef_kind: return check_function(c, n, "FunctionDef");
    case AsyncFunctionDef_kind: return check_function(c, n, "AsyncFunctionDef");
    case ClassDef_kind:
        return check_body(c, n->ClassDef.body, "ClassDef") && check_loads(c, n->ClassDef.bases) &&
               check_keywords(c, n->ClassDef.keywords) && check_loads(c, n->ClassDef.decorator_list);
    case Return_kind: return check_opt(c, n->Return.value);
    case Delete_kind: return check_targets(c, n->Delete.targets, Del);
    case Assign_kind: return check_targets(c, n->Assign.targets, Store) && check_expr(c, n->Assign.value, Load);
    case AugAssign_kind: return check_expr(c, n->AugAssign.target, Store) && check_expr(c, n->AugAssign.value, Load);
    case AnnAssign_kind: return check_ann_assign(c, n);
    case For_kind: return check_for(c, n, "For");
    case AsyncFor_kind: return check_for(c, n, "AsyncFor");
    case While_kind: return check_expr(c, n->While.test, Load) && check_body(c, n->While.body, "While") && check_stmts(c, n->While.orelse);
    case If_kind: return check_expr(c, n->If.test, Load) && check_body(c, n->If.body, "If") && check_stmts(c, n->If.orelse);
    case With_kind: return check_with(c, n, "With");
    case AsyncWith_kind: return check_with(c, n, "AsyncWith");
    case Match_kind: return check_match(c, n);
    case Raise_kind:
        if (n->Raise.exc) return check_expr(c, n->Raise.exc, Load) && check_opt(c, n->Raise.cause);
        return !n->Raise.cause || wrong(c, "Raise with cause but no exception", 0, 0);
    case Try_kind: return check_try(c, n, "Try");
    case TryStar_kind: return check_try(c, n, "TryStar");
    case Assert_kind: return check_expr(c, n->Assert.test, Load) && check_opt(c, n->Assert.msg);
    case Import_kind: return check_nonempty(c, n->Import.names, "names", "Import");
    case ImportFrom_kind:
        if (n->ImportFrom.level < 0) return wrong(c, "Negative ImportFrom level", 0, 0);
        return check_nonempty(c, n->ImportFrom.names, "names", "ImportFrom");
    case Global_kind: return check_nonempty(c, n->Global.names, "names", "Global") && check_names(c, n->Global.names);
    case Nonlocal_kind: return check_nonempty(c, n->Nonlocal.names, "names", "Nonlocal") && check_names(c, n->Nonlocal.names);
    case Expr_kind: return check_expr(c, n->Expr.value, Load);
    default: return true;
    }
}

static bool check_stmts(Compiler *c, Ref seq) {
    Vm *vm = c->vm;
    for (u32 i = 0; i < seq_len(vm, seq); i++) {
        Ref r = seq_item(vm, seq, i);
        if (!r) return wrong(c, "None disallowed in statement list", 0, 0);
        if (!check_place(c, NODE_AT(r)) || !compile_enter(c)) return false;
        bool ok = check_stmt_parts(c, NODE_AT(r));
        compile_leave(c);
        if (!ok) return false;
    }
    return true;
}

bool tree_validate(Compiler *c, Ref root) {
    Vm *vm = c->vm;
    const Node *n = NODE_AT(root);
    return n->kind == Expression_kind ? check_expr(c, n->Expression.body, Load) : check_stmts(c, n->Module.body);
}
