/* pack_read.c: opens module packs (pack.h; docs/image.md). A pack is input: its digest says whether it is the one that was made with
 * this build, and the reader trusts no number in it all the same.
 *
 * On every host a pack's bytes take the same way: a run for the file, a run for what it unpacks to, a run for the references; all
 * three are given back before the module's first instruction. So memories stay equal wherever the file comes from. */
#include "modules/pack.h"
#include "base/inflate.h"
#include "base/sha512.h"
#include "memory/host.h"
#include "modules/modules.h"
#include "object/int_parts.h"

u64 pack_opcodes(void) {
    static const struct {
        const char *name;
        u32 caches;
        const char *operand;
    } table[] = {
#define OP(name, caches, operand, prose) {#name, caches, #operand},
#include "object/opcode.def"
#undef OP
    };
    u64 h = 0xcbf29ce484222325u;
    for (u32 i = 0; i < ARRAY_LEN(table); i++) {
        for (const char *c = table[i].name; *c; c++) h = (h ^ (u8)*c) * 0x100000001b3u;
        for (const char *c = table[i].operand; *c; c++) h = (h ^ (u8)*c) * 0x100000001b3u;
        h = (h ^ (0x80u + table[i].caches)) * 0x100000001b3u;
    }
    return h;
}

#define COLUMN_OF_NONE      0
#define COLUMN_OF_CONST     COLUMN_CONSTS
#define COLUMN_OF_NAME      COLUMN_NAMES
#define COLUMN_OF_LOCAL     COLUMN_LOCALS
#define COLUMN_OF_CELL      COLUMN_LOCALS
#define COLUMN_OF_JUMP      COLUMN_JUMPS
#define COLUMN_OF_JUMP_BACK (COLUMN_JUMPS | BACK)
#define COLUMN_OF_INT       COLUMN_OPERANDS
#define COLUMN_OF_COMPARE   COLUMN_OPERANDS
#define COLUMN_OF_BINARY    COLUMN_OPERANDS
#define COLUMN_OF_FLAGS     COLUMN_OPERANDS
#define BACK                0x80
static const u8 operand_column[OPCODE_COUNT] = {
#define OP(name, caches, operand, prose) [OP_##name] = COLUMN_OF_##operand,
#include "object/opcode.def"
#undef OP
};

u32 pack_operand_column(u32 op) { return op == OP_LINE ? 0 : operand_column[op] & ~(u32)BACK; }

/* ---- reading numbers ---- */

typedef struct Column {
    const u8 *at, *end;
} Column;
typedef struct Reader {
    Vm *vm;
    Column column[PACK_COLUMNS];
    Ref objects; /* a run of owned Refs, in the order of the records */
    u32 made, count;
    Ref fresh; /* a run behind it: the numbers of those that nothing refers to yet */
    u32 fresh_count;
    Ref filename;
    bool damaged;
} Reader;

static u32 spoilt(Reader *r) {
    r->damaged = true;
    return 0;
}

static u64 long_number(Reader *r, u32 column) {
    Column *c = &r->column[column];
    u64 n = 0;
    for (u32 shift = 0; shift < 64; shift += 7) {
        if (c->at == c->end) return spoilt(r);
        u8 b = *c->at++;
        n |= (u64)(b & 0x7f) << shift;
        if (b < 0x80) return n;
    }
    return spoilt(r);
}
INLINE u32 number(Reader *r, u32 column) {
    Column *c = &r->column[column];
    if (LIKELY(c->at != c->end && *c->at < 0x80)) return *c->at++;
    u64 n = long_number(r, column);
    return n > UINT32_MAX ? spoilt(r) : (u32)n;
}
static i32 folded(Reader *r, u32 column) {
    u32 n = number(r, column);
    return (i32)(n >> 1 ^ (0u - (n & 1)));
}
static const u8 *text(Reader *r, u32 n) {
    Column *c = &r->column[COLUMN_TEXT];
    if ((size_t)(c->end - c->at) < n) {
        spoilt(r);
        return NULL;
    }
    c->at += n;
    return c->at - n;
}
/* A number of things each of which takes a byte of `column` at least */
static u32 count_of(Reader *r, u32 from, u32 column) {
    u32 n = number(r, from);
    return n <= (u32)(r->column[column].end - r->column[column].at) ? n : spoilt(r);
}

