# Counter: how it counts, most_common, elements, update and subtract
from collections import Counter

c = Counter("abracadabra")
print(c, c["a"], c["zz"], len(c), c.total())
print(c.most_common(), c.most_common(2), c.most_common(0), c.most_common(100) == c.most_common())
print("".join(sorted(c.elements())), list(Counter(a=2, b=0, c=-1).elements()))
c.update("zz")
c.update({"a": 10}, b=1)
print(c)
c.subtract("aab")
c.subtract({"r": 5}, z=1)
c.subtract(Counter(q=3))
print(c, c["q"])
del c["nothing"]
del c["q"]
print("q" in c, Counter(), Counter([]), Counter(None), Counter({}), Counter(a=1, b="x"))
for bad in (lambda: Counter(3), lambda: Counter(1, 2), lambda: Counter([[]]), lambda: Counter.fromkeys("ab"), lambda: Counter([1]).update(2)):
    try:
        bad()
    except (TypeError, NotImplementedError) as e:
        print(type(e).__name__, e)
print(Counter(iterable=3), Counter(self=1))
print(Counter(i % 3 for i in range(10)), Counter(map(len, ["a", "bb", "c"])))
c = Counter("ab")
d = c.copy()
d["a"] = 9
print(c, d, type(d).__name__, c.__reduce__())
c = Counter(b=2, a=2, c=3)
print(list(c), c)
print(c.setdefault("n", 5), c.pop("n"), c.get("nope"), dict(c))
