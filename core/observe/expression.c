/* expression.c: names, attributes and subscripts read from the memory; see expression.h.
 *
 * What would have to run code (a call, a property, a key's own __eq__) or to make an object (a character of a str, a bound method) is
 * refused with the reason. */
#include "observe/expression.h"
#include "base/utf8.h"
#include "heap/weakref.h"
#include "modules/collections.h"

typedef struct Reading {
    Vm *vm;
    RefMap *m;
    const char *at; /* what is still to be read */
    Say *error;
    bool failed;
} Reading;

/* ---- errors ---- */
static Ref nothing(Reading *r, const char *text) {
    if (!r->failed) say_text(r->error, text);
    r->failed = true;
    return 0;
}
static void say_word(Reading *r, const char *word, u32 n) {
    u32 c;
    for (u32 at = 0, size; at < n; at += size) {
        size = utf8_decode((const u8 *)word + at, n - at, &c);
        if (!size) return;
        say_char(r->error, c);
    }
}
/* before `word` after */
static Ref nothing_named(Reading *r, const char *before, const char *word, u32 n, const char *after) {
    if (r->failed) return 0;
    say_text(r->error, before);
    say_text(r->error, "`");
    say_word(r, word, n);
    say_text(r->error, "`");
    return nothing(r, after);
}
static Ref nothing_of(Reading *r, const char *before, Ref object, const char *after) {
    Vm *vm = r->vm;
    if (r->failed) return 0;
    say_text(r->error, before);
    say_type(r->error, TYPE_OF(object));
    return nothing(r, after);
}

/* ---- words ---- */
static bool word_char(char c, bool first) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (u8)c >= 0x80 || (!first && c >= '0' && c <= '9');
}
static u32 word_length(const char *at) {
    u32 n = 0;
    while (word_char(at[n], n == 0)) n++;
    return n;
}
static void skip_blanks(Reading *r) {
    while (*r->at == ' ') r->at++;
}

static bool str_is(Vm *vm, Ref str, const char *text, u32 n) {
    u32 at = 0, i = 0;
    if (!IS_SUB(str, TYPE_STR_SUBCLASS)) return false;
    for (; at < n && i < STR_LENGTH(str); i++) {
        u32 c, size = utf8_decode((const u8 *)text + at, n - at, &c);
        if (!size || str_char(vm, str, i) != c) return false;
        at += size;
    }
    return at == n && i == STR_LENGTH(str);
}

static Ref entry_named(Vm *vm, Ref dict, const char *word, u32 n) {
    Ref key, value;
    if (!dict || !IS_SUB(dict, TYPE_DICT_SUBCLASS)) return 0;
    for (u32 at = 0; dict_next(vm, dict, &at, &key, &value);)
        if (str_is(vm, key, word, n)) return value;
    return 0;
}

/* ---- names ---- */
static Frame *frame_here(Vm *vm) {
    for (Ref at = vm->frame; at; at = AT(FrameHead, at)->back)
        if (frame_of_program(vm, AT(FrameHead, at))) return FRAME_AT(at);
    return NULL;
}

/* true: it is a variable of this frame; *value 0: one without a value */
static bool slot_named(Vm *vm, Frame *f, const char *word, u32 n, Ref *value) {
    Code *c = CODE_AT(f->code);
    Ref *slot = FRAME_SLOTS(f), *end = AT(Ref, f->sp);
    for (u32 i = 0; i < c->nlocalsplus; i++) {
        if (!str_is(vm, TUPLE_ITEM(c->localsplusnames, i), word, n)) continue;
        *value = slot + i < end ? slot[i] : 0;
        if (*value && (BYTES_AT(c->localspluskinds)->data[i] & (KIND_CELL | KIND_FREE)) && IS(*value, cell))
            *value = AT(Cell, *value)->content;
        return true;
    }
    return false;
}

static Ref find_name(Reading *r, const char *word, u32 n) {
    Vm *vm = r->vm;
    Ref value;
    if (n == 4 && !memcmp(word, "None", 4)) return NONE;
    if (n == 4 && !memcmp(word, "True", 4)) return TRUE_REF;
    if (n == 5 && !memcmp(word, "False", 5)) return FALSE_REF;
    Frame *f = frame_here(vm);
    if (f && (value = entry_named(vm, f->locals, word, n))) return value;
    if (f && slot_named(vm, f, word, n, &value)) return value ? value : nothing_named(r, "the variable ", word, n, " has no value here");
    Ref globals = f ? f->globals : main_namespace(vm);
    if ((value = entry_named(vm, globals, word, n))) return value;
    if ((value = entry_named(vm, f ? f->builtins : vm->builtins, word, n))) return value;
    return nothing_named(r, "there is no name ", word, n, " here: no local variable, no global, no builtin");
}

