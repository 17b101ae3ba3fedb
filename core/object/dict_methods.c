/* dict_methods.c: the type dict: its life, operators and methods (Objects/dictobject.c). */
#include "object/dict_int.h"
#include "object/int.h"
#include "object/protocol.h"
#include "object/sequence.h"
#include "object/str.h"
#include "object/type.h"

#define D(r)       DICT_AT(r)
#define FREE_LIMIT 80u

/* ---- life ---- */
static void dict_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    Ref keys = D(self)->keys, values = D(self)->values;
    if (values) {
        values_free(vm, values);
        SET(D(self)->values, 0);
    }
    if (keys) keys_drop(vm, keys);
    SET(D(self)->keys, 0);
    if (IS(self, dict) && vm->dict_free_count < FREE_LIMIT) {
        GC_HEAD(self)->flags = 0;
        vm->dict_free[vm->dict_free_count++] = self;
    } else
        object_free_gc(vm, self);
    trash_end(vm);
}
static int dict_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    Ref key, value;
    if (!D(self)->keys) return 0;
    bool general = KEYS_AT(D(self)->keys)->kind == KEYS_GENERAL;
    for (u32 at = 0; dict_next(vm, self, &at, &key, &value);) {
        VISIT(value);
        if (general) VISIT(key);
    }
    return 0;
}
static void dict_edges(Vm *vm, Ref self, Edges *e) {
    Ref key, value;
    if (!D(self)->keys) return;
    bool own_keys = !D(self)->values;
    for (u32 at = 0; dict_next(vm, self, &at, &key, &value);) {
        if (own_keys) EDGE_NAMED(key, EDGE_KEY, key);
        EDGE_NAMED(value, EDGE_VALUE, key);
    }
}
static void dict_clear_slot(Vm *vm, Ref self) { dict_clear(vm, self); }

