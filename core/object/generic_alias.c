/* generic_alias.c: list[int] and int | str (Objects/genericaliasobject.c, unionobject.c), as far as annotations and isinstance need them:
 * type parameters are not substituted. */
#include "object/sequence.h"
#include "object/type_int.h"

typedef struct Alias { /* nominal 64 */
    Object head;
    Ref origin, args, parameters, weaklist;
    u32 starred;
} Alias;
typedef struct Union { /* nominal 32 */
    Object head;
    Ref args, parameters;
} Union;
#define ALIAS(r) AT(Alias, r)
#define UNION(r) AT(Union, r)

static bool is_alias(Vm *vm, Ref r) { return type_is_subtype(vm, TYPE_OF(r), TYPE(generic_alias)); }

static Ref alias_of_type(Vm *vm, Ref type, Ref origin, Ref args) {
    Ref tuple = IS_SUB(args, TYPE_TUPLE_SUBCLASS) ? own(vm, args) : tuple_from(vm, &args, 1);
    Ref r = tuple ? object_new_var(vm, type, 0) : 0;
    if (!r) {
        drop_null(vm, tuple);
        return 0;
    }
    ALIAS(r)->origin = own(vm, origin);
    ALIAS(r)->args = tuple;
    return r;
}
Ref generic_alias_new(Vm *vm, Ref origin, Ref args) { return alias_of_type(vm, TYPE(generic_alias), origin, args); }

FRAME(ClassGetitem, (function, result), (type, key), u32 unused_a; u32 pad_;);
STEP(class_getitem_step, ClassGetitem) {
    BEGIN(ClassGetitem);
    AWAIT(f->function, object_getattr_default(vm, f->type, NAME(__class_getitem__), 0));
    if (f->function == NOT_IMPLEMENTED) return fail(vm, TYPE(TypeError), "type '%N' is not subscriptable", f->type);
    AWAIT(f->result, call1(vm, f->function, f->key));
    RETURN(f->result);
    END;
}
Await generic_alias_for(Vm *vm, Ref type, Ref key) {
    if (type == TYPE(type)) return READY(generic_alias_new(vm, type, key));
    ClassGetitem *f = PUSH(ClassGetitem, class_getitem_step);
    if (!f) return ERROR;
    f->type = type;
    f->key = key;
    return PENDING;
}

static int alias_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(ALIAS(self)->origin);
    VISIT(ALIAS(self)->args);
    VISIT(ALIAS(self)->parameters);
    return 0;
}
static void alias_edges(Vm *vm, Ref self, Edges *e) {
    EDGE(ALIAS(self)->origin, "__origin__");
    EDGE(ALIAS(self)->args, "__args__");
    EDGE(ALIAS(self)->parameters, "__parameters__");
}
static void alias_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    if (ALIAS(self)->weaklist) weakrefs_clear(vm, self);
    CLEAR(ALIAS(self)->origin);
    CLEAR(ALIAS(self)->args);
    CLEAR(ALIAS(self)->parameters);
    object_free_gc(vm, self);
    trash_end(vm);
}

