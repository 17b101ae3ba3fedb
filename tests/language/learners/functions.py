def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw
print(f(1, c=3), f(1, 9, 8, 7, c=0, z=5), f(*[1, 2, 3], **{"c": 1, "x": 2}))
def g(a, /, b, *, c): return a + b + c
print(g(1, b=2, c=3), g(1, 2, c=3))
for call in ("f()", "f(1)", "g(1, 2, 3)", "g(a=1, b=2, c=3)", "f(1, a=2, c=3)", "g(1, 2)", "g(1, 2, c=3, d=4)", "f(1, c=2, *5)", "len()", "len(1, 2)", "print(1, x=2)", "'a'.upper(1)", "g(1, 2, c=3)(4)"):
    try:
        print(call, eval(call))
    except TypeError as e:
        print(call, "|", e)
print(list(map(lambda x, y: x * y, [1, 2], [3, 4])), list(filter(None, [0, 1, "", "a"])), sorted(["bb", "a"], key=len))
from functools import reduce
print(reduce(lambda a, b: a * b, range(1, 6)), (lambda *a: sum(a))(1, 2), max([1, -5], key=abs))
def no_return(): pass
print(no_return(), f.__name__, g.__defaults__, f.__kwdefaults__, callable(f), f.__code__.co_argcount)
def doc(x: int, y: str = "a") -> bool:
    """Does nothing.

    Really."""
print(doc.__doc__, doc.__annotations__)
def change(l, n):
    l.append(n)
    l = [0]
    n += 1
    return l, n
items, number = [1], 5
print(change(items, number), items, number)
table = {"+": lambda a, b: a + b, "-": lambda a, b: a - b}
print([table[op](5, 3) for op in "+-"])
f(1, 2, 3)
