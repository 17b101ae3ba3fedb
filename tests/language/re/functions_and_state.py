import re
log = []
def f(m):
    log.append((m.start(), m.group(), re.match("z", "z").group()))
    return m.group() * 2
print(re.sub("[a-c]", f, "xaybzc"), log)
print(re.sub("a", lambda m: re.sub("b", "c", "b"), "aba"), re.sub("(.)", lambda m: m.expand(r"\1\1"), "ab"))
it = re.finditer("a", "aXaXa")
print(next(it).span(), [m.span() for m in it], list(it))
class Text(str):
    pass
m = re.search("b+", Text("abbc"))
print(type(m.string).__name__, type(m.group()).__name__, m.string == "abbc")
def gen():
    for m in re.finditer(r"\w", "a b"):
        yield m.group()
print(list(gen()))
class Callable:
    def __call__(self, m):
        return "<" + m[0] + ">"
print(re.sub("a", Callable(), "banana", 2), re.sub("a", str.upper if 0 else (lambda m: ""), "banana"))
a = bytearray(b"abcabc")
print(re.sub(b"b", lambda m: b"B", a), a)
