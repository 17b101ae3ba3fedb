"""symtable: scopes, and what their names are in each."""
import symtable
SOURCE = """
import os
from sys import path as p
count: int = 0
def outer(a, b=1, *args, c, **kw):
    global shared
    shared = x = a
    y: str
    def inner():
        nonlocal x
        x = b + missing
        return lambda q: q + x
    class Local(Base):
        attr = a
        def method(self): return __class__
        def method(self): pass
    return [i + c for i in args], {k: v for k, v in kw.items()}, (g for g in x)
class Top:
    z = count
    __private = 1
    def get(self): return self.__private
@deco
def again(): pass
def again(): pass
"""
def show(table, depth=0):
    pad = "  " * depth
    print(f"{pad}{table!r} {table.get_type()} {table.get_name()} line {table.get_lineno()}", table.is_optimized(), table.is_nested(), table.has_children())
    for s in table.get_symbols():
        what = [n[3:] for n in dir(s) if n.startswith("is_") and getattr(s, n)()]
        print(f"{pad}  {s!r} {what} {s.get_namespaces()}")
    if isinstance(table, symtable.Function):
        print(pad, table.get_parameters(), table.get_locals(), table.get_globals(), table.get_nonlocals(), table.get_frees())
    if isinstance(table, symtable.Class):
        print(pad, table.get_methods())
    for child in table.get_children():
        show(child, depth + 1)
top = symtable.symtable(SOURCE, "file", "exec")
show(top)
show(symtable.symtable("a + (lambda b: b)(1 * 2)", "<e>", "eval"))
show(symtable.symtable("x = 1", "<s>", "single"))
print(top.lookup("Top").get_namespace(), top.lookup("outer").is_namespace(), list(top.get_identifiers())[:3])
def tell(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
tell(lambda: top.lookup("count").get_namespace())
tell(lambda: top.lookup("again").get_namespace())
tell(lambda: top.lookup("nothing"))
tell(lambda: symtable.symtable("x = ", "f", "exec"))
tell(lambda: symtable.symtable("def f(a, a): pass", "f", "exec"))
tell(lambda: symtable.symtable("def f():\n  nonlocal q", "f", "exec"))
tell(lambda: symtable.symtable("x", "f", "other"))
tell(lambda: symtable.symtable(3, "f", "exec"))
