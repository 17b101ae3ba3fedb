"""Every method of list, with odd arguments, and == of items that look back."""


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


l = [3, 1, 2]
for name in ("append", "extend", "insert", "remove", "pop", "clear", "index", "count", "sort", "reverse", "copy"):
    m = getattr(l, name)
    print(name)
    attempt(m)
    attempt(m, 1, 2, 3, 4)
    attempt(m, x=1)
l = [3, 1, 2, 1]
print(l.index(1), l.index(1, 2), l.index(1, -1), l.count(1), l.count(9))
attempt(l.index, 1, 2, 3)
attempt(l.index, 9)
attempt(l.index, "a")
attempt(l.remove, 9)
attempt(l.pop, 10)
attempt(l.pop, -10)
attempt([].pop)
l.insert(-1, "a")
l.insert(100, "b")
l.insert(-100, "c")
print(l)
l.reverse()
print(l, l.pop(0), l.pop(), l.pop(-2), l)
print([1, 2] < [1, 3], [1, 2] <= [1, 2], [1] < [1, 0], [2] > [1, 9], [1, 2] == [1.0, 2.0], [1] != [1, 2], [] == [], [1] == (1,))
attempt(lambda: [1] < [None])
attempt(lambda: [1] < 5)
attempt(lambda: [1] + 5)
attempt(lambda: [1] * 1.5)
attempt(lambda: [1] * [2])
print([1, 2] * 2, 3 * [0], [1] * -1, [1] * True)
print(1 in [1.0], None in [0], "a" in ["b", "a"], [] in [[]])
a = [1]
a.append(a)
print(a, [a], (a,), {1: a})
attempt(lambda: a == [1, a])
b = [1]
b.append(b)
attempt(lambda: a == b)


class E:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        print("eq", self.v, getattr(o, "v", o), end="; ")
        return self.v == getattr(o, "v", o)


l = [E(1), E(2), E(3)]
print(l.index(E(3)), l.count(E(2)), E(9) in l, l[1] in l)
l.remove(2)
print(len(l))
print(l == [1, 3], [1, 3] == l, l == [E(1), E(3)], l != [E(1), 4])
print([E(1), 2] < [E(1), 3])


class Clear(E):
    def __eq__(self, o):
        l.clear()
        return False


l = [Clear(i) for i in range(5)]
print(5 in l, l)
l = [Clear(i) for i in range(5)]
print(l.count(5), l)
l = [Clear(i) for i in range(5)]
attempt(l.remove, 5)
l = [Clear(i) for i in range(5)]
print(l == [0] * 5, l)


class R:
    def __repr__(self):
        l.clear()
        return "R"


l = [R(), R(), R()]
print(repr(l), l)
print(repr([[], [[]], ()]), [1, "a", None, 2.5, b"x"])


class Bad:
    def __repr__(self):
        raise ValueError("no repr")


attempt(lambda: repr([1, Bad()]))


class L(list):
    pass


x = L([1, 2])
x.attr = 5
print(x, x.attr, type(x + [3]), type(x * 2), type(x[:]), type(x.copy()), x == [1, 2], L("ab"), len(L()))
print(list(reversed([1, 2, 3])), [].__iadd__("ab"), list.__add__([1], [2]))
l = [1, 2, 3]
for i in l:
    if i < 10:
        l.append(i + 5)
print(l)
it = iter(l)
next(it)
print(it.__length_hint__(), list(it), it.__length_hint__(), list(it))
r = reversed(l)
next(r)
l.clear()
print(list(r), r.__length_hint__())
