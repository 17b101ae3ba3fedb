"""Matrices over fractions, polynomials, complex numbers of our own and vectors: the operators of Python, put to work."""
import functools
import itertools
import math
import numbers
import operator
from fractions import Fraction


class Rational(numbers.Rational):
    """A fraction of our own, to be compared with the library's."""
    __slots__ = ("_n", "_d")

    def __new__(cls, n=0, d=1):
        if not all(isinstance(x, numbers.Integral) for x in (n, d)):
            raise TypeError(f"integers wanted, not {type(n).__name__}/{type(d).__name__}")
        if d == 0:
            raise ZeroDivisionError(f"{cls.__name__}({n}, 0)")
        self = super().__new__(cls)
        g = math.gcd(n, d) * (1 if d > 0 else -1)
        self._n, self._d = n // g, d // g
        return self

    numerator = property(lambda self: self._n)
    denominator = property(lambda self: self._d)

    def _operation(combine, fallback):
        def forward(a, b):
            if isinstance(b, numbers.Rational):
                return combine(a, b)
            if isinstance(b, float):
                return fallback(float(a), b)
            return NotImplemented

        def backward(b, a):
            if isinstance(a, numbers.Rational):
                return combine(a, b)
            if isinstance(a, numbers.Real):
                return fallback(float(a), float(b))
            return NotImplemented
        forward.__name__ = f"__{fallback.__name__}__"
        backward.__name__ = f"__r{fallback.__name__}__"
        return forward, backward

    __add__, __radd__ = _operation(lambda a, b: Rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator), operator.add)
    __sub__, __rsub__ = _operation(lambda a, b: Rational(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator), operator.sub)
    __mul__, __rmul__ = _operation(lambda a, b: Rational(a.numerator * b.numerator, a.denominator * b.denominator), operator.mul)
    __truediv__, __rtruediv__ = _operation(lambda a, b: Rational(a.numerator * b.denominator, a.denominator * b.numerator), operator.truediv)
    __floordiv__, __rfloordiv__ = _operation(lambda a, b: a.numerator * b.denominator // (a.denominator * b.numerator), operator.floordiv)
    __mod__, __rmod__ = _operation(lambda a, b: a - b * (a // b), operator.mod)
    del _operation

    def __pow__(self, n):
        if isinstance(n, int):
            return Rational(self._n ** n, self._d ** n) if n >= 0 else Rational(self._d ** -n, self._n ** -n)
        return float(self) ** n

    def __rpow__(self, base):
        return base ** float(self)

    def __pos__(self):
        return self

    def __neg__(self):
        return Rational(-self._n, self._d)

    def __abs__(self):
        return Rational(abs(self._n), self._d)

    def __trunc__(self):
        return -(-self._n // self._d) if self._n < 0 else self._n // self._d

    def __floor__(self):
        return self._n // self._d

    def __ceil__(self):
        return -(-self._n // self._d)

    def __round__(self, digits=None):
        if digits is None:
            whole, rest = divmod(self._n, self._d)
            twice = rest * 2 - self._d
            return whole + (twice > 0 or (twice == 0 and whole % 2))
        return Rational(round(self * 10 ** digits), 10 ** digits)

    def __eq__(self, other):
        if isinstance(other, numbers.Rational):
            return (self._n, self._d) == (other.numerator, other.denominator)
        return float(self) == other

    def __lt__(self, other):
        if isinstance(other, numbers.Rational):
            return self._n * other.denominator < other.numerator * self._d
        return NotImplemented

    def __le__(self, other):
        return self == other or self < other

    def __hash__(self):
        return hash(Fraction(self._n, self._d))

    def __repr__(self):
        return f"{self._n}/{self._d}" if self._d != 1 else str(self._n)

    def __format__(self, spec):
        return format(float(self), spec) if spec and spec[-1] in "efg%" else format(repr(self), spec)


R = Rational


class Matrix:
    def __init__(self, rows):
        self.rows = tuple(map(tuple, rows))
        if len({len(r) for r in self.rows}) > 1:
            raise ValueError("rows of different lengths")

    @classmethod
    def identity(cls, n):
        return cls((int(i == j) for j in range(n)) for i in range(n))

    @classmethod
    def build(cls, n, m, function):
        return cls((function(i, j) for j in range(m)) for i in range(n))

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0]) if self.rows else 0

    @property
    def T(self):
        return type(self)(zip(*self.rows))

    def __getitem__(self, key):
        match key:
            case int():
                return self.rows[key]
            case (int(i), int(j)):
                return self.rows[i][j]
            case (slice() | int() as i, slice() | int() as j):
                rows = self.rows[i] if isinstance(i, slice) else (self.rows[i],)
                return type(self)(r[j] if isinstance(j, slice) else (r[j],) for r in rows)
        raise TypeError(f"bad index {key!r}")

    def __iter__(self):
        return itertools.chain.from_iterable(self.rows)

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __hash__(self):
        return hash(self.rows)

    def _each(self, other, function):
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape != other.shape:
            raise ValueError(f"shapes {self.shape} and {other.shape}")
        return type(self)(map(function, a, b) for a, b in zip(self.rows, other.rows))

    __add__ = functools.partialmethod(_each, function=operator.add)
    __sub__ = functools.partialmethod(_each, function=operator.sub)

    def __mul__(self, factor):
        if isinstance(factor, numbers.Number):
            return type(self)((x * factor for x in r) for r in self.rows)
        return NotImplemented

    __rmul__ = __mul__

    def __matmul__(self, other):
        if isinstance(other, Matrix):
            if self.shape[1] != other.shape[0]:
                raise ValueError(f"cannot multiply {self.shape} by {other.shape}")
            return type(self)((sum(map(operator.mul, row, column)) for column in zip(*other.rows)) for row in self.rows)
        return NotImplemented

    def __pow__(self, n, modulus=None):
        result, base = type(self).identity(len(self.rows)), self if n >= 0 else ~self
        n = abs(n)
        while n:
            if n & 1:
                result = result @ base
            base = base @ base
            if modulus:
                result, base = result % modulus, base % modulus
            n >>= 1
        return result

    def __mod__(self, n):
        return type(self)((x % n for x in r) for r in self.rows)

    def __neg__(self):
        return self * -1

    def eliminate(self, extra=None):
        """Gauss and Jordan over fractions: (determinant, rank, what the extra columns became)."""
        n, m = self.shape
        rows = [[R(x) if isinstance(x, int) else x for x in r] + list(e) for r, e in zip(self.rows, (extra or Matrix([()] * n)).rows)]
        determinant, rank = R(1), 0
        for column in range(m):
            pivot = next((i for i in range(rank, n) if rows[i][column] != 0), None)
            if pivot is None:
                determinant = R(0)
                continue
            if pivot != rank:
                rows[rank], rows[pivot] = rows[pivot], rows[rank]
                determinant = -determinant
            head = rows[rank][column]
            determinant *= head
            rows[rank] = [x / head for x in rows[rank]]
            for i in range(n):
                if i != rank and (factor := rows[i][column]) != 0:
                    rows[i] = [x - factor * y for x, y in zip(rows[i], rows[rank])]
            rank += 1
        return determinant, rank, Matrix(r[m:] for r in rows)

    @property
    def det(self):
        return self.eliminate()[0]

    def __invert__(self):
        determinant, rank, inverse = self.eliminate(type(self).identity(len(self.rows)))
        if rank < len(self.rows):
            raise ZeroDivisionError("the matrix is singular")
        return inverse

    def __truediv__(self, other):
        return self @ ~other if isinstance(other, Matrix) else self * (1 / other)

    def __str__(self):
        texts = [[str(x) for x in r] for r in self.rows]
        widths = [max(map(len, c)) for c in zip(*texts)]
        return "\n".join("[" + " ".join(t.rjust(w) for t, w in zip(r, widths)) + "]" for r in texts)

    def __repr__(self):
        return f"Matrix({list(map(list, self.rows))})"


class Polynomial:
    def __init__(self, *coefficients):
        while coefficients and coefficients[-1] == 0:
            coefficients = coefficients[:-1]
        self.c = coefficients

    def __call__(self, x):
        return functools.reduce(lambda value, c: value * x + c, reversed(self.c), 0)

    def __add__(self, other):
        other = other if isinstance(other, Polynomial) else Polynomial(other)
        return Polynomial(*(a + b for a, b in itertools.zip_longest(self.c, other.c, fillvalue=0)))

    __radd__ = __add__

    def __neg__(self):
        return Polynomial(*map(operator.neg, self.c))

    def __sub__(self, other):
        return self + -other

    def __mul__(self, other):
        other = other if isinstance(other, Polynomial) else Polynomial(other)
        result = [0] * (len(self.c) + len(other.c))
        for (i, a), (j, b) in itertools.product(enumerate(self.c), enumerate(other.c)):
            result[i + j] += a * b
        return Polynomial(*result)

    __rmul__ = __mul__

    def __divmod__(self, other):
        rest, quotient = list(self.c), {}
        while len(rest) >= len(other.c):
            factor = R(rest[-1]) / other.c[-1] if isinstance(rest[-1], int) else rest[-1] / other.c[-1]
            shift = len(rest) - len(other.c)
            quotient[shift] = factor
            rest = [r - factor * other.c[i - shift] if i >= shift else r for i, r in enumerate(rest)][:-1]
        return Polynomial(*(quotient.get(i, 0) for i in range(max(quotient, default=-1) + 1))), Polynomial(*rest)

    def __eq__(self, other):
        return isinstance(other, Polynomial) and self.c == other.c

    def derive(self):
        return Polynomial(*(i * c for i, c in enumerate(self.c) if i))

    def __str__(self):
        terms = []
        for i, c in reversed(list(enumerate(self.c))):
            if c:
                sign = "-" if c < 0 else "+"
                size = "" if abs(c) == 1 and i else str(abs(c))
                terms.append(f" {sign} {size}" + ("x" if i else "") + (f"^{i}" if i > 1 else ""))
        return "".join(terms).removeprefix(" + ").strip() or "0"


a, b = R(3, 4), R(-5, 6)
print(a + b, a - b, a * b, a / b, a // b, a % b, -a, abs(b), a ** 2, b ** -3, a ** 0.5, 2 ** R(1, 2))
print(1 + a, 1 - a, 2 * a, 1 / a, 7 // a, 7 % a, 0.5 + a, a + 0.25, a * 1j if False else a.real, Fraction(1, 3) + a, a + Fraction(1, 3))
print(math.floor(b), math.ceil(b), math.trunc(b), round(b), round(R(5, 2)), round(R(7, 2)), round(R(22, 7), 3), float(a), complex(a))
print(a == Fraction(3, 4), a == 0.75, a > b, sorted([a, b, R(0), R(1, 2)]), hash(a) == hash(Fraction(3, 4)), {R(1, 2): "half"}.get(Fraction(1, 2)), {2: "two"}[R(4, 2)])
print(f"{a:.3f} {a:>8} {b:%}", divmod(R(7, 2), R(2, 3)), bool(R(0)), a.conjugate(), a.imag, isinstance(a, numbers.Real), sum([a, b, 1]))
for bad in (lambda: R(1, 0), lambda: R(1.5), lambda: a + "x", lambda: a < "x", lambda: R(1) / 0, lambda: [] * a, lambda: setattr(a, "x", 1), lambda: a @ b):
    try:
        print(bad())
    except (TypeError, ZeroDivisionError, AttributeError) as e:
        print(type(e).__name__, e)

m = Matrix([[2, 1, 0], [1, 3, 1], [0, 1, 4]])
print(m, m.T == m, m.shape, m[1], m[1, 2], m[:2, 1:], m[0, :], sep="\n")
print(~m, m @ ~m == Matrix.identity(3), m.det, ~(~m) == m, sep="\n")
print(m + m - 2 * m, -m, m * R(1, 2), m ** 3, m ** -1 == ~m, m / m == Matrix.identity(3), sep="\n")
print(Matrix([[1, 1], [1, 0]]) ** 90, pow(Matrix([[1, 1], [1, 0]]), 1000, 10 ** 9 + 7)[0, 1], hash(m) == hash(m.T))
hilbert = Matrix.build(4, 4, lambda i, j: R(1, i + j + 1))
print(hilbert, ~hilbert, hilbert.det, sep="\n")
solution = m.eliminate(Matrix([[3], [7], [9]]))[2]
print(solution, m @ solution == Matrix([[3], [7], [9]]), Matrix([[1, 2], [2, 4]]).eliminate()[:2])
for bad in (lambda: ~Matrix([[1, 2], [2, 4]]), lambda: m + Matrix([[1]]), lambda: m @ Matrix([[1]]), lambda: m @ 3, lambda: Matrix([[1], [1, 2]]), lambda: m["x"], lambda: m + 1, lambda: "x" * m):
    try:
        print(bad())
    except (TypeError, ValueError, ZeroDivisionError) as e:
        print(type(e).__name__, e)

p, q = Polynomial(-1, 0, 1), Polynomial(1, 1)
print(p, "|", q, "|", p * q, "|", p + q, "|", p - p, "|", 3 * p + 1, "|", p.derive(), "|", Polynomial(5, -1, R(1, 2)))
quotient, rest = divmod(Polynomial(3, -4, 0, 2), q)
print(quotient, "|", rest, "|", quotient * q + rest == Polynomial(3, -4, 0, 2), p(3), p(R(1, 2)), p(1j), [functools.reduce(operator.mul, [q] * n, Polynomial(1)).c for n in range(5)])


def newton(f, x, steps=6):
    slope = f.derive()
    for _ in range(steps):
        yield x
        x = x - f(x) / slope(x)


print(*newton(Polynomial(-2, 0, 1), R(1), 5))
print([round(x, 12) for x in newton(Polynomial(-2, 0, 1), 1.0)])
