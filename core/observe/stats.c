/* stats.c: counting what the memory holds: see stats.h, include/ouro.h and docs/memory.md.
 *
 * With OuroConfig.watch each block is entered in a ledger beside the memory (memory/ledger.h), under a tag that stands for a line. What
 * the memory held when it was fullest is counted in a second run: the walk over the memory at the very block that made it so, lines
 * likewise, objects at the next place where the run can stop. */
#include "observe/stats.h"
#include "object/type_int.h"

typedef struct Watch { /* beside the memory, in the Outside page */
    Ref ledger;
    bool on, started, reporting, peak_taken, peak_written, end_written;
    u32 format, file; /* file: the tag of the last one seen */
    u64 file_birth;
    u64 peak; /* the block at which the memory is to be counted */
    OuroSink sink;
    StatsMemory at_peak;
} Watch;

#ifdef __wasm__
static Watch the_watch;
#define WATCH(vm) (&the_watch)
#else
#define WATCH_AT  16384u
_Static_assert(WATCH_AT + sizeof(Watch) <= OUTSIDE_SPACE, "it fits the page before the Vm");
#define WATCH(vm) ((Watch *)((char *)outside(vm) + WATCH_AT))
#endif
#define LEDGER ((LedgerRef){&WATCH(vm)->ledger, false})

/* ---- which line takes a block. Keys: [FILE, length, the name's bytes] and [LINE, the file's tag, number] ---- */
enum { KEY_FILE = 1, KEY_LINE };
#define NAME_ROOM 240u

static u32 file_tag(Vm *vm, Ref name) {
    u32 key[2 + NAME_ROOM / 4] = {KEY_FILE};
    if (name) key[1] = u32_min(str_to_utf8(vm, name, (char *)(key + 2), NAME_ROOM), NAME_ROOM);
    return ledger_tag(vm, LEDGER, key, 2 + (key[1] + 3) / 4);
}

static u32 line_tag(Vm *vm) {
    Watch *w = WATCH(vm);
    Ref at = w->started ? vm->frame : 0, name = 0;
    while (at && !(frame_is_python(AT(FrameHead, at)) && FRAME_AT(at)->code)) at = AT(FrameHead, at)->back;
    if (at) name = CODE_AT(FRAME_AT(at)->code)->filename;
    u64 birth = name ? HEADER(name)->birth : 0;
    if (w->file == UINT32_MAX || birth != w->file_birth) {
        w->file = file_tag(vm, name);
        w->file_birth = birth;
    }
    u32 key[3] = {KEY_LINE, w->file, at ? frame_line(vm, FRAME_AT(at)) : 0};
    return w->file == UINT32_MAX ? UINT32_MAX : ledger_tag(vm, LEDGER, key, 3);
}

/* ---- counting the memory ---- */
static void count_memory(Vm *vm, StatsMemory *m) {
    *m = (StatsMemory){.step = vm->steps};
    memory_census(vm, &m->c);
    for (u32 i = 0; i < 3; i++) {
        m->collections[i] = vm->gc_collections[i];
        m->collected[i] = vm->gc_collected[i];
        m->uncollectable[i] = vm->gc_uncollectable[i];
    }
    if (!WATCH(vm)->on) return;
    ledger_find(vm, LEDGER, 0); /* it may have moved */
    const Ledger *h = ledger_head(vm, LEDGER);
    const LedgerEntry *e = ledger_entries(vm, LEDGER);
    m->asked = h->bytes;
    m->taken = h->taken;
    m->taken_bytes = h->made_bytes;
    for (u32 i = 0; i <= h->entry_mask; i++) {
        if (!e[i].block) continue;
        u32 beyond = block_usable(vm, e[i].block) - e[i].size;
        m->wasted += beyond;
        if (!block_is_pooled(vm, e[i].block)) m->wasted_runs += beyond;
    }
}

