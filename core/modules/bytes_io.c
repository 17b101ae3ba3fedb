/* bytes_io.c: io.BytesIO (Modules/_io/bytesio.c): a file in memory over a bytes object, which it shares until somebody writes.
 *
 * The module _memory_file holds what io makes its classes of: these types and the bases written in Python. */
#include "modules/memory_file.h"

typedef struct BytesIo { /* bytesio, nominal 64 */
    Object head;
    Ref buf; /* bytes, longer than the file maybe; 0: closed */
    u32 size;
    i64 pos;
    Ref dict, weaklist;
    u32 exports, unused_;
    u64 unused2_[2];
} BytesIo;
_Static_assert(sizeof(BytesIo) == 64, "as in 3.11");
typedef struct BytesIoBuffer { /* bytesiobuf, nominal 24 */
    Object head;
    Ref source;
    u32 unused_;
} BytesIoBuffer;
#define IO(r)    AT(BytesIo, r)
#define VIEW(r)  AT(BytesIoBuffer, r)
#define DATA(r)  (BYTES_AT(IO(r)->buf)->data)
#define MAX_SIZE 0x3fffffff

/* ---- what both files share ---- */
FRAME(FileNumber, (value), (self, given), u32 callback; u32 unused_a; u32 unused_b;);
static const CallFn *again_table(u32 *n);
STEP(file_number_step, FileNumber) {
    BEGIN(FileNumber);
    u32 n;
    AWAIT(f->value, number_index(vm, f->given));
    return again_table(&n)[f->callback](vm, f->self, &f->value, 1, 0);
    END;
}
u32 file_number(Vm *vm, CallFn again, Ref self, const Ref *args, u32 n, i64 otherwise, i64 *out) {
    *out = otherwise;
    if (!n || args[0] == NONE) return FILE_NUMBER_OK;
    if (IS_SUB(args[0], TYPE_INT_SUBCLASS)) {
        if (int_as_i64(vm, args[0], out)) return FILE_NUMBER_OK;
        raise(vm, TYPE(OverflowError), "cannot fit 'int' into an index-sized integer");
        return FILE_NUMBER_BAD;
    }
    if (!SLOT_OF(TYPE_OF(args[0]), to_index)) {
        raise(vm, TYPE(TypeError), "argument should be integer or None, not '%T'", args[0]);
        return FILE_NUMBER_BAD;
    }
    FileNumber *f = PUSH(FileNumber, file_number_step);
    if (!f) return FILE_NUMBER_BAD;
    u32 count;
    const CallFn *table = again_table(&count);
    f->self = self;
    f->given = args[0];
    while (f->callback < count - 1 && table[f->callback] != again) f->callback++;
    return FILE_NUMBER_LATER;
}
u32 file_grown(u32 size, u32 allocated) {
    if (size < allocated / 2) return size + 1;
    if (size < allocated) return allocated;
    if ((u64)size * 8 < (u64)allocated * 9) return size + (size >> 3) + (size < 9 ? 3 : 6);
    return size + 1;
}
const char *file_prefix(Vm *vm, Ref self) {
    Ref base = TYPE_AT(TYPE_OF(self))->base;
    return base == TYPE(bytes_io) || base == TYPE(string_io) ? "_io." : "";
}
Ref file_copied_dict(Vm *vm, Ref dict) { return dict ? dict_copy(vm, dict) : own(vm, NONE); }
Await file_set_names(Vm *vm, Ref self, Ref names, const char *which) {
    if (names == NONE) return READY_NONE;
    if (!IS_SUB(names, TYPE_DICT_SUBCLASS)) return fail(vm, TYPE(TypeError), "%s item of state should be a dict, got a %T", which, names);
    Ref dict = instance_dict(vm, self);
    return dict ? dict_update(vm, dict, names) : ERROR;
}
#define NUMBER(again, otherwise)                                                                                                           \
    i64 number;                                                                                                                            \
    switch (file_number(vm, again, self, args, n, otherwise, &number)) {                                                                   \
    case FILE_NUMBER_LATER: return PENDING;                                                                                                \
    case FILE_NUMBER_BAD: return ERROR;                                                                                                    \
    default: break;                                                                                                                        \
    }

