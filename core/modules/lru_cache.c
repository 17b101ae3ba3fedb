/* lru_cache.c: functools._lru_cache_wrapper (Modules/_functoolsmodule.c of 3.11): a callable that remembers results in a dict, and with a size
 * limit in a doubly linked list in order of use: its links are objects, one reference is the list's, one the dict's. */
#include "modules/modules.h"
#include "object/dict_int.h"
#include "object/sequence.h"
#include "object/type_int.h"

typedef struct Link { /* nominal 56, no GC head */
    Object head;
    Ref prev, next; /* not counted, 0: the end */
    i64 hash;
    Ref key, result;
} Link;
#define LINK(r) AT(Link, r)
typedef struct Lru { /* nominal 152 */
    Object head;
    Ref first, last;     /* the least and the most recently used link; each link counts once for the list */
    Ref function, cache; /* cache: key to link, or without a limit to result */
    Ref mark, info_type;
    Ref dict, weaklist;
    u32 typed, unused_;
    i64 maxsize, hits, misses; /* maxsize -1: no limit */
} Lru;
_Static_assert(sizeof(Lru) <= 152, "nominal size");
#define LRU(r) AT(Lru, r)

/* ---- links ---- */
static void link_edges(Vm *vm, Ref self, Edges *e) {
    EDGE(LINK(self)->key, "key");
    EDGE(LINK(self)->result, "result");
}
static void link_dealloc(Vm *vm, Ref self) {
    drop_both(vm, LINK(self)->key, LINK(self)->result);
    object_free(vm, self);
}
const TypeSpec lru_list_elem_spec = {.basicsize = 56, .flags = TYPE_NO_NEW, .dealloc = link_dealloc, .edges = link_edges};

static void take_out(Vm *vm, Lru *l, Ref link) {
    Ref prev = LINK(link)->prev, next = LINK(link)->next;
    if (prev)
        SET(LINK(prev)->next, next);
    else
        SET(l->first, next);
    if (next)
        SET(LINK(next)->prev, prev);
    else
        SET(l->last, prev);
}
static void put_last(Vm *vm, Lru *l, Ref link) {
    SET(LINK(link)->prev, l->last);
    SET(LINK(link)->next, 0);
    if (l->last)
        SET(LINK(l->last)->next, link);
    else
        SET(l->first, link);
    SET(l->last, link);
}
static void put_first(Vm *vm, Lru *l, Ref link) {
    SET(LINK(link)->prev, 0);
    SET(LINK(link)->next, l->first);
    if (l->first)
        SET(LINK(l->first)->prev, link);
    else
        SET(l->last, link);
    SET(l->first, link);
}
/* Lets go of all links, one after the other: what is left stays in the list, and has its holder. */
static void drop_links(Vm *vm, Ref self) {
    while (LRU(self)->first) {
        Ref link = LRU(self)->first;
        take_out(vm, LRU(self), link);
        drop(vm, link);
    }
}

/* ---- life ---- */
static int lru_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    for (Ref link = LRU(self)->first; link; link = LINK(link)->next) {
        VISIT(LINK(link)->key);
        VISIT(LINK(link)->result);
    }
    VISIT(LRU(self)->function);
    VISIT(LRU(self)->cache);
    VISIT(LRU(self)->mark);
    VISIT(LRU(self)->info_type);
    VISIT(LRU(self)->dict);
    return 0;
}
static void lru_edges(Vm *vm, Ref self, Edges *e) {
    u32 i = 0;
    for (Ref link = LRU(self)->first; link; link = LINK(link)->next) EDGE_AT(link, EDGE_ITEM, i++);
    EDGE(LRU(self)->function, "func");
    EDGE(LRU(self)->cache, "cache");
    EDGE(LRU(self)->mark, "kwd_mark");
    EDGE(LRU(self)->info_type, "cache_info_type");
    EDGE(LRU(self)->dict, "__dict__");
}
static void lru_clear(Vm *vm, Ref self) {
    CLEAR(LRU(self)->cache);
    CLEAR(LRU(self)->function);
    CLEAR(LRU(self)->mark);
    CLEAR(LRU(self)->info_type);
    CLEAR(LRU(self)->dict);
    drop_links(vm, self);
}
static void lru_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    if (LRU(self)->weaklist) weakrefs_clear(vm, self);
    lru_clear(vm, self);
    object_free_gc(vm, self);
    trash_end(vm);
}

