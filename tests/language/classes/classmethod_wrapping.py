import functools
class A:
    @classmethod
    @classmethod
    def f(cls): return cls
    @classmethod
    @property
    def p(cls): return cls.__name__
    @classmethod
    @staticmethod
    def s(*a): return a
print(A.f(), A().f(), A.p, A.s())
class D:
    def __get__(self, o, t=None): return ("get", o, t)
class B:
    x = classmethod(D())
print(B.x)
