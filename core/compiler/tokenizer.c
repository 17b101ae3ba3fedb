/* tokenizer.c: source text to tokens; see token.h. */
#include "compiler/token.h"
#include "compiler/syntax_error.h"

void tokenizer_init(Tokenizer *t, const char *text, u32 length, SyntaxFault *fault) {
    memset(t, 0, sizeof *t);
    t->text = t->cur = t->inp = t->buf = t->line_start = text;
    t->end = text + length;
    t->atbol = true;
    t->fault = fault;
}

/* ---- characters ---- */

static COLD bool next_line(Tokenizer *t) {
    if (t->done != DONE_OK) return false;
    if (t->inp == t->end) {
        t->done = DONE_EOF;
        t->cur = t->inp;
        return false;
    }
    if (!t->start) t->buf = t->cur;
    const char *newline = memchr(t->inp, '\n', (size_t)(t->end - t->inp));
    t->inp = newline ? newline + 1 : t->end;
    t->lineno++;
    t->line_start = t->cur;
    return true;
}

i32 tokenizer_char(Tokenizer *t) {
    if (t->cur == t->inp && !next_line(t)) return -1;
    return (u8)*t->cur++;
}

void tokenizer_back(Tokenizer *t, i32 c) {
    if (c >= 0) t->cur--;
}

/* ---- faults ---- */

/* As _syntaxerror_range: columns count characters from 1; -1 stands for the current position. */
static TokenKind fault_at(Tokenizer *t, i32 col, i32 end_col) {
    SyntaxFault *f = t->fault;
    const char *newline = memchr(t->line_start, '\n', (size_t)(t->end - t->line_start));
    if (col == -1) col = utf8_characters(t->line_start, (u32)(t->cur - t->line_start));
    fault_set_text(f, t->line_start, (u32)((newline ? newline : t->end) - t->line_start));
    f->kind = FAULT_SYNTAX;
    f->lineno = f->end_lineno = t->lineno;
    f->offset = col;
    f->end_offset = end_col == -1 ? col : end_col;
    t->done = DONE_ERROR;
    return TOKEN_ERROR;
}

COLD TokenKind tokenizer_fault(Tokenizer *t, const char *format, ...) {
    va_list args;
    va_start(args, format);
    fault_format(t->fault, "", format, args);
    va_end(args);
    return fault_at(t, -1, -1);
}

COLD TokenKind tokenizer_fault_range(Tokenizer *t, i32 col, i32 end_col, const char *message) {
    memcpy(t->fault->message, message, strlen(message) + 1);
    return fault_at(t, col, end_col);
}

static TokenKind stop(Tokenizer *t, TokenizerDone why, bool skip_line) {
    t->done = why;
    if (skip_line) t->cur = t->inp;
    return TOKEN_ERROR;
}

/* ---- lines ---- */

/* Behind a backslash: the next line must follow. -1: it does not; done says why. */
static i32 continuation_line(Tokenizer *t) {
    i32 c = tokenizer_char(t);
    if (c != '\n') {
        t->done = DONE_LINECONT;
        return -1;
    }
    c = tokenizer_char(t);
    if (c < 0) {
        t->done = DONE_EOF;
        t->cur = t->inp;
        return -1;
    }
    tokenizer_back(t, c);
    return c;
}

/* Columns with tabs to 8 and to 1 must agree on every comparison, else tabs and spaces are mixed inconsistently. */
static bool change_indent(Tokenizer *t, i32 col, i32 altcol) {
    if (col > t->indents[t->indent]) {
        if (t->indent + 1 >= MAX_INDENT) return stop(t, DONE_TOODEEP, true), false;
        if (altcol <= t->alt_indents[t->indent]) return stop(t, DONE_TABSPACE, true), false;
        t->pendin++;
        t->indents[++t->indent] = col;
        t->alt_indents[t->indent] = altcol;
        return true;
    }
    while (t->indent > 0 && col < t->indents[t->indent]) {
        t->pendin--;
        t->indent--;
    }
    if (col != t->indents[t->indent]) return stop(t, DONE_DEDENT, true), false;
    if (altcol != t->alt_indents[t->indent]) return stop(t, DONE_TABSPACE, true), false;
    return true;
}

