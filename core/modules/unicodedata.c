/* unicodedata.c: the module unicodedata (Modules/unicodedata.c). */
#include "base/unicode_data.h"
#include "base/unicode_names.h"
#include "modules/modules.h"
#include "object/type_int.h"

/* "category() argument must be a unicode character, not str"; numbered: "argument 1" */
static bool table_there(Vm *vm) {
    return unicode_data_there() || refuse(vm, TYPE(RuntimeError), "the table of Unicode characters could not be fetched");
}
static bool character(Vm *vm, const char *function, bool numbered, Ref r, u32 *c) {
    if (!IS_SUB(r, TYPE_STR_SUBCLASS) || STR_LENGTH(r) != 1)
        return refuse(vm, TYPE(TypeError), "%s() argument %smust be a unicode character, not %T", function, numbered ? "1 " : "", r);
    *c = str_char(vm, r, 0);
    return table_there(vm);
}
#define TEXT_OF(name, member)                                                                                                              \
    METHOD(u_##name) {                                                                                                                     \
        u32 c;                                                                                                                             \
        UNUSED(self), UNUSED(n), UNUSED(kwnames);                                                                                          \
        if (!character(vm, #name, false, args[0], &c)) return ERROR;                                                                       \
        return READY(member);                                                                                                              \
    }
TEXT_OF(category, str_from_ascii(vm, unicode_data(c).category))
TEXT_OF(bidirectional, str_from_ascii(vm, unicode_data(c).bidirectional))
TEXT_OF(east_asian_width, str_from_ascii(vm, unicode_data(c).width))
TEXT_OF(combining, int_from_i64(vm, unicode_data(c).combining))
TEXT_OF(mirrored, int_from_i64(vm, unicode_data(c).mirrored))

static Await number_of(Vm *vm, const char *function, u32 kind, const char *none, const Ref *args, u32 n) {
    u32 c;
    f64 value;
    if (!character(vm, function, true, args[0], &c)) return ERROR;
    if (unicode_number(c, kind, &value)) return READY(kind == NUMBER_NUMERIC ? float_new(vm, value) : int_from_i64(vm, (i64)value));
    return n > 1 ? READY_OWN(args[1]) : fail(vm, TYPE(ValueError), "%s", none);
}
METHOD(u_decimal) {
    UNUSED(self), UNUSED(kwnames);
    return number_of(vm, "decimal", NUMBER_DECIMAL, "not a decimal", args, n);
}
METHOD(u_digit) {
    UNUSED(self), UNUSED(kwnames);
    return number_of(vm, "digit", NUMBER_DIGIT, "not a digit", args, n);
}
METHOD(u_numeric) {
    UNUSED(self), UNUSED(kwnames);
    return number_of(vm, "numeric", NUMBER_NUMERIC, "not a numeric character", args, n);
}
METHOD(u_decomposition) {
    UNUSED(self), UNUSED(n), UNUSED(kwnames);
    u32 c, parts[DECOMPOSITION_MAX];
    const char *tag = "";
    if (!character(vm, "decomposition", false, args[0], &c)) return ERROR;
    u32 count = unicode_decomposition(c, parts, &tag);
    StrBuilder b = {0};
    builder_ascii(vm, &b, tag);
    for (u32 i = 0; i < count; i++) {
        if (i || *tag) builder_char(vm, &b, ' ');
        for (u32 shift = parts[i] > 0xFFFFF ? 24 : parts[i] > 0xFFFF ? 20 : 16; shift;) {
            shift -= 4;
            builder_char(vm, &b, (u8) "0123456789ABCDEF"[parts[i] >> shift & 15]);
        }
    }
    return READY(builder_finish(vm, &b));
}
static Await no_names(Vm *vm) { return fail(vm, TYPE(RuntimeError), "the table of Unicode names could not be fetched"); }
METHOD(u_name) {
    UNUSED(self), UNUSED(kwnames);
    u32 c;
    char text[UNICODE_NAME_MAX];
    if (!character(vm, "name", true, args[0], &c)) return ERROR;
    if (!unicode_names_there()) return no_names(vm);
    u32 length = unicode_name_of(c, text);
    if (length) return READY(str_from_utf8(vm, text, length));
    return n > 1 ? READY_OWN(args[1]) : fail(vm, TYPE(ValueError), "no such name");
}
METHOD(u_lookup) {
    UNUSED(self), UNUSED(n), UNUSED(kwnames);
    char text[UNICODE_NAME_MAX * 2];
    u32 c, length;
    if (!IS_SUB(args[0], TYPE_STR_SUBCLASS)) return fail(vm, TYPE(TypeError), "a bytes-like object is required, not '%T'", args[0]);
    if (!unicode_names_there()) return no_names(vm);
    length = str_to_utf8(vm, args[0], text, sizeof text);
    if (length <= sizeof text && unicode_name_find(text, length, &c)) return READY(str_from_char(vm, c));
    if (length > 256) return fail(vm, TYPE(KeyError), "name too long");
    return fail(vm, TYPE(KeyError), "undefined character name '%S'", args[0]);
}

/* ---- normal forms ---- */
typedef struct Form {
    bool compose, compatible;
} Form;
static bool form_of(Vm *vm, Ref r, Form *form) {
    if (!table_there(vm)) return false;
    const char *const names[] = {"NFD", "NFC", "NFKD", "NFKC"};
    for (u32 i = 0; i < 4; i++)
        if (str_equal_ascii(vm, r, names[i])) {
            *form = (Form){(i & 1) != 0, i > 1};
            return true;
        }
    return refuse(vm, TYPE(ValueError), "invalid normalization form");
}
/* Puts the marks behind a starter in the order of their classes, equal ones as they were: in a row of 300 as in one of a million. */
static void order_marks(u32 *text, u32 n, u32 *spare) {
    u32 at[256] = {0}, sum = 0;
    if (n <= 32) {
        for (u32 i = 1; i < n; i++) {
            u32 c = text[i], class = unicode_combining(c), k = i;
            for (; k && unicode_combining(text[k - 1]) > class; k--) text[k] = text[k - 1];
            text[k] = c;
        }
        return;
    }
    for (u32 i = 0; i < n; i++) at[unicode_combining(text[i])]++;
    for (u32 i = 0; i < 256; i++) {
        u32 count = at[i];
        at[i] = sum;
        sum += count;
    }
    for (u32 i = 0; i < n; i++) spare[at[unicode_combining(text[i])]++] = text[i];
    memcpy(text, spare, 4 * (size_t)n);
}
static void order(u32 *text, u32 n, u32 *spare) {
    for (u32 i = 0; i < n;) {
        u32 from = i;
        while (i < n && unicode_combining(text[i])) i++;
        if (i - from > 1) order_marks(text + from, i - from, spare);
        if (i < n) i++;
    }
}
static u32 compose(u32 *text, u32 n) { /* in place: how many are left */
    u32 to = 0, starter = 0, class_before = 0;
    bool has_starter = false;
    for (u32 i = 0; i < n; i++) {
        u32 c = text[i], class = unicode_combining(c), both;
        bool blocked = has_starter && to > starter + 1 && (class_before >= class || !class_before);
        if (has_starter && !blocked && (both = unicode_compose(text[starter], c)) != 0) {
            text[starter] = both;
            continue;
        }
        if (!class) {
            starter = to;
            has_starter = true;
        }
        class_before = class;
        text[to++] = c;
    }
    return to;
}
static Ref normalize(Vm *vm, Ref text, Form form) {
    u32 length = STR_LENGTH(text), count = 0, parts[DECOMPOSITION_MAX];
    bool plain = true;
    for (u32 i = 0; i < length && plain; i++) plain = str_char(vm, text, i) < (form.compatible ? 0xA0 : 0xC0);
    if (plain) return str_exact(vm, text);
    for (u32 i = 0; i < length; i++) count += unicode_decompose(str_char(vm, text, i), form.compatible, parts);
    outside(vm)->budget -= length / 4 + 4 * (i64)count; /* it cannot stop on its way; what follows does */
    Ref run = count < 0x10000000u ? run_malloc(vm, 8 * count) : 0;
    if (!run) return raise_no_memory(vm);
    u32 *out = AT(u32, run), n = 0;
    for (u32 i = 0; i < length; i++) n += unicode_decompose(str_char(vm, text, i), form.compatible, out + n);
    order(out, n, out + count);
    if (form.compose) n = compose(out, n);
    bool same = n == length;
    for (u32 i = 0; same && i < n; i++) same = out[i] == str_char(vm, text, i);
    Ref r = same ? str_exact(vm, text) : str_from_kind(vm, out, 4, n);
    run_free(vm, run);
    return r;
}
static bool form_arguments(Vm *vm, const char *function, const Ref *args, Form *form) {
    for (u32 i = 0; i < 2; i++)
        if (!IS_SUB(args[i], TYPE_STR_SUBCLASS))
            return refuse(vm, TYPE(TypeError), "%s() argument %u must be str, not %s", function, i + 1,
                          args[i] == NONE ? "None" : type_name_utf8(vm, TYPE_OF(args[i]), (char[64]){0}, 64));
    return form_of(vm, args[0], form);
}
METHOD(u_normalize) {
    UNUSED(self), UNUSED(n), UNUSED(kwnames);
    Form form;
    if (IS_SUB(args[1], TYPE_STR_SUBCLASS) && !STR_LENGTH(args[1]) && IS_SUB(args[0], TYPE_STR_SUBCLASS)) return READY_OWN(args[1]);
    if (!form_arguments(vm, "normalize", args, &form)) return ERROR;
    return READY(normalize(vm, args[1], form));
}
METHOD(u_is_normalized) {
    UNUSED(self), UNUSED(n), UNUSED(kwnames);
    Form form;
    if (!form_arguments(vm, "is_normalized", args, &form)) return ERROR;
    Ref r = normalize(vm, args[1], form);
    if (!r) return ERROR;
    bool same = str_equal(vm, r, args[1]);
    drop(vm, r);
    return READY_BOOL(same);
}
static const MethodDef methods[] = {
    {"decimal", u_decimal, 1, 2, 0, NULL, NULL, "Converts a Unicode character into its equivalent decimal value."},
    {"digit", u_digit, 1, 2, 0, NULL, NULL, "Converts a Unicode character into its equivalent digit value."},
    {"numeric", u_numeric, 1, 2, 0, NULL, NULL, "Converts a Unicode character into its equivalent numeric value."},
    {"category", u_category, 1, 1, 0, NULL, "($self, chr, /)", "Returns the general category assigned to the character chr as string."},
    {"bidirectional", u_bidirectional, 1, 1, 0, NULL, "($self, chr, /)", "Returns the bidirectional class of the character chr as string."},
    {"combining", u_combining, 1, 1, 0, NULL, "($self, chr, /)", "Returns the canonical combining class of the character chr as integer."},
    {"mirrored", u_mirrored, 1, 1, 0, NULL, "($self, chr, /)", "Returns the mirrored property of the character chr as integer."},
    {"east_asian_width", u_east_asian_width, 1, 1, 0, NULL, "($self, chr, /)",
     "Returns the east asian width of the character chr as string."},
    {"decomposition", u_decomposition, 1, 1, 0, NULL, "($self, chr, /)",
     "Returns the decomposition mapping of the character chr as string."},
    {"name", u_name, 1, 2, 0, NULL, NULL, "Returns the name assigned to the character chr as a string."},
    {"lookup", u_lookup, 1, 1, 0, NULL, "($self, name, /)", "Look up character by name."},
    {"is_normalized", u_is_normalized, 2, 2, 0, NULL, "($self, form, unistr, /)",
     "Return whether the string is in the normal form 'form'."},
    {"normalize", u_normalize, 2, 2, 0, NULL, "($self, form, unistr, /)", "Return the normal form 'form' for the string."},
    {0},
};
static bool fill(Vm *vm, Ref module) { return module_add(vm, module, "unidata_version", str_from_ascii(vm, "14.0.0")); }
const ModuleSpec unicodedata_module = {"unicodedata", methods, fill, "This module provides access to the Unicode Character Database."};
