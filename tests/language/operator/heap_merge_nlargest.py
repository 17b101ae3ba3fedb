from heapq import merge, nlargest, nsmallest
import heapq

print(list(merge([1, 4, 7], [2, 5], [0, 9])), list(merge()), list(merge([], [1])), list(merge([3, 1], [2], reverse=True)), list(merge("ac", "B", key=str.lower)), list(merge("db", "CA", key=str.lower, reverse=True)))
print(list(merge([1, 2], [1, 2], [1.0])), [x for x in merge(range(3), range(1, 4))], list(merge([(1, "a")], [(1, "b")], key=lambda t: t[0])))
m = merge([1, 3], [2])
print(next(m), next(m), next(m), next(m, "end"))
data = [(i * 37) % 101 for i in range(60)]
for n in (-1, 0, 1, 2, 5, 60, 100):
    print(n, nsmallest(n, data) == sorted(data)[:max(n, 0)] if n >= 0 else nsmallest(n, data), nlargest(n, iter(data)) == sorted(data, reverse=True)[:max(n, 0)] if n >= 0 else nlargest(n, iter(data)), nsmallest(n, iter(data), key=lambda x: -x)[:3], nlargest(n, data, key=str)[:3])
print(nsmallest(2, "bca"), nlargest(2, "bca"), nsmallest(1, []), nlargest(1, [], key=len), nsmallest(3, []), nlargest(1, iter("ab")))
pairs = [("a", 1), ("b", 1), ("c", 2), ("d", 2)]
print(nsmallest(2, iter(pairs), key=lambda p: p[1]), nlargest(3, iter(pairs), key=lambda p: p[1]), nlargest(2, pairs, key=lambda p: p[1]))
for bad in (lambda: nsmallest(), lambda: nsmallest("a", [1, 2]), lambda: nsmallest(2, 5), lambda: list(merge(5)), lambda: nlargest(2, iter([1, "a", 2])), lambda: list(merge([1], ["a"]))):
    try:
        bad()
    except TypeError as e:
        print(e)


def gen(name, items):
    for i in items:
        print(name, i)
        yield i


for x in merge(gen("a", [1, 4]), gen("b", [2, 3])):
    print("got", x)


def broken():
    yield 1
    raise ValueError("broken")


m = merge(broken(), [5])
print(next(m))
try:
    print(next(m))
except ValueError as e:
    print(e)
print(heapq.__all__)