/* n references, as numbers of records, into place[0 … n - 1]; false: damaged. Those nothing had referred to yet are taken off `fresh`. */
static bool references(Reader *r, u32 *place, u32 n) {
    Vm *vm = r->vm;
    u32 k = 0;
    for (u32 i = 0; i < n; i++) {
        place[i] = number(r, COLUMN_REFERENCES);
        k += !place[i];
    }
    if (r->damaged || k > r->fresh_count) return spoilt(r);
    r->fresh_count -= k;
    const u32 *fresh = AT(u32, r->fresh) + r->fresh_count;
    for (u32 i = 0; i < n; i++) {
        place[i] = place[i] ? place[i] - 1 : *fresh++;
        if (place[i] >= r->made) return spoilt(r);
    }
    return true;
}
static Ref object_of(Reader *r, u32 place, Ref type) { /* borrowed; 0: damaged */
    Vm *vm = r->vm;
    Ref ref = AT(Ref, r->objects)[place];
    return TYPE_OF(ref) == type ? ref : spoilt(r);
}

/* ---- objects: new; 0: damaged or an exception ---- */

static Ref read_int(Reader *r) {
    u64 n = long_number(r, COLUMN_NUMBERS);
    return r->damaged ? 0 : int_from_i64(r->vm, (i64)(n >> 1 ^ (0u - (n & 1))));
}

static Ref read_long(Reader *r) {
    Vm *vm = r->vm;
    bool negative = number(r, COLUMN_NUMBERS) != 0;
    u32 n = count_of(r, COLUMN_NUMBERS, COLUMN_NUMBERS);
    if (r->damaged || !n) return spoilt(r);
    Ref number_ = int_new(vm, n);
    if (!number_) return 0;
    for (u32 i = 0; i < n; i++) {
        u32 digit = number(r, COLUMN_NUMBERS);
        INT_AT(number_)->digit[i] = digit & ((1u << INT_DIGIT_BITS) - 1);
        if (digit >> INT_DIGIT_BITS || (i + 1 == n && !digit)) spoilt(r);
    }
    return int_finish(vm, number_, n, negative);
}

static f64 read_double(Reader *r) {
    const u8 *at = text(r, 8);
    f64 value = 0;
    if (at) memcpy(&value, at, 8);
    return value;
}

static Ref read_number(Reader *r, bool complex) {
    f64 a = read_double(r), b = complex ? read_double(r) : 0;
    if (r->damaged) return 0;
    return complex ? complex_new(r->vm, a, b) : float_new(r->vm, a);
}

static Ref read_text(Reader *r, u32 kind) {
    u32 n = number(r, COLUMN_LENGTHS);
    const u8 *at = text(r, n);
    if (!at) return 0;
    if (kind == PACK_BYTES) return bytes_from(r->vm, at, n);
    return kind == PACK_NAME ? str_intern_utf8(r->vm, at, n) : str_from_utf8(r->vm, at, n);
}

static Ref read_items(Reader *r, u32 kind) {
    Vm *vm = r->vm;
    u32 n = count_of(r, COLUMN_LENGTHS, COLUMN_REFERENCES);
    Ref t = r->damaged ? 0 : tuple_new(vm, n);
    if (!t || !n) return t;
    Ref *item = TUPLE_AT(t)->item; /* the numbers, then what they stand for */
    bool ok = references(r, item, n);
    for (u32 i = 0; i < n; i++) item[i] = ok ? own(vm, AT(Ref, r->objects)[item[i]]) : 0;
    MARK_RANGE(item, n * (u32)sizeof(Ref));
    if (!ok) CLEAR(t);
    if (!t || kind == PACK_TUPLE) return t;
    for (u32 i = 0; i < n; i++) { /* what has no hash of its own, or runs code for it, is no constant */
        if (IS(TUPLE_ITEM(t, i), code) || IS(TUPLE_ITEM(t, i), frozenset)) r->damaged = true;
    }
    Ref set = r->damaged ? 0 : frozenset_from(vm, TUPLE_AT(t)->item, n);
    drop(vm, t);
    return set;
}

