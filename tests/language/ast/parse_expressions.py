"""The tree of every kind of expression."""
import ast
for source in """a and b or c and d
not a
-a ** -b
a @ b // c % d << e >> f & g ^ h | i
a < b <= c != d is not e not in f
a if b else c
lambda: 0
lambda a, *b, c=1, **d: e
[a, *b]
()
(a,)
{a, b}
{}
{a: b, **c}
[a for b in c if d if e for f in g]
{a for b in c}
{a: b for c in d}
(a async for b in c)
a.b.c
a[b]
a[b:c, ::d, ...]
a[*b, c]
a[:]
f(a, *b, c=d, **e)
f(a for b in c)
(a := b)
await_
'x' "y" u'z'
u'x'
b'x' b'y'
1_000 + 0x1F + 1e3 + 2j + .5
True, False, None, ...
f'a{b!r:>{c}}d{{}}'
f'{a=}'
rf'\\d{a}'
'\\N{BULLET}\\x41'""".split("\n"):
    print(ast.dump(ast.parse(source, mode="eval"), include_attributes=len(source) < 12))
