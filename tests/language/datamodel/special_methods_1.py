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
    'len(mk(__len__=-1))',
    'len(mk(__len__="a"))',
    'len(mk(__len__=1.5))',
    'len(mk(__len__=2**70))',
    'len(mk(__len__=True))',
    'len(mk())',
    'bool(mk(__bool__=1))',
    'bool(mk(__bool__=None))',
    'bool(mk(__len__=-1))',
    'bool(mk(__len__=0))',
    'bool(mk(__bool__=True,__len__=0))',
    'if mk(__bool__=2): pass',
    'not mk(__bool__=2)',
    'repr(mk(__repr__=5))',
    'str(mk(__str__=5))',
    'str(mk(__repr__="r"))',
    'format(mk(__format__=5))',
    'format(mk(),"x")',
    'format(mk(__str__="s"))',
    'bytes(mk(__bytes__=5))',
    'bytes(mk(__index__=3))',
    'hash(mk(__hash__="a"))',
    'hash(mk(__hash__=2**70))',
    'hash(mk(__hash__=-1))',
    'hash(mk(__eq__=1))',
    'hash(type("A",(),{"__hash__":None})())',
    'int(mk(__int__="a"))',
    'int(mk(__index__=7))',
    'int(mk())',
    'float(mk(__float__=1))',
    'float(mk(__index__=4))',
    'float(mk())',
    'complex(mk(__complex__=1))',
]:
    show(source)
