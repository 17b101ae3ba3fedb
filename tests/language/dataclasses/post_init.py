# __post_init__, InitVar, ClassVar, field(init=False)
from dataclasses import dataclass, field, fields, InitVar, replace
from typing import ClassVar


@dataclass
class C:
    count: ClassVar[int] = 0
    label: "ClassVar[str]" = "lab"
    a: int = 1
    scale: InitVar[int] = 10
    total: int = field(init=False)
    fixed: int = field(init=False, default=7)

    def __post_init__(self, scale):
        self.total = self.a * scale
        C.count += 1


c = C(2)
print(c, C(3, 4), C.count, C.label, [f.name for f in fields(C)], C.scale)
print(repr(InitVar[int]), repr(InitVar["x"]), InitVar[int].type)
try:
    replace(c, total=3)
except ValueError as e:
    print(e)
print(replace(c, a=5, scale=2), replace(C(1), scale=1))


@dataclass
class Needs:
    x: InitVar[int]
    y: int = 0

    def __post_init__(self, x):
        self.y = x


try:
    replace(Needs(5), y=2)
except ValueError as e:
    print(e)
print(Needs(5), replace(Needs(5), x=9))


@dataclass
class Super:
    a: int

    def __post_init__(self):
        print("Super", self.a)


@dataclass
class Derived(Super):
    b: int = 2

    def __post_init__(self):
        super().__post_init__()
        print("Derived", self.b)


Derived(1)
try:
    @dataclass
    class Bad:
        x: ClassVar[list] = field(default_factory=list)
except TypeError as e:
    print(e)
try:
    @dataclass
    class Bad2:
        x: InitVar[list] = field(default_factory=list)
except TypeError as e:
    print(e)
