/* io.c: sys.stdin, sys.stdout and sys.stderr: one small type of text stream over the host's table, and input(). */
#include "base/utf8.h"
#include "include/ouro.h"
#include "memory/host.h"
#include "modules/modules.h"
#include "object/sequence.h"

typedef struct TextStream { /* nominal 152, as _io.TextIOWrapper's */
    Object head;
    u32 fd, closed;
    Ref dict, weaklist;
    Ref pending; /* str: read from the host and not given out yet, or 0 */
    Ref buffer;  /* the binary stream below, once somebody asked for it */
    Ref errors;  /* str, when reconfigured */
} TextStream;
#define STREAM(r) AT(TextStream, r)
#define LINE_MAX  65536u

Ref text_stream_new(Vm *vm, u32 fd) {
    Ref r = object_new(vm, TYPE(text_stream), 152);
    if (r) STREAM(r)->fd = fd;
    return r;
}

static const char *errors_of(Vm *vm, Ref self) { return STREAM(self)->fd == 2 ? "backslashreplace" : "strict"; }

/* Text that UTF-8 cannot say: as stdout and stderr handle errors. New bytes; 0: error */
static Ref encoded(Vm *vm, Ref stream, Ref str) {
    Ref errors = STREAM(stream)->errors ? own(vm, STREAM(stream)->errors) : str_from_ascii(vm, errors_of(vm, stream));
    Ref bytes = errors ? str_encode(vm, str, 0, errors) : 0;
    drop_null(vm, errors);
    return bytes;
}

static bool has_surrogates(Vm *vm, Ref str) {
    u32 n = STR_LENGTH(str);
    if (STR_KIND(str) < 2) return false;
    for (u32 i = 0; i < n; i++)
        if ((str_char(vm, str, i) & 0x1FF800) == 0xD800) return true;
    return false;
}

bool text_stream_write(Vm *vm, Ref stream, Ref str) {
    u32 fd = STREAM(stream)->fd, n = STR_LENGTH(str);
    if (UNLIKELY(STREAM(stream)->closed)) return refuse(vm, TYPE(ValueError), "I/O operation on closed file.");
    if (STR_AT(str)->ascii) {
        host_write(vm, fd, STR_DATA(str), n);
        return true;
    }
    if (has_surrogates(vm, str)) {
        Ref bytes = encoded(vm, stream, str);
        if (!bytes) return false;
        host_write(vm, fd, BYTES_AT(bytes)->data, BYTES_AT(bytes)->length);
        drop(vm, bytes);
        return true;
    }
    char buf[1024];
    for (u32 i = 0; i < n;) {
        u32 at = 0;
        for (; i < n && at < sizeof buf - 4; i++) at += utf8_put(buf + at, str_char(vm, str, i));
        host_write(vm, fd, buf, at);
    }
    return true;
}

/* io.UnsupportedOperation(text); the class is made with the module io */
FRAME(Unsupported, (value, module), (unused_), u32 writing; u32 unused_a; u32 unused_b;);
static Ref io_name(Vm *vm, const char *text) { return str_intern_utf8(vm, text, (u32)strlen(text)); }
STEP(unsupported_step, Unsupported) {
    BEGIN(Unsupported);
    Ref text;
    AWAIT(f->module, import_library_module(vm, NAME(io)));
    f->value = io_name(vm, "UnsupportedOperation");
    if (!f->value) return ERROR;
    AWAIT_SET(f->value, object_getattr(vm, f->module, f->value));
    text = str_from_ascii(vm, f->writing ? "not writable" : "not readable");
    if (!text) return ERROR;
    REPLACE(f->module, text);
    AWAIT_SET(f->value, call1(vm, f->value, f->module));
    raise_object(vm, own(vm, f->value));
    return ERROR;
    END;
}
static Await unsupported(Vm *vm, u32 writing) {
    Unsupported *f = PUSH(Unsupported, unsupported_step);
    if (!f) return ERROR;
    f->writing = writing;
    return PENDING;
}

