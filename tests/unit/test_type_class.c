/* test_type_class.c: classes made through type(): layout, order of the namespace, counts, method resolution, and 3.11's errors. Every number
 * and text was printed by python3.11 for the same class. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "vm_support.h"

static const char *names_of(Vm *vm, Ref cls) { /* list(vars(cls)) */
    Ref list = dict_keys_list(vm, TYPE_AT(cls)->dict);
    const char *s = support_repr(vm, list);
    drop(vm, list);
    return s;
}
static i64 number(Vm *vm, Ref cls, const char *name) { return support_int(vm, support_attribute(vm, cls, name)); }

static Ref with_module(Vm *vm) { /* {'__module__': '__main__'} */
    Ref d = dict_new(vm);
    support_put(vm, d, "__module__", own(vm, NAME(__main__)));
    return d;
}

static void plain_class(void **state) {
    (void)state;
    Vm *vm = support_vm();
    Ref cls = support_class(vm, "C", 0, with_module(vm));
    assert_int_equal(REFCOUNT(cls), 4); /* getrefcount 5: itself, __mro__, __dict__, __weakref__, its argument */
    assert_string_equal(names_of(vm, cls), "['__module__', '__dict__', '__weakref__', '__doc__']");
    assert_int_equal(number(vm, cls, "__basicsize__"), 24);
    assert_int_equal(number(vm, cls, "__dictoffset__"), -48);
    assert_int_equal(number(vm, cls, "__weakrefoffset__"), 16);
    assert_int_equal(object_size(vm, cls), 1688);
    assert_string_equal(support_repr(vm, cls), "<class '__main__.C'>");
    Ref one, two;
    WAIT(one, call0(vm, cls));
    WAIT(two, call0(vm, cls));
    assert_int_equal(REFCOUNT(cls), 6);
    assert_int_equal(object_size(vm, one), 56);
    drop(vm, one);
    drop(vm, two);
    Ref below = support_class(vm, "D", support_bases(vm, cls, 0), with_module(vm));
    assert_int_equal(REFCOUNT(cls), 7); /* bases, mro, base */
    assert_int_equal(REFCOUNT(below), 2);
    assert_string_equal(names_of(vm, below), "['__module__', '__doc__']");
    drop(vm, below);
    gc_collect(vm, 2);
    assert_int_equal(REFCOUNT(cls), 4);
    memory_free(vm);
}

typedef struct Row {
    u32 index;
    int basicsize, itemsize, dictoffset, weakrefoffset;
    const char *names;
} Row;

static void classes_over_static_types(void **state) {
    (void)state;
    static const Row rows[] = {
        {TI_Exception, 80, 0, 16, 72, "['__module__', '__weakref__', '__doc__']"},
        {TI_list, 48, 0, -72, 40, "['__module__', '__dict__', '__weakref__', '__doc__']"},
        {TI_tuple, 32, 8, -8, 0, "['__module__', '__dict__', '__doc__']"},
        {TI_int, 32, 4, -8, 0, "['__module__', '__dict__', '__doc__']"},
        {TI_str, 88, 0, -112, 80, "['__module__', '__dict__', '__weakref__', '__doc__']"},
        {TI_dict, 56, 0, -80, 48, "['__module__', '__dict__', '__weakref__', '__doc__']"},
        {TI_float, 32, 0, -56, 24, "['__module__', '__dict__', '__weakref__', '__doc__']"},
        {TI_bytes, 41, 1, -8, 0, "['__module__', '__dict__', '__doc__']"},
    };
    Vm *vm = support_vm();
    for (u32 i = 0; i < ARRAY_LEN(rows); i++) {
        Ref base = STATIC_TYPES + STATIC_TYPE_STRIDE * rows[i].index;
        Ref cls = support_class(vm, "K", support_bases(vm, base, 0), with_module(vm));
        assert_int_not_equal(cls, 0);
        assert_int_equal(number(vm, cls, "__basicsize__"), rows[i].basicsize);
        assert_int_equal(number(vm, cls, "__itemsize__"), rows[i].itemsize);
        if (rows[i].index != TI_Exception) assert_int_equal(number(vm, cls, "__dictoffset__"), rows[i].dictoffset);
        if (rows[i].index != TI_Exception) assert_int_equal(number(vm, cls, "__weakrefoffset__"), rows[i].weakrefoffset);
        assert_string_equal(names_of(vm, cls), rows[i].names);
        Ref r;
        WAIT(r, call0(vm, cls));
        assert_int_not_equal(r, 0);
        assert_true(support_set(vm, r, "note", NONE));
        Ref note = support_attribute(vm, r, "note");
        assert_int_equal(note, NONE);
        drop(vm, note);
        drop(vm, r);
        drop(vm, cls);
    }
    assert_int_equal(audit_run(vm, true), 0);
    memory_free(vm);
}

static Ref slots_of(Vm *vm, const char *a, const char *b) {
    Ref d = with_module(vm), item[2] = {str_from_ascii(vm, a), b ? str_from_ascii(vm, b) : 0};
    support_put(vm, d, "__slots__", tuple_steal(vm, item, b ? 2 : 1));
    return d;
}

