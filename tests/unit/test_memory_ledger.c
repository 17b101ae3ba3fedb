/* test_memory_ledger.c: a ledger of blocks against a plain list of them, inside of the memory and beside it; hooks on blocks; what lies
 * beside the memory moves out of brk's way. */
#include "memory_fixture.h"

#include "memory/ledger.h"

#define MOST 3000u
typedef struct Known {
    Ref block;
    u32 size, tag;
} Known;
static Known known[MOST];

static void compare(Vm *vm, LedgerRef l, u32 n, u64 peak) {
    u64 bytes = 0, blocks[50] = {0}, sizes[50] = {0};
    for (u32 i = 0; i < n; i++) {
        const LedgerEntry *e = ledger_find(vm, l, known[i].block);
        assert_non_null(e);
        assert_int_equal(e->size, known[i].size);
        assert_int_equal(ledger_key(vm, l, e->tag)[0], known[i].tag);
        bytes += known[i].size;
        blocks[known[i].tag]++;
        sizes[known[i].tag] += known[i].size;
    }
    assert_int_equal(ledger_head(vm, l)->entry_count, n);
    assert_int_equal(ledger_head(vm, l)->bytes, bytes);
    assert_int_equal(ledger_head(vm, l)->peak_bytes, peak);
    for (u32 t = 0; t < ledger_head(vm, l)->tag_count; t++) {
        u32 tag = ledger_key(vm, l, t)[0];
        assert_int_equal(ledger_tags(vm, l)[t].blocks, blocks[tag]);
        assert_int_equal(ledger_tags(vm, l)[t].bytes, sizes[tag]);
    }
}

static void against_a_list(bool inside) {
    Vm *vm = new_memory(1u << 26);
    Ref base;
    LedgerRef l = {&base, inside};
    u64 seed = 42, bytes = 0, peak = 0;
    u32 n = 0;
    assert_true(ledger_open(vm, l));
    for (u32 turn = 0; turn < 20000; turn++) {
        if (n < MOST && next_number(&seed) % 5 > 1) {
            u32 key[2] = {next_number(&seed) % 50};
            u32 size = 1 + next_number(&seed) % 100;
            Ref block = HEAP_BASE + 16 * (turn + 1);
            key[1] = key[0] * 3;
            u32 tag = ledger_tag(vm, l, key, 1 + key[0] % 2);
            assert_true(tag != UINT32_MAX);
            assert_true(ledger_take(vm, l, block, size, tag));
            known[n++] = (Known){block, size, key[0]};
            bytes += size;
            if (bytes > peak) peak = bytes;
        } else if (n) {
            u32 i = next_number(&seed) % n;
            ledger_free(vm, l, known[i].block);
            bytes -= known[i].size;
            known[i] = known[--n];
        }
        if (turn % 1000 == 0) compare(vm, l, n, peak);
    }
    compare(vm, l, n, peak);
    ledger_free(vm, l, 0xfffffff0u); /* not in it */
    ledger_clear(vm, l);
    compare(vm, l, 0, 0);
    ledger_close(vm, l);
    assert_int_equal(vm->live_bytes, 0);
    memory_free(vm);
}
static void inside_of_the_memory(void **state) { (void)state, against_a_list(true); }
static void beside_the_memory(void **state) { (void)state, against_a_list(false); }

static void figures_at_the_peak(void **state) {
    (void)state;
    Vm *vm = new_memory(1u << 24);
    Ref base, block[4];
    LedgerRef l = {&base, false};
    assert_true(ledger_open(vm, l));
    u32 a[] = {1}, b[] = {2}, ta = ledger_tag(vm, l, a, 1), tb = ledger_tag(vm, l, b, 1);
    for (u32 i = 0; i < 4; i++) { /* the fourth is the peak */
        block[i] = block_alloc(vm, 100);
        assert_true(ledger_take(vm, l, block[i], 100, i < 3 ? ta : tb));
    }
    for (u32 i = 0; i < 3; i++) {
        ledger_free(vm, l, block[i]);
        block_free(vm, block[i]);
    }
    block[0] = block_alloc(vm, 50);
    assert_true(ledger_take(vm, l, block[0], 50, tb));
    u64 bytes, blocks;
    ledger_at_peak(ledger_head(vm, l), &ledger_tags(vm, l)[ta], &bytes, &blocks);
    assert_int_equal(bytes, 300);
    assert_int_equal(blocks, 3);
    ledger_at_peak(ledger_head(vm, l), &ledger_tags(vm, l)[tb], &bytes, &blocks);
    assert_int_equal(bytes, 100);
    assert_int_equal(blocks, 1);
    assert_int_equal(ledger_head(vm, l)->taken_at_peak, 4);
    assert_int_equal(ledger_tags(vm, l)[tb].made_blocks, 2);
    memory_free(vm);
}

