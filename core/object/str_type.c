/* str_type.c: the type str: its slots and methods. */
#include "object/sequence.h"
#include "object/str_parts.h"

/* ---- life ---- */
static void forget_interned(Vm *vm, Ref self) {
    SET(REFCOUNT(self), 3); /* alive again while the table drops the two references that it did not count */
    dict_delete(vm, vm->interned, self);
    SET(STR_AT(self)->interned, 0);
    SET(REFCOUNT(self), 0);
}
static void str_dealloc(Vm *vm, Ref self) {
    if (STR_AT(self)->interned) forget_interned(vm, self);
    if (STR_AT(self)->indirect) mem_free(vm, *(Ref *)((char *)STR_AT(self) + 72));
    object_free(vm, self);
}
/* unicode_subtype_new: an instance of a subclass has its text in a block of its own. */
static Ref as_type(Vm *vm, Ref type, Ref text) { /* text: exact, stolen, may be 0 */
    if (!text || type == TYPE(str)) return text;
    Ref r = object_new_var(vm, type, 0);
    if (!r) {
        drop(vm, text);
        return 0;
    }
    Str *s = STR_AT(r);
    const Str *from = STR_AT(text);
    u32 bytes = (from->length + 1) * from->kind;
    SET(s->hash, from->hash);
    Ref data = mem_alloc(vm, bytes);
    if (data) {
        s->length = from->length;
        s->kind = from->kind;
        s->ascii = from->ascii;
        s->indirect = 1;
        *(Ref *)((char *)s + 72) = data;
        memcpy(AT(char, data), STR_DATA(text), bytes);
    }
    drop(vm, text);
    if (!data) CLEAR(r);
    return r;
}

FRAME(StrMake, (text), (type, object), u32 unused_a;);
STEP(str_make_step, StrMake) {
    BEGIN(StrMake);
    AWAIT(f->text, object_str(vm, f->object));
    if (f->type == TYPE(str)) RETURN(f->text);
    return READY(as_type(vm, f->type, str_exact(vm, f->text)));
    END;
}
static Await make_from_object(Vm *vm, Ref type, Ref object) {
    if (type == TYPE(str)) return object_str(vm, object);
    StrMake *f = PUSH(StrMake, str_make_step);
    if (!f) return ERROR;
    f->type = type;
    f->object = object;
    return PENDING;
}
static Await str_make(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    Ref out[3];
    if (n == 1 && (!kwnames || !TUPLE_LENGTH(kwnames))) return make_from_object(vm, type, args[0]);
    if (!args_bind(vm, "str", "(object='', encoding='utf-8', errors='strict')", args, n, kwnames, out, 3)) return ERROR;
    if (!text_encoding_argument(vm, "str", "encoding", out[1]) || !text_encoding_argument(vm, "str", "errors", out[2])) return ERROR;
    if (!out[0]) return READY(as_type(vm, type, own(vm, EMPTY_STR)));
    if (!out[1] && !out[2]) return make_from_object(vm, type, out[0]);
    const u8 *data = NULL;
    u32 length = 0;
    if (text_is_str(vm, out[0])) return fail(vm, TYPE(TypeError), "decoding str is not supported");
    if (!bytes_view(vm, out[0], &data, &length))
        return fail(vm, TYPE(TypeError), "decoding to str: need a bytes-like object, %T found", out[0]);
    if (type == TYPE(str)) return bytes_decode_any(vm, data, length, out[0], out[1], out[2]);
    return READY(as_type(vm, type, bytes_decode(vm, data, length, out[0], out[1], out[2])));
}

