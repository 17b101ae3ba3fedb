/* array.c: the module array (Modules/arraymodule.c): arrays of numbers or characters in one block, with 3.11's growth. */
#include "modules/array.h"

#define MAX_ITEMS_BYTES 0x20000000u

/* ---- life ---- */
static u32 letter_size(char letter) {
    return letter == 'u' ? 4 : letter == 'c' || letter == '?' || letter == 'n' || letter == 'N' || letter == 'P' ? 0 : scalar_size(letter);
}
Ref array_new(Vm *vm, Ref type, char letter, u32 n) {
    u32 size = letter_size(letter);
    if (n > MAX_ITEMS_BYTES / size) return raise_no_memory(vm);
    Ref r = object_new_var(vm, type, 0);
    if (!r) return 0;
    Array *a = ARRAY_AT(r);
    a->letter = (u8)letter;
    a->itemsize = (u8)size;
    if ((TYPE_AT(type)->flags & TYPE_MANAGED_DICT) && !instance_init_values(vm, r)) {
        drop(vm, r);
        return 0;
    }
    if (!n) return r;
    Ref items = mem_alloc(vm, n * size);
    if (!items) {
        drop(vm, r);
        return 0;
    }
    memset(AT(u8, items), 0, (size_t)n * size);
    SET(a->items, items);
    SET(a->length, n);
    SET(a->allocated, n);
    return r;
}
static int no_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) { return 0; }
static void dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (ARRAY_AT(self)->weaklist) weakrefs_clear(vm, self);
    if (ARRAY_AT(self)->items) mem_free(vm, ARRAY_AT(self)->items);
    object_free_gc(vm, self);
}
static u32 size(Vm *vm, Ref self) { return 64 + ARRAY_AT(self)->allocated * ARRAY_AT(self)->itemsize; }
bool array_can_resize(Vm *vm, Ref self) {
    return !ARRAY_AT(self)->exports || refuse(vm, TYPE(BufferError), "cannot resize an array that is exporting buffers");
}
bool array_resize(Vm *vm, Ref self, u32 n) {
    Array *a = ARRAY_AT(self);
    if (n != a->length && !array_can_resize(vm, self)) return false;
    if (a->allocated >= n && a->length < n + 16 && a->items) {
        SET(a->length, n);
        return true;
    }
    if (n == 0) {
        Ref items = a->items;
        SET(a->items, 0);
        SET(a->length, 0);
        SET(a->allocated, 0);
        if (items) mem_free(vm, items);
        return true;
    }
    u64 room = (u64)(n >> 4) + (a->length < 8 ? 3 : 7) + n;
    if (room > MAX_ITEMS_BYTES / a->itemsize) {
        raise_no_memory(vm);
        return false;
    }
    u32 bytes = (u32)room * a->itemsize;
    Ref items = a->items ? mem_realloc(vm, a->items, bytes) : mem_alloc(vm, bytes);
    if (!items) return false;
    SET(a->items, items);
    u32 used = u32_min(a->length, n) * a->itemsize;
    memset(AT(u8, items) + used, 0, bytes - used);
    MARK_RANGE(AT(u8, items), bytes);
    SET(a->length, n);
    SET(a->allocated, (u32)room);
    return true;
}
bool array_append_bytes(Vm *vm, Ref self, const u8 *data, u32 n) {
    Array *a = ARRAY_AT(self);
    u32 length = a->length, count = n / a->itemsize;
    if (!n) return true;
    bool own_data = a->items && data == ARRAY_DATA(self);
    if (count > MAX_ITEMS_BYTES - length) {
        raise_no_memory(vm);
        return false;
    }
    if (!array_resize(vm, self, length + count)) return false;
    memcpy(ARRAY_ITEM(self, length), own_data ? ARRAY_DATA(self) : data, n);
    MARK_RANGE(ARRAY_ITEM(self, length), n);
    return true;
}
static bool buffer_slot(Vm *vm, Ref self, Buffer *out, u32 flags) {
    Array *a = ARRAY_AT(self);
    out->data = a->items;
    out->length = a->length * a->itemsize;
    out->itemsize = a->itemsize;
    out->format[0] = a->letter == 'u' ? 'w' : (char)a->letter;
    return true;
}
static void exports_slot(Vm *vm, Ref self, i32 change) { SET(ARRAY_AT(self)->exports, ARRAY_AT(self)->exports + (u32)change); }

