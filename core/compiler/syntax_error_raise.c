/* syntax_error_raise.c: faults of the parser: where they are and which line they show (Parser/pegen_errors.c). */
#include "compiler/parse_build.h"
#include "compiler/syntax_error.h"
#include "compiler/parse_tables.h"

#define CURRENT_POS (-5)

Ref raise_memory(Parser *p) {
    if (!p->failed) p->fault->kind = FAULT_MEMORY;
    p->failed = true;
    return 0;
}

/* ---- the line ---- */

/* Of a file 3.11 shows the line itself, with its newline if there is one and a byte order mark if it begins with it;
 * false: there is no line of that number. */
static bool file_line(Parser *p, i32 lineno, const char **from, u32 *length) {
    const char *at = p->tok.text, *end = p->tok.end - p->line_added, *newline;
    for (; lineno > 1 && (newline = memchr(at, '\n', (size_t)(end - at))); lineno--) at = newline + 1;
    if (lineno != 1 || at == end) return false;
    newline = memchr(at, '\n', (size_t)(end - at));
    *from = p->bom && at == p->tok.text ? at - 3 : at;
    *length = (u32)((newline ? newline + 1 : end) - *from);
    return true;
}

/* Of a string 3.11 shows what the tokenizer holds of it, or the line without its newline, if that has been read. */
static void find_line(Parser *p, i32 lineno, const char **from, u32 *length) {
    Tokenizer *t = &p->tok;
    if (p->is_file && file_line(p, lineno, from, length)) return;
    if (t->lineno <= lineno && t->inp > t->buf) {
        *from = t->buf;
        *length = (u32)(t->inp - t->buf);
        return;
    }
    const char *at = t->text;
    i32 skip = p->starting_lineno ? lineno - p->starting_lineno : lineno - 1;
    for (i32 i = 0; i < skip; i++) {
        const char *newline = memchr(at, '\n', (size_t)(t->end - at));
        if (!newline || newline + 1 > t->inp) break;
        at = newline + 1;
    }
    const char *newline = memchr(at, '\n', (size_t)(t->end - at));
    *from = at;
    *length = (u32)((newline ? newline : t->end) - at);
}

static i32 characters_before(const char *line, u32 length, i32 col) {
    if (col <= 0) return col;
    u32 n = u32_min((u32)col, length + 1);
    /* One more than the line has: the end itself. */
    return n > length ? utf8_characters(line, length) + 1 : utf8_characters(line, n);
}

/* Columns count bytes from 1; 0 and less are kept as they are. */
static void raise_list(Parser *p, FaultKind kind, i32 lineno, i32 col, i32 end_lineno, i32 end_col, const char *format, va_list args) {
    SyntaxFault *f = p->fault;
    const char *line;
    u32 length;
    if (p->failed) return;
    p->failed = true;
    if (end_lineno == CURRENT_POS) end_lineno = p->tok.lineno;
    if (end_col == CURRENT_POS) end_col = (i32)(p->tok.cur - p->tok.line_start);
    find_line(p, lineno, &line, &length);
    if (p->start_rule == START_FSTRING) {
        col -= p->starting_col;
        end_col -= p->starting_col;
    }
    f->kind = kind;
    f->lineno = lineno;
    f->end_lineno = end_lineno;
    f->offset = p->characters ? characters_before(line, length, col) : col;
    f->end_offset = p->characters ? characters_before(line, length, end_col) : end_col;
    fault_set_text(f, line, length);
    fault_format(f, p->start_rule == START_FSTRING ? "f-string: " : "", format, args);
}

Ref raise_place(Parser *p, FaultKind kind, i32 lineno, i32 col, i32 end_lineno, i32 end_col, const char *format, ...) {
    va_list args;
    va_start(args, format);
    raise_list(p, kind, lineno, col, end_lineno, end_col, format, args);
    va_end(args);
    return 0;
}

/* ---- places ---- */