/* ---- slots ---- */
static Await repr_slot(Vm *vm, Ref self) { return READY(str_repr(vm, self)); }
static Await str_slot(Vm *vm, Ref self) { return READY(str_exact(vm, self)); }
static bool hash_slot(Vm *vm, Ref self, i64 *out) {
    *out = str_hash(vm, self);
    return true;
}
static Await compare_slot(Vm *vm, Ref a, Ref b, u32 op) {
    if (!text_is_str(vm, a) || !text_is_str(vm, b)) return READY_NOT_IMPLEMENTED;
    if (a == b) return READY_BOOL(op == OP_EQ || op == OP_LE || op == OP_GE);
    if (op == OP_EQ || op == OP_NE) return READY_BOOL(str_equal(vm, a, b) == (op == OP_EQ));
    static const u8 truth[6][3] = {{1, 0, 0}, {1, 1, 0}, {0, 1, 0}, {1, 0, 1}, {0, 0, 1}, {0, 1, 1}};
    return READY_BOOL(truth[op][str_compare(vm, a, b) + 1]);
}
static Await length_slot(Vm *vm, Ref self) { return READY(int_from_i64(vm, STR_LENGTH(self))); }
static Await concat_slot(Vm *vm, Ref a, Ref b) {
    if (!text_is_str(vm, b)) return fail(vm, TYPE(TypeError), "can only concatenate str (not \"%T\") to str", b);
    return READY(str_concat(vm, a, b));
}
static Await repeat_slot(Vm *vm, Ref self, Ref count) { return READY(str_repeat(vm, self, int_as_i64_clamped(vm, count))); }
static Await contains_slot(Vm *vm, Ref self, Ref value) {
    if (!text_is_str(vm, value)) return fail(vm, TYPE(TypeError), "'in <string>' requires string as left operand, not %T", value);
    return READY_BOOL(str_find(vm, self, value, 0, UINT32_MAX) >= 0);
}
static Await item_slot(Vm *vm, Ref self, i64 i) {
    if (i < 0 || i >= STR_LENGTH(self)) return fail(vm, TYPE(IndexError), "string index out of range");
    return READY(str_item(vm, self, (u32)i));
}
static Ref stepped(Vm *vm, Ref self, i64 start, i64 step, i64 count) {
    u32 max = 0;
    for (i64 i = 0; i < count; i++) max |= str_char(vm, self, (u32)(start + i * step));
    Ref r = str_new(vm, (u32)count, max);
    for (i64 i = 0; r && i < count; i++) str_put(vm, r, (u32)i, str_char(vm, self, (u32)(start + i * step)));
    return r;
}
static Await subscript_slot(Vm *vm, Ref self, Ref key) {
    i64 i, stop, step, count;
    if (IS_SUB(key, TYPE_INT_SUBCLASS)) {
        if (!int_as_index(vm, key, &i)) return ERROR;
        return item_slot(vm, self, i < 0 ? i + STR_LENGTH(self) : i);
    }
    if (IS(key, slice)) {
        if (!slice_is_ready(vm, key)) return subscript_by_index(vm, self, key);
        if (!slice_indices(vm, key, STR_LENGTH(self), &i, &stop, &step, &count)) return ERROR;
        if (count <= 0) return READY_OWN(EMPTY_STR);
        if (step == 1) return READY(str_slice(vm, self, (u32)i, (u32)(i + count)));
        return READY(stepped(vm, self, i, step, count));
    }
    if (SLOT_OF(TYPE_OF(key), to_index)) return subscript_by_index(vm, self, key);
    return fail(vm, TYPE(TypeError), "string indices must be integers, not '%T'", key);
}
static Await remainder_slot(Vm *vm, Ref a, Ref b) {
    if (!text_is_str(vm, a)) return READY_NOT_IMPLEMENTED;
    return str_format_percent(vm, a, b);
}

/* ---- join ---- */
FRAME(StrJoin, (iterator, list), (self, iterable), u32 unused_a; u32 unused_b;);
STEP(str_join_step, StrJoin) {
    BEGIN(StrJoin);
    AWAIT_TRY(f->iterator, object_iter(vm, f->iterable));
    if (!f->iterator) {
        if (!exception_matches(vm, TYPE(TypeError))) return ERROR;
        return fail(vm, TYPE(TypeError), "can only join an iterable");
    }
    AWAIT(f->list, list_from_iterable(vm, f->iterator));
    DROP(f->iterator);
    return READY(str_join(vm, f->self, LIST_AT(f->list)->length ? LIST_ITEMS(f->list) : NULL, LIST_AT(f->list)->length));
    END;
}
static TEXT_METHOD(join) {
    Ref r = args[0];
    if (IS(r, list)) return READY(str_join(vm, self, LIST_AT(r)->length ? LIST_ITEMS(r) : NULL, LIST_AT(r)->length));
    if (IS(r, tuple)) return READY(str_join(vm, self, TUPLE_AT(r)->item, TUPLE_LENGTH(r)));
    StrJoin *f = PUSH(StrJoin, str_join_step);
    if (!f) return ERROR;
    f->self = self;
    f->iterable = r;
    return PENDING;
}

