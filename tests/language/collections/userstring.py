# UserString
from collections import UserString

s = UserString("Hello")
print(s, repr(s), len(s), s[0], s[1:3], type(s[0]).__name__, s == "Hello", s == UserString("Hello"), hash(s) == hash("Hello"))
print(s + " x", "x " + s, s + UserString("!"), s * 2, 2 * s, s + 1, "ell" in s, UserString("l") in s)
print(s.upper(), s.lower(), s.swapcase(), s.title(), s.center(9, "*"), s.ljust(7) + "|", s.rjust(7), s.zfill(8))
print(s.replace("l", UserString("L")), s.find("l"), s.rfind("l"), s.index("l"), s.count("l"), s.startswith("He"), s.endswith("lo"))
print(s.split("l"), s.rsplit("l", 1), s.partition("l"), s.rpartition("l"), UserString("a\nb").splitlines(), s.strip("Ho"))
print(UserString("%s-%d") % ("a", 3), "%s" % s, UserString("{}!").format(2), s.encode(), UserString("12") < "3", int(UserString("42")))
print(s.isalpha(), s.isdigit(), s.isupper(), s.isascii(), UserString(" ").isspace(), UserString("a1").isidentifier())
print(s.removeprefix("He"), s.removesuffix(UserString("lo")), s.capitalize(), s.casefold(), s.expandtabs(), UserString(s), UserString(3.5))
print(s.translate({108: "L"}), UserString(",").join("ab"), float(UserString("2.5")), complex(UserString("1j")), list(s), sorted(s)[0])
print(s < "Jello", s <= s, s > "A", s >= UserString("Z"), s != "x", UserString("a").__rmod__("%s"))
for f in (lambda: s[99], lambda: s.index("q"), lambda: UserString()):
    try:
        f()
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, str(e).replace("UserString.", ""))
