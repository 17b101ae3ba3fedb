import sys

x = [1]


def default(a=x, *, b=x):
    return a


def outer():
    kept = x

    def inner():
        return kept

    print(sys.getrefcount(kept) - 1)
    return inner


held = outer()
print(sys.getrefcount(x) - 1)
method = [].append
print(sys.getrefcount(method.__self__) - 1)
print(sys.getrefcount(default) - 1)
