/* generic_alias.c: list[int] (Objects/genericaliasobject.c of 3.11); its type variables are generic_parameters.c's, int | str
 * union_type.c's. */
#include "object/generic_alias.h"

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
    if (f->function == NOT_IMPLEMENTED || f->function == NONE) return fail(vm, TYPE(TypeError), "type '%N' is not subscriptable", f->type);
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

/* ga_repr_item: what has __qualname__ and __module__ by these, … by three dots, generics and all else by repr */
static Ref class_name(Vm *vm, Ref item) { /* of a plain class: new, 0: none such (or an error) */
    Ref module = type_get_module(vm, item), r;
    if (!module && exception_matches(vm, TYPE(AttributeError))) exception_clear(vm);
    if (!module) return 0;
    if (!is_str(vm, module))
        r = 0;
    else if (str_equal(vm, module, NAME(builtins)))
        r = own(vm, type_get_qualname(vm, item));
    else
        r = text_format(vm, "%S.%S", module, type_get_qualname(vm, item));
    drop(vm, module);
    return r;
}
FRAME(ItemRepr, (a, b), (item), u32 generic;);
STEP(item_repr_step, ItemRepr) {
    BEGIN(ItemRepr);
    AWAIT(f->a, object_getattr_default(vm, f->item, NAME(__origin__), 0));
    f->generic = f->a != NOT_IMPLEMENTED;
    if (f->generic) {
        AWAIT(f->b, object_getattr_default(vm, f->item, NAME(__args__), 0));
        f->generic = f->b != NOT_IMPLEMENTED;
        DROP(f->b);
    }
    AWAIT_SET(f->a, object_getattr_default(vm, f->item, NAME(__qualname__), 0));
    AWAIT(f->b, object_getattr_default(vm, f->item, NAME(__module__), NONE));
    if (f->generic || f->a == NOT_IMPLEMENTED || f->b == NONE) {
        AWAIT_SET(f->a, object_repr(vm, f->item));
        RETURN(f->a);
    }
    AWAIT_SET(f->a, object_str(vm, f->a));
    if (is_str(vm, f->b) && str_equal(vm, f->b, NAME(builtins))) RETURN(f->a);
    AWAIT_SET(f->b, object_str(vm, f->b));
    return READY(text_format(vm, "%S.%S", f->b, f->a));
    END;
}
static Await item_repr(Vm *vm, Ref item, bool in_union) {
    if (item == ELLIPSIS && !in_union) return READY(str_from_ascii(vm, "..."));
    if (item == TYPE(none) && in_union) return READY(str_from_ascii(vm, "None"));
    if (IS(item, type)) {
        Ref name = class_name(vm, item);
        if (name || vm->exc) return READY(name);
    }
    ItemRepr *f = PUSH(ItemRepr, item_repr_step);
    if (!f) return ERROR;
    f->item = item;
    return PENDING;
}

FRAME(AliasRepr, (text, piece), (self), u32 i; u32 union_; u32 pad_;);
static bool add_text(Vm *vm, AliasRepr *f, const char *text) {
    Ref r = f->text ? text_format(vm, "%S%s", f->text, text) : str_from_ascii(vm, text);
    if (r) REPLACE(f->text, r);
    return r != 0;
}
static bool add_piece(Vm *vm, AliasRepr *f) {
    Ref r = text_format(vm, "%S%S", f->text, f->piece);
    if (!r) return false;
    REPLACE(f->text, r);
    DROP(f->piece);
    return true;
}
static Ref parts(Vm *vm, AliasRepr *f) { return f->union_ ? UNION(f->self)->args : ALIAS(f->self)->args; }
STEP(alias_repr_step, AliasRepr) {
    BEGIN(AliasRepr);
    if (!add_text(vm, f, !f->union_ && ALIAS(f->self)->starred ? "*" : "")) return ERROR;
    if (!f->union_) {
        AWAIT(f->piece, item_repr(vm, ALIAS(f->self)->origin, false));
        if (!add_piece(vm, f) || !add_text(vm, f, "[")) return ERROR;
    }
    for (f->i = 0; f->i < TUPLE_LENGTH(parts(vm, f)); f->i++) {
        if (f->i && !add_text(vm, f, f->union_ ? " | " : ", ")) return ERROR;
        AWAIT(f->piece, item_repr(vm, TUPLE_ITEM(parts(vm, f), f->i), f->union_));
        if (!add_piece(vm, f)) return ERROR;
    }
    if (!f->union_ && !add_text(vm, f, TUPLE_LENGTH(parts(vm, f)) ? "]" : "()]")) return ERROR;
    RETURN(f->text);
    END;
}
Await generic_repr(Vm *vm, Ref self, bool is_union) {
    AliasRepr *f = PUSH_R(AliasRepr, alias_repr_step, " while getting the repr of an object");
    if (!f) return ERROR;
    f->self = self;
    f->union_ = is_union;
    return PENDING;
}
static Await alias_repr(Vm *vm, Ref self) { return generic_repr(vm, self, false); }

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