/* ga_repr_item: classes by their qualified name, … by three dots, all else by repr */
FRAME(AliasRepr, (text, piece), (self), u32 i; u32 union_; u32 pad_;);
static Await item_repr(Vm *vm, Ref item) {
    if (item == ELLIPSIS) return READY(str_from_ascii(vm, "..."));
    if (!is_type(vm, item)) return object_repr(vm, item);
    Ref module = type_get_module(vm, item), r;
    if (!module) exception_clear(vm);
    if (!module || !is_str(vm, module) || str_equal(vm, module, NAME(builtins)))
        r = own(vm, type_get_qualname(vm, item));
    else
        r = text_format(vm, "%S.%S", module, type_get_qualname(vm, item));
    drop_null(vm, module);
    return READY(r);
}
static bool add_text(Vm *vm, AliasRepr *f, const char *text) {
    Ref r = f->text ? text_format(vm, "%S%s", f->text, text) : str_from_ascii(vm, text);
    if (r) REPLACE(f->text, r);
    return r != 0;
}
static bool add_piece(Vm *vm, AliasRepr *f) {
    Ref piece = f->piece;
    if (f->union_ && piece && str_equal_ascii(vm, piece, "NoneType")) piece = 0;
    Ref r = piece ? text_format(vm, "%S%S", f->text, piece) : text_format(vm, "%SNone", f->text);
    if (!r) return false;
    REPLACE(f->text, r);
    DROP(f->piece);
    return true;
}
static Ref parts(Vm *vm, AliasRepr *f) { return f->union_ ? UNION(f->self)->args : ALIAS(f->self)->args; }
STEP(alias_repr_step, AliasRepr) {
    BEGIN(AliasRepr);
    if (!add_text(vm, f, "")) return ERROR;
    if (!f->union_) {
        AWAIT(f->piece, item_repr(vm, ALIAS(f->self)->origin));
        if (!add_piece(vm, f) || !add_text(vm, f, "[")) return ERROR;
    }
    for (f->i = 0; f->i < TUPLE_LENGTH(parts(vm, f)); f->i++) {
        if (f->i && !add_text(vm, f, f->union_ ? " | " : ", ")) return ERROR;
        AWAIT(f->piece, item_repr(vm, TUPLE_ITEM(parts(vm, f), f->i)));
        if (!add_piece(vm, f)) return ERROR;
    }
    if (!f->union_ && !add_text(vm, f, TUPLE_LENGTH(parts(vm, f)) ? "]" : "()]")) return ERROR;
    RETURN(f->text);
    END;
}
static Await repr_start(Vm *vm, Ref self, u32 is_union) {
    AliasRepr *f = PUSH_R(AliasRepr, alias_repr_step, " while getting the repr of an object");
    if (!f) return ERROR;
    f->self = self;
    f->union_ = is_union;
    return PENDING;
}
static Await alias_repr(Vm *vm, Ref self) { return repr_start(vm, self, 0); }

FRAME(AliasCall, (result, none), (self, kwnames), u32 n; u32 pad_;);
STEP(alias_call_step, AliasCall) { /* the instance remembers the alias as __orig_class__ where it can */
    BEGIN(AliasCall);
    AWAIT(f->result, object_call(vm, ALIAS(f->self)->origin, RAW_TAIL(f), f->n, f->kwnames));
    AWAIT_TRY(f->none, object_setattr(vm, f->result, NAME(__orig_class__), f->self));
    if (!f->none) {
        if (!exception_matches(vm, TYPE(AttributeError)) && !exception_matches(vm, TYPE(TypeError))) return ERROR;
        exception_clear(vm);
    }
    RETURN(f->result);
    END;
}
static Await alias_call(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    u32 all = n + (kwnames ? TUPLE_LENGTH(kwnames) : 0);
    AliasCall *f = PUSH_SPAN(AliasCall, alias_call_step, 0, 4 * all);
    if (!f) return ERROR;
    f->self = self;
    f->kwnames = kwnames;
    f->n = n;
    if (all) memcpy(RAW_TAIL(f), args, 4 * (size_t)all);
    return PENDING;
}

static bool is_own_attribute(Vm *vm, Ref name) {
    static const Ref own_names[] = {NAME(__class__),       NAME(__origin__),    NAME(__args__),  NAME(__parameters__),
                                    NAME(__mro_entries__), NAME(__reduce_ex__), NAME(__reduce__)};
    for (u32 i = 0; i < ARRAY_LEN(own_names); i++)
        if (str_equal(vm, name, own_names[i])) return true;
    return false;
}
static Await alias_getattr(Vm *vm, Ref self, Ref name) {
    if (is_str(vm, name) && !is_own_attribute(vm, name)) return object_getattr(vm, ALIAS(self)->origin, name);
    return object_generic_getattr(vm, self, name);
}
static Await alias_compare(Vm *vm, Ref a, Ref b, u32 op) {
    if (!is_alias(vm, b) || (op != OP_EQ && op != OP_NE)) return READY_NOT_IMPLEMENTED;
    if (ALIAS(a)->origin != ALIAS(b)->origin) return READY_BOOL(op == OP_NE);
    return object_compare(vm, ALIAS(a)->args, ALIAS(b)->args, op);
}
static bool alias_hash(Vm *vm, Ref self, i64 *out) {
    i64 a, b;
    if (!object_hash(vm, ALIAS(self)->origin, &a) || !object_hash(vm, ALIAS(self)->args, &b)) return false;
    *out = a ^ b;
    if (*out == -1) *out = -2;
    return true;
}
METHOD(alias_mro_entries) { return READY(tuple_from(vm, &ALIAS(self)->origin, 1)); }
METHOD(alias_instancecheck) { return fail(vm, TYPE(TypeError), "isinstance() argument 2 cannot be a parameterized generic"); }
METHOD(alias_subclasscheck) { return fail(vm, TYPE(TypeError), "issubclass() argument 2 cannot be a parameterized generic"); }
static Await alias_parameters(Vm *vm, Ref self) { return READY_OWN(EMPTY_TUPLE); }
static Await alias_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    if (!refuse_keywords(vm, "GenericAlias", kwnames) || !check_positional(vm, "GenericAlias", n, 2, 2)) return ERROR;
    return READY(alias_of_type(vm, type, args[0], args[1]));
}
static const MethodDef alias_methods[] = {
    {"__mro_entries__", alias_mro_entries, 1, 1, 0, NULL, NULL, NULL},
    {"__instancecheck__", alias_instancecheck, 1, 1, 0, NULL, NULL, NULL},
    {"__subclasscheck__", alias_subclasscheck, 1, 1, 0, NULL, NULL, NULL},
    {0},
};
static const MemberDef alias_members[] = {
    {"__origin__", offsetof(Alias, origin), MEMBER_READONLY},
    {"__args__", offsetof(Alias, args), MEMBER_READONLY},
    {0},
};
static const GetSetDef alias_getsets[] = {{"__parameters__", alias_parameters, NULL, NULL}, {0}};
const TypeSpec generic_alias_spec = {
    .basicsize = 64,
    .flags = TYPE_HAS_GC | TYPE_BASETYPE,
    .methods = alias_methods,
    .members = alias_members,
    .getsets = alias_getsets,
    .doc = "Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).",
    .weaklist_at = offsetof(Alias, weaklist),
    .dealloc = alias_dealloc,
    .traverse = alias_traverse,
    .edges = alias_edges,
    .repr = alias_repr,
    .hash = alias_hash,
    .call = alias_call,
    .getattr = alias_getattr,
    .richcompare = alias_compare,
    .or = union_or,
    .new = alias_make,
};

