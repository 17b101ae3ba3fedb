# a dict that was emptied takes the table of what it is updated with
import sys

for make in (lambda: {}, lambda: {1.5: 3}, lambda: {**{'tie': 1}, 306: 5.0}, lambda: dict.fromkeys(range(20))):
    d = make()
    sizes = [sys.getsizeof(d)]
    for key in list(d):
        del d[key]
    sizes.append(sys.getsizeof(d))
    d.update(a=1, b=2)
    sizes.append(sys.getsizeof(d))
    d.update({k: k for k in range(9)}, c=3)
    sizes.append(sys.getsizeof(d))
    d.clear()
    d.update([(1, 2)], x=5)
    sizes.append(sys.getsizeof(d))
    print(sizes, d)


class Sub(dict):
    pass


for d in dict(a=1), dict({1: 2}, b=2), Sub(a=1, b=2), Sub([(1, 2)], c=3):
    print(sys.getsizeof(d), d)
e = {}
e.__init__(z=1)
print(sys.getsizeof(e), e)
