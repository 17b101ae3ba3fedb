# __del__, __eq__ in a dict, a key function: Python called from C has events, too
import sys


def tracer(frame, event, arg):
    print(frame.f_code.co_name, event)
    return tracer


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return self.n == other.n

    def __del__(self):
        self.n = None


def key(x):
    return -x


def f():
    d = {Key(1): 1}
    found = Key(1) in d
    order = sorted([1, 2], key=key)
    return found, order


sys.settrace(tracer)
result = f()
sys.settrace(None)
print(result)
