import string
for name in ("ascii_letters", "ascii_lowercase", "ascii_uppercase", "digits", "hexdigits", "octdigits", "punctuation", "whitespace", "printable"):
    print(name, repr(getattr(string, name)))
print(string.capwords("hello  big world"), string.capwords("a-b-c", "-"), string.capwords(" x  y "), string.capwords("aBC dEF"))
print(sorted(string.__all__))
