/* re_scan.c: match, search, findall, split, sub and the rest (Modules/_sre.c: pattern_*). Short matches run on words of the C stack;
 * what takes longer, or goes on after a match, is a native frame whose words are a bytes object, so that it can stop anywhere. */
#include "modules/re.h"

#define QUICK_WORDS 1000u
#define QUICK_FUEL  20000
#define SLICE_FUEL  20000

static void begin(ReState *s, u32 *stack) { /* at s->start */
    memset(stack, 0xff, 8 * (size_t)s->groups);
    memset(stack + 2 * s->groups, 0, 8 * (size_t)s->loops);
    s->running = 0;
    s->lastindex = -1;
}
static ReState state_new(Vm *vm, Ref pattern, u32 start, u32 end, u32 mode) {
    ReState s = {0};
    s.start = start;
    s.end = end;
    s.groups = PATTERN(pattern)->groups;
    s.loops = PATTERN(pattern)->code[HEAD_LOOPS];
    s.search = mode != SCAN_MATCH && mode != SCAN_FULL && mode != SCAN_NEXT_MATCH;
    s.whole = mode == SCAN_FULL;
    return s;
}
static u32 words_needed(const ReState *s) { return re_stack_base(s) + 64; }
/* After a match: the next one begins at its end, and is not empty if this one was. */
static void advance(ReState *s) {
    s->must_advance = s->at == s->start;
    s->must_not_end = s->start = s->at;
}

/* ---- the frame ---- */
FRAME(ReScan, (out, stack, extra, item, result, joined), (pattern, string), ReState s; i64 limit; i64 count; u32 mode; u32 last; u32 pos;
      u32 endpos; u32 got; u32 used;);

