# what takes bytes takes views of bytes, too
def tried(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


v = memoryview(b"lo")
b = b"hello world, hello"
print(b.find(v), b.rfind(v), b.count(v), b.index(v), v in b, b.startswith(memoryview(b"he")), b.endswith((memoryview(b"zz"), v)))
print(b.replace(v, memoryview(b"LP")), b.split(v), b.partition(bytes(v)), b.rpartition(v)[2], b.strip(memoryview(b"ohl")))
print(b.removeprefix(memoryview(b"hel")), b.removesuffix(v), b.translate(memoryview(bytes(range(256)))), b.translate(None, v))
print(b"-".join([v, bytearray(b"x"), b"y"]), b"x" + v, bytearray(b"x") + v, tried(lambda: v + b"x"))
print(b"%s|%b|%a" % (v, v, v.tobytes()), bytearray(b"%s") % v, b"ab".ljust(5, b"*"), tried(b"ab".ljust, 5, v))
a = bytearray(b"12345")
a[1:3] = v
print(a)
a.extend(v)
a += v
print(a, bytearray(v), bytes(v), bytearray(v[::-1]))
w = memoryview(b"a1b2c3")[::2]
print(tried(b"x".join, [w]), tried(b"abc".find, w), tried(lambda: b"x" + w), tried(a.extend, w), tried(a.__iadd__, w), bytes(w), bytearray(w))
print(int(memoryview(b" 12 ")), tried(int, memoryview(b"ff"), 16), float(memoryview(b"1.5")), tried(int, memoryview(b"x")))
print(str(memoryview(b"caf\xc3\xa9"), "utf-8"), tried(str, w, "utf-8"), str(v, "ascii"))
print(int.from_bytes(v, "big"), bytes.maketrans(v, memoryview(b"01"))[108], bytes.fromhex("6c6f") == v)
print(tried(b"a".find, "b"), tried(b"a".find, None), tried(b"a".replace, "a", b""), tried(b"a".split, 1), tried(b"a".startswith, "a"))
print(tried(b"a".startswith, [b"a"]), tried(b"a".startswith, (b"b", "a")), tried(b"a".__contains__, "a"), tried(b"a".__contains__, 256))
print(exec(b"print('run')"), eval(memoryview(b"1+2")), tried(eval, w))
print(compile(memoryview(b"3*4"), "f", "eval").co_consts)
