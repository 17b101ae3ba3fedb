"""codeop: what is whole, what may go on, what is wrong."""
import codeop, warnings
def tell(source, symbol="single"):
    try:
        code = codeop.compile_command(source, "<in>", symbol)
        print(repr(source), symbol, "more" if code is None else "whole")
    except Exception as e:
        print(repr(source), symbol, type(e).__name__, e)
for source in ("x", "", "  ", "# c", "if 1:", "if 1:\n", "if 1:\n  x", "if 1:\n  x\n", "if 1:\n  x\nelse:", "(", "(1", "'''a", "x = (\n", "def f():", "def f():\n  pass",
               "def f():\n  pass\n", "@d", "@d\ndef f(): pass", "for x in", "a b", "x = ", "1 +", ")", "'a", "try:\n  x\n", "class A:", "a\\", "x;", "if 1: pass", "lambda:",
               "del 1", "return", "x = 1\ny = 2"):
    tell(source)
for source in ("1 + 2", "(", "", "1 +", "x = 1"):
    tell(source, "eval")
for source in ("x\ny", "if 1:\n  x", "(", "if 1:\n  x\n"):
    tell(source, "exec")
c = codeop.CommandCompiler()
print(c("x: y"), c("def f(") is None) if False else None
import __future__
c("from __future__ import annotations")
namespace = {}
exec(c("def f(a: b): pass\n"), namespace)
print(namespace["f"].__annotations__)
exec(codeop.Compile()("print(6 * 7)", "<in>", "single"))
