/* native.h: native frames: how a C function calls Python without standing on the C stack meanwhile.
 *
 * Everything that may call Python returns an Await: a new reference; 0 (error, or for iter_next the end); or PENDING: a frame
 * now stands on top (or the budget is gone), return PENDING at once and the run loop brings the result. A C function that needs
 * the result afterwards is a native frame: a record on the stack segment and a step function that is resumed where it waited.
 *
 *   FRAME(Sum, (acc, iter, item), (iterable), u32 n; u32 pad_;);     owned Refs, borrowed Refs, raw fields (8-byte padded in all)
 *   STEP(sum_step, Sum) {                                            and a line NATIVE(sum_step) in natives.def
 *       BEGIN(Sum);                                                  f: the frame
 *       AWAIT(f->iter, object_iter(vm, f->iterable));                f->iter must be empty
 *       for (;;) {
 *           AWAIT_NEXT(f->item, iter_next(vm, f->iter));             0 at the end
 *           if (!f->item) break;
 *           AWAIT_SET(f->acc, number_add(vm, f->acc, f->item));      store, then drop the old value
 *           DROP(f->item);
 *           BREATHE(1);                                              counts against the budget
 *       }
 *       RETURN(f->acc);                                              moves the Ref out; the driver drops the other owned slots
 *       END;
 *   }
 *   Await sum(Vm *vm, Ref iterable) {                                start function: fast path, else push; never runs the step
 *       Sum *f = PUSH(Sum, sum_step);
 *       if (!f) return ERROR;
 *       f->iterable = iterable;
 *       return PENDING;
 *   }
 *
 * Rules: no C local lives across an AWAIT or BREATHE (keep it in the frame); no AWAIT inside a switch of your own; no
 * sub-function with AWAIT; loops over items go into plain helpers that work in pieces; the state must not depend on where a
 * budget ended. Tail calls need no frame: `return object_call(…)`. Exceptions pass through: return ERROR. */
#ifndef OURO_NATIVE_H
#define OURO_NATIVE_H

#include "heap/object.h"

typedef struct FrameHead { /* of Python frames, too: vm/frame.h */
    Ref back;              /* the frame below; 0: the bottom */
    u16 function;          /* index in natives.def; NATIVE_python: a Python frame */
    u8 state;              /* native: where to resume */
    u8 on_return;          /* Python: what to do with a result, vm/frame.h */
    u8 owned, borrowed;    /* native: Refs behind the head */
    u16 size;              /* native: bytes of the fixed part */
    u32 span;              /* native: owned Refs behind the fixed part */
} FrameHead;
_Static_assert(sizeof(FrameHead) == 16, "frame head");

#define FRAME_LEVEL      0x4000u /* in size, up to three times: a recursion level that the frame's pop leaves (native_push_recursive) */
#define FRAME_LEVELS(h)  ((u32)(h)->size / FRAME_LEVEL)
#define FRAME_SIZE_OF(h) ((u32)(h)->size % FRAME_LEVEL)

typedef Await (*StepFn)(Vm *vm, FrameHead *frame, Ref result);
typedef struct NativeSpec {
    StepFn step;
    const char *name, *owned, *borrowed;
} NativeSpec;

enum {
    NATIVE_python,
#define NATIVE(step) NATIVE_##step,
#include "heap/natives.def"
#undef NATIVE
    NATIVE_COUNT
};
#define NATIVE(step) extern const NativeSpec step##_spec;
#include "heap/natives.def"
#undef NATIVE
extern const NativeSpec *const native_specs[NATIVE_COUNT]; /* vm/natives.c */

/* Pushes a frame with `span` further owned Refs and raw_tail raw bytes behind it, all zero. NULL: RecursionError or MemoryError set. */
void *native_push(Vm *vm, u32 function, u32 size, u32 owned, u32 borrowed, u32 span, u32 raw_tail);
/* Py_EnterRecursiveCall: RecursionError "maximum recursion depth exceeded" + why; the frame's pop leaves again. */
/* A call out of C is under way: what was pushed right above `before` takes over the recursion level that the call has entered; false: it
 * cannot. */