/* ---- many items: from lists, tuples and iterators ---- */
enum { FILL_LIST, FILL_ITERATOR, FILL_FROMLIST };
FRAME(ArrayFill, (self, iterator, item, ready), (source), u32 mode; u32 i; u32 start; u32 keep;);
static Await fill_end(Vm *vm, ArrayFill *f, bool ok) {
    if (!ok && f->mode == FILL_FROMLIST) { /* as it was */
        Ref exc = exception_take(vm);
        if (!array_resize(vm, f->self, f->start)) exception_clear(vm);
        vm->exc = exc;
    }
    if (!ok) return ERROR;
    if (!f->keep) return READY_NONE;
    Ref r = f->self;
    f->self = 0;
    return READY(r);
}
static bool fill_next(Vm *vm, ArrayFill *f) { /* the next item of a list or tuple; 0: there is none */
    if (f->i >= sequence_length(vm, f->source)) return false;
    f->item = own(vm, sequence_item(vm, f->source, f->i));
    return true;
}
static bool fill_store(Vm *vm, ArrayFill *f) {
    if (f->mode != FILL_ITERATOR) return array_store(vm, f->self, f->start + f->i, f->ready);
    u32 n = ARRAY_AT(f->self)->length;
    return array_store(vm, f->self, UINT32_MAX, f->ready) && array_resize(vm, f->self, n + 1) && array_store(vm, f->self, n, f->ready);
}
STEP(array_fill_step, ArrayFill) {
    BEGIN(ArrayFill);
    if (f->mode == FILL_ITERATOR) AWAIT(f->iterator, object_iter(vm, f->source));
    for (;;) {
        if (f->mode == FILL_ITERATOR)
            AWAIT_NEXT(f->item, iter_next(vm, f->iterator));
        else
            fill_next(vm, f);
        if (!f->item) break;
        AWAIT_TRY(f->ready, array_prepare(vm, f->self, f->item));
        if (!f->ready || !fill_store(vm, f)) return fill_end(vm, f, false);
        DROP(f->ready);
        DROP(f->item);
        f->i++;
        BREATHE(1);
    }
    if (f->mode == FILL_FROMLIST && f->start + f->i != ARRAY_AT(f->self)->length)
        return fill_end(vm, f, refuse(vm, TYPE(RuntimeError), "list changed size during iteration"));
    return fill_end(vm, f, true);
    END;
}
static Await fill_array(Vm *vm, Ref self, Ref source, u32 mode, u32 start, bool keep) { /* self stolen */
    ArrayFill *f = PUSH(ArrayFill, array_fill_step);
    if (!f) {
        drop(vm, self);
        return ERROR;
    }
    f->self = self;
    f->source = source;
    f->mode = mode;
    f->start = start;
    f->keep = keep;
    return PENDING;
}

