/* memoryview_item.c: items and parts of a memoryview: reading, writing, lists and comparison (Objects/memoryobject.c). */
#include "object/memoryview.h"
#include "object/type_int.h"

/* ---- where an item lies ---- */
static bool item_offset(Vm *vm, Ref self, u32 dim, i64 index, i64 *offset) { /* lookup_dimension */
    i64 n = SHAPE(self)[dim];
    if (index < 0) index += n;
    if (index < 0 || index >= n) return refuse(vm, TYPE(IndexError), "index out of bounds on dimension %u", dim + 1);
    *offset += STRIDES(self)[dim] * index;
    return true;
}
static bool is_index(Vm *vm, Ref r) { return IS_SUB(r, TYPE_INT_SUBCLASS) || SLOT_OF(TYPE_OF(r), to_index); }
static bool all_items(Vm *vm, Ref key, bool slices) { /* is_multiindex, is_multislice */
    if (!IS_SUB(key, TYPE_TUPLE_SUBCLASS) || (slices && !TUPLE_LENGTH(key))) return false;
    for (u32 i = 0; i < TUPLE_LENGTH(key); i++)
        if (slices ? !IS(TUPLE_ITEM(key, i), slice) : !is_index(vm, TUPLE_ITEM(key, i))) return false;
    return true;
}
/* The item that a tuple of indices names. */
static bool tuple_offset(Vm *vm, Ref self, Ref key, i64 *offset) {
    u32 ndim = VIEW_AT(self)->view.ndim, n = TUPLE_LENGTH(key);
    if (n < ndim) return refuse(vm, TYPE(NotImplementedError), "sub-views are not implemented");
    if (n > ndim) return refuse(vm, TYPE(TypeError), "cannot index %u-dimension view with %u-element tuple", ndim, n);
    for (u32 i = 0; i < n; i++) {
        i64 index;
        if (!int_as_index(vm, TUPLE_ITEM(key, i), &index) || !item_offset(vm, self, i, index, offset)) return false;
    }
    return true;
}
static bool key_is_ready(Vm *vm, Ref key) { /* nothing in it needs an __index__ */
    if (IS(key, slice)) return slice_is_ready(vm, key);
    if (!all_items(vm, key, false)) return IS_SUB(key, TYPE_INT_SUBCLASS) || !is_index(vm, key);
    for (u32 i = 0; i < TUPLE_LENGTH(key); i++)
        if (!IS_SUB(TUPLE_ITEM(key, i), TYPE_INT_SUBCLASS)) return false;
    return true;
}
FRAME(ViewKey, (key, index, result), (self, value), u32 store; u32 i;);
STEP(view_key_step, ViewKey) { /* makes the indices of a tuple ints, then asks again */
    BEGIN(ViewKey);
    for (; f->i < TUPLE_LENGTH(f->key); f->i++) {
        AWAIT(f->index, number_index(vm, TUPLE_ITEM(f->key, f->i)));
        MOVE(TUPLE_AT(f->key)->item[f->i], f->index);
    }
    if (f->store)
        AWAIT(f->result, view_ass_subscript(vm, f->self, f->key, f->value));
    else
        AWAIT(f->result, view_subscript(vm, f->self, f->key));
    RETURN(f->result);
    END;
}
static Await with_ready_key(Vm *vm, Ref self, Ref key, Ref value, u32 store) {
    if (!IS_SUB(key, TYPE_TUPLE_SUBCLASS)) return store ? ass_subscript_by_index(vm, self, key, value) : subscript_by_index(vm, self, key);
    ViewKey *f = PUSH(ViewKey, view_key_step);
    if (!f) return ERROR;
    f->key = tuple_from(vm, TUPLE_AT(key)->item, TUPLE_LENGTH(key));
    f->self = self;
    f->value = value;
    f->store = store;
    return f->key ? PENDING : ERROR;
}

