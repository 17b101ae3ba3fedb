import sys


def f(arg):
    local = arg
    print(sys.getrefcount(arg) - 1)


x = [1, 2]
print(sys.getrefcount(x) - 1)
y = x
print(sys.getrefcount(x) - 1)
f(x)
f([3])
del y
print(sys.getrefcount(x) - 1)
