# the itertools in common use
from itertools import *
import operator
from collections import deque


def chunked(iterable, n):
    it = iter(iterable)
    while batch := tuple(islice(it, n)):
        yield batch


def powerset(s):
    s = list(s)
    return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))


def grouper(it, n, fill=None):
    args = [iter(it)] * n
    return zip_longest(*args, fillvalue=fill)


def roundrobin(*iterables):
    nexts = cycle(iter(i).__next__ for i in iterables)
    active = len(iterables)
    while active:
        try:
            for n in nexts:
                yield n()
        except StopIteration:
            active -= 1
            nexts = cycle(islice(nexts, active))


def sliding(it, n):
    it = iter(it)
    w = deque(islice(it, n), maxlen=n)
    if len(w) == n:
        yield tuple(w)
    for x in it:
        w.append(x)
        yield tuple(w)


print(list(chunked("abcdefg", 3)), list(powerset([1, 2, 3])), list(grouper("abcde", 2, "-")))
print(list(roundrobin("ABC", "D", "EF")), list(sliding(range(5), 3)))
print([(k, len(list(g))) for k, g in groupby(sorted("mississippi"))])
print(next(filterfalse(lambda n: n % 7, count(1))), list(takewhile(lambda x: x < 30, accumulate(count(1), operator.add))))
evens, odds = tee(range(8))
print(list(filter(lambda x: x % 2, odds)), list(filterfalse(lambda x: x % 2, evens)))
print(dict(zip("abc", count())), sum(starmap(operator.mul, zip([1, 2, 3], [4, 5, 6]))), list(chain(*[[1], [2, 3]])))
print(max(len(list(g)) for k, g in groupby("aaabbc")), ["".join(p) for p in islice(permutations("xyz"), 2)], list(pairwise("abc")))
primes = []
for n in islice(count(2), 40):
    if all(n % p for p in takewhile(lambda p: p * p <= n, primes)):
        primes.append(n)
print(primes)
