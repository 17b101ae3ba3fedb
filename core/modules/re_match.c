/* re_match.c: the matcher: backtracking over a program (Modules/sre_lib.h in what it finds, order of choices and marks included),
 * without recursion. re_match_core.h has it, once for each width of characters. */
#include "modules/re.h"

enum {
    NOTE_MARK = 1,     /* index, old value */
    NOTE_LASTINDEX,    /* old value */
    NOTE_LOOP,         /* loop, old count, old place */
    NOTE_TRY,          /* operation, place: another choice */
    NOTE_LESS,         /* operation, least place, place of a greedy repeat */
    NOTE_ONE_MORE,     /* operation, place, count of a lazy one */
    NOTE_TURN,         /* operation, place of a lazy loop */
    NOTE_BARRIER,      /* place, operation, barrier before: what began here is done at once or not at all */
    NOTE_BARRIER_THEN, /* the same; a failure inside goes on at the operation */
};
#define NOTE2(kind, a) (stack[top] = (a), stack[top + 1] = (kind), top += 2)
#define NOTE3(kind, a, b)                                                                                                                  \
    do {                                                                                                                                   \
        stack[top] = (a);                                                                                                                  \
        stack[top + 1] = (b);                                                                                                              \
        stack[top + 2] = (kind);                                                                                                           \
        top += 3;                                                                                                                          \
    } while (0)
#define NOTE4(kind, a, b, c)                                                                                                               \
    do {                                                                                                                                   \
        stack[top] = (a);                                                                                                                  \
        stack[top + 1] = (b);                                                                                                              \
        stack[top + 2] = (c);                                                                                                              \
        stack[top + 3] = (kind);                                                                                                           \
        top += 4;                                                                                                                          \
    } while (0)
#define BARRIER(kind, then)                                                                                                                \
    do {                                                                                                                                   \
        NOTE4(kind, at, then, s->barrier);                                                                                                 \
        s->barrier = top - 4;                                                                                                              \
    } while (0)

static u32 note_size(u32 kind) {
    switch (kind) {
    case NOTE_LASTINDEX: return 2;
    case NOTE_MARK:
    case NOTE_TRY:
    case NOTE_TURN: return 3;
    default: return 4;
    }
}
/* The innermost barrier and the choices above it go, what is to be undone stays. Notes are read from the end: they are moved to the
 * top one by one and then down together. Returns the new top. */
static u32 cut(u32 *stack, u32 top, u32 *barrier) {
    u32 from = *barrier, to = top;
    for (u32 i = top; i > from + 4;) {
        u32 kind = stack[i - 1], n = note_size(kind);
        i -= n;
        if (kind > NOTE_LOOP) continue;
        to -= n;
        memmove(stack + to, stack + i, 4 * (size_t)n);
    }
    *barrier = stack[from + 2];
    memmove(stack + from, stack + to, 4 * (size_t)(top - to));
    return from + top - to;
}
/* Undoes what was noted above `to`. */
static u32 undo_to(ReState *s, const u32 *stack, u32 top, u32 to, u32 *marks, u32 *loops) {
    while (top > to) {
        u32 kind = stack[top - 1];
        if (kind == NOTE_MARK) marks[stack[top - 3]] = stack[top - 2];
        if (kind == NOTE_LASTINDEX) s->lastindex = (i32)stack[top - 2];
        if (kind == NOTE_LOOP) {
            loops[2 * stack[top - 4]] = stack[top - 3];
            loops[2 * stack[top - 4] + 1] = stack[top - 2];
        }
        top -= note_size(kind);
    }
    return to;
}
#define CUT     cut
#define UNDO_TO undo_to

static bool is_word(u32 c, u32 ascii) { return re_category_has(CATEGORY_WORD | (ascii ? CATEGORY_ASCII : 0), c); }