/* ---- life ---- */
static Await make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    Ref r = object_new_var(vm, type, 0);
    if (r) SET(IO(r)->buf, own(vm, EMPTY_BYTES));
    return READY(r);
}
static int traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(IO(self)->dict);
    return 0;
}
static void edges(Vm *vm, Ref self, Edges *e) {
    EDGE(IO(self)->buf, "buffer");
    EDGE(IO(self)->dict, "__dict__");
}
static void clear(Vm *vm, Ref self) { CLEAR(IO(self)->dict); }
static void dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    if (IO(self)->weaklist) weakrefs_clear(vm, self);
    CLEAR(IO(self)->buf);
    clear(vm, self);
    object_free_gc(vm, self);
    trash_end(vm);
}
static bool shared(Vm *vm, Ref self) { return REFCOUNT(IO(self)->buf) > 1; }
static u32 size_of(Vm *vm, Ref self) {
    Ref buf = IO(self)->buf;
    return 64 + (buf && !shared(vm, self) ? 33 + BYTES_AT(buf)->length : 0);
}

/* ---- the buffer ---- */
static bool is_open(Vm *vm, Ref self) { return IO(self)->buf || refuse(vm, TYPE(ValueError), "I/O operation on closed file."); }
static bool may_change(Vm *vm, Ref self) {
    return !IO(self)->exports || refuse(vm, TYPE(BufferError), "Existing exports of data: object cannot be re-sized");
}
static bool no_room(Vm *vm) {
    raise_no_memory(vm);
    return false;
}
static bool of_length(Vm *vm, Ref self, u32 n) { /* the buffer has n bytes and is nobody else's; what is new in it is not cleared */
    Ref buf = IO(self)->buf;
    if (n > MAX_SIZE) return no_room(vm);
    if (!n || shared(vm, self)) {
        Ref r = bytes_from(vm, NULL, n);
        if (!r) return false;
        if (n) memcpy(BYTES_AT(r)->data, BYTES_AT(buf)->data, u32_min(n, u32_min(BYTES_AT(buf)->length, IO(self)->size)));
        REPLACE(IO(self)->buf, r);
        return true;
    }
    u32 had = BYTES_AT(buf)->length;
    Ref grown = block_realloc(vm, buf, 33 + n);
    if (!grown) return no_room(vm);
    Bytes *b = BYTES_AT(grown);
    if (n > had) memset(b->data + had, 0, n - had);
    b->data[n] = 0;
    MARK_RANGE(b->data, n + 1);
    SET(b->length, n);
    SET(b->hash, -1);
    SET(IO(self)->buf, grown);
    return true;
}
static bool resize(Vm *vm, Ref self, u32 size) {
    u32 have = BYTES_AT(IO(self)->buf)->length, want = file_grown(size, have);
    return want == have || of_length(vm, self, want);
}
static bool write_bytes(Vm *vm, Ref self, const u8 *data, u32 n) {
    BytesIo *io = IO(self);
    if (!n) return true;
    if (io->pos > MAX_SIZE - (i64)n) return no_room(vm);
    u32 pos = (u32)io->pos, end = pos + n;
    if (end > BYTES_AT(io->buf)->length) {
        if (!resize(vm, self, end)) return false;
    } else if (shared(vm, self) && !of_length(vm, self, end > io->size ? end : io->size))
        return false;
    if (pos > io->size) memset(DATA(self) + io->size, 0, pos - io->size);
    memmove(DATA(self) + pos, data, n);
    u32 from = u32_min(pos, io->size);
    MARK_RANGE(DATA(self) + from, end - from);
    SET(io->pos, end);
    if (end > io->size) SET(io->size, end);
    return true;
}
static bool write_object(Vm *vm, Ref self, Ref data, u32 *written) { /* the exporter is held: it may be this file's own view */
    Buffer b;
    if (!is_open(vm, self) || !may_change(vm, self) || !buffer_get(vm, data, &b, BUFFER_SIMPLE)) return false;
    bool ok = may_change(vm, self) && write_bytes(vm, self, b.length ? BUFFER_DATA(&b) : (const u8 *)"", b.length);
    *written = b.length;
    buffer_release(vm, &b);
    return ok;
}
static u32 rest(Vm *vm, Ref self) { return IO(self)->pos < IO(self)->size ? IO(self)->size - (u32)IO(self)->pos : 0; }
static Ref taken(Vm *vm, Ref self, u32 n) { /* the next n bytes: new */
    BytesIo *io = IO(self);
    if (n > 1 && io->pos == 0 && n == BYTES_AT(io->buf)->length && !io->exports) {
        SET(io->pos, n);
        return own(vm, io->buf);
    }
    Ref r = bytes_from(vm, n ? DATA(self) + io->pos : NULL, n);
    if (r) SET(io->pos, io->pos + n);
    return r;
}
static u32 line_length(Vm *vm, Ref self, i64 limit) {
    u32 n = rest(vm, self);
    if (limit >= 0 && limit < n) n = (u32)limit;
    if (!n) return 0;
    const u8 *from = DATA(self) + IO(self)->pos, *end = memchr(from, '\n', n);
    return end ? (u32)(end - from) + 1 : n;
}

