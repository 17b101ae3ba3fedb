# text % values.
import sys


class V:
    def __str__(self):
        return "str!"

    def __repr__(self):
        return "repr€"


class I:
    def __repr__(self):
        return "I!"

    def __index__(self):
        return 65

    def __int__(self):
        return 66

    def __float__(self):
        return 6.5


class M:
    def __getitem__(self, key):
        return key * 2


class R:
    def __str__(self):
        raise ValueError("no text")


class N:
    def __repr__(self):
        return "N!"

    def __int__(self):
        raise TypeError("mine")


def show(text, values):
    try:
        print(ascii(text), ascii(text % values))
    except Exception as e:
        print(ascii(text), type(e).__name__, ascii(str(e)))


for text in ["%d", "%i", "%u", "%x", "%X", "%o", "%c", "%s", "%r", "%a", "%e", "%E", "%f", "%F", "%g", "%G", "%5d|", "%-5d|", "%05d|", "%+d", "% d", "%#x", "%#X", "%#o",
             "%.3d", "%.0f", "%.2f", "%10.3f|", "%-10.3f|", "%010.3f|", "%+.1e", "%#.0f", "%5s|", "%-5s|", "%.1s|", "%5.1s|", "%05s|", "%+s|", "% s|", "%5c|", "%-5c|", "%05c|",
             "%#5x|", "%#05x|", "%+05d", "%-05d|", "%.10d", "%+.10x", "%#.10x", "%8.3d|", "%-8.3d|", "%08.3d|", "%hd", "%ld", "%Ld", "%lld", "%", "%5", "%y", "%é", "%\x01", "%%", "%d%%", "%5%"]:
    for value in [0, 5, -42, 255, 10 ** 20, True, 1.5, -2.25, 1e300, float("inf"), "a", "é€", "", None, V(), I(), [1], {"a": 1}, N()]:
        show(text, (value,))
for text, values in [("%s", ()), ("%s", (1, 2)), ("a", 1), ("a", [1]), ("a", {}), ("a", "b"), ("%s %s", (1,)), ("%s %s", (1, 2)), ("%(a)s", 1), ("%(a)s", (1,)), ("%(a", {}), ("%(a)s", {}),
                     ("%(a)s", {"a": 3}), ("%(a)d %(a)s %(b)r", {"a": 3, "b": "x"}), ("%((a))s", {"(a)": 1}), ("%()s", {"": 7}), ("%(a)5.1f|", {"a": 2}), ("%(a)", {"a": 1}),
                     ("%*d", (5, 1)), ("%-*d|", (5, 1)), ("%*d|", (-5, 1)), ("%.*f", (2, 1)), ("%.*f", (-2, 1)), ("%*.*f|", (8, 3, 2.5)), ("%*d", ("a", 1)), ("%.*f", ("a", 1)), ("%*d", (1,)),
                     ("%99999999999999999999d", 1), ("%.99999999999d", 1), ("%c", "ab"), ("%c", 1.5), ("%c", -1), ("%c", 2 ** 70), ("%c", 0x110000), ("%c%c", ("x", 121)), ("%c", 0x1f600),
                     ("%x", 1.5), ("%x", "a"), ("%d", "a"), ("%f", "a"), ("%d", None), ("%s", (None,)), ("%s", R()), ("%(a)s", M()), ("%(ab)s %(c)s", M()), ("%s", M().__class__), ("%s", [1, 2]),
                     ("%s %%", 1), ("100%% %s", "é"), ("%(a)s%%", {"a": 1}), ("é%s", 1), ("%s€", "😀"), ("%s" * 20, tuple(range(20))), ("%(a)s%(b)s", {"a": 1}), ("%s%s", "ab"), ("%d", (1.9,)),
                     ("%i", 10 ** 30), ("%x", -(2 ** 70)), ("%.3g|%.10g|%g", (1234567.0, 1 / 3, 1e-5)), ("%r", "it's"), ("%5r|%-5a|", ("a", "é"))]:
    show(text, values)
t = "name"
print(("%s" % t) is t, ("%s" % (t,)) is t, ("%5s" % "12345"), "%s=%r" % ("k", "v"), "%s" % V(), "%r" % V())
print("%s %s" % (sys.getrefcount.__name__, len("%d" % (10 ** 200))))


class S(str):
    def __mod__(self, other):
        return "S%"

    def __rmod__(self, other):
        return "r" + other


print(S("a") % 1, "x%s" % S("q"), str.__mod__("%d", 3))
x = "%d items"
x %= 5
print(x)
