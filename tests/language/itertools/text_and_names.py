# reprs, types and their attributes
import itertools

for name in sorted(n for n in vars(itertools) if not n.startswith("__")):
    x = getattr(itertools, name)
    if isinstance(x, type):
        print(name, x, [a for a in ("__reduce__", "__setstate__", "__length_hint__", "__copy__", "__sizeof__", "from_iterable", "__class_getitem__") if a in vars(x)])
    else:
        print(name, x, x.__text_signature__)
print(repr(itertools.chain("a")).split(" at ")[0], repr(itertools.islice("a", 1)).split(" at ")[0])
for t in (itertools.count, itertools.tee([])[0].__class__, type(next(itertools.groupby("a"))[1])):
    try:
        type("Sub", (t,), {})
        print("subclass of", t.__name__)
    except TypeError as e:
        print(e)


class C(itertools.count):
    def __repr__(self):
        return "C" + super().__repr__()


c = C(3)
c.note = "n"
print(c, next(c), c, c.note)
try:
    itertools.repeat(1).x = 1
except AttributeError as e:
    print(e)
try:
    next(itertools.count)
except TypeError as e:
    print(e)
