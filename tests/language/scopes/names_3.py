# names: where they are found, bound and deleted
def show(src):
    ns = {'__name__': 'x'}
    try: exec(src, ns); print(sorted((k, v) for k, v in ns.items() if k != '__builtins__' and isinstance(v, (int,str,list,tuple,dict)) ))
    except BaseException as e: print(repr(src), type(e).__name__, e)
for source in [
    'class A:\n def f(s): return [super() for _ in [1]]\nA().f()',
    'def f(): super()\nf()',
    'super()',
    'class A:\n super()',
    'class A:\n nonlocal __class__',
    'class M(type):\n def __new__(m,n,b,d): return type.__new__(m,n,b,{})\nclass A(metaclass=M):\n def f(s): return __class__',
    'class M(type):\n def __new__(m,n,b,d):\n  d.pop("__classcell__",0)\n  return type.__new__(m,n,b,d)\nclass A(metaclass=M):\n def f(s): return super()',
    'class M(type):\n def __new__(m,n,b,d): return 5\nclass A(metaclass=M):\n def f(s): return super()\nprint(A)',
    'class A:\n __classcell__ = 5',
    'class A:\n __qualname__ = 5',
    'class A:\n __qualname__ = "B.C"\n def f(): pass\nprint(A, A.f.__qualname__)',
    'class A:\n __slots__ = "x"\n x = 1',
    'class A(metaclass=lambda *a, **k: (a[0], a[1], sorted(a[2]), k), z=1):\n x=1\nprint(A)',
    'class A(5): pass',
    'class A(lambda: 1): pass',
    'class A(int, metaclass=5): pass',
    'class A(int, str): pass',
    'class A(bool): pass',
    'class A(None): pass',
    'class A(object, int): pass',
    'class A(*[int], **{"metaclass": type}): pass\nprint(A.__mro__)',
]:
    show(source)
