/* stats_text.c: statistics for people: aligned tables, the largest first. */
#include "base/columns.h"
#include "memory/pool.h"
#include "memory/run.h"
#include "observe/stats.h"

#define MOST_ROWS 20u

typedef struct Out {
    const OuroSink *sink;
    Line line;
} Out;

static void end_line(Out *o) {
    line_text(&o->line, "\n");
    o->sink->write(o->sink->self, o->line.text, o->line.length);
    o->line = (Line){0};
}
static void put(Out *o, const char *text) {
    line_text(&o->line, text);
    end_line(o);
}
static void heading(Out *o, const char *title, const char *const *columns, u32 width, u32 n) {
    end_line(o);
    line_text(&o->line, title);
    line_to(&o->line, 40 - width);
    for (u32 i = 0; i < n; i++) line_right(&o->line, columns[i], i ? 14 : width);
    end_line(o);
}

static void share(Out *o, const char *name, u64 bytes, u64 of) {
    line_text(&o->line, "  ");
    line_text(&o->line, name);
    line_to(&o->line, 28);
    line_grouped(&o->line, bytes, 12);
    line_share(&o->line, bytes, of, 14);
    end_line(o);
}

static void put_memory(Out *o, const Stats *s) {
    const StatsMemory *m = &s->memory;
    const MemoryCensus *c = &m->c;
    u64 heap = c->brk - HEAP_BASE, spare = 0, ends = 0;
    for (u32 i = 0; i < SIZE_CLASSES; i++) {
        u32 size = BLOCK_SIZE(i);
        spare += (u64)c->class_spare[i] * size;
        ends += (u64)c->class_pools[i] * ((POOL_SIZE - POOL_HEADER) % size);
    }
    static const char *const columns[] = {"bytes", "of the heap"};
    heading(o, "memory", columns, 12, 2);
    share(o, "heap, up to brk", heap, heap);
    share(o, "used by blocks", (u64)c->blocks_bytes + c->runs_bytes, heap);
    if (s->watched) share(o, "  wasted inside of them", m->wasted, heap);
    share(o, "free", spare + (u64)c->unused_pools * POOL_SIZE + c->hole_bytes + c->top_bytes, heap);
    share(o, "  free blocks of pools", spare, heap);
    share(o, "  pools of no class", (u64)c->unused_pools * POOL_SIZE, heap);
    share(o, "  holes between runs", c->hole_bytes, heap);
    share(o, "  the top, below brk", c->top_bytes, heap);
    share(o, "wasted outside of blocks", (u64)c->pools * POOL_HEADER + (u64)c->runs * RUN_HEADER + ends, heap);
    share(o, "  headers of pools, runs", (u64)c->pools * POOL_HEADER + (u64)c->runs * RUN_HEADER, heap);
    share(o, "  ends of pools", ends, heap);
}

static void put_pools(Out *o, const MemoryCensus *c) {
    static const char *const columns[] = {"pools", "blocks used", "blocks free"};
    heading(o, "pools, by size of block", columns, 12, 3);
    for (u32 i = 0; i < SIZE_CLASSES; i++) {
        if (!c->class_pools[i]) continue;
        line_number(&o->line, BLOCK_SIZE(i), 5);
        line_to(&o->line, 28);
        line_grouped(&o->line, c->class_pools[i], 12);
        line_grouped(&o->line, c->class_used[i], 14);
        line_grouped(&o->line, c->class_spare[i], 14);
        end_line(o);
    }
}

static void pair(Out *o, const char *name, u64 count, u64 bytes) {
    line_text(&o->line, "  ");
    line_text(&o->line, name);
    line_to(&o->line, 28);
    line_grouped(&o->line, count, 12);
    line_grouped(&o->line, bytes, 14);
    end_line(o);
}

