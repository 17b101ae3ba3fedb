# class bodies, lambdas, comprehensions, with, while, match: their lines
import sys

lines = []


def tracer(frame, event, arg):
    lines.append(f"{frame.f_code.co_name}:{event[0]}{frame.f_lineno - base}")
    return tracer


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        return True


def f(n):
    class Local:
        a = 1

        def method(self):
            return 2
    with Manager() as m:
        x = [i
             for i in range(2)
             if i]
        raise ValueError
    while n:
        n -= 1
        if n == 1:
            continue
    else:
        pass
    match n:
        case 1:
            pass
        case 0:
            y = (lambda: Local()
                 .method())()
    assert y == 2
    try:
        return y
    finally:
        y = 3


base = f.__code__.co_firstlineno
sys.settrace(tracer)
f(2)
sys.settrace(None)
for i in range(0, len(lines), 10):
    print(*lines[i:i + 10])
