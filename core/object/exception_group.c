/* exception_group.c: BaseExceptionGroup and ExceptionGroup (Objects/exceptions.c): a message and a tuple of exceptions. */
#include "object/exception_int.h"

enum { MESSAGE, EXCEPTIONS };

/* What the group of these exceptions is: borrowed, 0: error */
static Ref group_type(Vm *vm, Ref type, Ref exceptions) {
    bool all_plain = true;
    for (u32 i = 0; i < TUPLE_LENGTH(exceptions); i++) {
        Ref e = TUPLE_ITEM(exceptions, i);
        if (!IS_SUB(e, TYPE_EXC_SUBCLASS))
            return raise(vm, TYPE(ValueError), "Item %u of second argument (exceptions) is not an exception", i);
        all_plain = all_plain && type_is_subtype(vm, TYPE_OF(e), TYPE(Exception));
    }
    if (type == TYPE(BaseExceptionGroup)) return all_plain ? TYPE(ExceptionGroup) : type;
    if (all_plain) return type;
    if (type == TYPE(ExceptionGroup)) return raise(vm, TYPE(TypeError), "Cannot nest BaseExceptions in an ExceptionGroup");
    if (type_is_subtype(vm, type, TYPE(Exception))) return raise(vm, TYPE(TypeError), "Cannot nest BaseExceptions in '%N'", type);
    return type;
}

FRAME(GroupNew, (exceptions, args), (type, message), u32 unused_a; u32 pad_;);
static Await group_finish(Vm *vm, GroupNew *f) {
    if (!TUPLE_LENGTH(f->exceptions)) return fail(vm, TYPE(ValueError), "second argument (exceptions) must be a non-empty sequence");
    Ref type = group_type(vm, f->type, f->exceptions), r = type ? object_new_var(vm, type, 0) : 0;
    if (!r) return ERROR;
    SET(EXC_AT(r)->args, own(vm, f->args));
    SET(EXC_AT(r)->field[MESSAGE], own(vm, f->message));
    SET(EXC_AT(r)->field[EXCEPTIONS], own(vm, f->exceptions));
    return READY(r);
}
STEP(group_new_step, GroupNew) {
    BEGIN(GroupNew);
    AWAIT(f->exceptions, tuple_from_iterable(vm, TUPLE_ITEM(f->args, 1)));
    return group_finish(vm, f);
    END;
}
static Await group_new(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    if (n != 2) return fail(vm, TYPE(TypeError), "BaseExceptionGroup.__new__() takes exactly 2 arguments (%u given)", n);
    if (!is_str(vm, args[0])) return fail(vm, TYPE(TypeError), "BaseExceptionGroup.__new__() argument 1 must be str, not %T", args[0]);
    if (!SLOT_OF(TYPE_OF(args[1]), subscript) || IS_SUB(args[1], TYPE_DICT_SUBCLASS))
        return fail(vm, TYPE(TypeError), "second argument (exceptions) must be a sequence");
    Ref tuple = args_as_tuple(vm, args, n);
    GroupNew *f = tuple ? PUSH(GroupNew, group_new_step) : NULL;
    if (!f) {
        drop_null(vm, tuple);
        return ERROR;
    }
    f->type = type;
    f->args = tuple;
    f->message = args[0];
    return PENDING;
}
static Await group_str(Vm *vm, Ref self) {
    u32 n = TUPLE_LENGTH(EXC_AT(self)->field[EXCEPTIONS]);
    return READY(text_format(vm, "%S (%u sub-exception%s)", EXC_AT(self)->field[MESSAGE], n, n > 1 ? "s" : ""));
}

METHOD(group_derive) {
    Ref pair[2] = {EXC_AT(self)->field[MESSAGE], args[0]};
    return object_call(vm, TYPE(BaseExceptionGroup), pair, 2, 0);
}

/* ---- split, subgroup ----
 * matcher: an exception type, a tuple of them, a Python function, or (for except*) a set of the ids of leaves. Groups nest as deep as a
 * program likes: each level is a frame, which puts its parts into the lists of the frame below. */
enum { NESTED, GIVES_PAIR, GIVES_MATCH };
FRAME(Split, (match, rest, result, other), (group, matcher), u32 i; u32 truth; u32 gives; u32 unused_a;);

static bool is_exception_type(Vm *vm, Ref r) { return is_type(vm, r) && type_is_subtype(vm, r, TYPE(BaseException)); }

static bool is_type_matcher(Vm *vm, Ref matcher) {
    if (!IS(matcher, tuple)) return is_exception_type(vm, matcher);
    for (u32 i = 0; i < TUPLE_LENGTH(matcher); i++)
        if (!is_exception_type(vm, TUPLE_ITEM(matcher, i))) return false;
    return true;
}