/* ---- update ---- */
static Await no_keys(Vm *vm, Ref mapping, Ref keys) { /* method_output_as_list, when its iter() has failed */
    if (!exception_matches(vm, TYPE(TypeError))) return ERROR;
    exception_clear(vm);
    return fail(vm, TYPE(TypeError), "%T.keys() returned a non-iterable (type %T)", mapping, keys);
}
FRAME(Update, (keys, iterator, item, value, pair), (dict, other), u32 i;);
STEP(dict_update_step, Update) { /* dict_update_arg for what is no exact dict */
    BEGIN(Update);
    AWAIT(f->keys, object_getattr_default(vm, f->other, NAME(keys), 0));
    if (f->keys != NOT_IMPLEMENTED) {
        Ref twice;
        DROP(f->keys);
        if (dict_is_iterated_plainly(vm, f->other)) return dict_merge_dict(vm, f->dict, f->other, 1, &twice) ? READY_NONE : ERROR;
        AWAIT(f->item, call_method(vm, f->other, NAME(keys), NULL, 0)); /* PyMapping_Keys: a list of them first */
        AWAIT_TRY(f->iterator, object_iter(vm, f->item));
        if (!f->iterator) return no_keys(vm, f->other, f->item);
        DROP(f->item);
        AWAIT(f->keys, list_from_iterable(vm, f->iterator));
        DROP(f->iterator);
        AWAIT(f->iterator, object_iter(vm, f->keys));
        DROP(f->keys);
        for (;;) {
            AWAIT_NEXT(f->item, iter_next(vm, f->iterator));
            if (!f->item) return READY_NONE;
            AWAIT(f->value, object_getitem(vm, f->other, f->item));
            if (!dict_set(vm, f->dict, f->item, f->value)) return ERROR;
            DROP(f->item);
            DROP(f->value);
            BREATHE(1);
        }
    }
    DROP(f->keys);
    AWAIT(f->iterator, object_iter(vm, f->other)); /* PyDict_MergeFromSeq2 */
    for (f->i = 0;; f->i++) {
        AWAIT_NEXT(f->item, iter_next(vm, f->iterator));
        if (!f->item) return READY_NONE;
        if (IS(f->item, tuple) || IS(f->item, list))
            f->pair = own(vm, f->item);
        else {
            AWAIT_TRY(f->value, object_iter(vm, f->item));
            if (f->value) {
                AWAIT(f->pair, list_from_iterable(vm, f->value));
                DROP(f->value);
            }
        }
        if (!f->pair) {
            if (!exception_matches(vm, TYPE(TypeError))) return ERROR;
            exception_clear(vm);
            return fail(vm, TYPE(TypeError), "cannot convert dictionary update sequence element #%u to a sequence", f->i);
        }
        if (sequence_length(vm, f->pair) != 2)
            return fail(vm, TYPE(ValueError), "dictionary update sequence element #%u has length %u; 2 is required", f->i,
                        sequence_length(vm, f->pair));
        f->keys = own(vm, sequence_item(vm, f->pair, 0));
        f->value = own(vm, sequence_item(vm, f->pair, 1));
        if (!dict_set(vm, f->dict, f->keys, f->value)) return ERROR;
        DROP(f->keys);
        DROP(f->value);
        DROP(f->pair);
        DROP(f->item);
        BREATHE(1);
    }
    END;
}
Await dict_update(Vm *vm, Ref d, Ref other) {
    Ref twice;
    if (IS(other, dict)) return dict_merge_dict(vm, d, other, 1, &twice) ? READY_NONE : ERROR;
    Update *f = PUSH(Update, dict_update_step);
    if (!f) return ERROR;
    f->dict = d;
    f->other = other;
    return PENDING;
}
Ref callable_text(Vm *vm, Ref callable); /* vm/ops.c */
static Await given_twice(Vm *vm, Ref callable, Ref key) {
    Ref text = callable_text(vm, callable), shown = 0;
    if (text) NEST(shown, "str of a keyword", object_str(vm, key));
    if (shown) raise(vm, TYPE(TypeError), "%S got multiple values for keyword argument '%S'", text, shown);
    drop_null(vm, shown);
    drop_null(vm, text);
    return ERROR;
}
FRAME(Merge, (keys, iterator, key, value), (dict, other, callable), u32 unused_a;);
STEP(dict_merge_step, Merge) {
    BEGIN(Merge);
    AWAIT(f->value, call_method(vm, f->other, NAME(keys), NULL, 0));
    AWAIT_TRY(f->iterator, object_iter(vm, f->value));
    if (!f->iterator) return no_keys(vm, f->other, f->value);
    DROP(f->value);
    AWAIT(f->keys, list_from_iterable(vm, f->iterator));
    DROP(f->iterator);
    AWAIT(f->iterator, object_iter(vm, f->keys));
    DROP(f->keys);
    for (;;) {
        AWAIT_NEXT(f->key, iter_next(vm, f->iterator));
        if (!f->key) return READY_NONE;
        Ref there;
        if (!dict_get(vm, f->dict, f->key, &there)) return ERROR;
        if (there) return given_twice(vm, f->callable, f->key);
        AWAIT(f->value, object_getitem(vm, f->other, f->key));
        if (!dict_set(vm, f->dict, f->key, f->value)) return ERROR;
        DROP(f->key);
        DROP(f->value);
        BREATHE(1);
    }
    END;
}
Await dict_merge_unique(Vm *vm, Ref d, Ref other, Ref callable) {
    Ref twice;
    if (!IS_SUB(other, TYPE_DICT_SUBCLASS) && !type_lookup(vm, TYPE_OF(other), NAME(keys))) {
        Ref text = callable_text(vm, callable);
        if (text) raise(vm, TYPE(TypeError), "%S argument after ** must be a mapping, not %T", text, other);
        drop_null(vm, text);
        return ERROR;
    }
    if (dict_is_iterated_plainly(vm, other)) {
        if (dict_merge_dict(vm, d, other, 2, &twice)) return READY_NONE;
        return twice ? given_twice(vm, callable, twice) : ERROR;
    }
    Merge *f = PUSH(Merge, dict_merge_step);
    if (!f) return ERROR;
    f->dict = d;
    f->other = other;
    f->callable = callable;
    return PENDING;
}

/* ---- construction ---- */
static Ref make(Vm *vm, Ref type) { /* dict(): no header from the kept ones */
    Ref r = object_new_gc(vm, type, TYPE_AT(type)->basicsize);
    if (!r) return 0;
    KEYS_AT(EMPTY_KEYS)->refcount++;
    D(r)->keys = EMPTY_KEYS;
    if (type != TYPE(dict)) gc_track(vm, r);
    return r;
}
static Await dict_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) { return READY(make(vm, type)); }