static void it_moves_out_of_the_way(void **state) {
    (void)state;
    Vm *vm = new_memory(1u << 27);
    assert_true(side_resize(vm, 100000));
    Ref first = outside(vm)->side_base;
    assert_true(first > vm->brk);
    for (u32 i = 0; i < 100000; i++) AT(u8, first)[i] = (u8)(i * 7);
    Ref run = run_malloc(vm, 40u << 20);
    assert_true(run && vm->brk > first && outside(vm)->side_base > vm->brk);
    for (u32 i = 0; i < 100000; i++) assert_int_equal(AT(u8, outside(vm)->side_base)[i], (u8)(i * 7));
    for (Ref at = first; at < first + 100000; at += 8)
        if (at >= run + 32) assert_int_equal(*AT(u64, at), 0); /* the heap begins as zero */
    assert_true(side_resize(vm, 200000));
    for (u32 i = 0; i < 100000; i++) assert_int_equal(AT(u8, outside(vm)->side_base)[i], (u8)(i * 7));
    for (u32 i = 100000; i < 200000; i++) assert_int_equal(AT(u8, outside(vm)->side_base)[i], 0);
    run_free(vm, run);
    assert_true(side_resize(vm, 0));
    memory_free(vm);
}

static u32 told[3];
static bool tell(Vm *vm, u32 event, Ref block, u32 size) {
    (void)vm, (void)block;
    told[event]++;
    return event != BLOCK_TAKEN || size != 77;
}

static void hooks_hear_of_every_block(void **state) {
    (void)state;
    for (u32 who = WATCH_PROGRAM; who <= WATCH_OBSERVER; who++) {
        Vm *vm = new_memory(1u << 24);
        Ref early = block_alloc(vm, 64), large = block_alloc(vm, 5000);
        memset(told, 0, sizeof told);
        memory_watch(vm, who, tell);
        Ref block = block_alloc(vm, 64);
        assert_int_equal(told[BLOCK_TAKEN], 1);
        block = block_realloc(vm, block, 600);
        assert_int_equal(told[BLOCK_TAKEN], 2);
        assert_int_equal(told[BLOCK_FREED], 1);
        block_free(vm, early);
        block_free(vm, large);
        block_free(vm, 0);
        assert_int_equal(told[BLOCK_FREED], 3);
        assert_int_equal(block_alloc(vm, 77), 0); /* refused */
        assert_int_equal(vm->blocks_alive, 1);
        for (u32 i = 0; i < 40000; i++) assert_true(block_alloc(vm, 100)); /* new arenas */
        assert_int_equal(told[BLOCK_TAKEN], 40003);
        memory_watch(vm, who, NULL);
        block_free(vm, block);
        assert_true(block_alloc(vm, 77));
        assert_int_equal(told[BLOCK_TAKEN], 40003);
        assert_int_equal(told[BLOCK_FREED], 3);
        memory_free(vm);
    }
}

/* The same requests, watched and not, get the same blocks. */
static void looking_changes_nothing(void **state) {
    (void)state;
    u64 digest[2];
    for (u32 watched = 0; watched < 2; watched++) {
        Vm *vm = new_memory(1u << 25);
        u64 seed = 9;
        Ref live[500] = {0};
        if (watched) memory_watch(vm, WATCH_OBSERVER, tell);
        for (u32 turn = 0; turn < 20000; turn++) {
            u32 i = next_number(&seed) % 500, size = 100 + next_number(&seed) % 700;
            if (turn % 3)
                live[i] = block_realloc(vm, live[i], size);
            else {
                block_free(vm, live[i]);
                live[i] = block_alloc(vm, size);
            }
            memset(AT(u8, live[i]), (int)turn & 255, 100);
        }
        digest[watched] = memory_digest(vm);
        memory_free(vm);
    }
    assert_int_equal(digest[0], digest[1]);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(inside_of_the_memory),    cmocka_unit_test(beside_the_memory),         cmocka_unit_test(figures_at_the_peak),
        cmocka_unit_test(it_moves_out_of_the_way), cmocka_unit_test(hooks_hear_of_every_block), cmocka_unit_test(looking_changes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
