/* traceback_print.c: what python3.11 prints for an uncaught exception (Python/pythonrun.c: print_exception, Python/traceback.c:
 * tb_displayline), carets included, to the host's fd 2. Written in pieces, so that it works when memory has run out; or into a str, where
 * the program has put something else in place of sys.stderr. */
#include "base/utf8.h"
#include "compiler/parser.h"
#include "memory/host.h"
#include "vm/vm_int.h"

#define INDENT          4u
#define REPEAT_CUTOFF   3u
#define TRACEBACK_LIMIT 1000u
#define CHAIN_LIMIT     1000u

static void put_bytes(Vm *vm, const void *bytes, u32 n) {
    StrBuilder *report = outside(vm)->report;
    if (!n) return;
    if (report)
        builder_utf8(vm, report, bytes, n);
    else
        host_write(vm, 2, bytes, n);
}
static void put_char(Vm *vm, u32 c) {
    StrBuilder *report = outside(vm)->report;
    char buf[8];
    if (report)
        builder_char(vm, report, c);
    else
        put_bytes(vm, buf, utf8_put(buf, c));
}
static void put(Vm *vm, const char *text) { put_bytes(vm, text, (u32)strlen(text)); }
static void put_str(Vm *vm, Ref r) {
    char buf[512];
    if (outside(vm)->report) {
        builder_str(vm, outside(vm)->report, r);
        return;
    }
    for (u32 i = 0; i < STR_LENGTH(r);) {
        u32 n = 0;
        for (; i < STR_LENGTH(r) && n < sizeof buf - 8; i++) n += utf8_put(buf + n, str_char(vm, r, i));
        put_bytes(vm, buf, n);
    }
}
static void put_number(Vm *vm, i64 n) {
    char buf[24];
    u32 at = sizeof buf;
    u64 u = n < 0 ? -(u64)n : (u64)n;
    do buf[--at] = (char)('0' + u % 10);
    while (u /= 10);
    if (n < 0) buf[--at] = '-';
    put_bytes(vm, buf + at, (u32)sizeof buf - at);
}
static void put_repeated(Vm *vm, char c, u32 n) {
    while (n--) put_bytes(vm, &c, 1);
}

/* What stands before each line within a group's box; depth: how many groups are around it */
static void put_margin(Vm *vm, u32 depth) {
    if (!depth) return;
    put_repeated(vm, ' ', 2 * depth);
    put(vm, "| ");
}

/* ---- source lines ---- */
typedef struct Source { /* the text of one file in a run of its own */
    Ref filename, run;
    u32 length;
} Source;

static void source_close(Vm *vm, Source *s) {
    if (s->run) run_free(vm, s->run);
    *s = (Source){0};
}

static bool source_open(Vm *vm, Source *s, Ref filename) {
    if (s->filename == filename) return s->run != 0;
    source_close(vm, s);
    s->filename = filename;
    char path[4096];
    u32 n = str_to_utf8(vm, filename, path, sizeof path - 1);
    if (n >= sizeof path) return false;
    path[n] = 0;
    i64 size = host_file_read(vm, path, NULL, 0);
    if (size <= 0 || size > (64 << 20)) return false;
    Ref run = run_malloc(vm, (u32)size);
    if (!run) return false;
    if (host_file_read(vm, path, AT(char, run), (u32)size) != size) {
        run_free(vm, run);
        return false;
    }
    s->run = run;
    s->length = (u32)size;
    return true;
}

/* Line number `line`, from 1 on, without its end; NULL: there is none. */
static const char *source_line(Vm *vm, const Source *s, u32 line, u32 *length) {
    const char *p = AT(char, s->run), *end = p + s->length;
    for (u32 i = 1; i < line && p < end; i++) {
        while (p < end && *p != '\n') p++;
        if (p < end) p++;
    }
    if (p >= end) return NULL;
    const char *q = p;
    while (q < end && *q != '\n' && *q != '\r') q++;
    *length = (u32)(q - p);
    return p;
}

