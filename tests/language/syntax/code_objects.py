def f(a, b=2):
    "doc"
    c = a + b
    return c
c = f.__code__
d = c.replace(co_name="g", co_firstlineno=10, co_filename="x.py")
print(d.co_name, d.co_firstlineno, d.co_filename, d.co_consts == c.co_consts, c.co_name, d.co_qualname)
f.__code__ = c.replace(co_consts=tuple("new" if k == "doc" else k for k in c.co_consts))
print(f(1), [l for _, _, l in c.co_lines()], sorted({p[0] for p in c.co_positions()}))
print(c.replace() is c, c.replace(co_argcount=2).co_argcount, hex(c.replace(co_flags=c.co_flags | 0x100).co_flags))
for kw in ({"nope": 1}, {"co_name": 1}, {"co_firstlineno": "x"}, {"co_consts": []}):
    try:
        c.replace(**kw)
    except TypeError as e:
        print(e)
try:
    c.replace(1)
except TypeError as e:
    print(e)
a, b = 1, 2
def g():
    return a
for _ in range(100):
    g()
g2 = type(g)(g.__code__.replace(co_names=("b",)), globals())
print([g2() for _ in range(3)], g())
