# compile's flags: what is known, what is inherited from the code that calls
from __future__ import annotations
import __future__

SOURCE = "def f(x: undefined_name): pass\nresult = f.__annotations__"


def annotations(*args, **kwargs):
    names = {}
    try:
        exec(compile(SOURCE, "f.py", "exec", *args, **kwargs), names)
    except NameError as e:
        return str(e)
    return names["result"]


print(annotations())
print(annotations(dont_inherit=True))
print(annotations(__future__.annotations.compiler_flag, True))
print(annotations(0, False))
names = {}
exec(SOURCE, names)
print(names["result"])
for flags in (1 << 30, 0x1, 0x40, 1 << 28):
    try:
        compile("1", "f.py", "exec", flags)
        print(hex(flags), "is taken")
    except ValueError as e:
        print(hex(flags), e)
for name in __future__.all_feature_names:
    print(name, bool(compile("1", "f.py", "exec", getattr(__future__, name).compiler_flag)))
for args in (("1", "f.py", "other"), ("1", "f.py", "func_type"), ("1", "f.py", 5), ("1", 5, "exec"), (5, "f.py", "exec"), ("1", "f.py", "exec", "x"),
             ("1", "f.py"), ("1\0", "f.py", "exec"), (b"1\0", "f.py", "exec")):
    try:
        compile(*args)
        print("compiled")
    except (ValueError, TypeError, SyntaxError) as e:
        print(type(e).__name__, e)
