# while there are views of a bytearray its size cannot change
def tried(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


a = bytearray(b"abcdef")
m = memoryview(a)
print(tried(a.append, 1), tried(a.extend, b"x"), tried(a.pop), tried(a.clear), tried(a.insert, 0, 1), tried(a.remove, 97), sep="\n")


def assign(key, value):
    a[key] = value


def delete(key):
    del a[key]


print(tried(assign, slice(0, 1), b""), tried(assign, slice(0, 1), b"ab"), tried(delete, 0), tried(delete, slice(0, 4, 2)), sep="\n")
print(tried(a.__init__, b"q"), tried(a.__iadd__, b"q"), tried(a.__imul__, 2), tried(a.__imul__, 1), a)
a[0:2] = b"XY"
a[5] = 33
a.reverse()
print(a, m.tobytes(), tried(a.extend, b""), tried(a.__iadd__, b""))
print(tried(a.pop, 10), tried(a.remove, 300), tried(a.remove, 1))
n = memoryview(m)
m.release()
print(tried(a.append, 1))
n.release()
a.append(63)
print(a)
with memoryview(a) as v:
    s = v[2:]
    print(tried(a.pop))
print(tried(a.pop))
del s
print(a.pop())
m = memoryview(a)
n = memoryview(m)
print(n.obj is a, tried(m.release), tried(n.tobytes))
del n, m
a.append(1)
print(tried(lambda: a.__iadd__(a)), tried(a.extend, a), a)
a += memoryview(bytearray(a))
print(a)
a.clear()
print(a, a.__alloc__())
it = iter(memoryview(bytearray(b"xyz")))
print(next(it), list(it), list(it))
keep = memoryview(a)
del keep
a.extend(b"done")
print(a)
