# collections.abc: what Mapping and MutableMapping give
from collections.abc import Mapping, MutableMapping, KeysView, ItemsView, ValuesView


class D(MutableMapping):
    def __init__(self, *a, **k):
        self.d = {}
        self.update(*a, **k)

    def __getitem__(self, k):
        return self.d[k]

    def __setitem__(self, k, v):
        self.d[k] = v

    def __delitem__(self, k):
        del self.d[k]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)

    def __repr__(self):
        return f"D{self.d}"


d = D({"a": 1}, b=2)
print(d, d.get("a"), d.get("z", 0), "a" in d, d == {"a": 1, "b": 2}, d != {}, d == 3)
print(d.keys(), d.items(), d.values(), len(d.keys()), ("a", 1) in d.items(), ("a", 2) in d.items(), 2 in d.values(), 9 in d.values())
print(sorted(d.keys() | {"z"}), d.keys() & {"a"}, d.items() - {("a", 1)}, list(d.values()), d.keys() == {"a", "b"})
print(d.pop("a"), d.pop("zz", None), d.setdefault("b", 7), d.setdefault("c", 8), d)
for f in (lambda: d.pop("zz"), lambda: D().popitem()):
    try:
        f()
    except KeyError as e:
        print(repr(e))
print(d.popitem(), d)
d.update([("x", 1)], y=2)
d.update(D(z=3))
print(d)
try:
    reversed(d)
except TypeError as e:
    print(e)
d.clear()
print(d, isinstance(d, Mapping), isinstance({}, MutableMapping), isinstance(d.keys(), KeysView), issubclass(dict, Mapping))
match D(k=1, other=2):
    case {"k": v, **rest}:
        print(v, rest)
try:
    Mapping()
except TypeError as e:
    print(e)
print(isinstance({}.keys(), KeysView), isinstance({}.items(), ItemsView), isinstance({}.values(), ValuesView), KeysView({}), ValuesView([1]))
