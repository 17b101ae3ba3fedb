/* string_io.c: io.StringIO (Modules/_io/stringio.c): text in memory, four bytes a character, and its ends of lines. */
#include "modules/memory_file.h"

typedef struct StringIo { /* stringio, nominal 120 */
    Object head;
    Ref buf; /* raw block of u32s, or 0 */
    u32 size, allocated;
    i64 pos;
    u8 closed, universal, translate, seen; /* seen: 1 \n, 2 \r, 4 \r\n */
    Ref newline;                           /* str; 0: None */
    Ref dict, weaklist;
    u64 unused2_[8];
} StringIo;
_Static_assert(sizeof(StringIo) == 120, "as in 3.11");
#define IO(r)    AT(StringIo, r)
#define TEXT(r)  AT(u32, IO(r)->buf)
#define MAX_SIZE 0x0fffffff

/* ---- life ---- */
static Await make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) { return READY(object_new_var(vm, type, 0)); }
static int traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(IO(self)->dict);
    return 0;
}
static void edges(Vm *vm, Ref self, Edges *e) {
    EDGE(IO(self)->newline, "newline");
    EDGE(IO(self)->dict, "__dict__");
}
static void clear(Vm *vm, Ref self) { CLEAR(IO(self)->dict); }
static void forget(Vm *vm, Ref self) {
    Ref buf = IO(self)->buf;
    SET(IO(self)->buf, 0);
    SET(IO(self)->size, 0);
    SET(IO(self)->allocated, 0);
    if (buf) mem_free(vm, buf);
}
static void dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    if (IO(self)->weaklist) weakrefs_clear(vm, self);
    forget(vm, self);
    CLEAR(IO(self)->newline);
    clear(vm, self);
    object_free_gc(vm, self);
    trash_end(vm);
}
static bool is_open(Vm *vm, Ref self) { return !IO(self)->closed || refuse(vm, TYPE(ValueError), "I/O operation on closed file"); }

/* ---- the buffer ---- */
static bool resize(Vm *vm, Ref self, u32 size) {
    u32 have = IO(self)->allocated, want = have ? file_grown(size, have) : size + 1;
    if (want == have) return true;
    Ref buf = want > MAX_SIZE ? raise_no_memory(vm) : have ? mem_realloc(vm, IO(self)->buf, 4 * want) : mem_alloc(vm, 4 * want);
    if (!buf) return false;
    SET(IO(self)->buf, buf);
    if (want > have) {
        memset(TEXT(self) + have, 0, 4 * (want - have));
        MARK_RANGE(TEXT(self) + have, 4 * (want - have));
    }
    SET(IO(self)->allocated, want);
    return true;
}
static bool put(Vm *vm, Ref self, u32 at, u32 c) { /* one character at a place that is there already */
    TEXT(self)[at] = c;
    return true;
}
static u32 written_length(Vm *vm, Ref self, Ref text) { /* what write() makes of a text's ends of lines; takes note of those */
    StringIo *io = IO(self);
    u32 n = STR_LENGTH(text), out = 0, more = io->newline && STR_LENGTH(io->newline) == 2;
    for (u32 i = 0; i < n; i++, out++) {
        u32 c = str_char(vm, text, i);
        if (io->universal && c == '\r') {
            bool both = i + 1 < n && str_char(vm, text, i + 1) == '\n';
            SET(io->seen, (u8)(io->seen | (both ? 4 : 2)));
            i += both;
            out += both && !io->translate;
        } else if (c == '\n') {
            if (io->universal) SET(io->seen, (u8)(io->seen | 1));
            out += more;
        }
    }
    return out;
}
static void put_text(Vm *vm, Ref self, Ref text, u32 at) {
    StringIo *io = IO(self);
    u32 n = STR_LENGTH(text);
    Ref end = io->newline && STR_LENGTH(io->newline) && str_char(vm, io->newline, 0) == '\r' ? io->newline : 0;
    for (u32 i = 0; i < n; i++) {
        u32 c = str_char(vm, text, i);
        if (io->translate && c == '\r') {
            if (i + 1 < n && str_char(vm, text, i + 1) == '\n') i++;
            c = '\n';
        }
        if (c == '\n' && end)
            for (u32 k = 0; k < STR_LENGTH(end); k++) put(vm, self, at++, str_char(vm, end, k));
        else
            put(vm, self, at++, c);
    }
}
static bool make_room(Vm *vm, Ref self, u32 length) { /* for so many characters at the place; what lies before it becomes NULs */
    if (IO(self)->pos > MAX_SIZE - (i64)length) {
        raise_no_memory(vm);
        return false;
    }
    u32 pos = (u32)IO(self)->pos, end = pos + length, size = IO(self)->size;
    if (end > size && !resize(vm, self, end)) return false;
    if (pos > size) memset(TEXT(self) + size, 0, 4 * (pos - size));
    MARK_RANGE(TEXT(self) + u32_min(pos, size), 4 * (end - u32_min(pos, size)));
    if (end > size) SET(IO(self)->size, end);
    return true;
}
static bool write_text(Vm *vm, Ref self, Ref text) {
    u32 length = written_length(vm, self, text);
    if (!length) return true;
    u32 pos = (u32)IO(self)->pos;
    if (!make_room(vm, self, length)) return false;
    put_text(vm, self, text, pos);
    SET(IO(self)->pos, pos + length);
    return true;
}
static Ref taken(Vm *vm, Ref self, u32 n) {
    u32 pos = (u32)IO(self)->pos;
    if (!n) return own(vm, EMPTY_STR);
    Ref r = str_from_kind(vm, TEXT(self) + pos, 4, n);
    if (r) SET(IO(self)->pos, pos + n);
    return r;
}
static u32 rest(Vm *vm, Ref self) { return IO(self)->pos < IO(self)->size ? IO(self)->size - (u32)IO(self)->pos : 0; }
static u32 line_length(Vm *vm, Ref self, i64 limit) {
    StringIo *io = IO(self);
    u32 left = rest(vm, self), n = left;
    if (!left) return 0;
    const u32 *p = TEXT(self) + io->pos;
    u32 first = io->newline && STR_LENGTH(io->newline) ? str_char(vm, io->newline, 0) : '\n';
    bool two = io->newline && STR_LENGTH(io->newline) == 2, any = io->universal && !io->translate;
    for (u32 i = 0; i < left; i++) {
        if (any && p[i] == '\r') {
            n = i + 1 + (i + 1 < left && p[i + 1] == '\n');
            break;
        }
        if (p[i] == first && (!two || (i + 1 < left && p[i + 1] == '\n'))) {
            n = i + 1 + two;
            break;
        }
    }
    return limit >= 0 && limit < n ? (u32)limit : n;
}

