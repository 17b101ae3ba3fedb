/* compile_expr.c: code for expressions: displays, calls, comparisons, conditions (compile.c of CPython 3.11). */
#include "compiler/compile_int.h"
#include "object/containers.h"
#include "object/int.h"
#include "object/protocol.h"
#include "object/str.h"

#define STACK_GUIDELINE 30u

static void compile_all(Compiler *c, Ref seq) {
    Vm *vm = c->vm;
    for (u32 i = 0; i < seq_len(vm, seq) && !c->failed; i++) compile_expr(c, seq_item(vm, seq, i));
}

static bool all_constant(Compiler *c, Ref seq, u32 from, u32 to) {
    Vm *vm = c->vm;
    for (u32 i = from; i < to; i++)
        if (!seq_item(vm, seq, i) || NODE_AT(seq_item(vm, seq, i))->kind != Constant_kind) return false;
    return true;
}

static Ref tuple_of_constants(Compiler *c, Ref seq, u32 from, u32 to) {
    Vm *vm = c->vm;
    Ref t = tuple_new(vm, to - from);
    for (u32 i = from; t && i < to; i++) TUPLE_ITEM(t, i - from) = own(vm, NODE_AT(seq_item(vm, seq, i))->Constant.object);
    return t;
}

/* ---- displays ---- */

static bool has_star(Compiler *c, Ref seq) {
    Vm *vm = c->vm;
    for (u32 i = 0; i < seq_len(vm, seq); i++)
        if (NODE_AT(seq_item(vm, seq, i))->kind == Starred_kind) return true;
    return false;
}

static void constant_display(Compiler *c, Ref elts, u32 pushed, u32 build, u32 extend, bool tuple) {
    Vm *vm = c->vm;
    Ref folded = tuple_of_constants(c, elts, 0, seq_len(vm, elts));
    if (!compile_hold(c, folded)) return;
    if (tuple && !pushed) {
        emit_const(c, folded);
        return;
    }
    if (build == OP_BUILD_SET) {
        folded = compile_hold(c, frozenset_from(vm, TUPLE_AT(folded)->item, TUPLE_LENGTH(folded)));
        if (!folded) return;
    }
    emit_i(c, build, pushed);
    emit_const(c, folded);
    emit_i(c, extend, 1);
    if (tuple) emit(c, OP_LIST_TO_TUPLE);
}

/* Elements with stars among them; `pushed` values stand on the stack already (starunpack_helper). */
static void display(Compiler *c, Ref elts, u32 pushed, u32 build, u32 add, u32 extend, bool tuple) {
    Vm *vm = c->vm;
    u32 n = seq_len(vm, elts);
    if (n > 2 && all_constant(c, elts, 0, n)) {
        constant_display(c, elts, pushed, build, extend, tuple);
        return;
    }
    bool big = n + pushed > STACK_GUIDELINE, built = big;
    if (!big && !has_star(c, elts)) {
        compile_all(c, elts);
        emit_i(c, tuple ? (u32)OP_BUILD_TUPLE : build, n + pushed);
        return;
    }
    if (big) emit_i(c, build, pushed);
    for (u32 i = 0; i < n && !c->failed; i++) {
        Ref elt = seq_item(vm, elts, i);
        if (NODE_AT(elt)->kind == Starred_kind) {
            if (!built) emit_i(c, build, i + pushed);
            built = true;
            compile_expr(c, NODE_AT(elt)->Starred.value);
            emit_i(c, extend, 1);
        } else {
            compile_expr(c, elt);
            if (built) emit_i(c, add, 1);
        }
    }
    if (tuple) emit(c, OP_LIST_TO_TUPLE);
}

static void unpack_targets(Compiler *c, Ref elts) {
    Vm *vm = c->vm;
    u32 n = seq_len(vm, elts);
    bool star = false;
    for (u32 i = 0; i < n; i++) {
        if (NODE_AT(seq_item(vm, elts, i))->kind != Starred_kind) continue;
        if (star) {
            compile_error(c, UNIT(c)->loc, "multiple starred expressions in assignment", 0);
            return;
        }
        if (i >= 256 || n - i - 1 >= 0x10000) {
            compile_error(c, UNIT(c)->loc, "too many expressions in star-unpacking assignment", 0);
            return;
        }
        emit_i(c, OP_UNPACK_EX, i | (n - i - 1) << 8);
        star = true;
    }
    if (!star) emit_i(c, OP_UNPACK_SEQUENCE, n);
    for (u32 i = 0; i < n && !c->failed; i++) {
        Ref elt = seq_item(vm, elts, i);
        compile_expr(c, NODE_AT(elt)->kind == Starred_kind ? NODE_AT(elt)->Starred.value : elt);
    }
}

