/* compile_warn.c: what the compiler warns of (Python/compile.c of 3.11: compiler_warn, check_compare, check_caller, check_subscripter,
 * check_index). A program that has the module warnings gets it through warn_explicit, in a nested run loop; else the filters are the
 * first ones, and a SyntaxWarning is printed. */
#include "compiler/compile_int.h"
#include "memory/host.h"
#include "object/containers.h"
#include "object/int.h"
#include "object/sequence.h"
#include "object/type_int.h"

/* 1: done; 0: the filter says that it is an error; -1: another exception */
static int passed_on(Compiler *c, Ref function, Ref category, Ref text, i32 lineno) {
    Vm *vm = c->vm;
    Ref line = int_from_i64(vm, lineno);
    Ref args[4] = {text, category, c->filename, line};
    Ref r = 0, below = vm->frame;
    if (line) {
        compile_name_held(c);
        hold_if_room(vm, function, text);
        hold_if_room(vm, line, 0);
        r = call_nested(vm, "a warning of the compiler", function, args, 4);
        while (vm->frame != below) hold_pop(vm, vm->frame);
    }
    drop_null(vm, line);
    if (r) {
        drop(vm, r);
        return 1;
    }
    if (!exception_matches(vm, category)) return -1;
    exception_clear(vm);
    return 0;
}
static void print_line(Compiler *c, i32 lineno) { /* of a file, without what stands around it */
    Vm *vm = c->vm;
    const char *at = c->source, *end = at + c->source_length;
    if (c->from_str) return;
    for (i32 line = 1; line < lineno && at < end; line++) {
        const char *newline = memchr(at, '\n', (size_t)(end - at));
        at = newline ? newline + 1 : end;
    }
    const char *stop = at < end ? memchr(at, '\n', (size_t)(end - at)) : NULL;
    if (!stop) stop = end;
    while (at < stop && (*at == ' ' || (*at >= 9 && *at <= 13))) at++;
    while (stop > at && (stop[-1] == ' ' || (stop[-1] >= 9 && stop[-1] <= 13))) stop--;
    if (at == stop) return;
    host_write(vm, 2, "  ", 2);
    host_write(vm, 2, at, (u32)(stop - at));
    host_write(vm, 2, "\n", 1);
}
/* warnings.warn_explicit, if the program has it: new; 0: it has not */
static Ref warn_explicit(Vm *vm) {
    Ref name = str_from_ascii(vm, "warnings"), word = str_from_ascii(vm, "warn_explicit"),
        module = name ? dict_get_str(vm, vm->modules, name) : 0;
    Ref function = module && IS(module, module) && word ? own_null(vm, dict_get_str(vm, module_dict(vm, module), word)) : 0;
    drop_null(vm, name);
    drop_null(vm, word);
    return function;
}
/* As passed_on, with 3.11's first filters where the program has no module warnings: only a SyntaxWarning is shown. */
static int tell(Compiler *c, Ref category, Ref text, i32 lineno) {
    Vm *vm = c->vm;
    Ref function = warn_explicit(vm);
    if (function) {
        int told = passed_on(c, function, category, text, lineno);
        drop(vm, function);
        return told;
    }
    if (category != TYPE(SyntaxWarning)) return 1;
    char buf[1024];
    Ref line = text_format(vm, "%S:%d: SyntaxWarning: %S\n", c->filename, lineno, text);
    u32 n = line ? str_to_utf8(vm, line, buf, sizeof buf) : 0;
    if (line && n <= sizeof buf) {
        host_write(vm, 2, buf, n);
        print_line(c, lineno);
    }
    drop_null(vm, line);
    return line ? 1 : -1;
}
static void warn(Compiler *c, Loc loc, Ref text) { /* text: stolen; 0: no memory */
    Vm *vm = c->vm;
    int told = text ? tell(c, TYPE(SyntaxWarning), text, loc.line) : -1;
    if (told < 0) c->failed = true;
    if (!told) compile_error(c, loc, "%S", text);
    drop_null(vm, text);
}

i64 warn_of_literals(Compiler *c, const ParseWarnings *w) {
    Vm *vm = c->vm;
    i64 refused = -1;
    for (u32 i = 0; i < w->n; i++) {
        const ParseWarning *at = &AT(ParseWarning, w->items)[i];
        bool number = at->kind == WARN_NUMBER;
        if (refused >= 0 && !number) continue; /* what the tokenizer finds in the rest of the source is told first */
        Ref text = text_format(vm,
                               number                          ? "invalid %s literal"
                               : at->kind == WARN_OCTAL_ESCAPE ? "invalid octal escape sequence '\\%s'"
                                                               : "invalid escape sequence '\\%s'",
                               at->text);
        int told = text ? tell(c, number ? TYPE(SyntaxWarning) : TYPE(DeprecationWarning), text, (i32)at->line) : -1;
        drop_null(vm, text);
        if (told < 0) return -2;
        if (told) continue;
        refused = i;
        if (number) break;
    }
    return refused;
}
static bool silent(const Compiler *c) { return c->failed || (c->flags & CODE_LIBRARY && !c->from_str); } /* library modules have none */

