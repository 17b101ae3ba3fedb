/* parser.c: parse_module: decode, tokenize, parse; when that fails once more with the rules that explain errors. */
#include "compiler/parser.h"
#include "compiler/parse_build.h"
#include "compiler/parse_tables.h"
#include "compiler/token_source.h"

static void forget_memos(Parser *p) {
    for (u32 i = 0; i < p->fill; i++) token_seen(p, i)->memo = 0;
}

/* More than one statement where a single one is wanted: anything but white space and comments behind it. */
static bool bad_single(const Parser *p) {
    const char *at = p->tok.cur;
    for (;;) {
        while (*at == ' ' || *at == '\t' || *at == '\n' || *at == '\f') at++;
        if (!*at) return false;
        if (*at != '#') return true;
        while (*at && *at != '\n') at++;
    }
}

Ref parse_twice(Parser *p) {
    Ref root = parse_run(p, p->start_rule);
    if (root) {
        if (!p->single || !bad_single(p)) return root;
        return raise_last(p, "multiple statements found while compiling a single statement");
    }
    p->ended = p->tok.done == DONE_EOF || p->tok.done == DONE_EOLS;
    /* What the parser itself finds in the first pass gives way to an error of the tokenizer further on. */
    if (p->failed) {
        if (p->tok.done == DONE_OK && p->fault->kind <= FAULT_TAB) parse_check_rest(p);
        return 0;
    }
    u32 last = p->fill ? p->fill - 1 : 0;
    forget_memos(p);
    p->invalid = true;
    parse_run(p, p->start_rule);
    raise_general(p, last);
    return 0;
}

bool parse_warning(SyntaxFault *fault, u32 line, ParseWarningKind kind, const char *text, u32 length) {
    ParseWarnings *w = fault->warnings;
    if (!w) return true;
    Vm *vm = w->s->vm;
    if (w->n == w->room) {
        u32 room = w->room ? w->room * 2 : 8;
        Ref items = scratch_alloc(w->s, room * (u32)sizeof(ParseWarning));
        if (!items) return true; /* the parser will find out */
        if (w->n) memcpy(AT(char, items), AT(char, w->items), w->n * sizeof(ParseWarning));
        w->items = items;
        w->room = room;
    }
    ParseWarning *at = &AT(ParseWarning, w->items)[w->n++];
    memset(at, 0, sizeof *at);
    at->line = line;
    at->kind = kind;
    memcpy(at->text, text, u32_min(length, sizeof at->text - 1));
    return w->n != w->refused;
}

/* No source is known whose parse takes more than linear work, but the grammar does not promise that, and nobody should
 * wait for ever: ordinary sources take about two calls a byte. */
u64 parse_work_limit(u32 size) { return 10000000 + (u64)size * 2000; }

Ref parse_module(Scratch *s, const char *source, u32 length, ParseMode mode, SyntaxFault *fault) {
    Names names = {0};
    Parser p;
    memset(&p, 0, sizeof p);
    ParseWarnings *warnings = mode & PARSE_WARN ? fault->warnings : NULL;
    memset(fault, 0, sizeof *fault);
    fault->warnings = warnings;
    p.vm = s->vm;
    p.s = s;
    p.fault = fault;
    p.names = &names;
    u32 kind = (u32)mode & 7;
    p.single = kind == PARSE_SINGLE;
    p.is_file = kind == PARSE_FILE && !(mode & PARSE_STR);
    p.imply_dedent = !(mode & PARSE_MORE);
    p.start_rule = kind == PARSE_FILE ? START_FILE : kind == PARSE_EVAL ? START_EVAL : START_INTERACTIVE;
    Decoded source_text;
    if (!source_decode(s, source, length, (u32)mode, &source_text, fault)) return REF_NULL;
    p.characters = source_text.encoded;
    p.bom = source_text.bom;
    p.line_added = source_text.line_added;
    tokenizer_init(&p.tok, source_text.text, source_text.size, fault);
    p.work_limit = parse_work_limit(source_text.size);
    Ref root = parse_twice(&p);
    fault->incomplete = !root && p.ended;
    if (!root && fault->kind == FAULT_NONE) fault->kind = s->failed ? FAULT_MEMORY : FAULT_SYNTAX;
    return root;
}
