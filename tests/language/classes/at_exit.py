# atexit, sys.exit and the order of the end
import atexit


@atexit.register
def first():
    print("first")


atexit.register(print, "second", 1, sep="-")


def third(x, y=0):
    print("third", x, y)


atexit.register(third, 1, y=2)


def never():
    print("never")


atexit.register(never)
atexit.unregister(never)
for bad in (5, None):
    try:
        atexit.register(bad)
    except TypeError as e:
        print(e)
print("main ends")


class D:
    def __del__(self):
        print("del after atexit")


d = D()
raise SystemExit(3)
