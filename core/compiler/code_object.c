/* code_object.c: the type `code`: its tables' readers and its attributes (Objects/codeobject.c of CPython 3.11). */
#include "compiler/code_method.h"
#include "object/code.h"
#include "object/containers.h"
#include "object/int.h"
#include "object/protocol.h"
#include "object/str.h"

const u8 opcode_caches[256] = {
#define OP(name, caches, operand, prose) [OP_##name] = caches,
#include "object/opcode.def"
#undef OP
};
const char *const opcode_names[256] = {
#define OP(name, caches, operand, prose) [OP_##name] = #name,
#include "object/opcode.def"
#undef OP
};

/* ---- tables ---- */

const Location *code_location(Vm *vm, Ref code, u32 index) {
    Ref table = CODE_AT(code)->locations;
    if (!table) return NULL;
    const Location *all = (const Location *)(const void *)BYTES_AT(table)->data;
    u32 low = 0, high = BYTES_AT(table)->length / (u32)sizeof(Location);
    while (low < high) {
        u32 middle = (low + high) / 2;
        if (all[middle].start <= index)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? &all[low - 1] : NULL;
}

i32 code_line(Vm *vm, Ref code, u32 index) {
    const Location *l = code_location(vm, code, index);
    return l ? l->line : -1;
}

const Handler *code_handler(Vm *vm, Ref code, u32 index) {
    Ref table = CODE_AT(code)->exceptions;
    if (!table) return NULL;
    const Handler *all = (const Handler *)(const void *)BYTES_AT(table)->data;
    u32 low = 0, high = BYTES_AT(table)->length / (u32)sizeof(Handler);
    while (low < high) {
        u32 middle = (low + high) / 2;
        if (all[middle].start <= index)
            low = middle + 1;
        else
            high = middle;
    }
    return low && index < all[low - 1].end ? &all[low - 1] : NULL;
}

/* ---- names by kind ---- */

static Ref names_of_kind(Vm *vm, Ref code, u32 kind) {
    const Code *c = CODE_AT(code);
    const u8 *kinds = BYTES_AT(c->localspluskinds)->data;
    u32 n = 0, k = 0;
    for (u32 i = 0; i < c->nlocalsplus; i++) n += (kinds[i] & kind) != 0;
    Ref t = tuple_new(vm, n);
    if (!t) return 0;
    c = CODE_AT(code);
    kinds = BYTES_AT(c->localspluskinds)->data;
    for (u32 i = 0; i < c->nlocalsplus; i++)
        if (kinds[i] & kind) TUPLE_ITEM(t, k++) = own(vm, TUPLE_ITEM(c->localsplusnames, i));
    return t;
}

/* Made once, then kept: co_varnames is co_varnames. */
static Ref kept_names(Vm *vm, Ref code, Ref *slot, u32 kind) {
    if (!*slot) {
        Ref t = names_of_kind(vm, code, kind);
        if (!t) return 0;
        SET(*slot, t);
    }
    return own(vm, *slot);
}

Ref code_varnames(Vm *vm, Ref code) { return kept_names(vm, code, &CODE_AT(code)->varnames_, KIND_LOCAL); }
Ref code_cellvars(Vm *vm, Ref code) { return kept_names(vm, code, &CODE_AT(code)->cellvars_, KIND_CELL); }
Ref code_freevars(Vm *vm, Ref code) { return kept_names(vm, code, &CODE_AT(code)->freevars_, KIND_FREE); }

/* ---- the type ---- */

static void code_dealloc(Vm *vm, Ref self) {
    Code *c = CODE_AT(self);
    if (c->weaklist) weakrefs_clear(vm, self);
    Ref parts[] = {c->consts,   c->names,     c->localsplusnames, c->localspluskinds, c->filename,  c->name,
                   c->qualname, c->locations, c->exceptions,      c->varnames_,       c->cellvars_, c->freevars_};
    c->consts = c->names = c->localsplusnames = c->localspluskinds = c->filename = c->name = 0;
    c->qualname = c->locations = c->exceptions = c->varnames_ = c->cellvars_ = c->freevars_ = 0;
    MARK_RANGE(c, sizeof(Code));
    for (u32 i = 0; i < ARRAY_LEN(parts); i++) drop_null(vm, parts[i]);
    object_free(vm, self);
}

static void code_edges(Vm *vm, Ref self, Edges *e) {
    const Code *c = CODE_AT(self);
    EDGE(c->consts, "co_consts");
    EDGE(c->names, "co_names");
    EDGE(c->localsplusnames, "co_localsplusnames");
    EDGE(c->localspluskinds, "co_localspluskinds");
    EDGE(c->filename, "co_filename");
    EDGE(c->name, "co_name");
    EDGE(c->qualname, "co_qualname");
    EDGE(c->locations, "co_linetable");
    EDGE(c->exceptions, "co_exceptiontable");
    EDGE(c->varnames_, "co_varnames");
    EDGE(c->cellvars_, "co_cellvars");
    EDGE(c->freevars_, "co_freevars");
}

static Await code_repr(Vm *vm, Ref self) {
    const Code *c = CODE_AT(self);
    StrBuilder b = {0};
    char digits[17];
    u32 n = 0;
    for (Ref a = self; a || !n; a >>= 4) digits[n++] = "0123456789abcdef"[a & 15];
    builder_ascii(vm, &b, "<code object ");
    builder_str(vm, &b, c->name);
    builder_ascii(vm, &b, " at 0x");
    while (n) builder_char(vm, &b, (u8)digits[--n]);
    builder_ascii(vm, &b, ", file \"");
    builder_str(vm, &b, c->filename);
    builder_ascii(vm, &b, "\", line ");
    builder_i64(vm, &b, c->firstlineno);
    builder_ascii(vm, &b, ">");
    return READY(builder_finish(vm, &b));
}

#define FIELD(name, field)                                                                                                                 \
    static Await get_##name(Vm *vm, Ref self) { return READY_OWN(CODE_AT(self)->field); }
#define NUMBER(name, field)                                                                                                                \
    static Await get_##name(Vm *vm, Ref self) { return READY(int_from_i64(vm, (i64)CODE_AT(self)->field)); }
FIELD(consts, consts)
FIELD(names, names)
FIELD(filename, filename)
FIELD(name, name)
FIELD(qualname, qualname)
NUMBER(argcount, argcount)
NUMBER(posonlyargcount, posonlyargcount)
NUMBER(kwonlyargcount, kwonlyargcount)
NUMBER(nlocals, nlocals)
NUMBER(stacksize, stacksize)
NUMBER(firstlineno, firstlineno)
NUMBER(flags, flags & 0x1ffffffu)
static Await get_varnames(Vm *vm, Ref self) { return READY(code_varnames(vm, self)); }
static Await get_cellvars(Vm *vm, Ref self) { return READY(code_cellvars(vm, self)); }
static Await get_freevars(Vm *vm, Ref self) { return READY(code_freevars(vm, self)); }

/* The words as they stand, quickened or not: 3.11's co_code has narrower ones. */
static Await get_code(Vm *vm, Ref self) { return READY(bytes_from(vm, CODE_AT(self)->instr, 4 * CODE_AT(self)->words)); }

static Await get_linetable(Vm *vm, Ref self) { return READY_OWN(CODE_AT(self)->locations ? CODE_AT(self)->locations : EMPTY_BYTES); }
static Await get_exceptiontable(Vm *vm, Ref self) { return READY_OWN(CODE_AT(self)->exceptions ? CODE_AT(self)->exceptions : EMPTY_BYTES); }
static const GetSetDef code_getsets[] = {{"co_linetable", get_linetable, NULL, NULL},
                                         {"co_exceptiontable", get_exceptiontable, NULL, NULL},
                                         {"co_argcount", get_argcount, NULL, NULL},
                                         {"co_posonlyargcount", get_posonlyargcount, NULL, NULL},
                                         {"co_kwonlyargcount", get_kwonlyargcount, NULL, NULL},
                                         {"co_nlocals", get_nlocals, NULL, NULL},
                                         {"co_stacksize", get_stacksize, NULL, NULL},
                                         {"co_flags", get_flags, NULL, NULL},
                                         {"co_code", get_code, NULL, NULL},
                                         {"co_consts", get_consts, NULL, NULL},
                                         {"co_names", get_names, NULL, NULL},
                                         {"co_varnames", get_varnames, NULL, NULL},
                                         {"co_freevars", get_freevars, NULL, NULL},
                                         {"co_cellvars", get_cellvars, NULL, NULL},
                                         {"co_filename", get_filename, NULL, NULL},
                                         {"co_name", get_name, NULL, NULL},
                                         {"co_qualname", get_qualname, NULL, NULL},
                                         {"co_firstlineno", get_firstlineno, NULL, NULL},
                                         {0}};

extern const TypeSpec code_spec;
const TypeSpec code_spec = {
    .basicsize = 176,
    .itemsize = 4,
    .flags = TYPE_NO_NEW,
    .methods = code_methods,
    .getsets = code_getsets,
    .doc = "Create a code object.  Not for mere mortals.",
    .weaklist_at = offsetof(Code, weaklist),
    .dealloc = code_dealloc,
    .edges = code_edges,
    .repr = code_repr,
    .richcompare = code_compare,
    .hash = code_hash,
};
