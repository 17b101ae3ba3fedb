/* re_emit.c: a program's words while they are written, and its head: how long a match is at least, what it can begin with. */
#include "modules/re.h"

u32 *code_words(ReCode *c) {
    Vm *vm = c->vm;
    return AT(u32, c->run);
}
static bool room(ReCode *c, u32 n) {
    Vm *vm = c->vm;
    if (c->failed) return false;
    if (c->length + n <= c->capacity) return true;
    u32 capacity = c->capacity + c->capacity / 2 + n + 64;
    Ref run = capacity < 0x10000000u ? run_realloc(vm, c->run, 4 * capacity) : 0;
    if (!run) {
        c->failed = true;
        raise_no_memory(vm);
        return false;
    }
    c->run = run;
    c->capacity = capacity;
    return true;
}
void code_put(ReCode *c, u32 word) {
    if (!room(c, 1)) return;
    Vm *vm = c->vm;
    AT(u32, c->run)[c->length++] = word;
}
void code_insert(ReCode *c, u32 at, u32 n) {
    if (!room(c, n)) return;
    u32 *words = code_words(c);
    memmove(words + at + n, words + at, 4 * (size_t)(c->length - at));
    memset(words + at, 0, 4 * (size_t)n);
    c->length += n;
}
void code_free(ReCode *c) {
    Vm *vm = c->vm;
    if (c->run) run_free(vm, c->run);
    c->run = 0;
}

/* ---- what a match begins with ---- */
typedef struct First {
    u32 bits[8];
    bool high; /* also characters from 256 on */
    u32 looked;
} First;
static void add_one(First *f, const u32 *op) {
    for (u32 c = 0; c < 256; c++)
        if (re_one_has(op, c)) f->bits[c / 32] |= 1u << c % 32;
    if (op[0] != RE_CHAR || op[1] > 255) f->high = true;
}
/* false: it may be empty, or nobody knows */
static bool first_of(const u32 *code, u32 pc, First *f, u32 depth) {
    for (;;) {
        const u32 *op = code + pc;
        if (++f->looked > 200 || depth > 12) return false;
        switch (op[0]) {
        case RE_CHAR:
        case RE_CHAR_I:
        case RE_NOT_CHAR:
        case RE_NOT_CHAR_I:
        case RE_ANY:
        case RE_ANY_ALL:
        case RE_SET: add_one(f, op); return true;
        case RE_MARK:
        case RE_AT: pc += 2; break;
        case RE_JUMP:
        case RE_ASSERT:
        case RE_ASSERT_NOT: pc += op[1]; break; /* what they want besides makes the set too large at worst */
        case RE_ATOMIC: pc += 2; break;
        case RE_SPLIT:
            if (!first_of(code, pc + 2, f, depth + 1)) return false;
            pc += op[1];
            break;
        case RE_ONE_MAX:
        case RE_ONE_MIN:
        case RE_ONE_POSSESSIVE:
            if (!op[2]) return false;
            pc += 4;
            break;
        case RE_LOOP:
            if (!op[2]) return false;
            pc += 6;
            break;
        default: return false;
        }
    }
}
static bool is_anchored(const u32 *code, u32 pc) {
    while (code[pc] == RE_MARK) pc += 2;
    return code[pc] == RE_AT && (code[pc + 1] == AT_BEGINNING || code[pc + 1] == AT_BEGINNING_STRING);
}

void re_make_head(ReCode *c, u32 loops, u64 min_width) {
    code_put(c, RE_SUCCESS);
    code_insert(c, 0, HEAD_SIZE);
    if (c->failed) return;
    u32 *head = code_words(c);
    First f = {0};
    head[HEAD_WIDTH] = min_width > RE_FOREVER ? RE_FOREVER : (u32)min_width;
    head[HEAD_LOOPS] = loops;
    if (is_anchored(head, HEAD_SIZE)) head[HEAD_FLAGS] |= HEAD_ANCHORED;
    if (!first_of(head, HEAD_SIZE, &f, 0)) return;
    u32 pc = HEAD_SIZE;
    while (head[pc] == RE_MARK) pc += 2;
    head[HEAD_FLAGS] |= HEAD_FIRST;
    if (head[pc] == RE_CHAR) {
        head[HEAD_FLAGS] |= HEAD_ONE_FIRST;
        head[HEAD_LITERAL] = head[pc + 1];
    }
    memcpy(head + HEAD_BITS, f.bits, sizeof f.bits);
    head[HEAD_HIGH] = f.high;
}
