"""Dates and times of the Gregorian calendar."""
import time as _time
from math import gcd as _gcd

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")
MINYEAR, MAXYEAR = 1, 9999
_MAXORDINAL = 3652059
_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_DAYS = "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"
_MONTHS = "", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"


def _index(x):
    if type(x) is not int:
        _gcd(x)  # refuses what is no integer
        x = x.__index__()
    return x


# ---- the calendar ----
def _is_leap(y):
    return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)


def _month_days(y, m):
    return 29 if m == 2 and _is_leap(y) else (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[m]


def _before_year(y):
    y -= 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _ymd2ord(y, m, d):
    return _before_year(y) + _BEFORE[m] + (m > 2 and _is_leap(y)) + d


def _ord2ymd(n):
    n -= 1
    n400, n = divmod(n, 146097)
    n100, n = divmod(n, 36524)
    n4, n = divmod(n, 1461)
    n1, n = divmod(n, 365)
    y = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
    if n1 == 4 or n100 == 4:
        return y - 1, 12, 31
    leap = _is_leap(y)
    m = (n + 50) >> 5
    first = _BEFORE[m] + (m > 2 and leap)
    if first > n:
        m -= 1
        first = _BEFORE[m] + (m > 2 and leap)
    return y, m, n - first + 1


def _iso_week1(y):
    # the ordinal of the Monday that starts an ISO year
    first = _ymd2ord(y, 1, 1)
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)


