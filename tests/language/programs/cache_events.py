"""Caches with limits and an event system that does not keep its listeners alive: weak references, descriptors, context managers."""
import gc
import weakref
from collections import OrderedDict, defaultdict
from contextlib import ExitStack, closing, contextmanager
from functools import partial, update_wrapper, wraps


class Node:
    __slots__ = ("key", "value", "before", "after", "__weakref__")

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.before = self.after = self


class LRU:
    """A least-recently-used cache: a dict and a ring of nodes."""

    def __init__(self, size, on_evict=None):
        if size < 1:
            raise ValueError("size must be positive")
        self.size, self.on_evict = size, on_evict
        self.ring = Node()
        self.nodes = {}
        self.hits = self.misses = 0

    def _unlink(self, node):
        node.before.after, node.after.before = node.after, node.before

    def _front(self, node):
        node.before, node.after = self.ring, self.ring.after
        self.ring.after.before = node
        self.ring.after = node

    def __getitem__(self, key):
        try:
            node = self.nodes[key]
        except KeyError:
            self.misses += 1
            return self.__missing__(key)
        self.hits += 1
        self._unlink(node)
        self._front(node)
        return node.value

    def __missing__(self, key):
        raise KeyError(key)

    def __setitem__(self, key, value):
        if node := self.nodes.get(key):
            node.value = value
            self._unlink(node)
        else:
            node = self.nodes[key] = Node(key, value)
            if len(self.nodes) > self.size:
                last = self.ring.before
                self._unlink(last)
                del self.nodes[last.key]
                if self.on_evict:
                    self.on_evict(last.key, last.value)
        self._front(node)

    def __delitem__(self, key):
        self._unlink(self.nodes.pop(key))

    def __len__(self):
        return len(self.nodes)

    def __contains__(self, key):
        return key in self.nodes

    def __iter__(self):
        node = self.ring.after
        while node is not self.ring:
            yield node.key
            node = node.after

    def close(self):
        while self.ring.after is not self.ring:
            self._unlink(self.ring.after)
        self.nodes.clear()
        del self.ring

    def __repr__(self):
        return f"LRU({', '.join(f'{k}={self.nodes[k].value}' for k in self)})"


class Squares(LRU):
    def __missing__(self, key):
        self[key] = key * key
        return self.nodes[key].value


evicted = []
cache = LRU(3, on_evict=lambda k, v: evicted.append((k, v)))
for i, letter in enumerate("abcabdae"):
    cache[letter] = i
    if letter == "b":
        cache["a"]
print(cache, list(cache), evicted, len(cache), "b" in cache, cache.hits, cache.misses)
for action in (lambda: cache["zzz"], lambda: LRU(0), lambda: cache.__delitem__("q")):
    try:
        action()
    except (KeyError, ValueError) as e:
        print(repr(e))
with closing(Squares(2)) as squares:
    print([squares[n] for n in (2, 3, 2, 4, 3)], squares, squares.misses)
    watch = weakref.ref(squares.ring)
print(watch() is not None, len(squares))
gc.collect()
print(watch(), hasattr(squares, "ring"))


class memo:
    """A decorator over OrderedDict; on methods one cache an instance, weakly."""

    def __init__(self, function=None, *, size=8):
        self.function, self.size = function, size
        self.caches = weakref.WeakKeyDictionary()
        self.plain = OrderedDict()
        if function:
            update_wrapper(self, function)

    def __call__(self, *args):
        if self.function is None:
            return type(self)(args[0], size=self.size)
        return self._ask(self.plain, self.function, args)

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return partial(self._ask_weak, weakref.ref(instance))

    def _ask_weak(self, ref, *args):
        instance = ref()
        return self._ask(self.caches.setdefault(instance, OrderedDict()), partial(self.function, instance), args)

    def _ask(self, cache, function, args):
        if args in cache:
            cache.move_to_end(args)
            return cache[args]
        value = cache[args] = function(*args)
        if len(cache) > self.size:
            cache.popitem(last=False)
        return value


calls = []


@memo(size=3)
def slow(x, y=1):
    """A slow sum."""
    calls.append((x, y))
    return x + y


class Shape:
    made = weakref.WeakSet()

    def __init__(self, side):
        self.side = side
        Shape.made.add(self)

    @memo
    def power(self, n):
        calls.append((self.side, n))
        return self.side ** n


print([slow(1), slow(1), slow(2), slow(3), slow(4), slow(1)], calls, slow.__name__, slow.__doc__, list(slow.plain))
calls.clear()
one, two = Shape(2), Shape(3)
print(one.power(3), one.power(3), two.power(2), calls, len(Shape.power.caches), len(Shape.made))
del one
print(len(Shape.power.caches), len(Shape.made), two in Shape.made)


