/* fs.c: the module _fs: what the host does to files, one function an operation (OURO_FILE_… of ouro.h); io, os and pathlib stand on
 * it. Errors are OSErrors with the path as it was given. Every function is a native frame, since a host may answer "later". */
#include "base/utf8.h"
#include "include/ouro.h"
#include "memory/host.h"
#include "modules/modules.h"

#define PATH_SPACE 4096u
#define LIST_SPACE 65536u

/* ---- names ---- */

/* Surrogates that stand for single bytes (surrogateescape) become these: UTF-8 in place. */
static u32 unescape(char *text, u32 n) {
    u32 to = 0;
    for (u32 i = 0; i < n; i++) {
        u8 a = (u8)text[i], b = i + 2 < n ? (u8)text[i + 1] : 0, c = i + 2 < n ? (u8)text[i + 2] : 0;
        if (a == 0xED && (b == 0xB2 || b == 0xB3) && (c & 0xC0) == 0x80) {
            text[to++] = (char)(0x80 | (b & 1) << 6 | (c & 0x3F));
            i += 2;
        } else
            text[to++] = text[i];
    }
    return to;
}

/* A path as the host wants it; false: an error is set. */
static bool path_text(Vm *vm, Ref path, char *text) {
    u32 n;
    if (IS_SUB(path, TYPE_STR_SUBCLASS)) {
        n = str_to_utf8(vm, path, text, PATH_SPACE - 1);
        if (n < PATH_SPACE) n = unescape(text, n);
    } else if (IS_SUB(path, TYPE_BYTES_SUBCLASS)) {
        n = BYTES_AT(path)->length;
        if (n < PATH_SPACE) memcpy(text, BYTES_AT(path)->data, n);
    } else
        return refuse(vm, TYPE(TypeError), "expected str, bytes or os.PathLike object, not %T", path);
    if (n >= PATH_SPACE - 1) return os_error_set(vm, 36, path, 0) != 0;
    text[n] = 0;
    if (strlen(text) != n) return refuse(vm, TYPE(ValueError), "embedded null byte");
    return true;
}

/* A name from the host: new str, bytes that are no UTF-8 as surrogates */
static Ref name_from(Vm *vm, const char *text, u32 n) {
    StrBuilder b = {0};
    for (u32 i = 0; i < n;) {
        u32 c, size = utf8_decode((const u8 *)text + i, n - i, &c);
        if (!size) {
            c = 0xDC00 + (u8)text[i];
            size = 1;
        }
        builder_char(vm, &b, c);
        i += size;
    }
    return builder_finish(vm, &b);
}

/* ---- the operations ---- */
FRAME(FsOp, (path, other, data), (unused_), u32 op; u32 n; u32 low; u32 high;);

static i64 number_of(const FsOp *f) { return (i64)((u64)f->high << 32 | f->low); }

static Ref entries_from(Vm *vm, const char *text, u32 n) {
    Ref list = list_new(vm, 0);
    for (u32 i = 0; list && i < n;) {
        u32 size = (u32)strlen(text + i);
        Ref name = name_from(vm, text + i, size);
        if (!name || !list_append_steal(vm, list, name)) {
            drop(vm, list);
            return 0;
        }
        i += size + 1;
    }
    return list;
}

/* A folder's entries, in as much room as they need. 0: *got says why, or Vm.exc */
static Ref list_folder(Vm *vm, const char *path, i64 *got) {
    for (u32 room = LIST_SPACE;;) {
        Ref run = run_malloc(vm, room);
        if (!run) return raise_no_memory(vm);
        *got = host_file_op(vm, OURO_FILE_LIST, path, NULL, 0, AT(char, run), room);
        if (*got <= (i64)room) {
            Ref r = *got < 0 ? 0 : entries_from(vm, AT(char, run), (u32)*got);
            run_free(vm, run);
            return r;
        }
        run_free(vm, run);
        if (*got > (1 << 28)) return raise_no_memory(vm);
        room = (u32)*got + 4096;
    }
}

