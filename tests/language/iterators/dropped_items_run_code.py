# The pair that enumerate and zip hand out again drops its old items: their __del__ may ask the same iterator.
class Loud:
    def __init__(self, name, then=None):
        self.name, self.then = name, then

    def __del__(self):
        print("gone", self.name, self.then() if self.then else None)


def show(pair):
    return tuple(x.name if isinstance(x, Loud) else x for x in pair)


items = [Loud(c) for c in "abcd"]
e = enumerate(items)
for i in range(3):
    print(show(next(e)))
    items[i] = None
print("end", next(e)[0])
del e, items

numbers = iter(range(100))
e = enumerate(Loud(n, lambda: next(numbers)) for n in range(3))
for pair in e:
    print(show(pair))
    del pair
del e

left = [Loud(c) for c in "pqr"]
z = zip(left, [Loud(n) for n in range(3)])
for i in range(3):
    print(show(next(z)))
    left[i] = None
print(next(z, "end"))
del z


def ask():
    return show(next(again, ("end",)))


values = [Loud(1, ask), Loud(2, ask), Loud(3), 4, 5, 6, 7, 8]
again = zip(values)
values_seen = []
for i in range(3):
    values_seen.append(show(next(again)))
    values[i] = None
print(values_seen)
print(list(again))

print(max((Loud(n) for n in range(3)), key=lambda x: -x.name).name)
print(min((Loud(n) for n in range(3)), key=lambda x: -x.name).name)
error = ValueError(Loud("argument"))
error.args = [1, 2]
print(error.args)