static const Ref own_names[] = {NAME(__class__),       NAME(__origin__),     NAME(__args__),
                                NAME(__unpacked__),    NAME(__parameters__), NAME(__typing_unpacked_tuple_args__),
                                NAME(__mro_entries__), NAME(__reduce_ex__),  NAME(__reduce__),
                                NAME(__copy__),        NAME(__deepcopy__)};
static bool is_own_attribute(Vm *vm, Ref name) {
    for (u32 i = 0; i < ARRAY_LEN(own_names); i++)
        if (str_equal(vm, name, own_names[i])) return true;
    return false;
}
static Await alias_getattr(Vm *vm, Ref self, Ref name) {
    if (is_str(vm, name) && !is_own_attribute(vm, name)) return object_getattr(vm, ALIAS(self)->origin, name);
    return object_generic_getattr(vm, self, name);
}

/* dir(): the origin's names and its own */
FRAME(AliasDir, (names), (self), u32 unused_a; u32 pad_;);
static bool add_own_names(Vm *vm, Ref list) {
    for (u32 i = 0; i < ARRAY_LEN(own_names); i++) {
        bool there = false;
        for (u32 k = 0; !there && k < LIST_AT(list)->length; k++)
            there = is_str(vm, LIST_ITEMS(list)[k]) && str_equal(vm, LIST_ITEMS(list)[k], own_names[i]);
        if (!there && !list_append(vm, list, own_names[i])) return false;
    }
    return true;
}
STEP(alias_dir_step, AliasDir) {
    BEGIN(AliasDir);
    AWAIT(f->names, object_dir(vm, ALIAS(f->self)->origin));
    if (!add_own_names(vm, f->names)) return ERROR;
    RETURN(f->names);
    END;
}
METHOD(alias_dir) {
    AliasDir *f = PUSH(AliasDir, alias_dir_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}

FRAME(AliasCompare, (equal), (a, b), u32 op; u32 pad_;);
STEP(alias_compare_step, AliasCompare) {
    BEGIN(AliasCompare);
    AWAIT(f->equal, object_equal(vm, ALIAS(f->a)->origin, ALIAS(f->b)->origin));
    if (f->equal == FALSE_REF) return READY_BOOL(f->op == OP_NE);
    AWAIT_SET(f->equal, object_compare(vm, ALIAS(f->a)->args, ALIAS(f->b)->args, f->op));
    RETURN(f->equal);
    END;
}
static Await alias_compare(Vm *vm, Ref a, Ref b, u32 op) {
    if (!is_alias(vm, b) || (op != OP_EQ && op != OP_NE)) return READY_NOT_IMPLEMENTED;
    if (ALIAS(a)->starred != ALIAS(b)->starred) return READY_BOOL(op == OP_NE);
    if (ALIAS(a)->origin == ALIAS(b)->origin) return object_compare(vm, ALIAS(a)->args, ALIAS(b)->args, op);
    AliasCompare *f = PUSH(AliasCompare, alias_compare_step);
    if (!f) return ERROR;
    f->a = a;
    f->b = b;
    f->op = op;
    return PENDING;
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
static Await alias_unpacked_args(Vm *vm, Ref self) {
    return READY_OWN(ALIAS(self)->starred && ALIAS(self)->origin == TYPE(tuple) ? ALIAS(self)->args : NONE);
}

FRAME(AliasItem, (parameters, args), (self, item), u32 unused_a; u32 pad_;);
STEP(alias_item_step, AliasItem) {
    BEGIN(AliasItem);
    AWAIT(f->parameters, generic_parameters(vm, f->self));
    AWAIT(f->args, generic_substitute(vm, f->self, ALIAS(f->self)->args, f->parameters, f->item));
    Ref r = generic_alias_new(vm, ALIAS(f->self)->origin, f->args);
    if (r) ALIAS(r)->starred = ALIAS(f->self)->starred;
    return READY(r);
    END;
}
static Await alias_getitem(Vm *vm, Ref self, Ref item) {
    AliasItem *f = PUSH(AliasItem, alias_item_step);
    if (!f) return ERROR;
    f->self = self;
    f->item = item;
    return PENDING;
}

/* ---- *alias: an iterator that gives the alias, starred, once ---- */
typedef struct AliasIterator { /* nominal 24 */
    Object head;
    Ref alias; /* 0: at its end */
    u32 unused_;
} AliasIterator;
#define ALIAS_ITERATOR(r) AT(AliasIterator, r)
static Await alias_iter(Vm *vm, Ref self) {
    Ref r = object_new_var(vm, TYPE(generic_alias_iterator), 0);
    if (r) SET(ALIAS_ITERATOR(r)->alias, own(vm, self));
    return READY(r);
}
static Await alias_iterator_next(Vm *vm, Ref self) {
    Ref alias = ALIAS_ITERATOR(self)->alias;
    if (!alias) return ERROR;
    Ref r = alias_of_type(vm, TYPE_OF(alias), ALIAS(alias)->origin, ALIAS(alias)->args);
    if (!r) return ERROR;
    ALIAS(r)->starred = 1;
    CLEAR(ALIAS_ITERATOR(self)->alias);
    return READY(r);
}
static int alias_iterator_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(ALIAS_ITERATOR(self)->alias);
    return 0;
}
static void alias_iterator_edges(Vm *vm, Ref self, Edges *e) { EDGE(ALIAS_ITERATOR(self)->alias, "alias"); }
static void alias_iterator_clear(Vm *vm, Ref self) { CLEAR(ALIAS_ITERATOR(self)->alias); }
static void alias_iterator_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    CLEAR(ALIAS_ITERATOR(self)->alias);
    object_free_gc(vm, self);
}
static Ref builtin_named(Vm *vm, const char *text) { /* borrowed; 0: AttributeError */
    Ref name = str_intern_utf8(vm, text, (u32)strlen(text)), r = name ? dict_get_str(vm, vm->builtins, name) : 0;
    if (name && !r && !vm->exc) raise(vm, TYPE(AttributeError), "%S", name);
    drop_null(vm, name);
    return r;
}
static Ref call_of(Vm *vm, Ref function, Ref argument_stolen) { /* (function, (argument,)) */
    Ref inner = argument_stolen ? tuple_steal(vm, &argument_stolen, 1) : 0;
    if (!inner) return 0;
    Ref both[2] = {own(vm, function), inner};
    return tuple_steal(vm, both, 2);
}
METHOD(alias_iterator_reduce) {
    Ref iter = builtin_named(vm, "iter"), alias = ALIAS_ITERATOR(self)->alias;
    return READY(iter ? call_of(vm, iter, own(vm, alias ? alias : EMPTY_TUPLE)) : 0);
}
static const MethodDef alias_iterator_methods[] = {{"__reduce__", alias_iterator_reduce, 0, 0, 0, NULL, NULL, NULL}, {0}};
const TypeSpec generic_alias_iterator_spec = {
    .basicsize = 24,
    .flags = TYPE_HAS_GC | TYPE_NO_NEW,
    .methods = alias_iterator_methods,
    .dealloc = alias_iterator_dealloc,
    .traverse = alias_iterator_traverse,
    .clear = alias_iterator_clear,
    .edges = alias_iterator_edges,
    .getattr = object_generic_getattr,
    .iter = iterator_self,
    .next = alias_iterator_next,
};