static Ref read_bytes(Vm *vm, FsOp *f, const char *path, i64 *got) {
    Ref r = bytes_from(vm, NULL, f->n);
    if (!r) return 0;
    *got = f->n ? host_file_op(vm, OURO_FILE_READ, path, NULL, number_of(f), BYTES_AT(r)->data, f->n) : 0;
    if (*got == (i64)f->n) return r;
    Ref less = *got < 0 ? 0 : bytes_from(vm, BYTES_AT(r)->data, (u32)*got);
    drop(vm, r);
    return less;
}

static Ref stat_tuple(Vm *vm, const i64 *fields) {
    Ref t = tuple_new(vm, OURO_STAT_FIELDS);
    for (u32 i = 0; t && i < OURO_STAT_FIELDS; i++) {
        Ref item = int_from_i64(vm, fields[i]);
        if (!item) {
            drop(vm, t);
            return 0;
        }
        TUPLE_ITEM(t, i) = item;
    }
    return t;
}

/* What stat tells of size alone: the rest differs from host to host */
enum { FS_SIZE = 100 };

/* Does it: new result, or 0 with *got telling the host's error (< 0), or Vm.exc */
static Ref operate(Vm *vm, FsOp *f, i64 *got) {
    char path[PATH_SPACE], other[PATH_SPACE];
    i64 fields[OURO_STAT_FIELDS];
    const u8 *data = NULL;
    *got = 0;
    if ((f->path && !path_text(vm, f->path, path)) || (f->other && !path_text(vm, f->other, other))) return 0;
    if (!f->path) path[0] = 0;
    switch (f->op) {
    case OURO_FILE_READ: return read_bytes(vm, f, path, got);
    case OURO_FILE_LIST: return list_folder(vm, path, got);
    case OURO_FILE_WRITE:
        bytes_view(vm, f->data, &data, &f->n);
        *got = host_file_op(vm, f->op, path, NULL, number_of(f), (void *)(uintptr_t)data, f->n);
        return *got < 0 ? 0 : int_from_i64(vm, *got);
    case OURO_FILE_STAT:
        *got = host_file_op(vm, f->op, path, NULL, number_of(f), fields, sizeof fields);
        return *got < 0 ? 0 : stat_tuple(vm, fields);
    case FS_SIZE:
        *got = host_file_op(vm, OURO_FILE_STAT, path, NULL, 1, fields, sizeof fields);
        return *got < 0 ? 0 : int_from_i64(vm, fields[6]);
    case OURO_FILE_CWD:
    case OURO_FILE_READLINK:
        *got = host_file_op(vm, f->op, path, NULL, 0, other, PATH_SPACE);
        return *got < 0 ? 0 : name_from(vm, other, (u32)*got < PATH_SPACE ? (u32)*got : PATH_SPACE);
    case OURO_FILE_UTIME:
        for (u32 i = 0; i < 2; i++) int_as_i64(vm, TUPLE_ITEM(f->data, i), &fields[i]);
        *got = host_file_op(vm, f->op, path, NULL, 0, fields, 16);
        return *got < 0 ? 0 : own(vm, NONE);
    default: *got = host_file_op(vm, f->op, path, f->other ? other : NULL, number_of(f), NULL, 0); return *got < 0 ? 0 : own(vm, NONE);
    }
}

STEP(fs_step, FsOp) {
    BEGIN(FsOp);
    i64 got;
    Ref r;
    for (;;) {
        r = operate(vm, f, &got);
        if (got != OURO_LATER) break;
        if (vm->nesting) return fail(vm, TYPE(RuntimeError), "a file cannot be waited for inside of a finalizer or a callback");
        outside(vm)->waiting = RUN_MODULE;
        BREATHE_(__COUNTER__ - base_)
    }
    if (r || vm->exc) return READY(r);
    os_error_set(vm, (i32)-got, f->path, f->other);
    return ERROR;
    END;
}

