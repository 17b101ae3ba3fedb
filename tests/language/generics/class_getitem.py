"""Which built-in classes are generic, and what the others say."""
import collections, contextlib, itertools, queue, re, types, functools, weakref, os
def tell(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for cls in (list, tuple, dict, set, frozenset, type, enumerate, collections.deque, collections.defaultdict, collections.OrderedDict, collections.Counter,
            collections.ChainMap, collections.UserDict, itertools.chain, queue.Queue, re.Pattern, re.Match, types.MappingProxyType, functools.partial,
            functools.cached_property, weakref.ref, weakref.WeakSet, contextlib.AbstractContextManager, BaseExceptionGroup, slice, int, str, range, object,
            types.FunctionType, map, zip, bytes, memoryview, property):
    tell(lambda: cls[int])
class A:
    def __class_getitem__(cls, item):
        return cls.__name__, item
class B(A): pass
print(A[1], B[1, 2], B[:])
class C:
    __class_getitem__ = classmethod(types.GenericAlias)
print(C[int], C[int, str].__args__, type(C[int]()).__name__, C[int]().__orig_class__)
class Meta(type):
    def __getitem__(cls, item): return "meta", item
class D(A, metaclass=Meta): pass
print(D[3])
class E:
    def __getitem__(self, item): return item
tell(lambda: E[1])
tell(lambda: E()[1])