/* The arguments of dict() itself, and of update() and a subclass's __init__, where a dict has the keywords (dict_update_common). */
FRAME(DictInit, (done, keywords), (dict, other), u32 directly;);
static Ref keywords_dict(Vm *vm, const Ref *values, Ref names) { /* _PyStack_AsDict */
    u32 n = TUPLE_LENGTH(names);
    Ref r = dict_new_sized(vm, n, true);
    for (u32 i = 0; r && i < n; i++)
        if (!dict_set(vm, r, TUPLE_ITEM(names, i), values[i])) CLEAR(r);
    return r;
}
STEP(dict_init_step, DictInit) {
    Ref names, twice;
    BEGIN(DictInit);
    if (!f->directly) {
        f->keywords = keywords_dict(vm, RAW_TAIL(f) + 1, RAW_TAIL(f)[0]);
        if (!f->keywords) return ERROR;
    }
    if (f->other) AWAIT(f->done, dict_update(vm, f->dict, f->other));
    if (f->keywords) return dict_merge_dict(vm, f->dict, f->keywords, 1, &twice) ? READY_NONE : ERROR;
    names = RAW_TAIL(f)[0];
    for (u32 i = 0; i < TUPLE_LENGTH(names); i++)
        if (!dict_set(vm, f->dict, TUPLE_ITEM(names, i), RAW_TAIL(f)[1 + i])) return ERROR;
    return READY_NONE;
    END;
}
static Await update_with(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames, bool directly) {
    u32 nkw = kwnames ? TUPLE_LENGTH(kwnames) : 0;
    for (u32 i = 0; i < nkw; i++)
        if (!IS_SUB(TUPLE_ITEM(kwnames, i), TYPE_STR_SUBCLASS)) return fail(vm, TYPE(TypeError), "keywords must be strings");
    if (!nkw) return n ? dict_update(vm, self, args[0]) : READY_NONE;
    DictInit *f = PUSH_SPAN(DictInit, dict_init_step, 0, 4 * (nkw + 1));
    if (!f) return ERROR;
    f->dict = self;
    f->other = n ? args[0] : 0;
    f->directly = directly;
    RAW_TAIL(f)[0] = kwnames;
    for (u32 i = 0; i < nkw; i++) RAW_TAIL(f)[1 + i] = args[n + i];
    return PENDING;
}
static Await dict_init(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    if (n > 1) return fail(vm, TYPE(TypeError), "dict expected at most 1 argument, got %u", n);
    return update_with(vm, self, args, n, kwnames, IS(self, dict));
}

/* ---- items ---- */
static Await dict_length_slot(Vm *vm, Ref self) { return READY(int_from_i64(vm, D(self)->used)); }
static Await dict_subscript(Vm *vm, Ref self, Ref key) {
    Ref value;
    if (!dict_get(vm, self, key, &value)) return ERROR;
    if (value) return READY_OWN(value);
    if (!IS(self, dict) && type_lookup(vm, TYPE_OF(self), NAME(__missing__)))
        return call_special_bound(vm, self, NAME(__missing__), &key, 1);
    raise_with(vm, TYPE(KeyError), key);
    return ERROR;
}
static Await dict_ass_subscript(Vm *vm, Ref self, Ref key, Ref value) {
    return (value ? dict_set(vm, self, key, value) : dict_delete(vm, self, key)) ? READY_NONE : ERROR;
}
static Await dict_contains(Vm *vm, Ref self, Ref key) {
    Ref value;
    return dict_get(vm, self, key, &value) ? READY_BOOL(value != 0) : ERROR;
}
static Await dict_iter(Vm *vm, Ref self) { return READY(dict_iterator_new(vm, TYPE(dict_keyiterator), self)); }

/* ---- comparison ---- */
FRAME(DictCompare, (value, key, other, result), (a, b), u32 ne; u32 at; u32 pad_;);
STEP(dict_compare_step, DictCompare) { /* dict_equal */
    BEGIN(DictCompare);
    for (;;) {
        Ref key, value, other;
        i64 hash;
        i32 ix;
        if (!dict_next_hash(vm, f->a, &f->at, &key, &value, &hash)) return READY_BOOL(!f->ne);
        f->value = own(vm, value);
        f->key = own(vm, key);
        ix = dict_find(vm, f->b, key, hash, &other);
        if (ix == IX_ERROR) return ERROR;
        if (!other) return READY_BOOL(f->ne);
        f->other = own(vm, other);
        AWAIT(f->result, object_equal(vm, f->value, f->other));
        if (f->result != TRUE_REF) return READY_BOOL(f->ne);
        DROP(f->result);
        DROP(f->other);
        DROP(f->key);
        DROP(f->value);
        BREATHE(1);
    }
    END;
}
static Await dict_compare(Vm *vm, Ref a, Ref b, u32 op) {
    if (!IS_SUB(b, TYPE_DICT_SUBCLASS) || (op != OP_EQ && op != OP_NE)) return READY_NOT_IMPLEMENTED;
    if (D(a)->used != D(b)->used) return READY_BOOL(op == OP_NE);
    if (!D(a)->used) return READY_BOOL(op == OP_EQ);
    DictCompare *f = PUSH_R(DictCompare, dict_compare_step, " in comparison");
    if (!f) return ERROR;
    f->a = a;
    f->b = b;
    f->ne = op == OP_NE;
    return PENDING;
}