static bool on_block(Vm *vm, u32 event, Ref block, u32 size) {
    Watch *w = WATCH(vm);
    u32 tag;
    switch (event) {
    case BLOCK_FREED: ledger_free(vm, LEDGER, block); return true;
    case BLOCK_REVIVED:
        if ((tag = line_tag(vm)) != UINT32_MAX) ledger_retag(vm, LEDGER, block, tag);
        return true;
    default: break;
    }
    tag = line_tag(vm);
    if (tag == UINT32_MAX || !ledger_take(vm, LEDGER, block, size, tag)) return false;
    if (!w->peak || w->peak_taken || ledger_head(vm, LEDGER)->taken != w->peak) return true;
    count_memory(vm, &w->at_peak);
    w->peak_taken = true;
    outside(vm)->budget = 0; /* the objects are counted when the run loop comes back */
    return true;
}

void stats_begin(Vm *vm, bool watch) {
    Watch *w = WATCH(vm);
    memset(w, 0, sizeof *w);
    w->file = UINT32_MAX;
    if (!watch || !ledger_open(vm, LEDGER)) return;
    w->on = true;
    memory_watch(vm, WATCH_OBSERVER, on_block);
}

/* The peak is that of the program: what compiling it took is forgotten. */
void stats_program_starts(Vm *vm) {
    Watch *w = WATCH(vm);
    w->started = true;
    w->file = UINT32_MAX;
    if (!w->on) return;
    ledger_find(vm, LEDGER, 0);
    ledger_head(vm, LEDGER)->live_peak = vm->live_bytes;
    ledger_head(vm, LEDGER)->taken_at_peak = 0;
}

/* ---- counting objects and lines ---- */
typedef bool (*Before)(Vm *vm, Stats *s, u32 a, u32 b);

static void sift(Vm *vm, Stats *s, u32 *v, u32 at, u32 n, Before before) {
    for (u32 child; (child = 2 * at + 1) < n; at = child) {
        if (child + 1 < n && before(vm, s, v[child], v[child + 1])) child++;
        if (!before(vm, s, v[at], v[child])) return;
        u32 t = v[at];
        v[at] = v[child];
        v[child] = t;
    }
}
static void sort(Vm *vm, Stats *s, u32 *v, u32 n, Before before) {
    for (u32 i = n / 2; i-- > 0;) sift(vm, s, v, i, n, before);
    while (n > 1) {
        u32 t = v[0];
        v[0] = v[--n];
        v[n] = t;
        sift(vm, s, v, 0, n, before);
    }
}

static bool type_before(Vm *vm, Stats *s, Ref a, Ref b) {
    const RefEntry *x = ref_map_find(&s->map, a), *y = ref_map_find(&s->map, b);
    return x->extra != y->extra ? x->extra > y->extra : x->edges != y->edges ? x->edges > y->edges : a < b;
}

static void count_objects(Vm *vm, Stats *s) {
    RefMap *m = &s->map;
    u32 *order = AT(u32, m->order), all = m->count;
    for (u32 i = 0; i < all; i++) ref_map_find(m, order[i])->edges = 0;
    for (u32 i = 0; i < all; i++) {
        Ref r = order[i];
        if (ref_is_static(r)) {
            s->static_objects++;
            continue;
        }
        u32 size = object_size(vm, r);
        RefEntry *type = ref_map_find(m, TYPE_OF(r));
        s->objects++;
        s->object_bytes += size;
        if (!type) continue;
        type->edges++;
        type->extra += size;
    }
    for (u32 i = 0; i < all; i++)
        if (ref_map_find(m, order[i])->edges) order[s->types++] = order[i];
    sort(vm, s, order, s->types, type_before);
}

StatsType stats_type(Vm *vm, Stats *s, u32 i) {
    const RefEntry *e = ref_map_find(&s->map, AT(u32, s->map.order)[i]);
    return (StatsType){e->key, e->edges, e->extra};
}

static StatsLine read_line(Vm *vm, Stats *s, u32 tag) {
    const LedgerTag *t = ledger_tags(vm, LEDGER) + tag;
    const u32 *key = ledger_key(vm, LEDGER, tag), *file = ledger_key(vm, LEDGER, key[1]);
    StatsLine line = {.file = (const char *)(file + 2),
                      .file_length = file[1],
                      .line = key[2],
                      .bytes = t->bytes,
                      .blocks = t->blocks,
                      .made_bytes = t->made_bytes,
                      .made_blocks = t->made_blocks};
    if (s->at_peak) ledger_at_peak(ledger_head(vm, LEDGER), t, &line.bytes, &line.blocks);
    return line;
}