/* The white space a line begins with. *blank: nothing but white space and comment. false: an error. */
static bool begin_line(Tokenizer *t, bool *blank) {
    i32 c, col = 0, altcol = 0, first_col = 0;
    t->atbol = false;
    for (;;) {
        c = tokenizer_char(t);
        if (c == ' ') {
            col++, altcol++;
        } else if (c == '\t') {
            col = (col / 8 + 1) * 8;
            altcol++;
        } else if (c == '\f') {
            col = altcol = 0;
        } else if (c == '\\') {
            /* The line before the first backslash says how far the statement is indented. */
            if (!first_col) first_col = col;
            if (continuation_line(t) < 0) return false;
        } else {
            break;
        }
    }
    tokenizer_back(t, c);
    *blank = c == '#' || c == '\n';
    if (*blank || t->level) return true;
    if (first_col) col = altcol = first_col;
    return change_indent(t, col, altcol);
}

/* ---- names ---- */

static const struct {
    u8 kind, soft;
    char text[10];
} keywords[] = {
#define TOKEN(name, text)
#define KEYWORD(name, text) {KEYWORD_##name, 0, text},
#define SOFT(name, text)    {TOKEN_NAME, SOFT_##name, text},
#include "compiler/token.def"
#undef TOKEN
#undef KEYWORD
#undef SOFT
    {TOKEN_ASYNC, 0, "async"},
    {TOKEN_AWAIT, 0, "await"},
};

/* Bit (length) of entry (first letter): some keyword looks like that. */
static bool may_be_keyword(const char *name, u32 length) {
    static const u16 lengths[26] = {['a' - 'a'] = 1 << 2 | 1 << 3 | 1 << 5 | 1 << 6,
                                    ['b' - 'a'] = 1 << 5,
                                    ['c' - 'a'] = 1 << 4 | 1 << 5 | 1 << 8,
                                    ['d' - 'a'] = 1 << 3,
                                    ['e' - 'a'] = 1 << 4 | 1 << 6,
                                    ['f' - 'a'] = 1 << 3 | 1 << 4 | 1 << 7,
                                    ['g' - 'a'] = 1 << 6,
                                    ['i' - 'a'] = 1 << 2 | 1 << 6,
                                    ['l' - 'a'] = 1 << 6,
                                    ['m' - 'a'] = 1 << 5,
                                    ['n' - 'a'] = 1 << 3 | 1 << 8,
                                    ['o' - 'a'] = 1 << 2,
                                    ['p' - 'a'] = 1 << 4,
                                    ['r' - 'a'] = 1 << 5 | 1 << 6,
                                    ['t' - 'a'] = 1 << 3,
                                    ['w' - 'a'] = 1 << 4 | 1 << 5,
                                    ['y' - 'a'] = 1 << 5};
    if (length > 8) return false;
    char c = name[0];
    if (c >= 'a' && c <= 'z') return lengths[c - 'a'] >> length & 1;
    return c == 'F' || c == 'N' || c == 'T' || (c == '_' && length == 1);
}

TokenKind token_name_kind(const char *name, u32 length, SoftKeyword *soft) {
    *soft = SOFT_NONE;
    if (!may_be_keyword(name, length)) return TOKEN_NAME;
    for (u32 i = 0; i < ARRAY_LEN(keywords); i++) {
        const char *text = keywords[i].text;
        if (text[0] == name[0] && memcmp(text, name, length) == 0 && text[length] == 0) {
            *soft = (SoftKeyword)keywords[i].soft;
            return (TokenKind)keywords[i].kind;
        }
    }
    return TOKEN_NAME;
}

/* A name with characters outside ASCII, from start to cur: is each one allowed where it stands? */
static COLD bool verify_name(Tokenizer *t) {
    const char *at = t->start;
    while (at < t->cur) {
        u32 c, skip, size = utf8_character(at, t->cur, &c, &skip);
        if (!size) {
            t->done = DONE_DECODE;
            return false;
        }
        if (at == t->start ? !unicode_is_name_start(c) : !unicode_is_name_part(c)) {
            t->cur = at + size;
            if (unicode_is_printable(c))
                tokenizer_fault(t, "invalid character '%c' (U+%X)", c, c);
            else
                tokenizer_fault(t, "invalid non-printable character U+%X", c);
            return false;
        }
        at += size;
    }
    return true;
}

/* ---- strings ---- */

