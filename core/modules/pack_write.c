/* pack_write.c: makes module packs (pack.h) of what the compiler made; only the build does so, and no host's program holds it.
 *
 * Each pack is read back and written again: if both writings are the same bytes, then the code that is loaded has the shape of the
 * code that was compiled, down to which constants are one object, which names are interned and the order of frozensets. */
#include "modules/pack.h"
#include "modules/program.h"
#include "object/int_parts.h"

typedef struct Pile { /* bytes that grow, in a run */
    Ref run;
    u32 n, room;
} Pile;
typedef struct Writer {
    Vm *vm;
    Pile column[PACK_COLUMNS];
    Pile all, fresh; /* the Refs of what was written, in order; the numbers of those that nothing refers to yet */
    u32 count, depth;
    bool failed;
} Writer;

static u8 *more(Writer *w, Pile *p, u32 n) {
    Vm *vm = w->vm;
    if (w->failed) return NULL;
    if (p->n + n > p->room) {
        u32 room = u32_max(2 * p->room, p->n + n + 64);
        Ref run = run_realloc(vm, p->run, room);
        if (!run) {
            w->failed = true;
            raise_no_memory(vm);
            return NULL;
        }
        p->run = run;
        p->room = room;
    }
    p->n += n;
    return AT(u8, p->run) + p->n - n;
}
static void byte_out(Writer *w, u32 column, u8 b) {
    u8 *at = more(w, &w->column[column], 1);
    if (at) *at = b;
}
static void number_out(Writer *w, u32 column, u64 n) {
    for (; n >= 0x80; n >>= 7) byte_out(w, column, (u8)(n | 0x80));
    byte_out(w, column, (u8)n);
}
static u64 fold(i64 n) { return n < 0 ? (u64) - (n + 1) << 1 | 1 : (u64)n << 1; }
static void folded_out(Writer *w, u32 column, i64 n) { number_out(w, column, fold(n)); }
static void text_out(Writer *w, const void *bytes, u32 n) {
    u8 *at = n ? more(w, &w->column[COLUMN_TEXT], n) : NULL;
    if (at) memcpy(at, bytes, n);
}

/* The number of an object that was written; -1: not yet. A plain search: this runs in the build. */
static i64 number_of(Writer *w, Ref object) {
    Vm *vm = w->vm;
    for (u32 i = w->count; i-- > 0;)
        if (AT(Ref, w->all.run)[i] == object) return i;
    return -1;
}

static void object_out(Writer *w, Ref object);

/* The last k that nothing refers to are taken for 0 as long as they come in their order; what stands otherwise is told by its number. */
static void references_out(Writer *w, const Ref *objects, u32 n) {
    Vm *vm = w->vm;
    if (w->failed) return;
    u32 total = w->fresh.n / 4, k = 0;
    const u32 *fresh = AT(u32, w->fresh.run);
    for (u32 try = n < total ? n : total; try && !k; try--) { /* the most that all come, in order, among the objects */
        u32 found = 0;
        for (u32 i = 0; i < n && found < try; i++) found += number_of(w, objects[i]) == fresh[total - try + found];
        if (found == try) k = try;
    }
    for (u32 i = 0, found = 0; i < n; i++) {
        u32 place = (u32)number_of(w, objects[i]);
        bool next = found < k && place == AT(u32, w->fresh.run)[total - k + found];
        number_out(w, COLUMN_REFERENCES, next ? 0 : place + 1);
        found += next;
    }
    w->fresh.n -= 4 * k;
}

static void int_out(Writer *w, Ref object) {
    Vm *vm = w->vm;
    i64 value;
    if (int_as_i64(vm, object, &value)) {
        number_out(w, COLUMN_KINDS, PACK_INT);
        folded_out(w, COLUMN_NUMBERS, value);
        return;
    }
    number_out(w, COLUMN_KINDS, PACK_LONG);
    number_out(w, COLUMN_NUMBERS, SIZE(object) < 0);
    u32 n = ndigits(vm, object);
    number_out(w, COLUMN_NUMBERS, n);
    for (u32 i = 0; i < n; i++) number_out(w, COLUMN_NUMBERS, DIGITS(object)[i]);
}

static void str_out(Writer *w, Ref object) {
    Vm *vm = w->vm;
    u32 n = str_to_utf8(vm, object, NULL, 0);
    number_out(w, COLUMN_KINDS, STR_AT(object)->interned ? PACK_NAME : PACK_STR);
    number_out(w, COLUMN_LENGTHS, n);
    u8 *at = n ? more(w, &w->column[COLUMN_TEXT], n) : NULL;
    if (at) str_to_utf8(vm, object, (char *)at, n);
}

