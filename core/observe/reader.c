/* reader.c: finding objects and naming references: see reader.h. */
#include "heap/gc.h"
#include "object/sequence.h"
#include "observe/reader.h"

/* ---- RefMap ---- */
#define LARGE_MAP (1u << 18) /* keys: below, an audit at every instruction would spend its time on getting zeroed pages */

bool ref_map_open(RefMap *m, Vm *vm) {
    u32 need = 4096;
    while (need < 2 * (vm->blocks_alive + TYPE_COUNT + NAME_COUNT + 1024)) need *= 2;
    u64 bytes = (u64)need * (sizeof(RefEntry) + sizeof(Ref)) + BRK_UNIT;
    m->vm = vm;
    m->old_brk = vm->brk;
    u64 top = vm->brk + bytes;
    if (top > UINT32_MAX - BRK_UNIT) return false;
    u32 limit = outside(vm)->heap_limit;
    outside(vm)->heap_limit = (u32)round_up((u32)top, BRK_UNIT); /* the reader's spare memory does not count against --max-heap */
    bool ok = memory_set_brk(vm, round_up((u32)top, BRK_UNIT));
    outside(vm)->heap_limit = limit;
    if (!ok) return false;
    m->table = m->old_brk;
    m->order = m->old_brk + need * (u32)sizeof(RefEntry);
    m->mask = need - 1;
    m->capacity = need / 2;
    m->spare = m->order + m->capacity * (u32)sizeof(Ref);
    m->count = 0;
    UNPOISON(m->table, (u32)bytes);
    return true;
}

void ref_map_close(RefMap *m) {
    Vm *vm = m->vm;
    if (m->capacity > LARGE_MAP) {
        memory_set_brk(vm, m->old_brk);
        return;
    }
    memset(AT(char, m->table), 0, (m->mask + 1) * sizeof(RefEntry));
    memset(AT(char, m->order), 0, m->count * sizeof(Ref));
    memset(AT(char, m->spare), 0, m->count * sizeof(u32));
    memory_lower_brk(vm, m->old_brk);
}

static u32 slot_of(const RefMap *m, Ref key) { return (key >> 4) * 2654435761u >> 7 & m->mask; }

RefEntry *ref_map_find(RefMap *m, Ref key) {
    Vm *vm = m->vm;
    RefEntry *table = AT(RefEntry, m->table);
    for (u32 i = slot_of(m, key);; i = (i + 1) & m->mask) {
        if (table[i].key == key) return &table[i];
        if (!table[i].key) return NULL;
    }
}

RefEntry *ref_map_add(RefMap *m, Ref key, bool *fresh) {
    Vm *vm = m->vm;
    RefEntry *table = AT(RefEntry, m->table);
    u32 i = slot_of(m, key);
    for (; table[i].key; i = (i + 1) & m->mask)
        if (table[i].key == key) {
            *fresh = false;
            return &table[i];
        }
    *fresh = true;
    if (m->count == m->capacity) return NULL;
    AT(Ref, m->order)[m->count] = key;
    table[i] = (RefEntry){.key = key, .number = m->count++};
    return &table[i];
}

Ref ref_map_key(RefMap *m, u32 number) {
    Vm *vm = m->vm;
    return AT(Ref, m->order)[number];
}

/* ---- edges ---- */
typedef struct ByIndex { /* a traverse function's edges, by index */
    Edges *e;
    u32 index;
    Ref self_type;
} ByIndex;

static int visit_edge(Vm *vm, Ref target, void *arg) {
    ByIndex *b = arg;
    b->e->edge(vm, b->e, target, EDGE_FIELD, NULL, 0, b->index++);
    return 0;
}

void reader_edges(Vm *vm, Ref object, Edges *e) {
    Ref type = TYPE_OF(object);
    if (object == vm->interned) return; /* the intern table does not count */
    e->from = object;
    e->frame = 0;
    bool heap_type = (TYPE_AT(type)->flags & TYPE_HEAP) != 0;
    EdgesFn edges = SLOT_OF(type, edges);
    if (edges) {
        edges(vm, object, e);
        if (heap_type) EDGE(type, "__class__");
        return;
    }
    TraverseFn traverse = SLOT_OF(type, traverse);
    ByIndex b = {.e = e, .self_type = type};
    if (traverse && object_is_gc(vm, object))
        traverse(vm, object, visit_edge, &b);
    else if (heap_type)
        EDGE(type, "__class__");
}

/* The i-th name of "a, b, c". */
static void nth_name(const char *list, u32 i, char *buf, u32 cap) {
    while (i--) {
        while (*list && *list != ',') list++;
        while (*list == ',' || *list == ' ') list++;
    }
    u32 n = 0;
    while (*list && *list != ',' && n + 1 < cap) buf[n++] = *list++;
    buf[n] = 0;
}

static void native_edges(Vm *vm, FrameHead *h, Edges *e) {
    const NativeSpec *spec = native_specs[h->function];
    Ref *slot = (Ref *)(h + 1);
    char label[64];
    for (u32 i = 0; i < h->owned; i++) {
        if (!slot[i]) continue;
        nth_name(spec->owned, i, label, sizeof label);
        EDGE(slot[i], label);
    }
    Ref *span = (Ref *)((char *)h + FRAME_SIZE_OF(h));
    for (u32 i = 0; i < h->span; i++) EDGE_AT(span[i], EDGE_ITEM, i);
    if (h->function == NATIVE_hold_refs_step) hold_refs_edges(vm, h, e);
}

