import os, os.path
open("tmp_os.txt", "w").close()
print(os.sep, os.linesep == "\n", os.name, os.path.join("a", "b", "/c", "tmp_d"), os.path.split("/a/b/"), os.path.splitext("x/y.tar.gz"))
os.makedirs("tmp_d/e/f", exist_ok=True)
open("tmp_d/x.txt", "w").close()
print(sorted(os.listdir("tmp_d")), os.path.isdir("tmp_d"), os.path.isfile("tmp_d/x.txt"), os.path.exists("tmp_d/q"))
for r, ds, fs in os.walk("tmp_d"): print(r, ds, fs)
print([ (e.name, e.is_dir(), e.path) for e in sorted(os.scandir("tmp_d"), key=lambda e: e.name)])
os.rename("tmp_d/x.txt", "tmp_d/y.txt"); print(sorted(os.listdir("tmp_d")))
for f in [lambda: os.remove("tmp_d/zz"), lambda: os.rmdir("tmp_d"), lambda: os.mkdir("tmp_d"), lambda: os.listdir("nope"), lambda: os.rename("q1","q2"), lambda: os.stat("zz"), lambda: os.stat(3.5), lambda: os.listdir(3.5), lambda: os.remove(None), lambda: os.chdir("nope"), lambda: os.open("nope", os.O_RDONLY), lambda: os.close(77), lambda: os.environ["NOPE"], lambda: os.environ.__setitem__("A", 1), lambda: os.fspath(3), lambda: os.readlink("tmp_d"), lambda: os.makedirs("tmp_d/e")]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
s = os.stat("tmp_d/y.txt"); print(s.st_size, s.st_mode & 0o170000 == 0o100000, len(s), s[6], type(s))
os.environ["FOO"] = "bar"; print(os.environ["FOO"], os.getenv("FOO"), os.getenv("NOPE", 3), "FOO" in os.environ, os.path.expandvars("$FOO-${FOO}x$NOPE"))
os.remove("tmp_d/y.txt"); os.removedirs("tmp_d/e/f"); print(os.path.exists("tmp_d"))
fd = os.open("tmp_q.bin", os.O_RDWR | os.O_CREAT | os.O_TRUNC); print(os.write(fd, b"hello"), os.lseek(fd, 1, 0), os.read(fd, 3)); 
with os.fdopen(fd) as f: print(f.read())
os.symlink("tmp_q.bin", "tmp_lnk"); print(os.readlink("tmp_lnk"), os.path.islink("tmp_lnk"), open("tmp_lnk").read(), os.lstat("tmp_lnk").st_size); os.unlink("tmp_lnk"); os.remove("tmp_q.bin")
print(os.strerror(2), os.fsencode("é\udc80"), ascii(os.fsdecode(b"\xc3\xa9\x80")), len(os.urandom(5)), isinstance(os.getcwd(), str))
class P:
    def __fspath__(self): return "tmp_os.txt"
print(os.fspath(P()), os.path.exists(P()), open(P()).name, os.path.basename(P()))
print(os.path.normpath("a//b/../c/./d/.."), os.path.relpath("a/b", "a/c"), os.path.commonpath(["a/b/c", "a/b/d"]), os.path.commonprefix(["abc", "abd"]), os.path.dirname("a/b"))
os.remove("tmp_os.txt")
