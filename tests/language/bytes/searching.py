# find, count, join, startswith and what they take
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


print(t(b''.join,['a']), t(b''.join,[1]), t(b''.join,5), b','.join([b'a',bytearray(b'b')]))
print(b''.join(x for x in [b'a',b'b']), t(b''.join,[b'a','b']), t(b'x'.join,'ab'))
print(t(b'abc'.find,'a'), t(b'abc'.find,97), t(b'abc'.find,256), t(b'abc'.find,b'c',I()))
print(t(b'abc'.find,b'c',None,None), t(b'abc'.find), t(b'abc'.index,b'z'), t(b'abc'.rindex,b'z'))
print(t(b'abc'.count,b''), t(b'abc'.count,b'a',1), t(b'abca'.count,97), t(b'abc'.find,b'a','x'))
print(t(b'abc'.startswith,'a'), t(b'abc'.startswith,(b'a',)), t(b'abc'.startswith,('a',)), t(b'abc'.startswith,5))
print(t(b'abc'.endswith,b'c',0,2), t(b'abc'.startswith,b'b',1), t(b'abc'.endswith,()))
print(b'abc'.removeprefix(b'a'), b'abc'.removesuffix(b'c'), t(b'abc'.removeprefix,'a'), b'abc'.partition(b'b'))
print(b'abc'.rpartition(b'z'), t(b'abc'.partition,b''), t(b'a'.partition,'x'), b' a '.strip())
print(b'xax'.strip(b'x'), t(b'a'.strip,'a'), b'abc'.lstrip(b'ba'), b'abc'.rstrip(None))
