/* string_literal.c: string tokens to constants: prefixes, escapes, joining of neighbours (Parser/string_parser.c and the
 * decoders it calls). */
#include "base/unicode_names.h"
#include "compiler/string_literal.h"
#include "compiler/syntax_error.h"
#include "base/utf8.h"

/* ---- joining ---- */

bool joined_add(Parser *p, Joined *j, const char *bytes, u32 length) {
    Vm *vm = p->vm;
    u32 old = j->text ? AT(Text, j->text)->length : 0;
    if (!j->text || length > j->room - old) {
        u32 room = old + length < 32 ? 32 : (old + length) * 2;
        Ref text = length > UINT32_MAX / 4 ? 0 : ast_text(p->s, NULL, room);
        if (!text) return raise_memory(p), false;
        if (old) memcpy(AT(Text, text)->bytes, AT(Text, j->text)->bytes, old);
        j->text = text;
        j->room = room;
    }
    Text *t = AT(Text, j->text);
    if (length) memcpy(t->bytes + old, bytes, length);
    t->length = old + length;
    return true;
}

static bool add_character(Parser *p, Joined *j, u32 c) {
    char utf8[4];
    return joined_add(p, j, utf8, utf8_put(utf8, c));
}

/* ---- escapes ---- */

static i32 hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* 3.11 decodes str literals after having written each character outside ASCII as \UXXXXXXXX, and its messages count in
 * that text: where `to` of the literal beginning at `from` is in it. */
static i32 escaped_position(const char *from, const char *to) {
    i32 n = 0;
    for (; from < to; from++) {
        if ((u8)*from < 0x80)
            n++;
        else if (((u8)*from & 0xC0) != 0x80)
            n += 10;
        if (*from == '\\' && from + 1 < to) {
            from++;
            if ((u8)*from >= 0x80)
                n += 5 + 10;
            else
                n++;
        }
    }
    return n;
}

static bool bad_escape(Parser *p, const char *from, const char *start, const char *end, const char *why) {
    i32 at = escaped_position(from, start), to = at + (i32)(end - start) - 1;
    if (to == at)
        raise_last(p, "(unicode error) 'unicodeescape' codec can't decode byte 0x5c in position %d: %s", at, why);
    else
        raise_last(p, "(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: %s", at, to, why);
    return false;
}

/* The simple escapes: what stands for the letter, or -1. */
static i32 simple_escape(char c) {
    switch (c) {
    case '\\':
    case '\'':
    case '"': return c;
    case 'b': return '\b';
    case 'f': return '\f';
    case 't': return '\t';
    case 'n': return '\n';
    case 'r': return '\r';
    case 'v': return '\v';
    case 'a': return '\a';
    default: return -1;
    }
}

static u32 octal(Parser *p, const char **at, const char *end) {
    u32 c = 0;
    const char *backslash = *at - 1;
    for (u32 i = 0; i < 3 && *at < end && **at >= '0' && **at <= '7'; i++) c = c * 8 + (u32)(*(*at)++ - '0');
    if (c > 0xff && !p->odd_escape) p->odd_escape = backslash;
    return c;
}

/* warn_invalid_escape_sequence */
bool string_odd_escape(Parser *p, const char *e, const Token *token) {
    Vm *vm = p->vm;
    UNUSED(vm); /* by REF_OF on wasm */
    if (!e || p->invalid) return true;
    if (e[1] >= '4' && e[1] <= '7') {
        if (parse_warning(p->fault, token->lineno, WARN_OCTAL_ESCAPE, e + 1, 3)) return true;
        raise_at(p, REF_OF(token), "invalid octal escape sequence '\\%c%c%c'", (u32)e[1], (u32)e[2], (u32)e[3]);
        return false;
    }
    if (parse_warning(p->fault, token->lineno, WARN_ESCAPE, e + 1, 1)) return true;
    raise_at(p, REF_OF(token), "invalid escape sequence '\\%c'", (u32)e[1]);
    return false;
}

