/* memoryview.c: the type memoryview (Objects/memoryobject.c): views, their life, attributes and methods. Items are read, written and
 * compared in memoryview_item.c. */
#include "base/hash.h"
#include "object/memoryview.h"
#include "heap/weakref.h"
#include "object/type_int.h"

bool view_alive(Vm *vm, Ref self) {
    return (!VIEW_AT(self)->released && !MB_AT(VIEW_AT(self)->managed)->released) ||
           refuse(vm, TYPE(ValueError), "operation forbidden on released memoryview object");
}
bool view_format_known(Vm *vm, Ref self, char *letter) {
    *letter = scalar_letter(VIEW_AT(self)->view.format);
    return *letter || refuse(vm, TYPE(NotImplementedError), "memoryview: format %s not supported", VIEW_AT(self)->view.format);
}

/* ---- the managed buffer ---- */
static Ref managed_new(Vm *vm, Ref object) {
    Ref r = object_new_gc(vm, TYPE(managedbuffer), 112);
    if (!r) return 0;
    gc_track(vm, r);
    if (buffer_get(vm, object, &MB_AT(r)->master, BUFFER_STRIDED)) return r;
    MB_AT(r)->released = 1;
    drop(vm, r);
    return 0;
}
static void managed_release(Vm *vm, Ref self) {
    if (MB_AT(self)->released) return;
    SET(MB_AT(self)->released, 1);
    gc_untrack(vm, self);
    buffer_release(vm, &MB_AT(self)->master);
}
static int managed_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(MB_AT(self)->master.object);
    return 0;
}
static void managed_clear(Vm *vm, Ref self) { managed_release(vm, self); }
static void managed_edges(Vm *vm, Ref self, Edges *e) { EDGE(MB_AT(self)->master.object, "obj"); }
static void managed_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    managed_release(vm, self);
    object_free_gc(vm, self);
}
const TypeSpec managedbuffer_spec = {
    .basicsize = 112,
    .flags = TYPE_HAS_GC | TYPE_NO_NEW,
    .dealloc = managed_dealloc,
    .traverse = managed_traverse,
    .clear = managed_clear,
    .edges = managed_edges,
};

/* ---- making views ---- */
static Ref view_alloc(Vm *vm, Ref managed, u32 ndim) { /* memory_alloc and its registration */
    Ref r = object_new_gc(vm, TYPE(memoryview), 144 + 24 * ndim);
    if (!r) return 0;
    MemoryView *v = VIEW_AT(r);
    v->item_count = 3 * ndim;
    v->hash = -1;
    v->managed = own(vm, managed);
    SET(MB_AT(managed)->exports, MB_AT(managed)->exports + 1);
    v->view.ndim = ndim;
    v->view.dims = ndim ? r + 144 : 0;
    gc_track(vm, r);
    return r;
}
static void copy_view(Vm *vm, Ref r, const Buffer *like) { /* init_shared_values and its companions; ndim as r has it */
    MemoryView *v = VIEW_AT(r);
    u32 ndim = v->view.ndim;
    Ref dims = v->view.dims;
    v->view = *like;
    v->view.ndim = ndim;
    v->view.dims = dims;
    for (u32 i = 0; ndim == like->ndim && i < ndim; i++) {
        v->dims[i] = buffer_shape(vm, like, i);
        v->dims[ndim + i] = buffer_stride(vm, like, i);
    }
}
Ref view_make(Vm *vm, Ref managed, const Buffer *like) {
    Ref r = view_alloc(vm, managed, like->ndim);
    if (r) copy_view(vm, r, like);
    return r;
}
static Ref view_of(Vm *vm, Ref object) { /* PyMemoryView_FromObject */
    if (IS(object, memoryview)) return view_alive(vm, object) ? view_make(vm, VIEW_AT(object)->managed, &VIEW_AT(object)->view) : 0;
    if (!buffer_supported(vm, object)) return raise(vm, TYPE(TypeError), "memoryview: a bytes-like object is required, not '%T'", object);
    Ref managed = managed_new(vm, object);
    Ref r = managed ? view_make(vm, managed, &MB_AT(managed)->master) : 0;
    drop_null(vm, managed);
    return r;
}
static Await make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    Ref out[1];
    UNUSED(type);
    if (!args_bind(vm, "memoryview", "(object)", args, n, kwnames, out, 1)) return ERROR;
    return READY(view_of(vm, out[0]));
}

