/* vm_int.h: what the files of vm/ share: pushing and popping frames, firing events, the doors to the run loop. */
#ifndef OURO_VM_INT_H
#define OURO_VM_INT_H

#include "object/containers.h"
#include "object/int.h"
#include "object/protocol.h"
#include "object/str.h"
#include "object/type.h"
#include "vm/frame.h"

/* ---- stack.c ---- */
/* A frame for func (stolen) on the stack segment, linked on top; its slots are zero. NULL: RecursionError or MemoryError set, func
 * dropped. */
Frame *frame_push(Vm *vm, Ref func, Ref locals);
/* Drops what a frame holds, in 3.11's order (_PyFrame_Clear); it is no longer linked, or never was. */
void frame_clear(Vm *vm, Frame *f);
/* The end of the top frame, which stands on the stack: unlinked, so that no finalizer sees it, then cleared and given back. */
void frame_leave(Vm *vm, Frame *f);
/* Unlinks the top frame and gives its stack bytes back. */
void frame_pop(Vm *vm, FrameHead *h);
/* Drops the slots of a native frame and pops it. */
void native_pop(Vm *vm, FrameHead *h);
/* Zeroes what no frame uses: below every Python frame's stack pointer. Before a digest or an image. */
void stack_clean(Vm *vm);
/* Beyond co_stacksize one slot is spare: for what an instruction makes while its operands still stand (BUILD_SET, BUILD_MAP). */
INLINE u32 frame_slots(const Code *c) { return c->nlocalsplus + c->stacksize + 1; }
INLINE u32 frame_bytes(const Code *c) { return round_up((u32)sizeof(Frame) + 4 * frame_slots(c), 8); }
INLINE bool frame_is_python(const FrameHead *h) { return h->function == NATIVE_python; }

/* ---- run.c ---- */
enum { RESUME_NONE, RESUME_UNWIND, RESUME_RETURN, RESUME_LEAVE }; /* outside(vm)->resume */
enum { RUN_DONE, RUN_STEP, RUN_BUDGET, RUN_INPUT, RUN_MODULE };
/* Runs until a result is to be delivered to `floor` (the frame below; 0: none). RUN_DONE: vm->result has it (new reference, or 0
 * with vm->exc). Other statuses only where nesting is 0. */
u32 run_loop(Vm *vm, Ref floor);

/* ---- call.c ---- */
/* Puts arguments into the frame of a function just pushed. args hold positional ones and then those of kwnames. Takes the references
 * over if `steal`. false: TypeError set; with steal all are dropped. */
bool bind_arguments(Vm *vm, Frame *f, Ref func, Ref *args, u32 n, Ref kwnames, bool steal);

/* ---- generator.c ---- */
Ref generator_make(Vm *vm, Frame *f);                          /* RETURN_GENERATOR: takes the frame's contents over */
Await generator_resume(Vm *vm, Ref gen, Ref value, bool send); /* value borrowed; send: the end is StopIteration, else 0 */
Await generator_close(Vm *vm, Ref gen);
void generator_suspend(Vm *vm, Frame *f);
void generator_returned(Vm *vm, Ref gen, Ref value); /* value stolen; None outside of send: nothing, else StopIteration(value) is raised */
void generator_finish(Vm *vm, Frame *f);             /* its frame has returned or raised: unlinked, then cleared; marks it finished */
void generator_unlink(Vm *vm, Frame *f);             /* the result for a frame ON_LINKED is there */

/* ---- frame_object.c ---- */
Ref frame_object_of(Vm *vm, Frame *f);         /* borrowed; made if need be; 0: MemoryError */
bool traceback_here(Vm *vm, Frame *f);         /* PyTraceBack_Here for vm->exc */
void frame_object_take_over(Vm *vm, Frame *f); /* the frame ends and its object lives on */
Frame *frame_of_object(Vm *vm, Ref frame_object);
void frame_edges(Vm *vm, Frame *f, Edges *e); /* what a frame holds, with names */
Ref frame_locals(Vm *vm, Frame *f);           /* locals(): new */
u32 frame_line(Vm *vm, const Frame *f);