/* ---- methods ---- */
static TEXT_METHOD(encode) {
    Ref out[2];
    if (!args_bind(vm, "encode", "(encoding='utf-8', errors='strict')", args, n, kwnames, out, 2)) return ERROR;
    if (!text_encoding_argument(vm, "encode", "encoding", out[0]) || !text_encoding_argument(vm, "encode", "errors", out[1])) return ERROR;
    return str_encode_any(vm, self, out[0], out[1]);
}
static TEXT_METHOD(format_special) {
    if (!text_is_str(vm, args[0])) {
        text_bad_argument(vm, "__format__() argument must be str", args[0]);
        return ERROR;
    }
    if (!STR_LENGTH(args[0])) return object_str(vm, self);
    return READY(str_format_spec(vm, self, args[0]));
}
static TEXT_METHOD(getnewargs) {
    Ref copy = str_from_kind(vm, STR_DATA(self), STR_KIND(self), STR_LENGTH(self)); /* another object, as in 3.11 */
    return READY(copy ? tuple_steal(vm, &copy, 1) : 0);
}
static TEXT_METHOD(size_of) {
    const Str *s = STR_AT(self);
    return READY(int_from_i64(vm, (s->indirect ? 80 : s->ascii ? 48 : 72) + ((i64)s->length + 1) * s->kind));
}