#define PASTE_(a, b)     a##b
#define PASTE(a, b)      PASTE_(a, b)
#define COUNT            PASTE(count_, CHARACTER)
#define PLACE            PASTE(place_, CHARACTER)
#define FIND_FIRST       PASTE(find_first_, CHARACTER)
#define MATCHER          PASTE(match_, CHARACTER)
#define SET_TAKES(op, c) ((c) < 256 ? (op)[SET_BITS + (c) / 32] >> ((c) & 31) & 1 : re_set_has((op), (c)))
/* How many of n characters the operation takes; whether a place is what RE_AT wants; where a match may begin. */
#define HELPERS                                                                                                                            \
    static u32 COUNT(const u32 *op, const CHARACTER *t, u32 n) {                                                                           \
        u32 i = 0;                                                                                                                         \
        switch (op[0]) {                                                                                                                   \
        case RE_CHAR:                                                                                                                      \
            for (u32 c = op[1]; i < n && t[i] == c;) i++;                                                                                  \
            return i;                                                                                                                      \
        case RE_NOT_CHAR:                                                                                                                  \
            for (u32 c = op[1]; i < n && t[i] != c;) i++;                                                                                  \
            return i;                                                                                                                      \
        case RE_ANY:                                                                                                                       \
            while (i < n && t[i] != '\n') i++;                                                                                             \
            return i;                                                                                                                      \
        case RE_ANY_ALL: return n;                                                                                                         \
        case RE_SET:                                                                                                                       \
            while (i < n && SET_TAKES(op, (u32)t[i])) i++;                                                                                 \
            return i;                                                                                                                      \
        default:                                                                                                                           \
            while (i < n && re_one_has(op, t[i])) i++;                                                                                     \
            return i;                                                                                                                      \
        }                                                                                                                                  \
    }                                                                                                                                      \
    static bool PLACE(u32 what, const CHARACTER *t, u32 at, u32 end) {                                                                     \
        switch (what) {                                                                                                                    \
        case AT_BEGINNING:                                                                                                                 \
        case AT_BEGINNING_STRING: return at == 0;                                                                                          \
        case AT_BEGINNING_LINE: return at == 0 || t[at - 1] == '\n';                                                                       \
        case AT_END: return at == end || (at + 1 == end && t[at] == '\n');                                                                 \
        case AT_END_LINE: return at == end || t[at] == '\n';                                                                               \
        case AT_END_STRING: return at == end;                                                                                              \
        default: {                                                                                                                         \
            u32 ascii = what == AT_BOUNDARY_ASCII || what == AT_NON_BOUNDARY_ASCII;                                                        \
            if (end == 0) return false; /* as 3.11: not even \B */                                                                         \
            bool before = at > 0 && is_word(t[at - 1], ascii), after = at < end && is_word(t[at], ascii);                                  \
            return (before != after) == (what <= AT_BOUNDARY_ASCII);                                                                       \
        }                                                                                                                                  \
        }                                                                                                                                  \
    }                                                                                                                                      \
    static u32 FIND_FIRST(const u32 *head, const CHARACTER *t, u32 from, u32 end) {                                                        \
        if (head[HEAD_FLAGS] & HEAD_ONE_FIRST) {                                                                                           \
            u32 c = head[HEAD_LITERAL];                                                                                                    \
            if (sizeof(CHARACTER) == 1) {                                                                                                  \
                const void *found = c < 256 && from < end ? memchr((const char *)(const void *)t + from, (int)c, end - from) : NULL;       \
                return found ? (u32)((const char *)found - (const char *)(const void *)t) : end;                                           \
            }                                                                                                                              \
            while (from < end && t[from] != c) from++;                                                                                     \
            return from;                                                                                                                   \
        }                                                                                                                                  \
        for (; from < end; from++) {                                                                                                       \
            u32 c = t[from];                                                                                                               \
            if (c < 256 ? head[HEAD_BITS + c / 32] >> (c & 31) & 1 : head[HEAD_HIGH]) break;                                               \
        }                                                                                                                                  \
        return from;                                                                                                                       \
    }

#define CHARACTER u8
HELPERS
#include "modules/re_match_core.h"
#undef CHARACTER
#define CHARACTER u16
HELPERS
#include "modules/re_match_core.h"
#undef CHARACTER
#define CHARACTER u32
HELPERS
#include "modules/re_match_core.h"
#undef CHARACTER

int re_run(Vm *vm, ReState *s, const Text *text, const u32 *program, u32 *stack, u32 capacity, i64 *fuel) {
    switch (text->kind) {
    case 1: return match_u8(vm, s, text->data, program, stack, capacity, fuel);
    case 2: return match_u16(vm, s, text->data, program, stack, capacity, fuel);
    default: return match_u32(vm, s, text->data, program, stack, capacity, fuel);
    }
}