/* ---- reading ---- */
static Await load_at(Vm *vm, Ref self, i64 offset) {
    char letter;
    if (!view_format_known(vm, self, &letter)) return ERROR;
    return READY(scalar_load(vm, BUFFER_DATA(&VIEW_AT(self)->view) + offset, letter));
}
Await view_item_at(Vm *vm, Ref self, i64 i) { /* memory_item */
    i64 offset = 0;
    char letter;
    if (!view_alive(vm, self) || !view_format_known(vm, self, &letter)) return ERROR;
    u32 ndim = VIEW_AT(self)->view.ndim;
    if (ndim == 0) return fail(vm, TYPE(TypeError), "invalid indexing of 0-dim memory");
    if (ndim > 1) return fail(vm, TYPE(NotImplementedError), "multi-dimensional sub-views are not implemented");
    return item_offset(vm, self, 0, i, &offset) ? load_at(vm, self, offset) : ERROR;
}
static bool slice_view(Vm *vm, Ref view, Ref key) { /* init_slice on the first dimension */
    i64 start, stop, step, count;
    if (!slice_indices(vm, key, (u32)SHAPE(view)[0], &start, &stop, &step, &count)) return false;
    MemoryView *v = VIEW_AT(view);
    if (count < 0) count = 0;
    v->view.data = (Ref)((i64)v->view.data + STRIDES(view)[0] * start);
    SHAPE(view)[0] = count;
    STRIDES(view)[0] *= count ? step : 1; /* the step of an empty one may be anything: it is not used */
    if (!count) STRIDES(view)[0] = (i64)((u64)STRIDES(view)[0] * (u64)step);
    i64 length = v->view.itemsize;
    for (u32 i = 0; i < v->view.ndim; i++) length *= SHAPE(view)[i];
    v->view.length = (u32)length;
    return true;
}
static Await zero_dimensional(Vm *vm, Ref self, Ref key) {
    if (IS_SUB(key, TYPE_TUPLE_SUBCLASS) && !TUPLE_LENGTH(key)) return load_at(vm, self, 0);
    if (key == ELLIPSIS) return READY_OWN(self);
    return fail(vm, TYPE(TypeError), "invalid indexing of 0-dim memory");
}
Await view_subscript(Vm *vm, Ref self, Ref key) {
    i64 i, offset = 0;
    char letter;
    if (!view_alive(vm, self)) return ERROR;
    if (VIEW_AT(self)->view.ndim == 0) return zero_dimensional(vm, self, key);
    if (!key_is_ready(vm, key)) return with_ready_key(vm, self, key, 0, 0);
    if (IS_SUB(key, TYPE_INT_SUBCLASS)) return int_as_index(vm, key, &i) ? view_item_at(vm, self, i) : ERROR;
    if (IS(key, slice)) {
        Ref r = view_make(vm, VIEW_AT(self)->managed, &VIEW_AT(self)->view);
        if (r && !slice_view(vm, r, key)) CLEAR(r);
        return READY(r);
    }
    if (all_items(vm, key, false)) {
        if (!view_format_known(vm, self, &letter)) return ERROR;
        return tuple_offset(vm, self, key, &offset) ? load_at(vm, self, offset) : ERROR;
    }
    if (all_items(vm, key, true)) return fail(vm, TYPE(NotImplementedError), "multi-dimensional slicing is not implemented");
    return fail(vm, TYPE(TypeError), "memoryview: invalid slice key");
}

