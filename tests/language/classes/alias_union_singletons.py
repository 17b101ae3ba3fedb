print(list[int], dict[str, int], tuple[int, ...], list[int][0] if False else '', int | str, int | None, None | int, (int | str) | float, int | int)
print(isinstance(1, int | str), isinstance('a', int | str), isinstance(1.5, int | str), issubclass(int, int | str), isinstance(None, int | None))
x = list[int]; print(x.__origin__, x.__args__, x([1, 2]), x == list[int], hash(x) == hash(list[int]), x.__name__, type(x))
try: isinstance([], list[int])
except TypeError as e: print(e)
try: int[str]
except TypeError as e: print(e)
five = 5
try: five[1]
except TypeError as e: print(e)
class G:
    def __class_getitem__(cls, k): return (cls.__name__, k)
print(G[int], G[1, 2])
class L(list[int]): pass
print(L.__mro__, L.__orig_bases__, L([1]))
print((int | str).__args__, int | str == str | int, type(int | str))
try: int | 1
except TypeError as e: print(e)
print(type[int])
import sys
ns = type(sys.implementation) if hasattr(sys, 'implementation') else None
print(None.__class__, type(None)(), type(...)(), type(NotImplemented)(), repr(...), bool(...), None == None, None != 1, hash(None) == hash(None))
for f in (lambda: type(None)(1), lambda: type(...)(1), lambda: type(NotImplemented)(1), lambda: None < None, lambda: None + 1, lambda: (lambda x: x())(None), lambda: (lambda x: x[0])(None), lambda: setattr(None, 'x', 1), lambda: len(None), lambda: iter(None)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(object().__eq__(1), object().__ne__(1), object.__eq__(1, 1), object.__str__(5), object.__repr__(5)[:12], object.__format__(5, ''), object.__hash__(5) != 0)
for f in (lambda: object().__format__('x'), lambda: object.__format__(5, 3), lambda: object.__setattr__(int, 'x', 1), lambda: type.__setattr__(int, 'x', 1), lambda: object.__new__(list), lambda: list.__new__(int), lambda: object.__reduce__(), lambda: object().__init_subclass__(1), lambda: object.__init__()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(sorted(dir(object)), object().__sizeof__(), (1).__sizeof__(), [].__sizeof__(), type.__sizeof__(int))
print(int.__basicsize__, list.__basicsize__, type.__basicsize__, int.__flags__ & (1 << 24) != 0, int.__dictoffset__, type.__weakrefoffset__, int.__text_signature__, object.__doc__[:20])
print(int.mro(), bool.__bases__, bool.__base__, type.__base__, object.__base__, object.__bases__, int.__subclasses__()[:1])