/* ---- the end ---- */
static bool release(Vm *vm, Ref self) {
    MemoryView *v = VIEW_AT(self);
    if (v->released) return true;
    if (v->exports) return refuse(vm, TYPE(BufferError), "memoryview has %u exported buffer%s", v->exports, v->exports == 1 ? "" : "s");
    SET(v->released, 1);
    ManagedBuffer *m = MB_AT(v->managed);
    SET(m->exports, m->exports - 1);
    if (m->exports == 0) managed_release(vm, v->managed);
    return true;
}
static int traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(VIEW_AT(self)->managed);
    return 0;
}
static void end(Vm *vm, Ref self) {
    if (VIEW_AT(self)->managed && !VIEW_AT(self)->exports) release(vm, self);
}
static void clear(Vm *vm, Ref self) {
    if (VIEW_AT(self)->exports) return; /* what it is lent to still needs it: that one's end comes first */
    end(vm, self);
}
static void edges(Vm *vm, Ref self, Edges *e) { EDGE(VIEW_AT(self)->managed, "managed buffer"); }
static void dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    end(vm, self);
    CLEAR(VIEW_AT(self)->managed);
    if (VIEW_AT(self)->weaklist) weakrefs_clear(vm, self);
    object_free_gc(vm, self);
}
static u32 size(Vm *vm, Ref self) { return 144 + 8 * VIEW_AT(self)->item_count; }

/* ---- as an exporter ---- */
static bool buffer_slot(Vm *vm, Ref self, Buffer *out, u32 flags) {
    if (!view_alive(vm, self)) return false;
    *out = VIEW_AT(self)->view;
    out->object = self;
    if ((flags & BUFFER_WRITABLE) && out->readonly) return refuse(vm, TYPE(BufferError), "memoryview: underlying buffer is not writable");
    if (!(flags & BUFFER_STRIDED) && !buffer_is_contiguous(vm, out, 'C'))
        return refuse(vm, TYPE(BufferError), "memoryview: underlying buffer is not C-contiguous");
    return true;
}
static void exports_slot(Vm *vm, Ref self, i32 change) { SET(VIEW_AT(self)->exports, VIEW_AT(self)->exports + (u32)change); }