/* ---- methods ---- */
static Await init(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    Ref given;
    u32 written;
    if (!args_bind(vm, "BytesIO", "(initial_bytes=b'')", args, n, kwnames, &given, 1)) return ERROR;
    SET(IO(self)->size, 0);
    SET(IO(self)->pos, 0);
    if (!may_change(vm, self)) return ERROR;
    if (!IO(self)->buf) SET(IO(self)->buf, own(vm, EMPTY_BYTES));
    if (!given || given == NONE) return READY_NONE;
    if (TYPE_OF(given) == TYPE(bytes)) {
        SET(IO(self)->size, BYTES_AT(given)->length);
        REPLACE(IO(self)->buf, own(vm, given));
        return READY_NONE;
    }
    if (!write_object(vm, self, given, &written)) return ERROR;
    SET(IO(self)->pos, 0);
    return READY_NONE;
}
METHOD(m_read) {
    NUMBER(m_read, -1);
    if (!is_open(vm, self)) return ERROR;
    u32 left = rest(vm, self);
    return READY(taken(vm, self, number < 0 || number > left ? left : (u32)number));
}
METHOD(m_readline) {
    NUMBER(m_readline, -1);
    if (!is_open(vm, self)) return ERROR;
    return READY(taken(vm, self, line_length(vm, self, number)));
}
METHOD(m_readlines) {
    i64 number = 0;
    if (n && args[0] != NONE) {
        if (!IS_SUB(args[0], TYPE_INT_SUBCLASS)) return fail(vm, TYPE(TypeError), "integer argument expected, got '%T'", args[0]);
        if (!int_as_i64(vm, args[0], &number)) return fail(vm, TYPE(OverflowError), "Python int too large to convert to C ssize_t");
    }
    if (!is_open(vm, self)) return ERROR;
    Ref list = list_new(vm, 0);
    i64 total = 0;
    for (u32 length; list && (length = line_length(vm, self, -1));) {
        Ref line = taken(vm, self, length);
        bool ok = line && list_append(vm, list, line);
        drop_null(vm, line);
        if (!ok) {
            drop(vm, list);
            return ERROR;
        }
        total += length;
        if (number > 0 && total >= number) break;
    }
    return READY(list);
}
METHOD(m_readinto) {
    u8 *to;
    u32 length;
    if (!is_open(vm, self) || !buffer_writable(vm, args[0], "readinto() argument", &to, &length)) return ERROR;
    u32 count = u32_min(length, rest(vm, self));
    if (count) {
        memcpy(to, DATA(self) + IO(self)->pos, count);
        MARK_RANGE(to, count);
    }
    SET(IO(self)->pos, IO(self)->pos + count);
    return READY(int_from_i64(vm, count));
}
METHOD(m_write) {
    u32 written;
    return write_object(vm, self, args[0], &written) ? READY(int_from_i64(vm, written)) : ERROR;
}
FRAME(WriteLines, (iterator, item), (self, lines), u32 unused_a; u32 unused_b;);
STEP(bytes_io_lines_step, WriteLines) {
    BEGIN(WriteLines);
    u32 written;
    AWAIT(f->iterator, object_iter(vm, f->lines));
    for (;;) {
        AWAIT_NEXT(f->item, iter_next(vm, f->iterator));
        if (!f->item) return READY_NONE;
        if (!write_object(vm, f->self, f->item, &written)) return ERROR;
        DROP(f->item);
        BREATHE(1);
    }
    END;
}
METHOD(m_writelines) {
    if (!is_open(vm, self)) return ERROR;
    WriteLines *f = PUSH(WriteLines, bytes_io_lines_step);
    if (!f) return ERROR;
    f->self = self;
    f->lines = args[0];
    return PENDING;
}
METHOD(m_seek) {
    i64 pos, whence = 0;
    if (!int_as_i64(vm, args[0], &pos) || (n > 1 && !int_as_i64(vm, args[1], &whence)))
        return fail(vm, TYPE(OverflowError), "Python int too large to convert to C ssize_t");
    if (!is_open(vm, self)) return ERROR;
    if (pos < 0 && whence == 0) return fail(vm, TYPE(ValueError), "negative seek value %z", pos);
    if (whence < 0 || whence > 2) return fail(vm, TYPE(ValueError), "invalid whence (%d, should be 0, 1 or 2)", (i32)whence);
    i64 base = whence == 1 ? IO(self)->pos : whence == 2 ? (i64)IO(self)->size : 0;
    if (pos > INT64_MAX - base) return fail(vm, TYPE(OverflowError), "new position too large");
    pos += base;
    SET(IO(self)->pos, pos < 0 ? 0 : pos);
    return READY(int_from_i64(vm, IO(self)->pos));
}
METHOD(m_tell) { return is_open(vm, self) ? READY(int_from_i64(vm, IO(self)->pos)) : ERROR; }
METHOD(m_truncate) {
    NUMBER(m_truncate, IO(self)->pos);
    if (!is_open(vm, self) || !may_change(vm, self)) return ERROR;
    if (number < 0) return fail(vm, TYPE(ValueError), "negative size value %z", number);
    if (number < IO(self)->size) {
        SET(IO(self)->size, (u32)number);
        if (!resize(vm, self, (u32)number)) return ERROR;
    }
    return READY(int_from_i64(vm, number));
}
static Ref value(Vm *vm, Ref self) {
    BytesIo *io = IO(self);
    if (io->size == BYTES_AT(io->buf)->length) return own(vm, io->buf);
    if (io->exports) return bytes_from(vm, DATA(self), io->size);
    return of_length(vm, self, io->size) ? own(vm, IO(self)->buf) : 0;
}
METHOD(m_getvalue) { return is_open(vm, self) ? READY(value(vm, self)) : ERROR; }
METHOD(m_close) {
    if (!may_change(vm, self)) return ERROR;
    CLEAR(IO(self)->buf);
    return READY_NONE;
}
METHOD(m_flush) { return is_open(vm, self) ? READY_NONE : ERROR; }
METHOD(m_true) { return is_open(vm, self) ? READY_BOOL(true) : ERROR; }
METHOD(m_isatty) { return is_open(vm, self) ? READY_BOOL(false) : ERROR; }
METHOD(m_del) { return READY_NONE; } /* nothing is to be closed; without it the bases' __del__ would run */
METHOD(m_enter) { return is_open(vm, self) ? READY_OWN(self) : ERROR; }
METHOD(m_getstate) {
    if (!is_open(vm, self)) return ERROR;
    Ref part[3] = {value(vm, self), int_from_i64(vm, IO(self)->pos), file_copied_dict(vm, IO(self)->dict)};
    return READY(tuple_steal(vm, part, 3));
}
METHOD(m_setstate) {
    u32 written;
    i64 pos;
    Ref state = args[0];
    if (!IS_SUB(state, TYPE_TUPLE_SUBCLASS) || TUPLE_LENGTH(state) < 3)
        return fail(vm, TYPE(TypeError), "%s%N.__setstate__ argument should be 3-tuple, got %T", file_prefix(vm, self), TYPE_OF(self),
                    state);
    if (!may_change(vm, self)) return ERROR;
    SET(IO(self)->size, 0);
    SET(IO(self)->pos, 0);
    if (!write_object(vm, self, TUPLE_ITEM(state, 0), &written)) return ERROR;
    Ref place = TUPLE_ITEM(state, 1);
    if (!IS_SUB(place, TYPE_INT_SUBCLASS)) return fail(vm, TYPE(TypeError), "second item of state must be an integer, not %T", place);
    if (!int_as_i64(vm, place, &pos)) return fail(vm, TYPE(OverflowError), "Python int too large to convert to C ssize_t");
    if (pos < 0) return fail(vm, TYPE(ValueError), "position value cannot be negative");
    SET(IO(self)->pos, pos);
    return file_set_names(vm, self, TUPLE_ITEM(state, 2), "third");
}