static Await fs_start(Vm *vm, u32 op, Ref path, Ref other, i64 number, Ref data, u32 n) {
    FsOp *f = PUSH(FsOp, fs_step);
    if (!f) return ERROR;
    f->path = own_null(vm, path);
    f->other = own_null(vm, other);
    f->data = own_null(vm, data);
    f->op = op;
    f->n = n;
    f->low = (u32)(u64)number;
    f->high = (u32)((u64)number >> 32);
    return PENDING;
}

static bool number_arg(Vm *vm, Ref r, i64 *out) {
    if (int_as_i64(vm, r, out)) return true;
    return refuse(vm, TYPE(OverflowError), "Python int too large to convert to C long");
}
#define PATH_OP(name, OP)                                                                                                                  \
    METHOD(name) { return fs_start(vm, OP, args[0], 0, 0, 0, 0); }
#define NUMBER_OP(name, OP)                                                                                                                \
    METHOD(name) {                                                                                                                         \
        i64 number;                                                                                                                        \
        return number_arg(vm, args[1], &number) ? fs_start(vm, OP, args[0], 0, number, 0, 0) : ERROR;                                      \
    }
#define TWO_PATHS(name, OP)                                                                                                                \
    METHOD(name) { return fs_start(vm, OP, args[0], args[1], 0, 0, 0); }
NUMBER_OP(fs_open, OURO_FILE_OPEN)
NUMBER_OP(fs_truncate, OURO_FILE_TRUNCATE)
NUMBER_OP(fs_stat, OURO_FILE_STAT)
NUMBER_OP(fs_mkdir, OURO_FILE_MKDIR)
NUMBER_OP(fs_chmod, OURO_FILE_CHMOD)
NUMBER_OP(fs_access, OURO_FILE_ACCESS)
PATH_OP(fs_size, FS_SIZE)
PATH_OP(fs_list, OURO_FILE_LIST)
PATH_OP(fs_rmdir, OURO_FILE_RMDIR)
PATH_OP(fs_unlink, OURO_FILE_UNLINK)
PATH_OP(fs_chdir, OURO_FILE_CHDIR)
PATH_OP(fs_readlink, OURO_FILE_READLINK)
TWO_PATHS(fs_rename, OURO_FILE_RENAME)
TWO_PATHS(fs_link, OURO_FILE_LINK)
TWO_PATHS(fs_symlink, OURO_FILE_SYMLINK)
METHOD(fs_cwd) { return fs_start(vm, OURO_FILE_CWD, 0, 0, 0, 0, 0); }
METHOD(fs_read) {
    i64 place, size;
    if (!number_arg(vm, args[1], &place) || !number_arg(vm, args[2], &size)) return ERROR;
    if (size < 0 || size > 0x7ffff000) return fail(vm, TYPE(OverflowError), "too many bytes at once");
    return fs_start(vm, OURO_FILE_READ, args[0], 0, place, 0, (u32)size);
}
METHOD(fs_write) {
    i64 place;
    const u8 *data;
    u32 size;
    if (!number_arg(vm, args[1], &place)) return ERROR;
    if (!bytes_view(vm, args[2], &data, &size))
        return vm->exc ? ERROR : fail(vm, TYPE(TypeError), "a bytes-like object is required, not '%T'", args[2]);
    return fs_start(vm, OURO_FILE_WRITE, args[0], 0, place, args[2], size);
}
METHOD(fs_utime) {
    if (!IS(args[1], tuple) || TUPLE_LENGTH(args[1]) != 2) return fail(vm, TYPE(TypeError), "utime: two numbers are wanted");
    return fs_start(vm, OURO_FILE_UTIME, args[0], 0, 0, args[1], 0);
}
/* bytes to fd 1 or 2, as they are */
METHOD(fs_put) {
    const u8 *data;
    u32 size;
    i64 fd;
    if (!number_arg(vm, args[0], &fd)) return ERROR;
    if (!bytes_view(vm, args[1], &data, &size))
        return vm->exc ? ERROR : fail(vm, TYPE(TypeError), "a bytes-like object is required, not '%T'", args[1]);
    host_write(vm, fd == 2 ? 2 : 1, data, size);
    return READY(int_from_i64(vm, size));
}
METHOD(fs_strerror) {
    i64 number;
    return number_arg(vm, args[0], &number) ? READY(os_error_text(vm, number)) : ERROR;
}
/* n random bytes of the host */
METHOD(fs_random) {
    Outside *o = outside(vm);
    i64 size;
    if (!number_arg(vm, args[0], &size)) return ERROR;
    if (size < 0) return fail(vm, TYPE(ValueError), "negative argument not allowed");
    if (size > (1 << 28)) return no_memory(vm);
    if (!o->host.random) return fail(vm, TYPE(NotImplementedError), "this host has no source of randomness");
    Ref r = bytes_from(vm, NULL, (u32)size);
    for (u32 i = 0; r && i < (u32)size; i += 8) {
        u64 bits = o->host.random(o->host.self);
        memcpy(BYTES_AT(r)->data + i, &bits, u32_min(8, (u32)size - i));
    }
    return READY(r);
}
/* nanoseconds since the epoch */
METHOD(fs_now) {
    Outside *o = outside(vm);
    return READY(int_from_u64(vm, o->host.clock_ns ? o->host.clock_ns(o->host.self, false) : 0));
}
METHOD(fs_read_line) { return stream_read_bytes(vm); }