Ref source_line_text(Vm *vm, Ref filename, u32 line) {
    Source s = {0};
    u32 n = 0;
    const char *text = source_open(vm, &s, filename) ? source_line(vm, &s, line, &n) : NULL;
    Ref r = 0;
    if (text) {
        while (n && (u8)text[n - 1] <= ' ') n--;
        while (n && (u8)*text <= ' ') text++, n--;
        if (n) r = str_from_utf8(vm, text, n);
    }
    source_close(vm, &s);
    return r;
}

static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\014'; }
static u32 characters(const char *text, u32 bytes) {
    u32 n = 0;
    for (u32 i = 0; i < bytes; i++) n += ((u8)text[i] & 0xC0) != 0x80;
    return n;
}

/* The operator of a binary operation, or the brackets of a subscript, within the marked text (extract_anchors_from_line): byte
 * offsets from its start. */
bool traceback_anchors(Vm *vm, const char *text, u32 length, u32 *from, u32 *to) {
    Scratch scratch = {.vm = vm};
    SyntaxFault fault;
    bool found = false;
    Ref root = parse_module(&scratch, text, length, PARSE_EVAL, &fault);
    if (root) {
        const Node *e = AT(Node, AT(Node, root)->Expression.body);
        if (e->kind == BinOp_kind) {
            const Node *left = AT(Node, e->BinOp.left), *right = AT(Node, e->BinOp.right);
            if (left->lineno == right->end_lineno)
                for (u32 i = left->end_col_offset; i < right->col_offset && !found; i++) {
                    if (is_blank(text[i])) continue;
                    *from = i;
                    *to = i + 1;
                    if (i + 1 < right->col_offset && !is_blank(text[i + 1])) ++*to;
                    found = true;
                }
        } else if (e->kind == Subscript_kind) {
            *from = AT(Node, e->Subscript.value)->end_col_offset;
            *to = AT(Node, e->Subscript.slice)->end_col_offset + 1;
            found = true;
        }
    }
    scratch_free(&scratch);
    return found;
}

static void put_carets(Vm *vm, u32 depth, const char *line, u32 length, u32 blanks, const Location *at) {
    if (at->line < 0 || at->end_line < 0 || at->column < 0 || at->end_column < 0) return;
    u32 start = u32_min((u32)at->column, length), end = u32_min((u32)at->end_column, length);
    u32 from = 0, to = 0;
    bool anchors = false;
    if (at->line == at->end_line)
        anchors = end > start && traceback_anchors(vm, line + start, end - start, &from, &to);
    else {
        end = length;
        while (end > start && is_blank(line[end - 1])) end--;
    }
    if (end <= start) return;
    if (!anchors && end - start == length - blanks) return;
    put_margin(vm, depth);
    put_repeated(vm, ' ', INDENT + (start > blanks ? characters(line + blanks, start - blanks) : 0));
    if (anchors) {
        put_repeated(vm, '~', characters(line + start, from));
        put_repeated(vm, '^', characters(line + start + from, to - from));
        put_repeated(vm, '~', characters(line + start + to, end - start - to));
    } else
        put_repeated(vm, '^', characters(line + start, end - start));
    put(vm, "\n");
}

static void put_entry(Vm *vm, u32 depth, Source *source, Ref tb) {
    Traceback *t = AT(Traceback, tb);
    Frame *f = frame_of_object(vm, t->frame);
    Code *c = CODE_AT(f->code);
    put_margin(vm, depth);
    put(vm, "  File \"");
    put_str(vm, c->filename);
    put(vm, "\", line ");
    put_number(vm, t->lineno);
    put(vm, ", in ");
    put_str(vm, c->name);
    put(vm, "\n");
    u32 length;
    if (!source_open(vm, source, c->filename)) return;
    const char *line = source_line(vm, source, t->lineno, &length);
    if (!line) return;
    u32 blanks = 0, stop = length;
    while (blanks < length && is_blank(line[blanks])) blanks++;
    while (stop > blanks && is_blank(line[stop - 1])) stop--;
    if (blanks == length) return;
    put_margin(vm, depth);
    put_repeated(vm, ' ', INDENT);
    put_bytes(vm, line + blanks, length - blanks);
    put(vm, "\n");
    const Location *at = code_location(vm, f->code, t->lasti);
    if (at) put_carets(vm, depth, line, length, blanks, at);
}

