# sys.getsizeof of bytearrays by how they are made.
import sys

for n in (0, 1, 2, 3, 8, 13, 40, 100):
    print(n, [sys.getsizeof(b) for b in (bytearray(n), bytearray([1] * n), bytearray((1,) * n), bytearray(x for x in [1] * n), bytearray(range(n)),
                                         bytearray(b'x' * n), bytearray('x' * n, 'ascii'), bytearray(bytearray(n)), bytearray(n)[:],
                                         bytearray(n) + b'ab', bytearray(n) * 2)])
for wrong in ([256], (1, -1), [1, 'x'], (1.5,), [10**30]):
    try:
        bytearray(wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


class Index:
    def __index__(self):
        return 7


b = bytearray([1, Index(), True])
print(b, sys.getsizeof(b) >= 60, sys.getsizeof(bytearray([5, 6])))
b = bytearray([1, 2, 3])
b.__init__([9, 8])
print(b, sys.getsizeof(b))