/* ---- cast ---- */
static Ref shape_item(Vm *vm, Ref shape, u32 i) { return sequence_item(vm, shape, i); }
static bool cast_to_bytes(Vm *vm, Ref r, Ref format) { /* cast_to_1D */
    Buffer *b = &VIEW_AT(r)->view;
    char text[4] = {0}, from = scalar_letter(b->format), to = 0;
    if (!from)
        return refuse(vm, TYPE(ValueError),
                      "memoryview: source format must be a native single character format prefixed with an optional '@'");
    if (!STR_AT(format)->ascii) {
        Ref ascii = str_from_ascii(vm, "ascii"), encoded = ascii ? str_encode(vm, format, ascii, 0) : 0;
        drop_null(vm, ascii);
        drop_null(vm, encoded);
        return false;
    }
    if (STR_LENGTH(format) && STR_LENGTH(format) < 3) {
        memcpy(text, STR_DATA(format), STR_LENGTH(format));
        to = scalar_letter(text);
    }
    if (!to)
        return refuse(vm, TYPE(ValueError),
                      "memoryview: destination format must be a native single character format prefixed with an optional '@'");
    bool bytes = from == 'b' || from == 'B' || from == 'c' || to == 'b' || to == 'B' || to == 'c';
    if (!bytes) return refuse(vm, TYPE(TypeError), "memoryview: cannot cast between two non-byte formats");
    if (b->length % scalar_size(to)) return refuse(vm, TYPE(TypeError), "memoryview: length is not a multiple of itemsize");
    memcpy(b->format, text, sizeof text);
    b->itemsize = scalar_size(to);
    VIEW_AT(r)->dims[0] = b->length / b->itemsize;
    VIEW_AT(r)->dims[1] = b->itemsize;
    return true;
}
static bool cast_to_shape(Vm *vm, Ref r, Ref shape, u32 ndim) { /* cast_to_ND */
    MemoryView *v = VIEW_AT(r);
    i64 product = 1, x, stride = v->view.itemsize;
    for (u32 i = 0; i < ndim; i++) {
        Ref item = shape_item(vm, shape, i);
        if (!IS_SUB(item, TYPE_INT_SUBCLASS)) return refuse(vm, TYPE(TypeError), "memoryview.cast(): elements of shape must be integers");
        if (!int_as_i64(vm, item, &x)) return refuse(vm, TYPE(OverflowError), "Python int too large to convert to C ssize_t");
        if (x <= 0) return refuse(vm, TYPE(ValueError), "memoryview.cast(): elements of shape must be integers > 0");
        if (x > INT64_MAX / product) return refuse(vm, TYPE(ValueError), "memoryview.cast(): product(shape) > SSIZE_MAX");
        product *= x;
        v->dims[i] = x;
    }
    v->view.ndim = ndim;
    v->view.dims = ndim ? r + 144 : 0;
    if (product > UINT32_MAX || product * v->view.itemsize != v->view.length)
        return refuse(vm, TYPE(TypeError), "memoryview: product(shape) * itemsize != buffer size");
    for (u32 i = ndim; i-- > 0; stride *= v->dims[i]) v->dims[ndim + i] = stride;
    return true;
}
static bool zero_in_shape(Vm *vm, Ref self) {
    for (u32 i = 0; i < VIEW_AT(self)->view.ndim; i++)
        if (SHAPE(self)[i] == 0) return true;
    return false;
}
METHOD(m_cast) {
    Ref out[2];
    if (!args_bind(vm, "cast", "(format, shape=None)", args, n, kwnames, out, 2)) return ERROR;
    if (!text_is_str(vm, out[0])) return text_bad_argument(vm, "cast() argument 'format' must be str", out[0]), ERROR;
    if (!view_alive(vm, self)) return ERROR;
    Buffer *b = &VIEW_AT(self)->view;
    if (!buffer_is_contiguous(vm, b, 'C')) return fail(vm, TYPE(TypeError), "memoryview: casts are restricted to C-contiguous views");
    if ((out[1] || b->ndim != 1) && zero_in_shape(vm, self))
        return fail(vm, TYPE(TypeError), "memoryview: cannot cast view with zeros in shape or strides");
    u32 ndim = 1;
    if (out[1]) {
        if (!IS_SUB(out[1], TYPE_LIST_SUBCLASS) && !IS_SUB(out[1], TYPE_TUPLE_SUBCLASS))
            return fail(vm, TYPE(TypeError), "shape must be a list or a tuple");
        ndim = sequence_length(vm, out[1]);
        if (ndim > MAX_DIMENSIONS) return fail(vm, TYPE(ValueError), "memoryview: number of dimensions must not exceed %u", MAX_DIMENSIONS);
        if (b->ndim != 1 && ndim != 1) return fail(vm, TYPE(TypeError), "memoryview: cast must be 1D -> ND or ND -> 1D");
    }
    Ref r = view_alloc(vm, VIEW_AT(self)->managed, ndim ? ndim : 1);
    if (!r) return ERROR;
    copy_view(vm, r, b);
    if (!cast_to_bytes(vm, r, out[0]) || (out[1] && !cast_to_shape(vm, r, out[1], ndim))) CLEAR(r);
    return READY(r);
}

