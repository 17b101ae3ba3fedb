# Making groups: arguments, kinds, messages.
def attempt(f):
    try:
        r = f()
        print(type(r).__name__, repr(r), str(r))
    except BaseException as e:
        print(type(e).__name__, e)


class EG(ExceptionGroup):
    pass


class BEG(BaseExceptionGroup):
    pass


attempt(lambda: ExceptionGroup('x', [ValueError(1)]))
attempt(lambda: ExceptionGroup('x', (ValueError(1), TypeError(2))))
attempt(lambda: BaseExceptionGroup('x', [ValueError(1)]))
attempt(lambda: BaseExceptionGroup('x', [ValueError(1), KeyboardInterrupt()]))
attempt(lambda: EG('x', [ValueError(1)]))
attempt(lambda: BEG('x', [ValueError(1)]))
attempt(lambda: BEG('x', [KeyboardInterrupt()]))
attempt(lambda: EG('x', [KeyboardInterrupt()]))
attempt(lambda: ExceptionGroup('x', [KeyboardInterrupt()]))
attempt(lambda: ExceptionGroup('x', {1: 2}))
attempt(lambda: ExceptionGroup('x', {1}))
attempt(lambda: ExceptionGroup('x', 'ab'))
attempt(lambda: ExceptionGroup('x', 5))
attempt(lambda: ExceptionGroup('x', []))
attempt(lambda: ExceptionGroup('x'))
attempt(lambda: ExceptionGroup())
attempt(lambda: ExceptionGroup(1, [ValueError()]))
attempt(lambda: ExceptionGroup('x', [ValueError()], 3))
attempt(lambda: ExceptionGroup('x', [ValueError]))
attempt(lambda: ExceptionGroup('x', [ValueError(), 'no']))
g = ExceptionGroup('msg', [ValueError(1), ExceptionGroup('in', [KeyError(2)])])
print(g.message, g.exceptions, g.args, isinstance(g, Exception), isinstance(g.exceptions, tuple))
for name in 'message', 'exceptions':
    try:
        setattr(g, name, 1)
    except AttributeError as e:
        print(e)
members = [ValueError(1)]
g = ExceptionGroup('copy', members)
members.append(KeyError())
print(g.exceptions, g.args, g)
print(ExceptionGroup[int], issubclass(ExceptionGroup, BaseExceptionGroup), ExceptionGroup.__mro__)
try:
    raise ExceptionGroup('e', [ValueError()])
except Exception as e:
    print(repr(e))
try:
    raise BaseExceptionGroup('b', [SystemExit()])
except BaseException as e:
    print(repr(e))
