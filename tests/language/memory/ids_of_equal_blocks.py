# What is freed last is taken next by whatever asks for a block of its size: across types, by size class, and from the free lists.
import gc

gc.disable()


class Plain:
    pass


class Slots:
    __slots__ = 'x',


class Pair:
    __slots__ = 'x', 'y'


CLASSES = [16 * c + 16 for c in range(2, 32)]
kept = [bytes(size - 33) for size in CLASSES for _ in range(1200)] + [object() for _ in range(1200)] + list(range(10**6, 10**6 + 1200))  # fresh pools, far from their ends
kept += [([], {}, (i,), (i, i), (i, i, i), i * 1.5) for i in range(100)]  # and free lists that have nothing
for i in range(40):
    Plain()  # by now its instances have room for one attribute


def takes_place(first, second):
    x = first()
    place = id(x)
    del x
    y = second()
    return id(y) == place


def made_of(n):
    return lambda: bytes(n - 33)


print('by size:', [takes_place(made_of(a), made_of(b)) for a in (36, 48, 49, 64, 65, 500, 512) for b in (36, 48, 49, 64, 65, 500, 512)])
print('int, complex:', takes_place(lambda: 1000 + len(''), lambda: complex(len(''), 1)), takes_place(lambda: complex(1, len('')), lambda: 10**15 + len('')))
print('slots and iterators:', takes_place(Slots, lambda: iter([])), takes_place(lambda: iter(()), Slots), takes_place(Slots, lambda: Plain().__init__))
print('pairs:', takes_place(Pair, Slots), takes_place(Pair, Pair), takes_place(Pair, list), takes_place(lambda: list(), Pair))
print('str kinds:', takes_place(lambda: 'ab' * 10, lambda: 'cd' * 10), takes_place(lambda: '\u0123' * (3 + len('')), lambda: 'x' * (40 + len(''))))
print('free lists:', takes_place(lambda: [], lambda: []), takes_place(lambda: [1], lambda: list()), takes_place(lambda: {}, lambda: {}),
      takes_place(lambda: {}, dict), takes_place(lambda: (len(''),), lambda: (len('a'),)), takes_place(lambda: (len(''),), lambda: (1, len(''))),
      takes_place(lambda: 1.5 + len(''), lambda: 2.5 + len('')), takes_place(lambda: slice(1), lambda: slice(2)))


def order(makers):
    made = [make() for make in makers]
    places = [id(x) for x in made]
    while made:
        made.pop(0)
    again = [make() for make in makers]
    return [places.index(id(x)) if id(x) in places else None for x in again]


print('last in, first out:', order([Slots] * 5), order([made_of(100)] * 4), order([lambda: []] * 4), order([lambda: 0.5 + len('')] * 4))
print('mixed:', order([Slots, lambda: iter([]), Slots, lambda: iter(())]), order([made_of(60), Pair, made_of(64), lambda: 'x' * (14 + len(''))]))
