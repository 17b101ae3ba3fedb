import sys


def look():
    print(sys.getrefcount(x) - 1)
    return 0


def key(item):
    print(sys.getrefcount(item) - 1)
    return item[0]


x = [2]
pair = [x, look(), x, look()]
print(sys.getrefcount(x) - 1)
z = sorted([x, [1]], key=key)
print(sys.getrefcount(x) - 1)
