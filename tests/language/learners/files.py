import os

name = "learner_notes.txt"
with open(name, "w") as f:
    f.write("first line\n")
    print("second line", 2, file=f)
    f.writelines(["third\n", "fourth"])
with open(name) as f:
    for n, line in enumerate(f, 1):
        print(n, line.rstrip())
with open(name, "a") as f:
    f.write("\nfifth\n")
f = open(name)
print(repr(f.readline()), repr(f.read(6)), f.readlines())
f.close()
print(f.closed, f.mode, f.name)
lines = open(name).read().split("\n")
print(len(lines), max(lines, key=len))
with open(name) as src, open("copy_" + name, "w") as dst:
    dst.write(src.read().upper())
print(open("copy_" + name).read())
print(os.path.exists(name), os.path.getsize(name), os.path.splitext(name))
os.remove(name)
os.remove("copy_" + name)
try:
    open(name)
except FileNotFoundError as e:
    print(e.strerror, e.filename, e.errno)
try:
    f.read()
except ValueError as e:
    print(e)
