/* suggest.c: "Did you mean: 'x'?" (Python/suggestions.c): the nearest name by weighted edit distance. */
#include "vm/vm_int.h"

#define MAX_CANDIDATES 750u
#define MAX_NAME       40u
#define MOVE_COST      2u
#define CASE_COST      1u

static u32 lower(u32 c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; }
static u32 substitution(u32 a, u32 b) {
    if ((a & 31) != (b & 31)) return MOVE_COST;
    if (a == b) return 0;
    return lower(a) == lower(b) ? CASE_COST : MOVE_COST;
}

static u32 read_name(Vm *vm, Ref r, u32 *out) {
    u32 n = STR_LENGTH(r);
    for (u32 i = 0; i < n && i < MAX_NAME + 1; i++) out[i] = str_char(vm, r, i);
    return n;
}

/* levenshtein_distance: max_cost + 1 when it is more */
static u32 distance(const u32 *a, u32 a_size, const u32 *b, u32 b_size, u32 max_cost) {
    u32 row[MAX_NAME + 1];
    while (a_size && b_size && a[0] == b[0]) a++, a_size--, b++, b_size--;
    while (a_size && b_size && a[a_size - 1] == b[b_size - 1]) a_size--, b_size--;
    if (!a_size || !b_size) return (a_size + b_size) * MOVE_COST;
    if (a_size > MAX_NAME || b_size > MAX_NAME) return max_cost + 1;
    if (b_size < a_size) {
        const u32 *t = a;
        u32 n = a_size;
        a = b, a_size = b_size, b = t, b_size = n;
    }
    if ((b_size - a_size) * MOVE_COST > max_cost) return max_cost + 1;
    for (u32 i = 0; i < a_size; i++) row[i] = (i + 1) * MOVE_COST;
    u32 result = 0;
    for (u32 j = 0; j < b_size; j++) {
        u32 left = j * MOVE_COST, minimum = UINT32_MAX;
        result = left;
        for (u32 i = 0; i < a_size; i++) {
            u32 substitute = left + substitution(b[j], a[i]);
            left = row[i];
            u32 insert_delete = u32_min(result, left) + MOVE_COST;
            result = u32_min(insert_delete, substitute);
            row[i] = result;
            minimum = u32_min(minimum, result);
        }
        if (minimum > max_cost) return max_cost + 1;
    }
    return result;
}

typedef struct Best {
    u32 name[MAX_NAME + 1];
    u32 name_size, distance;
    Ref word;
} Best;

static void consider(Vm *vm, Best *best, Ref item, Ref name) {
    u32 text[MAX_NAME + 1];
    if (!IS(item, str) || str_equal(vm, item, name)) return;
    u32 n = read_name(vm, item, text), max = (best->name_size + n + 3) * MOVE_COST / 6;
    max = u32_min(max, best->distance - 1);
    u32 d = distance(best->name, best->name_size, text, n, max);
    if (d > max) return;
    if (!best->word || d < best->distance) {
        best->word = item;
        best->distance = d;
    }
}

static void consider_dict(Vm *vm, Best *best, Ref dict, Ref name) {
    Ref k, v;
    if (!dict || !IS(dict, dict) || dict_length(vm, dict) >= MAX_CANDIDATES) return;
    for (u32 at = 0; dict_next(vm, dict, &at, &k, &v);) consider(vm, best, k, name);
}

static bool best_begin(Vm *vm, Best *best, Ref name) {
    *best = (Best){.distance = UINT32_MAX};
    best->name_size = read_name(vm, name, best->name);
    return best->name_size <= MAX_NAME;
}

static void consider_frame(Vm *vm, Best *best, Frame *f, Ref name) {
    Code *c = CODE_AT(f->code);
    for (u32 i = 0; i < c->nlocalsplus; i++) consider(vm, best, TUPLE_ITEM(c->localsplusnames, i), name);
}

static Ref for_name(Vm *vm, Ref e) {
    Ref name = EXC_AT(e)->field[0], tb = EXC_AT(e)->traceback;
    Best best;
    if (!name || !IS(name, str) || !tb || tb == NONE || !best_begin(vm, &best, name)) return 0;
    while (AT(Traceback, tb)->next) tb = AT(Traceback, tb)->next;
    Frame *f = frame_of_object(vm, AT(Traceback, tb)->frame);
    if (!f || !f->code) return 0;
    consider_frame(vm, &best, f, name);
    if (best.word) return own(vm, best.word);
    consider_dict(vm, &best, f->globals, name);
    if (best.word) return own(vm, best.word);
    consider_dict(vm, &best, f->builtins, name);
    return own_null(vm, best.word);
}

static Ref for_attribute(Vm *vm, Ref e) {
    Ref object = EXC_AT(e)->field[0], name = EXC_AT(e)->field[1], names;
    Best best;
    if (!object || !name || !IS(name, str) || !best_begin(vm, &best, name)) return 0;
    NEST(names, "dir() for a suggestion", object_dir(vm, object));
    if (!names) {
        exception_clear(vm);
        return 0;
    }
    if (IS(names, list) && LIST_AT(names)->length < MAX_CANDIDATES)
        for (u32 i = 0; i < LIST_AT(names)->length; i++) consider(vm, &best, LIST_ITEMS(names)[i], name);
    Ref word = own_null(vm, best.word);
    drop(vm, names);
    return word;
}

Ref suggestion_for(Vm *vm, Ref e) {
    if (type_is_subtype(vm, TYPE_OF(e), TYPE(NameError))) return for_name(vm, e);
    if (TYPE_OF(e) == TYPE(AttributeError)) return for_attribute(vm, e);
    return 0;
}