/* ---- making ---- */
static bool append_text(Vm *vm, Ref self, Ref text) {
    u32 n = STR_LENGTH(text), length = ARRAY_AT(self)->length;
    if (!n) return true;
    if (!array_resize(vm, self, length + n)) return false;
    for (u32 i = 0; i < n; i++) {
        u32 c = str_char(vm, text, i);
        memcpy(ARRAY_ITEM(self, length + i), &c, 4);
    }
    MARK_RANGE(ARRAY_ITEM(self, length), n * 4);
    return true;
}
static bool append_buffer(Vm *vm, Ref self, Ref source) {
    const u8 *data;
    u32 n;
    if (!buffer_bytes(vm, source, &data, &n)) return false;
    if (n % ARRAY_AT(self)->itemsize) return refuse(vm, TYPE(ValueError), "bytes length not a multiple of item size");
    return array_append_bytes(vm, self, data, n);
}
static bool bad_code(Vm *vm, Ref r) { return text_bad_argument(vm, "array() argument 1 must be a unicode character", r); }
static Await make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    if (type == TYPE(array) && !refuse_keywords(vm, "array.array", kwnames)) return ERROR;
    if (n < 1 || n > 2) return parse_count(vm, "array", n, 1, 2) ? ERROR : ERROR;
    if (!IS_SUB(args[0], TYPE_STR_SUBCLASS) || STR_LENGTH(args[0]) != 1) return bad_code(vm, args[0]) ? ERROR : ERROR;
    u32 c = str_char(vm, args[0], 0);
    Ref source = n > 1 ? args[1] : 0;
    bool text = source && IS_SUB(source, TYPE_STR_SUBCLASS), other = source && is_array(vm, source);
    if (text && c != 'u') return fail(vm, TYPE(TypeError), "cannot use a str to initialize an array with typecode '%c'", c);
    if (other && ARRAY_AT(source)->letter == 'u' && c != 'u')
        return fail(vm, TYPE(TypeError), "cannot use a unicode array to initialize an array with typecode '%c'", c);
    bool list = source && (IS_SUB(source, TYPE_LIST_SUBCLASS) || IS_SUB(source, TYPE_TUPLE_SUBCLASS));
    bool bytes = source && (IS_SUB(source, TYPE_BYTES_SUBCLASS) || type_is_subtype(vm, TYPE_OF(source), TYPE(bytearray)));
    bool same = other && ARRAY_AT(source)->letter == c, iterate = source && !list && !bytes && !text && !same;
    if (iterate && !SLOT_OF(TYPE_OF(source), iter) && !SLOT_OF(TYPE_OF(source), item))
        return fail(vm, TYPE(TypeError), "'%T' object is not iterable", source);
    if (c > 127 || !letter_size((char)c))
        return fail(vm, TYPE(ValueError), "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
    Ref r = array_new(vm, type, (char)c,
                      list   ? sequence_length(vm, source)
                      : same ? ARRAY_AT(source)->length
                      : text ? STR_LENGTH(source)
                             : 0);
    if (!r) return ERROR;
    if (iterate) return fill_array(vm, r, source, FILL_ITERATOR, 0, true);
    if (list && sequence_length(vm, source)) return fill_array(vm, r, source, FILL_LIST, 0, true);
    bool ok = true;
    if (bytes) ok = append_buffer(vm, r, source);
    if (same && ARRAY_AT(r)->length) memcpy(ARRAY_DATA(r), ARRAY_DATA(source), (size_t)ARRAY_AT(r)->length * ARRAY_AT(r)->itemsize);
    for (u32 i = 0; text && i < STR_LENGTH(source); i++) {
        u32 k = str_char(vm, source, i);
        memcpy(ARRAY_ITEM(r, i), &k, 4);
    }
    if (!ok) CLEAR(r);
    return READY(r);
}

