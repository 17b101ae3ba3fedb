# statements: what the compiler says, and where
def attempt(source, mode="exec"):
    try:
        compile(source, "f", mode)
        print(repr(source), "ok")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.args[0], e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
    except Exception as e:
        print(repr(source), type(e).__name__, e)


for source in [
    'def f(a):\n nonlocal a',
    'import a.b as c',
    'import a as b.c',
    'from a import *',
    'def f():\n from a import *',
    'class A:\n from a import *',
    'from . import *',
    'from a import (b, c,)',
    'from a import ()',
    'from a import b,',
    'from a import (*)',
    'from a import b as c.d',
    'from __future__ import nope',
    'x=1\nfrom __future__ import annotations',
    'from __future__ import braces',
    'from __future__ import *',
    '"doc"\nfrom __future__ import annotations\nfrom __future__ import division',
    'import a,',
    'import',
    'from',
    'from a',
    'from a import',
    'from .a.b import c',
    'from ... import a',
    'from ....a import b',
    'import a.b.c, d as e',
]:
    attempt(source)
