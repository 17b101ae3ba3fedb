/* stack.c: the stack segment: frames are pushed at its top and popped from there.
 *
 * A generator's frame is linked into the same chain while it runs, but stands in the generator; frames that it calls stand at the
 * top of the stack segment as always. */
#include "vm/vm_int.h"

static bool enter_level(Vm *vm, const char *why) {
    if (vm->recursion_depth >= vm->recursion_limit) return refuse(vm, TYPE(RecursionError), "maximum recursion depth exceeded%s", why);
    vm->recursion_depth++;
    return true;
}

/* Room for n bytes at the top; 0 and RecursionError at the end of the segment. */
static Ref stack_take(Vm *vm, u32 n) {
    Ref at = vm->stack_top;
    u32 limit = (outside(vm)->stress & STRESS_STACK) ? STACK_BASE + 64 * 1024 : STACK_LIMIT;
    if (n > limit - at) return raise(vm, TYPE(RecursionError), "maximum recursion depth exceeded (stack segment full)");
    vm->stack_top = at + n;
    memset(AT(char, at), 0, n);
    return at;
}

Frame *frame_push(Vm *vm, Ref func, Ref locals) {
    Function *fn = AT(Function, func);
    Code *code = CODE_AT(fn->code);
    Ref at = enter_level(vm, "") ? stack_take(vm, frame_bytes(code)) : 0;
    if (!at) {
        drop(vm, func);
        return NULL;
    }
    Frame *f = FRAME_AT(at);
    f->h.back = vm->frame;
    f->func = func;
    f->code = own(vm, fn->code);
    f->globals = fn->globals;
    f->builtins = fn->builtins;
    f->locals = own_null(vm, locals);
    f->ip = REF_OF(code->instr);
    f->sp = REF_OF(FRAME_SLOTS(f) + code->nlocalsplus);
    if (code->flags & (CODE_LIBRARY | CODE_NO_STEPS)) f->flags = FRAME_HIDDEN;
    vm->frame = at;
    return f;
}

void frame_clear(Vm *vm, Frame *f) {
    if (f->object) {
        if (REFCOUNT(f->object) > 1) {
            frame_object_take_over(vm, f);
            return;
        }
        AT(FrameObject, f->object)->frame = 0;
        CLEAR(f->object);
    }
    Ref *end = AT(Ref, f->sp);
    for (Ref *slot = FRAME_SLOTS(f); slot < end; slot++) CLEAR(*slot);
    CLEAR(f->locals);
    CLEAR(f->func);
    CLEAR(f->code);
}

static void frame_give_back(Vm *vm, Frame *f) {
    vm->recursion_depth -= 1 + f->levels;
    vm->stack_top = REF_OF(f);
    Ref held = f->held, too = f->held_too;
    f->held = f->held_too = 0;
    drop_null(vm, held);
    drop_null(vm, too);
}

void frame_leave(Vm *vm, Frame *f) {
    CHECK(vm->frame == REF_OF(f));
    vm->frame = f->h.back;
    f->kwnames = vm->leaving;
    vm->leaving = REF_OF(f);
    frame_clear(vm, f);
    vm->leaving = f->kwnames;
    f->kwnames = 0;
    frame_give_back(vm, f);
}

void frame_pop(Vm *vm, FrameHead *h) {
    vm->frame = h->back;
    if (frame_is_python(h)) {
        if (((Frame *)h)->where == FRAME_ON_STACK)
            frame_give_back(vm, (Frame *)h);
        else {
            vm->recursion_depth--;
            h->back = 0;
        }
        return;
    }
    vm->recursion_depth -= FRAME_LEVELS(h);
    vm->stack_top = REF_OF(h);
}

static void *native_place(Vm *vm, u32 function, u32 size, u32 owned, u32 borrowed, u32 span, u32 raw_tail) {
    u64 total = (u64)size + 4 * (u64)span + raw_tail + 8;
    if (total > STACK_LIMIT - STACK_BASE) {
        raise_no_memory(vm);
        return NULL;
    }
    Ref at = stack_take(vm, round_up((u32)total - 8, 8));
    if (!at) return NULL;
    FrameHead *h = AT(FrameHead, at);
    h->back = vm->frame;
    h->function = (u16)function;
    h->owned = (u8)owned;
    h->borrowed = (u8)borrowed;
    h->size = (u16)size;
    h->span = span;
    vm->frame = at;
    return h;
}

void *native_push(Vm *vm, u32 function, u32 size, u32 owned, u32 borrowed, u32 span, u32 raw_tail) {
    return native_place(vm, function, size, owned, borrowed, span, raw_tail);
}

void *native_push_recursive(Vm *vm, u32 function, u32 size, u32 owned, u32 borrowed, const char *why) {
    if (!enter_level(vm, why)) return NULL;
    FrameHead *h = native_place(vm, function, size, owned, borrowed, 0, 0);
    if (h)
        h->size += FRAME_LEVEL;
    else
        vm->recursion_depth--;
    return h;
}

bool frame_take_level(Vm *vm, Ref before) {
    Ref at = vm->frame;
    if (at == before) return false;
    while (AT(FrameHead, at)->back != before) at = AT(FrameHead, at)->back;
    FrameHead *h = AT(FrameHead, at);
    if (!frame_is_python(h)) {
        if (FRAME_LEVELS(h) == 3) return false;
        h->size += FRAME_LEVEL;
        return true;
    }
    Frame *f = (Frame *)h;
    if (f->where != FRAME_ON_STACK) return false;
    f->levels++;
    return true;
}

void native_pop(Vm *vm, FrameHead *h) {
    Ref *slot = (Ref *)(h + 1);
    for (u32 i = 0; i < h->owned; i++) CLEAR(slot[i]);
    Ref *span = (Ref *)((char *)h + FRAME_SIZE_OF(h));
    for (u32 i = 0; i < h->span; i++) CLEAR(span[i]);
    frame_pop(vm, h);
}

static void clean_frame(Vm *vm, Frame *f) {
    if (!f->code) return;
    const Code *c = CODE_AT(f->code);
    char *end = (char *)(FRAME_SLOTS(f) + frame_slots(c));
    char *from = AT(char, f->sp);
    memset(from, 0, (size_t)(end - from));
    MARK_RANGE(from, (u32)(end - from));
}

void stack_clean(Vm *vm) {
    for (Ref at = vm->frame; at; at = AT(FrameHead, at)->back)
        if (frame_is_python(AT(FrameHead, at))) clean_frame(vm, FRAME_AT(at));
    for (Ref at = vm->leaving; at; at = FRAME_AT(at)->kwnames) clean_frame(vm, FRAME_AT(at));
}

bool iter_ended(Vm *vm) {
    if (!vm->exc) return true;
    if (!exception_matches(vm, TYPE(StopIteration))) return false;
    exception_clear(vm);
    return true;
}
