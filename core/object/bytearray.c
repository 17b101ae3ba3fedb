/* bytearray.c: the type bytearray (Objects/bytearrayobject.c): growth as there, deletions at the front move `start`. */
#include "object/bytes_parts.h"
#include "object/sequence.h"

#define MAX_BYTES 0x20000000u
#define BA(r)     AT(ByteArray, r)

u8 *bytearray_data(Vm *vm, Ref self) { return AT(u8, BA(self)->data + BA(self)->start); }

Ref bytearray_new(Vm *vm, u32 n) {
    if (n > MAX_BYTES) return raise_no_memory(vm);
    Ref r = object_new(vm, TYPE(bytearray), 56);
    if (!r || !n) return r;
    Ref data = mem_alloc(vm, n + 1);
    if (!data) {
        drop(vm, r);
        return 0;
    }
    memset(AT(u8, data), 0, n + 1);
    BA(r)->data = data;
    BA(r)->length = n;
    BA(r)->allocated = n + 1;
    return r;
}
Ref bytearray_from(Vm *vm, const void *data, u32 n) {
    Ref r = bytearray_new(vm, n);
    if (r && n) memcpy(bytearray_data(vm, r), data, n);
    return r;
}

static bool can_resize(Vm *vm, Ref self) {
    return !BA(self)->exports || refuse(vm, TYPE(BufferError), "Existing exports of data: object cannot be re-sized");
}

bool bytearray_resize(Vm *vm, Ref self, u32 n) {
    ByteArray *b = BA(self);
    u32 allocated = b->allocated;
    if (n == b->length) return true;
    if (!can_resize(vm, self)) return false;
    if (n > MAX_BYTES) {
        raise_no_memory(vm);
        return false;
    }
    if (n + b->start + 1 <= allocated) {
        if (n >= allocated / 2) {
            SET(b->length, n);
            SET(bytearray_data(vm, self)[n], 0);
            return true;
        }
        allocated = n + 1;
    } else if (n <= allocated + allocated / 8)
        allocated = n + (n >> 3) + (n < 9 ? 3 : 6);
    else
        allocated = n + 1;
    Ref data = b->start || !b->data ? mem_alloc(vm, allocated) : mem_realloc(vm, b->data, allocated);
    if (!data) return false;
    if (b->start) {
        memcpy(AT(u8, data), bytearray_data(vm, self), u32_min(n, b->length));
        mem_free(vm, b->data);
    }
    SET(b->data, data);
    SET(b->start, 0);
    SET(b->length, n);
    SET(b->allocated, allocated);
    SET(AT(u8, data)[n], 0);
    MARK_RANGE(AT(u8, data), allocated);
    return true;
}

bool bytearray_set(Vm *vm, Ref self, u32 from, u32 to, const u8 *data, u32 n) {
    ByteArray *b = BA(self);
    u32 gone = to - from, length = b->length;
    if (n < gone && !can_resize(vm, self)) return false;
    if (n < gone && from == 0) { /* shrinking at the front */
        SET(b->start, b->start + (gone - n));
        if (!bytearray_resize(vm, self, length - (gone - n))) {
            SET(b->start, b->start - (gone - n));
            return false;
        }
    } else if (n < gone) {
        memmove(bytearray_data(vm, self) + from + n, bytearray_data(vm, self) + to, length - to);
        MARK_RANGE(bytearray_data(vm, self), length);
        if (!bytearray_resize(vm, self, length - (gone - n))) return false;
    } else if (n > gone) {
        if (!bytearray_resize(vm, self, length + (n - gone))) return false;
        memmove(bytearray_data(vm, self) + from + n, bytearray_data(vm, self) + to, length - to);
        MARK_RANGE(bytearray_data(vm, self), BA(self)->length);
    }
    if (n) {
        memcpy(bytearray_data(vm, self) + from, data, n);
        MARK_RANGE(bytearray_data(vm, self) + from, n);
    }
    return true;
}

