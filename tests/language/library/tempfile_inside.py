import tempfile, os, io
for args in (("a", b"b"), (None, None), (b"a", None)):
    try:
        print(tempfile._infer_return_type(*args))
    except TypeError as e:
        print(e)
with tempfile.TemporaryDirectory() as d:
    fd, name = tempfile.mkstemp(".s", "p", d)
    os.close(fd)
    print(os.path.basename(name)[:1], name.endswith(".s"), os.path.dirname(name) == d)
    print(type(tempfile.mkdtemp(dir=os.fsencode(d))))
    with tempfile.NamedTemporaryFile("w+", dir=d, encoding="utf-8") as f:
        f.write("text\n")
        f.seek(0)
        print(f.read(), os.path.exists(f.name), f.mode)
    print(os.path.exists(f.name), f.closed)
    with tempfile.NamedTemporaryFile(dir=d, delete=False) as f:
        read = f.read
    print(os.path.exists(f.name))
    os.unlink(f.name)
    s = tempfile.SpooledTemporaryFile(max_size=5, dir=d)
    print(isinstance(s, io.IOBase), s.name, s.mode, s._rolled)
    s.write(b"abc"); print(s._rolled, s.tell())
    s.write(b"defg"); print(s._rolled, s.seek(0), s.read())
    s.close()
    t = tempfile.SpooledTemporaryFile(mode="w+", max_size=3, dir=d, encoding="utf-8")
    t.writelines(["ab", "cd\n"]); t.seek(0)
    print(t._rolled, t.readline(), t.closed)
    t.close()
names = tempfile._RandomNameSequence()
print(len(next(names)), iter(names) is names, tempfile.gettempprefix(), tempfile.gettempprefixb())
