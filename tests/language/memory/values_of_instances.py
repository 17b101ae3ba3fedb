# Instances of a class have room for fewer attributes the more were made: sizes of their blocks, and what that does to ids.
import tracemalloc


class Empty:
    pass


class Two:
    def __init__(self):
        self.a = 1
        self.b = 2


class Late:
    x = 1


NAMES = ['attribute%d' % i for i in range(40)]
kept = [((i, i), (i,), [], {}) for i in range(3000)]


def cost(make):
    before = tracemalloc.get_traced_memory()[0]
    made = make()
    return tracemalloc.get_traced_memory()[0] - before


tracemalloc.start()
for make in (Empty, Two, Late):
    for i in range(3):
        cost(make)
    print(make.__name__, [cost(make) for i in range(40)])


def with_attributes(n):
    def make():
        made = Late()
        for i in range(n):
            setattr(made, NAMES[i], None)
        return made
    return make


for n in (0, 1, 2, 5, 6, 12, 30, 31):
    for i in range(3):
        cost(with_attributes(n))
    print(n, cost(with_attributes(n)))
old = Two()
new = [Two() for i in range(40)]
for some in (old, new[0], new[-1]):
    some.c = 3
    print(list(some.__dict__), some.a, some.c)
copy = dict(new[3].__dict__)
import copy as copies
print(copies.copy(old).__dict__, copies.copy(new[5]).__dict__, copy)
del old.a
print(old.__dict__)
