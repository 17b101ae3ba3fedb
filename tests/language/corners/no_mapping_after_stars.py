# f(**x) and {**x}: an AttributeError on the way says that x is no mapping; other errors come out
def f(**kwargs):
    return kwargs


class M:
    def __init__(self, keys_error=None, item_error=None):
        self.keys_error, self.item_error = keys_error, item_error

    def keys(self):
        if self.keys_error:
            raise self.keys_error
        return ["a", "b"]

    def __getitem__(self, key):
        if self.item_error:
            raise self.item_error
        return key * 2


class NoItem:
    def keys(self):
        return ["a"]


def attempt(text, x):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, type(e).__name__, e, type(e.__context__).__name__)


for x in (M(), M(AttributeError("k")), M(KeyError("q")), M(KeyError(1)), M(ValueError("v")), M(None, AttributeError("i")), M(None, KeyError("z")),
          NoItem(), 5, [1], None):
    for text in ("f(**x)", "{**x}", "f(b=1, **x)", "f(**x, **{'c': 1})", "print(**x)"):
        if type(x) is M and not x.keys_error and not x.item_error and text.startswith("print"):
            continue
        attempt(text, x)
for text in ("f(**{1: 2}, **{1: 3})", "f(**{'a': 2}, **{'a': 3})", "f(**{1: 2})", "f(a=1, **{'a': 3})", "f(**{None: 1}, **{None: 2})"):
    attempt(text, None)
import math
for text in ("len(**5)", "math.sin(**5)", "[].append(**5)", "dict.fromkeys(**5)", "len(*5)", "math.sin(*5)", "dict(**5)", "''.join(*5)"):
    attempt(text, None)
