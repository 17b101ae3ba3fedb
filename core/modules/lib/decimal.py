"""Decimal arithmetic (IBM's General Decimal Arithmetic, as 3.11's decimal does it), over ints."""
from math import isqrt as _isqrt, gcd as _gcd
import sys

MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)
HAVE_THREADS = HAVE_CONTEXTVAR = True
ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR = 'ROUND_UP', 'ROUND_DOWN', 'ROUND_CEILING', 'ROUND_FLOOR'
ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP = ('ROUND_HALF_UP', 'ROUND_HALF_DOWN', 'ROUND_HALF_EVEN',
                                                               'ROUND_05UP')
_ROUNDINGS = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)
__all__ = ['Decimal', 'Context', 'DecimalTuple', 'DefaultContext', 'BasicContext', 'ExtendedContext', 'DecimalException',
           'Clamped', 'InvalidOperation', 'DivisionByZero', 'Inexact', 'Rounded', 'Subnormal', 'Overflow', 'Underflow',
           'FloatOperation', 'DivisionImpossible', 'InvalidContext', 'ConversionSyntax', 'DivisionUndefined', 'ROUND_DOWN',
           'ROUND_HALF_UP', 'ROUND_HALF_EVEN', 'ROUND_CEILING', 'ROUND_FLOOR', 'ROUND_UP', 'ROUND_HALF_DOWN', 'ROUND_05UP',
           'setcontext', 'getcontext', 'localcontext', 'MAX_PREC', 'MAX_EMAX', 'MIN_EMIN', 'MIN_ETINY', 'HAVE_THREADS',
           'HAVE_CONTEXTVAR']


# ---- signals ----
class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class InvalidContext(InvalidOperation):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


# A status is a set of conditions, as bits; the first five of _CONDITIONS all make the signal InvalidOperation.
_CLAMPED, _SYNTAX, _ZERO, _IMPOSSIBLE, _UNDEFINED, _INEXACT, _CONTEXT, _INVALID, _FLOAT, _OVER, _ROUNDED, _SUB, _UNDER = (
    1, 2, 4, 8, 16, 64, 128, 256, 1024, 2048, 4096, 8192, 16384)
_ANY_INVALID = _SYNTAX | _IMPOSSIBLE | _UNDEFINED | _CONTEXT | _INVALID
_CONDITIONS = ((_INVALID, InvalidOperation), (_SYNTAX, ConversionSyntax), (_IMPOSSIBLE, DivisionImpossible),
               (_UNDEFINED, DivisionUndefined), (_CONTEXT, InvalidContext))
_SIGNALS = ((InvalidOperation, _ANY_INVALID), (FloatOperation, _FLOAT), (DivisionByZero, _ZERO), (Overflow, _OVER),
            (Underflow, _UNDER), (Subnormal, _SUB), (Inexact, _INEXACT), (Rounded, _ROUNDED), (Clamped, _CLAMPED))
_BIT = dict(_SIGNALS)
_NAMES = ((_CLAMPED, 'Clamped'), (_SYNTAX, 'InvalidOperation'), (_ZERO, 'DivisionByZero'), (_IMPOSSIBLE, 'InvalidOperation'),
          (_UNDEFINED, 'InvalidOperation'), (_INEXACT, 'Inexact'), (_CONTEXT, 'InvalidOperation'),
          (_INVALID, 'InvalidOperation'), (_FLOAT, 'FloatOperation'), (_OVER, 'Overflow'), (_ROUNDED, 'Rounded'),
          (_SUB, 'Subnormal'), (_UNDER, 'Underflow'))
_BAD_SIGNAL = ('valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, '
               'Subnormal, Inexact, Rounded,\n   Clamped]')
_BAD_ROUNDING = ('valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, '
                 'ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]')


def _signal_names(bits):
    out = []
    for bit, name in _NAMES:
        if bits & bit and name not in out:
            out.append(name)
    return '[' + ', '.join(out) + ']'


class SignalDict:
    """The flags or traps of a context: a mapping of signals to True and False."""
    __slots__ = ('_context', '_which')

    def __init__(self, context, which):
        self._context, self._which = context, which

    def _get(self):
        return getattr(self._context, self._which)

    def _bit(self, key):
        try:
            return _BIT[key]
        except (KeyError, TypeError):
            raise KeyError(_BAD_SIGNAL) from None

    def __getitem__(self, key):
        return bool(self._get() & self._bit(key))

    def __setitem__(self, key, value):
        bit = self._bit(key)
        setattr(self._context, self._which, self._get() | bit if value else self._get() & ~bit)

    def __delitem__(self, key):
        raise ValueError("signal keys cannot be deleted")

    def __iter__(self):
        return iter(_BIT)

    def __len__(self):
        return len(_BIT)

    def __contains__(self, key):
        return key in _BIT

    def keys(self):
        return list(_BIT)

    def values(self):
        return [self[k] for k in _BIT]

    def items(self):
        return [(k, self[k]) for k in _BIT]

    def get(self, key, preset=None):
        return self[key] if key in _BIT else preset

    def update(self, other):
        for k in other:
            self[k] = other[k]

    def copy(self):
        return dict(self.items())

    def __eq__(self, other):
        if isinstance(other, SignalDict):
            return self._get() == other._get()
        if isinstance(other, dict):
            return self.copy() == other
        return NotImplemented

    def __repr__(self):
        return '{' + ', '.join(f'{k}:{v}' for k, v in self.items()) + '}'


# ---- contexts ----
def _whole(value, name, low, high, text):
    if not isinstance(value, int):
        raise TypeError("an integer is required")
    if not low <= value <= high:
        raise ValueError(f"valid {text} for {name} {'are' if text == 'values' else 'is'} {_RANGES[name]}")
    return int(value)


_RANGES = {'prec': '[1, MAX_PREC]', 'Emin': '[MIN_EMIN, 0]', 'Emax': '[0, MAX_EMAX]', 'capitals': '0 or 1', 'clamp': '0 or 1'}
_LIMITS = {'prec': (1, MAX_PREC, 'range'), 'Emin': (MIN_EMIN, 0, 'range'), 'Emax': (0, MAX_EMAX, 'range'),
           'capitals': (0, 1, 'values'), 'clamp': (0, 1, 'values')}


def _bits_of(signals):
    if isinstance(signals, SignalDict):
        return signals._get()
    bits = 0
    if isinstance(signals, dict):
        for k, v in signals.items():
            if k not in _BIT:
                raise KeyError(_BAD_SIGNAL)
            if v:
                bits |= _BIT[k]
        return bits
    if not isinstance(signals, list):
        raise TypeError(_BAD_SIGNAL.replace('values for signals', 'values for signals'))
    for s in signals:
        for c, e in _CONDITIONS:
            if s is e and s is not InvalidOperation:
                bits |= c
                break
        else:
            try:
                bits |= _BIT[s]
            except (KeyError, TypeError):
                raise (KeyError if isinstance(s, type) or True else TypeError)(_BAD_SIGNAL) from None
    return bits


