/* symtable.c: which names a scope has and where each is found (CPython 3.11's Python/symtable.c): one walk collects the
 * uses, a second one over the scopes (symtable_analyze.c) decides. */
#include "compiler/compile_int.h"
#include "object/str.h"
#include "object/containers.h"

static void visit(Compiler *c, Ref node);
static void visit_all(Compiler *c, Ref seq) {
    Vm *vm = c->vm;
    for (u32 i = 0; i < seq_len(vm, seq) && !c->failed; i++)
        if (seq_item(vm, seq, i)) visit(c, seq_item(vm, seq, i));
}
static void visit_opt(Compiler *c, Ref node) {
    if (node) visit(c, node);
}

/* ---- scopes and symbols ---- */

u32 scope_symbol(Compiler *c, Ref scope, Ref name) {
    Vm *vm = c->vm;
    u32 flags = 0;
    return map_get(c, &SCOPE_AT(scope)->symbols, name, &flags) ? flags : 0;
}

static void scope_enter(Compiler *c, Ref name, u32 type, Ref node, Loc loc) {
    Vm *vm = c->vm;
    Ref r = compile_alloc(c, sizeof(Scope));
    if (!r) return;
    Scope *s = SCOPE_AT(r);
    s->name = name;
    s->type = (u8)type;
    s->loc = loc;
    s->parent = c->scope;
    if (c->scope) {
        Scope *p = SCOPE_AT(c->scope);
        s->nested = p->nested || p->type == ST_FUNCTION;
        s->private_name = p->private_name;
        s->in_iter_expr = p->in_iter_expr; /* a lambda there may not assign either */
        if (p->last_child)
            SCOPE_AT(p->last_child)->sibling = r;
        else
            p->first_child = r;
        p->last_child = r;
    } else
        c->top_scope = r;
    map_set(c, &c->scopes, node, r);
    c->scope = r;
}

static void scope_leave(Compiler *c) {
    Vm *vm = c->vm;
    if (c->scope) c->scope = SCOPE_AT(c->scope)->parent;
}

static void symbol_add_to(Compiler *c, Ref scope, Ref name, u32 flag, Loc loc) {
    Vm *vm = c->vm;
    if (c->failed) return;
    Scope *s = SCOPE_AT(scope);
    Ref mangled = compile_mangle(c, SCOPE_AT(c->scope)->private_name, name);
    if (!mangled) return;
    u32 old = 0, flags = flag;
    if (map_get(c, &s->symbols, mangled, &old)) {
        if ((flag & DEF_PARAM) && (old & DEF_PARAM)) {
            scope_error(c, loc, "duplicate argument '%S' in function definition", name);
            return;
        }
        flags |= old;
    }
    if (s->comp_iter_target) {
        /* the target of a comprehension's loop cannot be nonlocal or rebound by a walrus */
        if (flags & (DEF_GLOBAL | DEF_NONLOCAL)) {
            scope_error(c, loc, "comprehension inner loop cannot rebind assignment expression target '%S'", name);
            return;
        }
        flags |= DEF_COMP_ITER;
    }
    map_set(c, &s->symbols, mangled, flags);
    if (flag & DEF_PARAM)
        map_index(c, &s->params, mangled);
    else if (flag & DEF_GLOBAL) {
        Scope *top = SCOPE_AT(c->top_scope);
        u32 global = flag;
        if (map_get(c, &top->symbols, mangled, &old)) global |= old;
        map_set(c, &top->symbols, mangled, global);
    }
}

static void symbol_add(Compiler *c, Ref name, u32 flag, Loc loc) { symbol_add_to(c, c->scope, name, flag, loc); }

static u32 symbol_here(Compiler *c, Ref name) {
    Vm *vm = c->vm;
    Ref mangled = compile_mangle(c, SCOPE_AT(c->scope)->private_name, name);
    return mangled ? scope_symbol(c, c->scope, mangled) : 0;
}

static void directive_add(Compiler *c, Ref name, Loc loc) {
    Vm *vm = c->vm;
    Ref r = compile_alloc(c, sizeof(Directive));
    if (!r) return;
    Directive *d = AT(Directive, r);
    d->name = compile_mangle(c, SCOPE_AT(c->scope)->private_name, name);
    d->loc = loc;
    Ref *last = &SCOPE_AT(c->scope)->directives;
    while (*last) last = &AT(Directive, *last)->next;
    *last = r;
}

/* ---- functions ---- */

