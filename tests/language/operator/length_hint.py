from operator import length_hint


class H:
    def __init__(self, v):
        self.v = v

    def __length_hint__(self):
        if isinstance(self.v, BaseException):
            raise self.v
        return self.v


print(length_hint([1, 2]), length_hint(H(4)), length_hint(H(NotImplemented)), length_hint(H(NotImplemented), 9), length_hint(object()), length_hint(object(), 5), length_hint(H(TypeError("x")), 3), length_hint(H(True)))
for bad in (H("a"), H(-1), H(2.5), H(ValueError("v"))):
    try:
        length_hint(bad)
    except Exception as e:
        print(type(e).__name__, e)


class L:
    def __len__(self):
        raise TypeError("no len")

    def __length_hint__(self):
        return 7


class N:
    def __len__(self):
        return -1


print(length_hint(L()))
try:
    length_hint(N())
except ValueError as e:
    print(e)
for args in ((), (1, 2, 3), ([], "a"), ([], None), (object(), 1.5)):
    try:
        length_hint(*args)
    except TypeError as e:
        print(e)
print([length_hint(x) for x in (iter("abc"), iter([1]), iter({1: 2}), reversed([1, 2]), iter(range(5)), iter(set("ab")), map(str, []), iter(b"xy"), {}.keys())])
it = iter([1, 2, 3])
next(it)
print(length_hint(it))