static void put_repeats(Vm *vm, u32 count) {
    if (count <= REPEAT_CUTOFF) return;
    count -= REPEAT_CUTOFF;
    put(vm, count > 1 ? "  [Previous line repeated " : "  [Previous line repeated ");
    put_number(vm, count);
    put(vm, count > 1 ? " more times]\n" : " more time]\n");
}

static void put_traceback(Vm *vm, u32 depth, Ref tb, bool of_group) {
    Source source = {0};
    u32 length = 0, count = 0;
    Ref last_code = 0;
    u32 last_line = 0;
    for (Ref t = tb; t; t = AT(Traceback, t)->next) length++;
    for (; length > TRACEBACK_LIMIT; length--) tb = AT(Traceback, tb)->next;
    if (of_group && depth == 1)
        put(vm, "  + ");
    else
        put_margin(vm, depth);
    put(vm, of_group ? "Exception Group Traceback (most recent call last):\n" : "Traceback (most recent call last):\n");
    for (; tb; tb = AT(Traceback, tb)->next) {
        Traceback *t = AT(Traceback, tb);
        Ref code = frame_of_object(vm, t->frame)->code;
        if (code != last_code || t->lineno != last_line) {
            put_repeats(vm, count);
            last_code = code;
            last_line = t->lineno;
            count = 0;
        }
        if (++count <= REPEAT_CUTOFF) put_entry(vm, depth, &source, tb);
    }
    put_repeats(vm, count);
    source_close(vm, &source);
}

/* ---- the last line ---- */
/* print_error_text: offsets count characters, lengths UTF-8 bytes, as they do there */
static u32 utf8_width(u32 c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }
static void put_syntax_text(Vm *vm, Ref text, i64 offset, i64 end_offset) {
    u32 n = STR_LENGTH(text), at = 0;
    i64 carets = end_offset > 0 && end_offset > offset ? end_offset - offset : 1, length = 0, width = 0;
    for (offset--; at < n && is_blank((char)str_char(vm, text, at)); at++) offset--;
    for (u32 i = at; i < n; i++) length += utf8_width(str_char(vm, text, i));
    bool ends = n && str_char(vm, text, n - 1) == '\n';
    if (offset > length - ends) offset = length - ends;
    for (u32 i = at; i < n; i++) { /* past the lines before the one that is meant */
        u32 c = str_char(vm, text, i);
        if (c != '\n') {
            width += utf8_width(c);
            continue;
        }
        if (width >= offset) break;
        at = i + 1;
        offset -= width + 1;
        width = 0;
    }
    put(vm, "    ");
    for (u32 i = at; i < n; i++) put_char(vm, str_char(vm, text, i));
    if (!ends) put(vm, "\n");
    if (offset < 0) return;
    put(vm, "    ");
    put_repeated(vm, ' ', (u32)offset);
    put_repeated(vm, '^', (u32)(carets < UINT32_MAX ? carets : UINT32_MAX));
    put(vm, "\n");
}

/* A number of a SyntaxError; None: what is given. false: neither */
static bool syntax_number(Vm *vm, Ref r, i64 none, i64 *out) {
    *out = none;
    if (!r || r == NONE) return true;
    return IS_SUB(r, TYPE_INT_SUBCLASS) && int_as_i64(vm, r, out);
}
/* parse_syntax_error and print_exception_file_and_line. false: the exception's str is to be printed */
static bool put_syntax_place(Vm *vm, u32 depth, Ref e) {
    Ref *field = EXC_AT(e)->field; /* msg, filename, lineno, offset, text, end_lineno, end_offset */
    i64 line, offset, end_line, end_offset;
    bool exact = TYPE_OF(e) == TYPE(SyntaxError); /* its subclasses mark one character */
    if (!field[2] || field[2] == NONE || !syntax_number(vm, field[2], 0, &line) || !syntax_number(vm, field[3], -1, &offset)) return false;
    if (!syntax_number(vm, exact ? field[5] : 0, line, &end_line) || !syntax_number(vm, exact ? field[6] : 0, -1, &end_offset))
        return false;
    put_margin(vm, depth);
    put(vm, "  File \"");
    if (field[1] && IS_SUB(field[1], TYPE_STR_SUBCLASS))
        put_str(vm, field[1]);
    else
        put(vm, "<string>");
    put(vm, "\", line ");
    put_number(vm, line);
    put(vm, "\n");
    Ref text = field[4];
    if (!text || !IS_SUB(text, TYPE_STR_SUBCLASS)) return true;
    i64 size = 0;
    for (u32 i = 0; i < STR_LENGTH(text); i++) size += utf8_width(str_char(vm, text, i));
    if (end_line > line) end_offset = size;
    put_syntax_text(vm, text, offset, end_offset < size + 1 ? end_offset : size + 1);
    return true;
}

