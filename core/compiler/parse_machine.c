/* parse_machine.c: runs the code of the grammar; see parse_machine.h. */
#include "compiler/parse_machine.h"
#include "compiler/parse_build.h"
#include "compiler/parse_tables.h"

typedef struct Memo {
    Ref next;
    u32 rule, mark, value;
} Memo;

/* ---- tokens ---- */

static bool grow_chunks(Parser *p) {
    Vm *vm = p->vm;
    u32 n = p->fill / TOKEN_CHUNK;
    if (n >= p->tables.chunks_size) {
        u32 size = n ? n * 2 : 16;
        Ref table = scratch_alloc(p->s, size * sizeof(u32));
        if (!table) return false;
        if (n) memcpy(AT(u32, table), AT(u32, p->tables.chunks), n * sizeof(u32));
        p->tables.chunks = table;
        p->tables.chunks_size = size;
    }
    /* A parser of f-string expressions is used again and has its chunks already. */
    u32 *chunk = &AT(u32, p->tables.chunks)[n];
    if (!*chunk) *chunk = scratch_alloc(p->s, TOKEN_CHUNK * sizeof(Token));
    return *chunk != 0;
}

/* In a single statement the end of the source stands for a line's end, and closes all blocks (_PyPegen_fill_token). */
static TokenKind single_end(Parser *p, TokenKind kind) {
    if (kind != TOKEN_ENDMARKER || !p->parsing_started) {
        p->parsing_started = true;
        return kind;
    }
    p->parsing_started = false;
    if (p->tok.indent && p->imply_dedent) {
        p->tok.pendin = -p->tok.indent;
        p->tok.indent = 0;
    }
    return TOKEN_NEWLINE;
}

static u32 shifted(Parser *p, const char *at, const char *line_start) {
    if (!at || at < line_start) return NO_COLUMN;
    u32 col = (u32)(at - line_start);
    return p->starting_lineno && p->tok.lineno == p->starting_lineno ? col + (u32)p->starting_col : col;
}

static COLD Token *read_token(Parser *p) {
    const char *start, *end;
    Tokenizer *t = &p->tok;
    SoftKeyword soft = SOFT_NONE;
    TokenKind kind = tokenizer_next(t, &start, &end);
    if (p->single) kind = single_end(p, kind);
    if (p->fill % TOKEN_CHUNK == 0 && !grow_chunks(p)) return raise_memory(p), NULL;
    Token *token = token_seen(p, p->fill++);
    const char *first_line = kind == TOKEN_STRING ? t->multi_line_start : t->line_start;
    *token = (Token){.kind = (u8)kind};
    token->lineno = (u32)(kind == TOKEN_STRING ? t->first_lineno : t->lineno);
    token->end_lineno = (u32)t->lineno;
    token->col_offset = shifted(p, start, first_line);
    token->end_col_offset = shifted(p, end, t->line_start);
    token->level = (u32)t->level;
    token->start = start ? (u32)(start - t->text) : 0;
    token->length = start ? (u32)(end - start) : 0;
    if (kind == TOKEN_NAME) {
        token->kind = (u8)token_name_kind(start, token->length, &soft);
        token->soft = (u8)soft;
    }
    if (kind == TOKEN_ERROR) return raise_tokenizer(p), NULL;
    return token;
}

/* ---- stacks ---- */

static bool grow_stack(Parser *p, Ref *stack, u32 *size, u32 width, u32 least) {
    Vm *vm = p->vm;
    u32 more = u32_max(*size * 2, least);
    Ref bigger = scratch_alloc(p->s, more * width);
    if (!bigger) return raise_memory(p), false;
    if (*size) memcpy(AT(char, bigger), AT(char, *stack), *size * width);
    *stack = bigger;
    *size = more;
    return true;
}

static bool remember(Parser *p, Token *at, u32 rule, u32 mark, u32 value) {
    Vm *vm = p->vm;
    Ref ref = scratch_alloc(p->s, sizeof(Memo));
    if (!ref) return raise_memory(p), false;
    *AT(Memo, ref) = (Memo){at->memo, rule, mark, value};
    at->memo = ref;
    return true;
}

static Ref collect(Parser *p, const u32 *values, u32 n) {
    Vm *vm = p->vm;
    Ref seq = ast_seq(p->s, n);
    if (!seq) return raise_memory(p);
    memcpy(AT(Seq, seq)->items, values, n * sizeof(u32));
    return seq;
}

/* What a token is worth in an action: the node of a name or number, else the token itself. */
static u32 token_value(Parser *p, Token *t) {
    Vm *vm = p->vm;
    UNUSED(vm); /* by REF_OF on wasm */
    if (t->kind != TOKEN_NAME && t->kind != TOKEN_NUMBER) return REF_OF(t);
    if (!t->node) t->node = t->kind == TOKEN_NAME ? name_node(p, t) : number_node(p, t);
    return t->node;
}

