# the types module
import types
import sys


def f(): pass


print(types.FunctionType is type(f), types.LambdaType is types.FunctionType, types.NoneType, types.EllipsisType, types.NotImplementedType)
print(isinstance(list[int], types.GenericAlias), isinstance(int | str, types.UnionType), types.ModuleType is type(sys))
ns = types.SimpleNamespace(a=1, b=[2])
print(ns, ns.a, ns == types.SimpleNamespace(a=1, b=[2]), ns == 5, types.SimpleNamespace())
ns.c = ns
print(ns)
del ns.c


class Sub(types.SimpleNamespace):
    pass


print(Sub(x=1), ns.__reduce__())
for bad in (lambda: types.SimpleNamespace(1), lambda: ns < ns):
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(e)
m = types.MappingProxyType({"a": 1, "b": 2})
print(m, m["a"], len(m), list(m), "a" in m, m.get("z", 5), m | {"c": 3}, m == {"a": 1, "b": 2}, list(m.items()), m.copy())
for bad in (lambda: m.__setitem__("a", 2), lambda: types.MappingProxyType(5), lambda: types.MappingProxyType([1])):
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(e)


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, bases, kw)
        return {"prepared": True}

    def __new__(mcs, name, bases, ns, **kw):
        return super().__new__(mcs, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)


C = types.new_class("C", (), {"metaclass": Meta, "k": 1}, lambda ns: ns.update(x=5))
print(C, C.x, C.prepared, type(C))
print(types.prepare_class("D", (C,), {"z": 1}))


class Entries:
    def __mro_entries__(self, bases):
        return (int,)


e = Entries()
print(types.resolve_bases((e, str)) == (int, str), types.resolve_bases((int,)), types.new_class("F", (e,)).__orig_bases__ == (e,))
for bad in (lambda: types.new_class("X", (5,)), lambda: types.prepare_class("X", (type("A", (), {}), C), {"metaclass": type("M2", (type,), {})}),
            lambda: types.coroutine(5)):
    try:
        bad()
    except TypeError as ex:
        print(ex)


class Dyn:
    @types.DynamicClassAttribute
    def v(self):
        """doc"""
        return 5


print(Dyn().v)
for bad in (lambda: Dyn.v, lambda: setattr(Dyn(), "v", 1), lambda: delattr(Dyn(), "v")):
    try:
        bad()
    except AttributeError as ex:
        print(repr(ex))
print(types.MethodType(len, [1, 2])(), types.CellType(3).cell_contents, types.FunctionType(f.__code__, {}, "renamed").__name__)
mod = types.ModuleType("m", "doc")
print(mod, mod.__doc__, mod.__name__, sorted(vars(mod)))
