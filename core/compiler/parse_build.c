/* parse_build.c: nodes and sequences for the actions of python.peg. */
#include "compiler/parse_build.h"
#include "object/int.h"

_Static_assert(offsetof(Node, Module) == offsetof(Token, end_col_offset) + sizeof(u32), "a Token begins as a Node does");

Ref build_node(Parser *p, NodeKind kind, bool placed, const u32 *fields, u32 bytes) {
    Vm *vm = p->vm;
    Ref ref = ast_node(p->s, kind);
    if (!ref) return raise_memory(p);
    Node *n = AT(Node, ref);
    memcpy(&n->Module, fields, bytes);
    if (!placed) return ref;
    Token *from = token_seen(p, p->place_first), *to;
    /* The end is that of the last token that is no white space. */
    u32 last = p->mark - 1;
    while (last && token_seen(p, last)->kind <= TOKEN_DEDENT) last--;
    to = token_seen(p, last);
    n->lineno = from->lineno;
    n->col_offset = from->col_offset;
    n->end_lineno = to->end_lineno;
    n->end_col_offset = to->end_col_offset;
    return ref;
}

/* ---- names and numbers ---- */

static u32 hash_bytes(const char *bytes, u32 length) {
    u32 h = 2166136261u;
    for (u32 i = 0; i < length; i++) h = (h ^ (u8)bytes[i]) * 16777619u;
    return h;
}

static bool grow_names(Parser *p) {
    Vm *vm = p->vm;
    Names *names = p->names;
    u32 size = names->size ? names->size * 2 : 64;
    Ref table = scratch_alloc(p->s, size * sizeof(u32));
    if (!table) return false;
    for (u32 i = 0; i < names->size; i++) {
        Ref text = AT(u32, names->table)[i];
        if (!text) continue;
        u32 at = hash_bytes((const char *)AT(Text, text)->bytes, AT(Text, text)->length) & (size - 1);
        while (AT(u32, table)[at]) at = (at + 1) & (size - 1);
        AT(u32, table)[at] = text;
    }
    names->table = table;
    names->size = size;
    return true;
}

Ref intern_text(Parser *p, const char *bytes, u32 length) {
    Vm *vm = p->vm;
    Names *names = p->names;
    if (names->used * 2 >= names->size && !grow_names(p)) return raise_memory(p);
    u32 at = hash_bytes(bytes, length) & (names->size - 1);
    u32 *table = AT(u32, names->table);
    for (; table[at]; at = (at + 1) & (names->size - 1)) {
        const Text *t = AT(Text, table[at]);
        if (t->length == length && memcmp(t->bytes, bytes, length) == 0) return table[at];
    }
    Ref text = ast_text(p->s, bytes, length);
    if (!text) return raise_memory(p);
    names->used++;
    return table[at] = text;
}

Ref words_of(Parser *p, const char *word) { return intern_text(p, word, (u32)strlen(word)); }

static Ref token_node(Parser *p, Token *t, NodeKind kind) {
    Vm *vm = p->vm;
    Ref ref = ast_node(p->s, kind);
    if (!ref) return raise_memory(p);
    Node *n = AT(Node, ref);
    n->lineno = t->lineno;
    n->col_offset = t->col_offset;
    n->end_lineno = t->end_lineno;
    n->end_col_offset = t->end_col_offset;
    return ref;
}

Ref name_node(Parser *p, Token *t) {
    Vm *vm = p->vm;
    Ref id = identifier_text(p, p->tok.text + t->start, t->length);
    Ref ref = id ? token_node(p, t, Name_kind) : 0;
    if (!ref) return 0;
    AT(Node, ref)->Name.id = id;
    AT(Node, ref)->Name.ctx = Load;
    return ref;
}

static bool has_base(const char *text, u32 length) {
    char c = length > 1 && text[0] == '0' ? (char)(text[1] | 32) : 0;
    return c == 'x' || c == 'o' || c == 'b';
}

