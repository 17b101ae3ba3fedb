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
    'complex(mk(__float__=2.0))',
    'complex(mk(__index__=3))',
    'complex(mk())',
    '[1,2,3][mk(__index__=1)]',
    '[1,2,3][mk(__index__="a")]',
    '[1,2,3][mk()]',
    '(1,2)["a"]',
    '"abc"[1.0]',
    'b"abc"[None]',
    'range(3)["a"]',
    '[1]["a"]',
    '{}[[]]',
    '[1,2][2]',
    '(1,)[5]',
    '"a"[3]',
    'b"a"[3]',
    'range(3)[9]',
    '5[0]',
    'None[0]',
    'int[0]',
    'object[0]',
    'list[0]',
    'type[0]',
    '(lambda:0)[0]',
    '!5[0]=1',
    '!(1,)[0]=1',
    '!"a"[0]="b"',
    '!del (1,)[0]',
    '!del 5[0]',
    '!None[0]=1',
    '!b"a"[0]=1',
    '!range(3)[0]=1',
    '![1][5]=1',
]:
    show(source)