/* ---- further methods ---- */
METHOD(m_release) { return release(vm, self) ? READY_NONE : ERROR; }
METHOD(m_enter) { return view_alive(vm, self) ? READY_OWN(self) : ERROR; }
METHOD(m_toreadonly) {
    if (!view_alive(vm, self)) return ERROR;
    Ref r = view_make(vm, VIEW_AT(self)->managed, &VIEW_AT(self)->view);
    if (r) VIEW_AT(r)->view.readonly = 1;
    return READY(r);
}
METHOD(m_tolist) { return view_alive(vm, self) ? view_tolist(vm, self) : ERROR; }
METHOD(m_tobytes) {
    Ref out[1];
    char order = 'C';
    if (!args_bind(vm, "tobytes", "(order='C')", args, n, kwnames, out, 1)) return ERROR;
    if (out[0] && out[0] != NONE) {
        if (!text_is_str(vm, out[0])) return text_bad_argument(vm, "tobytes() argument 'order' must be str or None", out[0]), ERROR;
        order = STR_LENGTH(out[0]) == 1 ? (char)str_char(vm, out[0], 0) : 0;
        if (order != 'C' && order != 'F' && order != 'A') return fail(vm, TYPE(ValueError), "order must be 'C', 'F' or 'A'");
    }
    if (!view_alive(vm, self)) return ERROR;
    Buffer *b = &VIEW_AT(self)->view;
    if (order == 'A') order = buffer_is_contiguous(vm, b, 'F') && !buffer_is_contiguous(vm, b, 'C') ? 'F' : 'C';
    Ref r = bytes_from(vm, NULL, b->length);
    if (r) buffer_copy_out(vm, b, BYTES_AT(r)->data, order);
    return READY(r);
}
METHOD(m_hex) {
    if (!view_alive(vm, self)) return ERROR;
    Buffer *b = &VIEW_AT(self)->view;
    if (buffer_is_contiguous(vm, b, 'C')) return bytes_hex_of(vm, b->length ? BUFFER_DATA(b) : (const u8 *)"", b->length, args, n, kwnames);
    Ref copy = bytes_from(vm, NULL, b->length);
    if (!copy) return ERROR;
    buffer_copy_out(vm, b, BYTES_AT(copy)->data, 'C');
    Await r = bytes_hex_of(vm, BYTES_AT(copy)->data, b->length, args, n, kwnames);
    drop(vm, copy);
    return r;
}
static const MethodDef methods[] = {
    {"release", m_release, 0, 0, 0, NULL, "($self, /)", "Release the underlying buffer exposed by the memoryview object."},
    {"tobytes", m_tobytes, 0, -1, METH_KEYWORDS, NULL, "($self, /, order='C')",
     "Return the bytes of the buffer, in C's order of items, Fortran's ('F') or the one they lie in ('A')."},
    {"hex", m_hex, 0, -1, METH_KEYWORDS, NULL, NULL, "Return the data in the buffer as a str of hexadecimal numbers."},
    {"tolist", m_tolist, 0, 0, 0, NULL, "($self, /)", "Return the data in the buffer as a list of elements."},
    {"cast", m_cast, 0, -1, METH_KEYWORDS, NULL, NULL, "Cast a memoryview to a new format or shape."},
    {"toreadonly", m_toreadonly, 0, 0, 0, NULL, "($self, /)", "Return a readonly version of the memoryview."},
    {"__enter__", m_enter, 0, 0, 0, NULL, NULL, NULL},
    {"__exit__", m_release, 0, -1, 0, NULL, NULL, NULL},
    {0},
};

