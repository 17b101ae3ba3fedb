# instances: how their class takes part
import pickle


def both(x, show):
    out = []
    for p in range(6):
        if type(x).__name__ == "NewArgsEx" and p in (2, 3):
            continue
        try:
            y = pickle.loads(pickle.dumps(x, p))
            out.append(show(y) if type(y) is type(x) else type(y))
        except Exception as e:
            out.append(f"{type(e).__name__}: {e}")
    print(*out, sep=" | ")


class Plain:
    def __init__(self):
        self.x = 1
        self.y = [2]


class Slots:
    __slots__ = ("a", "b", "__private")

    def __init__(self):
        self.a = 1
        self.__private = 3

    def show(self):
        return self.a, hasattr(self, "b"), self.__private


class SlotsAndDict(Slots):
    pass


class State:
    def __init__(self):
        self.secret = 1
        self.kept = 2

    def __getstate__(self):
        return {"kept": self.kept}

    def __setstate__(self, state):
        self.state = state


class FalseState:
    def __getstate__(self):
        return 0

    def __setstate__(self, state):
        self.got = state


class NewArgs(int):
    def __new__(cls, value, extra="none"):
        self = super().__new__(cls, value)
        self.extra = extra
        return self

    def __getnewargs__(self):
        return int(self), self.extra


class NewArgsEx:
    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls)
        self.made = args, kwargs
        return self

    def __getnewargs_ex__(self):
        return (1, 2), {"k": 3}


class Reduce:
    def __init__(self, *args):
        self.args = args

    def __reduce__(self):
        return Reduce, (1, 2)


class ReduceMore:
    def __init__(self):
        self.items = []
        self.pairs = {}

    def append(self, x):
        self.items.append(x)

    def __setitem__(self, k, v):
        self.pairs[k] = v

    def __reduce_ex__(self, protocol):
        return ReduceMore, (), {"z": protocol > 99}, iter([1, 2, 3]), iter([("a", 1), ("b", 2)])


class MyList(list):
    pass


class MyDict(dict):
    pass


class MyStr(str):
    pass


class MyTuple(tuple):
    pass


class MySet(set):
    pass


class MyFloat(float):
    __slots__ = ("mark",)


class Text:
    def __reduce__(self):
        return "single"


single = Text()
slots = SlotsAndDict()
slots.free = 9
s = State()
f = FalseState()
for x, show in [(Plain(), lambda y: (y.x, y.y)), (Slots(), lambda y: y.show()), (slots, lambda y: (y.show(), y.free)), (s, lambda y: y.__dict__),
                (f, lambda y: y.__dict__), (NewArgs(5, "e"), lambda y: (int(y), y.extra, y.__dict__)), (NewArgsEx(), lambda y: y.made),
                (Reduce(7), lambda y: y.args), (ReduceMore(), lambda y: (y.items, y.pairs, y.z)), (single, lambda y: y is single)]:
    print(type(x).__name__)
    both(x, show)
for cls, arg in [(MyList, [1, 2]), (MyDict, {"k": 1}), (MyStr, "text"), (MyTuple, (1, 2)), (MySet, [1, 2]), (MyFloat, 1.5)]:
    x = cls(arg)
    if cls is not MyFloat:
        x.attr = "a"
    else:
        x.mark = "m"
    print(cls.__name__)
    both(x, lambda y: (y, getattr(y, "attr", None), getattr(y, "mark", None)))


class Sub(Exception):
    def __init__(self, a, b=2):
        super().__init__(a)
        self.b = b


both(Sub(1, 5), lambda y: (y.args, y.b))
both(ValueError("x", 1), lambda y: y.args)
both(KeyError("k"), repr)