static bool line_before(Vm *vm, Stats *s, u32 a, u32 b) {
    StatsLine x = read_line(vm, s, a), y = read_line(vm, s, b);
    if (x.bytes != y.bytes) return x.bytes > y.bytes;
    if (x.made_bytes != y.made_bytes) return x.made_bytes > y.made_bytes;
    int order = memcmp(x.file, y.file, u32_min(x.file_length, y.file_length));
    if (order || x.file_length != y.file_length) return order ? order < 0 : x.file_length < y.file_length;
    return x.line < y.line;
}

static void sort_lines(Vm *vm, Stats *s) {
    ledger_find(vm, LEDGER, 0);
    u32 *order = AT(u32, s->map.order) + s->types;
    u32 tags = ledger_head(vm, LEDGER)->tag_count, room = s->map.capacity - s->types;
    for (u32 t = 0; t < tags && s->lines < room; t++)
        if (*ledger_key(vm, LEDGER, t) == KEY_LINE) order[s->lines++] = t;
    sort(vm, s, order, s->lines, line_before);
}

StatsLine stats_line(Vm *vm, Stats *s, u32 i) { return read_line(vm, s, AT(u32, s->map.order)[s->types + i]); }

const char *stats_policy(Vm *vm) {
    static const char *const names[] = {"first", "best", "next", "last", "worst", "buddy"};
    return names[vm->run_policy];
}

static void write_moment(Vm *vm, StatsMoment moment, u32 format, const OuroSink *sink) {
    Stats s = {.watched = WATCH(vm)->on, .at_peak = moment == STATS_PEAK};
    if (s.at_peak)
        s.memory = WATCH(vm)->at_peak;
    else
        count_memory(vm, &s.memory);
    if (!ref_map_open(&s.map, vm)) {
        const char *text = format == OURO_JSON ? "null" : "ouro: no room for the statistics' tables\n";
        sink->write(sink->self, text, (u32)strlen(text));
        return;
    }
    if (reader_objects(vm, &s.map)) count_objects(vm, &s);
    if (s.watched) sort_lines(vm, &s);
    if (format == OURO_JSON)
        stats_json(vm, &s, sink);
    else
        stats_text(vm, &s, moment, sink);
    ref_map_close(&s.map);
}

/* ---- the report of a run ---- */
static void put(const OuroSink *sink, const char *text) { sink->write(sink->self, text, (u32)strlen(text)); }

static void write_peak(Vm *vm) {
    Watch *w = WATCH(vm);
    bool json = w->format == OURO_JSON;
    if (json) put(&w->sink, "{\"peak\":");
    if (w->peak_taken)
        write_moment(vm, STATS_PEAK, w->format, &w->sink);
    else if (json)
        put(&w->sink, "null");
    w->peak_written = true;
}

void stats_at_pause(Vm *vm) {
    Watch *w = WATCH(vm);
    if (w->reporting && w->peak_taken && !w->peak_written) write_peak(vm);
}

void stats_at_end(Vm *vm) {
    Watch *w = WATCH(vm);
    if (!w->reporting || w->end_written) return;
    if (!w->peak_written) write_peak(vm);
    if (w->format == OURO_JSON) put(&w->sink, ",\"exit\":");
    write_moment(vm, STATS_END, w->format, &w->sink);
    if (w->format == OURO_JSON) put(&w->sink, "}\n");
    w->end_written = true;
}

void ouro_stats(Vm *vm, uint32_t format, const OuroSink *sink) {
    write_moment(vm, STATS_NOW, format, sink);
    if (format == OURO_JSON) put(sink, "\n");
}

void ouro_stats_of_run(Vm *vm, uint64_t peak, uint32_t format, const OuroSink *sink) {
    Watch *w = WATCH(vm);
    w->peak = peak;
    w->format = format;
    w->sink = *sink;
    w->reporting = true;
}

uint64_t ouro_peak(Vm *vm) {
    if (!WATCH(vm)->on) return 0;
    ledger_find(vm, LEDGER, 0);
    return ledger_head(vm, LEDGER)->taken_at_peak;
}
