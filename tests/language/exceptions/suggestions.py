# names that were nearly right
import traceback
def one(): return undefined_nam
undefined_name = 1
class A:
    blech = 1
for f in (one, lambda: A().bleh, lambda: A.blec, lambda: [].appendd, lambda: pritn, lambda: 1 .reel):
    try: f()
    except Exception as e: print(traceback.format_exception_only(e)[-1], end='')
class Y: pass
A.y = {"a": Y}
Y.foo = lambda x: x
def k(x): return x.y['a'].foo(1)(2)
k(A())
