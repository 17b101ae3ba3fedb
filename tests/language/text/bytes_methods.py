# bytes and bytearray: methods, making, errors.
from _bytes_methods import each_method, show

each_method(bytes)
for text in """bytes('a')
bytes(-1)
bytes([300])
bytes(['a'])
bytes(1.5)
bytes('é', 'utf-8')
bytes('é', 'latin-1')
bytes('é', 'ascii')
bytes('é', 'ascii', 'replace')
bytes(1, 2)
bytes('a', 1)
bytes(encoding='a')
bytes(b'a', 'x')
bytes(errors='x')
bytes(3)
bytes(range(5))
bytes([1, 2, 255])
bytes(x for x in (1, 2))
bytes((True, False))
bytes()
bytes(2**70)
bytes.fromhex('ab c')
bytes.fromhex('xy')
bytes.fromhex('aB  Cd')
bytes.fromhex(1)
b'a'.hex(1)
b'ab'.hex('ab')
b'ab'.hex('é')
b'a'.find()
b'a'.find(b'a', 1, 2, 3)
b'a'.startswith((b'b', b'a'))
b'a'.startswith((1,))
b'a'.center()
b'a'.center(1, b'ab')
b'a'.center(1, 2)
b'a'.decode(1)
b'a'.decode('x')
b'\\xff'.decode('utf-8', 'x')
b'a'.translate(b'a')
b'a'.translate(1)
bytes.maketrans(b'a', b'bc')
bytes.maketrans('a', b'bc')
b''.join(1)
b''.join([1])
b''.join(['a'])
b','.join(x for x in (b'a', bytearray(b'b')))
hash(b'abc') == hash(b'abc')
hash(bytearray())
bytearray('a')
bytearray(-1)
bytearray(1.5)
bytearray([1, 300])
bytearray('é', 'utf-8')
bytearray(3)
bytearray(range(3))
bytearray(b'a')[9]
bytearray(b'a').append(300)
bytearray(b'a').append('a')
bytearray(b'').pop()
bytearray(b'a').pop(5)
bytearray(b'a').remove(98)
bytearray(b'a').extend(1)
bytearray(b'a').extend('ab')
bytearray(b'a').extend([300])
bytearray(b'a').insert(1, 300)
b'%s' % 'a'
b'%d' % 'a'
b'%b' % 1
b'%c' % 300
b'%c' % 'a'
b'%a' % 'é'
b'%r' % 'é'
b'%x' % 1.5
b'%y' % 1
b'%s|%5s|%-5s|%.1s' % (b'a', b'b', bytearray(b'c'), b'de')
b'%5.1f|%e|%g' % (2, 1.5, 1e-7)
b'%(a)s' % {b'a': b'c'}
b'%(a)s' % {'a': b'c'}
b'%' % ()
b'%s' % ()
b'a' % 1
b'%d %5d|%-5d|%05d %x %X %#o %c%c' % (1, 2, 3, 4, 255, 255, 8, 65, b'B')
bytearray(b'%d') % 5
b'%f' % 'a'
b'%%%s' % b'x'
b'' in b'a', b'a' in b'cab', 97 in b'a'
isinstance(b'', bytes), type(b'x'[0])""".splitlines():
    show(text, lambda: eval(text))


class B:
    def __bytes__(self):
        return b"bytes!"


class BadB:
    def __bytes__(self):
        return "x"


class S(bytes):
    pass


class Index:
    def __index__(self):
        return 3


show("B", lambda: (bytes(B()), b"%b" % B(), bytes(Index()), bytes([Index()])))
show("BadB", lambda: bytes(BadB()))
s = S(b"abc")
s.attr = 1
show("S", lambda: (s, type(s), s.attr, s == b"abc", s[:], type(s[:]), type(s.upper()), hash(s) == hash(b"abc"), type(bytes(s)), s + b"x", {s: 1}[b"abc"]))