/* ---- life ---- */
static Await make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    if (type == TYPE(bytearray)) return READY(object_new(vm, type, 56));
    Ref r = object_new_var(vm, type, 0);
    return READY(r);
}
/* A list or tuple of ints is as long as it is: room for each is taken at once. false: not one of those, nothing was done. */
static bool fill_from_items(Vm *vm, Ref self, Ref source, bool *ok) {
    if (!IS(source, list) && !IS(source, tuple)) return false;
    u32 n = IS(source, list) ? LIST_AT(source)->length : TUPLE_LENGTH(source);
    const Ref *items = IS(source, list) ? LIST_ITEMS(source) : TUPLE_AT(source)->item;
    for (u32 i = 0; i < n; i++)
        if (!IS(items[i], int) || !int_is_compact(vm, items[i]) || int_compact_value(vm, items[i]) < 0 ||
            int_compact_value(vm, items[i]) > 255)
            return false;
    *ok = bytearray_resize(vm, self, n);
    for (u32 i = 0; *ok && i < n; i++) bytearray_data(vm, self)[i] = (u8)int_compact_value(vm, items[i]);
    if (*ok && n) MARK_RANGE(bytearray_data(vm, self), n);
    return true;
}
static Await init(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    Ref out[3];
    if (BA(self)->length && !bytearray_resize(vm, self, 0)) return ERROR;
    if (!bytes_arguments(vm, "bytearray", args, n, kwnames, out)) return ERROR;
    if (!out[0]) return READY_NONE;
    bool filled;
    if (fill_from_items(vm, self, out[0], &filled)) return filled ? READY_NONE : ERROR;
    if (!text_is_str(vm, out[0])) return bytes_collect(vm, TYPE(bytearray), out[0], self);
    return bytes_need_encoding(vm, out[1]) ? bytes_of_text(vm, 0, out[0], out[1], out[2], self) : ERROR;
}
static void dealloc(Vm *vm, Ref self) {
    if (BA(self)->data) mem_free(vm, BA(self)->data);
    object_free(vm, self);
}

/* ---- slots ---- */
static Await repr_slot(Vm *vm, Ref self) {
    StrBuilder b = {0};
    char name[128];
    const u8 *data = NULL;
    u32 n = 0;
    bytes_view(vm, self, &data, &n);
    builder_ascii(vm, &b, type_name_utf8(vm, TYPE_OF(self), name, sizeof name));
    builder_char(vm, &b, '(');
    builder_bytes_repr(vm, &b, data, n, true);
    builder_char(vm, &b, ')');
    return READY(builder_finish(vm, &b));
}
static Await compare_slot(Vm *vm, Ref a, Ref b, u32 op) {
    const u8 *x = NULL, *y = NULL;
    u32 xn = 0, yn = 0;
    if (!bytes_view(vm, a, &x, &xn) || !bytes_view(vm, b, &y, &yn)) return READY_NOT_IMPLEMENTED;
    u32 n = u32_min(xn, yn);
    int c = n ? memcmp(x, y, n) : 0;
    i32 order = c < 0 ? -1 : c > 0 ? 1 : xn < yn ? -1 : xn > yn;
    static const u8 truth[6][3] = {{1, 0, 0}, {1, 1, 0}, {0, 1, 0}, {1, 0, 1}, {0, 0, 1}, {0, 1, 1}};
    return READY_BOOL(truth[op][order + 1]);
}
static Await inplace_concat(Vm *vm, Ref self, Ref other) {
    const u8 *data = NULL;
    u32 n, length = BA(self)->length;
    Buffer b;
    if (!buffer_supported(vm, other) || !buffer_get(vm, other, &b, BUFFER_SIMPLE)) {
        exception_clear(vm);
        return fail(vm, TYPE(TypeError), "can't concat %T to %T", other, self);
    }
    n = b.length;
    if (n > MAX_BYTES - length) {
        buffer_release(vm, &b);
        return no_memory(vm);
    }
    bool room = bytearray_resize(vm, self, length + n); /* not if self is seen through other */
    data = n ? BUFFER_DATA(&b) : NULL;
    if (!room) {
        buffer_release(vm, &b);
        return ERROR;
    }
    if (n) {
        memmove(bytearray_data(vm, self) + length, data, n);
        MARK_RANGE(bytearray_data(vm, self) + length, n);
    }
    buffer_release(vm, &b);
    return READY_OWN(self);
}
static bool repeat_into(Vm *vm, Ref to, u32 length, Ref count, u32 *total) { /* checks; *total: bytes of the result */
    i64 n = int_as_i64_clamped(vm, count);
    if (n < 0) n = 0;
    if (n && length && n > MAX_BYTES / length) {
        raise_no_memory(vm);
        return false;
    }
    *total = length * (u32)n;
    return !to || bytearray_resize(vm, to, *total);
}
static Await repeat_slot(Vm *vm, Ref self, Ref count) {
    u32 total, length = BA(self)->length;
    if (!repeat_into(vm, 0, length, count, &total)) return ERROR;
    Ref r = bytearray_new(vm, total);
    for (u32 at = 0; r && at < total; at += length) memcpy(bytearray_data(vm, r) + at, bytearray_data(vm, self), length);
    return READY(r);
}
static Await inplace_repeat(Vm *vm, Ref self, Ref count) {
    u32 total, length = BA(self)->length;
    if (!repeat_into(vm, self, length, count, &total)) return ERROR;
    for (u32 at = length; at < total; at += length) memcpy(bytearray_data(vm, self) + at, bytearray_data(vm, self), length);
    if (total) MARK_RANGE(bytearray_data(vm, self), total);
    return READY_OWN(self);
}
static Await remainder_slot(Vm *vm, Ref a, Ref b) {
    if (!type_is_subtype(vm, TYPE_OF(a), TYPE(bytearray))) return READY_NOT_IMPLEMENTED;
    return bytes_format_percent(vm, a, b, true);
}