static void put_type_name(Vm *vm, Ref type) {
    Ref module = TYPE_AT(type)->dict ? dict_get_str(vm, TYPE_AT(type)->dict, NAME(__module__)) : 0;
    if ((TYPE_AT(type)->flags & TYPE_HEAP) && module && IS(module, str) && !str_equal(vm, module, NAME(builtins)) &&
        !str_equal(vm, module, NAME(__main__))) {
        put_str(vm, module);
        put(vm, ".");
    }
    put_str(vm, TYPE_AT(type)->qualname ? TYPE_AT(type)->qualname : TYPE_AT(type)->name);
}

static Ref text_of(Vm *vm, Ref value) {
    Ref r;
    void *report = outside(vm)->report; /* not for what is printed in there */
    outside(vm)->report = NULL;
    NEST(r, "str of an exception", object_str(vm, value));
    outside(vm)->report = report;
    if (!r) exception_clear(vm);
    return r;
}

static void put_suggestion(Vm *vm, Ref e) {
    Ref word = suggestion_for(vm, e);
    if (!word) return;
    put(vm, ". Did you mean: '");
    put_str(vm, word);
    put(vm, "'?");
    drop(vm, word);
}

/* repr(r): new; 0: it failed */
static Ref repr_of(Vm *vm, Ref r) {
    Ref text;
    void *report = outside(vm)->report; /* not for what is printed in there */
    outside(vm)->report = NULL;
    NEST(text, "repr for a report", object_repr(vm, r));
    outside(vm)->report = report;
    if (!text) exception_clear(vm);
    return text;
}

/* A note may have several lines, each behind its margin */
static void put_note(Vm *vm, u32 depth, Ref text) {
    u32 n = STR_LENGTH(text);
    for (u32 i = 0; i < n;) {
        put_margin(vm, depth);
        for (u32 c = 0; i < n && c != '\n'; i++) put_char(vm, c = str_char(vm, text, i));
    }
}
static void put_note_text(Vm *vm, u32 depth, Ref text, const char *failed) { /* text: stolen; 0: it could not be had */
    if (text)
        put_note(vm, depth, text);
    else
        put(vm, failed);
    put(vm, "\n");
    drop_null(vm, text);
}
/* A list's or tuple's item, a str's character: new; 0: there are no more */
static Ref note_at(Vm *vm, Ref notes, u32 i) {
    if (IS_SUB(notes, TYPE_STR_SUBCLASS)) return i < STR_LENGTH(notes) ? str_slice(vm, notes, i, i + 1) : 0;
    if (IS(notes, list)) return i < LIST_AT(notes)->length ? own(vm, LIST_ITEMS(notes)[i]) : 0;
    return i < TUPLE_LENGTH(notes) ? own(vm, TUPLE_ITEM(notes, i)) : 0;
}
static void put_notes(Vm *vm, u32 depth, Ref e) {
    Ref notes = EXC_AT(e)->notes;
    if (!notes && EXC_AT(e)->dict) notes = dict_get_str(vm, EXC_AT(e)->dict, NAME(__notes__));
    if (!notes) return;
    own(vm, notes);
    Ref hold = hold_push(vm, notes, 0);
    if (IS(notes, list) || IS(notes, tuple) || IS_SUB(notes, TYPE_STR_SUBCLASS)) {
        Ref note;
        for (u32 i = 0; (note = note_at(vm, notes, i)); i++) {
            Ref hold_note = hold_push(vm, note, 0);
            put_note_text(vm, depth, text_of(vm, note), "<note str() failed>");
            hold_pop(vm, hold_note);
            drop(vm, note);
        }
        exception_clear(vm);
    } else { /* no sequence: shown as it is */
        Ref text = repr_of(vm, notes);
        put_margin(vm, depth); /* 3.11 ends no line here */
        if (text)
            put_str(vm, text);
        else
            put(vm, "<__notes__ repr() failed>");
        drop_null(vm, text);
    }
    hold_pop(vm, hold);
    drop(vm, notes);
}

