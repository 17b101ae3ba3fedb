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
    '!del [1][5]',
    '!del {}[1]',
    '![1]["a"]=1',
    '!del [1]["a"]',
    '1 in 5',
    '1 in None',
    '1 in mk(__contains__=5)',
    '1 in mk(__contains__="")',
    '1 in type("A",(),{"__contains__":None,"__iter__":lambda s:iter([1])})()',
    '1 in mk(__iter__=5)',
    '1 in mk(__iter__=iter([1]))',
    '1 in mk(__getitem__=1)',
    'iter(mk(__iter__=5))',
    'iter(5)',
    'iter(type("A",(),{"__iter__":None})())',
    'next(5)',
    'next(mk(__iter__=5))',
    'iter(5,6)',
    'reversed(5)',
    'reversed(mk(__reversed__=5))',
    'reversed(type("A",(),{"__reversed__":None})())',
    'list(reversed(mk(__getitem__=1,__len__=2)))',
    'reversed({1})',
    'list(reversed({1:2}))',
    'mk()()',
    '5()',
    'None()',
    '"a"()',
    'mk(__call__=5)()',
    'mk(__call__=5)(1,a=2)',
    'type("A",(),{"__call__":5})()()',
    'mk().x',
    'mk(__getattr__=5).x',
]:
    show(source)
