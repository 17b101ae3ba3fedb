# % formatting of bytes
def t(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class I:
    def __index__(self):
        return 3


class B:
    def __bytes__(self):
        return b"bytes"


class BB:
    def __bytes__(self):
        return 5


class BS(bytes):
    pass


class BR:
    def __bytes__(self):
        return BS(b"sub")


class It:
    def __iter__(self):
        return iter([1, I()])


class BadI:
    def __iter__(self):
        raise KeyError("x")


print(b'%d %s %r %a %c %x %5.2f %%'%(5,b'x',b'y','é',65,255,1.5), t(lambda:b'%s'%'a'), t(lambda:b'%d'%'a'), t(lambda:b'%c'%256))
print(t(lambda:b'%c'%b'ab'), b'%c'%b'a', t(lambda:b'%s'%()), t(lambda:b'%s'%(1,2)))
print(b'%(a)s'%{b'a':b'z'}, t(lambda:b'%b'%5), b'%b'%B(), b'%-5d|%05d|%+d'%(1,2,3))
print(b'%i %u %o %X %e %g'%(1,2,8,255,1.5,2.5), bytearray(b'%d')%5, t(lambda: b'%(a)s' % b'x'), b'%s' % memoryview(b'mv'))
print(repr(b'\'"\n\x00\\\xff'), repr(b"'"), str(b'a'), ascii(b'\xff'))
print(f'{b"a"!r}', t(format,b'a','5'), hash(b'')==hash(''), b'a' in b'abc')
print(97 in b'abc', t(lambda:256 in b'a'), t(lambda:'a' in b'a'), t(lambda: None in b'a'))