class Event:
    """A descriptor: each object has its own listeners; methods are held weakly."""

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        signals = instance.__dict__.setdefault("_signals", {})
        if self.name not in signals:
            signals[self.name] = Signal(self.name)
        return signals[self.name]

    def __set__(self, instance, value):
        if value is not self.__get__(instance):
            raise AttributeError(f"event {self.name} cannot be replaced")


class Signal:
    def __init__(self, name):
        self.name, self.listeners, self.errors = name, [], []

    def connect(self, listener, *, once=False, weak=True):
        if weak and hasattr(listener, "__self__"):
            ref = weakref.WeakMethod(listener, self._gone)
        elif weak:
            ref = weakref.ref(listener, self._gone)
        else:
            ref = lambda: listener
        self.listeners.append((ref, once))
        return listener

    def _gone(self, ref):
        self.listeners = [entry for entry in self.listeners if entry[0] is not ref]

    def __iadd__(self, listener):
        self.connect(listener)
        return self

    def __isub__(self, listener):
        self.listeners = [entry for entry in self.listeners if entry[0]() != listener]
        return self

    def __call__(self, *args, **kwargs):
        results = []
        for entry in self.listeners[:]:
            ref, once = entry
            if (listener := ref()) is None:
                continue
            try:
                results.append(listener(*args, **kwargs))
            except Exception as e:
                self.errors.append(f"{type(e).__name__}: {e}")
            if once:
                self.listeners.remove(entry)
        return results

    def __len__(self):
        return len(self.listeners)

    @contextmanager
    def muted(self):
        saved, self.listeners = self.listeners, []
        try:
            yield self
        finally:
            self.listeners = saved


class Thermometer:
    changed = Event()
    alarm = Event()

    def __init__(self, value=20):
        self._value = value

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, new):
        old, self._value = self._value, new
        if old != new:
            self.changed(self, old, new)
        if new > 40:
            self.alarm(new)


class Display:
    def __init__(self, name):
        self.name, self.rows = name, []

    def show(self, source, old, new):
        self.rows.append(f"{self.name}: {old} -> {new}")
        return self.name

    def __del__(self):
        print(f"({self.name} is gone)")


thermometer, first, second = Thermometer(), Display("first"), Display("second")
thermometer.changed += first.show
thermometer.changed += second.show
thermometer.value = 25
thermometer.value = 25
print(first.rows, second.rows, len(thermometer.changed))
del second
print(len(thermometer.changed), thermometer.changed(thermometer, 1, 2))
thermometer.changed -= first.show
print(len(thermometer.changed))


@thermometer.alarm.connect
def ring(value):
    print("alarm at", value)
    return value


thermometer.alarm.connect(lambda v: 1 / (v - 50), weak=False)
thermometer.alarm.connect(lambda v: print("once"), once=True, weak=False)
thermometer.value = 45
thermometer.value = 50
print(thermometer.alarm.errors, len(thermometer.alarm))
with thermometer.alarm.muted() as quiet:
    thermometer.value = 60
    print(len(quiet))
del ring
print(len(thermometer.alarm))
try:
    thermometer.alarm = None
except AttributeError as e:
    print(e)
print(isinstance(Thermometer.alarm, Event), Thermometer().alarm is not thermometer.alarm)


class Tree:
    """Children hold their parent weakly, so that a tree needs no collector."""

    def __init__(self, name, *children):
        self.name, self.children, self._parent = name, list(children), None
        for child in children:
            child._parent = weakref.ref(self)

    @property
    def parent(self):
        return self._parent and self._parent()

    def path(self):
        return (self.parent.path() if self.parent else "") + "/" + self.name


gc.disable()
leaf = Tree("leaf")
tree = Tree("top", Tree("a", leaf), Tree("b"))
print(leaf.path(), leaf.parent.parent is tree)
del tree
print(leaf.path(), leaf.parent, gc.collect())
names = weakref.WeakValueDictionary()
names["leaf"] = leaf
keep = names["other"] = Tree("other")
finalizer = weakref.finalize(leaf, print, "finalized", sep="!")
print(sorted(names), finalizer.alive, weakref.getweakrefcount(leaf))
del leaf
print(sorted(names), finalizer.alive, finalizer())
with ExitStack() as stack:
    for n in range(3):
        stack.callback(print, "leaving", n)
    stack.enter_context(closing(LRU(1)))
    print("inside")


def traced(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        wrapper.count += 1
        return function(*args, **kwargs)
    wrapper.count = 0
    return wrapper


@traced
def fib(n, table=defaultdict(int)):
    return table[n] or table.setdefault(n, 0) or (n if n < 2 else table.__setitem__(n, fib(n - 1) + fib(n - 2)) or table[n])


print(fib(30), fib.count, fib.__wrapped__.__name__)
