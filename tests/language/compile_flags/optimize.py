# compile(optimize=): 1 removes asserts and makes __debug__ False, 2 removes docstrings, too
SOURCE = '''"""module doc"""
def f(x):
    """function doc"""
    assert x, "is false"
    if __debug__:
        return "debug"
    return "optimized"
class C:
    """class doc"""
    def m(self): "method doc"
x = __debug__
'''
for optimize in (-1, 0, 1, 2):
    names = {}
    code = compile(SOURCE, "f.py", "exec", optimize=optimize)
    exec(code, names)
    try:
        result = names["f"](0)
    except AssertionError as e:
        result = repr(e)
    print(optimize, result, names["f"](1), names["x"])
    print("   ", names.get("__doc__"), names["f"].__doc__, names["C"].__doc__, names["C"].m.__doc__)
    print("   ", names["f"].__code__.co_consts[:1], eval(compile("__debug__", "f.py", "eval", optimize=optimize)))
for wrong in (3, -2, 100):
    try:
        compile("1", "f.py", "exec", optimize=wrong)
    except ValueError as e:
        print(e)
for wrong in ("1", None, 1.0):
    try:
        compile("1", "f.py", "exec", optimize=wrong)
    except TypeError as e:
        print(e)
print(eval(compile("lambda: __debug__", "f.py", "eval", 0, False, 1))())
exec(compile("assert 0, 'never'\nprint('passed')", "f.py", "exec", optimize=1))
exec(compile("def f():\n    'only doc'\nprint(f.__doc__, f())", "f.py", "exec", optimize=2))
exec(compile("class C:\n    'only doc'\nprint(C.__doc__)", "f.py", "exec", optimize=2))
try:
    compile("__debug__ = 1", "f.py", "exec", optimize=1)
except SyntaxError as e:
    print(e)
