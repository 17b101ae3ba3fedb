# what is it?
import inspect
import abc
import types


class A(abc.ABC):
    slot = 1

    @abc.abstractmethod
    def m(self): ...

    @property
    def p(self): ...

    @classmethod
    def c(cls): ...

    @staticmethod
    def s(): ...


class B(A):
    __slots__ = ("q",)

    def m(self): ...


def gen():
    yield


async def coro(): ...


async def agen():
    yield


g = gen()
c = coro()
names = [n for n in dir(inspect) if n.startswith("is") and n != "iskeyword"]
things = {"module": inspect, "class": A, "function": gen, "method": B().m, "builtin": len, "builtin method": [].append, "generator": g,
          "coroutine function": coro, "coroutine": c, "async gen function": agen, "code": gen.__code__, "frame": inspect.currentframe(),
          "property": A.p, "slot": B.q, "getset": types.FunctionType.__code__, "slot wrapper": object.__init__,
          "method wrapper": object().__str__, "method descriptor": str.join, "classmethod": A.__dict__["c"], "lambda": lambda: 0, "int": 5}
for name, thing in things.items():
    print(name, [n for n in names if getattr(inspect, n)(thing)])
c.close()
print(inspect.isabstract(A), inspect.isabstract(B), inspect.getmro(B))
print(inspect.getgeneratorstate(g))
next(g)
print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))
list(g)
print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))


class D:
    @property
    def prop(self):
        raise RuntimeError("not called")

    def __getattr__(self, name):
        return "dynamic"

    x = 5


d = D()
d.y = 6
print(inspect.getattr_static(d, "x"), inspect.getattr_static(d, "y"), inspect.getattr_static(d, "zz", "none"), type(inspect.getattr_static(d, "prop")))
try:
    inspect.getattr_static(d, "zz")
except AttributeError as e:
    print(e)
print([n for n, v in inspect.getmembers(B) if not n.startswith("_")])
print([(a.name, a.kind, a.defining_class.__name__) for a in inspect.classify_class_attrs(B) if not a.name.startswith("_")])