static void put_runs(Vm *vm, Out *o, const Stats *s) {
    const MemoryCensus *c = &s->memory.c;
    static const char *const columns[] = {"number", "bytes"};
    char title[48] = "runs, found by ";
    strcat(title, stats_policy(vm));
    strcat(title, vm->run_policy == OURO_ALLOC_BUDDY ? "" : " fit");
    heading(o, title, columns, 12, 2);
    pair(o, "arenas", c->arenas, (u64)c->arenas * ARENA_SIZE);
    pair(o, "runs in use", c->runs, c->runs_bytes);
    if (s->watched) {
        line_text(&o->line, "    wasted inside of them");
        line_to(&o->line, 40);
        line_grouped(&o->line, s->memory.wasted_runs, 14);
        end_line(o);
    }
    pair(o, "holes", c->holes, c->hole_bytes);
    pair(o, "  the largest", c->holes ? 1 : 0, c->largest_hole);
    line_text(&o->line, "  fragmentation");
    line_to(&o->line, 28);
    line_share(&o->line, memory_fragmentation(c), 1000, 12);
    line_text(&o->line, "  of the holes' bytes are not in the largest");
    end_line(o);
}

static void put_rest(Out *o, u32 all) {
    if (all <= MOST_ROWS) return;
    line_text(&o->line, "  … ");
    line_grouped(&o->line, all - MOST_ROWS, 0);
    line_text(&o->line, " more");
    end_line(o);
}

static void put_types(Vm *vm, Out *o, Stats *s) {
    static const char *const columns[] = {"number", "bytes"};
    heading(o, "objects, by type", columns, 12, 2);
    for (u32 i = 0; i < s->types && i < MOST_ROWS; i++) {
        StatsType t = stats_type(vm, s, i);
        char name[80];
        pair(o, type_name_utf8(vm, t.type, name, sizeof name), t.count, t.bytes);
    }
    put_rest(o, s->types);
    pair(o, "all", s->objects, s->object_bytes);
}

static void put_lines(Vm *vm, Out *o, Stats *s) {
    static const char *const columns[] = {"blocks", "bytes", "ever taken", "bytes"};
    heading(o, "blocks, by the line", columns, 12, 4);
    for (u32 i = 0; i < s->lines && i < MOST_ROWS; i++) {
        StatsLine line = stats_line(vm, s, i);
        line_text(&o->line, "  ");
        if (line.file_length) {
            line_bytes(&o->line, line.file, line.file_length);
            line_text(&o->line, ":");
            line_number(&o->line, line.line, 0);
        } else
            line_text(&o->line, "before its first line");
        if (o->line.column >= 30) { /* a long name stands on a line of its own */
            end_line(o);
        }
        line_to(&o->line, 28);
        line_grouped(&o->line, line.blocks, 12);
        line_grouped(&o->line, line.bytes, 14);
        line_grouped(&o->line, line.made_blocks, 14);
        line_grouped(&o->line, line.made_bytes, 14);
        end_line(o);
    }
    put_rest(o, s->lines);
    line_text(&o->line, "  all");
    line_to(&o->line, 40);
    line_grouped(&o->line, s->memory.asked, 14);
    line_grouped(&o->line, s->memory.taken, 14);
    line_grouped(&o->line, s->memory.taken_bytes, 14);
    end_line(o);
}

static void put_collections(Out *o, const StatsMemory *m) {
    static const char *const columns[] = {"number", "collected", "uncollectable"};
    heading(o, "collections, by generation", columns, 12, 3);
    for (u32 i = 0; i < 3; i++) {
        line_number(&o->line, i, 3);
        line_to(&o->line, 28);
        line_grouped(&o->line, m->collections[i], 12);
        line_grouped(&o->line, m->collected[i], 14);
        line_grouped(&o->line, m->uncollectable[i], 14);
        end_line(o);
    }
}

void stats_text(Vm *vm, Stats *s, StatsMoment moment, const OuroSink *sink) {
    static const char *const titles[] = {"== now, step ", "== the peak, in step ", "== the end, after step "};
    Out out = {.sink = sink}, *o = &out;
    if (moment == STATS_END) end_line(o);
    line_text(&o->line, titles[moment]);
    line_number(&o->line, s->memory.step ? s->memory.step - 1 : 0, 0);
    put(o, " ==");
    put_memory(o, s);
    put_pools(o, &s->memory.c);
    put_runs(vm, o, s);
    put_types(vm, o, s);
    if (s->watched) put_lines(vm, o, s);
    put_collections(o, &s->memory);
}