static void dict_part(Compiler *c, const Node *d, u32 from, u32 to) {
    Vm *vm = c->vm;
    u32 n = to - from;
    bool big = n * 2 > STACK_GUIDELINE;
    if (n > 1 && !big && all_constant(c, d->Dict.keys, from, to)) {
        for (u32 i = from; i < to && !c->failed; i++) compile_expr(c, seq_item(vm, d->Dict.values, i));
        emit_const_new(c, tuple_of_constants(c, d->Dict.keys, from, to));
        emit_i(c, OP_BUILD_CONST_KEY_MAP, n);
        return;
    }
    if (big) emit_i(c, OP_BUILD_MAP, 0);
    for (u32 i = from; i < to && !c->failed; i++) {
        compile_expr(c, seq_item(vm, d->Dict.keys, i));
        compile_expr(c, seq_item(vm, d->Dict.values, i));
        if (big) emit_i(c, OP_MAP_ADD, 1);
    }
    if (!big) emit_i(c, OP_BUILD_MAP, n);
}

static void compile_dict(Compiler *c, const Node *d) {
    Vm *vm = c->vm;
    u32 n = seq_len(vm, d->Dict.values), elements = 0;
    bool have = false;
    for (u32 i = 0; i < n && !c->failed; i++) {
        bool star = !seq_item(vm, d->Dict.keys, i), full = !star && elements * 2 > STACK_GUIDELINE;
        if ((star && elements) || full) {
            dict_part(c, d, i - elements, full ? i + 1 : i);
            if (have) emit_i(c, OP_DICT_UPDATE, 1);
            have = true;
            elements = 0;
        } else if (!star)
            elements++;
        if (!star) continue;
        if (!have) emit_i(c, OP_BUILD_MAP, 0);
        have = true;
        compile_expr(c, seq_item(vm, d->Dict.values, i));
        emit_i(c, OP_DICT_UPDATE, 1);
    }
    if (elements) {
        dict_part(c, d, n - elements, n);
        if (have) emit_i(c, OP_DICT_UPDATE, 1);
        have = true;
    }
    if (!have) emit_i(c, OP_BUILD_MAP, 0);
}

/* ---- calls ---- */

static bool plain_arguments(Compiler *c, Ref args, Ref keywords) {
    Vm *vm = c->vm;
    if (has_star(c, args)) return false;
    for (u32 i = 0; i < seq_len(vm, keywords); i++)
        if (!NODE_AT(seq_item(vm, keywords, i))->keyword.arg) return false;
    return true;
}

static void check_keywords(Compiler *c, Ref keywords) {
    Vm *vm = c->vm;
    u32 n = seq_len(vm, keywords);
    for (u32 i = 0; i < n && !c->failed; i++) {
        Ref name = NODE_AT(seq_item(vm, keywords, i))->keyword.arg;
        if (!name) continue;
        check_name(c, name, Store);
        for (u32 k = i + 1; k < n; k++) {
            Ref other = seq_item(vm, keywords, k);
            if (NODE_AT(other)->keyword.arg == name) {
                compile_error(c, node_loc(c, other), "keyword argument repeated: %S", name);
                return;
            }
        }
    }
}

static Ref keyword_names(Compiler *c, Ref keywords, u32 from, u32 to) {
    Vm *vm = c->vm;
    Ref names = tuple_new(vm, to - from);
    for (u32 i = from; names && i < to; i++) TUPLE_ITEM(names, i - from) = own(vm, NODE_AT(seq_item(vm, keywords, i))->keyword.arg);
    return compile_hold(c, names);
}

