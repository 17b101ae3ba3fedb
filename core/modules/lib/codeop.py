"""Compiling source that may be incomplete, as a prompt needs it."""
import __future__
import warnings

__all__ = ["compile_command", "Compile", "CommandCompiler"]

_features = [getattr(__future__, name) for name in __future__.all_feature_names]
PyCF_DONT_IMPLY_DEDENT = 0x200
PyCF_ALLOW_INCOMPLETE_INPUT = 0x4000
_OPEN = PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT


def _is_blank(source):
    lines = (line.strip() for line in source.split("\n"))
    return all(not line or line[0] == "#" for line in lines)


def _maybe_compile(compiler, source, filename, symbol):
    if symbol != "eval" and _is_blank(source):
        source = "pass"
    with warnings.catch_warnings(): # each of them would come twice
        warnings.simplefilter("ignore", (SyntaxWarning, DeprecationWarning))
        try:
            compiler(source, filename, symbol)
        except SyntaxError:
            try:
                compiler(source + "\n", filename, symbol)
                return None
            except SyntaxError as e:
                if "incomplete input" in str(e):
                    return None
    return compiler(source, filename, symbol)


def _compile(source, filename, symbol):
    return compile(source, filename, symbol, _OPEN, True) # nothing of this module's: it is the user's code


def compile_command(source, filename="<input>", symbol="single"):
    """A code object; None: more lines may follow. SyntaxError (ValueError, OverflowError) where no line could help."""
    return _maybe_compile(_compile, source, filename, symbol)


class Compile:
    """compile() that remembers the future statements it has seen."""

    def __init__(self):
        self.flags = _OPEN

    def __call__(self, source, filename, symbol):
        code = compile(source, filename, symbol, self.flags, True)
        for feature in _features:
            if code.co_flags & feature.compiler_flag:
                self.flags |= feature.compiler_flag
        return code


class CommandCompiler:
    """compile_command() that remembers future statements."""

    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename="<input>", symbol="single"):
        return _maybe_compile(self.compiler, source, filename, symbol)
