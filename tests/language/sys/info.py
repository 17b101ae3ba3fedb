import sys
print(sys.version_info[:2], sys.version_info.releaselevel, sys.version_info >= (3, 8), sys.version_info.major)
print(sys.float_info, sys.int_info, sys.hash_info, sys.flags)
print(type(sys.flags), isinstance(sys.flags, tuple), len(sys.hash_info), sys.hash_info == tuple(sys.hash_info))
class A:
    def __sizeof__(self): return 100
class B:
    def __sizeof__(self): raise TypeError("no")
print(sys.getsizeof(A()), sys.getsizeof(B(), 5), sys.getsizeof([]))
try: sys.getsizeof(B())
except TypeError as e: print(e)
try: type(sys.flags)()
except TypeError as e: print(e)
print(sys.implementation.name, sys.implementation.cache_tag)
try: sys.flags.debug = 1
except AttributeError as e: print(e)
