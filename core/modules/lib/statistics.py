"""Averages, measures of spread and of relation, and the normal distribution: exact sums, rounded once."""
from math import erf, exp, fabs, fsum, hypot, isfinite, isqrt, log, sqrt, tau
from fractions import Fraction
import sys

__all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean',
           'linear_regression', 'mean', 'median', 'median_grouped', 'median_high', 'median_low', 'mode', 'multimode', 'pstdev',
           'pvariance', 'quantiles', 'stdev', 'variance']
_SQRT2 = sqrt(2.0)


class StatisticsError(ValueError):
    pass


# ---- exact sums ----
def _decimal():
    # the class Decimal, where it is in use
    module = sys.modules.get('decimal')
    return module.Decimal if module else ()


def _coerce(T, S):
    # the type that a result of these two has
    if T is S or S is int or S is bool:
        return T
    if T is int or issubclass(S, T):
        return S
    if issubclass(T, S):
        return T
    if issubclass(T, int):
        return S
    if issubclass(S, int) or (issubclass(T, float) and issubclass(S, Fraction)):
        return T
    if issubclass(T, Fraction) and issubclass(S, float):
        return S
    raise TypeError(f"don't know how to coerce {T.__name__} and {S.__name__}")


def _ratio(x):
    # (numerator, denominator); (x, None) of what is not finite
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")


class _Sums:
    # count, type, and the exact sums of numbers and of their squares, by denominators
    def __init__(self, data):
        self.count, self.by, self.squares = 0, {}, {}
        types, last = [], None
        for x in data:
            if type(x) is not last:
                last = type(x)
                if last not in types:
                    types.append(last)
            n, d = _ratio(x)
            self.count += 1
            self.by[d] = self.by.get(d, 0) + n
            self.squares[d] = self.squares.get(d, 0) + n * n
        self.type = int
        for t in set(types):
            self.type = _coerce(self.type, t)

    def total(self):
        if None in self.by:
            return self.by[None]
        return sum((Fraction(n, d) for d, n in self.by.items()), Fraction(0))

    def deviations(self):
        # (sum of squared deviations from the mean, mean)
        if not self.count:
            return Fraction(0), Fraction(0)
        if None in self.by:
            return self.by[None], self.by[None]
        sx, n = self.total(), self.count
        sxx = sum((Fraction(q, d * d) for d, q in self.squares.items()), Fraction(0))
        return (n * sxx - sx * sx) / n, sx / n


def _convert(value, T):
    if type(value) is T:
        return value
    if issubclass(T, int) and value.denominator != 1:
        T = float
    try:
        return T(value)
    except TypeError:
        if issubclass(T, _decimal()):
            return T(value.numerator) / T(value.denominator)
        raise


def _spread(data, center):
    # (type, sum of squares, count)
    if center is not None:
        s = _Sums((d := x - center) * d for x in data)
        return s.type, s.total(), s.count
    s = _Sums(data)
    return s.type, s.deviations()[0], s.count


