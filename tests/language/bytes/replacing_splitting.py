# replace, split, padding, translate
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


print(t(b'abc'.replace,b'a'), t(b'abc'.replace,b'a',b'b',5,6), t(b'aaa'.replace,b'a',b'b',2), t(b'aaa'.replace,b'',b'-'))
print(t(b'abc'.replace,97,98), t(b'abc'.replace,b'a',b'x',I()))
print(t(b'a b'.split), t(b'a,b'.split,b','), t(b'a,b'.split,','), t(b'a,b'.split,b''))
print(t(b'a b c'.split,None,1), t(b'a b c'.rsplit,None,1), t(b'a b c'.split,maxsplit=1), t(b'abc'.split,sep=b'b'))
print(t(b'a\nb\r\nc'.splitlines), t(b'a\nb'.splitlines,True), t(b'a\x0bb\x1cc'.splitlines), t(b'a b'.split, 5))
print(t(b'abc'.center,10), t(b'abc'.center,10,b'-'), t(b'abc'.center,10,'-'), t(b'abc'.center,10,b'--'))
print(t(b'abc'.ljust,'a'), t(b'-5'.zfill,5), t(b'ab'.zfill,1), t(b'\t'.expandtabs,4))
print(t(b'a\tb'.expandtabs), t(b'abc'.rjust,5,bytearray(b'*')))
print(t(b'abc'.translate,None), t(b'abc'.translate,b'x'), t(b'abc'.translate,bytes(256)), t(b'abc'.translate,None,b'a'))
print(t(b'abc'.translate,bytes(range(256)),delete=b'b'), t(b'abc'.translate,'x'), t(bytes.maketrans,b'a',b'bc'), t(bytes.maketrans,'a','b'))
print(t(b'abc'.translate), t(b'abc'.translate,None,'a'))
