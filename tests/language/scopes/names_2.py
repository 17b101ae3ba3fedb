# names: where they are found, bound and deleted
def show(src):
    ns = {'__name__': 'x'}
    try: exec(src, ns); print(sorted((k, v) for k, v in ns.items() if k != '__builtins__' and isinstance(v, (int,str,list,tuple,dict)) ))
    except BaseException as e: print(repr(src), type(e).__name__, e)
for source in [
    '[x for x in [1,2]]\nprint(x)',
    'print([y := 1, y**2]); print(y)',
    'def f():\n [z := i for i in range(3)]\n return z\nprint(f())',
    'def f():\n global q\n [q := i for i in range(3)]\nf()',
    'print([(lambda: i)() for i in range(3)])',
    'def f(a, b=lambda: a): return b\na=7\nprint(f(1)())',
    'class A:\n def __f(self): return 1\n def g(self): return self.__f()\nprint(A().g(), [k for k in A.__dict__ if "f" in k])',
    'class _A:\n __x=1\nprint(_A._A__x)',
    'class __:\n __x=1\nprint(__._____x if 0 else [k for k in __.__dict__ if k.endswith("x")])',
    'class A:\n def f(self):\n  import __os\nA().f()',
    'class A:\n def f(self):\n  __x = 1\n  return locals()\nprint({k:1 for k in A().f()})',
    'class A:\n __a__ = 1\n __b_ = 2\n print(sorted(k for k in locals()))',
    'class A:\n def f(s, *, __k=1): return __k\nprint(A().f(_A__k=3))\nA().f(__k=3)',
    'class A:\n global __g\n __g = 4\nprint(_A__g)',
    'class A:\n y = __class__',
    'class A:\n def f(s): return __class__\nprint(A().f().__name__)',
    'class A:\n def f(s):\n  __class__ = 5\n  return super()\nA().f()',
    'class A:\n def f(s):\n  def g(): return super()\n  g()\nA().f()',
    'class A:\n def f(s):\n  del s\n  super()\nA().f()',
    'class A:\n def f(s):\n  s = 5\n  super()\nA().f()',
    'class A:\n def f(): super()\nA.f()',
]:
    show(source)