/* ---- methods ---- */
FRAME(ArrayInsert, (ready), (self, value), u32 unused_a; i64 at;);
static Await insert_ready(Vm *vm, Ref self, i64 at, Ref value) { /* ins1 */
    u32 n = ARRAY_AT(self)->length;
    if (!array_store(vm, self, UINT32_MAX, value) || !array_resize(vm, self, n + 1)) return ERROR;
    if (at < 0) at = at + n < 0 ? 0 : at + n;
    if (at > n) at = n;
    u32 item = ARRAY_AT(self)->itemsize;
    if (at != n) {
        memmove(ARRAY_ITEM(self, at + 1), ARRAY_ITEM(self, at), (size_t)(n - at) * item);
        MARK_RANGE(ARRAY_ITEM(self, at), (u32)(n + 1 - at) * item);
    }
    return array_store(vm, self, (u32)at, value) ? READY_NONE : ERROR;
}
STEP(array_insert_step, ArrayInsert) {
    BEGIN(ArrayInsert);
    AWAIT(f->ready, array_prepare(vm, f->self, f->value));
    return insert_ready(vm, f->self, f->at, f->ready);
    END;
}
static Await insert(Vm *vm, Ref self, i64 at, Ref value) {
    if (array_ready(vm, self, value)) return insert_ready(vm, self, at, value);
    ArrayInsert *f = PUSH(ArrayInsert, array_insert_step);
    if (!f) return ERROR;
    f->self = self;
    f->value = value;
    f->at = at;
    return PENDING;
}
METHOD(m_append) { return insert(vm, self, ARRAY_AT(self)->length, args[0]); }
METHOD(m_insert) { return insert(vm, self, int_as_i64_clamped(vm, args[0]), args[1]); }
METHOD(m_count) { return array_count_of(vm, self, args[0]); }
METHOD(m_index) { return array_index_of(vm, self, args, n); }
METHOD(m_remove) { return array_remove_value(vm, self, args[0]); }
METHOD(m_tolist) { return READY(array_tolist(vm, self)); }
METHOD(m_pop) {
    i64 at = n ? int_as_i64_clamped(vm, args[0]) : -1, length = ARRAY_AT(self)->length;
    if (!length) return fail(vm, TYPE(IndexError), "pop from empty array");
    if (at < 0) at += length;
    if (at < 0 || at >= length) return fail(vm, TYPE(IndexError), "pop index out of range");
    Ref r = array_load(vm, self, (u32)at);
    if (!r) return ERROR;
    if (array_can_resize(vm, self)) {
        array_delete(vm, self, (u32)at, (u32)at + 1);
        return READY(r);
    }
    drop(vm, r);
    return ERROR;
}
METHOD(m_extend) {
    Ref other = args[0];
    if (!is_array(vm, other)) return fill_array(vm, own(vm, self), other, FILL_ITERATOR, 0, false);
    if (ARRAY_AT(other)->letter != ARRAY_AT(self)->letter) return fail(vm, TYPE(TypeError), "can only extend with array of same kind");
    u32 bytes = ARRAY_AT(other)->length * ARRAY_AT(other)->itemsize;
    return !bytes || array_append_bytes(vm, self, ARRAY_DATA(other), bytes) ? READY_NONE : ERROR;
}
METHOD(m_fromlist) {
    if (!IS_SUB(args[0], TYPE_LIST_SUBCLASS)) return fail(vm, TYPE(TypeError), "arg must be list");
    u32 more = LIST_AT(args[0])->length, start = ARRAY_AT(self)->length;
    if (!more) return READY_NONE;
    if (!array_resize(vm, self, start + more)) return ERROR;
    return fill_array(vm, own(vm, self), args[0], FILL_FROMLIST, start, false);
}
METHOD(m_frombytes) { return append_buffer(vm, self, args[0]) ? READY_NONE : ERROR; }
METHOD(m_tobytes) {
    return READY(bytes_from(vm, ARRAY_AT(self)->length ? ARRAY_DATA(self) : NULL, ARRAY_AT(self)->length * ARRAY_AT(self)->itemsize));
}
METHOD(m_fromunicode) {
    if (!IS_SUB(args[0], TYPE_STR_SUBCLASS)) return text_bad_argument(vm, "fromunicode() argument must be str", args[0]) ? ERROR : ERROR;
    if (ARRAY_AT(self)->letter != 'u') return fail(vm, TYPE(ValueError), "fromunicode() may only be called on unicode type arrays");
    return append_text(vm, self, args[0]) ? READY_NONE : ERROR;
}
static Ref as_text(Vm *vm, Ref self) {
    u32 n = ARRAY_AT(self)->length;
    for (u32 i = 0; i < n; i++) {
        u32 c;
        memcpy(&c, ARRAY_ITEM(self, i), 4);
        if (c > 0x10FFFF) return raise(vm, TYPE(ValueError), "character U+%x is not in range [U+0000; U+10ffff]", c);
    }
    return str_from_kind(vm, n ? ARRAY_DATA(self) : (const u8 *)"", 4, n);
}
METHOD(m_tounicode) {
    if (ARRAY_AT(self)->letter != 'u') return fail(vm, TYPE(ValueError), "tounicode() may only be called on unicode type arrays");
    return READY(as_text(vm, self));
}
static void swap_range(u8 *p, u32 n) {
    for (u32 i = 0; i < n / 2; i++) {
        u8 t = p[i];
        p[i] = p[n - 1 - i];
        p[n - 1 - i] = t;
    }
}
METHOD(m_byteswap) {
    Array *a = ARRAY_AT(self);
    for (u32 i = 0; a->itemsize > 1 && i < a->length; i++) swap_range(ARRAY_ITEM(self, i), a->itemsize);
    if (a->length) MARK_RANGE(ARRAY_DATA(self), a->length * a->itemsize);
    return READY_NONE;
}
METHOD(m_reverse) {
    Array *a = ARRAY_AT(self);
    u32 bytes = a->length * a->itemsize;
    if (a->length < 2) return READY_NONE;
    swap_range(ARRAY_DATA(self), bytes);
    for (u32 i = 0; a->itemsize > 1 && i < a->length; i++) swap_range(ARRAY_ITEM(self, i), a->itemsize);
    MARK_RANGE(ARRAY_DATA(self), bytes);
    return READY_NONE;
}
METHOD(m_copy) {
    Array *a = ARRAY_AT(self);
    Ref r = array_new(vm, TYPE(array), (char)a->letter, a->length);
    if (r && a->length) memcpy(ARRAY_DATA(r), ARRAY_DATA(self), (size_t)a->length * a->itemsize);
    return READY(r);
}
METHOD(m_buffer_info) {
    Ref pair[2] = {int_from_i64(vm, ARRAY_AT(self)->items), int_from_i64(vm, ARRAY_AT(self)->length)};
    return READY(tuple_steal(vm, pair, 2));
}

