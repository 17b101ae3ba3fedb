"""Rational numbers of any size."""
from math import gcd as _gcd, isinf as _isinf, isnan as _isnan
import numbers
import operator
import sys

__all__ = ['Fraction']

_MODULUS, _INF = sys.hash_info.modulus, sys.hash_info.inf


def _digits(text, i):
    # the end of \d+(_\d+)* at i (i itself: there is none)
    end, n = i, len(text)
    while end < n and text[end].isdecimal():
        end += 1
        if end + 1 < n and text[end] == '_' and text[end + 1].isdecimal():
            end += 1
    return end


def _read(text):
    # (numerator, denominator) of '[sign]n/d' or '[sign]n.m[e[sign]x]'; None: it is neither
    s = text.strip()
    negative = s[:1] == '-'
    i = 1 if s[:1] in ('-', '+') and s else 0
    end = _digits(s, i)
    if end == i and not (s[i:i + 1] == '.' and s[i + 1:i + 2].isdecimal()):
        return None
    num, den, i = int(s[i:end] or '0'), 1, end
    if s[i:i + 1] == '/':
        end = _digits(s, i + 1)
        if end == i + 1:
            return None
        den, i = int(s[i + 1:end]), end
    else:
        if s[i:i + 1] == '.':
            end = _digits(s, i + 1)
            part = s[i + 1:end].replace('_', '')
            if part:
                den = 10 ** len(part)
                num = num * den + int(part)
            i = end
        if s[i:i + 1] in ('e', 'E') and i < len(s):
            start = i + 1
            i = start + (s[start:start + 1] in ('-', '+') and start < len(s))
            end = _digits(s, i)
            if end == i:
                return None
            exp, i = int(s[start:end]), end
            if exp >= 0:
                num *= 10 ** exp
            else:
                den *= 10 ** -exp
    if i != len(s):
        return None
    return -num if negative else num, den


def _is_decimal(x):
    decimal = sys.modules.get('decimal')  # no Decimal without its module
    return decimal is not None and isinstance(x, decimal.Decimal)


def _pair(rational, fallback):
    # the two methods of an operator: Fractions and ints exactly, floats and complex numbers by their own operator
    def forward(a, b):
        if isinstance(b, (int, Fraction)):
            return rational(a, b)
        if isinstance(b, float):
            return fallback(float(a), b)
        if isinstance(b, complex):
            return fallback(complex(a), b)
        return NotImplemented

    def reverse(b, a):
        if isinstance(a, numbers.Rational):
            return rational(a, b)
        if isinstance(a, numbers.Real):
            return fallback(float(a), float(b))
        if isinstance(a, numbers.Complex):
            return fallback(complex(a), complex(b))
        return NotImplemented
    forward.__name__ = f'__{fallback.__name__}__'
    reverse.__name__ = f'__r{fallback.__name__}__'
    return forward, reverse


