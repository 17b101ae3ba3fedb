# RecursionError passes through handlers, and its report is cut.
import sys

sys.setrecursionlimit(120)


def f(n):
    return f(n + 1)


f(0)