/* Leading zeros are an error, but the tokenizer lets 07else pass, and then 3.11 reads a float. */
static ConstKind number_kind(const char *text, u32 length) {
    if (has_base(text, length)) return CONST_INT;
    if ((text[length - 1] | 32) == 'j') return CONST_COMPLEX;
    for (u32 i = 0; i < length; i++)
        if (text[i] == '.' || (text[i] | 32) == 'e' || (text[0] == '0' && text[i] >= '1' && text[i] <= '9')) return CONST_FLOAT;
    return CONST_INT;
}

/* 3.11 leaves out the columns here. */
static Ref too_many_digits(Parser *p, Token *t, u32 digits) {
    return raise_place(p, FAULT_SYNTAX, (i32)t->lineno, 0, (i32)t->end_lineno, 0,
                       "Exceeds the limit (%d digits) for integer string conversion: value has %d digits; use "
                       "sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer "
                       "literals to avoid decimal conversion limits.",
                       (i32)int_digit_limit(p->vm), (i32)digits);
}

Ref number_node(Parser *p, Token *t) {
    Vm *vm = p->vm;
    const char *from = p->tok.text + t->start;
    ConstKind kind = number_kind(from, t->length);
    Ref ref = token_node(p, t, Constant_kind), text = ref ? ast_text(p->s, from, t->length) : 0;
    if (!text) return raise_memory(p);
    Text *to = AT(Text, text);
    u32 n = 0, length = kind == CONST_COMPLEX ? t->length - 1 : t->length;
    for (u32 i = 0; i < length; i++)
        if (from[i] != '_') to->bytes[n++] = (u8)from[i];
    to->length = n;
    if (kind == CONST_INT && !has_base(from, t->length) && !int_digits_allowed(vm, n)) return too_many_digits(p, t, n);
    AT(Node, ref)->Constant.const_kind = kind;
    AT(Node, ref)->Constant.text = text;
    return ref;
}

Ref id_of(Parser *p, Ref name) {
    Vm *vm = p->vm;
    return name ? AT(Node, name)->Name.id : 0;
}

static Ref with_context(Parser *p, Ref name, ExprContext ctx) {
    Vm *vm = p->vm;
    Ref ref = ast_node(p->s, Name_kind);
    if (!ref) return raise_memory(p);
    *AT(Node, ref) = *AT(Node, name);
    AT(Node, ref)->Name.ctx = ctx;
    return ref;
}

Ref as_store(Parser *p, Ref name) { return with_context(p, name, Store); }
Ref as_del(Parser *p, Ref name) { return with_context(p, name, Del); }

Ref join_dotted(Parser *p, Ref name, Ref last) {
    Vm *vm = p->vm;
    const Text *a = AT(Text, AT(Node, name)->Name.id), *b = AT(Text, AT(Node, last)->Name.id);
    Ref text = ast_text(p->s, NULL, a->length + 1 + b->length), ref = text ? ast_node(p->s, Name_kind) : 0;
    if (!ref) return raise_memory(p);
    Text *to = AT(Text, text);
    memcpy(to->bytes, a->bytes, a->length);
    to->bytes[a->length] = '.';
    memcpy(to->bytes + a->length + 1, b->bytes, b->length);
    Node *n = AT(Node, ref);
    *n = *AT(Node, name);
    n->Name.id = text;
    n->end_lineno = AT(Node, last)->end_lineno;
    n->end_col_offset = AT(Node, last)->end_col_offset;
    return ref;
}

Ref ensure_real(Parser *p, Ref number) {
    Vm *vm = p->vm;
    if (AT(Node, number)->Constant.const_kind == CONST_COMPLEX) return raise_at(p, number, "real number required in complex literal");
    return number;
}

Ref ensure_imaginary(Parser *p, Ref number) {
    Vm *vm = p->vm;
    if (AT(Node, number)->Constant.const_kind != CONST_COMPLEX) return raise_at(p, number, "imaginary number required in complex literal");
    return number;
}