/* ---- attributes ---- */
typedef struct ByLabel {
    const char *word;
    u32 n;
    Ref found;
} ByLabel;
static void match_label(Vm *vm, Edges *e, Ref target, u32 kind, const char *label, Ref name, u32 index) {
    ByLabel *b = e->arg;
    if (!b->found && kind == EDGE_FIELD && label && strlen(label) == b->n && !memcmp(label, b->word, b->n)) b->found = target;
}

static Ref slot_value(Vm *vm, Ref object, const char *word, u32 n) {
    Ref mro = TYPE_AT(TYPE_OF(object))->mro, name, value;
    for (u32 i = 0; i < TUPLE_LENGTH(mro); i++) {
        Ref c = TUPLE_ITEM(mro, i);
        if (!(TYPE_AT(c)->flags & TYPE_HEAP)) continue;
        for (u32 k = 0; k < TYPE_AT(c)->slot_count; k++)
            if (type_slot(vm, c, k, object, &name, &value) && value && name && str_is(vm, name, word, n)) return value;
    }
    return 0;
}

static Ref class_value(Vm *vm, Ref type, const char *word, u32 n) {
    Ref mro = TYPE_AT(type)->mro, value;
    for (u32 i = 0; mro && i < TUPLE_LENGTH(mro); i++)
        if ((value = entry_named(vm, TYPE_AT(TUPLE_ITEM(mro, i))->dict, word, n))) return value;
    return 0;
}

static Ref own_value(Vm *vm, Ref object, const char *word, u32 n) {
    Ref name, value;
    if (IS_SUB(object, TYPE_TYPE_SUBCLASS)) return class_value(vm, object, word, n);
    if (IS(object, module)) return entry_named(vm, module_dict(vm, object), word, n);
    for (u32 at = 0; instance_next(vm, object, &at, &name, &value);)
        if (str_is(vm, name, word, n)) return value;
    return slot_value(vm, object, word, n);
}

static Ref find_attribute(Reading *r, Ref object, const char *word, u32 n) {
    Vm *vm = r->vm;
    Ref value;
    if (n == 9 && !memcmp(word, "__class__", 9)) return TYPE_OF(object);
    if ((value = own_value(vm, object, word, n))) return value;
    ByLabel by = {word, n, 0};
    Edges e = {.edge = match_label, .arg = &by};
    reader_edges(vm, object, &e);
    if (by.found) return by.found;
    value = class_value(vm, TYPE_OF(object), word, n);
    if (!value) {
        nothing_of(r, "the ", object, " object ");
        r->failed = false;
        return nothing_named(r, "holds no attribute ", word, n, "");
    }
    if (IS(value, function) || IS(value, method_descriptor))
        return nothing_named(r, "a bound method is made anew at each access: the function is the class's own attribute ", word, n, "");
    if (SLOT_OF(TYPE_OF(value), descr_get))
        return nothing_named(r, "the attribute ", word, n, " is computed by running code, and nothing is run");
    return value;
}

/* ---- subscripts ---- */
typedef struct Key {
    enum { KEY_INT, KEY_TEXT, KEY_OBJECT } kind;
    i64 number;
    char text[256];
    u32 n;
    Ref object;
} Key;

static bool read_text(Reading *r, Key *key) {
    char quote = *r->at++;
    key->kind = KEY_TEXT;
    for (key->n = 0; *r->at && *r->at != quote; r->at++) {
        char c = *r->at;
        if (c == '\\' && r->at[1]) {
            c = *++r->at;
            c = c == 'n' ? '\n' : c == 't' ? '\t' : c;
        }
        if (key->n == sizeof key->text) return false;
        key->text[key->n++] = c;
    }
    return *r->at++ == quote;
}

static bool read_int(Reading *r, Key *key) {
    bool minus = *r->at == '-';
    key->kind = KEY_INT;
    r->at += minus;
    if (*r->at < '0' || *r->at > '9') return false;
    for (key->number = 0; *r->at >= '0' && *r->at <= '9'; r->at++) {
        if (key->number > INT64_MAX / 10 - 1) return false;
        key->number = key->number * 10 + (*r->at - '0');
    }
    if (minus) key->number = -key->number;
    return true;
}

static bool read_key(Reading *r, Key *key) {
    Vm *vm = r->vm;
    skip_blanks(r);
    u32 n = word_length(r->at);
    bool ok;
    if (n) {
        key->kind = KEY_OBJECT;
        key->object = find_name(r, r->at, n);
        r->at += n;
        ok = key->object != 0;
        if (ok && IS_SUB(key->object, TYPE_INT_SUBCLASS) && int_as_i64(vm, key->object, &key->number)) key->kind = KEY_INT;
    } else
        ok = *r->at == '\'' || *r->at == '"' ? read_text(r, key) : read_int(r, key);
    skip_blanks(r);
    if (ok && *r->at == ']') {
        r->at++;
        return true;
    }
    nothing(r, "a subscript is an int, a text in quotes or a name");
    return false;
}

