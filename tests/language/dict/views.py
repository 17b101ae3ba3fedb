"""Views of dicts: sets of keys and items, comparisons, changes that show through, iteration that notices."""


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


d = {"a": 1, "b": 2, "c": 3}
e = {"b": 2, "c": 4, "d": 5}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i))
d["z"] = 26
print(k, v, i, "z" in k, 26 in v, ("z", 26) in i, ("z", 27) in i, ("q", 1) in i, 5 in i, ("z",) in i)
for op in ("k & e.keys()", "k | e.keys()", "k - e.keys()", "k ^ e.keys()", "k & ['a', 'q', 'a']", "k | 'ab'", "k - ['a']", "k ^ ['a', 'y']", "k & {'a', 'b', 'c', 'd', 'e'}",
           "i & e.items()", "i | e.items()", "i - e.items()", "i ^ e.items()", "['a'] & k", "{'a', 'x'} | k", "{'a', 'x'} - k", "['a', 'x'] - k", "{1} ^ k"):
    try:
        r = eval(op)
        print(op, sorted(map(repr, r)), type(r).__name__)
    except Exception as x:
        print(op, type(x).__name__, x)
for a in (k, e.keys(), {"a", "b", "c", "z"}, frozenset("ab"), i, v, ["a"]):
    row = []
    for op in ("==", "!=", "<", "<=", ">", ">="):
        try:
            row.append(eval("k %s a" % op))
        except TypeError as x:
            row.append(str(x))
    print(row)
print(k.isdisjoint(["q"]), k.isdisjoint("ab"), i.isdisjoint([("a", 1)]), k.isdisjoint({"x"}), {}.keys().isdisjoint({}.keys()), k.isdisjoint(k))
attempt(k.isdisjoint, 5)
attempt(lambda: k & 5)
attempt(lambda: v & v)
attempt(lambda: hash(k))
attempt(lambda: k[0])
attempt(type(k))
print(k.mapping, type(k.mapping), v.mapping == d, list(reversed(k)), list(reversed(v)), list(reversed(i)))
attempt(lambda: k.mapping.update({}))
it = iter(i)
x = next(it)
y = next(it)
print(x, y, it.__length_hint__(), list(it), it.__length_hint__(), list(it))
for view in ("d", "d.keys()", "d.values()", "d.items()", "reversed(d)", "reversed(d.items())"):
    d = {1: 1, 2: 2, 3: 3}
    try:
        for q in eval(view):
            d[len(d) + 5] = 0
    except RuntimeError as x:
        print(view, x)
    d = {1: 1, 2: 2, 3: 3}
    try:
        for q in eval(view):
            d[q if type(q) is int else q[0]] = 9
        print(d)
    except RuntimeError as x:
        print(view, x)
d = {n: n for n in range(10)}
for n in (0, 3, 9):
    del d[n]
print(list(reversed(d)), list(d), list(reversed(d.items()))[:2])


class C:
    def __init__(self):
        self.x, self.y = 1, 2


c = C()
print(list(reversed(c.__dict__)), list(c.__dict__.items()), c.__dict__.keys() & {"x"}, c.__dict__)
del c.x
c.z = 5
c.x = 6
print(list(c.__dict__), list(reversed(c.__dict__.values())), c.__dict__.popitem(), c.__dict__)


class E:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        print("eq", self.v, o, end="; ")
        return self.v == o


d = {1: E(1), 2: E(2)}
print((1, 1) in d.items(), (2, 1) in d.items(), 2 in d.values(), d == {1: 1, 2: 2}, d.items() == {1: 1}.items())
