/* test_base_utf8.c: UTF-8 in both directions, and faults where and as python3.11's decoder sees them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/utf8.h"

typedef struct Fault {
    const char *bytes;
    u32 n, length;
    const char *reason;
} Fault;
static const Fault faults[] = {
    {"\x80", 1, 1, "invalid start byte"},
    {"\xc1\x61", 2, 1, "invalid start byte"},
    {"\xc3", 1, 1, "unexpected end of data"},
    {"\xc3\x61", 2, 1, "invalid continuation byte"},
    {"\xe2\x82", 2, 2, "unexpected end of data"},
    {"\xe2", 1, 1, "unexpected end of data"},
    {"\xe2\x61", 2, 1, "invalid continuation byte"},
    {"\xe2\x82\x61", 3, 2, "invalid continuation byte"},
    {"\xe0\x80\x80", 3, 1, "invalid continuation byte"},
    {"\xed\xa0\x80", 3, 1, "invalid continuation byte"},
    {"\xed\xa0", 2, 1, "invalid continuation byte"},
    {"\xf0\x9f\x98", 3, 3, "unexpected end of data"},
    {"\xf0\x9f\x98\x61", 4, 3, "invalid continuation byte"},
    {"\xf0\x9f\x61", 3, 2, "invalid continuation byte"},
    {"\xf0\x80\x80\x80", 4, 1, "invalid continuation byte"},
    {"\xf4\x90\x80\x80", 4, 1, "invalid continuation byte"},
    {"\xf5\x61\x61\x61", 4, 1, "invalid start byte"},
    {"\xff", 1, 1, "invalid start byte"},
    {"\xe0\x80", 2, 1, "invalid continuation byte"},
    {"\xf0\x80", 2, 1, "invalid continuation byte"},
};

static void faults_are_those_of_python(void **state) {
    (void)state;
    for (u32 i = 0; i < ARRAY_LEN(faults); i++) {
        const Fault *f = &faults[i];
        const char *reason = NULL;
        u32 c;
        assert_int_equal(utf8_decode_strict((const u8 *)f->bytes, f->n, &c), 0);
        assert_int_equal(utf8_fault((const u8 *)f->bytes, f->n, &reason), f->length);
        assert_string_equal(reason, f->reason);
    }
}

static void every_character_comes_back(void **state) {
    (void)state;
    for (u32 c = 0; c < 0x110000; c++) {
        char bytes[4];
        u32 n = utf8_put(bytes, c), back = 0;
        bool surrogate = c >= 0xD800 && c < 0xE000;
        assert_int_equal(n, c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4);
        assert_int_equal(utf8_decode((const u8 *)bytes, n, &back), n);
        assert_int_equal(back, c);
        assert_int_equal(utf8_decode_strict((const u8 *)bytes, n, &back), surrogate ? 0 : n);
        assert_int_equal(utf8_decode((const u8 *)bytes, n - 1, &back), 0);
    }
}

static void ascii_runs_end_at_the_first_high_byte(void **state) {
    (void)state;
    u8 bytes[40];
    for (u32 n = 0; n <= sizeof bytes; n++)
        for (u32 at = 0; at <= n; at++) {
            memset(bytes, 'x', sizeof bytes);
            if (at < n) bytes[at] = 0x80;
            assert_int_equal(utf8_ascii_run(bytes, n), at);
        }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(faults_are_those_of_python),
        cmocka_unit_test(every_character_comes_back),
        cmocka_unit_test(ascii_runs_end_at_the_first_high_byte),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
