"""Comparing files and directories."""
import os
import stat
from itertools import filterfalse
from types import GenericAlias

__all__ = ["clear_cache", "cmp", "dircmp", "cmpfiles", "DEFAULT_IGNORES"]
_cache = {}
BUFSIZE = 8 * 1024
DEFAULT_IGNORES = ["RCS", "CVS", "tags", ".git", ".hg", ".bzr", "_darcs", "__pycache__"]


def clear_cache():
    """Forget which files were equal."""
    _cache.clear()


def cmp(f1, f2, shallow=True):
    """Are two files equal? With shallow, equal kinds, sizes and times are enough."""
    s1, s2 = _sig(os.stat(f1)), _sig(os.stat(f2))
    if s1[0] != stat.S_IFREG or s2[0] != stat.S_IFREG:
        return False
    if shallow and s1 == s2:
        return True
    if s1[1] != s2[1]:
        return False
    outcome = _cache.get((f1, f2, s1, s2))
    if outcome is None:
        outcome = _do_cmp(f1, f2)
        if len(_cache) > 100:
            clear_cache()
        _cache[f1, f2, s1, s2] = outcome
    return outcome


def _sig(st):
    return stat.S_IFMT(st.st_mode), st.st_size, st.st_mtime


def _do_cmp(f1, f2):
    with open(f1, "rb") as fp1, open(f2, "rb") as fp2:
        while True:
            b1, b2 = fp1.read(BUFSIZE), fp2.read(BUFSIZE)
            if b1 != b2:
                return False
            if not b1:
                return True


class dircmp:
    """Two directories compared: what is in one of them, what is in both, and what of that is equal."""

    def __init__(self, a, b, ignore=None, hide=None):
        self.left, self.right = a, b
        self.hide = [os.curdir, os.pardir] if hide is None else hide
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore

    def phase0(self):
        self.left_list = sorted(_filter(os.listdir(self.left), self.hide + self.ignore))
        self.right_list = sorted(_filter(os.listdir(self.right), self.hide + self.ignore))

    def phase1(self):
        a = dict(zip(map(os.path.normcase, self.left_list), self.left_list))
        b = dict(zip(map(os.path.normcase, self.right_list), self.right_list))
        self.common = list(map(a.__getitem__, filter(b.__contains__, a)))
        self.left_only = list(map(a.__getitem__, filterfalse(b.__contains__, a)))
        self.right_only = list(map(b.__getitem__, filterfalse(a.__contains__, b)))

    def phase2(self):
        self.common_dirs, self.common_files, self.common_funny = [], [], []
        for x in self.common:
            try:
                kinds = {stat.S_IFMT(os.stat(os.path.join(side, x)).st_mode) for side in (self.left, self.right)}
            except OSError:
                kinds = ()
            if kinds == {stat.S_IFDIR}:
                self.common_dirs.append(x)
            elif kinds == {stat.S_IFREG}:
                self.common_files.append(x)
            else:
                self.common_funny.append(x)

    def phase3(self):
        self.same_files, self.diff_files, self.funny_files = cmpfiles(self.left, self.right, self.common_files)

    def phase4(self):
        self.subdirs = {x: self.__class__(os.path.join(self.left, x), os.path.join(self.right, x), self.ignore, self.hide)
                        for x in self.common_dirs}

    def phase4_closure(self):
        self.phase4()
        for sd in self.subdirs.values():
            sd.phase4_closure()

    def report(self):
        """Print how the directories differ."""
        print("diff", self.left, self.right)
        for names, title in ((self.left_only, f"Only in {self.left} :"), (self.right_only, f"Only in {self.right} :")):
            if names:
                names.sort()
                print(title, names)
        for names, title in ((self.same_files, "Identical files :"), (self.diff_files, "Differing files :"),
                             (self.funny_files, "Trouble with common files :"), (self.common_dirs, "Common subdirectories :"),
                             (self.common_funny, "Common funny cases :")):
            if names:
                names.sort()
                print(title, names)

    def report_partial_closure(self):
        """report(), and that of the common subdirectories."""
        self.report()
        for sd in self.subdirs.values():
            print()
            sd.report()

    def report_full_closure(self):
        """report(), and that of all common directories below."""
        self.report()
        for sd in self.subdirs.values():
            print()
            sd.report_full_closure()

    methodmap = dict(subdirs=phase4, same_files=phase3, diff_files=phase3, funny_files=phase3, common_dirs=phase2, common_files=phase2,
                     common_funny=phase2, common=phase1, left_only=phase1, right_only=phase1, left_list=phase0, right_list=phase0)

    def __getattr__(self, attr):
        if attr not in self.methodmap:
            raise AttributeError(attr)
        self.methodmap[attr](self)
        return getattr(self, attr)

    __class_getitem__ = classmethod(GenericAlias)


def cmpfiles(a, b, common, shallow=True):
    """Of the common names: those of equal files, those of different ones, those that could not be compared."""
    res = [], [], []
    for x in common:
        try:
            which = 0 if bool(cmp(os.path.join(a, x), os.path.join(b, x), shallow)) else 1
        except OSError:
            which = 2
        res[which].append(x)
    return res


def _filter(flist, skip):
    return list(filterfalse(skip.__contains__, flist))