static const MethodDef methods[] = {
    {"open", fs_open, 2, 2, 0, "On", NULL, NULL},
    {"read", fs_read, 3, 3, 0, "Onn", NULL, NULL},
    {"write", fs_write, 3, 3, 0, "OnO", NULL, NULL},
    {"truncate", fs_truncate, 2, 2, 0, "On", NULL, NULL},
    {"stat", fs_stat, 2, 2, 0, "On", NULL, NULL},
    {"list", fs_list, 1, 1, 0, NULL, NULL, NULL},
    {"mkdir", fs_mkdir, 2, 2, 0, "On", NULL, NULL},
    {"rmdir", fs_rmdir, 1, 1, 0, NULL, NULL, NULL},
    {"unlink", fs_unlink, 1, 1, 0, NULL, NULL, NULL},
    {"rename", fs_rename, 2, 2, 0, NULL, NULL, NULL},
    {"cwd", fs_cwd, 0, 0, 0, NULL, NULL, NULL},
    {"chdir", fs_chdir, 1, 1, 0, NULL, NULL, NULL},
    {"readlink", fs_readlink, 1, 1, 0, NULL, NULL, NULL},
    {"symlink", fs_symlink, 2, 2, 0, NULL, NULL, NULL},
    {"link", fs_link, 2, 2, 0, NULL, NULL, NULL},
    {"chmod", fs_chmod, 2, 2, 0, "On", NULL, NULL},
    {"utime", fs_utime, 2, 2, 0, NULL, NULL, NULL},
    {"access", fs_access, 2, 2, 0, "On", NULL, NULL},
    {"put", fs_put, 2, 2, 0, "nO", NULL, NULL},
    {"strerror", fs_strerror, 1, 1, 0, "n", NULL, NULL},
    {"random", fs_random, 1, 1, 0, "n", NULL, NULL},
    {"read_line", fs_read_line, 0, 0, 0, NULL, NULL, NULL},
    {"size", fs_size, 1, 1, 0, NULL, NULL, NULL},
    {"now", fs_now, 0, 0, 0, NULL, NULL, NULL},
    {0},
};
const ModuleSpec fs_module = {"_fs", methods, NULL, "The host's files."};
