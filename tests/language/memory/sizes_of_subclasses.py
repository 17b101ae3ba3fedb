# What instances of classes with items take: one item more than they have, as 3.11's allocator asks for it.
import sys
import tracemalloc


class I(int):
    pass


class T(tuple):
    pass


class B(bytes):
    pass


class IS(int):
    __slots__ = ()


class TS(tuple):
    __slots__ = ()


class BS(bytes):
    __slots__ = ()


class F(float):
    pass


class S(str):
    pass


class Meta(type):
    pass


def cost(make):
    before = tracemalloc.get_traced_memory()[0]
    made = make()
    return tracemalloc.get_traced_memory()[0] - before, sys.getsizeof(made)


kept = [((i, i), (i,), (i, i, i), [], {}) for i in range(3000)]
tracemalloc.start()
for cls, values in ((I, (0, 5, 2**30, 2**70)), (IS, (0, 5, 2**30, 2**70)), (F, (1.5,)), (S, ('', 'abc')), (T, ((), (1,), (1, 2))), (TS, ((), (1,), (1, 2))),
                    (B, (b'', b'abc', b'a' * 30)), (BS, (b'', b'abc', b'a' * 30))):
    for value in values:
        for i in range(30):
            cost(lambda: cls(value))
        print(cls.__name__, value, cost(lambda: cls(value)))
