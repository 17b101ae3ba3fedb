# iterators that change what they are asked from; exceptions on the way; closing
import itertools as it


class Reenter:
    def __init__(self, name, limit=3):
        self.name, self.n, self.limit = name, 0, limit

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > self.limit:
            raise StopIteration
        if self.n == 1:
            v = next(who, "end")
            print(self.name, "inner", v if self.name != "groupby" else v[0])
        return self.n


for name, make in (("chain", lambda r: it.chain(r, "ab")), ("cycle", lambda r: it.cycle(r)), ("islice", lambda r: it.islice(r, 4)), ("zip_longest", lambda r: it.zip_longest(r, "x")),
                   ("accumulate", lambda r: it.accumulate(r)), ("takewhile", lambda r: it.takewhile(bool, r)), ("compress", lambda r: it.compress(r, [1] * 9)),
                   ("groupby", lambda r: it.groupby(r)), ("starmap", lambda r: it.starmap(lambda x: x, zip(r)))):
    who = make(Reenter(name))
    out = []
    for x in who:
        out.append(x[0] if name == "groupby" else x)
        if len(out) > 6:
            break
    print(name, out)


def gen():
    try:
        yield 1
        yield 2
    finally:
        print("finally")


c = it.chain(gen())
next(c)
del c
print("deleted")


def me():
    yield next(who)


who = it.chain(me())
try:
    next(who)
except ValueError as e:
    print(e)


def stop():
    raise StopIteration
    yield


for f in (lambda: list(it.chain(stop())), lambda: list(it.islice(stop(), 3))):
    try:
        f()
    except RuntimeError as e:
        print(e)


def pred(x):
    raise StopIteration("from pred")


print(list(it.takewhile(pred, [1, 2])), list(it.starmap(pred, [(1,)])), list(it.accumulate([1, 2], lambda a, b: pred(a))))
deep = iter([1])
for i in range(50):
    deep = it.chain(deep)
print(list(deep))