/* ---- writing ---- */
FRAME(ViewStore, (ready), (self, value), u32 offset; char letter; char pad_[3]; u32 truth;);
static Await bad_value(Vm *vm, const ViewStore *f, Ref type) {
    char text[2] = {f->letter, 0};
    exception_clear(vm);
    return fail(vm, type,
                type == TYPE(TypeError) ? "memoryview: invalid type for format '%s'" : "memoryview: invalid value for format '%s'", text);
}
static Await conversion_failed(Vm *vm, const ViewStore *f) { /* fix_error_int */
    if (exception_matches(vm, TYPE(TypeError))) return bad_value(vm, f, TYPE(TypeError));
    if (exception_matches(vm, TYPE(OverflowError)) || exception_matches(vm, TYPE(ValueError))) return bad_value(vm, f, TYPE(ValueError));
    return ERROR;
}
static Await store_ready(Vm *vm, ViewStore *f) {
    u32 size = scalar_size(f->letter);
    u8 bytes[8];
    bool fits = true;
    if (!view_alive(vm, f->self)) return ERROR; /* the conversion ran Python */
    if (f->letter == 'f' || f->letter == 'd') {
        if (!scalar_store_float(bytes, size, false, FLOAT_VALUE(f->ready))) {
            float x = (float)FLOAT_VALUE(f->ready); /* memoryview stores what a C float makes of it */
            memcpy(bytes, &x, 4);
        }
    } else if (f->letter == '?')
        bytes[0] = (u8)f->truth;
    else if (f->letter == 'c')
        bytes[0] = BYTES_AT(f->value)->data[0];
    else {
        bool is_signed = (f->letter >= 'a' && f->letter <= 'z') || (f->letter == 'P' && int_sign(vm, f->ready) < 0);
        fits = scalar_store_int(vm, bytes, size, is_signed, false, f->ready);
    }
    if (!fits) return bad_value(vm, f, TYPE(ValueError));
    u8 *to = AT(u8, VIEW_AT(f->self)->view.data + f->offset);
    memcpy(to, bytes, size);
    MARK_RANGE(to, size);
    return READY_NONE;
}
STEP(view_store_step, ViewStore) { /* pack_single */
    BEGIN(ViewStore);
    if (f->letter == '?')
        AWAIT_BOOL(f->truth, f->ready, READY_OWN(f->value));
    else if (f->letter == 'f' || f->letter == 'd') {
        AWAIT_TRY(f->ready, scalar_float(vm, f->value));
        if (!f->ready) return conversion_failed(vm, f);
    } else {
        AWAIT_TRY(f->ready, number_index(vm, f->value));
        if (!f->ready) return conversion_failed(vm, f);
    }
    return store_ready(vm, f);
    END;
}
static Await store_at(Vm *vm, Ref self, i64 offset, Ref value) {
    ViewStore now = {.self = self, .value = value, .offset = (u32)offset}; /* counted from the view's first byte, modulo 2**32 */
    if (!view_format_known(vm, self, &now.letter)) return ERROR;
    if (now.letter == 'c') {
        if (!IS_SUB(value, TYPE_BYTES_SUBCLASS)) return bad_value(vm, &now, TYPE(TypeError));
        if (BYTES_AT(value)->length != 1) return bad_value(vm, &now, TYPE(ValueError));
        return store_ready(vm, &now);
    }
    bool is_float = now.letter == 'f' || now.letter == 'd';
    if (now.letter != '?' && (is_float ? IS(value, float) : IS(value, int))) {
        now.ready = value;
        return store_ready(vm, &now);
    }
    ViewStore *f = PUSH(ViewStore, view_store_step);
    if (!f) return ERROR;
    f->self = self;
    f->value = value;
    f->offset = now.offset;
    f->letter = now.letter;
    return PENDING;
}
static bool same_format(const Buffer *a, const Buffer *b) {
    const char *x = a->format + (a->format[0] == '@'), *y = b->format + (b->format[0] == '@');
    return !strcmp(x, y) && a->itemsize == b->itemsize;
}
static bool same_shape(Vm *vm, const Buffer *a, const Buffer *b) {
    if (a->ndim != b->ndim) return false;
    for (u32 i = 0; i < a->ndim; i++) {
        if (buffer_shape(vm, a, i) != buffer_shape(vm, b, i)) return false;
        if (buffer_shape(vm, a, i) == 0) break;
    }
    return true;
}
static Await store_slice(Vm *vm, Ref self, Ref key, Ref value) {
    Buffer from;
    if (!buffer_look(vm, value, &from, BUFFER_STRIDED)) return ERROR;
    i64 start, stop, step, count;
    if (!slice_indices(vm, key, (u32)SHAPE(self)[0], &start, &stop, &step, &count)) return ERROR;
    if (count < 0) count = 0;
    Buffer *to = &VIEW_AT(self)->view;
    if (!same_format(to, &from) || from.ndim != 1 || buffer_shape(vm, &from, 0) != count)
        return fail(vm, TYPE(ValueError), "memoryview assignment: lvalue and rvalue have different structures");
    if (!from.length) return READY_NONE;
    Ref copy = bytes_from(vm, NULL, from.length); /* they may overlap */
    if (!copy) return ERROR;
    buffer_copy_out(vm, &from, BYTES_AT(copy)->data, 'C');
    i64 stride = STRIDES(self)[0];
    for (i64 k = 0; k < count; k++) {
        u8 *place = BUFFER_DATA(to) + stride * (start + k * step);
        memcpy(place, BYTES_AT(copy)->data + k * to->itemsize, to->itemsize);
        MARK_RANGE(place, to->itemsize);
    }
    drop(vm, copy);
    return READY_NONE;
}
Await view_ass_subscript(Vm *vm, Ref self, Ref key, Ref value) {
    i64 i, offset = 0;
    char letter;
    if (!view_alive(vm, self) || !view_format_known(vm, self, &letter)) return ERROR;
    u32 ndim = VIEW_AT(self)->view.ndim;
    if (VIEW_AT(self)->view.readonly) return fail(vm, TYPE(TypeError), "cannot modify read-only memory");
    if (!value) return fail(vm, TYPE(TypeError), "cannot delete memory");
    if (ndim == 0) {
        if (key == ELLIPSIS || (IS_SUB(key, TYPE_TUPLE_SUBCLASS) && !TUPLE_LENGTH(key))) return store_at(vm, self, 0, value);
        return fail(vm, TYPE(TypeError), "invalid indexing of 0-dim memory");
    }
    if (is_index(vm, key) && ndim > 1) return fail(vm, TYPE(NotImplementedError), "sub-views are not implemented");
    if (!key_is_ready(vm, key)) return with_ready_key(vm, self, key, value, 1);
    if (IS_SUB(key, TYPE_INT_SUBCLASS)) {
        if (!int_as_index(vm, key, &i) || !item_offset(vm, self, 0, i, &offset)) return ERROR;
        return store_at(vm, self, offset, value);
    }
    if (IS(key, slice) && ndim == 1) return store_slice(vm, self, key, value);
    if (all_items(vm, key, false)) return tuple_offset(vm, self, key, &offset) ? store_at(vm, self, offset, value) : ERROR;
    if (IS(key, slice) || all_items(vm, key, true))
        return fail(vm, TYPE(NotImplementedError), "memoryview slice assignments are currently restricted to ndim = 1");
    return fail(vm, TYPE(TypeError), "memoryview: invalid slice key");
}