static void keyword_values(Compiler *c, Ref keywords, u32 from, u32 to) {
    Vm *vm = c->vm;
    for (u32 i = from; i < to && !c->failed; i++) compile_expr(c, NODE_AT(seq_item(vm, keywords, i))->keyword.value);
}

static void keyword_arguments(Compiler *c, Ref keywords) {
    Vm *vm = c->vm;
    u32 n = seq_len(vm, keywords);
    if (!n) return;
    keyword_values(c, keywords, 0, n);
    Ref names = keyword_names(c, keywords, 0, n);
    if (names) emit_i(c, OP_KW_NAMES, const_index(c, names));
}

static void keyword_dict(Compiler *c, Ref keywords, u32 from, u32 to) {
    Vm *vm = c->vm;
    u32 n = to - from;
    bool big = n * 2 > STACK_GUIDELINE;
    if (n > 1 && !big) {
        keyword_values(c, keywords, from, to);
        Ref names = keyword_names(c, keywords, from, to);
        if (names) emit_const(c, names);
        emit_i(c, OP_BUILD_CONST_KEY_MAP, n);
        return;
    }
    if (big) emit_no_line(c, OP_BUILD_MAP);
    for (u32 i = from; i < to && !c->failed; i++) {
        emit_const(c, NODE_AT(seq_item(vm, keywords, i))->keyword.arg);
        keyword_values(c, keywords, i, i + 1);
        if (big) {
            Loc before = UNIT(c)->loc;
            UNIT(c)->loc = NO_LOC;
            emit_i(c, OP_MAP_ADD, 1);
            UNIT(c)->loc = before;
        }
    }
    if (!big) emit_i(c, OP_BUILD_MAP, n);
}

static void call_with_stars(Compiler *c, u32 pushed, Ref args, Ref keywords) {
    Vm *vm = c->vm;
    u32 n = seq_len(vm, keywords), seen = 0;
    bool have = false;
    if (!pushed && seq_len(vm, args) == 1 && has_star(c, args))
        compile_expr(c, NODE_AT(seq_item(vm, args, 0))->Starred.value);
    else
        display(c, args, pushed, OP_BUILD_LIST, OP_LIST_APPEND, OP_LIST_EXTEND, true);
    for (u32 i = 0; i < n && !c->failed; i++) {
        const Node *k = NODE_AT(seq_item(vm, keywords, i));
        if (k->keyword.arg) {
            seen++;
            continue;
        }
        if (seen) {
            keyword_dict(c, keywords, i - seen, i);
            if (have) emit_i(c, OP_DICT_MERGE, 1);
            have = true;
            seen = 0;
        }
        if (!have) emit_i(c, OP_BUILD_MAP, 0);
        have = true;
        compile_expr(c, k->keyword.value);
        emit_i(c, OP_DICT_MERGE, 1);
    }
    if (seen) {
        keyword_dict(c, keywords, n - seen, n);
        if (have) emit_i(c, OP_DICT_MERGE, 1);
    }
    emit_i(c, OP_CALL_FUNCTION_EX, n > 0);
}

/* The arguments behind `pushed` ones, and the call. */
void compile_call_arguments(Compiler *c, u32 pushed, Ref args, Ref keywords) {
    Vm *vm = c->vm;
    if (c->failed) return;
    check_keywords(c, keywords);
    u32 n = seq_len(vm, args), k = seq_len(vm, keywords);
    if (n + k * 2 > STACK_GUIDELINE || !plain_arguments(c, args, keywords)) {
        call_with_stars(c, pushed, args, keywords);
        return;
    }
    compile_all(c, args);
    keyword_arguments(c, keywords);
    emit_i(c, OP_CALL, pushed + n + k);
}

/* What belongs to an attribute on a later line is at the attribute's name. */
static void at_attribute(Compiler *c, const Node *a) {
    Vm *vm = c->vm;
    Loc *loc = &UNIT(c)->loc;
    if (loc->line == (i32)a->end_lineno) return;
    loc->line = (i32)a->end_lineno;
    i32 n = (i32)STR_LENGTH(a->Attribute.attr);
    if (n <= (i32)a->end_col_offset)
        loc->column = (i32)a->end_col_offset - n;
    else
        loc->column = loc->end_column = -1;
    if (loc->end_line < loc->line) loc->end_line = loc->line;
    if (loc->end_column < loc->column) loc->end_column = loc->column;
}