/* From the opening quote, just read. The token may have begun before it with a prefix. */
static TokenKind scan_string(Tokenizer *t, i32 quote) {
    u32 size = 1, closing = 0;
    t->first_lineno = t->lineno;
    t->multi_line_start = t->line_start;
    i32 c = tokenizer_char(t);
    if (c == quote) {
        c = tokenizer_char(t);
        if (c == quote)
            size = 3;
        else
            closing = 1;
    }
    if (c != quote) tokenizer_back(t, c);
    while (closing != size) {
        c = tokenizer_char(t);
        if (c < 0 || (size == 1 && c == '\n')) {
            /* The error is shown where the string begins. */
            i32 detected = t->lineno;
            t->cur = t->start + 1;
            t->line_start = t->multi_line_start;
            t->lineno = t->first_lineno;
            tokenizer_fault(t,
                            size == 3 ? "unterminated triple-quoted string literal (detected at line %d)"
                                      : "unterminated string literal (detected at line %d)",
                            detected);
            if (c != '\n') t->done = DONE_EOLS;
            return TOKEN_ERROR;
        }
        if (c == quote) {
            closing++;
        } else {
            closing = 0;
            if (c == '\\') tokenizer_char(t);
        }
    }
    return TOKEN_STRING;
}

static TokenKind scan_name(Tokenizer *t, i32 c) {
    bool saw_b = false, saw_r = false, saw_u = false, saw_f = false, ascii = true;
    for (;;) {
        if (!(saw_b || saw_u || saw_f) && (c == 'b' || c == 'B'))
            saw_b = true;
        else if (!(saw_b || saw_u || saw_r || saw_f) && (c == 'u' || c == 'U'))
            saw_u = true;
        else if (!(saw_r || saw_u) && (c == 'r' || c == 'R'))
            saw_r = true;
        else if (!(saw_f || saw_b || saw_u) && (c == 'f' || c == 'F'))
            saw_f = true;
        else
            break;
        c = tokenizer_char(t);
        if (c == '"' || c == '\'') return scan_string(t, c);
    }
    while (is_name_char(c)) {
        if (c >= 128) ascii = false;
        c = tokenizer_char(t);
    }
    tokenizer_back(t, c);
    if (!ascii && !verify_name(t)) return TOKEN_ERROR;
    return TOKEN_NAME;
}

/* ---- operators ---- */

static TokenKind two_characters(i32 a, i32 b) {
    if (b == '=') {
        switch (a) {
        case '=': return TOKEN_EQEQUAL;
        case '!': return TOKEN_NOTEQUAL;
        case '<': return TOKEN_LESSEQUAL;
        case '>': return TOKEN_GREATEREQUAL;
        case '+': return TOKEN_PLUSEQUAL;
        case '-': return TOKEN_MINEQUAL;
        case '*': return TOKEN_STAREQUAL;
        case '/': return TOKEN_SLASHEQUAL;
        case '%': return TOKEN_PERCENTEQUAL;
        case '&': return TOKEN_AMPEREQUAL;
        case '|': return TOKEN_VBAREQUAL;
        case '^': return TOKEN_CIRCUMFLEXEQUAL;
        case '@': return TOKEN_ATEQUAL;
        case ':': return TOKEN_COLONEQUAL;
        default: return TOKEN_ERROR;
        }
    }
    if (a == b) {
        switch (a) {
        case '*': return TOKEN_DOUBLESTAR;
        case '/': return TOKEN_DOUBLESLASH;
        case '<': return TOKEN_LEFTSHIFT;
        case '>': return TOKEN_RIGHTSHIFT;
        default: return TOKEN_ERROR;
        }
    }
    if (a == '<' && b == '>') return TOKEN_NOTEQUAL;
    return a == '-' && b == '>' ? TOKEN_RARROW : TOKEN_ERROR;
}

static TokenKind three_characters(TokenKind two, i32 c) {
    if (c != '=') return TOKEN_ERROR;
    switch (two) {
    case TOKEN_DOUBLESTAR: return TOKEN_DOUBLESTAREQUAL;
    case TOKEN_DOUBLESLASH: return TOKEN_DOUBLESLASHEQUAL;
    case TOKEN_LEFTSHIFT: return TOKEN_LEFTSHIFTEQUAL;
    case TOKEN_RIGHTSHIFT: return TOKEN_RIGHTSHIFTEQUAL;
    default: return TOKEN_ERROR;
    }
}

static TokenKind one_character(i32 c) {
    switch (c) {
    case '(': return TOKEN_LPAR;
    case ')': return TOKEN_RPAR;
    case '[': return TOKEN_LSQB;
    case ']': return TOKEN_RSQB;
    case '{': return TOKEN_LBRACE;
    case '}': return TOKEN_RBRACE;
    case ':': return TOKEN_COLON;
    case ',': return TOKEN_COMMA;
    case ';': return TOKEN_SEMI;
    case '+': return TOKEN_PLUS;
    case '-': return TOKEN_MINUS;
    case '*': return TOKEN_STAR;
    case '/': return TOKEN_SLASH;
    case '|': return TOKEN_VBAR;
    case '&': return TOKEN_AMPER;
    case '<': return TOKEN_LESS;
    case '>': return TOKEN_GREATER;
    case '=': return TOKEN_EQUAL;
    case '.': return TOKEN_DOT;
    case '%': return TOKEN_PERCENT;
    case '~': return TOKEN_TILDE;
    case '^': return TOKEN_CIRCUMFLEX;
    case '@': return TOKEN_AT;
    default: return TOKEN_OTHER;
    }
}

