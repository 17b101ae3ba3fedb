# a long run of the same line in a traceback
import sys
def rec(n):
    return rec(n-1) if n else 1/0
rec(20)