/* What a slice may have written is not far from the top it began with. */
static void mark_stack(Vm *vm, u32 *stack, u32 capacity, u32 before, u32 used, u32 base) {
    u32 reach = used < 0x1000000u ? 16 * used + 64 : 0x10000000u, from = before > reach ? before - reach : 0;
    u32 to = reach < capacity - before ? before + reach : capacity;
    UNUSED(vm), UNUSED(stack), UNUSED(from), UNUSED(to), UNUSED(base);
    MARK_RANGE(stack, 4 * base);
    MARK_RANGE(stack + from, 4 * (to - from));
}
/* One slice of the matcher: f->got. No text any more: no match. */
static bool run_slice(Vm *vm, ReScan *f) {
    Text t;
    if (!re_text_of(vm, 0, f->string, &t)) return false;
    u32 *stack = (u32 *)(void *)BYTES_AT(f->stack)->data, capacity = BYTES_AT(f->stack)->length / 4, before = f->s.top;
    if (!f->s.running) {
        before = 0;
        if (f->s.end > t.length) f->s.end = t.length; /* a bytearray that has shrunk */
        if (f->s.start > f->s.end) {
            f->got = RE_NO;
            f->used = 1;
            return true;
        }
        begin(&f->s, stack);
    }
    i64 fuel = SLICE_FUEL;
    f->got = (u32)re_run(vm, &f->s, &t, PATTERN(f->pattern)->code, stack, capacity, &fuel);
    f->used = (u32)(SLICE_FUEL - fuel);
    mark_stack(vm, stack, capacity, before, f->used, re_stack_base(&f->s));
    f->used = f->used / 4 + 1;
    return true;
}
static bool grow(Vm *vm, ReScan *f) {
    u32 n = BYTES_AT(f->stack)->length;
    Ref bigger = n < 0x30000000u ? bytes_from(vm, NULL, n + n / 2) : raise_no_memory(vm);
    if (!bigger) return false;
    memset(BYTES_AT(bigger)->data, 0, n + n / 2);
    memcpy(BYTES_AT(bigger)->data, BYTES_AT(f->stack)->data, n);
    REPLACE(f->stack, bigger);
    return true;
}
static const u32 *marks_of(Vm *vm, const ReScan *f) { return (const u32 *)(const void *)BYTES_AT(f->stack)->data; }
static bool append(Vm *vm, ReScan *f, Ref item) { /* stolen; 0 passes an error on */ return item && list_append_steal(vm, f->out, item); }
static Ref group_slice(Vm *vm, ReScan *f, const Text *t, u32 group, bool none) { /* group from 1; 0: the match */
    u32 from = f->s.start, to = f->s.at;
    if (group) {
        from = marks_of(vm, f)[2 * group - 2];
        to = marks_of(vm, f)[2 * group - 1];
        if (from == RE_UNSET || to == RE_UNSET) {
            if (none) return own(vm, NONE);
            from = to = 0;
        }
    }
    return re_slice(vm, f->string, t, from, to);
}
static bool found_all(Vm *vm, ReScan *f, const Text *t) {
    u32 groups = f->s.groups;
    if (groups <= 1) return append(vm, f, group_slice(vm, f, t, groups, false));
    Ref tuple = tuple_new(vm, groups);
    for (u32 i = 0; tuple && i < groups; i++) {
        Ref r = group_slice(vm, f, t, i + 1, false);
        if (r)
            SET(TUPLE_AT(tuple)->item[i], r);
        else
            CLEAR(tuple);
    }
    return append(vm, f, tuple);
}
static bool split_here(Vm *vm, ReScan *f, const Text *t) {
    if (!append(vm, f, re_slice(vm, f->string, t, f->last, f->s.start))) return false;
    for (u32 i = 1; i <= f->s.groups; i++)
        if (!append(vm, f, group_slice(vm, f, t, i, true))) return false;
    f->last = f->s.at;
    return true;
}
static bool put_template(Vm *vm, ReScan *f, const Text *t) {
    for (u32 i = 0; i < LIST_AT(f->extra)->length; i++) {
        Ref part = LIST_ITEMS(f->extra)[i];
        if (!IS(part, int)) {
            if (!list_append(vm, f->out, part)) return false;
            continue;
        }
        Ref r = group_slice(vm, f, t, (u32)int_as_i64_clamped(vm, part), false);
        if (!append(vm, f, r)) return false;
    }
    return true;
}
/* What was found goes where the mode wants it, short of calling Python. */
static bool take(Vm *vm, ReScan *f) {
    Text t;
    if (!re_text_of(vm, 0, f->string, &t)) return false;
    if (f->mode == SCAN_FINDALL) return found_all(vm, f, &t);
    if (f->mode == SCAN_SPLIT) return split_here(vm, f, &t);
    if (f->last < f->s.start && !append(vm, f, re_slice(vm, f->string, &t, f->last, f->s.start))) return false;
    f->last = f->s.at;
    if (IS(f->extra, list)) return put_template(vm, f, &t);
    if (IS_SUB(f->extra, TYPE_STR_SUBCLASS) || IS_SUB(f->extra, TYPE_BYTES_SUBCLASS)) return list_append(vm, f->out, f->extra);
    f->item = match_new(vm, f->pattern, f->string, &f->s, marks_of(vm, f), f->pos, f->endpos);
    return f->item != 0;
}
static bool put_result(Vm *vm, ReScan *f) { /* of the function that sub() was given */
    if (f->result != NONE && !list_append(vm, f->out, f->result)) return false;
    DROP(f->result);
    DROP(f->item);
    return true;
}
static bool put_rest(Vm *vm, ReScan *f) {
    Text t;
    if (f->mode == SCAN_FINDALL) return true;
    if (!re_text_of(vm, 0, f->string, &t)) return false;
    if (f->mode != SCAN_SPLIT && f->last >= f->endpos) return true;
    return append(vm, f, re_slice(vm, f->string, &t, f->last, f->endpos));
}
static Ref one_match(Vm *vm, ReScan *f) {
    return f->got == RE_YES ? match_new(vm, f->pattern, f->string, &f->s, marks_of(vm, f), f->pos, f->endpos) : own(vm, NONE);
}
static void scanner_moves(Vm *vm, Ref scanner, ReState *s, bool found) {
    if (found) {
        advance(s);
        SET(SCANNER(scanner)->start, s->start);
        SET(SCANNER(scanner)->must_advance, s->must_advance);
    } else {
        SET(SCANNER(scanner)->over, 1);
    }
}
STEP(re_scan_step, ReScan) {
    BEGIN(ReScan);
    for (;;) {
        if (f->limit && f->count >= f->limit) break;
        do {
            if (!run_slice(vm, f) || (f->got == RE_GROW && !grow(vm, f))) return ERROR;
            BREATHE(f->used);
        } while (f->got > RE_YES);
        if (f->mode <= SCAN_FULL || f->mode >= SCAN_NEXT_MATCH) {
            f->result = one_match(vm, f);
            if (f->mode >= SCAN_NEXT_MATCH && f->result) scanner_moves(vm, f->extra, &f->s, f->got == RE_YES);
            RETURN(f->result);
        }
        if (f->got == RE_NO) break;
        if (!take(vm, f)) return ERROR;
        if (f->item) {
            AWAIT(f->result, call1(vm, f->extra, f->item));
            if (!put_result(vm, f)) return ERROR;
        }
        f->count++;
        advance(&f->s);
        f->s.running = 0;
    }
    if (!put_rest(vm, f)) return ERROR;
    if (f->mode < SCAN_SUB) RETURN(f->out);
    if (IS_SUB(f->string, TYPE_STR_SUBCLASS))
        f->joined = str_join(vm, EMPTY_STR, LIST_ITEMS(f->out), LIST_AT(f->out)->length);
    else
        AWAIT(f->joined, call_method(vm, EMPTY_BYTES, NAME(join), &f->out, 1));
    if (!f->joined) return ERROR;
    if (f->mode == SCAN_SUB) RETURN(f->joined);
    f->result = int_from_i64(vm, f->count);
    return READY(f->result ? tuple_from(vm, (Ref[]){f->joined, f->result}, 2) : 0);
    END;
}

