# what the package exports, and where its classes say they live
import collections
import collections.abc

print(collections.__all__)
for name in collections.__all__:
    x = getattr(collections, name)
    print(name, x.__module__, type(x).__name__, x.__basicsize__ if isinstance(x, type) and name in ("deque", "defaultdict", "OrderedDict") else "")
print(len(collections.abc.__all__), all(getattr(collections.abc, n).__module__ == "collections.abc" for n in collections.abc.__all__))
print(issubclass(collections.deque, collections.abc.MutableSequence), issubclass(collections.OrderedDict, dict), issubclass(collections.Counter, dict), issubclass(collections.ChainMap, collections.abc.MutableMapping))
print([c.__name__ for c in collections.UserList.__mro__])
try:
    collections.Mapping
except AttributeError as e:
    print(e)
try:
    from collections import Nope
except ImportError as e:
    print(str(e).split(" (")[0])
