# Which line a block belongs to: statements over several lines, comprehensions, defaults, classes, imports of what is there.
import tracemalloc


drained = [([], {}, (i,), (i, i), i * 1.5) for i in range(3000)]  # so that no free list has what is asked for


class Thing:
    def __init__(self, n):
        self.data = bytearray(n)


def line_of(thing):
    return tracemalloc.get_object_traceback(thing)[-1].lineno


tracemalloc.start()
a = [
    bytearray(1),
    bytearray(2),
    [bytearray(3)
     for i in range(2)],
]
print(line_of(a), line_of(a[0]), line_of(a[1]), line_of(a[2]), line_of(a[2][0]))
b = dict(x=bytearray(1),
         y=bytearray(2))
print(line_of(b), line_of(b['x']), line_of(b['y']))
t = Thing(
    5)
print(tracemalloc.get_object_traceback(t), line_of(t.data))


def function(x=bytearray(4)):
    return x


print(line_of(function), line_of(function()))
s = 'a' * len(b) + \
    'b' * len(b)
print(line_of(s))
l = []
for i in range(40):
    l.append(i)  # the items' block moves, the list does not
print(line_of(l))
floats = [x * 1.5 for x in range(3)]
x = floats[0] + \
    floats[1]
print(line_of(floats[2]), line_of(x))
del x, floats
y = 2.5 * len(l)  # a float that was kept: its block is this line's now
print(line_of(y))