/* ---- code ---- */

static bool read_locations(Reader *r, Code *k, u32 n) {
    Vm *vm = r->vm;
    Ref table = bytes_from(vm, NULL, n * (u32)sizeof(Location));
    if (!table) return false;
    k->locations = table;
    Location *all = (Location *)(void *)BYTES_AT(table)->data, before = {0, 0, 0, 0, 0};
    for (u32 i = 0; i < n; i++) {
        Location *l = &all[i];
        u32 ahead = number(r, COLUMN_STARTS);
        l->start = before.start + ahead;
        l->line = (i32)((u32)before.line + (u32)folded(r, COLUMN_LINES));
        l->end_line = l->line; /* as the compiler leaves it for the library: lines alone */
        l->column = l->end_column = -1;
        if ((i && !ahead) || l->start >= k->words || l->line < -1) spoilt(r);
        before = *l;
    }
    return true;
}

static bool read_handlers(Reader *r, Code *k, u32 n) {
    Vm *vm = r->vm;
    Ref table = bytes_from(vm, NULL, n * (u32)sizeof(Handler));
    if (!table) return false;
    k->exceptions = table;
    Handler *all = (Handler *)(void *)BYTES_AT(table)->data;
    for (u32 i = 0, end = 0; i < n; i++) {
        Handler *h = &all[i];
        h->start = end + number(r, COLUMN_HANDLERS);
        h->end = h->start + number(r, COLUMN_HANDLERS);
        h->target = number(r, COLUMN_HANDLERS);
        h->depth_lasti = number(r, COLUMN_HANDLERS);
        if (h->start < end || h->end <= h->start || h->end > k->words || h->target >= k->words) spoilt(r);
        if ((h->depth_lasti >> 1) + (h->depth_lasti & 1) + 1 > k->stacksize) spoilt(r);
        end = h->end;
    }
    return true;
}

/* Does an operand point at something that is there? */
static bool operand_fits(Vm *vm, const Code *k, u32 op, u32 arg) {
    switch (operand_column[op]) {
    case COLUMN_CONSTS: return arg < TUPLE_LENGTH(k->consts) && (op != OP_KW_NAMES || IS(TUPLE_ITEM(k->consts, arg), tuple));
    case COLUMN_NAMES: return (op == OP_LOAD_GLOBAL ? arg >> 1 : arg) < TUPLE_LENGTH(k->names);
    case COLUMN_LOCALS: return arg < k->nlocalsplus;
    default: return arg < 1u << 24;
    }
}

/* A jump leads to an instruction, not between a cache's words. */
static bool jump_fits(const Code *k, u32 at) {
    u32 op = INSTR_OP(k->instr[at]), from = at + 1 + opcode_caches[op], arg = INSTR_OPERAND(k->instr[at]);
    bool back = operand_column[op] & BACK;
    if (back ? arg > from : arg >= k->words - from) return false;
    return k->instr[back ? from - arg : from + arg] != 0;
}

/* The number of a constant or a name: told from the next one that was not used yet */
static u32 near(Reader *r, u32 column, u32 *next) {
    i64 n = (i64)*next - folded(r, column);
    if (n < 0 || n >= 1 << 23) return spoilt(r);
    if (n >= *next) *next = (u32)n + 1;
    return (u32)n;
}

static u32 operand(Reader *r, u32 op, u32 *next_const, u32 *next_name) {
    u32 column = pack_operand_column(op), n;
    switch (column) {
    case 0: return 0;
    case COLUMN_CONSTS: return near(r, column, next_const);
    case COLUMN_NAMES: n = near(r, column, next_name); return op == OP_LOAD_GLOBAL ? n << 1 | (number(r, COLUMN_OPERANDS) & 1) : n;
    default: return number(r, column);
    }
}

