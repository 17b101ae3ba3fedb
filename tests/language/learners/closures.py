def counter(start=0):
    count = start
    def step(by=1):
        nonlocal count
        count += by
        return count
    return step

a, b = counter(), counter(10)
print(a(), a(), b(5), a(), b())
print(a.__closure__[0].cell_contents, a.__code__.co_freevars)

def adders():
    return [lambda x: x + n for n in range(3)]
print([f(10) for f in adders()])
def adders2():
    return [lambda x, n=n: x + n for n in range(3)]
print([f(10) for f in adders2()])

total = 0
def add(n):
    global total
    total += n
add(3); add(4)
print(total)

def compose(*fs):
    def run(x):
        for f in fs:
            x = f(x)
        return x
    return run
print(compose(str, len, lambda n: n * "ab")(12345))

def broken():
    total += 1
try:
    broken()
except UnboundLocalError as e:
    print(e)

def append_to(x, items=[]):
    items.append(x)
    return items
print(append_to(1), append_to(2), append_to(3, []), append_to.__defaults__)
def outer():
    print(inner_name)
outer()