/* An attribute of an imported module is no method: names that the module scope imports are taken for modules. */
static bool is_imported(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    const Node *n = NODE_AT(r);
    return n->kind == Name_kind && (scope_symbol(c, c->top_scope, n->Name.id) & DEF_IMPORT);
}

static bool call_method_form(Compiler *c, Ref r, const Node *call) {
    Vm *vm = c->vm;
    Ref f = call->Call.func;
    const Node *a = NODE_AT(f);
    u32 n = seq_len(vm, call->Call.args), k = seq_len(vm, call->Call.keywords);
    if (a->kind != Attribute_kind || a->Attribute.ctx != Load || is_imported(c, a->Attribute.value)) return false;
    if (n + k + (k != 0) >= STACK_GUIDELINE || !plain_arguments(c, call->Call.args, call->Call.keywords)) return false;
    compile_expr(c, a->Attribute.value);
    SOURCE(c, f);
    at_attribute(c, a);
    emit_name(c, OP_LOAD_METHOD, a->Attribute.attr);
    compile_all(c, call->Call.args);
    keyword_arguments(c, call->Call.keywords);
    SOURCE(c, r);
    at_attribute(c, a);
    emit_i(c, OP_CALL, n + k);
    return true;
}

static void compile_call(Compiler *c, Ref r, const Node *n) {
    Vm *vm = c->vm;
    check_keywords(c, n->Call.keywords);
    if (c->failed || call_method_form(c, r, n)) return;
    warn_call(c, n->Call.func);
    SOURCE(c, n->Call.func);
    emit(c, OP_PUSH_NULL);
    SOURCE(c, r);
    compile_expr(c, n->Call.func);
    compile_call_arguments(c, 0, n->Call.args, n->Call.keywords);
}

/* ---- comparisons and conditions ---- */

static void emit_compare(Compiler *c, u32 op) {
    static const u8 operand[] = {[Eq] = OP_EQ, [NotEq] = OP_NE, [Lt] = OP_LT, [LtE] = OP_LE, [Gt] = OP_GT, [GtE] = OP_GE};
    if (op == Is || op == IsNot)
        emit_i(c, OP_IS_OP, op == IsNot);
    else if (op == In || op == NotIn)
        emit_i(c, OP_CONTAINS_OP, op == NotIn);
    else
        emit_i(c, OP_COMPARE_OP, operand[op]);
}

/* All comparisons but the last; a false one goes to cleanup with the next operand below the result (or alone). */
static void compare_chain(Compiler *c, const Node *n, u32 jump, Ref cleanup) {
    Vm *vm = c->vm;
    u32 last = seq_len(vm, n->Compare.ops) - 1;
    for (u32 i = 0; i < last && !c->failed; i++) {
        compile_expr(c, seq_item(vm, n->Compare.comparators, i));
        emit_i(c, OP_SWAP, 2);
        emit_i(c, OP_COPY, 2);
        emit_compare(c, seq_item(vm, n->Compare.ops, i));
        emit_jump(c, jump, cleanup);
    }
    compile_expr(c, seq_item(vm, n->Compare.comparators, last));
    emit_compare(c, seq_item(vm, n->Compare.ops, last));
}

static void compile_compare(Compiler *c, const Node *n) {
    Vm *vm = c->vm;
    warn_compare(c, n);
    compile_expr(c, n->Compare.left);
    if (seq_len(vm, n->Compare.ops) == 1) {
        compare_chain(c, n, 0, 0);
        return;
    }
    Ref cleanup = block_new(c);
    compare_chain(c, n, OP_JUMP_IF_FALSE_OR_POP, cleanup);
    Ref end = block_new(c);
    emit_jump_no_line(c, P_JUMP, end);
    block_use(c, cleanup);
    emit_i(c, OP_SWAP, 2);
    emit(c, OP_POP_TOP);
    block_use(c, end);
}