/* ---- views: memoryviews of an object that stands for the file, so that they keep it and it knows of them ---- */
static bool view_buffer(Vm *vm, Ref self, Buffer *out, u32 flags) {
    Ref io = VIEW(self)->source;
    if (!IO(io)->buf) return refuse(vm, TYPE(ValueError), "I/O operation on closed file.");
    if (shared(vm, io) && IO(io)->size && !of_length(vm, io, IO(io)->size)) return false;
    out->data = (Ref)(IO(io)->buf + offsetof(Bytes, data));
    out->length = IO(io)->size;
    return true;
}
static void view_exports(Vm *vm, Ref self, i32 change) {
    Ref io = VIEW(self)->source;
    SET(IO(io)->exports, IO(io)->exports + (u32)change);
}
static int view_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(VIEW(self)->source);
    return 0;
}
static void view_edges(Vm *vm, Ref self, Edges *e) { EDGE(VIEW(self)->source, "source"); }
static void view_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    CLEAR(VIEW(self)->source);
    object_free_gc(vm, self);
}
FRAME(GetBuffer, (view), (self), u32 unused_c; u32 unused_d;);
STEP(bytes_io_view_step, GetBuffer) {
    BEGIN(GetBuffer);
    AWAIT_SET(f->view, call1(vm, TYPE(memoryview), f->view));
    RETURN(f->view);
    END;
}
METHOD(m_getbuffer) {
    if (!is_open(vm, self)) return ERROR;
    GetBuffer *f = PUSH(GetBuffer, bytes_io_view_step);
    if (!f) return ERROR;
    f->self = self;
    f->view = object_new_gc(vm, TYPE(bytes_io_buffer), 24);
    if (f->view) {
        SET(VIEW(f->view)->source, own(vm, self));
        gc_track(vm, f->view);
    }
    return PENDING;
}

