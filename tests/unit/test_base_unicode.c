/* test_base_unicode.c: the facts about all characters, as one hash a fact over the characters that have it, taken from the
 * methods of python3.11's str (FNV-1a over code points). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/unicode.h"

#define FNV_START 0xcbf29ce484222325u
static u64 fnv(u64 h, u64 v) { return (h ^ v) * 0x100000001b3u; }

typedef struct Fact {
    u32 which;
    u64 hash;
} Fact;
static const Fact flag_facts[] = {
    {UNICODE_ALPHA, 0x2cc122403191f08fu},      {UNICODE_DECIMAL, 0xfd61d350a72e8dd1u},   {UNICODE_DIGIT, 0x52a378fba0bbdd05u},
    {UNICODE_NUMERIC, 0xc9a7c697e476b33du},    {UNICODE_SPACE, 0x4386d9a11e7487c9u},     {UNICODE_PRINTABLE, 0xef95fc5e3205b70fu},
    {UNICODE_NAME_START, 0x929e16816304ae48u}, {UNICODE_NAME_PART, 0xaa630378990b0746u}, {UNICODE_LOWER, 0xee3c5537bde6f013u},
    {UNICODE_UPPER, 0x85d9f570cb2f2e3bu},      {UNICODE_TITLE, 0x87fd939e4214d25fu},     {UNICODE_ALNUM, 0x779ad9cb3ec76984u},
};
static const Fact case_facts[] = {
    {CASE_UPPER, 0xa883bea0a58e54a4u},
    {CASE_LOWER, 0x72bf378501e4a62eu},
    {CASE_TITLE, 0xde258daf55b9286cu},
    {CASE_FOLD, 0x67341ebeeae04e17u},
};

static void flags_are_those_of_python(void **state) {
    (void)state;
    for (u32 i = 0; i < ARRAY_LEN(flag_facts); i++) {
        u64 h = FNV_START;
        for (u32 c = 0; c < 0x110000; c++)
            if (unicode_flags(c) & flag_facts[i].which) h = fnv(h, c);
        assert_true(h == flag_facts[i].hash);
    }
}

static void mappings_are_those_of_python(void **state) {
    (void)state;
    for (u32 i = 0; i < ARRAY_LEN(case_facts); i++) {
        u64 h = FNV_START;
        for (u32 c = 0; c < 0x110000; c++) {
            u32 out[3], n = unicode_map(c, case_facts[i].which, out);
            for (u32 k = 0; k < n; k++) h = fnv(h, out[k]);
        }
        assert_true(h == case_facts[i].hash);
    }
}

static void decimal_digits_have_their_values(void **state) {
    (void)state;
    u64 h = FNV_START;
    for (u32 c = 0; c < 0x110000; c++) h = fnv(h, unicode_flags(c) & UNICODE_DECIMAL ? unicode_digit(c) : 0);
    assert_true(h == 0x22ba34b3125569b5u);
}

static void line_breaks_are_those_of_splitlines(void **state) {
    (void)state;
    static const u32 breaks[] = {0xa, 0xb, 0xc, 0xd, 0x1c, 0x1d, 0x1e, 0x85, 0x2028, 0x2029};
    u32 at = 0;
    for (u32 c = 0; c < 0x110000; c++) {
        if (!unicode_is_line_break(c)) continue;
        assert_true(at < ARRAY_LEN(breaks));
        assert_int_equal(c, breaks[at++]);
    }
    assert_int_equal(at, ARRAY_LEN(breaks));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(flags_are_those_of_python),
        cmocka_unit_test(mappings_are_those_of_python),
        cmocka_unit_test(decimal_digits_have_their_values),
        cmocka_unit_test(line_breaks_are_those_of_splitlines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
