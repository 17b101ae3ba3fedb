"""time.strptime and datetime.strptime: text to times, by the names of the C locale."""
import time

_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december"]
_NAMES = {'A': _DAYS, 'a': [d[:3] for d in _DAYS], 'B': _MONTHS, 'b': [m[:3] for m in _MONTHS], 'p': ['am', 'pm'],
          'Z': ['utc', 'gmt']}
# widths and the least and greatest number at each
_NUMBERS = {'d': ((2, 1, 31), (1, 1, 9)), 'H': ((2, 0, 23), (1, 0, 9)), 'I': ((2, 1, 12), (1, 1, 9)),
            'j': ((3, 1, 366), (2, 1, 99), (1, 1, 9)), 'm': ((2, 1, 12), (1, 1, 9)), 'M': ((2, 0, 59), (1, 0, 9)),
            'S': ((2, 0, 61), (1, 0, 9)), 'U': ((2, 0, 53), (1, 0, 9)), 'W': ((2, 0, 53), (1, 0, 9)), 'w': ((1, 0, 6),),
            'u': ((1, 1, 7),), 'V': ((2, 1, 53), (1, 0, 9)), 'y': ((2, 0, 99),), 'Y': ((4, 0, 9999),),
            'G': ((4, 0, 9999),), 'f': tuple((w, 0, 999999) for w in range(6, 0, -1))}
_MACROS = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S'}
_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _ordinal(year, month, day):
    # as date.toordinal(), with its refusals
    if not 1 <= year <= 9999:
        raise ValueError(f"year {year} is out of range")
    last = 29 if month == 2 and _is_leap(year) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
    if day > last:
        raise ValueError("day is out of range for month")
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400 + _BEFORE[month - 1] + (month > 2 and _is_leap(year)) + day


def _from_ordinal(n):
    m = time.gmtime((n - 719163) * 86400)
    return m.tm_year, m.tm_mon, m.tm_mday


def _items(format):
    # the format as (kind, what): a directive, white space or a character
    out, i, n = [], 0, len(format)
    while i < n:
        c = format[i]
        if c.isspace():
            while i < n and format[i].isspace():
                i += 1
            out.append((' ', None))
            continue
        i += 1
        if c != '%':
            out.append(('', c.lower()))
        elif i == n:
            raise ValueError("stray %")
        else:
            d = format[i]
            i += 1
            if d == '%':
                out.append(('', '%'))
            elif d in _MACROS:
                out.extend(_items(_MACROS[d]))
            elif d in _NUMBERS or d in _NAMES or d == 'z':
                out.append((d, None))
            else:
                raise KeyError('\\' if d == '\\' else d)
    return out


def _zone_ends(text, at):
    # ±HH[:]MM[[:]SS[.ffffff]] or Z, the longest first
    if text[at:at + 1] == 'Z':
        return [at + 1]

    def pair(i, top):
        return i + 2 if text[i:i + 2].isdecimal() and len(text[i:i + 2]) == 2 and text[i] <= top else 0

    def sep(i):
        return i + 1 if text[i:i + 1] == ':' else i
    if text[at:at + 1] not in ('+', '-') or not text[at:at + 1]:
        return []
    i = pair(at + 1, '9')
    i = i and pair(sep(i), '5')
    if not i:
        return []
    ends = [i]
    i = pair(sep(i), '5')
    if i:
        ends.insert(0, i)
        if text[i:i + 1] == '.':
            k = i + 1
            while k < i + 7 and text[k:k + 1].isdecimal():
                k += 1
                ends.insert(0, k)
    return ends


def _ends(item, text, at):
    # where an item may end that begins at this place, in order of preference
    kind, what = item
    if kind == '':
        return [at + 1] if text[at:at + 1].lower() == what else []
    if kind == ' ':
        end = at
        while end < len(text) and text[end].isspace():
            end += 1
        return list(range(end, at, -1))
    if kind == 'z':
        return _zone_ends(text, at)
    if kind in _NAMES:
        low = text[at:at + 10].lower()
        return sorted((at + len(name) for name in _NAMES[kind] if low.startswith(name)), reverse=True)
    out = []
    for width, least, most in _NUMBERS[kind]:
        part = text[at:at + width]
        if len(part) == width and part.isdecimal() and least <= int(part) <= most:
            out.append(at + width)
    if kind == 'd' and text[at:at + 1] == ' ' and text[at + 1:at + 2] in set('123456789'):
        out.append(at + 2)
    return out


def _match(items, text):
    # backtracking: a list of places where each item ended, or None
    n, places, choices = len(items), [0], []
    while len(choices) < n:
        choices.append(_ends(items[len(choices)], text, places[-1])[::-1])
        while not choices[-1]:
            choices.pop()
            if not choices:
                return None
            places.pop()
        places.append(choices[-1].pop())
    return places