/* A starred alias is what next(iter(alias)) gives. */
METHOD(alias_reduce) {
    Ref pair[2] = {ALIAS(self)->origin, ALIAS(self)->args};
    if (!ALIAS(self)->starred) {
        Ref inner = tuple_from(vm, pair, 2);
        if (!inner) return ERROR;
        Ref both[2] = {own(vm, TYPE_OF(self)), inner};
        return READY(tuple_steal(vm, both, 2));
    }
    Ref next = builtin_named(vm, "next"), plain = next ? generic_alias_new(vm, pair[0], pair[1]) : 0, iterator;
    if (!plain) return ERROR;
    iterator = alias_iter(vm, plain).ref;
    drop(vm, plain);
    return READY(call_of(vm, next, iterator));
}
static Await alias_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    if (!refuse_keywords(vm, "GenericAlias", kwnames) || !check_positional(vm, "GenericAlias", n, 2, 2)) return ERROR;
    return READY(alias_of_type(vm, type, args[0], args[1]));
}
static const MethodDef alias_methods[] = {
    {"__reduce__", alias_reduce, 0, 0, 0, NULL, NULL, NULL},
    {"__dir__", alias_dir, 0, 0, 0, NULL, NULL, NULL},
    {"__mro_entries__", alias_mro_entries, 1, 1, 0, NULL, NULL, NULL},
    {"__instancecheck__", alias_instancecheck, 1, 1, 0, NULL, NULL, NULL},
    {"__subclasscheck__", alias_subclasscheck, 1, 1, 0, NULL, NULL, NULL},
    {0},
};
static const MemberDef alias_members[] = {
    {"__origin__", offsetof(Alias, origin), MEMBER_READONLY},
    {"__args__", offsetof(Alias, args), MEMBER_READONLY},
    {"__unpacked__", offsetof(Alias, starred), MEMBER_READONLY | MEMBER_BOOL},
    {0},
};
static const GetSetDef alias_getsets[] = {
    {"__parameters__", generic_parameters, NULL, "Type variables in the GenericAlias."},
    {"__typing_unpacked_tuple_args__", alias_unpacked_args, NULL, NULL},
    {0},
};
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
    .subscript = alias_getitem,
    .iter = alias_iter,
    .new = alias_make,
};
