# folders made, walked and removed
import os
os.makedirs("tmp_tree/a/b/c")
os.makedirs("tmp_tree/d")
for n in ["tmp_tree/1.txt", "tmp_tree/a/2.txt", "tmp_tree/a/b/3.txt"]:
    with open(n, "w") as f:
        f.write(n)
def show(**kw):
    for root, dirs, files in os.walk("tmp_tree", **kw):
        dirs.sort()
        print(root, dirs, sorted(files))
show()
print("bottom up")
print(sorted((r, sorted(d), sorted(f)) for r, d, f in os.walk("tmp_tree", topdown=False)))
for root, dirs, files in os.walk("tmp_tree"):
    if "a" in dirs:
        dirs.remove("a")
    print(root)
print(list(os.walk("tmp_none")))
errors = []
list(os.walk("tmp_none", onerror=errors.append))
print(errors)
with os.scandir("tmp_tree") as it:
    for e in sorted(it, key=lambda e: e.name):
        print(e, e.name, e.path, e.is_dir(), e.is_file(), e.is_symlink(), e.stat().st_size if e.is_file() else "-", os.fspath(e))
print(sorted(os.listdir(b"tmp_tree")), sorted(os.listdir("tmp_tree/a")))
for f, args in [(os.rmdir, ("tmp_tree/a",)), (os.mkdir, ("tmp_tree/a",)), (os.mkdir, ("tmp_tree/x/y",)), (os.makedirs, ("tmp_tree/a",)),
                (os.remove, ("tmp_tree/zz",)), (os.rmdir, ("tmp_tree/1.txt",)), (os.listdir, ("tmp_tree/1.txt",)),
                (os.rename, ("tmp_tree/zz", "tmp_tree/yy")), (os.makedirs, ("tmp_tree/1.txt/x",)), (os.stat, ("tmp_tree/1.txt/x",))]:
    try:
        f(*args)
    except OSError as e:
        print(f.__name__, type(e).__name__, e.errno, e)
os.makedirs("tmp_tree/a", exist_ok=True)
os.rename("tmp_tree/a/2.txt", "tmp_tree/d/two.txt")
os.replace("tmp_tree/d/two.txt", "tmp_tree/1.txt")
print(open("tmp_tree/1.txt").read(), os.listdir("tmp_tree/d"))
os.renames("tmp_tree/1.txt", "tmp_tree/e/f/one.txt")
print(sorted(os.listdir("tmp_tree")), os.path.samefile("tmp_tree/a", "tmp_tree/d/../a"))
for root, dirs, files in os.walk("tmp_tree", topdown=False):
    for n in files:
        os.remove(os.path.join(root, n))
    os.rmdir(root)
print(os.path.exists("tmp_tree"))