METHOD(stream_write) {
    if (args[0] == NONE) return fail(vm, TYPE(TypeError), "write() argument must be str, not None");
    if (!IS_SUB(args[0], TYPE_STR_SUBCLASS)) return fail(vm, TYPE(TypeError), "write() argument must be str, not %T", args[0]);
    if (STREAM(self)->fd == 0) return unsupported(vm, 1);
    return text_stream_write(vm, self, args[0]) ? READY(int_from_i64(vm, STR_LENGTH(args[0]))) : ERROR;
}

FRAME(WriteLines, (iterator, line), (stream), u32 unused_a;);
STEP(write_lines_step, WriteLines) {
    BEGIN(WriteLines);
    for (;;) {
        AWAIT_NEXT(f->line, iter_next(vm, f->iterator));
        if (!f->line) return READY_NONE;
        AWAIT_DROP(call_method(vm, f->stream, NAME(write), &f->line, 1));
        DROP(f->line);
        BREATHE(1);
    }
    END;
}
FRAME(WriteLinesStart, (iterator, done), (stream, lines), u32 unused_a; u32 unused_b;);
STEP(write_lines_start_step, WriteLinesStart) {
    BEGIN(WriteLinesStart);
    WriteLines *w;
    AWAIT(f->iterator, object_iter(vm, f->lines));
    w = PUSH(WriteLines, write_lines_step);
    if (!w) return ERROR;
    w->iterator = own(vm, f->iterator);
    w->stream = f->stream;
    AWAIT(f->done, PENDING);
    return READY_NONE;
    END;
}
METHOD(stream_writelines) {
    WriteLinesStart *f = PUSH(WriteLinesStart, write_lines_start_step);
    if (!f) return ERROR;
    f->stream = self;
    f->lines = args[0];
    return PENDING;
}
METHOD(stream_close) {
    SET(STREAM(self)->closed, 1);
    return READY_NONE;
}
static bool is_open(Vm *vm, Ref self) { return !STREAM(self)->closed || refuse(vm, TYPE(ValueError), "I/O operation on closed file."); }
METHOD(stream_enter) { return is_open(vm, self) ? READY_OWN(self) : ERROR; }
METHOD(stream_seekable) { return is_open(vm, self) ? READY_BOOL(false) : ERROR; }
METHOD(stream_readable) { return is_open(vm, self) ? READY_BOOL(STREAM(self)->fd == 0) : ERROR; }
METHOD(stream_writable) { return is_open(vm, self) ? READY_BOOL(STREAM(self)->fd != 0) : ERROR; }
METHOD(stream_reconfigure) {
    Ref a[5];
    if (!args_bind(vm, "reconfigure", "(*, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)", args, n,
                   kwnames, a, 5))
        return ERROR;
    if (a[1] && a[1] != NONE) REPLACE(STREAM(self)->errors, own(vm, a[1]));
    return READY_NONE;
}

METHOD(stream_flush) { return is_open(vm, self) ? READY_NONE : ERROR; }
METHOD(stream_isatty) { return is_open(vm, self) ? READY_BOOL(false) : ERROR; }
METHOD(stream_fileno) { return is_open(vm, self) ? READY(int_from_i64(vm, STREAM(self)->fd)) : ERROR; }

/* ---- reading lines: a native frame, so that the host may answer "later" ---- */
enum { LINE_TEXT, LINE_INPUT, LINE_BYTES };
FRAME(ReadLine, (text), (unused_), u32 kind; u32 capacity; Ref buffer; u32 length;);

static bool read_more(Vm *vm, ReadLine *f, i64 *got) {
    if (f->capacity - f->length < LINE_MAX) {
        Ref bigger = run_realloc(vm, f->buffer, f->length + LINE_MAX);
        if (!bigger) {
            raise_no_memory(vm);
            return false;
        }
        f->buffer = bigger;
        f->capacity = f->length + LINE_MAX;
    }
    *got = host_read_line(vm, AT(char, f->buffer) + f->length, f->capacity - f->length);
    if (*got > 0) f->length += (u32)*got;
    return true;
}