/* The object that stands between positional and keyword arguments in a key: one for all caches. New; 0: error */
static Ref keyword_mark(Vm *vm) {
    Ref name = str_intern_utf8(vm, "_kwd_mark", 9), module, mark = 0;
    if (!name) return 0;
    module = dict_get_str(vm, vm->modules, NAME(_functools));
    if (module && IS(module, module)) mark = dict_get_str(vm, module_dict(vm, module), name);
    drop(vm, name);
    return own(vm, mark ? mark : NONE);
}
FRAME(Make, (size, mark), (type, function, maxsize, typed, info), u32 truth; i64 limit;);
STEP(lru_make_step, Make) {
    BEGIN(Make);
    f->size = own(vm, f->typed);
    AWAIT_TRUTH(f->truth, f->size);
    if (!object_callable(vm, f->function)) return fail(vm, TYPE(TypeError), "the first argument must be callable");
    f->limit = -1;
    if (f->maxsize != NONE) {
        if (!IS_SUB(f->maxsize, TYPE_INT_SUBCLASS) && !SLOT_OF(TYPE_OF(f->maxsize), to_index))
            return fail(vm, TYPE(TypeError), "maxsize should be integer or None");
        AWAIT(f->size, number_index(vm, f->maxsize));
        if (!int_as_i64(vm, f->size, &f->limit)) return fail(vm, TYPE(OverflowError), "cannot fit 'int' into an index-sized integer");
        if (f->limit < 0) f->limit = 0;
    }
    Ref r, cache;
    f->mark = keyword_mark(vm);
    if (!f->mark) return ERROR;
    cache = dict_new(vm);
    r = cache ? object_new_var(vm, f->type, 0) : 0;
    if (!r) {
        drop_null(vm, cache);
        return ERROR;
    }
    SET(LRU(r)->cache, cache);
    SET(LRU(r)->function, own(vm, f->function));
    SET(LRU(r)->mark, own(vm, f->mark));
    SET(LRU(r)->info_type, own(vm, f->info));
    SET(LRU(r)->typed, f->truth);
    SET(LRU(r)->maxsize, f->limit);
    return READY(r);
    END;
}
static Await lru_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    Ref out[4];
    if (!args_bind(vm, "lru_cache", "(user_function, maxsize, typed, cache_info_type)", args, n, kwnames, out, 4)) return ERROR;
    Make *f = PUSH(Make, lru_make_step);
    if (!f) return ERROR;
    f->type = type;
    f->function = out[0];
    f->maxsize = out[1];
    f->typed = out[2];
    f->info = out[3];
    return PENDING;
}

/* ---- keys ---- */
/* lru_cache_make_key: the tuple of arguments itself, its only item where that is an exact str or int, or a new tuple with keywords and types. */
static Ref make_key(Vm *vm, Ref self, Ref args, Ref kwds) {
    u32 n = TUPLE_LENGTH(args), nkw = kwds ? dict_length(vm, kwds) : 0, at = 0;
    Ref keyword, value;
    if (!LRU(self)->typed && !nkw) {
        if (n == 1 && (IS(TUPLE_ITEM(args, 0), str) || IS(TUPLE_ITEM(args, 0), int))) return own(vm, TUPLE_ITEM(args, 0));
        return own(vm, args);
    }
    Ref key = tuple_new(vm, n + (nkw ? 2 * nkw + 1 : 0) + (LRU(self)->typed ? n + nkw : 0));
    if (!key) return 0;
    for (u32 i = 0; i < n; i++) SET(TUPLE_ITEM(key, at++), own(vm, TUPLE_ITEM(args, i)));
    if (nkw) {
        SET(TUPLE_ITEM(key, at++), own(vm, LRU(self)->mark));
        for (u32 position = 0; dict_next(vm, kwds, &position, &keyword, &value);) {
            SET(TUPLE_ITEM(key, at++), own(vm, keyword));
            SET(TUPLE_ITEM(key, at++), own(vm, value));
        }
    }
    if (!LRU(self)->typed) return key;
    for (u32 i = 0; i < n; i++) SET(TUPLE_ITEM(key, at++), own(vm, TYPE_OF(TUPLE_ITEM(args, i))));
    for (u32 position = 0; nkw && dict_next(vm, kwds, &position, &keyword, &value);) SET(TUPLE_ITEM(key, at++), own(vm, TYPE_OF(value)));
    return key;
}