def _odd_root(n, m):
    # isqrt(n / m), with a last bit that says whether it is exact
    a = isqrt(n // m)
    return a | (a * a * m != n)


def _float_root(n, m):
    # sqrt(n / m), correctly rounded
    q = (n.bit_length() - m.bit_length() - 109) // 2
    if q >= 0:
        return float(_odd_root(n, m << 2 * q) << q)
    return _odd_root(n << -2 * q, m) / (1 << -q)


def _decimal_root(n, m):
    from decimal import Decimal, localcontext, Context, ROUND_HALF_EVEN, getcontext
    if not n:
        return Decimal('0.0')
    if n < 0:
        n, m = -n, -m
    prec = getcontext().prec
    with localcontext(Context(prec=3 * prec + 20, rounding=ROUND_HALF_EVEN, traps=[])):
        root = (Decimal(n) / Decimal(m)).sqrt()
    return +root


def _root_of(value, T):
    root = _decimal_root if issubclass(T, _decimal()) else _float_root
    return root(value.numerator, value.denominator)


def _not_negative(values, message):
    for x in values:
        if x < 0:
            raise StatisticsError(message)
        yield x


# ---- averages ----
def mean(data):
    """The arithmetic mean."""
    s = _Sums(data)
    if s.count < 1:
        raise StatisticsError('mean requires at least one data point')
    return _convert(s.total() / s.count, s.type)


def fmean(data, weights=None):
    """The arithmetic mean as a float, fast; with weights, the weighted one."""
    if not hasattr(data, '__len__'):
        data = list(data)
    n = len(data)
    if weights is None:
        total = fsum(data)
        if not n:
            raise StatisticsError('fmean requires at least one data point')
        return total / n
    if not hasattr(weights, '__len__'):
        weights = list(weights)
    num = fsum(x * w for x, w in zip(data, weights))
    if n != len(weights):
        raise StatisticsError('data and weights must be the same length')
    den = fsum(weights)
    if not den:
        raise StatisticsError('sum of weights must be non-zero')
    return num / den


def geometric_mean(data):
    """The geometric mean, as a float."""
    try:
        return exp(fmean(map(log, data)))
    except ValueError:
        raise StatisticsError('geometric mean requires a non-empty dataset containing positive numbers') from None


def harmonic_mean(data, weights=None):
    """The harmonic mean: the reciprocal of the mean of reciprocals."""
    message = 'harmonic mean does not support negative values'
    if iter(data) is data:
        data = list(data)
    n = len(data)
    if n < 1:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if n == 1 and weights is None:
        x = data[0]
        from numbers import Real
        if not isinstance(x, Real) and not isinstance(x, _decimal()):
            raise TypeError('unsupported type')
        if x < 0:
            raise StatisticsError(message)
        return x
    if weights is None:
        weights, whole = [1] * n, n
    else:
        weights = list(weights) if iter(weights) is weights else weights
        if len(weights) != n:
            raise StatisticsError('Number of weights does not match data size')
        whole = _Sums(_not_negative(weights, message)).total()
    try:
        s = _Sums(w / x if w else 0 for w, x in zip(weights, _not_negative(data, message)))
    except ZeroDivisionError:
        return 0
    total = s.total()
    if total <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _convert(whole / total, s.type)


def _ordered(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data, len(data)


def median(data):
    """The middle value; of an even number of values, the mean of both."""
    data, n = _ordered(data)
    return data[n // 2] if n % 2 else (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    """The middle value; of an even number of values, the smaller one."""
    data, n = _ordered(data)
    return data[(n - 1) // 2]


def median_high(data):
    """The middle value; of an even number of values, the larger one."""
    data, n = _ordered(data)
    return data[n // 2]


def median_grouped(data, interval=1.0):
    """The median of values that stand for intervals around them."""
    data, n = _ordered(data)
    x = data[n // 2]
    below = n // 2
    while below and data[below - 1] == x:
        below -= 1
    end = n // 2 + 1
    while end < n and data[end] == x:
        end += 1
    try:
        interval, x = float(interval), float(x)
    except ValueError:
        raise TypeError('Value cannot be converted to a float')
    return x - interval / 2.0 + interval * (n / 2 - below) / (end - below)


def _counts(data):
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    return counts


def mode(data):
    """The most frequent value; among equals, the first."""
    counts = _counts(data)
    if not counts:
        raise StatisticsError('no mode for empty data')
    return max(counts, key=counts.get)


def multimode(data):
    """The most frequent values, in the order of their first appearance."""
    counts = _counts(data)
    most = max(counts.values(), default=0)
    return [x for x, n in counts.items() if n == most]


def quantiles(data, *, n=4, method='exclusive'):
    """The n - 1 cut points of n intervals of equal probability."""
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError('must have at least two data points')
    out = []
    if method == 'inclusive':
        for i in range(1, n):
            j, part = divmod(i * (size - 1), n)
            out.append((data[j] * (n - part) + data[j + 1] * part) / n)
    elif method == 'exclusive':
        for i in range(1, n):
            j = min(max(i * (size + 1) // n, 1), size - 1)
            part = i * (size + 1) - j * n
            out.append((data[j - 1] * (n - part) + data[j] * part) / n)
    else:
        raise ValueError(f'Unknown method: {method!r}')
    return out


# ---- spread ----
def variance(data, xbar=None):
    """The sample variance."""
    T, ss, n = _spread(data, xbar)
    if n < 2:
        raise StatisticsError('variance requires at least two data points')
    return _convert(ss / (n - 1), T)


def pvariance(data, mu=None):
    """The population variance."""
    T, ss, n = _spread(data, mu)
    if n < 1:
        raise StatisticsError('pvariance requires at least one data point')
    return _convert(ss / n, T)


def stdev(data, xbar=None):
    """The square root of the sample variance."""
    T, ss, n = _spread(data, xbar)
    if n < 2:
        raise StatisticsError('stdev requires at least two data points')
    return _root_of(ss / (n - 1), T)


def pstdev(data, mu=None):
    """The square root of the population variance."""
    T, ss, n = _spread(data, mu)
    if n < 1:
        raise StatisticsError('pstdev requires at least one data point')
    return _root_of(ss / n, T)


# ---- relation ----
def _both(x, y, what):
    n = len(x)
    if len(y) != n:
        raise StatisticsError(f'{what} requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError(f'{what} requires at least two data points')
    return n


def _products(x, y, n):
    # sums of (x - mean x)(y - mean y), (x - mean x)^2, (y - mean y)^2, and the means
    mx, my = fsum(x) / n, fsum(y) / n
    return (fsum((a - mx) * (b - my) for a, b in zip(x, y)), fsum((d := a - mx) * d for a in x),
            fsum((d := b - my) * d for b in y), mx, my)


def covariance(x, y, /):
    """The sample covariance."""
    n = _both(x, y, 'covariance')
    return _products(x, y, n)[0] / (n - 1)


def correlation(x, y, /):
    """Pearson's correlation coefficient."""
    n = _both(x, y, 'correlation')
    sxy, sxx, syy, _, _ = _products(x, y, n)
    try:
        return sxy / sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant')


class LinearRegression(tuple):
    """LinearRegression(slope, intercept)"""
    __slots__ = ()
    _fields = __match_args__ = ('slope', 'intercept')

    def __new__(cls, slope, intercept):
        return tuple.__new__(cls, (slope, intercept))

    slope = property(lambda self: self[0])
    intercept = property(lambda self: self[1])

    def __repr__(self):
        return f'LinearRegression(slope={self[0]!r}, intercept={self[1]!r})'

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        return tuple(self)


def linear_regression(x, y, /, *, proportional=False):
    """Slope and intercept of the line that fits best (through the origin, if proportional)."""
    n = _both(x, y, 'linear regression')
    if proportional:
        sxy, sxx, mx, my = fsum(a * b for a, b in zip(x, y)), fsum(a * a for a in x), 0.0, 0.0
    else:
        sxy, sxx, _, mx, my = _products(x, y, n)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError('x is constant')
    return LinearRegression(slope, 0.0 if proportional else my - slope * mx)


# ---- the normal distribution ----
# M. J. Wichura's algorithm AS 241: rational functions for the middle, the sides and the tails
_MIDDLE = ((2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
            133.14166789178438, 3.3871328727963665),
           (5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
            42.31333070160091, 1.0))
_SIDE = ((0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
          5.769497221460691, 4.630337846156546, 1.4234371107496835),
         (1.0507500716444169e-09, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
          1.6763848301838038, 2.053191626637759, 1.0))
_TAIL = ((2.0103343992922881e-07, 2.7115555687434876e-05, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
          1.7848265399172913, 5.463784911164114, 6.657904643501103),
         (2.0442631033899397e-15, 1.421511758316446e-07, 1.8463183175100548e-05, 0.0007868691311456133, 0.014875361290850615,
          0.1369298809227358, 0.599832206555888, 1.0))


def _horner(coefficients, r):
    total = 0.0
    for c in coefficients:
        total = total * r + c
    return total


def _normal_dist_inv_cdf(p, mu, sigma):
    q = p - 0.5
    if fabs(q) <= 0.425:
        r = 0.180625 - q * q
        return mu + _horner(_MIDDLE[0], r) * q / _horner(_MIDDLE[1], r) * sigma
    r = sqrt(-log(p if q <= 0.0 else 1.0 - p))
    table, r = (_SIDE, r - 1.6) if r <= 5.0 else (_TAIL, r - 5.0)
    x = _horner(table[0], r) / _horner(table[1], r)
    return mu + (-x if q < 0.0 else x) * sigma


class NormalDist:
    """The normal distribution of mean mu and standard deviation sigma."""
    __slots__ = {'_mu': 'Arithmetic mean of a normal distribution', '_sigma': 'Standard deviation of a normal distribution'}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu, self._sigma = float(mu), float(sigma)

    @classmethod
    def from_samples(cls, data):
        "The distribution with the mean and standard deviation of the data."
        s = _Sums(data)
        if s.count < 2:
            raise StatisticsError('stdev requires at least two data points')
        ss, center = s.deviations()
        try:
            return cls(float(center), _float_root(*(ss / (s.count - 1)).as_integer_ratio()))
        except (AttributeError, ValueError, OverflowError):
            return cls(float(center), float(center) / float(ss))

    def samples(self, n, *, seed=None):
        "n random numbers of this distribution."
        import random
        gauss = random.gauss if seed is None else random.Random(seed).gauss
        return [gauss(self._mu, self._sigma) for _ in range(n)]

    def _need_sigma(self, what):
        if not self._sigma:
            raise StatisticsError(f'{what}() not defined when sigma is zero')

    def pdf(self, x):
        "The density at x."
        self._need_sigma('pdf')
        var = self._sigma * self._sigma
        d = x - self._mu
        return exp(d * d / (-2.0 * var)) / sqrt(tau * var)

    def cdf(self, x):
        "The probability of a value up to x."
        self._need_sigma('cdf')
        return 0.5 * (1.0 + erf((x - self._mu) / (self._sigma * _SQRT2)))

    def inv_cdf(self, p):
        "The x whose cdf is p."
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        if self._sigma <= 0.0:
            raise StatisticsError('cdf() not defined when sigma at or below zero')
        return _normal_dist_inv_cdf(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        "The n - 1 cut points of n intervals of equal probability."
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        "The area that both densities cover."
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        x, y = sorted((self, other), key=lambda d: (d._sigma, d._mu))
        if not x._sigma or not y._sigma:
            raise StatisticsError('overlap() not defined when sigma is zero')
        dv, dm = y.variance - x.variance, fabs(y._mu - x._mu)
        if not dv:
            return 1.0 - erf(dm / (2.0 * x._sigma * _SQRT2))
        a = x._mu * y.variance - y._mu * x.variance
        b = x._sigma * y._sigma * sqrt(dm * dm + dv * log(y.variance / x.variance))
        p, q = (a + b) / dv, (a - b) / dv
        return 1.0 - (fabs(y.cdf(p) - x.cdf(p)) + fabs(y.cdf(q) - x.cdf(q)))

    def zscore(self, x):
        "How many standard deviations x is away from the mean."
        self._need_sigma('zscore')
        return (x - self._mu) / self._sigma

    mean = median = mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)
    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __rsub__(self, other):
        return -(self - other)

    def __mul__(self, other):
        return NormalDist(self._mu * other, self._sigma * fabs(other))
    __rmul__ = __mul__

    def __truediv__(self, other):
        return NormalDist(self._mu / other, self._sigma / fabs(other))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state
