import sys


def fails(x):
    raise ValueError(x)


v = [1]
try:
    fails(v)
except ValueError as error:
    print(sys.getrefcount(v) - 1)
    print(sys.getrefcount(error) - 1)
    kept = error
print(sys.getrefcount(v) - 1)
del kept
print(sys.getrefcount(v) - 1)
