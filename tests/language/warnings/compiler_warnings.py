x = 5
def f():
    if x is 5: pass
    if x is not "a" and 1 is x: pass
    return x is ()
print(x is None, x is ...)
try:
    "a"(1)
except TypeError as e: print(e)
def g():
    [1, 2](3); (1, 2)
    (1, 2)[1.5]; [1]["a"]; "abc"[None]; {1}[0]; 5[0]; None[1]; (lambda: 1)[0]; f"{x}"[1, 2]; [i for i in x][()]; b"a"[True]; (x for x in y)[0]
    assert (x, "msg")
    assert ()
    {}(); {1: 2}[1]; (lambda: 0)(); f"a{x}"()
    a < b is 3 < c