class Context:
    """Precision, rounding, range of exponents, and which signals trap."""
    __slots__ = ('_prec', '_rounding', '_Emin', '_Emax', '_capitals', '_clamp', '_flags', '_traps')

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        d = DefaultContext if 'DefaultContext' in globals() else None
        self._prec, self._rounding, self._Emin, self._Emax = ((d._prec, d._rounding, d._Emin, d._Emax) if d else
                                                              (28, ROUND_HALF_EVEN, -999999, 999999))
        self._capitals, self._clamp, self._flags = (d._capitals, d._clamp, 0) if d else (1, 0, 0)
        self._traps = d._traps if d else _ANY_INVALID | _ZERO | _OVER
        for name, value in (('prec', prec), ('rounding', rounding), ('Emin', Emin), ('Emax', Emax), ('capitals', capitals),
                            ('clamp', clamp)):
            if value is not None:
                setattr(self, name, value)
        if flags is not None:
            self._flags = _bits_of(flags)
        if traps is not None:
            self._traps = _bits_of(traps)

    def _limit(name):
        low, high, text = _LIMITS[name]
        slot = '_' + name

        def get(self):
            return getattr(self, slot)

        def put(self, value):
            setattr(self, slot, _whole(value, name, low, high, text))
        return property(get, put)
    prec, Emin, Emax, capitals, clamp = map(_limit, ('prec', 'Emin', 'Emax', 'capitals', 'clamp'))
    del _limit

    @property
    def rounding(self):
        return self._rounding

    @rounding.setter
    def rounding(self, value):
        if value not in _ROUNDINGS or not isinstance(value, str):
            raise TypeError(_BAD_ROUNDING)
        self._rounding = value

    @property
    def flags(self):
        return SignalDict(self, '_flags')

    @flags.setter
    def flags(self, value):
        self._flags = _bits_of(value)

    @property
    def traps(self):
        return SignalDict(self, '_traps')

    @traps.setter
    def traps(self, value):
        self._traps = _bits_of(value)

    def __delattr__(self, name):
        raise AttributeError("context attributes cannot be deleted")

    def __repr__(self):
        return (f'Context(prec={self._prec}, rounding={self._rounding}, Emin={self._Emin}, Emax={self._Emax}, '
                f'capitals={self._capitals}, clamp={self._clamp}, flags={_signal_names(self._flags)}, '
                f'traps={_signal_names(self._traps)})')

    def clear_flags(self):
        "No flag is set afterwards."
        self._flags = 0

    def clear_traps(self):
        "No signal traps afterwards."
        self._traps = 0

    def copy(self):
        "A context with the same settings and flags."
        c = Context.__new__(Context)
        for name in Context.__slots__:
            setattr(c, name, getattr(self, name))
        return c
    __copy__ = copy

    def __reduce__(self):
        return Context, (self._prec, self._rounding, self._Emin, self._Emax, self._capitals, self._clamp,
                         [k for k, v in self.flags.items() if v], [k for k, v in self.traps.items() if v])

    def Etiny(self):
        "The exponent of the least subnormal."
        return self._Emin - self._prec + 1

    def Etop(self):
        "The greatest exponent of a number of full precision."
        return self._Emax - self._prec + 1

    def _with(self, prec, rounding=None):
        # a working copy that traps nothing
        c = self.copy()
        c._prec, c._flags, c._traps, c._clamp = prec, 0, 0, 0
        c._Emin, c._Emax = MIN_EMIN, MAX_EMAX
        c._rounding = rounding or ROUND_HALF_EVEN
        return c

    def _signal(self, status):
        # notes the conditions; raises the first one that traps
        self._flags |= status
        hit = status & self._traps
        if hit:
            names = [e for bit, e in _CONDITIONS if hit & bit]
            names += [e for e, bits in _SIGNALS[1:] if hit & bits]
            raise next(e for e, bits in _SIGNALS if hit & bits)(names)

    def _invalid(self, condition=_INVALID):
        self._signal(condition)
        return _make(0, 0, 'n')

    def create_decimal(self, num="0"):
        "Decimal(num), rounded."
        if isinstance(num, str):
            made = _parse(num)
            if made is None:
                return self._invalid(_SYNTAX)
        else:
            made = Decimal(num, self)
        if _special(made):
            if made._ex != 'F' and made._co and _len(made._co) > self._prec - self._clamp:
                return self._invalid(_SYNTAX)
            return made
        return _finish(self, made._sg, made._co, made._ex)

    def create_decimal_from_float(self, f):
        "The Decimal of a float's value, rounded."
        return Decimal.from_float(f).__pos__(self)

    def to_sci_string(self, a):
        "str(a) by this context's capitals."
        return _text(_operand(a), False, self)

    def to_eng_string(self, a):
        "The same with exponents that are multiples of three."
        return _text(_operand(a), True, self)

    def power(self, a, b, modulo=None):
        "a ** b, or a ** b % modulo."
        return _power(_operand(a), _operand(b), modulo, self)

    def copy_decimal(self, a):
        "a itself."
        return _operand(a)

    def radix(self):
        "10"
        return _make(0, 10, 0)

    def _apply(self, a):
        return _operand(a).__pos__(self)


# ---- helpers on ints ----
_P10 = [1]
for _ in range(80):
    _P10.append(_P10[-1] * 10)


def _ten(n):
    return _P10[n] if n <= 80 else 10 ** n


def _len(n):
    # how many decimal digits; 0 has one
    bits = n.bit_length()
    if bits < 13000:
        return len(str(n))
    k = bits * 30103 // 100000 - 2
    while 10 ** k <= n:
        k += 1
    return k


def _digits(n):
    # str(n), of any length
    if n.bit_length() < 14000:
        return str(n)
    half = _len(n) // 2
    high, low = divmod(n, 10 ** half)
    return _digits(high) + _digits(low).rjust(half, '0')


def _number(s):
    # int(s), of any length
    if len(s) <= 4000:
        return int(s)
    half = len(s) // 2
    return _number(s[:-half]) * 10 ** half + _number(s[-half:])


def _round(n, drop, sign, mode):
    # n / 10**drop rounded: (integer, was it inexact)
    p = _ten(drop)
    q, r = divmod(n, p)
    if not r:
        return q, False
    if mode == ROUND_HALF_EVEN:
        up = r * 2 > p or (r * 2 == p and q & 1)
    elif mode == ROUND_DOWN:
        up = False
    elif mode == ROUND_HALF_UP:
        up = r * 2 >= p
    elif mode == ROUND_HALF_DOWN:
        up = r * 2 > p
    elif mode == ROUND_UP:
        up = True
    elif mode == ROUND_CEILING:
        up = not sign
    elif mode == ROUND_FLOOR:
        up = sign
    else:
        up = q % 5 == 0
    return (q + 1 if up else q), True


def _make(sign, co, ex):
    self = object.__new__(Decimal)
    self._sg, self._co, self._ex = sign, co, ex
    return self


def _special(d):
    return isinstance(d._ex, str)


def _overflow(ctx, sign, status):
    mode = ctx._rounding
    ctx._signal(status | _OVER | _INEXACT | _ROUNDED)
    if mode in (ROUND_DOWN, ROUND_05UP) or (mode == ROUND_CEILING and sign) or (mode == ROUND_FLOOR and not sign):
        return _make(sign, 10 ** ctx._prec - 1, ctx.Etop())
    return _make(sign, 0, 'F')


def _finish(ctx, sign, co, ex, status=0):
    # the number as the context wants it, and its conditions signalled
    prec, emax = ctx._prec, ctx._Emax
    etiny = ctx._Emin - prec + 1
    if not co:
        top = ctx.Etop() if ctx._clamp else emax
        if ex > top:
            ex, status = top, status | _CLAMPED
        elif ex < etiny:
            ex, status = etiny, status | _CLAMPED
        if status:
            ctx._signal(status)
        return _make(sign, co, ex)
    n = _len(co)
    adj = n + ex - 1
    if adj > emax:
        return _overflow(ctx, sign, status)
    drop = n - prec
    if adj < ctx._Emin:
        status |= _SUB
        if etiny - ex > drop:
            drop = etiny - ex
    if drop > 0:
        co, inexact = _round(co, drop, sign, ctx._rounding)
        ex += drop
        status |= _ROUNDED
        if inexact:
            status |= _INEXACT
            if status & _SUB:
                status |= _UNDER
            if co == _ten(prec):
                co //= 10
                ex += 1
                if prec + ex - 1 > emax:
                    return _overflow(ctx, sign, status)
        if not co:
            status |= _CLAMPED
    if ctx._clamp and ex > ctx.Etop() and co:
        co *= _ten(ex - ctx.Etop())
        ex = ctx.Etop()
        status |= _CLAMPED
    if status:
        ctx._signal(status)
    return _make(sign, co, ex)


def _fix_nan(ctx, d):
    co, room = d._co, ctx._prec - ctx._clamp
    if co and _len(co) > room:
        co %= _ten(room)
    return _make(d._sg, co, 'n')


def _nans(ctx, *operands):
    # the NaN that the result must be, or None
    for d in operands:
        if d._ex == 'N':
            ctx._signal(_INVALID)
            return _fix_nan(ctx, d)
    for d in operands:
        if d._ex == 'n':
            return _fix_nan(ctx, d)
    return None


def _operand(x):
    if isinstance(x, Decimal):
        return x
    if isinstance(x, int):
        return _make(int(x < 0), abs(int(x)), 0)
    raise TypeError(f"conversion from {type(x).__name__} to Decimal is not supported")


def _maybe(x):
    if isinstance(x, Decimal):
        return x
    if isinstance(x, int):
        return _make(int(x < 0), abs(int(x)), 0)
    return None


def _context(ctx):
    if ctx is None:
        return getcontext()
    if not isinstance(ctx, Context):
        raise TypeError("optional argument must be a context")
    return ctx


def _parse(text):
    # exact Decimal of a literal; None: it is none
    s = text.strip().replace('_', '')
    if not s.isascii():
        try:
            s = ''.join(c if c.isascii() else str(int(c)) if c.isdecimal() else '?' for c in s)
        except ValueError:
            return None
    s = s.lower()
    sign = 0
    if s[:1] in ('+', '-') and s:
        sign = int(s[0] == '-')
        s = s[1:]
    if not s:
        return None
    if s[0] in 'ins':
        if s in ('inf', 'infinity'):
            return _make(sign, 0, 'F')
        kind = 'n'
        if s[0] == 's':
            kind, s = 'N', s[1:]
        if s[:3] != 'nan':
            return None
        payload = s[3:].lstrip('0')
        if s[3:] and not s[3:].isdecimal():
            return None
        return _make(sign, _number(payload) if payload else 0, kind)
    ex = 0
    k = s.find('e')
    if k >= 0:
        e = s[k + 1:]
        s = s[:k]
        if not e.lstrip('+-').isdecimal() or len(e) - len(e.lstrip('+-')) > 1:
            return None
        ex = _number(e)
    k = s.find('.')
    if k >= 0:
        ex -= len(s) - k - 1
        s = s[:k] + s[k + 1:]
    if not s.isdecimal():
        return None
    co = _number(s)
    if abs(ex) > 4 * MAX_EMAX or (co and _len(co) + ex - 1 > MAX_EMAX) or ex < MIN_ETINY:
        if co:
            return None if ex < MIN_ETINY or _len(co) + ex - 1 > MAX_EMAX else _make(sign, co, ex)
        ex = max(MIN_ETINY, min(ex, MAX_EMAX))
    return _make(sign, co, ex)


