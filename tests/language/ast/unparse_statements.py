"""unparse(): statements come back as they were meant."""
import ast
SOURCE = """'''module doc'''
import a.b as c, d
from . import e
from ..f import g as h
x = y = (1, 2)
x, *y = z
x: int = 3
(x): int
a.b: str
x += 1
del a, b[0]
assert x, y
raise A from b
global q
@deco(1)
@other
def f(a, /, b: int=1, *c: str, d, e=2, **g) -> None:
    '''doc "with" quotes'''
    return
    yield
    yield x, y
    z = yield from w
def g(*, a): return a
def h(*a, b=1): ...
async def k():
    async for x in y:
        await z
    else:
        pass
    async with a as b, c:
        return [i async for i in j]
class A: pass
class B(C, D, metaclass=E, **kw):
    x = 1
for i, j in k:
    break
else:
    continue_ = 1
while True:
    continue
if a: b
elif c: d
elif e: f
else: g
if a: pass
else:
    if b: c
    else: d
with open(x) as f, g as (h, i): pass
try:
    a
except (B, C) as d:
    e
except:
    f
else:
    g
finally:
    h
try:
    a
except* B:
    try:
        c
    except D:
        e
match x:
    case 1 | 2 | None:
        a
    case [1, *rest] | (2, *_):
        b
    case {'a': b, **c}:
        d
    case {**c}: d
    case K(1, x=2, y=[]) as z if z > 1:
        e
    case (1 | 2) as q:
        f
    case -1 + 2j: g
    case _:
        g
"""
tree = ast.parse(SOURCE)
text = ast.unparse(tree)
print(text)
print(ast.dump(ast.parse(text)) == ast.dump(tree))