/* ---- files: whatever has write() or read() ---- */
enum { FILE_BLOCK = 65536 };
FRAME(ArrayFile, (bytes), (self, file), u32 at; i64 count;);
STEP(array_tofile_step, ArrayFile) {
    BEGIN(ArrayFile);
    u32 total;
    for (;;) {
        total = ARRAY_AT(f->self)->length * ARRAY_AT(f->self)->itemsize;
        if (f->at >= total) return READY_NONE;
        f->bytes = bytes_from(vm, ARRAY_DATA(f->self) + f->at, u32_min(total - f->at, FILE_BLOCK));
        if (!f->bytes) return ERROR;
        f->at += FILE_BLOCK;
        AWAIT_DROP(call_method(vm, f->file, NAME(write), &f->bytes, 1));
        DROP(f->bytes);
    }
    END;
}
STEP(array_fromfile_step, ArrayFile) {
    BEGIN(ArrayFile);
    f->bytes = int_from_i64(vm, f->count);
    if (!f->bytes) return ERROR;
    AWAIT_SET(f->bytes, call_method(vm, f->file, NAME(read), &f->bytes, 1));
    if (!IS_SUB(f->bytes, TYPE_BYTES_SUBCLASS)) return fail(vm, TYPE(TypeError), "read() didn't return bytes");
    bool whole;
    whole = BYTES_AT(f->bytes)->length == f->count;
    if (!append_buffer(vm, f->self, f->bytes)) return ERROR;
    return whole ? READY_NONE : fail(vm, TYPE(EOFError), "read() didn't return enough bytes");
    END;
}
METHOD(m_tofile) {
    ArrayFile *f = PUSH(ArrayFile, array_tofile_step);
    if (!f) return ERROR;
    f->self = self;
    f->file = args[0];
    return PENDING;
}
METHOD(m_fromfile) {
    i64 count = int_as_i64_clamped(vm, args[1]);
    if (count < 0) return fail(vm, TYPE(ValueError), "negative count");
    if (count > MAX_ITEMS_BYTES) return no_memory(vm);
    ArrayFile *f = PUSH(ArrayFile, array_fromfile_step);
    if (!f) return ERROR;
    f->self = self;
    f->file = args[0];
    f->count = count * ARRAY_AT(self)->itemsize;
    return PENDING;
}

