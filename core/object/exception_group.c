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
    if (!is_str(vm, args[0])) return fail(vm, TYPE(TypeError), "argument 1 must be str, not %T", args[0]);
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
 * matcher: an exception type, a tuple of them, or a function. Groups nest as deep as a program likes: each level is a frame. */
FRAME(Split, (match, rest, result, part, other), (group, matcher), u32 i; u32 truth; u32 want_rest; u32 whole;);

static bool is_type_matcher(Vm *vm, Ref matcher) {
    if (is_type(vm, matcher)) return type_is_subtype(vm, matcher, TYPE(BaseException));
    if (!IS(matcher, tuple)) return false;
    for (u32 i = 0; i < TUPLE_LENGTH(matcher); i++)
        if (!is_type(vm, TUPLE_ITEM(matcher, i)) || !type_is_subtype(vm, TUPLE_ITEM(matcher, i), TYPE(BaseException))) return false;
    return TUPLE_LENGTH(matcher) > 0;
}

/* exceptiongroup_split_check_match */
static Await matches(Vm *vm, Ref exception, Ref matcher) {
    if (is_type_matcher(vm, matcher)) return object_isinstance(vm, exception, matcher);
    return call1(vm, matcher, exception);
}

/* What the new group takes from the old one: exceptiongroup_subset's end */
static bool copy_metadata(Vm *vm, Ref from, Ref to) {
    Exception *a = EXC_AT(from), *b = EXC_AT(to);
    if (!IS_SUB(to, TYPE_EXC_SUBCLASS) || !type_is_subtype(vm, TYPE_OF(to), TYPE(BaseExceptionGroup)))
        return refuse(vm, TYPE(TypeError), "derive must return an instance of BaseExceptionGroup");
    REPLACE(b->traceback, own_null(vm, a->traceback));
    REPLACE(b->context, own_null(vm, a->context));
    REPLACE(b->cause, own_null(vm, a->cause));
    SET(b->suppress_context, a->suppress_context);
    Ref notes = a->dict ? dict_get_str(vm, a->dict, NAME(__notes__)) : 0;
    if (!notes || !IS_SUB(notes, TYPE_LIST_SUBCLASS)) return true;
    Ref copy = list_from(vm, LIST_ITEMS(notes), LIST_AT(notes)->length), dict = copy ? instance_dict(vm, to) : 0;
    bool ok = dict && dict_set(vm, dict, NAME(__notes__), copy);
    drop_null(vm, copy);
    return ok;
}

static Await derive(Vm *vm, Ref group, Ref list) { return call_method(vm, group, NAME(derive), &list, 1); }

static Ref sub_at(Vm *vm, Ref group, u32 i) { return TUPLE_ITEM(EXC_AT(group)->field[EXCEPTIONS], i); }
static u32 sub_count(Vm *vm, Ref group) { return TUPLE_LENGTH(EXC_AT(group)->field[EXCEPTIONS]); }
static bool is_group(Vm *vm, Ref r) { return type_is_subtype(vm, TYPE_OF(r), TYPE(BaseExceptionGroup)); }

/* Result: a pair (match, rest), each an exception or None */
static Await split(Vm *vm, Ref exception, Ref matcher);
static Ref pair_of(Vm *vm, Ref a, Ref b) {
    Ref item[2] = {a ? a : NONE, b ? b : NONE};
    return tuple_from(vm, item, 2);
}
static bool take_part(Vm *vm, Split *f) { /* f->part: the pair of the i-th */
    Ref a = TUPLE_ITEM(f->part, 0), b = TUPLE_ITEM(f->part, 1);
    return (a == NONE || list_append(vm, f->match, a)) && (b == NONE || list_append(vm, f->rest, b));
}
STEP(split_step, Split) {
    BEGIN(Split);
    AWAIT_BOOL(f->truth, f->result, matches(vm, f->group, f->matcher));
    if (f->truth) return READY(pair_of(vm, f->group, 0));
    if (!is_group(vm, f->group)) return READY(pair_of(vm, 0, f->group));
    f->match = list_new(vm, 0);
    f->rest = f->match ? list_new(vm, 0) : 0;
    if (!f->rest) return ERROR;
    for (f->i = 0; f->i < sub_count(vm, f->group); f->i++) {
        AWAIT(f->part, split(vm, sub_at(vm, f->group, f->i), f->matcher));
        if (!take_part(vm, f)) return ERROR;
        DROP(f->part);
    }
    if (LIST_AT(f->match)->length) {
        AWAIT(f->result, derive(vm, f->group, f->match));
        if (!copy_metadata(vm, f->group, f->result)) return ERROR;
    }
    if (LIST_AT(f->rest)->length) {
        AWAIT(f->other, derive(vm, f->group, f->rest));
        if (!copy_metadata(vm, f->group, f->other)) return ERROR;
    }
    return READY(pair_of(vm, f->result, f->other));
    END;
}
static Await split(Vm *vm, Ref exception, Ref matcher) {
    Split *f = PUSH_R(Split, split_step, " in exceptiongroup_split_recursive");
    if (!f) return ERROR;
    f->group = exception;
    f->matcher = matcher;
    return PENDING;
}

static bool matcher_allowed(Vm *vm, Ref matcher) {
    if (is_type_matcher(vm, matcher) || (object_callable(vm, matcher) && !is_type(vm, matcher))) return true;
    return refuse(vm, TYPE(TypeError), "expected a function, exception type or tuple of exception types");
}
METHOD(group_split) { return matcher_allowed(vm, args[0]) ? split(vm, self, args[0]) : ERROR; }

FRAME(Subgroup, (pair), (group, matcher), u32 pad_;);
STEP(subgroup_step, Subgroup) {
    BEGIN(Subgroup);
    AWAIT(f->pair, split(vm, f->group, f->matcher));
    return READY_OWN(TUPLE_ITEM(f->pair, 0));
    END;
}
METHOD(group_subgroup) {
    if (!matcher_allowed(vm, args[0])) return ERROR;
    Subgroup *f = PUSH(Subgroup, subgroup_step);
    if (!f) return ERROR;
    f->group = self;
    f->matcher = args[0];
    return PENDING;
}
METHOD(group_class_getitem) { return READY(generic_alias_new(vm, self, args[0])); }

static const MethodDef group_methods[] = {
    {"__class_getitem__", group_class_getitem, 1, 1, METH_CLASS, NULL, NULL, "See PEP 585"},
    {"derive", group_derive, 1, 1, 0, NULL, NULL, NULL},
    {"split", group_split, 1, 1, 0, NULL, NULL, NULL},
    {"subgroup", group_subgroup, 1, 1, 0, NULL, NULL, NULL},
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
