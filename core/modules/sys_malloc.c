/* sys_malloc.c: sys._debugmallocstats: the state of the pools and of the free lists, in the words of 3.11's Objects/obmalloc.c and
 * Objects/object.c (_PyObject_DebugMallocStats, _PyDebugAllocatorStats). In the place of its map of arenas, a radix tree, Ouro has one
 * table in the Vm. */
#include "base/columns.h"
#include "memory/host.h"
#include "modules/modules.h"

static void put(Vm *vm, Line *line) {
    line_text(line, "\n");
    host_write(vm, 2, line->text, line->length);
    *line = (Line){0};
}
static void put_text(Vm *vm, const char *text) { host_write(vm, 2, text, (u32)strlen(text)); }

/* NAME, an equals sign at column 35, and the number; returned so that they can be added up. */
static u64 put_one(Vm *vm, Line *line, u64 n) {
    line_to(line, 35);
    line_text(line, "=");
    line_grouped(line, n, 21);
    put(vm, line);
    return n;
}
static u64 named(Vm *vm, const char *name, u64 n) {
    Line line = {0};
    line_text(&line, name);
    return put_one(vm, &line, n);
}
static u64 times(Vm *vm, u64 n, const char *of, u64 bytes, const char *unit) {
    Line line = {0};
    line_number(&line, n, 0);
    line_text(&line, of);
    line_number(&line, bytes, 0);
    line_text(&line, unit);
    return put_one(vm, &line, n * bytes);
}

static void put_pools(Vm *vm) {
    MemoryCensus c;
    u64 used = 0, spare = 0, headers = 0, lost = 0;
    memory_census(vm, &c);
    put_text(vm, "Small block threshold = 512, in 32 size classes.\n\n"
                 "class   size   num pools   blocks in use  avail blocks\n"
                 "-----   ----   ---------   -------------  ------------\n");
    for (u32 i = 0; i < SIZE_CLASSES; i++) {
        u32 size = (i + 1) * POOL_ALIGN;
        Line line = {0};
        if (!c.class_pools[i]) continue;
        line_number(&line, i, 5);
        line_number(&line, size, 7);
        line_number(&line, c.class_pools[i], 12);
        line_number(&line, c.class_used[i], 16);
        line_number(&line, c.class_spare[i], 14);
        put(vm, &line);
        used += (u64)c.class_used[i] * size;
        spare += (u64)c.class_spare[i] * size;
        headers += (u64)c.class_pools[i] * POOL_HEADER;
        lost += (u64)c.class_pools[i] * ((POOL_SIZE - POOL_HEADER) % size);
    }
    put_text(vm, "\n");
    named(vm, "# arenas allocated total", vm->arenas_made);
    named(vm, "# arenas reclaimed", vm->arenas_made - vm->arenas_allocated);
    named(vm, "# arenas highwater mark", vm->arenas_highwater);
    named(vm, "# arenas allocated current", vm->arenas_allocated);
    times(vm, vm->arenas_allocated, " arenas * ", ARENA_SIZE, " bytes/arena");
    put_text(vm, "\n");
    u64 total = named(vm, "# bytes in allocated blocks", used);
    total += named(vm, "# bytes in available blocks", spare);
    total += times(vm, c.unused_pools, " unused pools * ", POOL_SIZE, " bytes");
    total += named(vm, "# bytes lost to pool headers", headers);
    total += named(vm, "# bytes lost to quantization", lost);
    total += named(vm, "# bytes lost to arena alignment", 0);
    named(vm, "Total", total);
    put_text(vm, "\narena map counts\n");
    named(vm, "# arena map mid nodes", 0);
    named(vm, "# arena map bot nodes", 0);
    put_text(vm, "\n");
    total = named(vm, "# bytes lost to arena map root", sizeof vm->arena_of);
    total += named(vm, "# bytes lost to arena map mid", 0);
    total += named(vm, "# bytes lost to arena map bot", 0);
    named(vm, "Total", total);
    put_text(vm, "\n");
}

static void put_kept(Vm *vm, u32 n, const char *name, u32 bytes) {
    Line text = {0}, line = {0};
    line_number(&text, n, 0);
    line_text(&text, " free ");
    line_text(&text, name);
    line_text(&text, "s * ");
    line_number(&text, bytes, 0);
    line_text(&text, " bytes each");
    text.text[text.length] = 0;
    line_right(&line, text.text, 48);
    line_text(&line, " ");
    put_one(vm, &line, (u64)n * bytes);
}

Await sys_debugmallocstats(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    put_pools(vm);
    put_kept(vm, vm->dict_free_count, "PyDictObject", 48);
    put_kept(vm, vm->float_free_count, "PyFloatObject", 24);
    put_kept(vm, vm->list_free_count, "PyListObject", 40);
    for (u32 i = 1; i <= TUPLE_FREE_LISTS; i++) {
        char name[] = "  -sized PyTupleObject";
        name[0] = (char)(i < 10 ? '0' + i : '0' + i / 10);
        name[1] = (char)('0' + i % 10);
        if (i < 10) memmove(name + 1, name + 2, sizeof name - 2);
        put_kept(vm, vm->tuple_free_count[i - 1], name, 24 + 8 * i);
    }
    return READY_NONE;
}