static void jump_if_chain(Compiler *c, const Node *n, Ref target, bool condition) {
    Ref cleanup = block_new(c);
    compile_expr(c, n->Compare.left);
    compare_chain(c, n, P_POP_JUMP_IF_FALSE, cleanup);
    emit_jump(c, condition ? P_POP_JUMP_IF_TRUE : P_POP_JUMP_IF_FALSE, target);
    Ref end = block_new(c);
    emit_jump_no_line(c, P_JUMP, end);
    block_use(c, cleanup);
    emit(c, OP_POP_TOP);
    if (!condition) emit_jump_no_line(c, P_JUMP, target);
    block_use(c, end);
}

static void jump_if_bool(Compiler *c, const Node *n, Ref target, bool condition) {
    Vm *vm = c->vm;
    Ref values = n->BoolOp.values, short_cut = target;
    u32 last = seq_len(vm, values) - 1;
    bool stops_at = n->BoolOp.op == Or;
    if (stops_at != condition) short_cut = block_new(c);
    for (u32 i = 0; i < last && !c->failed; i++) compile_jump_if(c, seq_item(vm, values, i), short_cut, stops_at);
    compile_jump_if(c, seq_item(vm, values, last), target, condition);
    if (short_cut != target) block_use(c, short_cut);
}

/* Jumps to target if the truth of the expression is `condition`. */
void compile_jump_if(Compiler *c, Ref r, Ref target, bool condition) {
    Vm *vm = c->vm;
    if (!compile_enter(c)) return;
    const Node *n = NODE_AT(r);
    if (n->kind == UnaryOp_kind && n->UnaryOp.op == Not)
        compile_jump_if(c, n->UnaryOp.operand, target, !condition);
    else if (n->kind == BoolOp_kind)
        jump_if_bool(c, n, target, condition);
    else if (n->kind == IfExp_kind) {
        Ref end = block_new(c), other = block_new(c);
        compile_jump_if(c, n->IfExp.test, other, false);
        compile_jump_if(c, n->IfExp.body, target, condition);
        emit_jump_no_line(c, P_JUMP, end);
        block_use(c, other);
        compile_jump_if(c, n->IfExp.orelse, target, condition);
        block_use(c, end);
    } else if (n->kind == Compare_kind && seq_len(vm, n->Compare.ops) > 1) {
        SOURCE(c, r);
        warn_compare(c, n);
        jump_if_chain(c, n, target, condition);
    } else {
        if (n->kind == Compare_kind) SOURCE(c, r);
        compile_expr(c, r);
        emit_jump(c, condition ? P_POP_JUMP_IF_TRUE : P_POP_JUMP_IF_FALSE, target);
    }
    compile_leave(c);
}

static void compile_boolean(Compiler *c, const Node *n) {
    Vm *vm = c->vm;
    Ref end = block_new(c), values = n->BoolOp.values;
    u32 last = seq_len(vm, values) - 1;
    for (u32 i = 0; i < last && !c->failed; i++) {
        compile_expr(c, seq_item(vm, values, i));
        emit_jump(c, n->BoolOp.op == And ? OP_JUMP_IF_FALSE_OR_POP : OP_JUMP_IF_TRUE_OR_POP, end);
        Ref next = block_new(c);
        if (next) block_use(c, next);
    }
    compile_expr(c, seq_item(vm, values, last));
    block_use(c, end);
}

static void compile_conditional(Compiler *c, const Node *n) {
    Ref end = block_new(c), other = block_new(c);
    compile_jump_if(c, n->IfExp.test, other, false);
    compile_expr(c, n->IfExp.body);
    emit_jump_no_line(c, P_JUMP, end);
    block_use(c, other);
    compile_expr(c, n->IfExp.orelse);
    block_use(c, end);
}

/* ---- generators ---- */

void emit_yield_from(Compiler *c, bool await) {
    Ref start = block_new(c), resume = block_new(c), exit = block_new(c);
    if (c->failed) return;
    block_use(c, start);
    emit_jump(c, OP_SEND, exit);
    block_use(c, resume);
    emit(c, OP_YIELD_VALUE);
    emit_i(c, OP_RESUME, await ? 3 : 2);
    emit_jump(c, P_JUMP_NO_INTERRUPT, start);
    block_use(c, exit);
}

