from . import b
A = "a of circ"
def get(): return b.B