static void visit_params(Compiler *c, Ref args) {
    Vm *vm = c->vm;
    for (u32 i = 0; i < seq_len(vm, args); i++) {
        Ref arg = seq_item(vm, args, i);
        symbol_add(c, NODE_AT(arg)->arg.arg, DEF_PARAM, node_loc(c, arg));
    }
}

static void visit_arguments(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    const Node *a = NODE_AT(r);
    visit_params(c, a->arguments.posonlyargs);
    visit_params(c, a->arguments.args);
    visit_params(c, a->arguments.kwonlyargs);
    if (c->failed) return;
    if (a->arguments.vararg) {
        symbol_add(c, NODE_AT(a->arguments.vararg)->arg.arg, DEF_PARAM, node_loc(c, a->arguments.vararg));
        SCOPE_AT(c->scope)->varargs = 1;
    }
    if (a->arguments.kwarg) {
        symbol_add(c, NODE_AT(a->arguments.kwarg)->arg.arg, DEF_PARAM, node_loc(c, a->arguments.kwarg));
        SCOPE_AT(c->scope)->varkeywords = 1;
    }
}

/* Annotations that stay text are looked at in a scope that nothing else sees: their names bind nothing, but yield,
 * await and := are refused in it. */
static void visit_annotation(Compiler *c, Ref node) {
    Vm *vm = c->vm;
    if (!c->future_annotations) {
        visit(c, node);
        return;
    }
    Ref scope = compile_alloc(c, sizeof(Scope)), around = c->scope;
    if (!scope) return;
    Scope *s = SCOPE_AT(scope), *p = SCOPE_AT(around);
    s->name = p->name;
    s->type = ST_FUNCTION;
    s->parent = around;
    s->nested = 1;
    s->private_name = p->private_name;
    s->in_annotation = 1;
    c->scope = scope;
    visit(c, node);
    c->scope = around;
}

static void annotations_of(Compiler *c, Ref args) {
    Vm *vm = c->vm;
    for (u32 i = 0; i < seq_len(vm, args); i++) {
        Ref annotation = NODE_AT(seq_item(vm, args, i))->arg.annotation;
        if (annotation) visit_annotation(c, annotation);
    }
}

static void visit_annotations(Compiler *c, Ref arguments, Ref returns) {
    Vm *vm = c->vm;
    const Node *a = NODE_AT(arguments);
    annotations_of(c, a->arguments.posonlyargs);
    annotations_of(c, a->arguments.args);
    if (a->arguments.vararg && NODE_AT(a->arguments.vararg)->arg.annotation)
        visit_annotation(c, NODE_AT(a->arguments.vararg)->arg.annotation);
    if (a->arguments.kwarg && NODE_AT(a->arguments.kwarg)->arg.annotation) visit_annotation(c, NODE_AT(a->arguments.kwarg)->arg.annotation);
    annotations_of(c, a->arguments.kwonlyargs);
    if (returns) visit_annotation(c, returns);
}

static void visit_function(Compiler *c, Ref r, bool async) {
    Vm *vm = c->vm;
    Node *n = NODE_AT(r);
    Loc loc = node_loc(c, r);
    symbol_add(c, n->FunctionDef.name, DEF_LOCAL, loc);
    visit_all(c, NODE_AT(n->FunctionDef.args)->arguments.defaults);
    visit_all(c, NODE_AT(n->FunctionDef.args)->arguments.kw_defaults);
    visit_annotations(c, n->FunctionDef.args, n->FunctionDef.returns);
    visit_all(c, n->FunctionDef.decorator_list);
    if (c->failed) return;
    scope_enter(c, n->FunctionDef.name, ST_FUNCTION, r, loc);
    if (c->failed) return;
    if (async) SCOPE_AT(c->scope)->coroutine = 1;
    visit_arguments(c, n->FunctionDef.args);
    visit_all(c, n->FunctionDef.body);
    scope_leave(c);
}

static void visit_class(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    Node *n = NODE_AT(r);
    symbol_add(c, n->ClassDef.name, DEF_LOCAL, node_loc(c, r));
    visit_all(c, n->ClassDef.bases);
    visit_all(c, n->ClassDef.keywords);
    visit_all(c, n->ClassDef.decorator_list);
    if (c->failed) return;
    scope_enter(c, n->ClassDef.name, ST_CLASS, r, node_loc(c, r));
    if (c->failed) return;
    SCOPE_AT(c->scope)->private_name = n->ClassDef.name;
    visit_all(c, n->ClassDef.body);
    scope_leave(c);
}

