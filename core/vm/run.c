/* run.c: the run loop: continues the frame on top, delivers results to the frame below, and executes the bytecode of Python
 * frames. Resumable: every state is in memory whenever it returns.
 *
 *   go       continue the top frame (Python: dispatch; native: its step)
 *   deliver  hand a finished frame's result to the frame below it
 *   got      a Python frame receives a result, by the on_return that it set when it called
 *   error    vm->exc is set in a Python frame: traceback, event, handler or unwinding
 *
 * ip and sp live in C locals; SAVE writes them to the frame before anything can look. Dropping an operand may run Python code, so
 * a slot is emptied before its reference is dropped. */
#include "base/digits.h"
#include "object/dict_int.h"
#include "vm/vm_int.h"

#if defined(__GNUC__) && !defined(__wasm__)
#define COMPUTED_GOTO 1
#pragma GCC diagnostic ignored "-Wpedantic" /* labels as values: three macros, natively only */
#pragma GCC diagnostic ignored "-Woverride-init"
#endif

#define SAVE() (f->ip = REF_OF(ip), f->sp = REF_OF(sp))
#define LOAD() (ip = AT(u32, f->ip), sp = AT(Ref, f->sp), slots = FRAME_SLOTS(f))
#define PUSH_REF(r)                                                                                                                        \
    do {                                                                                                                                   \
        Ref p_ = (r);                                                                                                                      \
        *sp++ = p_;                                                                                                                        \
    } while (0)
#define TOP        (sp[-1])
#define PEEK(n)    (sp[-(i64)(n)])
#define CONST(i)   TUPLE_ITEM(CODE_AT(f->code)->consts, i)
#define NAME_AT(i) TUPLE_ITEM(CODE_AT(f->code)->names, i)
/* An instruction ends in a call: n operands are dropped when the result is there, which is pushed. */
#define CALL_OUT(n, call)                                                                                                                  \
    do {                                                                                                                                   \
        SAVE();                                                                                                                            \
        f->pops = (n);                                                                                                                     \
        f->h.on_return = ON_PUSH;                                                                                                          \
        r = (call).ref;                                                                                                                    \
        goto answered;                                                                                                                     \
    } while (0)
/* the same with no result pushed */
#define CALL_DROP(n, call)                                                                                                                 \
    do {                                                                                                                                   \
        SAVE();                                                                                                                            \
        f->pops = (n);                                                                                                                     \
        f->h.on_return = ON_DROP;                                                                                                          \
        r = (call).ref;                                                                                                                    \
        goto answered;                                                                                                                     \
    } while (0)
#define DROP_TOP()                                                                                                                         \
    do {                                                                                                                                   \
        Ref t_ = *--sp;                                                                                                                    \
        *sp = 0;                                                                                                                           \
        SAVE();                                                                                                                            \
        drop(vm, t_);                                                                                                                      \
    } while (0)
#define FAIL_IF(x)                                                                                                                         \
    do {                                                                                                                                   \
        if (UNLIKELY(x)) goto error;                                                                                                       \
    } while (0)

/* After an event: the host may have asked to stop here. What is left to do stands in outside(vm)->resume. */
#define TICK(event, arg) clock_tick(vm, f, (event), (arg))
#define PAUSED()         UNLIKELY(outside(vm)->pause &PAUSE_OBSERVER && vm->nesting == 0)
/* The functions of sys.settrace are told of it first. What on_return says is done when they have answered. */
#define TRACED(event, arg, on_return)                                                                                                      \
    do {                                                                                                                                   \
        if (UNLIKELY(outside(vm)->pause & PAUSE_TRACE) && trace_push(vm, f, (event), (arg), (on_return))) goto go;                         \
    } while (0)

#ifdef COMPUTED_GOTO
#define TARGET(op) do_##op
#define NEXT()                                                                                                                             \
    do {                                                                                                                                   \
        instr = *ip++;                                                                                                                     \
        goto *labels[INSTR_OP(instr)];                                                                                                     \
    } while (0)
#else
#define TARGET(op) case OP_##op
#define NEXT()     goto next
#endif
#define OPERAND INSTR_OPERAND(instr)

#define CACHE ((u32 *)(uintptr_t)ip) /* the words behind the instruction under way */

