/* bytes.c: the type bytes (Objects/bytesobject.c), and how bytes and bytearray are made from anything. */
#include "base/hash.h"
#include "object/bytes_parts.h"
#include "object/sequence.h"

#define MAX_BYTES 0x20000000u

Ref bytes_from(Vm *vm, const void *data, u32 n) {
    if (!n) return own(vm, EMPTY_BYTES);
    if (n == 1 && data) return own(vm, ONE_BYTE(*(const u8 *)data));
    if (n > MAX_BYTES) return raise_no_memory(vm);
    Ref r = block_alloc(vm, 33 + n);
    if (!r) return raise_no_memory(vm);
    *HEADER(r) = (Object){1, TYPE(bytes), ++vm->clock};
    Bytes *b = BYTES_AT(r);
    b->length = n;
    b->unused_ = 0;
    b->hash = -1;
    if (data)
        memcpy(b->data, data, n);
    else
        memset(b->data, 0, n);
    b->data[n] = 0;
    return r;
}

Ref bytes_copy(Vm *vm, const void *data, u32 n) {
    Ref r = bytes_from(vm, NULL, n);
    if (r && n) memcpy(BYTES_AT(r)->data, data, n);
    return r;
}

/* ---- making ---- */
Ref bytes_as_type(Vm *vm, Ref type, Ref bytes) {
    if (!bytes || type == TYPE(bytes)) return bytes;
    u32 n = BYTES_AT(bytes)->length;
    Ref r = object_new_var(vm, type, n);
    if (r) {
        BYTES_AT(r)->length = n;
        BYTES_AT(r)->hash = BYTES_AT(bytes)->hash;
        memcpy(BYTES_AT(r)->data, BYTES_AT(bytes)->data, n + 1);
    }
    drop(vm, bytes);
    return r;
}

bool byte_value(Vm *vm, Ref r, u8 *out) {
    i64 v;
    if (!IS_SUB(r, TYPE_INT_SUBCLASS)) return refuse(vm, TYPE(TypeError), "'%T' object cannot be interpreted as an integer", r);
    if (!int_as_i64(vm, r, &v) || v < 0 || v > 255) return refuse(vm, TYPE(ValueError), "byte must be in range(0, 256)");
    *out = (u8)v;
    return true;
}

/* source, encoding, errors; encoding and errors are checked. false: TypeError */
bool bytes_arguments(Vm *vm, const char *function, const Ref *args, u32 n, Ref kwnames, Ref out[3]) {
    if (!args_bind(vm, function, "(source=b'', encoding='utf-8', errors='strict')", args, n, kwnames, out, 3)) return false;
    if (!text_encoding_argument(vm, function, "encoding", out[1]) || !text_encoding_argument(vm, function, "errors", out[2])) return false;
    if ((out[1] || out[2]) && (!out[0] || !text_is_str(vm, out[0])))
        return refuse(vm, TYPE(TypeError), "%s without a string argument", out[1] ? "encoding" : "errors");
    return true;
}
bool bytes_need_encoding(Vm *vm, Ref encoding) { return encoding || refuse(vm, TYPE(TypeError), "string argument without an encoding"); }

FRAME(BytesMake, (index, iterator, item), (type, source, into), u32 length; u32 pad_; StrBuilder out;);