static Await line_done(Vm *vm, ReadLine *f) {
    const char *text = f->buffer ? AT(char, f->buffer) : "";
    u32 length = f->length;
    Ref r = 0;
    if (f->kind == LINE_INPUT && length == 0)
        raise(vm, TYPE(EOFError), "EOF when reading a line");
    else {
        if (f->kind == LINE_INPUT && text[length - 1] == '\n') length--;
        if (f->kind == LINE_TEXT && length > 1 && text[length - 1] == '\n' && text[length - 2] == '\r') {
            AT(char, f->buffer)[length - 2] = '\n';
            length--;
        }
        r = f->kind == LINE_BYTES ? bytes_from(vm, text, length) : str_from_utf8(vm, text, length);
    }
    if (f->buffer) run_free(vm, f->buffer);
    f->buffer = 0;
    return READY(r);
}

STEP(stream_input_step, ReadLine) {
    BEGIN(ReadLine);
    for (;;) {
        i64 got;
        if (!read_more(vm, f, &got)) return ERROR;
        if (got == OURO_LATER) {
            if (vm->nesting)
                return fail(vm, TYPE(RuntimeError), "input() cannot wait inside of a finalizer, a comparison of keys or a callback");
            outside(vm)->waiting = RUN_INPUT;
            BREATHE_(__COUNTER__ - base_)
            continue;
        }
        if (got < 0) {
            if (f->buffer) run_free(vm, f->buffer);
            f->buffer = 0;
            return fail(vm, TYPE(KeyboardInterrupt), NULL);
        }
        if (got == 0 || AT(char, f->buffer)[f->length - 1] == '\n') break;
    }
    return line_done(vm, f);
    END;
}

static Await read_line(Vm *vm, u32 kind) {
    ReadLine *f = PUSH(ReadLine, stream_input_step);
    if (!f) return ERROR;
    f->kind = kind;
    return PENDING;
}
Await stream_read_bytes(Vm *vm) { return read_line(vm, LINE_BYTES); }

/* ---- input(): by the program's own sys.stdin and sys.stdout where it has put others there ---- */
FRAME(Input, (text, in, out, line), (prompt), u32 unused_a; u32 unused_b; u32 unused_c;);

static Await input_line(Vm *vm, Input *f) {
    u32 n;
    if (!IS_SUB(f->line, TYPE_STR_SUBCLASS)) return fail(vm, TYPE(TypeError), "object.readline() returned non-string");
    n = STR_LENGTH(f->line);
    if (n == 0) return fail(vm, TYPE(EOFError), "EOF when reading a line");
    return READY(str_char(vm, f->line, n - 1) == '\n' ? str_slice(vm, f->line, 0, n - 1) : own(vm, f->line));
}

static Ref lost_or(Vm *vm, Ref name, const char *text) {
    Ref r = dict_get_str(vm, vm->sysdict, name);
    return r && r != NONE ? own(vm, r) : raise(vm, TYPE(RuntimeError), "input(): lost sys.%s", text);
}

STEP(input_step, Input) {
    BEGIN(Input);
    f->in = lost_or(vm, NAME(the_stdin), "stdin");
    f->out = f->in ? lost_or(vm, NAME(the_stdout), "stdout") : 0;
    if (!f->out) return ERROR;
    if (f->prompt) {
        AWAIT(f->text, object_str(vm, f->prompt));
        if (!IS(f->out, text_stream))
            AWAIT_DROP(call_method(vm, f->out, NAME(write), &f->text, 1));
        else if (!text_stream_write(vm, f->out, f->text))
            return ERROR;
        DROP(f->text);
    }
    if (IS(f->in, text_stream) && !STREAM(f->in)->pending) {
        if (!is_open(vm, f->in)) return ERROR;
        AWAIT(f->line, read_line(vm, LINE_INPUT));
        RETURN(f->line);
    }
    AWAIT(f->line, call_method(vm, f->in, NAME(readline), NULL, 0));
    return input_line(vm, f);
    END;
}
Await stream_input(Vm *vm, Ref prompt) {
    Input *f = PUSH(Input, input_step);
    if (!f) return ERROR;
    f->prompt = prompt;
    return PENDING;
}

