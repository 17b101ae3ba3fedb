/* object.h: what every object has: header, count, birth, type; allocation, references, and the table of a type's behaviour.
 *
 *   ref - 32   PreHead   only instances with a managed dict (Type.flags & TYPE_MANAGED_DICT)
 *   ref - 16   GcHead    only types with TYPE_HAS_GC
 *   ref        Object    refcount, type, birth
 *   ref + 16   the type's own fields, in CPython's nominal size less 16
 *
 * Ownership words: a *new* reference belongs to the receiver, a *borrowed* one stays its owner's, a *stolen* argument's
 * reference is taken over, on failure too.
 * Dropping a reference can run any Python code: detach first, then drop; hold what you need across a drop. */
#ifndef OURO_OBJECT_H
#define OURO_OBJECT_H

#include "heap/statics.h"
#include "memory/memory.h"
#include "memory/pool.h"
#include "memory/vm.h"

typedef struct Object {
    u32 refcount;
    Ref type;
    u64 birth; /* Vm.clock at its allocation: never repeats */
} Object;

typedef struct GcHead { /* PyGC_Head */
    Ref next, prev;     /* next == 0: untracked */
    i32 gc_refs;
    u32 flags;
} GcHead;
enum { GC_FINALIZED = 1, GC_COLLECTING = 2, GC_UNREACHABLE = 4 };

typedef struct PreHead { /* managed dict and inline values of an instance */
    Ref dict;
    Ref values;
    u64 unused_;
} PreHead;

#define HEADER(r)       AT(Object, r)
#define GC_HEAD(r)      AT(GcHead, (r) - 16u)
#define PRE_HEAD(r)     AT(PreHead, (r) - 32u)
#define TYPE_OF(r)      (AT(Object, r)->type)
#define REFCOUNT(r)     (AT(Object, r)->refcount)
#define IS(r, name)     (TYPE_OF(r) == STATIC_TYPES + STATIC_TYPE_STRIDE * (u32)TI_##name) /* exact type; pasted here, since bool is a macro */
#define IS_SUB(r, FLAG) ((TYPE_AT(TYPE_OF(r))->flags & (FLAG)) != 0)                       /* IS_SUB(r, TYPE_LIST_SUBCLASS) */

/* ---- results of what may call Python: see native.h ---- */
typedef struct Await {
    Ref ref; /* a new reference; 0: error, Vm.exc is set; 1: PENDING */
} Await;
#define PENDING_REF 1u
#define PENDING     ((Await){PENDING_REF})
#define ERROR       ((Await){0})
#define READY(r)    ((Await){(r)})
/* a new reference to a borrowed r as result */
#define READY_OWN(r)          ((Await){own(vm, (r))})
#define READY_NONE            ((Await){own(vm, NONE)})
#define READY_BOOL(b)         ((Await){own(vm, BOOL_REF(b))})
#define READY_NOT_IMPLEMENTED ((Await){own(vm, NOT_IMPLEMENTED)})

/* ---- function types of slots and methods ---- */
typedef int (*VisitFn)(Vm *vm, Ref target, void *arg); /* not 0 stops the traversal, which returns it */
typedef struct Edges Edges;
typedef void (*DeallocFn)(Vm *vm, Ref self);
typedef int (*TraverseFn)(Vm *vm, Ref self, VisitFn visit, void *arg);
typedef void (*ClearFn)(Vm *vm, Ref self);
typedef void (*EdgesFn)(Vm *vm, Ref self, Edges *e);
typedef void (*FinalizeFn)(Vm *vm, Ref self);
typedef Await (*UnaryFn)(Vm *vm, Ref self);
typedef Await (*BinaryFn)(Vm *vm, Ref a, Ref b);
typedef Await (*TernaryFn)(Vm *vm, Ref a, Ref b, Ref c);
typedef Await (*CompareFn)(Vm *vm, Ref a, Ref b, u32 op);
typedef Await (*SetFn)(Vm *vm, Ref self, Ref key, Ref value);
typedef Await (*ItemFn)(Vm *vm, Ref self, i64 index);
typedef bool (*HashFn)(Vm *vm, Ref self, i64 *out); /* may nest a run loop; false: error */
/* args: positional ones, then the values of kwnames (a tuple of str, or 0), as in vectorcall; n counts positional ones only.
 * All borrowed: the caller holds them until the result is there. */
