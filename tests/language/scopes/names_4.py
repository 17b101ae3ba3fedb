# names: where they are found, bound and deleted
def show(src):
    ns = {'__name__': 'x'}
    try: exec(src, ns); print(sorted((k, v) for k, v in ns.items() if k != '__builtins__' and isinstance(v, (int,str,list,tuple,dict)) ))
    except BaseException as e: print(repr(src), type(e).__name__, e)
for source in [
    'class A(x=1): pass',
    'class P:\n def __mro_entries__(s, b): return (int,)\nclass A(P()): pass\nprint(A.__bases__, len(A.__orig_bases__))',
    'class P:\n def __mro_entries__(s, b): return 5\nclass A(P()): pass',
    'class M(type):\n @classmethod\n def __prepare__(m, n, b): return 5\nclass A(metaclass=M): pass',
    'class M(type): pass\nclass N(type): pass\nclass A(metaclass=M): pass\nclass B(metaclass=N): pass\nclass C(A,B): pass',
    'class A:\n def __init_subclass__(c, x): c.x=x\nclass B(A): pass',
    'class A:\n def __init_subclass__(c, x): c.x=x\nclass B(A, x=3): pass\nprint(B.x)',
    'class D:\n def __set_name__(s,o,n): 1/0\nclass A:\n d=D()',
    'class D:\n def __set_name__(s,o,n): print(o.__name__,n)\nclass A:\n d=D(); e=D()',
    'class A:\n __hash__ = 5\nhash(A())',
    'class A:\n return_ = 1\n if return_: y=1\n else: z=1\n for i in range(2): pass\n del return_\nprint(sorted(k for k in A.__dict__ if not k.startswith("__")))',
    'x: int\nprint(__annotations__)',
    'x: int = 1\nprint(__annotations__, x)',
    'def f():\n x: nope = 1\n return x, f.__annotations__\nprint(f())',
    'def f():\n x: int\n return x\nf()',
    'class A:\n x: int = 1\n y: "str"\n (z): int\n z.a: int\n',
    'class A:\n x: nope',
    '__annotations__ = 5\nx: int',
    'del __annotations__\nx: int',
    'class A:\n del __annotations__\n x: int',
    'x: int\ndel __annotations__\ny: int',
]:
    show(source)
