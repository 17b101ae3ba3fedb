/* struct_time.c: time.struct_time: a tuple of nine whose items have names, with two fields more that only have names
 * (Objects/structseq.c). */
#include "modules/time_parts.h"
#include "object/type_int.h"

#define VISIBLE 9u
#define FIELDS  11u
static const char *const names[FIELDS] = {"tm_year", "tm_mon",  "tm_mday",  "tm_hour", "tm_min",   "tm_sec",
                                          "tm_wday", "tm_yday", "tm_isdst", "tm_zone", "tm_gmtoff"};

/* The fields are stolen; 0 among them: an error that is passed on. */
static Ref make(Vm *vm, const Ref *field) {
    bool ok = true;
    for (u32 i = 0; i < FIELDS; i++) ok = ok && field[i];
    Ref r = ok ? object_new_gc(vm, TYPE(struct_time), 24 + 8 * FIELDS) : 0;
    for (u32 i = 0; i < FIELDS; i++) {
        if (r)
            SET(TUPLE_ITEM(r, i), field[i]);
        else
            drop_null(vm, field[i]);
    }
    if (!r) return 0;
    SET(TUPLE_AT(r)->length, VISIBLE);
    gc_track(vm, r);
    return r;
}
Ref struct_time_new(Vm *vm, const Moment *m, const char *zone) {
    const i64 number[VISIBLE] = {m->year, m->month, m->day, m->hour, m->minute, m->second, m->weekday, m->yearday, m->isdst};
    Ref field[FIELDS] = {0};
    for (u32 i = 0; i < VISIBLE; i++) field[i] = int_from_i64(vm, number[i]);
    field[VISIBLE] = str_from_ascii(vm, zone);
    field[VISIBLE + 1] = int_from_i64(vm, 0);
    return make(vm, field);
}

/* ---- struct_time(sequence, dict) ---- */
FRAME(StructOf, (items), (extra), u32 unused_a; u32 pad_;);
static Ref fill_fields(Vm *vm, Ref items, Ref extra) {
    u32 n = TUPLE_LENGTH(items);
    Ref field[FIELDS];
    for (u32 i = 0; i < FIELDS; i++) {
        Ref value = i < n ? TUPLE_ITEM(items, i) : NONE;
        if (i >= n && extra) {
            Ref key = str_from_ascii(vm, names[i]), found = key ? dict_get_str(vm, extra, key) : 0;
            drop_null(vm, key);
            if (found) value = found;
        }
        field[i] = own(vm, value);
    }
    return make(vm, field);
}
STEP(struct_time_step, StructOf) {
    BEGIN(StructOf);
    if (!SLOT_OF(TYPE_OF(f->items), iter) && !SLOT_OF(TYPE_OF(f->items), item))
        return fail(vm, TYPE(TypeError), "constructor requires a sequence");
    AWAIT_SET(f->items, tuple_from_iterable(vm, f->items));
    u32 n;
    n = TUPLE_LENGTH(f->items);
    if (f->extra && !IS_SUB(f->extra, TYPE_DICT_SUBCLASS))
        return fail(vm, TYPE(TypeError), "time.struct_time() takes a dict as second arg, if any");
    if (n < VISIBLE) return fail(vm, TYPE(TypeError), "time.struct_time() takes an at least %u-sequence (%u-sequence given)", VISIBLE, n);
    if (n > FIELDS) return fail(vm, TYPE(TypeError), "time.struct_time() takes an at most %u-sequence (%u-sequence given)", FIELDS, n);
    return READY(fill_fields(vm, f->items, f->extra));
    END;
}
static Await s_new(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    Ref out[2];
    if (!args_bind(vm, "structseq", "(sequence, dict={})", args, n, kwnames, out, 2)) return ERROR;
    StructOf *f = PUSH(StructOf, struct_time_step);
    if (!f) return ERROR;
    f->items = own(vm, out[0]);
    f->extra = out[1];
    return PENDING;
}