static bool key_is(Vm *vm, const Key *key, Ref r) {
    i64 number;
    switch (key->kind) {
    case KEY_INT:
        if (IS(r, float)) return FLOAT_VALUE(r) == (f64)key->number;
        return IS_SUB(r, TYPE_INT_SUBCLASS) && int_as_i64(vm, r, &number) && number == key->number;
    case KEY_TEXT: return str_is(vm, r, key->text, key->n);
    default: return r == key->object || (IS(r, str) && IS(key->object, str) && str_equal(vm, r, key->object));
    }
}

static Ref item_at(Reading *r, Ref object, const Key *key, u32 length) {
    Vm *vm = r->vm;
    i64 i = key->number;
    if (key->kind != KEY_INT) return nothing_of(r, "the index of a ", object, " is an int");
    if (i < 0) i += length;
    if (i < 0 || i >= length) {
        say_text(r->error, "the ");
        say_type(r->error, TYPE_OF(object));
        say_text(r->error, " has ");
        say_integer(r->error, length);
        say_text(r->error, length == 1 ? " item, no " : " items, no ");
        say_integer(r->error, key->number);
        return nothing(r, "");
    }
    u32 at = (u32)i;
    if (IS_SUB(object, TYPE_LIST_SUBCLASS)) return LIST_ITEMS(object)[at];
    if (IS_SUB(object, TYPE_TUPLE_SUBCLASS)) return TUPLE_ITEM(object, at);
    ItemCursor cursor = {0};
    Ref item = 0;
    for (u32 k = 0; k <= at && deque_next(vm, object, &cursor, &item); k++) {
    }
    return item;
}

static u32 deque_length(Vm *vm, Ref object) {
    ItemCursor cursor = {0};
    Ref item;
    u32 n = 0;
    while (deque_next(vm, object, &cursor, &item)) n++;
    return n;
}

static Ref find_item(Reading *r, Ref object) {
    Vm *vm = r->vm;
    Key key;
    Ref k, v;
    if (!read_key(r, &key)) return 0;
    if (IS_SUB(object, TYPE_LIST_SUBCLASS)) return item_at(r, object, &key, LIST_AT(object)->length);
    if (IS_SUB(object, TYPE_TUPLE_SUBCLASS)) return item_at(r, object, &key, TUPLE_LENGTH(object));
    if (IS(object, deque)) return item_at(r, object, &key, deque_length(vm, object));
    if (!IS_SUB(object, TYPE_DICT_SUBCLASS)) return nothing_of(r, "items of a ", object, " are made when they are asked for");
    for (u32 at = 0; dict_next(vm, object, &at, &k, &v);)
        if (key_is(vm, &key, k)) return v;
    return nothing_of(r, "the ", object, " has no such key");
}

/* ---- the whole ---- */
static Ref find_address(Reading *r) {
    u64 address = 0;
    for (r->at += 2; *r->at; r->at++) {
        char c = *r->at;
        u32 digit = c >= '0' && c <= '9'   ? (u32)(c - '0')
                    : c >= 'a' && c <= 'f' ? (u32)(c - 'a') + 10
                    : c >= 'A' && c <= 'F' ? (u32)(c - 'A') + 10
                                           : 16;
        if (digit == 16 || address > UINT32_MAX) return nothing(r, "an address is 0x and hexadecimal digits");
        address = address * 16 + digit;
    }
    if (address <= UINT32_MAX && address && ref_map_find(r->m, (Ref)address)) return (Ref)address;
    return nothing(r, "there is no object at that address at this step");
}

Ref expression_find(Vm *vm, RefMap *m, const char *text, Say *error) {
    Reading reading = {.vm = vm, .m = m, .at = text, .error = error}, *r = &reading;
    skip_blanks(r);
    if (r->at[0] == '0' && (r->at[1] == 'x' || r->at[1] == 'X')) return find_address(r);
    u32 n = word_length(r->at);
    Ref object = n ? find_name(r, r->at, n) : nothing(r, "an expression begins with a name, or is an address such as 0x1304a40");
    r->at += n;
    while (object) {
        skip_blanks(r);
        if (*r->at == '.' && (n = word_length(r->at + 1))) {
            object = find_attribute(r, object, r->at + 1, n);
            r->at += 1 + n;
        } else if (*r->at == '[') {
            r->at++;
            object = find_item(r, object);
        } else if (r->at[0] == '(' && r->at[1] == ')' && IS(object, weakref)) { /* looking at its target needs no call */
            r->at += 2;
            object = WR(object)->target && REFCOUNT(WR(object)->target) ? WR(object)->target : NONE;
        } else
            break;
    }
    if (object && *r->at)
        return nothing_named(r,
                             "only names, attributes and subscripts can be looked at: nothing is run; here ends what can be read: ", r->at,
                             (u32)strlen(r->at), "");
    return object;
}