bool exception_given_matches(Vm *vm, Ref exception, Ref types) {
    if (!IS_SUB(types, TYPE_TUPLE_SUBCLASS)) return type_is_subtype(vm, TYPE_OF(exception), types);
    for (u32 i = 0; i < TUPLE_LENGTH(types); i++)
        if (type_is_subtype(vm, TYPE_OF(exception), TUPLE_ITEM(types, i))) return true;
    return false;
}
static bool is_group(Vm *vm, Ref r) { return type_is_subtype(vm, TYPE_OF(r), TYPE(BaseExceptionGroup)); }

static Await leaf_is_in(Vm *vm, Ref exception, Ref ids) {
    if (is_group(vm, exception)) return READY_BOOL(false);
    Ref id = int_from_u64(vm, exception);
    int found = id ? set_contains(vm, ids, id) : -1;
    drop_null(vm, id);
    return found < 0 ? ERROR : READY_BOOL(found);
}

/* exceptiongroup_split_check_match */
static Await matches(Vm *vm, Ref exception, Ref matcher) {
    if (IS(matcher, function)) return call1(vm, matcher, exception);
    if (IS(matcher, set)) return leaf_is_in(vm, exception, matcher);
    return READY_BOOL(exception_given_matches(vm, exception, matcher));
}

/* What the new group takes from the old one: exceptiongroup_subset's end */
static bool copy_metadata(Vm *vm, Ref from, Ref to) {
    if (!IS_SUB(to, TYPE_EXC_SUBCLASS) || !is_group(vm, to))
        return refuse(vm, TYPE(TypeError), "derive must return an instance of BaseExceptionGroup");
    Exception *a = EXC_AT(from), *b = EXC_AT(to);
    if (a->traceback) REPLACE(b->traceback, own(vm, a->traceback));
    REPLACE(b->context, own_null(vm, a->context));
    REPLACE(b->cause, own_null(vm, a->cause));
    SET(b->suppress_context, 1); /* as PyException_SetCause does */
    return true;
}

static Await derive(Vm *vm, Ref group, Ref list) { return call_method(vm, group, NAME(derive), &list, 1); }

/* The notes: a list of its own for each part; what is no sequence is left. */
FRAME(Subset, (result, notes, copy), (group, list), u32 unused_a;);
STEP(subset_step, Subset) {
    BEGIN(Subset);
    AWAIT(f->result, derive(vm, f->group, f->list));
    if (!copy_metadata(vm, f->group, f->result)) return ERROR;
    AWAIT(f->notes, object_getattr_default(vm, f->group, NAME(__notes__), 0));
    if (f->notes == NOT_IMPLEMENTED || !SLOT_OF(TYPE_OF(f->notes), subscript) || IS_SUB(f->notes, TYPE_DICT_SUBCLASS)) RETURN(f->result);
    AWAIT(f->copy, list_from_iterable(vm, f->notes));
    AWAIT_DROP(object_setattr(vm, f->result, NAME(__notes__), f->copy));
    RETURN(f->result);
    END;
}
static Await subset(Vm *vm, Ref group, Ref list) {
    Subset *f = PUSH(Subset, subset_step);
    if (!f) return ERROR;
    f->group = group;
    f->list = list;
    return PENDING;
}

static Ref sub_at(Vm *vm, Ref group, u32 i) { return TUPLE_ITEM(EXC_AT(group)->field[EXCEPTIONS], i); }
static u32 sub_count(Vm *vm, Ref group) { return TUPLE_LENGTH(EXC_AT(group)->field[EXCEPTIONS]); }
static Await split(Vm *vm, Ref exception, Ref matcher, u32 gives);

