/* pool_life.h: one long life of blocks, the same for python3.11's allocator (record_pool_order.py) and for ours (test_memory_pool.c):
 * it says which block each request gets, as (number of the arena in order of its making, offset in it), summed up again and again.
 *
 * Who includes it defines life_alloc, life_realloc, life_free and life_place (an address as arena number << 20 | offset). */
#include <stdint.h>

enum { LIFE_BLOCKS = 60000, LIFE_TURNS = 600000, LIFE_EACH = 2500, LIFE_SUMS = LIFE_TURNS / LIFE_EACH };

static uint64_t life_state = 12345;
static uint32_t life_number(void) {
    life_state = life_state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(life_state >> 33);
}
static uint32_t life_size(void) {
    uint32_t kind = life_number() % 8;
    if (kind < 3) return 24 + life_number() % 40; /* a few classes are busy */
    if (kind < 5) return 400 + life_number() % 113;
    return 1 + life_number() % 512;
}

/* Four times more and more blocks, then fewer and fewer: arenas come and go. Freed are single ones here and there, and whole
 * stretches. sums[LIFE_SUMS]. */
static void life_run(uint64_t *sums) {
    static uint64_t block[LIFE_BLOCKS];
    uint64_t sum = 1469598103934665603u;
    for (uint32_t turn = 0; turn < LIFE_TURNS; turn++) {
        uint32_t i = life_number() % LIFE_BLOCKS;
        int grows = turn / (LIFE_TURNS / 8) % 2 == 0;
        uint64_t got = 0;
        if (!block[i]) {
            if (grows || life_number() % 4 == 0) got = block[i] = life_alloc(life_size());
        } else if (life_number() % 8 == 0)
            got = block[i] = life_realloc(block[i], life_size());
        else if (!grows || life_number() % 4 == 0) {
            uint32_t n = life_number() % 64 ? 1 : life_number() % 600;
            for (uint32_t k = i; k < i + n && k < LIFE_BLOCKS; k++) {
                if (block[k]) life_free(block[k]);
                block[k] = 0;
            }
        }
        if (got) sum = (sum ^ life_place(got)) * 1099511628211u;
        if (turn % LIFE_EACH == LIFE_EACH - 1) sums[turn / LIFE_EACH] = sum;
    }
    for (uint32_t i = 0; i < LIFE_BLOCKS; i++)
        if (block[i]) life_free(block[i]);
}
