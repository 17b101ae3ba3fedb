"""Sources whose trees tests/parser/record takes from python3.11 for tests/unit/parser_trees.inc: each piece of the grammar."""

EXEC = [
    "", "\n", "# only a comment", "pass", "x = 1\n", "x = y = 1; z = 2;\n", "a, b = b, a\n", "a, *b = c\n", "[a, *b] = (c, d), e = f\n", "(a) = 1\n(a.b) = (c[0]) = 2\n",
    "x: int\nx: int = 1\n(x): int\na.b: c = d\na[0]: int\nx: int = yield\n", "a += 1\nb -= 1; c *= 1; d /= 1; e //= 1; f %= 1; g @= 1; h &= 1; i |= 1; j ^= 1; k <<= 1; l >>= 1; m **= 1\na.b[c] += yield x\n",
    "del a, (b, [c]), d.e, f[g]\ndel (a)\ndel ()\n", "assert x\nassert x, 'message'\n", "raise\nraise x\nraise x from y\n", "global a, b\nnonlocal c\n", "import a, b.c.d as e\nfrom . import a\nfrom ...a.b import (c as d, e,)\nfrom .... import f\nfrom a import *\n",
    "if a: b\nelif c:\n    d\nelif e: f\nelse:\n    g\n", "while a:\n    break\nelse:\n    continue\n", "for a, *b in c, *d:\n    e\nelse: f\nfor (a) in b: pass\nfor a[0] in b: pass\n",
    "try:\n    a\nexcept:\n    b\ntry: a\nexcept A: b\nexcept (B, C) as d: e\nelse: f\nfinally: g\ntry: a\nfinally: b\n", "try: a\nexcept* A as e: b\nexcept *(B, C): d\nelse: f\nfinally: g\n",
    "with a: b\nwith a as b, c as (d, e): f\nwith (a, b): c\nwith (a as b, c as d,): e\nwith (a): b\nwith (a) as b: c\nwith (yield x): pass\nwith (a, b) as c: d\n",
    "def f(): pass\ndef f(a, b: int = 1, /, c=2, *d: str, e, f: int = 3, **g: dict) -> None:\n    'doc'\n    return\ndef f(a, /, b): return 1\ndef f(a=1, /): return *a, b\ndef f(*, a, b=1): yield\ndef f(**k): yield from x\ndef f(*args: *Ts): pass\ndef f(a, b=1, *c): pass\n",
    "@a\n@b.c(d)\n@e[f] if g else h\n@(i := j)\nclass C(D, E, metaclass=F, *g, **h):\n    x = 1\n@a\ndef f(): pass\nclass C: pass\nclass C(): pass\n",
    "async def f():\n    async with a as b, c: d\n    async for e in g: h\n    else: i\n    await j\n    return [k async for k in l if await m]\n    async with (a as b, c): pass\n",
    "match x:\n    case 1 | -2 | 'a' 'b' | None | True | b'x' | 1.5 | -3j | 1 + 2j | -1 - 2j: pass\n    case _: pass\n    case a: pass\n    case a.b.c: pass\n    case (a): pass\n    case (a, b) | [c, *_] | [*d, e] | () | [] | (f,): pass\n",
    "match x, *y:\n    case a, *b if c: pass\n    case {}: pass\n    case {'a': 1, b.c: d, -1: e, None: f, **g}: pass\n    case {**h}: pass\n    case C(): pass\n    case C(1, a=2, b=c as d,): pass\n    case d.C(x, y): pass\n    case [1 as a, (2 | 3) as b]: pass\n    case *a, b: pass\n",
    "match = 1\ncase = match\n_ = case\nmatch[a] = b\nmatch(x)\nmatch.y\nmatch * a, b\nmatch -x\nprint(match, case)\nmatch (x):\n    case [y]: pass\nmatch match:\n    case case: pass\n",
    "x = a if b else c if d else e\nx = lambda: 1\nx = lambda a, b=1, /, c=2, *d, e, f=3, **g: (yield)\nx = lambda *, a: a\nx = lambda *a, **k: 0\nx = lambda a, /: 0\n",
    "a or b or c and d and not e\nnot not a\na < b <= c == d != e > f >= g is h is not i in j not in k\na | b ^ c & d << e >> f + g - h * i / j // k % l @ m\n-+~a ** -b ** c\n(await_ ** 2)\na - b - c\n2 ** 3 ** 4\n",
    "f()\nf(a, *b, c, d=e, *f, **g)\nf(x for x in y)\nf(a, (x for x in y))\nf(a := 1, b=2)\nf(**a, b=1, **c)\nf(a)(b)[c].d\nf(*a, *b)\n",
    "a[b]\na[b, c]\na[b:c]\na[:]\na[::]\na[b:c:d, e:, *f]\na[b := 1]\na[*b]\na[lambda: 1]\na[::b]\na[b,]\n", "()\n(a,)\n(a, b,)\n[]\n[a, *b]\n{}\n{a}\n{a, *b}\n{a: b, **c, d: e}\n(a)\n(yield)\n(a := b)\n((a, b), c)\n",
    "[a for b in c]\n{a for b in c for d in e if f if g}\n{a: b for c, d in e}\n(a for b in c if d or e)\n[a := b for c in d]\n[(a, b) for a, *b in c]\n",
    "0\n1_000\n0xFF\n0o17\n0b101\n0xdead_beef\n00\n0_0\n1.5\n1e10\n.5\n5.\n1_0.0_1e-1_0\n3j\n1.5j\n0e0\n1e400\n123456789012345678901234567890\n0xffffffffffffffffffffffff\n1e16\n1e-5\n0.1\n123456.789\n",
    "'a' \"b\" '''c\nd''' \"\"\"e\"\"\"\n'\\n\\t\\\\\\'\\\"\\a\\b\\f\\v\\r\\0\\101\\x41\\u0041\\U0001F600\\\n\\q\\8'\nr'\\n' R\"\\\\\" u'x' U'y'\nb'a\\xff\\n\\101' rb'\\n' Br'x'\n'é日本😀' '\\ud800'\nb'' b\"\"\n'' u''\nu'a' 'b'\n",
    "f''\nf'a'\nf'{a}'\nf'a{b}c{d!r}e{f!s:>10}g{h!a:{i}.{j}}'\nf'{{}}{a}}}'\nf'{a=}' f'{a = !s}' f'{a=:x}'\nf'{(lambda x: 1)}' 'b' f'{c}'\nrf'\\n{a}' fr'\\{b}'\nf'{a!r:^{width}}' F'{x}'\nf'''{\na\n}\n {b:{c}\n}'''\nf'{a[\"b\"]}{ {1: 2}[1] }{x != y}{x >= y}{x == y}'\nf'\\x41{a}\\u00e9'\n",
    "'a' f'{b}' 'c'\n('x'\n 'y' f'{a:d}'\n f'z{b}')\nx = f'{f\"{a}\"}'\ny = f'''{f\"\"\"{f'{b}'}\"\"\"}'''\nf'{yield}'\nf'{a,b}{*c,}'\nf'{x:%H:%M}'\nf'{\"a\" \"b\"}'\n", "x = (  # comment\n    1,\n\n    2)\ny = [\n]\nif 1:\n\n    # comment\n  # another\n    a\n\n\n    b\nc\n", "a = 1; b = 2\nif 1: a; b\nif 1:\n\ta\n\tb\n",
    "x = 1 \\\n  + 2\nif a and \\\n   b:\n    c\n", "é = 1\nnaïve = é + 日本\n", "\f\nx\n\f  \ny\n", "x\r\ny\rz\n", "if 1:\n  if 2:\n    a\n  b\nc", "class A:\n    def f(self):\n        return 1\n\n    x: int = 2\n", "1if 1else 2\n1or 2\n[1for x in y]\n", "x = a,\nreturn_ = a, *b\nfor x in *a, b: pass\n", "a != b\n",
    "f'\\{a}\\u00e9'\n1if 07771else 2\n",
    "print(a, file=b)\nprint\nexec(a)\n", "...\nNone, True, False, Ellipsis\n", "lambda x: (yield)\n", "with open(a) as b, open(c) as d: pass\n", "if (n := len(a)) > 10: pass\n", "x = [i for i in range(5) if (j := i)]\n", "def f(a, b):\n  # type: (int, str) -> None\n  pass\nx = 1  # type: int\n",
]
EVAL = ["1", "a + b", "1\n", "(1,\n2)", "a, b", "lambda: 0", "[x for x in y]\n\n", "f'{a}'", "1  # c"]
SINGLE = ["x", "x = 1\n", "if 1:\n    x\n\n", "if 1:\n    x\n", "x; y\n", "def f(): pass\n\n", "x  # c\n", "for a in b: c\n", "x\n\n# c\n"]
