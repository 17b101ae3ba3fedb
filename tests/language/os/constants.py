# os: constants, fspath, strerror, stat
import os, stat, errno
print(os.name, os.sep, os.linesep == "\n", os.curdir, os.pardir, os.extsep, os.pathsep, os.devnull, os.altsep)
print(os.F_OK, os.R_OK, os.W_OK, os.X_OK, os.SEEK_END, os.O_RDWR, os.O_CREAT, os.O_EXCL, os.O_TRUNC, os.O_APPEND)
class P:
    def __init__(self, p):
        self.p = p
    def __fspath__(self):
        return self.p
print(os.fspath("a"), os.fspath(b"b"), os.fspath(P("c")))
for bad in [3, None, P(3), P(None)]:
    try:
        os.fspath(bad)
    except TypeError as e:
        print(e)
print([os.strerror(n) for n in (1, 2, 13, 17, 20, 21, 22, 39, 9999)])
print(errno.ENOENT, errno.errorcode[2], errno.EEXIST, errno.errorcode[11], errno.ENOTEMPTY)
print(stat.filemode(0o100644), stat.filemode(0o040755), stat.filemode(0o120777), stat.filemode(0o104755), stat.filemode(0o101000))
print(stat.S_ISDIR(0o040000), stat.S_ISREG(0o040000), oct(stat.S_IMODE(0o100644)), oct(stat.S_IFMT(0o100644)), stat.S_IRWXU)
s = os.stat_result(range(10))
print(s, s.st_mode, s.st_ctime, len(s), s[3])
try:
    os.stat_result([1, 2])
except TypeError as e:
    print(e)
t = os.terminal_size((80, 24))
print(t, t.columns, t.lines, t == (80, 24))
print(os.fsencode("aé"), os.fsdecode(b"a\xc3\xa9"), os.fsencode("\udcff"), ascii(os.fsdecode(b"\xff")), os.fsencode(P("x")))
print(len(os.urandom(16)), os.urandom(0), isinstance(os.getpid(), int), os.path.isabs(os.getcwd()), isinstance(os.getcwdb(), bytes))
print(os.error is OSError, os.get_exec_path({"PATH": "a:b"}))
