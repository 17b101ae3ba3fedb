"""iter, enumerate, zip, map, filter, reversed: values, ends, errors, tuples that are handed out again."""


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


class Old:
    def __init__(self, n):
        self.n = n

    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError
        return i * 10


class Len(Old):
    def __len__(self):
        return self.n


print(list(Old(4)), list(iter(Old(2))), 20 in Old(4), 25 in Old(4), list(reversed(Len(3))))
attempt(reversed, Old(3))
n = 0


def count():
    global n
    n += 1
    return n


print(list(iter(count, 5)), n)
attempt(iter, 5)
attempt(iter, 5, 6)
attempt(next, 5)
print(list(enumerate("abc")), list(enumerate([1, 2], 5)), list(enumerate((i for i in "xy"), start=-1)), list(enumerate([1, 2], 2**63 - 1)))
attempt(enumerate)
attempt(enumerate, 5)
attempt(enumerate, [], "a")
attempt(enumerate, [], 1, 2)
print(list(zip()), list(zip("ab")), list(zip("abc", [1, 2], (i for i in range(9)))), list(zip("ab", range(2), strict=True)))
attempt(lambda: list(zip("ab", "abc", strict=True)))
attempt(lambda: list(zip("abc", "ab", strict=True)))
attempt(lambda: list(zip("ab", "ab", "a", strict=True)))
attempt(lambda: list(zip("a", "a", "ab", strict=True)))
attempt(zip, 5)
attempt(zip, "a", 5)
attempt(lambda: zip("a", foo=1))
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(max, "ab", "ba")))
attempt(map)
attempt(map, str)
attempt(map, str, 5)
attempt(lambda: list(map(5, [1])))
print(list(filter(None, [0, 1, "", "a"])), list(filter(bool, [0, 2])), list(filter(lambda x: x > 1, range(4))))
attempt(filter, None)
attempt(filter, None, 5)
print(list(reversed("abc")), list(reversed((1, 2))), list(reversed(range(3))), list(reversed({1: 2, 3: 4})))
attempt(reversed, {1})
attempt(reversed, 5)
z = zip("ab", "cd")
a = next(z)
b = next(z)
print(a, b, a is b)
z = zip("abcd", "cdef")
print(len({id(t) for t in z}))
e = enumerate("abcd")
print(len({id(t) for t in e}))
print(len({id(t) for t in {1: 2, 3: 4}.items()}))
for it in (iter([1, 2]), iter((1, 2)), iter({1: 2}), iter({1}), iter("ab"), iter(range(2)), reversed([1, 2]), reversed((1, 2))):
    print(type(it).__name__, it.__length_hint__(), end=" ")
    next(it)
    print(it.__length_hint__(), iter(it) is it)


class Stop:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError("in next")


for f in (list, tuple, set, dict, sum, sorted, enumerate, lambda i: list(zip(i)), lambda i: list(map(str, i)), lambda i: list(filter(None, i)), lambda i: [*i], "".join):
    attempt(lambda: next(iter(f(Stop()))))


def gen():
    yield 1
    raise KeyError("late")


attempt(lambda: list(zip(gen())))
attempt(lambda: list(map(str, gen())))
attempt(lambda: [1].extend(gen()))


class NotIter:
    def __iter__(self):
        return 5


attempt(iter, NotIter())
attempt(lambda: [*NotIter()])
class None_:
    __iter__ = None


attempt(iter, None_())
attempt(lambda: 1 in None_())
