"doc"
from __future__ import annotations
def f(a: int, b: list[int] | None = None, *c: "x", d: (1, 2), **e: {1: 2, **q}) -> lambda x, /, y=1, *z, k=2, **w: x + y: pass
print(f.__annotations__)
x: 1 + 2 * (3 - 4) ** -5 // 2
y: not a and b or c
z: a if b else (c if d else e)
g: f(x, *y, k=1, **z)[1:2, ::3, ...]
h: [i for i in x if i if j] + {a for a in b} + {k: v for k, v in z} + (q for q in r)
i: f"a{x!r:>{w}}b{{}}" f'{"q"}'
j: a < b <= c is not d not in e
k: u"x" if 0 else b"y" + 1.5e400 + 2j - 1e999j
l: (1,)
m: ()
n: a.b.c[(1, 2)]
o: -(-x) + (~y) + (not z)
p: (q.w)
q: 1 .real
r: a @ b % c << d & e ^ f
s: f(i for i in x)
t: (lambda: 1)() 
u: [*a, *b]
v: (x[a:b], x[:], x[*y])
w: None | True
f.x: nope()
print(__annotations__)
class C:
    a: int = 3
    b: Undefined
    def m(self, x: Undefined2) -> C: ...
print(C.__annotations__, C.m.__annotations__)