/* ---- pickling ---- */
static u32 machine_format(u8 letter) {
    static const char letters[] = "Bb H h I i L l f d u";
    static const u8 formats[] = {0, 1, 0, 2, 0, 4, 0, 6, 0, 8, 0, 10, 0, 12, 0, 14, 0, 16, 0, 20};
    u8 l = letter == 'q' ? 'l' : letter == 'Q' ? 'L' : letter;
    for (u32 i = 0; letters[i]; i++)
        if ((u8)letters[i] == l) return formats[i];
    return 0;
}
METHOD(m_reduce_ex) {
    Array *a = ARRAY_AT(self);
    i64 protocol;
    if (!int_as_i64(vm, args[0], &protocol)) protocol = 2;
    Ref *slot = instance_dict_slot(vm, self), dict = slot ? instance_dict(vm, self) : 0;
    Ref letter = str_from_char(vm, a->letter), list = 0, call = 0;
    Ref state = dict ? own(vm, dict) : own(vm, NONE);
    if (protocol < 3) {
        list = array_tolist(vm, self);
        Ref pair[2] = {letter, list};
        if (list) call = tuple_from(vm, pair, 2);
        Ref whole[3] = {TYPE_OF(self), call, state};
        Ref r = call ? tuple_from(vm, whole, 3) : 0;
        drop(vm, letter), drop_null(vm, list), drop_null(vm, call), drop(vm, state);
        return READY(r);
    }
    Ref name = str_intern_utf8(vm, "array", 5), module = name ? dict_get_str(vm, vm->modules, name) : 0, key = 0, maker = 0;
    drop_null(vm, name);
    if (module && (key = str_intern_utf8(vm, "_array_reconstructor", 20))) maker = dict_get_str(vm, module_dict(vm, module), key);
    drop_null(vm, key);
    Ref format = int_from_i64(vm, machine_format(a->letter)),
        bytes = bytes_from(vm, a->length ? ARRAY_DATA(self) : NULL, a->length * a->itemsize), r = 0;
    Ref four[4] = {TYPE_OF(self), letter, format, bytes};
    if (format && bytes && maker) call = tuple_from(vm, four, 4);
    Ref whole[3] = {maker, call, state};
    if (call) r = tuple_from(vm, whole, 3);
    drop(vm, letter), drop_null(vm, format), drop_null(vm, bytes), drop_null(vm, call), drop(vm, state);
    return READY(r);
}
static const MethodDef methods[] = {
    {"append", m_append, 1, 1, 0, NULL, "($self, v, /)", "Append new value v to the end of the array."},
    {"buffer_info", m_buffer_info, 0, 0, 0, NULL, "($self, /)",
     "Return a tuple (address, length) of the current memory address and length in items."},
    {"byteswap", m_byteswap, 0, 0, 0, NULL, "($self, /)", "Byteswap all items of the array."},
    {"__copy__", m_copy, 0, 0, 0, NULL, "($self, /)", "Return a copy of the array."},
    {"count", m_count, 1, 1, 0, NULL, "($self, v, /)", "Return number of occurrences of v in the array."},
    {"__deepcopy__", m_copy, 1, 1, 0, NULL, "($self, unused, /)", "Return a copy of the array."},
    {"extend", m_extend, 1, 1, 0, NULL, "($self, bb, /)", "Append items to the end of the array."},
    {"fromfile", m_fromfile, 2, 2, 0, "On", "($self, f, n, /)",
     "Read n objects from the file object f and append them to the end of the array."},
    {"tofile", m_tofile, 1, 1, 0, NULL, "($self, f, /)", "Write all items (as machine values) to the file object f."},
    {"fromlist", m_fromlist, 1, 1, 0, NULL, "($self, list, /)", "Append items to array from list."},
    {"frombytes", m_frombytes, 1, 1, 0, NULL, "($self, buffer, /)", "Appends items from the string, as if it had been read from a file."},
    {"fromunicode", m_fromunicode, 1, 1, 0, NULL, "($self, ustr, /)", "Extends this array with data from the unicode string ustr."},
    {"index", m_index, 1, 3, 0, "Onn", NULL, "Return index of first occurrence of v in the array."},
    {"insert", m_insert, 2, 2, 0, "n", "($self, i, v, /)", "Insert a new item v into the array before position i."},
    {"pop", m_pop, 0, 1, 0, "n", "($self, i=-1, /)", "Return the i-th element and delete it from the array."},
    {"__reduce_ex__", m_reduce_ex, 1, 1, 0, NULL, "($self, value, /)", "Return state information for pickling."},
    {"remove", m_remove, 1, 1, 0, NULL, "($self, v, /)", "Remove the first occurrence of v in the array."},
    {"reverse", m_reverse, 0, 0, 0, NULL, "($self, /)", "Reverse the order of the items in the array."},
    {"tolist", m_tolist, 0, 0, 0, NULL, "($self, /)", "Convert array to an ordinary list with the same items."},
    {"tobytes", m_tobytes, 0, 0, 0, NULL, "($self, /)",
     "Convert the array to an array of machine values and return the bytes representation."},
    {"tounicode", m_tounicode, 0, 0, 0, NULL, "($self, /)", "Extends this array with data from the unicode string ustr."},
    {0},
};
static Await get_typecode(Vm *vm, Ref self) { return READY(str_from_char(vm, ARRAY_AT(self)->letter)); }
static Await get_itemsize(Vm *vm, Ref self) { return READY(int_from_i64(vm, ARRAY_AT(self)->itemsize)); }
static const GetSetDef getsets[] = {{"typecode", get_typecode, NULL, "the typecode character used to create the array"},
                                    {"itemsize", get_itemsize, NULL, "the size, in bytes, of one array item"},
                                    {0}};

