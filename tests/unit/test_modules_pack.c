/* test_modules_pack.c: module packs: what is read is what was compiled, and what is damaged is refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "vm_support.h"

#include "base/inflate.h"
#include "modules/pack.h"
#include "object/code.h"

static const LibModule *module_called(const char *name) {
    for (u32 i = 0; i < lib_module_count; i++)
        if (!strcmp(lib_modules[i].name, name)) return &lib_modules[i];
    assert_string_equal("no such module", name);
    return NULL;
}

/* What lies behind the head of a pack, unpacked */
static u8 *unpacked(const LibModule *lib, u32 *n) {
    static u8 raw[1 << 20];
    PackHead head;
    memcpy(&head, lib->pack, sizeof head);
    assert_true(head.raw_length < sizeof raw);
    assert_true(inflate(lib->pack + sizeof head, lib->length - (u32)sizeof head, raw, head.raw_length));
    *n = head.raw_length;
    return raw;
}

static Ref compiled(Vm *vm, const char *source, Ref name) {
    Ref code = compile_source(vm, source, (u32)strlen(source), name, COMPILE_EXEC, CODE_LIBRARY, NULL);
    assert_int_not_equal(code, 0);
    return code;
}

static void all_packs_of_the_library_load(void **state) {
    (void)state;
    Vm *vm = support_vm();
    Ref name = str_from_ascii(vm, "<ouro>/any.py");
    assert_true(lib_module_count > 100);
    for (u32 i = 0; i < lib_module_count; i++) {
        Ref code = pack_load(vm, &lib_modules[i], name);
        if (!code) assert_string_equal(support_error(vm), lib_modules[i].name);
        assert_int_equal(CODE_AT(code)->filename, name);
        assert_true(CODE_AT(code)->flags & CODE_LIBRARY);
        drop(vm, code);
    }
    assert_int_equal(REFCOUNT(name), 1);
    drop(vm, name);
    memory_free(vm);
}

static void what_is_read_is_what_was_compiled(void **state) {
    static const char source[] = "'''Doc.'''\n"
                                 "big, small, real = -123456789012345678901234567890, -7, -0.0\n"
                                 "text = ('name_like', 'not like one', '\\ud800', 'caf\\xe9', b'\\x00\\xff', 2j, ..., None, True)\n"
                                 "def f(a, /, b=1, *c, d, **e):\n"
                                 "    def g():\n"
                                 "        nonlocal a\n"
                                 "        return a in {1, 'x', (2, 3)}, 'not like one'\n"
                                 "    try:\n"
                                 "        return lambda: g\n"
                                 "    finally:\n"
                                 "        del b\n";
    (void)state;
    Vm *vm = support_vm();
    Ref name = str_from_ascii(vm, "<ouro>/some.py"), code = compiled(vm, source, name), pack;
    u32 n;
    bool damaged;
    assert_true(pack_marshal(vm, code, &pack, &n));
    Ref read = pack_unmarshal(vm, AT(u8, pack) + sizeof(PackHead), n - (u32)sizeof(PackHead), name, &damaged);
    assert_int_not_equal(read, 0);
    assert_true(read != code);
    const Code *a = CODE_AT(code), *b = CODE_AT(read);
    assert_int_equal(a->words, b->words);
    assert_memory_equal(a->instr, b->instr, 4 * a->words);
    assert_string_equal(support_repr(vm, a->names), support_repr(vm, b->names));
    assert_string_equal(support_repr(vm, a->locations), support_repr(vm, b->locations));
    assert_int_equal(TUPLE_LENGTH(a->consts), TUPLE_LENGTH(b->consts));
    for (u32 i = 0; i < TUPLE_LENGTH(a->consts); i++) {
        Ref x = TUPLE_ITEM(a->consts, i), y = TUPLE_ITEM(b->consts, i);
        assert_int_equal(TYPE_OF(x), TYPE_OF(y));
        assert_int_equal(REFCOUNT(x) > 1000, REFCOUNT(y) > 1000);
        if (IS(x, code)) {
            const Code *f = CODE_AT(x), *g = CODE_AT(y);
            assert_memory_equal(&f->words, &g->words, offsetof(Code, consts) - offsetof(Code, words));
            assert_string_equal(support_repr(vm, f->exceptions), support_repr(vm, g->exceptions));
            assert_string_equal(support_repr(vm, f->localsplusnames), support_repr(vm, g->localsplusnames));
            assert_string_equal(support_repr(vm, f->localspluskinds), support_repr(vm, g->localspluskinds));
            assert_true(BYTES_AT(g->exceptions)->length > 0);
        } else
            assert_string_equal(support_repr(vm, x), support_repr(vm, y));
    }
    run_free(vm, pack);
    drop(vm, read);
    drop(vm, code);
    drop(vm, name);
    memory_free(vm);
}

