/* stats_json.c: statistics as JSON: one object a moment. */
#include "memory/pool.h"
#include "memory/run.h"
#include "observe/json.h"
#include "observe/stats.h"

typedef struct Writer {
    Json j;
    bool first;
} Writer;

static void key(Writer *w, const char *name) {
    if (!w->first) json_raw(&w->j, ",");
    w->first = false;
    json_ascii(&w->j, name);
    json_raw(&w->j, ":");
}
static void number(Writer *w, const char *name, u64 n) {
    key(w, name);
    json_number(&w->j, (i64)n);
}
static void open(Writer *w, const char *name, const char *bracket) {
    if (name)
        key(w, name);
    else if (!w->first)
        json_raw(&w->j, ",");
    json_raw(&w->j, bracket);
    w->first = true;
}
static void close(Writer *w, const char *bracket) {
    json_raw(&w->j, bracket);
    w->first = false;
}

static void put_bytes(Writer *w, const StatsMemory *m) {
    const MemoryCensus *c = &m->c;
    u64 headers = (u64)c->pools * POOL_HEADER + (u64)c->runs * RUN_HEADER, spare = 0, ends = 0;
    for (u32 i = 0; i < SIZE_CLASSES; i++) {
        u32 size = BLOCK_SIZE(i);
        spare += (u64)c->class_spare[i] * size;
        ends += (u64)c->class_pools[i] * ((POOL_SIZE - POOL_HEADER) % size);
    }
    open(w, "bytes", "{");
    number(w, "heap", c->brk - HEAP_BASE);
    number(w, "used", (u64)c->blocks_bytes + c->runs_bytes);
    number(w, "free", spare + (u64)c->unused_pools * POOL_SIZE + c->hole_bytes + c->top_bytes);
    number(w, "outside_blocks", headers + ends);
    number(w, "free_blocks", spare);
    number(w, "unused_pools", (u64)c->unused_pools * POOL_SIZE);
    number(w, "holes", c->hole_bytes);
    number(w, "top", c->top_bytes);
    number(w, "headers", headers);
    number(w, "ends_of_pools", ends);
    close(w, "}");
}

static void put_pools(Writer *w, const MemoryCensus *c) {
    open(w, "pools", "[");
    for (u32 i = 0; i < SIZE_CLASSES; i++) {
        if (!c->class_pools[i]) continue;
        open(w, NULL, "{");
        number(w, "size", BLOCK_SIZE(i));
        number(w, "pools", c->class_pools[i]);
        number(w, "used", c->class_used[i]);
        number(w, "free", c->class_spare[i]);
        close(w, "}");
    }
    close(w, "]");
}

static void put_runs(Vm *vm, Writer *w, const Stats *s) {
    const MemoryCensus *c = &s->memory.c;
    open(w, "runs", "{");
    key(w, "policy");
    json_ascii(&w->j, stats_policy(vm));
    number(w, "used", c->runs);
    number(w, "used_bytes", c->runs_bytes);
    if (s->watched) number(w, "wasted_inside", s->memory.wasted_runs);
    number(w, "holes", c->holes);
    number(w, "hole_bytes", c->hole_bytes);
    number(w, "largest_hole", c->largest_hole);
    key(w, "fragmentation");
    u32 share = memory_fragmentation(c);
    char text[] = "0.000";
    text[0] = (char)('0' + share / 1000);
    for (u32 i = 4, rest = share % 1000; i >= 2; i--, rest /= 10) text[i] = (char)('0' + rest % 10);
    json_raw(&w->j, text);
    close(w, "}");
}

static void put_types(Vm *vm, Writer *w, Stats *s) {
    number(w, "objects", s->objects);
    number(w, "object_bytes", s->object_bytes);
    number(w, "static_objects", s->static_objects);
    open(w, "types", "[");
    for (u32 i = 0; i < s->types; i++) {
        char name[128];
        StatsType t = stats_type(vm, s, i);
        open(w, NULL, "{");
        key(w, "type");
        json_string_begin(&w->j);
        const char *text = type_name_utf8(vm, t.type, name, sizeof name);
        json_bytes(&w->j, text, (u32)strlen(text));
        json_string_end(&w->j);
        number(w, "count", t.count);
        number(w, "bytes", t.bytes);
        close(w, "}");
    }
    close(w, "]");
}

static void put_name(Json *j, const char *utf8, u32 n) {
    json_string_begin(j);
    for (u32 i = 0; i < n; i++) {
        if (utf8[i] == '"' || utf8[i] == '\\' || (u8)utf8[i] < 0x20)
            json_char(j, (u8)utf8[i]);
        else
            json_bytes(j, utf8 + i, 1);
    }
    json_string_end(j);
}

static void put_lines(Vm *vm, Writer *w, Stats *s) {
    const StatsMemory *m = &s->memory;
    open(w, "blocks", "{");
    number(w, "asked", m->asked);
    number(w, "wasted_inside", m->wasted);
    number(w, "taken", m->taken);
    number(w, "taken_bytes", m->taken_bytes);
    close(w, "}");
    open(w, "lines", "[");
    for (u32 i = 0; i < s->lines; i++) {
        StatsLine line = stats_line(vm, s, i);
        open(w, NULL, "{");
        key(w, "file");
        put_name(&w->j, line.file, line.file_length);
        number(w, "line", line.line);
        number(w, "bytes", line.bytes);
        number(w, "blocks", line.blocks);
        number(w, "taken_bytes", line.made_bytes);
        number(w, "taken", line.made_blocks);
        close(w, "}");
    }
    close(w, "]");
}

void stats_json(Vm *vm, Stats *s, const OuroSink *sink) {
    Writer w = {.j = {.vm = vm, .sink = sink}, .first = true};
    const StatsMemory *m = &s->memory;
    open(&w, NULL, "{");
    number(&w, "step", m->step);
    number(&w, "brk", m->c.brk);
    number(&w, "arenas", m->c.arenas);
    put_bytes(&w, m);
    put_pools(&w, &m->c);
    put_runs(vm, &w, s);
    put_types(vm, &w, s);
    if (s->watched) put_lines(vm, &w, s);
    open(&w, "collections", "[");
    for (u32 i = 0; i < 3; i++) {
        open(&w, NULL, "{");
        number(&w, "collections", m->collections[i]);
        number(&w, "collected", m->collected[i]);
        number(&w, "uncollectable", m->uncollectable[i]);
        close(&w, "}");
    }
    close(&w, "]");
    close(&w, "}");
    json_flush(&w.j);
}
