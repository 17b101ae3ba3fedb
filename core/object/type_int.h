/* type_int.h: what the files about types, calls and attributes share with each other. */
#ifndef OURO_TYPE_INT_H
#define OURO_TYPE_INT_H

#include "object/containers.h"
#include "object/int.h"
#include "object/protocol.h"
#include "object/str.h"
#include "object/type.h"

/* ---- errors.c ---- */
Ref raise_bare(Vm *vm, Ref type); /* type() */

/* ---- type_lookup.c ---- */
void type_chain(Vm *vm, Ref type); /* type and all classes below it, linked through Type.link, which ends with 1 */
void type_unchain(Vm *vm, Ref type);

/* ---- type.c ---- */
void builder_type(Vm *vm, StrBuilder *b, Ref type); /* tp_name: dotted for static types */
const char *static_type_text(u32 index);            /* "collections.deque" */
INLINE bool type_is_heap(Vm *vm, Ref type) { return (TYPE_AT(type)->flags & TYPE_HEAP) != 0; }
INLINE bool type_is_static(Ref type) { return type >= STATIC_TYPES && type < STATIC_TYPES + TYPE_COUNT * STATIC_TYPE_STRIDE; }
INLINE u32 static_type_index(Ref type) { return (type - STATIC_TYPES) / STATIC_TYPE_STRIDE; }
INLINE bool is_str(Vm *vm, Ref r) { return IS_SUB(r, TYPE_STR_SUBCLASS); }
INLINE bool is_type(Vm *vm, Ref r) { return IS_SUB(r, TYPE_TYPE_SUBCLASS); }
INLINE const char *strrchr_(const char *s, char c) {
    const char *found = NULL;
    for (; *s; s++)
        if (*s == c) found = s;
    return found;
}
INLINE bool type_has_method(const TypeSpec *spec, const char *name) {
    for (const MethodDef *m = spec->methods; m && m->name; m++)
        if (!strcmp(m->name, name)) return true;
    return false;
}
void type_prepare_static(Vm *vm, u32 index);
extern const TypeSpec type_spec;
Await union_or(Vm *vm, Ref a, Ref b);                    /* union_type.c: a | b on types; NotImplemented */
Ref union_args(Vm *vm, Ref r);                           /* of a types.UnionType: borrowed */
Ref metaclass_of_bases(Vm *vm, Ref metatype, Ref bases); /* borrowed; 0: metaclass conflict */
Await type_new(Vm *vm, Ref metatype, const Ref *args, u32 n, Ref kwnames);
Ref type_solid_base(Vm *vm, Ref type);
Ref type_best_base(Vm *vm, Ref bases);    /* borrowed; 0: TypeError */
bool type_text_is_utf8(Vm *vm, Ref text); /* false: UnicodeEncodeError */
i64 type_dictoffset(Vm *vm, Ref type);    /* 3.11's tp_dictoffset */
bool type_add_subclass(Vm *vm, Ref base, Ref type);
void type_remove_subclass(Vm *vm, Ref base, Ref type);
Ref type_subclasses_list(Vm *vm, Ref type); /* a new list of the living ones */
Ref type_get_module(Vm *vm, Ref type);      /* __module__: new, 0: error */
Ref type_get_qualname(Vm *vm, Ref type);    /* borrowed */

/* ---- type_mro.c ---- */
/* mro_internal: 1: done; 0: a metaclass's mro() has set another one meanwhile, which stays; -1: error. *old (may be NULL): the one
 * before, a new reference or 0; set where 1 is returned. */
int type_make_mro(Vm *vm, Ref type, Ref *old);
Ref mro_for_bases(Vm *vm, Ref type);               /* a new list or tuple, type first; 0: error */
Await type_set_bases(Vm *vm, Ref type, Ref bases); /* type.__bases__ = … */
/* compatible_for_assignment: objects laid out as `from` says may become `to`; else TypeError about the attribute */
bool type_may_replace(Vm *vm, Ref from, Ref to, const char *attribute);

