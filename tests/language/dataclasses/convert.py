# asdict, astuple, replace, make_dataclass
import collections
from dataclasses import asdict, astuple, dataclass, field, make_dataclass, replace, fields


@dataclass
class P:
    x: int
    y: int


@dataclass
class C:
    name: str
    pts: list
    by: dict
    t: tuple = ()


c = C("n", [P(1, 2), P(3, 4)], {"k": P(5, 6)}, (P(7, 8), 9))
print(asdict(c))
print(astuple(c))
d = asdict(c)
d["pts"].append(1)
print(len(c.pts), asdict(P(1, 2), dict_factory=lambda items: sorted(items)), astuple(P(1, 2), tuple_factory=list))
NT = collections.namedtuple("NT", "a b")
print(asdict(C("n", [NT(P(1, 2), 3)], {})))
for bad in (lambda: asdict(P), lambda: astuple(5), lambda: replace(5), lambda: replace(P(1, 2), z=1)):
    try:
        bad()
    except TypeError as e:
        print(e)
p = P(1, 2)
q = replace(p, y=5)
print(q, p, replace(p) == p, replace(p) is p)
D = make_dataclass("D", ["a", ("b", int), ("c", list, field(default_factory=list))], namespace={"sum": lambda self: self.a + self.b},
                   bases=(P,) if False else (), order=True)
print(D(1, 2), D(1, 2).sum(), D(1, 2) < D(2, 1), [f.type for f in fields(D)], D.__name__)
for bad in (["a", "a"], ["1a"], ["class"], [("a", int, 1, 2)], [5]):
    try:
        make_dataclass("Bad", bad)
    except TypeError as e:
        print(e)
