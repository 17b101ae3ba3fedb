# sys.getrefcount counts its own argument, too: one more than the arrows in the picture.
import sys
import weakref


class Color:
    def __init__(self, name):
        self.name = name


clr = object()
print(sys.getrefcount(clr))
clr1 = clr
print(sys.getrefcount(clr))
del clr1
print(sys.getrefcount(clr))

# Small ints are the interpreter's own and have many holders; a new name is exactly one more.
var = 9
before = sys.getrefcount(var)
var2 = 9
print(sys.getrefcount(var) - before)

red = Color("red")
watcher = weakref.ref(red)
print(sys.getrefcount(red))  # a weak reference does not count
print(watcher() is red)
palette = [red, red]
print(sys.getrefcount(red))
palette.pop()
print(sys.getrefcount(red))
del palette
print(sys.getrefcount(red))
del red
print(watcher())