class Fraction(numbers.Rational):
    """Fraction(numerator=0, denominator=1), or of text such as '3/4' and '-1.25e3', of a float or a Decimal, exactly."""

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None, *, _normalize=True):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
                return self
            if isinstance(numerator, numbers.Rational):
                self._numerator, self._denominator = numerator.numerator, numerator.denominator
                return self
            if isinstance(numerator, float) or _is_decimal(numerator):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if not isinstance(numerator, str):
                raise TypeError("argument should be a string or a Rational instance")
            both = _read(numerator)
            if both is None:
                raise ValueError(f'Invalid literal for Fraction: {numerator!r}')
            numerator, denominator = both
        elif not (type(numerator) is int is type(denominator)):
            if not (isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational)):
                raise TypeError("both arguments should be Rational instances")
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        if denominator == 0:
            raise ZeroDivisionError(f'Fraction({numerator}, 0)')
        if _normalize:
            g = _gcd(numerator, denominator)
            if denominator < 0:
                g = -g
            numerator //= g
            denominator //= g
        self._numerator, self._denominator = numerator, denominator
        return self

    @classmethod
    def from_float(cls, f):
        """The Fraction of exactly a float's (or int's) value."""
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """The Fraction of exactly a Decimal's (or int's) value."""
        if isinstance(dec, numbers.Integral):
            return cls(int(dec))
        if not _is_decimal(dec):
            raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})")
        return cls(*dec.as_integer_ratio())

    def as_integer_ratio(self):
        """(numerator, denominator)"""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The closest Fraction whose denominator is not greater than that."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # the convergents of the continued fraction, as far as they go; then the best one between the last two
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q = q0 + a * q1
            if q > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        between, last = Fraction(p0 + k * p1, q0 + k * q1), Fraction(p1, q1)
        return last if abs(last - self) <= abs(between - self) else between

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def __repr__(self):
        return f'{self.__class__.__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f'{self._numerator}/{self._denominator}'

    # Sums and products are kept in lowest terms by gcds of small parts (Knuth, 4.5.1).
    def _add(a, b):
        """a + b"""
        return _sum(a.numerator, a.denominator, b.numerator, b.denominator)

    def _sub(a, b):
        """a - b"""
        return _sum(a.numerator, a.denominator, -b.numerator, b.denominator)

    def _mul(a, b):
        """a * b"""
        return _product(a.numerator, a.denominator, b.numerator, b.denominator)

    def _div(a, b):
        """a / b"""
        if not b.numerator:
            raise ZeroDivisionError(f'Fraction({(a.numerator > 0) - (a.numerator < 0)}, 0)')
        return _product(a.numerator, a.denominator, b.denominator, b.numerator)

    def _floordiv(a, b):
        """a // b"""
        return (a.numerator * b.denominator) // (a.denominator * b.numerator)

    def _divmod(a, b):
        """divmod(a, b)"""
        da, db = a.denominator, b.denominator
        q, r = divmod(a.numerator * db, da * b.numerator)
        return q, Fraction(r, da * db)

    def _mod(a, b):
        """a % b"""
        da, db = a.denominator, b.denominator
        return Fraction((a.numerator * db) % (b.numerator * da), da * db)

    __add__, __radd__ = _pair(_add, operator.add)
    __sub__, __rsub__ = _pair(_sub, operator.sub)
    __mul__, __rmul__ = _pair(_mul, operator.mul)
    __truediv__, __rtruediv__ = _pair(_div, operator.truediv)
    __floordiv__, __rfloordiv__ = _pair(_floordiv, operator.floordiv)
    __divmod__, __rdivmod__ = _pair(_divmod, divmod)
    __mod__, __rmod__ = _pair(_mod, operator.mod)

    def __pow__(a, b):
        """a ** b: a Fraction for whole b, else a float or complex"""
        if not isinstance(b, numbers.Rational):
            return float(a) ** b
        if b.denominator != 1:
            return float(a) ** float(b)
        n, d, power = a._numerator, a._denominator, b.numerator
        if power < 0:
            power = -power
            n, d = (d, n) if n >= 0 else (-d, -n)
        return Fraction(n ** power, d ** power, _normalize=False)

    def __rpow__(b, a):
        """a ** b"""
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        return a ** b._numerator if b._denominator == 1 else a ** float(b)

    def __pos__(self):
        return Fraction(self._numerator, self._denominator, _normalize=False)

    def __neg__(self):
        return Fraction(-self._numerator, self._denominator, _normalize=False)

    def __abs__(self):
        return Fraction(abs(self._numerator), self._denominator, _normalize=False)

    def __trunc__(self):
        n, d = self._numerator, self._denominator
        return -(-n // d) if n < 0 else n // d

    def __int__(self):
        return operator.index(self.__trunc__())

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        """round(self, ndigits), half to even"""
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            twice = rest * 2 - self._denominator
            return whole + (twice > 0 or (twice == 0 and whole % 2))
        scale = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * scale), scale)
        return Fraction(round(self / scale) * scale)

    def __hash__(self):
        # the hash of an equal int, float or Decimal
        try:
            h = hash(hash(abs(self._numerator)) * pow(self._denominator, -1, _MODULUS))
        except ValueError:
            h = _INF
        if self._numerator < 0:
            h = -h
        return -2 if h == -1 else h

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            return 0.0 == b if _isnan(b) or _isinf(b) else a == a.from_float(b)
        return NotImplemented

    def _richcmp(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            return op(0.0, other) if _isnan(other) or _isinf(other) else op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._richcmp(b, operator.lt)

    def __gt__(a, b):
        return a._richcmp(b, operator.gt)

    def __le__(a, b):
        return a._richcmp(b, operator.le)

    def __ge__(a, b):
        return a._richcmp(b, operator.ge)

    def __bool__(self):
        return bool(self._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) == Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _sum(na, da, nb, db):
    g = _gcd(da, db)
    if g == 1:
        return Fraction(na * db + da * nb, da * db, _normalize=False)
    s = da // g
    t = na * (db // g) + nb * s
    h = _gcd(t, g)
    return Fraction(t // h, s * (db // h), _normalize=False)


def _product(na, da, nb, db):
    g = _gcd(na, db)
    if g > 1:
        na //= g
        db //= g
    g = _gcd(nb, da)
    if g > 1:
        nb //= g
        da //= g
    if db < 0:
        nb, db = -nb, -db
    return Fraction(na * nb, db * da, _normalize=False)