/* ---- methods ---- */
static bool good_newline(Vm *vm, Ref newline) {
    if (newline == NONE) return true;
    if (!IS_SUB(newline, TYPE_STR_SUBCLASS)) return refuse(vm, TYPE(TypeError), "newline must be str or None, not %T", newline);
    u32 n = STR_LENGTH(newline), a = n ? str_char(vm, newline, 0) : 0;
    bool ok = !n || (n == 1 && (a == '\n' || a == '\r')) || (n == 2 && a == '\r' && str_char(vm, newline, 1) == '\n');
    if (ok) return true;
    Ref shown = str_repr(vm, newline);
    if (shown) raise(vm, TYPE(ValueError), "illegal newline value: %S", shown);
    drop_null(vm, shown);
    return false;
}
static bool begin(Vm *vm, Ref self, Ref initial, Ref newline) {
    if (newline && !good_newline(vm, newline)) return false;
    if (initial && initial != NONE && !IS_SUB(initial, TYPE_STR_SUBCLASS))
        return refuse(vm, TYPE(TypeError), "initial_value must be str or None, not %T", initial);
    Ref end = !newline ? str_from_char(vm, '\n') : newline == NONE ? 0 : str_exact(vm, newline);
    if (!end && newline != NONE) return false;
    StringIo *io = IO(self);
    REPLACE(io->newline, end);
    forget(vm, self);
    SET(io->closed, 0);
    SET(io->seen, 0);
    SET(io->pos, 0);
    SET(io->translate, newline == NONE);
    SET(io->universal, newline == NONE || !STR_LENGTH(end));
    if (initial && initial != NONE && !write_text(vm, self, initial)) return false;
    SET(IO(self)->pos, 0);
    return true;
}
static Await init(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    Ref out[2];
    if (!args_bind(vm, "StringIO", "(initial_value='', newline='\\n')", args, n, kwnames, out, 2)) return ERROR;
    return begin(vm, self, out[0], out[1]) ? READY_NONE : ERROR;
}
#define NUMBER(again, otherwise)                                                                                                           \
    i64 number;                                                                                                                            \
    switch (file_number(vm, again, self, args, n, otherwise, &number)) {                                                                   \
    case FILE_NUMBER_LATER: return PENDING;                                                                                                \
    case FILE_NUMBER_BAD: return ERROR;                                                                                                    \
    default: break;                                                                                                                        \
    }
