/* ledger.c: see ledger.h. */
#include "memory/ledger.h"

#define HEAD_SIZE round_up((u32)sizeof(Ledger), 16)

Ledger *ledger_head(Vm *vm, LedgerRef l) { return AT(Ledger, *l.base); }
LedgerEntry *ledger_entries(Vm *vm, LedgerRef l) { return AT(LedgerEntry, *l.base + HEAD_SIZE); }
LedgerTag *ledger_tags(Vm *vm, LedgerRef l) { return (LedgerTag *)(ledger_entries(vm, l) + ledger_head(vm, l)->entry_mask + 1); }
static u32 *index_of(Vm *vm, LedgerRef l) { return (u32 *)(ledger_tags(vm, l) + ledger_head(vm, l)->tag_room); }
static u32 *words_of(Vm *vm, LedgerRef l) { return index_of(vm, l) + 2 * ledger_head(vm, l)->tag_room; }
const u32 *ledger_key(Vm *vm, LedgerRef l, u32 tag) { return words_of(vm, l) + ledger_tags(vm, l)[tag].key; }

static u64 size_for(u32 entries, u32 tags, u32 words) {
    return (u64)HEAD_SIZE + (u64)entries * sizeof(LedgerEntry) + (u64)tags * (sizeof(LedgerTag) + 8) + (u64)words * 4;
}

static u32 slot_of(Ref block, u32 mask) { return (block >> 4) * 2654435761u >> 5 & mask; }

static void put_entry(Vm *vm, LedgerEntry *table, u32 mask, LedgerEntry e) {
    u32 i = slot_of(e.block, mask);
    while (table[i].block) i = (i + 1) & mask;
    table[i] = e;
    MARK(&table[i]);
}

static void index_tags(Vm *vm, LedgerRef l) {
    const Ledger *h = ledger_head(vm, l);
    u32 *index = index_of(vm, l), mask = 2 * h->tag_room - 1;
    memset(index, 0, 8 * (size_t)h->tag_room);
    for (u32 t = 0; t < h->tag_count; t++) {
        u32 i = ledger_tags(vm, l)[t].hash & mask;
        while (index[i]) i = (i + 1) & mask;
        index[i] = t + 1;
    }
}

/* Copies all of l into `to`, which is zero and has room as its head says. */
static void copy(Vm *vm, LedgerRef l, LedgerRef to) {
    const Ledger *h = ledger_head(vm, l);
    const LedgerEntry *from = ledger_entries(vm, l);
    u32 mask = ledger_head(vm, to)->entry_mask;
    for (u32 i = 0; i <= h->entry_mask; i++)
        if (from[i].block) put_entry(vm, ledger_entries(vm, to), mask, from[i]);
    memcpy(ledger_tags(vm, to), ledger_tags(vm, l), h->tag_count * sizeof(LedgerTag));
    memcpy(words_of(vm, to), words_of(vm, l), h->word_count * 4);
    index_tags(vm, to);
}

/* A larger one, or the first: a new run, or a place above the old one in the side, then moved down to where that was. */
static bool rebuild(Vm *vm, LedgerRef l, u32 entries, u32 tags, u32 words) {
    u64 size = size_for(entries, tags, words);
    u32 old = *l.base ? ledger_head(vm, l)->size : 0;
    if (size + old > 0x70000000u) return false;
    Ref base;
    if (l.inside) {
        base = run_malloc(vm, (u32)size);
        if (!base) return false;
        memset(AT(char, base), 0, (u32)size);
    } else {
        if (!side_resize(vm, old + (u32)size)) return false;
        *l.base = old ? outside(vm)->side_base : 0; /* it may have moved */
        base = outside(vm)->side_base + old;
    }
    LedgerRef to = {&base, l.inside};
    if (old) *ledger_head(vm, to) = *ledger_head(vm, l);
    Ledger *h = ledger_head(vm, to);
    h->size = (u32)size;
    h->entry_mask = entries - 1;
    h->tag_room = tags;
    h->word_room = words;
    if (old) copy(vm, l, to);
    MARK_RANGE(AT(char, base), (u32)size);
    if (!l.inside && old) {
        memmove(AT(char, outside(vm)->side_base), AT(char, base), (u32)size);
        side_resize(vm, (u32)size); /* smaller: it stays where it is */
        base = outside(vm)->side_base;
    } else if (old)
        run_free(vm, *l.base);
    *l.base = base;
    return true;
}

/* The side moves when brk needs its place. */
static void refresh(Vm *vm, LedgerRef l) {
    if (!l.inside) *l.base = outside(vm)->side_size ? outside(vm)->side_base : 0;
}

bool ledger_open(Vm *vm, LedgerRef l) {
    *l.base = 0;
    if (!rebuild(vm, l, 1024, 64, 512)) return false;
    ledger_head(vm, l)->live_from = ledger_head(vm, l)->live_peak = vm->live_bytes;
    return true;
}

void ledger_close(Vm *vm, LedgerRef l) {
    if (l.inside)
        run_free(vm, *l.base);
    else
        side_resize(vm, 0);
    *l.base = 0;
}

void ledger_clear(Vm *vm, LedgerRef l) {
    Ledger *h = ledger_head(vm, l);
    memset(ledger_entries(vm, l), 0, (size_t)(h->entry_mask + 1) * sizeof(LedgerEntry));
    h->entry_count = h->tag_count = h->word_count = 0;
    h->bytes = h->peak_bytes = h->made_bytes = 0;
    MARK_RANGE(h, h->size);
    index_tags(vm, l);
}

