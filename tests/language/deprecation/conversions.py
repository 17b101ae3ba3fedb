# results of __int__, __index__, __float__ and __complex__ in a strict subclass; int() by __trunc__
import cmath
import math
import operator
import warnings


class I(int):
    pass


class F(float):
    pass


class C(complex):
    pass


class HasInt:
    def __init__(self, value):
        self.value = value

    def __int__(self):
        return self.value


class HasIndex(HasInt):
    __int__ = None

    def __index__(self):
        return self.value


class OnlyIndex:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class HasFloat:
    def __init__(self, value):
        self.value = value

    def __float__(self):
        return self.value


class HasComplex:
    def __init__(self, value):
        self.value = value

    def __complex__(self):
        return self.value


class HasTrunc:
    def __init__(self, value):
        self.value = value

    def __trunc__(self):
        return self.value


def show(call, *args):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        try:
            result = call(*args)
            result = type(result).__name__, result
        except Exception as e:
            result = type(e).__name__, str(e)
    print(*result)
    for w in seen:
        print("   ", w.category.__name__, w.message, w.lineno == show.__code__.co_firstlineno + 4)


for value in (5, I(5), True, 5.0, "5"):
    show(int, HasInt(value))
    show(int, OnlyIndex(value))
    show(operator.index, OnlyIndex(value))
    show(int, HasTrunc(value))
    show(I, HasInt(value))
for value in (5.0, F(5.0), 5, None):
    show(float, HasFloat(value))
    show(math.sqrt, HasFloat(value))
    show(F, HasFloat(value))
for value in (1j, C(1j), 1.0):
    show(complex, HasComplex(value))
    show(cmath.exp, HasComplex(value))
show(range, OnlyIndex(I(3)))
show([1, 2, 3].__getitem__, OnlyIndex(True))
show(hex, OnlyIndex(I(255)))
show(int, HasTrunc(HasInt(1)))
show(int, HasTrunc(OnlyIndex(I(7))))
show(round, 2.675, OnlyIndex(True))
show(divmod, 7, I(2))
# instances of subclasses themselves are no results of a conversion
for call, value in ((float, F(2.5)), (int, I(5)), (complex, C(1j)), (operator.index, I(3)), (math.sqrt, F(4.0)), (F, F(1.5)), (I, I(2)),
                    (int, True), (float, True), (complex, F(2.0)), (float, I(2)), (cmath.sqrt, C(4))):
    show(call, value)
