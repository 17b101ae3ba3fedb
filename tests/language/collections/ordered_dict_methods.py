# pop, setdefault, update, fromkeys, |, and their messages
from collections import OrderedDict

od = OrderedDict(a=1, b=2, c=3)
print(od.pop("b"), od.pop("zz", None), od.pop(key="c", default=0), od)
try:
    od.pop("zz")
except KeyError as e:
    print(repr(e))
print(od.setdefault("a", 5), od.setdefault("d"), od.setdefault("e", default=[]), od)
od.update({"a": 0}, x=7)
od.update([("y", 8)])
od.update(z=1)
print(od)


class K:
    def keys(self):
        return ["k1", "k2"]

    def __getitem__(self, k):
        return k * 2


od = OrderedDict(K())
print(od)
for bad in (lambda: OrderedDict(1), lambda: OrderedDict([1]), lambda: OrderedDict([(1,)]), lambda: OrderedDict([(1, 2, 3)]),
            lambda: OrderedDict([()]), lambda: OrderedDict({}, {}), lambda: od.update({}, {}), lambda: od.popitem(1, 2),
            lambda: od.pop(), lambda: od.move_to_end(), lambda: OrderedDict.fromkeys(), lambda: od.setdefault()):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(OrderedDict.fromkeys("ba"), OrderedDict.fromkeys([1], value=2), OrderedDict.fromkeys(iterable="z", value=3))
a = OrderedDict(p=1)
print(a | {"q": 2}, {"q": 2} | a, type({} | a).__name__)
a |= {"r": 3}
a |= [("s", 4)]
print(a)
try:
    a | 3
except TypeError as e:
    print(e)
try:
    a |= 3
except TypeError as e:
    print(e)
try:
    OrderedDict({[]: 1} if False else [([], 1)])
except TypeError as e:
    print(e)
print(a.get("p"), "p" in a, len(a), bool(OrderedDict()))