static void visit_lambda(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    Node *n = NODE_AT(r);
    visit_all(c, NODE_AT(n->Lambda.args)->arguments.defaults);
    visit_all(c, NODE_AT(n->Lambda.args)->arguments.kw_defaults);
    if (c->failed) return;
    scope_enter(c, compile_name(c, "lambda"), ST_FUNCTION, r, node_loc(c, r));
    if (c->failed) return;
    visit_arguments(c, n->Lambda.args);
    visit(c, n->Lambda.body);
    scope_leave(c);
}

/* ---- comprehensions ---- */

static void visit_generator(Compiler *c, Ref r) { /* but the first */
    Vm *vm = c->vm;
    Node *n = NODE_AT(r);
    Scope *s = SCOPE_AT(c->scope);
    s->comp_iter_target = 1;
    visit(c, n->comprehension.target);
    s->comp_iter_target = 0;
    s->in_iter_expr++;
    visit(c, n->comprehension.iter);
    s->in_iter_expr--;
    visit_all(c, n->comprehension.ifs);
    if (n->comprehension.is_async) s->coroutine = 1;
}

static const char *comprehension_word(u32 kind) {
    return kind == LIST_COMPREHENSION   ? "listcomp"
           : kind == SET_COMPREHENSION  ? "setcomp"
           : kind == DICT_COMPREHENSION ? "dictcomp"
                                        : "genexpr";
}

static void visit_comprehension(Compiler *c, Ref r, u32 kind, Ref generators, Ref elt, Ref value) {
    Vm *vm = c->vm;
    Node *first = NODE_AT(seq_item(vm, generators, 0));
    SCOPE_AT(c->scope)->in_iter_expr++;
    visit(c, first->comprehension.iter);
    SCOPE_AT(c->scope)->in_iter_expr--;
    if (c->failed) return;
    scope_enter(c, compile_name(c, comprehension_word(kind)), ST_FUNCTION, r, node_loc(c, r));
    if (c->failed) return;
    Scope *s = SCOPE_AT(c->scope);
    if (first->comprehension.is_async) s->coroutine = 1;
    s->comprehension = (u8)kind;
    symbol_add(c, NAME(dot_zero), DEF_PARAM, node_loc(c, r));
    s->comp_iter_target = 1;
    visit(c, first->comprehension.target);
    s->comp_iter_target = 0;
    visit_all(c, first->comprehension.ifs);
    for (u32 i = 1; i < seq_len(vm, generators) && !c->failed; i++) visit_generator(c, seq_item(vm, generators, i));
    if (value) visit(c, value);
    visit(c, elt);
    s->generator = kind == GENERATOR_EXPRESSION;
    bool async = s->coroutine && kind != GENERATOR_EXPRESSION;
    scope_leave(c);
    if (c->scope && async) SCOPE_AT(c->scope)->coroutine = 1;
}

/* `:=` inside of comprehensions binds in the nearest scope that is none. */
static void extend_named_expression(Compiler *c, Ref target) {
    Vm *vm = c->vm;
    Ref name = NODE_AT(target)->Name.id;
    Loc loc = node_loc(c, target);
    for (Ref r = c->scope; r; r = SCOPE_AT(r)->parent) {
        Scope *s = SCOPE_AT(r);
        if (s->comprehension) {
            Ref mangled = compile_mangle(c, SCOPE_AT(c->scope)->private_name, name);
            if (mangled && (scope_symbol(c, r, mangled) & DEF_COMP_ITER)) {
                scope_error(c, loc, "assignment expression cannot rebind comprehension iteration variable '%S'", name);
                return;
            }
            continue;
        }
        if (s->type == ST_FUNCTION) {
            Ref mangled = compile_mangle(c, SCOPE_AT(c->scope)->private_name, name);
            u32 flags = mangled ? scope_symbol(c, r, mangled) : 0;
            symbol_add(c, name, flags & DEF_GLOBAL ? DEF_GLOBAL : DEF_NONLOCAL, loc);
            directive_add(c, name, loc);
            symbol_add_to(c, r, name, DEF_LOCAL, loc);
            return;
        }
        if (s->type == ST_MODULE) {
            symbol_add(c, name, DEF_GLOBAL, loc);
            directive_add(c, name, loc);
            symbol_add_to(c, r, name, DEF_GLOBAL, loc);
            return;
        }
        scope_error(c, loc, "assignment expression within a comprehension cannot be used in a class body", 0);
        return;
    }
}

