/* text.h: what str, bytes and bytearray share: a view of their characters, searching, and the methods that all of them have. */
#ifndef OURO_TEXT_H
#define OURO_TEXT_H

#include "object/str.h"

/* Characters somewhere in memory: good until anything that may run Python. */
typedef struct Text {
    const void *data;
    u32 length, kind;
} Text;

INLINE u32 text_char(const Text *t, u32 i) {
    switch (t->kind) {
    case 1: return ((const u8 *)t->data)[i];
    case 2: return ((const u16 *)t->data)[i];
    default: return ((const u32 *)t->data)[i];
    }
}
INLINE Text text_part(const Text *t, u32 from, u32 to) {
    return (Text){(const char *)t->data + (size_t)from * t->kind, to - from, t->kind};
}
INLINE Text text_of_str(Vm *vm, Ref r) { return (Text){STR_DATA(r), STR_LENGTH(r), STR_KIND(r)}; }

/* ---- text_search.c ---- */
i64 text_find(const Text *text, const Text *what, u32 from, u32 to);  /* the first place of what in text[from:to]; -1: none */
i64 text_rfind(const Text *text, const Text *what, u32 from, u32 to); /* the last */
u32 text_count(const Text *text, const Text *what, u32 from, u32 to, u32 limit);
bool text_equal(const Text *a, const Text *b);

/* ---- text_method.c: methods of str, bytes and bytearray ---- */
#define TEXT_METHOD(name) Await name(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames)
TEXT_METHOD(text_find_method);
TEXT_METHOD(text_rfind_method);
TEXT_METHOD(text_index_method);
TEXT_METHOD(text_rindex_method);
TEXT_METHOD(text_count_method);
TEXT_METHOD(text_startswith);
TEXT_METHOD(text_endswith);
TEXT_METHOD(text_replace);
TEXT_METHOD(text_split);
TEXT_METHOD(text_rsplit);
TEXT_METHOD(text_splitlines);
TEXT_METHOD(text_partition);
TEXT_METHOD(text_rpartition);
TEXT_METHOD(text_strip);
TEXT_METHOD(text_lstrip);
TEXT_METHOD(text_rstrip);
TEXT_METHOD(text_removeprefix);
TEXT_METHOD(text_removesuffix);
TEXT_METHOD(text_center);
TEXT_METHOD(text_ljust);
TEXT_METHOD(text_rjust);
TEXT_METHOD(text_zfill);
TEXT_METHOD(text_expandtabs);

/* ---- text_type.c: helpers of the types ---- */
/* The view of a str, bytes or bytearray (or an instance of a subclass). */
Text text_of(Vm *vm, Ref r);
/* text[from:to] as an object like `like`: the exact str or bytes itself where it is the whole, else a new one; 0: no memory */
Ref text_make(Vm *vm, Ref like, const Text *t, u32 from, u32 to);
bool text_is_str(Vm *vm, Ref r);
/* A new object like `like` (str: of this kind) of n characters to be filled in; *data: where. 0: no memory */
Ref text_new(Vm *vm, Ref like, u32 n, u32 max_char, void **data);
bool parse_count(Vm *vm, const char *function, u32 n, u32 min,
                 u32 max);                               /* as PyArg_ParseTuple counts: "find() takes at least 1 argument (0 given)" */
bool text_bad_argument(Vm *vm, const char *what, Ref r); /* TypeError "what, not T", with None for None's type */
bool text_encoding_argument(Vm *vm, const char *function, const char *which, Ref r); /* r is a str or 0; false: TypeError */
Ref bytearray_new(Vm *vm, u32 n);

#endif