/* ---- repr ---- */
FRAME(DictRepr, (key, value, text, entered), (self), u32 i; u32 at; u32 unused_a; StrBuilder b;);
STEP(dict_repr_step, DictRepr) {
    BEGIN(DictRepr);
    f->b = BUILDER(BUILDER_GENEROUS, 6 * D(f->self)->used);
    builder_char(vm, &f->b, '{');
    for (f->i = 0;; f->i++) {
        Ref key, value;
        if (!dict_next(vm, f->self, &f->at, &key, &value)) break;
        f->key = own(vm, key);
        f->value = own(vm, value);
        if (f->i) builder_ascii(vm, &f->b, ", ");
        AWAIT_TRY(f->text, object_repr(vm, f->key));
        if (!f->text) {
            builder_free(vm, &f->b);
            return ERROR;
        }
        builder_str(vm, &f->b, f->text);
        DROP(f->text);
        builder_ascii(vm, &f->b, ": ");
        AWAIT_TRY(f->text, object_repr(vm, f->value));
        if (!f->text) {
            builder_free(vm, &f->b);
            return ERROR;
        }
        builder_str(vm, &f->b, f->text);
        DROP(f->text);
        DROP(f->key);
        DROP(f->value);
        BREATHE(1);
    }
    f->b.mode = BUILDER_EXACT; /* the end takes no more than it needs */
    builder_char(vm, &f->b, '}');
    return READY(builder_finish(vm, &f->b));
    END;
}
static Await dict_repr(Vm *vm, Ref self) {
    if (!D(self)->used) return READY(str_from_ascii(vm, "{}"));
    if (repr_under_way(vm, NATIVE_dict_repr_step, DictRepr_owned, self)) return READY(str_from_ascii(vm, "{...}"));
    DictRepr *f = PUSH_R(DictRepr, dict_repr_step, " while getting the repr of an object");
    if (!f) return ERROR;
    f->self = self;
    f->entered = own(vm, self);
    return PENDING;
}

/* ---- | and |= ---- */
FRAME(DictOr, (into, done), (first, other), u32 unused_a; u32 unused_b;);
STEP(dict_or_step, DictOr) {
    BEGIN(DictOr);
    if (f->first) AWAIT_DROP(dict_update(vm, f->into, f->first));
    if (f->other) AWAIT_DROP(dict_update(vm, f->into, f->other));
    RETURN(f->into);
    END;
}
/* PyDict_Copy of a dict whose class has an __iter__ of its own (its keys() is asked), and then other (0: nothing) merged into it */
static Await copy_by_keys(Vm *vm, Ref first, Ref other) {
    Ref into = dict_new(vm);
    DictOr *f = into ? PUSH(DictOr, dict_or_step) : NULL;
    if (!f) {
        drop_null(vm, into);
        return ERROR;
    }
    f->into = into;
    f->first = first;
    f->other = other;
    return PENDING;
}
static Await merged(Vm *vm, Ref into, Ref other) { /* into: new reference, taken over */
    Ref twice;
    if (into && IS(other, dict)) {
        Ref hold = hold_if_room(vm, into, 0);
        bool ok = dict_merge_dict(vm, into, other, 1, &twice);
        hold_pop(vm, hold);
        if (!ok) CLEAR(into);
        return READY(into);
    }
    DictOr *f = into ? PUSH(DictOr, dict_or_step) : NULL;
    if (!f) {
        drop_null(vm, into);
        return ERROR;
    }
    f->into = into;
    f->other = other;
    return PENDING;
}
static Await dict_or(Vm *vm, Ref a, Ref b) {
    if (!IS_SUB(a, TYPE_DICT_SUBCLASS) || !IS_SUB(b, TYPE_DICT_SUBCLASS)) return READY_NOT_IMPLEMENTED;
    if (D(a)->used && !dict_is_iterated_plainly(vm, a)) return copy_by_keys(vm, a, b);
    return merged(vm, dict_copy(vm, a), b);
}
static Await dict_ior(Vm *vm, Ref a, Ref b) { return merged(vm, own(vm, a), b); }

