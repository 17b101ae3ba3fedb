"""unparse(): parentheses where they are needed and nowhere else."""
import ast
for source in """(a + b) * c
a + b * c
a - (b - c)
(a ** b) ** c
a ** b ** c
-a ** -b
(-a) ** b
not a == b
(not a) == b
not (a and b) or c
a and (b or c) and d
a or b and c
(a if b else c) if d else e
a if b else c if d else e
lambda: (yield)
lambda x, y=1, *z, w, **k: x
lambda *, a: a
(lambda: a)()
(a, b)[0]
a[1:2, ::3]
a[(b, c)]
a[b, ]
a[()]
a[*b]
(yield_)
(a := b)
f((a := b), c=(d := e))
{**a, 'b': c}
{*a, *b}
{*()}
[*a, b]
x = *a, b
print(*a, **b, c=1)
f(a for b in c)
[a for b in c if (d, e) for f in (lambda: g)]
{a: b for c, d in e}
a < b < c
(a < b) < c
a is not b not in c
~a
- - a
+-a
3 .real
3.5.real
(3).real
'a'.b
1j.imag
1e400, -1e400, 1e400j
(1,)
()
await_
a @ b
a << b >> c
a & b ^ c | d
a // b % c
(a, *b)
(*a, b)""".split("\n"):
    text = ast.unparse(ast.parse(source))
    print(text, ast.dump(ast.parse(text)) == ast.dump(ast.parse(source)))
