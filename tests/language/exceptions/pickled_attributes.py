# What __reduce__ of exceptions keeps besides args.
import copy
import pickle

names = ("name", "path", "filename", "filename2", "errno", "strerror", "obj", "msg", "code", "value")
for e in (OSError("foo", "bar"), OSError("a", "b", "c"), OSError("a", "b", "c", None, "d"), ImportError("m", name="n", path="p"),
          ModuleNotFoundError("m", name="q"), ImportError("m"), ImportError("a", name="x"), FileNotFoundError(2, "x", "y"),
          AttributeError("x", name="n", obj=3), NameError("x", name="n"), SyntaxError("m", ("f", 1, 2, "t")), StopIteration(3),
          SystemExit(4), UnicodeDecodeError("a", b"b", 0, 1, "r"), KeyError("x"), ValueError()):
    e.foo = 5
    print(e.__reduce__())
    for x in copy.copy(e), pickle.loads(pickle.dumps(e)):
        print(type(x), x.args, x.__dict__, [getattr(x, n, None) for n in names])
e = OSError("foo", "bar")
e.filename = "baz"
print(e.__reduce__(), e)
e = OSError(1, "bar", "fn")
e.filename = None
print(e.__reduce__(), e)
del e.filename
print(e.filename, e.__reduce__())


class Checked(Exception):
    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)


e = Checked("x")
e.__setstate__({"a": 1, "b": 2})
e.__setstate__(None)
for state in (3, {4: 5}):
    try:
        e.__setstate__(state)
    except TypeError as error:
        print(error)
