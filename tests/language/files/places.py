# tell and seek of text
import os, io
name = "tmp_places.txt"
with open(name, "w", encoding="utf-8") as f:
    f.write("línea uno\nzwei €uro\nthree\n")
with open(name, encoding="utf-8") as f:
    places = []
    while True:
        places.append(f.tell())
        if not f.readline():
            break
    print(places)
    for p in reversed(places):
        f.seek(p)
        print(p, repr(f.readline()))
    f.seek(0)
    f.read(3)
    p = f.tell()
    rest = f.read()
    f.seek(p)
    print(p, f.read() == rest)
    for args in [(1, 1), (1, 2), (-1,), (0, 5)]:
        try:
            f.seek(*args)
        except (ValueError, OSError) as e:
            print(args, type(e).__name__, e)
    print(f.seek(0, 2), repr(f.read()), f.seek(0, 1), f.seek(3))
    f.seek(0)
    next(f)
    try:
        f.tell()
    except OSError as e:
        print(type(e).__name__, e)
    print(len(list(f)), f.tell())
with open(name, "r+", encoding="utf-8") as f:
    f.seek(0, 2)
    print(f.write("four\n"), f.tell())
    f.seek(0)
    print(f.readlines()[-1])
    f.seek(6)
    print(f.truncate())
    f.seek(0)
    print(repr(f.read()))
with open(name, "w+", encoding="utf-8") as f:
    f.write("abc")
    print(f.seek(0), f.read(), f.tell())
with open(name, "a+", encoding="utf-8") as f:
    print(f.tell(), f.write("d"), f.tell(), f.seek(0), f.read())
os.remove(name)