/* ---- dir.c: what __dir__ gives: a new list ---- */
Await object_dir_names(Vm *vm, Ref self);
Await type_dir_names(Vm *vm, Ref self);
Await module_dir_names(Vm *vm, Ref self);

/* ---- descriptor.c: tables that are no type's: __new__, and what classes show of their instances ---- */
enum { INTERNAL_METHODS = 255, INTERNAL_GETSETS = 254 }; /* MethodDescriptor.owner, CFunction.owner */
Ref class_getset_new(Vm *vm, Ref type, u16 index);       /* INTERNAL_DICT, INTERNAL_WEAKREF */
Ref class_member_new(Vm *vm, Ref type, Ref name, u32 offset);
bool type_fill_dict(Vm *vm, Ref type); /* methods, members, getsets of a static type */
enum { INTERNAL_NEW, INTERNAL_DICT = 0, INTERNAL_WEAKREF = 1, SLOT_MEMBER = 0xffff };

/* ---- type_slots.c ---- */
typedef struct Wrapper { /* a dunder and the slot behind it (typeobject.c: slotdefs) */
    const char *name;
    Ref name_ref;
    u16 slot;
    u8 kind, op;
    u32 at; /* offset of the slot in TypeSpec */
    const char *doc;
} Wrapper;
extern const Wrapper wrappers[];
extern const u32 wrapper_count;
const char *wrapper_signature(u32 index);       /* its __text_signature__, or NULL */
Await signature_text(Vm *vm, const char *text); /* __text_signature__; method.c */
Await wrapper_call(Vm *vm, Ref descriptor, Ref self, const Ref *args, u32 n, Ref kwnames);
bool type_add_wrappers(Vm *vm, Ref type); /* static types: the dunders of their own slots */
void type_inherit_slots(Vm *vm, Ref type, Ref base, bool own_hash);
void type_update_slots(Vm *vm, Ref type);          /* a new class: every slot by its dunders */
void type_update_slot(Vm *vm, Ref type, Ref name); /* a dunder was set or deleted: type and its subclasses */
bool name_is_dunder(Vm *vm, Ref name);

/* ---- class.c: instances of classes ---- */
void class_dealloc(Vm *vm, Ref self);
int class_traverse(Vm *vm, Ref self, VisitFn visit, void *arg);
void class_clear(Vm *vm, Ref self);
void class_edges(Vm *vm, Ref self, Edges *e);
Ref class_static_base(Vm *vm, Ref type);          /* the nearest base that is no class of the program: it knows the instance's own fields */
int edge_by_index(Vm *vm, Ref target, void *arg); /* a visitor: arg is an Edges */
extern const TypeSpec class_spec;

/* ---- call.c ---- */
/* callable(self, *args): args as in CallFn. The caller holds all of them. */
/* A dunder that a slot looked up in the class: held until it returns, as in 3.11. */
Await call_dunder(Vm *vm, Ref function, Ref self, const Ref *args, u32 n, Ref kwnames);
Await call_prepend(Vm *vm, Ref callable, Ref self, const Ref *args, u32 n, Ref kwnames);
/* As call_special; *found false: there is no such method, and no exception. */
Await call_special_found(Vm *vm, Ref r, Ref name, const Ref *args, u32 n, bool *found);
void fill_call_span(Vm *vm, Ref *span, Ref args, Ref kwargs, Ref names);
/* The tuple that args lie in when type_call or object_call_dict handed them down, or a new tuple of them: new reference. */
Ref args_as_tuple(Vm *vm, const Ref *args, u32 n);
bool method_wrapper_of_type(Vm *vm, Ref self); /* of type.__call__ */
Await method_wrapper_call_tuple(Vm *vm, Ref self, Ref args,
                                Ref kwargs); /* wrapper_call: the tuple stays the caller's; kwargs: type.__call__ alone, or 0 */