static void items_out(Writer *w, Ref object) {
    Vm *vm = w->vm;
    u32 at = 0, n = 0;
    Ref key;
    i64 hash;
    if (IS(object, tuple)) {
        n = TUPLE_LENGTH(object);
        number_out(w, COLUMN_KINDS, PACK_TUPLE);
        number_out(w, COLUMN_LENGTHS, n);
        references_out(w, TUPLE_AT(object)->item, n);
        return;
    }
    number_out(w, COLUMN_KINDS, PACK_FROZENSET);
    number_out(w, COLUMN_LENGTHS, AT(Set, object)->used);
    Ref t = tuple_new(vm, AT(Set, object)->used);
    while (t && set_next(vm, object, &at, &key, &hash)) TUPLE_ITEM(t, n++) = own(vm, key);
    if (t) references_out(w, TUPLE_AT(t)->item, n);
    if (!t) w->failed = true;
    drop_null(vm, t);
}

static void locations_out(Writer *w, const Code *k) {
    Vm *vm = w->vm;
    const Location *all = (const Location *)(const void *)BYTES_AT(k->locations)->data;
    u32 n = BYTES_AT(k->locations)->length / (u32)sizeof(Location);
    Location before = {0, 0, 0, 0, 0};
    for (u32 i = 0; i < n; i++) {
        Location l = all[i];
        number_out(w, COLUMN_STARTS, l.start - before.start);
        folded_out(w, COLUMN_LINES, l.line - before.line);
        before = l;
    }
}

static void handlers_out(Writer *w, const Code *k) {
    Vm *vm = w->vm;
    const Handler *all = (const Handler *)(const void *)BYTES_AT(k->exceptions)->data;
    u32 n = BYTES_AT(k->exceptions)->length / (u32)sizeof(Handler);
    for (u32 i = 0, end = 0; i < n; i++) {
        number_out(w, COLUMN_HANDLERS, all[i].start - end);
        number_out(w, COLUMN_HANDLERS, all[i].end - all[i].start);
        number_out(w, COLUMN_HANDLERS, all[i].target);
        number_out(w, COLUMN_HANDLERS, all[i].depth_lasti);
        end = all[i].end;
    }
}

static void near_out(Writer *w, u32 column, u32 n, u32 *next) {
    folded_out(w, column, (i64)*next - n);
    if (n >= *next) *next = n + 1;
}

/* Writes the instructions; how many there are. */
static u32 words_out(Writer *w, const Code *k) {
    u32 n = 0, next_const = 0, next_name = 0;
    for (u32 at = 0; at < k->words; n++) {
        u32 op = INSTR_OP(k->instr[at]);
        byte_out(w, COLUMN_OPCODES, (u8)op);
        u32 column = pack_operand_column(op), arg = INSTR_OPERAND(k->instr[at]);
        if (column == COLUMN_CONSTS)
            near_out(w, column, arg, &next_const);
        else if (column == COLUMN_NAMES) {
            near_out(w, column, op == OP_LOAD_GLOBAL ? arg >> 1 : arg, &next_name);
            if (op == OP_LOAD_GLOBAL) number_out(w, COLUMN_OPERANDS, arg & 1);
        } else if (column)
            number_out(w, column, arg);
        at += 1 + opcode_caches[op];
    }
    return n;
}

static void code_out(Writer *w, Ref object) {
    Vm *vm = w->vm;
    const Code *k = CODE_AT(object);
    u32 numbers[] = {k->flags & ~(u32)CODE_LIBRARY,
                     k->argcount,
                     k->posonlyargcount,
                     k->kwonlyargcount,
                     k->stacksize,
                     k->firstlineno,
                     k->first_traceable};
    number_out(w, COLUMN_KINDS, PACK_CODE);
    number_out(w, COLUMN_NUMBERS, words_out(w, k));
    for (u32 i = 0; i < ARRAY_LEN(numbers); i++) number_out(w, COLUMN_NUMBERS, numbers[i]);
    Ref parts[] = {k->names, k->consts, k->localsplusnames, k->name, k->qualname};
    references_out(w, parts, ARRAY_LEN(parts));
    number_out(w, COLUMN_NUMBERS, BYTES_AT(k->locations)->length / (u32)sizeof(Location));
    number_out(w, COLUMN_NUMBERS, BYTES_AT(k->exceptions)->length / (u32)sizeof(Handler));
    text_out(w, BYTES_AT(k->localspluskinds)->data, k->nlocalsplus);
    locations_out(w, k);
    handlers_out(w, k);
}

static void parts_out(Writer *w, Ref object) {
    Vm *vm = w->vm;
    if (IS(object, tuple)) {
        for (u32 i = 0; i < TUPLE_LENGTH(object); i++) object_out(w, TUPLE_ITEM(object, i));
    } else if (IS(object, frozenset)) {
        u32 at = 0;
        Ref key;
        i64 hash;
        while (set_next(vm, object, &at, &key, &hash)) object_out(w, key);
    } else if (IS(object, code)) {
        const Code *k = CODE_AT(object);
        Ref parts[] = {k->names, k->consts, k->localsplusnames, k->name, k->qualname};
        for (u32 i = 0; i < ARRAY_LEN(parts); i++) object_out(w, parts[i]);
    }
}