/* A bit turned, or bytes missing: whatever is made of it, nothing breaks and nothing is kept. */
static void damage_never_breaks_the_reader(void **state) {
    static const char *const names[] = {"copy", "heapq", "enum"};
    (void)state;
    Vm *vm = support_vm();
    Ref name = str_from_ascii(vm, "<ouro>/any.py");
    u32 refused = 0;
    for (u32 m = 0; m < ARRAY_LEN(names); m++) {
        u32 n;
        u8 *raw = unpacked(module_called(names[m]), &n);
        for (u32 i = 0; i < 4000; i++) {
            u32 at = (u32)((u64)i * 2654435761u % n), cut = i % 5 == 4 ? at : n;
            u8 bit = (u8)(1u << i % 8), before = raw[at];
            bool damaged;
            raw[at] ^= bit;
            Ref code = pack_unmarshal(vm, raw, cut, name, &damaged);
            raw[at] = before;
            assert_true(!code || !damaged);
            assert_true(code || damaged || vm->exc);
            if (vm->exc) exception_clear(vm);
            refused += !code;
            drop_null(vm, code);
            assert_int_equal(REFCOUNT(name), 1);
        }
    }
    assert_true(refused > 3000);
    drop(vm, name);
    memory_free(vm);
}

static const char *message_of(Vm *vm, const LibModule *lib) {
    Ref name = str_from_ascii(vm, "<ouro>/copy.py"), code = pack_load(vm, lib, name);
    assert_int_equal(code, 0);
    drop(vm, name);
    return support_error(vm);
}

static void a_pack_file_that_is_not_ours_is_refused(void **state) {
    static u8 file[1 << 16];
    (void)state;
    Vm *vm = support_vm();
    LibModule lib = *module_called("copy");
    memcpy(file, lib.pack, lib.length);
    lib.pack = file;
    file[lib.length - 1] ^= 1;
    assert_string_equal(message_of(vm, &lib), "ImportError: the pack of copy is damaged or belongs to another build");
    file[lib.length - 1] ^= 1;
    file[8] ^= 1;
    assert_string_equal(message_of(vm, &lib), "ImportError: the pack of copy was made by another version of Ouro");
    file[8] ^= 1;
    file[0] ^= 1;
    assert_string_equal(message_of(vm, &lib), "ImportError: the pack of copy is no module pack");
    file[0] ^= 1;
    u32 length = lib.length;
    for (lib.length = 0; lib.length < length; lib.length += 7) assert_non_null(strstr(message_of(vm, &lib), "damaged"));
    lib.pack = NULL; /* the host is asked, which has none */
    assert_string_equal(message_of(vm, &lib), "ImportError: the pack of copy is not there");
    memory_free(vm);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_packs_of_the_library_load),
        cmocka_unit_test(what_is_read_is_what_was_compiled),
        cmocka_unit_test(damage_never_breaks_the_reader),
        cmocka_unit_test(a_pack_file_that_is_not_ours_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
