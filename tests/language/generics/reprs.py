"""How generics and unions show themselves."""
import types, typing, collections, re
G = types.GenericAlias
class A:
    class B: pass
def f(): pass
class Meta(type): pass
class M(metaclass=Meta): pass
class R:
    def __repr__(self): return "R!"
class Q:
    __qualname__ = "Quail"
    __module__ = "mod"
q = Q()
q2 = R()
q2.__qualname__, q2.__module__ = "name", "place"
q3 = R()
q3.__qualname__, q3.__module__ = "name", None
q4 = R()
q4.__qualname__, q4.__module__ = "name", "builtins"
q5 = R()
q5.__origin__ = 1
q6 = R()
q6.__origin__ = q6.__args__ = 1
for arg in int, A, A.B, f, len, print, M, R(), q2, q3, q4, q5, q6, None, ..., "s", 1, typing.List[int], list[str], int | str, typing.Any, type(None), (), [int], collections.OrderedDict, re.Pattern:
    print(G(list, (arg,)))
print(G(tuple, ()), G(A, (int, ...)), G("x", (1,)), dict[str, list[int]], collections.deque[int], re.Pattern[str], type[int])
print(int | None, A | str, list[int] | None, None | int, int | A.B | "x" if False else "")
print(repr(list[int] | dict[str, int]), list[int | None])
deep = list[int]
for i in range(30):
    deep = list[deep]
print(len(repr(deep)))
loop = []
x = G(list, loop)
loop.append(x)
print(repr(x)[:20])
