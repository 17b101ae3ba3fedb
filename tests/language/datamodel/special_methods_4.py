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
    'mk(__getattribute__=5).x',
    '!mk(__setattr__=5).x=1',
    '!del mk().x',
    '!mk(__slots__=())',
    '!object().x=1',
    '!del object().x',
    '!(5).x=1',
    '!(5).real=1',
    '!int.x=1',
    '!del int.x',
    '!del int.real',
    '(5).x',
    'int.x',
    'None.x',
    '(lambda:0).x',
    'type.x',
    '!None.x=1',
    '!(lambda:0).__code__=5',
    '!(lambda:0).__defaults__=5',
    '!(lambda:0).__kwdefaults__=5',
    '!(lambda:0).__name__=5',
    '!(lambda:0).__qualname__=5',
    '!(lambda:0).__dict__=5',
    '!(lambda:0).__annotations__=5',
    '!(lambda:0).__globals__=5',
    '!(lambda:0).__closure__=5',
    '!del (lambda:0).__code__',
    '!del (lambda:0).__name__',
    '!del (lambda:0).__globals__',
    '!del (lambda:0).__dict__',
    '(lambda:0).__code__.co_name',
    '!(lambda:0).__code__ = (lambda x=mk: (lambda: x))().__code__',
    'divmod(5,"a")',
]:
    show(source)