static void visit_named(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    Node *n = NODE_AT(r);
    Scope *s = SCOPE_AT(c->scope);
    if (s->in_annotation) {
        scope_error(c, node_loc(c, r), "named expression cannot be used within an annotation", 0);
        return;
    }
    if (s->in_iter_expr) {
        scope_error(c, node_loc(c, r), "assignment expression cannot be used in a comprehension iterable expression", 0);
        return;
    }
    if (s->comprehension) extend_named_expression(c, n->NamedExpr.target);
    visit(c, n->NamedExpr.value);
    visit(c, n->NamedExpr.target);
}

/* ---- statements ---- */

static void visit_alias(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    Node *n = NODE_AT(r);
    Ref name = n->alias.asname ? n->alias.asname : n->alias.name;
    u32 dot = 0, length = STR_LENGTH(name);
    if (length == 1 && str_char(vm, name, 0) == '*') {
        if (SCOPE_AT(c->scope)->type != ST_MODULE) scope_error(c, node_loc(c, r), "import * only allowed at module level", 0);
        return;
    }
    while (dot < length && str_char(vm, name, dot) != '.') dot++;
    if (dot < length) {
        Ref head = str_slice(vm, name, 0, dot);
        if (head) str_intern(vm, &head);
        name = compile_hold(c, head);
    }
    if (name) symbol_add(c, name, DEF_IMPORT, node_loc(c, r));
}

static void visit_ann_assign(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    Node *n = NODE_AT(r), *target = NODE_AT(n->AnnAssign.target);
    if (target->kind == Name_kind) {
        Ref name = target->Name.id;
        u32 flags = symbol_here(c, name);
        if ((flags & (DEF_GLOBAL | DEF_NONLOCAL)) && c->scope != c->top_scope && n->AnnAssign.simple) {
            scope_error(c, node_loc(c, r),
                        flags & DEF_GLOBAL ? "annotated name '%S' can't be global" : "annotated name '%S' can't be nonlocal", name);
            return;
        }
        if (n->AnnAssign.simple)
            symbol_add(c, name, DEF_ANNOT | DEF_LOCAL, node_loc(c, n->AnnAssign.target));
        else if (n->AnnAssign.value)
            symbol_add(c, name, DEF_LOCAL, node_loc(c, n->AnnAssign.target));
    } else
        visit(c, n->AnnAssign.target);
    visit_annotation(c, n->AnnAssign.annotation);
    visit_opt(c, n->AnnAssign.value);
}

static void visit_global(Compiler *c, Ref r, bool nonlocal) {
    Vm *vm = c->vm;
    Node *n = NODE_AT(r);
    Loc loc = node_loc(c, r);
    for (u32 i = 0; i < seq_len(vm, n->Global.names) && !c->failed; i++) {
        Ref name = seq_item(vm, n->Global.names, i);
        u32 flags = symbol_here(c, name);
        if (flags & (DEF_PARAM | DEF_LOCAL | USE | DEF_ANNOT)) {
            const char *message;
            if (flags & DEF_PARAM)
                message = nonlocal ? "name '%S' is parameter and nonlocal" : "name '%S' is parameter and global";
            else if (flags & USE)
                message = nonlocal ? "name '%S' is used prior to nonlocal declaration" : "name '%S' is used prior to global declaration";
            else if (flags & DEF_ANNOT)
                message = nonlocal ? "annotated name '%S' can't be nonlocal" : "annotated name '%S' can't be global";
            else
                message = nonlocal ? "name '%S' is assigned to before nonlocal declaration"
                                   : "name '%S' is assigned to before global declaration";
            scope_error(c, loc, message, name);
            return;
        }
        symbol_add(c, name, nonlocal ? DEF_NONLOCAL : DEF_GLOBAL, loc);
        directive_add(c, name, loc);
    }
}

static void visit_yield(Compiler *c, Ref r, Ref value) {
    Vm *vm = c->vm;
    visit_opt(c, value);
    if (c->failed) return;
    Scope *s = SCOPE_AT(c->scope);
    if (s->in_annotation) {
        scope_error(c, node_loc(c, r), "yield expression cannot be used within an annotation", 0);
        return;
    }
    s->generator = 1;
    if (s->comprehension) {
        static const char *const messages[] = {"", "'yield' inside list comprehension", "'yield' inside dict comprehension",
                                               "'yield' inside set comprehension", "'yield' inside generator expression"};
        scope_error(c, node_loc(c, r), messages[s->comprehension], 0);
    }
}

