# the truth of NotImplemented: a DeprecationWarning where it is asked for
import warnings


def show(call):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        result = call()
    print(result, [(w.category.__name__, str(w.message)) for w in seen])


def in_if():
    if NotImplemented:
        return "true"
    return "false"


class Odd:
    def __eq__(self, other):
        return NotImplemented

    def __lt__(self, other):
        return NotImplemented

    def __bool__(self):
        return NotImplemented


show(lambda: bool(NotImplemented))
show(lambda: not NotImplemented)
show(in_if)
show(lambda: NotImplemented and 1)
show(lambda: all([NotImplemented, 1]))
show(lambda: list(filter(None, [NotImplemented])))
show(lambda: Odd() == Odd())
show(lambda: Odd() in [Odd()])
show(lambda: NotImplemented.__bool__())
try:
    bool(Odd())
except TypeError as e:
    print(e)
warnings.simplefilter("error")
for call in (lambda: bool(NotImplemented), in_if, lambda: NotImplemented or 1):
    try:
        print(call())
    except DeprecationWarning as e:
        print("raised", e)
