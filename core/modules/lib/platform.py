"""What this Python runs on: the same everywhere, since a program cannot see its host."""
import os as _os
import sys as _sys
from collections import namedtuple as _namedtuple

uname_result = _namedtuple("uname_result", "system node release version machine processor")
uname_result.__module__ = "platform"


def uname():
    """The system's name, the machine's name, release, version, kind of machine and processor."""
    return uname_result(*_os.uname(), "")


def system():
    return _os.uname().sysname


def node():
    return _os.uname().nodename


def release():
    return _os.uname().release


def version():
    return _os.uname().version


def machine():
    return _os.uname().machine


def processor():
    return ""


def platform(aliased=False, terse=False):
    """One line about the system; terse: its name and release alone."""
    u = _os.uname()
    return "-".join(filter(None, (u.sysname, u.release) if terse else (u.sysname, u.release, u.machine, "with", "")))[:None if terse else -5]


def architecture(executable="", bits="", linkage=""):
    return bits or "64bit", linkage


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    return lib, version


def mac_ver(release="", versioninfo=("", "", ""), machine=""):
    return release, versioninfo, machine


def win32_ver(release="", version="", csd="", ptype=""):
    return release, version, csd, ptype


def win32_edition():
    return None


def win32_is_iot():
    return False


def java_ver(release="", vendor="", vminfo=("", "", ""), osinfo=("", "", "")):
    return release, vendor, vminfo, osinfo


def freedesktop_os_release():
    raise OSError("Unable to read files /etc/os-release, /usr/lib/os-release")


def python_implementation():
    """CPython: what Ouro shows is what that one does."""
    return "CPython"


def python_version():
    return ".".join(map(str, _sys.version_info[:3]))


def python_version_tuple():
    return tuple(map(str, _sys.version_info[:3]))


def python_branch():
    return ""


python_revision = python_branch


def python_build():
    return "main", ""


def python_compiler():
    return _sys.version.partition("[")[2].rstrip("]")
