/* struct.c: the module _struct: Struct, its methods and the functions that make one from their first argument and keep it (a cache of
 * 100, as in Modules/_struct.c). Formats and single values are struct_format.c's. */
#include "modules/struct.h"
#include "object/type_int.h"

#define MAX_CACHED 100u

/* ---- Struct ---- */
static bool struct_init(Vm *vm, Ref self, Ref format) {
    Ref bytes;
    if (IS_SUB(format, TYPE_STR_SUBCLASS)) {
        Ref ascii = str_from_ascii(vm, "ascii");
        bytes = ascii ? str_encode(vm, format, ascii, 0) : 0;
        drop_null(vm, ascii);
        if (!bytes) return false;
    } else if (IS_SUB(format, TYPE_BYTES_SUBCLASS))
        bytes = own(vm, format);
    else
        return refuse(vm, TYPE(TypeError), "Struct() argument 1 must be a str or bytes object, not %T", format);
    REPLACE(STRUCT_AT(self)->format, bytes);
    return struct_prepare(vm, self, bytes);
}
static Await make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    Ref r = object_new_var(vm, type, 0);
    if (!r) return ERROR;
    STRUCT_AT(r)->size = STRUCT_AT(r)->length = -1;
    if ((TYPE_AT(type)->flags & TYPE_MANAGED_DICT) && !instance_init_values(vm, r)) CLEAR(r);
    return READY(r);
}
static Await init(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    Ref out[1];
    if (!args_bind(vm, "Struct", "(format)", args, n, kwnames, out, 1)) return ERROR;
    return struct_init(vm, self, out[0]) ? READY_NONE : ERROR;
}
static int no_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) { return 0; }
static void struct_edges(Vm *vm, Ref self, Edges *e) { EDGE(STRUCT_AT(self)->format, "format"); }
static void struct_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (STRUCT_AT(self)->weaklist) weakrefs_clear(vm, self);
    if (STRUCT_AT(self)->codes) mem_free(vm, STRUCT_AT(self)->codes);
    CLEAR(STRUCT_AT(self)->format);
    object_free_gc(vm, self);
}
static u32 struct_size(Vm *vm, Ref self) { return 56 + 32 * (STRUCT_AT(self)->codes ? STRUCT_AT(self)->code_count + 1 : 0); }

/* The Struct of a format, from the cache or into it: borrowed from there; 0: error. */
static Ref cached(Vm *vm, Ref format) {
    Ref s;
    if (!vm->struct_cache && !(vm->struct_cache = dict_new(vm))) return 0;
    if (!dict_get(vm, vm->struct_cache, format, &s) || s) return s;
    s = make(vm, TYPE(struct_object), NULL, 0, 0).ref;
    if (!s) return 0;
    if (dict_length(vm, vm->struct_cache) >= MAX_CACHED) dict_clear(vm, vm->struct_cache);
    if (!struct_init(vm, s, format) || !dict_set(vm, vm->struct_cache, format, s)) {
        drop(vm, s);
        return 0;
    }
    drop(vm, s);
    return s;
}