/* ---- methods ---- */
METHOD(m_get) {
    Ref value;
    if (!dict_get(vm, self, args[0], &value)) return ERROR;
    return READY_OWN(value ? value : n > 1 ? args[1] : NONE);
}
METHOD(m_setdefault) {
    Ref value, preset = n > 1 ? args[1] : NONE;
    i64 hash;
    if (!object_hash(vm, args[0], &hash) || !dict_make_ready(vm, self, args[0])) return ERROR;
    i32 ix = dict_find(vm, self, args[0], hash, &value);
    if (ix == IX_ERROR) return ERROR;
    if (value) return READY_OWN(value);
    if (ix >= 0) return dict_set_hash(vm, self, args[0], preset, hash) ? READY_OWN(preset) : ERROR;
    return dict_insert(vm, self, args[0], preset, hash) ? READY_OWN(preset) : ERROR;
}
METHOD(m_pop) {
    Ref value;
    if (!dict_pop(vm, self, args[0], &value)) return ERROR;
    if (value) return READY(value);
    if (n > 1) return READY_OWN(args[1]);
    raise_with(vm, TYPE(KeyError), args[0]);
    return ERROR;
}
METHOD(m_popitem) { return READY(dict_pop_last(vm, self)); }
METHOD(m_clear) {
    dict_clear(vm, self);
    return READY_NONE;
}
METHOD(m_copy) {
    if (D(self)->used && !dict_is_iterated_plainly(vm, self)) return copy_by_keys(vm, self, 0);
    return READY(dict_copy(vm, self));
}
METHOD(m_update) {
    if (n > 1) return fail(vm, TYPE(TypeError), "update expected at most 1 argument, got %u", n);
    return update_with(vm, self, args, n, kwnames, false);
}
METHOD(m_keys) { return READY(dict_view_new(vm, TYPE(dict_keys), self)); }
METHOD(m_values) { return READY(dict_view_new(vm, TYPE(dict_values), self)); }
METHOD(m_items) { return READY(dict_view_new(vm, TYPE(dict_items), self)); }
METHOD(m_contains) { return dict_contains(vm, self, args[0]); }
METHOD(m_getitem) { return dict_subscript(vm, self, args[0]); }
METHOD(m_reversed) { return READY(dict_iterator_new(vm, TYPE(dict_reversekeyiterator), self)); }
METHOD(m_sizeof) { return READY(int_from_i64(vm, dict_nominal_size(vm, self))); }