bool frame_take_level(Vm *vm, Ref before);
void *native_push_recursive(Vm *vm, u32 function, u32 size, u32 owned, u32 borrowed, const char *why);

#define COUNT_REFS_(a, b, c, d, e, f, g, h, i, j, k, l, n, ...) n
#define COUNT_REFS(...)                                         COUNT_REFS_(__VA_ARGS__, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0)
#define REFS_(...)                                              Ref __VA_ARGS__;
#define TEXT_(...)                                              #__VA_ARGS__
/* At least one name in each list: (unused_) and (unused2_) where there is none. */
#define FRAME(T, OWNED, BORROWED, ...)                                                                                                     \
    typedef struct T {                                                                                                                     \
        FrameHead h;                                                                                                                       \
        REFS_ OWNED REFS_ BORROWED __VA_ARGS__                                                                                             \
    } T;                                                                                                                                   \
    enum { T##_owned = COUNT_REFS OWNED, T##_borrowed = COUNT_REFS BORROWED };                                                             \
    static const char T##_owned_text[] = TEXT_ OWNED, T##_borrowed_text[] = TEXT_ BORROWED
#define STEP(fn, T)                                                                                                                        \
    static Await fn(Vm *vm, FrameHead *frame_, Ref result);                                                                                \
    const NativeSpec fn##_spec = {fn, #fn, T##_owned_text, T##_borrowed_text};                                                             \
    static Await fn(Vm *vm, FrameHead *frame_, Ref result)
#define PUSH(T, fn)                 ((T *)native_push(vm, NATIVE_##fn, sizeof(T), T##_owned, T##_borrowed, 0, 0))
#define PUSH_SPAN(T, fn, span, raw) ((T *)native_push(vm, NATIVE_##fn, sizeof(T), T##_owned, T##_borrowed, (span), (raw)))
#define PUSH_R(T, fn, why)          ((T *)native_push_recursive(vm, NATIVE_##fn, sizeof(T), T##_owned, T##_borrowed, (why)))
#define SPAN(f)                     ((Ref *)((f) + 1)) /* sizeof(T) is a multiple of 8 */
#define RAW_TAIL(f)                 ((u32 *)((Ref *)((f) + 1) + (f)->h.span))

#define RUNNING 255u
#define BEGIN(T)                                                                                                                           \
    T *const f = (T *)frame_;                                                                                                              \
    u32 state_ = f->h.state;                                                                                                               \
    UNUSED(result);                                                                                                                        \
    f->h.state = RUNNING;                                                                                                                  \
    switch (state_) {                                                                                                                      \
        enum { base_ = __COUNTER__ };                                                                                                      \
    default: UNREACHABLE();                                                                                                                \
    case 0:
#define END                                                                                                                                \
    }                                                                                                                                      \
    return ERROR
#define AWAIT_(n, r, call)                                                                                                                 \
    r = (call).ref;                                                                                                                        \
    if (r == PENDING_REF) {                                                                                                                \
        f->h.state = (n);                                                                                                                  \
        return PENDING;                                                                                                                    \
    case (n): r = result;                                                                                                                  \
    }
/* dst (empty) receives the new reference; on error the step ends with ERROR. */
#define AWAIT(dst, call)                                                                                                                   \
    do {                                                                                                                                   \
        Ref r_;                                                                                                                            \
        AWAIT_(__COUNTER__ - base_, r_, call) if (!r_) return ERROR;                                                                       \
        CHECK(!(dst));                                                                                                                     \
        (dst) = r_;                                                                                                                        \
    } while (0)
#define AWAIT_SET(dst, call)                                                                                                               \
    do {                                                                                                                                   \
        Ref r_;                                                                                                                            \
        AWAIT_(__COUNTER__ - base_, r_, call) if (!r_) return ERROR;                                                                       \
        Ref old_ = (dst);                                                                                                                  \
        (dst) = r_;                                                                                                                        \
        drop_null(vm, old_);                                                                                                               \
    } while (0)
/* the result is not wanted */
#define AWAIT_DROP(call)                                                                                                                   \
    do {                                                                                                                                   \
        Ref r_;                                                                                                                            \
        AWAIT_(__COUNTER__ - base_, r_, call) if (!r_) return ERROR;                                                                       \
        drop(vm, r_);                                                                                                                      \
    } while (0)
/* without the error test: dst is 0 and Vm.exc set then */
#define AWAIT_TRY(dst, call)                                                                                                               \
    do {                                                                                                                                   \
        Ref r_;                                                                                                                            \
        AWAIT_(__COUNTER__ - base_, r_, call) CHECK(!(dst));                                                                               \
        (dst) = r_;                                                                                                                        \
    } while (0)
/* iter_next: dst is 0 at the end (StopIteration cleared); other errors end the step */
#define AWAIT_NEXT(dst, call)                                                                                                              \
    do {                                                                                                                                   \
        Ref r_;                                                                                                                            \
        AWAIT_(__COUNTER__ - base_, r_, call) if (!r_ && !iter_ended(vm)) return ERROR;                                                    \
        CHECK(!(dst));                                                                                                                     \
        (dst) = r_;                                                                                                                        \
    } while (0)
/* raw (a u32 field) = truth of the result; two waits: the value, then its __bool__. tmp: an empty owned slot */
#define AWAIT_BOOL(raw, tmp, call)                                                                                                         \
    do {                                                                                                                                   \
        AWAIT(tmp, call);                                                                                                                  \
        AWAIT_TRUTH(raw, tmp);                                                                                                             \
    } while (0)
/* tests and drops what is in tmp */
#define AWAIT_TRUTH(raw, tmp)                                                                                                              \
    do {                                                                                                                                   \
        Ref r_;                                                                                                                            \
        AWAIT_(__COUNTER__ - base_, r_, object_truth(vm, tmp)) if (!r_) return ERROR;                                                      \
        (raw) = r_ == TRUE_REF;                                                                                                            \
        drop(vm, r_);                                                                                                                      \
        DROP(tmp);                                                                                                                         \
    } while (0)
#define BREATHE_(n)                                                                                                                        \
    {                                                                                                                                      \
        f->h.state = (n);                                                                                                                  \
        return PENDING;                                                                                                                    \
    case (n):;                                                                                                                             \
    }
#define BREATHE(cost)                                                                                                                      \
    do {                                                                                                                                   \
        if ((outside(vm)->budget -= (i64)(cost)) > 0) break;                                                                               \
        BREATHE_(__COUNTER__ - base_)                                                                                                      \
    } while (0)
#define RETURN(slot)                                                                                                                       \
    do {                                                                                                                                   \
        Ref r_ = (slot);                                                                                                                   \
        (slot) = 0;                                                                                                                        \
        return READY(r_);                                                                                                                  \
    } while (0)
#define DROP(slot)                                                                                                                         \
    do {                                                                                                                                   \
        Ref old_ = (slot);                                                                                                                 \
        (slot) = 0;                                                                                                                        \
        drop_null(vm, old_);                                                                                                               \
    } while (0)

/* The reference in an owned slot moves to a field, whose old one is dropped; it has one holder all the while. */
#define MOVE(lvalue, slot)                                                                                                                 \
    do {                                                                                                                                   \
        Ref moved_ = (slot);                                                                                                               \
        (slot) = 0;                                                                                                                        \
        REPLACE(lvalue, moved_);                                                                                                           \
    } while (0)

/* True: Vm.exc is empty or was a StopIteration, which is cleared. False: another error. */
bool iter_ended(Vm *vm);
Await object_truth(Vm *vm, Ref r); /* True or False; object/protocol.h */

#endif