def _text(d, eng=False, ctx=None):
    # scientific or engineering notation
    sign = '-' if d._sg else ''
    if _special(d):
        if d._ex == 'F':
            return sign + 'Infinity'
        return sign + ('NaN' if d._ex == 'n' else 'sNaN') + (_digits(d._co) if d._co else '')
    s, ex = _digits(d._co), d._ex
    left = ex + len(s)
    if ex <= 0 and left > -6:
        dot = left
    elif not eng:
        dot = 1
    elif not d._co:
        dot = (left + 1) % 3 - 1
    else:
        dot = (left - 1) % 3 + 1
    if dot <= 0:
        s = '0.' + '0' * -dot + s
    elif dot >= len(s):
        s += '0' * (dot - len(s))
    else:
        s = s[:dot] + '.' + s[dot:]
    if left != dot:
        s += ('E' if (ctx or getcontext())._capitals else 'e') + f'{left - dot:+d}'
    return sign + s


def _adj(d):
    return d._ex + _len(d._co) - 1


def _compare(a, b):
    # -1, 0, 1 of two numbers that are no NaNs
    ai, bi = a._ex == 'F', b._ex == 'F'
    if ai or bi:
        x = (-1 if a._sg else 1) if ai else 0
        y = (-1 if b._sg else 1) if bi else 0
        return (x > y) - (x < y)
    if not a._co or not b._co:
        x = 0 if not a._co else -1 if a._sg else 1
        y = 0 if not b._co else -1 if b._sg else 1
        return (x > y) - (x < y)
    if a._sg != b._sg:
        return -1 if a._sg else 1
    x, y = _adj(a), _adj(b)
    if x == y:
        low = min(a._ex, b._ex)
        x, y = a._co * _ten(a._ex - low), b._co * _ten(b._ex - low)
    r = (x > y) - (x < y)
    return -r if a._sg else r


def _add(a, b, ctx):
    bad = _nans(ctx, a, b)
    if bad is not None:
        return bad
    if a._ex == 'F':
        return ctx._invalid() if b._ex == 'F' and a._sg != b._sg else _make(a._sg, 0, 'F')
    if b._ex == 'F':
        return _make(b._sg, 0, 'F')
    low = min(a._ex, b._ex)
    if not a._co and not b._co:
        sign = a._sg if a._sg == b._sg else int(ctx._rounding == ROUND_FLOOR)
        return _finish(ctx, sign, 0, low)
    if not a._co or not b._co:
        d = b if not a._co else a
        if d._ex > low:  # as much of the other's exponent as there is room for
            low = max(low, d._ex - max(0, ctx._prec - _len(d._co)) - 1)
            return _finish(ctx, d._sg, d._co * _ten(d._ex - low), low)
        return _finish(ctx, d._sg, d._co, d._ex)
    big, small = (a, b) if a._ex >= b._ex else (b, a)
    bc, sc, se = big._co, small._co, small._ex
    # what lies far below the last place that counts can only break ties
    floor = big._ex + min(-1, _len(bc) - ctx._prec - 2)
    if _len(sc) + se - 1 < floor:
        sc, se = 1, floor
    bc *= _ten(big._ex - se)
    total = (-bc if big._sg else bc) + (-sc if small._sg else sc)
    if not total:
        return _finish(ctx, int(ctx._rounding == ROUND_FLOOR), 0, low)
    return _finish(ctx, int(total < 0), abs(total), se)


def _negated(d):
    return _make(1 - d._sg, d._co, d._ex)


def _multiply(a, b, ctx):
    bad = _nans(ctx, a, b)
    if bad is not None:
        return bad
    sign = a._sg ^ b._sg
    if a._ex == 'F' or b._ex == 'F':
        if (a._ex != 'F' and not a._co) or (b._ex != 'F' and not b._co):
            return ctx._invalid()
        return _make(sign, 0, 'F')
    return _finish(ctx, sign, a._co * b._co, a._ex + b._ex)


def _divide(a, b, ctx):
    bad = _nans(ctx, a, b)
    if bad is not None:
        return bad
    sign = a._sg ^ b._sg
    if a._ex == 'F':
        return ctx._invalid() if b._ex == 'F' else _make(sign, 0, 'F')
    if b._ex == 'F':
        ctx._signal(_CLAMPED)
        return _make(sign, 0, ctx.Etiny())
    if not b._co:
        if not a._co:
            return ctx._invalid(_UNDEFINED)
        ctx._signal(_ZERO)
        return _make(sign, 0, 'F')
    ideal = a._ex - b._ex
    if not a._co:
        return _finish(ctx, sign, 0, ideal)
    shift = _len(b._co) - _len(a._co) + ctx._prec + 1
    ex = ideal - shift
    q, r = divmod(a._co * _ten(shift), b._co) if shift >= 0 else divmod(a._co, b._co * _ten(-shift))
    if r:
        if q % 5 == 0:  # the last digit says that there is more
            q += 1
    else:
        while ex < ideal and q % 10 == 0:
            q //= 10
            ex += 1
    return _finish(ctx, sign, q, ex)


def _quotient(a, b, ctx):
    # (whole quotient, remainder) of finite numbers, b not 0; None: the quotient is too long
    low = min(a._ex, b._ex)
    diff = _adj(a) - _adj(b) if a._co else -2
    if not a._co or diff <= -2:
        if a._ex - low > ctx._prec + 10 and a._co:
            low = a._ex
        return 0, a._co * _ten(a._ex - low), low
    if diff > ctx._prec:
        return None
    q, r = divmod(a._co * _ten(a._ex - low), b._co * _ten(b._ex - low))
    return (q, r, low) if q < _ten(ctx._prec) else None


def _divmod(a, b, ctx, want):
    # want: 0 the quotient, 1 the remainder, 2 both
    nan = _make(0, 0, 'n')
    bad = _nans(ctx, a, b)
    if bad is not None:
        return (bad, bad) if want == 2 else bad
    sign = a._sg ^ b._sg
    if a._ex == 'F':
        if want == 0 and b._ex != 'F':
            return _make(sign, 0, 'F')
        if want == 2 and b._ex != 'F':
            ctx._signal(_INVALID)
            return _make(sign, 0, 'F'), nan
        ctx._signal(_INVALID)
        return (nan, nan) if want == 2 else nan
    if b._ex == 'F':
        q, r = _make(sign, 0, 0), a
        if want == 0:
            return q
        r = _finish(ctx, a._sg, a._co, a._ex)
        return (q, r) if want == 2 else r
    if not b._co:
        if not a._co:
            ctx._signal(_UNDEFINED)
            return (nan, nan) if want == 2 else nan
        if want == 1:
            ctx._signal(_INVALID)
            return nan
        if want == 2:
            ctx._signal(_ZERO | _INVALID)
            return _make(sign, 0, 'F'), nan
        ctx._signal(_ZERO)
        return _make(sign, 0, 'F')
    got = _quotient(a, b, ctx)
    if got is None:
        ctx._signal(_IMPOSSIBLE)
        return (nan, nan) if want == 2 else nan
    q, r, low = got
    if want == 0:
        return _finish(ctx, sign, q, 0)
    r = _finish(ctx, a._sg, r, low)
    return (_finish(ctx, sign, q, 0), r) if want == 2 else r


def _rescale(d, ex, mode):
    # d with another exponent: (coefficient, inexact)
    if not d._co:
        return 0, False
    if d._ex >= ex:
        return d._co * _ten(d._ex - ex), False
    drop = ex - d._ex
    if drop > _len(d._co) + 1:
        return _round(1, 2, d._sg, mode)
    return _round(d._co, drop, d._sg, mode)


# ---- elementary functions, on ints scaled by 10**p ----
def _atanh_inverse(n, one):
    # one * atanh(1 / n)
    term = one // n
    total, k, square = term, 1, n * n
    while term:
        term //= square
        k += 2
        total += term // k
    return total


_ln10_known = [0, 0]


def _ln10(p):
    # 10**p * ln(10)
    if p > _ln10_known[0]:
        one = 10 ** (p + 15)
        value = 46 * _atanh_inverse(31, one) + 34 * _atanh_inverse(49, one) + 20 * _atanh_inverse(161, one)
        _ln10_known[:] = p + 5, value // 10 ** 10
    return _ln10_known[1] // 10 ** (_ln10_known[0] - p)


