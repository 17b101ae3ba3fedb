/* code_method.c: methods of code objects (Objects/codeobject.c of 3.11): co_lines, co_positions, replace. */
#include "object/code.h"
#include "object/containers.h"
#include "object/int.h"
#include "object/protocol.h"
#include "object/str.h"
#include "object/type.h"
#include "compiler/code_method.h"

static Ref number_or_none(Vm *vm, i32 n) { return n < 0 ? own(vm, NONE) : int_from_i64(vm, n); }
/* iter(list), the list stolen */
static Await iterator_of(Vm *vm, Ref list) {
    if (!list) return ERROR;
    Await r = object_iter(vm, list);
    drop(vm, list);
    return r;
}
static const Location *locations_of(Vm *vm, Ref code, u32 *n) {
    Ref table = CODE_AT(code)->locations;
    *n = table ? BYTES_AT(table)->length / (u32)sizeof(Location) : 0;
    return table ? (const Location *)(const void *)BYTES_AT(table)->data : NULL;
}
METHOD(code_positions) { /* one entry a word: (line, end line, column, end column) */
    UNUSED(args), UNUSED(n), UNUSED(kwnames);
    Ref list = list_new(vm, 0);
    for (u32 i = 0; list && i < CODE_AT(self)->words; i++) {
        u32 count, k = 0;
        const Location *all = locations_of(vm, self, &count);
        while (k + 1 < count && all[k + 1].start <= i) k++;
        Location l = count && all[k].start <= i ? all[k] : (Location){0, -1, -1, -1, -1};
        Ref parts[4] = {number_or_none(vm, l.line), number_or_none(vm, l.end_line), number_or_none(vm, l.column),
                        number_or_none(vm, l.end_column)};
        if (!list_append_steal(vm, list, tuple_steal(vm, parts, 4))) CLEAR(list);
    }
    return iterator_of(vm, list);
}
METHOD(code_lines) { /* (start, end, line), as f_lasti counts */
    UNUSED(args), UNUSED(n), UNUSED(kwnames);
    Ref list = list_new(vm, 0);
    u32 count;
    locations_of(vm, self, &count);
    for (u32 i = 0; list && i < count;) {
        const Location *all = locations_of(vm, self, &count);
        u32 start = all[i].start;
        i32 line = all[i].line;
        i++;
        u32 end = i < count ? all[i].start : CODE_AT(self)->words;
        Ref parts[3] = {int_from_i64(vm, 2 * (i64)start), int_from_i64(vm, 2 * (i64)end), number_or_none(vm, line)};
        if (!list_append_steal(vm, list, tuple_steal(vm, parts, 3))) CLEAR(list);
    }
    return iterator_of(vm, list);
}

