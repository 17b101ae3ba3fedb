/* buffer.c: the buffer protocol's doors, and walking over items of any layout. See buffer.h. */
#include "object/buffer.h"
#include "object/str.h"

bool buffer_supported(Vm *vm, Ref r) { return SLOT_OF(TYPE_OF(r), buffer) != NULL; }

bool buffer_look(Vm *vm, Ref r, Buffer *out, u32 flags) {
    BufferFn fn = SLOT_OF(TYPE_OF(r), buffer);
    if (!fn) return refuse(vm, TYPE(TypeError), "a bytes-like object is required, not '%T'", r);
    *out = (Buffer){.object = r, .itemsize = 1, .ndim = 1, .format = "B"};
    return fn(vm, r, out, flags);
}
bool buffer_get(Vm *vm, Ref r, Buffer *out, u32 flags) {
    if (!buffer_look(vm, r, out, flags)) {
        out->object = 0;
        return false;
    }
    ExportsFn exports = SLOT_OF(TYPE_OF(r), exports);
    if (exports) exports(vm, r, 1);
    own(vm, r);
    return true;
}
void buffer_release(Vm *vm, Buffer *b) {
    Ref object = b->object;
    if (!object) return;
    SET(b->object, 0);
    ExportsFn exports = SLOT_OF(TYPE_OF(object), exports);
    if (exports) exports(vm, object, -1);
    drop(vm, object);
}
bool buffer_bytes(Vm *vm, Ref r, const u8 **data, u32 *n) {
    Buffer b;
    if (!buffer_look(vm, r, &b, BUFFER_SIMPLE)) return false;
    *data = b.length ? BUFFER_DATA(&b) : (const u8 *)"";
    *n = b.length;
    return true;
}
bool buffer_writable(Vm *vm, Ref r, const char *which, u8 **data, u32 *n) {
    Buffer b;
    if (buffer_supported(vm, r) && buffer_look(vm, r, &b, BUFFER_WRITABLE)) {
        *data = BUFFER_DATA(&b);
        *n = b.length;
        return true;
    }
    exception_clear(vm);
    if (r == NONE) return refuse(vm, TYPE(TypeError), "%s must be read-write bytes-like object, not None", which);
    return refuse(vm, TYPE(TypeError), "%s must be read-write bytes-like object, not %T", which, r);
}

bool bytes_view(Vm *vm, Ref r, const u8 **data, u32 *n) {
    if (IS_SUB(r, TYPE_BYTES_SUBCLASS)) {
        *data = BYTES_AT(r)->data;
        *n = BYTES_AT(r)->length;
        return true;
    }
    if (!buffer_supported(vm, r)) return false;
    if (buffer_bytes(vm, r, data, n)) return true;
    exception_clear(vm);
    return false;
}

/* ---- layout ---- */
i64 buffer_shape(Vm *vm, const Buffer *b, u32 dim) { return b->dims ? AT(i64, b->dims)[dim] : b->itemsize ? b->length / b->itemsize : 0; }
i64 buffer_stride(Vm *vm, const Buffer *b, u32 dim) { return b->dims ? AT(i64, b->dims)[b->ndim + dim] : b->itemsize; }

static bool ordered(Vm *vm, const Buffer *b, bool from_last) {
    i64 expected = b->itemsize;
    for (u32 i = 0; i < b->ndim; i++) {
        u32 dim = from_last ? b->ndim - 1 - i : i;
        i64 n = buffer_shape(vm, b, dim);
        if (n > 1 && buffer_stride(vm, b, dim) != expected) return false;
        expected *= n;
    }
    return true;
}
bool buffer_is_contiguous(Vm *vm, const Buffer *b, char order) {
    if (!b->dims) return true;
    if (b->ndim == 1) return buffer_shape(vm, b, 0) == 1 || buffer_stride(vm, b, 0) == b->itemsize; /* an empty one, too */
    if (b->length == 0) return true;
    return (order != 'F' && ordered(vm, b, true)) || (order != 'C' && ordered(vm, b, false));
}

void buffer_copy_out(Vm *vm, const Buffer *b, u8 *to, char order) {
    if (!b->length) return;
    const u8 *from = BUFFER_DATA(b);
    if (buffer_is_contiguous(vm, b, order)) {
        memcpy(to, from, b->length);
        return;
    }
    i64 at[64] = {0};
    u32 count = b->length / b->itemsize;
    for (u32 k = 0; k < count; k++) {
        i64 offset = 0;
        for (u32 i = 0; i < b->ndim; i++) offset += at[i] * buffer_stride(vm, b, i);
        memcpy(to, from + offset, b->itemsize);
        to += b->itemsize;
        for (u32 i = 0; i < b->ndim; i++) { /* the next index: the last dimension runs fastest in C's order, the first in F's */
            u32 dim = order == 'F' ? i : b->ndim - 1 - i;
            if (++at[dim] < buffer_shape(vm, b, dim)) break;
            at[dim] = 0;
        }
    }
}