typedef Await (*CallFn)(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames);
/* The head of a method written in C: METHOD(m_append) { … }. self and args borrowed; kwnames as for a call. */
#define METHOD(name) static Await name(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames)
typedef CallFn InitFn;
typedef struct Buffer Buffer;                                       /* object/buffer.h */
typedef bool (*BufferFn)(Vm *vm, Ref self, Buffer *out, u32 flags); /* where its bytes are; counts nothing. false: error */
typedef u32 (*SizeFn)(Vm *vm, Ref self);                            /* __sizeof__: nominal bytes without the headers before it */
typedef void (*ExportsFn)(Vm *vm, Ref self, i32 change);            /* a view of them begins (1) or ends (-1) */
#define VISIT(r)                                                                                                                           \
    do {                                                                                                                                   \
        Ref v_ = (r);                                                                                                                      \
        if (v_) {                                                                                                                          \
            int s_ = visit(vm, v_, arg);                                                                                                   \
            if (s_) return s_;                                                                                                             \
        }                                                                                                                                  \
    } while (0)

enum { OP_LT, OP_LE, OP_EQ, OP_NE, OP_GT, OP_GE };

/* ---- methods, attributes: static C tables that types and modules are made from ---- */
typedef struct MethodDef {
    const char *name;
    CallFn fn;
    i16 min, max;          /* positional arguments; max -1: any. Checked before fn is called */
    u32 flags;             /* METH_… */
    const char *convert;   /* a letter per positional argument that C wants ready: O as it is, n an int (through __index__),
                            d a float or int (through __float__), c a complex, float or int (through __complex__),
                            t None, a float or an int, b True or False (through __bool__), s None or an int (an end of a slice),
                            i an int (an end of a slice, not None); NULL: all O. Done by one generic native frame */
    const char *signature; /* "(self, index, object, /)" : for keyword binding and __text_signature__; may be NULL */
    const char *doc;
} MethodDef;
enum {
    METH_KEYWORDS = 1,
    METH_CLASS = 2,
    METH_STATIC = 4,
    METH_COEXIST = 8,
    METH_NO_LEVEL = 16 /* 3.11 has an instruction for its call, which does not count for recursion: len */
}; /* without METH_KEYWORDS: kwnames gives the usual TypeError before fn is called */
typedef struct GetSetDef {
    const char *name;
    UnaryFn get;
    SetFn set; /* (self, name, value or 0); NULL: read only */
    const char *doc;
} GetSetDef;
typedef struct MemberDef { /* a Ref field; 0 reads as None, or AttributeError with MEMBER_EX */
    const char *name;
    u32 offset;
    u32 flags;
} MemberDef;
enum { MEMBER_READONLY = 1, MEMBER_EX = 2, MEMBER_U32 = 4, MEMBER_BOOL = 8, MEMBER_F64 = 16, MEMBER_SSIZE = 32 /* an int, kept as such */ };

/* ---- the behaviour of a type ---- */
typedef struct TypeSpec {
    u32 basicsize, itemsize; /* nominal bytes without GC head, as CPython's tp_basicsize */
    u32 flags;
    const MethodDef *methods; /* ends with a NULL name */
    const GetSetDef *getsets;
    const MemberDef *members;
    const char *doc;
    u32 dict_at, weaklist_at;  /* offsets from ref of a Ref field, 0 = none (tp_dictoffset, tp_weaklistoffset) */
    const char *new_signature; /* __text_signature__, or NULL */
#define SLOT(name, T) T name;
#include "heap/slots.def"
#undef SLOT
} TypeSpec;
enum {
#define SLOT(name, T) SLOT_##name,
#include "heap/slots.def"
#undef SLOT
    SLOT_COUNT
};

