# what the special methods and attributes must be: values and errors
def show(s, **ns):
    try:
        r = eval(compile(s, '<s>', 'eval'), globals(), ns) if '\n' not in s and not s.startswith('!') else exec(s.lstrip('!'), globals(), ns)
        print(repr(s), '->', repr(r))
    except BaseException as e: print(repr(s), type(e).__name__, e)
class Bad:
    def __init__(s, **k):
        s.__dict__.update(k)
def mk(**k):
    return type('X', (), {kk: (lambda *a, v=v, **kw: v) if not callable(v) else v for kk, v in k.items()})()
for source in [
    '!delattr(5,6)',
    'callable(5)',
    'int.mro()',
    'type.mro(5)',
    'type.mro()',
    'int.__subclasses__()',
    'int.__bases__',
    '!int.__bases__=()',
    '!type("A",(),{}).__bases__=()',
    '!type("A",(),{}).__bases__=(5,)',
    '!type("A",(),{}).__bases__=(int,)',
    '!type("A",(),{}).__name__=5',
    '!type("A",(),{}).__name__="a\\0"',
    '!type("A",(),{}).__qualname__=5',
    '!type("A",(),{}).__module__=5',
    '!type("A",(),{}).__doc__=5',
    '!del type("A",(),{}).__name__',
    '!del type("A",(),{}).__bases__',
    '!int.__name__="x"',
    '!int.__doc__="x"',
    '!mk().__class__=5',
    '!mk().__class__=int',
    '!(5).__class__=int',
    '!mk().__dict__=5',
    '!del mk().__class__',
    '!mk().__class__=type("B",(),{"__slots__":("a",)})',
]:
    show(source)
