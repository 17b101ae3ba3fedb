# names: where they are found, bound and deleted
def show(src):
    ns = {'__name__': 'x'}
    try: exec(src, ns); print(sorted((k, v) for k, v in ns.items() if k != '__builtins__' and isinstance(v, (int,str,list,tuple,dict)) ))
    except BaseException as e: print(repr(src), type(e).__name__, e)
for source in [
    'def f(a: 1, *b: 2, c: 3=4, **d: 5) -> 6: pass\nprint(f.__annotations__)',
    '(x): int = 3\nprint(x, __annotations__)',
    'a = [1]\na[0]: int = 5\nprint(a, __annotations__)',
    'a[nope]: int',
    'f().x: int',
    'a: int, b: int',
    '(a, b): int',
    '[a]: int',
    'a, b: int',
    '(a): int = b = 3',
    'a: int = b = 3',
    'a: int = 1, 2\nprint(a)',
    'a: int = *(1,), 2\nprint(a)',
    'a: int = yield',
    'a: (int, str) = 5\nprint(__annotations__)',
    'a: int += 1',
    'global x: int',
    'lambda x: int: 1',
    'assert (1, "x")',
    'assert False',
    'assert 0, 5',
]:
    show(source)