/* ---- ops.c: instructions whose work is too long for the loop ---- */
Await op_load_name(Vm *vm, Frame *f, Ref name);
Await op_import_name(Vm *vm, Frame *f, Ref name, Ref level, Ref fromlist);
Await op_import_from(Vm *vm, Ref module, Ref name);
Await op_import_star(Vm *vm, Frame *f, Ref module);
Await op_unpack(Vm *vm, Ref sequence, u32 before, i32 after); /* a tuple of the items, in order; after -1: no star */
Await op_raise(Vm *vm, Ref exception, Ref cause);             /* borrowed; ends in ERROR */
bool op_check_exc_type(Vm *vm, Ref type);
Await op_check_eg_match(Vm *vm, Ref exception, Ref type); /* except_star.c: the match or None; the rest takes the exception's place */
Await op_prep_reraise_star(Vm *vm, Ref original, Ref exceptions);
Await op_match_keys(Vm *vm, Ref subject, Ref keys); /* a tuple of values, or None */
Await op_match_class(Vm *vm, Ref subject, Ref cls, u32 positional, Ref names);
Ref op_make_function(Vm *vm, Frame *f, u32 flags, Ref *sp);
void op_unbound_local(Vm *vm, Frame *f, u32 slot);
void op_unbound_deref(Vm *vm, Frame *f, u32 slot);
Await op_get_yield_from_iter(Vm *vm, Frame *f, Ref r);
Ref op_before_with(Vm *vm, Ref *slot);          /* slot: the manager, becomes its bound __exit__; result: bound __enter__, new */
Ref op_before_async_with(Vm *vm, Ref *slot);    /* likewise, __aexit__ and __aenter__ */
Await op_get_awaitable(Vm *vm, Ref r, u32 why); /* awaitable.c. why: 1 __aenter__'s result, 2 __aexit__'s */
Await op_get_aiter(Vm *vm, Ref r);
Await op_get_anext(Vm *vm, Ref r);
Ref op_async_gen_wrap(Vm *vm, Ref value);     /* value: stolen on success */
Await object_aiter(Vm *vm, Ref r);            /* aiter() */
Await object_anext(Vm *vm, Ref r, Ref value); /* anext(); value 0: no default */
Await op_not_contains(Vm *vm, Ref container, Ref value);
void op_name_error(Vm *vm, Ref name);
Await op_delete_name(Vm *vm, Frame *f, Ref name);
Ref op_find_method(Vm *vm, Ref self, Ref name); /* LOAD_METHOD: the function to call with self first, borrowed; 0: by attribute access */
Await op_call_ex(Vm *vm, Ref callable, Ref args, Ref kwargs);
Await op_star_arguments(Vm *vm, Ref callable, Ref iterable);
void unpack_tail(Vm *vm, Ref items, u32 before, Ref list, u32 after);
Await op_list_extend(Vm *vm, Ref list, Ref iterable);
Await op_dict_update(Vm *vm, Ref dict, Ref other);
Await op_dict_merge(Vm *vm, Ref dict, Ref other, Ref callable);
Await op_setup_annotations(Vm *vm, Frame *f);
Await op_load_classderef(Vm *vm, Frame *f, u32 slot); /* the namespace is no plain dict */
Await op_print_expr(Vm *vm, Ref value);

/* ---- quick.c: filling the inline caches of attribute and global accesses. Nothing calls Python. ---- */
void quick_load_attr(Vm *vm, Ref self, Ref name, u32 *cache);
void quick_load_method(Vm *vm, Ref self, Ref name, u32 *cache);
void quick_store_attr(Vm *vm, Ref self, Ref name, u32 *cache);
void quick_load_global(Vm *vm, Frame *f, Ref name, u32 *cache);

/* ---- trace.c: sys.settrace, sys.setprofile ---- */
bool trace_wanted(Vm *vm); /* functions are set, and none of them is at work */
/* Pushes what tells them of an event in the top frame f, and clears PAUSE_TRACE; an exception under way is set aside meanwhile. arg: the
 * value returned, or 0. false: nobody is told, nothing has happened. */
bool trace_push(Vm *vm, Frame *f, u32 event, Ref arg, u32 on_return);
void trace_set(Vm *vm, Ref *place, Ref function); /* place: Vm.trace_function or profile_function; function: borrowed, None: none */
void trace_end(Vm *vm);                           /* the interpreter exits */

/* ---- the step clock (timeline/clock.c). Fires one event of the user's files. ---- */
enum { EVENT_CALL, EVENT_LINE, EVENT_RETURN, EVENT_EXCEPTION };
COLD void clock_ring(Vm *vm, u32 event, Ref arg);
INLINE void clock_tick(Vm *vm, const Frame *f, u32 event, Ref arg) {
    if (f->flags & FRAME_HIDDEN) return;
    vm->steps++;
    vm->clock++;
    if (UNLIKELY(--outside(vm)->countdown == 0)) clock_ring(vm, event, arg);
}
INLINE ExcState *exc_state(Vm *vm) { return AT(ExcState, vm->exc_info); }
Frame *calling_frame(Vm *vm); /* the Python frame that called into C; NULL: none. call.c */
/* traceback_print.c: the operator or brackets within an expression's text, as byte offsets; false: neither */
bool traceback_anchors(Vm *vm, const char *text, u32 length, u32 *from, u32 *to);
Ref stop_value(Vm *vm); /* StopIteration's value, or None, as the result of what has ended: new; 0: another exception stays. run.c */
/* A line of a source file without its blanks at both ends: new; 0: there is none. traceback_print.c */
Ref source_line_text(Vm *vm, Ref filename, u32 line);
/* suggest.c: the name that was meant, new; 0: none */
Ref suggestion_for(Vm *vm, Ref exception);
/* the exception being handled: borrowed, 0 = none */
Ref exception_handled(Vm *vm);

#endif
