# A metaclass's mro() that assigns __bases__ while they are being assigned, fails half way, or leaves the class out.
class Meta(type):
    hook = None

    def mro(cls):
        if Meta.hook:
            Meta.hook(cls)
        return type.mro(cls)


def names(classes):
    return [c.__name__ for c in classes]


class A(metaclass=Meta):
    pass


class B(A):
    pass


class B2(A):
    pass


class C(B):
    pass


class D(C):
    pass


def fail_for_d(cls):
    if cls is D:
        raise RuntimeError("not D")


Meta.hook = fail_for_d
try:
    C.__bases__ = (B2,)
except RuntimeError as e:
    print(e, names(C.__bases__), names(C.__mro__), names(D.__mro__))
Meta.hook = None
print(names(B.__subclasses__()), names(B2.__subclasses__()))

depth = 0


def again(cls):
    global depth
    if cls is C and depth == 0:
        depth = 1
        C.__bases__ = (A,)


Meta.hook = again
C.__bases__ = (B2,)
Meta.hook = None
print(names(C.__bases__), names(C.__mro__), names(D.__mro__), C.__base__.__name__)
print(names(A.__subclasses__()), names(B.__subclasses__()), names(B2.__subclasses__()))


def cycle(cls):
    if cls is B:
        try:
            A.__bases__ = (B,)
        except TypeError as e:
            print(type(e).__name__, e)


Meta.hook = cycle
B.__bases__ = (A,)
Meta.hook = None
for bases in ((D,), (C,), (), (1,), [A], (int,)):
    try:
        C.__bases__ = bases
    except TypeError as e:
        print(e)
print(names(C.__mro__))


class Incomplete(Meta):
    def mro(cls):
        if cls.__mro__ is None and cls.__name__ != "X":
            try:
                class X(cls):
                    pass
            except TypeError as e:
                print(e)
            try:
                super(cls, cls).thing
            except AttributeError as e:
                print(type(e).__name__)
        return type.mro(cls)


class E(metaclass=Incomplete):
    pass


for result in ((), (3,), (object, int), (A,), 5):
    class Odd(type):
        def mro(cls):
            return result
    try:
        Odd("odd", (), {})
        print("made")
    except TypeError as e:
        print(e)
