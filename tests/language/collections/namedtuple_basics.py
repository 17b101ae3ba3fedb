# namedtuple: fields, methods, class attributes
from collections import namedtuple

P = namedtuple("P", "x y")
p = P(1, y=2)
print(p, p.x, p[1], p == (1, 2), len(p), hash(p) == hash((1, 2)), P.__name__, P.__qualname__, P.__module__)
print(P._fields, P._field_defaults, P.__doc__, P.__match_args__, P.__slots__, P.__bases__)
print(P._make([3, 4]), p._replace(y=9), p._asdict(), p.__getnewargs__())
x, y = p
print(x, y, p + (3,), p * 2, p < P(1, 3), tuple(p), list(map(str, p)))
for bad in (lambda: P(1), lambda: P(1, 2, 3), lambda: P(1, z=2), lambda: P(1, 2, x=3), lambda: P._make([1]), lambda: P._make([1, 2, 3]),
            lambda: p._replace(z=1), lambda: p._replace(1), lambda: P._make(3)):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, str(e).replace("P.", ""))
for bad in (lambda: setattr(p, "x", 1), lambda: setattr(p, "q", 1), lambda: delattr(p, "x"), lambda: p.q):
    try:
        bad()
    except AttributeError as e:
        print(e)
print(P.x, P.x.__doc__, P.y.__doc__)
P.x.__doc__ = "the first"
print(P.x.__doc__)
print(P.__new__.__doc__, P._make.__doc__, P._replace.__doc__, P.__new__.__name__, P.__new__.__qualname__, P.__repr__.__qualname__)
print(namedtuple("One", "a")(5), namedtuple("One", "a").__doc__, namedtuple("Z", "")(), namedtuple("Z", []).__doc__)
match p:
    case P(x=1, y=b):
        print("matched", b)
match p:
    case P(a, b):
        print(a, b)
print([m for m in dir(P) if not m.startswith("__")])