static bool is_group(Vm *vm, Ref e) { return type_is_subtype(vm, TYPE_OF(e), TYPE(BaseExceptionGroup)); }

static void put_exception(Vm *vm, u32 depth, Ref e) {
    bool syntax = type_is_subtype(vm, TYPE_OF(e), TYPE(SyntaxError));
    Ref traceback = EXC_AT(e)->traceback;
    if (traceback && traceback != NONE) put_traceback(vm, depth, traceback, is_group(vm, e));
    syntax = syntax && put_syntax_place(vm, depth, e);
    put_margin(vm, depth);
    put_type_name(vm, TYPE_OF(e));
    Ref message = syntax ? EXC_AT(e)->field[0] : 0, text;
    text = message == NONE ? own(vm, EMPTY_STR) : text_of(vm, message ? message : e);
    if (!text)
        put(vm, ": <exception str() failed>");
    else if (STR_LENGTH(text)) {
        put(vm, ": ");
        put_str(vm, text);
    }
    drop_null(vm, text);
    put_suggestion(vm, e);
    put(vm, "\n");
    put_notes(vm, depth, e);
}

/* ---- chains and groups ---- */
#define SEEN_LIMIT  512u
#define GROUP_WIDTH 15u
#define GROUP_DEPTH 10u

typedef struct Report {
    u32 depth;       /* groups around what is printed */
    bool need_close; /* the box's last line is still to come */
    u32 seen_count;
    Ref seen[SEEN_LIMIT]; /* what the report has told of: a cause or context among them is not told again */
} Report;

static bool was_seen(const Report *r, Ref e) {
    for (u32 i = 0; i < r->seen_count; i++)
        if (r->seen[i] == e) return true;
    return r->seen_count == SEEN_LIMIT;
}
static void note_seen(Report *r, Ref e) {
    if (r->seen_count < SEEN_LIMIT) r->seen[r->seen_count++] = e;
}

/* What stands above e in the report; *cause: said to be its cause. */
static Ref before(Vm *vm, Ref e, bool *cause) {
    Exception *x = EXC_AT(e);
    *cause = x->cause != 0;
    if (x->cause) return x->cause;
    return x->suppress_context ? 0 : x->context;
}

static void put_chain(Vm *vm, Report *r, Ref exception);

/* One exception of a group; i: its number; left: how many more there are, where only that is told */
static void put_member(Vm *vm, Report *r, Ref e, u32 i, bool last, u32 left) {
    put_repeated(vm, ' ', 2 * r->depth);
    put(vm, i == 0 ? "+-" : "  ");
    put(vm, "+---------------- ");
    if (left)
        put(vm, "...");
    else
        put_number(vm, i + 1);
    put(vm, " ----------------\n");
    if (last) r->need_close = true; /* by the group inside, perhaps */
    r->depth++;
    if (left) {
        put_margin(vm, r->depth);
        put(vm, "and ");
        put_number(vm, left);
        put(vm, left > 1 ? " more exceptions\n" : " more exception\n");
    } else
        put_chain(vm, r, e);
    if (last && r->need_close) {
        put_repeated(vm, ' ', 2 * r->depth);
        put(vm, "+------------------------------------\n");
        r->need_close = false;
    }
    r->depth--;
}

