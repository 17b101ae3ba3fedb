/* test_object_life.c: how objects begin and end: headers, births, the trashcan, finalizers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "vm_support.h"

static void headers(void **state) {
    (void)state;
    Vm *vm = support_vm();
    u64 before = vm->clock;
    Ref a = object_new(vm, TYPE(object), 16), b = object_new(vm, TYPE(object), 16);
    assert_int_equal(REFCOUNT(a), 1);
    assert_int_equal(TYPE_OF(a), TYPE(object));
    assert_true(HEADER(a)->birth > before);
    assert_int_equal(HEADER(b)->birth, HEADER(a)->birth + 1);
    assert_int_equal(a % 16, 0);
    Ref at = b;
    drop(vm, b);
    Ref c = object_new(vm, TYPE(object), 16); /* the block freed last is given out first */
    assert_int_equal(c, at);
    assert_true(HEADER(c)->birth > HEADER(a)->birth + 1);
    Ref t = object_new_gc(vm, TYPE(cell), 24);
    assert_false(gc_is_tracked(vm, t));
    gc_track(vm, t);
    assert_true(gc_is_tracked(vm, t));
    drop(vm, t);
    memory_free(vm);
}

/* [[[…]]] 100,000 deep, and instances chained by an attribute: freed without recursion. */
static void deep_structures(void **state) {
    (void)state;
    Vm *vm = support_vm();
    u64 alive = vm->blocks_alive;
    Ref chain = list_new(vm, 0);
    for (u32 i = 0; i < 100000; i++) {
        Ref outer = list_new(vm, 1);
        LIST_ITEMS(outer)[0] = chain;
        chain = outer;
    }
    drop(vm, chain);
    assert_int_equal(vm->trash_delete_nesting, 0);
    assert_int_equal(vm->trash_delete_later, 0);
    Ref cls = support_class(vm, "Node", 0, 0), node = own(vm, NONE), name = str_intern_utf8(vm, "next_node", 9);
    for (u32 i = 0; i < 100000; i++) {
        Ref outer;
        WAIT(outer, call0(vm, cls));
        assert_true(instance_set(vm, outer, name, node));
        drop(vm, node);
        node = outer;
    }
    assert_int_equal(REFCOUNT(cls), 100004);
    drop(vm, node);
    assert_int_equal(REFCOUNT(cls), 4);
    drop(vm, name);
    drop(vm, cls);
    gc_collect(vm, 2);
    assert_true(vm->blocks_alive <= alive + 2); /* what the intern table and object's subclasses may keep */
    memory_free(vm);
}

static void deep_exceptions_and_cells(void **state) {
    (void)state;
    Vm *vm = support_vm();
    Ref e = exception_new(vm, TYPE(ValueError), EMPTY_TUPLE);
    for (u32 i = 0; i < 50000; i++) {
        Ref outer = exception_new(vm, TYPE(KeyError), EMPTY_TUPLE);
        SET(EXC_AT(outer)->context, e);
        e = outer;
    }
    drop(vm, e);
    Ref c = cell_new(vm, 0);
    for (u32 i = 0; i < 50000; i++) c = cell_new(vm, c);
    drop(vm, c);
    assert_int_equal(vm->trash_delete_nesting, 0);
    memory_free(vm);
}

/* class C: __del__ = classmethod(log.append)  appends the class each time an instance ends. */
static void finalizer_runs_once(void **state) {
    (void)state;
    Vm *vm = support_vm();
    Ref log = list_new(vm, 0), append = support_attribute(vm, log, "append"), d = dict_new(vm), r;
    support_put(vm, d, "__del__", classmethod_new(vm, append));
    Ref cls = support_class(vm, "C", 0, d);
    WAIT(r, call0(vm, cls));
    drop(vm, r);
    assert_int_equal(LIST_AT(log)->length, 1);
    WAIT(r, call0(vm, cls)); /* in a cycle: the collector finalizes */
    assert_true(support_set(vm, r, "me", r));
    drop(vm, r);
    assert_int_equal(LIST_AT(log)->length, 1);
    gc_collect(vm, 2);
    assert_int_equal(LIST_AT(log)->length, 2);
    assert_string_equal(support_output, "");
    drop(vm, append);
    memory_free(vm);
}

static void failing_finalizer_is_reported(void **state) {
    (void)state;
    Vm *vm = support_vm();
    Ref d = dict_new(vm), r;
    support_put(vm, d, "__module__", own(vm, NAME(__main__)));
    support_put(vm, d, "__del__", own(vm, NONE)); /* not callable */
    Ref cls = support_class(vm, "C", 0, d);
    WAIT(r, call0(vm, cls));
    drop(vm, r);
    assert_non_null(strstr(support_output, "Exception ignored in: None"));
    assert_non_null(strstr(support_output, "TypeError: 'NoneType' object is not callable"));
    assert_int_equal(vm->exc, 0);
    memory_free(vm);
}

static void memory_errors_are_ordinary(void **state) {
    (void)state;
    Vm *vm = support_vm();
    assert_int_equal(tuple_new(vm, 0x0fffffff), 0);
    assert_string_equal(support_error(vm), "MemoryError: ");
    memory_fail_at(vm, 1);
    Ref r = object_new(vm, TYPE(object), 16);
    memory_fail_at(vm, 0);
    if (!r)
        assert_string_equal(support_error(vm), "MemoryError: ");
    else
        drop(vm, r);
    assert_int_equal(audit_run(vm, true), 0);
    memory_free(vm);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(headers),
        cmocka_unit_test(deep_structures),
        cmocka_unit_test(deep_exceptions_and_cells),
        cmocka_unit_test(finalizer_runs_once),
        cmocka_unit_test(failing_finalizer_is_reported),
        cmocka_unit_test(memory_errors_are_ordinary),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