/* self[i] = value, self[a:b] = value; value 0: del */
static bool delete_stepped(Vm *vm, Ref self, i64 start, i64 step, i64 count) {
    u32 n = BA(self)->length, out = 0;
    if (!can_resize(vm, self)) return false;
    u8 *p = bytearray_data(vm, self);
    if (step < 0) {
        start += step * (count - 1);
        step = -step;
    }
    for (u32 i = 0; i < n; i++)
        if (i < start || (i - start) % step || (i - start) / step >= count) p[out++] = p[i];
    MARK_RANGE(p, n);
    return bytearray_resize(vm, self, out);
}
static Await assign_slice_bytes(Vm *vm, Ref self, Ref key, const u8 *data, u32 n, bool deleting) {
    i64 start, stop, step, count;
    if (!slice_indices(vm, key, BA(self)->length, &start, &stop, &step, &count)) return ERROR;
    if (count < 0) count = 0;
    if (step == 1) return bytearray_set(vm, self, (u32)start, (u32)(start + count), data, n) ? READY_NONE : ERROR;
    if (deleting || !n) return !count || delete_stepped(vm, self, start, step, count) ? READY_NONE : ERROR;
    if (n != count) return fail(vm, TYPE(ValueError), "attempt to assign bytes of size %u to extended slice of size %z", n, count);
    for (i64 i = 0; i < count; i++) SET(bytearray_data(vm, self)[start + i * step], data[i]);
    return READY_NONE;
}
static Await ass_subscript(Vm *vm, Ref self, Ref key, Ref value);
FRAME(AssignAny, (ready, none), (self, key, value), u32 unused_c;);
STEP(bytearray_assign_step, AssignAny) { /* a value that takes Python to get at: of an item an index, of a slice any iterable */
    BEGIN(AssignAny);
    if (IS(f->key, slice)) {
        f->ready = bytearray_new(vm, 0);
        if (!f->ready) return ERROR;
        AWAIT(f->none, bytes_collect(vm, TYPE(bytearray), f->value, f->ready));
    } else
        AWAIT(f->ready, number_index(vm, f->value));
    return ass_subscript(vm, f->self, f->key, f->ready);
    END;
}
static Await assign_any(Vm *vm, Ref self, Ref key, Ref value) {
    AssignAny *f = PUSH(AssignAny, bytearray_assign_step);
    if (!f) return ERROR;
    f->self = self;
    f->key = key;
    f->value = value;
    return PENDING;
}
static bool is_number(Vm *vm, Ref r) { /* PyNumber_Check */
    Ref t = TYPE_OF(r);
    return SLOT_OF(t, to_index) || SLOT_OF(t, to_int) || SLOT_OF(t, to_float) || IS(r, complex);
}
static Await ass_subscript(Vm *vm, Ref self, Ref key, Ref value) {
    i64 i;
    u8 byte = 0;
    if (IS_SUB(key, TYPE_INT_SUBCLASS)) {
        if (!int_as_index(vm, key, &i)) return ERROR;
        if (i < 0) i += BA(self)->length;
        if (i < 0 || i >= BA(self)->length) return fail(vm, TYPE(IndexError), "bytearray index out of range");
        if (!value) return bytearray_set(vm, self, (u32)i, (u32)i + 1, NULL, 0) ? READY_NONE : ERROR;
        if (!IS_SUB(value, TYPE_INT_SUBCLASS) && SLOT_OF(TYPE_OF(value), to_index)) return assign_any(vm, self, key, value);
        if (!byte_value(vm, value, &byte)) return ERROR;
        SET(bytearray_data(vm, self)[i], byte);
        return READY_NONE;
    }
    if (IS(key, slice)) {
        const u8 *data = NULL;
        u32 n = 0;
        if (!slice_is_ready(vm, key)) return ass_subscript_by_index(vm, self, key, value);
        if (!value) return assign_slice_bytes(vm, self, key, NULL, 0, true);
        if (!buffer_supported(vm, value)) {
            if (is_number(vm, value) || text_is_str(vm, value))
                return fail(vm, TYPE(TypeError), "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
            return assign_any(vm, self, key, value);
        }
        if (!buffer_bytes(vm, value, &data, &n)) return ERROR;
        Ref copy = bytes_from(vm, data, n); /* value may be self */
        if (!copy) return ERROR;
        Await done = assign_slice_bytes(vm, self, key, BYTES_AT(copy)->data, n, false);
        drop(vm, copy);
        return done;
    }
    if (SLOT_OF(TYPE_OF(key), to_index)) return ass_subscript_by_index(vm, self, key, value);
    return fail(vm, TYPE(TypeError), "bytearray indices must be integers or slices, not %T", key);
}

/* ---- methods ---- */
static TEXT_METHOD(append) {
    u8 byte;
    u32 length = BA(self)->length;
    return byte_value(vm, args[0], &byte) && bytearray_set(vm, self, length, length, &byte, 1) ? READY_NONE : ERROR;
}
static TEXT_METHOD(clear) { return bytearray_resize(vm, self, 0) ? READY_NONE : ERROR; }
static TEXT_METHOD(copy) { return READY(bytearray_from(vm, BA(self)->length ? bytearray_data(vm, self) : NULL, BA(self)->length)); }
static TEXT_METHOD(insert) {
    u8 byte;
    i64 at = int_as_i64_clamped(vm, args[0]), length = BA(self)->length;
    if (!byte_value(vm, args[1], &byte)) return ERROR;
    if (at < 0) at = at + length < 0 ? 0 : at + length;
    if (at > length) at = length;
    return bytearray_set(vm, self, (u32)at, (u32)at, &byte, 1) ? READY_NONE : ERROR;
}
static TEXT_METHOD(pop) {
    i64 at = n ? int_as_i64_clamped(vm, args[0]) : -1, length = BA(self)->length;
    if (!length) return fail(vm, TYPE(IndexError), "pop from empty bytearray");
    if (at < 0) at += length;
    if (at < 0 || at >= length) return fail(vm, TYPE(IndexError), "pop index out of range");
    if (!can_resize(vm, self)) return ERROR;
    u8 byte = bytearray_data(vm, self)[at];
    memmove(bytearray_data(vm, self) + at, bytearray_data(vm, self) + at + 1, (size_t)(length - at - 1));
    MARK_RANGE(bytearray_data(vm, self), (u32)length);
    return bytearray_resize(vm, self, (u32)length - 1) ? READY_OWN(SMALL_INT(byte)) : ERROR;
}
static TEXT_METHOD(remove_byte) {
    u8 byte;
    u32 length = BA(self)->length;
    if (!byte_value(vm, args[0], &byte)) return ERROR;
    const u8 *hit = length ? memchr(bytearray_data(vm, self), byte, length) : NULL;
    if (!hit) return fail(vm, TYPE(ValueError), "value not found in bytearray");
    if (!can_resize(vm, self)) return ERROR;
    u32 at = (u32)(hit - bytearray_data(vm, self));
    memmove(bytearray_data(vm, self) + at, bytearray_data(vm, self) + at + 1, length - at - 1);
    MARK_RANGE(bytearray_data(vm, self), length);
    return bytearray_resize(vm, self, length - 1) ? READY_NONE : ERROR;
}
static TEXT_METHOD(reverse) {
    u32 length = BA(self)->length;
    if (!length) return READY_NONE;
    u8 *p = bytearray_data(vm, self);
    for (u32 i = 0; i < length / 2; i++) {
        u8 t = p[i];
        p[i] = p[length - 1 - i];
        p[length - 1 - i] = t;
    }
    MARK_RANGE(p, length);
    return READY_NONE;
}

FRAME(Extend, (iterator, item, index), (self, iterable), u32 unused_a; StrBuilder out;);
STEP(bytearray_extend_step, Extend) {
    BEGIN(Extend);
    AWAIT_TRY(f->iterator, object_iter(vm, f->iterable));
    if (!f->iterator) {
        if (!exception_matches(vm, TYPE(TypeError))) return ERROR;
        return fail(vm, TYPE(TypeError), "can't extend bytearray with %T", f->iterable);
    }
    for (;;) {
        AWAIT_TRY(f->item, iter_next(vm, f->iterator));
        if (!f->item) break;
        AWAIT_TRY(f->index, number_index(vm, f->item));
        u8 byte;
        if (!f->index || !byte_value(vm, f->index, &byte)) {
            builder_free(vm, &f->out);
            return ERROR;
        }
        builder_char(vm, &f->out, byte);
        DROP(f->index);
        DROP(f->item);
        BREATHE(1);
    }
    bool ok;
    ok = iter_ended(vm);
    if (ok && f->out.failed) ok = raise_no_memory(vm) != 0;
    if (ok && f->out.length)
        ok = bytearray_set(vm, f->self, BA(f->self)->length, BA(f->self)->length, builder_data(vm, &f->out), f->out.length);
    builder_free(vm, &f->out);
    return ok ? READY_NONE : ERROR;
    END;
}
/* self[from:to] = values, which shows its bytes (bytearray_setslice) */
static bool set_from_buffer(Vm *vm, Ref self, u32 from, u32 to, Ref values) {
    Buffer b;
    if (values == self) {
        Ref copy = bytearray_from(vm, bytearray_data(vm, self), BA(self)->length);
        bool ok = copy && set_from_buffer(vm, self, from, to, copy);
        drop_null(vm, copy);
        return ok;
    }
    if (!buffer_get(vm, values, &b, BUFFER_SIMPLE)) {
        exception_clear(vm);
        return refuse(vm, TYPE(TypeError), "can't set bytearray slice from %T", values);
    }
    bool ok = bytearray_set(vm, self, from, to, BUFFER_DATA(&b), b.length);
    buffer_release(vm, &b);
    return ok;
}
static TEXT_METHOD(extend) {
    if (buffer_supported(vm, args[0])) return set_from_buffer(vm, self, BA(self)->length, BA(self)->length, args[0]) ? READY_NONE : ERROR;
    Extend *f = PUSH(Extend, bytearray_extend_step);
    if (!f) return ERROR;
    f->self = self;
    f->out = BUILDER(BUILDER_SCRATCH, 0);
    f->iterable = args[0];
    return PENDING;
}
static TEXT_METHOD(fromhex) {
    StrBuilder b = BUILDER(BUILDER_SCRATCH, 0);
    if (!bytes_read_hex(vm, args[0], &b)) return ERROR;
    Ref r;
    if (self != TYPE(bytearray)) {
        r = b.failed ? raise_no_memory(vm) : bytes_from(vm, builder_data(vm, &b), b.length);
        builder_free(vm, &b);
        return bytes_of_subclass(vm, self, r);
    }
    r = b.failed ? raise_no_memory(vm) : make(vm, self, NULL, 0, 0).ref;
    if (r && b.length && !bytearray_set(vm, r, 0, 0, builder_data(vm, &b), b.length)) CLEAR(r);
    builder_free(vm, &b);
    return READY(r);
}
static bool buffer_slot(Vm *vm, Ref self, Buffer *out, u32 flags) {
    UNUSED(flags);
    out->data = BA(self)->data + BA(self)->start;
    out->length = BA(self)->length;
    return true;
}
static void exports_slot(Vm *vm, Ref self, i32 change) { SET(BA(self)->exports, BA(self)->exports + (u32)change); }
static TEXT_METHOD(size_of) { return READY(int_from_i64(vm, 56 + (i64)BA(self)->allocated)); }
static TEXT_METHOD(alloc) { return READY(int_from_i64(vm, BA(self)->allocated)); }
static Ref reduce_arguments(Vm *vm, Ref self, i64 protocol) { /* new; 0: no memory */
    u32 length = BA(self)->length;
    const u8 *data = length ? bytearray_data(vm, self) : NULL;
    Ref pair[2] = {0, 0}, args;
    if (!length) return own(vm, EMPTY_TUPLE);
    if (protocol < 3) {
        pair[0] = str_from_latin1(vm, data, length);
        pair[1] = pair[0] ? str_from_ascii(vm, "latin-1") : 0;
        args = pair[1] ? tuple_from(vm, pair, 2) : 0;
    } else {
        pair[0] = bytes_from(vm, data, length);
        args = pair[0] ? tuple_from(vm, pair, 1) : 0;
    }
    drop_null(vm, pair[0]);
    drop_null(vm, pair[1]);
    return args;
}
FRAME(ByteReduce, (state, args), (self), u32 protocol;);
STEP(bytearray_reduce_step, ByteReduce) { /* (type, arguments, state) */
    BEGIN(ByteReduce);
    AWAIT(f->state, call_method(vm, f->self, NAME(__getstate__), NULL, 0));
    f->args = reduce_arguments(vm, f->self, f->protocol);
    if (!f->args) return ERROR;
    Ref three[3] = {TYPE_OF(f->self), f->args, f->state};
    return READY(tuple_from(vm, three, 3));
    END;
}
static Await reduce(Vm *vm, Ref self, i64 protocol) {
    ByteReduce *f = PUSH(ByteReduce, bytearray_reduce_step);
    if (!f) return ERROR;
    f->self = self;
    f->protocol = protocol < 3 ? 2 : 3;
    return PENDING;
}
static TEXT_METHOD(reduce_method) { return reduce(vm, self, 2); }
static TEXT_METHOD(reduce_ex) { return reduce(vm, self, n ? int_as_i64_clamped(vm, args[0]) : 0); }
static const MethodDef methods[] = {
    {"__reduce__", reduce_method, 0, 0, 0, NULL, "($self, /)", "Return state information for pickling."},
    {"__reduce_ex__", reduce_ex, 0, 1, 0, "n", "($self, proto=0, /)", "Return state information for pickling."},
    {"__alloc__", alloc, 0, 0, 0, NULL, NULL, "B.__alloc__() -> int"},
    {"__sizeof__", size_of, 0, 0, 0, NULL, NULL, "Returns the size of the bytearray object in memory, in bytes."},
    {"append", append, 1, 1, 0, "n", "($self, item, /)", "Append a single item to the end of the bytearray."},
    {"clear", clear, 0, 0, 0, NULL, "($self, /)", "Remove all items from the bytearray."},
    {"copy", copy, 0, 0, 0, NULL, "($self, /)", "Return a copy of B."},
    {"extend", extend, 1, 1, 0, NULL, "($self, iterable_of_ints, /)",
     "Append all the items from the iterator or sequence to the end of the bytearray."},
    {"fromhex", fromhex, 1, 1, METH_CLASS, NULL, "($type, string, /)", "Create a bytearray object from a string of hexadecimal numbers."},
    {"insert", insert, 2, 2, 0, "nn", "($self, index, item, /)", "Insert a single item into the bytearray before the given index."},
    {"pop", pop, 0, 1, 0, "n", "($self, index=-1, /)", "Remove and return a single item from B."},
    {"remove", remove_byte, 1, 1, 0, "n", "($self, value, /)", "Remove the first occurrence of a value in the bytearray."},
    {"reverse", reverse, 0, 0, 0, NULL, "($self, /)", "Reverse the order of the values in B in place."},
    BYTES_METHODS,
    {0},
};
const TypeSpec bytearray_spec = {
    .basicsize = 56,
    .flags = TYPE_BASETYPE,
    .methods = methods,
    .doc =
        "bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray\n"
        "bytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer\nbytearray(int) -> bytes array of size given by the parameter "
        "initialized with null bytes\n"
        "bytearray() -> empty bytes array\n\nConstruct a mutable bytearray object from:\n  - an iterable yielding integers in range(256)\n"
        "  - a text string encoded using the specified encoding\n  - a bytes or a buffer object\n  - any object implementing the buffer "
        "API.\n  - an integer",
    .dealloc = dealloc,
    .repr = repr_slot,
    .str = repr_slot,
    .richcompare = compare_slot,
    .iter = text_iter,
    .init = init,
    .new = make,
    .remainder = remainder_slot,
    .length = bytes_length,
    .concat = bytes_concat,
    .repeat = repeat_slot,
    .inplace_concat = inplace_concat,
    .inplace_repeat = inplace_repeat,
    .item = bytes_item,
    .contains = bytes_contains,
    .subscript = bytes_subscript,
    .ass_subscript = ass_subscript,
    .buffer = buffer_slot,
    .exports = exports_slot,
};
