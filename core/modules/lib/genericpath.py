"""What all modules of path names share; here they stand in posixpath."""
from posixpath import (commonprefix, exists, getatime, getctime, getmtime, getsize, isdir, isfile, islink, samefile, sameopenfile, samestat,
                       _check)

__all__ = ["commonprefix", "exists", "getatime", "getctime", "getmtime", "getsize", "isdir", "isfile", "samefile", "sameopenfile", "samestat"]


def _splitext(p, sep, altsep, extsep):
    start = p.rfind(sep)
    if altsep:
        start = max(start, p.rfind(altsep))
    dot = p.rfind(extsep)
    if dot > start + 1 and p[start + 1:dot].strip(extsep):
        return p[:dot], p[dot:]
    return p, p[:0]


def _check_arg_types(funcname, *args):
    _check(funcname, *args)
