# @dataclass: init, repr, eq, defaults, doc, match_args
import dataclasses
from dataclasses import dataclass, field, fields


@dataclass
class P:
    x: int
    y: float = 2.0
    tags: list = field(default_factory=list)
    hidden: int = field(default=3, repr=False, compare=False)


a, b = P(1), P(1, 2.0, [])
print(a, a == b, a != P(2), a.tags is b.tags, P(1, hidden=9) == a)
print(P.__doc__, P.__match_args__, P.__hash__, P.y, hasattr(P, "tags"))
print([f.name for f in fields(P)], fields(a)[1].default, fields(P)[2].default_factory)
print(P.__init__.__annotations__, P.__init__.__qualname__, P.__eq__.__qualname__)
print(a == (1, 2.0, []), a.__eq__(5))
for bad in (lambda: P(), lambda: P(1, 2, 3, 4, 5), lambda: P(1, z=2), lambda: P(x=1, **{"x": 2}), lambda: a < b,
            lambda: {a: 1}, lambda: fields(5)):
    try:
        bad()
    except TypeError as e:
        print(e)


@dataclass
class WithDoc:
    """Has one."""
    z: "int" = 5

    def double(self):
        return self.z * 2


print(WithDoc.__doc__, WithDoc().double(), WithDoc(4))


@dataclass()
class Empty:
    pass


print(Empty(), Empty() == Empty(), Empty.__doc__, dataclasses.is_dataclass(Empty), dataclasses.is_dataclass(Empty()),
      dataclasses.is_dataclass(int))


@dataclass
class Node:
    value: int
    next: "Node" = None


n = Node(1)
n.next = n
print(n, Node(1, Node(2)))
match P(5, 6.0):
    case P(x, y):
        print("matched", x, y)