static COLD void bad_opcode(Vm *vm, u32 instr) {
    u32 op = INSTR_OP(instr);
    raise(vm, TYPE(SystemError), "unknown opcode %d (%s)", (i32)op, opcode_names[op] ? opcode_names[op] : "?");
}

static u32 float_binary(u32 op, f64 a, f64 b, f64 *out) {
    switch (op) {
    case BINARY_ADD: *out = a + b; return 1;
    case BINARY_SUBTRACT: *out = a - b; return 1;
    case BINARY_MULTIPLY: *out = a * b; return 1;
    case BINARY_TRUE_DIVIDE:
        if (b == 0.0) return 0;
        *out = a / b;
        return 1;
    default: return 0;
    }
}

/* int_from_i64 with the usual cases in place. */
INLINE Ref int_result(Vm *vm, i64 v) {
    if (v >= -5 && v <= 256) return own(vm, SMALL_INT((i32)v));
    if (UNLIKELY((u64)v > DIGIT_MASK)) return int_from_i64(vm, v);
    Ref r = block_alloc_inline(vm, 32); /* sizeof(PyLongObject), as _PyLong_FromMedium */
    if (UNLIKELY(!r)) return raise_no_memory(vm);
    Int *i = INT_AT(r);
    i->head = (Object){1, TYPE(int), ++vm->clock};
    i->size = 1;
    i->unused_ = 0;
    i->digit[0] = (u32)v;
    return r;
}
/* Drops an exact int or float: no code of the user runs. */
INLINE void drop_number(Vm *vm, Ref r) {
    Object *o = HEADER(r);
    SET(o->refcount, o->refcount - 1);
    if (LIKELY(o->refcount)) return;
    if (o->type == TYPE(int)) {
        block_free(vm, r);
    } else if (o->type == TYPE(float) && vm->float_free_count < FLOAT_FREE_LIMIT) {
        SET(o->type, vm->float_free);
        vm->float_free = r;
        vm->float_free_count++;
    } else {
        object_dealloc(vm, r);
    }
}
/* float_new with the usual case in place. */
INLINE Ref float_result(Vm *vm, f64 value) {
    Ref r = vm->float_free;
    if (UNLIKELY(!r) || UNLIKELY(value != value)) return float_new(vm, value);
    vm->float_free = TYPE_OF(r);
    vm->float_free_count--;
    object_revive(vm, r, TYPE(float));
    SET(FLOAT_VALUE(r), value);
    return r;
}

/* BINARY_OP on exact ints of one digit and exact floats: a new reference, or 0: not one of these. */
INLINE Ref binary_fast(Vm *vm, u32 op, Ref a, Ref b) {
    if (op >= BINARY_INPLACE) op -= BINARY_INPLACE;
    if (IS(a, int) && IS(b, int)) {
        if (!int_is_compact(vm, a) || !int_is_compact(vm, b)) return 0;
        i64 x = int_compact_value(vm, a), y = int_compact_value(vm, b), v;
        switch (op) {
        case BINARY_ADD: v = x + y; break;
        case BINARY_SUBTRACT: v = x - y; break;
        case BINARY_MULTIPLY: v = x * y; break;
        case BINARY_AND: v = x & y; break;
        case BINARY_OR: v = x | y; break;
        case BINARY_XOR: v = x ^ y; break;
        case BINARY_FLOOR_DIVIDE:
            if (y <= 0 || x < 0) return 0;
            v = (i64)((u32)x / (u32)y);
            break;
        case BINARY_REMAINDER:
            if (y <= 0 || x < 0) return 0;
            v = (i64)((u32)x % (u32)y);
            break;
        case BINARY_LSHIFT:
            if (y < 0 || y > 30) return 0;
            v = (i64)((u64)x << y);
            break;
        case BINARY_RSHIFT:
            if (y < 0 || y > 62) return 0;
            v = x >> y;
            break;
        default: return 0;
        }
        return int_result(vm, v);
    }
    if (IS(a, float)) {
        f64 y, out;
        if (IS(b, float))
            y = FLOAT_VALUE(b);
        else if (IS(b, int) && int_is_compact(vm, b))
            y = (f64)int_compact_value(vm, b);
        else
            return 0;
        if (float_binary(op, FLOAT_VALUE(a), y, &out)) return float_result(vm, out);
        return 0;
    }
    if (IS(b, float) && IS(a, int) && int_is_compact(vm, a)) {
        f64 out;
        if (float_binary(op, (f64)int_compact_value(vm, a), FLOAT_VALUE(b), &out)) return float_result(vm, out);
    }
    return 0;
}