static void visit_name(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    Node *n = NODE_AT(r);
    symbol_add(c, n->Name.id, n->Name.ctx == Load ? USE : DEF_LOCAL, node_loc(c, r));
    /* super() finds the class through a cell */
    if (n->Name.ctx == Load && SCOPE_AT(c->scope)->type == ST_FUNCTION && str_equal_ascii(vm, n->Name.id, "super"))
        symbol_add(c, NAME(__class__), USE, node_loc(c, r));
}

static void visit_with(Compiler *c, Ref items, Ref body) {
    Vm *vm = c->vm;
    for (u32 i = 0; i < seq_len(vm, items); i++) {
        Node *item = NODE_AT(seq_item(vm, items, i));
        visit(c, item->withitem.context_expr);
        visit_opt(c, item->withitem.optional_vars);
    }
    visit_all(c, body);
}

static void visit_statement(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    Node *n = NODE_AT(r);
    switch (n->kind) {
    case Module_kind:
    case Interactive_kind: visit_all(c, n->Module.body); break;
    case Expression_kind: visit(c, n->Expression.body); break;
    case FunctionDef_kind: visit_function(c, r, false); break;
    case AsyncFunctionDef_kind: visit_function(c, r, true); break;
    case ClassDef_kind: visit_class(c, r); break;
    case Return_kind:
        if (n->Return.value) {
            visit(c, n->Return.value);
            if (c->scope) SCOPE_AT(c->scope)->returns_value = 1;
        }
        break;
    case Delete_kind: visit_all(c, n->Delete.targets); break;
    case Assign_kind:
        visit_all(c, n->Assign.targets);
        visit(c, n->Assign.value);
        break;
    case AugAssign_kind:
        visit(c, n->AugAssign.target);
        visit(c, n->AugAssign.value);
        break;
    case AnnAssign_kind: visit_ann_assign(c, r); break;
    case For_kind:
    case AsyncFor_kind:
        visit(c, n->For.target);
        visit(c, n->For.iter);
        visit_all(c, n->For.body);
        visit_all(c, n->For.orelse);
        break;
    case While_kind:
    case If_kind:
        visit(c, n->If.test);
        visit_all(c, n->If.body);
        visit_all(c, n->If.orelse);
        break;
    case With_kind:
    case AsyncWith_kind: visit_with(c, n->With.items, n->With.body); break;
    case Match_kind:
        visit(c, n->Match.subject);
        visit_all(c, n->Match.cases);
        break;
    case Raise_kind:
        visit_opt(c, n->Raise.exc);
        visit_opt(c, n->Raise.cause);
        break;
    case Try_kind:
    case TryStar_kind:
        visit_all(c, n->Try.body);
        visit_all(c, n->Try.orelse);
        visit_all(c, n->Try.handlers);
        visit_all(c, n->Try.finalbody);
        break;
    case Assert_kind:
        visit(c, n->Assert.test);
        visit_opt(c, n->Assert.msg);
        break;
    case Import_kind: visit_all(c, n->Import.names); break;
    case ImportFrom_kind: visit_all(c, n->ImportFrom.names); break;
    case alias_kind: visit_alias(c, r); break;
    case Global_kind: visit_global(c, r, false); break;
    case Nonlocal_kind: visit_global(c, r, true); break;
    case Expr_kind: visit(c, n->Expr.value); break;
    case ExceptHandler_kind:
        visit_opt(c, n->ExceptHandler.type);
        if (n->ExceptHandler.name) symbol_add(c, n->ExceptHandler.name, DEF_LOCAL, node_loc(c, r));
        visit_all(c, n->ExceptHandler.body);
        break;
    case match_case_kind:
        visit(c, n->match_case.pattern);
        visit_opt(c, n->match_case.guard);
        visit_all(c, n->match_case.body);
        break;
    default: break;
    }
}

