import ctypes
class Head(ctypes.Structure):
    _fields_ = [("count", ctypes.c_ssize_t), ("type", ctypes.c_void_p)]
class List(ctypes.Structure):
    _fields_ = [("head", Head), ("size", ctypes.c_ssize_t)]
x = [1, 2, 3]
h = Head.from_address(id(x))
y = x
print(h.count, h.type == id(list), List.from_address(id(x)).size, List.from_address(id(x)).head.count)
class Mixed(ctypes.Structure):
    _fields_ = [("a", ctypes.c_char), ("b", ctypes.c_int), ("c", ctypes.c_short), ("d", ctypes.c_double), ("e", ctypes.c_char * 3)]
print(ctypes.sizeof(Head), ctypes.sizeof(Mixed), [getattr(Mixed, n).offset for n in "abcde"], Mixed.e.size)
print(ctypes.c_wchar("x"), ctypes.sizeof(ctypes.c_wchar))
