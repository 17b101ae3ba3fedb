# str.format and format_map: fields, attributes, items, conversions, nesting, and what goes wrong.
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __format__(self, spec):
        return f"<{spec}>({self.x},{self.y})"

    def __repr__(self):
        return "Pointé"

    def __str__(self):
        return "P!"


class Plain:
    def __str__(self):
        return "plain"


class Bad:
    def __format__(self, spec):
        return 5


class Raises:
    def __format__(self, spec):
        raise KeyError(spec)

    def __getattr__(self, name):
        raise AttributeError("no " + name)


class Missing(dict):
    def __missing__(self, key):
        return "missing " + key


p = Point(1, 2)


def show(text, *args, **kwargs):
    try:
        print(ascii(text), ascii(text.format(*args, **kwargs)))
    except Exception as e:
        print(ascii(text), type(e).__name__, ascii(str(e)))


for text in ["", "plain", "{}", "{}{}", "{0}{1}{0}", "{1} {0}", "{:5}|{:<5}|{:^5}|{:>5}|", "{!r}{!s}{!a}", "{0!r:>10}", "{{}}", "{{{}}}", "}}{{", "a{0}b{1}c", "{0:{1}}",
             "{:{}}", "{0:{1}{2}}", "{:{}.{}}", "é{}😀{}", "{0:*^{1}}", "{0.real}", "{0.real.imag}", "{", "}", "{0", "{a{b}}", "{0!}", "{0!x}", "{0!rx}", "{0!", "{:", "{:{}",
             "{:{:{}}}", "{a}", "{}{0}", "{0}{}", "{0.}", "{0[}", "{0[0]x}", "{0[]}", "{0.x}", "{99999999999999999999}", "{5}", "{0!é}", "{0:{1!r}}", "{-1}", "{0 }", "{ 0}", "{٠}", "{0[0]}"]:
    show(text, 12, 7, "abc")
for text in ["{0}", "{0:s}", "{0!r}", "{0!s}", "{0!a}", "{0.x}", "{0.y:03}", "{0.z}", "{0:{0.x}}", "{0:}", "{0:a{{b}}}", "[{0}] {0!r} {0.x}"]:
    show(text, p)
for text in ["{0[0]}", "{0[1]}", "{0[a]}", "{0[9]}", "{0[-1]}", "{0[0][0]}", "{0[1][k]}", "{0[1][k].real}", "{0[1][x y]}", "{0[1][ä]}", "{0[1]k}", "{0[1][k}", "{0[00]}"]:
    show(text, ["ab", {"k": 3, "x y": 4, "ä": 5}])
for text in ["{a}", "{a}{b}", "{a:{b}}", "{a!r:{b}}", "{c}", "{a.real}", "{}", "{a[0]}"]:
    show(text, a=3, b=6)
show("{} {a} {}", 1, 2, a=3)
show("{0} {a} {1}", 1, 2, a=3)
show("{}", Plain())
show("{:5}", Plain())
show("{}", Bad())
show("{:x}", Raises())
show("{0.q}", Raises())
show("{} {} {}", 1.5, True, None)
show("{:d} {:x} {:.2f} {:>4}", 10, 255, 2.5, "r")
show("{:,} {:_}", 1234567, 1234567)
for text in ["{a}", "{b}", "{a:>5}", "{}", "{a.x}", "{0}"]:
    for mapping in ({"a": 1}, Missing(a="x"), Missing()):
        try:
            print(text, text.format_map(mapping))
        except Exception as e:
            print(text, type(e).__name__, e)
for bad in (5, None, [1]):
    try:
        print("{a}".format_map(bad))
    except Exception as e:
        print(type(e).__name__, e)
print("{0}".format_map is not None, "{}".format("same") == "same", "x{}".format(p), format(p), format(p, "q"), f"{p}", f"{p:w}", f"{p!r}", f"{p!s:>4}", f"{p!a}")
w, d = 8, 3
print(f"{3.14159:{w}.{d}f}|{'ab':>{w}}|{'q':^{w}}|{p!r:{w}}|{d=}|{w = }|{d!r:>3}")
print("%s" % p, "%r" % p, "%a" % p, "%10s|" % p, [p], "{:>{}}".format("a", 4))
print("".join("{:02x}".format(b) for b in b"\x00\xff\x10"), "{:=+8d}".format(42), "{:#x}".format(255))
print("{:{fill}{align}{width}}".format("x", fill="*", align="^", width=9), "{:{}}".format("a", ">3"))


def depth(n):
    class D:
        def __format__(self, spec):
            return "{}{}".format(n, depth(n - 1)) if n else "."
    return D()


print("{}".format(depth(50)))