/* ---- attributes ---- */
#define GETTER(name) static Await name(Vm *vm, Ref self)
#define LIVE                                                                                                                               \
    if (!view_alive(vm, self)) return ERROR;                                                                                               \
    const Buffer *b = &VIEW_AT(self)->view
static Await numbers(Vm *vm, const i64 *from, u32 n) {
    Ref r = tuple_new(vm, n);
    for (u32 i = 0; r && i < n; i++) {
        Ref item = int_from_i64(vm, from[i]);
        if (item)
            SET(TUPLE_AT(r)->item[i], item);
        else
            CLEAR(r);
    }
    return READY(r);
}
GETTER(get_obj) {
    LIVE;
    return READY_OWN(b->object);
}
GETTER(get_nbytes) {
    LIVE;
    return READY(int_from_i64(vm, b->length));
}
GETTER(get_format) {
    LIVE;
    return READY(str_from_ascii(vm, b->format));
}
GETTER(get_itemsize) {
    LIVE;
    return READY(int_from_i64(vm, b->itemsize));
}
GETTER(get_ndim) {
    LIVE;
    return READY(int_from_i64(vm, b->ndim));
}
GETTER(get_shape) {
    LIVE;
    return numbers(vm, SHAPE(self), b->ndim);
}
GETTER(get_strides) {
    LIVE;
    return numbers(vm, STRIDES(self), b->ndim);
}
GETTER(get_suboffsets) { return view_alive(vm, self) ? READY_OWN(EMPTY_TUPLE) : ERROR; }
GETTER(get_readonly) {
    LIVE;
    return READY_BOOL(b->readonly);
}
GETTER(get_c) {
    LIVE;
    return READY_BOOL(buffer_is_contiguous(vm, b, 'C'));
}
GETTER(get_f) {
    LIVE;
    return READY_BOOL(buffer_is_contiguous(vm, b, 'F'));
}
GETTER(get_contiguous) {
    LIVE;
    return READY_BOOL(buffer_is_contiguous(vm, b, 'A'));
}
static const GetSetDef getsets[] = {
    {"obj", get_obj, NULL, "The underlying object of the memoryview."},
    {"nbytes", get_nbytes, NULL, "The amount of space in bytes that the array would use in\n a contiguous representation."},
    {"readonly", get_readonly, NULL, "A bool indicating whether the memory is read only."},
    {"itemsize", get_itemsize, NULL, "The size in bytes of each element of the memoryview."},
    {"format", get_format, NULL, "A string containing the format (in struct module style)\n for each element in the view."},
    {"ndim", get_ndim, NULL, "An integer indicating how many dimensions of a multi-dimensional\n array the memory represents."},
    {"shape", get_shape, NULL, "A tuple of ndim integers giving the shape of the memory\n as an N-dimensional array."},
    {"strides", get_strides, NULL,
     "A tuple of ndim integers giving the size in bytes to access\n each element for each dimension of the array."},
    {"suboffsets", get_suboffsets, NULL, "A tuple of integers used internally for PIL-style arrays."},
    {"c_contiguous", get_c, NULL, "A bool indicating whether the memory is C contiguous."},
    {"f_contiguous", get_f, NULL, "A bool indicating whether the memory is Fortran contiguous."},
    {"contiguous", get_contiguous, NULL, "A bool indicating whether the memory is contiguous."},
    {0},
};