/* Comparison of exact ints, floats and strs: 1, 0, or -1: not these. */
INLINE i32 compare_fast(Vm *vm, u32 op, Ref a, Ref b) {
    if (IS(a, int) && IS(b, int)) {
        i64 x, y;
        if (int_is_compact(vm, a) && int_is_compact(vm, b))
            x = int_compact_value(vm, a), y = int_compact_value(vm, b);
        else
            x = int_compare(vm, a, b), y = 0;
        switch (op) {
        case OP_LT: return x < y;
        case OP_LE: return x <= y;
        case OP_EQ: return x == y;
        case OP_NE: return x != y;
        case OP_GT: return x > y;
        default: return x >= y;
        }
    }
    if (IS(a, float) && IS(b, float)) {
        f64 x = FLOAT_VALUE(a), y = FLOAT_VALUE(b);
        switch (op) {
        case OP_LT: return x < y;
        case OP_LE: return x <= y;
        case OP_EQ: return x == y;
        case OP_NE: return x != y;
        case OP_GT: return x > y;
        default: return x >= y;
        }
    }
    if ((op == OP_EQ || op == OP_NE) && IS(a, str) && IS(b, str)) return str_equal(vm, a, b) == (op == OP_EQ);
    return -1;
}

/* container[key] for exact list and tuple by a small int, and what a dict has: new reference or 0: not that case. */
INLINE Ref subscript_fast(Vm *vm, Ref container, Ref key) {
    if (IS(container, dict)) {
        Ref value;
        return dict_get(vm, container, key, &value) && value ? own(vm, value) : 0;
    }
    if (!IS(key, int) || !int_is_compact(vm, key)) return 0;
    i64 i = int_compact_value(vm, key);
    if (IS(container, list)) {
        List *l = LIST_AT(container);
        if (i < 0) i += l->length;
        if (i < 0 || i >= l->length) return 0;
        return own(vm, LIST_ITEMS(container)[i]);
    }
    if (IS(container, tuple)) {
        Tuple *t = TUPLE_AT(container);
        if (i < 0) i += t->length;
        if (i < 0 || i >= t->length) return 0;
        return own(vm, t->item[i]);
    }
    return 0;
}

/* Next item of the iterators that run no Python; 0: end or not one of these (*known tells). */
INLINE Ref next_fast(Vm *vm, Ref it, bool *known) {
    *known = true;
    if (IS(it, range_iterator)) {
        RangeIterator *ri = AT(RangeIterator, it);
        if (ri->index >= ri->length) return 0;
        i64 value = ri->start + ri->index * ri->step;
        SET(ri->index, ri->index + 1);
        return int_result(vm, value);
    }
    if (IS(it, tuple_iterator)) {
        ListIterator *ti = AT(ListIterator, it);
        if (!ti->sequence) return 0;
        if (ti->index < TUPLE_LENGTH(ti->sequence)) {
            Ref r = own(vm, TUPLE_ITEM(ti->sequence, ti->index));
            SET(ti->index, ti->index + 1);
            return r;
        }
        CLEAR(ti->sequence);
        return 0;
    }
    if (IS(it, list_iterator)) {
        ListIterator *li = AT(ListIterator, it);
        if (!li->sequence) return 0;
        if (li->index < LIST_AT(li->sequence)->length) {
            Ref r = own(vm, LIST_ITEMS(li->sequence)[li->index]);
            SET(li->index, li->index + 1);
            return r;
        }
        CLEAR(li->sequence);
        return 0;
    }
    *known = false;
    return 0;
}

Ref stop_value(Vm *vm) {
    if (!vm->exc) return own(vm, NONE);
    if (!exception_matches(vm, TYPE(StopIteration))) return 0;
    Ref e = exception_take(vm);
    Ref v = EXC_AT(e)->field[0];
    v = own(vm, v ? v : NONE);
    drop(vm, e);
    return v;
}

/* Drops the operands from `from` up to the stack pointer, deepest first, one after the other. */
static void drop_operands(Vm *vm, Frame *f, u32 n) {
    Ref *sp = AT(Ref, f->sp);
    for (Ref *p = sp - n; p < sp; p++) CLEAR(*p);
    f->sp = REF_OF(sp - n);
}