def _offset(z):
    if z == 'Z':
        return 0, 0
    whole = z
    if z[3] == ':':
        z = z[:3] + z[4:]
        if len(z) > 5:
            if z[5] != ':':
                raise ValueError(f"Inconsistent use of : in {whole}")
            z = z[:5] + z[6:]
    seconds = int(z[1:3]) * 3600 + int(z[3:5]) * 60 + int(z[5:7] or 0)
    micro = int((z[8:] + '000000')[:6])
    return (-seconds, -micro) if z[0] == '-' else (seconds, micro)


def _strptime(data_string, format="%a %b %d %H:%M:%S %Y"):
    for i, arg in enumerate((data_string, format)):
        if not isinstance(arg, str):
            raise TypeError(f"strptime() argument {i} must be str, not {type(arg)}")
    try:
        items = _items(format)
    except KeyError as err:
        bad = err.args[0]
        raise ValueError(f"'{bad}' is a bad directive in format '{format}'") from None
    except ValueError:
        raise ValueError(f"stray % in format '{format}'") from None
    places = _match(items, data_string)
    if places is None:
        raise ValueError(f"time data {data_string!r} does not match format {format!r}")
    if len(data_string) != places[-1]:
        raise ValueError(f"unconverted data remains: {data_string[places[-1]:]}")
    got = {}
    for i, (kind, _) in enumerate(items):
        if kind and kind != ' ':
            if kind in got:
                from re import error
                raise error(f"redefinition of group name {kind!r}")
            got[kind] = data_string[places[i]:places[i + 1]]

    def number(key, preset):
        return int(got[key]) if key in got else preset
    year = number('Y', None)
    if 'y' in got:
        year = int(got['y'])
        year += 2000 if year <= 68 else 1900
    month, day = number('m', 1), number('d', 1)
    for key in 'Bb':
        if key in got:
            month = _NAMES[key].index(got[key].lower()) + 1
    hour, minute, second = number('H', 0), number('M', 0), number('S', 0)
    if 'I' in got:
        hour = int(got['I']) % 12 + (12 if got.get('p', '').lower() == 'pm' else 0)
    fraction = int((got['f'] + '00000')[:6]) if 'f' in got else 0
    weekday = None
    for key in 'Aa':
        if key in got:
            weekday = _NAMES[key].index(got[key].lower())
    if 'w' in got:
        weekday = (int(got['w']) + 6) % 7
    if 'u' in got:
        weekday = int(got['u']) - 1
    julian, iso_year, iso_week = number('j', None), number('G', None), number('V', None)
    week = number('U', number('W', None))
    gmtoff, gmtoff_fraction = _offset(got['z']) if 'z' in got else (None, 0)
    isdst = 0 if 'Z' in got else -1
    if year is None and iso_year is not None:
        if iso_week is None or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
        if julian is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' "
                             "instead.")
    elif week is None and iso_week is not None:
        if weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' "
                         "instead.")
    leap_day = year is None and month == 2 and day == 29
    if year is None:
        year = 1904 if leap_day else 1900
    if julian is None and weekday is not None:
        if week is not None:
            first, of_week = (_ordinal(year, 1, 1) + 6) % 7, weekday
            if 'U' in got:
                first, of_week = (first + 1) % 7, (weekday + 1) % 7
            if week == 0:
                julian = 1 + of_week - first
            else:
                julian = 1 + (7 - first) % 7 + 7 * (week - 1) + of_week
        elif iso_year is not None and iso_week is not None:
            year = iso_year
            julian = iso_week * 7 + weekday + 1 - ((_ordinal(iso_year, 1, 4) + 6) % 7 + 4)
        if julian is not None and julian <= 0:
            year -= 1
            julian += 366 if _is_leap(year) else 365
    if julian is None:
        julian = _ordinal(year, month, day) - _ordinal(year, 1, 1) + 1
    else:
        year, month, day = _from_ordinal(julian - 1 + _ordinal(year, 1, 1))
    if weekday is None:
        weekday = (_ordinal(year, month, day) + 6) % 7
    if leap_day:
        year = 1900
    return ((year, month, day, hour, minute, second, weekday, julian, isdst, got.get('Z'), gmtoff), fraction,
            gmtoff_fraction)


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    return time.struct_time(_strptime(data_string, format)[0])


def _strptime_datetime(cls, data_string, format="%a %b %d %H:%M:%S %Y"):
    fields, fraction, gmtoff_fraction = _strptime(data_string, format)
    zone, gmtoff = fields[-2:]
    args = fields[:6] + (fraction,)
    if gmtoff is not None:
        from datetime import timedelta, timezone
        offset = timedelta(seconds=gmtoff, microseconds=gmtoff_fraction)
        args += (timezone(offset, zone) if zone else timezone(offset),)
    return cls(*args)
