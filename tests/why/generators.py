import sys


def count(limit, item):
    for i in range(limit):
        yield item


x = [1]
g = count(3, x)
print(sys.getrefcount(x) - 1)
next(g)
print(sys.getrefcount(x) - 1)
n = list(g)
print(sys.getrefcount(x) - 1)
print(sys.getrefcount(g) - 1)