def _from_isocalendar(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    if not 1 <= week <= 53 or (week == 53 and _iso_week1(year) + 52 * 7 >= (_iso_week1(year + 1))):
        raise ValueError(f"Invalid week: {week}")
    if not 1 <= day <= 7:
        raise ValueError(f"Invalid day: {day} (range is [1, 7])")
    return _ord2ymd(_iso_week1(year) + (week - 1) * 7 + day - 1)


def _check_date(y, m, d):
    y, m, d = _index(y), _index(m), _index(d)
    if not MINYEAR <= y <= MAXYEAR:
        raise ValueError(f"year {y} is out of range")
    if not 1 <= m <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= d <= _month_days(y, m):
        raise ValueError("day is out of range for month")
    return y, m, d


def _check_time(h, m, s, us, fold):
    h, m, s, us = _index(h), _index(m), _index(s), _index(us)
    if not 0 <= h <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= m <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= s <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= us <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return h, m, s, us, fold


def _check_tz(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")


def _offset_of(tz, name, dt):
    # what a tzinfo's utcoffset() or dst() says, checked
    if tz is None:
        return None
    offset = getattr(tz, name)(dt)
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or timedelta, not '{type(offset).__name__}'")
    if not -_DAY < offset < _DAY:
        raise ValueError(f"offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), "
                         f"not {offset!r}.")
    return offset


def _tzname_of(tz, dt):
    if tz is None:
        return None
    name = tz.tzname(dt)
    if name is not None and not isinstance(name, str):
        raise TypeError(f"tzinfo.tzname() must return None or a string, not '{type(name).__name__}'")
    return name


def _offset_text(off, sep=':'):
    if off is None:
        return ''
    sign = '+'
    if off._days < 0:
        sign, off = '-', -off
    total = off._days * 86400 + off._seconds
    s = f"{sign}{total // 3600:02d}{sep}{total // 60 % 60:02d}"
    if total % 60 or off._micro:
        s += f"{sep}{total % 60:02d}"
        if off._micro:
            s += f".{off._micro:06d}"
    return s


def _time_text(h, m, s, us, timespec):
    if timespec == 'auto':
        timespec = 'microseconds' if us else 'seconds'
    if timespec == 'hours':
        return f"{h:02d}"
    if timespec == 'minutes':
        return f"{h:02d}:{m:02d}"
    text = f"{h:02d}:{m:02d}:{s:02d}"
    if timespec == 'seconds':
        return text
    if timespec == 'milliseconds':
        return f"{text}.{us // 1000:03d}"
    if timespec == 'microseconds':
        return f"{text}.{us:06d}"
    raise ValueError("Unknown timespec value")


def _strftime(obj, format, timetuple):
    # %f, %z and %Z are the object's, the rest is time.strftime's
    out, i, n = [], 0, len(format)
    while i < n:
        c = format[i]
        i += 1
        if c != '%' or i == n:
            out.append(c)
            continue
        d = format[i]
        i += 1
        if d == 'f':
            out.append(f"{getattr(obj, 'microsecond', 0):06d}")
        elif d == 'z':
            out.append(_offset_text(obj.utcoffset(), '') if hasattr(obj, 'utcoffset') else '')
        elif d == 'Z':
            name = obj.tzname() if hasattr(obj, 'tzname') else None
            out.append((name or '').replace('%', '%%'))
        else:
            out.append('%' + d)
    return _time.strftime(''.join(out), timetuple)


# ---- ISO 8601 ----
def _two(s, i, n=2):
    part = s[i:i + n]
    if len(part) != n or not (part.isascii() and part.isdigit()):
        raise ValueError
    return int(part)


def _read_date(s):
    # (year, month, day) of a whole text
    y = _two(s, 0, 4)
    sep = s[4:5] == '-'
    i = 4 + sep
    if s[i:i + 1] == 'W':
        week = _two(s, i + 1)
        i += 3
        day = 1
        if len(s) > i:
            if (s[i] == '-') != sep:
                raise ValueError
            i += sep
            day = _two(s, i, 1)
            i += 1
        if i != len(s):
            raise ValueError
        try:
            return _from_isocalendar(y, week, day)
        except ValueError:
            raise ValueError from None
    m = _two(s, i)
    i += 2
    if sep != (s[i:i + 1] == '-'):
        raise ValueError
    i += sep
    d = _two(s, i)
    if i + 2 != len(s):
        raise ValueError
    return y, m, d


def _read_clock(s):
    # [hour, minute, second, microsecond] of HH[[:]MM[[:]SS[.,f…]]]
    parts, i, n = [_two(s, 0), 0, 0, 0], 2, len(s)
    sep = s[2:3] == ':'
    for k in (1, 2):
        if i == n:
            return parts
        if (s[i] == ':') != sep:
            raise ValueError
        i += sep
        parts[k] = _two(s, i)
        i += 2
    if i < n:
        if s[i] not in '.,':
            raise ValueError
        digits = s[i + 1:]
        if not (digits.isascii() and digits.isdigit()):
            raise ValueError
        parts[3] = int((digits + '00000')[:6])
    return parts


def _read_time(s):
    # [hour, minute, second, microsecond, tzinfo]
    k = max(s.find('+'), s.find('-'), s.find('Z'))
    if k < 0:
        return _read_clock(s) + [None]
    parts = _read_clock(s[:k])
    if s[k] == 'Z':
        if k + 1 != len(s):
            raise ValueError
        return parts + [timezone.utc]
    rest = s[k + 1:]
    if len(rest) in (0, 1, 3):
        raise ValueError
    h, m, sec, us = _read_clock(rest)
    if not (h or m or sec or us):
        return parts + [timezone.utc]
    off = timedelta(hours=h, minutes=m, seconds=sec, microseconds=us)
    return parts + [timezone(-off if s[k] == '-' else off)]


def _nearest(a, b):
    # a / b rounded half to even
    q, r = divmod(a, b)
    r *= 2
    if r > b if b > 0 else r < b:
        return q + 1
    return q + 1 if r == b and q % 2 else q


class timedelta:
    """A duration: timedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)."""
    __slots__ = '_days', '_seconds', '_micro', '_hash'

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total, left = 0, 0.0
        for value, unit, name in ((microseconds, 1, 'microseconds'), (milliseconds, 1000, 'milliseconds'),
                                  (seconds, 1000000, 'seconds'), (minutes, 60000000, 'minutes'),
                                  (hours, 3600000000, 'hours'), (days, 86400000000, 'days'), (weeks, 604800000000, 'weeks')):
            if isinstance(value, int):
                total += value * unit
            elif isinstance(value, float):
                whole = int(value)
                total += whole * unit
                part = (value - whole) * unit
                if part:
                    whole = int(part)
                    total += whole
                    left += part - whole
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
        if left:
            whole = round(left)
            if abs(whole - left) == 0.5:
                odd = total & 1
                whole = 2 * round((left + odd) * 0.5) - odd
            total += whole
        return _duration(cls, total)

    def _total(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._micro

    def __repr__(self):
        parts = [f"{name}={value}" for name, value in (('days', self._days), ('seconds', self._seconds),
                                                       ('microseconds', self._micro)) if value]
        return f"{_name(self)}({', '.join(parts) or '0'})"

    def __str__(self):
        m, s = divmod(self._seconds, 60)
        h, m = divmod(m, 60)
        text = f"{h}:{m:02d}:{s:02d}"
        if self._days:
            text = f"{self._days} day{'' if abs(self._days) == 1 else 's'}, {text}"
        return f"{text}.{self._micro:06d}" if self._micro else text

    days = property(lambda self: self._days, doc="Number of days (between -999999999 and 999999999 inclusive).")
    seconds = property(lambda self: self._seconds, doc="Number of seconds (>= 0 and less than 1 day).")
    microseconds = property(lambda self: self._micro, doc="Number of microseconds (>= 0 and less than 1 second).")

    def total_seconds(self):
        "The whole duration in seconds."
        return self._total() / 10**6

    def __add__(self, other):
        if isinstance(other, timedelta):
            return _duration(timedelta, self._total() + other._total())
        return NotImplemented
    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _duration(timedelta, self._total() - other._total())
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return _duration(timedelta, other._total() - self._total())
        return NotImplemented

    def __neg__(self):
        return _duration(timedelta, -self._total())

    def __pos__(self):
        return _duration(timedelta, self._total())

    def __abs__(self):
        return _duration(timedelta, abs(self._total()))

    def __mul__(self, other):
        if isinstance(other, int):
            return _duration(timedelta, self._total() * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return _duration(timedelta, _nearest(self._total() * a, b))
        return NotImplemented
    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        if isinstance(other, int):
            return _duration(timedelta, self._total() // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            if not other:
                raise ZeroDivisionError("integer division or modulo by zero")
            return _duration(timedelta, _nearest(self._total(), other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            if not a:
                raise ZeroDivisionError("integer division or modulo by zero")
            return _duration(timedelta, _nearest(b * self._total(), a))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return _duration(timedelta, self._total() % other._total())
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            q, r = divmod(self._total(), other._total())
            return q, _duration(timedelta, r)
        return NotImplemented

    def __eq__(self, other):
        return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._micro))

    def __bool__(self):
        return self._total() != 0

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds, self._micro)


def _duration(cls, micro):
    seconds, micro = divmod(micro, 1000000)
    days, seconds = divmod(seconds, 86400)
    if abs(days) > 999999999:
        raise OverflowError(f"days={days}; must have magnitude <= 999999999")
    self = object.__new__(cls)
    self._days, self._seconds, self._micro = days, seconds, micro
    return self


def _name(self):
    cls = type(self)
    return f"datetime.{cls.__qualname__}" if cls.__module__ == 'datetime' else cls.__qualname__


_DAY = timedelta(1)
timedelta.min, timedelta.max = timedelta(-999999999), _duration(timedelta, (999999999 * 86400 + 86399) * 1000000 + 999999)
timedelta.resolution = timedelta(microseconds=1)


class IsoCalendarDate(tuple):
    """What isocalendar() returns: year, week, weekday."""
    __slots__ = ()
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"

    def __reduce__(self):
        return tuple, (tuple(self),)


class tzinfo:
    """What knows a time zone: subclasses have utcoffset(), dst() and tzname()."""
    __slots__ = ()

    def tzname(self, dt):
        "The zone's name at that time."
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        "How far the zone is ahead of UTC at that time."
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        "How much of that is daylight saving time."
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        "A datetime in UTC to local time."
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        dst = dt.dst()
        if dst is None:
            raise ValueError("fromutc: non-None dst() result required")
        delta = offset - dst
        if delta:
            dt += delta
            dst = dt.dst()
            if dst is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + dst

    def __reduce__(self):
        args = self.__getinitargs__() if hasattr(self, '__getinitargs__') else ()
        return self.__class__, args, getattr(self, '__dict__', None) or None


class date:
    """A day: date(year, month, day)."""
    __slots__ = '_year', '_month', '_day'

    def __new__(cls, year, month=None, day=None):
        if month is None or day is None:
            which, pos = ('month', 2) if month is None else ('day', 3)
            raise TypeError(f"function missing required argument '{which}' (pos {pos})")
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        return self

    @classmethod
    def fromtimestamp(cls, timestamp):
        "The local day of a POSIX timestamp."
        return cls(*_time.localtime(timestamp)[:3])

    @classmethod
    def today(cls):
        "The local day."
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, ordinal):
        "The day of a number: 1 is 0001-01-01."
        if not 1 <= ordinal:
            raise ValueError("ordinal must be >= 1")
        if ordinal > _MAXORDINAL:
            raise ValueError(f"year {_before_cap(ordinal)} is out of range")
        return cls(*_ord2ymd(ordinal))

    @classmethod
    def fromisoformat(cls, date_string):
        "The day of a text in ISO 8601."
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            if len(date_string) not in (7, 8, 10):
                raise ValueError
            parts = _read_date(date_string)
        except ValueError as e:
            if e.args:
                raise
            raise ValueError(f'Invalid isoformat string: {date_string!r}') from None
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        "The day of an ISO year, week and weekday."
        return cls(*_from_isocalendar(_index(year), _index(week), _index(day)))

    def __repr__(self):
        return f"{_name(self)}({self._year}, {self._month}, {self._day})"

    def ctime(self):
        "As time.ctime() writes it."
        return f"{_DAYS[self.weekday()]} {_MONTHS[self._month]} {self._day:2d} 00:00:00 {self._year:04d}"

    def strftime(self, format):
        "As time.strftime() formats it."
        if not isinstance(format, str):
            raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
        return _strftime(self, format, self.timetuple())

    def __format__(self, format):
        if not isinstance(format, str):
            raise TypeError(f"__format__() argument 1 must be str, not {type(format).__name__}")
        return self.strftime(format) if format else str(self)

    def isoformat(self):
        "YYYY-MM-DD"
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"
    __str__ = isoformat

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    def timetuple(self):
        "As time.localtime() gives it."
        return _time_tuple(self, 0, 0, 0, -1)

    def toordinal(self):
        "The day's number: 0001-01-01 is 1."
        return _ymd2ord(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        "Another day: with these parts changed."
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    def _key(self):
        return self._year, self._month, self._day

    def _compared(self, other, test):
        if type(self) is datetime or isinstance(self, datetime) or not isinstance(other, date) or isinstance(other, datetime):
            return NotImplemented
        return test(self._key(), other._key())

    def __eq__(self, other):
        return self._compared(other, lambda a, b: a == b)

    def __lt__(self, other):
        return self._compared(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compared(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compared(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compared(other, lambda a, b: a >= b)

    def __hash__(self):
        return hash(('date',) + self._key())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        n = self.toordinal() + other._days
        if not 0 < n <= _MAXORDINAL:
            raise OverflowError("date value out of range")
        return type(self).fromordinal(n)
    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other._days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def weekday(self):
        "0 is Monday."
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        "1 is Monday."
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        "ISO year, week and weekday."
        year, today = self._year, self.toordinal()
        start = _iso_week1(year)
        if today < start:
            year -= 1
            start = _iso_week1(year)
        elif year < MAXYEAR + 1 and today >= _iso_week1(year + 1):
            year += 1
            start = _iso_week1(year)
        return IsoCalendarDate((year, (today - start) // 7 + 1, (today - start) % 7 + 1))

    def __reduce__(self):
        return self.__class__, self._key()


def _before_cap(ordinal):
    return min(ordinal // 365, 10000) if ordinal > _MAXORDINAL else 0


def _time_tuple(d, h, m, s, dst):
    return _time.struct_time((d._year, d._month, d._day, h, m, s, d.weekday(),
                              d.toordinal() - _ymd2ord(d._year, 1, 1) + 1, dst))


date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(days=1)


class time:
    """A time of day: time(hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)."""
    __slots__ = '_hour', '_minute', '_second', '_micro', '_tz', '_fold'

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        parts = _check_time(hour, minute, second, microsecond, fold)
        _check_tz(tzinfo)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._micro, self._fold = parts
        self._tz = tzinfo
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._micro)
    tzinfo = property(lambda self: self._tz)
    fold = property(lambda self: self._fold)

    @classmethod
    def fromisoformat(cls, time_string):
        "The time of a text in ISO 8601."
        if not isinstance(time_string, str):
            raise TypeError('fromisoformat: argument must be str')
        text = time_string[1:] if time_string.startswith('T') else time_string
        try:
            parts = _read_time(text)
        except ValueError as e:
            if e.args:
                raise
            raise ValueError(f'Invalid isoformat string: {time_string!r}') from None
        return cls(*parts)

    def _parts(self):
        return self._hour, self._minute, self._second, self._micro

    def _compared(self, other, test, equality=False):
        if not isinstance(other, time):
            return NotImplemented
        if self._tz is other._tz:
            return test(self._parts(), other._parts())
        a, b = self.utcoffset(), other.utcoffset()
        if a == b:
            return test(self._parts(), other._parts())
        if a is None or b is None:
            if equality:
                return False
            raise TypeError("can't compare offset-naive and offset-aware times")
        return test(_micros(self) - a._total(), _micros(other) - b._total())

    def __eq__(self, other):
        return self._compared(other, lambda a, b: a == b, True)

    def __lt__(self, other):
        return self._compared(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compared(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compared(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compared(other, lambda a, b: a >= b)

    def __hash__(self):
        t = self.replace(fold=0) if self._fold else self
        off = t.utcoffset()
        return hash(('time', _micros(self) - (off._total() if off else 0)))

    def __repr__(self):
        return f"{_name(self)}({_clock_repr(self, [self._hour, self._minute])})"

    def isoformat(self, timespec='auto'):
        "HH:MM:SS[.ffffff][+HH:MM]"
        return _time_text(*self._parts(), timespec) + _offset_text(self.utcoffset())
    __str__ = isoformat

    def strftime(self, format):
        "As time.strftime() formats it, on 1900-01-01."
        return _strftime(self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

    def __format__(self, format):
        if not isinstance(format, str):
            raise TypeError(f"__format__() argument 1 must be str, not {type(format).__name__}")
        return self.strftime(format) if format else str(self)

    def utcoffset(self):
        "The zone's offset, or None."
        return _offset_of(self._tz, 'utcoffset', None)

    def tzname(self):
        "The zone's name, or None."
        return _tzname_of(self._tz, None)

    def dst(self):
        "The zone's daylight saving time, or None."
        return _offset_of(self._tz, 'dst', None)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        "Another time: with these parts changed."
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._micro if microsecond is None else microsecond, self._tz if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)

    def __bool__(self):
        return True

    def __reduce__(self):
        return _remake, (self.__class__, self._parts() + (self._tz,), self._fold)


def _remake(cls, args, fold):
    return cls(*args, fold=fold) if fold else cls(*args)


def _micros(t):
    return ((t._hour * 60 + t._minute) * 60 + t._second) * 1000000 + t._micro


def _clock_repr(t, parts):
    if t._second or t._micro:
        parts.append(t._second)
        if t._micro:
            parts.append(t._micro)
    text = ', '.join(map(str, parts))
    if t._fold:
        text += ", fold=1"
    if t._tz is not None:
        text += f", tzinfo={t._tz!r}"
    return text


_tzinfo, _time_class, _date_class = tzinfo, time, date
time.min, time.max, time.resolution = time(0, 0, 0), time(23, 59, 59, 999999), timedelta(microseconds=1)


class datetime(date):
    """A day and a time: datetime(year, month, day[, hour[, minute[, second[, microsecond[, tzinfo]]]]], *, fold=0)."""
    __slots__ = '_hour', '_minute', '_second', '_micro', '_tz', '_fold'

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if month is None or day is None:
            which, pos = ('month', 2) if month is None else ('day', 3)
            raise TypeError(f"function missing required argument '{which}' (pos {pos})")
        ymd = _check_date(year, month, day)
        parts = _check_time(hour, minute, second, microsecond, fold)
        _check_tz(tzinfo)
        self = object.__new__(cls)
        self._year, self._month, self._day = ymd
        self._hour, self._minute, self._second, self._micro, self._fold = parts
        self._tz = tzinfo
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._micro)
    tzinfo = property(lambda self: self._tz)
    fold = property(lambda self: self._fold)

    @classmethod
    def _from_seconds(cls, t, tz):
        if isinstance(t, float):
            if t != t:
                raise ValueError("Invalid value NaN (not a number)")
            if t in (float('inf'), float('-inf')):
                raise OverflowError("cannot convert float infinity to integer")
            n, d = t.as_integer_ratio()
            total = _nearest(n * 1000000, d)
        else:
            total = _index(t) * 1000000
        seconds, micro = divmod(total, 1000000)
        days, seconds = divmod(seconds, 86400)
        n = days + 719163
        if not 1 <= n <= _MAXORDINAL:
            if abs(seconds + days * 86400) > 67767976233532799:
                raise OverflowError("timestamp out of range for platform time_t")
            raise ValueError(f"year {_time.gmtime(days * 86400).tm_year} is out of range")
        y, m, d = _ord2ymd(n)
        return cls(y, m, d, seconds // 3600, seconds // 60 % 60, seconds % 60, micro, tz)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        "The local time (or that of a zone) of a POSIX timestamp."
        _check_tz(tz)
        result = cls._from_seconds(timestamp, tz)
        return result if tz is None else tz.fromutc(result)

    @classmethod
    def utcfromtimestamp(cls, t):
        "The naive UTC time of a POSIX timestamp."
        return cls._from_seconds(t, None)

    @classmethod
    def now(cls, tz=None):
        "The time now."
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        "The naive UTC time now."
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        "The datetime of a date and a time."
        if not isinstance(date, _date_class):
            raise TypeError(f"combine() argument 1 must be datetime.date, not {type(date).__name__}")
        if not isinstance(time, _time_class):
            raise TypeError(f"combine() argument 2 must be datetime.time, not {type(time).__name__}")
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
                   time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string):
        "The datetime of a text in ISO 8601."
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        s = date_string
        try:
            if len(s) < 7:
                raise ValueError
            # the date ends where its form ends
            if s[4:5] == '-':
                if s[5:6] == 'W':
                    k = 10 if s[8:9] == '-' and s[9:10].isdigit() else 8
                else:
                    k = 10
            elif s[4:5] == 'W':
                k = 7
                while k < len(s) and s[k].isdigit():
                    k += 1
                if k >= 9:
                    k = 7 if k % 2 == 0 else 8
            else:
                k = 8
            parts = _read_date(s[:k])
            clock = _read_time(s[k + 1:]) if len(s) > k else [0, 0, 0, 0, None]
        except ValueError as e:
            if e.args:
                raise
            raise ValueError(f'Invalid isoformat string: {date_string!r}') from None
        return cls(*parts, *clock)

    @classmethod
    def strptime(cls, date_string, format):
        "The datetime of a text in a given format."
        for i, x in enumerate((date_string, format)):
            if not isinstance(x, str):
                raise TypeError(f"strptime() argument {i + 1} must be str, not {type(x).__name__}")
        from _strptime import _strptime_datetime
        return _strptime_datetime(cls, date_string, format)

    def timetuple(self):
        "As time.localtime() gives it."
        dst = self.dst()
        return _time_tuple(self, self._hour, self._minute, self._second, -1 if dst is None else 1 if dst else 0)

    def utctimetuple(self):
        "The same in UTC."
        off = self.utcoffset()
        d = self if not off else self.replace(tzinfo=None) - off
        return _time_tuple(d, d._hour, d._minute, d._second, 0)

    def _since(self):
        # microseconds since year 1, as the clock shows it
        return self.toordinal() * 86400000000 + _micros(self)

    def timestamp(self):
        "POSIX seconds; a naive datetime is local time."
        off = self.utcoffset() if self._tz is not None else None
        return (self._since() - 719163 * 86400000000 - (off._total() if off else 0)) / 1000000

    def date(self):
        "The day."
        return _date_class(self._year, self._month, self._day)

    def time(self):
        "The time of day, without the zone."
        return _time_class(self._hour, self._minute, self._second, self._micro, fold=self._fold)

    def timetz(self):
        "The time of day, with the zone."
        return _time_class(self._hour, self._minute, self._second, self._micro, self._tz, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True,
                *, fold=None):
        "Another datetime: with these parts changed."
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day, self._hour if hour is None else hour,
                          self._minute if minute is None else minute, self._second if second is None else second,
                          self._micro if microsecond is None else microsecond, self._tz if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)

    def astimezone(self, tz=None):
        "The same moment in another zone (local time: UTC)."
        if tz is None:
            tz = timezone(timedelta(0), 'UTC')
        elif not isinstance(tz, _tzinfo):
            raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")
        mine = self._tz
        if mine is tz:
            return self
        off = self.utcoffset()
        utc = (self.replace(tzinfo=None) - (off or timedelta(0))).replace(tzinfo=tz)
        return tz.fromutc(utc)

    def ctime(self):
        "As time.ctime() writes it."
        return (f"{_DAYS[self.weekday()]} {_MONTHS[self._month]} {self._day:2d} {self._hour:02d}:{self._minute:02d}:"
                f"{self._second:02d} {self._year:04d}")

    def isoformat(self, sep='T', timespec='auto'):
        "YYYY-MM-DDTHH:MM:SS[.ffffff][+HH:MM]"
        if not isinstance(sep, str):
            raise TypeError(f"isoformat() argument 1 must be a unicode character, not {type(sep).__name__}")
        return (f"{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}" +
                _time_text(self._hour, self._minute, self._second, self._micro, timespec) + _offset_text(self.utcoffset()))

    def __repr__(self):
        return f"{_name(self)}({_clock_repr(self, [self._year, self._month, self._day, self._hour, self._minute])})"

    def __str__(self):
        return self.isoformat(sep=' ')

    def utcoffset(self):
        "The zone's offset, or None."
        return _offset_of(self._tz, 'utcoffset', self)

    def tzname(self):
        "The zone's name, or None."
        return _tzname_of(self._tz, self)

    def dst(self):
        "The zone's daylight saving time, or None."
        return _offset_of(self._tz, 'dst', self)

    def _compared(self, other, test, equality=False):
        if not isinstance(other, datetime):
            if isinstance(other, _date_class) and not equality:
                raise TypeError(f"can't compare {_full(self)} to {_full(other)}")
            return NotImplemented
        if self._tz is not other._tz:
            a, b = self.utcoffset(), other.utcoffset()
            if equality and (a is not None and a != self.replace(fold=not self._fold).utcoffset() or
                             b is not None and b != other.replace(fold=not other._fold).utcoffset()):
                return False
            if a != b:
                if a is None or b is None:
                    if equality:
                        return False
                    raise TypeError("can't compare offset-naive and offset-aware datetimes")
                return test(self._since() - a._total(), other._since() - b._total())
        return test(self._since(), other._since())

    def __eq__(self, other):
        return self._compared(other, lambda a, b: a == b, True)

    def __lt__(self, other):
        return self._compared(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compared(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compared(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compared(other, lambda a, b: a >= b)

    def __hash__(self):
        d = self.replace(fold=0) if self._fold else self
        off = d.utcoffset()
        return hash(('datetime', self._since() - (off._total() if off else 0)))

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        days, micro = divmod(self._since() + other._total(), 86400000000)
        if not 0 < days <= _MAXORDINAL:
            raise OverflowError("date value out of range")
        y, m, d = _ord2ymd(days)
        s, micro = divmod(micro, 1000000)
        return type(self)(y, m, d, s // 3600, s // 60 % 60, s % 60, micro, self._tz)
    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        total = self._since() - other._since()
        if self._tz is not other._tz:
            a, b = self.utcoffset(), other.utcoffset()
            if a != b:
                if a is None or b is None:
                    raise TypeError("can't subtract offset-naive and offset-aware datetimes")
                total += b._total() - a._total()
        return _duration(timedelta, total)

    def __reduce__(self):
        return _remake, (self.__class__, (self._year, self._month, self._day, self._hour, self._minute, self._second,
                                          self._micro, self._tz), self._fold)


def _full(x):
    cls = type(x)
    return f"{cls.__module__}.{cls.__qualname__}" if cls.__module__ == 'datetime' else cls.__qualname__


datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)


class timezone(tzinfo):
    """A fixed offset from UTC: timezone(offset[, name])."""
    __slots__ = '_offset', '_name'

    def __new__(cls, offset, name=True):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}")
        if name is True:
            if not offset and 'utc' in cls.__dict__:
                return cls.utc
            name = None
        elif not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type(name).__name__}")
        if not -_DAY < offset < _DAY:
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), "
                             f"not {offset!r}.")
        self = object.__new__(cls)
        self._offset, self._name = offset, name
        return self

    def __init_subclass__(cls):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is self.utc:
            return 'datetime.timezone.utc'
        name = '' if self._name is None else f', {self._name!r}'
        return f"datetime.timezone({self._offset!r}{name})"

    def __str__(self):
        return self.tzname(None)

    def _check(self, dt, what):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f"{what}(dt) argument must be a datetime instance or None, not {type(dt).__name__}")

    def utcoffset(self, dt):
        "The offset."
        self._check(dt, 'utcoffset')
        return self._offset

    def tzname(self, dt):
        "The name, or UTC±HH:MM."
        self._check(dt, 'tzname')
        if self._name is not None:
            return self._name
        return 'UTC' + (_offset_text(self._offset) if self._offset else '')

    def dst(self, dt):
        "None"
        self._check(dt, 'dst')
        return None

    def fromutc(self, dt):
        "A datetime in UTC to this zone."
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime instance, not " + type(dt).__name__)
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __reduce__(self):
        return timezone, (self._offset,) if self._name is None else (self._offset, self._name)


UTC = timezone.utc = timezone(timedelta(0))
timezone.min, timezone.max = timezone(-timedelta(hours=23, minutes=59)), timezone(timedelta(hours=23, minutes=59))
