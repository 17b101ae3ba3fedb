/* set_order.c: the canonical order of a set's elements in transcripts (tests/oracle/README.md, 1.5): by a text that does not depend on
 * addresses, compared by code point; equal texts in table order. */
#include "observe/transcript.h"

#define MAX_TEXT 400u
#define DEPTH    3u

typedef struct Canon {
    Vm *vm;
    RefMap *m;
    u32 *out;
    u32 n;
} Canon;

static void add(Canon *c, u32 ch) {
    if (c->n < MAX_TEXT) c->out[c->n++] = ch;
}
static void add_ascii(Canon *c, const char *s) {
    for (; *s; s++) add(c, (u8)*s);
}
static void add_str(Canon *c, Ref s) {
    Vm *vm = c->vm;
    for (u32 i = 0; i < STR_LENGTH(s); i++) add(c, str_char(vm, s, i));
}
static void add_type(Canon *c, Ref type) {
    char name[128];
    Vm *vm = c->vm;
    if (TYPE_AT(type)->flags & TYPE_HEAP)
        add_str(c, TYPE_AT(type)->name);
    else {
        const char *full = type_name_utf8(vm, type, name, sizeof name), *dot = strrchr(full, '.');
        add_ascii(c, dot ? dot + 1 : full);
    }
}

static void canon(Canon *c, Ref r, u32 depth);

static void canon_tuple(Canon *c, Ref r, u32 depth) {
    Vm *vm = c->vm;
    add_ascii(c, "1tuple(");
    for (u32 i = 0; i < TUPLE_LENGTH(r); i++) {
        if (i) add(c, ',');
        canon(c, TUPLE_ITEM(r, i), depth - 1);
    }
    add(c, ')');
}

static void canon_frozenset(Canon *c, Ref r, u32 depth) {
    Vm *vm = c->vm;
    Ref items[64], key;
    i64 hash;
    u32 n = 0;
    for (u32 at = 0; n < ARRAY_LEN(items) && set_next(vm, r, &at, &key, &hash);) items[n++] = key;
    u32 sorted[64][64], size[64];
    for (u32 i = 0; i < n; i++) { /* insertion sort by text; texts cut at 64 characters */
        u32 text[MAX_TEXT];
        Canon part = {vm, c->m, text, 0};
        canon(&part, items[i], depth - 1);
        u32 len = u32_min(part.n, 64), k = i;
        for (; k > 0; k--) {
            u32 common = u32_min(size[k - 1], len), x = 0;
            while (x < common && sorted[k - 1][x] == text[x]) x++;
            if (x < common ? sorted[k - 1][x] < text[x] : size[k - 1] <= len) break;
            memcpy(sorted[k], sorted[k - 1], 4 * (size_t)size[k - 1]);
            size[k] = size[k - 1];
        }
        memcpy(sorted[k], text, 4 * (size_t)len);
        size[k] = len;
    }
    add_ascii(c, "1frozenset(");
    for (u32 i = 0; i < n; i++) {
        if (i) add(c, ',');
        for (u32 x = 0; x < size[i]; x++) add(c, sorted[i][x]);
    }
    add(c, ')');
}

static bool is_atom(Vm *vm, Ref type) {
    return type == TYPE(int) || type == TYPE(float) || type == TYPE(complex) || type == TYPE(str) || type == TYPE(bytes) ||
           type == TYPE(bool) || type == TYPE(none) || type == TYPE(ellipsis) || type == TYPE(not_implemented);
}

static void canon_instance(Canon *c, Ref r, u32 depth) {
    Vm *vm = c->vm;
    Ref k, v;
    bool first = true;
    add(c, '3');
    add_type(c, TYPE_OF(r));
    add(c, '{');
    for (u32 at = 0; instance_next(vm, r, &at, &k, &v);) {
        if (!first) add(c, ',');
        first = false;
        if (IS(k, str)) add_str(c, k);
        add(c, '=');
        canon(c, v, depth - 1);
    }
    add(c, '}');
}

/* depth bounds the recursion */
static void canon(Canon *c, Ref r, u32 depth) {
    Vm *vm = c->vm;
    Ref type = TYPE_OF(r);
    if (is_atom(vm, type)) {
        u32 text[200], n = atom_text(vm, r, text);
        add(c, '0');
        add_type(c, type);
        add(c, ':');
        for (u32 i = 0; i < n; i++) add(c, text[i]);
        return;
    }
    if (type == TYPE(tuple) && depth) {
        canon_tuple(c, r, depth);
        return;
    }
    if (type == TYPE(frozenset) && depth) {
        canon_frozenset(c, r, depth);
        return;
    }
    RefEntry *e = ref_map_find(c->m, r);
    if (e) {
        char digits[11] = "2000000000";
        u32 number = e->number;
        for (u32 i = 9; i > 0 && number; i--, number /= 10) digits[i] = (char)('0' + number % 10);
        add_ascii(c, digits);
    } else if (class_is_of_program(vm, type) && depth)
        canon_instance(c, r, depth);
    else if (TYPE_AT(type)->flags & TYPE_TYPE_SUBCLASS) {
        add(c, '3');
        add_type(c, type);
        add(c, ':');
        add_type(c, r);
    } else if (type == TYPE(function)) {
        add_ascii(c, "3function:");
        add_str(c, AT(Function, r)->name);
    } else {
        add(c, '4');
        add_type(c, type);
    }
}

/* Is the text of a less than that of b? Equal texts: no. */
static bool less(Vm *vm, RefMap *m, Ref a, Ref b) {
    u32 x[MAX_TEXT], y[MAX_TEXT];
    Canon p = {vm, m, x, 0}, q = {vm, m, y, 0};
    canon(&p, a, DEPTH);
    canon(&q, b, DEPTH);
    for (u32 i = 0; i < p.n && i < q.n; i++)
        if (x[i] != y[i]) return x[i] < y[i];
    return p.n < q.n;
}

u32 set_canonical(Vm *vm, Ref set, RefMap *m, Ref *out, u32 cap) {
    Ref key;
    i64 hash;
    u32 n = 0;
    for (u32 at = 0; n < cap && set_next(vm, set, &at, &key, &hash);) {
        u32 k = n++;
        for (; k > 0 && less(vm, m, key, out[k - 1]); k--) out[k] = out[k - 1];
        out[k] = key;
    }
    return n;
}