/* Nodes and tokens begin alike. A token without text has the column NO_COLUMN, which becomes 0. */
Ref raise_at(Parser *p, Ref at, const char *format, ...) {
    Vm *vm = p->vm;
    const Node *n = AT(Node, at);
    va_list args;
    va_start(args, format);
    raise_list(p, FAULT_SYNTAX, (i32)n->lineno, (i32)(n->col_offset + 1), (i32)n->end_lineno, (i32)(n->end_col_offset + 1), format, args);
    va_end(args);
    return 0;
}

Ref raise_range(Parser *p, Ref from, Ref to, const char *format, ...) {
    Vm *vm = p->vm;
    const Node *a = AT(Node, from), *b = AT(Node, to);
    va_list args;
    va_start(args, format);
    raise_list(p, FAULT_SYNTAX, (i32)a->lineno, (i32)(a->col_offset + 1), (i32)b->end_lineno, (i32)(b->end_col_offset + 1), format, args);
    va_end(args);
    return 0;
}

Ref raise_from(Parser *p, Ref from, const char *message) {
    Vm *vm = p->vm;
    const Node *n = AT(Node, from);
    return raise_place(p, FAULT_SYNTAX, (i32)n->lineno, (i32)(n->col_offset + 1), CURRENT_POS, CURRENT_POS, "%s", message);
}

static void raise_last_list(Parser *p, FaultKind kind, const char *format, va_list args) {
    if (!p->fill) {
        raise_list(p, kind, 0, 0, 0, -1, format, args);
        return;
    }
    const Token *t = token_seen(p, p->fill - 1);
    i32 col = (i32)(t->col_offset + 1), end_col = t->end_col_offset == NO_COLUMN ? -1 : (i32)(t->end_col_offset + 1);
    if (t->col_offset == NO_COLUMN) col = p->tok.cur == p->tok.buf ? 0 : (i32)(p->tok.cur - p->tok.line_start);
    raise_list(p, kind, (i32)t->lineno, col, (i32)t->end_lineno, end_col, format, args);
}

Ref raise_last(Parser *p, const char *format, ...) {
    va_list args;
    va_start(args, format);
    raise_last_list(p, FAULT_SYNTAX, format, args);
    va_end(args);
    return 0;
}

static Ref raise_indentation_list(Parser *p, const char *format, ...) {
    va_list args;
    va_start(args, format);
    raise_last_list(p, FAULT_INDENTATION, format, args);
    va_end(args);
    return 0;
}

Ref raise_indentation(Parser *p, const char *message) { return raise_indentation_list(p, "%s", message); }

Ref raise_no_block(Parser *p, const char *after, Ref at) {
    Vm *vm = p->vm;
    return raise_indentation_list(p, "expected an indented block after %s on line %d", after, (i32)AT(Node, at)->lineno);
}

Ref raise_after_key(Parser *p, Ref key) {
    Vm *vm = p->vm;
    const Node *n = AT(Node, key);
    return raise_place(p, FAULT_SYNTAX, (i32)n->lineno, (i32)n->end_col_offset, (i32)n->end_lineno, 0, "':' expected after dictionary key");
}

/* ---- particular faults ---- */

const char *expr_name(Parser *p, Ref node) {
    Vm *vm = p->vm;
    const Node *n = AT(Node, node);
    switch (n->kind) {
    case Attribute_kind: return "attribute";
    case Subscript_kind: return "subscript";
    case Starred_kind: return "starred";
    case Name_kind: return "name";
    case List_kind: return "list";
    case Tuple_kind: return "tuple";
    case Lambda_kind: return "lambda";
    case Call_kind: return "function call";
    case GeneratorExp_kind: return "generator expression";
    case Yield_kind:
    case YieldFrom_kind: return "yield expression";
    case Await_kind: return "await expression";
    case ListComp_kind: return "list comprehension";
    case SetComp_kind: return "set comprehension";
    case DictComp_kind: return "dict comprehension";
    case Dict_kind: return "dict literal";
    case Set_kind: return "set display";
    case JoinedStr_kind:
    case FormattedValue_kind: return "f-string expression";
    case Compare_kind: return "comparison";
    case IfExp_kind: return "conditional expression";
    case NamedExpr_kind: return "named expression";
    case Constant_kind: break;
    default: return "expression";
    }
    switch (n->Constant.const_kind) {
    case CONST_NONE: return "None";
    case CONST_TRUE: return "True";
    case CONST_FALSE: return "False";
    case CONST_ELLIPSIS: return "ellipsis";
    default: return "literal";
    }
}

