# two modules that import each other
import _circ.a
print(_circ.a.get(), _circ.b.a is _circ.a)
import sys
print(sorted(m for m in sys.modules if m.startswith("_circ")))