/* Behind \N: a name in braces. */
static bool named_character(Parser *p, Joined *j, const char *from, const char *escape, const char **place, const char *end) {
    const char *at = *place;
    if (at < end && *at == '{') {
        const char *close = memchr(at, '}', (size_t)(end - at));
        u32 c;
        if (close && close > at + 1) {
            if (!unicode_names_there()) return bad_escape(p, from, escape, close + 1, "the table of Unicode names could not be fetched");
            if (unicode_name_find(at + 1, (u32)(close - at - 1), &c)) {
                *place = close + 1;
                return add_character(p, j, c);
            }
            return bad_escape(p, from, escape, close + 1, "unknown Unicode character name");
        }
        at = close ? close : end;
    }
    return bad_escape(p, from, escape, at, "malformed \\N character escape");
}

/* One escape of a str literal, *at standing on its backslash. */
static bool decode_escape(Parser *p, Joined *j, const char *from, const char **at, const char *end) {
    const char *escape = *at;
    if (++*at == end) return joined_add(p, j, "\\", 1); /* before the brace of an f-string */
    char c = *(*at)++;
    u32 digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0, value = 0;
    if (c == '\n') return true;
    if (simple_escape(c) >= 0) return add_character(p, j, (u32)simple_escape(c));
    if (c >= '0' && c <= '7') {
        --*at;
        return add_character(p, j, octal(p, at, end));
    }
    if (c == 'N') return named_character(p, j, from, escape, at, end);
    if (!digits) {
        --*at; /* no escape: the backslash stays, and what follows is an ordinary character */
        if ((u8)c < 0x80 && !p->odd_escape) p->odd_escape = escape;
        return joined_add(p, j, "\\", 1);
    }
    for (u32 i = 0; i < digits; i++, ++*at) {
        i32 h = *at < end ? hex_value(**at) : -1;
        if (h < 0)
            return bad_escape(p, from, escape, *at,
                              c == 'x'   ? "truncated \\xXX escape"
                              : c == 'u' ? "truncated \\uXXXX escape"
                                         : "truncated \\UXXXXXXXX escape");
        value = value << 4 | (u32)h;
    }
    if (value > 0x10FFFF) return bad_escape(p, from, escape, *at, "illegal Unicode character");
    return add_character(p, j, value);
}

bool string_decode(Parser *p, Joined *j, const char *from, const char *end, const Token *token) {
    p->odd_escape = NULL;
    for (const char *at = from; at < end;) {
        const char *backslash = memchr(at, '\\', (size_t)(end - at));
        const char *stop = backslash ? backslash : end;
        if (stop > at && !joined_add(p, j, at, (u32)(stop - at))) return false;
        at = stop;
        if (backslash && !decode_escape(p, j, from, &at, end)) return false;
    }
    return string_odd_escape(p, p->odd_escape, token); /* the first one alone */
}

static bool bytes_decode(Parser *p, Joined *j, const char *from, const char *end, const Token *token) {
    p->odd_escape = NULL;
    for (const char *at = from; at < end;) {
        char c = *at++;
        if (c == '\\' && at < end) {
            const char *escape = at - 1;
            c = *at++;
            if (c == '\n') continue;
            if (simple_escape(c) >= 0) {
                c = (char)simple_escape(c);
            } else if (c >= '0' && c <= '7') {
                at--;
                c = (char)octal(p, &at, end);
            } else if (c == 'x') {
                if (end - at < 2 || hex_value(at[0]) < 0 || hex_value(at[1]) < 0)
                    return raise_last(p, "(value error) invalid \\x escape at position %d", (i32)(escape - from)), false;
                c = (char)(hex_value(at[0]) << 4 | hex_value(at[1]));
                at += 2;
            } else {
                at--;
                c = '\\';
                if (!p->odd_escape) p->odd_escape = escape;
            }
        }
        if (!joined_add(p, j, &c, 1)) return false;
    }
    return string_odd_escape(p, p->odd_escape, token); /* the first one alone */
}

/* ---- nodes ---- */

Ref string_place(Parser *p, StringBuild *b, Ref ref) {
    Vm *vm = p->vm;
    Node *n = AT(Node, ref);
    n->lineno = b->first->lineno;
    n->col_offset = b->first->col_offset;
    n->end_lineno = b->last->end_lineno;
    n->end_col_offset = b->last->end_col_offset;
    return ref;
}

