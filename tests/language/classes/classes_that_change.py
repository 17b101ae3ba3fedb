import sys
def t(f, *a):
    try: r = f(*a); print(type(r).__name__)
    except RecursionError as e: print('RecursionError', str(e)[:60])
    except BaseException as e: print(type(e).__name__, e)
class A:
    def __getattribute__(self, n): return self.zork
t(lambda: A().x)
c = object
for i in range(300): c = type('C%d' % i, (c,), {'f%d' % i: i})
print(c().f5, len(c.__mro__)); del c
class A:
    @property
    def p(self):
        del A.p; import gc; gc.collect(); return 5
print(A().p); t(lambda: A().p)
class A:
    def f(self):
        self.__class__ = Z; return self.g()
class Z:
    def g(self): return 'g'
print(A().f())
class A:
    def __init__(self):
        global A
        del A
        self.x = 1
a = A(); print(a.x)
class D:
    def __get__(self, o, t): del type(o).d; return 1
class A: d = D()
print(A().d); t(lambda: A().d)
class M(type):
    def mro(cls): return [cls, object] if cls.__name__ != 'Bad' else [1]
class A(metaclass=M): pass
print(A.__mro__)
t(lambda: M('Bad', (), {}))
def gen():
    yield 'a'; yield 'b'
class A: __slots__ = gen()
print(A.a, A.b)
class A: __slots__ = {'a': 'doc'}
t(lambda: A.a.__doc__)
class A(Exception):
    def __init__(self): pass
e = A(); e.args = (1, 2); print(e, repr(e)); e.args = iter([3]); print(e)
class A:
    def __set_name__(self, o, n): setattr(o, n + '_x', 1)
class B: a = A(); b = A()
print(B.a_x, B.b_x)
class A:
    def __init_subclass__(cls): del cls.foo
class B(A): foo = 1
t(lambda: B.foo)
class Weird(type):
    def __getattribute__(cls, n):
        if n == 'boo': return 5
        return super().__getattribute__(n)
class A(metaclass=Weird): pass
print(A.boo, A.__name__)
class A:
    def __eq__(self, o): o.x = 1; return True
a = A(); b = A(); print(a == b, b.x)
class L(list):
    def __getitem__(self, i): self.clear(); return 1
l = L([1, 2, 3]); print(l[0], l)
d = {}
class K:
    def __hash__(self): return 1
    def __eq__(self, o): d.clear(); return False
d[K()] = 1; d[K()] = 2; print(len(d))
class A:
    x = 1
print(hasattr(A, 'x')); del A.x; print(hasattr(A, 'x')); A.x = 2; print(A().x)
class B(A): pass
print(B.x); A.x = 3; print(B.x, B().x); B.x = 4; print(B.x, A.x); del B.x; print(B.x)
A.__len__ = lambda s: 7; print(len(B())); del A.__len__; t(lambda: len(B()))
A.__add__ = lambda s, o: 'add'; print(B() + 1); B.__add__ = lambda s, o: 'badd'; print(B() + 1); del B.__add__; print(B() + 1)
A.__eq__ = lambda s, o: True; print(B() == 5, A() != 5)
A.__hash__ = lambda s: 42; print(hash(B()))
A.__getattr__ = lambda s, n: 'dyn ' + n; print(B().qq); del A.__getattr__; t(lambda: B().qq)
A.__call__ = lambda s, *a: a; print(B()(1, 2))
A.__init__ = lambda s, v=1: setattr(s, 'v', v); print(B(5).v)
A.__new__ = lambda c, *a: object.__new__(c); print(B(6).v)
A.__repr__ = lambda s: 'AR'; print(B()); A.__str__ = lambda s: 'AS'; print(B())
t(lambda: type.__call__(type)); t(lambda: type.__new__(type, 'a', (), {}, 1)); t(lambda: object.__setattr__(A, 'z', 1)); t(lambda: type('a\0b', (), {}))