/* ---- packing ---- */
FRAME(Pack, (self, result, value, target), (unused_b), Ref data; u32 count; u32 i; u32 code; u32 turn; char need; u8 pad_[3]; u32 length;);
/* Where the frame's i-th value goes; NULL: the Struct was made another one meanwhile. */
static const StructCode *code_at(Vm *vm, Ref self, u32 code, u32 turn, u32 length) {
    const StructCode *c = code < STRUCT_AT(self)->code_count ? &CODES(self)[code] : NULL;
    return c && turn < c->repeat && c->offset + c->size * (turn + 1) <= length ? c : NULL;
}
static void step_on(Vm *vm, Ref self, u32 *code, u32 *turn) {
    if (++*turn < CODES(self)[*code].repeat) return;
    *turn = 0;
    ++*code;
}
static Await pack_end(Vm *vm, Pack *f, bool ok) {
    if (f->target) {
        ExportsFn exports = SLOT_OF(TYPE_OF(f->target), exports);
        if (exports) exports(vm, f->target, -1);
        return ok ? READY_NONE : ERROR;
    }
    if (!ok) return ERROR;
    Ref r = f->result;
    f->result = 0;
    return READY(r);
}
static bool pack_one(Vm *vm, Pack *f) {
    const StructCode *c = code_at(vm, f->self, f->code, f->turn, f->length);
    if (!c) return refuse(vm, TYPE(RuntimeError), "Struct changed while it was used");
    u8 *to = AT(u8, f->result ? REF_OF(BYTES_AT(f->result)->data) : f->data) + c->offset + c->size * f->turn;
    if (!struct_store(vm, c, to, f->value)) return false;
    MARK_RANGE(to, (u32)c->size);
    step_on(vm, f->self, &f->code, &f->turn);
    return true;
}
static char need_at(Vm *vm, Pack *f) {
    const StructCode *c = code_at(vm, f->self, f->code, f->turn, f->length);
    return c ? struct_needs(vm, c, SPAN(f)[f->i]) : 0;
}
static bool float_failed(Vm *vm) {
    exception_clear(vm);
    return struct_refuse(vm, "required argument is not a float");
}
STEP(struct_pack_step, Pack) {
    BEGIN(Pack);
    for (; f->i < f->count; f->i++) {
        f->need = need_at(vm, f);
        if (f->need == 'n')
            AWAIT_TRY(f->value, number_index(vm, SPAN(f)[f->i]));
        else if (f->need == '?')
            AWAIT_TRY(f->value, object_truth(vm, SPAN(f)[f->i]));
        else if (f->need == 'f') {
            AWAIT_TRY(f->value, scalar_float(vm, SPAN(f)[f->i]));
            if (!f->value) return pack_end(vm, f, float_failed(vm));
        } else
            f->value = own(vm, SPAN(f)[f->i]);
        if (!f->value || !pack_one(vm, f)) return pack_end(vm, f, false);
        DROP(f->value);
        BREATHE(1);
    }
    return pack_end(vm, f, true);
    END;
}
static bool all_ready(Vm *vm, Ref self, const Ref *values, u32 n) {
    for (u32 i = 0, code = 0, turn = 0; i < n; i++) {
        if (struct_needs(vm, &CODES(self)[code], values[i])) return false;
        step_on(vm, self, &code, &turn);
    }
    return true;
}
/* Values into new bytes (target 0; result stolen), or into target's bytes at data. */
static Await pack_values(Vm *vm, Ref self, const Ref *values, u32 n, Ref result, Ref target, Ref data) {
    if (!all_ready(vm, self, values, n)) {
        Pack *f = PUSH_SPAN(Pack, struct_pack_step, n, 0);
        if (!f) {
            drop_null(vm, result);
            return ERROR;
        }
        f->self = own(vm, self);
        f->result = result;
        f->data = data;
        f->count = n;
        f->length = (u32)STRUCT_AT(self)->size;
        for (u32 i = 0; i < n; i++) SPAN(f)[i] = own(vm, values[i]);
        if (target) {
            ExportsFn exports = SLOT_OF(TYPE_OF(target), exports);
            if (exports) exports(vm, target, 1);
            f->target = own(vm, target);
        }
        return PENDING;
    }
    u8 *base = result ? BYTES_AT(result)->data : AT(u8, data);
    bool ok = true;
    for (u32 i = 0, code = 0, turn = 0; ok && i < n; i++) {
        const StructCode *c = &CODES(self)[code];
        ok = struct_store(vm, c, base + c->offset + c->size * turn, values[i]);
        step_on(vm, self, &code, &turn);
    }
    if (STRUCT_AT(self)->size) MARK_RANGE(base, (u32)STRUCT_AT(self)->size);
    if (ok) return result ? READY(result) : READY_NONE;
    drop_null(vm, result);
    return ERROR;
}
static Await pack(Vm *vm, Ref self, const Ref *values, u32 n) {
    if (n != STRUCT_AT(self)->length)
        return fail(vm, TYPE(struct_error), "pack expected %z items for packing (got %u)", STRUCT_AT(self)->length, n);
    i64 size = STRUCT_AT(self)->size;
    Ref result = size > 0x20000000 ? raise_no_memory(vm) : bytes_from(vm, NULL, (u32)size);
    return result ? pack_values(vm, self, values, n, result, 0, 0) : ERROR;
}
/* Whether size bytes at *offset lie in length ones; *offset counts from the front then. */
static bool place(Vm *vm, i64 size, u32 length, i64 *offset, bool packing) {
    i64 at = *offset;
    if (at < 0) {
        if (at + size > 0)
            return refuse(vm, TYPE(struct_error),
                          packing ? "no space to pack %z bytes at offset %z" : "not enough data to unpack %z bytes at offset %z", size, at);
        if (at + (i64)length < 0) return refuse(vm, TYPE(struct_error), "offset %z out of range for %u-byte buffer", at, length);
        at += length;
    }
    *offset = at;
    if ((i64)length - at >= size) return true;
    return refuse(vm, TYPE(struct_error),
                  "%s requires a buffer of at least %z bytes for %s %z bytes at offset %z (actual buffer size is %u)",
                  packing ? "pack_into" : "unpack_from", (i64)((u64)size + (u64)at), packing ? "packing" : "unpacking", size, at, length);
}
static Await pack_into(Vm *vm, Ref self, const Ref *args, u32 n) { /* buffer, offset, values… */
    Buffer b;
    u8 *data;
    u32 length;
    i64 offset;
    if (n < 2) return fail(vm, TYPE(struct_error), n ? "pack_into expected offset argument" : "pack_into expected buffer argument");
    if (n - 2 != STRUCT_AT(self)->length)
        return fail(vm, TYPE(struct_error), "pack_into expected %z items for packing (got %u)", STRUCT_AT(self)->length, n - 2);
    if (!buffer_writable(vm, args[0], "argument", &data, &length)) return ERROR;
    if (!buffer_look(vm, args[0], &b, BUFFER_WRITABLE)) return ERROR;
    if (!IS_SUB(args[1], TYPE_INT_SUBCLASS)) return fail(vm, TYPE(TypeError), "'%T' object cannot be interpreted as an integer", args[1]);
    if (!int_as_index(vm, args[1], &offset) || !place(vm, STRUCT_AT(self)->size, length, &offset, true)) return ERROR;
    u32 size = (u32)STRUCT_AT(self)->size;
    if (size) {
        memset(data + offset, 0, size);
        MARK_RANGE(data + offset, size);
    }
    return pack_values(vm, self, args + 2, n - 2, 0, args[0], b.data + (u32)offset);
}