static const MethodDef methods[] = {
    {"encode", encode, 0, -1, METH_KEYWORDS, NULL, "($self, /, encoding='utf-8', errors='strict')",
     "Encode the string using the codec registered for encoding."},
    {"replace", text_replace, 2, 3, 0, "OOn", "($self, old, new, count=-1, /)",
     "Return a copy with all occurrences of substring old replaced by new."},
    {"split", text_split, 0, -1, METH_KEYWORDS, NULL, "($self, /, sep=None, maxsplit=-1)",
     "Return a list of the substrings in the string, using sep as the separator string."},
    {"rsplit", text_rsplit, 0, -1, METH_KEYWORDS, NULL, "($self, /, sep=None, maxsplit=-1)",
     "Return a list of the substrings in the string, from the right."},
    {"join", join, 1, 1, 0, NULL, "($self, iterable, /)", "Concatenate any number of strings."},
    {"capitalize", str_capitalize, 0, 0, 0, NULL, "($self, /)", "Return a capitalized version of the string."},
    {"casefold", str_casefold, 0, 0, 0, NULL, "($self, /)", "Return a version of the string suitable for caseless comparisons."},
    {"title", str_title, 0, 0, 0, NULL, "($self, /)", "Return a version of the string where each word is titlecased."},
    {"center", text_center, 1, 2, 0, "n", "($self, width, fillchar=' ', /)", "Return a centered string of length width."},
    {"count", text_count_method, 0, -1, 0, "Oss", NULL, "S.count(sub[, start[, end]]) -> int"},
    {"expandtabs", text_expandtabs, 0, -1, METH_KEYWORDS, NULL, "($self, /, tabsize=8)",
     "Return a copy where all tab characters are expanded using spaces."},
    {"find", text_find_method, 0, -1, 0, "Oss", NULL, "S.find(sub[, start[, end]]) -> int"},
    {"partition", text_partition, 1, 1, 0, NULL, "($self, sep, /)", "Partition the string into three parts using the given separator."},
    {"index", text_index_method, 0, -1, 0, "Oss", NULL, "S.index(sub[, start[, end]]) -> int"},
    {"ljust", text_ljust, 1, 2, 0, "n", "($self, width, fillchar=' ', /)", "Return a left-justified string of length width."},
    {"lower", str_lower, 0, 0, 0, NULL, "($self, /)", "Return a copy of the string converted to lowercase."},
    {"lstrip", text_lstrip, 0, 1, 0, NULL, "($self, chars=None, /)", "Return a copy of the string with leading whitespace removed."},
    {"rfind", text_rfind_method, 0, -1, 0, "Oss", NULL, "S.rfind(sub[, start[, end]]) -> int"},
    {"rindex", text_rindex_method, 0, -1, 0, "Oss", NULL, "S.rindex(sub[, start[, end]]) -> int"},
    {"rjust", text_rjust, 1, 2, 0, "n", "($self, width, fillchar=' ', /)", "Return a right-justified string of length width."},
    {"rstrip", text_rstrip, 0, 1, 0, NULL, "($self, chars=None, /)", "Return a copy of the string with trailing whitespace removed."},
    {"rpartition", text_rpartition, 1, 1, 0, NULL, "($self, sep, /)", "Partition the string into three parts using the given separator."},
    {"splitlines", text_splitlines, 0, -1, METH_KEYWORDS, NULL, "($self, /, keepends=False)",
     "Return a list of the lines in the string, breaking at line boundaries."},
    {"strip", text_strip, 0, 1, 0, NULL, "($self, chars=None, /)",
     "Return a copy of the string with leading and trailing whitespace removed."},
    {"swapcase", str_swapcase, 0, 0, 0, NULL, "($self, /)",
     "Convert uppercase characters to lowercase and lowercase characters to uppercase."},
    {"translate", str_translate, 1, 1, 0, NULL, "($self, table, /)",
     "Replace each character in the string using the given translation table."},
    {"upper", str_upper, 0, 0, 0, NULL, "($self, /)", "Return a copy of the string converted to uppercase."},
    {"startswith", text_startswith, 0, -1, 0, "Oss", NULL, "S.startswith(prefix[, start[, end]]) -> bool"},
    {"endswith", text_endswith, 0, -1, 0, "Oss", NULL, "S.endswith(suffix[, start[, end]]) -> bool"},
    {"removeprefix", text_removeprefix, 1, 1, 0, NULL, "($self, prefix, /)",
     "Return a str with the given prefix string removed if present."},
    {"removesuffix", text_removesuffix, 1, 1, 0, NULL, "($self, suffix, /)",
     "Return a str with the given suffix string removed if present."},
    {"isascii", str_isascii, 0, 0, 0, NULL, "($self, /)", "Return True if all characters in the string are ASCII, False otherwise."},
    {"islower", str_islower, 0, 0, 0, NULL, "($self, /)", "Return True if the string is a lowercase string, False otherwise."},
    {"isupper", str_isupper, 0, 0, 0, NULL, "($self, /)", "Return True if the string is an uppercase string, False otherwise."},
    {"istitle", str_istitle, 0, 0, 0, NULL, "($self, /)", "Return True if the string is a title-cased string, False otherwise."},
    {"isspace", str_isspace, 0, 0, 0, NULL, "($self, /)", "Return True if the string is a whitespace string, False otherwise."},
    {"isdecimal", str_isdecimal, 0, 0, 0, NULL, "($self, /)", "Return True if the string is a decimal string, False otherwise."},
    {"isdigit", str_isdigit, 0, 0, 0, NULL, "($self, /)", "Return True if the string is a digit string, False otherwise."},
    {"isnumeric", str_isnumeric, 0, 0, 0, NULL, "($self, /)", "Return True if the string is a numeric string, False otherwise."},
    {"isalpha", str_isalpha, 0, 0, 0, NULL, "($self, /)", "Return True if the string is an alphabetic string, False otherwise."},
    {"isalnum", str_isalnum, 0, 0, 0, NULL, "($self, /)", "Return True if the string is an alpha-numeric string, False otherwise."},
    {"isidentifier", str_isidentifier, 0, 0, 0, NULL, "($self, /)",
     "Return True if the string is a valid Python identifier, False otherwise."},
    {"isprintable", str_isprintable, 0, 0, 0, NULL, "($self, /)", "Return True if the string is printable, False otherwise."},
    {"zfill", text_zfill, 1, 1, 0, "n", "($self, width, /)",
     "Pad a numeric string with zeros on the left, to fill a field of the given width."},
    {"format", str_format_method, 0, -1, METH_KEYWORDS, NULL, NULL, "S.format(*args, **kwargs) -> str"},
    {"format_map", str_format_map, 1, 1, 0, NULL, NULL, "S.format_map(mapping) -> str"},
    {"__format__", format_special, 1, 1, 0, NULL, "($self, format_spec, /)",
     "Return a formatted version of the string as described by format_spec."},
    {"maketrans", str_maketrans, 1, 3, METH_STATIC, NULL, NULL, "Return a translation table usable for str.translate()."},
    {"__getnewargs__", getnewargs, 0, 0, 0, NULL, NULL, NULL},
    {"__sizeof__", size_of, 0, 0, 0, NULL, "($self, /)", "Return the size of the string in memory, in bytes."},
    {0},
};

const TypeSpec str_spec = {
    .basicsize = 80,
    .flags = TYPE_BASETYPE,
    .methods = methods,
    .doc = "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\n"
           "Create a new string object from the given object. If encoding or\n"
           "errors is specified, then the object must expose a data buffer\n"
           "that will be decoded using the given encoding and error handler.\n"
           "Otherwise, returns the result of object.__str__() (if defined)\n"
           "or repr(object).\n"
           "encoding defaults to sys.getdefaultencoding().\n"
           "errors defaults to 'strict'.",
    .dealloc = str_dealloc,
    .repr = repr_slot,
    .str = str_slot,
    .hash = hash_slot,
    .richcompare = compare_slot,
    .iter = text_iter,
    .new = str_make,
    .remainder = remainder_slot,
    .length = length_slot,
    .concat = concat_slot,
    .repeat = repeat_slot,
    .item = item_slot,
    .contains = contains_slot,
    .subscript = subscript_slot,
};
