# modules with a C part also work without it: blocked, as test suites do
import sys

def without(name, blocked):
    for m in (name, blocked):
        sys.modules.pop(m, None)
    sys.modules[blocked] = None
    module = __import__(name)
    del sys.modules[blocked], sys.modules[name]
    return module

heapq = without("heapq", "_heapq")
h = [5, 3, 8, 1, 9, 2]
heapq.heapify(h)
print(h, heapq.heappop(h), heapq.heappushpop(h, 0), heapq.heapreplace(h, 7), h)
print(heapq.heappush.__module__, heapq.nsmallest(2, [4, 1, 3]))
bisect = without("bisect", "_bisect")
a = [1, 2, 2, 3]
print(bisect.bisect(a, 2), bisect.bisect_left(a, 2), bisect.bisect_left([-3, -2, -1], 2, key=lambda x: -x))
bisect.insort(a, 2.5)
print(a)
operator = without("operator", "_operator")
print(operator.add(1, 2), operator.itemgetter(1, 0)("ab"), operator.attrgetter("real.imag")(3), operator.methodcaller("upper")("x"))
print(operator.itemgetter(2), operator.attrgetter("a.b", "c"), operator.methodcaller("f", 1, k=2))
print(operator.length_hint(iter([1, 2])), operator.countOf("banana", "a"), operator.indexOf("abc", "c"))
functools = without("functools", "_functools")
print(functools.reduce(lambda a, b: a * b, [1, 2, 3, 4], 10), sorted("bca", key=functools.cmp_to_key(lambda a, b: (a > b) - (a < b))))
p = functools.partial(int, base=2)
print(p("101"), p.keywords, functools.partial(p, "11")())

@functools.lru_cache(maxsize=2)
def square(x):
    print("compute", x)
    return x * x

print([square(i) for i in (1, 2, 1, 3, 1, 2)], square.cache_info())
collections = without("collections", "_collections")
od = collections.OrderedDict(a=1, b=2, c=3)
od.move_to_end("a")
od.move_to_end("c", last=False)
print(od, list(reversed(od)), od.popitem(), od.popitem(last=False), od == {"b": 2})
print(collections.namedtuple("P", "x y")(1, 2), collections.Counter("abca"))