static const MethodDef methods[] = {
    {"readable", m_true, 0, 0, 0, NULL, "($self, /)", "Returns True if the IO object can be read."},
    {"seekable", m_true, 0, 0, 0, NULL, "($self, /)", "Returns True if the IO object can be seeked."},
    {"writable", m_true, 0, 0, 0, NULL, "($self, /)", "Returns True if the IO object can be written."},
    {"close", m_close, 0, 0, 0, NULL, "($self, /)", "Disable all I/O operations."},
    {"flush", m_flush, 0, 0, 0, NULL, "($self, /)", "Does nothing."},
    {"isatty", m_isatty, 0, 0, 0, NULL, "($self, /)", "Always returns False."},
    {"tell", m_tell, 0, 0, 0, NULL, "($self, /)", "Current file position, an integer."},
    {"write", m_write, 1, 1, 0, NULL, "($self, b, /)", "Write bytes to file. Returns the number of bytes written."},
    {"writelines", m_writelines, 1, 1, 0, NULL, "($self, lines, /)", "Write lines to the file."},
    {"read1", m_read, 0, 1, 0, NULL, "($self, size=-1, /)", "Read at most size bytes, returned as a bytes object."},
    {"readinto", m_readinto, 1, 1, 0, NULL, "($self, buffer, /)", "Read bytes into buffer."},
    {"readline", m_readline, 0, 1, 0, NULL, "($self, size=-1, /)", "Next line from the file, as a bytes object."},
    {"readlines", m_readlines, 0, 1, 0, NULL, "($self, size=None, /)", "List of bytes objects, each a line from the file."},
    {"read", m_read, 0, 1, 0, NULL, "($self, size=-1, /)", "Read at most size bytes, returned as a bytes object."},
    {"getbuffer", m_getbuffer, 0, 0, 0, NULL, "($self, /)", "Get a read-write view over the contents of the BytesIO object."},
    {"getvalue", m_getvalue, 0, 0, 0, NULL, "($self, /)", "Retrieve the entire contents of the BytesIO object."},
    {"seek", m_seek, 1, 2, 0, "nn", "($self, pos, whence=0, /)", "Change stream position."},
    {"truncate", m_truncate, 0, 1, 0, NULL, "($self, size=None, /)", "Truncate the file to at most size bytes."},
    {"__getstate__", m_getstate, 0, 0, 0, NULL, NULL, NULL},
    {"__setstate__", m_setstate, 1, 1, 0, NULL, NULL, NULL},
    {"__del__", m_del, 0, 0, 0, NULL, NULL, NULL},
    {"__enter__", m_enter, 0, 0, 0, NULL, NULL, NULL},
    {0},
};
extern Await string_io_read(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames);
extern Await string_io_readline(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames);
extern Await string_io_truncate(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames);
static const CallFn *again_table(u32 *n) {
    static const CallFn table[] = {m_read, m_readline, m_truncate, string_io_read, string_io_readline, string_io_truncate};
    *n = sizeof table / sizeof *table;
    return table;
}
static Await get_closed(Vm *vm, Ref self) { return READY_BOOL(!IO(self)->buf); }
static const GetSetDef getsets[] = {{"closed", get_closed, NULL, "True if the file is closed."}, {0}};
static Await iterate(Vm *vm, Ref self) { return is_open(vm, self) ? READY_OWN(self) : ERROR; }
static Await next_line(Vm *vm, Ref self) {
    if (!is_open(vm, self)) return ERROR;
    u32 length = line_length(vm, self, -1);
    return length ? READY(taken(vm, self, length)) : ERROR;
}
const TypeSpec bytes_io_spec = {
    .basicsize = 64,
    .flags = TYPE_HAS_GC | TYPE_BASETYPE,
    .methods = methods,
    .getsets = getsets,
    .doc = "Buffered I/O implementation using an in-memory bytes buffer.",
    .dict_at = offsetof(BytesIo, dict),
    .weaklist_at = offsetof(BytesIo, weaklist),
    .dealloc = dealloc,
    .traverse = traverse,
    .clear = clear,
    .edges = edges,
    .getattr = object_generic_getattr,
    .setattr = object_generic_setattr,
    .iter = iterate,
    .next = next_line,
    .init = init,
    .new = make,
    .size = size_of,
};
const TypeSpec bytes_io_buffer_spec = {
    .basicsize = 24,
    .flags = TYPE_HAS_GC | TYPE_NO_NEW,
    .dealloc = view_dealloc,
    .traverse = view_traverse,
    .edges = view_edges,
    .buffer = view_buffer,
    .exports = view_exports,
};

static const MethodDef module_methods[] = {{0}};
static bool fill(Vm *vm, Ref module) {
    return module_add(vm, module, "BytesIO", own(vm, TYPE(bytes_io))) && module_add(vm, module, "StringIO", own(vm, TYPE(string_io))) &&
           module_add(vm, module, "_BytesIOBuffer", own(vm, TYPE(bytes_io_buffer)));
}
const ModuleSpec bytes_io_module = {"_memory_file", module_methods, fill, "Files in memory."};
