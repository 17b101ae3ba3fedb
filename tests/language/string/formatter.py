import string
f = string.Formatter()
print(list(f.parse("a{b!r:>{w}}c{{}}{0.x[y]}")), f.format("{0}{1}{0}", 1, 2), f.format("{x:{w}.{p}f}|{y!s:^7}|{z!a}", x=3.14159, w=9, p=2, y="m", z="é"))
for fmt, args in [("{", ()), ("}", ()), ("{0", ()), ("{!x}", (1,)), ("{0} {}", (1, 2)), ("{} {0}", (1, 2)), ("{a}", ()), ("{0.foo}", (1,)), ("{0[}", (1,)), ("{!}", (1,)), ("{0!rx}", (1,))]:
    try:
        print(f.vformat(fmt, args, {}))
    except (ValueError, KeyError, IndexError, AttributeError) as e:
        print(repr(fmt), type(e).__name__, e)
print(f.get_field("0.real", (3,), {}), f.convert_field(1, "r"), f.format_field(5, "03d"))
class Check(string.Formatter):
    def check_unused_args(self, used, args, kwargs):
        print(sorted(map(str, used)), len(args), sorted(kwargs))
print(Check().format("{0}{a}", 1, 2, a=3, b=4))
