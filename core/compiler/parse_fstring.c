/* parse_fstring.c: formatted string literals as 3.11 parses them: the text of each expression is found by counting brackets
 * and quotes, then parsed by a parser of its own. */
#include "compiler/string_literal.h"
#include "compiler/parse_tables.h"

#define MAX_NESTED_PARSERS 16

/* A '{' has been found in `level` 0 (text) or 1 (a format spec). */
typedef struct Field {
    const char *from, *end; /* the expression */
    Ref expression, spec;
    i32 conversion; /* -1 = none */
    bool debug;     /* {x=} */
} Field;

/* The text up to the next expression, the end, or, in a format spec, the '}'. *again: a doubled brace was met, go on. */
static bool literal_part(Parser *p, StringBuild *b, const char **at, const char *end, bool raw, u32 level, bool *again) {
    const char *from = *at, *s = from, *stop;
    *again = false;
    for (;;) {
        stop = s;
        if (s >= end) break;
        char c = *s++;
        if (!raw && c == '\\' && s < end) {
            c = *s++;
            if (c == 'N') {
                /* The braces of \N{name} begin no expression. */
                if (s < end && *s++ == '{')
                    while (s < end && *s++ != '}') {
                    }
                continue;
            }
            if (c == '{' && !string_odd_escape(p, s - 2, b->token)) return false;
        }
        if (c != '{' && c != '}') continue;
        if (level == 0) {
            if (s < end && *s == c) {
                stop = s;
                s++;
                *again = true;
                break;
            }
            if (c == '}') return raise_last(p, "f-string: single '}' is not allowed"), false;
        }
        stop = --s;
        break;
    }
    *at = s > end ? end : s;
    if (stop == from) return true;
    return raw ? joined_add(p, &b->pending, from, (u32)(stop - from)) : string_decode(p, &b->pending, from, stop, b->token);
}

static bool closes(char opening, char c) { return c == (opening == '(' ? ')' : opening == '[' ? ']' : '}'); }

/* Finds the end of the expression: the first of ! : } = outside brackets and strings. */
static bool find_expression_end(Parser *p, const char **at, const char *end) {
    char quote = 0, open[MAX_PAREN];
    u32 quotes = 0, depth = 0;
    const char *s = *at;
    for (; s < end; s++) {
        char c = *s;
        bool triple = end - s > 2 && s[1] == c && s[2] == c;
        if (c == '\\') return raise_last(p, "f-string expression part cannot include a backslash"), false;
        if (quote) {
            if (c == quote && (quotes == 1 || triple)) {
                s += quotes - 1;
                quote = 0;
            }
        } else if (c == '\'' || c == '"') {
            quotes = triple ? 3 : 1;
            s += quotes - 1;
            quote = c;
        } else if (c == '[' || c == '{' || c == '(') {
            if (depth >= MAX_PAREN) return raise_last(p, "f-string: too many nested parenthesis"), false;
            open[depth++] = c;
        } else if (c == '#') {
            return raise_last(p, "f-string expression part cannot include '#'"), false;
        } else if (depth == 0 && (c == '!' || c == ':' || c == '}' || c == '=' || c == '>' || c == '<')) {
            if (end - s > 1 && s[1] == '=' && c != ':' && c != '}')
                s++;
            else if (c != '>' && c != '<')
                break;
        } else if (c == ']' || c == '}' || c == ')') {
            if (!depth) return raise_last(p, "f-string: unmatched '%c'", (u32)c), false;
            if (!closes(open[--depth], c))
                return raise_last(p, "f-string: closing parenthesis '%c' does not match opening parenthesis '%c'", (u32)c,
                                  (u32)open[depth]),
                       false;
        }
    }
    *at = s > end ? end : s;
    if (quote) return raise_last(p, "f-string: unterminated string"), false;
    if (depth) return raise_last(p, "f-string: unmatched '%c'", (u32)open[depth - 1]), false;
    return s < end || (raise_last(p, "f-string: expecting '}'"), false);
}

/* Line and column of the '{' before the expression, in the file. */
static void locate(Parser *p, StringBuild *b, const char *brace, i32 *lineno, i32 *col) {
    LinePlace *place = b->place;
    for (; place->at < brace; place->at++) {
        if (*place->at != '\n') continue;
        place->lineno++;
        place->line = place->at + 1;
    }
    *lineno = place->lineno;
    *col = (i32)(brace - place->line);
    if (place->line == p->tok.text + b->token->start) *col += (i32)b->token->col_offset;
}

/* A parser for an expression of this one's, with the tables that the last one grew. It lies on the C stack: scratch is memory,
 * where no host pointer may be. */
static Parser inner_parser(Parser *p) {
    Vm *vm = p->vm;
    Parser q = {.vm = vm, .s = p->s, .fault = p->fault, .names = p->names, .depth = (u8)(p->depth + 1), .start_rule = START_FSTRING};
    if (!p->tables.inner) p->tables.inner = scratch_alloc(p->s, sizeof(Tables));
    if (p->tables.inner) q.tables = *AT(Tables, p->tables.inner);
    return q;
}

