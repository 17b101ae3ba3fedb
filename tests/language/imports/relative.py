# relative imports of all levels, and what is wrong with some
import _deep.one.two.leaf as leaf
print(leaf.value)
def attempt(text, **names):
    try:
        exec(text, names)
        print(text, "works")
    except Exception as e:
        print(text, {k: v for k, v in names.items() if k[:3] not in ("__b", "__w")}, "->", type(e).__name__, e)
attempt("from . import x", __name__="solo")
attempt("from . import x", __name__="__main__", __package__=None)
attempt("from . import x", __package__="")
attempt("from .. import x", __package__="_deep")
attempt("from ..... import x", __package__="_deep.one")
attempt("from .none import x", __package__="_deep")
attempt("from . import x", __package__=3)
attempt("from . import x")
attempt("from . import x", __name__=3)
attempt("from . import x", __package__="nowhere")
attempt("from .one import mark; print(mark)", __name__="_deep.other")
attempt("from .top import T; print(T)", __name__="_deep.one", __path__=[])
attempt("from .one.two import leaf; print(leaf.__name__)", __package__="_deep")
for args in [("", {"__package__": "_deep.one"}, None, ("top",), 1), ("one.two", {"__package__": "_deep"}, None, (), 1),
             ("one.two", {"__package__": "_deep"}, None, ("leaf",), 1)]:
    print(__import__(*args).__name__)
