# file descriptors
import os
name = "tmp_fd.bin"
fd = os.open(name, os.O_RDWR | os.O_CREAT | os.O_TRUNC)
print(fd >= 3, os.write(fd, b"0123456789"), os.lseek(fd, 0, os.SEEK_SET), os.read(fd, 4), os.lseek(fd, -2, os.SEEK_END), os.read(fd, 10))
print(os.fstat(fd).st_size, os.ftruncate(fd, 3), os.fstat(fd).st_size, os.isatty(fd))
other = os.dup(fd)
os.lseek(fd, 0, 0)
print(os.read(fd, 1), os.read(other, 1))
os.close(other)
os.close(fd)
for f, args in [(os.read, (fd, 1)), (os.close, (fd,)), (os.fstat, (999,)), (os.open, ("tmp_none", os.O_RDONLY)),
                (os.open, (name, os.O_CREAT | os.O_EXCL))]:
    try:
        f(*args)
    except OSError as e:
        print(f.__name__, type(e).__name__, e.errno, e)
fd = os.open(name, os.O_RDONLY)
try:
    os.write(fd, b"x")
except OSError as e:
    print(e)
with open(fd) as f:
    print(f.read(), f.name == fd, f.fileno() == fd)
fd = os.open(name, os.O_WRONLY | os.O_APPEND)
with os.fdopen(fd, "wb") as f:
    print(f.write(b"more"))
with open(name, "rb") as f:
    g = open(f.fileno(), "rb", closefd=False)
    print(g.read(), g.close(), f.closed)
    print(os.stat(f.fileno()).st_size)
def opener(path, flags):
    print("opener", path, flags & 3)
    return os.open(path, flags)
with open(name, opener=opener) as f:
    print(f.read())
os.remove(name)
