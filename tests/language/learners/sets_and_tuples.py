a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, a ^ b, a <= b, {3} < a, a.isdisjoint({9}))
a.add(9); a.discard(100); a.remove(1)
print(a, len(a), 2 in a, set("hello") == set("ohell"), frozenset([1, 1]))
print(sorted(set([3, 1, 3])), list(dict.fromkeys([3, 1, 3])))
t = (1, "two", 3.0)
x, y, z = t
print(t, x, y, z, t[1:], len(t), (5,), (), t + (4,), t * 2, t.index("two"), 3 in t)
first, *middle, last = range(6)
print(first, middle, last)
x, y = y, x
print(x, y)
point = {}
point[1, 2] = "here"
print(point, min((3, 1), (2, 9)), (1, 2) < (1, 3), tuple("ab"), divmod(17, 5))
def stats(*n):
    return min(n), max(n), sum(n) / len(n)
print(stats(3, 1, 2), "%d/%d" % (1, 2))
l = ([1], 2)
l[0].append(5)
print(l)
try:
    l[0] += [6]
except TypeError as e:
    print(e, l)
try:
    a.remove(1)
except KeyError as e:
    print("KeyError", e)
try:
    p, q = 1, 2, 3
except ValueError as e:
    print(e)
try:
    p, q, r = "ab"
except ValueError as e:
    print(e)
t[0] = 9
