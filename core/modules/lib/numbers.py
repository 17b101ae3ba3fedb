"""The tower of numbers (PEP 3141): abstract classes that say what a complex, real, rational or integral number can do."""
from abc import ABCMeta, abstractmethod
import sys

__all__ = ["Number", "Complex", "Real", "Rational", "Integral"]


def _todo(name):
    def method(self, *args):
        raise NotImplementedError
    method.__name__ = name
    return abstractmethod(method)


class Number(metaclass=ABCMeta):
    """What all numbers are instances of. A class that is not hashable says so by itself."""
    __slots__ = ()
    __hash__ = None


class Complex(Number):
    """Numbers with + - * / **, abs, ==, bool(), real, imag, conjugate() and complex()."""
    __slots__ = ()

    @abstractmethod
    def __complex__(self):
        """complex(self)"""

    def __bool__(self):
        """self != 0"""
        return self != 0

    real = property(_todo('real'))
    imag = property(_todo('imag'))
    __add__ = _todo('__add__')
    __radd__ = _todo('__radd__')
    __neg__ = _todo('__neg__')
    __pos__ = _todo('__pos__')

    def __sub__(self, other):
        """self - other"""
        return self + -other

    def __rsub__(self, other):
        """other - self"""
        return -self + other

    __mul__ = _todo('__mul__')
    __rmul__ = _todo('__rmul__')
    __truediv__ = _todo('__truediv__')
    __rtruediv__ = _todo('__rtruediv__')
    __pow__ = _todo('__pow__')
    __rpow__ = _todo('__rpow__')
    __abs__ = _todo('__abs__')
    conjugate = _todo('conjugate')
    __eq__ = _todo('__eq__')


Complex.register(complex)


class Real(Complex):
    """Complex numbers that have an order, and with it float(), rounding, // and %."""
    __slots__ = ()

    __float__ = _todo('__float__')
    __trunc__ = _todo('__trunc__')
    __floor__ = _todo('__floor__')
    __ceil__ = _todo('__ceil__')
    __round__ = _todo('__round__')

    def __divmod__(self, other):
        """divmod(self, other)"""
        return self // other, self % other

    def __rdivmod__(self, other):
        """divmod(other, self)"""
        return other // self, other % self

    __floordiv__ = _todo('__floordiv__')
    __rfloordiv__ = _todo('__rfloordiv__')
    __mod__ = _todo('__mod__')
    __rmod__ = _todo('__rmod__')
    __lt__ = _todo('__lt__')
    __le__ = _todo('__le__')

    def __complex__(self):
        """complex(self)"""
        return complex(float(self))

    @property
    def real(self):
        """The number itself."""
        return +self

    @property
    def imag(self):
        """0"""
        return 0

    def conjugate(self):
        """The number itself."""
        return +self


Real.register(float)


class Rational(Real):
    """Reals with numerator and denominator, in lowest terms."""
    __slots__ = ()

    numerator = property(_todo('numerator'))
    denominator = property(_todo('denominator'))

    def __float__(self):
        """float(self)"""
        return int(self.numerator) / int(self.denominator)


class Integral(Rational):
    """Rationals with int(), and the operators on bits."""
    __slots__ = ()

    __int__ = _todo('__int__')

    def __index__(self):
        """operator.index(self)"""
        return int(self)

    __pow__ = _todo('__pow__')
    __lshift__ = _todo('__lshift__')
    __rlshift__ = _todo('__rlshift__')
    __rshift__ = _todo('__rshift__')
    __rrshift__ = _todo('__rrshift__')
    __and__ = _todo('__and__')
    __rand__ = _todo('__rand__')
    __xor__ = _todo('__xor__')
    __rxor__ = _todo('__rxor__')
    __or__ = _todo('__or__')
    __ror__ = _todo('__ror__')
    __invert__ = _todo('__invert__')

    def __float__(self):
        """float(self)"""
        return float(int(self))

    @property
    def numerator(self):
        """The number itself."""
        return +self

    @property
    def denominator(self):
        """1"""
        return 1


Integral.register(int)
if 'decimal' in sys.modules:  # else decimal will do it
    Number.register(sys.modules['decimal'].Decimal)