INLINE bool in_set(u32 set, u32 kind) { return parse_first[set][kind >> 6] >> (kind & 63) & 1; }

/* 3.11 compares only as many characters as the name has: c, ca, cas, m, … count as soft keywords here. */
static bool begins_soft_keyword(Parser *p, const Token *t) {
    const char *name = p->tok.text + t->start;
    if (t->kind != TOKEN_NAME) return false;
    return strncmp("match", name, t->length) == 0 || strncmp("case", name, t->length) == 0 || strncmp("_", name, t->length) == 0;
}

static COLD void raise_expected(Parser *p, Token *t, u32 kind) {
    Vm *vm = p->vm;
    UNUSED(vm);
    raise_at(p, REF_OF(t), kind == TOKEN_COLON ? "expected ':'" : "expected '('");
}

/* ---- the machine ----
 * mark: the token to match next. Values of all frames lie in one stack, a frame's own from its base. `kind`, `rule`,
 * `start`, `next` describe the call whose result (value, mark) is being handed back. */
#define TOKEN_HERE()                                                                                                                       \
    (mark < p->fill ? token_seen(p, mark) : read_token(p));                                                                                \
    if (p->failed) return 0
#define PUSH(x) (values[sp++] = (x))

Ref parse_run(Parser *p, u32 start_rule) {
    Vm *vm = p->vm;
    static const u16 *const code = parse_code;
    Frame *frames, *f = NULL;
    u32 *values, depth = 0, sp = 0, mark = 0, pc = 0, rule = start_rule, next = 0, start, value, kind = OP_CALLV;
    Token *t;
    p->level = 0;
    if (!p->tables.frames_size && !grow_stack(p, &p->tables.frames, &p->tables.frames_size, sizeof(Frame), 64)) return 0;
    if (!p->tables.values_size && !grow_stack(p, &p->tables.values, &p->tables.values_size, sizeof(u32), 128)) return 0;
    frames = AT(Frame, p->tables.frames);
    values = AT(u32, p->tables.values);

call:
    start = mark;
    t = TOKEN_HERE();
    if (parse_rules[rule].first != PARSE_ANY && !in_set(parse_rules[rule].first, t->kind)) {
        value = 0;
        goto handed_back;
    }
    if (parse_rules[rule].flags & RULE_MEMO) {
        for (Ref m = t->memo; m; m = AT(Memo, m)->next) {
            if (AT(Memo, m)->rule != rule) continue;
            value = AT(Memo, m)->value;
            mark = AT(Memo, m)->mark;
            goto handed_back;
        }
    }
    p->level += parse_rules[rule].flags & RULE_LEFT ? 2 : 1;
    if (p->level > PARSE_MAX_LEVEL || ++p->work > p->work_limit) return raise_memory(p);
    if (depth == p->tables.frames_size) {
        if (!grow_stack(p, &p->tables.frames, &p->tables.frames_size, sizeof(Frame), 0)) return 0;
        frames = AT(Frame, p->tables.frames);
    }
    if (sp + 32 > p->tables.values_size) {
        if (!grow_stack(p, &p->tables.values, &p->tables.values_size, sizeof(u32), 0)) return 0;
        values = AT(u32, p->tables.values);
    }
    f = &frames[depth++];
    *f = (Frame){start, sp, start, sp, (u16)next, 0, (u16)rule, (u8)kind, p->invalid};
    if (parse_rules[rule].flags & RULE_NO_INVALID) p->invalid = false;
    pc = parse_rules[rule].code;

    for (;;) {
    resume:
        switch (code[pc]) {
        case OP_FAIL: value = 0; goto leave;
        case OP_ALT:
            if (code[pc + 1] != PARSE_ANY) {
                t = TOKEN_HERE();
                if (!in_set(code[pc + 1], t->kind)) {
                    pc = code[pc + 2];
                    continue;
                }
            }
            f->fail = code[pc + 2];
            pc += 3;
            continue;
        case OP_INVALID: pc = p->invalid ? pc + 2 : code[pc + 1]; continue;
        case OP_CUT:
            f->fail = code[pc + 1];
            pc += 2;
            continue;
        case OP_TOKEN:
            t = TOKEN_HERE();
            if (t->kind != code[pc + 1]) goto fail;
            mark++;
            pc += 2;
            continue;
        case OP_TOKENV:
            t = TOKEN_HERE();
            if (t->kind != code[pc + 1]) goto fail;
            value = token_value(p, t);
            if (!value) return 0;
            PUSH(value);
            mark++;
            pc += 2;
            continue;
        case OP_TOKEN_OPT:
            t = TOKEN_HERE();
            if (t->kind == code[pc + 1]) mark++;
            pc += 2;
            continue;
        case OP_TOKEN_OPTV:
            t = TOKEN_HERE();
            value = 0;
            if (t->kind == code[pc + 1]) {
                value = token_value(p, t);
                if (!value) return 0;
                mark++;
            }
            PUSH(value);
            pc += 2;
            continue;
        case OP_TOKEN_AND:
            t = TOKEN_HERE();
            if (t->kind != code[pc + 1]) goto fail;
            pc += 2;
            continue;
        case OP_TOKEN_NOT:
            t = TOKEN_HERE();
            if (t->kind == code[pc + 1]) goto fail;
            pc += 2;
            continue;
        case OP_SOFT:
        case OP_SOFTV:
            t = TOKEN_HERE();
            if (t->soft != code[pc + 1]) goto fail;
            if (code[pc] == OP_SOFTV) PUSH(REF_OF(t));
            mark++;
            pc += 2;
            continue;
        case OP_SOFT_NOT:
            t = TOKEN_HERE();
            if (t->soft == code[pc + 1]) goto fail;
            pc += 2;
            continue;
        case OP_ANYSOFT:
            t = TOKEN_HERE();
            if (!begins_soft_keyword(p, t)) goto fail;
            mark++;
            pc++;
            continue;
        case OP_FORCE:
            t = TOKEN_HERE();
            if (t->kind != code[pc + 1]) return raise_expected(p, t, code[pc + 1]), 0;
            mark++;
            pc += 2;
            continue;
        case OP_CALL:
        case OP_CALLV:
        case OP_CALL_OPT:
        case OP_CALL_OPTV:
        case OP_CALL_AND:
        case OP_CALL_NOT:
            kind = code[pc];
            rule = code[pc + 1];
            next = pc + 2;
            goto call;
        case OP_LOOP:
            f->mark = mark;
            f->keep = sp;
            f->fail = code[pc + 1];
            if (sp + 32 > p->tables.values_size) {
                if (!grow_stack(p, &p->tables.values, &p->tables.values_size, sizeof(u32), 0)) return 0;
                values = AT(u32, p->tables.values);
            }
            pc += 2;
            continue;
        case OP_JUMP: pc = code[pc + 1]; continue;
        case OP_COLLECT:
            value = 0;
            if (sp - f->base >= code[pc + 1]) {
                value = collect(p, values + f->base, sp - f->base);
                if (!value) return 0;
            }
            goto leave;
        case OP_GROW:
            f->mark = mark;
            f->keep = sp = f->base + 1;
            pc++;
            continue;
        case OP_RETURN: value = values[f->base]; goto leave;
        case OP_RETURN_TRUE: value = 1; goto leave;
        case OP_RETURN_SEED:
            mark = f->mark;
            value = values[f->base];
            goto leave;
        default: /* OP_ACTION, OP_ACTION_GROW */
            p->mark = mark;
            p->place_first = f->start;
            value = parse_action(p, code[pc + 1], values + f->base);
            if (p->failed) return 0;
            if (code[pc] == OP_ACTION || !value) goto leave;
            values[f->base] = value;
            pc = code[pc + 2];
            continue;
        }
    fail:
        mark = f->mark;
        sp = f->keep;
        pc = f->fail;
    }

leave:
    rule = f->rule;
    start = f->start;
    kind = f->kind;
    next = f->back;
    sp = f->base;
    p->invalid = f->was_invalid;
    p->level -= parse_rules[rule].flags & RULE_LEFT ? 2 : 1;
    if ((parse_rules[rule].flags & RULE_MEMO) && !remember(p, token_seen(p, start), rule, mark, value)) return 0;
    if (--depth == 0) {
        p->mark = mark;
        return value;
    }
    f = &frames[depth - 1];
handed_back:
    if (!f) return value;
    if (kind == OP_CALL || kind == OP_CALLV) {
        if (!value) goto call_failed;
        if (kind == OP_CALLV) PUSH(value);
    } else if (kind == OP_CALL_OPT || kind == OP_CALL_OPTV) {
        /* A rule that matched with the result 0 leaves mark behind what it matched, as in 3.11. */
        if (kind == OP_CALL_OPTV) PUSH(value);
    } else {
        mark = start;
        if (!value == (kind == OP_CALL_AND)) goto call_failed;
    }
    pc = next;
    goto resume;
call_failed:
    mark = f->mark;
    sp = f->keep;
    pc = f->fail;
    goto resume;
}