/* ---- the call ---- */
FRAME(Call, (args, kwds, key, result, old_key, old_result, link), (self), i64 hash;);

/* A result that is known already: new; 0: none, or an error. */
static Ref known(Vm *vm, Call *f) {
    Lru *l = LRU(f->self);
    Ref found;
    if (!dict_get_hash(vm, l->cache, f->key, f->hash, &found) || !found) return 0;
    SET(l->hits, l->hits + 1);
    if (l->maxsize < 0) return own(vm, found);
    take_out(vm, l, found);
    put_last(vm, l, found);
    return own(vm, LINK(found)->result);
}
/* The cache is full: the oldest link gets the new key and result. Its old ones are dropped when all is in place. */
static bool reuse_oldest(Vm *vm, Call *f) {
    Lru *l = LRU(f->self);
    f->link = l->first;
    take_out(vm, l, f->link);
    Ref popped;
    if (!dict_pop_hash(vm, l->cache, LINK(f->link)->key, LINK(f->link)->hash, &popped)) {
        put_first(vm, l, f->link);
        f->link = 0;
        return false;
    }
    if (!popped) { /* the function has taken its key away */
        DROP(f->link);
        return true;
    }
    f->old_key = LINK(f->link)->key;
    f->old_result = LINK(f->link)->result;
    SET(LINK(f->link)->hash, f->hash);
    SET(LINK(f->link)->key, own(vm, f->key));
    SET(LINK(f->link)->result, own(vm, f->result));
    drop(vm, popped); /* the list's reference is f->link */
    if (!dict_set_hash(vm, l->cache, f->key, f->link, f->hash)) return false;
    put_last(vm, l, f->link);
    f->link = 0;
    DROP(f->key);
    DROP(f->old_key);
    DROP(f->old_result);
    return true;
}
static bool new_link(Vm *vm, Call *f) {
    Lru *l = LRU(f->self);
    f->link = object_new(vm, TYPE(lru_list_elem), 56);
    if (!f->link) return false;
    LINK(f->link)->hash = f->hash;
    LINK(f->link)->key = f->key;
    LINK(f->link)->result = own(vm, f->result);
    f->key = 0;
    if (!dict_set_hash(vm, l->cache, LINK(f->link)->key, f->link, f->hash)) return false;
    put_last(vm, l, f->link);
    f->link = 0;
    return true;
}
static bool remember(Vm *vm, Call *f) {
    Lru *l = LRU(f->self);
    Ref there;
    if (l->maxsize < 0) return dict_set_hash(vm, l->cache, f->key, f->result, f->hash);
    if (!dict_get_hash(vm, l->cache, f->key, f->hash, &there)) return false;
    if (there) return true; /* the function has called itself with the same arguments */
    if (dict_length(vm, l->cache) < (u64)l->maxsize || !l->first) return new_link(vm, f);
    return reuse_oldest(vm, f);
}
STEP(lru_call_step, Call) {
    BEGIN(Call);
    Ref r;
    if (LRU(f->self)->maxsize) {
        f->key = make_key(vm, f->self, f->args, f->kwds);
        if (!f->key || !object_hash(vm, f->key, &f->hash)) return ERROR;
        r = known(vm, f);
        if (r) return READY(r);
        if (vm->exc) return ERROR;
    }
    SET(LRU(f->self)->misses, LRU(f->self)->misses + 1);
    AWAIT(f->result, object_call_dict(vm, LRU(f->self)->function, f->args, f->kwds));
    if (LRU(f->self)->maxsize && LRU(f->self)->cache && !remember(vm, f)) return ERROR;
    RETURN(f->result);
    END;
}
static Await lru_call(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    if (!LRU(self)->cache || !LRU(self)->function) return fail(vm, TYPE(TypeError), "the cache has been cleared by the collector");
    Ref tuple = tuple_from(vm, args, n), kwds = 0;
    bool keywords = kwnames && TUPLE_LENGTH(kwnames);
    if (tuple && keywords) kwds = kwargs_as_dict(vm, args + n, kwnames);
    Call *f = tuple && (kwds || !keywords) ? PUSH_R(Call, lru_call_step, " while calling a Python object") : NULL;
    if (!f) {
        drop_null(vm, tuple);
        drop_null(vm, kwds);
        return ERROR;
    }
    f->self = self;
    f->args = tuple;
    f->kwds = kwds;
    return PENDING;
}