u32 is_not_equal(Parser *p, Ref token) {
    Vm *vm = p->vm;
    return p->tok.text[AT(Token, token)->start] == '!';
}

u32 count_dots(Parser *p, Ref tokens) {
    Vm *vm = p->vm;
    u32 n = 0;
    for (u32 i = 0; i < seq_len(vm, tokens); i++) n += AT(Token, seq_item(vm, tokens, i))->length;
    return n;
}

/* A single statement of nothing at all is no statement. */
Ref interactive_exit(Parser *p) {
    UNUSED(p);
    return 0;
}

/* ---- sequences ---- */

static Ref new_seq(Parser *p, u32 n) {
    Ref seq = ast_seq(p->s, n);
    return seq ? seq : raise_memory(p);
}

Ref seq_one(Parser *p, u32 item) {
    Vm *vm = p->vm;
    Ref seq = item ? new_seq(p, 1) : 0;
    if (seq) AT(Seq, seq)->items[0] = item;
    return seq;
}

Ref seq_front(Parser *p, u32 item, Ref rest) {
    Vm *vm = p->vm;
    u32 n = seq_len(vm, rest);
    Ref seq = new_seq(p, n + 1);
    if (!seq) return 0;
    AT(Seq, seq)->items[0] = item;
    if (n) memcpy(AT(Seq, seq)->items + 1, AT(Seq, rest)->items, n * sizeof(u32));
    return seq;
}

Ref seq_flatten(Parser *p, Ref seqs) {
    Vm *vm = p->vm;
    u32 n = 0;
    for (u32 i = 0; i < seq_len(vm, seqs); i++) n += seq_len(vm, seq_item(vm, seqs, i));
    Ref all = new_seq(p, n);
    if (!all) return 0;
    u32 *to = AT(Seq, all)->items;
    for (u32 i = 0; i < seq_len(vm, seqs); i++) {
        const Seq *s = AT(Seq, seq_item(vm, seqs, i));
        memcpy(to, s->items, s->n * sizeof(u32));
        to += s->n;
    }
    return all;
}

Ref seq_join(Parser *p, Ref a, Ref b) {
    Vm *vm = p->vm;
    u32 n = seq_len(vm, a), m = seq_len(vm, b);
    if (!n || !m) return n ? a : b;
    Ref all = new_seq(p, n + m);
    if (!all) return 0;
    memcpy(AT(Seq, all)->items, AT(Seq, a)->items, n * sizeof(u32));
    memcpy(AT(Seq, all)->items + n, AT(Seq, b)->items, m * sizeof(u32));
    return all;
}

Ref seq_of_ids(Parser *p, Ref names) {
    Vm *vm = p->vm;
    u32 n = seq_len(vm, names);
    Ref ids = new_seq(p, n);
    if (!ids) return 0;
    for (u32 i = 0; i < n; i++) AT(Seq, ids)->items[i] = id_of(p, seq_item(vm, names, i));
    return ids;
}

Ref seq_last(Parser *p, Ref seq) {
    Vm *vm = p->vm;
    return seq_item(vm, seq, seq_len(vm, seq) - 1);
}

Ref build_pair(Parser *p, u32 a, u32 b) {
    Vm *vm = p->vm;
    Ref seq = new_seq(p, 2);
    if (!seq) return 0;
    AT(Seq, seq)->items[0] = a;
    AT(Seq, seq)->items[1] = b;
    return seq;
}

Ref build_triple(Parser *p, u32 a, u32 b, u32 c) {
    Vm *vm = p->vm;
    Ref seq = new_seq(p, 3);
    if (!seq) return 0;
    AT(Seq, seq)->items[0] = a;
    AT(Seq, seq)->items[1] = b;
    AT(Seq, seq)->items[2] = c;
    return seq;
}

u32 pair_first(Parser *p, Ref pair) {
    Vm *vm = p->vm;
    return seq_item(vm, pair, 0);
}

