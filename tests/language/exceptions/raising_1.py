# raise, except, finally, and what exceptions carry
import sys, traceback
def show(f, *a):
    try: print(f.__name__, f(*a))
    except BaseException as e: print(f.__name__, type(e).__name__, e, '| ctx', repr(e.__context__), '| cause', repr(e.__cause__), e.__suppress_context__, getattr(e,'__notes__',None))
def r1(): raise 1
def r2(): raise
def r3(): raise int
def r4(): raise ValueError from 1
def r5(): raise ValueError from TypeError
def r6(): raise ValueError from None
def r7():
    class A:
        def __new__(c): return 5
    raise A
def r8():
    class A(Exception):
        def __new__(c): return 5
    raise A
def r9():
    class A(Exception):
        def __new__(c): return 5
    raise ValueError from A
def r10():
    try: 1/0
    finally: raise KeyError('x')
def r11():
    try: 1/0
    except ZeroDivisionError as e: raise e
for f in r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11: show(f)
