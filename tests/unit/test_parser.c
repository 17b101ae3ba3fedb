/* test_parser.c: trees and faults of the parser against what python3.11 said (tests/parser/record), and what a parser
 * must bear: no memory, any bytes. */
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>

#include "compiler/parser.h"
#include "compiler/parser.h"
#include "../parser/ast_dump.c"

#pragma GCC diagnostic ignored "-Woverlength-strings"

typedef struct FaultCase {
    u32 mode, kind;
    i32 lineno, offset, end_lineno, end_offset;
    const char *source, *message, *text;
} FaultCase;
static const FaultCase fault_cases[] = {
#include "parser_faults.inc"
};

typedef struct TreeCase {
    u32 mode;
    const char *source, *tree;
} TreeCase;
static const TreeCase tree_cases[] = {
#include "parser_trees.inc"
};

static Vm *vm;

static int set_up(void **state) {
    static const Host host;
    *state = vm = memory_new(&host, DEFAULT_MAX_HEAP);
    return vm ? 0 : -1;
}

static int tear_down(void **state) {
    memory_free(*state);
    return 0;
}

/* The source in a block of exactly its size, so that a sanitizer sees a read behind it. */
static Ref parse(Scratch *s, const char *source, u32 length, u32 mode, SyntaxFault *fault) {
    char *copy = malloc(length + 1);
    char *exact = copy + 1;
    *s = (Scratch){.vm = vm};
    if (length) memcpy(exact, source, length);
    Ref root = parse_module(s, exact, length, (ParseMode)mode, fault);
    free(copy);
    return root;
}

static void test_faults(void **state) {
    u32 wrong = 0;
    for (u32 i = 0; i < ARRAY_LEN(fault_cases); i++) {
        const FaultCase *c = &fault_cases[i];
        SyntaxFault f;
        Scratch s;
        Ref root = parse(&s, c->source, (u32)strlen(c->source), c->mode | PARSE_STR, &f);
        u32 shown = u32_min((u32)strlen(c->text), 1000);
        bool right = !root && f.kind == c->kind &&
                     (f.kind == FAULT_MEMORY ||
                      (f.lineno == c->lineno && f.offset == c->offset && f.end_lineno == c->end_lineno && f.end_offset == c->end_offset &&
                       strcmp(f.message, c->message) == 0 && f.text_length >= shown && memcmp(f.text, c->text, shown) == 0));
        if (!right) {
            wrong++;
            print_error("source: %.200s\n  3.11: %u %d:%d-%d:%d %s\n  ouro: %u %d:%d-%d:%d %s\n", c->source, c->kind, c->lineno, c->offset,
                        c->end_lineno, c->end_offset, c->message, root ? 99 : f.kind, f.lineno, f.offset, f.end_lineno, f.end_offset,
                        f.message);
        }
        scratch_free(&s);
    }
    assert_int_equal(wrong, 0);
}

static void test_trees(void **state) {
    for (u32 i = 0; i < ARRAY_LEN(tree_cases); i++) {
        const TreeCase *c = &tree_cases[i];
        SyntaxFault f;
        Scratch s;
        Ref root = parse(&s, c->source, (u32)strlen(c->source), c->mode | PARSE_STR, &f);
        if (!root) fail_msg("%s: line %d: %s", c->source, f.lineno, f.message);
        char *text;
        size_t size;
        FILE *out = open_memstream(&text, &size);
        ast_dump(vm, root, out);
        fclose(out);
        text[size - 1] = 0; /* without the newline */
        assert_string_equal(text, c->tree);
        free(text);
        scratch_free(&s);
    }
}