/* infer_type: the type that an expression's value will have, 0: nobody knows */
static Ref type_of(Compiler *c, Ref node) {
    Vm *vm = c->vm;
    const Node *n = NODE_AT(node);
    switch (n->kind) {
    case Tuple_kind: return TYPE(tuple);
    case List_kind:
    case ListComp_kind: return TYPE(list);
    case Dict_kind:
    case DictComp_kind: return TYPE(dict);
    case Set_kind:
    case SetComp_kind: return TYPE(set);
    case GeneratorExp_kind: return TYPE(generator);
    case Lambda_kind: return TYPE(function);
    case JoinedStr_kind:
    case FormattedValue_kind: return TYPE(str);
    case Constant_kind: return TYPE_OF(n->Constant.object);
    default: return 0;
    }
}
static bool may_be_compared_by_identity(Compiler *c, Ref node) {
    Vm *vm = c->vm;
    const Node *n = NODE_AT(node);
    if (n->kind != Constant_kind) return true;
    Ref r = n->Constant.object;
    return r == NONE || r == TRUE_REF || r == FALSE_REF || r == ELLIPSIS;
}
void warn_compare(Compiler *c, const Node *n) {
    Vm *vm = c->vm;
    if (silent(c)) return;
    bool left = may_be_compared_by_identity(c, n->Compare.left);
    for (u32 i = 0; i < seq_len(vm, n->Compare.ops) && !c->failed; i++) {
        u32 op = seq_item(vm, n->Compare.ops, i);
        bool right = may_be_compared_by_identity(c, seq_item(vm, n->Compare.comparators, i));
        if ((op == Is || op == IsNot) && !(left && right)) {
            warn(c, UNIT(c)->loc,
                 str_from_ascii(vm, op == Is ? "\"is\" with a literal. Did you mean \"==\"?"
                                             : "\"is not\" with a literal. Did you mean \"!=\"?"));
            return;
        }
        left = right;
    }
}
void warn_call(Compiler *c, Ref callee) {
    Vm *vm = c->vm;
    if (silent(c) || NODE_AT(callee)->kind == Lambda_kind) return;
    Ref type = type_of(c, callee);
    if (type) warn(c, UNIT(c)->loc, text_format(vm, "'%N' object is not callable; perhaps you missed a comma?", type));
}
static bool has_no_items(Compiler *c, Ref node) {
    Vm *vm = c->vm;
    const Node *n = NODE_AT(node);
    if (n->kind == Constant_kind) {
        Ref r = n->Constant.object;
        return r == NONE || r == ELLIPSIS || IS_SUB(r, TYPE_INT_SUBCLASS) || IS(r, float) || IS(r, complex) || IS(r, frozenset);
    }
    return n->kind == Set_kind || n->kind == SetComp_kind || n->kind == GeneratorExp_kind || n->kind == Lambda_kind;
}
static bool has_places(Compiler *c, Ref node) {
    Vm *vm = c->vm;
    const Node *n = NODE_AT(node);
    if (n->kind == Constant_kind) return IS(n->Constant.object, str) || IS(n->Constant.object, bytes) || IS(n->Constant.object, tuple);
    return n->kind == Tuple_kind || n->kind == List_kind || n->kind == ListComp_kind || n->kind == JoinedStr_kind ||
           n->kind == FormattedValue_kind;
}
void warn_subscript(Compiler *c, Ref value, Ref slice) {
    Vm *vm = c->vm;
    if (silent(c)) return;
    if (has_no_items(c, value))
        warn(c, UNIT(c)->loc, text_format(vm, "'%N' object is not subscriptable; perhaps you missed a comma?", type_of(c, value)));
    Ref index = type_of(c, slice);
    if (silent(c) || !index || index == TYPE(int) || index == TYPE(bool) || index == TYPE(slice) || !has_places(c, value)) return;
    warn(c, UNIT(c)->loc,
         text_format(vm, "%N indices must be integers or slices, not %N; perhaps you missed a comma?", type_of(c, value), index));
}
void warn_assert(Compiler *c, Ref test) {
    Vm *vm = c->vm;
    const Node *n = NODE_AT(test);
    if (silent(c)) return;
    bool full = n->kind == Tuple_kind ? seq_len(vm, n->Tuple.elts) > 0
                                      : n->kind == Constant_kind && IS(n->Constant.object, tuple) && TUPLE_LENGTH(n->Constant.object) > 0;
    if (full) warn(c, UNIT(c)->loc, str_from_ascii(vm, "assertion is always true, perhaps remove parentheses?"));
}
