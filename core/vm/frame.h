/* frame.h: the frame of a Python function, class body or module; generators; frame objects.
 *
 * A frame stands on the stack segment, in its generator, or (when it outlives its call) in a frame object; its layout is the same. */
#ifndef OURO_FRAME_H
#define OURO_FRAME_H

#include "object/code.h"
#include "heap/native.h"

enum { FRAME_ON_STACK, FRAME_IN_GENERATOR, FRAME_IN_OBJECT };
/* what a Python frame does with the result of what it called */
enum {
    ON_PUSH,  /* drop `pops` operands, push the result */
    ON_ITER,  /* FOR_ITER: push, or at the end pop the iterator and jump */
    ON_SEND,  /* SEND */
    ON_RAISE, /* resumed to raise what is in Vm.exc */
    ON_TEST,  /* a jump's truth */
    ON_DROP,  /* drop `pops` operands and the result */
    ON_EXTRA,
    ON_LINKED, /* a generator's, linked while what it delegates to is thrown into: hands the result on, see generator.c */
    /* back at the place of an event that functions of sys.settrace and setprofile were told of (trace.c): */
    ON_TRACED,        /* a call or a line: go on, or raise */
    ON_TRACED_RAISE,  /* a generator that was thrown into: raise */
    ON_TRACED_UNWIND, /* an exception: look for its handler */
    ON_TRACED_LEAVE,  /* a return by exception: leave */
    ON_TRACED_RETURN, /* RETURN_VALUE: return, or leave with an exception */
    ON_TRACED_YIELD,  /* YIELD_VALUE: likewise */
    ON_TRACED_ITER,   /* FOR_ITER's end */
    ON_TRACED_SEND,   /* SEND's end */
};

typedef struct Frame {
    FrameHead h;   /* function == NATIVE_python */
    Ref func;      /* owned; 0 for none */
    Ref code;      /* owned */
    Ref globals;   /* borrowed from func, or owned where func is 0 */
    Ref builtins;  /* likewise */
    Ref locals;    /* owned dict of a module, class body or exec; 0 in functions */
    Ref object;    /* owned: its frame object, 0 until somebody asks */
    Ref ip;        /* the next instruction */
    Ref sp;        /* the first free slot of the evaluation stack */
    u32 line;      /* of the instruction under way; 0: the next LINE fires in any case */
    u32 pops;      /* see on_return */
    Ref kwnames;   /* borrowed: set by KW_NAMES for the CALL that follows */
    Ref generator; /* borrowed: FRAME_IN_GENERATOR */
    u8 where;      /* FRAME_… */
    u8 flags;      /* FRAME_HIDDEN or 0 */
    u16 levels;    /* recursion levels that it holds beside its own: of the built-in function that called it */
    u32 extra;     /* scratch of the instruction under way */
    Ref held;      /* owned: the function once more, as 3.11's slot functions hold it while they call it; 0 = not called so */
    Ref held_too;  /* owned: likewise a descriptor, as generic attribute access holds it while it calls its function */
} Frame;           /* localsplus and the evaluation stack follow: FRAME_SLOTS */
_Static_assert(sizeof(Frame) == 80, "frame");
#define FRAME_AT(r)    AT(Frame, r)
#define FRAME_SLOTS(f) ((Ref *)((f) + 1))
enum { FRAME_HIDDEN = 1 /* of a library: no steps */ };

typedef struct ExcState { /* _PyErr_StackItem */
    Ref value;            /* owned: the exception being handled, 0 or NONE = none */
    Ref previous;         /* Ref of the ExcState below */
} ExcState;

typedef struct Generator { /* generator, coroutine, async_generator: nominal as PyGenObject, frame included */
    Object head;
    Ref weaklist, name, qualname, code; /* code is owned */
    ExcState exc;
    u8 state;                /* GEN_… */
    u8 raises_at_end;        /* resumed by send or throw: its end is a StopIteration */
    u8 running_async;        /* async generators: ag_running */
    u8 async;                /* async generators: ASYNC_… */
    Ref origin_or_finalizer; /* coroutines: cr_origin; async generators: the hook that finalizes it; owned, 0 = none */
    Frame frame;             /* its slots follow */
} Generator;
enum { ASYNC_HOOKED = 1 /* its first use was told */, ASYNC_CLOSED = 2 };
enum { GEN_CREATED, GEN_SUSPENDED, GEN_RUNNING, GEN_FINISHED };

typedef struct FrameObject { /* nominal as PyFrameObject */
    Object head;
    Ref back;  /* owned once the frame has left the stack */
    Ref frame; /* where the frame stands; its own copy after the call has ended */
    Ref trace;
    u8 no_trace_lines, trace_opcodes; /* f_trace_lines is not; f_trace_opcodes, which is only kept */
    u16 pad_;
    Frame own; /* FRAME_IN_OBJECT; its slots follow */
} FrameObject;

#endif
