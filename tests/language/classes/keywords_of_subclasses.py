# Which subclasses of built-in types take keywords: those with an __init__ or __new__ of their own.
import itertools as it

for cls, args in ((it.cycle, ([1],)), (it.chain, ([1],)), (it.filterfalse, (bool, [1])), (it.starmap, (len, [])), (it.islice, ([1], 5)),
                  (it.takewhile, (bool, [1])), (it.dropwhile, (bool, [1])), (it.pairwise, ([1],)), (it.product, ([1],)),
                  (it.zip_longest, ([1],)), (filter, (bool, [0, 1])), (map, (str, [1])), (zip, ([1],)), (reversed, ([1],)),
                  (enumerate, ([1],)), (float, (1,)), (int, ("1",)), (tuple, ([1],)), (list, ([1],)), (set, ([1],)),
                  (frozenset, ([1],)), (str, ("a",)), (complex, (1,)), (bytes, (b"a",)), (property, (len,)), (object, ())):
    class Plain(cls):
        pass

    class Init(cls):
        def __init__(self, *args, newarg=None):
            self.newarg = newarg

    class New(cls):
        def __new__(cls, *args, newarg=None):
            self = super().__new__(cls, *args)
            self.newarg = newarg
            return self

    for kind in Plain, Init, New:
        try:
            x = kind(*args, newarg=3)
            print(cls.__name__, kind.__name__, getattr(x, "newarg", None))
        except TypeError as e:
            print(cls.__name__, kind.__name__, e)
