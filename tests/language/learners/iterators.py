class Countdown:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1

c = Countdown(3)
print(list(c), list(c), 2 in Countdown(3), max(Countdown(4)), [*Countdown(2)], dict(enumerate(Countdown(2))))
it = iter("ab")
print(next(it), next(it), next(it, "default"))
class Pages:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return f"page {i}"
print(list(Pages()), "page 1" in Pages())
for a, b in zip([1, 2, 3], "xy"):
    print(a, b)
print(list(zip(*[(1, 2), (3, 4)])), list(reversed([1, 2])), list(range(10, 0, -3)))
import itertools
print(list(itertools.islice(itertools.count(5, 2), 3)), list(itertools.chain([1], "a")), [list(g) for _, g in itertools.groupby("aab")])
print(list(itertools.product("ab", [1, 2])), list(itertools.combinations("abc", 2)), list(itertools.accumulate([1, 2, 3])))
lines = iter(["a", "b", "stop", "c"])
print(list(iter(lambda: next(lines), "stop")), next(lines))
for i, x in enumerate("abc"):
    if x == "b":
        break
else:
    print("never")
print(i, x)
for x in []:
    pass
else:
    print("else runs")
nums = [1, 2, 3, 4]
for n in nums:
    if n % 2 == 0:
        nums.remove(n)
print(nums)
try:
    zip([1], [1, 2], strict=True).__next__() and list(zip([1], [1, 2], strict=True))
except ValueError as e:
    print(e)
next(iter([]))