/* ---- unpacking ---- */
static Ref unpack_at(Vm *vm, Ref self, const u8 *data) {
    i64 length = STRUCT_AT(self)->length;
    if (length < 0 || length > 0x10000000) return raise_no_memory(vm);
    Ref r = tuple_new(vm, (u32)length);
    u32 i = 0;
    for (u32 k = 0; r && k < STRUCT_AT(self)->code_count; k++) {
        const StructCode *c = &CODES(self)[k];
        for (i64 turn = 0; r && turn < c->repeat; turn++) {
            Ref item = struct_load(vm, c, data + c->offset + turn * c->size);
            if (item)
                SET(TUPLE_AT(r)->item[i], item);
            else
                CLEAR(r);
            i++;
        }
    }
    return r;
}
static Await unpack(Vm *vm, Ref self, Ref source) {
    const u8 *data;
    u32 n;
    if (!buffer_bytes(vm, source, &data, &n)) return ERROR;
    if (n != STRUCT_AT(self)->size) return fail(vm, TYPE(struct_error), "unpack requires a buffer of %z bytes", STRUCT_AT(self)->size);
    return READY(unpack_at(vm, self, data));
}
static Await unpack_from(Vm *vm, Ref self, Ref source, Ref offset) { /* offset: an int or 0 */
    const u8 *data;
    u32 n;
    i64 at = 0;
    if (!buffer_bytes(vm, source, &data, &n)) return ERROR;
    if (offset && !int_as_i64(vm, offset, &at)) return fail(vm, TYPE(OverflowError), "Python int too large to convert to C ssize_t");
    if (!place(vm, STRUCT_AT(self)->size, n, &at, false)) return ERROR;
    return READY(unpack_at(vm, self, data + at));
}
FRAME(UnpackFrom, (self, offset), (source), u32 unused_c;);
STEP(struct_unpack_from_step, UnpackFrom) {
    BEGIN(UnpackFrom);
    AWAIT_SET(f->offset, number_index(vm, f->offset));
    return unpack_from(vm, f->self, f->source, f->offset);
    END;
}
static Await unpack_from_any(Vm *vm, Ref self, Ref source, Ref offset) {
    if (!offset || IS_SUB(offset, TYPE_INT_SUBCLASS)) return unpack_from(vm, self, source, offset);
    UnpackFrom *f = PUSH(UnpackFrom, struct_unpack_from_step);
    if (!f) return ERROR;
    f->self = own(vm, self);
    f->source = source;
    f->offset = own(vm, offset);
    return PENDING;
}

