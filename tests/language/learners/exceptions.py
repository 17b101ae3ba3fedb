class TooSmall(ValueError):
    pass
class TooBig(ValueError):
    def __init__(self, n, limit):
        super().__init__(f"{n} is over {limit}")
        self.limit = limit

def check(n):
    if n < 0:
        raise TooSmall(n)
    if n > 10:
        raise TooBig(n, 10)
    return n

def test(f, *args):
    try:
        print("trying", args, end=" ")
        r = f(*args)
    except TooBig as e:
        print("too big:", e, e.limit)
    except (ValueError, TypeError) as e:
        print(type(e).__name__ + ":", e)
    except Exception as e:
        print("other", repr(e))
    else:
        print("fine", r)
    finally:
        print("  finally")

test(check, 5)
test(check, -1)
test(check, 11)
test(check, "x")
test(int, "12a")
test(int, "0x1f", 16)
test(lambda d: d["k"], {})
test(lambda l: l[5], [1])
test(lambda: 1 / 0)
test(lambda: None.x)
test(lambda: undefined)
test("abc".index, "z")
test(float, "1e5")
test(open, "no/such/file")
def f():
    try:
        return "try"
    finally:
        print("cleanup")
print(f())
def g():
    for i in range(3):
        try:
            if i == 1:
                continue
            print(i)
        finally:
            print("f", i)
g()
assert check(3) == 3, "never"
try:
    assert check(3) == 4, "three is not four"
except AssertionError as e:
    print(e)
try:
    check(99)
except ValueError as e:
    raise RuntimeError("check failed") from e
