# sizes, tracking and cycles of the iterators
import gc
import itertools as it
import sys
import weakref

made = [it.accumulate([1]), it.chain("a"), it.combinations("ab", 1), it.combinations_with_replacement("ab", 1), it.compress("a", [1]), it.count(), it.cycle("a"),
        it.dropwhile(bool, []), it.filterfalse(None, []), it.groupby("a"), it.islice("a", 1), it.pairwise("ab"), it.permutations("ab"), it.product("ab"), it.repeat(1),
        it.starmap(pow, []), it.takewhile(bool, []), it.tee("a")[0], it.zip_longest("a")]
for x in made:
    print(type(x).__name__, sys.getsizeof(x), type(x).__basicsize__, gc.is_tracked(x), iter(x) is x, type(x).__module__)


class Node:
    def __del__(self):
        print("gone", self.name)


gc.collect()
for name, make in (("chain", lambda n: it.chain([n])), ("cycle", lambda n: it.cycle([n])), ("repeat", lambda n: it.repeat(n)), ("tee", lambda n: it.tee([n])[0]),
                   ("product", lambda n: it.product([n])), ("groupby", lambda n: it.groupby([n])), ("zip_longest", lambda n: it.zip_longest([n], fillvalue=n)),
                   ("accumulate", lambda n: it.accumulate([n], initial=n)), ("islice", lambda n: it.islice([n], 5)), ("starmap", lambda n: it.starmap(lambda: n, [()]))):
    n = Node()
    n.name = name
    n.it = make(n)
    w = weakref.ref(n)
    next(n.it)
    del n
    print(name, gc.collect() > 0, w())
