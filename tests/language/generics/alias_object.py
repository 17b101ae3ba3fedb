"""types.GenericAlias: attributes, equality, hash, calls, subclasses, copies."""
import copy, pickle, sys, types, weakref
G = types.GenericAlias
def tell(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
a = list[int]
print(a, type(a), a.__origin__, a.__args__, a.__parameters__, a.__class__, isinstance(a, type), callable(a))
print(a == list[int], a == list[str], a != list[int], hash(a) == hash(list[int]), a == List if False else None, a == 3)
print(sys.getsizeof(a), weakref.ref(a)() is a, a.__doc__ == list.__doc__, a.append, a.__name__)
for other in copy.copy(a), copy.deepcopy(a), pickle.loads(pickle.dumps(a)), pickle.loads(pickle.dumps(next(iter(a)))):
    print(other, other == a)
print(a.__reduce__(), next(iter(a)).__reduce__()[0])
print(a([1, 2]), dict[str, int](x=1), a.__mro_entries__(()))
class L(list): pass
x = G(L, int)("ab")
print(x, x.__orig_class__)
class C(list[int], dict.__class__ and object): pass
print(C.__mro__, C.__orig_bases__, C.__bases__)
class S(G): pass
s = S(list, int)
print(type(s), s, type(s[()]) if False else s.__args__, S(list, int) == a)
tell(lambda: G())
tell(lambda: G(list))
tell(lambda: G(list, int, str))
tell(lambda: G(list, int, x=1))
tell(lambda: isinstance([], a))
tell(lambda: issubclass(list, a))
tell(lambda: a.nothing)
tell(lambda: setattr(a, "x", 1))
tell(lambda: delattr(a, "__origin__"))
tell(lambda: setattr(a, "__args__", 1))
tell(lambda: len(a))
tell(lambda: a < a)
print(sorted(set(dir(a)) - set(dir(list))))
print([n for n in dir(G) if n not in dir(object)])