static void read_words(Reader *r, Code *k, const u8 *ops, u32 n) {
    Vm *vm = r->vm;
    u32 at = 0, location = 0, locations = BYTES_AT(k->locations)->length / (u32)sizeof(Location), next_const = 0, next_name = 0;
    const Location *all = (const Location *)(const void *)BYTES_AT(k->locations)->data;
    for (u32 i = 0; i < n && !r->damaged; i++) {
        u32 op = ops[i], arg = operand(r, op, &next_const, &next_name);
        if (op == OP_LINE) {
            while (location + 1 < locations && all[location + 1].start <= at) location++;
            arg = locations && all[location].line > 0 ? (u32)all[location].line : 0;
        }
        if (!operand_fits(vm, k, op, arg)) spoilt(r);
        k->instr[at] = INSTR(op, arg);
        at += 1 + opcode_caches[op];
    }
    for (at = 0; at < k->words && !r->damaged; at += 1 + opcode_caches[INSTR_OP(k->instr[at])])
        if (pack_operand_column(INSTR_OP(k->instr[at])) == COLUMN_JUMPS && !jump_fits(k, at)) spoilt(r);
}

static void count_variables(Vm *vm, Code *k) {
    const u8 *kind = BYTES_AT(k->localspluskinds)->data;
    for (u32 i = 0; i < k->nlocalsplus; i++) {
        k->nlocals += (kind[i] & KIND_LOCAL) != 0;
        k->ncellvars += (kind[i] & KIND_CELL) != 0;
        k->nfreevars += (kind[i] & KIND_FREE) != 0;
    }
}

static bool strings(Vm *vm, Ref tuple) {
    for (u32 i = 0; i < TUPLE_LENGTH(tuple); i++)
        if (!IS(TUPLE_ITEM(tuple, i), str)) return false;
    return true;
}

/* The words that n instructions take with their caches; 0: damaged */
static u32 words_of(Reader *r, const u8 *ops, u32 n) {
    u32 words = 0;
    for (u32 i = 0; i < n; i++) {
        if (ops[i] >= OPCODE_COUNT || ops[i] == OP_CACHE) return spoilt(r);
        words += 1 + opcode_caches[ops[i]];
    }
    return words < 1u << 22 ? words : spoilt(r);
}

static void read_numbers(Reader *r, Code *k) {
    k->flags = number(r, COLUMN_NUMBERS) | CODE_LIBRARY;
    k->argcount = number(r, COLUMN_NUMBERS);
    k->posonlyargcount = number(r, COLUMN_NUMBERS);
    k->kwonlyargcount = number(r, COLUMN_NUMBERS);
    k->stacksize = number(r, COLUMN_NUMBERS);
    k->firstlineno = number(r, COLUMN_NUMBERS);
    k->first_traceable = number(r, COLUMN_NUMBERS);
}

static Ref read_code(Reader *r) {
    Vm *vm = r->vm;
    u32 n = count_of(r, COLUMN_NUMBERS, COLUMN_OPCODES);
    const u8 *ops = r->column[COLUMN_OPCODES].at;
    u32 words = words_of(r, ops, n);
    if (r->damaged) return 0;
    r->column[COLUMN_OPCODES].at += n;
    Ref code = object_new(vm, TYPE(code), 176 + 4 * words);
    if (!code) return 0;
    Code *k = CODE_AT(code);
    k->words = words;
    read_numbers(r, k);
    u32 part[5];
    Ref names = 0, consts = 0, locals = 0, name = 0, qualname = 0;
    if (references(r, part, 5)) {
        names = object_of(r, part[0], TYPE(tuple));
        consts = object_of(r, part[1], TYPE(tuple));
        locals = object_of(r, part[2], TYPE(tuple));
        name = object_of(r, part[3], TYPE(str));
        qualname = object_of(r, part[4], TYPE(str));
    }
    u32 locations = count_of(r, COLUMN_NUMBERS, COLUMN_STARTS), handlers = count_of(r, COLUMN_NUMBERS, COLUMN_HANDLERS);
    const u8 *kinds = locals && !r->damaged ? text(r, TUPLE_LENGTH(locals)) : NULL;
    bool ok = !r->damaged && kinds && strings(vm, names) && strings(vm, locals) && k->stacksize < 1u << 20;
    if (!ok) spoilt(r);
    if (ok) {
        k->consts = own(vm, consts);
        k->names = own(vm, names);
        k->localsplusnames = own(vm, locals);
        k->filename = own(vm, r->filename);
        k->name = own(vm, name);
        k->qualname = own(vm, qualname);
        k->nlocalsplus = TUPLE_LENGTH(locals);
        k->localspluskinds = bytes_from(vm, kinds, k->nlocalsplus);
        ok = k->localspluskinds && read_locations(r, k, locations) && read_handlers(r, k, handlers);
    }
    if (ok) {
        count_variables(vm, k);
        read_words(r, k, ops, n);
        if (k->first_traceable >= words || INSTR_OP(k->instr[k->first_traceable]) != OP_RESUME ||
            (u64)k->argcount + k->kwonlyargcount > k->nlocals || k->posonlyargcount > k->argcount)
            spoilt(r);
    }
    if (!ok || r->damaged) CLEAR(code);
    return code;
}

