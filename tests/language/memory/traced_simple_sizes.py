# What each object takes, as tracemalloc counts it: bytes asked for.
import tracemalloc


class Plain:
    pass


class Slotted:
    __slots__ = 'a', 'b'


def generator():
    yield 1


def cost(make):
    before = tracemalloc.get_traced_memory()[0]
    kept = make()
    return tracemalloc.get_traced_memory()[0] - before


MAKERS = {
    'nothing': lambda: None, 'object': object, 'large int': lambda: 10**20, 'float': lambda: 1.5 * len('abc'), 'list of three': lambda: [1, 2, 3],
    'list': lambda: [], 'list of 1000': lambda: [0] * 1000, 'dict': lambda: {}, 'dict of one': lambda: {'a': 1},
    'dict of 1000': lambda: {i: i for i in range(1000)}, 'set of two': lambda: {1, 2}, 'set of 100': lambda: set(range(100)),
    'ascii': lambda: 'ab' * 50 + str(len(MAKERS)), 'two bytes': lambda: '\u0123' * len('abcdefgh'), 'four bytes': lambda: '\U00010123' * len('abcdefgh'),
    'bytes': lambda: bytes(100), 'bytearray': lambda: bytearray(100), 'tuple': lambda: tuple([1, 2, 3]), 'instance': Plain, 'slots': Slotted,
    'generator': generator, 'function': lambda: (lambda: 1), 'exception': lambda: ValueError('x'), 'frozenset': lambda: frozenset([1, 2, 3]),
    'range': lambda: range(5, 10), 'memoryview': lambda: memoryview(b'abc'), 'complex': lambda: complex(len('a'), 2),
    'comprehension': lambda: [i for i in range(100)], 'iterator': lambda: iter([1]), 'slice': lambda: slice(1, 2, 3), 'method': lambda: [].append,
    'join': lambda: ''.join(['ab'] * 1000), 'enumerate': lambda: enumerate([]), 'zip': lambda: zip([1], [2]), 'map': lambda: map(len, []),
}
tracemalloc.start()
for name, make in MAKERS.items():
    for _ in range(3):  # the free lists settle
        cost(make)
    print(name, cost(make), cost(make))