static void slots(void **state) {
    (void)state;
    Vm *vm = support_vm();
    Ref cls = support_class(vm, "K", 0, slots_of(vm, "b", "a")), r;
    assert_int_equal(REFCOUNT(cls), 4); /* itself, __mro__, one for each slot */
    assert_string_equal(names_of(vm, cls), "['__module__', '__slots__', 'a', 'b', '__doc__']");
    assert_int_equal(number(vm, cls, "__basicsize__"), 32);
    assert_int_equal(object_size(vm, cls), 920);
    WAIT(r, call0(vm, cls));
    assert_int_equal(object_size(vm, r), 48);
    assert_int_equal(support_attribute(vm, r, "a"), 0);
    assert_string_equal(support_error(vm), "AttributeError: 'K' object has no attribute 'a'");
    assert_true(support_set(vm, r, "a", SMALL_INT(7)));
    assert_int_equal(support_int(vm, support_attribute(vm, r, "a")), 7);
    Ref name, value;
    assert_true(type_slot(vm, cls, 0, r, &name, &value));
    assert_string_equal(support_text(vm, name), "a");
    assert_int_equal(value, SMALL_INT(7));
    assert_true(support_set(vm, r, "a", 0));
    assert_false(support_set(vm, r, "a", 0));
    assert_string_equal(support_error(vm), "AttributeError: a");
    assert_false(support_set(vm, r, "c", NONE));
    assert_string_equal(support_error(vm), "AttributeError: 'K' object has no attribute 'c'");
    assert_int_equal(support_class(vm, "X", 0, slots_of(vm, "1x", NULL)), 0);
    assert_string_equal(support_error(vm), "TypeError: __slots__ must be identifiers");
    assert_int_equal(support_class(vm, "X", support_bases(vm, TYPE(tuple), 0), slots_of(vm, "x", NULL)), 0);
    assert_string_equal(support_error(vm), "TypeError: nonempty __slots__ not supported for subtype of 'tuple'");
    Ref d = slots_of(vm, "x", NULL);
    support_put(vm, d, "x", own(vm, NONE));
    assert_int_equal(support_class(vm, "X", 0, d), 0);
    assert_string_equal(support_error(vm), "ValueError: 'x' in __slots__ conflicts with class variable");
    drop(vm, r);
    memory_free(vm);
}

static void mro(void **state) {
    (void)state;
    Vm *vm = support_vm();
    Ref a = support_class(vm, "A", 0, with_module(vm)), b = support_class(vm, "B", support_bases(vm, a, 0), with_module(vm));
    Ref c = support_class(vm, "C", support_bases(vm, a, 0), with_module(vm)),
        d = support_class(vm, "D", support_bases(vm, b, c), with_module(vm));
    assert_string_equal(support_repr(vm, TYPE_AT(d)->mro),
                        "(<class '__main__.D'>, <class '__main__.B'>, <class '__main__.C'>, <class '__main__.A'>, <class 'object'>)");
    assert_int_equal(support_class(vm, "E", support_bases(vm, a, b), 0), 0);
    assert_string_equal(support_error(vm), "TypeError: Cannot create a consistent method resolution\norder (MRO) for bases A, B");
    assert_int_equal(support_class(vm, "E", support_bases(vm, a, a), 0), 0);
    assert_string_equal(support_error(vm), "TypeError: duplicate base class A");
    assert_int_equal(support_class(vm, "E", support_bases(vm, TYPE(list), TYPE(dict)), 0), 0);
    assert_string_equal(support_error(vm), "TypeError: multiple bases have instance lay-out conflict");
    assert_int_equal(support_class(vm, "E", support_bases(vm, TYPE(bool), 0), 0), 0);
    assert_string_equal(support_error(vm), "TypeError: type 'bool' is not an acceptable base type");
    Ref m = support_class(vm, "M", support_bases(vm, TYPE(type), 0), with_module(vm));
    assert_int_equal(number(vm, m, "__basicsize__"), 904);
    Ref n = support_class(vm, "N", support_bases(vm, TYPE(type), 0), with_module(vm)), args[3], x, y;
    args[0] = str_from_ascii(vm, "x");
    args[1] = EMPTY_TUPLE;
    args[2] = with_module(vm);
    WAIT(x, object_call(vm, m, args, 3, 0));
    WAIT(y, object_call(vm, n, args, 3, 0));
    assert_int_equal(TYPE_OF(x), m);
    assert_int_equal(support_class(vm, "E", support_bases(vm, x, y), 0), 0);
    assert_string_equal(support_error(vm),
                        "TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the "
                        "metaclasses of all its bases");
    const Ref mine[] = {a, b, c, d, m, n, x, y, args[0], args[2]}; /* what the audit would miss a holder for */
    for (u32 i = 0; i < ARRAY_LEN(mine); i++) drop(vm, mine[i]);
    assert_int_equal(audit_run(vm, true), 0);
    memory_free(vm);
}

