# getdoc, cleandoc, getsource, getsourcelines, getcomments
import inspect


# a comment
# about f
def f(x):
    """Doc of f.

        indented
      less
    """
    if x:
        return [
            1,
        ]

    return None


class C:
    "Doc of C."

    attr = 1

    @property
    def p(self):
        """Doc of p."""
        return 1

    @staticmethod
    def s(): return 5

    def m(self):
        # inside
        def inner():
            return 1
        return inner


    # after m

class D(C):
    def m(self):
        pass


g = lambda x: (x +
               1)
print(repr(inspect.getdoc(f)), inspect.getdoc(C), inspect.getdoc(D), inspect.getdoc(C.p), inspect.getdoc(D.m), inspect.getdoc(5)[:5])
print(repr(inspect.cleandoc("  a\n    b\n      c\n  \n")), repr(inspect.cleandoc("")))
print(inspect.getsource(f))
print(inspect.getsource(C))
print(inspect.getsource(C.p.fget), inspect.getsource(C.s), inspect.getsource(C.m), inspect.getsource(C().m()), inspect.getsource(D))
print(inspect.getsource(g))
print(inspect.getsourcelines(D.m), repr(inspect.getcomments(f)), inspect.getcomments(C))
print(inspect.getsourcefile(f) == inspect.getfile(f), inspect.getmodule(f).__name__, inspect.getmodulename("/x/abc.py"))
for bad in (len, 5, int):
    try:
        inspect.getsource(bad)
    except TypeError as e:
        print(str(e)[:40])
exec("def dynamic(): pass")
try:
    inspect.getsource(dynamic)
except OSError as e:
    print(e)
