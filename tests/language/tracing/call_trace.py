# a small coverage tool and a call tree: what people make of settrace
import sys
from collections import Counter


def cover(function, *args):
    hits = Counter()

    def local(frame, event, arg):
        if event == "line":
            hits[frame.f_lineno - function.__code__.co_firstlineno] += 1
        return local

    def start(frame, event, arg):
        return local if frame.f_code is function.__code__ else None

    old = sys.gettrace()
    sys.settrace(start)
    try:
        result = function(*args)
    finally:
        sys.settrace(old)
    return result, dict(hits)


def tree(function, *args):
    depth = 0

    def trace(frame, event, arg):
        nonlocal depth
        if event == "call":
            values = ", ".join(f"{k}={v!r}" for k, v in frame.f_locals.items())
            print("  " * depth + f"{frame.f_code.co_name}({values})")
            depth += 1
        elif event == "return":
            depth -= 1
            print("  " * depth + f"-> {arg!r}")
        return trace

    sys.settrace(trace)
    function(*args)
    sys.settrace(None)


def collatz(n):
    steps = 0
    while n != 1:
        if n % 2:
            n = 3 * n + 1
        else:
            n //= 2
        steps += 1
    return steps


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(cover(collatz, 6))
tree(fib, 3)