/* ---- unions ---- */
static bool unionable(Vm *vm, Ref r) { return r == NONE || is_type(vm, r) || is_alias(vm, r) || IS(r, union_type); }

static bool add_member(Vm *vm, Ref list, Ref r) {
    if (r == NONE) r = TYPE(none);
    for (u32 i = 0; i < LIST_AT(list)->length; i++)
        if (LIST_ITEMS(list)[i] == r) return true;
    return list_append(vm, list, r);
}
static bool add_members(Vm *vm, Ref list, Ref r) {
    if (!IS(r, union_type)) return add_member(vm, list, r);
    for (u32 i = 0; i < TUPLE_LENGTH(UNION(r)->args); i++)
        if (!add_member(vm, list, TUPLE_ITEM(UNION(r)->args, i))) return false;
    return true;
}
Await union_or(Vm *vm, Ref a, Ref b) {
    if (!unionable(vm, a) || !unionable(vm, b)) return READY_NOT_IMPLEMENTED;
    Ref list = list_new(vm, 0), args = 0, r = 0;
    if (list && add_members(vm, list, a) && add_members(vm, list, b)) {
        if (LIST_AT(list)->length == 1)
            r = own(vm, LIST_ITEMS(list)[0]);
        else if ((args = list_as_tuple(vm, list)) && (r = object_new_gc(vm, TYPE(union_type), 32))) {
            UNION(r)->args = own(vm, args);
            gc_track(vm, r);
        }
    }
    drop_null(vm, args);
    drop_null(vm, list);
    return READY(r);
}
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
static Await union_repr(Vm *vm, Ref self) { return repr_start(vm, self, 1); }
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
METHOD(union_instancecheck) { return object_isinstance(vm, args[0], UNION(self)->args); }
METHOD(union_subclasscheck) { return object_issubclass(vm, args[0], UNION(self)->args); }
static const MethodDef union_methods[] = {
    {"__instancecheck__", union_instancecheck, 1, 1, 0, NULL, NULL, NULL},
    {"__subclasscheck__", union_subclasscheck, 1, 1, 0, NULL, NULL, NULL},
    {0},
};
static const MemberDef union_members[] = {{"__args__", offsetof(Union, args), MEMBER_READONLY}, {0}};
const TypeSpec union_type_spec = {
    .basicsize = 32,
    .flags = TYPE_HAS_GC | TYPE_NO_NEW,
    .methods = union_methods,
    .members = union_members,
    .doc = "Represent a PEP 604 union type\n\nE.g. for int | str",
    .dealloc = union_dealloc,
    .traverse = union_traverse,
    .edges = union_edges,
    .repr = union_repr,
    .hash = union_hash,
    .richcompare = union_compare,
    .getattr = object_generic_getattr,
    .or = union_or,
};
