# Which classes an object may be given: equal layouts, made in the same way.
class Plain: pass
class Plain2: pass
class Below(Plain): pass
class A: __slots__ = ("a", "b")
class B: __slots__ = ("b", "a")
class C: __slots__ = ("a", "__dict__")
class C2: __slots__ = ("a", "__dict__")
class D: __slots__ = ("a", "__weakref__")
class E: __slots__ = ("a", "__weakref__", "__dict__")
class E2: __slots__ = ("a", "__weakref__", "__dict__")
class OfA(A): pass
class OfB(B): pass
class Empty(A): __slots__ = ()
class More(A): __slots__ = ("x",)
class More2(A): __slots__ = ("x",)
class Dict: __slots__ = ("__dict__",)
class Weak: __slots__ = ("__weakref__",)
class DictWeak(Dict): __slots__ = ("__weakref__",)
class WeakDict(Weak): __slots__ = ("__dict__",)
class S(Plain): __slots__ = ["z"]
class S2(Plain2): __slots__ = ["z"]


classes = [c for c in list(globals().values()) if isinstance(c, type) and c.__module__ == "__main__"]
for c in classes:
    possible = []
    for d in classes:
        x = c()
        try:
            x.__class__ = d
            possible.append(d.__name__)
        except TypeError as e:
            pass
    print(c.__name__, possible)


def attempt(x, cls):
    try:
        x.__class__ = cls
        print("ok")
    except TypeError as e:
        print(e)


attempt(A(), Plain)
attempt(Plain(), A)
attempt(1, Plain)
attempt(Plain(), int)
attempt(Plain(), 5)
try:
    del Plain().__class__
except TypeError as e:
    print(e)
print(Plain.__dictoffset__, S.__dictoffset__, A.__dictoffset__, E.__dictoffset__)
for cls, bases in ((Plain, (A,)), (Below, (S,)), (Below, (Plain2,)), (A, (Plain,)), (S, (S2,))):
    try:
        cls.__bases__ = bases
        print(cls.__mro__)
    except TypeError as e:
        print(e)
