/* compile_util.c: memory, maps, names and errors for the passes of the compiler. */
#include "compiler/compile_int.h"
#include "object/containers.h"
#include "object/int.h"
#include "object/sequence.h"
#include "object/str.h"
#include "object/type.h"

/* ---- memory ---- */

void compile_out_of_memory(Compiler *c) {
    if (!c->failed) raise_no_memory(c->vm);
    c->failed = true;
}

Ref compile_alloc(Compiler *c, u32 bytes) {
    Ref r = scratch_alloc(&c->s, bytes);
    if (!r) compile_out_of_memory(c);
    return r;
}

#define HELD_CHUNK 254u
typedef struct Held {
    Ref before;
    u32 n;
    Ref object[HELD_CHUNK];
} Held;

void compile_name_held(Compiler *c) {
    Vm *vm = c->vm;
    hold_if_room(vm, c->constants, 0);
    for (Ref chunk = c->held; chunk; chunk = AT(Held, chunk)->before)
        hold_block(vm, REF_OF(AT(Held, chunk)->object), AT(Held, chunk)->n, 4, 0, 1);
}
Ref compile_hold(Compiler *c, Ref object) {
    Vm *vm = c->vm;
    if (!object) {
        if (!vm->exc) raise_no_memory(vm);
        c->failed = true;
        return 0;
    }
    if (!c->held || AT(Held, c->held)->n == HELD_CHUNK) {
        Ref chunk = compile_alloc(c, sizeof(Held));
        if (!chunk) {
            drop(vm, object);
            return 0;
        }
        AT(Held, chunk)->before = c->held;
        c->held = chunk;
    }
    Held *h = AT(Held, c->held);
    h->object[h->n++] = object;
    return object;
}

/* Drops what was held; called once, before the scratch is freed. */
void compile_release(Compiler *c) {
    Vm *vm = c->vm;
    Ref error = vm->exc;
    vm->exc = 0;
    for (Ref r = c->held; r; r = AT(Held, r)->before) {
        Held *h = AT(Held, r);
        while (h->n) drop(vm, h->object[--h->n]);
    }
    c->held = 0;
    vm->exc = error;
}

/* ---- recursion ---- */

bool compile_enter(Compiler *c) {
    if (c->failed) return false;
    if (++c->depth > c->depth_limit) {
        c->depth--;
        raise(c->vm, TYPE(RecursionError), "maximum recursion depth exceeded during compilation");
        c->failed = true;
        return false;
    }
    return true;
}

void compile_leave(Compiler *c) { c->depth--; }

/* ---- maps ---- */

static u32 spread(u32 key) { return key * 2654435761u ^ key >> 15; }

static bool map_find(Compiler *c, const Map *m, u32 key, u32 *at) {
    Vm *vm = c->vm;
    if (!m->index) return false;
    const u32 *index = AT(u32, m->index);
    const MapEntry *entries = AT(MapEntry, m->entries);
    for (u32 i = spread(key) & m->mask; index[i]; i = (i + 1) & m->mask)
        if (entries[index[i] - 1].key == key) {
            *at = index[i] - 1;
            return true;
        }
    return false;
}

bool map_get(Compiler *c, const Map *m, u32 key, u32 *value) {
    Vm *vm = c->vm;
    u32 at;
    if (!map_find(c, m, key, &at)) return false;
    *value = MAP_ENTRY(m, at).value;
    return true;
}

static bool map_grow(Compiler *c, Map *m) {
    Vm *vm = c->vm;
    u32 cap = m->cap ? 2 * m->cap : 8;
    Ref entries = compile_alloc(c, cap * (u32)sizeof(MapEntry));
    Ref index = compile_alloc(c, 2 * cap * (u32)sizeof(u32));
    if (!entries || !index) return false;
    if (m->n) memcpy(AT(MapEntry, entries), AT(MapEntry, m->entries), m->n * sizeof(MapEntry));
    m->entries = entries;
    m->index = index;
    m->cap = cap;
    m->mask = 2 * cap - 1;
    u32 *slots = AT(u32, index);
    for (u32 e = 0; e < m->n; e++) {
        u32 i = spread(MAP_ENTRY(m, e).key) & m->mask;
        while (slots[i]) i = (i + 1) & m->mask;
        slots[i] = e + 1;
    }
    return true;
}