/* ---- lists: the rows being made are the frame's span ---- */
FRAME(ToList, (unused_a), (self), u32 depth; char letter; char pad_[3]; u32 offset;);
/* at[dim]: the index in each open row, behind the rows */
static u32 *positions(ToList *f) { return RAW_TAIL(f); }
/* Goes on for a while: 1 there is more, 0 done, -1 error. */
static int tolist_piece(Vm *vm, ToList *f) {
    u32 dim = f->depth, last = VIEW_AT(f->self)->view.ndim - 1, room = 512;
    if (!SPAN(f)[dim]) {
        SPAN(f)[dim] = list_new(vm, 0);
        positions(f)[dim] = 0;
        if (!SPAN(f)[dim]) return -1;
    }
    i64 n = SHAPE(f->self)[dim], base = 0;
    for (u32 i = 0; i < dim; i++) base += positions(f)[i] * STRIDES(f->self)[i];
    if (dim < last && positions(f)[dim] < n) {
        f->depth++;
        return 1;
    }
    const u8 *data = BUFFER_DATA(&VIEW_AT(f->self)->view) + base;
    while (dim == last && positions(f)[dim] < n && room--) {
        Ref item = scalar_load(vm, data + positions(f)[dim] * STRIDES(f->self)[dim], f->letter);
        if (!item || !list_append_steal(vm, SPAN(f)[dim], item)) return -1;
        positions(f)[dim]++;
    }
    if (positions(f)[dim] < n) return 1;
    if (dim == 0) return 0;
    Ref row = SPAN(f)[dim];
    SPAN(f)[dim] = 0;
    f->depth = dim - 1;
    if (!list_append_steal(vm, SPAN(f)[dim - 1], row)) return -1;
    positions(f)[dim - 1]++;
    return 1;
}
STEP(view_tolist_step, ToList) {
    BEGIN(ToList);
    int more;
    for (;;) {
        if (!view_alive(vm, f->self)) return ERROR;
        more = tolist_piece(vm, f);
        if (more < 0) return ERROR;
        if (!more) RETURN(SPAN(f)[0]);
        BREATHE(64);
    }
    END;
}
Await view_tolist(Vm *vm, Ref self) {
    char letter;
    if (!view_format_known(vm, self, &letter)) return ERROR;
    const Buffer *b = &VIEW_AT(self)->view;
    if (b->ndim == 0) return load_at(vm, self, 0);
    if (b->ndim == 1 && SHAPE(self)[0] <= 512) {
        Ref r = list_new(vm, (u32)SHAPE(self)[0]);
        for (u32 i = 0; r && i < LIST_AT(r)->length; i++) {
            Ref item = scalar_load(vm, BUFFER_DATA(b) + STRIDES(self)[0] * i, letter);
            if (item)
                SET(LIST_ITEMS(r)[i], item);
            else
                CLEAR(r);
        }
        return READY(r);
    }
    ToList *f = PUSH_SPAN(ToList, view_tolist_step, b->ndim, (b->ndim * 4 + 7) / 8 * 8);
    if (!f) return ERROR;
    f->self = self;
    f->letter = letter;
    return PENDING;
}