/* ---- slots ---- */
static Await repr(Vm *vm, Ref self) {
    return READY(text_format(vm, VIEW_AT(self)->released ? "<released memory at 0x%x>" : "<memory at 0x%x>", self));
}
static bool hash(Vm *vm, Ref self, i64 *out) {
    MemoryView *v = VIEW_AT(self);
    if (v->hash != -1) {
        *out = v->hash;
        return true;
    }
    if (!view_alive(vm, self)) return false;
    if (!v->view.readonly) return refuse(vm, TYPE(ValueError), "cannot hash writable memoryview object");
    char letter = scalar_letter(v->view.format);
    if (letter != 'B' && letter != 'b' && letter != 'c')
        return refuse(vm, TYPE(ValueError), "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    if (!object_hash(vm, v->view.object, out)) return false;
    Ref copy = bytes_from(vm, NULL, v->view.length);
    if (!copy) return false;
    buffer_copy_out(vm, &v->view, BYTES_AT(copy)->data, 'C');
    *out = hash_bytes(BYTES_AT(copy)->data, v->view.length);
    drop(vm, copy);
    SET(VIEW_AT(self)->hash, *out);
    return true;
}
static Await length(Vm *vm, Ref self) {
    if (!view_alive(vm, self)) return ERROR;
    return READY(int_from_i64(vm, VIEW_AT(self)->view.ndim ? SHAPE(self)[0] : 1));
}

/* ---- its iterator: nominal 48 and a GC head ---- */
typedef struct ViewIterator {
    Object head;
    Ref view;
    u32 index, length;
    char letter;
} ViewIterator;
#define IT(r) AT(ViewIterator, r)
static Await iterate(Vm *vm, Ref self) {
    char letter;
    if (!view_alive(vm, self)) return ERROR;
    if (VIEW_AT(self)->view.ndim == 0) return fail(vm, TYPE(TypeError), "invalid indexing of 0-dim memory");
    if (VIEW_AT(self)->view.ndim != 1) return fail(vm, TYPE(NotImplementedError), "multi-dimensional sub-views are not implemented");
    if (!view_format_known(vm, self, &letter)) return ERROR;
    Ref r = object_new_gc(vm, TYPE(memory_iterator), 48);
    if (!r) return ERROR;
    IT(r)->view = own(vm, self);
    IT(r)->length = (u32)SHAPE(self)[0];
    IT(r)->letter = letter;
    gc_track(vm, r);
    return READY(r);
}
static Await iterator_next(Vm *vm, Ref self) {
    Ref view = IT(self)->view;
    if (!view) return ERROR;
    if (IT(self)->index < IT(self)->length) {
        if (!view_alive(vm, view)) return ERROR;
        const Buffer *b = &VIEW_AT(view)->view;
        const u8 *p = BUFFER_DATA(b) + STRIDES(view)[0] * IT(self)->index;
        SET(IT(self)->index, IT(self)->index + 1);
        return READY(scalar_load(vm, p, IT(self)->letter));
    }
    CLEAR(IT(self)->view);
    return ERROR;
}
static int iterator_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(IT(self)->view);
    return 0;
}
static void iterator_edges(Vm *vm, Ref self, Edges *e) { EDGE(IT(self)->view, "memoryview"); }
static void iterator_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    CLEAR(IT(self)->view);
    object_free_gc(vm, self);
}
const TypeSpec memory_iterator_spec = {
    .basicsize = 48,
    .flags = TYPE_HAS_GC | TYPE_NO_NEW,
    .dealloc = iterator_dealloc,
    .traverse = iterator_traverse,
    .edges = iterator_edges,
    .iter = iterator_self,
    .next = iterator_next,
};
const TypeSpec memoryview_spec = {
    .basicsize = 144,
    .itemsize = 8,
    .flags = TYPE_HAS_GC | TYPE_SEQUENCE,
    .methods = methods,
    .getsets = getsets,
    .doc = "Create a new memoryview object which references the given object.",
    .new_signature = "(object)",
    .weaklist_at = offsetof(MemoryView, weaklist),
    .dealloc = dealloc,
    .traverse = traverse,
    .clear = clear,
    .edges = edges,
    .repr = repr,
    .hash = hash,
    .richcompare = view_compare,
    .iter = iterate,
    .new = make,
    .length = length,
    .item = view_item_at,
    .subscript = view_subscript,
    .ass_subscript = view_ass_subscript,
    .buffer = buffer_slot,
    .exports = exports_slot,
    .size = size,
};
