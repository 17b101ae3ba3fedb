# split and subgroup: by type, tuple, function; nesting, identity, metadata.
def shape(e):
    if isinstance(e, BaseExceptionGroup):
        return [e.message] + [shape(x) for x in e.exceptions]
    return repr(e)


v, t, k, o = ValueError(1), TypeError(2), KeyError(3), OSError(4)
g = ExceptionGroup('g', [v, ExceptionGroup('n', [t, k]), ExceptionGroup('m', [ValueError(5)]), o])
for m in ValueError, TypeError, (ValueError, OSError), Exception, LookupError, ExceptionGroup, (), ZeroDivisionError, BaseException:
    a, b = g.split(m)
    print(m if isinstance(m, tuple) else m.__name__, shape(a), shape(b))
    print(shape(g.subgroup(m)), a is g, b is g)
a, b = g.split(lambda e: isinstance(e, (KeyError, OSError)))
print(shape(a), shape(b), a.exceptions[1] is o, b.exceptions[0] is v)
print(shape(g.subgroup(lambda e: e is t)))
print(shape(g.subgroup(lambda e: getattr(e, 'message', '') == 'm')))
calls = []
g.split(lambda e: calls.append(type(e).__name__))
print(calls)
for m in int, (ValueError, int), [ValueError], 'x', None, print, object():
    for f in g.split, g.subgroup:
        try:
            print(f(m))
        except TypeError as e:
            print(e)
try:
    g.split(lambda e: 1 / 0)
except ZeroDivisionError as e:
    print(e)
for args in (), (1, 2):
    try:
        g.split(*args)
    except TypeError as e:
        print(e)
try:
    raise g from o
except ExceptionGroup:
    pass
g.add_note('note')
a, b = g.split(ValueError)
print(a.__traceback__ is g.__traceback__, a.__cause__ is o, a.__context__, a.__suppress_context__)
print(a.__notes__, a.__notes__ is g.__notes__, b.__notes__)
n = b.exceptions[0]
print(n.__traceback__, hasattr(n, '__notes__'))
g.__notes__ = ('t', 'u')
print(g.split(ValueError)[0].__notes__)
g.__notes__ = 5
print(hasattr(g.split(ValueError)[0], '__notes__'))