static Await make_failed(Vm *vm, BytesMake *f) {
    builder_free(vm, &f->out);
    return ERROR;
}
/* The result of `length` bytes at data (NULL: zeros). */
static Await make_done(Vm *vm, BytesMake *f, const u8 *data, u32 n) {
    Await result = ERROR;
    if (f->out.failed)
        raise_no_memory(vm);
    else if (f->into) {
        bool room = data || bytearray_resize(vm, f->into, n);
        for (u32 i = 0; data && room && i < n; i++) room = bytearray_resize(vm, f->into, i + 1); /* it grows item by item in 3.11 */
        if (data && !n) room = bytearray_resize(vm, f->into, 0);
        if (room) {
            if (n && data)
                memcpy(bytearray_data(vm, f->into), data, n);
            else if (n)
                memset(bytearray_data(vm, f->into), 0, n);
            if (n) MARK_RANGE(bytearray_data(vm, f->into), n);
            result = READY_NONE;
        }
    } else
        result = READY(bytes_as_type(vm, f->type, bytes_from(vm, data, n)));
    builder_free(vm, &f->out);
    return result;
}
static Await make_of_buffer(Vm *vm, BytesMake *f) { /* _PyBytes_FromBuffer */
    Buffer b;
    if (!buffer_look(vm, f->source, &b, BUFFER_STRIDED)) return ERROR;
    if (f->into) {
        if (!bytearray_resize(vm, f->into, b.length)) return ERROR;
        buffer_copy_out(vm, &b, bytearray_data(vm, f->into), 'C');
        if (b.length) MARK_RANGE(bytearray_data(vm, f->into), b.length);
        return READY_NONE;
    }
    if (b.length < 2) {
        u8 byte = 0;
        buffer_copy_out(vm, &b, &byte, 'C');
        return READY(bytes_as_type(vm, f->type, bytes_copy(vm, &byte, b.length)));
    }
    Ref r = bytes_from(vm, NULL, b.length);
    if (r) buffer_copy_out(vm, &b, BYTES_AT(r)->data, 'C');
    return READY(bytes_as_type(vm, f->type, r));
}
static bool put_item(Vm *vm, BytesMake *f, Ref item) {
    i64 v;
    if (!int_as_i64(vm, item, &v) || v < 0 || v > 255)
        return refuse(vm, TYPE(ValueError), f->into ? "byte must be in range(0, 256)" : "bytes must be in range(0, 256)");
    builder_char(vm, &f->out, (u32)v);
    return true;
}
STEP(bytes_make_step, BytesMake) { /* bytes_new_impl, bytearray___init___impl */
    BEGIN(BytesMake);
    if (!f->into && type_lookup(vm, TYPE_OF(f->source), NAME(__bytes__))) {
        f->index = lookup_special_bound(vm, f->source, NAME(__bytes__));
        if (!f->index) return ERROR;
        AWAIT(f->item, call0(vm, f->index));
        if (!IS_SUB(f->item, TYPE_BYTES_SUBCLASS)) return fail(vm, TYPE(TypeError), "__bytes__ returned non-bytes (type %T)", f->item);
        if (f->type == TYPE(bytes)) RETURN(f->item);
        return make_done(vm, f, BYTES_AT(f->item)->data, BYTES_AT(f->item)->length);
    }
    if (SLOT_OF(TYPE_OF(f->source), to_index)) {
        AWAIT_TRY(f->index, number_index(vm, f->source));
        if (f->index) {
            i64 n;
            if (!int_as_i64(vm, f->index, &n))
                return fail(vm, TYPE(OverflowError), "cannot fit '%T' into an index-sized integer", f->source);
            if (n < 0) return fail(vm, TYPE(ValueError), "negative count");
            return n > MAX_BYTES ? no_memory(vm) : make_done(vm, f, NULL, (u32)n);
        }
        if (!exception_matches(vm, TYPE(TypeError))) return ERROR;
        exception_clear(vm);
    }
    if (buffer_supported(vm, f->source)) return make_of_buffer(vm, f);
    AWAIT_TRY(f->iterator, object_iter(vm, f->source));
    if (!f->iterator) {
        if (!exception_matches(vm, TYPE(TypeError))) return ERROR;
        return fail(vm, TYPE(TypeError), "cannot convert '%T' object to %s", f->source, f->into ? "bytearray" : "bytes");
    }
    for (;;) {
        AWAIT_TRY(f->item, iter_next(vm, f->iterator));
        if (!f->item) {
            if (!iter_ended(vm)) return make_failed(vm, f);
            break;
        }
        if (!IS_SUB(f->item, TYPE_INT_SUBCLASS)) {
            AWAIT_TRY(f->index, number_index(vm, f->item));
            if (!f->index) return make_failed(vm, f);
            DROP(f->item);
            f->item = f->index;
            f->index = 0;
        }
        if (!put_item(vm, f, f->item)) return make_failed(vm, f);
        DROP(f->item);
        BREATHE(1);
    }
    return make_done(vm, f, builder_data(vm, &f->out), f->out.length);
    END;
}
/* A list or tuple of ints needs neither iterator nor frame; false: it is none. */
static bool collect_at_once(Vm *vm, Ref source, StrBuilder *b) {
    u32 n = sequence_length(vm, source);
    for (u32 i = 0; i < n; i++) {
        i64 v;
        Ref item = sequence_item(vm, source, i);
        if (!IS_SUB(item, TYPE_INT_SUBCLASS) || !int_as_i64(vm, item, &v) || v < 0 || v > 255) return false;
        builder_char(vm, b, (u32)v);
    }
    return !b->failed;
}
Await bytes_collect(Vm *vm, Ref type, Ref source, Ref into) {
    if (!into && (IS(source, list) || IS(source, tuple))) {
        StrBuilder b = BUILDER(BUILDER_SCRATCH, 0);
        bool done = collect_at_once(vm, source, &b);
        Ref r = done ? bytes_from(vm, builder_data(vm, &b), b.length) : 0;
        builder_free(vm, &b);
        if (done) return READY(bytes_as_type(vm, type, r));
    }
    BytesMake *f = PUSH(BytesMake, bytes_make_step);
    if (!f) return ERROR;
    f->type = type;
    f->source = source;
    f->into = into;
    f->out = BUILDER(BUILDER_SCRATCH, 0);
    return PENDING;
}
/* Text for bytes of a subclass, or (into) for a bytearray: codecs may be Python's. */
FRAME(BytesOfText, (encoded), (type, text, encoding, errors, into), u32 unused_a; u32 pad_;);
STEP(bytes_of_text_step, BytesOfText) {
    BEGIN(BytesOfText);
    AWAIT(f->encoded, str_encode_any(vm, f->text, f->encoding, f->errors));
    if (!f->into) {
        Ref r = f->encoded;
        f->encoded = 0;
        return READY(bytes_as_type(vm, f->type, r));
    }
    if (!bytearray_set(vm, f->into, 0, 0, BYTES_AT(f->encoded)->data, BYTES_AT(f->encoded)->length)) return ERROR;
    return READY_NONE;
    END;
}
Await bytes_of_text(Vm *vm, Ref type, Ref text, Ref encoding, Ref errors, Ref into) {
    BytesOfText *f = PUSH(BytesOfText, bytes_of_text_step);
    if (!f) return ERROR;
    f->type = type;
    f->text = text;
    f->encoding = encoding;
    f->errors = errors;
    f->into = into;
    return PENDING;
}
static Await bytes_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    Ref out[3];
    if (!bytes_arguments(vm, "bytes", args, n, kwnames, out)) return ERROR;
    if (!out[0]) return READY(bytes_as_type(vm, type, own(vm, EMPTY_BYTES)));
    if (text_is_str(vm, out[0]) && (out[1] || out[2] || !type_lookup(vm, TYPE_OF(out[0]), NAME(__bytes__)))) {
        if (!bytes_need_encoding(vm, out[1])) return ERROR;
        if (type == TYPE(bytes)) return str_encode_any(vm, out[0], out[1], out[2]);
        return bytes_of_text(vm, type, out[0], out[1], out[2], 0);
    }
    if (IS(out[0], bytes)) return READY(bytes_as_type(vm, type, own(vm, out[0])));
    return bytes_collect(vm, type, out[0], 0);
}