Ref kwargs_as_dict(Vm *vm, const Ref *values, Ref kwnames); /* a new dict; kwnames 0: empty */
INLINE bool has_class_slot(Vm *vm, Ref r, u32 slot) { return TYPE_AT(TYPE_OF(r))->owner[slot] == SPEC_CLASS + 1; } /* its class made it */
bool refuse_keywords(Vm *vm, const char *function, Ref kwnames); /* "f() takes no keyword arguments" unless there are none */
/* counts of positional arguments as PyArg_UnpackTuple and _PyArg_CheckPositional say it; false: TypeError */
bool check_plain(Vm *vm, u32 n, u32 min, u32 max); /* "expected 1 argument, got 0" */
bool check_positional(Vm *vm, const char *function, u32 n, u32 min, u32 max);

/* ---- type_call.c ---- */
Await type_call_tuple(Vm *vm, Ref type, Ref args, Ref kwargs); /* type(*args, **kwargs); kwargs 0: none; both held by the caller */

/* ---- attributes.c ---- */
Await type_getattr(Vm *vm, Ref type, Ref name);
Await type_setattr(Vm *vm, Ref type, Ref name, Ref value);
bool attribute_missing(Vm *vm, Ref object, Ref name); /* "'X' object has no attribute 'y'" with its context; false */

Ref generic_getattr_quick(Vm *vm, Ref self, Ref name); /* what needs no Python: new; 0 without an exception: ask object_generic_getattr */
bool default_getattribute(Vm *vm, Ref self);           /* class_slots.c: __getattribute__ is object's */

/* ---- number.c, isinstance.c ---- */
Await int_as_float(Vm *vm, Ref r);
Ref int_copy_exact(Vm *vm, Ref r);         /* an exact int of an int subclass's value: new */
Await instance_of(Vm *vm, Ref r, Ref cls); /* without __instancecheck__ */
Await subclass_of(Vm *vm, Ref cls, Ref base);
Await instance_of_abstract(Vm *vm, Ref r, Ref cls);
Await abstract_subclass(Vm *vm, Ref cls, Ref base);
bool class_attribute_is_plain(Vm *vm, Ref type);
Await check(Vm *vm, Ref r, Ref cls, u32 subclass);

/* ---- reduce.c: methods of object ---- */
Await object_reduce_method(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames);
Await object_reduce_ex_method(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames);
Await object_getstate_method(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames);

/* ---- object_type.c, sequence.c ---- */
extern const TypeSpec object_spec;
Await object_default_repr(Vm *vm, Ref self); /* <module.C object at 0x…> */
bool int_as_length(Vm *vm, Ref r);
Await sequence_contains(Vm *vm, Ref self, Ref value); /* _PySequence_IterSearch: True or False */

/* ---- exception.c ---- */
bool exception_set_fields(Vm *vm, Ref exception); /* what the type's __init__ takes out of args (static types) */

/* ---- generic_alias.c, module.c ---- */
Await generic_alias_for(Vm *vm, Ref type, Ref key); /* type[key] through __class_getitem__ */
/* the part of weakref.c that proxies share */
void weakref_dealloc(Vm *vm, Ref self);
int weakref_traverse(Vm *vm, Ref self, VisitFn visit, void *arg);
void weakref_edges(Vm *vm, Ref self, Edges *e);
void weakref_gc_clear(Vm *vm, Ref self);
Await object_compare_held(Vm *vm, Ref a, Ref b, u32 op); /* weakproxy.c: both are held while they are compared */

/* ---- helpers ---- */
/* dict[text] = value (stolen; 0 passes an error on) with an interned key */
bool dict_put_text(Vm *vm, Ref dict, const char *text, Ref value);
#define RETURN_REF(call)                                                                                                                   \
    do {                                                                                                                                   \
        Ref r_ = (call);                                                                                                                   \
        return r_ ? READY(r_) : ERROR;                                                                                                     \
    } while (0)

#endif
