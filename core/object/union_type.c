/* union_type.c: int | str (Objects/unionobject.c of 3.11). */
#include "object/generic_alias.h"
#include "object/sequence.h"

static bool unionable(Vm *vm, Ref r) { return r == NONE || is_type(vm, r) || is_alias(vm, r) || IS(r, union_type); }

/* Members once each: two aliases are the same if they are equal, others if they are one object. */
FRAME(UnionOr, (members, list, equal), (unused_), u32 i; u32 k;);
static bool add_members(Vm *vm, Ref list, Ref r) {
    if (!IS(r, union_type)) return list_append(vm, list, r == NONE ? TYPE(none) : r);
    for (u32 i = 0; i < TUPLE_LENGTH(UNION(r)->args); i++)
        if (!list_append(vm, list, TUPLE_ITEM(UNION(r)->args, i))) return false;
    return true;
}
static Ref candidate(Vm *vm, const UnionOr *f) { return LIST_ITEMS(f->members)[f->i]; }
static Ref kept(Vm *vm, const UnionOr *f) { return LIST_ITEMS(f->list)[f->k]; }
static Ref union_finish(Vm *vm, Ref list) {
    if (LIST_AT(list)->length == 1) return own(vm, LIST_ITEMS(list)[0]);
    Ref args = list_as_tuple(vm, list), r = args ? object_new_gc(vm, TYPE(union_type), 32) : 0;
    if (!r) {
        drop_null(vm, args);
        return 0;
    }
    SET(UNION(r)->args, args);
    gc_track(vm, r);
    return r;
}
STEP(union_or_step, UnionOr) {
    BEGIN(UnionOr);
    for (f->i = 0; f->i < LIST_AT(f->members)->length; f->i++) {
        for (f->k = 0; f->k < LIST_AT(f->list)->length; f->k++) {
            if (candidate(vm, f) == kept(vm, f)) break;
            if (!is_alias(vm, candidate(vm, f)) || !is_alias(vm, kept(vm, f))) continue;
            AWAIT(f->equal, object_equal(vm, kept(vm, f), candidate(vm, f)));
            if (f->equal == TRUE_REF) break;
            DROP(f->equal);
        }
        DROP(f->equal);
        if (f->k == LIST_AT(f->list)->length && !list_append(vm, f->list, candidate(vm, f))) return ERROR;
    }
    return READY(union_finish(vm, f->list));
    END;
}
Await union_or(Vm *vm, Ref a, Ref b) {
    if (!unionable(vm, a) || !unionable(vm, b)) return READY_NOT_IMPLEMENTED;
    Ref members = list_new(vm, 0), list = members ? list_new(vm, 0) : 0;
    if (members) gc_untrack(vm, members); /* nobody else may find them */
    if (list) gc_untrack(vm, list);
    bool ok = list && add_members(vm, members, a) && add_members(vm, members, b);
    UnionOr *f = ok ? PUSH(UnionOr, union_or_step) : NULL;
    if (!f) {
        drop_null(vm, members);
        drop_null(vm, list);
        return ERROR;
    }
    f->members = members;
    f->list = list;
    return PENDING;
}
Ref union_args(Vm *vm, Ref r) { return UNION(r)->args; }
static int union_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(UNION(self)->args);
    VISIT(UNION(self)->parameters);
    return 0;
}
static void union_edges(Vm *vm, Ref self, Edges *e) {
    EDGE(UNION(self)->args, "__args__");
    EDGE(UNION(self)->parameters, "__parameters__");
}
static void union_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    Ref hold = is_quiet(vm, UNION(self)->args) ? 0 : hold_dying(vm, self);
    CLEAR(UNION(self)->args);
    hold_pop(vm, hold);
    CLEAR(UNION(self)->parameters);
    object_free_gc(vm, self);
}
static Await union_repr(Vm *vm, Ref self) { return generic_repr(vm, self, true); }
static Await union_compare(Vm *vm, Ref a, Ref b, u32 op) {
    if (!IS(b, union_type) || (op != OP_EQ && op != OP_NE)) return READY_NOT_IMPLEMENTED;
    Ref x = frozenset_from(vm, TUPLE_AT(UNION(a)->args)->item, TUPLE_LENGTH(UNION(a)->args));
    Ref y = x ? frozenset_from(vm, TUPLE_AT(UNION(b)->args)->item, TUPLE_LENGTH(UNION(b)->args)) : 0;
    bool equal = x && y && AT(Set, x)->used == AT(Set, y)->used;
    for (u32 i = 0; equal && i < TUPLE_LENGTH(UNION(a)->args); i++) {
        int found = set_contains(vm, y, TUPLE_ITEM(UNION(a)->args, i));
        equal = found > 0;
    }
    drop_null(vm, x);
    drop_null(vm, y);
    return vm->exc ? ERROR : READY_BOOL(equal == (op == OP_EQ));
}
static bool union_hash(Vm *vm, Ref self, i64 *out) {
    Ref set = frozenset_from(vm, TUPLE_AT(UNION(self)->args)->item, TUPLE_LENGTH(UNION(self)->args));
    bool ok = set && object_hash(vm, set, out);
    drop_null(vm, set);
    return ok;
}

/* (int | T)[str]: the members with T replaced, united again */
FRAME(UnionItem, (parameters, args, result), (self, item), u32 i;);
STEP(union_item_step, UnionItem) {
    BEGIN(UnionItem);
    AWAIT(f->parameters, generic_parameters(vm, f->self));
    AWAIT(f->args, generic_substitute(vm, f->self, UNION(f->self)->args, f->parameters, f->item));
    if (!TUPLE_LENGTH(f->args)) return fail(vm, TYPE(TypeError), "a union needs a member");
    f->result = own(vm, TUPLE_ITEM(f->args, 0));
    for (f->i = 1; f->i < TUPLE_LENGTH(f->args); f->i++)
        AWAIT_SET(f->result, number_binary(vm, BINARY_OR, f->result, TUPLE_ITEM(f->args, f->i)));
    RETURN(f->result);
    END;
}
static Await union_getitem(Vm *vm, Ref self, Ref item) {
    UnionItem *f = PUSH(UnionItem, union_item_step);
    if (!f) return ERROR;
    f->self = self;
    f->item = item;
    return PENDING;
}
static Await union_getattr(Vm *vm, Ref self, Ref name) { /* typing asks it as it asks classes */
    if (is_str(vm, name) && str_equal(vm, name, NAME(__module__))) return object_getattr(vm, TYPE_OF(self), name);
    return object_generic_getattr(vm, self, name);
}
static const GetSetDef union_getsets[] = {{"__parameters__", generic_parameters, NULL, "Type variables in the types.UnionType."}, {0}};
static const MemberDef union_members[] = {{"__args__", offsetof(Union, args), MEMBER_READONLY}, {0}};
const TypeSpec union_type_spec = {
    .basicsize = 32,
    .flags = TYPE_HAS_GC | TYPE_NO_NEW,
    .getsets = union_getsets,
    .members = union_members,
    .doc = "Represent a PEP 604 union type\n\nE.g. for int | str",
    .dealloc = union_dealloc,
    .traverse = union_traverse,
    .edges = union_edges,
    .repr = union_repr,
    .hash = union_hash,
    .richcompare = union_compare,
    .getattr = union_getattr,
    .or = union_or,
    .subscript = union_getitem,
};
