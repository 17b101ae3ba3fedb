/* io.c: sys.stdin, sys.stdout and sys.stderr: one small type of text stream over the host's table, and input(). */
#include "base/utf8.h"
#include "include/ouro.h"
#include "memory/host.h"
#include "modules/modules.h"

typedef struct TextStream { /* nominal 152, as _io.TextIOWrapper's */
    Object head;
    u32 fd, unused_;
    Ref dict, weaklist;
} TextStream;
#define STREAM(r) AT(TextStream, r)
#define LINE_MAX  65536u

Ref text_stream_new(Vm *vm, u32 fd) {
    Ref r = object_new(vm, TYPE(text_stream), 152);
    if (r) STREAM(r)->fd = fd;
    return r;
}

void text_stream_write(Vm *vm, Ref stream, Ref str) {
    u32 fd = STREAM(stream)->fd, n = STR_LENGTH(str);
    if (STR_AT(str)->ascii) {
        host_write(vm, fd, STR_DATA(str), n);
        return;
    }
    char buf[1024];
    for (u32 i = 0; i < n;) {
        u32 at = 0;
        for (; i < n && at < sizeof buf - 4; i++) at += utf8_put(buf + at, str_char(vm, str, i));
        host_write(vm, fd, buf, at);
    }
}

METHOD(stream_write) {
    if (STREAM(self)->fd == 0) return fail(vm, TYPE(ValueError), "not writable");
    if (!IS_SUB(args[0], TYPE_STR_SUBCLASS)) return fail(vm, TYPE(TypeError), "write() argument must be str, not %T", args[0]);
    text_stream_write(vm, self, args[0]);
    return READY(int_from_i64(vm, STR_LENGTH(args[0])));
}
METHOD(stream_flush) { return READY_NONE; }
METHOD(stream_isatty) { return READY_BOOL(false); }
METHOD(stream_fileno) { return READY(int_from_i64(vm, STREAM(self)->fd)); }
METHOD(stream_true) { return READY_BOOL(true); }

/* ---- reading lines: a native frame, so that the host may answer "later" ---- */
FRAME(ReadLine, (text), (prompt), u32 for_input; u32 capacity; Ref buffer; u32 length;);

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
    if (f->for_input && length == 0)
        raise(vm, TYPE(EOFError), "EOF when reading a line");
    else {
        if (f->for_input && text[length - 1] == '\n') length--;
        r = str_from_utf8(vm, text, length);
    }
    if (f->buffer) run_free(vm, f->buffer);
    f->buffer = 0;
    return READY(r);
}

STEP(stream_input_step, ReadLine) {
    BEGIN(ReadLine);
    if (f->prompt) {
        AWAIT(f->text, object_str(vm, f->prompt));
        Ref out = dict_get_str(vm, vm->sysdict, NAME(the_stdout));
        if (out && IS(out, text_stream)) text_stream_write(vm, out, f->text);
        DROP(f->text);
    }
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

static Await read_line(Vm *vm, Ref prompt, u32 for_input) {
    ReadLine *f = PUSH(ReadLine, stream_input_step);
    if (!f) return ERROR;
    f->prompt = prompt;
    f->for_input = for_input;
    return PENDING;
}

Await stream_input(Vm *vm, Ref prompt) { return read_line(vm, prompt, 1); }

METHOD(stream_readline) {
    if (STREAM(self)->fd != 0) return fail(vm, TYPE(ValueError), "not readable");
    return read_line(vm, 0, 0);
}

FRAME(ReadAll, (lines, line, done), (unused_), u32 as_list; u32 unused_a;);

STEP(stream_read_step, ReadAll) {
    BEGIN(ReadAll);
    f->lines = list_new(vm, 0);
    if (!f->lines) return ERROR;
    for (;;) {
        AWAIT(f->line, read_line(vm, 0, 0));
        if (STR_LENGTH(f->line) == 0) break;
        if (!list_append(vm, f->lines, f->line)) return ERROR;
        DROP(f->line);
        BREATHE(1);
    }
    if (f->as_list) RETURN(f->lines);
    return READY(str_join(vm, EMPTY_STR, LIST_AT(f->lines)->length ? LIST_ITEMS(f->lines) : NULL, LIST_AT(f->lines)->length));
    END;
}

static Await read_all(Vm *vm, u32 as_list) {
    ReadAll *f = PUSH(ReadAll, stream_read_step);
    if (!f) return ERROR;
    f->as_list = as_list;
    return PENDING;
}
METHOD(stream_read) { return STREAM(self)->fd ? fail(vm, TYPE(ValueError), "not readable") : read_all(vm, 0); }
METHOD(stream_readlines) { return STREAM(self)->fd ? fail(vm, TYPE(ValueError), "not readable") : read_all(vm, 1); }

FRAME(NextLine, (line), (unused_), u32 unused_a; u32 unused_b;);
STEP(stream_next_step, NextLine) {
    BEGIN(NextLine);
    AWAIT(f->line, read_line(vm, 0, 0));
    if (STR_LENGTH(f->line) == 0) return ERROR; /* without an exception: the end */
    RETURN(f->line);
    END;
}
static Await stream_next(Vm *vm, Ref self) {
    NextLine *f = PUSH(NextLine, stream_next_step);
    return f ? PENDING : ERROR;
}
static Await stream_iter(Vm *vm, Ref self) { return READY_OWN(self); }

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
static void stream_dealloc(Vm *vm, Ref self) { object_free(vm, self); }

static const MethodDef methods[] = {
    {"write", stream_write, 1, 1, 0, NULL, "($self, text, /)", NULL},
    {"flush", stream_flush, 0, 0, 0, NULL, "($self, /)", NULL},
    {"isatty", stream_isatty, 0, 0, 0, NULL, NULL, NULL},
    {"fileno", stream_fileno, 0, 0, 0, NULL, NULL, NULL},
    {"readable", stream_true, 0, 0, 0, NULL, NULL, NULL},
    {"writable", stream_true, 0, 0, 0, NULL, NULL, NULL},
    {"readline", stream_readline, 0, 0, 0, NULL, NULL, NULL},
    {"read", stream_read, 0, 0, 0, NULL, NULL, NULL},
    {"readlines", stream_readlines, 0, 0, 0, NULL, NULL, NULL},
    {0},
};
static const GetSetDef getsets[] = {{"encoding", get_encoding, NULL, NULL}, {"name", get_name, NULL, NULL}, {0}};

const TypeSpec text_stream_spec = {
    .basicsize = 152,
    .flags = TYPE_NO_NEW,
    .methods = methods,
    .getsets = getsets,
    .dealloc = stream_dealloc,
    .repr = stream_repr,
    .iter = stream_iter,
    .next = stream_next,
};