static void frames_edges(Vm *vm, Edges *e) {
    for (Ref at = vm->leaving; at; at = FRAME_AT(at)->kwnames) {
        e->frame = at;
        frame_edges(vm, FRAME_AT(at), e);
    }
    for (Ref at = vm->frame; at; at = AT(FrameHead, at)->back) {
        FrameHead *h = AT(FrameHead, at);
        e->frame = at;
        if (frame_is_python(h))
            frame_edges(vm, (Frame *)h, e);
        else
            native_edges(vm, h, e);
    }
}

void reader_roots(Vm *vm, Edges *e) {
    e->from = e->frame = 0;
    Ref calls = GEN_HEAD(LIST_CALLBACKS); /* gc.c owns these until their callbacks have run */
    for (Ref r = GC_HEAD(calls)->next; r && r != calls; r = GC_HEAD(r)->next) EDGE(r, "weak reference whose callback is due");
    EDGE(vm->exc, "exception being raised");
    EDGE(vm->exc_type, "type of the exception being raised");
    EDGE(vm->reraised, "traceback of the exception being raised");
    EDGE(vm->memory_error, "MemoryError kept ready");
    EDGE(vm->result, "result under way");
    EDGE(vm->gc_garbage, "gc.garbage");
    EDGE(vm->gc_callbacks, "gc.callbacks");
    EDGE(vm->asyncgen_firstiter, "sys.set_asyncgen_hooks: firstiter");
    EDGE(vm->asyncgen_finalizer, "sys.set_asyncgen_hooks: finalizer");
    EDGE(vm->trace_function, "sys.settrace");
    EDGE(vm->profile_function, "sys.setprofile");
    EDGE(vm->exc_base[0], "exception being handled");
    EDGE(vm->interned, "intern table");
    EDGE(vm->modules, "sys.modules");
    EDGE(vm->builtins, "builtins");
    EDGE(vm->sysdict, "sys");
    EDGE(vm->constants_list, "constants of the source");
    EDGE(vm->ast_tables, "classes of syntax trees");
    EDGE(vm->argv, "sys.argv");
    EDGE(vm->path, "sys.path");
    EDGE(vm->struct_cache, "struct's cache");
    EDGE(vm->program_file, "name of the program");
    for (u32 i = 0; i < vm->trace_file_count; i++) EDGE(AT(Ref, vm->trace_files)[i], "tracemalloc: name of a file");
    frames_edges(vm, e);
}

u32 reader_base(Ref r) {
    if (!ref_is_static(r)) return 0;
    if (r < STATIC_SINGLES || (r >= NONE && r <= NOT_IMPLEMENTED)) return 1;
    return STATIC_COUNT;
}

/* ---- all objects ---- */
static void add_object(Vm *vm, Edges *e, Ref target, u32 kind, const char *label, Ref name, u32 index) {
    bool fresh;
    RefEntry *entry = ref_map_add(e->arg, target, &fresh);
    if (entry) entry->edges++;
}

static void add_statics(Vm *vm, RefMap *m) {
    bool fresh;
    for (u32 i = 0; i < TYPE_COUNT; i++) ref_map_add(m, STATIC_TYPES + STATIC_TYPE_STRIDE * i, &fresh);
    static const Ref singles[] = {NONE, FALSE_REF, TRUE_REF, ELLIPSIS, NOT_IMPLEMENTED, EMPTY_TUPLE, EMPTY_STR, EMPTY_BYTES};
    for (u32 i = 0; i < ARRAY_LEN(singles); i++) ref_map_add(m, singles[i], &fresh);
    for (i32 i = -5; i <= 256; i++) ref_map_add(m, SMALL_INT(i), &fresh);
    for (u32 i = 0; i < 256; i++) ref_map_add(m, LATIN1(i), &fresh);
    for (u32 i = 0; i < 256; i++) ref_map_add(m, ONE_BYTE(i), &fresh);
    for (u32 i = 0; i < NAME_COUNT; i++) ref_map_add(m, STATIC_NAMES + STATIC_NAME_STRIDE * i, &fresh);
}

bool reader_objects(Vm *vm, RefMap *m) {
    Edges e = {.edge = add_object, .arg = m};
    bool fresh;
    add_statics(vm, m);
    for (u32 g = 0; g < LISTS_END; g++) {
        Ref head = GEN_HEAD(g);
        for (Ref r = GC_HEAD(head)->next; r && r != head; r = GC_HEAD(r)->next) ref_map_add(m, r, &fresh);
    }
    /* objects whose end is under way, and those queued for it: their count is 0, what they hold is not dropped yet */
    for (u32 i = 0; i < ARRAY_LEN(vm->dying); i++)
        if (vm->dying[i]) ref_map_add(m, vm->dying[i], &fresh);
    for (Ref r = vm->trash_delete_later; r; r = GC_HEAD(r)->prev) ref_map_add(m, r, &fresh);
    for (Ref at = vm->frame, r; at; at = AT(FrameHead, at)->back)
        if ((r = held_dying(vm, AT(FrameHead, at)))) ref_map_add(m, r, &fresh);
    reader_roots(vm, &e);
    for (u32 i = 0; i < m->count; i++) reader_edges(vm, ref_map_key(m, i), &e);
    return m->count < m->capacity;
}
