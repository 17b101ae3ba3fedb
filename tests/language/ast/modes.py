"""compile() and parse(): modes, flags, what is no source."""
import ast
print(ast.dump(ast.parse("x\ny", mode="exec")))
print(ast.dump(ast.parse("x; y", mode="single")))
print(eval("  6 * 7"))
print(ast.dump(compile(b"# coding: latin-1\n'\xe9'", "f", "exec", ast.PyCF_ONLY_AST)))
tree = ast.parse("1")
print(compile(tree, "f", "exec", ast.PyCF_ONLY_AST) is tree)
print(compile(ast.parse("6 * 7", mode="eval"), "name", "eval").co_filename)
def tell(*args, **kw):
    try:
        print(compile(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)
tell("x", "f", "other")
tell("x", "f", "other", ast.PyCF_ONLY_AST)
tell("x", "f", "func_type")
tell("x", "f", 3)
tell("x", 3, "exec")
tell("x", "f", "exec", 1 << 20 | 1)
tell("x", "f", "exec", 0, False, 3)
tell("x", "f", "exec", 0, False, -2)
tell("x", "f", "exec", "0")
tell(3, "f", "exec")
tell(tree, "f", "eval")
tell(tree, "f", "single")
tell(ast.parse("1", mode="eval"), "f", "exec")
tell(ast.Name("x", ast.Load()), "f", "eval")
tell("1 +", "f", "exec", ast.PyCF_ONLY_AST)
tell("(", "f", "exec", 0x4000)
tell("if 1:", "f", "exec", 0x4200)
tell("x = = 1", "f", "exec", 0x4000)
tell("x")
tell("x", "f", "exec", nothing=1)
tell("  x", "f", "eval")
class Path:
    def __fspath__(self):
        return "from/fspath"
print(compile("x", Path(), "eval").co_filename, compile("x", b"bytes", "eval").co_filename)