/* ---- slots ---- */
static void bytes_dealloc(Vm *vm, Ref self) { object_free(vm, self); }
static Await repr_slot(Vm *vm, Ref self) { return READY(bytes_repr(vm, self)); }
static bool hash_slot(Vm *vm, Ref self, i64 *out) {
    Bytes *b = BYTES_AT(self);
    if (b->hash == -1) SET(b->hash, hash_bytes(b->data, b->length));
    *out = b->hash;
    return true;
}
static Await compare_slot(Vm *vm, Ref a, Ref b, u32 op) {
    if (!IS_SUB(a, TYPE_BYTES_SUBCLASS) || !IS_SUB(b, TYPE_BYTES_SUBCLASS)) return READY_NOT_IMPLEMENTED;
    u32 an = BYTES_AT(a)->length, bn = BYTES_AT(b)->length;
    int c = a == b ? 0 : memcmp(BYTES_AT(a)->data, BYTES_AT(b)->data, u32_min(an, bn));
    i32 order = c < 0 ? -1 : c > 0 ? 1 : an < bn ? -1 : an > bn;
    static const u8 truth[6][3] = {{1, 0, 0}, {1, 1, 0}, {0, 1, 0}, {1, 0, 1}, {0, 0, 1}, {0, 1, 1}};
    return READY_BOOL(truth[op][order + 1]);
}
static Await repeat_slot(Vm *vm, Ref self, Ref count) {
    i64 n = int_as_i64_clamped(vm, count);
    u32 length = BYTES_AT(self)->length;
    if (n < 0) n = 0;
    if (n == 1 && IS(self, bytes)) return READY_OWN(self);
    if (n && length && n > MAX_BYTES / length) return no_memory(vm);
    u32 total = length * (u32)n;
    Ref r = bytes_from(vm, NULL, total);
    for (u32 at = 0; r && at < total; at += length) memcpy(BYTES_AT(r)->data + at, BYTES_AT(self)->data, length);
    return READY(r);
}
static Await remainder_slot(Vm *vm, Ref a, Ref b) {
    if (!IS_SUB(a, TYPE_BYTES_SUBCLASS)) return READY_NOT_IMPLEMENTED;
    return bytes_format_percent(vm, a, b, false);
}