u32 ledger_tag(Vm *vm, LedgerRef l, const u32 *key, u32 n) {
    refresh(vm, l);
    u32 hash = 2166136261u;
    for (u32 i = 0; i < n; i++) hash = (hash ^ key[i]) * 16777619u;
    hash ^= hash >> 15;
    u32 mask = 2 * ledger_head(vm, l)->tag_room - 1, i = hash & mask;
    for (const u32 *index = index_of(vm, l); index[i]; i = (i + 1) & mask) {
        const LedgerTag *t = &ledger_tags(vm, l)[index[i] - 1];
        if (t->hash == hash && t->length == n && !memcmp(words_of(vm, l) + t->key, key, 4 * (size_t)n)) return index[i] - 1;
    }
    Ledger *h = ledger_head(vm, l);
    u32 tags = h->tag_count == h->tag_room ? 2 * h->tag_room : h->tag_room, words = h->word_room;
    while (h->word_count + n > words) words *= 2;
    if (tags != h->tag_room || words != h->word_room) {
        if (!rebuild(vm, l, h->entry_mask + 1, tags, words)) return UINT32_MAX;
        h = ledger_head(vm, l);
    }
    u32 tag = h->tag_count++;
    memcpy(words_of(vm, l) + h->word_count, key, 4 * (size_t)n);
    ledger_tags(vm, l)[tag] = (LedgerTag){.key = h->word_count, .length = n, .hash = hash, .epoch = h->epoch - 1};
    h->word_count += n;
    mask = 2 * h->tag_room - 1;
    u32 *index = index_of(vm, l);
    for (i = hash & mask; index[i];) i = (i + 1) & mask;
    index[i] = tag + 1;
    MARK_RANGE(h, h->size); /* a new place is rare */
    return tag;
}

/* The figures of a tag are about to change: what they were at the peak is kept. */
static LedgerTag *changing(Vm *vm, LedgerRef l, u32 tag) {
    LedgerTag *t = &ledger_tags(vm, l)[tag];
    MARK_RANGE(t, (u32)sizeof *t);
    MARK_RANGE(ledger_head(vm, l), (u32)sizeof(Ledger));
    u32 epoch = ledger_head(vm, l)->epoch;
    if (t->epoch == epoch) return t;
    t->epoch = epoch;
    t->peak_bytes = t->bytes;
    t->peak_blocks = t->blocks;
    return t;
}

void ledger_at_peak(const Ledger *head, const LedgerTag *t, u64 *bytes, u64 *blocks) {
    bool changed = t->epoch == head->epoch;
    *bytes = changed ? t->peak_bytes : t->bytes;
    *blocks = changed ? t->peak_blocks : t->blocks;
}

static LedgerEntry *find(Vm *vm, LedgerRef l, Ref block) {
    refresh(vm, l);
    LedgerEntry *table = ledger_entries(vm, l);
    u32 mask = ledger_head(vm, l)->entry_mask;
    for (u32 i = slot_of(block, mask); table[i].block; i = (i + 1) & mask)
        if (table[i].block == block) return &table[i];
    return NULL;
}
const LedgerEntry *ledger_find(Vm *vm, LedgerRef l, Ref block) { return find(vm, l, block); }

bool ledger_take(Vm *vm, LedgerRef l, Ref block, u32 size, u32 tag) {
    refresh(vm, l);
    Ledger *h = ledger_head(vm, l);
    if (4 * h->entry_count >= 3 * h->entry_mask) {
        if (!rebuild(vm, l, 2 * (h->entry_mask + 1), h->tag_room, h->word_room)) return false;
        h = ledger_head(vm, l);
    }
    put_entry(vm, ledger_entries(vm, l), h->entry_mask, (LedgerEntry){.block = block, .size = size, .tag = tag});
    h->entry_count++;
    LedgerTag *t = changing(vm, l, tag);
    t->bytes += size;
    t->blocks++;
    t->made_bytes += size;
    t->made_blocks++;
    h->taken++;
    h->made_bytes += size;
    h->bytes += size;
    if (h->bytes > h->peak_bytes) h->peak_bytes = h->bytes;
    if (vm->live_bytes <= h->live_peak) return true;
    h->live_peak = vm->live_bytes;
    h->taken_at_peak = h->taken;
    h->epoch++;
    return true;
}

/* Knuth 6.4, algorithm R: those behind the hole move into it where they belong before it. */
static void remove_entry(Vm *vm, LedgerEntry *table, u32 mask, u32 hole) {
    for (u32 i = (hole + 1) & mask; table[i].block; i = (i + 1) & mask) {
        u32 home = slot_of(table[i].block, mask);
        if (((i - home) & mask) < ((i - hole) & mask)) continue;
        SET(table[hole], table[i]);
        hole = i;
    }
    table[hole] = (LedgerEntry){0};
    MARK(&table[hole]);
}

void ledger_free(Vm *vm, LedgerRef l, Ref block) {
    LedgerEntry *e = find(vm, l, block);
    if (!e) return;
    Ledger *h = ledger_head(vm, l);
    LedgerTag *t = changing(vm, l, e->tag);
    t->bytes -= e->size;
    t->blocks--;
    h->bytes -= e->size;
    h->entry_count--;
    LedgerEntry *table = ledger_entries(vm, l);
    remove_entry(vm, table, h->entry_mask, (u32)(e - table));
}

void ledger_retag(Vm *vm, LedgerRef l, Ref block, u32 tag) {
    LedgerEntry *e = find(vm, l, block);
    if (!e || e->tag == tag) return;
    LedgerTag *t = changing(vm, l, e->tag);
    t->bytes -= e->size;
    t->blocks--;
    t = changing(vm, l, tag);
    t->bytes += e->size;
    t->blocks++;
    t->made_bytes += e->size;
    t->made_blocks++;
    SET(e->tag, tag);
}