/* ---- iter_unpack: nominal 112 and a GC head ---- */
typedef struct UnpackIterator {
    Object head;
    Ref self, index;
    Buffer buffer;
} UnpackIterator;
#define IT(r) AT(UnpackIterator, r)
static Await iter_unpack(Vm *vm, Ref self, Ref source) {
    Buffer b;
    i64 size = STRUCT_AT(self)->size;
    if (size == 0) return fail(vm, TYPE(struct_error), "cannot iteratively unpack with a struct of length 0");
    Ref r = object_new_gc(vm, TYPE(unpack_iterator), 112);
    if (!r) return ERROR;
    gc_track(vm, r);
    if (buffer_get(vm, source, &b, BUFFER_SIMPLE)) {
        IT(r)->buffer = b;
        if (b.length % size == 0) {
            IT(r)->self = own(vm, self);
            return READY(r);
        }
        refuse(vm, TYPE(struct_error), "iterative unpacking requires a buffer of a multiple of %z bytes", size);
    }
    drop(vm, r);
    return ERROR;
}
static Await iterator_next(Vm *vm, Ref self) {
    UnpackIterator *it = IT(self);
    if (!it->self) return ERROR;
    i64 size = STRUCT_AT(it->self)->size;
    if (size <= 0 || it->index + size > it->buffer.length) {
        CLEAR(it->self);
        buffer_release(vm, &it->buffer);
        return ERROR;
    }
    Ref r = unpack_at(vm, it->self, BUFFER_DATA(&it->buffer) + it->index);
    if (r) SET(it->index, it->index + (u32)size);
    return READY(r);
}
METHOD(iterator_hint) {
    UnpackIterator *it = IT(self);
    return READY(int_from_i64(vm, it->self ? (it->buffer.length - it->index) / STRUCT_AT(it->self)->size : 0));
}
static int iterator_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(IT(self)->self);
    VISIT(IT(self)->buffer.object);
    return 0;
}
static void iterator_edges(Vm *vm, Ref self, Edges *e) {
    EDGE(IT(self)->self, "Struct");
    EDGE(IT(self)->buffer.object, "buffer");
}
static void iterator_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    CLEAR(IT(self)->self);
    buffer_release(vm, &IT(self)->buffer);
    object_free_gc(vm, self);
}
static const MethodDef iterator_methods[] = {{"__length_hint__", iterator_hint, 0, 0, 0, NULL, NULL, NULL}, {0}};
const TypeSpec unpack_iterator_spec = {
    .basicsize = 112,
    .flags = TYPE_HAS_GC | TYPE_NO_NEW,
    .methods = iterator_methods,
    .dealloc = iterator_dealloc,
    .traverse = iterator_traverse,
    .edges = iterator_edges,
    .iter = iterator_self,
    .next = iterator_next,
};

/* ---- methods of Struct ---- */
METHOD(s_pack) { return pack(vm, self, args, n); }
METHOD(s_pack_into) { return pack_into(vm, self, args, n); }
METHOD(s_unpack) { return unpack(vm, self, args[0]); }
METHOD(s_iter_unpack) { return iter_unpack(vm, self, args[0]); }
METHOD(s_unpack_from) {
    Ref out[2];
    if (!args_bind(vm, "unpack_from", "(buffer, offset=0)", args, n, kwnames, out, 2)) return ERROR;
    return unpack_from_any(vm, self, out[0], out[1]);
}
static const MethodDef struct_methods[] = {
    {"iter_unpack", s_iter_unpack, 1, 1, 0, NULL, "($self, buffer, /)", "Return an iterator yielding tuples."},
    {"pack", s_pack, 0, -1, 0, NULL, NULL, "S.pack(v1, v2, ...) -> bytes"},
    {"pack_into", s_pack_into, 0, -1, 0, "On", NULL, "S.pack_into(buffer, offset, v1, v2, ...)"},
    {"unpack", s_unpack, 1, 1, 0, NULL, "($self, buffer, /)", "Return a tuple containing unpacked values."},
    {"unpack_from", s_unpack_from, 0, -1, METH_KEYWORDS, NULL, "($self, /, buffer, offset=0)",
     "Return a tuple containing unpacked values."},
    {0},
};
static Await get_format(Vm *vm, Ref self) {
    Ref f = STRUCT_AT(self)->format;
    return f ? READY(str_from_latin1(vm, BYTES_AT(f)->data, BYTES_AT(f)->length)) : READY_NONE;
}
static Await get_size(Vm *vm, Ref self) { return READY(int_from_i64(vm, STRUCT_AT(self)->size)); }
static const GetSetDef struct_getsets[] = {
    {"format", get_format, NULL, "struct format string"}, {"size", get_size, NULL, "struct size in bytes"}, {0}};