def _ln_scaled(co, ex, p):
    # 10**p * ln(co * 10**ex), to a few units
    k = _len(co)
    ex += k  # co / 10**k is between 0.1 and 1
    guard = p + 12 + len(str(abs(ex)))
    one = 10 ** guard
    x = co * 10 ** (guard - k) if guard >= k else co // 10 ** (k - guard)
    roots = 0
    bits = 4 + _isqrt(p + 1) // 2
    extra = 10 ** (bits // 3 + 4)
    one *= extra
    x *= extra
    near = one >> bits
    while abs(x - one) > near:
        x = _isqrt(x * one)
        roots += 1
    y = (x - one) * one // (x + one)
    square, term, total, n = y * y // one, y, y, 1
    while term:
        term = term * square // one
        n += 2
        total += term // n if term >= 0 else -(-term // n)
        if -1 <= term <= 0:
            break
    value = (total * 2 << roots) + ex * _ln10(guard + 6) * extra // 10 ** 6
    return value // (extra * 10 ** (guard - p))


def _exp_scaled(num, p):
    # (coefficient of p + 1 digits or so, exponent) of exp(num / 10**q) where num, q = num
    num, q = num
    ln10_places = p + 12 + max(0, _len(abs(num)) - q)
    ln10 = _ln10(ln10_places)
    n = num * 10 ** (ln10_places - q) if ln10_places >= q else num // 10 ** (q - ln10_places)
    k, r = divmod(n, ln10)
    guard = p + 10
    r = r // 10 ** (ln10_places - guard)
    halvings = 4 + _isqrt(p)
    one = 10 ** guard << (2 * halvings)
    r <<= halvings
    term, total, i = one, one, 0
    while term:
        i += 1
        term = term * r // (one * i)
        total += term
    for _ in range(halvings):
        total = total * total // one
    return total // (one // 10 ** p), k - p


def _settled(co, prec):
    # enough digits behind the last one to round
    n = _len(co) - prec - 1
    return n > 0 and 10 < co % 10 ** n < 10 ** n - 10


def _inexactly(ctx, sign, co, ex):
    # a coefficient whose last digits only say that there are more
    if co % 5 == 0:
        co += 1
    mode = ctx._rounding
    ctx._rounding = ROUND_HALF_EVEN
    try:
        return _finish(ctx, sign, co, ex, 0)
    finally:
        ctx._rounding = mode


def _ln(d, ctx):
    bad = _nans(ctx, d)
    if bad is not None:
        return bad
    if d._ex != 'F' and not d._co:
        return _make(1, 0, 'F')
    if d._sg:
        return ctx._invalid()
    if d._ex == 'F':
        return _make(0, 0, 'F')
    if _compare(d, _ONE) == 0:
        return _make(0, 0, 0)
    away = _adj(d)
    near = abs(away) <= 1 and _len(abs(d._co - _ten(-d._ex))) + d._ex if -60 < d._ex <= 0 or d._ex < 0 and away >= -1 else 0
    p = ctx._prec + 4 - min(0, near or 0)
    while True:
        co = _ln_scaled(d._co, d._ex, p)
        if _settled(abs(co), ctx._prec):
            return _inexactly(ctx, int(co < 0), abs(co), -p)
        p += 6


def _log10(d, ctx):
    bad = _nans(ctx, d)
    if bad is not None:
        return bad
    if d._ex != 'F' and not d._co:
        return _make(1, 0, 'F')
    if d._sg:
        return ctx._invalid()
    if d._ex == 'F':
        return _make(0, 0, 'F')
    s = _digits(d._co)
    if s.strip('0') == '1':
        n = d._ex + len(s) - 1
        return _finish(ctx, int(n < 0), abs(n), 0)
    near = _len(abs(d._co - _ten(-d._ex))) + d._ex if d._ex < 0 and -1 <= _adj(d) <= 0 else 0
    p = ctx._prec + 4 - min(0, near)
    while True:
        co = _ln_scaled(d._co, d._ex, p + 8) * 10 ** p // _ln10(p + 8)
        if _settled(abs(co), ctx._prec):
            return _inexactly(ctx, int(co < 0), abs(co), -p)
        p += 6


def _exp(d, ctx):
    bad = _nans(ctx, d)
    if bad is not None:
        return bad
    if d._ex == 'F':
        return _make(0, 0, 0) if d._sg else _make(0, 0, 'F')
    if not d._co:
        return _make(0, 1, 0)
    adj, p = _adj(d), ctx._prec
    if adj > len(str(max(ctx._Emax, -ctx.Etiny()))) + 1:
        if d._sg:
            return _inexactly(ctx, 0, 1, ctx.Etiny() - 2)
        ctx._signal(_OVER | _INEXACT | _ROUNDED)
        return _make(0, 0, 'F')
    if adj < -p - 1:  # 1 and a little
        return _inexactly(ctx, 0, _ten(p + 1) + (-1 if d._sg else 1), -p - 1)
    num = -d._co if d._sg else d._co
    num = (num * 10 ** d._ex, 0) if d._ex >= 0 else (num, -d._ex)
    extra = 4
    while True:
        co, ex = _exp_scaled(num, p + extra)
        if _settled(co, p):
            return _inexactly(ctx, 0, co, ex)
        extra += 6


def _whole_power(a, n, ctx, sign):
    # a ** n of a finite a that is not 0, n an int
    co, ex = a._co, a._ex
    while co % 10 == 0 and n < 0:
        co //= 10
        ex += 1
    size = abs(n)
    if n >= 0 and _len(co) * size <= 4 * ctx._prec + 2000:
        return _finish(ctx, sign, co ** size, ex * size)
    if n >= 0 and co == 1:
        return _finish(ctx, sign, 1, ex * n)
    if n < 0 and _len(co) * size <= 4 * ctx._prec + 2000:
        d = _divide(_make(sign, 1, -ex * size), _make(0, co ** size, 0), ctx)
        return d
    return None


def _power(a, b, modulo, ctx):
    if modulo is not None:
        return _power_modulo(a, b, _operand(modulo), ctx)
    bad = _nans(ctx, a, b)
    if bad is not None:
        return bad
    whole = b._ex != 'F' and (b._ex >= 0 or not b._co or b._co % _ten(-b._ex) == 0 if b._ex > -5000 else not b._co)
    odd = whole and b._co and (b._co % 2 == 1 if b._ex == 0 else (b._co // _ten(-b._ex)) % 2 == 1 if b._ex < 0 else False)
    zero = a._ex != 'F' and not a._co
    if b._ex != 'F' and not b._co:
        return ctx._invalid() if zero else _make(0, 1, 0)
    sign = 0
    if a._sg:
        if whole:
            sign = int(odd)
        elif not zero and (b._ex != 'F' or not zero):
            if b._ex == 'F' and a._ex != 'F' or b._ex != 'F':
                return ctx._invalid()
            return ctx._invalid()
        a = _make(0, a._co, a._ex)
    if zero:
        return _make(sign, 0, 'F') if b._sg else _make(sign, 0, 0)
    if a._ex == 'F':
        return _make(sign, 0, 0) if b._sg else _make(sign, 0, 'F')
    one = _compare(a, _ONE)
    if one == 0:
        if whole:
            n = int(b) if b._ex < 40 else None
            if n is not None and n >= 0:
                ex = a._ex * n
                if ex < 1 - ctx._prec:
                    ctx._signal(_ROUNDED)
                    ex = 1 - ctx._prec
                return _make(sign, _ten(-ex) if ex <= 0 else 1, min(ex, 0) if ex <= 0 else 0)
            return _make(sign, 1, 0)
        ctx._signal(_INEXACT | _ROUNDED)
        return _make(sign, _ten(ctx._prec - 1), 1 - ctx._prec)
    if b._ex == 'F':
        return _make(sign, 0, 0) if (b._sg == 1) == (one > 0) else _make(sign, 0, 'F')
    # a result far out of range?
    adj_b, adj_a = _adj(b), _adj(a)
    if whole and adj_b < 20:
        n = int(b)
        got = _whole_power(a, n, ctx, sign)
        if got is not None:
            return got
    # b ln a, then exp; with as many places more as the whole part has
    p = ctx._prec + 6
    if adj_b > 25:
        grows = (one > 0) != bool(b._sg)
        return _overflow(ctx, sign, 0) if grows else _inexactly(ctx, sign, 1, ctx.Etiny() - 2)
    while True:
        places = p + max(0, adj_b) + len(str(abs(adj_a) + 1)) + 8
        log = _ln_scaled(a._co, a._ex, places)
        num = log * b._co * (-1 if b._sg else 1)
        q = places
        if b._ex >= 0:
            num *= _ten(b._ex)
        else:
            q -= b._ex
        approx = num // 10 ** q if abs(num) >= 10 ** q else 0
        if abs(approx) > 3 * (ctx._Emax - ctx._Emin + ctx._prec) + 10:
            return _overflow(ctx, sign, 0) if approx > 0 else _inexactly(ctx, sign, 1, ctx.Etiny() - 2)
        co, ex = _exp_scaled((num, q), p)
        n = _len(co) - ctx._prec - 1
        tail = co % 10 ** n
        if 100 < tail < 10 ** n - 100 or p > 4 * ctx._prec + 60:
            break
        if tail <= 100 or tail >= 10 ** n - 100:
            root = (co + 10 ** n // 2) // 10 ** n  # perhaps the result is just that
            exact = _exact_root(a, b, root, ex + n)
            if exact:
                return _padded(ctx, sign, root, ex + n, whole)
        p += 6
    return _finish(ctx, sign, co + 1 if co % 5 == 0 else co, ex)


def _exact_root(a, b, co, ex):
    # co * 10**ex == a ** b, for small b = m / n ?
    m, n = b.as_integer_ratio()
    if n > 200 or abs(m) > 200:
        return False
    while co % 10 == 0:
        co //= 10
        ex += 1
    ac, ae = a._co, a._ex
    while ac % 10 == 0:
        ac //= 10
        ae += 1
    if m < 0:
        return co ** n * ac ** -m == 10 ** (ae * m - ex * n) if ae * m - ex * n >= 0 else False
    left, right = (co ** n, ex * n), (ac ** m, ae * m)
    return left == right


def _padded(ctx, sign, co, ex, whole):
    if not whole:
        n = ctx._prec - _len(co)
        if n > 0:
            co, ex = co * _ten(n), ex - n
        return _finish(ctx, sign, co, ex, _INEXACT | _ROUNDED)
    return _finish(ctx, sign, co, ex)


def _power_modulo(a, b, m, ctx):
    bad = _nans(ctx, a, b, m)
    if bad is not None:
        return bad
    for d in (a, b, m):
        if _special(d) or not _is_whole(d):
            return ctx._invalid()
    n, x, y = int(m), int(a), int(b)
    if y < 0 or n == 0 or (x == 0 and y == 0) or _adj(m) >= ctx._prec:
        return ctx._invalid()
    r = pow(abs(x), y, abs(n))
    return _make(int(x < 0 and y % 2 and True), r, 0)


def _is_whole(d):
    return d._ex >= 0 or not d._co or d._co % _ten(-d._ex) == 0


def _sqrt(d, ctx):
    bad = _nans(ctx, d)
    if bad is not None:
        return bad
    if d._ex != 'F' and not d._co:
        return _finish(ctx, d._sg, 0, d._ex >> 1)
    if d._sg:
        return ctx._invalid()
    if d._ex == 'F':
        return d
    co, ex = d._co, d._ex
    ideal = ex >> 1
    if ex & 1:
        co *= 10
        ex -= 1
    shift = max(0, 2 * (ctx._prec + 2) - _len(co))
    shift += shift & 1
    co *= _ten(shift)
    ex -= shift
    drop = max(0, _len(co) - 2 * (ctx._prec + 3)) & ~1
    lost = False
    if drop:
        co, r = divmod(co, _ten(drop))
        ex += drop
        lost = bool(r)
    root = _isqrt(co)
    ex >>= 1
    if lost or root * root != co:
        return _inexactly(ctx, 0, root, ex)
    while ex < ideal and root % 10 == 0:
        root //= 10
        ex += 1
    if ex > ideal:
        room = max(0, ctx._prec - _len(root))
        up = min(ex - ideal, room)
        root *= _ten(up)
        ex -= up
    return _finish(ctx, 0, root, ex)


class DecimalTuple(tuple):
    """The parts of a Decimal: sign, digits, exponent."""
    __slots__ = ()
    _fields = __match_args__ = ('sign', 'digits', 'exponent')

    def __new__(cls, sign, digits, exponent):
        return tuple.__new__(cls, (sign, digits, exponent))

    sign = property(lambda self: self[0])
    digits = property(lambda self: self[1])
    exponent = property(lambda self: self[2])

    def __repr__(self):
        return f'DecimalTuple(sign={self[0]!r}, digits={self[1]!r}, exponent={self[2]!r})'

    def _asdict(self):
        return dict(zip(self._fields, self))

    def _replace(self, **kwds):
        return DecimalTuple(**{**self._asdict(), **kwds})

    def __getnewargs__(self):
        return tuple(self)


DecimalTuple.__qualname__ = 'DecimalTuple'


def _from_tuple(value):
    if len(value) != 3:
        raise ValueError('argument must be a sequence of length 3')
    sign, digits, ex = value
    if not isinstance(sign, int) or sign not in (0, 1):
        raise ValueError('sign must be an integer with the value 0 or 1')
    if isinstance(ex, str):
        if ex not in ('F', 'n', 'N'):
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
        if ex == 'F':
            return _make(int(sign), 0, 'F')
    elif not isinstance(ex, int):
        raise ValueError('exponent must be an integer')
    if not isinstance(digits, (tuple, list)):
        raise ValueError('coefficient must be a tuple of digits')
    for d in digits:
        if not isinstance(d, int) or not 0 <= d <= 9:
            raise ValueError('coefficient must be a tuple of digits')
    return _make(int(sign), _number(''.join(map(str, map(int, digits))) or '0'), ex)


def _from_float(f):
    from math import copysign, isinf, isnan
    sign = int(copysign(1.0, f) < 0)
    if isnan(f):
        return _make(sign, 0, 'n')
    if isinf(f):
        return _make(sign, 0, 'F')
    n, d = abs(f).as_integer_ratio()
    k = d.bit_length() - 1
    return _make(sign, n * 5 ** k, -k)


def _method(fn, name, doc):
    fn.__name__, fn.__doc__ = name, doc
    fn.__qualname__ = 'Decimal.' + name
    return fn


def _operator(op, name):
    def forward(self, other):
        b = _maybe(other)
        return NotImplemented if b is None else op(self, b, getcontext())

    def reverse(self, other):
        a = _maybe(other)
        return NotImplemented if a is None else op(a, self, getcontext())
    return _method(forward, f'__{name}__', None), _method(reverse, f'__r{name}__', None)


class Decimal:
    """Decimal(value='0', context=None): a decimal number, exactly that of an int, float, text, Decimal or tuple."""
    __slots__ = ('_sg', '_co', '_ex')

    def __new__(cls, value="0", context=None):
        ctx = _context(context)
        if isinstance(value, str):
            d = _parse(value)
            if d is None:
                d = ctx._invalid(_SYNTAX)
        elif isinstance(value, int):
            d = _make(int(value < 0), abs(int(value)), 0)
        elif isinstance(value, Decimal):
            if cls is Decimal and type(value) is Decimal:
                return value
            d = value
        elif isinstance(value, (tuple, list)):
            d = _from_tuple(value)
        elif isinstance(value, float):
            ctx._signal(_FLOAT)
            d = _from_float(value)
        else:
            raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
        self = object.__new__(cls)
        self._sg, self._co, self._ex = d._sg, d._co, d._ex
        return self

    @classmethod
    def from_float(cls, f):
        "The Decimal of exactly a float's (or int's) value."
        if isinstance(f, int):
            d = _operand(f)
        elif isinstance(f, float):
            d = _from_float(f)
        else:
            raise TypeError("argument must be int or float")
        return d if cls is Decimal else cls(d)

    # ---- text ----
    def __repr__(self):
        return f"Decimal('{self.__str__()}')"

    def __str__(self):
        return _text(self)

    def to_eng_string(self, context=None):
        "Text whose exponent is a multiple of three."
        return _text(self, True, _context(context))

    def __format__(self, specifier, context=None):
        if not isinstance(specifier, str):
            raise TypeError("format argument must be str")
        return _format(self, specifier, _context(context))

    def as_tuple(self):
        "The parts: sign, digits, exponent."
        if self._ex == 'F':
            digits = (0,)
        elif _special(self):
            digits = tuple(map(int, _digits(self._co))) if self._co else ()
        else:
            digits = tuple(map(int, _digits(self._co)))
        return DecimalTuple(self._sg, digits, self._ex)

    def as_integer_ratio(self):
        "The same number as a fraction in lowest terms."
        if _special(self):
            if self._ex == 'F':
                raise OverflowError("cannot convert Infinity to integer ratio")
            raise ValueError("cannot convert NaN to integer ratio")
        n, d = (self._co * _ten(self._ex), 1) if self._ex >= 0 else (self._co, _ten(-self._ex))
        g = _gcd(n, d)
        return (-n // g if self._sg else n // g), d // g

    # ---- other numbers ----
    def __bool__(self):
        return _special(self) or self._co != 0

    def __int__(self):
        if _special(self):
            if self._ex == 'F':
                raise OverflowError("cannot convert Infinity to integer")
            raise ValueError("cannot convert NaN to integer")
        n = self._co * _ten(self._ex) if self._ex >= 0 else self._co // _ten(min(-self._ex, _len(self._co) + 1))
        return -n if self._sg else n
    __trunc__ = __int__

    def __float__(self):
        if _special(self):
            if self._ex == 'N':
                raise ValueError("cannot convert signaling NaN to float")
            return float(('-' if self._sg else '') + ('inf' if self._ex == 'F' else 'nan'))
        return float(_text(self))

    def __complex__(self):
        return complex(float(self))

    def _whole(self, mode):
        if _special(self):
            if self._ex == 'F':
                raise OverflowError("cannot convert Infinity to integer")
            raise ValueError("cannot convert NaN to integer")
        n = _rescale(self, 0, mode)[0]
        return -n if self._sg else n

    def __floor__(self):
        return self._whole(ROUND_FLOOR)

    def __ceil__(self):
        return self._whole(ROUND_CEILING)

    def __round__(self, n=None):
        if n is None:
            return self._whole(ROUND_HALF_EVEN)
        if not isinstance(n, int):
            raise TypeError("optional arg must be an integer")
        ctx = getcontext()
        mode = ctx._rounding
        ctx._rounding = ROUND_HALF_EVEN
        try:
            return self.quantize(_make(0, 1, -n))
        finally:
            ctx._rounding = mode

    real = property(lambda self: self)
    imag = property(lambda self: _make(0, 0, 0))

    def conjugate(self):
        "The number itself."
        return self

    def __hash__(self):
        if _special(self):
            if self._ex == 'N':
                raise TypeError('Cannot hash a signaling NaN value')
            if self._ex == 'n':
                return object.__hash__(self)
            return -sys.hash_info.inf if self._sg else sys.hash_info.inf
        p = sys.hash_info.modulus
        h = self._co * pow(10, self._ex, p) % p
        if self._sg:
            h = -h
        return -2 if h == -1 else h

    # ---- comparison ----
    def _against(self, other, op, equality):
        # other as a Decimal to compare with (and self, scaled where other is a fraction)
        a, b = self, _maybe(other)
        if b is None:
            if isinstance(other, float):
                ctx = getcontext()
                if equality:
                    ctx._flags |= _FLOAT
                else:
                    ctx._signal(_FLOAT)
                b = _from_float(other)
            elif isinstance(other, complex) and equality:
                if other.imag:
                    return op in ('ne',)
                getcontext()._flags |= _FLOAT
                b = _from_float(other.real)
            else:
                numbers = sys.modules.get('numbers')
                if numbers is None or not isinstance(other, numbers.Rational):
                    return NotImplemented
                if not _special(a):
                    a = _make(a._sg, a._co * int(other.denominator), a._ex)
                b = _operand(int(other.numerator))
        if a._ex in ('n', 'N') or b._ex in ('n', 'N'):
            if not equality or a._ex == 'N' or b._ex == 'N':
                getcontext()._signal(_INVALID)
            return op == 'ne'
        c = _compare(a, b)
        return {'eq': c == 0, 'ne': c != 0, 'lt': c < 0, 'le': c <= 0, 'gt': c > 0, 'ge': c >= 0}[op]

    def __eq__(self, other):
        return self._against(other, 'eq', True)

    def __ne__(self, other):
        return self._against(other, 'ne', True)

    def __lt__(self, other):
        return self._against(other, 'lt', False)

    def __le__(self, other):
        return self._against(other, 'le', False)

    def __gt__(self, other):
        return self._against(other, 'gt', False)

    def __ge__(self, other):
        return self._against(other, 'ge', False)

    def compare(self, other, context=None):
        "-1, 0 or 1 as a Decimal, or a NaN."
        ctx, b = _context(context), _operand(other)
        bad = _nans(ctx, self, b)
        return _of_int(_compare(self, b)) if bad is None else bad

    def compare_signal(self, other, context=None):
        "As compare(), but quiet NaNs signal, too."
        ctx, b = _context(context), _operand(other)
        for d in sorted((self, b), key=lambda d: d._ex != 'N'):
            if d._ex in ('n', 'N'):
                ctx._signal(_INVALID)
                return _fix_nan(ctx, d)
        return _of_int(_compare(self, b))

    def compare_total(self, other, context=None):
        "Comparison of what numbers look like: a total order."
        _context(context)
        b = _operand(other)
        return _of_int(_total(self, b))

    def compare_total_mag(self, other, context=None):
        "The same without signs."
        _context(context)
        return _of_int(_total(self.copy_abs(), _operand(other).copy_abs()))

    # ---- arithmetic ----
    __add__, __radd__ = _operator(_add, 'add')
    __sub__, __rsub__ = _operator(lambda a, b, ctx: _sub(a, b, ctx), 'sub')
    __mul__, __rmul__ = _operator(_multiply, 'mul')
    __truediv__, __rtruediv__ = _operator(_divide, 'truediv')
    __floordiv__, __rfloordiv__ = _operator(lambda a, b, ctx: _divmod(a, b, ctx, 0), 'floordiv')
    __mod__, __rmod__ = _operator(lambda a, b, ctx: _divmod(a, b, ctx, 1), 'mod')
    __divmod__, __rdivmod__ = _operator(lambda a, b, ctx: _divmod(a, b, ctx, 2), 'divmod')

    def __pow__(self, other, modulo=None):
        b = _maybe(other)
        if b is None or (modulo is not None and _maybe(modulo) is None):
            return NotImplemented
        return _power(self, b, modulo, getcontext())

    def __rpow__(self, other, modulo=None):
        a = _maybe(other)
        return NotImplemented if a is None else _power(a, self, modulo, getcontext())

    def __pos__(self, context=None):
        ctx = _context(context)
        bad = _nans(ctx, self)
        if bad is not None:
            return bad
        if self._ex == 'F':
            return _make(self._sg, 0, 'F')
        sign = self._sg if self._co or ctx._rounding == ROUND_FLOOR else 0
        return _finish(ctx, sign, self._co, self._ex)

    def __neg__(self, context=None):
        ctx = _context(context)
        bad = _nans(ctx, self)
        if bad is not None:
            return bad
        if self._ex == 'F':
            return _make(1 - self._sg, 0, 'F')
        sign = 1 - self._sg
        if not self._co:
            sign = sign if ctx._rounding == ROUND_FLOOR else 0
        return _finish(ctx, sign, self._co, self._ex)

    def __abs__(self, context=None):
        ctx = _context(context)
        bad = _nans(ctx, self)
        if bad is not None:
            return bad
        return _make(0, 0, 'F') if self._ex == 'F' else _finish(ctx, 0, self._co, self._ex)

    def fma(self, other, third, context=None):
        "self * other + third, rounded once."
        ctx, b, c = _context(context), _operand(other), _operand(third)
        bad = _nans(ctx, self, b) if self._ex in ('n', 'N') or b._ex in ('n', 'N') else None
        if bad is not None:
            return bad if c._ex != 'N' or bad is None else _nans(ctx, self, b, c)
        if self._ex == 'F' or b._ex == 'F':
            if not self or not b:
                return ctx._invalid()
            product = _make(self._sg ^ b._sg, 0, 'F')
        else:
            product = _make(self._sg ^ b._sg, self._co * b._co, self._ex + b._ex)
        return _add(product, c, ctx)

    def remainder_near(self, other, context=None):
        "self less the nearest multiple of other."
        ctx, b = _context(context), _operand(other)
        bad = _nans(ctx, self, b)
        if bad is not None:
            return bad
        if self._ex == 'F':
            return ctx._invalid()
        if b._ex == 'F':
            return _finish(ctx, self._sg, self._co, self._ex)
        if not b._co:
            return ctx._invalid(_INVALID if self._co else _UNDEFINED)
        low = min(self._ex, b._ex)
        if not self._co:
            return _finish(ctx, self._sg, 0, low)
        diff = _adj(self) - _adj(b)
        if diff >= ctx._prec + 1:
            return ctx._invalid(_IMPOSSIBLE)
        if diff <= -2:
            return _finish(ctx, self._sg, self._co * _ten(min(self._ex - low, 2 * ctx._prec)), max(low, self._ex - 2 * ctx._prec))
        x, y = self._co * _ten(self._ex - low), b._co * _ten(b._ex - low)
        q, r = divmod(x, y)
        if 2 * r + (q & 1) > y:
            r -= y
            q += 1
        if q >= _ten(ctx._prec):
            return ctx._invalid(_IMPOSSIBLE)
        return _finish(ctx, self._sg ^ (r < 0), abs(r), low)

    def sqrt(self, context=None):
        "The square root, correctly rounded."
        return _sqrt(self, _context(context))

    def exp(self, context=None):
        "e to the power of self, correctly rounded."
        return _exp(self, _context(context))

    def ln(self, context=None):
        "The natural logarithm, correctly rounded."
        return _ln(self, _context(context))

    def log10(self, context=None):
        "The logarithm to the base 10, correctly rounded."
        return _log10(self, _context(context))

    # ---- exponents ----
    def quantize(self, exp, rounding=None, context=None):
        "self rounded so that it has exp's exponent."
        ctx, b = _context(context), _operand(exp)
        if rounding is None:
            rounding = ctx._rounding
        elif rounding not in _ROUNDINGS:
            raise TypeError(_BAD_ROUNDING)
        bad = _nans(ctx, self, b)
        if bad is not None:
            return bad
        if self._ex == 'F' or b._ex == 'F':
            return _make(self._sg, 0, 'F') if self._ex == b._ex else ctx._invalid()
        ex = b._ex
        if not ctx.Etiny() <= ex <= ctx._Emax:
            return ctx._invalid()
        if self._co and _adj(self) - ex >= ctx._prec + 1:
            return ctx._invalid()
        co, inexact = _rescale(self, ex, rounding)
        if co and (_len(co) > ctx._prec or _len(co) + ex - 1 > ctx._Emax):
            return ctx._invalid()
        status = (_ROUNDED if ex > self._ex else 0) | (_INEXACT if inexact else 0)
        if co and _len(co) + ex - 1 < ctx._Emin:
            status |= _SUB | (_UNDER if inexact else 0)
        if not co:
            top = ctx.Etop() if ctx._clamp else ctx._Emax
            status = (status if self._co else 0) | (_CLAMPED if ex > top else 0)
            ex = min(ex, top)
        elif ctx._clamp and ex > ctx.Etop():
            co, ex, status = co * _ten(ex - ctx.Etop()), ctx.Etop(), status | _CLAMPED
        ctx._signal(status)
        return _make(self._sg, co, ex)

    def same_quantum(self, other, context=None):
        "Whether both have the same exponent (or both are NaN, or infinite)."
        _context(context)
        b = _operand(other)
        kind = {'N': 'n'}
        return kind.get(self._ex, self._ex) == kind.get(b._ex, b._ex)

    def _to_integral(self, ctx, mode, exact):
        bad = _nans(ctx, self)
        if bad is not None:
            return bad
        if self._ex == 'F' or self._ex >= 0:
            return self
        if not self._co:
            return _make(self._sg, 0, 0)
        co, inexact = _rescale(self, 0, mode or ctx._rounding)
        if exact:
            ctx._signal(_ROUNDED | (_INEXACT if inexact else 0))
        return _make(self._sg, co, 0)

    def to_integral_exact(self, rounding=None, context=None):
        "Rounded to an integer; signals Inexact and Rounded."
        return self._to_integral(_context(context), _mode(rounding), True)

    def to_integral_value(self, rounding=None, context=None):
        "Rounded to an integer, without signals."
        return self._to_integral(_context(context), _mode(rounding), False)
    to_integral = to_integral_value

    def normalize(self, context=None):
        "Without trailing zeros; 0 has the exponent 0."
        ctx = _context(context)
        d = self.__pos__(ctx) if not _special(self) else self
        bad = _nans(ctx, d)
        if bad is not None:
            return bad
        if d._ex == 'F':
            return d
        if not d._co:
            return _make(self._sg, 0, 0)
        co, ex, top = d._co, d._ex, ctx.Etop() if ctx._clamp else ctx._Emax
        while co % 10 == 0 and ex < top:
            co //= 10
            ex += 1
        return _make(d._sg, co, ex)

    def adjusted(self):
        "The exponent of the first digit."
        return 0 if _special(self) else _adj(self)

    def logb(self, context=None):
        "The exponent of the first digit, as a Decimal."
        ctx = _context(context)
        bad = _nans(ctx, self)
        if bad is not None:
            return bad
        if self._ex == 'F':
            return _make(0, 0, 'F')
        if not self._co:
            ctx._signal(_ZERO)
            return _make(1, 0, 'F')
        return _finish(ctx, int(_adj(self) < 0), abs(_adj(self)), 0)

    def scaleb(self, other, context=None):
        "self * 10 ** other"
        ctx, b = _context(context), _operand(other)
        bad = _nans(ctx, self, b)
        if bad is not None:
            return bad
        if b._ex != 0 or not -2 * (ctx._Emax + ctx._prec) <= int(b) <= 2 * (ctx._Emax + ctx._prec):
            return ctx._invalid()
        if self._ex == 'F':
            return self
        return _finish(ctx, self._sg, self._co, self._ex + int(b))

    def radix(self):
        "10"
        return _make(0, 10, 0)

    # ---- copies and tests ----
    def copy_abs(self):
        "Without its sign."
        return _make(0, self._co, self._ex)

    def copy_negate(self):
        "With the other sign."
        return _negated(self)

    def copy_sign(self, other, context=None):
        "With other's sign."
        _context(context)
        return _make(_operand(other)._sg, self._co, self._ex)

    def canonical(self):
        "The number itself."
        return self

    def is_canonical(self):
        return True

    def is_finite(self):
        return not _special(self)

    def is_infinite(self):
        return self._ex == 'F'

    def is_nan(self):
        return self._ex in ('n', 'N')

    def is_qnan(self):
        return self._ex == 'n'

    def is_snan(self):
        return self._ex == 'N'

    def is_signed(self):
        return self._sg == 1

    def is_zero(self):
        return not _special(self) and not self._co

    def is_normal(self, context=None):
        ctx = _context(context)
        return not _special(self) and self._co != 0 and _adj(self) >= ctx._Emin

    def is_subnormal(self, context=None):
        ctx = _context(context)
        return not _special(self) and self._co != 0 and _adj(self) < ctx._Emin

    def number_class(self, context=None):
        "One of ten words for what kind of number this is."
        ctx = _context(context)
        if self._ex in ('n', 'N'):
            return 'NaN' if self._ex == 'n' else 'sNaN'
        kind = ('Infinity' if self._ex == 'F' else 'Zero' if not self._co else
                'Subnormal' if self.is_subnormal(ctx) else 'Normal')
        return ('-' if self._sg else '+') + kind

    # ---- greatest and least ----
    def _choose(self, other, context, sign, magnitude):
        ctx, b, a = _context(context), _operand(other), self
        if a._ex in ('n', 'N') or b._ex in ('n', 'N'):
            if a._ex == 'n' and b._ex not in ('n', 'N'):
                return _fixed(b, ctx)
            if b._ex == 'n' and a._ex not in ('n', 'N'):
                return _fixed(a, ctx)
            return _nans(ctx, a, b)
        c = _compare(a.copy_abs(), b.copy_abs()) if magnitude else _compare(a, b)
        if c == 0:
            c = _total(a, b)
        return _fixed(a if c * sign > 0 or (c == 0 and sign > 0) else b, ctx)

    def max(self, other, context=None):
        "The greater one; numbers go before quiet NaNs."
        return self._choose(other, context, 1, False)

    def min(self, other, context=None):
        "The smaller one; numbers go before quiet NaNs."
        return self._choose(other, context, -1, False)

    def max_mag(self, other, context=None):
        "max() by absolute values."
        return self._choose(other, context, 1, True)

    def min_mag(self, other, context=None):
        "min() by absolute values."
        return self._choose(other, context, -1, True)

    # ---- neighbours ----
    def next_plus(self, context=None):
        "The smallest number that is greater."
        return _next(self, _context(context), 0)

    def next_minus(self, context=None):
        "The greatest number that is smaller."
        return _next(self, _context(context), 1)

    def next_toward(self, other, context=None):
        "The next number in other's direction."
        ctx, b = _context(context), _operand(other)
        bad = _nans(ctx, self, b)
        if bad is not None:
            return bad
        c = _compare(self, b)
        if c == 0:
            return self.copy_sign(b)
        d = _next(self, ctx, int(c > 0))
        if d._ex == 'F':
            ctx._signal(_OVER | _INEXACT | _ROUNDED)
        elif not d._co or _adj(d) < ctx._Emin:
            ctx._signal(_UNDER | _SUB | _INEXACT | _ROUNDED | (0 if d._co else _CLAMPED))
        return d

    # ---- digits as bits ----
    def logical_and(self, other, context=None):
        "The digits' and, of numbers whose digits are 0 and 1."
        return _logical(self, other, context, lambda x, y: x & y)

    def logical_or(self, other, context=None):
        "The digits' or."
        return _logical(self, other, context, lambda x, y: x | y)

    def logical_xor(self, other, context=None):
        "The digits' exclusive or."
        return _logical(self, other, context, lambda x, y: x ^ y)

    def logical_invert(self, context=None):
        "The digits' opposites, in the context's precision."
        ctx = _context(context)
        return _logical(self, _make(0, int('1' * ctx._prec), 0), ctx, lambda x, y: x ^ y)

    def _turn(self, other, context, rotate):
        ctx, b = _context(context), _operand(other)
        bad = _nans(ctx, self, b)
        if bad is not None:
            return bad
        if b._ex != 0 or not -ctx._prec <= int(b) <= ctx._prec:
            return ctx._invalid()
        if self._ex == 'F':
            return self
        n, prec = int(b), ctx._prec
        co = self._co % _ten(prec)
        if rotate:
            n %= prec
            co = co * _ten(n) % _ten(prec) + co // _ten(prec - n)
        else:
            co = co * _ten(n) % _ten(prec) if n >= 0 else co // _ten(-n)
        return _make(self._sg, co, self._ex)

    def rotate(self, other, context=None):
        "The digits moved round by other places."
        return self._turn(other, context, True)

    def shift(self, other, context=None):
        "The digits moved by other places."
        return self._turn(other, context, False)

    # ---- pickle, copy ----
    def __reduce__(self):
        return self.__class__, (str(self),)

    def __copy__(self):
        return self if type(self) is Decimal else self.__class__(str(self))

    def __deepcopy__(self, memo):
        return self.__copy__()


def _fixed(d, ctx):
    return d if d._ex == 'F' else _finish(ctx, d._sg, d._co, d._ex)


def _sub(a, b, ctx):
    if b._ex in ('n', 'N'):
        return _nans(ctx, a, b)
    return _add(a, _negated(b), ctx)


def _of_int(n):
    return _make(int(n < 0), abs(n), 0)


def _mode(rounding):
    if rounding is not None and rounding not in _ROUNDINGS:
        raise TypeError(_BAD_ROUNDING)
    return rounding


def _total(a, b):
    # the order of compare_total
    if a._sg != b._sg:
        return -1 if a._sg else 1
    rank = {'F': 1, 'N': 2, 'n': 3}
    x, y = rank.get(a._ex, 0), rank.get(b._ex, 0)
    if x != y:
        r = 1 if x > y else -1
    elif x >= 2:
        r = (a._co > b._co) - (a._co < b._co)
    elif x == 1:
        r = 0
    else:
        r = _compare(a.copy_abs(), b.copy_abs()) or (a._ex > b._ex) - (a._ex < b._ex)
    return -r if a._sg else r


def _next(d, ctx, down):
    bad = _nans(ctx, d)
    if bad is not None:
        return bad
    if d._ex == 'F':
        return d if d._sg == down else _make(d._sg, 10 ** ctx._prec - 1, ctx.Etop())
    work = ctx.copy()
    work._rounding, work._traps, work._flags = (ROUND_FLOOR if down else ROUND_CEILING), 0, 0
    r = _finish(work, d._sg, d._co, d._ex)
    if _special(r) or _compare(r, d) != 0:
        return r
    return _add(d, _make(down, 1, ctx.Etiny() - 1), work)


def _logical(a, other, context, op):
    ctx, b = _context(context), _operand(other)
    prec = ctx._prec
    texts = []
    for d in (a, b):
        if _special(d) or d._sg or d._ex != 0:
            return ctx._invalid()
        s = _digits(d._co)
        if s.strip('01'):
            return ctx._invalid()
        texts.append(int(s[-prec:], 2))
    return _make(0, _number(f'{op(*texts):b}'), 0)


# ---- format() ----
def _read_spec(spec):
    # the parts of a format specification; None: it is none
    fill, align, i, n = ' ', None, 0, len(spec)
    if n > 1 and spec[1] in '<>=^':
        fill, align, i = spec[0], spec[1], 2
    elif n and spec[0] in '<>=^':
        align, i = spec[0], 1

    def take(chars):
        nonlocal i
        if i < n and spec[i] in chars:
            i += 1
            return spec[i - 1]
        return ''

    def digits():
        nonlocal i
        start = i
        while i < n and spec[i] in '0123456789':
            i += 1
        return spec[start:i]
    sign, z = take('+- ') or '-', take('z')
    zero = i < n and spec[i] == '0'
    if zero:
        if align is not None and align != '=' or align:
            if align is not None:
                return None
        fill, align, i = '0', '=', i + 1
    width = int(digits() or '0')
    comma, prec = take(','), None
    if take('.'):
        text = digits()
        if not text:
            return None
        prec = int(text)
    kind = take('eEfFgGn%')
    if i < n or (kind == 'n' and comma):
        return None
    return fill, align or '>', sign, bool(z), width, comma, prec, kind


def _format(d, spec, ctx):
    parts = _read_spec(spec)
    if parts is None:
        raise ValueError("invalid format string")
    fill, align, sign, z, width, comma, prec, kind = parts
    if kind == 'n':
        kind = 'g'
    if not kind:
        kind = 'g' if ctx._capitals == 0 else 'G'
        plain = prec is None
    else:
        plain = False
    if _special(d):
        body, negative, exponent = _text(_make(0, d._co, d._ex)), d._sg, ''
        if kind == '%':
            exponent = '%'
        if fill == '0' and align == '=':
            fill, align = ' ', '>'
    else:
        sg, co, ex = d._sg, d._co, d._ex
        mode = ctx._rounding
        if kind == '%':
            ex += 2
        if prec is not None:
            if kind in 'eE':
                co, ex = _digits_kept(co, ex, prec + 1, sg, mode)
            elif kind in 'fF%':
                if ex < -prec or not co and ex != -prec:
                    co, ex = _rescale(_make(sg, co, ex), -prec, mode)[0], -prec
            elif _len(co) > (prec or 1):
                co, ex = _digits_kept(co, ex, prec or 1, sg, mode)
        if kind in 'fF%' and not co and ex > 0:
            ex = 0 if prec is None else -prec
        s = _digits(co)
        left = ex + len(s)
        if kind in 'eE':
            dot = 1 - prec if not co and prec is not None else 1
        elif kind in 'fF%':
            dot = left
        else:
            dot = left if ex <= 0 and left > -6 else 1
        if dot < 0 and kind not in 'eE' or dot == 0 and kind not in 'eE':
            whole, part = '0', '0' * -dot + s
        elif kind in 'eE' and not co and prec is not None:
            whole, part = '0', '0' * prec
        elif dot > len(s):
            whole, part = s + '0' * (dot - len(s)), ''
        else:
            whole, part = s[:dot] or '0', s[dot:]
        if prec is not None and kind in 'fF%' and len(part) < prec:
            part += '0' * (prec - len(part))
        exponent = ''
        if kind in 'eE' or (kind in 'gG' and left != dot):
            exponent = ('E' if kind in 'EG' else 'e') + f'{left - dot:+d}'
        if kind == '%':
            exponent += '%'
        negative = sg
        if z and negative and not (whole + part).strip('0'):
            negative = 0
        body = (whole, part)
    mark = '-' if negative else sign if sign in '+ ' else ''
    if isinstance(body, tuple):
        whole, part = body
        tail = ('.' + part if part else '') + exponent
        if fill == '0' and align == '=':
            whole = _grouped(whole, comma, width - len(mark) - len(tail))
        else:
            whole = _grouped(whole, comma, 1)
        body = whole + tail
    else:
        body += exponent
    pad = fill * (width - len(mark) - len(body))
    if align == '<':
        return mark + body + pad
    if align == '>':
        return pad + mark + body
    if align == '=':
        return mark + pad + body
    half = len(pad) // 2
    return pad[:half] + mark + body + pad[half:]


def _digits_kept(co, ex, n, sign, mode):
    # rounded (or filled up, for exponents' sake) to n digits
    have = _len(co)
    if not co:
        return 0, ex
    if have < n:
        return co * _ten(n - have), ex - (n - have)
    if have > n:
        co = _round(co, have - n, sign, mode)[0]
        ex += have - n
        if _len(co) > n:
            co //= 10
            ex += 1
    return co, ex


def _grouped(whole, comma, width):
    if not comma:
        return whole.rjust(width, '0')
    while True:
        groups = []
        s = whole
        while len(s) > 3:
            groups.insert(0, s[-3:])
            s = s[:-3]
        text = ','.join([s] + groups)
        if len(text) >= width:
            return text
        whole = '0' + whole


# ---- contexts' methods: those of numbers, with the context in the last place ----
def _context_methods():
    def one(name, fn):
        def method(self, a):
            return fn(_operand(a), self)
        method.__name__ = name
        setattr(Context, name, method)

    def two(name, fn):
        def method(self, a, b):
            return fn(_operand(a), _operand(b), self)
        method.__name__ = name
        setattr(Context, name, method)
    for name in ('exp', 'ln', 'log10', 'logb', 'logical_invert', 'next_minus', 'next_plus', 'normalize', 'number_class', 'sqrt',
                 'is_normal', 'is_subnormal'):
        one(name, lambda a, ctx, f=getattr(Decimal, name): f(a, ctx))
    for name in ('to_integral_exact', 'to_integral_value', 'to_integral'):
        one(name, lambda a, ctx, f=getattr(Decimal, name): f(a, None, ctx))
    for name in ('canonical', 'copy_abs', 'copy_negate', 'is_canonical', 'is_finite', 'is_infinite', 'is_nan', 'is_qnan',
                 'is_signed', 'is_snan', 'is_zero'):
        one(name, lambda a, ctx, f=getattr(Decimal, name): f(a))
    one('abs', lambda a, ctx: a.__abs__(ctx))
    one('minus', lambda a, ctx: a.__neg__(ctx))
    one('plus', lambda a, ctx: a.__pos__(ctx))
    for name, fn in (('add', _add), ('subtract', _sub), ('multiply', _multiply), ('divide', _divide),
                     ('divide_int', lambda a, b, ctx: _divmod(a, b, ctx, 0)), ('remainder', lambda a, b, ctx: _divmod(a, b, ctx, 1)),
                     ('divmod', lambda a, b, ctx: _divmod(a, b, ctx, 2)),
                     ('quantize', lambda a, b, ctx: a.quantize(b, None, ctx))):
        two(name, fn)
    for name in ('compare', 'compare_signal', 'compare_total', 'compare_total_mag', 'copy_sign', 'logical_and', 'logical_or',
                 'logical_xor', 'max', 'max_mag', 'min', 'min_mag', 'next_toward', 'remainder_near', 'rotate', 'same_quantum',
                 'scaleb', 'shift'):
        two(name, lambda a, b, ctx, f=getattr(Decimal, name): f(a, b, ctx))

    def fma(self, a, b, c):
        return _operand(a).fma(b, c, self)
    Context.fma = fma


_context_methods()
del _context_methods
_ONE = _make(0, 1, 0)
DefaultContext = Context(prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[],
                         traps=[InvalidOperation, DivisionByZero, Overflow])
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP, traps=[Clamped, InvalidOperation, DivisionByZero, Overflow, Underflow])
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[])
_current = None


def getcontext():
    """The current context."""
    global _current
    if _current is None:
        _current = DefaultContext.copy()
    return _current


def setcontext(context):
    """Make a context the current one."""
    global _current
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context is DefaultContext or context is BasicContext or context is ExtendedContext:
        context = context.copy()
        context._flags = 0
    _current = context


class ContextManager:
    """A context for the time of a with statement."""

    def __init__(self, context):
        self._new = context

    def __enter__(self):
        self._old = getcontext()
        setcontext(self._new)
        return self._new

    def __exit__(self, *exc):
        setcontext(self._old)
        return False


def localcontext(ctx=None, **kwargs):
    """A copy of a context (the current one), changed, for a with statement."""
    if ctx is None:
        ctx = getcontext()
    elif not isinstance(ctx, Context):
        raise TypeError("optional argument must be a context")
    ctx = ctx.copy()
    for name, value in kwargs.items():
        if name not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        if value is not None:
            setattr(ctx, name, value)
    return ContextManager(ctx)


for _c in (Context, Decimal, DecimalTuple, SignalDict, ContextManager, *_BIT, *(e for _, e in _CONDITIONS)):
    _c.__module__ = 'decimal'
del _c
if 'numbers' in sys.modules:  # else numbers will do it
    sys.modules['numbers'].Number.register(Decimal)