/* Pushes the frame that goes on where `s` is, on a copy of the words (or NULL: from the start). extra: stolen or 0. */
static ReScan *push(Vm *vm, Ref pattern, Ref string, const ReState *s, const u32 *stack, u32 words, u32 mode, Ref extra) {
    u32 n = 4 * u32_max(words, u32_max(words_needed(s), 256));
    Ref room = bytes_from(vm, NULL, n);
    if (room) memset(BYTES_AT(room)->data, 0, n);
    /* what lies above the top is left over from C, and not the same on every host */
    if (room && stack) memcpy(BYTES_AT(room)->data, stack, 4 * (size_t)s->top);
    ReScan *f = room ? PUSH(ReScan, re_scan_step) : NULL;
    if (!f) {
        drop_null(vm, room);
        drop_null(vm, extra);
        return NULL;
    }
    f->stack = room;
    f->extra = extra;
    f->pattern = pattern;
    f->string = string;
    f->s = *s;
    f->mode = mode;
    f->pos = f->last = s->start;
    f->endpos = s->end;
    return f;
}
static Await once(Vm *vm, Ref pattern, Ref string, ReState *s, u32 pos, u32 endpos, u32 mode, Ref scanner) {
    u32 stack[QUICK_WORDS];
    Text t;
    ReScan *f;
    if (!re_text_of(vm, pattern, string, &t)) return ERROR;
    if (s->end > t.length) s->end = t.length;
    if (s->start > s->end && !s->search && s->start <= t.length) s->end = s->start; /* as 3.11: an empty match is one */
    if (s->start > s->end || words_needed(s) > QUICK_WORDS) {
        f = push(vm, pattern, string, s, NULL, 0, mode, own_null(vm, scanner));
    } else {
        i64 fuel = QUICK_FUEL;
        begin(s, stack);
        /* 3.11 has the marks in a block of their own until the match is made */
        Ref block = s->groups ? mem_alloc(vm, 16 * s->groups) : 0;
        if (s->groups && !block) return ERROR;
        int got = re_run(vm, s, &t, PATTERN(pattern)->code, stack, QUICK_WORDS, &fuel);
        outside(vm)->budget -= (QUICK_FUEL - fuel) / 4;
        if (got <= RE_YES) {
            Ref r = got == RE_YES ? match_new(vm, pattern, string, s, stack, pos, endpos) : own(vm, NONE);
            if (block) mem_free(vm, block);
            if (scanner && r) scanner_moves(vm, scanner, s, got == RE_YES);
            return READY(r);
        }
        if (block) mem_free(vm, block);
        f = push(vm, pattern, string, s, stack, QUICK_WORDS, mode, own_null(vm, scanner));
    }
    if (!f) return ERROR;
    f->pos = pos;
    f->endpos = endpos;
    return PENDING;
}
Await re_match_once(Vm *vm, Ref pattern, Ref string, u32 pos, u32 endpos, u32 mode) {
    ReState s = state_new(vm, pattern, pos, endpos, mode);
    return once(vm, pattern, string, &s, pos, endpos, mode, 0);
}
Await re_scanner_next(Vm *vm, Ref scanner, bool search) {
    const Scanner *x = SCANNER(scanner);
    if (x->over) return READY_NONE;
    u32 mode = search ? SCAN_NEXT_SEARCH : SCAN_NEXT_MATCH;
    ReState s = state_new(vm, x->pattern, x->start, x->end, mode);
    s.must_advance = x->must_advance;
    s.must_not_end = x->start;
    return once(vm, x->pattern, x->string, &s, x->pos, x->end, mode, scanner);
}
static Await collect(Vm *vm, Ref pattern, Ref string, u32 pos, u32 endpos, u32 mode, Ref extra, i64 limit) { /* extra stolen */
    ReState s = state_new(vm, pattern, pos, endpos, mode);
    Ref out = list_new(vm, 0);
    ReScan *f = out ? push(vm, pattern, string, &s, NULL, 0, mode, extra) : NULL;
    if (!out) drop_null(vm, extra);
    if (!f) {
        drop_null(vm, out);
        return ERROR;
    }
    f->out = out;
    f->limit = limit;
    return PENDING;
}
Await re_find_all(Vm *vm, Ref pattern, Ref string, u32 pos, u32 endpos) {
    return collect(vm, pattern, string, pos, endpos, SCAN_FINDALL, 0, 0);
}
Await re_split(Vm *vm, Ref pattern, Ref string, i64 limit) {
    Text t;
    if (!re_text_of(vm, pattern, string, &t)) return ERROR;
    return collect(vm, pattern, string, 0, t.length, SCAN_SPLIT, 0, limit);
}

