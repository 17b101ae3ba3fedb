# the in-place functions change what can be changed
import operator as o

a = [1]
print(o.iadd(a, [2]) is a, a, o.iadd(5, 3), o.iconcat(a, (3,)), a, o.imul(a, 2) is a, a)
s = {1, 2, 3}
print(o.iand(s, {2, 3, 4}) is s, s, o.ior(s, {9}), o.ixor(s, {9, 1}), o.isub(s, {1}))
print(o.isub(5, 3), o.imul(2, 3), o.itruediv(7, 2), o.ifloordiv(7, 2), o.imod(7, 3), o.ipow(2, 4), o.ilshift(1, 3), o.irshift(8, 1), o.iand(6, 3), o.ior(6, 1), o.ixor(6, 2))


class C:
    def __getattr__(self, name):
        raise AttributeError(name)


for name in ("iadd", "isub", "imul", "imatmul", "itruediv", "ifloordiv", "imod", "ipow", "ilshift", "irshift", "iand", "ixor", "ior"):
    setattr(C, f"__{name}__", lambda self, other, name=name: (name, other))
    print(getattr(o, name)(C(), 5), end=" ")
print()
C.__imatmul__ = lambda self, other: "imat"
print(o.imatmul(C(), 1))
t = (1,)
print(o.iadd(t, (2,)), t, o.iconcat("a", "b"))
for bad in (lambda: o.iadd(1, "a"), lambda: o.imatmul(1, 2), lambda: o.iadd([], 1), lambda: o.iconcat([], 5), lambda: o.ipow("a", 1), lambda: o.iadd(1)):
    try:
        bad()
    except TypeError as e:
        print(e)
