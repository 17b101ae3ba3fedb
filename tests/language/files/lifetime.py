# a file is closed when the last reference goes; what was written is there
import os
name = "tmp_lifetime.txt"
open(name, "w").write("kept")
print(open(name).read())
f = open(name, "w")
f.write("buffered")
print(os.path.getsize(name))
del f
print(os.path.getsize(name))
def writer():
    f = open(name, "a")
    f.write(" more")
    return f.fileno() > 2
print(writer(), open(name).read())
with open(name) as f, open(name) as g:
    print(f.readline(2), g.readline(3))
try:
    with open(name) as f:
        1 / 0
except ZeroDivisionError:
    print(f.closed)
class Sub(str):
    pass
print(open(Sub(name)).read()[:4])
lines = open(name, "w")
print(lines.writelines(["a\n", "b\n"]), lines.close(), list(open(name)))
it = iter(open(name))
print(next(it), next(it), next(it, "end"))
os.remove(name)