/* ---- replacements ---- */
static bool has_backslash(Vm *vm, Ref r) {
    Text t;
    if (!re_text_of(vm, 0, r, &t)) {
        exception_clear(vm);
        return true;
    }
    for (u32 i = 0; i < t.length; i++)
        if (text_char(&t, i) == '\\') return true;
    return false;
}
Await re_sub(Vm *vm, Ref pattern, Ref replacement, Ref string, i64 limit, bool with_count) {
    Ref extra, message = 0;
    u32 where = 0;
    Text t;
    if (object_callable(vm, replacement) || !has_backslash(vm, replacement))
        extra = own(vm, replacement);
    else
        extra = re_template_parse(vm, pattern, replacement, &message, &where);
    if (!extra) return message ? re_raise(vm, message, replacement, where) : ERROR;
    if (!re_text_of(vm, pattern, string, &t)) {
        drop(vm, extra);
        return ERROR;
    }
    return collect(vm, pattern, string, 0, t.length, with_count ? SCAN_SUBN : SCAN_SUB, extra, limit);
}

static Ref match_group(Vm *vm, Ref match, u32 i) {
    const Match *m = MATCH(match);
    Text t;
    if (m->mark[2 * i] == RE_UNSET) return own(vm, m->string != NONE && IS_SUB(m->string, TYPE_STR_SUBCLASS) ? EMPTY_STR : EMPTY_BYTES);
    if (!re_text_of(vm, 0, m->string, &t)) return 0;
    return re_slice(vm, m->string, &t, m->mark[2 * i], m->mark[2 * i + 1]);
}
FRAME(ReExpand, (parts, joined), (match), u32 unused_a;);
STEP(re_expand_step, ReExpand) {
    BEGIN(ReExpand);
    AWAIT(f->joined,
          call_method(vm, IS_SUB(MATCH(f->match)->string, TYPE_STR_SUBCLASS) ? EMPTY_STR : EMPTY_BYTES, NAME(join), &f->parts, 1));
    RETURN(f->joined);
    END;
}
Await re_expand(Vm *vm, Ref match, Ref template_) {
    Ref message;
    u32 where;
    Ref parts = re_template_parse(vm, MATCH(match)->pattern, template_, &message, &where);
    if (!parts) return message ? re_raise(vm, message, template_, where) : ERROR;
    for (u32 i = 0; i < LIST_AT(parts)->length; i++) {
        Ref part = LIST_ITEMS(parts)[i];
        if (!IS(part, int)) continue;
        Ref r = match_group(vm, match, (u32)int_as_i64_clamped(vm, part));
        if (!r) {
            drop(vm, parts);
            return ERROR;
        }
        REPLACE(LIST_ITEMS(parts)[i], r);
    }
    ReExpand *f = PUSH(ReExpand, re_expand_step);
    if (!f) {
        drop(vm, parts);
        return ERROR;
    }
    f->parts = parts;
    f->match = match;
    return PENDING;
}

Ref re_scanner_new(Vm *vm, Ref pattern, Ref string, u32 pos, u32 endpos) {
    Ref r = object_new_gc(vm, TYPE(re_scanner), 232);
    if (!r) return 0;
    Scanner *x = SCANNER(r);
    x->pattern = own(vm, pattern);
    x->string = own(vm, string);
    x->start = x->pos = pos;
    x->end = endpos;
    gc_track(vm, r);
    return r;
}
