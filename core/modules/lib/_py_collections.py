"""What collections takes from the C module _collections, in Python, for those who block that one."""
import sys as _sys
from _collections_abc import ItemsView, KeysView, MutableMapping, ValuesView
from _weakref import proxy as _proxy
from operator import eq as _eq, itemgetter as _itemgetter
from reprlib import recursive_repr as _recursive_repr

__name__ = "collections"
_missing = object()


class _Keys(KeysView):
    def __reversed__(self):
        yield from reversed(self._mapping)


class _Items(ItemsView):
    def __reversed__(self):
        for key in reversed(self._mapping):
            yield key, self._mapping[key]


class _Values(ValuesView):
    def __reversed__(self):
        for key in reversed(self._mapping):
            yield self._mapping[key]


class _Link(object):
    __slots__ = "prev", "next", "key", "__weakref__"


class OrderedDict(dict):
    "Dictionary that remembers insertion order"
    # a ring of links: strong references forward, weak ones back; the root has no key

    def __new__(cls, /, *args, **kwds):
        self = dict.__new__(cls)
        self.__hardroot = _Link()
        self.__root = root = _proxy(self.__hardroot)
        root.prev = root.next = root
        self.__map = {}
        return self

    def __init__(self, other=(), /, **kwds):
        self.__update(other, **kwds)

    def __setitem__(self, key, value):
        if key not in self:
            self.__map[key] = link = _Link()
            root = self.__root
            last = root.prev
            link.prev, link.next, link.key = last, root, key
            last.next = link
            root.prev = _proxy(link)
        dict.__setitem__(self, key, value)

    def __delitem__(self, key):
        dict.__delitem__(self, key)
        link = self.__map.pop(key)
        before, after = link.prev, link.next
        before.next, after.prev = after, before
        link.prev = link.next = None

    def __iter__(self):
        root = self.__root
        at = root.next
        while at is not root:
            yield at.key
            at = at.next

    def __reversed__(self):
        root = self.__root
        at = root.prev
        while at is not root:
            yield at.key
            at = at.prev

    def clear(self):
        "od.clear() -> None.  Remove all items from od."
        root = self.__root
        root.prev = root.next = root
        self.__map.clear()
        dict.clear(self)

    def popitem(self, last=True):
        """Remove and return a (key, value) pair: the last one, or the first one if last is false."""
        if not self:
            raise KeyError("dictionary is empty")
        root = self.__root
        if last:
            link = root.prev
            before = link.prev
            before.next, root.prev = root, before
        else:
            link = root.next
            after = link.next
            root.next, after.prev = after, root
        key = link.key
        del self.__map[key]
        return key, dict.pop(self, key)

    def move_to_end(self, key, last=True):
        """Move an existing element to the end (or beginning if last is false)."""
        link = self.__map[key]
        before, after = link.prev, link.next
        own = after.prev
        before.next, after.prev = after, before
        root = self.__root
        if last:
            end = root.prev
            link.prev, link.next = end, root
            root.prev, end.next = own, link
        else:
            first = root.next
            link.prev, link.next = root, first
            first.prev, root.next = own, link

    def __sizeof__(self):
        size = _sys.getsizeof
        n = len(self) + 1
        return size(self.__dict__) + 2 * size(self.__map) + size(self.__hardroot) * n + size(self.__root) * n

    update = __update = MutableMapping.update

    def keys(self):
        "D.keys() -> a set-like object providing a view on D's keys"
        return _Keys(self)

    def items(self):
        "D.items() -> a set-like object providing a view on D's items"
        return _Items(self)

    def values(self):
        "D.values() -> an object providing a view on D's values"
        return _Values(self)

    __ne__ = MutableMapping.__ne__

    def pop(self, key, default=_missing):
        """Remove a key and return its value; without the key, the default, or a KeyError."""
        result = dict.pop(self, key, _missing)
        if result is not _missing:
            link = self.__map.pop(key)
            before, after = link.prev, link.next
            before.next, after.prev = after, before
            link.prev = link.next = None
            return result
        if default is _missing:
            raise KeyError(key)
        return default

    def setdefault(self, key, default=None):
        """The value of a key, which is put in with the default if it is not there."""
        if key in self:
            return self[key]
        self[key] = default
        return default

    @_recursive_repr()
    def __repr__(self):
        name = self.__class__.__name__
        return f"{name}({list(self.items())!r})" if self else f"{name}()"

    def __reduce__(self):
        "Return state information for pickling"
        state = self.__getstate__()
        if isinstance(state, tuple):
            state, slots = state
        else:
            slots = {}
        state, slots = state.copy(), slots.copy()
        for name in vars(OrderedDict()):
            state.pop(name, None)
            slots.pop(name, None)
        return self.__class__, (), ((state, slots) if slots else state or None), None, iter(self.items())

    def copy(self):
        "od.copy() -> a shallow copy of od"
        return self.__class__(self)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """A new ordered dictionary with keys from iterable, each with this value."""
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and all(map(_eq, self, other))
        return dict.__eq__(self, other)

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.__class__(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.__class__(other)
        new.update(self)
        return new


_OrderedDictKeysView, _OrderedDictItemsView, _OrderedDictValuesView = _Keys, _Items, _Values


def _tuplegetter(index, doc):
    return property(_itemgetter(index), doc=doc)


def _count_elements(mapping, iterable):
    "Tally elements from the iterable."
    get = mapping.get
    for elem in iterable:
        mapping[elem] = get(elem, 0) + 1
