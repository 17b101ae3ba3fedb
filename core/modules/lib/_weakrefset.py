"""WeakSet: a set that does not keep its elements alive."""
from _weakref import ref
from types import GenericAlias

__all__ = ["WeakSet"]


class _IterationGuard:
    """While a set or dict is iterated over, dead references stay in it."""

    def __init__(self, weakcontainer):
        self.weakcontainer = ref(weakcontainer)

    def __enter__(self):
        w = self.weakcontainer()
        if w is not None:
            w._iterating.add(self)
        return self

    def __exit__(self, e, t, b):
        w = self.weakcontainer()
        if w is not None:
            w._iterating.remove(self)
            if not w._iterating:
                w._commit_removals()


class WeakSet:
    """A set that does not keep its elements alive."""

    def __init__(self, data=None):
        self.data = set()

        def _remove(item, selfref=ref(self)):
            self = selfref()
            if self is not None:
                if self._iterating:
                    self._pending_removals.append(item)
                else:
                    self.data.discard(item)

        self._remove = _remove
        self._pending_removals = []
        self._iterating = set()
        if data is not None:
            self.update(data)

    def _commit_removals(self):
        pending = self._pending_removals
        while pending:
            self.data.discard(pending.pop())

    def __iter__(self):
        with _IterationGuard(self):
            for itemref in self.data:
                item = itemref()
                if item is not None:
                    yield item

    def __len__(self):
        return len(self.data) - len(self._pending_removals)

    def __contains__(self, item):
        try:
            wr = ref(item)
        except TypeError:
            return False
        return wr in self.data

    def __reduce__(self):
        return self.__class__, (list(self),), self.__getstate__()

    def _settle(self):
        if self._pending_removals:
            self._commit_removals()

    def add(self, item):
        """Put an element in."""
        self._settle()
        self.data.add(ref(item, self._remove))

    def clear(self):
        """Take all elements out."""
        self._settle()
        self.data.clear()

    def copy(self):
        """A new set with the same elements."""
        return self.__class__(self)

    def pop(self):
        """Take some element out."""
        self._settle()
        while True:
            try:
                itemref = self.data.pop()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            item = itemref()
            if item is not None:
                return item

    def remove(self, item):
        """Take an element out; KeyError if it is not there."""
        self._settle()
        self.data.remove(ref(item))

    def discard(self, item):
        """Take an element out if it is there."""
        self._settle()
        self.data.discard(ref(item))

    def update(self, other):
        """Put all elements of other in."""
        self._settle()
        for element in other:
            self.add(element)

    def __ior__(self, other):
        self.update(other)
        return self

    def _refs(self, other):
        return set(ref(item) for item in other)

    def difference(self, other):
        """The elements that are not in other."""
        newset = self.copy()
        newset.difference_update(other)
        return newset

    __sub__ = difference

    def difference_update(self, other):
        """Take the elements of other out."""
        self.__isub__(other)

    def __isub__(self, other):
        self._settle()
        if self is other:
            self.data.clear()
        else:
            self.data.difference_update(self._refs(other))
        return self

    def intersection(self, other):
        """The elements that are in other, too."""
        return self.__class__(item for item in other if item in self)

    __and__ = intersection

    def intersection_update(self, other):
        """Keep only what is in other, too."""
        self.__iand__(other)

    def __iand__(self, other):
        self._settle()
        self.data.intersection_update(self._refs(other))
        return self

    def issubset(self, other):
        """Are all elements in other?"""
        return self.data.issubset(self._refs(other))

    __le__ = issubset

    def __lt__(self, other):
        return self.data < set(map(ref, other))

    def issuperset(self, other):
        """Are all elements of other in it?"""
        return self.data.issuperset(self._refs(other))

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > set(map(ref, other))

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.data == set(map(ref, other))

    __hash__ = None

    def symmetric_difference(self, other):
        """The elements that are in one of both only."""
        newset = self.copy()
        newset.symmetric_difference_update(other)
        return newset

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        """Become the symmetric difference."""
        self.__ixor__(other)

    def __ixor__(self, other):
        self._settle()
        if self is other:
            self.data.clear()
        else:
            self.data.symmetric_difference_update(set(ref(item, self._remove) for item in other))
        return self

    def union(self, other):
        """The elements of both."""
        return self.__class__(e for s in (self, other) for e in s)

    __or__ = union

    def isdisjoint(self, other):
        """Have they no element in common?"""
        return len(self.intersection(other)) == 0

    def __repr__(self):
        return repr(self.data)

    __class_getitem__ = classmethod(GenericAlias)