static void put_group(Vm *vm, Report *r, Ref group) { /* nests GROUP_DEPTH deep at most */
    if (r->depth > GROUP_DEPTH) {
        put_margin(vm, r->depth);
        put(vm, "... (max_group_depth is 10)\n");
        return;
    }
    if (r->depth == 0) r->depth = 1;
    put_exception(vm, r->depth, group);
    Ref members = own(vm, EXC_AT(group)->field[1]), hold = hold_push(vm, members, 0);
    u32 count = TUPLE_LENGTH(members), n = u32_min(count, GROUP_WIDTH + 1);
    r->need_close = false;
    for (u32 i = 0; i < n; i++) put_member(vm, r, TUPLE_ITEM(members, i), i, i + 1 == n, i >= GROUP_WIDTH ? count - GROUP_WIDTH : 0);
    hold_pop(vm, hold);
    drop(vm, members);
    if (r->depth == 1) r->depth = 0;
}

static void put_between(Vm *vm, u32 depth, bool cause) {
    put_margin(vm, depth);
    put(vm, "\n");
    put_margin(vm, depth);
    put(vm, cause ? "The above exception was the direct cause of the following exception:\n"
                  : "During handling of the above exception, another exception occurred:\n");
    put_margin(vm, depth);
    put(vm, "\n");
}

/* An exception behind all that led to it, the first one first. */
static void put_chain(Vm *vm, Report *r, Ref exception) {
    u32 length = 0;
    bool cause, need_close = r->need_close;
    note_seen(r, exception);
    for (Ref e = exception; (e = before(vm, e, &cause)) && length < CHAIN_LIMIT && !was_seen(r, e); length++) note_seen(r, e);
    for (u32 k = length + 1; k-- > 0;) {
        Ref e = exception;
        for (u32 i = 0; i < k; i++) e = before(vm, e, &cause);
        if (is_group(vm, e))
            put_group(vm, r, e);
        else
            put_exception(vm, r->depth, e);
        if (!k) break;
        r->need_close = need_close;
        Ref after = exception;
        for (u32 i = 0; i + 1 < k; i++) after = before(vm, after, &cause);
        before(vm, after, &cause);
        put_between(vm, r->depth, cause);
    }
}

void exception_print(Vm *vm, Ref exception) {
    Report r;
    r.depth = r.seen_count = 0;
    r.need_close = false;
    put_chain(vm, &r, exception);
}

Ref exception_text(Vm *vm, Ref exception) {
    StrBuilder text = BUILDER(BUILDER_SCRATCH, 0);
    void *outer = outside(vm)->report;
    outside(vm)->report = &text;
    exception_print(vm, exception);
    outside(vm)->report = outer;
    return builder_finish(vm, &text);
}

static void put_ignored(Vm *vm, Ref e, Ref where, const char *what) {
    Ref text = where ? repr_of(vm, where) : 0;
    put(vm, what ? what : where ? "Exception ignored in: " : "Exception ignored ");
    if (text)
        put_str(vm, text);
    else if (where)
        put(vm, "<object repr() failed>");
    put(vm, "\n");
    drop_null(vm, text);
    put_exception(vm, 0, e);
}

/* "Exception ignored in: <function …>", the traceback and the exception (Python/errors.c: write_unraisable_exc) */
void exception_print_ignored(Vm *vm, Ref e, Ref where, const char *what) {
    Ref err = vm->sysdict ? dict_get_str(vm, vm->sysdict, NAME(the_stderr)) : 0, done = 0;
    if (err == NONE) return;
    if (!err || IS(err, text_stream)) {
        put_ignored(vm, e, where, what);
        return;
    }
    StrBuilder report = BUILDER(BUILDER_SCRATCH, 0); /* the program has put another one there */
    void *outer = outside(vm)->report;
    own(vm, err);
    Ref hold = hold_push(vm, err, 0);
    outside(vm)->report = &report;
    put_ignored(vm, e, where, what);
    outside(vm)->report = outer;
    Ref text = builder_finish(vm, &report), hold_text = hold_push(vm, text, 0);
    if (text) NEST(done, "a report of an ignored exception", call_method(vm, err, NAME(write), &text, 1));
    hold_pop(vm, hold_text);
    hold_pop(vm, hold);
    drop_null(vm, done);
    drop_null(vm, text);
    drop(vm, err);
    exception_clear(vm);
}