static u32 map_add(Compiler *c, Map *m, u32 key, u32 value) {
    Vm *vm = c->vm;
    if (m->n == m->cap && !map_grow(c, m)) return 0;
    u32 *slots = AT(u32, m->index);
    u32 i = spread(key) & m->mask;
    while (slots[i]) i = (i + 1) & m->mask;
    slots[i] = m->n + 1;
    MAP_ENTRY(m, m->n) = (MapEntry){key, value};
    return m->n++;
}

void map_set(Compiler *c, Map *m, u32 key, u32 value) {
    Vm *vm = c->vm;
    u32 at;
    if (map_find(c, m, key, &at))
        MAP_ENTRY(m, at).value = value;
    else
        map_add(c, m, key, value);
}

u32 map_index(Compiler *c, Map *m, u32 key) {
    u32 at;
    if (map_find(c, m, key, &at)) return at;
    return map_add(c, m, key, m->n);
}

/* ---- names ---- */

Ref compile_name(Compiler *c, const char *text) { return compile_hold(c, str_intern_utf8(c->vm, text, (u32)strlen(text))); }

/* _Py_Mangle: __name in a class becomes _Class__name. */
Ref compile_mangle(Compiler *c, Ref private_name, Ref name) {
    Vm *vm = c->vm;
    if (!private_name || !name) return name;
    u32 n = STR_LENGTH(name), p = STR_LENGTH(private_name);
    if (n < 2 || str_char(vm, name, 0) != '_' || str_char(vm, name, 1) != '_') return name;
    if (str_char(vm, name, n - 1) == '_' && str_char(vm, name, n - 2) == '_') return name;
    u32 skip = 0;
    for (u32 i = 0; i < n; i++)
        if (str_char(vm, name, i) == '.') return name;
    while (skip < p && str_char(vm, private_name, skip) == '_') skip++;
    if (skip == p) return name;
    StrBuilder b = {0};
    builder_char(vm, &b, '_');
    for (u32 i = skip; i < p; i++) builder_char(vm, &b, str_char(vm, private_name, i));
    builder_str(vm, &b, name);
    Ref r = builder_finish(vm, &b);
    if (r) str_intern(vm, &r);
    return compile_hold(c, r);
}

Loc node_loc(Compiler *c, Ref node) {
    Vm *vm = c->vm;
    const Node *n = NODE_AT(node);
    return (Loc){(i32)n->lineno, (i32)n->end_lineno, (i32)n->col_offset, (i32)n->end_col_offset};
}

/* ---- errors ---- */

#define NO_NUMBER (-100) /* None */

static Ref int_or_none(Vm *vm, i32 value) { return value == NO_NUMBER ? own(vm, NONE) : int_from_i64(vm, value); }

/* Raises type(message, (filename, lineno, offset, text, end_lineno, end_offset)), or type(message) with these as attributes alone, as
 * 3.11 does for scopes and future statements (PyErr_RangedSyntaxLocationObject); all parts are new references or 0. */
static void raise_syntax(Compiler *c, Ref type, Ref message, i32 lineno, i32 offset, Ref text, i32 end_lineno, i32 end_offset,
                         bool in_args) {
    Vm *vm = c->vm;
    Ref where[6] = {own(vm, c->filename),        int_or_none(vm, lineno),    int_or_none(vm, offset), text,
                    int_or_none(vm, end_lineno), int_or_none(vm, end_offset)};
    bool ok = message != 0;
    for (u32 i = 0; i < 6; i++) ok = ok && where[i];
    Ref exception = 0, pair = 0, args = 0;
    if (ok) pair = tuple_from(vm, where, 6);
    if (pair) {
        Ref both[2] = {message, pair};
        args = tuple_from(vm, both, in_args ? 2 : 1);
    }
    if (args) exception = exception_new(vm, type, args);
    if (exception) {
        Exception *e = EXC_AT(exception);
        REPLACE(e->field[0], own(vm, message));
        for (u32 i = 0; i < 6; i++) REPLACE(EXC_AT(exception)->field[1 + i], own(vm, where[i]));
    }
    drop_null(vm, args);
    drop_null(vm, pair);
    for (u32 i = 0; i < 6; i++) drop_null(vm, where[i]);
    drop_null(vm, message);
    if (exception)
        raise_object(vm, exception);
    else if (!vm->exc)
        raise_no_memory(vm);
    c->failed = true;
}