/* The frame of the exception handler that covers the instruction under way; NULL: none. */
static const Handler *find_handler(Vm *vm, Frame *f) {
    Code *code = CODE_AT(f->code);
    u32 index = (f->ip - REF_OF(code->instr)) / 4;
    return code_handler(vm, f->code, index ? index - 1 : 0);
}

/* Pops the stack to a handler's depth and pushes what it expects. */
static void enter_handler(Vm *vm, Frame *f, const Handler *h) {
    Code *code = CODE_AT(f->code);
    Ref *base = FRAME_SLOTS(f) + code->nlocalsplus + (h->depth_lasti >> 1);
    Ref *sp = AT(Ref, f->sp);
    while (sp > base) {
        Ref r = *--sp;
        *sp = 0;
        f->sp = REF_OF(sp);
        drop_null(vm, r);
    }
    if (h->depth_lasti & 1) {
        u32 index = f->extra ? f->extra - 1 : (f->ip - REF_OF(code->instr)) / 4 - 1; /* RERAISE took the frame back to there */
        Ref lasti = int_from_i64(vm, (i64)index); /* small in practice; a failure leaves None, which only loses a position */
        *sp++ = lasti ? lasti : own(vm, NONE);
    }
    *sp++ = exception_take(vm);
    f->extra = 0;
    f->sp = REF_OF(sp);
    f->ip = REF_OF(code->instr + h->target);
    CLEAR(vm->reraised);
}

/* A user's AttributeError arrives at the access that it comes from: PyObject_GetAttr notes object and name in it. */
static void attribute_failed(Vm *vm, Frame *f, const u32 *ip, const Ref *sp) {
    if (f->pops != 1 || REF_OF(ip) < REF_OF(CODE_AT(f->code)->instr + 5)) return;
    u32 op = INSTR_OP(ip[-5]);
    if (op == OP_LOAD_ATTR || op == OP_LOAD_METHOD) attribute_error_context(vm, sp[-1], NAME_AT(INSTR_OPERAND(ip[-5])));
}

static void empty_stack(Vm *vm, Frame *f) {
    Ref *base = FRAME_SLOTS(f) + CODE_AT(f->code)->nlocalsplus, *sp = AT(Ref, f->sp);
    while (sp > base) {
        Ref r = *--sp;
        *sp = 0;
        f->sp = REF_OF(sp);
        drop_null(vm, r);
    }
}

/* Most instructions drop their operands before they look whether they failed; these leave them on the stack (ceval.c) */
static bool failure_keeps_operands(Vm *vm, const Frame *f, const u32 *ip) {
    if (INSTR_OP(ip[-1]) == OP_GET_YIELD_FROM_ITER || INSTR_OP(ip[-1]) == OP_BEFORE_WITH) return true;
    if (REF_OF(ip) < REF_OF(CODE_AT(f->code)->instr + 5)) return false;
    u32 op = INSTR_OP(ip[-5]);
    return f->pops == 1 && (op == OP_LOAD_ATTR || op == OP_LOAD_METHOD);
}

static bool budget_gone(Vm *vm) { return outside(vm)->budget <= 0 && vm->nesting == 0; }

