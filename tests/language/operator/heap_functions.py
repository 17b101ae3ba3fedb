from heapq import heappush, heappop, heapify, heapreplace, heappushpop
import heapq

h = []
for x in (5, 1, 8, 3, 9, 2, 7):
    heappush(h, x)
print(h, heapreplace(h, 4), h, heappushpop(h, 0), heappushpop(h, 6), h, [heappop(h) for _ in range(len(h))])
x = list("heapifythis")
print(heapify(x), x)
big = [(i * 7919) % 3001 for i in range(3000)]
heapify(big)
print(big[:10], sum((i + 1) * v for i, v in enumerate(big)) % 100003)
heapq._heapify_max(big)
print(big[:10], sum((i + 1) * v for i, v in enumerate(big)) % 100003)
m = [3, 9, 4]
heapq._heapify_max(m)
print(m, heapq._heapreplace_max(m, 1), heapq._heappop_max(m), m)
for bad in (lambda: heappop([]), lambda: heapreplace([], 1), lambda: heapq._heappop_max([]), lambda: heappop(()), lambda: heappush((), 1), lambda: heapify(3), lambda: heappushpop({}, 1), lambda: heapreplace("a", 1), lambda: heappush([1], "a"),
            lambda: heappush([]), lambda: heappop(), lambda: heapify([1, "a"]), lambda: heapq._heapify_max(()), lambda: heapq._heapreplace_max(1, 2)):
    try:
        bad()
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
print(heappushpop([], 5), heappushpop([7], 7))


class K:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print(f"{self.n}<{other.n}", end=" ")
        return self.n < other.n

    def __repr__(self):
        return f"K{self.n}"


h = []
for n in (3, 1, 2, 0):
    heappush(h, K(n))
print(h)
print(heappop(h), h)
print(heapreplace(h, K(9)), h)
print(heappushpop(h, K(5)), h)
l = [K(n) for n in (4, 3, 2, 1, 0)]
heapify(l)
print(l)


class Evil:
    def __lt__(self, other):
        victim.clear()
        return True


for f in (lambda: heappush(victim, Evil()), lambda: heapify(victim), lambda: heappop(victim), lambda: heappushpop(victim, 5), lambda: heapreplace(victim, Evil())):
    victim = [Evil() for _ in range(5)]
    try:
        print(f())
    except (RuntimeError, IndexError) as e:
        print(type(e).__name__, e)


class Boom:
    def __lt__(self, other):
        raise ZeroDivisionError


try:
    heapify([Boom(), Boom(), Boom()])
except ZeroDivisionError:
    print("boom")


class Falsy:
    def __lt__(self, other):
        return []


x = [Falsy(), Falsy(), Falsy()]
print(heapify(x), len(x))
