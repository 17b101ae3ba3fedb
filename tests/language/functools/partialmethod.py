from functools import partialmethod, partial
from abc import ABC, abstractmethod


def show(*args, **kw):
    return args, kw


class A:
    def base(self, *args, **kw):
        return "A", args, kw

    one = partialmethod(base, 1)
    two = partialmethod(one, 2, k=3)
    fn = partialmethod(show, "x")
    st = partialmethod(staticmethod(show), 1)
    cl = partialmethod(classmethod(lambda cls, *a: (cls.__name__, a)), 5)
    pa = partialmethod(partial(show, "p"), 7)


a = A()
print(a.one(), a.one(5, z=1), a.two(9), a.two(k=0))
print([type(x).__name__ for x in a.fn()[0]], a.fn(2)[0][1:], a.st(2), A.st(3), a.cl(6), A.cl(6), a.pa(8)[0][0])
print(A.__dict__["two"].args, A.__dict__["two"].keywords, A.one(a, 4), a.one.__self__ is a)
print(repr(A.__dict__["one"]).split("(")[0], "1" in repr(A.__dict__["one"]))
for bad in (lambda: partialmethod(), lambda: partialmethod(3), lambda: A.one()):
    try:
        bad()
    except TypeError as e:
        print(str(e).replace("partialmethod.", ""))


class Abs(ABC):
    @abstractmethod
    def m(self):
        pass

    pm = partialmethod(m, 1)


print(Abs.pm.__isabstractmethod__, A.one.__isabstractmethod__)
try:
    Abs()
except TypeError as e:
    print(e)
print(partialmethod(len, 1)._make_unbound_method()._partialmethod.args)