static bool has_hashes(Vm *vm, Ref r) { return IS(r, dict) || IS(r, set) || IS(r, frozenset); }
static bool next_key_of(Vm *vm, Ref r, u32 *at, Ref *key, i64 *hash) { /* *key: new */
    Ref k, value;
    if (IS(r, dict) ? !dict_next_hash(vm, r, at, &k, &value, hash) : !set_next(vm, r, at, &k, hash)) return false;
    *key = own(vm, k);
    return true;
}
FRAME(FromKeys, (dict, iterator, key, done), (type, iterable, value), u32 at;);
static bool presize_for(Vm *vm, Ref d, Ref iterable) { /* a table for all keys of a dict or set */
    if (IS(iterable, dict))
        return dict_resize(vm, d, dict_log2_estimate(D(iterable)->used), KEYS_AT(D(iterable)->keys)->kind != KEYS_GENERAL);
    if (IS(iterable, set) || IS(iterable, frozenset)) return dict_resize(vm, d, dict_log2_estimate(AT(Set, iterable)->used), false);
    return true;
}
STEP(dict_fromkeys_step, FromKeys) {
    BEGIN(FromKeys);
    AWAIT(f->dict, call0(vm, f->type));
    if (IS(f->dict, dict) && !D(f->dict)->used && !presize_for(vm, f->dict, f->iterable)) return ERROR;
    if (IS(f->dict, dict) && !D(f->dict)->used && has_hashes(vm, f->iterable)) {
        i64 hash;
        while (next_key_of(vm, f->iterable, &f->at, &f->key, &hash)) {
            if (!dict_set_hash(vm, f->dict, f->key, f->value, hash)) return ERROR;
            DROP(f->key);
            BREATHE(1);
        }
        RETURN(f->dict);
    }
    AWAIT(f->iterator, object_iter(vm, f->iterable));
    for (;;) {
        AWAIT_NEXT(f->key, iter_next(vm, f->iterator));
        if (!f->key) RETURN(f->dict);
        if (IS(f->dict, dict)) {
            if (!dict_set(vm, f->dict, f->key, f->value)) return ERROR;
        } else
            AWAIT_DROP(object_setitem(vm, f->dict, f->key, f->value));
        DROP(f->key);
        BREATHE(1);
    }
    END;
}
METHOD(m_fromkeys) {
    FromKeys *f = PUSH(FromKeys, dict_fromkeys_step);
    if (!f) return ERROR;
    f->type = self;
    f->iterable = args[0];
    f->value = n > 1 ? args[1] : NONE;
    return PENDING;
}
METHOD(class_getitem) { return READY(generic_alias_new(vm, self, args[0])); }
static const MethodDef methods[] = {
    {"__contains__", m_contains, 1, 1, METH_COEXIST, NULL, "($self, key, /)", "True if the dictionary has the specified key, else False."},
    {"__getitem__", m_getitem, 1, 1, METH_COEXIST, NULL, NULL, "x.__getitem__(y) <==> x[y]"},
    {"__sizeof__", m_sizeof, 0, 0, 0, NULL, NULL, "D.__sizeof__() -> size of D in memory, in bytes"},
    {"get", m_get, 1, 2, 0, NULL, "($self, key, default=None, /)", "Return the value for key if key is in the dictionary, else default."},
    {"setdefault", m_setdefault, 1, 2, 0, NULL, "($self, key, default=None, /)",
     "Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else "
     "default."},
    {"pop", m_pop, 1, 2, 0, NULL, NULL,
     "D.pop(k[,d]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; "
     "otherwise,\n"
     "raise a KeyError."},
    {"popitem", m_popitem, 0, 0, 0, NULL, "($self, /)",
     "Remove and return a (key, value) pair as a 2-tuple.\n\nPairs are returned in LIFO (last-in, first-out) order.\nRaises KeyError if "
     "the dict is empty."},
    {"keys", m_keys, 0, 0, 0, NULL, NULL, "D.keys() -> a set-like object providing a view on D's keys"},
    {"items", m_items, 0, 0, 0, NULL, NULL, "D.items() -> a set-like object providing a view on D's items"},
    {"values", m_values, 0, 0, 0, NULL, NULL, "D.values() -> an object providing a view on D's values"},
    {"update", m_update, 0, -1, METH_KEYWORDS, NULL, NULL,
     "D.update([E, ]**F) -> None.  Update D from dict/iterable E and F.\nIf E is present and has a .keys() method, then does:  for k in E: "
     "D[k] = E[k]\n"
     "If E is present and lacks a .keys() method, then does:  for k, v in E: D[k] = v\nIn either case, this is followed by: for k in F:  "
     "D[k] = F[k]"},
    {"fromkeys", m_fromkeys, 1, 2, METH_CLASS, NULL, "($type, iterable, value=None, /)",
     "Create a new dictionary with keys from iterable and values set to value."},
    {"clear", m_clear, 0, 0, 0, NULL, NULL, "D.clear() -> None.  Remove all items from D."},
    {"copy", m_copy, 0, 0, 0, NULL, NULL, "D.copy() -> a shallow copy of D"},
    {"__reversed__", m_reversed, 0, 0, 0, NULL, "($self, /)", "Return a reverse iterator over the dict keys."},
    {"__class_getitem__", class_getitem, 1, 1, METH_CLASS, NULL, NULL, "See PEP 585"},
    {0},
};
const TypeSpec dict_spec = {
    .basicsize = 48,
    .flags = TYPE_HAS_GC | TYPE_BASETYPE | TYPE_MAPPING,
    .methods = methods,
    .doc = "dict() -> new empty dictionary\n"
           "dict(mapping) -> new dictionary initialized from a mapping object's\n    (key, value) pairs\n"
           "dict(iterable) -> new dictionary initialized as if via:\n    d = {}\n    for k, v in iterable:\n        d[k] = v\n"
           "dict(**kwargs) -> new dictionary initialized with the name=value pairs\n    in the keyword argument list.  For example:  "
           "dict(one=1, two=2)",
    .dealloc = dict_dealloc,
    .traverse = dict_traverse,
    .clear = dict_clear_slot,
    .edges = dict_edges,
    .repr = dict_repr,
    .richcompare = dict_compare,
    .iter = dict_iter,
    .init = dict_init,
    .new = dict_make,
    .or = dict_or,
    .inplace_or = dict_ior,
    .length = dict_length_slot,
    .contains = dict_contains,
    .subscript = dict_subscript,
    .ass_subscript = dict_ass_subscript,
};
