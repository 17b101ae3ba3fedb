from . import a
B = "b of circ"
try:
    a.A
except AttributeError as e:
    print("AttributeError:", e)
try:
    from .a import A
except ImportError as e:
    print("ImportError:", str(e).replace("_circ/", ""), e.name)
