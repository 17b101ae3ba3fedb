"""What makes a type variable: __typing_subst__ and its like, whatever they do."""
import types
G = types.GenericAlias
def tell(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class Var:
    def __init__(self, name): self.name = name
    def __repr__(self): return self.name
    def __typing_subst__(self, arg):
        print("subst", self, arg)
        return ("for", self.name, arg)
class Prepared(Var):
    def __typing_prepare_subst__(self, alias, args):
        print("prepare", self, alias, args)
        return args + ("more",) if len(args) < 2 else args
a, b, p = Var("a"), Var("b"), Prepared("p")
tell(lambda: G(list, (a, b, a)).__parameters__)
tell(lambda: G(list, (a, b, a))[1, 2])
tell(lambda: G(list, (a, p))[1])
tell(lambda: G(list, (a, p))[1, 2])
tell(lambda: G(list, (p,))[1, 2, 3])
class Holder:
    __parameters__ = (a, b)
    def __getitem__(self, items): return ["got", items]
    def __repr__(self): return "holder"
tell(lambda: G(list, (Holder(), b)).__parameters__)
tell(lambda: G(list, (Holder(), b))[1, 2])
class Raises(Var):
    def __typing_subst__(self, arg): raise KeyError(arg)
tell(lambda: G(list, (Raises("r"),))[1])
class Asked:
    @property
    def __parameters__(self): raise ValueError("asked")
    def __repr__(self): return "asked"
tell(lambda: G(list, (Asked(),)).__parameters__)
tell(lambda: G(list, (Asked(),)))
class NotTuple:
    __parameters__ = [a]
    def __repr__(self): return "nottuple"
tell(lambda: G(list, (NotTuple(),)).__parameters__)
class K:
    __parameters__ = (a,)
tell(lambda: G(list, (K,)).__parameters__)
class Unpacked:
    __typing_unpacked_tuple_args__ = (1, 2)
tell(lambda: G(list, (a, b))[Unpacked()])
class Endless:
    __typing_unpacked_tuple_args__ = (1, ...)
    def __repr__(self): return "endless"
tell(lambda: G(list, (a,))[Endless()])
x = G(list, (a,))
print(x.__parameters__ is x.__parameters__, x[x])