/* A class's attribute may come and go: the slots follow, in classes below, too. */
static void slots_follow_the_namespace(void **state) {
    (void)state;
    Vm *vm = support_vm();
    Ref a = support_class(vm, "A", support_bases(vm, TYPE(list), 0), with_module(vm));
    Ref b = support_class(vm, "B", support_bases(vm, a, 0), with_module(vm)), r, length;
    WAIT(r, call0(vm, b));
    WAIT(length, object_length(vm, r));
    assert_int_equal(support_int(vm, length), 0);
    Ref dunder = support_attribute(vm, TYPE(dict), "__len__"); /* fits no list: its check speaks */
    assert_true(support_set(vm, a, "__len__", dunder));
    WAIT(length, object_length(vm, r));
    assert_int_equal(length, 0);
    assert_string_equal(support_error(vm), "TypeError: descriptor '__len__' requires a 'dict' object but received a 'B'");
    assert_true(support_set(vm, a, "__len__", 0));
    WAIT(length, object_length(vm, r));
    assert_int_equal(support_int(vm, length), 0);
    assert_true(support_set(vm, b, "__hash__", NONE));
    i64 h;
    assert_false(object_hash(vm, r, &h));
    assert_string_equal(support_error(vm), "TypeError: unhashable type: 'B'");
    drop(vm, dunder);
    drop(vm, r);
    memory_free(vm);
}

static const char *call_error(Vm *vm, Ref callable, Ref a, Ref b) {
    Ref args[2] = {a, b}, r;
    WAIT(r, object_call(vm, callable, args, (a != 0) + (b != 0), 0));
    assert_int_equal(r, 0);
    return support_error(vm);
}
static const char *method_error(Vm *vm, Ref type, const char *name, Ref a, Ref b) {
    Ref f = support_attribute(vm, type, name);
    const char *s = call_error(vm, f, a, b);
    drop(vm, f);
    return s;
}

static void errors(void **state) {
    (void)state;
    Vm *vm = support_vm();
    Ref c = support_class(vm, "C", 0, with_module(vm));
    assert_string_equal(call_error(vm, c, SMALL_INT(1), 0), "TypeError: C() takes no arguments");
    assert_string_equal(call_error(vm, SMALL_INT(1), 0, 0), "TypeError: 'int' object is not callable");
    assert_string_equal(method_error(vm, TYPE(object), "__new__", 0, 0), "TypeError: object.__new__(): not enough arguments");
    assert_string_equal(method_error(vm, TYPE(object), "__new__", SMALL_INT(1), 0),
                        "TypeError: object.__new__(X): X is not a type object (int)");
    assert_string_equal(method_error(vm, TYPE(int), "__new__", TYPE(str), 0), "TypeError: int.__new__(str): str is not a subtype of int");
    assert_string_equal(method_error(vm, TYPE(object), "__new__", TYPE(int), 0),
                        "TypeError: object.__new__(int) is not safe, use int.__new__()");
    assert_string_equal(method_error(vm, TYPE(list), "append", 0, 0), "TypeError: unbound method list.append() needs an argument");
    assert_string_equal(method_error(vm, TYPE(list), "append", SMALL_INT(1), SMALL_INT(2)),
                        "TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'int' object");
    assert_string_equal(method_error(vm, TYPE(list), "__len__", SMALL_INT(1), 0),
                        "TypeError: descriptor '__len__' requires a 'list' object but received a 'int'");
    assert_string_equal(method_error(vm, TYPE(object), "__repr__", 0, 0),
                        "TypeError: descriptor '__repr__' of 'object' object needs an argument");
    Ref list = list_new(vm, 0);
    assert_string_equal(method_error(vm, list, "append", 0, 0), "TypeError: list.append() takes exactly one argument (0 given)");
    assert_string_equal(method_error(vm, list, "insert", SMALL_INT(1), 0), "TypeError: insert expected 2 arguments, got 1");
    assert_string_equal(method_error(vm, TYPE(type), "__or__", SMALL_INT(1), SMALL_INT(1)),
                        "TypeError: descriptor '__or__' requires a 'type' object but received a 'int'");
    assert_false(support_set(vm, TYPE(int), "x", NONE));
    assert_string_equal(support_error(vm), "TypeError: cannot set 'x' attribute of immutable type 'int'");
    assert_int_equal(support_attribute(vm, c, "zz"), 0);
    assert_string_equal(support_error(vm), "AttributeError: type object 'C' has no attribute 'zz'");
    assert_false(support_set(vm, c, "x", 0));
    assert_string_equal(support_error(vm), "AttributeError: type object 'C' has no attribute 'x'");
    Ref r;
    WAIT(r, number_binary(vm, BINARY_ADD, SMALL_INT(1), NONE));
    assert_int_equal(r, 0);
    assert_string_equal(support_error(vm), "TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'");
    WAIT(r, object_compare(vm, SMALL_INT(1), NONE, OP_LT));
    assert_int_equal(r, 0);
    assert_string_equal(support_error(vm), "TypeError: '<' not supported between instances of 'int' and 'NoneType'");
    drop(vm, list);
    memory_free(vm);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_class), cmocka_unit_test(classes_over_static_types),  cmocka_unit_test(slots),
        cmocka_unit_test(mro),         cmocka_unit_test(slots_follow_the_namespace), cmocka_unit_test(errors),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