static void compile_yield(Compiler *c, const Node *n) {
    Vm *vm = c->vm;
    const Scope *s = SCOPE_AT(UNIT(c)->scope);
    if (s->type != ST_FUNCTION) {
        error_here(c, "'yield' outside function", 0);
        return;
    }
    if (n->Yield.value)
        compile_expr(c, n->Yield.value);
    else
        emit_const(c, NONE);
    if (s->generator && s->coroutine) emit(c, OP_ASYNC_GEN_WRAP);
    emit(c, OP_YIELD_VALUE);
    emit_i(c, OP_RESUME, 1);
}

static void compile_yield_from(Compiler *c, const Node *n) {
    Vm *vm = c->vm;
    if (SCOPE_AT(UNIT(c)->scope)->type != ST_FUNCTION)
        error_here(c, "'yield' outside function", 0);
    else if (UNIT(c)->kind == SCOPE_ASYNC_FUNCTION)
        error_here(c, "'yield from' inside async function", 0);
    compile_expr(c, n->YieldFrom.value);
    emit(c, OP_GET_YIELD_FROM_ITER);
    emit_const(c, NONE);
    emit_yield_from(c, false);
}

bool is_top_level_await(const Compiler *c) {
    Vm *vm = c->vm;
    return c->top_await && SCOPE_AT(UNIT(c)->scope)->type == ST_MODULE;
}

static void compile_await(Compiler *c, const Node *n) {
    Vm *vm = c->vm;
    bool allowed = is_top_level_await(c);
    if (!allowed && SCOPE_AT(UNIT(c)->scope)->type != ST_FUNCTION)
        error_here(c, "'await' outside function", 0);
    else if (!allowed && UNIT(c)->kind != SCOPE_ASYNC_FUNCTION && UNIT(c)->kind != SCOPE_COMPREHENSION)
        error_here(c, "'await' outside async function", 0);
    compile_expr(c, n->Await.value);
    emit_i(c, OP_GET_AWAITABLE, 0);
    emit_const(c, NONE);
    emit_yield_from(c, true);
}

/* ---- f-strings, attributes, subscripts ---- */

static void compile_joined(Compiler *c, const Node *n) {
    Vm *vm = c->vm;
    u32 count = seq_len(vm, n->JoinedStr.values);
    if (count <= STACK_GUIDELINE) {
        compile_all(c, n->JoinedStr.values);
        if (count != 1) emit_i(c, OP_BUILD_STRING, count);
        return;
    }
    emit_const(c, EMPTY_STR);
    emit_name_plain(c, OP_LOAD_METHOD, compile_name(c, "join"));
    emit_i(c, OP_BUILD_LIST, 0);
    for (u32 i = 0; i < count && !c->failed; i++) {
        compile_expr(c, seq_item(vm, n->JoinedStr.values, i));
        emit_i(c, OP_LIST_APPEND, 1);
    }
    emit_i(c, OP_CALL, 1);
}

static void compile_formatted(Compiler *c, const Node *n) {
    i32 conversion = n->FormattedValue.conversion;
    if (conversion != -1 && conversion != 's' && conversion != 'r' && conversion != 'a' && !c->failed) {
        raise(c->vm, TYPE(SystemError), "Unrecognized conversion character %d", conversion);
        c->failed = true;
        return;
    }
    u32 arg = n->FormattedValue.conversion == 's'   ? 1
              : n->FormattedValue.conversion == 'r' ? 2
              : n->FormattedValue.conversion == 'a' ? 3
                                                    : 0;
    compile_expr(c, n->FormattedValue.value);
    if (n->FormattedValue.format_spec) {
        compile_expr(c, n->FormattedValue.format_spec);
        arg |= 4;
    }
    emit_i(c, OP_FORMAT_VALUE, arg);
}

static void compile_attribute(Compiler *c, const Node *n) {
    static const u8 ops[] = {OP_LOAD_ATTR, OP_STORE_ATTR, OP_DELETE_ATTR};
    compile_expr(c, n->Attribute.value);
    at_attribute(c, n);
    check_name(c, n->Attribute.attr, (ExprContext)n->Attribute.ctx);
    emit_name(c, ops[n->Attribute.ctx - 1], n->Attribute.attr);
}

