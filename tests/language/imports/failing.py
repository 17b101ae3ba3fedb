# an error while a module is run: it is not in sys.modules then, what it imported is
import sys
for turn in range(2):
    try:
        import _fail.zero
    except ZeroDivisionError as e:
        print(turn, type(e).__name__, sorted(m for m in sys.modules if m.startswith("_fail")))
sys.modules["_fail"] = type(sys)("_fail")
sys.modules["_fail"].__path__ = ["_fail"]
try:
    import _fail.syntax
except SyntaxError as e:
    print(e.msg, e.filename.rpartition("/")[2], e.lineno, e.text)
try:
    import _fail.zero
except ZeroDivisionError as e:
    t = e.__traceback__
    while t:
        print(t.tb_frame.f_code.co_name, t.tb_lineno)
        t = t.tb_next
    print(e.__context__)
print("_fail.zero" in sys.modules, hasattr(sys.modules["_fail"], "zero"))
