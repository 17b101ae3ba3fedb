import random

def bubble(a):
    a = list(a)
    for i in range(len(a)):
        for j in range(len(a) - 1 - i):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
    return a

def selection(a):
    a = a[:]
    for i in range(len(a)):
        m = min(range(i, len(a)), key=a.__getitem__)
        a[i], a[m] = a[m], a[i]
    return a

def insertion(a):
    result = []
    for x in a:
        i = len(result)
        while i > 0 and result[i - 1] > x:
            i -= 1
        result.insert(i, x)
    return result

def merge(a):
    if len(a) < 2:
        return a
    m = len(a) // 2
    left, right = merge(a[:m]), merge(a[m:])
    out = []
    while left and right:
        out.append(left.pop(0) if left[0] <= right[0] else right.pop(0))
    return out + left + right

def quick(a):
    if not a:
        return []
    p, *rest = a
    return quick([x for x in rest if x < p]) + [p] + quick([x for x in rest if x >= p])

random.seed(1)
data = [random.randrange(100) for _ in range(20)]
print(data)
for f in (bubble, selection, insertion, merge, quick):
    print(f.__name__, f(data) == sorted(data), f([]), f([3, 1, 2]))
people = [("Bo", 30), ("Al", 25), ("Cy", 30)]
print(sorted(people), sorted(people, key=lambda p: p[1]), sorted(people, key=lambda p: (-p[1], p[0])))
print(sorted("bCaD"), sorted("bCaD", key=str.lower), sorted({3: "x", 1: "y"}))
print(sorted([1, "a"]))