static Ref read_object(Reader *r) {
    Vm *vm = r->vm;
    u32 kind = number(r, COLUMN_KINDS);
    switch (kind) {
    case PACK_NONE: return own(vm, NONE);
    case PACK_TRUE: return own(vm, TRUE_REF);
    case PACK_FALSE: return own(vm, FALSE_REF);
    case PACK_ELLIPSIS: return own(vm, ELLIPSIS);
    case PACK_INT: return read_int(r);
    case PACK_LONG: return read_long(r);
    case PACK_FLOAT:
    case PACK_COMPLEX: return read_number(r, kind == PACK_COMPLEX);
    case PACK_STR:
    case PACK_NAME:
    case PACK_BYTES: return read_text(r, kind);
    case PACK_TUPLE:
    case PACK_FROZENSET: return read_items(r, kind);
    case PACK_CODE: return read_code(r);
    default: return spoilt(r);
    }
}

static u32 word_at(const u8 *at) { return (u32)at[0] | (u32)at[1] << 8 | (u32)at[2] << 16 | (u32)at[3] << 24; }

static bool find_columns(Reader *r, const u8 *raw, u32 n) {
    const u32 head = 4 + 4 * PACK_COLUMNS;
    if (n < head) return false;
    const u8 *at = raw + head, *end = raw + n;
    r->count = word_at(raw);
    for (u32 i = 0; i < PACK_COLUMNS; i++) {
        u32 length = word_at(raw + 4 + 4 * i);
        if ((size_t)(end - at) < length) return false;
        r->column[i] = (Column){at, at + length};
        at += length;
    }
    return at == end && r->count && r->count <= n;
}

Ref pack_unmarshal(Vm *vm, const u8 *raw, u32 n, Ref filename, bool *damaged) {
    Reader reader = {.vm = vm, .filename = filename}, *r = &reader;
    *damaged = !find_columns(r, raw, n);
    if (*damaged) return 0;
    *damaged = r->count > 1u << 24;
    if (*damaged) return 0;
    r->objects = run_malloc(vm, 2 * r->count * (u32)sizeof(Ref));
    if (!r->objects) return raise_no_memory(vm);
    r->fresh = r->objects + r->count * (u32)sizeof(Ref);
    while (r->made < r->count) {
        Ref object = read_object(r);
        if (!object || r->damaged) {
            drop_null(vm, object);
            break;
        }
        SET(AT(Ref, r->objects)[r->made], object);
        SET(AT(u32, r->fresh)[r->fresh_count++], r->made);
        r->made++;
    }
    bool whole = r->made == r->count;
    for (u32 i = 0; i < PACK_COLUMNS; i++)
        if (whole && r->column[i].at != r->column[i].end) r->damaged = true;
    Ref code = whole && !r->damaged ? AT(Ref, r->objects)[r->count - 1] : 0;
    if (code && !IS(code, code)) r->damaged = true;
    code = code && !r->damaged ? own(vm, code) : 0;
    while (r->made) drop(vm, AT(Ref, r->objects)[--r->made]);
    run_free(vm, r->objects);
    if (!code && !vm->exc) {
        *damaged = r->damaged;
        if (!r->damaged) raise_no_memory(vm);
    }
    return code;
}

/* ---- files ---- */

/* As OuroHost.pack_read */
static i64 pack_bytes(Vm *vm, const LibModule *lib, void *buf, u32 cap, bool now) {
    Outside *o = outside(vm);
    if (!lib->pack) return o->host.pack_read ? o->host.pack_read(o->host.self, lib->name, buf, cap, now) : -2;
    if (cap) memcpy(buf, lib->pack, u32_min(cap, lib->length));
    return lib->length;
}

