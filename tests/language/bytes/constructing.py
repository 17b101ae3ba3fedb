# bytes(…) and bytearray(…) of everything
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


b = bytes
print(t(b,5), t(b,-1), t(b,2**70), t(b,'a'))
print(t(b,'a','utf-8'), t(b,'é','ascii'), t(b,'a','utf-8','strict'), t(b,b'a','utf-8'))
print(t(b,[1,2]), t(b,[256]), t(b,[-1]), t(b,['a']))
print(t(b,1.5), t(b,None), t(b,b'x',errors='strict'), t(b,encoding='utf-8'))
print(t(b,source=b'q'), t(b,x=1), t(b,(1,2)), t(b,{1:2}))
print(t(b,{3}), t(b,range(3)), t(b,iter([1])), t(b,True))
print(t(b,I()), t(b,B()), t(b,BB()), type(t(b,BR())))
print(t(b,It()), t(b,BadI()), t(BS,B()), t(BS,[1]))
print(type(BS(b'a')), type(BS(b'a')+b'b'), type(BS(b'a')[0:]), BS(b'ab').upper())
print(type(BS(b'A').upper()), t(BS,'a','utf-8'))
print(t(bytearray,5), t(bytearray,-1), t(bytearray,'a'), t(bytearray,[256]))
print(t(bytearray,['a']), t(bytearray,1.5), t(bytearray,B()), t(bytearray,I()))
print(t(bytearray,None))
