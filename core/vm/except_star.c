/* except_star.c: except* (PEP 654; ceval.c: CHECK_EG_MATCH, exceptions.c: _PyExc_PrepReraiseStar). */
#include "vm/vm_int.h"

static bool is_group(Vm *vm, Ref r) { return type_is_subtype(vm, TYPE_OF(r), TYPE(BaseExceptionGroup)); }

static bool check_star_type(Vm *vm, Ref type) {
    if (!op_check_exc_type(vm, type)) return false;
    u32 n = IS_SUB(type, TYPE_TUPLE_SUBCLASS) ? TUPLE_LENGTH(type) : 1;
    for (u32 i = 0; i < n; i++) {
        Ref t = IS_SUB(type, TYPE_TUPLE_SUBCLASS) ? TUPLE_ITEM(type, i) : type;
        if (type_is_subtype(vm, t, TYPE(BaseExceptionGroup)))
            return refuse(vm, TYPE(TypeError), "catching ExceptionGroup with except* is not allowed. Use except instead.");
    }
    return true;
}

static Await group_of(Vm *vm, Ref exceptions) { /* _PyExc_CreateExceptionGroup("", exceptions) */
    Ref pair[2] = {EMPTY_STR, exceptions};
    return object_call(vm, TYPE(BaseExceptionGroup), pair, 2, 0);
}

/* ---- CHECK_EG_MATCH ---- */
FRAME(EgMatch, (pair, match, rest), (exception, type), u32 unused_a;);

/* The handler handles the match; on the stack below, the rest takes the exception's place. */
static void take_match(Vm *vm, EgMatch *f) {
    ExcState *state = exc_state(vm);
    Ref *place = &AT(Ref, FRAME_AT(f->h.back)->sp)[-2], old = *place;
    SET(*place, f->rest);
    f->rest = old; /* dropped with this frame */
    REPLACE(state->value, own(vm, f->match));
}

STEP(eg_match_step, EgMatch) {
    BEGIN(EgMatch);
    if (exception_given_matches(vm, f->exception, f->type)) {
        if (is_group(vm, f->exception))
            f->match = own(vm, f->exception);
        else {
            f->pair = tuple_from(vm, &f->exception, 1);
            if (!f->pair) return ERROR;
            AWAIT(f->match, group_of(vm, f->pair));
            DROP(f->pair);
        }
        f->rest = own(vm, NONE);
    } else {
        AWAIT(f->pair, call_method(vm, f->exception, NAME(split), &f->type, 1));
        if (!IS(f->pair, tuple) || TUPLE_LENGTH(f->pair) != 2)
            return fail(vm, TYPE(TypeError), "%T.split must return a 2-tuple", f->exception);
        f->match = own(vm, TUPLE_ITEM(f->pair, 0));
        f->rest = own(vm, TUPLE_ITEM(f->pair, 1));
        DROP(f->pair);
    }
    if (f->match != NONE) take_match(vm, f);
    RETURN(f->match);
    END;
}

Await op_check_eg_match(Vm *vm, Ref exception, Ref type) {
    if (!check_star_type(vm, type)) return ERROR;
    if (exception == NONE || (!exception_given_matches(vm, exception, type) && !is_group(vm, exception))) return READY_NONE;
    EgMatch *f = PUSH(EgMatch, eg_match_step);
    if (!f) return ERROR;
    f->exception = exception;
    f->type = type;
    return PENDING;
}

/* ---- PREP_RERAISE_STAR: what is left to raise after all handlers ---- */
FRAME(ReraiseStar, (raised, reraised, ids, group), (original, exceptions), u32 unused_a; u32 unused_b;);

static bool same_metadata(Vm *vm, Ref a, Ref b) {
    Exception *x = EXC_AT(a), *y = EXC_AT(b);
    return x->traceback == y->traceback && x->cause == y->cause && x->context == y->context;
}

/* Those that handlers raised, and those of the original group that none took or a handler raised again. */
static bool sort_out(Vm *vm, ReraiseStar *f) {
    f->raised = list_new(vm, 0);
    f->reraised = f->raised ? list_new(vm, 0) : 0;
    if (!f->reraised) return false;
    for (u32 i = 0; i < LIST_AT(f->exceptions)->length; i++) {
        Ref e = LIST_ITEMS(f->exceptions)[i];
        if (e != NONE && !list_append(vm, same_metadata(vm, e, f->original) ? f->reraised : f->raised, e)) return false;
    }
    return true;
}

STEP(reraise_star_step, ReraiseStar) {
    BEGIN(ReraiseStar);
    if (!sort_out(vm, f)) return ERROR;
    f->ids = exception_leaf_ids(vm, f->reraised);
    if (!f->ids) return ERROR;
    AWAIT(f->group, exception_group_project(vm, f->original, f->ids));
    if (!LIST_AT(f->raised)->length) RETURN(f->group);
    if (f->group != NONE && !list_append(vm, f->raised, f->group)) return ERROR;
    DROP(f->group);
    AWAIT(f->group, group_of(vm, f->raised));
    RETURN(f->group);
    END;
}

Await op_prep_reraise_star(Vm *vm, Ref original, Ref exceptions) {
    if (!LIST_AT(exceptions)->length) return READY_NONE;
    if (!is_group(vm, original)) return READY_OWN(LIST_ITEMS(exceptions)[0]); /* it was wrapped: one handler at most has run */
    ReraiseStar *f = PUSH(ReraiseStar, reraise_star_step);
    if (!f) return ERROR;
    f->original = original;
    f->exceptions = exceptions;
    return PENDING;
}
