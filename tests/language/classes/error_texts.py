import sys as types
class _X:
    def m(s): pass
types.MethodType = type(_X().m); types.FunctionType = type(_X.m)
def _c():
    x = 1
    return (lambda: x).__closure__[0]
types.CellType = type(_c())
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, '|', e)
class K:
    __slots__=('a',)
class C: pass
t(lambda: K().a)
def d():
    del K().a
t(d)
def d():
    del C().x
t(d)
def d():
    del C.x
t(d)
def f(): "doc"
print(vars(staticmethod(f)), vars(classmethod(f)))
t(lambda: [].append())
t(lambda: list.append())
t(lambda: list.append(1,2))
t(lambda: [].insert(1))
t(lambda: [].append(x=1))
t(lambda: len())
t(lambda: print(foo=1))
t(lambda: object.__repr__())
t(lambda: list.__len__(1))
t(lambda: dict.fromkeys())
t(lambda: type.mro())
t(lambda: (1).__add__())
t(lambda: object.__new__())
t(lambda: object.__new__(1))
t(lambda: int.__new__(str))
t(lambda: object.__new__(int))
t(lambda: object.__new__(C, 1))
t(lambda: C(1))
t(lambda: C().__init__(1))
t(lambda: object().x)
def d():
    object().x=1
t(d)
def d():
    C.__name__=1
t(d)
def d():
    int.x=1
t(d)
def d():
    C().__class__=1
t(d)
def d():
    C().__class__=int
t(d)
def d():
    C().__class__=K
t(d)
class P:
    @property
    def x(s): pass
    y=property()
def d(): P().x=1
t(d)
def d(): del P().x
t(d)
t(lambda: P().y)
def d(): f.__code__=1
t(d)
def d(): f.__defaults__=1
t(d)
print(f.__get__(None,C) is f, repr(C().__init__)[:27], C.__init__, repr([].append)[:36], len, list.append, repr(dict.fromkeys)[:40], dict.__dict__['fromkeys'], C.__dict__['__dict__'], K.a, object.__dict__['__class__'])
t(lambda: super(1,2))
t(lambda: super(C,2))
t(lambda: super())
class A(C):
    def m(s): return super()
print(repr(A().m()))
t(lambda: super(C).x)
t(lambda: types.MethodType(1,2))
t(lambda: types.MethodType(f,None))
t(lambda: types.CellType().cell_contents)
print(repr(types.CellType())[:8], repr(types.CellType(1))[-1:])
t(lambda: types.FunctionType(1,2))
t(lambda: (lambda:0)(1))
class E:
    def __new__(c, a): return super().__new__(c)
t(lambda: E())
t(lambda: C.__init__())
t(lambda: C.zz)
t(lambda: property.zz)
t(lambda: types.zz)
t(lambda: list.__init_subclass__(x=1))
t(lambda: {}.get())
t(lambda: {}.get(1,2,3))
t(lambda: "".join())
t(lambda: "".split(1,2,3))
t(lambda: [].sort(1))
t(lambda: [].pop("x"))
t(lambda: property(1,2,3,4,5))
t(lambda: staticmethod())
t(lambda: BaseException.__new__())
t(lambda: setattr(C(), 1, 2))
t(lambda: getattr(C(), 1))
t(lambda: (lambda x: x())(1))
t(lambda: f(**{1:2}))
t(lambda: None.x)
t(lambda: 1 < "a")
t(lambda: 1 + "a")
t(lambda: [1] * "a")
t(lambda: [1]+ (1,))
t(lambda: -"a")
t(lambda: pow("a",2,3))
t(lambda: divmod("a",2))
t(lambda: iter(1))
t(lambda: next(1))
t(lambda: len(1))
t(lambda: (lambda x: x[1])(1))
t(lambda: 1 in 1)
t(lambda: hash([]))