static COLD TokenKind mismatch(Tokenizer *t, i32 c) {
    i32 opening = t->paren[t->level], line = t->paren_line[t->level];
    if (line != t->lineno)
        return tokenizer_fault(t, "closing parenthesis '%c' does not match opening parenthesis '%c' on line %d", (u32)c, (u32)opening,
                               line);
    return tokenizer_fault(t, "closing parenthesis '%c' does not match opening parenthesis '%c'", (u32)c, (u32)opening);
}

static TokenKind parenthesis(Tokenizer *t, i32 c) {
    if (c == '(' || c == '[' || c == '{') {
        if (t->level >= MAX_PAREN) return tokenizer_fault(t, "too many nested parentheses");
        t->paren[t->level] = (char)c;
        t->paren_line[t->level] = t->lineno;
        t->paren_col[t->level++] = (i32)(t->start - t->line_start);
    } else if (c == ')' || c == ']' || c == '}') {
        if (!t->level) return tokenizer_fault(t, "unmatched '%c'", (u32)c);
        char opening = t->paren[--t->level];
        if (opening != (c == ')' ? '(' : c == ']' ? '[' : '{')) return mismatch(t, c);
    }
    return one_character(c);
}

static TokenKind scan_operator(Tokenizer *t, i32 c) {
    i32 next = tokenizer_char(t);
    TokenKind two = two_characters(c, next);
    if (two == TOKEN_ERROR) {
        tokenizer_back(t, next);
        if (c < ' ' || c == 127) return tokenizer_fault(t, "invalid non-printable character U+%X", (u32)c);
        return parenthesis(t, c);
    }
    next = tokenizer_char(t);
    TokenKind three = three_characters(two, next);
    if (three != TOKEN_ERROR) return three;
    tokenizer_back(t, next);
    return two;
}

static TokenKind scan_point(Tokenizer *t) {
    i32 c = tokenizer_char(t);
    if (is_digit(c)) return tokenizer_number(t, c, true);
    if (c == '.') {
        c = tokenizer_char(t);
        if (c == '.') return TOKEN_ELLIPSIS;
        tokenizer_back(t, c);
        c = '.';
    }
    tokenizer_back(t, c);
    return TOKEN_DOT;
}

/* ---- the next token ---- */

TokenKind tokenizer_next(Tokenizer *t, const char **start, const char **end) {
    TokenKind kind;
    bool blank;
    i32 c;
    *start = *end = NULL;
next_line:
    t->start = NULL;
    blank = false;
    if (t->atbol && !begin_line(t, &blank)) return TOKEN_ERROR;
    t->start = t->cur;
    if (t->pendin) {
        kind = t->pendin < 0 ? TOKEN_DEDENT : TOKEN_INDENT;
        t->pendin += t->pendin < 0 ? 1 : -1;
        return kind;
    }
    /* An end of the source is noticed here with the token's start set, as in 3.11. */
    c = tokenizer_char(t);
    tokenizer_back(t, c);
again:
    t->start = NULL;
    do c = tokenizer_char(t);
    while (c == ' ' || c == '\t' || c == '\f');
    t->start = t->cur - (c >= 0);
    if (c == '#')
        while (c >= 0 && c != '\n') c = tokenizer_char(t);
    if (c < 0) return t->level || t->done != DONE_EOF ? TOKEN_ERROR : TOKEN_ENDMARKER;
    if (c == '\n') {
        t->atbol = true;
        if (blank || t->level > 0) goto next_line;
        *start = t->start;
        *end = t->cur - 1;
        return TOKEN_NEWLINE;
    }
    if (c == '\\') {
        if (continuation_line(t) < 0) return TOKEN_ERROR;
        goto again;
    }
    if (is_digit(c))
        kind = tokenizer_number(t, c, false);
    else if (is_name_char(c))
        kind = scan_name(t, c);
    else if (c == '"' || c == '\'')
        kind = scan_string(t, c);
    else if (c == '.')
        kind = scan_point(t);
    else
        kind = scan_operator(t, c);
    *start = t->start;
    *end = t->cur;
    return kind;
}
