"""Sources that python3.11 refuses. tests/parser/record asks it why and writes tests/unit/parser_faults.inc."""

# As a file (mode "exec"), one source each.
EXEC = [
    # characters and tokens
    "x = “a”\n", "x = 1\u00a0+ 2\n", "é = 1\nx = é €\n", "x = $\n", "a ? b\n", "x = `a`\n", "!x\n", "x = 1 !\n",
    "\x01\n", "x = a\u200bb\n", "naïve = ½\n", "x\u0300y = 1\n\u0300x = 2\n", "a = 'abc\n", 'a = "abc', "x = '''abc\n\n",
    "def f():\n    return '''abc\n    x = 1\n", "x = 'a\\\n", "x = (1,\n     'abc\n", "x = \\ 1\n", "x = 1 \\", "x = 1 \\\n", "\\\n",
    "if 1:\n    x = \\y\n", "x = )\n", "x = (1]\n", "x = (\n1]\n", "x = (1, 2\n", "x = [1, 2\ny = 3\n", "f(a, b\nx = 1\ny = 2\n",
    "{1: 2\n", "(((\n", "x = (1\n  y = 2\n", "(" * 201 + ")" * 201, "1_\n", "1__0\n", "0x\n", "0xg\n", "0x_\n", "0o8\n", "0o\n", "0o17_\n",
    "0b2\n", "0b\n", "0b1_\n", "0_7\n", "007\n", "0777\n", "09.\n09\n", "1e\n", "1e+\n", "1.5e-x\n", "1abc\n", "1.5abc\n", "1jx\n", "0x1g\n",
    "0b12\n", "1if 1else\n", "x = 1.e\n", "5a = 1\n", "1_000_\n", "x = 00001_\n", "x = 1..real\n.\n",
    # indentation
    "  x = 1\n", "x = 1\n  y = 2\n", "if 1:\nx = 2\n", "if 1:\n    x = 1\n  y = 2\n", "if 1:\n\tx = 1\n        y = 2\n",
    "if 1:\n        x = 1\n\ty = 2\n", "while 1:\nx\n", "for x in y:\nx\n", "def f():\nx\n", "async def f():\nx\n", "class C:\nx\n", "with x:\ny\n",
    "with (x as y, z):\ny\n", "try:\nx\n", "try:\n    x\nexcept E:\ny\n", "try:\n    x\nexcept:\ny\n", "try:\n    x\nexcept* E:\ny\n",
    "try:\n    x\nfinally:\ny\n", "if 1:\n    x\nelif 2:\ny\n", "if 1:\n    x\nelse:\ny\n", "match x:\ncase 1:\n    pass\n",
    "match x:\n    case 1:\n    pass\n", "def f():\n", "class C:\n    def f(self):\n\nx = 1\n", "if 1:\n", "if 1:\n    # only a comment\n",
    "for x in y:\n    pass\n   z\n", "".join(" " * i + "if 1:\n" for i in range(101)) + " " * 101 + "x\n",
    # missing or wrong pieces of statements
    "if x\n    y\n", "if x:\n    y\nelif z\n    w\n", "while x\n    y\n", "for x in y\n    z\n", "for x y:\n    z\n", "def f()\n    x\n", "def f:\n    x\n",
    "def f(x) -> int\n    x\n", "class C\n    x\n", "class C(x)\n    x\n", "with x\n    y\n", "with x as y\n    z\n", "with (x as y)\n    z\n", "try\n    x\n",
    "try:\n    x\ny = 1\n", "try:\n    x\nexcept\n    y\n", "try:\n    x\nexcept E\n    y\n", "try:\n    x\nexcept E as e\n    y\n", "try:\n    x\nfinally\n    y\n",
    "try:\n    x\nexcept A, B:\n    y\n", "try:\n    x\nexcept A, B as c:\n    y\n", "try:\n    x\nexcept*:\n    y\n", "try:\n    x\nexcept* A:\n    y\nexcept B:\n    z\n",
    "try:\n    x\nexcept A:\n    y\nexcept* B:\n    z\n", "else:\n    x\n", "elif x:\n    y\n", "except:\n    x\n", "if x = 1:\n    y\n", "if x == 1 y:\n    z\n", "while x = 3:\n    y\n",
    "if 1:\n    x\nelse\n    y\n", "match x\n    case 1:\n        pass\n", "match x:\n    case 1\n        pass\n", "match x:\n    case a.b as c.d:\n        pass\n",
    "match x:\n    case 1 as _:\n        pass\n", "match x:\n    case C(a=1, b):\n        pass\n", "match x:\n    case 1 + 2:\n        pass\n",
    "match x:\n    case 1j + 2j:\n        pass\n", "match x:\n    case {**rest, 1: 2}:\n        pass\n", "match x:\n    case -a:\n        pass\n", "match x:\n    case a | :\n        pass\n",
    "return return\n", "import\n", "import a.\n", "import a as\n", "from a import\n", "from a import b,\n", "from . import (a, b\n", "from a import (b,, c)\n", "from a import *, b\n",
    "from import x\n", "import a as b.c\n", "global\n", "global x.y\n", "nonlocal 1\n", "del\n", "del f()\n", "del x + 1\n", "del (x, 1)\n", "del *x\n", "del None\n", "del [a, b()]\n",
    "assert\n", "raise x from\n", "pass x\n", "break 1\n", "@\ndef f(): pass\n", "@x\ny = 1\n", "async x\n", "async with x\n    y\n", "async for x in y\n    z\n", "await\n", "def f(): pass x\n",
    "lambda x: \n", "x = yield = 1\n", "class C(x for x in y): pass\n", "class 1: pass\n", "def 1(): pass\n", "def f(1): pass\n", "x = \n", "x ==\n", "x +\n", "not\n", "x.1\n", "x.\n", "x[\n]\n", "x[]\n",
    # print and friends
    "print 1\n", "print 'hello', x\n", "print x if y else z\n", "exec 'x'\n", "print -1\nprint a b\n", "print\nprint a.b\n", "if 1:\n    print 'x'\n",
    # assignment targets
    "f() = 1\n", "x + 1 = 2\n", "1 = x\n", "None = 1\n", "True = 1\n", "'a' = 1\n", "... = 1\n", "(a, b()) = 1\n", "[a, 1] = x\n", "*a, f() = x\n", "a = 1 = b\n", "x = f() = 3\n", "(x for x in y) = 1\n",
    "[x for x in y] = 1\n", "{x: 1} = 1\n", "{x} = 1\n", "lambda: 1 = 2\n", "a if b else c = 1\n", "a < b = 1\n", "a and b = 1\n", "not a = 1\n", "-a = 1\n", "f'{a}' = 1\n", "(yield) = 1\n", "await x = 1\n", "a := 1\n", "(a.b := 1)\n",
    "(a[0] := 1)\n", "f(a.b := 1)\n", "(a, b := 1) = 2\n", "x: int: str\n", "(a, b): int\n", "[a]: int\n", "a, b: int\n", "f(): int\n", "1: int\n", "(a): int = \n", "f() += 1\n", "(a, b) += 1\n", "1 += 1\n", "x += y += 1\n", "[a] -= 1\n", "None += 1\n",
    "for f() in x: pass\n", "for 1 in x: pass\n", "for x + 1 in y: pass\n", "for (a, 1) in x: pass\n", "for x in y = 3: pass\n", "with f() as g(): pass\n", "with x as 1: pass\n", "with (a as b()): pass\n", "[x for f() in y]\n", "[x for 1 in y]\n", "[x for x y]\n",
    "import a.b as c.d\n", "f(1 = 2)\n", "f(a.b = 1)\n", "f(None=1)\n", "f(True=1)\n", "f(a + b = 1)\n", "f(a=1, b.c=2)\n", "f(x for x in y, 1)\n", "f(1, x for x in y)\n", "f(1, x for x in y, z)\n", "f(a=x for x in y)\n", "f(**a, *b)\n", "f(**a, b)\n", "f(a=1, b)\n", "f(a=1, b, c=2)\n",
    "f(a, b c)\n", "f(a b)\n", "(a b)\n", "[a, b c]\n", "{a: b c: d}\n", "x = (1 2)\n", "f(a\nb)\n", "f(a, b\nx = 1)\n", "x = [1, 2 3]\n", "(a, b c)\n", "a b\n", "x = a b\n", "def f(c, a:m int)\n", "f(ma b)\n", "f(cases b)\n", "f(a, if)\n", "f(,)\n", "f(a,,b)\n", "(,)\n", "[,]\n", "{,}\n",
    "(a if b)\n", "x = a if b\n", "[a if b for c in d]\n", "f(a if b, c)\n", "(*a)\n", "(**a)\n", "print(*)\n", "f(*)\n", "f(**)\n", "[*a for a in b]\n", "(*a for a in b)\n", "{*a for a in b}\n", "{**a for a in b}\n", "[a, b for a in c]\n", "{a, b for a in c}\n", "[a, for a in c]\n",
    # dictionaries
    "{1:}\n", "{1: 2, 3}\n", "{1: 2, 3:}\n", "{1: *a}\n", "{1: 2, 3: *a}\n", "{1 2}\n", "{1: 2, **a, 3}\n", "{**a, b}\n", "{a: b, c}\n", "{1: 2 3: 4}\n", "x = {a=1}\n", "{'a': 1, 'b' 2}\n",
    # parameters
    "def f(a=1, b): pass\n", "def f(a, b=1, c): pass\n", "def f(*): pass\n", "def f(*, **k): pass\n", "def f(a, *): pass\n", "def f(*a, *b): pass\n", "def f(**k, a): pass\n", "def f(**k, *a): pass\n", "def f(**k=1): pass\n", "def f(*a=1): pass\n", "def f(/): pass\n",
    "def f(/, a): pass\n", "def f(a, /, b, /): pass\n", "def f(*a, /): pass\n", "def f(a, / *b): pass\n", "def f((a, b)): pass\n", "def f(a, (b)): pass\n", "def f(a=): pass\n", "def f(a=, b=1): pass\n", "def f(a, b:): pass\n", "def f(a.b): pass\n", "def f(a b): pass\n", "def f(None): pass\n", "def f(*, a, *b): pass\n",
    "lambda a=1, b: 0\n", "lambda *: 0\n", "lambda *, **k: 0\n", "lambda **k, a: 0\n", "lambda *a=1: 0\n", "lambda /: 0\n", "lambda (a, b): 0\n", "lambda a, (b): 0\n", "lambda a, /, b, /: 0\n", "lambda *a, *b: 0\n", "lambda **k=1: 0\n", "lambda a: b: c\n", "lambda a b: 0\n", "lambda *a, /: 0\n",
    # strings and f-strings
    "b'é'\n", "'a' b'b'\n", "b'a' 'b'\n", "'\\x'\n", "'\\xg'\n", "'\\u12'\n", "'\\U00110000'\n", "'\\N'\n", "'é\\x'\n", "b'\\x'\n", "b'ab\\xg'\n", "'\\N{'\n", "f'{'\n", "f'}'\n", "f'{}'\n", "f'{ }'\n", "f'{!r}'\n", "f'{:x}'\n", "f'{=}'\n", "f'{a!}'\n", "f'{a!x}'\n", "f'{a!rr}'\n", "f'{a'\n", "f'{a:{b'\n",
    "f'{a b}'\n", "f'{a:{b c}}'\n", "f'{a\\nb}'\n", "f'{#}'\n", "f'{a[}'\n", "f'{a)}'\n", "f'{(a]}'\n", "f'{a:{b:{c}}}'\n", "f'{*a}'\nf'{**a}'\n", "f'{a=b=c}'\n", "f'{lambda x: 1}'\n", "f'{1 +}'\n", "x = f'abc {a $ b}'\n", "f'''\n{a\nb}\n'''\n", "f'{x for}'\n", "f'{print 1}'\n", "'a' f'{b c}' 'd'\n", "f'{1a}'\n",
    "f'{f(x y)}'\n", "f'{x = !s'\n", "f'{\"a}'\n", "f\"{'\"\n", "x = 'a' f'{'\n", "f'{(yield)=}{'\n", "f'{a:b}}'\n", "f'{import x}'\n", "f'{x;y}'\n", "f'{a}}'\n", "f'{x!r:{y!z}}'\n",
    "f' \\{a}}'\n", "x = f'é { é a  , b}'\n", "'a' b'½'\n", "'a' b'\\x'\n", "b'a' f'{'\n", "f'\\{a b}'\n",
    # one error hides another
    "x = 1 2\n'abc\n", "a b\n)\n", "x = (1 2\n", "(\n x y\n 'abc", "print 1\n(]\n", "x = [\n1 2\n\n", "def f(:\n    'abc\n", "a = 1 +\nb = (\n", "for in x:\n    )\n", "1 = x\n'abc\n", "f(a=1, b)\n(\n\n\n", "é = (1, 2\n", "x = 'é' y\n", "f('é' 1)\n", "日本 語\n", "# é\nx y\n",
    "-" * 7000 + "1\n", "9" * 4301 + "\n", "x = " + "9" * 5000 + " y\n", "a" * 300 + " b\n",
]
EVAL = ["", " 1", "1 2", "x = 1", "x\ny", "def f(): pass", "(", "1;", "*a", "a,\nb", "lambda", "1\n\n2", "f'{'", "yield", "a := 1", "pass", "1 +", "#"]
SINGLE = ["x = 1\ny = 2\n", "if 1:\n    x\ny = 2\n", "if 1:", "x = (", "'''abc", "x y\n", "1 1", "x = 1; y = 2 z\n", "if 1:\n  x\n y\n", "pass\n# a\nb", "class C", "try:\n    x\n"]
