"""Utilities to compile possibly incomplete Python source code."""
from _repl import compiled as _compiled

__all__ = ["compile_command", "Compile", "CommandCompiler"]


def compile_command(source, filename="<input>", symbol="single"):
    """Compile a command and determine whether it is incomplete: then the result is None."""
    if symbol != "single":
        return compile(source, filename, symbol)
    code = _compiled(source.split("\n"))
    return None if code is None else compile(source + "\n" if source.strip() else "pass", filename, symbol)


class Compile:
    """compile() that remembers future statements."""

    def __call__(self, source, filename, symbol, **kwargs):
        return compile(source, filename, symbol)


class CommandCompiler:
    """compile_command() as an object."""

    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename="<input>", symbol="single"):
        return compile_command(source, filename, symbol)
