from operator import methodcaller
import sys

print(methodcaller("upper")("ab"), methodcaller("split", "-")("a-b"), methodcaller("split", sep="-", maxsplit=1)("a-b-c"), list(map(methodcaller("strip", "x"), ["xax", "b"])))
print(methodcaller("f"), methodcaller("f", 1, "a"), methodcaller("f", k=2), methodcaller("f", 1, k="v", z=[3]))
for bad in (lambda: methodcaller(), lambda: methodcaller(1), lambda: methodcaller("upper")(), lambda: methodcaller("upper")("a", "b"), lambda: methodcaller("upper")(obj="a"), lambda: methodcaller("upper", 1)("a"),
            lambda: methodcaller(name="upper"), lambda: methodcaller("__len__")(5) if False else methodcaller("append")([])):
    try:
        bad()
    except TypeError as e:
        print(e)
try:
    methodcaller("nope")("a")
except AttributeError as e:
    print(e)


class A:
    def f(self, *a, **k):
        return a, k

    def boom(self):
        raise ValueError("boom")


print(methodcaller("f", 1, name=2, self=3)(A()) if False else methodcaller("f", 1, other=2)(A()))
try:
    methodcaller("boom")(A())
except ValueError as e:
    print(e)
r = methodcaller("f", 1, 2).__reduce__()
print(r[0] is methodcaller, r[1])
r = methodcaller("f", 1, k=2).__reduce__()
print(r[0].func is methodcaller, r[0].args, r[0].keywords, r[1], r[0](*r[1])(A()))
k = {"k": []}
m = methodcaller("f", **k)
k["k"] = 5
print(m(A()), sys.getsizeof(m))


class R:
    def __repr__(self):
        return repr(rec)


rec = methodcaller("x", R(), k=1)
print(rec)