u32 run_loop(Vm *vm, Ref floor) {
    Frame *f;
    const u32 *ip;
    Ref *sp, *slots;
    Ref r = 0;
    u32 instr = 0;
    bool worked = false;
#ifdef COMPUTED_GOTO
    static const void *const plain[256] = {
        [0 ... 255] = &&do_unknown,
#define LABEL(op) [OP_##op] = &&do_##op,
#include "vm/labels.def"
#undef LABEL
    };
    static const void *const hooked[256] = {[0 ... 255] = &&do_hook};
    const void *const *const labels = outside(vm)->instruction_hook ? hooked : plain;
#else
    const bool hooked = outside(vm)->instruction_hook != NULL;
#endif

go: {
    FrameHead *h = AT(FrameHead, vm->frame);
    if (UNLIKELY(outside(vm)->waiting)) {
        u32 status = outside(vm)->waiting;
        outside(vm)->waiting = 0;
        return status;
    }
    if (worked && (budget_gone(vm) || PAUSED())) return outside(vm)->pause ? RUN_STEP : RUN_BUDGET;
    worked = true;
    if (!frame_is_python(h)) {
        r = native_specs[h->function]->step(vm, h, 0).ref;
        goto stepped;
    }
    f = (Frame *)h;
    LOAD();
    if (f->where == FRAME_IN_GENERATOR) MARK_RANGE(f, frame_bytes(CODE_AT(f->code)));
    switch (outside(vm)->resume) {
    case 0: break;
    case RESUME_UNWIND: outside(vm)->resume = 0; goto unwind;
    case RESUME_LEAVE: outside(vm)->resume = 0; goto leave;
    default: break; /* RESUME_RETURN: the instruction is executed again, silently */
    }
    if (f->h.on_return == ON_RAISE) {
        f->h.on_return = ON_PUSH;
        TICK(EVENT_CALL, 0);
        TRACED(EVENT_CALL, 0, ON_TRACED_RAISE);
        goto error;
    }
    NEXT();
}

stepped: /* r: what the step of the top native frame returned */
    if (r == PENDING_REF) goto go;
    vm->result = r;
    native_pop(vm, AT(FrameHead, vm->frame));
    r = vm->result;
    vm->result = 0;

deliver: /* r: the result for the frame on top */
    if (vm->frame == floor) {
        vm->result = r;
        return RUN_DONE;
    }
    {
        FrameHead *h = AT(FrameHead, vm->frame);
        if (!frame_is_python(h)) {
            r = native_specs[h->function]->step(vm, h, r).ref;
            goto stepped;
        }
        f = (Frame *)h;
        LOAD();
        goto got;
    }

answered: /* r: what a call from frame f gave at once */
    if (r == PENDING_REF) goto go;

got:
    switch (f->h.on_return) {
    case ON_PUSH:
        if (UNLIKELY(!r)) {
            attribute_failed(vm, f, ip, sp);
            goto error;
        }
        if (f->pops) {
            u32 n = f->pops;
            f->pops = 0;
            vm->result = r;
            drop_operands(vm, f, n);
            sp = AT(Ref, f->sp);
            r = vm->result;
            vm->result = 0;
        }
        PUSH_REF(r);
        NEXT();
    case ON_DROP:
        FAIL_IF(!r);
        drop(vm, r);
        if (f->pops) {
            u32 n = f->pops;
            f->pops = 0;
            drop_operands(vm, f, n);
            sp = AT(Ref, f->sp);
        }
        NEXT();
    case ON_ITER:
        if (r) {
            PUSH_REF(r);
            NEXT();
        }
        if (vm->exc) {
            FAIL_IF(!exception_matches(vm, TYPE(StopIteration)));
            SAVE();
            TICK(EVENT_EXCEPTION, vm->exc);
            TRACED(EVENT_EXCEPTION, 0, ON_TRACED_ITER);
            exception_clear(vm);
        }
    iter_end: {
        u32 jump = INSTR_OPERAND(ip[-2]);
        DROP_TOP();
        ip += jump;
        NEXT();
    }
    case ON_SEND:
        if (r) {
            vm->result = r;
            drop_operands(vm, f, f->pops);
            f->pops = 0;
            sp = AT(Ref, f->sp);
            PUSH_REF(vm->result);
            vm->result = 0;
            NEXT();
        }
        if (vm->exc && exception_matches(vm, TYPE(StopIteration))) {
            TICK(EVENT_EXCEPTION, vm->exc);
            TRACED(EVENT_EXCEPTION, 0, ON_TRACED_SEND);
        }
    send_end:
        r = stop_value(vm);
        FAIL_IF(!r);
        vm->result = r;
        drop_operands(vm, f, f->pops + 1);
        f->pops = 0;
        sp = AT(Ref, f->sp);
        PUSH_REF(vm->result);
        vm->result = 0;
        ip += INSTR_OPERAND(ip[-1]);
        NEXT();
    case ON_TEST: /* a truth was asked for: the instruction before is a jump or UNARY_NOT */
        FAIL_IF(!r);
        {
            bool truth = r == TRUE_REF;
            drop(vm, r);
            instr = ip[-1];
            u32 op = INSTR_OP(instr);
            if (op == OP_JUMP_IF_FALSE_OR_POP || op == OP_JUMP_IF_TRUE_OR_POP) {
                if (truth == (op == OP_JUMP_IF_TRUE_OR_POP))
                    ip += OPERAND;
                else
                    DROP_TOP();
                NEXT();
            }
            DROP_TOP();
            switch (op) {
            case OP_UNARY_NOT: PUSH_REF(own(vm, BOOL_REF(!truth))); NEXT();
            case OP_POP_JUMP_FORWARD_IF_FALSE:
                if (!truth) ip += OPERAND;
                NEXT();
            case OP_POP_JUMP_FORWARD_IF_TRUE:
                if (truth) ip += OPERAND;
                NEXT();
            case OP_POP_JUMP_BACKWARD_IF_FALSE: truth = !truth; FALLTHROUGH;
            default:
                if (truth) {
                    ip -= OPERAND;
                    goto jumped_back;
                }
                NEXT();
            }
        }
    case ON_EXTRA: goto unpack_got;
    case ON_LINKED: generator_unlink(vm, f); goto deliver;
    case ON_TRACED:
        FAIL_IF(!r);
        drop(vm, r);
        NEXT();
    case ON_TRACED_RAISE: goto error;
    case ON_TRACED_UNWIND: goto unwind;
    case ON_TRACED_LEAVE: goto leave;
    case ON_TRACED_RETURN:
        if (!r) { /* no entry of the traceback, no handler here */
            empty_stack(vm, f);
            goto leave;
        }
        drop(vm, r);
        goto return_value;
    case ON_TRACED_YIELD:
        if (!r) {
            empty_stack(vm, f);
            goto leave;
        }
        drop(vm, r);
        goto yield_value;
    case ON_TRACED_ITER: exception_clear(vm); goto iter_end;
    case ON_TRACED_SEND: goto send_end;
    default: UNREACHABLE();
    }

jumped_back:
    f->line = 0;
    if (UNLIKELY(--outside(vm)->budget <= 0)) {
        if (outside(vm)->stop) goto interrupted;
        if (vm->nesting == 0) {
            SAVE();
            f->h.on_return = ON_PUSH;
            return RUN_BUDGET;
        }
    }
    NEXT();

interrupted:
    outside(vm)->stop = 0;
    ip++; /* it is the loop's first instruction that it interrupts, with the handlers around that */
    raise(vm, TYPE(KeyboardInterrupt), "");
    goto error;

error: /* vm->exc is set; the instruction before ip raised it */
    SAVE();
    if (f->pops) {
        if (!failure_keeps_operands(vm, f, ip)) drop_operands(vm, f, f->pops);
        f->pops = 0;
        sp = AT(Ref, f->sp);
    }
    traceback_here(vm, f);
    TICK(EVENT_EXCEPTION, vm->exc);
    TRACED(EVENT_EXCEPTION, 0, ON_TRACED_UNWIND);
    if (PAUSED()) {
        outside(vm)->resume = RESUME_UNWIND;
        return RUN_STEP;
    }

unwind: {
    const Handler *h = find_handler(vm, f);
    if (h) {
        enter_handler(vm, f, h);
        LOAD();
        NEXT();
    }
    SAVE();
    empty_stack(vm, f);
    sp = AT(Ref, f->sp);
    TICK(EVENT_RETURN, 0);
    TRACED(EVENT_RETURN, 0, ON_TRACED_LEAVE);
    if (PAUSED()) {
        outside(vm)->resume = RESUME_LEAVE;
        return RUN_STEP;
    }
}
leave:
    vm->result = 0;
    goto finish_frame;

finish_frame: /* vm->result: the value or 0; f->sp is behind the locals */
    if (f->where == FRAME_IN_GENERATOR) {
        Ref gen = f->generator;
        generator_finish(vm, f);
        r = vm->result;
        vm->result = 0;
        if (r) generator_returned(vm, gen, r);
        r = 0;
        goto deliver;
    }
    frame_leave(vm, f);
    r = vm->result;
    vm->result = 0;
    goto deliver;

    /* ------------------------------------------------------------------ instructions */
#ifdef COMPUTED_GOTO
do_hook:
    ip--;
    SAVE();
    outside(vm)->instruction_hook(vm);
    instr = *ip++;
    goto *plain[INSTR_OP(instr)];
#else
next:
    if (UNLIKELY(hooked)) {
        SAVE();
        outside(vm)->instruction_hook(vm);
    }
    instr = *ip++;
    switch (INSTR_OP(instr)) {
#endif
#include "vm/instructions.inc"
#ifdef COMPUTED_GOTO
do_unknown:
    bad_opcode(vm, instr);
    goto error;
#else
    default: bad_opcode(vm, instr); goto error;
    }
#endif
}
