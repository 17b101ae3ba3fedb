/* test_memory_marks.c: in a recording build every page of the heap that changes is marked. */
#include "memory_fixture.h"

#ifdef OURO_MARKS
enum { PIECES = 500, ROUNDS = 60 };
static u8 before[32u << 20];

static void one_round(Vm *vm, Ref *piece, u32 *size, u64 *seed) {
    for (u32 turn = 0; turn < 60; turn++) {
        u32 i = next_number(seed) % PIECES, want = 1 + next_number(seed) % (next_number(seed) % 8 ? 600 : 300000);
        if (piece[i] && next_number(seed) % 2) {
            block_free(vm, piece[i]);
            piece[i] = 0;
            continue;
        }
        Ref r = block_realloc(vm, piece[i], want);
        if (!r) continue;
        if (!piece[i])
            fill(vm, r, want, i); /* a new block: its pages are marked, so the store is plain */
        else {
            fill(vm, r, want, turn);
            MARK_RANGE(AT(u8, r), want);
        }
        piece[i] = r;
        size[i] = want;
    }
}

static void changed_pages_are_marked(void **state) {
    static Ref piece[PIECES];
    static u32 size[PIECES];
    u32 changed = 0;
    (void)state;
    for (u32 policy = OURO_ALLOC_FIRST; policy <= OURO_ALLOC_BUDDY; policy++) {
        Vm *vm = new_memory(sizeof before);
        u64 seed = policy;
        assert_true(run_set_policy(vm, policy));
        memset(piece, 0, sizeof piece);
        for (u32 round = 0; round < ROUNDS; round++) {
            u32 had = vm->brk - HEAP_BASE;
            memcpy(before, AT(u8, HEAP_BASE), had);
            memset(before + had, 0, sizeof before - had);
            memset(outside(vm)->marks, 0, 1u << 20);
            one_round(vm, piece, size, &seed);
            for (Ref page = HEAP_BASE; page < vm->brk; page += PAGE_SIZE) {
                if (!memcmp(AT(u8, page), before + (page - HEAP_BASE), PAGE_SIZE)) continue;
                changed++;
                if (!outside(vm)->marks[page / PAGE_SIZE]) fail_msg("page 0x%x has changed without a mark", page);
            }
        }
        memory_free(vm);
    }
    assert_true(changed > 1000);
}
#else
static void changed_pages_are_marked(void **state) {
    (void)state;
    skip();
}
#endif

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(changed_pages_are_marked)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
