# encodings and errors
import os
name = "tmp_encodings.txt"
text = "aé€😀\nzweite Zeile ü\n"
for encoding in ("utf-8", "latin-1", "ascii"):
    for errors in ("strict", "replace", "ignore", "backslashreplace"):
        try:
            with open(name, "w", encoding=encoding, errors=errors) as f:
                n = f.write(text)
            print(encoding, errors, n, open(name, "rb").read())
        except UnicodeEncodeError as e:
            print(encoding, errors, type(e).__name__, e.start, e.end, e.reason)
with open(name, "wb") as f:
    f.write("ab é€ \n".encode() + b"\xff\xc3\nend\xe2\x82")
for errors in ("strict", "replace", "ignore", "backslashreplace", "surrogateescape"):
    try:
        with open(name, encoding="utf-8", errors=errors) as f:
            print(errors, ascii(f.read()))
    except UnicodeDecodeError as e:
        print(errors, type(e).__name__, e.reason)
with open(name, encoding="latin-1") as f:
    print(ascii(f.readline()), f.encoding, f.errors)
for kwargs in [{"encoding": "nothing"}, {"encoding": 3}, {"errors": 3}, {"mode": "rb", "encoding": "utf-8"}, {"mode": "rb", "errors": "x"}]:
    try:
        open(name, **kwargs)
    except (LookupError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
with open(name, "w", encoding="utf-8") as f:
    f.write("é" * 10000 + "\n" + "€" * 3000)
with open(name, encoding="utf-8") as f:
    print(len(f.readline()), len(f.read(7)), len(f.read()))
print(os.path.getsize(name))
os.remove(name)
