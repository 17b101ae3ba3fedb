/* str_case.c: methods of str that depend on what kind of characters it has: case and the is…() questions. */
#include "base/unicode.h"
#include "object/str_parts.h"

/* ---- case ---- */
/* A capital sigma at i ends a word: a cased letter stands before and none behind, what case ignores left aside. */
static bool sigma_is_final(const Text *t, u32 i) {
    i64 k = (i64)i - 1;
    while (k >= 0 && (unicode_flags(text_char(t, (u32)k)) & UNICODE_CASE_IGNORABLE)) k--;
    if (k < 0 || !(unicode_flags(text_char(t, (u32)k)) & UNICODE_CASED)) return false;
    k = (i64)i + 1;
    while (k < t->length && (unicode_flags(text_char(t, (u32)k)) & UNICODE_CASE_IGNORABLE)) k++;
    return k == t->length || !(unicode_flags(text_char(t, (u32)k)) & UNICODE_CASED);
}
static u32 lowered(const Text *t, u32 i, u32 out[3]) {
    u32 c = text_char(t, i);
    if (c != 0x3A3) return unicode_map(c, CASE_LOWER, out);
    out[0] = sigma_is_final(t, i) ? 0x3C2 : 0x3C3;
    return 1;
}

enum { UPPER, LOWER, TITLE, FOLD, SWAP, CAPITALIZE };
/* The mapping of the character at i; *cased: the one before was cased (for title). */
static u32 mapped(const Text *t, u32 i, u32 how, bool *cased, u32 out[3]) {
    u32 c = text_char(t, i), flags = unicode_flags(c), count;
    bool before = *cased;
    *cased = (flags & UNICODE_CASED) != 0;
    switch (how) {
    case UPPER: return unicode_map(c, CASE_UPPER, out);
    case LOWER: return lowered(t, i, out);
    case FOLD: return unicode_map(c, CASE_FOLD, out);
    case TITLE: return before ? lowered(t, i, out) : unicode_map(c, CASE_TITLE, out);
    case CAPITALIZE: return i ? lowered(t, i, out) : unicode_map(c, CASE_TITLE, out);
    default:
        if (flags & UNICODE_UPPER) return lowered(t, i, out);
        if (flags & UNICODE_LOWER) return unicode_map(c, CASE_UPPER, out);
        out[0] = c;
        count = 1;
        return count;
    }
}
static Ref ascii_case(Vm *vm, Ref self, bool upper) {
    u32 n = STR_LENGTH(self);
    Ref r = str_new(vm, n, 127);
    if (!r || !n) return r;
    const u8 *from = STR_DATA1(self);
    u8 *to = STR_DATA1(r), low = upper ? 'a' : 'A';
    for (u32 i = 0; i < n; i++) to[i] = (u8)(from[i] ^ ((u8)(from[i] - low) < 26 ? 32 : 0));
    return r;
}
/* Never one of the shared characters: 3.11 makes a new str here. */
static Await change_case(Vm *vm, Ref self, u32 how) {
    Text t = text_of_str(vm, self);
    if (STR_AT(self)->ascii && (how == UPPER || how == LOWER || how == FOLD)) return READY(ascii_case(vm, self, how == UPPER));
    u32 max = 0, out[3];
    u64 length = 0;
    bool cased = false, ascii = STR_AT(self)->ascii;
    if (ascii) {
        length = t.length;
        max = 127;
    } else
        for (u32 i = 0; i < t.length; i++) {
            u32 k = mapped(&t, i, how, &cased, out);
            length += k;
            for (u32 j = 0; j < k; j++) max = u32_max(max, out[j]);
        }
    if (length > 0x10000000u) return fail(vm, TYPE(OverflowError), "string is too long");
    Ref scratch = t.length ? mem_alloc(vm, 12 * t.length) : 0; /* case_operation's array: taken so that addresses agree */
    Ref r = t.length && !scratch ? 0 : str_new(vm, (u32)length, max);
    if (scratch) mem_free(vm, scratch);
    if (!r || !length) return READY(r);
    cased = false;
    for (u32 i = 0, at = 0; i < t.length; i++) {
        u32 k = mapped(&t, i, how, &cased, out);
        for (u32 j = 0; j < k; j++) str_put(vm, r, at++, out[j]);
    }
    return READY(r);
}
TEXT_METHOD(str_upper) { return change_case(vm, self, UPPER); }
TEXT_METHOD(str_lower) { return change_case(vm, self, LOWER); }
TEXT_METHOD(str_title) { return change_case(vm, self, TITLE); }
TEXT_METHOD(str_casefold) { return change_case(vm, self, FOLD); }
TEXT_METHOD(str_swapcase) { return change_case(vm, self, SWAP); }
TEXT_METHOD(str_capitalize) { return change_case(vm, self, CAPITALIZE); }

/* ---- questions ---- */
static Await all_have(Vm *vm, Ref self, u32 flags, bool empty) {
    u32 n = STR_LENGTH(self);
    for (u32 i = 0; i < n; i++)
        if (!(unicode_flags(str_char(vm, self, i)) & flags)) return READY_BOOL(false);
    return READY_BOOL(n ? true : empty);
}
TEXT_METHOD(str_isalnum) { return all_have(vm, self, UNICODE_ALNUM, false); }
TEXT_METHOD(str_isalpha) { return all_have(vm, self, UNICODE_ALPHA, false); }
TEXT_METHOD(str_isdecimal) { return all_have(vm, self, UNICODE_DECIMAL, false); }
TEXT_METHOD(str_isdigit) { return all_have(vm, self, UNICODE_DIGIT, false); }
TEXT_METHOD(str_isnumeric) { return all_have(vm, self, UNICODE_NUMERIC, false); }
TEXT_METHOD(str_isspace) { return all_have(vm, self, UNICODE_SPACE, false); }
TEXT_METHOD(str_isprintable) { return all_have(vm, self, UNICODE_PRINTABLE, true); }
TEXT_METHOD(str_isascii) { return READY_BOOL(STR_AT(self)->ascii); }
TEXT_METHOD(str_isidentifier) { return READY_BOOL(str_is_identifier(vm, self)); }
static Await has_case(Vm *vm, Ref self, u32 wanted, u32 unwanted) {
    bool cased = false;
    for (u32 i = 0; i < STR_LENGTH(self); i++) {
        u32 flags = unicode_flags(str_char(vm, self, i));
        if (flags & unwanted) return READY_BOOL(false);
        cased |= (flags & wanted) != 0;
    }
    return READY_BOOL(cased);
}
TEXT_METHOD(str_islower) { return has_case(vm, self, UNICODE_LOWER, UNICODE_UPPER | UNICODE_TITLE); }
TEXT_METHOD(str_isupper) { return has_case(vm, self, UNICODE_UPPER, UNICODE_LOWER | UNICODE_TITLE); }
TEXT_METHOD(str_istitle) {
    bool cased = false, before = false;
    for (u32 i = 0; i < STR_LENGTH(self); i++) {
        u32 flags = unicode_flags(str_char(vm, self, i));
        bool capital = (flags & (UNICODE_UPPER | UNICODE_TITLE)) != 0, small = (flags & UNICODE_LOWER) != 0;
        if ((capital && before) || (small && !before && !capital)) return READY_BOOL(false);
        before = capital || small;
        cased |= before;
    }
    return READY_BOOL(cased);
}