/* ---- replace ---- */
static Ref copy_of(Vm *vm, Ref self) {
    u32 words = CODE_AT(self)->words;
    Ref r = object_new(vm, TYPE(code), 176 + 4 * words);
    if (!r) return 0;
    Code *to = CODE_AT(r);
    const Code *from = CODE_AT(self);
    memcpy((char *)to + sizeof(Object), (const char *)from + sizeof(Object), offsetof(Code, instr) - sizeof(Object) + 4 * (size_t)words);
    for (u32 i = 0; i < words; i++) /* what the caches know is of the old names */
        for (u32 k = opcode_caches[INSTR_OP(to->instr[i])]; k && i + 1 < words; k--) to->instr[++i] = 0;
    to->weaklist = to->varnames_ = to->cellvars_ = to->freevars_ = 0;
    Ref held[] = {to->consts, to->names,    to->localsplusnames, to->localspluskinds, to->filename,
                  to->name,   to->qualname, to->locations,       to->exceptions};
    for (u32 i = 0; i < ARRAY_LEN(held); i++)
        if (held[i]) own(vm, held[i]);
    return r;
}
#define ITERABLE_OR_NESTED (CO_ITERABLE_COROUTINE | CO_NESTED | CODE_FUTURE_ANNOTATIONS)
/* A field that the instructions do not depend on. 1 done, 0 not such a field, -1 error */
static int set_plain(Vm *vm, Ref code, Ref name, Ref value) {
    static const struct {
        const char *name;
        u32 offset;
    } texts[] = {{"co_filename", offsetof(Code, filename)}, {"co_name", offsetof(Code, name)}, {"co_qualname", offsetof(Code, qualname)}};
    i64 n;
    for (u32 i = 0; i < ARRAY_LEN(texts); i++) {
        if (!str_equal_ascii(vm, name, texts[i].name)) continue;
        if (!IS_SUB(value, TYPE_STR_SUBCLASS)) {
            raise(vm, TYPE(TypeError), "replace() argument '%s' must be str, not %T", texts[i].name, value);
            return -1;
        }
        Ref *slot = AT(Ref, code + texts[i].offset);
        REPLACE(*slot, own(vm, value));
        return 1;
    }
    bool line = str_equal_ascii(vm, name, "co_firstlineno"), flags = str_equal_ascii(vm, name, "co_flags");
    if (!line && !flags) return 0;
    if (!IS_SUB(value, TYPE_INT_SUBCLASS)) {
        raise(vm, TYPE(TypeError), "'%T' object cannot be interpreted as an integer", value);
        return -1;
    }
    n = int_as_i64_clamped(vm, value);
    if (line) {
        SET(CODE_AT(code)->firstlineno, (u32)n);
        return 1;
    }
    u32 kept = CODE_AT(code)->flags & ~(u32)ITERABLE_OR_NESTED;
    if (((u32)n & ~(u32)ITERABLE_OR_NESTED & 0x1ffffffu) != (kept & 0x1ffffffu)) {
        raise(vm, TYPE(ValueError), "code: these flags cannot be changed");
        return -1;
    }
    SET(CODE_AT(code)->flags, kept | ((u32)n & ITERABLE_OR_NESTED));
    return 1;
}
/* Constants and names may be others, not fewer: instructions have their numbers. */
static int set_tuple(Vm *vm, Ref code, Ref name, Ref value) {
    bool consts = str_equal_ascii(vm, name, "co_consts"), names = str_equal_ascii(vm, name, "co_names");
    if (!consts && !names) return 0;
    Ref *slot = consts ? &CODE_AT(code)->consts : &CODE_AT(code)->names;
    if (!IS(value, tuple)) {
        raise(vm, TYPE(TypeError), "replace() argument '%S' must be tuple, not %T", name, value);
        return -1;
    }
    bool fits = TUPLE_LENGTH(value) >= TUPLE_LENGTH(*slot);
    for (u32 i = 0; names && fits && i < TUPLE_LENGTH(value); i++) fits = IS(TUPLE_ITEM(value, i), str);
    for (u32 i = 0; consts && fits && i < TUPLE_LENGTH(*slot); i++) /* what MAKE_FUNCTION and the like take stays of its type */
        fits = !IS(TUPLE_ITEM(*slot, i), code) || IS(TUPLE_ITEM(value, i), code);
    for (u32 i = 0; consts && fits && i < TUPLE_LENGTH(*slot); i++)
        fits = !IS(TUPLE_ITEM(*slot, i), tuple) ||
               (IS(TUPLE_ITEM(value, i), tuple) && TUPLE_LENGTH(TUPLE_ITEM(value, i)) == TUPLE_LENGTH(TUPLE_ITEM(*slot, i)));
    if (!fits) {
        raise(vm, TYPE(ValueError), "code: %S does not fit the instructions", name);
        return -1;
    }
    REPLACE(*slot, own(vm, value));
    return 1;
}
static int same_value(Vm *vm, Ref self, Ref name, Ref value) {
    Ref now;
    NEST(now, "an attribute of a code object", object_getattr(vm, self, name));
    if (!now) return -1;
    int same = object_equal_nested(vm, now, value);
    drop(vm, now);
    if (same == 0) raise(vm, TYPE(ValueError), "code: %S cannot be changed", name);
    return same > 0 ? 1 : -1;
}
METHOD(code_replace) {
    static const char *const known[] = {"co_argcount",      "co_posonlyargcount", "co_kwonlyargcount", "co_nlocals",  "co_stacksize",
                                        "co_code",          "co_varnames",        "co_freevars",       "co_cellvars", "co_linetable",
                                        "co_exceptiontable"};
    if (n) return fail(vm, TYPE(TypeError), "replace() takes no positional arguments");
    Ref r = copy_of(vm, self);
    for (u32 i = 0; r && kwnames && i < TUPLE_LENGTH(kwnames); i++) {
        Ref name = TUPLE_ITEM(kwnames, i);
        int done = set_plain(vm, r, name, args[i]);
        if (!done) done = set_tuple(vm, r, name, args[i]);
        for (u32 k = 0; !done && k < ARRAY_LEN(known); k++)
            if (str_equal_ascii(vm, name, known[k])) done = same_value(vm, self, name, args[i]);
        if (!done) raise(vm, TYPE(TypeError), "'%S' is an invalid keyword argument for replace()", name);
        if (done <= 0) CLEAR(r);
    }
    return READY(r);
}
const MethodDef code_methods[] = {
    {"co_lines", code_lines, 0, 0, 0, NULL, NULL, NULL},
    {"co_positions", code_positions, 0, 0, 0, NULL, NULL, NULL},
    {"replace", code_replace, 0, -1, METH_KEYWORDS, NULL, NULL,
     "Return a copy of the code object with new values for the specified fields."},
    {0},
};
