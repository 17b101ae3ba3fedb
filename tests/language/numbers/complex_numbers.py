# complex: text, construction, arithmetic, powers, format, refusals.
import math


def e(f, *a):
    try:
        print(a, repr(f(*a)))
    except Exception as x:
        print(a, type(x).__name__, x)


for t in ('0', '1', '-1.5', 'j', '+j', '-j', '1j', '1+2j', '1-2J', ' 1+2j ', '(1+2j)', ' ( 1+2j ) ', '1e5+2e-5j', 'inf', 'infj', '-inf+nanj', 'nan+1j', '1_0+2_0j', '.5-.5j', '1.+1.j', '\u0661+2j', '1+j', '1-j', '1e400j',
          '', ' ', '1+', '1+2', '1 + 2j', '1+ 2j', 'j1', '1j2', '1+2jj', '(1+2j', '1+2j)', '((1))', '()', '1+2i', 'a', '1__0', '_1', '1_', '1+-2j', '1++2j', '2j+1', '1\x00'):
    e(complex, t)
for a in ((), (1,), (1.5,), (1, 2), (1.5, -0.0), (1j,), (1j, 1), (1, 1j), (1j, 1j), (True, False), (10**20,), ('1', 2), (1, '2'), ('1+1j',), (None,), ([],), (1, None), (b'1',), (10**400,), (1, 2, 3)):
    e(complex, *a)
print(complex(real=1), complex(imag=2), complex(real=1, imag=2), complex('1'), complex(0, math.inf), complex(math.nan, -math.inf))
print([repr(z) for z in (0j, -0j, complex(-0.0, 0.0), complex(0.0, -0.0), complex(-0.0, -0.0), 1j, -1j, 1 + 1j, 1 - 1j, 1e100j, 1e16 + 1e-5j, complex(math.inf, math.nan), 0.1j, 100j, complex(1, math.inf))], str(1.5 + 2j))
V = [0j, 1 + 0j, 1j, -1.5 + 2j, 3, 2.5, complex(math.inf, 1)]
for a in V:
    for op in ('+', '-', '*', '/', '**'):
        row = []
        for b in V:
            try:
                z = eval(f'a {op} b', {'a': a, 'b': b})
                row.append('%.10g,%.10g' % (complex(z).real, complex(z).imag))
            except Exception as x:
                row.append(f'{type(x).__name__} {x}')
        print(a, op, row)
print((1 + 2j)**0, (1 + 2j)**2, (1 + 2j)**-1, (1 + 2j)**3, 2**(1j) == 2**1j, 1j**2, 0j**0, (1 + 1j)**100, abs(3 + 4j), -(1 + 2j), +(1 - 2j), (1 + 2j).conjugate(), (1 + 2j).real, (1 + 2j).imag, bool(0j), bool(1j), hash(1 + 0j) == hash(1), hash(1j), hash(1.5 + 0j) == hash(1.5), 1 + 0j == 1, 1j != 1, 1 + 2j == 1 + 2j, 1j == 'a')
for spec in ('', '.2f', '10', '<10', '>12.1f', '^14', '+', '+.1e', 'g', '.3g', ',', ',.2f', '020', 'e', 'F', '=10', '#.3g', 'n', '-', ' ', 'd', '%', 's', 'x', '0>20', '*^20.1f'):
    try:
        print(spec, [format(z, spec) for z in (1 + 2j, -1.5j, 1234567.891 - 0.001j, 0j, complex(math.nan, math.inf))])
    except ValueError as x:
        print(spec, x)
for f in (lambda: 1j < 2, lambda: 1j // 1, lambda: 1j % 1, lambda: divmod(1j, 1), lambda: int(1j), lambda: float(1j), lambda: 1j / 0, lambda: 0j**-1, lambda: 0j**1j, lambda: pow(1j, 2, 3), lambda: 1j + 'a', lambda: ~1j, lambda: round(1j), lambda: math.sqrt(1j), lambda: '%f' % 1j, lambda: '%d' % 1j, lambda: abs(complex(1e308, 1e308)) > 1, lambda: abs(complex(1.7e308, 1.7e308)), lambda: (1e200 + 1e200j)**2, lambda: (1e200j)**3, lambda: sorted([1j, 2]), lambda: 1j.foo):
    try:
        print(f())
    except Exception as x:
        print(type(x).__name__, x)


class Z:
    def __init__(self, v):
        self.v = v

    def __complex__(self):
        return self.v


class F:
    def __float__(self):
        return 2.5


class I:
    def __index__(self):
        return 3


class Sub(complex):
    pass


for a in ((Z(1 + 2j),), (Z(1.5),), (Z('a'),), (F(),), (I(),), (1, F()), (F(), F()), (Z(1j), 2), (1, Z(1j)), (Sub(1, 2),)):
    e(lambda *x: complex(*x), *()) if False else None
    try:
        print(complex(*a))
    except TypeError as x:
        print(x)
s = Sub('1+2j')
print(s, type(s).__name__, type(s + 1).__name__, type(s.conjugate()).__name__, s == 1 + 2j, type(+s).__name__, (1 + 2j).__complex__(), (1 + 2j).__getnewargs__(), (1j).__add__(1), (1j).__radd__('a'), (1j).__eq__(1), (1j).__lt__(1), (1j).__bool__(), (1 + 2j).__format__('.1f'), (1j).__sizeof__())