/* ---- the rest ---- */
static Await lru_get(Vm *vm, Ref self, Ref object, Ref type) {
    if (!object || object == NONE) return READY_OWN(self);
    return READY(method_new(vm, self, object));
}
FRAME(Info, (a, b, c, d, result), (self), u32 unused_a; u32 pad_;);
STEP(lru_info_step, Info) {
    BEGIN(Info);
    Ref all[4];
    f->a = int_from_i64(vm, LRU(f->self)->hits);
    f->b = f->a ? int_from_i64(vm, LRU(f->self)->misses) : 0;
    f->c = LRU(f->self)->maxsize < 0 ? own(vm, NONE) : f->b ? int_from_i64(vm, LRU(f->self)->maxsize) : 0;
    f->d = f->c ? int_from_i64(vm, LRU(f->self)->cache ? dict_length(vm, LRU(f->self)->cache) : 0) : 0;
    if (!f->b || !f->d) return ERROR;
    all[0] = f->a;
    all[1] = f->b;
    all[2] = f->c;
    all[3] = f->d;
    AWAIT(f->result, object_call(vm, LRU(f->self)->info_type, all, 4, 0));
    RETURN(f->result);
    END;
}
METHOD(lru_cache_info) {
    Info *f = PUSH(Info, lru_info_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}
METHOD(lru_cache_clear) {
    SET(LRU(self)->hits, 0);
    SET(LRU(self)->misses, 0);
    if (LRU(self)->cache) dict_clear(vm, LRU(self)->cache);
    drop_links(vm, self);
    return READY_NONE;
}
METHOD(lru_self) { return READY_OWN(self); }
METHOD(lru_reduce) { return object_getattr(vm, self, NAME(__qualname__)); }
static const MethodDef lru_methods[] = {
    {"cache_info", lru_cache_info, 0, 0, 0, NULL, "($self, /)", "Report cache statistics"},
    {"cache_clear", lru_cache_clear, 0, 0, 0, NULL, "($self, /)", "Clear the cache and cache statistics"},
    {"__reduce__", lru_reduce, 0, 0, 0, NULL, NULL, NULL},
    {"__copy__", lru_self, 0, -1, 0, NULL, NULL, NULL},
    {"__deepcopy__", lru_self, 0, -1, 0, NULL, NULL, NULL},
    {0},
};
static const GetSetDef lru_getsets[] = {{"__dict__", instance_get_dict, instance_set_dict, NULL}, {0}};
const TypeSpec lru_cache_wrapper_spec = {
    .basicsize = 152,
    .flags = TYPE_HAS_GC | TYPE_METHOD_DESCRIPTOR,
    .methods = lru_methods,
    .getsets = lru_getsets,
    .doc = "Create a cached callable that wraps another function.\n\nuser_function:      the function being cached\n\nmaxsize:  0         "
           "for no "
           "caching\n          None      for unlimited cache size\n          n         for a bounded cache\n\ntyped:    False     cache "
           "f(3) and "
           "f(3.0) as identical calls\n          True      cache f(3) and f(3.0) as distinct calls\n\ncache_info_type:    namedtuple class "
           "with the fields:\n                        hits misses currsize maxsize\n",
    .dict_at = offsetof(Lru, dict),
    .weaklist_at = offsetof(Lru, weaklist),
    .dealloc = lru_dealloc,
    .traverse = lru_traverse,
    .clear = lru_clear,
    .edges = lru_edges,
    .call = lru_call,
    .descr_get = lru_get,
    .new = lru_make,
};
