"""Signatures of slots' dunders and of built-in methods."""
import inspect
for f in (object.__init__, object().__init__, object.__init__.__get__, (1).__add__, int.__add__, property().__set__, property().__delete__, [].__setitem__, [].__delitem__,
          "a".__repr__, (1).__pow__, int.__rpow__, object().__setattr__, object().__delattr__, object.__getattribute__, iter([]).__next__, [].__iadd__, [].__len__,
          int.__bool__, {}.__contains__, [].__mul__, object().__hash__, int.__lt__, [].append, list.append, int.mro, int.from_bytes, (5).to_bytes, list, dict, print):
    try:
        print(f.__name__, getattr(f, "__text_signature__", None), inspect.signature(f))
    except ValueError as e:
        print(f.__name__, "no signature")
class A: pass
class L(list): pass
class I:
    def __init__(self, a, *, b=1): pass
print(inspect.signature(A), inspect.signature(L), inspect.signature(I), inspect.signature(A.__init__))
