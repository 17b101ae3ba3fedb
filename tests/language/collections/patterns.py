# containers in match statements
from collections import deque, OrderedDict, defaultdict, namedtuple, Counter, ChainMap, UserDict, UserList, UserString

P = namedtuple("P", "x y")


def kind(v):
    match v:
        case P(x=0):
            return "point on the axis"
        case P(x, y):
            return f"point {x} {y}"
        case {"k": k, **rest}:
            return f"mapping {k} {sorted(rest)}"
        case {}:
            return "other mapping"
        case [a, *rest]:
            return f"sequence {a} {len(rest)}"
        case []:
            return "empty sequence"
        case _:
            return "none of these"


for v in (P(0, 1), P(2, 3), {"k": 1, "z": 2}, OrderedDict(k=5), defaultdict(int), Counter("kk"), ChainMap({"k": 2}, {"b": 3}), UserDict(k=1), deque("ab"), deque(), UserList([1]), UserString("ab"), (1, 2), [], "str", {1, 2}):
    print(type(v).__name__, kind(v))
d = defaultdict(lambda: "made")
match d:
    case {"k": v}:
        print("never", v)
    case _:
        print("no key", dict(d))
