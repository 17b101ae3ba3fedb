# newline: what is translated when
import os
name = "tmp_newlines.txt"
data = b"one\r\ntwo\nthree\rfour\n\r\r\nlast"
with open(name, "wb") as f:
    f.write(data)
for newline in (None, "", "\n", "\r", "\r\n"):
    with open(name, newline=newline) as f:
        print(repr(newline), f.readlines(), f.newlines)
    with open(name, newline=newline) as f:
        print(repr(f.read(5)), repr(f.readline()), repr(f.read()))
    with open(name, newline=newline) as f:
        print([f.read(1) for i in range(6)], repr(f.readline(2)), f.newlines)
    with open(name, "w", newline=newline) as f:
        print(f.write("a\nb\r\nc\rd\n"))
    with open(name, "rb") as f:
        print(f.read())
    with open(name, "wb") as f:
        f.write(data)
for bad in ["x", "\n\n", 3, b"\n"]:
    try:
        open(name, newline=bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
os.remove(name)
