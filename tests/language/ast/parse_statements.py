"""The tree of every kind of statement, with its places."""
import ast
SOURCES = r"""x = y = 1
x: int = 3
(x): int
a.b += 2
del a, b[0]
pass
return_ = 1
assert x, "no"
import a.b as c, d
from . import e
from ..f import (g as h, i)
from j import *
global k, l
raise
raise A from b
for i in x: pass
for i, j in x:\n  break\nelse:\n  continue
while x: y
if a: b
if a: b\nelif c: d\nelse: e
with a as b, c: d
with (a as b, c as d): e
try: a\nexcept B as c: d\nexcept: e\nelse: f\nfinally: g
try: a\nexcept* B: c
def f(a, /, b=1, *c, d, e=2, **g) -> h: i
async def f():\n  async with a: await b\n  async for c in d: yield
class A(B, m=C): "doc"
@a.b(1)\n@c\ndef f(): nonlocal_ = 1
match a:\n  case 1 | -2: b\n  case [c, *_]: d\n  case {"k": e, **f}: g\n  case K(h, i=None) as j if k: l\n  case _: m""".split("\n")
for source in SOURCES:
    tree = ast.parse(source.replace("\\n", "\n"))
    print(ast.dump(tree.body[0], include_attributes=True))
