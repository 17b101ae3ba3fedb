# UserDict: everything goes through its own methods
from collections import UserDict
import copy


class Low(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


d = Low({"A": 1}, B=2)
d["C"] = 3
d.update(D=4)
print(d, d.data, len(d), "a" in d, "A" in d, d.get("zz", 0), d.setdefault("E", 5))
for f in (lambda: d["zz"], lambda: d.__delitem__("zz"), lambda: d.pop("zz")):
    try:
        f()
    except KeyError as e:
        print(repr(e))
print(d.pop("a"), d.popitem(), list(d), sorted(d.items()), d == {"c": 3, "d": 4, "e": 5})
e = d.copy()
print(type(e).__name__, e == d, e.data is d.data, copy.copy(UserDict(a=1)))
print(UserDict(a=1) | {"b": 2}, {"b": 2} | UserDict(a=1), UserDict(a=1) | UserDict(c=3))
u = UserDict(a=1)
u |= {"z": 1}
u |= UserDict(y=2)
print(u, UserDict.fromkeys("ab", 1), UserDict(None), UserDict())


class M(UserDict):
    def __missing__(self, key):
        return "?" + key


print(M()["x"], M().get("x"), "x" in M())
try:
    UserDict(a=1) | 5
except TypeError as err:
    print(err)
try:
    UserDict({}, {})
except TypeError as err:
    print(str(err).replace("UserDict.", ""))
print(UserDict(dict=3), UserDict(self=1))
u.clear()
print(u, bool(u), isinstance(u, dict))