Await string_io_read(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    NUMBER(string_io_read, -1);
    if (!is_open(vm, self)) return ERROR;
    u32 left = rest(vm, self);
    return READY(taken(vm, self, number < 0 || number > left ? left : (u32)number));
}
Await string_io_readline(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    NUMBER(string_io_readline, -1);
    return is_open(vm, self) ? READY(taken(vm, self, line_length(vm, self, number))) : ERROR;
}
Await string_io_truncate(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    NUMBER(string_io_truncate, IO(self)->pos);
    if (!is_open(vm, self)) return ERROR;
    if (number < 0) return fail(vm, TYPE(ValueError), "Negative size value %z", number);
    if (number < IO(self)->size) {
        if (!resize(vm, self, (u32)number)) return ERROR;
        SET(IO(self)->size, (u32)number);
    }
    return READY(int_from_i64(vm, number));
}
METHOD(m_write) {
    if (!IS_SUB(args[0], TYPE_STR_SUBCLASS)) return fail(vm, TYPE(TypeError), "string argument expected, got '%T'", args[0]);
    if (!is_open(vm, self) || !write_text(vm, self, args[0])) return ERROR;
    return READY(int_from_i64(vm, STR_LENGTH(args[0])));
}
METHOD(m_seek) {
    i64 pos, whence = 0;
    if (!int_as_i64(vm, args[0], &pos) || (n > 1 && !int_as_i64(vm, args[1], &whence)))
        return fail(vm, TYPE(OverflowError), "Python int too large to convert to C ssize_t");
    if (!is_open(vm, self)) return ERROR;
    if (whence < 0 || whence > 2) return fail(vm, TYPE(ValueError), "Invalid whence (%d, should be 0, 1 or 2)", (i32)whence);
    if (pos < 0 && whence == 0) return fail(vm, TYPE(ValueError), "Negative seek position %z", pos);
    if (whence && pos) return fail(vm, TYPE(OSError), "Can't do nonzero cur-relative seeks");
    SET(IO(self)->pos, whence == 1 ? IO(self)->pos : whence == 2 ? (i64)IO(self)->size : pos);
    return READY(int_from_i64(vm, IO(self)->pos));
}
METHOD(m_tell) { return is_open(vm, self) ? READY(int_from_i64(vm, IO(self)->pos)) : ERROR; }
static Ref value(Vm *vm, Ref self) { return IO(self)->size ? str_from_kind(vm, TEXT(self), 4, IO(self)->size) : own(vm, EMPTY_STR); }
METHOD(m_getvalue) { return is_open(vm, self) ? READY(value(vm, self)) : ERROR; }
METHOD(m_close) {
    SET(IO(self)->closed, 1);
    forget(vm, self);
    return READY_NONE;
}
METHOD(m_true) { return is_open(vm, self) ? READY_BOOL(true) : ERROR; }
METHOD(m_del) { return READY_NONE; }    /* nothing is to be closed; without it the bases' __del__ would run */
static Await itself(Vm *vm, Ref self) { /* as io.IOBase says it, with a full stop */
    return IO(self)->closed ? fail(vm, TYPE(ValueError), "I/O operation on closed file.") : READY_OWN(self);
}
METHOD(m_enter) { return itself(vm, self); }
METHOD(m_getstate) {
    if (!is_open(vm, self)) return ERROR;
    Ref part[4] = {value(vm, self), own(vm, IO(self)->newline ? IO(self)->newline : NONE), int_from_i64(vm, IO(self)->pos),
                   file_copied_dict(vm, IO(self)->dict)};
    return READY(tuple_steal(vm, part, 4));
}
METHOD(m_setstate) {
    Ref state = args[0];
    i64 pos;
    if (!IS_SUB(state, TYPE_TUPLE_SUBCLASS) || TUPLE_LENGTH(state) < 4)
        return fail(vm, TYPE(TypeError), "%s%N.__setstate__ argument should be 4-tuple, got %T", file_prefix(vm, self), TYPE_OF(self),
                    state);
    if (!is_open(vm, self)) return ERROR;
    Ref text = TUPLE_ITEM(state, 0), place = TUPLE_ITEM(state, 2);
    if (!begin(vm, self, text, TUPLE_ITEM(state, 1))) return ERROR;
    forget(vm, self); /* the text as it was, its ends of lines, too */
    u32 length = text == NONE ? 0 : STR_LENGTH(text);
    if (length && !make_room(vm, self, length)) return ERROR;
    for (u32 i = 0; i < length; i++) put(vm, self, i, str_char(vm, text, i));
    if (!IS_SUB(place, TYPE_INT_SUBCLASS)) return fail(vm, TYPE(TypeError), "third item of state must be an integer, got %T", place);
    if (!int_as_i64(vm, place, &pos)) return fail(vm, TYPE(OverflowError), "Python int too large to convert to C ssize_t");
    if (pos < 0) return fail(vm, TYPE(ValueError), "position value cannot be negative");
    SET(IO(self)->pos, pos);
    return file_set_names(vm, self, TUPLE_ITEM(state, 3), "fourth");
}
static const MethodDef methods[] = {
    {"close", m_close, 0, 0, 0, NULL, "($self, /)", "Close the IO object."},
    {"getvalue", m_getvalue, 0, 0, 0, NULL, "($self, /)", "Retrieve the entire contents of the object."},
    {"read", string_io_read, 0, 1, 0, NULL, "($self, size=-1, /)", "Read at most size characters, returned as a string."},
    {"readline", string_io_readline, 0, 1, 0, NULL, "($self, size=-1, /)", "Read until newline or EOF."},
    {"tell", m_tell, 0, 0, 0, NULL, "($self, /)", "Tell the current file position."},
    {"truncate", string_io_truncate, 0, 1, 0, NULL, "($self, pos=None, /)", "Truncate size to pos."},
    {"seek", m_seek, 1, 2, 0, "nn", "($self, pos, whence=0, /)", "Change stream position."},
    {"write", m_write, 1, 1, 0, NULL, "($self, s, /)", "Write string to file."},
    {"seekable", m_true, 0, 0, 0, NULL, "($self, /)", "Returns True if the IO object can be seeked."},
    {"readable", m_true, 0, 0, 0, NULL, "($self, /)", "Returns True if the IO object can be read."},
    {"writable", m_true, 0, 0, 0, NULL, "($self, /)", "Returns True if the IO object can be written."},
    {"__getstate__", m_getstate, 0, 0, 0, NULL, NULL, NULL},
    {"__setstate__", m_setstate, 1, 1, 0, NULL, NULL, NULL},
    {"__del__", m_del, 0, 0, 0, NULL, NULL, NULL},
    {"__enter__", m_enter, 0, 0, 0, NULL, NULL, NULL},
    {0},
};
static Await get_closed(Vm *vm, Ref self) { return READY_BOOL(IO(self)->closed); }
static Await get_line_buffering(Vm *vm, Ref self) { return is_open(vm, self) ? READY_BOOL(false) : ERROR; }
static Await get_newlines(Vm *vm, Ref self) {
    if (!is_open(vm, self)) return ERROR;
    static const char *const ends[] = {"\r", "\n", "\r\n"};
    static const u8 bits[] = {2, 1, 4};
    Ref part[3];
    u32 n = 0, seen = IO(self)->universal ? IO(self)->seen : 0;
    for (u32 i = 0; i < 3; i++)
        if (seen & bits[i]) part[n++] = str_from_ascii(vm, ends[i]);
    return n == 0 ? READY_NONE : READY(n == 1 ? part[0] : tuple_steal(vm, part, n));
}
static const GetSetDef getsets[] = {
    {"closed", get_closed, NULL, NULL}, {"newlines", get_newlines, NULL, NULL}, {"line_buffering", get_line_buffering, NULL, NULL}, {0}};
