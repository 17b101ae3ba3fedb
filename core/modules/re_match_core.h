/* re_match_core.h: the matcher for one width of characters: re_match.c includes it with CHARACTER and MATCHER defined.
 *
 * It takes the program's first choice, and notes the others, and what is to be undone before they are tried, on its stack: the
 * notes' words, a NOTE_… last. A failure takes notes off until one says where to go on. */
static int MATCHER(Vm *vm, ReState *s, const CHARACTER *t, const u32 *program, u32 *stack, u32 capacity, i64 *fuel_left) {
    const u32 *const code = program;
    const u32 end = s->end, base = re_stack_base(s);
    u32 *const marks = stack, *const loops = stack + 2 * s->groups;
    u32 pc = s->pc, at = s->at, top = s->top;
    i64 fuel = *fuel_left;
    const u32 *op;
    int result;
    UNUSED(vm);
    if (!s->running) {
        s->running = 1;
        top = base;
        goto start;
    }
    for (;;) {
        op = code + pc;
        if (UNLIKELY(--fuel <= 0 || top + 12 > capacity)) {
            result = fuel <= 0 ? RE_MORE : RE_GROW;
            break;
        }
        switch (op[0]) {
        case RE_CHAR:
            if (at >= end || t[at] != op[1]) goto fail;
            at++;
            pc += 2;
            continue;
        case RE_CHAR_I:
            if (at >= end || re_lower(t[at], op[2]) != op[1]) goto fail;
            at++;
            pc += 3;
            continue;
        case RE_NOT_CHAR:
            if (at >= end || t[at] == op[1]) goto fail;
            at++;
            pc += 2;
            continue;
        case RE_NOT_CHAR_I:
            if (at >= end || re_lower(t[at], op[2]) == op[1]) goto fail;
            at++;
            pc += 3;
            continue;
        case RE_ANY:
            if (at >= end || t[at] == '\n') goto fail;
            at++;
            pc++;
            continue;
        case RE_ANY_ALL:
            if (at >= end) goto fail;
            at++;
            pc++;
            continue;
        case RE_SET:
            if (at >= end || !SET_TAKES(op, (u32)t[at])) goto fail;
            at++;
            pc += op[1];
            continue;
        case RE_MARK: {
            u32 i = op[1];
            NOTE3(NOTE_MARK, i, marks[i]);
            marks[i] = at;
            if (i & 1 && s->lastindex != (i32)(i / 2 + 1)) {
                NOTE2(NOTE_LASTINDEX, (u32)s->lastindex);
                s->lastindex = (i32)(i / 2 + 1);
            }
            pc += 2;
            continue;
        }
        case RE_AT:
            if (!PLACE(op[1], t, at, end)) goto fail;
            pc += 2;
            continue;
        case RE_GROUPREF: {
            u32 from = marks[2 * op[1]], to = marks[2 * op[1] + 1];
            if (from == RE_UNSET || to == RE_UNSET || to < from || to - from > end - at) goto fail;
            fuel -= (to - from) / 8;
            for (; from < to; from++, at++)
                if (t[from] != t[at] && (op[2] == CASE_EXACT || re_lower(t[from], op[2]) != re_lower(t[at], op[2]))) goto fail;
            pc += 3;
            continue;
        }
        case RE_COND: {
            u32 from = marks[2 * op[1]], to = marks[2 * op[1] + 1];
            pc += from == RE_UNSET || to == RE_UNSET || to < from ? op[2] : 3;
            continue;
        }
        case RE_SPLIT:
            if (op[2] == RE_CHAR && (at >= end || t[at] != op[3])) { /* the first choice cannot be */
                pc += op[1];
                continue;
            }
            NOTE3(NOTE_TRY, pc + op[1], at);
            pc += 2;
            continue;
        case RE_JUMP: pc += op[1]; continue;

        case RE_ONE_MAX:
        case RE_ONE_POSSESSIVE: {
            u32 n = COUNT(op + 4, t + at, op[3] < end - at ? op[3] : end - at);
            fuel -= n / 8;
            if (n < op[2]) goto fail;
            if (op[0] == RE_ONE_MAX && n > op[2]) NOTE4(NOTE_LESS, pc, at + op[2], at + n);
            at += n;
            pc += op[1];
            if (op[0] == RE_ONE_MAX && code[pc] == RE_CHAR && n > op[2] && (at >= end || t[at] != code[pc + 1]))
                goto fail; /* give back at once */
            continue;
        }
        case RE_ONE_MIN: {
            u32 n = op[2];
            if (n > end - at || COUNT(op + 4, t + at, n) < n) goto fail;
            fuel -= n / 8;
            at += n;
            if (n < op[3]) NOTE4(NOTE_ONE_MORE, pc, at, n);
            pc += op[1];
            continue;
        }

        case RE_LOOP:
            NOTE4(NOTE_LOOP, op[5], loops[2 * op[5]], loops[2 * op[5] + 1]);
            loops[2 * op[5]] = 0;
            loops[2 * op[5] + 1] = RE_UNSET;
            goto turn;
        case RE_LOOP_END:
            pc -= op[1];
            op = code + pc;
            if (op[4] == LOOP_POSSESSIVE) top = CUT(stack, top, &s->barrier);
        turn: {
            u32 *loop = loops + 2 * op[5], count = loop[0];
            if (count < op[2]) {
                if (op[4] == LOOP_POSSESSIVE) BARRIER(NOTE_BARRIER, 0);
                NOTE4(NOTE_LOOP, op[5], count, loop[1]);
                loop[0]++;
                pc += 6;
                continue;
            }
            if (!(count < op[3] || op[3] == RE_FOREVER) || at == loop[1]) { /* no empty turn twice */
                pc += op[1];
                continue;
            }
            if (op[4] == LOOP_MIN) {
                NOTE3(NOTE_TURN, pc, at);
                pc += op[1];
                continue;
            }
            if (op[4] == LOOP_POSSESSIVE)
                BARRIER(NOTE_BARRIER_THEN, pc + op[1]);
            else
                NOTE3(NOTE_TRY, pc + op[1], at);
            NOTE4(NOTE_LOOP, op[5], count, loop[1]);
            loop[0]++;
            loop[1] = at;
            pc += 6;
            continue;
        }

        case RE_ASSERT:
            if (at < op[2]) goto fail;
            BARRIER(NOTE_BARRIER, pc);
            at -= op[2];
            pc += 3;
            continue;
        case RE_ASSERT_NOT:
            if (at < op[2]) { /* there is no room for it */
                pc += op[1];
                continue;
            }
            BARRIER(NOTE_BARRIER_THEN, pc + op[1]);
            at -= op[2];
            pc += 3;
            continue;
        case RE_ATOMIC:
            BARRIER(NOTE_BARRIER, pc);
            pc += 2;
            continue;
        case RE_SUB_END: { /* which one ends here is in its barrier: the operation it began with, or what follows RE_ASSERT_NOT */
            u32 barrier = s->barrier, then = stack[barrier + 1], was = stack[barrier];
            if (stack[barrier + 3] == NOTE_BARRIER_THEN) {
                top = UNDO_TO(s, stack, top, barrier, marks, loops);
                s->barrier = stack[barrier + 2];
                goto fail;
            }
            fuel -= (top - barrier) / 16;
            top = CUT(stack, top, &s->barrier);
            if (code[then] == RE_ASSERT) at = was;
            pc++;
            continue;
        }
        case RE_SUCCESS:
            if ((s->whole && at != end) || (s->must_advance && at == s->must_not_end)) goto fail;
            result = RE_YES;
            goto out;
        default: goto fail;
        }

    fail:
        for (;;) {
            if (top == base) goto next_start;
            fuel--;
            switch (stack[top - 1]) {
            case NOTE_MARK:
                marks[stack[top - 3]] = stack[top - 2];
                top -= 3;
                continue;
            case NOTE_LASTINDEX:
                s->lastindex = (i32)stack[top - 2];
                top -= 2;
                continue;
            case NOTE_LOOP: {
                u32 *loop = loops + 2 * stack[top - 4];
                loop[0] = stack[top - 3];
                loop[1] = stack[top - 2];
                top -= 4;
                continue;
            }
            case NOTE_TRY:
                pc = stack[top - 3];
                at = stack[top - 2];
                top -= 3;
                break;
            case NOTE_LESS: { /* a greedy repeat of one character gives one back */
                u32 from = stack[top - 4], least = stack[top - 3], now = stack[top - 2] - 1;
                u32 next = from + code[from + 1];
                if (code[next] == RE_CHAR) {
                    u32 before = now;
                    while (now > least && (now >= end || t[now] != code[next + 1])) now--;
                    fuel -= (before - now) / 8;
                }
                if (now > least)
                    stack[top - 2] = now;
                else
                    top -= 4;
                pc = next;
                at = now;
                break;
            }
            case NOTE_ONE_MORE: {
                u32 from = stack[top - 4], n = stack[top - 2] + 1;
                at = stack[top - 3];
                if (at >= end || COUNT(code + from + 4, t + at, 1) < 1) {
                    top -= 4;
                    continue;
                }
                at++;
                if (n < code[from + 3]) {
                    stack[top - 3] = at;
                    stack[top - 2] = n;
                } else {
                    top -= 4;
                }
                pc = from + code[from + 1];
                break;
            }
            case NOTE_TURN: { /* a lazy loop takes one more turn */
                pc = stack[top - 3];
                at = stack[top - 2];
                top -= 3;
                const u32 *lazy = code + pc;
                u32 *loop = loops + 2 * lazy[5];
                NOTE4(NOTE_LOOP, lazy[5], loop[0], loop[1]);
                loop[0]++;
                loop[1] = at;
                pc += 6;
                break;
            }
            case NOTE_BARRIER:
                s->barrier = stack[top - 2];
                top -= 4;
                continue;
            default: /* NOTE_BARRIER_THEN */
                s->barrier = stack[top - 2];
                pc = stack[top - 3];
                at = stack[top - 4];
                top -= 4;
                break;
            }
            break;
        }
        continue;

    next_start:
        if (!s->search || s->start >= end) {
            result = RE_NO;
            goto out;
        }
        s->start++;
        s->must_advance = 0;
    start:
        if (end - s->start < program[HEAD_WIDTH] || (s->search && s->start && program[HEAD_FLAGS] & HEAD_ANCHORED)) {
            result = RE_NO;
            goto out;
        }
        if (s->search && program[HEAD_FLAGS] & HEAD_FIRST) {
            u32 was = s->start, from = FIND_FIRST(program, t, was, end);
            fuel -= (from - was) / 8;
            if (from != was) s->must_advance = 0;
            s->start = from;
            if (from == end || end - from < program[HEAD_WIDTH]) {
                result = RE_NO;
                goto out;
            }
        }
        at = s->start;
        pc = HEAD_SIZE;
        s->lastindex = -1;
        s->barrier = 0;
    }
out:
    s->pc = pc;
    s->at = at;
    s->top = top;
    *fuel_left = fuel;
    return result;
}
