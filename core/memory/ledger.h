/* ledger.h: a ledger of blocks: which are alive, how large they were asked for, and under which tag each was taken. tracemalloc keeps
 * one inside of the memory, the statistics keep one beside it (side.c); what a tag means is their matter.
 *
 * A ledger is one piece of memory without a Ref of its own in it, so it can be moved; it grows by being written anew:
 * head | entries (open addressing, by block) | tags | index of the tags | words of the tags' keys. */
#ifndef OURO_LEDGER_H
#define OURO_LEDGER_H

#include "memory/vm.h"

typedef struct LedgerEntry {
    Ref block; /* 0: nobody */
    u32 size;  /* as asked for */
    u32 tag;
    u32 unused_;
} LedgerEntry;

typedef struct LedgerTag {
    u64 bytes, blocks;           /* alive */
    u64 peak_bytes, peak_blocks; /* before the first change since the peak: see ledger_at_peak */
    u64 made_bytes, made_blocks; /* all that were ever taken */
    u32 epoch;                   /* of the last change */
    u32 key, length, hash;       /* its words */
} LedgerTag;

typedef struct Ledger { /* the head */
    u32 size;           /* of the whole piece */
    u32 entry_mask, entry_count;
    u32 tag_room, tag_count;
    u32 word_room, word_count;
    u32 epoch; /* goes up with each new peak */
    u64 bytes, peak_bytes;
    u64 live_peak;             /* the most that Vm.live_bytes has been while it was kept */
    u64 taken, taken_at_peak;  /* how often a block was taken; when the memory was fullest */
    u64 made_bytes, live_from; /* what was taken in all; live_bytes at its beginning */
} Ledger;

typedef struct LedgerRef { /* which one: where its base is kept, and where its memory comes from */
    Ref *base;             /* 0: there is none */
    bool inside;           /* its memory is a run; else the side */
} LedgerRef;

bool ledger_open(Vm *vm, LedgerRef l); /* false: no room */
void ledger_close(Vm *vm, LedgerRef l);
void ledger_clear(Vm *vm, LedgerRef l); /* forgets every block and tag */
/* The tag with that key of n words; made if it is new. UINT32_MAX: no room. */
u32 ledger_tag(Vm *vm, LedgerRef l, const u32 *key, u32 n);
bool ledger_take(Vm *vm, LedgerRef l, Ref block, u32 size, u32 tag); /* false: no room */
void ledger_free(Vm *vm, LedgerRef l, Ref block);                    /* nothing, if it is not in it */
void ledger_retag(Vm *vm, LedgerRef l, Ref block, u32 tag);          /* likewise */

/* Valid until the ledger changes. */
Ledger *ledger_head(Vm *vm, LedgerRef l);
LedgerEntry *ledger_entries(Vm *vm, LedgerRef l); /* entry_mask + 1 of them */
LedgerTag *ledger_tags(Vm *vm, LedgerRef l);
const u32 *ledger_key(Vm *vm, LedgerRef l, u32 tag);
const LedgerEntry *ledger_find(Vm *vm, LedgerRef l, Ref block); /* NULL: not in it */
void ledger_at_peak(const Ledger *head, const LedgerTag *t, u64 *bytes, u64 *blocks);

#endif