enum { /* Type.flags */
       TYPE_HAS_GC = 1u << 0,
       TYPE_BASETYPE = 1u << 1,     /* may be subclassed */
       TYPE_HEAP = 1u << 2,         /* made by a class statement */
       TYPE_MANAGED_DICT = 1u << 3, /* instances have a PreHead */
       TYPE_READY = 1u << 4,
       TYPE_IMMUTABLE = 1u << 5, /* attributes cannot be set (static types) */
       TYPE_SEQUENCE = 1u << 6,
       TYPE_MAPPING = 1u << 7,           /* match statement */
       TYPE_METHOD_DESCRIPTOR = 1u << 8, /* LOAD_METHOD may skip the bound method */
       TYPE_NO_VERSION = 1u << 9,        /* lookups are not remembered: see type_mro.c */
       TYPE_ABSTRACT = 1u << 10,
       TYPE_HAS_FINALIZE = 1u << 11, /* the class or a base defines __del__ */
       TYPE_NO_NEW = 1u << 13,       /* cannot create 'x' instances */
       TYPE_INT_SUBCLASS = 1u << 20,
       TYPE_LIST_SUBCLASS = 1u << 21,
       TYPE_TUPLE_SUBCLASS = 1u << 22,
       TYPE_BYTES_SUBCLASS = 1u << 23,
       TYPE_STR_SUBCLASS = 1u << 24,
       TYPE_DICT_SUBCLASS = 1u << 25,
       TYPE_EXC_SUBCLASS = 1u << 26,
       TYPE_TYPE_SUBCLASS = 1u << 27,
       TYPE_SET_SUBCLASS = 1u << 28,
       TYPE_FROZENSET_SUBCLASS = 1u << 29,
       TYPE_FLOAT_SUBCLASS = 1u << 30,
       TYPE_INHERITED = 0x7ff000c3u & ~(TYPE_HEAP | TYPE_BASETYPE),
};

typedef struct Type { /* PyTypeObject (PyHeapTypeObject for classes); nominal 904 bytes for classes */
    Object head;
    u32 slot_count; /* ob_size: members of __slots__ */
    u32 flags;
    u32 basicsize, itemsize;    /* nominal, without GC head and PreHead */
    u32 dict_at, weaklist_at;   /* dict_at may be DICT_AT_END */
    Ref name;                   /* str, __name__ */
    Ref qualname;               /* str; static types: 0, the name serves */
    Ref base, bases, mro, dict; /* owned */
    Ref subclasses;             /* dict of weak references, or 0; owned */
    Ref weaklist;               /* not counted */
    Ref cached_keys;            /* shared key table of instances (heap types with a managed dict), owned */
    Ref slots;                  /* ht_slots: tuple of names or 0; owned */
    Ref module;                 /* ht_module: unused by classes made in Python */
    u32 version;                /* tp_version_tag; 0: none */
    u32 spec;                   /* index in type_specs: its own (static), or that of the nearest static base */
    u32 unused_;
    Ref cache_[4]; /* borrowed: cached lookups, see type_lookup.c */
    Ref link;      /* while a chain of subclasses is walked, else 0: see type_lookup.c */
    u32 slots_at;  /* offset of the first of its own __slots__ in an instance */
    Ref doc;       /* tp_doc: a raw block with the text of __doc__, as in 3.11; 0 = none */
    u32 spare_;
    u8 owner[SLOT_COUNT]; /* for each slot: 1 + index in type_specs of the spec that supplies it; 0: nobody */
} Type;
_Static_assert(sizeof(Type) <= 904, "a class fits its nominal block");
#define TYPE_AT(t) AT(Type, t)
/* tp_dictoffset -8 of classes with a variable-sized base (tuple, int, bytes): the Ref lies in the last 8 nominal bytes */
#define DICT_AT_END 0xffffffffu
u32 instance_dict_at(Vm *vm, Ref self); /* offset of the dict's Ref from self, 0: none (or managed). object/class.c */

/* Index: TI_… of a static type; SPEC_CLASS supplies the slots that look for a dunder in a class made in Python. */
extern const TypeSpec *const type_specs[TYPE_COUNT + 1]; /* object/specs.c */
#define SPEC_CLASS TYPE_COUNT

/* SLOT_OF(type, repr): the function or NULL. */
#define SLOT_OF(t, slot) (type_spec_of(TYPE_AT(t)->owner[SLOT_##slot])->slot)
extern const TypeSpec no_spec; /* all NULL */
INLINE const TypeSpec *type_spec_of(u32 owner) { return owner ? type_specs[owner - 1] : &no_spec; }

/* ---- counts ---- */
void object_dealloc(Vm *vm, Ref self); /* the count has become 0 */
INLINE Ref own(Vm *vm, Ref r) {
    Object *o = HEADER(r);
    SET(o->refcount, o->refcount + 1);
    return r;
}
INLINE Ref own_null(Vm *vm, Ref r) { return r ? own(vm, r) : 0; }
INLINE void drop(Vm *vm, Ref r) {
    Object *o = HEADER(r);
    CHECK(o->refcount > 0);
    SET(o->refcount, o->refcount - 1);
    if (UNLIKELY(o->refcount == 0)) object_dealloc(vm, r);
}
INLINE void drop_null(Vm *vm, Ref r) {
    if (r) drop(vm, r);
}
/* CLEAR(field): detach, then drop. REPLACE(field, new reference): store, then drop the old one (may be 0). */
#define CLEAR(lvalue)                                                                                                                      \
    do {                                                                                                                                   \
        Ref old_ = (lvalue);                                                                                                               \
        if (old_) {                                                                                                                        \
            SET(lvalue, 0);                                                                                                                \
            drop(vm, old_);                                                                                                                \
        }                                                                                                                                  \
    } while (0)