/* The next line: a subclass's readline is asked. */
FRAME(NextLine, (line), (self), u32 unused_a; u32 unused_b;);
STEP(string_io_next_step, NextLine) {
    BEGIN(NextLine);
    f->line = str_intern_utf8(vm, "readline", 8);
    if (!f->line) return ERROR;
    AWAIT_SET(f->line, call_method(vm, f->self, f->line, NULL, 0));
    if (!IS_SUB(f->line, TYPE_STR_SUBCLASS))
        return fail(vm, TYPE(OSError), "readline() should have returned a str object, not '%T'", f->line);
    if (!STR_LENGTH(f->line)) return ERROR;
    RETURN(f->line);
    END;
}
static Await next_line(Vm *vm, Ref self) {
    if (!is_open(vm, self)) return ERROR;
    Ref type = TYPE_OF(self);
    if (type != TYPE(string_io) && TYPE_AT(type)->base != TYPE(string_io)) {
        NextLine *f = PUSH(NextLine, string_io_next_step);
        if (!f) return ERROR;
        f->self = self;
        return PENDING;
    }
    u32 length = line_length(vm, self, -1);
    return length ? READY(taken(vm, self, length)) : ERROR;
}
const TypeSpec string_io_spec = {
    .basicsize = 120,
    .flags = TYPE_HAS_GC | TYPE_BASETYPE,
    .methods = methods,
    .getsets = getsets,
    .doc = "Text I/O implementation using an in-memory buffer.",
    .dict_at = offsetof(StringIo, dict),
    .weaklist_at = offsetof(StringIo, weaklist),
    .dealloc = dealloc,
    .traverse = traverse,
    .clear = clear,
    .edges = edges,
    .getattr = object_generic_getattr,
    .setattr = object_generic_setattr,
    .iter = itself,
    .next = next_line,
    .init = init,
    .new = make,
};
