# repr, recursion, subclasses with attributes, what pickle asks
from collections import deque

d = deque([1, "a"])
d.append(d)
print(d)
d = deque([[]], maxlen=2)
d[0].append(d)
print(d)
print(deque(), deque(maxlen=4), repr(deque("ab", 7)))


class D(deque):
    def __init__(self, *a, name="n"):
        super().__init__(*a)
        self.name = name


x = D([1, 2], name="q")
print(x, x.name, x.__dict__)
r = x.__reduce__()
print(r[0].__name__, r[1], r[2], list(r[3]))
r = deque("ab", 3).__reduce__()
print(r[0].__name__, r[1], r[2], list(r[3]))
r = deque().__reduce__()
print(r[1], r[2])
print(deque[int], deque.__doc__.split("\n")[0])


class Deep:
    def __repr__(self):
        return repr(e)


e = deque([Deep()])
print(e)
for bad in (lambda: deque(1), lambda: deque([], 1, 2), lambda: deque(x=1), lambda: deque([1]).append(), lambda: deque().extend(3)):
    try:
        bad()
    except TypeError as err:
        print(err)
print(deque(iterable="ab", maxlen=1))
x.__init__([5])
print(x)