/* ---- methods ---- */
/* type(value) for the class methods of subclasses; value: stolen, 0: an error is set */
FRAME(OfSubclass, (value), (type), u32 unused_a;);
STEP(bytes_of_subclass_step, OfSubclass) {
    BEGIN(OfSubclass);
    AWAIT_SET(f->value, call1(vm, f->type, f->value));
    RETURN(f->value);
    END;
}
Await bytes_of_subclass(Vm *vm, Ref type, Ref value) {
    OfSubclass *f = value ? PUSH(OfSubclass, bytes_of_subclass_step) : NULL;
    if (!f) {
        drop_null(vm, value);
        return ERROR;
    }
    f->type = type;
    f->value = value;
    return PENDING;
}
static TEXT_METHOD(fromhex) {
    StrBuilder b = BUILDER(BUILDER_SCRATCH, 0);
    if (!bytes_read_hex(vm, args[0], &b)) return ERROR;
    Ref r = b.failed ? raise_no_memory(vm) : bytes_from(vm, builder_data(vm, &b), b.length);
    builder_free(vm, &b);
    return self == TYPE(bytes) ? READY(r) : bytes_of_subclass(vm, self, r);
}
static TEXT_METHOD(getnewargs) {
    Ref copy = bytes_from(vm, BYTES_AT(self)->data, BYTES_AT(self)->length);
    return READY(copy ? tuple_steal(vm, &copy, 1) : 0);
}
static TEXT_METHOD(as_bytes) {
    return READY(IS(self, bytes) ? own(vm, self) : bytes_from(vm, BYTES_AT(self)->data, BYTES_AT(self)->length));
}
static bool buffer_slot(Vm *vm, Ref self, Buffer *out, u32 flags) {
    out->data = REF_OF(BYTES_AT(self)->data);
    out->length = BYTES_AT(self)->length;
    out->readonly = 1;
    return !(flags & BUFFER_WRITABLE) || refuse(vm, TYPE(BufferError), "Object is not writable.");
}
static TEXT_METHOD(size_of) { return READY(int_from_i64(vm, 33 + (i64)BYTES_AT(self)->length)); }
static const MethodDef methods[] = {
    {"__getnewargs__", getnewargs, 0, 0, 0, NULL, NULL, NULL},
    {"__bytes__", as_bytes, 0, 0, 0, NULL, "($self, /)", "Convert this value to exact type bytes."},
    BYTES_METHODS,
    {"fromhex", fromhex, 1, 1, METH_CLASS, NULL, "($type, string, /)", "Create a bytes object from a string of hexadecimal numbers."},
    {"__sizeof__", size_of, 0, 0, 0, NULL, NULL, NULL},
    {0},
};
const TypeSpec bytes_spec = {
    .basicsize = 33,
    .itemsize = 1,
    .flags = TYPE_BASETYPE,
    .methods = methods,
    .doc = "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\nbytes(bytes_or_buffer) -> immutable copy of "
           "bytes_or_buffer\n"
           "bytes(int) -> bytes object of size given by the parameter initialized with null bytes\nbytes() -> empty bytes object\n\n"
           "Construct an immutable array of bytes from:\n  - an iterable yielding integers in range(256)\n"
           "  - a text string encoded using the specified encoding\n  - any object implementing the buffer API.\n  - an integer",
    .dealloc = bytes_dealloc,
    .repr = repr_slot,
    .str = repr_slot,
    .hash = hash_slot,
    .richcompare = compare_slot,
    .iter = text_iter,
    .new = bytes_make,
    .remainder = remainder_slot,
    .length = bytes_length,
    .concat = bytes_concat,
    .repeat = repeat_slot,
    .item = bytes_item,
    .contains = bytes_contains,
    .subscript = bytes_subscript,
    .buffer = buffer_slot,
};
