# subscripts and operators of bytes
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


print(b'abc'[0], t(lambda:b'abc'[5]), t(b'abc'.__getitem__, 'a'), t(b'abc'.__getitem__, 1.0))
print(b'abc'[I():], b'abc'[::-1], t(lambda:b'abc'+'a'), t(lambda:b'abc'+5))
print(t(lambda:b'a'*'a'), t(lambda:b'a'*2**70), b'a'*0, b'a'*-1)
print(3*b'ab', t(lambda:b'a'<'a'), b'a'=='a', b'a'<b'b')
print(t(bytes.__new__,int), t(bytes.__new__, bytes, b'a'), t(bytes.__add__,b'a','b'), t(b'a'.__getitem__,0))
print(t(b'a'.__mul__, 'x'), b'a'.__contains__(97), t(b'a'.__getnewargs__), t(b'a'.__bytes__))
print(t(b'a'.__mod__, 5), t(b'a'.__rmod__, b'b'))
print(int.from_bytes(b'\1\2','big'), (258).to_bytes(2,'little'), t(int.from_bytes, 'a','big'), int.from_bytes([1,2],'big'))
print(t((5).to_bytes,0,'big'))
