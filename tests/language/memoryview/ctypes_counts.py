# ctypes: reading counts and words of objects at their ids
import ctypes
import sys


class C:
    pass


def count(x):
    return ctypes.c_long.from_address(x).value


c = C()
i = id(c)
print(count(i), sys.getrefcount(c) - 1)
d = c
print(count(i), ctypes.c_ssize_t.from_address(i).value, ctypes.c_size_t.from_address(i).value, ctypes.c_int.from_address(i).value, ctypes.c_uint8.from_address(i).value)
l = [c, c]
print(count(i))
l.clear()
del d
view = ctypes.c_long.from_address(i)
print(view.value, view)
e = c
print(view.value, repr(view))
print(ctypes.c_long.from_address(i + 8).value == id(C), ctypes.c_void_p.from_address(i + 8).value == id(C), ctypes.py_object.from_address(i + 8).value is C)
l = [1, 2, 3]
print(ctypes.c_ssize_t.from_address(id(l) + 16).value, ctypes.c_ssize_t.from_address(id(l) + 32).value, ctypes.c_ssize_t.from_address(id((1, 2)) + 16).value)
t = (c, "x")
print(ctypes.py_object.from_address(id(t) + 24).value is c, ctypes.py_object.from_address(id(t) + 32).value)
print(ctypes.c_double.from_address(id(2.5) + 16).value, ctypes.c_long.from_address(id(7) + 16).value, ctypes.c_long.from_address(id(-7) + 16).value, ctypes.c_uint32.from_address(id(7) + 24).value)
print(ctypes.string_at(id(b"some bytes") + 32, 10), ctypes.string_at(id(b"some bytes") + 32), ctypes.c_long.from_address(id("text!") + 16).value, ctypes.c_long.from_address(id(b"some bytes") + 16).value)
print(ctypes.c_long.from_address(id({1: 2}) + 16).value, ctypes.cast(i, ctypes.py_object).value is c, ctypes.py_object(c).value is c)
print([ctypes.sizeof(x) for x in (ctypes.c_byte, ctypes.c_short, ctypes.c_int, ctypes.c_long, ctypes.c_longlong, ctypes.c_float, ctypes.c_double, ctypes.c_bool, ctypes.c_char, ctypes.c_void_p, ctypes.py_object, ctypes.c_int * 5)])
print(ctypes.c_int(5), ctypes.c_int(2 ** 31), ctypes.c_ubyte(-1), ctypes.c_long(3).value, ctypes.c_double(1.5), ctypes.c_bool(7), ctypes.c_char(b"q"), ctypes.c_int().value, ctypes.c_void_p().value)
print(ctypes.c_longlong is ctypes.c_long, ctypes.c_int64 is ctypes.c_long, ctypes.c_uint8 is ctypes.c_ubyte, ctypes.c_ssize_t is ctypes.c_long, ctypes.c_size_t.__name__)
print(list((ctypes.c_ubyte * 4).from_address(id(b"wxyz") + 32)), bytes((ctypes.c_char * 4).from_address(id(b"wxyz") + 32)))
x = ctypes.c_int(1)
x.value = 9
print(x, bool(x), bool(ctypes.c_int(0)))
for f in (lambda: ctypes.c_int("x"), lambda: ctypes.c_int.from_address("x"), lambda: ctypes.c_double("x")):
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e)