/* ---- repr ---- */
FRAME(StructRepr, (text, parts), (self), u32 i; u32 unused_a; u32 unused_b;);
static bool add_field(Vm *vm, StructRepr *f) {
    StrBuilder b = {0};
    if (f->parts) builder_str(vm, &b, f->parts);
    builder_ascii(vm, &b, f->i ? ", " : "time.struct_time(");
    builder_ascii(vm, &b, names[f->i]);
    builder_ascii(vm, &b, "=");
    builder_str(vm, &b, f->text);
    if (f->i + 1 == VISIBLE) builder_ascii(vm, &b, ")");
    Ref r = builder_finish(vm, &b);
    if (!r) return false;
    REPLACE(f->parts, r);
    return true;
}
STEP(struct_time_repr_step, StructRepr) {
    BEGIN(StructRepr);
    for (f->i = 0; f->i < VISIBLE; f->i++) {
        AWAIT(f->text, object_repr(vm, TUPLE_ITEM(f->self, f->i)));
        if (!add_field(vm, f)) return ERROR;
        DROP(f->text);
    }
    RETURN(f->parts);
    END;
}
static Await s_repr(Vm *vm, Ref self) {
    StructRepr *f = PUSH_R(StructRepr, struct_time_repr_step, " while getting the repr of an object");
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}

METHOD(s_reduce) {
    Ref items = tuple_from(vm, TUPLE_AT(self)->item, VISIBLE), d = items ? dict_new(vm) : 0;
    bool ok = d != 0;
    for (u32 i = VISIBLE; ok && i < FIELDS; i++) {
        Ref key = str_from_ascii(vm, names[i]);
        ok = key && dict_set(vm, d, key, TUPLE_ITEM(self, i));
        drop_null(vm, key);
    }
    Ref inner[2] = {items, d};
    if (!ok) {
        drop_null(vm, items);
        drop_null(vm, d);
        return ERROR;
    }
    Ref arguments = tuple_steal(vm, inner, 2);
    if (!arguments) return ERROR;
    Ref outer[2] = {own(vm, TYPE(struct_time)), arguments};
    return READY(tuple_steal(vm, outer, 2));
}

/* ---- its memory: eleven items, though the length is nine ---- */
static void s_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (!trash_begin(vm, self)) return;
    for (u32 i = 0; i < FIELDS; i++) CLEAR(TUPLE_AT(self)->item[i]);
    object_free_gc(vm, self);
    trash_end(vm);
}
static int s_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    for (u32 i = 0; i < FIELDS; i++) VISIT(TUPLE_ITEM(self, i));
    return 0;
}
static void s_edges(Vm *vm, Ref self, Edges *e) {
    for (u32 i = 0; i < FIELDS; i++) EDGE(TUPLE_ITEM(self, i), names[i]);
}
#define ITEM(i)        (offsetof(Tuple, item) + 4 * (i))
#define FIELD(i, name) {name, ITEM(i), MEMBER_READONLY}
static const MemberDef members[] = {FIELD(0, "tm_year"),  FIELD(1, "tm_mon"),  FIELD(2, "tm_mday"),    FIELD(3, "tm_hour"),
                                    FIELD(4, "tm_min"),   FIELD(5, "tm_sec"),  FIELD(6, "tm_wday"),    FIELD(7, "tm_yday"),
                                    FIELD(8, "tm_isdst"), FIELD(9, "tm_zone"), FIELD(10, "tm_gmtoff"), {0}};
static const MethodDef methods[] = {{"__reduce__", s_reduce, 0, 0, 0, NULL, NULL, NULL}, {0}};
const TypeSpec struct_time_spec = {
    .basicsize = 24,
    .itemsize = 8,
    .flags = TYPE_HAS_GC,
    .methods = methods,
    .members = members,
    .doc =
        "The time value as returned by gmtime(), localtime(), and strptime(), and\n accepted by asctime(), mktime() and strftime().  May "
        "be considered as a\n sequence of 9 integers.",
    .dealloc = s_dealloc,
    .traverse = s_traverse,
    .edges = s_edges,
    .repr = s_repr,
    .new = s_new,
};
