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
    'isinstance(1,type("M",(type,),{"__instancecheck__":lambda c,o: 5})("A",(),{}))',
    'type(1,2)',
    'type(1,2,3)',
    'type("a",2,3)',
    'type("a",(2,),{})',
    'type("a",(),3)',
    'type("a",(),{},x=1)',
    'type("a",(bool,),{})',
    'type("a",(int,str),{})',
    'type("a\\0",(),{})',
    'type()',
    'type("A",(object,object),{})',
    'type("A",(int,int),{})',
    'type("a",(type(None),),{})',
    'type("a",(type(lambda:0),),{})',
    'type("a",(range,),{})',
    'type("a",(slice,),{})',
    'type("a",(type(Ellipsis),),{})',
    'object(1)',
    'object.__new__()',
    'object.__new__(5)',
    'object.__new__(int)',
    'int.__new__(5)',
    'int.__new__(str)',
    'int.__new__()',
    'object.__init__()',
    'object.__init__(5, 6)',
    'mk(__new__=5)(1)',
    'type("A",(),{"__init__":lambda s:5})()',
    'type("A",(),{"__init__":lambda s:None})(1)',
    'type("A",(),{"__new__":lambda c:5})()',
    'type("A",(),{})(1)',
    'type("A",(),{})(a=1)',
]:
    show(source)