static void visit_pattern(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    Node *n = NODE_AT(r);
    Loc loc = node_loc(c, r);
    switch (n->kind) {
    case MatchValue_kind: visit(c, n->MatchValue.value); break;
    case MatchSequence_kind: visit_all(c, n->MatchSequence.patterns); break;
    case MatchStar_kind:
        if (n->MatchStar.name) symbol_add(c, n->MatchStar.name, DEF_LOCAL, loc);
        break;
    case MatchMapping_kind:
        visit_all(c, n->MatchMapping.keys);
        visit_all(c, n->MatchMapping.patterns);
        if (n->MatchMapping.rest) symbol_add(c, n->MatchMapping.rest, DEF_LOCAL, loc);
        break;
    case MatchClass_kind:
        visit(c, n->MatchClass.cls);
        visit_all(c, n->MatchClass.patterns);
        visit_all(c, n->MatchClass.kwd_patterns);
        break;
    case MatchAs_kind:
        visit_opt(c, n->MatchAs.pattern);
        if (n->MatchAs.name) symbol_add(c, n->MatchAs.name, DEF_LOCAL, loc);
        break;
    case MatchOr_kind: visit_all(c, n->MatchOr.patterns); break;
    default: break;
    }
}

static void visit_expression(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    Node *n = NODE_AT(r);
    switch (n->kind) {
    case NamedExpr_kind: visit_named(c, r); break;
    case BoolOp_kind: visit_all(c, n->BoolOp.values); break;
    case BinOp_kind:
        visit(c, n->BinOp.left);
        visit(c, n->BinOp.right);
        break;
    case UnaryOp_kind: visit(c, n->UnaryOp.operand); break;
    case Lambda_kind: visit_lambda(c, r); break;
    case IfExp_kind:
        visit(c, n->IfExp.test);
        visit(c, n->IfExp.body);
        visit(c, n->IfExp.orelse);
        break;
    case Dict_kind:
        visit_all(c, n->Dict.keys);
        visit_all(c, n->Dict.values);
        break;
    case Set_kind:
    case List_kind:
    case Tuple_kind: visit_all(c, n->Set.elts); break;
    case GeneratorExp_kind: visit_comprehension(c, r, GENERATOR_EXPRESSION, n->GeneratorExp.generators, n->GeneratorExp.elt, 0); break;
    case ListComp_kind: visit_comprehension(c, r, LIST_COMPREHENSION, n->ListComp.generators, n->ListComp.elt, 0); break;
    case SetComp_kind: visit_comprehension(c, r, SET_COMPREHENSION, n->SetComp.generators, n->SetComp.elt, 0); break;
    case DictComp_kind: visit_comprehension(c, r, DICT_COMPREHENSION, n->DictComp.generators, n->DictComp.key, n->DictComp.value); break;
    case Yield_kind: visit_yield(c, r, n->Yield.value); break;
    case YieldFrom_kind: visit_yield(c, r, n->YieldFrom.value); break;
    case Await_kind:
        if (SCOPE_AT(c->scope)->in_annotation) {
            scope_error(c, node_loc(c, r), "await expression cannot be used within an annotation", 0);
            break;
        }
        visit(c, n->Await.value);
        if (!c->failed) SCOPE_AT(c->scope)->coroutine = 1;
        break;
    case Compare_kind:
        visit(c, n->Compare.left);
        visit_all(c, n->Compare.comparators);
        break;
    case Call_kind:
        visit(c, n->Call.func);
        visit_all(c, n->Call.args);
        visit_all(c, n->Call.keywords);
        break;
    case keyword_kind: visit(c, n->keyword.value); break;
    case FormattedValue_kind:
        visit(c, n->FormattedValue.value);
        visit_opt(c, n->FormattedValue.format_spec);
        break;
    case JoinedStr_kind: visit_all(c, n->JoinedStr.values); break;
    case Attribute_kind: visit(c, n->Attribute.value); break;
    case Subscript_kind:
        visit(c, n->Subscript.value);
        visit(c, n->Subscript.slice);
        break;
    case Starred_kind: visit(c, n->Starred.value); break;
    case Slice_kind:
        visit_opt(c, n->Slice.lower);
        visit_opt(c, n->Slice.upper);
        visit_opt(c, n->Slice.step);
        break;
    case Name_kind: visit_name(c, r); break;
    default: break;
    }
}

static void visit(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    if (!compile_enter(c)) return;
    u32 kind = NODE_AT(r)->kind;
    if (kind >= BoolOp_kind && kind <= Slice_kind)
        visit_expression(c, r);
    else if (kind == keyword_kind)
        visit_expression(c, r);
    else if (kind >= MatchValue_kind)
        visit_pattern(c, r);
    else
        visit_statement(c, r);
    compile_leave(c);
}

void symtable_build(Compiler *c, Ref root) {
    scope_enter(c, compile_name(c, "top"), ST_MODULE, root, (Loc){0, 0, 0, 0});
    if (c->failed) return;
    visit(c, root);
    c->scope = 0;
    if (!c->failed) symtable_analyze(c);
}