/* Everything is given back, and a small memory ends in FAULT_MEMORY at whatever place. */
static void test_no_memory(void **state) {
    static const char source[] = "def f(a, *b, c=1):\n    return [x for x in f'{a!r:>{b}}' if x]\n";
    static const Host host;
    char *big = malloc(1 << 20);
    u32 n = 0;
    while (n + sizeof source < 1 << 20) memcpy(big + n, source, sizeof source - 1), n += sizeof source - 1;
    Vm *whole = vm;
    u32 refused = 0;
    for (u32 heap = BRK_UNIT; heap <= 64 * BRK_UNIT; heap += 9 * BRK_UNIT) {
        vm = memory_new(&host, heap);
        assert_non_null(vm);
        Scratch s;
        SyntaxFault f;
        u32 size = n / 64 / (sizeof source - 1) * (sizeof source - 1) * (heap / BRK_UNIT);
        Ref root = parse(&s, big, u32_min(size, n), PARSE_FILE, &f);
        if (!root) {
            assert_int_equal(f.kind, FAULT_MEMORY);
            refused++;
        }
        scratch_free(&s);
        memory_free(vm);
    }
    vm = whole;
    free(big);
    assert_true(refused > 0);
}

static void test_bytes(void **state) {
    static const struct {
        const char *source;
        u32 length;
        const char *message;
    } cases[] = {
        {"x\0y\n", 4, "source code string cannot contain null bytes"},
        {"# coding: foo\nx\n", 16, "encoding problem: foo"},
        {"\xef\xbb\xbf# coding: latin-1\n", 21, "encoding problem: iso-8859-1 with BOM"},
        {"x = '\xff'\n", 8,
         "Non-UTF-8 code starting with '\\xff' in file \001 on line 1, but no encoding declared; see "
         "https://peps.python.org/pep-0263/ for details"},
        {"# coding: ascii\n'\xe9'\n", 20, "encoding problem: ascii"},
    };
    SyntaxFault f;
    Scratch s;
    for (u32 i = 0; i < ARRAY_LEN(cases); i++) {
        assert_int_equal(parse(&s, cases[i].source, cases[i].length, PARSE_FILE, &f), 0);
        assert_string_equal(f.message, cases[i].message);
        assert_true(f.text_missing);
        scratch_free(&s);
    }
    /* Latin-1 is decoded. Columns are counted in characters if the encoding was told, else in bytes; with a byte order
     * mark 3.11 counts in the line with the mark up to the place without it. */
    static const struct {
        const char *source;
        i32 offset;
    } columns[] = {{"# coding: latin-1\nx='\xe9' y\n", 7}, {"x='\xc3\xa9' y\n", 8}, {"\xef\xbb\xbfx='\xc3\xa9' y\n", 5}};
    for (u32 i = 0; i < ARRAY_LEN(columns); i++) {
        assert_int_equal(parse(&s, columns[i].source, (u32)strlen(columns[i].source), PARSE_FILE, &f), 0);
        assert_string_equal(f.message, "invalid syntax");
        assert_int_equal(f.offset, columns[i].offset);
        scratch_free(&s);
    }
}

/* What a REPL asks: 1 it is complete, 2 more may follow, 3 it is wrong. As compile(…, "single", flags) of python3.11 says with
 * PyCF_ALLOW_INCOMPLETE_INPUT | PyCF_DONT_IMPLY_DEDENT. */
static void test_incomplete(void **state) {
    static const struct {
        const char *source;
        int answer;
    } cases[] = {{"x", 1},          {"if 1:\n    x\n", 1}, {"if 1:", 2}, {"if 1:\n    x", 2}, {"x = (", 2},   {"'''a", 2},
                 {"def f():\n", 2}, {"@a\n", 2},           {"for", 2},   {"try:\n  x\n", 2},  {"x = 1 +", 2}, {"\\", 3},
                 {"x y", 2},        {"x y\n", 3},          {"(\n]", 3}};
    for (u32 i = 0; i < ARRAY_LEN(cases); i++) {
        SyntaxFault f;
        Scratch s;
        Ref root = parse(&s, cases[i].source, (u32)strlen(cases[i].source), PARSE_SINGLE | PARSE_STR | PARSE_MORE, &f);
        if ((root ? 1 : f.incomplete ? 2 : 3) != cases[i].answer) fail_msg("%s", cases[i].source);
        scratch_free(&s);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_faults), cmocka_unit_test(test_trees),      cmocka_unit_test(test_no_memory),
        cmocka_unit_test(test_bytes),  cmocka_unit_test(test_incomplete),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
