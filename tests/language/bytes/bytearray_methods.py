# what changes a bytearray
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


a=bytearray(b'abc')
print(t(a.append,256), t(a.append,'a'), t(a.append,I()), a)
print(t(a.insert,0,300), t(a.insert,'a',1), t(a.insert,100,65), a)
print(t(a.pop), t(a.pop,100), t(a.pop,-1), t(a.remove,97))
print(t(a.remove,97), t(a.remove,'a'), a, t(a.extend,'abc'))
print(t(a.extend,5), t(a.extend,[1,300]), t(a.extend,['a']), t(a.extend,b'xyz'))
print(a, t(a.reverse), a, a.copy() is a)
print(t(a.clear), a)
it=iter(bytearray(b'ab')); print(next(it),it.__length_hint__(),list(it),list(it))
a=bytearray(b'ab')
for x in a:
    if len(a)<6: a.append(x+1)
print(a)