const Text *token_text(Parser *p, Ref token) {
    Vm *vm = p->vm;
    const Token *t = AT(Token, token);
    Ref text = intern_text(p, p->tok.text + t->start, t->length);
    return text ? AT(Text, text) : NULL;
}

Ref last_comprehension_item(Parser *p, Ref clauses) {
    Vm *vm = p->vm;
    const Node *last = AT(Node, seq_last(p, clauses));
    return seq_len(vm, last->comprehension.ifs) ? seq_last(p, last->comprehension.ifs) : last->comprehension.iter;
}

/* The first part of a target that cannot be one, or 0 (_PyPegen_get_invalid_target). It walks containers with a stack of
 * its own: their depth is bounded by that of parentheses. */
static Ref invalid_target(Parser *p, Ref target, TargetKind kind) {
    Vm *vm = p->vm;
    struct {
        Ref elts;
        u32 next;
    } stack[MAX_PAREN + 2];
    u32 depth = 0;
    for (;;) {
        const Node *n = AT(Node, target);
        if (n->kind == List_kind || n->kind == Tuple_kind) {
            if (depth == ARRAY_LEN(stack)) return 0;
            stack[depth].elts = n->List.elts;
            stack[depth++].next = 0;
        } else if (n->kind == Starred_kind && kind != DEL_TARGETS) {
            target = n->Starred.value;
            continue;
        } else if (n->kind == Compare_kind && kind == FOR_TARGETS) {
            /* `for a in b` may have been read as a comparison. */
            if (seq_item(vm, n->Compare.ops, 0) == In) {
                target = n->Compare.left;
                continue;
            }
        } else if (n->kind != Name_kind && n->kind != Subscript_kind && n->kind != Attribute_kind) {
            return target;
        }
        while (depth && stack[depth - 1].next == seq_len(vm, stack[depth - 1].elts)) depth--;
        if (!depth) return 0;
        target = seq_item(vm, stack[depth - 1].elts, stack[depth - 1].next++);
    }
}

Ref raise_target(Parser *p, TargetKind kind, Ref target) {
    Ref bad = invalid_target(p, target, kind);
    if (!bad) return 0;
    return raise_at(p, bad, kind == DEL_TARGETS ? "cannot delete %s" : "cannot assign to %s", expr_name(p, bad));
}

static bool is_legacy(Parser *p, Ref name) {
    Vm *vm = p->vm;
    if (AT(Node, name)->kind != Name_kind) return false;
    const Text *t = AT(Text, AT(Node, name)->Name.id);
    return (t->length == 5 && memcmp(t->bytes, "print", 5) == 0) || (t->length == 4 && memcmp(t->bytes, "exec", 4) == 0);
}

Ref raise_legacy(Parser *p, Ref name, Ref to) {
    Vm *vm = p->vm;
    if (!is_legacy(p, name)) return 0;
    const Text *t = AT(Text, AT(Node, name)->Name.id);
    return raise_range(p, name, to, "Missing parentheses in call to '%t'. Did you mean %t(...)?", t, t);
}

Ref raise_missing_comma(Parser *p, Ref from, Ref to) {
    if (is_legacy(p, from) || token_seen(p, p->mark - 1)->level == 0) return 0;
    return raise_range(p, from, to, "invalid syntax. Perhaps you forgot a comma?");
}