/* ---- slots ---- */
static Await length(Vm *vm, Ref self) { return READY(int_from_i64(vm, ARRAY_AT(self)->length)); }
FRAME(ArrayRepr, (list, text), (self), u32 unused_d;);
STEP(array_repr_step, ArrayRepr) {
    BEGIN(ArrayRepr);
    f->list = ARRAY_AT(f->self)->letter == 'u' ? as_text(vm, f->self) : array_tolist(vm, f->self);
    if (!f->list) return ERROR;
    AWAIT(f->text, object_repr(vm, f->list));
    return READY(text_format(vm, "%S('%c', %S)", TYPE_AT(TYPE_OF(f->self))->name, (u32)ARRAY_AT(f->self)->letter, f->text));
    END;
}
static Await repr(Vm *vm, Ref self) {
    if (!ARRAY_AT(self)->length) return READY(text_format(vm, "%S('%c')", TYPE_AT(TYPE_OF(self))->name, (u32)ARRAY_AT(self)->letter));
    ArrayRepr *f = PUSH(ArrayRepr, array_repr_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}
static Await concat(Vm *vm, Ref a, Ref b) {
    if (!is_array(vm, b)) return fail(vm, TYPE(TypeError), "can only append array (not \"%T\") to array", b);
    Array *x = ARRAY_AT(a), *y = ARRAY_AT(b);
    if (x->letter != y->letter) return fail(vm, TYPE(TypeError), "bad argument type for built-in operation");
    Ref r = array_new(vm, TYPE(array), (char)x->letter, x->length + y->length);
    if (r && x->length) memcpy(ARRAY_DATA(r), ARRAY_DATA(a), (size_t)x->length * x->itemsize);
    if (r && y->length) memcpy(ARRAY_ITEM(r, x->length), ARRAY_DATA(b), (size_t)y->length * y->itemsize);
    return READY(r);
}
static Await inplace_concat(Vm *vm, Ref a, Ref b) {
    if (!is_array(vm, b)) return fail(vm, TYPE(TypeError), "can only extend with array (not \"%T\")", b);
    Await r = m_extend(vm, a, &b, 1, 0);
    drop_null(vm, r.ref);
    return r.ref ? READY_OWN(a) : ERROR;
}
static Await repeat_into(Vm *vm, Ref self, Ref count, bool inplace) {
    Array *a = ARRAY_AT(self);
    i64 times = int_as_i64_clamped(vm, count);
    u32 bytes = a->length * a->itemsize;
    if (times < 0) times = 0;
    if (bytes && times > MAX_ITEMS_BYTES / bytes) return no_memory(vm);
    u32 n = a->length * (u32)times;
    if (inplace && !array_resize(vm, self, n)) return ERROR;
    Ref r = inplace ? own(vm, self) : array_new(vm, TYPE(array), (char)a->letter, n);
    for (u32 at = inplace ? bytes : 0; r && at < bytes * (u32)times; at += bytes) memcpy(ARRAY_DATA(r) + at, ARRAY_DATA(self), bytes);
    if (r && n) MARK_RANGE(ARRAY_DATA(r), bytes * (u32)times);
    return READY(r);
}
static Await repeat(Vm *vm, Ref self, Ref count) { return repeat_into(vm, self, count, false); }
static Await inplace_repeat(Vm *vm, Ref self, Ref count) { return repeat_into(vm, self, count, true); }

/* ---- its iterator: nominal 40 ---- */
#define IT(r) AT(ListIterator, r)
static Await iterate(Vm *vm, Ref self) {
    Ref r = object_new_gc(vm, TYPE(arrayiterator), 40);
    if (!r) return ERROR;
    IT(r)->sequence = own(vm, self);
    gc_track(vm, r);
    return READY(r);
}
static Await iterator_next(Vm *vm, Ref self) {
    Ref array = IT(self)->sequence;
    if (!array) return ERROR;
    if (IT(self)->index < ARRAY_AT(array)->length) {
        SET(IT(self)->index, IT(self)->index + 1);
        return READY(array_load(vm, array, IT(self)->index - 1));
    }
    CLEAR(IT(self)->sequence);
    return ERROR;
}
static int iterator_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(IT(self)->sequence);
    return 0;
}
static void iterator_edges(Vm *vm, Ref self, Edges *e) { EDGE(IT(self)->sequence, "array"); }
static void iterator_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    CLEAR(IT(self)->sequence);
    object_free_gc(vm, self);
}
const TypeSpec arrayiterator_spec = {
    .basicsize = 40,
    .flags = TYPE_HAS_GC | TYPE_NO_NEW,
    .dealloc = iterator_dealloc,
    .traverse = iterator_traverse,
    .edges = iterator_edges,
    .iter = iterator_self,
    .next = iterator_next,
};
const TypeSpec array_spec = {
    .basicsize = 64,
    .flags = TYPE_HAS_GC | TYPE_BASETYPE | TYPE_SEQUENCE,
    .methods = methods,
    .getsets = getsets,
    .doc = "array(typecode [, initializer]) -> array\n\nReturn a new array whose items are restricted by typecode, and\ninitialized from "
           "the optional initializer value.",
    .weaklist_at = offsetof(Array, weaklist),
    .dealloc = dealloc,
    .traverse = no_traverse,
    .repr = repr,
    .richcompare = array_compare,
    .iter = iterate,
    .new = make,
    .length = length,
    .concat = concat,
    .repeat = repeat,
    .inplace_concat = inplace_concat,
    .inplace_repeat = inplace_repeat,
    .item = array_item,
    .contains = array_contains,
    .subscript = array_subscript,
    .ass_subscript = array_ass_subscript,
    .buffer = buffer_slot,
    .exports = exports_slot,
    .size = size,
};

