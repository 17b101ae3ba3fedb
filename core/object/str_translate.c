/* str_translate.c: str.maketrans and str.translate. */
#include "object/str_parts.h"

/* ---- maketrans ---- */
static bool map_char(Vm *vm, Ref dict, u32 c, Ref value) { /* value: stolen, may be 0 */
    Ref key = value ? int_from_i64(vm, c) : 0;
    bool ok = key && dict_set(vm, dict, key, value);
    drop_null(vm, key);
    drop_null(vm, value);
    return ok;
}
static bool from_pairs(Vm *vm, Ref dict, const Ref *args, u32 n) {
    for (u32 i = 1; i < n; i++)
        if (!text_is_str(vm, args[i]))
            return text_bad_argument(vm, i == 1 ? "maketrans() argument 2 must be str" : "maketrans() argument 3 must be str", args[i]);
    if (!text_is_str(vm, args[0]))
        return refuse(vm, TYPE(TypeError), "first maketrans argument must be a string if there is a second argument");
    u32 length = STR_LENGTH(args[0]);
    if (length != STR_LENGTH(args[1])) return refuse(vm, TYPE(ValueError), "the first two maketrans arguments must have equal length");
    for (u32 i = 0; i < length; i++)
        if (!map_char(vm, dict, str_char(vm, args[0], i), int_from_i64(vm, str_char(vm, args[1], i)))) return false;
    for (u32 i = 0; n > 2 && i < STR_LENGTH(args[2]); i++)
        if (!map_char(vm, dict, str_char(vm, args[2], i), own(vm, NONE))) return false;
    return true;
}
static bool from_dict(Vm *vm, Ref dict, Ref source) {
    if (!IS(source, dict)) return refuse(vm, TYPE(TypeError), "if you give only one argument to maketrans it must be a dict");
    Ref key, value;
    for (u32 at = 0; dict_next(vm, source, &at, &key, &value);) {
        if (text_is_str(vm, key)) {
            if (STR_LENGTH(key) != 1) return refuse(vm, TYPE(ValueError), "string keys in translate table must be of length 1");
            if (!map_char(vm, dict, str_char(vm, key, 0), own(vm, value))) return false;
        } else if (IS_SUB(key, TYPE_INT_SUBCLASS)) {
            if (!dict_set(vm, dict, key, value)) return false;
        } else
            return refuse(vm, TYPE(TypeError), "keys in translate table must be strings or integers");
    }
    return true;
}
TEXT_METHOD(str_maketrans) {
    Ref dict = dict_new(vm);
    if (dict && !(n > 1 ? from_pairs(vm, dict, args, n) : from_dict(vm, dict, args[0]))) CLEAR(dict);
    return READY(dict);
}

/* ---- translate ---- */
FRAME(Translate, (key, value), (self, table), u32 i; u32 pad_; StrBuilder out;);

/* Puts what the table gives for a character; false: an error. */
static bool put_mapped(Vm *vm, Translate *f) {
    i64 c;
    if (f->value == NONE) return true;
    if (IS_SUB(f->value, TYPE_INT_SUBCLASS)) {
        if (!int_as_i64(vm, f->value, &c) || c < 0 || c > 0x10FFFF)
            return refuse(vm, TYPE(ValueError), "character mapping must be in range(0x110000)");
        builder_char(vm, &f->out, (u32)c);
    } else if (text_is_str(vm, f->value))
        builder_str(vm, &f->out, f->value);
    else
        return refuse(vm, TYPE(TypeError), "character mapping must return integer, None or str");
    return true;
}
/* With an exact dict nothing runs Python: up to `limit` characters at once. */
static bool translate_piece(Vm *vm, Translate *f, u32 limit) {
    for (u32 k = 0; k < limit && f->i < STR_LENGTH(f->self); k++, f->i++) {
        u32 c = str_char(vm, f->self, f->i);
        Ref key = int_from_i64(vm, c), value = 0;
        if (!key) return false;
        bool ok = dict_get(vm, f->table, key, &value);
        drop(vm, key);
        if (!ok) return false;
        if (!value) {
            builder_char(vm, &f->out, c);
            continue;
        }
        f->value = own(vm, value);
        ok = put_mapped(vm, f);
        DROP(f->value);
        if (!ok) return false;
    }
    return true;
}
static Await translate_failed(Vm *vm, Translate *f) {
    builder_free(vm, &f->out);
    return ERROR;
}
STEP(str_translate_step, Translate) {
    BEGIN(Translate);
    while (f->i < STR_LENGTH(f->self)) {
        if (IS(f->table, dict)) {
            if (!translate_piece(vm, f, 4096)) return translate_failed(vm, f);
            BREATHE(4096);
            continue;
        }
        f->key = int_from_i64(vm, str_char(vm, f->self, f->i));
        if (!f->key) return translate_failed(vm, f);
        AWAIT_TRY(f->value, object_getitem(vm, f->table, f->key));
        if (f->value) {
            if (!put_mapped(vm, f)) return translate_failed(vm, f);
        } else if (exception_matches(vm, TYPE(LookupError))) {
            exception_clear(vm);
            builder_char(vm, &f->out, str_char(vm, f->self, f->i));
        } else
            return translate_failed(vm, f);
        DROP(f->key);
        DROP(f->value);
        f->i++;
        BREATHE(1);
    }
    return READY(builder_finish(vm, &f->out));
    END;
}
TEXT_METHOD(str_translate) {
    if (!STR_LENGTH(self)) return READY(str_exact(vm, self));
    Translate *f = PUSH(Translate, str_translate_step);
    if (!f) return ERROR;
    f->self = self;
    f->table = args[0];
    f->out = BUILDER(BUILDER_EXACT, 1);
    builder_prepare(vm, &f->out, STR_LENGTH(self), 127);
    return PENDING;
}