Ref string_constant(Parser *p, StringBuild *b) {
    Vm *vm = p->vm;
    if (!b->pending.text && !joined_add(p, &b->pending, NULL, 0)) return 0;
    Ref ref = ast_node(p->s, Constant_kind);
    if (!ref) return raise_memory(p);
    Node *n = AT(Node, ref);
    n->Constant.const_kind = b->bytes ? CONST_BYTES : CONST_STR;
    n->Constant.text = b->pending.text;
    n->Constant.kind = !b->bytes && p->tok.text[b->first->start] == 'u';
    b->pending = (Joined){0};
    return string_place(p, b, ref);
}

bool build_append(Parser *p, StringBuild *b, Ref node) {
    Vm *vm = p->vm;
    if (b->n == b->size) {
        u32 size = b->size ? b->size * 2 : 8;
        Ref items = scratch_alloc(p->s, size * (u32)sizeof(u32));
        if (!items) return raise_memory(p), false;
        if (b->n) memcpy(AT(u32, items), AT(u32, b->items), b->n * sizeof(u32));
        b->items = items;
        b->size = size;
    }
    AT(u32, b->items)[b->n++] = node;
    return true;
}

bool build_flush(Parser *p, StringBuild *b) {
    Vm *vm = p->vm;
    if (!b->pending.text || !AT(Text, b->pending.text)->length) return true;
    Ref node = string_constant(p, b);
    return node && build_append(p, b, node);
}

Ref build_joined(Parser *p, StringBuild *b) {
    Vm *vm = p->vm;
    if (!build_flush(p, b)) return 0;
    Ref seq = ast_seq(p->s, b->n), ref = seq ? ast_node(p->s, JoinedStr_kind) : 0;
    if (!ref) return raise_memory(p);
    if (b->n) memcpy(AT(Seq, seq)->items, AT(u32, b->items), b->n * sizeof(u32));
    AT(Node, ref)->JoinedStr.values = seq;
    return string_place(p, b, ref);
}

/* ---- tokens ---- */

static Literal take_apart(Parser *p, const Token *t) {
    Literal l = {p->tok.text + t->start, p->tok.text + t->start + t->length, false, false, false};
    for (; *l.from != '"' && *l.from != '\''; l.from++) {
        char c = (char)(*l.from | 32);
        if (c == 'b') l.bytes = true;
        if (c == 'r') l.raw = true;
        if (c == 'f') l.format = true;
    }
    u32 quotes = l.end - l.from >= 6 && l.from[1] == l.from[0] && l.from[2] == l.from[0] ? 3 : 1;
    l.from += quotes;
    l.end -= quotes;
    return l;
}

static bool add_literal(Parser *p, StringBuild *b, const Literal *l) {
    if (l->format) {
        const char *at = l->from;
        b->format = true;
        return fstring_parts(p, b, &at, l->end, l->raw, 0);
    }
    if (l->bytes) {
        for (const char *at = l->from; at < l->end; at++)
            if ((u8)*at >= 0x80) return raise_last(p, "bytes can only contain ASCII literal characters"), false;
        return l->raw ? joined_add(p, &b->pending, l->from, (u32)(l->end - l->from))
                      : bytes_decode(p, &b->pending, l->from, l->end, b->token);
    }
    return l->raw ? joined_add(p, &b->pending, l->from, (u32)(l->end - l->from)) : string_decode(p, &b->pending, l->from, l->end, b->token);
}

Ref string_concatenate(Parser *p, Ref tokens) {
    Vm *vm = p->vm;
    u32 n = seq_len(vm, tokens);
    StringBuild b = {0};
    LinePlace place;
    b.place = &place;
    b.first = AT(Token, seq_item(vm, tokens, 0));
    b.last = AT(Token, seq_item(vm, tokens, n - 1));
    for (u32 i = 0; i < n; i++) {
        b.token = AT(Token, seq_item(vm, tokens, i));
        Literal l = take_apart(p, b.token);
        place.at = place.line = p->tok.text + b.token->start;
        place.lineno = (i32)b.token->lineno;
        /* A literal's own errors come first, but those within an f-string. */
        bool mixed = i && l.bytes != b.bytes;
        b.bytes = l.bytes;
        if (!(mixed && l.format) && !add_literal(p, &b, &l)) return 0;
        if (mixed) return raise_last(p, "cannot mix bytes and nonbytes literals");
    }
    return b.format ? build_joined(p, &b) : string_constant(p, &b);
}