static void compile_slice(Compiler *c, const Node *n) {
    if (n->Slice.lower)
        compile_expr(c, n->Slice.lower);
    else
        emit_const(c, NONE);
    if (n->Slice.upper)
        compile_expr(c, n->Slice.upper);
    else
        emit_const(c, NONE);
    if (n->Slice.step) compile_expr(c, n->Slice.step);
    emit_i(c, OP_BUILD_SLICE, n->Slice.step ? 3 : 2);
}

static void compile_list(Compiler *c, const Node *n, bool tuple) {
    if (n->List.ctx == Store)
        unpack_targets(c, n->List.elts);
    else if (n->List.ctx == Load)
        display(c, n->List.elts, 0, OP_BUILD_LIST, OP_LIST_APPEND, OP_LIST_EXTEND, tuple);
    else
        compile_all(c, n->List.elts);
}

static void compile_unary(Compiler *c, const Node *n) {
    static const u8 ops[] = {[Invert] = OP_UNARY_INVERT, [Not] = OP_UNARY_NOT, [UAdd] = OP_UNARY_POSITIVE, [USub] = OP_UNARY_NEGATIVE};
    compile_expr(c, n->UnaryOp.operand);
    emit(c, ops[n->UnaryOp.op]);
}

/* ---- all ---- */

static void expression(Compiler *c, Ref r) {
    static const u8 subscripts[] = {OP_BINARY_SUBSCR, OP_STORE_SUBSCR, OP_DELETE_SUBSCR};
    Vm *vm = c->vm;
    const Node *n = NODE_AT(r);
    switch (n->kind) {
    case NamedExpr_kind:
        compile_expr(c, n->NamedExpr.value);
        emit_i(c, OP_COPY, 1);
        compile_expr(c, n->NamedExpr.target);
        break;
    case BoolOp_kind: compile_boolean(c, n); break;
    case BinOp_kind:
        compile_expr(c, n->BinOp.left);
        compile_expr(c, n->BinOp.right);
        emit_i(c, OP_BINARY_OP, binary_operand(n->BinOp.op));
        break;
    case UnaryOp_kind: compile_unary(c, n); break;
    case Lambda_kind: compile_lambda(c, r); break;
    case IfExp_kind: compile_conditional(c, n); break;
    case Dict_kind: compile_dict(c, n); break;
    case Set_kind: display(c, n->Set.elts, 0, OP_BUILD_SET, OP_SET_ADD, OP_SET_UPDATE, false); break;
    case GeneratorExp_kind:
    case ListComp_kind:
    case SetComp_kind:
    case DictComp_kind: compile_comprehension(c, r); break;
    case Yield_kind: compile_yield(c, n); break;
    case YieldFrom_kind: compile_yield_from(c, n); break;
    case Await_kind: compile_await(c, n); break;
    case Compare_kind: compile_compare(c, n); break;
    case Call_kind: compile_call(c, r, n); break;
    case Constant_kind: emit_const(c, n->Constant.object); break;
    case JoinedStr_kind: compile_joined(c, n); break;
    case FormattedValue_kind: compile_formatted(c, n); break;
    case Attribute_kind: compile_attribute(c, n); break;
    case Subscript_kind:
        if (n->Subscript.ctx == Load) warn_subscript(c, n->Subscript.value, n->Subscript.slice);
        compile_expr(c, n->Subscript.value);
        compile_expr(c, n->Subscript.slice);
        emit(c, subscripts[n->Subscript.ctx - 1]);
        break;
    case Starred_kind:
        error_here(
            c, n->Starred.ctx == Store ? "starred assignment target must be in a list or tuple" : "can't use starred expression here", 0);
        break;
    case Slice_kind: compile_slice(c, n); break;
    case Name_kind: compile_nameop(c, n->Name.id, (ExprContext)n->Name.ctx); break;
    case List_kind: compile_list(c, n, false); break;
    case Tuple_kind: compile_list(c, n, true); break;
    default: break;
    }
}

void compile_expr(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    if (!compile_enter(c)) return;
    Loc before = UNIT(c)->loc;
    SOURCE(c, r);
    expression(c, r);
    UNIT(c)->loc = before;
    compile_leave(c);
}

void compile_at_attribute(Compiler *c, Ref attribute) {
    Vm *vm = c->vm;
    at_attribute(c, NODE_AT(attribute));
}
