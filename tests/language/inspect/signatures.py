# signature, Parameter, bind
import inspect
from inspect import signature, Parameter, Signature
from functools import partial, wraps


def f(a, /, b: int, c=1, *args, d, e: "str" = "x", **kw) -> bool:
    pass


sig = signature(f)
print(sig, repr(sig), sig.return_annotation, list(sig.parameters))
for p in sig.parameters.values():
    print(repr(p), p.kind, p.kind.description, p.default is Parameter.empty, p.annotation is p.empty)
ba = sig.bind(1, 2, 3, 4, 5, d=6, z=7)
print(ba, ba.args, ba.kwargs, ba.arguments)
ba = sig.bind(1, b=2, d=3)
ba.apply_defaults()
print(ba, sig.bind_partial(1))
for args, kw in (((), {}), ((1,), {"d": 1}), ((1, 2), {}), ((1, 2), {"d": 1, "a": 5, "b": 3}), ((1, 2), {"b": 3, "d": 1})):
    try:
        print(sig.bind(*args, **kw))
    except TypeError as e:
        print(e)


def g(x, *, y):
    pass


for args, kw in (((1, 2), {"y": 1}), ((1,), {"y": 1, "q": 2})):
    try:
        signature(g).bind(*args, **kw)
    except TypeError as e:
        print(e)
print(signature(partial(f, 1, c=5)), signature(partial(f, 1, 2)), signature(lambda x=1, *a: 0))


class C:
    def __init__(self, x, y=2):
        pass

    def m(self, q):
        pass

    @classmethod
    def cm(cls, z):
        pass

    @staticmethod
    def sm(w):
        pass

    def __call__(self, n):
        pass


class N:
    def __new__(cls, p, *q):
        pass


class E:
    pass


print(signature(C), signature(C.m), signature(C(1).m), signature(C.cm), signature(C.sm), signature(C(1)), signature(N), signature(E))


def deco(fn):
    @wraps(fn)
    def inner(*a, **k):
        return fn(*a, **k)
    return inner


print(signature(deco(g)), signature(deco(g), follow_wrapped=False), inspect.unwrap(deco(g)) is g)
print(signature(len), signature([].append), signature(sorted))
for bad in (5, type):
    try:
        print(signature(bad))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
p = Parameter("x", Parameter.KEYWORD_ONLY, default=3, annotation=int)
print(p, p.replace(name="y", default=p.empty), p == Parameter("x", Parameter.KEYWORD_ONLY, default=3, annotation=int), hash(p) == hash(p.replace()))
for bad in (lambda: Parameter("1x", 0), lambda: Parameter("x", 9), lambda: Parameter("a", Parameter.VAR_KEYWORD, default=1),
            lambda: Parameter(5, 1), lambda: Parameter("if", 1), lambda: Signature([p, Parameter("z", Parameter.POSITIONAL_ONLY)]),
            lambda: Signature([p, p])):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(e)
print(Signature([p], return_annotation=str), sig.replace(return_annotation=int), Signature() == Signature(), sig == signature(f))
