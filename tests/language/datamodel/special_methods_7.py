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
    'type("A",(),{"__slots__":5})',
    'type("A",(),{"__slots__":"a b"})',
    'type("A",(),{"__slots__":("a","a")})().__slots__',
    'type("A",(),{"__slots__":("__dict__","__dict__")})',
    'type("A",(),{"__slots__":("a",),"a":1})',
    'type("A",(int,),{"__slots__":("a",)})',
    'type("A",(tuple,),{"__slots__":()})',
    'type("A",(),{"__slots__":("__weakref__","__weakref__")})',
    'type("A",(),{"__slots__":[5]})',
    'type("A",(),{"__slots__":("1a",)})',
    'super()',
    'super(5)',
    'super(int)',
    'super(int,5).real',
    'super(int,"a")',
    'super(int,str)',
    'super(1,2)',
    'super(int,int,int)',
    'property(5).fget',
    'property(1,2,3,4,5)',
    'staticmethod()',
    'classmethod(5).__func__',
    'classmethod(5).__get__(1)',
    'staticmethod(5)()',
    'staticmethod(int)("5")',
    'property().__get__(5)',
    'property().__get__(None)',
    '!property().__set__(5,6)',
    '!property().__delete__(5)',
    'getattr(5,6)',
    'getattr(5,"x",7)',
    '!setattr(5,6,7)',
    'hasattr(5,6)',
]:
    show(source)
