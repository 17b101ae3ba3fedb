# from m import *
names = set(globals()) | {"names"}
def new():
    found = sorted(n for n in globals() if n not in names and n != "new")
    names.update(found)
    return found
from _star import *
print(new(), part.x)
from _star.plain import *
print(new())
from _star.tuple_all import *
print(new())
for m in ["bad_all", "bad_item"]:
    try:
        exec(f"from _star.{m} import *", {})
    except Exception as e:
        print(type(e).__name__, e)
try:
    exec("def f():\n    from _star import *")
except SyntaxError as e:
    print(e.msg)
space = {}
exec("from _star import *", space)
print(sorted(k for k in space if k != "__builtins__"))
class C:
    try:
        exec("from _star.plain import *")
    except Exception as e:
        print(e)