u32 pair_second(Parser *p, Ref pair) {
    Vm *vm = p->vm;
    return seq_item(vm, pair, 1);
}

static Ref column(Parser *p, Ref pairs, u32 which) {
    Vm *vm = p->vm;
    u32 n = seq_len(vm, pairs);
    Ref seq = n ? new_seq(p, n) : 0;
    if (!seq) return 0;
    for (u32 i = 0; i < n; i++) AT(Seq, seq)->items[i] = seq_item(vm, seq_item(vm, pairs, i), which);
    return seq;
}

Ref pairs_first(Parser *p, Ref pairs) { return column(p, pairs, 0); }
Ref pairs_second(Parser *p, Ref pairs) { return column(p, pairs, 1); }

/* ---- calls, parameters, definitions ---- */

Ref call_args(Parser *p, Ref call) {
    Vm *vm = p->vm;
    return call ? AT(Node, call)->Call.args : 0;
}

Ref call_keywords(Parser *p, Ref call) {
    Vm *vm = p->vm;
    return call ? AT(Node, call)->Call.keywords : 0;
}

static Ref only(Parser *p, Ref nodes, bool keywords) {
    Vm *vm = p->vm;
    u32 n = 0, at = 0;
    for (u32 i = 0; i < seq_len(vm, nodes); i++) n += (AT(Node, seq_item(vm, nodes, i))->kind == keyword_kind) == keywords;
    Ref seq = n ? new_seq(p, n) : 0;
    if (!seq) return 0;
    for (u32 i = 0; i < seq_len(vm, nodes); i++) {
        Ref node = seq_item(vm, nodes, i);
        if ((AT(Node, node)->kind == keyword_kind) == keywords) AT(Seq, seq)->items[at++] = node;
    }
    return seq;
}

Ref starred_of(Parser *p, Ref kwargs) { return only(p, kwargs, false); }
Ref keywords_of(Parser *p, Ref kwargs) { return only(p, kwargs, true); }

Ref or_no_arguments(Parser *p, Ref arguments) { return arguments ? arguments : P(arguments, 0, 0, 0, 0, 0, 0, 0); }

/* slash: Seq of args before /, none with a default; slash_with_default: pair (args, pairs (arg, default)); plain: Seq of
 * args; with_default: Seq of pairs; star_etc: triple (vararg, pairs (keyword-only arg, default or 0), kwarg). */
Ref build_arguments(Parser *p, Ref slash, Ref slash_with_default, Ref plain, Ref with_default, Ref star_etc) {
    Ref posonly = slash, slash_defaults = 0;
    if (slash_with_default) {
        Ref pairs = pair_second(p, slash_with_default);
        posonly = seq_join(p, pair_first(p, slash_with_default), pairs_first(p, pairs));
        slash_defaults = pairs_second(p, pairs);
    }
    Ref args = seq_join(p, plain, pairs_first(p, with_default));
    Ref defaults = seq_join(p, slash_defaults, pairs_second(p, with_default));
    Ref vararg = 0, kwonly = 0, kwarg = 0;
    if (star_etc) {
        Vm *vm = p->vm;
        vararg = seq_item(vm, star_etc, 0);
        kwonly = seq_item(vm, star_etc, 1);
        kwarg = seq_item(vm, star_etc, 2);
    }
    if (p->failed) return 0;
    return P(arguments, posonly, args, vararg, pairs_first(p, kwonly), pairs_second(p, kwonly), kwarg, defaults);
}

Ref build_decorated(Parser *p, Ref decorators, Ref definition) {
    Vm *vm = p->vm;
    Ref ref = ast_node(p->s, FunctionDef_kind);
    if (!ref) return raise_memory(p);
    Node *n = AT(Node, ref);
    *n = *AT(Node, definition);
    if (n->kind == ClassDef_kind)
        n->ClassDef.decorator_list = decorators;
    else
        n->FunctionDef.decorator_list = decorators; /* AsyncFunctionDef has the same fields */
    return ref;
}
