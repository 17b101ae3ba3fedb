# sys.modules decides
import sys
module = type(sys)("made_up", "its doc")
module.value = 3
sys.modules["made_up"] = module
import made_up
print(made_up is module, made_up.value, made_up.__doc__, made_up)
from made_up import value
sys.modules["made_up.inner"] = "no module at all"
import made_up.inner
print(made_up.value)
try:
    print(made_up.inner)
except AttributeError as e:
    print(e)
from made_up import inner
print(inner)
import made_up.inner as again
print(again)
sys.modules["stop"] = None
for text in ["import stop", "from stop import x", "import stop.here"]:
    try:
        exec(text)
    except ImportError as e:
        print(type(e).__name__, e, e.name, e.path)
del sys.modules["stop"]
try:
    import stop
except ImportError as e:
    print(e)
sys.modules["thing"] = object
from thing import __name__ as n
print(n)
try:
    import made_up.outer
except ImportError as e:
    print(e)
