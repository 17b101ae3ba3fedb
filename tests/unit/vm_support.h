/* vm_support.h: a booted Vm for unit tests that work on objects through the C interface. Include after cmocka.h. */
#ifndef OURO_TEST_VM_SUPPORT_H
#define OURO_TEST_VM_SUPPORT_H

#undef fail /* of cmocka: the core has a function of that name */
#include "modules/modules.h"
#include "observe/reader.h"

static char support_output[65536]; /* what the program wrote, both descriptors */
static u32 support_output_length;

static inline void support_write(void *self, u32 fd, const void *bytes, u32 n) {
    (void)self, (void)fd;
    if (n > sizeof support_output - 1 - support_output_length) n = (u32)sizeof support_output - 1 - support_output_length;
    memcpy(support_output + support_output_length, bytes, n);
    support_output_length += n;
    support_output[support_output_length] = 0;
}
static const Host support_host = {.write = support_write};

static inline Vm *support_vm(void) {
    support_output_length = 0;
    support_output[0] = 0;
    Vm *vm = memory_new(&support_host, DEFAULT_MAX_HEAP);
    assert_non_null(vm);
    outside(vm)->budget = INT64_MAX / 2;
    assert_true(vm_boot(vm));
    return vm;
}

/* The result of anything that may wait: new, or 0 with Vm.exc. */
#define WAIT(dst, call) NEST(dst, "test", call)

static inline const char *support_text(Vm *vm, Ref str) {
    static char buf[8][4096];
    static u32 turn;
    char *b = buf[turn++ % 8];
    u32 n = str_to_utf8(vm, str, b, 4095);
    b[n < 4095 ? n : 4095] = 0;
    return b;
}
static inline const char *support_repr(Vm *vm, Ref r) {
    Ref text;
    WAIT(text, object_repr(vm, r));
    assert_int_not_equal(text, 0);
    const char *s = support_text(vm, text);
    drop(vm, text);
    return s;
}
/* "TypeError: text" of the exception being raised, which is cleared; "" if there is none. */
static inline const char *support_error(Vm *vm) {
    static char buf[4096];
    Ref e = exception_take(vm), text;
    if (!e) return "";
    WAIT(text, object_str(vm, e));
    assert_int_not_equal(text, 0);
    const char *kind = support_text(vm, TYPE_AT(TYPE_OF(e))->name), *what = support_text(vm, text);
    size_t n = strlen(kind), m = strlen(what);
    assert_true(n + m + 3 < sizeof buf);
    memcpy(buf, kind, n);
    memcpy(buf + n, ": ", 2);
    memcpy(buf + n + 2, what, m + 1);
    drop(vm, text);
    drop(vm, e);
    return buf;
}

/* type(name, bases, namespace): new or 0. bases, namespace: stolen; 0: () and {}. */
static inline Ref support_class(Vm *vm, const char *name, Ref bases, Ref namespace) {
    Ref args[3] = {str_from_ascii(vm, name), bases ? bases : own(vm, EMPTY_TUPLE), namespace ? namespace : dict_new(vm)}, cls;
    WAIT(cls, object_call(vm, TYPE(type), args, 3, 0));
    for (u32 i = 0; i < 3; i++) drop(vm, args[i]);
    return cls;
}
static inline Ref support_bases(Vm *vm, Ref a, Ref b) {
    Ref item[2] = {a, b};
    return tuple_from(vm, item, b ? 2 : 1);
}
static inline void support_put(Vm *vm, Ref dict, const char *key, Ref value_stolen) {
    Ref k = str_intern_utf8(vm, key, (u32)strlen(key));
    assert_true(k && value_stolen && dict_set(vm, dict, k, value_stolen));
    drop(vm, k);
    drop(vm, value_stolen);
}
static inline Ref support_attribute(Vm *vm, Ref r, const char *name) { /* new, or 0 with Vm.exc */
    Ref n = str_intern_utf8(vm, name, (u32)strlen(name)), value;
    WAIT(value, object_getattr(vm, r, n));
    drop(vm, n);
    return value;
}
static inline bool support_set(Vm *vm, Ref r, const char *name, Ref value) { /* value borrowed, 0 deletes */
    Ref n = str_intern_utf8(vm, name, (u32)strlen(name)), done;
    WAIT(done, object_setattr(vm, r, n, value));
    drop(vm, n);
    drop_null(vm, done);
    return done != 0;
}
static inline i64 support_int(Vm *vm, Ref r) {
    i64 n = -999999;
    assert_int_not_equal(r, 0);
    assert_true(int_as_i64(vm, r, &n));
    drop(vm, r);
    return n;
}

#endif
