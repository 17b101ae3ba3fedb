with open("tmp_basics.txt", "w") as f:
    print(f.write("hello\nworld\n"), f.tell(), f.name, f.mode, f.closed)
    print("printed", 3, file=f)
print(f.closed)
print(open("tmp_basics.txt").read())
for l in open("tmp_basics.txt"): print(repr(l))
with open("tmp_basics.txt", "rb") as f: print(f.read(3), f.tell(), f.readline(), f.readlines(), f.read())
with open("tmp_basics.txt", "a") as f: f.write("end"); print(f.tell())
with open("tmp_basics.txt", "r+") as f:
    print(f.readline(), f.tell()); f.seek(0); f.write("J"); f.seek(0); print(f.read())
for args in [("none.txt",), ("tmp_basics.txt", "x"), ("tmp_basics.txt", "q"), ("tmp_basics.txt", "rw"), ("tmp_basics.txt", "rbt"), ("tmp_basics.txt", "rb", -1, "utf-8"), ("tmp_basics.txt", "r", 0), ("tmp_basics.txt", "b"), (".",), (3.5,), ("tmp_basics.txt", "rr"), ("no/x", "w"), ("tmp_basics.txt", 3), ("a\0b",), ("tmp_basics.txt","r",-1,None,None,"x"), (None,)]:
    try: open(*args); print("works", args)
    except Exception as e: print(args, type(e).__name__, e)
f = open("tmp_basics.txt")
f.close(); f.close()
for m in "read readline readlines write __next__ __iter__ tell flush fileno isatty seekable readable writable __enter__".split():
    try: getattr(f, m)(*(["x"] if m == "write" else []))
    except Exception as e: print(m, type(e).__name__, e)
    else: print(m, "ok")
f = open("tmp_basics.txt", "w")
try: f.read()
except Exception as e: print(type(e).__name__, e, type(e).__mro__[1:3])
f = open("tmp_basics.txt")
try: f.write("x")
except Exception as e: print(type(e).__name__, e)
print(f)
f.close()
import os
os.remove("tmp_basics.txt")
