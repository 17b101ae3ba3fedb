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
    'pow(2,"a")',
    'pow(2,3,"a")',
    'pow(2.0,3,4)',
    '2**-1',
    'pow(2,-1,0)',
    'pow(2,-1,4)',
    '5 @ 3',
    'abs("a")',
    '-"a"',
    '+"a"',
    '~1.5',
    '~"a"',
    'not []',
    'round("a")',
    'round(mk(__round__=5))',
    'round(5,"a")',
    'dir(mk(__dir__=5))',
    'dir(mk(__dir__=["b","a"]))',
    'dir(mk(__dir__=[2,"a"]))',
    'vars(5)',
    'vars(mk())',
    'isinstance(1,5)',
    'isinstance(1,(int,5))',
    'isinstance(1.0,(int,5))',
    'isinstance(1,())',
    'issubclass(5,int)',
    'issubclass(int,5)',
    'issubclass(int,(str,(int,)))',
    'isinstance(1, int|str)',
    'isinstance(1, list[int])',
    'isinstance(1, int|list[int])',
    'issubclass(int, int|str)',
    'isinstance(1, mk(__instancecheck__=5))',
]:
    show(source)
