import sys


def f():
    return 1000.5


x = 1000.5
print(sys.getrefcount(x) - 1)
t = (1.25, 2.25)
print(sys.getrefcount(t[0]) - 1)
y = x + 1.0
print(sys.getrefcount(y) - 1)
