# derive: overridden, wrong results, calls.
class Mine(ExceptionGroup):
    def __new__(cls, message, exceptions, extra=None):
        self = super().__new__(cls, message, exceptions)
        self.extra = extra
        return self
    def derive(self, excs):
        print('derive', self.message, excs)
        return Mine(self.message, excs, self.extra)


g = Mine('m', [ValueError(1), TypeError(2), Mine('inner', [KeyError(3), ValueError(4)], 'deep')], 'top')
a, b = g.split(ValueError)
print(type(a).__name__, a.extra, a.exceptions, type(b).__name__, b.extra)
print(a.exceptions[1].extra)


class Plain(ExceptionGroup):
    pass


a, b = Plain('p', [ValueError(1), TypeError(2)]).split(ValueError)
print(type(a).__name__, type(b).__name__)


class Wrong(ExceptionGroup):
    def derive(self, excs):
        return result


for result in 5, None, ValueError('v'):
    try:
        Wrong('w', [ValueError(1), TypeError(2)]).split(ValueError)
    except TypeError as e:
        print(e)


class Raises(ExceptionGroup):
    def derive(self, excs):
        raise OSError('derive')


try:
    Raises('r', [ValueError(1), TypeError(2)]).subgroup(ValueError)
except OSError as e:
    print(e)
print(ExceptionGroup('x', [ValueError(1)]).derive([KeyError(2)]))
print(repr(ExceptionGroup('x', [ValueError(1)]).derive([KeyboardInterrupt()])))
for bad in [], 5, [1]:
    try:
        ExceptionGroup('x', [ValueError(1)]).derive(bad)
    except (TypeError, ValueError) as e:
        print(e)
try:
    raise Mine('star', [ValueError(1), OSError(2)], 'e')
except* OSError as e:
    print('os', e.extra)
except* ValueError as e:
    print('value', e.extra)