/* ---- read, readline, readlines: in pieces of lines; what is left over waits in `pending` ---- */
enum { READ_LINE, READ_ALL, READ_LINES, READ_NEXT };
FRAME(ReadSome, (lines, line), (stream), u32 what; i32 limit; u32 length;);

/* The next line out of what is pending, up to limit characters (< 0: all). 0: nothing is pending, or Vm.exc */
static Ref take_pending(Vm *vm, Ref stream, i64 limit, bool line) {
    Ref text = STREAM(stream)->pending;
    if (!text) return 0;
    u32 n = STR_LENGTH(text), end = 0;
    if (line)
        while (end < n && str_char(vm, text, end++) != '\n') continue;
    else
        end = n;
    if (limit >= 0 && end > limit) end = (u32)limit;
    Ref r = str_slice(vm, text, 0, end), rest = r && end < n ? str_slice(vm, text, end, n) : 0;
    if (!r || (end < n && !rest)) {
        drop_null(vm, r);
        return 0;
    }
    REPLACE(STREAM(stream)->pending, rest);
    return r;
}

static bool line_ended(Vm *vm, Ref line) {
    u32 n = STR_LENGTH(line);
    return n && str_char(vm, line, n - 1) == '\n';
}

/* What is more than the limit goes back. */
static bool keep_rest(Vm *vm, ReadSome *f) {
    u32 n = STR_LENGTH(f->line);
    if (f->limit < 0 || f->length + n <= (u32)f->limit) return true;
    Ref rest = str_slice(vm, f->line, (u32)f->limit - f->length, n), kept = rest ? str_slice(vm, f->line, 0, (u32)f->limit - f->length) : 0;
    if (!kept) {
        drop_null(vm, rest);
        return false;
    }
    REPLACE(STREAM(f->stream)->pending, rest);
    REPLACE(f->line, kept);
    return true;
}

static bool read_is_done(Vm *vm, ReadSome *f) {
    if (f->what == READ_LINES) return f->limit > 0 && f->length >= (u32)f->limit;
    if (f->limit >= 0 && f->length >= (u32)f->limit) return true;
    return (f->what == READ_LINE || f->what == READ_NEXT) && LIST_AT(f->lines)->length &&
           line_ended(vm, LIST_ITEMS(f->lines)[LIST_AT(f->lines)->length - 1]);
}

static Await read_result(Vm *vm, ReadSome *f) {
    u32 n = LIST_AT(f->lines)->length;
    if (f->what == READ_NEXT && n == 0) return ERROR; /* without an exception: the end */
    if (f->what == READ_LINES) return READY_OWN(f->lines);
    return READY(str_join(vm, EMPTY_STR, n ? LIST_ITEMS(f->lines) : NULL, n));
}

STEP(stream_read_step, ReadSome) {
    BEGIN(ReadSome);
    f->lines = list_new(vm, 0);
    if (!f->lines) return ERROR;
    while (!read_is_done(vm, f)) {
        f->line = take_pending(vm, f->stream, f->what == READ_LINES || f->limit < 0 ? -1 : f->limit - (i64)f->length, f->what != READ_ALL);
        if (!f->line && vm->exc) return ERROR;
        if (!f->line) {
            AWAIT(f->line, read_line(vm, LINE_TEXT));
            if (STR_LENGTH(f->line) == 0) break;
            if (f->what != READ_LINES && !keep_rest(vm, f)) return ERROR;
        }
        f->length += STR_LENGTH(f->line);
        if (!list_append(vm, f->lines, f->line)) return ERROR;
        DROP(f->line);
        BREATHE(1);
    }
    return read_result(vm, f);
    END;
}

