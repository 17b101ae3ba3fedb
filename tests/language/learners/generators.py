def countdown(n):
    print("start")
    while n > 0:
        yield n
        n -= 1
    print("end")
    return "liftoff"

for i in countdown(3):
    print(i)
g = countdown(1)
print(next(g))
try:
    next(g)
except StopIteration as e:
    print("returned", e.value)

def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b

def take(n, it):
    return [x for _, x in zip(range(n), it)]
print(take(10, fib()), take(3, fib()))

def average():
    total, n, avg = 0, 0, None
    while True:
        x = yield avg
        total += x
        n += 1
        avg = total / n
avg = average()
next(avg)
print(avg.send(10), avg.send(20), avg.send(0))
avg.close()

def chain(*its):
    for it in its:
        yield from it
print(list(chain("ab", [1, 2], countdown(2))))
squares = (x * x for x in range(5))
print(sum(squares), sum(squares), 9 in (x * x for x in range(5)))
def lines(text):
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            yield number, line
print(dict(lines("a\n\nb\n  \nc")))
print(next(g))