const TypeSpec struct_object_spec = {
    .basicsize = 56,
    .flags = TYPE_HAS_GC | TYPE_BASETYPE,
    .methods = struct_methods,
    .getsets = struct_getsets,
    .doc = "Struct(fmt) --> compiled struct object",
    .weaklist_at = offsetof(Struct, weaklist),
    .dealloc = struct_dealloc,
    .traverse = no_traverse,
    .edges = struct_edges,
    .init = init,
    .new = make,
    .size = struct_size,
};

/* ---- the module's functions ---- */
#define WITH_STRUCT(s)                                                                                                                     \
    Ref s = cached(vm, args[0]);                                                                                                           \
    if (!s) return ERROR
static bool has_format(Vm *vm, u32 n) { return n || refuse(vm, TYPE(TypeError), "missing format argument"); }
METHOD(m_pack) {
    if (!has_format(vm, n)) return ERROR;
    WITH_STRUCT(s);
    return pack(vm, s, args + 1, n - 1);
}
METHOD(m_pack_into) {
    if (!has_format(vm, n)) return ERROR;
    WITH_STRUCT(s);
    return pack_into(vm, s, args + 1, n - 1);
}
METHOD(m_unpack) {
    WITH_STRUCT(s);
    return unpack(vm, s, args[1]);
}
METHOD(m_iter_unpack) {
    WITH_STRUCT(s);
    return iter_unpack(vm, s, args[1]);
}
METHOD(m_calcsize) {
    WITH_STRUCT(s);
    return READY(int_from_i64(vm, STRUCT_AT(s)->size));
}
METHOD(m_unpack_from) {
    Ref out[3];
    if (!args_bind(vm, "unpack_from", "(format, /, buffer, offset=0)", args, n, kwnames, out, 3)) return ERROR;
    Ref s = cached(vm, out[0]);
    return s ? unpack_from_any(vm, s, out[1], out[2]) : ERROR;
}
METHOD(m_clearcache) {
    Ref cache = vm->struct_cache;
    vm->struct_cache = 0;
    drop_null(vm, cache);
    return READY_NONE;
}
static const MethodDef methods[] = {
    {"_clearcache", m_clearcache, 0, 0, 0, NULL, "($module, /)", "Clear the internal cache."},
    {"calcsize", m_calcsize, 1, 1, 0, NULL, "($module, format, /)", "Return size in bytes of the struct described by the format string."},
    {"iter_unpack", m_iter_unpack, 2, 2, 0, NULL, "($module, format, buffer, /)",
     "Return an iterator yielding tuples unpacked from the given bytes."},
    {"pack", m_pack, 0, -1, 0, NULL, NULL, "pack(format, v1, v2, ...) -> bytes"},
    {"pack_into", m_pack_into, 0, -1, 0, "OOn", NULL, "pack_into(format, buffer, offset, v1, v2, ...)"},
    {"unpack", m_unpack, 2, 2, 0, NULL, "($module, format, buffer, /)",
     "Return a tuple containing values unpacked according to the format string."},
    {"unpack_from", m_unpack_from, 0, -1, METH_KEYWORDS, NULL, "($module, format, /, buffer, offset=0)",
     "Return a tuple containing values unpacked according to the format string."},
    {0},
};
static bool fill(Vm *vm, Ref module) {
    return module_add(vm, module, "Struct", own(vm, TYPE(struct_object))) && module_add(vm, module, "error", own(vm, TYPE(struct_error)));
}
const ModuleSpec struct_module = {"_struct", methods, fill, "Functions to convert between Python values and C structs."};