#define REPLACE(lvalue, value)                                                                                                             \
    do {                                                                                                                                   \
        Ref old_ = (lvalue);                                                                                                               \
        SET(lvalue, (value));                                                                                                              \
        drop_null(vm, old_);                                                                                                               \
    } while (0)

/* ---- allocation. All set MemoryError and return 0 when there is no room. The result has count 1, type (counted for classes
 * made in Python), a birth, and zero in all further bytes of its nominal size. ---- */
Ref object_new(Vm *vm, Ref type, u32 size);      /* without GC head; size: nominal bytes from ref on */
Ref object_new_gc(Vm *vm, Ref type, u32 size);   /* with GC head (and PreHead where the type says so), untracked: gc_track it when
                                                  its fields are valid. Counts as a collector allocation and may run a collection
                                                  BEFORE the object is made (_PyObject_GC_Link) */
Ref object_new_var(Vm *vm, Ref type, u32 items); /* PyType_GenericAlloc: by the type's sizes and flags, tracked if it has GC */
void object_free(Vm *vm, Ref self);              /* gives the block back: PyObject_Free; the type's reference is the caller's matter */
void object_free_gc(Vm *vm, Ref self);           /* PyObject_GC_Del: untracks, counts, frees */
/* Raw blocks inside objects (items of a list, key tables); PyMem_Malloc. 0 and MemoryError on failure. */
Ref mem_alloc(Vm *vm, u32 nominal);
Ref mem_realloc(Vm *vm, Ref block, u32 nominal);
void mem_free(Vm *vm, Ref block);
u32 object_size(Vm *vm, Ref self);            /* sys.getsizeof: in sizes.c of object/ */
void object_revived(Vm *vm, Ref r, Ref type); /* tells who looks at blocks */
/* an object from a free list gets count 1 and a new birth */
INLINE void object_revive(Vm *vm, Ref r, Ref type) {
    Object *o = HEADER(r);
    SET(o->refcount, 1);
    o->type = type;
    o->birth = ++vm->clock;
    if (UNLIKELY(outside(vm)->watch)) object_revived(vm, r, type);
}

/* ---- trashcan (Objects/object.c, _PyTrash): deep deallocations are queued from level 50 on ----
 * static void list_dealloc(Vm *vm, Ref self) { gc_untrack(vm, self); if (!trash_begin(vm, self)) return; …; trash_end(vm); }
 * trash_begin: false: queued, return at once. Only for types with a GC head. */
bool trash_begin(Vm *vm, Ref self);
bool trash_begin_class(Vm *vm, Ref self); /* for class_dealloc (object/class.c) alone */
void trash_end(Vm *vm);

/* ---- finalizers (Objects/object.c) ---- */
/* Runs tp_finalize once with the object alive again. false: it was resurrected, the dealloc must return at once. */
bool object_finalize_from_dealloc(Vm *vm, Ref self);
void object_finalize(Vm *vm, Ref self); /* PyObject_CallFinalizer */

/* ---- tracking (gc.c) ---- */
void gc_track(Vm *vm, Ref self);   /* appended to the youngest generation */
void gc_untrack(Vm *vm, Ref self); /* nothing if untracked */
INLINE bool gc_is_tracked(Vm *vm, Ref self) { return GC_HEAD(self)->next != 0; }
bool object_is_gc(Vm *vm, Ref self); /* PyObject_IS_GC: static types and the empty tuple's kind considered */
/* _PyObject_GC_Link's part: count 0 goes up and a collection may run. Called by object_new_gc. */
void gc_count_allocation(Vm *vm);
void gc_count_free(Vm *vm);
i64 gc_collect(Vm *vm, u32 generation); /* collected + uncollectable */
void gc_init(Vm *vm);

/* ---- weak references (weakref.c): PyObject_ClearWeakRefs ---- */
void weakrefs_clear(Vm *vm, Ref self); /* for deallocs of types with weaklist_at; may run callbacks */