/* The line of the file, with its newline; None where there is none, and for a str: 3.11 looks for a file of that name. */
static Ref source_line(Compiler *c, i32 lineno) {
    Vm *vm = c->vm;
    if (c->from_str) return own(vm, NONE);
    const char *at = c->source, *end = at + c->source_length;
    if (c->source_length >= 3 && !memcmp(at, "\xef\xbb\xbf", 3)) at += 3;
    for (i32 line = 1; line < lineno; line++) {
        const char *newline = at < end ? memchr(at, '\n', (size_t)(end - at)) : NULL;
        if (!newline) return own(vm, NONE);
        at = newline + 1;
    }
    if (lineno < 1 || at >= end) return own(vm, NONE);
    const char *newline = memchr(at, '\n', (size_t)(end - at));
    return str_from_utf8(vm, at, (u32)((newline ? newline + 1 : end) - at));
}

static void report(Compiler *c, Loc loc, const char *format, Ref name, bool in_args) {
    Vm *vm = c->vm;
    if (c->failed) return;
    StrBuilder b = {0};
    for (const char *f = format; *f; f++) {
        if (f[0] == '%' && f[1] == 'S') {
            builder_str(vm, &b, name);
            f++;
        } else
            builder_char(vm, &b, (u8)*f);
    }
    Ref message = builder_finish(vm, &b);
    raise_syntax(c, TYPE(SyntaxError), message, loc.line, loc.column + 1, source_line(c, loc.line), loc.end_line,
                 loc.end_column == -2 ? NO_NUMBER : loc.end_column + 1, in_args);
}
void compile_error(Compiler *c, Loc loc, const char *format, Ref name) { report(c, loc, format, name, true); }
void scope_error(Compiler *c, Loc loc, const char *format, Ref name) { report(c, loc, format, name, false); }

/* The byte 1 in a message stands for the file's name. */
static Ref fault_message(Compiler *c, const SyntaxFault *fault) {
    Vm *vm = c->vm;
    StrBuilder b = {0};
    const char *m = fault->message;
    while (*m) {
        u32 n = 0;
        while (m[n] && m[n] != 1) n++;
        builder_utf8(vm, &b, m, n);
        m += n;
        if (*m == 1) {
            builder_str(vm, &b, c->filename);
            m++;
        }
    }
    return builder_finish(vm, &b);
}

void compile_fault(Compiler *c, const SyntaxFault *fault) {
    Vm *vm = c->vm;
    switch (fault->kind) {
    case FAULT_MEMORY:
    case FAULT_NONE: compile_out_of_memory(c); return;
    case FAULT_VALUE:
        raise(vm, TYPE(ValueError), "%s", fault->message);
        c->failed = true;
        return;
    default: break;
    }
    if (fault->bare) {
        raise(vm, TYPE(SyntaxError), "%s", fault->message);
        c->failed = true;
        return;
    }
    Ref type = fault->kind == FAULT_INDENTATION ? TYPE(IndentationError) : fault->kind == FAULT_TAB ? TYPE(TabError) : TYPE(SyntaxError);
    Ref text = fault->text_missing ? own(vm, NONE) : str_from_utf8(vm, fault->text, fault->text_length);
    raise_syntax(c, type, fault_message(c, fault), fault->lineno, fault->offset, text, fault->end_lineno, fault->end_offset, true);
}
