# making traceback objects
import sys
import types

f = sys._getframe()
T = types.TracebackType
for a in ((None, 5, 1, 1), (1, f, 1, 1), (None, f, "x", 1), (None, f, 1, 2.5)):
    try:
        T(*a)
    except TypeError as e:
        print(e)
t = T(None, f, 4, 7)
print(t.tb_next, t.tb_frame is f, t.tb_lasti, t.tb_lineno, T(t, f, 1, 1).tb_next is t)
try:
    raise ValueError("v").with_traceback(T(t, f, 0, 3))
except ValueError as e:
    tb = e.__traceback__
    lines = []
    while tb:
        lines.append(tb.tb_lineno)
        tb = tb.tb_next
    print(lines)
t.tb_next = T(None, f, 1, 9)
print(t.tb_next.tb_lineno)
for bad in (5, t):
    try:
        t.tb_next = bad
    except (TypeError, ValueError) as e:
        print(e)