Ref raise_bare_genexp(Parser *p, Ref call, Ref clauses) {
    Vm *vm = p->vm;
    Ref args = AT(Node, call)->Call.args;
    if (seq_len(vm, args) <= 1) return 0;
    return raise_range(p, seq_last(p, args), last_comprehension_item(p, clauses), "Generator expression must be parenthesized");
}

Ref raise_argument_order(Parser *p, Ref call) {
    Vm *vm = p->vm;
    Ref keywords = AT(Node, call)->Call.keywords;
    bool unpacking = false;
    for (u32 i = 0; i < seq_len(vm, keywords); i++)
        if (!AT(Node, seq_item(vm, keywords, i))->keyword.arg) unpacking = true;
    return raise_last(p, unpacking ? "positional argument follows keyword argument unpacking"
                                   : "positional argument follows keyword argument");
}

/* ---- the tokenizer's errors, and the general one ---- */

Ref raise_unclosed(Parser *p) {
    Tokenizer *t = &p->tok;
    i32 line = t->paren_line[t->level - 1], col = t->paren_col[t->level - 1];
    return raise_place(p, FAULT_SYNTAX, line, col + 1, line, 0, "'%c' was never closed", (u32)t->paren[t->level - 1]);
}

Ref raise_tokenizer(Parser *p) {
    Tokenizer *t = &p->tok;
    i32 col = 0;
    switch (t->done) {
    case DONE_ERROR:
    case DONE_EOLS: p->failed = true; return 0;
    case DONE_EOF:
        if (t->level) return raise_unclosed(p);
        return raise_last(p, "unexpected EOF while parsing");
    case DONE_DEDENT: return raise_indentation(p, "unindent does not match any outer indentation level");
    case DONE_TABSPACE: return raise_place(p, FAULT_TAB, t->lineno, 1, t->lineno, 0, "inconsistent use of tabs and spaces in indentation");
    case DONE_TOODEEP: return raise_place(p, FAULT_INDENTATION, t->lineno, 1, t->lineno, 0, "too many levels of indentation");
    case DONE_LINECONT:
        col = (i32)(t->cur - t->buf - 1);
        return raise_place(p, FAULT_SYNTAX, t->lineno, col >= 0 ? col + 1 : 1, t->lineno, 0,
                           "unexpected character after line continuation character");
    default: return raise_place(p, FAULT_SYNTAX, t->lineno, 1, t->lineno, 0, "unknown parsing error");
    }
}

void parse_check_rest(Parser *p) {
    Tokenizer *t = &p->tok;
    SyntaxFault found = {.kind = FAULT_NONE};
    const char *start, *end;
    i32 line = (i32)token_seen(p, p->fill - 1)->lineno;
    TokenKind kind;
    t->fault = &found;
    do kind = tokenizer_next(t, &start, &end);
    while (kind != TOKEN_ERROR && kind != TOKEN_ENDMARKER);
    t->fault = p->fault;
    if (kind == TOKEN_ERROR && found.kind == FAULT_NONE && t->level && line > t->paren_line[t->level - 1]) {
        p->failed = false;
        raise_unclosed(p);
    } else if (found.kind != FAULT_NONE) {
        *p->fault = found;
    }
}

void raise_general(Parser *p, u32 last_token) {
    Vm *vm = p->vm;
    UNUSED(vm); /* by REF_OF on wasm */
    Token *t = p->fill ? token_seen(p, last_token) : NULL;
    if (p->fault->kind != FAULT_NONE) {
        if (p->tok.done == DONE_OK && p->fault->kind <= FAULT_TAB) parse_check_rest(p);
        return;
    }
    if (!t) {
        raise_last(p, "error at start before reading any input");
    } else if (t->kind == TOKEN_INDENT || t->kind == TOKEN_DEDENT) {
        raise_indentation(p, t->kind == TOKEN_INDENT ? "unexpected indent" : "unexpected unindent");
    } else {
        raise_at(p, REF_OF(t), "invalid syntax");
        parse_check_rest(p);
    }
}