static Await split_done(Vm *vm, Split *f) {
    if (f->gives == NESTED) {
        Split *below = AT(Split, f->h.back);
        if (f->result && !list_append(vm, below->match, f->result)) return ERROR;
        if (f->other && below->rest && !list_append(vm, below->rest, f->other)) return ERROR;
        return READY_NONE;
    }
    if (f->gives == GIVES_MATCH) return READY_OWN(f->result ? f->result : NONE);
    Ref item[2] = {f->result ? f->result : NONE, f->other ? f->other : NONE};
    return READY(tuple_from(vm, item, 2));
}
STEP(split_step, Split) { /* exceptiongroup_split_recursive */
    BEGIN(Split);
    AWAIT_BOOL(f->truth, f->result, matches(vm, f->group, f->matcher));
    if (f->truth || !is_group(vm, f->group)) {
        *(f->truth ? &f->result : &f->other) = own(vm, f->group);
        return split_done(vm, f);
    }
    f->match = list_new(vm, 0);
    if (!f->match) return ERROR;
    if (f->gives == GIVES_PAIR || (f->gives == NESTED && AT(Split, f->h.back)->rest)) {
        f->rest = list_new(vm, 0);
        if (!f->rest) return ERROR;
    }
    for (f->i = 0; f->i < sub_count(vm, f->group); f->i++) {
        AWAIT_DROP(split(vm, sub_at(vm, f->group, f->i), f->matcher, NESTED));
        BREATHE(1);
    }
    if (LIST_AT(f->match)->length) AWAIT(f->result, subset(vm, f->group, f->match));
    if (f->rest && LIST_AT(f->rest)->length) AWAIT(f->other, subset(vm, f->group, f->rest));
    return split_done(vm, f);
    END;
}
static Await split(Vm *vm, Ref exception, Ref matcher, u32 gives) {
    Split *f = gives == NESTED ? PUSH_R(Split, split_step, " in exceptiongroup_split_recursive") : PUSH(Split, split_step);
    if (!f) return ERROR;
    f->group = exception;
    f->matcher = matcher;
    f->gives = gives;
    return PENDING;
}

static bool matcher_allowed(Vm *vm, Ref matcher) {
    if (IS(matcher, function) || is_type_matcher(vm, matcher)) return true;
    return refuse(vm, TYPE(TypeError), "expected a function, exception type or tuple of exception types");
}
static Await split_by(Vm *vm, Ref self, const Ref *args, u32 n, u32 gives) {
    if (n != 1) return fail(vm, TYPE(TypeError), "%s expected 1 argument, got %u", gives == GIVES_PAIR ? "split" : "subgroup", n);
    return matcher_allowed(vm, args[0]) ? split(vm, self, args[0], gives) : ERROR;
}
METHOD(group_split) { return split_by(vm, self, args, n, GIVES_PAIR); }
METHOD(group_subgroup) { return split_by(vm, self, args, n, GIVES_MATCH); }

/* ---- for except* ---- */
Await exception_group_project(Vm *vm, Ref group, Ref ids) { return split(vm, group, ids, GIVES_MATCH); }

/* collect_exception_group_leaf_ids, group by group: to_do holds those that wait */
static bool collect(Vm *vm, Ref to_do, Ref ids) {
    for (u32 n; (n = LIST_AT(to_do)->length);) {
        Ref e = LIST_ITEMS(to_do)[n - 1];
        SET(LIST_AT(to_do)->length, n - 1);
        bool ok = true;
        if (is_group(vm, e))
            for (u32 i = 0; ok && i < sub_count(vm, e); i++) ok = list_append(vm, to_do, sub_at(vm, e, i));
        else {
            Ref id = int_from_u64(vm, e);
            ok = id && set_add(vm, ids, id);
            drop_null(vm, id);
        }
        drop(vm, e);
        if (!ok) return false;
    }
    return true;
}
Ref exception_leaf_ids(Vm *vm, Ref exceptions) {
    Ref ids = set_new(vm, TYPE(set)), to_do = ids ? list_from(vm, LIST_ITEMS(exceptions), LIST_AT(exceptions)->length) : 0;
    bool ok = to_do && collect(vm, to_do, ids);
    drop_null(vm, to_do);
    if (ok) return ids;
    drop_null(vm, ids);
    return 0;
}

METHOD(group_class_getitem) { return READY(generic_alias_new(vm, self, args[0])); }

static const MethodDef group_methods[] = {
    {"__class_getitem__", group_class_getitem, 1, 1, METH_CLASS, NULL, NULL, "See PEP 585"},
    {"derive", group_derive, 1, 1, 0, NULL, NULL, NULL},
    {"split", group_split, 0, -1, 0, NULL, NULL, NULL},
    {"subgroup", group_subgroup, 0, -1, 0, NULL, NULL, NULL},
    {0},
};
static const MemberDef group_members[] = {
    {"message", offsetof(Exception, field), MEMBER_READONLY},
    {"exceptions", offsetof(Exception, field) + 4, MEMBER_READONLY},
    {0},
};
const TypeSpec BaseExceptionGroup_spec = {
    .basicsize = 88,
    .flags = TYPE_HAS_GC,
    .methods = group_methods,
    .members = group_members,
    .doc = "A combination of multiple unrelated exceptions.",
    .str = group_str,
    .init = exception_init,
    .new = group_new,
};
/* ExceptionGroup(BaseExceptionGroup, Exception): a class with weak references, made by the runtime itself */
const TypeSpec ExceptionGroup_spec = {.basicsize = 96, .flags = TYPE_HAS_GC, .weaklist_at = 88};