static Await read_some(Vm *vm, Ref self, const Ref *args, u32 n, u32 what) {
    i64 limit = -1;
    if (!is_open(vm, self)) return ERROR;
    if (STREAM(self)->fd) return unsupported(vm, 0);
    if (n && args[0] != NONE && !int_as_i64(vm, args[0], &limit)) limit = INT32_MAX;
    ReadSome *f = PUSH(ReadSome, stream_read_step);
    if (!f) return ERROR;
    f->stream = self;
    f->what = what;
    f->limit = limit > INT32_MAX ? INT32_MAX : limit < 0 ? -1 : (i32)limit;
    return PENDING;
}
METHOD(stream_readline) { return read_some(vm, self, args, n, READ_LINE); }
METHOD(stream_read) { return read_some(vm, self, args, n, READ_ALL); }
METHOD(stream_readlines) { return read_some(vm, self, args, n, READ_LINES); }
static Await stream_next(Vm *vm, Ref self) { return read_some(vm, self, NULL, 0, READ_NEXT); }
static Await stream_iter(Vm *vm, Ref self) { return is_open(vm, self) ? READY_OWN(self) : ERROR; }

/* ---- what stands below: io._StandardStream(fd) ---- */
FRAME(GetBuffer, (value, module, number), (stream), u32 unused_a; u32 unused_b;);
STEP(get_buffer_step, GetBuffer) {
    BEGIN(GetBuffer);
    AWAIT(f->module, import_library_module(vm, NAME(io)));
    f->value = io_name(vm, "_StandardStream");
    if (!f->value) return ERROR;
    AWAIT_SET(f->value, object_getattr(vm, f->module, f->value));
    f->number = int_from_i64(vm, STREAM(f->stream)->fd);
    if (!f->number) return ERROR;
    AWAIT_SET(f->value, call1(vm, f->value, f->number));
    REPLACE(STREAM(f->stream)->buffer, own(vm, f->value));
    RETURN(f->value);
    END;
}
static Await get_buffer(Vm *vm, Ref self) {
    if (STREAM(self)->buffer) return READY_OWN(STREAM(self)->buffer);
    GetBuffer *f = PUSH(GetBuffer, get_buffer_step);
    if (!f) return ERROR;
    f->stream = self;
    return PENDING;
}

static Await stream_repr(Vm *vm, Ref self) {
    static const char *const text[] = {"<_io.TextIOWrapper name='<stdin>' mode='r' encoding='utf-8'>",
                                       "<_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>",
                                       "<_io.TextIOWrapper name='<stderr>' mode='w' encoding='utf-8'>"};
    return READY(str_from_ascii(vm, text[STREAM(self)->fd]));
}
static Await get_encoding(Vm *vm, Ref self) { return READY(str_from_ascii(vm, "utf-8")); }
static Await get_name(Vm *vm, Ref self) {
    static const char *const text[] = {"<stdin>", "<stdout>", "<stderr>"};
    return READY(str_from_ascii(vm, text[STREAM(self)->fd]));
}
static Await get_errors(Vm *vm, Ref self) {
    return STREAM(self)->errors ? READY_OWN(STREAM(self)->errors) : READY(str_from_ascii(vm, errors_of(vm, self)));
}
static Await get_mode(Vm *vm, Ref self) { return READY(str_from_ascii(vm, STREAM(self)->fd ? "w" : "r")); }
static Await get_closed(Vm *vm, Ref self) { return READY_BOOL(STREAM(self)->closed); }
static Await get_newlines(Vm *vm, Ref self) { return READY_NONE; }
static Await get_false(Vm *vm, Ref self) { return READY_BOOL(false); }
static void stream_edges(Vm *vm, Ref self, Edges *e) {
    EDGE(STREAM(self)->dict, "__dict__");
    EDGE(STREAM(self)->pending, "read ahead");
    EDGE(STREAM(self)->buffer, "buffer");
    EDGE(STREAM(self)->errors, "errors");
}
static void stream_dealloc(Vm *vm, Ref self) {
    if (STREAM(self)->weaklist) weakrefs_clear(vm, self);
    Ref hold = is_quiet(vm, STREAM(self)->dict) ? 0 : hold_dying(vm, self);
    CLEAR(STREAM(self)->dict);
    hold_pop(vm, hold);
    CLEAR(STREAM(self)->pending);
    CLEAR(STREAM(self)->buffer);
    CLEAR(STREAM(self)->errors);
    object_free(vm, self);
}