static void record_out(Writer *w, Ref object) {
    Vm *vm = w->vm;
    if (object == NONE)
        number_out(w, COLUMN_KINDS, PACK_NONE);
    else if (object == TRUE_REF || object == FALSE_REF)
        number_out(w, COLUMN_KINDS, object == TRUE_REF ? PACK_TRUE : PACK_FALSE);
    else if (object == ELLIPSIS)
        number_out(w, COLUMN_KINDS, PACK_ELLIPSIS);
    else if (IS(object, int))
        int_out(w, object);
    else if (IS(object, float)) {
        number_out(w, COLUMN_KINDS, PACK_FLOAT);
        text_out(w, &FLOAT_VALUE(object), 8);
    } else if (IS(object, complex)) {
        number_out(w, COLUMN_KINDS, PACK_COMPLEX);
        text_out(w, &AT(Complex, object)->real, 8);
        text_out(w, &AT(Complex, object)->imag, 8);
    } else if (IS(object, str))
        str_out(w, object);
    else if (IS(object, bytes)) {
        number_out(w, COLUMN_KINDS, PACK_BYTES);
        number_out(w, COLUMN_LENGTHS, BYTES_AT(object)->length);
        text_out(w, BYTES_AT(object)->data, BYTES_AT(object)->length);
    } else if (IS(object, tuple) || IS(object, frozenset))
        items_out(w, object);
    else if (IS(object, code))
        code_out(w, object);
    else {
        raise(vm, TYPE(ValueError), "a pack cannot hold %T", object);
        w->failed = true;
    }
}

static void object_out(Writer *w, Ref object) {
    Vm *vm = w->vm;
    if (w->failed || number_of(w, object) >= 0) return;
    if (++w->depth > 1000) {
        raise(vm, TYPE(ValueError), "constants are nested too deeply for a pack");
        w->failed = true;
    }
    parts_out(w, object);
    record_out(w, object);
    u8 *at = more(w, &w->all, sizeof(Ref));
    if (at) memcpy(at, &object, sizeof(Ref));
    at = more(w, &w->fresh, sizeof(u32));
    if (at) memcpy(at, &w->count, sizeof(u32));
    w->count++;
    w->depth--;
}

/* The columns behind what is in *out already */
static void join(Writer *w, Pile *out) {
    Vm *vm = w->vm;
    u8 *at = more(w, out, 4 + 4 * PACK_COLUMNS);
    if (!at) return;
    memcpy(at, &w->count, 4);
    for (u32 i = 0; i < PACK_COLUMNS; i++) memcpy(at + 4 + 4 * i, &w->column[i].n, 4);
    for (u32 i = 0; i < PACK_COLUMNS; i++) {
        u32 n = w->column[i].n;
        at = n ? more(w, out, n) : NULL;
        if (at) memcpy(at, AT(u8, w->column[i].run), n);
    }
}

static bool write_code(Vm *vm, Ref code, Pile *out) {
    Writer writer = {.vm = vm}, *w = &writer;
    object_out(w, code);
    PackHead head = {PACK_MAGIC, PACK_FORMAT, pack_opcodes(), 0, 0};
    u8 *at = more(w, out, sizeof head);
    if (at) {
        memcpy(at, &head, sizeof head);
        join(w, out);
        head.raw_length = out->n - (u32)sizeof head;
        memcpy(AT(u8, out->run), &head, sizeof head);
    }
    for (u32 i = 0; i < PACK_COLUMNS; i++) run_free(vm, w->column[i].run);
    run_free(vm, w->all.run);
    run_free(vm, w->fresh.run);
    return !w->failed;
}

/* Is what is read from these bytes written as these bytes? */
static bool reads_back(Vm *vm, const Pile *pile, Ref filename) {
    bool damaged;
    Pile again = {0, 0, 0};
    Ref code = pack_unmarshal(vm, AT(u8, pile->run) + sizeof(PackHead), pile->n - (u32)sizeof(PackHead), filename, &damaged);
    bool same = code && write_code(vm, code, &again) && again.n == pile->n && !memcmp(AT(u8, again.run), AT(u8, pile->run), pile->n);
    if (!same && !vm->exc) raise(vm, TYPE(SystemError), "a pack does not read back as it was written");
    run_free(vm, again.run);
    drop_null(vm, code);
    return same;
}

bool pack_marshal(Vm *vm, Ref code, Ref *out, u32 *n) {
    Pile pile = {0, 0, 0};
    bool ok = write_code(vm, code, &pile) && reads_back(vm, &pile, CODE_AT(code)->filename);
    if (!ok) {
        run_free(vm, pile.run);
        pile = (Pile){0, 0, 0};
    }
    *out = pile.run;
    *n = pile.n;
    return ok;
}

bool ouro_pack(Vm *vm, const char *filename, const char *source, uint32_t length, const OuroSink *sink) {
    Ref name = str_from_utf8(vm, filename, (u32)strlen(filename)), pack = 0;
    Ref code = name ? compile_source(vm, source, length, name, COMPILE_EXEC, CODE_LIBRARY, NULL) : 0;
    u32 n = 0;
    bool ok = code && pack_marshal(vm, code, &pack, &n);
    if (ok) sink->write(sink->self, AT(char, pack), n);
    run_free(vm, pack);
    drop_null(vm, code);
    drop_null(vm, name);
    if (!ok) program_uncaught(vm);
    return ok;
}
