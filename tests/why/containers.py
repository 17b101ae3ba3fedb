import sys
from collections import OrderedDict, deque

x = [1]
a = [x, 0, x]
b = (x,)
c = {"k": x}
d = deque([0, x])
e = OrderedDict(o=x)
print(sys.getrefcount(x) - 1)
t = (2.5, "t")
s = {t}
f = frozenset([t])
g = {t: t}
print(sys.getrefcount(t) - 1)
n = {"p": [{"q": [7, [8]]}]}
print(sys.getrefcount(n["p"][0]["q"][1]) - 1)