static const MethodDef methods[] = {
    {"write", stream_write, 1, 1, 0, NULL, "($self, text, /)", NULL},
    {"writelines", stream_writelines, 1, 1, 0, NULL, "($self, lines, /)", "Write a list of lines to stream."},
    {"flush", stream_flush, 0, 0, 0, NULL, "($self, /)", NULL},
    {"isatty", stream_isatty, 0, 0, 0, NULL, "($self, /)", NULL},
    {"fileno", stream_fileno, 0, 0, 0, NULL, "($self, /)", NULL},
    {"seekable", stream_seekable, 0, 0, 0, NULL, "($self, /)", NULL},
    {"readable", stream_readable, 0, 0, 0, NULL, "($self, /)", NULL},
    {"writable", stream_writable, 0, 0, 0, NULL, "($self, /)", NULL},
    {"readline", stream_readline, 0, 1, 0, "s", "($self, size=-1, /)", NULL},
    {"read", stream_read, 0, 1, 0, "s", "($self, size=-1, /)", NULL},
    {"readlines", stream_readlines, 0, 1, 0, "s", "($self, hint=-1, /)", "Return a list of lines from the stream."},
    {"close", stream_close, 0, 0, 0, NULL, "($self, /)", NULL},
    {"reconfigure", stream_reconfigure, 0, 0, METH_KEYWORDS, NULL, NULL, "Reconfigure the text stream with new parameters."},
    {"__enter__", stream_enter, 0, 0, 0, NULL, NULL, NULL},
    {"__exit__", stream_close, 0, -1, 0, NULL, NULL, NULL},
    {0},
};
static const GetSetDef getsets[] = {
    {"encoding", get_encoding, NULL, NULL},   {"name", get_name, NULL, NULL},
    {"errors", get_errors, NULL, NULL},       {"mode", get_mode, NULL, NULL},
    {"closed", get_closed, NULL, NULL},       {"newlines", get_newlines, NULL, NULL},
    {"buffer", get_buffer, NULL, NULL},       {"line_buffering", get_false, NULL, NULL},
    {"write_through", get_false, NULL, NULL}, {0},
};

const TypeSpec text_stream_spec = {
    .basicsize = 152,
    .flags = TYPE_NO_NEW,
    .methods = methods,
    .getsets = getsets,
    .dict_at = offsetof(TextStream, dict),
    .weaklist_at = offsetof(TextStream, weaklist),
    .dealloc = stream_dealloc,
    .edges = stream_edges,
    .repr = stream_repr,
    .iter = stream_iter,
    .next = stream_next,
    .getattr = object_generic_getattr,
    .setattr = object_generic_setattr,
};

/* ---- open: io.open, which imports the module io first ---- */
FRAME(Open, (module, function, value, arguments), (kwnames), u32 n; u32 unused_a; u32 unused_b;);
static Await open_call(Vm *vm, Open *f) { return object_call(vm, f->function, TUPLE_AT(f->arguments)->item, f->n, f->kwnames); }
STEP(open_step, Open) {
    BEGIN(Open);
    AWAIT(f->module, import_library_module(vm, NAME(io)));
    f->function = io_name(vm, "_open");
    if (!f->function) return ERROR;
    AWAIT_SET(f->function, object_getattr(vm, f->module, f->function));
    AWAIT(f->value, open_call(vm, f));
    RETURN(f->value);
    END;
}
Await builtin_open(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    Ref bound[8], all = 0;
    if (!args_bind(vm, "open", "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)", args,
                   n, kwnames, bound, 8))
        return ERROR;
    all = tuple_from(vm, args, n + (kwnames ? TUPLE_LENGTH(kwnames) : 0));
    Open *f = all ? PUSH(Open, open_step) : NULL;
    if (!f) {
        drop_null(vm, all);
        return ERROR;
    }
    f->arguments = all;
    f->kwnames = kwnames;
    f->n = n;
    return PENDING;
}