/* ---- comparison: equal shapes and equal items; what the formats are does not matter ---- */
static int items_equal(Vm *vm, const u8 *p, char a, const u8 *q, char b) { /* unpack_cmp; -1: no memory */
    bool a_float = a == 'f' || a == 'd', b_float = b == 'f' || b == 'd';
    if (a == b && !a_float) return !memcmp(p, q, scalar_size(a));
    if (a_float && b_float) return scalar_load_float(p, scalar_size(a), false) == scalar_load_float(q, scalar_size(b), false);
    if ((a == 'c') != (b == 'c')) return 0;
    Ref x = scalar_load(vm, p, a), y = x ? scalar_load(vm, q, b) : 0;
    Await r = y ? object_compare(vm, x, y, OP_EQ) : ERROR; /* numbers of the core: at once */
    int equal = r.ref ? r.ref == TRUE_REF : -1;
    drop_null(vm, r.ref);
    drop_null(vm, x);
    drop_null(vm, y);
    return equal;
}
static int buffers_equal(Vm *vm, const Buffer *a, const Buffer *b) {
    char x = scalar_letter(a->format), y = scalar_letter(b->format);
    if (!same_shape(vm, a, b)) return 0;
    if (!x || !y) return 0; /* 3.11 asks struct, which knows no other format that can come here */
    u32 count = 1;
    for (u32 i = 0; i < a->ndim; i++) count *= (u32)buffer_shape(vm, a, i);
    bool plain = x == y && x != 'f' && x != 'd';
    if (plain && buffer_is_contiguous(vm, a, 'C') && buffer_is_contiguous(vm, b, 'C'))
        return !count || !memcmp(BUFFER_DATA(a), BUFFER_DATA(b), a->length);
    u32 at[MAX_DIMENSIONS] = {0};
    for (u32 k = 0; k < count; k++) {
        i64 p = 0, q = 0;
        for (u32 i = 0; i < a->ndim; i++) {
            p += at[i] * buffer_stride(vm, a, i);
            q += at[i] * buffer_stride(vm, b, i);
        }
        int equal = items_equal(vm, BUFFER_DATA(a) + p, x, BUFFER_DATA(b) + q, y);
        if (equal != 1) return equal;
        for (u32 i = a->ndim; i-- > 0; at[i] = 0)
            if (++at[i] < buffer_shape(vm, a, i)) break;
    }
    return 1;
}
Await view_compare(Vm *vm, Ref a, Ref b, u32 op) {
    if (op != OP_EQ && op != OP_NE) return READY_NOT_IMPLEMENTED;
    bool dead = VIEW_AT(a)->released || MB_AT(VIEW_AT(a)->managed)->released;
    if (!dead && IS(b, memoryview)) dead = VIEW_AT(b)->released || MB_AT(VIEW_AT(b)->managed)->released;
    int equal = a == b;
    if (!dead) {
        Buffer other;
        if (!buffer_supported(vm, b)) return READY_NOT_IMPLEMENTED;
        if (!buffer_look(vm, b, &other, BUFFER_STRIDED)) {
            exception_clear(vm);
            return READY_NOT_IMPLEMENTED;
        }
        equal = buffers_equal(vm, &VIEW_AT(a)->view, &other);
        if (equal < 0) return ERROR;
    }
    return READY_BOOL(equal == (op == OP_EQ));
}
