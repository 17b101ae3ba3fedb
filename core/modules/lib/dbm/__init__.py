"""Dictionaries of bytes in files: only dbm.dumb, written in Python, is here."""
import sys

__all__ = ["open", "whichdb", "error"]


class error(Exception):
    pass


_names = ["dbm.gnu", "dbm.ndbm", "dbm.dumb"]
_defaultmod = None
_modules = {}
error = (error, OSError)


def open(file, flag="r", mode=0o666):
    """Open a database, and make one if the flag says so: r, w, c (make if it is not there) or n (make anew)."""
    import io
    import os
    from dbm import dumb
    result = whichdb(file) if "n" not in flag else None
    if result is None:
        if "c" not in flag and "n" not in flag:
            raise error[0]("db file doesn't exist; use 'c' or 'n' flag to create a new db")
    elif result == "":
        raise error[0]("db type could not be determined")
    elif result != "dbm.dumb":
        raise error[0]("db type is {0}, but the module is not available".format(result))
    return dumb.open(file, flag, mode)


def whichdb(filename):
    """The module that made this file; "" if nobody knows, None if it cannot be read."""
    import os
    filename = os.fsencode(filename)
    try:
        os.stat(filename + b".dat")
        if os.stat(filename + b".dir").st_size == 0:
            return "dbm.dumb"
        with __import__("io").open(filename + b".dir", "rb") as f:
            if f.read(1) in (b"'", b'"'):
                return "dbm.dumb"
    except OSError:
        pass
    try:
        with __import__("io").open(filename, "rb") as f:
            return ""
    except OSError:
        return None