PackState pack_state(Vm *vm, const LibModule *lib, bool now) {
    if (lib->pack) return PACK_THERE;
    i64 size = pack_bytes(vm, lib, NULL, 0, now);
    return size == OURO_LATER ? PACK_LATER : size < 0 ? PACK_MISSING : PACK_THERE;
}

/* The first 8 bytes of a SHA-512 */
static u64 digest_of(const u8 *file, u32 n) {
    Sha512 s;
    u8 digest[64];
    sha512_start(&s, false);
    sha512_add(&s, file, n);
    sha512_end(s, digest);
    return word_at(digest) | (u64)word_at(digest + 4) << 32;
}

/* What is wrong with a pack file; NULL: nothing */
static const char *fault_of(const LibModule *lib, const u8 *file, u32 n, PackHead *head) {
    if (n < sizeof *head) return "is damaged";
    memcpy(head, file, sizeof *head);
    if (head->magic != PACK_MAGIC) return "is no module pack";
    if (head->format != PACK_FORMAT || head->opcodes != pack_opcodes()) return "was made by another version of Ouro";
    return digest_of(file, n) != lib->digest || head->raw_length > 1u << 26 ? "is damaged or belongs to another build" : NULL;
}

static Ref refused(Vm *vm, const LibModule *lib, const char *what) {
    Ref name = str_from_ascii(vm, lib->name), text_ = name ? text_format(vm, "the pack of %S %s", name, what) : 0;
    if (text_) raise_with(vm, TYPE(ImportError), text_);
    if (text_ && vm->exc && exception_matches(vm, TYPE(ImportError))) REPLACE(EXC_AT(vm->exc)->field[1], own(vm, name));
    drop_null(vm, text_);
    drop_null(vm, name);
    return 0;
}

static Ref unpack(Vm *vm, const LibModule *lib, const u8 *file, u32 n, Ref filename) {
    PackHead head;
    const char *fault = fault_of(lib, file, n, &head);
    if (fault) return refused(vm, lib, fault);
    Ref raw = run_malloc(vm, head.raw_length);
    if (!raw) return raise_no_memory(vm);
    bool damaged = !inflate(file + sizeof head, n - (u32)sizeof head, AT(u8, raw), head.raw_length);
    MARK_RANGE(AT(u8, raw), head.raw_length);
    Ref code = damaged ? 0 : pack_unmarshal(vm, AT(u8, raw), head.raw_length, filename, &damaged);
    run_free(vm, raw);
    return damaged ? refused(vm, lib, "is damaged") : code;
}

Ref pack_load(Vm *vm, const LibModule *lib, Ref filename) {
    i64 size = pack_bytes(vm, lib, NULL, 0, true);
    if (size < 0) return refused(vm, lib, "is not there");
    if (size > 1 << 26) return refused(vm, lib, "is damaged");
    Ref file = run_malloc(vm, (u32)size + 1);
    if (!file) return raise_no_memory(vm);
    bool whole = pack_bytes(vm, lib, AT(u8, file), (u32)size, true) == size;
    MARK_RANGE(AT(u8, file), (u32)size);
    Ref code = whole ? unpack(vm, lib, AT(u8, file), (u32)size, filename) : refused(vm, lib, "is damaged");
    run_free(vm, file);
    return code;
}

#ifdef OURO_COLD
#include "base/cold.h"

/* There is one Vm here, and what is fetched lies below its memory: no image holds it. */
bool cold_fetch(const char *name, void *to, u32 n) {
    static u8 file[COLD_FILE_MAX];
    const OuroHost *host = &ouro_outside.host;
    const LibModule *table = cold_tables;
    while (table->name && strcmp(table->name, name) != 0) table++;
    if (!table->name || table->length > sizeof file || !host->pack_read) return false;
    if (host->pack_read(host->self, name, file, sizeof file, true) != table->length || digest_of(file, table->length) != table->digest)
        return false;
    return inflate(file + sizeof(PackHead), table->length - (u32)sizeof(PackHead), to, n);
}
#endif
