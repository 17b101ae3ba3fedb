/* audit.c: promise 1: for every object the stored count equals the number of holders that can be named. */
#include "memory/host.h"
#include "observe/reader.h"

static void put(Vm *vm, const char *text) { host_write(vm, 2, text, (u32)strlen(text)); }
static void put_number(Vm *vm, u64 n, u32 base) {
    char buf[24];
    u32 at = sizeof buf;
    do buf[--at] = "0123456789abcdef"[n % base];
    while (n /= base);
    host_write(vm, 2, buf + at, (u32)sizeof buf - at);
}

static void report_difference(Vm *vm, Ref r, u32 stored, u32 found) {
    char name[64];
    put(vm, "audit: ");
    put(vm, type_name_utf8(vm, TYPE_OF(r), name, sizeof name));
    put(vm, " at 0x");
    put_number(vm, r, 16);
    put(vm, " (birth ");
    put_number(vm, HEADER(r)->birth, 10);
    put(vm, "): count ");
    put_number(vm, stored, 10);
    put(vm, ", holders ");
    put_number(vm, found, 10);
    put(vm, ", step ");
    put_number(vm, vm->steps, 10);
    put(vm, "\n");
}

u32 audit_run(Vm *vm, bool report) {
    RefMap m;
    if (!ref_map_open(&m, vm)) {
        put(vm, "audit: no room for its tables\n");
        return 1;
    }
    u32 differences = 0;
    if (!reader_objects(vm, &m)) {
        put(vm, "audit: more objects than blocks\n");
        differences++;
    }
    const RefEntry *table = AT(RefEntry, m.table);
    for (u32 i = 0; i <= m.mask; i++) {
        Ref r = table[i].key;
        if (!r) continue;
        u32 found = table[i].edges + reader_base(r), stored = REFCOUNT(r);
        if (found == stored) continue;
        if (report && differences < 10) report_difference(vm, r, stored, found);
        differences++;
    }
    ref_map_close(&m);
    return differences;
}

/* ---- what a collection would find: gcmodule.c's deduce_unreachable on a side table ---- */
typedef struct Mark {
    RefMap *m;
} Mark;

static int subtract_edge(Vm *vm, Ref target, void *arg) {
    RefEntry *entry = ref_map_find(((Mark *)arg)->m, target);
    if (entry) entry->edges--;
    return 0;
}

static int reach_edge(Vm *vm, Ref target, void *arg) {
    RefEntry *entry = ref_map_find(((Mark *)arg)->m, target);
    if (entry && entry->extra == 0) entry->extra = 1;
    return 0;
}

static void traverse(Vm *vm, Ref r, VisitFn visit, Mark *mark) {
    TraverseFn fn = SLOT_OF(TYPE_OF(r), traverse);
    if (fn) fn(vm, r, visit, mark);
}

/* The tracked objects of the three generations in m, each with extra 0 where only others like it refer to it. */
static void find_garbage(Vm *vm, RefMap *m) {
    bool fresh, more = true;
    Mark mark = {.m = m};
    for (u32 g = 0; g < 3; g++) {
        Ref head = GEN_HEAD(g);
        for (Ref r = GC_HEAD(head)->next; r && r != head; r = GC_HEAD(r)->next) {
            RefEntry *entry = ref_map_add(m, r, &fresh);
            if (entry) entry->edges = REFCOUNT(r);
        }
    }
    for (u32 i = 0; i < m->count; i++) traverse(vm, ref_map_key(m, i), subtract_edge, &mark);
    for (u32 i = 0; i < m->count; i++) {
        RefEntry *entry = ref_map_find(m, ref_map_key(m, i));
        if (entry->edges) entry->extra = 1;
    }
    while (more) { /* extra: 0 unknown, 1 reached, 2 reached and followed */
        more = false;
        for (u32 i = 0; i < m->count; i++) {
            RefEntry *entry = ref_map_find(m, ref_map_key(m, i));
            if (entry->extra != 1) continue;
            entry->extra = 2;
            traverse(vm, ref_map_key(m, i), reach_edge, &mark);
            more = true;
        }
    }
}

i64 audit_cyclic_garbage(Vm *vm) {
    RefMap m;
    if (!ref_map_open(&m, vm)) return -1;
    i64 garbage = 0;
    find_garbage(vm, &m);
    for (u32 i = 0; i < m.count; i++) garbage += ref_map_find(&m, ref_map_key(&m, i))->extra == 0;
    ref_map_close(&m);
    return garbage;
}

u32 audit_garbage_list(Vm *vm, Ref *out, u32 cap) {
    RefMap m;
    u32 n = 0;
    if (!ref_map_open(&m, vm)) return 0;
    find_garbage(vm, &m);
    for (u32 i = 0; i < m.count && n < cap; i++)
        if (ref_map_find(&m, ref_map_key(&m, i))->extra == 0) out[n++] = ref_map_key(&m, i);
    ref_map_close(&m);
    return n;
}