/* The expression in parentheses, so that white space before it is no indentation. */
static Ref compile_expression(Parser *p, StringBuild *b, const Field *f) {
    Vm *vm = p->vm;
    const char *s = f->from;
    u32 length = (u32)(f->end - f->from);
    while (s < f->end && (*s == ' ' || *s == '\t' || *s == '\n' || *s == '\f' || *s == '\r')) s++;
    if (s == f->end) {
        if (*s == '!' || *s == ':' || *s == '=') return raise_last(p, "f-string: expression required before '%c'", (u32)*s);
        return raise_last(p, "f-string: empty expression not allowed");
    }
    if (p->depth >= MAX_NESTED_PARSERS) return raise_last(p, "f-string: expressions nested too deeply");
    Ref text = scratch_alloc(p->s, length + 4);
    if (!text) return raise_memory(p);
    char *to = AT(char, text);
    to[0] = '(';
    memcpy(to + 1, f->from, length);
    to[length + 1] = ')';
    to[length + 2] = '\n';
    Parser q = inner_parser(p);
    if (!p->tables.inner) return raise_memory(p);
    q.work_limit = parse_work_limit(length);
    tokenizer_init(&q.tok, to, length + 3, p->fault);
    locate(p, b, f->from - 1, &q.starting_lineno, &q.starting_col);
    q.tok.lineno = q.starting_lineno - 1;
    Ref result = parse_twice(&q);
    *AT(Tables, p->tables.inner) = q.tables;
    if (!result) p->failed = true;
    return result;
}

static bool conversion(Parser *p, Field *f, const char **at, const char *end) {
    if (++*at >= end) return raise_last(p, "f-string: expecting '}'"), false;
    f->conversion = *(*at)++;
    if (f->conversion != 's' && f->conversion != 'r' && f->conversion != 'a')
        return raise_last(p, "f-string: invalid conversion character: expected 's', 'r', or 'a'"), false;
    return *at < end || (raise_last(p, "f-string: expecting '}'"), false);
}

static bool format_spec(Parser *p, StringBuild *b, Field *f, const char **at, const char *end, bool raw, u32 level) {
    StringBuild inner = {.first = b->first, .last = b->last, .token = b->token, .place = b->place, .format = true};
    if (++*at >= end) return raise_last(p, "f-string: expecting '}'"), false;
    if (!fstring_parts(p, &inner, at, end, raw, level + 1)) return false;
    /* 3.11 places what ends a format spec at the one token, not at all tokens that are joined. */
    inner.first = inner.last = b->token;
    f->spec = build_joined(p, &inner);
    return f->spec != 0;
}

static Ref formatted_value(Parser *p, StringBuild *b, const Field *f) {
    Vm *vm = p->vm;
    Ref ref = ast_node(p->s, FormattedValue_kind);
    if (!ref) return raise_memory(p);
    Node *n = AT(Node, ref);
    n->FormattedValue.value = f->expression;
    n->FormattedValue.conversion = f->conversion == -1 && f->debug && !f->spec ? 'r' : f->conversion;
    n->FormattedValue.format_spec = f->spec;
    return string_place(p, b, ref);
}

/* From a '{' to behind its '}'. */
static bool expression_part(Parser *p, StringBuild *b, const char **at, const char *end, bool raw, u32 level) {
    Field f = {.conversion = -1};
    if (level >= 2) return raise_last(p, "f-string: expressions nested too deeply"), false;
    f.from = ++*at;
    if (!find_expression_end(p, at, end)) return false;
    f.end = *at;
    f.expression = compile_expression(p, b, &f);
    if (!f.expression) return false;
    if (**at == '=') {
        f.debug = true;
        ++*at;
        while (*at < end && (**at == ' ' || (**at >= '\t' && **at <= '\r'))) ++*at;
        if (*at >= end) return raise_last(p, "f-string: expecting '}'"), false;
        if (!joined_add(p, &b->pending, f.from, (u32)(*at - f.from))) return false;
    }
    if (**at == '!' && !conversion(p, &f, at, end)) return false;
    if (**at == ':' && !format_spec(p, b, &f, at, end, raw, level)) return false;
    if (*at >= end || **at != '}') return raise_last(p, "f-string: expecting '}'"), false;
    ++*at;
    if (!build_flush(p, b)) return false;
    Ref node = formatted_value(p, b, &f);
    return node && build_append(p, b, node);
}

bool fstring_parts(Parser *p, StringBuild *b, const char **at, const char *end, bool raw, u32 level) {
    for (;;) {
        bool again;
        if (!literal_part(p, b, at, end, raw, level, &again)) return false;
        if (again) continue;
        if (*at >= end || **at == '}') break;
        if (!expression_part(p, b, at, end, raw, level)) return false;
    }
    if (level && (*at >= end || **at != '}')) return raise_last(p, "f-string: expecting '}'"), false;
    return true;
}