/* ---- the module ---- */
METHOD(m_reconstruct) { /* what __reduce_ex__ of protocol 3 and above names: any machine's items */
    i64 format;
    if (!is_type(vm, args[0]) || !type_is_subtype(vm, args[0], TYPE(array)))
        return fail(vm, TYPE(TypeError), "first argument must be a type object, not %T", args[0]);
    if (!IS_SUB(args[1], TYPE_STR_SUBCLASS) || STR_LENGTH(args[1]) != 1 || !int_as_i64(vm, args[2], &format))
        return fail(vm, TYPE(ValueError), "third argument must be a valid machine format code.");
    u32 letter = str_char(vm, args[1], 0);
    if (letter > 127 || !letter_size((char)letter)) return fail(vm, TYPE(ValueError), "second argument must be a valid type code");
    if (format < 0 || format > 21) return fail(vm, TYPE(ValueError), "third argument must be a valid machine format code.");
    if (!IS_SUB(args[3], TYPE_BYTES_SUBCLASS)) return fail(vm, TYPE(TypeError), "fourth argument should be bytes, not %T", args[3]);
    static const u8 sizes[] = {1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 8, 8, 8, 8, 4, 4, 8, 8, 2, 2, 4, 4};
    u32 width = sizes[format], bytes = BYTES_AT(args[3])->length, count = bytes / width;
    if (bytes % width) return fail(vm, TYPE(ValueError), "string length not a multiple of item size");
    bool big = format & 1 && format > 1, is_signed = format == 1 || (format < 14 && ((format - 2) / 2) % 2 == 1);
    Ref r = array_new(vm, args[0], (char)letter, count);
    const u8 *p = BYTES_AT(args[3])->data;
    for (u32 i = 0; r && i < count; i++, p += width) {
        Ref item = format >= 18   ? str_from_char(vm, width == 2 ? p[big] | (u32)p[!big] << 8
                                                                 : (u32)p[big ? 3 : 0] | (u32)p[big ? 2 : 1] << 8 | (u32)p[big ? 1 : 2] << 16)
                   : format >= 14 ? float_new(vm, scalar_load_float(p, width, big))
                                  : scalar_load_int(vm, p, width, is_signed, big);
        if (!item || !array_store(vm, r, i, item)) CLEAR(r);
        drop_null(vm, item);
    }
    return READY(r);
}
static const MethodDef module_methods[] = {
    {"_array_reconstructor", m_reconstruct, 4, 4, 0, NULL, "($module, arraytype, typecode, mformat_code, items, /)",
     "Internal. Used for pickling support."},
    {0},
};
static bool fill(Vm *vm, Ref module) {
    return module_add(vm, module, "ArrayType", own(vm, TYPE(array))) && module_add(vm, module, "array", own(vm, TYPE(array))) &&
           module_add(vm, module, "typecodes", str_from_ascii(vm, "bBuhHiIlLqQfd"));
}
const ModuleSpec array_module = {"array", module_methods, fill, "Arrays of values of one kind, packed in one block of memory."};
