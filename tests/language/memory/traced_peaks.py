# The most that was taken at once, exactly.
import tracemalloc


def peak_of(work):
    tracemalloc.reset_peak()
    before = tracemalloc.get_traced_memory()[0]
    work()
    return tracemalloc.get_traced_memory()[1] - before


def doubling():
    x = bytearray(1000)
    for i in range(5):
        x = x + x


def growing():
    l = []
    for i in range(1000):
        l.append(None)


def nested():
    return len(sorted(list(range(100)), reverse=True))


def text():
    s = ''
    for i in range(100):
        s = s + 'ab'


tracemalloc.start()
for work in (doubling, growing, nested, text):
    for _ in range(12):
        peak_of(work)
    print(work.__name__, peak_of(work), peak_of(work))
