# names: where they are found, bound and deleted
def show(src):
    ns = {'__name__': 'x'}
    try: exec(src, ns); print(sorted((k, v) for k, v in ns.items() if k != '__builtins__' and isinstance(v, (int,str,list,tuple,dict)) ))
    except BaseException as e: print(repr(src), type(e).__name__, e)
for source in [
    'x=1\ndef f():\n print(x)\n x=2\nf()',
    'def f():\n del x\nf()',
    'def f():\n x=1\n del x\n return x\nf()',
    'def f():\n x=1\n def g(): return x\n del x\n g()\nf()',
    'def f():\n def g(): return x\n g()\n x=1\nf()',
    'def f():\n def g():\n  nonlocal x\n  del x\n x=1\n g()\n print(x)\nf()',
    'def f():\n def g():\n  nonlocal x\n  del x\n  del x\n x=1\n g()\nf()',
    'print(nope)',
    'del nope',
    'def f():\n global nope\n del nope\nf()',
    'class A:\n x=1\n def f(self): return x\nA().f()',
    'x=5\nclass A:\n x=x\n y=[x for _ in range(2)]\n z=[i for i in range(x)]\nprint(A.x,A.y,A.z)',
    'class A:\n x=3\n y=[x for _ in range(2)]',
    'def f(x):\n class A:\n  x=x\n return A.x\nprint(f(3))',
    'def f(x):\n class A:\n  y=x\n  x=4\n return A.y, A.x\nf(3)',
    'def f():\n x=1\n class A:\n  nonlocal x\n  x=2\n  y=3\n return x, hasattr(A,"x")\nprint(f())',
    'x=1\ndef f():\n x=2\n class A:\n  global x\n  x=3\n return x\nprint(f(),x)',
    'def f():\n x=1\n def g():\n  global x\n  x=9\n  def h(): return x\n  return h()\n return g(),x\nprint(f())',
    'def f():\n x = 1\n exec("x=2")\n return x\nprint(f())',
    'def f():\n exec("y=2")\n return locals()\nprint(f())',
    'def f():\n x=1\n l=locals()\n l["x"]=3\n y=4\n return l, locals() is l\nprint(f())',
]:
    show(source)
