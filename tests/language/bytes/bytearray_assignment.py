# assignment to items and slices of a bytearray
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


def st(k, v):
    a[k] = v
    return bytes(a)


a=bytearray(b'abcdef')
print(t(st,0,65), t(st,0,256), t(st,0,'a'), t(st,10,1))
print(t(st,'a',1), t(st,slice(0,2),b'xyz'), t(st,slice(0,2),5), t(st,slice(0,2),'ab'))
print(t(st,slice(0,2),[1,2,3]), t(st,slice(0,6,2),b'abc'), t(st,slice(0,6,2),b'ab'), t(st,slice(0,2),(x for x in b'pq')))
print(t(st,slice(0,1),[300]), t(st,slice(0,1),['a']), t(st,slice(2,2),a), t(st,slice(0,0),None))
print(t(st,slice(0,0),B()), t(st,0,I()), t(st, I(), 3), t(st, slice(0,2), {1,2}))
print(t(st, slice(None,None,-1), bytes(a)), t(st,slice(0,4,2),b''))
