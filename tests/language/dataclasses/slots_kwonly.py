# slots, kw_only, KW_ONLY, weakref_slot
import weakref
from dataclasses import dataclass, field, KW_ONLY, fields


@dataclass(slots=True)
class S:
    x: int
    y: int = 5


s = S(1)
print(s, S.__slots__, hasattr(s, "__dict__"), s == S(1, 5), S.__qualname__)
try:
    s.z = 1
except AttributeError as e:
    print(e)


@dataclass(slots=True)
class T(S):
    z: int = 6


print(T(1), T.__slots__, T(1).z)


@dataclass(frozen=True, slots=True, weakref_slot=True)
class W:
    a: int


w = W(1)
r = weakref.ref(w)
print(r() is w, W.__slots__, w.__getstate__())
try:
    w.a = 5
except Exception as e:
    print(type(e).__name__, e)


@dataclass(kw_only=True)
class K:
    a: int
    b: int = 2


print(K(a=1), K.__match_args__, K.__doc__)
try:
    K(1)
except TypeError as e:
    print(e)


@dataclass
class M:
    x: int
    _: KW_ONLY
    y: int = 0
    z: int = field(default=1, kw_only=False)
    q: int


print(M(1, q=5), M(1, 2, q=3), M.__match_args__, [f.kw_only for f in fields(M)])
try:
    @dataclass
    class Twice:
        _: KW_ONLY
        a: int
        __: KW_ONLY
except TypeError as e:
    print(e)
for bad in (dict(weakref_slot=True),):
    try:
        dataclass(**bad)(type("X", (), {}))
    except TypeError as e:
        print(e)
try:
    @dataclass(slots=True)
    class Has:
        __slots__ = ("a",)
        a: int
except TypeError as e:
    print(e)


@dataclass(match_args=False)
class NoMatch:
    a: int


print(hasattr(NoMatch, "__match_args__"))