/* ---- named references, for reader and audit ---- */
enum { EDGE_ITEM, EDGE_KEY, EDGE_VALUE, EDGE_ATTR, EDGE_FIELD, EDGE_LOCAL, EDGE_STACK };
struct Edges {
    /* label: C text for fields ("__mro__"), or NULL; name: Ref of a str, or 0; index: of an item */
    void (*edge)(Vm *vm, Edges *e, Ref target, u32 kind, const char *label, Ref name, u32 index);
    void *arg;
    Ref from, frame; /* set by the reader: whose references these are: an object's, else a frame's, else (both 0) the runtime's own */
};
#define EDGE(target, label)                                                                                                                \
    do {                                                                                                                                   \
        Ref t_ = (target);                                                                                                                 \
        if (t_) e->edge(vm, e, t_, EDGE_FIELD, (label), 0, 0);                                                                             \
    } while (0)
#define EDGE_AT(target, kind, index)                                                                                                       \
    do {                                                                                                                                   \
        Ref t_ = (target);                                                                                                                 \
        if (t_) e->edge(vm, e, t_, (kind), NULL, 0, (index));                                                                              \
    } while (0)
#define EDGE_NAMED(target, kind, name)                                                                                                     \
    do {                                                                                                                                   \
        Ref t_ = (target);                                                                                                                 \
        if (t_) e->edge(vm, e, t_, (kind), NULL, (name), 0);                                                                               \
    } while (0)

/* ---- errors. Defined in object/errors.c. Formats: %s C text, %S str object, %T the type's name of an object, %N a type's
 * name, %d i32, %u u32, %z i64, %c code point, %x u32 in hex, %%. All return "nothing" so that they can be returned. ---- */
COLD Ref raise(Vm *vm, Ref type, const char *format, ...);   /* 0 */
COLD Await fail(Vm *vm, Ref type, const char *format, ...);  /* ERROR */
COLD bool refuse(Vm *vm, Ref type, const char *format, ...); /* false */
Ref text_format(Vm *vm, const char *format, ...);            /* a new str, formats as raise's; 0: MemoryError */
COLD Ref raise_with(Vm *vm, Ref type, Ref argument);         /* type(argument); argument borrowed */
COLD Ref raise_object(Vm *vm, Ref exception);                /* takes the instance over (stolen) */
COLD Ref raise_no_memory(Vm *vm);
COLD Await no_memory(Vm *vm);
bool exception_matches(Vm *vm, Ref type); /* Vm.exc is an instance of type (exact subclass test, no Python) */
void exception_clear(Vm *vm);             /* drops Vm.exc */
Ref exception_take(Vm *vm);               /* new: Vm.exc, which is empty then; 0: none */

/* ---- nested run loops (vm/nested.c): docs/memory.md, C functions that call Python ----
 * Calls a callable from C that cannot wait (finalizers, callbacks, __eq__ in a table probe). New reference, or 0 with Vm.exc
 * (RecursionError beyond 200 deep). `what` names the hold record for the reader. Exceptions of finalizers: unraisable. */
Ref call_nested(Vm *vm, const char *what, Ref callable, const Ref *args, u32 n);
/* Waits in a nested run loop for anything that returns an Await: result (new reference) or 0 with Vm.exc.
 *     Ref r; NEST(r, "compare in a table", object_compare(vm, a, b, OP_EQ));
 * The hold record is pushed before the call. What the C function still needs must have a holder: see hold_push. Vm.exc and Vm.result are set aside by nest_begin and put back by nest_end where the
 * nested part raised nothing. */
#define NEST(dst, what, call)                                                                                                              \
    do {                                                                                                                                   \
        Ref hold_ = nest_begin(vm, (what));                                                                                                \
        (dst) = hold_ ? nest_end(vm, hold_, (call)) : 0;                                                                                   \
    } while (0)
Ref nest_begin(Vm *vm, const char *what); /* 0: RecursionError */
Ref nest_end(Vm *vm, Ref hold, Await pending);
/* References that a C function owns while something that may nest is inside of it get a named holder: a record below the nested
 * frames. Counts do not change. 0: no room (an exception is set); hold_pop(0) does nothing. vm/holds.c */
Ref hold_push(Vm *vm, Ref a, Ref b);
void hold_pop(Vm *vm, Ref hold);
void exception_unraisable(Vm *vm, Ref where); /* prints "Exception ignored in: …" to stderr and clears Vm.exc */

#endif
