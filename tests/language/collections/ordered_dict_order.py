# OrderedDict: order, move_to_end, popitem, equality
from collections import OrderedDict

od = OrderedDict.fromkeys("abcde")
od.move_to_end("b")
print("".join(od))
od.move_to_end("b", last=False)
print("".join(od))
od.move_to_end("e")
od.move_to_end("b", False)
print("".join(od), "".join(reversed(od)))
try:
    od.move_to_end("x")
except KeyError as e:
    print(repr(e))
od = OrderedDict([(4, 1), (2, 3)], k=5)
od[4] = 9
print(od, list(od.keys()), list(od.values()), list(od.items()))
del od[4]
od[4] = 10
print(od)
print(od.popitem(), od.popitem(last=False), od)
od.clear()
try:
    od.popitem()
except KeyError as e:
    print(e)
try:
    od.move_to_end(1)
except KeyError as e:
    print(repr(e))
a, b = OrderedDict(x=1, y=2), OrderedDict(y=2, x=1)
print(a == b, a != b, a == dict(b), dict(a) == b, a == OrderedDict(x=1, y=2), a != {}, a == 3)
try:
    a < b
except TypeError as e:
    print(e)
print(list(reversed(a.items())), list(reversed(a.values())), list(reversed(a.keys())))
print(a.keys(), a.values(), a.items(), a.keys() & {"x"}, a.items() - {("x", 1)}, len(a.keys()))
print(type(a.keys()).__name__, type(iter(a)).__name__, type(a.items()).__mro__)
